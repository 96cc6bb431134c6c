import type { Result } from "../model/generated/result.ts";
import { type Flagged, isWorking } from "./flagged.ts";
import { type Grouping, isCertain, type Leaver } from "./groups.ts";
import { countOf } from "./text.ts";

/** What people who have left still hold, in at most two sentences. Empty where nothing of that kind was found. */
export function headline({ leavers }: Grouping, { summary }: Pick<Result, "summary">): string {
  const held = leavers.map((leaver) => ({ leaver, credentials: leaver.credentials.filter(isWorking) }));
  const certain = held.flatMap(({ leaver, credentials }) => {
    const own = credentials.filter(isCertain);
    return own.length === 0 ? [] : [{ leaver, credentials: own }];
  });
  const credentials = certain.flatMap((one) => one.credentials);
  const probable = held.flatMap((one) => one.credentials).length - credentials.length;
  const sentences =
    credentials.length > 0
      ? [
          holds(
            certain.map(({ leaver }) => leaver),
            credentials,
            summary.gaps > 0,
          ),
          probably(probable, true),
        ]
      : [probably(probable, false), onlyAccounts(leavers.filter(({ others }) => others.length > 0))];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function holds(leavers: readonly Leaver[], credentials: readonly Flagged[], isLowerBound: boolean): string {
  const who = `${isLowerBound ? "At least " : ""}${ownersInWords(leavers)}`;
  const hold = leavers.length === 1 ? "holds" : "hold";
  const what = `${who} still ${hold} ${countOf(credentials.length, "working credential")}`;
  const used = credentials.filter(({ subject }) => subject.daysUsedAfterOwnerLeft !== undefined).length;
  if (used === 0) return `${what}; no use after the last day is on record.`;
  if (credentials.length === 1) return `${what}, which was used after the last day.`;
  return `${what}; ${used} of them ${used === 1 ? "was" : "were"} used after the last day.`;
}

/** "6 people who have left", or, of teams and workloads too, "2 owners who are gone". */
function ownersInWords(leavers: readonly Leaver[]): string {
  const isOne = leavers.length === 1;
  if (leavers.every(({ identity }) => identity.status === "departed")) {
    return `${countOf(leavers.length, "person", "people")} who ${isOne ? "has" : "have"} left`;
  }
  return `${countOf(leavers.length, "owner")} who ${isOne ? "is" : "are"} gone`;
}

function probably(count: number, isMore: boolean): string {
  if (count === 0) return "";
  const belongs = count === 1 ? "belongs" : "belong";
  const more = isMore
    ? `${count} more working ${count === 1 ? "credential" : "credentials"}`
    : countOf(count, "working credential");
  return `${more} probably ${belongs} to somebody who has left.`;
}

function onlyAccounts(leavers: readonly Leaver[]): string {
  if (leavers.length === 0) return "";
  return `${ownersInWords(leavers)} still ${leavers.length === 1 ? "has" : "have"} an account.`;
}

import type { Result } from "../model/generated/result.ts";
import { type Flagged, isWorking } from "./flagged.ts";
import { type Grouping, isCertain, type Leaver } from "./groups.ts";
import { countOf } from "./text.ts";

/** What people who have left still hold: a sentence for what is certain, for accounts alone, and for what is not certain. */
export function headline({ leavers }: Grouping, { summary }: Pick<Result, "summary">): string {
  const isCertainLeaver = ({ certainty }: Leaver): boolean => certainty === "certain";
  const holders = leavers.filter((leaver) => isCertainLeaver(leaver) && certainCredentials(leaver).length > 0);
  const members = leavers.filter(
    (leaver) => isCertainLeaver(leaver) && !holders.includes(leaver) && leaver.others.some(isAccount),
  );
  const doubtful = leavers.flatMap(({ credentials }) => credentials.filter((one) => isWorking(one) && !isCertain(one)));
  const open = doubtful.filter(({ findings: [{ owner }] }) => owner?.state === "uncertain").length;
  const isMore = holders.length > 0;
  const sentences = [
    isMore ? holds(holders, summary.gaps > 0) : "",
    haveAccounts(members, isMore),
    belongTo("probably belongs", "probably belong", doubtful.length - open, isMore),
    belongTo("may belong", "may belong", open, isMore),
    summary.waived === undefined || summary.waived === 0
      ? ""
      : `${countOf(summary.waived, "finding")} that the team accepts ${summary.waived === 1 ? "is" : "are"} not counted here.`,
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function certainCredentials({ credentials }: Leaver): readonly Flagged[] {
  return credentials.filter((one) => isWorking(one) && isCertain(one));
}

function isAccount(flagged: Flagged): boolean {
  return flagged.subject.type === "account" && isWorking(flagged);
}

function holds(leavers: readonly Leaver[], isLowerBound: boolean): string {
  const credentials = leavers.flatMap(certainCredentials);
  const who = `${isLowerBound ? "At least " : ""}${ownersInWords(leavers)}`;
  const hold = leavers.length === 1 ? "holds" : "hold";
  const what = `${who} still ${hold} ${countOf(credentials.length, "working credential")}`;
  const used = credentials.filter(({ subject }) => subject.daysUsedAfterOwnerLeft !== undefined).length;
  if (used === 0) return `${what}; no use after the last day is on record.`;
  if (credentials.length === 1) return `${what}, which was used after the last day.`;
  return `${what}; ${used} of them ${used === 1 ? "was" : "were"} used after the last day.`;
}

/** "6 people who have left", or, of teams and workloads too, "2 owners who are gone". */
function ownersInWords(leavers: readonly Leaver[], more = ""): string {
  const isOne = leavers.length === 1;
  if (leavers.every(({ identity }) => identity.status === "departed")) {
    return `${leavers.length}${more} ${isOne ? "person who has" : "people who have"} left`;
  }
  return `${leavers.length}${more} ${isOne ? "owner who is" : "owners who are"} gone`;
}

function haveAccounts(leavers: readonly Leaver[], isMore: boolean): string {
  if (leavers.length === 0) return "";
  return `${ownersInWords(leavers, isMore ? " more" : "")} still ${leavers.length === 1 ? "has" : "have"} an account.`;
}

function belongTo(one: string, several: string, count: number, isMore: boolean): string {
  if (count === 0) return "";
  const what = `${count}${isMore ? " more" : ""} working ${count === 1 ? "credential" : "credentials"}`;
  return `${what} ${count === 1 ? one : several} to somebody who has left.`;
}

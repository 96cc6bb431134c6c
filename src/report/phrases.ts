import type { ReportedIdentity, Result } from "../model/generated/result.ts";
import type { Flagged } from "./flagged.ts";
import { type FlaggedGroup, isCertain, type Leaver } from "./groups.ts";
import { countOf } from "./text.ts";

/** What a status other than active means for a reader. */
const states: Readonly<Record<string, string>> = {
  inactive: "switched off",
  expired: "expired",
  "pending-deletion": "deletion pending",
  suspended: "suspended",
  pending: "pending",
  removed: "removed",
};

/** "access key AKIA22KAMRDFNEXAMPLE", "console password of mira.okafor". */
export function whatIsFlagged({ subject, findings }: Pick<Flagged, "subject" | "findings">): string {
  const { noun, name, publicId, holder, createdAt, label } = subject;
  // What is wrong with a source is about one of its sections, which only the message names.
  if (subject.type === "source") return findings[0].message;
  const own = publicId ?? name;
  if (noun === undefined) return label;
  if (own !== undefined) return `${noun} ${own}`;
  if (holder === undefined) return label;
  return createdAt === undefined ? `${noun} of ${holder}` : `${noun} of ${holder}, made ${dayOf(createdAt)}`;
}

/** "switched off", "expired"; empty for what still authenticates. */
export function stateOf({ subject: { status = "active" } }: Flagged): string {
  return status === "active" ? "" : stateInWords(status);
}

/** "works", "switched off", "expired". */
export function stateInWords(status: string): string {
  return status === "active" ? "works" : (states[status] ?? status);
}

/** "deploy-bot, acme-production": where it is, and the account that signs in with it where its id does not say so. */
export function whereFlagged(flagged: Flagged, result: Pick<Result, "sources">): string {
  const { holder, publicId } = flagged.subject;
  const place = placeOf(flagged, result);
  return holder === undefined || publicId === undefined ? place : `${holder}, ${place}`;
}

/** "acme-production", "acme-example/shop", ".github/workflows/deploy.yml:21". */
export function placeOf({ subject, findings: [{ location }] }: Flagged, { sources }: Pick<Result, "sources">): string {
  const { source, scope, type } = subject;
  if (type === "reference" && location !== undefined) return `${location.file}:${location.line}`;
  const name = sources.find(({ id }) => id === source)?.name ?? source;
  // The name of an organization is part of those of its repositories.
  return scope?.startsWith(`${name}/`) === true ? scope : name;
}

/** "12 days after leaving", "2026-11-14", "never since 2024-05-13". Empty for what is not used to sign in. */
export function lastUse({ subject: { type, lastUsed, daysUsedAfterOwnerLeft: days } }: Flagged): string {
  if (lastUsed === undefined) return type === "credential" ? "use not known" : "";
  if (lastUsed.state === "never") return `never since ${dayOf(lastUsed.at)}`;
  if (days === undefined) return dayOf(lastUsed.at);
  return `${days === 0 ? "hours" : countOf(days, "day")} after leaving`;
}

/** Its state, if it no longer authenticates, and when it was last used or how old it is. */
export function whenOf(flagged: Flagged, tells: FlaggedGroup["tells"], result: Pick<Result, "evaluatedAt">): string {
  const when = { use: () => lastUse(flagged), age: () => ageOf(flagged, result), nothing: () => "" }[tells]();
  return [stateOf(flagged), when].filter((text) => text !== "").join(", ");
}

/** "989 days old", since its value last changed. */
export function ageOf(
  { subject: { changedAt, createdAt } }: Flagged,
  { evaluatedAt }: Pick<Result, "evaluatedAt">,
): string {
  const since = changedAt ?? createdAt;
  if (since === undefined) return "age not known";
  return `${countOf(Math.floor((Date.parse(evaluatedAt) - Date.parse(since)) / 86_400_000), "day")} old`;
}

/** "left 2026-10-30, 17 days ago". */
function leftWhen({ status, endedAt, daysSinceEnd }: ReportedIdentity): string {
  const verb = status === "retired" ? "retired" : "left";
  const ago = typeof daysSinceEnd === "number" ? daysAgo(daysSinceEnd) : undefined;
  if (endedAt === undefined) return `${verb} ${ago ?? "on an unknown day"}`;
  return ago === undefined ? `${verb} ${endedAt}` : `${verb} ${endedAt}, ${ago}`;
}

/** What the group of the leavers is called: teams and workloads are no people, and somebody may still be here. */
export function leaversTitle(leavers: readonly Leaver[]): string {
  const isDoubtful = leavers.some(({ certainty }) => certainty === "open");
  if (leavers.every(({ identity }) => identity.status === "departed")) {
    return isDoubtful ? "People who left, or may have left" : "People who left";
  }
  return isDoubtful ? "Owners who are gone, or may be gone" : "Owners who are gone";
}

/** What follows a leaver's name: the last day, who takes over, and how well it is known that the things below are theirs. */
export function leaverPhrases({ identity, certainty }: Leaver): readonly string[] {
  const { successor } = identity;
  const handover = successor === undefined ? [] : [`hand over to ${successor}`];
  if (certainty === "open") return [`may have ${leftWhen(identity)} and may own:`, ...handover];
  return [leftWhen(identity), ...handover, ...(certainty === "probable" ? ["probably the owner of:"] : [])];
}

/** What a leaver's thing is called; among things that are theirs for certain it says of the others that they may be. */
export function whatLeaverHas(flagged: Flagged, { certainty }: Leaver): string {
  const isDoubtful = certainty === "certain" && !isCertain(flagged);
  return isDoubtful ? `${whatIsFlagged(flagged)} (probably)` : whatIsFlagged(flagged);
}

/** The command that explains one thing. An id that a shell or a terminal could take for something else is not used. */
export function explainCommand({ subject, findings }: Flagged, explainWith: string | undefined): string {
  const { publicId = "" } = subject;
  const name = /^\w{1,40}$/.test(publicId) ? publicId : findings[0].reference;
  return ["outlived explain", name, ...(explainWith === undefined ? [] : [explainWith])].join(" ");
}

/** "17 days ago". */
export function daysAgo(days: number): string {
  return days === 0 ? "less than a day ago" : `${countOf(days, "day")} ago`;
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

import { credentialRows, type ProviderName, providerTitles, rosterInWords, sourceInWords } from "../kinds/index.ts";
import { lapsedMethod, uncountedCodeOwnerMethod } from "../model/clue-methods.ts";
import type { Credential, Identity, LastUse } from "../model/generated/snapshot.ts";
import type { Claim, Owner } from "../model/generated/subject.ts";
import { unique } from "../model/group.ts";
import { parseInstant } from "./calendar.ts";
import { type EmploymentStatus, isGone } from "./employment.ts";
import { type JoinedSnapshot, sourceName } from "./joined-snapshot.ts";
import type { PeopleIndex } from "./people-index.ts";
import type { MemberAccounts } from "./teams.ts";

/** An instant as people read it: `2026-11-11 14:15 UTC`. */
function formatInstant(text: string): string {
  const instant = inUtc(text);
  return instant === undefined ? text : `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

/** The UTC day of an instant: `2026-11-11`. */
export function formatDay(text: string): string {
  return inUtc(text)?.slice(0, 10) ?? text;
}

function inUtc(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return text;
  const instant = parseInstant(text);
  return instant === undefined ? undefined : new Date(instant).toISOString();
}

/** When something was last used, as exactly as its provider records it. */
export function useSentences(lastUsed: LastUse | undefined, provider: ProviderName): string[] {
  if (lastUsed === undefined) return [];
  if (lastUsed.state === "never") return [`No use on record since ${formatDay(lastUsed.since)}.`];
  const title = providerTitles[provider];
  const where = [lastUsed.service, lastUsed.region].filter((part) => part !== undefined).join(", ");
  const what = where === "" ? "" : ` (${where})`;
  const { at, precision } = lastUsed;
  if (precision === "day") return [`Last used on ${formatDay(at)}${what}; ${title} records the day only.`];
  const steps = { second: "", "5m": "5 minutes", "15m": "15 minutes" }[precision];
  return [`Last used ${formatInstant(at)}${what}${steps && `, as ${title} recorded in steps of ${steps}`}.`];
}

/** Names the two facts that contradict each other in the row of an identity, by the identity's id. */
export function findContradictions(
  identities: JoinedSnapshot["identities"],
  people: PeopleIndex,
  sources: JoinedSnapshot["sources"],
): ReadonlyMap<string, string> {
  const contradictions = new Map<string, string>();
  for (const identity of identities.values()) {
    // Of a million people the status is computed for few.
    if (typeof identity.endedAt !== "string" || isGone(identity.status)) continue;
    const sentence = contradictionSentence(identity, people, sources);
    if (sentence !== undefined) contradictions.set(identity.id, sentence);
  }
  return contradictions;
}

function contradictionSentence(
  identity: Identity,
  people: PeopleIndex,
  sources: JoinedSnapshot["sources"],
): string | undefined {
  const { end, isContradicted } = people.status(identity.id);
  if (end === undefined || isContradicted !== true) return undefined;
  const roster = rosterInWords(sourceName(sources, identity.from));
  return `The ${roster} lists ${identity.name} as ${identity.status} and gives ${end.text} as the last day.`;
}

/** What the roster says of an identity. */
export function rosterSentence(identity: Identity, { people, sources }: JoinedSnapshot): string {
  const contradiction = contradictionSentence(identity, people, sources);
  if (contradiction !== undefined) return contradiction;
  const { status, end, isByMembers, delisting } = people.status(identity.id);
  const roster = `The ${listInWords(identity.from, sources)}`;
  const ofSystems = people.memberAccountsOf(identity.id);
  if (isByMembers === true || ofSystems !== undefined) {
    return teamSentence(identity, ofSystems, people.status(identity.id), sources);
  }
  if (delisting !== undefined) return absenceSentence(roster, identity.name, delisting.lastListed, isGone(status));
  if (end?.field === "contractEndsAt") {
    const stale =
      isGone(identity.status) || identity.status === undefined ? "" : `, but still lists "${identity.status}"`;
    return `${roster} says that the contract of ${identity.name} ended on ${end.text}${stale}.`;
  }
  if (end !== undefined) return `${roster} says that ${identity.name}'s last day was ${end.text}.`;
  if (isGone(status)) return `${roster} says that ${identity.name} has ${status}, but not when.`;
  if (status === "future")
    return `${roster} says that ${identity.name} starts on ${identity.startedAt ?? "a later day"}.`;
  if (status === undefined) return `${roster} lists ${identity.name} without a status.`;
  const until = typeof identity.endedAt === "string" ? identity.endedAt : identity.contractEndsAt;
  const later = typeof until === "string" && status === "active" ? `, until ${until}` : "";
  return `${roster} lists ${identity.name} as ${status}${later}.`;
}

/** What follows for a team from the people who belong to it, by whatever lists them. */
function teamSentence(
  { name, from }: Identity,
  ofSystems: MemberAccounts | undefined,
  { status, end }: EmploymentStatus,
  sources: JoinedSnapshot["sources"],
): string {
  const lists = unique([from, ...(ofSystems?.from ?? [])]).map((one) => `the ${listInWords(one, sources)}`);
  const opening = `T${lists.join(" and ").slice(1)} ${lists.length === 1 ? "lists" : "list"}`;
  if (ofSystems?.isWhole === false && status === undefined) {
    return `${opening} ${name}, of which not every member was read.`;
  }
  if (status === undefined) return `${opening} people of ${name} of whom it is not known whether they are still here.`;
  if (!isGone(status)) return `${opening} people of ${name} who are still here.`;
  const since = end === undefined ? "" : `; the last day of the last one was ${end.text}`;
  const members = ofSystems === undefined ? `people of ${name}` : name;
  return `${opening} ${members}, to which nobody who is still here belongs${since}.`;
}

/** A sentence calls it so, whether it is a roster or what has a team. */
export function listInWords(source: string, sources: JoinedSnapshot["sources"]): string {
  const { kind, name } = sources.get(source) ?? {};
  return kind === undefined || name === undefined ? rosterInWords(source) : sourceInWords(kind, name);
}

/** Why somebody whom a roster of current people does not list has left, or may have. */
function absenceSentence(roster: string, name: string, lastListed: string | undefined, isCertain: boolean): string {
  const since = lastListed === undefined ? undefined : formatDay(lastListed);
  if (!isCertain) {
    const who = since === undefined ? name : `${name}, whom it listed on ${since},`;
    return `Not every roster could be read whole, so whether ${who} is still there is not known.`;
  }
  const lists = `${roster} lists only people who are there`;
  if (since === undefined) return `${lists}, and nobody with the address ${name}.`;
  return `${lists}: ${name}, no longer listed since ${since}, the day of the last snapshot that has them, has left.`;
}

/** Who owns a thing, by what the rosters say of everybody named and by each clue, the deciding ones first. */
export function ownerSentences(owner: Owner | undefined, joined: JoinedSnapshot): string[] {
  if (owner === undefined) return [];
  const rank = owner.state === "none" ? undefined : owner.rank;
  const deciding = owner.claims.filter(
    ({ rank: own, identity }) =>
      own === rank && (owner.state === "known" ? identity === owner.identity.id : identity !== undefined),
  );
  const people = unique(deciding.map(({ identity }) => identity)).flatMap((id) => {
    const identity = id === undefined ? undefined : joined.people.get(id);
    return identity === undefined ? [] : [rosterSentence(identity, joined)];
  });
  const lead = leadOf(owner);
  const claims = owner.claims.map((claim) => claimSentence(claim, deciding.includes(claim) ? lead : undefined, joined));
  const named = owner.claims.length > 0 ? [...people, ...claims] : ["Nothing that was read names an owner."];
  return owner.state === "uncertain" ? unique([...named, ...owner.because]) : named;
}

/** What else is known of a credential. */
export function stateSentences(credential: Credential): string[] {
  const { kind, createdAt, rotatedAt, expiresAt, rotation, status, isAgent, isArchived } = credential;
  const { labelTellsAge, firstSeenAs = "Made" } = credentialRows[kind];
  const changed =
    rotatedAt !== undefined && rotatedAt !== createdAt
      ? `Its value last changed on ${formatDay(rotatedAt)}.`
      : undefined;
  return [
    labelTellsAge === true || createdAt === undefined ? undefined : `${firstSeenAs} on ${formatDay(createdAt)}.`,
    changed,
    rotation === undefined ? undefined : `Automatic rotation is ${rotation.enabled ? "on" : "off"}.`,
    expiresAt === undefined
      ? undefined
      : expiresAt === null
        ? "It never expires."
        : `It expires on ${formatDay(expiresAt)}.`,
    status === "inactive" ? offSentence(credential) : undefined,
    status === "pending-deletion" ? "Its deletion is pending; until then it can be restored." : undefined,
    lastResponseSentence(credential),
    isAgent === true ? "It is held by an AI agent." : undefined,
    isArchived === true ? "The place that it belongs to is archived." : undefined,
  ].filter((sentence) => sentence !== undefined);
}

/** null: the provider knows of no delivery. */
function lastResponseSentence({ lastResponse }: Credential): string | undefined {
  if (lastResponse === undefined) return undefined;
  return lastResponse === null ? "No delivery is on record." : `Its receiver answered ${lastResponse} last.`;
}

/** What was found invalid, rather than switched off, stays so. */
function offSentence({ inactiveSince, validity }: Credential): string {
  if (validity === "invalid") return "It no longer works at the system that it opens.";
  const since = inactiveSince === undefined ? "" : ` since ${formatDay(inactiveSince)}`;
  return `It is switched off${since}, and can be switched on again.`;
}

function leadOf(owner: Owner): string {
  if (owner.state === "conflicting") return "Claimed by";
  const isPossible = owner.state === "uncertain" || (owner.state === "known" && owner.rank === "weak");
  return isPossible ? "Possible owner by" : "Owner by";
}

function claimSentence(
  { identity, method, says, detail }: Claim,
  lead: string | undefined,
  joined: JoinedSnapshot,
): string {
  if (method === uncountedCodeOwnerMethod) return `Also named by ${detail ?? method}: ${says}.`;
  if (identity !== undefined) return `${lead ?? "Also named by"} ${detail ?? method}: ${says}.`;
  if (method === lapsedMethod) return `The entry ${detail ?? method}, named ${says}.`;
  const origin = method === "owners-file" ? `the entry ${detail ?? method}` : (detail ?? method);
  const doubt = joined.people.rosterRead ? "names nobody on the roster" : "could not be looked up: no roster was read";
  return `${origin.charAt(0).toUpperCase()}${origin.slice(1)}, "${says}", ${doubt}.`;
}

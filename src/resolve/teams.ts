import { groupIdentityKind, identityRows } from "../kinds/index.ts";
import type { Identity } from "../model/generated/snapshot.ts";
import { append } from "../model/group.ts";
import { memoize } from "../model/memoize.ts";
import type { EmploymentStatus } from "./employment.ts";
import { fold, lettersAndDigits } from "./fold.ts";

/** The teams of the rosters (rows of their own, and names in the team column of people) and those of systems. */
export interface Teams {
  /** A team that has no row of its own. */
  readonly get: (id: string) => Identity | undefined;
  /** Ids of the people whose row names the team, those who have left too; undefined for what is not a team. */
  readonly membersOf: (id: string) => readonly string[] | undefined;
  /** The accounts that a system lists as its members; undefined where no system has the team. */
  readonly accountsOf: (id: string) => MemberAccounts | undefined;
  /** Ids of the teams that a text names, with or without a word such as "team", or as `byHandle`. */
  readonly byName: (text: string) => readonly string[];
  /** The id of the team that `organization/name` means in a system. */
  readonly byHandle: (text: string) => string | undefined;
  /** The team of a roster that a system's team is, by their common name; else that id itself. */
  readonly sameAs: (id: string) => string;
}

/** What systems say of the members of a team. */
export interface MemberAccounts {
  readonly ids: readonly string[];
  /** true: these are all. */
  readonly isWhole: boolean;
  /** Ids of the sources that have the team. */
  readonly from: readonly string[];
}

/** Words that people put before or after the name of a team, or leave out. */
const groupWords: ReadonlySet<string> = new Set([
  "team",
  "teams",
  "squad",
  "squads",
  "crew",
  "group",
  "tribe",
  "guild",
  "chapter",
  "department",
  "dept",
]);

/** What a team column says of people who belong to no team, as `lettersAndDigits` spells it. */
const noTeam: ReadonlySet<string> = new Set([
  "",
  "na",
  "none",
  "no",
  "null",
  "nil",
  "noteam",
  "unassigned",
  "unknown",
  "tbd",
  "other",
  "misc",
]);

/** How sources are told apart. */
export interface TeamSources {
  /** The first part of the ids of a roster's identities. */
  readonly rosterName: (source: string) => string;
  /** Whether it is a roster, and not a system that has teams. */
  readonly isRoster: (source: string) => boolean;
}

/**
 * Gathers the teams in one pass over the identities, which come in order of their ids. A row of its own is the team of that
 * name; people of the column join its members, and so do the members of a system's team that has the same name.
 */
export function gatherTeams(identities: ReadonlyMap<string, Identity>, { rosterName, isRoster }: TeamSources): Teams {
  const derived = new Map<string, Identity>();
  const members = new Map<string, string[]>();
  const ofSystems: Identity[] = [];
  const [exact, loose] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const byName = (text: string): readonly string[] =>
    exact.get(lettersAndDigits(text)) ?? loose.get(looseName(text)) ?? [];
  const add = (id: string, name: string, first: readonly string[]): void => {
    members.set(id, [...first]);
    append(exact, lettersAndDigits(name), id);
    append(loose, looseName(name), id);
  };
  for (const identity of identities.values()) {
    const { id, kind, name, members: listed, from } = identity;
    if (kind !== groupIdentityKind) continue;
    if (isRoster(from)) add(id, name, listed ?? []);
    else ofSystems.push(identity);
  }
  const isNoTeam = memoize((text: string) => noTeam.has(lettersAndDigits(text)));
  const rows = new Set(members.keys());
  const derive = (name: string, from: string): string => {
    const row = (exact.get(lettersAndDigits(name)) ?? byName(name).filter((id) => rows.has(id)))[0];
    const id = row ?? `${rosterName(from)}:${groupIdentityKind}:${lettersAndDigits(name)}`;
    if (members.has(id)) return id;
    derived.set(id, { id, kind: groupIdentityKind, name: saysGroup(name) ? name : `Team ${name}`, from });
    add(id, name, []);
    return id;
  };
  // Few names stand beside many people. The first roster that has a name gives the team its id.
  const idOf = new Map<string, string>();
  for (const { id, kind, team, from } of identities.values()) {
    if (team === undefined || identityRows[kind].isPersonal !== true || isNoTeam(team)) continue;
    const teamId = idOf.get(team) ?? derive(team, from);
    idOf.set(team, teamId);
    append(members, teamId, id);
  }
  const { accounts, byHandle, sameAs } = joinSystemTeams(ofSystems, byName);
  return {
    get: (id) => derived.get(id),
    membersOf: (id) => members.get(id) ?? (accounts.has(id) ? [] : undefined),
    accountsOf: (id) => accounts.get(id),
    byName: (text) => {
      const team = byHandle(text);
      return team === undefined ? byName(text) : [team];
    },
    byHandle,
    sameAs,
  };
}

interface SystemTeams extends Pick<Teams, "byHandle" | "sameAs"> {
  readonly accounts: ReadonlyMap<string, MemberAccounts>;
}

/** Joins each team of a system with the one team of a roster that has the same name. */
function joinSystemTeams(teams: readonly Identity[], rosterTeams: Teams["byName"]): SystemTeams {
  const accounts = new Map<string, MemberAccounts>();
  const handles = new Map<string, string>();
  const joined = new Map<string, string>();
  for (const { id, name, memberAccounts, from: source } of teams) {
    const [same, ...others] = rosterTeams(name.slice(name.lastIndexOf("/") + 1));
    const team = same === undefined || others.length > 0 ? id : same;
    handles.set(fold(name), team);
    joined.set(id, team);
    const { ids, isWhole, from } = accounts.get(team) ?? { ids: [], isWhole: true, from: [] };
    accounts.set(team, {
      ids: [...ids, ...(memberAccounts ?? [])],
      isWhole: isWhole && memberAccounts !== undefined,
      from: [...from, source],
    });
  }
  return {
    accounts,
    byHandle: (text) => handles.get(fold(text.replace(/^@/, ""))),
    sameAs: (id) => joined.get(id) ?? id,
  };
}

/** A name without a group word at either end, as `lettersAndDigits` spells it: `Team Payments`, `payments-squad`. */
function looseName(text: string): string {
  const words = text
    .normalize("NFC")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .map(lettersAndDigits)
    .filter((word) => word !== "");
  const isGroupWord = (index: number): boolean => groupWords.has(words.at(index) ?? "");
  while (words.length > 1 && isGroupWord(0)) words.shift();
  while (words.length > 1 && isGroupWord(-1)) words.pop();
  return words.join("").replace(/(?<=.{3})(?:team|squad)$/, "");
}

/** Whether a name says itself that it is a group's. */
function saysGroup(name: string): boolean {
  return looseName(name) !== lettersAndDigits(name);
}

/**
 * The status of a team that follows from its members: that of somebody who is there, active ones first. With nobody left
 * it is retired since the last day of the last one. Unknown where it hangs on a member of unknown status, or on one
 * (undefined) of whom nobody knows who it is.
 */
export function statusByMembers(
  members: readonly (string | undefined)[],
  statusOf: (id: string) => EmploymentStatus,
): EmploymentStatus {
  const seen = new Set<EmploymentStatus["status"]>();
  let last: EmploymentStatus["end"];
  let isEndKnown = true;
  for (const member of members) {
    const { status, end } = member === undefined ? {} : statusOf(member);
    if (status === "active") return { status, isByMembers: true };
    seen.add(status);
    if (end === undefined) isEndKnown = false;
    else if (last === undefined || end.last > last.last) last = end;
  }
  if (seen.has(undefined)) return {};
  const present = (["suspended", "future"] as const).find((status) => seen.has(status));
  if (present !== undefined) return { status: present, isByMembers: true };
  return { status: identityRows[groupIdentityKind].ended, ...(isEndKnown && last && { end: last }), isByMembers: true };
}

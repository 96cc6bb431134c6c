import { accountRows, type ProviderName } from "../kinds/index.ts";
import { UsageError } from "../model/errors.ts";
import type { AcceptedGap } from "../model/generated/configuration.ts";
import type { Account, Snapshot } from "../model/generated/snapshot.ts";
import { append } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { keyOf } from "../model/order.ts";
import type { Origin, Resolution } from "../model/resolution.ts";
import { createCalendar, lastZoneOnEarth, parseInstant } from "./calendar.ts";
import { indexSections, resolveCoverage, type SectionIndex, wasRosterRead } from "./coverage.ts";
import type { AccountsOfLogin } from "./credential-claims.ts";
import { byId, inOrder, type JoinedSnapshot } from "./joined-snapshot.ts";
import { knowAccounts } from "./known-accounts.ts";
import type { OwnersFile } from "./owners-file.ts";
import { createOwners } from "./ownership.ts";
import { gatherPeople } from "./people.ts";
import { fold, indexPeople } from "./people-index.ts";
import { joinReferences } from "./references.ts";
import { addRosterNotes } from "./roster-notes.ts";
import { buildSubjects, everyType } from "./subjects.ts";

export { mergeSnapshots } from "./merge.ts";
export { describeMissingTies } from "./roster-notes.ts";

/** What a resolution depends on beside the snapshot. */
export interface ResolveOptions {
  /** The instant to judge at, an RFC 3339 date and time. */
  readonly now: string;
  /** IANA name of the zone in which a leave date ends; by default the last one on earth (UTC-12). */
  readonly timezone?: string;
  /** Tag keys that name an owner; by default the usual ones. */
  readonly ownerTags?: readonly string[];
  /** What people assert; absent where there is no owners file. */
  readonly owners?: OwnersFile;
  /** Gaps that somebody has decided to live with. */
  readonly acceptGaps?: readonly AcceptedGap[];
}

/**
 * Joins the records of a snapshot: who owns what and why, how old everything is, which line means which credential, and
 * what could not be read. Pure and linear; equal facts give equal subjects, in whatever order they came. Throws a
 * UsageError when `now` is not an instant or the time zone does not exist.
 */
export function resolve(snapshot: Snapshot, options: ResolveOptions): Resolution {
  const joined = joinSnapshot(snapshot, options);
  const { collectedAt, sources, coverage, identities, people } = joined;
  return {
    now: options.now,
    collectedAt,
    sources: [...sources.values()],
    coverage,
    identities,
    lastDayOf: (identity) => people.status(identity).end?.text,
    people: () => gatherPeople(joined),
    subjects: (types = everyType) => ({ [Symbol.iterator]: () => buildSubjects(joined, types) }),
  };
}

function joinSnapshot(snapshot: Snapshot, options: ResolveOptions): JoinedSnapshot {
  const now = instantOf(options);
  const calendar = createCalendar(options.timezone ?? lastZoneOnEarth);
  const resolved = resolveCoverage(snapshot.coverage, options.acceptGaps ?? [], calendar, now);
  const coverage = addRosterNotes(resolved, snapshot.identities);
  const sections = indexSections(coverage);
  const identities = byId(snapshot.identities);
  const people = indexPeople(identities, { calendar, now, rosterRead: wasRosterRead(coverage) });
  const accounts = inOrder(snapshot.accounts);
  const credentials = inOrder(snapshot.credentials);
  const references = inOrder(snapshot.references);
  const { ownerTags, owners: ownersFile } = options;
  const owners = createOwners({ accountsOf: findByLogin(accounts), people, ownerTags, ownersFile });
  return {
    now,
    collectedAt: snapshot.collectedAt,
    sources: byId(snapshot.sources),
    identities,
    accounts: knowAccounts(accounts, credentials, { owners, people, sections }),
    credentials,
    references,
    systems: inOrder(snapshot.systems),
    coverage,
    sections,
    originOf: shareOrigins(sections),
    people,
    owners,
    joins: joinReferences(references, accounts, credentials),
  };
}

function instantOf({ now }: ResolveOptions): number {
  const instant = parseInstant(now);
  if (instant !== undefined) return instant;
  throw new UsageError(`${now} is not an instant to judge at.`, {
    hint: "Write a date and time with an offset, such as 2026-11-16T08:00:00Z.",
  });
}

/** One object for all subjects of one kind, source and scope. */
function shareOrigins(sections: SectionIndex): JoinedSnapshot["originOf"] {
  const origins = new Map<string, Origin>();
  let last: Origin | undefined;
  return (source, kind, scope) => {
    // Subjects that come one after the other mostly have one origin.
    if (last !== undefined && last.source === source && last.kind === kind && last.scope === scope) return last;
    const key = keyOf(source, kind, scope);
    last = origins.get(key) ?? omitUndefined({ kind, source, section: sections.sectionOf(source, kind, scope), scope });
    origins.set(key, last);
    return last;
  };
}

/** The accounts whose name is a login that their holder chose, by provider and login. */
function findByLogin(accounts: readonly Account[]): AccountsOfLogin {
  const byLogin = new Map<string, Account[]>();
  for (const account of accounts) {
    const { provider, nameClue } = accountRows[account.kind];
    if (nameClue.chosenBy === "holder") append(byLogin, keyOf(provider, fold(account.name)), account);
  }
  return (provider: ProviderName, login: string) => byLogin.get(keyOf(provider, fold(login))) ?? [];
}

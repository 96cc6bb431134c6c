import { accountRows, rosterInWords, sourceRows, wasRosterRead } from "../kinds/index.ts";
import type { Account, Snapshot } from "../model/generated/snapshot.ts";
import { append } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { keyOf } from "../model/order.ts";
import type { Origin, Resolution } from "../model/resolution.ts";
import { leaveOutLater, readNow } from "./as-of.ts";
import { type Calendar, createCalendar, lastZoneOnEarth, parseInstant, relateDay } from "./calendar.ts";
import { cutRosters, indexSections, resolveCoverage, type SectionIndex } from "./coverage.ts";
import type { BearersOf } from "./credential-claims.ts";
import { fold } from "./fold.ts";
import { byId, inOrder, type JoinedSnapshot, sourceName } from "./joined-snapshot.ts";
import { knowAccounts } from "./known-accounts.ts";
import { withKnownCreators } from "./known-creators.ts";
import type { RosterDoubts } from "./owner.ts";
import type { OwnersFile } from "./owners-file.ts";
import { createOwners } from "./ownership.ts";
import { gatherPeople } from "./people.ts";
import { indexPeople } from "./people-index.ts";
import { joinReferences } from "./references.ts";
import { renamed } from "./renamed.ts";
import { addRosterNotes } from "./roster-notes.ts";
import { findContradictions } from "./sentences.ts";
import { joinRosters } from "./several-rosters.ts";
import { findSharedKeys } from "./shared-keys.ts";
import { findStaleEntries, type LocatedAcceptance } from "./stale-entries.ts";
import { buildSubjects, everyType } from "./subjects.ts";
import { prepareSystems, type SystemOf } from "./systems.ts";
import type { TeamSources } from "./teams.ts";
import { type EarlierSnapshot, findUnlisted, withFormer } from "./unlisted.ts";

export { mergeSnapshots } from "./merge.ts";
export { describeMissingTies } from "./roster-notes.ts";

/** What a resolution depends on beside the snapshot. */
export interface ResolveOptions {
  /** The instant to judge at, an RFC 3339 date and time; of a date its end in the time zone. */
  readonly now: string;
  /** IANA name of the zone in which a leave date ends; by default the last one on earth (UTC-12). */
  readonly timezone?: string;
  /** Tag keys that name an owner; by default the usual ones. */
  readonly ownerTags?: readonly string[];
  /** What people assert; absent where there is no owners file. */
  readonly owners?: OwnersFile;
  /** Earlier snapshots, in any order: of people whom a roster no longer lists, and of creators whom a log no longer has. */
  readonly history?: readonly EarlierSnapshot[];
  /** Gaps that somebody has decided to live with. */
  readonly acceptGaps?: readonly LocatedAcceptance[];
}

/**
 * Joins the records of a snapshot: who owns what and why, how old everything is, which line means which credential, and
 * what could not be read. Pure and linear; equal facts give equal subjects, in whatever order they came. Throws a
 * UsageError when `now` is not an instant or the time zone does not exist.
 */
export function resolve(snapshot: Snapshot, options: ResolveOptions): Resolution {
  const calendar = createCalendar(options.timezone ?? lastZoneOnEarth);
  const { instant, text } = readNow(options.now, calendar);
  const { present, madeLater } = leaveOutLater(snapshot, instant);
  const joined = joinSnapshot(present, options, calendar, instant);
  const { collectedAt, sources, coverage, people } = joined;
  return {
    now: text,
    madeLater,
    collectedAt,
    sources: [...sources.values()],
    credentialSources: new Set(snapshot.credentials.map(({ source }) => source)),
    coverage,
    identities: { get: people.get, values: () => joined.identities.values() },
    relateDay: (date) => relateDay(date, { calendar, now: instant }),
    lastDayOf: (identity) => people.status(identity).end?.text,
    people: () => gatherPeople(joined),
    doubtInNames: (sentence, names) => renamed(joined, names).doubt(sentence),
    staleEntries: () =>
      findStaleEntries(options.acceptGaps ?? [], options.owners, {
        snapshot,
        calendar,
        now: instant,
      }),
    subjects: (types = everyType) => ({ [Symbol.iterator]: () => buildSubjects(joined, types) }),
  };
}

function joinSnapshot(snapshot: Snapshot, options: ResolveOptions, calendar: Calendar, now: number): JoinedSnapshot {
  const resolved = resolveCoverage(snapshot.coverage, options.acceptGaps ?? [], calendar, now);
  const coverage = addRosterNotes(resolved, snapshot);
  const sections = indexSections(coverage);
  const listed = byId(snapshot.identities);
  const sources = byId(snapshot.sources);
  const listing = { collectedAt: snapshot.collectedAt, sources, coverage, identities: listed };
  const unlisted = findUnlisted(listing, options.history ?? [], { calendar, now });
  const accounts = inOrder(snapshot.accounts);
  const collected = parseInstant(snapshot.collectedAt) ?? now;
  const systemOf = prepareSystems(sources);
  const known = { ...describeSources(sources), calendar, now, collected, systemOf, unlisted, accounts };
  const { identities, aliases } = joinRosters(withFormer(listed, unlisted), known);
  const people = indexPeople(identities, { ...known, aliases, rosterRead: wasRosterRead(coverage) });
  const credentials = withKnownCreators(inOrder(snapshot.credentials), options.history ?? []);
  const references = inOrder(snapshot.references);
  const doubts: RosterDoubts = {
    unlisted: cutRosters(coverage).map(
      (id) => `Not every row of the ${rosterInWords(sourceName(sources, id))} was read.`,
    ),
    contradictions: findContradictions(identities, people, sources),
  };
  const { ownerTags, owners: ownersFile } = options;
  const bearersOf = findBearers(accounts, systemOf);
  const joins = joinReferences(references, accounts, { credentials, sources, coverage });
  const owners = createOwners({ bearersOf, people, sections, sources, joins, doubts, ownerTags, ownersFile });
  return {
    now,
    collectedAt: snapshot.collectedAt,
    sources,
    identities,
    aliases,
    accounts: knowAccounts(accounts, credentials, { owners, people, sections }),
    credentials,
    references,
    systems: inOrder(snapshot.systems),
    coverage,
    sections,
    originOf: shareOrigins(sections),
    bearersOf,
    people,
    owners,
    joins,
    sharedKeys: findSharedKeys({ credentials, coverage, sections }),
  };
}

/** How the sources of identities are called, and told apart. One that the snapshot does not list can only be a roster. */
function describeSources(sources: JoinedSnapshot["sources"]): TeamSources {
  return {
    rosterName: (id) => sourceName(sources, id),
    isRoster: (id) => {
      const source = sources.get(id);
      return source === undefined || sourceRows[source.kind].listsIdentities === true;
    },
  };
}

/** One object for all subjects of one kind, source and scope. */
function shareOrigins(sections: SectionIndex): JoinedSnapshot["originOf"] {
  const origins = new Map<string, Origin>();
  // Subjects of one kind that come one after the other mostly have one origin.
  const last = new Map<string, Origin>();
  return (source, kind, scope) => {
    const recent = last.get(kind);
    if (recent?.source === source && recent.scope === scope) return recent;
    const key = keyOf(source, kind, scope);
    const origin =
      origins.get(key) ?? omitUndefined({ kind, source, section: sections.sectionOf(source, kind, scope), scope });
    origins.set(key, origin);
    last.set(kind, origin);
    return origin;
  };
}

/** The accounts whose name is a login that their holder chose, by system and immutable id, else by login. */
function findBearers(accounts: readonly Account[], systemOf: SystemOf): BearersOf {
  const byLogin = new Map<string, Account[]>();
  const byId = new Map<string, Account[]>();
  for (const account of accounts) {
    const { provider, nameClue, isProspective } = accountRows[account.kind];
    if (nameClue.chosenBy !== "holder" || isProspective === true) continue;
    const system = systemOf(provider, account.source);
    append(byLogin, keyOf(system, fold(account.name)), account);
    if (account.externalId !== undefined) append(byId, keyOf(system, account.externalId), account);
  }
  return (system, { says, externalId }) =>
    (externalId === undefined ? byLogin.get(keyOf(system, fold(says))) : byId.get(keyOf(system, externalId))) ?? [];
}

import { UsageError } from "../model/errors.ts";
import type { AcceptedGap } from "../model/generated/configuration.ts";
import type { OwnersEntry } from "../model/generated/owners.ts";
import type { Snapshot } from "../model/generated/snapshot.ts";
import type { Resolution } from "../model/resolution.ts";
import { createCalendar, lastZoneOnEarth, parseInstant } from "./calendar.ts";
import { indexSections, judgeCoverage, wasRosterRead } from "./coverage.ts";
import { createDirectory } from "./directory.ts";
import { type JoinedSnapshot, recordsOf } from "./joined-snapshot.ts";
import { by } from "./order.ts";
import { createOwners } from "./ownership.ts";
import { gatherPeople } from "./people.ts";
import { joinReferences } from "./references.ts";
import { buildSubjects } from "./subjects.ts";

export { mergeSnapshots } from "./merge.ts";

/** What a resolution depends on beside the snapshot. */
export interface ResolveOptions {
  /** The moment to judge at, an RFC 3339 date and time. */
  readonly now: string;
  /** IANA name of the zone in which a leave date ends; by default the last one on earth (UTC-12). */
  readonly timezone?: string;
  /** Tag keys that name an owner; by default the usual ones. */
  readonly ownerTags?: readonly string[];
  /** What people assert; absent where there is no owners file. */
  readonly owners?: { readonly file: string; readonly entries: readonly (OwnersEntry & { readonly line: number })[] };
  /** Gaps that somebody has decided to live with. */
  readonly acceptGaps?: readonly AcceptedGap[];
}

/**
 * Joins the records of a snapshot: who owns what and why, how old everything is, which line means which credential, and
 * what could not be read. Pure and linear; equal facts give equal subjects, in whatever order they came. Throws a
 * UsageError when `now` is no moment or the time zone does not exist.
 */
export function resolve(snapshot: Snapshot, options: ResolveOptions): Resolution {
  const now = parseInstant(options.now);
  if (now === undefined) {
    throw new UsageError(`${options.now} is not a moment to judge at.`, {
      hint: "Write a date and time with an offset, such as 2026-11-16T08:00:00Z.",
    });
  }
  const joined = joinSnapshot(snapshot, options, now);
  let people: Resolution["people"] | undefined;
  return {
    now: options.now,
    collectedAt: snapshot.collectedAt,
    sources: [...joined.sources.values()].sort(by(({ id }) => id)),
    coverage: joined.coverage,
    identities: joined.identities,
    get people() {
      people ??= gatherPeople(joined);
      return people;
    },
    subjects: () => ({ [Symbol.iterator]: () => buildSubjects(joined) }),
  };
}

function joinSnapshot(snapshot: Snapshot, options: ResolveOptions, now: number): JoinedSnapshot {
  const records = recordsOf(snapshot);
  const calendar = createCalendar(options.timezone ?? lastZoneOnEarth);
  const coverage = judgeCoverage(snapshot.coverage, options.acceptGaps ?? [], calendar, now);
  const directory = createDirectory(records.identities, calendar, now, wasRosterRead(coverage));
  const { accounts, credentials, references } = records;
  return {
    ...records,
    now,
    collectedAt: snapshot.collectedAt,
    coverage,
    sections: indexSections(coverage),
    directory,
    owners: createOwners({ accounts, directory, ownerTags: options.ownerTags, ownersFile: options.owners }),
    joins: joinReferences(references.values(), credentials.values(), accounts.values()),
  };
}

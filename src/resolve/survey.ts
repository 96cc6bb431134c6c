import { UsageError } from "../model/errors.ts";
import type { AcceptedGap } from "../model/generated/configuration.ts";
import type { OwnersEntry } from "../model/generated/owners.ts";
import type { Account, Credential } from "../model/generated/snapshot.ts";
import type { Ledger } from "../model/streamed-snapshot.ts";
import { createCalendar, lastZoneOnEarth, parseInstant } from "./calendar.ts";
import { indexSections, judgeCoverage, wasRosterRead } from "./coverage.ts";
import { createDirectory } from "./directory.ts";
import { append } from "../model/group.ts";
import { fold } from "./identity-index.ts";
import { type JoinedSnapshot, recordsOf } from "./joined-snapshot.ts";
import { countLive } from "./live-counts.ts";
import { createOwners } from "./ownership.ts";
import { searchTargets } from "./references.ts";
import type { OpenShelf } from "./shelf.ts";

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

/** Puts every account on the shelf and waits for credentials. */
export interface AccountSurvey {
  readonly see: (account: Account) => void;
  /** Once every account was seen. */
  readonly close: () => CredentialSurvey;
}

/** Learns of every credential what joins need to know before the first subject is built; holds next to none of them. */
interface CredentialSurvey {
  readonly see: (credential: Credential) => void;
  /** Once every credential was seen. */
  readonly join: () => JoinedSnapshot;
}

/** Joins what is held and waits for the rest. Throws a UsageError where the options make no sense. */
export function openSurvey(ledger: Ledger, options: ResolveOptions, accounts: OpenShelf): AccountSurvey {
  const now = momentOf(options);
  const records = recordsOf(ledger);
  const calendar = createCalendar(options.timezone ?? lastZoneOnEarth);
  const coverage = judgeCoverage(ledger.coverage, options.acceptGaps ?? [], calendar, now);
  const directory = createDirectory(records.identities, calendar, now, wasRosterRead(coverage));
  const targets = searchTargets([...records.references.values()]);
  const githubUsers = new Map<string, string[]>();
  const see = (account: Account): void => {
    accounts.put(account);
    targets.describe(account);
    if (account.kind === "github-user") append(githubUsers, fold(account.name), account.id);
  };
  const close = (): CredentialSurvey => {
    const live = countLive(accounts, now);
    const usersOf = (login: string): readonly Account[] =>
      (githubUsers.get(fold(login)) ?? []).flatMap((id) => accounts.get(id) ?? []);
    const { ownerTags, owners: ownersFile } = options;
    return {
      see: (credential) => {
        live.count(credential);
        targets.offer(credential);
      },
      join: () => ({
        ...records,
        now,
        collectedAt: ledger.collectedAt,
        accounts,
        coverage,
        sections: indexSections(coverage),
        directory,
        owners: createOwners({ accounts, usersOf, directory, ownerTags, ownersFile }),
        joins: targets.join(),
        live: live.of,
      }),
    };
  };
  return { see, close };
}

function momentOf({ now }: ResolveOptions): number {
  const instant = parseInstant(now);
  if (instant !== undefined) return instant;
  throw new UsageError(`${now} is not a moment to judge at.`, {
    hint: "Write a date and time with an offset, such as 2026-11-16T08:00:00Z.",
  });
}

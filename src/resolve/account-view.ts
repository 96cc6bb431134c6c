import { accountRows, countedKinds, identityRows } from "../kinds/index.ts";
import type { Account } from "../model/generated/snapshot.ts";
import type { SubjectAccount } from "../model/generated/subject.ts";
import { unique } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { ageDays, useAt } from "./ages.ts";
import type { OwnerClaim } from "./claims.ts";
import type { SectionIndex } from "./coverage.ts";
import type { PeopleIndex } from "./people-index.ts";
import { serviceWords } from "./role-mailbox.ts";
import { tagKey } from "./tag-claims.ts";

const purposeTags: ReadonlySet<string> = new Set(["type", "usertype", "accounttype", "kind", "purpose", "usage"]);

/** How many credentials of an account still authenticate, by kind; a kind of which there is none is absent. */
export type LiveCounts = Readonly<Record<string, number>>;

/** What an account's view needs beside the account. */
interface AccountFacts {
  readonly live: LiveCounts;
  readonly claims: readonly OwnerClaim[];
  readonly people: PeopleIndex;
  readonly sections: SectionIndex;
}

/** An account as policies on accounts and on their credentials see it. */
export function viewAccount(account: Account, facts: AccountFacts): SubjectAccount {
  const { id, kind, name, status, membership, privilege, mfa, createdAt, lastUsed } = account;
  const { now } = facts.people;
  return omitUndefined({
    id,
    kind,
    name,
    status,
    purpose: purposeOf(account, facts),
    holder: holderOf(facts),
    membership,
    privilege,
    mfa,
    ageDays: ageDays(createdAt, now),
    lastUsed: useAt(lastUsed, now),
    live: liveOf(account, facts),
  });
}

/** A path or a tag that says what an account is for weighs more than a name that resembles a person's. */
function purposeOf(account: Account, facts: AccountFacts): SubjectAccount["purpose"] {
  const { purpose } = accountRows[account.kind];
  if (purpose !== undefined) return purpose;
  if (isService(account)) return "service";
  const holder = holderOf(facts);
  const identity = holder === undefined ? undefined : facts.people.get(holder);
  return identity === undefined ? undefined : identityRows[identity.kind].accountPurpose;
}

/** Whose own account it is, where all strong evidence of that agrees. */
function holderOf({ claims }: AccountFacts): string | undefined {
  const own = claims.filter(({ isSelf, claim }) => isSelf === true && claim.rank === "strong");
  const [holder, ...others] = unique(own.map(({ claim }) => claim.identity));
  return others.length === 0 ? holder : undefined;
}

/** Whether the provider, the path or a tag says that no person uses the account. */
export function isService({ automated, path, tags }: Account): boolean {
  const words = [
    ...(path ?? "").split("/"),
    ...(tags ?? []).filter(({ key }) => purposeTags.has(tagKey(key))).map(({ value }) => value),
  ];
  return automated === true || words.some((word) => serviceWords.has(tagKey(word)));
}

/**
 * How many credentials still authenticate, by kind. Of a kind that was read in part only, a count above zero is the
 * least there is, and zero would be a guess, so it is left out.
 */
function liveOf({ source, kind }: Account, { sections, live }: AccountFacts): SubjectAccount["live"] {
  const counted = countedKinds(accountRows[kind].provider);
  if (counted.length === 0) return undefined;
  const known: NonNullable<SubjectAccount["live"]> = {};
  for (const [field, credentialKind] of counted) {
    const extent = sections.extentOf(source, credentialKind);
    const count = live[credentialKind] ?? 0;
    if (extent === "whole" || (extent === "part" && count > 0)) known[field] = count;
  }
  return known;
}

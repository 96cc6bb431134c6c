import { accountRows, countedKinds, identityRows } from "../kinds/index.ts";
import type { Account } from "../model/generated/snapshot.ts";
import type { SubjectAccount } from "../model/generated/subject.ts";
import { memoize } from "../model/memoize.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { ResolvedSubject } from "../model/resolution.ts";
import { ageDays, useAt } from "./ages.ts";
import type { OwnerClaim } from "./claims.ts";
import { type JoinedSnapshot, sourceName } from "./joined-snapshot.ts";
import { ownerSentences, useSentences } from "./sentences.ts";
import { tagKey } from "./tag-claims.ts";

const serviceWords: ReadonlySet<string> = new Set([
  "service",
  "services",
  "serviceaccount",
  "serviceaccounts",
  "svc",
  "machine",
  "machines",
  "bot",
  "bots",
  "robot",
  "robots",
  "automation",
  "ci",
  "system",
  "systems",
  "workload",
  "workloads",
]);

const purposeTags: ReadonlySet<string> = new Set(["type", "usertype", "accounttype", "kind", "purpose", "usage"]);

/** An account as policies on accounts and on their credentials see it, by its id. */
export type AccountViews = (id: string) => SubjectAccount | undefined;

/** Views each account once for itself and all of its credentials. */
export function viewAccounts(joined: JoinedSnapshot): AccountViews {
  return memoize((id) => {
    const account = joined.accounts.get(id);
    return account === undefined ? undefined : viewOf(account, joined.owners.claimsOfAccount(id), joined);
  });
}

/** An account with its owner, as policies and reports see it. */
export function accountSubject(account: Account, view: SubjectAccount, joined: JoinedSnapshot): ResolvedSubject {
  const { id, source, kind } = account;
  const { owner, claims } = joined.owners.ofAccount(id);
  return {
    type: "account",
    origin: joined.originOf(source, kind),
    input: omitUndefined({ id, source, account: view, owner }),
    describe: () => ({
      label: accountRows[kind].label(account, sourceName(joined.sources, source)),
      locations: claims.flatMap(({ location }) => location ?? []),
      evidence: [...useSentences(account.lastUsed, accountRows[kind].provider), ...ownerSentences(owner, joined)],
    }),
  };
}

function viewOf(account: Account, claims: readonly OwnerClaim[], joined: JoinedSnapshot): SubjectAccount {
  return omitUndefined({
    id: account.id,
    kind: account.kind,
    name: account.name,
    status: account.status,
    purpose: purposeOf(account, claims, joined),
    membership: account.membership,
    privilege: account.privilege,
    mfa: account.mfa,
    ageDays: ageDays(account.createdAt, joined.now),
    lastUsed: useAt(account.lastUsed, joined.now),
    live: liveOf(account, joined),
  });
}

/** A path or a tag that says what an account is for weighs more than a name that resembles a person's. */
function purposeOf(
  account: Account,
  claims: readonly OwnerClaim[],
  { identities }: JoinedSnapshot,
): SubjectAccount["purpose"] {
  const { purpose } = accountRows[account.kind];
  if (purpose !== undefined) return purpose;
  const words = [
    ...(account.path ?? "").split("/"),
    ...(account.tags ?? []).filter(({ key }) => purposeTags.has(tagKey(key))).map(({ value }) => value),
  ];
  if (account.automated === true || words.some((word) => serviceWords.has(tagKey(word)))) return "service";
  const self = claims.find(({ isSelf, claim }) => isSelf === true && claim.rank === "strong");
  const identity = self?.claim.identity === undefined ? undefined : identities.get(self.claim.identity);
  return identity === undefined ? undefined : identityRows[identity.kind].accountPurpose;
}

/**
 * How many credentials still authenticate, by kind. Of a kind that was read in part only, a count above zero is the
 * least there is, and zero would be a guess, so it is left out.
 */
function liveOf({ id, source, kind }: Account, { sections, live }: JoinedSnapshot): SubjectAccount["live"] {
  const counted = countedKinds(accountRows[kind].provider);
  if (counted.length === 0) return undefined;
  const known: NonNullable<SubjectAccount["live"]> = {};
  for (const [field, credentialKind] of counted) {
    const extent = sections.extentOf(source, credentialKind);
    const count = live(id, credentialKind);
    if (extent === "whole" || (extent === "part" && count > 0)) known[field] = count;
  }
  return known;
}

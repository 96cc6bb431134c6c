import type { Account } from "../model/generated/snapshot.ts";
import type { SubjectAccount } from "../model/generated/subject.ts";
import type { ResolvedSubject } from "../model/resolution.ts";
import { ageDays, useAt } from "./ages.ts";
import { rememberSome } from "./directory.ts";
import type { Evidence } from "./evidence.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { accountLabel } from "./labels.ts";
import { liveKinds } from "./live-counts.ts";
import type { Ownership } from "./ownership.ts";
import { ownerSentences, useSentences } from "./sentences.ts";
import { tagKey } from "./tag-evidence.ts";

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

/** An account with its owner, as policies and reports see it. */
export function accountSubject(
  account: Account,
  { owner, evidence }: Ownership,
  joined: JoinedSnapshot,
): ResolvedSubject {
  const { id, source, kind } = account;
  return {
    type: "account",
    input: omitUndefined({ id, source, account: describeAccount(account, evidence, joined), owner }),
    context: omitUndefined({
      kind,
      source,
      section: joined.sections.sectionOf(source, kind),
      label: accountLabel(account, joined),
      places: evidence.flatMap(({ place }) => place ?? []),
      evidence: [...useSentences(account.lastUsed, source), ...ownerSentences(owner, joined)],
    }),
  };
}

/** What policies on credentials see of an account, by its id. */
export type AccountParts = (id: string) => SubjectAccount | undefined;

/** Describes each account once for all of its credentials, as far as they come one after the other. */
export function describeAccounts(joined: JoinedSnapshot): AccountParts {
  return rememberSome((id) => {
    const account = joined.accounts.get(id);
    return account === undefined ? undefined : describeAccount(account, joined.owners.evidenceOfAccount(id), joined);
  });
}

function describeAccount(account: Account, evidence: readonly Evidence[], joined: JoinedSnapshot): SubjectAccount {
  return omitUndefined({
    id: account.id,
    kind: account.kind,
    name: account.name,
    status: account.status,
    purpose: purposeOf(account, evidence, joined),
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
  evidence: readonly Evidence[],
  { identities }: JoinedSnapshot,
): SubjectAccount["purpose"] {
  if (account.kind === "root") return "root";
  const words = [
    ...(account.path ?? "").split("/"),
    ...(account.tags ?? []).filter(({ key }) => purposeTags.has(tagKey(key))).map(({ value }) => value),
  ];
  if (account.automated === true || words.some((word) => serviceWords.has(tagKey(word)))) return "service";
  const self = evidence.find(({ isSelf, claim }) => isSelf === true && claim.rank === "strong");
  const identity = self?.claim.identity === undefined ? undefined : identities.get(self.claim.identity);
  if (identity === undefined) return undefined;
  return identity.kind === "person" ? "person" : "service";
}

/**
 * What still authenticates, counted. Of a kind that was read in part only, a count above zero is the least there is, and
 * zero would be a guess, so it is left out.
 */
function liveOf({ id, source, kind }: Account, { sections, live }: JoinedSnapshot): SubjectAccount["live"] {
  if (kind === "github-user") return undefined;
  const counts = live(id);
  const known: NonNullable<SubjectAccount["live"]> = {};
  for (const [name, kind] of liveKinds) {
    const extent = sections.extentOf(source, kind);
    const count = counts[name];
    if (extent === "whole" || (extent === "part" && count > 0)) known[name] = count;
  }
  return known;
}

import type { Account, Credential } from "../model/generated/snapshot.ts";
import type { SubjectAccount } from "../model/generated/subject.ts";
import type { ResolvedSubject } from "../model/resolution.ts";
import { ageDays, credentialStatus, useAt } from "./ages.ts";
import type { Evidence } from "./evidence.ts";
import { append } from "./groups.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";
import { known } from "./known.ts";
import { accountLabel } from "./labels.ts";
import { ownerSentences, useSentences } from "./sentences.ts";
import { tagKey } from "./tag-evidence.ts";

/** Credentials by the account that they belong to. */
export type Holdings = ReadonlyMap<string, readonly Credential[]>;

const liveKinds = [
  ["accessKeys", "access-key"],
  ["passwords", "console-password"],
  ["certificates", "signing-certificate"],
] as const;

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

/** Groups credentials by account. */
export function indexHoldings(credentials: Iterable<Credential>): Holdings {
  const holdings = new Map<string, Credential[]>();
  for (const credential of credentials) {
    if (typeof credential.account === "string") append(holdings, credential.account, credential);
  }
  return holdings;
}

/** An account with its owner, as policies and reports see it. */
export function accountSubject(account: Account, holdings: Holdings, joined: JoinedSnapshot): ResolvedSubject {
  const { owner, evidence } = joined.owners.ofAccount(account);
  const { id, source, kind } = account;
  return {
    type: "account",
    input: known({ id, source, account: describeAccount(account, evidence, holdings, joined), owner }),
    context: known({
      kind,
      source,
      section: joined.sections.sectionOf(source, kind),
      label: accountLabel(account, joined),
      places: evidence.flatMap(({ place }) => place ?? []),
      evidence: [...useSentences(account.lastUsed, source), ...ownerSentences(owner, joined)],
    }),
  };
}

/** The account part of what policies see. */
export function describeAccount(
  account: Account,
  evidence: readonly Evidence[],
  holdings: Holdings,
  joined: JoinedSnapshot,
): SubjectAccount {
  return known({
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
    live: countLive(account, holdings.get(account.id) ?? [], joined),
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
 * Counts what still authenticates. Of a kind that was read in part only, a count above zero is the least there is, and
 * zero would be a guess, so it is left out.
 */
function countLive(
  { source, kind }: Account,
  credentials: readonly Credential[],
  { sections, now }: JoinedSnapshot,
): SubjectAccount["live"] {
  if (kind === "github-user") return undefined;
  const live: NonNullable<SubjectAccount["live"]> = {};
  for (const [name, kind] of liveKinds) {
    const extent = sections.extentOf(source, kind);
    const count = credentials.filter((one) => one.kind === kind && credentialStatus(one, now) === "active").length;
    if (extent === "whole" || (extent === "part" && count > 0)) live[name] = count;
  }
  return live;
}

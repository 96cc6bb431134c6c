import type {
  Account,
  Coverage,
  Credential,
  Identity,
  Snapshot,
  Source,
  Used,
} from "../../src/model/generated/snapshot.ts";
import type { CredentialInput, Owner } from "../../src/model/generated/subject.ts";
import type { Resolution, ResolvedSubject } from "../../src/model/resolution.ts";
import { type ResolveOptions, resolve } from "../../src/resolve/index.ts";

export const now = "2026-11-16T08:00:00Z";
export const production = "aws:111122223333";
export const organization = "github:acme-example";
export const roster = "roster:acme";

const sources: readonly Source[] = [
  { id: production, kind: "aws-account", name: "acme-production" },
  { id: organization, kind: "github-organization", name: "acme-example", scopes: ["acme-example/shop"] },
  { id: "code:acme-example/shop", kind: "repository-files", name: "acme-example/shop" },
  { id: roster, kind: "roster", name: "acme" },
];

export const readWhole: readonly Coverage[] = [
  entry(production, "aws/iam", ["iam-user", "root", "access-key", "console-password", "signing-certificate"]),
  { ...entry(production, "aws/secrets", ["secret"]), scope: "eu-central-1" },
  { ...entry(organization, "github/deploy-keys", ["deploy-key"]), scope: "acme-example/shop" },
  entry(organization, "github/actions-secrets", ["actions-secret"]),
  entry(organization, "github/members", ["github-user"]),
  entry(organization, "github/teams", ["team"]),
  entry("code:acme-example/shop", "code/workflows", ["secret-use", "static-cloud-key"]),
  entry(roster, "roster/csv", ["person"]),
];

export function entry(source: string, section: string, kinds: string[], facts: Partial<Coverage> = {}): Coverage {
  return { source, section, status: "complete", kinds, observedAt: "2026-11-16T07:00:00Z", ...facts };
}

export function snapshotOf(records: Partial<Snapshot>): Snapshot {
  return {
    schemaVersion: "1.0",
    collectedAt: now,
    sources: [...sources],
    coverage: [...readWhole],
    identities: [],
    accounts: [],
    credentials: [],
    references: [],
    systems: [],
    removals: [],
    ...records,
  };
}

export function person(number: string, name: string, facts: Partial<Identity> = {}): Identity {
  const [given = "", family = ""] = name.toLowerCase().split(" ");
  return {
    id: `acme:person:${number}`,
    kind: "person",
    name,
    status: "active",
    endedAt: null,
    emails: [`${given}.${family}@example.com`],
    from: roster,
    ...facts,
  };
}

export const mira = person("1007", "Mira Okafor", {
  status: "departed",
  startedAt: "2020-08-03",
  endedAt: "2026-10-30",
  logins: [
    { system: "aws", login: "mira.okafor" },
    { system: "github", login: "mira-okafor" },
  ],
  externalIds: [{ system: "github", id: "5010007" }],
  successor: "acme:person:1003",
});

export const hana = person("1003", "Hana Novak", {
  logins: [{ system: "github", login: "hnovak" }],
  externalIds: [{ system: "github", id: "5010003" }],
});

export function iamUser(name: string, facts: Partial<Account> = {}): Account {
  return {
    id: `arn:aws:iam::111122223333:user/${name}`,
    source: production,
    kind: "iam-user",
    name,
    tags: [],
    ...facts,
  };
}

export function githubUser(login: string, number: string, facts: Partial<Account> = {}): Account {
  return {
    id: `${facts.source ?? organization}:user:${number}`,
    source: organization,
    kind: "github-user",
    name: login,
    externalId: number,
    membership: "member",
    ...facts,
  };
}

export function accessKey(user: Account, facts: Partial<Credential> = {}): Credential {
  const createdAt = facts.createdAt ?? "2024-03-01T09:12:44Z";
  return {
    id: `${user.id}/access-key/${createdAt}`,
    source: user.source,
    kind: "access-key",
    name: user.name,
    account: user.id,
    status: "active",
    createdAt,
    ...facts,
  };
}

export function secret(name: string, facts: Partial<Credential> = {}): Credential {
  return {
    id: `arn:aws:secretsmanager:eu-central-1:111122223333:secret:${name}`,
    source: production,
    kind: "secret",
    name,
    scope: "eu-central-1",
    account: null,
    status: "active",
    tags: [],
    ...facts,
  };
}

export function deployKey(number: number, addedBy: string, facts: Partial<Credential> = {}): Credential {
  return {
    id: `github:acme-example/shop:deploy-key:${number}`,
    source: organization,
    kind: "deploy-key",
    name: `key ${number}`,
    scope: "acme-example/shop",
    account: null,
    status: "active",
    createdAt: "2023-05-04T10:00:00Z",
    clues: [{ method: "added-by", says: addedBy }],
    ...facts,
  };
}

export function used(at: string, precision: "second" | "5m" | "15m" | "day"): Used {
  return { state: "used", at, precision };
}

export function resolveAt(records: Partial<Snapshot>, options: Partial<ResolveOptions> = {}): Resolution {
  return resolve(snapshotOf(records), { now, ...options });
}

/** The subject with that id, of that type; fails when there is none. */
export function subjectOf<Type extends ResolvedSubject["type"]>(
  resolution: Resolution,
  type: Type,
  id: string,
): Extract<ResolvedSubject, { type: Type }> {
  for (const subject of resolution.subjects()) if (isOf(subject, type) && subject.input.id === id) return subject;
  throw new Error(`no ${type} ${id}`);
}

function isOf<Type extends ResolvedSubject["type"]>(
  subject: ResolvedSubject,
  type: Type,
): subject is Extract<ResolvedSubject, { type: Type }> {
  return subject.type === type;
}

/** What policies see of the only credential of a snapshot. */
export function credentialOf(records: Partial<Snapshot>, options: Partial<ResolveOptions> = {}): CredentialInput {
  const [id = "none"] = (records.credentials ?? []).map((credential) => credential.id);
  return subjectOf(resolveAt(records, options), "credential", id).input;
}

/** `known strong 1007`, `conflicting strong 1003 1007`, `none`: an owner in one line. */
export function inShort(owner: Owner | undefined): string {
  if (owner === undefined) return "absent";
  if (owner.state === "none") return "none";
  const named =
    owner.state === "known"
      ? [owner.identity.id]
      : owner.claims.filter(({ rank }) => rank === owner.rank).flatMap(({ identity }) => identity ?? []);
  const numbers = [...new Set(named)].map((id) => id.replace("acme:person:", "")).toSorted();
  return [owner.state, owner.rank ?? [], ...numbers].flat().join(" ");
}

import type { WritableSnapshot } from "../../src/contract/index.ts";
import type { Account, Credential, Identity, LastUse, Reference } from "../../src/model/generated/snapshot.ts";

/** How large a made-up estate is. */
export interface Size {
  readonly credentials: number;
  readonly people: number;
}

const now = "2026-11-16T08:00:00Z";
const observedAt = "2026-11-16T07:00:00Z";
const roster = "roster:acme";
const organization = "github:acme-example";
const repositories = 2000;
/** Of a hundred credentials four have something wrong with them. */
const faults = ["departed", "departed", "unused", "old"] as const;
const firstNames = ["Mira", "Rafael", "Hana", "Chloé", "Tomasz", "Priya", "Keiko", "Zainab", "Callum", "Ana"];
const lastNames = ["Okafor", "Duarte", "Novak", "Martin", "Wrona", "Natarajan", "Tanaka", "Idris", "Reid", "Ferreira"];

/**
 * An estate of a company that uses AWS and GitHub, its credentials made when they are asked for, in order of ids. The
 * same size gives the same estate. Of a hundred credentials 35 are access keys, 20 passwords, 2 certificates, 20
 * secrets, 8 deploy keys and 15 Actions secrets.
 */
export function buildEstate(size: Size): WritableSnapshot {
  const users = Math.max(1, Math.round(size.credentials * 0.2));
  const numbers = accountNumbers(users);
  return {
    schemaVersion: "1.0",
    collectedAt: now,
    collectedBy: { name: "outlived", version: "0.0.0" },
    sources: [
      ...numbers.map((number) => ({ id: `aws:${number}`, kind: "aws-account" as const, name: `acme-${number}` })),
      { id: organization, kind: "github-organization", name: "acme-example" },
      { id: roster, kind: "roster", name: "acme" },
    ],
    coverage: [
      ...numbers.flatMap((number) => [
        covered(`aws:${number}`, "aws/iam", ["iam-user", "access-key", "console-password", "signing-certificate"]),
        covered(`aws:${number}`, "aws/secrets", ["secret"]),
      ]),
      covered(organization, "github/deploy-keys", ["deploy-key"]),
      covered(organization, "github/actions-secrets", ["actions-secret"]),
      covered(organization, "github/members", ["github-user"]),
      covered(roster, "roster/csv", ["person"]),
    ],
    identities: Array.from({ length: size.people }, (_, index) => person(index)).sort(byId),
    accounts: Array.from({ length: users }, (_, index) => user(index, size, numbers)).sort(byId),
    references: Array.from({ length: Math.min(500, size.credentials) }, (_, index) => reference(index, size)).sort(
      byId,
    ),
    systems: [],
    removals: [],
    credentials: { [Symbol.iterator]: () => credentials(size, users, numbers) },
  };
}

function covered(source: string, section: string, kinds: string[]) {
  return { source, section, status: "complete" as const, kinds, observedAt };
}

function accountNumbers(users: number): readonly string[] {
  const count = Math.min(40, Math.max(1, Math.ceil(users / 100)));
  return Array.from({ length: count }, (_, index) => String(111_122_220_000 + index));
}

function hasLeft(index: number): boolean {
  return index % 25 === 3;
}

function nameOf(index: number): readonly [string, string] {
  return [firstNames[index % 10] ?? "", `${lastNames[Math.floor(index / 10) % 10] ?? ""}-${index}`];
}

function emailOf(index: number): string {
  return `${nameOf(index).join(".").toLowerCase()}@example.com`;
}

function person(index: number): Identity {
  const left = hasLeft(index);
  return {
    id: `acme:person:${1_000_000 + index}`,
    kind: "person",
    name: nameOf(index).join(" "),
    status: left ? "departed" : "active",
    startedAt: `20${10 + (index % 14)}-0${1 + (index % 9)}-15`,
    endedAt: left ? `2026-0${1 + (index % 9)}-1${index % 10}` : null,
    emails: [emailOf(index)],
    logins: [{ system: "github", login: `developer-${index}` }],
    externalIds: [{ system: "github", id: String(5_000_000 + index) }],
    employment: index % 9 === 0 ? "contractor" : "employee",
    team: `Team ${index % 300}`,
    from: roster,
    line: index + 2,
  };
}

function faultOf(index: number): (typeof faults)[number] | undefined {
  return faults[index % 100];
}

/** Whom the user or the credential of a number belongs to. */
function ownerOf(index: number, { people }: Size): number {
  const wanted = faultOf(index) === "departed";
  const start = (index * 7919) % people;
  for (let step = 0; step < 60; step += 1) {
    const candidate = (start + step) % people;
    if (hasLeft(candidate) === wanted) return candidate;
  }
  return start;
}

/** Digits that sort as numbers do. */
function padded(index: number): string {
  return String(index).padStart(7, "0");
}

function user(index: number, size: Size, numbers: readonly string[]): Account {
  const number = numberOf(index, numbers);
  const service = index % 5 < 2;
  const owner = emailOf(ownerOf(index, size));
  const name = service ? `service-${padded(index)}` : `user-${padded(index)}`;
  const tags = [
    { key: "Owner", value: owner },
    { key: "stage", value: `stage-${index % 3}` },
  ];
  return {
    id: `arn:aws:iam::${number}:user/${padded(index)}`,
    source: `aws:${number}`,
    kind: "iam-user",
    name,
    path: service ? "/service/" : "/people/",
    externalId: `AIDA${padded(index)}EXAMPLE`,
    createdAt: "2022-04-01T09:30:00Z",
    mfa: !service,
    tags,
  };
}

/** Users stand in order of their accounts, so that their credentials come in order of ids. */
function numberOf(index: number, numbers: readonly string[]): string {
  return numbers[Math.floor(index / 100) % numbers.length] ?? "";
}

function used(index: number, precision: "15m" | "day" | "second"): LastUse {
  if (index % 20 === 7) return { state: "never", since: "2026-10-20T08:30:00Z" };
  const at = faultOf(index) === "unused" ? "2026-02-11T14:15:00Z" : `2026-11-${10 + (index % 6)}T14:15:00Z`;
  return { state: "used", at, precision, service: "s3", region: "eu-central-1" };
}

function reference(index: number, size: Size): Reference {
  const file = `.github/workflows/deploy-${index}.yml`;
  const name = `SERVICE_${padded(index)}_TOKEN`;
  return {
    id: `code:acme-example/shop:${file}:secret-use:${name}`,
    source: organization,
    kind: "secret-use",
    name,
    target: { kind: "actions-secret", name, scope: repositoryOf(index, size) },
    uses: [{ environment: null }],
    file,
    line: 12,
    column: 9,
    role: "consumes",
  };
}

/** In order of ids: arn:aws:iam, arn:aws:secretsmanager, github. */
function* credentials(size: Size, users: number, numbers: readonly string[]): Generator<Credential> {
  const total = size.credentials;
  const ordered = Array.from({ length: users }, (_, index) => index).sort((a, b) => {
    const [one, other] = [numberOf(a, numbers), numberOf(b, numbers)];
    return one === other ? a - b : one < other ? -1 : 1;
  });
  for (const index of ordered) yield* ofUser(index, user(index, size, numbers));
  const secrets = Math.round(total * 0.2);
  for (let index = 0; index < secrets; index += 1) yield secret(index, size, numbers, secrets);
  yield* ofRepositories(size);
}

function* ofUser(index: number, account: Account): Generator<Credential> {
  const { id, source, name } = account;
  const shared = { source, name, account: id };
  const old = faultOf(index) === "old";
  const made = old ? "2023-03-01T09:12:44Z" : "2026-09-05T09:12:44Z";
  const keys = index % 4 === 0 ? 1 : 2;
  for (let number = 0; number < keys; number += 1) {
    const createdAt = made.replace(":44Z", `:4${number}Z`);
    yield {
      id: `${id}/access-key/${createdAt}`,
      kind: "access-key",
      ...shared,
      status: index % 10 === 9 ? "inactive" : "active",
      createdAt,
      rotatedAt: createdAt,
      expiresAt: null,
      lastUsed: used(index, "15m"),
    };
  }
  yield {
    id: `${id}/password`,
    kind: "console-password",
    ...shared,
    status: "active",
    rotatedAt: "2026-08-01T10:00:00Z",
    expiresAt: null,
    lastUsed: used(index, "15m"),
  };
  if (index % 10 !== 0) return;
  const createdAt = "2026-07-01T10:00:00Z";
  yield {
    id: `${id}/signing-certificate/${createdAt}`,
    kind: "signing-certificate",
    ...shared,
    status: "active",
    createdAt,
  };
}

function secret(index: number, size: Size, numbers: readonly string[], count: number): Credential {
  const number = numbers[Math.floor((index * numbers.length) / count)] ?? "";
  const name = `team-${index % 300}/service-${index}/database`;
  const old = faultOf(index) === "old";
  return {
    id: `arn:aws:secretsmanager:eu-central-1:${number}:secret:${padded(index)}-${name}`,
    source: `aws:${number}`,
    kind: "secret",
    name,
    scope: "eu-central-1",
    account: null,
    status: "active",
    createdAt: "2022-05-01T10:00:00Z",
    rotatedAt: old ? "2023-05-01T10:00:00Z" : "2026-10-01T10:00:00Z",
    expiresAt: null,
    lastUsed: used(index, "day"),
    rotation: { enabled: !old },
    tags: [
      { key: "owner", value: emailOf(ownerOf(index, size)) },
      { key: "stack", value: `stack-${index % 1000}` },
    ],
  };
}

function* ofRepositories(size: Size): Generator<Credential> {
  const each = perRepository(size);
  const total = Math.round(size.credentials * 0.23);
  for (let first = 0; first < total; first += each) {
    const own = Array.from({ length: Math.min(each, total - first) }, (_, position) => first + position);
    for (const index of own) if (!isDeployKey(index)) yield actionsSecret(index, size);
    for (const index of own) if (isDeployKey(index)) yield deployKey(index, size);
  }
}

function perRepository({ credentials }: Size): number {
  return Math.ceil((credentials * 0.23) / repositories);
}

function repositoryOf(index: number, size: Size): string {
  return `acme-example/repository-${String(Math.floor(index / perRepository(size))).padStart(4, "0")}`;
}

function isDeployKey(index: number): boolean {
  return index % 23 < 8;
}

function deployKey(index: number, size: Size): Credential {
  const repository = repositoryOf(index, size);
  return {
    id: `github:${repository}:deploy-key:${padded(index)}`,
    source: organization,
    kind: "deploy-key",
    name: `argo-sync ${index}`,
    scope: repository,
    account: null,
    status: "active",
    createdAt: "2023-05-04T10:00:00Z",
    expiresAt: null,
    lastUsed: used(index, "second"),
    privilege: "read",
    reach: "one",
    clues: [{ method: "added-by", says: `developer-${ownerOf(index, size)}` }],
  };
}

function actionsSecret(index: number, size: Size): Credential {
  const repository = repositoryOf(index, size);
  return {
    id: `github:${repository}:actions-secret:SERVICE_${padded(index)}_TOKEN`,
    source: organization,
    kind: "actions-secret",
    name: `SERVICE_${padded(index)}_TOKEN`,
    scope: repository,
    account: null,
    status: "active",
    createdAt: "2023-05-04T10:00:00Z",
    tags: [{ key: "owner", value: `developer-${ownerOf(index, size)}` }],
    rotatedAt: faultOf(index) === "old" ? "2023-05-04T10:00:00Z" : "2026-09-04T10:00:00Z",
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

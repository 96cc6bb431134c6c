import { count, flag, instant, json, list, mapOf, oneOf, record, text } from "../decode.ts";

const key = record(
  { id: text, status: oneOf("Active", "Inactive"), createdAt: instant },
  {
    // Absent: never used. AWS records the time in steps of 15 minutes.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
    lastUsed: record({ at: instant, service: text }, { region: text }),
  },
);

const certificate = record({ status: oneOf("Active", "Inactive"), uploadedAt: instant });

const password = record({ changedAt: instant }, { createdAt: instant, lastUsedAt: instant });

const permissions = { inlinePolicies: mapOf(json), managedPolicies: list(text) };

const user = record(
  { name: text, userId: text, createdAt: instant },
  {
    ...permissions,
    path: text,
    // A deleted user is in no list, but in a credential report that was generated earlier.
    deletedAt: instant,
    tags: mapOf(text),
    groups: list(text),
    mfa: flag,
    password,
    keys: list(key),
    certificates: list(certificate),
  },
);

const role = record(
  { name: text, roleId: text, createdAt: instant, trust: json },
  { ...permissions, path: text, tags: mapOf(text), lastUsed: record({ at: instant, region: text }) },
);

const group = record({ name: text, groupId: text, createdAt: instant }, { ...permissions, path: text });

const root = record({ createdAt: instant, mfa: flag }, { password, keys: list(key), certificates: list(certificate) });

const secret = record(
  {
    name: text,
    // The six characters that Secrets Manager adds to the name in the ARN.
    suffix: text,
    region: text,
    createdAt: instant,
    changedAt: instant,
    // A canary that no response may contain.
    value: text,
  },
  {
    replicas: list(text),
    description: text,
    owningService: text,
    kmsKeyId: text,
    tags: mapOf(text),
    // The day of the last retrieval in each region.
    accessedOn: mapOf(instant),
    deletionRequestedAt: instant,
    rotation: record({ enabled: flag }, { days: count, functionArn: text, lastAt: instant, nextAt: instant }),
    versions: list(record({ id: text, stages: list(text), createdAt: instant })),
  },
);

// A report without a time is absent until it is requested. `polls` is the number of calls until it is complete.
const report = record<unknown, { generatedAt: Date; state: "expired" | "at-capacity"; polls: number }>(
  {},
  { generatedAt: instant, state: oneOf("expired", "at-capacity"), polls: count },
);

const account = record(
  {
    id: text,
    // The principal that every request comes from, whatever its credentials.
    caller: record({ arn: text, userId: text }),
    regions: mapOf(oneOf("ENABLED", "ENABLED_BY_DEFAULT", "ENABLING", "DISABLING", "DISABLED")),
    report,
    root,
    users: list(user),
  },
  { alias: text, groups: list(group), roles: list(role), secrets: list(secret) },
);

const paging = record<unknown, { size: number; emptyFirst: boolean }>({}, { size: count, emptyFirst: flag });

const world = record({ accounts: list(account) }, { paging });

export type AwsWorld = ReturnType<typeof world>;
export type AccountWorld = ReturnType<typeof account>;
export type UserWorld = ReturnType<typeof user>;
export type RoleWorld = ReturnType<typeof role>;
export type GroupWorld = ReturnType<typeof group>;
export type KeyWorld = ReturnType<typeof key>;
export type CertificateWorld = ReturnType<typeof certificate>;
export type SecretWorld = ReturnType<typeof secret>;

/** Reads the parsed aws.json. Throws an Error with the path of the first mistake. */
export function readAwsWorld(value: unknown): AwsWorld {
  return world(value, "aws.json");
}

/** The users of an account that are not deleted. */
export function presentUsers(account: AccountWorld): readonly UserWorld[] {
  return account.users.filter((user) => user.deletedAt === undefined);
}

/** The partition of an account, from its caller's ARN: "aws", "aws-cn", "aws-us-gov". */
export function partitionOf({ caller }: AccountWorld): string {
  return caller.arn.split(":")[1] ?? "aws";
}

export function rootArn(account: AccountWorld): string {
  return `arn:${partitionOf(account)}:iam::${account.id}:root`;
}

export function iamArn(
  account: AccountWorld,
  type: "User" | "Role" | "Group",
  { path = "/", name }: UserWorld | RoleWorld | GroupWorld,
): string {
  return `arn:${partitionOf(account)}:iam::${account.id}:${type.toLowerCase()}${path}${name}`;
}

/** Tags as AWS writes them. */
export function tagList(tags: ReadonlyMap<string, string> = new Map()): readonly object[] {
  return [...tags].map(([name, value]) => ({ Key: name, Value: value }));
}

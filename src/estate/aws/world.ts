import { count, flag, instant, json, list, mapOf, oneOf, record, text } from "../decode.ts";

const pagingOfWorld = record<unknown, { size: number; emptyFirst: boolean }>({}, { size: count, emptyFirst: flag });

const key = record(
  { id: text, status: oneOf("Active", "Inactive"), createdAt: instant },
  {
    // Absent: never used. The time is the one that AWS recorded, not the one of the true last use.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
    lastUsed: record({ at: instant, service: text }, { region: text }),
  },
);

const certificate = record({ status: oneOf("Active", "Inactive"), uploadedAt: instant });

const password = record(
  { changedAt: instant },
  { createdAt: instant, lastUsedAt: instant, nextRotationAt: instant, resetRequired: flag },
);

const permissions = { inlinePolicies: mapOf(json), managedPolicies: list(text) };

const user = record(
  { name: text, userId: text, createdAt: instant },
  {
    ...permissions,
    path: text,
    // Gone from the lists at this time, though the credential report of an earlier time still has the row.
    deletedAt: instant,
    tags: mapOf(text),
    groups: list(text),
    boundary: text,
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
    // A canary: nothing that is served may contain it.
    value: text,
  },
  {
    replicas: list(text),
    description: text,
    owningService: text,
    kmsKeyId: text,
    tags: mapOf(text),
    // Per region, the day of the last retrieval.
    accessedOn: mapOf(instant),
    deletionRequestedAt: instant,
    rotation: record({ enabled: flag }, { days: count, functionArn: text, lastAt: instant, nextAt: instant }),
    versions: list(record({ id: text, stages: list(text), createdAt: instant })),
  },
);

// A report that has a time is present, one without is absent until it is asked for.
const report = record<unknown, { generatedAt: Date; state: "expired" | "at-capacity"; polls: number }>(
  {},
  { generatedAt: instant, state: oneOf("expired", "at-capacity"), polls: count },
);

const account = record(
  {
    id: text,
    // Who is asking, whatever the credentials.
    caller: record({ arn: text, userId: text }),
    regions: mapOf(oneOf("ENABLED", "ENABLED_BY_DEFAULT", "ENABLING", "DISABLING", "DISABLED")),
    report,
    root,
    users: list(user),
  },
  { alias: text, groups: list(group), roles: list(role), secrets: list(secret) },
);

const world = record({ accounts: list(account) }, { paging: pagingOfWorld });

export type AwsWorld = ReturnType<typeof world>;
export type AccountWorld = ReturnType<typeof account>;
export type UserWorld = ReturnType<typeof user>;
export type RoleWorld = ReturnType<typeof role>;
export type GroupWorld = ReturnType<typeof group>;
export type KeyWorld = ReturnType<typeof key>;
export type CertificateWorld = ReturnType<typeof certificate>;
export type PasswordWorld = ReturnType<typeof password>;
export type SecretWorld = ReturnType<typeof secret>;

/** Reads the parsed aws.json; throws an Error with the path of what does not belong there. */
export function readAwsWorld(value: unknown): AwsWorld {
  return world(value, "aws.json");
}

/** The users of an account that are there now. */
export function presentUsers(account: AccountWorld): readonly UserWorld[] {
  return account.users.filter((user) => user.deletedAt === undefined);
}

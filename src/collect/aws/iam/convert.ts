import type { Account, Credential, LastUse } from "../../../model/generated/snapshot.ts";
import { groupBy } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { Key } from "./api.ts";
import type { Principal } from "./match-users.ts";
import type { Password, SignInFacts } from "./report.ts";

// AWS records use since these days: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
const keyUseRecordedSince = "2015-04-22T00:00:00Z";
const passwordUseRecordedSince = "2014-10-20T00:00:00Z";

/** The account of a principal. Facts that neither the report nor the list of users has are left out. */
export function toAccount({ arn, name, root, user, row }: Principal, source: string, { mfa }: SignInFacts): Account {
  return omitUndefined({
    id: arn,
    source,
    kind: root ? "root" : "iam-user",
    name,
    status: "active",
    path: user?.path ?? (root ? undefined : pathOf(arn)),
    externalId: user?.userId,
    tags: user?.tags,
    createdAt: user?.createdAt ?? row?.createdAt,
    mfa,
  } as const);
}

/** `arn:aws:iam::111122223333:user/service/deploy-bot` has the path `/service/`. */
function pathOf(arn: string): string {
  const resource = arn.slice(arn.indexOf(":user/") + ":user".length);
  return resource.slice(0, resource.lastIndexOf("/") + 1);
}

/** Everything with which a principal can authenticate. */
export function toCredentials(principal: Principal, source: string, facts: SignInFacts): Credential[] {
  const base = { source, name: principal.name, account: principal.arn };
  return [
    ...withDistinctIds((facts.keys ?? []).map((key) => toAccessKey(key, base))),
    ...withDistinctIds((facts.certificates ?? []).map((certificate) => toCertificate(certificate, base))),
    ...(facts.password ? [toPassword(facts.password, principal, base)] : []),
  ];
}

type Base = Pick<Credential, "source" | "name"> & { readonly account: string };

function toAccessKey({ createdAt, publicId, status, usedAt, service, region }: Key, base: Base): Credential {
  return omitUndefined({
    ...base,
    id: `${base.account}/access-key/${createdAt}`,
    kind: "access-key",
    createdAt,
    rotatedAt: createdAt,
    expiresAt: null,
    publicId,
    status,
    lastUsed: lastUseOf(usedAt, "15m", later(createdAt, keyUseRecordedSince), { service, region }),
  } as const);
}

/** AWS records no use of certificates. */
function toCertificate({ createdAt, publicId, status }: Key, base: Base): Credential {
  return omitUndefined({
    ...base,
    id: `${base.account}/signing-certificate/${createdAt}`,
    kind: "signing-certificate",
    createdAt,
    rotatedAt: createdAt,
    publicId,
    status,
  } as const);
}

function toPassword({ createdAt, changedAt, usedAt }: Password, { row }: Principal, base: Base): Credential {
  const since = changedAt ?? createdAt ?? row?.createdAt ?? passwordUseRecordedSince;
  return omitUndefined({
    ...base,
    id: `${base.account}/password`,
    kind: "console-password",
    status: "active",
    createdAt,
    rotatedAt: changedAt,
    lastUsed: lastUseOf(usedAt, "5m", later(since, passwordUseRecordedSince)),
  } as const);
}

function lastUseOf(
  usedAt: string | null | undefined,
  precision: "5m" | "15m",
  since: string,
  place: { readonly service?: string | undefined; readonly region?: string | undefined } = {},
): LastUse | undefined {
  if (usedAt === undefined) return undefined;
  return usedAt === null
    ? { state: "never", since }
    : omitUndefined({ state: "used", at: usedAt, precision, ...place } as const);
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** Credentials that were made in the same second get their public ids into their ids. */
function withDistinctIds(credentials: readonly Credential[]): readonly Credential[] {
  const groups = groupBy(credentials, ({ id }) => id);
  return credentials.map((one) =>
    groups.get(one.id)?.length === 1 ? one : { ...one, id: `${one.id}/${one.publicId}` },
  );
}

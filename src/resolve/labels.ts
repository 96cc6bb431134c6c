import type { Account, Credential, Identity, Reference, Source } from "../model/generated/snapshot.ts";
import { type JoinedSnapshot, sourceName } from "./joined-snapshot.ts";
import { formatDay } from "./sentences.ts";

/** How a sentence calls a credential: "access key of IAM user deploy-bot (made 2024-03-01) in acme-production". */
export function credentialLabel(credential: Credential, { sources, accounts }: JoinedSnapshot): string {
  const { kind, name, scope, createdAt, source } = credential;
  const place = sourceName(sources, source);
  const account = typeof credential.account === "string" ? accounts.get(credential.account) : undefined;
  const holder = account?.kind === "root" ? "the root user" : `IAM user ${account?.name ?? name}`;
  const made = createdAt === undefined ? "" : ` (made ${formatDay(createdAt)})`;
  const labels: Record<Credential["kind"], string> = {
    "access-key": `access key of ${holder}${made} in ${place}`,
    "console-password": `console password of ${holder} in ${place}`,
    "signing-certificate": `signing certificate of ${holder}${made} in ${place}`,
    secret: `secret ${name} in ${scope === undefined ? place : `${place}, ${scope}`}`,
    "deploy-key": `deploy key "${name}" of ${scope ?? place}`,
    "actions-secret": `Actions secret ${name} of ${scope ?? place}`,
  };
  return labels[kind];
}

/** How a sentence calls an account. */
export function accountLabel({ kind, name, source }: Account, { sources }: JoinedSnapshot): string {
  const place = sourceName(sources, source);
  if (kind === "root") return `root user of ${place}`;
  return kind === "iam-user" ? `IAM user ${name} in ${place}` : `GitHub user ${name} in ${place}`;
}

/** How a sentence calls a line in a file. */
export function referenceLabel({ kind, name, file, cloud }: Reference): string {
  if (kind === "secret-use") return `use of secret ${name} in ${file}`;
  const clouds = { aws: "AWS", azure: "Azure", google: "Google Cloud" };
  return `static ${cloud === undefined ? "cloud" : clouds[cloud]} key ${name} in ${file}`;
}

/** How a sentence calls somebody on a roster. */
export function identityLabel({ kind, name, from }: Identity, { sources }: JoinedSnapshot): string {
  return `${kind} ${name} on the roster ${sourceName(sources, from)}`;
}

/** How a sentence calls a source. */
export function sourceLabel({ kind, name }: Source): string {
  const kinds: Record<Source["kind"], string> = {
    "aws-account": "AWS account",
    "github-organization": "GitHub organization",
    "github-repository": "GitHub repository",
    "repository-files": "files of",
    roster: "roster",
    provider: "provider",
  };
  return `${kinds[kind]} ${name}`;
}

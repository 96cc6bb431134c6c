import type { SourceKind } from "../model/generated/snapshot.ts";

/** A kind of credential or account that this version does not read. */
export interface UncollectedRow {
  /** The type of subject that it would be. */
  readonly subject: "credential" | "account";
  /** What a sentence calls them. */
  readonly plural: string;
  /** The only kind of source that has them. Absent: every source whose section leaves them out. */
  readonly sourceKind?: SourceKind;
}

const ofOrganization = { subject: "credential", sourceKind: "github-organization" } as const;

/** One row for each kind that a section leaves out. A kind moves to the rows of its type when a section reads it. */
export const uncollectedRows = {
  "access-role": { subject: "account", plural: "IAM roles" },
  "ssh-public-key": { subject: "credential", plural: "SSH public keys of IAM users" },
  "service-specific-credential": { subject: "credential", plural: "service-specific credentials of IAM users" },
  "server-certificate": { subject: "credential", plural: "IAM server certificates" },
  "identity-provider": { subject: "credential", plural: "identity providers" },
  "roles-anywhere-subject": { subject: "account", plural: "subjects of IAM Roles Anywhere" },
  "identity-center-user": { subject: "account", plural: "users of IAM Identity Center" },
  "secure-parameter": { subject: "credential", plural: "SecureString parameters of Systems Manager" },
  "repository-codespaces-secret": {
    subject: "credential",
    plural: "Codespaces secrets of repositories (GitHub lists them only to a token that may write them)",
  },
  "oauth-token": { ...ofOrganization, plural: "tokens of OAuth apps" },
  "unscanned-leaked-secret": {
    ...ofOrganization,
    plural: "leaked secrets of repositories in which secret scanning is switched off (no list says which these are)",
  },
} as const satisfies Readonly<Record<string, UncollectedRow>>;

export type UncollectedKind = keyof typeof uncollectedRows;

/** A kind of credential or account that this version does not read. */
export interface UncollectedRow {
  /** The type of subject that it would be. */
  readonly subject: "credential" | "account";
  /** What a sentence calls them. */
  readonly plural: string;
}

/** One row for each kind that a section leaves out. A kind moves to the rows of its type when a section reads it. */
export const uncollectedRows = {
  "access-role": { subject: "account", plural: "IAM roles" },
  "ssh-public-key": { subject: "credential", plural: "SSH public keys of IAM users" },
  "service-specific-credential": { subject: "credential", plural: "service-specific credentials of IAM users" },
  "server-certificate": { subject: "credential", plural: "IAM server certificates" },
  "identity-provider": { subject: "credential", plural: "SAML and OpenID Connect providers" },
  "secure-parameter": { subject: "credential", plural: "SecureString parameters of Systems Manager" },
  "environment-secret": { subject: "credential", plural: "secrets of environments" },
  "organization-secret": { subject: "credential", plural: "Actions secrets of the organization" },
  "dependabot-secret": { subject: "credential", plural: "Dependabot secrets" },
  "codespaces-secret": { subject: "credential", plural: "Codespaces secrets" },
  webhook: { subject: "credential", plural: "webhooks" },
  "fine-grained-token": { subject: "credential", plural: "fine-grained personal access tokens" },
  "classic-token": { subject: "credential", plural: "classic personal access tokens" },
  "user-ssh-key": { subject: "credential", plural: "SSH keys of members" },
  "app-installation": { subject: "credential", plural: "GitHub App installations" },
  runner: { subject: "account", plural: "self-hosted runners" },
  "pending-invitation": { subject: "account", plural: "pending invitations" },
} as const satisfies Readonly<Record<string, UncollectedRow>>;

export type UncollectedKind = keyof typeof uncollectedRows;

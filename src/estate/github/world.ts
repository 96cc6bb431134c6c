import { count, flag, instant, list, nullable, oneOf, record, text } from "../decode.ts";
import { app, installation } from "./apps.ts";
import { auditLogLists } from "./audit-log.ts";
import { identityLists } from "./graphql.ts";
import { team } from "./graphql-teams.ts";
import { repositoryFile } from "./graphql-workflows.ts";
import { invitationLists, repositoryInvitation } from "./invitations.ts";
import { runner } from "./runners.ts";
import { alert } from "./secret-scanning.ts";
import { environment, secret, sharedSecret } from "./stored-secrets-world.ts";
import { tokenLists } from "./tokens.ts";
import { webhook } from "./webhooks.ts";

const user = record(
  { login: text, id: count },
  // `public` is the member's own choice: whether everybody sees the membership. `verifiedEmails` are on the
  // organization's own domains.
  { type: oneOf("User", "Bot"), role: oneOf("admin", "member"), public: flag, verifiedEmails: list(text) },
);

const collaborator = record(
  { login: text, id: count, permission: oneOf("admin", "push", "pull") },
  // true: by a team or as a member of the organization, not by name.
  { inherited: flag },
);

const deployKey = record(
  { id: count, title: text, key: text, createdAt: instant, readOnly: flag },
  // An older server omits all three. `addedBy` is null if the user was deleted, `lastUsed` if the key was never used.
  { addedBy: nullable(text), lastUsed: nullable(instant), enabled: flag },
);

const repository = record(
  { id: count, name: text, private: flag, createdAt: instant, pushedAt: instant },
  {
    archived: flag,
    // Of a private one: everybody in the enterprise sees it.
    internal: flag,
    fork: flag,
    // The reason for which GitHub blocked it: "dmca", "tos".
    blocked: text,
    formerNames: list(text),
    // Those of the default branch. Without any it is empty.
    files: list(repositoryFile),
    deployKeys: list(deployKey),
    secrets: list(secret),
    environments: list(environment),
    dependabotSecrets: list(secret),
    agentSecrets: list(secret),
    webhooks: list(webhook),
    runners: list(runner),
    // Absent: it is switched on.
    secretScanning: flag,
    alerts: list(alert),
    invitations: list(repositoryInvitation),
    // Everybody who can access it.
    collaborators: list(collaborator),
  },
);

const token = record(
  { value: text },
  {
    // Permissions as X-Accepted-GitHub-Permissions names them. Absent: what its scopes allow.
    permissions: list(text),
    // The repositories that the token is for. Absent: all. Of others it sees what everybody sees.
    repositories: list(text),
    // The status of a refusal. Classic tokens get 404 where others get 403.
    refusal: oneOf("403", "404"),
    // Scopes of a classic token. Its user is an owner of the organization.
    scopes: list(text),
    // true: its user is a member who does not own the organization, and belongs to no secret team.
    member: flag,
  },
);

/** An app that signs in. */
const signingApp = record(
  // The installation has the app's own number. `publicKey` is a PEM text.
  { id: count, slug: text, publicKey: text, permissions: list(text) },
  {
    clientId: text,
    // The repositories on which it is installed. Absent: all.
    repositories: list(text),
    suspendedAt: instant,
    // false: it exists, and nobody has installed it.
    installed: flag,
  },
);

const world = record(
  { organization: record({ login: text, id: count, name: text, createdAt: instant }) },
  {
    // The supported versions of the API. An older server supports none.
    apiVersions: list(text),
    // The version of a GitHub Enterprise Server. Absent: github.com.
    serverVersion: text,
    paging: record<unknown, { size: number }>({}, { size: count }),
    // The largest page of a list that a query of the GraphQL API asks for; by default 100.
    queryPaging: count,
    // A token that is not listed may read everything.
    tokens: list(token),
    signingApps: list(signingApp),
    members: list(user),
    outsideCollaborators: list(user),
    teams: list(team),
    // The number of people who are invited and have not answered.
    invitations: count,
    // GitHub's name of it; by default "team".
    plan: text,
    repositories: list(repository),
    organizationSecrets: list(sharedSecret),
    organizationDependabotSecrets: list(sharedSecret),
    codespacesSecrets: list(sharedSecret),
    organizationAgentSecrets: list(sharedSecret),
    webhooks: list(webhook),
    installations: list(installation),
    // Those of them that are public.
    apps: list(app),
    runners: list(runner),
    ...tokenLists,
    ...auditLogLists,
    ...invitationLists,
    ...identityLists,
  },
);

export type UserWorld = ReturnType<typeof user>;
export type DeployKeyWorld = ReturnType<typeof deployKey>;
export type SecretWorld = ReturnType<typeof secret>;
export type RepositoryWorld = ReturnType<typeof repository>;
export type SigningAppWorld = ReturnType<typeof signingApp>;
export type TokenWorld = ReturnType<typeof token>;
export type GithubWorld = ReturnType<typeof world>;

/** Reads the parsed github.json. Throws an Error with the path of the first mistake. */
export function readGithubWorld(value: unknown): GithubWorld {
  return world(value, "github.json");
}

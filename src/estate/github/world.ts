import { count, flag, instant, list, nullable, oneOf, record, text } from "../decode.ts";

const user = record(
  { login: text, id: count },
  // `public` is the member's own choice: whether everybody sees the membership.
  { type: oneOf("User", "Bot"), role: oneOf("admin", "member"), public: flag },
);

const deployKey = record(
  { id: count, title: text, key: text, createdAt: instant, readOnly: flag },
  // An older server omits all three. `addedBy` is null if the user was deleted, `lastUsed` if the key was never used.
  { addedBy: nullable(text), lastUsed: nullable(instant), enabled: flag },
);

// The value is a canary that no response may contain.
const secret = record({ name: text, createdAt: instant, updatedAt: instant, value: text });

const repository = record(
  { id: count, name: text, private: flag, createdAt: instant, pushedAt: instant },
  {
    archived: flag,
    // The reason for which GitHub blocked it: "dmca", "tos".
    blocked: text,
    formerNames: list(text),
    deployKeys: list(deployKey),
    secrets: list(secret),
  },
);

const token = record(
  // Permissions as X-Accepted-GitHub-Permissions names them.
  { value: text, permissions: list(text) },
  {
    // The private repositories that the token can see. Absent: all.
    repositories: list(text),
    // The status of a refusal. Classic tokens get 404 where others get 403.
    refusal: oneOf("403", "404"),
    // Scopes of a classic token.
    scopes: list(text),
  },
);

const app = record(
  // The installation has the app's own number. `publicKey` is a PEM text.
  { id: count, slug: text, publicKey: text, permissions: list(text) },
  {
    clientId: text,
    // The private repositories on which it is installed. Absent: all.
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
    paging: record<unknown, { size: number }>({}, { size: count }),
    // A token that is not listed may read everything.
    tokens: list(token),
    apps: list(app),
    members: list(user),
    outsideCollaborators: list(user),
    // The number of people who are invited and have not answered.
    invitations: count,
    repositories: list(repository),
  },
);

export type UserWorld = ReturnType<typeof user>;
export type DeployKeyWorld = ReturnType<typeof deployKey>;
export type SecretWorld = ReturnType<typeof secret>;
export type RepositoryWorld = ReturnType<typeof repository>;
export type AppWorld = ReturnType<typeof app>;
export type TokenWorld = ReturnType<typeof token>;
export type GithubWorld = ReturnType<typeof world>;

/** Reads the parsed github.json. Throws an Error with the path of the first mistake. */
export function readGithubWorld(value: unknown): GithubWorld {
  return world(value, "github.json");
}

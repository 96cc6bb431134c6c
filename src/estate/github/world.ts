import { count, flag, instant, list, oneOf, type Read, record, text } from "../decode.ts";

const user = record(
  { login: text, id: count },
  // public: shown to everybody as a member.
  { type: oneOf("User", "Bot"), role: oneOf("admin", "member"), public: flag },
);

const nullable =
  <T>(read: Read<T>): Read<T | null> =>
  (value, where) =>
    value === null ? null : read(value, where);

const deployKey = record(
  { id: count, title: text, key: text, createdAt: instant, readOnly: flag },
  // Absent: an older server that does not tell. null: nobody who still exists, never used.
  { addedBy: nullable(text), lastUsed: nullable(instant), enabled: flag },
);

// The value is a canary: nothing that is served may contain it.
const secret = record({ name: text, createdAt: instant, updatedAt: instant, value: text });

const repository = record(
  { id: count, name: text, private: flag, createdAt: instant, pushedAt: instant },
  {
    archived: flag,
    // Why GitHub took it offline: dmca, tos ...
    blocked: text,
    formerNames: list(text),
    deployKeys: list(deployKey),
    secrets: list(secret),
  },
);

const token = record(
  // As X-Accepted-GitHub-Permissions spells them.
  { value: text, permissions: list(text) },
  {
    // Private repositories that it is shown; without it, all of them.
    repositories: list(text),
    // How it is refused what it may not: classic tokens see a 404 where others see a 403.
    refusal: oneOf("403", "404"),
    // Scopes of a classic token.
    scopes: list(text),
  },
);

const world = record(
  { organization: record({ login: text, id: count, name: text, createdAt: instant }) },
  {
    // Versions of the API that it knows; an older server knows none and says so.
    apiVersions: list(text),
    paging: record<unknown, { size: number }>({}, { size: count }),
    // A token that is not listed may read everything.
    tokens: list(token),
    members: list(user),
    outsideCollaborators: list(user),
    repositories: list(repository),
  },
);

export type UserWorld = ReturnType<typeof user>;
export type DeployKeyWorld = ReturnType<typeof deployKey>;
export type SecretWorld = ReturnType<typeof secret>;
export type RepositoryWorld = ReturnType<typeof repository>;
export type TokenWorld = ReturnType<typeof token>;
export type GithubWorld = ReturnType<typeof world>;

/** Reads a parsed github.json; throws an Error that names the place where it is not a world. */
export function readGithubWorld(value: unknown): GithubWorld {
  return world(value, "github.json");
}

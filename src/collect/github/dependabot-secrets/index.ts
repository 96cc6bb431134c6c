import type { Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { collectPerRepository, type RepositoryReader } from "../per-repository.ts";
import { readStoredSecret, route, type StoredSecret } from "./api.ts";
import { convertDependabotSecret } from "./convert.ts";

const reader: RepositoryReader<StoredSecret> = {
  section: "github/dependabot-secrets",
  route,
  member: "secrets",
  read: readStoredSecret,
  convert: convertDependabotSecret,
  hint: (repository) => ({
    what: `the Dependabot secrets of ${repository}`,
    permission: "dependabot_secrets=read",
    scope: "repo",
    role: "someone who can write to the repository",
    consequence: `Which Dependabot secrets ${repository} has, and how old they are, is not known.`,
  }),
};

/** Names and dates of the secrets with which Dependabot signs in to registries for a repository. */
export const dependabotSecrets: Section<GithubConnection> = {
  section: reader.section,
  permissions: ["dependabot_secrets=read", "metadata=read"],
  provides: { "dependabot-secret": ["account", "createdAt", "rotatedAt", "scope"] },
  leavesOut: [],
  collect: (connection, context) => collectPerRepository(reader, connection, context),
};

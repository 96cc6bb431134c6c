import type { Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { collectPerRepository, type RepositoryReader } from "../per-repository.ts";
import { type ActionsSecret, readActionsSecret, route } from "./api.ts";
import { convertActionsSecret } from "./convert.ts";

const reader: RepositoryReader<ActionsSecret> = {
  section: "github/actions-secrets",
  route,
  member: "secrets",
  read: readActionsSecret,
  convert: convertActionsSecret,
  // https://docs.github.com/en/enterprise-server@3.0/rest/reference/actions#secrets
  offered: { what: "Actions secrets", since: "3.0" },
  hint: (repository) => ({
    what: `the Actions secrets of ${repository}`,
    permission: "secrets=read",
    scope: "repo",
    role: "someone who can write to the repository",
    consequence: `Which Actions secrets ${repository} has, and how old they are, is not known.`,
  }),
};

/** Names and dates of the Actions secrets of repositories. There is no call that reads a value. */
export const actionsSecrets: Section<GithubConnection> = {
  section: reader.section,
  permissions: ["metadata=read", "secrets=read"],
  provides: { "actions-secret": ["account", "createdAt", "rotatedAt", "scope"] },
  leavesOut: [],
  collect: (connection, context) => collectPerRepository(reader, connection, context),
};

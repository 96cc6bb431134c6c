import type { Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { collectPerRepository, type RepositoryReader } from "../per-repository.ts";
import { hidesFrom, readWebhook, route, type Webhook } from "./api.ts";
import { convertWebhook } from "./convert.ts";

const reader: RepositoryReader<Webhook> = {
  section: "github/webhooks",
  route,
  read: readWebhook,
  convert: convertWebhook,
  doubt: hidesFrom("classic"),
  hint: (repository) => ({
    what: `the webhooks of ${repository}`,
    permission: "repository_hooks=read",
    scope: "read:repo_hook",
    role: "an administrator of the repository",
    consequence: `Where ${repository} sends its events, and whether they are signed, is not known.`,
  }),
};

/** Webhooks of repositories: where events go, without what the address and the secret hold. */
export const webhooks: Section<GithubConnection> = {
  section: reader.section,
  permissions: ["metadata=read", "repository_hooks=read"],
  provides: {
    webhook: ["account", "createdAt", "endpoint", "expiresAt", "lastResponse", "scope", "signs", "verifiesTls"],
  },
  leavesOut: [],
  collect: (connection, context) => collectPerRepository(reader, connection, context),
};

import type { Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import type { Wish } from "../coverage.ts";
import { collectPerRepository } from "../per-repository.ts";
import { listActionsSecrets } from "./api.ts";
import { convertActionsSecret } from "./convert.ts";

const section = "github/actions-secrets";

/** Names and dates of the Actions secrets of repositories. Values have no call that reads them. */
export const actionsSecrets: Section<GithubConnection> = {
  section,
  permissions: ["metadata=read", "secrets=read"],
  provides: { "actions-secret": ["account", "createdAt", "rotatedAt", "scope"] },
  collect: (connection, context) =>
    collectPerRepository(
      { section, kind: "actions-secret", wish, list: listActionsSecrets, convert: convertActionsSecret },
      connection,
      context,
    ),
};

function wish(repository: string): Wish {
  return {
    what: `the Actions secrets of ${repository}`,
    permission: "secrets=read",
    scope: "repo",
    role: "someone who can write to the repository",
    consequence: `Which Actions secrets ${repository} has, and how old they are, is not known.`,
  };
}

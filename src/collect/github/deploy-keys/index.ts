import type { Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import type { Wish } from "../coverage.ts";
import { collectPerRepository } from "../per-repository.ts";
import { listDeployKeys } from "./api.ts";
import { convertDeployKey } from "./convert.ts";

const section = "github/deploy-keys";

/** Deploy keys: SSH keys that open one repository and outlive whoever added them. */
export const deployKeys: Section<GithubConnection> = {
  section,
  permissions: ["administration=read", "metadata=read"],
  provides: {
    "deploy-key": [
      "account",
      "clues",
      "createdAt",
      "expiresAt",
      "fingerprint",
      "lastUsed",
      "permissions",
      "privilege",
      "reach",
      "scope",
    ],
  },
  collect: (connection, context) =>
    collectPerRepository(
      { section, kind: "deploy-key", wish, list: listDeployKeys, convert: convertDeployKey },
      connection,
      context,
    ),
};

function wish(repository: string): Wish {
  return {
    what: `the deploy keys of ${repository}`,
    permission: "administration=read",
    scope: "repo",
    role: "an administrator of the repository",
    consequence: `Which deploy keys open ${repository}, and who added them, is not known.`,
  };
}

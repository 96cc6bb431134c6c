import type { Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { collectPerRepository, type RepositoryReader } from "../per-repository.ts";
import { type DeployKey, readDeployKey, route } from "./api.ts";
import { convertDeployKey } from "./convert.ts";

const reader: RepositoryReader<DeployKey> = {
  section: "github/deploy-keys",
  route,
  read: readDeployKey,
  convert: convertDeployKey,
  isEmpty: ({ deployKeys }) => deployKeys === 0,
  hint: (repository) => ({
    what: `the deploy keys of ${repository}`,
    permission: "administration=read",
    scope: "repo",
    role: "an administrator of the repository",
    consequence: `Which deploy keys open ${repository}, and who added them, is not known.`,
  }),
};

/** Deploy keys: SSH keys that open one repository and stay valid after the person who added them has left. */
export const deployKeys: Section<GithubConnection> = {
  section: reader.section,
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
  leavesOut: [],
  collect: (connection, context) => collectPerRepository(reader, connection, context),
};

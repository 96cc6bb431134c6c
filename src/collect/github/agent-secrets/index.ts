import type { Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { collectPerRepository, notAskedFor, type RepositoryReader } from "../per-repository.ts";
import { readStoredSecret, route, type StoredSecret } from "./api.ts";
import { convertAgentSecret } from "./convert.ts";

const reader: RepositoryReader<StoredSecret> = {
  section: "github/agent-secrets",
  route,
  member: "secrets",
  read: readStoredSecret,
  convert: convertAgentSecret,
  hint: (repository) => ({
    what: `the agent secrets of ${repository}`,
    permission: "agent_secrets=read",
    scope: "repo",
    role: "someone who can write to the repository",
    consequence: `Which secrets AI agents can read in ${repository}, and how old they are, is not known.`,
    absentOnServer: true,
  }),
};

/** Names and dates of the secrets that GitHub gives to AI agents which work in a repository. Few have any. */
export const agentSecrets: Section<GithubConnection> = {
  section: reader.section,
  permissions: ["agent_secrets=read", "metadata=read"],
  provides: { "agent-secret": ["account", "createdAt", "rotatedAt", "scope"] },
  leavesOut: [],
  collect: async (connection, context) => {
    const refusal = notAskedFor("agent-secrets", connection);
    return refusal === undefined ? collectPerRepository(reader, connection, context) : { coverage: [refusal] };
  },
};

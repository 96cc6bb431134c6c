import type { CollectContext, Collected, Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { listPerRepository, notAskedFor, type RepositoryList } from "../per-repository.ts";
import { type Runner, readRunner, route } from "./api.ts";
import { convertRunner } from "./convert.ts";

const list: RepositoryList<Runner> = {
  section: "github/runners",
  route,
  member: "runners",
  read: readRunner,
  hint: (repository) => ({
    what: `the self-hosted runners of ${repository}`,
    permission: "administration=read",
    scope: "repo",
    role: "an administrator of the repository",
    consequence: `Which machines run the jobs of ${repository} is not known.`,
  }),
};

/** Self-hosted runners of repositories: machines that get the secrets of the jobs they run. */
export const runners: Section<GithubConnection> = {
  section: list.section,
  permissions: ["administration=read", "metadata=read"],
  provides: { runner: ["automated", "externalId", "scope", "status"] },
  leavesOut: [],
  collect,
};

async function collect(connection: GithubConnection, context: CollectContext): Promise<Collected> {
  const skipped = notAskedFor("runners", connection);
  if (skipped !== undefined) return { coverage: [skipped] };
  const { coverage, parts } = await listPerRepository(list, connection, context);
  const { id } = connection.source;
  return {
    coverage,
    accounts: parts.flatMap(({ repository, rows }) => rows.map((row) => convertRunner(row, repository, id))),
  };
}

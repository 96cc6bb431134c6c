import type { Section } from "../../collector.ts";
import type { GithubClient } from "../client.ts";
import type { GithubConnection } from "../connection.ts";
import { type PermissionHint, reportOnList } from "../coverage.ts";
import { listAll } from "../list.ts";
import { collectRepositories, type RepositoryPart } from "../per-repository.ts";
import { fullName, type Repository } from "../repositories.ts";
import { environmentsRoute, readEnvironment, readStoredSecret, secretsRoute } from "./api.ts";
import { convertEnvironmentSecret } from "./convert.ts";
import { reportOnEnvironments } from "./report.ts";

/** Names and dates of the secrets of deployment environments, which only the jobs that name the environment can read. */
export const environmentSecrets: Section<GithubConnection> = {
  section: "github/environment-secrets",
  permissions: ["actions=read", "environments=read", "metadata=read"],
  provides: { "environment-secret": ["account", "createdAt", "environment", "rotatedAt", "scope"] },
  leavesOut: [],
  collect: (connection, context) =>
    collectRepositories("github/environment-secrets", connection, context, {
      isEmpty: ({ environments }) => environments === 0,
      read: (client, repository) =>
        readRepository(client, repository, { ...connection, firstPageOnly: context.firstPageOnly }),
    }),
};

interface Reading extends Pick<GithubConnection, "source" | "tokenKind"> {
  readonly firstPageOnly: boolean;
}

/** The doctor reads this number of environments of each repository. */
const sampleSize = 3;

/** One list of the environments, and one more for each of them. */
async function readRepository(
  client: GithubClient,
  { owner, name }: Repository,
  reading: Reading,
): Promise<RepositoryPart> {
  const { firstPageOnly, tokenKind } = reading;
  const repository = fullName({ owner, name });
  const list = await listAll(client, {
    route: environmentsRoute,
    member: "environments",
    read: readEnvironment,
    parameters: { owner, repo: name },
    firstPageOnly,
  });
  const hint = hintOf(`the environments of ${repository}`, "actions=read", repository);
  const environments = reportOnList(list, hint, tokenKind);
  if (list.pages === 0) return { report: environments, credentials: [] };
  const chosen = firstPageOnly ? list.rows.slice(0, sampleSize) : list.rows;
  const parts = await Promise.all(
    chosen.map((environment) => readEnvironmentSecrets(client, { owner, name }, environment, reading)),
  );
  const secrets = parts.map(({ report }) => report);
  return {
    report: reportOnEnvironments({ environments, secrets, skipped: list.rows.length - chosen.length }),
    credentials: parts.flatMap(({ credentials }) => credentials),
    listedNothing: list.rows.length === 0,
  };
}

async function readEnvironmentSecrets(
  client: GithubClient,
  { owner, name }: Repository,
  environment: string,
  { firstPageOnly, source, tokenKind }: Reading,
): Promise<RepositoryPart> {
  const repository = fullName({ owner, name });
  const list = await listAll(client, {
    route: secretsRoute,
    member: "secrets",
    read: readStoredSecret,
    parameters: { owner, repo: name, environment_name: environment },
    firstPageOnly,
  });
  const hint = hintOf(
    `the secrets of the environment ${environment} of ${repository}`,
    "environments=read",
    repository,
  );
  const place = { repository, environment, source: source.id };
  return {
    report: reportOnList(list, hint, tokenKind),
    credentials: list.rows.map((secret) => convertEnvironmentSecret(secret, place)),
  };
}

function hintOf(what: string, permission: string, repository: string): PermissionHint {
  return {
    what,
    permission,
    scope: "repo",
    role: "an administrator of the repository",
    consequence: `Which environment secrets ${repository} has, and how old they are, is not known.`,
  };
}

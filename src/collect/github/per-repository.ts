import type { GithubEntry } from "../../model/generated/configuration.ts";
import type { Credential } from "../../model/generated/snapshot.ts";
import { openBudget } from "../budget.ts";
import type { CollectContext, Collected, CoverageReport } from "../collector.ts";
import type { GithubClient } from "./client.ts";
import type { GithubConnection } from "./connection.ts";
import { type PermissionHint, reportOnList } from "./coverage.ts";
import { type ListRequest, listAll } from "./list.ts";
import { fullName, type Repository } from "./repositories.ts";

/** How a section reads one repository. */
export interface RepositoryReader<Row> extends Pick<ListRequest<Row>, "route" | "member" | "read"> {
  readonly section: string;
  readonly hint: (repository: string) => PermissionHint;
  readonly convert: (row: Row, repository: string, source: string) => Credential;
}

/** What was read of one repository. */
export interface RepositoryPart {
  readonly report: CoverageReport;
  readonly credentials: readonly Credential[];
}

/** Reads every repository of the source: one report for each, and one for the source if some may be missing. */
export async function collectPerRepository<Row>(
  { section, hint, convert, ...list }: RepositoryReader<Row>,
  connection: GithubConnection,
  context: CollectContext,
): Promise<Collected> {
  const { source, tokenKind } = connection;
  const { firstPageOnly } = context;
  return collectRepositories(section, connection, context, async (client, { owner, name }) => {
    const repository = fullName({ owner, name });
    const response = await listAll(client, { ...list, parameters: { owner, repo: name }, firstPageOnly });
    return {
      report: reportOnList(response, hint(repository), tokenKind),
      credentials: response.rows.map((row) => convert(row, repository, source.id)),
    };
  });
}

/** The same, where reading a repository takes more than one list. */
export async function collectRepositories(
  section: string,
  { openClient, repositories, source }: GithubConnection,
  context: CollectContext,
  read: (client: GithubClient, repository: Repository) => Promise<RepositoryPart>,
): Promise<Collected> {
  const { progress } = context;
  const { readable, reports } = await repositories();
  const client = openClient(openBudget(context, { source: source.id, section }));
  let done = 0;
  const parts = await Promise.all(
    readable.map(async (repository) => {
      const { report, credentials } = await read(client, repository);
      done += 1;
      progress({ source: source.id, section, done, total: readable.length, unit: "repositories" });
      return { report: { scope: fullName(repository), ...report }, credentials };
    }),
  );
  const coverage = [...reports, ...parts.map(({ report }) => report)];
  return {
    coverage: coverage.length > 0 ? coverage : [{ status: "complete", count: 0 }],
    credentials: parts.flatMap(({ credentials }) => credentials),
  };
}

type AlsoRead = NonNullable<GithubEntry["also"]>[number];

/** Why a section of repositories is not read of a whole organization; undefined where the configuration asks for it. */
export function notAskedFor(
  name: AlsoRead,
  { also, organization }: Pick<GithubConnection, "also" | "organization">,
): CoverageReport | undefined {
  if (organization === undefined || also.includes(name)) return undefined;
  return {
    status: "not-configured",
    reason: `It costs one call for each repository of ${organization.login}; "also: [${name}]" in this entry of sources.github asks for it.`,
  };
}

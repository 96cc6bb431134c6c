import type { GithubEntry } from "../../model/generated/configuration.ts";
import type { Credential } from "../../model/generated/snapshot.ts";
import { openBudget } from "../budget.ts";
import type { CollectContext, Collected, CoverageReport } from "../collector.ts";
import type { GithubClient } from "./client.ts";
import type { GithubConnection } from "./connection.ts";
import { type PermissionHint, reportOnList } from "./coverage.ts";
import { type Doubt, type ListRequest, listAll, withDoubt } from "./list.ts";
import { fullName, type Repository } from "./repositories.ts";

/** How a section lists something of one repository. */
export interface RepositoryList<Row> extends Pick<ListRequest<Row>, "route" | "member" | "read"> {
  readonly section: string;
  readonly hint: (repository: string) => PermissionHint;
  readonly doubt?: Doubt;
}

/** How a section reads the credentials of one repository. */
export interface RepositoryReader<Row> extends RepositoryList<Row> {
  readonly convert: (row: Row, repository: string, source: string) => Credential;
}

/** What was read of one repository. */
export interface RepositoryPart {
  readonly report: CoverageReport;
  readonly credentials: readonly Credential[];
}

/** Reads the credentials of every repository of the source, which are one list each. */
export async function collectPerRepository<Row>(
  { convert, ...list }: RepositoryReader<Row>,
  connection: GithubConnection,
  context: CollectContext,
): Promise<Collected> {
  const { id } = connection.source;
  return collectRepositories(list.section, connection, context, async (client, repository) => {
    const { report, rows } = await listOne(client, repository, list, connection, context);
    return { report, credentials: rows.map((row) => convert(row, fullName(repository), id)) };
  });
}

/** The same, where reading a repository takes more than one list. */
export async function collectRepositories(
  section: string,
  connection: GithubConnection,
  context: CollectContext,
  read: (client: GithubClient, repository: Repository) => Promise<RepositoryPart>,
): Promise<Collected> {
  const { coverage, parts } = await readRepositories(section, connection, context, read);
  const credentials = parts.flatMap(({ repository: { isArchived }, credentials: own }) =>
    isArchived === true ? own.map((credential) => ({ ...credential, isArchived })) : own,
  );
  return { coverage, credentials };
}

/** Lists something else than credentials of every repository of the source, which is owner/name. */
export async function listPerRepository<Row>(
  list: RepositoryList<Row>,
  connection: GithubConnection,
  context: CollectContext,
): Promise<{
  readonly coverage: readonly CoverageReport[];
  readonly parts: readonly { readonly repository: string; readonly rows: readonly Row[] }[];
}> {
  const { coverage, parts } = await readRepositories(list.section, connection, context, (client, repository) =>
    listOne(client, repository, list, connection, context),
  );
  return { coverage, parts: parts.map(({ repository, rows }) => ({ repository: fullName(repository), rows })) };
}

/** Reads every repository of the source: one report for each, and one for the source if some may be missing. */
async function readRepositories<Part extends { readonly report: CoverageReport }>(
  section: string,
  { openClient, repositories, source }: GithubConnection,
  context: CollectContext,
  read: (client: GithubClient, repository: Repository) => Promise<Part>,
): Promise<{
  readonly coverage: readonly CoverageReport[];
  readonly parts: readonly (Part & { readonly repository: Repository })[];
}> {
  const { readable, reports } = await repositories();
  const client = openClient(openBudget(context, { source: source.id, section }));
  let done = 0;
  const parts = await Promise.all(
    readable.map(async (repository) => {
      const part = await read(client, repository);
      done += 1;
      context.progress({ source: source.id, section, done, total: readable.length, unit: "repositories" });
      return { ...part, repository };
    }),
  );
  const own = parts.map(({ report, repository }): CoverageReport => ({ scope: fullName(repository), ...report }));
  const coverage = [...reports, ...own];
  return { coverage: coverage.length > 0 ? coverage : [{ status: "complete", count: 0 }], parts };
}

async function listOne<Row>(
  client: GithubClient,
  { owner, name }: Repository,
  { hint, doubt, section: _section, ...list }: RepositoryList<Row>,
  { tokenKind }: GithubConnection,
  { firstPageOnly }: CollectContext,
): Promise<{ readonly report: CoverageReport; readonly rows: readonly Row[] }> {
  const response = await listAll(client, { ...list, parameters: { owner, repo: name }, firstPageOnly });
  const report = reportOnList(withDoubt(response, doubt, tokenKind), hint(fullName({ owner, name })), tokenKind);
  return { report, rows: response.rows };
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

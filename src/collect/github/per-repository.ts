import type { Credential } from "../../model/generated/snapshot.ts";
import { openBudget } from "../budget.ts";
import type { CollectContext, Collected, CoverageReport } from "../collector.ts";
import type { GithubConnection } from "./connection.ts";
import { type PermissionHint, reportOnList } from "./coverage.ts";
import { type ListRequest, listAll } from "./list.ts";
import { fullName } from "./repositories.ts";

/** How a section lists something of one repository. */
export interface RepositoryList<Row> extends Pick<ListRequest<Row>, "route" | "member" | "read"> {
  readonly section: string;
  readonly hint: (repository: string) => PermissionHint;
}

/** How a section reads the credentials of one repository. */
export interface RepositoryReader<Row> extends RepositoryList<Row> {
  readonly convert: (row: Row, repository: string, source: string) => Credential;
}

/** What came of one repository. */
interface RepositoryRows<Row> {
  /** owner/name */
  readonly repository: string;
  readonly rows: readonly Row[];
}

/** Lists something of every repository of the source: one report for each, and one for the source if some may be missing. */
export async function listPerRepository<Row>(
  { section, hint, ...list }: RepositoryList<Row>,
  { openClient, repositories, source, tokenKind }: GithubConnection,
  context: CollectContext,
): Promise<{ readonly coverage: readonly CoverageReport[]; readonly parts: readonly RepositoryRows<Row>[] }> {
  const { firstPageOnly, progress } = context;
  const { readable, reports } = await repositories();
  const client = openClient(openBudget(context, { source: source.id, section }));
  let done = 0;
  const parts = await Promise.all(
    readable.map(async ({ owner, name }) => {
      const repository = fullName({ owner, name });
      const response = await listAll(client, { ...list, parameters: { owner, repo: name }, firstPageOnly });
      done += 1;
      progress({ source: source.id, section, done, total: readable.length, unit: "repositories" });
      const report: CoverageReport = { scope: repository, ...reportOnList(response, hint(repository), tokenKind) };
      return { report, repository, rows: response.rows };
    }),
  );
  const coverage = [...reports, ...parts.map(({ report }) => report)];
  return { coverage: coverage.length > 0 ? coverage : [{ status: "complete", count: 0 }], parts };
}

/** Reads the credentials of every repository of the source. */
export async function collectPerRepository<Row>(
  { convert, ...list }: RepositoryReader<Row>,
  connection: GithubConnection,
  context: CollectContext,
): Promise<Collected> {
  const { coverage, parts } = await listPerRepository(list, connection, context);
  const { id } = connection.source;
  return {
    coverage,
    credentials: parts.flatMap(({ repository, rows }) => rows.map((row) => convert(row, repository, id))),
  };
}

/** Of a list that costs a call for each repository of an organization, whose entry does not name it in `also`. */
export function notAskedFor(
  name: GithubConnection["also"][number],
  { organization, also }: GithubConnection,
): CoverageReport | undefined {
  if (organization === undefined || also.includes(name)) return undefined;
  const reason = `It costs one call for each repository; \`also: [${name}]\` in the entry of ${organization.login} under sources.github reads it.`;
  return { status: "not-configured", reason };
}

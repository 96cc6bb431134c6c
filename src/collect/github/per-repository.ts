import type { Credential } from "../../model/generated/snapshot.ts";
import { openBudget } from "../budget.ts";
import type { CollectContext, Collected, CoverageReport } from "../collector.ts";
import type { RepositoryFacts } from "./bulk.ts";
import type { GithubConnection } from "./connection.ts";
import { type PermissionHint, reportOnList } from "./coverage.ts";
import { type ListRequest, type ListResponse, listAll } from "./list.ts";
import { fullName } from "./repositories.ts";
import { reportOnUnsupported, type Since } from "./server-version.ts";

/** How a section reads one repository. */
export interface RepositoryReader<Row> extends Pick<ListRequest<Row>, "route" | "member" | "read"> {
  readonly section: string;
  readonly hint: (repository: string) => PermissionHint;
  readonly convert: (row: Row, repository: string, source: string) => Credential;
  /** What is read, as a plural, and from which version on GitHub Enterprise Server offers it. Absent: every one does. */
  readonly offered?: { readonly what: string; readonly since: Since };
  /** Whether a repository is known to have none, so that it need not be asked. */
  readonly isEmpty?: (facts: RepositoryFacts) => boolean;
}

const nothing: ListResponse<never> = { rows: [], pages: 1, shortfalls: [], sampled: false };

/** Reads every repository of the source: one report for each, and one for the source if some may be missing. */
export async function collectPerRepository<Row>(
  { section, hint, convert, isEmpty, offered, ...list }: RepositoryReader<Row>,
  connection: GithubConnection,
  context: CollectContext,
): Promise<Collected> {
  const { facts: factsOfAll, openClient, repositories, source, tokenKind } = connection;
  const refusal =
    (offered && (await reportOnUnsupported(connection, offered.what, offered.since))) ??
    reportOnLacking(connection, hint(source.name));
  if (refusal !== undefined) return { coverage: [refusal] };
  const { firstPageOnly, progress } = context;
  const { readable, reports } = await repositories();
  const facts = isEmpty === undefined ? undefined : await factsOfAll();
  const client = openClient(openBudget(context, { source: source.id, section }));
  let done = 0;
  const parts = await Promise.all(
    readable.map(async ({ owner, name }) => {
      const scope = fullName({ owner, name });
      const known = facts?.get(scope.toLowerCase());
      const response =
        known !== undefined && isEmpty?.(known) === true
          ? nothing
          : await listAll(client, { ...list, parameters: { owner, repo: name }, firstPageOnly });
      done += 1;
      progress({ source: source.id, section, done, total: readable.length, unit: "repositories" });
      const report: CoverageReport = { scope, ...reportOnList(response, hint(scope), tokenKind) };
      return { report, credentials: response.rows.map((row) => convert(row, scope, source.id)) };
    }),
  );
  const coverage = [...reports, ...parts.map(({ report }) => report)];
  return {
    coverage: coverage.length > 0 ? coverage : [{ status: "complete", count: 0 }],
    credentials: parts.flatMap(({ credentials }) => credentials),
  };
}

/** What an app was not granted is refused for every repository, which need not be asked one by one. */
function reportOnLacking(
  { permissions }: Pick<GithubConnection, "permissions">,
  { what, permission, consequence }: PermissionHint,
): CoverageReport | undefined {
  const [, name] = /^(\w+)=read$/.exec(permission) ?? [];
  if (permissions === undefined || name === undefined || permissions.has(name)) return undefined;
  const reason = `The GitHub App was not granted ${permission}, which ${what} need.`;
  return { status: "denied", reason, requiredPermission: permission, consequence };
}

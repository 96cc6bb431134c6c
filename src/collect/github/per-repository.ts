import type { Credential } from "../../model/generated/snapshot.ts";
import { memoize } from "../../model/memoize.ts";
import { openBudget } from "../budget.ts";
import type { CollectContext, Collected, CoverageReport } from "../collector.ts";
import type { RepositoryFacts } from "./bulk.ts";
import type { GithubConnection } from "./connection.ts";
import { type PermissionHint, reportOnList } from "./coverage.ts";
import { type ListRequest, type ListResponse, listAll } from "./list.ts";
import { fullName, type Repository } from "./repositories.ts";
import { reportOnUnsupported, type Since } from "./server-version.ts";

/** How a section reads one repository. */
export interface RepositoryReader<Row> extends Pick<ListRequest<Row>, "route" | "member" | "read"> {
  readonly section: string;
  readonly hint: (repository: string) => PermissionHint;
  readonly convert: (row: Row, repository: string, source: string) => Credential;
  /** What is read, as a plural, and from which version on GitHub Enterprise Server offers it. Absent: every one does. */
  readonly offered?: { readonly what: string; readonly since: Since };
  /** Whether a repository has none by what a few queries told, so that it need not be asked. */
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
  const request = memoize(({ owner, name }: Repository) =>
    listAll(client, { ...list, parameters: { owner, repo: name }, firstPageOnly }),
  );
  const isTold = (repository: Repository): boolean => {
    const known = facts?.get(fullName(repository).toLowerCase());
    return known !== undefined && isEmpty?.(known) === true;
  };
  const spared = await chooseSpared(readable.filter(isTold), request);
  let done = 0;
  const parts = await Promise.all(
    readable.map(async (repository) => {
      const scope = fullName(repository);
      const response = spared.has(repository) ? nothing : await request(repository);
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

/**
 * The repositories that need not be asked: those that are told to have nothing, if that is true of three of them. That a
 * count is right wherever the permission is there is nowhere documented.
 */
async function chooseSpared(
  told: readonly Repository[],
  request: (repository: Repository) => Promise<ListResponse<unknown>>,
): Promise<ReadonlySet<Repository>> {
  const probes = [0, Math.floor(told.length / 2), told.length - 1].flatMap((index) => told[index] ?? []);
  const responses = await Promise.all(probes.map(request));
  const areEmpty = responses.every(
    ({ failure, rows, shortfalls }) => failure === undefined && rows.length + shortfalls.length === 0,
  );
  return new Set(areEmpty ? told.filter((repository) => !probes.includes(repository)) : []);
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

import type { GithubEntry } from "../../model/generated/configuration.ts";
import type { Credential } from "../../model/generated/snapshot.ts";
import { memoize } from "../../model/memoize.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { openBudget } from "../budget.ts";
import type { CollectContext, Collected, CoverageReport } from "../collector.ts";
import type { RepositoryFacts } from "./bulk.ts";
import type { GithubClient } from "./client.ts";
import type { GithubConnection } from "./connection.ts";
import { type PermissionHint, reportOnList } from "./coverage.ts";
import { type Doubt, type ListRequest, listAll, withDoubt } from "./list.ts";
import { fullName, type Repository } from "./repositories.ts";
import { reportOnUnsupported, type Since } from "./server-version.ts";

/** How a section lists something of one repository. */
export interface RepositoryList<Row> extends Pick<ListRequest<Row>, "route" | "member" | "read"> {
  readonly section: string;
  readonly hint: (repository: string) => PermissionHint;
  readonly doubt?: Doubt;
  /** What is read, as a plural, and from which version on GitHub Enterprise Server offers it. Absent: every one does. */
  readonly offered?: { readonly what: string; readonly since: Since };
  readonly isEmpty?: IsEmpty;
}

/** Whether a repository is known to have none of what is read, so that it need not be asked. */
type IsEmpty = (facts: RepositoryFacts) => boolean;

/** How a section reads the credentials of one repository. */
export interface RepositoryReader<Row> extends RepositoryList<Row> {
  readonly convert: (row: Row, repository: string, source: string) => Credential;
}

/** What was read of one repository. */
export interface RepositoryPart {
  readonly report: CoverageReport;
  readonly credentials: readonly Credential[];
  /** Its first list was empty. An environment without secrets counts as something. */
  readonly listedNothing?: boolean;
}

/** Reads the credentials of every repository of the source, which are one list each. */
export async function collectPerRepository<Row>(
  { convert, ...list }: RepositoryReader<Row>,
  connection: GithubConnection,
  context: CollectContext,
): Promise<Collected> {
  const { coverage, parts } = await listPerRepository(list, connection, context);
  const { id } = connection.source;
  const credentials = parts.flatMap(({ repository, isArchived, rows }) =>
    rows.map((row) => marked(convert(row, repository, id), isArchived)),
  );
  return { coverage, credentials };
}

/** The same, where reading a repository takes more than one list. */
export async function collectRepositories(
  section: string,
  connection: GithubConnection,
  context: CollectContext,
  {
    isEmpty,
    read,
  }: {
    readonly isEmpty?: IsEmpty;
    readonly read: (client: GithubClient, repository: Repository) => Promise<RepositoryPart>;
  },
): Promise<Collected> {
  const client = connection.openClient(openBudget(context, { source: connection.source.id, section }));
  const { coverage, parts } = await readRepositories(section, connection, context, {
    isEmpty,
    nothing: { report: nothing, credentials: [] },
    read: (repository) => read(client, repository),
  });
  const credentials = parts.flatMap(({ repository: { isArchived }, credentials: own }) =>
    own.map((credential) => marked(credential, isArchived)),
  );
  return { coverage, credentials };
}

function marked(credential: Credential, isArchived: boolean | undefined): Credential {
  return isArchived === true ? { ...credential, isArchived } : credential;
}

/** What came of one repository. */
interface RepositoryRows<Row> {
  /** owner/name */
  readonly repository: string;
  /** Absent: not known. */
  readonly isArchived?: boolean | undefined;
  readonly rows: readonly Row[];
}

/** Lists something of every repository of the source: one report for each, and one for the source if some may be missing. */
export async function listPerRepository<Row>(
  list: RepositoryList<Row>,
  connection: GithubConnection,
  context: CollectContext,
): Promise<{ readonly coverage: readonly CoverageReport[]; readonly parts: readonly RepositoryRows<Row>[] }> {
  const { section, hint, isEmpty, offered } = list;
  const refusal =
    (offered && (await reportOnUnsupported(connection, offered.what, offered.since))) ??
    reportOnLacking(connection, hint(connection.source.name));
  if (refusal !== undefined) return { coverage: [refusal], parts: [] };
  const client = connection.openClient(openBudget(context, { source: connection.source.id, section }));
  const { coverage, parts } = await readRepositories(section, connection, context, {
    isEmpty,
    nothing: { report: nothing, rows: [] },
    read: (repository) => listOne(client, repository, list, connection, context),
  });
  return {
    coverage,
    parts: parts.map(({ repository, rows }) => {
      return { repository: fullName(repository), isArchived: repository.isArchived, rows };
    }),
  };
}

const nothing: CoverageReport = { status: "complete", count: 0 };

interface Reading<Part> {
  readonly isEmpty: IsEmpty | undefined;
  /** What comes of a repository that has none. */
  readonly nothing: Part;
  readonly read: (repository: Repository) => Promise<Part>;
}

/** Reads every repository of the source: one report for each, and one for the source if some may be missing. */
async function readRepositories<Part extends Pick<RepositoryPart, "report" | "listedNothing">>(
  section: string,
  connection: GithubConnection,
  context: CollectContext,
  reading: Reading<Part>,
): Promise<{
  readonly coverage: readonly CoverageReport[];
  readonly parts: readonly (Part & { readonly repository: Repository })[];
}> {
  const { source } = connection;
  const { readable, reports } = await connection.repositories();
  const read = memoize(reading.read);
  const spared = await chooseSpared(connection, reading.isEmpty, read);
  let done = 0;
  const parts = await Promise.all(
    readable.map(async (repository) => {
      const part = spared.has(repository) ? reading.nothing : await read(repository);
      done += 1;
      context.progress({ source: source.id, section, done, total: readable.length, unit: "repositories" });
      return { ...part, repository };
    }),
  );
  const own = parts.map(({ report, repository }): CoverageReport => ({ scope: fullName(repository), ...report }));
  const coverage = [...reports, ...withAdvice(own, connection)];
  return { coverage: coverage.length > 0 ? coverage : [{ status: "complete", count: 0 }], parts };
}

/**
 * A token with permissions that got something from one repository has the permission, and where it is refused it was not
 * given the repository. Of a classic token the role of its user is named already.
 */
function withAdvice(
  reports: readonly CoverageReport[],
  { tokenKind }: Pick<GithubConnection, "tokenKind">,
): readonly CoverageReport[] {
  const reads = reports.some(({ status, count = 0 }) => status === "complete" && count > 0);
  if (!reads || tokenKind === "classic") return reports;
  const advice = "The token may read this in other repositories, so give it this one, too.";
  return reports.map((report) =>
    report.status === "denied" && report.requiredPermission !== undefined
      ? { ...report, reason: `${report.reason ?? ""} ${advice}`.trim() }
      : report,
  );
}

async function listOne<Row>(
  client: GithubClient,
  { owner, name }: Repository,
  { hint, doubt, route, member, read }: RepositoryList<Row>,
  { tokenKind }: GithubConnection,
  { firstPageOnly }: CollectContext,
): Promise<Pick<RepositoryPart, "report" | "listedNothing"> & { readonly rows: readonly Row[] }> {
  const request = omitUndefined({ route, member, read, firstPageOnly });
  const response = await listAll(client, { ...request, parameters: { owner, repo: name } });
  const report = reportOnList(withDoubt(response, doubt, tokenKind), hint(fullName({ owner, name })), tokenKind);
  return { report, rows: response.rows, listedNothing: response.rows.length === 0 };
}

/**
 * The repositories that need not be asked: those that are told to have nothing, if that is true of three of them. That a
 * count is right wherever the permission is there is nowhere documented, and even less of a repository that is switched
 * off.
 */
async function chooseSpared(
  { facts: factsOfAll, repositories }: GithubConnection,
  isEmpty: IsEmpty | undefined,
  read: (repository: Repository) => Promise<Pick<RepositoryPart, "report" | "listedNothing">>,
): Promise<ReadonlySet<Repository>> {
  if (isEmpty === undefined) return new Set();
  const [facts, { readable }] = await Promise.all([factsOfAll(), repositories()]);
  const told = readable.filter((repository) => {
    const known = facts.get(fullName(repository).toLowerCase());
    return known !== undefined && repository.isDisabled !== true && isEmpty(known);
  });
  const probes = [0, Math.floor(told.length / 2), told.length - 1].flatMap((index) => told[index] ?? []);
  const answers = await Promise.all(probes.map(read));
  const areEmpty = answers.every(({ report, listedNothing }) => report.status === "complete" && listedNothing === true);
  return new Set(areEmpty ? told.filter((repository) => !probes.includes(repository)) : []);
}

/** What an app was not granted is refused for every repository, which need not be asked one by one. */
export function reportOnLacking(
  { permissions }: Pick<GithubConnection, "permissions">,
  { what, permission, consequence }: PermissionHint,
): CoverageReport | undefined {
  const [, name] = /^(\w+)=read$/.exec(permission) ?? [];
  if (permissions === undefined || name === undefined || permissions.has(name)) return undefined;
  const reason = `The GitHub App was not granted ${permission}, which ${what} need.`;
  return { status: "denied", reason, requiredPermission: permission, consequence };
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

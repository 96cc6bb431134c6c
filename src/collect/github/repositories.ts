import { omitUndefined } from "../../model/omit-undefined.ts";
import type { CollectContext, CoverageReport, Refusal } from "../collector.ts";
import type { GithubClient, Parameters } from "./client.ts";
import { type PermissionHint, refusalOf, remedyOf, reportOnList } from "./coverage.ts";
import { describeBody, idOf, memberOf, textOf } from "./fields.ts";
import { type ListResponse, listAll } from "./list.ts";
import type { TokenKind } from "./token.ts";

/** A repository by its present name. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
  /** It stays when the name changes. Absent: not known. */
  readonly id?: string;
  /** Nobody can write to it, and its credentials still work. Absent: not known. */
  readonly isArchived?: boolean;
  /** Not everybody can read it: it is private or internal. Absent: not known. */
  readonly isPrivate?: boolean;
  /** Its id in the GraphQL API. Absent: not known. */
  readonly nodeId?: string;
  /** GitHub has switched it off, for example because of a complaint, and shows little of it. */
  readonly isDisabled?: true;
}

/** The repositories of one source that the token may see. */
export interface Repositories {
  readonly readable: readonly Repository[];
  /** All that the organization has, also those that nobody asked for. Absent: not all are known. */
  readonly all?: readonly Repository[];
  /** On named repositories that cannot be read, and on the source as a whole if there may be more. */
  readonly reports: readonly CoverageReport[];
}

/** An organization, with what shows whether a list of its repositories or members is whole. */
export interface Organization {
  readonly login: string;
  readonly publicRepositories?: number;
  /** GitHub tells it to owners only. */
  readonly privateRepositories?: number;
  /**
   * Seats of the plan that are taken: one by each member, by each outside collaborator of a private repository, and by
   * each of both who is invited. GitHub tells it to owners, and to apps with the permission organization_plan=read.
   * https://docs.github.com/en/billing/concepts/license-usage#people-that-consume-a-license
   */
  readonly filledSeats?: number;
  /** GitHub's name of the plan, such as "team" or "enterprise"; told to those to whom the seats are. */
  readonly plan?: string;
  /** true: the app that signed in is installed on chosen repositories only. */
  readonly isSelected?: boolean;
}

/** Only GitHub Enterprise Cloud has single sign-on. https://docs.github.com/en/get-started/learning-about-github/githubs-plans */
export function hasNoSingleSignOn(plan: string | undefined): plan is string {
  return plan !== undefined && !/^(enterprise|business_plus)$/i.test(plan);
}

type Found<Thing> = { readonly found: Thing } | { readonly refusal: Refusal };

export function fullName({ owner, name }: Pick<Repository, "owner" | "name">): string {
  return `${owner}/${name}`;
}

/** Reads owner/name; undefined for anything else, and for names that are only dots. */
export function repositoryOf(text: string): Repository | undefined {
  const [, owner, name] = /^([\w-]+)\/([\w.-]+)$/.exec(text) ?? [];
  if (owner === undefined || name === undefined || /^\.{1,2}$/.test(name)) return undefined;
  return { owner, name };
}

/** Finds a repository by name. The result has its present name, which may have changed. */
export async function findRepository(
  client: GithubClient,
  wanted: Repository,
  token: TokenKind,
): Promise<Found<Repository>> {
  return lookUp(client, token, {
    route: "GET /repos/{owner}/{repo}",
    parameters: { owner: wanted.owner, repo: wanted.name },
    hint: {
      what: `the repository ${fullName(wanted)}`,
      permission: "metadata=read",
      scope: "repo",
      role: "someone who can see the repository",
      consequence: "Nothing of this repository is known.",
    },
    absent: `GitHub shows no repository ${fullName(wanted)} to this token: it does not exist or may not be seen.`,
    read: readRepository,
  });
}

function readRepository(data: unknown): Repository | undefined {
  const repository = repositoryOf(textOf(memberOf(data, "full_name")) ?? "");
  const id = idOf(memberOf(data, "id"));
  const isArchived = booleanOf(memberOf(data, "archived"));
  const isPrivate = booleanOf(memberOf(data, "private"));
  const isDisabled = memberOf(data, "disabled") === true || undefined;
  const nodeId = textOf(memberOf(data, "node_id"));
  return repository && omitUndefined({ ...repository, id, isArchived, isPrivate, isDisabled, nodeId });
}

/** Finds an organization by its login. */
export async function findOrganization(
  client: GithubClient,
  login: string,
  token: TokenKind,
): Promise<Found<Organization>> {
  return lookUp(client, token, {
    route: "GET /orgs/{org}",
    parameters: { org: login },
    hint: {
      what: `the organization ${login}`,
      permission: "metadata=read",
      scope: "read:org",
      role: `a member of ${login}`,
      consequence: "Nothing of this organization is known.",
    },
    absent: `GitHub shows no organization ${login} to this token; repositories of a user are named one by one.`,
    read: readOrganization,
  });
}

function readOrganization(data: unknown): Organization | undefined {
  const login = textOf(memberOf(data, "login"));
  if (login === undefined) return undefined;
  return omitUndefined({
    login,
    publicRepositories: countOf(memberOf(data, "public_repos")),
    privateRepositories: countOf(memberOf(data, "total_private_repos")),
    filledSeats: countOf(memberOf(memberOf(data, "plan"), "filled_seats")),
    plan: textOf(memberOf(memberOf(data, "plan"), "name")),
  });
}

function booleanOf(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

function countOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

interface LookUp<Thing> {
  readonly route: string;
  readonly parameters: Parameters;
  readonly hint: PermissionHint;
  /** What 404 means, which GitHub answers also for what the token may not see. */
  readonly absent: string;
  readonly read: (data: unknown) => Thing | undefined;
}

async function lookUp<Thing>(
  client: GithubClient,
  token: TokenKind,
  { route, parameters, hint, absent, read }: LookUp<Thing>,
): Promise<Found<Thing>> {
  const response = await client.request(route, parameters);
  if ("failure" in response) {
    const { failure } = response;
    const refusal = refusalOf(failure, hint, token);
    const isAbsent = failure.kind === "refused" && failure.status === 404;
    return { refusal: isAbsent ? { ...refusal, reason: absent } : refusal };
  }
  const found = read(response.data);
  if (found !== undefined) return { found };
  const says = `it answered 200 with ${describeBody(response.data)}`;
  return { refusal: refusalOf({ kind: "unreadable", says }, hint, token) };
}

/** The doctor reads this number of repositories. */
const sampleSize = 3;

/** Finds the named repositories of an organization. */
export async function findRepositories(
  client: GithubClient,
  wanted: readonly Repository[],
  token: TokenKind,
  { firstPageOnly }: CollectContext,
): Promise<Repositories> {
  const all = distinct(wanted);
  const chosen = firstPageOnly ? all.slice(0, sampleSize) : all;
  const results = await Promise.all(
    chosen.map(async (repository) => ({ repository, ...(await findRepository(client, repository, token)) })),
  );
  const readable = distinct(results.flatMap((one) => ("refusal" in one ? [] : [one.found])));
  const names = new Set(readable.map(fullName));
  const refused = results.flatMap((one) => {
    const scope = fullName(one.repository);
    // A repository that was renamed may be found by its other name.
    return "refusal" in one && !names.has(scope) ? [{ ...one.refusal, scope }] : [];
  });
  const reports = chosen.length < all.length ? [sample(chosen.length, `${all.length}`), ...refused] : refused;
  return { readable, reports };
}

/** Lists every repository of an organization, the archived ones too: their keys still open them. */
export async function listRepositories(
  client: GithubClient,
  organization: Organization,
  token: TokenKind,
  { firstPageOnly }: CollectContext,
): Promise<Repositories> {
  const { login } = organization;
  const hint: PermissionHint = {
    what: `the repositories of ${login}`,
    permission: "metadata=read",
    scope: "repo",
    role: `an owner of ${login}`,
    consequence: `Credentials in repositories of ${login} that are not listed are not known.`,
  };
  const list = await listAll(client, {
    route: "GET /orgs/{org}/repos",
    parameters: { org: login, type: "all", sort: "full_name" },
    read: readRepository,
    firstPageOnly,
  });
  const all = distinct(list.rows);
  const readable = firstPageOnly ? all.slice(0, sampleSize) : all;
  const { count: _count, ...report } = reportOnList(list, hint, token);
  if (list.failure !== undefined || list.shortfalls.length > 0) return { readable, reports: [report] };
  const isSample = list.sampled || readable.length < all.length;
  const missing =
    (await missingRepositories(client, organization, token, { ...list, rows: all })) ??
    (isSample ? sample(readable.length, list.sampled ? "more" : `${all.length}`) : undefined);
  if (missing === undefined) return { readable, all, reports: [] };
  return { readable, reports: [{ ...missing, consequence: hint.consequence }] };
}

/** Each repository once: one that is renamed or moved during the requests comes twice. */
export function distinct(repositories: readonly Repository[]): readonly Repository[] {
  return [...new Map(repositories.map((repository) => [fullName(repository).toLowerCase(), repository])).values()];
}

function sample(some: number, all: string): CoverageReport {
  return { status: "partial", sampled: true, reason: `Only ${some} of ${all} repositories were looked at.` };
}

function selectedOnly(login: string): string {
  return `The GitHub App sees only selected repositories of ${login}; install it on all of them.`;
}

/**
 * GitHub leaves repositories that the token may not see out of the list and does not say so. The list is whole only if
 * its expected length is known: from the organization's own numbers, or from an installation on all repositories.
 */
async function missingRepositories(
  client: GithubClient,
  { login, publicRepositories, privateRepositories, isSelected = false }: Organization,
  token: TokenKind,
  { rows, sampled, scopes }: ListResponse<Repository>,
): Promise<CoverageReport | undefined> {
  const partial = (reason: string): CoverageReport => ({ status: "partial", reason });
  const listed = sampled ? undefined : rows.length;
  if (publicRepositories !== undefined && privateRepositories !== undefined) {
    const all = publicRepositories + privateRepositories;
    if (listed === undefined || listed >= all) return undefined;
    const reason = `GitHub lists ${listed} of ${login}'s ${all} repositories to this token.`;
    return partial(isSelected ? `${reason} ${selectedOnly(login)}` : reason);
  }
  if (token === "app") {
    const response = await client.request("GET /installation/repositories", { per_page: 1 });
    const data = "failure" in response ? undefined : response.data;
    const selection = memberOf(data, "repository_selection");
    const isWhole = listed === undefined || memberOf(data, "total_count") === listed;
    if (selection === "all" && isWhole) return undefined;
    if (selection === "selected") {
      return partial(selectedOnly(login));
    }
  }
  const hint = { permission: "organization_administration=read", scope: "admin:org", role: `an owner of ${login}` };
  const { requiredPermission, advice } = remedyOf(hint, token, omitUndefined({ scopes }));
  const reason = `GitHub does not tell this token how many repositories ${login} has, so some may be missing.`;
  return { ...partial(advice === undefined ? reason : `${reason} ${advice}`), requiredPermission };
}

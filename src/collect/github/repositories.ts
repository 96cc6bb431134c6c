import type { CollectContext, Refusal } from "../collector.ts";
import type { GithubClient } from "./client.ts";
import { type Wish, coverageOfListing, refusalOf } from "./coverage.ts";
import { memberOf } from "./failure.ts";
import { listAll, nameOf } from "./listing.ts";
import { textOf } from "./row.ts";
import type { TokenKind } from "./token.ts";

/** A repository by its present name. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** The repositories of one source, as far as the token is shown them. */
export interface Repositories {
  readonly readable: readonly Repository[];
  /** Named in the configuration, but not shown. */
  readonly refused: readonly { readonly repository: Repository; readonly refusal: Refusal }[];
  /** Why there may be more: speaks of the source as a whole. */
  readonly gap?: Refusal;
}

/** The facts of an organization that tell whether a list of its repositories is whole. */
export interface Organization {
  readonly login: string;
  readonly publicRepositories?: number;
  /** Told only to owners. */
  readonly privateRepositories?: number;
}

export function fullName({ owner, name }: Repository): string {
  return `${owner}/${name}`;
}

/** Reads owner/name; undefined for anything else, names that are only dots included. */
export function repositoryOf(text: string): Repository | undefined {
  const [, owner, name] = /^([\w-]+)\/([\w.-]+)$/.exec(text) ?? [];
  if (owner === undefined || name === undefined || /^\.{1,2}$/.test(name)) return undefined;
  return { owner, name };
}

/** Asks for one repository; gives its present name, which a rename may have changed. */
export async function findRepository(
  client: GithubClient,
  wanted: Repository,
  token: TokenKind,
): Promise<{ readonly repository: Repository } | { readonly refusal: Refusal }> {
  const wish: Wish = {
    what: `the repository ${fullName(wanted)}`,
    permission: "metadata=read",
    scope: "repo",
    role: "someone who can see the repository",
    consequence: "Nothing of this repository is known.",
  };
  const asking = await client.ask("GET /repos/{owner}/{repo}", { owner: wanted.owner, repo: wanted.name });
  if ("failure" in asking) {
    const { failure } = asking;
    if (failure.kind !== "answered" || failure.answer.status !== 404) {
      return { refusal: refusalOf(failure, wish, token) };
    }
    const reason = `GitHub shows no repository ${fullName(wanted)} to this token: it does not exist or may not be seen.`;
    return { refusal: { ...refusalOf(failure, wish, token), reason } };
  }
  const repository = repositoryOf(textOf(memberOf(asking.answer.data, "full_name")) ?? "");
  if (repository !== undefined) return { repository };
  const says = `it answered 200 with ${nameOf(asking.answer.data)}`;
  return { refusal: refusalOf({ kind: "unreadable", says }, wish, token) };
}

/** doctor looks at this many repositories. */
const mostInDoctor = 3;

/** The named repositories of an organization, each asked for. */
export async function findRepositories(
  client: GithubClient,
  wanted: readonly Repository[],
  token: TokenKind,
  context: CollectContext,
): Promise<Repositories> {
  const unique = [...new Map(wanted.map((repository) => [fullName(repository).toLowerCase(), repository])).values()];
  const chosen = context.firstPageOnly ? unique.slice(0, mostInDoctor) : unique;
  const found = await Promise.all(
    chosen.map(async (repository) => ({ repository, ...(await findRepository(client, repository, token)) })),
  );
  return {
    readable: found.flatMap((one) => ("refusal" in one ? [] : [one.repository])),
    refused: found.flatMap((one) => ("refusal" in one ? [one] : [])),
    ...(chosen.length < unique.length && { gap: onlySome(chosen.length, unique.length) }),
  };
}

/** Every repository of an organization, archived ones included: their keys still open them. */
export async function listRepositories(
  client: GithubClient,
  organization: Organization,
  token: TokenKind,
  context: CollectContext,
): Promise<Repositories> {
  const { login } = organization;
  const wish: Wish = {
    what: `the repositories of ${login}`,
    permission: "metadata=read",
    scope: "repo",
    role: `an owner of ${login}`,
    consequence: `Credentials in repositories of ${login} that are not listed are not known.`,
  };
  const listing = await listAll(client, {
    route: "GET /orgs/{org}/repos",
    parameters: { org: login, type: "all", sort: "full_name" },
    read: (row) => repositoryOf(textOf(memberOf(row, "full_name")) ?? ""),
    firstPageOnly: context.firstPageOnly,
  });
  const readable = context.firstPageOnly ? listing.rows.slice(0, mostInDoctor) : listing.rows;
  const { status, count: _count, ...rest } = coverageOfListing(listing, wish, token);
  if (status !== "complete") return { readable, refused: [], gap: { status, ...rest } };
  const gap =
    readable.length < listing.rows.length
      ? onlySome(readable.length, listing.rows.length)
      : await missingRepositories(client, organization, token, listing.rows.length);
  return { readable, refused: [], ...(gap !== undefined && { gap: { ...gap, consequence: wish.consequence } }) };
}

function onlySome(some: number, all: number): Refusal {
  return { status: "partial", reason: `Only ${some} of ${all} repositories were looked at.` };
}

/**
 * GitHub leaves out of the list, without a word, what the token may not see. So the list counts as whole only if
 * something says how long it should be: the organization's own numbers, or an installation on all repositories.
 */
async function missingRepositories(
  client: GithubClient,
  { login, publicRepositories, privateRepositories }: Organization,
  token: TokenKind,
  listed: number,
): Promise<Refusal | undefined> {
  if (publicRepositories !== undefined && privateRepositories !== undefined) {
    const all = publicRepositories + privateRepositories;
    return listed >= all
      ? undefined
      : shortList(`GitHub lists ${listed} of ${login}'s ${all} repositories to this token.`);
  }
  if (token === "installation") {
    const asking = await client.ask("GET /installation/repositories", { per_page: 1 });
    const data = "answer" in asking ? asking.answer.data : undefined;
    const selection = memberOf(data, "repository_selection");
    if (selection === "all" && memberOf(data, "total_count") === listed) return undefined;
    if (selection === "selected") return shortList(`The GitHub App sees only selected repositories of ${login}.`);
  }
  return {
    ...shortList(`GitHub does not tell this token how many repositories ${login} has, so some may be missing.`),
    requiredPermission: token === "classic" ? "admin:org" : "organization_administration=read",
  };
}

function shortList(reason: string): Refusal {
  return { status: "partial", reason };
}

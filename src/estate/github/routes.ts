import type { RepositoryWorld } from "./world.ts";

/** GitHub's name of each operation, and the permission that X-Accepted-GitHub-Permissions names for it. */
export const permissions = {
  "GET /orgs/{org}": "metadata=read",
  "GET /orgs/{org}/repos": "metadata=read",
  "GET /orgs/{org}/members": "members=read",
  "GET /orgs/{org}/outside_collaborators": "members=read",
  "GET /orgs/{org}/public_members": "metadata=read",
  "GET /repos/{owner}/{repo}": "metadata=read",
  "GET /repos/{owner}/{repo}/keys": "administration=read",
  "GET /repos/{owner}/{repo}/actions/secrets": "secrets=read",
  "GET /installation/repositories": "metadata=read",
  "GET /rate_limit": "metadata=read",
} as const;

export type Operation = keyof typeof permissions;

export function isOperation(name: string): name is Operation {
  return Object.hasOwn(permissions, name);
}

/** An operation with its organization (login or number) or its repository (name or number). */
export interface Route {
  readonly operation: Operation;
  readonly organization?: string | number;
  readonly repository?: RepositoryReference;
}

export type RepositoryReference = { readonly owner: string; readonly name: string } | number;

const patterns = Object.keys(permissions)
  .filter(isOperation)
  .map((operation) => ({ operation, pattern: patternOf(operation) }));

/** Matches paths with names, and paths with numbers, which the links to other pages have on github.com. */
function patternOf(operation: Operation): RegExp {
  const path = operation
    .slice("GET ".length)
    .replace("/orgs/{org}", String.raw`/(?:orgs/(?<login>[^/]+)|organizations/(?<organization>\d+))`)
    .replace(
      "/repos/{owner}/{repo}",
      String.raw`/(?:repos/(?<owner>[^/]+)/(?<name>[^/]+)|repositories/(?<repository>\d+))`,
    );
  return new RegExp(`^${path}$`);
}

export function routeOf(path: string): Route | undefined {
  for (const { operation, pattern } of patterns) {
    const match = pattern.exec(path);
    if (match === null) continue;
    const { login, organization, owner, name, repository } = match.groups ?? {};
    if (login !== undefined) return { operation, organization: login };
    if (organization !== undefined) return { operation, organization: Number(organization) };
    if (owner !== undefined && name !== undefined) return { operation, repository: { owner, name } };
    return repository === undefined ? { operation } : { operation, repository: Number(repository) };
  }
  return undefined;
}

/** Finds a repository by its number, its name or a former name. GitHub ignores the case of names. */
export function findRepository(
  wanted: RepositoryReference,
  login: string,
  repositories: readonly RepositoryWorld[],
): RepositoryWorld | undefined {
  if (typeof wanted === "number") return repositories.find((repository) => repository.id === wanted);
  if (!isSameName(wanted.owner, login)) return undefined;
  return repositories.find(({ name, formerNames = [] }) =>
    [name, ...formerNames].some((each) => isSameName(each, wanted.name)),
  );
}

export function isFormerName(wanted: RepositoryReference, { name }: RepositoryWorld): boolean {
  return typeof wanted !== "number" && !isSameName(wanted.name, name);
}

export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

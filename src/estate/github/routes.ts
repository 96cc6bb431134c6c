import type { RepositoryWorld } from "./world.ts";

/** What GitHub calls each operation, and the permission that X-Accepted-GitHub-Permissions names for it. */
export const permissions = {
  "GET /orgs/{org}": "metadata=read",
  "GET /orgs/{org}/repos": "metadata=read",
  "GET /orgs/{org}/members": "members=read",
  "GET /orgs/{org}/outside_collaborators": "members=read",
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

/** An address taken apart: the operation and what it is about, by login or name or by number. */
export interface Route {
  readonly operation: Operation;
  readonly organization?: string | number;
  readonly repository?: { readonly owner: string; readonly name: string } | number;
}

const organizationParts: Readonly<Record<string, Operation>> = {
  "": "GET /orgs/{org}",
  "/repos": "GET /orgs/{org}/repos",
  "/members": "GET /orgs/{org}/members",
  "/outside_collaborators": "GET /orgs/{org}/outside_collaborators",
};

const repositoryParts: Readonly<Record<string, Operation>> = {
  "": "GET /repos/{owner}/{repo}",
  "/keys": "GET /repos/{owner}/{repo}/keys",
  "/actions/secrets": "GET /repos/{owner}/{repo}/actions/secrets",
};

/** Reads a path; links to further pages go by number (/organizations/1/..., /repositories/1/...), as on github.com. */
export function routeOf(path: string): Route | undefined {
  if (path === "/rate_limit") return { operation: "GET /rate_limit" };
  if (path === "/installation/repositories") return { operation: "GET /installation/repositories" };
  const [, owner, repository, repositoryRest = ""] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (owner !== undefined && repository !== undefined) {
    return routed(repositoryParts[repositoryRest], { repository: { owner, name: repository } });
  }
  const [, number, numberRest = ""] = /^\/repositories\/(\d+)(\/.*)?$/.exec(path) ?? [];
  if (number !== undefined) return routed(repositoryParts[numberRest], { repository: Number(number) });
  const [, login, rest = ""] = /^\/orgs\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (login !== undefined) return routed(organizationParts[rest], { organization: login });
  const [, id, idRest = ""] = /^\/organizations\/(\d+)(\/.*)?$/.exec(path) ?? [];
  return id === undefined ? undefined : routed(organizationParts[idRest], { organization: Number(id) });
}

function routed(operation: Operation | undefined, about: Omit<Route, "operation">): Route | undefined {
  return operation === undefined ? undefined : { operation, ...about };
}

/** The repository that a route means by a name, a former name or its number, without regard to case. */
export function findRepository(
  wanted: NonNullable<Route["repository"]>,
  login: string,
  repositories: readonly RepositoryWorld[],
): RepositoryWorld | undefined {
  if (typeof wanted === "number") return repositories.find((repository) => repository.id === wanted);
  if (wanted.owner.toLowerCase() !== login.toLowerCase()) return undefined;
  const name = wanted.name.toLowerCase();
  return repositories.find((repository) =>
    [repository.name, ...(repository.formerNames ?? [])].some((each) => each.toLowerCase() === name),
  );
}

/** Whether a route names a repository as it was called before. */
export function isFormerName(wanted: NonNullable<Route["repository"]>, repository: RepositoryWorld): boolean {
  return typeof wanted !== "number" && wanted.name.toLowerCase() !== repository.name.toLowerCase();
}

import type { EstateRequest, EstateResponse, Paging, Wire } from "../wire.ts";
import type { Call, Limit } from "./call.ts";
import {
  listInstalledRepositories,
  listMembers,
  listOutsideCollaborators,
  listRepositories,
  tellOrganization,
} from "./organization.ts";
import { notFound, ok, problem, refusal } from "./replies.ts";
import { listDeployKeys, listSecrets, tellRepository } from "./repository.ts";
import { findRepository, isOperation, type Operation, type Route, routeOf } from "./routes.ts";
import { type GithubWorld, readGithubWorld, type TokenWorld } from "./world.ts";

/**
 * Serves the organization of a world (the parsed github.json) as api.github.com does. GitHub's lists have no empty
 * page with a successor, so `emptyFirst` means nothing here. Throws an Error that names the place where the world
 * is not one.
 */
export function serveGithub(value: unknown, today: Date, paging: Partial<Paging> = {}): Wire {
  const world = readGithubWorld(value);
  const pageSize = paging.size ?? world.paging?.size ?? 100;
  let used = 0;
  return {
    answer: (request) => {
      const route = request.method === "GET" ? routeOf(request.path) : undefined;
      if (route === undefined) return undefined;
      const scope = scopeOf(route, world);
      const limit = limitAfter(used + 1, today);
      const told = respond({ world, request, route, pageSize, limit });
      const response = { ...told, headers: { ...told.headers, ...limitHeaders(limit) } };
      // A conditional request that finds nothing new is free.
      const commit = (): void => {
        if (told.status !== 304) used += 1;
      };
      return { operation: route.operation, ...(scope !== undefined && { scope }), response, commit };
    },
    refuse: (kind, asked) => {
      if (!isOperation(asked.operation)) throw new Error(`${asked.operation} is not served`);
      return refusal(kind, asked.operation, world.organization.login);
    },
  };
}

const handlers: Readonly<Record<Operation, (call: Call) => EstateResponse>> = {
  "GET /orgs/{org}": tellOrganization,
  "GET /orgs/{org}/repos": listRepositories,
  "GET /orgs/{org}/members": listMembers,
  "GET /orgs/{org}/outside_collaborators": listOutsideCollaborators,
  "GET /repos/{owner}/{repo}": tellRepository,
  "GET /repos/{owner}/{repo}/keys": listDeployKeys,
  "GET /repos/{owner}/{repo}/actions/secrets": listSecrets,
  "GET /installation/repositories": listInstalledRepositories,
  "GET /rate_limit": ({ limit, request }) =>
    ok({ resources: { core: limit, search: { ...limit, limit: 30, remaining: 30, used: 0 } }, rate: limit }, request),
};

function respond(asked: Omit<Call, "token">): EstateResponse {
  const { request, route, world } = asked;
  const { operation, organization } = route;
  const token = tokenOf(request, world);
  if (token === undefined) return problem(401, "Requires authentication");
  const version = request.headers["x-github-api-version"];
  if (version !== undefined && !(world.apiVersions ?? ["2022-11-28", "2026-03-10"]).includes(version)) {
    return problem(400, "The X-GitHub-Api-Version header names a version that is not supported");
  }
  const isStranger = organization !== undefined && !isOurs(organization, world);
  const response = isStranger ? notFound(operation) : handlers[operation]({ ...asked, token });
  const scopes = token.scopes === undefined ? undefined : { "x-oauth-scopes": token.scopes.join(", ") };
  return { ...response, headers: { ...response.headers, ...scopes } };
}

/** Without a token: undefined. A token that the world does not list may read everything. */
function tokenOf(request: EstateRequest, { tokens = [] }: GithubWorld): Partial<TokenWorld> | undefined {
  const [, value] = /^(?:token|bearer) (\S+)$/i.exec(request.headers["authorization"] ?? "") ?? [];
  return value === undefined ? undefined : (tokens.find((token) => token.value === value) ?? {});
}

function scopeOf({ organization, repository }: Route, world: GithubWorld): string | undefined {
  const { login } = world.organization;
  if (repository === undefined) {
    return organization === undefined || isOurs(organization, world) ? login : String(organization);
  }
  const found = findRepository(repository, login, world.repositories ?? []);
  if (found !== undefined) return `${login}/${found.name}`;
  return typeof repository === "number" ? undefined : `${repository.owner}/${repository.name}`;
}

function isOurs(organization: string | number, { organization: { login, id } }: GithubWorld): boolean {
  return organization === id || String(organization).toLowerCase() === login.toLowerCase();
}

/** Requests in an hour. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const hourlyLimit = 5000;

function limitAfter(used: number, today: Date): Limit {
  const reset = today.getTime() / 1000 + 3600;
  // Never at zero: a limit that is reached is a planned fault, not an accident of a long test.
  return { limit: hourlyLimit, remaining: Math.max(1, hourlyLimit - used), used, reset };
}

function limitHeaders({ limit, remaining, used, reset }: Limit): Readonly<Record<string, string>> {
  return {
    "x-ratelimit-limit": `${limit}`,
    "x-ratelimit-remaining": `${remaining}`,
    "x-ratelimit-used": `${used}`,
    "x-ratelimit-reset": `${reset}`,
    "x-ratelimit-resource": "core",
  };
}

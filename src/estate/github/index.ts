import { omitUndefined } from "../../model/omit-undefined.ts";
import type { EstateRequest, EstateResponse, Paging, Provider } from "../provider.ts";
import { openCodeScanning } from "./code-scanning.ts";
import type { ServedCodeScanning } from "./code-scanning-handlers.ts";
import { nameOfQuery } from "./graphql.ts";
import { type Call, type HandlerResponse, handlers, type RateLimit } from "./handlers.ts";
import { openIssues, type ServedIssues } from "./issues.ts";
import { errorResponse, notFound, refusalResponses } from "./responses.ts";
import { findRepository, isAppOperation, isOperation, isSameName, type Route, routeOf } from "./routes.ts";
import { isSigned, type ServedApps, serveApps } from "./signing-apps.ts";
import { type GithubWorld, readGithubWorld, type TokenWorld } from "./world.ts";

/**
 * Serves the organization of a world (the parsed github.json) as api.github.com does. It ignores `emptyFirst`,
 * because GitHub's lists never begin with an empty page. Throws an Error with the path of the first mistake in the world.
 */
export function createGithub(
  value: unknown,
  today: Date,
  paging: Partial<Paging> = {},
  codeScanning: ServedCodeScanning = { store: openCodeScanning() },
  issues: ServedIssues = { store: openIssues() },
  clock: () => Date = () => today,
): Provider {
  const world = readGithubWorld(value);
  const apps = serveApps(world, clock);
  const pageSize = paging.size ?? world.paging?.size ?? 100;
  let used = 0;
  return {
    answer: (request) => {
      const route = routeOf(request.method, request.path);
      if (route === undefined) return undefined;
      const rateLimit = rateLimitAfter(used + 1, today);
      const responded = respond({ world, request, route, pageSize, rateLimit, codeScanning, issues, today, apps });
      const { headers, commit: apply, ...response } = responded;
      const commit = (): void => {
        apply?.();
        // GitHub does not count a conditional request that it answers with 304.
        if (response.status !== 304) used += 1;
      };
      return omitUndefined({
        operation: route.operation,
        scope: scopeOf(route, world, request),
        response: { ...response, headers: { ...headers, ...rateLimitHeaders(rateLimit), date: clock().toUTCString() } },
        commit,
      });
    },
    refuse: (refusal, { operation }) => {
      if (!isOperation(operation)) throw new Error(`${operation} cannot be refused`);
      return refusalResponses[refusal](operation, world.organization.login);
    },
  };
}

function respond({ apps, ...call }: Omit<Call, "token"> & { readonly apps: ServedApps }): HandlerResponse {
  const { request, route, world } = call;
  const { operation, organization } = route;
  if (isAppOperation(operation)) return apps.answer(route, request);
  const token = tokenOf(request, world, apps);
  if (token === undefined) return errorResponse(401, "Requires authentication");
  if (token === null) return errorResponse(401, "Bad credentials");
  const version = request.headers["x-github-api-version"];
  if (version !== undefined && !(world.apiVersions ?? ["2022-11-28", "2026-03-10"]).includes(version)) {
    return errorResponse(400, "The X-GitHub-Api-Version header names a version that is not supported");
  }
  const isServed = organization === undefined || isOrganization(organization, world);
  const response = isServed ? handlers[operation]({ ...call, token }) : notFound(operation);
  const scopes = token.scopes && { "x-oauth-scopes": token.scopes.join(", ") };
  const server = world.serverVersion !== undefined && { "x-github-enterprise-version": world.serverVersion };
  return { ...response, headers: { ...response.headers, ...scopes, ...server } };
}

/**
 * Undefined without a token, null for one that is no longer valid. A token that the world does not list may read
 * everything, unless an app signed it.
 */
function tokenOf(
  request: EstateRequest,
  { tokens = [] }: GithubWorld,
  apps: ServedApps,
): Partial<TokenWorld> | null | undefined {
  const [, value] = /^(?:token|bearer) (\S+)$/i.exec(request.headers["authorization"] ?? "") ?? [];
  if (value === undefined) return undefined;
  const issued = apps.find(value);
  if (issued !== undefined) return issued;
  return tokens.find((token) => token.value === value) ?? (isSigned(value) ? null : {});
}

function scopeOf(
  { operation, organization, repository }: Route,
  world: GithubWorld,
  request: EstateRequest,
): string | undefined {
  const { login } = world.organization;
  if (operation === "POST /graphql") return `${login}/${nameOfQuery(request.body)}`;
  if (repository === undefined) {
    return organization === undefined || isOrganization(organization, world) ? login : String(organization);
  }
  const found = findRepository(repository, login, world.repositories ?? []);
  if (found !== undefined) return `${login}/${found.name}`;
  return typeof repository === "number" ? undefined : `${repository.owner}/${repository.name}`;
}

/** Whether a login or a number is that of the world's organization. */
function isOrganization(wanted: string | number, { organization: { login, id } }: GithubWorld): boolean {
  return wanted === id || isSameName(String(wanted), login);
}

/** Requests per hour. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const hourlyLimit = 5000;

/** At least one request always remains, so that only a planned fault limits a long test. */
function rateLimitAfter(used: number, today: Date): RateLimit {
  const reset = today.getTime() / 1000 + 3600;
  return { limit: hourlyLimit, remaining: Math.max(1, hourlyLimit - used), used, reset };
}

function rateLimitHeaders(rateLimit: RateLimit): EstateResponse["headers"] {
  const entries = Object.entries(rateLimit).map(([name, value]) => [`x-ratelimit-${name}`, String(value)]);
  return { ...Object.fromEntries(entries), "x-ratelimit-resource": "core" };
}

import type { EstateResponse } from "../provider.ts";
import type { Call, HandlerResponse } from "./handlers.ts";
import { errorResponse, forbidden, notFound, outOfScope } from "./responses.ts";
import { permissions } from "./routes.ts";
import { acceptedScopes } from "./scopes.ts";
import type { RepositoryWorld, TokenWorld } from "./world.ts";

/**
 * Whether the token has a permission, by its permissions or by its scopes. A token that the world does not list has all.
 */
export function may({ token, route }: Call, permission: string = permissions[route.operation]): boolean {
  if (token.permissions !== undefined) return token.permissions.includes(permission);
  if (token.scopes === undefined) return true;
  const accepted = acceptedScopes(route.operation, permission);
  return accepted.length === 0 || accepted.some((scope) => token.scopes?.includes(scope));
}

/** What everybody may ask of a public repository. */
const publicOperations: ReadonlySet<string> = new Set(
  Object.entries(permissions).flatMap(([operation, permission]) =>
    permission === "metadata=read" || operation === "GET /repos/{owner}/{repo}/environments" ? [operation] : [],
  ),
);

/** Whether the token may ask this of a repository that it sees. Of one that it was not given, it may what everybody may. */
export function mayRead(call: Call, repository: RepositoryWorld): boolean {
  if (!repository.private && publicOperations.has(call.route.operation)) return true;
  return wasGiven(call, repository) && may(call);
}

export function maySee(call: Call, repository: RepositoryWorld): boolean {
  return !repository.private || wasGiven(call, repository);
}

/** Whether the token is for this repository. A classic token is for none without the scope. */
export function wasGiven({ token }: Pick<Call, "token">, { name }: RepositoryWorld): boolean {
  if (areScopesAll(token) && !token.scopes.includes("repo")) return false;
  return token.repositories === undefined || token.repositories.includes(name);
}

/** Whether nothing but its scopes says what a token may do. */
function areScopesAll(
  token: Partial<TokenWorld>,
): token is Partial<TokenWorld> & { readonly scopes: readonly string[] } {
  return token.permissions === undefined && token.scopes !== undefined;
}

export function refuse({ token, route, request }: Call): EstateResponse {
  const { operation } = route;
  if (areScopesAll(token)) return outOfScope(operation, acceptedScopes(operation));
  if (token.refusal === "404") return notFound(operation);
  return forbidden(operation, isPersonal(request.headers["authorization"]) ? "personal access token" : "integration");
}

/** What is refused to a token without the permission. */
export function ifAllowed(handle: (call: Call) => HandlerResponse): (call: Call) => HandlerResponse {
  return (call) => (may(call) ? handle(call) : refuse(call));
}

/** What GitHub answers to GitHub Apps only, whatever a personal token may do. */
export function appsOnly(handle: (call: Call) => HandlerResponse): (call: Call) => HandlerResponse {
  return (call) =>
    isPersonal(call.request.headers["authorization"])
      ? errorResponse(403, "Resource not accessible by personal access token")
      : handle(call);
}

function isPersonal(authorization = ""): boolean {
  return /\b(ghp_|gho_|github_pat_)/.test(authorization);
}

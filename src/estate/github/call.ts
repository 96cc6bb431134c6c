import type { EstateRequest, EstateResponse } from "../wire.ts";
import { forbidden, notFound } from "./replies.ts";
import type { Operation, Route } from "./routes.ts";
import type { GithubWorld, RepositoryWorld, TokenWorld } from "./world.ts";

/** A request with everything that its answer depends on. */
export interface Call {
  readonly world: GithubWorld;
  readonly request: EstateRequest;
  readonly route: Route;
  readonly pageSize: number;
  /** What the world says of the token; an empty object for one that it does not list. */
  readonly token: Partial<TokenWorld>;
  readonly limit: Limit;
}

/** How much of the hour's requests is used up. */
export interface Limit {
  readonly limit: number;
  readonly remaining: number;
  readonly used: number;
  /** Seconds since 1970. */
  readonly reset: number;
}

/** Whether the token has a permission; one that the world does not list has all. */
export function may({ token }: Call, permission: string): boolean {
  return token.permissions === undefined || token.permissions.includes(permission);
}

export function maySee({ token }: Call, repository: RepositoryWorld): boolean {
  return !repository.private || token.repositories === undefined || token.repositories.includes(repository.name);
}

/** The way in which this token is refused. */
export function refuse({ token }: Call, operation: Operation): EstateResponse {
  return token.refusal === "404" ? notFound(operation) : forbidden(operation);
}

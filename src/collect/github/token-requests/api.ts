import { memberOf } from "../fields.ts";
import { type FineGrainedToken, readToken } from "../fine-grained-tokens/api.ts";

export const route = "GET /orgs/{org}/personal-access-token-requests";

/** Reads a row of the list of requests; undefined if it is not what GitHub documents. */
export function readRequest(row: unknown): FineGrainedToken | undefined {
  return readToken(row, memberOf(row, "created_at"));
}

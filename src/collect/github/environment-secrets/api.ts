import { memberOf, textOf } from "../fields.ts";

export { readStoredSecret } from "../stored-secrets.ts";

export const environmentsRoute = "GET /repos/{owner}/{repo}/environments";
/** Octokit writes a slash in the name of an environment as %2F. */
export const secretsRoute = "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets";

/** Reads the name of an environment; undefined if the row has none. */
export function readEnvironment(row: unknown): string | undefined {
  return textOf(memberOf(row, "name"));
}

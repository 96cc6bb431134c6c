import type { CoverageReport } from "../collector.ts";
import type { GithubClient } from "./client.ts";
import type { GithubConnection } from "./connection.ts";
import { memberOf, textOf } from "./fields.ts";
import { isEnterpriseServer } from "./graphql.ts";

/** From which version on GitHub Enterprise Server offers something: "3.10". */
export type Since = `${number}.${number}`;

/**
 * The version of GitHub Enterprise Server, such as 3.17.2; undefined on github.com and GHE.com, and where the server does
 * not tell. https://docs.github.com/en/enterprise-server@3.19/rest/meta/meta#get-github-meta-information
 */
export async function readServerVersion(client: GithubClient): Promise<string | undefined> {
  if (!isEnterpriseServer(client.apiUrl)) return undefined;
  const response = await client.request("GET /meta");
  const version = "failure" in response ? undefined : textOf(memberOf(response.data, "installed_version"));
  return version !== undefined && /^\d+\.\d+/.test(version) ? version : undefined;
}

/**
 * The report for what this server does not offer: it answers 404 for it, as for what a token may not see. Undefined where
 * it is offered, and where the version is not known. `what` is a plural: "Actions secrets".
 */
export async function reportOnUnsupported(
  { serverVersion }: Pick<GithubConnection, "serverVersion">,
  what: string,
  since: Since,
): Promise<CoverageReport | undefined> {
  const version = await serverVersion();
  if (version === undefined || isAtLeast(version, since)) return undefined;
  return {
    status: "unsupported",
    reason: `GitHub Enterprise Server ${version} does not offer ${what} by its API; version ${since} does.`,
    consequence: `Which ${what} there are is not known.`,
  };
}

function isAtLeast(version: string, since: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [sinceMajor = 0, sinceMinor = 0] = since.split(".").map(Number);
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}

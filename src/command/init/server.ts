import { readOriginHost } from "../../collect/code/origin.ts";
import type { Environment } from "../shell/edge.ts";

/** A GitHub server that is not github.com. */
export interface OtherServer {
  /** Such as `github.example.com`. */
  readonly host: string;
  /** https://docs.github.com/en/enterprise-server@latest/rest/quickstart and, for GHE.com, https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency */
  readonly apiUrl: string;
}

/** The server that the environment names; undefined if that is github.com, or none. */
export function otherServer({ GITHUB_SERVER_URL: address = "" }: Environment): OtherServer | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, origin } = new URL(address);
  if (host === "github.com") return undefined;
  return { host, apiUrl: host.endsWith(".ghe.com") ? `https://api.${host}` : `${origin}/api/v3` };
}

/** Says how a checkout of a host that the environment does not name can be taken for one of GitHub; else undefined. */
export async function describeOtherHost(folder: string, environment: Environment): Promise<string | undefined> {
  const host = await readOriginHost(folder);
  if (host === undefined || host === "github.com" || host === otherServer(environment)?.host) return undefined;
  // A name without a dot is an alias of the user's SSH configuration.
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) return undefined;
  return `The checkout comes from ${host}. If that is a GitHub Enterprise Server, set GITHUB_SERVER_URL=https://${host} and run this again.`;
}

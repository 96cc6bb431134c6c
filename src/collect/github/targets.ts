import { UsageError } from "../../model/errors.ts";
import type { GithubEntry } from "../../model/generated/configuration.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { isLoopback, readAddress } from "../address.ts";
import type { CollectContext, Refusal } from "../collector.ts";
import { hostName } from "../host.ts";
import { fullName, type Repository, repositoryOf } from "./repositories.ts";

/**
 * What an entry names: an organization with all or some of its repositories, or a single repository. A name of some may
 * hold `*`.
 */
export type Target =
  | { readonly organization: string; readonly only?: readonly Repository[] }
  | { readonly repository: Repository };

/** Every organization of an enterprise. */
export interface EnterpriseTarget {
  readonly enterprise: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads an entry. An empty one means the repository in which the workflow runs. Throws a UsageError if it names nothing. */
export function targetsOf(
  { enterprise, organization, repositories }: GithubEntry,
  environment: Environment,
): readonly (EnterpriseTarget | Target)[] {
  if (enterprise !== undefined && (organization ?? repositories) !== undefined) {
    throw new UsageError("sources.github: an entry names an enterprise and a part of it.", {
      hint: "Put the organization or the repositories into an entry of their own.",
    });
  }
  if (enterprise !== undefined) return [{ enterprise }];
  const only = repositories?.map((text) => parse(text, organization !== undefined));
  if (organization !== undefined) {
    const stranger = only?.find(({ owner }) => owner.toLowerCase() !== organization.toLowerCase());
    if (stranger === undefined) return [omitUndefined({ organization, only })];
    throw new UsageError(`sources.github: ${fullName(stranger)} is not a repository of ${organization}.`, {
      hint: "Put it into an entry of its own, without an organization.",
    });
  }
  if (only !== undefined) return only.map((repository) => ({ repository }));
  const { GITHUB_REPOSITORY: current = "" } = environment;
  if (current !== "") return [{ repository: parse(current, false) }];
  throw new UsageError("sources.github: an entry names neither an enterprise, an organization nor repositories.", {
    hint: "Add organization: <login> or repositories: [<owner>/<repository>] to it.",
  });
}

/** With `mayMatch` the name of the repository may hold `*`. */
function parse(text: string, mayMatch: boolean): Repository {
  const { owner = "" } = repositoryOf(text.replaceAll("*", "x")) ?? {};
  if (owner === "" || !text.startsWith(`${owner}/`)) {
    throw new UsageError(`sources.github: ${JSON.stringify(text)} is not a repository.`, {
      hint: "Write it as owner/repository.",
    });
  }
  if (text.includes("*") && !mayMatch) {
    throw new UsageError(`sources.github: ${JSON.stringify(text)} may match several repositories of an organization.`, {
      hint: `Name the organization as well: organization: ${owner}.`,
    });
  }
  return { owner, name: text.slice(owner.length + 1) };
}

/** The address of the API without a final slash. Throws a UsageError as readAddress does. */
export function apiUrlOf(
  { apiUrl }: GithubEntry,
  { environment, allowHttp = false }: Pick<CollectContext, "environment" | "allowHttp">,
): string {
  const address = (apiUrl ?? environment["GITHUB_API_URL"]) || "https://api.github.com";
  const name = apiUrl === undefined ? "GITHUB_API_URL" : "sources.github: apiUrl";
  const url = readAddress(address, name, allowHttp);
  const site = /^(?:www\.)?(github\.com|(?!api\.)[^.]+\.ghe\.com)$/.exec(url.hostname)?.[1];
  if (site !== undefined) {
    throw new UsageError(`${name} is the address of a website and not that of its API.`, {
      hint: `Write https://api.${site}.`,
    });
  }
  return url.href.replace(/\/+$/, "");
}

/**
 * The host of an Enterprise Server or of GHE.com; undefined for github.com and for what stands for it on this machine.
 * https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom
 */
export function hostOf(apiUrl: string): string | undefined {
  const { hostname, port, pathname } = new URL(apiUrl);
  if (pathname.endsWith("/api/v3")) return hostName({ hostname, port });
  if (hostname === "api.github.com" || isLoopback(hostname)) return undefined;
  return hostName({ hostname: hostname.replace(/^api\./, ""), port });
}

/** Adds to a refusal that the address has no path, where that is a mistake on every Enterprise Server. */
export function withPathHint(refusal: Refusal, apiUrl: string): Refusal {
  const { hostname, pathname } = new URL(apiUrl);
  const hasPath = pathname !== "/" || hostname.startsWith("api.");
  if (hasPath || hostOf(apiUrl) === undefined || refusal.reason === undefined) return refusal;
  const hint = "The address of the API of an Enterprise Server has the path /api/v3, and the configured one has none.";
  return { ...refusal, reason: `${refusal.reason} ${hint}` };
}

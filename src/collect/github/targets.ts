import { UsageError } from "../../model/errors.ts";
import type { GithubEntry } from "../../model/generated/configuration.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { fullName, type Repository, repositoryOf } from "./repositories.ts";

/** What an entry names: an organization with all or some of its repositories, or a single repository. */
export type Target =
  | { readonly organization: string; readonly only?: readonly Repository[] }
  | { readonly repository: Repository };

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads an entry. An empty one means the repository in which the workflow runs. Throws a UsageError if it names nothing. */
export function targetsOf({ organization, repositories }: GithubEntry, environment: Environment): readonly Target[] {
  const only = repositories?.map(parse);
  if (organization !== undefined) {
    const stranger = only?.find(({ owner }) => owner.toLowerCase() !== organization.toLowerCase());
    if (stranger === undefined) return [omitUndefined({ organization, only })];
    throw new UsageError(`sources.github: ${fullName(stranger)} is not a repository of ${organization}.`, {
      hint: "Put it into an entry of its own, without an organization.",
    });
  }
  if (only !== undefined) return only.map((repository) => ({ repository }));
  const { GITHUB_REPOSITORY: current = "" } = environment;
  if (current !== "") return [{ repository: parse(current) }];
  throw new UsageError("sources.github: an entry names neither an organization nor repositories.", {
    hint: "Add organization: <login> or repositories: [<owner>/<repository>] to it.",
  });
}

function parse(text: string): Repository {
  const repository = repositoryOf(text);
  if (repository !== undefined) return repository;
  throw new UsageError(`sources.github: ${JSON.stringify(text)} is not a repository.`, {
    hint: "Write it as owner/repository.",
  });
}

/** The address of the API without a final slash. Throws a UsageError if it is not an address, or holds a password. */
export function apiUrlOf({ apiUrl }: GithubEntry, { GITHUB_API_URL }: Environment): string {
  const address = (apiUrl ?? GITHUB_API_URL) || "https://api.github.com";
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPlain = url !== undefined && `${url.username}${url.password}${url.search}${url.hash}` === "";
  if (isPlain && /^https?:$/.test(url.protocol)) return url.href.replace(/\/+$/, "");
  const name = apiUrl === undefined ? "GITHUB_API_URL" : "sources.github: apiUrl";
  throw new UsageError(`${name} is not a plain http or https address.`, {
    hint: "Write it as https://api.github.com or https://<host>/api/v3, without a user or password.",
  });
}

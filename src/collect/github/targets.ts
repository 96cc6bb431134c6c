import type { GithubEntry } from "../../model/generated/configuration.ts";
import { UsageError } from "../../model/errors.ts";
import { type Repository, fullName, repositoryOf } from "./repositories.ts";

/** What one entry names: an organization, whole or some of its repositories, or repositories each for itself. */
export type Target =
  | { readonly organization: string; readonly only?: readonly Repository[] }
  | { readonly repository: Repository };

/** Reads an entry; an empty one means the repository that a workflow runs in. Throws UsageError if it names nothing. */
export function targetsOf(
  entry: GithubEntry,
  environment: Readonly<Record<string, string | undefined>>,
): readonly Target[] {
  const only = entry.repositories?.map(parse);
  if (entry.organization !== undefined) {
    const { organization } = entry;
    const stranger = only?.find(({ owner }) => owner.toLowerCase() !== organization.toLowerCase());
    if (stranger !== undefined) {
      throw new UsageError(`sources.github: ${fullName(stranger)} is not a repository of ${organization}.`, {
        hint: "Put it into an entry of its own, without an organization.",
      });
    }
    return [{ organization, ...(only !== undefined && { only }) }];
  }
  if (only !== undefined) return only.map((repository) => ({ repository }));
  const current = environment["GITHUB_REPOSITORY"];
  if (current !== undefined && current !== "") return [{ repository: parse(current) }];
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

/** Where the API is, without a closing slash. Throws UsageError if that is no address, or one with a password. */
export function apiUrlOf(entry: GithubEntry, environment: Readonly<Record<string, string | undefined>>): string {
  const text = entry.apiUrl ?? environment["GITHUB_API_URL"] ?? "";
  const address = text === "" ? "https://api.github.com" : text;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPlain =
    url !== undefined && url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  if (!isPlain || !/^https?:$/.test(url.protocol)) {
    throw new UsageError("sources.github: apiUrl is not a plain http or https address.", {
      hint: "Write it as https://api.github.com or https://<host>/api/v3, without a user or password.",
    });
  }
  return url.href.replace(/\/+$/, "");
}

import { isRepositoryName } from "../../collect/code/origin.ts";
import { UsageError } from "../../model/errors.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { nearestCheckout } from "../setup/anchor.ts";
import type { Edge } from "../shell/edge.ts";
import { readEventRepository } from "../shell/event.ts";
import { readCheckout } from "./checkout.ts";

/** Where results go, and what they are about. */
export interface Destination {
  /** owner/name */
  readonly repository: string;
  /** In full, such as refs/heads/main. */
  readonly ref: string;
  /** 40 hexadecimal digits. */
  readonly commit: string;
  /** Absent: GitHub has to be asked. */
  readonly defaultBranch?: string;
}

/** What the user says about it. */
export interface DestinationOptions {
  readonly repository?: string;
  readonly ref?: string;
  readonly sha?: string;
}

/**
 * Where results go: what the options say, else the workflow's own repository, ref and commit, else those of the working
 * tree. Throws a UsageError if one of them is not known.
 */
export async function findDestination(options: DestinationOptions, edge: Edge): Promise<Destination> {
  checkServer(edge.environment);
  const known = await readSurroundings(edge);
  if ((options.ref === undefined) !== (options.sha === undefined)) {
    throw new UsageError("--ref and --sha belong together: give both or none.");
  }
  const { repository = known.repository, ref = known.ref, sha: commit = known.commit } = options;
  const isOwn = repository?.toLowerCase() === known.repository?.toLowerCase();
  if (!isOwn && options.ref === undefined && known.repository !== undefined) {
    throw new UsageError(`${known.repository} is what is checked out here, not ${repository}.`, {
      hint: "Say with --ref and --sha which branch and commit of the other repository the results are about.",
    });
  }
  const defaultBranch = isOwn ? known.defaultBranch : undefined;
  return omitUndefined({ ...check(omitUndefined({ repository, ref, commit })), defaultBranch });
}

/** Throws a UsageError where the repository is on another server than the API: the names would go to a stranger's. */
function checkServer({ GITHUB_SERVER_URL: server = "", GITHUB_API_URL: api }: Edge["environment"]): void {
  const host = URL.canParse(server) ? new URL(server).hostname : "github.com";
  if (api || host === "github.com") return;
  throw new UsageError(`GITHUB_SERVER_URL is that of ${host}, but GITHUB_API_URL is not set.`, {
    hint: `Set GITHUB_API_URL as well, such as to https://${host}/api/v3; without it everything would go to github.com.`,
  });
}

/** Results of a pull request are shown in its checks. */
export function isPullRequest({ ref }: Destination): boolean {
  return ref.startsWith("refs/pull/");
}

interface Surroundings {
  readonly repository?: string;
  readonly ref?: string;
  readonly commit?: string;
  readonly defaultBranch?: string;
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
async function readSurroundings({ environment, folder }: Edge): Promise<Surroundings> {
  const { GITHUB_REPOSITORY: repository, GITHUB_REF: ref, GITHUB_SHA: commit } = environment;
  const { default_branch: defaultBranch } = await readEventRepository(environment);
  if (repository && ref && commit) {
    return { repository, ref, commit, ...(typeof defaultBranch === "string" && { defaultBranch }) };
  }
  const root = nearestCheckout(folder);
  const checkout = root === undefined ? {} : await readCheckout(root, environment["GITHUB_SERVER_URL"]);
  return omitUndefined({ ...checkout, repository: repository || checkout.repository });
}

function check({ repository, ref, commit }: Surroundings): Pick<Destination, "repository" | "ref" | "commit"> {
  if (repository === undefined || ref === undefined || commit === undefined) {
    const missing = [
      ...(repository === undefined ? ["--repository OWNER/NAME"] : []),
      ...(ref === undefined || commit === undefined ? ["--ref REF", "--sha COMMIT"] : []),
    ];
    throw new UsageError(
      "Neither a workflow nor a git checkout with a commit says to which repository and commit the results belong.",
      {
        hint: `Give ${missing.join(", ")}.`,
      },
    );
  }
  if (!isRepositoryName(repository)) {
    throw new UsageError(`${JSON.stringify(repository)} is not a repository.`, { hint: "Write it as owner/name." });
  }
  if (!/^refs\/(?:heads|tags|pull)\/\S+$/.test(ref)) {
    throw new UsageError(`${JSON.stringify(ref)} is not a ref.`, {
      hint: "Write it in full, such as refs/heads/main.",
    });
  }
  if (!/^[0-9a-f]{40}$/i.test(commit)) {
    throw new UsageError(`${JSON.stringify(commit)} is not a commit.`, { hint: "Write all of its 40 digits." });
  }
  return { repository, ref, commit };
}

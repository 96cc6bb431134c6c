import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Anchor } from "../../model/generated/result.ts";
import type { Edge, Environment } from "../shell/edge.ts";

interface AnchorCandidates extends Pick<Edge, "folder" | "environment"> {
  /** The owners file, then the configuration: absolute, and undefined where there is none. */
  readonly files: readonly (string | undefined)[];
}

/**
 * Where findings without a file of their own point to, relative to the root of the repository, or to the current folder
 * where there is no checkout: the first of the files that is inside it, else the workflow that runs the scan; undefined
 * where there is neither.
 */
export function findAnchor({ files, folder, environment }: AnchorCandidates): Anchor | undefined {
  const root = repositoryRoot(folder, environment) ?? folder;
  const inside = files.flatMap((file) => (file === undefined ? [] : (pathInside(root, file) ?? [])));
  const file = inside[0] ?? runningWorkflow(environment);
  return file === undefined ? undefined : { file, line: 1 };
}

function repositoryRoot(folder: string, environment: Environment): string | undefined {
  const workspace = environment["GITHUB_WORKSPACE"];
  if (workspace && pathInside(workspace, join(folder, "any")) !== undefined) return workspace;
  return nearestCheckout(folder);
}

/** The nearest folder that is a working tree of git. */
export function nearestCheckout(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : nearestCheckout(parent);
}

function pathInside(root: string, file: string): string | undefined {
  const path = relative(real(root), real(file));
  const isOutside = path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path);
  return isOutside ? undefined : path.split(sep).join("/");
}

/** The path without links, also of a file that does not exist. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname(path) ? resolve(path) : join(real(dirname(path)), path.slice(dirname(path).length));
  }
}

/** `owner/repository/.github/workflows/scan.yml@refs/heads/main` names a file if the workflow is of this repository. */
function runningWorkflow(environment: Environment): string | undefined {
  const [path = ""] = (environment["GITHUB_WORKFLOW_REF"] ?? "").split("@");
  const repository = environment["GITHUB_REPOSITORY"];
  if (!repository || !path.startsWith(`${repository}/`)) return undefined;
  return path.slice(repository.length + 1);
}

import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Anchor } from "../../model/generated/result.ts";

/** What may stand for a finding that names no file of its own. Paths are absolute. */
export interface AnchorCandidates {
  readonly owners?: string;
  readonly configuration?: string;
  /** The current folder: where the search for the repository begins. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Where findings without a file point to: the owners file, else the configuration, else the workflow that runs the
 * scan, relative to the root of the repository; undefined where none of them lies in it.
 */
export function findAnchor({ owners, configuration, folder, environment }: AnchorCandidates): Anchor | undefined {
  const root = repositoryRoot(folder, environment);
  const named = [owners, configuration].filter((file) => file !== undefined);
  const files = root === undefined ? [] : named.map((file) => pathInside(root, file));
  const file = files.find((one) => one !== undefined) ?? runningWorkflow(environment);
  return file === undefined ? undefined : { file, line: 1 };
}

function repositoryRoot(folder: string, environment: AnchorCandidates["environment"]): string | undefined {
  const workspace = environment["GITHUB_WORKSPACE"];
  if (workspace && pathInside(workspace, join(folder, "any")) !== undefined) return workspace;
  return nearestCheckout(folder);
}

function nearestCheckout(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : nearestCheckout(parent);
}

function pathInside(root: string, file: string): string | undefined {
  const path = relative(real(root), real(file));
  return path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path)
    ? undefined
    : path.split(sep).join("/");
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname(path) ? resolve(path) : join(real(dirname(path)), path.slice(dirname(path).length));
  }
}

/** `owner/repository/.github/workflows/scan.yml@refs/heads/main` names a file where the workflow is this repository's. */
function runningWorkflow(environment: AnchorCandidates["environment"]): string | undefined {
  const [path = ""] = (environment["GITHUB_WORKFLOW_REF"] ?? "").split("@");
  const repository = environment["GITHUB_REPOSITORY"];
  if (!repository || !path.startsWith(`${repository}/`)) return undefined;
  return path.slice(repository.length + 1);
}

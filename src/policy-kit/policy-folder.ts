import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A file with the name by which problems and the compiler call it. */
export interface SourceFile {
  /** Relative to the folder that holds `policies`, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** The parts of one policy, as they stand in its folder; absent parts are missing there. */
export interface PolicyFolder {
  /** `<risk>/<policy>`. */
  readonly id: string;
  readonly folder: string;
  readonly rego?: SourceFile;
  readonly test?: SourceFile;
  readonly readme?: SourceFile;
  /** Every file of `examples/`, sorted by name. */
  readonly examples: readonly SourceFile[];
}

export interface PolicyTree {
  readonly policies: readonly PolicyFolder[];
  /** Shared Rego, `policies/lib/*.rego` without its tests. */
  readonly library: readonly SourceFile[];
}

const libraryFolder = "lib";

/** Reads `<root>/policies`: `<risk>/<policy>/` for each policy, and `lib/`. Sorted by id. */
export async function readPolicyTree(root: string): Promise<PolicyTree> {
  const risks = (await listFolders(join(root, "policies"))).filter((name) => name !== libraryFolder);
  const policies = await Promise.all(
    risks.map(async (risk) => {
      const names = await listFolders(join(root, "policies", risk));
      return Promise.all(names.map((name) => readPolicyFolder(root, `${risk}/${name}`)));
    }),
  );
  return { policies: policies.flat(), library: await readLibrary(root) };
}

async function readPolicyFolder(root: string, id: string): Promise<PolicyFolder> {
  const folder = `policies/${id}`;
  const [rego, test, readme] = await Promise.all(
    ["policy.rego", "policy_test.rego", "README.md"].map((name) => readSource(root, `${folder}/${name}`)),
  );
  const names = await listFiles(join(root, folder, "examples"));
  const examples = await Promise.all(names.map((name) => readSource(root, `${folder}/examples/${name}`)));
  return {
    id,
    folder,
    ...(rego && { rego }),
    ...(test && { test }),
    ...(readme && { readme }),
    examples: examples.filter((example) => example !== undefined),
  };
}

async function readLibrary(root: string): Promise<readonly SourceFile[]> {
  const names = (await listFiles(join(root, "policies", libraryFolder))).filter(
    (name) => name.endsWith(".rego") && !name.endsWith("_test.rego"),
  );
  const files = await Promise.all(names.map((name) => readSource(root, `policies/${libraryFolder}/${name}`)));
  return files.filter((file) => file !== undefined);
}

async function readSource(root: string, file: string): Promise<SourceFile | undefined> {
  try {
    return { file, text: await readFile(join(root, file), "utf8") };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function listFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

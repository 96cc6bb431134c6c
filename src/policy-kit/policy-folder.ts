import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { UsageError } from "../model/errors.ts";
import { omitUndefined } from "../model/omit-undefined.ts";

/** A file with the name that problems and the compiler use for it. */
export interface SourceFile {
  /** Begins with the name of its origin (`policies/`, `custom/`), with forward slashes, wherever the folder is. */
  readonly file: string;
  readonly text: string;
}

/** The parts of one policy. A part is absent if its file is missing. */
export interface PolicyFolder {
  /** `<risk>/<policy>`; `custom/<risk>/<policy>` for a user's policy. */
  readonly id: string;
  readonly folder: string;
  readonly rego?: SourceFile;
  readonly test?: SourceFile;
  readonly readme?: SourceFile;
  /** Every file of `examples/`, sorted by name. */
  readonly examples: readonly SourceFile[];
}

/** Policies that come with the program, or those of a user. */
export type PolicyOrigin = "built-in" | "custom";

export interface PolicyTree {
  readonly origin: PolicyOrigin;
  readonly policies: readonly PolicyFolder[];
  /** Shared Rego: `lib/*.rego` without its tests. */
  readonly library: readonly SourceFile[];
  readonly libraryTests: readonly SourceFile[];
  /** Names of Rego files and examples that nothing reads. */
  readonly stray: readonly string[];
  /** It came in a bundle of OPA, which contains Rego and need not contain the other parts. */
  readonly isBundle: boolean;
}

/** How files, ids and packages of each origin begin. */
export const beginnings: Readonly<Record<PolicyOrigin, { readonly file: string; readonly id: string }>> = {
  "built-in": { file: "policies", id: "" },
  custom: { file: "custom", id: "custom/" },
};

export const libraryFolder = "lib";

/** What comes with the program and is used by every policy. */
export interface KitFiles {
  /** Shared Rego that policies may import. */
  readonly library: readonly SourceFile[];
  readonly frameworks: readonly Framework[];
}

/** A catalog of controls, from `frameworks/<id>.json`. */
export interface Framework {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly controls: readonly Control[];
}

interface Control {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** The framework withdrew it; no policy may name it. */
  readonly withdrawn?: boolean;
}

/** Reads the shared Rego and the frameworks in the program's own folder. */
export async function readKitFiles(folder: string): Promise<KitFiles> {
  const frameworks = join(folder, "frameworks");
  const names = (await readdir(frameworks)).filter((name) => name.endsWith(".json")).sort();
  return {
    library: (await readLibrary({ folder: join(folder, "policies"), origin: "built-in" })).library,
    frameworks: await Promise.all(
      names.map(async (name) => JSON.parse(await readFile(join(frameworks, name), "utf8"))),
    ),
  };
}

/** The folder of a tree on disk. */
interface Root {
  readonly folder: string;
  readonly origin: PolicyOrigin;
}

/**
 * Reads a folder of policies: `<risk>/<policy>/` for each, and `lib/`. Sorted by id. Folders that begin with a dot, and
 * node_modules, are ignored. Throws UsageError.
 */
export async function readPolicyTree(folder: string, origin: PolicyOrigin): Promise<PolicyTree> {
  const root = { folder, origin };
  const top = await list(root, "");
  const risks = top.folders.filter((name) => name !== libraryFolder);
  const read = await Promise.all(risks.map((risk) => readRisk(root, risk)));
  const library = await readLibrary(root);
  return {
    origin,
    policies: read.flatMap(({ policies }) => policies),
    ...library,
    stray: [...regoFiles(root, "", top.files), ...read.flatMap(({ stray }) => stray), ...library.stray],
    isBundle: false,
  };
}

type Risk = Pick<PolicyTree, "policies" | "stray">;

async function readRisk(root: Root, risk: string): Promise<Risk> {
  const { folders, files } = await list(root, risk);
  if (folders.length + files.length === 0) {
    // Git leaves the folder of a submodule empty until it is checked out.
    const hint = "Check its policies out, or take it away.";
    throw new UsageError("This folder is empty.", { at: { file: nameOf(root, risk) }, hint });
  }
  const read = await Promise.all(folders.map((name) => readPolicyFolder(root, `${risk}/${name}`)));
  return {
    policies: read.flatMap(({ policies }) => policies),
    stray: [...regoFiles(root, `${risk}/`, files), ...read.flatMap(({ stray }) => stray)],
  };
}

const regoName = "policy.rego";
const testName = "policy_test.rego";

async function readPolicyFolder(root: Root, path: string): Promise<Risk> {
  const [rego, test, readme] = await Promise.all(
    [regoName, testName, "README.md"].map((name) => readSource(root, `${path}/${name}`)),
  );
  const [own, inExamples] = await Promise.all([list(root, path), list(root, `${path}/examples`)]);
  const examples = await Promise.all(inExamples.files.map((name) => readSource(root, `${path}/examples/${name}`)));
  const unread = [
    ...own.folders.filter((name) => name !== "examples"),
    ...inExamples.folders.map((name) => `examples/${name}`),
  ];
  const deeper = await Promise.all(unread.map((name) => filesBelow(root, `${path}/${name}`)));
  const others = own.files.filter((name) => name !== regoName && name !== testName);
  const policy = {
    id: `${beginnings[root.origin].id}${path}`,
    folder: nameOf(root, path),
    rego,
    test,
    readme,
    examples: examples.filter((example) => example !== undefined),
  };
  return { policies: [omitUndefined(policy)], stray: [...regoFiles(root, `${path}/`, others), ...deeper.flat()] };
}

async function readLibrary(root: Root): Promise<Pick<PolicyTree, "library" | "libraryTests" | "stray">> {
  const { files, folders } = await list(root, libraryFolder);
  const deeper = await Promise.all(folders.map((name) => filesBelow(root, `${libraryFolder}/${name}`)));
  const names = files.filter((name) => name.endsWith(".rego"));
  const read = await Promise.all(names.map((name) => readSource(root, `${libraryFolder}/${name}`)));
  const sources = read.filter((source) => source !== undefined);
  return {
    library: sources.filter(({ file }) => !file.endsWith("_test.rego")),
    libraryTests: sources.filter(({ file }) => file.endsWith("_test.rego")),
    stray: deeper.flat(),
  };
}

/** Rego and JSON that look like tests and examples, although nothing reads them. Links are not followed. */
async function filesBelow(root: Root, path: string): Promise<readonly string[]> {
  const top = join(root.folder, path);
  // Links may lead in circles.
  if ((await lstat(top)).isSymbolicLink()) return [];
  const entries = await readdir(top, { recursive: true, withFileTypes: true });
  const isExample = (name: string) => path.includes("/examples/") && name.endsWith(".json");
  return entries
    .filter(({ name }) => name.endsWith(".rego") || isExample(name))
    .map((entry) => nameOf(root, `${path}/${relative(top, join(entry.parentPath, entry.name))}`))
    .sort();
}

function regoFiles(root: Root, path: string, files: readonly string[]): readonly string[] {
  return files.filter((name) => name.endsWith(".rego")).map((name) => nameOf(root, `${path}${name}`));
}

/** The name of a file or folder for problems. */
function nameOf({ origin }: Root, path: string): string {
  return `${beginnings[origin].file}/${path.replaceAll("\\", "/")}`;
}

async function readSource(root: Root, path: string): Promise<SourceFile | undefined> {
  try {
    return sourceOf(nameOf(root, path), await readFile(join(root.folder, path)));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Larger than anything that somebody writes. OPA's compiler would not survive much more. */
const mostMebibytes = 8;

/** Decodes a text, without a byte order mark and with line feeds only. Throws UsageError. */
export function sourceOf(file: string, bytes: Uint8Array): SourceFile {
  const at = { file };
  if (bytes.length > mostMebibytes * 1024 * 1024) {
    throw new UsageError(`The file is larger than ${mostMebibytes} MiB.`, { at });
  }
  try {
    return { file, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n") };
  } catch (error) {
    throw new UsageError("The file is not UTF-8 text.", { at, cause: error, hint: "Save it as UTF-8." });
  }
}

interface FolderContents {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** Lists a folder, following links. A folder that does not exist is empty. */
async function list(root: Root, path: string): Promise<FolderContents> {
  const folder = join(root.folder, path);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const folders: string[] = [];
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const isFolder = entry.isSymbolicLink() ? await leadsToFolder(root, join(path, entry.name)) : entry.isDirectory();
    (isFolder ? folders : files).push(entry.name);
  }
  return { folders: folders.sort(), files: files.sort() };
}

/** Throws UsageError for a broken link, because a policy that is behind it would be left out silently. */
async function leadsToFolder(root: Root, path: string): Promise<boolean> {
  try {
    return (await stat(join(root.folder, path))).isDirectory();
  } catch (cause) {
    // A link that leads back to itself is ignored.
    if (hasCode(cause, "ELOOP")) return false;
    if (!isMissing(cause)) throw cause;
    const hint = "Fix it or take it away.";
    throw new UsageError("This link leads nowhere.", { at: { file: nameOf(root, path) }, hint, cause });
  }
}

function isMissing(error: unknown): boolean {
  return hasCode(error, "ENOENT", "ENOTDIR", "EISDIR");
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

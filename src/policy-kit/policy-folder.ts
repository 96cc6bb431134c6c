import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
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
  const root: Root = { folder: join(folder, "policies"), origin: "built-in", count: 0 };
  const frameworks = join(folder, "frameworks");
  const names = (await readdir(frameworks)).filter((name) => name.endsWith(".json")).sort();
  return {
    library: libraryOf(await readAll(root, (await listAll(root, libraryFolder)).files)).library,
    frameworks: await Promise.all(
      names.map(async (name) => JSON.parse(await readFile(join(frameworks, name), "utf8"))),
    ),
  };
}

/**
 * Reads a folder of policies: `<risk>/<policy>/` for each, and `lib/`. Sorted by id. Folders that begin with a dot, and
 * node_modules, are ignored. Throws UsageError.
 */
export async function readPolicyTree(folder: string, origin: PolicyOrigin): Promise<PolicyTree> {
  const root: Root = { folder, origin, count: 0 };
  const { files, folders } = await listAll(root, "");
  for (const risk of folders.filter((path) => !path.includes("/") && path !== libraryFolder)) {
    if ([...files, ...folders].some((path) => path.startsWith(`${risk}/`))) continue;
    // Git leaves the folder of a submodule empty until it is checked out.
    const hint = "Check its policies out, or take it away.";
    throw new UsageError("This folder is empty.", { at: { file: nameOf(origin, risk) }, hint });
  }
  const sources = await readAll(root, files);
  const paths = folders.filter((path) => policyShape.test(path));
  const isExample = (file: string) => /^[^/]+\/[^/]+\/examples\/.*\.json$/.test(file);
  const stray = files.filter((file) => !sources.has(file) && (file.endsWith(".rego") || isExample(file)));
  const policies = paths.map((path) => policyOf(origin, path, sources));
  const strayNames = stray.map((file) => nameOf(origin, file));
  return { origin, policies, ...libraryOf(sources), stray: strayNames, isBundle: false };
}

/** The texts of a tree by their paths below its folder, sorted. */
type Sources = ReadonlyMap<string, SourceFile>;

const policyShape = /^(?!lib\/)[^/]+\/[^/]+$/;

/** The parts of a policy, and shared Rego. */
export const partShape =
  /^(?:lib\/[^/]+\.rego|(?!lib\/)[^/]+\/[^/]+\/(?:policy\.rego|policy_test\.rego|README\.md|examples\/[^/]+))$/;

/** The policy in a folder of a tree. */
export function policyOf(origin: PolicyOrigin, path: string, sources: Sources): PolicyFolder {
  const examples = [...sources].filter(([name]) => name.startsWith(`${path}/examples/`));
  return omitUndefined({
    id: `${beginnings[origin].id}${path}`,
    folder: nameOf(origin, path),
    rego: sources.get(`${path}/policy.rego`),
    test: sources.get(`${path}/policy_test.rego`),
    readme: sources.get(`${path}/README.md`),
    examples: examples.map(([, source]) => source),
  });
}

/** The shared Rego of a tree. */
export function libraryOf(sources: Sources): Pick<PolicyTree, "library" | "libraryTests"> {
  const all = [...sources].flatMap(([name, source]) => (name.startsWith(`${libraryFolder}/`) ? [source] : []));
  return {
    library: all.filter(({ file }) => !file.endsWith("_test.rego")),
    libraryTests: all.filter(({ file }) => file.endsWith("_test.rego")),
  };
}

/** The name of a file or folder of a tree for problems. */
export function nameOf(origin: PolicyOrigin, path: string): string {
  return `${beginnings[origin].file}/${path}`;
}

/** The folder of a tree on disk. */
interface Root {
  readonly folder: string;
  readonly origin: PolicyOrigin;
  /** How many files and folders were found in it so far. */
  count: number;
}

/** As many as a bundle may hold. Whoever names a whole disk would wait for hours. */
const mostEntries = 20_000;

async function readAll({ folder, origin }: Root, files: readonly string[]): Promise<Sources> {
  const wanted = files.filter((file) => partShape.test(file));
  const read = wanted.map(async (file): Promise<[string, SourceFile]> => {
    return [file, sourceOf(nameOf(origin, file), await readPart(join(folder, file), nameOf(origin, file)))];
  });
  return new Map(await Promise.all(read));
}

/** Throws UsageError for what is no file: a device or a pipe may have no end. */
async function readPart(path: string, file: string): Promise<Uint8Array> {
  const stats = await stat(path);
  if (!stats.isFile()) throw new UsageError("This is not a file.", { at: { file } });
  if (stats.size > mostMebibytes * 1024 * 1024) throw tooLarge(file);
  return readFile(path);
}

interface Paths {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Lists the files and folders below a folder, sorted. Links are followed only where parts of policies may be. */
async function listAll(root: Root, path: string): Promise<Paths> {
  const entries = await readdir(join(root.folder, path), { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  root.count += entries.length;
  if (root.count > mostEntries) throw tooMany();
  const depth = path === "" ? 0 : path.split("/").length;
  const files: string[] = [];
  const folders: string[] = [];
  for (const entry of entries) {
    const below = path === "" ? entry.name : `${path}/${entry.name}`;
    const isPart = depth < 3 || partShape.test(below);
    const isLink = entry.isSymbolicLink();
    if (entry.name.startsWith(".") || entry.name === "node_modules" || (isLink && !isPart)) continue;
    if (!(isLink ? await leadsToFolder(root, below) : entry.isDirectory())) {
      files.push(below);
      continue;
    }
    // Links may lead in circles.
    const inner =
      isLink && depth > 1 && entry.name !== "examples" ? { files: [], folders: [] } : await listAll(root, below);
    files.push(...inner.files);
    folders.push(below, ...inner.folders);
  }
  return { files: files.sort(), folders: folders.sort() };
}

/** An empty name stands for the folder itself. */
function tooMany(): UsageError {
  const hint = "Name the folder that holds the policies: <folder>/<risk>/<policy>/policy.rego.";
  const message = `There are more than ${mostEntries.toLocaleString("en-US")} files below this folder.`;
  return new UsageError(message, { at: { file: "" }, hint });
}

/** Throws UsageError for a broken link, because a policy that is behind it would be left out silently. */
async function leadsToFolder({ folder, origin }: Root, path: string): Promise<boolean> {
  try {
    return (await stat(join(folder, path))).isDirectory();
  } catch (cause) {
    // A link that leads back to itself is ignored.
    if (hasCode(cause, "ELOOP")) return false;
    if (!isMissing(cause)) throw cause;
    const hint = "Fix it or take it away.";
    throw new UsageError("This link leads nowhere.", { at: { file: nameOf(origin, path) }, hint, cause });
  }
}

function isMissing(error: unknown): boolean {
  return hasCode(error, "ENOENT", "ENOTDIR");
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

/** Larger than anything that somebody writes. OPA's compiler would not survive much more. */
const mostMebibytes = 8;

/** Decodes a text, without a byte order mark and with line feeds only. Throws UsageError. */
export function sourceOf(file: string, bytes: Uint8Array): SourceFile {
  if (bytes.length > mostMebibytes * 1024 * 1024) throw tooLarge(file);
  try {
    return { file, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n") };
  } catch (error) {
    throw new UsageError("The file is not UTF-8 text.", { at: { file }, cause: error, hint: "Save it as UTF-8." });
  }
}

function tooLarge(file: string): UsageError {
  return new UsageError(`The file is larger than ${mostMebibytes} MiB.`, { at: { file } });
}

import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { UsageError } from "../model/errors.ts";

/** A file with the name by which problems and the compiler call it. */
export interface SourceFile {
  /** Begins with the name of its origin (`policies/`, `custom/`), with forward slashes, wherever the folder lies. */
  readonly file: string;
  readonly text: string;
}

/** The parts of one policy, as they stand in its folder; absent parts are missing there. */
export interface PolicyFolder {
  /** `<risk>/<policy>`; `custom/<risk>/<policy>` where it does not come with the program. */
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
  /** Shared Rego, `lib/*.rego` without its tests. */
  readonly library: readonly SourceFile[];
  readonly libraryTests: readonly SourceFile[];
  /** Rego files and examples where none is read, by name. */
  readonly stray: readonly string[];
  /** It came in a bundle of OPA, which holds Rego and need not hold the other parts. */
  readonly isBundle: boolean;
}

/** How files, ids and packages of each origin begin. */
export const beginnings: Readonly<Record<PolicyOrigin, { readonly file: string; readonly id: string }>> = {
  "built-in": { file: "policies", id: "" },
  custom: { file: "custom", id: "custom/" },
};

export const libraryFolder = "lib";

const regoName = "policy.rego";
const testName = "policy_test.rego";

/**
 * Reads a folder of policies: `<risk>/<policy>/` for each, and `lib/`. Sorted by id. Folders that begin with a dot, and
 * node_modules, are no risks.
 */
export async function readPolicyTree(folder: string, origin: PolicyOrigin): Promise<PolicyTree> {
  const place = { folder, origin };
  const top = await list(place, "");
  const risks = top.folders.filter((name) => name !== libraryFolder);
  const [perRisk, library] = await Promise.all([
    Promise.all(risks.map((risk) => readRisk(place, risk))),
    readLibrary(folder, origin),
  ]);
  return {
    origin,
    policies: perRisk.flatMap(({ policies }) => policies),
    ...library,
    stray: [...regoFiles(place, "", top.files), ...perRisk.flatMap(({ stray }) => stray), ...library.stray],
    isBundle: false,
  };
}

/** Where a tree is read from. */
interface Place {
  readonly folder: string;
  readonly origin: PolicyOrigin;
}

type Risk = Pick<PolicyTree, "policies" | "stray">;

async function readRisk(place: Place, risk: string): Promise<Risk> {
  const { folders, files } = await list(place, risk);
  if (folders.length + files.length === 0) throw emptyRisk(place, risk);
  const read = await Promise.all(folders.map((name) => readPolicyFolder(place, `${risk}/${name}`)));
  return {
    policies: read.map(({ policy }) => policy),
    stray: [...regoFiles(place, `${risk}/`, files), ...read.flatMap(({ stray }) => stray)],
  };
}

/** As git leaves a submodule that was not checked out. */
function emptyRisk({ origin }: Place, risk: string): UsageError {
  const hint = "Check its policies out, or take it away.";
  return new UsageError("This folder is empty.", { at: { file: `${beginnings[origin].file}/${risk}` }, hint });
}

async function readPolicyFolder(
  place: Place,
  path: string,
): Promise<{ readonly policy: PolicyFolder; readonly stray: readonly string[] }> {
  const [rego, test, readme] = await Promise.all(
    [regoName, testName, "README.md"].map((name) => readSource(place, `${path}/${name}`)),
  );
  const [{ files, folders }, inExamples] = await Promise.all([list(place, path), list(place, `${path}/examples`)]);
  const unread = [
    ...folders.filter((name) => name !== "examples"),
    ...inExamples.folders.map((name) => `examples/${name}`),
  ];
  const deeper = await Promise.all(unread.map((name) => filesBelow(place, `${path}/${name}`)));
  const examples = await Promise.all(inExamples.files.map((name) => readSource(place, `${path}/examples/${name}`)));
  const { file, id } = beginnings[place.origin];
  const policy: PolicyFolder = {
    id: `${id}${path}`,
    folder: `${file}/${path}`,
    ...(rego && { rego }),
    ...(test && { test }),
    ...(readme && { readme }),
    examples: examples.filter((example) => example !== undefined),
  };
  const others = files.filter((name) => name !== regoName && name !== testName);
  return { policy, stray: [...regoFiles(place, `${path}/`, others), ...deeper.flat()] };
}

/** Shared Rego of a folder of policies. */
export async function readLibrary(
  folder: string,
  origin: PolicyOrigin,
): Promise<Pick<PolicyTree, "library" | "libraryTests" | "stray">> {
  const place = { folder, origin };
  const { files, folders } = await list(place, libraryFolder);
  const deeper = await Promise.all(folders.map((name) => filesBelow(place, `${libraryFolder}/${name}`)));
  const names = files.filter((name) => name.endsWith(".rego"));
  const read = await Promise.all(names.map((name) => readSource(place, `${libraryFolder}/${name}`)));
  const sources = read.filter((source) => source !== undefined);
  return {
    library: sources.filter(({ file }) => !file.endsWith("_test.rego")),
    libraryTests: sources.filter(({ file }) => file.endsWith("_test.rego")),
    stray: deeper.flat(),
  };
}

/** Rego and JSON that somebody may take for tests and examples, although nothing reads them; links are not followed. */
async function filesBelow({ folder, origin }: Place, path: string): Promise<readonly string[]> {
  const top = join(folder, path);
  // Links may lead in circles.
  if ((await lstat(top)).isSymbolicLink()) return [];
  const entries = await readdir(top, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    ({ name }) => name.endsWith(".rego") || (path.includes("/examples/") && name.endsWith(".json")),
  );
  const beginning = `${beginnings[origin].file}/${path}`;
  return files
    .map((entry) => `${beginning}/${relative(top, join(entry.parentPath, entry.name)).replaceAll("\\", "/")}`)
    .sort();
}

function regoFiles({ origin }: Place, path: string, files: readonly string[]): readonly string[] {
  return files.filter((name) => name.endsWith(".rego")).map((name) => `${beginnings[origin].file}/${path}${name}`);
}

async function readSource({ folder, origin }: Place, path: string): Promise<SourceFile | undefined> {
  try {
    return sourceOf(`${beginnings[origin].file}/${path}`, await readFile(join(folder, path)));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Larger than any that somebody writes; OPA's compiler would not survive much more. */
const mostMebibytes = 8;

/** A text as every system has it: without a byte order mark, with line feeds alone. Throws UsageError. */
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

interface Listing {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** What a folder holds, links followed; nothing where there is no folder. */
async function list(place: Place, path: string): Promise<Listing> {
  const folder = join(place.folder, path);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const folders: string[] = [];
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const isFolder = entry.isSymbolicLink() ? await leadsToFolder(place, join(path, entry.name)) : entry.isDirectory();
    (isFolder ? folders : files).push(entry.name);
  }
  return { folders: folders.sort(), files: files.sort() };
}

/** Throws UsageError where a link leads nowhere: a policy may be meant, and would be left out in silence. */
async function leadsToFolder({ folder, origin }: Place, path: string): Promise<boolean> {
  try {
    return (await stat(join(folder, path))).isDirectory();
  } catch (cause) {
    // What leads back to itself is nothing but a link.
    if (hasCode(cause, "ELOOP")) return false;
    if (!isMissing(cause)) throw cause;
    const file = `${beginnings[origin].file}/${path.replaceAll("\\", "/")}`;
    const hint = "Mend it or take it away.";
    throw new UsageError("This link leads nowhere.", { at: { file }, hint, cause });
  }
}

function isMissing(error: unknown): boolean {
  return hasCode(error, "ENOENT", "ENOTDIR", "EISDIR");
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

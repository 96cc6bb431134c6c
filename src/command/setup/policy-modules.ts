import { readFile, stat } from "node:fs/promises";
import { sep } from "node:path";
import type { PolicyModule } from "../../evaluate/index.ts";
import { UsageError } from "../../model/errors.ts";
import type { Policy } from "../../model/policy.ts";
import { readBundle } from "../../policy-kit/bundle.ts";
import { checkPolicies, type Manner } from "../../policy-kit/check.ts";
import { compilePolicies } from "../../policy-kit/compile.ts";
import { CompilerFailure } from "../../policy-kit/compiler/failure.ts";
import { opaVersion } from "../../policy-kit/compiler/run-compiler.ts";
import { type KitFiles, readKitFiles } from "../../policy-kit/kit-files.ts";
import { explainProblem } from "../../policy-kit/opa-problem.ts";
import { beginnings, type PolicyTree, readPolicyTree } from "../../policy-kit/policy-folder.ts";
import { formatProblem, inOrder, type Problem } from "../../policy-kit/problem.ts";
import { type Batch, openBatch } from "../../policy-kit/rego-compiler.ts";
import { ArchiveRefusal } from "../../policy-kit/tar.ts";
import { cacheFolder } from "./cache-folder.ts";
import type { Edge } from "../shell/edge.ts";
import { findPackage } from "../shell/package.ts";
import { cacheKey, type ModuleCache, moduleCache } from "./policy-cache.ts";
import type { PolicyPlace } from "./policy-folders.ts";

/** A user's policies as they were found, not checked yet. */
export interface FoundPolicies {
  readonly place: PolicyPlace;
  readonly tree: PolicyTree;
  /** A bundle's own module, where it can be run as it is. */
  readonly wasm?: Uint8Array;
}

/** What checking and compiling said of policies; files of problems are as the user knows them. */
export interface ExaminedPolicies extends FoundPolicies {
  /** Those whose METADATA and Rego can be read. */
  readonly policies: readonly Policy[];
  readonly problems: readonly Problem[];
  /** Those of the problems by which a policy cannot be run. */
  readonly obstacles: readonly Problem[];
  /** Absent where nothing can be run. */
  readonly module?: PolicyModule;
}

/** Reads folders and bundles of policies; a UsageError where one cannot be read, or where two have a policy of one id. */
export async function findPolicies(places: readonly PolicyPlace[], kit: KitFiles): Promise<readonly FoundPolicies[]> {
  const found = await Promise.all(places.map((place) => readPlace(place, kit)));
  refuseClashes(found);
  return found;
}

async function readPlace(place: PolicyPlace, kit: KitFiles): Promise<FoundPolicies> {
  try {
    const about = await stat(place.path);
    if (about.isFile()) return { place, ...readBundle(await readFile(place.path), kit) };
    const tree = await readPolicyTree(place.path, "custom");
    if (tree.policies.length === 0) throw withoutPolicies(place, tree);
    return { place, tree };
  } catch (error) {
    throw refusalOf(error, place);
  }
}

function withoutPolicies({ shown }: PolicyPlace, { stray }: PolicyTree): UsageError {
  const isInside = stray.some((file) => file.endsWith("/policy.rego"));
  return new UsageError("There is no policy in this folder.", {
    at: { file: shown },
    hint: isInside
      ? "Name the folder that holds the risks: a policy stands in <folder>/<risk>/<policy>/policy.rego."
      : "A policy stands in <risk>/<policy>/policy.rego; `outlived policies new` makes one.",
  });
}

const missing: UserRefusal = {
  sentence: "There is no such folder or bundle of policies.",
  hint: "`outlived policies new <risk>/<name>` makes a policy, and its folder with it.",
};
const forbidden: UserRefusal = { sentence: "It may not be read." };

interface UserRefusal {
  readonly sentence: string;
  readonly hint?: string;
}

const refusals: Readonly<Record<string, UserRefusal>> = {
  ENOENT: missing,
  ENOTDIR: missing,
  EACCES: forbidden,
  EPERM: forbidden,
};

function refusalOf(error: unknown, place: PolicyPlace): unknown {
  if (error instanceof ArchiveRefusal) {
    const hint = "`outlived policies build` makes a bundle of a folder.";
    return new UsageError(error.message, { at: { file: place.shown }, hint, cause: error });
  }
  if (error instanceof UsageError) {
    const { message, at, hint } = error;
    const shown = at === undefined ? {} : { at: { ...at, file: shownFile(at.file, place) } };
    return new UsageError(message, { ...shown, ...(hint !== undefined && { hint }), cause: error });
  }
  const refusal = error instanceof Error && "code" in error ? refusals[String(error.code)] : undefined;
  if (refusal === undefined) return error;
  const { sentence, ...rest } = refusal;
  return new UsageError(sentence, { at: { file: refusedFile(error, place) }, ...rest, cause: error });
}

/** The file or folder that the system refused, as the user knows it. */
function refusedFile(error: unknown, { path, shown }: PolicyPlace): string {
  const refused = error instanceof Error && "path" in error ? String(error.path) : path;
  return refused.startsWith(`${path}${sep}`)
    ? `${shown}/${refused.slice(path.length + 1).replaceAll(sep, "/")}`
    : shown;
}

function refuseClashes(found: readonly FoundPolicies[]): void {
  const seen = new Map<string, PolicyPlace>();
  for (const { place, tree } of found) {
    for (const { id, folder } of tree.policies) {
      const first = seen.get(id);
      if (first !== undefined) {
        throw new UsageError(`The policy ${id} stands in ${first.shown} and in ${place.shown}.`, {
          at: { file: shownFile(`${folder}/policy.rego`, place) },
          hint: "Give one of them another name, or leave one of the folders out.",
        });
      }
      seen.set(id, place);
    }
  }
}

/** Adds checking and compiling to a batch; once it was sent, tells what came of it. */
export function examine(
  found: FoundPolicies,
  kit: KitFiles,
  batch: Batch,
  manner: Manner = "apart",
): () => ExaminedPolicies {
  const checked = checkPolicies(found.tree, kit, batch, manner);
  const { wasm: prebuilt } = found;
  const compiled = prebuilt === undefined ? compilePolicies(found.tree, kit, batch) : undefined;
  const shown = (problems: readonly Problem[]) => inOrder(problems.map((one) => shownProblem(one, found.place)));
  return () => {
    const { policies, problems, undeclared } = checked();
    const { wasm, problems: refusals } = compiled?.() ?? { wasm: prebuilt, problems: [] };
    const refused = refusals.map(explainProblem);
    return {
      ...found,
      policies,
      // What keeps policies from being compiled is told by the check, nearly always.
      problems: shown(problems.length > 0 ? problems : refused),
      obstacles: shown([...undeclared, ...refused]),
      ...(wasm && { module: { policies, opaVersion, wasm, folder: found.place.shown } }),
    };
  };
}

/** The modules of everything that stands in some places, checked and compiled; a UsageError that tells the mistakes. */
export async function loadModules(places: readonly PolicyPlace[], edge: Edge): Promise<readonly LoadedPolicies[]> {
  const kit = await readKitFiles(findPackage().folder);
  const cache = moduleCache(edge);
  const found = await findPolicies(places, kit);
  const batch = openBatch();
  const loaders = await Promise.all(found.map((one) => prepareLoading(one, { kit, cache, batch, edge })));
  await askCompiler(batch, places, edge);
  return Promise.all(loaders.map((load) => load()));
}

interface Loading {
  readonly kit: KitFiles;
  readonly cache: ModuleCache;
  readonly batch: Batch;
  readonly edge: Edge;
}

/** Finds the module in the cache, or adds what makes it to the batch. */
async function prepareLoading(
  found: FoundPolicies,
  { kit, cache, batch, edge }: Loading,
): Promise<() => Promise<LoadedPolicies>> {
  const key = cacheKey(found.tree, found.wasm, kit);
  const known = await cache.read(key);
  if (known !== undefined) return async () => ({ ...found, module: { ...known, folder: found.place.shown } });
  const together = examine(found, kit, batch, "together");
  return async () => {
    const examined = together();
    const module = moduleOf(examined.problems.length === 0 ? examined : await examineApart(found, kit, edge));
    await cache.write(key, module);
    return { ...found, module };
  };
}

/** Finds every mistake, where there is one. */
async function examineApart(found: FoundPolicies, kit: KitFiles, edge: Edge): Promise<ExaminedPolicies> {
  const batch = openBatch();
  const examined = examine(found, kit, batch);
  await askCompiler(batch, [found.place], edge);
  return examined();
}

/** Policies without a mistake. */
export interface LoadedPolicies extends FoundPolicies {
  readonly module: PolicyModule;
}

/**
 * Asks the compiler. Where it breaks on the policies (nested without end, gigantic) that is a UsageError; where it breaks
 * on a test, the CompilerFailure names it.
 */
export async function askCompiler(
  batch: Batch,
  places: readonly PolicyPlace[],
  { environment }: Edge,
  timeout?: number,
): Promise<void> {
  const folder = cacheFolder(environment);
  try {
    await batch.send({
      ...(folder !== undefined && { cacheFolder: folder }),
      ...(timeout !== undefined && { timeout }),
    });
  } catch (error) {
    if (!(error instanceof CompilerFailure) || error.runningTest !== undefined) throw error;
    throw new UsageError(`OPA's compiler broke on these policies. ${error.message}.`, {
      at: { file: places.map(({ shown }) => shown).join(", ") },
      hint: "Something in them is nested too deeply, or far too long. Leave policies out until it is found.",
      cause: error,
    });
  }
}

/** The module of policies without a mistake; a UsageError that tells the mistakes. */
function moduleOf({ place, problems, module }: ExaminedPolicies): PolicyModule {
  const [first, ...others] = problems;
  if (first === undefined) {
    if (module === undefined) throw new Error("The compiler gave neither a module nor a problem");
    return module;
  }
  const hint = `\`outlived policies check ${place.shown}\` tells all that is wrong with them.`;
  if (others.length === 0) {
    const { message, ...at } = first;
    throw new UsageError(message, { at, hint });
  }
  const shown = problems.slice(0, mostShown).map((problem) => `  ${formatProblem(problem)}`);
  const more = problems.length > mostShown ? [`  and ${problems.length - mostShown} more`] : [];
  const message = [`These policies have ${problems.length} mistakes:`, ...shown, ...more].join("\n");
  throw new UsageError(message, { at: { file: place.shown }, hint });
}

/** More in one message would bury the first. */
const mostShown = 10;

/** A problem with its file as the user knows it. */
export function shownProblem(problem: Problem, place: PolicyPlace): Problem {
  return { ...problem, file: shownFile(problem.file, place) };
}

/** `custom/<risk>/...` as the user knows it. */
export function shownFile(file: string, { shown }: PolicyPlace): string {
  if (isCustomFile(file)) return `${shown}/${file.slice(customBeginning.length)}`;
  return file === "" ? shown : file;
}

/** Whether a file is the user's, and not of the library that comes with the program. */
export function isCustomFile(file: string): boolean {
  return file.startsWith(customBeginning);
}

const customBeginning = `${beginnings.custom.file}/`;

import { readFile, stat } from "node:fs/promises";
import { sep } from "node:path";
import type { PolicyModule } from "../../evaluate/index.ts";
import { UsageError } from "../../model/errors.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { Policy } from "../../model/policy.ts";
import { readBundle, refuseLarge } from "../../policy-kit/bundle/bundle.ts";
import { ArchiveRefusal } from "../../policy-kit/bundle/tar.ts";
import { type Batching, checkPolicies } from "../../policy-kit/check.ts";
import { compilePolicies } from "../../policy-kit/compile.ts";
import { CompilerFailure } from "../../policy-kit/compiler/child-process.ts";
import { type Ask, opaVersion, openCompiler } from "../../policy-kit/compiler/run-compiler.ts";
import { explainProblem } from "../../policy-kit/opa-problem.ts";
import {
  beginnings,
  type KitFiles,
  type PolicyTree,
  readKitFiles,
  readPolicyTree,
} from "../../policy-kit/policy-folder.ts";
import { formatProblem, inOrder, type PolicyProblem } from "../../policy-kit/policy-problem.ts";
import { declarePolicies, type PolicySources } from "../../policy-kit/policy-sources.ts";
import type { Edge } from "../shell/edge.ts";
import { writeNotes } from "../shell/messages.ts";
import { findPackage } from "../shell/package.ts";
import { cacheFolder, cacheKey, moduleCache } from "./policy-cache.ts";
import type { PolicyLocation } from "./policy-locations.ts";

/** A user's policies as they were found, not checked yet. */
export interface FoundPolicies {
  readonly location: PolicyLocation;
  readonly sources: PolicySources;
}

/** The outcome of checking and compiling policies. Problems have the file names that the user knows. */
export interface ExaminedPolicies extends FoundPolicies {
  /** Those whose METADATA and Rego can be read. */
  readonly policies: readonly Policy[];
  readonly problems: readonly PolicyProblem[];
  /** Those of the problems because of which a policy cannot be run. */
  readonly obstacles: readonly PolicyProblem[];
  /** Absent if nothing can be run. */
  readonly module?: PolicyModule;
}

/** Policies without mistakes. */
export interface LoadedPolicies extends FoundPolicies {
  readonly module: PolicyModule;
}

/** Reads folders and bundles of policies. Throws UsageError if one cannot be read, or if two have the same policy id. */
export async function findPolicies(locations: readonly PolicyLocation[]): Promise<readonly FoundPolicies[]> {
  const kit = await readKitFiles(findPackage().folder);
  const found = await Promise.all(locations.map((location) => readLocation(location, kit)));
  refuseSameIds(found);
  return found;
}

async function readLocation(location: PolicyLocation, kit: KitFiles): Promise<FoundPolicies> {
  const at = { file: location.shown };
  try {
    const stats = await stat(location.path);
    if (!stats.isFile() && !stats.isDirectory()) throw new UsageError("This is neither a folder nor a file.", { at });
    refuseLarge(stats);
    const tree = stats.isFile()
      ? readBundle(await readFile(location.path))
      : await readPolicyTree(location.path, "custom");
    if (tree.policies.length === 0) throw withoutPolicies(location, tree);
    return { location, sources: declarePolicies(tree, kit) };
  } catch (error) {
    throw refusalOf(error, location);
  }
}

function withoutPolicies({ shown }: PolicyLocation, { stray }: PolicyTree): UsageError {
  const isInside = stray.some((file) => file.endsWith("/policy.rego"));
  return new UsageError("There is no policy in this folder.", {
    at: { file: shown },
    hint: isInside
      ? "Name the folder that holds the risks: a policy is in <folder>/<risk>/<policy>/policy.rego."
      : "A policy is in <risk>/<policy>/policy.rego; `outlived policies new` makes one.",
  });
}

const missing = {
  sentence: "There is no such folder or bundle of policies.",
  hint: "`outlived policies new <risk>/<name>` makes a policy, and its folder with it.",
};
const forbidden = { sentence: "It may not be read." };

const refusals: Readonly<Record<string, { readonly sentence: string; readonly hint?: string }>> = {
  ENOENT: missing,
  ENOTDIR: missing,
  EACCES: forbidden,
  EPERM: forbidden,
};

/** The error with the file names that the user knows; a UsageError if the user can fix it. */
function refusalOf(error: unknown, location: PolicyLocation): unknown {
  if (error instanceof ArchiveRefusal) {
    const hint = "`outlived policies build` makes a bundle of a folder.";
    return new UsageError(error.message, { at: { file: location.shown }, hint, cause: error });
  }
  if (error instanceof UsageError) {
    const at = error.at && { ...error.at, file: shownFile(error.at.file, location) };
    return new UsageError(error.message, omitUndefined({ at, hint: error.hint, cause: error }));
  }
  const refusal = error instanceof Error && "code" in error ? refusals[String(error.code)] : undefined;
  if (refusal === undefined) return error;
  const { sentence, ...rest } = refusal;
  const refused = error instanceof Error && "path" in error ? String(error.path) : "";
  const below = refused.startsWith(`${location.path}${sep}`) ? refused.slice(location.path.length) : "";
  const file = `${location.shown}${below.replaceAll(sep, "/")}`;
  return new UsageError(sentence, { at: { file }, ...rest, cause: error });
}

function refuseSameIds(found: readonly FoundPolicies[]): void {
  const seen = new Map<string, PolicyLocation>();
  for (const { location, sources } of found) {
    for (const { id, folder } of sources.tree.policies) {
      const first = seen.get(id);
      if (first !== undefined) {
        throw new UsageError(`The policy ${id} is in ${first.shown} and in ${location.shown}.`, {
          at: { file: shownFile(`${folder}/policy.rego`, location) },
          hint: "Give one of them another name, or leave one of the folders out.",
        });
      }
      seen.set(id, location);
    }
  }
}

/** Checks and compiles policies. */
export async function examine(found: FoundPolicies, ask: Ask, batching?: Batching): Promise<ExaminedPolicies> {
  const { location, sources } = found;
  const [{ policies, problems, undeclared }, compiled] = await Promise.all([
    checkPolicies(sources, ask, batching),
    compilePolicies(sources, ask),
  ]);
  const refused = compiled.problems.map(explainProblem);
  const shown = (list: readonly PolicyProblem[]) => inOrder(list.map((one) => shownProblem(one, location)));
  const { wasm } = compiled;
  return omitUndefined({
    ...found,
    policies,
    // The check finds nearly everything that prevents compiling.
    problems: shown(problems.length > 0 ? problems : refused),
    obstacles: shown([...undeclared, ...refused]),
    module: wasm && { policies, opaVersion, wasm, folder: location.shown },
  });
}

/** Loads the modules of all locations, from the cache or compiled. Throws a UsageError that lists the mistakes. */
export async function loadModules(
  locations: readonly PolicyLocation[],
  edge: Edge,
): Promise<readonly LoadedPolicies[]> {
  const cache = moduleCache(edge);
  const found = (await findPolicies(locations)).map((one) => ({ ...one, key: cacheKey(one.sources) }));
  const cached = await Promise.all(found.map(({ key }) => cache.read(key)));
  const ask = compilerFor(edge);
  const modules = await Promise.all(
    found.map(async (one, index) => {
      const known = cached[index];
      if (known !== undefined) return { ...one, module: { ...known, folder: one.location.shown } };
      const together = await explainingCrash(locations, examine(one, ask, "together"));
      const hasMistakes = together.problems.length > 0;
      const examined = hasMistakes ? await explainingCrash([one.location], examine(one, ask)) : together;
      const module = moduleOf(examined);
      await cache.write(one.key, module);
      return { ...one, module };
    }),
  );
  return modules;
}

/** The compiler with the user's cache. `timeout` is for all requests of one run together, in milliseconds. */
export function compilerFor(edge: Edge, timeout?: number): Ask {
  const note = (sentence: string): void => writeNotes([sentence], edge);
  return openCompiler({ cacheFolder: cacheFolder(edge.environment), timeout, note });
}

/** Turns a crash of the compiler into a UsageError, unless it crashed in a test: then the CompilerFailure names the test. */
export async function explainingCrash<Result>(
  locations: readonly PolicyLocation[],
  work: Promise<Result>,
): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof CompilerFailure) || error.runningTest !== undefined) throw error;
    throw new UsageError(`OPA's compiler broke on these policies. ${error.message}.`, {
      at: { file: locations.map(({ shown }) => shown).join(", ") },
      hint: "Something in them is nested too deeply, or far too long. Leave policies out until it is found.",
      cause: error,
    });
  }
}

/** More mistakes in one message would hide the first. */
const mostShown = 10;

/** The module of policies without mistakes. Throws a UsageError that lists the mistakes. */
function moduleOf({ location, problems, module }: ExaminedPolicies): PolicyModule {
  const [first, ...others] = problems;
  if (first === undefined) {
    if (module === undefined) throw new Error("The compiler gave neither a module nor a problem");
    return module;
  }
  const hint = `\`outlived policies check ${location.shown}\` tells all that is wrong with them.`;
  if (others.length === 0) {
    const { message, ...at } = first;
    throw new UsageError(message, { at, hint });
  }
  const shown = problems.slice(0, mostShown).map((problem) => `  ${formatProblem(problem)}`);
  const more = problems.length > mostShown ? [`  and ${problems.length - mostShown} more`] : [];
  const message = [`These policies have ${problems.length} mistakes:`, ...shown, ...more].join("\n");
  throw new UsageError(message, { at: { file: location.shown }, hint });
}

/** A problem with the file name that the user knows. */
export function shownProblem(problem: PolicyProblem, location: PolicyLocation): PolicyProblem {
  return { ...problem, file: shownFile(problem.file, location) };
}

const customBeginning = `${beginnings.custom.file}/`;

/** The name that the user knows for `custom/<risk>/...`. */
export function shownFile(file: string, { shown }: PolicyLocation): string {
  if (isCustomFile(file)) return `${shown}/${file.slice(customBeginning.length)}`;
  return file === "" ? shown : file;
}

/** Whether a file is the user's, and not of the library that comes with the program. */
export function isCustomFile(file: string): boolean {
  return file.startsWith(customBeginning);
}

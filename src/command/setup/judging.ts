import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { applySettings, readOwners } from "../../configure/index.ts";
import { loadBuiltinPolicies, type PolicyModule } from "../../evaluate/index.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { Judging } from "../../scan.ts";
import type { Edge } from "../shell/edge.ts";
import { interruptibly } from "../shell/interruptible.ts";
import type { JudgingOptions } from "../shell/options.ts";
import { isThere, readUserFile } from "../shell/read-file.ts";
import { findAnchor } from "./anchor.ts";
import { policyLocations } from "./policy-locations.ts";
import { acceptedGapsOf, type Settings } from "./settings.ts";
import { readHistory } from "./snapshot-file.ts";

export interface ChosenJudging {
  readonly judging: Judging;
  /** What was found without being named. */
  readonly notes: readonly string[];
}

/** The main thread writes what all others evaluate, and each of them holds an engine. */
const mostThreads = 8;

/** Everything that judging needs: policies with their settings, the owners file, the anchor. */
export async function chooseJudging(
  settings: Settings,
  options: Pick<JudgingOptions, "owners" | "asOf" | "policies" | "history">,
  edge: Edge,
): Promise<ChosenJudging> {
  const chosen = await choosePolicies(settings, options.policies, edge);
  const { ownership, owners, notes } = await chooseOwnership(settings, options, edge);
  const judging = omitUndefined({
    ...chosen,
    ownership,
    step: interruptibly,
    evaluation: { threads: Math.min(availableParallelism(), mostThreads), signal: edge.signal },
    asOf: options.asOf,
    anchor: chooseAnchor(settings, owners, edge),
  });
  return { judging, notes };
}

interface ChosenOwnership extends Pick<ChosenJudging, "notes"> {
  readonly ownership: Judging["ownership"];
  readonly owners: OwnersLocation | undefined;
}

/** What decides who owns what: the settings, the owners file, earlier snapshots. */
export async function chooseOwnership(
  settings: Settings,
  options: Pick<JudgingOptions, "owners" | "history">,
  edge: Edge,
): Promise<ChosenOwnership> {
  const location = await findOwners(settings, options.owners, edge);
  const owners = location && (await readOwnersFile(location, edge));
  const history = options.history && (await readHistory(options.history, edge.folder));
  const notes = location?.isNamed === false ? [`${location.file} is read as the owners file.`] : [];
  return { ownership: { ...ownershipOf(settings), ...omitUndefined({ history, owners }) }, owners: location, notes };
}

/** What the configuration itself says about owners and gaps. */
export function ownershipOf(settings: Settings): Judging["ownership"] {
  const { timezone, ownerTags } = settings.configuration.value;
  return omitUndefined({ timezone, ownerTags, acceptGaps: acceptedGapsOf(settings) });
}

/** The built-in policies and the user's own, with the configured settings. */
export async function choosePolicies(
  settings: Settings,
  named: readonly string[] | undefined,
  edge: Edge,
): Promise<Pick<Judging, "modules" | "policies">> {
  const modules = [await loadBuiltinPolicies(), ...(await loadCustomPolicies(settings, named, edge))];
  const policies = modules.flatMap((module) => module.policies);
  return { modules, policies: applySettings(policies, settings.configuration) };
}

/** Where findings without a file of their own point to; undefined where nothing is inside a checkout. */
export function chooseAnchor(
  settings: Settings,
  owners: OwnersLocation | undefined,
  { folder, environment }: Edge,
): Judging["anchor"] {
  const configuration = settings.file === undefined ? undefined : resolve(folder, settings.file);
  return findAnchor({ files: [owners?.path, configuration], folder, environment });
}

/** The user's own policies; the compiler is loaded only where there are some. */
async function loadCustomPolicies(
  settings: Settings,
  named: readonly string[] | undefined,
  edge: Edge,
): Promise<readonly PolicyModule[]> {
  const locations = policyLocations(settings, named, edge);
  if (locations.length === 0) return [];
  const { loadModules } = await import("./policy-modules.ts");
  return (await loadModules(locations, edge)).map(({ module }) => module);
}

export interface OwnersLocation {
  /** As the user names it. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  /** false: it was found beside the configuration. */
  readonly isNamed: boolean;
}

/** The owners file that is named, else configured, else beside the configuration; undefined if there is none. */
export async function findOwners(
  settings: Settings,
  named: string | undefined,
  edge: Edge,
): Promise<OwnersLocation | undefined> {
  if (named !== undefined) return { file: named, path: resolve(edge.folder, named), isNamed: true };
  const { owners: configured } = settings.configuration.value;
  const name = configured ?? "owners.yaml";
  const file = settings.file === undefined ? name : join(dirname(settings.file), name);
  const path = resolve(settings.folder, name);
  if (configured === undefined && !(await isThere(path))) return undefined;
  return { file, path, isNamed: configured !== undefined };
}

/** Throws a UsageError if it cannot be read. */
export async function readOwnersFile(
  { file, path }: OwnersLocation,
  edge: Edge,
): Promise<NonNullable<Judging["ownership"]["owners"]>> {
  const { entries } = readOwners(await readUserFile(path, edge.folder, file), file);
  return { file, entries };
}

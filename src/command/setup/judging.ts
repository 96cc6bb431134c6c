import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { applySettings, readOwners } from "../../configure/index.ts";
import { loadBuiltinPolicies, type PolicyModule } from "../../evaluate/index.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { Judging } from "../../scan.ts";
import type { Edge } from "../shell/edge.ts";
import { interruptibly } from "../shell/interruptible.ts";
import type { JudgingOptions } from "../shell/options.ts";
import { readUserFile } from "../shell/read-file.ts";
import { findAnchor } from "./anchor.ts";
import { type FileLocation, findFile } from "./file-location.ts";
import { policyLocations } from "./policy-locations.ts";
import { acceptedGapsOf, type Settings } from "./settings.ts";
import { readHistory } from "./snapshot-file.ts";
import { findWaivers, readWaiversFile } from "./waivers.ts";

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
  options: Pick<JudgingOptions, "owners" | "waivers" | "asOf" | "policies" | "history">,
  edge: Edge,
): Promise<ChosenJudging> {
  const chosen = await choosePolicies(settings, options.policies, edge);
  const { ownership, owners, notes } = await chooseOwnership(settings, options, edge);
  const location = await findWaivers(settings, options.waivers, edge);
  const waivers = location && (await readWaiversFile(location, settings, idsIn(chosen), edge));
  const judging = omitUndefined({
    ...chosen,
    ownership,
    waivers,
    step: interruptibly,
    evaluation: { threads: Math.min(availableParallelism(), mostThreads), signal: edge.signal },
    asOf: options.asOf,
    anchor: chooseAnchor(settings, owners, edge),
  });
  const found = location?.isNamed === false ? [`${location.file} is read as the waivers file.`] : [];
  return { judging, notes: [...notes, ...found] };
}

/** The ids of all policies, those that are switched off included. */
export function idsIn({ modules }: Pick<Judging, "modules">): readonly string[] {
  return modules.flatMap(({ policies }) => policies.map(({ id }) => id));
}

interface ChosenOwnership extends Pick<ChosenJudging, "notes"> {
  readonly ownership: Judging["ownership"];
  readonly owners: FileLocation | undefined;
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
  owners: FileLocation | undefined,
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

/** The owners file that is named, else configured, else beside the configuration; undefined if there is none. */
export function findOwners(
  settings: Settings,
  named: string | undefined,
  edge: Edge,
): Promise<FileLocation | undefined> {
  const { owners: configured } = settings.configuration.value;
  return findFile(settings, { named, configured, usual: "owners.yaml" }, edge);
}

/** Throws a UsageError if it cannot be read. */
export async function readOwnersFile(
  { file, path }: FileLocation,
  edge: Edge,
): Promise<NonNullable<Judging["ownership"]["owners"]>> {
  const { entries } = readOwners(await readUserFile(path, edge.folder, file), file);
  return { file, entries };
}

import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { applySettings, readOwners } from "../../configure/index.ts";
import { loadBuiltinPolicies, type PolicyModule } from "../../evaluate/index.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { Judging } from "../../scan.ts";
import type { Edge } from "../shell/edge.ts";
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
  const modules = [await loadBuiltinPolicies(), ...(await loadCustomPolicies(settings, options.policies, edge))];
  const policies = modules.flatMap((module) => module.policies);
  const { ownership, owners, notes } = await chooseOwnership(settings, options, edge);
  const { folder, environment, signal } = edge;
  const configuration = settings.file === undefined ? undefined : resolve(folder, settings.file);
  const judging = omitUndefined({
    modules,
    policies: applySettings(policies, settings.configuration),
    ownership,
    evaluation: { threads: Math.min(availableParallelism(), mostThreads), signal },
    asOf: options.asOf,
    anchor: findAnchor({ files: [owners?.path, configuration], folder, environment }),
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
  const { timezone, ownerTags } = settings.configuration.value;
  const owners = await findOwners(settings, options.owners, edge);
  const ownership = omitUndefined({
    timezone,
    ownerTags,
    acceptGaps: acceptedGapsOf(settings),
    history: options.history && (await readHistory(options.history, edge.folder)),
    owners: owners && (await readOwnersFile(owners, edge)),
  });
  const notes = owners?.isNamed === false ? [`${owners.file} is read as the owners file.`] : [];
  return { ownership, owners, notes };
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

interface OwnersLocation {
  /** As the user names it. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  /** false: it was found beside the configuration. */
  readonly isNamed: boolean;
}

async function findOwners(
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

async function readOwnersFile(
  { file, path }: OwnersLocation,
  edge: Edge,
): Promise<NonNullable<Judging["ownership"]["owners"]>> {
  const { entries } = readOwners(await readUserFile(path, edge.folder, file), file);
  return { file, entries };
}

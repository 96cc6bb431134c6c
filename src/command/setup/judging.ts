import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { applySettings, readOwners } from "../../configure/index.ts";
import { loadBuiltinPolicies, type PolicyModule } from "../../evaluate/index.ts";
import type { Judging } from "../../scan.ts";
import { findAnchor } from "./anchor.ts";
import type { Edge } from "../shell/edge.ts";
import { policyLocations } from "./policy-locations.ts";
import { isThere, readUserFile } from "../shell/read-file.ts";
import type { Settings } from "./settings.ts";

export interface ChosenJudging {
  readonly judging: Judging;
  readonly notes: readonly string[];
}

type OwnersFile = NonNullable<Judging["ownership"]["owners"]>;

const ownersName = "owners.yaml";

/** One thread writes what all others evaluate, and each of them holds an engine. */
const mostThreads = 8;

/** Everything that judging needs: policies with their settings, the owners file, the anchor. */
export async function chooseJudging(
  settings: Settings,
  options: { readonly owners?: string; readonly asOf?: string; readonly policies?: readonly string[] },
  edge: Edge,
): Promise<ChosenJudging> {
  const modules = [await loadBuiltinPolicies(), ...(await loadCustomPolicies(settings, options.policies, edge))];
  const { timezone, ownerTags, acceptGaps } = settings.configuration.value;
  const owners = await findOwners(settings, options.owners, edge);
  const anchor = findAnchor({
    ...(owners && { owners: owners.path }),
    ...(settings.file !== undefined && { configuration: resolve(edge.folder, settings.file) }),
    folder: edge.folder,
    environment: edge.environment,
  });
  const judging: Judging = {
    modules,
    policies: applySettings(
      modules.flatMap(({ policies }) => policies),
      settings.configuration,
    ),
    ownership: {
      ...(timezone !== undefined && { timezone }),
      ...(ownerTags && { ownerTags }),
      ...(acceptGaps && { acceptGaps }),
      ...(owners && { owners: await readOwnersFile(owners, edge) }),
    },
    evaluation: { threads: Math.min(availableParallelism(), mostThreads), signal: edge.signal },
    ...(options.asOf !== undefined && { asOf: options.asOf }),
    ...(anchor && { anchor }),
  };
  return { judging, notes: owners?.pickedUp === true ? [`${owners.file} is read as the owners file.`] : [] };
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

interface OwnersPlace {
  /** As the user knows it. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  /** true: nobody named it. */
  readonly pickedUp: boolean;
}

async function findOwners(settings: Settings, named: string | undefined, edge: Edge): Promise<OwnersPlace | undefined> {
  if (named !== undefined) return { file: named, path: resolve(edge.folder, named), pickedUp: false };
  const configured = settings.configuration.value.owners;
  if (configured !== undefined) return { ...placeBeside(settings, configured), pickedUp: false };
  const place = placeBeside(settings, ownersName);
  return (await isThere(place.path)) ? { ...place, pickedUp: true } : undefined;
}

function placeBeside({ file, folder }: Settings, name: string): Omit<OwnersPlace, "pickedUp"> {
  return { file: file === undefined ? name : join(dirname(file), name), path: resolve(folder, name) };
}

async function readOwnersFile({ file, path }: OwnersPlace, edge: Edge): Promise<OwnersFile> {
  const { entries } = readOwners(await readUserFile(path, edge.folder, file), file);
  return { file, entries };
}

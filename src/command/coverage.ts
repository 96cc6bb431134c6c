import { judge } from "../judge/index.ts";
import type { EvaluatedChunk } from "../model/evaluation.ts";
import type { Result } from "../model/generated/result.ts";
import type { Snapshot } from "../model/generated/snapshot.ts";
import { resolve } from "../resolve/index.ts";
import { describeAs, type Evaluation, type Judging } from "../scan.ts";
import { ownershipOf } from "./setup/judging.ts";
import type { Settings } from "./setup/settings.ts";
import { findPackage } from "./shell/package.ts";

/** Judges no policies: shows which sources gave nothing, and which gaps nobody has accepted. */
export async function judgeCoverage(snapshot: Snapshot, settings: Settings): Promise<Result> {
  return (await judgeWithoutPolicies(snapshot, ownershipOf(settings))).result;
}

/** The same, with what the owners file says. */
export async function judgeWithoutPolicies(snapshot: Snapshot, ownership: Judging["ownership"]): Promise<Evaluation> {
  const resolution = resolve(snapshot, { ...ownership, now: snapshot.collectedAt });
  const { name, version } = findPackage();
  const judgement = await judge(noChunks(), { resolution, policies: [], tool: { name, version } });
  return describeAs(judgement, resolution);
}

async function* noChunks(): AsyncGenerator<EvaluatedChunk> {}

import { describeFindings, judge } from "../judge/index.ts";
import type { EvaluatedChunk } from "../model/evaluation.ts";
import type { Result } from "../model/generated/result.ts";
import type { Snapshot } from "../model/generated/snapshot.ts";
import { resolve } from "../resolve/index.ts";
import { findPackage } from "./shell/package.ts";
import type { Settings } from "./setup/settings.ts";

/** Judges facts by no policy at all: what gave nothing, and which gaps nobody accepted. */
export async function judgeCoverage(snapshot: Snapshot, { configuration }: Settings): Promise<Result> {
  const { timezone, acceptGaps } = configuration.value;
  const resolution = resolve(snapshot, {
    now: snapshot.collectedAt,
    ...(timezone !== undefined && { timezone }),
    ...(acceptGaps && { acceptGaps }),
  });
  const { name, version } = findPackage();
  const judgement = await judge(nothing(), { resolution, policies: [], tool: { name, version } });
  return describeFindings(judgement, resolution);
}

async function* nothing(): AsyncGenerator<EvaluatedChunk> {}

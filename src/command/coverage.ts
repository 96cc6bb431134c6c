import { describeFindings, judge } from "../judge/index.ts";
import type { EvaluatedChunk } from "../model/evaluation.ts";
import type { Result } from "../model/generated/result.ts";
import type { Snapshot } from "../model/generated/snapshot.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { resolve } from "../resolve/index.ts";
import { acceptedGapsOf, type Settings } from "./setup/settings.ts";
import { findPackage } from "./shell/package.ts";

/** Judges no policies: shows which sources gave nothing, and which gaps nobody has accepted. */
export async function judgeCoverage(snapshot: Snapshot, settings: Settings): Promise<Result> {
  const { timezone } = settings.configuration.value;
  const acceptGaps = acceptedGapsOf(settings);
  const resolution = resolve(snapshot, omitUndefined({ now: snapshot.collectedAt, timezone, acceptGaps }));
  const { name, version } = findPackage();
  const judgement = await judge(noChunks(), { resolution, policies: [], tool: { name, version } });
  return describeFindings(judgement, resolution);
}

async function* noChunks(): AsyncGenerator<EvaluatedChunk> {}

import type { Comparison } from "../model/baseline.ts";
import type { Result } from "../model/generated/result.ts";

/** Marks each finding as new or unchanged, and adds the findings of the baseline that are gone. */
export function markBaseline(result: Result, { unchanged, ...comparison }: Comparison): Result {
  const { file, evaluatedAt, redacted, fixed, goneFromSight } = comparison;
  return {
    ...result,
    findings: result.findings.map((finding) => ({
      ...finding,
      baseline: unchanged.has(finding.fingerprint) ? ("unchanged" as const) : ("new" as const),
    })),
    baseline: { file, evaluatedAt, redacted, fixed: [...fixed], goneFromSight: [...goneFromSight] },
  };
}

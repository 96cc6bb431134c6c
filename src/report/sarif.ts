import type { Result } from "../model/generated/result.ts";
import { type SarifFile, packRuns } from "./sarif/pack.ts";
import { type LeftOut, type PlannedRun, governanceCategory, planRuns } from "./sarif/plan.ts";
import { type SarifOptions, renderRun } from "./sarif/run.ts";

export type { LeftOut } from "./sarif/plan.ts";
export type { SarifOptions } from "./sarif/run.ts";

/** SARIF for GitHub code scanning. */
export interface SarifReport {
  readonly files: readonly SarifFile[];
  /** Categories that are not written, because that would close alerts by blindness or be refused. */
  readonly leftOut: readonly LeftOut[];
}

/** https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#upload-limits */
const resultLimit = 25_000;

/**
 * One run per source and section, a second one for what also needs the roster, and one for governance; only those
 * whose missing results really are mended. Throws a UsageError where a finding has no file to point at.
 */
export function renderSarif(result: Result, options: SarifOptions = {}): SarifReport {
  const { runs, leftOut } = planRuns(result);
  const refused = runs.filter(({ findings }) => findings.length > resultLimit).map(tooMany);
  const written = runs.filter(({ findings }) => findings.length <= resultLimit);
  const missing = [...leftOut, ...refused];
  const packed = packRuns(
    written.map((run) => {
      const said = run.category === governanceCategory ? missing : [];
      return { category: run.category, run: renderRun(run, result, options, said) };
    }),
  );
  return { files: packed.files, leftOut: [...missing, ...packed.leftOut] };
}

function tooMany({ category, findings }: PlannedRun): LeftOut {
  return {
    category,
    reason: `It has ${findings.length} results; code scanning refuses a file with more than ${resultLimit} in a run.`,
  };
}

import { gzipSync } from "node:zlib";
import { safeJson } from "./json.ts";
import type { Render } from "./render.ts";
import { governanceCategory, type LeftOut, planRuns } from "./sarif/plan.ts";
import { renderRun } from "./sarif/run.ts";

/**
 * A run may have 25,000 results, a file 20 runs and 10 MB when compressed; some room is left for what the runs share.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#upload-limits
 */
const resultLimit = 25_000;
const runLimit = 20;
const byteLimit = 9_500_000;

/** More notes would hide everything else on a terminal. */
const noteLimit = 10;

interface RenderedRun {
  readonly category: string;
  readonly run: object;
}

/**
 * SARIF for GitHub code scanning: one run per source and section, a second one for policies that also need the roster,
 * and one for governance. A run is left out if its missing results could be taken for fixed ones. Throws a UsageError
 * if a finding has no file to point at.
 */
export const render: Render = (result, options) => {
  const { runs, leftOut } = planRuns(result);
  const missing: LeftOut[] = [...leftOut];
  for (const { category, findings } of runs) {
    if (findings.length <= resultLimit) continue;
    const limit = `code scanning refuses a file with more than ${resultLimit} in a run`;
    missing.push({ category, reason: `It has ${findings.length} results; ${limit}.` });
  }
  const written = runs.filter(({ findings }) => findings.length <= resultLimit);
  const packed = packRuns(
    written.map((run) => ({
      category: run.category,
      run: renderRun(run, result, options, run.category === governanceCategory ? missing : []),
    })),
  );
  const files = packed.files.map((each) =>
    safeJson({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: each }),
  );
  return { files, notes: notesOn([...missing, ...packed.leftOut]) };
};

/** Puts runs into as few files as the limits allow. A run that is too big for any file is left out. */
function packRuns(runs: readonly RenderedRun[]): { readonly files: object[][]; readonly leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const files: object[][] = [];
  let bytes = 0;
  for (const { category, run } of runs) {
    const size = gzipSync(JSON.stringify(run)).length;
    const current = files.at(-1);
    if (size > byteLimit) {
      leftOut.push({ category, reason: `It has ${size} bytes when compressed, more than code scanning accepts.` });
    } else if (current !== undefined && current.length < runLimit && bytes + size <= byteLimit) {
      current.push(run);
      bytes += size;
    } else {
      files.push([run]);
      bytes = size;
    }
  }
  return { files, leftOut };
}

function notesOn(leftOut: readonly LeftOut[]): string[] {
  const notes = leftOut
    .slice(0, noteLimit)
    .map(({ category, reason }) => `The SARIF has no run ${category}: ${reason}`);
  const rest = leftOut.length - notes.length;
  return rest === 0 ? notes : [...notes, `The SARIF has no run for ${rest} more.`];
}

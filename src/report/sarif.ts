import { gzipSync } from "node:zlib";
import type { Result } from "../model/generated/result.ts";
import { unique } from "../model/group.ts";
import { safeJson } from "./json.ts";
import type { Render, RenderOptions } from "./render.ts";
import { hasGaps, type PlannedRun, planRuns } from "./sarif/plan.ts";
import { renderEmptyRun, renderRun, resultLimit } from "./sarif/run.ts";
import { countOf, firstOf } from "./text.ts";

export { categoriesToCompare, categoryOf } from "./sarif/plan.ts";
export { lacksPreviousProperty } from "./sarif/run.ts";

/**
 * A file may have 20 runs, and 10 MB when compressed; some room is left for what the runs share.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#upload-limits
 */
const runLimit = 20;
const byteLimit = 9_500_000;

/** More names would hide everything else on a terminal. */
const nameLimit = 5;

interface SizedRun {
  readonly category: string;
  readonly run: object;
  /** Its size when compressed. */
  readonly bytes: number;
  readonly cut: number;
}

/**
 * SARIF for GitHub code scanning: one run for each source and one for governance. Throws a UsageError if a result has no
 * file to point at.
 */
export const render: Render = (result, options) => {
  const plan = planRuns(result, options);
  const runs = plan.map((planned) => fitRun(planned, result, options));
  const files = packRuns(runs).map(renderFile);
  const cuts = notesOnCuts(runs);
  return { files, notes: [...cuts, ...notesOnPrevious(plan, options)], cuts };
};

/** SARIF files with a run without results for each category: they close all of its alerts. */
export function renderEmptyRuns(categories: readonly string[], tool: Result["tool"]): readonly string[] {
  const runs = categories.map((category) => ({ category, run: renderEmptyRun(category, tool), bytes: 0, cut: 0 }));
  return packRuns(runs).map(renderFile);
}

function renderFile(runs: readonly object[]): string {
  return safeJson({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs });
}

/** Renders a run; one that is too large for a file loses its least severe results until it fits. */
function fitRun(planned: PlannedRun, result: Result, options: RenderOptions): SizedRun {
  const { category, findings, repeated } = planned;
  for (let limit = Math.min(resultLimit, findings.length + repeated.length); ; ) {
    const { run, cut } = renderRun(planned, result, options, limit);
    const bytes = gzipSync(JSON.stringify(run)).length;
    if (bytes <= byteLimit || limit === 0) return { category, run, bytes, cut };
    // As many as fit if they are of one size, and a few less: what is left out closes its alert.
    limit = Math.floor(limit * Math.min(0.95, byteLimit / bytes));
  }
}

/** Puts runs into as few files as the limits allow. */
function packRuns(runs: readonly SizedRun[]): readonly object[][] {
  const files: object[][] = [];
  let used = 0;
  for (const { run, bytes } of runs) {
    const current = files.at(-1);
    if (current !== undefined && current.length < runLimit && used + bytes <= byteLimit) {
      current.push(run);
      used += bytes;
    } else {
      files.push([run]);
      used = bytes;
    }
  }
  return files;
}

function notesOnCuts(runs: readonly SizedRun[]): string[] {
  return runs
    .filter(({ cut }) => cut > 0)
    .map(({ category, cut }) => `The SARIF leaves out the ${countOf(cut, "least severe result")} of ${category}.`);
}

const withPrevious = "use `outlived upload`, or give the SARIF of the previous scan with --previous";
const withAnother =
  "the SARIF that is given with --previous has no run of it. Use `outlived upload`, or give the newest SARIF that has one as well";

/** Code scanning takes a result that is missing for a fixed one. */
function notesOnPrevious(plan: readonly PlannedRun[], { previous }: RenderOptions): string[] {
  const { withheld = [] } = previous ?? {};
  const advice = previous === undefined ? withPrevious : withAnother;
  const lacking = plan.filter(hasGaps).map(({ category }) => category);
  const leftOut = plan.filter((run) => run.leftOut.length > 0);
  const sections = unique(leftOut.flatMap((run) => run.leftOut)).sort();
  return [
    ...(withheld.length === 0
      ? []
      : [
          `The SARIF has no run ${firstOf(withheld, nameLimit)}: not everything of it could be seen, and without its previous analysis it would close alerts that are not fixed.`,
        ]),
    ...(lacking.length === 0
      ? []
      : [
          `Not everything of ${firstOf(lacking, nameLimit)} could be seen. Uploading this SARIF may close alerts that are not fixed: ${advice}.`,
        ]),
    ...(leftOut.length === 0
      ? []
      : [
          `Everything of ${firstOf(
            leftOut.map(({ category }) => category),
            nameLimit,
          )} was seen except what is not asked for or not offered: ${firstOf(sections, nameLimit)}. If an earlier scan read that, uploading this SARIF may close alerts that are not fixed: ${advice}.`,
        ]),
  ];
}

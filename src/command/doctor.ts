import type { JudgedCoverage, JudgedSource, Result } from "../model/generated/result.ts";
import { unique } from "../model/group.ts";
import { readSources } from "./collect.ts";
import { judgeCoverage } from "./coverage.ts";
import { renderColumns } from "./shell/columns.ts";
import type { Edge } from "./shell/edge.ts";
import { type ExitCode, exitCodeOf } from "./shell/exit-code.ts";
import { plainText } from "./shell/messages.ts";
import type { JudgingOptions } from "./shell/options.ts";

export type DoctorOptions = Pick<JudgingOptions, "config" | "failOnGaps">;

/** Reads a sample of every source and says what a scan can read, as whom, and what is missing. */
export async function runDoctor(options: DoctorOptions, edge: Edge): Promise<ExitCode> {
  const { snapshot, settings } = await readSources({ ...options, firstPageOnly: true }, edge);
  const result = withoutSampleGaps(await judgeCoverage(snapshot, settings));
  edge.stdout.write(renderDiagnosis(result, edge.stdout.columns));
  return exitCodeOf(result, options);
}

/** Only a sample was asked for, so what it leaves out is not a gap here; everywhere else it is. */
export function withoutSampleGaps(result: Result): Result {
  const isSampleGap = ({ gap, sampled }: JudgedCoverage): boolean => gap && sampled === true;
  const { coverage, summary } = result;
  return {
    ...result,
    coverage: coverage.map((entry) => (isSampleGap(entry) ? { ...entry, gap: false } : entry)),
    summary: { ...summary, gaps: summary.gaps - coverage.filter(isSampleGap).length },
  };
}

/** Shows for each source who reads it and for each section what is missing, then what to grant. */
export function renderDiagnosis(result: Result, width?: number): string {
  const { coverage, sources } = result;
  const configured = sources.filter(({ kind }) => kind !== "provider");
  const others = sources.filter(({ kind }) => kind === "provider").map(({ name }) => name);
  const parts = [
    ...configured.map((source) => renderSource(source, coverage, width)),
    ...(others.length === 0 ? [] : [`Not configured: ${plainText(others.join(", "))}.\n`]),
    renderVerdict(result),
  ];
  return parts.join("\n");
}

function renderSource(source: JudgedSource, coverage: readonly JudgedCoverage[], width: number | undefined): string {
  const entries = coverage.filter((entry) => entry.source === source.id);
  const name = source.name === source.id ? "" : ` (${source.name})`;
  const reader = source.readAs === undefined ? "" : `, read as ${source.readAs}`;
  const rows = entries.map((entry) => [
    entry.section,
    entry.scope ?? "",
    wordOf(entry),
    entry.requiredPermission ?? "",
    // What a sample leaves open, a scan will know.
    [entry.reason, entry.sampled ? undefined : entry.consequence, ...(entry.notes ?? [])]
      .filter((sentence) => sentence)
      .join(" "),
  ]);
  const heading = ["Section", "Part", "Reading", "Missing permission", "What that means"];
  const filled = heading.map((_, index) => rows.some((row) => row[index] !== ""));
  const keep = (row: readonly string[]): readonly string[] => row.filter((_, index) => filled[index]);
  return `${plainText(`${source.id}${name}${reader}`)}\n${renderColumns(keep(heading), rows.map(keep), width)}`;
}

function wordOf({ status, sampled, accepted }: JudgedCoverage): string {
  const words: Readonly<Record<JudgedCoverage["status"], string>> = {
    complete: "works",
    partial: sampled === true ? "works" : "works in part",
    denied: "denied",
    failed: "fails",
    unsupported: "not offered",
    "not-applicable": "nothing there",
    "not-configured": "not configured",
    "not-collected": "not read by this version",
  };
  return accepted === undefined ? words[status] : `${words[status]}, accepted`;
}

function renderVerdict({ coverage, sources, summary }: Result): string {
  const blind = sources.filter(({ gaveNothing }) => gaveNothing).map(({ id }) => id);
  const permissions = unique(coverage.flatMap(({ requiredPermission }) => requiredPermission ?? [])).sort();
  const samples = coverage.filter(({ sampled }) => sampled === true).length;
  const parts = (count: number): string => (count === 1 ? "1 part" : `${count} parts`);
  const sentences = [
    summary.gaps === 0
      ? "Everything that is configured answers."
      : `${parts(summary.gaps)} of what is configured cannot be read.`,
    ...(samples === 0 ? [] : [`Only a sample of ${parts(samples)} was read; a scan reads everything.`]),
    ...(blind.length === 0 ? [] : [`Nothing at all comes from ${blind.join(", ")}.`]),
    ...(permissions.length === 0 ? [] : [`To fix it, grant ${permissions.join(", ")}.`]),
  ];
  return `${sentences.map(plainText).join("\n")}\n`;
}

import type { JudgedCoverage, JudgedSource, Result } from "../model/generated/result.ts";
import { readSources } from "./collect.ts";
import { judgeCoverage } from "./coverage.ts";
import { renderColumns } from "./shell/columns.ts";
import type { Edge } from "./shell/edge.ts";
import { type ExitCode, exitCodeOf } from "./shell/exit-code.ts";
import { plainText } from "./shell/messages.ts";
import type { JudgingOptions } from "./shell/options.ts";

export type DoctorOptions = Pick<JudgingOptions, "config" | "failOnGaps">;

/** Reads one page of everything and says what would be read, as whom, and what is missing. */
export async function runDoctor(options: DoctorOptions, edge: Edge): Promise<ExitCode> {
  const { snapshot, settings } = await readSources({ ...options, firstPageOnly: true }, edge);
  const result = await judgeCoverage(snapshot, settings);
  edge.stdout.write(renderDiagnosis(result, edge.stdout.columns));
  return exitCodeOf(result, options);
}

/** Per source who reads it and per section what stands in the way; ends with what to grant. */
export function renderDiagnosis(result: Result, width?: number): string {
  const sources = result.sources.filter(({ kind }) => kind !== "provider");
  const left = result.sources.filter(({ kind }) => kind === "provider").map(({ name }) => name);
  const parts = [
    ...sources.map((source) => renderSource(source, result.coverage, width)),
    ...(left.length === 0 ? [] : [`Not configured: ${plainText(left.join(", "))}.\n`]),
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
    entry.accepted === undefined ? wordOf(entry.status) : `${wordOf(entry.status)}, accepted`,
    entry.requiredPermission ?? "",
    [entry.reason, entry.consequence].filter((sentence) => sentence !== undefined).join(" "),
  ]);
  const heading = ["Section", "Part", "Reading", "Missing permission", "What that means"];
  const filled = heading.map((_, index) => rows.some((row) => row[index] !== ""));
  const keep = (row: readonly string[]): readonly string[] => row.filter((_, index) => filled[index]);
  return `${plainText(`${source.id}${name}${reader}`)}\n${renderColumns(keep(heading), rows.map(keep), width)}`;
}

function wordOf(status: JudgedCoverage["status"]): string {
  const words: Readonly<Record<JudgedCoverage["status"], string>> = {
    complete: "works",
    partial: "works in part",
    denied: "denied",
    failed: "fails",
    unsupported: "not offered",
    "not-applicable": "nothing there",
    "not-configured": "not configured",
    "not-collected": "not read by this version",
  };
  return words[status];
}

function renderVerdict({ coverage, sources, summary }: Result): string {
  const blind = sources.filter(({ gaveNothing }) => gaveNothing).map(({ id }) => id);
  const permissions = [...new Set(coverage.flatMap(({ requiredPermission }) => requiredPermission ?? []))].sort();
  const samples = coverage.filter(({ sampled }) => sampled === true).length;
  const sentences = [
    summary.gaps === 0
      ? "Everything that is configured answers."
      : `${summary.gaps} of what is configured cannot be read.`,
    ...(samples === 0
      ? []
      : [`${samples} were read in part, because only one page was asked for or for the reason given.`]),
    ...(blind.length === 0 ? [] : [`Nothing at all comes from ${blind.join(", ")}.`]),
    ...(permissions.length === 0 ? [] : [`To fix it, grant ${permissions.join(", ")}.`]),
  ];
  return `${sentences.map(plainText).join("\n")}\n`;
}

import { redact } from "../amend/redact.ts";
import type { SourceEntries } from "../model/generated/configuration.ts";
import type { Result } from "../model/generated/result.ts";
import type { Snapshot } from "../model/generated/snapshot.ts";
import { staleSentences } from "../report/stale.ts";
import { type Evaluation, scan } from "../scan.ts";
import { checkRequests, writeReports } from "./reports.ts";
import { chooseJudging } from "./setup/judging.ts";
import { readSettings } from "./setup/settings.ts";
import { listNotes, writeSnapshot } from "./setup/snapshot-file.ts";
import { chooseSources, whileCollecting } from "./setup/sources.ts";
import type { Edge } from "./shell/edge.ts";
import { type ExitCode, exitCodeOf } from "./shell/exit-code.ts";
import { writeNotes } from "./shell/messages.ts";
import type { JudgingOptions } from "./shell/options.ts";
import { thisTool } from "./shell/package.ts";

export interface ScanOptions extends JudgingOptions {
  /** Where the snapshot is written as well. */
  readonly snapshot?: string;
}

/** What decides what a scan finds. */
export type ScanRequest = Pick<JudgingOptions, "config" | "policies" | "owners" | "history" | "asOf" | "redact">;

export interface Scanned {
  readonly snapshot: Snapshot;
  /** Redacted where the request says so. */
  readonly result: Result;
}

/** Reads all sources, judges the snapshot, writes the reports. */
export async function runScan(options: ScanOptions, edge: Edge): Promise<ExitCode> {
  const requests = checkRequests(options);
  const { snapshot, result } = await performScan(options, edge);
  if (options.snapshot !== undefined) {
    await writeSnapshot(snapshot, options.snapshot, edge.folder);
    writeNotes([`${options.snapshot} is written.`], edge);
  }
  writeNotes(staleSentences(result), edge);
  await writeReports(result, requests, options, edge);
  return exitCodeOf(result, options);
}

/** Scans without writing a report; `adjust` may change the sources. */
export async function performScan(
  request: ScanRequest,
  edge: Edge,
  adjust: (entries: SourceEntries) => SourceEntries = (entries) => entries,
): Promise<Scanned> {
  const settings = await readSettings(request.config, edge);
  const sources = await chooseSources(settings, edge);
  const { judging, notes } = await chooseJudging(settings, request, edge);
  writeNotes([...settings.notes, ...sources.notes, ...notes], edge);
  const { snapshot, ...evaluation } = await whileCollecting(
    { ...sources, entries: adjust(sources.entries) },
    edge,
    (collecting) => scan(collecting, judging, thisTool()),
  );
  writeNotes(listNotes(snapshot, request.history), edge);
  return { snapshot, result: redactIf(request.redact, evaluation, edge) };
}

/** The result as it may be shown. */
export function redactIf(wanted = false, { result, resolution }: Evaluation, { environment }: Edge): Result {
  return wanted ? redact(result, resolution.people(), environment["OUTLIVED_REDACTION_KEY"] || undefined) : result;
}

import type { SourceEntries } from "../model/generated/configuration.ts";
import type { Result } from "../model/generated/result.ts";
import type { Snapshot } from "../model/generated/snapshot.ts";
import { redact } from "../amend/redact.ts";
import { scan, type Evaluation } from "../scan.ts";
import { whileCollecting } from "./setup/collecting.ts";
import type { Edge } from "./shell/edge.ts";
import { conditionsOf, type ExitCode, exitCode } from "./shell/exit-code.ts";
import { chooseJudging } from "./setup/judging.ts";
import { writeNotes } from "./shell/notes.ts";
import type { JudgingOptions } from "./shell/options.ts";
import { findPackage } from "./shell/package.ts";
import { checkRequests, writeReports } from "./reports.ts";
import { chooseSources, readSettings } from "./setup/settings.ts";
import { writeSnapshot } from "./setup/snapshot-file.ts";

export interface ScanOptions extends JudgingOptions {
  /** Where the facts are written as well. */
  readonly snapshot?: string;
}

/** What a scan needs to know, whoever asks for it. */
export type ScanRequest = Pick<ScanOptions, "config" | "policies" | "owners" | "asOf" | "redact" | "quiet">;

export interface Scanned {
  readonly snapshot: Snapshot;
  /** Redacted where that was asked for. */
  readonly result: Result;
}

/** Asks every source, judges what came, reports. */
export async function runScan(options: ScanOptions, edge: Edge): Promise<ExitCode> {
  const requests = checkRequests(options);
  const { snapshot, result } = await performScan(options, edge);
  if (options.snapshot !== undefined) {
    await writeSnapshot(snapshot, options.snapshot, edge.folder);
    writeNotes([`${options.snapshot} is written.`], options.quiet, edge);
  }
  await writeReports(result, requests, options, edge);
  return exitCode(conditionsOf(result, { failOn: options.failOn, failOnGaps: options.failOnGaps ?? false }));
}

/** Scans without writing a report; `adjust` may change what is read. */
export async function performScan(
  request: ScanRequest,
  edge: Edge,
  adjust: (entries: SourceEntries) => SourceEntries = (entries) => entries,
): Promise<Scanned> {
  const settings = await readSettings(request.config, edge);
  const [sources, { judging, notes }] = await Promise.all([
    chooseSources(settings, edge),
    chooseJudging(settings, request, edge),
  ]);
  writeNotes([...settings.notes, ...sources.notes, ...notes], request.quiet, edge);
  const { name, version } = findPackage();
  const entries = adjust(sources.entries);
  const quiet = request.quiet ?? false;
  const { snapshot, ...evaluation } = await whileCollecting(
    { entries, folder: settings.folder, quiet },
    edge,
    (collecting) => scan(collecting, judging, { name, version }),
  );
  return { snapshot, result: await redactWhere(request.redact ?? false, evaluation, edge) };
}

/** The result as it may be shown. */
export async function redactWhere(wanted: boolean, { result, resolution }: Evaluation, edge: Edge): Promise<Result> {
  if (!wanted) return result;
  return redact(result, resolution.people(), edge.environment["OUTLIVED_REDACTION_KEY"] || undefined);
}

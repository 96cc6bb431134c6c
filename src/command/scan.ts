import { resolve } from "node:path";
import { command } from "../kinds/remediation/shell.ts";
import { UsageError } from "../model/errors.ts";
import type { SourceEntries } from "../model/generated/configuration.ts";
import type { Snapshot } from "../model/generated/snapshot.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { staleSentences } from "../report/stale.ts";
import { type Judging, scan } from "../scan.ts";
import {
  checkRequests,
  filesOf,
  inputsOf,
  refuseOverwriting,
  type WantedOutputs,
  withoutImpossible,
  writeReports,
} from "./reports.ts";
import { readBaseline } from "./setup/baseline.ts";
import { chooseJudging } from "./setup/judging.ts";
import { compareWithRuns, type Judged, readPreviousFiles, showEvaluation } from "./setup/previous.ts";
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
export type ScanRequest = Pick<
  JudgingOptions,
  "config" | "policies" | "owners" | "waivers" | "history" | "asOf" | "redact" | "baseline"
>;

export interface Scanned extends Judged {
  readonly snapshot: Snapshot;
}

/** Reads all sources, judges the snapshot, writes the reports. */
export async function runScan(options: ScanOptions, edge: Edge): Promise<ExitCode> {
  const inputs = inputsOf(options);
  refuseIncomplete(options);
  const wanted = await checkRequests({ ...options, inputs }, edge);
  const analyses = options.previous && (await readPreviousFiles(options.previous, edge));
  let outputs: WantedOutputs = { requests: wanted, refused: [] };
  const { snapshot, ...scanned } = await performScan(options, edge, {
    beforeCollecting: async (judging, { roster = [] }, folder) => {
      outputs = withoutImpossible(wanted, judging.anchor);
      const files = wanted.flatMap(({ file }) => file ?? []);
      const read = [...roster.map(({ csv }) => resolve(folder, csv)), ...filesOf(judging)];
      await refuseOverwriting(files, read, edge.folder);
    },
  });
  if (options.snapshot !== undefined) {
    await writeSnapshot(snapshot, options.snapshot, edge.folder);
    writeNotes([`${options.snapshot} is written.`], edge);
  }
  const judged = analyses === undefined ? scanned : compareWithRuns(scanned, analyses);
  writeNotes(staleSentences(judged.result), edge);
  const explainWith = explainOptions(options);
  await writeReports({ ...judged, ...omitUndefined({ explainWith }) }, outputs, options, edge);
  return exitCodeOf(judged.result, options);
}

/** Throws a UsageError where an option needs another one that is not given. */
export function refuseIncomplete({ baseline, failOnNew = false }: JudgingOptions): void {
  if (!failOnNew || baseline !== undefined) return;
  throw new UsageError("--fail-on-new does not say what is new compared with.", {
    hint: "Add --baseline FILE, the JSON result of an earlier scan.",
  });
}

/** How `outlived explain` finds what this scan found: in the snapshot that it writes, else in its result as JSON. */
function explainOptions({ snapshot, redact, format = [] }: ScanOptions): string | undefined {
  const [result] = format.flatMap(({ name, file }) => (name === "json" && file !== undefined ? [file] : []));
  if (snapshot !== undefined) return explainFrom([snapshot], redact);
  return result === undefined ? undefined : command("", { result }).trim();
}

/** The options with which `outlived explain` finds in snapshots what a report shows: under its names references are others. */
export function explainFrom(snapshot: readonly string[], redact = false): string {
  return command("", { snapshot, ...(redact && { redact: [] }) }).trim();
}

interface ScanSteps {
  /** May change the sources. */
  readonly adjust?: (entries: SourceEntries) => SourceEntries;
  /** Called before any source is read, with the folder to which the paths of the sources are relative; may throw. */
  readonly beforeCollecting?: (judging: Judging, entries: SourceEntries, folder: string) => Promise<void>;
}

/** Scans without writing a report. */
export async function performScan(
  request: ScanRequest,
  edge: Edge,
  { adjust = (entries) => entries, beforeCollecting }: ScanSteps = {},
): Promise<Scanned> {
  const baseline = request.baseline === undefined ? undefined : await readBaseline(request.baseline, edge);
  const settings = await readSettings(request.config, edge);
  const sources = await chooseSources(settings, edge);
  const { judging, notes } = await chooseJudging(settings, request, edge);
  writeNotes([...settings.notes, ...sources.notes, ...notes], edge);
  await beforeCollecting?.(judging, sources.entries, sources.folder);
  const { snapshot, ...evaluation } = await whileCollecting(
    { ...sources, entries: adjust(sources.entries) },
    edge,
    (collecting) => scan(collecting, judging, thisTool()),
  );
  writeNotes(listNotes(snapshot, request.history), edge);
  const { category } = settings.configuration.value;
  return { snapshot, ...showEvaluation(evaluation, judging, { redact: request.redact, category, baseline }, edge) };
}

import { resolve } from "node:path";
import { judgeWithoutPolicies } from "./coverage.ts";
import { checkFiles } from "./doctor/checks.ts";
import { renderDiagnosis, withoutSampleGaps } from "./doctor/diagnosis.ts";
import { describePeople, sampleSources } from "./doctor/sample.ts";
import { checkRequests, inputsOf } from "./reports.ts";
import { readSettings } from "./setup/settings.ts";
import { chooseSources, whileCollecting } from "./setup/sources.ts";
import type { Edge } from "./shell/edge.ts";
import { type ExitCode, exitCodeOf } from "./shell/exit-code.ts";
import { writeNotes } from "./shell/messages.ts";
import type { JudgingOptions } from "./shell/options.ts";

export type DoctorOptions = Pick<
  JudgingOptions,
  "config" | "failOnGaps" | "format" | "history" | "owners" | "policies" | "waivers"
>;

/**
 * Reads a little of everything that a scan with the same options reads, and says what works, as whom, and what is wrong
 * or missing. Ends as the scan would, findings aside.
 */
export async function runDoctor(options: DoctorOptions, edge: Edge): Promise<ExitCode> {
  const settings = await readSettings(options.config, edge);
  const sources = await chooseSources(settings, edge);
  const rosters = (sources.entries.roster ?? []).map(({ csv }) => resolve(sources.folder, csv));
  const inputs = [...inputsOf(options), ...rosters];
  const requests = await checkRequests({ ...options, inputs }, edge);
  writeNotes([...settings.notes, ...sources.notes], edge);
  const { checks, ownership } = await checkFiles(settings, { ...options, requests }, edge);
  const sample = await whileCollecting(sources, edge, sampleSources);
  const { result, resolution } = await judgeWithoutPolicies(sample.snapshot, ownership);
  const judged = withoutSampleGaps(result);
  const mistakes = [...checks.flatMap(({ mistake }) => mistake ?? []), ...sample.mistakes];
  const diagnosis = { result: judged, checks, people: describePeople(resolution), mistakes };
  edge.stdout.write(renderDiagnosis(diagnosis, edge.stdout.columns));
  return mistakes.length > 0 ? 2 : exitCodeOf(judged, options);
}

import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import type { Summary } from "../../model/generated/result.ts";
import { severities } from "../../model/policy.ts";
import { type ActionInputs, readInputs } from "./inputs.ts";
import { annotationsOf } from "./annotations.ts";
import type { Edge } from "../shell/edge.ts";
import { type ExitCode, exitCodeOf } from "../shell/exit-code.ts";
import { describeFailure, writeNotes } from "../shell/messages.ts";
import { renderForLog, renderForSummary, writeSarif } from "../reports.ts";
import { isRepositoryPublic } from "./repository-visibility.ts";
import { performScan, type Scanned } from "../scan.ts";
import { writeSnapshot } from "../setup/snapshot-file.ts";
import { appendOutputs, openWorkflowCommands, type WorkflowCommands } from "./workflow-commands.ts";

const defaultSnapshotFile = "outlived-snapshot.json";

/** Runs as a step of a GitHub workflow; answers with the exit code of the step. Never throws. */
export async function runAction(edge: Edge): Promise<ExitCode> {
  // Both streams end in one log, so that the order of commands and texts is certain.
  const single: Edge = { ...edge, stderr: edge.stdout };
  const commands = openWorkflowCommands(single.stdout);
  try {
    return await scanAndReport(single, commands);
  } catch (error) {
    const { text, exitCode: code } = describeFailure(error, edge.environment["RUNNER_DEBUG"] === "1");
    single.stdout.write(text);
    commands.annotate({ level: "error", title: "outlived did not finish", message: text.trim() });
    return code;
  } finally {
    commands.end();
  }
}

async function scanAndReport(edge: Edge, commands: WorkflowCommands): Promise<ExitCode> {
  const inputs = readInputs(edge.environment);
  for (const secret of [inputs.githubToken, edge.environment["OUTLIVED_REDACTION_KEY"]]) {
    if (secret) commands.mask(secret);
  }
  const redacting = inputs.redact === "auto" ? await isRepositoryPublic(edge.environment) : inputs.redact === "true";
  const scanned = await performScan(
    { ...(inputs.config !== undefined && { config: inputs.config }), redact: redacting },
    withToken(edge, inputs),
  );
  edge.stdout.write(renderForLog(scanned.result));
  await deliver(scanned, inputs, redacting, edge);
  for (const annotation of annotationsOf(scanned.result)) commands.annotate(annotation);
  return exitCodeOf(scanned.result, inputs);
}

function withToken(edge: Edge, { githubToken }: ActionInputs): Edge {
  if (githubToken === undefined) return edge;
  return { ...edge, environment: { ...edge.environment, OUTLIVED_GITHUB_TOKEN: githubToken } };
}

/** Writes the files, the outputs and the job summary. */
async function deliver(
  { snapshot, result }: Scanned,
  inputs: ActionInputs,
  redacting: boolean,
  edge: Edge,
): Promise<void> {
  const sarif = await writeSarif(result, inputs.sarifFile, edge);
  writeNotes(sarif.notes, edge);
  const snapshotFile = inputs.snapshotFile ?? (redacting ? undefined : usualSnapshotFile(edge));
  if (snapshotFile !== undefined) await writeSnapshot(snapshot, snapshotFile, edge.folder);
  const { GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: summary } = edge.environment;
  if (outputs) {
    await appendOutputs(outputs, {
      "sarif-files": JSON.stringify(sarif.files),
      "snapshot-file": snapshotFile ?? "",
      ...countsOf(result.summary),
    });
  }
  if (summary && inputs.summary) await appendFile(summary, renderForSummary(result));
}

/** Outside of the working tree, where a later step could commit it. */
function usualSnapshotFile({ environment }: Edge): string {
  return join(environment["RUNNER_TEMP"] ?? "", defaultSnapshotFile);
}

function countsOf({ findings, unknowns, worstSeverity }: Summary): Readonly<Record<string, string>> {
  const total = severities.reduce((sum, severity) => sum + findings[severity], 0);
  return {
    "findings-count": String(total),
    "unknown-count": String(unknowns),
    "max-severity": worstSeverity ?? "none",
  };
}

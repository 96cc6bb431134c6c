import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import type { Summary } from "../../model/generated/result.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { severities } from "../../model/policy.ts";
import { renderText, writeReport } from "../reports.ts";
import { performScan, type Scanned } from "../scan.ts";
import { checkRedactionKey } from "../setup/redaction-key.ts";
import { writeSnapshot } from "../setup/snapshot-file.ts";
import type { Edge } from "../shell/edge.ts";
import { type ExitCode, exitCodeOf } from "../shell/exit-code.ts";
import { describeFailure, writeNotes } from "../shell/messages.ts";
import { annotationsOf } from "./annotations.ts";
import { type ActionInputs, isRepositoryPublic, readInputs } from "./inputs.ts";
import { compare, connect, uploadFrom } from "./upload.ts";
import { appendOutputs, openWorkflowCommands, type WorkflowCommands } from "./workflow-commands.ts";

/** The log of a workflow does not know its width. */
const logLayout = { width: 120, colour: true };

/** Runs as a step of a GitHub workflow. Returns the exit code of the step. Never throws. */
export async function runAction(edge: Edge): Promise<ExitCode> {
  const commands = openWorkflowCommands(edge.stdout);
  try {
    // One stream for everything, so that commands and texts keep their order in the log.
    return await scanAndReport({ ...edge, stderr: edge.stdout }, commands);
  } catch (error) {
    const { text, exitCode: code } = describeFailure(error, edge.environment["RUNNER_DEBUG"] === "1");
    edge.stdout.write(text);
    commands.annotate({ level: "error", title: "outlived did not finish", message: text.trim() });
    return code;
  } finally {
    commands.end();
  }
}

async function scanAndReport(edge: Edge, commands: WorkflowCommands): Promise<ExitCode> {
  const inputs = readInputs(edge.environment);
  for (const secret of [inputs.githubToken, inputs.uploadToken, edge.environment["OUTLIVED_REDACTION_KEY"]]) {
    if (secret) commands.mask(secret);
  }
  const redact = inputs.redact === "auto" ? await isRepositoryPublic(edge.environment) : inputs.redact === "true";
  if (redact) checkRedactionKey(edge.environment, { isRequired: false });
  const request = omitUndefined({ config: inputs.config, redact });
  const connection = await connect(inputs, redact, edge);
  const { snapshot, ...judged } = await performScan(request, withToken(edge, inputs));
  const compared = await compare(judged, connection);
  const scanned = { ...compared.judged, snapshot };
  edge.stdout.write(await renderText("table", scanned, edge, logLayout));
  const files = await writeFiles(scanned, inputs, redact, edge);
  const upload = await uploadFrom(compared, connection, inputs, edge);
  for (const annotation of [...upload.annotations, ...annotationsOf(scanned.result)]) commands.annotate(annotation);
  await handOn(scanned, { ...files, uploaded: String(upload.isComplete) }, inputs, edge);
  return upload.hasFailed ? 2 : exitCodeOf(scanned.result, inputs);
}

function withToken(edge: Edge, { githubToken }: ActionInputs): Edge {
  if (githubToken === undefined) return edge;
  return { ...edge, environment: { ...edge.environment, OUTLIVED_GITHUB_TOKEN: githubToken } };
}

type Outputs = Readonly<Record<string, string>>;

/** Writes the SARIF and the snapshot. Returns the outputs that name them. */
async function writeFiles(scanned: Scanned, inputs: ActionInputs, redact: boolean, edge: Edge): Promise<Outputs> {
  const { snapshot } = scanned;
  const { RUNNER_TEMP: temporary = "" } = edge.environment;
  const sarif = await writeReport("sarif", scanned, inputs.sarifFile, edge);
  writeNotes(sarif.notes, edge);
  // The default is outside the working tree, where a later step could commit it.
  const snapshotFile = inputs.snapshotFile ?? (redact ? "" : join(temporary, "outlived-snapshot.json"));
  if (snapshotFile !== "") await writeSnapshot(snapshot, snapshotFile, edge.folder);
  return { "sarif-files": JSON.stringify(sarif.files), "snapshot-file": snapshotFile };
}

/** Writes the outputs and the job summary. */
async function handOn(scanned: Scanned, named: Outputs, inputs: ActionInputs, edge: Edge): Promise<void> {
  const { GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: summary } = edge.environment;
  if (outputs) await appendOutputs(outputs, { ...named, ...countsOf(scanned.result.summary) });
  if (summary && inputs.summary) await appendFile(summary, await renderText("markdown", scanned, edge));
}

function countsOf({ findings, unknowns, worstSeverity }: Summary): Readonly<Record<string, string>> {
  const total = severities.reduce((sum, severity) => sum + findings[severity], 0);
  return {
    "findings-count": String(total),
    "unknown-count": String(unknowns),
    "max-severity": worstSeverity ?? "none",
  };
}

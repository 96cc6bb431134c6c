import { join, resolve } from "node:path";
import type { Summary } from "../../model/generated/result.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { severities } from "../../model/policy.ts";
import { filesOf, inputsOf, refuseOverwriting, renderText, writeReport } from "../reports.ts";
import { performScan, type Scanned } from "../scan.ts";
import { checkRedactionKey } from "../setup/redaction-key.ts";
import { writeSnapshot } from "../setup/snapshot-file.ts";
import type { Edge } from "../shell/edge.ts";
import { decisiveCode, type ExitCode, exitCodeOf } from "../shell/exit-code.ts";
import { describeInterruption, giveUpAfter, interrupted, isInterruption } from "../shell/interruptible.ts";
import { describeFailure, writeNotes } from "../shell/messages.ts";
import { appendUserFile, writtenFiles } from "../shell/write-file.ts";
import { annotationsOf } from "./annotations.ts";
import { type Attempts, openAttempts } from "./attempts.ts";
import { type ActionInputs, isRepositoryPublic, readInputs } from "./inputs.ts";
import { reportAsIssue } from "./issue.ts";
import { compare, connect, uploadFrom } from "./upload.ts";
import { openWorkflowCommands, renderOutputs, type WorkflowCommands } from "./workflow-commands.ts";

/** The log of a workflow does not know its width. */
const logLayout = { width: 120, colour: true, details: true };

/** Runs as a step of a GitHub workflow. Returns the exit code of the step. Never throws. */
export async function runAction(edge: Edge): Promise<ExitCode | typeof interrupted> {
  const commands = openWorkflowCommands(edge.stdout);
  try {
    // One stream for everything, so that commands and texts keep their order in the log.
    const code = scanAndReport({ ...edge, stderr: edge.stdout }, commands);
    return await Promise.race([code, giveUpAfter(edge.signal)]);
  } catch (error) {
    if (edge.signal.aborted || isInterruption(error)) {
      const message = describeInterruption(writtenFiles());
      edge.stdout.write(message);
      commands.annotate({ level: "error", title: "outlived was interrupted", message: message.trim() });
      return interrupted;
    }
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
  const connection = await connect(inputs, redact, edge);
  const { snapshot, ...judged } = await scanFor(inputs, redact, edge);
  const compared = await compare(judged, connection);
  const scanned = { ...compared.judged, snapshot };
  const { attempt, failures } = openAttempts(edge);
  await attempt("The table", async () => edge.stdout.write(await renderText("table", scanned, edge, logLayout)));
  const files = await writeFiles(scanned, fileNames(inputs, redact, edge), attempt, edge);
  const upload = await attempt("The upload", () => uploadFrom(compared, connection, inputs, edge));
  if (inputs.issue) await attempt("The issue", () => reportAsIssue(scanned, upload, inputs, edge));
  await handOn(scanned, { ...files, uploaded: String(upload?.isComplete ?? false) }, inputs, { attempt, edge });
  const failed = failures();
  const first = [...failed.map(({ annotation }) => annotation), ...(upload?.annotations ?? [])];
  for (const annotation of annotationsOf(scanned.result, first)) commands.annotate(annotation);
  const uploadCode = upload?.hasFailed === true ? 2 : 0;
  return decisiveCode([...failed.map(({ exitCode }) => exitCode), uploadCode, exitCodeOf(scanned.result, inputs)]);
}

/** Scans. Throws a UsageError before any source is read if a file to write is one that is read, or another one. */
async function scanFor(inputs: ActionInputs, redact: boolean, edge: Edge): Promise<Scanned> {
  const { config, waivers } = inputs;
  const { sarif, snapshot } = fileNames(inputs, redact, edge);
  return performScan(omitUndefined({ config, waivers, redact }), withToken(edge, inputs), {
    beforeCollecting: async (judging, { roster = [] }, folder) => {
      const named = [...inputsOf(omitUndefined({ config, waivers })), ...filesOf(judging)];
      const read = [...named, ...roster.map(({ csv }) => resolve(folder, csv))];
      await refuseOverwriting(snapshot === "" ? [sarif] : [sarif, snapshot], read, edge.folder);
    },
  });
}

function withToken(edge: Edge, { githubToken }: ActionInputs): Edge {
  if (githubToken === undefined) return edge;
  return { ...edge, environment: { ...edge.environment, OUTLIVED_GITHUB_TOKEN: githubToken } };
}

interface FileNames {
  readonly sarif: string;
  /** Empty: none is written. */
  readonly snapshot: string;
}

function fileNames({ sarifFile, snapshotFile }: ActionInputs, redact: boolean, { environment }: Edge): FileNames {
  const { RUNNER_TEMP: temporary = "" } = environment;
  // The default is outside the working tree, where a later step could commit it.
  return { sarif: sarifFile, snapshot: snapshotFile ?? (redact ? "" : join(temporary, "outlived-snapshot.json")) };
}

type Outputs = Readonly<Record<string, string>>;

/** Writes the SARIF and the snapshot. Returns the outputs that name what was written. */
async function writeFiles(
  scanned: Scanned,
  { sarif, snapshot }: FileNames,
  attempt: Attempts["attempt"],
  edge: Edge,
): Promise<Outputs> {
  // An alert that a person dismissed would stand for something else after the next scan.
  const isUnstable = scanned.result.redacted && scanned.redactionKey === undefined;
  const report = isUnstable
    ? undefined
    : await attempt("The SARIF file", () => writeReport("sarif", scanned, sarif, edge));
  writeNotes(isUnstable ? [`${sarif} is not written.`] : (report?.notes ?? []), edge);
  const written = await attempt("The snapshot", async () => {
    if (snapshot !== "") await writeSnapshot(scanned.snapshot, snapshot, edge.folder);
    return snapshot;
  });
  return { "sarif-files": JSON.stringify(report?.files ?? []), "snapshot-file": written ?? "" };
}

/** Writes the outputs and the job summary. */
async function handOn(
  scanned: Scanned,
  named: Outputs,
  inputs: ActionInputs,
  { attempt, edge }: Pick<Attempts, "attempt"> & { readonly edge: Edge },
): Promise<void> {
  const { GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: summary } = edge.environment;
  if (outputs) {
    const text = renderOutputs({ ...named, ...countsOf(scanned.result.summary) });
    await attempt("Handing on the outputs", () => appendUserFile(outputs, text, edge.folder));
  }
  if (!summary || !inputs.summary) return;
  await attempt("The job summary", async () =>
    appendUserFile(summary, await renderText("markdown", scanned, edge), edge.folder),
  );
}

function countsOf({ findings, unknowns, worstSeverity }: Summary): Readonly<Record<string, string>> {
  const total = severities.reduce((sum, severity) => sum + findings[severity], 0);
  return {
    "findings-count": String(total),
    "unknown-count": String(unknowns),
    "max-severity": worstSeverity ?? "none",
  };
}

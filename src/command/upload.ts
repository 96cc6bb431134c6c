import type { Pace } from "../collect/github/throttle.ts";
import { parseJson } from "../contract/index.ts";
import { formatPlace, UsageError } from "../model/errors.ts";
import { unique } from "../model/group.ts";
import { readPath } from "../model/read-path.ts";
import { noFileToPointAt } from "../report/sarif/result.ts";
import { lacksPreviousProperty, renderEmptyRuns } from "../report/sarif.ts";
import type { Judging } from "../scan.ts";
import { judgeSnapshots } from "./evaluate.ts";
import { checkRequests, inputsOf, writeReports } from "./reports.ts";
import { performScan } from "./scan.ts";
import { checkRedactionKey } from "./setup/redaction-key.ts";
import type { Edge } from "./shell/edge.ts";
import { type ExitCode, exitCodeOf } from "./shell/exit-code.ts";
import { writeNotes } from "./shell/messages.ts";
import { type JudgingOptions, unknownName } from "./shell/options.ts";
import { thisTool } from "./shell/package.ts";
import { mostDocument, readUserFile } from "./shell/read-file.ts";
import { type Problem, problemOf } from "./upload/problem.ts";
import type { SarifUpload } from "./upload/send.ts";
import {
  compareWithCodeScanning,
  compareWithFiles,
  describeAbandoned,
  openSession,
  type Session,
  type SessionOptions,
  send,
  uploadResult,
} from "./upload/session.ts";

export interface UploadOptions extends JudgingOptions, SessionOptions {
  /** Categories whose alerts are closed. */
  readonly retire?: readonly string[];
  /** true: SARIF files are uploaded that may close alerts which are not fixed. */
  readonly force?: boolean;
}

/**
 * Uploads to code scanning: SARIF files as they are, else what snapshots or a scan show. Throws a UsageError if something
 * did not get there.
 */
export async function runUpload(
  files: readonly string[],
  options: UploadOptions,
  edge: Edge,
  pace?: Pace,
): Promise<ExitCode> {
  const session = await openSession(options, edge, pace);
  const sarif = files.filter((file) => /\.sarif$/i.test(file));
  if (options.retire !== undefined) {
    if (files.length > 0) throw new UsageError("--retire uploads runs without results, and no files.");
    return retire(unique(options.retire), session, edge);
  }
  if (sarif.length === 0) return uploadJudged(files, options, session, edge);
  if (sarif.length < files.length) throw new UsageError("SARIF files and snapshots are not uploaded together.");
  refuseUseless(options);
  const uploads = await Promise.all(sarif.map((file) => readSarif(file, options, edge)));
  refuse((await send(uploads, session, edge)).problems);
  return 0;
}

/** Options by which a scan or a snapshot is judged and shown. */
const ofJudging = {
  config: "--config",
  policies: "--policies",
  owners: "--owners",
  waivers: "--waivers",
  history: "--history",
  asOf: "--as-of",
  redact: "--redact",
  previous: "--previous",
  format: "--format",
  output: "--output",
  failOnGaps: "--fail-on-gaps",
} as const satisfies Partial<Record<keyof UploadOptions, string>>;

/** Throws a UsageError where an option would be ignored: whoever asks for replaced names must not publish the others. */
function refuseUseless(options: UploadOptions): void {
  const flags = Object.entries(ofJudging).flatMap(([name, flag]) =>
    Reflect.get(options, name) === undefined ? [] : flag,
  );
  if (flags.length === 0) return;
  throw new UsageError(`${flags.join(" and ")} would change nothing in SARIF files, which are uploaded as they are.`, {
    hint: "Give the snapshot instead, or write the SARIF with these options.",
  });
}

async function uploadJudged(
  files: readonly string[],
  options: UploadOptions,
  session: Session,
  edge: Edge,
): Promise<ExitCode> {
  const { previous, redact } = options;
  const requests = await checkRequests({ ...options, inputs: [...files, ...inputsOf(options)] }, edge);
  if (redact === true) checkRedactionKey(edge.environment, { isRequired: true });
  const beforeCollecting = async ({ anchor }: Pick<Judging, "anchor">): Promise<void> => {
    if (anchor === undefined) throw noFileToPointAt();
  };
  const judged =
    files.length === 0
      ? await performScan(options, edge, { beforeCollecting })
      : await judgeSnapshots(files, options, edge);
  const compared =
    previous === undefined
      ? await compareWithCodeScanning(judged, session)
      : await compareWithFiles(judged, previous, session, edge);
  const unwritten = await problemIn(writeReports(compared.judged, { requests, refused: [] }, options, edge));
  const sent = await uploadResult(compared, session, edge);
  writeNotes(describeAbandoned(compared.abandoned), edge);
  refuse([...unwritten, ...compared.problems, ...sent.problems]);
  return exitCodeOf(compared.judged.result, options);
}

/** A report that cannot be written does not keep the upload back. */
async function problemIn(work: Promise<void>): Promise<readonly Problem[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const place = error.at === undefined ? "" : `${formatPlace(error.at)}: `;
    return [{ text: `${place}${error.message}`, isUnavailable: false }];
  }
}

/** Ends the command if something did not reach code scanning. */
function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new UsageError(problems.map(({ text }) => text).join("\n"));
}

/** Reads a SARIF file that may be uploaded. */
async function readSarif(file: string, { force = false }: UploadOptions, { folder }: Edge): Promise<SarifUpload> {
  const text = await readUserFile(file, folder, file, mostDocument);
  const runs = readPath(parseJson(text, file), ["runs"]);
  if (!Array.isArray(runs)) throw new UsageError("This is not a SARIF file: it has no list of runs.", { at: { file } });
  const lacking = runs.filter((run: unknown) => readPath(run, ["properties", lacksPreviousProperty]) === true);
  if (lacking.length === 0 || force) return { name: file, text };
  const ids = lacking.map((run: unknown) => String(readPath(run, ["automationDetails", "id"])).replace(/\/$/, ""));
  throw new UsageError(
    `Not everything of ${ids.join(", ")} could be seen, and the file does not repeat what the previous scan found there, so alerts that are not fixed would close.`,
    {
      at: { file },
      hint: "Give the snapshot instead of the SARIF, or write the SARIF with --previous. --force uploads it as it is.",
    },
  );
}

/** Uploads a run without results of each category. */
async function retire(categories: readonly string[], session: Session, edge: Edge): Promise<ExitCode> {
  const { destination, scanning } = session;
  const response = await scanning.list(destination.ref, (analyses) => {
    const seen = new Set(analyses.map(({ category }) => category));
    return categories.every((category) => seen.has(category));
  });
  if (response.failure !== undefined) {
    refuse([problemOf(response.failure, `The list of analyses of ${destination.ref}`)]);
    return 2;
  }
  const known = unique(response.analyses.map(({ category }) => category));
  const unknown = categories.find((category) => !known.includes(category));
  if (unknown !== undefined) throw unknownName("category", unknown, known);
  const texts = renderEmptyRuns(categories, thisTool());
  const uploads = texts.map((text, index) => ({ name: `SARIF file ${index + 1} of ${texts.length}`, text }));
  refuse((await send(uploads, session, edge)).problems);
  return 0;
}

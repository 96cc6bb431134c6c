import { UsageError } from "../../model/errors.ts";
import type { Judged } from "../setup/previous.ts";
import { checkRedactionKey } from "../setup/redaction-key.ts";
import type { Edge } from "../shell/edge.ts";
import { writeNotes } from "../shell/messages.ts";
import type { Problem } from "../upload/problem.ts";
import {
  type Compared,
  compareWithCodeScanning,
  describeAbandoned,
  openSession,
  type Session,
  uploadResult,
} from "../upload/session.ts";
import type { ActionInputs } from "./inputs.ts";
import type { Annotation } from "./workflow-commands.ts";

/** Seconds to wait for the processing of a file. */
const wait = 120;

/** The step's access to code scanning, or what it lacks; empty where nothing is to be uploaded. */
export interface Connection {
  readonly session?: Session;
  readonly problem?: Problem;
}

/** What came of the upload. */
export interface UploadOutcome {
  /** Everything is in code scanning. */
  readonly isComplete: boolean;
  /** Nothing was uploaded, because that is switched off or not available. */
  readonly isUnavailable: boolean;
  /** The step has to fail. */
  readonly hasFailed: boolean;
  readonly annotations: readonly Annotation[];
}

/** Finds out where to upload. Sends nothing yet. */
export async function connect(
  { upload, uploadToken }: ActionInputs,
  isRedacted: boolean,
  edge: Edge,
): Promise<Connection> {
  const environment = { ...edge.environment, ...(uploadToken && { OUTLIVED_UPLOAD_TOKEN: uploadToken }) };
  try {
    // Whatever uploads the SARIF, without a key its alerts are others after each scan.
    if (isRedacted) checkRedactionKey(environment, { isRequired: true });
    if (upload === "false") return {};
    return { session: await openSession({ wait }, { ...edge, environment }) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const text = [error.message, error.hint].filter((part) => part !== undefined).join(" ");
    return { problem: { text, isUnavailable: true } };
  }
}

/** Compares with what code scanning holds; without a connection nothing is compared. */
export async function compare(judged: Judged, { session }: Connection): Promise<Compared> {
  return session === undefined
    ? { judged, problems: [], abandoned: [] }
    : await compareWithCodeScanning(judged, session);
}

/** Uploads what was found. What is not available is a warning where `upload` is auto. */
export async function uploadFrom(
  compared: Compared,
  { session, problem }: Connection,
  { upload }: ActionInputs,
  edge: Edge,
): Promise<UploadOutcome> {
  const sent =
    session === undefined ? { taken: 0, problems: [], cuts: [] } : await uploadResult(compared, session, edge);
  writeNotes(describeAbandoned(compared.abandoned), edge);
  const problems = [...(problem === undefined ? [] : [problem]), ...compared.problems, ...sent.problems];
  const isUnavailable = sent.taken === 0 && problems.every((one) => one.isUnavailable);
  const hasFailed = problems.length > 0 && !(upload !== "true" && isUnavailable);
  const title = "Not everything is in code scanning";
  const level = hasFailed ? "error" : "warning";
  const annotations: readonly Annotation[] = [
    ...problems.map(({ text: message }) => ({ level, title, message }) as const),
    ...sent.cuts.map((message) => ({ level: "warning", title, message }) as const),
  ];
  return {
    isComplete: session !== undefined && annotations.length === 0,
    isUnavailable: isUnavailable && (session === undefined || problems.length > 0),
    hasFailed,
    annotations,
  };
}

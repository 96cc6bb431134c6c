import { UsageError } from "../model/errors.ts";
import { isRecord } from "../model/is-record.ts";
import { type PreviousResult, readNotChecked, readSignature } from "../model/previous.ts";
import { readPath } from "../model/read-path.ts";
import { parseJson } from "./parse.ts";

/** One run of a SARIF file that outlived wrote, as it lies on disk or as code scanning gives it back. */
export interface Analysis {
  readonly category: string;
  readonly results: readonly Omit<PreviousResult, "source">[];
}

interface AnalysisPlace {
  readonly file: string;
  /** The category, where code scanning says it and the file does not. */
  readonly category?: string;
  /** The day of the analysis, where code scanning says it and the file does not. */
  readonly day?: string;
}

/** Reads the runs of the text of a SARIF file, as `readRuns` does. */
export function readAnalyses(text: string, place: AnalysisPlace): readonly Analysis[] {
  return readRuns(parseJson(text, place.file), place);
}

/**
 * Reads the runs of a parsed SARIF file. Throws a UsageError if it is no SARIF, or if a result lacks what a later scan
 * knows it by: dropping it would close its alert.
 */
export function readRuns(document: unknown, place: AnalysisPlace): readonly Analysis[] {
  const { file } = place;
  const runs = readPath(document, ["runs"]);
  if (!Array.isArray(runs)) {
    throw new UsageError("This is not a SARIF file: it has no list of runs.", { at: { file } });
  }
  return runs.map((run: unknown) => readRun(run, place));
}

function readRun(run: unknown, { file, category, day }: AnalysisPlace): Analysis {
  // Code scanning says how many there are. A file of ours has a list, be it empty.
  const results = readPath(run, ["results"]) ?? (category === undefined ? undefined : []);
  const id = textAt(run, ["automationDetails", "id"]);
  const named = category ?? id?.slice(0, Math.max(0, id.lastIndexOf("/")));
  if (!Array.isArray(results) || named === undefined) {
    throw new UsageError("A run of this SARIF file has no category or no list of results.", { at: { file } });
  }
  const [invocation] = listAt(run, ["invocations"]);
  const since = day ?? textAt(invocation, ["endTimeUtc"])?.slice(0, 10);
  return { category: named, results: results.map((result: unknown) => readResult(result, since, file)) };
}

function readResult(result: unknown, since: string | undefined, file: string): Omit<PreviousResult, "source"> {
  const policy = textAt(result, ["ruleId"]);
  const message = textAt(result, ["message", "text"]);
  const signature = message === undefined ? undefined : readSignature(message);
  const location = readPath(listAt(result, ["locations"])[0], ["physicalLocation"]);
  const uri = textAt(location, ["artifactLocation", "uri"]);
  if (policy === undefined || signature === undefined || uri === undefined) {
    throw new UsageError(
      "A result of this SARIF file has no rule, no file or no reference, so nothing can tell whether it is fixed.",
      { at: { file }, hint: "Give a file that this version of outlived wrote, or that code scanning made of one." },
    );
  }
  const line = readPath(location, ["region", "startLine"]);
  const shown = withoutLinks(signature.text);
  const before = readNotChecked(shown);
  const day = before.since ?? since;
  return {
    policy,
    fingerprint: signature.fingerprint,
    place: signature.place,
    text: before.text,
    file: decodePath(uri),
    line: typeof line === "number" && Number.isInteger(line) && line > 0 ? line : 1,
    ...(day !== undefined && { notCheckedSince: day }),
    ...(before.text !== shown && { wasRepeated: true }),
  };
}

/** A repeated result has no other places, to which a link could lead. */
function withoutLinks(text: string): string {
  return text.replaceAll(/\[([^\][]*)\]\(\d+\)/g, "$1");
}

function decodePath(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function textAt(value: unknown, path: readonly string[]): string | undefined {
  const found = readPath(value, path);
  return typeof found === "string" ? found : undefined;
}

function listAt(value: unknown, path: readonly string[]): readonly unknown[] {
  const found = isRecord(value) ? readPath(value, path) : undefined;
  return Array.isArray(found) ? found : [];
}

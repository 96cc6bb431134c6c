import { extname } from "node:path";
import { UsageError } from "../model/errors.ts";
import type { Result } from "../model/generated/result.ts";
import { type LeftOut, type RenderOptions, renderers } from "../report/index.ts";
import { tally, verdictOf } from "../report/verdict.ts";
import type { Edge, TextStream } from "./shell/edge.ts";
import { withoutCommands, writeNotes } from "./shell/messages.ts";
import type { CommonOptions, FormatName, FormatRequest, JudgingOptions } from "./shell/options.ts";
import { writeUserFile } from "./shell/write-file.ts";

type TableOptions = Pick<RenderOptions, "width" | "colour">;

/** Where nothing tells the width. */
const usualWidth = 100;
/** A workflow's log has no width of its own. */
const logWidth = 120;
/** More would bury the rest. */
const shownRuns = 10;

/** The reports that are wanted, --output worked in; refuses two for one place before any work is done. */
export function checkRequests({ format, output }: Pick<JudgingOptions, "format" | "output">): readonly FormatRequest[] {
  const wanted: readonly FormatRequest[] = format ?? [{ name: "table" }];
  const unplaced = wanted.filter(({ file }) => file === undefined);
  if (unplaced.length > 1) {
    throw new UsageError(`${unplaced.map(({ name }) => name).join(" and ")} cannot both go to one place.`, {
      hint: `Give all but one a file: --format ${unplaced[1]?.name ?? "json"}=FILE.`,
    });
  }
  if (output !== undefined && unplaced.length === 0) {
    throw new UsageError(`Nothing is left for --output ${output}: every --format names its own file.`);
  }
  const placed = output === undefined ? wanted : wanted.map(({ name, file = output }) => ({ name, file }));
  const files = placed.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new UsageError(`Two reports cannot both be written to ${twice}.`);
  return placed;
}

/** Writes the reports: what goes to stdout first, so that a file that cannot be written takes nothing away. */
export async function writeReports(
  result: Result,
  requests: readonly FormatRequest[],
  options: CommonOptions,
  edge: Edge,
): Promise<void> {
  for (const { name, file } of requests) {
    if (file === undefined) edge.stdout.write(renderForStream(name, result, options, edge));
  }
  for (const { name, file } of requests) {
    if (file === undefined) continue;
    writeNotes(await writeReport(name, result, file, edge), edge);
  }
  // With an empty stdout nobody would learn why it ends as it does.
  if (requests.every(({ file }) => file !== undefined)) {
    writeNotes([`${verdictOf(result).text} ${tally(result)}`], edge);
  }
}

/** Writes one report and answers with what the user should know of it. */
async function writeReport(name: FormatName, result: Result, file: string, edge: Edge): Promise<readonly string[]> {
  if (name !== "sarif") {
    await writeUserFile(file, renderText(name, result, { width: usualWidth, colour: false }), edge.folder);
    return [`${file} is written.`];
  }
  const { files, notes } = await writeSarif(result, file, edge);
  return [...files.map((one) => `${one} is written.`), ...notes];
}

/** The files that SARIF took: the given one and, for more runs than fit it, numbered ones beside it. */
export interface WrittenSarif {
  readonly files: readonly string[];
  /** Which runs are missing and why. */
  readonly notes: readonly string[];
}

/** Writes SARIF. */
export async function writeSarif(result: Result, file: string, edge: Edge): Promise<WrittenSarif> {
  const { files, leftOut } = renderers.sarif(result, sarifOptions(edge));
  const named = files.map(({ text }, index) => ({ file: index === 0 ? file : numbered(file, index + 1), text }));
  for (const one of named) await writeUserFile(one.file, one.text, edge.folder);
  return { files: named.map((one) => one.file), notes: notesOn(leftOut) };
}

function notesOn(leftOut: readonly LeftOut[]): readonly string[] {
  const shown = leftOut
    .slice(0, shownRuns)
    .map(({ category, reason }) => `The SARIF has no run ${category}: ${reason}`);
  const rest = leftOut.length - shown.length;
  return rest === 0 ? shown : [...shown, `The SARIF has no run for ${rest} more.`];
}

/** The table as a workflow's log shows it. */
export function renderForLog(result: Result): string {
  return renderers.table(result, { width: logWidth, colour: true });
}

/** The report as a job summary shows it. */
export function renderForSummary(result: Result): string {
  return renderers.markdown(result);
}

function renderForStream(name: FormatName, result: Result, { color }: CommonOptions, edge: Edge): string {
  if (name !== "sarif") {
    const width = edge.stdout.columns ?? usualWidth;
    const text = renderText(name, result, { width, colour: color ?? wantsColor(edge.stdout, edge.environment) });
    // A workflow's runner may read along.
    return text.split("\n").map(withoutCommands).join("\n");
  }
  const [first, ...others] = renderers.sarif(result, sarifOptions(edge)).files;
  if (others.length === 0) return first?.text ?? "";
  throw new UsageError(`This SARIF takes ${others.length + 1} files, and stdout is only one.`, {
    hint: "Name a file: --format sarif=outlived.sarif.",
  });
}

function renderText(name: Exclude<FormatName, "sarif">, result: Result, options: TableOptions): string {
  return name === "table" ? renderers.table(result, options) : renderers[name](result);
}

/** The commit that a workflow runs on, as the runner says it. */
function sarifOptions({ environment }: Edge): Pick<RenderOptions, "versionControl"> {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_SHA: revisionId,
    GITHUB_REF_NAME: branch,
  } = environment;
  if (!server || !repository) return {};
  return {
    versionControl: {
      repositoryUri: `${server}/${repository}`,
      ...(revisionId && { revisionId }),
      ...(branch && { branch }),
    },
  };
}

/** As people have come to expect. https://no-color.org and https://force-color.org */
function wantsColor(stream: TextStream, environment: Edge["environment"]): boolean {
  if (environment["NO_COLOR"]) return false;
  if (environment["FORCE_COLOR"]) return environment["FORCE_COLOR"] !== "0";
  return stream.isTTY === true && environment["TERM"] !== "dumb";
}

/** outlived.sarif, outlived-2.sarif ... */
function numbered(file: string, number: number): string {
  const ending = extname(file);
  return `${file.slice(0, file.length - ending.length)}-${number}${ending}`;
}

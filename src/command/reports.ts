import { extname } from "node:path";
import { formatPlace, UsageError } from "../model/errors.ts";
import type { Anchor, Result } from "../model/generated/result.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { type FormatName, loadFormat, type Rendered, type RenderOptions } from "../report/index.ts";
import { noFileToPointAt } from "../report/sarif/result.ts";
import { sinceBaseline } from "../report/since-baseline.ts";
import { tally, verdictOf } from "../report/verdict.ts";
import type { Judged } from "./setup/previous.ts";
import { checkRedactionKey } from "./setup/redaction-key.ts";
import { usualWaiversName } from "./setup/waivers.ts";
import type { Edge, TextStream } from "./shell/edge.ts";
import { interruptibly } from "./shell/interruptible.ts";
import { withoutCommandLines, writeNotes } from "./shell/messages.ts";
import type { FormatRequest, JudgingOptions, ViewOptions } from "./shell/options.ts";
import { realPath, writeUserFile } from "./shell/write-file.ts";

type Layout = Pick<RenderOptions, "width" | "colour" | "byteLimit" | "details" | "all" | "groupBy" | "filter">;

/** What a report is made of. */
type Reported = Pick<Judged, "result" | "category" | "previous"> & Pick<RenderOptions, "only" | "explainWith">;

/** For a file, and for a stream that does not know its width. */
export const usualLayout: Layout = { width: 100, colour: false };

interface WantedReports extends Pick<JudgingOptions, "format" | "output" | "redact"> {
  /** Files that the run reads, as the user names them. */
  readonly inputs: readonly string[];
  /** A file that the run writes beside the reports. */
  readonly snapshot?: string;
}

type InputOptions = Pick<JudgingOptions, "config" | "owners" | "waivers" | "previous" | "history" | "baseline">;

/** The files that a run reads beside its sources, as far as the options name them, and those of the usual names. */
export function inputsOf({ config, owners, waivers, ...others }: InputOptions): readonly string[] {
  const { previous = [], history = [], baseline } = others;
  const named = [config ?? "outlived.yaml", owners ?? "owners.yaml", waivers ?? usualWaiversName];
  return [...named, ...previous, ...history, ...(baseline === undefined ? [] : [baseline])];
}

/** The files that the configuration names. */
export function filesOf({ ownership, waivers }: Judged["judging"]): readonly string[] {
  return [ownership.owners?.file, waivers?.file].flatMap((file) => file ?? []);
}

/**
 * The reports that are wanted, with --output taken into account. Throws a UsageError if two would go to one place or one
 * would replace what the run reads, so that it is called before any work is done.
 */
export async function checkRequests(
  { format, output, redact, inputs, snapshot }: WantedReports,
  { environment, folder }: Pick<Edge, "environment" | "folder">,
): Promise<readonly FormatRequest[]> {
  const wanted: readonly FormatRequest[] = format ?? [{ name: "table" }];
  if (redact === true) checkRedactionKey(environment, { isRequired: wanted.some(({ name }) => name === "sarif") });
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
  const files = [...placed.flatMap(({ file }) => file ?? []), ...(snapshot === undefined ? [] : [snapshot])];
  await refuseOverwriting(files, inputs, folder);
  return placed;
}

/** Throws a UsageError if a file to write is one that is read, or another one that is written, by whatever path. */
export async function refuseOverwriting(
  files: readonly string[],
  inputs: readonly string[],
  folder: string,
): Promise<void> {
  const read = new Map(await Promise.all(inputs.map(async (input) => [await realPath(input, folder), input] as const)));
  const written = new Set<string>();
  for (const file of files) {
    const path = await realPath(file, folder);
    const input = read.get(path);
    if (input !== undefined) {
      throw new UsageError(`Writing ${file} would replace ${input}, which this run reads.`, {
        hint: "Name another file.",
      });
    }
    if (written.has(path)) throw new UsageError(`Two outputs cannot both be written to ${file}.`);
    written.add(path);
  }
}

/**
 * Takes SARIF out of the reports if there is nothing that a result could point at. Throws a UsageError if nothing else is
 * wanted.
 */
export function withoutImpossible(requests: readonly FormatRequest[], anchor: Anchor | undefined): WantedOutputs {
  const isPossible = ({ name }: FormatRequest): boolean => name !== "sarif" || anchor !== undefined;
  const possible = requests.filter(isPossible);
  if (possible.length === requests.length) return { requests, refused: [] };
  const refusal = noFileToPointAt();
  if (possible.length === 0) throw refusal;
  return { requests: possible, refused: [refusal] };
}

export interface WantedOutputs {
  readonly requests: readonly FormatRequest[];
  /** Why others are not written. */
  readonly refused: readonly UsageError[];
}

/** Writes the reports, stdout first. Throws a UsageError after the last one if some could not be written. */
export async function writeReports(
  reported: Reported,
  { requests, refused }: WantedOutputs,
  options: ViewOptions,
  edge: Edge,
): Promise<void> {
  const failures = [...refused];
  const printed = requests.filter(({ file }) => file === undefined);
  for (const request of [...printed, ...requests.filter(({ file }) => file !== undefined)]) {
    edge.signal.throwIfAborted();
    try {
      await writeRequested(reported, request, options, edge);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      failures.push(error);
    }
  }
  // An empty stdout does not say why the command ends as it does.
  if (printed.length === 0) writeNotes([inShort(reported.result)], edge);
  const [first, ...others] = failures;
  if (first === undefined) return;
  throw others.length === 0 ? first : new UsageError(failures.map(describe).join("\n"));
}

function inShort(result: Result): string {
  const sentences = [verdictOf(result).text, tally(result), sinceBaseline(result)];
  return sentences.filter((text) => text !== undefined).join(" ");
}

function describe({ at, message }: UsageError): string {
  return at === undefined ? message : `${formatPlace(at)}: ${message}`;
}

async function writeRequested(
  reported: Reported,
  { name, file }: FormatRequest,
  options: ViewOptions,
  edge: Edge,
): Promise<void> {
  if (file === undefined) return writeNotes(await printReport(name, reported, options, edge), edge);
  const { files, notes } = await writeReport(name, reported, file, edge, options);
  writeNotes([...files.map((one) => `${one} is written.`), ...notes], edge);
}

/** Returns the notes on the report. */
async function printReport(
  name: FormatName,
  reported: Reported,
  options: ViewOptions,
  edge: Edge,
): Promise<readonly string[]> {
  const { stdout, environment } = edge;
  const colour = options.color ?? wantsColor(stdout, environment);
  const layout = { ...viewOf(options), width: stdout.columns ?? usualLayout.width, colour };
  const rendered = await renderReport(name, reported, layout, edge);
  // A workflow's runner may read stdout.
  stdout.write(withoutCommandLines(onlyFile(name, rendered)));
  return rendered.notes;
}

interface WrittenReport {
  /** Their names. */
  readonly files: readonly string[];
  readonly notes: readonly string[];
}

/** Writes a report into a file and, if one is not enough, into numbered files beside it. */
export async function writeReport(
  name: FormatName,
  reported: Reported,
  file: string,
  edge: Edge,
  options: ViewOptions = {},
): Promise<WrittenReport> {
  const { files, notes } = await renderReport(name, reported, { ...usualLayout, ...viewOf(options) }, edge);
  const names = files.map((_, index) => numbered(file, index + 1));
  for (const [index, text] of files.entries()) {
    // A later step of a workflow may print the file.
    await writeUserFile(names[index] ?? file, withoutCommandLines(text), edge.folder);
  }
  return { files: names, notes };
}

function viewOf({ details, all, groupBy, minSeverity, policy, source }: ViewOptions): Partial<Layout> {
  const filter = omitUndefined({ minSeverity, policies: policy, sources: source });
  const grouped = groupBy === "person" ? undefined : groupBy;
  return omitUndefined({
    details,
    all,
    groupBy: grouped,
    filter: Object.keys(filter).length === 0 ? undefined : filter,
  });
}

/** outlived.sarif, outlived-2.sarif ... */
function numbered(file: string, number: number): string {
  const ending = extname(file);
  return number === 1 ? file : `${file.slice(0, file.length - ending.length)}-${number}${ending}`;
}

/** A report that must be one text. */
export async function renderText(
  name: FormatName,
  reported: Reported,
  edge: Edge,
  layout: Layout = usualLayout,
): Promise<string> {
  return onlyFile(name, await renderReport(name, reported, layout, edge));
}

function onlyFile(name: FormatName, { files }: Rendered): string {
  const [text = "", ...others] = files;
  if (others.length === 0) return text;
  throw new UsageError(`The ${name} report takes ${files.length} files, and stdout is only one.`, {
    hint: `Name a file: --format ${name}=FILE.`,
  });
}

/** All texts of a report. */
export async function renderReport(
  name: FormatName,
  { result, category, previous, only, explainWith }: Reported,
  layout: Layout,
  { environment }: Edge,
): Promise<Rendered> {
  const render = await loadFormat(name);
  const versionControl = versionControlOf(environment);
  const options = omitUndefined({ ...layout, category, previous, only, explainWith, versionControl });
  return interruptibly(() => render(result, options));
}

/** The commit that a workflow runs on. https://docs.github.com/actions/reference/variables-reference */
function versionControlOf(environment: Edge["environment"]): RenderOptions["versionControl"] {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
  if (!server || !repository) return undefined;
  return omitUndefined({
    repositoryUri: `${server}/${repository}`,
    revisionId: environment["GITHUB_SHA"] || undefined,
    branch: environment["GITHUB_REF_NAME"] || undefined,
  });
}

/** https://no-color.org and https://force-color.org */
export function wantsColor(stream: TextStream, environment: Edge["environment"]): boolean {
  if (environment["NO_COLOR"]) return false;
  if (environment["FORCE_COLOR"]) return environment["FORCE_COLOR"] !== "0";
  return stream.isTTY === true && environment["TERM"] !== "dumb";
}

import type { Pace } from "../../collect/github/throttle.ts";
import { firstToken } from "../../collect/github/token.ts";
import { sourceRowOf } from "../../kinds/index.ts";
import { UsageError } from "../../model/errors.ts";
import { categoriesToCompare, categoryOf } from "../../report/sarif.ts";
import { countOf } from "../../report/text.ts";
import { renderReport, usualLayout } from "../reports.ts";
import { compareWithPrevious, compareWithRuns, type Judged, readPreviousFiles } from "../setup/previous.ts";
import type { Edge } from "../shell/edge.ts";
import { writeNotes } from "../shell/messages.ts";
import { type CodeScanning, type ListedAnalysis, openCodeScanning, uploadPace } from "./code-scanning.ts";
import { type Destination, type DestinationOptions, findDestination, isPullRequest } from "./destination.ts";
import { readPrevious } from "./previous.ts";
import type { Problem } from "./problem.ts";
import { describeFile, type SarifUpload, type Sent, sendFiles } from "./send.ts";

/** How an upload is done. */
export interface SessionOptions extends DestinationOptions {
  /** Seconds to wait for the processing of each file. */
  readonly wait: number;
  /** true: read the whole list of analyses, to name the categories that no source has any more. */
  readonly list?: boolean;
  /** true: nothing is written to GitHub. */
  readonly dryRun?: boolean;
}

/** A connection to the code scanning of one repository. */
export interface Session {
  readonly destination: Destination;
  readonly scanning: CodeScanning;
  readonly options: SessionOptions;
  readonly pace: Pace;
}

/** A judged estate that was compared with what code scanning holds. */
export interface Compared {
  readonly judged: Judged;
  /** What kept previous analyses from being read. */
  readonly problems: readonly Problem[];
  /** Analyses with results whose category belongs to no source of this scan. */
  readonly abandoned: readonly ListedAnalysis[];
}

const tokenVariables = ["OUTLIVED_UPLOAD_TOKEN", "GITHUB_TOKEN"];

/** Finds the destination and the token. Sends nothing yet. Throws a UsageError if one of them is missing. */
export async function openSession(options: SessionOptions, edge: Edge, pace: Pace = uploadPace): Promise<Session> {
  const destination = await findDestination(options, edge);
  const token = firstToken(tokenVariables, edge.environment, "write to code scanning");
  if ("problem" in token) throw new UsageError(token.problem);
  return { destination, scanning: openCodeScanning(destination, token.value, edge, pace), options, pace };
}

/** Compares with the SARIF files of the previous scan. A source with gaps of which they hold no run is not uploaded. */
export async function compareWithFiles(
  judged: Judged,
  files: readonly string[],
  session: Session,
  edge: Edge,
): Promise<Compared> {
  const analyses = await readPreviousFiles(files, edge);
  const { previous, ...compared } = compareWithRuns(judged, analyses, onlyOf(judged, session).only);
  const withheld = previous?.missing ?? [];
  const problems = withheld.map((category) => ({
    text: `No file of --previous has a run of ${category}. Without --previous code scanning is asked for it.`,
    isUnavailable: false,
  }));
  return {
    judged: { ...compared, ...(previous && { previous: { ...previous, withheld } }) },
    problems,
    abandoned: [],
  };
}

/** Compares with code scanning, which is asked only if something of a source could not be seen. */
export async function compareWithCodeScanning(judged: Judged, session: Session): Promise<Compared> {
  const { destination, options, scanning } = session;
  const { result, category } = judged;
  const wanted = categoriesToCompare(result, {
    ...(category !== undefined && { category }),
    ...onlyOf(judged, session),
  });
  const { list: listAll = false } = options;
  if (wanted.length === 0 && !listAll) {
    return { judged: compareWithPrevious(judged, []), problems: [], abandoned: [] };
  }
  const { analyses, unread, problems, listed } = await readPrevious(scanning, destination, { wanted, listAll });
  const abandoned = isPullRequest(destination) ? [] : listed.filter((one) => isAbandoned(one, judged));
  return { judged: compareWithPrevious(judged, analyses, { withheld: unread }), problems, abandoned };
}

function isAbandoned({ category, results }: ListedAnalysis, judged: Judged): boolean {
  const { result, category: prefix } = judged;
  const named = ["governance", ...result.sources.map(({ id }) => id), ...result.coverage.map(({ source }) => source)];
  const known = new Set(named.map((source) => categoryOf(source, prefix)));
  return results > 0 && category.startsWith(categoryOf("", prefix)) && !known.has(category);
}

/** A pull request changes nothing but the working tree. */
function onlyOf({ result }: Judged, { destination }: Session): { readonly only?: readonly string[] } {
  if (!isPullRequest(destination)) return {};
  return { only: result.sources.filter(({ kind }) => sourceRowOf(kind)?.isWorkingTree).map(({ id }) => id) };
}

interface Uploaded extends Sent {
  /** Sentences on findings for which code scanning has no room. */
  readonly cuts: readonly string[];
}

/** Uploads what was found. */
export async function uploadResult({ judged }: Compared, session: Session, edge: Edge): Promise<Uploaded> {
  const {
    files,
    notes,
    cuts = [],
  } = await renderReport("sarif", { ...judged, ...onlyOf(judged, session) }, usualLayout, edge);
  writeNotes(notes, edge);
  const named = files.map((text, index) => ({ name: `SARIF file ${index + 1} of ${files.length}`, text }));
  if (named.length === 0) writeNotes(["Nothing is left to upload."], edge);
  return { ...(await send(named, session, edge)), cuts };
}

/** Uploads files, or says what would be uploaded. */
export async function send(files: readonly SarifUpload[], session: Session, edge: Edge): Promise<Sent> {
  const { destination, options, pace, scanning } = session;
  const { repository, ref, commit } = destination;
  const where = `${repository}, ${ref}, commit ${commit}`;
  if (options.dryRun === true) {
    const would = files.map((file) => `Would upload ${describeFile(file)} to ${where}.`);
    writeNotes(would, edge);
    return { taken: 0, problems: [] };
  }
  const sent = await sendFiles(scanning, files, { wait: options.wait, second: pace.second }, edge);
  if (sent.taken > 0) {
    writeNotes([`Code scanning took ${sent.taken} of ${countOf(files.length, "file")}: ${where}.`], edge);
  }
  return sent;
}

/** Sentences on categories that belong to no source of this scan. */
export function describeAbandoned(abandoned: readonly ListedAnalysis[]): readonly string[] {
  return abandoned.map(
    ({ category, results }) =>
      `Code scanning has ${countOf(results, "result")} of ${category}, which is no source of this scan. If it is gone for good, close its alerts with \`outlived upload --retire ${shellWord(category)}\`.`,
  );
}

/** A name from outside that a user may paste into a shell. */
function shellWord(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

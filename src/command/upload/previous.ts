import { type Analysis, readRuns } from "../../contract/index.ts";
import { UsageError } from "../../model/errors.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { countOf } from "../../model/sentence.ts";
import type { CodeScanning, ListedAnalysis } from "./code-scanning.ts";
import type { Destination } from "./destination.ts";
import { type Problem, problemOf } from "./problem.ts";

/** What code scanning holds of earlier scans. */
export interface PreviousAnalyses {
  readonly analyses: readonly Analysis[];
  /** Categories whose newest analysis could not be read. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
  /** The newest analysis of each category of this ref, as far as the list was read. */
  readonly listed: readonly ListedAnalysis[];
}

interface PreviousOptions {
  /** The categories whose newest analysis is wanted. */
  readonly wanted: readonly string[];
  /** true: read the list to its end, whatever is wanted. */
  readonly listAll: boolean;
}

/** Reads the newest analysis of each category, on the ref of this scan or else on the default branch. */
export async function readPrevious(
  scanning: CodeScanning,
  destination: Destination,
  { wanted, listAll }: PreviousOptions,
): Promise<PreviousAnalyses> {
  const { newest, listed, problem } = await findNewest(scanning, destination, { wanted, listAll });
  const found = new Set(newest.map(({ category }) => category));
  const read = await Promise.all(newest.map((one) => readAnalysis(scanning, one)));
  const failed = read.filter((one) => "problem" in one);
  return {
    analyses: read.flatMap((one) => ("problem" in one ? [] : one.analysis)),
    unread: [
      ...(problem === undefined ? [] : wanted.filter((category) => !found.has(category))),
      ...failed.map(({ category }) => category),
    ],
    problems: [...(problem === undefined ? [] : [problem]), ...failed.map((one) => one.problem)],
    listed,
  };
}

interface Newest {
  readonly newest: readonly ListedAnalysis[];
  readonly listed: readonly ListedAnalysis[];
  /** Why there may be one of each other category. */
  readonly problem?: Problem;
}

async function findNewest(
  scanning: CodeScanning,
  { ref, defaultBranch }: Destination,
  { wanted, listAll }: PreviousOptions,
): Promise<Newest> {
  const own = await newestOf(scanning, ref, wanted, listAll);
  const listed = [...own.newest.values()];
  const missing = wanted.filter((category) => !own.newest.has(category));
  const newest = listed.filter(({ category }) => wanted.includes(category));
  if (missing.length === 0 || own.problem !== undefined) return omitUndefined({ newest, listed, problem: own.problem });
  const branch = defaultBranch === undefined ? await scanning.defaultBranch() : { name: defaultBranch };
  if ("failure" in branch) {
    const problem = problemOf(branch.failure, "Asking for the default branch");
    return { newest, listed, problem };
  }
  const usual = `refs/heads/${branch.name}`;
  if (usual === ref) return { newest, listed };
  const others = await newestOf(scanning, usual, missing, false);
  const elsewhere = missing.flatMap((category) => others.newest.get(category) ?? []);
  return omitUndefined({ newest: [...newest, ...elsewhere], listed, problem: others.problem });
}

interface NewestOfRef extends Pick<Newest, "problem"> {
  /** By category. */
  readonly newest: ReadonlyMap<string, ListedAnalysis>;
}

/** The newest analysis of each category of a ref. One that code scanning could not take does not count. */
async function newestOf(
  scanning: CodeScanning,
  ref: string,
  wanted: readonly string[],
  listAll: boolean,
): Promise<NewestOfRef> {
  const taken = (analyses: readonly ListedAnalysis[]): readonly ListedAnalysis[] =>
    analyses.filter(({ hasFailed }) => !hasFailed);
  const hasAll = (analyses: readonly ListedAnalysis[]): boolean => {
    const seen = new Set(taken(analyses).map(({ category }) => category));
    return !listAll && wanted.every((category) => seen.has(category));
  };
  const { analyses, failure } = await scanning.list(ref, hasAll);
  // Of two with one key the later one wins, and the newest come first.
  const newest = new Map(
    taken(analyses)
      .toReversed()
      .map((one) => [one.category, one]),
  );
  return omitUndefined({ newest, problem: failure && problemOf(failure, `The list of analyses of ${ref}`) });
}

async function readAnalysis(
  scanning: CodeScanning,
  { id, category, day, results }: ListedAnalysis,
): Promise<{ readonly analysis: Analysis } | { readonly category: string; readonly problem: Problem }> {
  const what = `The previous analysis of ${category}`;
  const unread = (text: string): { readonly category: string; readonly problem: Problem } => ({
    category,
    problem: { text, isUnavailable: false },
  });
  const response = await scanning.read(id);
  if ("failure" in response) return unread(problemOf(response.failure, what).text);
  try {
    const runs = readRuns(response.sarif, { file: `analysis ${id}`, category, day });
    const found = runs.flatMap((run) => run.results);
    if (found.length >= results) return { analysis: { category, results: found } };
    return unread(`${what} came with ${found.length} of its ${countOf(results, "result")}.`);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return unread(`${what} cannot be used. ${error.message}`);
  }
}

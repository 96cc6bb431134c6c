import { markBaseline } from "../../amend/baseline.ts";
import { redact, redactedNames, redactPrevious, sealWith } from "../../amend/redact.ts";
import { type Analysis, readAnalyses } from "../../contract/index.ts";
import { answerPrevious } from "../../judge/index.ts";
import type { Result } from "../../model/generated/result.ts";
import { type Names, plainNames } from "../../model/names.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { PreviousResult } from "../../model/previous.ts";
import type { PreviousAnalysis } from "../../report/render.ts";
import { categoriesToCompare, categoryOf } from "../../report/sarif/plan.ts";
import type { Evaluation, Judging } from "../../scan.ts";
import type { Edge } from "../shell/edge.ts";
import { interruptibly } from "../shell/interruptible.ts";
import { mostDocument, readUserFile } from "../shell/read-file.ts";
import { type Baseline, compareWithBaseline } from "./baseline.ts";

/** A judged estate, before and after redaction. */
export interface Judged {
  readonly evaluation: Evaluation;
  readonly judging: Judging;
  /** The result as it may be shown. */
  readonly result: Result;
  /** The first part of the categories of code scanning. */
  readonly category: string | undefined;
  readonly redactionKey: string | undefined;
  /** How the result writes names. */
  readonly names: Names;
  /** What the previous analysis says. Absent: none was read. */
  readonly previous?: PreviousAnalysis;
}

interface ShowOptions {
  readonly redact: boolean | undefined;
  readonly category: string | undefined;
  /** An earlier result to compare with. */
  readonly baseline?: Baseline | undefined;
}

/** Makes what may be shown of an evaluation. */
export function showEvaluation(
  evaluation: Evaluation,
  judging: Judging,
  { redact: isRedacted = false, category, baseline }: ShowOptions,
  { environment }: Pick<Edge, "environment">,
): Judged {
  const redactionKey = environment["OUTLIVED_REDACTION_KEY"] || undefined;
  const { describe, resolution, result } = evaluation;
  const hasNames = isRedacted || baseline?.result.redacted === true;
  const names = hasNames ? interruptibly(() => redactedNames(resolution.people(), redactionKey)) : plainNames;
  const show = (): Result => {
    const comparison =
      baseline &&
      compareWithBaseline(baseline, {
        evaluation,
        judging,
        redactionKey,
        idInBaseline: baseline.result.redacted ? names.id : plainNames.id,
      });
    const compared = (plain: Result): Result => (comparison ? markBaseline(plain, comparison) : plain);
    return isRedacted ? redact(compared(describe(names)), names, redactionKey) : compared(result);
  };
  const shown = isRedacted || baseline !== undefined ? interruptibly(show) : result;
  return { evaluation, judging, result: shown, category, redactionKey, names: isRedacted ? names : plainNames };
}

/** The runs of SARIF files of the previous scan. Throws a UsageError where one cannot be read. */
export async function readPreviousFiles(files: readonly string[], edge: Edge): Promise<readonly Analysis[]> {
  const analyses: Analysis[] = [];
  for (const file of files)
    analyses.push(...readAnalyses(await readUserFile(file, edge.folder, file, mostDocument), { file }));
  return analyses;
}

/**
 * Compares with the runs of SARIF files. One that has no run of a source says nothing of it: the source may be new, its
 * run may be in another file, or the scan before could read nothing of it. With `only`, other sources are not compared.
 */
export function compareWithRuns(judged: Judged, analyses: readonly Analysis[], only?: readonly string[]): Judged {
  const { result, category } = judged;
  const given = new Set(analyses.map((analysis) => analysis.category));
  const wanted = categoriesToCompare(result, omitUndefined({ category, only }));
  return compareWithPrevious(judged, analyses, { missing: wanted.filter((one) => !given.has(one)) });
}

/** Says of every result of the previous analysis whether this scan confirms it, or can neither confirm nor refute it. */
export function compareWithPrevious(
  judged: Judged,
  analyses: readonly Analysis[],
  unread: Pick<PreviousAnalysis, "withheld" | "missing"> = {},
): Judged {
  const { evaluation, judging, result, redactionKey, category, names } = judged;
  const shownIds = sourceIds(result);
  const sources = new Map(
    sourceIds(evaluation.result).map((id, index) => [categoryOf(shownIds[index] ?? id, category), id]),
  );
  const results = analyses.flatMap((analysis): readonly PreviousResult[] => {
    const source = sources.get(analysis.category);
    return source === undefined ? [] : analysis.results.map((one) => ({ ...one, source }));
  });
  const seal = result.redacted ? sealWith(redactionKey ?? "") : (digits: string): string => digits;
  const { policies } = judging;
  const previous = interruptibly(() => answerPrevious(results, { ...evaluation, policies, seal }));
  const summary = { ...result.summary, repeated: previous.repeated.length };
  const shown = (one: PreviousResult): PreviousResult => (result.redacted ? redactPrevious(one, names) : one);
  const { confirmed, repeated } = previous;
  return {
    ...judged,
    result: { ...result, summary },
    previous: { confirmed: confirmed.map(shown), repeated: repeated.map(shown), ...unread },
  };
}

/** The ids of all sources. A snapshot of another program may name one only in its coverage. */
function sourceIds({ sources, coverage }: Result): readonly string[] {
  return [...sources.map(({ id }) => id), ...coverage.map(({ source }) => source)];
}

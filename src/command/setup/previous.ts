import { redact, redactedNames, sealWith } from "../../amend/redact.ts";
import { type Analysis, readAnalyses } from "../../contract/index.ts";
import { answerPrevious } from "../../judge/index.ts";
import type { Result } from "../../model/generated/result.ts";
import { type Names, plainNames } from "../../model/names.ts";
import type { PreviousResult } from "../../model/previous.ts";
import type { PreviousAnalysis } from "../../report/render.ts";
import { categoryOf } from "../../report/sarif/plan.ts";
import type { Evaluation, Judging } from "../../scan.ts";
import type { Edge } from "../shell/edge.ts";
import { interruptibly } from "../shell/interruptible.ts";
import { mostDocument, readUserFile } from "../shell/read-file.ts";

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
}

/** Makes what may be shown of an evaluation. */
export function showEvaluation(
  evaluation: Evaluation,
  judging: Judging,
  { redact: isRedacted = false, category }: ShowOptions,
  { environment }: Pick<Edge, "environment">,
): Judged {
  const redactionKey = environment["OUTLIVED_REDACTION_KEY"] || undefined;
  const shown = { evaluation, judging, category, redactionKey };
  if (!isRedacted) return { ...shown, result: evaluation.result, names: plainNames };
  const { describe, resolution } = evaluation;
  const names = interruptibly(() => redactedNames(resolution.people(), redactionKey));
  return { ...shown, result: interruptibly(() => redact(describe(names), names, redactionKey)), names };
}

/** The runs of SARIF files of the previous scan. Throws a UsageError where one cannot be read. */
export async function readPreviousFiles(files: readonly string[], edge: Edge): Promise<readonly Analysis[]> {
  const analyses: Analysis[] = [];
  for (const file of files)
    analyses.push(...readAnalyses(await readUserFile(file, edge.folder, file, mostDocument), { file }));
  return analyses;
}

/**
 * Says of every result of the previous analysis whether this scan confirms it, or can neither confirm nor refute it.
 * `withheld` are the categories whose previous analysis could not be read.
 */
export function compareWithPrevious(
  judged: Judged,
  analyses: readonly Analysis[],
  withheld: readonly string[] = [],
): Judged {
  const { evaluation, judging, result, redactionKey, category } = judged;
  const sources = new Map(
    evaluation.result.sources.map(({ id }, index) => [categoryOf(result.sources[index]?.id ?? id, category), id]),
  );
  const results = analyses.flatMap((analysis): readonly PreviousResult[] => {
    const source = sources.get(analysis.category);
    return source === undefined ? [] : analysis.results.map((one) => ({ ...one, source }));
  });
  const seal = result.redacted ? sealWith(redactionKey ?? "") : (digits: string): string => digits;
  const { policies } = judging;
  const previous = interruptibly(() => answerPrevious(results, { ...evaluation, policies, seal }));
  const summary = { ...result.summary, repeated: previous.repeated.length };
  return { ...judged, result: { ...result, summary }, previous: { ...previous, withheld } };
}

import { checkDocument } from "../../src/contract/index.ts";
import type { Finding, Result } from "../../src/model/generated/result.ts";

/** How a run ended. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A run that ended with a result, or with an error. */
export type Read = { readonly result: Result } | { readonly complaints: readonly string[] };

/** Reads how a run ended. No complaint: it ended with an error that tells the user what is wrong. */
export function readOutcome({ code, out, err }: Outcome): Read {
  if (code === null || code > 3) return { complaints: [`it ends with ${code}: ${err.slice(0, 500)}`] };
  if (code === 2 && out === "") return { complaints: mistakesOfError(err) };
  try {
    const result: Result = JSON.parse(out);
    const [violation] = checkDocument("result", result).violations;
    return violation === undefined
      ? { result }
      : { complaints: [`the result breaks its schema: ${violation.sentence}`] };
  } catch {
    return { complaints: [`it ends with ${code} and without a result: ${out.slice(0, 200)} ${err.slice(0, 500)}`] };
  }
}

const mostLines = 30;
const mostCharacters = 1200;

/** One paragraph: a sentence, further mistakes below it, a hint. Notes may come before it. */
function mistakesOfError(err: string): readonly string[] {
  const lines = err.trimEnd().split("\n");
  const start = lines.findLastIndex((line) => line.startsWith("outlived: "));
  const isOneParagraph =
    start >= 0 &&
    lines.slice(0, start).every((line) => line.startsWith("outlived: ")) &&
    lines.slice(start + 1).every((line) => /^(?: {2,}\S|hint: )/.test(line)) &&
    lines.length <= mostLines &&
    lines.every((line) => line.length <= mostCharacters);
  const hasStack = /^\s+at .*:\d+:\d+\)?$/m.test(err);
  return isOneParagraph && !hasStack ? [] : [`the error is not one paragraph: ${err.slice(0, 1000)}`];
}

function keyOf({ policy, subject }: Finding): string {
  return `${policy} ${subject.id}`;
}

/** Findings that `after` has not, and that nothing in it makes up for. */
export function lostSilently(before: Result, after: Result): readonly Finding[] {
  const kept = new Set(after.findings.map(keyOf));
  return before.findings.filter((finding) => !kept.has(keyOf(finding)) && !isSaid(finding, before, after));
}

/**
 * Whether a result says why a finding is not in it: another finding on the same thing has come, the policy says unknown
 * for more than before, or things are counted that were made after the moment of the judgement.
 */
function isSaid({ policy, subject }: Finding, before: Result, after: Result): boolean {
  const earlier = new Set(before.findings.map(keyOf));
  const unknownBefore = new Set(before.unknowns.map((unknown) => JSON.stringify(unknown)));
  return (
    after.findings.some((one) => one.subject.id === subject.id && !earlier.has(keyOf(one))) ||
    after.unknowns.some(
      (one) => one.policy === policy && one.source === subject.source && !unknownBefore.has(JSON.stringify(one)),
    ) ||
    (after.summary.madeLater ?? 0) > (before.summary.madeLater ?? 0)
  );
}

export function describeLoss(finding: Finding): string {
  return `the finding ${keyOf(finding)} is lost without a word`;
}

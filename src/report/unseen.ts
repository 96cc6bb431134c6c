import type { Result, Unknown } from "../model/generated/result.ts";
import { type CoverageGroup, groupCoverage, unresolved } from "./overview.ts";
import { countOf } from "./text.ts";
import { silenceOf } from "./verdict.ts";

/** Says what could not be seen, the worst first: silent sources, gaps, undecided verdicts, notes on sources. */
export function unseenSentences(result: Result): readonly string[] {
  const groups = groupCoverage(result);
  const gaps = groups.filter(({ entry }) => entry.gap).map(gapSentence);
  const notes = groups.flatMap(({ title, notes: own }) => own.map((note) => `Note on ${title}: ${note}`));
  return [...silenceOf(result), ...gaps, ...unresolved(result).map(undecidedSentence), ...notes];
}

function gapSentence({ title, entry: { status, requiredPermission } }: CoverageGroup): string {
  return `${title}: ${status}${requiredPermission === undefined ? "" : `, needs ${requiredPermission}`}.`;
}

function undecidedSentence({ policy, source, count = 1, reason }: Unknown): string {
  return `${policy} could not decide on ${countOf(count, "subject")} of ${source}: ${reason}`;
}

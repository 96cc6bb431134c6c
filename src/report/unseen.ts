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

/** The permission comes before the source, so that a narrow terminal still shows it. */
function gapSentence({ source, scopes, entry: { section, status, requiredPermission } }: CoverageGroup): string {
  const where = scopes.length < 2 ? "" : ` in ${scopes.length} places`;
  const needs = requiredPermission === undefined ? "" : `, needs ${requiredPermission}`;
  return `${section}: ${status}${where}${needs}, at ${source}.`;
}

function undecidedSentence({ policy, source, count = 1, reason }: Unknown): string {
  return `${policy} could not decide on ${countOf(count, "subject")} of ${source}: ${reason}`;
}

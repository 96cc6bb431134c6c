import type { Result } from "../model/generated/result.ts";
import { groupFlagged } from "./groups.ts";
import { headline } from "./headline.ts";
import { writeSinceBaseline, writeWaived } from "./markdown/accepted.ts";
import { writeCoverage, writeRepeated, writeUnresolved } from "./markdown/coverage.ts";
import { writeFindings } from "./markdown/findings.ts";
import { writeGroups, writeLeavers } from "./markdown/flagged.ts";
import { openPage, type Page, prose } from "./markdown/page.ts";
import { findingsByPolicy } from "./overview.ts";
import type { Render } from "./render.ts";
import { staleSentences } from "./stale.ts";
import { silenceOf, tally, verdictOf } from "./verdict.ts";

/**
 * GitHub refuses a job summary of more than 1 MiB as a whole.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
const summaryLimit = 900_000;

/** How much of the page is filled once the entries without effect are written. */
const staleShare = 0.93;

/**
 * The report for a GitHub job summary: who left and what they still hold, everything else that is flagged, what was not
 * seen, and then all findings with their evidence. Texts are cut; a row is left out only where the whole would be longer
 * than GitHub accepts, and then it is counted.
 */
export const render: Render = (result, { previous, selection, whole = result, byteLimit = summaryLimit }) => {
  const page = openPage(byteLimit);
  const grouping = groupFlagged(result);
  writeVerdict(page, result, [headline(groupFlagged(whole), whole), selection ?? ""]);
  writeLeavers(page, grouping, result);
  writeGroups(page, grouping, result);
  writeWaived(page, result);
  writeSinceBaseline(page, whole);
  writeCoverage(page, result);
  writeUnresolved(page, result);
  writeRepeated(page, previous?.repeated ?? []);
  writeWithoutEffect(page, result);
  writeFindings(page, findingsByPolicy(result));
  return { files: [page.text()], notes: [] };
};

function writeVerdict({ always }: Page, result: Result, openings: readonly string[]): void {
  const { state, text } = verdictOf(result);
  const mark = { findings: "🔴", "not-clean": "🟡", "nothing-judged": "🟡", clean: "🟢" }[state];
  always(`## ${mark} ${prose(text)}\n\n`);
  for (const opening of openings) if (opening !== "") always(`**${prose(opening)}**\n\n`);
  const names = result.redacted ? ["People's names are replaced."] : [];
  always(`${[tally(result), ...silenceOf(result), ...names].map(prose).join(" ")}\n\n`);
}

function writeWithoutEffect(page: Page, result: Result): void {
  const sentences = staleSentences(result);
  if (sentences.length === 0) return;
  page.always("### Entries without effect\n\n");
  const left = page.rows(sentences, (text) => `- ${prose(text)}\n`, staleShare);
  page.always(left > 0 ? `- ${left} more\n\n` : "\n");
}

import { wasReadWhole } from "../../model/coverage.ts";
import type { Result, Unknown } from "../../model/generated/result.ts";
import type { PreviousResult } from "../../model/previous.ts";
import { type CoverageGroup, coverageParts, unresolved } from "../overview.ts";
import { countOf, firstOf, sentence } from "../text.ts";
import { head, name, type Page, prose, row } from "./page.ts";

const scopeLimit = 5;

/** How much of the page is filled at most once each part is written. */
const shares = { coverage: 0.88, unresolved: 0.9, repeated: 0.92 };
/** How much of the page the coverage takes at most. */
const coverageShare = 0.25;

/** What was read and what was not, that first. */
export function writeCoverage(page: Page, result: Result): void {
  page.always("### What was looked at\n\n");
  const { gaps, accepted, others, read } = coverageParts(result);
  const groups = [...gaps, ...accepted, ...others, ...read];
  if (groups.length === 0) {
    page.always("Nothing.\n\n");
    return;
  }
  page.always(head(["Source", "Section", "Status", ">Records", "What is missing"]));
  const share = Math.min(shares.coverage, page.filled() + coverageShare);
  const left = page.rows(groups, coverageRow, share);
  const gapsLeft = Math.max(0, gaps.length - (groups.length - left));
  const ofThem = gapsLeft === 0 ? "" : `, of which ${countOf(gapsLeft, "is a gap", "are gaps")}`;
  if (left > 0) page.always(`| ${left} more${ofThem} | | | | |\n`);
  page.always("\n");
}

function coverageRow(group: CoverageGroup): string {
  const { entry, scopes, count, source } = group;
  const where = scopes.length === 0 ? "" : `: ${firstOf(scopes, scopeLimit)}`;
  const status = entry.gap ? `**${entry.status}**` : entry.status;
  const accepted = entry.accepted === undefined ? "" : " (accepted)";
  return row([
    name(source),
    name(entry.section + where),
    status + accepted,
    String(count ?? ""),
    prose(whatIsMissing(group)),
  ]);
}

function whatIsMissing({ entry, affected, skipped, notes }: CoverageGroup): string {
  if (wasReadWhole(entry)) return [...notes, ...skipped].map(sentence).join(" ");
  const { reason, requiredPermission, consequence, accepted } = entry;
  const until = accepted?.expires === undefined ? "" : ` until ${accepted.expires}`;
  const sentences = [
    reason,
    requiredPermission && `Needs ${requiredPermission}`,
    consequence,
    accepted && `Accepted${until}: ${accepted.reason}`,
    affected.length > 0 && `Unknown: ${affected.join(", ")}`,
    ...notes,
    ...skipped,
  ];
  return sentences.flatMap((text) => (text ? [sentence(text)] : [])).join(" ");
}

/** Unknown verdicts that the coverage does not explain. */
export function writeUnresolved(page: Page, result: Result): void {
  const unknowns = unresolved(result);
  if (unknowns.length === 0) return;
  page.always(`<details><summary>Undecided: ${countOf(unknowns.length, "group")} of subjects</summary>\n\n`);
  page.always(head(["Policy", "Where", "Why"]));
  const left = page.rows(unknowns, unknownRow, shares.unresolved);
  if (left > 0) page.always(`| ${left} more | | |\n`);
  page.always("\n</details>\n\n");
}

function unknownRow({ policy, source, section, reason }: Unknown): string {
  return row([name(policy), name(section === undefined ? source : `${section} of ${source}`), prose(reason)]);
}

/** What an earlier scan found and this one could neither confirm nor refute: the alerts stay open. */
export function writeRepeated(page: Page, repeated: readonly PreviousResult[]): void {
  if (repeated.length === 0) return;
  page.always("### Alerts that could not be checked again\n\n");
  const which = repeated.length === 1 ? "alert stays" : "alerts stay";
  page.always(`${repeated.length} ${which} open, because what could not be seen is not gone.\n\n`);
  page.always(head(["Policy", "Alert", "Last seen"]));
  const left = page.rows(repeated, repeatedRow, shares.repeated);
  if (left > 0) page.always(`| ${left} more | | |\n`);
  page.always("\n");
}

function repeatedRow({ policy, text, notCheckedSince = "" }: PreviousResult): string {
  return row([name(policy), prose(text), name(notCheckedSince)]);
}

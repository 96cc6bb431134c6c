import { wasReadWhole } from "../model/coverage.ts";
import type { Finding, JudgedPolicy, Result } from "../model/generated/result.ts";
import { severities } from "../model/policy.ts";
import type { PreviousResult } from "../model/previous.ts";
import { escaped } from "./markdown/escape.ts";
import { type CoverageGroup, findingsByPolicy, groupCoverage, type PolicyFindings, unresolved } from "./overview.ts";
import { ownerName, ownerStatus, successorOf } from "./ownership.ts";
import type { Render } from "./render.ts";
import { describeEarlier, newFindings, sinceBaseline } from "./since-baseline.ts";
import { staleSentences } from "./stale.ts";
import { countOf, firstOf, sentence } from "./text.ts";
import { silenceOf, tally, verdictOf } from "./verdict.ts";
import { waivedGroups } from "./waived.ts";

/**
 * GitHub refuses a job summary of more than 1 MiB as a whole.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
const summaryLimit = 900_000;
const scopeLimit = 5;
const evidenceLimit = 5;

/**
 * The report for a GitHub job summary: first what was found, then what was not seen, then which alerts of code scanning
 * are repeated, cut to what GitHub accepts.
 */
export const render: Render = (result, { previous, selection, byteLimit = summaryLimit }) => {
  const summary = openSummary(byteLimit);
  writeVerdict(summary, result, selection);
  writeFindings(summary, findingsByPolicy(result));
  writeWaived(summary, result);
  writeSinceBaseline(summary, result);
  writeCoverage(summary, result);
  writeUnresolved(summary, result);
  writeRepeated(summary, previous?.repeated ?? []);
  writeWithoutEffect(summary, result);
  return { files: [summary.text()], notes: [] };
};

/** A text that grows up to the limit. */
interface JobSummary {
  /** Adds what must not be left out. */
  readonly always: (text: string) => void;
  /** Adds rows while the text stays below a share of the limit. Returns the number of rows for which there was no room. */
  readonly rows: (rows: readonly string[], share: number) => number;
  readonly text: () => string;
}

function openSummary(byteLimit: number): JobSummary {
  const parts: string[] = [];
  let bytes = 0;
  const always = (text: string): void => {
    parts.push(text);
    bytes += Buffer.byteLength(text);
  };
  return {
    always,
    rows: (rows, share) => {
      for (const [index, row] of rows.entries()) {
        if (bytes + Buffer.byteLength(row) > byteLimit * share) return rows.length - index;
        always(row);
      }
      return 0;
    },
    text: () => parts.join(""),
  };
}

function writeVerdict({ always }: JobSummary, result: Result, selection = ""): void {
  const { state, text } = verdictOf(result);
  const mark = { findings: "🔴", "not-clean": "🟡", "nothing-judged": "🟡", clean: "🟢" }[state];
  always(`## ${mark} ${escaped(text)}\n\n`);
  always(`${[tally(result), ...silenceOf(result), selection].map(escaped).join(" ").trim()}\n\n`);
  const counts = severities.map((severity) => result.summary.findings[severity]);
  always(`| ${severities.join(" | ")} | unknown | gaps |\n| ${"---: | ".repeat(6).trim()}\n`);
  always(`${row([...counts, result.summary.unknowns, result.summary.gaps].map(String))}\n`);
  if (result.redacted) always("People's names are replaced.\n\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

function writeCoverage({ always, rows }: JobSummary, result: Result): void {
  always("### What was looked at\n\n");
  const groups = groupCoverage(result);
  if (groups.length === 0) {
    always("Nothing.\n\n");
    return;
  }
  always("| Source | Section | Status | Records | What is missing |\n| --- | --- | --- | ---: | --- |\n");
  const unread = groups.filter(({ entry }) => !wasReadWhole(entry));
  const read = groups.filter(({ entry }) => wasReadWhole(entry));
  const left = rows([...unread, ...read].map(coverageRow), 0.8);
  if (left > 0) always(`| ${left} more | | | | |\n`);
  always("\n");
}

function coverageRow(group: CoverageGroup): string {
  const { entry, scopes, count, source } = group;
  const where = scopes.length === 0 ? "" : `: ${firstOf(scopes, scopeLimit)}`;
  const status = entry.gap ? `**${entry.status}**` : entry.status;
  const accepted = entry.accepted === undefined ? "" : " (accepted)";
  return row([
    escaped(source),
    escaped(entry.section + where),
    status + accepted,
    String(count ?? ""),
    escaped(whatIsMissing(group)),
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

function writeUnresolved({ always, rows }: JobSummary, result: Result): void {
  const unknowns = unresolved(result);
  if (unknowns.length === 0) return;
  always(`<details><summary>Undecided: ${countOf(unknowns.length, "group")} of subjects</summary>\n\n`);
  always("| Policy | Where | Why |\n| --- | --- | --- |\n");
  const left = rows(
    unknowns.map(({ policy, source, section, reason }) => {
      const where = section === undefined ? source : `${section} of ${source}`;
      return row([policy, where, reason].map(escaped));
    }),
    0.9,
  );
  if (left > 0) always(`| ${left} more | | |\n`);
  always("\n</details>\n\n");
}

/** What an earlier scan found and this one could neither confirm nor refute: the alerts stay open. */
function writeRepeated({ always, rows }: JobSummary, repeated: readonly PreviousResult[]): void {
  if (repeated.length === 0) return;
  always("### Alerts that could not be checked again\n\n");
  const which = repeated.length === 1 ? "alert stays" : "alerts stay";
  always(`${repeated.length} ${which} open, because what could not be seen is not gone.\n\n`);
  always("| Policy | Alert | Last seen |\n| --- | --- | --- |\n");
  const left = rows(
    repeated.map(({ policy, text, notCheckedSince = "" }) => row([policy, text, notCheckedSince].map(escaped))),
    1,
  );
  if (left > 0) always(`| ${left} more | | |\n`);
  always("\n");
}

function writeFindings({ always, rows }: JobSummary, groups: readonly PolicyFindings[]): void {
  if (groups.length === 0) return;
  always("### Findings\n\n");
  // A user may have many policies with long texts, so even the heading of a policy may find no room.
  const omitted = groups.filter(({ policy, findings }) => {
    if (rows([policyHeading(policy, findings.length)], 0.65) > 0) return true;
    const left = rows(findings.map(findingRow), 0.6);
    always(left > 0 ? `\n${left} more: see the JSON report.\n\n</details>\n\n` : "\n</details>\n\n");
    return false;
  });
  if (omitted.length === 0) return;
  const count = omitted.reduce((sum, { findings }) => sum + findings.length, 0);
  always(`${countOf(count, "finding")} more of other policies: see the JSON report.\n\n`);
}

/** What the team accepts. It has no alert, so this is where people see it. */
function writeWaived({ always, rows }: JobSummary, result: Result): void {
  const groups = waivedGroups(result);
  if (groups.length === 0) return;
  const count = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  always(`<details><summary>Waived: ${countOf(count, "finding")}</summary>\n\n`);
  always("| Severity | Finding | Accepted |\n| --- | --- | --- |\n");
  const all = groups.flatMap(({ text, findings }) =>
    findings.map(({ severity, message }) => row([severity, message, text].map(escaped))),
  );
  const left = rows(all, 0.7);
  if (left > 0) always(`| ${left} more | | |\n`);
  always("\n</details>\n\n");
}

/** What changed since an earlier result. */
function writeSinceBaseline({ always, rows }: JobSummary, result: Result): void {
  const { baseline } = result;
  if (baseline === undefined) return;
  always(`<details><summary>${escaped(sinceBaseline(result) ?? "")}</summary>\n\n`);
  always("| Since then | Severity | Finding |\n| --- | --- | --- |\n");
  const all = [
    ...newFindings(result).map(({ severity, message }) => ["new", severity, message]),
    ...baseline.goneFromSight.map((earlier) => ["gone from sight", earlier.severity, describeEarlier(earlier)]),
    ...baseline.fixed.map((earlier) => ["fixed", earlier.severity, describeEarlier(earlier)]),
  ];
  const left = rows(
    all.map((cells) => row(cells.map(escaped))),
    0.75,
  );
  if (left > 0) always(`| ${left} more | | |\n`);
  always("\n</details>\n\n");
}

function policyHeading(
  { id, title, severity, requirement, remediation, controls }: JudgedPolicy,
  count: number,
): string {
  return [
    `<details><summary><b>${severity}</b> ${escaped(title)} (${count})</summary>\n\n`,
    `${escaped(id)}. ${escaped(sentence(requirement))}\n\n`,
    `**Next:** ${escaped(remediation)}\n\n`,
    `Controls: ${escaped(controls.join(", "))}\n\n`,
    "| Finding | Whose | Since when | Evidence |\n| --- | --- | --- | --- |\n",
  ].join("");
}

function findingRow(finding: Finding): string {
  const { message, location, evidence } = finding;
  const successor = successorOf(finding);
  const owner = successor === undefined ? ownerName(finding) : `${ownerName(finding)}, successor ${successor}`;
  const place = location === undefined ? [] : [`At ${location.file}:${location.line}.`];
  const shown = [...evidence.slice(0, evidenceLimit), ...place].join(" ");
  return row([message, owner, ownerStatus(finding), shown].map(escaped));
}

function writeWithoutEffect({ always }: JobSummary, result: Result): void {
  const sentences = staleSentences(result);
  if (sentences.length === 0) return;
  always(`### Entries without effect\n\n${sentences.map((text) => `- ${escaped(text)}\n`).join("")}\n`);
}

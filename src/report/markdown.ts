import type { Finding, JudgedPolicy, Result } from "../model/generated/result.ts";
import { severities } from "../model/policy.ts";
import { escaped } from "./markdown/escape.ts";
import { type Page, openPage } from "./markdown/page.ts";
import {
  type PolicyFindings,
  type SectionState,
  countOf,
  findingsByPolicy,
  sectionStates,
  sentence,
  some,
  undecided,
  wasRead,
} from "./overview.ts";
import { sinceWhen, successorOf, whose } from "./ownership.ts";
import { tally, verdictOf } from "./verdict.ts";

/**
 * GitHub refuses a job summary of more than 1 MiB as a whole.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
const byteLimit = 900_000;
const scopeLimit = 5;
const evidenceLimit = 5;

/** The report for a GitHub job summary: what was looked at before what was found, cut to what GitHub accepts. */
export function renderMarkdown(result: Result): string {
  const page = openPage(byteLimit);
  writeVerdict(page, result);
  writeCoverage(page, result);
  writeUndecided(page, result);
  writeFindings(page, findingsByPolicy(result));
  return page.text();
}

function writeVerdict(page: Page, result: Result): void {
  const { state, text } = verdictOf(result);
  const mark = { findings: "🔴", "not-clean": "🟡", "nothing-judged": "🟡", clean: "🟢" }[state];
  page.always(`## ${mark} ${escaped(text)}\n\n`);
  page.always(`${escaped(tally(result))}\n\n`);
  const counted = severities.map((severity) => result.summary.findings[severity]);
  page.always(`| ${severities.join(" | ")} | unknown | gaps |\n| ${"---: | ".repeat(6).trim()}\n`);
  page.always(`| ${[...counted, result.summary.unknowns, result.summary.gaps].join(" | ")} |\n\n`);
  if (result.redacted) page.always("People's names are replaced.\n\n");
}

function writeCoverage(page: Page, result: Result): void {
  page.always("### What was looked at\n\n");
  const rows = sectionStates(result);
  if (rows.length === 0) page.always("Nothing.\n\n");
  else {
    page.always("| Source | Section | Status | Records | What is missing |\n| --- | --- | --- | ---: | --- |\n");
    const unread = rows.filter(({ entry }) => !wasRead(entry));
    const read = rows.filter(({ entry }) => wasRead(entry));
    const left = page.rows([...unread, ...read].map(coverageRow), 0.3);
    if (left > 0) page.always(`| ${left} more | | | | |\n`);
    page.always("\n");
  }
}

function coverageRow(state: SectionState): string {
  const { entry, scopes, count, source, sourceName } = state;
  const where = scopes.length === 0 ? "" : `: ${some(scopes, scopeLimit)}`;
  const status = entry.gap ? `**${entry.status}**` : entry.status;
  const name = sourceName === source ? source : `${sourceName} (${source})`;
  const accepted = entry.accepted === undefined ? "" : " (accepted)";
  const cells = [escaped(name), escaped(entry.section + where), status + accepted, String(count ?? ""), missing(state)];
  return `| ${cells.join(" | ")} |\n`;
}

function missing({ entry, policies, skipped }: SectionState): string {
  const { reason, requiredPermission, consequence, accepted } = entry;
  const left = skipped.map(sentence);
  const until = accepted?.expires === undefined ? "" : ` until ${accepted.expires}`;
  const parts = wasRead(entry)
    ? left
    : [
        ...(reason ? [sentence(reason)] : []),
        ...(requiredPermission ? [sentence(`Needs ${requiredPermission}`)] : []),
        ...(consequence ? [sentence(consequence)] : []),
        ...(accepted === undefined ? [] : [sentence(`Accepted${until}: ${accepted.reason}`)]),
        ...(policies.length === 0 ? [] : [sentence(`Unknown: ${policies.join(", ")}`)]),
        ...left,
      ];
  return escaped(parts.join(" "));
}

function writeUndecided(page: Page, result: Result): void {
  const unknowns = undecided(result);
  if (unknowns.length === 0) return;
  page.always(`<details><summary>Undecided: ${countOf(unknowns.length, "group")} of subjects</summary>\n\n`);
  page.always("| Policy | Where | Why |\n| --- | --- | --- |\n");
  const rows = unknowns.map(({ policy, source, section, reason }) => {
    const where = section === undefined ? source : `${section} of ${source}`;
    return `| ${[policy, where, reason].map(escaped).join(" | ")} |\n`;
  });
  const left = page.rows(rows, 0.2);
  if (left > 0) page.always(`| ${left} more | | |\n`);
  page.always("\n</details>\n\n");
}

function writeFindings(page: Page, groups: readonly PolicyFindings[]): void {
  if (groups.length === 0) return;
  page.always("### Findings\n\n");
  // A user's policies may be many, and their texts long.
  const untold = groups.filter(({ policy, findings }) => {
    if (page.rows([headingOf(policy, findings.length)], 1) > 0) return true;
    const left = page.rows(findings.map(findingRow), 0.9);
    page.always(left > 0 ? `\n${left} more: see the JSON report.\n\n</details>\n\n` : "\n</details>\n\n");
    return false;
  });
  if (untold.length === 0) return;
  const count = untold.reduce((sum, { findings }) => sum + findings.length, 0);
  page.always(`${countOf(count, "finding")} more of other policies: see the JSON report.\n\n`);
}

function headingOf({ id, title, severity, requirement, remediation, controls }: JudgedPolicy, count: number): string {
  return [
    `<details><summary><b>${severity}</b> ${escaped(title)} (${count})</summary>\n\n`,
    `${escaped(id)}. ${escaped(sentence(requirement))}\n\n`,
    `**Next:** ${escaped(remediation)}\n\n`,
    `Controls: ${escaped(controls.join(", "))}\n\n`,
    "| Finding | Whose | Since when | Evidence |\n| --- | --- | --- | --- |\n",
  ].join("");
}

function findingRow(finding: Finding): string {
  const successor = successorOf(finding);
  const owner = successor === undefined ? whose(finding) : `${whose(finding)}, successor ${successor}`;
  const place = finding.location === undefined ? [] : [`At ${finding.location.file}:${finding.location.line}.`];
  const evidence = [...finding.evidence.slice(0, evidenceLimit), ...place].join(" ");
  return `| ${[finding.message, owner, sinceWhen(finding), evidence].map(escaped).join(" | ")} |\n`;
}

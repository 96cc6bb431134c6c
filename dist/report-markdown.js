import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  waivedGroups
} from "./chunk-report-waived.js";
import {
  staleSentences
} from "./chunk-report-stale.js";
import {
  describeEarlier,
  newFindings,
  silenceOf,
  sinceBaseline,
  tally,
  verdictOf
} from "./chunk-report-since-baseline.js";
import {
  escaped
} from "./chunk-report-markdown-escape.js";
import {
  findingsByPolicy,
  groupCoverage,
  ownerName,
  ownerStatus,
  successorOf,
  unresolved
} from "./chunk-report-ownership.js";
import "./chunk-model-alike.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-report-text.js";
import "./chunk-kinds-managed-logins.js";
import {
  severities,
  wasReadWhole
} from "./chunk-model-coverage.js";
import "./chunk-model-order.js";
import {
  countOf,
  firstOf,
  sentence
} from "./chunk-model-group.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/report/markdown.ts
var summaryLimit = 9e5, scopeLimit = 5, evidenceLimit = 5, render = (result, { previous, selection, byteLimit = summaryLimit }) => {
  let summary = openSummary(byteLimit);
  return writeVerdict(summary, result, selection), writeFindings(summary, findingsByPolicy(result)), writeWaived(summary, result), writeSinceBaseline(summary, result), writeCoverage(summary, result), writeUnresolved(summary, result), writeRepeated(summary, previous?.repeated ?? []), writeWithoutEffect(summary, result), { files: [summary.text()], notes: [] };
};
function openSummary(byteLimit) {
  let parts = [], bytes = 0, always = (text) => {
    parts.push(text), bytes += Buffer.byteLength(text);
  };
  return {
    always,
    rows: (rows, share) => {
      for (let [index, row2] of rows.entries()) {
        if (bytes + Buffer.byteLength(row2) > byteLimit * share) return rows.length - index;
        always(row2);
      }
      return 0;
    },
    text: () => parts.join("")
  };
}
function writeVerdict({ always }, result, selection = "") {
  let { state, text } = verdictOf(result), mark = { findings: "\u{1F534}", "not-clean": "\u{1F7E1}", "nothing-judged": "\u{1F7E1}", clean: "\u{1F7E2}" }[state];
  always(`## ${mark} ${escaped(text)}

`), always(`${[tally(result), ...silenceOf(result), selection].map(escaped).join(" ").trim()}

`);
  let counts = severities.map((severity) => result.summary.findings[severity]);
  always(`| ${severities.join(" | ")} | unknown | gaps |
| ${"---: | ".repeat(6).trim()}
`), always(`${row([...counts, result.summary.unknowns, result.summary.gaps].map(String))}
`), result.redacted && always(`People's names are replaced.

`);
}
function row(cells) {
  return `| ${cells.join(" | ")} |
`;
}
function writeCoverage({ always, rows }, result) {
  always(`### What was looked at

`);
  let groups = groupCoverage(result);
  if (groups.length === 0) {
    always(`Nothing.

`);
    return;
  }
  always(`| Source | Section | Status | Records | What is missing |
| --- | --- | --- | ---: | --- |
`);
  let unread = groups.filter(({ entry }) => !wasReadWhole(entry)), read = groups.filter(({ entry }) => wasReadWhole(entry)), left = rows([...unread, ...read].map(coverageRow), 0.8);
  left > 0 && always(`| ${left} more | | | | |
`), always(`
`);
}
function coverageRow(group) {
  let { entry, scopes, count, source } = group, where = scopes.length === 0 ? "" : `: ${firstOf(scopes, scopeLimit)}`, status = entry.gap ? `**${entry.status}**` : entry.status, accepted = entry.accepted === void 0 ? "" : " (accepted)";
  return row([
    escaped(source),
    escaped(entry.section + where),
    status + accepted,
    String(count ?? ""),
    escaped(whatIsMissing(group))
  ]);
}
function whatIsMissing({ entry, affected, skipped, notes }) {
  if (wasReadWhole(entry)) return [...notes, ...skipped].map(sentence).join(" ");
  let { reason, requiredPermission, consequence, accepted } = entry, until = accepted?.expires === void 0 ? "" : ` until ${accepted.expires}`;
  return [
    reason,
    requiredPermission && `Needs ${requiredPermission}`,
    consequence,
    accepted && `Accepted${until}: ${accepted.reason}`,
    affected.length > 0 && `Unknown: ${affected.join(", ")}`,
    ...notes,
    ...skipped
  ].flatMap((text) => text ? [sentence(text)] : []).join(" ");
}
function writeUnresolved({ always, rows }, result) {
  let unknowns = unresolved(result);
  if (unknowns.length === 0) return;
  always(`<details><summary>Undecided: ${countOf(unknowns.length, "group")} of subjects</summary>

`), always(`| Policy | Where | Why |
| --- | --- | --- |
`);
  let left = rows(
    unknowns.map(({ policy, source, section, reason }) => {
      let where = section === void 0 ? source : `${section} of ${source}`;
      return row([policy, where, reason].map(escaped));
    }),
    0.9
  );
  left > 0 && always(`| ${left} more | | |
`), always(`
</details>

`);
}
function writeRepeated({ always, rows }, repeated) {
  if (repeated.length === 0) return;
  always(`### Alerts that could not be checked again

`);
  let which = repeated.length === 1 ? "alert stays" : "alerts stay";
  always(`${repeated.length} ${which} open, because what could not be seen is not gone.

`), always(`| Policy | Alert | Last seen |
| --- | --- | --- |
`);
  let left = rows(
    repeated.map(({ policy, text, notCheckedSince = "" }) => row([policy, text, notCheckedSince].map(escaped))),
    1
  );
  left > 0 && always(`| ${left} more | | |
`), always(`
`);
}
function writeFindings({ always, rows }, groups) {
  if (groups.length === 0) return;
  always(`### Findings

`);
  let omitted = groups.filter(({ policy, findings }) => {
    if (rows([policyHeading(policy, findings.length)], 0.65) > 0) return !0;
    let left = rows(findings.map(findingRow), 0.6);
    return always(left > 0 ? `
${left} more: see the JSON report.

</details>

` : `
</details>

`), !1;
  });
  if (omitted.length === 0) return;
  let count = omitted.reduce((sum, { findings }) => sum + findings.length, 0);
  always(`${countOf(count, "finding")} more of other policies: see the JSON report.

`);
}
function writeWaived({ always, rows }, result) {
  let groups = waivedGroups(result);
  if (groups.length === 0) return;
  let count = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  always(`<details><summary>Waived: ${countOf(count, "finding")}</summary>

`), always(`| Severity | Finding | Accepted |
| --- | --- | --- |
`);
  let all = groups.flatMap(
    ({ text, findings }) => findings.map(({ severity, message }) => row([severity, message, text].map(escaped)))
  ), left = rows(all, 0.7);
  left > 0 && always(`| ${left} more | | |
`), always(`
</details>

`);
}
function writeSinceBaseline({ always, rows }, result) {
  let { baseline } = result;
  if (baseline === void 0) return;
  always(`<details><summary>${escaped(sinceBaseline(result) ?? "")}</summary>

`), always(`| Since then | Severity | Finding |
| --- | --- | --- |
`);
  let all = [
    ...newFindings(result).map(({ severity, message }) => ["new", severity, message]),
    ...baseline.goneFromSight.map((earlier) => ["gone from sight", earlier.severity, describeEarlier(earlier)]),
    ...baseline.fixed.map((earlier) => ["fixed", earlier.severity, describeEarlier(earlier)])
  ], left = rows(
    all.map((cells) => row(cells.map(escaped))),
    0.75
  );
  left > 0 && always(`| ${left} more | | |
`), always(`
</details>

`);
}
function policyHeading({ id, title, severity, requirement, remediation, controls }, count) {
  return [
    `<details><summary><b>${severity}</b> ${escaped(title)} (${count})</summary>

`,
    `${escaped(id)}. ${escaped(sentence(requirement))}

`,
    `**Next:** ${escaped(remediation)}

`,
    `Controls: ${escaped(controls.join(", "))}

`,
    `| Finding | Whose | Since when | Evidence |
| --- | --- | --- | --- |
`
  ].join("");
}
function findingRow(finding) {
  let { message, location, evidence } = finding, successor = successorOf(finding), owner = successor === void 0 ? ownerName(finding) : `${ownerName(finding)}, successor ${successor}`, place = location === void 0 ? [] : [`At ${location.file}:${location.line}.`], shown = [...evidence.slice(0, evidenceLimit), ...place].join(" ");
  return row([message, owner, ownerStatus(finding), shown].map(escaped));
}
function writeWithoutEffect({ always }, result) {
  let sentences = staleSentences(result);
  sentences.length !== 0 && always(`### Entries without effect

${sentences.map((text) => `- ${escaped(text)}
`).join("")}
`);
}
export {
  render
};

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  pad,
  wrap
} from "./chunk-report-table-width.js";
import {
  findingsByPolicy,
  groupCoverage,
  unresolved
} from "./chunk-report-overview.js";
import {
  staleSentences
} from "./chunk-report-stale.js";
import "./chunk-model-alike.js";
import {
  silenceOf,
  tally,
  verdictOf
} from "./chunk-report-verdict.js";
import {
  ownerName,
  ownerStatus,
  successorOf
} from "./chunk-report-ownership.js";
import {
  countOf
} from "./chunk-report-text.js";
import {
  firstOf,
  sentence
} from "./chunk-model-sentence.js";
import "./chunk-model-omit-undefined.js";
import {
  reasonOf,
  wasReadWhole
} from "./chunk-kinds-managed-logins.js";
import "./chunk-model-order.js";
import {
  unique
} from "./chunk-model-group.js";
import {
  visible
} from "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/report/table/layout.ts
import { styleText } from "node:util";
var leastWidth = 40, labelWidth = 10;
function layoutFor({ width, colour }) {
  let style = (format) => colour ? (text) => styleText(format, text, { validateStream: !1 }) : (text) => text;
  return {
    width: Math.max(leastWidth, width),
    heading: style("bold"),
    label: style("dim"),
    good: style(["bold", "green"]),
    alarm: style(["bold", "yellow"]),
    severity: {
      critical: style(["bold", "white", "bgRed"]),
      high: style(["bold", "red"]),
      medium: style(["bold", "yellow"]),
      low: style(["bold", "cyan"])
    }
  };
}
function paragraph(text, { width }, hanging) {
  return wrap(visible(text), width - (hanging === void 0 ? 2 : 4)).map((line, index) => (hanging !== void 0 && index > 0 ? "    " : "  ") + line);
}
function labelled(label, texts, { width, label: paint }) {
  return texts.flatMap((text) => text ? wrap(visible(text), width - 4 - labelWidth) : []).map((line, index) => `    ${paint(pad(index === 0 ? label : "", labelWidth))}${line}`);
}

// src/report/table/findings.ts
var columnsFrom = 120, columnGap = 3;
function policyBlock({ policy, findings }, layout) {
  let severity = policy.severity.toUpperCase(), indent = " ".repeat(severity.length + 2), room = layout.width - indent.length, [title = "", ...rest] = wrap(visible(policy.title), room), subtitle = `${policy.id}, ${countOf(findings.length, "finding")}`;
  return [
    `${layout.severity[policy.severity](severity)}  ${layout.heading(title)}`,
    ...rest.map((line) => indent + layout.heading(line)),
    ...wrap(visible(subtitle), room).map((line) => indent + layout.label(line)),
    "",
    ...layout.width < columnsFrom ? findings.flatMap((each) => stacked(each, layout)) : columns(findings, layout),
    ...nextSteps(findings, layout),
    ""
  ];
}
function stacked(finding, layout) {
  let status = ownerStatus(finding), successor = successorOf(finding), owner = status === "" ? ownerName(finding) : `${ownerName(finding)} (${status})`;
  return [
    ...paragraph(finding.message, layout),
    ...labelled("owner", [successor === void 0 ? owner : `${owner}; successor ${successor}`], layout),
    ...labelled("evidence", finding.evidence, layout),
    ...labelled("at", [placeText(finding)], layout),
    ""
  ];
}
function placeText({ location }) {
  return location && `${location.file}:${location.line}`;
}
function columns(findings, layout) {
  let ownerWidth = Math.min(24, Math.max(16, Math.floor(layout.width * 0.16))), statusWidth = 22, rest = layout.width - 2 - 3 * columnGap - ownerWidth - statusWidth, messageWidth = Math.floor(rest * 0.45), widths = [messageWidth, ownerWidth, statusWidth, rest - messageWidth];
  return [
    ...row([["Finding"], ["Whose"], ["Since when"], ["Evidence"]], widths).map(layout.label),
    ...findings.flatMap((finding) => [...row(cellsOf(finding), widths), ""])
  ];
}
function cellsOf(finding) {
  let successor = successorOf(finding), place = placeText(finding);
  return [
    [finding.message],
    [ownerName(finding), successor === void 0 ? "" : `successor ${successor}`],
    [ownerStatus(finding)],
    [...finding.evidence, place === void 0 ? "" : `At ${place}.`]
  ];
}
function row(cells, widths) {
  let wrapped = cells.map(
    (texts, column) => texts.flatMap((text) => text === "" ? [] : wrap(visible(text), widths[column] ?? 0))
  ), height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from(
    { length: height },
    (_, index) => `  ${wrapped.map((lines, column) => pad(lines[index] ?? "", (widths[column] ?? 0) + columnGap)).join("")}`.trimEnd()
  );
}
function nextSteps(findings, { width, heading }) {
  let lead = "  Next: ";
  return unique(findings.map(({ remediation }) => remediation)).flatMap(
    (step) => wrap(visible(step), width - lead.length).map(
      (line, index) => (index === 0 ? heading(lead) : " ".repeat(lead.length)) + line
    )
  );
}

// src/report/table/unseen.ts
var scopeLimit = 5, exampleLimit = 2;
function unseenBlocks(result, layout) {
  let unread = groupCoverage(result).filter(({ entry }) => !wasReadWhole(entry)), gaps = unread.filter(({ entry }) => entry.gap), accepted = unread.filter(({ entry }) => !entry.gap && entry.accepted !== void 0), others = unread.filter(({ entry }) => !entry.gap && entry.accepted === void 0);
  return [
    ...block(layout.alarm("COULD NOT BE SEEN"), gaps, (group) => describeGap(group, layout)),
    ...block(layout.heading("COULD NOT BE SEEN, AND ACCEPTED"), accepted, (group) => describeGap(group, layout)),
    ...block(layout.heading("NOT PART OF THIS SCAN"), others, (group) => describeOther(group, layout)),
    ...block(layout.alarm("UNDECIDED"), unresolved(result), (unknown) => describeUnknown(unknown, layout))
  ];
}
function block(title, items, describe) {
  let lines = items.flatMap(describe);
  return lines.length === 0 ? [] : [title, "", ...lines, ...lines.at(-1) === "" ? [] : [""]];
}
function describeGap({ title, entry, scopes, affected }, layout) {
  return [
    ...paragraph(`${title}: ${entry.status}`, layout),
    ...labelled("where", [firstOf(scopes, scopeLimit)], layout),
    ...labelled("why", [entry.reason], layout),
    ...labelled("needs", [entry.requiredPermission], layout),
    ...labelled("so", [entry.consequence], layout),
    ...labelled("accepted", [entry.accepted && acceptance(entry.accepted)], layout),
    ...labelled("unknown", [affected.join(", ")], layout),
    ""
  ];
}
function acceptance({ reason, expires }) {
  return expires === void 0 ? reason : `${sentence(reason)} Until ${expires}.`;
}
function describeOther({ title, entry, scopes, affected }, layout) {
  let where = scopes.length === 0 ? "" : ` (${firstOf(scopes, scopeLimit)})`, reason = sentence(entry.reason ?? entry.consequence ?? reasonOf(entry)), cost = affected.length === 0 ? "" : ` Leaves ${countOf(affected.length, "policy", "policies")} unknown.`;
  return paragraph(`${title}${where}: ${reason}${cost}`, layout, "hanging");
}
function describeUnknown({ policy, source, section, reason, examples = [], count = 0 }, layout) {
  let shown = examples.slice(0, exampleLimit), rest = count - shown.length;
  return [
    ...paragraph(`${policy}, ${section === void 0 ? "" : `${section} of `}${source}`, layout),
    ...labelled("why", [reason], layout),
    ...labelled("such as", [...shown, rest > 0 ? `and ${countOf(rest, "other")}` : void 0], layout),
    ""
  ];
}

// src/report/table.ts
var scopeLimit2 = 5, render = (result, options) => {
  let layout = layoutFor(options);
  return { files: [`${[
    ...header(result, layout),
    ...findingsByPolicy(result).flatMap((group) => policyBlock(group, layout)),
    ...unseenBlocks(result, layout),
    ...readWhole(result, layout),
    ...withoutEffect(result, layout),
    ...summary(result, layout)
  ].join(`
`)}
`], notes: [] };
};
function header({ tool, evaluatedAt, redacted, sources }, { width, label }) {
  let names = redacted ? " People's names are replaced." : "", text = `${tool.name} ${tool.version}: ${countOf(sources.length, "source")}, judged as of ${evaluatedAt}.${names}`;
  return [...wrap(visible(text), width).map(label), ""];
}
function readWhole(result, layout) {
  let read = groupCoverage(result).filter(({ entry }) => wasReadWhole(entry));
  if (read.length === 0) return [];
  let lines = read.flatMap((group) => paragraph(`${group.title}: ${whatWasRead(group)}`, layout, "hanging"));
  return [layout.heading("READ WHOLE"), "", ...lines, ""];
}
function whatWasRead({ entry, count, scopes, skipped }) {
  if (entry.status === "not-applicable") return "nothing to read";
  let where = scopes.length === 0 ? "" : ` in ${firstOf(scopes, scopeLimit2)}`, left = skipped.map((text) => `, ${text}`).join("");
  return `${count === void 0 ? "all" : countOf(count, "record")}${where}${left}`;
}
function withoutEffect(result, layout) {
  let lines = staleSentences(result).flatMap((line) => paragraph(line, layout, "hanging"));
  return lines.length === 0 ? [] : [layout.heading("ENTRIES WITHOUT EFFECT"), "", ...lines, ""];
}
function notesOn(groups) {
  return groups.flatMap(({ title, notes }) => notes.map((note) => `Note on ${title}: ${note}`));
}
function summary(result, layout) {
  let { state, text } = verdictOf(result), style = state === "clean" ? layout.good : layout.alarm, groups = groupCoverage(result), unseen = groups.filter(({ entry }) => entry.gap).map(({ title, entry: { requiredPermission } }) => {
    let needs = requiredPermission === void 0 ? "" : `, needs ${requiredPermission}`;
    return `Not seen: ${title}${needs}.`;
  });
  return [
    layout.heading("SUMMARY"),
    "",
    ...wrap(visible(text), layout.width - 2).map((line) => `  ${style(line)}`),
    ...paragraph(tally(result), layout),
    ...[...unseen, ...silenceOf(result), ...notesOn(groups)].flatMap((line) => paragraph(line, layout, "hanging"))
  ];
}
export {
  render
};

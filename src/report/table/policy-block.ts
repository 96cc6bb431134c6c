import type { Finding } from "../../model/generated/result.ts";
import { unique } from "../../model/group.ts";
import type { PolicyFindings } from "../overview.ts";
import { ownerName, ownerStatus, successorOf } from "../ownership.ts";
import { otherPlaces, placeSentences, placeText } from "../places.ts";
import { countOf } from "../text.ts";
import { type Layout, labelled, paragraph, readable } from "./layout.ts";
import { pad, wrap } from "./width.ts";

/** From this width on, columns are wide enough to be read side by side. */
const columnsFrom = 120;
const columnGap = 3;

/** One policy with its findings and the next step below them. */
export function policyBlock({ policy, findings }: PolicyFindings, layout: Layout): string[] {
  const severity = policy.severity.toUpperCase();
  const indent = " ".repeat(severity.length + 2);
  const room = layout.width - indent.length;
  const [title = "", ...rest] = wrap(readable(policy.title), room);
  const subtitle = `${policy.id}, ${countOf(findings.length, "finding")}`;
  return [
    `${layout.severity[policy.severity](severity)}  ${layout.heading(title)}`,
    ...rest.map((line) => indent + layout.heading(line)),
    ...wrap(readable(subtitle), room).map((line) => indent + layout.label(line)),
    "",
    ...(layout.width < columnsFrom ? findings.flatMap((each) => stacked(each, layout)) : columns(findings, layout)),
    ...nextSteps(findings, layout),
    "",
  ];
}

function stacked(finding: Finding, layout: Layout): string[] {
  const status = ownerStatus(finding);
  const successor = successorOf(finding);
  const owner = status === "" ? ownerName(finding) : `${ownerName(finding)} (${status})`;
  return [
    ...paragraph(finding.message, layout),
    ...labelled("owner", [successor === undefined ? owner : `${owner}; successor ${successor}`], layout),
    ...labelled("evidence", finding.evidence, layout),
    ...labelled("at", [finding.location && placeText(finding.location)], layout),
    ...labelled("also at", [otherPlaces(finding)], layout),
    "",
  ];
}

function columns(findings: readonly Finding[], layout: Layout): string[] {
  const ownerWidth = Math.min(24, Math.max(16, Math.floor(layout.width * 0.16)));
  const statusWidth = 22;
  const rest = layout.width - 2 - 3 * columnGap - ownerWidth - statusWidth;
  const messageWidth = Math.floor(rest * 0.45);
  const widths = [messageWidth, ownerWidth, statusWidth, rest - messageWidth];
  return [
    ...row([["Finding"], ["Whose"], ["Since when"], ["Evidence"]], widths).map(layout.label),
    ...findings.flatMap((finding) => [...row(cellsOf(finding), widths), ""]),
  ];
}

function cellsOf(finding: Finding): string[][] {
  const successor = successorOf(finding);
  return [
    [finding.message],
    [ownerName(finding), successor === undefined ? "" : `successor ${successor}`],
    [ownerStatus(finding)],
    [...finding.evidence, ...placeSentences(finding)],
  ];
}

/** Cells side by side; each text of a cell begins on a line of its own. */
function row(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const wrapped = cells.map((texts, column) =>
    texts.flatMap((text) => (text === "" ? [] : wrap(readable(text), widths[column] ?? 0))),
  );
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) =>
    `  ${wrapped.map((lines, column) => pad(lines[index] ?? "", (widths[column] ?? 0) + columnGap)).join("")}`.trimEnd(),
  );
}

/** What to do: once if all findings of the policy ask for the same. */
function nextSteps(findings: readonly Finding[], { width, heading }: Layout): string[] {
  const lead = "  Next: ";
  return unique(findings.map(({ remediation }) => remediation)).flatMap((step) =>
    wrap(readable(step), width - lead.length).map(
      (line, index) => (index === 0 ? heading(lead) : " ".repeat(lead.length)) + line,
    ),
  );
}

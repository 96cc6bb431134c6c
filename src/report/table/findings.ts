import type { Finding, Place } from "../../model/generated/result.ts";
import { type PolicyFindings, countOf } from "../overview.ts";
import { sinceWhen, successorOf, whose } from "../ownership.ts";
import { visible } from "../visible.ts";
import type { Paint, TableOptions } from "./paint.ts";
import { displayWidth, pad, wrap } from "./width.ts";

/** From here on columns are wide enough to be read side by side. */
const columnsFrom = 120;
const labelWidth = 10;

/** One policy with its findings, the next step below them. */
export function policyBlock({ policy, findings }: PolicyFindings, options: TableOptions, paint: Paint): string[] {
  const severity = policy.severity.toUpperCase();
  const room = options.width - severity.length - 2;
  const [title = "", ...rest] = wrap(visible(policy.title), room);
  const indent = " ".repeat(severity.length + 2);
  const subtitle = `${policy.id}, ${countOf(findings.length, "finding")}`;
  const body = options.width < columnsFrom ? stack(findings, options, paint) : columns(findings, options, paint);
  return [
    `${paint.severity(severity, policy.severity)}  ${paint.heading(title)}`,
    ...rest.map((line) => indent + paint.heading(line)),
    ...wrap(visible(subtitle), room).map(
      (line) => indent + paint.link(paint.label(line), policy.relatedResources?.[0]),
    ),
    "",
    ...body,
    ...nextSteps(findings, options, paint),
    "",
  ];
}

function stack(findings: readonly Finding[], options: TableOptions, paint: Paint): string[] {
  return findings.flatMap((finding) => [
    ...wrap(visible(finding.message), options.width - 2).map((line) => `  ${line}`),
    ...fact("owner", [ownerLine(finding)], options, paint),
    ...fact("evidence", finding.evidence, options, paint),
    ...fact("at", placeLine(finding), options, paint),
    "",
  ]);
}

function ownerLine(finding: Finding): string {
  const since = sinceWhen(finding);
  const successor = successorOf(finding);
  const owner = since === "" ? whose(finding) : `${whose(finding)} (${since})`;
  return successor === undefined ? owner : `${owner}; successor ${successor}`;
}

function placeLine({ location }: Finding): string[] {
  return location === undefined ? [] : [placeText(location)];
}

function placeText({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** A labelled fact, its further lines below the first; nothing where there is nothing to say. */
export function fact(label: string, texts: readonly string[], options: TableOptions, paint: Paint): string[] {
  const lines = texts.flatMap((text) => (text === "" ? [] : wrap(visible(text), options.width - 4 - labelWidth)));
  return lines.map((line, index) => `    ${paint.label(pad(index === 0 ? label : "", labelWidth))}${line}`);
}

function columns(findings: readonly Finding[], options: TableOptions, paint: Paint): string[] {
  const gap = 3;
  const whoseWidth = Math.min(24, Math.max(16, Math.floor(options.width * 0.16)));
  const sinceWidth = 22;
  const rest = options.width - 2 - 3 * gap - whoseWidth - sinceWidth;
  const findingWidth = Math.floor(rest * 0.45);
  const widths = [findingWidth, whoseWidth, sinceWidth, rest - findingWidth];
  const heading = row([["Finding"], ["Whose"], ["Since when"], ["Evidence"]], widths, gap).map(paint.label);
  return [
    ...heading,
    ...findings.flatMap((finding) => [...row(cells(finding).map(wrapCell(widths)), widths, gap), ""]),
  ];
}

function cells(finding: Finding): string[][] {
  const successor = successorOf(finding);
  const at = placeLine(finding).map((place) => `At ${place}.`);
  return [
    [finding.message],
    [whose(finding), ...(successor === undefined ? [] : [`successor ${successor}`])],
    [sinceWhen(finding)],
    [...finding.evidence, ...at],
  ];
}

function wrapCell(widths: readonly number[]) {
  return (texts: readonly string[], column: number): string[] =>
    texts.flatMap((text) => (text === "" ? [] : wrap(visible(text), widths[column] ?? 0)));
}

function row(cellLines: readonly (readonly string[])[], widths: readonly number[], gap: number): string[] {
  const height = Math.max(...cellLines.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) =>
    `  ${cellLines.map((lines, column) => pad(lines[index] ?? "", (widths[column] ?? 0) + gap)).join("")}`.trimEnd(),
  );
}

/** What to do: once where all findings of the policy ask for the same. */
function nextSteps(findings: readonly Finding[], options: TableOptions, paint: Paint): string[] {
  const steps = [...new Set(findings.map(({ remediation }) => visible(remediation)))];
  return steps.flatMap((step) => {
    const lead = "  Next: ";
    const lines = wrap(step, Math.max(1, options.width - displayWidth(lead)));
    return lines.map((line, index) => (index === 0 ? paint.heading(lead) : " ".repeat(lead.length)) + line);
  });
}

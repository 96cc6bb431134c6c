import { wasReadWhole } from "../../model/coverage.ts";
import type { Result } from "../../model/generated/result.ts";
import { type CoverageGroup, findingsByPolicy, groupCoverage } from "../overview.ts";
import type { RenderOptions } from "../render.ts";
import { staleSentences } from "../stale.ts";
import { countOf, firstOf } from "../text.ts";
import { silenceOf, tally, verdictOf } from "../verdict.ts";
import { type Layout, paragraph, readable } from "./layout.ts";
import { policyBlock } from "./policy-block.ts";
import { baselineBlock } from "./since-baseline.ts";
import { unseenBlocks } from "./unseen.ts";
import { waivedBlock } from "./waived.ts";
import { wrap } from "./width.ts";

const scopeLimit = 5;

/** Everything: each finding with its evidence by policy, what could not be seen, what was read, and the summary. */
export function detailLines(
  result: Result,
  layout: Layout,
  { selection, whole = result }: Pick<RenderOptions, "selection" | "whole">,
): readonly string[] {
  return [
    ...header(result, layout),
    ...(selection === undefined ? [] : [...paragraph(selection, layout), ""]),
    ...findingsByPolicy(result).flatMap((group) => policyBlock(group, layout)),
    ...waivedBlock(result, layout),
    ...baselineBlock(whole, layout),
    ...unseenBlocks(result, layout),
    ...readWhole(result, layout),
    ...withoutEffect(result, layout),
    ...summary(result, layout),
  ];
}

function header({ tool, evaluatedAt, redacted, sources }: Result, { width, label }: Layout): string[] {
  const names = redacted ? " People's names are replaced." : "";
  const text = `${tool.name} ${tool.version}: ${countOf(sources.length, "source")}, judged as of ${evaluatedAt}.${names}`;
  return [...wrap(readable(text), width).map(label), ""];
}

function readWhole(result: Result, layout: Layout): string[] {
  const read = groupCoverage(result).filter(({ entry }) => wasReadWhole(entry));
  if (read.length === 0) return [];
  const lines = read.flatMap((group) => paragraph(`${group.title}: ${whatWasRead(group)}`, layout, "hanging"));
  return [layout.heading("READ WHOLE"), "", ...lines, ""];
}

function whatWasRead({ entry, count, scopes, skipped }: CoverageGroup): string {
  if (entry.status === "not-applicable") return "nothing to read";
  const where = scopes.length === 0 ? "" : ` in ${firstOf(scopes, scopeLimit)}`;
  const left = skipped.map((text) => `, ${text}`).join("");
  return `${count === undefined ? "all" : countOf(count, "record")}${where}${left}`;
}

function withoutEffect(result: Result, layout: Layout): string[] {
  const lines = staleSentences(result).flatMap((line) => paragraph(line, layout, "hanging"));
  return lines.length === 0 ? [] : [layout.heading("ENTRIES WITHOUT EFFECT"), "", ...lines, ""];
}

function notesOn(groups: readonly CoverageGroup[]): readonly string[] {
  return groups.flatMap(({ title, notes }) => notes.map((note) => `Note on ${title}: ${note}`));
}

function summary(result: Result, layout: Layout): string[] {
  const { state, text } = verdictOf(result);
  const style = state === "clean" ? layout.good : layout.alarm;
  const groups = groupCoverage(result);
  const gaps = groups.filter(({ entry }) => entry.gap);
  const unseen = gaps.map(({ title, entry: { requiredPermission } }) => {
    const needs = requiredPermission === undefined ? "" : `, needs ${requiredPermission}`;
    return `Not seen: ${title}${needs}.`;
  });
  return [
    layout.heading("SUMMARY"),
    "",
    ...wrap(readable(text), layout.width - 2).map((line) => `  ${style(line)}`),
    ...paragraph(tally(result), layout),
    ...[...unseen, ...silenceOf(result), ...notesOn(groups)].flatMap((line) => paragraph(line, layout, "hanging")),
  ];
}

import type { Result } from "../model/generated/result.ts";
import { countOf, findingsByPolicy, sectionStates, some, wasRead } from "./overview.ts";
import { policyBlock } from "./table/findings.ts";
import { type Paint, type TableOptions, paintFor } from "./table/paint.ts";
import { placeName, unseenBlocks } from "./table/unseen.ts";
import { pad, wrap } from "./table/width.ts";
import { tally, verdictOf } from "./verdict.ts";
import { visible } from "./visible.ts";

export type { TableOptions } from "./table/paint.ts";

/** Narrower than this nothing can be laid out. */
const leastWidth = 40;
const scopeLimit = 5;

/** The report for a terminal: findings worst first, then what could not be seen, then what it amounts to. */
export function renderTable(result: Result, options: TableOptions): string {
  const fitted = { ...options, width: Math.max(leastWidth, options.width) };
  const paint = paintFor(fitted);
  const lines = [
    ...header(result, fitted, paint),
    ...findingsByPolicy(result).flatMap((group) => policyBlock(group, fitted, paint)),
    ...unseenBlocks(result, fitted, paint),
    ...lookedAt(result, fitted, paint),
    ...summary(result, fitted, paint),
  ];
  return `${lines.join("\n")}\n`;
}

function header(result: Result, { width }: TableOptions, paint: Paint): string[] {
  const { tool, evaluatedAt, redacted, sources } = result;
  const names = redacted ? " People's names are replaced." : "";
  const text = `${tool.name} ${tool.version}: ${countOf(sources.length, "source")}, judged as of ${evaluatedAt}.${names}`;
  return [...wrap(visible(text), width).map(paint.label), ""];
}

/** What was read whole. */
function lookedAt(result: Result, options: TableOptions, paint: Paint): string[] {
  const read = sectionStates(result).filter(({ entry }) => wasRead(entry));
  if (read.length === 0) return [];
  const rows = read.map((state) => {
    const { entry, count, scopes, skipped } = state;
    const where = scopes.length === 0 ? "" : ` in ${some(scopes, scopeLimit)}`;
    const left = skipped.map((text) => `, ${text}`).join("");
    const records = count === undefined ? "all" : countOf(count, "record");
    const what = entry.status === "complete" ? `${records}${where}${left}` : "nothing to read";
    return `${placeName(state)}: ${what}`;
  });
  const lines = rows.flatMap((text) =>
    wrap(visible(text), options.width - 4).map((line, index) => pad("", index === 0 ? 2 : 4) + line),
  );
  return [paint.heading("READ WHOLE"), "", ...lines, ""];
}

function summary(result: Result, { width }: TableOptions, paint: Paint): string[] {
  const { state, text } = verdictOf(result);
  const style = state === "clean" ? paint.good : paint.alarm;
  const unseen = sectionStates(result).filter(({ entry }) => entry.gap);
  const lines = unseen.map((each) => {
    const needs = each.entry.requiredPermission;
    return `Not seen: ${placeName(each)}${needs === undefined ? "" : `, needs ${needs}`}.`;
  });
  const blind = result.sources.filter(({ gaveNothing }) => gaveNothing).map(({ id }) => id);
  if (blind.length > 0) lines.push(`Nothing at all could be read of ${blind.join(", ")}.`);
  return [
    paint.heading("SUMMARY"),
    "",
    ...wrap(visible(text), width - 2).map((line) => `  ${style(line)}`),
    ...wrap(visible(tally(result)), width - 2).map((line) => `  ${line}`),
    ...lines.flatMap((line) =>
      wrap(visible(line), width - 4).map((part, index) => (index === 0 ? "  " : "    ") + part),
    ),
  ];
}

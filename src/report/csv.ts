import type { Result } from "../model/generated/result.ts";
import { cell } from "./csv/cell.ts";
import { columns, contextOf } from "./csv/columns.ts";
import type { Render } from "./render.ts";
import { volumesOf } from "./volumes.ts";

/** Without it Excel takes UTF-8 for the encoding of the country, and every name with an accent is wrong. */
const byteOrderMark = "\ufeff";

/**
 * One line for each finding and each unknown verdict, as RFC 4180 describes it, under a heading that stays the same.
 * docs/reports.md says what the columns mean and what is done to texts that a spreadsheet would compute.
 */
export const render: Render = (result) => {
  const heading = byteOrderMark + lineOf(columns.map(({ name }) => name));
  return { files: volumesOf(linesOf(result), heading), notes: [] };
};

function* linesOf(result: Result): Generator<string> {
  const context = contextOf(result);
  for (const finding of result.findings) {
    yield lineOf(columns.map((column) => cell(column.finding?.(finding, context))));
  }
  for (const unknown of result.unknowns) {
    yield lineOf(columns.map((column) => cell(column.unknown?.(unknown, context))));
  }
}

function lineOf(cells: readonly string[]): string {
  return `${cells.join(",")}\r\n`;
}

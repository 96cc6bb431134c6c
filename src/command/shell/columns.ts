import { displayWidth, pad, wrap } from "../../report/table/width.ts";
import { plainText } from "./messages.ts";

/** A column is never narrower than this, however narrow the terminal. */
const narrowest = 10;
const gap = "  ";

/**
 * Rows of text under a heading, in columns. Cells lose their control characters; where the width is too small, the
 * widest columns wrap. Without a width, each row is one line.
 */
export function renderColumns(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  width?: number,
): string {
  const cells = [heading, ...rows].map((row) => row.map(plainText));
  const widths = fitWidths(naturalWidths(cells), width);
  return cells.map((row) => renderRow(row, widths)).join("");
}

function naturalWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, index) => Math.max(...rows.map((row) => displayWidth(row[index] ?? ""))));
}

function fitWidths(natural: readonly number[], width: number | undefined): readonly number[] {
  if (width === undefined) return natural;
  const widths = [...natural];
  const room = width - gap.length * (widths.length - 1);
  let excess = widths.reduce((sum, one) => sum + one, 0) - room;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= narrowest) break;
    widths[widths.indexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return widths;
}

function renderRow(row: readonly string[], widths: readonly number[]): string {
  const wrapped = widths.map((width, index) => wrap(row[index] ?? "", width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, line) =>
    wrapped
      .map((cell, index) => pad(cell[line] ?? "", widths[index] ?? 0))
      .join(gap)
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

/** Whether no line is wider than the terminal; without one every line fits. */
export function fitsWidth(text: string, width: number | undefined): boolean {
  return width === undefined || text.split("\n").every((line) => displayWidth(line) <= width);
}

/** A line that names something, and what is said of it. */
export interface Part {
  readonly head: string;
  readonly texts: readonly string[];
}

const margin = "    ";

/** What stands in for a table that does not fit: each head on a line of its own, its texts below, no name broken. */
export function renderParts(parts: readonly Part[], width: number): string {
  const lines = parts.flatMap(({ head, texts }) => [
    ...wrap(plainText(head), width),
    ...texts.flatMap((text) => wrap(plainText(text), width - margin.length).map((line) => margin + line)),
  ]);
  return lines.map((line) => `${line}\n`).join("");
}

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  plainText
} from "./chunk-command-shell-messages.js";
import {
  displayWidth,
  pad,
  wrap
} from "./chunk-report-table-width.js";

// src/command/shell/columns.ts
var narrowest = 10, gap = "  ";
function renderColumns(heading, rows, width) {
  let cells = [heading, ...rows].map((row) => row.map(plainText)), widths = fitWidths(naturalWidths(cells), width);
  return cells.map((row) => renderRow(row, widths)).join("");
}
function naturalWidths(rows) {
  let columns = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, index) => Math.max(...rows.map((row) => displayWidth(row[index] ?? ""))));
}
function fitWidths(natural, width) {
  if (width === void 0) return natural;
  let widths = [...natural], room = width - gap.length * (widths.length - 1), excess = widths.reduce((sum, one) => sum + one, 0) - room;
  for (; excess > 0; ) {
    let widest = Math.max(...widths);
    if (widest <= narrowest) break;
    widths[widths.indexOf(widest)] = widest - 1, excess -= 1;
  }
  return widths;
}
function renderRow(row, widths) {
  let wrapped = widths.map((width, index) => wrap(row[index] ?? "", width)), height = Math.max(...wrapped.map((lines2) => lines2.length));
  return `${Array.from(
    { length: height },
    (_, line) => wrapped.map((cell, index) => pad(cell[line] ?? "", widths[index] ?? 0)).join(gap).trimEnd()
  ).join(`
`)}
`;
}

export {
  renderColumns
};

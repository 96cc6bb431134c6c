import { cut } from "../text.ts";
import { visible } from "../visible.ts";

/**
 * A spreadsheet's cell has room for 32,767 characters; some are left for the marks that protect it.
 * https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
const cellLimit = 32_000;

/** Most cells: nothing in them means anything to a spreadsheet, a terminal or a parser of CSV. */
const plain = /^(?:[A-Za-z0-9.](?:[\w .:/()'[\]&-]*[\w.:/()'[\]&-])?)?$/;

/**
 * A sign that makes a spreadsheet compute a cell, in full width and small forms too, at the beginning of a text or after
 * a semicolon, which separates the cells of a CSV in many countries. Blanks and quotes before it do not help.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /(^|;)(?=[\s"'“”‘’«»„‚＂＇]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/gu;

const separating = /[",\r\n]|^\s|\s$/;

/** What a cell may hold. Undefined: not known, or not applicable. */
export type CellValue = string | number | boolean | undefined;

/** One cell as RFC 4180 writes it. https://www.rfc-editor.org/rfc/rfc4180 */
export function cell(value: CellValue): string {
  if (typeof value !== "string") return value === undefined ? "" : String(value);
  if (value.length <= cellLimit && plain.test(value)) return value;
  const text = harmless(value);
  return separating.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text as a cell shows it: invisible characters and line breaks are spelled, an apostrophe precedes a sign that would
 * begin a formula, `##[`, which the runner of a workflow takes for a command, is divided, and the end of a very long text
 * is cut.
 */
function harmless(text: string): string {
  const shown = visible(cut(text, cellLimit));
  return cut(shown.replace(formula, "$1'").replaceAll("##[", "# #["), cellLimit);
}

import { CsvError, parse } from "csv-parse/sync";
import { UsageError } from "../../../model/errors.ts";

/** One record of the file. */
export interface Row {
  /** Where it begins. */
  readonly line: number;
  /** Where it ends: further down if a cell holds line breaks. */
  readonly lastLine: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly headings: Row;
  readonly rows: readonly Row[];
}

type Delimiter = "," | ";" | "\t" | "|";

const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];
const invisible = /[\u200B-\u200D\u2060\uFEFF]/g;

/** Without blanks around it and without characters that nobody sees. */
function clean(cell: string): string {
  return cell.replaceAll(invisible, "").trim();
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function isParsedRecord(value: unknown): value is ParsedRecord {
  return typeof value === "object" && value !== null && "record" in value && "info" in value;
}

function parseRows(text: string, delimiter: Delimiter, firstLine: number): readonly Row[] {
  const records: unknown[] = parse(text, {
    delimiter,
    info: true,
    ltrim: delimiter !== "\t",
    record_delimiter: "\n",
    relax_column_count: true,
    relax_quotes: true,
  });
  const rows: Row[] = [];
  let line = firstLine;
  for (const { record, info } of records.filter(isParsedRecord)) {
    const lastLine = firstLine + info.lines - 1;
    rows.push({ line, lastLine, cells: record.map(clean) });
    line = lastLine + 1;
  }
  return rows;
}

/** The line of the quotation mark that is never closed: the last one that stands where a cell begins. */
function lineOfOpenQuote(text: string, delimiter: Delimiter): number {
  const lines = text.split("\n");
  const beginsCell = (line: string): boolean => line.split(delimiter).some((cell) => cell.trimStart().startsWith('"'));
  const odd = lines.findLastIndex((line) => beginsCell(line) && line.split('"').length % 2 === 0);
  return Math.max(odd, 0) + 1;
}

function rowsOrRefuse(text: string, delimiter: Delimiter, firstLine: number, file: string): readonly Row[] {
  try {
    return parseRows(text, delimiter, firstLine);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = firstLine - 1 + lineOfOpenQuote(text, delimiter);
    throw new UsageError("A quotation mark opens here and is never closed, so the rest of the roster cannot be read.", {
      at: { file, line },
      hint: 'Close it, or double every quotation mark inside of a cell ("").',
      cause,
    });
  }
}

/** The delimiter under which most headings are known; of equals, the one that makes most columns. */
function detectDelimiter(firstRow: string, isKnown: (heading: string) => boolean): Delimiter {
  const scored = delimiters.map((delimiter) => {
    const cells = firstRow.split(delimiter).map((cell) => clean(cell).replaceAll('"', ""));
    return { delimiter, known: cells.filter(isKnown).length, columns: cells.length };
  });
  scored.sort((left, right) => right.known - left.known || right.columns - left.columns);
  return scored[0]?.delimiter ?? ",";
}

function isBlank(row: Row): boolean {
  return row.cells.every((cell) => cell === "");
}

/** Excel's own way to say which delimiter follows. */
const separatorLine = /^sep=([,;\t|])$/;

/** Splits a roster into rows; throws a UsageError where that is not possible or where it holds nobody. */
export function readTable(
  text: string,
  file: string,
  options: { readonly delimiter?: Delimiter; readonly isKnown: (heading: string) => boolean },
): Table {
  const lines = text.replaceAll(/\r\n?/g, "\n").split("\n");
  const skipped = lines.findIndex((line) => line.replaceAll(/[\s,;|]/g, "") !== "" && !separatorLine.test(line));
  if (skipped < 0) throw new UsageError("This roster is empty.", { at: { file }, hint: "Export it again." });
  const declared = delimiters.find((one) => lines.slice(0, skipped).includes(`sep=${one}`));
  const delimiter = options.delimiter ?? declared ?? detectDelimiter(lines[skipped] ?? "", options.isKnown);
  const [headings, ...rows] = rowsOrRefuse(lines.slice(skipped).join("\n"), delimiter, skipped + 1, file);
  if (headings === undefined || rows.every(isBlank)) {
    throw new UsageError("This roster has headings and nobody below them.", {
      at: { file, line: skipped + 1 },
      hint: "An empty roster would make everybody unknown: export it again, or take it out of the configuration.",
    });
  }
  return { headings, rows };
}

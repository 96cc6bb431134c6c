import { CsvError, parse } from "csv-parse/sync";
import { UsageError } from "../../../model/errors.ts";
import { isRecord } from "../../../model/is-record.ts";

/** One record of the file. */
export interface Row {
  /** Its first line. */
  readonly line: number;
  /** Its last line, which is a later one if a cell holds line breaks. */
  readonly lastLine: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly delimiter: Delimiter;
  readonly headings: Row;
  readonly rows: readonly Row[];
}

type Delimiter = "," | ";" | "\t" | "|";

const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];
const invisible = /[\u200B-\u200D\u2060\uFEFF]/g;

/** The line with which Excel names the delimiter. */
const separatorLine = /^sep=([,;\t|])$/;

/** Splits a roster into rows. Throws a UsageError if that is not possible or if there are no people in it. */
export function readTable(
  text: string,
  file: string,
  options: { readonly delimiter?: Delimiter | undefined; readonly isKnown: (heading: string) => boolean },
): Table {
  const lines = text.replaceAll(/\r\n?/g, "\n").split("\n");
  const skipped = lines.findIndex((line) => line.replaceAll(/[\s,;|]/g, "") !== "" && !separatorLine.test(line));
  if (skipped < 0) throw new UsageError("This roster is empty.", { at: { file }, hint: "Export it again." });
  const declared = delimiters.find((one) => lines.slice(0, skipped).includes(`sep=${one}`));
  const delimiter = options.delimiter ?? declared ?? detectDelimiter(lines[skipped] ?? "", options.isKnown);
  const [headings, ...rows] = splitRows(lines.slice(skipped), delimiter, skipped + 1, file);
  if (headings !== undefined && rows.some(({ cells }) => cells.some((cell) => cell !== ""))) {
    return { delimiter, headings, rows };
  }
  throw new UsageError("This roster has headings and nobody below them.", {
    at: { file, line: skipped + 1 },
    hint: "An empty roster would make everybody unknown: export it again, or take it out of the configuration.",
  });
}

/** The delimiter that gives the most known headings; of several, the one that gives the most columns. */
function detectDelimiter(firstRow: string, isKnown: (heading: string) => boolean): Delimiter {
  const scored = delimiters.map((delimiter) => {
    const cells = firstRow.split(delimiter).map((cell) => clean(cell).replaceAll('"', ""));
    return { delimiter, known: cells.filter(isKnown).length, columns: cells.length };
  });
  scored.sort((left, right) => right.known - left.known || right.columns - left.columns);
  return scored[0]?.delimiter ?? ",";
}

/** A cell without blanks around it and without invisible characters. */
function clean(cell: string): string {
  return cell.replaceAll(invisible, "").trim();
}

function splitRows(lines: readonly string[], delimiter: Delimiter, firstLine: number, file: string): readonly Row[] {
  try {
    return parseRows(lines.join("\n"), delimiter, firstLine);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = firstLine + indexOfOpenQuote(lines, delimiter);
    throw new UsageError("A quotation mark opens here and is never closed, so the rest of the roster cannot be read.", {
      at: { file, line },
      hint: 'Close it, or double every quotation mark inside of a cell ("").',
      cause,
    });
  }
}

/** The line with the quotation mark that is never closed: the last one at the beginning of a cell. */
function indexOfOpenQuote(lines: readonly string[], delimiter: Delimiter): number {
  const beginsCell = (line: string): boolean => line.split(delimiter).some((cell) => cell.trimStart().startsWith('"'));
  return Math.max(
    lines.findLastIndex((line) => beginsCell(line) && line.split('"').length % 2 === 0),
    0,
  );
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function isParsedRecord(value: unknown): value is ParsedRecord {
  return isRecord(value) && "record" in value && "info" in value;
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
  let line = firstLine;
  return records.filter(isParsedRecord).map(({ record, info }) => {
    const row = { line, lastLine: firstLine + info.lines - 1, cells: record.map(clean) };
    line = row.lastLine + 1;
    return row;
  });
}

import { UsageError } from "../../../model/errors.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { isNoHeading } from "./heading-words.ts";
import { type Found, lineAt, type Position, type RecordOptions, type Row, readRecords } from "./records.ts";

/** A roster, split into rows. */
export interface Table {
  readonly delimiter: Delimiter;
  readonly headings: Row;
  /** Number of lines above the headings that say something and are not `misplaced`. */
  readonly titles: number;
  /** Lines above the headings that look like the rows of people. */
  readonly misplaced: readonly Row[];
  /** Reads the rows below the headings anew, so that they need not all be held. */
  readonly rows: (fitOf?: RecordOptions["fitOf"]) => Iterable<Row>;
}

export interface TableOptions {
  readonly delimiter?: Delimiter | undefined;
  /** Number of lines above the headings; undefined: found out. */
  readonly skipLines?: number | undefined;
  /** Whether a text is a usual heading. */
  readonly isKnown: (heading: string) => boolean;
}

type Delimiter = "," | ";" | "\t" | "|";

const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];

/** Characters that nobody sees: directions of writing, joiners, soft hyphens, byte order marks. */
const invisible = /[\p{Format}\p{Default_Ignorable_Code_Point}]+/gu;

/** The line with which Excel names the delimiter. */
const separatorLine = /^[\s"]*sep=([,;\t|])[\s"]*$/;

/** Records among which the headings are looked for. */
const searched = 50;

/** Splits a roster into rows. Throws a UsageError if there are no people in it. */
export function readTable(source: string, file: string, options: TableOptions): Table {
  const text = source.replaceAll(invisible, "");
  const { start, declared } = findStart(text, options.skipLines);
  const given = options.delimiter ?? declared;
  const tried = (given === undefined ? delimiters : [given]).map((delimiter) =>
    findHeadings(text, start, delimiter, options),
  );
  tried.sort((left, right) => right.known - left.known || right.columns - left.columns);
  const [best] = tried;
  if (best?.headings === undefined) {
    const [message, hint] = options.skipLines
      ? ["This roster has nothing below the lines that are skipped.", "Lower skipLines of this roster."]
      : ["This roster is empty.", "Export it again."];
    throw new UsageError(message, { at: { file }, hint });
  }
  const { delimiter, headings, titles, misplaced } = best;
  const width = headings.cells.length;
  const rows: Table["rows"] = (fitOf) => readRecords(text, headings.next, omitUndefined({ delimiter, width, fitOf }));
  const [first] = rows();
  if (first !== undefined) return { delimiter, headings, titles, misplaced, rows };
  throw new UsageError("This roster has headings and nobody below them.", {
    at: { file, line: headings.line },
    hint: "An empty roster would make everybody unknown: export it again, or take it out of the configuration.",
  });
}

/** Where the first record may begin, and the delimiter that the line above it names. */
function findStart(text: string, skipLines = 0): { readonly start: Position; readonly declared?: Delimiter } {
  let declared: Delimiter | undefined;
  let offset = 0;
  let line = 1;
  while (offset < text.length) {
    const { end, next } = lineAt(text, offset);
    const content = text.slice(offset, end);
    const named = separatorLine.exec(content)?.[1];
    declared = delimiters.find((one) => one === named) ?? declared;
    if (line > skipLines && named === undefined && content.replaceAll(/[\s,;|]/g, "") !== "") break;
    offset = next;
    line += 1;
  }
  return { start: { offset, line }, ...(declared !== undefined && { declared }) };
}

interface Candidate {
  readonly delimiter: Delimiter;
  readonly headings?: Found;
  readonly titles: number;
  readonly misplaced: readonly Row[];
  /** Number of known headings. */
  readonly known: number;
  readonly columns: number;
}

/**
 * The headings, if the cells are separated by `delimiter`: the first record with two known headings, and with more
 * cells than every record above it, which are titles. Without such a record, or with `skipLines`, the first one. Of
 * two lines of headings one below the other, as SuccessFactors exports them, the one with more known headings.
 */
function findHeadings(text: string, start: Position, delimiter: Delimiter, options: TableOptions): Candidate {
  const records: Scored[] = [];
  for (const record of readRecords(text, start, { delimiter })) {
    records.push(score(record, options.isKnown));
    if (records.length === searched) break;
  }
  const isTitle = (_record: Scored, index: number): boolean => !isHeadings(records, index);
  const first = options.skipLines === undefined ? records.findIndex((record, index) => !isTitle(record, index)) : 0;
  const index = Math.max(first, 0);
  const [upper, lower] = records.slice(index);
  if (upper === undefined) return { delimiter, titles: 0, misplaced: [], known: 0, columns: 0 };
  const isSecond = lower !== undefined && !lower.isData && lower.known > Math.max(upper.known, lower.filled / 2, 2);
  const chosen = isSecond ? lower : upper;
  // A title fills a few cells, the row of a person most of them.
  const misplaced = records
    .slice(0, index)
    .filter(({ isPersonal, filled }) => isPersonal && filled > chosen.filled / 2);
  return {
    delimiter,
    headings: chosen.record,
    titles: index - misplaced.length,
    misplaced: misplaced.map(({ record }) => record),
    known: chosen.known,
    columns: chosen.record.cells.length,
  };
}

interface Scored {
  readonly record: Found;
  readonly known: number;
  readonly filled: number;
  /** Whether a cell can't be a heading. */
  readonly isData: boolean;
  /** Whether it can be the row of a person: an address, a number or a date, and no labels. */
  readonly isPersonal: boolean;
}

function score(record: Found, isKnown: (heading: string) => boolean): Scored {
  const filled = record.cells.filter((cell) => cell !== "");
  return {
    record,
    known: filled.filter(isKnown).length,
    filled: filled.length,
    isData: filled.some(isNoHeading),
    isPersonal: filled.some(isNoHeading) && !filled.some((cell) => cell.endsWith(":")),
  };
}

function isHeadings(records: readonly Scored[], index: number): boolean {
  const record = records[index];
  if (record === undefined || record.isData || record.known < 2) return false;
  return records.slice(0, index).every(({ filled }) => filled < record.filled);
}

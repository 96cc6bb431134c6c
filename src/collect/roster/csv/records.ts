/** One record of the file. */
export interface Row {
  /** Its first line. */
  readonly line: number;
  /** Its last line, which is a later one if a cell holds line breaks. */
  readonly lastLine: number;
  readonly cells: readonly string[];
  /** Why its cells are not certain: quotation marks that do not fit. */
  readonly broken?: string;
}

/** Where reading begins: an offset in the text, and the number of the line that begins there. */
export interface Position {
  readonly offset: number;
  readonly line: number;
}

export interface RecordOptions {
  readonly delimiter: string;
  /** Number of columns; undefined while the headings are not known. */
  readonly width?: number;
  /** How many cells have what belongs into their columns, less those that have something else. */
  readonly fitOf?: (cells: readonly (string | undefined)[]) => number;
}

/** A record, and where the next one begins. */
export interface Found extends Row {
  readonly next: Position;
}

interface Scan {
  readonly cells: string[];
  /** Offset behind the line break that ends the record, or of the cell that is not closed. */
  readonly end: number;
  /** Line breaks inside of cells. */
  readonly breaks: number;
  /** Quotation marks inside of cells that are not quoted. */
  readonly strayQuotes: number;
  /** Index of the cell whose quotation mark is not closed. */
  readonly open?: number;
}

const space = 32;
const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const quotationMark = 34;

/** More columns than a spreadsheet has (16,384) are counted and not kept. */
const mostCells = 20_000;

const misfit = "a quotation mark is not closed, or it is closed in a wrong place";

/**
 * Records of a text, without blank ones. A cell in quotation marks may hold line breaks only
 * where nothing speaks against it. Otherwise its line is broken, and reading goes on at the next line, so that a wrong
 * quotation mark never joins the rows of two people.
 */
export function* readRecords(text: string, from: Position, options: RecordOptions): Generator<Found> {
  let { offset, line } = from;
  let before: Before = { isBroken: false, isShort: false };
  /** Cells that the end of a broken row must at least have; 0 outside of such a row. */
  let awaited = 0;
  while (offset < text.length) {
    const record = awaited > 0 ? undefined : scanRecord(text, offset, options.delimiter);
    const isWhole = record !== undefined && spansRightly(record, options);
    const scan = isWhole ? record : scanLine(text, offset, options.delimiter);
    const lastLine = line + scan.breaks;
    const next = { offset: scan.end, line: lastLine + 1 };
    const { cells } = scan;
    if (cells.some((cell) => cell !== "")) {
      const isBroken = awaited > 0 || scan.open !== undefined || isRestOfRow(scan, before, options);
      yield { line, lastLine, cells, next, ...(isBroken && { broken: misfit }) };
      before = { isBroken, isShort: cells.length < (options.width ?? 0) };
      if (cells.length >= awaited) awaited = cellsAwaited(scan, options);
    }
    ({ offset, line } = next);
  }
}

/** How many cells the rest of a row has at least that breaks off in an open cell; 0 if it does not break off. */
function cellsAwaited({ open, cells }: Scan, { width = 0 }: RecordOptions): number {
  return open === undefined || cells.length >= width ? 0 : width - open;
}

/** What is known of the record before. */
interface Before {
  readonly isBroken: boolean;
  readonly isShort: boolean;
}

/** Whether a line is the rest of the row before: it closes what it did not open, or it fits into no column. */
function isRestOfRow({ strayQuotes, cells }: Scan, before: Before, { width, fitOf }: RecordOptions): boolean {
  if (width === undefined) return false;
  if (strayQuotes % 2 === 1 && (before.isShort || cells.length > width)) return true;
  return before.isBroken && fitOf !== undefined && fitOf(cells) < 0;
}

/** Whether a record may span its lines: it has the right number of cells, and none of them joins two rows. */
function spansRightly(scan: Scan, options: RecordOptions): boolean {
  const { cells, breaks, open } = scan;
  const { delimiter, width } = options;
  if (open !== undefined) return false;
  if (breaks === 0) return true;
  if (width === undefined) return cells.every((cell) => !cell.includes("\n") || !cell.includes(delimiter));
  if (cells.length < width || cells.slice(width).some((cell) => cell !== "")) return false;
  return !cells.some((cell, index) => cell.includes("\n") && joinsRows(cell, index, width, options));
}

/**
 * Whether a cell begins with the rest of one row and ends with the beginning of another. It does if its first and its
 * last line have the cells for that, unless these do not fit into their columns: then they are commas of a note.
 */
function joinsRows(cell: string, index: number, width: number, { delimiter, fitOf }: RecordOptions): boolean {
  const rest = cell.slice(0, cell.indexOf("\n")).split(delimiter);
  const beginning = cell.slice(cell.lastIndexOf("\n") + 1).split(delimiter);
  const missing = width - index - 1;
  if (rest.length <= missing || beginning.length <= index) return false;
  const upper = [...Array<undefined>(index + 1), ...rest.slice(rest.length - missing)];
  return fitOf === undefined || fitOf(upper) + fitOf(beginning.slice(0, index)) >= 0;
}

/** The record at an offset, over several lines if its cells hold line breaks. */
function scanRecord(text: string, start: number, delimiter: string): Scan {
  return scan(text, start, delimiter, (at, separator) => {
    const close = closingMark(text, at);
    return close >= 0 && endsCell(text, skipBlanks(text, close + 1, separator), separator) ? close : -1;
  });
}

/**
 * The line at an offset, on its own. A quotation mark closes a cell only in front of a delimiter or the line's end, so
 * that `"Ana "Ace" Silva"` is one cell. A cell that the line does not close is split as if it were not quoted.
 */
function scanLine(text: string, start: number, delimiter: string): Scan {
  const { end, next } = lineAt(text, start);
  const line = text.slice(start, end);
  const { cells, open, ...rest } = scan(line, 0, delimiter, (from, separator) => {
    let at = closingMark(line, from);
    while (at >= 0 && !endsCell(line, skipBlanks(line, at + 1, separator), separator)) at = closingMark(line, at + 1);
    return at;
  });
  if (open === undefined) return { ...rest, cells, end: next };
  const unquoted = line.slice(rest.end).split(delimiter, mostCells);
  return { ...rest, cells: [...cells, ...unquoted.map((cell) => cell.trim())], end: next, open };
}

/** Splits until a record ends, or until a cell of which `closeOf` says that its quotation mark is not closed. */
function scan(
  text: string,
  start: number,
  delimiter: string,
  closeOf: (start: number, separator: number) => number,
): Scan {
  const cells: string[] = [];
  const separator = delimiter.charCodeAt(0);
  let breaks = 0;
  let strayQuotes = 0;
  let at = start;
  for (;;) {
    at = skipBlanks(text, at, separator);
    let content: string;
    if (text.charCodeAt(at) === quotationMark) {
      const close = closeOf(at + 1, separator);
      if (close < 0) return { cells, end: at, breaks, strayQuotes, open: cells.length };
      content = text
        .slice(at + 1, close)
        .replaceAll('""', '"')
        .replaceAll(/\r\n?/g, "\n");
      breaks += countBreaks(content);
      at = skipBlanks(text, close + 1, separator);
    } else {
      const begin = at;
      for (; !endsCell(text, at, separator); at += 1) if (text.charCodeAt(at) === quotationMark) strayQuotes += 1;
      content = text.slice(begin, at);
    }
    if (cells.length < mostCells) cells.push(content.trim());
    if (text.charCodeAt(at) !== separator) return { cells, end: at + breakLength(text, at), breaks, strayQuotes };
    at += 1;
  }
}

function skipBlanks(text: string, start: number, separator: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); code === space || (code === tab && code !== separator); ) {
    at += 1;
    code = text.charCodeAt(at);
  }
  return at;
}

function endsCell(text: string, at: number, separator: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === separator || code === lineFeed || code === carriageReturn;
}

/** Where the line at an offset ends, and where the next one begins. */
export function lineAt(text: string, start: number): { readonly end: number; readonly next: number } {
  let end = start;
  for (let code = text.charCodeAt(end); end < text.length && code !== lineFeed && code !== carriageReturn; ) {
    end += 1;
    code = text.charCodeAt(end);
  }
  return { end, next: end + breakLength(text, end) };
}

/** \n, \r\n and \r are line breaks; the end of the text counts as one. */
function breakLength(text: string, at: number): number {
  return text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
}

/** The first quotation mark that is not doubled; -1 if there is none. */
function closingMark(text: string, start: number): number {
  let at = text.indexOf('"', start);
  while (at >= 0 && text.charCodeAt(at + 1) === quotationMark) at = text.indexOf('"', at + 2);
  return at;
}

function countBreaks(content: string): number {
  let count = 0;
  for (let at = content.indexOf("\n"); at >= 0; at = content.indexOf("\n", at + 1)) count += 1;
  return count;
}

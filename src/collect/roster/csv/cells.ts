import type { RosterEntry } from "../../../model/generated/configuration.ts";
import type { Column, Columns } from "./columns.ts";
import { readDay } from "./dates.ts";
import type { StatusDecision } from "./employment.ts";
import type { Field } from "./headings.ts";
import type { Row } from "./records.ts";
import type { Status } from "./words.ts";

export interface RosterContext {
  readonly columns: Columns;
  /** Number of columns. */
  readonly width: number;
  /** Id of the source. */
  readonly source: string;
  /** First part of the ids. */
  readonly name: string;
  readonly entry: RosterEntry;
  /** What the configuration says about status words, by the word as `normalWord` spells it. */
  readonly ownStatuses: ReadonlyMap<string, Status>;
  /** What was read so far in the status columns, by their texts. */
  readonly decisions: Map<string, StatusDecision>;
}

/** A row while it is read. */
export interface RowReader {
  /** Not spread into the reader: Node 20 would keep hidden classes for each row. */
  readonly context: RosterContext;
  readonly row: Row;
  readonly mistakes: string[];
  readonly omissions: string[];
}

export interface Cell {
  readonly heading: string;
  readonly text: string;
}

/** The first column of a field that is filled in this row, else its first column; undefined without a column. */
export function cellOf({ context, row }: RowReader, field: Field): Cell | undefined {
  const own = context.columns.get(field);
  const column = own?.find(({ index }) => row.cells[index] !== "") ?? own?.[0];
  return column === undefined ? undefined : { heading: column.heading, text: row.cells[column.index] ?? "" };
}

/** The cells of a field, the best column first. */
export function cellsOf({ context, row }: RowReader, field: Field): readonly Cell[] {
  const own = context.columns.get(field) ?? [];
  return own.map(({ index, heading }: Column) => ({ heading, text: row.cells[index] ?? "" }));
}

export function textOf(reader: RowReader, field: Field): string | undefined {
  return cellOf(reader, field)?.text || undefined;
}

const longestQuote = 40;

/**
 * A heading in quotation marks. What is said of a row names its line and its columns, never what its cells hold: a cell
 * may hold a name, and coverage goes into snapshots and reports, where redaction does not know it.
 */
export function quoteHeading(heading: string): string {
  return JSON.stringify(heading.length > longestQuote ? `${heading.slice(0, longestQuote)}...` : heading);
}

export interface ReadDayCell {
  /** undefined: there is no such column. null: there is no such day. */
  readonly day?: string | null;
  readonly isUnreadable: boolean;
}

/**
 * The day of a field: that of the best column that has one, because "-" or 31.12.9999 in one column does not deny the date
 * in another. What is not a date becomes a mistake of the row.
 */
export function dayOf(reader: RowReader, field: Field): ReadDayCell {
  let none: ReadDayCell = { isUnreadable: false };
  for (const cell of cellsOf(reader, field)) {
    const read = readDayCell(reader, cell);
    if (read.isUnreadable || typeof read.day === "string") return read;
    none = read;
  }
  return none;
}

/** The day that a cell holds. What is not a date becomes a mistake of the row. */
export function readDayCell(reader: RowReader, cell: Cell): ReadDayCell {
  const read = readDay(cell.text, reader.context.entry.dateOrder);
  if ("day" in read) return { day: read.day, isUnreadable: false };
  reader.mistakes.push(`${quoteHeading(cell.heading)} ${read.mistake}`);
  return { isUnreadable: true };
}

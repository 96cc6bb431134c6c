import type { RosterEntry } from "../../../model/generated/configuration.ts";
import type { Column, Columns } from "./columns.ts";
import { readDay } from "./dates.ts";
import type { Field } from "./headings.ts";
import type { StatusText } from "./status.ts";
import type { Row } from "./table.ts";
import type { Status } from "./words.ts";

/** A text of a status column, and how many rows have it. */
export interface CountedStatus {
  readonly text: string;
  /** undefined: not understood. */
  readonly said: StatusText | undefined;
  count: number;
}

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
  /** The texts of the status columns that were read so far. */
  readonly statusTexts: Map<string, CountedStatus>;
}

/** A row while it is read. */
export interface RowReader extends RosterContext {
  readonly row: Row;
  readonly mistakes: string[];
  readonly omissions: string[];
}

export interface Cell {
  readonly heading: string;
  readonly text: string;
}

/** The first column of a field that is filled in this row, else its first column; undefined without a column. */
export function cellOf(reader: RowReader, field: Field): Cell | undefined {
  const cells = cellsOf(reader, field);
  return cells.find(({ text }) => text !== "") ?? cells[0];
}

/** The cells of a field, the best column first. */
export function cellsOf({ columns, row }: RowReader, field: Field): readonly Cell[] {
  const cells = columns.get(field) ?? [];
  return cells.map(({ index, heading }: Column) => ({ heading, text: row.cells[index] ?? "" }));
}

export function textOf(reader: RowReader, field: Field): string | undefined {
  return cellOf(reader, field)?.text || undefined;
}

const longestQuote = 40;

export function quote(cell: string): string {
  return JSON.stringify(cell.length > longestQuote ? `${cell.slice(0, longestQuote)}...` : cell);
}

export interface ReadDayCell {
  /** undefined: there is no such column. null: there is no such day. */
  readonly day?: string | null;
  readonly isUnreadable: boolean;
}

/** The day of a field. What is not a date becomes a mistake of the row. */
export function dayOf(reader: RowReader, field: Field): ReadDayCell {
  const cell = cellOf(reader, field);
  return cell === undefined ? { isUnreadable: false } : readDayCell(reader, cell);
}

/** The day that a cell holds. What is not a date becomes a mistake of the row. */
export function readDayCell(reader: RowReader, cell: Cell): ReadDayCell {
  const read = readDay(cell.text, reader.entry.dateOrder);
  if ("day" in read) return { day: read.day, isUnreadable: false };
  reader.mistakes.push(`${quote(cell.heading)} ${read.mistake}, such as ${quote(cell.text)}`);
  return { isUnreadable: true };
}

import type { RosterEntry } from "../../../model/generated/configuration.ts";
import type { Collected } from "../../collector.ts";
import { type Column, type Columns, type Field, findColumns, isKnownHeading } from "./columns.ts";
import { reportOn } from "./coverage.ts";
import { isDate, provenOrder } from "./dates.ts";
import { linkPeople } from "./links.ts";
import { mergePeople } from "./merge.ts";
import { type Person, type ReadRow, type RosterContext, readRow } from "./person.ts";
import type { Row } from "./records.ts";
import { readTable, type Table } from "./table.ts";
import { isTrailer } from "./trailers.ts";
import { readStatus } from "./words.ts";

export interface RosterOptions {
  /** Id of the source. */
  readonly source: string;
  /** First part of the ids of its people. */
  readonly name: string;
  readonly entry: RosterEntry;
}

/** People and coverage of a roster's text. Throws a UsageError if the text is not a roster. */
export function convertRoster(text: string, options: RosterOptions): Collected {
  const { columns, rows, people: read, bad, omissions } = readRoster(text, options);
  const { people, contradictions, repeated } = mergePeople(read);
  const unlinked = linkPeople(people);
  const identities = people.map(({ identity }) => identity);
  const all = new Map(omissions)
    .set("managers or successors that this roster does not have", unlinked)
    .set("rows that repeat a person or tell of an earlier employment", repeated);
  const skipped = [...all].flatMap(([reason, count]) => (count > 0 ? [{ count, reason }] : []));
  const report = reportOn([...bad, ...contradictions], rows, columns, options.entry);
  return { identities, coverage: [{ ...report, count: people.length, ...(skipped.length > 0 && { skipped }) }] };
}

/** How a roster was understood, and what its rows say. */
export interface ReadRoster {
  readonly table: Table;
  readonly columns: Columns;
  /** The order of day and month: the configured one, else what the file proves. */
  readonly dateOrder?: RosterEntry["dateOrder"];
  /** Number of rows that belong to people. */
  readonly rows: number;
  /** The people of these rows; several may be the same person. */
  readonly people: readonly Person[];
  /** Rows that could not be read whole. */
  readonly bad: readonly ReadRow[];
  /** What was left out on purpose, and how often. */
  readonly omissions: ReadonlyMap<string, number>;
}

/** Reads every row of a roster. Throws a UsageError if the text is not a roster. */
export function readRoster(text: string, { source, name, entry }: RosterOptions): ReadRoster {
  const { csv: file, columns: configured, delimiter, skipLines } = entry;
  const isKnown = (heading: string): boolean => isKnownHeading(heading, configured);
  const table = readTable(text, file, { delimiter, skipLines, isKnown });
  const columns = findColumns(table.headings, file, configured);
  const dateOrder = entry.dateOrder ?? provenOrder(dateCells(table, columns));
  const width = table.headings.cells.length;
  const context = { columns, width, source, name, entry: { ...entry, ...(dateOrder !== undefined && { dateOrder }) } };
  const people: Person[] = [];
  const bad: ReadRow[] = [];
  const omissions = new Map<string, number>();
  const omit = (reason: string, count = 1): void => {
    if (count > 0) omissions.set(reason, (omissions.get(reason) ?? 0) + count);
  };
  omit("lines above the headings", table.titles);
  let rows = 0;
  for (const row of table.rows(fitOf(columns))) {
    const reason = row.broken === undefined ? reasonToSkip(row, table.headings, columns, isKnown) : undefined;
    if (reason === undefined) {
      const read = readSensibly(row, context);
      rows += 1;
      if (read.person !== undefined) people.push(read.person);
      if (read.mistakes.length > 0) bad.push(read);
      for (const omission of read.omissions) omit(omission);
    } else omit(reason);
  }
  return { table, columns, ...(dateOrder !== undefined && { dateOrder }), rows, people, bad, omissions };
}

const dateFields = ["startedAt", "endedAt", "lastWorkedAt", "contractEndsAt", "movedAt"] as const satisfies Field[];

function* dateCells({ rows }: Table, columns: Columns): Generator<string> {
  const dates = dateFields.flatMap((field) => columns.get(field) ?? []);
  for (const { cells } of rows()) for (const { index } of dates) yield cells[index] ?? "";
}

/** Counts the addresses, dates and statuses in their columns, less whatever else is in the columns of addresses and dates. */
function fitOf(columns: Columns): (cells: readonly (string | undefined)[]) => number {
  const dates = dateFields.flatMap((field) => columns.get(field) ?? []);
  const [emails, statuses] = [columns.get("email") ?? [], columns.get("status") ?? []];
  return (cells) => {
    const filled = (list: readonly Column[]): string[] => list.flatMap(({ index }) => cells[index]?.trim() || []);
    const fits = [
      ...filled(emails).map((cell) => cell.includes("@")),
      ...filled(dates).map((cell) => isDate(cell)),
      ...filled(statuses)
        .filter((cell) => readStatus(cell) !== undefined)
        .map(() => true),
    ];
    return fits.filter(Boolean).length * 2 - fits.length;
  };
}

/** Why a row is nobody's; undefined if it may be somebody's. */
function reasonToSkip(
  row: Row,
  headings: Row,
  columns: Columns,
  isKnown: (text: string) => boolean,
): string | undefined {
  if (isSecondHeadings(row, headings, columns, isKnown)) return "further lines of headings";
  return isTrailer(row) ? "totals, page numbers and notes" : undefined;
}

/** The headings again, as at the top of a page, or in other words: then they say "Employee ID" where an id should be. */
function isSecondHeadings(
  { cells }: Row,
  headings: Row,
  columns: Columns,
  isKnown: (text: string) => boolean,
): boolean {
  const isSame = (cell: string, index: number): boolean => cell.toLowerCase() === headings.cells[index]?.toLowerCase();
  if (cells.every(isSame)) return true;
  const keys = [...(columns.get("id") ?? []), ...(columns.get("email") ?? [])];
  const filled = keys.map(({ index }) => cells[index] ?? "").filter((cell) => cell !== "");
  if (filled.length === 0 || !filled.every((cell) => !/[\d@]/.test(cell) && isKnown(cell))) return false;
  return cells.filter(isKnown).length > 1 && !cells.some((cell) => readStatus(cell) !== undefined);
}

/** Reads a row. What its quotation marks or dates make impossible is a mistake, and leaves the person unknown. */
function readSensibly(row: Row, context: RosterContext): ReadRow {
  const { line, lastLine, broken } = row;
  if (broken !== undefined) return { line, lastLine, mistakes: [broken], omissions: [], isIdentified: false };
  const read = readRow(row, context);
  const { person } = read;
  if (person === undefined || !endsBeforeStart(person.identity)) return read;
  const { status, endedAt: _ended, contractEndsAt: _contract, ...facts } = person.identity;
  const isGone = status === "departed" || status === "retired";
  const identity = { ...facts, ...(isGone && { status }) };
  return {
    ...read,
    person: { ...person, identity },
    mistakes: [...read.mistakes, "the last day is before the first day"],
  };
}

function endsBeforeStart({ startedAt, endedAt, contractEndsAt }: Person["identity"]): boolean {
  if (startedAt === undefined) return false;
  const start = startedAt.slice(0, 10);
  return [endedAt, contractEndsAt].some((end) => typeof end === "string" && end.slice(0, 10) < start);
}

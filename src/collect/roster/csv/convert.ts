import type { RosterEntry } from "../../../model/generated/configuration.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { Collected, CoverageReport } from "../../collector.ts";
import type { RosterContext } from "./cells.ts";
import { type Column, type Columns, findColumns, isKnownHeading } from "./columns.ts";
import { reportOn } from "./coverage.ts";
import { isDate, provenOrder } from "./dates.ts";
import { countTexts, type StatusDecision } from "./employment.ts";
import type { Field } from "./headings.ts";
import { linkPeople } from "./links.ts";
import { mergePeople } from "./merge.ts";
import { type Person, type ReadRow, readRow } from "./person.ts";
import type { Row } from "./records.ts";
import { readStatus } from "./status.ts";
import { readTable, type Table } from "./table.ts";
import { isTrailer } from "./trailers.ts";
import { type InspectedColumn, inspectColumns, reportUnused, withLeftDays } from "./unused-columns.ts";
import { normalWord } from "./words.ts";

export interface RosterOptions {
  /** Id of the source. */
  readonly source: string;
  /** First part of the ids of its people. */
  readonly name: string;
  readonly entry: RosterEntry;
}

/** How a roster was understood. */
export interface RosterReading {
  readonly collected: Collected;
  readonly table: Table;
  readonly columns: Columns;
  readonly unused: readonly InspectedColumn[];
  /** The texts of the status columns. */
  readonly statuses: ReturnType<typeof countTexts>;
  /** The order of day and month: the configured one, else what the file proves; absent: each date had to show its own. */
  readonly dateOrder?: RosterEntry["dateOrder"];
  /** Rows that could not be read whole, or that contradict each other. */
  readonly bad: readonly ReadRow[];
}

/** People and coverage of a roster's text. Throws a UsageError if the text is not a roster. */
export function convertRoster(text: string, options: RosterOptions): Collected {
  return readRoster(text, options).collected;
}

/** Reads a roster's text, and says how. Throws a UsageError if the text is not a roster. */
export function readRoster(text: string, { source, name, entry }: RosterOptions): RosterReading {
  const { csv: file, delimiter, skipLines } = entry;
  const isKnown = (heading: string): boolean => isKnownHeading(heading, entry);
  const table = readTable(text, file, { delimiter, skipLines, isKnown });
  const found = findColumns(table.headings, file, entry);
  const columns = withLeftDays(found.columns, table.rows());
  const order = omitUndefined({ dateOrder: entry.dateOrder ?? provenOrder(dateCells(table, columns)) });
  const width = table.headings.cells.length;
  const ownStatuses = new Map(Object.entries(entry.statuses ?? {}).map(([word, status]) => [normalWord(word), status]));
  const decisions = new Map<string, StatusDecision>();
  const context = { columns, width, source, name, entry: { ...entry, ...order }, ownStatuses, decisions };
  const inspection = inspectColumns(found.unused);
  const rows = readRows(table, context, { isKnown, see: inspection.see });
  const { people, contradictions, repeated } = mergePeople(rows.people);
  const omissions = new Map(rows.omissions)
    .set("managers or successors that this roster does not have", linkPeople(people))
    .set("rows that repeat a person or tell of an earlier employment", repeated);
  const skipped = [...omissions].flatMap(([reason, count]) => (count > 0 ? [{ count, reason }] : []));
  const bad = [...rows.bad, ...contradictions];
  const unused = inspection.finish();
  const { reasons, notes } = reportUnused(unused, file);
  const report: CoverageReport = {
    ...reportOn(bad, rows.count, columns, entry, reasons),
    count: people.length,
    ...(skipped.length > 0 && { skipped }),
    ...(notes.length > 0 && { notes: [...notes] }),
  };
  const collected = { identities: people.map(({ identity }) => identity), coverage: [report] };
  return { collected, table, columns, unused, statuses: countTexts(decisions.values()), bad, ...order };
}

/** What the rows of a roster say. */
interface ReadRows {
  /** Number of rows that may belong to people. */
  readonly count: number;
  /** The people of these rows; several may be the same person. */
  readonly people: readonly Person[];
  readonly bad: readonly ReadRow[];
  /** What was left out on purpose, and how often. */
  readonly omissions: ReadonlyMap<string, number>;
}

interface RowsOptions {
  readonly isKnown: (text: string) => boolean;
  /** Is shown every row that may belong to somebody. */
  readonly see: (row: Row) => void;
}

function readRows(table: Table, context: RosterContext, { isKnown, see }: RowsOptions): ReadRows {
  const { columns } = context;
  const people: Person[] = [];
  const bad: ReadRow[] = [];
  const omissions = new Map([["lines above the headings", table.titles]]);
  const omit = (reason: string): unknown => omissions.set(reason, (omissions.get(reason) ?? 0) + 1);
  let count = table.misplaced.length;
  for (const { line, lastLine } of table.misplaced) {
    bad.push({ line, lastLine, mistakes: ["it is above the headings"], omissions: [], isIdentified: false });
  }
  for (const row of table.rows(fitOf(columns))) {
    const reason = reasonToSkip(row, table.headings, columns, isKnown);
    if (reason === undefined) {
      if (row.broken === undefined) see(row);
      const read = readSensibly(row, context);
      count += 1;
      if (read.person !== undefined) people.push(copyOf(read.person));
      if (read.mistakes.length > 0) bad.push(read);
      read.omissions.forEach(omit);
    } else omit(reason);
  }
  return { count, people, bad, omissions };
}

/** A copy with texts of its own. Those of a row are slices of the whole text, which would stay in memory with them. */
function copyOf(person: Person): Person {
  return JSON.parse(JSON.stringify(person));
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
        .filter((cell) => readStatus(cell)?.means !== undefined)
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
  if (row.broken !== undefined) return undefined;
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
  return cells.filter(isKnown).length > 1 && !cells.some((cell) => readStatus(cell)?.means !== undefined);
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

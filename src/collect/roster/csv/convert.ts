import type { RosterEntry } from "../../../model/generated/configuration.ts";
import type { Coverage, Identity } from "../../../model/generated/snapshot.ts";
import { append, unique } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { Collected, CoverageReport } from "../../collector.ts";
import { type Columns, findColumns, isKnownHeading } from "./columns.ts";
import { countTexts, type StatusDecision } from "./employment.ts";
import { mergePeople } from "./merge.ts";
import { type Person, type ReadRow, readRow } from "./person.ts";
import { readTable, type Table } from "./table.ts";
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
  /** The order of day and month that was used; absent: each date had to show its own. */
  readonly dateOrder?: RosterEntry["dateOrder"];
}

/** People and coverage of a roster's text. Throws a UsageError if the text is not a roster. */
export function convertRoster(text: string, options: RosterOptions): Collected {
  return readRoster(text, options).collected;
}

/** Reads a roster's text, and says how. Throws a UsageError if the text is not a roster. */
export function readRoster(text: string, { source, name, entry }: RosterOptions): RosterReading {
  const { csv: file, delimiter } = entry;
  const isKnown = (heading: string): boolean => isKnownHeading(heading, entry);
  const table = readTable(text, file, { delimiter, isKnown });
  const { headings, rows: tableRows } = table;
  const found = findColumns(headings, file, entry);
  const { unused } = found;
  const columns = withLeftDays(found.columns, tableRows);
  const ownStatuses = new Map(Object.entries(entry.statuses ?? {}).map(([word, status]) => [normalWord(word), status]));
  const decisions = new Map<string, StatusDecision>();
  const width = headings.cells.length;
  const context = { columns, width, source, name, entry, ownStatuses, decisions };
  const filled = tableRows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const inspection = inspectColumns(unused);
  const rows = filled.map((row) => {
    inspection.see(row);
    return readRow(row, context);
  });
  const { people, contradictions, repeated } = mergePeople(rows);
  const byName = indexPeople(people);
  const linked = people.map((person) => linkPerson(person, byName));
  const unlinked = linked.reduce((sum, one) => sum + one.unlinked, 0);
  const skipped = countOmissions(rows, unlinked, repeated);
  const inspected = inspection.finish();
  const { reasons, notes } = reportUnused(inspected, file);
  const report: CoverageReport = {
    ...reportOn(rows, { contradictions, columns, entry, unreadColumns: reasons }),
    count: people.length,
    ...(skipped.length > 0 && { skipped }),
    ...(notes.length > 0 && { notes: [...notes] }),
  };
  return {
    collected: { identities: linked.map(({ identity }) => identity), coverage: [report] },
    table,
    columns,
    unused: inspected,
    statuses: countTexts(decisions.values()),
    ...omitUndefined({ dateOrder: entry.dateOrder }),
  };
}

type PeopleByName = ReadonlyMap<string, Person | undefined>;

/** People by everything that a manager's cell may hold; undefined if several people have it. */
function indexPeople(people: readonly Person[]): PeopleByName {
  const index = new Map<string, Person | undefined>();
  const add = (key: string, person: Person): void => {
    const isTaken = index.has(key) && index.get(key)?.identity.id !== person.identity.id;
    index.set(key, isTaken ? undefined : person);
  };
  for (const person of people) {
    const { employeeId, identity } = person;
    if (employeeId !== undefined) add(`id ${employeeId}`, person);
    for (const email of identity.emails ?? []) add(`name ${email}`, person);
    add(`name ${identity.name.toLowerCase()}`, person);
  }
  return index;
}

interface Linked {
  readonly identity: Identity;
  /** Number of managers and successors that are not in the roster. */
  readonly unlinked: number;
}

function linkPerson({ identity, manager, successor }: Person, byName: PeopleByName): Linked {
  const links = omitUndefined({ manager: linkTo(manager, byName), successor: linkTo(successor, byName) });
  const wanted = [manager, successor].filter((cell) => cell !== undefined).length;
  return { identity: { ...identity, ...links }, unlinked: wanted - Object.keys(links).length };
}

/** The id of the identity that a cell means, else the e-mail address in the cell. */
function linkTo(cell: string | undefined, byName: PeopleByName): string | undefined {
  if (cell === undefined) return undefined;
  const person = byName.get(`id ${cell}`) ?? byName.get(`name ${cell.toLowerCase()}`);
  if (person !== undefined) return person.identity.id;
  return /^\S+@\S+$/.test(cell) ? cell.toLowerCase() : undefined;
}

function countOmissions(
  rows: readonly ReadRow[],
  unlinked: number,
  repeated: number,
): NonNullable<Coverage["skipped"]> {
  const counts = new Map<string, number>();
  for (const omission of rows.flatMap((row) => row.omissions)) counts.set(omission, (counts.get(omission) ?? 0) + 1);
  counts.set("managers or successors that this roster does not have", unlinked);
  counts.set("rows that repeat a person or tell of an earlier employment", repeated);
  return [...counts].flatMap(([reason, count]) => (count > 0 ? [{ count, reason }] : []));
}

interface Troubles {
  readonly contradictions: readonly ReadRow[];
  readonly columns: Columns;
  readonly entry: RosterEntry;
  readonly unreadColumns: readonly string[];
}

function reportOn(
  rows: readonly ReadRow[],
  { contradictions, columns, entry: { csv: file, lists }, unreadColumns }: Troubles,
): CoverageReport {
  const reasons: string[] = [...unreadColumns];
  const consequences =
    unreadColumns.length === 0 ? [] : ["Somebody who has left may be taken for somebody who is there."];
  const endFields = [
    "status",
    "flag",
    "leftFlag",
    "archivedFlag",
    "endedAt",
    "lastWorkedAt",
    "contractEndsAt",
  ] as const;
  // On a list of current people being listed says enough.
  if (lists !== "current" && !endFields.some((field) => columns.has(field))) {
    reasons.push(`${file} has neither a status nor a leave date.`);
    consequences.push("Who has left cannot be known from this roster.");
  }
  const bad = [...rows.filter((row) => row.mistakes.length > 0), ...contradictions];
  const lines = new Set(bad.map((row) => row.line));
  if (lines.size > 0) {
    reasons.push(`${lines.size} of ${rows.length} rows could not be read whole: ${formatMistakes(bad, file)}.`);
    consequences.push("Whether these people have left is not known.");
  }
  if (reasons.length === 0) return { status: "complete" };
  const listed = { person: "whole", workload: "whole", agent: "whole", team: "whole" } as const;
  return {
    status: "partial",
    reason: reasons.join(" "),
    consequence: consequences.join(" "),
    ...(bad.every(({ isIdentified }) => isIdentified) && { listed }),
  };
}

/** Every bad row by file and line. Rows with the same mistake are together. */
function formatMistakes(rows: readonly ReadRow[], file: string): string {
  const linesOf = new Map<string, number[]>();
  for (const { line, lastLine, mistakes } of rows) {
    for (const mistake of unique(mistakes)) {
      for (let number = line; number <= lastLine; number += 1) append(linesOf, mistake, number);
    }
  }
  return [...linesOf].map(([mistake, lines]) => `${formatLines(lines, file)} (${mistake})`).join("; ");
}

/** `people.csv:7, people.csv:9-12`. */
function formatLines(lines: readonly number[], file: string): string {
  const spans: [number, number][] = [];
  for (const line of unique(lines).sort((left, right) => left - right)) {
    const span = spans.at(-1);
    if (span !== undefined && span[1] === line - 1) span[1] = line;
    else spans.push([line, line]);
  }
  return spans.map(([from, to]) => `${file}:${from === to ? from : `${from}-${to}`}`).join(", ");
}

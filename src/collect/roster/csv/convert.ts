import type { RosterEntry } from "../../../model/generated/configuration.ts";
import type { Coverage, Identity } from "../../../model/generated/snapshot.ts";
import type { Collected } from "../../collector.ts";
import { type Columns, findColumns, isKnownHeading } from "./columns.ts";
import { mergePeople } from "./merge.ts";
import { type Person, type ReadRow, readRow } from "./person.ts";
import { readTable } from "./table.ts";

/** Whose roster it is, and when it was read. */
export interface RosterOptions {
  /** The source's id. */
  readonly source: string;
  /** Begins the ids of its people. */
  readonly name: string;
  readonly entry: RosterEntry;
  readonly observedAt: string;
}

type PeopleByName = ReadonlyMap<string, Person | undefined>;

/** People by everything that a manager's cell may say; undefined where several share it. */
function indexPeople(people: readonly Person[]): PeopleByName {
  const index = new Map<string, Person | undefined>();
  const offer = (key: string, person: Person): void => {
    const other = index.get(key);
    index.set(key, index.has(key) && other?.identity.id !== person.identity.id ? undefined : person);
  };
  for (const person of people) {
    const { employeeId, identity } = person;
    if (employeeId !== undefined) offer(`id ${employeeId}`, person);
    for (const email of identity.emails ?? []) offer(`name ${email}`, person);
    offer(`name ${identity.name.toLowerCase()}`, person);
  }
  return index;
}

interface Linked {
  readonly identity: Identity;
  /** Names of managers and successors that lead to nobody. */
  readonly unlinked: number;
}

/** The identity that a cell means, else its e-mail address. */
function linkTo(cell: string | undefined, index: PeopleByName): string | undefined {
  if (cell === undefined) return undefined;
  const person = index.get(`id ${cell}`) ?? index.get(`name ${cell.toLowerCase()}`);
  if (person !== undefined) return person.identity.id;
  return /^\S+@\S+$/.test(cell) ? cell.toLowerCase() : undefined;
}

function linkPerson({ identity, manager, successor }: Person, index: PeopleByName): Linked {
  const managerLink = linkTo(manager, index);
  const successorLink = linkTo(successor, index);
  const lost = [
    [manager, managerLink],
    [successor, successorLink],
  ].filter(([cell, link]) => cell !== undefined && link === undefined);
  const links = {
    ...(managerLink === undefined ? {} : { manager: managerLink }),
    ...(successorLink === undefined ? {} : { successor: successorLink }),
  };
  return { identity: { ...identity, ...links }, unlinked: lost.length };
}

/** `people.csv:7, people.csv:9-12`. */
function formatLines(lines: readonly number[], file: string): string {
  const spans: [number, number][] = [];
  for (const line of [...new Set(lines)].sort((left, right) => left - right)) {
    const span = spans.at(-1);
    if (span !== undefined && span[1] === line - 1) span[1] = line;
    else spans.push([line, line]);
  }
  return spans.map(([from, to]) => `${file}:${from === to ? from : `${from}-${to}`}`).join(", ");
}

/** Every bad row by file and line; rows with the same mistake together. */
function formatMistakes(rows: readonly ReadRow[], file: string): string {
  const lines = new Map<string, number[]>();
  for (const { line, lastLine, mistakes } of rows) {
    for (const mistake of new Set(mistakes)) {
      const same = lines.get(mistake);
      const own = Array.from({ length: lastLine - line + 1 }, (_, index) => line + index);
      if (same === undefined) lines.set(mistake, own);
      else same.push(...own);
    }
  }
  return [...lines].map(([mistake, at]) => `${formatLines(at, file)} (${mistake})`).join("; ");
}

function countOmissions(rows: readonly ReadRow[], unlinked: number, repeated: number): Coverage["skipped"] {
  const counts = new Map<string, number>();
  for (const omission of rows.flatMap((row) => row.omissions)) counts.set(omission, (counts.get(omission) ?? 0) + 1);
  if (unlinked > 0) counts.set("managers or successors that this roster does not have", unlinked);
  if (repeated > 0) counts.set("rows that repeat a person or tell of an earlier employment", repeated);
  return [...counts].map(([reason, count]) => ({ count, reason }));
}

function isSilentOnLeaving(columns: Columns): boolean {
  return !(["status", "flag", "endedAt", "contractEndsAt"] as const).some((field) => columns.has(field));
}

function shortcomings(
  rows: readonly ReadRow[],
  bad: readonly ReadRow[],
  columns: Columns,
  file: string,
): Partial<Coverage> {
  const reasons: string[] = [];
  const consequences: string[] = [];
  if (isSilentOnLeaving(columns)) {
    reasons.push(`${file} has neither a status nor a leave date.`);
    consequences.push("Who has left cannot be known from this roster.");
  }
  const lines = new Set(bad.map((row) => row.line));
  if (lines.size > 0) {
    reasons.push(`${lines.size} of ${rows.length} rows could not be read whole: ${formatMistakes(bad, file)}.`);
    consequences.push("Whether these people have left is not known.");
  }
  if (reasons.length === 0) return { status: "complete" };
  return { status: "partial", reason: reasons.join(" "), consequence: consequences.join(" ") };
}

/**
 * People of a roster's text. A bad row is named in the coverage and kept as far as it is certain; a text that is no
 * roster throws a UsageError.
 */
export function convertRoster(text: string, { source, name, entry, observedAt }: RosterOptions): Collected {
  const { csv: file, columns: configured, delimiter } = entry;
  const table = readTable(text, file, {
    ...(delimiter === undefined ? {} : { delimiter }),
    isKnown: (heading) => isKnownHeading(heading, configured),
  });
  const columns = findColumns(table.headings, file, configured);
  const context = { columns, width: table.headings.cells.length, source, name, entry };
  const filled = table.rows.filter((row) => row.cells.some((cell) => cell !== ""));
  const rows = filled.map((row) => readRow(row, context));
  const { people, contradictions, repeated } = mergePeople(rows);
  const index = indexPeople(people);
  const linked = people.map((person) => linkPerson(person, index));
  const identities = linked.map(({ identity }) => identity);
  identities.sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
  const unlinked = linked.reduce((sum, one) => sum + one.unlinked, 0);
  const skipped = countOmissions(rows, unlinked, repeated) ?? [];
  const bad = [...rows.filter((row) => row.mistakes.length > 0), ...contradictions];
  const coverage: Coverage = {
    source,
    section: "roster/csv",
    status: "complete",
    ...shortcomings(rows, bad, columns, file),
    kinds: ["person"],
    count: identities.length,
    ...(skipped.length === 0 ? {} : { skipped }),
    observedAt,
  };
  return { identities, coverage: [coverage] };
}

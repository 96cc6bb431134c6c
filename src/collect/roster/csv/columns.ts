import { nearest } from "../../../contract/index.ts";
import { UsageError } from "../../../model/errors.ts";
import type { RosterEntry } from "../../../model/generated/configuration.ts";
import { append } from "../../../model/group.ts";
import {
  fieldByWords,
  isNoHeading,
  isPlainPrefix,
  normalHeading,
  splitPrefix,
  type Unused,
  unusedByWords,
  withoutBrackets,
  wordsOf,
} from "./heading-words.ts";
import { type Field, usualHeadings } from "./headings.ts";
import type { Row } from "./records.ts";

type Configured = NonNullable<RosterEntry["columns"]>;

/** The columns of each field, the best first. */
export type Columns = ReadonlyMap<Field, readonly Column[]>;

export interface Column {
  readonly index: number;
  readonly heading: string;
}

/** A column that no field has. */
export interface UnusedColumn extends Column {
  /** Absent: its heading is not understood. */
  readonly unused?: Unused;
}

export interface FoundColumns {
  readonly columns: Columns;
  readonly unused: readonly UnusedColumn[];
}

/** What the configuration says about headings. */
export type HeadingOptions = Pick<RosterEntry, "columns" | "ignoreColumns">;

interface Meaning {
  readonly field: Field;
  /** The lower, the surer. */
  readonly rank: number;
}

const fields = Object.keys(usualHeadings).filter((name): name is Field => name in usualHeadings);

const usualMeanings: ReadonlyMap<string, Meaning> = new Map(
  fields.flatMap((field) =>
    usualHeadings[field]
      .trim()
      .split(/,\s+/)
      .flatMap((usual, rank) => spellingsOf(usual).map((spelling): [string, Meaning] => [spelling, { field, rank }])),
  ),
);

/** With and without dots on the letters: `beschäftigungsende` is also `beschaeftigungsende`. */
function spellingsOf(heading: string): readonly string[] {
  const spelledOut = heading.replaceAll(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter] ?? letter);
  return [normalHeading(heading), normalHeading(spelledOut)];
}

/** More than the number of usual headings of any field, so that a surer way of understanding always comes first. */
const step = 1000;

function meaningOf(heading: string): Meaning | undefined {
  const bare = withoutBrackets(heading);
  const exact = usualMeanings.get(normalHeading(heading)) ?? later(usualMeanings.get(normalHeading(bare)), 1);
  if (exact !== undefined) return exact;
  const split = splitPrefix(bare);
  const rest = split === undefined ? undefined : usualMeanings.get(normalHeading(split.rest));
  if (split !== undefined && rest !== undefined) {
    return isPlainPrefix(wordsOf(split.prefix), rest.field) ? later(rest, 2) : undefined;
  }
  const field = fieldByWords(wordsOf(heading)) ?? fieldByWords(wordsOf(bare));
  return field === undefined ? undefined : { field, rank: 3 * step };
}

function later(meaning: Meaning | undefined, steps: number): Meaning | undefined {
  return meaning === undefined ? undefined : { ...meaning, rank: meaning.rank + steps * step };
}

/** Whether a heading is understood as that of a field, or the configuration names it. */
export function isKnownHeading(heading: string, { columns = {}, ignoreColumns = [] }: HeadingOptions = {}): boolean {
  const normal = normalHeading(heading);
  if (normal === "") return false;
  const named = [...Object.values(columns), ...ignoreColumns];
  return named.some((name) => normalHeading(name) === normal) || meaningOf(heading) !== undefined;
}

/** Finds the columns of every field. Throws a UsageError if people could not be told apart. */
export function findColumns(headings: Row, file: string, options: HeadingOptions = {}): FoundColumns {
  const at = { file, line: headings.line };
  const all = headings.cells.map((heading, index) => ({ index, heading })).filter(({ heading }) => heading !== "");
  const ignored = new Set((options.ignoreColumns ?? []).map(normalHeading));
  const columns = all.filter(({ heading }) => !ignored.has(normalHeading(heading)));
  const found = new Map<Field, Column[]>();
  const named = findNamed(options.columns ?? {}, columns, at);
  for (const [field, column] of named) append(found, field, column);
  const taken = new Set(named.values());
  const unused: UnusedColumn[] = all.filter((column) => !columns.includes(column)).map(irrelevant);
  const usual = new Map<Field, (Column & Meaning)[]>();
  for (const column of columns.filter((one) => !taken.has(one))) {
    const meaning = meaningOf(column.heading);
    if (meaning === undefined) unused.push(withUnused(column));
    else if (named.has(meaning.field)) unused.push(irrelevant(column));
    else append(usual, meaning.field, { ...column, ...meaning });
  }
  for (const [field, ranked] of usual) {
    refuseDoubled(field, ranked, at);
    found.set(
      field,
      ranked.toSorted((a, b) => a.rank - b.rank).map(({ index, heading }) => ({ index, heading })),
    );
  }
  if (found.has("id") || found.has("email") || found.has("login")) return { columns: found, unused };
  throw new UsageError("This roster has no column for an employee id or an e-mail address.", {
    at,
    hint: describeHeadings(columns, "Name them under columns in the configuration"),
  });
}

/** Where a list has no headings, its first line is a person, who is not named. */
function describeHeadings(columns: readonly Column[], advice: string): string {
  const headings = columns.map(({ heading }) => heading);
  const otherwise = "set skipLines if the headings stand further down";
  if (headings.some(isNoHeading)) return `This line does not hold headings: add a line of them, or ${otherwise}.`;
  return `Its columns are: ${headings.join(", ")}. ${advice}, or ${otherwise}.`;
}

function irrelevant(column: Column): UnusedColumn {
  return { ...column, unused: "irrelevant" };
}

function withUnused(column: Column): UnusedColumn {
  const unused = unusedByWords(wordsOf(column.heading));
  return unused === undefined ? column : { ...column, unused };
}

interface HeadingsPlace {
  readonly file: string;
  readonly line: number;
}

/** The columns that the configuration names. */
function findNamed(configured: Configured, columns: readonly Column[], at: HeadingsPlace): ReadonlyMap<Field, Column> {
  const isField = (field: string): field is keyof Configured => field in configured;
  return new Map(
    Object.entries(configured)
      .filter((pair): pair is [keyof Configured, string] => isField(pair[0]))
      .map(([field, name]) => [field, findConfigured(name, columns, at)]),
  );
}

function findConfigured(name: string, columns: readonly Column[], at: HeadingsPlace): Column {
  const exact = columns.filter((column) => column.heading === name);
  const similar = columns.filter(({ heading }) => normalHeading(heading) === normalHeading(name));
  const [found, ...others] = exact.length > 0 ? exact : similar;
  const quoted = JSON.stringify(name);
  if (others.length > 0) throw new UsageError(`This roster has more than one column ${quoted}.`, { at });
  if (found !== undefined) return found;
  const headings = columns.map((column) => column.heading);
  const near = nearest(name, headings);
  throw new UsageError(`This roster has no column ${quoted}, which the configuration names.`, {
    at,
    hint:
      near === undefined
        ? describeHeadings(columns, "Correct the name in the configuration")
        : `Did you mean ${JSON.stringify(near)}?`,
  });
}

function refuseDoubled(field: Field, columns: readonly Column[], at: HeadingsPlace): void {
  const first = new Map<string, Column>();
  for (const column of columns) {
    const normal = normalHeading(column.heading);
    const same = first.get(normal);
    if (same !== undefined) {
      const headings = [same, column].map(({ heading }) => JSON.stringify(heading)).join(" and ");
      const hint = `Name the right one under columns.${field} in the configuration.`;
      throw new UsageError(`Two columns of this roster have the same heading: ${headings}.`, { at, hint });
    }
    first.set(normal, column);
  }
}

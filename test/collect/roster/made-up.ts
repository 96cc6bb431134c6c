import * as fc from "fast-check";
import { type DateForm, type Vocabulary, writeDay } from "./vocabulary.ts";

/** A roster with its answer. */
export interface MadeUpRoster {
  readonly text: string;
  readonly people: readonly { readonly id: string; readonly state: string; readonly lastDay: string | null }[];
}

interface Person {
  readonly state: "active" | "suspended" | "departed" | "future";
  readonly word: string;
  readonly start: string;
  readonly end: string | null;
  readonly worked: string | null;
}

interface Form {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly quotesAll: boolean;
  readonly dates: DateForm;
}

interface Column {
  readonly heading: string;
  readonly cell: (person: Person, number: number, dates: DateForm) => string;
}

/** Rosters in the words of one vocabulary, for which today is 2026-11-28. */
export function madeUpRoster(words: Vocabulary): fc.Arbitrary<MadeUpRoster> {
  const form = fc.record({
    delimiter: fc.constantFrom(...words.delimiters),
    lineEnd: fc.constantFrom("\n", "\r\n"),
    quotesAll: fc.boolean(),
    dates: fc.constantFrom(...words.dates),
  });
  const people = fc.array(anyPerson(words), { minLength: 1, maxLength: 8 });
  return fc.tuple(columns(words), people, fc.constantFrom(...words.active), form).map(([row, some, active, how]) =>
    // Somebody whose first day proves the order of all dates.
    write(words, row, [{ state: "active", word: active, start: "2018-03-25", end: null, worked: null }, ...some], how),
  );
}

function day(from: string, to: string): fc.Arbitrary<string> {
  const dates = fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true });
  return dates.map((date) => date.toISOString().slice(0, 10));
}

function anyPerson(words: Vocabulary): fc.Arbitrary<Person> {
  const long = day("2015-01-01", "2019-12-31");
  const past = day("2020-01-01", "2026-11-01");
  const future = day("2026-12-15", "2028-12-31");
  const none = fc.constant(null);
  const kinds: readonly (readonly [Person["state"], readonly string[], PersonDays])[] = [
    ["active", words.active, { start: long, end: none, worked: none }],
    ["active", words.active, { start: long, end: future, worked: fc.oneof(past, none) }],
    ["future", words.active, { start: future, end: none, worked: none }],
    ["suspended", words.suspended, { start: long, end: none, worked: none }],
    ["departed", words.departed, { start: long, end: past, worked: none }],
    ["departed", words.departed, { start: long, end: none, worked: none }],
    ["departed", words.inactive, { start: long, end: past, worked: none }],
  ];
  const made = kinds.filter(([, some]) => some.length > 0);
  return fc.oneof(
    ...made.map(([state, some, days]) =>
      fc.record({ state: fc.constant(state), word: fc.constantFrom(...some), ...days }),
    ),
  );
}

interface PersonDays {
  readonly start: fc.Arbitrary<string>;
  readonly end: fc.Arbitrary<string | null>;
  readonly worked: fc.Arbitrary<string | null>;
}

function columns(words: Vocabulary): fc.Arbitrary<readonly Column[]> {
  const one = (headings: readonly string[], cell: Column["cell"]): fc.Arbitrary<readonly Column[]> =>
    headings.length === 0 ? fc.constant([]) : fc.constantFrom(...headings).map((heading) => [{ heading, cell }]);
  const written = (what: "start" | "end" | "worked"): Column["cell"] => {
    return (person, _number, dates) => {
      const [year, month, day] = (person[what] ?? "").split("-");
      return year === undefined || month === undefined || day === undefined ? "" : writeDay[dates](year, month, day);
    };
  };
  const names = fc.constantFrom(...words.person).map(([given, family]): readonly Column[] =>
    family === undefined
      ? [{ heading: given, cell: (_person, number) => `Okafor, Mira ${"ABCDEFGHIJ"[number]}` }]
      : [
          { heading: given, cell: () => "Mira" },
          { heading: family, cell: (_person, number) => `Okafor ${"ABCDEFGHIJ"[number]}` },
        ],
  );
  const parts = fc.tuple(
    one(words.id, (_person, number) => idOf(number)),
    names,
    one(words.email, (_person, number) => addressOf(number)),
    one(words.status, ({ word }) => word),
    one(words.start, written("start")),
    one(words.end, written("end")),
    one(words.worked, written("worked")),
    one(
      words.extra,
      (_person, number) => ["Oslo; 2nd floor", 'The "annex", left', "Oslo\n2nd floor"][number % 3] ?? "",
    ),
  );
  return parts.chain((all) => {
    const flat = all.flat();
    return fc.shuffledSubarray(flat, { minLength: flat.length });
  });
}

function idOf(number: number): string {
  return `N${1000 + number}`;
}

function addressOf(number: number): string {
  return `mira.${number}@example.com`;
}

function write(words: Vocabulary, row: readonly Column[], people: readonly Person[], form: Form): MadeUpRoster {
  const { delimiter, lineEnd, quotesAll, dates } = form;
  const line = (cells: readonly string[]): string => cells.map(quoted).join(delimiter) + lineEnd;
  const quoted = (cell: string): string =>
    quotesAll || cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const rows = people.map((person, number) => line(row.map(({ cell }) => cell(person, number, dates))));
  return {
    text: line(row.map(({ heading }) => heading)) + rows.join(""),
    people: people.map(({ state, end }, number) => ({
      id: words.id.length > 0 ? idOf(number) : addressOf(number),
      state,
      lastDay: end,
    })),
  };
}

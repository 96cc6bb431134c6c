import type { Finding, Result } from "../../src/model/generated/result.ts";
import type { Chance } from "../contract/generated-value.ts";
import { type Changed, changeBytes } from "./changes.ts";
import type { Input } from "./input.ts";
import { describeLoss, lostSilently } from "./outcome.ts";

/** Texts for a cell: dates and words that are right, almost right, and wrong. */
const cells = [
  "",
  "departed",
  "active",
  "Sabbatical",
  "2026-10-30",
  "30.10.2026",
  "31.02.2026",
  "03/04/2026",
  "9999-12-31",
  "-",
  '"',
  '"a',
  'a"b"',
  "a,b",
  "1e999",
  "0",
  "1007",
  "mira.okafor@example.com",
  "\u202Eactive",
  "x".repeat(5000),
];

const cellChanges: Readonly<Record<string, (row: readonly string[], at: number, chance: Chance) => readonly string[]>> =
  {
    "has another text": (row, at, chance) => row.with(at, chance.pick(cells)),
    "is deleted": (row, at) => row.toSpliced(at, 1),
    "is doubled": (row, at) => row.toSpliced(at, 0, row[at] ?? ""),
    "changes places with another": (row, at, chance) => {
      const other = chance.below(row.length);
      return row.with(at, row[other] ?? "").with(other, row[at] ?? "");
    },
    "has a letter less": (row, at) => row.with(at, (row[at] ?? "").slice(1)),
  };

const names = Object.keys(cellChanges);

/** Changes one cell, or the whole column. */
function changeCells(text: string, chance: Chance): Changed {
  const rows = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  const what = chance.pick(names);
  const at = chance.below(rows[0]?.length ?? 1);
  const [from, to] = chance.below(4) === 0 ? [0, rows.length] : withOne(chance.below(rows.length));
  const seed = chance.below(2 ** 31);
  const changed = rows.map((row, index) =>
    index < from || index >= to ? row : (cellChanges[what]?.(row, at, { ...chance, pick: pickAlways(seed) }) ?? row),
  );
  const place = to - from === 1 ? `of line ${from + 1}` : "of every line";
  return {
    what: `cell ${at + 1} ${place} ${what}`,
    bytes: Buffer.from(`${changed.map((row) => row.join(",")).join("\n")}\n`),
  };
}

function withOne(row: number): readonly [number, number] {
  return [row, row + 1];
}

/** In a whole column every cell gets the same text. */
function pickAlways(seed: number): Chance["pick"] {
  return (items) => {
    const item = items[seed % items.length];
    if (item === undefined) throw new Error("There is nothing to pick from");
    return item;
  };
}

/** A roster, beside a snapshot of everything else. */
export function rosterInput(roster: string, others: string): Input {
  const lines = roster.trimEnd().split("\n");
  return {
    name: "people.csv",
    commands: [
      ["collect", "--config", "roster.yaml", "--output", "roster.json", "--quiet"],
      // The clocks of two runs differ.
      ["evaluate", others, "roster.json", "--as-of", "2026-11-16T08:00:00Z", "--format", "json", "--quiet"],
    ],
    change: (chance) => {
      const { what, bytes } =
        chance.below(2) === 0 ? changeBytes(Buffer.from(roster), chance) : changeCells(roster, chance);
      return { what, files: new Map([["people.csv", bytes]]) };
    },
    judge: ({ files }, before, after) => {
      const changed = files.get("people.csv")?.toString("utf8").split(/\r?\n/) ?? [];
      const isNamed = whatCoverageSays(before) !== whatCoverageSays(after);
      return lostSilently(before, after)
        .filter((finding) => !explains(finding, { lines, changed, isNamed }))
        .map(describeLoss);
    },
  };
}

/** What is said of the roster, without the number of people. */
function whatCoverageSays({ coverage }: Result): string {
  const said = coverage.filter(({ section }) => section === "roster/csv");
  return JSON.stringify(said.map(({ status, reason, notes, skipped }) => [status, reason, notes, skipped]));
}

interface Texts {
  readonly lines: readonly string[];
  readonly changed: readonly string[];
  /** Coverage says something that it did not say before the mutation. */
  readonly isNamed: boolean;
}

/**
 * Whether what the file says explains that a finding is lost: the row of an owner was changed, and coverage names a mistake
 * or the row is one that a plain reader understands as well. A row that is there as before, below the same headings,
 * explains nothing.
 */
function explains({ owner }: Finding, { lines, changed, isNamed }: Texts): boolean {
  const rows = new Set(changed);
  if (!rows.has(lines[0] ?? "")) return isNamed || isTable(changed, lines);
  const ids = [owner?.identity?.id, ...(owner?.claims ?? []).map(({ identity }) => identity)];
  const own = lines.filter((line) => ids.some((id) => id?.endsWith(`:${line.split(",")[0]}`)));
  const touched = own.filter((line) => !rows.has(line));
  if (touched.length === 0) return false;
  return isNamed || isTable(changed, lines);
}

/**
 * Whether a plain reader finds a table in it, and every column that is filled has one of the headings it had: nothing tells
 * that a column is gone.
 */
function isTable(changed: readonly string[], lines: readonly string[]): boolean {
  const [headings = [], ...rows] = changed.filter((line) => line !== "").map((line) => line.split(","));
  const known = new Set(lines[0]?.split(","));
  if (changed.join("").includes('"') || rows.some((row) => row.length !== headings.length)) return false;
  return headings.every((heading, index) => known.has(heading) || rows.every((row) => row[index] === ""));
}

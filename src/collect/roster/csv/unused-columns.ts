import { quoteHeading } from "./cells.ts";
import type { Column, Columns, UnusedColumn } from "./columns.ts";
import type { Row } from "./records.ts";
import { readStatus } from "./status.ts";

/** What the cells of a column hold that could say who has left. */
type Suspicion = "dates" | "e-mail addresses" | "words of a status";

/** A column that no field has, after a look into its cells. */
export interface InspectedColumn extends UnusedColumn {
  readonly holds?: Suspicion;
}

/** So many filled cells show what a column holds. */
const enough = 2000;

const dateShape =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{1,2}[. -]+\p{L}{3,9}\.?[ -]\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4})(?:[T ,].*)?$/u;
const addressShape = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/;

/** Looks into the cells of columns while the rows are read. */
export interface Inspection {
  readonly see: (row: Row) => void;
  readonly finish: () => readonly InspectedColumn[];
}

interface CellCounts {
  filled: number;
  dates: number;
  addresses: number;
  statuses: number;
  /** Of `statuses`, the words for somebody who is not at work. */
  absent: number;
}

/** Looks for columns in which it may be written who has left, although their headings are not understood. */
export function inspectColumns(columns: readonly UnusedColumn[]): Inspection {
  const counted = columns
    .filter(({ unused }) => unused !== "irrelevant")
    .map(({ index }) => ({ index, counts: { filled: 0, dates: 0, addresses: 0, statuses: 0, absent: 0 } }));
  const countsOf = new Map(counted.map(({ index, counts }) => [index, counts]));
  return {
    see: ({ cells }) => {
      for (const { index, counts } of counted) count(cells[index] ?? "", counts);
    },
    finish: () =>
      columns.map((column) => {
        const holds = suspicionOf(countsOf.get(column.index));
        return holds === undefined ? column : { ...column, holds };
      }),
  };
}

function count(text: string, counts: CellCounts): void {
  if (text === "" || counts.filled === enough) return;
  counts.filled += 1;
  if (dateShape.test(text)) counts.dates += 1;
  else if (addressShape.test(text)) counts.addresses += 1;
  else {
    const means = readStatus(text)?.means;
    if (means !== undefined && means !== "employed") counts.statuses += 1;
    if (means === "departed" || means === "off" || means === "suspended") counts.absent += 1;
  }
}

function suspicionOf(counts: CellCounts | undefined): Suspicion | undefined {
  if (counts === undefined) return undefined;
  const most = counts.filled / 2;
  if (counts.dates > most) return "dates";
  if (counts.addresses > most) return "e-mail addresses";
  return counts.statuses > most && counts.absent > 0 ? "words of a status" : undefined;
}

/** `Left` may hold a yes or the day: the first cell that is filled shows which. */
export function withLeftDays(columns: Columns, rows: Iterable<Row>): Columns {
  const flags = columns.get("leftFlag") ?? [];
  if (flags.length === 0) return columns;
  const kinds = new Map<Column, "flag" | "day">();
  for (const { cells } of rows) {
    for (const column of flags) {
      const text = cells[column.index] ?? "";
      if (text !== "" && !kinds.has(column)) kinds.set(column, dateShape.test(text) ? "day" : "flag");
    }
    if (kinds.size === flags.length) break;
  }
  const days = flags.filter((column) => kinds.get(column) === "day");
  const others = flags.filter((column) => !days.includes(column));
  const settled = new Map(columns);
  if (days.length > 0) settled.set("endedAt", [...(columns.get("endedAt") ?? []), ...days]);
  if (others.length > 0) settled.set("leftFlag", others);
  else settled.delete("leftFlag");
  return settled;
}

/** Headings that nobody has to read all of. */
const most = 10;

/** `"Badge", "Desk" and 3 more`. */
function listHeadings(columns: readonly UnusedColumn[]): string {
  const shown = columns.slice(0, most).map(({ heading }) => quoteHeading(heading));
  const more = columns.length > most ? ` and ${columns.length - most} more` : "";
  return `${shown.join(", ")}${more}`;
}

/** What coverage says about the columns that are not used. */
export interface UnusedReport {
  /** Why the roster is partial: columns in which it may be written who has left. */
  readonly reasons: readonly string[];
  /** What changes no verdict. */
  readonly notes: readonly string[];
}

/** Says which columns are not understood. Those that are understood and not used are no news. */
export function reportUnused(columns: readonly InspectedColumn[], file: string): UnusedReport {
  const kinds: readonly Suspicion[] = ["dates", "e-mail addresses", "words of a status"];
  const reasons = kinds.flatMap((kind) => {
    const held = columns.filter(({ holds }) => holds === kind);
    if (held.length === 0) return [];
    const advice = "name what they are under columns in the configuration, or list them under ignoreColumns";
    return [`${file} has columns that are not understood and hold ${kind} (${listHeadings(held)}): ${advice}.`];
  });
  const unknown = columns.filter(({ unused, holds }) => unused === undefined && holds === undefined);
  const notes = unknown.length === 0 ? [] : [`Columns that are not understood: ${listHeadings(unknown)}.`];
  return { reasons, notes };
}

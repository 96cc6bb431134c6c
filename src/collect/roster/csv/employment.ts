import type { Identity } from "../../../model/generated/snapshot.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { type Cell, cellOf, dayOf, quoteHeading, type ReadDayCell, type RowReader, readDayCell } from "./cells.ts";
import type { Field } from "./headings.ts";
import { combine, readStatus } from "./status.ts";
import { readYesNo, type StatusWord } from "./words.ts";

type Employment = Pick<Identity, "status" | "endedAt" | "lastWorkedAt" | "contractEndsAt">;
type Employments = Employment & Pick<Identity, "startedAt" | "earlierPeriods">;

/**
 * The present employment and, of somebody who was hired again, the one before: a last day before the day of the new hire
 * is that of the earlier employment. Somebody who has left again keeps the last day, whatever it is.
 */
export function employmentsOf(reader: RowReader): Employments {
  const first = dayOf(reader, "startedAt").day ?? undefined;
  const again = dayOf(reader, "rehiredAt").day ?? undefined;
  const { status, endedAt, lastWorkedAt, contractEndsAt } = employmentStatusOf(reader, again);
  const startedAt = again ?? first;
  // Not spread: Node 20 would keep a hidden class for each row.
  if (status === "departed" || !isBefore(endedAt, again)) {
    return omitUndefined({ status, endedAt, lastWorkedAt, contractEndsAt, startedAt });
  }
  const earlierPeriods: Employments["earlierPeriods"] = [omitUndefined({ startedAt: first, endedAt })];
  const worked = lastWorkedAt === undefined ? undefined : null;
  return omitUndefined({ status, endedAt: null, lastWorkedAt: worked, contractEndsAt, startedAt, earlierPeriods });
}

function isBefore(end: string | null | undefined, start: string | undefined): end is string {
  return typeof end === "string" && start !== undefined && end.slice(0, 10) < start.slice(0, 10);
}

/**
 * Status and end of the employment. If a part of them cannot be read, everything that would make the person look
 * present is left out too (an active status, an empty or later date), so that the person is unknown and never active.
 */
function employmentStatusOf(reader: RowReader, rehiredAt: string | undefined): Employment {
  const { status, lastDay, isUnclear } = statusOf(reader);
  const ended = lastDayOf(reader, lastDay);
  const contract = dayOf(reader, "contractEndsAt");
  const dates = omitUndefined({
    endedAt: ended.day,
    lastWorkedAt: ended.lastWorked,
    contractEndsAt: contract.day,
  });
  if (status === "departed" || status === "retired") return { status, ...dates };
  // The last day of an earlier employment proves nothing about this one.
  const isProven = typeof ended.day === "string" ? !isBefore(ended.day, rehiredAt) : isFilled(reader, "endReason");
  if (status === "off" && isProven) {
    return { status: "departed", ...dates };
  }
  if (ended.isUnreadable || contract.isUnreadable) return {};
  if (status === "off") {
    const { heading = "" } = statusCells(reader).find((cell) => cell.text !== "") ?? {};
    reader.mistakes.push(
      `${quoteHeading(heading)} says that somebody is not active, and nothing says whether that is for good: add a last day, or explain the word under statuses`,
    );
    return {};
  }
  if (!isUnclear) return omitUndefined({ status, ...dates });
  return typeof ended.day === "string" ? dates : {};
}

function isFilled(reader: RowReader, field: Field): boolean {
  const text = cellOf(reader, field)?.text ?? "";
  return /\p{L}/u.test(text) && !/^(?:n\/?a|none|null|nil)$/i.test(text);
}

interface LastDay extends ReadDayCell {
  /** The last day of work, where the roster has both days. */
  readonly lastWorked?: string | null;
}

/**
 * The last day that counts: of employment, or of work where the configuration says so or a row has no other. `said` is
 * one in a status column, for a row whose date columns have none.
 */
function lastDayOf(reader: RowReader, said: Cell | undefined): LastDay {
  const employment = dayOf(reader, "endedAt");
  const work = dayOf(reader, "lastWorkedAt");
  const { columns, entry } = reader.context;
  const hasBoth = columns.has("endedAt") && columns.has("lastWorkedAt");
  const lastWorked = hasBoth && !work.isUnreadable ? (work.day ?? null) : undefined;
  const [first, second] = entry.lastDay === "work" ? [work, employment] : [employment, work];
  const isFirst = first.isUnreadable || typeof first.day === "string";
  const isSecond = second.isUnreadable || typeof second.day === "string";
  if (isFirst || isSecond) return omitUndefined({ lastWorked, ...(isFirst ? first : second) });
  if (said !== undefined) return omitUndefined({ lastWorked, ...readDayCell(reader, said) });
  return omitUndefined({ lastWorked, day: first.day === undefined ? second.day : first.day, isUnreadable: false });
}

const flagWords: Readonly<Partial<Record<Field, Readonly<Record<"yes" | "no", StatusWord>>>>> = {
  flag: { yes: "active", no: "off" },
  leftFlag: { yes: "departed", no: "active" },
  suspendedFlag: { yes: "suspended", no: "employed" },
  archivedFlag: { yes: "departed", no: "employed" },
  blockedFlag: { yes: "off", no: "employed" },
};
const flagFields = Object.keys(flagWords).filter((field): field is keyof typeof flagWords => field in flagWords);

interface StatusCell extends Cell {
  readonly field: Field;
}

const statusFields: readonly Field[] = ["status", ...flagFields];

/** Every cell that says something about the status, the best first. */
function statusCells(reader: RowReader): readonly StatusCell[] {
  const cells: StatusCell[] = [];
  for (const field of statusFields) {
    for (const { index, heading } of reader.context.columns.get(field) ?? []) {
      cells.push({ heading, text: reader.row.cells[index] ?? "", field });
    }
  }
  return cells;
}

/** What the status columns of a row say together. Most rows of a roster say one of a few things. */
export interface StatusDecision {
  /** undefined: there is no such column, or it is unclear. */
  readonly status?: NonNullable<Identity["status"]> | "off";
  /** A date in a status column: "left 2026-06-30". */
  readonly lastDay?: Cell;
  /** A word is not understood, or two contradict each other. */
  readonly isUnclear: boolean;
  readonly mistakes: readonly string[];
  /** The filled cells. */
  readonly texts: readonly StatusText[];
  /** Number of rows that say this. */
  rows: number;
}

/** A text of a status column. */
export interface StatusText {
  readonly text: string;
  /** undefined: not understood. */
  readonly said: ReturnType<typeof readStatus>;
}

/** Each combination of texts is read once. */
function statusOf(reader: RowReader): StatusDecision {
  const { row } = reader;
  const { columns, decisions } = reader.context;
  let key = "";
  for (const field of statusFields) {
    for (const { index } of columns.get(field) ?? []) key += `${row.cells[index] ?? ""}\u0000`;
  }
  const known = decisions.get(key) ?? decide(reader);
  known.rows += 1;
  decisions.set(key, known);
  for (const mistake of known.mistakes) reader.mistakes.push(mistake);
  return known;
}

function decide(reader: RowReader): StatusDecision {
  const cells = statusCells(reader);
  // The configuration may say what an empty cell means.
  const filled = cells.filter(({ text }) => text !== "" || reader.context.ownStatuses.has(""));
  const [first] = cells;
  const nothing = { texts: [], mistakes: [], rows: 0 };
  if (first === undefined) return { ...nothing, isUnclear: false };
  if (filled.length === 0) {
    const isUnclear = needsStatus(cells, reader);
    return { ...nothing, isUnclear, mistakes: isUnclear ? [`${quoteHeading(first.heading)} is empty`] : [] };
  }
  const read = filled.map((cell) => ({ ...cell, said: readCell(cell, reader) }));
  const [lastDay] = read.flatMap(({ heading, said }) =>
    said?.lastDay === undefined ? [] : [{ heading, text: said.lastDay }],
  );
  const status = combine(read.flatMap(({ said }) => said?.means ?? []));
  const mistakes = read
    .filter(({ said }) => said === undefined)
    .map(
      ({ heading }) =>
        `${quoteHeading(heading)} has a word that is not understood: explain it under statuses (\`outlived roster\` lists such words)`,
    );
  const decided = { lastDay, mistakes, texts: read.map(({ text, said }) => ({ text, said })), rows: 0 };
  if (status === "contradiction") {
    const headings = filled.map(({ heading }) => quoteHeading(heading)).join(" and ");
    mistakes.push(`${headings} disagree on whether the person has left`);
    return omitUndefined({ ...decided, isUnclear: true });
  }
  const isUnclear = mistakes.length > 0 && status !== "departed" && status !== "retired";
  return omitUndefined({ ...decided, status: isUnclear ? undefined : status, isUnclear });
}

/** A column such as "On leave" may be filled for a few alone, if dates say who has left. */
function needsStatus(cells: readonly StatusCell[], { context: { columns } }: RowReader): boolean {
  const hasDates = columns.has("endedAt") || columns.has("lastWorkedAt");
  return !hasDates || cells.some(({ field }) => field === "status" || field === "flag");
}

/** The words of the configuration come before the usual ones. */
function readCell({ field, text }: StatusCell, { context }: RowReader): StatusText["said"] {
  const words = flagWords[field];
  const answer = words === undefined ? undefined : readYesNo(text);
  return words === undefined || answer === undefined ? readStatus(text, context.ownStatuses) : { means: words[answer] };
}

/** The texts of the status columns with the number of rows that have them, the most frequent first. */
export function countTexts(decisions: Iterable<StatusDecision>): readonly (StatusText & { readonly rows: number })[] {
  const counts = new Map<string, StatusText & { rows: number }>();
  for (const { texts, rows } of decisions) {
    for (const { text, said } of texts) {
      const key = `${said?.means ?? ""} ${text}`;
      const before = counts.get(key)?.rows ?? 0;
      counts.set(key, { text, said, rows: before + rows });
    }
  }
  return [...counts.values()].sort((a, b) => b.rows - a.rows);
}

import type { Identity } from "../../../model/generated/snapshot.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { type Cell, cellOf, cellsOf, dayOf, quote, type ReadDayCell, type RowReader, readDayCell } from "./cells.ts";
import type { Field } from "./headings.ts";
import { combine, readStatus } from "./status.ts";
import { readYesNo, type StatusWord } from "./words.ts";

type Employment = Pick<Identity, "status" | "endedAt" | "lastWorkedAt" | "contractEndsAt">;

/**
 * Status and end of the employment. If a part of them cannot be read, everything that would make the person look
 * present is left out too (an active status, an empty or later date), so that the person is unknown and never active.
 */
export function employmentStatusOf(reader: RowReader): Employment {
  const { status, lastDay, isUnclear } = statusOf(reader);
  const ended = lastDayOf(reader, lastDay);
  const contract = dayOf(reader, "contractEndsAt");
  const dates = omitUndefined({
    endedAt: ended.day,
    lastWorkedAt: ended.lastWorked,
    contractEndsAt: contract.day,
  });
  const isProven = typeof ended.day === "string" || isFilled(reader, "endReason");
  if (status === "departed" || status === "retired" || (status === "off" && isProven)) {
    return { status: status === "off" ? "departed" : status, ...dates };
  }
  if (ended.isUnreadable || contract.isUnreadable) return {};
  if (status === "off") {
    const [cell] = statusCells(reader).filter(({ text }) => text !== "");
    const { heading = "", text = "" } = cell ?? {};
    reader.mistakes.push(
      `${quote(heading)} says ${quote(text)} and nothing says whether that is for good: add a last day, or explain it under statuses`,
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
  const hasBoth = reader.columns.has("endedAt") && reader.columns.has("lastWorkedAt");
  const lastWorked = hasBoth && !work.isUnreadable ? { lastWorked: work.day ?? null } : {};
  const [first, second] = reader.entry.lastDay === "work" ? [work, employment] : [employment, work];
  const isFirst = first.isUnreadable || typeof first.day === "string";
  const isSecond = second.isUnreadable || typeof second.day === "string";
  if (isFirst || isSecond) return { ...(isFirst ? first : second), ...lastWorked };
  if (said !== undefined) return { ...readDayCell(reader, said), ...lastWorked };
  return {
    ...omitUndefined({ day: first.day === undefined ? second.day : first.day }),
    isUnreadable: false,
    ...lastWorked,
  };
}

const flagWords: Readonly<Partial<Record<Field, Readonly<Record<"yes" | "no", StatusWord>>>>> = {
  flag: { yes: "active", no: "off" },
  leftFlag: { yes: "departed", no: "active" },
  suspendedFlag: { yes: "suspended", no: "employed" },
  archivedFlag: { yes: "departed", no: "employed" },
  blockedFlag: { yes: "off", no: "employed" },
};
const flagFields = Object.keys(flagWords).filter((field): field is keyof typeof flagWords => field in flagWords);

interface StatusCell {
  readonly heading: string;
  readonly text: string;
  readonly field: Field;
}

/** Every cell that says something about the status, the best first. */
function statusCells(reader: RowReader): readonly StatusCell[] {
  const fields: readonly Field[] = ["status", ...flagFields];
  return fields.flatMap((field) => cellsOf(reader, field).map((cell) => ({ ...cell, field })));
}

interface ReadStatus {
  /** undefined: there is no such column, or it is unclear. */
  readonly status?: NonNullable<Identity["status"]> | "off";
  /** A date in a status column: "left 2026-06-30". */
  readonly lastDay?: Cell;
  /** A word is not understood, or two contradict each other. */
  readonly isUnclear: boolean;
}

function statusOf(reader: RowReader): ReadStatus {
  const cells = statusCells(reader);
  // The configuration may say what an empty cell means.
  const filled = cells.filter(({ text }) => text !== "" || reader.ownStatuses.has(""));
  const [first] = cells;
  if (first === undefined) return { isUnclear: false };
  if (filled.length === 0) {
    reader.mistakes.push(`${quote(first.heading)} is empty`);
    return { isUnclear: true };
  }
  const read = filled.map((cell) => ({ cell, said: readCell(reader, cell) }));
  const [lastDay] = read.flatMap(({ cell: { heading }, said }) =>
    said?.lastDay === undefined ? [] : [{ heading, text: said.lastDay }],
  );
  const combined = combine(read.flatMap(({ said }) => said?.means ?? []));
  const unknown = read.filter(({ said }) => said === undefined);
  for (const { cell } of unknown) {
    reader.mistakes.push(`${quote(cell.heading)} has the unknown word ${quote(cell.text)}: explain it under statuses`);
  }
  if (combined === "contradiction") {
    const headings =
      filled.length > 1 ? filled.map(({ heading }) => quote(heading)).join(" and ") : quote(first.heading);
    reader.mistakes.push(`${headings} disagree on whether the person has left`);
    return omitUndefined({ isUnclear: true, lastDay });
  }
  if (unknown.length > 0 && combined !== "departed" && combined !== "retired") {
    return omitUndefined({ isUnclear: true, lastDay });
  }
  return omitUndefined({ status: combined, isUnclear: false, lastDay });
}

/** The words of the configuration come before the usual ones. Each text is read once. */
function readCell(reader: RowReader, { field, text }: StatusCell): ReturnType<typeof readStatus> {
  const { statusTexts, ownStatuses } = reader;
  const key = field === "status" ? text : `${field}\n${text}`;
  const known = statusTexts.get(key);
  if (known !== undefined) {
    known.count += 1;
    return known.said;
  }
  const words = field === "status" ? undefined : flagWords[field];
  const answer = words === undefined ? undefined : readYesNo(text);
  const said = words === undefined || answer === undefined ? readStatus(text, ownStatuses) : { means: words[answer] };
  statusTexts.set(key, { text, said, count: 1 });
  return said;
}

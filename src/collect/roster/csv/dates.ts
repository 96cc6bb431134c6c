import type { RosterEntry } from "../../../model/generated/configuration.ts";

/** A day as the snapshot writes it, none, or the reason why a cell is neither. */
export type ReadDay = { readonly day: string | null } | { readonly mistake: string };

type DateOrder = RosterEntry["dateOrder"];

/** English, then German where it differs, each by its first three letters. */
const months = [
  ["jan", "jän"],
  ["feb"],
  ["mar", "mär", "mrz"],
  ["apr"],
  ["may", "mai"],
  ["jun"],
  ["jul"],
  ["aug"],
  ["sep"],
  ["oct", "okt"],
  ["nov"],
  ["dec", "dez"],
];

/** What exports write where there is no date, the zero dates of databases and SAP among it. */
const none = new Set([
  "",
  "-",
  "--",
  "–",
  "—",
  "n/a",
  "na",
  "none",
  "null",
  "nil",
  "open-ended",
  "unlimited",
  "permanent",
  "unbefristet",
  "0000-00-00",
  "00.00.0000",
  "00000000",
]);

const notADate: ReadDay = { mistake: "is no date" };

function toDay(year: number, month: number, day: number): ReadDay {
  const text = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isFinite(date.getTime()) && date.toISOString().startsWith(text) ? { day: text } : notADate;
}

/** Year first. A time with an offset stays; without one, only the day is certain. */
function readIso(text: string): ReadDay | undefined {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ](.*))?$/.exec(text) ?? undefined;
  if (match === undefined) return undefined;
  const [, year, , month, date, time] = match;
  const day = toDay(Number(year), Number(month), Number(date));
  if (time === undefined || !("day" in day)) return day;
  const [, clock, seconds = ":00", offset] = /^(\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?$/.exec(time) ?? [];
  if (clock === undefined) return notADate;
  if (offset === undefined) return day;
  const zone = offset === "Z" ? "Z" : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  const instant = `${day.day}T${clock}${seconds}${zone}`;
  return Number.isFinite(Date.parse(instant)) ? { day: instant } : notADate;
}

/** 30.10.2026 is day first everywhere; 10/30/2026 tells itself; 03/04/2026 needs the configured order. */
function readNumeric(text: string, order: DateOrder): ReadDay | undefined {
  const [, first, separator, second, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T]\d.*)?$/.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) return undefined;
  if (year.length === 2) return { mistake: "has a year of two digits" };
  const dayFirst = toDay(Number(year), Number(second), Number(first));
  const monthFirst = toDay(Number(year), Number(first), Number(second));
  if (order === "day-month-year" || (order === undefined && separator === ".")) return dayFirst;
  if (order === "month-day-year") return monthFirst;
  if ("mistake" in dayFirst) return monthFirst;
  if ("mistake" in monthFirst || first === second) return dayFirst;
  return { mistake: "may be read day first or month first: set dateOrder" };
}

/** 30-Oct-2026, 30. Oktober 2026, October 30, 2026. */
function readNamed(text: string): ReadDay | undefined {
  const [, before, name, between, year] =
    /^(?:(\d{1,2})[.\s-]*)?(\p{L}{3,})\.?[\s-]*(?:(\d{1,2}),?\s+)?(\d{4})$/u.exec(text) ?? [];
  const month = months.findIndex((names) => names.includes((name ?? "").slice(0, 3).toLowerCase()));
  const day = before ?? between;
  if (month < 0 || day === undefined || (before !== undefined && between !== undefined)) return undefined;
  return toDay(Number(year), month + 1, Number(day));
}

/** Reads a cell that should hold a date; never guesses. */
export function readDay(cell: string, order: DateOrder): ReadDay {
  if (none.has(cell.toLowerCase())) return { day: null };
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(cell);
  if (compact !== null) return toDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (/^\d{5}(?:[.,]\d+)?$/.test(cell)) return { mistake: "is a spreadsheet's day number, not a date" };
  return readIso(cell) ?? readNumeric(cell, order) ?? readNamed(cell) ?? notADate;
}

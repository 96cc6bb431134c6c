import type { RosterEntry } from "../../../model/generated/configuration.ts";

/** A day as the snapshot has it, null for none, or why the cell is neither. */
export type ReadDay = { readonly day: string | null } | { readonly mistake: string };

type DateOrder = RosterEntry["dateOrder"];

/** English, then German if it differs, each by its first three letters. */
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

/** What exports write for no date, among it the zero dates of databases and SAP. */
const none = new Set(
  ",-,--,–,—,n/a,na,none,null,nil,open-ended,unlimited,permanent,unbefristet,0000-00-00,00.00.0000,00000000".split(","),
);

const notADate: ReadDay = { mistake: "is not a date" };

/** Reads a cell of a date column. An ambiguous date is a mistake. */
export function readDay(cell: string, order: DateOrder): ReadDay {
  if (none.has(cell.toLowerCase())) return { day: null };
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(cell) ?? [];
  if (year !== undefined) return toDay(year, month, day);
  if (/^\d{5}(?:[.,]\d+)?$/.test(cell)) return { mistake: "is a spreadsheet's day number, not a date" };
  return readIso(cell) ?? readNumeric(cell, order) ?? readNamed(cell) ?? notADate;
}

function toDay(year = "", month = "", day = ""): ReadDay {
  const text = `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isFinite(date.getTime()) && date.toISOString().startsWith(text) ? { day: text } : notADate;
}

/** Year first. A time with an offset is kept. Without an offset only the day is certain. */
function readIso(text: string): ReadDay | undefined {
  const [all, year, , month, date, time] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ](.*))?$/.exec(text) ?? [];
  if (all === undefined) return undefined;
  const day = toDay(year, month, date);
  if (time === undefined || !("day" in day)) return day;
  const [, clock, seconds = ":00", offset] = /^(\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?$/.exec(time) ?? [];
  if (clock === undefined) return notADate;
  if (offset === undefined) return day;
  const zone = offset === "Z" ? "Z" : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  const instant = `${day.day}T${clock}${seconds}${zone}`;
  return Number.isFinite(Date.parse(instant)) ? { day: instant } : notADate;
}

/** 30.10.2026 is day first everywhere; 10/30/2026 can only be month first; 03/04/2026 needs the configured order. */
function readNumeric(text: string, order: DateOrder): ReadDay | undefined {
  const [, first, separator, second, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T]\d.*)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (year.length === 2) return { mistake: "has a year of two digits" };
  const dayFirst = toDay(year, second, first);
  const monthFirst = toDay(year, first, second);
  if (order === "day-month-year" || (order === undefined && separator === ".")) return dayFirst;
  if (order === "month-day-year" || "mistake" in dayFirst) return monthFirst;
  if ("mistake" in monthFirst || first === second) return dayFirst;
  return { mistake: "may be read day first or month first: set dateOrder" };
}

/** 30-Oct-2026, 30. Oktober 2026, October 30, 2026. */
function readNamed(text: string): ReadDay | undefined {
  const [, before, name = "", between, year] =
    /^(?:(\d{1,2})[.\s-]*)?(\p{L}{3,})\.?[\s-]*(?:(\d{1,2}),?\s+)?(\d{4})$/u.exec(text) ?? [];
  const month = months.findIndex((names) => names.includes(name.slice(0, 3).toLowerCase()));
  const day = before ?? between;
  if (month < 0 || day === undefined || (before !== undefined && between !== undefined)) return undefined;
  return toDay(year, String(month + 1), day);
}

import type { RosterEntry } from "../../../model/generated/configuration.ts";

/** A day as the snapshot has it, null for none, or why the cell is neither. */
export type ReadDay = { readonly day: string | null } | { readonly mistake: string };

type DateOrder = NonNullable<RosterEntry["dateOrder"]>;

/** Names of the months in English, German, French, Spanish, Italian, Dutch and Portuguese, without accents. */
const months = [
  "january januar janner janvier enero gennaio januari janeiro",
  "february februar fevrier febrero febbraio februari fevereiro",
  "march marz mrz mars marzo maart mrt marco",
  "april avril abril aprile",
  "may mai mayo maggio mei maio",
  "june juni juin junio giugno junho",
  "july juli juillet julio luglio julho",
  "august aout agosto augustus",
  "september septembre septiembre settembre setembro",
  "october oktober octobre octubre ottobre outubro",
  "november novembre noviembre novembro",
  "december dezember decembre diciembre dicembre dezembro",
].map((names) => names.split(" "));

/** What exports write for no date, among it day 0 of a spreadsheet. */
const none = new Set(
  ",-,--,–,—,n/a,na,none,null,nil,open-ended,unlimited,permanent,unbefristet,1/0/1900,0/1/1900,00.01.1900,1900-01-00".split(
    ",",
  ),
);

/** The zero dates of databases and SAP: 00/00/0000, 00.00.0000. */
const zeros = /^(?:0{8}|0+([./-])0+\1(?:0+))(?:[ T].*)?$/;

/** The first days that systems count from: .NET, Windows, SQL Server, spreadsheets and Unix, where it is 1969 in America. */
const firstDays = new Set([
  "0001-01-01",
  "1601-01-01",
  "1753-01-01",
  "1899-12-30",
  "1899-12-31",
  "1900-01-01",
  "1969-12-31",
  "1970-01-01",
]);

/** The last days that systems know, which mean that there is no end; 4712 is Oracle's. */
const lastDays = /^(?:2999-12-31|3000-01-01|3000-12-31|4000-01-01|4712-12-31|9999-\d\d-\d\d)$/;

const earliestYear = 1950;
const latestYear = 2100;

/** Day 1 is 1900-01-01 and 1900 counts as a leap year: https://learn.microsoft.com/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year */
const spreadsheetDayZero = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

const notADate: ReadDay = { mistake: "is not a date" };
const noSuchDay: ReadDay = { mistake: "is a day that does not exist" };

/**
 * Reads a cell of a date column. `order` is the configured one, else the one that the file proves. A placeholder such
 * as 1900-01-01 means that there is no date. An ambiguous date is a mistake, and so is one that no employment can have.
 */
export function readDay(cell: string, order: DateOrder | undefined): ReadDay {
  if (none.has(cell.toLowerCase()) || zeros.test(cell)) return { day: null };
  const read = readIso(cell) ?? readNumeric(cell, order) ?? readNumber(cell) ?? readNamed(cell) ?? notADate;
  return "day" in read ? plausible(read) : read;
}

/** Whether a cell has the form of a date, even if it is ambiguous or does not exist. */
export function isDate(cell: string): boolean {
  return readDay(cell, undefined) !== notADate;
}

function plausible(read: { readonly day: string | null }): ReadDay {
  const date = read.day?.slice(0, 10) ?? "";
  if (firstDays.has(date) || lastDays.test(date)) return { day: null };
  const year = Number(date.slice(0, 4));
  return year < earliestYear || year > latestYear
    ? { mistake: `has a year before ${earliestYear} or after ${latestYear}` }
    : read;
}

function toDay(year: string, month = "", day = ""): ReadDay {
  if (!exists(Number(year), Number(month), Number(day))) return noSuchDay;
  return { day: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` };
}

/** Computed, because a Date takes ten times as long and a roster may hold millions of them. */
function exists(year: number, month: number, day: number): boolean {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeapYear ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/**
 * Year first. A time with an offset is kept. Without an offset only the day is certain, and so it is at midnight: many
 * systems write a day as 2026-10-30T00:00:00Z, and nobody's last day ends before it begins.
 */
function readIso(text: string): ReadDay | undefined {
  const [, year, , month, date, time] =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[+-]\d\d:\d\d|Z|[T ]+(.*))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const day = toDay(year, month, date);
  if (time === undefined || !("day" in day)) return day;
  const [, clock, seconds = ":00", half, offset] =
    /^(\d{1,2}:\d\d)(:\d\d)?(?:\.\d+)?\s*([ap]m)?\s*(Z|[+-]\d\d:?\d\d)?$/i.exec(time) ?? [];
  if (clock === undefined) return notADate;
  const isMidnight = /^0?0:00:00$/.test(`${clock}${seconds}`);
  if (offset === undefined || half !== undefined || isMidnight) return day;
  const zone = offset.length === 1 ? "Z" : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  const instant = `${day.day}T${clock.padStart(5, "0")}${seconds}${zone}`;
  return Number.isFinite(Date.parse(instant)) ? { day: instant } : notADate;
}

/** Day and month in either order, then a year. */
const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T]+\d.*)?$/;

/** 30.10.2026 is day first everywhere; 10/30/2026 can only be month first; 03/04/2026 needs an order. */
function readNumeric(text: string, order: DateOrder | undefined): ReadDay | undefined {
  const [, first, separator, second, year] = numeric.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (year.length === 2) return { mistake: "has a year of two digits" };
  const dayFirst = toDay(year, second, first);
  const monthFirst = toDay(year, first, second);
  if ("mistake" in dayFirst && "mistake" in monthFirst) return dayFirst;
  if (order !== undefined) {
    const [fits, other] = order === "day-month-year" ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
    return "mistake" in fits && "day" in other ? { mistake: `does not have the order ${order}` } : fits;
  }
  if (separator === "." || "mistake" in monthFirst || first === second) return dayFirst;
  if ("mistake" in dayFirst) return monthFirst;
  return { mistake: "has a date that may be day first or month first (set dateOrder to say which)" };
}

/** 20261030, and the day number of a spreadsheet. */
function readNumber(text: string): ReadDay | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  if (year !== undefined) return toDay(year, month, day);
  const [number] = /^\d{5}(?=(?:[.,]\d+)?$)/.exec(text) ?? [];
  if (number === undefined) return undefined;
  return { day: new Date(spreadsheetDayZero + Number(number) * dayLength).toISOString().slice(0, 10) };
}

/** What may stand in a date beside its day, month and year. */
const fillers = new Set(["st", "nd", "rd", "th", "er", "of", "the", "de", "del", "do", "le", "el", "il"]);

/** 30-Oct-2026, 30. Oktober 2026, 1er janvier 2026, 30 de octubre de 2026, October 30th, 2026, 2026-Oct-30. */
function readNamed(text: string): ReadDay | undefined {
  const plain = text
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[ t,]+\d{1,2}:\d\d.*$/, "");
  const words = /[^\x20-\x7Eº]/.test(plain) ? [] : (plain.match(/\d+|[a-z]+/g) ?? []);
  const isLong = (word: string): boolean => word.length === 4;
  const [year, ...years] = words.filter((word) => /^\d/.test(word) && isLong(word));
  const [day, ...days] = words.filter((word) => /^\d/.test(word) && !isLong(word));
  const [name, ...names] = words.filter((word) => /^[a-z]/.test(word) && !fillers.has(word));
  if (day === undefined || name === undefined || years.length + days.length + names.length > 0) return undefined;
  const month = monthOf(name);
  return year === undefined || day.length > 2 || month === undefined ? undefined : toDay(year, String(month), day);
}

/** The number of the one month whose name begins so. */
function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const found = months.flatMap((names, index) => (names.some((name) => name.startsWith(word)) ? [index + 1] : []));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The order of day and month that the clear dates among the cells prove; undefined if none does, or if they contradict
 * each other. Dates with dots are day first everywhere, so they prove nothing about others, but contradict month first.
 */
export function provenOrder(cells: Iterable<string>): DateOrder | undefined {
  let isDayFirst = false;
  let isMonthFirst = false;
  let hasDots = false;
  for (const cell of cells) {
    const [, first, separator, second, year] = numeric.exec(cell) ?? [];
    if (year?.length !== 4) continue;
    const [left, right] = [Number(first), Number(second)];
    if (separator === ".") hasDots = true;
    else if (left > 12 && exists(Number(year), right, left)) isDayFirst = true;
    else if (right > 12 && exists(Number(year), left, right)) isMonthFirst = true;
  }
  if (isDayFirst === isMonthFirst || (isMonthFirst && hasDots)) return undefined;
  return isDayFirst ? "day-month-year" : "month-day-year";
}

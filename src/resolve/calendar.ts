import { UsageError } from "../model/errors.ts";
import { memoize } from "../model/memoize.ts";
import type { DayRelation } from "../model/resolution.ts";

/** UTC-12, where a day ends last: nobody is called departed while it is still their last day somewhere. */
export const lastZoneOnEarth = "Etc/GMT+12";

const millisecondsPerDay = 86_400_000;

/** From UTC+14, where a day begins first, to UTC-12, where it begins last. */
const zoneSpread = 26 * 3_600_000;

/** A date or a moment of the roster, laid out on the calendar of one time zone. */
export interface CalendarDay {
  /** Days since 1970-01-01 of the day in that zone; the difference of two is a number of calendar days. */
  readonly number: number;
  /** First millisecond that belongs to it. */
  readonly first: number;
  /** Last millisecond that belongs to it: the end of the day for a date, the moment itself for a date and time. */
  readonly last: number;
  /** First millisecond at which it may have begun: in an unknown zone (UTC-12 by default) that is at UTC+14. */
  readonly begins: number;
}

/** The calendar of one time zone. */
export interface Calendar {
  /** The day on which a moment falls there, as days since 1970-01-01. */
  readonly dayAt: (instant: number) => number;
  /** Reads `2026-10-30` or `2026-10-30T17:00:00+01:00`; undefined when it is neither. */
  readonly read: (text: string) => CalendarDay | undefined;
}

const rfc3339 = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?([Zz]|[+-]\d\d(?::?\d\d)?)$/;

/**
 * Milliseconds since 1970 of an RFC 3339 date and time; undefined for any other text. Rejects a date and time without an
 * offset, since it would mean another instant on another machine. A leap second counts as the second before it.
 */
export function parseInstant(text: string): number | undefined {
  const usual = parseUsual(text);
  if (usual !== undefined) return usual;
  const [, date, clock, seconds = ":00", zone = "Z"] = rfc3339.exec(text) ?? [];
  if (date === undefined || clock === undefined) return undefined;
  const sign = zone.charAt(0);
  const offset = zone.length === 1 ? "Z" : `${sign}${zone.slice(1, 3)}:${zone.slice(3).replace(":", "") || "00"}`;
  const time = Date.parse(`${date}T${clock}${seconds.startsWith(":60") ? ":59.999" : seconds}${offset}`);
  return Number.isNaN(time) ? undefined : time;
}

/**
 * The same of 2026-11-16T08:00:00Z, the form of nearly every instant; undefined where a closer look is needed, as after
 * the 28th of a month. Every record has several instants, and Date.parse takes three times as long.
 */
function parseUsual(text: string): number | undefined {
  if (text.length !== 20 || text[10] !== "T" || text[19] !== "Z") return undefined;
  if (text[4] !== "-" || text[7] !== "-" || text[13] !== ":" || text[16] !== ":") return undefined;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const isUsual = year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  if (!(isUsual && hour < 24 && minute < 60 && second < 60)) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The number of two digits; NaN where one is none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/**
 * Whole days that passed between two instants, rounded down. An instant after `now` (a wrong clock, or a judgement as of
 * an earlier day) is 0 days old, never less.
 */
export function elapsedDays(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / millisecondsPerDay));
}

/** Whole days until an instant, rounded down; negative once it has passed. */
export function remainingDays(until: number, now: number): number {
  return Math.floor((until - now) / millisecondsPerDay);
}

/** The day of an instant in UTC, as days since 1970-01-01. */
export function utcDay(instant: number): number {
  return Math.floor(instant / millisecondsPerDay);
}

/** The first millisecond of an instant's day in UTC. */
export function startOfUtcDay(instant: number): number {
  return utcDay(instant) * millisecondsPerDay;
}

/** The calendar of an IANA time zone. Throws a UsageError when there is no such zone. */
export function createCalendar(timezone: string): Calendar {
  const localTime = zoneClock(timezone);
  const dayAt = (instant: number): number => utcDay(localTime(instant));
  const spread = timezone === lastZoneOnEarth ? zoneSpread : 0;
  const readings = new Map<string, CalendarDay | undefined>();

  /** Last millisecond of a day: the latest moment at which the zone's date passes from that day on to a later one. */
  const lastOf = (day: number): number => {
    const midnight = (day + 1) * millisecondsPerDay;
    const offsets = [-1, 1].map((side) => {
      const near = midnight + side * millisecondsPerDay;
      return localTime(near) - near;
    });
    const starts = offsets.map((offset) => midnight - offset).filter((start) => dayAt(start) > day);
    const crossings = starts.filter((start) => dayAt(start - 1) <= day);
    return Math.max(...(crossings.length > 0 ? crossings : starts)) - 1;
  };

  const measure = (text: string): CalendarDay | undefined => {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) {
      const day = utcDay(Date.parse(text));
      if (Number.isNaN(day)) return undefined;
      const first = lastOf(day - 1) + 1;
      return { number: day, first, last: lastOf(day), begins: first - spread };
    }
    const instant = parseInstant(text);
    return instant === undefined
      ? undefined
      : { number: dayAt(instant), first: instant, last: instant, begins: instant };
  };

  const read = (text: string): CalendarDay | undefined => {
    if (!readings.has(text)) readings.set(text, measure(text));
    return readings.get(text);
  };
  return { dayAt, read };
}

/** Whether a day has begun and has passed at an instant. A text that is not a date counts as passed, so that nothing is valid until it. */
export function relateDay(
  date: string,
  { calendar, now }: { readonly calendar: Calendar; readonly now: number },
): DayRelation {
  const day = calendar.read(date);
  if (day === undefined) return { hasBegun: true, hasPassed: true, daysLeft: -1 };
  return { hasBegun: day.begins <= now, hasPassed: day.last < now, daysLeft: day.number - calendar.dayAt(now) };
}

/** What the clocks of a zone show at a moment, as if that were UTC. */
function zoneClock(timezone: string): (instant: number) => number {
  const read = zoneReader(timezone);
  // Reading takes five microseconds. On most days the difference to UTC is the same at the end as at the start.
  const offsetOn = memoize((day: number) => {
    const [start, end] = [day * millisecondsPerDay, (day + 1) * millisecondsPerDay - 1];
    const offset = read(start) - start;
    return read(end) - end === offset ? offset : undefined;
  });
  return (instant) => {
    const offset = offsetOn(utcDay(instant));
    return offset === undefined ? read(instant) : instant + offset;
  };
}

/** The same, from the formatter itself. */
function zoneReader(timezone: string): (instant: number) => number {
  const format = zoneFormat(timezone);
  return (instant) => {
    const fields: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) fields[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
    const milliseconds = ((instant % 1000) + 1000) % 1000;
    return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  };
}

function zoneFormat(timezone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: timezone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch (cause) {
    throw new UsageError(`There is no time zone ${timezone}.`, {
      hint: "Write its IANA name, such as Europe/Berlin.",
      cause,
    });
  }
}

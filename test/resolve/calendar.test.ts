import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createCalendar,
  elapsedDays,
  lastZoneOnEarth,
  parseInstant,
  remainingDays,
} from "../../src/resolve/calendar.ts";

const endOf = (zone: string, day: string): string => {
  const read = createCalendar(zone).read(day);
  return new Date((read?.last ?? Number.NaN) + 1).toISOString();
};

describe("a date lasts until the end of that day in the zone", () => {
  test.each([
    ["the last zone on earth", lastZoneOnEarth, "2026-10-30", "2026-10-31T12:00:00.000Z"],
    ["UTC", "UTC", "2026-10-30", "2026-10-31T00:00:00.000Z"],
    ["Berlin in winter", "Europe/Berlin", "2026-10-30", "2026-10-30T23:00:00.000Z"],
    ["Berlin in summer", "Europe/Berlin", "2026-07-31", "2026-07-31T22:00:00.000Z"],
    ["Berlin on the day that clocks go back", "Europe/Berlin", "2026-10-25", "2026-10-25T23:00:00.000Z"],
    ["Berlin on the day that clocks go forward", "Europe/Berlin", "2026-03-29", "2026-03-29T22:00:00.000Z"],
    ["Kolkata, half an hour off", "Asia/Kolkata", "2026-10-30", "2026-10-30T18:30:00.000Z"],
    ["Kathmandu, three quarters off", "Asia/Kathmandu", "2026-10-30", "2026-10-30T18:15:00.000Z"],
    ["Kiritimati, the first zone on earth", "Pacific/Kiritimati", "2026-10-30", "2026-10-30T10:00:00.000Z"],
    ["Cairo, where midnight is skipped", "Africa/Cairo", "2026-04-23", "2026-04-23T22:00:00.000Z"],
    ["Cairo, where 23:00 to midnight happens twice", "Africa/Cairo", "2026-10-29", "2026-10-29T22:00:00.000Z"],
    ["Azores, where midnight happens twice", "Atlantic/Azores", "2026-10-24", "2026-10-25T00:00:00.000Z"],
    ["Apia, before a day that never was", "Pacific/Apia", "2011-12-29", "2011-12-30T10:00:00.000Z"],
    ["a leap day", "UTC", "2028-02-29", "2028-03-01T00:00:00.000Z"],
    ["the last day of a year", "America/New_York", "2026-12-31", "2027-01-01T05:00:00.000Z"],
  ])("%s", (_story, zone, day, end) => {
    expect(endOf(zone, day)).toBe(end);
  });
});

test("the last millisecond of a day is still that day, the next one is not", () => {
  const zones = ["Europe/Berlin", "America/Santiago", "Africa/Cairo", "Atlantic/Azores", "Asia/Tehran", "Etc/GMT+12"];
  const days = fc.date({ min: new Date("1990-01-01"), max: new Date("2040-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...zones), days, (zone, date) => {
      const calendar = createCalendar(zone);
      const read = calendar.read(date.toISOString().slice(0, 10));
      if (read === undefined) return false;
      return calendar.dayAt(read.last) === read.number && calendar.dayAt(read.last + 1) > read.number;
    }),
    { numRuns: 400 },
  );
});

test("a moment is on the day that the zone's clocks show, also on days on which they are changed", () => {
  const changes = [
    ["Europe/Berlin", "2026-10-25T01:00:00Z"],
    ["America/Santiago", "2026-09-06T04:00:00Z"],
    ["Africa/Cairo", "2026-10-29T21:00:00Z"],
    ["Pacific/Apia", "2011-12-30T10:00:00Z"],
  ] as const;
  const hours = fc.double({ min: -60, max: 60, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...changes), hours, ([zone, change], hour) => {
      const instant = Date.parse(change) + Math.round(hour * 3_600_000);
      const shown = new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(instant);
      return createCalendar(zone).dayAt(instant) === Date.parse(shown) / 86_400_000;
    }),
    { numRuns: 400 },
  );
});

test("days follow each other without a gap or an overlap", () => {
  const calendar = createCalendar("Africa/Cairo");
  const days = Array.from({ length: 400 }, (_, index) =>
    calendar.read(new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)),
  );
  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    if (next !== undefined) expect(next.first).toBe((day?.last ?? 0) + 1);
  }
});

test("a date and time is a moment of its own, on the zone's day", () => {
  const calendar = createCalendar("America/New_York");
  const read = calendar.read("2026-10-31T01:30:00+01:00");
  expect(read).toEqual({
    number: calendar.read("2026-10-30")?.number,
    first: Date.parse("2026-10-31T00:30:00Z"),
    last: Date.parse("2026-10-31T00:30:00Z"),
    begins: Date.parse("2026-10-31T00:30:00Z"),
  });
});

test.each([
  ["Europe/Berlin", "2026-10-29T23:00:00Z"],
  ["in an unknown zone where a day begins first", "2026-10-29T10:00:00Z"],
])("a day may have begun, %s", (zone, expected) => {
  const calendar = createCalendar(zone.includes("/") ? zone : lastZoneOnEarth);
  expect(calendar.read("2026-10-30")?.begins).toBe(Date.parse(expected));
});

test("moments are read in every form of RFC 3339, and nothing else is one", () => {
  expect(parseInstant("2026-11-11t14:15:00z")).toBe(Date.UTC(2026, 10, 11, 14, 15));
  expect(parseInstant("2026-11-11 14:15:00+02:00")).toBe(Date.UTC(2026, 10, 11, 12, 15));
  expect(parseInstant("2016-12-31T23:59:60Z")).toBe(Date.UTC(2016, 11, 31, 23, 59, 59, 999));
  expect(parseInstant("2026-11-11T14:15:00.123456-0330")).toBe(Date.UTC(2026, 10, 11, 17, 45, 0, 123));
  expect(parseInstant("2026-11-11T14:15+02")).toBe(Date.UTC(2026, 10, 11, 12, 15));
  expect(parseInstant("2026-11-11")).toBeUndefined();
  expect(parseInstant("2026-11-11T14:15:00")).toBeUndefined();
  expect(parseInstant("2026-11-31T25:00:00Z")).toBeUndefined();
  expect(parseInstant("soon")).toBeUndefined();
});

test("the usual form is read as Date.parse reads it, and what only resembles it is nothing", () => {
  for (let at = Date.UTC(1969, 11, 1); at < Date.UTC(2101, 2, 3); at += 9_876_543_000) {
    const text = new Date(at).toISOString().replace(".000", "");
    expect(parseInstant(text)).toBe(at);
    for (let place = 0; place < text.length; place += 1) {
      for (const other of ["-", "T", ":", "Z", " ", "/", "9", "x"]) {
        const changed = `${text.slice(0, place)}${other}${text.slice(place + 1)}`;
        const isOffered = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\dZ$/.test(changed);
        const expected = isOffered ? Date.parse(changed) : Number.NaN;
        expect(parseInstant(changed) ?? Number.NaN, changed).toBe(expected);
      }
    }
  }
});

test("ages round down, and what lies in the future is 0 days old", () => {
  const day = 86_400_000;
  expect(elapsedDays(0, day - 1)).toBe(0);
  expect(elapsedDays(0, day)).toBe(1);
  expect(elapsedDays(5 * day, 0)).toBe(0);
  expect(remainingDays(day - 1, 0)).toBe(0);
  expect(remainingDays(0, 1)).toBe(-1);
});

test("an unknown zone is a mistake that says what to write", () => {
  expect(() => createCalendar("Europe/Atlantis")).toThrow(
    expect.objectContaining({ name: "UsageError", message: "There is no time zone Europe/Atlantis." }),
  );
});

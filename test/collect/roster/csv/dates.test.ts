import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readDay } from "../../../../src/collect/roster/csv/dates.ts";

test.each([
  ["2026-10-30", "2026-10-30"],
  ["2026/10/30", "2026-10-30"],
  ["2026-1-5", "2026-01-05"],
  ["20261030", "2026-10-30"],
  ["2026-10-30 00:00:00", "2026-10-30"],
  ["2026-10-30T00:00:00.000", "2026-10-30"],
  ["2026-10-30T17:00:00Z", "2026-10-30T17:00:00Z"],
  ["2026-10-30 17:00+0200", "2026-10-30T17:00:00+02:00"],
  ["30.10.2026", "2026-10-30"],
  ["3.4.2026", "2026-04-03"],
  ["30/10/2026", "2026-10-30"],
  ["10/30/2026", "2026-10-30"],
  ["30-10-2026", "2026-10-30"],
  ["04/04/2026", "2026-04-04"],
  ["10/30/2026 12:00:00 AM", "2026-10-30"],
  ["30-Oct-2026", "2026-10-30"],
  ["30 October 2026", "2026-10-30"],
  ["Oct 30, 2026", "2026-10-30"],
  ["30. März 2026", "2026-03-30"],
  ["1. Dez. 2026", "2026-12-01"],
])("%s is %s", (cell, day) => {
  expect(readDay(cell, undefined)).toEqual({ day });
});

test.each(["", "-", "N/A", "none", "NULL", "unbefristet", "0000-00-00", "00.00.0000"])(
  "%j is not a date, and known to be none",
  (cell) => {
    expect(readDay(cell, undefined)).toEqual({ day: null });
  },
);

test.each([
  ["soon", "is not a date"],
  ["2026-02-30", "is not a date"],
  ["31.02.2026", "is not a date"],
  ["13/13/2026", "is not a date"],
  ["2026-10-30T25:00:00Z", "is not a date"],
  ["2026-10-30 tomorrow", "is not a date"],
  ["Oct 2026", "is not a date"],
  ["30/10/26", "has a year of two digits"],
  ["03/04/2026", "may be read day first or month first: set dateOrder"],
  ["03-04-2026", "may be read day first or month first: set dateOrder"],
  ["46325", "is a spreadsheet's day number, not a date"],
])("%s %s", (cell, mistake) => {
  expect(readDay(cell, undefined)).toEqual({ mistake });
});

test("the configured order decides, and a date that does not fit it is a mistake", () => {
  expect(readDay("03/04/2026", "day-month-year")).toEqual({ day: "2026-04-03" });
  expect(readDay("03/04/2026", "month-day-year")).toEqual({ day: "2026-03-04" });
  expect(readDay("03.04.2026", "month-day-year")).toEqual({ day: "2026-03-04" });
  expect(readDay("10/30/2026", "day-month-year")).toEqual({ mistake: "is not a date" });
});

test("every day is read in every spelling that the order allows", () => {
  const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = iso.split("-");
      expect(readDay(iso, undefined)).toEqual({ day: iso });
      expect(readDay(`${dayOfMonth}.${month}.${year}`, undefined)).toEqual({ day: iso });
      expect(readDay(`${dayOfMonth}/${month}/${year}`, "day-month-year")).toEqual({ day: iso });
      expect(readDay(`${month}/${dayOfMonth}/${year}`, "month-day-year")).toEqual({ day: iso });
    }),
  );
});

test("without an order a date is never read as another day", () => {
  const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.boolean(), (date, monthFirst) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = iso.split("-");
      const read = readDay(monthFirst ? `${month}/${dayOfMonth}/${year}` : `${dayOfMonth}/${month}/${year}`, undefined);
      if ("day" in read) expect(read.day).toBe(iso);
    }),
  );
});

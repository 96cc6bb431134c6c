import * as fc from "fast-check";
import { expect, test } from "vitest";
import { provenOrder, readDay } from "../../../../src/collect/roster/csv/dates.ts";

test.each([
  ["2026-10-30", "2026-10-30"],
  ["2026/10/30", "2026-10-30"],
  ["2026-1-5", "2026-01-05"],
  ["20261030", "2026-10-30"],
  ["2026-10-30 00:00:00", "2026-10-30"],
  ["2026-10-30T00:00:00.000", "2026-10-30"],
  ["2026-10-30T00:00:00Z", "2026-10-30"],
  ["2026-10-30T00:00:00.000Z", "2026-10-30"],
  ["2026-10-30T00:00:00-07:00", "2026-10-30"],
  ["2026-10-30T00:00:01Z", "2026-10-30T00:00:01Z"],
  ["2026-10-30 11:30 PM +00:00", "2026-10-30"],
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
  ["2026-10-30+02:00", "2026-10-30"],
  ["2026-10-30 0:00", "2026-10-30"],
  ["46325", "2026-10-30"],
  ["46325.5", "2026-10-30"],
  ["October 30th, 2026", "2026-10-30"],
  ["30-OCT-2026 00:00:00", "2026-10-30"],
  ["2026-Oct-30", "2026-10-30"],
  ["1er août 2026", "2026-08-01"],
  ["28 février 2026", "2026-02-28"],
  ["30 juil. 2026", "2026-07-30"],
  ["30 juin 2026", "2026-06-30"],
  ["30 de octubre de 2026", "2026-10-30"],
  ["15 ene 2026", "2026-01-15"],
  ["30 ottobre 2026", "2026-10-30"],
  ["15 gen 2026", "2026-01-15"],
  ["30 mrt 2026", "2026-03-30"],
  ["30 mei 2026", "2026-05-30"],
  ["30 de março de 2026", "2026-03-30"],
  ["1º de fevereiro de 2026", "2026-02-01"],
  ["15. Jän 2026", "2026-01-15"],
])("%s is %s", (cell, day) => {
  expect(readDay(cell, undefined)).toEqual({ day });
});

test.each(
  (
    "|-|N/A|none|NULL|unbefristet|0000-00-00|00.00.0000|00/00/0000|00000000|0001-01-01|0001-01-01T00:00:00Z|1899-12-30|" +
    "12/31/1899|01.01.1900|1/0/1900|1/1/1970|12/31/1969|1969-12-31T19:00:00-05:00|1970-01-01 00:00:00|9999-12-31|31.12.9999|12/31/9999|" +
    "9999-12-31T23:59:59.999Z|99991231|2999-12-31|4000-01-01|31-DEC-4712"
  ).split("|"),
)("%j is not a date, and known to be none", (cell) => {
  expect(readDay(cell, undefined)).toEqual({ day: null });
});

test.each([
  ["soon", "is not a date"],
  ["2026-02-30", "is a day that does not exist"],
  ["2026-13-01", "is a day that does not exist"],
  ["31.02.2026", "is a day that does not exist"],
  ["13/13/2026", "is a day that does not exist"],
  ["30 Feb 2026", "is a day that does not exist"],
  ["1926-10-30", "has a year before 1950 or after 2100"],
  ["30.10.2206", "has a year before 1950 or after 2100"],
  ["10001", "has a year before 1950 or after 2100"],
  ["463255", "is not a date"],
  ["was 30 Oct 2026, now open", "is not a date"],
  ["30 Foo 2026", "is not a date"],
  ["30 Jui 2026", "is not a date"],
  ["2026-10-30T25:00:00Z", "is not a date"],
  ["2026-10-30 tomorrow", "is not a date"],
  ["Oct 2026", "is not a date"],
  ["30/10/26", "has a year of two digits"],
  ["03/04/2026", "has a date that may be day first or month first (set dateOrder to say which)"],
  ["03-04-2026", "has a date that may be day first or month first (set dateOrder to say which)"],
])("%s %s", (cell, mistake) => {
  expect(readDay(cell, undefined)).toEqual({ mistake });
});

test("the configured order decides, and a date that does not fit it is a mistake", () => {
  expect(readDay("03/04/2026", "day-month-year")).toEqual({ day: "2026-04-03" });
  expect(readDay("03/04/2026", "month-day-year")).toEqual({ day: "2026-03-04" });
  expect(readDay("03.04.2026", "month-day-year")).toEqual({ day: "2026-03-04" });
  expect(readDay("10/30/2026", "day-month-year")).toEqual({ mistake: "does not have the order day-month-year" });
  expect(readDay("31/02/2026", "day-month-year")).toEqual({ mistake: "is a day that does not exist" });
});

test("every day is read in every spelling that the order allows", () => {
  const day = fc
    .date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .filter((one) => !/^(?:1969-12-31|1970-01-01)/.test(one.toISOString()));
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
  const day = fc
    .date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .filter((one) => !/^(?:1969-12-31|1970-01-01)/.test(one.toISOString()));
  fc.assert(
    fc.property(day, fc.boolean(), (date, monthFirst) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = iso.split("-");
      const read = readDay(monthFirst ? `${month}/${dayOfMonth}/${year}` : `${dayOfMonth}/${month}/${year}`, undefined);
      if ("day" in read) expect(read.day).toBe(iso);
    }),
  );
});

test.each([
  ["a day above 12", ["03/04/2026", "30/10/2026"], "day-month-year"],
  ["a month above 12", ["03/04/2026", "", "10/30/2026"], "month-day-year"],
  ["a date with a time", ["10/30/2026 00:00:00"], "month-day-year"],
  ["nothing but ambiguous dates", ["03/04/2026", "04/03/2026"], undefined],
  ["proofs of both", ["30/10/2026", "10/30/2026"], undefined],
  ["dates with dots, which are day first everywhere", ["30.10.2026"], undefined],
  ["dots beside a month above 12", ["30.10.2026", "10/30/2026"], undefined],
  ["a day that does not exist in any order", ["31/31/2026", "99/10/2026"], undefined],
] as const)("order proven by %s", (_story, cells, order) => {
  expect(provenOrder(cells)).toBe(order);
});

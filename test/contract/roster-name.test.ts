import { expect, test } from "vitest";
import { rosterName } from "../../src/contract/index.ts";

test.each([
  [{ csv: "people.csv", name: "acme" }, "acme"],
  [{ csv: "people.csv" }, "people"],
  [{ csv: "../hr/Contractors 2026 (EU).CSV" }, "contractors-2026-eu"],
  [{ csv: "C:\\hr\\people.csv" }, "people"],
  [{ csv: "людей.csv" }, "roster"],
])("%j is called %s", (entry, expected) => {
  expect(rosterName(entry)).toBe(expected);
});

import { expect, test } from "vitest";
import { rosterInWords, sourceInWords } from "../../src/kinds/index.ts";

test.each([
  ["acme", "roster acme"],
  ["roster", "roster"],
  ["Roster", "roster"],
  ["roster-2026", "roster roster-2026"],
])("the roster that is called %j is the %s", (name, words) => {
  expect(rosterInWords(name)).toBe(words);
});

test("an account has its own noun", () => {
  expect(sourceInWords("aws-account", "acme-production")).toBe("AWS account acme-production");
});

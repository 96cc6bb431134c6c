import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nearest } from "../../src/contract/index.ts";

const policies = ["improper_offboarding/owner_departed", "improper_offboarding/owner_unknown", "governance/blind_spot"];

test.each([
  ["a swapped pair", "regoins", ["region", "regions", "profile"], "regions"],
  ["a missing letter", "reposiories", ["organization", "repositories"], "repositories"],
  ["another writing", "token-variable", ["tokenVariable", "apiUrl"], "tokenVariable"],
  ["a beginning", "repo", ["organization", "repositories"], "repositories"],
  ["the last part of an id", "owner_departed", policies, "improper_offboarding/owner_departed"],
  ["a misspelled last part", "blindspot", policies, "governance/blind_spot"],
  ["the better of two", "owner_unknwon", policies, "improper_offboarding/owner_unknown"],
])("%s: %s", (_story, word, known, expected) => {
  expect(nearest(word, known)).toBe(expected);
});

test.each([
  ["nothing near", "zebra", ["profile", "region"]],
  ["two letters are no beginning", "re", ["repositories"]],
  ["nothing known", "profile", []],
  ["an endless word", "a".repeat(100_000), ["a"]],
])("%s", (_story, word, known) => {
  expect(nearest(word, known)).toBeUndefined();
});

test("a known word is its own nearest", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), fc.nat(), (known, position) => {
      const word = known[position % known.length] ?? "";
      expect(nearest(word, known)).toBe(word);
    }),
  );
});

test("one edit in a longer word is forgiven", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{6,12}$/),
      fc.nat(),
      fc.stringMatching(/^[a-z]$/),
      (word, position, letter) => {
        const index = position % word.length;
        expect(nearest(word.slice(0, index) + word.slice(index + 1), [word])).toBe(word);
        expect(nearest(word.slice(0, index) + letter + word.slice(index), [word])).toBe(word);
      },
    ),
  );
});

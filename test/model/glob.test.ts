import * as fc from "fast-check";
import { expect, test } from "vitest";
import { indexGlobs, matchesGlob } from "../../src/model/glob.ts";

test.each([
  ["arn:aws:iam::111122223333:user/service/*", "arn:aws:iam::111122223333:user/service/deploy-bot/access-key/x", true],
  ["github:acme-example/*:deploy-key:*", "github:acme-example/shop:deploy-key:7", true],
  ["github:acme-example/*", "github:acme/shop", false],
  ["*", "", true],
  ["*", "anything/at all", true],
  ["", "", true],
  ["", "a", false],
  ["a", "A", false],
  ["a?c", "abc", true],
  ["a?c", "ac", false],
  ["*.example", "x.example.example", true],
  ["**/b", "a/b", true],
  ["a*b*c", "aXbXbc", true],
  ["a*b*c", "acb", false],
  ["a.c", "abc", false],
  ["(a+)+$", "aaaa", false],
])("%s on %s: %s", (glob, text, expected) => {
  expect(matchesGlob(glob, text)).toBe(expected);
});

test("means the same as the regular expression that it stands for", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "/", "*", "?"), maxLength: 8 });
  const texts = fc.string({ unit: fc.constantFrom("a", "b", "/"), maxLength: 10 });
  fc.assert(
    fc.property(letters, texts, (glob, text) => {
      const expression = new RegExp(`^${glob.replaceAll("*", ".*").replaceAll("?", ".")}$`, "s");
      return matchesGlob(glob, text) === expression.test(text);
    }),
    { numRuns: 2000 },
  );
});

test("a glob made to be slow is not", () => {
  const started = performance.now();
  expect(matchesGlob(`${"a*".repeat(200)}b`, "a".repeat(20_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test("the index answers what trying every glob would answer", () => {
  const glob = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), minLength: 1, maxLength: 5 });
  const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.array(glob, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), text, (entries, id) => {
      const tried = entries.flatMap((globs, index) => (globs.some((one) => matchesGlob(one, id)) ? [index] : []));
      expect(indexGlobs(entries)(id)).toEqual(tried);
    }),
    { numRuns: 1000 },
  );
});

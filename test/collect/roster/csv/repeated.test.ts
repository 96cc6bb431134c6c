import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findRepeated } from "../../../../src/collect/roster/csv/repeated.ts";

test("a text that occurs twice is always told", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.nat(2000), (texts, most) => {
      const isRepeated = findRepeated(texts, most);
      const counts = new Map<string, number>();
      for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
      for (const [text, count] of counts) if (count > 1) expect(isRepeated(text)).toBe(true);
    }),
  );
});

test("few texts that occur once are told", () => {
  const texts = Array.from({ length: 10_000 }, (_, index) => `mira.okafor${index}@example.com`);
  const isRepeated = findRepeated(texts, texts.length);
  expect(texts.filter(isRepeated).length).toBeLessThan(1000);
});

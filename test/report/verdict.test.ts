import { expect, test } from "vitest";
import { hasNothingToRead, silenceOf, silentSources, tally, verdictOf } from "../../src/report/verdict.ts";
import { result } from "../command/result.ts";

test("a source that gave nothing is said in words that fit it", () => {
  expect(silenceOf(result({ coverage: ["denied", "failed"] }))).toEqual([
    "Not one credential could be read of aws:111122223333.",
  ]);
  const base = result({ coverage: ["denied"] });
  const coverage = base.coverage.map((entry) => ({ ...entry, kinds: ["person"] }));
  expect(silenceOf({ ...base, coverage })).toEqual(["Nothing at all could be read of aws:111122223333."]);
  expect(silenceOf(result({ coverage: ["complete", "denied"] }))).toEqual([]);
});

test("a source that only the coverage names is silent where no credential was counted", () => {
  const base = { ...result({ coverage: ["partial"] }), sources: [] };
  const counting = (count: number) => ({ ...base, coverage: base.coverage.map((entry) => ({ ...entry, count })) });
  expect(silentSources(counting(0))).toEqual(["aws:111122223333"]);
  expect(silentSources(counting(3))).toEqual([]);
});

test("where nothing is configured the verdict says so", () => {
  const nothing = result({ coverage: ["not-configured"], kind: "provider" });
  expect(hasNothingToRead(nothing)).toBe(true);
  expect(verdictOf(nothing).text).toBe(
    "No source is configured that has anything to read. This is not a clean result.",
  );
  expect(hasNothingToRead(result({ coverage: ["complete"] }))).toBe(false);
});

test.each([
  [1, "1 account or credential was made after 2026-11-16T08:00:00.000Z and left out."],
  [3, "3 accounts and credentials were made after 2026-11-16T08:00:00.000Z and left out."],
])("%i made later are counted", (madeLater, sentence) => {
  const base = result();
  expect(tally(base)).not.toContain("left out");
  expect(tally({ ...base, summary: { ...base.summary, madeLater } })).toContain(sentence);
});

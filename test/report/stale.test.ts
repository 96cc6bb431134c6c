import { expect, test } from "vitest";
import type { StaleEntry } from "../../src/model/generated/result.ts";
import { staleSentences } from "../../src/report/stale.ts";

const expired: StaleEntry = { list: "owners", state: "expired", file: "owners.yaml", line: 4, match: "github:*" };

test.each<[StaleEntry, string]>([
  [expired, 'owners.yaml:4: The owners entry "github:*" has expired, so it names no owner.'],
  [{ ...expired, state: "unmatched" }, 'owners.yaml:4: The owners entry "github:*" matches nothing that was read.'],
  [
    { list: "acceptGaps", state: "unmatched", file: "outlived.yaml", line: 9 },
    "outlived.yaml:9: The accepted gap matches no gap.",
  ],
  [{ list: "acceptGaps", state: "expired" }, "The accepted gap has expired, so its gaps count again."],
])("%j is said in a sentence", (entry, sentence) => {
  expect(staleSentences({ staleEntries: [entry] })).toEqual([sentence]);
});

test("of many the rest is counted", () => {
  const sentences = staleSentences({ staleEntries: Array.from({ length: 1000 }, () => expired) });
  expect(sentences).toHaveLength(11);
  expect(sentences.at(-1)).toBe("990 more entries have no effect: see the JSON report.");
});

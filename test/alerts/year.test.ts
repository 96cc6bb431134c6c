import { expect, test } from "vitest";
import { loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import type { Adjust } from "./upload.ts";
import { expectNone, liveThroughYear, type Violation } from "./year.ts";

/** `.ci/run` lives through more of them. */
const histories = Number(process.env["OUTLIVED_HISTORIES"] ?? 5);
const scans = 10;

/** Stops after the first history with a violation that is looked for. */
async function liveThrough(count: number, adjust?: Adjust, wanted?: Violation["what"]): Promise<readonly Violation[]> {
  const modules = [await loadBuiltinPolicies()];
  const violations: Violation[] = [];
  for (let seed = 1; seed <= count; seed += 1) {
    violations.push(...(await liveThroughYear({ seed, scans, modules, ...(adjust && { adjust }) })));
    if (violations.some(({ what }) => what === wanted)) break;
  }
  return violations;
}

test(`in ${histories} histories of an estate no alert closes or stays open wrongly, and no finding lacks its alert`, async () => {
  const violations = await liveThrough(histories);
  expectNone(violations);
}, 3_600_000);

test.each<[string, Adjust, Violation["what"]]>([
  [
    "nothing is repeated",
    (judged) => ({ ...judged, previous: { confirmed: [], repeated: [] } }),
    "closed although it still works",
  ],
  [
    "everything is repeated",
    (judged, analyses) => ({
      ...judged,
      previous: {
        confirmed: [],
        repeated: analyses.flatMap(({ category, results }) =>
          results.map((one) => ({ ...one, source: category.slice("outlived/".length) })),
        ),
      },
    }),
    "open although it is gone",
  ],
])(
  "a planted mistake is noticed: %s",
  async (_story, adjust, what) => {
    const violations = await liveThrough(40, adjust, what);
    expect(violations.map((violation) => violation.what)).toContain(what);
  },
  600_000,
);

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { resolveAt, subjectOf } from "../../resolve/records.ts";
import { today } from "./compare.ts";
import { readRoster } from "./csv/roster.ts";
import { madeUpRoster } from "./made-up.ts";
import { vocabularies } from "./vocabulary.ts";

const rosters = { seed: 20261128, numRuns: 20 };

test.each(vocabularies)("any roster in the words of $name is understood", (words) => {
  fc.assert(
    fc.property(madeUpRoster(words), ({ text, people }) => {
      const { identities, coverage } = readRoster(text);
      const resolution = resolveAt({ identities: [...identities] }, { now: today, timezone: "Etc/UTC" });
      const read = identities.map(({ id, endedAt }) => ({
        id: id.replace("acme:person:", ""),
        state: subjectOf(resolution, "identity", id).input.identity.status,
        lastDay: endedAt,
      }));
      expect(read, text).toEqual(people);
      expect(coverage.status, text).toBe("complete");
    }),
    rosters,
  );
});

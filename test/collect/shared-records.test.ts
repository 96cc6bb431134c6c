import { describe, expect, test } from "vitest";
import { keepOneOfEach, reportShared } from "../../src/collect/shared-records.ts";
import type { Coverage } from "../../src/model/generated/snapshot.ts";

const organization = "github:acme-example";
const repository = "github:acme-example/shop";
const scope = "acme-example/shop";

function key(number: number, source: string) {
  return { id: `github:${scope}:deploy-key:${number}`, source, kind: "deploy-key", scope };
}

function entry(source: string, changes: Partial<Coverage> = {}): Coverage {
  const observedAt = "2026-11-16T08:00:00Z";
  return {
    source,
    section: "github/deploy-keys",
    scope,
    status: "complete",
    kinds: ["deploy-key"],
    observedAt,
    ...changes,
  };
}

describe("records that several sources give", () => {
  const records = [key(1, repository), key(1, organization), key(2, repository)];
  const { kept, shared } = keepOneOfEach(records);

  test("are kept once, of the first source by id, in whatever order they come", () => {
    expect(kept).toEqual([key(1, organization), key(2, repository)]);
    expect(keepOneOfEach(records.toReversed())).toEqual({ kept, shared });
    const three = ["github:c", "github:a", "github:b"].map((source) => key(3, source));
    expect(keepOneOfEach(three).kept).toEqual([key(3, "github:a")]);
    expect(keepOneOfEach(three).shared.map(({ record, keptBy }) => [record.source, keptBy])).toEqual([
      ["github:c", "github:a"],
      ["github:b", "github:a"],
    ]);
  });

  test("are counted in the coverage of the sources that do not keep them", () => {
    const coverage = [entry(organization, { count: 1 }), entry(repository, { count: 2 })];
    expect(reportShared(coverage, shared)).toEqual([
      entry(organization, { count: 1 }),
      entry(repository, {
        count: 1,
        skipped: [{ count: 1, reason: `given by ${organization}, too, and judged there` }],
      }),
    ]);
  });

  test("are counted in the entry of the whole section where their scope has none", () => {
    const { scope: _scope, ...whole } = entry(repository);
    expect(reportShared([whole], shared)[0]?.skipped).toHaveLength(1);
  });

  test("a record that one source gives twice is no shared one, and the last stays", () => {
    const twice = [key(1, repository), { ...key(1, repository), scope: "acme-example/renamed" }];
    expect(keepOneOfEach(twice)).toEqual({ kept: [twice[1]], shared: [] });
  });
});

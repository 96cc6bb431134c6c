import { expect, test } from "vitest";
import type { PageResponse } from "../../../../src/collect/template-provider/template-section/api.ts";
import { collectRows, templateSection } from "../../../../src/collect/template-provider/template-section/index.ts";
import type { Source } from "../../../../src/model/generated/snapshot.ts";
import { contextWith, snapshotOf } from "../../stage.ts";

const source: Source = { id: "template-provider:acme", kind: "provider", name: "acme" };
const row = (id: string) => ({ id, name: `secret ${id}`, created_at: "2026-03-01T09:00:00+01:00" });

/** Collects from a provider that gives these responses, one per page. */
async function collectFrom(responses: readonly PageResponse[], firstPageOnly = false) {
  const request = async (page: number) => responses[page - 1] ?? { items: [] };
  const collected = await collectRows(request, source.id, contextWith({ firstPageOnly }));
  return snapshotOf(templateSection, source, collected);
}

test("every page is read, and nothing but names and dates is taken", async () => {
  const first = { items: [{ ...row("1"), value: "CANARY" }], next: 2 };
  const snapshot = await collectFrom([first, { items: [row("2")] }]);
  expect(snapshot.coverage).toMatchObject([{ status: "complete", count: 2 }]);
  expect(snapshot.credentials).toMatchObject([
    { id: `${source.id}:secret:1`, name: "secret 1", createdAt: "2026-03-01T08:00:00.000Z" },
    { id: `${source.id}:secret:2` },
  ]);
  expect(JSON.stringify(snapshot)).not.toContain("CANARY");
});

const refusal = { status: "denied", reason: "No.", requiredPermission: "secrets:list" } as const;
const refused: PageResponse = { items: [], refusal };

test.each<[string, readonly PageResponse[], object]>([
  ["a refusal", [refused], { ...refusal, count: 0 }],
  ["a refusal of the second page", [{ items: [row("1")], next: 2 }, refused], { status: "partial", count: 1 }],
  ["an unreadable row", [{ items: [row("1"), {}] }], { status: "partial", count: 1 }],
])("%s is in the coverage", async (_story, responses, expected) => {
  const { coverage } = await collectFrom(responses);
  expect(coverage).toMatchObject([{ ...expected, consequence: "Secrets may be missing." }]);
  expect(coverage[0]).not.toHaveProperty("sampled");
});

test("doctor requests one page and says that it is a sample", async () => {
  const { coverage } = await collectFrom([{ items: [row("1")], next: 2 }], true);
  expect(coverage).toMatchObject([{ status: "partial", sampled: true, count: 1 }]);
});

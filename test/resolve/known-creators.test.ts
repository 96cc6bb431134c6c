import { expect, test } from "vitest";
import type { Clue, Credential } from "../../src/model/generated/snapshot.ts";
import { knowsCreator, withKnownCreators } from "../../src/resolve/known-creators.ts";

const createdBy: Clue = { method: "created-by", says: "mira-okafor", externalId: "5010002" };
const secret: Credential = {
  id: "github:acme-example/shop:actions-secret:NPM_TOKEN",
  source: "github:acme-example",
  kind: "actions-secret",
  name: "NPM_TOKEN",
  status: "active",
  createdAt: "2026-01-03T10:00:00Z",
};

function after(now: Credential, ...earlier: readonly Credential[]): readonly Credential[] {
  const collectedAt = "2026-02-01T00:00:00Z";
  return withKnownCreators(
    [now],
    earlier.map((one) => ({ collectedAt, identities: [], credentials: [one] })),
  );
}

test("a creator whom the log no longer has comes from an earlier snapshot", () => {
  expect(after(secret, { ...secret, clues: [createdBy] })).toEqual([{ ...secret, clues: [createdBy] }]);
});

test("what was deleted and created again has another creator", () => {
  const earlier = { ...secret, createdAt: "2025-01-03T10:00:00Z", clues: [createdBy] };
  expect(after(secret, earlier)).toEqual([secret]);
});

test("a log that still says it is believed", () => {
  const present = { ...secret, clues: [{ ...createdBy, says: "mira-o" }] };
  expect(after(present, { ...secret, clues: [createdBy] })).toEqual([present]);
});

test("other clues of an earlier snapshot do not count", () => {
  const addedBy: Clue = { method: "added-by", says: "rduarte" };
  expect(knowsCreator({ clues: [addedBy] })).toBe(false);
  expect(after(secret, { ...secret, clues: [addedBy, createdBy] })).toEqual([{ ...secret, clues: [createdBy] }]);
});

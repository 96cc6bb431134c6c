import { expect, test } from "vitest";
import { readsOf } from "../planted.ts";

const claim = ["daysSinceEnd", "detail", "identity", "method", "rank", "recycled", "says", "status"];
const claims = ["owner.claims", ...claim.map((name) => `owner.claims.${name}`)];

/** Two objects of input may be told from each other by a field that the policy never names. */
test.each<[string, readonly string[]]>([
  ["set-of-elements", claims],
  ["element-of-a-comprehension", claims],
  ["own-rule", ["owner.identity", "owner.identity.name", "owner.identity.team", "owner.identity.status"]],
  ["object-of-parts", ["owner.identity", "owner.identity.name", "owner.identity.team", "owner.identity.status"]],
  ["list-under-a-condition", claims],
  ["object-pattern", ["credential.lastUsed.precision", "credential.lastUsed.region", "credential.lastUsed.since"]],
])("nothing of an object may be left out that is compared unseen: %s", (story, paths) => {
  expect(readsOf(story).paths).toEqual(expect.arrayContaining([...paths]));
});

test.each<[string, readonly string[]]>([
  ["comprehension", ["id", "owner.claims", "owner.claims.status"]],
  ["one-list", ["id", "owner.claims", "owner.claims.status"]],
  ["loop", ["id", "owner.claims", "owner.claims.status"]],
  ["function", ["id", "owner.identity", "owner.identity.status"]],
  ["direct", ["credential.ageDays", "id"]],
])("of other objects only what is named is read: %s", (story, paths) => {
  expect(readsOf(story).paths).toEqual(paths);
});

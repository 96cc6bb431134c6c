import { describe, expect, test } from "vitest";
import { lookUp } from "../../src/judge/facts.ts";

const because = ["The tags were not read."];
const uncertain = { owner: { state: "uncertain", rank: "strong", because, claims: [{ identity: "ana" }] } };

describe("a required fact", () => {
  test.each<[string, unknown, string, unknown]>([
    ["there", { a: { b: 1 } }, "a.b", { state: "known" }],
    ["below null", { a: null }, "a.b", { state: "not-applicable" }],
    ["of another state", { a: { state: "never" } }, "a.at", { state: "not-applicable" }],
    ["not collected", { a: {} }, "a.b.c", { state: "unknown", path: "a.b" }],
    ["that is uncertain", uncertain, "owner", { state: "unknown", path: "owner", because }],
    ["that an uncertain object has", uncertain, "owner.rank", { state: "unknown", path: "owner", because }],
    [
      "that an uncertain object lacks",
      uncertain,
      "owner.identity.status",
      { state: "unknown", path: "owner", because },
    ],
    [
      "in a list of an uncertain object",
      uncertain,
      "owner.claims.identity",
      { state: "unknown", path: "owner", because },
    ],
  ])("%s", (_story, input, path, expected) => {
    expect(lookUp(input, path.split("."))).toEqual(expected);
  });
});

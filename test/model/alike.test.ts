import { describe, expect, test } from "vitest";
import { alikeKey, joinTexts } from "../../src/model/alike.ts";

const denied = {
  source: "github:acme-example",
  section: "github/deploy-keys",
  status: "denied",
  requiredPermission: "administration=read",
  gap: true,
};

describe("alike entries", () => {
  test.each([
    [true, "another scope", { scope: "acme-example/shop" }],
    [true, "another reason", { reason: "GitHub answers 404." }],
    [false, "another source", { source: "github:other" }],
    [false, "another section", { section: "github/members" }],
    [false, "another status", { status: "failed" }],
    [false, "another permission", { requiredPermission: "secrets=read" }],
    [false, "an acceptance", { gap: false, accepted: { reason: "We live with it." } }],
  ])("it is %s that an entry with %s is alike", (isAlike, _difference, changes) => {
    expect(alikeKey({ ...denied, ...changes }) === alikeKey(denied)).toBe(isAlike);
  });
});

describe("what alike entries say", () => {
  const refused = (scope: string) => ({ scope, text: `GitHub refuses the keys of ${scope}.` });

  test.each([
    ["nothing is said", [], undefined],
    [
      "nothing is said of a scope",
      [
        { scope: "a", text: undefined },
        { scope: "b", text: "" },
      ],
      undefined,
    ],
    ["one text stays as it is", [{ text: "Access was denied" }], "Access was denied"],
    [
      "equal texts are said once",
      [
        { scope: "a", text: "Refused" },
        { scope: "b", text: "Refused" },
      ],
      "Refused.",
    ],
    [
      "texts that differ by their scope are counted",
      [refused("x/a"), refused("x/b"), refused("x/c")],
      "GitHub refuses the keys of x/a. The same holds for 2 more.",
    ],
    [
      "a text of one scope among others is not counted",
      [refused("x/a"), { scope: "x/b", text: "It broke off" }],
      "GitHub refuses the keys of x/a. It broke off.",
    ],
    [
      "of more than five texts the rest is counted",
      Array.from({ length: 9 }, (_, index) => ({ text: `No ${index}` })),
      "No 0. No 1. No 2. No 3. No 4. 4 more say something else.",
    ],
  ])("%s", (_story, texts, expected) => {
    expect(joinTexts(texts)).toBe(expected);
  });
});

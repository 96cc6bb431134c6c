import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/policy-kit/policy-problem.ts";
import { type PlantedDeclaration, readsOf } from "./planted.ts";

function problems(story: string, declaration: Partial<PlantedDeclaration> = {}): readonly string[] {
  return readsOf(story, declaration).problems.map(formatProblem);
}

const absent = (path: string) =>
  `input.${path} may be absent; list ${path} under requires, or under optional with a reason`;

/** Ways to read a path that may be absent: story, place, the part of the path that has to be declared, what declares it. */
const ways: readonly (readonly [
  story: string,
  place: string,
  missing: string,
  declaration: Partial<PlantedDeclaration>,
])[] = [
  ["direct", "4:2", "credential.ageDays", { requires: ["credential.ageDays"] }],
  ["alias", "5:2", "credential.ageDays", { requires: ["credential.ageDays"] }],
  ["destructuring", "4:15", "credential.ageDays", { requires: ["credential.ageDays"] }],
  ["else", "10:11", "credential.ageDays", { requires: ["credential.ageDays"] }],
  ["template", "4:59", "credential.ageDays", { requires: ["credential.ageDays"] }],
  ["argument", "3:62", "credential.ageDays", { requires: ["credential.ageDays"] }],
  ["object-get", "4:13", "credential.ageDays", { requires: ["credential.ageDays"] }],
  ["constant-table", "4:16", "credential.privilege", { requires: ["credential.privilege"] }],
  ["negated", "4:6", "account", { optional: { account: "It may belong to no account." } }],
  ["count-of-a-list", "4:8", "references", { requires: ["references"] }],
  ["presence", "4:2", "owner", { requires: ["owner.identity"] }],
  ["not-null", "4:2", "owner", { requires: ["owner.identity"] }],
];

/** Ways to read the status of the owner, or of a claim, inside an owner that is declared already. */
const insideOwner: readonly (readonly [story: string, place: string, missing: string])[] = [
  ["alias-by-unification", "5:2", "owner.identity.status"],
  ["function", "8:20", "owner.identity.status"],
  ["function-with-default", "10:30", "owner.identity.status"],
  ["own-rule", "4:2", "owner.identity.status"],
  ["object-of-parts", "4:2", "owner.identity.status"],
  ["object-get-path", "4:13", "owner.identity.status"],
  ["library", "3:19", "owner.identity.status"],
  ["library-with-input", "5:14", "owner.identity.status"],
  ["loop", "5:2", "owner.claims.status"],
  ["loop-by-position", "4:2", "owner.claims.status"],
  ["comprehension", "4:51", "owner.claims.status"],
  ["element-of-a-comprehension", "5:2", "owner.claims.status"],
  ["every", "5:3", "owner.claims.status"],
  ["set-of-elements", "5:2", "owner.claims.status"],
  ["table-by-key", "8:5", "owner.claims.status"],
];

describe("a path that may be absent has to be declared, however it is read", () => {
  test.each(ways)("%s", (story, place, missing, declaration) => {
    expect(problems(story)).toContain(`${story}.rego:${place}: ${absent(missing)}`);
    expect(problems(story, declaration)).toEqual([]);
  });

  test.each(insideOwner)("%s", (story, place, missing) => {
    const inList = missing.startsWith("owner.claims.");
    const start = inList ? { requires: ["owner"] } : { requires: ["owner.identity"] };
    const optional = { [missing]: "It may be unknown." };
    const file = story.startsWith("library") ? "library/planted" : story;
    expect(problems(story, start)).toEqual([`${file}.rego:${place}: ${absent(missing)}`]);
    expect(problems(story, { ...start, optional })).toEqual([]);
    if (!inList) expect(problems(story, { requires: [missing] })).toEqual([]);
  });

  test("an optional path covers only itself, so the object that it lies in has to be declared too", () => {
    const optional = { "owner.identity.status": "It may be unknown." };
    expect(problems("own-rule", { optional })).toEqual([
      `own-rule.rego:4:2: ${absent("owner")}`,
      `own-rule.rego:8:14: ${absent("owner")}`,
    ]);
  });

  test("a key that only one form of an object has is not always there", () => {
    expect(problems("presence", { requires: ["owner"] })).toEqual([`presence.rego:4:2: ${absent("owner.identity")}`]);
  });
});

describe("what cannot be followed is refused", () => {
  test.each([
    ["whole-input", "4:7", "input is passed on whole; write the path in full"],
    ["whole-input-into-builtin", "4:13", "input is passed on whole; write the path in full"],
    [
      "key-not-written-down",
      "5:19",
      "input.credential is read by a key that is not written down; write the path in full",
    ],
    [
      "loop-over-an-object",
      "4:19",
      "input.credential is read by a key that is not written down; write the path in full",
    ],
    ["whole-object-in-a-finding", "3:1", "the whole of input.owner.identity is read; write the path in full"],
    ["whole-object-into-builtin", "4:11", "the whole of input.owner is read; write the path in full"],
    ["object-get-by-name", "4:13", "the whole of input.owner is read; write the path in full"],
    ["function-with-output", "5:2", "the whole of input.owner.identity is read; write the path in full"],
    ["builtin-with-output", "5:13", "the whole of input.owner.identity is read; write the path in full"],
    ["compared-with-output", "4:2", "the whole of input.owner.identity is read; write the path in full"],
    ["whole-list-into-builtin", "4:11", "the whole of input.references is read; write the path in full"],
    [
      "below-a-scalar",
      "4:27",
      "input.credential.ageDays.number does not exist: input.credential.ageDays has no fields",
    ],
    ["unknown-name", "4:2", "it is unknown what thing stands for; give it a value above, with := or some"],
    [
      "other-policy",
      "4:2",
      "data.improper_offboarding.other.findings is neither a setting, nor in the library, nor in this policy",
    ],
    ["with-on-a-part", "4:12", "with may replace input only, not input.credential"],
    ["calls-itself", "8:18", "improper_offboarding.planted._loop() calls itself"],
  ])("%s", (story, place, message) => {
    const declaration = { requires: ["owner.identity", "credential.ageDays", "references"] };
    expect(problems(story, declaration)).toContain(`${story}.rego:${place}: ${message}`);
  });

  test("a path that the schema does not have, with the field that was meant", () => {
    expect(problems("not-in-schema")).toEqual([
      "not-in-schema.rego:4:19: input.credential has no field agedays; did you mean ageDays?",
    ]);
  });
});

describe("nothing is declared for show", () => {
  const metadata = (declaration: Partial<PlantedDeclaration>) =>
    problems("alias", { ...declaration }).filter((problem) => !problem.includes("may be absent"));

  test.each<[string, Partial<PlantedDeclaration>, string]>([
    [
      "never read",
      { requires: ["credential.valueAgeDays"] },
      "requires names credential.valueAgeDays, which the policy never reads; leave it out",
    ],
    [
      "never read, optional",
      { optional: { owner: "Not at all." } },
      "optional names owner, which the policy never reads; leave it out",
    ],
    [
      "always there",
      { requires: ["credential.status"] },
      "requires names credential.status, which is always there; leave it out",
    ],
    [
      "not in the schema",
      { requires: ["credential.agedays"] },
      "requires names credential.agedays, which the schema does not have; did you mean credential.ageDays?",
    ],
    [
      "in a list",
      { requires: ["owner.claims.status"] },
      "requires names owner.claims.status, which lies in a list; list it under optional with a reason",
    ],
  ])("%s", (_story, declaration, message) => {
    expect(metadata(declaration)).toEqual([`alias.rego:1:1: ${message}`]);
  });
});

describe("settings", () => {
  const maxDays = { default: 90, description: "Days." };

  test("its own, declared and read, are fine", () => {
    expect(problems("own-setting", { settings: { maxDays } })).toEqual([]);
  });

  test.each([
    [
      "own-setting",
      {},
      "4:2: data.settings.improper_offboarding.planted.maxDays is not a setting of this policy; its METADATA declares none",
    ],
    [
      "foreign-setting",
      { maxDays },
      "4:2: data.settings.improper_offboarding.other.maxDays is not a setting of this policy; declared are data.settings.improper_offboarding.planted.maxDays",
    ],
    [
      "whole-settings",
      { maxDays },
      "4:14: data.settings.improper_offboarding.planted is not a setting of this policy; declared are data.settings.improper_offboarding.planted.maxDays",
    ],
    ["direct", { maxDays }, "1:1: the setting maxDays is declared and never read; leave it out"],
  ])("%s", (story, settings, message) => {
    expect(problems(story, { settings: settings, requires: ["credential.ageDays"] })).toContain(
      `${story}.rego:${message}`,
    );
  });
});

test("a policy depends on the owner if it reads the owner, or a fact that only an owner gives", () => {
  expect(readsOf("own-rule").readsOwner).toBe(true);
  expect(readsOf("direct").readsOwner).toBe(false);
  expect(readsOf("loop").paths).toEqual(["id", "owner.claims", "owner.claims.status"]);
});

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

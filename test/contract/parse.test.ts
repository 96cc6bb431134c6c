import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "../../src/contract/index.ts";
import { findJsonMistake, hasDuplicateKey } from "../../src/contract/json-mistake.ts";
import { refuseDuplicateKeys } from "../../src/contract/parse.ts";
import { refusal } from "./refusal.ts";

const text = JSON.stringify(
  { sources: [{ id: "roster:acme", kind: "roster", name: 'acme "and" co\n' }] },
  undefined,
  2,
);

test("a document is read, with or without a byte order mark", () => {
  expect(parseJson(text, "a.json")).toEqual(JSON.parse(text));
  expect(parseJson(`\uFEFF${text}`, "a.json")).toEqual(JSON.parse(text));
});

test("a truncated document says that it was cut off, and where", () => {
  expect(refusal(() => parseJson(text.slice(0, text.indexOf("acme") + 2), "a.json"))).toMatchInlineSnapshot(
    `"a.json:4:13: This file ends in the middle of its JSON document: it was cut off."`,
  );
  expect(refusal(() => parseJson(text.slice(0, text.indexOf("kind")), "a.json"))).toMatchInlineSnapshot(
    `"a.json:5:7: This file ends in the middle of its JSON document: it was cut off."`,
  );
  expect(refusal(() => parseJson(text.slice(0, -1), "a.json"))).toMatchInlineSnapshot(
    `"a.json:9:1: This file ends in the middle of its JSON document: it was cut off."`,
  );
});

test("a text that is not JSON names line and column", () => {
  expect(refusal(() => parseJson('{\n  "a": 1,\n}', "a.json"))).toMatchInlineSnapshot(
    `"a.json:3:1: This is not JSON."`,
  );
  expect(refusal(() => parseJson("<html>", "a.json"))).toMatchInlineSnapshot(`"a.json:1:1: This is not JSON."`);
  expect(refusal(() => parseJson('{"a": 1} x', "a.json"))).toMatchInlineSnapshot(`"a.json:1:10: This is not JSON."`);
  expect(refusal(() => parseJson("[1 2]", "a.json"))).toMatchInlineSnapshot(`"a.json:1:4: This is not JSON."`);
  expect(refusal(() => parseJson('["\t"]', "a.json"))).toMatchInlineSnapshot(`"a.json:1:2: This is not JSON."`);
});

test("a key that occurs twice in one object is refused with its place", () => {
  const refuse = (json: string) => refusal(() => refuseDuplicateKeys(json, JSON.parse(json), { file: "a", line: 5 }));
  expect(refuse('{"a": 1,\n "b": [{"c": ":", "c": 2}]}')).toMatchInlineSnapshot(
    `"a:6:19: The key "c" occurs twice in one object. | Keep the one that is right."`,
  );
  expect(refuse(String.raw`{"\u0061": {"a": {"b\"\\": 1}}, "a": 2}`)).toMatchInlineSnapshot(
    `"a:5:33: The key "a" occurs twice in one object. | Keep the one that is right."`,
  );
  expect(refuse('{"ghp_0123456789": 1, "ghp_0123456789": 2}')).toMatchInlineSnapshot(
    `"a:5:23: The key something that looks like a secret (not shown) occurs twice in one object. | Keep the one that is right."`,
  );
});

test("a key of an object and one of another are not the same", () => {
  const json = String.raw`{"a": [{"a": ":"}, {"a": "\":\""}], "b": {"a": {}, "": null}, "c": {"a": "{\"a\":1,\"a\":2}"}}`;
  expect(() => refuseDuplicateKeys(json, JSON.parse(json), { file: "a" })).not.toThrow();
});

interface Json {
  readonly text: string;
  readonly hasDuplicate: boolean;
}

test("it finds a key that occurs twice exactly where one is lost", () => {
  const key = fc.constantFrom('"a"', '"b"', '":"', '"\\""', String.raw`"\u0061"`);
  const { value } = fc.letrec<{ readonly value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom("1", "null", '"a"', '"\\":"').map((text) => ({ text, hasDuplicate: false })),
      fc.array(tie("value"), { maxLength: 3 }).map((values) => ({
        text: `[${values.map(({ text }) => text).join(", ")}]`,
        hasDuplicate: values.some(({ hasDuplicate }) => hasDuplicate),
      })),
      fc.array(fc.tuple(key, tie("value")), { maxLength: 3 }).map((entries) => ({
        text: `{${entries.map(([name, { text }]) => `${name} : ${text}`).join(",")}}`,
        hasDuplicate:
          new Set(entries.map(([name]) => JSON.parse(name))).size < entries.length ||
          entries.some(([, { hasDuplicate }]) => hasDuplicate),
      })),
    ),
  }));
  let found = 0;
  for (const { text, hasDuplicate } of fc.sample(value, { numRuns: 2_000, seed: 20261116 })) {
    if (hasDuplicate) found += 1;
    expect(hasDuplicateKey(text, JSON.parse(text)), text).toBe(hasDuplicate);
    expect(findJsonMistake(text)?.duplicateKey !== undefined, text).toBe(hasDuplicate);
  }
  expect(found).toBeGreaterThan(100);
});

test("an empty file says so", () => {
  expect(refusal(() => parseJson(" \n", "a.json"))).toMatchInlineSnapshot(
    `"a.json: This file is empty; it should hold a JSON document."`,
  );
});

test("every truncation of a JSON document is a cut-off at its end or inside its last word", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), (value, position) => {
      const whole = JSON.stringify([value]);
      const cut = whole.slice(0, 1 + (position % (whole.length - 1)));
      const mistake = findJsonMistake(cut);
      expect(mistake?.cutOff).toBe(true);
    }),
  );
});

test("it finds a mistake exactly where JSON.parse does", () => {
  const parses = (candidate: string): boolean => {
    try {
      JSON.parse(candidate);
      return true;
    } catch {
      return false;
    }
  };
  const anyText = fc.oneof(
    fc.json(),
    fc.string({ unit: fc.constantFrom(...'{}[],:"\\0123-+.eEtrufalsn \n'.split("")) }),
    fc.tuple(fc.json(), fc.nat(), fc.constantFrom(...'{}[],:"x1'.split(""))).map(([json, at, mark]) => {
      const index = at % (json.length + 1);
      return json.slice(0, index) + mark + json.slice(index);
    }),
  );
  fc.assert(
    fc.property(anyText, (candidate) => {
      const mistake = findJsonMistake(candidate);
      if (mistake?.duplicateKey === undefined) expect(mistake === undefined).toBe(parses(candidate));
    }),
    { numRuns: 2000 },
  );
});

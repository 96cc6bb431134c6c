import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson, parseSnapshot } from "../../src/contract/index.ts";
import { findJsonMistake } from "../../src/contract/json-mistake.ts";
import { refusal } from "./refusal.ts";

const snapshot = {
  schemaVersion: "1.0",
  collectedAt: "2026-11-16T08:00:00Z",
  sources: [{ id: "roster:acme", kind: "roster", name: 'acme "and" co\n' }],
  coverage: [],
  identities: [],
  accounts: [],
  credentials: [],
  references: [],
  systems: [],
  removals: [],
};
const text = JSON.stringify(snapshot, undefined, 2);

test("a snapshot is read, with or without a byte order mark", () => {
  expect(parseSnapshot(text, "snapshot.json")).toEqual(snapshot);
  expect(parseSnapshot(`\uFEFF${text}`, "snapshot.json")).toEqual(snapshot);
});

test("a truncated snapshot says that it was cut off, and where", () => {
  expect(refusal(() => parseSnapshot(text.slice(0, text.indexOf("acme") + 2), "snapshot.json"))).toMatchInlineSnapshot(
    `"snapshot.json:6:13: This file ends in the middle of its JSON document: it was cut off."`,
  );
  expect(refusal(() => parseSnapshot(text.slice(0, text.indexOf("kind")), "snapshot.json"))).toMatchInlineSnapshot(
    `"snapshot.json:7:7: This file ends in the middle of its JSON document: it was cut off."`,
  );
  expect(refusal(() => parseSnapshot(text.slice(0, -1), "snapshot.json"))).toMatchInlineSnapshot(
    `"snapshot.json:18:1: This file ends in the middle of its JSON document: it was cut off."`,
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
      expect(findJsonMistake(candidate) === undefined).toBe(parses(candidate));
    }),
    { numRuns: 2000 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonMistake } from "../../../src/contract/json-mistake.ts";
import { documentText, handmadeText, linesText, outcomeOf } from "./estate.ts";

const forms: readonly (readonly [string, string, string])[] = [
  ["document", documentText, "s.json"],
  ["snapshot of lines", linesText, "s.ndjson"],
  ["snapshot of lines made by hand", handmadeText, "s.ndjson"],
];

const sentence = /^s\.(nd)?json(:\d+){0,2} [A-Z]/;

test.each(forms)("no beginning of a %s is taken for all of it", async (_form, text, file) => {
  const end = text.trimEnd().length;
  const allowed = text === handmadeText ? text.split("\n").length - 2 : 0;
  let taken = 0;
  for (let length = 0; length < end; length += 1) {
    const outcome = await outcomeOf(text.slice(0, length), file, 100);
    if ("refused" in outcome) expect(outcome.refused).toMatch(sentence);
    else taken += 1;
  }
  // Nothing says how many lines a file made by hand has.
  expect(taken).toBe(allowed);
});

const tokens = [
  "{",
  "}",
  "[",
  "]",
  ",",
  '"',
  ":",
  "\\",
  "\n",
  "\r",
  " ",
  "\uFEFF",
  "\u0000",
  "null",
  "-0",
  "1e999",
  "\\ud800",
  '"__proto__":{"id":"x"},',
  '"credentials":[],',
  '"id":"z",',
  '"status":"inactive",',
  '{"end":{}}\n',
  '{"credentials":{}}\n',
  '{"snapshot":{}}\n',
];

type Change = (bytes: Buffer) => Buffer;

function anyChange(length: number): fc.Arbitrary<Change> {
  const place = fc.nat(length);
  const range = fc.tuple(place, fc.integer({ min: 1, max: 400 }));
  return fc.oneof(
    range.map(
      ([from, size]) =>
        (bytes: Buffer) =>
          Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + size)]),
    ),
    range.map(
      ([from, size]) =>
        (bytes: Buffer) =>
          Buffer.concat([bytes.subarray(0, from + size), bytes.subarray(from)]),
    ),
    fc.tuple(place, fc.constantFrom(...tokens)).map(
      ([at, token]) =>
        (bytes: Buffer) =>
          Buffer.concat([bytes.subarray(0, at), Buffer.from(token), bytes.subarray(at)]),
    ),
    fc.tuple(place, fc.nat(255)).map(([at, byte]) => (bytes: Buffer) => {
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at] = byte;
      return copy;
    }),
    fc.tuple(fc.nat(60), fc.nat(60)).map(([from, to]) => (bytes: Buffer) => {
      const lines = bytes.toString("latin1").split("\n");
      const [moved] = lines.splice(from % lines.length, 1);
      lines.splice(
        to % lines.length,
        0,
        ...(to % 3 === 0 ? [] : [moved ?? ""]),
        ...(to % 3 === 1 ? [moved ?? ""] : []),
      );
      return Buffer.from(lines.join("\n"), "latin1");
    }),
  );
}

const lists = ["sources", "coverage", "identities", "accounts", "credentials", "references", "systems", "removals"];

/** What a plain reader of JSON finds in a text. */
function contentOf(text: string, isLines: boolean): unknown {
  const content = text.replace(/^\uFEFF/, "");
  if (!isLines) return JSON.parse(content);
  const found: Record<string, unknown> = Object.fromEntries(lists.map((list) => [list, []]));
  for (const line of content.split("\n")) {
    if (line.trim() === "") continue;
    const { snapshot, end: _end, endLine: _endLine, ...records } = JSON.parse(line);
    Object.assign(found, snapshot);
    for (const [list, record] of Object.entries(records)) found[list] = [...Object(found[list]), record];
  }
  return found;
}

test.each(forms)("a changed %s is refused with a sentence, or read to its last record", async (_form, text, file) => {
  const bytes = Buffer.from(text);
  const isLines = file === "s.ndjson";
  const changes = fc.array(anyChange(bytes.length), { minLength: 1, maxLength: 3 });
  let taken = 0;
  for (const some of fc.sample(changes, { numRuns: 2_000, seed: 20261116 })) {
    const changed = some.reduce<Buffer>((before, change) => change(before), bytes);
    const outcome = await outcomeOf(changed, file, 100);
    if ("refused" in outcome) {
      expect(outcome.refused).toMatch(sentence);
      continue;
    }
    taken += 1;
    const content = changed.toString("utf8").replace(/^\uFEFF/, "");
    expect(outcome.snapshot).toEqual(contentOf(content, isLines));
    const { accounts, credentials } = outcome.snapshot;
    const ids = [...accounts, ...credentials].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // No object has a key twice.
    for (const part of isLines ? content.split("\n") : [content]) {
      if (part.trim() !== "") expect(findJsonMistake(part)).toBeUndefined();
    }
  }
  // The checksum leaves next to no change unnoticed.
  expect(taken).toBeGreaterThan(text === linesText ? 0 : 20);
  expect(taken).toBeLessThan(text === linesText ? 50 : 1_000);
  expect(Reflect.get({}, "id")).toBeUndefined();
});

test.each(forms)("no other text or bytes are taken for a %s", async (_form, _text, file) => {
  const anything = fc.oneof(
    fc.json().map((json) => Buffer.from(json)),
    fc.array(fc.constantFrom(...tokens), { maxLength: 30 }).map((some) => Buffer.from(some.join(""))),
    fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some)),
  );
  for (const bytes of fc.sample(anything, { numRuns: 1_000, seed: 20261117 })) {
    expect(await outcomeOf(bytes, file, 100)).toEqual({ refused: expect.stringMatching(sentence) });
  }
});

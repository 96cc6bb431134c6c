import fc from "fast-check";
import { expect, test } from "vitest";
import type { Snapshot } from "../../src/model/generated/snapshot.ts";
import { documentText, linesText, type OpenRequest, outcomeOf } from "./snapshot-estate.ts";

const ways: readonly (readonly [string, string, OpenRequest])[] = [
  ["document", documentText, { file: "s.json" }],
  ["document in slices", documentText, { file: "s.json", heldAtMost: 0, pieceSize: 100 }],
  ["snapshot of lines", linesText, { file: "s.ndjson", pieceSize: 100 }],
];

test.each(ways)("no beginning of a %s is taken for all of it", async (_way, text, request) => {
  const end = text.trimEnd().length;
  for (let length = 0; length < end; length += 1) {
    const outcome = await outcomeOf(text.slice(0, length), request);
    if (!("refused" in outcome)) throw new Error(`The first ${length} of ${end} letters are taken for all of it`);
    expect(outcome.refused).toMatch(/^s\.(nd)?json(:\d+){0,2} [A-Z]/);
  }
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

/** The records that a reader of JSON finds in a text, the last of those with one id. */
function everyRecordOf(text: string, isLines: boolean): Partial<Snapshot> {
  const content = text.replace(/^\uFEFF/, "");
  if (!isLines) return inOrder(JSON.parse(content));
  const lists: Record<string, unknown[]> = {};
  for (const line of content.split("\n")) {
    if (line.trim() === "") continue;
    const entry: object = JSON.parse(line);
    for (const [list, record] of Object.entries(entry)) lists[list] = [...(lists[list] ?? []), record];
  }
  const { snapshot = [], end: _end, ...records } = lists;
  const none = { sources: [], coverage: [], identities: [], accounts: [], credentials: [] };
  return inOrder(
    JSON.parse(
      JSON.stringify({ ...none, references: [], systems: [], removals: [], ...records, ...Object(snapshot[0]) }),
    ),
  );
}

function inOrder(snapshot: Snapshot): Snapshot {
  const sorted = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] =>
    [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...snapshot, accounts: sorted(snapshot.accounts), credentials: sorted(snapshot.credentials) };
}

test.each(ways)("a changed %s is refused with a sentence, or read to its last record", async (_way, text, request) => {
  const bytes = Buffer.from(text);
  const changes = fc.array(anyChange(bytes.length), { minLength: 1, maxLength: 3 });
  let taken = 0;
  for (const some of fc.sample(changes, { numRuns: 3_000, seed: 20261116 })) {
    const changed = some.reduce<Buffer>((before, change) => change(before), bytes);
    const outcome = await outcomeOf(changed, request);
    if ("refused" in outcome) {
      expect(outcome.refused).toMatch(/^s\.(nd)?json(:\d+){0,2} [A-Z]/);
      continue;
    }
    taken += 1;
    expect(outcome.snapshot).toEqual(everyRecordOf(changed.toString("utf8"), request.file === "s.ndjson"));
  }
  expect(taken).toBeGreaterThan(50);
  expect(taken).toBeLessThan(2_000);
  expect(Reflect.get({}, "id")).toBeUndefined();
});

test.each(ways)("no other text or bytes are taken for a %s", async (_way, _text, request) => {
  const anything = fc.oneof(
    fc.json().map((json) => Buffer.from(json)),
    fc.array(fc.constantFrom(...tokens), { maxLength: 30 }).map((some) => Buffer.from(some.join(""))),
    fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some)),
  );
  for (const bytes of fc.sample(anything, { numRuns: 3_000, seed: 20261117 })) {
    expect(await outcomeOf(bytes, request)).toEqual({
      refused: expect.stringMatching(/^s\.(nd)?json(:\d+){0,2} [A-Z]/),
    });
  }
});

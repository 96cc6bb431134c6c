import { expect, test } from "vitest";
import { documentText, linesText, outcomeOf, smallEstate } from "./snapshot-estate.ts";

const lines = linesText.split("\n").slice(0, -1);
const first = lines.findIndex((line) => line.startsWith('{"credentials"'));
const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;

function joined(...changed: readonly string[]): string {
  return `${changed.join("\n")}\n`;
}

function without(index: number): string {
  return joined(...lines.filter((_, other) => other !== index));
}

/** Puts a text behind the first place at which another stands. */
function behind(text: string, place: string, addition: string): string {
  if (!text.includes(place)) throw new Error(`There is no ${place}`);
  return text.replace(place, () => `${place}${addition}`);
}

const held = { file: "s.json" };
const sliced = { file: "s.json", heldAtMost: 0 };
const byLine = { file: "s.ndjson" };

const whole: readonly (readonly [string, string, { readonly file: string }])[] = [
  ["a document", documentText, held],
  ["a document in slices", documentText, sliced],
  ["a document with a byte order mark", `\uFEFF${documentText}`, held],
  ["a document in slices with a byte order mark", `\uFEFF${documentText}`, sliced],
  ["lines", linesText, byLine],
  ["lines in a file with another name", linesText, held],
  ["lines with a byte order mark", `\uFEFF${linesText}`, byLine],
  ["lines with a byte order mark in a file with another name", `\uFEFF${linesText}`, held],
  ["lines that end as on Windows", linesText.replaceAll("\n", "\r\n"), byLine],
  ["lines with blank lines between", `\n\n${linesText.replaceAll("\n", "\n \n\n")}`, byLine],
  ["lines with blanks between their marks", linesText.replaceAll(/^\{("\w+"):(\{.*\})\}$/gm, "{ $1 : $2 }"), byLine],
];

test.each(whole)("%s is read whole", async (_story, text, request) => {
  expect(await outcomeOf(text, request)).toEqual({ snapshot: smallEstate });
  expect(await outcomeOf(text, { ...request, pieceSize: 7 })).toEqual({ snapshot: smallEstate });
});

const doubledList = documentText.replace(/\}\s*$/, ',"credentials":[]}');
const spelledOtherwise = documentText.replace(/\}\s*$/, String.raw`,"\u0063redentials":[]}`);

/** In none of them may a record be missing without a word: who sees no credential sees no finding. */
const incomplete: readonly (readonly [string, string | Uint8Array, { readonly file: string }, RegExp])[] = [
  ["nothing", "", held, /^s.json This file is empty/],
  ["nothing in slices", " \n", sliced, /^s.json This file is empty/],
  ["no line", "\n", byLine, /^s.ndjson This file is empty/],
  ["no first line", without(0), byLine, /^s.ndjson:1 The first line is not/],
  ["no record of a kind", without(first), byLine, /^s.ndjson:\d+ Of credentials this file holds 3, .* counts 4/],
  ["no last line", joined(...lines.slice(0, -1)), byLine, /ends without the line that counts its records/],
  ["a line cut in the middle", linesText.slice(0, -5), byLine, /ends in the middle of a line/],
  ["a last line cut after its last mark", linesText.slice(0, -1), byLine, /ends in the middle of a line/],
  ["a record twice", behind(linesText, lines[first] ?? "", `\n${lines[first]}`), byLine, /holds 5, .* counts 4/],
  ["a record after the end", `${linesText}${lines[first]}\n`, byLine, /A line follows after/],
  ["two files in one", `${linesText}${linesText}`, byLine, /A line follows after/],
  ["two documents in one", `${documentText}${documentText}`, held, /This is not JSON/],
  ["two documents in one, in slices", `${documentText}${documentText}`, sliced, /This is not JSON/],
  ["a list that stands twice", doubledList, held, /^s.json:\d+ The list credentials stands in this document twice/],
  ["a list that stands twice, in slices", doubledList, sliced, /The list credentials stands in this document twice/],
  ["a list that stands twice, spelled otherwise", spelledOtherwise, held, /The list credentials stands .* twice/],
  [
    "two records in one line",
    linesText.replace('{"credentials":{', '{ "credentials":{"id":"x"},"credentials":{'),
    byLine,
    /^s.ndjson:\d+ A line of a snapshot is a map with one key/,
  ],
  [
    "a first line with two keys",
    linesText.replace('{"snapshot":{', '{"snapshot":{},"snapshot":{'),
    byLine,
    /^s.ndjson:1 A line of a snapshot is a map with one key/,
  ],
  ["words behind a line", linesText.replace(/$/m, "x"), byLine, /^s.ndjson:1 This is not JSON/],
  ["counts of another type", linesText.replace('"credentials":4}', '"credentials":"4"}'), byLine, /counts "4"/],
  ["UTF-16", Buffer.from(`\uFEFF${documentText}`, "utf16le"), held, /not UTF-8/],
  ["UTF-16 in lines", Buffer.from(`\uFEFF${linesText}`, "utf16le"), byLine, /not UTF-8/],
];

test.each(incomplete)("%s is refused", async (_story, content, request, sentence) => {
  expect(await outcomeOf(content, request)).toEqual({ refused: expect.stringMatching(sentence) });
});

const nested: readonly (readonly [string, string, { readonly file: string }])[] = [
  ["a field", documentText.replace('"name": ', `"x": ${deep}, "name": `), held],
  ["a field, in slices", documentText.replace('"name": ', `"x": ${deep}, "name": `), sliced],
  ["a document", deep, held],
  ["a document that does not end", "[".repeat(100_000), held],
  ["the document's maps", `${'{"sources":'.repeat(100_000)}1${"}".repeat(100_000)}`, sliced],
  ["a line", joined(lines[0] ?? "", deep), byLine],
  ["what a line holds", behind(linesText, '{"credentials"', `:${deep},"x"`), byLine],
  ["a field of a line", linesText.replace('{"credentials":{', `{"credentials" : {"x":${deep},`), byLine],
  ["a line of no list", behind(linesText, '{"credential', `z":{"x":${deep}}}\n{"credential`), byLine],
  ["the first line", behind(linesText, '{"snapshot":{', `"x":${deep},`), byLine],
  [
    "the last line",
    behind(linesText, '{"end":{', `"x":${deep},`).replace('"credentials":4', '"credentials":1'),
    byLine,
  ],
  ["a count of the last line", linesText.replace('"credentials":4}', `"credentials":${deep}}`), byLine],
];

test.each(nested)("%s that is nested without end is refused", async (_story, text, request) => {
  expect(await outcomeOf(text, request)).toEqual({ refused: expect.stringMatching(/^s\.(nd)?json/) });
});

test.each([
  ["a document", documentText, held],
  ["slices", documentText, sliced],
  ["lines", linesText, byLine],
])("%s cannot change what every object inherits", async (_story, text, request) => {
  const poison = '"__proto__":{"status":"inactive","polluted":true},';
  for (const place of ['"id":', '"kind":', '"schemaVersion":', '"method":', '"state":']) {
    const changed = text.replaceAll(new RegExp(`${place} ?`, "g"), (found) => `${poison}${found}`);
    if (changed === text) continue;
    expect(await outcomeOf(changed, request)).toEqual({ refused: expect.stringContaining('unknown key "__proto__"') });
  }
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

const many = Array.from({ length: 100_000 }, (_, index) => `k${index}`);

test.each([
  ["a hundred thousand wrong records", JSON.stringify({ ...smallEstate, credentials: many.map(() => ({ a: 1 })) })],
  ["a hundred thousand wrong keys", JSON.stringify(Object.fromEntries(many.map((key) => [key, 1])))],
  [
    "a hundred thousand wrong keys of a record",
    JSON.stringify({ ...smallEstate, sources: [Object.fromEntries(many.map((key) => [key, 1]))] }),
  ],
  ["millions of escapes before a mistake", behind(documentText, '"name": "', `${String.raw`\n`.repeat(5_000_000)}" x`)],
  ["millions of letters before a mistake", behind(documentText, '"name": "', `${"a".repeat(30_000_000)}" x`)],
  ["millions of blanks before a mistake", `${" ".repeat(30_000_000)}x`],
  ["a line of a hundred megabytes", joined(lines[0] ?? "", "a".repeat(100_000_000))],
  ["a record of a hundred megabytes", behind(documentText, '"name": "', "a".repeat(100_000_000))],
])("%s are refused in time", async (_story, text) => {
  const begun = performance.now();
  expect(await outcomeOf(text, held)).toEqual({ refused: expect.stringMatching(/^s\.json/) });
  expect(performance.now() - begun).toBeLessThan(10_000);
});

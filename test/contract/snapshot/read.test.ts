import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readSnapshot, renderDocument, renderLines } from "../../../src/contract/index.ts";
import type { Snapshot } from "../../../src/model/generated/snapshot.ts";
import { documentText, handmadeText, linesText, outcomeOf, smallEstate } from "./estate.ts";

const lines = linesText.split("\n").slice(0, -1);
const first = lines.findIndex((line) => line.startsWith('{"credentials"'));
const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;

function joined(...changed: readonly string[]): string {
  return `${changed.join("\n")}\n`;
}

function without(index: number): string {
  return joined(...lines.filter((_, other) => other !== index));
}

/** Inserts a text after the first occurrence of another. */
function behind(text: string, place: string, addition: string): string {
  if (!text.includes(place)) throw new Error(`There is no ${place}`);
  return text.replace(place, () => `${place}${addition}`);
}

const [heading = "", ...records] = handmadeText.trim().split("\n");
const [asDocument, asLines] = ["s.json", "s.ndjson"];

const whole: readonly (readonly [string, string, string])[] = [
  ["a document", documentText, asDocument],
  ["a document with a byte order mark", `\uFEFF${documentText}`, asDocument],
  ["lines", linesText, asLines],
  ["lines in a file with another name", linesText, asDocument],
  ["lines with a byte order mark", `\uFEFF${linesText}`, asLines],
  ["lines with a byte order mark in a file with another name", `\uFEFF${linesText}`, asDocument],
  ["lines that end as on Windows", linesText.replaceAll("\n", "\r\n"), asLines],
  ["lines made by hand", handmadeText, asLines],
  ["lines made by hand with blank lines between", `\n\n${handmadeText.replaceAll("\n", "\n \n\n")}`, asLines],
  ["lines made by hand with blanks", handmadeText.replaceAll(/^\{("\w+"):(\{.*\})\}$/gm, "{ $1 : $2 }"), asLines],
  ["lines in any order", joined(heading, ...records.toReversed()), asLines],
];

test.each(whole)("%s are read whole", async (_story, text, file) => {
  for (const pieceSize of [7, 131_072]) {
    const outcome = await outcomeOf(text, file, pieceSize);
    if (!("snapshot" in outcome)) throw new Error(outcome.refused);
    expect(inOrder(outcome.snapshot)).toEqual(smallEstate);
  }
});

function inOrder(snapshot: Snapshot): Snapshot {
  const sorted = <Item>(items: readonly Item[]): Item[] =>
    [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const lists = Object.entries(snapshot).flatMap(([key, value]) =>
    Array.isArray(value) ? [[key, sorted(value)]] : [],
  );
  return { ...snapshot, ...Object.fromEntries(lists) };
}

test("what is written is read again, as lines and as a document", async () => {
  const odd: Snapshot = {
    ...smallEstate,
    sources: [{ id: 'half \ud800 "quoted" \\ \u2028', kind: "roster", name: "line\nbreak\r\n" }],
  };
  for (const [render, file] of [[renderLines, asLines] as const, [renderDocument, asDocument] as const]) {
    // Other programs refuse a lone surrogate.
    const readable = {
      ...odd,
      sources: odd.sources.map((source) => ({ ...source, id: source.id.replace("\ud800", "\ufffd") })),
    };
    expect(await outcomeOf([...render(odd)].join(""), file)).toEqual({ snapshot: readable });
  }
});

test("the last line counts the records and has the SHA-256 of the bytes before it", () => {
  const end: unknown = JSON.parse(lines.at(-1) ?? "");
  const sha256 = createHash("sha256")
    .update(joined(...lines.slice(0, -1)))
    .digest("hex");
  const counts = { sources: 2, coverage: 3, identities: 1, accounts: 2, credentials: 4 };
  expect(end).toEqual({ end: { counts: { ...counts, references: 0, systems: 0, removals: 0 }, sha256 } });
});

const credential = lines[first] ?? "";
const olderEnd = JSON.stringify({
  end: { sources: 2, coverage: 3, identities: 1, accounts: 2, credentials: 4, references: 0, systems: 0, removals: 0 },
});

test("counts alone, as the first version wrote them, are enough where the first line announces nothing else", async () => {
  expect(await outcomeOf(`${handmadeText}${olderEnd}\n`, asLines)).toHaveProperty("snapshot");
  const fewer = olderEnd.replace('"credentials":4', '"credentials":5');
  expect(await outcomeOf(`${handmadeText}${fewer}\n`, asLines)).toEqual({
    refused: expect.stringContaining('has 4 records of "credentials", but its last line counts 5'),
  });
  const announced = linesText.replace(/\{"end":.*\n$/, `${olderEnd}\n`);
  expect(await outcomeOf(announced, asLines)).toHaveProperty("refused");
});

const twice = /^s.ndjson:\d+ Two records of credentials have the same id "arn:.*": line 10 and line 11\.$/;
const keyTwice = /^s.ndjson:(\d+):\d+ The key "status" occurs twice in one object/;

/** A record that is lost in silence is a finding that is lost in silence. */
const refused: readonly (readonly [string, string | Uint8Array, string, RegExp])[] = [
  ["nothing", "", asLines, /^s.ndjson This file is empty/],
  ["a document of nothing", "", asDocument, /^s.json This file is empty/],
  ["a document of blanks", " \n", asDocument, /^s.json This file is empty/],
  ["millions of lines", "\n".repeat(2_000_000), asLines, /^s.ndjson:100001 The file has more than 100,000 empty/],
  ["millions of blank lines", " \n".repeat(200_000), asLines, /^s.ndjson:100001 The file has more than 100,000 empty/],
  ["no line", "\n", asLines, /^s.ndjson This file is empty/],
  ["no first line", without(0), asLines, /^s.ndjson:1 The first line is not/],
  [
    "no record of a kind",
    without(first),
    asLines,
    /^s.ndjson:\d+ This file has 3 records of "credentials", .* counts 4/,
  ],
  ["no last line", without(lines.length - 1), asLines, /^s.ndjson This file ends without the line \{"end": \.\.\.\}/],
  ["a line cut in the middle", linesText.slice(0, -5), asLines, /ends without a newline after its last line/],
  ["a last line cut after its last mark", linesText.slice(0, -1), asLines, /ends without a newline/],
  ["a line cut in the middle, by hand", handmadeText.slice(0, -5), asLines, /ends without a newline/],
  ["a record twice", behind(linesText, credential, `\n${credential}`), asLines, /has 5 records of .* counts 4/],
  [
    "a record that was changed",
    linesText.replace('"active"', '"inactive"'),
    asLines,
    /Lines were lost, added or changed/,
  ],
  [
    "records in another order",
    joined(...lines.slice(0, first), lines[first + 1] ?? "", credential, ...lines.slice(first + 2)),
    asLines,
    /Lines were lost, added or changed/,
  ],
  ["a record after the end", `${linesText}${credential}\n`, asLines, /A line follows after/],
  ["two files in one", `${linesText}${linesText}`, asLines, /A line follows after/],
  [
    "two files made by hand in one",
    `${handmadeText}${handmadeText}`,
    asLines,
    /A second \{"snapshot": \.\.\.\} follows/,
  ],
  ["two documents in one", `${documentText}${documentText}`, asDocument, /This is not JSON/],
  [
    "a list that occurs twice",
    documentText.replace(/\}\s*$/, ',"credentials":[]}'),
    asDocument,
    /^s.json:\d+:\d+ The key "credentials" occurs twice in one object/,
  ],
  [
    "a list that occurs twice, spelled otherwise",
    documentText.replace(/\}\s*$/, String.raw`,"\u0063redentials":[]}`),
    asDocument,
    /The key "credentials" occurs twice/,
  ],
  [
    "a key twice in a record",
    documentText.replace('"status": "departed"', '"status": "departed", "status": "active"'),
    asDocument,
    /^s.json:\d+:\d+ The key "status" occurs twice/,
  ],
  [
    "a key twice in a record of a line",
    handmadeText.replace('"status":"active"', '"status":"active","status":"inactive"'),
    asLines,
    keyTwice,
  ],
  [
    "a key twice in a record of a line, by its escape",
    handmadeText.replace('"status":"active"', String.raw`"status":"active","st\u0061tus":"inactive"`),
    asLines,
    keyTwice,
  ],
  [
    "a key twice in a part of a record of a line",
    handmadeText.replace('"precision":"15m"', '"precision":"15m","precision":"day"'),
    asLines,
    /The key "precision" occurs twice/,
  ],
  [
    "a key twice in a line that was changed",
    linesText.replace('"status":"active"', '"status":"active","status":"inactive"'),
    asLines,
    /Lines were lost, added or changed/,
  ],
  [
    "two records in one line",
    handmadeText.replace('{"credentials":{', '{ "credentials":{"id":"x"},"credentials":{'),
    asLines,
    /^s.ndjson:\d+:\d+ The key "credentials" occurs twice/,
  ],
  [
    "two records of two lists in one line",
    handmadeText.replace('{"credentials":{', '{ "accounts":{"id":"x"},"credentials":{'),
    asLines,
    /^s.ndjson:\d+ A line of a snapshot is a map with one key/,
  ],
  [
    "a first line with a key twice",
    handmadeText.replace('{"snapshot":{', '{"snapshot":{},"snapshot":{'),
    asLines,
    /^s.ndjson:1:\d+ The key "snapshot" occurs twice/,
  ],
  [
    "a first line with another key",
    linesText.replace('{"snapshot":{', '{"sources":{},"snapshot":{'),
    asLines,
    /^s.ndjson:1 The first line may have "endLine"/,
  ],
  [
    "a first line that holds a list",
    linesText.replace('{"snapshot":{', '{"snapshot":{"accounts":[],'),
    asLines,
    /^s.ndjson:1 The first line holds accounts/,
  ],
  [
    "a list that does not exist",
    handmadeText.replace('{"credentials"', '{"credential"'),
    asLines,
    /^s.ndjson:\d+ This line holds "credential", which no snapshot has; did you mean "credentials"/,
  ],
  [
    "a wrong record",
    handmadeText.replace('"status":"active"', '"status":"on"'),
    asLines,
    /^s.ndjson:\d+ .*\/credentials\/status must be one of/,
  ],
  [
    "a newer snapshot",
    linesText.replace('"1.0"', '"1.1","shape":"unheard of"'),
    asLines,
    /has version 1.1; this outlived reads up to 1.0/,
  ],
  ["words behind a line", linesText.replace(/$/m, "x"), asLines, /^s.ndjson:1 This is not JSON/],
  ["counts of another type", linesText.replace('"credentials":4', '"credentials":"4"'), asLines, /counts "4"/],
  ["an end without a checksum", linesText.replace(/,"sha256":"\w+"/, ""), asLines, /Lines were lost, added or changed/],
  ["an identity twice", handmadeText.replace(credential, `${credential}\n${credential}`), asLines, twice],
  ["UTF-16", Buffer.from(`\uFEFF${documentText}`, "utf16le"), asDocument, /not UTF-8/],
  ["UTF-16 in lines", Buffer.from(`\uFEFF${linesText}`, "utf16le"), asLines, /not UTF-8/],
];

test.each(refused)("%s is refused", async (_story, content, file, sentence) => {
  expect(await outcomeOf(content, file)).toEqual({ refused: expect.stringMatching(sentence) });
  expect(await outcomeOf(content, file, 7)).toEqual({ refused: expect.stringMatching(sentence) });
});

const removal = { identity: "p", system: "s", sentAt: smallEstate.collectedAt };
const [covered, ...others] = smallEstate.coverage;
const [person] = smallEstate.identities;
if (covered === undefined || person === undefined) throw new Error("The estate lacks coverage or people.");

test.each([
  [
    "identities",
    [person, { ...person, id: "other" }, { ...person, status: "active" as const }],
    'have the same id "roster:acme:person:1042"',
    ["/identities/0 and /identities/2", "line 7 and line 9"],
  ],
  [
    "coverage",
    [covered, ...others, { ...covered, status: "denied" as const }],
    'have the same source "aws:111122223333", section "aws/iam"',
    ["/coverage/0 and /coverage/3", "line 4 and line 7"],
  ],
  [
    "removals",
    [removal, { ...removal, acknowledgedAt: null }],
    'have the same identity "p", system "s", sentAt "2026-11-16T08:00:00Z"',
    ["/removals/0 and /removals/1", "line 14 and line 15"],
  ],
] as const)(
  "two records of %s that contradict each other are refused, with both places",
  async (list, records, same, places) => {
    const snapshot: Snapshot = { ...smallEstate, [list]: records };
    const [inDocument, inLines] = places;
    const sentence = (place: string) => `Two records of ${list} ${same}: ${place}.`;
    expect(await outcomeOf(JSON.stringify(snapshot), asDocument)).toEqual({
      refused: `s.json ${sentence(inDocument)}`,
    });
    const line = inLines.split(" ").at(-1);
    expect(await outcomeOf([...renderLines(snapshot)].join(""), asLines)).toEqual({
      refused: `s.ndjson:${line} ${sentence(inLines)}`,
    });
  },
);

test("coverage of two scopes, and of one section of two sources, are different records", async () => {
  const coverage = [covered, { ...covered, scope: "a" }, { ...covered, scope: "b" }, { ...covered, source: "other" }];
  expect(await outcomeOf(JSON.stringify({ ...smallEstate, coverage }), asDocument)).toHaveProperty("snapshot");
});

test("a document that is longer than a string can be is refused before it is read to its end", async () => {
  const chunk = Buffer.alloc(16 * 1024 ** 2, " ");
  let chunks = 0;
  async function* endless() {
    for (;;) {
      chunks += 1;
      yield chunk;
    }
  }
  await expect(readSnapshot(endless(), "s.json")).rejects.toMatchObject({
    message: expect.stringMatching(/^One JSON document can be read up to \d+ MB, and this one is longer\.$/),
    hint: expect.stringContaining(".ndjson"),
  });
  expect(chunks).toBeLessThan(80);
});

const nested: readonly (readonly [string, string, string])[] = [
  ["a field", documentText.replace('"name": ', `"x": ${deep}, "name": `), asDocument],
  ["a document", deep, asDocument],
  ["a document that does not end", "[".repeat(100_000), asDocument],
  ["the document's maps", `${'{"sources":'.repeat(100_000)}1${"}".repeat(100_000)}`, asDocument],
  ["the version of a document", documentText.replace('"1.0"', deep), asDocument],
  ["a line", joined(lines[0] ?? "", deep), asLines],
  ["what a line holds", behind(linesText, '{"credentials"', `:${deep},"x"`), asLines],
  ["a field of a line", linesText.replace('{"credentials":{', `{"credentials" : {"x":${deep},`), asLines],
  ["a line of no list", behind(linesText, '{"credential', `z":{"x":${deep}}}\n{"credential`), asLines],
  ["the first line", behind(linesText, '{"snapshot":{', `"x":${deep},`), asLines],
  [
    "the last line",
    behind(linesText, '{"end":{', `"x":${deep},`).replace('"credentials":4', '"credentials":1'),
    asLines,
  ],
  ["a count of the last line", linesText.replace('"credentials":4', `"credentials":${deep}`), asLines],
];

test.each(nested)("%s that is nested without end is refused", async (_story, text, file) => {
  expect(await outcomeOf(text, file)).toEqual({ refused: expect.stringMatching(/^s\.(nd)?json/) });
});

test.each([
  ["a document", documentText, asDocument],
  ["lines", linesText, asLines],
])("%s cannot change what every object inherits", async (_story, text, file) => {
  const poison = '"__proto__":{"status":"inactive","polluted":true},';
  for (const place of ['"id":', '"kind":', '"schemaVersion":', '"method":', '"state":']) {
    const changed = text.replaceAll(new RegExp(`${place} ?`, "g"), (found) => `${poison}${found}`);
    if (changed === text) continue;
    expect(await outcomeOf(changed, file)).toEqual({ refused: expect.stringContaining('unknown key "__proto__"') });
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
])("%s are refused", async (_story, text) => {
  expect(await outcomeOf(text, asDocument)).toEqual({ refused: expect.stringMatching(/^s\.json/) });
});

test("a line that is too long is refused before it is read to its end", async () => {
  const text = joined(lines[0] ?? "", "a".repeat(20_000_000));
  expect(await outcomeOf(text, asLines)).toEqual({ refused: "s.ndjson:2 One record is longer than 16 MiB." });
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { runCommandLine } from "../../src/command/command-line.ts";
import { readSnapshots } from "../../src/command/setup/snapshot-file.ts";
import { documents } from "../../src/contract/document.ts";
import { checkDocument, renderLines } from "../../src/contract/index.ts";
import { UsageError } from "../../src/model/errors.ts";
import type { Result } from "../../src/model/generated/result.ts";
import type { Snapshot } from "../../src/model/generated/snapshot.ts";
import { stringify } from "../../src/model/stringify.ts";
import { chanceFrom, type Generator, type Schema, texts, valueOf } from "../contract/generated-value.ts";
import { documentText, linesText, smallEstate } from "../contract/snapshot/estate.ts";
import { fakeEdge } from "./fake-edge.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const middle = Math.floor(linesText.length / 2);
const twoMembers = Buffer.concat([gzipSync(linesText.slice(0, middle)), gzipSync(linesText.slice(middle))]);

/** Lines without the last one, whose checksum proves the others. */
const handMade = linesText.split("\n").slice(0, -2).join("\n").replace(',"endLine":true', "").concat("\n");

async function evaluateFile(folder: string, file: string, format = "json") {
  const edge = fakeEdge(folder);
  const code = await runCommandLine(["evaluate", file, "--format", format, "--quiet"], edge);
  return { code, out: edge.out(), err: edge.err() };
}

test("one estate has the same verdicts however it is written down", async () => {
  const folder = await temporaryFolder();
  const spellings: Readonly<Record<string, string | Uint8Array>> = {
    "document.json": documentText,
    "document.json.gz": gzipSync(documentText),
    "marked.json": `\uFEFF${documentText}`,
    "lines.ndjson": linesText,
    "lines.ndjson.gz": gzipSync(linesText),
    "two-members.ndjson.gz": twoMembers,
    "windows.ndjson": linesText.replaceAll("\n", "\r\n"),
    "lines.json": linesText,
  };
  const outcomes: unknown[] = [];
  for (const [file, content] of Object.entries(spellings)) {
    writeFileSync(join(folder, file), content);
    outcomes.push(await evaluateFile(folder, file));
  }
  const [first] = outcomes;
  expect(first).toMatchObject({
    code: 1,
    err: "",
    out: expect.stringContaining("improper_offboarding/owner_departed"),
  });
  for (const outcome of outcomes) expect(outcome).toEqual(first);
});

test.each([
  ["the same identity twice", { identities: [...smallEstate.identities, ...smallEstate.identities] }],
  ["the same coverage twice", { coverage: [...smallEstate.coverage, ...smallEstate.coverage] }],
])("a snapshot that has %s is wrong use", async (_story, lists) => {
  const snapshot = { ...smallEstate, ...lists };
  const folder = await temporaryFolder();
  writeFileSync(join(folder, "s.json"), JSON.stringify(snapshot));
  writeFileSync(join(folder, "s.ndjson"), [...renderLines(snapshot)].join(""));
  for (const file of ["s.json", "s.ndjson"]) {
    expect(await evaluateFile(folder, file)).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/Two records of (identities|coverage) have the same/),
    });
  }
});

test("a key that occurs twice is wrong use, in every form", async () => {
  const folder = await temporaryFolder();
  const [document, lines] = [documentText, handMade].map((text) =>
    text.replace('"departed"', '"departed", "status": "active"'),
  );
  const files = {
    "s.json": document,
    "s.json.gz": gzipSync(document ?? ""),
    "s.ndjson": lines,
    "s.ndjson.gz": gzipSync(lines ?? ""),
  };
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(folder, file), content ?? "");
    const err = expect.stringMatching(
      new RegExp(`^outlived: ${file}:\\d+:\\d+: The key "status" occurs twice in one object\\.\nhint: Keep the one`),
    );
    expect(await evaluateFile(folder, file)).toMatchObject({ code: 2, out: "", err });
  }
});

async function readFileOf(folder: string, content: Uint8Array): Promise<Snapshot | string> {
  writeFileSync(join(folder, "s.ndjson.gz"), content);
  try {
    return (await readSnapshots(["s.ndjson.gz"], folder)).snapshot;
  } catch (error) {
    if (error instanceof UsageError && error.at?.file === "s.ndjson.gz") return error.message;
    throw error;
  }
}

test.each([
  ["a packed file", gzipSync(linesText)],
  ["a packed file of two members", twoMembers],
])("no beginning of %s is taken for all of it", { timeout: 60_000 }, async (_story, packed) => {
  const folder = await temporaryFolder();
  for (let length = 0; length < packed.length; length += 1) {
    expect(typeof (await readFileOf(folder, packed.subarray(0, length))), `${length} bytes`).toBe("string");
  }
  expect(await readFileOf(folder, packed)).toEqual(smallEstate);
});

test("no damage to a packed file goes unnoticed", { timeout: 60_000 }, async () => {
  const folder = await temporaryFolder();
  const packed = gzipSync(linesText);
  let refused = 0;
  for (let place = 0; place < packed.length; place += 1) {
    const damaged = Buffer.from(packed);
    damaged[place] = (damaged[place] ?? 0) ^ 0x10;
    const read = await readFileOf(folder, damaged);
    // The header has bytes of no meaning, such as the time of packing.
    if (typeof read === "string") refused += 1;
    else expect(read).toEqual(smallEstate);
  }
  expect(refused).toBeGreaterThan(packed.length - 10);
});

const { $defs } = documents.snapshot.schema;
const definitions: Readonly<Record<string, Schema>> = $defs;

/** A snapshot that the schema allows, whatever sense it makes; its records speak of one another now and then. */
function generateSnapshot(seed: number): Snapshot {
  const chance = chanceFrom(seed);
  const generator: Generator = {
    chance,
    definitions,
    texts: [...texts, "aws:1", "aws/iam", "roster:1", "half \ud800"],
    numbers: [0, 1, 90, 2 ** 31, 2 ** 53 - 1, 1e21, 1e300],
  };
  const lists = { coverage: "coverage", accounts: "account", credentials: "credential", references: "reference" };
  const filled = Object.entries(lists).map(([list, name]): [string, unknown] => {
    return [list, Array.from({ length: 8 }, () => valueOf(definitions[name] ?? {}, generator))];
  });
  const drawn: object = Object(valueOf(documents.snapshot.schema, generator));
  const entries = Object.entries({ ...drawn, ...Object.fromEntries(filled) });
  const unique = entries.map(([key, value]) => [key, Array.isArray(value) ? withoutDoubles(value) : value]);
  return JSON.parse(JSON.stringify(Object.fromEntries(unique)));
}

/** Records of which no two are identified by the same fields. */
function withoutDoubles(records: readonly object[]): readonly object[] {
  const fields = ["source", "section", "scope", "identity", "system", "sentAt"];
  const keyOf = (record: object) =>
    JSON.stringify("id" in record ? record.id : fields.map((field) => Reflect.get(record, field) ?? ""));
  return [...new Map(records.map((record) => [keyOf(record), record])).values()];
}

test("whatever a snapshot says, it has a result, the same as lines and as a document", {
  timeout: 120_000,
}, async () => {
  // Findings with no file of their own point to it.
  const folder = await temporaryFolder({ "outlived.yaml": "version: 1\n", ".git/HEAD": "" });
  let findings = 0;
  for (let seed = 1; seed <= 30; seed += 1) {
    const snapshot = generateSnapshot(seed);
    // Both of our own files have the replacement character where a text has half a character; other programs write half.
    writeFileSync(join(folder, "s.json"), stringify(snapshot));
    writeFileSync(join(folder, "raw.json"), JSON.stringify(snapshot));
    writeFileSync(join(folder, "s.ndjson"), [...renderLines(snapshot)].join(""));
    const outcome = await evaluateFile(folder, "s.json");
    expect(outcome, `seed ${seed}`).toMatchObject({ err: "" });
    expect(await evaluateFile(folder, "s.ndjson"), `seed ${seed}`).toEqual(outcome);
    const result: Result = JSON.parse(outcome.out);
    expect(checkDocument("result", result).violations, `seed ${seed}`).toEqual([]);
    expect(result.unknowns.filter(({ cause }) => cause === "aborted")).toEqual([]);
    findings += result.findings.length;
    for (const format of ["table", "sarif", "markdown"]) {
      expect((await evaluateFile(folder, "raw.json", format)).err, `seed ${seed} as ${format}`).toBe("");
    }
  }
  expect(findings).toBeGreaterThan(30);
});

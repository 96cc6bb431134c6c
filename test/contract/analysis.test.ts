import { describe, expect, test } from "vitest";
import { readAnalyses, readRuns } from "../../src/contract/index.ts";
import { addNotChecked, referenceOf, signatureOf } from "../../src/model/previous.ts";
import { render } from "../../src/report/sarif.ts";
import { narrow, readStory } from "../report/stories.ts";
import { refusal } from "./refusal.ts";

const fingerprint = "0123456789abcdef0123456789abcdef";
const signature = signatureOf({ fingerprint, reference: referenceOf(fingerprint, "c0ffee") });

/** A result as code scanning gives it back. */
function resultOf(changes: object = {}, message = `Mira Okafor departed 17 days ago. ${signature}`): object {
  return {
    ruleId: "improper_offboarding/owner_departed",
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: "owners.yaml" }, region: { startLine: 12 } } }],
    ...changes,
  };
}

const place = { file: "analysis 7", category: "outlived/aws:111122223333", day: "2026-11-28" };

function fileWith(...results: readonly unknown[]): object {
  return { runs: [{ tool: { driver: { name: "outlived" } }, results }] };
}

/** What is read of one result. */
function read(result: unknown): unknown {
  return readRuns(fileWith(result), place)[0]?.results[0];
}

const whole = {
  policy: "improper_offboarding/owner_departed",
  fingerprint,
  place: "c0ffee",
  text: "Mira Okafor departed 17 days ago.",
  file: "owners.yaml",
  line: 12,
  notCheckedSince: "2026-11-28",
};

describe("a result", () => {
  test("is known by what its message ends with", () => {
    expect(read(resultOf())).toEqual(whole);
  });

  // https://docs.github.com/en/rest/code-scanning/code-scanning#get-a-code-scanning-analysis-for-a-repository
  test.each([
    ["a list", [{ "github/alertNumber": 2 }]],
    ["an object", { "github/alertNumber": 2 }],
  ])("may have %s of properties", (_story, properties) => {
    expect(read(resultOf({ properties, guid: "00000000-0000-4000-8000-000000000000" }))).toEqual(whole);
  });

  test("says itself since when it was not checked", () => {
    const repeated = addNotChecked(whole.text, "2026-10-01");
    expect(read(resultOf({}, `${repeated} ${signature}`))).toEqual({
      ...whole,
      notCheckedSince: "2026-10-01",
      wasRepeated: true,
    });
  });

  test("is read the same again and again, however often it was repeated", () => {
    let text = whole.text;
    for (const day of ["2026-11-28", "2026-11-29", "2026-11-30"]) {
      const [run] = readRuns(fileWith(resultOf({}, `${text} ${signature}`)), { ...place, day });
      const [again] = run?.results ?? [];
      expect(again).toEqual(text === whole.text ? whole : { ...whole, wasRepeated: true });
      text = addNotChecked(again?.text ?? "", again?.notCheckedSince);
    }
  });

  test("loses links to places that it has no more", () => {
    const links = "Also at [.github/workflows/a.yml:7](1). Also at [b.yml:3](12).";
    expect(read(resultOf({}, `Found. ${links} ${signature}`))).toMatchObject({
      text: "Found. Also at .github/workflows/a.yml:7. Also at b.yml:3.",
    });
    expect(read(resultOf({}, `A [name] (1) and [a](b). ${signature}`))).toMatchObject({
      text: "A [name] (1) and [a](b).",
    });
  });

  test.each([
    ["a%20b/%C3%BC%23.yml", "a b/ü#.yml"],
    ["50%25.yml", "50%.yml"],
    ["50%.yml", "50%.yml"],
    ["%E0%A4%A", "%E0%A4%A"],
  ])("at the path %s is in the file %s", (uri, file) => {
    const locations = [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } } }];
    expect(read(resultOf({ locations }))).toMatchObject({ file, line: 1 });
  });

  test.each([undefined, 0, -3, 1.5, "12", null])("is on the first line if its line is %j", (startLine) => {
    const locations = [{ physicalLocation: { artifactLocation: { uri: "owners.yaml" }, region: { startLine } } }];
    expect(read(resultOf({ locations }))).toMatchObject({ line: 1 });
  });

  const start = "Mira Okafor departed 17 days ago.";
  test.each<[string, unknown]>([
    ["no rule", resultOf({ ruleId: undefined })],
    ["a rule that is no text", resultOf({ ruleId: 7 })],
    ["no message", resultOf({ message: {} })],
    ["no location", resultOf({ locations: [] })],
    ["no list of locations", resultOf({ locations: "owners.yaml" })],
    ["no path", resultOf({ locations: [{ physicalLocation: { artifactLocation: {} } }] })],
    ["no reference", resultOf({}, start)],
    ["a reference of an older version", resultOf({}, `${start} Reference 0123456789ab-c0ffee`)],
    ["a reference before the end", resultOf({}, `${signature} ${start}`)],
    ["a signature that contradicts itself", resultOf({}, signature.replace("Reference 0", "Reference 1"))],
    ["digits that were cut", resultOf({}, signature.slice(0, -1))],
    ["nothing at all", null],
    ["a text", "result"],
    ["a list", []],
  ])("with %s is refused, because dropping it would close its alert", (_story, result) => {
    expect(refusal(() => readRuns(fileWith(resultOf(), result), place))).toBe(
      "analysis 7: A result of this SARIF file has no rule, no file or no reference, so nothing can tell whether it is fixed. | Give a file that this version of outlived wrote, or that code scanning made of one.",
    );
  });
});

describe("a run", () => {
  const named = (id: unknown): object => ({ runs: [{ automationDetails: { id }, results: [resultOf()] }] });

  test.each([
    ["outlived/aws:111122223333/", "outlived/aws:111122223333"],
    ["outlived/code:acme-example/shop/", "outlived/code:acme-example/shop"],
    ["outlived/aws:111122223333/run-7", "outlived/aws:111122223333"],
    ["outlived", ""],
  ])("with the id %s has the category %s", (id, category) => {
    expect(readRuns(named(id), { file: "a.sarif" })[0]?.category).toBe(category);
  });

  test("has the category that code scanning says, whatever its id is", () => {
    expect(readRuns(named("something/else/"), place)[0]?.category).toBe(place.category);
  });

  test.each([
    ["was made on the day that it ended", { invocations: [{ endTimeUtc: "2026-11-16T08:00:00Z" }] }, "2026-11-16"],
    ["does not say when it ended", { invocations: [{}] }, undefined],
    ["has no invocation", {}, undefined],
    ["has invocations that are no list", { invocations: { endTimeUtc: "2026-11-16T08:00:00Z" } }, undefined],
  ])("which %s", (_story, facts, day) => {
    const run = { automationDetails: { id: "outlived/a/" }, results: [resultOf()], ...facts };
    expect(readRuns({ runs: [run] }, { file: "a.sarif" })[0]?.results[0]?.notCheckedSince).toBe(day);
  });

  test.each([
    ["an empty list of results", { results: [] }],
    ["no list of results", {}],
  ])("with %s has none", (_story, run) => {
    expect(readRuns({ runs: [run] }, place)).toEqual([{ category: place.category, results: [] }]);
  });

  test.each<[string, unknown]>([
    ["no category", { results: [] }],
    ["an id that is no text", { automationDetails: { id: 7 }, results: [] }],
    ["no results, which another tool took out of it", { automationDetails: { id: "outlived/a/" } }],
    ["results that are no list", { automationDetails: { id: "outlived/a/" }, results: {} }],
    ["nothing at all", null],
    ["a text", "run"],
  ])("with %s is refused", (_story, run) => {
    expect(refusal(() => readRuns({ runs: [run] }, { file: "a.sarif" }))).toBe(
      "a.sarif: A run of this SARIF file has no category or no list of results.",
    );
  });
});

describe("a file", () => {
  test.each(["{}", "[]", "null", "7", '"runs"', '{"runs": {}}', '{"runs": null}'])(
    "that holds %s is refused",
    (text) => {
      expect(refusal(() => readAnalyses(text, { file: "a.sarif" }))).toBe(
        "a.sarif: This is not a SARIF file: it has no list of runs.",
      );
    },
  );

  test("that is not JSON is refused with its place", () => {
    expect(refusal(() => readAnalyses("<html>", { file: "a.sarif" }))).toBe("a.sarif:1:1: This is not JSON.");
  });

  test("without runs has nothing to say", () => {
    expect(readAnalyses('{"runs": []}', { file: "a.sarif" })).toEqual([]);
  });

  test.each(["leavers", "hostile-text"])("that reports %s gives each finding back", (story) => {
    const result = readStory(story);
    const read = render(result, narrow).files.flatMap((text) => readAnalyses(text, { file: "a.sarif" }));
    const given = read.flatMap(({ results }) => results);
    expect(given.map((one) => one.fingerprint).toSorted()).toEqual(
      result.findings.map((one) => one.fingerprint).toSorted(),
    );
    for (const one of given) {
      const finding = result.findings.find((each) => each.fingerprint === one.fingerprint);
      expect(one.policy).toBe(finding?.policy);
      expect(finding?.reference).toBe(referenceOf(one.fingerprint, one.place));
      expect(one.notCheckedSince).toBe(result.collectedAt.slice(0, 10));
      expect(one.text).not.toMatch(/Fingerprint|Reference|\]\(/);
    }
  });

  test("that repeats results gives them back as they were", () => {
    const result = { ...readStory("leavers"), findings: [] };
    const [source = ""] = result.sources.map(({ id }) => id);
    const repeated = { ...whole, source, file: "a b/ü.yml", text: "Found { 0} once.", wasRepeated: true as const };
    const { files } = render(result, { ...narrow, previous: { confirmed: [], repeated: [repeated] } });
    const given = files.flatMap((text) => readAnalyses(text, { file: "a.sarif" })).flatMap(({ results }) => results);
    expect(given.map((one) => ({ ...one, source }))).toEqual([repeated]);
  });
});

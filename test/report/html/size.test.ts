import { describe, expect, test } from "vitest";
import { groupFlagged } from "../../../src/report/groups.ts";
import { render } from "../../../src/report/html.ts";
import { multiplied } from "../many.ts";
import { brokenLinks, readPage, sectionIn, textIn } from "../page.ts";
import { narrow, readStory, textOf } from "../stories.ts";

const acme = readStory("acme");
const leavers = readStory("leavers");

/** Below what is said of the format: 3 MB. */
const limit = 3_000_000;

describe("size", () => {
  test("5,000 findings are below 3 MB, with the evidence of every critical and high one", () => {
    const many = multiplied(acme, 50);
    const { files, notes } = render(many, narrow);
    const [text = ""] = files;
    expect(many.findings.length).toBeGreaterThan(5000);
    expect(Buffer.byteLength(text)).toBeLessThan(limit);
    expect(brokenLinks(text)).toEqual([]);
    expect(notes.join()).toMatch(/^\d+ of the less urgent entries are without their evidence\.$/);
    expect(text).toContain(`${notes.join()} The JSON report has everything`);
    const urgent = many.findings.filter(({ severity }) => severity === "critical" || severity === "high");
    expect(urgent.filter(({ reference }) => !text.includes(`· <code>${reference}</code>`))).toEqual([]);
  });

  test("of 20,000 findings the rest is counted", () => {
    const many = multiplied(acme, 320);
    const { files, notes } = render(many, narrow);
    const [text = ""] = files;
    expect(Buffer.byteLength(text)).toBeLessThan(limit);
    expect(brokenLinks(text)).toEqual([]);
    const [, left] = /(\d+) of the less urgent entries are only counted\./.exec(notes.join()) ?? [];
    const shown = text.match(/<li id="c\d+">/g)?.length ?? 0;
    const { leavers: people, groups } = groupFlagged(many);
    const all = [
      ...people.flatMap(({ credentials, others }) => [...credentials, ...others]),
      ...groups.flatMap(({ flagged }) => flagged),
    ];
    expect(shown + Number(left)).toBe(all.length);
  });

  test("thousands of different gaps leave room for findings", () => {
    const entry = leavers.coverage.find(({ gap }) => gap);
    if (entry === undefined) throw new Error("the story has a gap");
    const more = Array.from({ length: 10_000 }, (_, index) => ({
      ...entry,
      section: `aws/section-${index}`,
      reason: `Refused ${index}: ${"x".repeat(200)}.`,
    }));
    const page = readPage(textOf(render, { ...leavers, coverage: [...leavers.coverage, ...more] }));
    expect(sectionIn(page, "coverage")).toMatch(/\d+ more: see the JSON report\./);
    expect(textIn(page)).toContain(leavers.findings[0]?.evidence[0]);
  });
});

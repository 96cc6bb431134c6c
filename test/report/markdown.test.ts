import { describe, expect, test } from "vitest";
import type { Finding, Result } from "../../src/model/generated/result.ts";
import { render } from "../../src/report/markdown.ts";
import { narrow, readStory, textOf } from "./stories.ts";

const leavers = readStory("leavers");
const sample = firstFinding();

const repeated = {
  source: "aws:111122223333",
  policy: "third_party/old",
  fingerprint: "0".repeat(32),
  place: "000000",
  text: "Something is old.",
  file: "owners.yaml",
  line: 1,
  notCheckedSince: "2026-11-01",
};

function firstFinding(): Finding {
  const [finding] = leavers.findings;
  if (finding === undefined) throw new Error("the story has findings");
  return finding;
}

function withMessage(message: string): string {
  return textOf(render, { ...leavers, findings: [{ ...sample, message }] });
}

/** The row of the only finding. */
function rowOf(message: string): string {
  const lines = withMessage(message).split("\n");
  return lines[lines.indexOf("| Finding | Whose | Since when | Evidence |") + 2] ?? "";
}

describe("order", () => {
  test("verdict and counts, then findings, then what was looked at, then which alerts are repeated", () => {
    const text = textOf(render, leavers, { ...narrow, previous: { confirmed: [], repeated: [repeated] } });
    const places = [
      "## 🔴 26 findings",
      "| critical | high |",
      "### Findings",
      "### What was looked at",
      "### Alerts that could not be checked again",
      "1 alert stays open, because what could not be seen is not gone.",
      "| third_party/old | Something is old. | 2026-11-01 |",
    ];
    const found = places.map((place) => text.indexOf(place));
    expect(found.every((at) => at >= 0)).toBe(true);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  test("what was not read comes before what was", () => {
    const text = textOf(render, leavers);
    expect(text.indexOf("**denied**")).toBeGreaterThan(0);
    expect(text.indexOf("**denied**")).toBeLessThan(text.indexOf("| complete |"));
  });

  test("each policy's findings fold away under a title with their number", () => {
    const titles = textOf(render, leavers).match(/<summary><b>.*<\/summary>/g) ?? [];
    expect(titles).toHaveLength(8);
    expect(titles[0]).toBe("<summary><b>critical</b> Credential was used after its owner had left (5)</summary>");
    const details = textOf(render, leavers).match(/<\/?details>/g) ?? [];
    expect(details.filter((tag) => tag === "<details>")).toHaveLength(details.length / 2);
  });
});

describe("untrusted text", () => {
  test.each([
    ["a cell", "a | b", "a &#124; b"],
    ["HTML", "</details><img src=x>", "&#60;/details&#62;&#60;img src=x&#62;"],
    ["a character reference", "&lt;b&gt;", "&#38;lt;b&#38;gt;"],
    ["code and emphasis", "`x` *y* _z_ ~~w~~", "&#96;x&#96; &#42;y&#42; &#95;z&#95; &#126;&#126;w&#126;&#126;"],
    ["a link", "[x](https://evil.example)", "&#91;x](https&#58;//evil.example)"],
    ["a bare address", "www.evil.example", "www&#46;evil.example"],
    ["a mention", "@acme/security and (@mira)", "@&#8203;acme/security and (@&#8203;mira)"],
    ["a line break", "a\n\n# b\r", "a&#92;n&#92;n&#35; b&#92;r"],
    ["a backslash", "a\\| b", "a&#92;&#124; b"],
    ["a mention after a dot", "see.@mira", "see.@&#8203;mira"],
    ["a mention after a letter of another alphabet", "é@mira", "é@&#8203;mira"],
    ["an issue", "#12", "&#35;&#8203;12"],
    ["an issue of another repository", "acme/shop#12", "acme/shop&#35;&#8203;12"],
    ["an issue by its older name", "GH-12", "GH-&#8203;12"],
    ["an invisible character", "a\u202eb", "a&#92;u{202e}b"],
  ])("%s stays text", (_, message, escaped) => {
    expect(rowOf(message)).toMatch(/^\| .* \|$/);
    expect(rowOf(message).split(" | ")[0]).toBe(`| ${escaped}`);
  });

  test("an e-mail address and a name with underscores stay readable", () => {
    expect(rowOf("mira.okafor@example.com used AWS_ACCESS_KEY_ID")).toContain(
      "| mira.okafor@example.com used AWS_ACCESS_KEY_ID |",
    );
  });

  test("every row of the hostile story has the cells of its heading and no raw HTML of others", () => {
    const text = textOf(render, readStory("hostile-text"));
    expect(text).not.toMatch(/<(?!\/?(?:details|summary|b)>)/);
    const rows = text.split("\n").filter((line) => line.startsWith("| "));
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter((row) => !row.endsWith("|"))).toEqual([]);
  });
});

describe("size", () => {
  function huge(findings: number, gaps: number): Result {
    const entry = leavers.coverage.find(({ gap }) => gap);
    if (entry === undefined) throw new Error("the story has a gap");
    const more = Array.from({ length: gaps }, (_, index) =>
      Object.assign({}, entry, { section: `aws/section-${index}`, reason: `Refused ${index}: ${"x".repeat(200)}.` }),
    );
    const many = Array.from({ length: findings }, (_, index) =>
      Object.assign({}, sample, { message: `Finding ${index} ${"密".repeat(100)}` }),
    );
    return { ...leavers, coverage: [...leavers.coverage, ...more], findings: many };
  }

  test("20,000 findings are cut below 900 KB, and the rest is counted", () => {
    const text = textOf(render, huge(20_000, 0));
    expect(Buffer.byteLength(text)).toBeLessThan(900_000);
    const shown = text.match(/\| Finding \d+/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(500);
    expect(text).toContain(`${20_000 - shown} more: see the JSON report.`);
  });

  test("10,000 different gaps leave room for findings", () => {
    const text = textOf(render, huge(2000, 10_000));
    expect(Buffer.byteLength(text)).toBeLessThan(900_000);
    expect(text).toMatch(/^\| \d+ more \| {4}\|$|^\| \d+ more \|/m);
    expect(text.match(/\| Finding \d+/g)?.length ?? 0).toBeGreaterThan(500);
  });
});

describe("policies that say too much", () => {
  test.each([
    ["one", 1, 2_000_000],
    ["many", 2000, 1000],
  ])("%s of them leave the summary below GitHub's limit and say what is missing", (_story, count, length) => {
    const policy = leavers.policies.find(({ id }) => id === sample.policy);
    if (policy === undefined) throw new Error("the story has the policy");
    const ids = Array.from({ length: count }, (_, index) => `custom/third_party/p${index}`);
    const text = textOf(render, {
      ...leavers,
      policies: [...leavers.policies, ...ids.map((id) => ({ ...policy, id, remediation: "x".repeat(length) }))],
      findings: ids.map((id) => ({ ...sample, policy: id })),
    });
    expect(Buffer.byteLength(text)).toBeLessThan(1024 ** 2);
    expect(text).toMatch(/see the JSON report/);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });
});

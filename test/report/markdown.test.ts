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
  test("verdict and headline, then who left, then the rest, what was looked at, and at last the evidence", () => {
    const text = textOf(render, leavers, { ...narrow, previous: { confirmed: [], repeated: [repeated] } });
    const places = [
      "## 🔴 26 findings",
      "**At least 5 people who have left still hold 8 working credentials;",
      "### People who left",
      "#### Mira Okafor · left 2026-10-30, 15 days ago · hand over to Hana Novak",
      "#### Sam Whitfield · left on an unknown day · probably the owner of:",
      "### Keys in code · 1",
      "### Too old or unused · 4",
      "### What was looked at",
      "### Alerts that could not be checked again",
      "1 alert stays open, because what could not be seen is not gone.",
      "| third_party/old | Something is old. | 2026-11-01 |",
      "### Evidence, by policy",
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
    expect(shown).toBeLessThan(20_000);
  });

  test("a row that is too long is cut, and every other row is there", () => {
    const findings = Array.from({ length: 50 }, (_, index) => ({
      ...sample,
      subject: { ...sample.subject, id: `key-${index}`, label: `Key ${index}` },
      message: index === 10 ? "<".repeat(2_000_000) : `Finding ${index}`,
      evidence: index === 20 ? Array.from({ length: 9 }, () => "@x".repeat(500_000)) : ["Seen."],
      owner: {
        state: "known" as const,
        claims: [],
        identity: {
          id: `p:${index}`,
          name: index === 30 ? "#1".repeat(500_000) : `Person ${index}.`,
          status: "departed" as const,
        },
      },
    }));
    const text = textOf(render, { ...leavers, findings });
    const all = findings.map((_, index) => index);
    expect(all.filter((index) => !text.includes(`| Key ${index} |`))).toEqual([]);
    expect(all.filter((index) => index !== 10 && !text.includes(`| Finding ${index} |`))).toEqual([]);
    expect(all.filter((index) => index !== 30 && !text.includes(`#### Person ${index}. `))).toEqual([]);
    expect(text).toContain("&#60;… | ");
    expect(text).not.toContain("see the JSON report");
  });

  test.each([10_000, 60_000, 900_000])("of %d bytes what leavers have is the last to be left out", (byteLimit) => {
    // A finding that only repeats a gap is shown with the coverage.
    const shown = leavers.findings.filter(({ policy }) => !policy.startsWith("governance/"));
    const kinds = shown.flatMap((finding, kind) =>
      Array.from({ length: 400 }, (_, index) => ({
        ...finding,
        fingerprint: `${kind}-${index}`,
        subject: { ...finding.subject, id: `${finding.subject.id}-${index}` },
      })),
    );
    const text = textOf(render, { ...leavers, findings: kinds }, { ...narrow, byteLimit });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(byteLimit);
    const [evidence = "", ...others] = text.split("### Evidence, by policy").toReversed();
    const rows = others.join("").match(/^\| (?:\*\*critical\*\*|high|medium|low) \|/gm) ?? [];
    const counted = [...others.join("").matchAll(/^(\d+) more/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
    const subjects = new Set(kinds.map(({ subject }) => subject.id));
    expect(rows.length + counted).toBe(subjects.size);
    const inEvidence = evidence.match(/^\| (?!Finding|---).* \|$/gm)?.length ?? 0;
    const leftOut = [...evidence.matchAll(/^(\d+) (?:more|findings? more)/gm)].map(([, count]) => Number(count));
    expect(inEvidence + leftOut.reduce((sum, count) => sum + count, 0)).toBe(kinds.length);
    const leaverRows =
      others
        .join("")
        .split("### Keys in code")[0]
        ?.match(/^\| (?:\*\*critical|high|medium)/gm) ?? [];
    expect(leaverRows.length).toBeGreaterThan(rows.length / 2);
  });

  test("gaps come before what is not part of the scan", () => {
    const gap = leavers.coverage.find((entry) => entry.gap);
    if (gap === undefined) throw new Error("the story has a gap");
    const others = Array.from({ length: 400 }, (_, index) =>
      Object.assign({}, gap, {
        section: `aws/other-${index}`,
        status: "not-collected",
        gap: false,
        reason: "x".repeat(300),
      }),
    );
    const text = textOf(render, { ...leavers, coverage: [...others, gap] }, { ...narrow, byteLimit: 60_000 });
    expect(text).toContain(gap.requiredPermission);
    expect(text).toMatch(/^\| \d+ more \|/m);
  });

  test("10,000 different gaps leave room for findings", () => {
    const text = textOf(render, huge(2000, 10_000));
    expect(Buffer.byteLength(text)).toBeLessThan(900_000);
    expect(text).toMatch(/^\| \d+ more, of which \d+ are gaps \|/m);
    expect(text.match(/\| Finding \d+/g)?.length ?? 0).toBeGreaterThan(500);
  });
});

describe("policies that say too much", () => {
  test.each([
    ["one", 1, 2_000_000, "third_party", false],
    ["many", 2000, 1000, "third_party", true],
    ["many of a risk of their own", 2000, 1000, "risk", true],
  ])("%s: the summary stays below GitHub's limit and says what is missing", (_story, count, length, risk, isCut) => {
    const policy = leavers.policies.find(({ id }) => id === sample.policy);
    if (policy === undefined) throw new Error("the story has the policy");
    const { owner: _, ...withoutOwner } = sample;
    const ids = Array.from({ length: count }, (_, index) => `custom/${risk}/p${index}`);
    const text = textOf(render, {
      ...leavers,
      policies: [...leavers.policies, ...ids.map((id) => ({ ...policy, id, remediation: "x".repeat(length) }))],
      findings: ids.map((id, index) => ({
        ...withoutOwner,
        policy: id,
        subject: { ...sample.subject, id: `key-${index}` },
      })),
    });
    expect(Buffer.byteLength(text)).toBeLessThan(900_000);
    expect(/\d+ more/.test(text)).toBe(isCut);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });
});

import { describe, expect, test } from "vitest";
import { type IssueContent, keepIssue } from "../../../src/command/issue/keep.ts";
import type { Issue, IssueTracker } from "../../../src/command/issue/tracker.ts";
import type { Result, Unknown } from "../../../src/model/generated/result.ts";
import { type ResultFacts, result } from "../result.ts";

/** A tracker with the issues of a list. */
function trackerOf(): { readonly tracker: IssueTracker; readonly issues: Issue[]; readonly calls: string[] } {
  const issues: Issue[] = [];
  const calls: string[] = [];
  return {
    issues,
    calls,
    tracker: {
      list: async () => issues,
      create: async (issue) => {
        calls.push("create");
        issues.push({ ...issue, number: issues.length + 1, isOpen: true, isByBot: true, isPullRequest: false });
      },
      update: async (number, { state, ...change }) => {
        calls.push(state ?? "edit");
        const issue = issues[number - 1];
        if (issue === undefined) throw new Error("there is no such issue");
        issues[number - 1] = { ...issue, ...change, ...(state !== undefined && { isOpen: state === "open" }) };
      },
      comment: async () => void calls.push("comment"),
    },
  };
}

function contentOf(facts: Result, rest: Partial<IssueContent> = {}): IssueContent {
  return { result: facts, category: "outlived", report: `## ${facts.findings.length}\n`, ...rest };
}

const found: ResultFacts = { findings: { high: 2 } };
const policy = "long_lived_secrets/high";
const source = "aws:111122223333";

const waivedFindings = result(found).findings.map((finding) => ({
  ...finding,
  waived: {
    reason: "Runs the month-end close.",
    approver: "CISO",
    created: "2026-11-02",
    expires: "2027-01-31",
    file: "waivers.yaml",
    line: 4,
  },
}));

const unknown = (change: Partial<Unknown>): Unknown => ({
  policy,
  source,
  cause: "coverage",
  status: "denied",
  reason: "Access was denied.",
  gap: true,
  ...change,
});

const leftOut = (status: "not-configured" | "unsupported") => unknown({ status, gap: false, section: "aws/secrets" });

describe("an issue with findings that are gone", () => {
  test.each<[string, Partial<Result>, boolean]>([
    ["is closed where everything was read", {}, false],
    ["is closed where all of them are waived", { findings: waivedFindings }, false],
    ["stays open where their place was not read", { unknowns: [unknown({})] }, true],
    [
      "stays open where a gap there is accepted",
      { unknowns: [unknown({ gap: false, accepted: { reason: "-" } })] },
      true,
    ],
    ["stays open where a fact is missing", { unknowns: [unknown({ cause: "missing-fact", gap: false })] }, true],
    ["stays open where their policy stopped", { unknowns: [unknown({ cause: "aborted", source: "outlived" })] }, true],
    ["stays open where their section is not asked for any more", { unknowns: [leftOut("not-configured")] }, true],
    ["stays open where their section is not offered any more", { unknowns: [leftOut("unsupported")] }, true],
    ["stays open where their source is not part of the scan", { sources: [] }, true],
    ["is closed where another policy is unknown", { unknowns: [unknown({ policy: "long_lived_secrets/low" })] }, false],
    ["is closed where another source was not read", { unknowns: [unknown({ source: "github:acme" })] }, false],
    ["is closed where a kind is never read", { unknowns: [unknown({ status: "not-collected", gap: false })] }, false],
    ["is closed where their policy is switched off", { policies: [], unknowns: [] }, false],
  ])("%s", async (_story, change, isOpen) => {
    const { tracker, issues } = trackerOf();
    await keepIssue(tracker, contentOf(result(found)));
    await keepIssue(tracker, contentOf({ ...result(), ...change }));
    expect(issues).toMatchObject([{ isOpen }]);
    if (!isOpen) return;
    expect(issues[0]?.body).toContain(`Earlier findings of ${source} could not be checked again`);
    // What could not be checked once is still remembered at the next scan.
    await keepIssue(tracker, contentOf({ ...result(), ...change }));
    expect(issues).toMatchObject([{ isOpen: true }]);
    await keepIssue(tracker, contentOf(result()));
    expect(issues).toMatchObject([{ isOpen: false }]);
  });
});

describe("an issue of a scan that leaves a section out", () => {
  const without = (facts: ResultFacts = {}): Result => ({ ...result(facts), unknowns: [leftOut("not-configured")] });

  test("is closed where it always did, since it never had a finding there", async () => {
    const { tracker, issues } = trackerOf();
    await keepIssue(tracker, contentOf(without(found)));
    await keepIssue(tracker, contentOf(without()));
    expect(issues).toMatchObject([{ isOpen: false }]);
  });

  test("stays open where it once read all parts of a source, and is closed where it never did", async () => {
    const inPart = (facts: ResultFacts = {}): Result => {
      const one = result(facts);
      return { ...one, sources: one.sources.map((each) => ({ ...each, mayHaveMore: true })) };
    };
    for (const [first, isOpen] of [
      [result(found), true],
      [inPart(found), false],
    ] as const) {
      const { tracker, issues } = trackerOf();
      await keepIssue(tracker, contentOf(first));
      await keepIssue(tracker, contentOf(inPart()));
      expect(issues).toMatchObject([{ isOpen }]);
    }
  });

  test("stays open where it once read the section, until a person closes it", async () => {
    const { tracker, issues } = trackerOf();
    for (const one of [result(found), without({ findings: { high: 1 } }), without()]) {
      await keepIssue(tracker, contentOf(one));
    }
    expect(issues).toMatchObject([{ isOpen: true }]);
    await tracker.update(1, { state: "closed" });
    for (const one of [without(found), without()]) await keepIssue(tracker, contentOf(one));
    expect(issues).toMatchObject([{ isOpen: false }]);
  });
});

describe("keeping an issue", () => {
  test("opens none without findings, and edits only what changed", async () => {
    const { tracker, calls } = trackerOf();
    const steps = [
      result(),
      result(found),
      result(found),
      result({ findings: { high: 1 } }),
      result(),
      result(),
      result(found),
    ];
    for (const one of steps) await keepIssue(tracker, contentOf(one));
    expect(calls).toEqual(["create", "edit", "closed", "comment", "open"]);
  });

  test("takes GitHub's line ends and blanks for no change", async () => {
    const { tracker, issues, calls } = trackerOf();
    await keepIssue(tracker, contentOf(result(found)));
    const [issue] = issues;
    if (issue === undefined) throw new Error("no issue was made");
    issues[0] = { ...issue, body: issue.body.trimEnd().replaceAll("\n", "\r\n") };
    await keepIssue(tracker, contentOf(result(found)));
    expect(calls).toEqual(["create"]);
  });

  test("keeps one issue for each category", async () => {
    const { tracker, issues } = trackerOf();
    await keepIssue(tracker, contentOf(result(found), { category: "outlived/--one" }));
    await keepIssue(tracker, contentOf(result(found), { category: "outlived/two" }));
    await keepIssue(tracker, contentOf(result(), { category: "outlived/--one" }));
    expect(issues.map(({ title, isOpen }) => [title.split(":")[0], isOpen])).toEqual([
      ["outlived/--one", false],
      ["outlived/two", true],
    ]);
    expect(issues[0]?.body.match(/--/g)).toHaveLength(2);
  });

  test("cuts a report between lines, to what GitHub takes, and still knows the issue", async () => {
    const { tracker, issues } = trackerOf();
    const report = "| a row – with more bytes than characters |\n".repeat(4000);
    await keepIssue(tracker, contentOf(result(found), { report }));
    const body = issues[0]?.body ?? "";
    expect(Buffer.byteLength(body)).toBeLessThan(65_536);
    expect(body).toMatch(/characters \|\n\nThe rest is left out\.\n/);
    await keepIssue(tracker, contentOf(result()));
    expect(issues).toMatchObject([{ isOpen: false }]);
  });

  test("of many places remembers the sources, and of many sources that there are some", async () => {
    for (const [sources, policies] of [
      [2, 200],
      [500, 1],
    ] as const) {
      const { tracker, issues } = trackerOf();
      const base = result({ findings: { high: 1 } });
      const findings = Array.from({ length: sources * policies }, (_, index) =>
        base.findings.map((finding) => ({
          ...finding,
          policy: `long_lived_secrets/policy_${index % policies}`,
          subject: { ...finding.subject, source: `aws:${Math.floor(index / policies)}` },
        })),
      ).flat();
      await keepIssue(tracker, contentOf({ ...base, findings }, { report: "-\n".repeat(40_000) }));
      expect(Buffer.byteLength(issues[0]?.body ?? "")).toBeLessThan(65_536);
      const left = { ...result(), sources: base.sources.map((one) => ({ ...one, id: "aws:1" })) };
      await keepIssue(tracker, contentOf({ ...left, unknowns: [unknown({ source: "aws:1" })] }));
      expect(issues).toMatchObject([{ isOpen: true }]);
    }
  });
});

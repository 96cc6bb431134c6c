import { describe, expect, test } from "vitest";
import { redact, redactedNames } from "../../src/amend/redact.ts";
import { compareWithPrevious, showEvaluation } from "../../src/command/setup/previous.ts";
import { exitCodeOf } from "../../src/command/shell/exit-code.ts";
import { checkDocument, readAnalyses } from "../../src/contract/index.ts";
import type { Result } from "../../src/model/generated/result.ts";
import type { Snapshot } from "../../src/model/generated/snapshot.ts";
import { usualWaiverLimits, type Waiver } from "../../src/model/waiver.ts";
import { formatNames, loadFormat, type RenderOptions } from "../../src/report/index.ts";
import { evaluateSnapshot, type Judging } from "../../src/scan.ts";
import { scanAcme, tool } from "./acme.ts";

const departed = "improper_offboarding/owner_departed";
const waiver: Waiver = {
  policies: [departed],
  credentials: [],
  people: ["mira.okafor@example.com"],
  reason: "Ines Roth needs Mira Okafor's keys until the audit is over.",
  approver: "ines.roth@example.com",
  created: "2026-11-02",
  expires: "2027-01-31",
  ticket: "SEC-1042",
  file: "waivers.yaml",
  line: 4,
  unknownPolicies: [],
};

const { snapshot, judging, result: plain } = await scanAcme();

const evaluateWith = (entries: readonly Waiver[], changes: Partial<Judging> = {}, facts = snapshot) =>
  evaluateSnapshot(
    facts,
    { ...judging, waivers: { file: "waivers.yaml", entries, limits: usualWaiverLimits }, ...changes },
    tool,
  );

async function textOf(name: (typeof formatNames)[number], result: Result, more: Partial<RenderOptions> = {}) {
  const render = await loadFormat(name);
  return render(result, { width: 100, colour: false, ...more }).files.join("\n");
}

/** Fingerprints of the results of a SARIF text, by category. */
function resultsIn(sarif: string): ReadonlyMap<string, readonly string[]> {
  const analyses = readAnalyses(sarif, { file: "outlived.sarif" });
  return new Map(analyses.map(({ category, results }) => [category, results.map(({ fingerprint }) => fingerprint)]));
}

const mirasFindings = (result: Result) =>
  result.findings.filter(({ policy, owner }) => policy === departed && owner?.identity?.name === "Mira Okafor");

describe("waived findings of the whole company", () => {
  test("are in every report but SARIF, and in no count that makes a run fail", async () => {
    const { result } = await evaluateWith([waiver]);
    expect(checkDocument("result", result).violations).toEqual([]);
    const mine = mirasFindings(result);
    expect(mine).toHaveLength(4);
    expect(mine.every(({ waived }) => waived?.line === 4)).toBe(true);
    expect(result.findings.filter(({ waived }) => waived !== undefined)).toEqual(mine);
    expect(result.summary).toMatchObject({
      waived: 4,
      findings: { ...plain.summary.findings, high: plain.summary.findings.high - 4 },
    });
    const sarif = await textOf("sarif", result);
    expect(formatNames.length).toBeGreaterThan(3);
    for (const name of formatNames.filter((one) => one !== "sarif")) {
      const text = (await textOf(name, result)).replaceAll(/\s+/g, " ");
      expect(text, name).toContain("SEC-1042");
      expect(text, name).toContain("AKIA22KAMRDFNEXAMPLE");
    }
    expect(sarif).not.toContain("SEC-1042");
    const written = [...resultsIn(sarif).values()].flat();
    expect(written.filter((one) => mine.some(({ fingerprint }) => fingerprint === one))).toEqual([]);
    expect(written).toHaveLength(result.findings.length - 4);
  });

  test("nobody else's finding changes", async () => {
    const { result } = await evaluateWith([waiver]);
    const others = result.findings.filter(({ waived }) => waived === undefined);
    const expected = plain.findings.filter((finding) => !mirasFindings(plain).includes(finding));
    expect(others).toEqual(expected);
  });

  test("a run in which everything is waived does not fail, and is not called clean", async () => {
    const only = judging.policies.filter(({ id }) => id === departed);
    const everybody = plain.findings.flatMap(({ owner }) => owner?.identity?.name ?? []);
    const entries = [...new Set(everybody)].map((name, index) => ({ ...waiver, people: [name], line: 4 + index }));
    const { result } = await evaluateWith(entries, { policies: only });
    expect(result.summary.findings).toEqual({ critical: 0, high: 0, medium: 0, low: 0 });
    expect(exitCodeOf(result, { failOn: "low" })).toBe(0);
    const { waived = 0 } = result.summary;
    expect(waived).toBeGreaterThan(4);
    expect(await textOf("table", result)).toContain(`No findings in what could be seen except ${waived} waived, but`);
    expect(await textOf("markdown", result)).toContain(
      `## 🟡 No findings in what could be seen except ${waived} waived`,
    );
  });

  test("a waiver that matches everything by accident hides nothing", async () => {
    const wide = { ...waiver, policies: ["*"], people: ["*"] };
    const { result } = await evaluateWith([wide, { ...waiver, people: [], credentials: ["*:*"], line: 9 }]);
    expect(result.findings.filter(({ waived }) => waived !== undefined)).toEqual([]);
    expect(result.summary.findings).toEqual(plain.summary.findings);
    const refused = result.findings.filter(({ policy }) => policy === "governance/waiver_refused");
    expect(refused.map(({ location, message }) => [location, message.replace(/\d+ subjects.*/, "")])).toEqual([
      [{ file: "waivers.yaml", line: 4 }, expect.stringContaining(" of * is refused: * matches everything")],
      [{ file: "waivers.yaml", line: 9 }, expect.stringContaining("*:* matches everything")],
    ]);
  });

  test("the policy says of the same waivers as the program that they break a rule", async () => {
    const changes: readonly Partial<Waiver>[] = [
      {},
      { people: ["*"] },
      { people: [], credentials: ["arn:aws:*"], policies: ["*"] },
      { people: [], credentials: ["arn:aws:iam::111122223333:user/mira.okafor/*"], policies: ["*"] },
      { expires: "2027-11-01" },
      { expires: "2027-12-03" },
      { approver: "Mira Okafor" },
      { people: ["Mira*"], approver: "1007" },
      { people: ["nobody@example.com"] },
      { policies: ["nothing/here"], unknownPolicies: [{ policy: "nothing/here", nearest: null }] },
    ];
    const { result, resolution } = await evaluateWith(
      changes.map((change, index) => ({
        ...waiver,
        ...change,
        created: `2026-11-${String(index + 1).padStart(2, "0")}`,
        line: index + 1,
      })),
    );
    const holding = [...resolution.subjects(new Set(["waiver"]))].flatMap((subject) =>
      subject.type === "waiver" && subject.input.waiver.holds ? [subject.id] : [],
    );
    const refused = result.findings.filter(({ policy }) => policy === "governance/waiver_refused");
    expect(holding.length).toBeGreaterThan(3);
    expect(refused.length).toBeGreaterThan(3);
    expect(refused.filter(({ subject }) => holding.includes(subject.id))).toEqual([]);
    expect(holding.length + refused.length).toBe(changes.length);
  });

  test("their alerts close, and open again when the waiver ends, as the same alerts", async () => {
    const withoutLater = { ...judging, asOf: "2027-02-02" };
    const [before, during, after] = await Promise.all([
      evaluateWith([]),
      evaluateWith([waiver]),
      evaluateWith([waiver], { asOf: withoutLater.asOf }),
    ]);
    const [first, second, third] = await Promise.all(
      [before, during, after].map(async ({ result }) => [...resultsIn(await textOf("sarif", result)).values()].flat()),
    );
    const mine = mirasFindings(plain).map(({ fingerprint }) => fingerprint);
    expect(first).toEqual(expect.arrayContaining(mine));
    expect(mine.filter((one) => second?.includes(one))).toEqual([]);
    expect(third).toEqual(expect.arrayContaining(mine));
    const expired = after.result.findings.filter(({ policy }) => policy === "governance/waiver_without_effect");
    expect(expired.map(({ message }) => message)).toEqual([expect.stringContaining("it ended on 2027-01-31")]);
  });

  test("what waivers are about themselves goes into the run of governance, custom policies on them too", async () => {
    const { result } = await evaluateWith([{ ...waiver, people: ["nobody@example.com"] }]);
    const refused = result.findings.find(({ subject }) => subject.type === "waiver");
    if (refused === undefined) throw new Error("The waiver is not reported.");
    const digits = { fingerprint: "c".repeat(32), reference: `${"c".repeat(12)}-000000` };
    const custom = { ...refused, ...digits, policy: "custom/governance/own" };
    const like = result.policies.find(({ id }) => id === refused.policy);
    const extended: Result = {
      ...result,
      findings: [...result.findings, custom],
      policies: [...result.policies, ...(like ? [{ ...like, id: custom.policy }] : [])],
    };
    const runs = resultsIn(await textOf("sarif", extended));
    expect([...runs.keys()].filter((category) => category.includes("waivers"))).toEqual([]);
    expect(runs.get("outlived/governance")).toEqual(expect.arrayContaining([refused.fingerprint, custom.fingerprint]));
  });
});

describe("results of the previous analysis", () => {
  /** IAM could not be read at all. */
  const blinded = (): Snapshot => ({
    ...snapshot,
    accounts: snapshot.accounts.filter(({ kind }) => kind !== "iam-user"),
    credentials: snapshot.credentials.filter(({ kind }) => !["access-key", "console-password"].includes(kind)),
    coverage: snapshot.coverage.map((one) =>
      one.section === "aws/iam" ? { ...one, status: "denied", reason: "AWS refused it." } : one,
    ),
  });

  async function next(entries: readonly Waiver[], facts: Snapshot) {
    const previous = readAnalyses(await textOf("sarif", plain), { file: "before.sarif" });
    const evaluation = await evaluateWith(entries, {}, facts);
    const shown = showEvaluation(evaluation, judging, { redact: false, category: undefined }, { environment: {} });
    const judged = compareWithPrevious(shown, previous);
    const sarif = await textOf("sarif", judged.result, judged.previous ? { previous: judged.previous } : {});
    return [...resultsIn(sarif).values()].flat();
  }

  test("that a waiver would cover are repeated as long as they cannot be checked", async () => {
    const unseen = mirasFindings(plain).filter(({ subject }) => subject.section === "aws/iam");
    expect(unseen).toHaveLength(2);
    const results = await next(
      [waiver, { ...waiver, people: [], credentials: ["AKIA22KAMRDFNEXAMPLE"], line: 20 }],
      blinded(),
    );
    for (const { fingerprint } of unseen) expect(results).toContain(fingerprint);
    const seen = mirasFindings(plain).filter(({ subject }) => subject.section !== "aws/iam");
    expect(seen).toHaveLength(2);
    for (const { fingerprint } of seen) expect(results).not.toContain(fingerprint);
  });

  test("that are waived now close where they could be checked", async () => {
    const results = await next([waiver], snapshot);
    for (const { fingerprint } of mirasFindings(plain)) expect(results).not.toContain(fingerprint);
  });
});

describe("names in waivers", () => {
  const entries = [
    { ...waiver, approver: "Ines Roth <ines.roth@example.com>", ticket: "mira.okafor" },
    { ...waiver, people: ["*rafael.dua*"], line: 9 },
    { ...waiver, people: ["leo.brandt@example.com"], line: 14 },
    { ...waiver, people: ["*@*"], approver: "Rafael Duarte", line: 19 },
  ];
  const told = /mira|okafor|ines|roth|rafael|dua|leo\.|brandt/i;

  test.each(["k".repeat(32), undefined])("are replaced in every report, with the key %s", async (key) => {
    const evaluation = await evaluateWith(entries);
    const names = redactedNames(evaluation.resolution.people(), key);
    const result = redact(evaluation.describe(names), names, key);
    expect(checkDocument("result", result).violations).toEqual([]);
    expect(result.summary.waived).toBe(4);
    const about = result.findings.filter(({ waived, subject }) => waived !== undefined || subject.type === "waiver");
    expect(about.length).toBeGreaterThan(6);
    expect(about.filter((finding) => told.test(JSON.stringify(finding)))).toEqual([]);
    for (const name of formatNames)
      expect(await textOf(name, result), name).not.toMatch(/\b(ines|roth|brandt)\b|rafael\.dua/i);
  });
});

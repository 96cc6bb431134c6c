import { describe, expect, test } from "vitest";
import { redact, redactedNames } from "../../src/amend/redact.ts";
import { providers } from "../../src/collect/providers.ts";
import { assertSnapshot, checkDocument } from "../../src/contract/index.ts";
import { isShortfall } from "../../src/model/coverage.ts";
import { formatNames, loadFormat } from "../../src/report/index.ts";
import { evaluateSnapshot } from "../../src/scan.ts";
import { canary, estateFailures, scanAcme, tool } from "./acme.ts";

describe("a scan of the whole company", () => {
  test("gives a snapshot and a result that keep their contracts", async () => {
    const { snapshot, result, estate } = await scanAcme();
    expect(estateFailures(estate)).toEqual([]);
    assertSnapshot(snapshot, "snapshot");
    expect(checkDocument("result", result).violations).toEqual([]);
    expect(snapshot.coverage.length).toBeGreaterThan(0);
    expect(snapshot.coverage.filter(isShortfall)).toEqual([]);
    expect(result.summary.gaps).toBe(0);
    expect(result.findings.length).toBeGreaterThan(20);
  });

  test("says that Mira's key was used 12 days after her last day", async () => {
    const { result } = await scanAcme();
    const used = result.findings.filter(({ policy }) => policy === "improper_offboarding/used_after_departure");
    const mira = used.find(({ subject }) => subject.id.includes("user/mira.okafor/access-key/"));
    expect(mira?.message).toContain("12 days after");
    expect(mira?.message).toContain("Mira Okafor");
    expect(mira?.subject.publicId).toMatch(/^AKIA/);
    expect(mira?.evidence.join(" ")).toContain("2026-11-11");
  });

  test("use on the last day is not use after departure", async () => {
    const { result } = await scanAcme();
    const jonas = result.findings.filter(({ subject }) => subject.id.includes("jonas.lindqvist/access-key"));
    expect(jonas.map(({ policy }) => policy)).toContain("improper_offboarding/owner_departed");
    expect(jonas.map(({ policy }) => policy)).not.toContain("improper_offboarding/used_after_departure");
  });

  test("nothing secret surfaces in the snapshot or the result", async () => {
    const { snapshot, result } = await scanAcme();
    expect(JSON.stringify([snapshot, result])).not.toContain(canary);
  });

  test("two scans give the same bytes", async () => {
    const [first, second] = await Promise.all([scanAcme(), scanAcme()]);
    expect(JSON.stringify(second.result)).toBe(JSON.stringify(first.result));
    expect(JSON.stringify(second.snapshot)).toBe(JSON.stringify(first.snapshot));
  });

  test("only calls that a section declares are made, and none that returns a value", async () => {
    const { estate } = await scanAcme();
    const declared = new Set(providers.flatMap(({ sections }) => sections.flatMap(({ permissions }) => permissions)));
    const asked = new Set(
      estate.requests.filter(({ provider }) => provider === "aws").map(({ operation }) => operation),
    );
    expect(asked.size).toBeGreaterThan(4);
    expect([...asked].filter((operation) => !declared.has(operation) && operation !== "sts:GetCallerIdentity")).toEqual(
      [],
    );
    expect([...asked].filter((operation) => /GetSecretValue|GetParameter/.test(operation))).toEqual([]);
  });

  test("ids that could not be read cost no finding, and the snapshot says so to whoever evaluates it", async () => {
    const whole = await scanAcme();
    const faults = [{ operation: "iam:ListAccessKeys", mode: "deny" }] as const;
    const { result, snapshot, judging } = await scanAcme({ faults });
    const verdictsOf = (findings: typeof result.findings) =>
      findings.map(({ policy, subject, severity, fingerprint }) => ({ policy, id: subject.id, severity, fingerprint }));
    const found = result.findings.filter(({ policy }) => policy !== "governance/blind_spot");
    expect(verdictsOf(found)).toEqual(verdictsOf(whole.result.findings));
    expect(found.some(({ subject }) => subject.publicId?.startsWith("AKIA"))).toBe(false);
    const unnamed = result.coverage.filter(({ section }) => section === "aws/iam/key-ids");
    expect(
      unnamed.map(({ source, status, gap, requiredPermission }) => ({ source, status, gap, requiredPermission })),
    ).toEqual(
      ["aws:111122223333", "aws:444455556666"].map((source) => ({
        source,
        status: "denied",
        gap: true,
        requiredPermission: "iam:ListAccessKeys",
      })),
    );
    expect(result.unknowns).toEqual(whole.result.unknowns);
    expect((await evaluateSnapshot(snapshot, judging, tool)).result).toEqual(result);
  });

  test("keys are named for the flagged users only", async () => {
    const { estate, result } = await scanAcme();
    const listed = estate.requests.filter(({ operation }) => operation === "iam:ListAccessKeys");
    const flaggedUsers = new Set(
      result.findings
        .filter(({ subject }) => subject.kind === "access-key")
        .map(({ subject }) => subject.id.replace(/\/access-key\/.*/, "")),
    );
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.length).toBeLessThanOrEqual(flaggedUsers.size + 1);
  });
});

describe("lost sight", () => {
  test("where every call is denied every policy that needs it is unknown, and every permission is named", async () => {
    const { result } = await scanAcme({
      faults: [{ operation: "*", mode: "deny" }],
      adjust: ({ roster: _roster, code: _code, ...rest }) => rest,
      withoutOwnersFile: true,
    });
    const judged = result.policies.filter(({ id }) => !id.startsWith("governance/"));
    expect(judged.filter(({ counts }) => counts.unknown === 0).map(({ id }) => id)).toEqual([]);
    expect(judged.filter(({ counts }) => counts.pass > 0)).toEqual([]);
    expect(result.summary.worstSeverity).toBeNull();
    expect(result.sources.filter(({ kind, gaveNothing }) => kind !== "provider" && !gaveNothing)).toEqual([]);
    const gaps = result.coverage.filter(({ gap }) => gap);
    expect(gaps.length).toBeGreaterThan(3);
    expect(gaps.filter(({ requiredPermission }) => requiredPermission === undefined)).toEqual([]);
  });

  test("without a roster and an owners file no owner is made up", async () => {
    const { result } = await scanAcme({ adjust: ({ roster: _roster, ...rest }) => rest, withoutOwnersFile: true });
    expect(result.findings.filter(({ owner }) => owner !== undefined)).toEqual([]);
    const owners = result.policies.filter(({ readsOwner }) => readsOwner);
    expect(owners.length).toBeGreaterThan(3);
    expect(owners.filter(({ counts }) => counts.pass > 0 || counts.fail > 0).map(({ id }) => id)).toEqual([]);
  });
});

describe("the reports of the company", () => {
  test("redacted, no report of any format has a name of anybody", async () => {
    const { describe, resolution } = await scanAcme();
    const names = redactedNames(resolution.people(), "a key");
    const redacted = redact(describe(names), names, "a key");
    const formats = await Promise.all(formatNames.map(loadFormat));
    const texts = formats.map((render) => JSON.stringify(render(redacted, { width: 100, colour: false })));
    expect(texts.length).toBeGreaterThan(3);
    const spellings = resolution
      .people()
      .flatMap(({ spellings }) => spellings)
      .filter((spelling) => /[a-z]{2}/i.test(spelling) && spelling.length > 3);
    expect(spellings.length).toBeGreaterThan(80);
    for (const text of texts)
      expect(spellings.filter((spelling) => text.toLowerCase().includes(spelling.toLowerCase()))).toEqual([]);
  });
});

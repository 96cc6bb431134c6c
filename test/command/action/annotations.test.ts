import { describe, expect, test } from "vitest";
import { annotationsOf } from "../../../src/command/action/annotations.ts";
import { result } from "../result.ts";

const waiver = {
  reason: "Runs the month-end close.",
  approver: "CISO",
  created: "2026-11-02",
  expires: "2027-01-31",
};

describe("annotations", () => {
  test("gaps come first, findings only as counts per policy, and nobody is named", () => {
    const annotations = annotationsOf(result({ findings: { critical: 2, low: 1 }, coverage: ["complete", "denied"] }));
    expect(annotations.map(({ level, title }) => [level, title])).toEqual([
      ["warning", "Not read whole: aws:111122223333, aws/secrets"],
      ["error", "A critical problem (critical)"],
      ["warning", "A low problem (low)"],
    ]);
    expect(annotations[1]?.message).toBe("2 credentials (long_lived_secrets/critical). Put it right.");
    expect(annotations[0]?.message).toBe("Access was denied. It needs secretsmanager:ListSecrets.");
    expect(JSON.stringify(annotations)).not.toContain("user-0");
  });

  test("a source that gave nothing and a policy that stopped are errors before all findings", () => {
    const annotations = annotationsOf(
      result({ findings: { critical: 1 }, coverage: ["denied", "failed"], aborted: true }),
    );
    expect(annotations.map(({ level }) => level)).toEqual(["error", "error", "error"]);
    expect(annotations[0]?.title).toBe("aws:111122223333 gave nothing");
    expect(annotations[1]?.title).toBe("The policy long_lived_secrets/high stopped");
  });

  test("a policy of the user's that stopped is not an internal error", () => {
    const id = "custom/third_party/endless";
    const [ours, theirs] = [true, id].map((aborted) => annotationsOf(result({ aborted }))[0]);
    expect(ours?.message).toContain("a bug in outlived");
    expect(theirs).toEqual({
      level: "error",
      title: `The policy ${id} stopped`,
      message: "What it would have said is unknown. The log says where it stopped.",
    });
  });

  test("several findings on one credential are counted as findings", () => {
    const base = result({ findings: { critical: 2 } });
    const [first] = base.findings;
    const findings = base.findings.map((finding) => ({ ...finding, subject: first?.subject ?? finding.subject }));
    expect(annotationsOf({ ...base, findings })[0]?.message).toBe(
      "2 findings on 1 credential (long_lived_secrets/critical). Put it right.",
    );
  });

  test("what is waived is not counted, and a policy of which everything is waived says nothing", () => {
    const base = result({ findings: { critical: 2 } });
    const waived = { ...waiver, file: "waivers.yaml", line: 4 };
    const waive = (count: number) => base.findings.map((one, index) => (index < count ? { ...one, waived } : one));
    expect(annotationsOf({ ...base, findings: waive(1) })[0]?.message).toMatch(/^1 credential /);
    expect(annotationsOf({ ...base, findings: waive(2) })).toEqual([]);
  });

  test("what cannot be seen in a text is spelled", () => {
    const base = result({ findings: { critical: 1 } });
    const policies = base.policies.map((policy) => ({ ...policy, title: "a\u202eb", remediation: "c\u001b[31m\nd" }));
    const [annotation] = annotationsOf({ ...base, policies });
    expect(annotation?.title).toBe("a\\u{202e}b (critical)");
    expect(annotation?.message).toContain("c\\x1b[31m\\nd");
  });

  test("an accepted gap and a governance finding give none", () => {
    expect(annotationsOf(result({ coverage: ["complete", "denied"], accepted: true, governance: 2 }))).toEqual([]);
  });

  test("what else is to be said comes first, and takes of the room", () => {
    const first = Array.from({ length: 3 }, (_, index) => ({
      level: "error" as const,
      title: String(index),
      message: "",
    }));
    const base = result({ findings: { critical: 1 } });
    const { policies } = base;
    const many = Array.from({ length: 12 }, (_, index) =>
      policies.map((policy) => ({ ...policy, id: `${policy.id}_${index}` })),
    );
    const errors = annotationsOf({ ...base, policies: many.flat() }, first).filter(({ level }) => level === "error");
    expect(errors).toHaveLength(10);
    expect(errors.slice(0, 3)).toEqual(first);
    expect(errors[9]?.title).toBe("6 more");
  });

  test("of more than ten the last says how many are left out", () => {
    const base = result({ findings: { critical: 1 } });
    const policies = base.policies
      .slice(0, 1)
      .flatMap((policy) =>
        Array.from({ length: 14 }, (_, index) => ({ ...policy, id: `long_lived_secrets/p${index}` })),
      );
    const annotations = annotationsOf({ ...base, policies });
    expect(annotations).toHaveLength(10);
    expect(annotations[9]).toEqual({ level: "error", title: "5 more", message: "The job summary has them all." });
  });

  test("a policy is annotated at the first line that it is about, then at each further one, once", () => {
    const base = result({ findings: { critical: 2, high: 1, low: 1 } });
    const place = { file: "./.github/workflows/deploy.yml", line: 21, column: 3 };
    const other = { file: ".github/workflows/release.yml", line: 4 };
    const outside = { file: "../elsewhere.yml", line: 1 };
    const findings = base.findings.map((finding, index) =>
      index < 2 ? { ...finding, location: place, otherLocations: [other, outside] } : finding,
    );
    const found = annotationsOf({ ...base, findings });
    expect(found.map(({ level, title, place: at }) => [level, title, at?.file, at?.line])).toEqual([
      ["error", "A critical problem (critical)", ".github/workflows/deploy.yml", 21],
      ["error", "A high problem (high)", undefined, undefined],
      ["warning", "A low problem (low)", undefined, undefined],
      ["error", "A critical problem (critical)", ".github/workflows/release.yml", 4],
    ]);
    expect(found[0]?.message).toBe("2 credentials (long_lived_secrets/critical). Put it right.");
    expect(found[3]?.message).toBe("Here, too (long_lived_secrets/critical). Put it right.");
  });

  test("of very many lines ten are annotated, and the rest is counted after every policy had its own", () => {
    const base = result({ findings: { critical: 1, high: 1 } });
    const otherLocations = Array.from({ length: 500 }, (_, index) => ({ file: "a.yml", line: index + 2 }));
    const findings = base.findings.map((finding) => ({
      ...finding,
      location: { file: "a.yml", line: 1 },
      otherLocations,
    }));
    const found = annotationsOf({ ...base, findings });
    expect(found).toHaveLength(10);
    expect(found.slice(0, 2).map(({ title }) => title)).toEqual([
      "A critical problem (critical)",
      "A high problem (high)",
    ]);
    expect(found[9]?.title).toBe("993 more");
  });

  test("a text of a megabyte is cut", () => {
    const base = result({ findings: { critical: 1 } });
    const policies = base.policies.map((policy) => ({ ...policy, remediation: "x".repeat(2 ** 20) }));
    expect(annotationsOf({ ...base, policies })[0]?.message).toHaveLength(2000);
  });
});

import { describe, expect, test } from "vitest";
import { runPoliciesList, runPoliciesShow } from "../../../src/command/policies/list.ts";
import { loadBuiltinPolicies } from "../../../src/evaluate/index.ts";
import { displayWidth } from "../../../src/report/table/width.ts";
import { fakeEdge } from "../fake-edge.ts";

const { policies } = await loadBuiltinPolicies();

describe("policies list", () => {
  test("names every policy with its severity, subject, problem and controls, one to a line", async () => {
    const edge = fakeEdge("/");
    expect(await runPoliciesList({ format: "table" }, edge)).toBe(0);
    const [heading, ...lines] = edge.out().trimEnd().split("\n");
    expect(heading).toMatch(/^Policy +Severity +Subject +Problem +Controls$/);
    expect(lines).toHaveLength(policies.length);
    for (const [index, policy] of policies.entries()) {
      for (const fact of [policy.id, policy.severity, policy.subject, policy.title, ...policy.controls]) {
        expect(lines[index]).toContain(fact);
      }
    }
  });

  test("wraps on a terminal, and then fits it", async () => {
    let out = "";
    const edge = fakeEdge("/", { stdout: { write: (text) => (out += text), isTTY: true, columns: 90 } });
    await runPoliciesList({ format: "table" }, edge);
    const lines = out.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(policies.length);
    expect(lines.filter((line) => displayWidth(line) > 90)).toEqual([]);
    // An id is what the other commands take.
    for (const { id, severity } of policies) expect(lines).toContain(`${id}  ${severity}`);
  });

  test("gives programs all that is known", async () => {
    const edge = fakeEdge("/");
    await runPoliciesList({ format: "json" }, edge);
    expect(JSON.parse(edge.out())).toEqual(policies);
  });
});

describe("policies show", () => {
  test.each(policies.map((policy) => [policy.id, policy] as const))("explains %s", async (id, policy) => {
    const edge = fakeEdge("/");
    expect(await runPoliciesShow(id, {}, edge)).toBe(0);
    const text = edge.out();
    for (const part of ["## What it checks", "## Why", "## How to fix", "## Limits", "\nSource\n"])
      expect(text).toContain(part);
    for (const control of policy.controls) expect(text.replaceAll(/\s+/g, " ")).toContain(control);
    for (const [name, { default: usual }] of Object.entries(policy.settings)) {
      expect(text).toContain(`  ${name} (default: ${JSON.stringify(usual)}`);
    }
    expect(text).toContain(`package ${id.replace("/", ".")}`);
    expect(text.split(policy.title)).toHaveLength(3);
  });

  test("an unknown policy is answered with the nearest", async () => {
    await expect(runPoliciesShow("owner_departd", {}, fakeEdge("/"))).rejects.toMatchObject({
      message: 'There is no policy "owner_departd".',
      hint: expect.stringContaining("Did you mean improper_offboarding/owner_departed?"),
    });
  });
});

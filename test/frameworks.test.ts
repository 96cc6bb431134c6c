import { describe, expect, test } from "vitest";
import { loadBuiltinPolicies } from "../src/evaluate/index.ts";
import { frameworkFileNames, readFrameworks } from "./frameworks.ts";

const frameworks = readFrameworks();
const { policies } = await loadBuiltinPolicies();
const mapped = new Set(policies.flatMap(({ controls }) => controls));

test("each catalog is called like its id", () => {
  expect(frameworkFileNames()).toEqual(["cwe.json", "nist-800-53-r5.json", "nist-csf-2.0.json", "owasp-nhi-2025.json"]);
  expect(frameworks.map(({ id }) => `${id}.json`)).toEqual(frameworkFileNames());
});

describe.each(frameworks)("$id", ({ id, controls }) => {
  test("has each control once, with a title and a link and nothing else", () => {
    expect(new Set(controls.map((control) => control.id)).size).toBe(controls.length);
    for (const control of controls) {
      expect(Object.keys(control).filter((key) => !["id", "title", "link", "withdrawn"].includes(key))).toEqual([]);
      expect(control.title).toMatch(/\S{3}/);
      expect(control.link).toMatch(/^https:\/\//);
    }
  });

  test("is used by some policy", () => {
    expect([...mapped].filter((control) => control.startsWith(`${id}:`)).length).toBeGreaterThan(0);
  });
});

test("every control that a policy names exists and is in force", () => {
  const inForce = new Set(
    frameworks.flatMap(({ id, controls }) =>
      controls.filter(({ withdrawn }) => withdrawn !== true).map((control) => `${id}:${control.id}`),
    ),
  );
  expect(mapped.size).toBeGreaterThan(0);
  expect([...mapped].filter((control) => !inForce.has(control))).toEqual([]);
});

test("numbers of older editions are known as withdrawn, so that a mapping to them is refused", () => {
  const withdrawn = frameworks.flatMap(({ id, controls }) =>
    controls.filter((control) => control.withdrawn === true).map((control) => `${id}:${control.id}`),
  );
  expect(withdrawn).toEqual([
    "nist-800-53-r5:AC-2(10)",
    "nist-csf-2.0:PR.AC-01",
    "nist-csf-2.0:PR.AC-04",
    "nist-csf-2.0:PR.IP-11",
  ]);
});

test("offboarding is NHI1 and access is PR.AA-05, whatever older texts say", () => {
  const departed = policies.find(({ id }) => id === "improper_offboarding/owner_departed");
  expect(departed?.controls).toEqual(expect.arrayContaining(["owasp-nhi-2025:NHI1", "nist-csf-2.0:PR.AA-05"]));
});

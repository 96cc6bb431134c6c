import { expect, test } from "vitest";
import { applySettings, readConfiguration } from "../../src/configure/index.ts";
import type { Policy, PolicySetting } from "../../src/model/policy.ts";
import { refusal } from "../contract/refusal.ts";

function policy(id: string, settings: Readonly<Record<string, PolicySetting>> = {}): Policy {
  return {
    id,
    title: "A problem",
    description: "What it is about.",
    requirement: "The good state.",
    message: "{subject} is wrong",
    severity: "high",
    subject: "credential",
    requires: [],
    optional: {},
    readsOwner: false,
    controls: ["owasp-nhi-2025:NHI1"],
    settings,
    remediation: "Mend it.",
    relatedResources: [],
    since: "0.1.0",
    help: "# Help",
  };
}

const catalog = [
  policy("improper_offboarding/owner_departed"),
  policy("improper_offboarding/credential_unused", {
    maxIdleDays: { default: 90, description: "Days without use.", minimum: 1, unit: "days" },
    share: { default: 0.5, description: "Part of something." },
    strict: { default: false, description: "Whether to be strict." },
    note: { default: "none", description: "A text." },
    exempt: { default: [], description: "Names left out." },
  }),
];

const unused = "improper_offboarding/credential_unused";

function apply(settings: string): ReturnType<typeof applySettings> {
  return applySettings(catalog, readConfiguration(`version: 1\nsettings:\n${settings}`, "outlived.yaml"));
}

function refuse(settings: string): string {
  return refusal(() => apply(settings));
}

test("every policy has its defaults without settings", () => {
  const active = applySettings(catalog, readConfiguration("version: 1\n", "outlived.yaml"));
  expect(active.map(({ id, severity, values }) => ({ id, severity, values }))).toEqual([
    { id: "improper_offboarding/owner_departed", severity: "high", values: {} },
    { id: unused, severity: "high", values: { maxIdleDays: 90, share: 0.5, strict: false, note: "none", exempt: [] } },
  ]);
});

test("settings, severity and enabled change only what they name", () => {
  const active = apply(
    `  improper_offboarding/owner_departed: { enabled: false }\n  ${unused}:\n    severity: low\n    with: { maxIdleDays: 400, exempt: [backup] }\n`,
  );
  expect(active.map(({ id, severity, values }) => ({ id, severity, values }))).toEqual([
    {
      id: unused,
      severity: "low",
      values: { maxIdleDays: 400, share: 0.5, strict: false, note: "none", exempt: ["backup"] },
    },
  ]);
});

test("enabled: true changes nothing", () => {
  expect(apply(`  ${unused}: { enabled: true }\n`)).toHaveLength(2);
});

test("an unknown policy is rejected with the nearest id", () => {
  expect(refuse("  improper_offboarding/owner_depart: {}\n")).toMatchInlineSnapshot(
    `"outlived.yaml:3:3: This is not a valid configuration: there is no policy "improper_offboarding/owner_depart"; did you mean "improper_offboarding/owner_departed"?"`,
  );
  expect(refuse("  credential_unused: {}\n")).toMatchInlineSnapshot(
    `"outlived.yaml:3:3: This is not a valid configuration: there is no policy "credential_unused"; did you mean "improper_offboarding/credential_unused"?"`,
  );
  expect(refuse("  zebra: {}\n")).toMatchInlineSnapshot(
    `"outlived.yaml:3:3: This is not a valid configuration: there is no policy "zebra"; the policies are: improper_offboarding/owner_departed, improper_offboarding/credential_unused"`,
  );
});

test("an unknown setting is rejected with the nearest name or all settings", () => {
  expect(refuse(`  ${unused}:\n    with: { maxIdelDays: 3 }\n`)).toMatchInlineSnapshot(
    `"outlived.yaml:4:13: This is not a valid configuration: improper_offboarding/credential_unused has no setting "maxIdelDays"; did you mean "maxIdleDays"?"`,
  );
  expect(refuse(`  ${unused}:\n    with: { zebra: 3 }\n`)).toMatchInlineSnapshot(
    `"outlived.yaml:4:13: This is not a valid configuration: improper_offboarding/credential_unused has no setting "zebra"; its settings are: maxIdleDays, share, strict, note, exempt"`,
  );
  expect(refuse("  improper_offboarding/owner_departed:\n    with: { days: 3 }\n")).toMatchInlineSnapshot(
    `"outlived.yaml:4:13: This is not a valid configuration: improper_offboarding/owner_departed has no setting "days"; it has no settings"`,
  );
  expect(refuse(`  ${unused}:\n    with: { toString: 3 }\n`)).toContain('has no setting "toString"');
});

test("values of a wrong type are rejected with their location and the right type", () => {
  const text = `  ${unused}:
    with:
      maxIdleDays: ninety
      share: lots
      strict: 1
      note: 2026
      exempt: backup
`;
  expect(refuse(text)).toMatchInlineSnapshot(`
    "outlived.yaml:5:20: This is not a valid configuration (5 mistakes):
      outlived.yaml:5:20 maxIdleDays of improper_offboarding/credential_unused must be a whole number, but is "ninety"
      outlived.yaml:6:14 share of improper_offboarding/credential_unused must be a number, but is "lots"
      outlived.yaml:7:15 strict of improper_offboarding/credential_unused must be true or false, but is 1
      outlived.yaml:8:13 note of improper_offboarding/credential_unused must be text (in quotation marks), but is 2026
      outlived.yaml:9:15 exempt of improper_offboarding/credential_unused must be a list, but is "backup""
  `);
});

test.each([
  ["below the minimum", "maxIdleDays: 0", "must be at least 1, but is 0"],
  ["not whole", "maxIdleDays: 1.5", "must be a whole number, but is 1.5"],
  ["not a number at all", "maxIdleDays: .nan", "must be a whole number"],
  ["infinite", "share: .inf", "must be a number"],
  ["a list of numbers for texts", "exempt: [111122223333]", "must be a list of texts"],
  ["null", "strict:", "must be true or false, but is null"],
])("a setting that is %s is rejected", (_story, line, expected) => {
  expect(refuse(`  ${unused}:\n    with:\n      ${line}\n`)).toContain(expected);
});

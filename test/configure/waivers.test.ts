import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appendWaiver, readWaivers } from "../../src/configure/index.ts";
import { UsageError } from "../../src/model/errors.ts";
import type { WaiversEntry } from "../../src/model/generated/waivers.ts";

const policies = [
  "improper_offboarding/owner_departed",
  "long_lived_secrets/access_key_too_old",
  "governance/blind_spot",
];

const read = (text: string) => readWaivers(text, "waivers.yaml", policies).entries;

function refusal(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { at, message } = error;
    return `${at?.file}:${at?.line}:${at?.column}: ${message}`;
  }
  throw new Error("It was accepted.");
}

const entry = `  - policy: improper_offboarding/owner_departed
    person: mira.okafor@example.com
    reason: Her keys run the month-end close.
    approver: hana.novak@example.com
    created: 2026-11-02
    expires: 2027-01-31
`;
const file = `# accepted by the platform team\nversion: 1\nwaivers:\n${entry}`;

describe("a waivers file", () => {
  test("every entry has its place, and lists in place of single globs", () => {
    const second = `  # the vendor's key
  - policy: [long_lived_secrets/*, improper_offboarding/owner_departed]
    credential: [AKIA22KAMRDFNEXAMPLE]
    person: "*@vendor.example"
    reason: The vendor replaces it in March.
    approver: Hana Novak
    created: 2026-11-02
    expires: 2027-03-31
    ticket: 1042
`;
    expect(read(file + second)).toEqual([
      {
        policies: ["improper_offboarding/owner_departed"],
        credentials: [],
        people: ["mira.okafor@example.com"],
        reason: "Her keys run the month-end close.",
        approver: "hana.novak@example.com",
        created: "2026-11-02",
        expires: "2027-01-31",
        file: "waivers.yaml",
        line: 4,
        unknownPolicies: [],
      },
      {
        policies: ["long_lived_secrets/*", "improper_offboarding/owner_departed"],
        credentials: ["AKIA22KAMRDFNEXAMPLE"],
        people: ["*@vendor.example"],
        reason: "The vendor replaces it in March.",
        approver: "Hana Novak",
        created: "2026-11-02",
        expires: "2027-03-31",
        ticket: "1042",
        file: "waivers.yaml",
        line: 11,
        unknownPolicies: [],
      },
    ]);
  });

  test("a policy that does not exist, or watches the scan itself, is no mistake of the file", () => {
    const unknown = (policy: string) => read(file.replace(policies[0] ?? "", policy))[0]?.unknownPolicies;
    expect(unknown("improper_offboarding/owner_departd")).toEqual([
      { policy: "improper_offboarding/owner_departd", nearest: "improper_offboarding/owner_departed" },
    ]);
    expect(unknown("governance/blind_spot")).toEqual([{ policy: "governance/blind_spot", nearest: null }]);
    expect(unknown("'*'")).toEqual([]);
  });

  test("mistakes have their location and the nearest key", () => {
    expect(refusal(file.replace("    person:", "    persn:"))).toMatchInlineSnapshot(
      `"waivers.yaml:5:5: This is not a valid waivers file: /waivers/0 has the unknown key "persn"; did you mean "person"?"`,
    );
    expect(
      refusal(file.replace("2027-01-31", "next year").replace("    approver: hana.novak@example.com\n", "")),
    ).toMatchInlineSnapshot(`
        "waivers.yaml:4:5: This is not a valid waivers file (2 mistakes):
          waivers.yaml:4:5 /waivers/0 must have the key "approver"
          waivers.yaml:8:14 /waivers/0/expires must be a date (2026-11-16), but is "next year""
      `);
  });

  test("an entry names something, ends after it began, and is there once", () => {
    expect(refusal(file.replace("    person: mira.okafor@example.com\n", ""))).toMatchInlineSnapshot(
      `"waivers.yaml:4:5: This is not a valid waivers file: /waivers/0 must have the key "credential" or "person""`,
    );
    expect(refusal(file.replace("2027-01-31", "2026-11-01"))).toMatchInlineSnapshot(
      `"waivers.yaml:9:14: This is not a valid waivers file: /waivers/0/expires must not be before 2026-11-02"`,
    );
    expect(refusal(file + entry)).toMatchInlineSnapshot(
      `"waivers.yaml:10:5: This is not a valid waivers file: /waivers/1 repeats the entry in line 4; remove one of them"`,
    );
    expect(read(file + entry.replace("2026-11-02", "2027-01-31"))).toHaveLength(2);
  });
});

const added: WaiversEntry = {
  policy: "long_lived_secrets/access_key_too_old",
  credential: "AKIA22KAMRDFNEXAMPLE",
  reason: "The vendor replaces it: in March # or April.",
  approver: "Hana Novak <hana.novak@example.com>",
  created: "2026-11-16",
  expires: "2027-03-31",
};

const item = (indentation: string) =>
  `- policy: long_lived_secrets/access_key_too_old
  credential: AKIA22KAMRDFNEXAMPLE
  reason: "The vendor replaces it: in March # or April."
  approver: Hana Novak <hana.novak@example.com>
  created: 2026-11-16
  expires: 2027-03-31
`
    .replaceAll(/^/gm, indentation)
    .replace(/ +$/, "");

describe("an entry that is added", () => {
  const header = "version: 1\nwaivers:";
  const cases: readonly (readonly [string, string | undefined, string])[] = [
    ["to no file", undefined, `${header}\n${item("  ")}`],
    ["to an empty list", `${header} []\n`, `${header}\n${item("  ")}`],
    [
      "to an empty list with a comment",
      `${header} [] # none yet\n# end\n`,
      `${header} # none yet\n${item("  ")}# end\n`,
    ],
    ["after the last entry", file, `${file}${item("  ")}`],
    ["to a list without indentation", file.replaceAll(/^ {2}/gm, ""), `${file.replaceAll(/^ {2}/gm, "")}${item("")}`],
    ["to a file without a last line end", file.trimEnd(), `${file}${item("  ")}`],
    ["before a comment at the end", `${file}# end\n`, `${file}${item("  ")}# end\n`],
    [
      "behind what belongs to the last entry",
      `${file}    # asked twice\n  # end\n`,
      `${file}    # asked twice\n${item("  ")}  # end\n`,
    ],
    [
      "behind a comment on the same line",
      `${file.trimEnd()} # the last day\n`,
      `${file.trimEnd()} # the last day\n${item("  ")}`,
    ],
    ["before another key", `waivers:\n${entry}version: 1\n`, `waivers:\n${entry}${item("  ")}version: 1\n`],
    ["with the line ends of Windows", file.replaceAll("\n", "\r\n"), `${file}${item("  ")}`.replaceAll("\n", "\r\n")],
    ["behind a byte order mark", `\uFEFF${file}`, `\uFEFF${file}${item("  ")}`],
  ];

  test.each(cases)("%s", (_story, text, expected) => {
    const written = appendWaiver(text, added, "waivers.yaml");
    expect(written).toBe(expected);
    expect(read(written).at(-1)).toMatchObject({ reason: added.reason, approver: added.approver });
  });

  test("to a list in brackets is refused", () => {
    expect(() => appendWaiver(`${header} [{ policy: x }]\n`, added, "waivers.yaml")).toThrow("written in brackets");
  });

  test("keeps whatever text it holds", () => {
    const text = fc.string({ unit: "binary" }).filter((one) => one.trim().length >= 10);
    fc.assert(
      fc.property(text, text, (reason, approver) => {
        const once = appendWaiver(file, { ...added, reason, approver }, "waivers.yaml");
        const twice = appendWaiver(once, { ...added, created: "2026-11-17" }, "waivers.yaml");
        expect(twice.startsWith(once)).toBe(true);
        expect(read(twice)[1]).toMatchObject({ reason, approver });
        expect(read(twice)).toHaveLength(3);
      }),
      { numRuns: 40 },
    );
  });
});

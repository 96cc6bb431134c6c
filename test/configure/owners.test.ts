import { expect, test } from "vitest";
import { readOwners } from "../../src/configure/index.ts";
import { refusal } from "../contract/refusal.ts";

test("every entry knows its line", () => {
  const text = `# who owns what
version: 1
owners:
  - match: arn:aws:iam::111122223333:user/ci-runner*
    owner: hana.novak@example.com
  # the app stores' keys
  - match: [github:acme/mobile:*, github:acme/tablet:*]
    owner: 1021
    validUntil: 2027-06-30
`;
  expect(readOwners(text, "owners.yaml").entries).toEqual([
    { match: "arn:aws:iam::111122223333:user/ci-runner*", owner: "hana.novak@example.com", line: 4 },
    { match: ["github:acme/mobile:*", "github:acme/tablet:*"], owner: "1021", validUntil: "2027-06-30", line: 7 },
  ]);
});

test("employee ids keep the zeros in front", () => {
  const { entries } = readOwners("version: 1\nowners:\n  - { match: [007, x], owner: 0042 }\n", "owners.yaml");
  expect(entries).toEqual([{ match: ["007", "x"], owner: "0042", line: 3 }]);
});

test("mistakes name the place", () => {
  const text =
    "version: 1\nowners:\n  - match: x\n    onwer: a@example.com\n  - match: {}\n    owner: b\n    validUntil: 2027\n";
  expect(refusal(() => readOwners(text, "owners.yaml"))).toMatchInlineSnapshot(`
    "owners.yaml:4:5: This is not a valid owners file (3 mistakes):
      owners.yaml:4:5 /owners/0 has the unknown key "onwer"; did you mean "owner"?
      owners.yaml:5:12 /owners/1/match must be text or a list, but is a map
      owners.yaml:7:17 /owners/1/validUntil must be a date (2026-11-16), but is "2027""
  `);
});

test("a list without entries was perhaps forgotten", () => {
  expect(refusal(() => readOwners("version: 1\nowners:\n", "owners.yaml"))).toMatchInlineSnapshot(
    `"owners.yaml:2:8: This is not a valid owners file: /owners must be a list, but is null"`,
  );
});

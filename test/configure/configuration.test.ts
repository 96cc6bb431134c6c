import { describe, expect, test } from "vitest";
import { readConfiguration, readOwners } from "../../src/configure/index.ts";
import { refusal } from "../contract/refusal.ts";

function refuse(text: string): string {
  return refusal(() => readConfiguration(text, "outlived.yaml"));
}

test("every value of a configuration has a location", () => {
  const text = `version: 1
timezone: Europe/Berlin
sources:
  aws:
    - name: production
      regions: [eu-central-1, eu-west-1]
  roster:
    - csv: people.csv
`;
  const { value, placeOf, placeOfKey } = readConfiguration(text, "outlived.yaml");
  expect(value.sources?.aws?.[0]?.regions).toEqual(["eu-central-1", "eu-west-1"]);
  expect(placeOf(["timezone"])).toEqual({ file: "outlived.yaml", line: 2, column: 11 });
  expect(placeOfKey(["timezone"])).toEqual({ file: "outlived.yaml", line: 2, column: 1 });
  expect(placeOf(["sources", "aws", 0, "regions", 1])).toEqual({ file: "outlived.yaml", line: 6, column: 31 });
  expect(placeOf(["sources", "roster", 0])).toEqual({ file: "outlived.yaml", line: 8, column: 7 });
});

test("the location of a missing value is that of the innermost value around it", () => {
  const { placeOf } = readConfiguration("version: 1\nsources:\n  aws: []\n", "outlived.yaml");
  expect(placeOf(["sources", "aws", 3, "name"])).toEqual({ file: "outlived.yaml", line: 3, column: 8 });
  expect(placeOf(["acceptGaps", 0])).toEqual({ file: "outlived.yaml", line: 1, column: 1 });
});

test("the location of an aliased value is at its anchor", () => {
  const text = "version: 1\nownerTags: &tags [owner]\nsources:\n  github:\n    - organization: acme\n";
  const { value, placeOf } = readConfiguration(text, "outlived.yaml");
  expect(value.ownerTags).toEqual(["owner"]);
  expect(placeOf(["ownerTags", 0])).toEqual({ file: "outlived.yaml", line: 2, column: 19 });
});

test("locations are right with a byte order mark, Windows line ends and tabs", () => {
  const text = "\uFEFFversion: 1\r\nsources:\r\n  aws:\r\n    - nmae:\tproduction\r\n";
  expect(refuse(text)).toMatchInlineSnapshot(
    `"outlived.yaml:4:7: This is not a valid configuration: /sources/aws/0 has the unknown key "nmae"; did you mean "name"?"`,
  );
  expect(refuse("\uFEFFverzion: 1\n")).toContain("outlived.yaml:1:1");
});

test("unquoted numbers become text with their leading zeros where the schema requires text", () => {
  const { value } = readConfiguration("version: 1\nsources:\n  aws:\n    - name: 012345678901\n", "outlived.yaml");
  expect(value.sources?.aws?.[0]?.name).toBe("012345678901");
});

test("several mistakes are listed in the order of the file, each with its location", () => {
  const text = `version: 1
sources:
  aws:
    - reigon: eu-central-1
  gitub: []
acceptGaps:
  - reason: short
    expires: tomorrow
`;
  expect(refuse(text)).toMatchInlineSnapshot(`
    "outlived.yaml:4:7: This is not a valid configuration (4 mistakes):
      outlived.yaml:4:7 /sources/aws/0 has the unknown key "reigon"; did you mean "region"?
      outlived.yaml:5:3 /sources has the unknown key "gitub"; did you mean "github"?
      outlived.yaml:7:13 /acceptGaps/0/reason must be text of at least 10 characters, but is "short"
      outlived.yaml:8:14 /acceptGaps/0/expires must be a date (2026-11-16), but is "tomorrow""
  `);
});

test("an unknown version", () => {
  expect(refuse("version: 2\n")).toMatchInlineSnapshot(
    `"outlived.yaml:1:10: This is not a valid configuration: /version must be 1, but is 2"`,
  );
});

test("a repeated key", () => {
  expect(refuse("version: 1\nsources: {}\nsources: {}\n")).toMatchInlineSnapshot(
    `"outlived.yaml:3:1: This is not valid YAML: the key "sources" is given twice"`,
  );
});

test("an empty file and a list", () => {
  expect(refuse("# nothing yet\n")).toMatchInlineSnapshot(
    `"outlived.yaml: This is not a valid configuration: it is empty"`,
  );
  expect(refuse("- version: 1\n")).toMatchInlineSnapshot(
    `"outlived.yaml:1:1: This is not a valid configuration: the document must be a map, but is a list of 1"`,
  );
});

test("invalid YAML", () => {
  expect(refuse("version: 1\nsources:\n\taws: []\n")).toMatchInlineSnapshot(
    `"outlived.yaml:3:1: This is not valid YAML: Tabs are not allowed as indentation"`,
  );
  expect(refuse("version: 1\n---\nversion: 1\n")).toMatchInlineSnapshot(
    `"outlived.yaml:2:1: This is not valid YAML: a second document begins here; only one is read"`,
  );
  expect(refuse("version: 1\nsources: !include other.yaml\n")).toMatchInlineSnapshot(
    `"outlived.yaml:2:10: This is not valid YAML: Unresolved tag: !include"`,
  );
  expect(refuse("version: 1\nsources: *nowhere\n")).toMatchInlineSnapshot(
    `"outlived.yaml:2:10: This is not valid YAML: the alias *nowhere has no anchor"`,
  );
});

test("aliases that multiply are rejected before they fill the memory", () => {
  const levels = Array.from({ length: 30 }, (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]`);
  expect(refuse(["a0: &a0 [x, x]", ...levels].join("\n"))).toMatchInlineSnapshot(
    `"outlived.yaml: This YAML has too many aliases, or an alias contains itself; write the values out."`,
  );
});

test("too deep nesting is rejected", () => {
  expect(refuse(`version: ${"[".repeat(50_000)}`)).toMatchInlineSnapshot(
    `"outlived.yaml: This YAML cannot be read: it is nested too deeply."`,
  );
});

test("a time zone must be an IANA name", () => {
  expect(readConfiguration("version: 1\ntimezone: UTC\n", "outlived.yaml").value.timezone).toBe("UTC");
  expect(refuse("version: 1\ntimezone: Europe/Berln\n")).toMatchInlineSnapshot(
    `"outlived.yaml:2:11: This is not a valid configuration: /timezone must be the IANA name of a time zone (Europe/Berlin); did you mean "Europe/Berlin"?"`,
  );
  expect(refuse('version: 1\ntimezone: "+02:00"\n')).toMatchInlineSnapshot(
    `"outlived.yaml:2:11: This is not a valid configuration: /timezone must be the IANA name of a time zone (Europe/Berlin)"`,
  );
});

test("two rosters with the same name are rejected", () => {
  const text = "version: 1\nsources:\n  roster:\n    - csv: europe/people.csv\n    - csv: asia/people.csv\n";
  expect(refuse(text)).toMatchInlineSnapshot(
    `"outlived.yaml:5:7: This is not a valid configuration: /sources/roster/1 has the same name "people" as the entry in line 4; give one of them another name"`,
  );
  const named = text.replace("asia/people.csv", "asia/people.csv\n      name: asia");
  expect(readConfiguration(named, "outlived.yaml").value.sources?.roster).toHaveLength(2);
});

test("two code sources with the same name are rejected", () => {
  const text =
    "version: 1\nsources:\n  code:\n    - path: a\n      repository: acme/shop\n    - path: b\n      repository: Acme/Shop\n";
  expect(refuse(text)).toMatchInlineSnapshot(
    `"outlived.yaml:6:7: This is not a valid configuration: /sources/code/1 has the same name "acme/shop" as the entry in line 4; give one of them its repository, or remove it"`,
  );
  expect(refuse("version: 1\nsources:\n  code: [{path: a/shop}, {path: ./shop/}]\n")).toContain(
    'has the same name "shop"',
  );
});

describe("an owners file", () => {
  test("every entry has its line", () => {
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

  test("employee ids keep their leading zeros", () => {
    const { entries } = readOwners("version: 1\nowners:\n  - { match: [007, x], owner: 0042 }\n", "owners.yaml");
    expect(entries).toEqual([{ match: ["007", "x"], owner: "0042", line: 3 }]);
  });

  test("mistakes have their location", () => {
    const text =
      "version: 1\nowners:\n  - match: x\n    onwer: a@example.com\n  - match: {}\n    owner: b\n    validUntil: 2027\n";
    expect(refusal(() => readOwners(text, "owners.yaml"))).toMatchInlineSnapshot(`
      "owners.yaml:4:5: This is not a valid owners file (3 mistakes):
        owners.yaml:4:5 /owners/0 has the unknown key "onwer"; did you mean "owner"?
        owners.yaml:5:12 /owners/1/match must be text or a list, but is a map
        owners.yaml:7:17 /owners/1/validUntil must be a date (2026-11-16), but is "2027""
    `);
  });

  test("a missing list is rejected", () => {
    expect(refusal(() => readOwners("version: 1\nowners:\n", "owners.yaml"))).toMatchInlineSnapshot(
      `"owners.yaml:2:8: This is not a valid owners file: /owners must be a list, but is null"`,
    );
  });
});

test.each(["ghp_CANARYCANARYCANARY", "wJalrXUtnFEMIxK7MDENGxbPxRfiCYCANARYKEYx", "AKIACANARY"])(
  "a key that was pasted in place of a name is not repeated: %s",
  (pasted) => {
    for (const text of [`timezone: ${pasted}`, `sources: { aws: [{ profile: ${pasted} }] }`]) {
      const message = refuse(`version: 1\n${text}\n`);
      expect(message).toContain("outlived.yaml:2:");
      expect(message).not.toContain("CANARY");
    }
  },
);

test("an address in the wrong form is not repeated, as it may hold a password", () => {
  for (const field of ["aws: [{ endpoint: 'u:CANARY@example.com' }]", "github: [{ apiUrl: 'u:CANARY@example.com' }]"]) {
    expect(refuse(`version: 1\nsources: { ${field} }\n`)).not.toContain("CANARY");
  }
});

test("both files may say where an editor finds their schema, as a key or a comment", () => {
  const comment = "# yaml-language-server: $schema=./config.schema.json\n";
  const key = "$schema: ./node_modules/outlived/schema/config.schema.json\n";
  expect(readConfiguration(`${comment}${key}version: 1\n`, "outlived.yaml").value.version).toBe(1);
  expect(readOwners(`${comment}${key}version: 1\nowners: []\n`, "owners.yaml").value.owners).toEqual([]);
  expect(refuse("$schema: 1.5e3\nsoruces: {}\nversion: 1\n")).toContain("sources");
});

import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import configuration from "../../schema/config.schema.json" with { type: "json" };
import annotation from "../../schema/metadata.schema.json" with { type: "json" };
import owners from "../../schema/owners.schema.json" with { type: "json" };
import result from "../../schema/result.schema.json" with { type: "json" };
import snapshot from "../../schema/snapshot.schema.json" with { type: "json" };
import account from "../../schema/subject/account.schema.json" with { type: "json" };
import credential from "../../schema/subject/credential.schema.json" with { type: "json" };
import identity from "../../schema/subject/identity.schema.json" with { type: "json" };
import reference from "../../schema/subject/reference.schema.json" with { type: "json" };
import source from "../../schema/subject/source.schema.json" with { type: "json" };
import system from "../../schema/subject/system.schema.json" with { type: "json" };
import waiver from "../../schema/subject/waiver.schema.json" with { type: "json" };
import waivers from "../../schema/waivers.schema.json" with { type: "json" };
import { documents, sharedSchemas } from "../../src/contract/document.ts";
import {
  assertAnnotation,
  assertConfiguration,
  assertOwners,
  assertSnapshot,
  checkDocument,
  isSubject,
} from "../../src/contract/index.ts";
import { refusal } from "./refusal.ts";

const empty = {
  schemaVersion: "1.0",
  collectedAt: "2026-11-16T08:00:00Z",
  sources: [],
  coverage: [],
  identities: [],
  accounts: [],
  credentials: [],
  references: [],
  systems: [],
  removals: [],
};

const key = { id: "key", source: "aws:111122223333", kind: "access-key", name: "deploy-bot", status: "active" };

function refuseSnapshot(value: unknown): string {
  return refusal(() => assertSnapshot(value, "snapshot.json"));
}

test("no schema has what the validator leaves out", () => {
  const schemas = [...sharedSchemas, ...Object.values(documents).map(({ schema }) => schema)];
  expect(JSON.stringify(schemas)).not.toMatch(/"unevaluated|"\$dynamic/);
});

test("an empty snapshot is valid", () => {
  expect(() => assertSnapshot(empty, "snapshot.json")).not.toThrow();
});

test("a wrong value is named by its path, with what would be right and what is there", () => {
  const value = { ...empty, credentials: [key, key, key, { ...key, createdAt: "yesterday" }] };
  expect(refuseSnapshot(value)).toMatchInlineSnapshot(
    `"snapshot.json: This is not a valid snapshot: /credentials/3/createdAt must be a date and time with an offset (2026-11-16T08:00:00Z), but is "yesterday""`,
  );
});

test("an unknown key names the nearest valid one, and the missing key that it misspells is not a second mistake", () => {
  const { status: _status, ...rest } = key;
  expect(refuseSnapshot({ ...empty, credentials: [{ ...rest, staus: "active" }] })).toMatchInlineSnapshot(
    `"snapshot.json: This is not a valid snapshot: /credentials/0 has the unknown key "staus"; did you mean "status"?"`,
  );
});

test("an unknown key that is near to nothing lists the valid ones", () => {
  expect(refuseSnapshot({ ...empty, collectedBy: { name: "x", version: "1", zzz: 1 } })).toMatchInlineSnapshot(
    `"snapshot.json: This is not a valid snapshot: /collectedBy has the unknown key "zzz"; known here: name, version"`,
  );
});

test("a word that is not allowed names the nearest one", () => {
  expect(refuseSnapshot({ ...empty, credentials: [{ ...key, kind: "acess-key" }] })).toMatch(
    /^snapshot\.json: This is not a valid snapshot: \/credentials\/0\/kind must be one of "access-key", .*, but is "acess-key"; did you mean "access-key"\?$/,
  );
});

test("a newer snapshot is refused by its version, whatever else it holds", () => {
  expect(refuseSnapshot({ schemaVersion: "2.0", shape: "unheard of" })).toMatchInlineSnapshot(
    `"snapshot.json: This snapshot has version 2.0; this outlived reads up to 1.0. | Update outlived."`,
  );
  expect(refuseSnapshot({ ...empty, schemaVersion: "1.1" })).toMatchInlineSnapshot(
    `"snapshot.json: This snapshot has version 1.1; this outlived reads up to 1.0. | Update outlived."`,
  );
  expect(refuseSnapshot({ ...empty, schemaVersion: "1.10" })).toContain("has version 1.10");
});

test("an older version, or one that is not text, is not a newer one", () => {
  expect(refuseSnapshot({ ...empty, schemaVersion: "0.9" })).toMatchInlineSnapshot(
    `"snapshot.json: This is not a valid snapshot: /schemaVersion must be "1.0", but is "0.9""`,
  );
  expect(refuseSnapshot({ ...empty, schemaVersion: 2 })).toMatchInlineSnapshot(
    `"snapshot.json: This is not a valid snapshot: /schemaVersion must be "1.0", but is 2"`,
  );
});

test("a choice of shapes gives one useful mistake: wrong discriminator", () => {
  const account = { id: "a", source: "s", kind: "root", name: "root", lastUsed: { state: "sometimes" } };
  expect(refuseSnapshot({ ...empty, accounts: [account] })).toMatchInlineSnapshot(
    `"snapshot.json: This is not a valid snapshot: /accounts/0/lastUsed/state must be one of "used", "never", but is "sometimes""`,
  );
});

test("a choice of shapes gives one useful mistake: the branch that the discriminator chooses", () => {
  const account = { id: "a", source: "s", kind: "root", name: "root", lastUsed: { state: "never", since: "2026" } };
  expect(refuseSnapshot({ ...empty, accounts: [account] })).toMatchInlineSnapshot(
    `"snapshot.json: This is not a valid snapshot: /accounts/0/lastUsed/since must be a date and time with an offset (2026-11-16T08:00:00Z), but is "2026""`,
  );
});

test("a choice of shapes gives one useful mistake: a date, a date and time, or null", () => {
  const person = { id: "p", kind: "person", name: "Mira", from: "roster:acme", endedAt: "30.10.2026" };
  expect(refuseSnapshot({ ...empty, identities: [person] })).toMatchInlineSnapshot(
    `"snapshot.json: This is not a valid snapshot: /identities/0/endedAt must be a date (2026-11-16), a date and time with an offset (2026-11-16T08:00:00Z) or null, but is "30.10.2026""`,
  );
});

test("a choice of shapes gives one useful mistake: neither text nor null", () => {
  expect(refuseSnapshot({ ...empty, credentials: [{ ...key, account: 7 }] })).toMatchInlineSnapshot(
    `"snapshot.json: This is not a valid snapshot: /credentials/0/account must be text or null, but is 7"`,
  );
});

test("of many mistakes ten are shown and the others counted", () => {
  const text = refuseSnapshot({
    ...empty,
    sources: Array.from({ length: 40 }, () => ({ id: "", kind: "roster", name: "x" })),
  });
  expect(text).toContain("(40 mistakes)");
  expect(text.split("\n").filter((line) => line.includes("must be text that is not empty"))).toHaveLength(10);
  expect(text).toContain("and 30 more");
});

test.each([
  ["a leap second, which Date cannot read", "2026-06-30T23:59:60Z"],
  ["a day that does not exist", "2026-02-30T08:00:00Z"],
  ["no offset", "2026-11-16T08:00:00"],
  ["a blank for the T", "2026-11-16 08:00:00Z"],
  ["an offset without a colon", "2026-11-16T08:00:00+0100"],
])("an instant with %s is refused", (_story, collectedAt) => {
  expect(refuseSnapshot({ ...empty, collectedAt })).toContain("/collectedAt must be a date and time with an offset");
});

test("an instant with an offset and fractions is an instant", () => {
  expect(() => assertSnapshot({ ...empty, collectedAt: "2024-02-29T08:00:00.123+05:30" }, "s.json")).not.toThrow();
});

test("a document that is not a map says so", () => {
  expect(refuseSnapshot([])).toMatchInlineSnapshot(
    `"snapshot.json: This is not a valid snapshot: the document must be a map, but is an empty list"`,
  );
  expect(refuseSnapshot(null)).toMatchInlineSnapshot(
    `"snapshot.json: This is not a valid snapshot: the document must be a map, but is null"`,
  );
});

test("a token in the wrong place is not repeated", () => {
  const configuration = {
    version: 1,
    sources: { github: [{ organization: "github_pat_0123 45", tokenVariable: "abc def" }] },
  };
  const text = refusal(() => assertConfiguration(configuration, "outlived.yaml"));
  expect(text).toMatchInlineSnapshot(`
    "outlived.yaml: This is not a valid configuration (2 mistakes):
      /sources/github/0/organization must be the name of a GitHub organization, but is something that looks like a secret (not shown)
      /sources/github/0/tokenVariable must be the name of an environment variable, but is something else"
  `);
});

test("an owners file is checked", () => {
  expect(() => assertOwners({ version: 1, owners: [] }, "owners.yaml")).not.toThrow();
  const owners = [
    { match: [], owner: "a@example.com" },
    { match: 3, owner: "a@example.com" },
  ];
  expect(refusal(() => assertOwners({ version: 1, owners }, "owners.yaml"))).toMatchInlineSnapshot(`
    "owners.yaml: This is not a valid owners file (2 mistakes):
      /owners/0/match must be text or a list that is not empty, but is an empty list
      /owners/1/match must be text or a list, but is 3"
  `);
});

test("METADATA of a policy is checked", () => {
  const text = refusal(() =>
    assertAnnotation({ scope: "rule", title: "Short", description: "Long enough to pass." }, "policy.rego"),
  );
  expect(text).toMatchInlineSnapshot(`
    "policy.rego: This is not a valid policy METADATA (3 mistakes):
      the document must have the key "custom"
      /scope must be "package", but is "rule"
      /title must be text of at least 8 characters, but is "Short""
  `);
});

test("the input of a policy is checked, through the schemas that it refers to", () => {
  const input = {
    id: "key",
    source: "aws:1",
    credential: { id: "key", kind: "access-key", name: "x", status: "active" },
  };
  expect(isSubject("credential", input)).toBe(true);
  expect(isSubject("account", input)).toBe(false);
  const owner = { state: "known", rank: "storng", identity: { id: "p", kind: "person", name: "Mira" }, claims: [] };
  expect(isSubject("credential", { ...input, owner })).toBe(false);
  expect(checkDocument("subject/credential", { ...input, owner }).violations.map(({ sentence }) => sentence)).toEqual([
    '/owner/rank must be one of "asserted", "strong", "weak", but is "storng"; did you mean "strong"?',
  ]);
});

test("every schema is valid by its own metaschema", () => {
  const metaschema = new Ajv2020();
  const schemas = [...sharedSchemas, ...Object.values(documents).map(({ schema }) => schema)];
  expect(schemas.length).toBeGreaterThan(10);
  for (const schema of schemas) {
    expect(metaschema.validateSchema(schema), JSON.stringify(metaschema.errors)).toBe(true);
  }
  expect(metaschema.validateSchema({ ...documents.snapshot.schema, required: "sources" })).toBe(false);
});

test.each([
  ["configuration", configuration],
  ["owners", owners],
  ["snapshot", snapshot],
  ["result", result],
  ["annotation", annotation],
  ["subject/credential", credential],
  ["subject/account", account],
  ["subject/identity", identity],
  ["subject/system", system],
  ["subject/source", source],
  ["subject/reference", reference],
  ["subject/waiver", waiver],
  ["waivers", waivers],
] as const)("the schema of %s is strict, and asks for everything that it requires", (name, schema) => {
  const { violations } = checkDocument(name, {});
  expect(schema.required.length).toBeGreaterThan(0);
  for (const key of schema.required) {
    expect(violations.map(({ sentence }) => sentence)).toContain(`the document must have the key "${key}"`);
  }
});

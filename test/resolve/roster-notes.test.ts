import { expect, test } from "vitest";
import type { Coverage, Identity } from "../../src/model/generated/snapshot.ts";
import { describeMissingTies } from "../../src/resolve/index.ts";
import { entry, organization, production, resolveAt } from "./records.ts";

const people: Coverage = entry("roster:hr", "roster/csv", ["person"]);
const github: Coverage = entry(organization, "github/members", ["github-user"]);
const aws: Coverage = entry(production, "aws/iam", ["iam-user", "access-key"]);

function person(facts: Partial<Identity> = {}): Identity {
  return { id: "hr:person:1", kind: "person", name: "Mira Okafor", from: "roster:hr", ...facts };
}

function notesOn(coverage: readonly Coverage[], identity: Identity): readonly string[] {
  const resolution = resolveAt({ coverage: [people, ...coverage], identities: [identity] });
  return resolution.coverage.flatMap(({ source, notes = [] }) => notes.map((note) => `${source}: ${note}`));
}

test("a roster without logins says so where such a provider is read, and is no gap for it", () => {
  const identity = person({ emails: ["mira@example.com"] });
  expect(notesOn([aws], identity)).toEqual([]);
  expect(notesOn([aws, github], identity)).toMatchInlineSnapshot(`
    [
      "roster:hr: No person of this roster has a GitHub login, so nothing on GitHub can be tied to a person by it. Add a column "GitHub login", or name owners in the owners file.",
    ]
  `);
  expect(notesOn([{ ...github, status: "denied" }], identity)).toHaveLength(1);
  expect(notesOn([{ ...github, status: "not-configured" }], identity)).toEqual([]);
  const resolution = resolveAt({ coverage: [people, github], identities: [identity] });
  expect(resolution.coverage.every(({ gap }) => !gap)).toBe(true);
});

test.each<[string, Partial<Identity>]>([
  ["a login there", { logins: [{ system: "github", login: "mira" }] }],
  ["a login of no system", { logins: [{ login: "mira" }] }],
  ["a stable id there", { externalIds: [{ system: "github", id: "7" }] }],
])("one person with %s is enough", (_story, facts) => {
  expect(notesOn([github], person(facts))).toEqual([]);
});

test("a login of another provider is not", () => {
  expect(notesOn([github], person({ logins: [{ system: "aws", login: "mira" }] }))).toHaveLength(1);
});

test("each roster is asked on its own, and keeps its own notes", () => {
  const contractors = { ...people, source: "roster:contractors", notes: ['Columns that are not understood: "Kit".'] };
  const identities = [
    person({ logins: [{ system: "github", login: "mira" }] }),
    person({ id: "contractors:person:2", from: "roster:contractors" }),
  ];
  const { coverage } = resolveAt({ coverage: [people, contractors, github], identities });
  const notes = new Map(coverage.map((one) => [one.source, one.notes]));
  expect(notes.get("roster:hr")).toBeUndefined();
  expect(notes.get("roster:contractors")).toHaveLength(2);
});

test("without addresses and logins, little can be tied to anybody anywhere", () => {
  expect(describeMissingTies([person()])).toMatchInlineSnapshot(`
    [
      "No person of this roster has an e-mail address or a login, so that on AWS only a tag with a name or a personnel number can be tied to a person by it.",
      "No person of this roster has a GitHub login, so nothing on GitHub can be tied to a person by it. Add a column "GitHub login", or name owners in the owners file.",
    ]
  `);
  expect(describeMissingTies([])).toEqual([]);
});

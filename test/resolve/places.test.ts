import { describe, expect, test } from "vitest";
import type { Credential, Reference } from "../../src/model/generated/snapshot.ts";
import { organization, resolveAt, subjectOf } from "./records.ts";

function leak(repository: string, number: number, facts: Partial<Credential> = {}): Credential {
  return {
    id: `github:${repository}:leaked-secret:${number}`,
    source: organization,
    kind: "leaked-secret",
    name: "stripe_api_key",
    scope: repository,
    account: null,
    status: "active",
    validity: "valid",
    ...facts,
  };
}

function placeOf({ id, scope = "" }: Credential, file: string, line: number, target = scope): Reference {
  return {
    id: `github:${scope}:${file}:secret-in-file:${id.split(":").at(-1)}`,
    source: organization,
    kind: "secret-in-file",
    name: "stripe_api_key",
    target: { kind: "leaked-secret", name: id, scope: target },
    file,
    line,
    column: 3,
    role: "embeds",
  };
}

// records.ts reads the working tree of acme-example/shop, and of no other repository.
const [one, two] = [leak("acme-example/shop", 1), leak("acme-example/shop", 2)];
const elsewhere = leak("acme-example/infra", 1);
const references = [
  placeOf(one, "src/pay.ts", 12),
  placeOf(two, "src/pay.ts", 40),
  placeOf(elsewhere, "src/pay.ts", 7),
];
const resolution = resolveAt({ credentials: [one, two, elsewhere], references });

describe("a line that a provider names", () => {
  test("is joined by the id of the record, so two secrets of one type in one file are told apart", () => {
    for (const [credential, line] of [
      [one, 12],
      [two, 40],
    ] as const) {
      const subject = subjectOf(resolution, "credential", credential.id);
      expect(subject.describe().locations).toEqual([{ file: "src/pay.ts", line, column: 3 }]);
      expect(subject.input.references?.map((reference) => reference.line)).toEqual([line]);
    }
  });

  test("of a repository whose tree was not read is said and not pointed at: its path is another file's here", () => {
    const { locations, evidence } = subjectOf(resolution, "credential", elsewhere.id).describe();
    expect(locations).toEqual([]);
    expect(evidence).toContain("It stands in line 7 of src/pay.ts in acme-example/infra.");
    expect(subjectOf(resolution, "credential", one.id).describe().evidence.join(" ")).not.toContain("It stands in");
  });

  test("is a reference that knows its secret and where it is", () => {
    const [first] = references;
    const subject = subjectOf(resolution, "reference", first?.id ?? "");
    expect(subject.input.credential).toMatchObject({ id: one.id, validity: "valid" });
    expect(subject.describe()).toMatchObject({
      label: "leaked stripe_api_key in src/pay.ts",
      locations: [{ file: "src/pay.ts", line: 12, column: 3 }],
    });
    const other = subjectOf(resolution, "reference", references[2]?.id ?? "");
    expect(other.describe().locations).toEqual([]);
  });

  test("that only uses it is said with its repository, and of many lines the first five", () => {
    const lines = Array.from({ length: 7 }, (_, index): Reference => {
      const repository = `acme-example/service${index}`;
      return {
        ...placeOf(elsewhere, "deploy.yml", index + 1),
        id: `code:${repository}:deploy.yml:secret-use:KEY`,
        scope: repository,
        role: "consumes",
      };
    });
    const used = resolveAt({ credentials: [elsewhere], references: lines });
    const { evidence, locations } = subjectOf(used, "credential", elsewhere.id).describe();
    expect(locations).toEqual([]);
    const five = [0, 1, 2, 3, 4].map((index) => `line ${index + 1} of deploy.yml in acme-example/service${index}`);
    expect(evidence).toContain(`Used in ${five.join(", ")} and 2 more.`);
    const [reference] = lines;
    expect(subjectOf(used, "reference", reference?.id ?? "")).toMatchObject({
      origin: { scope: "acme-example/service0" },
      input: { reference: { file: "acme-example/service0/deploy.yml" } },
    });
  });

  test("finds the tree in whatever letter case the repository is written", () => {
    const shouted = leak("Acme-Example/Shop", 9);
    const found = resolveAt({ credentials: [shouted], references: [placeOf(shouted, "a.ts", 1)] });
    expect(subjectOf(found, "credential", shouted.id).describe().locations).toHaveLength(1);
  });
});

describe("what is said of a credential", () => {
  const evidenceOf = (credential: Credential) =>
    subjectOf(resolveAt({ credentials: [credential] }), "credential", credential.id).describe().evidence;

  test("that belongs to something archived", () => {
    const sentence = "The place that it belongs to is archived.";
    expect(evidenceOf({ ...one, isArchived: true })).toContain(sentence);
    expect(evidenceOf(one)).not.toContain(sentence);
  });

  test("that delivers, or that an agent holds", () => {
    expect(evidenceOf({ ...one, lastResponse: 502 })).toContain("Its receiver answered 502 last.");
    expect(evidenceOf({ ...one, lastResponse: null })).toContain("No delivery is on record.");
    expect(evidenceOf({ ...one, isAgent: true })).toContain("It is held by an AI agent.");
    expect(evidenceOf(one).join(" ")).not.toMatch(/receiver|delivery|agent/);
  });

  test("that is switched off, suspended, or of no use any more", () => {
    const off = { ...one, status: "inactive" } as const;
    const { validity: _validity, ...plain } = off;
    expect(evidenceOf(plain)).toContain("It is switched off, and can be switched on again.");
    expect(evidenceOf({ ...plain, inactiveSince: "2026-05-20T12:00:00Z" })).toContain(
      "It is switched off since 2026-05-20, and can be switched on again.",
    );
    expect(evidenceOf({ ...off, validity: "invalid" })).toContain("It no longer works at the system that it opens.");
  });
});

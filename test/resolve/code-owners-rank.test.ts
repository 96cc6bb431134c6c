import { describe, expect, test } from "vitest";
import type { Credential, Reference } from "../../src/model/generated/snapshot.ts";
import type { Owner } from "../../src/model/generated/subject.ts";
import { type Files, identities, ownerBy, resolveFiles, stripe, useIn } from "./code-owner-files.ts";
import { accessKey, hana, iamUser, inShort, readWhole, resolveAt, roster, subjectOf } from "./records.ts";

describe("code owners speak only where nothing else names anybody", () => {
  const keyUser = iamUser("deploy", { tags: [{ key: "Owner", value: "Noor Haddad" }] });
  const key = accessKey(keyUser, { publicId: "AKIAQ7ZK4M2NXW5TRB3J" });
  const inFile = (owners: readonly string[] | undefined): Reference =>
    useIn("config.ini", owners, {
      id: "code:acme-example/shop:config.ini:key-id-in-file:AKIAQ7ZK4M2NXW5TRB3J",
      kind: "key-id-in-file",
      name: "AKIAQ7ZK4M2NXW5TRB3J",
      target: { kind: "access-key", name: "AKIAQ7ZK4M2NXW5TRB3J" },
      role: "declares",
    });
  const ownerOfKey = (owners: readonly string[] | undefined, tag?: string): Owner | undefined => {
    const user = tag === undefined ? { ...keyUser, tags: [] } : { ...keyUser, tags: [{ key: "Owner", value: tag }] };
    const records = { identities: [...identities], accounts: [user], credentials: [key], references: [inFile(owners)] };
    return subjectOf(resolveAt(records), "credential", key.id).input.owner;
  };

  test.each<[string, readonly string[] | undefined, string | undefined, string]>([
    ["nothing else", ["@mira-okafor"], undefined, "known weak 1007"],
    ["a tag with an address", ["@mira-okafor"], "noor.haddad@example.com", "known strong 1005"],
    ["a tag with a name", ["@mira-okafor"], "Noor Haddad", "known weak 1005"],
    ["a tag with a leaver's name", ["@hnovak"], "Mira Okafor", "known weak 1007"],
    ["a tag that names nobody", ["@hnovak"], "somebody", "known weak 1003"],
    ["not read, and a tag with a name", undefined, "Noor Haddad", "known weak 1005"],
    ["not read, and a tag with an address", undefined, "noor.haddad@example.com", "known strong 1005"],
    ["not read, and a tag that names nobody", undefined, "somebody", "uncertain"],
  ])("%s", (_story, owners, tag, expected) => {
    expect(inShort(ownerOfKey(owners, tag))).toBe(expected);
  });

  test("an owners file comes first", () => {
    const owners = { file: "owners.yaml", entries: [{ match: "github:*", owner: "noor.haddad@example.com", line: 2 }] };
    for (const files of [{ "a.yml": ["@mira-okafor"] }, { "a.yml": undefined }]) {
      expect(inShort(ownerBy(files, {}, { owners }))).toBe("known asserted 1005");
    }
  });

  test("without a roster and an owners file nothing is known", () => {
    const coverage = readWhole.filter(({ section }) => !section.startsWith("roster/"));
    expect(ownerBy({ "a.yml": ["@hnovak"] }, { identities: [], coverage })).toBeUndefined();
  });

  test("where rows of the roster are missing, whom it does not list may be listed there", () => {
    const cut = { status: "partial" as const, reason: "Row 3." };
    const coverage = readWhole.map((one) => (one.source === roster ? { ...one, ...cut } : one));
    expect(inShort(ownerBy({ "a.yml": ["@stranger"] }, { coverage }))).toBe("uncertain");
    expect(inShort(ownerBy({ "a.yml": ["@hnovak"] }, { coverage }))).toBe("known weak 1003");
  });
});

describe("a line of which nobody knows what it means", () => {
  const file = "a.yml";
  const ownerOfLine = (owners: readonly string[] | undefined): Owner | undefined => {
    const records = { identities: [...identities], references: [useIn(file, owners)] };
    return subjectOf(resolveAt(records), "reference", useIn(file, []).id).input.owner;
  };

  test("has code owners, who are not certain to own the credential", () => {
    const owner = ownerOfLine(["@hnovak"]);
    expect(inShort(owner)).toBe("uncertain weak 1003");
    expect(owner).toMatchObject({ because: ["Which credential it means is not known."] });
  });

  test("says nothing where the file has none", () => {
    expect(ownerOfLine([])).toBeUndefined();
    expect(ownerOfLine(undefined)).toBeUndefined();
  });
});

test("a place of which the provider says what it holds promises no code owners", () => {
  const leak: Credential = {
    ...stripe,
    id: "github:acme-example/shop:leaked-secret:1",
    kind: "leaked-secret",
    name: "stripe_api_key",
  };
  const place = useIn("a.txt", undefined, {
    kind: "secret-in-file",
    target: { kind: "leaked-secret", name: leak.id, scope: "acme-example/shop" },
    role: "embeds",
  });
  const resolution = resolveAt({ identities: [hana], credentials: [leak], references: [place] });
  expect(inShort(subjectOf(resolution, "credential", leak.id).input.owner)).toBe("none");
});

describe("what a report says", () => {
  const evidence = (files: Files): readonly string[] =>
    subjectOf(resolveFiles(files), "credential", stripe.id)
      .describe()
      .evidence.filter((sentence) => sentence.includes("code owner"));

  test.each<[string, Files, readonly string[]]>([
    [
      "a possible owner",
      { "a.yml": ["@hnovak"] },
      ["Possible owner by the code owner of a.yml:14 (.github/CODEOWNERS:3): @hnovak."],
    ],
    [
      "somebody unknown",
      { "a.yml": ["@stranger"] },
      ['The code owner of a.yml:14 (.github/CODEOWNERS:3), "@stranger", names nobody on the roster.'],
    ],
    [
      "who yields",
      { "a.yml": ["@hnovak", "@mira-okafor"] },
      [
        "Possible owner by the code owner of a.yml:14 (.github/CODEOWNERS:3): @hnovak.",
        "Also named by the code owner of a.yml:14 (.github/CODEOWNERS:3): @mira-okafor.",
      ],
    ],
    [
      "several",
      { "a.yml": ["@hnovak"], "b.yml": ["@nhaddad"] },
      [
        "Claimed by the code owner of a.yml:14 (.github/CODEOWNERS:3): @hnovak.",
        "Claimed by the code owner of b.yml:14 (.github/CODEOWNERS:3): @nhaddad.",
      ],
    ],
  ])("of %s", (_story, files, sentences) => {
    expect(evidence(files)).toEqual(sentences);
  });
});

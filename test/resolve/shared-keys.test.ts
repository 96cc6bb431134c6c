import { describe, expect, test } from "vitest";
import type { Coverage, Credential } from "../../src/model/generated/snapshot.ts";
import { deployKey, entry, hana, organization, readWhole, resolveAt, subjectOf } from "./records.ts";

const print = (letter: string): string => `SHA256:${letter.repeat(43)}`;

const enterprise = "github:acme-internal";

function key(number: number, facts: Partial<Credential> = {}): Credential {
  const createdAt = `2023-05-04T10:00:${String(number).padStart(2, "0")}Z`;
  return deployKey(number, "hnovak", { createdAt, fingerprint: print("a"), ...facts });
}

function sshKey(number: number, facts: Partial<Credential> = {}): Credential {
  return {
    ...key(number),
    id: `${organization}:user-ssh-key:${number}`,
    kind: "user-ssh-key",
    name: "hana laptop",
    ...facts,
  };
}

const keysOf = (source: string): readonly Coverage[] => [
  entry(source, "github/deploy-keys", ["deploy-key"]),
  entry(source, "github/authorizations", ["user-ssh-key"]),
];
const otherSections = readWhole.filter(({ section }) => section !== "github/deploy-keys");

function sharedWith(credentials: Credential[], coverage = [...otherSections, ...keysOf(organization)]) {
  const [first] = credentials;
  const { credential } = subjectOf(resolveAt({ credentials, coverage }), "credential", first?.id ?? "none").input;
  if (credential.sharedWith === undefined) return "not known";
  const { others, because = [] } = credential.sharedWith;
  return others.length > 0 || because.length === 0 ? others.map(({ id }) => id) : because;
}

const moved = { id: "github:acme-internal/shop:deploy-key:9", source: enterprise, scope: "acme-internal/shop" };

describe("a deploy key is the same key as", () => {
  test("one of another source, and as a person's SSH key, each with its own status", () => {
    const other = key(9, { ...moved, status: "inactive" });
    const own = sshKey(3, { expiresAt: "2025-01-01T00:00:00Z" });
    const resolution = resolveAt({ credentials: [key(1), other, own], identities: [hana] });
    const subject = subjectOf(resolution, "credential", key(1).id);
    expect(subject.input.credential.sharedWith?.others).toEqual([
      { id: own.id, kind: "user-ssh-key", source: organization, status: "expired" },
      { id: moved.id, kind: "deploy-key", source: enterprise, status: "inactive" },
    ]);
    expect(subject.describe().evidence.at(-1)).toBe(
      'The same key as the SSH key "hana laptop" in acme-example, deploy key "key 9" of acme-internal/shop.',
    );
  });

  test("one whose fingerprint is written without its prefix", () => {
    expect(sharedWith([key(1), sshKey(3, { fingerprint: "a".repeat(43) })])).toEqual([sshKey(3).id]);
  });

  test("no other, where every list was read whole", () => {
    expect(sharedWith([key(1), key(2, { fingerprint: print("b") })])).toEqual([]);
  });

  test("another one, although there may be more that were not read", () => {
    const resolution = resolveAt({ credentials: [key(1), sshKey(3, { status: "inactive" })] });
    const { credential } = subjectOf(resolution, "credential", key(1).id).input;
    expect(credential.sharedWith).toMatchObject({
      state: "uncertain",
      others: [{ id: sshKey(3).id, status: "inactive" }],
      because: ["Not every list of keys was read whole."],
    });
  });

  test("at most twenty that are named, however many there are", () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      key(index, { createdAt: new Date(index * 1000).toISOString() }),
    );
    expect(sharedWith(many)).toHaveLength(20);
  });
});

describe("whether a deploy key is used elsewhere is not known where", () => {
  const alone = [key(1)];
  const unprinted = "Not every key that was read has a fingerprint that can be compared.";
  const cut = entry(organization, "github/authorizations", ["user-ssh-key"], { status: "unsupported" });

  test.each<[string, Credential[], Coverage[]]>([
    ["no list of SSH keys was read", alone, [...readWhole]],
    ["SSH keys cannot be listed", alone, [...readWhole, cut]],
    [
      "one repository of several was denied",
      alone,
      [
        ...otherSections,
        ...keysOf(organization),
        entry(organization, "github/deploy-keys", ["deploy-key"], { scope: "acme-example/infra", status: "denied" }),
      ],
    ],
    [
      "another source gave deploy keys only",
      alone,
      [...otherSections, ...keysOf(organization), entry(enterprise, "github/deploy-keys", ["deploy-key"])],
    ],
  ])("%s", (_, credentials, coverage) => {
    expect(sharedWith(credentials, coverage)).toEqual(["Not every list of keys was read whole."]);
  });

  test.each(["aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99", "jklmnop12345678", ""])(
    "the fingerprint of another key has a form that says nothing: %s",
    (fingerprint) => {
      expect(sharedWith([key(1), key(2, { fingerprint })])).toEqual([unprinted]);
      expect(sharedWith([key(2, { fingerprint }), key(1)])).toBe("not known");
    },
  );

  test("its own fingerprint is not known, or that of another key", () => {
    const { fingerprint: _fingerprint, ...unread } = key(2);
    expect(sharedWith([key(1), unread])).toEqual([unprinted]);
    expect(sharedWith([unread, key(1)])).toBe("not known");
  });

  test("the same record was read under the old and under the new name of its repository", () => {
    const renamed = key(1, { id: "github:acme-example/store:deploy-key:1", scope: "acme-example/store" });
    expect(sharedWith([key(1), renamed])).toEqual([
      "It was read in two places, and may be one record under two names.",
    ]);
    expect(sharedWith([key(1), renamed, sshKey(3)])).toEqual([sshKey(3).id]);
  });
});

test("what has no public half is compared with nothing", () => {
  const token: Credential = { ...sshKey(4), kind: "classic-token", id: `${organization}:classic-token:4` };
  expect(sharedWith([token, key(1)])).toBe("not known");
});

import { describe, expect, test } from "vitest";
import type { Identity } from "../../src/model/generated/snapshot.ts";
import type { CredentialInput } from "../../src/model/generated/subject.ts";
import {
  accessKey,
  credentialOf,
  deployKey,
  entry,
  hana,
  iamUser,
  inShort,
  person,
  readWhole,
  resolveAt,
  snapshotOf,
  used,
} from "./records.ts";

const directory = "roster:directory";

/** The row of a person in an export of a directory. */
function inDirectory(number: string, name: string, facts: Partial<Identity> = {}): Identity {
  const { endedAt: _none, ...row } = person(number, name);
  return { ...row, emails: ["hana.novak@example.com"], id: `directory:person:${number}`, from: directory, ...facts };
}

const sources = [...snapshotOf({}).sources, { id: directory, kind: "roster", name: "directory" } as const];
const coverage = [...readWhole, entry(directory, "roster/csv", ["person"])];
const user = iamUser("hana.novak@example.com");

function keyOf(...identities: Identity[]): CredentialInput {
  const key = accessKey(user, { lastUsed: used("2026-11-10T09:00:00Z", "15m") });
  return credentialOf({ sources, coverage, identities, accounts: [user], credentials: [key] });
}

const ownerOf = (...identities: Identity[]): string => inShort(keyOf(...identities).owner);
const left = person("1003", "Hana Novak", { status: "departed", startedAt: "2020-01-01", endedAt: "2026-10-30" });

describe("a person on two rosters", () => {
  test("is one, and answers for what is theirs", () => {
    expect(ownerOf(hana, inDirectory("8f1", "Hana Novak"))).toBe("known strong 1003");
  });

  test("who has left by both has left on the day that one of them gives", () => {
    const { owner, credential } = keyOf(left, inDirectory("8f1", "Novak, Hana", { status: "departed" }));
    expect(inShort(owner)).toBe("known strong 1003");
    expect(owner).toMatchObject({ identity: { status: "departed", daysSinceEnd: 16 } });
    expect(credential.daysUsedAfterOwnerLeft).toBe(10);
  });

  test("of which one tells no status is what the other says, by the logins of both", () => {
    const { status: _status, ...row } = inDirectory("8f1", "Hana Novak", {
      logins: [{ system: "github", login: "hn" }],
    });
    const { owner } = credentialOf({
      sources,
      coverage,
      identities: [{ ...left, logins: [] }, row],
      credentials: [deployKey(1, "hn")],
    });
    expect(inShort(owner)).toBe("known strong 1003");
    expect(owner).toMatchObject({ identity: { status: "departed" } });
  });

  test("who was a contractor first and is employed now is here, with both employments", () => {
    const contractor = inDirectory("c1", "Hana Novak", {
      status: "active",
      startedAt: "2022-01-01",
      contractEndsAt: "2024-12-31",
    });
    const employed = person("1003", "Hana Novak", { startedAt: "2025-01-01" });
    expect(ownerOf(employed, contractor)).toBe("known strong 1003");
    expect([...resolveAt({ sources, coverage, identities: [employed, contractor] }).identities.values()]).toEqual([
      expect.objectContaining({
        id: "acme:person:1003",
        earlierPeriods: [{ startedAt: "2022-01-01", endedAt: "2024-12-31" }],
      }),
    ]);
  });

  test("has a name where one roster gives none, and is known by every spelling", () => {
    const nameless = inDirectory("8f1", "8f1");
    const resolution = resolveAt({ sources, coverage, identities: [hana, nameless] });
    expect([...resolution.identities.values()].map(({ name }) => name)).toEqual(["Hana Novak"]);
    expect(resolution.people()).toEqual([
      expect.objectContaining({
        id: "acme:person:1003",
        spellings: expect.arrayContaining(["Hana Novak", "acme:person:1003", "directory:person:8f1", "hnovak"]),
        values: ["1003", "8f1"],
      }),
    ]);
  });

  test("is found by either id", () => {
    const { identities } = resolveAt({ sources, coverage, identities: [hana, inDirectory("8f1", "Hana Novak")] });
    expect(identities.get("directory:person:8f1")?.id).toBe("acme:person:1003");
    for (const owner of ["directory:person:8f1", "8f1", "acme:person:1003", "1003"]) {
      const owners = { file: "owners.yaml", entries: [{ match: "*", owner, line: 3 }] };
      const asserted = credentialOf(
        { sources, coverage, identities: [hana, inDirectory("8f1", "Hana Novak")], credentials: [deployKey(1, "x")] },
        { owners },
      );
      expect(inShort(asserted.owner)).toBe("known asserted 1003");
    }
  });
});

describe("rows of two rosters stay apart", () => {
  test.each<[string, Identity, string]>([
    [
      "that disagree on whether the person is here",
      inDirectory("8f1", "Hana Novak", { status: "departed" }),
      "conflicting weak 1003 directory:person:8f1",
    ],
    [
      "that share an address and have other names",
      inDirectory("8f1", "Diego Salas"),
      "conflicting weak 1003 directory:person:8f1",
    ],
    ["that share no address", inDirectory("8f1", "Hana Novak", { emails: ["h@example.com"] }), "known strong 1003"],
  ])("%s", (_story, other, expected) => {
    expect(ownerOf(hana, other)).toBe(expected);
  });

  test("where one roster has the address twice", () => {
    const twin = inDirectory("8f2", "Hana Novak");
    expect(ownerOf(hana, inDirectory("8f1", "Hana Novak"), twin)).toContain("conflicting weak");
  });

  test("where the status in one of them could not be read", () => {
    const { status: _status, ...unread } = inDirectory("8f1", "Hana Novak");
    const other = inDirectory("8f2", "Diego Salas", { emails: ["diego.salas@example.com"] });
    expect(ownerOf(hana, unread, other)).toBe("conflicting weak 1003 directory:person:8f1");
  });

  test("where one of them contradicts itself", () => {
    const contradicted = inDirectory("8f1", "Hana Novak", { status: "active", endedAt: "2024-06-30" });
    expect(ownerOf(hana, contradicted)).toContain("uncertain");
  });
});

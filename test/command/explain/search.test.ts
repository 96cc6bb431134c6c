import { describe, expect, test } from "vitest";
import { type Entry, findOne, type Searchable } from "../../../src/command/explain/search.ts";
import { UsageError } from "../../../src/model/errors.ts";

function entry(id: string, more: Partial<Entry<string>> = {}): Entry<string> {
  return { item: id, id, names: [], isIdentity: false, ...more };
}

const entries = [
  entry("user/mira", { names: ["mira.okafor"] }),
  entry("user/mira/key", { publicId: "AKIA22KAMRDFNEXAMPLE", names: ["mira.okafor"] }),
  entry("hr:person:7", { names: ["Mira Okafor", "mira.okafor@example.com"], isIdentity: true }),
  entry("user/mira@example.com", { names: ["mira.okafor@example.com"] }),
  entry("deploy-key:1", { names: ["deadbeef"] }),
];

const fingerprints = ["0123456789abcdef0123456789abcdef", "0123459999abcdef0123456789abcdef"];

const searchable: Searchable<string> = {
  entries: () => entries,
  result: {
    redacted: false,
    findings: fingerprints.map((fingerprint) => ({
      policy: "p",
      severity: "low",
      fingerprint,
      reference: `${fingerprint.slice(0, 12)}-cdef01`,
      subject: { id: "x", type: "credential", kind: "secret", source: "aws:1", label: "a secret" },
      message: "",
      arguments: {},
      evidence: [],
      remediation: "",
    })),
  },
  itemOfFinding: (index) => `finding ${index}`,
  shown: (item) => ({ label: `label of ${item}`, handle: item }),
};

function refusal(asked: string, from: Searchable<string> = searchable): UsageError {
  try {
    findOne(asked, from);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("what is asked for is found", () => {
  test.each([
    ["by its id", "user/mira/key", "user/mira/key"],
    ["by the provider's id", "AKIA22KAMRDFNEXAMPLE", "user/mira/key"],
    ["without regard to blanks around it", " AKIA22KAMRDFNEXAMPLE\n", "user/mira/key"],
    ["by the name of a person, whatever its letter case", "mira okafor", "hr:person:7"],
    ["by an address, which means the person first", "mira.okafor@example.com", "hr:person:7"],
    ["by its own name", "deadbeef", "deploy-key:1"],
    ["by the reference of a finding", "0123456789ab-cdef01", "finding 0"],
    ["by a fingerprint", "0123459999abcdef0123456789abcdef", "finding 1"],
    ["by the beginning of a fingerprint", "01234567", "finding 0"],
    [
      "by the end of a message in code scanning",
      "Still used. Fingerprint 0123459999abcdef0123456789abcdef. Reference 0123459999ab-cdef01.",
      "finding 1",
    ],
  ])("%s", (_story, asked, found) => {
    expect(findOne(asked, searchable)).toBe(found);
  });
});

describe("what is not one thing is refused", () => {
  test("with the candidates where there are several", () => {
    const { message, hint } = refusal("mira.okafor");
    expect(message).toBe(
      '"mira.okafor" may be one of 2:\nlabel of user/mira: user/mira\nlabel of user/mira/key: user/mira/key',
    );
    expect(hint).toContain("what follows its colon");
  });

  test("with the findings of which a fingerprint may be meant", () => {
    expect(refusal("012345").message).toContain("may be one of 2");
  });

  test.each([
    ["AKIA22", "user/mira/key"],
    ["Mra Okafor", "hr:person:7"],
    ["Mirra", "hr:person:7"],
    ["PERSON:7", "hr:person:7"],
  ])("with what %j may mean", (asked, near) => {
    const { message, hint } = refusal(asked);
    expect(message).toBe(`There is nothing that is called ${JSON.stringify(asked)}.`);
    expect(hint).toContain(near);
  });

  test.each(["", "something else entirely"])("with an example where nothing is near %j", (asked) => {
    expect(refusal(asked).hint).toContain("such as user/mira");
  });

  test("where there is nothing at all", () => {
    expect(refusal("x", { ...searchable, entries: () => [] }).hint).toBe("There is nothing at all to explain.");
  });
});

import { createHmac } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact, redactedNames, sealWith } from "../../src/amend/redact.ts";
import type { Result } from "../../src/model/generated/result.ts";
import type { PersonNames } from "../../src/model/resolution.ts";
import { expectValidResult } from "../judge/valid-result.ts";
import { readStory } from "../report/stories.ts";

const leavers = readStory("leavers");

const mira: PersonNames = {
  id: "people:person:1007",
  spellings: ["people:person:1007", "Mira Okafor", "mira.okafor@example.com", "mira.okafor", "mira-okafor", "5010007"],
};
const chloe: PersonNames = { id: "people:person:1017", spellings: ["Chloé Martin", "chloemartin"] };
const wang: PersonNames = { id: "people:person:1099", spellings: ["王芳"] };

/** What redaction makes of one text from outside. */
function redactText(text: string, people: readonly PersonNames[], key?: string): string {
  return redactedNames(people, key).text(text);
}

function redactFor(result: Result, people: readonly PersonNames[], key?: string): Result {
  return redact(result, redactedNames(people, key), key);
}

describe("who is replaced", () => {
  test.each([
    ["Mira Okafor", "person-1"],
    ["MIRA OKAFOR's key", "person-1's key"],
    ["Okafor, Mira", "person-1"],
    ["mira_okafor", "person-1"],
    ["MiraOkafor", "person-1"],
    ["arn:aws:iam::111122223333:user/mira.okafor/access-key/1", "arn:aws:iam::111122223333:user/person-1/access-key/1"],
    ["mira.okafor@example.com", "person-1"],
    ["?user=mira.okafor%40example.com&x=1", "?user=person-1&x=1"],
    ["/users%2Fmira.okafor%2Fkeys", "/users%2Fperson-1%2Fkeys"],
    ["key-mira.okafor-laptop", "key-person-1-laptop"],
    ["mira.okafor2", "person-1-2"],
    ["github:acme-example:user:5010007", "github:acme-example:user:person-1"],
    ["people:person:1007", "person-1"],
    ["Chloe\u0301 Martin", "person-2"],
    ["q=Chlo%C3%A9%20Martin", "q=person-2"],
    ["Chloe Martin", "person-2"],
    ["chloemartins", "person-2-s"],
    ["deployMiraOkaforLaptop", "deploy-person-1-Laptop"],
    ["deploymiraokaforlaptop", "deploy-person-1-laptop"],
    ["王芳的密钥", "person-3-的密钥"],
  ])("%s becomes %s", (text, expected) => {
    expect(redactText(text, [mira, chloe, wang])).toBe(expected);
  });

  test.each(["miracle", "admiral", "Miranda Okafor", "15010007", "okafor", "a person-like mirage"])(
    "%s names nobody",
    (text) => {
      expect(redactText(text, [mira, chloe])).toBe(text);
    },
  );

  test("the longest spelling wins, and no text is replaced twice", () => {
    const person: PersonNames = { id: "b", spellings: ["person", "ana"] };
    const longer: PersonNames = { id: "a", spellings: ["ana maria", "ana.maria@example.com"] };
    expect(redactText("ana maria, ana, person, ana.maria@example.com", [person, longer])).toBe(
      "person-1, person-2, person-2, person-1",
    );
  });

  test("a name of two letters is replaced where it is a word, one of one letter where it is a whole value", () => {
    const people: readonly PersonNames[] = [
      { id: "a", spellings: ["Al"] },
      { id: "b", spellings: ["I"], values: ["7"] },
    ];
    expect(redactText("AL's laptop, also I, 7", people)).toBe("person-1's laptop, also I, 7");
    expect(["al", "I", "7", "77"].map(redactedNames(people, undefined).value)).toEqual([
      "person-1",
      "person-2",
      "person-2",
      "77",
    ]);
  });
});

describe("what is ours in a text stays", () => {
  const called = (name: string): PersonNames => ({
    id: `acme:person:${name}`,
    spellings: [name, `${name}@example.com`],
  });
  const people = ["Key", "May", "User", "Person", "arn", "Deploy", "Us"].map(called);
  const names = redactedNames(people, undefined);

  test.each([
    "The token may not read the deploy keys of acme-example/shop.",
    "The deploy key's own added-by field",
    "github/deploy-keys in acme-example/shop (The deploy key may go).",
    "aws/iam of AWS account 111122223333 in us-east-1 was not read whole (denied): iam:GetUser",
  ])("in a sentence of ours: %s", (sentence) => {
    expect(names.mixed(sentence)).toBe(sentence);
  });

  test.each([
    ['The column "Key" is empty.', 'The column "person-2" is empty.'],
    ["GitHub refused key/shop: may not.", "GitHub refused person-2/shop: may not."],
    ["User: arn:aws:iam::1:user/x/key may not.", "User: arn:aws:iam::1:user/x/person-2 may not."],
    ["GitHub refused key/secret: may not.", "GitHub refused person-2/secret: may not."],
    ["GitHub refused shop/key.", "GitHub refused shop/person-2."],
    ["Nothing is known of the user may.key.", "Nothing is known of the user person-3.person-2."],
    ["Nothing is known of key@example.com.", "Nothing is known of person-2."],
  ])("and what is from outside is replaced: %s", (sentence, expected) => {
    expect(names.mixed(sentence)).toBe(expected);
  });

  const userKey: PersonNames = { id: "acme:person:User Key", spellings: ["User Key"] };
  test.each([
    ["User: arn:aws:iam::1:user/key may not.", "User: arn:aws:iam::1:user/person-1 may not."],
    ['The id "arn:aws:iam::1:user/key" is new.', 'The id "arn:aws:iam::1:user/person-1" is new.'],
    ["GitHub refused github:acme/User Key:deploy-key:7.", "GitHub refused github:acme/person-2:deploy-key:7."],
    ['The file "user/key.csv" is empty.', 'The file "person-2.csv" is empty.'],
  ])("a name never reaches into the fixed part of an id: %s", (sentence, expected) => {
    expect(redactedNames([called("Key"), userKey], undefined).mixed(sentence)).toBe(expected);
  });

  test("where a name could go on with a word of the sentence, that word goes with it", () => {
    const mixed = redactedNames([called("Ng"), { id: "b", spellings: ["May Ng"] }], undefined).mixed;
    expect(mixed("GitHub refused acme/ng may not.")).toBe("GitHub refused acme/person-2 not.");
  });

  test.each([
    [
      "arn:aws:iam::1:user/user/access-key/2024-03-01T09:12:44Z",
      "arn:aws:iam::1:user/person-6/access-key/2024-03-01T09:12:44Z",
    ],
    ["arn:aws:iam::1:user/key/password", "arn:aws:iam::1:user/person-2/password"],
    ["github:acme/key:deploy-key:7", "github:acme/person-2:deploy-key:7"],
    ["github:person:user:7", "github:person-4:user:7"],
    ["code:acme/shop:key.yml:secret-use:DEPLOY", "code:acme/shop:person-2.yml:secret-use:person-1"],
  ])("in an id: %s", (id, expected) => {
    expect(names.id(id)).toBe(expected);
  });
});

describe("what replaces them", () => {
  test("under a key ten hex digits of HMAC-SHA256 of the id, independent of other people on the roster", () => {
    const token = `person-${createHmac("sha256", "secret").update(mira.id).digest("hex").slice(0, 10)}`;
    expect(redactText("Mira Okafor", [mira], "secret")).toBe(token);
    expect(redactText("mira.okafor", [chloe, mira, wang], "secret")).toBe(token);
    expect(redactText("Mira Okafor", [mira], "another")).not.toBe(token);
  });

  test("without a key running numbers in the order of ids, not of the list", () => {
    expect(redactText("Mira Okafor, Chloé Martin", [chloe, mira])).toBe("person-1, person-2");
  });

  test("key ids are masked, also where they are part of an id", () => {
    const key = "AKIAEXAMPLE00000M1RA";
    const redacted = JSON.stringify(redactFor(leavers, []));
    expect(JSON.stringify(leavers)).toContain(key);
    expect(redacted).not.toContain(key);
    expect(redacted).toContain("AKIA****M1RA");
  });

  test("a public id of any other form is masked in its finding", () => {
    const [finding] = leavers.findings;
    if (finding === undefined) throw new Error("the story has findings");
    const publicId = "TA7SMP42TDN5Z26OBPJE";
    const subject = { ...finding.subject, publicId, label: `certificate [${publicId}]` };
    const named = { ...leavers, findings: [{ ...finding, subject, message: `Old: certificate [${publicId}]` }] };
    const [redacted] = redactFor(named, []).findings;
    expect(redacted?.subject).toMatchObject({ publicId: "TA7S****BPJE", label: "certificate [TA7S****BPJE]" });
    expect(redacted?.message).toBe("Old: certificate [TA7S****BPJE]");
  });
});

/** The roster of the leavers' story. */
const people: readonly PersonNames[] = [
  mira,
  { id: "people:person:1003", spellings: ["Hana Novak", "hana.novak", "hana.novak@example.com", "hnovak"] },
  { id: "people:person:1012", spellings: ["Tomasz Wrona", "tomasz.wrona@example.com", "twrona"] },
  { id: "people:person:1019", spellings: ["Priya Natarajan", "priya.natarajan@example.com", "priya.natarajan"] },
  { id: "people:person:1023", spellings: ["Jonas Lindqvist", "jonas.lindqvist"] },
  { id: "people:person:1025", spellings: ["Henrik Dahl", "hdahl"] },
  { id: "people:person:1034", spellings: ["Sam Whitfield"] },
];

describe("a whole result", () => {
  const redacted = redactFor(leavers, people, "secret");

  test("is valid, says that it is redacted, and keeps counts and order", () => {
    expectValidResult(redacted);
    expect(redacted.redacted).toBe(true);
    expect(redacted.summary).toEqual(leavers.summary);
    const policiesOf = ({ findings }: Result): string[] => findings.map(({ policy }) => policy);
    expect(policiesOf(redacted)).toEqual(policiesOf(leavers));
  });

  test("has digits that only the key makes of a guess, always the same ones", () => {
    const digits = ({ findings }: Result): string[] =>
      findings.flatMap(({ fingerprint, reference }) => [fingerprint, reference]);
    const seal = sealWith("secret");
    expect(digits(redactFor(leavers, people, "secret"))).toEqual(digits(redacted));
    expect(redacted.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      leavers.findings.map(({ fingerprint }) => seal(fingerprint)),
    );
    for (const other of [leavers, redactFor(leavers, people, "another"), redactFor(leavers, people)]) {
      const before = new Set(digits(other));
      expect(digits(redacted).filter((one) => before.has(one))).toEqual([]);
    }
    expect(new Set(digits(redactFor(leavers, people))).size).toBe(2 * leavers.findings.length);
  });

  test("does not change what it was given", () => {
    expect(leavers).toEqual(readStory("leavers"));
  });
});

/** Words that no text of ours contains, so that finding one means that a person shows. */
const nameWord = fc
  .array(fc.constantFrom("q", "x", "z", "é", "ö", "ñ", "7"), { minLength: 3, maxLength: 8 })
  .map((letters) => letters.join(""))
  .filter((word) => /[qz]/.test(word) && /^\p{L}/u.test(word));
const spelling = fc.oneof(
  nameWord,
  fc.tuple(nameWord, nameWord).map(([first, last]) => `${first} ${last}`),
  fc.tuple(nameWord, nameWord).map(([first, last]) => `${first}.${last}@example.com`),
  fc.tuple(nameWord, nameWord).map(([first, last]) => `${first}-${last}`),
);
const persons = fc
  .array(fc.array(spelling, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((lists) => lists.map((spellings, index): PersonNames => ({ id: `people:person:${index}`, spellings })));
describe("for any names", () => {
  test("the same person is the same token everywhere, different persons are different ones", () => {
    fc.assert(
      fc.property(persons, (all) => {
        const taken = new Set<string>();
        const own = all.map((person) => person.spellings.filter((name) => isNew(name, taken)));
        const tokens = own.map((spellings) => new Set(spellings.map((name) => redactText(name, all))));
        const used = tokens.filter(({ size }) => size > 0);
        expect(used.every(({ size }) => size === 1)).toBe(true);
        expect(new Set(used.flatMap((set) => [...set])).size).toBe(used.length);
      }),
      { numRuns: 60 },
    );
  });

  test("40,000 people are replaced in a long text", () => {
    const many = Array.from({ length: 40_000 }, (_, index): PersonNames => {
      const name = `first${index} last${index}`;
      return {
        id: `people:person:${index}`,
        spellings: [name, `first${index}.last${index}@example.com`, `login${index}`],
      };
    });
    const { text } = redactedNames(many, undefined);
    for (let index = 0; index < 20_000; index += 1) {
      expect(text(`first${index} last${index} made it, ${"word ".repeat(20)}`)).toMatch(/^person-\d+ made it/);
    }
  });
});

/** Only the first holder of a text, in whatever form, keeps it. */
function isNew(name: string, taken: Set<string>): boolean {
  const key = name.replaceAll(/[^\p{L}\p{N}]/gu, "");
  if (taken.has(key)) return false;
  taken.add(key);
  return true;
}

test("a custom policy's finding names nobody in its section, and a built-in one keeps its words", () => {
  const [first] = leavers.findings;
  if (first === undefined) throw new Error("the story has findings");
  const subject = { ...first.subject, type: "source" as const, section: "the laptop of Mira Okafor" };
  const finding = { ...first, policy: "custom/governance/laptops", subject, remediation: "Ask Mira Okafor." };
  const [custom, builtin] = redactFor(
    { ...leavers, findings: [finding, { ...first, remediation: "Ask Mira Okafor." }] },
    [mira],
  ).findings;
  expect([custom?.subject.section, custom?.remediation]).toEqual(["the laptop of person-1", "Ask person-1."]);
  expect(builtin?.remediation).toBe("Ask Mira Okafor.");
});

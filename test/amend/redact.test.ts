import { createHmac } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact, sealWith } from "../../src/amend/redact.ts";
import type { Result } from "../../src/model/generated/result.ts";
import type { PersonNames } from "../../src/model/resolution.ts";
import { formatNames, loadFormat } from "../../src/report/index.ts";
import { expectValidResult } from "../judge/valid-result.ts";
import { readStory } from "../report/stories.ts";

const formats = await Promise.all(formatNames.map(loadFormat));

const clean = readStory("clean");
const leavers = readStory("leavers");

const mira: PersonNames = {
  id: "people:person:1007",
  spellings: ["people:person:1007", "Mira Okafor", "mira.okafor@example.com", "mira.okafor", "mira-okafor", "5010007"],
};
const chloe: PersonNames = { id: "people:person:1017", spellings: ["Chloé Martin", "chloemartin"] };
const wang: PersonNames = { id: "people:person:1099", spellings: ["王芳"] };

/** What redaction makes of one text. */
function redactText(text: string, people: readonly PersonNames[], key?: string): string {
  const [source, ...sources] = clean.sources;
  if (source === undefined) throw new Error("the story has sources");
  return redact({ ...clean, sources: [{ ...source, name: text }, ...sources] }, people, key).sources[0]?.name ?? "";
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
    ["王芳的密钥", "person-3-的密钥"],
  ])("%s becomes %s", (text, expected) => {
    expect(redactText(text, [mira, chloe, wang])).toBe(expected);
  });

  test.each(["miracle", "admiral", "Miranda Okafor", "15010007", "chloemartins", "okafor", "a person-like mirage"])(
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

  test("spellings of one or two letters are too common to be names", () => {
    expect(redactText("Al is in EU", [{ id: "a", spellings: ["Al", "is", "in", "EU"] }])).toBe("Al is in EU");
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
    expect(redactText(`user/x/access-key/2024/${key}`, [])).toBe("user/x/access-key/2024/AKIA****M1RA");
    const redacted = JSON.stringify(redact(leavers, []));
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
    const [redacted] = redact(named, []).findings;
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

function everyOutput(result: Result): string {
  return formats.flatMap((render) => render(result, { width: 140, colour: false }).files).join("\n");
}

describe("a whole result", () => {
  const redacted = redact(leavers, people, "secret");
  const output = everyOutput(redacted);

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
    expect(digits(redact(leavers, people, "secret"))).toEqual(digits(redacted));
    expect(redacted.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      leavers.findings.map(({ fingerprint }) => seal(fingerprint)),
    );
    for (const other of [leavers, redact(leavers, people, "another"), redact(leavers, people)]) {
      const before = new Set(digits(other));
      expect(digits(redacted).filter((one) => before.has(one))).toEqual([]);
    }
    expect(new Set(digits(redact(leavers, people))).size).toBe(2 * leavers.findings.length);
  });

  test("names nobody in any format", () => {
    const before = everyOutput(leavers).toLowerCase();
    const seen = people
      .flatMap(({ spellings }) => spellings)
      .filter((spelling) => before.includes(spelling.toLowerCase()));
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.filter((spelling) => output.toLowerCase().includes(spelling.toLowerCase()))).toEqual([]);
    expect(output).toMatch(/person-[0-9a-f]{10}/);
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
const surroundings = fc.constantFrom<(name: string) => string>(
  (name) => name,
  (name) => `arn:aws:iam::111122223333:user/team/${name}/access-key/2024-03-01T09:12:44Z`,
  (name) => `before ${name}, after`,
  (name) => `${name.toUpperCase()}!`,
  (name) => `"${encodeURIComponent(name)}"`,
  (name) => `path%2F${encodeURIComponent(name)}%2Fkeys`,
  (name) => `_${name}_(${name})`,
);

/** Puts a text into every field that untrusted text can reach. */
function filledWith(text: string): Result {
  const [finding] = leavers.findings;
  const entry = leavers.coverage.find(({ gap }) => gap);
  const unknown = leavers.unknowns.find(({ examples }) => examples !== undefined);
  if (finding?.owner?.identity === undefined || entry === undefined || unknown === undefined) {
    throw new Error("the story has a finding with an owner, a gap and an unknown");
  }
  const claims = finding.owner.claims.map((claim) =>
    Object.assign({}, claim, { identity: text, says: text, detail: text, name: text }),
  );
  const identity = { ...finding.owner.identity, id: text, name: text, successor: text };
  return {
    ...leavers,
    sources: leavers.sources.map((source) => Object.assign({}, source, { name: text, readAs: text })),
    coverage: [
      {
        ...entry,
        scope: text,
        reason: text,
        requiredPermission: text,
        consequence: text,
        skipped: [{ count: 1, reason: text }],
      },
    ],
    findings: [
      {
        ...finding,
        subject: { ...finding.subject, id: text, label: text, scope: text },
        message: `${text} left`,
        arguments: { who: text },
        owner: { ...finding.owner, identity, claims },
        evidence: [text],
        remediation: text,
        location: { file: `docs/${text}.md`, line: 1 },
        otherLocations: [{ file: `docs/${text}.yml`, line: 2 }],
      },
    ],
    unknowns: [
      { ...unknown, scope: text, reason: text, consequence: text, examples: [text], accepted: { reason: text } },
    ],
  };
}

describe("for any names", () => {
  test("no spelling of three letters or more is left in any output", () => {
    fc.assert(
      fc.property(
        persons,
        fc.array(surroundings, { minLength: 1, maxLength: 3 }),
        fc.option(fc.string()),
        (all, around, key) => {
          const spellings = all.flatMap((person) => person.spellings);
          const text = spellings.flatMap((name) => around.map((surround) => surround(name))).join("; ");
          const output = everyOutput(redact(filledWith(text), all, key ?? undefined)).toLowerCase();
          const escaped = [output, safelyDecoded(output)];
          const left = spellings.filter((name) => escaped.some((each) => each.includes(name.toLowerCase())));
          expect(left).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

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
    const [finding] = leavers.findings;
    if (finding === undefined) throw new Error("the story has findings");
    const evidence = Array.from(
      { length: 20_000 },
      (_, index) => `first${index} last${index} made it, ${"word ".repeat(20)}`,
    );
    const redacted = redact({ ...leavers, findings: [{ ...finding, evidence }] }, many);
    expect(redacted.findings[0]?.evidence.every((sentence) => /^person-\d+ made it/.test(sentence))).toBe(true);
  });
});

/** Only the first holder of a text, in whatever form, keeps it. */
function isNew(name: string, taken: Set<string>): boolean {
  const key = name.replaceAll(/[^\p{L}\p{N}]/gu, "");
  if (taken.has(key)) return false;
  taken.add(key);
  return true;
}

function safelyDecoded(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/g, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

test("a custom policy's finding names nobody in the names of its arguments or in its section", () => {
  const [first] = leavers.findings;
  if (first === undefined) throw new Error("the story has findings");
  const finding = {
    ...first,
    policy: "custom/governance/laptops",
    subject: { ...first.subject, type: "source" as const, section: "the laptop of Mira Okafor" },
    arguments: { "mira.okafor@example.com": true, section: "the laptop of Mira Okafor", days: 3 },
  };
  const [redacted] = redact({ ...leavers, findings: [finding] }, [mira]).findings;
  expect(redacted?.subject.section).toBe("the laptop of person-1");
  expect(redacted?.arguments).toEqual({ "person-1": true, section: "the laptop of person-1", days: 3 });
});

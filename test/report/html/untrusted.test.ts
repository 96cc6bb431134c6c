import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Result } from "../../../src/model/generated/result.ts";
import { render } from "../../../src/report/html.ts";
import { expectHarmless, expectLinked, named, readPage, sectionIn } from "../page.ts";
import { readStory, textOf } from "../stories.ts";

const leavers = readStory("leavers");
const limit = 3_000_000;

/** Fields with a fixed set of values, which a schema guarantees. */
const fixed = new Set(["severity", "worstSeverity", "status", "state", "type", "rank", "cause", "list", "precision"]);

/** A result in which every text of a field that may hold any text is another one. */
function retold(result: Result, tell: (text: string, index: number) => string): Result {
  let index = 0;
  return JSON.parse(JSON.stringify(result), function retell(this: unknown, key, value: unknown) {
    if (typeof value !== "string" || fixed.has(key)) return value;
    index += 1;
    return tell(value, index);
  });
}

const attacks = [
  "<script>alert(1)</script>",
  "</style><img src=x onerror=alert(1)>",
  "</title></head><body onload=x>",
  '"><svg onload=alert(1)>',
  "' onmouseover='x",
  "--><!--",
  "<![CDATA[",
  "]]>",
  "&lt;b&gt;&#60;",
  "&amp",
  "javascript:alert(1)",
  "https://evil.example/\"onclick='x'",
  "data:text/html,<script>",
  "}*{background:url(https://evil.example)}",
  "</details></summary></section></main>",
  "{{7*7}}${1}",
  "$&$1$`",
  "\u0000\u0007\u001b[31m",
  "\u202e\u2066\u200b\ufeff\u2028",
  "\ud800",
  "##[error]x",
  "\n::error::x",
  "__proto__",
] as const;

const hostile = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({
    unit: fc.constantFrom(...Array.from(`<>&"'\`=/#;:!-[](){} \n\tax密`), "\u202e", "\ud800", "👩‍💻"),
    maxLength: 40,
  }),
  fc.webUrl(),
  fc.constant(""),
);

describe("any text in any field", () => {
  test("is text: no tag, attribute, entity, address or style comes of it", () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 12 }), fc.boolean(), (texts, isRedacted) => {
        // The same text becomes the same other one, so that what belongs together still does.
        const told = new Map<string, string>();
        const result = retold(leavers, (text) => {
          const other = told.get(text) ?? texts[told.size % texts.length] ?? "";
          told.set(text, other);
          return other;
        });
        const html = textOf(render, { ...result, redacted: isRedacted });
        const page = readPage(html);
        expectHarmless(page);
        expectLinked(page);
        expect(
          html.replaceAll("\n", "").match(/\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b\ufeff\u2028]|\p{Surrogate}/u),
        ).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  test.each(attacks)("%j is shown as it is written", (attack) => {
    const [finding] = leavers.findings;
    if (finding === undefined) throw new Error("the story has findings");
    const html = textOf(render, { ...leavers, findings: [{ ...finding, evidence: [`x${attack}y`] }] });
    const shown = named(readPage(html), "li").some(({ text }) => /^x.*y$/.test(text));
    expect(shown).toBe(true);
    expectHarmless(readPage(html));
  });

  test("an address that is not one of the web is no link", () => {
    const policies = leavers.policies.map((policy) => ({ ...policy, relatedResources: ["javascript:alert(1)"] }));
    const page = readPage(textOf(render, { ...leavers, policies }));
    expectHarmless(page);
    expect(sectionIn(page, "policies")).toContain("javascript:alert(1)");
  });

  test("of a megabyte the page shows the beginning", () => {
    const fields = 400;
    fc.assert(
      fc.property(fc.nat(fields), fc.constantFrom("x", "<", "密", "\u202e", "👩‍💻", "\n", "a b "), (field, unit) => {
        const long = unit.repeat(Math.ceil(1_000_000 / unit.length));
        const result = retold(leavers, (text, index) => (index === field ? long : text));
        // What a policy is called must be the same in its findings.
        const policies = [...result.policies, ...leavers.policies, ...policiesOf(result)];
        const html = textOf(render, { ...result, policies });
        expect(html.length).toBeLessThan(150_000);
        expectHarmless(readPage(html));
      }),
      { numRuns: 30 },
    );
  });

  test("of a megabyte in every field, too", () => {
    const html = textOf(
      render,
      retold(leavers, (_, index) => `${index % 40}${"<".repeat(100_000)}`),
    );
    expect(Buffer.byteLength(html)).toBeLessThan(limit);
    expectHarmless(readPage(html));
  });
});

function policiesOf({ findings, policies }: Result): Result["policies"] {
  const known = new Set([...policies, ...leavers.policies].map(({ id }) => id));
  const [any] = policies;
  const missing = findings.filter(({ policy }) => !known.has(policy));
  return any === undefined ? [] : missing.map(({ policy }) => ({ ...any, id: policy }));
}

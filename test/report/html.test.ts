import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Result } from "../../src/model/generated/result.ts";
import { groupFlagged } from "../../src/report/groups.ts";
import { headline } from "../../src/report/headline.ts";
import { ownershipMatrix } from "../../src/report/html/ownership-map.ts";
import { timelineRows } from "../../src/report/html/timeline.ts";
import { render } from "../../src/report/html.ts";
import { unseenSentences } from "../../src/report/unseen.ts";
import { verdictOf } from "../../src/report/verdict.ts";
import { visible } from "../../src/report/visible.ts";
import { multiplied } from "./many.ts";
import { named, type Page, readPage } from "./page.ts";
import { narrow, readStory, stories, textOf } from "./stories.ts";

const acme = readStory("acme");
const leavers = readStory("leavers");

function pageOf(result: Result, options = narrow): Page {
  return readPage(textOf(render, result, options));
}

/** The text of the whole page, style left out. */
function textIn(page: Page): string {
  return named(page, "body")[0]?.text ?? "";
}

/** The text below the heading with an id. */
function sectionIn(page: Page, id: string): string {
  const section = named(page, "section").find(({ attributes }) => attributes["aria-labelledby"] === id);
  return section?.text ?? "";
}

/** Everything that may stand in a page; what a browser would load or run is not among it. */
const elementNames =
  /^(?:html|head|meta|title|style|body|header|main|footer|nav|section|div|h[1-3]|p|a|ul|li|dl|dt|dd|b|i|strong|small|span|code|table|caption|thead|tbody|tr|th|td|details|summary|svg|line|circle|text)$/;
const attributeNames =
  /^(?:lang|charset|http-equiv|content|name|class|id|href|rel|role|scope|data-head|aria-labelledby|aria-label|aria-hidden|width|height|x|y|x1|x2|y1|y2|cx|cy|r|text-anchor)$/;
const addresses = /^(?:#[a-z]+\d*|https:\/\/[^\s"<>]+)$/;

function expectHarmless({ elements, mistakes }: Page): void {
  expect(mistakes).toEqual([]);
  expect(elements.length).toBeGreaterThan(40);
  const names = new Set(elements.map(({ name }) => name));
  expect([...names].filter((name) => !elementNames.test(name))).toEqual([]);
  const attributes = elements.flatMap((element) => Object.entries(element.attributes));
  expect(attributes.filter(([name]) => !attributeNames.test(name))).toEqual([]);
  const links = attributes.filter(([name]) => name === "href").map(([, address]) => address);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((address) => !addresses.test(address))).toEqual([]);
}

function expectLinked({ elements }: Page): void {
  const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
  const known = new Set(ids);
  expect(ids.length).toBe(known.size);
  const targets = elements.flatMap(({ attributes: { href = "" } }) => (href.startsWith("#") ? [href.slice(1)] : []));
  expect(targets.filter((target) => !known.has(target))).toEqual([]);
  const labels = elements.flatMap(({ attributes }) => attributes["aria-labelledby"] ?? []);
  expect(labels.filter((label) => !known.has(label))).toEqual([]);
}

/** The same of a page that takes long to parse. */
function brokenLinks(html: string): readonly string[] {
  const known = new Set([...html.matchAll(/ id="(\w+)"/g)].map(([, id]) => id));
  return [...html.matchAll(/ href="#(\w+)"/g)].flatMap(([, id = ""]) => (known.has(id) ? [] : [id]));
}

describe("every story", () => {
  test.each(stories)("%s is a page without a mistake, which loads nothing and runs nothing", (story) => {
    const page = pageOf(readStory(story));
    expectHarmless(page);
    expectLinked(page);
  });

  test.each(stories)("%s says on its first screen what the terminal says", (story) => {
    const result = readStory(story);
    const [header] = named(pageOf(result), "header");
    const opening = headline(groupFlagged(result), result);
    expect(header?.text).toContain(opening === "" ? verdictOf(result).text : opening);
    expect(header?.text).toContain(verdictOf(result).text);
    for (const text of unseenSentences(result).slice(0, 3)) {
      expect(sectionIn(pageOf(result), "unseen")).toContain(visible(text).slice(0, 200));
    }
  });

  test("only a clean result is called clean", () => {
    const states = stories.map((story) => {
      const [state] = named(pageOf(readStory(story)), "p");
      return [story, state?.text] as const;
    });
    expect(states.filter(([, state]) => state === "Clean").map(([story]) => story)).toEqual(["clean"]);
  });
});

test("the style sheet is the one that the page's own policy allows", () => {
  const page = pageOf(acme);
  const [style] = named(page, "style");
  const hash = createHash("sha256")
    .update(style?.text ?? "")
    .digest("base64");
  const policy = named(page, "meta").find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy");
  expect(policy?.attributes["content"]).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
  expect(style?.text).not.toMatch(/url\(|@import|@font-face/);
});

describe("what a finding says", () => {
  const page = pageOf(acme);

  test.each(acme.findings.map((finding) => [finding.reference, finding] as const))(
    "%s: message, evidence, remediation, owner, policy and reference",
    (reference, { message, evidence, remediation, owner, policy, subject }) => {
      const text = textIn(page);
      const ending = `: ${subject.label}`;
      expect(text).toContain(message.endsWith(ending) ? message.slice(0, -ending.length) : message);
      for (const part of [subject.label, reference, remediation, policy, ...evidence]) expect(text).toContain(part);
      if (owner?.identity !== undefined) expect(text).toContain(owner.identity.name);
    },
  );

  test("where claims differ, each is listed with how strong it is", () => {
    const conflict = acme.findings.find(({ owner }) => (owner?.claims.length ?? 0) > 1);
    const entry = named(page, "li").find(({ text }) => conflict !== undefined && text.includes(conflict.reference));
    for (const { name, says, rank } of conflict?.owner?.claims ?? []) {
      expect(entry?.text).toContain(name ?? says);
      expect(entry?.text).toContain(`${rank} evidence`);
    }
  });

  test("the place of a line in a file", () => {
    const place = acme.findings.find(({ location }) => location !== undefined)?.location;
    expect(textIn(page)).toContain(`at ${place?.file}:${place?.line}`);
  });

  test("a finding on a whole scope is told once, and its other members link to it", () => {
    const whole = acme.findings.find(({ subject }) => (subject.members?.length ?? 0) > 1);
    const text = textIn(page);
    expect(whole).toBeDefined();
    expect(text.split(whole?.reference ?? "").length - 1).toBe(1);
    expect(text).toContain("The evidence is given once for its whole group.");
  });
});

describe("whom to ask", () => {
  test("the first rows name who left, the worst credential, and who takes over", () => {
    const first = sectionIn(pageOf(acme), "first");
    for (const part of ["Mira Okafor", "deploy key mira laptop", "2026-10-30", "Hana Novak", "2 used since then"]) {
      expect(first).toContain(part);
    }
    expect(first).toContain("Do Switch the credential off now");
    expect(first).toContain("outlived explain AKIA22KAMRDFNEXAMPLE");
  });

  test("owners, sources and policies link to what is theirs and back", () => {
    const { elements } = pageOf(acme);
    const linked = (letter: string): readonly string[] =>
      elements.flatMap(({ attributes: { href = "" } }) => (href.startsWith(`#${letter}`) ? [href] : []));
    for (const letter of ["p", "o", "s", "y", "c", "g"]) expect(linked(letter).length).toBeGreaterThan(0);
  });
});

describe("coverage", () => {
  test("gaps come first, with permission, consequence and the policies that could not decide", () => {
    const text = sectionIn(pageOf(leavers), "coverage");
    const gap = leavers.coverage.find((entry) => entry.gap);
    expect(text).toContain(gap?.requiredPermission);
    expect(text).toContain(gap?.consequence);
    expect(text.indexOf("What could not be seen")).toBeGreaterThan(0);
    expect(text.indexOf("Read whole")).toBeGreaterThan(text.indexOf("What could not be seen"));
  });

  test("what is not part of the scan has a table of its own", () => {
    const text = sectionIn(pageOf(acme), "coverage");
    expect(text.indexOf("Not part of this scan")).toBeGreaterThan(0);
    expect(text.indexOf("Read whole")).toBeGreaterThan(text.indexOf("Not part of this scan"));
  });

  test("an accepted gap is said to be one, on the first screen too", () => {
    const accepted = leavers.coverage.find((entry) => entry.accepted !== undefined)?.accepted;
    expect(sectionIn(pageOf(leavers), "coverage")).toContain(accepted?.reason);
    expect(sectionIn(pageOf(leavers), "unseen")).toContain("1 accepted gap");
  });

  test("what no version reads of many accounts is said once", () => {
    const text = sectionIn(pageOf(multiplied(acme, 9)), "coverage");
    const [reason = ""] = acme.coverage.flatMap((entry) =>
      entry.status === "not-collected" && entry.reason !== undefined ? [entry.reason] : [],
    );
    expect(text.split(reason).length - 1).toBe(1);
    expect(text).toContain("and 13 more");
  });
});

describe("what the report says of itself", () => {
  test("version, both instants, selection, redaction and entries without effect", () => {
    const stale = [{ list: "owners", state: "unmatched", file: "owners.yaml", line: 7, match: "ghost-*" }] as const;
    const result: Result = { ...leavers, redacted: true, staleEntries: [...stale] };
    const text = textIn(pageOf(result, { ...narrow, selection: "The options select 1 of 27 findings." }));
    for (const part of [
      `${leavers.tool.name} ${leavers.tool.version}`,
      leavers.evaluatedAt,
      leavers.collectedAt,
      "People's names are replaced.",
      "The options select 1 of 27 findings.",
      'owners.yaml:7: The owners entry "ghost-*" matches nothing that was read.',
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe("pictures", () => {
  test("the timeline has each certain credential of a leaver, those used longest after leaving first", () => {
    const rows = timelineRows(groupFlagged(acme).leavers);
    expect(rows.map(({ flagged }) => flagged.subject.daysUsedAfterOwnerLeft)).toEqual([
      331,
      330,
      20,
      16,
      12,
      ...rows.slice(5).map(() => undefined),
    ]);
    for (const { lastDay, lastUse, flagged } of rows) {
      if (flagged.subject.daysUsedAfterOwnerLeft !== undefined) expect(lastUse).toBeGreaterThan(lastDay);
    }
  });

  test("a leaver without a readable last day, and evidence that is not certain, have no row", () => {
    const names = timelineRows(groupFlagged(acme).leavers).map(({ leaver }) => leaver.identity.name);
    expect(names).toContain("Clara Voss");
    expect(names).not.toContain("Sam Whitfield");
    const unreadable = groupFlagged(acme).leavers.map((leaver) => ({
      ...leaver,
      identity: { ...leaver.identity, endedAt: "last spring" },
    }));
    expect(timelineRows(unreadable)).toEqual([]);
  });

  test("more rows than fit are counted", () => {
    const text = sectionIn(pageOf(multiplied(acme, 10)), "timeline");
    expect(text).toMatch(/\d+ more credentials: in the list above/);
  });

  test("the matrix counts everything flagged once, by source and by what is known of the owner", () => {
    const { leavers: left, groups } = groupFlagged(acme);
    const flagged = [
      ...left.flatMap(({ credentials, others }) => [...credentials, ...others]),
      ...groups.flatMap((group) => group.flagged),
    ];
    const rows = ownershipMatrix(flagged, left);
    const total = rows.reduce((sum, { counts }) => sum + Object.values(counts).reduce((a, b) => a + b, 0), 0);
    expect(total).toBe(flagged.length);
    expect(rows[0]).toEqual({
      source: "aws:111122223333",
      counts: { "Has left": 10, "Not certain": 0, "Is here": 2, "Nobody known": 5 },
    });
    const table = named(pageOf(acme), "table").find(({ attributes }) => attributes["class"] === "matrix");
    expect(table?.text).toMatch(/acme-production10025/);
  });
});

/** Below what is said of the format: 3 MB. */
const limit = 3_000_000;

describe("size", () => {
  test("5,000 findings are below 3 MB, with the evidence of every critical and high one", () => {
    const many = multiplied(acme, 80);
    const { files, notes } = render(many, narrow);
    const [text = ""] = files;
    expect(many.findings.length).toBeGreaterThan(5000);
    expect(Buffer.byteLength(text)).toBeLessThan(limit);
    expect(brokenLinks(text)).toEqual([]);
    expect(notes.join()).toMatch(/^\d+ of the less urgent entries are without their evidence\.$/);
    expect(text).toContain(`${notes.join()} The JSON report has everything`);
    const urgent = many.findings.filter(({ severity }) => severity === "critical" || severity === "high");
    expect(urgent.filter(({ reference }) => !text.includes(`· <code>${reference}</code>`))).toEqual([]);
  });

  test("of 20,000 findings the rest is counted", () => {
    const many = multiplied(acme, 320);
    const { files, notes } = render(many, narrow);
    const [text = ""] = files;
    expect(Buffer.byteLength(text)).toBeLessThan(limit);
    expect(brokenLinks(text)).toEqual([]);
    const [, left] = /(\d+) of the less urgent entries are only counted\./.exec(notes.join()) ?? [];
    const shown = text.match(/<li id="c\d+">/g)?.length ?? 0;
    const { leavers: people, groups } = groupFlagged(many);
    const all = [
      ...people.flatMap(({ credentials, others }) => [...credentials, ...others]),
      ...groups.flatMap(({ flagged }) => flagged),
    ];
    expect(shown + Number(left)).toBe(all.length);
  });

  test("thousands of different gaps leave room for findings", () => {
    const entry = leavers.coverage.find(({ gap }) => gap);
    if (entry === undefined) throw new Error("the story has a gap");
    const more = Array.from({ length: 10_000 }, (_, index) => ({
      ...entry,
      section: `aws/section-${index}`,
      reason: `Refused ${index}: ${"x".repeat(200)}.`,
    }));
    const page = pageOf({ ...leavers, coverage: [...leavers.coverage, ...more] });
    expect(sectionIn(page, "coverage")).toMatch(/\d+ more: see the JSON report\./);
    expect(textIn(page)).toContain(leavers.findings[0]?.evidence[0]);
  });
});

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
    const page = pageOf({ ...leavers, policies });
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

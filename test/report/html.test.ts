import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Result } from "../../src/model/generated/result.ts";
import { groupFlagged } from "../../src/report/groups.ts";
import { headline } from "../../src/report/headline.ts";
import { render } from "../../src/report/html.ts";
import { unseenSentences } from "../../src/report/unseen.ts";
import { verdictOf } from "../../src/report/verdict.ts";
import { visible } from "../../src/report/visible.ts";
import { multiplied } from "./many.ts";
import { expectHarmless, expectLinked, named, type Page, readPage, sectionIn, textIn } from "./page.ts";
import { narrow, readStory, stories, textOf } from "./stories.ts";

const acme = readStory("acme");
const leavers = readStory("leavers");

function pageOf(result: Result, options = narrow): Page {
  return readPage(textOf(render, result, options));
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

test("names every control of a policy whole", () => {
  const policies = sectionIn(pageOf(acme), "policies");
  for (const { controls } of acme.policies) expect(policies).toContain(`Controls: ${controls.join(", ")}.`);
});

test("says as whom each source was read", () => {
  const about = sectionIn(pageOf(acme), "about");
  const read = acme.sources.filter(({ readAs }) => readAs !== undefined);
  expect(read.length).toBeGreaterThan(1);
  for (const { id, name, readAs = "" } of read) expect(about).toContain(`${name} (${id}) as ${readAs}`);
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

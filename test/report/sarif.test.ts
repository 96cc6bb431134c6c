import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readAnalyses } from "../../src/contract/index.ts";
import { categoryOf, parseSarif, type SarifResult, type SarifRun } from "../../src/estate/github/sarif-log.ts";
import { UsageError } from "../../src/model/errors.ts";
import type { Finding, JudgedCoverage, Result } from "../../src/model/generated/result.ts";
import type { PreviousResult } from "../../src/model/previous.ts";
import { categoriesToCompare, render } from "../../src/report/sarif.ts";
import { narrow, readStory, stories } from "./stories.ts";

function runsOf(result: Result): readonly SarifRun[] {
  return render(result, narrow).files.flatMap((text) => parseSarif(text).runs);
}

function resultsOf(result: Result): readonly SarifResult[] {
  return runsOf(result).flatMap(({ results }) => results ?? []);
}

function only<T>(items: readonly T[]): T {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new Error(`one was expected, ${items.length} came`);
  return item;
}

const leavers = readStory("leavers");

/** The leavers' result with so many findings on one section. */
function multiplied(count: number): Result {
  const [finding] = leavers.findings;
  if (finding === undefined) throw new Error("the story has findings");
  const findings = Array.from({ length: count }, (_, index): Finding => {
    const fingerprint = index.toString(16).padStart(32, "0");
    return { ...finding, fingerprint };
  });
  return { ...leavers, findings };
}

describe.each(stories)("what every file of %s must hold", (story) => {
  const result = readStory(story);
  const runs = runsOf(result);

  test("categories are unique, end in a slash, and every run says that it succeeded", () => {
    expect(runs.length).toBeGreaterThan(0);
    expect(new Set(runs.map(categoryOf)).size).toBe(runs.length);
    for (const run of runs) {
      expect(run.automationDetails.id).toMatch(/^outlived\/.+\/$/);
      expect(run.invocations.map(({ executionSuccessful }) => executionSuccessful)).toEqual([true]);
      expect(Array.isArray(run.results)).toBe(true);
    }
  });

  test("the governance run is always there", () => {
    expect(runs.map(categoryOf)).toContain("outlived/governance");
  });

  test("every rule has texts, a level, a severity between the bands and ten tags at most", () => {
    for (const rule of runs.flatMap(({ tool }) => tool.driver.rules)) {
      expect(rule.name).toMatch(/^([A-Z][a-z0-9]*)+$/);
      for (const { text } of [rule.shortDescription, rule.fullDescription]) {
        expect(text).toMatch(/\.$/);
        expect(text.length).toBeLessThanOrEqual(1024);
      }
      expect(rule.help.text).not.toBe("");
      expect(rule.help.markdown).toContain("**How to fix:**");
      expect(rule.help.markdown).toContain(`\`outlived policies show ${rule.id}\``);
      expect(rule.help.markdown).toContain("`outlived explain REFERENCE --snapshot FILE`");
      expect(["error", "warning", "note"]).toContain(rule.defaultConfiguration.level);
      expect(["9.5", "8.0", "5.5", "2.5"]).toContain(rule.properties["security-severity"]);
      expect(rule.properties.tags[0]).toBe("security");
      expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
      expect(rule.properties.tags.join()).toBe(rule.properties.tags.join().toLowerCase());
    }
  });

  test("every result points at a relative path and a whole region, and has its own hash", () => {
    const hashes = new Set<string>();
    for (const run of runs) {
      for (const each of run.results ?? []) {
        const { physicalLocation } = only(each.locations);
        expect(physicalLocation.artifactLocation.uri).toMatch(/^(?!\/|[A-Za-z][\w+.-]*:)[^\s\\#?]+$/);
        expect(physicalLocation.artifactLocation.uri.split("/")).not.toContain("..");
        expect(Object.keys(physicalLocation.region)).toEqual(["startLine", "startColumn", "endLine", "endColumn"]);
        expect(Math.min(...Object.values(physicalLocation.region))).toBeGreaterThanOrEqual(1);
        expect(each.partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{32}:1$/);
        expect(each.message.text).toMatch(/\. Fingerprint [0-9a-f]{32}\. Reference [0-9a-f]{12}-[0-9a-f]{6}$/);
        expect(run.tool.driver.rules[each.ruleIndex]?.id).toBe(each.ruleId);
        hashes.add(`${each.ruleId} ${each.partialFingerprints.primaryLocationLineHash}`);
      }
    }
    expect(hashes.size).toBe(resultsOf(result).length);
  });

  test("nothing that cannot be seen is in any text", () => {
    for (const text of render(result, narrow).files) {
      const raw = JSON.stringify(JSON.parse(text), (_, value: unknown) =>
        typeof value === "string" ? flag(value) : value,
      );
      expect(raw).not.toContain("INVISIBLE");
    }
  });
});

/** Marks a text that has invisible characters. Rule texts may have line breaks. */
function flag(text: string): string {
  return /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text.replaceAll("\n\n", " ").replace(/\n$/, ""))
    ? "INVISIBLE"
    : text;
}

describe("runs", () => {
  test("every finding is in the run of its source, or in the run for governance", () => {
    for (const { subject, policy, fingerprint } of leavers.findings) {
      const category = policy.startsWith("governance/") ? "outlived/governance" : `outlived/${subject.source}`;
      const run = only(runsOf(leavers).filter((each) => categoryOf(each) === category));
      const hashes = run.results?.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
      expect(hashes).toContain(`${fingerprint}:1`);
    }
    expect(resultsOf(leavers)).toHaveLength(leavers.findings.length);
  });

  test("a source that was read whole and has nothing to report has an empty run with its rules", () => {
    const run = only(runsOf(readStory("clean")).filter((each) => categoryOf(each).startsWith("outlived/aws:")));
    expect(run.results).toEqual([]);
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["improper_offboarding/credential_unused", "improper_offboarding/owner_departed"]),
    );
  });

  test("a source of which nothing was read has no run, so that its alerts stay open", () => {
    const denied = readStory("all-denied");
    const run = only(runsOf(denied));
    expect(categoryOf(run)).toBe("outlived/governance");
    expect(run.results).toHaveLength(denied.summary.gaps);
  });

  test("a roster has a run only where a policy is about people", () => {
    expect(runsOf(leavers).map(categoryOf).join(" ")).not.toContain("roster");
    const person = {
      ...policyOf(leavers),
      id: "custom/human_use/person",
      subject: "identity" as const,
      kinds: ["person"],
    };
    const withPerson: Result = { ...leavers, policies: [...leavers.policies, person] };
    expect(runsOf(withPerson).map(categoryOf).join(" ")).toContain("outlived/roster:");
  });

  test("a category begins with what the configuration says", () => {
    const runs = render(leavers, { ...narrow, category: "shop/identity" }).files.flatMap(
      (text) => parseSarif(text).runs,
    );
    expect(runs.map(categoryOf).every((category) => category.startsWith("shop/identity/"))).toBe(true);
  });

  test("an unknown verdict is a notification of its run, never a result", () => {
    const run = only(runsOf(leavers).filter((each) => categoryOf(each) === "outlived/aws:111122223333"));
    const notes = run.invocations[0]?.toolExecutionNotifications ?? [];
    expect(notes.map(({ message }) => message.text)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^'improper_offboarding\/credential_unused' is unknown for 'aws\/iam'/),
      ]),
    );
  });

  test("sources whose ids look alike share a run, because a file may have each category once", () => {
    const [source] = leavers.sources;
    if (source === undefined) throw new Error("the story has sources");
    const twin = { ...source, id: `${source.id}\u200b` };
    const coverage = leavers.coverage.flatMap((entry) =>
      entry.source === source.id ? [entry, { ...entry, source: twin.id }] : [entry],
    );
    const categories = runsOf({ ...leavers, sources: [...leavers.sources, twin], coverage }).map(categoryOf);
    expect(new Set(categories).size).toBe(categories.length);
  });

  test("21 sources make two files, and no category is in both", () => {
    const [entry] = leavers.coverage;
    const [source] = leavers.sources;
    if (entry === undefined || source === undefined) throw new Error("the story has coverage");
    const ids = Array.from({ length: 21 }, (_, index) => `aws:${index}`);
    const many: Result = {
      ...leavers,
      sources: ids.map((id) => ({ ...source, id })),
      coverage: ids.map((id) => ({ ...entry, source: id, status: "complete" as const })),
      findings: [],
      unknowns: [],
    };
    expect(render(many, narrow).files.map((text) => parseSarif(text).runs.length)).toEqual([20, 2]);
    expect(new Set(runsOf(many).map(categoryOf)).size).toBe(22);
  });
});

function policyOf({ policies }: Result): Result["policies"][number] {
  const [policy] = policies;
  if (policy === undefined) throw new Error("the story has policies");
  return policy;
}

describe("results of the previous analysis", () => {
  const source = "aws:111122223333";
  const before: PreviousResult = {
    source,
    policy: "improper_offboarding/owner_departed",
    fingerprint: "0123456789abcdef0123456789abcdef",
    place: "abcdef",
    text: "Mira Okafor departed 17 days ago, yet this still works: access key of IAM user mira.",
    file: "old/owners.yaml",
    line: 3,
    notCheckedSince: "2026-11-01",
  };

  function withPrevious(repeated: readonly PreviousResult[], confirmed: readonly PreviousResult[] = []) {
    const { files, notes } = render(leavers, { ...narrow, previous: { repeated, confirmed } });
    return { results: files.flatMap((text) => parseSarif(text).runs).flatMap(({ results }) => results ?? []), notes };
  }

  test("one that could not be checked keeps rule, file, line and hash, and says since when", () => {
    const found = only(
      withPrevious([before]).results.filter(({ message }) => message.text.includes(before.fingerprint)),
    );
    expect(found.message.text).toBe(
      `${before.text} Not checked since 2026-11-01. Fingerprint ${before.fingerprint}. Reference 0123456789ab-abcdef`,
    );
    expect(found.ruleId).toBe(before.policy);
    expect(found.partialFingerprints.primaryLocationLineHash).toBe(`${before.fingerprint}:1`);
    expect(only(found.locations).physicalLocation.artifactLocation.uri).toBe("old/owners.yaml");
    expect(only(found.locations).physicalLocation.region.startLine).toBe(3);
  });

  test("what is written is read back", () => {
    const { files } = render(leavers, { ...narrow, previous: { repeated: [before], confirmed: [] } });
    const read = files.flatMap((text) => readAnalyses(text, { file: "a.sarif" }));
    expect(read.map(({ category }) => category)).toEqual(runsOf(leavers).map(categoryOf));
    const { source: _, ...known } = before;
    expect(read.find(({ category }) => category === `outlived/${source}`)?.results).toContainEqual({
      ...known,
      wasRepeated: true,
    });
    expect(read.flatMap(({ results }) => results)).toHaveLength(leavers.findings.length + 1);
    expect(read.flatMap(({ results }) => results).every(({ notCheckedSince }) => notCheckedSince !== undefined)).toBe(
      true,
    );
  });

  test("a finding keeps the file at which it pointed, because an alert is known by its file as well", () => {
    const finding = leavers.findings.find(({ subject }) => subject.source === source);
    if (finding === undefined) throw new Error("the story has findings");
    const { fingerprint, policy } = finding;
    const { results } = withPrevious([], [{ ...before, fingerprint, policy }]);
    const found = only(
      results.filter(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash === `${fingerprint}:1`),
    );
    expect(only(found.locations).physicalLocation.artifactLocation.uri).toBe("old/owners.yaml");
  });

  test("without them a report with gaps warns, and a report without gaps does not", () => {
    expect(render(leavers, narrow).notes.join()).toMatch(/may close alerts that are not fixed/);
    expect(withPrevious([]).notes).toEqual([]);
    expect(render(readStory("clean"), narrow).notes).toEqual([]);
  });
});

describe("without the previous analysis", () => {
  const clean = readStory("clean");
  const account = "aws:111122223333";
  const withEntry = (facts: Partial<JudgedCoverage>): Result => {
    const entry = { source: account, section: "aws/more", observedAt: clean.collectedAt, gap: false };
    return { ...clean, coverage: [...clean.coverage, { ...entry, status: "complete", kinds: ["secret"], ...facts }] };
  };
  const lacking = (result: Result): readonly string[] => categoriesToCompare(result, {});

  test.each<[string, Partial<JudgedCoverage>]>([
    ["what no policy judges is not offered", { status: "unsupported", kinds: [] }],
    ["what no policy judges could not be read", { status: "denied", kinds: ["unheard-of"], gap: true }],
    ["facts of a whole list are missing", { status: "partial", listed: { secret: "whole" }, gap: true }],
    ["this version does not read it", { status: "not-collected" }],
  ])("nothing that was found before can be missing where %s", (_case, facts) => {
    expect(lacking(withEntry(facts))).toEqual([]);
    expect(render(withEntry(facts), narrow).notes).toEqual([]);
  });

  test.each(["unsupported", "not-configured"] as const)(
    "%s sections are named: an earlier scan may have read them",
    (status) => {
      const result = withEntry({ status });
      expect(lacking(result)).toEqual([`outlived/${account}`]);
      expect(render(result, narrow).notes).toEqual([
        `Everything of outlived/${account} was seen except what is not asked for or not offered: aws/more. If an earlier scan read that, uploading this SARIF may close alerts that are not fixed: use \`outlived upload\`, or give the SARIF of the previous scan with --previous.`,
      ]);
    },
  );

  test("every source lacks it where no roster was read, also one that is named in its coverage alone", () => {
    const policies = clean.policies.map((policy) => ({ ...policy, readsOwner: true }));
    const coverage = clean.coverage.filter(({ section }) => !section.startsWith("roster/"));
    const all = lacking({ ...clean, policies, coverage });
    expect(all).toContain(`outlived/${account}`);
    expect(lacking({ ...clean, policies, coverage, sources: [] })).toEqual(all);
  });

  test("a gap is more than what was left out", () => {
    const { coverage, ...result } = withEntry({ status: "not-configured" });
    const gap = withEntry({ status: "denied", section: "aws/denied", gap: true }).coverage.slice(-1);
    const { notes } = render({ ...result, coverage: [...coverage, ...gap] }, narrow);
    expect(notes).toHaveLength(1);
    expect(notes.join()).toContain(`Not everything of outlived/${account} could be seen.`);
  });
});

describe("limits", () => {
  test("a run holds the worst 5,000 results, and says how many it leaves out", () => {
    const { notes } = render(multiplied(5001), narrow);
    const run = only(runsOf(multiplied(5001)).filter(({ results }) => (results ?? []).length > 0));
    expect(run.results).toHaveLength(5000);
    const texts = run.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text);
    expect(texts).toContain("This run holds the worst 5000 of 5001 results.");
    expect(notes.join()).toContain("The SARIF leaves out the 1 least severe result of outlived/");
  });

  test("a run that is a little too large for a file loses few of its results", () => {
    const message = pseudoRandom(600_000).toString("base64");
    const large = multiplied(20);
    // Each begins at another place, so that none is compressed by the one before.
    const findings = large.findings.map((finding, index) => ({ ...finding, message: message.slice(index * 7000) }));
    const { files, notes } = render({ ...large, findings }, narrow);
    expect(files.every((text) => gzipSync(text).length < 10_000_000)).toBe(true);
    expect(notes.join()).toMatch(/leaves out the [1-6] least severe/);
  });

  test("a run that is too large for a file loses its least severe results until it fits", () => {
    const random = pseudoRandom(14_000_000).toString("base64");
    const findings = leavers.findings.map((finding, index) =>
      index === leavers.findings.length - 1 ? { ...finding, message: random } : finding,
    );
    const { files, notes } = render({ ...leavers, findings }, narrow);
    expect(notes.join()).toMatch(/leaves out the \d+ least severe/);
    expect(files.every((text) => gzipSync(text).length < 10_000_000)).toBe(true);
    expect(
      files.flatMap((text) => parseSarif(text).runs).flatMap(({ results }) => results ?? []).length,
    ).toBeGreaterThan(0);
  });
});

/** Bytes that do not compress, the same ones every time. */
function pseudoRandom(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

describe("places", () => {
  const hostile = readStory("hostile-text");

  test("a file of its own wins over the anchor, percent-encoded", () => {
    const deploy = only(resultsOf(leavers).filter(({ ruleId }) => ruleId.startsWith("insecure_deployment/")));
    const { physicalLocation } = only(deploy.locations);
    expect(physicalLocation.artifactLocation.uri).toBe(".github/workflows/deploy.yml");
    expect(physicalLocation.region).toEqual({ startLine: 24, startColumn: 31, endLine: 24, endColumn: 32 });
    expect(deploy.message.text).toContain("Also at [.github/workflows/deploy.yml:61](1).");
    const uris = resultsOf(hostile).map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri);
    expect(uris).toContain("docs/a%20b%23c%2520%3F%5Bx%5D(y).md");
  });

  test.each(["/etc/passwd", "../outside.md", "C:\\owners.yaml", "a/../../b"])("%s points at the anchor", (file) => {
    const findings = leavers.findings.map((finding) => Object.assign({}, finding, { location: { file, line: 3 } }));
    const uris = resultsOf({ ...leavers, findings }).map(({ locations }) => only(locations).physicalLocation);
    expect(new Set(uris.map(({ artifactLocation }) => artifactLocation.uri))).toEqual(new Set(["owners.yaml"]));
  });

  test("without a file and without an anchor it is refused with a sentence that says what to create", () => {
    const { anchor: _, ...rest } = leavers;
    const attempt = (): unknown => render(rest, narrow);
    expect(attempt).toThrow(UsageError);
    expect(attempt).toThrow(/none to point at/);
    try {
      attempt();
    } catch (error) {
      expect(error).toMatchObject({ hint: expect.stringContaining("outlived.yaml") });
    }
  });

  test("without anything to point at nothing needs an anchor", () => {
    const { anchor: _, ...rest } = readStory("clean");
    expect(runsOf(rest).length).toBeGreaterThan(0);
  });

  test("dynamic text makes no embedded link", () => {
    const texts = resultsOf(hostile).map(({ message }) => message.text);
    expect(texts.some((text) => text.includes("[click] (javascript:alert(1))"))).toBe(true);
    expect(texts.join()).not.toMatch(/\]\((?!\d+\))/);
  });
});

describe("options", () => {
  test("version control is written only if it is known", () => {
    const versionControl = { repositoryUri: "https://example.com/acme/shop", revisionId: "0123abc", branch: "main" };
    const [text = ""] = render(readStory("clean"), { ...narrow, versionControl }).files;
    expect(parseSarif(text).runs[0]).toMatchObject({
      versionControlProvenance: [{ ...versionControl, mappedTo: { uriBaseId: "%SRCROOT%" } }],
    });
    expect(runsOf(readStory("clean"))[0]).not.toHaveProperty("versionControlProvenance");
  });

  test("tags are spelled as code scanning decorates them, weaknesses first", () => {
    const more = Array.from({ length: 12 }, (_, index) => `cis-aws-3.0:1.${index}`);
    const controls = ["owasp-nhi-2025:NHI1", "nist-csf-2.0:PR.AA-05", "cwe:CWE-672", ...more];
    const policies = readStory("clean").policies.map((policy) => Object.assign({}, policy, { controls }));
    const [run] = runsOf({ ...readStory("clean"), policies });
    const [rule] = run?.tool.driver.rules ?? [];
    expect(rule?.properties.tags.slice(0, 5)).toEqual([
      "security",
      "external/cwe/cwe-672",
      "external/owasp-nhi/nhi1-2025",
      "external/nist-csf/pr.aa-05",
      "external/cis-aws-3.0/1.0",
    ]);
    expect(rule?.properties.tags).toHaveLength(10);
  });
});

describe("the texts of a user's policy", () => {
  type Policy = Result["policies"][number];
  const [flagged] = leavers.findings;

  function ruleOf(changes: Partial<Policy>): SarifRun["tool"]["driver"]["rules"][number] {
    const policies = leavers.policies.map((policy) =>
      policy.id === flagged?.policy ? { ...policy, ...changes } : policy,
    );
    const rules = runsOf({ ...leavers, policies }).flatMap(({ tool }) => tool.driver.rules);
    const rule = rules.find(({ id }) => id === flagged?.policy);
    if (rule === undefined) throw new Error("the story has its rule");
    return rule;
  }

  test.each([
    ["https://wiki.example.com/keys?a=1#b", "https://wiki.example.com/keys?a=1#b"],
    ["https://wiki.example.com/old keys/é", "https://wiki.example.com/old%20keys/%C3%A9"],
    ["https://wiki.example.com/a|b^[c]{d}\\e", "https://wiki.example.com/a%7Cb%5E%5Bc%5D%7Bd%7D/e"],
    ["https://wiki.example.com/100%", "https://wiki.example.com/100%25"],
    ["https://", undefined],
    ["https://[x", undefined],
    ["http://wiki.example.com/", undefined],
  ])("helpUri of %s is a URI or is not there", (address, expected) => {
    expect(ruleOf({ relatedResources: [address] }).helpUri).toBe(expected);
  });

  test("a text is never cut inside a surrogate pair", () => {
    for (const before of ["", "a"]) {
      const { text } = ruleOf({ description: before + "🔑".repeat(1000) }).fullDescription;
      expect(text.length).toBeLessThanOrEqual(1024);
      expect(text).toMatch(/^a?🔑+….$/u);
    }
  });

  test("a control of an unknown framework is a tag, whatever it is called", () => {
    expect(ruleOf({ controls: ["constructor:a-1"] }).properties.tags).toEqual(["security", "external/constructor/a-1"]);
  });

  test("no message has what a viewer would take for a link or for a place to fill", () => {
    const findings = leavers.findings.map((finding) => ({ ...finding, message: "{0} of {12}: [a](b), {x}" }));
    for (const { message } of resultsOf({ ...leavers, findings })) {
      expect(message.text).toMatch(/^\{ 0} of \{ 12}: \[a] \(b\), \{x}\./);
    }
  });

  test("markup in them stays text beside an alert", () => {
    const { markdown } = ruleOf({
      description: "<img src=x> [a](https://evil.example)",
      remediation: "`x` | *y*",
      relatedResources: ["https://a.example/> <b>"],
    }).help;
    expect(markdown).not.toMatch(/<img|\[a\]|\*y\*|`x`|<b>/);
  });
});

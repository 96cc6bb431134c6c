import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/model/errors.ts";
import type { Finding, Result } from "../../src/model/generated/result.ts";
import { planRuns } from "../../src/report/sarif/plan.ts";
import { render } from "../../src/report/sarif.ts";
import { categoryOf, parseSarif, type SarifResult, type SarifRun } from "./code-scanning.ts";
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
        expect(each.message.text).toMatch(/\.$/);
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
  test("policies that read the owner are in the second run of their section, the others in the first", () => {
    const owners = new Set(leavers.policies.filter(({ readsOwner }) => readsOwner).map(({ id }) => id));
    const sectionRuns = runsOf(leavers).filter((run) => categoryOf(run) !== "outlived/governance");
    expect(sectionRuns.length).toBeGreaterThan(8);
    for (const run of sectionRuns) {
      const rules = run.tool.driver.rules.map(({ id }) => owners.has(id));
      expect(new Set(rules).size).toBeLessThanOrEqual(1);
      if (rules.length > 0) expect(rules[0]).toBe(categoryOf(run).endsWith("/owners"));
    }
  });

  test("every finding is in a run or in a category that is left out, and none in two", () => {
    const { leftOut } = planRuns(leavers);
    const missing = leavers.findings.filter(({ subject, policy }) => {
      const readsOwner = leavers.policies.find(({ id }) => id === policy)?.readsOwner === true;
      const category = `outlived/${subject.source}/${subject.section}${readsOwner ? "/owners" : ""}`;
      return !policy.startsWith("governance/") && leftOut.some((each) => each.category === category);
    });
    expect(missing).toHaveLength(1);
    expect(resultsOf(leavers)).toHaveLength(leavers.findings.length - missing.length);
  });

  test("a section that was read whole and has nothing to report has an empty run with its rules", () => {
    const run = only(runsOf(readStory("clean")).filter((each) => categoryOf(each).endsWith("/aws/iam")));
    expect(run.results).toEqual([]);
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual([
      "improper_offboarding/credential_unused",
      "long_lived_secrets/access_key_too_old",
    ]);
  });

  test("where everything is denied only governance is written, and it says what is left out and why", () => {
    const denied = readStory("all-denied");
    const { leftOut } = planRuns(denied);
    const run = only(runsOf(denied));
    expect(categoryOf(run)).toBe("outlived/governance");
    expect(run.results).toHaveLength(denied.summary.gaps);
    const notes = run.invocations[0]?.toolExecutionNotifications ?? [];
    expect(notes).toHaveLength(leftOut.length);
    expect(leftOut.map(({ reason }) => reason).join("\n")).toContain("Needs iam:GenerateCredentialReport.");
    expect(leftOut.map(({ category }) => category)).toContain("outlived/aws:111122223333/aws/iam/owners");
  });

  test("of what is left out, ten runs are named beside the report and the others counted", () => {
    const [gap] = readStory("all-denied").coverage;
    if (gap === undefined) throw new Error("the story has gaps");
    const coverage = Array.from({ length: 12 }, (_, index) => Object.assign({}, gap, { section: `aws/s-${index}` }));
    const { notes } = render({ ...readStory("all-denied"), coverage, findings: [], unknowns: [] }, narrow);
    expect(notes).toHaveLength(11);
    expect(notes[0]).toMatch(
      /^The SARIF has no run outlived\/aws:111122223333\/aws\/s-0: aws\/s-0 of aws:111122223333 was not/,
    );
    expect(notes[10]).toBe("The SARIF has no run for 14 more.");
  });

  test("a section that is not part of the scan has no run and is not left out", () => {
    const [entry] = leavers.coverage;
    if (entry === undefined) throw new Error("the story has coverage");
    const before = planRuns(leavers);
    for (const status of ["not-collected", "not-configured", "unsupported"] as const) {
      const others = [{ ...entry, status, section: "aws/other" }];
      expect(planRuns({ ...leavers, coverage: [...leavers.coverage, ...others] })).toEqual(before);
    }
  });

  test("findings of a section that coverage does not know are left out, and said", () => {
    const coverage = leavers.coverage.filter(({ section }) => section !== "code/workflows");
    const { leftOut } = planRuns({ ...leavers, coverage });
    expect(leftOut.map(({ category }) => category)).toContain("outlived/code:acme-example/shop/code/workflows");
  });

  test("an unknown verdict is a notification of its run, never a result", () => {
    const run = only(runsOf(leavers).filter((each) => categoryOf(each) === "outlived/aws:111122223333/aws/iam"));
    const notes = run.invocations[0]?.toolExecutionNotifications ?? [];
    expect(notes.map(({ message }) => message.text)).toEqual([
      expect.stringMatching(/^'improper_offboarding\/credential_unused' is unknown for 'aws\/iam'/),
    ]);
  });

  test("21 runs make two files, and no category is in both", () => {
    const sections = Array.from({ length: 11 }, (_, index) => `aws/section-${index}`);
    const [entry] = leavers.coverage;
    if (entry === undefined) throw new Error("the story has coverage");
    const roster = leavers.coverage.filter(({ section }) => section === "roster/csv");
    const coverage = [...sections.map((section) => Object.assign({}, entry, { section })), ...roster];
    const { files } = render({ ...leavers, coverage, findings: [], unknowns: [] }, narrow);
    expect(files.map((text) => parseSarif(text).runs.length)).toEqual([20, 3]);
    expect(new Set(runsOf({ ...leavers, coverage, findings: [], unknowns: [] }).map(categoryOf)).size).toBe(23);
  });
});

describe("limits", () => {
  test("more results than code scanning shows are written, and said", () => {
    const run = only(runsOf(multiplied(5001)).filter(({ results }) => (results ?? []).length > 0));
    expect(run.results).toHaveLength(5001);
    const texts = run.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text);
    expect(texts).toContain("Code scanning shows the worst 5000 of 5001 findings.");
  });

  test("more results than code scanning accepts leave their category out", () => {
    const { notes } = render(multiplied(25_001), narrow);
    const reason = "It has 25001 results; code scanning refuses a file with more than 25000 in a run.";
    expect(notes.filter((note) => note.endsWith(reason))).toHaveLength(1);
  });

  test("a run that is too big when compressed is left out, the others are written", () => {
    const random = pseudoRandom(14_000_000).toString("base64");
    const [finding, ...others] = leavers.findings;
    if (finding === undefined) throw new Error("the story has findings");
    const { files, notes } = render({ ...leavers, findings: [{ ...finding, message: random }, ...others] }, narrow);
    expect(notes.join()).toMatch(/bytes when compressed/);
    expect(files.length).toBeGreaterThan(0);
    expect(files.every((text) => gzipSync(text).length < 10_000_000)).toBe(true);
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

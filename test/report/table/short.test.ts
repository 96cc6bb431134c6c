import { stripVTControlCharacters } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding, Result } from "../../../src/model/generated/result.ts";
import { loadFormat } from "../../../src/report/index.ts";
import { displayWidth } from "../../../src/report/table/width.ts";
import { render } from "../../../src/report/table.ts";
import { readStory, stories, textOf } from "../stories.ts";

function short(result: Result, options: Partial<Parameters<typeof render>[1]> = {}): string {
  return textOf(render, result, { width: 98, colour: false, ...options });
}

const acme = readStory("acme");
const denied = readStory("all-denied");

/** The lines below a heading, up to the next empty line. */
function block(text: string, heading: string): readonly string[] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith(heading));
  const end = lines.indexOf("", start);
  return start < 0 ? [] : lines.slice(start + 1, end < 0 ? undefined : end);
}

function someFinding(): Finding {
  const [finding] = acme.findings;
  if (finding === undefined) throw new Error("the story has findings");
  return finding;
}

/** A finding on a credential of its own. */
function findingOn(
  id: string,
  changes: { subject?: Partial<Finding["subject"]>; owner?: Finding["owner"] } = {},
): Finding {
  const { subject, owner: _owner, ...finding } = someFinding();
  return {
    ...finding,
    subject: { ...subject, id, publicId: id, ...changes.subject },
    ...(changes.owner && { owner: changes.owner }),
  };
}

describe("the demo", () => {
  const text = short(acme);

  test("takes at most 60 lines at 98 columns", () => {
    expect(text.split("\n").length - 1).toBeLessThanOrEqual(60);
  });

  test("says first how many people who left hold how many working credentials, and how many were used since", () => {
    expect(text).toMatch(
      /^7 people who have left still hold 13 working credentials; 7 of them were used after the last day\./,
    );
  });

  test("names each leaver once, with the last day and who takes over, most urgent first", () => {
    const people = block(text, "PEOPLE WHO LEFT").filter((line) => line.includes(" · left "));
    expect(people.map((line) => line.split(" · ")[0])).toEqual([
      "Mira Okafor",
      "Tomasz Wrona",
      "Henrik Dahl",
      "Jonas Lindqvist",
      "Priya Natarajan",
      "Clara Voss",
      "Sam Whitfield",
    ]);
    expect(people[0]).toBe("Mira Okafor · left 2026-10-30, 17 days ago · hand over to Hana Novak");
  });

  test("has every credential once, with its whole id", () => {
    for (const { subject } of acme.findings) {
      if (subject.publicId === undefined) continue;
      expect(short(acme, { all: true }).split(subject.publicId).length - 1, subject.publicId).toBeGreaterThan(0);
      const lines = block(short(acme, { all: true }), "PEOPLE WHO LEFT").filter((line) =>
        line.includes(subject.publicId ?? ""),
      );
      expect(lines.length).toBeLessThanOrEqual(1);
    }
  });

  test("calls what is switched off by that, and does not tell to switch it off", () => {
    const off = block(short(acme, { all: true }), "SWITCHED OFF");
    expect(off[0]).toMatch(/switched off, 2019-06-03/);
    expect(off.join("\n")).not.toMatch(/Switch/);
    expect(text).toMatch(/AKIANGUXS5CTIEXAMPLE .* switched off, 2026-08-13/);
  });

  test("says how to see the evidence", () => {
    expect(text.trimEnd().split("\n").at(-1)).toBe(
      "Evidence for one: outlived explain AKIA22KAMRDFNEXAMPLE   for all: --details",
    );
  });
});

describe("length", () => {
  const owner: Finding["owner"] = {
    state: "known",
    rank: "strong",
    identity: { id: "p:1", name: "Mira Okafor", status: "departed", endedAt: "2026-10-30", daysSinceEnd: 17 },
    claims: [],
  };
  const many = Array.from({ length: 40 }, (_, index) => `AKIA${String(index).padStart(16, "0")}`);

  test("every credential of a leaver is there, always", () => {
    const findings = many.map((id) => findingOn(id, { owner }));
    const lines = block(short({ ...acme, findings }), "PEOPLE WHO LEFT");
    for (const id of many) expect(lines.filter((line) => line.includes(id))).toHaveLength(1);
    expect(lines.length).toBeLessThanOrEqual(many.length + 1 + 2);
  });

  test("of another group five are there, and the rest is counted by kind; --all shows each", () => {
    const findings = many.map((id) => findingOn(id));
    const text = short({ ...acme, findings });
    expect(many.filter((id) => text.includes(id) && !text.includes(`explain ${id}`)).length).toBeLessThanOrEqual(5);
    expect(text).toContain(
      "  + 35 more: 35 deploy keys (--all)".replace("deploy key", someFinding().subject.noun ?? ""),
    );
    const whole = short({ ...acme, findings }, { all: true });
    for (const id of many) expect(whole).toContain(id);
  });

  test("a credential appears once, however many policies fail on it, with the worst severity", () => {
    const [first = ""] = many;
    const findings = (["low", "critical", "medium"] as const).map((severity) => ({
      ...findingOn(first, { owner }),
      severity,
    }));
    const lines = block(short({ ...acme, findings }), "PEOPLE WHO LEFT").filter((line) => line.includes(first));
    expect(lines).toEqual([expect.stringMatching(/^ {2}CRITICAL /)]);
  });

  test("more gaps than fit are counted, with the permissions that they need", () => {
    const lines = block(`${short(denied)}\n`, "COULD NOT BE SEEN");
    expect(lines).toHaveLength(4);
    expect(lines.slice(2).join("")).toMatch(
      /^ {2}\d+ more \(--details\), which need iam:GenerateCredentialReport, .*, members=read\.$/,
    );
  });
});

test("a source that refused everything for one reason says it once, and whole", () => {
  const reason = `The key in ACME_KEY is not one of this app, or was deleted (401). ${"Mind it. ".repeat(8)}`.trim();
  const first = denied.coverage.find(({ status }) => status === "denied");
  if (first === undefined) throw new Error("nothing was denied");
  const { source, requiredPermission: _none, scope: _nowhere, ...entry } = { ...first, gap: true, reason };
  const refused = [1, 2, 3].map((number) => ({ ...entry, source, section: `aws/part-${number}` }));
  const lines = block(
    `${short({ ...denied, sources: denied.sources.filter(({ id }) => id === source), coverage: refused })}\n`,
    "COULD NOT BE SEEN",
  );
  expect(lines.map((line) => line.trim()).join(" ")).toBe(
    `Not one credential could be read of ${source}. ${source}: denied. ${reason}`,
  );
});

describe("whose it is", () => {
  test("weak evidence names somebody as probably the owner", () => {
    const text = short(acme).replaceAll("\n", " ");
    expect(text).toMatch(/secret ml\/feature-\S+ \(probably\)/);
    expect(text).toContain("1 more working credential probably belongs to somebody who has left.");
  });

  describe("somebody of whom the roster contradicts itself", () => {
    const doubt = "The roster people lists Ana A as active and gives 2024-06-30 as the last day.";
    const claims = [
      {
        identity: "p:1",
        name: "Ana A",
        rank: "strong",
        method: "user-name",
        says: "ana",
        status: "departed",
        daysSinceEnd: 881,
      },
      { identity: "p:2", name: "Ben B", rank: "weak", method: "tag", says: "ben", status: "departed" },
    ] as const;
    const owner: Finding["owner"] = { state: "uncertain", rank: "strong", because: [doubt], claims: [...claims] };
    const text = short({ ...acme, findings: [findingOn("AKIAQ7ZK4M2NXW5TRB3J", { owner })] });

    test("is not said to have left, and the reason is given whole", () => {
      expect(text).toMatch(/^1 working credential may belong to somebody who has left\./);
      expect(block(text, "PEOPLE WHO LEFT").slice(0, 2)).toEqual([
        "Ana A · may have left 881 days ago and may own:",
        `  Not certain: ${doubt}`,
      ]);
    });

    test("nobody is named whom only evidence of a lower rank names", () => {
      const conflict: Finding["owner"] = {
        state: "conflicting",
        rank: "strong",
        claims: claims.map((claim) => ({ ...claim, ...(claim.rank === "strong" && { status: "active" as const }) })),
      };
      expect(short({ ...acme, findings: [findingOn("x", { owner: conflict })] })).not.toContain("PEOPLE WHO LEFT");
    });
  });

  test("among a leaver's things, one that weak evidence names is called probable", () => {
    const identity = { id: "p:1", name: "Mira Okafor", status: "departed" } as const;
    const findings = (["strong", "weak"] as const).map((rank) =>
      findingOn(`AKIA${rank.toUpperCase()}`, { owner: { state: "known", rank, identity, claims: [] } }),
    );
    const lines = block(short({ ...acme, findings }), "PEOPLE WHO LEFT");
    expect(lines.find((line) => line.includes("AKIAWEAK"))).toContain("AKIAWEAK (probably)");
    expect(lines.find((line) => line.includes("AKIASTRONG"))).not.toContain("probably");
  });

  test("a leaver with an account alone is in the headline beside those with credentials", () => {
    const member: Finding["owner"] = {
      state: "known",
      rank: "strong",
      identity: { id: "p:9", name: "Otto Kern", status: "departed" },
      claims: [],
    };
    const account = findingOn("github:acme-example:user:1", { owner: member, subject: { type: "account" } });
    expect(short({ ...acme, findings: [...acme.findings, account] })).toContain(
      "1 more person who has left still has an account.",
    );
  });

  describe("an account", () => {
    const owner: Finding["owner"] = {
      state: "known",
      rank: "strong",
      identity: { id: "p:9", name: "Otto Kern", status: "departed" },
      claims: [],
    };
    const user = findingOn("otto", {
      owner,
      subject: { type: "account", noun: "IAM user", name: "otto" },
    });
    const keyWith = (status: "active" | "inactive") =>
      findingOn("AKIAQ7ZK4M2NXW5TRB3J", { owner, subject: { holder: "otto", status } });

    test("has a line of its own behind a credential that is switched off", () => {
      expect(short({ ...acme, findings: [keyWith("inactive"), user] })).toMatch(/still IAM user otto/);
      expect(short({ ...acme, findings: [keyWith("active"), user] })).not.toMatch(/still IAM user otto/);
      expect(short({ ...acme, findings: [keyWith("active"), user] }, { all: true })).toMatch(/still IAM user otto/);
    });

    test("and a credential with the same id stay two", () => {
      const same = { ...user, subject: { ...user.subject, id: "AKIAQ7ZK4M2NXW5TRB3J" } };
      const text = short({ ...acme, findings: [keyWith("active"), same] }, { all: true });
      expect(text).toMatch(/still holds 1 working credential/);
      expect(text).toMatch(/still IAM user otto/);
    });
  });

  test("a note on a roster is never cut", () => {
    const note =
      "No person of this roster has a GitHub login, so nothing on GitHub can be tied to a person; add a column with GitHub logins.";
    const coverage = acme.coverage.map((entry) =>
      entry.section === "roster/csv" ? { ...entry, notes: [note] } : entry,
    );
    expect(short({ ...acme, coverage }).replaceAll("\n", " ")).toContain(note);
  });

  test("the headline is a lower bound while something could not be seen", () => {
    expect(short({ ...acme, summary: { ...acme.summary, gaps: 1 } })).toMatch(/^At least 7 people who have left/);
  });

  test("an account is named where no credential shows it already", () => {
    const lines = block(short(acme), "PEOPLE WHO LEFT");
    expect(lines).toContain("  HIGH     still member hdahl (acme-example)");
    expect(lines.join("\n")).not.toContain("still IAM user mira.okafor");
  });

  test("a finding on a whole repository is one line for each credential of which it speaks", () => {
    const whole = block(short(acme, { all: true }), "NO KNOWN OWNER").filter((line) => line.includes("TICKETS_TOKEN"));
    expect(whole).toHaveLength(1);
  });
});

describe("what is shown", () => {
  test("filters change the findings that are shown and say so, and nothing else", async () => {
    const filtered = await loadFormat("table");
    const text = textOf(filtered, acme, {
      width: 98,
      colour: false,
      filter: { minSeverity: "critical", sources: ["acme-data"] },
    });
    expect(text).toContain("The options select 2 of 102 findings.");
    expect(text).toContain("102 findings: 8 critical");
    expect(text).toContain("7 people who have left still hold 13 working credentials");
    expect(text).toContain("AKIARIWVOHDTJEXAMPLE");
    expect(text).not.toContain("AKIA22KAMRDFNEXAMPLE");
    const policies = textOf(filtered, acme, {
      width: 98,
      colour: false,
      filter: { policies: ["long_lived_secrets", "nothing/like_it"] },
    });
    expect(policies).toContain("No policy and no source is called nothing/like_it.");
    expect(policies).not.toContain("deploy key airflow");
  });

  test("programs get every finding", async () => {
    const json = await loadFormat("json");
    const options = { width: 80, colour: false };
    expect(textOf(json, acme, { ...options, filter: { minSeverity: "critical" } })).toBe(textOf(json, acme, options));
  });

  test("groups by source name the owner, groups by policy name what to do", () => {
    const bySource = short(acme, { groupBy: "source" });
    expect(block(bySource, "ACME-DATA")[0]).toMatch(/AKIARIWVOHDTJEXAMPLE +Henrik Dahl/);
    const byPolicy = short(acme, { groupBy: "policy" });
    expect(block(byPolicy, "CREDENTIAL WAS USED AFTER").at(-2)).toMatch(/^ {2}Do {2}Switch the credential off now/);
  });
});

describe("layout", () => {
  const cases = stories.flatMap((story) => [40, 80, 98, 100, 140, 220].map((width) => [story, width] as const));
  test.each(cases)("no line of %s is wider than %i columns", (story, width) => {
    const isCommand = (line: string): boolean => line.startsWith("Evidence for one: outlived explain ");
    const lines = short(readStory(story), { width, all: true })
      .split("\n")
      .filter((line) => !isCommand(line));
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
    expect(lines.filter((line) => line.endsWith(" "))).toEqual([]);
  });

  test("80 columns have no column for the place, 98 and 140 have one", () => {
    const line = (width: number): string =>
      short(acme, { width })
        .split("\n")
        .find((one) => one.includes("payments/stripe-api")) ?? "";
    expect(line(80)).not.toContain("acme-production");
    expect(line(98)).toContain("acme-production");
    expect(line(140)).toContain("acme-production");
  });

  test("colour changes nothing but the colour", () => {
    const coloured = short(acme, { colour: true });
    expect(coloured).toContain("\u001b[");
    expect(stripVTControlCharacters(coloured)).toBe(short(acme));
  });

  test("whatever a text holds, every line fits and nothing invisible is printed", () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        "\u001b[31m",
        "\u009b",
        "\u202e",
        "\u200b",
        "\u2028",
        "\n",
        "\r",
        "\ud800",
        "密",
        "👩‍💻",
        "e\u0301",
        "a",
        " ",
        "/",
      ),
      maxLength: 80,
    });
    fc.assert(
      fc.property(hostile, fc.constantFrom(40, 80, 140), (text, width) => {
        const { owner: _owner, ...finding } = findingOn(`x${text}`, {
          subject: { name: text, holder: text, scope: text },
        });
        const output = short({ ...acme, findings: [{ ...finding, remediation: `y${text}` }] }, { width });
        expect(output.replaceAll("\n", "")).not.toMatch(/\p{Cc}|[\u202a-\u202e\u200b\u2028\u2029]|\p{Surrogate}/u);
        expect(output.split("\n").filter((line) => displayWidth(line) > Math.max(width, 60))).toEqual([]);
      }),
    );
  });

  test("a text of a megabyte takes one line", () => {
    const output = short({
      ...acme,
      findings: [findingOn("密".repeat(1_000_000), { subject: { name: "a".repeat(1_000_000) } })],
    });
    expect(output.length).toBeLessThan(10_000);
  });
});

test("a line that reads a secret of production is no key in code", () => {
  const line = acme.findings.find(({ subject }) => subject.type === "reference");
  if (line === undefined) throw new Error("the story has a finding on a line");
  const policy = "environment_isolation/production_secret_outside_environment";
  const text = short({ ...acme, findings: [line, { ...line, policy, subject: { ...line.subject, id: "other" } }] });
  expect(block(text, "KEYS IN CODE · 1")).not.toEqual([]);
  expect(block(text, "SHARED BETWEEN ENVIRONMENTS · 1")).not.toEqual([]);
});

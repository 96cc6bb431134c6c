import { chmod, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommandLine } from "../../src/command/command-line.ts";
import { fakeEdge } from "./fake-edge.ts";
import { leaverFiles } from "./leaver-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const key = "insecure_deployment/static_cloud_key_in_workflow";
const decision = ["--reason", "The vendor replaces it in March.", "--approver", "hana.novak@example.com"];
const until = ["--expires", "2027-03-31"];

/** A repository with one finding of Mira Okafor, its snapshot and its result. */
async function repository(files: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder({ ...leaverFiles, ...files });
  const run = async (...args: string[]) => {
    const edge = fakeEdge(folder);
    const code = await runCommandLine(args, edge);
    return { code, out: edge.out(), err: edge.err() };
  };
  const scan = await run("scan", "--snapshot", "today.json", "--format", "json=result.json", "--fail-on", "none");
  if (scan.code !== 0 && scan.code !== 3) throw new Error(scan.err);
  const waive = (what: string, ...more: string[]) => run("waive", what, ...decision, ...until, ...more);
  const text = () => readFile(join(folder, "waivers.yaml"), "utf8");
  return { folder, run, waive, text };
}

interface ReadResult {
  readonly summary: { readonly waived?: number; readonly findings: Readonly<Record<string, number>> };
  readonly findings: readonly {
    readonly policy: string;
    readonly reference: string;
    readonly subject: { readonly id: string };
    readonly waived?: { readonly line: number };
  }[];
}

const seen = ["--snapshot", "today.json"];

describe("outlived waive", () => {
  test("writes an entry for a person, shows what it covers, and the next evaluation waives it", async () => {
    const { run, waive, text } = await repository();
    const { code, out, err } = await waive("mira.okafor@example.com", "--policy", key, "--ticket", "SEC-1042", ...seen);
    expect(code, err).toBe(0);
    expect(out).toMatch(
      /^waivers\.yaml:3: waived until 2027-03-31, approved by hana\.novak@example\.com\.\nIt covers 1 finding:\n {2}\w+ {2}insecure_deployment/,
    );
    expect(await text()).toBe(`version: 1
waivers:
  - policy: ${key}
    person: mira.okafor@example.com
    reason: The vendor replaces it in March.
    approver: hana.novak@example.com
    created: 2026-11-16
    expires: 2027-03-31
    ticket: SEC-1042
`);
    const before = await run("evaluate", "today.json", "--format", "json", "--waivers", "none.yaml");
    expect([before.code, before.err]).toEqual([2, expect.stringContaining("none.yaml: There is no such file.")]);
    const judged = await run("evaluate", "today.json", "--format", "json", "--fail-on", "low");
    expect(judged.err).toContain("waivers.yaml is read as the waivers file.");
    const result: ReadResult = JSON.parse(judged.out);
    expect(result.summary.waived).toBe(1);
    expect(result.findings.filter(({ waived }) => waived?.line === 3).map(({ policy }) => policy)).toEqual([key]);
    const scanned = await run("scan", "--format", "json", "--fail-on", "low");
    const again: ReadResult = JSON.parse(scanned.out);
    expect(again.summary).toEqual(result.summary);
  });

  test("takes the id of a thing, a glob, and the reference of a finding from a result", async () => {
    const { waive, text, folder } = await repository();
    const { findings }: ReadResult = JSON.parse(await readFile(join(folder, "result.json"), "utf8"));
    const finding = findings.find(({ policy }) => policy === key);
    if (finding === undefined) throw new Error("There is no finding.");
    expect((await waive(finding.subject.id, "--policy", key, ...seen)).code).toBe(0);
    expect((await waive("code:*AWS_ACCESS_KEY_ID", "--policy", "insecure_*/*", ...seen)).code).toBe(0);
    const referred = await waive(finding.reference, "--result", "result.json");
    // The first entry is the same.
    expect([referred.code, referred.err]).toEqual([2, expect.stringContaining("repeats the entry in line 3")]);
    await writeFile(join(folder, "waivers.yaml"), "version: 1\nwaivers: []\n");
    expect((await waive(finding.reference, "--result", "result.json")).code).toBe(0);
    expect(await text()).toContain(`  - policy: ${key}\n    credential: ${finding.subject.id}\n`);
  });

  test("keeps what is in the file, who may read it, and a link to it", async () => {
    const mine = `# decided by the platform team
version: 1   # the only one
waivers:
# the vendor's keys
- {policy: "${key}", person: "leo.brandt@example.com", reason: "Runs until the migration.", approver: CISO, created: 2026-11-02, expires: 2026-12-31}
# end
`;
    const { folder, waive } = await repository({ "shared/waivers.yaml": mine });
    await chmod(join(folder, "shared/waivers.yaml"), 0o640);
    await symlink("shared/waivers.yaml", join(folder, "waivers.yaml"));
    const { code, err } = await waive("Mira Okafor", "--policy", key, ...seen);
    expect(code, err).toBe(0);
    const written = await readFile(join(folder, "shared/waivers.yaml"), "utf8");
    const [before = "", after = ""] = mine.split("# end");
    expect(written.startsWith(before)).toBe(true);
    expect(written.endsWith(`# end${after}`)).toBe(true);
    expect((await stat(join(folder, "shared/waivers.yaml"))).mode & 0o777).toBe(0o640);
  });

  test("a new file is readable by its owner alone", async () => {
    const { folder, waive } = await repository();
    await waive("Mira Okafor", "--policy", key, ...seen);
    expect((await stat(join(folder, "waivers.yaml"))).mode & 0o777).toBe(0o600);
  });

  test("the configuration says where the file is, and how much a waiver may take on", async () => {
    const configuration = `version: 1
sources: { code: [{ path: . }], roster: [{ csv: people.csv }] }
waivers: risk/accepted.yaml
waiverLimits: { days: 90 }
`;
    const { folder, run, waive } = await repository({
      "outlived.yaml": configuration,
      "risk/accepted.yaml": "version: 1\nwaivers: []\n",
    });
    const long = await waive("Mira Okafor", "--policy", key, ...seen);
    expect([long.code, long.err]).toEqual([2, expect.stringContaining("it lasts 135 days, where 90 are allowed")]);
    const short = ["--policy", key, ...seen, "--expires", "2027-01-31"];
    const { code, out, err } = await waive("Mira Okafor", ...short);
    expect(code, err).toBe(0);
    expect(out).toContain("risk/accepted.yaml:3:");
    await writeFile(join(folder, "outlived.yaml"), configuration.replace("90", "30"));
    const { out: json } = await run("evaluate", "today.json", "--format", "json", "--fail-on", "none");
    const { findings, summary }: ReadResult = JSON.parse(json);
    expect(summary.waived).toBe(0);
    expect(findings.map(({ policy }) => policy)).toContain("governance/waiver_refused");
  });
});

describe("outlived waive refuses", () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["what nothing is about", ["leo.brandt@example.com", "--policy", key, ...seen], /No finding of .* is about "leo/],
    [
      "a misspelt name, with the nearest",
      ["mira.okafr@example.com", "--policy", key, ...seen],
      /Did you mean mira\.okafor@example\.com\?/,
    ],
    ["everything", ["*@*", "--policy", key, ...seen], /\*@\* matches everything/],
    [
      "an unknown policy",
      ["Mira Okafor", "--policy", "static_cloud_key_in_workflw", ...seen],
      /no policy "static_cloud_key_in_workflw"\.\nhint: Did you mean insecure_/,
    ],
    [
      "a policy on the scan itself",
      ["Mira Okafor", "--policy", "governance/blind_spot", ...seen],
      /no policy "governance\/blind_spot"/,
    ],
    ["no policy", ["Mira Okafor", ...seen], /Which policy is waived is not said/],
    ["an unknown reference", ["0123456789ab-cdef01", ...seen], /no finding with the reference/],
    ["a text that could be both", ["*a*", "--policy", key, ...seen], /matches credentials and people/],
    [
      "an approver who owns it",
      ["Mira Okafor", "--policy", key, ...seen, "--approver", "1007"],
      /its approver is the person/,
    ],
    [
      "a day that has passed",
      ["Mira Okafor", "--policy", key, ...seen, "--expires", "2026-11-15"],
      /has passed: today is 2026-11-16/,
    ],
    [
      "what is no date",
      ["Mira Okafor", "--policy", key, ...seen, "--expires", "2027-02-30"],
      /"2027-02-30" is not a date/,
    ],
    [
      "a reason that says nothing, without naming a line that is not there",
      ["Mira Okafor", "--policy", key, ...seen, "--reason", "Migration"],
      /^outlived: --reason takes 10 characters or more/m,
    ],
    ["to look nowhere", ["Mira Okafor", "--policy", key], /--snapshot FILE, or --result FILE/],
    ["to look in both", ["Mira Okafor", "--policy", key, ...seen, "--result", "result.json"], /cannot be used with/],
    [
      "a redacted result",
      ["Mira Okafor", "--policy", key, "--result", "redacted.json"],
      /redacted\.json: .*does not name people/,
    ],
    [
      "what is no result",
      ["Mira Okafor", "--policy", key, "--result", "today.json"],
      /today\.json: This is not a valid result/,
    ],
  ];

  test.each(cases)("%s", async (_story, [what = "", ...more], expected) => {
    const { run, waive, text } = await repository();
    await run("evaluate", "today.json", "--redact", "--format", "json=redacted.json", "--fail-on", "none");
    const { code, err } = await waive(what, ...more);
    expect(err).toMatch(expected);
    expect(code).toBe(2);
    await expect(text()).rejects.toThrow("ENOENT");
  });

  test("until it is forced to, and then says what the entry lacks", async () => {
    const { waive, text } = await repository();
    const nobody = await waive("leo.brandt@example.com", "--policy", key, "--force");
    expect([nobody.code, nobody.out]).toEqual([0, expect.stringContaining("It covers no finding.")]);
    const wide = await waive("*@*", "--policy", key, ...seen, "--force");
    expect([wide.code, wide.err]).toEqual([
      0,
      expect.stringContaining("It waives nothing as it is: *@* matches everything."),
    ]);
    expect(await text()).toMatch(/person: leo\.brandt@example\.com[\s\S]*person: "\*@\*"/);
  });

  test("a file that is not valid, and leaves it as it is", async () => {
    const broken = "version: 1\nwaivers:\n  - policy: x\n";
    const { folder, waive, text } = await repository();
    await writeFile(join(folder, "waivers.yaml"), broken);
    const { code, err } = await waive("Mira Okafor", "--policy", key, ...seen);
    expect([code, err]).toEqual([2, expect.stringContaining("waivers.yaml:3:5")]);
    expect(await text()).toBe(broken);
  });
});

test("a report does not replace the waivers file, wherever the configuration puts it", async () => {
  const { folder, run } = await repository({
    "outlived.yaml": "version: 1\nsources: { code: [{ path: . }] }\nwaivers: accepted.yaml\n",
    "accepted.yaml": "version: 1\nwaivers: []\n",
  });
  for (const args of [["scan"], ["evaluate", "today.json"]]) {
    const { code, err } = await run(...args, "--format", "json=./accepted.yaml");
    expect([code, err]).toEqual([2, expect.stringContaining("would replace accepted.yaml")]);
  }
  expect(await readFile(join(folder, "accepted.yaml"), "utf8")).toContain("waivers: []");
});

test("the doctor says what the waivers file alone shows to be wrong", async () => {
  const entries = [
    { policy: key, person: "*@*", approver: "CISO", created: "2026-11-02", expires: "2027-11-03" },
    {
      policy: "static_cloud_key_in_workflw",
      person: "mira.okafor@example.com",
      approver: "CISO",
      created: "2026-11-02",
      expires: "2026-11-15",
    },
    { policy: key, person: "Mira Okafor", approver: "Mira Okafor", created: "2026-11-02", expires: "2026-12-31" },
  ].map((one) => ({ ...one, reason: "Runs until the migration." }));
  const lines = entries.map((one) => `  - ${JSON.stringify(one)}\n`).join("");
  const { run, folder } = await repository({ "waivers.yaml": `version: 1\nwaivers:\n${lines}` });
  const { out } = await run("doctor");
  expect(out).toContain("waivers.yaml, 3 entries");
  expect(out.split("\n").filter((line) => line.startsWith("waivers.yaml:"))).toEqual([
    "waivers.yaml:3: The waiver waives nothing: *@* matches everything.",
    "waivers.yaml:3: The waiver waives nothing: it lasts 366 days, where 365 are allowed.",
    "waivers.yaml:4: The waiver expired on 2026-11-15.",
    `waivers.yaml:4: The waiver names the policy static_cloud_key_in_workflw, which does not exist or cannot be waived (did you mean ${key}?).`,
    "waivers.yaml:5: The waiver waives nothing: its approver is the person whom it is about.",
  ]);
  await writeFile(join(folder, "waivers.yaml"), "version: 1\nwaiver: []\n");
  const broken = await run("doctor");
  expect([broken.code, broken.out]).toEqual([2, expect.stringContaining("waivers.yaml:2:1:")]);
});

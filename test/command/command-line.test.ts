import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommandLine } from "../../src/command/command-line.ts";
import { exitCodeTable } from "../../src/command/shell/exit-code.ts";
import { formatNames } from "../../src/report/index.ts";
import { fakeEdge } from "./fake-edge.ts";
import { leaverFiles } from "./leaver-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

async function run(args: readonly string[], folder: string) {
  const edge = fakeEdge(folder);
  const code = await runCommandLine(args, edge);
  return { code, out: edge.out(), err: edge.err() };
}

describe("help", () => {
  test("names every command and exit code, and shows examples; the help of a command names its formats", async () => {
    const { out } = await run(["--help"], "/");
    for (const command of ["scan", "collect", "evaluate", "demo", "doctor", "policies"]) {
      expect(out).toMatch(new RegExp(`^  ${command} `, "m"));
    }
    expect(out).toContain("Examples:");
    const unwrapped = out.replaceAll(/\s+/g, " ");
    for (const [code, meaning] of Object.entries(exitCodeTable)) expect(unwrapped).toContain(` ${code} ${meaning}`);
    const { out: help } = await run(["scan", "--help"], "/");
    expect(help.replaceAll(/\s+/g, " ")).toContain(`a report to write: ${formatNames.join(", ")}`);
    const { out: doctor } = await run(["doctor", "--help"], "/");
    expect(doctor.replaceAll(/\s+/g, " ")).toContain("of which doctor checks that it could be written");
  });

  /** Every command that a help lists, and those below it, as words of a command line. */
  async function commandsBelow(path: readonly string[] = []): Promise<readonly (readonly string[])[]> {
    const { out } = await run([...path, "--help"], "/");
    const [, listed = ""] = out.split("\nCommands:\n");
    const names = [...(listed.split("\n\n")[0] ?? "").matchAll(/^ {2}([a-z-]+)/gm)].map(([, name = ""]) => name);
    const below = await Promise.all(
      names.filter((name) => name !== "help").map((name) => commandsBelow([...path, name])),
    );
    return [...(path.length === 0 ? [] : [path]), ...below.flat()];
  }

  test("of every command fits 80 columns, is printed by help too, and has exit codes where they are its own", async () => {
    const paths = await commandsBelow();
    expect(paths.length).toBeGreaterThan(14);
    const withCodes: string[] = [];
    for (const path of [[], ...paths]) {
      const { code, out, err } = await run([...path, "--help"], "/");
      expect([code, err], path.join(" ")).toEqual([0, ""]);
      expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
      expect(await run(["help", ...path], "/")).toEqual({ code, out, err });
      if (out.includes("Exit codes")) withCodes.push(path.join(" "));
    }
    expect(withCodes).toEqual(
      expect.arrayContaining(["", "scan", "collect", "evaluate", "upload", "doctor", "roster", "policies check"]),
    );
    for (const without of ["demo", "policies list", "policies show", "policies new", "policies input"]) {
      expect(withCodes).not.toContain(without);
    }
    expect((await run(["policies", "help", "check"], "/")).out).toBe(
      (await run(["help", "policies", "check"], "/")).out,
    );
  });

  test("names the exit code 1 only where findings or mistakes cause it", async () => {
    const { out } = await run(["help", "collect"], "/");
    expect(out).toMatch(/^ {2}3 {2}/m);
    expect(out).not.toMatch(/^ {2}1 {2}/m);
  });

  test.each([["-V"], ["-v"], ["--version"], ["version"]])("%s prints the version", async (asked) => {
    const { code, out, err } = await run([asked], "/");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test("goes to stderr where no command is given, which is wrong use", async () => {
    const { code, out, err } = await run([], "/");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage: outlived");
  });
});

describe("wrong use ends with 2, one paragraph and no stack", () => {
  const future = JSON.stringify({ schemaVersion: "9.0", collectedAt: "2026-11-16T08:00:00Z" });
  const cases: readonly [string, readonly string[], Readonly<Record<string, string | Buffer>>, RegExp][] = [
    ["an unknown command", ["scam"], {}, /Unknown command 'scam'\.\nhint: Did you mean scan\?/],
    ["help of an unknown command", ["help", "scam"], {}, /no command "scam"\.\nhint: Did you mean scan\?/],
    ["help of an unknown command of policies", ["help", "policies", "lsit"], {}, /Did you mean list\?/],
    [
      "an unknown option",
      ["scan", "--fromat", "json"],
      {},
      /Unknown option '--fromat'\.\nhint: Did you mean --format\?/,
    ],
    ["an unknown format", ["scan", "--format", "sarfi"], {}, /no format "sarfi"\.\nhint: Did you mean sarif\?/],
    ["an unknown severity", ["scan", "--fail-on", "hgih"], {}, /no severity "hgih"\.\nhint: Did you mean high\?/],
    [
      "an unknown policy",
      ["policies", "show", "owner_unknwon"],
      {},
      /Did you mean improper_offboarding\/owner_unknown\?/,
    ],
    ["an unknown key", ["scan"], { "outlived.yaml": "version: 1\nsoruces: {}\n" }, /outlived\.yaml:2:1: .*sources/],
    [
      "an unknown policy in the settings",
      ["scan"],
      { "outlived.yaml": "version: 1\nsources: {}\nsettings:\n  improper_offboarding/owner_departd: {}\n" },
      /outlived\.yaml:4:3: .*improper_offboarding\/owner_departed/,
    ],
    ["text that is not YAML", ["scan"], { "outlived.yaml": "version: [1\n" }, /outlived\.yaml:\d+:\d+: /],
    [
      "a configuration that does not exist",
      ["scan", "--config", "none.yaml"],
      {},
      /none\.yaml: There is no such file\./,
    ],
    [
      "an owners file that does not exist",
      ["scan", "--owners", "none.yaml"],
      {},
      /none\.yaml: There is no such file\./,
    ],
    ["a snapshot that does not exist", ["evaluate", "none.json"], {}, /none\.json: There is no such file\./],
    ["a folder in place of a snapshot", ["evaluate", "."], {}, /This is a folder, not a file\./],
    [
      "a snapshot that was cut off",
      ["evaluate", "s.json"],
      { "s.json": '{"schemaVersion":\n "1.0", "sources": [' },
      /s\.json:2:\d+: .*cut off/,
    ],
    [
      "a snapshot of the future",
      ["evaluate", "s.json"],
      { "s.json": future },
      /s\.json: This snapshot has version 9\.0/,
    ],
    [
      "a document that is not a snapshot",
      ["evaluate", "s.json"],
      { "s.json": "{}" },
      /s\.json: This is not a valid snapshot/,
    ],
    [
      "a snapshot that is not text",
      ["evaluate", "s.json"],
      { "s.json": Buffer.from([0xff, 0xfe, 0x00]) },
      /s\.json: .*UTF-8/,
    ],
    ["a table that is not a roster", ["scan"], { "people.csv": "this,is\nno,roster\n" }, /people\.csv/],
    [
      "a report in a folder that does not exist",
      ["scan", "--output", "no/where.txt"],
      {},
      /no\/where\.txt: Nothing was written/,
    ],
    ["two reports for stdout", ["scan", "--format", "json", "--format", "table"], {}, /cannot both go to one place/],
  ];

  test.each(cases)("%s", async (_story, args, given, expected) => {
    const folder = await temporaryFolder(leaverFiles);
    for (const [path, content] of Object.entries(given)) await writeFile(join(folder, path), content);
    const { code, err } = await run([...args, ...(args[0] === "scan" ? ["--quiet"] : [])], folder);
    expect(err).toMatch(expected);
    expect(code, err).toBe(2);
    expect(err).toMatch(/^outlived: /);
    expect(err).not.toMatch(/^\s+at /m);
    expect(err.trimEnd()).not.toContain("\n\n");
  });

  test("--debug adds the stack", async () => {
    const { code, err } = await run(["evaluate", "none.json", "--debug"], await temporaryFolder());
    expect(code).toBe(2);
    expect(err).toMatch(/^\s+at /m);
  });
});

describe("scan", () => {
  test("with --quiet writes the result and nothing else", async () => {
    const { code, out, err } = await run(["scan", "--format", "json", "--quiet"], await temporaryFolder(leaverFiles));
    expect([code, err]).toEqual([1, ""]);
    expect(JSON.parse(out).findings.length).toBeGreaterThan(0);
  });

  test("--fail-on none ends with 0", async () => {
    expect((await run(["scan", "--fail-on", "none"], await temporaryFolder(leaverFiles))).code).toBe(0);
  });

  test("writes every report and the snapshot", async () => {
    const folder = await temporaryFolder(leaverFiles);
    const formats = ["json=r.json", "sarif=r.sarif", "markdown=r.md", "table"].flatMap((format) => [
      "--format",
      format,
    ]);
    const { err } = await run(["scan", ...formats, "--snapshot", "s.json"], folder);
    const texts = await Promise.all(
      ["r.json", "r.sarif", "r.md", "s.json"].map((file) => readFile(join(folder, file), "utf8")),
    );
    const [json = "", sarif = "", markdown = "", snapshot = ""] = texts;
    expect(JSON.parse(json).schemaVersion).toBe("1.0");
    expect(JSON.parse(sarif).version).toBe("2.1.0");
    expect(markdown).toMatch(/^## /);
    expect(JSON.parse(snapshot).credentials).toEqual([]);
    for (const file of ["r.json", "r.sarif", "r.md", "s.json"]) expect(err).toContain(`${file} is written.`);
  });

  test("writes the verdict to stderr where stdout stays empty", async () => {
    const { out, err } = await run(["scan", "--format", "sarif=r.sarif"], await temporaryFolder(leaverFiles));
    expect(out).toBe("");
    expect(err).toMatch(/outlived: 1 finding: 1 high\. .*unknown/);
  });

  test("--redact names nobody", async () => {
    const { out } = await run(["scan", "--redact", "--format", "json"], await temporaryFolder(leaverFiles));
    expect(out).toContain("person-");
    expect(out).not.toMatch(/mira|okafor/i);
  });

  test("finds the same from another folder by --config, whose paths are its own", async () => {
    const folder = await temporaryFolder({
      ...Object.fromEntries(Object.entries(leaverFiles).map(([path, text]) => [`company/${path}`, text])),
      "company/outlived.yaml": "version: 1\nsources:\n  code: [{ path: . }]\n  roster: [{ csv: people.csv }]\n",
    });
    const { code, out, err } = await run(["scan", "--config", "company/outlived.yaml"], folder);
    expect(code, err).toBe(1);
    expect(out).toContain("Mira Okafor");
  });
});

describe("collect and evaluate", () => {
  test("a snapshot is judged as scan judges it, and twice with the same bytes", async () => {
    const folder = await temporaryFolder(leaverFiles);
    expect((await run(["collect", "--output", "s.json"], folder)).code).toBe(0);
    const [once, twice] = [
      await run(["evaluate", "s.json", "--format", "json"], folder),
      await run(["evaluate", "s.json", "--format", "json"], folder),
    ];
    expect(once.code, once.err).toBe(1);
    expect(once.out).toBe(twice.out);
    const scanned = JSON.parse((await run(["scan", "--format", "json"], folder)).out);
    const strip = ({ policy, subject }: { policy: string; subject: { id: string } }): string =>
      `${policy} ${subject.id}`;
    expect(JSON.parse(once.out).findings.map(strip)).toEqual(scanned.findings.map(strip));
  });

  test("several snapshots are judged together", async () => {
    const folder = await temporaryFolder({
      "code.yaml": "version: 1\nsources: { code: [{ path: . }] }\n",
      "roster.yaml": "version: 1\nsources: { roster: [{ csv: people.csv }] }\n",
      ...leaverFiles,
    });
    await run(["collect", "--config", "code.yaml", "--output", "code.json"], folder);
    await run(["collect", "--config", "roster.yaml", "--output", "roster.json"], folder);
    const alone = await run(["evaluate", "code.json", "--format", "json"], folder);
    const together = await run(["evaluate", "code.json", "roster.json", "--format", "json"], folder);
    expect(alone.out).not.toContain("Mira Okafor");
    expect(together.out).toContain("Mira Okafor");
  });

  test("a record that is in two files is said", async () => {
    const folder = await temporaryFolder(leaverFiles);
    await run(["collect", "--output", "s.json"], folder);
    const once = await run(["evaluate", "s.json", "--format", "json"], folder);
    const twice = await run(["evaluate", "s.json", "s.json", "--format", "json"], folder);
    expect(once.err).not.toContain("several files");
    expect(twice.err).toMatch(/\d+ records are in several files; those of the later files are judged\./);
    expect(twice.out).toBe(once.out);
  });

  test("entries without effect are said everywhere, change no exit code, and name nobody where that is not wanted", async () => {
    const files = {
      ...leaverFiles,
      "outlived.yaml": `version: 1
sources: { code: [{ path: . }], roster: [{ csv: people.csv }] }
acceptGaps:
  - reason: Long gone.
    source: roster:people
    expires: 2020-01-31
`,
      "owners.yaml": `${leaverFiles["owners.yaml"]}  - match: "code:okafor:*"\n    owner: mira.okafor@example.com\n`,
    };
    const folder = await temporaryFolder(files);
    const place = /outlived\.yaml:4: The accepted gap "roster:people" has expired, so its gaps count again\./;
    const owners =
      /owners\.yaml:5: The owners entry "code:okafor:\*" decides nothing|owners entry "code:okafor:\*" matches nothing/;
    const table = await run(["scan", "--details"], folder);
    expect(table.code).toBe(1);
    for (const text of [table.err, table.out.replaceAll(/\s+/g, " ")]) {
      expect(text).toMatch(place);
      expect(text).toMatch(owners);
    }
    expect((await run(["scan", "--format", "markdown"], folder)).out).toContain("### Entries without effect");
    const redacted = await run(["scan", "--redact", "--format", "json"], folder);
    expect(JSON.parse(redacted.out).staleEntries).toEqual([
      { list: "acceptGaps", state: "expired", file: "outlived.yaml", line: 4 },
      { list: "owners", state: "unmatched", file: "owners.yaml", line: 5 },
    ]);
    expect(redacted.err + redacted.out).not.toContain("okafor");
  });

  test("one permission that 2,000 repositories lack is one gap in every report", async () => {
    const at = "2026-11-16T08:00:00Z";
    const source = "github:acme-example";
    const coverage = Array.from({ length: 2000 }, (_, index) => {
      const scope = `acme-example/repository-${index}`;
      const reason = `GitHub refuses the deploy keys of ${scope} to this token (403).`;
      const entry = { source, section: "github/deploy-keys", scope, status: "denied", kinds: ["deploy-key"], reason };
      return { ...entry, requiredPermission: "administration=read", observedAt: at };
    });
    const records = { identities: [], accounts: [], credentials: [], references: [], systems: [], removals: [] };
    const sources = [{ id: source, kind: "github-organization", name: "acme-example" }];
    const snapshot = { schemaVersion: "1.0", collectedAt: at, sources, coverage, ...records };
    const folder = await temporaryFolder({
      "s.json": JSON.stringify(snapshot),
      "outlived.yaml": "version: 1\n",
      ".git/HEAD": "",
    });
    const reportIn = async (format: string) =>
      (await run(["evaluate", "s.json", "-q", "--details", "--format", format], folder)).out;
    expect((await run(["evaluate", "s.json", "-q"], folder)).out).toContain(
      "github/deploy-keys: denied in 2000 places, needs administration=read, at acme-example",
    );
    for (const format of ["table", "markdown"]) {
      const text = await reportIn(format);
      expect(text.split("\n").length, format).toBeLessThan(50);
      expect(text).toContain("acme-example/repository-0");
      expect(text).toContain("and 1995 more");
    }
    const sarif = JSON.parse(await reportIn("sarif"));
    expect(sarif.runs.flatMap(({ results }: { results: object[] }) => results)).toHaveLength(1);
    const json = await reportIn("json");
    expect(json.length).toBeLessThan(1_000_000);
    const { findings, unknowns } = JSON.parse(json);
    expect([findings.length, unknowns.length < 20]).toEqual([1, true]);
  });

  test("--as-of judges as of another time", async () => {
    const folder = await temporaryFolder(leaverFiles);
    await run(["collect", "--output", "s.json"], folder);
    const { out } = await run(["evaluate", "s.json", "--format", "json", "--as-of", "2027-01-31"], folder);
    expect(JSON.parse(out).evaluatedAt).toBe("2027-01-31T23:59:59.999-12:00");
    await writeFile(join(folder, "outlived.yaml"), "version: 1\ntimezone: Europe/Berlin\n");
    const berlin = await run(["evaluate", "s.json", "--format", "json", "--as-of", "2027-01-31"], folder);
    expect(JSON.parse(berlin.out).evaluatedAt).toBe("2027-01-31T23:59:59.999+01:00");
  });

  test("a roster with a bad row is a gap, which --fail-on-gaps makes fail", async () => {
    const folder = await temporaryFolder({
      ...leaverFiles,
      "people.csv": `${leaverFiles["people.csv"]}1008,Bad Date,bad@example.com,departed,32nd of May\n`,
    });
    expect((await run(["collect", "--output", "s.json"], folder)).code).toBe(0);
    const { code, out } = await run(["evaluate", "s.json", "--details", "--fail-on", "none", "--fail-on-gaps"], folder);
    expect(code).toBe(3);
    expect(out).toMatch(/people\.csv/);
  });
});

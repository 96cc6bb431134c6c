import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { exitCodeTable } from "../src/command/shell/exit-code.ts";
import { formatNames } from "../src/report/index.ts";
import { temporaryFolder } from "./command/temporary-folder.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const cli = join(root, "dist", "cli.js");

interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Running {
  readonly interrupt: () => void;
  readonly closeStdout: () => void;
  readonly ended: Promise<Ended>;
}

/** The built command line as a process of its own, with nothing of our environment. */
function start(args: readonly string[], folder: string, environment: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { HOME: folder, AWS_EC2_METADATA_DISABLED: "true", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const texts = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (texts.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (texts.stderr += chunk.toString()));
  return {
    interrupt: () => child.kill("SIGINT"),
    closeStdout: () => child.stdout.destroy(),
    ended: new Promise((resolve) => child.on("close", (status, signal) => resolve({ status, signal, ...texts }))),
  };
}

const run = (args: readonly string[], folder: string, environment?: Readonly<Record<string, string>>): Promise<Ended> =>
  start(args, folder, environment).ended;

const workflow = `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: aws-actions/configure-aws-credentials@v6
        with:
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
          aws-region: eu-central-1
`;
const people = "employee_id,name,email,status,last_day\n1007,Mira Okafor,mira.okafor@example.com,departed,2026-10-30\n";
const owners = 'version: 1\nowners:\n  - match: "code:*"\n    owner: mira.okafor@example.com\n';
const files = { ".github/workflows/deploy.yml": workflow, "people.csv": people, "owners.yaml": owners };

/** Packages whose code a process loaded, by the marks that the bundler leaves. */
async function loadedPackages(args: readonly string[]): Promise<readonly string[]> {
  const folder = await temporaryFolder();
  const { status, stderr } = await run(args, folder, { NODE_V8_COVERAGE: join(folder, "coverage") });
  expect(status, stderr).toBe(0);
  const reports = await readdir(join(folder, "coverage"));
  const texts = await Promise.all(reports.map((report) => readFile(join(folder, "coverage", report), "utf8")));
  const loaded = texts.flatMap((text): { url: string }[] => JSON.parse(text).result).map(({ url }) => url);
  const own = [...new Set(loaded.filter((url) => url.startsWith("file:")))];
  expect(own.length).toBeGreaterThan(1);
  const sources = await Promise.all(own.map((url) => readFile(fileURLToPath(url), "utf8")));
  const marks = sources.join("\n").matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm);
  return [...new Set([...marks].map(([, name = ""]) => name))].sort();
}

describe("help and version", () => {
  test.each([["--version"], ["--help"], ["scan", "--help"], ["policies", "show", "--help"]])(
    "%s %s %s load commander and nothing else",
    async (...args) => {
      expect(await loadedPackages(args.filter((arg) => arg !== undefined))).toEqual(["commander"]);
    },
  );

  test("a command that works loads what it needs, so the check above can see it", async () => {
    expect(await loadedPackages(["policies", "list"])).toContain("@open-policy-agent/opa-wasm");
  });

  test("the version is the package's", async () => {
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect(await run(["--version"], root)).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("--help has every command, examples and every exit code; a command's has its formats", async () => {
    const { stdout } = await run(["--help"], root);
    for (const command of ["scan", "collect", "evaluate", "demo", "doctor", "policies"]) {
      expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"));
    }
    expect(stdout).toContain("Examples:");
    for (const [code, meaning] of Object.entries(exitCodeTable)) expect(stdout).toContain(`  ${code}  ${meaning}`);
    expect((await run(["scan", "--help"], root)).stdout).toContain(formatNames.join(", "));
  });

  test("without a command the help goes to stderr and the use was wrong", async () => {
    const { status, stdout, stderr } = await run([], root);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Usage: outlived");
  });
});

describe("wrong use ends with 2, one paragraph and no stack", () => {
  const future = JSON.stringify({ schemaVersion: "9.0", collectedAt: "2026-11-16T08:00:00Z" });
  const cases: readonly [string, readonly string[], Readonly<Record<string, string | Buffer>>, RegExp][] = [
    ["an unknown command", ["scam"], {}, /Unknown command 'scam'\.\nhint: Did you mean scan\?/],
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
    ["YAML that is none", ["scan"], { "outlived.yaml": "version: [1\n" }, /outlived\.yaml:\d+:\d+: /],
    ["a configuration that is not there", ["scan", "--config", "none.yaml"], {}, /none\.yaml: There is no such file\./],
    ["owners that are not there", ["scan", "--owners", "none.yaml"], {}, /none\.yaml: There is no such file\./],
    ["a snapshot that is not there", ["evaluate", "none.json"], {}, /none\.json: There is no such file\./],
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
    ["a snapshot that is none", ["evaluate", "s.json"], { "s.json": "{}" }, /s\.json: This is not a valid snapshot/],
    [
      "a snapshot that is no text",
      ["evaluate", "s.json"],
      { "s.json": Buffer.from([0xff, 0xfe, 0x00]) },
      /s\.json: .*UTF-8/,
    ],
    ["a roster that is none", ["scan"], { "people.csv": "this,is\nno,roster\n" }, /people\.csv/],
    [
      "a report in a folder that is not there",
      ["scan", "--output", "no/where.txt"],
      {},
      /no\/where\.txt: Nothing was written/,
    ],
    ["two reports for stdout", ["scan", "--format", "json", "--format", "table"], {}, /cannot both go to one place/],
  ];

  test.each(cases)("%s", async (_story, args, given, expected) => {
    const folder = await temporaryFolder(files);
    for (const [path, content] of Object.entries(given)) await writeFile(join(folder, path), content);
    const { status, stderr } = await run([...args, ...(args[0] === "scan" ? ["--quiet"] : [])], folder);
    expect(stderr).toMatch(expected);
    expect(status, stderr).toBe(2);
    expect(stderr).toMatch(/^outlived: /);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr.trimEnd()).not.toContain("\n\n");
  });

  test("--debug adds the stack", async () => {
    const { status, stderr } = await run(["evaluate", "none.json", "--debug"], await temporaryFolder());
    expect(status).toBe(2);
    expect(stderr).toMatch(/^\s+at /m);
  });
});

describe("scan", () => {
  test("on files alone finds a planted static cloud key and says what is left out", async () => {
    const { status, stdout, stderr } = await run(["scan"], await temporaryFolder(files));
    expect(status, stderr).toBe(1);
    expect(stdout).toContain(".github/workflows/deploy.yml");
    expect(stdout).toContain("AWS_ACCESS_KEY_ID");
    expect(stdout).toContain("Mira Okafor");
    for (const left of [/AWS is not read/, /GitHub is not read/]) expect(stderr).toMatch(left);
    for (const found of [/people\.csv is read/, /owners\.yaml is read/]) expect(stderr).toMatch(found);
  });

  test("stdout holds the result alone, and --quiet says nothing else", async () => {
    const { status, stdout, stderr } = await run(["scan", "--format", "json", "--quiet"], await temporaryFolder(files));
    expect([status, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout).findings.length).toBeGreaterThan(0);
  });

  test("--fail-on none ends with 0", async () => {
    expect((await run(["scan", "--fail-on", "none"], await temporaryFolder(files))).status).toBe(0);
  });

  test("writes every report that is asked for, and the facts", async () => {
    const folder = await temporaryFolder(files);
    const formats = ["json=r.json", "sarif=r.sarif", "markdown=r.md", "table"].flatMap((format) => [
      "--format",
      format,
    ]);
    const { stderr } = await run(["scan", ...formats, "--snapshot", "s.json"], folder);
    const texts = await Promise.all(
      ["r.json", "r.sarif", "r.md", "s.json"].map((file) => readFile(join(folder, file), "utf8")),
    );
    const [json = "", sarif = "", markdown = "", snapshot = ""] = texts;
    expect(JSON.parse(json).schemaVersion).toBe("1.0");
    expect(JSON.parse(sarif).version).toBe("2.1.0");
    expect(markdown).toMatch(/^## /);
    expect(JSON.parse(snapshot).credentials).toEqual([]);
    for (const file of ["r.json", "r.sarif", "r.md", "s.json"]) expect(stderr).toContain(`${file} is written.`);
  });

  test("says on stderr how it ended where stdout stays empty", async () => {
    const { stdout, stderr } = await run(["scan", "--format", "sarif=r.sarif"], await temporaryFolder(files));
    expect(stdout).toBe("");
    expect(stderr).toMatch(/outlived: 1 finding: 1 high\. .*unknown/);
  });

  test("--redact names nobody", async () => {
    const { stdout } = await run(["scan", "--redact", "--format", "json"], await temporaryFolder(files));
    expect(stdout).toContain("person-");
    expect(stdout).not.toMatch(/mira|okafor/i);
  });

  test("finds the same from another folder by --config, whose paths are its own", async () => {
    const folder = await temporaryFolder({
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`company/${path}`, text])),
      "company/outlived.yaml": "version: 1\nsources:\n  code: [{ path: . }]\n  roster: [{ csv: people.csv }]\n",
    });
    const { status, stdout, stderr } = await run(["scan", "--config", "company/outlived.yaml"], folder);
    expect(status, stderr).toBe(1);
    expect(stdout).toContain("Mira Okafor");
  });

  test("credentials to which nobody answers end with 3", async () => {
    const environment = { ...credentialsFor("http://127.0.0.1:9"), AWS_MAX_ATTEMPTS: "1" };
    const { status, stdout, stderr } = await run(
      ["scan", "--fail-on", "none"],
      await temporaryFolder(files),
      environment,
    );
    expect(status, stderr).toBe(3);
    expect(stdout).toContain("aws/iam");
    expect((await run(["doctor"], await temporaryFolder(files), environment)).status).toBe(3);
    expect((await run(["collect", "--output", "s.json"], await temporaryFolder(files), environment)).status).toBe(3);
  });

  test("a reader that has seen enough is no error", async () => {
    const running = start(["scan", "--format", "json", "--quiet"], await temporaryFolder(files));
    running.closeStdout();
    expect(await running.ended).toMatchObject({ status: 1, stderr: "" });
  });

  test("what nobody caught is a fault of ours, and never looks like findings", async () => {
    const { url } = await silentServer();
    const planted = `const wait = setInterval(() => {
      if (process.listenerCount("uncaughtException") === 0) return;
      clearInterval(wait);
      throw new Error("planted");
    }, 5)`;
    const { status, stderr } = await run(["scan", "--quiet"], await temporaryFolder(files), {
      ...credentialsFor(url),
      NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(planted)}"`,
    });
    expect(status, stderr).toBe(4);
    expect(stderr).toMatch(/^outlived: a fault of ours, .*planted\nhint: /);
  });

  test("an interrupt ends it with 130 and without a report", async () => {
    const { url, asked } = await silentServer();
    const folder = await temporaryFolder(files);
    const running = start(["scan", "--output", "report.txt"], folder, credentialsFor(url));
    await asked;
    running.interrupt();
    const { status, stdout } = await running.ended;
    expect([status, stdout]).toEqual([130, ""]);
    expect(await readdir(folder)).not.toContain("report.txt");
  });
});

/** Makes AWS a source whose every call goes to the given address. */
function credentialsFor(endpoint: string): Readonly<Record<string, string>> {
  return {
    AWS_ACCESS_KEY_ID: "AKIAEXAMPLEEXAMPLE00",
    AWS_SECRET_ACCESS_KEY: "not-a-secret",
    AWS_REGION: "eu-central-1",
    AWS_ENDPOINT_URL: endpoint,
  };
}

/** Takes every request and answers none. */
async function silentServer(): Promise<{ readonly url: string; readonly asked: Promise<void> }> {
  let server: Server | undefined;
  const asked = new Promise<void>((resolve) => {
    server = createServer(() => resolve());
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server?.closeAllConnections();
    server?.close();
  });
  const address = server?.address();
  if (address === null || typeof address !== "object") throw new Error("The server has no address.");
  return { url: `http://127.0.0.1:${address.port}`, asked };
}

describe("collect and evaluate", () => {
  test("facts that were collected are judged as a scan judges them, and twice the same", async () => {
    const folder = await temporaryFolder(files);
    expect((await run(["collect", "--output", "s.json"], folder)).status).toBe(0);
    const [once, twice] = [
      await run(["evaluate", "s.json", "--format", "json"], folder),
      await run(["evaluate", "s.json", "--format", "json"], folder),
    ];
    expect(once.status, once.stderr).toBe(1);
    expect(once.stdout).toBe(twice.stdout);
    const scanned = JSON.parse((await run(["scan", "--format", "json"], folder)).stdout);
    const strip = ({ policy, subject }: { policy: string; subject: { id: string } }): string =>
      `${policy} ${subject.id}`;
    expect(JSON.parse(once.stdout).findings.map(strip)).toEqual(scanned.findings.map(strip));
  });

  test("several snapshots are judged together", async () => {
    const folder = await temporaryFolder({
      "code.yaml": "version: 1\nsources: { code: [{ path: . }] }\n",
      "roster.yaml": "version: 1\nsources: { roster: [{ csv: people.csv }] }\n",
      ...files,
    });
    await run(["collect", "--config", "code.yaml", "--output", "code.json"], folder);
    await run(["collect", "--config", "roster.yaml", "--output", "roster.json"], folder);
    const alone = await run(["evaluate", "code.json", "--format", "json"], folder);
    const together = await run(["evaluate", "code.json", "roster.json", "--format", "json"], folder);
    expect(alone.stdout).not.toContain("Mira Okafor");
    expect(together.stdout).toContain("Mira Okafor");
  });

  test("--as-of moves the moment that is judged", async () => {
    const folder = await temporaryFolder(files);
    await run(["collect", "--output", "s.json"], folder);
    const { stdout } = await run(["evaluate", "s.json", "--format", "json", "--as-of", "2027-01-31"], folder);
    expect(JSON.parse(stdout).evaluatedAt).toBe("2027-01-31T00:00:00.000Z");
  });

  test("a roster with a bad row is a gap, which --fail-on-gaps makes fail", async () => {
    const folder = await temporaryFolder({
      ...files,
      "people.csv": `${people}1008,Bad Date,bad@example.com,departed,32nd of May\n`,
    });
    expect((await run(["collect", "--output", "s.json"], folder)).status).toBe(0);
    const { status, stdout } = await run(["evaluate", "s.json", "--fail-on", "none", "--fail-on-gaps"], folder);
    expect(status).toBe(3);
    expect(stdout).toMatch(/people\.csv/);
  });
});

describe("demo", () => {
  test("scans the embedded world in under ten seconds, names people, and leaves only the SARIF", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "here"));
    const begun = performance.now();
    const { status, stdout, stderr } = await run(["demo"], join(folder, "here"), { AWS_PROFILE: "not-to-be-used" });
    expect(status, stderr).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
    for (const fact of ["Mira Okafor", "mira.okafor", "2026-10-30", "deploy.yml"]) expect(stdout).toContain(fact);
    expect(await readdir(join(folder, "here"))).toEqual(["outlived.sarif"]);
    const sarif = JSON.parse(await readFile(join(folder, "here", "outlived.sarif"), "utf8"));
    expect(sarif.runs.flatMap((one: { results: unknown[] }) => one.results).length).toBeGreaterThan(5);
  });
});

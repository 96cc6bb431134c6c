import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { bundle, programs } from "../scripts/bundling.ts";
import { leaverFiles } from "./command/leaver-files.ts";
import { temporaryFolder } from "./command/temporary-folder.ts";
import { runCli as run, start } from "./program.ts";
import { silentServer } from "./silent-server.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Packages whose code a process loaded, by the files that it loaded. */
async function loadedPackages(args: readonly string[]): Promise<readonly string[]> {
  const folder = await temporaryFolder();
  const { status, stderr } = await run(args, folder, { NODE_V8_COVERAGE: join(folder, "coverage") });
  expect(status, stderr).toBe(0);
  const reports = await readdir(join(folder, "coverage"));
  const texts = await Promise.all(reports.map((report) => readFile(join(folder, "coverage", report), "utf8")));
  const loaded = texts.flatMap((text): { url: string }[] => JSON.parse(text).result).map(({ url }) => url);
  const own = [...new Set(loaded.filter((url) => url.startsWith("file:")))];
  expect(own.length).toBeGreaterThan(1);
  const { packagesOf } = await bundle(programs);
  const folders = own.flatMap((url) => packagesOf.get(basename(fileURLToPath(url))) ?? []);
  return [...new Set(folders.map((folder) => folder.replace(/^.*node_modules\//, "")))].sort();
}

describe("help and version", () => {
  test.each(["--version", "policies show --help"])("%s loads commander and nothing else", async (args) => {
    expect(await loadedPackages(args.split(" "))).toEqual(["commander"]);
  });

  test("a command that works loads what it needs, so the check above can see it", async () => {
    expect(await loadedPackages(["policies", "list"])).toContain("@open-policy-agent/opa-wasm");
  });

  test("the version is the package's", async () => {
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect(await run(["--version"], root)).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
  });
});

test("wrong use ends with 2 and writes only to stderr", async () => {
  const { status, stdout, stderr } = await run(["scam"], root);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^outlived: Unknown command 'scam'\.\nhint: Did you mean scan\?\n$/);
});

describe("scan", () => {
  test("on files alone finds a planted static cloud key and says what is left out", async () => {
    const { status, stdout, stderr } = await run(["scan"], await temporaryFolder(leaverFiles));
    expect(status, stderr).toBe(1);
    expect(stdout).toContain(".github/workflows/deploy.yml");
    expect(stdout).toContain("AWS_ACCESS_KEY_ID");
    expect(stdout).toContain("Mira Okafor");
    for (const left of [/AWS is not read/, /GitHub is not read/]) expect(stderr).toMatch(left);
    for (const found of [/people\.csv is read/, /owners\.yaml is read/]) expect(stderr).toMatch(found);
  });

  test("of nothing ends with 3 and does not look clean, for doctor, too", async () => {
    const folder = await temporaryFolder();
    const scanned = await run(["scan"], folder);
    expect(scanned.status, scanned.stderr).toBe(3);
    expect(scanned.stdout).toContain("No source is configured that has anything to read.");
    expect(await run(["scan", "--fail-on-gaps"], folder)).toMatchObject({ status: 3 });
    expect(await run(["doctor"], folder)).toMatchObject({ status: 3 });
  });

  test("credentials to which nobody answers end with 3", async () => {
    const environment = { ...credentialsFor("http://127.0.0.1:9"), AWS_MAX_ATTEMPTS: "1" };
    const { status, stdout, stderr } = await run(
      ["scan", "--fail-on", "none"],
      await temporaryFolder(leaverFiles),
      environment,
    );
    expect(status, stderr).toBe(3);
    expect(stdout).toMatch(/^ {2}aws:default: failed\. /m);
  });

  test("a reader that stops reading is not an error", async () => {
    const running = start("cli.js", ["scan", "--format", "json", "--quiet"], await temporaryFolder(leaverFiles));
    running.closeStdout();
    expect(await running.ended).toMatchObject({ status: 1, stderr: "" });
  });

  test("an uncaught error is an internal error, and never looks like findings", async () => {
    const { url } = await silentServer();
    const planted = `const wait = setInterval(() => {
      if (process.listenerCount("uncaughtException") === 0) return;
      clearInterval(wait);
      throw new Error("planted");
    }, 5)`;
    const { status, stderr } = await run(["scan", "--quiet"], await temporaryFolder(leaverFiles), {
      ...credentialsFor(url),
      NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(planted)}"`,
    });
    expect(status, stderr).toBe(4);
    expect(stderr).toMatch(/^outlived: internal error; .*planted\nhint: /);
  });

  test("an interrupt ends it with 130 and without a report", async () => {
    const { url, asked } = await silentServer();
    const folder = await temporaryFolder(leaverFiles);
    const running = start("cli.js", ["scan", "--output", "report.txt"], folder, credentialsFor(url));
    await asked;
    running.interrupt();
    const { status, stdout, stderr } = await running.ended;
    expect([status, stdout]).toEqual([130, ""]);
    expect(stderr).toContain("outlived: Interrupted. No file was written.\n");
    expect(await readdir(folder)).not.toContain("report.txt");
  });
});

describe.runIf(existsSync("/dev/full"))("what the shell gives and takes away is no bug of ours:", () => {
  /** Runs a line of a shell in which `outlived` is the program; the other columns are what its run left. */
  function inShell(line: string, folder: string): { status: number | null; stdout: string; stderr: string } {
    const program = `outlived() { "${process.execPath}" "${join(root, "dist/cli.js")}" "$@"; }`;
    const environment = { HOME: folder, PATH: process.env["PATH"], AWS_EC2_METADATA_DISABLED: "true" };
    return spawnSync("sh", ["-c", `${program}; ${line}`], { cwd: folder, env: environment, encoding: "utf8" });
  }

  test.each(["scan --quiet", "scan --quiet --format json", "policies list", "--help"])(
    "a full disk behind stdout ends %s with 2",
    async (args) => {
      const { status, stderr } = inShell(`outlived ${args} > /dev/full`, await temporaryFolder(leaverFiles));
      expect(stderr).toBe("outlived: stdout: It cannot be written to. The disk is full.\n");
      expect(status).toBe(2);
    },
  );

  test("a full disk behind stderr leaves the report and its exit code", async () => {
    const { status, stdout } = inShell("outlived scan 2> /dev/full", await temporaryFolder(leaverFiles));
    expect(stdout).toContain("AWS_ACCESS_KEY_ID");
    expect(status).toBe(1);
  });

  test("a folder that was removed ends with 2", async () => {
    const folder = await temporaryFolder();
    const { status, stderr } = inShell("mkdir gone && cd gone && rmdir ../gone && outlived scan", folder);
    expect(stderr).toContain("outlived: The current folder does not exist any more.\nhint: ");
    expect(status).toBe(2);
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

describe("demo", () => {
  test("scans the embedded world, names people, and leaves only the SARIF", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "here"));
    const { status, stdout, stderr } = await run(["demo"], join(folder, "here"), { AWS_PROFILE: "not-to-be-used" });
    expect(status, stderr).toBe(0);
    for (const fact of ["Mira Okafor", "mira.okafor", "2026-10-30", "deploy.yml"]) expect(stdout).toContain(fact);
    const written = await readdir(join(folder, "here"));
    expect(written).toContain("outlived.sarif");
    expect(written.filter((name) => !/^outlived(-\d+)?\.sarif$/.test(name))).toEqual([]);
    const files = await Promise.all(written.map((name) => readFile(join(folder, "here", name), "utf8")));
    const runs = files.flatMap((text): { results: unknown[] }[] => JSON.parse(text).runs);
    expect(runs.flatMap(({ results }) => results).length).toBeGreaterThan(5);
  });

  test("replaces no file: it says that it left one alone, and refuses to write over one that was named", async () => {
    const folder = await temporaryFolder({ "outlived.sarif": "mine", "report.md": "mine" });
    const usual = await run(["demo"], folder);
    expect(usual.status, usual.stderr).toBe(0);
    expect(usual.stdout).toContain("Mira Okafor");
    expect(usual.stderr).toContain("outlived.sarif is there already and stays as it is. Name another file");
    const named = await run(["demo", "--format", "json=new.json", "--format", "markdown=./report.md"], folder);
    expect([named.status, named.stdout]).toEqual([2, ""]);
    expect(named.stderr).toMatch(
      /^outlived: \.\/report\.md: This file is there already, and the demo replaces nothing\.\n/,
    );
    expect(await readdir(folder)).toEqual(["outlived.sarif", "report.md"]);
    for (const file of ["outlived.sarif", "report.md"]) expect(await readFile(join(folder, file), "utf8")).toBe("mine");
  });

  test("takes formats as a scan does, and writes no others", async () => {
    const folder = await temporaryFolder();
    const args = ["demo", "--quiet", "--format", "json", "--format", "markdown=report.md"];
    const { status, stdout, stderr } = await run(args, folder);
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout).findings.length).toBeGreaterThan(5);
    expect(await readFile(join(folder, "report.md"), "utf8")).toContain("Mira Okafor");
    expect(await readdir(folder)).toEqual(["report.md"]);
    expect((await run(["demo", "--format", "sarfi"], folder)).stderr).toContain("Did you mean sarif?");
  });
});

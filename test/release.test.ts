import { execFile, spawnSync } from "node:child_process";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { globSync } from "glob";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { bundledPackages } from "../scripts/bundled-packages.ts";
import { planRelease, releaseNotes, releaseProblems } from "../scripts/release-check.ts";
import { narrowSbom, type Sbom } from "../scripts/sbom.ts";
import { temporaryFolder } from "./command/temporary-folder.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (path: string) => readFile(join(root, path), "utf8");
const execute = promisify(execFile);

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly needs?: string | readonly string[];
  readonly environment?: string;
  readonly if?: string;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: unknown;
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const files = globSync(".github/workflows/*.yml", { cwd: root, posix: true });

describe.each(files)("%s", async (file) => {
  const text = await read(file);
  const workflow: Workflow = parse(text);
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test("gives every job the permissions that it names, each with a reason", () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, { permissions = {} }] of jobs) {
      expect(Object.keys(permissions).length, name).toBeGreaterThan(0);
      for (const [what, level] of Object.entries(permissions)) {
        expect(text, name).toMatch(new RegExp(`^ +${what}: ${level} # \\w`, "m"));
      }
    }
  });

  test("pins every action to a commit and names its version, one for each action", () => {
    const lines = text.split("\n").filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    const pins = lines.map((line) => line.replace(/^.*uses: /, ""));
    expect(new Set(pins).size).toBe(new Set(pins.map((pin) => pin.split("@")[0])).size);
  });

  test("calls only scripts that exist, and puts no expression into a script", async () => {
    const { scripts } = JSON.parse(await read("package.json"));
    const runs = steps.flatMap(({ run }) => run ?? []);
    const called = runs.flatMap((run) => [...run.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name));
    expect(called.length).toBeGreaterThan(2);
    for (const name of called) expect(scripts).toHaveProperty([name ?? ""]);
    for (const run of runs) expect(run).not.toContain("${{");
    const ownFiles = runs.flatMap((run) => run.match(/(?<=^|\s)\.\w+\/\w+/g) ?? []);
    for (const own of ownFiles) await expect(read(own)).resolves.not.toBe("");
  });

  test("keeps no token in a checkout, and no cache", () => {
    for (const { uses = "", with: given = {} } of steps) {
      if (uses.startsWith("actions/checkout@")) expect(given).toMatchObject({ "persist-credentials": false });
      if (uses.startsWith("actions/setup-node@")) expect(given).toMatchObject({ "package-manager-cache": false });
    }
  });
});

describe(".github/workflows/release.yml", async () => {
  const workflow: Workflow = parse(await read(".github/workflows/release.yml"));
  const { jobs } = workflow;

  test("runs for version tags only, and gives the least to each job", () => {
    expect(workflow.on).toEqual({ push: { tags: ["v[0-9]+.[0-9]+.[0-9]+*"] } });
    const permissions = Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions]));
    expect(permissions).toEqual({
      test: { contents: "read" },
      pack: { contents: "read" },
      publish: { "id-token": "write" },
      release: { contents: "write" },
      "major-tag": { contents: "write" },
    });
  });

  test("publishes what was tested and packed, then releases it, then moves the major tag", () => {
    expect(jobs["test"]?.needs).toBeUndefined();
    expect(jobs["publish"]?.needs).toEqual(["test", "pack"]);
    expect(jobs["release"]?.needs).toEqual(["pack", "publish"]);
    expect(jobs["major-tag"]?.needs).toEqual(["pack", "release"]);
    const commands = (jobs["publish"]?.steps ?? []).flatMap(({ run }) => run ?? []);
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatch(/^npm publish .*--provenance/);
  });

  test("a job that may write checks out nothing and runs no script of the repository", () => {
    const writing = Object.values(jobs).filter(({ permissions }) => Object.values(permissions ?? {}).includes("write"));
    expect(writing).toHaveLength(3);
    for (const { steps } of writing) {
      for (const { uses = "", run = "" } of steps) {
        expect(uses).not.toMatch(/checkout/);
        expect(run).not.toMatch(/npm (?:run|ci|install|exec)|npx|node /);
      }
    }
  });

  /** Runs the last step of a job with a `gh` that writes down how it was called; the tag exists or not. */
  async function callsOfGh(job: string, environment: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const folder = await temporaryFolder({ "release/notes.md": "", "release/assets/outlived.tgz": "" });
    const gh = `#!/bin/sh\nprintf '%s ' "$@" >> calls; echo >> calls\nexit "$([ "$2" = "$MISSING" ] && echo 1 || echo 0)"\n`;
    await writeFile(join(folder, "gh"), gh);
    await chmod(join(folder, "gh"), 0o755);
    const script = jobs[job]?.steps.at(-1)?.run ?? "exit 9";
    const env = {
      PATH: `${folder}${delimiter}${process.env["PATH"] ?? ""}`,
      GITHUB_REPOSITORY: "acme-example/outlived",
      GITHUB_REF_NAME: "v1.2.3",
      GITHUB_SHA: "0123abc",
      MISSING: "nothing",
      ...environment,
    };
    const { status, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", script], { cwd: folder, env });
    expect(status, stderr.toString()).toBe(0);
    const calls = await readFile(join(folder, "calls"), "utf8");
    return calls
      .split("\n")
      .map((call) => call.trim())
      .filter((call) => call !== "");
  }

  test.each([
    ["exists", "nothing", "--method PATCH repos/acme-example/outlived/git/refs/tags/v1 -f sha=0123abc -F force=true"],
    [
      "does not exist",
      "repos/acme-example/outlived/git/ref/tags/v1",
      "--method POST repos/acme-example/outlived/git/refs -f ref=refs/tags/v1 -f sha=0123abc",
    ],
  ])("sets the major tag where it %s", async (_story, missing, expected) => {
    const calls = await callsOfGh("major-tag", { MAJOR: "v1", MISSING: missing });
    expect(calls).toEqual(["api repos/acme-example/outlived/git/ref/tags/v1 --silent", `api ${expected} --silent`]);
  });

  test.each([
    ["latest", "--latest"],
    ["next", "--prerelease"],
    ["latest-1.2", "--latest=false"],
  ])("a version of the channel %s is released with %s", async (channel, flag) => {
    expect(await callsOfGh("release", { CHANNEL: channel })).toEqual([
      `release create v1.2.3 --verify-tag ${flag} --title v1.2.3 --notes-file release/notes.md release/assets/outlived.tgz`,
    ]);
  });
});

describe("a release", () => {
  const changelog =
    "# Changelog\n\n## Unreleased\n\n- Later.\n\n## 1.2.3 (2026-11-30)\n\n- A change.\n\n## 1.2.2\n\n- Old.\n";
  const manifest = {
    version: "1.2.3",
    repository: { type: "git", url: "git+https://github.com/acme-example/outlived.git" },
    homepage: "https://github.com/acme-example/outlived#readme",
    bugs: { url: "https://github.com/acme-example/outlived/issues" },
  };
  const right = { tag: "v1.2.3", repository: "acme-example/outlived", manifest, changelog };

  test("of a version that has everything has no problem, and its notes are its own", () => {
    expect(releaseProblems(right)).toEqual([]);
    expect(releaseNotes(changelog, "1.2.3")).toBe("- A change.");
  });

  test.each([
    ["another tag", { tag: "v1.2.4" }, "The tag is v1.2.4, but package.json has the version 1.2.3."],
    ["no notes", { changelog: "## Unreleased\n\n- Later.\n" }, 'CHANGELOG.md has no section "## 1.2.3" with a text.'],
    ["empty notes", { changelog: "## 1.2.3\n\n## 1.2.2\n\n- Old.\n" }, "CHANGELOG.md has no section"],
    ["a heading at the end", { changelog: "## 1.2.3" }, "CHANGELOG.md has no section"],
    ["no address", { manifest: { version: "1.2.3" } }, "package.json lacks repository, homepage, bugs;"],
    ["the address of a fork", { repository: "fork-example/outlived" }, "but fork-example/outlived releases."],
  ])("with %s is refused", (_story, change, problem) => {
    const problems = releaseProblems({ ...right, ...change });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  test.each([
    ["the newest", "v1.10.0", ["v1.10.0", "v1.9.9", "v0.1.0", "v1", "v2.0.0-rc.1"], { channel: "latest", major: "v1" }],
    ["the first", "v0.1.0", ["v0.1.0", ""], { channel: "latest", major: "v0" }],
    ["a pre-release", "v2.0.0-rc.1", ["v2.0.0-rc.1", "v1.0.0"], { channel: "next", major: "" }],
    ["a fix of an older major", "v1.2.4", ["v1.2.4", "v1.2.3", "v2.0.0"], { channel: "latest-1.2", major: "v1" }],
    ["a fix of an older minor", "v1.2.4", ["v1.2.4", "v1.3.0"], { channel: "latest-1.2", major: "" }],
  ])("that is %s is found under the right names", (_story, tag, tags, plan) => {
    expect(planRelease(tag, tags)).toEqual(plan);
  });
});

describe("the SBOM", () => {
  test("lists what the package contains and nothing else", { timeout: 60_000 }, async () => {
    const { stdout } = await execute("npm", ["run", "--silent", "release", "sbom"], { cwd: root, maxBuffer: 2 ** 26 });
    const sbom: Sbom & { readonly bomFormat: string } = JSON.parse(stdout);
    expect(sbom.bomFormat).toBe("CycloneDX");
    expect(sbom.metadata.component).toMatchObject({ name: "outlived", "bom-ref": expect.stringMatching(/^outlived@/) });
    const refs = sbom.components.map((component) => component["bom-ref"]);
    expect(new Set(refs).size).toBe(refs.length);
    expect(refs).toEqual(
      expect.arrayContaining([expect.stringMatching(/^pkg:golang\/github\.com\/open-policy-agent\/opa@/)]),
    );
    expect(refs.some((ref) => /^(typescript|vitest|esbuild)@/.test(ref))).toBe(false);
    const names = new Set(sbom.components.map(({ name }) => name));
    const bundled = (await bundledPackages()).map((folder) => folder.split("node_modules/").at(-1) ?? "");
    expect(bundled.length).toBeGreaterThan(20);
    expect(bundled.filter((name) => !names.has(name))).toEqual([]);
    const known = new Set([...refs, sbom.metadata.component["bom-ref"]]);
    expect(sbom.dependencies.length).toBeGreaterThan(20);
    for (const { ref, dependsOn } of sbom.dependencies) {
      expect([ref, ...dependsOn].filter((one) => !known.has(one))).toEqual([]);
    }
  });

  const whole: Sbom = {
    metadata: { component: { "bom-ref": "outlived@1", type: "application", name: "package" } },
    components: [],
    dependencies: [],
  };

  test("is refused where npm does not know a package, or the notices name nothing", () => {
    const compilerNotices = "- golang.org/x/sync v0.23.0\n";
    expect(() => narrowSbom(whole, { packages: ["yaml@2"], compilerNotices })).toThrow(
      "npm sbom does not know yaml@2.",
    );
    expect(() => narrowSbom(whole, { packages: [], compilerNotices: "" })).toThrow("names nothing");
  });
});

import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { globSync } from "glob";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assertFreshBundle } from "../scripts/bundle-inputs.ts";
import { withDependencies } from "../scripts/bundled-packages.ts";
import { leaverFiles } from "./command/leaver-files.ts";
import { temporaryFolder } from "./command/temporary-folder.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
await assertFreshBundle(root);

const execute = promisify(execFile);
const megabyte = 1_000_000;

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, with nothing of our environment but what is given. */
async function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const options = { cwd, env, maxBuffer: 64 * megabyte };
  return execute(program, args, options).then(
    (texts) => ({ status: 0, ...texts }),
    (error: { code: number; stdout: string; stderr: string }) => ({ ...error, status: error.code }),
  );
}

let scratch = "";
/** A folder for PATH in which there is Node and nothing else. */
let nodeOnly = "";

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "outlived-package-"));
  nodeOnly = join(scratch, "node-only");
  await mkdir(nodeOnly);
  await symlink(process.execPath, join(nodeOnly, "node"));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** A cache and a home of its own: nothing that npm has kept on this machine can help. */
function npmEnvironment(): Readonly<Record<string, string>> {
  const { PATH = "" } = process.env;
  const cache = join(scratch, "npm");
  return { PATH, HOME: scratch, npm_config_cache: cache, npm_config_update_notifier: "false" };
}

interface PackedFile {
  readonly path: string;
  readonly size: number;
}

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly PackedFile[];
}

describe("the package that npm publishes", () => {
  let packed: Packed | undefined;
  let installation: Ended | undefined;
  let prefix = "";

  beforeAll(async () => {
    prefix = join(scratch, "prefix");
    const environment = npmEnvironment();
    const packing = await run("npm", ["pack", "--json", "--pack-destination", scratch], root, environment);
    [packed] = JSON.parse(packing.stdout);
    const tarball = join(scratch, packed?.filename ?? "");
    const options = ["--global", "--prefix", prefix, "--offline", "--ignore-scripts", "--no-audit", "--no-fund"];
    installation = await run("npm", ["install", ...options, tarball], scratch, environment);
  }, 60_000);

  /** Runs the command that was installed as somebody would who has Node and nothing else. */
  async function outlived(args: readonly string[], folder: string): Promise<Ended> {
    const command = join(prefix, "bin/outlived");
    return run(command, args, folder, { PATH: nodeOnly, HOME: folder, AWS_EC2_METADATA_DISABLED: "true" });
  }

  test("is installed offline, without a warning and without any other package", async () => {
    expect(installation?.status, installation?.stderr).toBe(0);
    expect(installation?.stderr).toBe("");
    const modules = join(prefix, "lib/node_modules");
    expect((await readdir(modules)).filter((name) => !name.startsWith("."))).toEqual(["outlived"]);
    expect(await readdir(join(modules, "outlived"))).not.toContain("node_modules");
  });

  test("takes less than 10 MB", () => {
    expect(packed?.unpackedSize).toBeGreaterThan(megabyte);
    expect(packed?.unpackedSize).toBeLessThan(10 * megabyte);
  });

  test("has every licence that it has to bring, one compiler, and nothing that only contributors need", () => {
    const paths = (packed?.files ?? []).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(["LICENSE", "README.md", "THIRD_PARTY_NOTICES.md", "compiler/THIRD_PARTY_NOTICES.md"]),
    );
    expect(paths.filter((path) => path.endsWith(".wasm.br"))).toHaveLength(1);
    expect(paths.filter((path) => /^(test|bench|scripts|node_modules|\.ci|\.github)\//.test(path))).toEqual([]);
    expect(paths.filter((path) => path.endsWith(".ts"))).toEqual([]);
  });

  test("runs the demo", async () => {
    const folder = await temporaryFolder();
    const { status, stdout, stderr } = await outlived(["demo"], folder);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain("Mira Okafor");
    expect(await readFile(join(folder, "outlived.sarif"), "utf8")).toContain("used_after_departure");
  });

  test("sets up a folder, and accepts what it wrote", async () => {
    const folder = await temporaryFolder();
    const made = await outlived(["init", "--names", "no"], folder);
    expect(made.status, made.stderr).toBe(0);
    expect(await readFile(join(folder, ".github/workflows/outlived.yml"), "utf8")).toContain("redact: true");
    expect(await outlived(["doctor"], folder)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("2 people"),
    });
  });

  test("scans, judges a snapshot, and makes, checks and tests a policy", { timeout: 120_000 }, async () => {
    const folder = await temporaryFolder(leaverFiles);
    const scanned = await outlived(["scan", "--snapshot", "snapshot.json"], folder);
    expect(scanned.status, scanned.stderr).toBe(1);
    expect(scanned.stdout).toContain("AWS_ACCESS_KEY_ID");
    const judged = await outlived(["evaluate", "snapshot.json"], folder);
    expect(judged.status, judged.stderr).toBe(1);
    for (const args of [["new", "third_party/contractor_write_key"], ["check"], ["test"]]) {
      const { status, stdout, stderr } = await outlived(["policies", ...args], folder);
      expect(status, `${args.join(" ")}\n${stdout}${stderr}`).toBe(0);
    }
  });
});

describe("a fresh clone", () => {
  const leftOut = new Set([".git", ".ci", "node_modules"]);
  let clone = "";

  beforeAll(async () => {
    clone = join(scratch, "clone");
    await cp(root, clone, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
  }, 60_000);

  test("runs the demo without npm ci", async () => {
    expect(await readdir(clone)).not.toContain("node_modules");
    const folder = await temporaryFolder();
    const demo = [join(clone, "dist/cli.js"), "demo"];
    const { status, stdout, stderr } = await run(join(nodeOnly, "node"), demo, folder, {
      PATH: nodeOnly,
      HOME: folder,
    });
    expect(status, stderr).toBe(0);
    expect(stdout).toContain("Mira Okafor");
  });

  test("gives the command by npm install --global ., as README.md says, and no other package", async () => {
    const prefix = join(scratch, "linked");
    const options = ["--global", "--prefix", prefix, "--offline", "--no-audit", "--no-fund", "."];
    const { status, stderr } = await run("npm", ["install", ...options], clone, npmEnvironment());
    expect([status, stderr]).toEqual([0, ""]);
    expect(await readdir(clone)).not.toContain("node_modules");
    const { stdout } = await run(join(prefix, "bin/outlived"), ["version"], scratch, { PATH: nodeOnly, HOME: scratch });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test("has the compiler once", async () => {
    const found = globSync("**/*.wasm.br", { cwd: root, ignore: ["**/node_modules/**", ".git/**", ".ci/**"] });
    expect(found).toEqual(["src/policy-kit/compiler/opa/compiler.wasm.br"]);
    expect((await stat(join(root, found[0] ?? ""))).size).toBeGreaterThan(megabyte);
  });
});

describe("the dependencies of bundled packages", () => {
  const locked = {
    "node_modules/a": { dependencies: { b: "1", c: "1" } },
    "node_modules/a/node_modules/b": { dependencies: { c: "1" } },
    "node_modules/b": { dependencies: { d: "1" } },
    "node_modules/c": { dependencies: { a: "1" } },
    "node_modules/d": {},
  };

  test("are found as Node finds them, once", () => {
    expect(withDependencies(["node_modules/a"], locked)).toEqual([
      "node_modules/a",
      "node_modules/a/node_modules/b",
      "node_modules/c",
    ]);
    expect(withDependencies(["node_modules/b"], locked)).toEqual(["node_modules/b", "node_modules/d"]);
  });

  test("that nothing has installed are an error", () => {
    const broken = { "node_modules/a": { dependencies: { gone: "1" } } };
    expect(() => withDependencies(["node_modules/a"], broken)).toThrow("package-lock.json does not have gone");
  });

  test("package.json asks users to install none", async () => {
    const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    const kinds = ["dependencies", "optionalDependencies", "peerDependencies", "bundleDependencies"];
    expect(kinds.filter((kind) => kind in manifest)).toEqual([]);
    expect(Object.keys(manifest.scripts).filter((name) => /install|prepare/.test(name))).toEqual([]);
  });
});

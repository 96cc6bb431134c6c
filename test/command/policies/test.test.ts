import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { globSync } from "glob";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyCompiler } from "../../policy-kit/shared-compiler.ts";
import { outlived, replaceIn, type Said, sharedHome } from "../custom-policies.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const home = await sharedHome();
const id = "custom/long_lived_secrets/deploy_key_too_old";
const policy = "my-policies/long_lived_secrets/deploy_key_too_old";

const run = (folder: string, ...args: readonly string[]): Promise<Said> => outlived(folder, home, "policies", ...args);

/** A folder with one policy as `policies new` makes it. */
async function withPolicy(): Promise<string> {
  const folder = await temporaryFolder();
  await run(folder, "new", "long_lived_secrets/deploy_key_too_old");
  return folder;
}

/** Rules that contradict each other beyond an age. */
const grades = (age: number): string =>
  `\n_grade := 1 if input.credential.ageDays > 1\n\n_grade := 2 if input.credential.ageDays > ${age}\n`;

async function contradictBeyond(age: number, path: string): Promise<void> {
  const file = join(path, "policy.rego");
  await replaceIn(file, "> limit\n", "> limit\n\t_grade > 0\n");
  await writeFile(file, `${await readFile(file, "utf8")}${grades(age)}`);
}

/** Folders of policies, each with policies by their names, and what is changed in them. */
const changes: Readonly<Record<string, Readonly<Record<string, (path: string) => Promise<void>>>>> = {
  several: {
    failing: async (path) => {
      await replaceIn(join(path, "policy_test.rego"), '{"ageDays": 180})) == 0', '{"ageDays": 180})) == 1');
      await replaceIn(join(path, "examples/fail-old-key.json"), '"700 days"', '"701 days"');
      await replaceIn(join(path, "examples/pass-young-key.json"), '"ageDays": 15', '"ageDays": 1500');
      await replaceIn(join(path, "examples/fail-stricter-setting.json"), '"deploy-key"', '"secret"');
    },
    shared: async (path) => {
      await mkdir(join(path, "../../lib"));
      const library = "package custom.lib.age\n\nold(days, limit) if days > limit\n";
      await writeFile(join(path, "../../lib/age.rego"), library);
      const file = join(path, "policy.rego");
      await replaceIn(file, "import data.lib.phrase", "import data.custom.lib.age\nimport data.lib.phrase");
      await replaceIn(file, "input.credential.ageDays > limit", "age.old(input.credential.ageDays, limit)");
      await rm(join(path, "examples/fail-stricter-setting.json"));
    },
    stopped: async (path) => {
      await contradictBeyond(1000, path);
      await rm(join(path, "examples/fail-stricter-setting.json"));
      const example = await readFile(join(path, "examples/pass-young-key.json"), "utf8");
      for (const age of [2001, 2002, 2003, 2004]) {
        const text = example.replace('"ageDays": 15', `"ageDays": ${age}`);
        await writeFile(join(path, `examples/pass-age-${age}.json`), text);
      }
    },
  },
  broken: { broken: (path) => replaceIn(join(path, "policy.rego"), "> limit", ">> limit") },
  bad_yaml: {
    bad_yaml: (path) => replaceIn(join(path, "policy.rego"), "# title: Credential is", "# title: Credential: is"),
  },
  undeclared: { undeclared: (path) => replaceIn(join(path, "policy.rego"), "# METADATA\n", "") },
  idle: {
    idle: async (path) => {
      await rm(join(path, "policy_test.rego"));
      await rm(join(path, "examples"), { recursive: true });
    },
  },
  torn: {
    torn: async (path) => {
      await contradictBeyond(20, path);
      await rm(join(path, "examples/fail-stricter-setting.json"));
      await rm(join(path, "examples/pass-young-key.json"));
    },
  },
};

describe("policies test", () => {
  let folder: string;
  let tested: Said;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "outlived-tested-"));
    const configured = Object.keys(changes).filter((name) => name !== "torn");
    await writeFile(join(folder, "outlived.yaml"), `version: 1\npolicies: [${configured.join(", ")}]\n`);
    for (const [location, policies] of Object.entries(changes)) {
      for (const [name, change] of Object.entries(policies)) {
        await run(folder, "new", `long_lived_secrets/${name}`, "--dir", location);
        await change(join(folder, location, "long_lived_secrets", name));
      }
    }
    tested = await run(folder, "test");
  }, 120_000);

  afterAll(() => rm(folder, { recursive: true }));

  /** The lines about a policy or a folder, with their further lines. */
  function linesOf(beginning: string): readonly string[] {
    const paragraphs = tested.out.trimEnd().split(/\n(?! )/);
    return paragraphs.filter((text) => text.startsWith(beginning)).flatMap((text) => text.split("\n"));
  }

  test("reports where a test fails, and how an example differs", () => {
    const path = "several/long_lived_secrets/failing/";
    const name = "custom.long_lived_secrets.failing_test.test_pass_at_the_limit";
    expect(linesOf(path)).toEqual([
      `${path}policy_test.rego:18:27: ${name} does not hold: count(findings_of({"ageDays": 180})) == 1`,
      `${path}examples/fail-old-key.json:1:1: the policy says something else (- expected, + said)`,
      '  - arguments.age: "701 days"',
      '  + arguments.age: "700 days"',
      `${path}examples/fail-stricter-setting.json:1:1: the policy judges access-key, deploy-key, and this is a secret`,
      `${path}examples/pass-young-key.json:1:1: the policy says something else (- expected, + said)`,
      expect.stringMatching(
        /^ {2}\+ \{"subject":"arn:aws:iam::.*","arguments":\{"age":"1500 days","limit":"180 days"\}\}$/,
      ),
    ]);
    expect(tested).toMatchObject({ code: 1, err: "" });
  });

  test("blames the examples on which a policy is aborted, and after three of them runs no more", () => {
    const path = "several/long_lived_secrets/stopped/";
    const because = `the policy was stopped at ${path}policy.rego:46:1: a rule or function has two different values`;
    const skipped = "was not run: the policy was stopped 3 times";
    expect(linesOf(path)).toEqual([
      `${path}examples/pass-age-2001.json:1:1: ${because}`,
      `${path}examples/pass-age-2002.json:1:1: ${because}`,
      `${path}examples/pass-age-2003.json:1:1: ${because}`,
      `${path}examples/pass-age-2004.json:1:1: ${skipped}`,
      `${path}examples/pass-young-key.json:1:1: ${skipped}`,
    ]);
  });

  test("tests and examples use the shared Rego of the user", () => {
    expect(linesOf("several/long_lived_secrets/shared/")).toEqual([]);
    expect(linesOf("several:")).toEqual(["several: 12 tests, 11 examples: 9 failed"]);
  });

  test("counts what cannot be compiled as a failure", () => {
    expect(linesOf("broken")).toEqual([
      expect.stringContaining("broken/long_lived_secrets/broken/policy.rego:36:"),
      "broken: 0 tests, 0 examples: 1 failed",
    ]);
  });

  test("counts a run without tests and examples as a failure", () => {
    expect(linesOf("idle")).toEqual([
      "idle: there is no test and no example, so nothing was tested",
      "idle: 0 tests, 0 examples: 1 failed",
    ]);
  });

  test("reports METADATA that is not YAML once", () => {
    expect(linesOf("bad_yaml")).toEqual([
      'bad_yaml/long_lived_secrets/bad_yaml/policy.rego:3:10: METADATA is not valid YAML: Nested mappings are not allowed in compact mappings; put a text that holds ": " into quotes',
      "bad_yaml: 0 tests, 0 examples: 1 failed",
    ]);
  });

  test("fails for a policy without METADATA although its tests pass", () => {
    expect(linesOf("undeclared")).toEqual([
      expect.stringContaining("a policy starts with a METADATA block"),
      "undeclared: 4 tests, 0 examples: 1 failed",
    ]);
  });

  test("gives programs everything, with the files that the user knows", async () => {
    const { code, out } = await run(folder, "test", "torn", "--format", "json");
    expect(code).toBe(1);
    const [place] = JSON.parse(out);
    const file = "torn/long_lived_secrets/torn/policy.rego";
    expect(place).toMatchObject({ place: "torn", problems: [] });
    expect(place.tests.map(({ status }: { status: string }) => status)).toEqual(["error", "pass", "pass", "pass"]);
    const rule = "data.custom.long_lived_secrets.torn._grade";
    const message = `rule ${rule} produced conflicting values:\n  1 at ${file}:44\n  2 at ${file}:46`;
    expect(place.tests[0].problems[0]).toMatchObject({ file, line: 46, message });
    expect(place.examples).toMatchObject([
      {
        file: "torn/long_lived_secrets/torn/examples/fail-old-key.json",
        status: "fail",
        message: `the policy was stopped at ${file}:46:1: a rule or function has two different values`,
      },
    ]);
    expect(place.coverage).toBeUndefined();
  });
});

/** It takes years and no memory. */
const endless = `
_endless if {
	words := [format_int(number, 10) | some number in numbers.range(1, 10000)]
	some one in words
	some other in words
	some third in words
	third == "word"
}
`;

test("an endless test is stopped and named, and so are the examples", { timeout: 60_000 }, async () => {
  const folder = await withPolicy();
  const file = join(folder, policy, "policy.rego");
  await writeFile(file, `${await readFile(file, "utf8")}${endless}`);
  await replaceIn(file, "ageDays > limit\n", "ageDays > limit\n\tnot _endless\n");
  await rm(join(folder, policy, "examples/fail-stricter-setting.json"));
  await rm(join(folder, policy, "examples/pass-young-key.json"));
  const { code, out } = await run(folder, "test", "--timeout", "0.5");
  expect(code).toBe(1);
  expect(out).toMatch(
    /policy_test\.rego:14:1: custom\.[\w.]+\.test_fail_older_than_allowed did not end and was stopped; look for a loop over too many pairs\n/,
  );
  expect(out).toMatch(/fail-old-key\.json:1:1: the policy was stopped: it does not end within 0\.5 s/);
  expect(out).not.toContain("test_pass_inactive");
});

describe("policies build", () => {
  test("makes a bundle that can be used instead of the folder", async () => {
    const folder = await withPolicy();
    await rm(join(folder, policy, "examples/fail-stricter-setting.json"));
    const built = await run(folder, "build", "my-policies", "--output", "bundle.tar.gz");
    expect(built).toMatchObject({ code: 0, out: "" });
    expect(built.err).toMatch(/^outlived: bundle\.tar\.gz is written: 1 policy, \d+ bytes\.\n$/);
    await rm(join(folder, "my-policies"), { recursive: true });
    expect((await run(folder, "check", "bundle.tar.gz")).out).toBe("bundle.tar.gz: 1 policy, no mistake\n");
    expect((await run(folder, "test", "bundle.tar.gz")).out).toBe("bundle.tar.gz: 4 tests, 2 examples: all hold\n");
    const shown = await run(folder, "show", id, "--policies", "bundle.tar.gz");
    expect(shown.out).toContain("## How to fix");
    expect(shown.out).toContain("package custom.long_lived_secrets.deploy_key_too_old\n");
  });

  test("is refused where the check finds mistakes", async () => {
    const folder = await withPolicy();
    await replaceIn(join(folder, policy, "policy.rego"), "ageDays > limit", "agedays > limit");
    const { code, out, err } = await run(folder, "build");
    expect(code).toBe(1);
    expect(out).toContain("did you mean ageDays?");
    expect(err).toBe("outlived: Nothing is built: my-policies has mistakes.\n");
    await expect(readFile(join(folder, "bundle.tar.gz"))).rejects.toThrow("ENOENT");
  });
});

describe("policies list and show", () => {
  test("include those of the configuration and of --policies", async () => {
    const folder = await withPolicy();
    await run(folder, "new", "human_use/another", "--dir", "more");
    await writeFile(join(folder, "outlived.yaml"), "version: 1\npolicies: [./my-policies]\n");
    const listed = await run(folder, "list", "--policies", "more", "--format", "json");
    expect(listed).toMatchObject({ code: 0, err: "" });
    const ids = JSON.parse(listed.out).map((one: { id: string }) => one.id);
    expect(ids.slice(-2)).toEqual([id, "custom/human_use/another"]);
    expect(ids.length).toBeGreaterThan(10);
    const shown = await run(folder, "show", id);
    expect(shown.out).toContain("maxAgeDays (default: 180 days)");
    expect(shown.out).toContain("import data.lib.phrase");
    const unknown = await run(folder, "show", "deploy_key_to_old");
    expect(unknown.err).toContain(`Did you mean ${id}?`);
  });

  test("two folders with a policy of one id are refused, and both are named", async () => {
    const folder = await withPolicy();
    await cp(join(folder, "my-policies"), join(folder, "copy"), { recursive: true });
    const { code, err } = await run(folder, "list", "--policies", "my-policies", "--policies", "copy");
    expect(code).toBe(2);
    expect(err).toBe(
      `outlived: copy/long_lived_secrets/deploy_key_too_old/policy.rego: The policy ${id} is in my-policies and in copy.\nhint: Give one of them another name, or leave one of the folders out.\n`,
    );
  });

  test("a cache that cannot be written or is damaged changes nothing", async () => {
    const [folder, own] = [await withPolicy(), await temporaryFolder({ file: "" })];
    await copyCompiler(join(own, ".cache/outlived"));
    const list = (at: string): Promise<Said> =>
      outlived(folder, at, "policies", "list", "--policies", "my-policies", "--format", "json");
    const first = await list(join(own, "file"));
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(first.out).at(-1)).toMatchObject({ id });
    expect(await list(own)).toEqual(first);
    const entries = globSync(".cache/outlived/policies/*", { cwd: own });
    expect(entries).toHaveLength(1);
    expect(await list(own)).toEqual(first);
    await writeFile(join(own, entries[0] ?? ""), "damaged");
    expect(await list(own)).toEqual(first);
  });
});

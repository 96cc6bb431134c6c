import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outlived, replaceIn, type Said, sharedHome } from "../custom-policies.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const home = await sharedHome();
const id = "custom/long_lived_secrets/deploy_key_too_old";
const policy = "my-policies/long_lived_secrets/deploy_key_too_old";

/** A folder with one policy as `policies new` makes it. */
async function withPolicy(existing?: string): Promise<string> {
  const folder = existing ?? (await temporaryFolder());
  await outlived(folder, home, "policies", "new", "long_lived_secrets/deploy_key_too_old");
  return folder;
}

const run = (folder: string, ...args: readonly string[]): Promise<Said> => outlived(folder, home, "policies", ...args);

describe("policies test", () => {
  let failing: Said;
  let folder: string;

  beforeAll(async () => {
    folder = await withPolicy(await mkdtemp(join(tmpdir(), "outlived-failing-")));
    await replaceIn(join(folder, policy, "policy_test.rego"), '{"ageDays": 180})) == 0', '{"ageDays": 180})) == 1');
    await replaceIn(join(folder, policy, "examples/fail-old-key.json"), '"700 days"', '"701 days"');
    await replaceIn(join(folder, policy, "examples/pass-young-key.json"), '"ageDays": 15', '"ageDays": 1500');
    await replaceIn(join(folder, policy, "examples/fail-stricter-setting.json"), '"deploy-key"', '"secret"');
    failing = await run(folder, "test", "my-policies");
  });

  afterAll(() => rm(folder, { recursive: true }));

  test("tells where a test does not hold, and what an example expects otherwise", () => {
    const test = "custom.long_lived_secrets.deploy_key_too_old_test.test_pass_at_the_limit";
    expect(failing.out.trimEnd().split("\n")).toEqual([
      `${policy}/policy_test.rego:18:27: ${test} does not hold: count(findings_of({"ageDays": 180})) == 1`,
      `${policy}/examples/fail-old-key.json:1:1: the policy says something else (- expected, + said)`,
      '  - arguments.age: "701 days"',
      '  + arguments.age: "700 days"',
      `${policy}/examples/fail-stricter-setting.json:1:1: the policy judges access-key, deploy-key, and this is a secret`,
      `${policy}/examples/pass-young-key.json:1:1: the policy says something else (- expected, + said)`,
      expect.stringMatching(
        /^ {2}\+ \{"subject":"arn:aws:iam::.*","arguments":\{"age":"1500 days","limit":"180 days"\}\}$/,
      ),
      "my-policies: 4 tests, 3 examples: 4 failed",
    ]);
    expect(failing).toMatchObject({ code: 1, err: "" });
  });

  test("gives programs all that is known", async () => {
    const { code, out } = await run(folder, "test", "--format", "json");
    expect(code).toBe(1);
    const [place] = JSON.parse(out);
    expect(place).toMatchObject({ place: "my-policies", problems: [] });
    expect(place.tests).toHaveLength(4);
    expect(place.tests.map(({ status }: { status: string }) => status).sort()).toEqual([
      "fail",
      "pass",
      "pass",
      "pass",
    ]);
    expect(place.examples.map(({ status }: { status: string }) => status)).toEqual(["fail", "fail", "fail"]);
    expect(place.coverage).toBeUndefined();
  });

  test("what cannot be compiled is a failure, not a silence", async () => {
    const broken = await withPolicy();
    await replaceIn(join(broken, policy, "policy.rego"), "> limit", ">> limit");
    const { code, out } = await run(broken, "test");
    expect(code).toBe(1);
    expect(out).toContain(`${policy}/policy.rego:36:`);
    expect(out).toContain("my-policies: 0 tests, 0 examples: 1 failed\n");
  });

  test("a run in which nothing was tested is a failure, too", async () => {
    const folder = await withPolicy();
    await rm(join(folder, policy, "policy_test.rego"));
    await rm(join(folder, policy, "examples"), { recursive: true });
    const { code, out } = await run(folder, "test");
    expect(out).toBe(
      "my-policies: there is no test and no example, so nothing was tested\nmy-policies: 0 tests, 0 examples: 1 failed\n",
    );
    expect(code).toBe(1);
  });

  test("METADATA that is no YAML is told once", async () => {
    const broken = await withPolicy();
    await replaceIn(join(broken, policy, "policy.rego"), "# title: Credential is", "# title: Credential: is");
    const { out } = await run(broken, "test");
    expect(out.trimEnd().split("\n")).toEqual([
      `${policy}/policy.rego:3:10: METADATA is no YAML: Nested mappings are not allowed in compact mappings; put a text that holds ": " into quotes`,
      "my-policies: 0 tests, 0 examples: 1 failed",
    ]);
  });

  test("rules that contradict each other are named as the user knows them", async () => {
    const torn = await withPolicy();
    const file = join(torn, policy, "policy.rego");
    await replaceIn(file, "> limit\n", "> limit\n\t_grade > 0\n");
    const rules = "\n_grade := 1 if input.credential.ageDays > 1\n\n_grade := 2 if input.credential.ageDays > 20\n";
    await writeFile(file, `${await readFile(file, "utf8")}${rules}`);
    const { out } = await run(torn, "test");
    expect(out.trimEnd().split("\n")).toEqual([
      `${policy}/policy_test.rego:14:1: custom.long_lived_secrets.deploy_key_too_old_test.test_fail_older_than_allowed stopped`,
      `  ${policy}/policy.rego:46:1: rule data.custom.long_lived_secrets.deploy_key_too_old._grade produced conflicting values:`,
      `  1 at ${policy}/policy.rego:44`,
      `  2 at ${policy}/policy.rego:46`,
      `${policy}/examples/fail-old-key.json:1:1: the policy was stopped at ${policy}/policy.rego:46:1: a rule or function has two different values`,
      `${policy}/examples/fail-stricter-setting.json:1:1: the policy was stopped at ${policy}/policy.rego:46:1: a rule or function has two different values`,
      "my-policies: 4 tests, 3 examples: 3 failed",
    ]);
    const [place] = JSON.parse((await run(torn, "test", "--format", "json")).out);
    expect(place.tests[0].problems[0]).toMatchObject({ file: `${policy}/policy.rego`, line: 46 });
  });

  test("a policy without METADATA fails although its tests hold", async () => {
    const broken = await withPolicy();
    await replaceIn(join(broken, policy, "policy.rego"), "# METADATA\n", "");
    const { code, out } = await run(broken, "test");
    expect(code).toBe(1);
    expect(out).toContain("a policy starts with a METADATA block");
    expect(out).toContain("my-policies: 4 tests, 0 examples: 1 failed\n");
  });

  // Takes years and no memory.
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
    const spinning = await withPolicy();
    const file = join(spinning, policy, "policy.rego");
    await writeFile(file, `${await readFile(file, "utf8")}${endless}`);
    await replaceIn(
      file,
      "\tinput.credential.ageDays > limit\n",
      "\tinput.credential.ageDays > limit\n\tnot _endless\n",
    );
    await rm(join(spinning, policy, "examples/fail-stricter-setting.json"));
    const { code, out } = await run(spinning, "test", "--timeout", "3");
    expect(code).toBe(1);
    expect(out).toMatch(
      /policy_test\.rego:14:1: custom\.[\w.]+\.test_fail_older_than_allowed did not end and was stopped; look for a loop over too many pairs\n/,
    );
    expect(out).toMatch(/fail-old-key\.json:1:1: the policy was stopped: it does not end within 3 s/);
    expect(out).not.toContain("test_pass_inactive");
  });
});

describe("examples on which a policy is stopped", () => {
  async function withExamples(ages: readonly number[]): Promise<string> {
    const folder = await withPolicy();
    const file = join(folder, policy, "policy.rego");
    await replaceIn(file, "> limit\n", "> limit\n\t_grade > 0\n");
    const rules = "\n_grade := 1 if input.credential.ageDays > 1\n\n_grade := 2 if input.credential.ageDays > 1000\n";
    await writeFile(file, `${await readFile(file, "utf8")}${rules}`);
    const example = await readFile(join(folder, policy, "examples/pass-young-key.json"), "utf8");
    for (const age of ages) {
      const text = example.replace('"ageDays": 15', `"ageDays": ${age}`);
      await writeFile(join(folder, policy, `examples/pass-age-${age}.json`), text);
    }
    return folder;
  }

  test("are blamed, and the others are not", async () => {
    const { out } = await run(await withExamples([20, 2000]), "test");
    expect(out.match(/^.*the policy was stopped.*$/gm)).toEqual([
      expect.stringMatching(/examples\/pass-age-2000\.json:1:1: the policy was stopped at .*policy\.rego:46:1: /),
    ]);
    expect(out).toContain("my-policies: 4 tests, 5 examples: 1 failed\n");
  });

  test("are a handful; behind them no further one is run", async () => {
    const { out } = await run(await withExamples([2001, 2002, 2003, 2004, 2005]), "test");
    expect(out.match(/the policy was stopped at/g)).toHaveLength(3);
    expect(out.match(/^.*was not run: the policy was stopped 3 times$/gm)).toEqual([
      `${policy}/examples/pass-age-2004.json:1:1: was not run: the policy was stopped 3 times`,
      `${policy}/examples/pass-age-2005.json:1:1: was not run: the policy was stopped 3 times`,
      `${policy}/examples/pass-young-key.json:1:1: was not run: the policy was stopped 3 times`,
    ]);
  });
});

describe("policies build", () => {
  test("makes a bundle that is taken in place of the folder", async () => {
    const folder = await withPolicy();
    const built = await run(folder, "build", "my-policies", "--output", "bundle.tar.gz");
    expect(built).toMatchObject({ code: 0, out: "" });
    expect(built.err).toMatch(/^outlived: bundle\.tar\.gz is written: 1 policy, \d+ bytes\.\n$/);
    const first = await readFile(join(folder, "bundle.tar.gz"));
    await run(folder, "build", "my-policies", "-o", "again.tar.gz");
    expect((await readFile(join(folder, "again.tar.gz"))).equals(first)).toBe(true);
    await rm(join(folder, "my-policies"), { recursive: true });
    expect((await run(folder, "check", "bundle.tar.gz")).out).toBe("bundle.tar.gz: 1 policy, no mistake\n");
    expect((await run(folder, "test", "bundle.tar.gz")).out).toBe("bundle.tar.gz: 4 tests, 3 examples: all hold\n");
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
    await cp(join(folder, policy), join(folder, "more/human_use/another"), { recursive: true });
    for (const file of ["policy.rego", "policy_test.rego", "README.md"]) {
      const path = join(folder, "more/human_use/another", file);
      const text = await readFile(path, "utf8");
      await writeFile(
        path,
        text.replaceAll("long_lived_secrets", "human_use").replaceAll("deploy_key_too_old", "another"),
      );
    }
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
      `outlived: copy/long_lived_secrets/deploy_key_too_old/policy.rego: The policy ${id} stands in my-policies and in copy.\nhint: Give one of them another name, or leave one of the folders out.\n`,
    );
  });

  test("a damaged cache is as if it were empty", async () => {
    const [folder, own] = [await withPolicy(), await temporaryFolder()];
    const first = await outlived(folder, own, "policies", "list", "--policies", "my-policies");
    const { globSync } = await import("glob");
    const entries = globSync(".cache/outlived/policies/*", { cwd: own });
    expect(entries).toHaveLength(1);
    await writeFile(join(own, entries[0] ?? ""), "damaged");
    expect(await outlived(folder, own, "policies", "list", "--policies", "my-policies")).toEqual(first);
  });

  test("a cache that cannot be written, or is written by several at once, changes nothing", async () => {
    const [folder, empty] = [await withPolicy(), await temporaryFolder({ file: "" })];
    const list = (at: string): Promise<Said> =>
      outlived(folder, at, "policies", "list", "--policies", "my-policies", "--format", "json");
    const first = await list(join(empty, "file"));
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(first.out).at(-1)).toMatchObject({ id });
    const together = await Promise.all([list(empty), list(empty), list(empty)]);
    expect(together).toEqual([first, first, first]);
    expect(await list(empty)).toEqual(first);
  });
});

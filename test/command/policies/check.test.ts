import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { outlived, replaceIn, type Said, sharedHome } from "../custom-policies.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const home = await sharedHome();
const policy = "my-policies/long_lived_secrets/deploy_key_too_old";

/** A folder with one policy as `policies new` makes it. */
async function withPolicy(existing?: string): Promise<string> {
  const folder = existing ?? (await temporaryFolder());
  await outlived(folder, home, "policies", "new", "long_lived_secrets/deploy_key_too_old");
  return folder;
}

const run = (folder: string, ...args: readonly string[]): Promise<Said> => outlived(folder, home, "policies", ...args);

describe("policies new", () => {
  test("makes a policy that passes its own check and its tests, and says what is next", async () => {
    const folder = await temporaryFolder();
    const made = await run(folder, "new", "long_lived_secrets/deploy_key_too_old");
    expect(made.code).toBe(0);
    expect(made.out.split("\n").filter((line) => line.endsWith(".rego"))).toEqual([
      `${policy}/policy.rego`,
      `${policy}/policy_test.rego`,
    ]);
    expect(made.err).toContain("outlived policies check my-policies");
    expect(made.err).toContain("policies: [my-policies]");
    expect(await run(folder, "check")).toEqual({ code: 0, out: "my-policies: 1 policy, no mistake\n", err: "" });
    const tested = await run(folder, "test", "--coverage");
    expect(tested).toEqual({
      code: 0,
      out: `${policy}/policy.rego: 100 % covered\nmy-policies: 4 tests, 3 examples: all hold\n`,
      err: "",
    });
  });

  test("takes the configured folder, and a name with custom/ before it", async () => {
    const folder = await temporaryFolder({ "outlived.yaml": "version: 1\npolicies: [rules]\n" });
    const { out, err } = await run(folder, "new", "custom/human_use/key_in_a_chat");
    expect(out).toContain("rules/human_use/key_in_a_chat/policy.rego\n");
    expect(err).not.toContain("policies: [");
  });

  test.each([
    ["long_lived_secret/x", 'There is no risk "long_lived_secret".', "Did you mean long_lived_secrets?"],
    ["long_lived_secrets/KeyTooOld", '"KeyTooOld" is not written in snake_case.', "Did you mean key_too_old?"],
    ["key_too_old", '"key_too_old" is not the name of a policy.', "Write <risk>/<name>"],
    ["../human_use/x", '"../human_use/x" is not the name of a policy.', "Write <risk>/<name>"],
  ])("%s is answered with what would be right", async (name, message, hint) => {
    const { code, err } = await run(await temporaryFolder(), "new", name);
    expect(code).toBe(2);
    expect(err).toContain(`outlived: ${message}\nhint: ${hint}`);
  });

  test("never writes over a policy", async () => {
    const folder = await withPolicy();
    await replaceIn(join(folder, policy, "README.md"), "# Credential", "# My credential");
    const { code, err } = await run(folder, "new", "long_lived_secrets/deploy_key_too_old");
    expect({ code, err }).toEqual({
      code: 2,
      err: `outlived: ${policy}: This policy is there already.\nhint: Choose another name.\n`,
    });
    expect(await readFile(join(folder, policy, "README.md"), "utf8")).toContain("# My credential");
  });
});

/** Mistakes that somebody makes, with all that is said of each. */
const mistakes: readonly (readonly [story: string, file: string, from: string, to: string, said: readonly string[]])[] =
  [
    [
      "a typo in a field",
      "policy.rego",
      "input.credential.ageDays > limit",
      "input.credential.agedays > limit",
      ["policy.rego:36:19: input.credential has no field agedays; did you mean ageDays?"],
    ],
    [
      "a function that the target lacks",
      "policy.rego",
      "input.credential.ageDays > limit",
      "time.now_ns() > limit",
      [
        "policy.rego:36:2: time.now_ns does not work in a policy; a policy has no clock: ages stand in input as days, such as input.credential.ageDays",
      ],
    ],
    [
      "a wrong key in METADATA",
      "policy.rego",
      "#   remediation:",
      "#   remediaton:",
      ['policy.rego:27:5: METADATA: /custom has the unknown key "remediaton"; did you mean "remediation"?'],
    ],
    [
      "a fact that is read and not declared",
      "policy.rego",
      "#   requires:\n#     - credential.ageDays\n",
      "#   requires: []\n",
      [
        "policy.rego:35:2: input.credential.ageDays may be absent; list credential.ageDays under requires, or under optional with a reason",
        "policy.rego:38:36: input.credential.ageDays may be absent; list credential.ageDays under requires, or under optional with a reason",
      ],
    ],
    [
      "a setting that METADATA does not declare",
      "policy.rego",
      "deploy_key_too_old.maxAgeDays",
      "deploy_key_too_old.maximumAge",
      [
        "policy.rego:20:1: the setting maxAgeDays is declared and never read; leave it out",
        "policy.rego:34:11: data.settings.custom.long_lived_secrets.deploy_key_too_old.maximumAge is no setting of this policy; declared are data.settings.custom.long_lived_secrets.deploy_key_too_old.maxAgeDays",
      ],
    ],
    [
      "another package than the folder says",
      "policy.rego",
      "package custom.long_lived_secrets.deploy_key_too_old",
      "package long_lived_secrets.access_key_too_old",
      [
        "policy.rego:29:1: the package is long_lived_secrets.access_key_too_old; its folder says custom.long_lived_secrets.deploy_key_too_old",
      ],
    ],
    [
      "an import of a built-in policy",
      "policy.rego",
      "import data.lib.phrase",
      "import data.lib.phrase\nimport data.long_lived_secrets.access_key_too_old",
      [
        "policy.rego:32:1: access_key_too_old is imported from data.long_lived_secrets.access_key_too_old; only data.lib and data.custom.lib may be",
      ],
    ],
    [
      "a brace that is missing",
      "policy.rego",
      "finding := {",
      "finding := ",
      ["policy.rego:38:12: unexpected : token: expected \\n or ; or }"],
    ],
    [
      "an unknown control",
      "policy.rego",
      "owasp-nhi-2025:NHI7",
      "owasp-nhi-2024:NHI7",
      ["policy.rego:26:1: there is no framework owasp-nhi-2024 for owasp-nhi-2024:NHI7; did you mean owasp-nhi-2025?"],
    ],
    [
      "an unknown kind",
      "policy.rego",
      "#     - deploy-key",
      "#     - deploykey",
      ["policy.rego:16:1: deploykey is no kind of credential; did you mean deploy-key?"],
    ],
    [
      "an import of a library that is not there",
      "policy.rego",
      "import data.lib.phrase",
      "import data.lib.phrases",
      [
        "policy.rego:31:1: there is no data.lib.phrases; did you mean data.lib.phrase?",
        "policy.rego:39:24: there is no phrase.days without an import; write import data.lib.phrase",
        "policy.rego:39:72: there is no phrase.days without an import; write import data.lib.phrase",
      ],
    ],
    [
      "a title with a colon",
      "policy.rego",
      "# title: Credential is",
      "# title: Credential: is",
      [
        'policy.rego:3:10: METADATA is no YAML: Nested mappings are not allowed in compact mappings; put a text that holds ": " into quotes',
      ],
    ],
    [
      "a comparison that can never hold",
      "policy.rego",
      'input.credential.status == "active"',
      "input.credential.status == 1",
      ["policy.rego:35:2: these two can never be equal: one is string, the other number"],
    ],
    [
      "a variable without a value",
      "policy.rego",
      "ageDays > limit",
      "ageDays > limits",
      ["policy.rego:36:2: limits has no value; give it one with some ... in, or with :="],
    ],
    [
      "tests in the package of something else",
      "policy_test.rego",
      "package custom.long_lived_secrets.deploy_key_too_old_test",
      "package lib.phrase",
      [
        "policy_test.rego:1:1: the package is lib.phrase; its folder says custom.long_lived_secrets.deploy_key_too_old_test",
      ],
    ],
    [
      "a limit of a setting that is no number",
      "policy.rego",
      "default: 180",
      "default: ten",
      ["policy.rego:20:1: the setting maxAgeDays has a minimum, so its default must be a number"],
    ],
    [
      "an example of another shape",
      "examples/pass-young-key.json",
      '"ageDays": 15',
      '"agedays": 15',
      [
        'examples/pass-young-key.json:10:7: This is not a valid credential input: /credential has the unknown key "agedays"; did you mean "ageDays"?',
      ],
    ],
    [
      "an example that is no JSON",
      "examples/pass-young-key.json",
      '"ageDays": 15',
      '"ageDays": 15,',
      ["examples/pass-young-key.json:11:5: This is not JSON."],
    ],
    [
      "a variable in a test without a value",
      "policy_test.rego",
      "count(findings_of({})) == 0",
      "count(findings_of({})) == none",
      ["policy_test.rego:22:48: none has no value; give it one with some ... in, or with :="],
    ],
  ];

describe("policies check", () => {
  describe("one mistake in each of many policies", () => {
    const names = mistakes.map((_, index) => `mistake_${index}`);
    let said: Said;

    beforeAll(async () => {
      const folder = await mkdtemp(join(tmpdir(), "outlived-mistakes-"));
      for (const [index, [, file, from, to]] of mistakes.entries()) {
        const name = names[index] ?? "";
        await run(folder, "new", `long_lived_secrets/${name}`);
        const path = join(folder, "my-policies/long_lived_secrets", name, file);
        await replaceIn(path, from.replaceAll("deploy_key_too_old", name), to.replaceAll("deploy_key_too_old", name));
      }
      said = await run(folder, "check", "my-policies");
      await rm(folder, { recursive: true });
    });

    test.each(mistakes.map(([story, , , , lines], index) => [story, index, lines] as const))(
      "%s is told with its place and what to do",
      (_story, index, lines) => {
        const name = names[index] ?? "";
        const beginning = `my-policies/long_lived_secrets/${name}/`;
        const own = said.out.split("\n").filter((line) => line.startsWith(beginning));
        const expected = lines.map((line) => `${beginning}${line.replaceAll("deploy_key_too_old", name)}`);
        expect(own).toEqual(expected);
      },
    );

    test("all are counted, and nothing else is said", () => {
      const count = mistakes.flatMap(([, , , , lines]) => lines).length;
      expect(said.out.trimEnd().split("\n")).toHaveLength(count + 1);
      expect(said.out).toContain(`\nmy-policies: ${count} mistakes\n`);
      expect(said).toMatchObject({ code: 1, err: "" });
    });
  });

  test("every part has to be there, and nothing that is not read", async () => {
    const folder = await withPolicy();
    await rm(join(folder, policy, "README.md"));
    await rename(join(folder, policy, "policy_test.rego"), join(folder, policy, "tests.rego"));
    await mkdir(join(folder, "my-policies/human_uze/nothing"), { recursive: true });
    const { out } = await run(folder, "check");
    expect(out.trim().split("\n")).toEqual([
      "my-policies/human_uze/nothing/policy.rego:1:1: there is no policy.rego; every folder below a risk is a policy",
      `${policy}/policy.rego:1:1: there is no policy_test.rego`,
      `${policy}/policy.rego:1:1: there is no README.md`,
      `${policy}/tests.rego:1:1: nothing reads this file; Rego stands in <risk>/<policy>/policy.rego, policy_test.rego and lib/`,
      "my-policies: 4 mistakes",
    ]);
  });

  test("files that look like tests and examples and are none are named", async () => {
    const folder = await withPolicy();
    const example = await readFile(join(folder, policy, "examples/pass-young-key.json"));
    for (const place of [`${policy}/more`, `${policy}/examples/more`, "my-policies/lib/more"]) {
      await mkdir(join(folder, place), { recursive: true });
      await writeFile(join(folder, place, "x_test.rego"), "package x\n");
      await writeFile(join(folder, place, "pass-x.json"), example);
    }
    const { out } = await run(folder, "check");
    const rego = "nothing reads this file; Rego stands in <risk>/<policy>/policy.rego, policy_test.rego and lib/";
    expect(out.trim().split("\n")).toEqual([
      `my-policies/lib/more/x_test.rego:1:1: ${rego}`,
      `${policy}/examples/more/pass-x.json:1:1: nothing reads this file; examples stand in <risk>/<policy>/examples/`,
      `${policy}/examples/more/x_test.rego:1:1: ${rego}`,
      `${policy}/more/x_test.rego:1:1: ${rego}`,
      "my-policies: 4 mistakes",
    ]);
  });

  test("files as Windows writes them are read like all others", async () => {
    const folder = await withPolicy();
    for (const name of ["policy.rego", "policy_test.rego", "README.md", "examples/pass-young-key.json"]) {
      const file = join(folder, policy, name);
      await writeFile(file, `\uFEFF${(await readFile(file, "utf8")).replaceAll("\n", "\r\n")}`);
    }
    expect(await run(folder, "check")).toEqual({ code: 0, out: "my-policies: 1 policy, no mistake\n", err: "" });
    expect((await run(folder, "test")).out).toBe("my-policies: 4 tests, 3 examples: all hold\n");
  });

  test("a file that is no text, or gigantic, is named", async () => {
    const folder = await withPolicy();
    const file = join(folder, policy, "policy.rego");
    const text = await readFile(file);
    await writeFile(file, Buffer.concat([text, Buffer.from([0x23, 0xff, 0xfe, 0x0a])]));
    const refused = { code: 2, out: "" };
    expect(await run(folder, "check")).toEqual({
      ...refused,
      err: `outlived: ${policy}/policy.rego: The file is not UTF-8 text.\nhint: Save it as UTF-8.\n`,
    });
    await writeFile(file, Buffer.concat([text, Buffer.alloc(9 * 1024 * 1024, "# long\n")]));
    const err = `outlived: ${policy}/policy.rego: The file is larger than 8 MiB.\n`;
    expect(await run(folder, "check")).toEqual({ ...refused, err });
  });

  test("formatting is a hint, and --write mends it", async () => {
    const folder = await withPolicy();
    const file = join(folder, policy, "policy.rego");
    const before = await readFile(file, "utf8");
    await replaceIn(file, "\tlimit := ", "    limit := ");
    const hinted = await run(folder, "check");
    expect(hinted.code).toBe(0);
    expect(hinted.err).toContain(`hint: ${policy}/policy.rego:34:1: OPA formats this otherwise: "\\tlimit := data.`);
    const written = await run(folder, "check", "--write");
    expect(written).toMatchObject({ code: 0, err: `outlived: ${policy}/policy.rego is formatted.\n` });
    expect(await readFile(file, "utf8")).toBe(before);
  });

  test("shared Rego of the user is checked, and policies may import it", async () => {
    const folder = await withPolicy();
    await mkdir(join(folder, "my-policies/lib"));
    const library = "package custom.lib.age\n\nold(days, limit) if days > limit\n";
    await writeFile(join(folder, "my-policies/lib/age.rego"), library);
    const file = join(folder, policy, "policy.rego");
    await replaceIn(file, "import data.lib.phrase", "import data.custom.lib.age\nimport data.lib.phrase");
    await replaceIn(file, "input.credential.ageDays > limit", "age.old(input.credential.ageDays, limit)");
    expect(await run(folder, "check")).toMatchObject({ code: 0, err: "" });
    expect((await run(folder, "test")).out).toBe("my-policies: 4 tests, 3 examples: all hold\n");
    await writeFile(join(folder, "my-policies/lib/age.rego"), library.replace("custom.lib.age", "lib.phrase"));
    expect((await run(folder, "check")).out).toContain(
      "my-policies/lib/age.rego:1:1: the package is lib.phrase; its file says custom.lib.age\n",
    );
  });

  test("links that lead in circles are not followed without end", async () => {
    const folder = await withPolicy();
    await symlink("..", join(folder, policy, "up"));
    await symlink("../..", join(folder, policy, "examples/up"));
    await mkdir(join(folder, policy, "notes"));
    await symlink("../..", join(folder, policy, "notes/up"));
    await symlink("me", join(folder, "my-policies/me"));
    expect(await run(folder, "check")).toEqual({ code: 0, out: "my-policies: 1 policy, no mistake\n", err: "" });
  });

  test("a link to a policy is a policy", async () => {
    const [folder, elsewhere] = [await temporaryFolder(), await withPolicy()];
    await mkdir(join(folder, "my-policies/long_lived_secrets"), { recursive: true });
    await symlink(join(elsewhere, policy), join(folder, policy));
    expect((await run(folder, "check")).out).toBe("my-policies: 1 policy, no mistake\n");
  });

  test.each([
    ["policy", policy],
    ["folder of policies", "my-policies/human_use"],
  ])(
    "a link to a %s that leads nowhere is refused, because what it stands for would be left out",
    async (_story, link) => {
      const folder = await withPolicy();
      await outlived(folder, home, "policies", "new", "third_party/other");
      await rm(join(folder, link), { recursive: true, force: true });
      await symlink("/nowhere/at/all", join(folder, link));
      const refusal = `outlived: ${link}: This link leads nowhere.\n`;
      for (const command of ["check", "test"]) {
        expect(await run(folder, command)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(refusal) });
      }
    },
  );

  test("a risk that is empty is refused, because its policies may not have been checked out", async () => {
    const folder = await withPolicy();
    await mkdir(join(folder, "my-policies/third_party"));
    const refusal = "outlived: my-policies/third_party: This folder is empty.\n";
    expect(await run(folder, "check")).toMatchObject({ code: 2, out: "", err: expect.stringContaining(refusal) });
  });

  test.each([
    ["a folder that is not there", "nowhere", "nowhere: There is no such folder or bundle of policies."],
    ["a folder without policies", "empty", "empty: There is no policy in this folder."],
    ["the folder of one policy", policy, "Name the folder that holds the risks"],
    ["a file that is no bundle", "people.csv", "people.csv: This is no .tar.gz, or it is damaged."],
  ])("%s is wrong use", async (_story, place, message) => {
    const folder = await withPolicy();
    await mkdir(join(folder, "empty"));
    await writeFile(join(folder, "people.csv"), "name\n");
    const { code, err } = await run(folder, "check", place);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

import { execFileSync } from "node:child_process";
import { closeSync, openSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outlived, replaceIn, type Said, sharedHome } from "../custom-policies.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const home = await sharedHome();
const policy = "my-policies/long_lived_secrets/deploy_key_too_old";

/** A folder with one policy as `policies new` makes it. */
async function withPolicy(): Promise<string> {
  const folder = await temporaryFolder();
  await outlived(folder, home, "policies", "new", "long_lived_secrets/deploy_key_too_old");
  return folder;
}

const run = (folder: string, ...args: readonly string[]): Promise<Said> => outlived(folder, home, "policies", ...args);

describe("policies new", () => {
  test("makes a policy about each type of subject, that passes its check and its tests", async () => {
    const folder = await temporaryFolder();
    const subjects = ["account", "credential", "identity", "reference", "source", "system"];
    for (const subject of subjects) {
      const made = await run(folder, "new", `third_party/about_${subject}`, "--subject", subject);
      expect(made.code, made.err).toBe(0);
      const rego = await readFile(join(folder, `my-policies/third_party/about_${subject}/policy.rego`), "utf8");
      expect(rego).toContain(`#   subject: ${subject}\n`);
      expect(rego).not.toMatch(/template|long_lived/);
    }
    expect(await run(folder, "check")).toMatchObject({
      code: 0,
      out: "my-policies: 6 policies, no mistake\n",
      err: "",
    });
    const tested = await run(folder, "test", "--coverage");
    expect(tested.code, tested.out).toBe(0);
    expect(tested.out.match(/: 100 % covered/g)).toHaveLength(6);
  });

  test("asks for a type of subject that there is", async () => {
    const made = await run(await temporaryFolder(), "new", "third_party/a_policy", "--subject", "user");
    expect(made).toMatchObject({ code: 2, out: "" });
    expect(made.err).toContain("Allowed choices are credential, account, identity, source, system, reference, waiver.");
  });

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
        "policy.rego:34:11: data.settings.custom.long_lived_secrets.deploy_key_too_old.maximumAge is not a setting of this policy; declared are data.settings.custom.long_lived_secrets.deploy_key_too_old.maxAgeDays",
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
      ["policy.rego:16:1: deploykey is not a kind of credential; did you mean deploy-key?"],
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
        'policy.rego:3:10: METADATA is not valid YAML: Nested mappings are not allowed in compact mappings; put a text that holds ": " into quotes',
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

const library = "package custom.lib.age\n\nold(days, limit) if days > limit\n";

async function useLibrary(folder: string, name: string, text: string): Promise<void> {
  await mkdir(join(folder, name, "lib"));
  await writeFile(join(folder, name, "lib/age.rego"), text);
  const file = join(folder, name, "long_lived_secrets", name, "policy.rego");
  await replaceIn(file, "import data.lib.phrase", "import data.custom.lib.age\nimport data.lib.phrase");
  await replaceIn(file, "input.credential.ageDays > limit", "age.old(input.credential.ageDays, limit)");
}

/** Folders of policies, each with one policy of the same name, and what is changed in them. */
const changes: Readonly<Record<string, (folder: string, path: string) => Promise<void>>> = {
  parts: async (folder, path) => {
    await rm(join(path, "README.md"));
    await rename(join(path, "policy_test.rego"), join(path, "tests.rego"));
    await mkdir(join(folder, "parts/human_uze/nothing"), { recursive: true });
  },
  stray: async (folder, path) => {
    const example = await readFile(join(path, "examples/pass-young-key.json"));
    for (const below of [join(path, "more"), join(path, "examples/more"), join(folder, "stray/lib/more")]) {
      await mkdir(below, { recursive: true });
      await writeFile(join(below, "x_test.rego"), "package x\n");
      await writeFile(join(below, "pass-x.json"), example);
    }
  },
  windows: async (_folder, path) => {
    for (const name of ["policy.rego", "policy_test.rego", "README.md", "examples/pass-young-key.json"]) {
      const text = await readFile(join(path, name), "utf8");
      await writeFile(join(path, name), `\uFEFF${text.replaceAll("\n", "\r\n")}`);
    }
  },
  unformatted: (_folder, path) => replaceIn(join(path, "policy.rego"), "\tlimit := ", "    limit := "),
  shared: (folder) => useLibrary(folder, "shared", library),
  misnamed: (folder) => useLibrary(folder, "misnamed", library.replace("custom.lib.age", "lib.phrase")),
};

describe("policies check of several folders", () => {
  let folder: string;
  let said: Said;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "outlived-changes-"));
    const names = Object.keys(changes);
    await writeFile(join(folder, "outlived.yaml"), `version: 1\npolicies: [my-policies, ${names.join(", ")}]\n`);
    for (const [index, [, file, from, to]] of mistakes.entries()) {
      const name = `mistake_${index}`;
      await run(folder, "new", `long_lived_secrets/${name}`, "--dir", "my-policies");
      const path = join(folder, "my-policies/long_lived_secrets", name, file);
      await replaceIn(path, from.replaceAll("deploy_key_too_old", name), to.replaceAll("deploy_key_too_old", name));
    }
    for (const [name, change] of Object.entries(changes)) {
      await run(folder, "new", `long_lived_secrets/${name}`, "--dir", name);
      await change(folder, join(folder, name, "long_lived_secrets", name));
    }
    said = await run(folder, "check");
  }, 120_000);

  afterAll(() => rm(folder, { recursive: true }));

  function linesOf(name: string): readonly string[] {
    return said.out.split("\n").filter((line) => line.startsWith(`${name}/`) || line.startsWith(`${name}:`));
  }

  test.each(mistakes.map(([story, , , , lines], index) => [story, index, lines] as const))(
    "%s is reported with its location and what to do",
    (_story, index, lines) => {
      const name = `mistake_${index}`;
      const beginning = `my-policies/long_lived_secrets/${name}/`;
      const own = linesOf("my-policies").filter((line) => line.startsWith(beginning));
      const expected = lines.map((line) => `${beginning}${line.replaceAll("deploy_key_too_old", name)}`);
      expect(own).toEqual(expected);
    },
  );

  test("all mistakes are counted, and nothing else is said", () => {
    const count = mistakes.flatMap(([, , , , lines]) => lines).length;
    expect(linesOf("my-policies")).toHaveLength(count + 1);
    expect(linesOf("my-policies").at(-1)).toBe(`my-policies: ${count} mistakes`);
    expect(said.code).toBe(1);
    expect(said.err.trimEnd().split("\n")).toHaveLength(1);
  });

  const rego = "nothing reads this file; Rego is in <risk>/<policy>/policy.rego, policy_test.rego and lib/";

  test("every part has to be there, and nothing that is not read", () => {
    expect(linesOf("parts")).toEqual([
      "parts/human_uze/nothing/policy.rego:1:1: there is no policy.rego; every folder below a risk is a policy",
      "parts/long_lived_secrets/parts/policy.rego:1:1: there is no policy_test.rego",
      "parts/long_lived_secrets/parts/policy.rego:1:1: there is no README.md",
      `parts/long_lived_secrets/parts/tests.rego:1:1: ${rego}`,
      "parts: 4 mistakes",
    ]);
  });

  test("files that only look like tests and examples are named", () => {
    expect(linesOf("stray")).toEqual([
      `stray/lib/more/x_test.rego:1:1: ${rego}`,
      "stray/long_lived_secrets/stray/examples/more/pass-x.json:1:1: nothing reads this file; examples stand in <risk>/<policy>/examples/",
      `stray/long_lived_secrets/stray/examples/more/x_test.rego:1:1: ${rego}`,
      `stray/long_lived_secrets/stray/more/x_test.rego:1:1: ${rego}`,
      "stray: 4 mistakes",
    ]);
  });

  test("files as Windows writes them are read like all others", () => {
    expect(linesOf("windows")).toEqual(["windows: 1 policy, no mistake"]);
  });

  test("shared Rego of the user is checked, and policies may import it", () => {
    expect(linesOf("shared")).toEqual(["shared: 1 policy, no mistake"]);
    expect(linesOf("misnamed")).toContain(
      "misnamed/lib/age.rego:1:1: the package is lib.phrase; its file says custom.lib.age",
    );
  });

  test("formatting is a hint, and --write fixes it", async () => {
    expect(linesOf("unformatted")).toEqual(["unformatted: 1 policy, no mistake"]);
    const file = "unformatted/long_lived_secrets/unformatted/policy.rego";
    expect(said.err).toMatch(/hint: .*; --write fixes it$/m);
    expect(said.err).toContain(`hint: ${file}:34:1: OPA formats this otherwise: "\\tlimit := data.`);
    const written = await run(folder, "check", "unformatted", "--write");
    expect(written).toMatchObject({ code: 0, err: `outlived: ${file} is formatted.\n` });
    expect(await readFile(join(folder, file), "utf8")).toContain("\n\tlimit := data.");
  });
});

describe("policies check", () => {
  test("a file that is not text, or is gigantic, is named", async () => {
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
    ["a device", "/dev/zero", "/dev/zero: This is neither a folder nor a file."],
    ["a folder of very much", "full", "full: There are more than 20,000 files below this folder."],
  ])("%s is wrong use", async (_story, place, message) => {
    const folder = await withPolicy();
    await mkdir(join(folder, "empty"));
    await writeFile(join(folder, "people.csv"), "name\n");
    if (place === "full") await fill(join(folder, place), 20_001);
    const { code, err } = await run(folder, "check", place);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test.each([
    ["a pipe", (file: string) => execFileSync("sh", ["-c", 'mkfifo "$0"', file]), "This is not a file."],
    ["a device", (file: string) => symlinkSync("/dev/zero", file), "This is not a file."],
    [
      "larger than any",
      (file: string) => writeFileSync(file, Buffer.alloc(9_000_000)),
      "The file is larger than 8 MiB.",
    ],
  ])("a rule that is %s is refused, and not waited for", async (_story, make, message) => {
    const folder = await withPolicy();
    const rego = `${policy}/policy.rego`;
    await rm(join(folder, rego));
    make(join(folder, rego));
    const { code, err } = await run(folder, "check");
    expect(code).toBe(2);
    expect(err).toContain(`${rego}: ${message}`);
  });
});

async function fill(folder: string, count: number): Promise<void> {
  await mkdir(folder);
  for (let index = 0; index < count; index += 1) closeSync(openSync(join(folder, `${index}`), "w"));
}

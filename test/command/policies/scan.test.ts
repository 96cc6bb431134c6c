import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Finding, Result } from "../../../src/model/generated/result.ts";
import type { Snapshot } from "../../../src/model/generated/snapshot.ts";
import { readTar, writeTar } from "../../../src/policy-kit/bundle/tar.ts";
import { sha256 } from "../../../src/policy-kit/compile.ts";
import { opaVersion } from "../../../src/policy-kit/compiler/run-compiler.ts";
import { outlived, replaceIn, type Said, sharedHome } from "../custom-policies.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const home = await sharedHome();
const id = "custom/long_lived_secrets/deploy_key_too_old";
const policy = "my-policies/long_lived_secrets/deploy_key_too_old";
const source = "github:acme-example";
const at = "2026-11-16T08:00:00Z";

function deployKey(number: number, createdAt: string): Snapshot["credentials"][number] {
  return {
    id: `github:acme-example/shop:deploy-key:${number}`,
    source,
    kind: "deploy-key",
    name: `key ${number}`,
    scope: "acme-example/shop",
    account: null,
    status: "active",
    createdAt,
    lastUsed: { state: "used", at, precision: "second" },
  };
}

const snapshot: Snapshot = {
  schemaVersion: "1.0",
  collectedBy: { name: "outlived", version: "0.1.0" },
  collectedAt: at,
  sources: [{ id: source, kind: "github-organization", name: "acme-example" }],
  coverage: [
    { source, section: "github/deploy-keys", status: "complete", kinds: ["deploy-key"], observedAt: at, count: 2 },
  ],
  identities: [],
  accounts: [],
  credentials: [deployKey(1, "2026-11-01T08:00:00Z"), deployKey(2, "2024-11-16T08:00:00Z")],
  references: [],
  systems: [],
  removals: [],
};

let prepared: string;
let without: Result;
let configured: Result;

beforeAll(async () => {
  prepared = await mkdtemp(join(tmpdir(), "outlived-scan-"));
  await outlived(prepared, home, "policies", "new", "long_lived_secrets/deploy_key_too_old", "--quiet");
  await writeFile(join(prepared, "snapshot.json"), JSON.stringify(snapshot));
  without = resultOf(await judge(prepared));
  configured = resultOf(await judge(prepared, "--policies", "./my-policies"));
}, 120_000);

afterAll(() => rm(prepared, { recursive: true, force: true }));

/** A folder with the policy, the snapshot and a configuration. */
async function withConfiguration(configuration: object): Promise<string> {
  const folder = await temporaryFolder({ "outlived.yaml": JSON.stringify({ version: 1, ...configuration }) });
  await cp(prepared, folder, { recursive: true });
  return folder;
}

const judge = (folder: string, ...args: readonly string[]): Promise<Said> =>
  outlived(folder, home, "evaluate", "snapshot.json", "--format", "json", "--quiet", ...args);

function resultOf({ out, err }: Said): Result {
  expect(err).toBe("");
  return JSON.parse(out);
}

const own = ({ findings }: Result): readonly Finding[] => findings.filter((finding) => finding.policy === id);

describe("a user's policies change the result", () => {
  test("when they are configured or named, and not otherwise", async () => {
    expect(own(without)).toEqual([]);
    expect(without.policies.map((one) => one.id)).not.toContain(id);
    const folder = await withConfiguration({ policies: ["./my-policies"] });
    const result = resultOf(await judge(folder, "--policies", "my-policies"));
    expect(own(configured)).toEqual(own(result));
    expect(own(result)).toMatchObject([
      {
        severity: "medium",
        subject: { id: "github:acme-example/shop:deploy-key:2" },
        message: expect.stringContaining("730 days old, where 180 days are allowed"),
      },
    ]);
    expect(result.policies.find((one) => one.id === id)?.counts).toMatchObject({ fail: 1, pass: 1 });
    expect(result.findings.filter((finding) => finding.policy !== id)).toEqual(without.findings);
  });

  test("with the settings of the configuration", async () => {
    const configured = { [id]: { severity: "critical", with: { maxAgeDays: 10 } } };
    const folder = await withConfiguration({ policies: ["my-policies"], settings: configured });
    const said = await judge(folder);
    expect(said.code).toBe(1);
    expect(own(resultOf(said)).map(({ severity }) => severity)).toEqual(["critical", "critical"]);
    const off = await withConfiguration({ policies: ["my-policies"], settings: { [id]: { enabled: false } } });
    expect(own(resultOf(await judge(off)))).toEqual([]);
  });

  test.each([
    [{ [id]: { with: { maxAgeDay: 10 } } }, `${id} has no setting "maxAgeDay"; did you mean "maxAgeDays"?`],
    [{ [id]: { with: { maxAgeDays: "ten" } } }, `maxAgeDays of ${id} must be a whole number, but is "ten"`],
    [{ [id.replace("too", "to")]: {} }, `did you mean "${id}"?`],
  ])("and a wrong setting is answered with the nearest: %j", async (settings, message) => {
    const said = await judge(await withConfiguration({ policies: ["my-policies"], settings }));
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain("outlived.yaml:1:");
    expect(said.err).toContain(message);
  });

  test("from a bundle as from its folder", async () => {
    const folder = await withConfiguration({ policies: ["bundle.tar.gz"] });
    await outlived(folder, home, "policies", "build", "my-policies", "--quiet");
    await rm(join(folder, "my-policies"), { recursive: true });
    expect(own(resultOf(await judge(folder)))).toHaveLength(1);
  });

  test("from the sources of a bundle, whatever its module and its manifest say", async () => {
    const folder = await withConfiguration({ policies: ["bundle.tar.gz"] });
    await outlived(folder, home, "policies", "build", "my-policies", "--quiet");
    const bundle = join(folder, "bundle.tar.gz");
    const wasm = Buffer.from("\0asm\u0001\0\0\0", "latin1");
    const claims = { opaVersion, wasm: sha256([wasm]) };
    const forged = readTar(gunzipSync(await readFile(bundle))).map(({ name, bytes }) => {
      if (name === "policy.wasm") return { name, bytes: wasm };
      if (name !== ".manifest") return { name, bytes };
      return { name, bytes: Buffer.from(JSON.stringify({ roots: [""], metadata: { outlived: claims } })) };
    });
    await writeFile(bundle, gzipSync(writeTar(forged)));
    expect(own(resultOf(await judge(folder)))).toHaveLength(1);
  });
});

test("a policy that is aborted is unknown, named with its line, and changes no other verdict", async () => {
  const folder = await withConfiguration({ policies: ["./my-policies"] });
  const file = join(folder, policy, "policy.rego");
  await replaceIn(file, "> limit\n", "> limit\n\t_grade > 0\n");
  const rules = "\n_grade := 1 if input.credential.ageDays > 1\n\n_grade := 2 if input.credential.ageDays > 20\n";
  await writeFile(file, `${await readFile(file, "utf8")}${rules}`);
  const said = await judge(folder, "--fail-on-gaps");
  expect(said.code).toBe(3);
  const [unknown, ...others] = resultOf(said).unknowns.filter((one) => one.policy === id);
  expect(unknown).toMatchObject({ cause: "aborted", count: 2 });
  expect(unknown?.reason).toContain(`${policy}/policy.rego:46:1`);
  expect(unknown?.reason).toContain("a rule or function has two different values");
  expect(others).toEqual([]);
  expect(resultOf(said).findings).toEqual(without.findings);
});

describe("a policy with a mistake is not used in silence", () => {
  test("one mistake is reported with its location, such as a package that would shadow a built-in policy", async () => {
    const folder = await withConfiguration({ policies: ["my-policies"] });
    const name = id.replaceAll("/", ".");
    await replaceIn(
      join(folder, policy, "policy.rego"),
      `package ${name}`,
      "package long_lived_secrets.access_key_too_old",
    );
    expect(await judge(folder)).toEqual({
      code: 2,
      out: "",
      err: `outlived: ${policy}/policy.rego:29:1: the package is long_lived_secrets.access_key_too_old; its folder says ${name}\nhint: \`outlived policies check my-policies\` tells all that is wrong with them.\n`,
    });
  });

  test("several are listed", async () => {
    const folder = await withConfiguration({ policies: ["my-policies"] });
    await rm(join(folder, policy, "README.md"));
    await rm(join(folder, policy, "policy_test.rego"));
    const { code, err } = await judge(folder);
    expect(code).toBe(2);
    expect(err).toContain("outlived: my-policies: These policies have 2 mistakes:\n");
    expect(err).toContain(`${policy}/policy.rego:1:1: there is no README.md\n`);
  });

  test("a missing folder is reported", async () => {
    const { code, err } = await judge(await withConfiguration({ policies: ["gone"] }));
    expect(code).toBe(2);
    expect(err).toBe(
      "outlived: gone: There is no such folder or bundle of policies.\nhint: `outlived policies new <risk>/<name>` makes a policy, and its folder with it.\n",
    );
  });
});

test.each([
  [
    "outlived.yaml",
    "a link that leads nowhere",
    (path: string) => symlink("/nowhere/at/all", path),
    "There is no such file.",
  ],
  ["outlived.yaml", "a folder", (path: string) => mkdir(path), "This is a folder, not a file."],
  ["owners.yaml", "a link to itself", (path: string) => symlink(path, path), "The file cannot be read"],
  [
    "owners.yaml",
    "a link that leads nowhere",
    (path: string) => symlink("/nowhere/at/all", path),
    "There is no such file.",
  ],
  [
    "outlived.yml",
    "spelled otherwise",
    (path: string) => writeFile(path, "version: 1\n"),
    "The configuration is called outlived.yaml, so this file is not read.",
  ],
])("an %s that is %s is reported, because it would be ignored", async (file, _story, make, message) => {
  const folder = await temporaryFolder();
  await cp(prepared, folder, { recursive: true });
  await make(join(folder, file));
  expect(await judge(folder)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(`${file}: ${message}`) });
});

test("a cached module gives the same result", async () => {
  expect(resultOf(await judge(prepared, "--policies", "./my-policies"))).toEqual(configured);
});

// Its text changes, so the module in the cache is not used.
test("the texts of a policy give neither a terminal nor a workflow's runner a command", async () => {
  const folder = await withConfiguration({ policies: ["my-policies"] });
  const file = join(folder, policy, "policy.rego");
  await replaceIn(join(folder, policy, "README.md"), "## Why\n", "\u001b[31mred\u202e\n::error::said\r\n\n## Why\n");
  await replaceIn(file, '"{age} old,', `"{age} old, ${"very ".repeat(17)}::error::said ##[error]said`);
  const shown = await outlived(folder, home, "policies", "show", id, "--quiet");
  expect(shown.out).toContain("\n\tinput.credential.");
  const listed = await outlived(folder, home, "policies", "list", "--format", "json", "--quiet");
  const formats = ["--format", "table", "--format", "json=result.json"];
  const judged = await outlived(folder, home, "evaluate", "snapshot.json", "--details", ...formats, "--quiet");
  expect([shown, listed, judged].map(({ err }) => err)).toEqual(["", "", ""]);
  for (const out of [shown.out, listed.out, judged.out, await readFile(join(folder, "result.json"), "utf8")]) {
    expect(out).toContain("error");
    expect(out).not.toMatch(/^\s*::|##\[/m);
    // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});

import { readdir } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bind } from "../../../src/collect/bind.ts";
import { code } from "../../../src/collect/code/index.ts";
import { readTree } from "../../../src/collect/code/workflows/api.ts";
import { workflows } from "../../../src/collect/code/workflows/index.ts";
import type { CollectContext } from "../../../src/collect/collector.ts";
import { collect as collectAll } from "../../../src/collect/index.ts";
import { assertSnapshot } from "../../../src/contract/index.ts";
import type { CodeEntry } from "../../../src/model/generated/configuration.ts";
import { contextWith, snapshotOf } from "../stage.ts";
import { brief } from "./workflows/tree.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "code-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
}

const contextIn = (path: string, environment: CollectContext["environment"] = {}): CollectContext =>
  contextWith({ folder: path, environment });

async function connect(entry: CodeEntry, context: CollectContext) {
  const [connected, ...others] = await code.connect(entry, context);
  if (connected === undefined || others.length > 0) throw new Error("There must be one source.");
  return connected;
}

async function collect(entry: CodeEntry = {}, context = contextIn(folder)) {
  const connected = await connect(entry, context);
  if (!("connection" in connected)) throw new Error("There must be a connection.");
  return snapshotOf(workflows, connected.source, await workflows.collect(connected.connection, context));
}

const use = (name: string): string => `env:\n  A: \${{ secrets.${name} }}\n`;

test("reads workflows, actions in every folder and Dependabot's file, and nothing else", async () => {
  await write(".github/workflows/a.yml", use("A"));
  await write(".github/workflows/b.yaml", use("B"));
  await write(".github/workflows/deeper/c.yml", use("NOT_READ_BY_GITHUB"));
  await write(".github/workflows/notes.md", use("NOT"));
  await write(".github/actions/x/action.yaml", use("C"));
  await write("tools/.hidden/action.yml", use("D"));
  await write("action.yml", use("E"));
  await write(".github/dependabot.yml", use("F"));
  await write("node_modules/x/action.yml", use("NOT"));
  await write(".git/action.yml", use("NOT"));
  const { references, coverage } = await collect();
  expect(references.map(({ name }) => name).sort()).toEqual(["A", "B", "C", "D", "E", "F"]);
  expect(coverage).toMatchObject([{ status: "complete", count: 6 }]);
  expect(coverage[0]).not.toHaveProperty("scope");
});

test.each([
  ["github.example.com/acme-example/shop", {}, "github.example.com/acme-example/shop"],
  [
    "github.example.com/acme-example/shop",
    { GITHUB_SERVER_URL: "https://github.com" },
    "github.example.com/acme-example/shop",
  ],
  ["acme-example/shop", { GITHUB_SERVER_URL: "https://octo.ghe.com" }, "octo.ghe.com/acme-example/shop"],
  ["acme-example/shop", { GITHUB_SERVER_URL: "https://github.com" }, "acme-example/shop"],
  ["acme-example/shop", {}, "acme-example/shop"],
])("lines of %s are on the host of the repository, in %j", async (repository, environment, name) => {
  await write(".github/workflows/a.yml", use("A"));
  const bound = bind(code, ({ code: entries }) => entries);
  const context = contextIn(folder, environment);
  const { snapshot } = await collectAll([bound], { code: [{ repository }] }, context, {
    name: "outlived",
    version: "0",
  });
  assertSnapshot(snapshot, "snapshot");
  expect(snapshot.sources).toMatchObject([{ id: `code:${name}`, name }]);
  expect(snapshot.references).toMatchObject([
    {
      id: `code:${name}:.github/workflows/a.yml:secret-use:A`,
      source: `code:${name}`,
      target: { kind: "actions-secret", name: "A", scope: name },
    },
  ]);
});

test("files that cannot be read are named, and the others are read", async () => {
  const outside = await mkdtemp(join(tmpdir(), "outside-"));
  await writeFile(join(outside, "secret.yml"), use("OUTSIDE"));
  await write(".github/workflows/good.yml", use("GOOD"));
  await symlink(join(outside, "secret.yml"), join(folder, ".github/workflows/link.yml"));
  await symlink("nothing.yml", join(folder, ".github/workflows/broken.yml"));
  await write(".github/workflows/large.yml", `# ${"x".repeat(1_048_576)}\n`);
  await write(".github/workflows/bytes.yml", Uint8Array.of(0x61, 0xff, 0xfe));
  await write(".github/workflows/zeros.yml", "a: \0\n");
  await write(".github/workflows/wrong.yml", "a: [\n");
  const { references, coverage } = await collect();
  await rm(outside, { recursive: true });
  expect(references.map(({ name }) => name)).toEqual(["GOOD"]);
  expect(coverage[0]?.status).toBe("partial");
  expect(coverage[0]?.reason).toMatchInlineSnapshot(
    `"Not everything could be read: .github/workflows/broken.yml (it is a link to nothing), .github/workflows/bytes.yml (it is not UTF-8 text), .github/workflows/large.yml (it is larger than 1 MiB), .github/workflows/link.yml (it is a link out of the tree), .github/workflows/wrong.yml:2:1 (not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]) and 1 more."`,
  );
});

test("a workflow folder that is a link out of the tree is not read", async () => {
  const outside = await mkdtemp(join(tmpdir(), "outside-"));
  await writeFile(join(outside, "a.yml"), use("OUTSIDE"));
  await mkdir(join(folder, ".github"));
  await symlink(outside, join(folder, ".github/workflows"));
  const { references, coverage } = await collect();
  await rm(outside, { recursive: true });
  expect(references).toEqual([]);
  expect(coverage[0]?.status).toBe("partial");
});

test("a link inside of the tree is read", async () => {
  await write("shared/ci.yml", use("SHARED"));
  await mkdir(join(folder, ".github/workflows"), { recursive: true });
  await symlink("../../shared/ci.yml", join(folder, ".github/workflows/ci.yml"));
  expect((await collect()).references.map(({ file }) => file)).toEqual([".github/workflows/ci.yml"]);
});

test("a folder that may not be listed is named", async () => {
  await write(".github/workflows/a.yml", use("A"));
  await write("action.yml", use("B"));
  const { files, unread } = await readTree(folder, {
    listFolder: (path, options, done) => {
      if (!path.endsWith("workflows")) return readdir(path, options, done);
      done(Object.assign(new Error("denied"), { code: "EACCES" }));
    },
  });
  expect(files.map(({ file }) => file)).toEqual(["action.yml"]);
  expect([...new Set(unread.map(({ file, reason }) => `${file}: ${reason}`))]).toEqual([
    ".github/workflows: the folder could not be listed (EACCES)",
  ]);
});

test("files that the configuration excludes are not read, and counted", async () => {
  await write(".github/workflows/a.yml", use("A"));
  await write("test/data/action.yml", "a: [\n");
  await write("test/data/deep/action.yaml", use("DATA"));
  const { references, coverage } = await collect({ exclude: ["test/data/**"] });
  expect(references.map(({ name }) => name)).toEqual(["A"]);
  expect(coverage).toMatchObject([
    { status: "complete", skipped: [{ count: 2, reason: "files that the configuration excludes" }] },
  ]);
});

test("an action that cannot be read is a gap only if the tree uses it", async () => {
  await write("test/data/action.yml", "a: [\n");
  await write(".github/workflows/a.yml", use("A"));
  const [unused] = (await collect()).coverage;
  expect(unused?.status).toBe("complete");
  expect(unused?.notes).toEqual([
    expect.stringMatching(
      /^No workflow of this tree uses these actions, and they cannot be read: test\/data\/action\.yml:2:1/,
    ),
  ]);
  for (const uses of ["./test/data", "./test/data/", "Acme/Shop/test/data@v1"]) {
    await write(".github/workflows/b.yml", `jobs: { b: { steps: [{ uses: "${uses}" }] } }\n`);
    const [used] = (await collect({ repository: "acme/shop" })).coverage;
    expect(used?.status, uses).toBe("partial");
    expect(used).not.toHaveProperty("notes");
  }
});

test("a tree without workflows is read whole", async () => {
  const { references, coverage } = await collect();
  expect(references).toEqual([]);
  expect(coverage).toMatchObject([
    { status: "not-applicable", count: 0, reason: "There is no workflow or action file in this tree." },
  ]);
});

test("a byte order mark does not move a column", async () => {
  await write(".github/workflows/a.yml", `\uFEFFA: \${{ secrets.X }}\n`);
  expect((await collect()).references.map(brief)).toEqual(["secret-use X consumes 1:8"]);
});

test("a folder that does not exist is a failed source, not an empty one", async () => {
  const connected = await connect({ path: "nowhere", repository: "acme/shop" }, contextIn(folder));
  expect(connected).toEqual({
    source: { id: "code:acme/shop", kind: "repository-files", name: "acme/shop" },
    refusal: {
      status: "failed",
      reason: "There is no folder nowhere.",
      consequence: "What its workflows and actions use is not known.",
    },
  });
});

test("the name of the source comes from the entry, else GITHUB_REPOSITORY, else the origin remote, else the folder", async () => {
  const idOf = async (entry: CodeEntry, environment: CollectContext["environment"] = {}): Promise<string> =>
    (await connect(entry, contextIn(folder, environment))).source.id;
  const current = { GITHUB_REPOSITORY: "acme/current" };
  expect(await idOf({})).toBe(`code:${basename(folder)}`);
  await write(".git/config", '[remote "origin"]\n\turl = git@github.com:acme/origin.git\n');
  expect(await idOf({})).toBe("code:acme/origin");
  expect(await idOf({}, current)).toBe("code:acme/current");
  expect(await idOf({ repository: "acme/entry" }, current)).toBe("code:acme/entry");
});

test("GITHUB_REPOSITORY names the current folder, not another checkout in it", async () => {
  await write("other/.git/config", '[remote "origin"]\n\turl = https://github.com/acme/other\n');
  const context = contextIn(folder, { GITHUB_REPOSITORY: "acme/current" });
  expect((await connect({ path: "other" }, context)).source.id).toBe("code:acme/other");
});

test("the fictional company's repository is read whole", async () => {
  const estate = new URL("../../../fixtures/estates/acme", import.meta.url).pathname;
  const { references, coverage } = await collect(
    { path: "repository", repository: "acme-example/shop" },
    contextIn(estate),
  );
  expect(coverage).toMatchObject([{ status: "complete" }]);
  expect(
    references.filter(({ kind }) => kind === "static-cloud-key").map((one) => `${one.file} ${brief(one)}`),
  ).toEqual([
    ".github/workflows/deploy.yml static-cloud-key AWS_ACCESS_KEY_ID consumes 21:34 22:38",
    ".github/workflows/reports.yml static-cloud-key AKIAQ7ZK4M2NXW5TRB3J embeds 13:26 14:34",
  ]);
});

import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readKeyFiles } from "../../../../src/collect/code/key-ids/api.ts";
import { keyIds } from "../../../../src/collect/code/key-ids/index.ts";
import type { Source } from "../../../../src/model/generated/snapshot.ts";
import { contextWith, snapshotOf } from "../../stage.ts";

const id = "AKIAQ7ZK4M2NXW5TRB3J";
const otherId = "AKIAR8YL5N3PVX6USC4K";
const source: Source = { id: "code:acme/shop", kind: "repository-files", name: "acme/shop" };

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "key-ids-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
}

async function collect(exclude?: readonly string[]) {
  const connection = { source: source.id, folder, ...(exclude === undefined ? {} : { exclude }) };
  return snapshotOf(keyIds, source, await keyIds.collect(connection, contextWith({ folder })));
}

test("an id is found in any text file, at its line and column, and nothing else of the line is kept", async () => {
  await write("src/deep/.hidden/config.ini", `# ü🔑\r\nkey = ${id} SECRET\n\n  ${otherId}\n${id}`);
  const { references, coverage } = await collect();
  expect(references).toEqual([
    {
      id: `code:acme/shop:src/deep/.hidden/config.ini:key-id-in-file:${id}`,
      source: "code:acme/shop",
      kind: "key-id-in-file",
      name: id,
      target: { kind: "access-key", name: id },
      file: "src/deep/.hidden/config.ini",
      line: 2,
      column: 7,
      otherPlaces: [{ line: 5, column: 1 }],
      role: "declares",
      clues: [],
    },
    expect.objectContaining({ name: otherId, line: 4, column: 3 }),
  ]);
  expect(JSON.stringify(references)).not.toContain("SECRET");
  expect(coverage).toMatchObject([{ section: "code/key-ids", status: "complete", count: 2 }]);
  expect(coverage[0]).not.toHaveProperty("skipped");
});

test.each([
  "AKIAIOSFODNN7EXAMPLE",
  "AKIAXXXXXXXXXXXXXXXX",
  "AKIA1234567890123456",
  "ASIAQ7ZK4M2NXW5TRB3J",
  `${id}X`,
  `x${id}`,
  "LTAI5tQ7zK4m2NxW5tRb3JcD",
])("%s is no id of a long-lived key of AWS", async (text) => {
  await write("a.txt", text);
  expect((await collect()).references).toEqual([]);
});

test("workflows are left to their own section; packages and the data of git to nobody", async () => {
  await write(".github/workflows/a.yml", `# ${id}`);
  await write("tools/action.yml", `# ${id}`);
  await write("node_modules/a/a.js", id);
  await write(".git/config", id);
  const { references, coverage } = await collect();
  expect(references).toEqual([]);
  expect(coverage).toMatchObject([{ status: "not-applicable", count: 0 }]);
});

test("a bundle of some megabytes is read", async () => {
  await write("bundle.js", `${"x".repeat(2_000_000)}\n${" ".repeat(1_000_000)}"${id}"`);
  expect((await collect()).references).toMatchObject([{ file: "bundle.js", line: 2, column: 1_000_002, name: id }]);
});

test("what is not read is counted by its reason", async () => {
  const outside = await mkdtemp(join(tmpdir(), "outside-"));
  await writeFile(join(outside, "a.txt"), id);
  await symlink(join(outside, "a.txt"), join(folder, "link.txt"));
  await symlink(outside, join(folder, "folder"));
  await write("a.bin", Buffer.from(`\0${id}`));
  await write("big.txt", `${id}${" ".repeat(16 * 1_048_576)}`);
  await write("data/a.txt", id);
  await write("kept.txt", "nothing");
  const { references, coverage } = await collect(["data/**"]);
  await rm(outside, { recursive: true });
  expect(references).toEqual([]);
  expect(coverage[0]).toMatchObject({ status: "complete", count: 0 });
  expect(coverage[0]?.skipped?.toSorted((a, b) => a.reason.localeCompare(b.reason))).toEqual([
    { count: 1, reason: "binary files" },
    { count: 1, reason: "files larger than 16 MiB" },
    { count: 1, reason: "files that the configuration excludes" },
    { count: 2, reason: "links" },
  ]);
});

test.each([
  ["2", []],
  ["3", ["-c", "core.splitIndex=false"]],
])("of a tree that git tracks only its files are read (index version %s)", async (version, options) => {
  const git = (...args: readonly string[]): unknown =>
    execFileSync("git", ["-C", folder, ...options, ...args], { stdio: "pipe" });
  git("init", "-q");
  await write("src/ü.txt", id);
  await write("src/a-longer-name.txt", otherId);
  await write("b.txt", "x");
  git("add", ".");
  if (version === "3") {
    await write("later.txt", id);
    git("add", "--intent-to-add", "later.txt");
  }
  await write("report.json", id);
  const { references, coverage } = await collect();
  const files = ["src/a-longer-name.txt", "src/ü.txt"];
  expect(references.map(({ file }) => file).toSorted()).toEqual(version === "3" ? ["later.txt", ...files] : files);
  expect(coverage[0]?.skipped).toEqual([{ count: 1, reason: "files that git does not track" }]);
});

test.each<[string, (git: (...args: readonly string[]) => void) => void]>([
  ["compressed", (git) => git("update-index", "--index-version", "4")],
  ["split", (git) => git("update-index", "--split-index")],
])("where the index of git is %s, every file is read", async (_story, change) => {
  const git = (...args: readonly string[]): void =>
    void execFileSync("git", ["-C", folder, ...args], { stdio: "pipe" });
  git("init", "-q");
  await write("a.txt", id);
  git("add", ".");
  change(git);
  await write("b.txt", id);
  expect((await collect()).references).toHaveLength(2);
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["another form", Buffer.from("DIRC\0\0\0\u0009\0\0\0\u0001")],
  ["a cut index", Buffer.from("DIRC\0\0\0\u0002\0\0\0\u0009")],
])("an index that is %s hides no file", async (_story, index) => {
  await write(".git/index", index);
  await write("a.txt", id);
  expect((await collect()).references).toHaveLength(1);
});

test("bytes that are no UTF-8 do not hide an id", async () => {
  await write("latin.txt", Buffer.concat([Buffer.from([0xfc, 0x20]), Buffer.from(id)]));
  expect((await collect()).references).toMatchObject([{ name: id, line: 1, column: 3 }]);
});

test("a folder that may not be listed makes the section partial, and is named", async () => {
  await write("a.txt", id);
  await mkdir(join(folder, "closed"));
  const { unread } = await readKeyFiles(folder, {
    listFolder: (_path, _options, done) => done(Object.assign(new Error("denied"), { code: "EACCES" })),
  });
  expect(unread[0]).toEqual({ file: ".", reason: "the folder could not be listed (EACCES)" });
});

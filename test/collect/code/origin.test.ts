import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { originRepository, readOriginRepository } from "../../../src/collect/code/origin.ts";

function configuration(url: string): string {
  return `[core]\n\tbare = false\n[remote "upstream"]\n\turl = https://github.com/other/fork.git\n[remote "origin"]\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n\turl = ${url}\n[branch "main"]\n\tremote = origin\n`;
}

test.each([
  "https://github.com/acme/shop.git",
  "https://github.com/acme/shop",
  "https://github.com/acme/shop/",
  "https://x-access-token:ghs_CANARY@github.com/acme/shop.git",
  "git@github.com:acme/shop.git",
  "ssh://git@github.com/acme/shop.git",
  "ssh://git@github.com:22/acme/shop.git",
  "https://GitHub.com/acme/shop",
])("%s is acme/shop", (url) => {
  expect(originRepository(configuration(url))).toBe("acme/shop");
});

test.each([
  "https://gitlab.com/acme/shop.git",
  "https://github.com.evil.example/acme/shop.git",
  "https://github.com/acme",
  "https://github.com/acme/shop/extra",
  "/srv/git/shop.git",
  "../shop",
])("%s is not a repository on GitHub", (url) => {
  expect(originRepository(configuration(url))).toBeUndefined();
});

test("the environment may name a company's own GitHub server", () => {
  const text = configuration("git@github.acme.example:platform/shop.git");
  expect(originRepository(text)).toBeUndefined();
  expect(originRepository(text, "https://github.acme.example")).toBe("platform/shop");
  expect(originRepository(text, "not an address")).toBeUndefined();
});

test("without an origin there is no repository", () => {
  expect(originRepository('[core]\n[remote "upstream"]\n\turl = https://github.com/acme/shop.git\n')).toBeUndefined();
  expect(originRepository("")).toBeUndefined();
});

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "origin-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("is read from a clone, a linked working tree and a submodule", async () => {
  await mkdir(join(folder, ".git", "worktrees", "side"), { recursive: true });
  await mkdir(join(folder, ".git", "modules", "part"), { recursive: true });
  await writeFile(join(folder, ".git", "config"), configuration("https://github.com/acme/shop"));
  await writeFile(join(folder, ".git", "worktrees", "side", "commondir"), "../..\n");
  await writeFile(join(folder, ".git", "modules", "part", "config"), configuration("https://github.com/acme/part"));
  await mkdir(join(folder, "side"));
  await writeFile(join(folder, "side", ".git"), `gitdir: ${join(folder, ".git", "worktrees", "side")}\n`);
  await mkdir(join(folder, "part"));
  await writeFile(join(folder, "part", ".git"), "gitdir: ../.git/modules/part\n");
  expect(await readOriginRepository(folder)).toBe("acme/shop");
  expect(await readOriginRepository(join(folder, "side"))).toBe("acme/shop");
  expect(await readOriginRepository(join(folder, "part"))).toBe("acme/part");
});

test("a folder that is not a working tree has no repository", async () => {
  expect(await readOriginRepository(folder)).toBeUndefined();
  await writeFile(join(folder, ".git"), "what is this");
  expect(await readOriginRepository(folder)).toBeUndefined();
});

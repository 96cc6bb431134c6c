import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { answerCache, keepNewest } from "../../../src/policy-kit/compiler/answer-cache.ts";

const root = mkdtempSync(join(tmpdir(), "outlived-answers-"));
afterAll(() => rmSync(root, { recursive: true }));

describe("the cache of answers", () => {
  test("gives back what was written, byte for byte", async () => {
    const cache = answerCache(join(root, "whole"));
    const answer = '{"problems":[{"message":"Ünïcode\\n"}]}';
    expect(await cache.read("a")).toBeUndefined();
    await cache.write(new Map([["a", answer]]));
    expect(await cache.read("a")).toBe(answer);
    expect(await cache.read("b")).toBeUndefined();
  });

  test.each([
    ["cut off", (file: string) => truncateSync(file, 70)],
    ["empty", (file: string) => writeFileSync(file, "")],
    ["changed", (file: string) => writeFileSync(file, readFileSync(file, "utf8").replace("yes", "no"))],
  ])("ignores an entry that is %s, until it is written again", async (_story, damage) => {
    const cache = answerCache(join(root, "damaged"));
    await cache.write(new Map([["a", '{"pass":"yes"}']]));
    damage(join(root, "damaged", "a"));
    expect(await cache.read("a")).toBeUndefined();
    await cache.write(new Map([["a", '{"pass":"yes"}']]));
    expect(await cache.read("a")).toBe('{"pass":"yes"}');
  });

  test("ignores an entry under the name of another one", async () => {
    const cache = answerCache(join(root, "swapped"));
    await cache.write(new Map([["a", '{"pass":"yes"}']]));
    await cache.write(new Map([["b", '{"pass":"no"}']]));
    copyFileSync(join(root, "swapped", "b"), join(root, "swapped", "a"));
    expect(await cache.read("a")).toBeUndefined();
    expect(await cache.read("b")).toBe('{"pass":"no"}');
  });

  test("can be read by its user only", async () => {
    await answerCache(join(root, "private")).write(new Map([["a", "{}"]]));
    expect(statSync(join(root, "private")).mode & 0o777).toBe(0o700);
    expect(statSync(join(root, "private", "a")).mode & 0o777).toBe(0o600);
  });

  describe.runIf(process.geteuid !== undefined)("does not use what somebody else may have written:", () => {
    const answers = new Map([["a", '{"pass":"yes"}']]);

    test.each([
      [
        "a file that its group may write",
        (_folder: string, file: string) => chmodSync(file, 0o620),
        "others may write to it",
      ],
      [
        "a file that everybody may write",
        (_folder: string, file: string) => chmodSync(file, 0o602),
        "others may write to it",
      ],
      ["a folder that everybody may write", (folder: string) => chmodSync(folder, 0o777), "others may write to it"],
      [
        "a link to a folder",
        (folder: string) => {
          renameSync(folder, `${folder}-elsewhere`);
          symlinkSync(`${folder}-elsewhere`, folder);
        },
        "it is a link and no folder",
      ],
      [
        "a pipe",
        (_folder: string, file: string) => {
          rmSync(file);
          execFileSync("sh", ["-c", 'mkfifo "$0"', file]);
        },
        "it is no file that we made",
      ],
    ])("%s", async (story, spoil, why) => {
      const folder = join(root, story.replaceAll(" ", "-"));
      await answerCache(folder).write(answers);
      spoil(folder, join(folder, "a"));
      const notes: string[] = [];
      const cache = answerCache(folder, (sentence) => notes.push(sentence));
      expect([await cache.read("a"), await cache.read("a")]).toEqual([undefined, undefined]);
      expect(notes).toEqual([expect.stringContaining(`is not used: ${why}. It is made anew.`)]);
    });

    test("an entry that was refused is made anew, in a folder that is closed again", async () => {
      const folder = join(root, "opened");
      await answerCache(folder).write(answers);
      chmodSync(join(folder, "a"), 0o666);
      chmodSync(folder, 0o777);
      await answerCache(folder).write(answers);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(await answerCache(folder).read("a")).toBe('{"pass":"yes"}');
    });

    // Only root can give files away.
    test.runIf(process.geteuid?.() === 0)("what belongs to another user", async () => {
      for (const [name, path] of [
        ["of-another-file", "a"],
        ["of-another-folder", "."],
      ] as const) {
        const folder = join(root, name);
        await answerCache(folder).write(answers);
        chownSync(join(folder, path), 12_345, 12_345);
        const notes: string[] = [];
        expect(await answerCache(folder, (sentence) => notes.push(sentence)).read("a")).toBeUndefined();
        expect(notes).toEqual([expect.stringContaining("it belongs to another user")]);
      }
      await answerCache(join(root, "of-another-folder")).write(new Map([["b", "{}"]]));
      expect(readdirSync(join(root, "of-another-folder"))).toEqual(["a"]);
    });
  });

  test("is never seen half written by those that read and write at once", async () => {
    const folder = join(root, "parallel");
    const answers = ["a", "b", "c"].map((letter) => letter.repeat(300_000));
    const seen = await Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        const cache = answerCache(folder);
        await cache.write(new Map([["key", answers[index % answers.length] ?? ""]]));
        return cache.read("key");
      }),
    );
    expect(seen.filter((answer) => !answers.includes(answer ?? ""))).toEqual([]);
    expect(readdirSync(folder)).toEqual(["key"]);
  });

  test("behaves as if it were empty if it cannot be written", async () => {
    writeFileSync(join(root, "file"), "");
    const cache = answerCache(join(root, "file", "below"));
    await cache.write(new Map([["a", "{}"]]));
    expect(await cache.read("a")).toBeUndefined();
  });

  test("forgets the oldest answers", async () => {
    const folder = join(root, "many");
    const cache = answerCache(folder);
    await cache.write(new Map([["0", "{}"]]));
    for (let index = 1; index < 200; index++) writeFileSync(join(folder, String(index)), "");
    utimesSync(join(folder, "7"), 1000, 1000);
    await cache.write(new Map([["newest", "{}"]]));
    expect(readdirSync(folder)).toHaveLength(200);
    expect(readdirSync(folder)).not.toContain("7");
    expect(await cache.read("newest")).toBe("{}");
  });

  test("of a folder that is not there has nothing to forget", async () => {
    await expect(keepNewest(join(root, "nowhere"), 1)).resolves.toBeUndefined();
  });
});

import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
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

import { execFileSync } from "node:child_process";
import { mkdir, open, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readUserBytes } from "../../../src/command/shell/read-file.ts";
import { laterRefusal } from "../../contract/refusal.ts";
import { temporaryFolder } from "../temporary-folder.ts";

async function textOf(path: string, folder: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readUserBytes(path, folder)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const long = "one line\n".repeat(100_000);

test.each([
  ["nothing", "", Buffer.alloc(0)],
  ["one byte", "x", Buffer.from("x")],
  ["a long text", long, Buffer.from(long)],
  ["a packed text", long, gzipSync(long)],
  ["a packed text of two members", `${long}${long}`, Buffer.concat([gzipSync(long), gzipSync(long)])],
])("a file of %s is read to its end", async (_story, text, bytes) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "file"), bytes);
  await symlink(join(folder, "file"), join(folder, "link"));
  expect(await textOf("file", folder)).toBe(text);
  expect(await textOf("link", folder)).toBe(text);
});

test.each([
  ["plain", Buffer.from("plain")],
  ["packed", gzipSync("packed")],
])("a pipe that gives its %s bytes one at a time is read to its end", async (text, bytes) => {
  const folder = await temporaryFolder();
  execFileSync("sh", ["-c", 'mkfifo "$0"', join(folder, "pipe")]);
  const reading = textOf("pipe", folder);
  const pipe = await open(join(folder, "pipe"), "w");
  for (const byte of bytes) await pipe.write(Buffer.of(byte));
  await pipe.close();
  expect(await reading).toBe(text);
});

test("a file that cannot be read is named as the user named it", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "folder"));
  const packed = gzipSync(long);
  await writeFile(join(folder, "cut.gz"), packed.subarray(0, -9));
  await writeFile(
    join(folder, "damaged.gz"),
    packed.map((byte, place) => (place === 20 ? byte ^ 0xff : byte)),
  );
  expect(await laterRefusal(textOf("none", folder))).toBe("none: There is no such file.");
  expect(await laterRefusal(textOf("./folder", folder))).toBe("./folder: This is a folder, not a file.");
  expect(await laterRefusal(textOf("cut.gz", folder))).toMatch(
    /^cut.gz: This gzip file ends too early: it was cut off/,
  );
  expect(await laterRefusal(textOf("damaged.gz", folder))).toBe("damaged.gz: This gzip file is damaged.");
});

test("a reader that has seen enough closes the file", async () => {
  const folder = await temporaryFolder();
  for (const [file, bytes] of [["plain", Buffer.from(long)] as const, ["packed", gzipSync(long)] as const]) {
    await writeFile(join(folder, file), bytes);
    for await (const piece of readUserBytes(file, folder)) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
  }
});

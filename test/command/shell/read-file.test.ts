import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readUserBytes, readUserFile } from "../../../src/command/shell/read-file.ts";
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

const isUnix = process.platform !== "win32";

describe.runIf(isUnix)("what is no file is refused, and not waited for", () => {
  test.each([
    ["/dev/zero", "This is a device, not a file."],
    ["/dev/null", "This is a device, not a file."],
    ["pipe", "This is a pipe, not a file."],
    ["link", "This is a pipe, not a file."],
    [".", "This is a folder, not a file."],
    ["socket", "This is not a file."],
  ])("%s", async (file, sentence) => {
    const folder = await temporaryFolder();
    execFileSync("sh", ["-c", 'mkfifo "$0"', join(folder, "pipe")]);
    await symlink("pipe", join(folder, "link"));
    const server = createServer().listen(join(folder, "socket"));
    try {
      await once(server, "listening");
      expect(await laterRefusal(textOf(file, folder))).toContain(`${file}: ${sentence}`);
      expect(await laterRefusal(readUserFile(file, folder))).toContain(`${file}: ${sentence}`);
    } finally {
      server.close();
    }
  });

  test.runIf(existsSync("/proc/self/status"))("but a file of /proc is read, which says that it is empty", async () => {
    expect(await readUserFile("/proc/self/status", "/")).toContain("Name:");
  });
});

describe("a file that is too large is refused as soon as that is known:", () => {
  const limits = { total: 200_000, ratio: 20, unproven: 100_000 };

  async function lengthOf(content: Uint8Array): Promise<number> {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), content);
    let length = 0;
    for await (const piece of readUserBytes("file", folder, limits)) length += piece.length;
    return length;
  }

  test("one that is longer than all may be", async () => {
    expect(await lengthOf(Buffer.alloc(200_000))).toBe(200_000);
    expect(await laterRefusal(lengthOf(Buffer.alloc(200_001)))).toBe("file: The file has more than 0 MiB.");
  });

  test("a packed one that unpacks to many times its size", async () => {
    expect(await lengthOf(gzipSync(Buffer.alloc(100_000)))).toBe(100_000);
    const refused = "file: This gzip file unpacks to more than 20 times its size, as no snapshot does.";
    expect(await laterRefusal(lengthOf(gzipSync(Buffer.alloc(150_000))))).toBe(refused);
    expect(await lengthOf(gzipSync(randomBytes(150_000)))).toBe(150_000);
    expect(await laterRefusal(lengthOf(gzipSync(randomBytes(250_000))))).toContain("more than 0 MiB");
  });

  test("a text that nobody wrote", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), "x".repeat(101));
    expect(await readUserFile("file", folder, "file", 101)).toHaveLength(101);
    expect(await laterRefusal(readUserFile("file", folder, "file", 100))).toContain("The file is larger than");
  });
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

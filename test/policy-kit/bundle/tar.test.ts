import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArchiveRefusal, readTar, writeTar } from "../../../src/policy-kit/bundle/tar.ts";
import { archiveOf, paxRecord } from "./archives.ts";

const part = fc.stringMatching(/^[a-zäöü0-9_-]{1,30}$/);
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
const file = fc.record({ name: path, bytes: fc.uint8Array({ maxLength: 2000 }) });
const files = fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 6 });

test("what was written is read again, and the same files give the same bytes", () => {
  fc.assert(
    fc.property(files, (written) => {
      const archive = writeTar(written);
      expect(readTar(archive)).toEqual(written.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) })));
      expect(Buffer.from(writeTar(written)).equals(archive)).toBe(true);
    }),
  );
});

test("a path of up to 255 bytes is cut at a slash, a longer one refused", () => {
  const long = `${"a".repeat(150)}/${"b".repeat(100)}`;
  expect(readTar(writeTar([{ name: long, bytes: Buffer.from("x") }]))[0]?.name).toBe(long);
  expect(() => writeTar([{ name: `${"a".repeat(156)}/${"b".repeat(100)}`, bytes: Buffer.alloc(0) }])).toThrow(
    "is too long",
  );
});

describe("archives of other programs", () => {
  const namesIn = (archive: Uint8Array) => readTar(archive).map(({ name }) => name);

  test("a slash or a dot before the path, and folders, are left out", () => {
    const archive = archiveOf({ name: "/policy.wasm" }, { name: "folder/", type: "5" }, { name: "./folder/a.rego" });
    expect(namesIn(archive)).toEqual(["policy.wasm", "folder/a.rego"]);
  });

  test.each([
    ["pax", { type: "x", content: paxRecord("mtime", "1.5") + paxRecord("path", "long/path") }],
    ["GNU", { type: "L", content: "long/path\0" }],
  ])("a long path as %s writes it", (_story, header) => {
    const archive = archiveOf({ name: "././@LongLink", ...header }, { name: "long/pa" }, { name: "next" });
    expect(namesIn(archive)).toEqual(["long/path", "next"]);
  });

  test("a header for all files is passed over", () => {
    expect(namesIn(archiveOf({ name: "pax_global_header", type: "g", content: "x" }, { name: "a" }))).toEqual(["a"]);
  });
});

describe("refused", () => {
  test.each([
    ["a way out", { name: "../../etc/passwd" }, 'the path "../../etc/passwd", which leads out of it'],
    ["a way out in the middle", { name: "a/../../b" }, "which leads out of it"],
    ["a drive", { name: "C:/b" }, "which leads out of it"],
    ["a backslash", { name: "..\\b" }, "which leads out of it"],
    ["a line break in a path", { name: "a\nb" }, "which leads out of it"],
    ["no path", { name: "" }, "which leads out of it"],
    ["a hard link", { name: "a", type: "1" }, '"a", which is a link or a device'],
    ["a symbolic link", { name: "a", type: "2" }, '"a", which is a link or a device'],
    ["a device", { name: "a", type: "3" }, '"a", which is a link or a device'],
    ["more bytes than are there", { name: "a", size: 9_999_999 }, "cut off"],
    ["a long path that leads out", { name: "x", type: "L", content: "../a" }, "which leads out of it"],
  ])("%s", (_story, entry, message) => {
    expect(() => readTar(archiveOf(entry, { name: "after" }))).toThrow(message);
  });

  test("two files of one name", () => {
    expect(() => readTar(archiveOf({ name: "a" }, { name: "/a" }))).toThrow('holds "a" twice');
  });

  test("a changed header", () => {
    const archive = Buffer.from(archiveOf({ name: "a" }));
    archive[0] = 98;
    expect(() => readTar(archive)).toThrow("damaged, or it is not a tar file");
  });

  test("whatever is done to an archive, nothing else is thrown", () => {
    const whole = writeTar([
      { name: "a/policy.rego", bytes: Buffer.from("package a") },
      { name: "b", bytes: Buffer.alloc(700, "x") },
    ]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(whole.length), (changes, length) => {
        const damaged = Buffer.from(whole).subarray(0, length);
        for (const [position, byte] of changes) damaged[position % Math.max(1, length)] = byte;
        try {
          readTar(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(ArchiveRefusal);
        }
      }),
      { numRuns: 500 },
    );
  });
});

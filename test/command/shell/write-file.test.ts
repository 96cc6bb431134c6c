import { lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createUserFile, writeUserFile } from "../../../src/command/shell/write-file.ts";
import { UsageError } from "../../../src/model/errors.ts";
import { temporaryFolder } from "../temporary-folder.ts";

describe("a file that is written", () => {
  test("can be read only by its owner, also where it replaces an older one", async () => {
    const folder = await temporaryFolder({ "old.json": "old" });
    await writeUserFile("new.json", "new", folder);
    await writeUserFile("old.json", "newer", folder);
    for (const file of ["new.json", "old.json"]) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(folder, "old.json"), "utf8")).toBe("newer");
    expect((await readdir(folder)).sort()).toEqual(["new.json", "old.json"]);
  });

  test("leaves a link a link", async () => {
    const folder = await temporaryFolder({ "target.json": "old" });
    await symlink(join(folder, "target.json"), join(folder, "link.json"));
    await writeUserFile("link.json", "new", folder);
    expect((await lstat(join(folder, "link.json"))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, "target.json"), "utf8")).toBe("new");
  });

  test.each(["nowhere.json", "link.json"])("does not replace a link that leads to %s", async (target) => {
    const folder = await temporaryFolder();
    await symlink(join(folder, target), join(folder, "link.json"));
    await expect(writeUserFile("link.json", "new", folder)).rejects.toThrow("It is a link that leads nowhere.");
    expect(await readdir(folder)).toEqual(["link.json"]);
  });

  test("does not replace a device", async () => {
    await writeUserFile("/dev/null", "gone", "/");
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
  });

  test.each([
    ["missing/report.json", "Its folder does not exist."],
    ["file/report.json", "Its folder does not exist."],
    ["folder", "This is a folder, not a file."],
  ])("%s cannot be written, and the error says why", async (file, why) => {
    const folder = await temporaryFolder({ file: "" });
    await mkdir(join(folder, "folder"));
    const error = await writeUserFile(file, "text", folder).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({ message: `Nothing was written. ${why}`, at: { file } });
    expect((await readdir(folder)).sort()).toEqual(["file", "folder"]);
  });

  test("keeps the old text where the new cannot be written", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "report.json"));
    await writeFile(join(folder, "report.json", "inside"), "kept");
    await expect(writeUserFile("report.json", "new", folder)).rejects.toThrow(UsageError);
    expect(await readFile(join(folder, "report.json", "inside"), "utf8")).toBe("kept");
  });
});

describe("a file that is created", () => {
  test("can be read only by its owner, and replaces nothing, whatever is there", async () => {
    const folder = await temporaryFolder({ "old.txt": "old" });
    await symlink(join(folder, "nowhere"), join(folder, "link.txt"));
    await mkdir(join(folder, "folder.txt"));
    expect(await createUserFile("new.txt", "new", folder)).toBe(true);
    expect((await stat(join(folder, "new.txt"))).mode & 0o777).toBe(0o600);
    for (const file of ["new.txt", "old.txt", "link.txt", "folder.txt"]) {
      expect(await createUserFile(file, "other", folder), file).toBe(false);
    }
    expect(await readFile(join(folder, "new.txt"), "utf8")).toBe("new");
    expect(await readFile(join(folder, "old.txt"), "utf8")).toBe("old");
    expect((await readdir(folder)).sort()).toEqual(["folder.txt", "link.txt", "new.txt", "old.txt"]);
  });

  test("in a folder that does not exist is a mistake that names it", async () => {
    const work = createUserFile("no/where.txt", "new", await temporaryFolder());
    await expect(work).rejects.toThrow("Nothing was written. Its folder does not exist.");
  });
});

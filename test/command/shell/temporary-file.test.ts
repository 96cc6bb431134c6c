import { readdir, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removeLeftovers, temporaryPath } from "../../../src/command/shell/temporary-file.ts";
import { writeUserFile } from "../../../src/command/shell/write-file.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** Larger than any process id. https://man7.org/linux/man-pages/man5/proc_sys_kernel.5.html */
const nobody = 4_194_999;
const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);

async function leave(folder: string, name: string, at = new Date()): Promise<void> {
  await writeFile(join(folder, name), "half");
  await utimes(join(folder, name), at, at);
}

/** The name of a file that another process of this machine writes. */
function nameOf(pid: number): string {
  return (temporaryPath("").split("/").at(-1) ?? "").replace(`-${process.pid}-`, `-${pid}-`);
}

test("a write removes what killed runs left in the folder, and nothing else", async () => {
  const folder = await temporaryFolder({});
  const gone = [nameOf(nobody), ".outlived-0123456789ab.tmp", ".outlived-ffffff-1-0123456789ab.tmp"];
  const [first = "", ...old] = gone;
  await leave(folder, first);
  for (const name of old) await leave(folder, name, twoHoursAgo);
  const kept = [
    nameOf(process.pid),
    ".outlived-abcdef012345.tmp",
    `.outlived-ffffff-${nobody}-0123456789ab.tmp`,
    ".outlived-notes.tmp",
    "outlived-0123456789ab.tmp",
    ".outlived-0123456789ab.tmp.txt",
  ];
  for (const [index, name] of kept.entries()) await leave(folder, name, index < 3 ? new Date() : twoHoursAgo);
  await writeUserFile("report.txt", "whole", folder);
  expect((await readdir(folder)).sort()).toEqual([...kept, "report.txt"].sort());
});

test("a link, a folder, and a folder that cannot be read stay as they are", async () => {
  const folder = await temporaryFolder({ "target.txt": "mine", [`${nameOf(nobody)}/inside.txt`]: "mine" });
  const link = nameOf(nobody);
  await symlink(join(folder, "target.txt"), join(folder, link));
  await removeLeftovers(folder);
  expect((await readdir(folder)).length).toBe(3);
  await expect(removeLeftovers(join(folder, "nowhere"))).resolves.toBeUndefined();
});

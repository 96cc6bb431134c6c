import { readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { outlived, replaceIn, type Said, sharedHome } from "../custom-policies.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const home = await sharedHome();
const policy = "my-policies/long_lived_secrets/deploy_key_too_old";
const old = `${policy}/examples/fail-old-key.json`;

const run = (folder: string, ...args: readonly string[]): Promise<Said> => outlived(folder, home, "policies", ...args);

async function withPolicy(): Promise<string> {
  const folder = await temporaryFolder();
  await run(folder, "new", "long_lived_secrets/deploy_key_too_old");
  return folder;
}

describe("policies test --update", () => {
  test("rewrites the findings that differ, shows them, and changes nothing else", async () => {
    const folder = await withPolicy();
    const before = await readFile(join(folder, old), "utf8");
    const odd = before.replace('"input": {', '"input":   {').replace('"700 days"', '"7 days"');
    await writeFile(join(folder, old), odd);
    const { code, out } = await run(folder, "test", "--update");
    expect(out).toContain(
      `${old}:1:1: is updated (- before, + now)\n  - arguments.age: "7 days"\n  + arguments.age: "700 days"\n`,
    );
    expect(out).toContain("my-policies: 4 tests, 3 examples: all hold, 1 updated\n");
    expect(code).toBe(0);
    expect(await readFile(join(folder, old), "utf8")).toBe(odd.replace('"7 days"', '"700 days"'));
    expect((await run(folder, "test")).out).toBe("my-policies: 4 tests, 3 examples: all hold\n");
  });

  test("tells a program what it updated", async () => {
    const folder = await withPolicy();
    await replaceIn(join(folder, old), '"700 days"', '"7 days"');
    const { code, out } = await run(folder, "test", "--update", "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(out)[0].examples).toContainEqual(expect.objectContaining({ file: old, status: "updated" }));
  });

  test("changes no verdict: an example that is called wrongly then still fails", async () => {
    const folder = await withPolicy();
    const young = `${policy}/examples/pass-young-key.json`;
    await replaceIn(join(folder, young), '"ageDays": 15', '"ageDays": 1500');
    await replaceIn(join(folder, old), '"ageDays": 700', '"ageDays": 7');
    const before = await readFile(join(folder, young), "utf8");
    const { code, out } = await run(folder, "test", "--update");
    expect(code).toBe(1);
    expect(out).toContain("it is not updated: something is found, so it would be called fail-");
    expect(out).toContain("it is not updated: nothing is found any more, so it would be called pass-");
    expect(out).not.toContain("is updated");
    expect(await readFile(join(folder, young), "utf8")).toBe(before);
  });

  test("writes to no file outside of the folder, and into no bundle", async () => {
    const folder = await withPolicy();
    await run(folder, "build", "my-policies", "--quiet");
    expect(await run(folder, "test", "bundle.tar.gz", "--update")).toMatchObject({
      code: 2,
      err: expect.stringContaining("bundle.tar.gz: The examples of a bundle cannot be updated."),
    });
    await replaceIn(join(folder, old), '"700 days"', '"7 days"');
    await rename(join(folder, old), join(folder, "outside.json"));
    await symlink(join(folder, "outside.json"), join(folder, old));
    const { code, out } = await run(folder, "test", "--update");
    expect(code).toBe(1);
    expect(out).toContain("it is not updated: it is a link to a file outside of the folder");
    expect(await readFile(join(folder, "outside.json"), "utf8")).toContain('"7 days"');
  });
});

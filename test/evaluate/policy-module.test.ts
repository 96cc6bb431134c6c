import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test } from "vitest";
import { loadBuiltinPolicies, loadPolicyModule } from "../../src/evaluate/index.ts";

const builtin = new URL("../../src/evaluate/builtin/", import.meta.url);
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

test("the built-in policies load without OPA", async () => {
  const { policies, opaVersion, wasm } = await loadBuiltinPolicies();
  expect(policies.length).toBeGreaterThan(0);
  expect(opaVersion).toMatch(/^\d+\.\d+\.\d+$/);
  expect(wasm.subarray(0, 4)).toEqual(Buffer.from("\0asm"));
});

test("a module that policies.json does not describe is refused", async () => {
  const folder = await mkdtemp(join(tmpdir(), "outlived-module-"));
  folders.push(folder);
  await cp(builtin, folder, { recursive: true });
  const file = join(folder, "policies.wasm");
  const bytes = await readFile(file);
  await writeFile(file, Buffer.concat([bytes, Buffer.from([0])]));
  await expect(loadPolicyModule(pathToFileURL(file))).rejects.toThrow("is not what policies.json beside it describes");
});

import { constants } from "node:fs";
import { copyFile, mkdir, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import provenance from "../../src/policy-kit/compiler/opa/compiler.json" with { type: "json" };

const moduleOf = (folder: string): string => join(folder, "compiler", provenance.sha256, "compiler.wasm");

/** Nothing but the unpacked compiler is taken from this folder, and its hash is checked at each start. */
const shared = moduleOf(join(tmpdir(), "outlived-test-compiler"));

/** Copies the unpacked compiler of earlier test files into a cache folder, because unpacking it takes longer. */
export async function copyCompiler(cacheFolder: string): Promise<void> {
  const own = moduleOf(cacheFolder);
  await mkdir(dirname(own), { recursive: true, mode: 0o700 });
  await copyFile(shared, own, constants.COPYFILE_FICLONE).catch(() => undefined);
}

/** Leaves the unpacked compiler of a cache folder for later test files. */
async function keepCompiler(cacheFolder: string): Promise<void> {
  const { size } = await stat(shared).catch(() => ({ size: 0 }));
  if (size === provenance.bytes) return;
  const temporary = `${shared}.${process.pid}`;
  await mkdir(dirname(shared), { recursive: true, mode: 0o700 });
  await copyFile(moduleOf(cacheFolder), temporary).then(
    () => rename(temporary, shared),
    () => undefined,
  );
}

/** A folder that all tests of one file share, with a cache in it or below it. */
export async function sharedFolder(cacheFolderIn: (folder: string) => string = (folder) => folder): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "outlived-shared-"));
  await copyCompiler(cacheFolderIn(folder));
  afterAll(async () => {
    await keepCompiler(cacheFolderIn(folder));
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

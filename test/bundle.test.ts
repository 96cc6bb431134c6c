import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { assertFreshBundle, hashLine } from "../scripts/bundle-inputs.ts";
import { bundle } from "../scripts/bundling.ts";
import { temporaryFolder } from "./command/temporary-folder.ts";

async function builtFolder(): Promise<string> {
  const folder = await temporaryFolder({ "src/a.ts": "a", "src/b.ts": "b", "dist/cli.js": "" });
  const lines = await Promise.all(["src/a.ts", "src/b.ts"].map((file) => hashLine(folder, file)));
  await writeFile(join(folder, "dist/inputs.sha256"), `${lines.join("\n")}\n`);
  return folder;
}

describe("a bundle", () => {
  test("is fresh while its sources are the same, whatever their times", async () => {
    const folder = await builtFolder();
    await writeFile(join(folder, "src/a.ts"), "a");
    await expect(assertFreshBundle(folder)).resolves.toBeUndefined();
  });

  test.each([
    ["a source has changed", "src/b.ts", (file: string) => writeFile(file, "changed")],
    ["a source is gone", "src/a.ts", (file: string) => rm(file)],
    ["it does not say what it was made of", "dist/inputs.sha256", (file: string) => rm(file)],
    ["it was made of nothing", "dist/inputs.sha256", (file: string) => writeFile(file, "")],
  ])("is refused where %s", async (_story, file, change) => {
    const folder = await builtFolder();
    await change(join(folder, file));
    await expect(assertFreshBundle(folder)).rejects.toThrow(
      `dist/ is not built from the present sources (see ${file}): run \`npm run build\`.`,
    );
  });
});

describe("the files of a bundle", () => {
  const sources = {
    "src/one.ts": 'import { shared } from "./report/index.ts"; console.log(shared, await import("./lazy/index.ts"));',
    "src/two.ts": 'import { shared } from "./report/index.ts"; console.log(shared, await import("./lazy/index.ts"));',
    "src/lazy/index.ts": 'export { named } from "named"; export const lazy = 1;',
    "src/report/index.ts": 'export { named } from "named"; export const shared = "before";',
    "node_modules/named/package.json": '{"name":"named","main":"lib.js"}',
    "node_modules/named/lib.js": "exports.named = 1;",
  };
  const entryPoints = ["one", "two"].map((name) => ({ in: `src/${name}.ts`, out: name }));

  test("are named after their modules, and a change of one leaves the others as they are", async () => {
    const folder = await temporaryFolder(sources);
    const before = await bundle(entryPoints, folder);
    await writeFile(join(folder, "src/report/index.ts"), sources["src/report/index.ts"].replace("before", "after"));
    const after = await bundle(entryPoints, folder);
    expect([...before.files.keys()].sort()).toEqual([
      "chunk-named-lib.js",
      "chunk-report-index.js",
      "lazy-index.js",
      "one.js",
      "two.js",
    ]);
    const changed = [...after.files].filter(([name, code]) => before.files.get(name) !== code);
    expect(changed.map(([name]) => name)).toEqual(["chunk-report-index.js"]);
  });

  test("import one another by these names", async () => {
    const { files } = await bundle(entryPoints, await temporaryFolder(sources));
    const imported = [...files.values()].flatMap((code) =>
      [...code.matchAll(/"\.\/([^"]+)"/g)].map(([, name]) => name),
    );
    expect(imported.length).toBeGreaterThan(4);
    expect(imported.filter((name = "") => !files.has(name))).toEqual([]);
  });

  test("never share a name", async () => {
    const lazy = 'await Promise.all([import("./a/b.ts"), import("./a-b.ts")]);';
    const folder = await temporaryFolder({
      "src/one.ts": lazy,
      "src/a/b.ts": "export {};",
      "src/a-b.ts": "export {};",
    });
    const work = bundle([{ in: "src/one.ts", out: "one" }], folder);
    await expect(work).rejects.toThrow("Two files of the bundle would be called a-b.js.");
  });

  test("say which of our files they were made of", async () => {
    const { inputs } = await bundle(entryPoints, await temporaryFolder(sources));
    expect([...inputs].sort()).toEqual(["src/lazy/index.ts", "src/one.ts", "src/report/index.ts", "src/two.ts"]);
  });
});

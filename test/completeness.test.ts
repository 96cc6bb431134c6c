import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "glob";
import { describe, expect, test } from "vitest";
import configuration from "../schema/config.schema.json" with { type: "json" };
import snapshot from "../schema/snapshot.schema.json" with { type: "json" };
import { providers } from "../src/collect/providers.ts";
import { accountRows, credentialRows, kindsOf, referenceRows } from "../src/kinds/index.ts";
import { unique } from "../src/model/group.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const foldersIn = (folder: string) => globSync(`${folder}/*/`, { cwd: root, posix: true }).sort();
const nameOf = (path: string) => path.replace(/\/$/, "").split("/").at(-1) ?? "";

describe("collectors", () => {
  const sections = providers.flatMap((provider) => provider.sections);

  test("every provider has its folder, its key in the configuration, and the reverse", () => {
    const names = providers.map(({ name }) => name).sort();
    expect(names.length).toBeGreaterThan(0);
    expect(foldersIn("src/collect").map(nameOf)).toEqual(names);
    expect(Object.keys(configuration.properties.sources.properties).sort()).toEqual(names);
  });

  test("every section is a folder of index, api and convert, and the reverse", () => {
    const folders = providers.flatMap(({ name }) =>
      foldersIn(`src/collect/${name}`).map((folder) => `${name}/${nameOf(folder)}`),
    );
    expect(folders.sort()).toEqual(sections.map(({ section }) => section).sort());
    for (const folder of folders) {
      const files = globSync("*.ts", { cwd: join(root, "src/collect", folder) });
      expect(files, folder).toEqual(expect.arrayContaining(["index.ts", "api.ts", "convert.ts"]));
    }
  });

  test("only the api of a section and a provider's client import an SDK", async () => {
    const files = globSync("src/collect/**/*.ts", { cwd: root, posix: true });
    expect(files.length).toBeGreaterThan(15);
    const importers = await Promise.all(
      files.map(async (file) =>
        /from "(@aws-sdk|@octokit|@smithy)\//.test(await runtimeImports(file)) ? file : undefined,
      ),
    );
    const seen = importers.filter((file) => file !== undefined);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.filter((file) => !/\/(api|client)\.ts$/.test(file))).toEqual([]);
  });

  test("every kind that a section provides is a kind of the snapshot, with fields of the snapshot", () => {
    const fieldsByKind = new Map(Object.values(snapshot.$defs).flatMap((definition) => kindsWithFields(definition)));
    const declared = sections.flatMap(({ provides }) => Object.entries(provides));
    expect(declared.length).toBeGreaterThan(8);
    for (const [kind, facts] of declared) {
      expect(fieldsByKind.has(kind), kind).toBe(true);
      for (const fact of facts) expect(fieldsByKind.get(kind)?.has(fact), `${kind}.${fact}`).toBe(true);
    }
  });

  test("every kind that has a row is read by a section, and is in no list of kinds that are left out", () => {
    const types = ["credential", "account", "identity", "reference"] as const;
    const provided = new Set(sections.flatMap(({ provides }) => Object.keys(provides)));
    const leftOut = new Set<string>(sections.flatMap(({ leavesOut }) => leavesOut));
    const kinds = types.flatMap(kindsOf);
    expect(kinds.length).toBeGreaterThan(10);
    expect(kinds.filter((kind) => !provided.has(kind) || leftOut.has(kind))).toEqual([]);
  });

  test("what names owners and is provided by a section has a sentence for when it was not read, and the reverse", () => {
    const naming = new Set(["clues", "tags"]);
    const provided = sections.flatMap(({ provides }) =>
      Object.entries(provides).flatMap(([kind, facts]) =>
        facts.filter((fact) => naming.has(fact)).map((fact) => `${kind}.${fact}`),
      ),
    );
    const rows = [...Object.entries(accountRows), ...Object.entries(credentialRows), ...Object.entries(referenceRows)];
    const known = rows.flatMap(([kind, { ownerFacts = [] }]) =>
      ownerFacts.flatMap(({ field, isToldOfSome }) => (isToldOfSome === true ? [] : [`${kind}.${field}`])),
    );
    expect(known.length).toBeGreaterThan(2);
    expect(known.sort()).toEqual(unique(provided).sort());
  });

  function kindsWithFields(definition: object): (readonly [string, ReadonlySet<string>])[] {
    const properties = "properties" in definition ? Object(definition.properties) : {};
    const [, name = ""] = /^#\/\$defs\/(\w+)$/.exec(properties.kind?.$ref ?? "") ?? [];
    const kinds: readonly string[] = Object(Reflect.get(snapshot.$defs, name)).enum ?? [];
    return kinds.map((kind) => [kind, new Set(Object.keys(properties))]);
  }

  async function runtimeImports(file: string): Promise<string> {
    const text = await readFile(join(root, file), "utf8");
    return text.replaceAll(/import type[^;]+;/g, "");
  }
});

describe("documents", () => {
  test.each(["CONTRIBUTING.md", "docs/architecture.md"])("every path that %s names exists", async (document) => {
    const text = await readFile(join(root, document), "utf8");
    const paths = [
      ...text.matchAll(/`((?:src|schema|policies|frameworks|fixtures|test|docs|bench|scripts)\/[\w./-]*)`/g),
    ].map(([, path = ""]) => path);
    expect(paths.length).toBeGreaterThan(3);
    expect(paths.filter((path) => globSync(path, { cwd: root, dot: true }).length === 0)).toEqual([]);
  });

  test("no document names a machine's path or a registry's host", async () => {
    const files = globSync("{*.md,docs/**/*.md,policies/**/*.md,package-lock.json}", { cwd: root });
    expect(files.length).toBeGreaterThan(10);
    for (const file of files)
      expect(await readFile(join(root, file), "utf8"), file).not.toMatch(
        /\/(root|tmp|work|home)\/\w|registry\.npmjs|"resolved"/,
      );
  });
});

import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { packBundle, readBundle } from "../../../src/policy-kit/bundle/bundle.ts";
import { type ArchivedFile, ArchiveRefusal, readTar, writeTar } from "../../../src/policy-kit/bundle/tar.ts";
import { entrypointFile, generateEntrypoint } from "../../../src/policy-kit/compile.ts";
import { type PolicyTree, readPolicyTree } from "../../../src/policy-kit/policy-folder.ts";
import { declarePolicies } from "../../../src/policy-kit/policy-sources.ts";
import { kit, root } from "../trees.ts";

const builtin = await readPolicyTree(`${root}policies`, "built-in");
const wasm = Buffer.from("\0asm, or so");

/** Two of the program's policies on credentials, as if they were a user's. */
const chosen = new Set(["improper_offboarding/credential_unused", "improper_offboarding/owner_departed"]);
const tree: PolicyTree = {
  origin: "custom",
  policies: builtin.policies
    .filter(({ id }) => chosen.has(id))
    .map((folder) => ({
      ...folder,
      id: `custom/${folder.id}`,
      folder: `custom/${folder.id}`,
      ...(folder.rego && { rego: custom(folder.rego) }),
      ...(folder.test && { test: custom(folder.test) }),
      ...(folder.readme && { readme: custom(folder.readme) }),
      examples: folder.examples.map(custom),
    })),
  library: [{ file: "custom/lib/age.rego", text: "package custom.lib.age\n" }],
  libraryTests: [{ file: "custom/lib/age_test.rego", text: "package custom.lib.age_test\n" }],
  stray: [],
  isBundle: false,
};

function custom({ file, text }: { file: string; text: string }): { file: string; text: string } {
  return { file: file.replace(/^policies/, "custom"), text };
}

const packed = packBundle(declarePolicies(tree, kit), wasm);
const filesIn = (bundle: Uint8Array) => readTar(gunzipSync(bundle));
const pack = (files: readonly ArchivedFile[]) => gzipSync(writeTar(files));
const text = (file: ArchivedFile | undefined) => Buffer.from(file?.bytes ?? []).toString("utf8");

function edit(name: string, change: (before: string) => string): Uint8Array {
  const files = filesIn(packed);
  expect(files.map((file) => file.name)).toContain(name);
  return pack(files.map((file) => (file.name === name ? { name, bytes: Buffer.from(change(text(file))) } : file)));
}

describe("a bundle of ours", () => {
  test("holds everything", () => {
    expect(readBundle(packed)).toEqual({ ...tree, isBundle: true });
  });

  test("may hold a picture, but no Rego that is no text", () => {
    const files = filesIn(packed);
    const picture = {
      name: "custom/improper_offboarding/credential_unused/diagram.png",
      bytes: Buffer.from([0xff, 0xd8]),
    };
    expect(readBundle(pack([...files, picture]))).toEqual({ ...tree, isBundle: true });
    const rego = files.find(({ name }) => name.endsWith("/policy.rego"))?.name ?? "";
    const broken = files.map((file) => (file.name === rego ? { name: rego, bytes: Buffer.from([0xff, 0x0a]) } : file));
    expect(() => readBundle(pack(broken))).toThrow(
      new ArchiveRefusal(`${rego} in the bundle cannot be used: The file is not UTF-8 text.`),
    );
  });

  test("is the same bytes every time", () => {
    expect(Buffer.from(packBundle(declarePolicies(tree, kit), wasm)).equals(packed)).toBe(true);
  });

  test("names its entrypoints and its policies in the manifest", () => {
    const manifest = JSON.parse(text(filesIn(packed).find(({ name }) => name === ".manifest")));
    expect(manifest).toMatchObject({
      roots: ["custom", "lib", "outlived"],
      rego_version: 1,
      wasm: [{ entrypoint: "outlived/entrypoint/credential", module: "/policy.wasm" }],
      metadata: { outlived: { policies: tree.policies.map(({ id }) => id) } },
    });
  });

  test.each([
    ["another module", () => edit("policy.wasm", () => "\0asm, another")],
    ["no module", () => pack(filesIn(packed).filter(({ name }) => name !== "policy.wasm"))],
    ["a manifest that is no JSON", () => edit(".manifest", () => "{")],
    ["no manifest", () => pack(filesIn(packed).filter(({ name }) => name !== ".manifest"))],
  ])("with %s is the same, because only its sources count", (_story, bundle) => {
    expect(readBundle(bundle())).toEqual({ ...tree, isBundle: true });
  });
});

test.each([
  ["lost", () => filesIn(packed).filter(({ name }) => !name.endsWith("owner_departed/policy.rego"))],
  [
    "called otherwise",
    () =>
      filesIn(packed).map((file) => ({ ...file, name: file.name.replace("departed/policy.rego", "departed/p.rego") })),
  ],
])("a bundle of ours in which the rules of a policy are %s is refused", (_story, files) => {
  expect(() => readBundle(pack(files()))).toThrow(
    new ArchiveRefusal(
      "The bundle lacks custom/improper_offboarding/owner_departed/policy.rego, although its manifest names that policy.",
    ),
  );
});

describe("a bundle of OPA", () => {
  const sources = tree.policies.flatMap(({ rego }) => (rego === undefined ? [] : [rego]));
  const entrypoint = generateEntrypoint(tree.policies.map(({ id }) => ({ id, subject: "credential" as const })));

  const phrase = kit.library.find(({ file }) => file.endsWith("/phrase.rego"))?.text ?? "";

  interface BundleOptions {
    readonly entrypoints?: readonly string[];
    readonly entrypoint?: string;
  }

  function opaBundle(options: BundleOptions = {}): Uint8Array {
    const wanted = (options.entrypoints ?? []).map((path) => ({ entrypoint: path, module: "/policy.wasm" }));
    const manifest = { revision: "", roots: [""], wasm: wanted, rego_version: 1 };
    return pack([
      { name: "/data.json", bytes: Buffer.from("{}") },
      ...sources.map(({ file, text: rego }) => ({
        name: `/rules/${file.slice("custom/".length)}`,
        bytes: Buffer.from(rego),
      })),
      { name: "/phrase.rego", bytes: Buffer.from(phrase) },
      { name: "/policy.wasm", bytes: wasm },
      ...(options.entrypoint === undefined
        ? []
        : [{ name: `/${entrypointFile}`, bytes: Buffer.from(options.entrypoint) }]),
      { name: "/.manifest", bytes: Buffer.from(JSON.stringify(manifest)) },
    ]);
  }

  test("is read below whatever folder it was made in", () => {
    const bundle = readBundle(opaBundle({ entrypoints: ["custom/all"] }));
    expect(bundle.policies.map(({ id, rego }) => [id, rego?.file])).toEqual(
      tree.policies.map(({ id, rego }) => [id, rego?.file]),
    );
    expect(bundle).toMatchObject({ isBundle: true, library: [], stray: [] });
  });

  test.each([
    ["the one that we would generate", entrypoint],
    ["one that answers less", entrypoint.replace('"findings": _credential', '"findings": set()')],
  ])("is the same whatever its entrypoint is, such as %s", (_story, theirs) => {
    const bundle = opaBundle({ entrypoints: ["outlived/entrypoint/credential"], entrypoint: theirs });
    expect(readBundle(bundle)).toEqual(readBundle(opaBundle()));
  });

  test.each([
    ["rules/human_use/shared_key/rule.rego", "package custom.human_use.shared_key", "human_use/shared_key/rule.rego"],
    [
      "rules/human_use/shared_key.rego",
      "# Why\n\npackage  custom.human_use.shared_key # x",
      "human_use/shared_key.rego",
    ],
    ["rules/lib/deep/age.rego", "package custom.lib.age", "lib/deep/age.rego"],
    ["shared_key/policy.rego", "package custom.human_use.shared_key", "shared_key/policy.rego"],
  ])("names %s, which nobody would read", (name, rego, shown) => {
    const bundle = opaBundle();
    const more = pack([...filesIn(bundle), { name, bytes: Buffer.from(`${rego}\n`) }]);
    expect(readBundle(more)).toEqual({ ...readBundle(bundle), stray: [`custom/${shown}`] });
  });

  test("may hold Rego of others, and tests of any name", () => {
    const bundle = opaBundle();
    const others = [
      { name: "rules/human_use/shared_key/rule.rego", bytes: Buffer.from("package customs.office\n") },
      { name: "rules/human_use/more_test.rego", bytes: Buffer.from("package custom.human_use_test\n") },
    ];
    expect(readBundle(pack([...filesIn(bundle), ...others]))).toEqual(readBundle(bundle));
  });
});

describe("refused", () => {
  const one = (name: string) => ({ name, bytes: Buffer.from("package a") });

  test.each([
    ["no archive at all", Buffer.from("hello"), "This is no .tar.gz, or it is damaged."],
    ["half a bundle", packed.slice(0, packed.length / 2), "This is no .tar.gz, or it is damaged."],
    ["a zip of no tar", gzipSync(Buffer.alloc(512, "x")), "The archive is damaged, or it is not a tar file."],
    ["no sources", pack([one("policy.wasm"), one("policy.rego")]), "The bundle carries no sources"],
    [
      "policies in two places",
      pack([one("a/human_use/x/policy.rego"), one("b/human_use/x/policy.rego")]),
      "The bundle holds policies below a/ and b/; one is right.",
    ],
  ])("%s", (_story, bundle, message) => {
    expect(() => readBundle(bundle)).toThrow(message);
    expect(() => readBundle(bundle)).toThrow(ArchiveRefusal);
  });

  test("one that is too large, packed or unpacked", () => {
    const bomb = gzipSync(Buffer.alloc(3 * 1024 * 1024));
    expect(() => readBundle(bomb, { packed: 64, unpacked: 2 })).toThrow("unpacks to more than 2 MiB");
    expect(() => readBundle(bomb, { packed: 0.001, unpacked: 2 })).toThrow("larger than 0.001 MiB");
  });
});

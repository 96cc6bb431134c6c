import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { UsageError } from "../model/errors.ts";
import { opaVersion } from "./compiler/run-compiler.ts";
import { compilable, compiledSources, hashSources } from "./compile.ts";
import { entrypointFile, entrypointPaths } from "./entrypoint.ts";
import type { KitFiles } from "./kit-files.ts";
import {
  beginnings,
  libraryFolder,
  type PolicyFolder,
  type PolicyTree,
  type SourceFile,
  sourceOf,
} from "./policy-folder.ts";
import { type ArchivedFile, ArchiveRefusal, readTar, writeTar } from "./tar.ts";

/** Policies as a bundle of OPA brings them. */
export interface Bundle {
  readonly tree: PolicyTree;
  /** The module inside, if it was made from these sources; else they have to be compiled. */
  readonly wasm?: Uint8Array;
}

const wasmFile = "policy.wasm";
const manifestFile = ".manifest";
/** How large a bundle may be, in MiB. */
export interface BundleLimits {
  readonly packed: number;
  readonly unpacked: number;
}

/** Hundreds of times what ten policies take. */
const usualLimits: BundleLimits = { packed: 64, unpacked: 256 };
const mebibyte = 1024 * 1024;

/** What of `.manifest` is read. https://www.openpolicyagent.org/docs/management-bundles */
interface Manifest {
  readonly metadata?: {
    readonly outlived?: { readonly opaVersion?: string; readonly sources?: string; readonly wasm?: string };
  };
}

/** An OPA bundle of compiled policies with their sources; the same policies give the same bytes. */
export function packBundle(tree: PolicyTree, wasm: Uint8Array, kit: KitFiles): Uint8Array {
  const policies = compilable(tree);
  // As in OPA's own bundles the entrypoint is in the module alone.
  const compiled = compiledSources(tree, policies, kit).filter(({ file }) => file !== entrypointFile);
  const others = tree.policies.flatMap(({ test, readme, examples }) => [test, readme, ...examples]);
  const sources = [...compiled, ...others.filter((source) => source !== undefined), ...tree.libraryTests];
  const manifest = {
    revision: "",
    roots: ["custom", "lib", "outlived"],
    wasm: entrypointPaths(policies).map((entrypoint) => ({ entrypoint, module: `/${wasmFile}` })),
    metadata: {
      outlived: {
        opaVersion,
        policies: policies.map(({ id }) => id),
        sources: hashSources(tree, policies, kit),
        wasm: sha256(wasm),
      },
    },
    rego_version: 1,
  };
  const files: ArchivedFile[] = [
    ...sources.map(({ file, text }) => ({ name: `/${file}`, bytes: Buffer.from(text) })),
    { name: `/${wasmFile}`, bytes: wasm },
    { name: `/${manifestFile}`, bytes: Buffer.from(JSON.stringify(manifest)) },
  ];
  return gzipSync(writeTar(files.sort((one, other) => (one.name < other.name ? -1 : 1))), { level: 9 });
}

/** Reads a bundle that `outlived policies build` or `opa build` made. Throws ArchiveRefusal. */
export function readBundle(packed: Uint8Array, kit: KitFiles, limits: BundleLimits = usualLimits): Bundle {
  const files = new Map(readTar(unpack(packed, limits)).map(({ name, bytes }) => [name, bytes]));
  const tree = treeOf(files);
  if (tree.policies.length === 0) {
    throw new ArchiveRefusal("The bundle carries no sources: no <risk>/<policy>/policy.rego is in it.");
  }
  const wasm = files.get(wasmFile);
  return wasm !== undefined && isOurs(files, wasm, tree, kit) ? { tree, wasm } : { tree };
}

function unpack(packed: Uint8Array, limits: BundleLimits): Uint8Array {
  if (packed.length > limits.packed * mebibyte) {
    throw new ArchiveRefusal(`The bundle is larger than ${limits.packed} MiB.`);
  }
  try {
    return gunzipSync(packed, { maxOutputLength: limits.unpacked * mebibyte });
  } catch (error) {
    const tooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new ArchiveRefusal(
      tooLarge ? `The bundle unpacks to more than ${limits.unpacked} MiB.` : "This is no .tar.gz, or it is damaged.",
    );
  }
}

const policyShape = /^(?<beginning>(?:.+\/)?)(?<path>[^/]+\/[^/]+)\/policy\.rego$/;

function treeOf(files: ReadonlyMap<string, Uint8Array>): PolicyTree {
  const found = [...files.keys()].sort().flatMap((name) => {
    const { beginning, path } = policyShape.exec(name)?.groups ?? {};
    return beginning === undefined || path === undefined ? [] : [{ beginning, path }];
  });
  const places = [...new Set(found.map(({ beginning }) => beginning))];
  if (places.length > 1) {
    throw new ArchiveRefusal(
      `The bundle holds policies below ${places.map((one) => one || "/").join(" and ")}; one is right.`,
    );
  }
  const [beginning = ""] = places;
  const shared = inFolder(files, `${beginning}${libraryFolder}`, /\.rego$/);
  const library = shared
    .filter(({ text }) => /^package custom\./m.test(text))
    .map((source) => renamed(source, beginning));
  const policies = found.map(({ path }) => folderOf(files, beginning, path));
  const read = [...library, ...policies.flatMap(({ rego }) => rego ?? [])];
  return {
    origin: "custom",
    policies,
    library: library.filter(({ file }) => !file.endsWith("_test.rego")),
    libraryTests: library.filter(({ file }) => file.endsWith("_test.rego")),
    stray: strayIn(files, beginning, new Set(read.map(({ file }) => file))),
    isBundle: true,
  };
}

const ownPackage = /^\s*package\s+custom\s*[.[]/m;

/**
 * Rules of a user's policies where nobody reads them. A bundle may hold other Rego, and tests of any name: OPA puts
 * everything there that it was given.
 */
function strayIn(files: ReadonlyMap<string, Uint8Array>, beginning: string, read: ReadonlySet<string>): string[] {
  const rego = [...files].filter(([name]) => name.endsWith(".rego") && !name.endsWith("_test.rego"));
  return rego
    .filter(([, bytes]) => ownPackage.test(Buffer.from(bytes).toString()))
    .filter(([name]) => !name.startsWith(beginning) || !read.has(nameIn(beginning, name)))
    .map(([name]) => nameIn(beginning, name))
    .sort();
}

function folderOf(files: ReadonlyMap<string, Uint8Array>, beginning: string, path: string): PolicyFolder {
  const own = inFolder(files, `${beginning}${path}`, /\.(?:rego|md)$/).map((source) => renamed(source, beginning));
  const part = (name: string) => own.find(({ file }) => file.endsWith(`/${name}`));
  const [rego, test, readme] = [part("policy.rego"), part("policy_test.rego"), part("README.md")];
  const { file, id } = names;
  return {
    id: `${id}${path}`,
    folder: `${file}/${path}`,
    ...(rego && { rego }),
    ...(test && { test }),
    ...(readme && { readme }),
    examples: inFolder(files, `${beginning}${path}/examples`, /\.json$/).map((source) => renamed(source, beginning)),
  };
}

const names = beginnings.custom;

/** Files of some names right below a folder, sorted; a bundle may hold others, which are no texts. */
function inFolder(files: ReadonlyMap<string, Uint8Array>, folder: string, shape: RegExp): readonly SourceFile[] {
  return [...files]
    .filter(([name]) => name.startsWith(`${folder}/`) && !name.slice(folder.length + 1).includes("/"))
    .filter(([name]) => shape.test(name))
    .map(([file, bytes]) => textIn(file, bytes))
    .sort((one, other) => (one.file < other.file ? -1 : 1));
}

function textIn(file: string, bytes: Uint8Array): SourceFile {
  try {
    return sourceOf(file, bytes);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new ArchiveRefusal(`${file} in the bundle cannot be used: ${error.message}`);
  }
}

function renamed({ file, text }: SourceFile, beginning: string): SourceFile {
  return { file: nameIn(beginning, file), text };
}

function nameIn(beginning: string, file: string): string {
  return `${names.file}/${file.startsWith(beginning) ? file.slice(beginning.length) : file}`;
}

/**
 * Whether `outlived policies build` made the module from just these sources. Of any other nobody knows that, and one
 * that answers less than its sources say would look like clean.
 */
function isOurs(files: ReadonlyMap<string, Uint8Array>, wasm: Uint8Array, tree: PolicyTree, kit: KitFiles): boolean {
  const made = readManifest(files.get(manifestFile)).metadata?.outlived;
  return (
    made?.opaVersion === opaVersion &&
    made.sources === hashSources(tree, compilable(tree), kit) &&
    made.wasm === sha256(wasm)
  );
}

function readManifest(bytes: Uint8Array | undefined): Manifest {
  if (bytes === undefined) return {};
  try {
    const manifest: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
    return typeof manifest === "object" && manifest !== null ? manifest : {};
  } catch {
    throw new ArchiveRefusal("The bundle's .manifest is no JSON.");
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

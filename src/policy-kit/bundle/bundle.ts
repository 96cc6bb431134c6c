import { gunzipSync, gzipSync } from "node:zlib";
import { UsageError } from "../../model/errors.ts";
import { unique } from "../../model/group.ts";
import { isRecord } from "../../model/is-record.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { by } from "../../model/order.ts";
import { compiledSources, entrypointFile, entrypointPaths, hashSources, sha256 } from "../compile.ts";
import { opaVersion } from "../compiler/run-compiler.ts";
import {
  beginnings,
  type KitFiles,
  libraryFolder,
  type PolicyFolder,
  type PolicyTree,
  type SourceFile,
  sourceOf,
} from "../policy-folder.ts";
import { compilable, declarePolicies, type PolicySources, regoOf } from "../policy-sources.ts";
import { type ArchivedFile, ArchiveRefusal, readTar, writeTar } from "./tar.ts";

/** Policies as they come in a bundle of OPA. */
export interface Bundle {
  readonly tree: PolicyTree;
  /** The compiled module, if it was made from these sources; otherwise they have to be compiled. */
  readonly wasm?: Uint8Array;
}

const wasmFile = "policy.wasm";
const manifestFile = ".manifest";

/** Largest accepted sizes of a bundle, in MiB. */
export interface BundleLimits {
  readonly packed: number;
  readonly unpacked: number;
}

/** Hundreds of times what ten policies take. */
const usualLimits: BundleLimits = { packed: 64, unpacked: 256 };
const mebibyte = 1024 * 1024;

/** An OPA bundle of compiled policies with their sources; the same policies give the same bytes. Throws ArchiveRefusal. */
export function packBundle(sources: PolicySources, wasm: Uint8Array): Uint8Array {
  const policies = compilable(sources);
  // As in OPA's own bundles the entrypoint is in the module alone.
  const compiled = compiledSources(sources).filter(({ file }) => file !== entrypointFile);
  const others = sources.tree.policies.flatMap(({ readme, examples }) => [readme ?? [], examples].flat());
  const texts = unique([...compiled, ...regoOf(sources.tree), ...others]);
  const manifest = {
    revision: "",
    roots: ["custom", "lib", "outlived"],
    wasm: entrypointPaths(policies).map((entrypoint) => ({ entrypoint, module: `/${wasmFile}` })),
    metadata: {
      outlived: {
        opaVersion,
        policies: policies.map(({ id }) => id),
        sources: hashSources(sources),
        wasm: sha256([wasm]),
      },
    },
    rego_version: 1,
  };
  const files: ArchivedFile[] = [
    ...texts.map(({ file, text }) => ({ name: `/${file}`, bytes: Buffer.from(text) })),
    { name: `/${wasmFile}`, bytes: wasm },
    { name: `/${manifestFile}`, bytes: Buffer.from(JSON.stringify(manifest)) },
  ];
  return gzipSync(writeTar(files.sort(by(({ name }) => name))), { level: 9 });
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
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new ArchiveRefusal(
      isTooLarge ? `The bundle unpacks to more than ${limits.unpacked} MiB.` : "This is no .tar.gz, or it is damaged.",
    );
  }
}

type Files = ReadonlyMap<string, Uint8Array>;

const policyShape = /^(?<beginning>(?:.+\/)?)(?<path>[^/]+\/[^/]+)\/policy\.rego$/;

function treeOf(files: Files): PolicyTree {
  const found = [...files.keys()].sort().flatMap((name) => {
    const { beginning, path } = policyShape.exec(name)?.groups ?? {};
    return beginning === undefined || path === undefined ? [] : [{ beginning, path }];
  });
  const [beginning = "", ...others] = unique(found.map((one) => one.beginning));
  if (others.length > 0) {
    const shown = [beginning, ...others].map((one) => one || "/").join(" and ");
    throw new ArchiveRefusal(`The bundle holds policies below ${shown}; one is right.`);
  }
  const shared = textsIn(files, beginning, libraryFolder, /\.rego$/);
  const library = shared.filter(({ text }) => /^package custom\./m.test(text));
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
 * The rules of a user's policies that nothing reads. A bundle may contain other Rego, and tests of any name, because OPA
 * packs everything that it is given.
 */
function strayIn(files: Files, beginning: string, read: ReadonlySet<string>): string[] {
  return [...files]
    .filter(([name]) => name.endsWith(".rego") && !name.endsWith("_test.rego"))
    .filter(([name]) => !name.startsWith(beginning) || !read.has(nameIn(beginning, name)))
    .filter(([, bytes]) => ownPackage.test(Buffer.from(bytes).toString()))
    .map(([name]) => nameIn(beginning, name))
    .sort();
}

function folderOf(files: Files, beginning: string, path: string): PolicyFolder {
  const own = textsIn(files, beginning, path, /\.(?:rego|md)$/);
  const part = (name: string) => own.find(({ file }) => file.endsWith(`/${name}`));
  return omitUndefined({
    id: `${beginnings.custom.id}${path}`,
    folder: `${beginnings.custom.file}/${path}`,
    rego: part("policy.rego"),
    test: part("policy_test.rego"),
    readme: part("README.md"),
    examples: textsIn(files, beginning, `${path}/examples`, /\.json$/),
  });
}

/** The texts directly in a folder whose names match, sorted. A bundle may contain files that are not texts. */
function textsIn(files: Files, beginning: string, path: string, shape: RegExp): readonly SourceFile[] {
  const folder = `${beginning}${path}/`;
  return [...files]
    .filter(([name]) => name.startsWith(folder) && !name.slice(folder.length).includes("/") && shape.test(name))
    .map(([name, bytes]) => ({ ...textIn(name, bytes), file: nameIn(beginning, name) }))
    .sort(by(({ file }) => file));
}

function textIn(name: string, bytes: Uint8Array): SourceFile {
  try {
    return sourceOf(name, bytes);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new ArchiveRefusal(`${name} in the bundle cannot be used: ${error.message}`);
  }
}

/** The name that a file would have in a folder of policies. */
function nameIn(beginning: string, name: string): string {
  return `${beginnings.custom.file}/${name.startsWith(beginning) ? name.slice(beginning.length) : name}`;
}

/**
 * Whether `outlived policies build` made the module from exactly these sources. Of any other module this is unknown, and
 * one that finds less than its sources would look like a clean result.
 */
function isOurs(files: Files, wasm: Uint8Array, tree: PolicyTree, kit: KitFiles): boolean {
  const made = readManifest(files.get(manifestFile));
  return (
    made["opaVersion"] === opaVersion &&
    made["sources"] === hashSources(declarePolicies(tree, kit)) &&
    made["wasm"] === sha256([wasm])
  );
}

/** What `outlived policies build` wrote into `.manifest`. https://www.openpolicyagent.org/docs/management-bundles */
function readManifest(bytes: Uint8Array | undefined): Readonly<Record<string, unknown>> {
  if (bytes === undefined) return {};
  try {
    const manifest: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
    const metadata = isRecord(manifest) ? manifest["metadata"] : undefined;
    const own = isRecord(metadata) ? metadata["outlived"] : undefined;
    return isRecord(own) ? own : {};
  } catch {
    throw new ArchiveRefusal("The bundle's .manifest is no JSON.");
  }
}

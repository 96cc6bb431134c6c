import { gunzipSync, gzipSync } from "node:zlib";
import { UsageError } from "../../model/errors.ts";
import { unique } from "../../model/group.ts";
import { isRecord } from "../../model/is-record.ts";
import { by } from "../../model/order.ts";
import { compiledSources, entrypointFile, entrypointPaths, hashSources, sha256 } from "../compile.ts";
import { opaVersion } from "../compiler/run-compiler.ts";
import {
  type KitFiles,
  libraryFolder,
  libraryOf,
  nameOf,
  type PolicyTree,
  partShape,
  policyOf,
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

const regoShape = /^(?<beginning>(?:.+\/)?)(?<path>[^/]+\/[^/]+)\/policy\.rego$/;

function treeOf(files: Files): PolicyTree {
  const found = [...files.keys()].sort().flatMap((name) => {
    const { beginning, path } = regoShape.exec(name)?.groups ?? {};
    return beginning === undefined || path === undefined ? [] : [{ beginning, path }];
  });
  const [beginning = "", ...others] = unique(found.map((one) => one.beginning));
  if (others.length > 0) {
    const shown = [beginning, ...others].map((one) => one || "/").join(" and ");
    throw new ArchiveRefusal(`The bundle holds policies below ${shown}; one is right.`);
  }
  const sources = sourcesIn(files, beginning);
  return {
    origin: "custom",
    policies: found.map(({ path }) => policyOf("custom", path, sources)),
    ...libraryOf(sources),
    stray: strayIn(files, beginning, sources),
    isBundle: true,
  };
}

/** The texts that belong to policies, by their paths below a folder. A bundle may contain other files and other Rego. */
function sourcesIn(files: Files, beginning: string): ReadonlyMap<string, SourceFile> {
  const own = [...files].filter(([name]) => name.startsWith(beginning)).sort(by(([name]) => name));
  return new Map(
    own.flatMap(([name, bytes]): [string, SourceFile][] => {
      const path = name.slice(beginning.length);
      if (!partShape.test(path) || (path.includes("/examples/") && !path.endsWith(".json"))) return [];
      const source = { ...textIn(name, bytes), file: nameOf("custom", path) };
      const isForeign = path.startsWith(`${libraryFolder}/`) && !/^package custom\./m.test(source.text);
      return isForeign ? [] : [[path, source]];
    }),
  );
}

function textIn(name: string, bytes: Uint8Array): SourceFile {
  try {
    return sourceOf(name, bytes);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new ArchiveRefusal(`${name} in the bundle cannot be used: ${error.message}`);
  }
}

const ownPackage = /^\s*package\s+custom\s*[.[]/m;

/** The rules of a user's policies that nothing reads. Tests may have any name, because OPA packs all that it is given. */
function strayIn(files: Files, beginning: string, sources: ReadonlyMap<string, SourceFile>): readonly string[] {
  return [...files]
    .filter(([name]) => name.endsWith(".rego") && !name.endsWith("_test.rego"))
    .filter(([name]) => !name.startsWith(beginning) || !sources.has(name.slice(beginning.length)))
    .filter(([, bytes]) => ownPackage.test(Buffer.from(bytes).toString()))
    .map(([name]) => nameOf("custom", name.startsWith(beginning) ? name.slice(beginning.length) : name))
    .sort();
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

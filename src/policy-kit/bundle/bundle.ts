import { gunzipSync, gzipSync } from "node:zlib";
import { UsageError } from "../../model/errors.ts";
import { unique } from "../../model/group.ts";
import { isRecord } from "../../model/is-record.ts";
import { by } from "../../model/order.ts";
import { compiledSources, entrypointFile, entrypointPaths } from "../compile.ts";
import { opaVersion } from "../compiler/run-compiler.ts";
import {
  beginnings,
  libraryFolder,
  libraryOf,
  nameOf,
  type PolicyTree,
  partShape,
  policyOf,
  type SourceFile,
  sourceOf,
} from "../policy-folder.ts";
import { compilable, type PolicySources, regoOf } from "../policy-sources.ts";
import { type ArchivedFile, ArchiveRefusal, readTar, writeTar } from "./tar.ts";

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

/**
 * Reads the sources in a bundle that `outlived policies build` or `opa build` made. Its module is ignored: nothing tells
 * whether it does what they say, and one that finds less would look like a clean result. Throws ArchiveRefusal.
 */
export function readBundle(packed: Uint8Array, limits: BundleLimits = usualLimits): PolicyTree {
  const tree = treeOf(new Map(readTar(unpack(packed, limits)).map(({ name, bytes }) => [name, bytes])));
  if (tree.policies.length > 0) return tree;
  throw new ArchiveRefusal("The bundle carries no sources: no <risk>/<policy>/policy.rego is in it.");
}

/** Throws ArchiveRefusal for more bytes than a bundle may have, before they are read. */
export function refuseLarge({ size }: { readonly size: number }, limits: BundleLimits = usualLimits): void {
  if (size > limits.packed * mebibyte) throw new ArchiveRefusal(`The bundle is larger than ${limits.packed} MiB.`);
}

function unpack(packed: Uint8Array, limits: BundleLimits): Uint8Array {
  refuseLarge({ size: packed.length }, limits);
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
  const missing = policiesNamed(files).find((id) => found.every(({ path }) => `${beginnings.custom.id}${path}` !== id));
  // Without its rules a policy would find nothing, and nobody would know.
  if (missing !== undefined) {
    throw new ArchiveRefusal(`The bundle lacks ${missing}/policy.rego, although its manifest names that policy.`);
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

/** Ids of the policies that a bundle of ours says it holds. A manifest that cannot be read names none. */
function policiesNamed(files: Files): readonly string[] {
  const named = parseJson(Buffer.from(files.get(manifestFile) ?? []).toString("utf8"));
  const metadata = isRecord(named) ? named["metadata"] : undefined;
  const ours = isRecord(metadata) ? metadata["outlived"] : undefined;
  const policies = isRecord(ours) ? ours["policies"] : undefined;
  return Array.isArray(policies) ? policies.filter((id) => typeof id === "string") : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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

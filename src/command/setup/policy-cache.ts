import { readFileSync } from "node:fs";
import { join } from "node:path";
import { documents } from "../../contract/document.ts";
import type { PolicyModule } from "../../evaluate/index.ts";
import { sha256 } from "../../policy-kit/compile.ts";
import { answerCache } from "../../policy-kit/compiler/answer-cache.ts";
import { opaVersion } from "../../policy-kit/compiler/run-compiler.ts";
import { nativeBuiltins } from "../../policy-kit/native-builtins.ts";
import type { PolicySources } from "../../policy-kit/policy-sources.ts";
import type { Edge } from "../shell/edge.ts";
import { writeNotes } from "../shell/messages.ts";
import { findPackage } from "../shell/package.ts";

/** The user's folder for files that can be made again; undefined if the environment names no home. */
export function cacheFolder(environment: Edge["environment"]): string | undefined {
  const named = environment["OUTLIVED_CACHE_DIR"];
  if (named) return named;
  const usual = environment["XDG_CACHE_HOME"] || environment["LOCALAPPDATA"];
  if (usual) return join(usual, "outlived");
  const home = environment["HOME"] || environment["USERPROFILE"];
  return home ? join(home, ".cache", "outlived") : undefined;
}

/** Modules of policies without mistakes, so that a scan need not check and compile them every time. */
export interface ModuleCache {
  readonly read: (key: string) => Promise<PolicyModule | undefined>;
  readonly write: (key: string, module: PolicyModule) => Promise<void>;
}

/** The cache in the user's folder; without such a folder, one that is always empty. */
export function moduleCache(edge: Edge): ModuleCache {
  const folder = cacheFolder(edge.environment);
  if (folder === undefined) return { read: async () => undefined, write: async () => undefined };
  const cache = answerCache(join(folder, "policies"), (sentence) => writeNotes([sentence], edge));
  return {
    read: async (key) => {
      const text = await cache.read(key);
      return text === undefined ? undefined : decode(text);
    },
    write: (key, module) => cache.write(new Map([[key, encode(module)]])),
  };
}

/**
 * The hashes of the sources that dist/ was built from, so that another build with the same version takes nothing from the
 * cache of this one. Code that runs from src/ was not built.
 */
function readBuild(): string {
  const isSource = import.meta.url.endsWith(".ts");
  return isSource ? "" : readFileSync(new URL("./inputs.sha256", import.meta.url), "utf8");
}

/** SHA-256 over everything that decides how policies are checked and compiled, in hex. */
export function cacheKey({ tree, kit }: PolicySources): string {
  const { version } = findPackage();
  const schemas = Object.values(documents).map(({ schema }) => schema);
  return sha256([JSON.stringify({ build: readBuild(), version, opaVersion, nativeBuiltins, schemas, kit, tree })]);
}

/** Without the folder, because the same policies may be somewhere else the next time. */
function encode({ wasm, folder: _folder, ...module }: PolicyModule): string {
  return JSON.stringify({ ...module, wasm: Buffer.from(wasm).toString("base64") });
}

/** Entries of the cache were written by `encode`, and their hash was checked. */
function decode(text: string): PolicyModule {
  const { wasm, ...module }: Omit<PolicyModule, "wasm"> & { readonly wasm: string } = JSON.parse(text);
  return { ...module, wasm: new Uint8Array(Buffer.from(wasm, "base64")) };
}

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { documents } from "../../contract/document.ts";
import type { PolicyModule } from "../../evaluate/index.ts";
import { answerCache } from "../../policy-kit/compiler/answer-cache.ts";
import { opaVersion } from "../../policy-kit/compiler/run-compiler.ts";
import type { KitFiles } from "../../policy-kit/kit-files.ts";
import { nativeBuiltins } from "../../policy-kit/native-builtins.ts";
import type { PolicyTree } from "../../policy-kit/policy-folder.ts";
import { cacheFolder } from "./cache-folder.ts";
import type { Edge } from "../shell/edge.ts";
import { findPackage } from "../shell/package.ts";

/** Modules of policies that passed their check, so that a scan need not check and compile them every time. */
export interface ModuleCache {
  readonly read: (key: string) => Promise<PolicyModule | undefined>;
  readonly write: (key: string, module: PolicyModule) => Promise<void>;
}

/** A cache in the user's folder; one that is always empty where there is none. */
export function moduleCache({ environment }: Edge): ModuleCache {
  const folder = cacheFolder(environment);
  if (folder === undefined) return { read: async () => undefined, write: async () => undefined };
  const cache = answerCache(join(folder, "policies"));
  return {
    read: async (key) => {
      const text = await cache.read(key);
      return text === undefined ? undefined : decode(text);
    },
    write: (key, module) => cache.write(key, encode(module)),
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

/** SHA-256 over everything that decides what checking and compiling say, in hex. */
export function cacheKey(tree: PolicyTree, wasm: Uint8Array | undefined, kit: KitFiles): string {
  const { version } = findPackage();
  const schemas = Object.values(documents).map(({ schema }) => schema);
  const decisive = { build: readBuild(), version, opaVersion, nativeBuiltins, schemas, kit, tree };
  return createHash("sha256")
    .update(JSON.stringify(decisive))
    .update(wasm ?? "")
    .digest("hex");
}

/** The same policies may stand elsewhere the next time. */
function encode({ wasm, folder: _folder, ...module }: PolicyModule): string {
  return JSON.stringify({ ...module, wasm: Buffer.from(wasm).toString("base64") });
}

/** What the cache holds was written by `encode`, and is held against its hash. */
function decode(text: string): PolicyModule {
  const { wasm, ...module }: Omit<PolicyModule, "wasm"> & { readonly wasm: string } = JSON.parse(text);
  return { ...module, wasm: new Uint8Array(Buffer.from(wasm, "base64")) };
}

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Policy } from "../model/policy.ts";

/** Compiled policies and their descriptions. */
export interface PolicyModule {
  /** Sorted by id. */
  readonly policies: readonly Policy[];
  /** Version of the OPA that compiled them. */
  readonly opaVersion: string;
  readonly wasm: Uint8Array;
  /** Folder of a user's policies, as the user wrote it. Messages name it in the place of `custom`. */
  readonly folder?: string;
}

/** The content of policies.json, beside policies.wasm. */
interface PolicyCatalog {
  readonly opaVersion: string;
  /** SHA-256 of policies.wasm, in hex. */
  readonly wasm: string;
  /** SHA-256 over names and texts of everything that was compiled, in hex. */
  readonly sources: string;
  readonly policies: readonly Policy[];
}

/** The policies that come with the program. */
export function loadBuiltinPolicies(): Promise<PolicyModule> {
  // The folder `builtin` is beside this file, and beside the bundle, too.
  return loadPolicyModule(new URL("./builtin/policies.wasm", import.meta.url));
}

/** Reads a compiled module and the policies.json beside it; throws if the two do not belong together. */
export async function loadPolicyModule(address: URL): Promise<PolicyModule> {
  const [wasm, text] = await Promise.all([readFile(address), readFile(new URL("./policies.json", address), "utf8")]);
  const catalog: PolicyCatalog = JSON.parse(text);
  const found = createHash("sha256").update(wasm).digest("hex");
  if (found !== catalog.wasm) {
    throw new Error(`${fileURLToPath(address)} is not what policies.json beside it describes: its SHA-256 is ${found}`);
  }
  return { policies: catalog.policies, opaVersion: catalog.opaVersion, wasm };
}

import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Policy } from "../model/policy.ts";
import { entrypointFile, entrypointPaths, generateEntrypoint } from "./entrypoint.ts";
import { restrictCapabilities } from "./native-builtins.ts";
import type { OpaCommand } from "./opa-command.ts";
import type { PolicyTree, SourceFile } from "./policy-folder.ts";
import { bundleSubjectSchema } from "./subject-schema.ts";

export interface CompiledPolicies {
  readonly wasm: Uint8Array;
  /** Text of policies.json. */
  readonly catalog: string;
}

/**
 * Compiles policies with the subject schemas and the restricted capabilities in force. The same sources and the same
 * OPA give the same bytes, wherever they lie. Throws OpaRefusal with what OPA says.
 */
export async function compilePolicies(
  tree: PolicyTree,
  policies: readonly Policy[],
  opa: OpaCommand,
): Promise<CompiledPolicies> {
  const sources = stagedSources(tree, policies);
  const folder = await mkdtemp(join(tmpdir(), "outlived-policies-"));
  try {
    await writeSources(folder, sources);
    await writeFile(
      join(folder, capabilitiesFile),
      restrictCapabilities(await opa.run(folder, "capabilities", "--current")),
    );
    await checkTypes(folder, tree, policies, opa);
    const wasm = await build(folder, policies, opa);
    const catalog = {
      opaVersion: await opaVersion(opa, folder),
      wasm: sha256([wasm]),
      sources: hashSources(tree, policies),
      policies,
    };
    return { wasm, catalog: `${JSON.stringify(catalog, undefined, 2)}\n` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const capabilitiesFile = "capabilities.json";

/** What is compiled: no tests, and the generated entrypoint. */
function stagedSources(tree: PolicyTree, policies: readonly Policy[]): readonly SourceFile[] {
  const rego = tree.policies.flatMap((folder) => (folder.rego === undefined ? [] : [folder.rego]));
  return [...tree.library, ...rego, { file: entrypointFile, text: generateEntrypoint(policies) }];
}

async function writeSources(folder: string, sources: readonly SourceFile[]): Promise<void> {
  for (const { file, text } of sources) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

/** The entrypoint takes a chunk and each policy one subject, so they are checked apart. */
async function checkTypes(
  folder: string,
  tree: PolicyTree,
  policies: readonly Policy[],
  opa: OpaCommand,
): Promise<void> {
  await opa.run(folder, "check", "--strict", "--capabilities", capabilitiesFile, "policies", entrypointFile);
  const library = tree.library.map(({ file }) => file);
  for (const type of new Set(policies.map(({ subject }) => subject))) {
    const schema = `${type}.schema.json`;
    await writeFile(join(folder, schema), JSON.stringify(bundleSubjectSchema(type)));
    const files = policies.filter(({ subject }) => subject === type).map(({ id }) => `policies/${id}/policy.rego`);
    await opa.run(folder, "check", "--strict", "--schema", schema, ...files, ...library);
  }
}

const bundleFile = "bundle.tar.gz";

// Without optimisation, so that an aborted evaluation names the line that was written.
async function build(folder: string, policies: readonly Policy[], opa: OpaCommand): Promise<Uint8Array> {
  const entrypoints = entrypointPaths(policies).flatMap((path) => ["--entrypoint", path]);
  const options = ["--target", "wasm", "--optimize", "0", "--capabilities", capabilitiesFile, "--output", bundleFile];
  await opa.run(folder, "build", ...options, ...entrypoints, "policies", entrypointFile);
  return extract(gunzipSync(await readFile(join(folder, bundleFile))), "/policy.wasm");
}

const tarBlock = 512;

/** One file of a tar archive: blocks of 512 bytes, a header with name and octal size before each file. */
function extract(archive: Buffer, name: string): Uint8Array {
  for (let offset = 0; offset + tarBlock <= archive.length; ) {
    const header = archive.subarray(offset, offset + tarBlock);
    const found = header.toString("utf8", 0, 100).replace(/\0.*$/s, "");
    const size = Number.parseInt(header.toString("ascii", 124, 136), 8) || 0;
    const start = offset + tarBlock;
    if (found === name) return archive.subarray(start, start + size);
    offset = start + Math.ceil(size / tarBlock) * tarBlock;
  }
  throw new Error(`OPA built a bundle without ${name}`);
}

async function opaVersion(opa: OpaCommand, folder: string): Promise<string> {
  const text = await opa.run(folder, "version");
  const [, version] = /^Version: (\S+)/m.exec(text) ?? [];
  if (version === undefined) throw new Error(`OPA does not tell its version: ${text}`);
  return version;
}

/** SHA-256 over names and texts of everything that is compiled, in hex. */
export function hashSources(tree: PolicyTree, policies: readonly Policy[]): string {
  return sha256(stagedSources(tree, policies).map(({ file, text }) => `${file}\n${text}\n`));
}

function sha256(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

/**
 * Builds compiler/ into src/policy-kit/compiler/opa/, with the notices of what it is made of; with --check it builds
 * elsewhere and compares byte for byte. Needs the Go that compiler/go.mod names, on PATH or its path in GO.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { compilerNotices, type GoCommand } from "./compiler-notices.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../", import.meta.url));
const source = join(root, "compiler");
const assets = "src/policy-kit/compiler/opa";
const notices = "compiler/THIRD_PARTY_NOTICES.md";

const flags = ["-trimpath", "-ldflags=-s -w", "-buildvcs=false"];
// Of the settings around, none but these may show in the result.
const settings = { GOOS: "js", GOARCH: "wasm", CGO_ENABLED: "0", GOFLAGS: "", GOWORK: "off", GOEXPERIMENT: "" };

/** Files that the build makes, by their path from the root; the compressed module is apart, as it is made from one. */
interface Build {
  readonly wasm: Buffer;
  readonly texts: ReadonlyMap<string, string>;
}

const go: GoCommand = async (...parameters) => {
  const { stdout } = await run(process.env["GO"] ?? "go", parameters, {
    cwd: source,
    env: { ...process.env, ...settings },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.trim();
};

async function buildAll(): Promise<Build> {
  const { goVersion } = await pinnedVersions();
  const found = await go("env", "GOVERSION");
  if (found !== `go${goVersion}`) {
    throw new Error(`compiler/go.mod asks for Go ${goVersion}, here is ${found}; set GOTOOLCHAIN=go${goVersion}`);
  }
  const wasm = await compileModule();
  const execution = await readFile(join(await go("env", "GOROOT"), "lib/wasm/wasm_exec.js"), "utf8");
  return {
    wasm,
    texts: new Map([
      [`${assets}/wasm-exec.js`, `${unchecked}${execution}`],
      [notices, await compilerNotices(source, go)],
    ]),
  };
}

// It is Go's own file, so that neither its style nor its habits are ours to judge.
const unchecked = "/* oxlint-disable */\n// biome-ignore-all format: a copy of lib/wasm/wasm_exec.js of Go\n";

async function compileModule(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "outlived-compiler-"));
  try {
    const file = join(folder, "compiler.wasm");
    await go("build", ...flags, "-o", file, ".");
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function pinnedVersions(): Promise<{ readonly opaVersion: string; readonly goVersion: string }> {
  const text = await readFile(join(source, "go.mod"), "utf8");
  const [, goVersion] = /^go (\S+)$/m.exec(text) ?? [];
  const [, opaVersion] = /^require github\.com\/open-policy-agent\/opa v(\S+)$/m.exec(text) ?? [];
  if (goVersion === undefined || opaVersion === undefined) throw new Error("compiler/go.mod names no Go or no OPA");
  return { opaVersion, goVersion };
}

/** What compiler.json says: where the module comes from and what it has to be. */
async function provenance(wasm: Buffer, compressed: Buffer): Promise<string> {
  const said = {
    ...(await pinnedVersions()),
    build: `GOOS=${settings.GOOS} GOARCH=${settings.GOARCH} go build ${flags.join(" ")}`,
    sha256: sha256(wasm),
    bytes: wasm.length,
    compressedSha256: sha256(compressed),
    compressedBytes: compressed.length,
  };
  return `${JSON.stringify(said, undefined, 2)}\n`;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

// The smallest that brotli makes: minutes here, once for each change, against megabytes in every download.
function compress(wasm: Buffer): Buffer {
  return brotliCompressSync(wasm, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length,
    },
  });
}

const compressedFile = `${assets}/compiler.wasm.br`;
const provenanceFile = `${assets}/compiler.json`;

async function readCommitted(file: string): Promise<Buffer> {
  return readFile(join(root, file)).catch(() => Buffer.alloc(0));
}

function decompress(compressed: Buffer): Buffer {
  return compressed.length === 0 ? compressed : brotliDecompressSync(compressed);
}

async function write({ wasm, texts }: Build): Promise<void> {
  const committed = await readCommitted(compressedFile);
  const compressed = decompress(committed).equals(wasm) ? committed : compress(wasm);
  await writeFile(join(root, compressedFile), compressed);
  await writeFile(join(root, provenanceFile), await provenance(wasm, compressed));
  for (const [file, text] of texts) await writeFile(join(root, file), text);
  console.log(`${compressedFile}: ${wasm.length} bytes, compressed ${compressed.length}`);
}

async function differences({ wasm, texts }: Build): Promise<readonly string[]> {
  const committed = await readCommitted(compressedFile);
  const expected = new Map([...texts, [provenanceFile, await provenance(wasm, committed)]]);
  const differing = decompress(committed).equals(wasm) ? [] : [compressedFile];
  for (const [file, text] of expected) {
    if ((await readCommitted(file)).toString("utf8") !== text) differing.push(file);
  }
  return differing;
}

async function main(checkOnly: boolean): Promise<void> {
  const built = await buildAll();
  if (!checkOnly) return write(built);
  const differing = await differences(built);
  if (differing.length > 0) {
    throw new Error(
      `compiler/ builds to something else than\n${differing.join("\n")}\nRun: npx tsx scripts/build-compiler.ts`,
    );
  }
  console.log(`the module is what compiler/ builds to: ${sha256(built.wasm)}`);
}

try {
  await main(process.argv.includes("--check"));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

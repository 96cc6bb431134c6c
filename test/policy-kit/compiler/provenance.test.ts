import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import provenance from "../../../src/policy-kit/compiler/opa/compiler.json" with { type: "json" };
import { opaVersion } from "../../../src/policy-kit/compiler/run-compiler.ts";

const root = new URL("../../../", import.meta.url);
const read = (file: string): Buffer => readFileSync(fileURLToPath(new URL(file, root)));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

test("the committed compiler is the one that compiler.json tells of", () => {
  const compressed = read("src/policy-kit/compiler/opa/compiler.wasm.br");
  const wasm = brotliDecompressSync(compressed);
  expect(provenance).toMatchObject({
    compressedSha256: sha256(compressed),
    compressedBytes: compressed.length,
    sha256: sha256(wasm),
    bytes: wasm.length,
  });
});

test("its versions are those that go.mod pins", () => {
  const text = read("compiler/go.mod").toString("utf8");
  expect(text).toContain(`\ngo ${provenance.goVersion}\n`);
  expect(text).toContain(`\nrequire github.com/open-policy-agent/opa v${opaVersion}\n`);
});

test("the licences of what is inside stand in the notices", () => {
  const notices = read("compiler/THIRD_PARTY_NOTICES.md").toString("utf8");
  for (const part of [
    `go${provenance.goVersion}`,
    `github.com/open-policy-agent/opa v${opaVersion}`,
    "libmpdec",
    "RE2",
  ]) {
    expect(notices).toContain(`\n- ${part}`);
  }
  expect(read("src/policy-kit/compiler/opa/wasm-exec.js").toString("utf8")).toContain(
    "The Go Authors. All rights reserved.",
  );
});

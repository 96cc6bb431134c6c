import { execFileSync } from "node:child_process";

/** The native OPA that our WebAssembly is compared with. */
export function findOpa(): string {
  return process.env["OPA"] ?? "opa";
}

/** Whether it is installed; says loudly what is not compared where it is not, and throws in CI. */
export function opaIsThere(): boolean {
  try {
    if (execFileSync(findOpa(), ["version"], { encoding: "utf8" }).includes("Rego Version: v1")) return true;
  } catch {
    // It is not there.
  }
  const message =
    "native OPA is not on PATH: the WASM is not compared with it. go install github.com/open-policy-agent/opa@v1.22.2";
  if (process.env["CI"] === "true" || process.env["OUTLIVED_REQUIRE_THIRD_PARTY"] === "1") throw new Error(message);
  process.stderr.write(`SKIPPED: ${message}\n`);
  return false;
}

import { readdirSync, readFileSync } from "node:fs";
import type { Framework } from "../src/policy-kit/policy-folder.ts";

const folder = new URL("../frameworks/", import.meta.url);

/** Every catalog in frameworks/, by file name. */
export function readFrameworks(): readonly Framework[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name): Framework => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
}

export function frameworkFileNames(): readonly string[] {
  return readdirSync(folder).sort();
}

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "glob";
import type { Result } from "../../src/model/generated/result.ts";
import { expectValidResult } from "../judge/valid-result.ts";

const folder = fileURLToPath(new URL("../../fixtures/results/", import.meta.url));

/** Names of the results under fixtures/results/. */
export const stories = globSync("*.json", { cwd: folder })
  .map((file) => file.replace(/\.json$/, ""))
  .sort();

/** One of them, checked against the schema. */
export function readStory(story: string): Result {
  const value: unknown = JSON.parse(readFileSync(`${folder}${story}.json`, "utf8"));
  expectValidResult(value);
  return value;
}

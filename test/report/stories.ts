import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "glob";
import type { Result } from "../../src/model/generated/result.ts";
import type { Render, RenderOptions } from "../../src/report/index.ts";
import { expectValidResult } from "../judge/valid-result.ts";

const folder = fileURLToPath(new URL("../../fixtures/results/", import.meta.url));

/** Names of the results under fixtures/results/. */
export const stories = globSync("*.json", { cwd: folder })
  .map((file) => file.replace(/\.json$/, ""))
  .sort();

/** One of them, after a check against the schema. */
export function readStory(story: string): Result {
  const value: unknown = JSON.parse(readFileSync(`${folder}${story}.json`, "utf8"));
  expectValidResult(value);
  return value;
}

export const narrow: RenderOptions = { width: 80, colour: false };

/** The report of a format that writes one file. */
export function textOf(render: Render, result: Result, options: RenderOptions = narrow): string {
  const [text, ...others] = render(result, options).files;
  if (text === undefined || others.length > 0) throw new Error(`one file was expected, not ${others.length + 1}`);
  return text;
}

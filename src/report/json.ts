import type { Result } from "../model/generated/result.ts";
import { stringify } from "../model/stringify.ts";
import type { Render } from "./render.ts";
import { invisibleCharacters } from "./visible.ts";

/**
 * What JSON leaves as it is, although a terminal or an editor acts on it, and a workflow's runner on `##[command]`. It
 * occurs only inside strings.
 */
const active = new RegExp(String.raw`[${invisibleCharacters}]|(?<=#)#(?=\[)`, "gu");

/** The whole result as `schema/result.schema.json` describes it. */
export const render: Render = (result) => ({ files: [safe(indented(result))], notes: [] });

/** More coverage entries have a line each: of an organization with thousands of repositories most lines would be theirs. */
const mostIndented = 100;

function indented(result: Result): string {
  const { coverage } = result;
  if (coverage.length <= mostIndented) return stringify(result, 2);
  const lines = coverage.map((entry) => `    ${stringify(entry)}`);
  // No text inside JSON has a newline, so this is the key of the result itself.
  return stringify({ ...result, coverage: [] }, 2).replace(
    '\n  "coverage": []',
    () => `\n  "coverage": [\n${lines.join(",\n")}\n  ]`,
  );
}

/** JSON that is safe to print anywhere. */
export function safeJson(value: object): string {
  return safe(stringify(value, 2));
}

function safe(json: string): string {
  return `${json.replace(active, escape)}\n`;
}

function escape(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

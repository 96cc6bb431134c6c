import { stringify } from "../model/stringify.ts";
import type { Render } from "./render.ts";
import { invisibleCharacters } from "./visible.ts";

/**
 * What JSON leaves as it is, although a terminal or an editor acts on it, and a workflow's runner on `##[command]`. It
 * occurs only inside strings.
 */
const active = new RegExp(String.raw`[${invisibleCharacters}]|(?<=#)#(?=\[)`, "gu");

/** The whole result as `schema/result.schema.json` describes it. */
export const render: Render = (result) => ({ files: [safeJson(result)], notes: [] });

/** JSON that is safe to print anywhere. */
export function safeJson(value: object): string {
  return `${stringify(value, 2).replace(active, escape)}\n`;
}

function escape(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

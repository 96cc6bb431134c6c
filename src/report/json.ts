import type { Result } from "../model/generated/result.ts";

/**
 * JSON leaves these raw, yet a terminal or an editor acts on them, and a workflow's runner on `##[command]`. They occur
 * inside of strings only.
 */
const active =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|(?<=#)#(?=\[)/gu;

/** The whole result as `schema/result.schema.json` describes it; the same result gives the same bytes. */
export function renderJson(result: Result): string {
  return inertJson(result);
}

/** JSON that is text and nothing else wherever it is printed. */
export function inertJson(value: object): string {
  return `${JSON.stringify(value, null, 2).replace(active, escape)}\n`;
}

function escape(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

import type { Result } from "../model/generated/result.ts";

/** JSON leaves these raw, yet a terminal or an editor acts on them. They occur inside of strings only. */
const active = /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** The whole result as `schema/result.schema.json` describes it; the same result gives the same bytes. */
export function renderJson(result: Result): string {
  return `${JSON.stringify(result, null, 2).replace(active, escape)}\n`;
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

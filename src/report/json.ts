import type { Result } from "../model/generated/result.ts";
import { withoutLoneSurrogates } from "../model/stringify.ts";
import type { Render } from "./render.ts";
import { invisibleCharacters } from "./visible.ts";

/**
 * What JSON leaves as it is, although a terminal or an editor acts on it, and a workflow's runner on `##[command]`. It
 * occurs only inside strings.
 */
const active = new RegExp(String.raw`[${invisibleCharacters}]|(?<=#)#(?=\[)`, "gu");

/** The whole result as `schema/result.schema.json` describes it. */
export const render: Render = (result) => ({ files: [`${indented(result)}\n`], notes: [] });

/** More items of a list have a line each: indented they would take half as much space again, and twice the time. */
const mostIndented = { coverage: 100, findings: 1000 };

type List = keyof typeof mostIndented;

const lists: readonly List[] = ["coverage", "findings"];

function indented(result: Result): string {
  const long = lists.filter((list) => result[list].length > mostIndented[list]);
  const short = { ...result, ...Object.fromEntries(long.map((list) => [list, []])) };
  return long.reduce(withLines, safe(JSON.stringify(short, null, 2)));

  function withLines(json: string, list: List): string {
    const lines = result[list].map((item) => `    ${compactJson(item)}`);
    // No text inside JSON has a newline, so this is the key of the result itself.
    return json.replace(`\n  "${list}": []`, () => `\n  "${list}": [\n${lines.join(",\n")}\n  ]`);
  }
}

/** JSON that is safe to print anywhere. */
export function safeJson(value: object): string {
  return `${safe(JSON.stringify(value, null, 2))}\n`;
}

/** The same on one line, without a line break at its end. */
export function compactJson(value: unknown): string {
  return safe(JSON.stringify(value));
}

/** What most JSON of ours has nothing of. One cheap look saves two searches that cost as much as writing the JSON. */
const unusual = /[^\n -~]|##\[|\\ud/;

function safe(json: string): string {
  return unusual.test(json) ? withoutLoneSurrogates(json).replace(active, escape) : json;
}

function escape(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

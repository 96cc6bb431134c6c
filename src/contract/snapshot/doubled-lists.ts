import { UsageError } from "../../model/errors.ts";
import { isListName } from "./layout.ts";
import { beginValue, isBlank, skipValue } from "./scan.ts";

const quote = 0x22;
const colon = 0x3a;

/**
 * Throws a UsageError where a list stands twice in a document that is JSON and a map: JSON.parse keeps the last one
 * without a word, and the records of the first would be gone.
 */
export function refuseDoubledLists(bytes: Buffer, file: string): void {
  const lists = new Set<string>();
  for (let at = bytes.indexOf(quote); at >= 0; at = bytes.indexOf(quote, at)) {
    const keyEnd = skipValue(bytes, at, beginValue());
    const key = String(JSON.parse(bytes.toString("utf8", at, keyEnd)));
    if (isListName(key)) {
      if (lists.has(key)) throw doubledList(key, file, lineAt(bytes, at));
      lists.add(key);
    }
    at = bytes.indexOf(colon, keyEnd) + 1;
    while (isBlank(bytes[at] ?? 0)) at += 1;
    at = skipValue(bytes, at, beginValue());
  }
}

/** The refusal of a document that holds a list twice. */
export function doubledList(list: string, file: string, line: number): UsageError {
  return new UsageError(`The list ${list} stands in this document twice.`, { at: { file, line } });
}

function lineAt(bytes: Buffer, place: number): number {
  return bytes.toString("latin1", 0, place).split("\n").length;
}

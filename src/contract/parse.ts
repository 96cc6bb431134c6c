import { type FilePlace, UsageError } from "../model/errors.ts";
import { findJsonMistake, hasDuplicateKey, type JsonMistake } from "./json-mistake.ts";
import { formatValue } from "./violation.ts";

/** The place of a character of a text that begins at the place of `start`. */
function placeAt(text: string, offset: number, { file, line = 1 }: FilePlace): FilePlace {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { file, line: line + before.split("\n").length - 1, column: offset - lineStart + 1 };
}

function refusal(mistake: JsonMistake, text: string, start: FilePlace, cause?: unknown): UsageError {
  const hint = mistake.duplicateKey === undefined ? {} : { hint: "Keep the one that is right." };
  return new UsageError(sentenceOf(mistake), { at: placeAt(text, mistake.offset, start), cause, ...hint });
}

function sentenceOf({ cutOff, duplicateKey }: JsonMistake): string {
  if (duplicateKey !== undefined) return `The key ${formatValue(duplicateKey)} occurs twice in one object.`;
  return cutOff ? "This file ends in the middle of its JSON document: it was cut off." : "This is not JSON.";
}

/** Reads JSON that people or programs wrote; a UsageError names file, line and column of the mistake. */
export function parseJson(text: string, file: string): unknown {
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (content.trim() === "") {
    throw new UsageError("This file is empty; it should hold a JSON document.", { at: { file } });
  }
  try {
    return JSON.parse(content);
  } catch (cause) {
    const mistake = findJsonMistake(content);
    if (mistake !== undefined) throw refusal(mistake, content, { file }, cause);
    throw new UsageError("This is not JSON.", { at: { file }, cause });
  }
}

/**
 * Throws a UsageError where an object of a JSON text has a key twice: JSON.parse keeps the last one without a word.
 * `value` is what the text was parsed to, `start` the place where the text begins.
 */
export function refuseDuplicateKeys(text: string, value: unknown, start: FilePlace): void {
  const mistake = hasDuplicateKey(text, value) ? findJsonMistake(text) : undefined;
  if (mistake !== undefined) throw refusal(mistake, text, start);
}

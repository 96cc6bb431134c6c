import type { Snapshot } from "../model/generated/snapshot.ts";
import { type FilePlace, UsageError } from "../model/errors.ts";
import { assertSnapshot } from "./assert.ts";
import { findJsonMistake } from "./json-mistake.ts";

function placeAt(text: string, offset: number, file: string): FilePlace {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { file, line: before.split("\n").length, column: offset - lineStart + 1 };
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
    const message = mistake?.cutOff
      ? "This file ends in the middle of its JSON document: it was cut off."
      : "This is not JSON.";
    throw new UsageError(message, { at: mistake ? placeAt(content, mistake.offset, file) : { file }, cause });
  }
}

/** Reads a snapshot that this program or another wrote; a UsageError says where it is not one. */
export function parseSnapshot(text: string, file: string): Snapshot {
  const value = parseJson(text, file);
  assertSnapshot(value, file);
  return value;
}

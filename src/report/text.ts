export { firstOf, sentence } from "../model/sentence.ts";

/** "1 finding", "2 findings". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

const halfCharacter = /[\ud800-\udbff]$/;

/** A text of at most so many UTF-16 code units: "…" stands for the end of a longer one. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(halfCharacter, "")}…`;
}

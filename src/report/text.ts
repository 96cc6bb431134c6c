export { countOf, firstOf, sentence } from "../model/sentence.ts";

const loneSurrogate = /[\ud800-\udbff]$/;

/** A text of at most so many UTF-16 code units: "…" stands for the end of a longer one. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(loneSurrogate, "")}…`;
}

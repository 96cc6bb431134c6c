import type { SourceFile } from "./policy-folder.ts";
import type { Problem } from "./problem.ts";

/** Nobody writes or reads more; several hundred break OPA's compiler, which tells no place. */
const deepest = 50;

/** The first bracket that stands in more others than a policy may have, in Rego or in a line of its METADATA. */
export function tooDeep({ file, text }: SourceFile): Problem | undefined {
  let depth = 0;
  let line = 1;
  let lineStart = 0;
  const problemAt = (place: number): Problem => {
    return { file, line, column: place - lineStart + 1, message: `brackets are nested more than ${deepest} deep` };
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === "\n") {
      line += 1;
      lineStart = at + 1;
    } else if ("([{".includes(sign)) {
      depth += 1;
      if (depth > deepest) return problemAt(at);
    } else if (")]}".includes(sign)) {
      depth = Math.max(0, depth - 1);
    } else if ('#"`'.includes(sign)) {
      const end = endOfHidden(text, at);
      const deepAt = sign === "#" ? deepPlace(text.slice(at, end)) : -1;
      if (deepAt >= 0) return problemAt(at + deepAt);
      for (let next = text.indexOf("\n", at); next >= 0 && next < end; next = text.indexOf("\n", next + 1)) {
        line += 1;
        lineStart = next + 1;
      }
      at = end - 1;
    }
  }
  return undefined;
}

/** Behind a comment, a string or a raw string, whose brackets mean nothing. */
function endOfHidden(text: string, begin: number): number {
  const sign = text.charAt(begin);
  if (sign !== '"') {
    const end = text.indexOf(sign === "#" ? "\n" : sign, begin + 1);
    return end < 0 ? text.length : end + (sign === "#" ? 0 : 1);
  }
  for (let at = begin + 1; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === "\n") return at;
    if (letter === '"') return at + 1;
    if (letter === "\\") at += 1;
  }
  return text.length;
}

/** Where brackets of a comment, which may be YAML, stand too deep; -1 for nowhere. */
function deepPlace(comment: string): number {
  let depth = 0;
  for (let at = 0; at < comment.length; at += 1) {
    if ("[{".includes(comment.charAt(at))) depth += 1;
    else if ("]}".includes(comment.charAt(at))) depth = Math.max(0, depth - 1);
    if (depth > deepest) return at;
  }
  return -1;
}

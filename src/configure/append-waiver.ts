import { type Document, isCollection, isNode, isPair, isSeq, parseDocument, stringify } from "yaml";
import { findNode } from "../contract/yaml-location.ts";
import { UsageError } from "../model/errors.ts";
import type { WaiversEntry } from "../model/generated/waivers.ts";

/**
 * The text of a waivers file with one more entry at its end. Everything else stays as it is: comments, order, indentation,
 * line ends. The text must be valid; without one, the whole file is written. Throws a UsageError where the list of entries
 * is written in brackets.
 */
export function appendWaiver(text: string | undefined, entry: WaiversEntry, file: string): string {
  if (text === undefined) return `version: 1\nwaivers:\n${itemOf(entry, "  ")}`;
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const content = text.slice(mark.length);
  const lineEnd = content.includes("\r\n") ? "\r\n" : "\n";
  const { at, removed = 0, indentation } = whereToAppend(content, parseDocument(content), file);
  const before = content.slice(0, at - removed).replace(removed > 0 ? /[ \t]+$/ : "", "");
  const separated = before + (removed > 0 ? content.slice(at, lineAfter(content, at)) : "");
  const rest = content.slice(removed > 0 ? lineAfter(content, at) : at);
  const item = itemOf(entry, indentation).replaceAll("\n", lineEnd);
  return `${mark}${separated}${separated.endsWith("\n") ? "" : lineEnd}${item}${rest}`;
}

interface Insertion {
  /** Position in the text. */
  readonly at: number;
  /** Characters before it that are replaced. */
  readonly removed?: number;
  readonly indentation: string;
}

function whereToAppend(content: string, document: Document, file: string): Insertion {
  const { node } = findNode(document, ["waivers"]);
  if (!isSeq(node) || !node.range) throw new Error("A valid waivers file has a list of waivers.");
  const [start, end] = node.range;
  if (node.flow === true) {
    if (node.items.length === 0) return { at: end, removed: end - start, indentation: "  " };
    throw new UsageError("The list of waivers is written in brackets, to which nothing can be added in place.", {
      at: { file },
      hint: "Write each entry on lines of its own that begin with a hyphen.",
    });
  }
  const indentation = content.slice(content.lastIndexOf("\n", start - 1) + 1, start);
  const last = endOfLine(content, endOfContent(node) ?? end);
  return { at: endOfComments(content, last, indentation.length), indentation };
}

/** Where the last value ends. The end of a list or a map also has the comments behind it. */
function endOfContent(node: unknown): number | undefined {
  if (isPair(node)) return endOfContent(node.value) ?? endOfContent(node.key);
  if (isCollection(node)) return endOfContent(node.items.at(-1)) ?? node.range?.[1];
  return isNode(node) ? node.range?.[1] : undefined;
}

/** The beginning of the line after a position, unless the position is the beginning of a line itself. */
function endOfLine(content: string, position: number): number {
  return content[position - 1] === "\n" ? position : lineAfter(content, position);
}

function lineAfter(content: string, position: number): number {
  const next = content.indexOf("\n", position);
  return next < 0 ? content.length : next + 1;
}

/** Comments that are indented more than the hyphens belong to the last entry. */
function endOfComments(content: string, position: number, depth: number): number {
  const line = content.slice(position, lineAfter(content, position));
  const [, blanks] = /^([ \t]*)#/.exec(line) ?? [];
  return blanks === undefined || blanks.length <= depth
    ? position
    : endOfComments(content, position + line.length, depth);
}

function itemOf(entry: WaiversEntry, indentation: string): string {
  const lines = stringify([entry], { lineWidth: 0 }).trimEnd().split("\n");
  return lines.map((line) => `${indentation}${line}\n`).join("");
}

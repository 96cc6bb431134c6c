import { cut } from "../text.ts";
import { visible } from "../visible.ts";
import { escaped } from "./escape.ts";

/** Longer names, and longer sentences, are cut: a reader of a table does not read on, and GitHub bounds the whole. */
const nameLimit = 200;
const sentenceLimit = 600;

/** A Markdown text that grows up to a number of bytes. */
export interface Page {
  /** Adds what must not be left out, and so has to be short. */
  readonly always: (text: string) => void;
  /** Adds a text if the page then fills at most that share of its bytes. Says whether it did. */
  readonly add: (text: string, share: number) => boolean;
  /** Adds rows as long as there is room. Returns the number of items for which there was none. */
  readonly rows: <Item>(items: readonly Item[], rowOf: (item: Item) => string, share: number) => number;
  /** The share of its bytes that is filled. */
  readonly filled: () => number;
  readonly text: () => string;
}

export function openPage(byteLimit: number): Page {
  const parts: string[] = [];
  let bytes = 0;
  const always = (text: string): void => {
    parts.push(text);
    bytes += Buffer.byteLength(text);
  };
  const add = (text: string, share: number): boolean => {
    if (bytes + Buffer.byteLength(text) > byteLimit * share) return false;
    always(text);
    return true;
  };
  return {
    always,
    add,
    rows: (items, rowOf, share) => {
      const end = items.findIndex((item) => !add(rowOf(item), share));
      return end < 0 ? 0 : items.length - end;
    },
    filled: () => bytes / byteLimit,
    text: () => parts.join(""),
  };
}

/** An untrusted name as plain text, cut if it is very long. */
export function name(text: string): string {
  return escaped(cut(visible(text), nameLimit));
}

/** Untrusted sentences as plain text, cut if they are very long. */
export function prose(text: string): string {
  return escaped(cut(visible(text), sentenceLimit));
}

/** A row of a table from cells that are Markdown. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

/** The first two lines of a table. A column that begins with `>` has numbers. */
export function head(columns: readonly string[]): string {
  const titles = columns.map((column) => column.replace(/^>/, ""));
  return row(titles) + row(columns.map((column) => (column.startsWith(">") ? "---:" : "---")));
}

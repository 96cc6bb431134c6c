import { createHmac } from "node:crypto";
import type { PersonNames } from "../../model/resolution.ts";
import { isUnspaced, wordsOf } from "./words.ts";

/** Spellings shorter than this are words of the language more often than names. */
const leastLetters = 3;
/** Two signs may stand between the words of one spelling, so that "Okafor, Mira" is found; %40 counts as one. */
const widestGap = 3;

/** Every spelling of every person as words, with what stands for it. */
interface Spellings {
  readonly tokens: ReadonlyMap<string, string>;
  /** The most words of a spelling that begins with this one. */
  readonly longest: ReadonlyMap<string, number>;
}

/**
 * Gives a function that replaces people in a text, always by the same token for the same person: hexadecimal digits
 * of an HMAC under the key, else running numbers in the order of ids. Of two spellings at one place the longer wins.
 */
export function replacerFor(people: readonly PersonNames[], key: string | undefined): (text: string) => string {
  const spellings = index(people, key);
  return (text) => replaceIn(text, spellings);
}

function index(people: readonly PersonNames[], key: string | undefined): Spellings {
  const tokens = new Map<string, string>();
  const longest = new Map<string, number>();
  const ordered = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [position, person] of ordered.entries()) {
    const token = `person-${key === undefined ? position + 1 : digest(key, person.id)}`;
    for (const spelling of person.spellings) add(spelling, token, tokens, longest);
  }
  return { tokens, longest };
}

/** https://datatracker.ietf.org/doc/html/rfc2104 */
function digest(key: string, id: string): string {
  return createHmac("sha256", key).update(id).digest("hex").slice(0, 10);
}

function add(spelling: string, token: string, tokens: Map<string, string>, longest: Map<string, number>): void {
  const words = wordsOf(spelling);
  const letters = words.reduce((sum, { reads }) => sum + reads.length, 0);
  const least = words.every(isUnspaced) ? 2 : leastLetters;
  if (letters < least) return;
  const reads = words.map((word) => word.reads);
  enter(reads, token, tokens, longest);
  if (!/^\S+(\s+\S+)+$/.test(spelling.trim())) return;
  enter([reads.join("")], token, tokens, longest);
  if (reads.length === 2) enter(reads.toReversed(), token, tokens, longest);
}

function enter(
  reads: readonly string[],
  token: string,
  tokens: Map<string, string>,
  longest: Map<string, number>,
): void {
  const [first] = reads;
  const key = reads.join(" ");
  if (first === undefined || tokens.has(key)) return;
  tokens.set(key, token);
  longest.set(first, Math.max(longest.get(first) ?? 0, reads.length));
}

function replaceIn(text: string, { tokens, longest }: Spellings): string {
  const words = wordsOf(text);
  const parts: string[] = [];
  let copied = 0;
  for (let at = 0; at < words.length; ) {
    const found = longestAt(text, words, at, { tokens, longest });
    if (found === undefined) {
      at += 1;
      continue;
    }
    const start = words[at]?.start ?? 0;
    parts.push(text.slice(copied, start), isWordEnd(text, start) ? "-" : "", found.token);
    copied = found.end;
    at += found.words;
    if (isWordStart(text, copied)) parts.push("-");
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(copied);
}

function longestAt(
  text: string,
  words: ReturnType<typeof wordsOf>,
  at: number,
  { tokens, longest }: Spellings,
): { token: string; end: number; words: number } | undefined {
  const most = longest.get(words[at]?.reads ?? "") ?? 0;
  let found: { token: string; end: number; words: number } | undefined;
  let key = "";
  let end = 0;
  for (let count = 1; count <= most; count += 1) {
    const word = words[at + count - 1];
    if (word === undefined || (count > 1 && !isGap(text.slice(end, word.start)))) break;
    key = count === 1 ? word.reads : `${key} ${word.reads}`;
    end = word.end;
    const token = tokens.get(key);
    if (token !== undefined) found = { token, end, words: count };
  }
  return found;
}

/** Whether two words with this between them can belong to one spelling. */
function isGap(between: string): boolean {
  return between.replaceAll(/%[0-9A-Fa-f]{2}/g, " ").length < widestGap;
}

/** A digit right behind a token would read as part of it. */
function isWordStart(text: string, position: number): boolean {
  return /^[\p{L}\p{N}]/u.test(text.slice(position, position + 2));
}

function isWordEnd(text: string, position: number): boolean {
  return (
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, position - 2), position)) &&
    !/%[0-9A-Fa-f]{2}$/.test(text.slice(Math.max(0, position - 3), position))
  );
}

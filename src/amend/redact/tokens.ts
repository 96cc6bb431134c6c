import { createHmac } from "node:crypto";
import { by } from "../../model/order.ts";
import type { PersonNames } from "../../model/resolution.ts";
import { isUnspaced, type Word, wordsOf } from "./words.ts";

/** A shorter spelling is more often a word of the language than a name. */
const leastLetters = 3;
/** Fewer characters than this may separate the words of a spelling, so that "Okafor, Mira" is found. %40 counts as one. */
const widestGap = 3;

/** Every spelling of every person. */
interface Spellings {
  /** What replaces a spelling, by its words. */
  readonly tokens: Map<string, string>;
  /** By the first word of spellings, the number of words of the longest one. */
  readonly longest: Map<string, number>;
}

/**
 * Gives a function that replaces people in a text, the same person always by the same token: hexadecimal digits of an
 * HMAC under the key, else running numbers in the order of ids. Of two spellings that match, the longer one wins.
 */
export function replacerFor(people: readonly PersonNames[], key: string | undefined): (text: string) => string {
  const spellings: Spellings = { tokens: new Map(), longest: new Map() };
  for (const [position, person] of [...people].sort(by(({ id }) => id)).entries()) {
    const token = `person-${key === undefined ? position + 1 : digest(key, person.id)}`;
    for (const spelling of person.spellings) add(spelling, token, spellings);
  }
  return (text) => replaceIn(text, spellings);
}

/** https://datatracker.ietf.org/doc/html/rfc2104 */
function digest(key: string, id: string): string {
  return createHmac("sha256", key).update(id).digest("hex").slice(0, 10);
}

function add(spelling: string, token: string, spellings: Spellings): void {
  const words = wordsOf(spelling);
  const normalized = words.map((word) => word.normalized);
  if (normalized.join("").length < (words.every(isUnspaced) ? 2 : leastLetters)) return;
  enter(normalized, token, spellings);
  if (!/^\S+(\s+\S+)+$/.test(spelling.trim())) return;
  enter([normalized.join("")], token, spellings);
  if (normalized.length === 2) enter(normalized.toReversed(), token, spellings);
}

/** The first person who has a spelling keeps it. */
function enter(normalized: readonly string[], token: string, { tokens, longest }: Spellings): void {
  const [first] = normalized;
  const key = normalized.join(" ");
  if (first === undefined || tokens.has(key)) return;
  tokens.set(key, token);
  longest.set(first, Math.max(longest.get(first) ?? 0, normalized.length));
}

function replaceIn(text: string, spellings: Spellings): string {
  const words = wordsOf(text);
  const parts: string[] = [];
  let copied = 0;
  for (let at = 0; at < words.length; ) {
    const match = longestAt(text, words, at, spellings);
    if (match === undefined) {
      at += 1;
      continue;
    }
    const start = words[at]?.start ?? 0;
    parts.push(text.slice(copied, start), endsInWord(text, start) ? "-" : "", match.token);
    copied = match.end;
    at += match.words;
    if (beginsWithWord(text, copied)) parts.push("-");
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(copied);
}

interface Match {
  readonly token: string;
  /** Position in the text after the spelling. */
  readonly end: number;
  /** Number of words. */
  readonly words: number;
}

function longestAt(text: string, words: readonly Word[], at: number, spellings: Spellings): Match | undefined {
  const most = spellings.longest.get(words[at]?.normalized ?? "") ?? 0;
  let match: Match | undefined;
  let key = "";
  let end = 0;
  for (let count = 1; count <= most; count += 1) {
    const word = words[at + count - 1];
    if (word === undefined || (count > 1 && !isGap(text.slice(end, word.start)))) break;
    key = count === 1 ? word.normalized : `${key} ${word.normalized}`;
    end = word.end;
    const token = spellings.tokens.get(key);
    if (token !== undefined) match = { token, end, words: count };
  }
  return match;
}

/** Whether two words that this text separates can belong to one spelling. */
function isGap(between: string): boolean {
  return between.replaceAll(/%[0-9A-Fa-f]{2}/g, " ").length < widestGap;
}

/** Whether the text from a position on begins with a letter or digit, which would look like a part of the token. */
function beginsWithWord(text: string, position: number): boolean {
  return /^[\p{L}\p{N}]/u.test(text.slice(position, position + 2));
}

/** The same for the text before a position. The digits of a URL-encoded byte do not belong to a word. */
function endsInWord(text: string, position: number): boolean {
  return (
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, position - 2), position)) &&
    !/%[0-9A-Fa-f]{2}$/.test(text.slice(Math.max(0, position - 3), position))
  );
}

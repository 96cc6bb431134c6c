import { isUnspaced, type Word, wordsOf } from "./words.ts";

/** Fewer characters than this may separate the words of a spelling, so that "Okafor, Mira" is found. %40 counts as one. */
const widestGap = 3;
/** A number of fewer digits means too many other things. */
const fewestDigits = 3;
/** A joined name of fewer letters is also a part of other words. */
const fewestInside = 6;

/** Spellings of people, by their letters and digits alone. */
export interface Spellings {
  /** Spellings of one word: no space may be in them. */
  readonly single: Map<string, string>;
  /** Spellings of several words, apart or joined. */
  readonly several: Map<string, string>;
  /** How many letters and digits the longest one has. */
  longest: number;
}

/** A spelling in a text. */
export interface Match {
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

export function createSpellings(): Spellings {
  return { single: new Map(), several: new Map(), longest: 0 };
}

/** Adds a spelling of a person. A spelling belongs to the first person who has it. A single letter is left out. */
export function addSpelling(spelling: string, token: string, spellings: Spellings): void {
  const words = wordsOf(spelling).map((word) => word.normalized);
  const joined = words.join("");
  if (joined.length < 2 || (/^\d+$/.test(joined) && joined.length < fewestDigits)) return;
  const isSeveral = words.length > 1 && (/[^\p{L}\p{M}\p{N}]/u.test(spelling.trim()) || isUnspaced(words[0]));
  const tokens = isSeveral ? spellings.several : spellings.single;
  enter(joined, token, tokens);
  if (isSeveral) enter(lastFirst(words), token, tokens);
  // In a script without spaces each letter is a word, and only blanks tell the last name.
  if (isSeveral) enter(lastFirst(spelling.trim().split(/\s+/).map(joinedWords)), token, tokens);
  spellings.longest = Math.max(spellings.longest, joined.length);
}

function joinedWords(text: string): string {
  return wordsOf(text)
    .map(({ normalized }) => normalized)
    .join("");
}

function lastFirst(words: readonly string[]): string {
  return [words.at(-1), ...words.slice(0, -1)].join("");
}

function enter(joined: string, token: string, tokens: Map<string, string>): void {
  if (!tokens.has(joined)) tokens.set(joined, token);
}

/** The spellings in a text, in order. Of two that overlap the first one wins, of two that begin together the longer one. */
export function findSpellings(text: string, spellings: Spellings): readonly Match[] {
  const words = wordsOf(text);
  const matches: Match[] = [];
  for (let at = 0; at < words.length; ) {
    const { match, next } = longestAt(text, words, at, spellings);
    if (match !== undefined) matches.push(match);
    else matches.push(...joinedInside(words[at], spellings));
    at = next;
  }
  return matches;
}

/** The longest spelling that begins with a word, and the position of the word after it. */
function longestAt(
  text: string,
  words: readonly Word[],
  from: number,
  { single, several, longest }: Spellings,
): { match: Match | undefined; next: number } {
  const start = words[from]?.start ?? 0;
  let match: Match | undefined;
  let next = from + 1;
  let joined = "";
  let end = start;
  let isApart = false;
  for (let to = from + 1; to <= words.length; to += 1) {
    const word = words[to - 1];
    if (word === undefined || !isGap(text, end, word.start)) break;
    isApart ||= word.start > end;
    joined += word.normalized;
    if (joined.length > longest) break;
    end = word.end;
    const token = several.get(joined) ?? (isApart ? undefined : single.get(joined));
    if (token === undefined) continue;
    match = { token, start, end };
    next = to;
  }
  return { match, next };
}

/** Full names whose words are joined with others: miraokaforlaptop. */
function joinedInside(word: Word | undefined, { several }: Spellings): readonly Match[] {
  if (word === undefined || word.normalized.length <= fewestInside || isUnspaced(word.normalized)) return [];
  const { start, end, normalized } = word;
  if (end - start !== normalized.length) return [];
  const matches: Match[] = [];
  for (let first = 0; first + fewestInside <= normalized.length; first += 1) {
    for (let last = normalized.length; last - first >= fewestInside; last -= 1) {
      const token = several.get(normalized.slice(first, last));
      if (token === undefined) continue;
      matches.push({ token, start: start + first, end: start + last });
      first = last - 1;
      break;
    }
  }
  return matches;
}

/** Whether two words that this text separates can belong to one spelling. */
function isGap(text: string, from: number, to: number): boolean {
  if (to - from < widestGap) return true;
  return to - from < 3 * widestGap && text.slice(from, to).replaceAll(/%[0-9A-Fa-f]{2}/g, " ").length < widestGap;
}

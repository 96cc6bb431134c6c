import { createHmac } from "node:crypto";
import { kindWords } from "../../kinds/index.ts";
import type { Names } from "../../model/names.ts";
import { by } from "../../model/order.ts";
import type { PersonNames } from "../../model/resolution.ts";
import { partsOf } from "./ids.ts";
import { ownWords } from "./own-words.ts";
import { addSpelling, createSpellings, findSpellings, type Match, type Spellings } from "./spellings.ts";
import { wordsOf } from "./words.ts";

/**
 * Replaces people, the same person always by the same token: hexadecimal digits of an HMAC under the key, else running
 * numbers in the order of ids.
 */
export function redactedNames(people: readonly PersonNames[], key: string | undefined): Names {
  const spellings = createSpellings();
  const tokens = new Map<string, string>();
  const values = new Map<string, string>();
  for (const [position, { id, spellings: own, values: bare = [] }] of [...people].sort(by((one) => one.id)).entries()) {
    const token = `person-${key === undefined ? position + 1 : digest(key, id)}`;
    tokens.set(id, token);
    for (const spelling of own) addSpelling(spelling, token, spellings);
    for (const value of [...own, ...bare]) if (!values.has(wholeOf(value))) values.set(wholeOf(value), token);
  }
  const text = (plain: string): string => replace(plain, findSpellings(plain, spellings));
  const value = (plain: string): string => values.get(wholeOf(plain)) ?? text(plain);
  return {
    of: (id) => tokens.get(id),
    value,
    text,
    id: (plain) =>
      values.get(wholeOf(plain)) ?? replaceInId(plain, (part) => (/^\d+$/.test(part) ? text(part) : value(part))),
    publicId: maskId,
    mixed: (plain) =>
      replace(
        plain,
        findBetweenFixedParts(plain, spellings).filter((match) => !isOwnWord(plain, match)),
      ),
  };
}

/** Enough of the provider's own id of a credential to recognize it, and too little to name it. */
export function maskId(publicId: string): string {
  return publicId.length < 12 ? "****" : `${publicId.slice(0, 4)}****${publicId.slice(-4)}`;
}

/** https://datatracker.ietf.org/doc/html/rfc2104 */
function digest(key: string, id: string): string {
  return createHmac("sha256", key).update(id).digest("hex").slice(0, 10);
}

function wholeOf(value: string): string {
  const words = wordsOf(value).map(({ normalized }) => normalized);
  return words.length === 0 ? value : words.join("");
}

function replace(text: string, matches: readonly Match[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { token, start, end } of matches) {
    // A letter or digit beside a token would look like a part of it.
    parts.push(
      text.slice(copied, start),
      endsInWord(text, start) ? "-" : "",
      token,
      beginsWithWord(text, end) ? "-" : "",
    );
    copied = end;
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(copied);
}

function beginsWithWord(text: string, position: number): boolean {
  return /^[\p{L}\p{N}]/u.test(text.slice(position, position + 2));
}

/** The digits of a URL-encoded byte do not belong to a word. */
function endsInWord(text: string, position: number): boolean {
  return (
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, position - 2), position)) &&
    !/%[0-9A-Fa-f]{2}$/.test(text.slice(Math.max(0, position - 3), position))
  );
}

function replaceInId(id: string, replaced: (part: string) => string): string {
  return partsOf(id)
    .map(({ text, isFixed }) => (isFixed ? text : replaced(text)))
    .join("");
}

/** The spellings in a sentence. None reaches into a fixed part of an id: `user/key` is not somebody called User Key. */
function findBetweenFixedParts(sentence: string, spellings: Spellings): readonly Match[] {
  const matches: Match[] = [];
  let from = 0;
  for (const fixed of [...fixedPartsOf(sentence), { start: sentence.length, end: sentence.length }]) {
    for (const { token, start, end } of findSpellings(sentence.slice(from, fixed.start), spellings)) {
      matches.push({ token, start: from + start, end: from + end });
    }
    from = fixed.end;
  }
  return matches;
}

/** The fixed parts of ids in a sentence, separators left out. */
function fixedPartsOf(sentence: string): readonly Pick<Match, "start" | "end">[] {
  return [...sentence.matchAll(/[^\s("]+/g)].flatMap(({ 0: run, index }) =>
    partsOf(withoutPunctuation(run))
      .filter(({ text, isFixed }) => isFixed && text.length > 1)
      .map(({ at, text }) => ({ start: index + at, end: index + at + text.length })),
  );
}

function withoutPunctuation(run: string): string {
  let end = run.length;
  while (end > 0 && ')".,;:'.includes(run.charAt(end - 1))) end -= 1;
  return run.slice(0, end);
}

/**
 * Whether a match in a sentence of ours is what the sentence itself says: one of our words, outside of quotation marks
 * and not a part of an address, a path or an id from outside.
 */
function isOwnWord(sentence: string, { start, end }: Match): boolean {
  const word = sentence.slice(start, end);
  if (!isOurs(word) || isQuoted(sentence, { start, end })) return false;
  const before = /\S*$/.exec(sentence.slice(0, start))?.[0] ?? "";
  const after = /^\S*/.exec(sentence.slice(end))?.[0] ?? "";
  return isOurs(`${before}${word}${after}`);
}

/** Our sentences join words by hyphens, and by slashes in the names of sections only: github/deploy-keys. */
function isOurs(text: string): boolean {
  const [first = "", ...others] = text.split("/");
  if (/[\p{L}\p{N}][._@][\p{L}\p{N}]/u.test(text) || (others.length > 0 && first !== "" && !kindWords.has(first)))
    return false;
  return wordsOf(text).every(({ normalized }) => ownWords.has(normalized));
}

function isQuoted(sentence: string, { start, end }: Pick<Match, "start" | "end">): boolean {
  if (sentence[start - 1] === '"' || sentence[end] === '"') return true;
  return sentence.slice(0, start).split('"').length % 2 === 0 && sentence.includes('"', end);
}

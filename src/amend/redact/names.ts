import { createHmac } from "node:crypto";
import { kindWords } from "../../kinds/index.ts";
import type { Names } from "../../model/names.ts";
import { by } from "../../model/order.ts";
import type { PersonNames } from "../../model/resolution.ts";
import { isRegion, partsOf } from "./ids.ts";
import { ownWords } from "./own-words.ts";
import { addSpelling, createSpellings, findSpellings, type Match } from "./spellings.ts";
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
    mixed: (plain) =>
      replace(
        plain,
        findSpellings(plain, spellings).filter((match) => !isOwnWord(plain, match)),
      ),
  };
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

/**
 * Whether a match in a sentence of ours is what the sentence itself says: one of our words, outside of quotation marks
 * and not a part of an address, a path or an id from outside, unless it is a fixed part of that id.
 */
function isOwnWord(sentence: string, { start, end }: Match): boolean {
  const word = sentence.slice(start, end);
  const before = /\S*$/.exec(sentence.slice(0, start))?.[0] ?? "";
  const after = /^\S*/.exec(sentence.slice(end))?.[0] ?? "";
  if (isRegion(`${before}${word}${after}`.replaceAll(/^[("]+|[)".,;:]+$/g, ""))) return true;
  if (!isOurs(word) || isQuoted(sentence, { start, end })) return false;
  if (isOurs(`${before}${word}${after}`)) return true;
  const part = partsOf(`${before}${word}${after}`).find(({ at, text }) => at === before.length && text === word);
  return part?.isFixed === true;
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

import { joint } from "../../model/joint.ts";

/** One word of a text. */
export interface Word {
  /** Its position in the text. */
  readonly start: number;
  readonly end: number;
  /** The word without differences of case, accents and URL encoding. */
  readonly normalized: string;
}

/** Letters of scripts that write words without spaces. Each letter counts as a word. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}`;
/** A URL-encoded byte of a letter beyond ASCII belongs to its word. A URL-encoded ASCII character separates words. */
const wordPattern = new RegExp(
  String.raw`%[0-7][0-9A-Fa-f]|[${unspaced}]|\p{N}+|(?:(?![${unspaced}])[\p{L}\p{M}]|%[89A-Fa-f][0-9A-Fa-f])+`,
  "gu",
);
const encodedAscii = /^%[0-7]/;
const unspacedWord = new RegExp(`^[${unspaced}]`, "u");
/** Not inside of a URL-encoded byte, whose digits may be capitals. */
const wordJoint = new RegExp(String.raw`(?<!%[0-9A-Fa-f]?)(?:${joint.source})`, "gu");

/** The words of a text in order. A word is a run of letters or a run of digits; joined words are several. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [raw] = match;
    if (encodedAscii.test(raw)) continue;
    let start = match.index;
    for (const part of raw.split(wordJoint)) {
      words.push({ start, end: start + part.length, normalized: normalize(part) });
      start += part.length;
    }
  }
  return words;
}

/** Whether a word is one letter of a script without spaces. */
export function isUnspaced(normalized = ""): boolean {
  return unspacedWord.test(normalized);
}

/** By upper case first, because of letters such as \u00DF and \u0131, which have a capital that they share with others. */
function normalize(raw: string): string {
  if (/^[A-Za-z0-9]*$/.test(raw)) return raw.toLowerCase();
  const folded = decoded(raw).normalize("NFKC").toUpperCase().toLowerCase().replaceAll("\u03C2", "\u03C3");
  return folded
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036F]/g, "")
    .normalize("NFC");
}

function decoded(raw: string): string {
  if (!raw.includes("%")) return raw;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

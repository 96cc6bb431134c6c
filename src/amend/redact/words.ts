/** One word of a text. */
export interface Word {
  /** Its position in the text. */
  readonly start: number;
  readonly end: number;
  /** The word without differences of case, accent form and URL encoding. */
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

/** The words of a text in order. A word is a run of letters or a run of digits. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [raw] = match;
    if (encodedAscii.test(raw)) continue;
    words.push({ start: match.index, end: match.index + raw.length, normalized: normalize(raw) });
  }
  return words;
}

/** Whether a word is one letter of a script without spaces. Two such letters can be a name. */
export function isUnspaced(word: Word): boolean {
  return unspacedWord.test(word.normalized);
}

function normalize(raw: string): string {
  return decoded(raw).normalize("NFKC").toLowerCase().normalize("NFC");
}

function decoded(raw: string): string {
  if (!raw.includes("%")) return raw;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

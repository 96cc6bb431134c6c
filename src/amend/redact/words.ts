/** One word of a text: where it stands and how it reads without regard to case, accent form and URL encoding. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly reads: string;
}

/** Letters of scripts that write words without spaces: each one is a word of its own. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}`;
/** A URL-encoded byte of a letter beyond ASCII belongs to its word; a URL-encoded ASCII sign such as %40 parts words. */
const wordPattern = new RegExp(
  String.raw`%[0-7][0-9A-Fa-f]|[${unspaced}]|\p{N}+|(?:(?![${unspaced}])[\p{L}\p{M}]|%[89A-Fa-f][0-9A-Fa-f])+`,
  "gu",
);
const encodedSign = /^%[0-7]/;
const unspacedWord = new RegExp(`^[${unspaced}]`, "u");

/** The words of a text in their order. A word is a run of letters or a run of digits. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [raw] = match;
    if (encodedSign.test(raw)) continue;
    words.push({ start: match.index, end: match.index + raw.length, reads: read(raw) });
  }
  return words;
}

/** Whether a word is one letter of a script without spaces, so that two of them make a name. */
export function isUnspaced(word: Word): boolean {
  return unspacedWord.test(word.reads);
}

function read(raw: string): string {
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

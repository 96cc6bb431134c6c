/** https://www.unicode.org/Public/UCD/latest/ucd/EastAsianWidth.txt: blocks whose characters fill two columns. */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const plain = /^[\x20-\x7e]*$/;
const weightless = /^[\p{Mark}\p{Format}]+$/u;

/** Columns that a text without control characters fills on a terminal. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}

/** Fills a text with spaces up to a width. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** Breaks a text into lines of at most so many columns: between words, inside of a word only where it is too long. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (displayWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = chop(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** Cuts a word into pieces that fit, where possible behind a sign that joins the parts of an id. */
function chop(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  let filled = 0;
  for (const grapheme of graphemes(word)) {
    const needed = graphemeWidth(grapheme);
    if (filled + needed > width && piece !== "") {
      const joint = lastJoint(piece);
      pieces.push(piece.slice(0, joint));
      piece = piece.slice(joint);
      filled = displayWidth(piece);
    }
    piece += grapheme;
    filled += needed;
  }
  return [...pieces, piece];
}

/** Behind the last joining sign of the second half, else the end. */
function lastJoint(piece: string): number {
  const joint = Math.max(...["/", ":", "#", "@", "-", "_", "."].map((sign) => piece.lastIndexOf(sign)));
  return joint > piece.length / 2 ? joint + 1 : piece.length;
}

/** Every segment brings a copy of the text that it was cut from, so a long one is given in parts. */
const parts = /.{1,200}\p{Mark}*/gsu;

function graphemes(text: string): string[] {
  if (plain.test(text)) return text.split("");
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  return (text.match(parts) ?? []).flatMap((part) => [...segmenter.segment(part)].map(({ segment }) => segment));
}

function graphemeWidth(grapheme: string): number {
  if (weightless.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}

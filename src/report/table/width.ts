import stringWidth from "string-width";

/** A segmenter copies its text with each grapheme, so a long text is measured in parts. */
const partLength = 200;
const parts = /.{1,200}\p{Mark}*/gsu;
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Each of them fills one column. */
const narrow = /^[ -~·…]*$/;

/** Columns that a text without control characters fills on a terminal. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  return partsOf(text).reduce((sum, part) => sum + stringWidth(part), 0);
}

/** Fills a text with spaces up to a width. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** A text that fills at most `width` columns: of a longer one the end is left out. */
export function clip(text: string, width: number): string {
  if (text.length <= width && displayWidth(text) <= width) return text;
  return `${takeColumns(unitsOf(text.slice(0, width * 8), width), width - 1).join("")}…`;
}

/** A text that fills at most `width` columns: of a longer one the middle is left out. */
export function fit(text: string, width: number): string {
  if (text.length <= width && displayWidth(text) <= width) return text;
  if (width < 2) return "…".slice(0, width);
  const half = Math.floor((width - 1) / 2);
  // Nobody can read a name with longer graphemes than this.
  const start = takeColumns(unitsOf(text.slice(0, width * 8), width), width - 1 - half);
  const end = takeColumns(unitsOf(text.slice(-width * 8), width).toReversed(), half);
  return `${start.join("")}…${end.toReversed().join("")}`;
}

/** As many of the units as fill at most so many columns. */
function takeColumns(units: readonly string[], columns: number): string[] {
  let filled = 0;
  const end = units.findIndex((unit) => {
    filled += displayWidth(unit);
    return filled > columns;
  });
  return units.slice(0, end < 0 ? units.length : end);
}

/** Breaks a text into lines of at most `width` columns: between words, and inside a word only if it is too long. */
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
    const pieces = splitWord(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** Cuts a word into pieces that fit, if possible after a character that separates the parts of an id. */
function splitWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  let filled = 0;
  for (const unit of unitsOf(word, width)) {
    const needed = displayWidth(unit);
    if (filled + needed > width && piece !== "") {
      const end = breakPosition(piece);
      pieces.push(piece.slice(0, end));
      piece = piece.slice(end);
      filled = displayWidth(piece);
    }
    piece += unit;
    filled += needed;
  }
  return [...pieces, piece];
}

/** After the last separator if that is in the second half, else the end. */
function breakPosition(piece: string): number {
  const separator = Math.max(...["/", ":", "#", "@", "-", "_", "."].map((character) => piece.lastIndexOf(character)));
  return separator > piece.length / 2 ? separator + 1 : piece.length;
}

/** What stays together on one line: graphemes, or code points where a grapheme is wider than the line. */
function unitsOf(text: string, width: number): string[] {
  if (narrow.test(text)) return text.split("");
  const graphemes = partsOf(text).flatMap((part) => [...segmenter.segment(part)].map(({ segment }) => segment));
  return graphemes.flatMap((grapheme) => (displayWidth(grapheme) > width ? Array.from(grapheme) : [grapheme]));
}

function partsOf(text: string): readonly string[] {
  return text.length <= partLength ? [text] : (text.match(parts) ?? []);
}

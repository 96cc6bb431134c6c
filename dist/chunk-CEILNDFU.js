import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/report/table/width.ts
var wide = new RegExp("[\\u1100-\\u115f\\u2329\\u232a\\u2e80-\\u303e\\u3041-\\ua4cf\\ua960-\\ua97c\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe10-\\ufe19\\ufe30-\\ufe6f\\uff01-\\uff60\\uffe0-\\uffe6\\u{16fe0}-\\u{18dff}\\u{1aff0}-\\u{1b2ff}\\u{1f200}-\\u{1f265}\\u{20000}-\\u{3fffd}]|\\p{Emoji_Presentation}|\\ufe0f", "u"), plain = /^[\x20-\x7e]*$/, weightless = /^[\p{Mark}\p{Format}]+$/u;
function displayWidth(text) {
  return plain.test(text) ? text.length : graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}
function pad(text, width) {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
function wrap(text, width) {
  let lines = [], line = "";
  for (let word of text.split(" ")) {
    let joined = line === "" ? word : `${line} ${word}`;
    if (displayWidth(joined) <= width) {
      line = joined;
      continue;
    }
    line !== "" && lines.push(line);
    let pieces = chop(word, width);
    lines.push(...pieces.slice(0, -1)), line = pieces.at(-1) ?? "";
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}
function chop(word, width) {
  if (displayWidth(word) <= width) return [word];
  let pieces = [], piece = "", filled = 0;
  for (let grapheme of graphemes(word)) {
    let needed = graphemeWidth(grapheme);
    if (filled + needed > width && piece !== "") {
      let joint = lastJoint(piece);
      pieces.push(piece.slice(0, joint)), piece = piece.slice(joint), filled = displayWidth(piece);
    }
    piece += grapheme, filled += needed;
  }
  return [...pieces, piece];
}
function lastJoint(piece) {
  let joint = Math.max(...["/", ":", "#", "@", "-", "_", "."].map((sign) => piece.lastIndexOf(sign)));
  return joint > piece.length / 2 ? joint + 1 : piece.length;
}
var parts = new RegExp(".{1,200}\\p{Mark}*", "gsu");
function graphemes(text) {
  if (plain.test(text)) return text.split("");
  let segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  return (text.match(parts) ?? []).flatMap((part) => [...segmenter.segment(part)].map(({ segment }) => segment));
}
function graphemeWidth(grapheme) {
  return weightless.test(grapheme) ? 0 : wide.test(grapheme) ? 2 : 1;
}

export {
  displayWidth,
  pad,
  wrap
};

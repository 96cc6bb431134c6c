/**
 * The inside of a character class: characters that a reader cannot see or that change what is seen around them. DEL, C1
 * controls, soft hyphen, zero-width and bidirectional marks, line separators and tags.
 */
export const invisibleCharacters = String.raw`\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}`;

/** A surrogate matches only where it is not half of a pair. HTML has no place for code points that are no character. */
const invisible = new RegExp(
  String.raw`[\u0000-\u001f${invisibleCharacters}]|\p{Surrogate}|\p{Noncharacter_Code_Point}`,
  "gu",
);

/** Makes an untrusted text safe to print on one line: an invisible character is written as `\n` or `\u{202e}`. */
export function visible(text: string): string {
  return text.replace(invisible, escape);
}

function escape(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}

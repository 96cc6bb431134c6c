/**
 * Characters that a reader cannot see or that change what is seen around them: controls (C0, DEL, C1), soft hyphen,
 * zero-width and bidirectional marks, line separators, variation-free tags, and halves of surrogate pairs.
 */
const invisible =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** Makes an untrusted text safe to print on one line: whatever cannot be seen is spelled as `\n` or `\u{202e}`. */
export function visible(text: string): string {
  return text.replace(invisible, spell);
}

function spell(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/report/visible.ts
var invisible = (
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}", "gu")
);
function visible(text) {
  return text.replace(invisible, spell);
}
function spell(character) {
  if (character === `
`) return "\\n";
  if (character === "\r") return "\\r";
  if (character === "	") return "\\t";
  let code = character.codePointAt(0) ?? 0;
  return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}

// src/command/plain-text.ts
function plainText(text) {
  return withoutCommands(visible(text));
}
function plainPage(text) {
  let plain = (line) => withoutCommands(line.split("	").map(visible).join("	"));
  return text.split(/\r?\n/).map(plain).join(`
`);
}
function withoutCommands(line) {
  return line.replace(/^(\s*)::/, "$1: :").replaceAll("##[", "# #[");
}

export {
  visible,
  plainText,
  plainPage,
  withoutCommands
};

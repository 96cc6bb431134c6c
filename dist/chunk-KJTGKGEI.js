import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/report/json.ts
var active = /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|(?<=#)#(?=\[)/gu;
function renderJson(result) {
  return inertJson(result);
}
function inertJson(value) {
  return `${JSON.stringify(value, null, 2).replace(active, escape)}
`;
}
function escape(character) {
  return Array.from({ length: character.length }, (_, index) => character.charCodeAt(index)).map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

export {
  renderJson,
  inertJson
};

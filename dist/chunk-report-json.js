import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  invisibleCharacters
} from "./chunk-report-visible.js";
import {
  stringify
} from "./chunk-model-stringify.js";

// src/report/json.ts
var active = new RegExp(String.raw`[${invisibleCharacters}]|(?<=#)#(?=\[)`, "gu"), render = (result) => ({ files: [safeJson(result)], notes: [] });
function safeJson(value) {
  return `${stringify(value, 2).replace(active, escape)}
`;
}
function escape(character) {
  return character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}

export {
  render,
  safeJson
};

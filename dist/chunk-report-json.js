import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  stringify
} from "./chunk-model-stringify.js";
import {
  invisibleCharacters
} from "./chunk-report-visible.js";

// src/report/json.ts
var active = new RegExp(String.raw`[${invisibleCharacters}]|(?<=#)#(?=\[)`, "gu"), render = (result) => ({ files: [safe(indented(result))], notes: [] }), mostIndented = 100;
function indented(result) {
  let { coverage } = result;
  if (coverage.length <= mostIndented) return stringify(result, 2);
  let lines = coverage.map((entry) => `    ${stringify(entry)}`);
  return stringify({ ...result, coverage: [] }, 2).replace(
    `
  "coverage": []`,
    () => `
  "coverage": [
${lines.join(`,
`)}
  ]`
  );
}
function safeJson(value) {
  return safe(stringify(value, 2));
}
function safe(json) {
  return `${json.replace(active, escape)}
`;
}
function escape(character) {
  return character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}

export {
  render,
  safeJson
};

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  visible
} from "./chunk-report-visible.js";

// src/report/markdown/escape.ts
var active = /[&\\`*[<>|~$#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/\/)|(?<=\bwww)\./giu;
function escaped(text) {
  return visible(text).replace(active, (character) => `&#${character.charCodeAt(0)};`).replace(/(?<![\p{L}\p{N}.])@(?=[\w-])/gu, "@&#8203;");
}

export {
  escaped
};

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/collect/aws/iam/cell.ts
var words = /* @__PURE__ */ new Set(["n/a", "no_information", "not_supported", ""]), instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/i;
function readCell(raw) {
  let text = raw.trim(), lower = text.toLowerCase();
  if (lower === "true" || lower === "false") return { state: "truth", value: lower === "true" };
  if (words.has(lower)) return { state: "word", word: lower };
  if (!instant.test(text)) return { state: "text", text };
  let date = new Date(text);
  return Number.isNaN(date.getTime()) ? { state: "text", text } : { state: "date", at: toSecond(date) };
}
function toSecond(date) {
  return `${date.toISOString().slice(0, 19)}Z`;
}

export {
  readCell,
  toSecond
};

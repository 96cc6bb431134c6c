import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/model/order.ts
function compareText(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}
function compareTexts(a, b) {
  let length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    let difference = compareText(a[index] ?? "", b[index] ?? "");
    if (difference !== 0) return difference;
  }
  return 0;
}
function by(textOf) {
  return (a, b) => compareText(textOf(a), textOf(b));
}
function sortBy(items, textOf) {
  return items.length < 2 ? [...items] : items.map((item) => ({ item, text: textOf(item) })).sort((a, b) => compareText(a.text, b.text)).map(({ item }) => item);
}
function keyOf(first, ...others) {
  let key = first ?? "";
  for (let part of others) key += `\0${part ?? ""}`;
  return key;
}

export {
  compareText,
  compareTexts,
  by,
  sortBy,
  keyOf
};

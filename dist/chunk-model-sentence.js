import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/model/group.ts
function append(groups, key, item) {
  let group = groups.get(key);
  group === void 0 ? groups.set(key, [item]) : group.push(item);
}
function groupBy(items, keyOf) {
  let groups = /* @__PURE__ */ new Map();
  for (let item of items) append(groups, keyOf(item), item);
  return groups;
}
function unique(values) {
  return [...new Set(values)];
}

// src/model/sentence.ts
function firstOf(names, limit = 5) {
  let shown = names.slice(0, limit).join(", ");
  return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
}
function countOf(count, noun, plural = `${noun}s`) {
  return `${count} ${count === 1 ? noun : plural}`;
}
function sentence(text) {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

export {
  append,
  groupBy,
  unique,
  firstOf,
  countOf,
  sentence
};

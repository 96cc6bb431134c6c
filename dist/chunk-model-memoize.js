import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/model/memoize.ts
function memoize(compute) {
  let answers = /* @__PURE__ */ new Map();
  return (key) => {
    let known = answers.get(key);
    if (known !== void 0) return known.answer;
    let answer = compute(key);
    return answers.set(key, { answer }), answer;
  };
}
function memoizeObjects(compute) {
  let answers = /* @__PURE__ */ new WeakMap();
  return (key) => {
    let known = answers.get(key);
    if (known !== void 0) return known;
    let answer = compute(key);
    return answers.set(key, answer), answer;
  };
}
function once(compute) {
  let answer;
  return () => (answer ??= compute(), answer);
}

export {
  memoize,
  memoizeObjects,
  once
};

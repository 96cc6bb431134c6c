import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  refusalOf,
  unreadable
} from "./chunk-3VMIEQBM.js";

// src/collect/aws/ask.ts
async function ask(action, call, read) {
  try {
    let value = read(await call());
    return value === void 0 ? { refusal: unreadable(action) } : { value };
  } catch (error) {
    return { refusal: refusalOf(error, action) };
  }
}
async function list(action, call, read, options = {}) {
  let items = [], seen = /* @__PURE__ */ new Set(), next;
  do {
    let token = next, page = await ask(action, () => call(token), read);
    if ("refusal" in page) return { items, refusal: page.refusal };
    for (let item of page.value.items) items.push(item);
    if (options.onPage?.(items.length), next = page.value.next, next === void 0) return { items };
    if (seen.has(next)) return { items, refusal: unreadable(action) };
    seen.add(next);
  } while (options.firstPageOnly !== !0);
  return { items, more: !0 };
}
function sendOptions(signal) {
  return { abortSignal: AbortSignal.any([signal]) };
}

export {
  ask,
  list,
  sendOptions
};

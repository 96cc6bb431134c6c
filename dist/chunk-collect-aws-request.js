import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  refusalOf,
  unreadable
} from "./chunk-collect-aws-refusal.js";

// src/collect/aws/request.ts
async function request(action, send, read) {
  try {
    let value = read(await send());
    return value === void 0 ? { refusal: unreadable(action) } : { value };
  } catch (error) {
    return { refusal: refusalOf(error, action) };
  }
}
async function requestPages(action, send, read, options = {}) {
  let items = [], tokens = /* @__PURE__ */ new Set(), token;
  do {
    let current = token, page = await request(action, () => send(current), read);
    if ("refusal" in page) return { items, refusal: page.refusal };
    for (let item of page.value.items) items.push(item);
    if (options.onPage?.(items.length), token = page.value.next, token === void 0) return { items };
    if (tokens.has(token)) return { items, refusal: unreadable(action) };
    tokens.add(token);
  } while (options.firstPageOnly !== !0);
  return { items, more: !0 };
}
async function requestAll(action, send, read) {
  let { items, refusal } = await requestPages(action, send, read);
  return refusal === void 0 ? { value: items } : { refusal };
}
function sendOptions(signal) {
  return { abortSignal: AbortSignal.any([signal]) };
}

export {
  request,
  requestPages,
  requestAll,
  sendOptions
};

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  refusalOf,
  unreadable
} from "./chunk-collect-aws-refusal.js";
import {
  NodeHttpHandler
} from "./chunk-smithy-node-http-handler-dist-es-index.js";
import {
  BudgetSpent
} from "./chunk-collect-budget.js";

// src/collect/aws/client.ts
var attemptTimeout = 2e4, mostStalledAttempts = 2, mostStallsInARow = 6;
function guardSettings(settings, budget) {
  let timeouts = { connectionTimeout: 1e4, requestTimeout: attemptTimeout, socketTimeout: attemptTimeout }, inner = new NodeHttpHandler({ ...timeouts, throwOnRequestTimeout: !0 });
  return { ...settings, requestHandler: guardHandler(inner, budget) };
}
function guardHandler(inner, budget) {
  let stallsInARow = 0;
  return {
    handle: async (request2, options) => {
      if (budget.spend(), stallsInARow >= mostStallsInARow) throw stalled(`after ${stallsInARow} attempts in a row without an answer`);
      try {
        let answer = await inner.handle(request2, options);
        return stallsInARow = 0, answer;
      } catch (error) {
        if (!(error instanceof Error && error.name === "TimeoutError" && !isRefusedConnection(error))) throw error;
        stallsInARow += 1;
        let attempt = Number(/attempt=(\d+)/.exec(request2.headers["amz-sdk-request"] ?? "")?.[1]);
        throw attempt >= mostStalledAttempts ? stalled(`in ${attempt} attempts`) : error;
      }
    },
    destroy: () => inner.destroy?.(),
    updateHttpClientConfig: (key, value) => inner.updateHttpClientConfig(key, value),
    httpHandlerConfigs: () => inner.httpHandlerConfigs()
  };
}
function isRefusedConnection(error) {
  return "code" in error && (error.code === "ECONNRESET" || error.code === "ECONNREFUSED" || error.code === "EPIPE");
}
function stalled(message) {
  return Object.assign(new Error(message), { name: "Stalled" });
}
async function sendUnder(budget, what, send) {
  try {
    return await budget.call(what, () => send({ abortSignal: AbortSignal.any([budget.signal]) }));
  } catch (error) {
    let why = budget.spentOn();
    throw why === void 0 ? error : new BudgetSpent(why, { cause: error });
  }
}

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

export {
  guardSettings,
  sendUnder,
  request,
  requestPages,
  requestAll
};

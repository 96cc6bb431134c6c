import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  isRecord
} from "./chunk-model-is-record.js";

// src/collect/github/fields.ts
function memberOf(value, name) {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : void 0;
}
function idOf(value) {
  return (typeof value == "bigint" || typeof value == "number" && Number.isSafeInteger(value)) && value > 0 ? String(value) : void 0;
}
function textOf(value) {
  return typeof value == "string" && value !== "" ? value : void 0;
}
function wordOf(value, words) {
  return words.find((word) => word === value);
}
function instantOf(value) {
  if (typeof value != "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value)) return;
  let date = new Date(value);
  return Number.isNaN(date.getTime()) ? void 0 : date.toISOString().replace(".000Z", "Z");
}
function nullable(value, read) {
  return value === null ? null : read(value);
}
function lastUseSince(at, createdAt) {
  return at === null ? { state: "never", since: createdAt } : { state: "used", at, precision: "second" };
}
function scopesOf(header) {
  let filled = (textOf(header)?.split(",") ?? []).map((scope) => scope.trim()).filter((scope) => scope !== "");
  return filled.length === 0 ? void 0 : filled;
}
function describeBody(data) {
  return data === "" ? "an empty body" : data === null ? "null" : typeof data == "string" ? "a body that is not JSON" : Array.isArray(data) ? "a list that is not the documented one" : "an object that is not the documented one";
}

// src/collect/github/throttle.ts
var ordinaryPace = {
  attemptTimeout: 2e4,
  retries: 2,
  second: 1e3,
  longestWait: 900,
  patience: 1800
}, mostWaitsOfOneRequest = 3, longWait = 5;
function throttleOptions(pace, now, announce) {
  let lastWaitEnds, mayWait = (seconds, _options, _octokit, waits) => {
    if (waits >= mostWaitsOfOneRequest || seconds > pace.longestWait) return !1;
    let time = now().getTime();
    return lastWaitEnds ??= time + pace.patience * pace.second, time + seconds * pace.second > lastWaitEnds ? !1 : (seconds >= longWait && announce(`GitHub's rate limit, ${seconds} seconds`), !0);
  };
  return { onRateLimit: mayWait, onSecondaryRateLimit: mayWait, retryAfterBaseValue: pace.second };
}

// src/collect/github/token.ts
function findToken({ tokenVariable }, environment) {
  let token = firstToken(tokenVariable === void 0 ? ["OUTLIVED_GITHUB_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"] : [tokenVariable], environment, "read this source");
  return "problem" in token ? { status: "denied", reason: token.problem, consequence: "Nothing of this source is known." } : token;
}
function firstToken(variables, environment, purpose) {
  let token = variables.map((variable) => ({ variable, value: environment[variable]?.trim() ?? "" })).find(({ value }) => value !== "");
  return token === void 0 ? { problem: `No token: set ${variables.join(" or ")} to one that may ${purpose}.` } : /^[\x21-\x7e]+$/.test(token.value) ? { ...token, kind: kindOf(token) } : {
    problem: `The value of ${token.variable} is not a token: it holds blanks or characters that no token has.`
  };
}
function kindOf({ value, variable }) {
  return value.startsWith("ghs_") ? variable === "GITHUB_TOKEN" || variable === "GH_TOKEN" ? "workflow" : "app" : /^(gh[po]_|[0-9a-f]{40}$)/.test(value) ? "classic" : "fine-grained";
}
var longestQuote = 300;
function quote(text, token) {
  let plain = text.replaceAll(token, "[token]").replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote)}...` : plain;
}

export {
  memberOf,
  idOf,
  textOf,
  wordOf,
  instantOf,
  nullable,
  lastUseSince,
  scopesOf,
  describeBody,
  ordinaryPace,
  throttleOptions,
  findToken,
  firstToken,
  quote
};

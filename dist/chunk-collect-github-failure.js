import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  isRecord
} from "./chunk-model-is-record.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";

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

// src/collect/github/app-key.ts
import { createPrivateKey, sign } from "node:crypto";
function findAppKey({ appIdVariable, appPrivateKeyVariable }, environment) {
  let idVariable = appIdVariable ?? "OUTLIVED_GITHUB_APP_ID", keyVariable = appPrivateKeyVariable ?? "OUTLIVED_GITHUB_APP_PRIVATE_KEY", app = environment[idVariable]?.trim() ?? "", text = environment[keyVariable]?.trim() ?? "";
  if (!(appIdVariable !== void 0 || appPrivateKeyVariable !== void 0) && app === "" && text === "") return;
  if (app === "" || text === "") {
    let [lacking, present] = app === "" ? [idVariable, keyVariable] : [keyVariable, idVariable];
    return { problem: `A GitHub App signs in with its id and its private key, and ${app === text ? `neither ${idVariable} nor ${keyVariable} is set` : `${present} is set, ${lacking} is not`}.` };
  }
  if (!/^[A-Za-z0-9._-]+$/.test(app))
    return { problem: `The value of ${idVariable} is neither the number nor the client id of a GitHub App.` };
  let key = readKey(text);
  return key !== void 0 ? { app, key, idVariable, keyVariable } : {
    problem: `The value of ${keyVariable} is not the private key of a GitHub App: it must be the whole .pem file, with its first and last line.`
  };
}
function readKey(text) {
  try {
    let key = createPrivateKey(text.replaceAll(String.raw`\n`, `
`));
    return key.asymmetricKeyType === "rsa" ? key : void 0;
  } catch {
    return;
  }
}
var lifetime = { before: 60, after: 540 };
function signAppToken({ app, key }, now) {
  let seconds = Math.floor(now.getTime() / 1e3), claims = { iat: seconds - lifetime.before, exp: seconds + lifetime.after, iss: app }, content = [{ alg: "RS256", typ: "JWT" }, claims].map(encode).join(".");
  return `${content}.${sign("RSA-SHA256", Buffer.from(content), key).toString("base64url")}`;
}
function encode(part) {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}

// src/collect/github/token.ts
function findCredential(entry, environment) {
  let { tokenVariable, appIdVariable, appPrivateKeyVariable } = entry;
  if (tokenVariable !== void 0 && (appIdVariable ?? appPrivateKeyVariable) !== void 0)
    throw new UsageError("sources.github: an entry names the variables of a token and those of an app.", {
      hint: "Keep tokenVariable, or appIdVariable and appPrivateKeyVariable."
    });
  let variables = tokenVariable === void 0 ? ["OUTLIVED_GITHUB_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"] : [tokenVariable], credential = (tokenVariable === void 0 ? findAppKey(entry, environment) : void 0) ?? firstToken(variables, environment, "read this source");
  return "problem" in credential ? { status: "denied", reason: credential.problem, consequence: "Nothing of this source is known." } : credential;
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
function quote(text, ...tokens) {
  let plain = tokens.reduce((rest, token) => rest.replaceAll(token, "[token]"), text).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote)}...` : plain;
}

// src/collect/github/failure.ts
var SignedOut = class extends Error {
  name = "SignedOut";
  failure;
  constructor(failure) {
    super("no token"), this.failure = failure;
  }
};
function failureOf(error, tokens) {
  let cause = error instanceof Error && error.cause instanceof SignedOut ? error.cause : error;
  if (cause instanceof SignedOut) return cause.failure;
  let says = quote(error instanceof Error ? error.message : "an unknown error", ...tokens), response = memberOf(error, "response");
  if (response === void 0) return { kind: "unreachable", says };
  let status = Number(memberOf(response, "status")), headers = memberOf(response, "headers"), isLimit = String(memberOf(headers, "x-ratelimit-remaining")) === "0" || memberOf(headers, "retry-after") !== void 0 || /rate limit/i.test(says);
  return status === 429 || (status === 403 || status === 200) && isLimit ? { kind: "throttled", says } : refusedRequest(status, headers, memberOf(response, "data"), (text) => quote(text, ...tokens));
}
function refusedRequest(status, headers, body, quoted) {
  let block = memberOf(body, "block"), permissions = textOf(memberOf(headers, "x-accepted-github-permissions")), version = textOf(memberOf(headers, "x-github-enterprise-version"));
  return omitUndefined({
    kind: "refused",
    status,
    says: quoted(textOf(memberOf(body, "message")) ?? ""),
    blocked: block === void 0 ? void 0 : quoted(textOf(memberOf(block, "reason")) ?? "no reason given"),
    singleSignOn: /\brequired\b/.test(textOf(memberOf(headers, "x-github-sso")) ?? ""),
    acceptedPermissions: permissions === void 0 ? void 0 : quoted(permissions),
    acceptedScopes: scopesOf(memberOf(headers, "x-accepted-oauth-scopes"))?.map(quoted),
    scopes: scopesOf(memberOf(headers, "x-oauth-scopes"))?.map(quoted),
    hourlyLimit: Number(memberOf(headers, "x-ratelimit-limit")) || void 0,
    serverVersion: version === void 0 ? void 0 : quoted(version),
    answeredAt: dateOf(memberOf(headers, "date"))
  });
}
function dateOf(header) {
  let date = new Date(textOf(header) ?? "");
  return Number.isNaN(date.getTime()) ? void 0 : date;
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
  signAppToken,
  findCredential,
  firstToken,
  quote,
  SignedOut,
  failureOf
};

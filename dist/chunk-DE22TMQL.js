import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/collect/github/failure.ts
function refusingAnswer(status, headers, body, quote2) {
  let blocked = stringOf(memberOf(memberOf(body, "block"), "reason")), isBlocked = memberOf(body, "block") !== void 0, permissions = stringOf(headers["x-accepted-github-permissions"]), acceptedScopes = scopesOf(headers["x-accepted-oauth-scopes"]), scopes = scopesOf(headers["x-oauth-scopes"]);
  return {
    status,
    says: quote2(stringOf(memberOf(body, "message")) ?? ""),
    ...isBlocked && { blocked: quote2(blocked ?? "no reason given") },
    singleSignOn: /\brequired\b/.test(stringOf(headers["x-github-sso"]) ?? ""),
    ...permissions !== void 0 && { acceptedPermissions: quote2(permissions) },
    ...acceptedScopes !== void 0 && { acceptedScopes: acceptedScopes.map(quote2) },
    ...scopes !== void 0 && { scopes: scopes.map(quote2) }
  };
}
function scopesOf(header) {
  let scopes = String(header ?? "").split(",").map((scope) => scope.trim()).filter((scope) => scope !== "");
  return scopes.length === 0 ? void 0 : scopes;
}
function memberOf(value, name) {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : void 0;
}
function isRecord(value) {
  return typeof value == "object" && value !== null;
}
function stringOf(value) {
  return typeof value == "string" && value !== "" ? value : void 0;
}

// src/collect/github/token.ts
function tokenVariables(entry) {
  return entry.tokenVariable !== void 0 ? [entry.tokenVariable] : ["OUTLIVED_GITHUB_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"];
}
function findToken(entry, environment) {
  for (let variable of tokenVariables(entry)) {
    let value = environment[variable]?.trim() ?? "";
    if (value !== "") return { value, variable };
  }
}
function isSendable(token) {
  return /^[\x21-\x7e]+$/.test(token.value);
}
function kindOfToken(token) {
  return token.startsWith("ghs_") ? "installation" : token.startsWith("ghp_") || token.startsWith("gho_") ? "classic" : "other";
}
var longestQuote = 300;
function quote(text, token) {
  let plain = text.replaceAll(token, "[token]").replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote)}...` : plain;
}

export {
  refusingAnswer,
  scopesOf,
  memberOf,
  tokenVariables,
  findToken,
  isSendable,
  kindOfToken,
  quote
};

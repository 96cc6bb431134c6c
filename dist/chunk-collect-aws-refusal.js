import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  looksLikeSecret
} from "./chunk-model-looks-like-secret.js";
import {
  isRecord
} from "./chunk-model-is-record.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";

// src/collect/aws/clock.ts
var clockErrors = /* @__PURE__ */ new Set([
  "InvalidSignatureException",
  "RequestExpired",
  "RequestInTheFuture",
  "RequestTimeTooSkewed",
  "SignatureDoesNotMatch"
]), accepted = 5 * 6e4;
function clockFault(error) {
  if (!clockErrors.has(error.name)) return;
  let dates = [...error.message.matchAll(/\b(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/g)].map(
    ([, year, month, day, hour, minute, second]) => Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  ), [signedAt = Date.now(), , thereInMessage] = dates, there = thereInMessage ?? dateOfResponse(error);
  if (there === void 0) return error.name === "RequestTimeTooSkewed" ? "its clock differs from AWS's" : void 0;
  let minutes = Math.round((signedAt - there) / 6e4);
  if (!(Math.abs(signedAt - there) < accepted))
    return `its clock is ${Math.abs(minutes)} minutes ${minutes > 0 ? "ahead of" : "behind"} AWS's`;
}
function dateOfResponse(error) {
  let response = "$response" in error ? error.$response : void 0, headers = isRecord(response) ? response.headers : void 0, date = Date.parse(isRecord(headers) ? String(headers.date) : "");
  return Number.isNaN(date) ? void 0 : date;
}

// src/collect/aws/refusal.ts
var denials = /* @__PURE__ */ new Set(["AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "NotAuthorized"]), policyKinds = /(service control|resource control|identity-based|session|resource-based|role trust|VPC endpoint) policy/, expired = /* @__PURE__ */ new Set(["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"]), unknownCredentials = /* @__PURE__ */ new Set([
  "InvalidClientTokenId",
  "UnrecognizedClientException",
  "AuthFailure",
  "InvalidToken",
  "InvalidAccessKeyId",
  "SignatureDoesNotMatch",
  "IncompleteSignature",
  "MissingAuthenticationToken"
]), noCredentials = /* @__PURE__ */ new Set(["CredentialsProviderError", "TokenProviderError", "ProviderError"]), throttles = /* @__PURE__ */ new Set([
  "Throttling",
  "ThrottlingException",
  "ThrottledException",
  "RequestLimitExceeded",
  "TooManyRequestsException",
  "RequestThrottled",
  "SlowDown"
]), unreachable = /^(?:E[A-Z]{3,}|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL)/;
function refusalOf(error, action) {
  let facts = factsOf(error), clock = error instanceof Error ? clockFault(error) : void 0;
  if (clock !== void 0) {
    let reason = `AWS does not accept what this machine signs, because ${clock} (${action}, ${facts.name}). Set the clock.`;
    return { code: facts.name, status: "failed", reason };
  }
  return denials.has(facts.name) ? deniedBy(facts, action) : { code: facts.name, status: "failed", reason: failureOf(facts, action) };
}
function unreadable(action) {
  return {
    code: "UnreadableResponse",
    status: "failed",
    reason: `The answer to ${action} is not one that AWS gives: what it must hold is missing.`
  };
}
function problemOf({ code: _code, ...refusal }, consequence) {
  return { ...refusal, consequence };
}
function sampleProblem(reason, consequence) {
  return { status: "partial", sampled: !0, reason, consequence };
}
function partialProblem(reason, consequence) {
  return { status: "partial", reason, consequence };
}
function deniedBy(facts, action) {
  let permission = /not authorized to perform: ([a-z0-9-]+:[A-Za-z0-9]+)/.exec(facts.message)?.[1] ?? action;
  return {
    code: facts.name,
    status: "denied",
    reason: `AWS refused ${permission}: ${denialCause(facts.message)}.`,
    requiredPermission: permission
  };
}
function denialCause(message) {
  let boundary = message.includes("permissions boundary") ? "permissions boundary" : void 0, explicit = /explicit deny in an? (.*)$/s.exec(message)?.[1], implicit = /because no (.*?) allows/s.exec(message)?.[1], kind = boundary ?? policyKinds.exec(explicit ?? implicit ?? "")?.[0];
  return kind === void 0 ? "the permission is missing" : explicit !== void 0 ? `${article(kind)} ${kind} denies it explicitly` : `no ${kind} allows it`;
}
var article = (noun) => /^[aei]/.test(noun) ? "an" : "a";
function failureOf(facts, action) {
  return facts.name === "BudgetSpent" ? `${action} was not read to its end: ${facts.message}.` : facts.name === "Stalled" ? `${action} was not answered in time ${facts.message}.` : facts.name === "AbortError" ? `Reading was interrupted before ${action} was answered.` : noCredentials.has(facts.name) ? `There are no usable AWS credentials: ${sentenceOf(facts.message)}.` : expired.has(facts.name) ? `The AWS credentials have expired: ${action} was answered with ${facts.name}.` : unknownCredentials.has(facts.name) ? `AWS does not accept the credentials for ${action} (${facts.name}).` : throttles.has(facts.name) ? `AWS throttled ${action}${attempted(facts)}.` : facts.code === "ETIMEDOUT" ? `${action} was not answered in time${attempted(facts)}.` : facts.code !== void 0 && unreachable.test(facts.code) ? `${action} could not be reached (${facts.code})${attempted(facts)}.` : facts.name === "TimeoutError" ? `${action} was not answered in time${attempted(facts)}.` : isUnreadable(facts) ? `The answer to ${action} could not be understood${withStatus(facts)}.` : facts.httpStatus !== void 0 && facts.name === "Unknown" ? `${action} was answered with HTTP ${facts.httpStatus} and nothing that explains it${attempted(facts)}.` : `${action} was answered with ${facts.name}${attempted(facts)}: ${sentenceOf(facts.message)}.`;
}
var attempted = ({ attempts = 1 }) => attempts > 1 ? ` in ${attempts} attempts` : "", withStatus = ({ httpStatus }) => httpStatus === void 0 ? "" : ` (HTTP ${httpStatus})`;
function isUnreadable({ name, message }) {
  return name === "SyntaxError" || message.includes("Deserialization error") || message.includes("XML parse error");
}
function sentenceOf(message) {
  let [line = ""] = message.split(/[\r\n]/, 1), plain = line.replaceAll(new RegExp("\\p{Cc}", "gu"), " ").replaceAll(/[^\s[\]"']+/g, (word) => looksLikeSecret(word) ? "(not shown)" : word).trim().replace(/\.$/, "");
  return plain.length > 240 ? `${plain.slice(0, 239)}\u2026` : plain;
}
function factsOf(error) {
  if (!(error instanceof Error)) return { name: "Unknown", message: String(error) };
  let { name, message, code, $metadata } = error, { httpStatusCode, attempts } = isRecord($metadata) ? $metadata : {};
  return omitUndefined({
    name,
    message,
    code: typeof code == "string" ? code : void 0,
    httpStatus: typeof httpStatusCode == "number" ? httpStatusCode : void 0,
    attempts: typeof attempts == "number" ? attempts : void 0
  });
}

export {
  refusalOf,
  unreadable,
  problemOf,
  sampleProblem,
  partialProblem
};

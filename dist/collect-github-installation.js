import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  fullName,
  refusalOf
} from "./chunk-collect-github-repositories.js";
import {
  SignedOut,
  describeBody,
  idOf,
  memberOf,
  signAppToken,
  textOf
} from "./chunk-collect-github-failure.js";
import {
  isRecord
} from "./chunk-model-is-record.js";
import "./chunk-model-errors.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-model-sentence.js";
import "./chunk-runtime.js";

// src/collect/github/installation.ts
function ownTokensOf(app, now) {
  let given = [];
  return { token: async () => {
    let signed = signAppToken(app, now());
    return given.at(-1) !== signed && given.push(signed), signed;
  }, given };
}
async function findInstallation(target, context) {
  let [route, parameters, place] = "organization" in target ? ["GET /orgs/{org}/installation", { org: target.organization }, target.organization] : [
    "GET /repos/{owner}/{repo}/installation",
    { owner: target.repository.owner, repo: target.repository.name },
    fullName(target.repository)
  ], response = await context.client.request(route, parameters);
  if ("failure" in response) return { refusal: refusalOfApp(response.failure, place, context) };
  let { data } = response, suspendedAt = textOf(memberOf(data, "suspended_at"));
  if (suspendedAt !== void 0) return { refusal: suspended(context.app, place, suspendedAt) };
  let id = idOf(memberOf(data, "id")), slug = textOf(memberOf(data, "app_slug")), permissions = memberOf(data, "permissions");
  if (id !== void 0 && slug !== void 0 && isRecord(permissions))
    return {
      id,
      slug,
      permissions: new Map(Object.entries(permissions).map(([name, level]) => [name, String(level)])),
      isSelected: memberOf(data, "repository_selection") === "selected"
    };
  let says = `it answered 200 with ${describeBody(data)}`;
  return { refusal: refusalOfApp({ kind: "unreadable", says }, place, context) };
}
function hintOf({ app, idVariable }, place) {
  return {
    what: `the installation of the GitHub App ${app} (${idVariable}) on ${place}`,
    permission: "metadata=read",
    scope: "",
    role: `an owner of ${place}`,
    consequence: nothingIsKnown
  };
}
var nothingIsKnown = "Nothing of this source is known.";
function refusalOfApp(failure, place, { app, now }) {
  let name = `the GitHub App ${app.app} (${app.idVariable})`, general = () => {
    let { requiredPermission: _requiredPermission, ...refusal } = refusalOf(failure, hintOf(app, place), "app");
    return refusal;
  }, denied = (reason) => ({ status: "denied", reason, consequence: nothingIsKnown });
  if (failure.kind !== "refused" || ![401, 403, 404].includes(failure.status)) return general();
  let answer = `${failure.status}: ${failure.says}`, skew = clockSkew(failure, now());
  if (failure.status === 401 && skew !== void 0)
    return denied(`GitHub does not accept what ${name} signs, because this machine's clock is ${skew} (${answer}).`);
  if (/\bintegration not found\b/i.test(failure.says))
    return denied(`GitHub knows no app ${app.app}, which ${app.idVariable} names (${answer}).`);
  if (failure.status === 401) {
    let cause = `the key in ${app.keyVariable} is not one of this app, or was deleted`;
    return denied(`GitHub does not accept what ${name} signs: ${cause} (${answer}).`);
  }
  return /\bsuspended\b/i.test(failure.says) ? suspended(app, place) : failure.status === 403 ? general() : denied(`${name.replace("the", "The")} is not installed on ${place}, or GitHub has no ${place}: install it there, or name what it is installed on.`);
}
function suspended({ app, idVariable }, place, since) {
  let date = since === void 0 ? "" : ` since ${since}`;
  return { status: "denied", reason: `The installation of the GitHub App ${app} (${idVariable}) on ${place} is suspended${date}; an owner of ${place} can end that in its settings.`, consequence: nothingIsKnown };
}
var noticeableSkew = 1;
function clockSkew({ answeredAt }, now) {
  if (answeredAt === void 0) return;
  let minutes = Math.round((now.getTime() - answeredAt.getTime()) / 6e4);
  return Math.abs(minutes) < noticeableSkew ? void 0 : `${Math.abs(minutes) === 1 ? "1 minute" : `${Math.abs(minutes)} minutes`} ${minutes > 0 ? "ahead of" : "behind"} GitHub's`;
}
function tokensOf(installation, context) {
  let given = [], refused, latest, underWay, issue = async () => {
    let issued = await issueToken(installation, context);
    if (underWay = void 0, "failure" in issued) {
      let error = new SignedOut(signedOut(issued.failure, context));
      throw issued.failure.kind === "refused" && (refused = error), error;
    }
    return given.push(issued.value), latest = issued, issued;
  };
  return { token: async () => {
    if (refused !== void 0) throw refused;
    return latest !== void 0 && context.now().getTime() < latest.renewAt ? latest.value : (underWay ??= issue(), (await underWay).value);
  }, given };
}
async function issueToken({ id, permissions }, { openClient, wanted, now }) {
  let client = openClient(), request = (parameters) => client.request(
    "POST /app/installations/{installation_id}/access_tokens",
    { installation_id: id, ...parameters },
    { status: 201 }
  ), readable = [...permissions.keys()].filter((name) => wanted.has(name)).map((name) => [name, "read"]), narrow = await request({ permissions: Object.fromEntries(readable) }), response = "failure" in narrow && narrow.failure.kind === "refused" && narrow.failure.status === 422 ? await request({}) : narrow;
  if ("failure" in response) return response;
  let value = textOf(memberOf(response.data, "token")), ends = Date.parse(textOf(memberOf(response.data, "expires_at")) ?? "");
  if (value === void 0 || !/^[\x21-\x7e]+$/.test(value) || Number.isNaN(ends))
    return { failure: { kind: "unreadable", says: `it answered 201 with ${describeBody(response.data)}` } };
  let issued = now().getTime();
  return { value, renewAt: Math.max(ends - margin, issued + (ends - issued) / 2) };
}
var margin = 10 * 6e4;
function signedOut(failure, context) {
  if (failure.kind === "stopped" || failure.kind === "spent") return failure;
  let refusal = refusalOfApp(failure, context.place, context);
  return { kind: "signed-out", says: refusal.reason ?? "", refusal };
}
export {
  findInstallation,
  ownTokensOf,
  tokensOf
};

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  describeBody,
  memberOf,
  scopesOf,
  textOf
} from "./chunk-collect-github-failure.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  countOf
} from "./chunk-model-sentence.js";

// src/collect/github/coverage.ts
var sentences = {
  throttled: (what, says) => `GitHub's rate limit was reached at ${what}, and waiting for it was given up (${says}).`,
  unreachable: (what, says) => `GitHub could not be reached for ${what}: ${says}.`,
  unreadable: (what, says) => `GitHub's answer for ${what} cannot be used: ${says}.`,
  spent: (what, says) => `Reading ${what} was ended: ${says}.`,
  stopped: (what) => `Reading ${what} was stopped.`
};
function refusalOf(failure, hint, token) {
  let { what, consequence } = hint;
  return failure.kind === "refused" ? { ...refusalOfRequest(failure, hint, token), consequence } : failure.kind === "signed-out" ? { ...failure.refusal, consequence } : { status: "failed", reason: sentences[failure.kind](what, "says" in failure ? failure.says : ""), consequence };
}
function refusalOfRequest(failure, hint, token) {
  let { status, blocked, singleSignOn, serverVersion } = failure, { what, absentOnServer } = hint, answer = failure.says === "" ? `${status}` : `${status}: ${failure.says}`;
  if (blocked !== void 0 || status === 451) {
    let why = blocked === void 0 ? answer : `${answer} (${blocked})`;
    return { status: "denied", reason: `GitHub has blocked ${what}, which no permission mends: ${why}.` };
  }
  return singleSignOn ? { status: "denied", reason: `The token is not authorized for the organization's single sign-on, which ${what} need (${answer}).`, requiredPermission: "single sign-on authorization of the token" } : isAboutAddress(failure) ? { status: "denied", reason: `The organization's IP allow list keeps this machine out, which no permission mends (${answer}).` } : status === 401 ? { status: "denied", reason: `GitHub does not accept the token: it is wrong, revoked or expired (${answer}).` } : status === 403 ? denied(`GitHub refuses ${what} to this token (${answer}).`, failure, hint, token) : status === 404 && serverVersion !== void 0 && absentOnServer === !0 ? { status: "unsupported", reason: `GitHub Enterprise Server ${serverVersion} does not offer ${what}.` } : status === 404 ? denied(`GitHub answers 404 for ${what}, which is how it refuses.`, failure, hint, token) : { status: "failed", reason: `GitHub did not answer for ${what} (${answer}).` };
}
function isAboutAddress({ status, says }) {
  return status === 403 && /\bIP allow list\b/i.test(says);
}
function denied(reason, failure, hint, token) {
  let { requiredPermission, advice } = remedyOf(hint, token, failure);
  return { status: "denied", reason: advice === void 0 ? reason : `${reason} ${advice}`, requiredPermission };
}
var permissionsOfWorkflows = /\b(actions|attestations|checks|contents|deployments|discussions|issues|metadata|models|packages|pages|pull_requests|repository_projects|security_events|statuses)=/, hourlyLimitOfWorkflows = 1e3;
function remedyOf(hint, token, refused = {}) {
  if (hint.onlyApps === !0 && token !== "app") return { requiredPermission: hint.permission, advice: neverButOfApps };
  if (token === "classic" || refused.scopes !== void 0)
    return { requiredPermission: classicPermission(refused, hint) };
  let requiredPermission = refused.acceptedPermissions ?? hint.permission, isNever = (token === "workflow" || token === "app" && refused.hourlyLimit === hourlyLimitOfWorkflows) && !permissionsOfWorkflows.test(requiredPermission);
  return omitUndefined({ requiredPermission, advice: isNever ? neverOfWorkflows : void 0 });
}
var neverButOfApps = "GitHub answers this to GitHub Apps only, so no permission of this token helps; use a GitHub App that has the permission (README.md).", neverOfWorkflows = "A workflow's own GITHUB_TOKEN can never have this permission; use a GitHub App or a fine-grained token that has it (README.md).";
function classicPermission({ scopes = [], acceptedScopes }, { scope, role }) {
  let accepted = acceptedScopes ?? [scope];
  return scopes.some((held) => accepted.includes(held)) ? `a token made by ${role}` : accepted.includes(scope) ? scope : accepted.join(" or ");
}
function reportOnList(list, hint, token) {
  let { failure, shortfalls, pages, sampled } = list, count = list.rows.length;
  if (failure !== void 0) {
    let refusal = refusalOf(failure, hint, token);
    if (pages === 0) return refusal;
    let reason2 = [`Page ${pages + 1} could not be read: ${refusal.reason}`, ...shortfalls].join(" ");
    return { ...refusal, status: "partial", reason: reason2, count };
  }
  if (shortfalls.length === 0 && !sampled) return { status: "complete", count };
  let isSample = shortfalls.length === 0, reason = isSample ? "Only the first page was asked for." : shortfalls.join(" "), { consequence } = hint;
  return { status: "partial", ...isSample && { sampled: !0 }, reason, consequence, count };
}

// src/collect/github/list.ts
function withDoubt(list, doubt, token) {
  let sentence = list.pages === 0 ? void 0 : doubt?.(token, list);
  return sentence === void 0 ? list : { ...list, shortfalls: [...list.shortfalls, sentence] };
}
var mostPages = 2e3;
async function listAll(client, request) {
  let rows = [], shortfalls = /* @__PURE__ */ new Set(), received = 0, pages = 0, failure, last;
  for await (let page of requestPages(client, request)) {
    if ("failure" in page) {
      failure = page.failure;
      break;
    }
    if (last = page, pages += 1, received += page.rows.length, rows.push(...page.rows.map(request.read).filter((row) => row !== void 0)), page.isPartial && shortfalls.add("GitHub left out what the token's single sign-on does not cover."), request.onPage?.(rows.length), request.isEnough?.(rows) === !0) break;
  }
  let sampled = failure === void 0 && last?.next !== void 0, unreadable2 = received - rows.length;
  return unreadable2 > 0 && shortfalls.add(
    `${unreadable2} of ${countOf(received, "row")} ${unreadable2 === 1 ? "was" : "were"} not what GitHub documents.`
  ), failure === void 0 && !sampled && last?.total !== void 0 && last.total !== received && shortfalls.add(`GitHub counts ${last.total}, but ${received} came.`), omitUndefined({ rows, pages, failure, shortfalls: [...shortfalls], sampled, scopes: last?.scopes });
}
async function* requestPages(client, { route, parameters, always, member, firstPageOnly }) {
  let visited = /* @__PURE__ */ new Set(), response = await client.request(route, { per_page: 100, ...parameters, ...always });
  for (; ; ) {
    let page = readPage(response, member, client.apiUrl);
    if (yield page, "failure" in page || page.next === void 0 || firstPageOnly) return;
    if (visited.has(page.next) || visited.size === mostPages) {
      yield unreadable("its pages do not end");
      return;
    }
    visited.add(page.next), response = await client.request(withQuery(page.next, always));
  }
}
function withQuery(link, parameters = {}) {
  let url = new URL(link);
  for (let [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
function readPage(response, member, apiUrl) {
  if ("failure" in response) return response;
  let { data, headers } = response, rows = member === void 0 ? data : memberOf(data, member);
  if (!Array.isArray(rows)) return unreadable(`it answered 200 with ${describeBody(data)}`);
  let total = memberOf(data, "total_count");
  if (member !== void 0 && typeof total != "number")
    return unreadable("it answered 200 with a list that lacks its total_count");
  let next = /<([^<>]+)>\s*;\s*rel="?next"?/.exec(String(headers.link ?? ""))?.[1];
  return next !== void 0 && !isInside(next, apiUrl) ? unreadable("the link to the next page leads to another address") : omitUndefined({
    rows,
    total: typeof total == "number" ? total : void 0,
    next,
    isPartial: String(headers["x-github-sso"] ?? "").startsWith("partial-results"),
    scopes: scopesOf(headers["x-oauth-scopes"])
  });
}
function unreadable(says) {
  return { failure: { kind: "unreadable", says } };
}
function isInside(link, apiUrl) {
  if (!URL.canParse(link)) return !1;
  let base = new URL(apiUrl), { origin, pathname } = new URL(link);
  return origin === base.origin && pathname.startsWith(base.pathname.replace(/\/*$/, "/"));
}

// src/collect/github/repositories.ts
function hasNoSingleSignOn(plan) {
  return plan !== void 0 && !/^(enterprise|business_plus)$/i.test(plan);
}
function fullName({ owner, name }) {
  return `${owner}/${name}`;
}
function repositoryOf(text) {
  let [, owner, name] = /^([\w-]+)\/([\w.-]+)$/.exec(text) ?? [];
  if (!(owner === void 0 || name === void 0 || /^\.{1,2}$/.test(name)))
    return { owner, name };
}
async function findRepository(client, wanted, token) {
  return lookUp(client, token, {
    route: "GET /repos/{owner}/{repo}",
    parameters: { owner: wanted.owner, repo: wanted.name },
    hint: {
      what: `the repository ${fullName(wanted)}`,
      permission: "metadata=read",
      scope: "repo",
      role: "someone who can see the repository",
      consequence: "Nothing of this repository is known."
    },
    absent: `GitHub shows no repository ${fullName(wanted)} to this token: it does not exist or may not be seen.`,
    read: readRepository
  });
}
function readRepository(data) {
  let repository = repositoryOf(textOf(memberOf(data, "full_name")) ?? ""), isArchived = memberOf(data, "archived");
  return repository && { ...repository, ...typeof isArchived == "boolean" && { isArchived } };
}
async function findOrganization(client, login, token) {
  return lookUp(client, token, {
    route: "GET /orgs/{org}",
    parameters: { org: login },
    hint: {
      what: `the organization ${login}`,
      permission: "metadata=read",
      scope: "read:org",
      role: `a member of ${login}`,
      consequence: "Nothing of this organization is known."
    },
    absent: `GitHub shows no organization ${login} to this token; repositories of a user are named one by one.`,
    read: readOrganization
  });
}
function readOrganization(data) {
  let login = textOf(memberOf(data, "login"));
  if (login !== void 0)
    return omitUndefined({
      login,
      publicRepositories: countOf2(memberOf(data, "public_repos")),
      privateRepositories: countOf2(memberOf(data, "total_private_repos")),
      filledSeats: countOf2(memberOf(memberOf(data, "plan"), "filled_seats")),
      plan: textOf(memberOf(memberOf(data, "plan"), "name"))
    });
}
function countOf2(value) {
  return typeof value == "number" ? value : void 0;
}
async function lookUp(client, token, { route, parameters, hint, absent, read }) {
  let response = await client.request(route, parameters);
  if ("failure" in response) {
    let { failure } = response, refusal = refusalOf(failure, hint, token);
    return { refusal: failure.kind === "refused" && failure.status === 404 ? { ...refusal, reason: absent } : refusal };
  }
  let found = read(response.data);
  if (found !== void 0) return { found };
  let says = `it answered 200 with ${describeBody(response.data)}`;
  return { refusal: refusalOf({ kind: "unreadable", says }, hint, token) };
}
var sampleSize = 3;
async function findRepositories(client, wanted, token, { firstPageOnly }) {
  let all = distinct(wanted), chosen = firstPageOnly ? all.slice(0, sampleSize) : all, results = await Promise.all(
    chosen.map(async (repository) => ({ repository, ...await findRepository(client, repository, token) }))
  ), readable = distinct(results.flatMap((one) => "refusal" in one ? [] : [one.found])), names = new Set(readable.map(fullName)), refused = results.flatMap((one) => {
    let scope = fullName(one.repository);
    return "refusal" in one && !names.has(scope) ? [{ ...one.refusal, scope }] : [];
  }), reports = chosen.length < all.length ? [sample(chosen.length, `${all.length}`), ...refused] : refused;
  return { readable, reports };
}
async function listRepositories(client, organization, token, { firstPageOnly }) {
  let { login } = organization, hint = {
    what: `the repositories of ${login}`,
    permission: "metadata=read",
    scope: "repo",
    role: `an owner of ${login}`,
    consequence: `Credentials in repositories of ${login} that are not listed are not known.`
  }, list = await listAll(client, {
    route: "GET /orgs/{org}/repos",
    parameters: { org: login, type: "all", sort: "full_name" },
    read: readRepository,
    firstPageOnly
  }), all = distinct(list.rows), readable = firstPageOnly ? all.slice(0, sampleSize) : all, { count: _count, ...report } = reportOnList(list, hint, token);
  if (list.failure !== void 0 || list.shortfalls.length > 0) return { readable, reports: [report] };
  let isSample = list.sampled || readable.length < all.length, missing = await missingRepositories(client, organization, token, { ...list, rows: all }) ?? (isSample ? sample(readable.length, list.sampled ? "more" : `${all.length}`) : void 0);
  return { readable, reports: missing === void 0 ? [] : [{ ...missing, consequence: hint.consequence }] };
}
function distinct(repositories) {
  return [...new Map(repositories.map((repository) => [fullName(repository).toLowerCase(), repository])).values()];
}
function sample(some, all) {
  return { status: "partial", sampled: !0, reason: `Only ${some} of ${all} repositories were looked at.` };
}
function selectedOnly(login) {
  return `The GitHub App sees only selected repositories of ${login}; install it on all of them.`;
}
async function missingRepositories(client, { login, publicRepositories, privateRepositories, isSelected = !1 }, token, { rows, sampled, scopes }) {
  let partial = (reason2) => ({ status: "partial", reason: reason2 }), listed = sampled ? void 0 : rows.length;
  if (publicRepositories !== void 0 && privateRepositories !== void 0) {
    let all = publicRepositories + privateRepositories;
    if (listed === void 0 || listed >= all) return;
    let reason2 = `GitHub lists ${listed} of ${login}'s ${all} repositories to this token.`;
    return partial(isSelected ? `${reason2} ${selectedOnly(login)}` : reason2);
  }
  if (token === "app") {
    let response = await client.request("GET /installation/repositories", { per_page: 1 }), data = "failure" in response ? void 0 : response.data, selection = memberOf(data, "repository_selection"), isWhole = listed === void 0 || memberOf(data, "total_count") === listed;
    if (selection === "all" && isWhole) return;
    if (selection === "selected")
      return partial(selectedOnly(login));
  }
  let hint = { permission: "organization_administration=read", scope: "admin:org", role: `an owner of ${login}` }, { requiredPermission, advice } = remedyOf(hint, token, omitUndefined({ scopes })), reason = `GitHub does not tell this token how many repositories ${login} has, so some may be missing.`;
  return { ...partial(advice === void 0 ? reason : `${reason} ${advice}`), requiredPermission };
}

export {
  refusalOf,
  remedyOf,
  reportOnList,
  withDoubt,
  listAll,
  hasNoSingleSignOn,
  fullName,
  repositoryOf,
  findRepository,
  findOrganization,
  findRepositories,
  listRepositories,
  distinct
};

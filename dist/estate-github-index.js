import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  count,
  flag,
  formatInstant,
  instant,
  list,
  nullable,
  oneOf,
  record,
  text
} from "./chunk-estate-decode.js";
import {
  isRecord
} from "./chunk-model-is-record.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import "./chunk-runtime.js";

// src/estate/github/code-scanning.ts
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

// src/estate/github/sarif-log.ts
function parseSarif(text2) {
  return JSON.parse(text2);
}
function categoryOf(run) {
  let { id } = run.automationDetails;
  return id.includes("/") ? id.slice(0, id.lastIndexOf("/")) : "";
}

// src/estate/github/code-scanning.ts
var megabytes = 1e6, shownResults = 5e3, usualTarget = { ref: "refs/heads/main", commit: "0".repeat(40) };
function openCodeScanning(questions = 1) {
  let state = {
    open: /* @__PURE__ */ new Map(),
    fixed: /* @__PURE__ */ new Map(),
    deliveries: /* @__PURE__ */ new Map(),
    queue: [],
    asked: /* @__PURE__ */ new Map(),
    analyses: []
  }, { open, fixed, deliveries } = state;
  return {
    upload: (text2, target = usualTarget) => enqueue(state, text2, target),
    process: () => process(state),
    nextId: () => deliveryId(deliveries.size + 1),
    ask: (id) => {
      let asked = (state.asked.get(id) ?? 0) + 1;
      return state.asked.set(id, asked), asked >= questions && process(state), deliveries.get(id);
    },
    alerts: (wanted) => [...(wanted === "open" ? open : fixed).values()],
    categories: () => [...new Set(state.analyses.map(({ category }) => category))],
    analysis: (category) => {
      let newest = state.analyses.find((one) => one.category === category);
      return newest && JSON.stringify(documentedAnalysis(newest.run));
    },
    analyses: () => state.analyses,
    fail: (category) => {
      let newest = state.analyses.find((one) => one.category === category);
      if (newest === void 0) throw new Error(`There is no analysis of ${category}.`);
      let failed = { ...newest, id: nextAnalysis(state), error: "error reading field results" };
      state.analyses = [{ ...failed, run: { ...newest.run, results: [] } }, ...state.analyses];
    },
    remove: (id) => {
      state.analyses = state.analyses.filter((one) => one.id !== id);
    }
  };
}
function enqueue({ deliveries, queue }, text2, target) {
  let id = deliveryId(deliveries.size + 1);
  deliveries.set(id, { status: "pending", errors: [] });
  try {
    let log = parseSarif(text2);
    refuse(log, text2), queue.push({ id, log, target });
  } catch (error) {
    throw deliveries.set(id, { status: "failed", errors: [error instanceof Error ? error.message : String(error)] }), error;
  }
  return id;
}
function process(state) {
  for (let { id, log, target } of state.queue.splice(0)) {
    for (let run of log.runs) {
      take(run, target.ref, state);
      let analysis = { ...target, id: nextAnalysis(state), category: categoryOf(run), delivery: id, run };
      state.analyses = [analysis, ...state.analyses];
    }
    state.deliveries.set(id, { status: "complete", errors: [] });
  }
}
function nextAnalysis({ analyses }) {
  return (analyses[0]?.id ?? 200) + 1;
}
function deliveryId(number) {
  let digits = createHash("sha256").update(String(number)).digest("hex");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
function documentedAnalysis({ tool, results = [] }, propertiesAs = "list") {
  let { name, rules } = tool.driver;
  return { runs: [{
    tool: { driver: { name, rules: rules.map((rule) => ({ id: rule.id, name: rule.name })) } },
    results: results.map(({ ruleId, message, locations }, index) => ({
      guid: "00000000-0000-4000-8000-000000000000",
      ruleId,
      message,
      locations: locations.map(({ physicalLocation: { artifactLocation, region } }) => ({
        physicalLocation: {
          artifactLocation: { uri: artifactLocation.uri },
          region: { startLine: region.startLine }
        }
      })),
      properties: propertiesAs === "list" ? [{ "github/alertNumber": index + 1 }] : { "github/alertNumber": index + 1 }
    }))
  }] };
}
function refuse(log, text2) {
  if (gzipSync(text2).length > 10 * megabytes) throw new Error("the file is too large");
  if (log.runs.length === 0) throw new Error("1 item required; only 0 were supplied");
  if (log.runs.length > 20) throw new Error("too many runs");
  let categories = log.runs.map(categoryOf);
  if (new Set(categories).size < categories.length)
    throw new Error("A delivery cannot contain multiple runs with the same category");
  for (let run of log.runs) refuseRun(run);
}
function refuseRun({ results, invocations, tool }) {
  if (results === void 0) throw new Error("missing property results");
  if (results.length > 25e3) throw new Error("too many results");
  if (invocations.some(({ executionSuccessful }) => !executionSuccessful)) throw new Error("unsuccessful execution");
  for (let { id, properties } of tool.driver.rules) {
    if (properties.tags.length > 20) throw new Error(`too many tags: ${id}`);
    if (Number.isNaN(Number(properties["security-severity"]))) throw new Error("invalid security severity value");
  }
  for (let { locations } of results) {
    let [location] = locations;
    if (location === void 0) throw new Error("locationFromSarifResult: expected at least one location");
    let { uri } = location.physicalLocation.artifactLocation;
    if (/^[a-z][a-z0-9+.-]*:/i.test(uri)) throw new Error(`SARIF URI scheme did not match the checkout URI: ${uri}`);
  }
}
function take(run, ref, { open, fixed }) {
  let category = categoryOf(run), results = (run.results ?? []).slice(0, shownResults), present = new Map(
    results.map((result) => alertOf(ref, category, result)).map((alert) => [keyOf(alert), alert])
  );
  for (let [key, alert] of open)
    alert.ref !== ref || alert.category !== category || present.has(key) || (open.delete(key), fixed.set(key, alert));
  for (let [key, alert] of present)
    fixed.delete(key), open.set(key, alert);
}
function alertOf(ref, category, { ruleId, locations, partialFingerprints }) {
  return {
    ref,
    category,
    rule: ruleId,
    path: locations[0]?.physicalLocation.artifactLocation.uri ?? "",
    fingerprint: partialFingerprints.primaryLocationLineHash.slice(0, 32)
  };
}
function keyOf({ ref, category, rule, path, fingerprint }) {
  return [ref, category, rule, path, fingerprint].join(" | ");
}

// src/estate/github/bodies.ts
function nodeId(type, id) {
  return Buffer.from(`0${type.length}:${type}${id}`).toString("base64");
}
function userBody({ login, id, type = "User" }, base) {
  let url = `${base}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId("User", id),
    avatar_url: `${base}/avatars/${id}`,
    gravatar_id: "",
    url,
    html_url: `${base}/html/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: "public",
    site_admin: !1
  };
}
function organizationBody(world2, base, shows) {
  let { organization, repositories = [] } = world2, { login, id, name } = organization, url = `${base}/orgs/${login}`, createdAt = formatInstant(organization.createdAt), privateCount = repositories.filter((repository2) => repository2.private).length;
  return {
    login,
    id,
    node_id: nodeId("Organization", id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${base}/avatars/${id}`,
    description: null,
    name,
    has_organization_projects: !0,
    has_repository_projects: !0,
    public_repos: repositories.length - privateCount,
    ...shows.privateRepositories && { total_private_repos: privateCount, owned_private_repos: privateCount },
    ...shows.plan && { plan: planBody(world2) },
    ...zeros("public_gists", "followers", "following"),
    html_url: `${base}/html/${login}`,
    type: "Organization",
    created_at: createdAt,
    updated_at: createdAt,
    archived_at: null
  };
}
function planBody({ members = [], outsideCollaborators = [], invitations = 0 }) {
  let filled = [...members, ...outsideCollaborators].filter(({ type }) => type !== "Bot").length + invitations;
  return { name: "team", space: 976562499, private_repos: 999999, filled_seats: filled, seats: filled + 5 };
}
var repositoryUrls = {
  archive: "{archive_format}{/ref}",
  assignees: "assignees{/user}",
  blobs: "git/blobs{/sha}",
  branches: "branches{/branch}",
  collaborators: "collaborators{/collaborator}",
  comments: "comments{/number}",
  commits: "commits{/sha}",
  compare: "compare/{base}...{head}",
  contents: "contents/{+path}",
  contributors: "contributors",
  deployments: "deployments",
  downloads: "downloads",
  events: "events",
  forks: "forks",
  git_commits: "git/commits{/sha}",
  git_refs: "git/refs{/sha}",
  git_tags: "git/tags{/sha}",
  hooks: "hooks",
  issue_comment: "issues/comments{/number}",
  issue_events: "issues/events{/number}",
  issues: "issues{/number}",
  keys: "keys{/key_id}",
  labels: "labels{/name}",
  languages: "languages",
  merges: "merges",
  milestones: "milestones{/number}",
  notifications: "notifications{?since,all,participating}",
  pulls: "pulls{/number}",
  releases: "releases{/id}",
  stargazers: "stargazers",
  statuses: "statuses/{sha}",
  subscribers: "subscribers",
  subscription: "subscription",
  tags: "tags",
  teams: "teams",
  trees: "git/trees{/sha}"
};
function minimalRepositoryBody(repository2, organization, base) {
  let { id, name, archived = !1 } = repository2, fullName = `${organization.login}/${name}`, url = `${base}/repos/${fullName}`, urls = Object.entries(repositoryUrls).map(([member, end]) => [`${member}_url`, `${url}/${end}`]);
  return {
    id,
    node_id: nodeId("Repository", id),
    name,
    full_name: fullName,
    private: repository2.private,
    visibility: repository2.private ? "private" : "public",
    owner: userBody({ ...organization, type: "Organization" }, base),
    html_url: `${base}/html/${fullName}`,
    description: null,
    fork: !1,
    url,
    ...Object.fromEntries(urls),
    archived,
    disabled: repository2.blocked !== void 0,
    created_at: formatInstant(repository2.createdAt),
    updated_at: formatInstant(repository2.pushedAt),
    pushed_at: formatInstant(repository2.pushedAt)
  };
}
function installationRepositoryBody(repository2, organization, base) {
  let address = `${base}/html/${organization.login}/${repository2.name}`;
  return {
    ...minimalRepositoryBody(repository2, organization, base),
    clone_url: `${address}.git`,
    git_url: `${address}.git`,
    ssh_url: `git@example.com:${organization.login}/${repository2.name}.git`,
    svn_url: address,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: "main",
    size: 1,
    ...zeros("forks", "forks_count", "stargazers_count", "watchers", "watchers_count"),
    ...zeros("open_issues", "open_issues_count"),
    has_issues: !0,
    has_projects: !0,
    has_wiki: !1,
    has_pages: !1,
    has_downloads: !0,
    has_discussions: !1
  };
}
function fullRepositoryBody(repository2, organization, base) {
  return { ...installationRepositoryBody(repository2, organization, base), ...zeros("network_count", "subscribers_count") };
}
function zeros(...members) {
  return Object.fromEntries(members.map((member) => [member, 0]));
}
function deployKeyBody(key, repositoryUrl) {
  return {
    id: key.id,
    key: key.key,
    url: `${repositoryUrl}/keys/${key.id}`,
    title: key.title,
    verified: !0,
    created_at: formatInstant(key.createdAt),
    read_only: key.readOnly,
    added_by: key.addedBy,
    last_used: key.lastUsed && formatInstant(key.lastUsed),
    enabled: key.enabled
  };
}
function secretBody({ name, createdAt, updatedAt }) {
  return { name, created_at: formatInstant(createdAt), updated_at: formatInstant(updatedAt) };
}

// src/estate/github/code-scanning-handlers.ts
import { gunzipSync } from "node:zlib";

// src/estate/github/responses.ts
import { createHash as createHash2 } from "node:crypto";

// src/estate/github/routes.ts
var permissions = {
  "GET /orgs/{org}": "metadata=read",
  "GET /orgs/{org}/repos": "metadata=read",
  "GET /orgs/{org}/members": "members=read",
  "GET /orgs/{org}/outside_collaborators": "members=read",
  "GET /orgs/{org}/public_members": "metadata=read",
  "GET /repos/{owner}/{repo}": "metadata=read",
  "GET /repos/{owner}/{repo}/keys": "administration=read",
  "GET /repos/{owner}/{repo}/actions/secrets": "secrets=read",
  "GET /repos/{owner}/{repo}/code-scanning/analyses": "security_events=read",
  "GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}": "security_events=read",
  "POST /repos/{owner}/{repo}/code-scanning/sarifs": "security_events=write",
  "GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}": "security_events=read",
  "GET /repos/{owner}/{repo}/issues": "issues=read",
  "POST /repos/{owner}/{repo}/issues": "issues=write",
  "PATCH /repos/{owner}/{repo}/issues/{issue_number}": "issues=write",
  "POST /repos/{owner}/{repo}/issues/{issue_number}/comments": "issues=write",
  "GET /installation/repositories": "metadata=read",
  "GET /rate_limit": "metadata=read"
};
function isOperation(name) {
  return Object.hasOwn(permissions, name);
}
var patterns = Object.keys(permissions).filter(isOperation).map((operation) => ({ operation, method: methodOf(operation), pattern: patternOf(operation) }));
function methodOf(operation) {
  return operation.slice(0, operation.indexOf(" "));
}
function patternOf(operation) {
  let path = operation.slice(methodOf(operation).length + 1).replace("/orgs/{org}", String.raw`/(?:orgs/(?<login>[^/]+)|organizations/(?<organization>\d+))`).replace(
    "/repos/{owner}/{repo}",
    String.raw`/(?:repos/(?<owner>[^/]+)/(?<name>[^/]+)|repositories/(?<repository>\d+))`
  ).replace(/\{(?:analysis_id|sarif_id|issue_number)\}/, "(?<id>[^/]+)");
  return new RegExp(`^${path}$`);
}
function routeOf(requested, path) {
  for (let { operation, method, pattern } of patterns) {
    let match = method === requested ? pattern.exec(path) : null;
    if (match === null) continue;
    let { login, organization, owner, name, repository: repository2, id } = match.groups ?? {}, item = id === void 0 ? {} : { id };
    return login !== void 0 ? { operation, organization: login } : organization !== void 0 ? { operation, organization: Number(organization) } : owner !== void 0 && name !== void 0 ? { operation, repository: { owner, name }, ...item } : repository2 === void 0 ? { operation } : { operation, repository: Number(repository2), ...item };
  }
}
function findRepository(wanted, login, repositories) {
  if (typeof wanted == "number") return repositories.find((repository2) => repository2.id === wanted);
  if (isSameName(wanted.owner, login))
    return repositories.find(
      ({ name, formerNames = [] }) => [name, ...formerNames].some((each) => isSameName(each, wanted.name))
    );
}
function isFormerName(wanted, { name }) {
  return typeof wanted != "number" && !isSameName(wanted.name, name);
}
function isSameName(one, other) {
  return one.toLowerCase() === other.toLowerCase();
}

// src/estate/github/responses.ts
var jsonType = { "content-type": "application/json; charset=utf-8" };
function ok(body, request, headers = {}) {
  let text2 = JSON.stringify(body), etag = `W/"${createHash2("sha256").update(text2).digest("hex")}"`, all = { ...headers, etag, "cache-control": "private, max-age=60, s-maxage=60" };
  return request.headers["if-none-match"] === etag ? { status: 304, headers: all, body: "" } : { status: 200, headers: { ...all, ...jsonType }, body: text2 };
}
function errorResponse(status, message, headers = {}, members = { status: String(status) }) {
  let body = { message, ...members, documentation_url: "https://docs.github.com/rest" };
  return { status, headers: { ...headers, ...jsonType }, body: JSON.stringify(body) };
}
function notFound(operation) {
  return errorResponse(404, "Not Found", acceptedPermissions(operation));
}
function forbidden(operation) {
  return errorResponse(403, "Resource not accessible by integration", acceptedPermissions(operation));
}
function acceptedPermissions(operation) {
  return { "x-accepted-github-permissions": permissions[operation] };
}
var refusalResponses = {
  deny: forbidden,
  "deny-by-organization": (_operation, login) => errorResponse(403, "Resource protected by organization SAML enforcement. You must grant your token access to it.", {
    "x-github-sso": `required; url=https://github.com/orgs/${login}/sso?authorization_request=CANARY-SSO-REQUEST`
  }),
  throttle: () => errorResponse(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", { "retry-after": "1" }),
  "expired-credentials": () => errorResponse(401, "Bad credentials"),
  unavailable: () => errorResponse(502, "Server Error")
};
function pageOf({ request, pageSize }, all, canonical, describe, wrap = (bodies) => bodies) {
  let parameters = request.url.searchParams, size = Math.max(1, Math.min(wholeNumber(parameters.get("per_page")) ?? 30, 100, pageSize)), page = Math.max(1, wholeNumber(parameters.get("page")) ?? 1), last = Math.max(1, Math.ceil(all.length / size)), link = (number, relation) => {
    let query = new URLSearchParams(request.url.search);
    return query.set("page", String(number)), `<${request.base}${canonical}?${query.toString()}>; rel="${relation}"`;
  }, links = [
    ...page > 1 ? [link(page - 1, "prev")] : [],
    ...page < last ? [link(page + 1, "next"), link(last, "last")] : [],
    ...page > 1 ? [link(1, "first")] : []
  ], bodies = all.slice((page - 1) * size, page * size).map(describe);
  return ok(wrap(bodies), request, links.length === 0 ? {} : { link: links.join(", ") });
}
function wholeNumber(text2) {
  return text2 !== null && /^\d+$/.test(text2) ? Number(text2) : void 0;
}

// src/estate/github/code-scanning-handlers.ts
var megabytes2 = 1e6;
function listAnalyses(call, { id }) {
  let { codeScanning, request, route } = call, refused = refusal(call);
  if (refused !== void 0) return refused;
  let all = codeScanning.store.analyses();
  if (all.length === 0) return errorResponse(404, "no analysis found");
  let parameters = request.url.searchParams, [ref, tool] = [parameters.get("ref"), parameters.get("tool_name")], wanted = all.filter(
    (one) => (ref === null || one.ref === ref) && (tool === null || one.run.tool.driver.name === tool)
  ), path = `/repositories/${id}${route.operation.slice(route.operation.indexOf("{repo}") + 6)}`;
  return pageOf(call, wanted, path, (analysis) => analysisBody(analysis, call));
}
function analysisBody({ ref, commit, category, id, delivery, run, error = "" }, { request, today }) {
  return {
    ref,
    commit_sha: commit,
    analysis_key: "API",
    environment: "{}",
    error,
    category,
    created_at: formatInstant(today),
    results_count: run.results?.length ?? 0,
    rules_count: run.tool.driver.rules.length,
    id,
    url: `${request.base}/repos/acme-example/shop/code-scanning/analyses/${id}`,
    sarif_id: delivery,
    tool: { name: run.tool.driver.name, guid: null, version: null },
    deletable: !0,
    warning: ""
  };
}
function getAnalysis(call) {
  let { codeScanning, request, route } = call, refused = refusal(call);
  if (refused !== void 0) return refused;
  let analysis = codeScanning.store.analyses().find(({ id }) => String(id) === route.id);
  if (analysis === void 0) return errorResponse(404, `No analysis found for analysis ID ${route.id}`);
  if (request.headers.accept !== "application/sarif+json") return ok(analysisBody(analysis, call), request);
  let { describe = documentedAnalysis } = codeScanning, { status, headers, body } = ok(describe(analysis.run), request);
  return { status, headers: { ...headers, "content-type": "application/sarif+json; charset=utf-8" }, body };
}
function uploadSarif(call) {
  let { codeScanning, request } = call, refused = refusal(call);
  if (refused !== void 0) return refused;
  let { commit_sha: commit, ref, sarif } = fieldsOf(request.body);
  if (typeof commit != "string" || typeof ref != "string" || typeof sarif != "string")
    return errorResponse(400, "Invalid request. commit_sha, ref and sarif are required.");
  let compressed = Buffer.from(sarif, "base64");
  if (compressed.length > 10 * megabytes2) return errorResponse(413, "Payload Too Large");
  let { store } = codeScanning, id = store.nextId(), take2 = () => {
    try {
      store.upload(gunzipSync(compressed).toString(), { ref, commit });
    } catch {
    }
  };
  return { ...ok({ id, url: `${request.base}${request.path}/${id}` }, request), status: 202, commit: take2 };
}
function getDelivery(call) {
  let { codeScanning, request, route } = call, refused = refusal(call);
  if (refused !== void 0) return refused;
  let { id = "" } = route, delivery = codeScanning.store.ask(id);
  if (delivery === void 0) return notFound(route.operation);
  let { status, errors } = delivery, analyses = `${request.base}/repos/acme-example/shop/code-scanning/analyses?sarif_id=${id}`;
  return ok(
    {
      processing_status: status,
      ...status !== "pending" && { analyses_url: analyses },
      ...errors.length > 0 && { errors }
    },
    request
  );
}
function refusal({ codeScanning, request, route }) {
  let refused = codeScanning.refuse?.(route.operation, request);
  return refused && errorResponse(refused.status, refused.message);
}
function fieldsOf(body) {
  try {
    let fields = JSON.parse(body);
    return isRecord(fields) ? fields : {};
  } catch {
    return {};
  }
}

// src/estate/github/issues.ts
var longestBody = 65536;
function openIssues() {
  let issues = [];
  return {
    all: () => issues,
    add: (given) => {
      let issue = { ...given, number: issues.length + 1, comments: [] };
      return issues.push(issue), issue;
    }
  };
}
function listIssues(call, { id }) {
  let { issues, request } = call, parameters = request.url.searchParams, state = parameters.get("state") ?? "open", labels = parameters.get("labels")?.split(",") ?? [], wanted = issues.store.all().filter((one) => (state === "all" || one.state === state) && labels.every((label) => one.labels.includes(label))), page = () => pageOf(call, wanted.toReversed(), `/repositories/${id}/issues`, (issue) => issueBody(issue, call));
  return refusal2(call) ?? page();
}
function createIssue(call) {
  let { issues, request } = call, { title, body, labels } = fieldsOf(request.body);
  if (typeof title != "string" || typeof body != "string") return errorResponse(422, "Validation Failed");
  let issue = {
    author: /\bghs_/.test(request.headers.authorization ?? "") ? { login: "github-actions[bot]", type: "Bot" } : { login: "mira-okafor", type: "User" },
    labels: Array.isArray(labels) ? labels.map(String) : [],
    title,
    body,
    state: "open"
  }, number = issues.store.all().length + 1, described = issueBody({ ...issue, number, comments: [] }, call), created = { ...ok(described, request), status: 201, commit: () => {
    issues.store.add(issue);
  } };
  return refusal2(call) ?? refuseLong(body) ?? created;
}
function updateIssue(call) {
  let issue = issueOf(call);
  if (issue === void 0) return notFound(call.route.operation);
  let { title = issue.title, body = issue.body, state = issue.state } = fieldsOf(call.request.body), changed = {
    ...issue,
    title: typeof title == "string" ? title : issue.title,
    body: typeof body == "string" ? body : null,
    state: state === "closed" ? "closed" : "open"
  }, updated = {
    ...ok(issueBody(changed, call), call.request),
    commit: () => {
      Object.assign(issue, { title: changed.title, body: changed.body, state: changed.state });
    }
  };
  return refusal2(call) ?? refuseLong(changed.body ?? "") ?? updated;
}
function commentOnIssue(call) {
  let { request, today } = call, issue = issueOf(call), { body } = fieldsOf(request.body);
  if (issue === void 0) return notFound(call.route.operation);
  if (typeof body != "string") return errorResponse(422, "Validation Failed");
  let id = 9e6 + issue.comments.length, url = `${request.base}/repos/acme-example/shop/issues`, described = {
    id,
    node_id: `IC_${id}`,
    url: `${url}/comments/${id}`,
    html_url: `${request.base}/html/acme-example/shop/issues/${issue.number}#issuecomment-${id}`,
    body,
    user: userOf(issue, request.base),
    created_at: formatInstant(today),
    updated_at: formatInstant(today),
    issue_url: `${url}/${issue.number}`,
    author_association: "NONE"
  }, created = { ...ok(described, request), status: 201, commit: () => {
    issue.comments.push(body);
  } };
  return refusal2(call) ?? refuseLong(body) ?? created;
}
function issueOf({ issues, route }) {
  return issues.store.all().find(({ number }) => String(number) === route.id);
}
function refuseLong(body) {
  if (!(body.length <= longestBody))
    return errorResponse(422, `body is too long (maximum is ${longestBody} characters)`);
}
function refusal2({ issues, route }) {
  let refused = issues.refuse?.(route.operation);
  return refused && errorResponse(refused.status, refused.message);
}
function userOf({ author }, base) {
  return userBody({ ...author, id: author.type === "Bot" ? 41898282 : 6020001 }, base);
}
function issueBody(issue, { request, today }) {
  let { number, title, body, state, labels, comments, isPullRequest = !1 } = issue, url = `${request.base}/repos/acme-example/shop/issues/${number}`, page = `${request.base}/html/acme-example/shop/issues/${number}`, now = formatInstant(today);
  return {
    id: 8e6 + number,
    node_id: `I_${number}`,
    url,
    repository_url: `${request.base}/repos/acme-example/shop`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    number,
    state,
    title,
    body,
    user: userOf(issue, request.base),
    labels: labels.map((name, index) => ({ id: index + 1, name, color: "ededed", default: !1 })),
    assignee: null,
    assignees: [],
    milestone: null,
    locked: !1,
    comments: comments.length,
    closed_at: state === "closed" ? now : null,
    created_at: now,
    updated_at: now,
    author_association: "NONE",
    ...isPullRequest && {
      pull_request: { url, html_url: page, diff_url: `${page}.diff`, patch_url: `${page}.patch` }
    }
  };
}

// src/estate/github/handlers.ts
var handlers = {
  "GET /orgs/{org}": getOrganization,
  "GET /orgs/{org}/repos": listRepositories,
  "GET /orgs/{org}/members": listMembers,
  "GET /orgs/{org}/outside_collaborators": listOutsideCollaborators,
  "GET /orgs/{org}/public_members": listPublicMembers,
  "GET /repos/{owner}/{repo}": forRepository(getRepository),
  "GET /repos/{owner}/{repo}/keys": forRepository(listDeployKeys),
  "GET /repos/{owner}/{repo}/actions/secrets": forRepository(listSecrets),
  "GET /repos/{owner}/{repo}/code-scanning/analyses": forRepository(listAnalyses),
  "GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}": forRepository(getAnalysis),
  "POST /repos/{owner}/{repo}/code-scanning/sarifs": forRepository(uploadSarif),
  "GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}": forRepository(getDelivery),
  "GET /repos/{owner}/{repo}/issues": forRepository(listIssues),
  "POST /repos/{owner}/{repo}/issues": forRepository(createIssue),
  "PATCH /repos/{owner}/{repo}/issues/{issue_number}": forRepository(updateIssue),
  "POST /repos/{owner}/{repo}/issues/{issue_number}/comments": forRepository(commentOnIssue),
  "GET /installation/repositories": listInstallationRepositories,
  "GET /rate_limit": getRateLimit
};
function may({ token: token2, route }, permission = permissions[route.operation]) {
  return token2.permissions === void 0 || token2.permissions.includes(permission);
}
function maySee({ token: token2 }, repository2) {
  return !repository2.private || token2.repositories === void 0 || token2.repositories.includes(repository2.name);
}
function refuse2({ token: token2, route }) {
  return token2.refusal === "404" ? notFound(route.operation) : forbidden(route.operation);
}
function getOrganization(call) {
  let { world: world2, request } = call, shows = {
    privateRepositories: may(call, "organization_administration=read"),
    plan: may(call, "organization_plan=read")
  };
  return ok(organizationBody(world2, request.base, shows), request);
}
function listRepositories(call) {
  let { world: world2, request } = call;
  return pageOf(
    call,
    visibleRepositories(call),
    organizationPath(call, "repos"),
    (repository2) => minimalRepositoryBody(repository2, world2.organization, request.base)
  );
}
function listMembers(call) {
  let { world: world2, request } = call, role = request.url.searchParams.get("role") ?? "all", members = (world2.members ?? []).filter(
    (user2) => (user2.public === !0 || may(call)) && (role === "all" || role === (user2.role ?? "member"))
  );
  return listUsers(call, members, "members");
}
function listPublicMembers(call) {
  let members = (call.world.members ?? []).filter((user2) => user2.public === !0);
  return listUsers(call, members, "public_members");
}
function listOutsideCollaborators(call) {
  return may(call) ? listUsers(call, call.world.outsideCollaborators ?? [], "outside_collaborators") : refuse2(call);
}
function listUsers(call, users, list2) {
  return pageOf(call, users, organizationPath(call, list2), (user2) => userBody(user2, call.request.base));
}
function listInstallationRepositories(call) {
  let { request, world: world2, token: token2 } = call;
  if (!/\bghs_/.test(request.headers.authorization ?? ""))
    return errorResponse(403, "You must authenticate with an installation access token in order to list repositories.");
  let all = visibleRepositories(call);
  return pageOf(
    call,
    all,
    "/installation/repositories",
    (repository2) => installationRepositoryBody(repository2, world2.organization, request.base),
    (repositories) => ({
      total_count: all.length,
      repository_selection: token2.repositories === void 0 ? "all" : "selected",
      repositories
    })
  );
}
function getRateLimit({ rateLimit, request }) {
  let search = { ...rateLimit, limit: 30, remaining: 30, used: 0 };
  return ok({ resources: { core: rateLimit, search }, rate: rateLimit }, request);
}
function forRepository(handle) {
  return (call) => {
    let { route, request, world: world2 } = call, { operation, repository: wanted } = route;
    if (wanted === void 0) return notFound(operation);
    let repository2 = findRepository(wanted, world2.organization.login, world2.repositories ?? []);
    if (repository2 === void 0 || !maySee(call, repository2)) return notFound(operation);
    if (isFormerName(wanted, repository2)) {
      let rest = operation.slice(operation.indexOf("{repo}") + 6), url = `${request.base}/repositories/${repository2.id}${rest}${request.url.search}`;
      return errorResponse(301, "Moved Permanently", { location: url }, { url, status: "301" });
    }
    if (repository2.blocked !== void 0) {
      let block = { reason: repository2.blocked, created_at: formatInstant(repository2.pushedAt), html_url: null };
      return errorResponse(403, "Repository access blocked", {}, { block });
    }
    return may(call) ? handle(call, repository2) : refuse2(call);
  };
}
function getRepository({ request, world: world2 }, repository2) {
  return ok(fullRepositoryBody(repository2, world2.organization, request.base), request);
}
function listDeployKeys(call, repository2) {
  let url = `${call.request.base}/repos/${call.world.organization.login}/${repository2.name}`;
  return pageOf(
    call,
    repository2.deployKeys ?? [],
    `/repositories/${repository2.id}/keys`,
    (key) => deployKeyBody(key, url)
  );
}
function listSecrets(call, { id, secrets = [] }) {
  return pageOf(call, secrets, `/repositories/${id}/actions/secrets`, secretBody, (page) => ({
    total_count: secrets.length,
    secrets: page
  }));
}
function organizationPath({ world: world2 }, list2) {
  return `/organizations/${world2.organization.id}/${list2}`;
}
function visibleRepositories(call) {
  return (call.world.repositories ?? []).filter((repository2) => maySee(call, repository2));
}

// src/estate/github/world.ts
var user = record(
  { login: text, id: count },
  // `public` is the member's own choice: whether everybody sees the membership.
  { type: oneOf("User", "Bot"), role: oneOf("admin", "member"), public: flag }
), deployKey = record(
  { id: count, title: text, key: text, createdAt: instant, readOnly: flag },
  // An older server omits all three. `addedBy` is null if the user was deleted, `lastUsed` if the key was never used.
  { addedBy: nullable(text), lastUsed: nullable(instant), enabled: flag }
), secret = record({ name: text, createdAt: instant, updatedAt: instant, value: text }), repository = record(
  { id: count, name: text, private: flag, createdAt: instant, pushedAt: instant },
  {
    archived: flag,
    // The reason for which GitHub blocked it: "dmca", "tos".
    blocked: text,
    formerNames: list(text),
    deployKeys: list(deployKey),
    secrets: list(secret)
  }
), token = record(
  // Permissions as X-Accepted-GitHub-Permissions names them.
  { value: text, permissions: list(text) },
  {
    // The private repositories that the token can see. Absent: all.
    repositories: list(text),
    // The status of a refusal. Classic tokens get 404 where others get 403.
    refusal: oneOf("403", "404"),
    // Scopes of a classic token.
    scopes: list(text)
  }
), world = record(
  { organization: record({ login: text, id: count, name: text, createdAt: instant }) },
  {
    // The supported versions of the API. An older server supports none.
    apiVersions: list(text),
    paging: record({}, { size: count }),
    // A token that is not listed may read everything.
    tokens: list(token),
    members: list(user),
    outsideCollaborators: list(user),
    // The number of people who are invited and have not answered.
    invitations: count,
    repositories: list(repository)
  }
);
function readGithubWorld(value) {
  return world(value, "github.json");
}

// src/estate/github/index.ts
function createGithub(value, today, paging = {}, codeScanning = { store: openCodeScanning() }, issues = { store: openIssues() }) {
  let world2 = readGithubWorld(value), pageSize = paging.size ?? world2.paging?.size ?? 100, used = 0;
  return {
    answer: (request) => {
      let route = routeOf(request.method, request.path);
      if (route === void 0) return;
      let rateLimit = rateLimitAfter(used + 1, today), responded = respond({ world: world2, request, route, pageSize, rateLimit, codeScanning, issues, today }), { headers, commit: apply, ...response } = responded, commit = () => {
        apply?.(), response.status !== 304 && (used += 1);
      };
      return omitUndefined({
        operation: route.operation,
        scope: scopeOf(route, world2),
        response: { ...response, headers: { ...headers, ...rateLimitHeaders(rateLimit) } },
        commit
      });
    },
    refuse: (refusal3, { operation }) => {
      if (!isOperation(operation)) throw new Error(`${operation} cannot be refused`);
      return refusalResponses[refusal3](operation, world2.organization.login);
    }
  };
}
function respond(call) {
  let { request, route, world: world2 } = call, { operation, organization } = route, token2 = tokenOf(request, world2);
  if (token2 === void 0) return errorResponse(401, "Requires authentication");
  let version = request.headers["x-github-api-version"];
  if (version !== void 0 && !(world2.apiVersions ?? ["2022-11-28", "2026-03-10"]).includes(version))
    return errorResponse(400, "The X-GitHub-Api-Version header names a version that is not supported");
  let response = organization === void 0 || isOrganization(organization, world2) ? handlers[operation]({ ...call, token: token2 }) : notFound(operation), scopes = token2.scopes && { "x-oauth-scopes": token2.scopes.join(", ") };
  return { ...response, headers: { ...response.headers, ...scopes } };
}
function tokenOf(request, { tokens = [] }) {
  let [, value] = /^(?:token|bearer) (\S+)$/i.exec(request.headers.authorization ?? "") ?? [];
  return value === void 0 ? void 0 : tokens.find((token2) => token2.value === value) ?? {};
}
function scopeOf({ organization, repository: repository2 }, world2) {
  let { login } = world2.organization;
  if (repository2 === void 0)
    return organization === void 0 || isOrganization(organization, world2) ? login : String(organization);
  let found = findRepository(repository2, login, world2.repositories ?? []);
  return found !== void 0 ? `${login}/${found.name}` : typeof repository2 == "number" ? void 0 : `${repository2.owner}/${repository2.name}`;
}
function isOrganization(wanted, { organization: { login, id } }) {
  return wanted === id || isSameName(String(wanted), login);
}
var hourlyLimit = 5e3;
function rateLimitAfter(used, today) {
  let reset = today.getTime() / 1e3 + 3600;
  return { limit: hourlyLimit, remaining: Math.max(1, hourlyLimit - used), used, reset };
}
function rateLimitHeaders(rateLimit) {
  let entries = Object.entries(rateLimit).map(([name, value]) => [`x-ratelimit-${name}`, String(value)]);
  return { ...Object.fromEntries(entries), "x-ratelimit-resource": "core" };
}
export {
  createGithub
};

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  count,
  flag,
  formatInstant,
  instant,
  json,
  list,
  mapOf,
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
      let asked2 = (state.asked.get(id) ?? 0) + 1;
      return state.asked.set(id, asked2), asked2 >= questions && process(state), deliveries.get(id);
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
    results.map((result) => alertOf(ref, category, result)).map((alert2) => [keyOf(alert2), alert2])
  );
  for (let [key, alert2] of open)
    alert2.ref !== ref || alert2.category !== category || present.has(key) || (open.delete(key), fixed.set(key, alert2));
  for (let [key, alert2] of present)
    fixed.delete(key), open.set(key, alert2);
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
function planBody(world2) {
  let { members = [], outsideCollaborators = [], invitations = 0, pendingInvitations = [], plan = "team" } = world2, filled = [...members, ...outsideCollaborators].filter(({ type }) => type !== "Bot").length + invitations + pendingInvitations.length;
  return { name: plan, space: 976562499, private_repos: 999999, filled_seats: filled, seats: filled + 5 };
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

// src/estate/github/responses.ts
import { createHash as createHash2 } from "node:crypto";

// src/estate/github/routes.ts
var permissions = {
  "GET /orgs/{org}": "metadata=read",
  "GET /orgs/{org}/repos": "metadata=read",
  "GET /orgs/{org}/members": "members=read",
  "GET /orgs/{org}/outside_collaborators": "members=read",
  "GET /orgs/{org}/public_members": "metadata=read",
  "GET /orgs/{org}/invitations": "members=read",
  "GET /orgs/{org}/personal-access-tokens": "organization_personal_access_tokens=read",
  "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories": "organization_personal_access_tokens=read",
  "GET /orgs/{org}/personal-access-token-requests": "organization_personal_access_token_requests=read",
  "GET /orgs/{org}/credential-authorizations": "organization_administration=read",
  "GET /orgs/{org}/audit-log": "organization_administration=read",
  "GET /repos/{owner}/{repo}/invitations": "administration=read",
  "GET /repos/{owner}/{repo}": "metadata=read",
  "GET /repos/{owner}/{repo}/keys": "administration=read",
  "GET /repos/{owner}/{repo}/actions/secrets": "secrets=read",
  "GET /repos/{owner}/{repo}/environments": "actions=read",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets": "environments=read",
  "GET /repos/{owner}/{repo}/dependabot/secrets": "dependabot_secrets=read",
  "GET /repos/{owner}/{repo}/agents/secrets": "agent_secrets=read",
  "GET /orgs/{org}/actions/secrets": "organization_secrets=read",
  "GET /orgs/{org}/actions/secrets/{secret_name}/repositories": "organization_secrets=read",
  "GET /orgs/{org}/dependabot/secrets": "organization_dependabot_secrets=read",
  "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories": "organization_dependabot_secrets=read",
  "GET /orgs/{org}/codespaces/secrets": "organization_codespaces_secrets=read",
  "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories": "organization_codespaces_secrets=read",
  "GET /orgs/{org}/agents/secrets": "organization_agent_secrets=read",
  "GET /orgs/{org}/agents/secrets/{secret_name}/repositories": "organization_agent_secrets=read",
  "GET /repos/{owner}/{repo}/hooks": "repository_hooks=read",
  "GET /repos/{owner}/{repo}/actions/runners": "administration=read",
  "GET /repos/{owner}/{repo}/secret-scanning/alerts": "secret_scanning_alerts=read",
  "GET /orgs/{org}/hooks": "organization_hooks=read",
  "GET /orgs/{org}/installations": "organization_administration=read",
  "GET /orgs/{org}/actions/runners": "organization_self_hosted_runners=read",
  "GET /orgs/{org}/secret-scanning/alerts": "secret_scanning_alerts=read",
  "GET /apps/{app_slug}": "metadata=read",
  "GET /repos/{owner}/{repo}/code-scanning/analyses": "security_events=read",
  "GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}": "security_events=read",
  "POST /repos/{owner}/{repo}/code-scanning/sarifs": "security_events=write",
  "GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}": "security_events=read",
  "GET /repos/{owner}/{repo}/issues": "issues=read",
  "POST /repos/{owner}/{repo}/issues": "issues=write",
  "PATCH /repos/{owner}/{repo}/issues/{issue_number}": "issues=write",
  "POST /repos/{owner}/{repo}/issues/{issue_number}/comments": "issues=write",
  "GET /installation/repositories": "metadata=read",
  "GET /orgs/{org}/installation": "metadata=read",
  "GET /repos/{owner}/{repo}/installation": "metadata=read",
  "POST /app/installations/{installation_id}/access_tokens": "metadata=read",
  "GET /rate_limit": "metadata=read",
  "POST /graphql": "members=read"
}, appOperations = [
  "GET /orgs/{org}/installation",
  "GET /repos/{owner}/{repo}/installation",
  "POST /app/installations/{installation_id}/access_tokens"
];
function isAppOperation(operation) {
  return appOperations.some((one) => one === operation);
}
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
  ).replace(
    /\{(?:analysis_id|sarif_id|issue_number|environment_name|secret_name|app_slug|pat_id|installation_id)\}/,
    "(?<id>[^/]+)"
  );
  return new RegExp(`^${path}$`);
}
function routeOf(requested, path) {
  for (let { operation, method, pattern } of patterns) {
    let match = method === requested ? pattern.exec(path) : null;
    if (match === null) continue;
    let { login, organization, owner, name, repository: repository2, id } = match.groups ?? {}, item = id === void 0 ? {} : { id: decodeURIComponent(id) };
    return login !== void 0 ? { operation, organization: login, ...item } : organization !== void 0 ? { operation, organization: Number(organization), ...item } : owner !== void 0 && name !== void 0 ? { operation, repository: { owner, name }, ...item } : repository2 === void 0 ? { operation, ...item } : { operation, repository: Number(repository2), ...item };
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
  let text2 = JSON.stringify(body), varies = ["accept", "authorization"].flatMap((name) => request.headers[name] ?? []), etag = `W/"${createHash2("sha256").update([...varies, text2].join(":")).digest("hex")}"`, all = { ...headers, etag, "cache-control": "private, max-age=60, s-maxage=60" };
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
function cursorPageOf({ request, pageSize }, all, canonical, describe, parameter = "page") {
  let parameters = request.url.searchParams, size = Math.max(1, Math.min(wholeNumber(parameters.get("per_page")) ?? 30, 100, pageSize)), token2 = parameters.get(parameter), start = token2 === null ? 0 : wholeNumber(Buffer.from(token2, "base64url").toString());
  if (start === void 0) return errorResponse(422, "Invalid page token");
  let query = new URLSearchParams(request.url.search);
  query.set(parameter, Buffer.from(`${start + size}`).toString("base64url"));
  let link = `<${request.base}${canonical}?${query.toString()}>; rel="next"`;
  return ok(all.slice(start, start + size).map(describe), request, start + size < all.length ? { link } : {});
}
function wholeNumber(text2) {
  return text2 !== null && /^\d+$/.test(text2) ? Number(text2) : void 0;
}

// src/estate/github/apps.ts
var installation = record(
  {
    id: count,
    appId: count,
    slug: text,
    permissions: mapOf(oneOf("read", "write", "admin")),
    selection: oneOf("all", "selected"),
    createdAt: instant
  },
  { suspendedAt: instant }
), app = record({
  slug: text,
  id: count,
  createdAt: instant,
  owner: record({ login: text, id: count, type: oneOf("User", "Organization") })
});
function listInstallations(call) {
  let { organization, installations = [] } = call.world, path = `/organizations/${organization.id}/installations`;
  return pageOf(call, installations, path, (one) => installationBody(one, call), (page) => ({
    total_count: installations.length,
    installations: page
  }));
}
function installationBody(one, { request: { base }, world: { organization } }) {
  let { id, appId, slug, permissions: permissions2, selection, suspendedAt } = one, url = `${base}/app/installations/${id}`;
  return {
    id,
    account: userBody({ ...organization, type: "Organization" }, base),
    app_id: appId,
    app_slug: slug,
    target_id: organization.id,
    target_type: "Organization",
    repository_selection: selection,
    permissions: Object.fromEntries(permissions2),
    events: [],
    access_tokens_url: `${url}/access_tokens`,
    repositories_url: `${base}/installation/repositories`,
    html_url: `${base}/html/organizations/${organization.login}/settings/installations/${id}`,
    single_file_name: null,
    created_at: formatInstant(one.createdAt),
    updated_at: formatInstant(one.createdAt),
    suspended_at: suspendedAt === void 0 ? null : formatInstant(suspendedAt),
    suspended_by: null
  };
}
function getApp({ request, route, world: { apps = [] } }) {
  let found = apps.find(({ slug: slug2 }) => slug2 === route.id);
  if (found === void 0) return notFound(route.operation);
  let { slug, id, owner, createdAt } = found, address = `${request.base}/html/apps/${slug}`;
  return ok(
    {
      id,
      slug,
      node_id: nodeId("App", id),
      owner: userBody(owner, request.base),
      name: slug,
      description: null,
      external_url: address,
      html_url: address,
      created_at: formatInstant(createdAt),
      updated_at: formatInstant(createdAt),
      permissions: { metadata: "read" },
      events: []
    },
    request
  );
}

// src/estate/github/audit-log.ts
var entry = record(
  { action: text, at: instant },
  // `repository` is a name without its owner. `actor` is null of a user who was deleted.
  { actor: nullable(text), actorId: count, actorIsBot: flag, key: text, repository: text, hook: count, app: text }
), auditLogLists = { auditLog: list(entry) };
function searchAuditLog(call) {
  let { world: world2, request, route } = call;
  if (world2.plan !== "enterprise") return notFound(route.operation);
  let phrase = request.url.searchParams.get("phrase") ?? "", [, action, since = ""] = /^action:(\S+) created:>=(\d{4}-\d\d-\d\d)$/.exec(phrase) ?? [];
  if (action === void 0) return errorResponse(422, "The estate does not know this search");
  let found = (world2.auditLog ?? []).filter((one) => one.action === action && one.at.getTime() >= Date.parse(since)), path = `/organizations/${world2.organization.id}/audit-log`;
  return cursorPageOf(call, found, path, (one) => entryBody(one, call), "after");
}
function entryBody({ action, at, actor, actorId, actorIsBot, key, repository: repository2, hook, app: app2 }, { world: world2 }) {
  let { login, id } = world2.organization, time = at.getTime();
  return {
    "@timestamp": time,
    _document_id: Buffer.from(`${action}${time}`).toString("base64url"),
    action,
    actor: actor ?? void 0,
    actor_id: actorId,
    actor_is_bot: actorIsBot,
    created_at: time,
    hook_id: hook,
    integration: app2,
    key,
    operation_type: "create",
    org: login,
    org_id: id,
    repo: repository2 === void 0 ? void 0 : `${login}/${repository2}`
  };
}

// src/estate/github/code-scanning-handlers.ts
import { gunzipSync } from "node:zlib";
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
    let fields2 = JSON.parse(body);
    return isRecord(fields2) ? fields2 : {};
  } catch {
    return {};
  }
}

// src/estate/github/graphql.ts
var identity = record(
  {},
  { user: count, nameId: text, samlUserName: text, samlEmails: list(text), scimUserName: text, scimEmails: list(text) }
), identityLists = { samlIdentities: list(identity) };
function answerGraphql(call) {
  let { world: world2, request } = call, parsed = JSON.parse(request.body), variables = isRecord(parsed) && isRecord(parsed.variables) ? parsed.variables : {}, query = isRecord(parsed) ? String(parsed.query) : "";
  if (!/\bexternalIdentities\b/.test(query)) return errorResponse(400, "The estate does not know this query");
  let { samlIdentities, members = [] } = world2, page = (all, after, describe) => connectionPage(call, all, after, describe), identities = page(samlIdentities ?? [], variables.identitiesAfter, identityBody), users = members.filter(({ type }) => type !== "Bot"), organization = {
    ...variables.identities === !0 && {
      samlIdentityProvider: samlIdentities === void 0 ? null : { externalIdentities: identities }
    },
    ...variables.members === !0 && {
      membersWithRole: page(users, variables.membersAfter, ({ id, verifiedEmails = [] }) => ({
        databaseId: id,
        organizationVerifiedDomainEmails: verifiedEmails
      }))
    }
  };
  return ok({ data: { organization } }, request);
}
function connectionPage({ world: { queryPaging = 100 } }, all, after, describe) {
  let start = typeof after == "string" ? Number(Buffer.from(after, "base64").toString()) : 0, end = Math.min(all.length, start + queryPaging);
  return {
    totalCount: all.length,
    pageInfo: {
      hasNextPage: end < all.length,
      endCursor: end > start ? Buffer.from(`${end}`).toString("base64") : null
    },
    nodes: all.slice(start, end).map(describe)
  };
}
function identityBody(one) {
  let saml = one.nameId ?? one.samlUserName ?? one.samlEmails, scim = one.scimUserName ?? one.scimEmails, emails = (values = []) => values.map((value) => ({ value }));
  return {
    samlIdentity: saml === void 0 ? null : { nameId: one.nameId ?? null, username: one.samlUserName ?? null, emails: emails(one.samlEmails) },
    scimIdentity: scim === void 0 ? null : { username: one.scimUserName ?? null, emails: emails(one.scimEmails) },
    user: one.user === void 0 ? null : { databaseId: one.user }
  };
}

// src/estate/github/graphql-repositories.ts
function isRepositoriesQuery(body) {
  return parse(body).query.startsWith("query outlivedRepositories(");
}
function answerRepositoriesQuery(call) {
  let { variables } = parse(call.request.body), { login, first, after } = variables, { organization } = call.world;
  if (login !== organization.login) {
    let message = `Could not resolve to an Organization with the login of '${String(login)}'.`;
    return respond({ data: { organization: null }, errors: [{ type: "NOT_FOUND", path: ["organization"], message }] });
  }
  let start = typeof after == "string" ? Number(Buffer.from(after, "base64").toString()) : 0, end = start + Math.min(Number(first), 100, call.pageSize), nodes = call.repositories.toSorted((one, other) => one.name < other.name ? -1 : 1).slice(start, end).map((repository2) => node(repository2, call)), pageInfo = { hasNextPage: end < call.repositories.length, endCursor: nodes.length === 0 ? null : Buffer.from(String(end)).toString("base64") };
  return respond({ data: { organization: { repositories: { pageInfo, nodes } } } });
}
function node({ name, archived = !1, private: isPrivate, deployKeys = [] }, call) {
  return {
    nameWithOwner: `${call.world.organization.login}/${name}`,
    isArchived: archived,
    visibility: isPrivate ? "PRIVATE" : "PUBLIC",
    viewerPermission: call.isAdministrator ? "ADMIN" : "READ",
    deployKeys: { totalCount: call.isAdministrator ? deployKeys.length : 0 },
    environments: { totalCount: 0, nodes: [] }
  };
}
function parse(body) {
  let value = JSON.parse(body), { query, variables } = isRecord(value) ? value : {};
  return { query: String(query), variables: isRecord(variables) ? variables : {} };
}
function respond(body) {
  return { status: 200, headers: { "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(body) };
}

// src/estate/github/invitations.ts
var user = record({ login: text, id: count }), invitation = record(
  { id: count, at: instant, inviter: user },
  { login: text, email: text, role: oneOf("direct_member", "admin", "billing_manager") }
), repositoryInvitation = record(
  { id: count, at: instant },
  { invitee: user, inviter: user, permission: oneOf("read", "write", "admin", "triage", "maintain"), expired: flag }
), invitationLists = { pendingInvitations: list(invitation) };
function listInvitations(call) {
  let { world: world2, request } = call, path = `/organizations/${world2.organization.id}/invitations`;
  return pageOf(call, world2.pendingInvitations ?? [], path, (one) => ({
    id: one.id,
    node_id: nodeId("OrganizationInvitation", one.id),
    login: one.login ?? null,
    email: one.email ?? null,
    role: one.role ?? "direct_member",
    created_at: formatInstant(one.at),
    inviter: userBody(one.inviter, request.base),
    team_count: 0,
    invitation_teams_url: `${request.base}${path}/${one.id}/teams`
  }));
}
function listRepositoryInvitations(call, repository2) {
  let { world: world2, request } = call, { base } = request, body = minimalRepositoryBody(repository2, world2.organization, base);
  return pageOf(call, repository2.invitations ?? [], `/repositories/${repository2.id}/invitations`, (one) => ({
    id: one.id,
    node_id: nodeId("RepositoryInvitation", one.id),
    repository: body,
    invitee: one.invitee === void 0 ? null : userBody(one.invitee, base),
    inviter: one.inviter === void 0 ? null : userBody(one.inviter, base),
    permissions: one.permission ?? "write",
    created_at: formatInstant(one.at),
    expired: one.expired ?? !1,
    url: `${base}/user/repository_invitations/${one.id}`,
    html_url: `${base}/html/${world2.organization.login}/${repository2.name}/invitations`
  }));
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

// src/estate/github/runners.ts
var runner = record({ id: count, name: text }, { offline: flag });
function listOrganizationRunners(call) {
  let { organization, runners = [] } = call.world;
  return listOf(call, runners, `/organizations/${organization.id}/actions/runners`);
}
function listRunners(call, { id, runners = [] }) {
  return listOf(call, runners, `/repositories/${id}/actions/runners`);
}
function listOf(call, runners, path) {
  return pageOf(call, runners, path, runnerBody, (page) => ({ total_count: runners.length, runners: page }));
}
function runnerBody({ id, name, offline }) {
  let labels = ["self-hosted", "linux"].map((label, index) => ({ id: index + 1, name: label, type: "read-only" }));
  return { id, name, os: "linux", status: offline === !0 ? "offline" : "online", busy: !1, labels };
}

// src/estate/github/secret-scanning.ts
var alert = record(
  { number: count, type: text, createdAt: instant, secret: text },
  {
    resolved: flag,
    validity: oneOf("active", "inactive", "unknown"),
    publiclyLeaked: nullable(flag),
    location: record({ path: text, line: count, column: count }, { wiki: flag })
  }
);
function listOrganizationAlerts(call) {
  let { organization, repositories = [] } = call.world, scanned = repositories.filter(isScanned);
  if (scanned.length === 0) return notFound(call.route.operation);
  let alerts = scanned.flatMap((repository2) => asked(call, repository2).map((one) => ({ one, repository: repository2 })));
  return pageOf(call, alerts, `/organizations/${organization.id}/secret-scanning/alerts`, ({ one, repository: repository2 }) => ({
    ...alertBody(one, repository2, call),
    repository: simpleRepositoryBody(repository2, organization, call.request.base)
  }));
}
function listAlerts(call, repository2) {
  if (!isScanned(repository2)) return notFound(call.route.operation);
  let path = `/repositories/${repository2.id}/secret-scanning/alerts`;
  return pageOf(call, asked(call, repository2), path, (one) => alertBody(one, repository2, call));
}
function isScanned({ secretScanning = !0 }) {
  return secretScanning;
}
function asked({ request }, { alerts = [] }) {
  let state = request.url.searchParams.get("state");
  return alerts.filter(({ resolved = !1 }) => state === null || state === "resolved" === resolved);
}
function alertBody(one, { name }, { request, world: world2 }) {
  let { number, type, secret: secret2, resolved = !1, validity = "unknown", publiclyLeaked = null, location } = one, createdAt = formatInstant(one.createdAt), url = `${request.base}/repos/${world2.organization.login}/${name}/secret-scanning/alerts/${number}`, isHidden = request.url.searchParams.get("hide_secret") === "true";
  return {
    number,
    created_at: createdAt,
    updated_at: createdAt,
    url,
    html_url: `${request.base}/html/${world2.organization.login}/${name}/security/secret-scanning/${number}`,
    locations_url: `${url}/locations`,
    state: resolved ? "resolved" : "open",
    resolution: resolved ? "revoked" : null,
    resolved_at: resolved ? createdAt : null,
    resolved_by: null,
    secret_type: type,
    secret_type_display_name: type,
    ...!isHidden && { secret: secret2 },
    push_protection_bypassed: !1,
    push_protection_bypassed_by: null,
    push_protection_bypassed_at: null,
    validity,
    publicly_leaked: publiclyLeaked,
    multi_repo: !1,
    first_location_detected: location === void 0 ? null : locationBody(location, url),
    has_more_locations: !1
  };
}
function locationBody({ path, line, column, wiki = !1 }, url) {
  let sha = "0123456789abcdef0123456789abcdef01234567";
  return {
    path,
    start_line: line,
    end_line: line,
    start_column: column,
    end_column: column + 1,
    blob_sha: sha,
    ...wiki ? { page_url: `${url}/page` } : { blob_url: `${url}/blob` },
    commit_sha: sha,
    commit_url: `${url}/commit`
  };
}
function simpleRepositoryBody(repository2, organization, base) {
  let own = /* @__PURE__ */ new Set(["archived", "created_at", "disabled", "pushed_at", "updated_at", "visibility"]), body = Object.entries(minimalRepositoryBody(repository2, organization, base));
  return Object.fromEntries(body.filter(([member]) => !own.has(member)));
}

// src/estate/github/stored-secrets.ts
function listEnvironments(call, repository2) {
  let { world: world2, request } = call, { id, environments = [], name } = repository2, at = `${world2.organization.login}/${name}`;
  return pageOf(
    call,
    environments,
    `/repositories/${id}/environments`,
    (environment2) => environmentBody(environment2, at, request.base),
    (page) => ({ total_count: environments.length, environments: page })
  );
}
function environmentBody({ id, name, createdAt }, repository2, base) {
  return {
    id,
    node_id: nodeId("Environment", id),
    name,
    url: `${base}/repos/${repository2}/environments/${encodeURIComponent(name)}`,
    html_url: `${base}/html/${repository2}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: formatInstant(createdAt),
    updated_at: formatInstant(createdAt),
    protection_rules: [],
    deployment_branch_policy: null
  };
}
function listEnvironmentSecrets(call, { id, environments = [] }) {
  let { operation, id: wanted = "" } = call.route, environment2 = environments.find(({ name: name2 }) => isSameName(name2, wanted));
  if (environment2 === void 0) return notFound(operation);
  let { name, secrets = [] } = environment2;
  return secretsOf(call, secrets, `/repositories/${id}/environments/${encodeURIComponent(name)}/secrets`);
}
function listSecretsFor(app2, of) {
  return (call, repository2) => secretsOf(call, of(repository2) ?? [], `/repositories/${repository2.id}/${app2}/secrets`);
}
function secretsOf(call, secrets, path) {
  return pageOf(call, secrets, path, secretBody, (page) => ({ total_count: secrets.length, secrets: page }));
}
function listSharedSecretsFor(app2, of) {
  return (call) => {
    let { world: world2, request } = call, { id, login } = world2.organization, secrets = of(world2) ?? [], url = `${request.base}/orgs/${login}/${app2}/secrets`;
    return pageOf(
      call,
      secrets,
      `/organizations/${id}/${app2}/secrets`,
      (secret2) => sharedSecretBody(secret2, url),
      (page) => ({ total_count: secrets.length, secrets: page })
    );
  };
}
function sharedSecretBody(secret2, url) {
  let { name, visibility } = secret2;
  return {
    ...secretBody(secret2),
    visibility,
    ...visibility === "selected" && { selected_repositories_url: `${url}/${name}/repositories` }
  };
}
function listSelectionFor(app2, of) {
  return (call) => {
    let { world: world2, request, route } = call, secret2 = (of(world2) ?? []).find(({ name: name2 }) => name2 === route.id);
    if (secret2 === void 0) return notFound(route.operation);
    let { selected = [], name } = secret2, repositories = (world2.repositories ?? []).filter((repository2) => selected.includes(repository2.name));
    return pageOf(
      call,
      repositories,
      `/organizations/${world2.organization.id}/${app2}/secrets/${name}/repositories`,
      (repository2) => minimalRepositoryBody(repository2, world2.organization, request.base),
      (page) => ({ total_count: repositories.length, repositories: page })
    );
  };
}

// src/estate/github/tokens.ts
var holder = record({ login: text, id: count }), grantedToken = record(
  { id: count, tokenId: count, name: text, owner: holder, at: instant },
  {
    // Absent: none. Of a selection the names.
    selection: oneOf("all", "subset"),
    repositories: list(text),
    // By organization, repository and other: the names with their levels.
    permissions: json,
    // Absent, both are null: it never expires, and was never used.
    expiresAt: instant,
    lastUsedAt: instant,
    expired: flag
  }
), authorization = record(
  { login: text, id: count, type: text, at: instant },
  {
    // `null` is what GitHub sends for old authorizations.
    credentialId: nullable(count),
    lastUsedAt: instant,
    lastEight: text,
    scopes: list(text),
    fingerprint: text,
    title: text,
    note: text,
    // Only tokens have it. `null` never expires.
    expiresAt: nullable(instant)
  }
), tokenLists = {
  fineGrainedTokens: list(grantedToken),
  tokenRequests: list(grantedToken),
  // Credentials that are authorized for single sign-on; only GitHub Enterprise Cloud has the list.
  authorizations: list(authorization)
};
function listFineGrainedTokens(call) {
  let { world: world2, request } = call;
  return forAppsOnly(
    call,
    pageOf(call, world2.fineGrainedTokens ?? [], pathOf(call, "personal-access-tokens"), (token2) => ({
      ...tokenBody(token2, request.base, "personal-access-tokens", call),
      access_granted_at: formatInstant(token2.at)
    }))
  );
}
function listTokenRequests(call) {
  let { world: world2, request } = call;
  return forAppsOnly(
    call,
    pageOf(call, world2.tokenRequests ?? [], pathOf(call, "personal-access-token-requests"), (token2) => ({
      ...tokenBody(token2, request.base, "personal-access-token-requests", call),
      reason: null,
      created_at: formatInstant(token2.at)
    }))
  );
}
function listRepositoriesOfToken(call) {
  let { world: world2, request, route } = call, token2 = world2.fineGrainedTokens?.find(({ id }) => String(id) === route.id);
  if (token2 === void 0) return notFound(route.operation);
  let opened = (world2.repositories ?? []).filter(({ name }) => token2.repositories?.includes(name));
  return forAppsOnly(
    call,
    pageOf(
      call,
      opened,
      pathOf(call, `personal-access-tokens/${token2.id}/repositories`),
      (repository2) => minimalRepositoryBody(repository2, world2.organization, request.base)
    )
  );
}
function listAuthorizations(call) {
  let { world: world2, route } = call;
  return world2.plan !== "enterprise" ? notFound(route.operation) : cursorPageOf(call, world2.authorizations ?? [], pathOf(call, "credential-authorizations"), authorizationBody);
}
function forAppsOnly({ request }, response) {
  return /\b(ghp_|gho_|github_pat_)/.test(request.headers.authorization ?? "") ? errorResponse(403, "Resource not accessible by personal access token") : response;
}
function pathOf({ world: world2 }, path) {
  return `/organizations/${world2.organization.id}/${path}`;
}
function tokenBody(token2, base, path, { world: world2 }) {
  return {
    id: token2.id,
    owner: userBody(token2.owner, base),
    repository_selection: token2.selection ?? "none",
    repositories_url: `${base}/organizations/${world2.organization.id}/${path}/${token2.id}/repositories`,
    permissions: token2.permissions ?? {},
    token_id: token2.tokenId,
    token_name: token2.name,
    token_expired: token2.expired ?? !1,
    token_expires_at: orNull(token2.expiresAt),
    token_last_used_at: orNull(token2.lastUsedAt)
  };
}
function authorizationBody(one) {
  return {
    login: one.login,
    credential_id: one.id,
    credential_type: one.type,
    token_last_eight: one.lastEight,
    credential_authorized_at: formatInstant(one.at),
    credential_accessed_at: orNull(one.lastUsedAt),
    scopes: one.scopes,
    fingerprint: one.fingerprint,
    authorized_credential_id: one.credentialId ?? null,
    authorized_credential_title: one.title,
    authorized_credential_note: one.note,
    authorized_credential_expires_at: one.expiresAt === void 0 ? void 0 : orNull(one.expiresAt ?? void 0)
  };
}
function orNull(date) {
  return date === void 0 ? null : formatInstant(date);
}

// src/estate/github/webhooks.ts
var webhook = record(
  { id: count, url: text, createdAt: instant },
  {
    inactive: flag,
    secret: text,
    insecureSsl: oneOf("0", "1"),
    events: list(text),
    // Of a repository's: null if there was no delivery in the last 30 days.
    lastResponse: nullable(count)
  }
);
function listOrganizationWebhooks(call) {
  let { organization, webhooks = [] } = call.world, url = `${call.request.base}/orgs/${organization.login}/hooks`;
  return pageOf(call, webhooks, `/organizations/${organization.id}/hooks`, (hook) => ({
    ...webhookBody(hook, url),
    type: "Organization"
  }));
}
function listWebhooks(call, { id, name, webhooks = [] }) {
  let url = `${call.request.base}/repos/${call.world.organization.login}/${name}/hooks`;
  return pageOf(call, webhooks, `/repositories/${id}/hooks`, (hook) => ({
    ...webhookBody(hook, url),
    type: "Repository",
    test_url: `${url}/${hook.id}/test`,
    last_response: lastResponseBody(hook)
  }));
}
function webhookBody({ id, url, secret: secret2, insecureSsl = "0", ...hook }, base) {
  let createdAt = formatInstant(hook.createdAt);
  return {
    id,
    name: "web",
    active: hook.inactive !== !0,
    events: hook.events ?? ["push"],
    config: {
      url,
      content_type: "json",
      insecure_ssl: insecureSsl,
      ...secret2 !== void 0 && { secret: "********" }
    },
    created_at: createdAt,
    updated_at: createdAt,
    url: `${base}/${id}`,
    ping_url: `${base}/${id}/pings`,
    deliveries_url: `${base}/${id}/deliveries`
  };
}
function lastResponseBody({ lastResponse = null }) {
  if (lastResponse === null) return { code: null, status: "unused", message: null };
  let isFine = lastResponse >= 200 && lastResponse < 300;
  return { code: lastResponse, status: isFine ? "active" : "failed", message: isFine ? "OK" : "Invalid HTTP Response" };
}

// src/estate/github/handlers.ts
var handlers = {
  "GET /orgs/{org}": getOrganization,
  "GET /orgs/{org}/repos": listRepositories,
  "GET /orgs/{org}/members": listMembers,
  "GET /orgs/{org}/outside_collaborators": listOutsideCollaborators,
  "GET /orgs/{org}/public_members": listPublicMembers,
  "GET /orgs/{org}/invitations": ifAllowed(listInvitations),
  "GET /orgs/{org}/personal-access-tokens": ifAllowed(listFineGrainedTokens),
  "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories": ifAllowed(listRepositoriesOfToken),
  "GET /orgs/{org}/personal-access-token-requests": ifAllowed(listTokenRequests),
  "GET /orgs/{org}/credential-authorizations": ifAllowed(listAuthorizations),
  "GET /orgs/{org}/audit-log": ifAllowed(searchAuditLog),
  "GET /repos/{owner}/{repo}/invitations": forRepository(listRepositoryInvitations),
  "GET /repos/{owner}/{repo}": forRepository(getRepository),
  "GET /repos/{owner}/{repo}/keys": forRepository(listDeployKeys),
  "GET /repos/{owner}/{repo}/actions/secrets": forRepository(listSecrets),
  "GET /repos/{owner}/{repo}/environments": forRepository(listEnvironments),
  "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets": forRepository(listEnvironmentSecrets),
  "GET /repos/{owner}/{repo}/dependabot/secrets": forRepository(
    listSecretsFor("dependabot", ({ dependabotSecrets }) => dependabotSecrets)
  ),
  "GET /repos/{owner}/{repo}/agents/secrets": notOnServer(
    forRepository(listSecretsFor("agents", ({ agentSecrets }) => agentSecrets))
  ),
  "GET /orgs/{org}/actions/secrets": forOrganization(
    listSharedSecretsFor("actions", ({ organizationSecrets }) => organizationSecrets)
  ),
  "GET /orgs/{org}/actions/secrets/{secret_name}/repositories": forOrganization(
    listSelectionFor("actions", ({ organizationSecrets }) => organizationSecrets)
  ),
  "GET /orgs/{org}/dependabot/secrets": forOrganization(
    listSharedSecretsFor("dependabot", ({ organizationDependabotSecrets }) => organizationDependabotSecrets)
  ),
  "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories": forOrganization(
    listSelectionFor("dependabot", ({ organizationDependabotSecrets }) => organizationDependabotSecrets)
  ),
  "GET /orgs/{org}/codespaces/secrets": notOnServer(
    forOrganization(listSharedSecretsFor("codespaces", ({ codespacesSecrets }) => codespacesSecrets))
  ),
  "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories": notOnServer(
    forOrganization(listSelectionFor("codespaces", ({ codespacesSecrets }) => codespacesSecrets))
  ),
  "GET /orgs/{org}/agents/secrets": notOnServer(
    forOrganization(listSharedSecretsFor("agents", ({ organizationAgentSecrets }) => organizationAgentSecrets))
  ),
  "GET /orgs/{org}/agents/secrets/{secret_name}/repositories": notOnServer(
    forOrganization(listSelectionFor("agents", ({ organizationAgentSecrets }) => organizationAgentSecrets))
  ),
  "GET /repos/{owner}/{repo}/hooks": forRepository(listWebhooks),
  "GET /repos/{owner}/{repo}/actions/runners": forRepository(listRunners),
  "GET /repos/{owner}/{repo}/secret-scanning/alerts": forRepository(listAlerts),
  "GET /orgs/{org}/hooks": ifAllowed(listOrganizationWebhooks),
  "GET /orgs/{org}/installations": ifAllowed(listInstallations),
  "GET /orgs/{org}/actions/runners": ifAllowed(listOrganizationRunners),
  "GET /orgs/{org}/secret-scanning/alerts": ifAllowed(listOrganizationAlerts),
  "GET /apps/{app_slug}": getApp,
  "GET /repos/{owner}/{repo}/code-scanning/analyses": forRepository(listAnalyses),
  "GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}": forRepository(getAnalysis),
  "POST /repos/{owner}/{repo}/code-scanning/sarifs": forRepository(uploadSarif),
  "GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}": forRepository(getDelivery),
  "GET /repos/{owner}/{repo}/issues": forRepository(listIssues),
  "POST /repos/{owner}/{repo}/issues": forRepository(createIssue),
  "PATCH /repos/{owner}/{repo}/issues/{issue_number}": forRepository(updateIssue),
  "POST /repos/{owner}/{repo}/issues/{issue_number}/comments": forRepository(commentOnIssue),
  "GET /installation/repositories": listInstallationRepositories,
  "GET /rate_limit": getRateLimit,
  "POST /graphql": queryGraphql
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
function ifAllowed(handle) {
  return (call) => may(call) ? handle(call) : refuse2(call);
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
    (user3) => (user3.public === !0 || may(call)) && (role === "all" || role === (user3.role ?? "member"))
  );
  return listUsers(call, members, "members");
}
function listPublicMembers(call) {
  let members = (call.world.members ?? []).filter((user3) => user3.public === !0);
  return listUsers(call, members, "public_members");
}
function listOutsideCollaborators(call) {
  return may(call) ? listUsers(call, call.world.outsideCollaborators ?? [], "outside_collaborators") : refuse2(call);
}
function listUsers(call, users, list2) {
  return pageOf(call, users, organizationPath(call, list2), (user3) => userBody(user3, call.request.base));
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
function queryGraphql(call) {
  if (!isRepositoriesQuery(call.request.body)) return may(call) ? answerGraphql(call) : refuse2(call);
  let isAdministrator = may(call, "administration=read");
  return answerRepositoriesQuery({ ...call, repositories: visibleRepositories(call), isAdministrator });
}
function getRateLimit({ rateLimit, request }) {
  let search = { ...rateLimit, limit: 30, remaining: 30, used: 0 };
  return ok({ resources: { core: rateLimit, search }, rate: rateLimit }, request);
}
function forOrganization(handle) {
  return (call) => may(call) ? handle(call) : refuse2(call);
}
function notOnServer(handle) {
  return (call) => call.world.serverVersion === void 0 ? handle(call) : notFound(call.route.operation);
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

// src/estate/github/signing-apps.ts
import { verify } from "node:crypto";
var hour = 36e5;
function serveApps(world2, now) {
  let issued = /* @__PURE__ */ new Map(), issue = (app2, request) => {
    let permissions2 = permissionsFor(app2, request.body);
    if (permissions2 === void 0)
      return errorResponse(422, "The permissions requested are not granted to this installation.");
    let value = `ghs_CANARY-ISSUED-${issued.size + 1}`, endsAt = now().getTime() + hour;
    issued.set(value, omitUndefined({ value, permissions: permissions2, repositories: app2.repositories, endsAt }));
    let body = {
      token: value,
      expires_at: formatInstant(new Date(endsAt)),
      permissions: levelsOf(permissions2),
      repository_selection: selectionOf(app2)
    };
    return { ...ok(body, request), status: 201 };
  };
  return {
    find: (value) => {
      let token2 = issued.get(value);
      return token2 !== void 0 && token2.endsAt <= now().getTime() ? null : token2;
    },
    answer: (route, request) => {
      let app2 = signedBy(request, world2.signingApps ?? [], now());
      return "status" in app2 ? app2 : isInstalled(app2, route, world2) ? route.operation.startsWith("POST") ? app2.suspendedAt === void 0 ? issue(app2, request) : errorResponse(403, "This installation has been suspended") : ok(installationBody2(app2, world2, request.base), request) : notFound(route.operation);
    }
  };
}
function isInstalled({ id, installed, repositories }, route, world2) {
  if (installed === !1 || route.id !== void 0 && route.id !== String(id)) return !1;
  if (route.repository === void 0) return !0;
  let repository2 = findRepository(route.repository, world2.organization.login, world2.repositories ?? []);
  return repository2 === void 0 ? !1 : !repository2.private || repositories === void 0 || repositories.includes(repository2.name);
}
function isSigned(value) {
  return value.split(".").length === 3;
}
function signedBy(request, apps, now) {
  let [, token2 = ""] = /^bearer (\S+)$/i.exec(request.headers.authorization ?? "") ?? [], [header = "", claims = "", signature = ""] = token2.split("."), undecodable = errorResponse(401, "A JSON web token could not be decoded"), [{ alg }, { iss, iat, exp }] = [parsePart(header), parsePart(claims)];
  if (alg !== "RS256") return undecodable;
  let app2 = apps.find(({ id, clientId }) => String(iss) === String(id) || iss === clientId);
  if (app2 === void 0) return errorResponse(404, "Integration not found");
  let content = Buffer.from(`${header}.${claims}`);
  if (!verify("RSA-SHA256", content, app2.publicKey, Buffer.from(signature, "base64url"))) return undecodable;
  let seconds = now.getTime() / 1e3;
  return typeof iat != "number" || iat > seconds ? errorResponse(
    401,
    "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"
  ) : typeof exp != "number" || exp <= seconds ? errorResponse(
    401,
    "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires"
  ) : exp <= seconds + 600 ? app2 : errorResponse(401, "'Expiration time' claim ('exp') is too far in the future");
}
function parsePart(part) {
  try {
    let value = JSON.parse(Buffer.from(part, "base64url").toString());
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
function permissionsFor({ permissions: permissions2 }, body) {
  let asked2 = body === "" ? void 0 : parseBody(body);
  if (asked2 === void 0) return permissions2;
  let granted = levelsOf(permissions2), isGranted = ([name, level]) => granted[name] === "write" || granted[name] === level, wanted = Object.entries(asked2);
  return wanted.every(isGranted) ? wanted.map(([name, level]) => `${name}=${String(level)}`) : void 0;
}
function parseBody(body) {
  let value = JSON.parse(body), permissions2 = isRecord(value) ? value.permissions : void 0;
  return isRecord(permissions2) ? permissions2 : void 0;
}
function levelsOf(permissions2) {
  return Object.fromEntries(permissions2.map((permission) => permission.split("=")));
}
function selectionOf({ repositories }) {
  return repositories === void 0 ? "all" : "selected";
}
function installationBody2(app2, { organization }, base) {
  let { id, slug, clientId, suspendedAt } = app2, at = formatInstant(organization.createdAt);
  return omitUndefined({
    id,
    account: userBody({ ...organization, type: "Organization" }, base),
    repository_selection: selectionOf(app2),
    access_tokens_url: `${base}/app/installations/${id}/access_tokens`,
    repositories_url: `${base}/installation/repositories`,
    html_url: `${base}/html/organizations/${organization.login}/settings/installations/${id}`,
    app_id: id,
    client_id: clientId,
    app_slug: slug,
    target_id: organization.id,
    target_type: "Organization",
    permissions: levelsOf(app2.permissions),
    events: [],
    created_at: at,
    updated_at: at,
    single_file_name: null,
    suspended_by: null,
    suspended_at: suspendedAt === void 0 ? null : formatInstant(suspendedAt)
  });
}

// src/estate/github/stored-secrets-world.ts
var fields = { name: text, createdAt: instant, updatedAt: instant, value: text }, secret = record(fields), environment = record({ id: count, name: text, createdAt: instant }, { secrets: list(secret) }), sharedSecret = record(
  { ...fields, visibility: oneOf("all", "private", "selected") },
  // Names of repositories.
  { selected: list(text) }
);

// src/estate/github/world.ts
var user2 = record(
  { login: text, id: count },
  // `public` is the member's own choice: whether everybody sees the membership. `verifiedEmails` are on the
  // organization's own domains.
  { type: oneOf("User", "Bot"), role: oneOf("admin", "member"), public: flag, verifiedEmails: list(text) }
), deployKey = record(
  { id: count, title: text, key: text, createdAt: instant, readOnly: flag },
  // An older server omits all three. `addedBy` is null if the user was deleted, `lastUsed` if the key was never used.
  { addedBy: nullable(text), lastUsed: nullable(instant), enabled: flag }
), repository = record(
  { id: count, name: text, private: flag, createdAt: instant, pushedAt: instant },
  {
    archived: flag,
    // The reason for which GitHub blocked it: "dmca", "tos".
    blocked: text,
    formerNames: list(text),
    deployKeys: list(deployKey),
    secrets: list(secret),
    environments: list(environment),
    dependabotSecrets: list(secret),
    agentSecrets: list(secret),
    webhooks: list(webhook),
    runners: list(runner),
    // Absent: it is switched on.
    secretScanning: flag,
    alerts: list(alert),
    invitations: list(repositoryInvitation)
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
), signingApp = record(
  // The installation has the app's own number. `publicKey` is a PEM text.
  { id: count, slug: text, publicKey: text, permissions: list(text) },
  {
    clientId: text,
    // The private repositories on which it is installed. Absent: all.
    repositories: list(text),
    suspendedAt: instant,
    // false: it exists, and nobody has installed it.
    installed: flag
  }
), world = record(
  { organization: record({ login: text, id: count, name: text, createdAt: instant }) },
  {
    // The supported versions of the API. An older server supports none.
    apiVersions: list(text),
    // The version of a GitHub Enterprise Server. Absent: github.com.
    serverVersion: text,
    paging: record({}, { size: count }),
    // The largest page of a list that a query of the GraphQL API asks for; by default 100.
    queryPaging: count,
    // A token that is not listed may read everything.
    tokens: list(token),
    signingApps: list(signingApp),
    members: list(user2),
    outsideCollaborators: list(user2),
    // The number of people who are invited and have not answered.
    invitations: count,
    // GitHub's name of it; by default "team".
    plan: text,
    repositories: list(repository),
    organizationSecrets: list(sharedSecret),
    organizationDependabotSecrets: list(sharedSecret),
    codespacesSecrets: list(sharedSecret),
    organizationAgentSecrets: list(sharedSecret),
    webhooks: list(webhook),
    installations: list(installation),
    // Those of them that are public.
    apps: list(app),
    runners: list(runner),
    ...tokenLists,
    ...auditLogLists,
    ...invitationLists,
    ...identityLists
  }
);
function readGithubWorld(value) {
  return world(value, "github.json");
}

// src/estate/github/index.ts
function createGithub(value, today, paging = {}, codeScanning = { store: openCodeScanning() }, issues = { store: openIssues() }, clock = () => today) {
  let world2 = readGithubWorld(value), apps = serveApps(world2, clock), pageSize = paging.size ?? world2.paging?.size ?? 100, used = 0;
  return {
    answer: (request) => {
      let route = routeOf(request.method, request.path);
      if (route === void 0) return;
      let rateLimit = rateLimitAfter(used + 1, today), responded = respond2({ world: world2, request, route, pageSize, rateLimit, codeScanning, issues, today, apps }), { headers, commit: apply, ...response } = responded, commit = () => {
        apply?.(), response.status !== 304 && (used += 1);
      };
      return omitUndefined({
        operation: route.operation,
        scope: scopeOf(route, world2),
        response: { ...response, headers: { ...headers, ...rateLimitHeaders(rateLimit), date: clock().toUTCString() } },
        commit
      });
    },
    refuse: (refusal3, { operation }) => {
      if (!isOperation(operation)) throw new Error(`${operation} cannot be refused`);
      return refusalResponses[refusal3](operation, world2.organization.login);
    }
  };
}
function respond2({ apps, ...call }) {
  let { request, route, world: world2 } = call, { operation, organization } = route;
  if (isAppOperation(operation)) return apps.answer(route, request);
  let token2 = tokenOf(request, world2, apps);
  if (token2 === void 0) return errorResponse(401, "Requires authentication");
  if (token2 === null) return errorResponse(401, "Bad credentials");
  let version = request.headers["x-github-api-version"];
  if (version !== void 0 && !(world2.apiVersions ?? ["2022-11-28", "2026-03-10"]).includes(version))
    return errorResponse(400, "The X-GitHub-Api-Version header names a version that is not supported");
  let response = organization === void 0 || isOrganization(organization, world2) ? handlers[operation]({ ...call, token: token2 }) : notFound(operation), scopes = token2.scopes && { "x-oauth-scopes": token2.scopes.join(", ") }, server = world2.serverVersion !== void 0 && { "x-github-enterprise-version": world2.serverVersion };
  return { ...response, headers: { ...response.headers, ...scopes, ...server } };
}
function tokenOf(request, { tokens = [] }, apps) {
  let [, value] = /^(?:token|bearer) (\S+)$/i.exec(request.headers.authorization ?? "") ?? [];
  if (value === void 0) return;
  let issued = apps.find(value);
  return issued !== void 0 ? issued : tokens.find((token2) => token2.value === value) ?? (isSigned(value) ? null : {});
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

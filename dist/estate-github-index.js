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
import "./chunk-model-is-record.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import "./chunk-runtime.js";

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

// src/estate/github/responses.ts
import { createHash } from "node:crypto";

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
  "GET /installation/repositories": "metadata=read",
  "GET /rate_limit": "metadata=read"
};
function isOperation(name) {
  return Object.hasOwn(permissions, name);
}
var patterns = Object.keys(permissions).filter(isOperation).map((operation) => ({ operation, pattern: patternOf(operation) }));
function patternOf(operation) {
  let path = operation.slice(4).replace("/orgs/{org}", String.raw`/(?:orgs/(?<login>[^/]+)|organizations/(?<organization>\d+))`).replace(
    "/repos/{owner}/{repo}",
    String.raw`/(?:repos/(?<owner>[^/]+)/(?<name>[^/]+)|repositories/(?<repository>\d+))`
  );
  return new RegExp(`^${path}$`);
}
function routeOf(path) {
  for (let { operation, pattern } of patterns) {
    let match = pattern.exec(path);
    if (match === null) continue;
    let { login, organization, owner, name, repository: repository2 } = match.groups ?? {};
    return login !== void 0 ? { operation, organization: login } : organization !== void 0 ? { operation, organization: Number(organization) } : owner !== void 0 && name !== void 0 ? { operation, repository: { owner, name } } : repository2 === void 0 ? { operation } : { operation, repository: Number(repository2) };
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
  let text2 = JSON.stringify(body), etag = `W/"${createHash("sha256").update(text2).digest("hex")}"`, all = { ...headers, etag, "cache-control": "private, max-age=60, s-maxage=60" };
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
  "GET /installation/repositories": listInstallationRepositories,
  "GET /rate_limit": getRateLimit
};
function may({ token: token2, route }, permission = permissions[route.operation]) {
  return token2.permissions === void 0 || token2.permissions.includes(permission);
}
function maySee({ token: token2 }, repository2) {
  return !repository2.private || token2.repositories === void 0 || token2.repositories.includes(repository2.name);
}
function refuse({ token: token2, route }) {
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
  return may(call) ? listUsers(call, call.world.outsideCollaborators ?? [], "outside_collaborators") : refuse(call);
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
      let rest = operation.slice(25), url = `${request.base}/repositories/${repository2.id}${rest}${request.url.search}`;
      return errorResponse(301, "Moved Permanently", { location: url }, { url, status: "301" });
    }
    if (repository2.blocked !== void 0) {
      let block = { reason: repository2.blocked, created_at: formatInstant(repository2.pushedAt), html_url: null };
      return errorResponse(403, "Repository access blocked", {}, { block });
    }
    return may(call) ? handle(call, repository2) : refuse(call);
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
function createGithub(value, today, paging = {}) {
  let world2 = readGithubWorld(value), pageSize = paging.size ?? world2.paging?.size ?? 100, used = 0;
  return {
    answer: (request) => {
      let route = request.method === "GET" ? routeOf(request.path) : void 0;
      if (route === void 0) return;
      let rateLimit = rateLimitAfter(used + 1, today), { headers, ...response } = respond({ world: world2, request, route, pageSize, rateLimit }), commit = () => {
        response.status !== 304 && (used += 1);
      };
      return omitUndefined({
        operation: route.operation,
        scope: scopeOf(route, world2),
        response: { ...response, headers: { ...headers, ...rateLimitHeaders(rateLimit) } },
        commit
      });
    },
    refuse: (refusal, { operation }) => {
      if (!isOperation(operation)) throw new Error(`${operation} cannot be refused`);
      return refusalResponses[refusal](operation, world2.organization.login);
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

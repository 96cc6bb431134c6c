import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  count,
  flag,
  instant,
  list,
  oneOf,
  record,
  text
} from "./chunk-N2FKZJ2W.js";
import "./chunk-2BETQLJM.js";

// src/estate/github/bodies.ts
function instant2(date) {
  return date.toISOString().replace(".000Z", "Z");
}
function nodeId(type, id) {
  return Buffer.from(`0${type.length}:${type}${id}`).toString("base64");
}
function userBody({ login, id, type }, base) {
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
    type: type ?? "User",
    user_view_type: "public",
    site_admin: !1
  };
}
function organizationBody({ organization, repositories = [] }, base, tellsPrivate) {
  let { login, id, name, createdAt } = organization, url = `${base}/orgs/${login}`, privateRepositories = repositories.filter((repository2) => repository2.private).length;
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
    public_repos: repositories.length - privateRepositories,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `${base}/html/${login}`,
    type: "Organization",
    ...tellsPrivate && { total_private_repos: privateRepositories, owned_private_repos: privateRepositories },
    created_at: instant2(createdAt),
    updated_at: instant2(createdAt),
    archived_at: null
  };
}
var addresses = {
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
function repositoryBody(repository2, organization, base) {
  let { id, name, archived } = repository2, fullName = `${organization.login}/${name}`, url = `${base}/repos/${fullName}`, entries = Object.entries(addresses).map(([member, path]) => [`${member}_url`, `${url}/${path}`]);
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
    ...Object.fromEntries(entries),
    archived: archived ?? !1,
    disabled: repository2.blocked !== void 0,
    created_at: instant2(repository2.createdAt),
    updated_at: instant2(repository2.pushedAt),
    pushed_at: instant2(repository2.pushedAt)
  };
}
function wholeRepositoryBody(repository2, organization, base) {
  let minimal = repositoryBody(repository2, organization, base), address = `${base}/html/${organization.login}/${repository2.name}`;
  return {
    ...minimal,
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
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    network_count: 0,
    subscribers_count: 0,
    has_issues: !0,
    has_projects: !0,
    has_wiki: !1,
    has_pages: !1,
    has_downloads: !0,
    has_discussions: !1
  };
}
function installedRepositoryBody(repository2, organization, base) {
  let {
    network_count: _network,
    subscribers_count: _subscribers,
    ...body
  } = wholeRepositoryBody(repository2, organization, base);
  return body;
}
function deployKeyBody(key, repositoryUrl) {
  return {
    id: key.id,
    key: key.key,
    url: `${repositoryUrl}/keys/${key.id}`,
    title: key.title,
    verified: !0,
    created_at: instant2(key.createdAt),
    read_only: key.readOnly,
    ...key.addedBy !== void 0 && { added_by: key.addedBy },
    ...key.lastUsed !== void 0 && { last_used: key.lastUsed === null ? null : instant2(key.lastUsed) },
    ...key.enabled !== void 0 && { enabled: key.enabled }
  };
}
function secretBody({ name, createdAt, updatedAt }) {
  return { name, created_at: instant2(createdAt), updated_at: instant2(updatedAt) };
}

// src/estate/github/replies.ts
import { createHash } from "node:crypto";

// src/estate/github/routes.ts
var permissions = {
  "GET /orgs/{org}": "metadata=read",
  "GET /orgs/{org}/repos": "metadata=read",
  "GET /orgs/{org}/members": "members=read",
  "GET /orgs/{org}/outside_collaborators": "members=read",
  "GET /repos/{owner}/{repo}": "metadata=read",
  "GET /repos/{owner}/{repo}/keys": "administration=read",
  "GET /repos/{owner}/{repo}/actions/secrets": "secrets=read",
  "GET /installation/repositories": "metadata=read",
  "GET /rate_limit": "metadata=read"
};
function isOperation(name) {
  return Object.hasOwn(permissions, name);
}
var organizationParts = {
  "": "GET /orgs/{org}",
  "/repos": "GET /orgs/{org}/repos",
  "/members": "GET /orgs/{org}/members",
  "/outside_collaborators": "GET /orgs/{org}/outside_collaborators"
}, repositoryParts = {
  "": "GET /repos/{owner}/{repo}",
  "/keys": "GET /repos/{owner}/{repo}/keys",
  "/actions/secrets": "GET /repos/{owner}/{repo}/actions/secrets"
};
function routeOf(path) {
  if (path === "/rate_limit") return { operation: "GET /rate_limit" };
  if (path === "/installation/repositories") return { operation: "GET /installation/repositories" };
  let [, owner, repository2, repositoryRest = ""] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (owner !== void 0 && repository2 !== void 0)
    return routed(repositoryParts[repositoryRest], { repository: { owner, name: repository2 } });
  let [, number, numberRest = ""] = /^\/repositories\/(\d+)(\/.*)?$/.exec(path) ?? [];
  if (number !== void 0) return routed(repositoryParts[numberRest], { repository: Number(number) });
  let [, login, rest = ""] = /^\/orgs\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (login !== void 0) return routed(organizationParts[rest], { organization: login });
  let [, id, idRest = ""] = /^\/organizations\/(\d+)(\/.*)?$/.exec(path) ?? [];
  return id === void 0 ? void 0 : routed(organizationParts[idRest], { organization: Number(id) });
}
function routed(operation, about) {
  return operation === void 0 ? void 0 : { operation, ...about };
}
function findRepository(wanted, login, repositories) {
  if (typeof wanted == "number") return repositories.find((repository2) => repository2.id === wanted);
  if (wanted.owner.toLowerCase() !== login.toLowerCase()) return;
  let name = wanted.name.toLowerCase();
  return repositories.find(
    (repository2) => [repository2.name, ...repository2.formerNames ?? []].some((each) => each.toLowerCase() === name)
  );
}
function isFormerName(wanted, repository2) {
  return typeof wanted != "number" && wanted.name.toLowerCase() !== repository2.name.toLowerCase();
}

// src/estate/github/replies.ts
var jsonType = "application/json; charset=utf-8", documentation = "https://docs.github.com/rest";
function ok(body, request, headers = {}) {
  let text2 = JSON.stringify(body), etag = `W/"${createHash("sha256").update(text2).digest("hex")}"`, all = { ...headers, etag, "cache-control": "private, max-age=60, s-maxage=60" };
  return request.headers["if-none-match"] === etag ? { status: 304, headers: all, body: "" } : { status: 200, headers: { ...all, "content-type": jsonType }, body: text2 };
}
function problem(status, message, headers = {}, extra = {}) {
  let body = {
    message,
    ...extra,
    documentation_url: documentation,
    ..."block" in extra ? {} : { status: `${status}` }
  };
  return { status, headers: { ...headers, "content-type": jsonType }, body: JSON.stringify(body) };
}
function notFound(operation) {
  return problem(404, "Not Found", accepts(operation));
}
function forbidden(operation) {
  return problem(403, "Resource not accessible by integration", accepts(operation));
}
function blocked(reason, createdAt) {
  return problem(403, "Repository access blocked", {}, { block: { reason, created_at: createdAt, html_url: null } });
}
function accepts(operation) {
  return { "x-accepted-github-permissions": permissions[operation] };
}
function refusal(kind, operation, login) {
  return refusals[kind](operation, login);
}
var refusals = {
  deny: forbidden,
  "deny-by-organization": (_operation, login) => problem(403, "Resource protected by organization SAML enforcement. You must grant your token access to it.", {
    "x-github-sso": `required; url=https://github.com/orgs/${login}/sso?authorization_request=CANARY-SSO-REQUEST`
  }),
  throttle: () => problem(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", {
    "retry-after": "1"
  }),
  "expired-credentials": () => problem(401, "Bad credentials"),
  unavailable: () => problem(502, "Server Error")
};
function pageOf(all, request, canonical, largest) {
  let asked = wholeNumber(request.url.searchParams.get("per_page")) ?? 30, size = Math.max(1, Math.min(asked, 100, largest)), page = Math.max(1, wholeNumber(request.url.searchParams.get("page")) ?? 1), last = Math.max(1, Math.ceil(all.length / size)), link = (number, relation) => {
    let query = new URLSearchParams(request.url.search);
    return query.set("page", String(number)), `<${request.base}${canonical}?${query.toString()}>; rel="${relation}"`;
  }, links = [
    ...page > 1 ? [link(page - 1, "prev")] : [],
    ...page < last ? [link(page + 1, "next"), link(last, "last")] : [],
    ...page > 1 ? [link(1, "first")] : []
  ];
  return { rows: all.slice((page - 1) * size, page * size), headers: links.length === 0 ? {} : { link: links.join(", ") } };
}
function wholeNumber(text2) {
  return text2 !== null && /^\d+$/.test(text2) ? Number(text2) : void 0;
}

// src/estate/github/call.ts
function may({ token: token2 }, permission) {
  return token2.permissions === void 0 || token2.permissions.includes(permission);
}
function maySee({ token: token2 }, repository2) {
  return !repository2.private || token2.repositories === void 0 || token2.repositories.includes(repository2.name);
}
function refuse({ token: token2 }, operation) {
  return token2.refusal === "404" ? notFound(operation) : forbidden(operation);
}

// src/estate/github/organization.ts
function tellOrganization(call) {
  let { world: world2, request } = call;
  return ok(organizationBody(world2, request.base, may(call, "organization_administration=read")), request);
}
function listRepositories(call) {
  let { world: world2, request, pageSize } = call, { organization } = world2, { rows, headers } = pageOf(visible(call), request, `/organizations/${organization.id}/repos`, pageSize), bodies = rows.map((repository2) => repositoryBody(repository2, organization, request.base));
  return ok(bodies, request, headers);
}
function listMembers(call) {
  let { members = [] } = call.world, role = call.request.url.searchParams.get("role") ?? "all", isShown = (user2) => (user2.public === !0 || may(call, permissions["GET /orgs/{org}/members"])) && (role === "all" || role === (user2.role ?? "member"));
  return listUsers(call, members.filter(isShown), "members");
}
function listOutsideCollaborators(call) {
  let operation = "GET /orgs/{org}/outside_collaborators";
  return may(call, permissions[operation]) ? listUsers(call, call.world.outsideCollaborators ?? [], "outside_collaborators") : refuse(call, operation);
}
function listInstalledRepositories(call) {
  let { request, world: world2, pageSize, token: token2 } = call;
  if (!/\bghs_/.test(request.headers.authorization ?? ""))
    return problem(403, "You must authenticate with an installation access token in order to list repositories.");
  let all = visible(call), { rows, headers } = pageOf(all, request, "/installation/repositories", pageSize), body = {
    total_count: all.length,
    repository_selection: token2.repositories === void 0 ? "all" : "selected",
    repositories: rows.map((repository2) => installedRepositoryBody(repository2, world2.organization, request.base))
  };
  return ok(body, request, headers);
}
function listUsers({ request, world: world2, pageSize }, users, part) {
  let { rows, headers } = pageOf(users, request, `/organizations/${world2.organization.id}/${part}`, pageSize), bodies = rows.map((user2) => userBody(user2, request.base));
  return ok(bodies, request, headers);
}
function visible(call) {
  return (call.world.repositories ?? []).filter((repository2) => maySee(call, repository2));
}

// src/estate/github/repository.ts
var tellRepository = aboutRepository(
  "GET /repos/{owner}/{repo}",
  ({ request, world: world2 }, repository2) => ok(wholeRepositoryBody(repository2, world2.organization, request.base), request)
), listDeployKeys = aboutRepository("GET /repos/{owner}/{repo}/keys", (call, repository2) => {
  let { request, world: world2, pageSize } = call, path = `/repositories/${repository2.id}/keys`, { rows, headers } = pageOf(repository2.deployKeys ?? [], request, path, pageSize), url = `${request.base}/repos/${world2.organization.login}/${repository2.name}`, bodies = rows.map((key) => deployKeyBody(key, url));
  return ok(bodies, request, headers);
}), listSecrets = aboutRepository("GET /repos/{owner}/{repo}/actions/secrets", (call, repository2) => {
  let { request, pageSize } = call, secrets = repository2.secrets ?? [], path = `/repositories/${repository2.id}/actions/secrets`, { rows, headers } = pageOf(secrets, request, path, pageSize);
  return ok({ total_count: secrets.length, secrets: rows.map(secretBody) }, request, headers);
});
function aboutRepository(operation, tell) {
  return (call) => {
    let { route, request, world: world2 } = call, { repository: wanted } = route;
    if (wanted === void 0) return notFound(operation);
    let repository2 = findRepository(wanted, world2.organization.login, world2.repositories ?? []);
    if (repository2 === void 0 || !maySee(call, repository2)) return notFound(operation);
    if (isFormerName(wanted, repository2)) {
      let rest = operation.slice(25), url = `${request.base}/repositories/${repository2.id}${rest}${request.url.search}`;
      return problem(301, "Moved Permanently", { location: url }, { url });
    }
    return repository2.blocked !== void 0 ? blocked(repository2.blocked, instant2(repository2.pushedAt)) : may(call, permissions[operation]) ? tell(call, repository2) : refuse(call, operation);
  };
}

// src/estate/github/world.ts
var user = record(
  { login: text, id: count },
  // public: shown to everybody as a member.
  { type: oneOf("User", "Bot"), role: oneOf("admin", "member"), public: flag }
), nullable = (read) => (value, where) => value === null ? null : read(value, where), deployKey = record(
  { id: count, title: text, key: text, createdAt: instant, readOnly: flag },
  // Absent: an older server that does not tell. null: nobody who still exists, never used.
  { addedBy: nullable(text), lastUsed: nullable(instant), enabled: flag }
), secret = record({ name: text, createdAt: instant, updatedAt: instant, value: text }), repository = record(
  { id: count, name: text, private: flag, createdAt: instant, pushedAt: instant },
  {
    archived: flag,
    // Why GitHub took it offline: dmca, tos ...
    blocked: text,
    formerNames: list(text),
    deployKeys: list(deployKey),
    secrets: list(secret)
  }
), token = record(
  // As X-Accepted-GitHub-Permissions spells them.
  { value: text, permissions: list(text) },
  {
    // Private repositories that it is shown; without it, all of them.
    repositories: list(text),
    // How it is refused what it may not: classic tokens see a 404 where others see a 403.
    refusal: oneOf("403", "404"),
    // Scopes of a classic token.
    scopes: list(text)
  }
), world = record(
  { organization: record({ login: text, id: count, name: text, createdAt: instant }) },
  {
    // Versions of the API that it knows; an older server knows none and says so.
    apiVersions: list(text),
    paging: record({}, { size: count }),
    // A token that is not listed may read everything.
    tokens: list(token),
    members: list(user),
    outsideCollaborators: list(user),
    repositories: list(repository)
  }
);
function readGithubWorld(value) {
  return world(value, "github.json");
}

// src/estate/github/index.ts
function serveGithub(value, today, paging = {}) {
  let world2 = readGithubWorld(value), pageSize = paging.size ?? world2.paging?.size ?? 100, used = 0;
  return {
    answer: (request) => {
      let route = request.method === "GET" ? routeOf(request.path) : void 0;
      if (route === void 0) return;
      let scope = scopeOf(route, world2), limit = limitAfter(used + 1, today), told = respond({ world: world2, request, route, pageSize, limit }), response = { ...told, headers: { ...told.headers, ...limitHeaders(limit) } }, commit = () => {
        told.status !== 304 && (used += 1);
      };
      return { operation: route.operation, ...scope !== void 0 && { scope }, response, commit };
    },
    refuse: (kind, asked) => {
      if (!isOperation(asked.operation)) throw new Error(`${asked.operation} is not served`);
      return refusal(kind, asked.operation, world2.organization.login);
    }
  };
}
var handlers = {
  "GET /orgs/{org}": tellOrganization,
  "GET /orgs/{org}/repos": listRepositories,
  "GET /orgs/{org}/members": listMembers,
  "GET /orgs/{org}/outside_collaborators": listOutsideCollaborators,
  "GET /repos/{owner}/{repo}": tellRepository,
  "GET /repos/{owner}/{repo}/keys": listDeployKeys,
  "GET /repos/{owner}/{repo}/actions/secrets": listSecrets,
  "GET /installation/repositories": listInstalledRepositories,
  "GET /rate_limit": ({ limit, request }) => ok({ resources: { core: limit, search: { ...limit, limit: 30, remaining: 30, used: 0 } }, rate: limit }, request)
};
function respond(asked) {
  let { request, route, world: world2 } = asked, { operation, organization } = route, token2 = tokenOf(request, world2);
  if (token2 === void 0) return problem(401, "Requires authentication");
  let version = request.headers["x-github-api-version"];
  if (version !== void 0 && !(world2.apiVersions ?? ["2022-11-28", "2026-03-10"]).includes(version))
    return problem(400, "The X-GitHub-Api-Version header names a version that is not supported");
  let response = organization !== void 0 && !isOurs(organization, world2) ? notFound(operation) : handlers[operation]({ ...asked, token: token2 }), scopes = token2.scopes === void 0 ? void 0 : { "x-oauth-scopes": token2.scopes.join(", ") };
  return { ...response, headers: { ...response.headers, ...scopes } };
}
function tokenOf(request, { tokens = [] }) {
  let [, value] = /^(?:token|bearer) (\S+)$/i.exec(request.headers.authorization ?? "") ?? [];
  return value === void 0 ? void 0 : tokens.find((token2) => token2.value === value) ?? {};
}
function scopeOf({ organization, repository: repository2 }, world2) {
  let { login } = world2.organization;
  if (repository2 === void 0)
    return organization === void 0 || isOurs(organization, world2) ? login : String(organization);
  let found = findRepository(repository2, login, world2.repositories ?? []);
  return found !== void 0 ? `${login}/${found.name}` : typeof repository2 == "number" ? void 0 : `${repository2.owner}/${repository2.name}`;
}
function isOurs(organization, { organization: { login, id } }) {
  return organization === id || String(organization).toLowerCase() === login.toLowerCase();
}
var hourlyLimit = 5e3;
function limitAfter(used, today) {
  let reset = today.getTime() / 1e3 + 3600;
  return { limit: hourlyLimit, remaining: Math.max(1, hourlyLimit - used), used, reset };
}
function limitHeaders({ limit, remaining, used, reset }) {
  return {
    "x-ratelimit-limit": `${limit}`,
    "x-ratelimit-remaining": `${remaining}`,
    "x-ratelimit-used": `${used}`,
    "x-ratelimit-reset": `${reset}`,
    "x-ratelimit-resource": "core"
  };
}
export {
  serveGithub
};

import type { DeployKeyWorld, GithubWorld, RepositoryWorld, SecretWorld, UserWorld } from "./world.ts";

type Body = Readonly<Record<string, unknown>>;
type Organization = GithubWorld["organization"];

/** A date as GitHub writes it: whole seconds, UTC. */
export function instant(date: Date): string {
  return date.toISOString().replace(".000Z", "Z");
}

function nodeId(type: string, id: number): string {
  return Buffer.from(`0${type.length}:${type}${id}`).toString("base64");
}

/** A user or an organization as it stands inside other bodies ("simple-user"). */
export function userBody(
  { login, id, type }: UserWorld | (Organization & { type: "Organization" }),
  base: string,
): Body {
  const url = `${base}/users/${encodeURIComponent(login)}`;
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
    site_admin: false,
  };
}

/** An organization; `privateRepositories` only for those who may know. */
export function organizationBody(
  { organization, repositories = [] }: GithubWorld,
  base: string,
  tellsPrivate: boolean,
): Body {
  const { login, id, name, createdAt } = organization;
  const url = `${base}/orgs/${login}`;
  const privateRepositories = repositories.filter((repository) => repository.private).length;
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
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: repositories.length - privateRepositories,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `${base}/html/${login}`,
    type: "Organization",
    ...(tellsPrivate && { total_private_repos: privateRepositories, owned_private_repos: privateRepositories }),
    created_at: instant(createdAt),
    updated_at: instant(createdAt),
    archived_at: null,
  };
}

/** What follows a repository's address, by the member's name without _url. */
const addresses: Readonly<Record<string, string>> = {
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
  trees: "git/trees{/sha}",
};

/** A repository as it stands in the list of an organization ("minimal-repository"). */
export function repositoryBody(repository: RepositoryWorld, organization: Organization, base: string): Body {
  const { id, name, archived } = repository;
  const fullName = `${organization.login}/${name}`;
  const url = `${base}/repos/${fullName}`;
  const entries = Object.entries(addresses).map(([member, path]) => [`${member}_url`, `${url}/${path}`]);
  return {
    id,
    node_id: nodeId("Repository", id),
    name,
    full_name: fullName,
    private: repository.private,
    visibility: repository.private ? "private" : "public",
    owner: userBody({ ...organization, type: "Organization" }, base),
    html_url: `${base}/html/${fullName}`,
    description: null,
    fork: false,
    url,
    ...Object.fromEntries(entries),
    archived: archived ?? false,
    disabled: repository.blocked !== undefined,
    created_at: instant(repository.createdAt),
    updated_at: instant(repository.pushedAt),
    pushed_at: instant(repository.pushedAt),
  };
}

/** A repository as it is told when it is asked for by name ("full-repository"). */
export function wholeRepositoryBody(repository: RepositoryWorld, organization: Organization, base: string): Body {
  const minimal = repositoryBody(repository, organization, base);
  const address = `${base}/html/${organization.login}/${repository.name}`;
  return {
    ...minimal,
    clone_url: `${address}.git`,
    git_url: `${address}.git`,
    ssh_url: `git@example.com:${organization.login}/${repository.name}.git`,
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
    has_issues: true,
    has_projects: true,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
  };
}

/** A repository as an installation is told of it ("repository"), which lacks two members of the whole one. */
export function installedRepositoryBody(repository: RepositoryWorld, organization: Organization, base: string): Body {
  const {
    network_count: _network,
    subscribers_count: _subscribers,
    ...body
  } = wholeRepositoryBody(repository, organization, base);
  return body;
}

export function deployKeyBody(key: DeployKeyWorld, repositoryUrl: string): Body {
  return {
    id: key.id,
    key: key.key,
    url: `${repositoryUrl}/keys/${key.id}`,
    title: key.title,
    verified: true,
    created_at: instant(key.createdAt),
    read_only: key.readOnly,
    ...(key.addedBy !== undefined && { added_by: key.addedBy }),
    ...(key.lastUsed !== undefined && { last_used: key.lastUsed === null ? null : instant(key.lastUsed) }),
    ...(key.enabled !== undefined && { enabled: key.enabled }),
  };
}

/** Name and dates: GitHub never gives a value back. */
export function secretBody({ name, createdAt, updatedAt }: SecretWorld): Body {
  return { name, created_at: instant(createdAt), updated_at: instant(updatedAt) };
}

import { formatInstant } from "../decode.ts";
import type { DeployKeyWorld, GithubWorld, RepositoryWorld, SecretWorld, UserWorld } from "./world.ts";

type Body = Readonly<Record<string, unknown>>;
type Organization = GithubWorld["organization"];

export function nodeId(type: string, id: number): string {
  return Buffer.from(`0${type.length}:${type}${id}`).toString("base64");
}

/** A user or an organization inside another body; GitHub's schema "simple-user". */
export function userBody({ login, id, type = "User" }: UserOrOrganization, base: string): Body {
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
    type,
    user_view_type: "public",
    site_admin: false,
  };
}

interface UserOrOrganization extends Pick<UserWorld, "login" | "id"> {
  readonly type?: UserWorld["type"] | "Organization";
}

/** What a caller with the permission sees of an organization. */
export interface OrganizationDetails {
  /** How many there are. */
  readonly privateRepositories: boolean;
  readonly plan: boolean;
}

export function organizationBody(world: GithubWorld, base: string, shows: OrganizationDetails): Body {
  const { organization, repositories = [] } = world;
  const { login, id, name } = organization;
  const url = `${base}/orgs/${login}`;
  const createdAt = formatInstant(organization.createdAt);
  const privateCount = repositories.filter((repository) => repository.private).length;
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
    public_repos: repositories.length - privateCount,
    ...(shows.privateRepositories && { total_private_repos: privateCount, owned_private_repos: privateCount }),
    ...(shows.plan && { plan: planBody(world) }),
    ...zeros("public_gists", "followers", "following"),
    html_url: `${base}/html/${login}`,
    type: "Organization",
    created_at: createdAt,
    updated_at: createdAt,
    archived_at: null,
  };
}

function planBody(world: GithubWorld): Body {
  const { members = [], outsideCollaborators = [], invitations = 0, pendingInvitations = [], plan = "team" } = world;
  // Bots take no seat.
  const people = [...members, ...outsideCollaborators].filter(({ type }) => type !== "Bot");
  const filled = people.length + invitations + pendingInvitations.length;
  return { name: plan, space: 976562499, private_repos: 999999, filled_seats: filled, seats: filled + 5 };
}

/** The end of each URL below a repository's own URL, by the name of its member without "_url". */
const repositoryUrls: Readonly<Record<string, string>> = {
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

/** A repository in the list of an organization; GitHub's schema "minimal-repository". */
export function minimalRepositoryBody(repository: RepositoryWorld, organization: Organization, base: string): Body {
  const { id, name, archived = false, fork = false } = repository;
  const fullName = `${organization.login}/${name}`;
  const url = `${base}/repos/${fullName}`;
  const urls = Object.entries(repositoryUrls).map(([member, end]) => [`${member}_url`, `${url}/${end}`]);
  return {
    id,
    node_id: nodeId("Repository", id),
    name,
    full_name: fullName,
    private: repository.private,
    visibility: visibilityOf(repository),
    owner: userBody({ ...organization, type: "Organization" }, base),
    html_url: `${base}/html/${fullName}`,
    description: null,
    fork,
    url,
    ...Object.fromEntries(urls),
    archived,
    disabled: repository.blocked !== undefined,
    created_at: formatInstant(repository.createdAt),
    updated_at: formatInstant(repository.pushedAt),
    pushed_at: formatInstant(repository.pushedAt),
  };
}

export function visibilityOf(repository: RepositoryWorld): "internal" | "private" | "public" {
  if (!repository.private) return "public";
  return repository.internal === true ? "internal" : "private";
}

/** A repository in the list of an installation; GitHub's schema "repository". */
export function installationRepositoryBody(
  repository: RepositoryWorld,
  organization: Organization,
  base: string,
): Body {
  const address = `${base}/html/${organization.login}/${repository.name}`;
  return {
    ...minimalRepositoryBody(repository, organization, base),
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
    ...zeros("forks", "forks_count", "stargazers_count", "watchers", "watchers_count"),
    ...zeros("open_issues", "open_issues_count"),
    has_issues: true,
    has_projects: true,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
  };
}

/** A repository that is requested by itself; GitHub's schema "full-repository". */
export function fullRepositoryBody(repository: RepositoryWorld, organization: Organization, base: string): Body {
  const body = installationRepositoryBody(repository, organization, base);
  return { ...body, ...zeros("network_count", "subscribers_count") };
}

function zeros(...members: readonly string[]): Body {
  return Object.fromEntries(members.map((member) => [member, 0]));
}

/** `added_by`, `last_used` and `enabled` are absent if the world does not have them. */
export function deployKeyBody(key: DeployKeyWorld, repositoryUrl: string): Body {
  return {
    id: key.id,
    key: key.key,
    url: `${repositoryUrl}/keys/${key.id}`,
    title: key.title,
    verified: true,
    created_at: formatInstant(key.createdAt),
    read_only: key.readOnly,
    added_by: key.addedBy,
    last_used: key.lastUsed && formatInstant(key.lastUsed),
    enabled: key.enabled,
  };
}

/** A stored secret. GitHub never returns its value. */
export function secretBody({ name, createdAt, updatedAt }: Omit<SecretWorld, "value">): Body {
  return { name, created_at: formatInstant(createdAt), updated_at: formatInstant(updatedAt) };
}

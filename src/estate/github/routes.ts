import type { RepositoryWorld } from "./world.ts";

/** GitHub's name of each operation, and the permission that X-Accepted-GitHub-Permissions names for it. */
export const permissions = {
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
  "GET /repos/{owner}/{repo}/collaborators": "metadata=read",
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
  "POST /graphql": "members=read",
} as const;

export type Operation = keyof typeof permissions;

const appOperations = [
  "GET /orgs/{org}/installation",
  "GET /repos/{owner}/{repo}/installation",
  "POST /app/installations/{installation_id}/access_tokens",
] as const;

export type AppOperation = (typeof appOperations)[number];

/** Whether an app asks it with a token that it signs itself. */
export function isAppOperation(operation: Operation): operation is AppOperation {
  return appOperations.some((one) => one === operation);
}

export function isOperation(name: string): name is Operation {
  return Object.hasOwn(permissions, name);
}

/** An operation with its organization (login or number) or its repository (name or number). */
export interface Route {
  readonly operation: Operation;
  readonly organization?: string | number;
  readonly repository?: RepositoryReference;
  /** The id or the number that an address names. */
  readonly id?: string;
}

export type RepositoryReference = { readonly owner: string; readonly name: string } | number;

const patterns = Object.keys(permissions)
  .filter(isOperation)
  .map((operation) => ({ operation, method: methodOf(operation), pattern: patternOf(operation) }));

function methodOf(operation: Operation): string {
  return operation.slice(0, operation.indexOf(" "));
}

/** Matches paths with names, and paths with numbers, which the links to other pages have on github.com. */
function patternOf(operation: Operation): RegExp {
  const path = operation
    .slice(methodOf(operation).length + 1)
    .replace("/orgs/{org}", String.raw`/(?:orgs/(?<login>[^/]+)|organizations/(?<organization>\d+))`)
    .replace(
      "/repos/{owner}/{repo}",
      String.raw`/(?:repos/(?<owner>[^/]+)/(?<name>[^/]+)|repositories/(?<repository>\d+))`,
    )
    .replace(
      /\{(?:analysis_id|sarif_id|issue_number|environment_name|secret_name|app_slug|pat_id|installation_id)\}/,
      "(?<id>[^/]+)",
    );
  return new RegExp(`^${path}$`);
}

export function routeOf(requested: string, path: string): Route | undefined {
  for (const { operation, method, pattern } of patterns) {
    const match = method === requested ? pattern.exec(path) : null;
    if (match === null) continue;
    const { login, organization, owner, name, repository, id } = match.groups ?? {};
    const item = id === undefined ? {} : { id: decodeURIComponent(id) };
    if (login !== undefined) return { operation, organization: login, ...item };
    if (organization !== undefined) return { operation, organization: Number(organization), ...item };
    if (owner !== undefined && name !== undefined) return { operation, repository: { owner, name }, ...item };
    return repository === undefined ? { operation, ...item } : { operation, repository: Number(repository), ...item };
  }
  return undefined;
}

/** Finds a repository by its number, its name or a former name. GitHub ignores the case of names. */
export function findRepository(
  wanted: RepositoryReference,
  login: string,
  repositories: readonly RepositoryWorld[],
): RepositoryWorld | undefined {
  if (typeof wanted === "number") return repositories.find((repository) => repository.id === wanted);
  if (!isSameName(wanted.owner, login)) return undefined;
  return repositories.find(({ name, formerNames = [] }) =>
    [name, ...formerNames].some((each) => isSameName(each, wanted.name)),
  );
}

export function isFormerName(wanted: RepositoryReference, { name }: RepositoryWorld): boolean {
  return typeof wanted !== "number" && !isSameName(wanted.name, name);
}

export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

import { type Operation, permissions } from "./routes.ts";

/**
 * The scopes of a classic token that stand for a permission; none where every token has it.
 * https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps
 */
const scopesOfPermission: Readonly<Record<string, readonly string[]>> = {
  "metadata=read": [],
  "members=read": ["read:org", "write:org", "admin:org"],
  "organization_administration=read": ["admin:org"],
  "organization_codespaces_secrets=read": ["admin:org"],
  "organization_dependabot_secrets=read": ["admin:org"],
  "organization_agent_secrets=read": ["admin:org"],
  "organization_hooks=read": ["admin:org_hook"],
  "organization_plan=read": ["admin:org"],
  "organization_secrets=read": ["admin:org"],
  "organization_self_hosted_runners=read": ["admin:org"],
  "repository_hooks=read": ["repo", "read:repo_hook", "write:repo_hook", "admin:repo_hook"],
  "secret_scanning_alerts=read": ["repo", "security_events"],
  "security_events=read": ["repo", "security_events"],
  "security_events=write": ["repo", "security_events"],
};

/** Where a scope differs from that of the permission that the operation has in common with others. */
const scopesOfOperation: Partial<Record<Operation, readonly string[]>> = {
  "GET /orgs/{org}/audit-log": ["read:audit_log"],
  "GET /orgs/{org}/credential-authorizations": ["read:org", "write:org", "admin:org"],
  "GET /orgs/{org}/invitations": ["admin:org"],
};

/** The scopes of which a classic token needs one. Whatever else is of a repository needs `repo`. */
export function acceptedScopes(operation: Operation, permission: string = permissions[operation]): readonly string[] {
  const own = permission === permissions[operation] ? scopesOfOperation[operation] : undefined;
  return own ?? scopesOfPermission[permission] ?? ["repo"];
}

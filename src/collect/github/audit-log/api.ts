import { omitUndefined } from "../../../model/omit-undefined.ts";
import { idOf, memberOf, textOf } from "../fields.ts";

/** An entry of the audit log: somebody created something. */
export interface Creation {
  readonly action: string;
  /** A date and time in UTC. */
  readonly at: string;
  readonly login: string;
  readonly userId?: string;
  /** The name of a secret. */
  readonly key?: string;
  /** owner/name, as the repository was called then. Absent: it belongs to the organization. */
  readonly repository?: string;
  readonly repositoryId?: string;
  readonly hook?: string;
  /** The app that was installed, or the one that a secret is for: "Dependabot". */
  readonly app?: string;
}

export const route = "GET /orgs/{org}/audit-log";

/**
 * Days for which GitHub keeps the entries.
 * https://docs.github.com/enterprise-cloud@latest/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/reviewing-the-audit-log-for-your-organization
 */
const keptDays = 180;

/** What to search for. Without a date GitHub gives the entries of three months. */
export function phraseOf(action: string, now: Date): string {
  const since = new Date(now.getTime() - keptDays * 86_400_000).toISOString().slice(0, 10);
  return `action:${action} created:>=${since}`;
}

/** Reads one row; undefined if it is not an entry as GitHub documents it. What a bot did is read without a login. */
export function readCreation(row: unknown): Creation | undefined {
  const action = textOf(memberOf(row, "action"));
  const at = timeOf(memberOf(row, "created_at") ?? memberOf(row, "@timestamp"));
  if (action === undefined || at === undefined) return undefined;
  // What is particular to an action stands beside the rest, or in an object of its own.
  const detail = (name: string): unknown => memberOf(row, name) ?? memberOf(memberOf(row, "data"), name);
  const isBot = detail("actor_is_bot") === true;
  return omitUndefined({
    action,
    at,
    login: isBot ? "" : (textOf(memberOf(row, "actor")) ?? ""),
    userId: isBot ? undefined : idOf(memberOf(row, "actor_id")),
    key: textOf(detail("key")),
    repository: textOf(memberOf(row, "repo")),
    repositoryId: idOf(detail("repo_id")),
    hook: idOf(detail("hook_id")),
    app: textOf(detail("integration")) ?? textOf(detail("name")),
  });
}

/** GitHub gives milliseconds since 1970. */
function timeOf(value: unknown): string | undefined {
  const date = new Date(typeof value === "number" ? value : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

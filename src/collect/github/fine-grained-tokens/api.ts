import type { Credential } from "../../../model/generated/snapshot.ts";
import { isRecord } from "../../../model/is-record.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { idOf, instantOf, memberOf, nullable, textOf } from "../fields.ts";
import { type GithubUser, readUser } from "../members/api.ts";

/** What is read of a fine-grained token, as far as it opens an organization or asks to. */
export interface FineGrainedToken {
  /** Of the grant or the request, not of the token. */
  readonly id: string;
  readonly tokenId: string;
  readonly name: string;
  readonly owner: GithubUser;
  /** When access was granted or asked for. GitHub does not tell when the token was made. */
  readonly at: string;
  readonly isExpired: boolean;
  /** null: never expires. */
  readonly expiresAt?: string | null;
  /** null: never used. */
  readonly lastUsed?: string | null;
  readonly reach?: "none" | "selected" | "all";
  readonly permissions?: NonNullable<Credential["permissions"]>;
}

export const route = "GET /orgs/{org}/personal-access-tokens";
export const routeOfRepositories = "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories";

/** Reads a row of the list of tokens that may access the organization; undefined if it is not what GitHub documents. */
export function readGrant(row: unknown): FineGrainedToken | undefined {
  return readToken(row, memberOf(row, "access_granted_at"));
}

/** Reads a row whose date is that of a grant or a request. */
export function readToken(row: unknown, date: unknown): FineGrainedToken | undefined {
  const id = idOf(memberOf(row, "id"));
  const tokenId = idOf(memberOf(row, "token_id"));
  const name = textOf(memberOf(row, "token_name"));
  const owner = readUser(memberOf(row, "owner"));
  const at = instantOf(date);
  const isExpired = memberOf(row, "token_expired");
  if (id === undefined || tokenId === undefined || name === undefined) return undefined;
  if (owner === undefined || at === undefined || typeof isExpired !== "boolean") return undefined;
  return omitUndefined({
    id,
    tokenId,
    name,
    owner,
    at,
    isExpired,
    expiresAt: nullable(memberOf(row, "token_expires_at"), instantOf),
    lastUsed: nullable(memberOf(row, "token_last_used_at"), instantOf),
    reach: reachOf(memberOf(row, "repository_selection")),
    permissions: permissionsOf(memberOf(row, "permissions")),
  });
}

function reachOf(selection: unknown): FineGrainedToken["reach"] {
  if (selection === "none" || selection === "all") return selection;
  return selection === "subset" ? "selected" : undefined;
}

/**
 * The permissions of a token, by name. Those on repositories have GitHub's own name (contents), those on the organization
 * and on the account begin with their group (organization.members, other.gists), because names repeat between groups.
 * Undefined if one of them cannot be read: a list without it would understate what the token may do.
 */
function permissionsOf(groups: unknown): FineGrainedToken["permissions"] {
  if (!isRecord(groups)) return undefined;
  const permissions: NonNullable<Credential["permissions"]> = [];
  for (const [group, levels] of Object.entries(groups)) {
    if (levels === undefined || levels === null) continue;
    if (!isRecord(levels)) return undefined;
    for (const [name, level] of Object.entries(levels)) {
      if (level !== "read" && level !== "write" && level !== "admin") return undefined;
      permissions.push({ name: group === "repository" ? name : `${group}.${name}`, level });
    }
  }
  return permissions.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Reads the name of a repository that a token opens. */
export function readRepositoryName(row: unknown): string | undefined {
  return textOf(memberOf(row, "full_name"));
}

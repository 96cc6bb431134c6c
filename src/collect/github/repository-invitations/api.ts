import { idOf, instantOf, memberOf, privilegeOf } from "../fields.ts";
import { type GithubUser, readUser } from "../members/api.ts";

/** What is read of an invitation to a repository. */
export interface RepositoryInvitation {
  readonly id: string;
  /** null: GitHub does not tell who is invited. */
  readonly invitee: GithubUser | null;
  readonly level: "read" | "write" | "admin";
  readonly invitedAt: string;
  /** It lets nobody in any more. */
  readonly isExpired: boolean;
}

export const route = "GET /repos/{owner}/{repo}/invitations";

/** Reads one row; undefined if it is not an invitation as GitHub documents it. */
export function readRepositoryInvitation(row: unknown): RepositoryInvitation | undefined {
  const id = idOf(memberOf(row, "id"));
  const invitedAt = instantOf(memberOf(row, "created_at"));
  const level = privilegeOf(memberOf(row, "permissions"));
  const invitee = memberOf(row, "invitee") === null ? null : readUser(memberOf(row, "invitee"));
  if (id === undefined || invitedAt === undefined || level === undefined || invitee === undefined) return undefined;
  return { id, invitee, level, invitedAt, isExpired: memberOf(row, "expired") === true };
}

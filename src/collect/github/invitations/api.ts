import { omitUndefined } from "../../../model/omit-undefined.ts";
import { idOf, instantOf, memberOf, textOf } from "../fields.ts";

/** What is read of an invitation to an organization. */
export interface Invitation {
  readonly id: string;
  /** At least one of these two. */
  readonly login?: string;
  readonly email?: string;
  readonly isForOwner: boolean;
  readonly invitedAt: string;
}

export const route = "GET /orgs/{org}/invitations";

/** Reads one row; undefined if it is not an invitation as GitHub documents it, or invites nobody who is named. */
export function readInvitation(row: unknown): Invitation | undefined {
  const id = idOf(memberOf(row, "id"));
  const invitedAt = instantOf(memberOf(row, "created_at"));
  const role = textOf(memberOf(row, "role"));
  const login = textOf(memberOf(row, "login"));
  const email = textOf(memberOf(row, "email"));
  if (id === undefined || invitedAt === undefined || role === undefined) return undefined;
  if (login === undefined && email === undefined) return undefined;
  return omitUndefined({ id, login, email, isForOwner: role === "admin", invitedAt });
}

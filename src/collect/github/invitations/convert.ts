import type { Account } from "../../../model/generated/snapshot.ts";
import type { Invitation } from "./api.ts";

/** The snapshot's record of somebody who is invited to the organization. */
export function convertInvitation({ id, login, email, isForOwner, invitedAt }: Invitation, source: string): Account {
  return {
    id: `${source}:pending-invitation:${id}`,
    source,
    kind: "pending-invitation",
    name: login ?? email ?? id,
    status: "pending",
    createdAt: invitedAt,
    ...(email !== undefined && { emails: [email] }),
    ...(isForOwner && { privilege: "admin" }),
  };
}

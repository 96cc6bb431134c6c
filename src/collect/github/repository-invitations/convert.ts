import type { Account } from "../../../model/generated/snapshot.ts";
import type { GithubUser } from "../members/api.ts";
import type { RepositoryInvitation } from "./api.ts";

/** The snapshot's record of somebody who is invited to a repository (owner/name). */
export function convertRepositoryInvitation(
  { id, level, invitedAt }: RepositoryInvitation,
  invitee: GithubUser,
  repository: string,
  source: string,
): Account {
  return {
    id: `github:${repository}:pending-invitation:${id}`,
    source,
    kind: "pending-invitation",
    name: invitee.login,
    scope: repository,
    externalId: invitee.id,
    status: "pending",
    createdAt: invitedAt,
    privilege: level,
  };
}

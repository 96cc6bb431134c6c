import type { Account } from "../../../model/generated/snapshot.ts";
import type { GithubUser, MemberLists } from "./api.ts";

/**
 * One account per user, ordered by id. Without the list of owners nobody's membership is known, as an owner also
 * stands among the members; a user in two lists has the higher membership.
 */
export function convertMembers({ members, owners, outside }: MemberLists, source: string): Account[] {
  const accounts = new Map<string, Account>();
  const add = (user: GithubUser, membership: Account["membership"]): void => {
    accounts.set(user.id, convertUser(user, membership, source));
  };
  const ownersAreWhole = owners.failure === undefined && owners.shortfalls.length === 0;
  for (const user of outside.rows) add(user, "outside-collaborator");
  for (const user of members.rows) add(user, ownersAreWhole ? "member" : undefined);
  for (const user of owners.rows) add(user, "owner");
  return [...accounts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function convertUser(user: GithubUser, membership: Account["membership"], source: string): Account {
  return {
    id: `github:user:${user.id}`,
    source,
    kind: "github-user",
    name: user.login,
    externalId: user.id,
    // Only memberships that are in force are listed; an invitation is not.
    status: "active",
    ...(membership !== undefined && { membership }),
    automated: user.isBot,
    ...(membership === "owner" && { privilege: "admin" }),
  };
}

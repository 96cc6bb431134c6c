import type { Account } from "../../../model/generated/snapshot.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { Collaborator, GithubUser, MemberLists } from "./api.ts";
import type { MemberEmails } from "./emails.ts";

/**
 * One account per user; a user in two lists has the higher membership. The list of members contains the owners, so
 * without a whole list of owners the membership of the other members is unknown. A user belongs to each organization in
 * another way, so the account is that of the user in this organization, and its id says both.
 */
export function convertMembers(
  { members, owners, outside, doubt }: MemberLists,
  source: string,
  emails: MemberEmails["byUser"] = new Map(),
): Account[] {
  const isWhole = owners.failure === undefined && owners.shortfalls.length === 0 && !owners.sampled;
  const ownersAreWhole = isWhole && owners.rows.length > 0 && doubt === undefined;
  const accounts = new Map<string, Account>();
  const add = (users: readonly GithubUser[], membership: Account["membership"]): void => {
    for (const user of users) {
      accounts.set(user.id, convertUser(user, { membership, emails: emails.get(user.id) }, source));
    }
  };
  add(outside.rows, "outside-collaborator");
  add(members.rows, ownersAreWhole ? "member" : undefined);
  add(owners.rows, "owner");
  return [...accounts.values()];
}

/** The account of somebody who can access a single repository. */
export function convertCollaborator({ privilege, ...user }: Collaborator, source: string): Account {
  return {
    ...convertUser(user, { membership: "collaborator", emails: undefined }, source),
    ...omitUndefined({ privilege }),
  };
}

interface UserFacts {
  readonly membership: Account["membership"];
  readonly emails: readonly string[] | undefined;
}

function convertUser(user: GithubUser, { membership, emails }: UserFacts, source: string): Account {
  return {
    id: `${source}:user:${user.id}`,
    source,
    kind: "github-user",
    name: user.login,
    externalId: user.id,
    // The lists hold memberships that are in force, and no invitations.
    status: "active",
    automated: user.isBot,
    ...(membership === "owner" && { privilege: "admin" }),
    ...omitUndefined({ membership, emails: emails && [...emails] }),
  };
}

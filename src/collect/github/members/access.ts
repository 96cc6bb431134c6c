import type { Account } from "../../../model/generated/snapshot.ts";
import { countOf } from "../../../model/sentence.ts";
import type { Grant } from "../bulk.ts";
import type { GithubConnection } from "../connection.ts";
import { fullName } from "../repositories.ts";

type Access = NonNullable<Account["access"]>;

/** In which repositories users are collaborators by their own name. */
export interface AccessOfUsers {
  /** By the number of the user, in the order of the names of repositories. */
  readonly byUser: ReadonlyMap<string, Access>;
  /** Why there may be more, one sentence. Absent: there is not. */
  readonly doubt?: string;
}

/** Gathers who may do what in which repository, as far as GitHub shows it. It costs no request where other sections need it. */
export async function readAccess({ everyFact, repositories }: GithubConnection): Promise<AccessOfUsers> {
  const [facts, { readable, reports }] = await Promise.all([everyFact(), repositories()]);
  const byUser = new Map<string, Access>();
  let unread = 0;
  for (const scope of readable.map(fullName).sort()) {
    const grants = facts?.get(scope.toLowerCase())?.collaborators;
    if (grants === undefined) unread += 1;
    for (const { user, privilege } of grants ?? []) {
      byUser.set(user, [...(byUser.get(user) ?? []), { scope, privilege }]);
    }
  }
  if (unread === 0 && reports.length === 0) return { byUser };
  const where = [
    ...(unread === 0 ? [] : [countOf(unread, "repository", "repositories")]),
    ...(reports.length === 0 ? [] : ["repositories that are not listed"]),
  ];
  const why = facts === undefined ? "" : " GitHub shows it to whoever may write there.";
  return { byUser, doubt: `Who is a collaborator in ${where.join(" and in ")} is not known.${why}` };
}

/**
 * An account with the repositories in which it is a collaborator: those that are known, or none. Somebody from outside
 * has no other access, so the highest level is all that there is.
 */
export function withAccess(account: Account, { byUser, doubt }: AccessOfUsers): Account {
  const access = byUser.get(account.externalId ?? "") ?? [];
  if (access.length === 0 && doubt !== undefined) return account;
  const highest = levels.find((level) => access.some(({ privilege }) => privilege === level));
  const isAll = account.membership === "outside-collaborator" && (doubt === undefined || highest === "admin");
  return { ...account, access, ...(isAll && highest !== undefined && { privilege: highest }) };
}

const levels: readonly Grant["privilege"][] = ["admin", "write", "read"];

import { accountRows, identityRows } from "../kinds/index.ts";
import type { Account } from "../model/generated/snapshot.ts";
import { unique } from "../model/group.ts";
import { once } from "../model/memoize.ts";
import { isListedWithAnotherId } from "./account-claims.ts";
import type { PeopleIndex } from "./people-index.ts";
import type { Teams } from "./teams.ts";

/**
 * The people behind the accounts that systems list as members of a team. Accounts that no person uses are left out;
 * undefined stands for somebody who is not known, and for members that were not read.
 */
export type SystemMembersOf = (team: string) => readonly (string | undefined)[];

type Lookups = Pick<PeopleIndex, "byEmail" | "byExternalId" | "byLoginOf" | "byManagedLogin" | "get" | "systemOf">;

/** Most teams are never asked for, so accounts are indexed for the first one. */
export function prepareSystemMembers(
  accounts: readonly Account[],
  teams: () => Teams,
  people: Lookups,
): SystemMembersOf {
  const byId = once(() => new Map(accounts.map((account) => [account.id, account])));
  return (team) => {
    const listed = teams().accountsOf(team);
    if (listed === undefined) return [];
    const members = unique(listed.ids).flatMap((id) => {
      const account = byId().get(id);
      if (account?.automated === true) return [];
      const holder = account && holderOf(account, people);
      const kind = holder === undefined ? undefined : people.get(holder)?.kind;
      return kind === undefined || identityRows[kind].isPersonal === true ? [holder] : [];
    });
    return listed.isWhole ? members : [...members, undefined];
  };
}

/**
 * Whose own account it is, by evidence that proves it: an immutable id, a verified address, or a login that a roster
 * lists. Claims would not do: what they say of a team is what is asked here.
 */
function holderOf(account: Account, people: Lookups): string | undefined {
  const { name, externalId, emails = [] } = account;
  const { provider } = accountRows[account.kind];
  const system = people.systemOf(provider, account.source);
  const stable = externalId === undefined ? [] : people.byExternalId(system, externalId);
  if (stable.length > 0) return onlyOf(stable);
  const managed = people.byManagedLogin(provider, name);
  const named = [
    emails.flatMap(people.byEmail),
    people.byLoginOf(system, name),
    managed?.rank === "strong" ? managed.named : [],
  ];
  const holder = onlyOf(named.find((ids) => ids.length > 0) ?? []);
  const isAnother = holder !== undefined && isListedWithAnotherId(holder, system, externalId, people);
  return isAnother ? undefined : holder;
}

function onlyOf(ids: readonly string[]): string | undefined {
  const [only, ...others] = unique(ids);
  return others.length === 0 ? only : undefined;
}

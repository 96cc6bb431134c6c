import { credentialRows } from "../kinds/index.ts";
import type { Account, Credential } from "../model/generated/snapshot.ts";
import { credentialStatus } from "./ages.ts";

/** How many credentials of a kind an account has that still authenticate. */
export type LiveCounts = (account: string, kind: string) => number;

/** Counts by account what authenticates at now, of the kinds that are counted. */
export function countLive(
  accounts: ReadonlyMap<string, Account>,
  credentials: readonly Credential[],
  now: number,
): LiveCounts {
  const counts = new Map<string, Map<string, number>>();
  for (const credential of credentials) {
    const { kind, account } = credential;
    if (credentialRows[kind].countedAs === undefined || typeof account !== "string" || !accounts.has(account)) continue;
    if (credentialStatus(credential, now) !== "active") continue;
    const byAccount = counts.get(kind) ?? new Map<string, number>();
    counts.set(kind, byAccount.set(account, (byAccount.get(account) ?? 0) + 1));
  }
  return (account, kind) => counts.get(kind)?.get(account) ?? 0;
}

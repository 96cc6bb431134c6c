import type { Credential } from "../model/generated/snapshot.ts";
import { credentialStatus } from "./ages.ts";
import type { AccountShelf } from "./shelf.ts";

/** Kinds of credential that are counted by account, as policies call the counts. */
export const liveKinds = [
  ["accessKeys", "access-key"],
  ["passwords", "console-password"],
  ["certificates", "signing-certificate"],
] as const;

/** How many credentials of an account still authenticate. */
export type LiveCount = Readonly<Record<(typeof liveKinds)[number][0], number>>;

/** Counts credentials that pass by. */
export interface LiveCounter {
  readonly count: (credential: Credential) => void;
  readonly of: (account: string) => LiveCount;
}

const none: LiveCount = { accessKeys: 0, passwords: 0, certificates: 0 };

const positionByKind: ReadonlyMap<string, number> = new Map(liveKinds.map(([, kind], position) => [kind, position]));

/** Counts by account what authenticates at now. */
export function countLive(accounts: AccountShelf, now: number): LiveCounter {
  const counts = new Uint32Array(accounts.size() * liveKinds.length);
  const count = (credential: Credential): void => {
    const position = positionByKind.get(credential.kind);
    if (position === undefined || typeof credential.account !== "string") return;
    const number = accounts.numberOf(credential.account);
    if (number === undefined || credentialStatus(credential, now) !== "active") return;
    const place = number * liveKinds.length + position;
    counts[place] = (counts[place] ?? 0) + 1;
  };
  const of = (account: string): LiveCount => {
    const number = accounts.numberOf(account);
    if (number === undefined) return none;
    const [accessKeys = 0, passwords = 0, certificates = 0] = counts.subarray(number * liveKinds.length);
    return { accessKeys, passwords, certificates };
  };
  return { count, of };
}

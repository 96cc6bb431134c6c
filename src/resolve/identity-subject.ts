import type { Identity } from "../model/generated/snapshot.ts";
import type { Footprint } from "../model/generated/subject.ts";
import { append, unique } from "../model/group.ts";
import { plainNames } from "../model/names.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { by } from "../model/order.ts";
import { type ResolvedSubject, toSubject } from "../model/resolution.ts";
import { countOf } from "../model/sentence.ts";
import { credentialStatus } from "./ages.ts";
import { unseenSources } from "./coverage.ts";
import { employmentSentences } from "./employment-sentences.ts";
import { holderOf, type JoinedSnapshot } from "./joined-snapshot.ts";
import type { Ownership } from "./ownership.ts";
import { renamed } from "./renamed.ts";
import { listInWords, rosterSentence } from "./sentences.ts";

/** What each identity still has, by the identity's id. */
export type Footprints = (identity: string) => Footprint;

/**
 * Gathers accounts and live credentials by their owner. Weak claims and conflicts make nobody an owner here. A thing whose
 * owner depends on what was not read may be anybody's, so its source counts as unseen.
 */
export function gatherFootprints(joined: JoinedSnapshot): Footprints {
  const { coverage, now, accounts, credentials, owners } = joined;
  const unseen = new Set(unseenSources(coverage));
  const ownAccounts = new Map<string, Footprint["accounts"]>();
  const ownCredentials = new Map<string, Footprint["liveCredentials"]>();
  for (const { account, ownership } of accounts.values()) {
    const { id, source, status } = account;
    if (isOpen(ownership)) unseen.add(source);
    const identity = provenOwner(ownership);
    if (identity !== undefined) append(ownAccounts, identity, omitUndefined({ id, source, status }));
  }
  for (const credential of credentials) {
    if (credentialStatus(credential, now) !== "active") continue;
    const { id, source, kind } = credential;
    const ownership = owners.ofCredential(credential, holderOf(credential, joined));
    if (isOpen(ownership)) unseen.add(source);
    const identity = provenOwner(ownership);
    if (identity === undefined) continue;
    append(ownCredentials, identity, { id, source, kind });
  }
  const seenInPart = [...unseen].sort();
  return (identity) => ({
    accounts: (ownAccounts.get(identity) ?? []).sort(by(({ id }) => id)),
    liveCredentials: (ownCredentials.get(identity) ?? []).sort(by(({ id }) => id)),
    unseenSources: seenInPart,
  });
}

function isOpen({ owner, unread }: Ownership): boolean {
  return owner?.state === "uncertain" && owner.rank !== "asserted" && unread.because.length > 0;
}

/** A roster that contradicts itself leaves open whether its person is gone, and not what is that person's. */
function provenOwner(ownership: Ownership): string | undefined {
  const { owner } = ownership;
  if (owner?.state === "known") return owner.rank === "weak" ? undefined : owner.identity.id;
  if (owner?.state !== "uncertain" || owner.rank === "weak" || isOpen(ownership)) return undefined;
  const deciding = owner.claims.filter(({ rank, identity }) => rank === owner.rank && identity !== undefined);
  const [only, ...others] = unique(deciding.map(({ identity }) => identity));
  return others.length > 0 || deciding.some(({ recycled }) => recycled === true) ? undefined : only;
}

/** An identity of a roster with what it still has. */
export function identitySubject(
  identity: Identity,
  footprintOf: Footprints,
  joined: JoinedSnapshot,
): ResolvedSubject | undefined {
  const view = joined.people.view(identity.id);
  if (view === undefined) return undefined;
  const { id, kind, from } = identity;
  const footprint = footprintOf(id);
  const { accounts, liveCredentials } = footprint;
  return toSubject({
    type: "identity",
    origin: joined.originOf(from, kind),
    input: { id, identity: view, footprint },
    describe: (names = plainNames) => {
      const shown = renamed(joined, names);
      const named = shown.identity(identity);
      return {
        label: `${kind} ${named.name} on the ${listInWords(from, shown.joined.sources)}`,
        locations: [],
        facts: { noun: kind, name: named.name },
        evidence: [
          rosterSentence(named, shown.joined),
          ...employmentSentences(named, shown),
          `Still there: ${countOf(accounts.length, "account")} and ${countOf(liveCredentials.length, "live credential")}.`,
        ],
      };
    },
  });
}

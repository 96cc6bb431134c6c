import type { Identity } from "../model/generated/snapshot.ts";
import type { Footprint, Owner } from "../model/generated/subject.ts";
import { append } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { by } from "../model/order.ts";
import { type ResolvedSubject, toSubject } from "../model/resolution.ts";
import { credentialStatus } from "./ages.ts";
import { unseenSources } from "./coverage.ts";
import { holderOf, type JoinedSnapshot, sourceName } from "./joined-snapshot.ts";
import { rosterSentence } from "./sentences.ts";

/** What each identity still has, by the identity's id. */
export type Footprints = (identity: string) => Footprint;

/** Gathers accounts and live credentials by their owner. Weak claims and conflicts make nobody an owner here. */
export function gatherFootprints(joined: JoinedSnapshot): Footprints {
  const { coverage, now, accounts, credentials, owners } = joined;
  const unseen = unseenSources(coverage);
  const ownAccounts = new Map<string, Footprint["accounts"]>();
  const ownCredentials = new Map<string, Footprint["liveCredentials"]>();
  for (const { account, ownership } of accounts.values()) {
    const { id, source, status } = account;
    const identity = provenOwner(ownership.owner);
    if (identity !== undefined) append(ownAccounts, identity, omitUndefined({ id, source, status }));
  }
  for (const credential of credentials) {
    const identity = provenOwner(owners.ofCredential(credential, holderOf(credential, joined)).owner);
    if (identity === undefined || credentialStatus(credential, now) !== "active") continue;
    const { id, source, kind } = credential;
    append(ownCredentials, identity, { id, source, kind });
  }
  return (identity) => ({
    accounts: (ownAccounts.get(identity) ?? []).sort(by(({ id }) => id)),
    liveCredentials: (ownCredentials.get(identity) ?? []).sort(by(({ id }) => id)),
    unseenSources: unseen,
  });
}

function provenOwner(owner: Owner | undefined): string | undefined {
  return owner?.state === "known" && owner.rank !== "weak" ? owner.identity.id : undefined;
}

/** An identity of a roster with what it still has. */
export function identitySubject(
  identity: Identity,
  footprintOf: Footprints,
  joined: JoinedSnapshot,
): ResolvedSubject | undefined {
  const view = joined.people.view(identity.id);
  if (view === undefined) return undefined;
  const { id, kind, from, name } = identity;
  const footprint = footprintOf(id);
  const { accounts, liveCredentials } = footprint;
  return toSubject({
    type: "identity",
    origin: joined.originOf(from, kind),
    input: { id, identity: view, footprint },
    describe: () => ({
      label: `${kind} ${name} on the roster ${sourceName(joined.sources, from)}`,
      locations: [],
      evidence: [
        rosterSentence(identity, joined),
        `Still there: ${count(accounts.length, "account")} and ${count(liveCredentials.length, "live credential")}.`,
      ],
    }),
  });
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

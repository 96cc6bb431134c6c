import type { Identity } from "../model/generated/snapshot.ts";
import type { Footprint, Owner } from "../model/generated/subject.ts";
import type { ResolvedSubject } from "../model/resolution.ts";
import { credentialStatus } from "./ages.ts";
import { unseenSources } from "./coverage.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";
import { known } from "./known.ts";
import { identityLabel } from "./labels.ts";
import { by } from "./order.ts";
import { rosterSentence } from "./sentences.ts";

/** What is still there of each identity, by identity id. */
export type Footprints = (identity: string) => Footprint;

/** Gathers accounts and live credentials by their owner. Weak evidence and conflicts put nothing at anybody's door. */
export function gatherFootprints(joined: JoinedSnapshot): Footprints {
  const unseen = unseenSources(joined.coverage);
  const footprints = new Map<string, Footprint>();
  const footprintOf = (identity: string): Footprint => {
    const before = footprints.get(identity);
    if (before !== undefined) return before;
    const footprint: Footprint = { accounts: [], liveCredentials: [], unseenSources: unseen };
    footprints.set(identity, footprint);
    return footprint;
  };
  for (const account of [...joined.accounts.values()].sort(by(({ id }) => id))) {
    const owner = provenOwner(joined.owners.ofAccount(account).owner);
    const { id, source, status } = account;
    if (owner !== undefined) footprintOf(owner).accounts.push(known({ id, source, status }));
  }
  for (const credential of [...joined.credentials.values()].sort(by(({ id }) => id))) {
    if (credentialStatus(credential, joined.now) !== "active") continue;
    const owner = provenOwner(joined.owners.ofCredential(credential).owner);
    const { id, source, kind } = credential;
    if (owner !== undefined) footprintOf(owner).liveCredentials.push({ id, source, kind });
  }
  return footprintOf;
}

/** Somebody on a roster with what is still there of them. */
export function identitySubject(identity: Identity, footprints: Footprints, joined: JoinedSnapshot): ResolvedSubject[] {
  const party = joined.directory.party(identity.id);
  if (party === undefined) return [];
  const { id, kind, from } = identity;
  const footprint = footprints(id);
  const { accounts, liveCredentials } = footprint;
  return [
    {
      type: "identity",
      input: { id, identity: party, footprint },
      context: known({
        kind,
        source: from,
        section: joined.sections.sectionOf(from, kind),
        label: identityLabel(identity, joined),
        places: [],
        evidence: [
          rosterSentence(identity, joined),
          `Still there: ${count(accounts.length, "account")} and ${count(liveCredentials.length, "live credential")}.`,
        ],
      }),
    },
  ];
}

function provenOwner(owner: Owner | undefined): string | undefined {
  return owner?.state === "known" && owner.rank !== "weak" ? owner.identity.id : undefined;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

import type { Account, Credential, Identity } from "../model/generated/snapshot.ts";
import type { Footprint, Owner } from "../model/generated/subject.ts";
import type { ResolvedSubject } from "../model/resolution.ts";
import { credentialStatus } from "./ages.ts";
import { unseenSources } from "./coverage.ts";
import { rememberSome } from "./directory.ts";
import { append } from "../model/group.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { identityLabel } from "./labels.ts";
import { by } from "../model/order.ts";
import type { Ownership } from "./ownership.ts";
import { rosterSentence } from "./sentences.ts";

/** What is still there of each identity, gathered from accounts and credentials that pass by. */
export interface Footprints {
  readonly addAccount: (account: Account, ownership: Ownership) => void;
  readonly addCredential: (credential: Credential, ownership: Ownership) => void;
  readonly of: (identity: string) => Footprint;
}

/** Gathers accounts and live credentials by their owner. Weak evidence and conflicts put nothing at anybody's door. */
export function gatherFootprints({ coverage, now }: Pick<JoinedSnapshot, "coverage" | "now">): Footprints {
  const unseen = unseenSources(coverage);
  const accounts = new Map<string, Footprint["accounts"]>();
  const credentials = new Map<string, Footprint["liveCredentials"]>();
  const sameText = rememberSome((text) => text);
  return {
    addAccount: ({ id, source, status }, { owner }) => {
      const identity = provenOwner(owner);
      if (identity !== undefined) append(accounts, identity, omitUndefined({ id, source, status }));
    },
    addCredential: (credential, { owner }) => {
      const identity = provenOwner(owner);
      if (identity === undefined || credentialStatus(credential, now) !== "active") return;
      const { id, source, kind } = credential;
      append(credentials, identity, { id, source: sameText(source), kind: sameText(kind) });
    },
    of: (identity) => ({
      accounts: (accounts.get(identity) ?? []).sort(by(({ id }) => id)),
      liveCredentials: (credentials.get(identity) ?? []).sort(by(({ id }) => id)),
      unseenSources: unseen,
    }),
  };
}

/** Somebody on a roster with what is still there of them. */
export function identitySubject(identity: Identity, footprints: Footprints, joined: JoinedSnapshot): ResolvedSubject[] {
  const party = joined.directory.party(identity.id);
  if (party === undefined) return [];
  const { id, kind, from } = identity;
  const footprint = footprints.of(id);
  const { accounts, liveCredentials } = footprint;
  return [
    {
      type: "identity",
      input: { id, identity: party, footprint },
      context: omitUndefined({
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

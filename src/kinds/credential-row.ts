import type { Account, Clue, Credential } from "../model/generated/snapshot.ts";
import type { SubjectAccount } from "../model/generated/subject.ts";
import type { OwnerFact } from "./owner-facts.ts";
import type { ProviderName } from "./providers.ts";
import type { RemediateCredential } from "./remediation/step.ts";

/** What a label needs beside the credential. */
interface CredentialSurroundings {
  /** The name of its source. */
  readonly source: string;
  /** The account it belongs to, where that is in the snapshot. */
  readonly account: Account | undefined;
  /** The day it was created, such as `2024-03-01`, where that is known. */
  readonly createdOn: string | undefined;
}

/** Everything that is particular to one kind of credential. */
export interface CredentialRow {
  readonly provider: ProviderName;
  /** What a sentence calls such a credential: "deploy key". */
  readonly noun: string;
  /** What a sentence calls this one: `deploy key "ci" of acme-example/shop`. */
  readonly label: (credential: Credential, surroundings: CredentialSurroundings) => string;
  /** It has no name of its own: its account's name stands for it. */
  readonly isNamedByHolder?: true;
  /** Whoever uses it signs in with it. Of others a use by a workload is not told from one by a person. */
  readonly useIsSignIn?: true;
  /** The label says when it was created, so that no further sentence has to. */
  readonly labelTellsAge?: true;
  /** What happened on the first day that the provider tells of it. Absent: it was made. */
  readonly firstSeenAs?: "Installed" | "Authorized" | "Requested" | "Found";
  /** The field of an account's `live` that counts those that still authenticate. */
  readonly countedAs?: keyof NonNullable<SubjectAccount["live"]>;
  /**
   * How code names it: by the provider's own id, or by its name, which may be compared without letter case. By its id in the
   * snapshot where the provider itself says what the line holds.
   */
  readonly namedInCodeBy: "public-id" | "name" | "name-ignoring-case" | "id";
  /** Code names it by a name that may be stored in several places. Absent: a name has one place. */
  readonly lookup?: Lookup;
  /** The shape of the provider's own id. */
  readonly publicId?: PublicIdShape;
  /** What its section provides and may name an owner. Absent: only its account or an owners file can. */
  readonly ownerFacts?: readonly OwnerFact<"tags" | "clues">[];
  /** The provider never records an owner of any: who owns them is asked once for all of a place. */
  readonly ownedByScope?: PlaceIds;
  /** It is a key pair, and the fingerprint of its public half tells whether another credential is the same key. */
  readonly isKeyPair?: true;
  /** How a sentence calls a clue of the provider that is not about the credential itself. */
  readonly clueDetails?: Readonly<Partial<Record<Clue["method"], string>>>;
  /** How people switch one off and delete it. */
  readonly remediate: RemediateCredential;
}

/** How a provider finds what a name in code means: it looks in the nearest place first. */
interface Lookup {
  /** The kind that such a reference names, which may be another one: of all places together. */
  readonly as: string;
  /** Where this kind is stored: in an environment of a scope, in a scope, or in a source that shares with scopes. */
  readonly places: readonly ("environment" | "scope" | "source")[];
  /** The name of the source that shares with a scope. */
  readonly sharerOf: (scope: string) => string;
  /** The kind in place of which some jobs get it, by the same name. */
  readonly insteadOf?: string;
}

/** Where a credential lives: in a scope or, without one, in the source itself. */
type CredentialPlace = Pick<Credential, "source" | "scope">;

/** Ids of what belongs to one place, as owners.yaml matches them. */
interface PlaceIds {
  /** The place itself; an entry that matches it answers for all that belongs to it. */
  readonly place: (place: CredentialPlace) => string;
  /** All of this kind that belongs to it, as a glob. */
  readonly members: (place: CredentialPlace) => string;
}

interface PublicIdShape {
  /** Matches a whole id. */
  readonly whole: RegExp;
  /** Finds every such id of this family in a text; the first group and the last one may be shown when the rest is masked. */
  readonly within: RegExp;
}

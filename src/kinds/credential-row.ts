import type { Account, Clue, Credential, CredentialKind } from "../model/generated/snapshot.ts";
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
  /** The field of an account's `live` that counts those that still authenticate. */
  readonly countedAs?: keyof NonNullable<SubjectAccount["live"]>;
  /** How code names it: by the provider's own id, or by its name, which may be compared without letter case. */
  readonly namedInCodeBy: "public-id" | "name" | "name-ignoring-case";
  /** The shape of the provider's own id. */
  readonly publicId?: PublicIdShape;
  /** What its section provides and may name an owner. Absent: only its account or an owners file can. */
  readonly ownerFacts?: readonly OwnerFact<"tags" | "clues">[];
  /** The provider never records an owner of any: who owns them is asked once for all of a scope. */
  readonly ownedByScope?: ScopeIds;
  /** It is a key pair, and the fingerprint of its public half tells whether another credential is the same key. */
  readonly isKeyPair?: true;
  /** The kind of the secrets of a deployment environment. A job of that environment reads one of them instead of this kind's of the same name. */
  readonly environmentKind?: CredentialKind;
  /** How a sentence calls a clue of the provider that is not about the credential itself. */
  readonly clueDetails?: Readonly<Partial<Record<Clue["method"], string>>>;
  /** How people switch one off and delete it. */
  readonly remediate: RemediateCredential;
}

/** Ids of what belongs to one scope, as owners.yaml matches them. */
interface ScopeIds {
  /** The scope itself; an entry that matches it answers for all that belongs to it. */
  readonly scope: (scope: string) => string;
  /** All of this kind that belongs to it, as a glob. */
  readonly members: (scope: string) => string;
}

interface PublicIdShape {
  /** Matches a whole id. */
  readonly whole: RegExp;
  /** Finds every such id of this family in a text; the first group and the last one may be shown when the rest is masked. */
  readonly within: RegExp;
}

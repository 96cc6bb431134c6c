import type { Account, Credential, Reference } from "../model/generated/snapshot.ts";
import type { Owner } from "../model/generated/subject.ts";
import { accountEvidence } from "./account-evidence.ts";
import { credentialEvidence, type UsersOfLogin } from "./credential-evidence.ts";
import { type Directory, rememberSome } from "./directory.ts";
import type { Evidence } from "./evidence.ts";
import { decideOwner } from "./owner.ts";
import { type OwnersSource, readOwnersFile } from "./owners-file.ts";
import type { AccountShelf } from "./shelf.ts";
import { tagKey, usualOwnerTags } from "./tag-evidence.ts";

/** Who owns a thing, and why. */
export interface Ownership {
  /** Absent where neither a roster nor an owners file was read. */
  readonly owner?: Owner;
  readonly evidence: readonly Evidence[];
}

/** Answers who owns what. */
export interface Owners {
  readonly ofAccount: (account: Account) => Ownership;
  /** What an account itself says of its owner. */
  readonly evidenceOfAccount: (id: string) => readonly Evidence[];
  readonly ofCredential: (credential: Credential) => Ownership;
  /** Of a line in a file: what is said of the line itself, else whose credential it means. */
  readonly ofReference: (reference: Reference, credential: Credential | undefined) => Ownership;
}

interface Known {
  readonly accounts: AccountShelf;
  readonly usersOf: UsersOfLogin;
  readonly directory: Directory;
  readonly ownerTags: readonly string[] | undefined;
  readonly ownersFile: OwnersSource | undefined;
}

/** Prepares everything that names owners for many questions. */
export function createOwners({ accounts, usersOf, directory, ownerTags, ownersFile }: Known): Owners {
  const tagKeys = new Set((ownerTags ?? usualOwnerTags).map(tagKey));
  const asserted = ownersFile === undefined ? () => [] : readOwnersFile(ownersFile, directory);
  const isKnowable = directory.rosterRead || ownersFile !== undefined;

  const evidenceOfAccount = rememberSome((id: string): readonly Evidence[] => {
    const account = accounts.get(id);
    return account === undefined ? [] : accountEvidence(account, tagKeys, directory);
  });
  const evidenceOfCredential = (credential: Credential): readonly Evidence[] => [
    ...(typeof credential.account === "string" ? evidenceOfAccount(credential.account) : []),
    ...credentialEvidence(credential, tagKeys, usersOf, directory),
  ];
  const decide = (evidence: readonly Evidence[]): Ownership =>
    isKnowable ? { owner: decideOwner(evidence, directory), evidence } : { evidence };

  return {
    ofAccount: ({ id }) => decide([...asserted([id]), ...evidenceOfAccount(id)]),
    evidenceOfAccount,
    ofCredential: (credential) => decide([...asserted(idsOf(credential)), ...evidenceOfCredential(credential)]),
    ofReference: (reference, credential) => {
      const ids = [reference.id, ...(credential === undefined ? [] : idsOf(credential))];
      const evidence = [...asserted(ids), ...(credential === undefined ? [] : evidenceOfCredential(credential))];
      return credential === undefined && evidence.length === 0 ? { evidence } : decide(evidence);
    },
  };
}

function idsOf({ id, account }: Credential): readonly string[] {
  return typeof account === "string" ? [id, account] : [id];
}

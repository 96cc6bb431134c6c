import { series } from "../model/sentence.ts";

/** What is not known where a fact is missing, by the path that policies name. */
const words: Readonly<Record<string, string>> = {
  account: "which account it belongs to",
  "account.name": "what the account is called",
  "account.purpose": "what the account is for",
  credential: "which credential is meant",
  "credential.ageDays": "when it was made",
  "credential.daysToExpiry": "whether and when it expires",
  "credential.daysUsedAfterOwnerLeft": "whether it was used after its owner left",
  "credential.lastUsed": "when it was last used",
  "credential.permissions": "what it may do",
  "credential.privilege": "how much it may do",
  "credential.reach": "how much it reaches",
  "credential.sharedWith": "whether the same key is used elsewhere",
  "credential.signs": "whether its deliveries are signed",
  "credential.status": "whether it works",
  "credential.validity": "whether the leaked secret still works",
  "credential.valueAgeDays": "how old its value is",
  "credential.verifiesTls": "whether the certificate of its receiver is verified",
  owner: "who owns it",
  "owner.identity.status": "whether its owner is still there",
  "owner.rank": "how strong the evidence for its owner is",
  "reference.joinedBy": "how the line and the credential are joined",
  "reference.readIn": "in which environments jobs read it",
  "waiver.unused": "whether it covers a finding",
};

/** Says what is not known: "when it was last used and who owns it". A fact of users' policies may have no words here. */
export function wordsFor(facts: readonly string[]): string {
  return series(facts.map((fact) => words[fact] ?? `what ${fact} is`));
}

import type { Account, AccountKind } from "../model/generated/snapshot.ts";
import type { SubjectAccount } from "../model/generated/subject.ts";
import type { OwnerFact } from "./owner-facts.ts";
import type { ProviderName } from "./providers.ts";
import { userSteps as iamUserSteps, rootUserSteps } from "./remediation/aws.ts";
import { userSteps as githubUserSteps, invitationSteps, runnerSteps } from "./remediation/github-accounts.ts";
import type { RemediateAccount } from "./remediation/step.ts";

/** Everything that is particular to one kind of account. */
export interface AccountRow {
  readonly provider: ProviderName;
  /** What such an account is called: "IAM user", "outside collaborator". */
  readonly noun: (account: Account) => string;
  /** What a sentence calls this one: "IAM user ci in acme-production". */
  readonly label: (account: Account, source: string) => string;
  /** Its purpose, where the kind alone says it. Such an account is nobody's own. */
  readonly purpose?: SubjectAccount["purpose"];
  /** Nobody holds it yet: no credential belongs to it. */
  readonly isProspective?: true;
  /** Who chooses the name, and what a clue taken from it is called. */
  readonly nameClue: NameClue;
  /** Completes "Owner by ..." where a part of the account's path names somebody. */
  readonly pathDetail?: string;
  /** What its section provides and may name an owner, beside what every account has. */
  readonly ownerFacts?: readonly OwnerFact<"tags">[];
  /** How people take its rights away and remove it. */
  readonly remediate: RemediateAccount;
}

interface NameClue {
  /**
   * A name that the company chooses may be a person's login in any system. A name that its holder registered first
   * proves nothing about other systems, and is a personal name even when no roster lists it.
   */
  readonly chosenBy: "company" | "holder";
  readonly method: string;
  readonly detail: string;
}

const iamUserName: NameClue = { chosenBy: "company", method: "user-name", detail: "the name of the IAM user" };

/** How a sentence calls a user who belongs to an organization or a repository in this way. */
const memberships: Readonly<Record<NonNullable<Account["membership"]>, string>> = {
  owner: "organization owner",
  member: "member",
  "outside-collaborator": "outside collaborator",
  collaborator: "collaborator",
};

/** One row for each kind of account. */
export const accountRows: Readonly<Record<AccountKind, AccountRow>> = {
  "iam-user": {
    provider: "aws",
    noun: () => "IAM user",
    label: ({ name }, source) => `IAM user ${name} in ${source}`,
    nameClue: iamUserName,
    pathDetail: "the path of the IAM user",
    ownerFacts: [{ field: "tags", unread: "The tags of this IAM user were not read." }],
    remediate: iamUserSteps,
  },
  root: {
    provider: "aws",
    noun: () => "root user",
    label: (_account, source) => `root user of ${source}`,
    purpose: "root",
    nameClue: iamUserName,
    remediate: rootUserSteps,
  },
  "github-user": {
    provider: "github",
    noun: ({ membership }) => (membership === undefined ? "GitHub user" : memberships[membership]),
    label: ({ name, membership }, source) =>
      membership === undefined ? `GitHub user ${name} in ${source}` : `${memberships[membership]} ${name} of ${source}`,
    nameClue: { chosenBy: "holder", method: "login", detail: "the GitHub login" },
    remediate: githubUserSteps,
  },
  "pending-invitation": {
    provider: "github",
    noun: () => "pending invitation",
    label: ({ name, scope }, source) => `pending invitation of ${name} to ${scope ?? source}`,
    isProspective: true,
    nameClue: { chosenBy: "holder", method: "login", detail: "the login or the address that is invited" },
    remediate: invitationSteps,
  },
  runner: {
    provider: "github",
    noun: () => "self-hosted runner",
    label: ({ name, scope }, source) => `self-hosted runner ${name} of ${scope ?? source}`,
    purpose: "service",
    nameClue: { chosenBy: "company", method: "runner-name", detail: "the name of the runner" },
    remediate: runnerSteps,
  },
};

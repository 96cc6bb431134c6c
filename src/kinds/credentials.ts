import type { Account, Credential, CredentialKind } from "../model/generated/snapshot.ts";
import type { SubjectAccount } from "../model/generated/subject.ts";
import type { OwnerFact } from "./owner-facts.ts";
import type { ProviderName } from "./providers.ts";
import { accessKeySteps, certificateSteps, passwordSteps, secretSteps } from "./remediation/aws.ts";
import { actionsSecretSteps, deployKeySteps } from "./remediation/github.ts";
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

function holderOf(name: string, account: Account | undefined): string {
  return account?.kind === "root" ? "the root user" : `IAM user ${account?.name ?? name}`;
}

/** One row for each kind of credential. */
export const credentialRows: Readonly<Record<CredentialKind, CredentialRow>> = {
  "access-key": {
    provider: "aws",
    noun: "access key",
    isNamedByHolder: true,
    useIsSignIn: true,
    label: ({ name }, { source, account, createdOn }) =>
      `access key of ${holderOf(name, account)}${createdText(createdOn)} in ${source}`,
    labelTellsAge: true,
    countedAs: "accessKeys",
    namedInCodeBy: "public-id",
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
    publicId: {
      whole: /^AKIA[A-Z0-9]{12,}$/,
      within: /\b(A(?:KIA|SIA|BIA|CCA))[A-Z0-9]{8,124}([A-Z0-9]{4})\b/g,
    },
    remediate: accessKeySteps,
  },
  "console-password": {
    provider: "aws",
    noun: "console password",
    isNamedByHolder: true,
    useIsSignIn: true,
    label: ({ name }, { source, account }) => `console password of ${holderOf(name, account)} in ${source}`,
    countedAs: "passwords",
    namedInCodeBy: "name",
    remediate: passwordSteps,
  },
  "signing-certificate": {
    provider: "aws",
    noun: "signing certificate",
    isNamedByHolder: true,
    useIsSignIn: true,
    label: ({ name }, { source, account, createdOn }) =>
      `signing certificate of ${holderOf(name, account)}${createdText(createdOn)} in ${source}`,
    labelTellsAge: true,
    countedAs: "certificates",
    namedInCodeBy: "name",
    remediate: certificateSteps,
  },
  secret: {
    provider: "aws",
    noun: "secret",
    label: ({ name, scope }, { source }) => `secret ${name} in ${scope === undefined ? source : `${source}, ${scope}`}`,
    namedInCodeBy: "name",
    ownerFacts: [{ field: "tags", unread: "The tags of this secret were not read." }],
    remediate: secretSteps,
  },
  "deploy-key": {
    provider: "github",
    noun: "deploy key",
    useIsSignIn: true,
    label: ({ name, scope }, { source }) => `deploy key "${name}" of ${scope ?? source}`,
    namedInCodeBy: "name",
    ownerFacts: [{ field: "clues", unread: "Who added this deploy key was not read." }],
    remediate: deployKeySteps,
  },
  "actions-secret": {
    provider: "github",
    noun: "Actions secret",
    label: ({ name, scope }, { source }) => `Actions secret ${name} of ${scope ?? source}`,
    // GitHub stores the names in capitals and compares repositories without letter case.
    namedInCodeBy: "name-ignoring-case",
    // https://docs.github.com/rest/actions/secrets gives names and dates only.
    ownedByScope: {
      scope: (repository) => `github:${repository}`,
      members: (repository) => `github:${repository}:actions-secret:*`,
    },
    remediate: actionsSecretSteps,
  },
};

function createdText(day: string | undefined): string {
  return day === undefined ? "" : ` (made ${day})`;
}

const rowsByKind: ReadonlyMap<string, CredentialRow> = new Map(Object.entries(credentialRows));

/** The row of a kind that a reference names; undefined for a text that is not a kind of credential. */
export function credentialRowOf(kind: string): CredentialRow | undefined {
  return rowsByKind.get(kind);
}

/** A kind with the field of an account's `live` that counts it. */
type CountedKind = readonly [field: NonNullable<CredentialRow["countedAs"]>, kind: string];

const countedByProvider: Readonly<Record<ProviderName, readonly CountedKind[]>> = {
  aws: countedOf("aws"),
  github: countedOf("github"),
};

function countedOf(provider: ProviderName): readonly CountedKind[] {
  return Object.entries(credentialRows).flatMap(([kind, row]): CountedKind[] =>
    row.provider === provider && row.countedAs !== undefined ? [[row.countedAs, kind]] : [],
  );
}

/** The kinds that an account's `live` counts, by the provider of the account. */
export function countedKinds(provider: ProviderName): readonly CountedKind[] {
  return countedByProvider[provider];
}

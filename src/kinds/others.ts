import type { IdentityKind, Reference, ReferenceKind, SourceKind } from "../model/generated/snapshot.ts";
import type { OwnerFact } from "./owner-facts.ts";
import type { ProviderName } from "./providers.ts";

/** Everything that is particular to one kind of identity. */
export interface IdentityRow {
  /** The status of one that has come to its end. */
  readonly ended: "departed" | "retired";
  /** Its name and addresses are personal: redaction replaces them. */
  readonly isPersonal?: true;
  /** The purpose of an account that is the identity's own. */
  readonly accountPurpose: "person" | "service";
}

/** One row for each kind of identity. */
export const identityRows: Readonly<Record<IdentityKind, IdentityRow>> = {
  person: { ended: "departed", isPersonal: true, accountPurpose: "person" },
  workload: { ended: "retired", accountPurpose: "service" },
  agent: { ended: "retired", accountPurpose: "service" },
  team: { ended: "retired", accountPurpose: "service" },
};

/** What an owners file names where no roster was read that would know better. */
export const assertedIdentityKind: IdentityKind = "person";

/** What a name in the team column of a roster stands for. */
export const groupIdentityKind: IdentityKind = "team";

const clouds: Readonly<Record<NonNullable<Reference["cloud"]>, string>> = {
  aws: "AWS",
  azure: "Azure",
  google: "Google Cloud",
  cloudflare: "Cloudflare",
  alibaba: "Alibaba Cloud",
  oracle: "Oracle Cloud",
  tencent: "Tencent Cloud",
  ibm: "IBM Cloud",
  digitalocean: "DigitalOcean",
  vercel: "Vercel",
};

function cloudKey({ cloud }: Reference): string {
  return `${cloud === undefined ? "cloud" : clouds[cloud]} key`;
}

/** What each cloud calls what a job acts as. */
const roles: Readonly<Partial<Record<NonNullable<Reference["cloud"]>, string>>> = {
  aws: "IAM role",
  azure: "Azure application",
  google: "Google Cloud workload identity",
  alibaba: "RAM role",
};

function cloudRole({ cloud }: Reference): string {
  return (cloud && roles[cloud]) ?? "cloud role";
}

/** A file as sentences name it: below owner/repository, where its source has several. */
export function fileInWords({ file, scope }: Pick<Reference, "file" | "scope">): string {
  return scope === undefined ? file : `${scope}/${file}`;
}

/** Everything that is particular to one kind of reference. */
export interface ReferenceRow {
  /** What such a line is called. */
  readonly noun: (reference: Reference) => string;
  /** What a sentence calls this one. */
  readonly label: (reference: Reference) => string;
  /** What its section provides and may name an owner. Absent: nothing does. */
  readonly ownerFacts?: readonly OwnerFact<"clues">[];
}

/** The provider whose logins and teams a CODEOWNERS file names. */
export const codeHost: ProviderName = "github";

const codeOwners: Required<Pick<ReferenceRow, "ownerFacts">> = {
  ownerFacts: [{ field: "clues", unread: "The code owners of a file that names it were not read." }],
};

/** One row for each kind of reference. */
export const referenceRows: Readonly<Record<ReferenceKind, ReferenceRow>> = {
  "secret-use": {
    ...codeOwners,
    noun: () => "secret use",
    label: (reference) => `use of secret ${reference.name} in ${fileInWords(reference)}`,
  },
  "static-cloud-key": {
    ...codeOwners,
    noun: cloudKey,
    label: (reference) => `static ${cloudKey(reference)} ${reference.name} in ${fileInWords(reference)}`,
  },
  "secret-in-file": {
    noun: () => "leaked secret",
    label: (reference) => `leaked ${reference.name} in ${fileInWords(reference)}`,
  },
  "key-id-in-file": {
    ...codeOwners,
    noun: () => "access key id",
    label: (reference) => `access key id ${reference.name} in ${fileInWords(reference)}`,
  },
  "cloud-role": {
    ...codeOwners,
    noun: cloudRole,
    label: (reference) => `${cloudRole(reference)} ${reference.name} in ${fileInWords(reference)}`,
  },
};

/** Everything that is particular to one kind of value of a stored secret. */
interface HeldRow {
  /** What a secret holds. The app is known by its name, by an id, or not. */
  readonly sentence: (app: string | undefined) => string;
  /** Where a key of an app is, in a sentence on the installation of that app. */
  readonly ofInstallation: (secret: string, line: string) => string;
}

/** One row for each kind of value that a file says a stored secret has. */
export const heldRows: Readonly<Record<NonNullable<Reference["holds"]>, HeldRow>> = {
  // https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps
  "app-private-key": {
    sentence: (app) =>
      `It holds the private key of ${app === undefined ? "a GitHub App" : `the GitHub App ${app}`}, which never expires.`,
    ofInstallation: (secret, line) => `The secret ${secret} in ${line} holds its private key.`,
  },
};

/** Everything that is particular to one kind of source. */
export interface SourceRow {
  /** What a sentence calls such a source. */
  readonly noun: string;
  /** Whose accounts it has. */
  readonly provider?: ProviderName;
  /** It lists identities, and nothing can be judged without it that depends on them. */
  readonly listsIdentities?: true;
  /** It is the working tree, so a pull request changes what is found there. */
  readonly isWorkingTree?: true;
  /** Records live in parts of it that come and go, such as repositories. */
  readonly hasScopes?: true;
  /** It stands for all sources of a provider of which none is configured. */
  readonly isPlaceholder?: true;
}

/** One row for each kind of source. */
export const sourceRows: Readonly<Record<SourceKind, SourceRow>> = {
  "aws-account": { noun: "AWS account", provider: "aws" },
  "github-enterprise": { noun: "GitHub enterprise", provider: "github" },
  "github-organization": { noun: "GitHub organization", provider: "github", hasScopes: true },
  "github-repository": { noun: "GitHub repository", provider: "github" },
  "repository-files": { noun: "files of", isWorkingTree: true },
  roster: { noun: "roster", listsIdentities: true },
  provider: { noun: "provider", isPlaceholder: true },
};

const rowsByKind: ReadonlyMap<string, SourceRow> = new Map(Object.entries(sourceRows));

/** The row of the kind that a result names; undefined for a text that is not a kind of source. */
export function sourceRowOf(kind: string): SourceRow | undefined {
  return rowsByKind.get(kind);
}

/** What a sentence calls a source: "AWS account acme-production"; "roster" alone where the roster is called so, too. */
export function sourceInWords(kind: SourceKind, name: string): string {
  const { noun } = sourceRows[kind];
  return name.toLowerCase() === noun.toLowerCase() ? noun : `${noun} ${name}`;
}

/** What a sentence calls a roster. */
export function rosterInWords(name: string): string {
  return sourceInWords("roster", name);
}

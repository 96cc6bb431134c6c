import type { Account } from "../model/generated/snapshot.ts";
import type { CredentialRow } from "./credential-row.ts";
import { accessKeySteps, certificateSteps, passwordSteps, secretSteps } from "./remediation/aws.ts";

/** One row for each kind of credential in AWS. */
export const awsCredentialRows = {
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
} as const satisfies Readonly<Record<string, CredentialRow>>;

function holderOf(name: string, account: Account | undefined): string {
  return account?.kind === "root" ? "the root user" : `IAM user ${account?.name ?? name}`;
}

function createdText(day: string | undefined): string {
  return day === undefined ? "" : ` (made ${day})`;
}

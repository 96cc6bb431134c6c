import { isDummy } from "./dummies.ts";

/** A cloud whose credentials workflows use. */
export type Cloud = "aws" | "azure" | "google";

/** A part of a credential. AWS access keys have two halves. */
export interface KeyPart {
  readonly cloud: Cloud;
  readonly half: "id" | "secret" | "whole";
}

const awsId: KeyPart = { cloud: "aws", half: "id" };
const awsSecret: KeyPart = { cloud: "aws", half: "secret" };
const azure: KeyPart = { cloud: "azure", half: "whole" };
const google: KeyPart = { cloud: "google", half: "whole" };

/** Inputs and environment variables that take a credential, in lower case with _ for -. */
const inputs: ReadonlyMap<string, KeyPart> = new Map([
  // https://github.com/aws-actions/configure-aws-credentials#options
  ["aws_access_key_id", awsId],
  ["aws_secret_access_key", awsSecret],
  // https://github.com/google-github-actions/auth#inputs-service-account-key-json
  ["credentials_json", google],
  ["service_account_key", google],
  // https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference
  ["google_credentials", google],
  ["gcp_credentials", google],
  ["gcp_sa_key", google],
  // https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/service_principal_client_secret
  ["arm_client_secret", azure],
  ["azure_client_secret", azure],
  ["azure_credentials", azure],
]);

/** Inputs that hold a credential only in steps of Azure's own actions. https://github.com/Azure/login#input-parameters */
const azureInputs = new Set(["creds", "client_secret", "clientsecret"]);

/** What an input or environment variable takes, by its name and the action of its step. */
export function partOfInput(input: string, action: string | undefined): KeyPart | undefined {
  const known = inputs.get(input);
  if (known !== undefined) return known;
  return azureInputs.has(input) && action?.startsWith("azure/") ? azure : undefined;
}

/** What makes a name that begins alike the name of something else: of a KMS key, a table, a date, an OAuth client. */
const otherThing =
  /KMS|CUSTOMER_MASTER_KEY|GOOGLE_OAUTH|_(?:ARN|TABLE|ALIAS|AGE|ENABLED|LENGTH|COUNT|EXPIR(?:ES|Y|ATION|E)(?:_(?:ON|AT|DATE))?)$/;

/** What a stored secret or variable is, by its name in capitals alone. */
export function partOfName(name: string): KeyPart | undefined {
  if (otherThing.test(name)) return undefined;
  if (/(?:^|_)AWS(?:_|\d|$)/.test(name)) {
    if (/SECRET_?(?:ACCESS_?)?KEY|SECRET_?ACCESS/.test(name)) return awsSecret;
    if (/ACCESS_?KEY(?:_?ID)?|(?:^|_)KEY_?ID|ACCESS_?ID/.test(name)) return awsId;
  }
  if (/(?:^|_)(?:AZURE|ARM)_(?:.*_)?CLIENT_SECRET(?:_|$)|(?:^|_)AZURE_(?:.*_)?CREDENTIALS(?:_|$)/.test(name))
    return azure;
  const googleKey =
    /(?:^|_)(?:GCP|GCLOUD|GOOGLE|GKE)_(?:.*_)?(?:SA_KEY|SERVICE_KEY|SERVICE_ACCOUNT_KEY|SERVICE_ACCOUNT_JSON|CREDENTIALS)(?:_|$)/;
  return googleKey.test(name) ? google : undefined;
}

const halfOfName = /SECRET_?ACCESS_?KEY|ACCESS_?KEY_?ID|ACCESS_?KEY|SECRET_?KEY|SECRET_?ACCESS|ACCESS_?ID|KEY_?ID/;

/** What the names of both halves of one access key have in common: `PROD_AWS_*`. */
export function stemOfName(name: string): string {
  return name.replace(halfOfName, "*");
}

/** An id that begins with ASIA belongs to a temporary credential. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export const accessKeyId = /(?<![A-Za-z0-9])AKIA[A-Z0-9]{16}(?![A-Za-z0-9])/g;

/** Whether a text in the file itself is a credential and not a placeholder such as `test`. */
export function isLiteralCredential({ cloud }: KeyPart, value: string): boolean {
  const text = value.trim();
  if (text.includes("${{") || text.startsWith("$")) return false;
  if (cloud === "aws") return /^[A-Za-z0-9/+=]{40}$/.test(text) && !isDummy(text);
  if (cloud === "google") return text.includes("private_key") && text.includes("BEGIN");
  const secret = /"clientSecret"\s*:\s*"([^"]{8,})"/.exec(text)?.[1] ?? /^[\w~.-]{30,}$/.exec(text)?.[0];
  return secret !== undefined && !isDummy(secret);
}

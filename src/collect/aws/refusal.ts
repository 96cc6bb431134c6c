import type { Refusal } from "../collector.ts";

/** Why a call of ours did not give what it should. */
export interface AwsRefusal extends Refusal {
  /** AWS's own name of the error, or the SDK's. */
  readonly code: string;
  /** denied: a permission would mend it. failed: it would not. */
  readonly status: "denied" | "failed";
  readonly reason: string;
}

interface ErrorFacts {
  readonly name: string;
  readonly message: string;
  /** Of the operating system, such as ECONNREFUSED. */
  readonly code?: string;
  readonly httpStatus?: number;
  readonly attempts?: number;
}

const denials = new Set(["AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "NotAuthorized"]);

// https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
const policyKinds =
  /(service control|resource control|identity-based|session|resource-based|role trust|VPC endpoint) policy/;

const ended = new Set(["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"]);

const unknownCredentials = new Set([
  "InvalidClientTokenId",
  "UnrecognizedClientException",
  "AuthFailure",
  "InvalidToken",
  "InvalidAccessKeyId",
  "SignatureDoesNotMatch",
  "IncompleteSignature",
  "MissingAuthenticationToken",
]);

const noCredentials = new Set(["CredentialsProviderError", "TokenProviderError", "ProviderError"]);

const throttles = new Set([
  "Throttling",
  "ThrottlingException",
  "ThrottledException",
  "RequestLimitExceeded",
  "TooManyRequestsException",
  "RequestThrottled",
  "SlowDown",
]);

const unreachable = /^(?:E[A-Z]{3,}|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL)/;

/** What a thrown error of the SDK means for the call `action`, in one sentence that quotes no answer's body. */
export function refusalOf(error: unknown, action: string): AwsRefusal {
  const facts = factsOf(error);
  if (denials.has(facts.name)) return deniedBy(facts, action);
  return { code: facts.name, status: "failed", reason: failureOf(facts, action) };
}

/** An answer that lacks what such an answer always has. */
export function unreadable(action: string): AwsRefusal {
  return {
    code: "UnreadableAnswer",
    status: "failed",
    reason: `The answer to ${action} is not one that AWS gives: what it must hold is missing.`,
  };
}

/** The refusal as the coverage ledger takes it. */
export function withoutCode({ status, reason, requiredPermission }: AwsRefusal): Refusal & { readonly reason: string } {
  return { status, reason, ...(requiredPermission !== undefined && { requiredPermission }) };
}

function deniedBy(facts: ErrorFacts, action: string): AwsRefusal {
  const named = /not authorized to perform: ([a-z0-9-]+:[A-Za-z0-9]+)/.exec(facts.message)?.[1];
  const wanted = named ?? action;
  return {
    code: facts.name,
    status: "denied",
    reason: `AWS refused ${wanted}: ${denialCause(facts.message)}.`,
    requiredPermission: wanted,
  };
}

/** Which policy stands in the way, as far as AWS says. */
export function denialCause(message: string): string {
  const boundary = message.includes("permissions boundary") ? "permissions boundary" : undefined;
  const explicit = /explicit deny in an? (.*)$/s.exec(message)?.[1];
  const implicit = /because no (.*?) allows/s.exec(message)?.[1];
  const kind = boundary ?? policyKinds.exec(explicit ?? implicit ?? "")?.[0];
  if (kind === undefined) return "the permission is missing";
  if (explicit !== undefined) return `${article(kind)} ${kind} denies it explicitly`;
  return `no ${kind} allows it`;
}

const article = (noun: string): string => (/^[aei]/.test(noun) ? "an" : "a");

function failureOf(facts: ErrorFacts, action: string): string {
  if (facts.name === "AbortError") return `Reading was interrupted before ${action} was answered.`;
  if (noCredentials.has(facts.name)) return `There are no usable AWS credentials: ${sentenceOf(facts.message)}.`;
  if (ended.has(facts.name)) return `The AWS credentials have expired: ${action} was answered with ${facts.name}.`;
  if (unknownCredentials.has(facts.name)) return `AWS does not accept the credentials for ${action} (${facts.name}).`;
  if (throttles.has(facts.name)) return `AWS throttled ${action}${attempted(facts)}.`;
  if (facts.code === "ETIMEDOUT") return `${action} was not answered in time${attempted(facts)}.`;
  if (facts.code !== undefined && unreachable.test(facts.code))
    return `${action} could not be reached (${facts.code})${attempted(facts)}.`;
  if (facts.name === "TimeoutError") return `${action} was not answered in time${attempted(facts)}.`;
  if (isUnreadable(facts)) return `The answer to ${action} could not be understood${withStatus(facts)}.`;
  if (facts.httpStatus !== undefined && facts.name === "Unknown") {
    return `${action} was answered with HTTP ${facts.httpStatus} and nothing that explains it${attempted(facts)}.`;
  }
  return `${action} was answered with ${facts.name}${attempted(facts)}: ${sentenceOf(facts.message)}.`;
}

const attempted = ({ attempts = 1 }: ErrorFacts): string => (attempts > 1 ? ` in ${attempts} attempts` : "");

const withStatus = ({ httpStatus }: ErrorFacts): string => (httpStatus === undefined ? "" : ` (HTTP ${httpStatus})`);

/** The SDK marks what its parsers throw only by a line in the message. */
function isUnreadable({ name, message }: ErrorFacts): boolean {
  return name === "SyntaxError" || message.includes("Deserialization error") || message.includes("XML parse error");
}

/** The first line of a message from outside, short and without control characters or its final stop. */
function sentenceOf(message: string): string {
  const [line = ""] = message.split(/[\r\n]/, 1);
  const plain = line
    .replaceAll(/\p{Cc}/gu, " ")
    .trim()
    .replace(/\.$/, "");
  return plain.length > 240 ? `${plain.slice(0, 239)}…` : plain;
}

function factsOf(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: "Unknown", message: String(error) };
  const code = textField(error, "code");
  const metadata: unknown = Reflect.get(error, "$metadata");
  const httpStatus = numberField(metadata, "httpStatusCode");
  const attempts = numberField(metadata, "attempts");
  return {
    name: error.name,
    message: error.message,
    ...(code !== undefined && { code }),
    ...(httpStatus !== undefined && { httpStatus }),
    ...(attempts !== undefined && { attempts }),
  };
}

function textField(holder: unknown, key: string): string | undefined {
  const value: unknown = typeof holder === "object" && holder !== null ? Reflect.get(holder, key) : undefined;
  return typeof value === "string" ? value : undefined;
}

function numberField(holder: unknown, key: string): number | undefined {
  const value: unknown = typeof holder === "object" && holder !== null ? Reflect.get(holder, key) : undefined;
  return typeof value === "number" ? value : undefined;
}

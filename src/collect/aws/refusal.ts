import { isRecord } from "../../model/is-record.ts";
import { looksLikeSecret } from "../../model/looks-like-secret.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { clockFault } from "./clock.ts";

/** Why a request did not bring what it should. */
export interface AwsRefusal {
  /** Name of the error, from AWS or from the SDK. */
  readonly code: string;
  /** denied: a permission is missing. failed: a permission would not help. */
  readonly status: "denied" | "failed";
  /** One sentence. */
  readonly reason: string;
  /** The missing permission, in AWS's spelling. */
  readonly requiredPermission?: string;
}

/** What keeps a section from being read whole, in the terms of a coverage entry. */
export interface Problem extends Omit<AwsRefusal, "code" | "status"> {
  readonly status: AwsRefusal["status"] | "partial";
  readonly consequence: string;
  /** true: it is missing because only a sample was requested. */
  readonly sampled?: true;
}

interface ErrorFacts {
  readonly name: string;
  readonly message: string;
  /** Code of the operating system, such as ECONNREFUSED. */
  readonly code?: string;
  readonly httpStatus?: number;
  readonly attempts?: number;
}

const denials = new Set(["AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "NotAuthorized"]);

// https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
const policyKinds =
  /(service control|resource control|identity-based|session|resource-based|role trust|VPC endpoint) policy/;

const expired = new Set(["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"]);

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

/** Explains an error that the SDK threw for the request `action`. The sentence never quotes the body of a response. */
export function refusalOf(error: unknown, action: string): AwsRefusal {
  const facts = factsOf(error);
  const clock = error instanceof Error ? clockFault(error) : undefined;
  if (clock !== undefined) {
    const reason = `AWS does not accept what this machine signs, because ${clock} (${action}, ${facts.name}). Set the clock.`;
    return { code: facts.name, status: "failed", reason };
  }
  if (denials.has(facts.name)) return deniedBy(facts, action);
  return { code: facts.name, status: "failed", reason: failureOf(facts, action) };
}

/** Refusal for a response that lacks what AWS always sends. */
export function unreadable(action: string): AwsRefusal {
  return {
    code: "UnreadableResponse",
    status: "failed",
    reason: `The answer to ${action} is not one that AWS gives: what it must hold is missing.`,
  };
}

/** The problem that a refusal is for its section, with what is unknown because of it. */
export function problemOf({ code: _code, ...refusal }: AwsRefusal, consequence: string): Problem {
  return { ...refusal, consequence };
}

/** What a sample leaves out. */
export function sampleProblem(reason: string, consequence: string): Problem {
  return { status: "partial", sampled: true, reason, consequence };
}

/** A problem that no refusal explains. */
export function partialProblem(reason: string, consequence: string): Problem {
  return { status: "partial", reason, consequence };
}

function deniedBy(facts: ErrorFacts, action: string): AwsRefusal {
  const named = /not authorized to perform: ([a-z0-9-]+:[A-Za-z0-9]+)/.exec(facts.message)?.[1];
  const permission = named ?? action;
  return {
    code: facts.name,
    status: "denied",
    reason: `AWS refused ${permission}: ${denialCause(facts.message)}.`,
    requiredPermission: permission,
  };
}

/** Which policy denies the request, as far as AWS says. */
function denialCause(message: string): string {
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
  if (facts.name === "BudgetSpent") return `${action} was not read to its end: ${facts.message}.`;
  if (facts.name === "Stalled") return `${action} was not answered in time ${facts.message}.`;
  if (facts.name === "AbortError") return `Reading was interrupted before ${action} was answered.`;
  if (noCredentials.has(facts.name)) return `There are no usable AWS credentials: ${sentenceOf(facts.message)}.`;
  if (expired.has(facts.name)) return `The AWS credentials have expired: ${action} was answered with ${facts.name}.`;
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

/** The SDK marks the errors of its parsers by a line of the message only. */
function isUnreadable({ name, message }: ErrorFacts): boolean {
  return name === "SyntaxError" || message.includes("Deserialization error") || message.includes("XML parse error");
}

/**
 * The first line of a foreign message, at most 240 characters, without control characters, without its full stop, and
 * without a key that was pasted in place of the name of a profile.
 */
function sentenceOf(message: string): string {
  const [line = ""] = message.split(/[\r\n]/, 1);
  const plain = line
    .replaceAll(/\p{Cc}/gu, " ")
    .replaceAll(/[^\s[\]"']+/g, (word) => (looksLikeSecret(word) ? "(not shown)" : word))
    .trim()
    .replace(/\.$/, "");
  return plain.length > 240 ? `${plain.slice(0, 239)}…` : plain;
}

function factsOf(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: "Unknown", message: String(error) };
  const { name, message, code, $metadata }: { name: string; message: string; code?: unknown; $metadata?: unknown } =
    error;
  const { httpStatusCode, attempts } = isRecord($metadata) ? $metadata : {};
  return omitUndefined({
    name,
    message,
    code: typeof code === "string" ? code : undefined,
    httpStatus: typeof httpStatusCode === "number" ? httpStatusCode : undefined,
    attempts: typeof attempts === "number" ? attempts : undefined,
  });
}

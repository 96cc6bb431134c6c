import { InternalServerException$ } from "@aws-sdk/client-account";
import { InternalServiceError$ } from "@aws-sdk/client-secrets-manager";
import type { Refusal } from "../provider.ts";
import { conformError, type ErrorSchema } from "./schema.ts";
import type { AccountWorld } from "./world.ts";

/** The services that the estate imitates. */
export type ServiceName = "iam" | "sts" | "secretsmanager" | "account";

/** An error of a service. */
export interface ServiceError {
  /** The code in the response: "NoSuchEntity", "AccessDeniedException". */
  readonly code: string;
  readonly status: number;
  readonly message: string;
  /** The name of the JSON member that has the message, if it is not "message". */
  readonly messageMember?: "Message";
}

/** What an operation results in. */
export type Outcome = ({ readonly output: object } | { readonly error: ServiceError }) & {
  readonly commit?: () => void;
};

/** An error of the SDK's model, which has its code and status. Throws if the model has no message for it. */
export function modelledError(schema: ErrorSchema, message: string): ServiceError {
  const member = schema[4].find((name) => name.toLowerCase() === "message") ?? "message";
  conformError(schema, { [member]: message }, String);
  const traits = typeof schema[3] === "object" ? schema[3] : {};
  const byFault = traits.error === "server" ? 500 : 400;
  const status = typeof traits.httpError === "number" ? traits.httpError : byFault;
  // The trait awsQueryError is [code, status].
  const query: readonly unknown[] = Array.isArray(traits.awsQueryError) ? traits.awsQueryError : [];
  return {
    code: typeof query[0] === "string" ? query[0] : schema[2],
    status: typeof query[1] === "number" ? query[1] : status,
    message,
    ...(member === "Message" && { messageMember: "Message" }),
  };
}

export function validationError(message: string): ServiceError {
  return { code: "ValidationError", status: 400, message };
}

/** The error for a request without a signature. */
export const unsigned: ServiceError = {
  code: "MissingAuthenticationToken",
  status: 403,
  message: "Request is missing Authentication Token",
};

/** The error in a region that the account has not enabled. */
export const regionDisabled: ServiceError = {
  code: "UnrecognizedClientException",
  status: 400,
  message: "The security token included in the request is invalid.",
};

/** How a service refuses an action ("iam:ListAccessKeys") to the caller of an account. */
export function refusalError(
  refusal: Refusal,
  service: ServiceName,
  action: string,
  { caller }: AccountWorld,
): ServiceError {
  const errors = refusalErrors[service];
  if (refusal === "unavailable") return errors.unavailable;
  if (refusal === "throttle") return { ...errors.throttle, message: "Rate exceeded" };
  if (refusal === "expired-credentials") {
    return { ...errors.expired, message: "The security token included in the request is expired" };
  }
  const reason =
    refusal === "deny"
      ? `because no identity-based policy allows the ${action} action`
      : "with an explicit deny in a service control policy";
  const resource = service === "iam" ? " on resource: *" : "";
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
  const message = `User: ${caller.arn} is not authorized to perform: ${action}${resource} ${reason}`;
  return { ...errors.deny, message };
}

type RefusalErrors = Readonly<Record<"deny" | "throttle" | "expired", Omit<ServiceError, "message">>> & {
  readonly unavailable: ServiceError;
};

const queryErrors = {
  deny: { code: "AccessDenied", status: 403 },
  throttle: { code: "Throttling", status: 400 },
  expired: { code: "ExpiredToken", status: 403 },
  // Every operation can answer with it, which not all can with ServiceFailure.
  unavailable: { code: "ServiceUnavailable", status: 503, message: "Service is unable to handle request." },
};

const refusalErrors: Readonly<Record<ServiceName, RefusalErrors>> = {
  iam: queryErrors,
  sts: queryErrors,
  secretsmanager: {
    deny: { code: "AccessDeniedException", status: 400, messageMember: "Message" },
    throttle: { code: "ThrottlingException", status: 400 },
    expired: { code: "ExpiredTokenException", status: 400 },
    unavailable: modelledError(InternalServiceError$, "An internal service error occurred."),
  },
  account: {
    deny: { code: "AccessDeniedException", status: 403 },
    throttle: { code: "TooManyRequestsException", status: 429 },
    expired: { code: "ExpiredTokenException", status: 403 },
    unavailable: modelledError(InternalServerException$, "An internal server error occurred."),
  },
};

import { InternalServerException$ } from "@aws-sdk/client-account";
import { ServiceFailureException$ } from "@aws-sdk/client-iam";
import { InternalServiceError$ } from "@aws-sdk/client-secrets-manager";
import type { Refusal } from "../wire.ts";
import { modelled, type Problem } from "./outcome.ts";
import type { AccountWorld } from "./world.ts";

/** The services that the estate can be. */
export type Service = "iam" | "sts" | "secretsmanager" | "account";

/** How a service refuses an action ("iam:ListAccessKeys") to an account's caller. */
export function refuseAction(refusal: Refusal, service: Service, action: string, account: AccountWorld): Problem {
  if (refusal === "throttle") return throttling[service];
  if (refusal === "expired-credentials") return expiry[service];
  if (refusal === "unavailable") return outages[service]();
  const why =
    refusal === "deny"
      ? `because no identity-based policy allows the ${action} action`
      : "with an explicit deny in a service control policy";
  const resource = service === "iam" ? " on resource: *" : "";
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
  const message = `User: ${account.caller.arn} is not authorized to perform: ${action}${resource} ${why}`;
  return { ...denial[service], message };
}

/** What a service says in a region that the account has not opted in to. */
export const regionDisabled: Problem = {
  code: "UnrecognizedClientException",
  status: 400,
  message: "The security token included in the request is invalid.",
};

const denial: Readonly<Record<Service, Omit<Problem, "message">>> = {
  iam: { code: "AccessDenied", status: 403 },
  sts: { code: "AccessDenied", status: 403 },
  secretsmanager: { code: "AccessDeniedException", status: 400, messageMember: "Message" },
  account: { code: "AccessDeniedException", status: 403 },
};

const throttling: Readonly<Record<Service, Problem>> = {
  iam: { code: "Throttling", status: 400, message: "Rate exceeded" },
  sts: { code: "Throttling", status: 400, message: "Rate exceeded" },
  secretsmanager: { code: "ThrottlingException", status: 400, message: "Rate exceeded" },
  account: { code: "TooManyRequestsException", status: 429, message: "Rate exceeded" },
};

const expiredSentence = "The security token included in the request is expired";
const expiry: Readonly<Record<Service, Problem>> = {
  iam: { code: "ExpiredToken", status: 403, message: expiredSentence },
  sts: { code: "ExpiredToken", status: 403, message: expiredSentence },
  secretsmanager: { code: "ExpiredTokenException", status: 400, message: expiredSentence },
  account: { code: "ExpiredTokenException", status: 403, message: expiredSentence },
};

const outages: Readonly<Record<Service, () => Problem>> = {
  iam: () => modelled(ServiceFailureException$, "Service failure"),
  sts: () => ({ code: "ServiceUnavailable", status: 503, message: "Service is unable to handle request." }),
  secretsmanager: () => modelled(InternalServiceError$, "An internal service error occurred."),
  account: () => modelled(InternalServerException$, "An internal server error occurred."),
};

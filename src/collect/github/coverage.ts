import type { Coverage } from "../../model/generated/snapshot.ts";
import type { Refusal } from "../collector.ts";
import type { Failure, RefusingAnswer } from "./failure.ts";
import type { Listing } from "./listing.ts";
import type { TokenKind } from "./token.ts";

/** What was asked for, and what it takes to be answered. */
export interface Wish {
  /** "the deploy keys of acme-example/shop" */
  readonly what: string;
  /** Permission of a GitHub App or a fine-grained token, as X-Accepted-GitHub-Permissions spells it. */
  readonly permission: string;
  /** Scope of a classic token. */
  readonly scope: string;
  /** Who must have made a classic token that has the scope: "an administrator of the repository". */
  readonly role: string;
  /** What is not known without it, one sentence. */
  readonly consequence: string;
}

/** Says why a wish was not granted, in the words of the ledger. */
export function refusalOf(failure: Failure, wish: Wish, token: TokenKind): Refusal {
  const { consequence } = wish;
  if (failure.kind === "answered") return { ...refusalOfAnswer(failure.answer, wish, token), consequence };
  return {
    status: "failed",
    reason: sentences[failure.kind](wish.what, "says" in failure ? failure.says : ""),
    consequence,
  };
}

const sentences: Readonly<Record<Exclude<Failure["kind"], "answered">, (what: string, says: string) => string>> = {
  throttled: (what, says) => `GitHub's rate limit was reached at ${what}, and waiting for it was given up (${says}).`,
  line: (what, says) => `GitHub could not be reached for ${what}: ${says}.`,
  unreadable: (what, says) => `GitHub's answer for ${what} cannot be used: ${says}.`,
  stopped: (what) => `Reading ${what} was stopped.`,
};

function refusalOfAnswer(answer: RefusingAnswer, wish: Wish, token: TokenKind): Refusal {
  const { status } = answer;
  const said = answer.says === "" ? `${status}` : `${status}: ${answer.says}`;
  if (answer.blocked !== undefined || status === 451) {
    const why = answer.blocked === undefined ? said : `${said} (${answer.blocked})`;
    return { status: "denied", reason: `GitHub has blocked ${wish.what}, which no permission mends: ${why}.` };
  }
  if (answer.singleSignOn) {
    const reason = `The token is not authorized for the organization's single sign-on, which ${wish.what} need (${said}).`;
    return { status: "denied", reason, requiredPermission: "single sign-on authorization of the token" };
  }
  switch (status) {
    case 401:
      return {
        status: "denied",
        reason: `GitHub does not accept the token: it is wrong, revoked or expired (${said}).`,
      };
    case 403:
      return denied(`GitHub refuses ${wish.what} to this token (${said}).`, answer, wish, token);
    case 404:
      return denied(`GitHub answers 404 for ${wish.what}, which is how it refuses.`, answer, wish, token);
    default:
      return { status: "failed", reason: `GitHub did not answer for ${wish.what} (${said}).` };
  }
}

/**
 * The only permissions that a workflow's own token can be given, of those that GitHub names in its refusals.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
 */
const permissionsOfWorkflows =
  /\b(actions|attestations|checks|contents|deployments|discussions|issues|metadata|models|packages|pages|pull_requests|repository_projects|security_events|statuses)=/;

function denied(reason: string, answer: RefusingAnswer, wish: Wish, token: TokenKind): Refusal {
  if (token === "classic" || answer.scopes !== undefined) {
    return { status: "denied", reason, requiredPermission: classicPermission(answer, wish) };
  }
  const requiredPermission = answer.acceptedPermissions ?? wish.permission;
  const never =
    "A workflow's own GITHUB_TOKEN can never have this permission; use a GitHub App's token or a personal one.";
  const isNever = token === "installation" && !permissionsOfWorkflows.test(requiredPermission);
  return { status: "denied", reason: isNever ? `${reason} ${never}` : reason, requiredPermission };
}

function classicPermission({ scopes = [], acceptedScopes }: RefusingAnswer, { scope, role }: Wish): string {
  const accepted = acceptedScopes ?? [scope];
  if (scopes.some((held) => accepted.includes(held))) return `a token made by ${role}`;
  return accepted.includes(scope) ? scope : accepted.join(" or ");
}

/** The ledger's entry for one list: source, section, kinds and time are the caller's. */
export function coverageOfListing(
  listing: Listing<unknown>,
  wish: Wish,
  token: TokenKind,
): Pick<Coverage, "status" | "reason" | "requiredPermission" | "consequence" | "count"> {
  const { failure, shortfalls, rows, pages } = listing;
  const count = rows.length;
  if (failure !== undefined) {
    const refusal = refusalOf(failure, wish, token);
    if (pages === 0) return refusal;
    const reason = [`Page ${pages + 1} could not be read: ${refusal.reason}`, ...shortfalls].join(" ");
    return { ...refusal, status: "partial", reason, count };
  }
  if (shortfalls.length === 0) return { status: "complete", count };
  return { status: "partial", reason: shortfalls.join(" "), consequence: wish.consequence, count };
}

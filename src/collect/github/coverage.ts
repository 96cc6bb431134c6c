import { omitUndefined } from "../../model/omit-undefined.ts";
import type { CoverageReport, Refusal } from "../collector.ts";
import type { Failure, RefusedRequest } from "./failure.ts";
import type { ListResponse } from "./list.ts";
import type { TokenKind } from "./token.ts";

/** What a request needs, for the case that it fails. */
export interface PermissionHint {
  /** What is requested: "the deploy keys of acme-example/shop". */
  readonly what: string;
  /** Permission of a GitHub App or a fine-grained token, as X-Accepted-GitHub-Permissions spells it. */
  readonly permission: string;
  /** Scope of a classic token. */
  readonly scope: string;
  /** Who must make a classic token with that scope: "an administrator of the repository". */
  readonly role: string;
  /** One sentence: what is not known without it. */
  readonly consequence: string;
  /** GitHub Enterprise Server does not have this list, in no version that is described. */
  readonly absentOnServer?: true;
  /** true: GitHub answers it to GitHub Apps only, so that no permission of another token helps. */
  readonly onlyApps?: boolean;
}

type Unanswered = Exclude<Failure, RefusedRequest>;

const sentences: Readonly<Record<Unanswered["kind"], (what: string, says: string) => string>> = {
  throttled: (what, says) => `GitHub's rate limit was reached at ${what}, and waiting for it was given up (${says}).`,
  unreachable: (what, says) => `GitHub could not be reached for ${what}: ${says}.`,
  unreadable: (what, says) => `GitHub's answer for ${what} cannot be used: ${says}.`,
  spent: (what, says) => `Reading ${what} was ended: ${says}.`,
  stopped: (what) => `Reading ${what} was stopped.`,
};

/** Explains a failure in the terms of a coverage entry. */
export function refusalOf(failure: Failure, hint: PermissionHint, token: TokenKind): Refusal {
  const { what, consequence } = hint;
  if (failure.kind === "refused") return { ...refusalOfRequest(failure, hint, token), consequence };
  const reason = sentences[failure.kind](what, "says" in failure ? failure.says : "");
  return { status: "failed", reason, consequence };
}

function refusalOfRequest(failure: RefusedRequest, hint: PermissionHint, token: TokenKind): Refusal {
  const { status, blocked, singleSignOn, serverVersion } = failure;
  const { what, absentOnServer } = hint;
  const answer = failure.says === "" ? `${status}` : `${status}: ${failure.says}`;
  if (blocked !== undefined || status === 451) {
    const why = blocked === undefined ? answer : `${answer} (${blocked})`;
    return { status: "denied", reason: `GitHub has blocked ${what}, which no permission mends: ${why}.` };
  }
  if (singleSignOn) {
    const reason = `The token is not authorized for the organization's single sign-on, which ${what} need (${answer}).`;
    return { status: "denied", reason, requiredPermission: "single sign-on authorization of the token" };
  }
  if (isAboutAddress(failure)) {
    const reason = `The organization's IP allow list keeps this machine out, which no permission mends (${answer}).`;
    return { status: "denied", reason };
  }
  if (status === 401) {
    const reason = `GitHub does not accept the token: it is wrong, revoked or expired (${answer}).`;
    return { status: "denied", reason };
  }
  if (status === 403) return denied(`GitHub refuses ${what} to this token (${answer}).`, failure, hint, token);
  if (status === 404 && serverVersion !== undefined && absentOnServer === true) {
    return { status: "unsupported", reason: `GitHub Enterprise Server ${serverVersion} does not offer ${what}.` };
  }
  if (status === 404) return denied(`GitHub answers 404 for ${what}, which is how it refuses.`, failure, hint, token);
  return { status: "failed", reason: `GitHub did not answer for ${what} (${answer}).` };
}

/** https://docs.github.com/en/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/managing-allowed-ip-addresses-for-your-organization */
function isAboutAddress({ status, says }: RefusedRequest): boolean {
  return status === 403 && /\bIP allow list\b/i.test(says);
}

function denied(reason: string, failure: RefusedRequest, hint: PermissionHint, token: TokenKind): Refusal {
  const { requiredPermission, advice } = remedyOf(hint, token, failure);
  return { status: "denied", reason: advice === undefined ? reason : `${reason} ${advice}`, requiredPermission };
}

/** What would help, in the terms of the token that was used. */
interface Remedy {
  readonly requiredPermission: string;
  /** One sentence, where the permission cannot be given to this token. */
  readonly advice?: string;
}

/**
 * The only permissions that a workflow's own token can have, of those that GitHub names when it refuses.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
 */
const permissionsOfWorkflows =
  /\b(actions|attestations|checks|contents|deployments|discussions|issues|metadata|models|packages|pages|pull_requests|repository_projects|security_events|statuses)=/;

/** Requests per hour that only a workflow's own token is limited to. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const hourlyLimitOfWorkflows = 1000;

/** `refused` is what is known of the token and of the refusal. */
export function remedyOf(
  hint: Pick<PermissionHint, "permission" | "scope" | "role" | "onlyApps">,
  token: TokenKind,
  refused: Pick<RefusedRequest, "acceptedPermissions" | "acceptedScopes" | "scopes" | "hourlyLimit"> = {},
): Remedy {
  if (hint.onlyApps === true && token !== "app") return { requiredPermission: hint.permission, advice: neverButOfApps };
  if (token === "classic" || refused.scopes !== undefined) {
    return { requiredPermission: classicPermission(refused, hint) };
  }
  const requiredPermission = refused.acceptedPermissions ?? hint.permission;
  const isWorkflow = token === "workflow" || (token === "app" && refused.hourlyLimit === hourlyLimitOfWorkflows);
  const isNever = isWorkflow && !permissionsOfWorkflows.test(requiredPermission);
  return omitUndefined({ requiredPermission, advice: isNever ? neverOfWorkflows : undefined });
}

const neverButOfApps =
  "GitHub answers this to GitHub Apps only, so no permission of this token helps; use a GitHub App that has the permission (README.md).";

const neverOfWorkflows =
  "A workflow's own GITHUB_TOKEN can never have this permission; use a GitHub App or a fine-grained token that has it (README.md).";

function classicPermission(
  { scopes = [], acceptedScopes }: Pick<RefusedRequest, "scopes" | "acceptedScopes">,
  { scope, role }: Pick<PermissionHint, "scope" | "role">,
): string {
  const accepted = acceptedScopes ?? [scope];
  if (scopes.some((held) => accepted.includes(held))) return `a token made by ${role}`;
  return accepted.includes(scope) ? scope : accepted.join(" or ");
}

/** Reports how well a list was read. */
export function reportOnList(list: ListResponse<unknown>, hint: PermissionHint, token: TokenKind): CoverageReport {
  const { failure, shortfalls, pages, sampled } = list;
  const count = list.rows.length;
  if (failure !== undefined) {
    const refusal = refusalOf(failure, hint, token);
    if (pages === 0) return refusal;
    const reason = [`Page ${pages + 1} could not be read: ${refusal.reason}`, ...shortfalls].join(" ");
    return { ...refusal, status: "partial", reason, count };
  }
  if (shortfalls.length === 0 && !sampled) return { status: "complete", count };
  const isSample = shortfalls.length === 0;
  const reason = isSample ? "Only the first page was asked for." : shortfalls.join(" ");
  const { consequence } = hint;
  return { status: "partial", ...(isSample && { sampled: true }), reason, consequence, count };
}

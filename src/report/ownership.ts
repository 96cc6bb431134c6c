import type { Finding, ReportedClaim, ReportedIdentity } from "../model/generated/result.ts";
import { unique } from "../model/group.ts";
import { countOf } from "./text.ts";

/** Who owns the subject of a finding, in one line. */
export function ownerName({ owner }: Finding): string {
  if (owner === undefined) return "not known";
  if (owner.state === "none") return "nobody claims it";
  if (owner.state === "known") return owner.identity?.name ?? "not known";
  return unique(owner.claims.map(nameOf)).join(" or ") || "disputed";
}

/** Who takes over, if the roster names somebody. */
export function successorOf({ owner }: Finding): string | undefined {
  return owner?.identity?.successor;
}

/** Since when the owner is gone, else the owner's employment status. */
export function ownerStatus({ owner }: Finding): string {
  if (owner === undefined || owner.state === "none") return "";
  if (owner.identity !== undefined) return identityStatus(owner.identity);
  return unique(owner.claims.flatMap((claim) => (claim.status === undefined ? [] : [claimStatus(claim)]))).join("; ");
}

function identityStatus({ status, endedAt, daysSinceEnd }: ReportedIdentity): string {
  if (status === undefined) return "not in a roster";
  const hasEnded = status === "departed" || status === "retired";
  if (!hasEnded) return endedAt === undefined ? status : `${status} until ${endedAt}`;
  const day = endedAt === undefined ? status : `${status} ${endedAt}`;
  if (typeof daysSinceEnd === "number") return `${day}, ${daysAgo(daysSinceEnd)}`;
  return endedAt === undefined ? `${status}, on an unknown day` : day;
}

function claimStatus(claim: ReportedClaim): string {
  const ago = typeof claim.daysSinceEnd === "number" ? ` ${daysAgo(claim.daysSinceEnd)}` : "";
  return `${nameOf(claim)} ${claim.status}${ago}`;
}

function daysAgo(days: number): string {
  return days === 0 ? "less than a day ago" : `${countOf(days, "day")} ago`;
}

function nameOf(claim: ReportedClaim): string {
  return claim.name ?? claim.says;
}

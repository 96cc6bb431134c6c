import type { Finding, ReportedClaim, ReportedIdentity } from "../model/generated/result.ts";
import { countOf } from "./overview.ts";

/** Whose it is: one line. */
export function whose({ owner }: Finding): string {
  if (owner === undefined) return "not known";
  if (owner.state === "none") return "nobody claims it";
  if (owner.state === "known") return owner.identity?.name ?? "not known";
  return [...new Set(owner.claims.map(nameOf))].join(" or ") || "disputed";
}

/** Who takes over, where the roster names somebody. */
export function successorOf({ owner }: Finding): string | undefined {
  return owner?.identity?.successor;
}

/** Since when the owner is gone, or how the owner stands. */
export function sinceWhen({ owner }: Finding): string {
  if (owner === undefined || owner.state === "none") return "";
  if (owner.identity !== undefined) return standing(owner.identity);
  const standings = owner.claims.flatMap((claim) => (claim.status === undefined ? [] : [claimStanding(claim)]));
  return [...new Set(standings)].join("; ");
}

function standing({ status, endedAt, daysSinceEnd }: ReportedIdentity): string {
  if (status === undefined) return "not in a roster";
  if (status !== "departed" && status !== "retired")
    return endedAt === undefined ? status : `${status} until ${endedAt}`;
  if (endedAt === undefined && typeof daysSinceEnd !== "number") return `${status}, on an unknown day`;
  const ago = typeof daysSinceEnd === "number" ? daysAgo(daysSinceEnd) : "";
  return [`${status}${endedAt === undefined ? "" : ` ${endedAt}`}`, ago].filter((part) => part !== "").join(", ");
}

function claimStanding(claim: ReportedClaim): string {
  const ago = typeof claim.daysSinceEnd === "number" ? ` ${daysAgo(claim.daysSinceEnd)}` : "";
  return `${nameOf(claim)} ${claim.status}${ago}`;
}

function daysAgo(days: number): string {
  return days === 0 ? "less than a day ago" : `${countOf(days, "day")} ago`;
}

function nameOf(claim: ReportedClaim): string {
  return claim.name ?? claim.says;
}

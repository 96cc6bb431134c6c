import { uncountedCodeOwnerMethod } from "../model/clue-methods.ts";
import type { Finding, ReportedClaim, ReportedIdentity, ReportedOwner } from "../model/generated/result.ts";
import { unique } from "../model/group.ts";
import { daysAgo } from "./phrases.ts";

/** Who owns the subject of a finding, in one line. */
export function ownerName({ owner }: Finding): string {
  if (owner === undefined) return "not known";
  if (owner.state === "none") return "nobody claims it";
  if (owner.state === "known") return owner.identity?.name ?? "not known";
  const names = unique(decidingClaims(owner).map(nameOf)).join(" or ");
  return names || (owner.state === "uncertain" ? "not known" : "disputed");
}

/** Of an uncertain owner the claims that would decide; where they name nobody, and of a conflict, all that count. */
function decidingClaims({ state, rank, claims }: ReportedOwner): readonly ReportedClaim[] {
  const counted = claims.filter(({ method }) => method !== uncountedCodeOwnerMethod);
  if (state !== "uncertain") return counted;
  const deciding = counted.filter((claim) => claim.rank === rank && claim.identity !== undefined);
  return deciding.length > 0 ? deciding : counted;
}

/** Who takes over, if the roster names somebody. */
export function successorOf({ owner }: Finding): string | undefined {
  return owner?.identity?.successor;
}

/** Since when the owner is gone, else the owner's employment status. */
export function ownerStatus({ owner }: Finding): string {
  if (owner === undefined || owner.state === "none") return "";
  if (owner.identity !== undefined) return identityStatus(owner.identity);
  const named = decidingClaims(owner).filter(({ status }) => status !== undefined);
  // The name of the only one who is named stands beside this already.
  const isAlone = unique(decidingClaims(owner).map(nameOf)).length === 1;
  const statuses = unique(named.map(isAlone ? sinceWhen : claimStatus)).join("; ");
  if (owner.state !== "uncertain") return statuses;
  return statuses === "" ? "not certain" : `not certain: ${statuses}`;
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
  return `${nameOf(claim)} ${sinceWhen(claim)}`;
}

function sinceWhen({ status, daysSinceEnd }: ReportedClaim): string {
  return typeof daysSinceEnd === "number" ? `${status} ${daysAgo(daysSinceEnd)}` : `${status}`;
}

function nameOf(claim: ReportedClaim): string {
  return claim.name ?? claim.says;
}

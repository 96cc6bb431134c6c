import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  countOf
} from "./chunk-report-text.js";
import {
  unique
} from "./chunk-model-group.js";

// src/report/ownership.ts
function ownerName({ owner }) {
  return owner === void 0 ? "not known" : owner.state === "none" ? "nobody claims it" : owner.state === "known" ? owner.identity?.name ?? "not known" : unique(decidingClaims(owner).map(nameOf)).join(" or ") || (owner.state === "uncertain" ? "not known" : "disputed");
}
function decidingClaims({ state, rank, claims }) {
  if (state !== "uncertain") return claims;
  let deciding = claims.filter((claim) => claim.rank === rank && claim.identity !== void 0);
  return deciding.length > 0 ? deciding : claims;
}
function successorOf({ owner }) {
  return owner?.identity?.successor;
}
function ownerStatus({ owner }) {
  if (owner === void 0 || owner.state === "none") return "";
  if (owner.identity !== void 0) return identityStatus(owner.identity);
  let named = decidingClaims(owner).filter(({ status }) => status !== void 0);
  if (owner.state !== "uncertain") return unique(named.map(claimStatus)).join("; ");
  let [first, ...others] = unique(named.map(({ identity }) => identity));
  return first === void 0 ? "not certain" : `not certain: ${unique(named.map(others.length === 0 ? sinceWhen : claimStatus)).join("; ")}`;
}
function identityStatus({ status, endedAt, daysSinceEnd }) {
  if (status === void 0) return "not in a roster";
  if (!(status === "departed" || status === "retired")) return endedAt === void 0 ? status : `${status} until ${endedAt}`;
  let day = endedAt === void 0 ? status : `${status} ${endedAt}`;
  return typeof daysSinceEnd == "number" ? `${day}, ${daysAgo(daysSinceEnd)}` : endedAt === void 0 ? `${status}, on an unknown day` : day;
}
function claimStatus(claim) {
  return `${nameOf(claim)} ${sinceWhen(claim)}`;
}
function sinceWhen({ status, daysSinceEnd }) {
  return typeof daysSinceEnd == "number" ? `${status} ${daysAgo(daysSinceEnd)}` : `${status}`;
}
function daysAgo(days) {
  return days === 0 ? "less than a day ago" : `${countOf(days, "day")} ago`;
}
function nameOf(claim) {
  return claim.name ?? claim.says;
}

export {
  ownerName,
  successorOf,
  ownerStatus
};

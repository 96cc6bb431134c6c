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
  return owner === void 0 ? "not known" : owner.state === "none" ? "nobody claims it" : owner.state === "known" ? owner.identity?.name ?? "not known" : unique(owner.claims.map(nameOf)).join(" or ") || "disputed";
}
function successorOf({ owner }) {
  return owner?.identity?.successor;
}
function ownerStatus({ owner }) {
  return owner === void 0 || owner.state === "none" ? "" : owner.identity !== void 0 ? identityStatus(owner.identity) : unique(owner.claims.flatMap((claim) => claim.status === void 0 ? [] : [claimStatus(claim)])).join("; ");
}
function identityStatus({ status, endedAt, daysSinceEnd }) {
  if (status === void 0) return "not in a roster";
  if (!(status === "departed" || status === "retired")) return endedAt === void 0 ? status : `${status} until ${endedAt}`;
  let day = endedAt === void 0 ? status : `${status} ${endedAt}`;
  return typeof daysSinceEnd == "number" ? `${day}, ${daysAgo(daysSinceEnd)}` : endedAt === void 0 ? `${status}, on an unknown day` : day;
}
function claimStatus(claim) {
  let ago = typeof claim.daysSinceEnd == "number" ? ` ${daysAgo(claim.daysSinceEnd)}` : "";
  return `${nameOf(claim)} ${claim.status}${ago}`;
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

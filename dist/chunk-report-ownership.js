import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  alikeKey,
  joinTexts
} from "./chunk-model-alike.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  isCustom,
  isExpected,
  isGovernance,
  severities,
  wasReadWhole
} from "./chunk-model-coverage.js";
import {
  keyOf,
  sortBy
} from "./chunk-model-order.js";
import {
  memoizeObjects
} from "./chunk-model-memoize.js";
import {
  groupBy,
  unique
} from "./chunk-model-group.js";
import {
  countOf,
  firstOf
} from "./chunk-model-sentence.js";

// src/report/overview.ts
function reportedFindings({ coverage, findings }) {
  let gaps = new Set(coverage.filter((entry) => !wasReadWhole(entry)).map(sectionKey));
  return findings.filter(
    ({ policy, subject, waived }) => waived === void 0 && !(isGovernance(policy) && subject.type === "source" && gaps.has(sectionKey(subject)))
  );
}
function findingsByPolicy(result) {
  let policies = new Map(result.policies.map((policy) => [policy.id, policy]));
  return [...groupBy(reportedFindings(result), ({ policy }) => policy)].map(([id, findings]) => {
    let policy = policies.get(id);
    if (policy === void 0) throw new Error(`The result has a finding of ${id}, but not the policy.`);
    return { policy, findings };
  });
}
function sectionKey({ source, section }) {
  return keyOf(source, section);
}
function groupCoverage(result) {
  let names = new Map(result.sources.map((source) => [source.id, source.name])), policiesOf = groupBy(
    result.unknowns.filter(({ cause }) => cause === "coverage"),
    unknownKey
  );
  return [...groupBy(result.coverage, (entry) => wasReadWhole(entry) || !isExpected(entry) ? keyOf(entry.source, entry.section, entry.status) : alikeKey(entry)).values()].flatMap((entries) => {
    let [entry] = entries;
    if (entry === void 0) return [];
    let name = names.get(entry.source) ?? entry.source, source = name === entry.source ? name : `${name} (${entry.source})`, affected = unique(entries.map(alikeKey)).flatMap((key) => policiesOf.get(key) ?? []);
    return omitUndefined({
      source,
      title: `${entry.section} of ${source}`,
      scopes: entries.flatMap(({ scope }) => scope ?? []),
      entry: omitUndefined({
        ...entry,
        reason: joinTexts(entries.map(({ scope, reason }) => ({ scope, text: reason }))),
        consequence: joinTexts(entries.map(({ scope, consequence }) => ({ scope, text: consequence }))),
        requiredPermission: firstOf(unique(entries.flatMap((each) => each.requiredPermission ?? []))) || void 0
      }),
      count: sumOf(entries.map(({ count }) => count)),
      skipped: describeSkipped(entries),
      notes: unique(entries.flatMap(({ notes = [] }) => notes)),
      affected: unique(affected.map(({ policy }) => policy)).sort()
    });
  });
}
function coverageParts(result) {
  let groups = groupCoverage(result), unread = groups.filter(({ entry }) => !wasReadWhole(entry));
  return {
    gaps: unread.filter(({ entry }) => entry.gap),
    accepted: unread.filter(({ entry }) => !entry.gap && entry.accepted !== void 0),
    others: unread.filter(({ entry }) => !entry.gap && entry.accepted === void 0),
    read: groups.filter(({ entry }) => wasReadWhole(entry))
  };
}
function unknownKey({ section = "", status, ...unknown }) {
  return alikeKey({ ...unknown, section, status });
}
function sumOf(counts) {
  return counts.reduce((sum, count) => sum === void 0 || count === void 0 ? void 0 : sum + count, 0);
}
function describeSkipped(entries) {
  return [...groupBy(
    entries.flatMap(({ skipped }) => skipped ?? []),
    ({ reason }) => reason
  )].map(([reason, skips]) => `${skips.reduce((sum, skip) => sum + skip.count, 0)} left out: ${reason}`);
}
function unresolved(result) {
  return result.unknowns.filter(({ cause }) => cause !== "coverage");
}

// src/report/flagged.ts
function flaggedSubjects(result) {
  let single = reportedFindings(result).flatMap((finding) => {
    let { members = [], ...subject } = finding.subject;
    return members.length === 0 ? [{ subject, finding }] : members.map(({ id, name }) => ({ subject: { ...subject, id, name }, finding }));
  });
  return [...groupBy(single, keyFor)].flatMap(([key, items]) => {
    let [worst, ...rest] = sortBy(
      items.map(({ finding }) => finding),
      ({ severity }) => rankOf(severity)
    ), own = items.find(({ finding }) => finding.subject.members === void 0) ?? items[0];
    return worst === void 0 || own === void 0 ? [] : [{ key, subject: own.subject, findings: [worst, ...rest] }];
  });
}
function keyFor({
  subject: { type, id },
  finding
}) {
  return keyOf(type, id, type === "source" ? finding.fingerprint : void 0);
}
var endedStates = /* @__PURE__ */ new Set(["inactive", "expired", "pending-deletion", "suspended", "removed"]);
function isWorking({ subject: { status } }) {
  return status === void 0 || !endedStates.has(status);
}
function severityOf({ findings: [worst] }) {
  return worst.severity;
}
function rankOf(severity) {
  return String(severities.indexOf(severity));
}
function urgency(flagged) {
  let { lastUsed, id } = flagged.subject, used = lastUsed?.state === "used" ? Date.parse(lastUsed.at) : 0;
  return keyOf(rankOf(severityOf(flagged)), fixedWidth(Number.MAX_SAFE_INTEGER - used), id);
}
function severityThenAge(flagged) {
  let { changedAt, createdAt, id } = flagged.subject;
  return keyOf(rankOf(severityOf(flagged)), changedAt ?? createdAt ?? last, id);
}
function idleness({ subject }) {
  return keyOf(subject.lastUsed?.at ?? last, subject.id);
}
function fixedWidth(value) {
  return String(value).padStart(16, "0");
}
var last = "~";

// src/report/groups.ts
function groupFlagged(result, groupedBy) {
  if (groupedBy === void 0) return groupByPerson(result);
  let flagged = flaggedSubjects(result), groups = groupedBy === "source" ? groupBy(flagged, ({ subject }) => subject.source) : groupBy(flagged.flatMap(apartByPolicy), ({ findings: [{ policy }] }) => policy), titles = new Map([...result.sources.map(({ id, name }) => [id, name]), ...titlesOf(result)]);
  return {
    leavers: [],
    leaverSteps: [],
    groups: sortBy([...groups], ([key, some]) => keyOf(worstOf(some), key)).map(([key, some]) => ({
      title: titles.get(key) ?? key,
      flagged: sortBy(some, urgency),
      tells: "use",
      steps: groupedBy === "policy" ? stepsFor(some) : []
    }))
  };
}
function apartByPolicy(flagged) {
  return [...groupBy(flagged.findings, ({ policy }) => policy).values()].flatMap(
    ([first, ...others]) => first === void 0 ? [] : [{ ...flagged, findings: [first, ...others] }]
  );
}
function titlesOf({ policies }) {
  return policies.map(({ id, title }) => [id, title]);
}
var groupByPerson = memoizeObjects((result) => {
  let owned = flaggedSubjects(result).map((flagged) => ({ flagged, identity: departedOwner(flagged) })), leavers = groupBy(
    owned.flatMap(({ flagged, identity }) => identity === void 0 ? [] : [{ flagged, identity }]),
    ({ identity }) => identity.id
  ), others = owned.flatMap(({ flagged, identity }) => identity === void 0 ? [flagged] : []), sorted = sortBy([...leavers.values()].flatMap(leaverOf), leaverOrder), working = sorted.flatMap(({ credentials, others: rest }) => [...credentials, ...rest]).filter(isWorking);
  return { leavers: sorted, leaverSteps: stepsFor(working), groups: groupOthers(others, result) };
});
function departedOwner({ findings: [{ owner }] }) {
  if (owner?.state === "known") return hasLeft(owner.identity?.status) ? owner.identity : void 0;
  let claim = owner?.claims.find(
    ({ identity, rank, status: status2 }) => identity !== void 0 && rank === owner.rank && hasLeft(status2)
  );
  if (claim?.identity === void 0) return;
  let { identity: id, name = claim.says, status, daysSinceEnd } = claim;
  return omitUndefined({ id, name, status, daysSinceEnd });
}
function hasLeft(status) {
  return status === "departed" || status === "retired";
}
function leaverOf(items) {
  let certain = items.find(({ flagged: flagged2 }) => isCertain(flagged2)), identity = (certain ?? items[0])?.identity, owners = items.flatMap((item) => item.flagged.findings[0].owner ?? []);
  if (identity === void 0) return [];
  let flagged = sortBy(
    items.map((item) => item.flagged),
    urgency
  );
  return [
    {
      identity,
      certainty: certainty(certain !== void 0, owners),
      doubts: certain === void 0 ? unique(owners.flatMap(({ because = [] }) => because)) : [],
      credentials: flagged.filter(({ subject }) => subject.type === "credential"),
      others: flagged.filter(({ subject }) => subject.type !== "credential")
    }
  ];
}
function certainty(isCertainly, owners) {
  return isCertainly ? "certain" : owners.every(({ state }) => state === "uncertain") ? "open" : "probable";
}
function isCertain({ findings: [{ owner }] }) {
  return owner?.state === "known" && owner.rank !== "weak";
}
function leaverOrder({ identity, credentials, others }) {
  return keyOf(
    worstOf([...credentials, ...others]),
    fixedWidth(identity.daysSinceEnd ?? Number.MAX_SAFE_INTEGER),
    identity.id
  );
}
var inFiles = "Keys in code", withoutOwner = "No known owner", switchedOff = "Switched off but not deleted", scanItself = "The scan itself", unusedOrOld = "Too old or unused", betweenEnvironments = "Shared between environments", riskTitles = new Map(
  Object.entries({
    improper_offboarding: unusedOrOld,
    secret_leakage: "Leaked",
    third_party: "Held by third parties",
    insecure_authentication: "Weak authentication",
    overprivileged: "More privilege than needed",
    insecure_deployment: "Insecure deployment",
    long_lived_secrets: unusedOrOld,
    environment_isolation: betweenEnvironments,
    nhi_reuse: "Used in several places",
    human_use: "Used by people"
  })
), firstTitles = [inFiles, withoutOwner, ...riskTitles.values()], lastTitles = [switchedOff, scanItself], tells = /* @__PURE__ */ new Map([
  [inFiles, "nothing"],
  [unusedOrOld, "age"],
  [betweenEnvironments, "nothing"],
  [scanItself, "nothing"]
]), groupSteps = /* @__PURE__ */ new Map([
  [withoutOwner, ["Name the owner in owners.yaml or by a tag on the resource, or delete what nobody wants."]],
  [switchedOff, ["Delete it once nothing has missed it."]]
]);
function groupOthers(flagged, { policies }) {
  let asksForOwner = new Set(policies.filter(({ readsOwner }) => readsOwner).map(({ id }) => id));
  return sortBy([...groupBy(flagged, (one) => titleFor(one, asksForOwner))], titleOrder).map(([title, items]) => ({
    title,
    flagged: sortBy(items, title === withoutOwner ? idleness : severityThenAge),
    tells: tells.get(title) ?? "use",
    steps: groupSteps.get(title) ?? stepsFor(items)
  }));
}
function titleOrder([title]) {
  return firstTitles.includes(title) ? keyOf("0", fixedWidth(firstTitles.indexOf(title))) : lastTitles.includes(title) ? keyOf("2", fixedWidth(lastTitles.indexOf(title))) : keyOf("1", title);
}
function titleFor(flagged, asksForOwner) {
  let { subject, findings } = flagged, [{ policy }] = findings;
  if (isGovernance(policy)) return scanItself;
  let [risk = ""] = (isCustom(policy) ? policy.slice(7) : policy).split("/"), title = riskTitles.get(risk);
  return subject.type === "reference" && title !== betweenEnvironments ? inFiles : isWorking(flagged) ? !(findings[0].owner?.state === "known") && findings.some((finding) => asksForOwner.has(finding.policy)) ? withoutOwner : title ?? policy : switchedOff;
}
function stepsFor(flagged) {
  let byStep = groupBy(flagged, ({ findings: [{ remediation }] }) => remediation);
  return sortBy(
    [...byStep],
    ([, some]) => keyOf(worstOf(some), fixedWidth(Number.MAX_SAFE_INTEGER - some.length))
  ).map(([step]) => step);
}
var noRank = "~";
function worstOf(flagged) {
  return flagged.reduce((worst, one) => {
    let rank = rankOf(severityOf(one));
    return rank < worst ? rank : worst;
  }, noRank);
}

// src/report/phrases.ts
var states = {
  inactive: "switched off",
  expired: "expired",
  "pending-deletion": "deletion pending",
  suspended: "suspended",
  pending: "pending",
  removed: "removed"
};
function whatIsFlagged({ subject, findings }) {
  let { noun, name, publicId, holder, createdAt, label } = subject;
  if (subject.type === "source") return findings[0].message;
  let own = publicId ?? name;
  return noun === void 0 ? label : own !== void 0 ? `${noun} ${own}` : holder === void 0 ? label : createdAt === void 0 ? `${noun} of ${holder}` : `${noun} of ${holder}, made ${dayOf(createdAt)}`;
}
function stateOf({ subject: { status = "active" } }) {
  return status === "active" ? "" : stateInWords(status);
}
function stateInWords(status) {
  return status === "active" ? "works" : states[status] ?? status;
}
function whereFlagged(flagged, result) {
  let { holder, publicId } = flagged.subject, place = placeOf(flagged, result);
  return holder === void 0 || publicId === void 0 ? place : `${holder}, ${place}`;
}
function placeOf({ subject, findings: [{ location }] }, { sources }) {
  let { source, scope, type } = subject;
  if (type === "reference" && location !== void 0) return `${location.file}:${location.line}`;
  let name = sources.find(({ id }) => id === source)?.name ?? source;
  return scope?.startsWith(`${name}/`) === !0 ? scope : name;
}
function lastUse({ subject: { type, lastUsed, daysUsedAfterOwnerLeft: days } }) {
  return lastUsed === void 0 ? type === "credential" ? "use not known" : "" : lastUsed.state === "never" ? `never since ${dayOf(lastUsed.at)}` : days === void 0 ? dayOf(lastUsed.at) : `${days === 0 ? "hours" : countOf(days, "day")} after leaving`;
}
function whenOf(flagged, tells2, result) {
  let when = { use: () => lastUse(flagged), age: () => ageOf(flagged, result), nothing: () => "" }[tells2]();
  return [stateOf(flagged), when].filter((text) => text !== "").join(", ");
}
function ageOf({ subject: { changedAt, createdAt } }, { evaluatedAt }) {
  let since = changedAt ?? createdAt;
  return since === void 0 ? "age not known" : `${countOf(Math.floor((Date.parse(evaluatedAt) - Date.parse(since)) / 864e5), "day")} old`;
}
function leftWhen({ status, endedAt, daysSinceEnd }) {
  let verb = status === "retired" ? "retired" : "left", ago = typeof daysSinceEnd == "number" ? daysAgo(daysSinceEnd) : void 0;
  return endedAt === void 0 ? `${verb} ${ago ?? "on an unknown day"}` : ago === void 0 ? `${verb} ${endedAt}` : `${verb} ${endedAt}, ${ago}`;
}
function leaversTitle(leavers) {
  let isDoubtful = leavers.some(({ certainty: certainty2 }) => certainty2 === "open");
  return leavers.every(({ identity }) => identity.status === "departed") ? isDoubtful ? "People who left, or may have left" : "People who left" : isDoubtful ? "Owners who are gone, or may be gone" : "Owners who are gone";
}
function leaverPhrases({ identity, certainty: certainty2 }) {
  let { successor } = identity, handover = successor === void 0 ? [] : [`hand over to ${successor}`];
  return certainty2 === "open" ? [`may have ${leftWhen(identity)} and may own:`, ...handover] : [leftWhen(identity), ...handover, ...certainty2 === "probable" ? ["probably the owner of:"] : []];
}
function whatLeaverHas(flagged, { certainty: certainty2 }) {
  return certainty2 === "certain" && !isCertain(flagged) ? `${whatIsFlagged(flagged)} (probably)` : whatIsFlagged(flagged);
}
function explainCommand({ subject, findings }, explainWith) {
  let { publicId = "" } = subject;
  return ["outlived explain", /^\w{1,40}$/.test(publicId) ? publicId : findings[0].reference, ...explainWith === void 0 ? [] : [explainWith]].join(" ");
}
function daysAgo(days) {
  return days === 0 ? "less than a day ago" : `${countOf(days, "day")} ago`;
}
function dayOf(instant) {
  return instant.slice(0, 10);
}

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
  let named = decidingClaims(owner).filter(({ status }) => status !== void 0), isAlone = unique(decidingClaims(owner).map(nameOf)).length === 1, statuses = unique(named.map(isAlone ? sinceWhen : claimStatus)).join("; ");
  return owner.state !== "uncertain" ? statuses : statuses === "" ? "not certain" : `not certain: ${statuses}`;
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
function nameOf(claim) {
  return claim.name ?? claim.says;
}

export {
  findingsByPolicy,
  groupCoverage,
  coverageParts,
  unresolved,
  flaggedSubjects,
  isWorking,
  severityOf,
  rankOf,
  fixedWidth,
  groupFlagged,
  isCertain,
  whatIsFlagged,
  stateOf,
  stateInWords,
  whereFlagged,
  placeOf,
  lastUse,
  whenOf,
  ageOf,
  leaversTitle,
  leaverPhrases,
  whatLeaverHas,
  explainCommand,
  daysAgo,
  ownerName,
  successorOf,
  ownerStatus
};

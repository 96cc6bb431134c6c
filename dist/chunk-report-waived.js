import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  memoizeObjects
} from "./chunk-model-memoize.js";
import {
  fixedWidth,
  flaggedSubjects,
  idleness,
  isWorking,
  rankOf,
  severityOf,
  severityThenAge,
  urgency
} from "./chunk-report-ownership.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  isCustom,
  isGovernance
} from "./chunk-model-coverage.js";
import {
  keyOf,
  sortBy
} from "./chunk-model-order.js";
import {
  countOf,
  groupBy,
  sentence
} from "./chunk-model-sentence.js";

// src/report/groups.ts
function groupFlagged(result, groupedBy) {
  if (groupedBy === void 0) return groupByPerson(result);
  let groups = groupBy(
    flaggedSubjects(result),
    ({ subject, findings: [{ policy }] }) => groupedBy === "source" ? subject.source : policy
  ), titles = new Map([...result.sources.map(({ id, name }) => [id, name]), ...titlesOf(result)]);
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
  let claim = owner?.claims.find(({ identity, status: status2 }) => identity !== void 0 && hasLeft(status2));
  if (claim?.identity === void 0) return;
  let { identity: id, name = claim.says, status, daysSinceEnd } = claim;
  return omitUndefined({ id, name, status, daysSinceEnd });
}
function hasLeft(status) {
  return status === "departed" || status === "retired";
}
function leaverOf(items) {
  let certain = items.find(({ flagged: flagged2 }) => isCertain(flagged2)), identity = (certain ?? items[0])?.identity;
  if (identity === void 0) return [];
  let flagged = sortBy(
    items.map((item) => item.flagged),
    urgency
  );
  return [
    {
      identity,
      isUncertain: certain === void 0,
      credentials: flagged.filter(({ subject }) => subject.type === "credential"),
      others: flagged.filter(({ subject }) => subject.type !== "credential")
    }
  ];
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
var inFiles = "Keys in code", withoutOwner = "No known owner", switchedOff = "Switched off but not deleted", scanItself = "The scan itself", unusedOrOld = "Too old or unused", riskTitles = {
  improper_offboarding: unusedOrOld,
  secret_leakage: "Leaked",
  third_party: "Held by third parties",
  insecure_authentication: "Weak authentication",
  overprivileged: "More privilege than needed",
  insecure_deployment: "Insecure deployment",
  long_lived_secrets: unusedOrOld,
  environment_isolation: "Shared between environments",
  nhi_reuse: "Used in several places",
  human_use: "Used by people"
}, firstTitles = [inFiles, withoutOwner, ...Object.values(riskTitles)], lastTitles = [switchedOff, scanItself], tells = {
  [inFiles]: "nothing",
  [unusedOrOld]: "age",
  [scanItself]: "nothing"
}, groupSteps = {
  [withoutOwner]: ["Name the owner in owners.yaml or by a tag on the resource, or delete what nobody wants."],
  [switchedOff]: ["Delete it once nothing has missed it."]
};
function groupOthers(flagged, { policies }) {
  let asksForOwner = new Set(policies.filter(({ readsOwner }) => readsOwner).map(({ id }) => id));
  return sortBy([...groupBy(flagged, (one) => titleFor(one, asksForOwner))], titleOrder).map(([title, items]) => ({
    title,
    flagged: sortBy(items, title === withoutOwner ? idleness : severityThenAge),
    tells: tells[title] ?? "use",
    steps: groupSteps[title] ?? stepsFor(items)
  }));
}
function titleOrder([title]) {
  return firstTitles.includes(title) ? keyOf("0", fixedWidth(firstTitles.indexOf(title))) : lastTitles.includes(title) ? keyOf("2", fixedWidth(lastTitles.indexOf(title))) : keyOf("1", title);
}
function titleFor(flagged, asksForOwner) {
  let { subject, findings } = flagged, [{ policy }] = findings;
  if (isGovernance(policy)) return scanItself;
  if (subject.type === "reference") return inFiles;
  if (!isWorking(flagged)) return switchedOff;
  if (findings.some((finding) => asksForOwner.has(finding.policy))) return withoutOwner;
  let [risk = ""] = (isCustom(policy) ? policy.slice(7) : policy).split("/");
  return riskTitles[risk] ?? policy;
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

// src/report/headline.ts
function headline({ leavers }, { summary }) {
  let held = leavers.map((leaver) => ({ leaver, credentials: leaver.credentials.filter(isWorking) })), certain = held.flatMap(({ leaver, credentials: credentials2 }) => {
    let own = credentials2.filter(isCertain);
    return own.length === 0 ? [] : [{ leaver, credentials: own }];
  }), credentials = certain.flatMap((one) => one.credentials), probable = held.flatMap((one) => one.credentials).length - credentials.length;
  return (credentials.length > 0 ? [
    holds(
      certain.map(({ leaver }) => leaver),
      credentials,
      summary.gaps > 0
    ),
    probably(probable, !0)
  ] : [probably(probable, !1), onlyAccounts(leavers.filter(({ others }) => others.length > 0))]).filter((sentence2) => sentence2 !== "").join(" ");
}
function holds(leavers, credentials, isLowerBound) {
  let who = `${isLowerBound ? "At least " : ""}${ownersInWords(leavers)}`, hold = leavers.length === 1 ? "holds" : "hold", what = `${who} still ${hold} ${countOf(credentials.length, "working credential")}`, used = credentials.filter(({ subject }) => subject.daysUsedAfterOwnerLeft !== void 0).length;
  return used === 0 ? `${what}; no use after the last day is on record.` : credentials.length === 1 ? `${what}, which was used after the last day.` : `${what}; ${used} of them ${used === 1 ? "was" : "were"} used after the last day.`;
}
function ownersInWords(leavers) {
  let isOne = leavers.length === 1;
  return leavers.every(({ identity }) => identity.status === "departed") ? `${countOf(leavers.length, "person", "people")} who ${isOne ? "has" : "have"} left` : `${countOf(leavers.length, "owner")} who ${isOne ? "is" : "are"} gone`;
}
function probably(count, isMore) {
  if (count === 0) return "";
  let belongs = count === 1 ? "belongs" : "belong";
  return `${isMore ? `${count} more working ${count === 1 ? "credential" : "credentials"}` : countOf(count, "working credential")} probably ${belongs} to somebody who has left.`;
}
function onlyAccounts(leavers) {
  return leavers.length === 0 ? "" : `${ownersInWords(leavers)} still ${leavers.length === 1 ? "has" : "have"} an account.`;
}

// src/report/waived.ts
function waivedGroups({ findings }) {
  let sorted = findings.flatMap((finding) => finding.waived === void 0 ? [] : [{ finding, by: finding.waived }]).toSorted((a, b) => a.by.line - b.by.line);
  return [...groupBy(sorted, ({ by }) => keyOf(by.file, String(by.line))).values()].flatMap((group) => {
    let [first] = group;
    return first === void 0 ? [] : [{ text: describe(first.by, group.length), findings: group.map(({ finding }) => finding) }];
  });
}
function describe({ file, line, approver, expires, ticket, reason }, count) {
  let discussed = ticket === void 0 ? "" : ` (${ticket})`;
  return `${file}:${line}: ${countOf(count, "finding")} accepted by ${approver} until ${expires}${discussed}. ${sentence(reason)}`;
}

export {
  waivedGroups,
  groupFlagged,
  isCertain,
  headline
};

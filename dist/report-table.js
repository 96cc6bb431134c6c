import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  labelled,
  layoutFor,
  paragraph
} from "./chunk-report-table-layout.js";
import {
  clip,
  displayWidth,
  fit,
  pad,
  wrap
} from "./chunk-report-table-width.js";
import {
  waivedGroups
} from "./chunk-report-waived.js";
import {
  staleSentences
} from "./chunk-report-stale.js";
import {
  describeEarlier,
  newFindings,
  silenceOf,
  sinceBaseline,
  tally,
  verdictOf
} from "./chunk-report-since-baseline.js";
import {
  ageOf,
  findingsByPolicy,
  fixedWidth,
  flaggedSubjects,
  groupCoverage,
  idleness,
  isWorking,
  lastUse,
  leftWhen,
  ownerName,
  ownerStatus,
  placeOf,
  rankOf,
  severityOf,
  severityThenAge,
  stateOf,
  successorOf,
  unresolved,
  urgency,
  whatIsFlagged,
  whereFlagged
} from "./chunk-report-ownership.js";
import "./chunk-model-alike.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import "./chunk-report-text.js";
import "./chunk-kinds-managed-logins.js";
import {
  isCustom,
  isGovernance,
  reasonOf,
  wasReadWhole
} from "./chunk-model-coverage.js";
import {
  by,
  keyOf
} from "./chunk-model-order.js";
import {
  countOf,
  firstOf,
  groupBy,
  sentence,
  unique
} from "./chunk-model-group.js";
import {
  visible
} from "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/report/table/policy-block.ts
var columnsFrom = 120, columnGap = 3;
function policyBlock({ policy, findings }, layout) {
  let severity = policy.severity.toUpperCase(), indent = " ".repeat(severity.length + 2), room = layout.width - indent.length, [title = "", ...rest] = wrap(visible(policy.title), room), subtitle = `${policy.id}, ${countOf(findings.length, "finding")}`;
  return [
    `${layout.severity[policy.severity](severity)}  ${layout.heading(title)}`,
    ...rest.map((line) => indent + layout.heading(line)),
    ...wrap(visible(subtitle), room).map((line) => indent + layout.label(line)),
    "",
    ...layout.width < columnsFrom ? findings.flatMap((each) => stacked(each, layout)) : columns(findings, layout),
    ...nextSteps(findings, layout),
    ""
  ];
}
function stacked(finding, layout) {
  let status = ownerStatus(finding), successor = successorOf(finding), owner = status === "" ? ownerName(finding) : `${ownerName(finding)} (${status})`;
  return [
    ...paragraph(finding.message, layout),
    ...labelled("owner", [successor === void 0 ? owner : `${owner}; successor ${successor}`], layout),
    ...labelled("evidence", finding.evidence, layout),
    ...labelled("at", [placeText(finding)], layout),
    ""
  ];
}
function placeText({ location }) {
  return location && `${location.file}:${location.line}`;
}
function columns(findings, layout) {
  let ownerWidth = Math.min(24, Math.max(16, Math.floor(layout.width * 0.16))), statusWidth = 22, rest = layout.width - 2 - 3 * columnGap - ownerWidth - statusWidth, messageWidth = Math.floor(rest * 0.45), widths = [messageWidth, ownerWidth, statusWidth, rest - messageWidth];
  return [
    ...row([["Finding"], ["Whose"], ["Since when"], ["Evidence"]], widths).map(layout.label),
    ...findings.flatMap((finding) => [...row(cellsOf(finding), widths), ""])
  ];
}
function cellsOf(finding) {
  let successor = successorOf(finding), place = placeText(finding);
  return [
    [finding.message],
    [ownerName(finding), successor === void 0 ? "" : `successor ${successor}`],
    [ownerStatus(finding)],
    [...finding.evidence, place === void 0 ? "" : `At ${place}.`]
  ];
}
function row(cells, widths) {
  let wrapped = cells.map(
    (texts, column) => texts.flatMap((text) => text === "" ? [] : wrap(visible(text), widths[column] ?? 0))
  ), height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from(
    { length: height },
    (_, index) => `  ${wrapped.map((lines, column) => pad(lines[index] ?? "", (widths[column] ?? 0) + columnGap)).join("")}`.trimEnd()
  );
}
function nextSteps(findings, { width, heading }) {
  let lead2 = "  Next: ";
  return unique(findings.map(({ remediation }) => remediation)).flatMap(
    (step) => wrap(visible(step), width - lead2.length).map(
      (line, index) => (index === 0 ? heading(lead2) : " ".repeat(lead2.length)) + line
    )
  );
}

// src/report/table/since-baseline.ts
var mostShown = 20;
function baselineBlock(result, layout) {
  let { baseline } = result;
  if (baseline === void 0) return [];
  let part = (title, texts) => {
    let rest = texts.length - mostShown;
    return [
      ...texts.length === 0 ? [] : paragraph(title, layout),
      ...texts.slice(0, mostShown).flatMap((text) => paragraph(`- ${text}`, layout, "hanging")),
      ...rest > 0 ? paragraph(`- and ${countOf(rest, "other")}: see the JSON report`, layout) : [],
      ...texts.length === 0 ? [] : [""]
    ];
  }, found = newFindings(result).map(({ severity, message }) => `${severity.toUpperCase()} ${message}`);
  return [
    layout.heading("SINCE THE BASELINE"),
    "",
    ...paragraph(sinceBaseline(result) ?? "", layout),
    "",
    ...part("New:", found),
    ...part("Fixed:", baseline.fixed.map(describeEarlier)),
    ...part("Gone from sight, which is not fixed:", baseline.goneFromSight.map(describeEarlier))
  ];
}

// src/report/table/unseen.ts
var scopeLimit = 5, exampleLimit = 2;
function unseenBlocks(result, layout) {
  let unread = groupCoverage(result).filter(({ entry }) => !wasReadWhole(entry)), gaps = unread.filter(({ entry }) => entry.gap), accepted = unread.filter(({ entry }) => !entry.gap && entry.accepted !== void 0), others = unread.filter(({ entry }) => !entry.gap && entry.accepted === void 0);
  return [
    ...block(layout.alarm("COULD NOT BE SEEN"), gaps, (group) => describeGap(group, layout)),
    ...block(layout.heading("COULD NOT BE SEEN, AND ACCEPTED"), accepted, (group) => describeGap(group, layout)),
    ...block(layout.heading("NOT PART OF THIS SCAN"), others, (group) => describeOther(group, layout)),
    ...block(layout.alarm("UNDECIDED"), unresolved(result), (unknown) => describeUnknown(unknown, layout))
  ];
}
function block(title, items, describe) {
  let lines = items.flatMap(describe);
  return lines.length === 0 ? [] : [title, "", ...lines, ...lines.at(-1) === "" ? [] : [""]];
}
function describeGap({ title, entry, scopes, affected }, layout) {
  return [
    ...paragraph(`${title}: ${entry.status}`, layout),
    ...labelled("where", [firstOf(scopes, scopeLimit)], layout),
    ...labelled("why", [entry.reason], layout),
    ...labelled("needs", [entry.requiredPermission], layout),
    ...labelled("so", [entry.consequence], layout),
    ...labelled("accepted", [entry.accepted && acceptance(entry.accepted)], layout),
    ...labelled("unknown", [affected.join(", ")], layout),
    ""
  ];
}
function acceptance({ reason, expires }) {
  return expires === void 0 ? reason : `${sentence(reason)} Until ${expires}.`;
}
function describeOther({ title, entry, scopes, affected }, layout) {
  let where = scopes.length === 0 ? "" : ` (${firstOf(scopes, scopeLimit)})`, reason = sentence(entry.reason ?? entry.consequence ?? reasonOf(entry)), cost = affected.length === 0 ? "" : ` Leaves ${countOf(affected.length, "policy", "policies")} unknown.`;
  return paragraph(`${title}${where}: ${reason}${cost}`, layout, "hanging");
}
function describeUnknown({ policy, source, section, reason, examples = [], count = 0 }, layout) {
  let shown = examples.slice(0, exampleLimit), rest = count - shown.length;
  return [
    ...paragraph(`${policy}, ${section === void 0 ? "" : `${section} of `}${source}`, layout),
    ...labelled("why", [reason], layout),
    ...labelled("such as", [...shown, rest > 0 ? `and ${countOf(rest, "other")}` : void 0], layout),
    ""
  ];
}

// src/report/table/waived.ts
var mostShown2 = 10;
function waivedBlock(result, layout) {
  let lines = waivedGroups(result).flatMap(({ text, findings }) => {
    let rest = findings.length - mostShown2;
    return [
      ...paragraph(text, layout, "hanging"),
      ...findings.slice(0, mostShown2).flatMap(({ severity, message }) => paragraph(`- ${severity.toUpperCase()} ${message}`, layout, "hanging")),
      ...rest > 0 ? paragraph(`- and ${countOf(rest, "other")}: see the JSON report`, layout) : [],
      ""
    ];
  });
  return lines.length === 0 ? [] : [layout.heading("WAIVED"), "", ...lines];
}

// src/report/table/details.ts
var scopeLimit2 = 5;
function detailLines(result, layout, { selection }) {
  return [
    ...header(result, layout),
    ...selection === void 0 ? [] : [...paragraph(selection, layout), ""],
    ...findingsByPolicy(result).flatMap((group) => policyBlock(group, layout)),
    ...waivedBlock(result, layout),
    ...baselineBlock(result, layout),
    ...unseenBlocks(result, layout),
    ...readWhole(result, layout),
    ...withoutEffect(result, layout),
    ...summary(result, layout)
  ];
}
function header({ tool, evaluatedAt, redacted, sources }, { width, label }) {
  let names = redacted ? " People's names are replaced." : "", text = `${tool.name} ${tool.version}: ${countOf(sources.length, "source")}, judged as of ${evaluatedAt}.${names}`;
  return [...wrap(visible(text), width).map(label), ""];
}
function readWhole(result, layout) {
  let read = groupCoverage(result).filter(({ entry }) => wasReadWhole(entry));
  if (read.length === 0) return [];
  let lines = read.flatMap((group) => paragraph(`${group.title}: ${whatWasRead(group)}`, layout, "hanging"));
  return [layout.heading("READ WHOLE"), "", ...lines, ""];
}
function whatWasRead({ entry, count, scopes, skipped }) {
  if (entry.status === "not-applicable") return "nothing to read";
  let where = scopes.length === 0 ? "" : ` in ${firstOf(scopes, scopeLimit2)}`, left = skipped.map((text) => `, ${text}`).join("");
  return `${count === void 0 ? "all" : countOf(count, "record")}${where}${left}`;
}
function withoutEffect(result, layout) {
  let lines = staleSentences(result).flatMap((line) => paragraph(line, layout, "hanging"));
  return lines.length === 0 ? [] : [layout.heading("ENTRIES WITHOUT EFFECT"), "", ...lines, ""];
}
function notesOn(groups) {
  return groups.flatMap(({ title, notes }) => notes.map((note) => `Note on ${title}: ${note}`));
}
function summary(result, layout) {
  let { state, text } = verdictOf(result), style = state === "clean" ? layout.good : layout.alarm, groups = groupCoverage(result), unseen = groups.filter(({ entry }) => entry.gap).map(({ title, entry: { requiredPermission } }) => {
    let needs = requiredPermission === void 0 ? "" : `, needs ${requiredPermission}`;
    return `Not seen: ${title}${needs}.`;
  });
  return [
    layout.heading("SUMMARY"),
    "",
    ...wrap(visible(text), layout.width - 2).map((line) => `  ${style(line)}`),
    ...paragraph(tally(result), layout),
    ...[...unseen, ...silenceOf(result), ...notesOn(groups)].flatMap((line) => paragraph(line, layout, "hanging"))
  ];
}

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
    groups: [...groups].sort(by(([key, some]) => keyOf(worstOf(some), key))).map(([key, some]) => ({
      title: titles.get(key) ?? key,
      flagged: some.toSorted(by(urgency)),
      tells: "use",
      steps: groupedBy === "policy" ? stepsFor(some) : []
    }))
  };
}
function titlesOf({ policies }) {
  return policies.map(({ id, title }) => [id, title]);
}
function groupByPerson(result) {
  let owned = flaggedSubjects(result).map((flagged) => ({ flagged, identity: departedOwner(flagged) })), leavers = groupBy(
    owned.flatMap(({ flagged, identity }) => identity === void 0 ? [] : [{ flagged, identity }]),
    ({ identity }) => identity.id
  ), others = owned.flatMap(({ flagged, identity }) => identity === void 0 ? [flagged] : []), sorted = [...leavers.values()].flatMap(leaverOf).sort(by(leaverOrder)), working = sorted.flatMap(({ credentials, others: rest }) => [...credentials, ...rest]).filter(isWorking);
  return { leavers: sorted, leaverSteps: stepsFor(working), groups: groupOthers(others, result) };
}
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
  let flagged = items.map((item) => item.flagged).sort(by(urgency));
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
  return [...groupBy(flagged, (one) => titleFor(one, asksForOwner))].sort(by(titleOrder)).map(([title, items]) => ({
    title,
    flagged: items.toSorted(by(title === withoutOwner ? idleness : severityThenAge)),
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
  return [...groupBy(flagged, ({ findings: [{ remediation }] }) => remediation)].sort(by(([, some]) => keyOf(worstOf(some), fixedWidth(Number.MAX_SAFE_INTEGER - some.length)))).map(([step]) => step);
}
function worstOf(flagged) {
  let [worst = ""] = flagged.map((one) => rankOf(severityOf(one))).sort();
  return worst;
}

// src/report/headline.ts
function headline({ leavers }, { summary: summary2 }) {
  let held = leavers.map((leaver) => ({ leaver, credentials: leaver.credentials.filter(isWorking) })), certain = held.flatMap(({ leaver, credentials: credentials2 }) => {
    let own = credentials2.filter(isCertain);
    return own.length === 0 ? [] : [{ leaver, credentials: own }];
  }), credentials = certain.flatMap((one) => one.credentials), probable = held.flatMap((one) => one.credentials).length - credentials.length;
  return (credentials.length > 0 ? [
    holds(
      certain.map(({ leaver }) => leaver),
      credentials,
      summary2.gaps > 0
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

// src/report/table/lines.ts
var severityWidth = 8, lead = 2 + severityWidth + 1, gap = 2, placeFrom = 90, mostWhen = 24;
function lineOf(flagged, tells2, where, result) {
  let when = { use: () => lastUse(flagged), age: () => ageOf(flagged, result), nothing: () => "" }[tells2]();
  return {
    flagged,
    what: visible(whatIsFlagged(flagged)),
    where: visible(where),
    when: visible([stateOf(flagged), when].filter((text) => text !== "").join(", "))
  };
}
function columnsFor(lines, { width }) {
  let widest = (part) => lines.reduce((most, line) => Math.max(most, displayWidth(line[part])), 0), when = Math.min(mostWhen, widest("when")), room = width - lead - gap - when;
  if (width < placeFrom) return { what: Math.min(widest("what"), room), where: 0, when };
  let what = Math.min(widest("what"), Math.max(Math.floor(room * 0.6), room - gap - widest("where")));
  return { what, where: Math.min(widest("where"), room - gap - what), when };
}
function paintLine({ flagged, what, where, when }, columns2, layout) {
  let room = columns2.where === 0 ? columns2.when : columns2.where + gap + columns2.when, cells = [
    layout.credential(pad(fit(what, columns2.what), columns2.what)),
    ...columns2.where === 0 || when === "" ? [] : [pad(fit(where, columns2.where), columns2.where)],
    when === "" ? fit(where, room) : fit(when, columns2.when)
  ];
  return (severityMark(severityOf(flagged), layout) + cells.join(" ".repeat(gap))).trimEnd();
}
function severityMark(severity, layout) {
  return `  ${layout.severity[severity](severity.toUpperCase())}${" ".repeat(severityWidth + 1 - severity.length)}`;
}
function headingLine(title, last, { what, where, when }, layout) {
  let start = lead + what + (where === 0 ? 0 : gap + where) + gap, room = start - 1, isRoomy = displayWidth(title) <= room && when >= displayWidth(last);
  return last === "" ? layout.heading(title) : isRoomy ? `${layout.heading(pad(title, start))}${layout.label(last)}` : layout.heading(title);
}

// src/report/table/short.ts
var mostLines = 5, mostUnseen = 3;
function shortLines(result, layout, {
  all = !1,
  groupBy: grouped,
  selection,
  explainWith
}) {
  let grouping = groupFlagged(result, grouped), { leavers, leaverSteps, groups } = grouping, ofLeavers = leavers.flatMap(({ credentials }) => credentials).map((one) => leaverLine(one, result)), others = groups.map((group) => linesOf(group, result, grouped)), columns2 = columnsFor([...ofLeavers, ...others.flatMap(({ shown }) => shown)], layout), page = { result, layout, columns: columns2, isWhole: all };
  return [
    verdictLines([headline(groupFlagged(result), result), sinceBaseline(result) ?? "", selection ?? ""], page),
    leaverLines(leavers, leaverSteps, page),
    ...others.map((group) => groupLines(group, page)),
    unseenLines(page),
    endLines(
      [...leavers.flatMap((leaver) => leaver.credentials), ...groups.flatMap(({ flagged }) => flagged)],
      page,
      explainWith
    )
  ].filter((block2) => block2.length > 0).flatMap((block2, index) => index === 0 ? block2 : ["", ...block2]);
}
function verdictLines(openings, { result, layout }) {
  let { sources, evaluatedAt, redacted } = result, { state, text } = verdictOf(result), now = `${countOf(sources.length, "source")} as of ${evaluatedAt.slice(0, 16).replace("T", " ")} UTC`, names = redacted ? ", people's names are replaced" : "", style = state === "clean" ? layout.good : layout.alarm, lines = openings.filter((opening) => opening !== "").flatMap((opening) => wrap(visible(opening), layout.width)), { repeated = 0, madeLater = 0, acceptedGaps } = result.summary, isSaid = state === "findings" && repeated + madeLater + acceptedGaps === 0;
  return [
    ...lines.map(layout.alarm),
    ...wrap(visible(`${text} (${now}${names})`), layout.width).map(style),
    ...isSaid ? [] : wrap(visible(tally(result)), layout.width)
  ];
}
function leaverLines(leavers, steps, page) {
  if (leavers.length === 0) return [];
  let { layout, columns: columns2 } = page, arePeople = leavers.every(({ identity }) => identity.status === "departed");
  return [
    headingLine(arePeople ? "PEOPLE WHO LEFT" : "OWNERS WHO ARE GONE", "last used", columns2, layout),
    ...leavers.flatMap((leaver) => leaverBlock(leaver, page)),
    ...stepLines(steps, page)
  ];
}
function leaverBlock(leaver, page) {
  let { result, layout, columns: columns2 } = page, lines = leaver.credentials.map((one) => paintLine(leaverLine(one, result), columns2, layout));
  return [leaverHeading(leaver, layout), ...lines, ...otherLines(leaver, page)];
}
function leaverLine(flagged, result) {
  return lineOf(flagged, "use", placeOf(flagged, result), result);
}
function leaverHeading({ identity, isUncertain }, { person, width }) {
  let { name, successor } = identity, shown = fit(visible(name), Math.max(10, Math.floor(width / 2))), rest = [
    leftWhen(identity),
    ...successor === void 0 ? [] : [`hand over to ${successor}`],
    ...isUncertain ? ["probably the owner of:"] : []
  ].join(" \xB7 ");
  return `${person(shown)} \xB7 ${fit(visible(rest), width - displayWidth(shown) - 3)}`;
}
function otherLines({ others, credentials }, { result, layout }) {
  let shown = others.filter((other) => !credentials.some((credential) => tellsOf(credential, other))), [first] = shown;
  if (first === void 0) return [];
  let texts = shown.map((one) => `${whatIsFlagged(one)} (${placeOf(one, result)})`);
  return [severityMark(severityOf(first), layout) + fit(visible(`still ${firstOf(texts, 3)}`), layout.width - 11)];
}
function tellsOf({ subject, ...credential }, { subject: account, ...other }) {
  return subject.holder !== void 0 && subject.holder === account.name && subject.source === account.source && rankOf(credential.findings[0].severity) <= rankOf(other.findings[0].severity);
}
function linesOf(group, result, grouped) {
  let where = (one) => grouped === "source" ? ownerName(one.findings[0]) : whereFlagged(one, result);
  return { group, shown: group.flagged.map((one) => lineOf(one, group.tells, where(one), result)) };
}
function groupLines({ group, shown }, page) {
  let { layout, columns: columns2, isWhole } = page, some = isWhole || shown.length <= mostLines + 1 ? shown : shown.slice(0, mostLines), title = `${group.title.toUpperCase()} \xB7 ${shown.length}`;
  return [
    headingLine(title, { use: "last used", age: "value", nothing: "" }[group.tells], columns2, layout),
    ...some.map((line) => paintLine(line, columns2, layout)),
    ...restLine(shown.slice(some.length), layout),
    ...stepLines(group.steps, page)
  ];
}
function restLine(rest, { label, width }) {
  if (rest.length === 0) return [];
  let counts = [...groupBy(rest, ({ flagged }) => flagged.subject.noun ?? flagged.subject.kind)].toSorted(([, a], [, b]) => b.length - a.length).map(([noun, lines]) => countOf(lines.length, noun));
  return [label(fit(visible(`  + ${rest.length} more: ${firstOf(counts, 4)} (--all)`), width))];
}
function stepLines(steps, { layout }) {
  return steps.slice(0, 1).flatMap(
    (step) => wrap(visible(step), layout.width - 6).map(
      (line, index) => `  ${index === 0 ? layout.heading("Do") : "  "}  ${line}`
    )
  );
}
function unseenLines({ result, layout }) {
  let groups = groupCoverage(result), gaps = groups.filter(({ entry }) => entry.gap), notes = groups.flatMap(({ title, notes: own }) => own.map((note) => `Note on ${title}: ${note}`)), sentences = [
    ...silenceOf(result),
    ...gaps.map(gapSentence),
    ...unresolved(result).map(undecidedSentence),
    ...notes
  ], rest = sentences.slice(mostUnseen - 1), shown = rest.length > 1 ? [...sentences.slice(0, mostUnseen - 1), restSentence(rest.length, gaps)] : sentences;
  return [
    ...shown.length === 0 ? [] : [layout.alarm("COULD NOT BE SEEN")],
    ...shown.map((text) => `  ${clip(visible(text), layout.width - 2)}`)
  ];
}
function restSentence(count, gaps) {
  let permissions = unique(gaps.flatMap(({ entry }) => entry.requiredPermission ?? [])), needs = permissions.length === 0 ? "" : `, which need ${firstOf(permissions)}`;
  return `${count} more (--details)${needs}.`;
}
function gapSentence({ source, scopes, entry: { section, status, requiredPermission } }) {
  let where = scopes.length < 2 ? "" : ` in ${scopes.length} places`, needs = requiredPermission === void 0 ? "" : `, needs ${requiredPermission}`;
  return `${section}: ${status}${where}${needs}, at ${source}.`;
}
function undecidedSentence({ policy, source, count = 1, reason }) {
  return `${policy} could not decide on ${countOf(count, "subject")} of ${source}: ${reason}`;
}
function endLines(flagged, { result, layout }, explainWith) {
  let unread = groupCoverage(result).filter(({ entry }) => !entry.gap && !wasReadWhole(entry)), accepted = unread.filter(({ entry }) => entry.accepted !== void 0).length, outside = unread.length - accepted, { waived = 0 } = result.summary, parts = [
    ...outside === 0 ? [] : [`Not part of this scan: ${countOf(outside, "group")} of credentials and accounts`],
    ...accepted === 0 ? [] : [countOf(accepted, "accepted gap")],
    ...waived === 0 ? [] : [countOf(waived, "waived finding")]
  ], example = flagged.find(({ subject }) => subject.publicId !== void 0) ?? flagged[0];
  return [
    ...parts.length === 0 ? [] : [fit(visible(`${parts.join("; ")} (--details).`), layout.width)],
    ...example === void 0 ? [] : moreLines(example, explainWith, layout)
  ].map(layout.label);
}
function moreLines(example, explainWith, { width }) {
  let { subject, findings } = example, words = ["outlived explain", subject.publicId ?? findings[0].reference, explainWith ?? ""], evidence = `Evidence for one: ${visible(words.filter((word) => word !== "").join(" "))}`, all = "for all: --details";
  return displayWidth(`${evidence}   ${all}`) <= width ? [`${evidence}   ${all}`] : [evidence, `Evidence ${all}`];
}

// src/report/table.ts
var render = (result, options) => {
  let layout = layoutFor(options);
  return { files: [`${(options.details === !0 ? detailLines(result, layout, options) : shortLines(result, layout, options)).join(`
`)}
`], notes: [] };
};
export {
  render
};

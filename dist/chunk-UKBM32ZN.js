import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  writeSnapshot
} from "./chunk-Y3NRJTDF.js";
import {
  scan,
  whileCollecting
} from "./chunk-6T4U6XYE.js";
import {
  writeUserFile
} from "./chunk-3UCIYSPM.js";
import {
  conditionsOf,
  exitCode
} from "./chunk-NIB7PWKW.js";
import {
  displayWidth,
  pad,
  wrap
} from "./chunk-CEILNDFU.js";
import {
  inertJson,
  renderJson
} from "./chunk-KJTGKGEI.js";
import {
  loadBuiltinPolicies
} from "./chunk-V6KIYHUA.js";
import {
  isCustom,
  severities
} from "./chunk-EJQFC5RL.js";
import {
  writeNotes
} from "./chunk-3YH2C42M.js";
import {
  policyPlaces
} from "./chunk-FSNSYHZG.js";
import {
  applySettings,
  chooseSources,
  isThere,
  readOwners,
  readSettings,
  readUserFile
} from "./chunk-RKJRTSCX.js";
import {
  visible,
  withoutCommands
} from "./chunk-3JQF7N3I.js";
import {
  UsageError,
  findPackage
} from "./chunk-V3U2C5LL.js";

// src/report/markdown/escape.ts
var active = /[&\\`*[<>|~$#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/\/)|(?<=\bwww)\./giu;
function escaped(text) {
  return visible(text).replace(active, (sign) => `&#${sign.charCodeAt(0)};`).replace(/(?<![\p{L}\p{N}.])@(?=[\w-])/gu, "@&#8203;");
}

// src/report/markdown/page.ts
function openPage(byteLimit3) {
  let parts = [], bytes = 0, always = (text) => {
    parts.push(text), bytes += Buffer.byteLength(text);
  };
  return {
    always,
    rows: (rows, share) => {
      for (let [index2, row2] of rows.entries()) {
        if (bytes + Buffer.byteLength(row2) > byteLimit3 * share) return rows.length - index2;
        always(row2);
      }
      return 0;
    },
    text: () => parts.join("")
  };
}

// src/report/group.ts
function groupBy(items, keyOf) {
  let groups = /* @__PURE__ */ new Map();
  for (let item of items) {
    let key = keyOf(item), group = groups.get(key);
    group === void 0 ? groups.set(key, [item]) : group.push(item);
  }
  return groups;
}

// src/report/overview.ts
function findingsByPolicy(result) {
  let policies = new Map(result.policies.map((policy) => [policy.id, policy])), gaps = new Set(result.coverage.filter((entry) => !wasRead(entry)).map(placeOf)), told = result.findings.filter((finding) => !repeatsGap(finding, gaps));
  return [...groupBy(told, ({ policy }) => policy)].map(([id, findings]) => {
    let policy = policies.get(id);
    if (policy === void 0) throw new Error(`The result has a finding of ${id}, but not the policy.`);
    return { policy, findings };
  });
}
function repeatsGap({ policy, subject }, gaps) {
  return isGovernance(policy) && subject.type === "source" && gaps.has(placeOf(subject));
}
function isGovernance(policy) {
  return policy.startsWith("governance/");
}
function placeOf(place) {
  return JSON.stringify([place.source, place.section ?? "", place.scope ?? null]);
}
function wasRead({ status }) {
  return status === "complete" || status === "not-applicable";
}
function sectionStates(result) {
  let names = new Map(result.sources.map((source) => [source.id, source.name])), blinded = groupBy(
    result.unknowns.filter(({ cause }) => cause === "coverage"),
    placeOf
  );
  return [...groupBy(result.coverage, (entry) => {
    let { source, section, status, reason, requiredPermission, consequence, gap, accepted } = entry, detail = wasRead(entry) ? null : [reason, requiredPermission, consequence, accepted];
    return JSON.stringify([source, section, status, gap, detail]);
  }).values()].flatMap((entries) => {
    let [entry] = entries;
    return entry === void 0 ? [] : {
      source: entry.source,
      sourceName: names.get(entry.source) ?? entry.source,
      section: entry.section,
      scopes: entries.flatMap(({ scope }) => scope === void 0 ? [] : [scope]),
      entry,
      count: sumOf(entries.map(({ count }) => count)),
      skipped: leftOut(entries),
      policies: [
        ...new Set(entries.flatMap((each) => (blinded.get(placeOf(each)) ?? []).map(({ policy }) => policy)))
      ].sort()
    };
  });
}
function sumOf(counts) {
  return counts.reduce((sum, count) => sum === void 0 || count === void 0 ? void 0 : sum + count, 0);
}
function leftOut(entries) {
  return [...groupBy(
    entries.flatMap(({ skipped }) => skipped ?? []),
    ({ reason }) => reason
  )].map(([reason, alike]) => `${alike.reduce((sum, skip) => sum + skip.count, 0)} left out: ${reason}`);
}
function undecided(result) {
  return result.unknowns.filter(({ cause }) => cause !== "coverage");
}
function some(names, limit) {
  let shown = names.slice(0, limit).join(", ");
  return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
}
function countOf(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function sentence(text) {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

// src/report/ownership.ts
function whose({ owner }) {
  return owner === void 0 ? "not known" : owner.state === "none" ? "nobody claims it" : owner.state === "known" ? owner.identity?.name ?? "not known" : [...new Set(owner.claims.map(nameOf))].join(" or ") || "disputed";
}
function successorOf({ owner }) {
  return owner?.identity?.successor;
}
function sinceWhen({ owner }) {
  if (owner === void 0 || owner.state === "none") return "";
  if (owner.identity !== void 0) return standing(owner.identity);
  let standings = owner.claims.flatMap((claim) => claim.status === void 0 ? [] : [claimStanding(claim)]);
  return [...new Set(standings)].join("; ");
}
function standing({ status, endedAt, daysSinceEnd }) {
  if (status === void 0) return "not in a roster";
  if (status !== "departed" && status !== "retired")
    return endedAt === void 0 ? status : `${status} until ${endedAt}`;
  if (endedAt === void 0 && typeof daysSinceEnd != "number") return `${status}, on an unknown day`;
  let ago = typeof daysSinceEnd == "number" ? daysAgo(daysSinceEnd) : "";
  return [`${status}${endedAt === void 0 ? "" : ` ${endedAt}`}`, ago].filter((part) => part !== "").join(", ");
}
function claimStanding(claim) {
  let ago = typeof claim.daysSinceEnd == "number" ? ` ${daysAgo(claim.daysSinceEnd)}` : "";
  return `${nameOf(claim)} ${claim.status}${ago}`;
}
function daysAgo(days) {
  return days === 0 ? "less than a day ago" : `${countOf(days, "day")} ago`;
}
function nameOf(claim) {
  return claim.name ?? claim.says;
}

// src/report/verdict.ts
function verdictOf(result) {
  let { summary: summary2, policies } = result, findings = severities.reduce((sum, severity) => sum + summary2.findings[severity], 0);
  if (findings > 0) return { state: "findings", text: `${countOf(findings, "finding")}: ${bySeverity(result)}.` };
  if (summary2.unknowns > 0 || summary2.gaps > 0 || summary2.acceptedGaps > 0) return notClean(result);
  let watched = result.findings.filter(({ policy }) => isGovernance(policy)).length;
  return watched > 0 ? {
    state: "not-clean",
    text: `No findings on what was judged, but ${countOf(watched, "governance finding")}.`
  } : summary2.subjects === 0 || policies.length === 0 ? { state: "nothing-judged", text: "Nothing was judged, which says nothing about what exists." } : { state: "clean", text: "No findings, and everything that was looked at could be seen." };
}
function notClean({ summary: summary2 }) {
  let unknowns = `${countOf(summary2.unknowns, "verdict")} ${summary2.unknowns === 1 ? "is" : "are"} unknown`;
  return summary2.subjects === 0 ? { state: "not-clean", text: `Nothing could be judged: ${unknowns}. This is not a clean result.` } : {
    state: "not-clean",
    text: `No findings in what could be seen, but this is not a clean result: ${unknowns}.`
  };
}
function bySeverity({ summary: summary2 }) {
  return severities.filter((severity) => summary2.findings[severity] > 0).map((severity) => `${summary2.findings[severity]} ${severity}`).join(", ");
}
function tally(result) {
  let { summary: summary2, policies } = result, accepted = summary2.acceptedGaps === 0 ? "" : `, ${countOf(summary2.acceptedGaps, "accepted gap")}`;
  return `${countOf(summary2.subjects, "subject")} judged by ${policyCount(policies.length)}; ${countOf(summary2.unknowns, "unknown verdict")}, ${countOf(summary2.gaps, "gap")}${accepted}.`;
}
function policyCount(count) {
  return count === 1 ? "1 policy" : `${count} policies`;
}

// src/report/markdown.ts
var byteLimit = 9e5, scopeLimit = 5, evidenceLimit = 5;
function renderMarkdown(result) {
  let page = openPage(byteLimit);
  return writeVerdict(page, result), writeCoverage(page, result), writeUndecided(page, result), writeFindings(page, findingsByPolicy(result)), page.text();
}
function writeVerdict(page, result) {
  let { state, text } = verdictOf(result), mark = { findings: "\u{1F534}", "not-clean": "\u{1F7E1}", "nothing-judged": "\u{1F7E1}", clean: "\u{1F7E2}" }[state];
  page.always(`## ${mark} ${escaped(text)}

`), page.always(`${escaped(tally(result))}

`);
  let counted = severities.map((severity) => result.summary.findings[severity]);
  page.always(`| ${severities.join(" | ")} | unknown | gaps |
| ${"---: | ".repeat(6).trim()}
`), page.always(`| ${[...counted, result.summary.unknowns, result.summary.gaps].join(" | ")} |

`), result.redacted && page.always(`People's names are replaced.

`);
}
function writeCoverage(page, result) {
  page.always(`### What was looked at

`);
  let rows = sectionStates(result);
  if (rows.length === 0) page.always(`Nothing.

`);
  else {
    page.always(`| Source | Section | Status | Records | What is missing |
| --- | --- | --- | ---: | --- |
`);
    let unread = rows.filter(({ entry }) => !wasRead(entry)), read2 = rows.filter(({ entry }) => wasRead(entry)), left = page.rows([...unread, ...read2].map(coverageRow), 0.3);
    left > 0 && page.always(`| ${left} more | | | | |
`), page.always(`
`);
  }
}
function coverageRow(state) {
  let { entry, scopes, count, source, sourceName } = state, where = scopes.length === 0 ? "" : `: ${some(scopes, scopeLimit)}`, status = entry.gap ? `**${entry.status}**` : entry.status, name = sourceName === source ? source : `${sourceName} (${source})`, accepted = entry.accepted === void 0 ? "" : " (accepted)";
  return `| ${[escaped(name), escaped(entry.section + where), status + accepted, String(count ?? ""), missing(state)].join(" | ")} |
`;
}
function missing({ entry, policies, skipped }) {
  let { reason, requiredPermission, consequence, accepted } = entry, left = skipped.map(sentence), until = accepted?.expires === void 0 ? "" : ` until ${accepted.expires}`, parts = wasRead(entry) ? left : [
    ...reason ? [sentence(reason)] : [],
    ...requiredPermission ? [sentence(`Needs ${requiredPermission}`)] : [],
    ...consequence ? [sentence(consequence)] : [],
    ...accepted === void 0 ? [] : [sentence(`Accepted${until}: ${accepted.reason}`)],
    ...policies.length === 0 ? [] : [sentence(`Unknown: ${policies.join(", ")}`)],
    ...left
  ];
  return escaped(parts.join(" "));
}
function writeUndecided(page, result) {
  let unknowns = undecided(result);
  if (unknowns.length === 0) return;
  page.always(`<details><summary>Undecided: ${countOf(unknowns.length, "group")} of subjects</summary>

`), page.always(`| Policy | Where | Why |
| --- | --- | --- |
`);
  let rows = unknowns.map(({ policy, source, section, reason }) => {
    let where = section === void 0 ? source : `${section} of ${source}`;
    return `| ${[policy, where, reason].map(escaped).join(" | ")} |
`;
  }), left = page.rows(rows, 0.2);
  left > 0 && page.always(`| ${left} more | | |
`), page.always(`
</details>

`);
}
function writeFindings(page, groups) {
  if (groups.length === 0) return;
  page.always(`### Findings

`);
  let untold = groups.filter(({ policy, findings }) => {
    if (page.rows([headingOf(policy, findings.length)], 1) > 0) return !0;
    let left = page.rows(findings.map(findingRow), 0.9);
    return page.always(left > 0 ? `
${left} more: see the JSON report.

</details>

` : `
</details>

`), !1;
  });
  if (untold.length === 0) return;
  let count = untold.reduce((sum, { findings }) => sum + findings.length, 0);
  page.always(`${countOf(count, "finding")} more of other policies: see the JSON report.

`);
}
function headingOf({ id, title, severity, requirement, remediation, controls }, count) {
  return [
    `<details><summary><b>${severity}</b> ${escaped(title)} (${count})</summary>

`,
    `${escaped(id)}. ${escaped(sentence(requirement))}

`,
    `**Next:** ${escaped(remediation)}

`,
    `Controls: ${escaped(controls.join(", "))}

`,
    `| Finding | Whose | Since when | Evidence |
| --- | --- | --- | --- |
`
  ].join("");
}
function findingRow(finding) {
  let successor = successorOf(finding), owner = successor === void 0 ? whose(finding) : `${whose(finding)}, successor ${successor}`, place = finding.location === void 0 ? [] : [`At ${finding.location.file}:${finding.location.line}.`], evidence = [...finding.evidence.slice(0, evidenceLimit), ...place].join(" ");
  return `| ${[finding.message, owner, sinceWhen(finding), evidence].map(escaped).join(" | ")} |
`;
}

// src/report/sarif/pack.ts
import { gzipSync } from "node:zlib";
var runLimit = 20, byteLimit2 = 95e5;
function packRuns(runs) {
  let leftOut2 = [], files = [], bytes = 0;
  for (let { category, run } of runs) {
    let size = gzipSync(JSON.stringify(run)).length;
    if (size > byteLimit2) {
      leftOut2.push({ category, reason: `It has ${size} bytes when compressed, more than code scanning accepts.` });
      continue;
    }
    let current = files.at(-1);
    current !== void 0 && current.length < runLimit && bytes + size <= byteLimit2 ? (current.push(run), bytes += size) : (files.push([run]), bytes = size);
  }
  return { files: files.map(renderFile), leftOut: leftOut2 };
}
function renderFile(runs, index2) {
  let log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs };
  return { name: index2 === 0 ? "outlived.sarif" : `outlived-${index2 + 1}.sarif`, text: inertJson(log) };
}

// src/report/sarif/plan.ts
function planRuns(result) {
  let governance = governanceRun(result), drafts = [...sectionRuns(result), governance], alike = groupBy(drafts, ({ category }) => category), runs = [], leftOut2 = [];
  for (let draft of drafts) {
    let reason = draft.obstacle ?? stoppedPolicy(draft) ?? sharedName(alike.get(draft.category) ?? []);
    reason === void 0 ? runs.push(draft) : draft.policies.length > 0 && leftOut2.push({ category: draft.category, reason: sentence(visible(reason)) });
  }
  return { runs, leftOut: leftOut2 };
}
var governanceCategory = "outlived/governance";
function governanceRun(result) {
  return {
    category: governanceCategory,
    policies: result.policies.filter(({ id }) => isGovernance(id)),
    findings: result.findings.filter(({ policy }) => isGovernance(policy)),
    unknowns: result.unknowns.filter(({ policy }) => isGovernance(policy)),
    obstacle: void 0
  };
}
function stoppedPolicy({ unknowns }) {
  let stopped = unknowns.find(({ cause }) => cause === "aborted");
  return stopped === void 0 ? void 0 : `The policy ${stopped.policy} could not be evaluated: ${stopped.reason}`;
}
function sharedName({ length }) {
  return length > 1 ? "A section of the snapshot is called as another run is, so the two cannot be told apart" : void 0;
}
function sectionRuns(result) {
  let material = sortOut(result), wholeSources = material.judging.some(isOnSources) ? result.sources.map(({ id }) => id) : [], withSection = result.coverage.map(placeOf2);
  return [.../* @__PURE__ */ new Set([...wholeSources, ...withSection, ...material.findings.keys(), ...material.unknowns.keys()])].sort().flatMap((place) => runsOf(place, material));
}
function sortOut(result) {
  let rosters = result.coverage.filter(({ section }) => isRoster(section)), judged = result.unknowns.filter(({ policy }) => !isGovernance(policy));
  return {
    judging: result.policies.filter(({ id }) => !isGovernance(id)),
    sections: new Map([...groupBy(result.coverage, ({ source }) => source), ...groupBy(result.coverage, placeOf2)]),
    findings: groupBy(
      result.findings.filter(({ policy }) => !isGovernance(policy)),
      ({ subject }) => isOnSources({ subject: subject.type }) ? subject.source : placeOf2(subject)
    ),
    unknowns: groupBy(judged, placeOf2),
    rosterObstacle: whyNoOwners(rosters),
    joinObstacle: whyNoJoins(result.coverage),
    rosterUnknowns: judged.filter(({ section }) => section !== void 0 && isRoster(section))
  };
}
function lotsOf(judging) {
  return (judging.some(({ id }) => isCustom(id)) ? [!1, !0] : [!1]).flatMap((custom) => [!1, !0].map((readsOwner) => ({ readsOwner, custom })));
}
function runsOf(place, material) {
  let [source = "", section] = place.split(`
`), entries = material.sections.get(place) ?? [], findings = material.findings.get(place) ?? [], unknowns = material.unknowns.get(place) ?? [];
  if (findings.length === 0 && entries.every(({ status }) => status === "not-configured")) return [];
  let undecided2 = unknowns.filter(({ cause }) => cause !== "coverage"), concerned = new Set([...findings, ...undecided2].map(({ policy }) => policy)), kinds = new Set(entries.flatMap((entry) => entry.kinds)), policies = material.judging.filter(
    (policy) => concerned.has(policy.id) || (section === void 0 ? isOnSources(policy) : judges(policy, kinds))
  ), category = visible(section === void 0 ? `outlived/${source}` : `outlived/${source}/${section}`), obstacle = whyNot(entries), drafts = lotsOf(material.judging).map(({ readsOwner, custom }) => {
    let evaluated = policies.filter((policy) => policy.readsOwner === readsOwner && isCustom(policy.id) === custom), ids = new Set(evaluated.map(({ id }) => id)), relevant = readsOwner ? [...unknowns, ...material.rosterUnknowns] : unknowns, joinObstacle = evaluated.some((policy) => lacksJoin(policy, undecided2)) ? material.joinObstacle : void 0;
    return {
      category: `${category}${custom ? "/custom" : ""}${readsOwner ? "/owners" : ""}`,
      policies: evaluated,
      findings: findings.filter(({ policy }) => ids.has(policy)),
      unknowns: [...new Set(relevant)].filter(({ policy }) => ids.has(policy)),
      obstacle: obstacle ?? (readsOwner ? material.rosterObstacle : void 0) ?? joinObstacle
    };
  });
  return section !== void 0 && isRoster(section) ? drafts.filter((draft) => draft.policies.length > 0) : drafts;
}
function isOnSources({ subject }) {
  return subject === "source" || subject === "system";
}
function judges({ kinds = [] }, fed) {
  return kinds.some((kind) => fed.has(kind));
}
function whyNot(entries) {
  if (entries.length === 0) return "Nothing says whether everything was read that these findings come from";
  let unread = entries.filter((entry) => !wasRead(entry)), open = unread.find(({ gap, accepted: accepted2 }) => gap || accepted2 === void 0);
  if (open !== void 0) return describeGap(open);
  let [accepted] = unread, somethingRead = entries.some(({ status }) => status === "complete" || status === "partial");
  if (!(accepted === void 0 || somethingRead))
    return `No part of ${accepted.section} of ${accepted.source} was read, which is accepted but shows nothing mended`;
}
function whyNoOwners(rosters) {
  let configured = rosters.filter(({ status }) => status !== "not-configured");
  return configured.length === 0 ? "No roster was read, so nobody knows who left" : [...groupBy(configured, placeOf2).values()].map(whyNot).find((obstacle) => obstacle !== void 0);
}
var joins = {
  credential: "credential.references",
  identity: "footprint",
  reference: "credential"
};
function lacksJoin({ id, subject }, undecided2) {
  let join3 = joins[subject];
  return undecided2.some(({ policy, facts = [] }) => policy === id && facts.some((fact2) => isPartOf(fact2, join3)));
}
function isPartOf(path, whole) {
  return whole !== void 0 && `${path}.`.startsWith(`${whole}.`);
}
function whyNoJoins(coverage) {
  let asked = coverage.filter(({ status }) => status !== "unsupported" && status !== "not-configured");
  return [...groupBy(asked, placeOf2).values()].map(whyNot).find((obstacle) => obstacle !== void 0);
}
function describeGap({ source, section, scope, status, reason, requiredPermission }) {
  let where = scope === void 0 ? `${section} of ${source}` : `${section} of ${source} (${scope})`, why = reason === void 0 ? "" : ` ${sentence(reason)}`, needs = requiredPermission === void 0 ? "" : ` Needs ${requiredPermission}.`;
  return `${where} was not read whole (${status}).${why}${needs}`;
}
function isRoster(section) {
  return section.startsWith("roster/");
}
function placeOf2({ source, section }) {
  return section === void 0 ? source : `${source}
${section}`;
}

// src/report/sarif/rule.ts
var securitySeverity = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.5"
}, tagLimit = 10, textLimit = 1024, nameLimit = 255, levels = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note"
}, frameworkTags = /* @__PURE__ */ new Map([
  ["cwe", (control) => `external/cwe/cwe-${control.replace(/^cwe-/, "")}`],
  ["owasp-nhi-2025", (control) => `external/owasp-nhi/${control}-2025`],
  ["nist-csf-2.0", (control) => `external/nist-csf/${control}`]
]);
function levelOf(severity) {
  return levels[severity];
}
function renderRule(policy) {
  let helpUri = (policy.relatedResources ?? []).map(toUri).find((uri) => uri !== void 0);
  return {
    id: policy.id,
    name: pascalCase(policy.id).slice(0, nameLimit),
    shortDescription: { text: clip(sentence(visible(policy.title))) },
    fullDescription: { text: clip(sentence(visible(policy.description))) },
    help: { text: helpText(policy), markdown: helpMarkdown(policy) },
    ...helpUri === void 0 ? {} : { helpUri },
    defaultConfiguration: { level: levelOf(policy.severity) },
    properties: {
      tags: tagsOf(policy.controls),
      precision: "high",
      "security-severity": securitySeverity[policy.severity]
    }
  };
}
function toUri(address) {
  if (!address.startsWith("https://") || !URL.canParse(address)) return;
  let { origin, pathname, search, hash } = new URL(address);
  return `${origin}${encoded(pathname + search)}${hash === "" ? "" : `#${encoded(hash.slice(1))}`}`;
}
function encoded(text) {
  return text.replaceAll(/%(?![0-9A-F]{2})|[^\w.~:/?@!$&'()*+,;=%-]/gi, encodeURIComponent);
}
function pascalCase(id) {
  return id.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, letter) => letter.toUpperCase());
}
function helpText({ requirement, remediation }) {
  return `${sentence(visible(requirement))} ${sentence(visible(remediation))}`;
}
function helpMarkdown(policy) {
  let { description, requirement, remediation, controls, relatedResources = [] } = policy;
  return `${[
    sentence(escaped(description)),
    `**What should be:** ${sentence(escaped(requirement))}`,
    `**How to fix:** ${sentence(escaped(remediation))}`,
    `**Controls:** ${controls.map((control) => `\`${visible(control)}\``).join(", ")}`,
    ...relatedResources.map(toUri).flatMap((uri) => uri === void 0 ? [] : [`<${uri}>`])
  ].join(`

`)}
`;
}
function tagsOf(controls) {
  let tags = controls.map(tagOf), weaknesses = tags.filter((tag) => tag.startsWith("external/cwe/"));
  return [.../* @__PURE__ */ new Set(["security", ...weaknesses, ...tags])].slice(0, tagLimit);
}
function tagOf(control) {
  let [framework = "", id = ""] = control.toLowerCase().split(/:(.*)/s);
  return frameworkTags.get(framework)?.(id) ?? `external/${framework}/${id}`;
}
var halfLetter = new RegExp("\\p{Surrogate}$", "u");
function clip(text) {
  return text.length <= textLimit ? text : `${text.slice(0, textLimit - 2).replace(halfLetter, "")}\u2026.`;
}

// src/report/sarif/result.ts
var otherPlacesLimit = 10;
function renderResult(finding, ruleIndex, anchor) {
  let place = finding.location !== void 0 && isInside(finding.location.file) ? finding.location : anchor;
  if (place === void 0) throw nothingToPointAt();
  let others = (finding.otherLocations ?? []).filter(({ file }) => isInside(file)).slice(0, otherPlacesLimit);
  return {
    ruleId: finding.policy,
    ruleIndex,
    level: levelOf(finding.severity),
    message: { text: [messageText(finding), ...others.map(linkTo)].join(" ") },
    locations: [
      {
        physicalLocation: renderPlace(place),
        logicalLocations: [
          {
            name: visible(finding.subject.label),
            fullyQualifiedName: visible(finding.subject.id),
            kind: "resource"
          }
        ]
      }
    ],
    ...others.length === 0 ? {} : { relatedLocations: others.map(renderRelated) },
    partialFingerprints: { primaryLocationLineHash: `${finding.fingerprint}:1` },
    properties: {
      subject: visible(finding.subject.id),
      kind: finding.subject.kind,
      source: visible(finding.subject.source)
    }
  };
}
function messageText(finding) {
  let since = sinceWhen(finding), owner = finding.owner === void 0 ? [] : [`Owner: ${whose(finding)}${since === "" ? "" : `, ${since}`}`];
  return [finding.message, ...owner, ...finding.evidence].map((text) => sentence(plain(text))).join(" ");
}
function plain(text) {
  return visible(text).replaceAll("](", "] (").replaceAll(/\{(?=\d+\})/g, "{ ");
}
function linkTo({ file, line }, index2) {
  return `Also at [${visible(file).replaceAll(/[[\]\\]/g, "_")}:${line}](${index2 + 1}).`;
}
function renderRelated(place, index2) {
  return { id: index2 + 1, physicalLocation: renderPlace(place), message: { text: "Another place." } };
}
function renderPlace({ file, line, column = 1 }) {
  return {
    artifactLocation: { uri: relativeUri(file), uriBaseId: "%SRCROOT%" },
    region: { startLine: line, startColumn: column, endLine: line, endColumn: column + 1 }
  };
}
function relativeUri(file) {
  return normalized(file).split("/").map(encodeURIComponent).join("/");
}
function normalized(file) {
  return file.replaceAll(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD").replaceAll("\\", "/").replace(/^(?:\.\/+)+/, "");
}
function isInside(file) {
  let path = normalized(file);
  return path !== "" && !path.startsWith("/") && !/^[A-Za-z]:/.test(path) && !path.split("/").includes("..");
}
function nothingToPointAt() {
  return new UsageError("SARIF needs a file in the repository for every finding, and there is none to point at.", {
    hint: "Commit an outlived.yaml or an owners.yaml to the repository's root; an outlived.yaml that says `version: 1` is enough."
  });
}
function hiddenFindings(count, shown) {
  return `Code scanning shows the worst ${shown} of ${countOf(count, "finding")}.`;
}

// src/report/sarif/run.ts
var shownResults = 5e3;
function renderRun(run, result, options, leftOut2) {
  let indexes = new Map(run.policies.map(({ id }, index2) => [id, index2])), { versionControl } = options;
  return {
    tool: { driver: renderDriver(run, result, options) },
    automationDetails: { id: `${run.category}/` },
    invocations: [{ executionSuccessful: !0, toolExecutionNotifications: notifications(run, leftOut2, indexes) }],
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
    ...versionControl === void 0 ? {} : { versionControlProvenance: [{ ...versionControl, mappedTo: { uriBaseId: "%SRCROOT%" } }] },
    columnKind: "utf16CodeUnits",
    results: run.findings.map((finding) => renderResult(finding, indexes.get(finding.policy) ?? -1, result.anchor))
  };
}
function renderDriver(run, { tool }, { informationUri }) {
  return {
    name: tool.name,
    version: tool.version,
    semanticVersion: tool.version,
    ...informationUri === void 0 ? {} : { informationUri },
    rules: run.policies.map(renderRule)
  };
}
function notifications(run, leftOut2, indexes) {
  return [
    ...(run.findings.length > shownResults ? [hiddenFindings(run.findings.length, shownResults)] : []).map((text) => ({ level: "warning", message: { text } })),
    ...run.unknowns.map((unknown) => renderUnknown(unknown, indexes)),
    ...leftOut2.map(({ category, reason }) => ({
      level: "warning",
      message: { text: plain(`Left out: '${category}'. ${sentence(reason)}`) }
    }))
  ];
}
function renderUnknown(unknown, indexes) {
  let { policy, source, section, scope, reason, requiredPermission, gap, examples = [] } = unknown, where = [section, source, scope].filter((part) => part !== void 0).map((part) => `'${part}'`), needs = requiredPermission === void 0 ? "" : ` Needs '${requiredPermission}'.`, such = examples.length === 0 ? "" : ` Such as ${examples.map((id) => `'${id}'`).join(", ")}.`;
  return {
    level: gap ? "warning" : "note",
    message: { text: plain(`'${policy}' is unknown for ${where.join(", ")}. ${sentence(reason)}${needs}${such}`) },
    associatedRule: { id: policy, index: indexes.get(policy) ?? -1 }
  };
}

// src/report/sarif.ts
var resultLimit = 25e3;
function renderSarif(result, options = {}) {
  let { runs, leftOut: leftOut2 } = planRuns(result), refused = runs.filter(({ findings }) => findings.length > resultLimit).map(tooMany), written = runs.filter(({ findings }) => findings.length <= resultLimit), missing2 = [...leftOut2, ...refused], packed = packRuns(
    written.map((run) => {
      let said = run.category === governanceCategory ? missing2 : [];
      return { category: run.category, run: renderRun(run, result, options, said) };
    })
  );
  return { files: packed.files, leftOut: [...missing2, ...packed.leftOut] };
}
function tooMany({ category, findings }) {
  return {
    category,
    reason: `It has ${findings.length} results; code scanning refuses a file with more than ${resultLimit} in a run.`
  };
}

// src/report/table/findings.ts
var columnsFrom = 120, labelWidth = 10;
function policyBlock({ policy, findings }, options, paint) {
  let severity = policy.severity.toUpperCase(), room = options.width - severity.length - 2, [title = "", ...rest] = wrap(visible(policy.title), room), indent = " ".repeat(severity.length + 2), subtitle = `${policy.id}, ${countOf(findings.length, "finding")}`, body = options.width < columnsFrom ? stack(findings, options, paint) : columns(findings, options, paint);
  return [
    `${paint.severity(severity, policy.severity)}  ${paint.heading(title)}`,
    ...rest.map((line) => indent + paint.heading(line)),
    ...wrap(visible(subtitle), room).map(
      (line) => indent + paint.link(paint.label(line), policy.relatedResources?.[0])
    ),
    "",
    ...body,
    ...nextSteps(findings, options, paint),
    ""
  ];
}
function stack(findings, options, paint) {
  return findings.flatMap((finding) => [
    ...wrap(visible(finding.message), options.width - 2).map((line) => `  ${line}`),
    ...fact("owner", [ownerLine(finding)], options, paint),
    ...fact("evidence", finding.evidence, options, paint),
    ...fact("at", placeLine(finding), options, paint),
    ""
  ]);
}
function ownerLine(finding) {
  let since = sinceWhen(finding), successor = successorOf(finding), owner = since === "" ? whose(finding) : `${whose(finding)} (${since})`;
  return successor === void 0 ? owner : `${owner}; successor ${successor}`;
}
function placeLine({ location }) {
  return location === void 0 ? [] : [placeText(location)];
}
function placeText({ file, line }) {
  return `${file}:${line}`;
}
function fact(label, texts, options, paint) {
  return texts.flatMap((text) => text === "" ? [] : wrap(visible(text), options.width - 4 - labelWidth)).map((line, index2) => `    ${paint.label(pad(index2 === 0 ? label : "", labelWidth))}${line}`);
}
function columns(findings, options, paint) {
  let whoseWidth = Math.min(24, Math.max(16, Math.floor(options.width * 0.16))), sinceWidth = 22, rest = options.width - 2 - 9 - whoseWidth - sinceWidth, findingWidth = Math.floor(rest * 0.45), widths = [findingWidth, whoseWidth, sinceWidth, rest - findingWidth];
  return [
    ...row([["Finding"], ["Whose"], ["Since when"], ["Evidence"]], widths, 3).map(paint.label),
    ...findings.flatMap((finding) => [...row(cells(finding).map(wrapCell(widths)), widths, 3), ""])
  ];
}
function cells(finding) {
  let successor = successorOf(finding), at = placeLine(finding).map((place) => `At ${place}.`);
  return [
    [finding.message],
    [whose(finding), ...successor === void 0 ? [] : [`successor ${successor}`]],
    [sinceWhen(finding)],
    [...finding.evidence, ...at]
  ];
}
function wrapCell(widths) {
  return (texts, column) => texts.flatMap((text) => text === "" ? [] : wrap(visible(text), widths[column] ?? 0));
}
function row(cellLines, widths, gap) {
  let height = Math.max(...cellLines.map((lines) => lines.length));
  return Array.from(
    { length: height },
    (_, index2) => `  ${cellLines.map((lines, column) => pad(lines[index2] ?? "", (widths[column] ?? 0) + gap)).join("")}`.trimEnd()
  );
}
function nextSteps(findings, options, paint) {
  return [...new Set(findings.map(({ remediation }) => visible(remediation)))].flatMap((step) => {
    let lead = "  Next: ";
    return wrap(step, Math.max(1, options.width - displayWidth(lead))).map((line, index2) => (index2 === 0 ? paint.heading(lead) : " ".repeat(lead.length)) + line);
  });
}

// src/report/table/paint.ts
import { styleText } from "node:util";
var severityStyles = {
  critical: ["bold", "white", "bgRed"],
  high: ["bold", "red"],
  medium: ["bold", "yellow"],
  low: ["bold", "cyan"]
};
function paintFor({ colour, links }) {
  let style = (format) => (text) => colour ? styleText(format, text, { validateStream: !1 }) : text;
  return {
    heading: style("bold"),
    label: style("dim"),
    severity: (text, severity) => style(severityStyles[severity])(text),
    good: style(["bold", "green"]),
    alarm: style(["bold", "yellow"]),
    link: (text, address) => links === !0 && isLinkable(address) ? hyperlink(text, address) : text
  };
}
function isLinkable(address) {
  return address !== void 0 && /^https:\/\/[\x21-\x7e]+$/.test(address);
}
function hyperlink(text, address) {
  return `\x1B]8;;${address}\x1B\\${text}\x1B]8;;\x1B\\`;
}

// src/report/table/unseen.ts
var scopeLimit2 = 5, exampleLimit = 2;
function unseenBlocks(result, options, paint) {
  let unread = sectionStates(result).filter(({ entry }) => !wasRead(entry)), gaps = unread.filter(({ entry }) => entry.gap), accepted = unread.filter(({ entry }) => !entry.gap && entry.accepted !== void 0), others = unread.filter(({ entry }) => !entry.gap && entry.accepted === void 0), describe = (state) => describeState(state, options, paint);
  return [
    ...block("COULD NOT BE SEEN", gaps.flatMap(describe), paint.alarm),
    ...block("COULD NOT BE SEEN, AND ACCEPTED", accepted.flatMap(describe), paint.heading),
    ...block(
      "NOT PART OF THIS SCAN",
      others.flatMap((state) => describeOther(state, options)),
      paint.heading
    ),
    ...block(
      "UNDECIDED",
      undecided(result).flatMap((unknown) => describeUnknown(unknown, options, paint)),
      paint.alarm
    )
  ];
}
function block(title, lines, style) {
  return lines.length === 0 ? [] : [style(title), "", ...lines, ...lines.at(-1) === "" ? [] : [""]];
}
function describeState(state, options, paint) {
  let { entry, scopes, policies } = state, { reason, requiredPermission, consequence, accepted } = entry, title = `${placeName(state)}: ${entry.status}`;
  return [
    ...wrap(visible(title), options.width - 2).map((line) => `  ${line}`),
    ...fact("where", scopes.length === 0 ? [] : [some(scopes, scopeLimit2)], options, paint),
    ...fact("why", reason === void 0 ? [] : [reason], options, paint),
    ...fact("needs", requiredPermission === void 0 ? [] : [requiredPermission], options, paint),
    ...fact("so", consequence === void 0 ? [] : [consequence], options, paint),
    ...fact("accepted", accepted === void 0 ? [] : [acceptance(accepted)], options, paint),
    ...fact("unknown", policies.length === 0 ? [] : [policies.join(", ")], options, paint),
    ""
  ];
}
function acceptance({ reason, expires }) {
  return expires === void 0 ? reason : `${sentence(reason)} Until ${expires}.`;
}
function describeOther(state, options) {
  let { entry, scopes, policies } = state, reason = entry.reason ?? entry.consequence ?? entry.status, where = scopes.length === 0 ? "" : ` (${some(scopes, scopeLimit2)})`, cost = policies.length === 0 ? "" : ` Leaves ${policies.length === 1 ? "1 policy" : `${policies.length} policies`} unknown.`, text = `${placeName(state)}${where}: ${sentence(reason)}${cost}`;
  return wrap(visible(text), options.width - 4).map((line, index2) => index2 === 0 ? `  ${line}` : `    ${line}`);
}
function placeName({ section, source, sourceName }) {
  return sourceName === source ? `${section} of ${source}` : `${section} of ${sourceName} (${source})`;
}
function describeUnknown(unknown, options, paint) {
  let { policy, source, section, reason, examples = [], count = 0 } = unknown, title = `${policy}, ${section === void 0 ? "" : `${section} of `}${source}`, shown = examples.slice(0, exampleLimit), rest = count - shown.length;
  return [
    ...wrap(visible(title), options.width - 2).map((line) => `  ${line}`),
    ...fact("why", [reason], options, paint),
    ...fact("such as", [...shown, rest > 0 ? `and ${countOf(rest, "other")}` : ""], options, paint),
    ""
  ];
}

// src/report/table.ts
var leastWidth = 40, scopeLimit3 = 5;
function renderTable(result, options) {
  let fitted = { ...options, width: Math.max(leastWidth, options.width) }, paint = paintFor(fitted);
  return `${[
    ...header(result, fitted, paint),
    ...findingsByPolicy(result).flatMap((group) => policyBlock(group, fitted, paint)),
    ...unseenBlocks(result, fitted, paint),
    ...lookedAt(result, fitted, paint),
    ...summary(result, fitted, paint)
  ].join(`
`)}
`;
}
function header(result, { width }, paint) {
  let { tool, evaluatedAt, redacted, sources } = result, names = redacted ? " People's names are replaced." : "", text = `${tool.name} ${tool.version}: ${countOf(sources.length, "source")}, judged as of ${evaluatedAt}.${names}`;
  return [...wrap(visible(text), width).map(paint.label), ""];
}
function lookedAt(result, options, paint) {
  let read2 = sectionStates(result).filter(({ entry }) => wasRead(entry));
  if (read2.length === 0) return [];
  let lines = read2.map((state) => {
    let { entry, count, scopes, skipped } = state, where = scopes.length === 0 ? "" : ` in ${some(scopes, scopeLimit3)}`, left = skipped.map((text) => `, ${text}`).join(""), records = count === void 0 ? "all" : countOf(count, "record"), what = entry.status === "complete" ? `${records}${where}${left}` : "nothing to read";
    return `${placeName(state)}: ${what}`;
  }).flatMap(
    (text) => wrap(visible(text), options.width - 4).map((line, index2) => pad("", index2 === 0 ? 2 : 4) + line)
  );
  return [paint.heading("READ WHOLE"), "", ...lines, ""];
}
function summary(result, { width }, paint) {
  let { state, text } = verdictOf(result), style = state === "clean" ? paint.good : paint.alarm, lines = sectionStates(result).filter(({ entry }) => entry.gap).map((each) => {
    let needs = each.entry.requiredPermission;
    return `Not seen: ${placeName(each)}${needs === void 0 ? "" : `, needs ${needs}`}.`;
  }), blind = result.sources.filter(({ gaveNothing }) => gaveNothing).map(({ id }) => id);
  return blind.length > 0 && lines.push(`Nothing at all could be read of ${blind.join(", ")}.`), [
    paint.heading("SUMMARY"),
    "",
    ...wrap(visible(text), width - 2).map((line) => `  ${style(line)}`),
    ...wrap(visible(tally(result)), width - 2).map((line) => `  ${line}`),
    ...lines.flatMap(
      (line) => wrap(visible(line), width - 4).map((part, index2) => (index2 === 0 ? "  " : "    ") + part)
    )
  ];
}

// src/report/redact/tokens.ts
import { createHmac } from "node:crypto";

// src/report/redact/words.ts
var unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}`, wordPattern = new RegExp(
  String.raw`%[0-7][0-9A-Fa-f]|[${unspaced}]|\p{N}+|(?:(?![${unspaced}])[\p{L}\p{M}]|%[89A-Fa-f][0-9A-Fa-f])+`,
  "gu"
), encodedSign = /^%[0-7]/, unspacedWord = new RegExp(`^[${unspaced}]`, "u");
function wordsOf(text) {
  let words = [];
  for (let match of text.matchAll(wordPattern)) {
    let [raw] = match;
    encodedSign.test(raw) || words.push({ start: match.index, end: match.index + raw.length, reads: read(raw) });
  }
  return words;
}
function isUnspaced(word) {
  return unspacedWord.test(word.reads);
}
function read(raw) {
  return decoded(raw).normalize("NFKC").toLowerCase().normalize("NFC");
}
function decoded(raw) {
  if (!raw.includes("%")) return raw;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

// src/report/redact/tokens.ts
var leastLetters = 3, widestGap = 3;
function replacerFor(people, key) {
  let spellings = index(people, key);
  return (text) => replaceIn(text, spellings);
}
function index(people, key) {
  let tokens = /* @__PURE__ */ new Map(), longest = /* @__PURE__ */ new Map(), ordered = [...people].sort((a, b) => a.id < b.id ? -1 : 1);
  for (let [position, person] of ordered.entries()) {
    let token = `person-${key === void 0 ? position + 1 : digest(key, person.id)}`;
    for (let spelling of person.spellings) add(spelling, token, tokens, longest);
  }
  return { tokens, longest };
}
function digest(key, id) {
  return createHmac("sha256", key).update(id).digest("hex").slice(0, 10);
}
function add(spelling, token, tokens, longest) {
  let words = wordsOf(spelling), letters = words.reduce((sum, { reads: reads2 }) => sum + reads2.length, 0), least = words.every(isUnspaced) ? 2 : leastLetters;
  if (letters < least) return;
  let reads = words.map((word) => word.reads);
  enter(reads, token, tokens, longest), /^\S+(\s+\S+)+$/.test(spelling.trim()) && (enter([reads.join("")], token, tokens, longest), reads.length === 2 && enter(reads.toReversed(), token, tokens, longest));
}
function enter(reads, token, tokens, longest) {
  let [first] = reads, key = reads.join(" ");
  first === void 0 || tokens.has(key) || (tokens.set(key, token), longest.set(first, Math.max(longest.get(first) ?? 0, reads.length)));
}
function replaceIn(text, { tokens, longest }) {
  let words = wordsOf(text), parts = [], copied = 0;
  for (let at = 0; at < words.length; ) {
    let found = longestAt(text, words, at, { tokens, longest });
    if (found === void 0) {
      at += 1;
      continue;
    }
    let start = words[at]?.start ?? 0;
    parts.push(text.slice(copied, start), isWordEnd(text, start) ? "-" : "", found.token), copied = found.end, at += found.words, isWordStart(text, copied) && parts.push("-");
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(copied);
}
function longestAt(text, words, at, { tokens, longest }) {
  let most = longest.get(words[at]?.reads ?? "") ?? 0, found, key = "", end = 0;
  for (let count = 1; count <= most; count += 1) {
    let word = words[at + count - 1];
    if (word === void 0 || count > 1 && !isGap(text.slice(end, word.start))) break;
    key = count === 1 ? word.reads : `${key} ${word.reads}`, end = word.end;
    let token = tokens.get(key);
    token !== void 0 && (found = { token, end, words: count });
  }
  return found;
}
function isGap(between) {
  return between.replaceAll(/%[0-9A-Fa-f]{2}/g, " ").length < widestGap;
}
function isWordStart(text, position) {
  return /^[\p{L}\p{N}]/u.test(text.slice(position, position + 2));
}
function isWordEnd(text, position) {
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, position - 2), position)) && !/%[0-9A-Fa-f]{2}$/.test(text.slice(Math.max(0, position - 3), position));
}

// src/report/redact.ts
var keyId = /\b(A(?:KIA|SIA|BIA|CCA))[A-Z0-9]{8,124}([A-Z0-9]{4})\b/g;
function redact(result, people, key) {
  let names = replacerFor(people, key), replace = (text) => names(text.replace(keyId, "$1****$2")), { anchor } = result;
  return {
    ...result,
    redacted: !0,
    sources: result.sources.map((source) => redactSource(source, replace)),
    coverage: result.coverage.map((entry) => redactCoverage(entry, replace)),
    policies: result.policies.map((policy) => redactPolicy(policy, replace)),
    findings: result.findings.map((finding) => redactFinding(finding, replace)),
    unknowns: result.unknowns.map((unknown) => redactUnknown(unknown, replace)),
    ...anchor === void 0 ? {} : { anchor: redactPlace(anchor, replace) }
  };
}
function redactSource(source, replace) {
  return { ...source, ...rewrite(source, ["id", "name", "readAs"], replace) };
}
function redactCoverage(entry, replace) {
  let { skipped, accepted } = entry;
  return {
    ...entry,
    ...rewrite(entry, ["source", "scope", "reason", "requiredPermission", "consequence"], replace),
    ...skipped === void 0 ? {} : { skipped: skipped.map(({ count, reason }) => ({ count, reason: replace(reason) })) },
    ...accepted === void 0 ? {} : { accepted: { ...accepted, reason: replace(accepted.reason) } }
  };
}
function redactPolicy(policy, replace) {
  return {
    ...policy,
    ...rewrite(policy, ["title", "description", "requirement", "remediation"], replace),
    ...policy.relatedResources === void 0 ? {} : { relatedResources: policy.relatedResources.map(replace) },
    settings: redactValues(policy.settings, replace)
  };
}
function redactValues(values, replace) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, redactValue(value, replace)]));
}
function redactValue(value, replace) {
  return typeof value == "string" ? replace(value) : Array.isArray(value) ? value.map((element) => redactValue(element, replace)) : typeof value == "object" && value !== null ? redactValues(value, replace) : value;
}
function redactFinding(finding, replaceNames) {
  let { subject, owner, location, otherLocations } = finding, { publicId } = subject, replace = publicId === void 0 ? replaceNames : (text) => replaceNames(text.replaceAll(publicId, () => masked(publicId)));
  return {
    ...finding,
    ...rewrite(finding, ["message", "remediation"], replace),
    subject: {
      ...subject,
      ...rewrite(subject, ["id", "source", "scope", "label", "publicId"], replace),
      ...isToldByUsers(finding) ? rewrite(subject, ["section"], replace) : {}
    },
    arguments: redactArguments(finding, replace),
    ...owner === void 0 ? {} : { owner: redactOwner(owner, replace) },
    evidence: finding.evidence.map(replace),
    ...location === void 0 ? {} : { location: redactPlace(location, replace) },
    ...otherLocations === void 0 ? {} : { otherLocations: otherLocations.map((place) => redactPlace(place, replace)) }
  };
}
function isToldByUsers({ policy, subject }) {
  return isCustom(policy) && subject.type === "source";
}
function redactArguments({ policy, arguments: values }, replace) {
  let nameOf2 = isCustom(policy) ? replace : (name) => name;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [nameOf2(name), typeof value == "string" ? replace(value) : value])
  );
}
function masked(publicId) {
  return publicId.length < 12 ? "****" : `${publicId.slice(0, 4)}****${publicId.slice(-4)}`;
}
function redactOwner(owner, replace) {
  let { identity } = owner;
  return {
    ...owner,
    ...identity === void 0 ? {} : { identity: { ...identity, ...rewrite(identity, ["id", "name", "successor"], replace) } },
    claims: owner.claims.map((claim) => redactClaim(claim, replace))
  };
}
function redactClaim(claim, replace) {
  return { ...claim, ...rewrite(claim, ["identity", "says", "detail", "name"], replace) };
}
function redactPlace(place, replace) {
  return { ...place, file: replace(place.file) };
}
function redactUnknown(unknown, replace) {
  let { examples, accepted } = unknown;
  return {
    ...unknown,
    ...rewrite(unknown, ["source", "scope", "reason", "consequence", "requiredPermission"], replace),
    ...examples === void 0 ? {} : { examples: examples.map(replace) },
    ...accepted === void 0 ? {} : { accepted: { ...accepted, reason: replace(accepted.reason) } }
  };
}
function rewrite(record, fields, replace) {
  let rewritten = {};
  for (let field of fields) {
    let value = record[field];
    typeof value == "string" && Object.assign(rewritten, { [field]: replace(value) });
  }
  return rewritten;
}

// src/report/index.ts
var renderers = {
  table: renderTable,
  json: renderJson,
  markdown: renderMarkdown,
  sarif: renderSarif
};

// src/command/judging.ts
import { availableParallelism } from "node:os";
import { dirname as dirname2, join as join2, resolve as resolve2 } from "node:path";

// src/command/anchor.ts
import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
function findAnchor({ owners, configuration, folder, environment }) {
  let root = repositoryRoot(folder, environment), named = [owners, configuration].filter((file2) => file2 !== void 0), file = (root === void 0 ? [] : named.map((file2) => pathInside(root, file2))).find((one) => one !== void 0) ?? runningWorkflow(environment);
  return file === void 0 ? void 0 : { file, line: 1 };
}
function repositoryRoot(folder, environment) {
  let workspace = environment.GITHUB_WORKSPACE;
  return workspace && pathInside(workspace, join(folder, "any")) !== void 0 ? workspace : nearestCheckout(folder);
}
function nearestCheckout(folder) {
  if (existsSync(join(folder, ".git"))) return folder;
  let parent = dirname(folder);
  return parent === folder ? void 0 : nearestCheckout(parent);
}
function pathInside(root, file) {
  let path = relative(real(root), real(file));
  return path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path) ? void 0 : path.split(sep).join("/");
}
function real(path) {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname(path) ? resolve(path) : join(real(dirname(path)), path.slice(dirname(path).length));
  }
}
function runningWorkflow(environment) {
  let [path = ""] = (environment.GITHUB_WORKFLOW_REF ?? "").split("@"), repository = environment.GITHUB_REPOSITORY;
  if (!(!repository || !path.startsWith(`${repository}/`)))
    return path.slice(repository.length + 1);
}

// src/command/judging.ts
var ownersName = "owners.yaml", mostThreads = 8;
async function chooseJudging(settings, options, edge) {
  let modules = [await loadBuiltinPolicies(), ...await loadCustomPolicies(settings, options.policies, edge)], { timezone, ownerTags, acceptGaps } = settings.configuration.value, owners = await findOwners(settings, options.owners, edge), anchor = findAnchor({
    ...owners && { owners: owners.path },
    ...settings.file !== void 0 && { configuration: resolve2(edge.folder, settings.file) },
    folder: edge.folder,
    environment: edge.environment
  });
  return { judging: {
    modules,
    policies: applySettings(
      modules.flatMap(({ policies }) => policies),
      settings.configuration
    ),
    ownership: {
      ...timezone !== void 0 && { timezone },
      ...ownerTags && { ownerTags },
      ...acceptGaps && { acceptGaps },
      ...owners && { owners: await readOwnersFile(owners, edge) }
    },
    evaluation: { threads: Math.min(availableParallelism(), mostThreads), signal: edge.signal },
    ...options.asOf !== void 0 && { asOf: options.asOf },
    ...anchor && { anchor }
  }, notes: owners?.pickedUp === !0 ? [`${owners.file} is read as the owners file.`] : [] };
}
async function loadCustomPolicies(settings, named, edge) {
  let places = policyPlaces(settings, named, edge);
  if (places.length === 0) return [];
  let { loadModules } = await import("./policies-folder-3UKE4TET.js");
  return (await loadModules(places, edge)).map(({ module }) => module);
}
async function findOwners(settings, named, edge) {
  if (named !== void 0) return { file: named, path: resolve2(edge.folder, named), pickedUp: !1 };
  let configured = settings.configuration.value.owners;
  if (configured !== void 0) return { ...placeBeside(settings, configured), pickedUp: !1 };
  let place = placeBeside(settings, ownersName);
  return await isThere(place.path) ? { ...place, pickedUp: !0 } : void 0;
}
function placeBeside({ file, folder }, name) {
  return { file: file === void 0 ? name : join2(dirname2(file), name), path: resolve2(folder, name) };
}
async function readOwnersFile({ file, path }, edge) {
  let { entries } = readOwners(await readUserFile(path, edge.folder, file), file);
  return { file, entries };
}

// src/command/reports.ts
import { extname } from "node:path";
var usualWidth = 100, logWidth = 120, shownRuns = 10;
function checkRequests({ format, output }) {
  let wanted = format ?? [{ name: "table" }], unplaced = wanted.filter(({ file }) => file === void 0);
  if (unplaced.length > 1)
    throw new UsageError(`${unplaced.map(({ name }) => name).join(" and ")} cannot both go to one place.`, {
      hint: `Give all but one a file: --format ${unplaced[1]?.name ?? "json"}=FILE.`
    });
  if (output !== void 0 && unplaced.length === 0)
    throw new UsageError(`Nothing is left for --output ${output}: every --format names its own file.`);
  let placed = output === void 0 ? wanted : wanted.map(({ name, file = output }) => ({ name, file })), files = placed.flatMap(({ file }) => file ?? []), twice = files.find((file, index2) => files.indexOf(file) !== index2);
  if (twice !== void 0) throw new UsageError(`Two reports cannot both be written to ${twice}.`);
  return placed;
}
async function writeReports(result, requests, options, edge) {
  for (let { name, file } of requests)
    file === void 0 && edge.stdout.write(renderForStream(name, result, options, edge));
  for (let { name, file } of requests)
    file !== void 0 && writeNotes(await writeReport(name, result, file, edge), options.quiet, edge);
  requests.every(({ file }) => file !== void 0) && writeNotes([`${verdictOf(result).text} ${tally(result)}`], options.quiet, edge);
}
async function writeReport(name, result, file, edge) {
  if (name !== "sarif")
    return await writeUserFile(file, renderText(name, result, { width: usualWidth, colour: !1 }), edge.folder), [`${file} is written.`];
  let { files, notes } = await writeSarif(result, file, edge);
  return [...files.map((one) => `${one} is written.`), ...notes];
}
async function writeSarif(result, file, edge) {
  let { files, leftOut: leftOut2 } = renderers.sarif(result, sarifOptions(edge)), named = files.map(({ text }, index2) => ({ file: index2 === 0 ? file : numbered(file, index2 + 1), text }));
  for (let one of named) await writeUserFile(one.file, one.text, edge.folder);
  return { files: named.map((one) => one.file), notes: notesOn(leftOut2) };
}
function notesOn(leftOut2) {
  let shown = leftOut2.slice(0, shownRuns).map(({ category, reason }) => `The SARIF has no run ${category}: ${reason}`), rest = leftOut2.length - shown.length;
  return rest === 0 ? shown : [...shown, `The SARIF has no run for ${rest} more.`];
}
function renderForLog(result) {
  return renderers.table(result, { width: logWidth, colour: !0 });
}
function renderForSummary(result) {
  return renderers.markdown(result);
}
function renderForStream(name, result, { color }, edge) {
  if (name !== "sarif") {
    let width = edge.stdout.columns ?? usualWidth;
    return renderText(name, result, { width, colour: color ?? wantsColor(edge.stdout, edge.environment) }).split(`
`).map(withoutCommands).join(`
`);
  }
  let [first, ...others] = renderers.sarif(result, sarifOptions(edge)).files;
  if (others.length === 0) return first?.text ?? "";
  throw new UsageError(`This SARIF takes ${others.length + 1} files, and stdout is only one.`, {
    hint: "Name a file: --format sarif=outlived.sarif."
  });
}
function renderText(name, result, options) {
  return name === "table" ? renderers.table(result, options) : renderers[name](result);
}
function sarifOptions({ environment }) {
  let {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_SHA: revisionId,
    GITHUB_REF_NAME: branch
  } = environment;
  return !server || !repository ? {} : {
    versionControl: {
      repositoryUri: `${server}/${repository}`,
      ...revisionId && { revisionId },
      ...branch && { branch }
    }
  };
}
function wantsColor(stream, environment) {
  return environment.NO_COLOR ? !1 : environment.FORCE_COLOR ? environment.FORCE_COLOR !== "0" : stream.isTTY === !0 && environment.TERM !== "dumb";
}
function numbered(file, number) {
  let ending = extname(file);
  return `${file.slice(0, file.length - ending.length)}-${number}${ending}`;
}

// src/command/scan.ts
async function runScan(options, edge) {
  let requests = checkRequests(options), { snapshot, result } = await performScan(options, edge);
  return options.snapshot !== void 0 && (await writeSnapshot(snapshot, options.snapshot, edge.folder), writeNotes([`${options.snapshot} is written.`], options.quiet, edge)), await writeReports(result, requests, options, edge), exitCode(conditionsOf(result, { failOn: options.failOn, failOnGaps: options.failOnGaps ?? !1 }));
}
async function performScan(request, edge, adjust = (entries) => entries) {
  let settings = await readSettings(request.config, edge), [sources, { judging, notes }] = await Promise.all([
    chooseSources(settings, edge),
    chooseJudging(settings, request, edge)
  ]);
  writeNotes([...settings.notes, ...sources.notes, ...notes], request.quiet, edge);
  let { name, version } = findPackage(), entries = adjust(sources.entries), quiet = request.quiet ?? !1, { snapshot, ...verdicts } = await whileCollecting(
    { entries, folder: settings.folder, quiet },
    edge,
    (collecting) => scan(collecting, judging, { name, version })
  );
  return { snapshot, result: await redactWhere(request.redact ?? !1, verdicts, edge) };
}
async function redactWhere(wanted, { result, resolution }, edge) {
  return wanted ? redact(result, await resolution.people, edge.environment.OUTLIVED_REDACTION_KEY || void 0) : result;
}

export {
  isGovernance,
  chooseJudging,
  checkRequests,
  writeReports,
  writeSarif,
  renderForLog,
  renderForSummary,
  runScan,
  performScan,
  redactWhere
};

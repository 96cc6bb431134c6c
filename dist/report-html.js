import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  notPartOfScan,
  noteSentences,
  unseenSentences
} from "./chunk-report-unseen.js";
import {
  stringify
} from "./chunk-model-stringify.js";
import {
  headline
} from "./chunk-report-headline.js";
import {
  waivedGroups
} from "./chunk-report-waived.js";
import {
  staleSentences
} from "./chunk-report-stale.js";
import {
  changesSince,
  sinceBaseline,
  tally,
  verdictOf
} from "./chunk-report-since-baseline.js";
import {
  sourceRowOf
} from "./chunk-kinds-managed-logins.js";
import {
  ageOf,
  coverageParts,
  daysAgo,
  explainCommand,
  fixedWidth,
  groupFlagged,
  isCertain,
  isWorking,
  lastUse,
  leaverPhrases,
  leaversTitle,
  ownerName,
  ownerStatus,
  rankOf,
  severityOf,
  stateOf,
  successorOf,
  unresolved,
  whatIsFlagged,
  whereFlagged
} from "./chunk-report-ownership.js";
import "./chunk-model-alike.js";
import "./chunk-model-omit-undefined.js";
import {
  isGovernance,
  reasonOf,
  severities,
  wasReadWhole
} from "./chunk-model-coverage.js";
import {
  by,
  keyOf
} from "./chunk-model-order.js";
import "./chunk-report-text.js";
import "./chunk-model-memoize.js";
import {
  groupBy,
  unique
} from "./chunk-model-group.js";
import {
  countOf,
  firstOf,
  sentence
} from "./chunk-model-sentence.js";
import {
  visible
} from "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/report/html.ts
import { createHash } from "node:crypto";

// src/report/html/markup.ts
var content = /* @__PURE__ */ Symbol("content"), longestText = 2e3, longestName = 300;
function html(parts, ...values) {
  return { [content]: parts.map((part, index) => part + written(values[index])).join("") };
}
function named(text, byteLimit = longestName) {
  return { [content]: escaped(text, byteLimit) };
}
function lines(pieces) {
  return { [content]: pieces.map((piece) => piece[content]).join(`
`) };
}
function listed(pieces) {
  return { [content]: pieces.map((piece) => piece[content]).join(", ") };
}
function styleElement(css) {
  return { [content]: `<style>${css}</style>` };
}
function pageText(markup) {
  return `<!doctype html>
${markup[content]}
`;
}
function bytesOf(markup) {
  return Buffer.byteLength(markup[content]);
}
function fitting(pieces, byteLimit) {
  let shown = [], bytes = 0, rest = 0;
  for (let piece of pieces)
    bytes += bytesOf(piece) + 1, bytes > byteLimit ? rest += 1 : shown.push(piece);
  return { shown, rest };
}
function linkTo(id, text) {
  let shown = text[content].trim() === "" ? html`(no name)` : text;
  return id === void 0 ? shown : html`<a href="#${id}">${shown}</a>`;
}
function addressOf(address) {
  let url = URL.canParse(address) ? new URL(address) : void 0, isWeb = url?.protocol === "https:" && url.username === "" && address.length <= longestName;
  return url !== void 0 && isWeb ? html`<a href="${url.href}" rel="noreferrer noopener">${named(address)}</a>` : named(address);
}
function written(value) {
  return value === void 0 ? "" : typeof value == "number" ? String(value) : typeof value == "string" ? escaped(value, longestText) : "length" in value ? value.map((piece) => piece[content]).join("") : value[content];
}
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;"
};
function escaped(text, byteLimit) {
  let whole = escape(visible(text.slice(0, byteLimit)));
  if (text.length <= byteLimit && Buffer.byteLength(whole) <= byteLimit) return whole;
  let cut = "", bytes = 0;
  for (let character of text.slice(0, byteLimit)) {
    let piece = escape(visible(character));
    if (bytes += Buffer.byteLength(piece), bytes > byteLimit - 3) break;
    cut += piece;
  }
  return `${cut}\u2026`;
}
function escape(text) {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

// src/report/html/entry.ts
var mostEvidence = 16, mostClaims = 8, mostFindings = 12, mostPlaces = 5, longestTitle = 80;
function severityMark(severity) {
  return html`<b class="${severity}">${severity}</b>`;
}
function marked(severity, content2) {
  return html`<div class="marked">${severityMark(severity)}<div>${content2}</div></div>`;
}
function entryLine(flagged, { result, tells }) {
  let when = { use: () => useInWords(flagged), age: () => ageOf(flagged, result), nothing: () => "" }[tells](), state = [stateOf(flagged), when].filter((text) => text !== "").join(", ");
  return html`${severityMark(severityOf(flagged))}<span>${named(whatIsFlagged(flagged))}</span><span>${named(whereFlagged(flagged, result))}</span><span>${named(state)}</span>`;
}
function useInWords(flagged) {
  let { type, lastUsed } = flagged.subject;
  if (type === "account") return isWorking(flagged) ? "still there" : "";
  let text = lastUse(flagged);
  return lastUsed?.state === "used" ? `last used ${text}` : text.replace(/^never/, "never used");
}
function entryBody(flagged, place, shown) {
  let { subject, findings } = flagged, own = findings.filter((finding) => !shown.has(finding)), told = findings.flatMap((finding) => shown.get(finding) ?? []), listed2 = own.slice(0, mostFindings);
  return html`<p>${subject.label} · ${sourceLink(flagged, place)}</p>${ownerLines(findings[0], place)}${listed2.map(
    (finding) => findingLine(finding, subject.label, place)
  )}${moreLine(own.length - listed2.length, "findings")}${unique(told).map(
    (id) => html`<p><a href="#${id}">The evidence is given once for its whole group.</a></p>`
  )}${evidenceList(listed2)}${stepList(stepsOf(listed2, place))}`;
}
function sourceLink({ subject: { source } }, { result, anchors }) {
  let name = result.sources.find(({ id }) => id === source)?.name ?? source;
  return linkTo(anchors.sources.get(source), named(name));
}
function findingLine(finding, label, { anchors }) {
  let { message, severity, policy, reference, location, otherLocations = [] } = finding, ending = `: ${label}`, text = message.endsWith(ending) ? message.slice(0, -ending.length) : message, places = [...location === void 0 ? [] : [location], ...otherLocations], at = firstOf(
    places.map(({ file, line }) => `${file}:${line}`),
    mostPlaces
  );
  return html`<p>${severityMark(severity)} ${text}.<small>${linkTo(anchors.policies.get(policy), named(policy))} · <code>${named(reference)}</code>${at === "" ? void 0 : html` · at ${at}`}</small></p>`;
}
function evidenceList(findings) {
  let sentences = unique(findings.flatMap(({ evidence }) => evidence)), listed2 = sentences.slice(0, mostEvidence);
  return listed2.length === 0 ? html`` : html`<ul>${listed2.map((text) => html`<li>${text}</li>`)}</ul>${moreLine(sentences.length - listed2.length, "sentences of evidence")}`;
}
function moreLine(count, what) {
  return count > 0 ? html`<p>${count} more ${what}: see the JSON report.</p>` : void 0;
}
function stepsOf(findings, { isBrief, result }) {
  let steps = unique(findings.map(({ remediation }) => remediation));
  return isBrief ? steps.filter((step) => !result.policies.some(({ remediation }) => remediation === step)) : steps;
}
function stepList(steps) {
  let [first, ...others] = steps;
  if (first !== void 0)
    return others.length === 0 ? html`<p class="do"><b>Do</b> ${first}</p>` : html`<ul class="do">${steps.map((step) => html`<li>${step}</li>`)}</ul>`;
}
function ownerLines(finding, { anchors, isBelowOwner }) {
  let { owner } = finding;
  if (owner === void 0 || owner.state === "none") return;
  let isCertain2 = owner.state === "known" && owner.rank !== "weak", claims = owner.claims.length > 1 || !isCertain2 ? claimList(finding) : void 0;
  if (isBelowOwner && isCertain2) return claims;
  let name = linkTo(owner.identity && anchors.owners.get(owner.identity.id), named(ownerName(finding))), successor = successorOf(finding), rest = [
    ownerStatus(finding),
    owner.rank === void 0 ? "" : `${owner.rank} evidence`,
    successor === void 0 ? "" : `hand over to ${successor}`
  ].filter((text) => text !== "");
  return html`<p>Owner: ${name}${rest.map((text) => html`, ${named(text)}`)}</p>${claims}`;
}
function claimList({ owner }) {
  let claims = owner?.claims ?? [], items = claims.slice(0, mostClaims).map(({ name, says, rank, method, detail = method, status: status2 }) => {
    let who = name ?? says, spelt = name === void 0 || name === says ? void 0 : html`, spelt ${named(says)}`;
    return html`<li>${named(who)}${status2 && html` (${status2})`}: ${rank} evidence, ${named(detail)}${spelt}</li>`;
  });
  return html`<p>Named as owner:</p><ul>${items}</ul>${moreLine(claims.length - items.length, "claims")}`;
}
function entryTitle(flagged) {
  return named(whatIsFlagged(flagged), longestTitle);
}

// src/report/html/accepted.ts
var listBytes = 6e4;
function waivedSection(result) {
  let groups = waivedGroups(result);
  if (groups.length === 0) return;
  let items = groups.flatMap(({ text, findings }) => [
    html`<li><strong>${text}</strong></li>`,
    ...findings.map(({ severity, message }) => html`<li>${severityMark(severity)} ${message}</li>`)
  ]);
  return { id: "waived", title: "Waived", content: bounded(items) };
}
function baselineSection(result) {
  let sentence2 = sinceBaseline(result);
  if (sentence2 === void 0) return;
  let parts = changesSince(result).flatMap(
    ({ title, changes }) => changes.length === 0 ? [] : html`<h3>${title}</h3>${bounded(changes.map(({ severity, text }) => html`<li>${severityMark(severity)} ${text}</li>`))}`
  );
  return { id: "baseline", title: "Since the baseline", content: html`<p>${sentence2}</p>${parts}` };
}
function bounded(items) {
  let { shown, rest } = fitting(items, listBytes);
  return html`<ul>${lines(shown)}</ul>${rest > 0 ? html`<p>${rest} more: see the JSON report.</p>` : void 0}`;
}

// src/report/html/table.ts
function tableOf({ caption, heads, rows, style, byteLimit = Number.POSITIVE_INFINITY }) {
  let head = heads.map((text) => html`<th role="columnheader" scope="col">${text}</th>`), { shown, rest } = fitting(
    rows.map((row) => rowOf(row, heads)),
    byteLimit
  );
  return html`<table role="table" class="${style ?? "list"}"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">${lines(shown)}</tbody></table>${rest > 0 ? html`<p>${rest} more: see the JSON report.</p>` : void 0}`;
}
function rowOf([first, ...others], [, ...heads]) {
  let cells = others.map((cell2, index) => html`<td role="cell" data-head="${heads[index]}">${cell2}</td>`);
  return html`<tr role="row"><th role="rowheader" scope="row">${first}</th>${cells}</tr>`;
}

// src/report/html/coverage.ts
var mostScopes = 5, mostSources = 5, mostExamples = 3, mostPolicies = 30, mostNotes = 5, unreadBytes = 25e4, undecidedBytes = 8e4, otherBytes = 1e5;
function coverageSection(result, anchors) {
  let { gaps, accepted, others, read } = coverageParts(result), parts = [
    html`<p>${summaryOf(result, read.length, others.length)}</p>`,
    coverageTable({ caption: "What could not be seen", byteLimit: unreadBytes }, each([...gaps, ...accepted]), anchors),
    undecided(unresolved(result), anchors),
    coverageTable({ caption: "Not part of this scan", byteLimit: otherBytes }, alike(others), anchors),
    coverageTable({ caption: "Read whole", byteLimit: otherBytes }, each(read), anchors)
  ];
  return { id: "coverage", title: "What was looked at", content: html`${parts.flatMap((part) => part ?? [])}` };
}
function summaryOf({ summary: { gaps, acceptedGaps } }, read, others) {
  return `${[
    gaps === 0 ? "No gap" : countOf(gaps, "gap"),
    ...acceptedGaps === 0 ? [] : [countOf(acceptedGaps, "accepted gap")],
    `${countOf(read, "section")} read whole`,
    `${countOf(others, "section")} not part of this scan`
  ].join(", ")}. What was not seen is unknown, not clean.`;
}
function each(groups) {
  return groups.map((group) => [group]);
}
function alike(groups) {
  return [...groupBy(
    groups,
    ({ entry }) => keyOf(entry.section, entry.status, entry.reason, entry.requiredPermission, entry.consequence)
  ).values()].flatMap(([first, ...others]) => first === void 0 ? [] : [[first, ...others]]);
}
function coverageTable(share, rows, anchors) {
  if (rows.length !== 0)
    return tableOf({
      ...share,
      heads: ["Section", "Status", "What that means"],
      rows: rows.map((row) => [where(row, anchors), status(row), said(row, anchors)])
    });
}
function where(row, anchors) {
  let shown = row.slice(0, mostSources), rest = row.length - shown.length, sources = shown.map(({ entry, source }) => linkTo(anchors.sources.get(entry.source), named(source))), scopes = firstOf(
    row.flatMap((group) => group.scopes),
    mostScopes
  );
  return html`${named(row[0].entry.section)}<small>${listed(sources)}${rest > 0 ? html` and ${rest} more` : void 0}</small>${scopes === "" ? void 0 : html`<small>${scopes}</small>`}`;
}
function status([{ entry, count }]) {
  let mark = entry.gap ? html`<b class="gap">${entry.status}</b>` : html`${entry.status}`;
  return html`${mark}${count === void 0 ? void 0 : html`<small>${countOf(count, "record")}</small>`}`;
}
function said(row, anchors) {
  let { entry } = row[0], { requiredPermission, consequence, accepted } = entry, until = accepted?.expires === void 0 ? "" : ` until ${accepted.expires}`, notes = row.flatMap((group) => [...group.notes.slice(0, mostNotes), ...group.skipped.slice(0, mostNotes)]);
  return html`${wasReadWhole(entry) ? void 0 : html`<p>${sentence(reasonOf(entry))}</p>`}${requiredPermission && html`<p>Needs <code>${requiredPermission}</code></p>`}${consequence && html`<p>${sentence(consequence)}</p>`}${accepted && html`<p>Accepted${until}: ${sentence(accepted.reason)}</p>`}${affectedPolicies(row, anchors)}${notes.slice(0, 2 * mostNotes).map((text) => html`<p>${sentence(text)}</p>`)}`;
}
function affectedPolicies(row, anchors) {
  let affected = unique(row.flatMap((group) => group.affected));
  if (affected.length === 0) return;
  let links = affected.slice(0, mostPolicies).map((id) => linkTo(anchors.policies.get(id), named(id))), rest = affected.length - links.length;
  return html`<details><summary>${countOf(affected.length, "policy", "policies")} could not decide</summary><p>${listed(links)}${rest > 0 ? html` and ${rest} more` : void 0}</p></details>`;
}
function undecided(unknowns, anchors) {
  if (unknowns.length !== 0)
    return tableOf({
      caption: "Undecided",
      heads: ["Policy", "Status", "What that means"],
      rows: unknowns.map((unknown) => undecidedRow(unknown, anchors)),
      byteLimit: undecidedBytes
    });
}
function undecidedRow(unknown, anchors) {
  let { policy, source, section, reason, examples = [], count = examples.length } = unknown, place = linkTo(anchors.sources.get(source), named(source)), some = examples.slice(0, mostExamples).map((example) => html`<code>${named(example)}</code>`), rest = count - some.length, more = rest > 0 ? html` and ${countOf(rest, "other")}` : void 0;
  return [
    html`${linkTo(anchors.policies.get(policy), named(policy))}<small>${section === void 0 ? void 0 : html`${named(section)} of `}${place}</small>`,
    html`undecided<small>${countOf(count, "subject")}</small>`,
    html`<p>${sentence(reason)}</p>${some.length === 0 ? void 0 : html`<p>Such as ${listed(some)}${more}</p>`}`
  ];
}

// src/report/html/ending.ts
function endingSection(result, entries) {
  let { tool, evaluatedAt, collectedAt, redacted, schemaVersion } = result, stale = staleSentences(result), rows = [
    ["Made by", `${tool.name} ${tool.version}`],
    ["As of", evaluatedAt],
    ["Collected at", collectedAt],
    ["Names", redacted ? "People's names are replaced." : "People's names are shown."],
    ["Result format", schemaVersion]
  ];
  return { id: "about", title: "About this report", content: html`<dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${named(value)}</dd>`)}</dl>
<p>${tally(result)}</p>${leftOut(entries)}
${stale.length === 0 ? void 0 : html`<h3>Entries without effect</h3><ul>${stale.map((text) => html`<li>${text}</li>`)}</ul>`}` };
}
function leftOutSentences({ withoutEvidence, left }) {
  return [
    ...withoutEvidence === 0 ? [] : [`${withoutEvidence} of the less urgent entries are without their evidence.`],
    ...left === 0 ? [] : [`${left} of the less urgent entries are only counted.`]
  ];
}
function leftOut(entries) {
  let sentences = leftOutSentences(entries);
  if (sentences.length !== 0)
    return html`<p>So that a browser can show the page, ${sentences.join(" ")} The JSON report has everything, and <code>outlived explain</code> with a reference shows one finding.</p>`;
}

// src/report/html/entries.ts
function entryLines(placed, byteLimit, total) {
  let urgent = placed.map((entry, index) => ({ ...entry, id: `c${index + 1}` })).toSorted(by(({ flagged }) => rankOf(severityOf(flagged)))), lines2 = takeFitting(urgent, byteLimit, { render: lineItem }), shown = urgent.slice(0, lines2.length);
  return {
    items: new Map(shown.map(({ flagged }, index) => [flagged, lines2[index] ?? html``])),
    anchors: new Map(shown.map(({ flagged, id }) => [flagged.key, id])),
    shown,
    withoutEvidence: shown.length,
    left: total - shown.length
  };
}
function withEvidence(entries, byteLimit) {
  let told = /* @__PURE__ */ new Map(), whole = takeFitting(entries.shown, byteLimit, {
    render: (entry) => wholeItem(entry, told),
    instead: ({ flagged }) => entries.items.get(flagged)
  }), items = new Map(entries.items);
  for (let [index, item] of whole.entries()) {
    let entry = entries.shown[index];
    entry !== void 0 && items.set(entry.flagged, item);
  }
  return { ...entries, items, withoutEvidence: entries.shown.length - whole.length };
}
function takeFitting(items, byteLimit, { render: render2, instead }) {
  let taken = [], bytes = 0;
  for (let item of items) {
    let markup = render2(item), before = instead?.(item);
    if (bytes += bytesOf(markup) + 1 - (before === void 0 ? 0 : bytesOf(before) + 1), bytes > byteLimit) break;
    taken.push(markup);
  }
  return taken;
}
function lineItem({ flagged, place, id }) {
  let [{ reference }] = flagged.findings;
  return html`<li id="${id}"><div class="line">${entryLine(flagged, place)}</div><small>Evidence: <code>outlived explain ${named(reference)}</code></small></li>`;
}
function wholeItem({ flagged, place, id }, told) {
  let body = entryBody(flagged, place, told);
  for (let finding of flagged.findings)
    finding.subject.members !== void 0 && !told.has(finding) && told.set(finding, id);
  return html`<li id="${id}"><details><summary class="line">${entryLine(flagged, place)}</summary><div class="body">${body}</div></details></li>`;
}

// src/report/html/people.ts
var mostFirst = 6, mostOpen = 12, mostGroups = 12, mostHeadingBytes = 4e5, mostDoubts = 3, doubtful = { probable: "probably the owner", open: "not certain that they left" };
function placeLeavers(leavers) {
  let bytes = 0, placed = /* @__PURE__ */ new Map();
  for (let [index, leaver] of leavers.entries()) {
    let id = `p${index + 1}`;
    if (bytes += bytesOf(leaverHeading(leaver, id)), bytes > mostHeadingBytes) break;
    placed.set(leaver, id);
  }
  return placed;
}
function headingBytes(placed) {
  return [...placed].reduce((sum, [leaver, id]) => sum + bytesOf(leaverHeading(leaver, id)), 0);
}
function groupId(index) {
  return `g${index + 1}`;
}
function firstSection(placed, { leavers, leaverSteps, groups }, entries, explainWith) {
  let flagged = [...leavers.flatMap(({ credentials }) => credentials), ...groups.flatMap((group) => group.flagged)], example = flagged.find(({ subject }) => subject.publicId !== void 0) ?? flagged[0], shown = [
    firstLeavers(placed, leavers, entries),
    stepList(leaverSteps.slice(0, 1)),
    otherGroups(groups, leavers.length > 0),
    example && html`<p>Evidence for one: <code>${named(explainCommand(example, explainWith))}</code></p>`
  ].flatMap((part) => part ?? []);
  if (shown.length !== 0)
    return { id: "first", title: leavers.length > 0 ? "Switch off first" : "What was found", content: html`${shown}` };
}
function firstLeavers(placed, leavers, entries) {
  if (placed.size === 0) return;
  let rows = [...placed].slice(0, mostFirst).map(([leaver, id]) => firstRow(leaver, id, entries)), heads = ["Who", "Left", "Still has", "Hand over to"], table = tableOf({ caption: `${leaversTitle(leavers)}, most urgent first`, heads, rows, style: "first" }), rest = leavers.length - rows.length;
  return rest === 0 ? table : html`${table}<p><a href="#left">${countOf(rest, "more person", "more people")} who left</a></p>`;
}
function otherGroups(groups, isMore) {
  if (groups.length === 0) return;
  let links = groups.slice(0, mostGroups).map(({ title, flagged }, index) => html`${linkTo(groupId(index), named(title))} ${flagged.length}`), rest = groups.length - links.length;
  return html`<p>${isMore ? "Also: " : ""}${listed(links)}${rest > 0 ? html` and ${rest} more` : void 0}</p>`;
}
function firstRow({ identity, certainty, credentials, others }, id, entries) {
  let [first] = [...credentials, ...others], worst = first && linkTo(entries.anchors.get(first.key), named(whatIsFlagged(first))), who = html`${linkTo(id, named(identity.name))}${worst && html`<small>${worst}</small>`}`, working = credentials.filter(isWorking), used = working.filter(({ subject }) => subject.daysUsedAfterOwnerLeft !== void 0).length;
  return [
    first === void 0 ? who : marked(severityOf(first), who),
    lastDayOf(identity),
    html`${holds(working, others)}${used > 0 ? html`<small>${used} used since then</small>` : void 0}${certainty === "certain" ? void 0 : html`<small>${doubtful[certainty]}</small>`}`,
    identity.successor === void 0 ? html`<i>nobody named</i>` : named(identity.successor)
  ];
}
function lastDayOf({ endedAt, daysSinceEnd }) {
  let ago = typeof daysSinceEnd == "number" ? html`<small>${daysAgo(daysSinceEnd)}</small>` : void 0;
  return html`${endedAt === void 0 ? "on an unknown day" : named(endedAt)}${ago}`;
}
function holds(working, others) {
  return working.length > 0 ? countOf(working.length, "working credential") : others.length === 0 ? "nothing that works" : countOf(others.length, "account or line in a file", "accounts or lines in files");
}
function leaverSection(placed, leavers, entries) {
  if (leavers.length === 0) return;
  let blocks = [...placed].map(([leaver, id]) => leaverBlock(leaver, id, entries)), folded = blocks.slice(mostOpen), more = folded.length === 0 ? void 0 : html`<details class="more"><summary>${countOf(folded.length, "more person", "more people")} who left</summary>${lines(folded)}</details>`, left = leavers.length - placed.size, content2 = html`${lines(blocks.slice(0, mostOpen))}${more}${left === 0 ? void 0 : html`<p>${countOf(left, "more person", "more people")} who left: see the JSON report.</p>`}`;
  return { id: "left", title: leaversTitle(leavers), content: content2 };
}
function leaverBlock(leaver, id, entries) {
  return html`${leaverHeading(leaver, id)}${entryList([...leaver.credentials, ...leaver.others], entries)}`;
}
function leaverHeading(leaver, id) {
  let doubts = leaver.doubts.slice(0, mostDoubts);
  return html`<h3 id="${id}">${named(leaver.identity.name)}</h3><p class="who">${named(leaverPhrases(leaver).join(" \xB7 "))}</p>${doubts.length === 0 ? void 0 : html`<p>Not certain: ${doubts.join(" ")}</p>`}`;
}
function entryList(flagged, { items }) {
  let shown = flagged.flatMap((one) => items.get(one) ?? []), rest = flagged.length - shown.length, list = shown.length === 0 ? void 0 : html`<ul class="entries">${lines(shown)}</ul>`;
  return html`${list}${rest > 0 ? html`<p>${rest} more: see the JSON report.</p>` : void 0}`;
}

// src/report/html/groups.ts
var mostOpen2 = 5;
function groupSection(groups, entries) {
  if (groups.length === 0) return;
  let blocks = groups.map((group, index) => groupBlock(group, groupId(index), entries));
  return { id: "others", title: "Other findings", content: lines(blocks) };
}
function groupBlock({ title, flagged, steps }, id, entries) {
  let open = flagged.length <= mostOpen2 + 1 ? flagged : flagged.slice(0, mostOpen2), folded = flagged.slice(open.length);
  return html`<h3 id="${id}">${named(title)} <span class="count">${flagged.length}</span></h3>${stepList(steps.slice(0, 1))}${entryList(open, entries)}${folded.length === 0 ? void 0 : html`<details class="more"><summary>${moreOf(folded)}</summary>${entryList(folded, entries)}</details>`}`;
}
function moreOf(flagged) {
  let counts2 = [...groupBy(flagged, ({ subject }) => subject.noun ?? subject.kind)].toSorted(([, a], [, b]) => b.length - a.length).map(([noun, some]) => countOf(some.length, noun));
  return `${flagged.length} more: ${firstOf(counts2, 4)}`;
}

// src/report/html/opening.ts
var mostUnseen = 4, states = {
  findings: "Findings",
  "not-clean": "Not a clean result",
  "nothing-judged": "Nothing was judged",
  clean: "Clean"
};
function opening({ result, contents, options }) {
  let { state, text } = verdictOf(result), { selection, whole = result } = options, held = headline(groupFlagged(whole), whole), now = `${result.evaluatedAt.slice(0, 16).replace("T", " ")} UTC`, names = result.redacted ? " People's names are replaced." : "";
  return html`<header class="${state}"><p class="state">${states[state]}</p><h1>${held === "" ? text : held}</h1>
<p>${held === "" ? "" : text} ${countOf(result.sources.length, "source")} as of ${now}.${names}${selection && html` ${selection}`}</p>
${counts(result)}
${contents}</header>`;
}
function counts({ summary }) {
  let numbers = [
    ...severities.map((severity) => [severity, summary.findings[severity]]),
    ["unknown", summary.unknowns],
    ["gaps", summary.gaps]
  ];
  return html`<dl class="counts">${numbers.map(([name, count]) => html`<div class="${count === 0 ? "zero" : name}"><dt>${name}</dt><dd>${count}</dd></div>`)}</dl>`;
}
function unseenSection(result) {
  let sentences = unseenSentences(result), shown = sentences.slice(0, mostUnseen), notes = noteSentences(result).slice(0, mostUnseen), rest = sentences.length - shown.length, { others, accepted } = coverageParts(result);
  return { id: "unseen", title: "Could not be seen", content: html`${shown.length === 0 ? html`<p>${nothingUnseen(result)}</p>` : html`<ul>${shown.map((text) => html`<li>${text}</li>`)}</ul>`}${rest > 0 ? html`<p>${rest} more.</p>` : void 0}${notes.map((note) => html`<p>${note}</p>`)}${accepted.length === 0 ? void 0 : html`<p>${countOf(accepted.length, "accepted gap")}.</p>`}${others.length === 0 ? void 0 : html`<p>${notPartOfScan(others)}.</p>`}<p><a href="#coverage">Everything that was looked at</a></p>` };
}
function nothingUnseen(result) {
  return verdictOf(result).state === "nothing-judged" ? "Nothing was read." : result.summary.acceptedGaps > 0 ? "No other gap than accepted ones." : "No gap: what was asked for could be read.";
}

// src/report/html/ownership-map.ts
var ownerStates = ["Has left", "Not certain", "Is here", "Nobody known"], mostSources2 = 60, mostMatrixRows = 20, mostOwners = 200, mostLinks = 8;
function ownershipMatrix(flagged, leavers) {
  let ofLeavers = new Set(leavers.flatMap(({ credentials, others }) => [...credentials, ...others])), owned = flagged.filter(({ findings: [{ policy }] }) => !isGovernance(policy));
  return [...groupBy(owned, ({ subject }) => subject.source)].sort(by(([source, some]) => keyOf(fixedWidth(Number.MAX_SAFE_INTEGER - some.length), source))).map(([source, some]) => {
    let states2 = groupBy(some, (one) => stateOfOwner(one, ofLeavers)), count = (state) => states2.get(state)?.length ?? 0;
    return {
      source,
      counts: {
        "Has left": count("Has left"),
        "Not certain": count("Not certain"),
        "Is here": count("Is here"),
        "Nobody known": count("Nobody known")
      }
    };
  });
}
function stateOfOwner(flagged, ofLeavers) {
  let [{ owner }] = flagged.findings;
  return owner === void 0 || owner.state === "none" ? "Nobody known" : isCertain(flagged) ? ofLeavers.has(flagged) ? "Has left" : "Is here" : "Not certain";
}
function otherOwners(flagged) {
  let owned = flagged.flatMap((one) => {
    let identity = one.findings[0].owner?.identity;
    return identity === void 0 ? [] : [{ identity, one }];
  });
  return [...groupBy(owned, ({ identity }) => identity.id).values()].sort(by((some) => keyOf(fixedWidth(Number.MAX_SAFE_INTEGER - some.length), some[0]?.identity.id))).flatMap((some) => {
    let [first] = some;
    return first === void 0 ? [] : [[first.identity, some.map(({ one }) => one)]];
  });
}
function listedAnchors(result, owners) {
  return {
    sources: new Map(listedSources(result).map(({ id }, index) => [id, sourceId(index)])),
    owners: new Map(owners.slice(0, mostOwners).map(([{ id }], index) => [id, ownerId(index)]))
  };
}
function sourceId(index) {
  return `s${index + 1}`;
}
function ownerId(index) {
  return `o${index + 1}`;
}
function listedSources({ sources }) {
  return sources.slice(0, mostSources2);
}
function ownershipSection(ownership) {
  let { result, flagged, leavers, owners, entries } = ownership, bySource = groupBy(flagged, ({ subject }) => subject.source), sources = listedSources(result).map(({ id, name, kind }, index) => {
    let own = bySource.get(id) ?? [], noun = sourceRowOf(kind)?.noun ?? kind, text = html`<span>${named(noun)}</span> <b>${named(name)}</b> <code>${named(id)}</code>`;
    return html`<li id="${sourceId(index)}">${text}${linksTo(own, entries)}</li>`;
  }), people = owners.slice(0, mostOwners).map(([{ name, status: status2 }, own], index) => {
    let text = html`<b>${named(name)}</b> <span>${status2 ?? "not in a roster"}</span>`;
    return html`<li id="${ownerId(index)}">${text}${linksTo(own, entries)}</li>`;
  }), rest = result.sources.length - sources.length, more = rest > 0 ? html`<p>${countOf(rest, "more source")}: see the JSON report.</p>` : void 0;
  return { id: "owners", title: "Who owns what, and where", content: html`${matrix(ownershipMatrix(flagged, leavers), ownership)}
<h3>Sources</h3><ul class="index">${lines(sources)}</ul>${more}
${people.length === 0 ? void 0 : html`<h3>Owners who are still there</h3><ul class="index">${lines(people)}</ul>`}${owners.length > people.length ? html`<p>${countOf(owners.length - people.length, "more owner")}: see the JSON report.</p>` : void 0}` };
}
function linksTo(flagged, entries) {
  if (flagged.length === 0) return html`<small>nothing flagged</small>`;
  let links = flagged.filter(({ key }) => entries.has(key)).slice(0, mostLinks).map((one) => linkTo(entries.get(one.key), entryTitle(one))), rest = flagged.length - links.length;
  return html`<small>${flagged.length} flagged: ${listed(links)}${rest > 0 ? html` and ${rest} more` : void 0}</small>`;
}
function matrix(rows, { result, anchors }) {
  if (rows.length === 0) return;
  let most = rows.reduce((max, { counts: counts2 }) => Math.max(max, ...Object.values(counts2)), 1), shown = rows.slice(0, mostMatrixRows), names = new Map(result.sources.map(({ id, name }) => [id, name])), rest = rows.length - shown.length, table = tableOf({
    caption: "Flagged credentials, accounts and lines in files by source and owner",
    heads: ["Source", ...ownerStates],
    rows: shown.map(({ source, counts: counts2 }) => [
      linkTo(anchors.sources.get(source), named(names.get(source) ?? source)),
      ...ownerStates.map((state) => cell(counts2[state], most))
    ]),
    style: "matrix"
  });
  return html`${table}${rest > 0 ? html`<p>${countOf(rest, "more source")} with fewer.</p>` : void 0}`;
}
function cell(count, most) {
  let radius = count === 0 ? 0 : Math.max(2, 15 * Math.sqrt(count / most));
  return html`<svg aria-hidden="true" width="32" height="32"><circle class="disc" cx="16" cy="16" r="${radius.toFixed(1)}"/></svg><span>${count}</span>`;
}

// src/report/html/policies.ts
var policyBytes = 25e4, mostControls = 30, mostAddresses = 5;
function placePolicies({ policies }) {
  let placed = policies.toSorted(by(policyOrder)).map((policy, index) => {
    let id = `y${index + 1}`;
    return { policy, id, markup: policyItem(policy, id) };
  }), { shown } = fitting(
    placed.map(({ markup }) => markup),
    policyBytes
  );
  return placed.slice(0, shown.length);
}
function policyOrder({ severity, counts: { fail }, id }) {
  return keyOf(fail > 0 ? "0" : "1", rankOf(severity), fixedWidth(Number.MAX_SAFE_INTEGER - fail), id);
}
function policySection(placed, { policies }) {
  let rest = policies.length - placed.length, items = placed.map(({ markup }) => markup), list = items.length === 0 ? html`<p>No policy was applied.</p>` : html`<ul class="policies">${lines(items)}</ul>`;
  return { id: "policies", title: "Policies", content: html`${list}${rest > 0 ? html`<p>${rest} more: see the JSON report.</p>` : void 0}` };
}
function policyItem(policy, id) {
  let { severity, title, requirement, description, remediation, controls, relatedResources = [] } = policy, addresses = relatedResources.slice(0, mostAddresses).map((address) => html`<li>${addressOf(address)}</li>`);
  return html`<li id="${id}"><h3>${severityMark(severity)} ${named(title)}</h3><p class="who"><code>${named(policy.id)}</code> · ${countsOf(policy)}</p><p><strong>${sentence(requirement)}</strong> ${sentence(description)}</p><p class="do"><b>Do</b> ${remediation}</p><p>Controls: ${controls.length === 0 ? "none" : listed(controls.slice(0, mostControls).map(named))}.${settingsOf(policy)}</p>${addresses.length === 0 ? void 0 : html`<ul>${addresses}</ul>`}</li>`;
}
function countsOf({ counts: { fail, unknown, pass, notApplicable } }) {
  return `${fail} failed, ${unknown} unknown, ${pass} passed, ${notApplicable} not applicable`;
}
function settingsOf({ settings }) {
  let entries = Object.entries(settings);
  if (entries.length === 0) return;
  let texts = entries.slice(0, mostControls).map(([name, value]) => html`${named(name)} ${named(stringify(value))}`);
  return html` Settings: ${listed(texts)}.`;
}

// src/report/html/section.ts
function sectionOf({ id, title, content: content2 }) {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${content2}
</section>`;
}
function contentsOf(sections) {
  let items = sections.map(({ id, title }) => html`<li>${linkTo(id, html`${title}`)}</li>`);
  return html`<nav aria-label="Contents"><ul>${lines(items)}</ul></nav>`;
}

// src/report/html/style.ts
var styleSheet = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1c2127; --quiet: #5a6470; --line: #dde1e6; --soft: #f5f6f8; --link: #1f5fa8;
  --critical: #a3121f; --high: #b03a00; --medium: #7a5600; --low: #33566f; --good: #1d6b3a; --mark: #fff3c4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --ink: #e6e9ed; --quiet: #a3adb8; --line: #30373f; --soft: #1c2126; --link: #8cbcf5;
    --critical: #ff8f94; --high: #ffa36b; --medium: #e5c04b; --low: #9cc3de; --good: #7fd09b; --mark: #4a3f14;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; max-width: 72rem; padding: 0 2rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: anywhere;
}
h1 { font-size: 1.75rem; line-height: 1.25; font-weight: 600; letter-spacing: -0.01em; margin: 0.25rem 0 0.75rem; max-width: 56rem; }
h2 { font-size: 1.25rem; line-height: 1.3; font-weight: 600; margin: 0 0 1rem; }
h3 { font-size: 1rem; font-weight: 600; margin: 2rem 0 0.25rem; }
p { margin: 0 0 0.5rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
small { display: block; color: var(--quiet); font-size: 0.8125rem; }
code { font: 0.875em ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
i { color: var(--quiet); font-style: normal; }
:target { background: var(--mark); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
header { padding: 2.5rem 0 0; }
header p { color: var(--quiet); }
header .state { margin: 0; font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.04em; text-transform: uppercase; }
header.findings .state { color: var(--critical); }
header.not-clean .state, header.nothing-judged .state { color: var(--medium); }
header.clean .state { color: var(--good); }
main > section { margin-top: 3.5rem; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.875rem; }
.counts { display: flex; flex-wrap: wrap; gap: 0.5rem 2.25rem; margin: 1.25rem 0 0; }
.counts div { display: flex; flex-direction: column-reverse; }
.counts dt { color: var(--quiet); font-size: 0.8125rem; }
.counts dd { margin: 0; font-size: 1.5rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
.counts .zero dd { color: var(--quiet); font-weight: 400; }
.counts .critical dd { color: var(--critical); }
.counts .high dd { color: var(--high); }
nav { margin-top: 1.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; margin: 0; padding: 0; font-size: 0.9375rem; }
.columns { display: grid; grid-template-columns: minmax(0, 2.2fr) minmax(0, 1fr); gap: 2rem 3.5rem; margin-top: 1.5rem; padding-top: 1.75rem; border-top: 1px solid var(--line); }
.columns section:only-child { grid-column: 1 / -1; }
.columns h2 { margin-bottom: 0.5rem; }
.first td:nth-child(n) { vertical-align: baseline; }
.columns ul { margin: 0 0 0.5rem; padding-left: 1.1rem; }
.columns table { margin-bottom: 0.5rem; }
.critical, .high, .medium, .low { --tone: var(--low); }
.critical { --tone: var(--critical); }
.high { --tone: var(--high); }
.medium { --tone: var(--medium); }
b.critical, b.high, b.medium, b.low, b.gap {
  display: inline-block; min-width: 4.25rem; padding: 0 0.4rem; border: 1px solid var(--tone); border-radius: 3px; color: var(--tone);
  font-size: 0.75rem; font-weight: 600; line-height: 1.25rem; text-align: center;
}
b.critical { background: var(--tone); color: var(--paper); }
b.high { border-width: 2px; line-height: 1.125rem; }
b.low { border-style: dashed; }
b.gap { --tone: var(--high); border-width: 2px; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1.5rem; font-size: 0.9375rem; }
caption { text-align: left; font-weight: 600; padding: 0.5rem 0 0.25rem; }
.first caption, .timeline caption, .matrix caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.first th:first-child { width: 40%; }
.first th:nth-child(2) { width: 17%; }
.first th:nth-child(3) { width: 25%; }
.marked { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); gap: 0.75rem; align-items: baseline; }
.list th:first-child { width: 26%; }
.list th:nth-child(2) { width: 16%; }
th, td { padding: 0.5rem 1.25rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--quiet); font-size: 0.8125rem; padding-top: 0.25rem; padding-bottom: 0.25rem; }
td p { margin: 0 0 0.25rem; }
.who { color: var(--quiet); font-size: 0.9375rem; }
.who strong { color: var(--ink); }
.count { color: var(--quiet); font-weight: 400; }
.do { margin: 0.25rem 0 0.75rem; padding: 0.1rem 0 0.1rem 0.75rem; border-left: 3px solid var(--line); max-width: 46rem; }
ul.do { padding-left: 1.75rem; }
.entries, .index, .policies { list-style: none; margin: 0.25rem 0 0.75rem; padding: 0; }
.entries > li { border-bottom: 1px solid var(--line); }
.entries > li > small { padding: 0 0 0.4rem 6.25rem; }
.line { display: grid; grid-template-columns: 5.25rem minmax(0, 1.25fr) minmax(0, 0.9fr) minmax(0, 1fr) 1rem; gap: 0 1rem; padding: 0.45rem 0; align-items: baseline; font-size: 0.9375rem; }
summary { cursor: pointer; }
summary.line { list-style: none; }
summary.line::-webkit-details-marker { display: none; }
summary.line::after { content: "+"; grid-column: 5; color: var(--quiet); text-align: right; }
details[open] > summary.line::after { content: "\\2212"; }
summary.line:hover, .more > summary:hover { background: var(--soft); }
summary.line > span:nth-of-type(2), summary.line > span:nth-of-type(3), div.line > span:nth-of-type(n + 2) { color: var(--quiet); }
.more > summary { padding: 0.5rem 0; color: var(--link); font-size: 0.9375rem; }
.body { padding: 0.25rem 0 1rem 6.25rem; font-size: 0.9375rem; max-width: 58rem; }
.body ul { margin: 0.25rem 0 0.75rem; padding-left: 1.1rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; margin: 0 0 1rem; padding: 0; color: var(--quiet); font-size: 0.875rem; }
.legend li { display: flex; align-items: center; gap: 0.4rem; }
svg { display: block; overflow: visible; }
.axis, .tick { stroke: var(--line); stroke-width: 1; }
.last-day { stroke: var(--ink); stroke-width: 3; }
.since { stroke: var(--critical); stroke-width: 5; }
.after { fill: var(--critical); }
.before { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
.disc { fill: var(--quiet); }
svg text { fill: var(--quiet); font-size: 0.75rem; }
.timeline { table-layout: fixed; }
.timeline th:nth-child(1) { width: 34%; }
.timeline th:nth-child(2) { width: 20%; }
.timeline td { vertical-align: middle; }
.axis-row { padding-left: 54%; }
.timeline td:nth-child(2) { font-variant-numeric: tabular-nums; }
.matrix { table-layout: fixed; }
.matrix th:first-child { width: 32%; }
.matrix td svg { display: inline-block; vertical-align: middle; margin-right: 0.4rem; }
.matrix td { font-variant-numeric: tabular-nums; white-space: nowrap; vertical-align: middle; }
.matrix th[scope="row"] { vertical-align: middle; }
.index > li { padding: 0.4rem 0; border-bottom: 1px solid var(--line); font-size: 0.9375rem; }
.index span { color: var(--quiet); }
.policies > li { padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
.policies p { max-width: 52rem; font-size: 0.9375rem; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1.5rem; margin: 0 0 1rem; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; }
@media screen and (max-width: 44rem) {
  body { padding: 0 1rem 3rem; }
  header { padding-top: 1.5rem; }
  h1 { font-size: 1.375rem; }
  .columns { grid-template-columns: minmax(0, 1fr); }
  .counts { gap: 0.5rem 1.25rem; }
  .line { grid-template-columns: 5.25rem minmax(0, 1fr) 1rem; }
  .line > span:nth-of-type(n + 2) { grid-column: 2; font-size: 0.875rem; }
  .line > span:empty { display: none; }
  summary.line::after { grid-column: 3; grid-row: 1; }
  .body, .entries > li > small { padding-left: 0; }
  table:not(.matrix), table:not(.matrix) > tbody, table:not(.matrix) > tbody > tr, table:not(.matrix) > tbody > tr > * { display: block; width: auto; }
  table:not(.matrix) > thead { display: none; }
  caption { display: block; }
  table:not(.matrix) > tbody > tr { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  table:not(.matrix) > tbody > tr > * { padding: 0.1rem 0; border: 0; }
  table:not(.matrix) > tbody > tr > th:nth-child(n) { width: auto; }
  .first td::before { content: attr(data-head) ": "; color: var(--quiet); }
  .first td small { display: inline; font-size: 1em; }
  .first td small::before { content: ", "; }
  .axis-row { padding-left: 0; }
  .matrix th, .matrix td { padding-right: 0.4rem; font-size: 0.8125rem; }
  .matrix td svg { display: block; margin: 0; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --soft: #fff; --link: #000; --critical: #000; --high: #000; --medium: #000; --low: #000; --good: #000; }
  body { max-width: none; padding: 0; }
  html { font-size: 8.5pt; }
  header, main > section { margin-top: 1.5rem; padding-top: 0; }
  h1 { font-size: 1.5rem; }
  nav, summary.line::after { display: none; }
  b.critical { background: none; color: #000; border-width: 3px; line-height: 1rem; }
  .line { grid-template-columns: 5.25rem minmax(0, 1.25fr) minmax(0, 0.9fr) minmax(0, 1fr); }
  .columns { grid-template-columns: minmax(0, 1fr); gap: 1rem; }
  a { text-decoration: none; }
  .whole details::details-content { content-visibility: visible; display: block; }
  tr, .line, .body p, .body li { break-inside: avoid; }
  h2, h3, .who, .line { break-after: avoid; }
}
`;

// src/report/html/timeline.ts
var mostRows = 40, day = 864e5, longestSpan = 3 * 365 * day, margin = 2;
function timelineRows(leavers) {
  return [...leavers].flatMap((leaver) => {
    let lastDay = dayIn(leaver.identity.endedAt);
    return lastDay === void 0 ? [] : leaver.credentials.filter(isCertain).map((flagged) => rowOf2(flagged, leaver, lastDay));
  }).sort(by(timelineOrder));
}
function rowOf2(flagged, leaver, lastDay) {
  let { lastUsed } = flagged.subject, used = lastUsed?.state === "used" ? Date.parse(lastUsed.at) : Number.NaN;
  return Number.isNaN(used) ? { flagged, leaver, lastDay } : { flagged, leaver, lastDay, lastUse: used };
}
function timelineOrder({ flagged }) {
  let days = flagged.subject.daysUsedAfterOwnerLeft ?? 0;
  return keyOf(rankOf(severityOf(flagged)), fixedWidth(Number.MAX_SAFE_INTEGER - days), flagged.subject.id);
}
function dayIn(text) {
  let [date] = /^\d{4}-\d\d-\d\d/.exec(text ?? "") ?? [], instant = date === void 0 ? Number.NaN : Date.parse(date);
  return Number.isNaN(instant) ? void 0 : instant;
}
function timelineSection(leavers, entries, { evaluatedAt }) {
  let all = timelineRows(leavers.keys()), rows = all.slice(0, mostRows);
  if (rows.length === 0) return;
  let scale = scaleFor(rows, Date.parse(evaluatedAt)), rest = all.length - rows.length, table = tableOf({
    caption: "Last day of the owner against the last use of each credential",
    heads: ["Credential", "Last day and last use", "From last day to today"],
    rows: rows.map((row) => cellsOf(row, { leavers, entries, scale })),
    style: "timeline"
  }), more = rest > 0 ? html`<p>${countOf(rest, "more credential")}: in the list above.</p>` : void 0;
  return { id: "timeline", title: "Last day and last use", content: html`${legend()}${axis(scale)}${table}${more}` };
}
function cellsOf(row, { leavers, entries, scale }) {
  let { flagged, leaver } = row, what = linkTo(entries.anchors.get(flagged.key), named(whatIsFlagged(flagged))), who = linkTo(leavers.get(leaver), named(leaver.identity.name));
  return [
    marked(severityOf(flagged), html`${what}<small>${who}</small>`),
    html`left ${named(leaver.identity.endedAt ?? "")}<small>${useInWords(flagged)}</small>`,
    bar(row, scale)
  ];
}
function scaleFor(rows, now) {
  let today = Number.isNaN(now) ? 0 : now, end = rows.reduce((latest, { lastDay, lastUse: used = lastDay }) => Math.max(latest, lastDay, used), today), first = rows.reduce((least, { lastDay, lastUse: used = lastDay }) => Math.min(least, lastDay, used), end - day);
  return { start: Math.max(first, end - longestSpan), end };
}
function percent(instant, { start, end }) {
  let share = Math.min(1, Math.max(0, (instant - start) / (end - start)));
  return `${(margin + share * (100 - 2 * margin)).toFixed(1)}%`;
}
function bar({ flagged, lastDay, lastUse: used }, scale) {
  let left = percent(lastDay, scale), isAfter = flagged.subject.daysUsedAfterOwnerLeft !== void 0, dot = used === void 0 ? void 0 : percent(used, scale), span = isAfter && dot !== void 0 ? html`<line class="since" x1="${left}" x2="${dot}" y1="12" y2="12"/>` : void 0, mark = dot && html`<circle class="${isAfter ? "after" : "before"}" cx="${dot}" cy="12" r="5"/>`, months = ticks(scale).map((instant) => {
    let at = percent(instant, scale);
    return html`<line class="tick" x1="${at}" x2="${at}" y1="-4" y2="28"/>`;
  });
  return html`<svg aria-hidden="true" width="100%" height="24">${months}<line class="axis" x1="${left}" x2="${100 - margin}%" y1="12" y2="12"/>${span}<line class="last-day" x1="${left}" x2="${left}" y1="3" y2="21"/>${mark}</svg>`;
}
function legend() {
  return html`<ul class="legend"><li><svg aria-hidden="true" width="10" height="20"><line class="last-day" x1="5" x2="5" y1="2" y2="18"/></svg> the owner's last day</li><li><svg aria-hidden="true" width="34" height="20"><line class="since" x1="0" x2="26" y1="10" y2="10"/><circle class="after" cx="26" cy="10" r="5"/></svg> used after the last day</li><li><svg aria-hidden="true" width="14" height="20"><circle class="before" cx="7" cy="10" r="5"/></svg> last used before it, or not by signing in</li></ul>`;
}
function axis(scale) {
  let labels = ticks(scale).map((instant) => {
    let at = percent(instant, scale);
    return html`<line class="tick" x1="${at}" x2="${at}" y1="16" y2="22"/><text x="${at}" y="12" text-anchor="middle">${new Date(instant).toISOString().slice(0, 7)}</text>`;
  }), end = `${100 - margin}%`;
  return html`<div class="axis-row" aria-hidden="true"><svg width="100%" height="22">${labels}<text x="${end}" y="12" text-anchor="end">today</text></svg></div>`;
}
var mostTicks = 5, roomOfLabel = 0.18;
function ticks({ start, end }) {
  let first = new Date(start), months = Math.ceil((end - start) / (30 * day)), step = [1, 2, 3, 6, 12].find((size) => months / size <= mostTicks) ?? 12, from = Math.ceil((first.getUTCMonth() + 1) / step) * step, all = Array.from(
    { length: Math.ceil(months / step) + 1 },
    (_, index) => Date.UTC(first.getUTCFullYear(), from + index * step)
  ), room = (end - start) * roomOfLabel;
  return all.filter((instant) => instant > start + room / 3 && instant < end - room);
}

// src/report/html.ts
var pageLimit = 29e5, reserved = 6e5, shareOfLines = 0.6, fewEntries = 150, render = (result, options) => {
  let report = prepare(result, options), { coverage, policies, accepted, placed } = report, short = [coverage, policies, ...accepted].reduce((sum, { content: content2 }) => sum + bytesOf(content2), 0), room = pageLimit - reserved - short - headingBytes(placed), lines2 = entryLines(entriesOf(report), room * shareOfLines, report.flagged.length), around = aroundOf(report, lines2), entries = withEvidence(lines2, pageLimit - bytesOf(pageOf(report, around, lines2)));
  return { files: [pageText(pageOf(report, around, entries))], notes: leftOutSentences(entries) };
};
function prepare(result, options) {
  let grouping = groupFlagged(result), others = grouping.groups.flatMap(({ flagged }) => flagged), ofLeavers = grouping.leavers.flatMap((leaver) => [...leaver.credentials, ...leaver.others]), owners = otherOwners(others), policies = placePolicies(result), anchors = {
    ...listedAnchors(result, owners),
    policies: new Map(policies.map(({ policy, id }) => [policy.id, id]))
  };
  return {
    result,
    options,
    grouping,
    placed: placeLeavers(grouping.leavers),
    flagged: [...ofLeavers, ...others],
    owners,
    anchors,
    coverage: coverageSection(result, anchors),
    policies: policySection(policies, result),
    accepted: presentOf([waivedSection(result), baselineSection(options.whole ?? result)])
  };
}
function entriesOf({ result, anchors, grouping, placed, flagged: all }) {
  let given = { result, anchors, isBrief: all.length > fewEntries }, ofLeavers = [...placed.keys()].flatMap(
    ({ credentials, others }) => [...credentials, ...others].map(
      (flagged) => ({ flagged, place: { ...given, tells: "use", isBelowOwner: !0 } })
    )
  ), ofGroups = grouping.groups.flatMap(
    ({ flagged, tells }) => flagged.map((one) => ({ flagged: one, place: { ...given, tells, isBelowOwner: !1 } }))
  );
  return [...ofLeavers, ...ofGroups];
}
function aroundOf(report, entries) {
  let { result, grouping, placed, options } = report;
  return {
    first: presentOf([firstSection(placed, grouping, entries, options.explainWith), unseenSection(result)]),
    timeline: timelineSection(placed, entries, result),
    ownership: ownershipSection({ ...report, leavers: grouping.leavers, entries: entries.anchors })
  };
}
function pageOf(report, { first, timeline, ownership }, entries) {
  let { result, options, grouping, placed, flagged, coverage, policies, accepted } = report, sections = presentOf([
    leaverSection(placed, grouping.leavers, entries),
    timeline,
    coverage,
    groupSection(grouping.groups, entries),
    ...accepted,
    ownership,
    policies,
    endingSection(result, entries)
  ]), header = opening({ result, options, contents: contentsOf(sections) });
  return documentOf({ result, header, first, sections, isPrintedWhole: flagged.length <= fewEntries });
}
function presentOf(sections) {
  return sections.flatMap((section) => section ?? []);
}
function documentOf({ result: { tool, evaluatedAt }, header, first, sections, isPrintedWhole }) {
  return html`<html lang="en">
<head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(styleSheet)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${tool.name} report as of ${evaluatedAt.slice(0, 10)}</title>
${styleElement(styleSheet)}</head>
<body${isPrintedWhole ? html` class="whole"` : void 0}>
${header}
<main>
<div class="columns">${first.map(sectionOf)}</div>
${lines(sections.map(sectionOf))}
</main>
<footer><p>Made by ${tool.name} ${tool.version}. What was not seen is unknown, not clean.</p></footer>
</body></html>`;
}
function contentPolicy(css) {
  return `default-src 'none'; style-src 'sha256-${createHash("sha256").update(css).digest("base64")}'; base-uri 'none'; form-action 'none'`;
}
export {
  render
};

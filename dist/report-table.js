import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  labelled,
  layoutFor,
  paragraph,
  readable
} from "./chunk-report-table-layout.js";
import {
  clip,
  displayWidth,
  fit,
  pad,
  wrap
} from "./chunk-report-table-width.js";
import {
  notPartOfScan,
  noteSentences,
  unseenSentences
} from "./chunk-report-unseen.js";
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
  silenceOf,
  sinceBaseline,
  tally,
  verdictOf
} from "./chunk-report-since-baseline.js";
import "./chunk-kinds-managed-logins.js";
import {
  otherPlaces,
  placeSentences,
  placeText
} from "./chunk-report-places.js";
import {
  coverageParts,
  explainCommand,
  findingsByPolicy,
  groupCoverage,
  groupFlagged,
  isWorking,
  leaverPhrases,
  leaversTitle,
  ownerName,
  ownerStatus,
  placeOf,
  rankOf,
  severityOf,
  stateOf,
  successorOf,
  unresolved,
  whatIsFlagged,
  whatLeaverHas,
  whenOf,
  whereFlagged
} from "./chunk-report-ownership.js";
import "./chunk-model-alike.js";
import "./chunk-model-omit-undefined.js";
import {
  reasonOf,
  wasReadWhole
} from "./chunk-model-coverage.js";
import "./chunk-model-order.js";
import {
  cut
} from "./chunk-report-text.js";
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

// src/report/table/policy-block.ts
var columnsFrom = 120, columnGap = 3;
function policyBlock({ policy, findings }, layout) {
  let severity = policy.severity.toUpperCase(), indent = " ".repeat(severity.length + 2), room = layout.width - indent.length, [title = "", ...rest] = wrap(readable(policy.title), room), subtitle = `${policy.id}, ${countOf(findings.length, "finding")}`;
  return [
    `${layout.severity[policy.severity](severity)}  ${layout.heading(title)}`,
    ...rest.map((line) => indent + layout.heading(line)),
    ...wrap(readable(subtitle), room).map((line) => indent + layout.label(line)),
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
    ...labelled("at", [finding.location && placeText(finding.location)], layout),
    ...labelled("also at", [otherPlaces(finding)], layout),
    ""
  ];
}
function columns(findings, layout) {
  let ownerWidth = Math.min(24, Math.max(16, Math.floor(layout.width * 0.16))), statusWidth = 22, rest = layout.width - 2 - 3 * columnGap - ownerWidth - statusWidth, messageWidth = Math.floor(rest * 0.45), widths = [messageWidth, ownerWidth, statusWidth, rest - messageWidth];
  return [
    ...row([["Finding"], ["Whose"], ["Since when"], ["Evidence"]], widths).map(layout.label),
    ...findings.flatMap((finding) => [...row(cellsOf(finding), widths), ""])
  ];
}
function cellsOf(finding) {
  let successor = successorOf(finding);
  return [
    [finding.message],
    [ownerName(finding), successor === void 0 ? "" : `successor ${successor}`],
    [ownerStatus(finding)],
    [...finding.evidence, ...placeSentences(finding)]
  ];
}
function row(cells, widths) {
  let wrapped = cells.map(
    (texts, column) => texts.flatMap((text) => text === "" ? [] : wrap(readable(text), widths[column] ?? 0))
  ), height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from(
    { length: height },
    (_, index) => `  ${wrapped.map((lines, column) => pad(lines[index] ?? "", (widths[column] ?? 0) + columnGap)).join("")}`.trimEnd()
  );
}
function nextSteps(findings, { width, heading }) {
  let lead2 = "  Next: ";
  return unique(findings.map(({ remediation }) => remediation)).flatMap(
    (step) => wrap(readable(step), width - lead2.length).map(
      (line, index) => (index === 0 ? heading(lead2) : " ".repeat(lead2.length)) + line
    )
  );
}

// src/report/table/since-baseline.ts
var mostShown = 20;
function baselineBlock(result, layout) {
  let sentence2 = sinceBaseline(result);
  if (sentence2 === void 0) return [];
  let parts = changesSince(result).flatMap(({ title, changes }) => {
    if (changes.length === 0) return [];
    let rest = changes.length - mostShown;
    return [
      ...paragraph(`${title}:`, layout),
      ...changes.slice(0, mostShown).flatMap(({ severity, text }) => paragraph(`- ${severity.toUpperCase()} ${text}`, layout, "hanging")),
      ...rest > 0 ? paragraph(`- and ${countOf(rest, "other")}: see the JSON report`, layout) : [],
      ""
    ];
  });
  return [layout.heading("SINCE THE BASELINE"), "", ...paragraph(sentence2, layout), "", ...parts];
}

// src/report/table/unseen.ts
var scopeLimit = 5, exampleLimit = 2;
function unseenBlocks(result, layout) {
  let { gaps, accepted, others } = coverageParts(result);
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
function detailLines(result, layout, { selection, whole = result }) {
  return [
    ...header(result, layout),
    ...selection === void 0 ? [] : [...paragraph(selection, layout), ""],
    ...findingsByPolicy(result).flatMap((group) => policyBlock(group, layout)),
    ...waivedBlock(result, layout),
    ...baselineBlock(whole, layout),
    ...unseenBlocks(result, layout),
    ...readWhole(result, layout),
    ...withoutEffect(result, layout),
    ...summary(result, layout)
  ];
}
function header({ tool, evaluatedAt, redacted, sources }, { width, label }) {
  let names = redacted ? " People's names are replaced." : "", text = `${tool.name} ${tool.version}: ${countOf(sources.length, "source")}, judged as of ${evaluatedAt}.${names}`;
  return [...wrap(readable(text), width).map(label), ""];
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
    ...wrap(readable(text), layout.width - 2).map((line) => `  ${style(line)}`),
    ...paragraph(tally(result), layout),
    ...[...unseen, ...silenceOf(result), ...notesOn(groups)].flatMap((line) => paragraph(line, layout, "hanging"))
  ];
}

// src/report/table/lines.ts
var severityWidth = 8, lead = 2 + severityWidth + 1, gap = 2, placeFrom = 90, mostWhen = 24;
function lineOf(flagged, tells, where, result, what = whatIsFlagged(flagged)) {
  return {
    flagged,
    what: visible(what),
    where: visible(where),
    when: visible(whenOf(flagged, tells, result))
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
var mostLines = 5, mostStepLines = 3, mostNotes = 2, mostWaived = 3, mostUnseen = 3;
function shortLines(result, layout, options) {
  let { groupBy: grouped, selection, explainWith, whole = result } = options, grouping = groupFlagged(result, grouped), { leavers, leaverSteps, groups } = grouping, ofLeavers = leavers.flatMap((leaver) => leaver.credentials.map((one) => leaverLine(one, leaver, result))), others = groups.map((group) => linesOf(group, result, options)), columns2 = columnsFor([...ofLeavers, ...others.flatMap(({ shown }) => shown)], layout), page = { result, layout, columns: columns2, isWhole: options.all === !0 };
  return [
    verdictLines([headline(groupFlagged(whole), whole), sinceBaseline(whole) ?? "", selection ?? ""], page),
    leaverLines(leavers, leaverSteps, page),
    ...others.map((group) => groupLines(group, page)),
    waivedLines(page),
    unseenLines(page),
    noteLines(page),
    endLines(
      [...leavers.flatMap((leaver) => leaver.credentials), ...groups.flatMap(({ flagged }) => flagged)],
      page,
      explainWith
    )
  ].filter((block2) => block2.length > 0).flatMap((block2, index) => index === 0 ? block2 : ["", ...block2]);
}
function verdictLines(openings, { result, layout }) {
  let { sources, evaluatedAt, redacted } = result, { state, text } = verdictOf(result), now = `${countOf(sources.length, "source")} as of ${evaluatedAt.slice(0, 16).replace("T", " ")} UTC`, names = redacted ? ", people's names are replaced" : "", style = state === "clean" ? layout.good : layout.alarm, lines = openings.filter((opening) => opening !== "").flatMap((opening) => wrap(readable(opening), layout.width)), { repeated = 0, madeLater = 0, waived = 0, acceptedGaps } = result.summary, isSaid = state === "findings" && repeated + madeLater + waived + acceptedGaps === 0;
  return [
    ...lines.map(layout.alarm),
    ...wrap(readable(`${text} (${now}${names})`), layout.width).map(style),
    ...isSaid ? [] : wrap(readable(tally(result)), layout.width)
  ];
}
function leaverLines(leavers, steps, page) {
  if (leavers.length === 0) return [];
  let { layout, columns: columns2 } = page;
  return [
    headingLine(leaversTitle(leavers).toUpperCase(), "last used", columns2, layout),
    ...leavers.flatMap((leaver) => leaverBlock(leaver, page)),
    ...stepLines(steps, page)
  ];
}
function leaverBlock(leaver, page) {
  let { result, layout, columns: columns2 } = page, lines = leaver.credentials.map((one) => paintLine(leaverLine(one, leaver, result), columns2, layout));
  return [leaverHeading(leaver, layout), ...doubtLines(leaver, layout), ...lines, ...otherLines(leaver, page)];
}
function leaverLine(flagged, leaver, result) {
  return lineOf(flagged, "use", whereFlagged(flagged, result), result, whatLeaverHas(flagged, leaver));
}
function leaverHeading(leaver, { person, width }) {
  let shown = fit(visible(leaver.identity.name), Math.max(10, Math.floor(width / 2)));
  return `${person(shown)} \xB7 ${fit(visible(leaverPhrases(leaver).join(" \xB7 ")), width - displayWidth(shown) - 3)}`;
}
function doubtLines({ doubts }, { width, label }) {
  let [first] = doubts;
  if (first === void 0) return [];
  let more = doubts.length > 1 ? ` ${countOf(doubts.length - 1, "more doubt")} (--details).` : "", lines = wrap(visible(`Not certain: ${first}${more}`), width - 2);
  return [
    ...lines.slice(0, 1),
    ...lines.slice(1, 2).map((line) => lines.length > 2 ? clip(`${line} \u2026`, width - 2) : line)
  ].map((line) => `  ${label(line)}`);
}
function otherLines({ others, credentials }, { result, layout, columns: columns2, isWhole }) {
  let shown = isWhole ? others : others.filter((other) => !credentials.some((one) => tellsOf(one, other, columns2))), [first] = shown;
  if (first === void 0) return [];
  let texts = shown.map(
    (one) => `${whatIsFlagged(one)} (${[placeOf(one, result), stateOf(one)].filter(Boolean).join(", ")})`
  ), line = (one, text) => severityMark(severityOf(one), layout) + fit(visible(`still ${text}`), layout.width - 11);
  return isWhole ? shown.map((one, index) => line(one, texts[index] ?? "")) : [line(first, firstOf(texts, 3))];
}
function tellsOf(credential, other, { where }) {
  let { holder, publicId, source } = credential.subject, isHolder = holder !== void 0 && holder === other.subject.name && source === other.subject.source, isNamed = publicId === void 0 || where > 0;
  return isHolder && isNamed && isWorking(credential) && rankOf(severityOf(credential)) <= rankOf(severityOf(other));
}
function linesOf(group, result, { all, groupBy: grouped }) {
  let { flagged, tells } = group, end = all === !0 || flagged.length <= mostLines + 1 ? flagged.length : mostLines, where = (one) => grouped === "source" ? ownerName(one.findings[0]) : whereFlagged(one, result), shown = flagged.slice(0, end).map((one) => lineOf(one, tells, where(one), result));
  return { group, shown, rest: flagged.slice(end) };
}
function groupLines({ group, shown, rest }, page) {
  let { layout, columns: columns2 } = page, count = ` \xB7 ${group.flagged.length}`, title = fit(visible(group.title.toUpperCase()), layout.width - count.length) + count;
  return [
    headingLine(title, { use: "last used", age: "value", nothing: "" }[group.tells], columns2, layout),
    ...shown.map((line) => paintLine(line, columns2, layout)),
    ...restLine(rest, layout),
    ...stepLines(group.steps, page)
  ];
}
function restLine(rest, { label, width }) {
  if (rest.length === 0) return [];
  let counts = [...groupBy(rest, ({ subject }) => subject.noun ?? subject.kind)].toSorted(([, a], [, b]) => b.length - a.length).map(([noun, some]) => countOf(some.length, noun));
  return [label(fit(visible(`  + ${rest.length} more: ${firstOf(counts, 4)} (--all)`), width))];
}
function stepLines(steps, { layout }) {
  return steps.slice(0, 1).flatMap(
    (step) => wrap(cut(visible(step), mostStepLines * (layout.width - 6)), layout.width - 6).map(
      (line, index) => `  ${index === 0 ? layout.heading("Do") : "  "}  ${line}`
    )
  );
}
function unseenLines({ result, layout }) {
  let sentences = unseenSentences(result), rest = sentences.length - (mostUnseen - 1), shown = rest > 1 ? [...sentences.slice(0, mostUnseen - 1), restSentence(rest, result)] : sentences;
  return [
    ...shown.length === 0 ? [] : [layout.alarm("COULD NOT BE SEEN")],
    ...shown.map((text) => `  ${clip(visible(text), layout.width - 2)}`)
  ];
}
function noteLines({ result, layout }) {
  let notes = noteSentences(result), rest = notes.length - mostNotes;
  return (rest > 0 ? [...notes.slice(0, mostNotes), `${countOf(rest, "more note")} (--details).`] : notes).flatMap((note) => wrap(readable(note), layout.width));
}
function waivedLines({ result, layout }) {
  let texts = waivedGroups(result).map(({ text }) => text);
  if (texts.length === 0) return [];
  let rest = texts.length - mostWaived, shown = rest > 0 ? [...texts.slice(0, mostWaived), `${countOf(rest, "more waiver")} (--details).`] : texts;
  return [layout.heading("WAIVED"), ...shown.map((text) => `  ${clip(visible(text), layout.width - 2)}`)];
}
function restSentence(count, result) {
  let { gaps } = coverageParts(result), permissions = unique(gaps.flatMap(({ entry }) => entry.requiredPermission ?? [])), needs = permissions.length === 0 ? "" : `, which need ${firstOf(permissions)}`;
  return `${count} more (--details)${needs}.`;
}
function endLines(flagged, { result, layout }, explainWith) {
  let { others, accepted } = coverageParts(result), parts = [
    ...others.length === 0 ? [] : [notPartOfScan(others)],
    ...accepted.length === 0 ? [] : [countOf(accepted.length, "accepted gap")]
  ], example = flagged.find(({ subject }) => subject.publicId !== void 0) ?? flagged[0];
  return [
    ...parts.length === 0 ? [] : [fit(visible(`${parts.join("; ")} (--details).`), layout.width)],
    ...example === void 0 ? [] : moreLines(example, explainWith, layout)
  ].map(layout.label);
}
function moreLines(example, explainWith, { width }) {
  let evidence = `Evidence for one: ${visible(explainCommand(example, explainWith))}`, all = "for all: --details";
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

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  redactSubject
} from "./chunk-amend-redact.js";
import {
  usualLayout,
  wantsColor
} from "./chunk-command-reports.js";
import "./chunk-command-setup-file-location.js";
import {
  describeSubject,
  lapsedMethod,
  verdictsOn
} from "./chunk-model-joint.js";
import {
  mostDocument,
  readSettings,
  readUserFile
} from "./chunk-command-setup-settings.js";
import {
  assertResult,
  parseJson
} from "./chunk-contract-yaml-location.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import "./chunk-report-sarif-result.js";
import "./chunk-model-previous.js";
import "./chunk-report-index.js";
import {
  findPackage
} from "./chunk-command-shell-package.js";
import {
  nearest,
  withoutCommandLines
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import {
  layoutFor
} from "./chunk-report-table-layout.js";
import {
  pad,
  wrap
} from "./chunk-report-table-width.js";
import {
  safeJson
} from "./chunk-report-json.js";
import "./chunk-model-stringify.js";
import "./chunk-report-markdown-escape.js";
import {
  waiverInWords
} from "./chunk-report-waived.js";
import "./chunk-report-since-baseline.js";
import {
  listsIdentities,
  sourceRowOf
} from "./chunk-kinds-managed-logins.js";
import "./chunk-report-places.js";
import {
  daysAgo,
  flaggedSubjects,
  rankOf,
  stateInWords,
  whatIsFlagged
} from "./chunk-report-ownership.js";
import "./chunk-model-alike.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  gaveFacts,
  isCustom,
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
  unique
} from "./chunk-model-group.js";
import {
  countOf
} from "./chunk-model-sentence.js";
import {
  visible
} from "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/report/explain/clues.ts
var rankOrder = "An owners file comes first (asserted). Then comes what the provider records itself, a full address, or a login that the roster lists (strong). A looser hint, such as a name in a tag, comes last (weak). The highest rank that names somebody decides.", rankWords = {
  asserted: "the owners file",
  strong: "strong evidence",
  weak: "weak evidence"
};
function ownerDecision(owner) {
  if (owner === void 0) return "Not known: neither a roster nor an owners file was read.";
  let { state, rank, claims } = owner, by2 = rank === void 0 ? "" : ` by ${rankWords[rank]}`;
  return state === "known" ? `${owner.identity?.name ?? "Somebody"} owns it,${by2}.` : state === "conflicting" ? `It is disputed: clues of one rank (${rank ?? "none"}) do not agree.` : state === "uncertain" ? "It is not certain: what was not read, or contradicts itself, could change it." : claims.length === 0 ? "Nobody: nothing that was read names an owner." : "Nobody whom a roster knows.";
}
function explainClues(owner) {
  if (owner === void 0) return [];
  let explained = owner.claims.map((claim) => explainClue(claim, owner));
  return [...explained.filter(({ decides }) => decides), ...explained.filter(({ decides }) => !decides)];
}
function explainClue(claim, owner) {
  let { rank, method, says, detail, identity } = claim, decides = isDeciding(claim, owner);
  return {
    rank,
    found: detail ?? method,
    says,
    ...identity !== void 0 && { names: whomItNames(claim) },
    decides,
    why: decides ? whyItDecides(claim, owner) : whyItDoesNot(claim, owner)
  };
}
function isDeciding({ rank, identity }, owner) {
  return identity === void 0 || rank !== owner.rank ? !1 : owner.state !== "known" || identity === owner.identity?.id;
}
function whomItNames({ name, says, status, daysSinceEnd }) {
  let since = typeof daysSinceEnd == "number" ? ` ${daysAgo(daysSinceEnd)}` : "";
  return status === void 0 ? name ?? says : `${name ?? says}, ${status}${since}`;
}
function whyItDecides({ rank, recycled }, { state, claims }) {
  if (recycled === !0) return "It conflicts with itself: the login may belong to somebody else today.";
  let deciding = claims.filter((claim) => claim.rank === rank && claim.identity !== void 0), sides = unique(deciding.map(({ identity }) => identity)).length;
  return state === "conflicting" ? `It is one of ${sides} sides of rank ${rank} that contradict each other.` : state === "uncertain" ? `It would decide: no clue of a higher rank than ${rank} names anybody.` : `It decides: no clue of a higher rank than ${rank} names anybody.`;
}
function whyItDoesNot({ identity, method, rank }, owner) {
  if (method === lapsedMethod) return "It does not count: the entry has expired.";
  if (identity === void 0) return "It does not count: it names nobody whom a roster knows.";
  if (owner.rank !== void 0 && rank !== owner.rank) {
    let agrees = owner.state === "known" && owner.identity?.id === identity;
    return `It is outranked: ${owner.rank} comes before ${rank}. ${agrees ? "It names the same." : "It names somebody else."}`;
  }
  return "It gives way: among weak clues a person comes before a team, and somebody whom a roster lists before an address that none lists.";
}

// src/report/explain/facts.ts
function originOf({ source, section, scope }, { sources, coverage }) {
  let entry = coverage.find(
    (one) => one.source === source && one.section === section && (one.scope === void 0 || one.scope === scope)
  ), sourceName = sources.find(({ id }) => id === source)?.name ?? source;
  return omitUndefined({ source, sourceName, section, scope, observedAt: entry?.observedAt });
}
function factsOf(subject) {
  let { id, publicId, noun, kind, name, holder, status, createdAt, changedAt, expiresAt, lastUsed } = subject;
  return [
    { name: "what", value: noun ?? kind },
    ...known("name", name),
    ...known("id of the provider", publicId),
    { name: "id", value: id },
    ...known("account", holder),
    ...known("state", status && stateInWords(status)),
    ...known("made", createdAt && instant(createdAt)),
    ...known("value changed", changedAt === createdAt ? void 0 : changedAt && instant(changedAt)),
    ...known("expires", expiresAt === null ? "never" : expiresAt && instant(expiresAt)),
    ...known("last used", lastUsed && useInWords(lastUsed)),
    ...known("used after leaving", afterLeaving(subject))
  ];
}
function known(name, value) {
  return value === void 0 || value === "" ? [] : [{ name, value }];
}
function useInWords({ state, at, precision, service, region }) {
  if (state === "never") return `never, as far as is recorded since ${instant(at)}`;
  let where = [service, region].filter((part) => part !== void 0).join(", "), when = precision === "day" ? `${at.slice(0, 10)} (the day alone is recorded)` : instant(at);
  return where === "" ? when : `${when} (${where})`;
}
function afterLeaving({ daysUsedAfterOwnerLeft: days }) {
  if (days !== void 0)
    return days === 0 ? "yes, within hours of the end" : `yes, ${countOf(days, "day")} after the owner's last day`;
}
function instant(text) {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? `${text.slice(0, 10)} ${text.slice(11, 16)} UTC` : text;
}
function unreadPlaces({ source, section, scope }, result) {
  let own = result.coverage.filter(
    (entry) => entry.source === source && entry.section === section && (entry.scope === void 0 || scope === void 0 || entry.scope === scope)
  );
  return sentencesOn(own, result);
}
function unreadRosters(result) {
  return sentencesOn(result.coverage.filter(listsIdentities), result);
}
function sentencesOn(coverage, { sources }) {
  let unread = coverage.filter((entry) => !wasReadWhole(entry));
  return unique(
    unread.map((entry) => {
      let name = sources.find(({ id }) => id === entry.source)?.name ?? entry.source, { section, scope, status, requiredPermission, accepted } = entry, where = `${section} of ${scope === void 0 ? name : `${name}, ${scope}`}`, needs = requiredPermission === void 0 ? "" : ` Needs ${requiredPermission}.`, lived = accepted === void 0 ? "" : ` Accepted: ${accepted.reason}`;
      return `${where}: ${status}. ${reasonOf(entry)}${needs}${lived}`;
    })
  );
}

// src/report/explain/verdicts.ts
var states = ["fail", "unknown", "pass", "not-applicable"];
function explainVerdicts({ verdicts, findings, unreadFor }, { policies }, sources) {
  let byId = new Map(policies.map((policy) => [policy.id, policy]));
  return verdicts.flatMap((verdict) => {
    let policy = byId.get(verdict.policy);
    return policy === void 0 ? [] : [explainVerdict(verdict, policy, findings, unreadFor, sources)];
  }).sort(
    by(({ state, severity, policy }) => keyOf(String(states.indexOf(state)), rankOf(severity), policy))
  );
}
function explainVerdict(verdict, { id, title, severity, requirement, controls, settings }, findings, unreadFor, sources) {
  let rego = verdict.state === "fail" ? sources.rego.get(id) : void 0;
  return {
    policy: id,
    title,
    state: verdict.state,
    severity,
    requirement,
    controls: controls.map((control) => {
      let named2 = sources.controls.get(control);
      return { id: control, ...named2 !== void 0 && { title: named2 } };
    }),
    settings: { ...settings },
    findings: findings.filter(({ policy }) => policy === id).map(
      ({ message, fingerprint, reference, remediation, waived }) => omitUndefined({ message, fingerprint, reference, remediation, waived })
    ),
    reasons: verdict.reasons,
    unread: verdict.state === "unknown" ? unreadFor(verdict) : [],
    ...rego !== void 0 && { rego: withoutMetadata(rego) }
  };
}
function withoutMetadata(rego) {
  return rego.replace(/^(?:[ \t]*(?:#.*)?\r?\n)+(?=package\b)/, "").trimEnd();
}

// src/report/explain/explanation.ts
function explain(file, result, sources) {
  let { described, verdicts, people, belongings } = file, { subject, owner, evidence } = described, findings = findingsOn(subject.id, result), failed = [...new Set(findings.map(({ policy }) => policy))], unread = unreadPlaces(subject, result);
  return omitUndefined({
    evaluatedAt: result.evaluatedAt,
    collectedAt: result.collectedAt,
    redacted: result.redacted,
    label: subject.label,
    type: subject.type,
    origin: originOf(subject, result),
    facts: factsOf(subject),
    evidence,
    owner: isOwned(described) ? { decision: ownerDecision(owner), doubts: file.doubts, clues: explainClues(owner), rankOrder } : void 0,
    identities: (described.identity === void 0 ? people ?? [] : [described]).flatMap(
      (one) => one.identity === void 0 ? [] : [{ ...one.identity, origin: originOf(one.subject, result), says: one.evidence }]
    ),
    verdicts: explainVerdicts(
      {
        verdicts: verdicts ?? failed.map((policy) => ({ policy, state: "fail", reasons: [], facts: [] })),
        findings,
        unreadFor: ({ facts }) => [...unread, ...facts.some(isOfOwner) ? unreadRosters(result) : []]
      },
      result,
      sources
    ),
    hasAllVerdicts: verdicts !== void 0,
    unread,
    uses: usesOf(file),
    filesWereRead: wereFilesRead(result),
    belongings: belongings.map((one) => explainBelonging(one, result)).sort(by(belongingOrder)),
    commands: subject.commands ?? []
  });
}
function isOfOwner(fact) {
  return fact === "owner" || fact.startsWith("owner.");
}
function isOwned({ subject: { type }, owner }) {
  return owner !== void 0 || type === "credential" || type === "account";
}
function findingsOn(id, { findings }) {
  return findings.filter(
    ({ subject: { id: own, members = [] } }) => own === id || members.some((member) => member.id === id)
  );
}
function wereFilesRead({ sources, coverage }) {
  let files = new Set(sources.flatMap(({ id, kind }) => sourceRowOf(kind)?.isWorkingTree === !0 ? [id] : []));
  return coverage.some((entry) => files.has(entry.source) && gaveFacts(entry));
}
function usesOf({ described, uses }) {
  let { location, otherLocations = [] } = described, places = [...location === void 0 ? [] : [location], ...otherLocations], told = uses.flatMap(
    (use) => use.location === void 0 ? [] : [{ ...use.location, says: [use.subject.label, ...use.evidence.slice(0, 1)] }]
  ), isTold = ({ file, line }) => uses.some(
    (use) => [use.location, ...use.otherLocations ?? []].some((place) => place?.file === file && place.line === line)
  );
  return [...told, ...places.filter((place) => !isTold(place)).map((place) => ({ ...place, says: [] }))];
}
function explainBelonging({ subject, certainty }, result) {
  let titles = new Map(result.policies.map(({ id, title }) => [id, title]));
  return omitUndefined({
    id: subject.id,
    label: subject.label,
    state: subject.status && stateInWords(subject.status),
    certainty,
    failed: findingsOn(subject.id, result).map(({ policy, severity }) => ({
      policy,
      severity,
      title: titles.get(policy) ?? policy
    })),
    commands: subject.commands ?? []
  });
}
function belongingOrder({ failed, id }) {
  let [worst = "9"] = failed.map(({ severity }) => rankOf(severity)).sort();
  return `${worst}\0${id}`;
}

// src/report/explain/item.ts
function item(text, { width }, indent = 2) {
  return text === "" ? [] : wrap(visible(text), width - indent - 2).map((line, index) => " ".repeat(index === 0 ? indent : indent + 2) + line);
}

// src/report/explain/verdict-lines.ts
function verdictLines({ verdicts, hasAllVerdicts, redacted, type }, layout) {
  let of = (state) => verdicts.filter((verdict) => verdict.state === state), [failed, unknown, passed, others] = [of("fail"), of("unknown"), of("pass"), of("not-applicable")], nothing = verdicts.length === 0 && (hasAllVerdicts || type === "identity") ? [] : item("No policy failed on it.", layout), rest = hasAllVerdicts ? [] : item(
    "A result holds only what failed. What passed and what could not be decided: explain it from a snapshot.",
    layout
  );
  return [
    [
      `WHAT FAILED \xB7 ${failed.length}`,
      failed.length === 0 ? nothing : failed.flatMap((one) => failedLines(one, redacted, layout))
    ],
    [`COULD NOT BE DECIDED \xB7 ${unknown.length}`, unknown.flatMap((one) => unknownLines(one, layout))],
    [`PASSED \xB7 ${passed.length}`, passed.flatMap((one) => item(`${one.requirement} (${one.policy})`, layout))],
    [
      `DO NOT APPLY \xB7 ${others.length}`,
      others.flatMap((one) => item(`${one.policy}: ${one.reasons.join(" ")}`, layout))
    ],
    ["NOT SAID HERE", rest]
  ];
}
function failedLines(verdict, redacted, layout) {
  let { policy, title, severity, requirement, findings, controls, settings, rego } = verdict, named2 = controls.map(({ id, title: control }) => control === void 0 ? id : `${id} ${control}`), values = Object.entries(settings).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return [
    `  ${layout.severity[severity](severity.toUpperCase())}  ${layout.heading(visible(title))}`,
    ...item(policy, layout, 4),
    ...findings.flatMap(({ message, reference, waived }) => [
      ...item(`${message} (reference ${reference})`, layout, 4),
      ...waived === void 0 ? [] : item(`Waived: ${waiverInWords(waived)}`, layout, 4)
    ]),
    ...item(`What should be: ${requirement}`, layout, 4),
    ...named2.length === 0 ? [] : item(`Controls: ${named2.join("; ")}.`, layout, 4),
    ...values.length === 0 ? [] : item(`Settings in force: ${values.join(", ")}.`, layout, 4),
    ...[...new Set(findings.map(({ remediation }) => remediation))].flatMap((text) => item(`Next: ${text}`, layout, 4)),
    ...regoLines(rego, redacted, layout),
    ""
  ];
}
function regoLines(rego, redacted, { label }) {
  if (rego === void 0)
    return [`    Its Rego is ${redacted ? "left out, because it may hold names" : "not at hand: name its folder with --policies"}.`];
  let lines = rego.split(/\r?\n/).map((line) => visible(line.replaceAll("	", "  ")));
  return [
    `    Rego, which found it (${countOf(lines.length, "line")}):`,
    ...lines.map((line) => line === "" ? "" : `      ${label(line)}`)
  ];
}
function unknownLines({ policy, severity, title, reasons, unread }, layout) {
  return [
    ...item(`${severity.toUpperCase()} ${title} (${policy})`, layout),
    ...[...reasons, ...unread].flatMap((text) => item(text, layout, 6))
  ];
}
function verdictSummary({ verdicts, hasAllVerdicts, belongings, type }) {
  if (verdicts.length === 0 && belongings.length > 0) {
    let failed2 = belongings.filter((one) => one.failed.length > 0).length, whose = type === "identity" ? "them" : "it";
    return `${countOf(belongings.length, "thing belongs", "things belong")} to ${whose}; policies failed on ${failed2}.`;
  }
  let of = (state) => verdicts.filter((verdict) => verdict.state === state), failed = of("fail"), severe = severities.flatMap((severity) => {
    let count = failed.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  }), worst = severe.length === 0 ? "" : ` (${severe.join(", ")})`, opening = `${failed.length === 0 ? "No policy" : countOf(failed.length, "policy", "policies")} failed${worst}`;
  if (!hasAllVerdicts) return `${opening}.`;
  let others = of("not-applicable").length, rest = [
    `${of("unknown").length} could not decide`,
    `${of("pass").length} passed`,
    `${others} ${others === 1 ? "does" : "do"} not apply`
  ];
  return `${[opening, ...rest].join(", ")}.`;
}

// src/report/explain/page.ts
function renderExplanation(explanation, options) {
  let layout = layoutFor(options);
  return `${[
    headLines(explanation, layout),
    block("WHAT IS KNOWN", knownLines(explanation, layout), layout),
    block("WHOSE IT IS", ownerLines(explanation, layout), layout),
    block(
      explanation.owner === void 0 ? "EMPLOYMENT" : "WHAT THE ROSTER SAYS",
      identityLines(explanation, layout),
      layout
    ),
    ...verdictLines(explanation, layout).map(([title, lines]) => block(title, lines, layout)),
    block("WHERE FILES NAME IT", useLines(explanation, layout), layout),
    block(
      "NOT READ WHOLE THERE",
      explanation.unread.flatMap((text) => item(text, layout)),
      layout
    ),
    block(belongingsTitle(explanation), belongingLines(explanation, layout), layout),
    block("COMMANDS TO COPY", commandLines(explanation.commands, layout), layout)
  ].filter((lines) => lines.length > 0).map((lines) => lines.join(`
`).trimEnd()).join(`

`)}
`;
}
function block(title, lines, { heading }) {
  return lines.length === 0 ? [] : [heading(title), ...lines];
}
function headLines(explanation, layout) {
  let { label, evaluatedAt, collectedAt, redacted } = explanation, names = redacted ? " Names and ids are replaced." : "", collected = collectedAt === evaluatedAt ? "" : `, from what was collected at ${instant(collectedAt)}`;
  return [
    ...wrap(visible(label), layout.width).map(layout.credential),
    ...wrap(verdictSummary(explanation), layout.width).map(layout.alarm),
    ...wrap(visible(`As of ${instant(evaluatedAt)}${collected}.${names}`), layout.width).map(layout.label)
  ];
}
var nameWidth = 20;
function knownLines({ facts, origin, evidence, identities, type }, layout) {
  let sentences = type === "identity" && identities.length > 0 ? [] : evidence;
  return [
    ...originLine(origin, layout, 2),
    ...facts.flatMap(({ name, value }) => named(name, value, layout)),
    ...sentences.length > 0 && facts.length > 0 ? item("What reports say of it:", layout) : [],
    ...sentences.flatMap((text) => item(text, layout, 4))
  ];
}
function originLine(origin, layout, indent) {
  return origin.source === "" ? [] : item(`${originInWords(origin)}:`, layout, indent);
}
function originInWords({ source, sourceName, section, scope, observedAt }) {
  let place = [source === sourceName ? sourceName : `${sourceName} (${source})`, scope].filter((part) => part !== void 0).join(", "), where = section === void 0 ? place : `${section} of ${place}`;
  return observedAt === void 0 ? where : `${where}, as it was at ${instant(observedAt)}`;
}
function ownerLines({ owner }, layout) {
  return owner === void 0 ? [] : [
    ...item(owner.decision, layout),
    ...owner.doubts.flatMap((text) => item(text, layout, 4)),
    ...owner.clues.flatMap(({ rank, found, says, names, decides, why }) => [
      ...item(
        `${decides ? "*" : "-"} ${rank}: ${found} says "${says}"${names === void 0 ? "" : `, which is ${names}`}.`,
        layout
      ),
      ...item(why, layout, 6)
    ]),
    ...owner.clues.length === 0 ? [] : item(owner.rankOrder, layout)
  ];
}
function identityLines({ identities }, layout) {
  return identities.flatMap(({ name, id, status, endedAt, successor, origin, says }) => [
    `  ${layout.person(visible(name))}`,
    ...named("id", id, layout),
    ...named("status", status === void 0 ? "not known" : [status, endedAt].filter(Boolean).join(" "), layout),
    ...successor === void 0 ? [] : named("hand over to", successor, layout),
    ...originLine(origin, layout, 4),
    ...says.flatMap((text) => item(text, layout, 6))
  ]);
}
function useLines({ uses, type, hasAllVerdicts, filesWereRead }, layout) {
  return uses.length === 0 && type === "credential" && hasAllVerdicts ? item(filesWereRead ? "No file that was read uses it." : "Not known: no files of a repository were read.", layout) : uses.flatMap(({ file, line, says }) => [
    ...item(`${file}:${line}`, layout),
    ...says.flatMap((text) => item(text, layout, 6))
  ]);
}
function belongingsTitle({ type }) {
  return type === "identity" ? "EVERYTHING OF THEIRS" : "WHAT BELONGS TO IT";
}
function belongingLines({ belongings, type }, layout) {
  return belongings.length === 0 ? type === "identity" ? item("Nothing that was read is theirs.", layout) : [] : belongings.flatMap(({ label, state, certainty, failed, commands }) => [
    ...wrap(visible(label), layout.width - 2).map((line) => `  ${layout.credential(line)}`),
    ...item([state, certainty].filter((part) => part !== void 0).join(" \xB7 "), layout, 4),
    ...failed.length === 0 ? item("No policy failed on it.", layout, 4) : failed.flatMap(
      ({ severity, title, policy }) => item(`${severity.toUpperCase()} ${title} (${policy})`, layout, 4)
    ),
    ...commandLines(commands, layout, 4)
  ]);
}
function commandLines(steps, layout, indent = 2) {
  return steps.flatMap(({ purpose, command }, index) => {
    let number = `${index + 1}. `, margin = " ".repeat(indent + number.length), [first = "", ...rest] = wrap(visible(purpose), layout.width - margin.length), lines = [`${" ".repeat(indent)}${number}${first}`, ...rest.map((line) => margin + line)];
    if (command === void 0) return lines;
    let shown2 = visible(command), note = shown2 === command ? [] : [`${margin}(with invisible characters: copy it from --format json)`];
    return [...lines, ...note, `${margin}${layout.credential(shown2)}`];
  });
}
function named(name, value, { width, label }) {
  return wrap(visible(value), width - 4 - nameWidth).map((line, index) => `    ${label(pad(index === 0 ? visible(name) : "", nameWidth))}${line}`);
}

// src/command/explain/search.ts
var mostCandidates = 10;
function findOne(asked, searchable) {
  let found = lookUp(asked.trim(), searchable), [only, ...others] = found;
  if (only === void 0) throw nothingFound(asked, searchable);
  if (others.length === 0) return only;
  throw severalFound(asked, found, searchable);
}
function lookUp(asked, searchable) {
  let exact = [], people = [], named2 = [], wanted = fold(asked);
  for (let { item: item2, id, publicId, names, isIdentity } of searchable.entries())
    id === asked || publicId === asked ? exact.push(item2) : names.some((name) => fold(name) === wanted) && (isIdentity ? people : named2).push(item2);
  return [exact, itemsOfFindings(asked, searchable), people, named2].find((items) => items.length > 0) ?? [];
}
function itemsOfFindings(asked, { result, itemOfFinding: itemOfFinding2 }) {
  let [, reference = asked] = /\bReference ([0-9a-f]{12}-[0-9a-f]{6})\b/.exec(asked) ?? [], [, fingerprint = asked] = /\bFingerprint ([0-9a-f]{32})\b/.exec(asked) ?? [], isBeginning = /^[0-9a-f]{6,32}$/.test(fingerprint), indexes = [...result.findings.entries()].flatMap(
    ([index, finding]) => finding.reference === reference || isBeginning && finding.fingerprint.startsWith(fingerprint) ? [index] : []
  );
  return unique(indexes.map(itemOfFinding2));
}
function fold(text) {
  return text.normalize("NFC").toLowerCase();
}
function withWords(name) {
  return [name, ...name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2)];
}
function severalFound(asked, items, { shown: shown2 }) {
  let lines = items.slice(0, mostCandidates).map((item2) => {
    let { label, handle } = shown2(item2);
    return `${label}: ${handle}`;
  }), more = items.length > mostCandidates ? [`and ${items.length - mostCandidates} more`] : [];
  return new UsageError([`${JSON.stringify(asked)} may be one of ${items.length}:`, ...lines, ...more].join(`
`), {
    hint: "Ask for one of them by what follows its colon."
  });
}
function nothingFound(asked, { entries, shown: shown2 }) {
  let all = [...entries()], message = `There is nothing that is called ${JSON.stringify(asked)}.`, [first] = all;
  if (first === void 0) return new UsageError(message, { hint: "There is nothing at all to explain." });
  let wanted = fold(asked), containing = all.filter(
    ({ id, publicId, names }) => [id, publicId ?? "", ...names].some((text) => wanted !== "" && fold(text).includes(wanted))
  ), ordered = [...all.filter(({ isIdentity }) => !isIdentity), ...all.filter(({ isIdentity }) => isIdentity)], words = new Map(
    ordered.flatMap((entry) => [entry.id, ...entry.names.flatMap(withWords)].map((text) => [text, entry]))
  ), handles = (containing.length > 0 ? containing : [words.get(nearest(asked, [...words.keys()]) ?? "") ?? []].flat()).slice(0, mostCandidates).map(({ item: item2 }) => {
    let { label, handle } = shown2(item2);
    return label.includes(handle) ? handle : `${handle} (${label})`;
  });
  return new UsageError(message, {
    hint: handles.length > 0 ? `Did you mean ${handles.join(" or ")}?` : `Ask by an id such as ${shown2(first.item).handle}, by the name of a person, or by the reference of a finding.`
  });
}

// src/command/explain/open-evaluation.ts
function openEvaluation(judged) {
  let { evaluation, result } = judged, { resolution } = evaluation, subjects = /* @__PURE__ */ new Map(), subjectOf = (index) => {
    let id = evaluation.result.findings[index]?.subject.id ?? "";
    if (subjects.size === 0) for (let one of resolution.subjects()) subjects.set(one.id, one);
    let [shown2] = result.findings.slice(index, index + 1), subject = subjects.get(id) ?? shown2;
    if (subject === void 0) throw new Error(`The result has no finding ${index}.`);
    return subject;
  };
  return {
    result,
    find: (asked) => {
      let item2 = findOne(asked, {
        result,
        entries: () => entriesOf(judged),
        itemOfFinding: subjectOf,
        shown: (one) => {
          let { label, publicId, id } = describe(one, judged).subject;
          return { label, handle: publicId ?? id };
        }
      });
      return isSubject(item2) ? caseOf(item2, judged) : groupCase(item2, judged);
    }
  };
}
function isSubject(item2) {
  return "origin" in item2;
}
function* entriesOf({ evaluation, names, result }) {
  for (let finding of result.findings) {
    let { id, members } = finding.subject;
    members !== void 0 && (yield { item: finding, id, names: [], isIdentity: !1 });
  }
  for (let subject of evaluation.resolution.subjects()) {
    let { id, publicId, type } = subject, pseudonym = names.of(id), own = namesOf(subject, evaluation.resolution);
    yield {
      item: subject,
      id,
      publicId,
      names: pseudonym === void 0 ? own : [...own, pseudonym],
      isIdentity: type === "identity"
    };
  }
}
function namesOf({ type, input }, { identities }) {
  if (type === "credential")
    return [input.credential.name, ...input.account === void 0 ? [] : [input.account.name]];
  if (type === "reference") return [input.reference.name, input.reference.file];
  if (type === "account") return [input.account.name];
  if (type === "source") return [input.source.name];
  if (type === "system") return [input.system.name];
  if (type === "waiver") return [];
  let { emails = [], logins = [] } = identities.get(input.id) ?? {};
  return [input.identity.name, ...emails, ...logins.map(({ login }) => login)];
}
function describe(item2, { evaluation, names, result }) {
  if (!isSubject(item2)) return item2;
  let described = describeSubject(item2, evaluation.resolution, names);
  return result.redacted ? redactSubject(described, names) : described;
}
function caseOf(subject, judged) {
  let { evaluation, judging, names } = judged, { resolution, result } = evaluation, owner = subject.type === "identity" ? void 0 : ownerOf(subject), claimants = new Set(owner?.claims.flatMap(({ identity }) => identity ?? []));
  return {
    described: describe(subject, judged),
    verdicts: verdictsOn(subject, { policies: judging.policies, result, resolution, names }),
    people: describeAll(judged, ["identity"], ({ id }) => claimants.has(id)),
    doubts: owner?.state === "uncertain" ? owner.because.map((doubt) => resolution.doubtInNames(doubt, names)) : [],
    uses: describeAll(
      judged,
      ["reference"],
      (one) => one.type === "reference" && one.input.credential?.id === subject.id
    ),
    belongings: belongingsOf(subject, judged)
  };
}
function groupCase(finding, judged) {
  let shown2 = new Set(finding.subject.members?.map(({ id }) => id)), { names } = judged;
  return {
    described: finding,
    verdicts: [{ policy: finding.policy, state: "fail", reasons: [], facts: [] }],
    people: [],
    doubts: [],
    uses: [],
    belongings: describeAll(judged, ["credential"], ({ id }) => shown2.has(names.id(id)))
  };
}
function describeAll(judged, types, isMeant) {
  let described = [];
  for (let subject of judged.evaluation.resolution.subjects(new Set(types)))
    isMeant(subject) && described.push(describe(subject, judged));
  return described;
}
function belongingsOf({ type, id }, judged) {
  if (type === "account")
    return describeAll(judged, ["credential"], (one) => one.type === "credential" && one.input.account?.id === id);
  if (type !== "identity") return [];
  let belongings = [], types = /* @__PURE__ */ new Set(["account", "credential", "reference"]);
  for (let subject of judged.evaluation.resolution.subjects(types)) {
    let certainty = certaintyOf(ownerOf(subject), id);
    certainty !== void 0 && belongings.push({ ...describe(subject, judged), certainty });
  }
  return belongings;
}
function ownerOf({ input }) {
  return "owner" in input ? input.owner : void 0;
}
function certaintyOf(owner, identity) {
  if (owner === void 0) return;
  if (owner.state === "known" && owner.identity.id === identity) return `theirs, by ${owner.rank} evidence`;
  if (owner.claims.filter((claim) => claim.identity === identity).length !== 0)
    return owner.state === "known" ? "a clue names them, and a better one somebody else" : owner.state === "conflicting" ? "disputed: other clues name somebody else" : "perhaps theirs: not certain";
}

// src/command/explain/open-result.ts
async function openResult(file, { folder }) {
  let value = parseJson(await readUserFile(file, folder, file, mostDocument), file);
  return assertResult(value, file), openJudged(value);
}
function openJudged(result) {
  let flagged = flaggedSubjects(result), items = new Map([
    ...flagged.map((one) => [one.subject.id, { type: "flagged", flagged: one }]),
    ...result.findings.flatMap(
      (finding) => finding.subject.members === void 0 ? [] : [[finding.subject.id, { type: "finding", finding }]]
    )
  ]), entries = [...flaggedEntries(items), ...identityEntries(result)];
  return {
    result,
    find: (asked) => {
      let item2 = findOne(asked, {
        result,
        entries: () => entries,
        itemOfFinding: (index) => itemOfFinding(result.findings[index], items),
        shown
      });
      return caseOf2(item2, flagged);
    }
  };
}
function* flaggedEntries(items) {
  for (let item2 of items.values()) {
    if (item2.type === "identity") continue;
    let { id, publicId, name, holder, label } = item2.type === "flagged" ? item2.flagged.subject : item2.finding.subject;
    yield { item: item2, id, publicId, names: [name, holder, label].flatMap((text) => text ?? []), isIdentity: !1 };
  }
}
function identityEntries({ findings }) {
  let known2 = /* @__PURE__ */ new Map(), add = (identity, names) => {
    let before = known2.get(identity.id), all = /* @__PURE__ */ new Set([...before?.names ?? [], identity.name, ...names]), fuller = before !== void 0 && before.identity.endedAt !== void 0 ? before.identity : identity;
    known2.set(identity.id, { identity: fuller, names: all });
  };
  for (let { owner } of findings) {
    for (let claim of owner?.claims ?? [])
      claim.identity !== void 0 && add(claimant(claim, claim.identity), [claim.says]);
    owner?.identity !== void 0 && add(owner.identity, []);
  }
  return [...known2.values()].map(({ identity, names }) => ({
    item: { type: "identity", identity },
    id: identity.id,
    names: [...names],
    isIdentity: !0
  }));
}
function claimant({ name, says, status, daysSinceEnd }, id) {
  return omitUndefined({ id, name: name ?? says, status, daysSinceEnd });
}
function itemOfFinding(finding, items) {
  let item2 = items.get(finding?.subject.id ?? "");
  if (item2 === void 0) throw new Error("A finding of the result has no subject.");
  return item2;
}
function shown(item2) {
  if (item2.type === "identity") return { label: item2.identity.name, handle: item2.identity.id };
  let { label, publicId, id } = item2.type === "flagged" ? item2.flagged.subject : item2.finding.subject;
  return { label, handle: publicId ?? id };
}
function caseOf2(item2, flagged) {
  if (item2.type === "identity") return identityCase(item2.identity, flagged);
  if (item2.type === "finding") {
    let members = new Set(item2.finding.subject.members?.map(({ id }) => id)), belongings = flagged.filter(({ subject: subject2 }) => members.has(subject2.id)).map(describe2);
    return { described: item2.finding, doubts: item2.finding.owner?.because ?? [], uses: [], belongings };
  }
  let { subject } = item2.flagged, isHeld = ({ subject: { holder, source } }) => subject.type === "account" && holder !== void 0 && holder === subject.name && source === subject.source;
  return {
    described: describe2(item2.flagged),
    doubts: item2.flagged.findings[0].owner?.because ?? [],
    uses: [],
    belongings: flagged.filter(isHeld).map(describe2)
  };
}
function describe2({ subject, findings }) {
  let [{ owner, location, otherLocations }] = findings, evidence = unique(findings.flatMap((finding) => finding.evidence)), named2 = findings.some((finding) => finding.subject.id === subject.id) ? subject : { ...subject, label: whatIsFlagged({ subject, findings }) };
  return omitUndefined({ subject: named2, owner, evidence, location, otherLocations });
}
function identityCase(identity, flagged) {
  let belongings = flagged.flatMap((one) => {
    let certainty = certaintyOf2(one.findings[0], identity.id);
    return certainty === void 0 ? [] : [{ ...describe2(one), certainty }];
  }), subject = { id: identity.id, type: "identity", kind: "identity", source: "", label: identity.name }, evidence = unique(belongings.flatMap((one) => one.evidence)).filter((text) => text.includes(identity.name));
  return { described: { subject, identity, evidence }, doubts: [], uses: [], belongings };
}
function certaintyOf2({ owner }, identity) {
  if (owner?.identity?.id === identity) return `theirs, by ${owner.rank ?? "known"} evidence`;
  if (owner?.claims.some((claim) => claim.identity === identity) === !0)
    return owner.state === "known" ? "a clue names them, and a better one somebody else" : owner.state === "conflicting" ? "disputed: other clues name somebody else" : "perhaps theirs: not certain";
}

// src/command/explain.ts
async function runExplain(asked, options, edge) {
  let opened = await open(asked, options, edge), file = opened.find(asked), sources = {
    rego: await readRego(opened, options, edge),
    controls: await readControls()
  }, explanation = explain(file, opened.result, sources), { stdout, environment } = edge;
  if (options.format === "json")
    return stdout.write(safeJson(explanation)), 0;
  let colour = options.color ?? wantsColor(stdout, environment), page = renderExplanation(explanation, { width: stdout.columns ?? usualLayout.width, colour });
  return stdout.write(withoutCommandLines(page)), 0;
}
async function open(asked, options, edge) {
  let { snapshot, result, demo } = options, given = [snapshot !== void 0, result !== void 0, demo === !0].filter(Boolean).length;
  if (given !== 1) throw notOnePlace(asked, given);
  if (refuseUseless(options), result !== void 0) return openResult(result, edge);
  if (snapshot !== void 0) {
    let { judgeSnapshots } = await import("./command-evaluate.js");
    return openEvaluation(await judgeSnapshots(snapshot, options, edge));
  }
  let { judgeDemo } = await import("./command-demo.js");
  return openEvaluation(await judgeDemo(options, edge));
}
var useless = {
  result: ["owners", "history", "asOf", "redact"],
  demo: ["config", "owners", "policies", "history", "asOf"]
};
function refuseUseless(options) {
  let place = options.result === void 0 ? "demo" : "result";
  if (options.snapshot !== void 0) return;
  let named2 = useless[place].filter((name) => options[name] !== void 0);
  if (named2.length === 0) return;
  let flags = named2.map((name) => `--${name === "asOf" ? "as-of" : name}`).join(" and ");
  throw new UsageError(`${flags} would change nothing with --${place}.`, {
    hint: "A snapshot is judged again, with all options: name one with --snapshot."
  });
}
function notOnePlace(asked, given) {
  let what = /^[\w.:/@+-]+$/.test(asked) ? asked : `'${asked}'`;
  return new UsageError(
    given === 0 ? "Explain from what? Name a snapshot, or a result that was written as JSON." : "Name one of --snapshot, --result and --demo, not several.",
    {
      hint: `outlived explain ${what} --snapshot FILE (from \`scan --snapshot FILE\` or \`collect\`), --result FILE (from \`--format json=FILE\`), or --demo (the invented company).`
    }
  );
}
async function readRego({ result }, { config, policies: named2 }, edge) {
  let failed = new Set(result.findings.map(({ policy }) => policy)), { readCatalog } = await import("./command-policies-catalog.js"), wanted = (await readCatalog(await readSettings(config, edge), named2, edge)).filter(({ policy: { id } }) => failed.has(id) && !(result.redacted && isCustom(id)));
  return new Map(
    await Promise.all(wanted.map(async ({ policy, readRego: read }) => [policy.id, await read()]))
  );
}
async function readControls() {
  let { readKitFiles } = await import("./policy-kit-policy-folder.js"), { frameworks } = await readKitFiles(findPackage().folder);
  return new Map(
    frameworks.flatMap(
      ({ id, controls }) => controls.map((control) => [`${id}:${control.id}`, control.title])
    )
  );
}
export {
  runExplain
};

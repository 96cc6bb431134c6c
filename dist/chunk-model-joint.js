import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  readPath
} from "./chunk-contract-yaml-location.js";
import {
  isRecord
} from "./chunk-model-is-record.js";
import {
  referenceDigits,
  referenceOf
} from "./chunk-model-previous.js";
import {
  credentialRowOf,
  isCredential,
  kindsOf,
  listsIdentities,
  providerTitles,
  uncollectedKindsOf,
  wasRosterRead
} from "./chunk-kinds-managed-logins.js";
import {
  alikeKey,
  joinTexts
} from "./chunk-model-alike.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  gaveNothing,
  isCustom,
  isGovernance,
  listedOf,
  reasonOf,
  severities,
  wasReadWhole
} from "./chunk-model-coverage.js";
import {
  by,
  compareText,
  compareTexts,
  keyOf
} from "./chunk-model-order.js";
import {
  append,
  groupBy,
  unique
} from "./chunk-model-group.js";
import {
  countOf,
  firstOf
} from "./chunk-model-sentence.js";

// src/model/names.ts
var unchanged = (text) => text, plainNames = {
  of: () => {
  },
  value: unchanged,
  text: unchanged,
  id: unchanged,
  publicId: unchanged,
  mixed: unchanged
};
function renamedClaim(claim, names) {
  let { identity, says, detail } = claim, person = identity === void 0 ? void 0 : names.of(identity);
  return {
    ...claim,
    says: person ?? names.value(says),
    ...detail !== void 0 && { detail: names.mixed(detail) }
  };
}

// src/judge/message.ts
function renderMessage(template, values) {
  let { literal = (text) => text } = values;
  return template.replace(/\{([A-Za-z]\w*)\}|[^{]+|\{/g, (part, name) => {
    if (name === void 0) return literal(part);
    if (name === "subject") return values.subject;
    if (name === "owner") return values.owner;
    let value = Object.hasOwn(values.arguments, name) ? values.arguments[name] : void 0;
    return value === void 0 ? literal(part) : inWords(value, values.wordsFor);
  });
}
function inWords(value, wordsFor2) {
  return value === null ? "none" : typeof value == "boolean" ? value ? "yes" : "no" : typeof value == "string" ? wordsFor2(value) : String(value);
}
function ownerInWords(owner, { names, nameOf }) {
  if (owner === void 0) return "an unknown owner";
  if (owner.state === "known") {
    let { id, name } = owner.identity;
    return nameOf(id) ?? names.of(id) ?? names.value(name);
  }
  return owner.state === "none" ? "nobody" : [...new Set(
    owner.claims.map(
      ({ identity, says }) => (identity === void 0 ? void 0 : nameOf(identity)) ?? names.value(says)
    )
  )].join(" or ") || "nobody certain";
}
function labelWith(label, publicId) {
  return publicId === void 0 ? label : `${label} [${publicId}]`;
}

// src/judge/describe.ts
function describeFindings(judgement, facts, names = plainNames) {
  let words = wordsFor(facts, names);
  return {
    ...judgement,
    findings: judgement.findings.map((finding) => describeFinding(finding, words)),
    unknowns: judgement.unknowns.map((unknown2) => describeUnknown(unknown2, words))
  };
}
function wordsFor(facts, names) {
  return { facts, names, nameOf: (id) => {
    let name = facts.identities.get(id)?.name;
    return name === void 0 ? void 0 : names.of(id) ?? names.text(name);
  } };
}
function describeSubject(subject, facts, names = plainNames) {
  let words = wordsFor(facts, names), { publicId, origin, input } = subject, description = subject.describe(names, publicId), place = omitUndefined({ publicId, section: origin.section, scope: origin.scope });
  return omitUndefined({
    ...describeFacts({ subject, ...place }, description, words),
    evidence: [...description.evidence],
    identity: "identity" in input ? describeIdentity(input.identity, words) : void 0
  });
}
function describeFacts(described, { label, facts, locations }, words) {
  let { input } = described.subject, owner = "owner" in input ? input.owner : void 0, [location, ...otherLocations] = locations;
  return omitUndefined({
    subject: { ...identify(described, labelWith(label, described.publicId)), ...facts },
    owner: owner === void 0 ? void 0 : describeOwner(owner, words),
    location: location === void 0 ? void 0 : { ...location },
    otherLocations: otherLocations.length === 0 ? void 0 : otherLocations.map((one) => ({ ...one }))
  });
}
function describeUnknown({ because = [], ...unknown2 }, { facts, names }) {
  let reason = unknown2.cause === "aborted" && isCustom(unknown2.policy) ? names.text(unknown2.reason) : names.mixed(unknown2.reason);
  return { ...unknown2, reason: [reason, ...because.map((doubt) => facts.doubtInNames(doubt, names))].join(" ") };
}
function describeFinding(judged, words) {
  let { policy, subject, fingerprint, reference } = judged, { input } = subject, owner = "owner" in input ? input.owner : void 0, description = subject.describe(words.names, judged.publicId), label = labelWith(description.label, judged.publicId), message = renderMessage(policy.message, {
    subject: label,
    owner: ownerInWords(owner, words),
    arguments: judged.arguments,
    wordsFor: (value) => words.nameOf(value) ?? argumentIn(value, judged, words),
    ...isCustom(policy.id) && { literal: words.names.text }
  }), { subject: reported, owner: reportedOwner, ...places } = describeFacts(judged, description, words);
  return omitUndefined({
    policy: policy.id,
    severity: policy.severity,
    fingerprint,
    reference,
    subject: reported,
    message: message.trim() === "" ? policy.title : message,
    arguments: describeArguments(judged, words),
    owner: reportedOwner,
    evidence: evidenceOf(judged, description, words),
    remediation: policy.remediation,
    waived: judged.waived && describeWaived(judged.waived, words.names),
    ...places
  });
}
function describeWaived(waived, { text, value }) {
  let { approver, reason, ticket, file } = waived;
  return {
    ...waived,
    reason: text(reason),
    approver: value(approver),
    ...ticket !== void 0 && { ticket: text(ticket) },
    file: text(file)
  };
}
function describeArguments(judged, words) {
  let { names } = words, nameIn = isCustom(judged.policy.id) ? names.text : (name) => name, entries = Object.entries(judged.arguments).sort(by(([name]) => name));
  return Object.fromEntries(
    entries.map(([name, value]) => [
      nameIn(name),
      typeof value == "string" ? argumentIn(value, judged, words) : value
    ])
  );
}
function argumentIn(value, { policy, subject }, { names, nameOf }) {
  let person = names.of(value);
  if (person !== void 0) return person;
  if (nameOf(value) !== void 0) return names.id(value);
  let { input } = subject, isOutside = "reference" in input && (value === input.reference.name || value === input.reference.file);
  return isCustom(policy.id) || isOutside ? names.text(value) : names.mixed(value);
}
function identify({ subject, publicId, section, scope }, label) {
  let { type, origin, id } = subject;
  return omitUndefined({
    id,
    type,
    kind: origin.kind,
    source: origin.source,
    section,
    scope,
    label,
    publicId
  });
}
function evidenceOf({ subject, arguments: given }, { evidence }, { names }) {
  if (subject.type !== "source" || typeof given.section != "string") return [...evidence];
  let { section, scope, status, permission } = given, entries = subject.input.source.coverage.filter(
    (entry) => entry.section === section && (!isText(scope) || entry.scope === scope) && (!isText(status) || entry.status === status) && (permission === void 0 || (entry.requiredPermission ?? null) === permission)
  ), permissions = unique(entries.flatMap(({ requiredPermission }) => requiredPermission ?? []));
  return [
    joinTexts(entries.map((entry) => ({ scope: entry.scope, text: entry.reason }))),
    joinTexts(entries.map((entry) => ({ scope: entry.scope, text: entry.consequence }))),
    permissions.length === 0 ? void 0 : `Needs ${firstOf(permissions)}.`
  ].flatMap((text) => text === void 0 ? [] : [names.mixed(text)]);
}
function isText(value) {
  return typeof value == "string" && value !== "";
}
function describeOwner(owner, words) {
  let claims = owner.claims.map((claim) => describeClaim(claim, words));
  if (owner.state === "none") return { state: owner.state, claims };
  if (owner.state === "conflicting") return { state: owner.state, rank: owner.rank, claims };
  if (owner.state === "uncertain") {
    let because = owner.because.map((doubt) => words.facts.doubtInNames(doubt, words.names));
    return omitUndefined({ state: owner.state, rank: owner.rank, because, claims });
  }
  return { state: owner.state, rank: owner.rank, identity: describeIdentity(owner.identity, words), claims };
}
function describeClaim(claim, { names, nameOf }) {
  let { identity } = claim;
  return identity === void 0 ? renamedClaim(claim, names) : omitUndefined({ ...renamedClaim(claim, names), identity: idIn(identity, names), name: nameOf(identity) });
}
function describeIdentity(view, { facts, names, nameOf }) {
  let identity = facts.identities.get(view.id), successor = view.successor ?? identity?.successor;
  return omitUndefined({
    id: idIn(view.id, names),
    name: nameOf(view.id) ?? names.of(view.id) ?? names.value(view.name),
    status: view.status,
    endedAt: facts.lastDayOf(view.id) ?? identity?.endedAt ?? void 0,
    daysSinceEnd: view.daysSinceEnd,
    successor: successor === void 0 || successor === "" ? void 0 : nameOf(successor) ?? names.value(successor)
  });
}
function idIn(identity, names) {
  return names.of(identity) ?? names.id(identity);
}

// src/model/judgement.ts
function countFindings(findings) {
  let counted = findings.filter(({ policy, waived }) => waived === void 0 && !isGovernance(policy.id)), count = (severity) => counted.filter(({ policy }) => policy.severity === severity).length;
  return {
    findings: { critical: count("critical"), high: count("high"), medium: count("medium"), low: count("low") },
    worstSeverity: severities.find((severity) => count(severity) > 0) ?? null
  };
}

// src/judge/fingerprint.ts
import { createHash } from "node:crypto";
function fingerprintOf(policy, id) {
  return createHash("sha256").update(`${policy}
${id}`).digest("hex").slice(0, 32);
}
function placeOf(section, scope) {
  return createHash("sha256").update(keyOf(section, scope)).digest("hex").slice(0, referenceDigits.place);
}

// src/judge/findings.ts
function judgeFindings(policy, subject, raw) {
  let ordinals = /* @__PURE__ */ new Map();
  return raw.toSorted(by(canonicalArguments)).map((finding) => {
    let section = subject.origin.section ?? spokenOf(subject, finding.arguments.section), scope = subject.origin.scope ?? spokenOf(subject, finding.arguments.scope), id = fingerprintedId(subject, finding.arguments), ordinal = (ordinals.get(id) ?? 0) + 1;
    ordinals.set(id, ordinal);
    let fingerprint = fingerprintOf(policy.id, ordinal === 1 ? id : `${id}#${ordinal}`);
    return {
      policy,
      subject,
      arguments: finding.arguments,
      ...subject.publicId !== void 0 && { publicId: subject.publicId },
      ...section !== void 0 && { section },
      ...scope !== void 0 && { scope },
      fingerprint,
      reference: referenceOf(fingerprint, placeOf(section, scope))
    };
  });
}
function worstFirst(a, b) {
  return severities.indexOf(a.policy.severity) - severities.indexOf(b.policy.severity) || compareText(a.policy.id, b.policy.id) || compareText(a.subject.id, b.subject.id) || compareTexts([a.section ?? "", a.scope ?? "", a.fingerprint], [b.section ?? "", b.scope ?? "", b.fingerprint]);
}
var sourceArguments = ["section", "scope", "status", "permission"];
function fingerprintedId({ type, id }, given) {
  return (type === "source" ? [id, ...sourceArguments.map((name) => given[name])] : [id]).filter((part) => typeof part == "string").join("#");
}
function canonicalArguments({ arguments: values }) {
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => compareText(a, b)));
}
function spokenOf({ type }, value) {
  return type === "source" && typeof value == "string" && value !== "" ? value : void 0;
}

// src/judge/unknowns.ts
var exampleLimit = 5;
function openUnknowns() {
  return { groups: /* @__PURE__ */ new Map(), sections: /* @__PURE__ */ new Map() };
}
function addSubject({ groups }, policy, { origin, id }, lack2) {
  let { source, section } = origin, because = lack2.cause === "aborted" ? [] : lack2.because, what = lack2.cause === "aborted" ? [lack2.reason] : [because.length > 0 ? "uncertain" : "absent", ...lack2.facts], key = keyOf(policy, source, section, lack2.cause, ...what), group = groups.get(key) ?? { policy, source, section, lack: lack2, count: 0, examples: [], because: [] };
  groups.set(key, group), group.count += 1, keepLowest(group.examples, id);
  for (let sentence of because) group.because.includes(sentence) || keepLowest(group.because, sentence);
}
function keepLowest(examples, text) {
  let highest = examples[exampleLimit - 1];
  highest !== void 0 && text >= highest || (examples.push(text), examples.sort(), examples.splice(exampleLimit));
}
function addSection({ sections }, policy, entry) {
  let key = keyOf(policy, alikeKey(entry)), group = sections.get(key);
  group === void 0 ? sections.set(key, { policy, entries: [entry] }) : group.entries.push(entry);
}
function describeSection({ policy, entries }) {
  let [first] = entries;
  if (first === void 0) return [];
  let { source, section, status, requiredPermission, gap, accepted } = first, scopes = entries.flatMap(({ scope }) => scope ?? []).sort(), isOne = entries.length === 1;
  return [
    omitUndefined({
      policy,
      source,
      section,
      scope: isOne ? first.scope : void 0,
      cause: "coverage",
      status,
      count: isOne ? void 0 : entries.length,
      examples: isOne ? void 0 : scopes.slice(0, exampleLimit),
      reason: joinTexts(entries.map((entry) => ({ scope: entry.scope, text: reasonOf(entry) }))) ?? "",
      consequence: joinTexts(entries.map(({ scope, consequence }) => ({ scope, text: consequence }))),
      requiredPermission: requiredPermission || void 0,
      gap,
      accepted
    })
  ];
}
function closeUnknowns({ groups, sections }, coverage) {
  let bySection = groupBy(coverage, ({ source, section }) => keyOf(source, section)), rosters = coverage.filter(listsIdentities), grouped = [...groups.values()].map((group) => {
    let own = bySection.get(keyOf(group.source, group.section)) ?? [];
    return describeGroup(group, needsRoster(group) ? [...own, ...rosters] : own);
  });
  return [...[...sections.values()].flatMap(describeSection), ...grouped].sort(compareUnknowns);
}
function compareUnknowns(a, b) {
  return compareTexts(orderOf(a), orderOf(b));
}
function describeGroup({ policy, source, section, lack: lack2, count, examples, because }, entries) {
  let gap = lack2.cause === "aborted" || entries.some((entry) => entry.gap);
  return omitUndefined({
    policy,
    source,
    section,
    cause: lack2.cause,
    facts: lack2.cause === "missing-fact" ? [...lack2.facts] : void 0,
    count,
    examples,
    reason: reasonFor(lack2, count),
    because: because.length === 0 ? void 0 : because,
    gap,
    accepted: gap ? void 0 : entries.find((entry) => entry.accepted !== void 0)?.accepted
  });
}
function reasonFor(lack2, count) {
  if (lack2.cause === "aborted") return lack2.reason;
  let subjects = countOf(count, "subject");
  return lack2.facts.length === 1 && lack2.facts[0] === "owner" ? lack2.because.length > 0 ? `The owner of ${subjects} is not certain.` : `The owner of ${subjects} is not known, because neither a roster nor an owners file was read.` : `${subjects} ${count === 1 ? "lacks" : "lack"} ${lack2.facts.join(" and ")}, without which this policy cannot decide.`;
}
function needsRoster({ lack: lack2 }) {
  return lack2.cause === "missing-fact" && lack2.facts.some((fact) => fact === "owner" || fact.startsWith("owner."));
}
function orderOf(unknown2) {
  let { policy, source, section, scope, cause, facts, reason, because = [] } = unknown2;
  return [policy, source, section ?? "", scope ?? "", cause, (facts ?? []).join(), [reason, ...because].join(" ")];
}

// src/judge/join.ts
function joinJudgements(judgement, further) {
  let findings = [...judgement.findings, ...further.findings].sort(worstFirst), { summary } = judgement;
  return {
    ...judgement,
    policies: [...judgement.policies, ...further.policies].sort(by(({ id }) => id)),
    findings,
    unknowns: [...judgement.unknowns, ...further.unknowns].sort(compareUnknowns),
    summary: {
      ...summary,
      ...countFindings(findings),
      unknowns: summary.unknowns + further.summary.unknowns,
      gaps: summary.gaps + further.summary.gaps,
      subjects: summary.subjects + further.summary.subjects
    }
  };
}

// src/judge/policies.ts
function prepare(policy) {
  let kinds = policy.subject === "source" ? [] : policy.kinds ?? kindsOf(policy.subject), uncollected = policy.kinds === void 0 ? uncollectedKindsOf(policy.subject) : [];
  return {
    policy,
    kinds: new Set(kinds),
    concernedKinds: /* @__PURE__ */ new Set([...kinds, ...uncollected]),
    requires: policy.requires.map((path) => path.split(".")),
    gathers: policy.subject === "identity" ? gatheredPaths.filter((path) => readsPath(policy, path)) : [],
    counts: { fail: 0, unknown: 0, pass: 0, notApplicable: 0 }
  };
}
var gatheredPaths = ["footprint.accounts", "footprint.liveCredentials"];
function readsPath({ reads }, path) {
  return reads === void 0 || reads.some((one) => `${one}.`.startsWith(`${path}.`) || `${path}.`.startsWith(`${one}.`));
}
function policySetFor(policies, { type, origin }) {
  let own = policies.filter(({ policy }) => policy.subject === type && (policy.kinds?.includes(origin.kind) ?? !0)), paths = own.flatMap(
    ({ requires }) => requires.flatMap((path) => path[0] === "owner" ? [["owner"], path] : [path])
  ), required = new Map(paths.map((path) => [path.join("."), path]));
  return {
    policies: own,
    required: [...required.values()],
    counts: own.some(({ policy }) => !isGovernance(policy.id))
  };
}

// src/model/resolution.ts
function toSubject(parts) {
  let { input } = parts;
  return { ...parts, id: input.id, read: (path) => readPath(input, path) };
}

// src/judge/scope-groups.ts
function joinScopeGroup(groups, judged, subject, raw) {
  let id = scopeGroupOf(judged, subject);
  if (id === void 0 || subject.type !== "credential") return !1;
  let { kind, source, scope } = subject.origin, key = keyOf(judged.policy.id, kind, source, scope), group = groups.get(key) ?? { judged, id, members: [] };
  return groups.set(key, group), group.members.push({ subject, raw }), !0;
}
function scopeGroupOf({ policy }, { type, origin }) {
  if (!(policy.group !== "scope" || type !== "credential"))
    return credentialRowOf(origin.kind)?.ownedByScope?.members(origin);
}
function closeScopeGroups(groups, sources) {
  let sourceNames = new Map(sources.map(({ id, name }) => [id, name]));
  return [...groups.values()].flatMap(({ judged, id, members }) => {
    let sorted = members.toSorted(by(({ subject: subject2 }) => subject2.id)), [first] = sorted;
    if (first === void 0) return [];
    let subject = subjectOf(id, first.subject, sorted, sourceNames), findings = judgeFindings(judged.policy, subject, first.raw);
    return judged.counts.fail += findings.length, findings;
  });
}
function subjectOf(id, { origin, input }, members, sourceNames) {
  let sourceName = sourceNames.get(origin.source) ?? origin.source;
  return toSubject({
    type: "credential",
    origin,
    input: { ...input, id },
    describe: (names = plainNames) => describe(
      { ...origin, sourceName },
      members.map(({ subject }) => subject),
      names
    )
  });
}
var mostShown = 5;
function describe({ kind, scope, sourceName }, members, names) {
  let described = members.map((member) => member.describe(names)), row = credentialRowOf(kind), nouns = `${row?.noun ?? kind}s`, shown = members.slice(0, mostShown).map(({ input }) => names.text(input.credential.name)), rest = members.length - shown.length;
  return {
    label: `${members.length} ${members.length === 1 ? nouns.slice(0, -1) : nouns} of ${scope === void 0 ? names.text(sourceName) : names.id(scope)}`,
    locations: uniqueLocations(described.flatMap(({ locations }) => locations)).slice(0, mostShown),
    evidence: [
      `Those without a known owner: ${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`,
      ...row === void 0 ? [] : [`${providerTitles[row.provider]} never records who owns ${nouns}.`],
      ...sharedSentences(described)
    ],
    facts: {
      noun: row?.noun ?? kind,
      ...omitUndefined({ status: members[0]?.input.credential.status }),
      members: members.map(({ id, input }) => ({ id: names.id(id), name: names.text(input.credential.name) }))
    }
  };
}
function sharedSentences(described) {
  let [first, ...others] = described.map(({ evidence }) => new Set(evidence));
  return [...first ?? []].filter((sentence) => others.every((evidence) => evidence.has(sentence)));
}
function uniqueLocations(locations) {
  return [...new Map(locations.map((location) => [keyOf(location.file, String(location.line)), location])).values()];
}

// src/judge/facts.ts
var known = { state: "known" }, notApplicable = { state: "not-applicable" };
function lookUp(input, path) {
  return follow(input, path, 0);
}
function follow(start, path, from) {
  let value = start;
  for (let depth = from; depth < path.length; depth += 1) {
    if (value === null) return notApplicable;
    if (Array.isArray(value)) return combine(value.map((element) => follow(element, path, depth)));
    if (!isRecord(value)) return unknown(path, depth);
    if (isUncertain(value)) return { ...unknown(path, depth), because: value.because };
    let below = value[path[depth] ?? ""];
    if (below === void 0) return "state" in value ? notApplicable : unknown(path, depth + 1);
    value = below;
  }
  return isUncertain(value) ? { ...unknown(path, path.length), because: value.because } : known;
}
function isUncertain(value) {
  return isRecord(value) && value.state === "uncertain" && Array.isArray(value.because);
}
function combine(facts) {
  let hidden = facts.find((fact) => fact.state === "unknown");
  return hidden !== void 0 ? hidden : facts.length > 0 && facts.every((fact) => fact.state === "not-applicable") ? notApplicable : known;
}
function unknown(path, length) {
  return { state: "unknown", path: path.slice(0, length).join(".") };
}

// src/judge/weigh-facts.ts
function weighFacts({ requires, gathers }, subject) {
  let missing = new Set(isSeenEverywhere(subject) ? [] : gathers), because = /* @__PURE__ */ new Set(), applies = !0;
  for (let path of requires) {
    let fact = lookUp(subject.input, path);
    if (fact.state === "unknown") {
      missing.add(fact.path);
      for (let sentence of fact.because ?? []) because.add(sentence);
    }
    fact.state === "not-applicable" && (applies = !1);
  }
  return { missing: [...missing].sort(), because: [...because], applies };
}
function isSeenEverywhere(subject) {
  return subject.type !== "identity" || subject.input.footprint.unseenSources.length === 0;
}

// src/judge/previous.ts
var findingsPerSubject = 9;
function answerPrevious(previous, context) {
  let answers = [...answerEach(distinct(previous), context)], answered = (...wanted) => answers.flatMap(([one, answer]) => wanted.includes(answer) ? [one] : []);
  return {
    confirmed: answered("fail"),
    repeated: answered("undecided", "not-seen").filter(({ policy }) => !isGovernance(policy))
  };
}
function answerEach(previous, context) {
  let { result, resolution, seal } = context, policies = new Map(context.policies.map((policy) => [policy.id, prepare(policy)])), failing = new Set(result.findings.map(({ fingerprint }) => seal(fingerprint))), stopped = new Set(result.unknowns.filter(({ cause }) => cause === "aborted").map(({ policy }) => policy)), isOpen = (one) => !failing.has(one.fingerprint) && !stopped.has(one.policy), seen = findSubjects(previous.filter(isOpen), policies, context), isListed = listingOf(resolution, seal), answer = (one) => {
    let policy = policies.get(one.policy), isKnown = seen.get(one);
    return failing.has(one.fingerprint) ? "fail" : stopped.has(one.policy) ? "undecided" : policy === void 0 ? "not-judged" : isKnown === void 0 ? isListed(one, policy) ? "absent" : "not-seen" : isKnown ? "settled" : "undecided";
  };
  return new Map(previous.map((one) => [one, answer(one)]));
}
function distinct(previous) {
  return [...new Map(previous.map((one) => [keyOf(one.source, one.fingerprint), one])).values()];
}
function findSubjects(open, policies, { resolution, seal }) {
  let wanted = [...groupBy(open, ({ policy }) => policy).keys()].flatMap((id) => policies.get(id) ?? []), byFingerprint = groupBy(open, ({ fingerprint }) => fingerprint), seen = /* @__PURE__ */ new Map();
  if (wanted.length === 0) return seen;
  let wasRead = wasRosterRead(resolution.coverage), couldHaveOwner = (subject) => !wasRead && subject.read(["owner", "state"]) === "none";
  for (let subject of resolution.subjects(new Set(wanted.map(({ policy }) => policy.subject))))
    for (let judged of policySetFor(wanted, subject).policies)
      for (let one of resultsOn(subject, judged, byFingerprint, seal)) {
        let isKnown = weighFacts(judged, subject).missing.length === 0 && !couldHaveOwner(subject);
        seen.set(one, (seen.get(one) ?? !0) && isKnown);
      }
  return seen;
}
function resultsOn(subject, judged, open, seal) {
  let { id } = judged.policy, group = scopeGroupOf(judged, subject);
  if (subject.type === "source")
    return [...open.values()].flat().filter(({ policy, source }) => policy === id && source === subject.id);
  let whole = group ?? subject.id, count = isCustom(id) ? findingsPerSubject : 1;
  return Array.from({ length: count }, (_, index) => index === 0 ? whole : `${whole}#${index + 1}`).flatMap((one) => open.get(seal(fingerprintOf(id, one))) ?? []);
}
function listingOf(resolution, seal) {
  let { coverage } = resolution, bySource = groupBy(coverage, ({ source }) => source), places = new Map(coverage.map((entry) => [entry, seal(placeOf(entry.section, entry.scope))]));
  return ({ source, place }, { kinds, policy }) => {
    if (policy.subject === "waiver") return resolution.hasWaivers === !0;
    let feeding = (bySource.get(source) ?? []).filter((entry) => entry.kinds.some((kind) => kinds.has(kind))), own = feeding.filter((entry) => places.get(entry) === place), decisive = own.length > 0 ? own : feeding, areListed = ({ kinds: fed, ...entry }) => fed.filter((kind) => kinds.has(kind)).every((kind) => listedOf(entry, kind) === "whole");
    return decisive.length > 0 && decisive.every(areListed);
  };
}

// src/judge/subject-verdicts.ts
function verdictsOn(subject, context) {
  let failed = new Set(
    context.result.findings.flatMap(
      ({ policy, subject: { id, members = [] } }) => id === subject.id || members.some((member) => member.id === subject.id) ? [policy] : []
    )
  );
  return context.policies.filter((policy) => policy.subject === subject.type).map((policy) => {
    let judged = prepare(policy);
    return failed.has(policy.id) ? { policy: policy.id, state: "fail", reasons: [], facts: [] } : { policy: policy.id, ...verdictOf(judged, subject, context) };
  });
}
function verdictOf(judged, subject, { result, resolution, names }) {
  let { policy, requires } = judged, { kind, source, section } = subject.origin;
  if (policy.kinds?.includes(kind) === !1)
    return { state: "not-applicable", reasons: [`It judges other kinds: ${policy.kinds.join(", ")}.`], facts: [] };
  let stopped = result.unknowns.find(
    (unknown2) => unknown2.cause === "aborted" && unknown2.policy === policy.id && unknown2.source === source && unknown2.section === section
  );
  if (stopped !== void 0) return { state: "unknown", reasons: [names.mixed(stopped.reason)], facts: [] };
  let { missing, because, applies } = weighFacts(judged, subject);
  if (missing.length > 0) {
    let doubts = because.map((sentence) => resolution.doubtInNames(sentence, names));
    return { state: "unknown", reasons: doubts.length > 0 ? doubts : [lack(missing)], facts: missing };
  }
  return applies ? { state: "pass", reasons: [], facts: [] } : { state: "not-applicable", reasons: [`It compares ${requires.filter((path) => lookUp(subject.input, path).state === "not-applicable").map((path) => path.join(".")).join(" and ")}, which this one cannot have.`], facts: [] };
}
function lack(facts) {
  return `${facts.join(" and ")} ${facts.length === 1 ? "was" : "were"} not read, and the policy cannot decide without.`;
}

// src/judge/sections.ts
function judgeSections(policies, coverage, { origins, unknowns }) {
  let seen = /* @__PURE__ */ new Set();
  for (let { source, section, scope, kind } of origins)
    seen.add(keyOf(source, section, void 0, kind)), seen.add(keyOf(source, section, scope, kind));
  let hasSubjects = ({ source, section, scope }, kind) => seen.has(keyOf(source, section, scope, kind));
  for (let { policy, kinds, concernedKinds, counts } of policies)
    for (let entry of coverage) {
      let isConcerned = entry.kinds.some((kind) => concernedKinds.has(kind)), namesOwners = policy.readsOwner && listsIdentities(entry);
      if (!isConcerned && !namesOwners) continue;
      if (!wasReadWhole(entry)) {
        counts.unknown += 1, addSection(unknowns, policy.id, entry);
        continue;
      }
      let fed = entry.kinds.filter((kind) => kinds.has(kind));
      fed.length > 0 && !fed.some((kind) => hasSubjects(entry, kind)) && (counts.notApplicable += 1);
    }
}

// src/judge/index.ts
async function judge(chunks, context) {
  let policies = context.policies.map(prepare), verdicts = {
    policies,
    findings: [],
    unknowns: openUnknowns(),
    scopeGroups: /* @__PURE__ */ new Map(),
    origins: /* @__PURE__ */ new Set(),
    subjects: 0
  };
  for await (let chunk of chunks) judgeChunk(verdicts, chunk);
  return verdicts.findings.push(...closeScopeGroups(verdicts.scopeGroups, context.resolution.sources)), judgeSections(policies, context.resolution.coverage, verdicts), conclude(verdicts, context);
}
function judgeChunk(verdicts, chunk) {
  let [first] = chunk.subjects;
  if (first === void 0) return;
  let { policies, required, counts } = policySetFor(verdicts.policies, first), failing = groupFindings(chunk, new Set(policies.map(({ policy }) => policy.id))), stopped = new Map(chunk.failures.map(({ policy, reason, location }) => [policy, stopReason(reason, location)])), evaluated = new Set(chunk.policies), judging = policies.map((judged) => {
    let { id } = judged.policy;
    return { judged, reason: stopped.get(id) ?? (evaluated.has(id) ? void 0 : neglected) };
  });
  counts && (verdicts.subjects += chunk.subjects.length);
  for (let [index, subject] of chunk.subjects.entries()) {
    verdicts.origins.add(subject.origin);
    let found = failing.get(index), hasAllFacts = isSeenEverywhere(subject) && required.every((path) => isCertain(subject.read(path)));
    for (let { judged, reason } of judging) {
      let findings = found?.get(judged.policy.id);
      findings !== void 0 ? fail(verdicts, judged, subject, findings) : reason !== void 0 ? stop(verdicts, judged, subject, reason) : hasAllFacts ? judged.counts.pass += 1 : decide(verdicts, judged, subject);
    }
  }
}
function isCertain(value) {
  return value !== void 0 && !isUncertain(value);
}
var neglected = "The policy was not evaluated.";
function stopReason(reason, location) {
  return `The policy stopped${location === void 0 ? "" : ` at ${location}`}: ${reason}`;
}
function groupFindings({ subjects, findings }, judging) {
  let bySubject = /* @__PURE__ */ new Map();
  for (let finding of findings) {
    if (subjects[finding.subject] === void 0 || !judging.has(finding.policy))
      throw new Error(`The policy ${finding.policy} failed on a subject that it does not judge.`);
    let byPolicy = bySubject.get(finding.subject) ?? /* @__PURE__ */ new Map();
    bySubject.set(finding.subject, byPolicy), append(byPolicy, finding.policy, finding);
  }
  return bySubject;
}
function fail({ findings, scopeGroups }, judged, subject, raw) {
  if (joinScopeGroup(scopeGroups, judged, subject, raw)) return;
  let { policy, counts } = judged;
  counts.fail += raw.length;
  for (let finding of judgeFindings(policy, subject, raw)) findings.push(finding);
}
function stop({ unknowns }, { policy, counts }, subject, reason) {
  counts.unknown += 1, addSubject(unknowns, policy.id, subject, { cause: "aborted", reason });
}
function decide({ unknowns }, judged, subject) {
  let { policy, counts } = judged, { missing, because, applies } = weighFacts(judged, subject);
  missing.length > 0 ? (counts.unknown += 1, addSubject(unknowns, policy.id, subject, { cause: "missing-fact", facts: missing, because })) : applies ? counts.pass += 1 : counts.notApplicable += 1;
}
function conclude(verdicts, { resolution, tool, anchor }) {
  let findings = verdicts.findings.sort(worstFirst), unknowns = closeUnknowns(verdicts.unknowns, resolution.coverage), staleEntries = [...resolution.staleEntries()], bySource = groupBy(resolution.coverage, ({ source }) => source);
  return {
    schemaVersion: "1.0",
    tool: { name: tool.name, version: tool.version },
    evaluatedAt: resolution.now,
    collectedAt: resolution.collectedAt,
    redacted: !1,
    sources: resolution.sources.map((source) => judgeSource(source, bySource.get(source.id) ?? [], resolution)),
    coverage: [...resolution.coverage],
    policies: verdicts.policies.map(reportPolicy).sort(by(({ id }) => id)),
    findings,
    unknowns,
    ...staleEntries.length > 0 && { staleEntries },
    summary: summarize(verdicts, unknowns, resolution),
    ...anchor !== void 0 && { anchor }
  };
}
function judgeSource({ id, kind, name, readAs }, entries, { credentialSources }) {
  let hasCredentials = credentialSources.has(id);
  return omitUndefined({
    id,
    kind,
    name,
    readAs,
    gaveNothing: gaveNothing({ entries, isCredential, hasCredentials })
  });
}
function reportPolicy({ policy, kinds, counts }) {
  let { id, title, description, requirement, severity, subject, readsOwner, remediation, relatedResources } = policy;
  return {
    id,
    title,
    description,
    requirement,
    severity,
    subject,
    ...kinds.size > 0 && { kinds: [...kinds] },
    readsOwner,
    controls: [...policy.controls],
    remediation,
    ...relatedResources.length > 0 && { relatedResources: [...relatedResources] },
    settings: { ...policy.values },
    counts: { ...counts }
  };
}
function summarize({ findings, subjects }, unknowns, { coverage, madeLater }) {
  let stopped = new Set(unknowns.filter(({ cause }) => cause === "aborted").map(({ policy }) => policy));
  return {
    ...countFindings(findings),
    unknowns: unknowns.reduce((sum, unknown2) => sum + (unknown2.count ?? 1), 0),
    gaps: coverage.filter(({ gap }) => gap).length + stopped.size,
    acceptedGaps: coverage.filter(({ gap, accepted }) => !gap && accepted !== void 0).length,
    subjects,
    ...madeLater > 0 && { madeLater }
  };
}

// src/model/clue-methods.ts
var lapsedMethod = "lapsed-owners-file", createdByMethod = "created-by";

// src/model/joint.ts
var joint = new RegExp(
  [
    String.raw`(?<=\p{Ll}\p{M}*)(?=\p{Lu})`,
    String.raw`(?<=\p{Lu})(?=\p{Lu}\p{Ll})`,
    String.raw`(?<=\p{Script=Latin}\p{M}*)(?=(?!\p{Script=Latin})\p{L})`,
    String.raw`(?<=(?!\p{Script=Latin})\p{L}\p{M}*)(?=\p{Script=Latin})`
  ].join("|"),
  "u"
);

export {
  countFindings,
  plainNames,
  renamedClaim,
  toSubject,
  describeFindings,
  describeSubject,
  joinJudgements,
  answerPrevious,
  answerEach,
  verdictsOn,
  judge,
  lapsedMethod,
  createdByMethod,
  joint
};

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  evaluate
} from "./chunk-evaluate-module-run.js";
import {
  writeUserFile
} from "./chunk-command-shell-write-file.js";
import {
  readUserBytes
} from "./chunk-configure-settings.js";
import {
  coverageKey,
  gaveFacts,
  gaveNothing,
  isShortfall,
  listedOf,
  reasonOf,
  wasReadWhole
} from "./chunk-model-coverage.js";
import {
  readPath,
  readSnapshot,
  renderDocument,
  renderLines
} from "./chunk-contract-yaml-location.js";
import {
  isRecord
} from "./chunk-model-is-record.js";
import {
  referenceDigits,
  referenceOf
} from "./chunk-model-previous.js";
import {
  UsageError,
  accountRows,
  assertedIdentityKind,
  countedKinds,
  credentialRowOf,
  credentialRows,
  identityRows,
  kindsOf,
  listsIdentities,
  providerTitles,
  referenceRows,
  sourceRows,
  uncollectedKindsOf,
  uncollectedRows
} from "./chunk-kinds-providers.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  isCustom,
  isGovernance,
  severities
} from "./chunk-model-policy.js";
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

// src/amend/key-ids.ts
function withoutPublicId({ findings }) {
  let unnamed = findings.filter(({ subject, publicId }) => subject.type === "credential" && publicId === void 0);
  return [...new Set(unnamed.map(({ subject }) => subject.id))];
}
function addPublicIds(judgement, publicIds) {
  let findings = judgement.findings.map((finding) => {
    let publicId = publicIds.get(finding.subject.id);
    return publicId === void 0 || publicId === "" ? finding : { ...finding, publicId };
  });
  return { ...judgement, findings };
}

// src/collect/ledger.ts
function writeCoverage(section, source, collected, collectedAt) {
  let contradiction = findContradiction(section, collected);
  if (contradiction !== void 0) throw new Error(`${section.section} of ${source.id} ${contradiction}.`);
  let kinds = Object.keys(section.provides), missingFacts = findMissingFacts(section, collected);
  return collected.coverage.map((report) => {
    let { listed, ...rest } = withoutFacts(report, kinds, missingFacts.get(report.scope ?? "") ?? []), entry = { source: source.id, section: section.section, kinds, observedAt: collectedAt, ...rest };
    return omitUndefined({ ...entry, listed: unusualListing(rest, listed) });
  });
}
function writeLeftOut({ section, leavesOut }, source, observedAt) {
  let own = leavesOut.map((kind) => ({ kind, sourceKind: void 0, ...uncollectedRows[kind] })).filter(({ sourceKind }) => sourceKind === void 0 || sourceKind === source.kind);
  if (own.length === 0) return [];
  let plurals = own.map(({ plural }) => plural), reason = `This version does not read ${[plurals.slice(0, -1).join(", "), ...plurals.slice(-1)].filter((part) => part !== "").join(" and ")}.`, kinds = own.map(({ kind }) => kind);
  return [
    { source: source.id, section: `${section}/not-collected`, status: "not-collected", kinds, reason, observedAt }
  ];
}
function recordsOf({ identities: identities2 = [], accounts: accounts2 = [], credentials: credentials2 = [], references: references2 = [] }) {
  return [identities2, accounts2, credentials2, references2].flat();
}
function findContradiction({ permissions, provides }, collected) {
  let reports = collected.coverage;
  if (reports.length === 0) return "ended without saying what it read";
  let scopes = new Set(reports.map(({ scope }) => scope));
  if (scopes.size < reports.length) return "reports one scope twice";
  let permission = reports.find(
    ({ scope, requiredPermission }) => scope !== void 0 && (scope === requiredPermission || permissions.includes(scope))
  );
  if (permission !== void 0) return `reports the permission ${permission.scope} as a scope`;
  let kinds = reports.flatMap(({ listed = {} }) => Object.keys(listed)), records = recordsOf(collected), undeclared = [...kinds, ...records.map(({ kind }) => kind)].find((kind) => !Object.hasOwn(provides, kind));
  if (undeclared !== void 0) return `does not declare that it provides ${undeclared}`;
  let uncovered = records.find(({ scope }) => !scopes.has(scope) && !scopes.has(void 0));
  return uncovered === void 0 ? void 0 : `gave a record of ${uncovered.scope}, on which it does not report`;
}
function findMissingFacts({ provides }, collected) {
  let scopes = new Set(collected.coverage.map(({ scope }) => scope)), missing = /* @__PURE__ */ new Map();
  for (let record of recordsOf(collected)) {
    let scope = record.scope !== void 0 && scopes.has(record.scope) ? record.scope : "";
    for (let fact of provides[record.kind] ?? [])
      fact in record || append(missing, scope, `${record.kind}.${fact}`);
  }
  return missing;
}
function withoutFacts(report, kinds, missing) {
  if (missing.length === 0 || !wasReadWhole(report)) return report;
  let reason = `${[...groupBy(missing, (fact) => fact)].map(([fact, all]) => `${fact} did not come for ${all.length}`).sort().join(", ")}.`;
  return {
    ...report,
    status: "partial",
    listed: Object.fromEntries(kinds.map((kind) => [kind, "whole"])),
    reason: report.reason === void 0 ? reason : `${report.reason} ${reason}`
  };
}
function unusualListing({ status }, listed = {}) {
  let unusual = Object.entries(listed).filter(([kind, extent]) => extent !== listedOf({ status }, kind));
  return unusual.length === 0 ? void 0 : Object.fromEntries(unusual);
}

// src/collect/index.ts
async function collect(providers, entries, context, tool) {
  let results = await Promise.all(providers.map((provider) => readProvider(provider, entries, context))), readings = results.flatMap((result) => result.readings), every = (listOf) => latestOfEachId(readings.flatMap(({ records }) => listOf(records) ?? []));
  return { snapshot: {
    schemaVersion: "1.0",
    collectedAt: context.now().toISOString(),
    collectedBy: tool,
    sources: results.flatMap(({ sources: sources2 }) => sources2).sort(by(idOf)),
    coverage: readings.flatMap(({ coverage }) => coverage).sort(by(coverageKey)),
    identities: every(({ identities: identities2 }) => identities2),
    accounts: every(({ accounts: accounts2 }) => accounts2),
    credentials: every(({ credentials: credentials2 }) => credentials2),
    references: every(({ references: references2 }) => references2),
    systems: [],
    removals: []
  }, resolveKeyIds: (credentials2) => resolveKeyIds(readings, credentials2, context) };
}
async function readProvider(provider, entries, context) {
  let opened = await provider.open(entries, context);
  if (opened.length === 0) return readingOfUnconfigured(provider, context);
  let sources2 = opened.map(({ source }) => source), [twice] = [...groupBy(sources2, idOf)].find(([, same]) => same.length > 1) ?? [];
  if (twice !== void 0) {
    let message = `Several entries under sources.${provider.name} name the same source, ${twice}.`;
    throw new UsageError(message, { hint: "Keep one of them: the others would overwrite what it reads." });
  }
  let readings = await Promise.all(opened.map((one) => readSource(provider, one, context)));
  return { sources: sources2, readings: readings.flat() };
}
function readingOfUnconfigured(provider, context) {
  let source = { id: provider.name, kind: "provider", name: provider.title }, refusal = { status: "not-configured", reason: `No ${provider.title} source is configured.` };
  return { sources: [source], readings: refuse(provider, source, refusal, context) };
}
async function readSource(provider, opened, context) {
  let { source } = opened;
  return "refusal" in opened ? refuse(provider, source, opened.refusal, context) : Promise.all(
    opened.sections.map(async (section) => {
      let collected = await section.collect(context), now = context.now().toISOString(), coverage = [...writeCoverage(section, source, collected, now), ...writeLeftOut(section, source, now)];
      return { records: collected, coverage, section };
    })
  );
}
function refuse({ sections }, source, refusal, { now }) {
  let collectedAt = now().toISOString();
  return sections.map((section) => ({
    records: {},
    coverage: writeCoverage(section, source, { coverage: [refusal] }, collectedAt)
  }));
}
async function resolveKeyIds(readings, credentials2, context) {
  let wanted = new Set(credentials2), answers = await Promise.all(
    readings.map(async ({ section, records }) => {
      let own = (records.credentials ?? []).map(idOf).filter((id) => wanted.has(id));
      return section === void 0 || own.length === 0 ? [] : section.resolveKeyIds(own, context);
    })
  );
  return new Map(answers.flat().map(({ credential, publicId }) => [credential, publicId]));
}
function idOf({ id }) {
  return id;
}
function latestOfEachId(records) {
  return [...new Map(records.map((record) => [record.id, record])).values()].sort(by(idOf));
}

// src/model/memoize.ts
function memoize(compute) {
  let answers = /* @__PURE__ */ new Map();
  return (key) => {
    let known2 = answers.get(key);
    if (known2 !== void 0) return known2.answer;
    let answer = compute(key);
    return answers.set(key, { answer }), answer;
  };
}
function memoizeObjects(compute) {
  let answers = /* @__PURE__ */ new WeakMap();
  return (key) => {
    let known2 = answers.get(key);
    if (known2 !== void 0) return known2;
    let answer = compute(key);
    return answers.set(key, answer), answer;
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
function fingerprintedId({ type, id }, given) {
  return (type === "source" ? [id, given.section, given.scope] : [id]).filter((part) => typeof part == "string").join("#");
}
function canonicalArguments({ arguments: values }) {
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => compareText(a, b)));
}
function spokenOf({ type }, value) {
  return type === "source" && typeof value == "string" && value !== "" ? value : void 0;
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
  let own = policies.filter(({ policy }) => policy.subject === type && (policy.kinds?.includes(origin.kind) ?? !0)), required = new Map(own.flatMap(({ requires }) => requires.map((path) => [path.join("."), path])));
  return {
    policies: own,
    required: [...required.values()],
    counts: own.some(({ policy }) => !isGovernance(policy.id))
  };
}

// src/judge/unknowns.ts
var exampleLimit = 5;
function openUnknowns() {
  return { groups: /* @__PURE__ */ new Map(), sections: [] };
}
function addSubject({ groups }, policy, { origin, id }, lack) {
  let { source, section } = origin, key = keyOf(policy, source, section, lack.cause, ...lack.cause === "aborted" ? [lack.reason] : lack.facts), group = groups.get(key) ?? { policy, source, section, lack, count: 0, examples: [] };
  groups.set(key, group), group.count += 1, keepLowest(group.examples, id);
}
function keepLowest(examples, subject) {
  let highest = examples[exampleLimit - 1];
  highest !== void 0 && subject >= highest || (examples.push(subject), examples.sort(), examples.splice(exampleLimit));
}
function addSection({ sections }, policy, entry) {
  let { source, section, scope, status, consequence, requiredPermission, gap, accepted } = entry;
  sections.push(
    omitUndefined({
      policy,
      source,
      section,
      scope,
      cause: "coverage",
      status,
      reason: reasonOf(entry),
      consequence: consequence || void 0,
      requiredPermission: requiredPermission || void 0,
      gap,
      accepted
    })
  );
}
function closeUnknowns({ groups, sections }, coverage) {
  let bySection = groupBy(coverage, ({ source, section }) => keyOf(source, section)), rosters = coverage.filter(listsIdentities), grouped = [...groups.values()].map((group) => {
    let own = bySection.get(keyOf(group.source, group.section)) ?? [];
    return describeGroup(group, needsRoster(group) ? [...own, ...rosters] : own);
  });
  return [...sections, ...grouped].sort((a, b) => compareTexts(orderOf(a), orderOf(b)));
}
function describeGroup({ policy, source, section, lack, count: count2, examples }, entries) {
  let gap = lack.cause === "aborted" || entries.some((entry) => entry.gap);
  return omitUndefined({
    policy,
    source,
    section,
    cause: lack.cause,
    facts: lack.cause === "missing-fact" ? [...lack.facts] : void 0,
    count: count2,
    examples,
    reason: reasonFor(lack, count2),
    gap,
    accepted: gap ? void 0 : entries.find((entry) => entry.accepted !== void 0)?.accepted
  });
}
function reasonFor(lack, count2) {
  if (lack.cause === "aborted") return lack.reason;
  let subjects = count2 === 1 ? "1 subject" : `${count2} subjects`;
  return lack.facts.length === 1 && lack.facts[0] === "owner" ? `The owner of ${subjects} is not known, because neither a roster nor an owners file was read.` : `${subjects} ${count2 === 1 ? "lacks" : "lack"} ${lack.facts.join(" and ")}, without which this policy cannot decide.`;
}
function needsRoster({ lack }) {
  return lack.cause === "missing-fact" && lack.facts.some((fact) => fact === "owner" || fact.startsWith("owner."));
}
function orderOf(unknown2) {
  let { policy, source, section, scope, cause, facts, reason } = unknown2;
  return [policy, source, section ?? "", scope ?? "", cause, (facts ?? []).join(), reason];
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
    let below = value[path[depth] ?? ""];
    if (below === void 0) return "state" in value ? notApplicable : unknown(path, depth + 1);
    value = below;
  }
  return known;
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
  let missing = new Set(isSeenEverywhere(subject) ? [] : gathers), applies = !0;
  for (let path of requires) {
    let fact = lookUp(subject.input, path);
    fact.state === "unknown" ? missing.add(fact.path) : fact.state === "not-applicable" && (applies = !1);
  }
  return { missing: [...missing].sort(), applies };
}
function isSeenEverywhere(subject) {
  return subject.type !== "identity" || subject.input.footprint.unseenSources.length === 0;
}

// src/judge/message.ts
function renderMessage(template, values) {
  return template.replace(/\{([A-Za-z]\w*)\}/g, (placeholder, name) => {
    if (name === "subject") return values.subject;
    if (name === "owner") return values.owner;
    let value = Object.hasOwn(values.arguments, name) ? values.arguments[name] : void 0;
    return value === void 0 ? placeholder : wordsFor(value, values.nameOf);
  });
}
function wordsFor(value, nameOf) {
  return value === null ? "none" : typeof value == "boolean" ? value ? "yes" : "no" : typeof value == "string" ? nameOf(value) ?? value : String(value);
}
function ownerInWords(owner, nameOf) {
  return owner === void 0 ? "an unknown owner" : owner.state === "known" ? nameOf(owner.identity.id) ?? owner.identity.name : owner.state === "none" ? "nobody" : [...new Set(owner.claims.map((claim) => claimant(claim, nameOf)))].join(" or ") || "nobody certain";
}
function claimant(claim, nameOf) {
  return (claim.identity === void 0 ? void 0 : nameOf(claim.identity)) ?? claim.says;
}
function labelWith(label, publicId) {
  return publicId === void 0 ? label : `${label} [${publicId}]`;
}

// src/judge/describe.ts
function describeFindings(judgement, names) {
  return { ...judgement, findings: judgement.findings.map((finding) => describeFinding(finding, names)) };
}
function describeFinding(judged, names) {
  let { policy, subject, arguments: given, fingerprint, reference } = judged, nameOf = (id) => names.identities.get(id)?.name, { input } = subject, owner = "owner" in input ? input.owner : void 0, description = subject.describe(), label = labelWith(description.label, judged.publicId), message = renderMessage(policy.message, {
    subject: label,
    owner: ownerInWords(owner, nameOf),
    arguments: given,
    nameOf
  }), [location, ...otherLocations] = description.locations;
  return omitUndefined({
    policy: policy.id,
    severity: policy.severity,
    fingerprint,
    reference,
    subject: describeSubject(judged, label),
    message: message.trim() === "" ? policy.title : message,
    arguments: sortedArguments(given),
    owner: owner === void 0 ? void 0 : describeOwner(owner, names),
    evidence: evidenceOf(judged, description),
    remediation: policy.remediation,
    location: location === void 0 ? void 0 : { ...location },
    otherLocations: otherLocations.length === 0 ? void 0 : otherLocations.map((one) => ({ ...one }))
  });
}
function sortedArguments(given) {
  return Object.fromEntries(Object.entries(given).sort(by(([name]) => name)));
}
function describeSubject({ subject, publicId, section, scope }, label) {
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
function evidenceOf({ subject, arguments: given }, { evidence }) {
  if (subject.type !== "source" || typeof given.section != "string") return [...evidence];
  let scope = scopeOf(given.scope);
  return subject.input.source.coverage.filter(
    (entry) => entry.section === given.section && entry.scope === scope
  ).flatMap(({ reason, consequence, requiredPermission }) => [
    reason,
    consequence,
    requiredPermission && `Needs ${requiredPermission}.`
  ]).filter((text) => text !== void 0).filter((text) => text !== "");
}
function scopeOf(value) {
  return typeof value == "string" && value !== "" ? value : void 0;
}
function describeOwner(owner, names) {
  let claims = owner.claims.map((claim) => describeClaim(claim, names));
  return owner.state === "none" ? { state: owner.state, claims } : owner.state === "conflicting" ? { state: owner.state, rank: owner.rank, claims } : owner.state === "uncertain" ? omitUndefined({ state: owner.state, rank: owner.rank, claims }) : { state: owner.state, rank: owner.rank, identity: describeIdentity(owner.identity, names), claims };
}
function describeClaim(claim, { identities: identities2 }) {
  let name = claim.identity === void 0 ? void 0 : identities2.get(claim.identity)?.name;
  return { ...claim, ...name !== void 0 && { name } };
}
function describeIdentity(view, { identities: identities2, lastDayOf }) {
  let identity = identities2.get(view.id), successor = view.successor ?? identity?.successor;
  return omitUndefined({
    id: view.id,
    name: identity?.name ?? view.name,
    status: view.status,
    endedAt: lastDayOf(view.id) ?? identity?.endedAt ?? void 0,
    daysSinceEnd: view.daysSinceEnd,
    successor: successor === void 0 || successor === "" ? void 0 : identities2.get(successor)?.name ?? successor
  });
}

// src/judge/previous.ts
var findingsPerSubject = 9;
function answerPrevious(previous, context) {
  let { result, resolution, seal } = context, policies = new Map(
    context.policies.filter(({ id }) => !isGovernance(id)).map((policy) => [policy.id, prepare(policy)])
  ), failing = new Set(result.findings.map(({ fingerprint }) => seal(fingerprint))), stopped = new Set(result.unknowns.filter(({ cause }) => cause === "aborted").map(({ policy }) => policy)), confirmed = [], repeated = [], open = /* @__PURE__ */ new Map();
  for (let one of previous)
    failing.has(one.fingerprint) ? confirmed.push(one) : stopped.has(one.policy) ? repeated.push(one) : policies.has(one.policy) && open.set(one.fingerprint, one);
  for (let { one, isKnown } of findSubjects(open, policies, context))
    open.delete(one.fingerprint), isKnown || repeated.push(one);
  let isListed = listingOf(resolution.coverage, seal);
  for (let one of open.values()) {
    let policy = policies.get(one.policy);
    policy !== void 0 && !isListed(one, policy) && repeated.push(one);
  }
  return { confirmed, repeated };
}
function* findSubjects(open, policies, { resolution, seal }) {
  let wanted = [...groupBy(open.values(), ({ policy }) => policy).keys()].flatMap((id) => policies.get(id) ?? []);
  if (wanted.length !== 0)
    for (let subject of resolution.subjects(new Set(wanted.map(({ policy }) => policy.subject)))) {
      if (open.size === 0) return;
      for (let judged of policySetFor(wanted, subject).policies)
        for (let one of resultsOn(subject, judged.policy, open, seal))
          yield { one, isKnown: weighFacts(judged, subject).missing.length === 0 };
    }
}
function resultsOn(subject, { id }, open, seal) {
  if (subject.type === "source")
    return [...open.values()].filter(({ policy, source }) => policy === id && source === subject.id);
  let count2 = isCustom(id) ? findingsPerSubject : 1;
  return Array.from({ length: count2 }, (_, index) => index === 0 ? subject.id : `${subject.id}#${index + 1}`).flatMap((one) => open.get(seal(fingerprintOf(id, one))) ?? []);
}
function listingOf(coverage, seal) {
  let bySource = groupBy(coverage, ({ source }) => source), places = new Map(coverage.map((entry) => [entry, seal(placeOf(entry.section, entry.scope))]));
  return ({ source, place }, { kinds }) => {
    let feeding = (bySource.get(source) ?? []).filter((entry) => entry.kinds.some((kind) => kinds.has(kind))), own = feeding.filter((entry) => places.get(entry) === place), decisive = own.length > 0 ? own : feeding, areListed = ({ kinds: fed, ...entry }) => fed.filter((kind) => kinds.has(kind)).every((kind) => listedOf(entry, kind) === "whole");
    return decisive.length > 0 && decisive.every(areListed);
  };
}

// src/judge/index.ts
async function judge(chunks, context) {
  let policies = context.policies.map(prepare), verdicts = {
    policies,
    findings: [],
    unknowns: openUnknowns(),
    origins: /* @__PURE__ */ new Set(),
    subjects: 0
  };
  for await (let chunk of chunks) judgeChunk(verdicts, chunk);
  return judgeSections(policies, context.resolution.coverage, verdicts), conclude(verdicts, context);
}
function judgeChunk(verdicts, chunk) {
  let [first] = chunk.subjects;
  if (first === void 0) return;
  let { policies, required, counts } = policySetFor(verdicts.policies, first), failing = groupFindings(chunk, new Set(policies.map(({ policy }) => policy.id))), stopped = new Map(chunk.failures.map(({ policy, reason, location }) => [policy, stopReason(reason, location)])), evaluated = new Set(chunk.policies), reasonFor2 = memoize((id) => stopped.get(id) ?? (evaluated.has(id) ? void 0 : neglected));
  for (let [index, subject] of chunk.subjects.entries()) {
    verdicts.origins.add(subject.origin), counts && (verdicts.subjects += 1);
    let found = failing.get(index), hasAllFacts = isSeenEverywhere(subject) && required.every((path) => subject.read(path) !== void 0);
    for (let judged of policies) {
      let findings = found?.get(judged.policy.id), reason = reasonFor2(judged.policy.id);
      findings !== void 0 ? fail(verdicts, judged, subject, findings) : reason !== void 0 ? stop(verdicts, judged, subject, reason) : hasAllFacts ? judged.counts.pass += 1 : decide(verdicts, judged, subject);
    }
  }
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
function fail({ findings }, { policy, counts }, subject, raw) {
  counts.fail += raw.length;
  for (let finding of judgeFindings(policy, subject, raw)) findings.push(finding);
}
function stop({ unknowns }, { policy, counts }, subject, reason) {
  counts.unknown += 1, addSubject(unknowns, policy.id, subject, { cause: "aborted", reason });
}
function decide({ unknowns }, judged, subject) {
  let { policy, counts } = judged, { missing, applies } = weighFacts(judged, subject);
  missing.length > 0 ? (counts.unknown += 1, addSubject(unknowns, policy.id, subject, { cause: "missing-fact", facts: missing })) : applies ? counts.pass += 1 : counts.notApplicable += 1;
}
function conclude(verdicts, { resolution, tool, anchor }) {
  let findings = verdicts.findings.sort(worstFirst), unknowns = closeUnknowns(verdicts.unknowns, resolution.coverage), bySource = groupBy(resolution.coverage, ({ source }) => source);
  return {
    schemaVersion: "1.0",
    tool: { name: tool.name, version: tool.version },
    evaluatedAt: resolution.now,
    collectedAt: resolution.collectedAt,
    redacted: !1,
    sources: resolution.sources.map((source) => ({
      ...source,
      gaveNothing: gaveNothing(bySource.get(source.id) ?? [])
    })),
    coverage: [...resolution.coverage],
    policies: verdicts.policies.map(reportPolicy).sort(by(({ id }) => id)),
    findings,
    unknowns,
    summary: summarize(verdicts, unknowns, resolution.coverage),
    ...anchor !== void 0 && { anchor }
  };
}
function worstFirst(a, b) {
  return severities.indexOf(a.policy.severity) - severities.indexOf(b.policy.severity) || compareText(a.policy.id, b.policy.id) || compareText(a.subject.id, b.subject.id) || compareTexts([a.section ?? "", a.scope ?? "", a.fingerprint], [b.section ?? "", b.scope ?? "", b.fingerprint]);
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
function summarize({ findings, subjects }, unknowns, coverage) {
  let counted = findings.filter(({ policy }) => !isGovernance(policy.id)), count2 = (severity) => counted.filter(({ policy }) => policy.severity === severity).length, stopped = new Set(unknowns.filter(({ cause }) => cause === "aborted").map(({ policy }) => policy));
  return {
    findings: { critical: count2("critical"), high: count2("high"), medium: count2("medium"), low: count2("low") },
    worstSeverity: severities.find((severity) => count2(severity) > 0) ?? null,
    unknowns: unknowns.reduce((sum, unknown2) => sum + (unknown2.count ?? 1), 0),
    gaps: coverage.filter(({ gap }) => gap).length + stopped.size,
    acceptedGaps: coverage.filter(({ gap, accepted }) => !gap && accepted !== void 0).length,
    subjects
  };
}

// src/resolve/calendar.ts
var lastZoneOnEarth = "Etc/GMT+12", millisecondsPerDay = 864e5, rfc3339 = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?([Zz]|[+-]\d\d(?::?\d\d)?)$/, usualInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
function parseInstant(text) {
  if (usualInstant.test(text)) {
    let usual = Date.parse(text);
    if (!Number.isNaN(usual)) return usual;
  }
  let [, date, clock, seconds = ":00", zone = "Z"] = rfc3339.exec(text) ?? [];
  if (date === void 0 || clock === void 0) return;
  let sign = zone.charAt(0), offset = zone.length === 1 ? "Z" : `${sign}${zone.slice(1, 3)}:${zone.slice(3).replace(":", "") || "00"}`, time = Date.parse(`${date}T${clock}${seconds.startsWith(":60") ? ":59.999" : seconds}${offset}`);
  return Number.isNaN(time) ? void 0 : time;
}
function elapsedDays(since, now) {
  return Math.max(0, Math.floor((now - since) / millisecondsPerDay));
}
function remainingDays(until, now) {
  return Math.floor((until - now) / millisecondsPerDay);
}
function utcDay(instant) {
  return Math.floor(instant / millisecondsPerDay);
}
function startOfUtcDay(instant) {
  return utcDay(instant) * millisecondsPerDay;
}
function createCalendar(timezone) {
  let localTime = zoneClock(timezone), dayAt = (instant) => utcDay(localTime(instant)), readings = /* @__PURE__ */ new Map(), lastOf = (day) => {
    let midnight = (day + 1) * millisecondsPerDay, starts = [-1, 1].map((side) => {
      let near = midnight + side * millisecondsPerDay;
      return localTime(near) - near;
    }).map((offset) => midnight - offset).filter((start) => dayAt(start) > day), crossings = starts.filter((start) => dayAt(start - 1) <= day);
    return Math.max(...crossings.length > 0 ? crossings : starts) - 1;
  }, measure = (text) => {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) {
      let day = utcDay(Date.parse(text));
      return Number.isNaN(day) ? void 0 : { number: day, first: lastOf(day - 1) + 1, last: lastOf(day) };
    }
    let instant = parseInstant(text);
    return instant === void 0 ? void 0 : { number: dayAt(instant), first: instant, last: instant };
  };
  return { dayAt, read: (text) => (readings.has(text) || readings.set(text, measure(text)), readings.get(text)) };
}
function zoneClock(timezone) {
  let format = zoneFormat(timezone);
  return (instant) => {
    let fields = {};
    for (let { type, value } of format.formatToParts(instant)) fields[type] = Number(value);
    let { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields, milliseconds = (instant % 1e3 + 1e3) % 1e3;
    return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  };
}
function zoneFormat(timezone) {
  try {
    return new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: timezone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric"
    });
  } catch (cause) {
    throw new UsageError(`There is no time zone ${timezone}.`, {
      hint: "Write its IANA name, such as Europe/Berlin.",
      cause
    });
  }
}

// src/resolve/glob.ts
function matchesGlob(glob, text) {
  let globAt = 0, textAt = 0, starAt = -1, resumeAt = 0;
  for (; textAt < text.length; ) {
    let wanted = glob[globAt];
    if (wanted === "*")
      starAt = globAt++, resumeAt = textAt;
    else if (wanted === "?" || wanted === text[textAt])
      globAt++, textAt++;
    else if (starAt >= 0)
      globAt = starAt + 1, textAt = ++resumeAt;
    else
      return !1;
  }
  for (; glob[globAt] === "*"; ) globAt++;
  return globAt === glob.length;
}
function indexGlobs(entries) {
  let byPrefix = /* @__PURE__ */ new Map();
  entries.forEach((globs, position) => {
    for (let glob of globs) {
      let prefix = glob.slice(0, literalLength(glob));
      append(byPrefix, prefix, { position, glob });
    }
  });
  let lengths = [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))];
  return (id) => {
    let positions = /* @__PURE__ */ new Set();
    for (let length of lengths)
      if (!(length > id.length))
        for (let { position, glob } of byPrefix.get(id.slice(0, length)) ?? [])
          matchesGlob(glob, id) && positions.add(position);
    return [...positions].sort((a, b) => a - b);
  };
}
function literalLength(glob) {
  let wildcard = glob.search(/[*?]/);
  return wildcard < 0 ? glob.length : wildcard;
}

// src/resolve/coverage.ts
function resolveCoverage(coverage, acceptGaps, calendar, now) {
  let valid = acceptGaps.filter(({ expires }) => {
    let lastDay = expires === void 0 ? void 0 : calendar.read(expires);
    return expires === void 0 || lastDay !== void 0 && lastDay.last >= now;
  });
  return coverage.toSorted(by(coverageKey)).map((entry) => resolveEntry(entry, valid));
}
function wasRosterRead(coverage) {
  return coverage.some((entry) => listsIdentities(entry) && gaveFacts(entry));
}
function unseenSources(coverage) {
  return unique(coverage.filter(isShortfall).map(({ source }) => source)).sort();
}
function indexSections(coverage) {
  let byKey = /* @__PURE__ */ new Map();
  for (let entry of coverage)
    for (let kind of entry.kinds) {
      let key = keyOf(entry.source, kind), found = byKey.get(key) ?? { entries: [], sections: /* @__PURE__ */ new Map() };
      byKey.set(key, found), found.entries.push(entry), found.sections.has(entry.scope) || found.sections.set(entry.scope, entry.section);
    }
  return {
    sectionOf: (source, kind, scope) => {
      let { entries, sections } = byKey.get(keyOf(source, kind)) ?? nothingRead;
      return sections.get(scope) ?? sections.get(void 0) ?? entries[0]?.section;
    },
    extentOf: (source, kind) => {
      let { entries } = byKey.get(keyOf(source, kind)) ?? nothingRead;
      if (entries.length !== 0)
        return entries.every(wasReadWhole) ? "whole" : entries.some(gaveFacts) ? "part" : void 0;
    }
  };
}
var nothingRead = { entries: [], sections: /* @__PURE__ */ new Map() };
function resolveEntry(entry, valid) {
  if (!isShortfall(entry)) return { ...entry, gap: !1 };
  let acceptance = valid.find((accepted) => accepts(accepted, entry));
  if (acceptance === void 0) return { ...entry, gap: !0 };
  let { reason, expires } = acceptance;
  return { ...entry, gap: !1, accepted: omitUndefined({ reason, expires }) };
}
function accepts(accepted, { source, section, scope }) {
  return [
    [accepted.source, source],
    [accepted.section, section],
    [accepted.scope, scope ?? ""]
  ].every(([glob, text]) => glob === void 0 || matchesGlob(glob, text));
}

// src/resolve/joined-snapshot.ts
function holderOf({ account }, { accounts: accounts2 }) {
  return typeof account == "string" ? accounts2.get(account) : void 0;
}
function sourceName(sources2, id) {
  return sources2.get(id)?.name ?? id;
}
function inOrder(items) {
  let last;
  return items.every(({ id }) => {
    let follows = last === void 0 || last < id;
    return last = id, follows;
  }) ? items : [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => a.id < b.id ? -1 : 1);
}
function byId(items) {
  return new Map(inOrder(items).map((item) => [item.id, item]));
}

// src/resolve/employment.ts
function isGone(status) {
  return status === "departed" || status === "retired";
}
function employmentStatusOf(identity, calendar, now) {
  let { ended, isPersonal: isPersonal2 } = identityRows[identity.kind], end = pastEnd(identity, calendar, now);
  if (end !== void 0) return { status: ended, end };
  if (isGone(identity.status) && !endsLater(identity.endedAt, calendar, now))
    return { status: isPersonal2 === !0 ? ended : identity.status ?? ended };
  let start = identity.startedAt === void 0 ? void 0 : calendar.read(identity.startedAt);
  return start !== void 0 && start.first > now ? { status: "future" } : identity.status === "suspended" ? { status: "suspended" } : identity.status === "future" && start === void 0 ? { status: "future" } : identity.status !== void 0 || isStillThere(identity, calendar, now) ? { status: "active" } : {};
}
function identityViewOf(identity, employment, calendar, now) {
  return omitUndefined({
    id: identity.id,
    kind: identity.kind,
    name: identity.name,
    status: employment.status,
    daysSinceEnd: daysSinceEnd(employment, calendar.dayAt(now)),
    employment: identity.employment,
    daysPastContract: daysSince(identity.contractEndsAt, "last", calendar, now),
    daysSinceMove: daysSince(identity.movedAt, "first", calendar, now),
    team: identity.team,
    previousTeam: identity.previousTeam
  });
}
function pastEnd(identity, calendar, now) {
  let start = identity.startedAt === void 0 ? void 0 : calendar.read(identity.startedAt);
  for (let field of ["endedAt", "contractEndsAt"]) {
    let text = identity[field], day = typeof text == "string" ? calendar.read(text) : void 0;
    if (typeof text != "string" || day === void 0 || day.last >= now) continue;
    if (!(start !== void 0 && start.first > day.last && start.first <= now)) return { ...day, text, field };
  }
}
function endsLater(text, calendar, now) {
  let day = typeof text == "string" ? calendar.read(text) : void 0;
  return day !== void 0 && day.last >= now;
}
function isStillThere(identity, calendar, now) {
  return identity.endedAt === null || endsLater(identity.endedAt, calendar, now) ? !0 : endsLater(identity.contractEndsAt, calendar, now);
}
function daysSinceEnd({ status, end }, today) {
  if (status !== void 0)
    return isGone(status) ? end === void 0 ? void 0 : Math.max(0, today - end.number) : null;
}
function daysSince(text, edge, calendar, now) {
  if (typeof text != "string") return text;
  let day = calendar.read(text);
  if (day !== void 0)
    return day[edge] < now ? Math.max(0, calendar.dayAt(now) - day.number) : null;
}

// src/resolve/ages.ts
function ageDays(since, now) {
  let instant = since === void 0 ? void 0 : parseInstant(since);
  return instant === void 0 ? void 0 : elapsedDays(instant, now);
}
function useAt(lastUsed, now) {
  if (lastUsed === void 0) return;
  let idleDays = ageDays(lastUsed.state === "used" ? lastUsed.at : lastUsed.since, now);
  return idleDays === void 0 ? void 0 : { ...lastUsed, idleDays };
}
function credentialStatus({ status, expiresAt }, now) {
  let expiry = typeof expiresAt == "string" ? parseInstant(expiresAt) : void 0;
  return status === "active" && expiry !== void 0 && expiry <= now ? "expired" : status;
}
function ageCredential(credential, owner, people) {
  let { now } = people;
  return omitUndefined({
    id: credential.id,
    kind: credential.kind,
    name: credential.name,
    status: credentialStatus(credential, now),
    ageDays: ageDays(credential.createdAt, now),
    valueAgeDays: ageDays(credential.rotatedAt, now),
    daysToExpiry: daysToExpiry(credential.expiresAt, now),
    lastUsed: useAt(credential.lastUsed, now),
    daysUsedAfterOwnerLeft: daysUsedAfterOwnerLeft(credential.lastUsed, owner, people),
    privilege: credential.privilege,
    reach: credential.reach,
    rotation: rotationAt(credential.rotation, now)
  });
}
function daysToExpiry(expiresAt, now) {
  if (typeof expiresAt != "string") return expiresAt;
  let expiry = parseInstant(expiresAt);
  return expiry === void 0 ? void 0 : remainingDays(expiry, now);
}
function rotationAt(rotation, now) {
  if (rotation === void 0) return;
  let { enabled, nextAt } = rotation;
  if (!enabled) return { enabled, daysOverdue: null };
  let next = nextAt === void 0 ? void 0 : parseInstant(nextAt);
  return next === void 0 ? { enabled } : { enabled, daysOverdue: next >= now ? null : elapsedDays(next, now) };
}
function daysUsedAfterOwnerLeft(lastUsed, owner, people) {
  if (owner === void 0) return;
  if (owner.state !== "known") return null;
  if (owner.identity.status === void 0) return;
  if (!isGone(owner.identity.status) || lastUsed?.state === "never") return null;
  let { end } = people.status(owner.identity.id), used = lastUsed === void 0 ? void 0 : parseInstant(lastUsed.at);
  if (end === void 0 || used === void 0 || lastUsed === void 0) return;
  let isWholeDay = lastUsed.precision === "day";
  return (isWholeDay ? startOfUtcDay(used) : used) <= end.last ? null : Math.max(0, (isWholeDay ? utcDay(used) : people.calendar.dayAt(used)) - end.number);
}

// src/resolve/claims.ts
var namesakesAtMost = 4, noClaims = [];
function concatenated(first, second) {
  return second.length === 0 ? first : first.length === 0 ? second : [...first, ...second];
}
function unmatched({ rank, method, says, detail }) {
  return { claim: { rank, method, says, detail } };
}
function claimsOf(clue, named, people) {
  let [only] = named;
  if (only === void 0) return [unmatched(clue)];
  if (named.length === 1) return [claimOn(only, clue, people)];
  let shared = {
    ...clue,
    rank: clue.rank === "asserted" ? "asserted" : "weak",
    detail: `${clue.detail}, which fits ${named.length} identities of the roster`
  };
  return named.length > namesakesAtMost ? [unmatched(shared)] : named.map((id) => claimOn(id, shared, people));
}
function claimOn(id, { rank, method, says, detail }, people) {
  let view = people.view(id), { status, daysSinceEnd: daysSinceEnd2 } = view ?? {};
  return { claim: omitUndefined({ identity: id, rank, method, says, detail, status, daysSinceEnd: daysSinceEnd2 }) };
}

// src/resolve/people-index.ts
function fold(text) {
  return (isAscii(text) ? text : text.normalize("NFC")).toLowerCase();
}
function isAscii(text) {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return !1;
  return !0;
}
function foldName(text) {
  let [last, first, ...others] = text.includes(",") ? text.split(",") : [text], ordered = first !== void 0 && others.length === 0 ? `${first} ${last}` : text;
  return isAscii(ordered) ? ordered.toLowerCase().replace(/[^a-z0-9]+/g, "") : ordered.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
function isEmail(text) {
  return /^[^\s@<>,;:"']+@[^\s@<>,;:"'/]+$/.test(text);
}
function indexPeople(identities2, { calendar, now, rosterRead }) {
  let tables = tabulate(identities2), byEmail = (text) => namedBy(tables.emails, fold(text)), byRosterNumber = (text) => namedBy(tables.numbers, text), status = memoize((id) => {
    let identity = identities2.get(id);
    return identity === void 0 ? {} : employmentStatusOf(identity, calendar, now);
  }), successor = (text) => {
    if (identities2.has(text)) return text;
    let named = [byEmail(text), byRosterNumber(text)].find((ids) => ids.length > 0) ?? [];
    return named.length === 1 ? named[0] ?? text : text;
  }, view = memoize((id) => {
    let identity = identities2.get(id);
    if (identity === void 0) return;
    let own = identityViewOf(identity, status(id), calendar, now);
    return identity.successor === void 0 ? own : { ...own, successor: successor(identity.successor) };
  });
  return {
    calendar,
    now,
    rosterRead,
    get: (id) => identities2.get(id),
    canName: (text) => tables.everything.has(foldName(text)),
    byEmail,
    byLogin: (text) => namedBy(tables.logins, fold(text)),
    byLoginOf: (system, text) => {
      let login = fold(text), [own, any] = [system, void 0].map((one) => namedBy(tables.systemLogins.get(one), login));
      return unique([...own ?? [], ...any ?? []]).sort(compareText);
    },
    byExternalId: (system, id) => namedBy(tables.externalIds, keyOf(system, id)),
    byRosterNumber,
    byName: (text) => namedBy(tables.names, foldName(text)),
    byLocalPart: (text) => namedBy(tables.localParts, fold(text)),
    isTeam: (text) => tables.teams.has(foldName(text)),
    status,
    view,
    successor
  };
}
function tabulate(identities2) {
  let table = () => /* @__PURE__ */ new Map(), tables = {
    emails: table(),
    localParts: table(),
    logins: table(),
    systemLogins: /* @__PURE__ */ new Map(),
    externalIds: table(),
    numbers: table(),
    names: table(),
    teams: /* @__PURE__ */ new Set(),
    everything: /* @__PURE__ */ new Set()
  };
  for (let identity of [...identities2.values()].sort(by(({ id }) => id))) enter(identity, tables);
  return tables;
}
function enter({ id, name, emails, logins, externalIds, team }, tables) {
  for (let email of emails ?? []) {
    let localPart = email.slice(0, Math.max(0, email.lastIndexOf("@")));
    add(tables.emails, fold(email), id), add(tables.localParts, fold(localPart), id);
    for (let text of [email, localPart]) tables.everything.add(foldName(text));
  }
  for (let { system, login } of logins ?? []) {
    add(tables.logins, fold(login), id), tables.everything.add(foldName(login));
    let ofSystem = tables.systemLogins.get(system) ?? /* @__PURE__ */ new Map();
    tables.systemLogins.set(system, ofSystem), add(ofSystem, fold(login), id);
  }
  for (let external of externalIds ?? []) add(tables.externalIds, keyOf(external.system, external.id), id);
  add(tables.numbers, id.slice(id.lastIndexOf(":") + 1), id), add(tables.names, foldName(name), id), tables.everything.add(foldName(name)), team !== void 0 && tables.teams.add(foldName(team));
}
function add(entries, key, id) {
  if (key === "") return;
  let found = entries.get(key);
  found === void 0 ? entries.set(key, id) : typeof found != "string" ? found.at(-1) !== id && found.push(id) : found !== id && entries.set(key, [found, id]);
}
var nobody = [];
function namedBy(entries, key) {
  let found = entries?.get(key) ?? nobody;
  return typeof found == "string" ? [found] : found;
}

// src/resolve/tag-claims.ts
var usualOwnerTags = [
  "owner",
  "owneremail",
  "contact",
  "contactemail",
  "email",
  "createdby",
  "creator",
  "managedby",
  "team",
  "squad",
  "service",
  "application",
  "costcenter"
], creatorTags = /* @__PURE__ */ new Set(["createdby", "creator", "managedby"]);
function tagKey(key) {
  return key.toLowerCase().replace(/[-_:\s]+/g, "");
}
function readOwnerTags(ownerTags, people) {
  let bareKey = memoize(tagKey), claimsByKey = memoize((key) => memoize((value) => claimsOfTag(key, value, people)));
  return (tags) => {
    let claims = noClaims;
    for (let { key, value } of tags)
      ownerTags.has(bareKey(key)) && (claims = concatenated(claims, claimsByKey(key)(value)));
    return claims;
  };
}
function claimsOfTag(key, value, people) {
  let says = value.trim();
  if (says === "") return [];
  let claims = readValue({ rank: "weak", method: "owner-tag", says, detail: `the tag ${key}` }, people);
  return creatorTags.has(tagKey(key)) ? claims.map((one) => ({ ...one, namesCreator: !0 })) : claims;
}
function readValue(weak, people) {
  let { says, detail } = weak, emails = isEmail(says) ? [says] : unique(says.split(/[\s,;:/<>()"'|]+/).filter(isEmail));
  if (emails.length > 0)
    return emails.flatMap((email) => {
      let named = people.byEmail(email);
      return claimsOf({ ...weak, says: email, rank: named.length > 0 ? "strong" : "weak" }, named, people);
    });
  let byLogin = people.byLogin(says.replace(/^@/, ""));
  if (byLogin.length > 0) return claimsOf({ ...weak, rank: "strong" }, byLogin, people);
  let byName = people.byName(says);
  if (byName.length > 0) return claimsOf({ ...weak, detail: `${detail} (a name)` }, byName, people);
  let byLocalPart = people.byLocalPart(says);
  return byLocalPart.length > 0 ? claimsOf({ ...weak, detail: `${detail} (an address without its domain)` }, byLocalPart, people) : [unmatched(people.isTeam(says) ? { ...weak, detail: `${detail} (a team's name)` } : weak)];
}

// src/resolve/account-view.ts
var serviceWords = /* @__PURE__ */ new Set([
  "service",
  "services",
  "serviceaccount",
  "serviceaccounts",
  "svc",
  "machine",
  "machines",
  "bot",
  "bots",
  "robot",
  "robots",
  "automation",
  "ci",
  "system",
  "systems",
  "workload",
  "workloads"
]), purposeTags = /* @__PURE__ */ new Set(["type", "usertype", "accounttype", "kind", "purpose", "usage"]);
function viewAccount(account, facts) {
  let { id, kind, name, status, membership, privilege, mfa, createdAt, lastUsed } = account, { now } = facts.people;
  return omitUndefined({
    id,
    kind,
    name,
    status,
    purpose: purposeOf(account, facts),
    membership,
    privilege,
    mfa,
    ageDays: ageDays(createdAt, now),
    lastUsed: useAt(lastUsed, now),
    live: liveOf(account, facts)
  });
}
function purposeOf(account, { claims, people }) {
  let { purpose } = accountRows[account.kind];
  if (purpose !== void 0) return purpose;
  let words = [
    ...(account.path ?? "").split("/"),
    ...(account.tags ?? []).filter(({ key }) => purposeTags.has(tagKey(key))).map(({ value }) => value)
  ];
  if (account.automated === !0 || words.some((word) => serviceWords.has(tagKey(word)))) return "service";
  let self = claims.find(({ isSelf, claim }) => isSelf === !0 && claim.rank === "strong"), identity = self?.claim.identity === void 0 ? void 0 : people.get(self.claim.identity);
  return identity === void 0 ? void 0 : identityRows[identity.kind].accountPurpose;
}
function liveOf({ source, kind }, { sections, live }) {
  let counted = countedKinds(accountRows[kind].provider);
  if (counted.length === 0) return;
  let known2 = {};
  for (let [field, credentialKind] of counted) {
    let extent = sections.extentOf(source, credentialKind), count2 = live[credentialKind] ?? 0;
    (extent === "whole" || extent === "part" && count2 > 0) && (known2[field] = count2);
  }
  return known2;
}

// src/resolve/known-accounts.ts
var KnownAccount = class {
  account;
  #live;
  #facts;
  #claims;
  #ownership;
  #view;
  constructor(account, live, facts) {
    this.account = account, this.#live = live, this.#facts = facts;
  }
  /** What the account itself says about its owner, without the owners file. */
  get claims() {
    return this.#claims ??= this.#facts.owners.claimsOfAccount(this.account), this.#claims;
  }
  get ownership() {
    return this.#ownership ??= this.#facts.owners.ofAccount(this.account, this.claims), this.#ownership;
  }
  /** The account as policies see it. */
  get view() {
    let { people, sections } = this.#facts;
    return this.#view ??= viewAccount(this.account, { live: this.#live, claims: this.claims, people, sections }), this.#view;
  }
};
function knowAccounts(accounts2, credentials2, facts) {
  let counts = countLive(credentials2, facts.people.now);
  return new Map(
    accounts2.map((account) => [account.id, new KnownAccount(account, counts.get(account.id) ?? {}, facts)])
  );
}
function countLive(credentials2, now) {
  let counts = /* @__PURE__ */ new Map();
  for (let credential of credentials2) {
    let { kind, account } = credential;
    if (typeof account != "string" || credentialRows[kind].countedAs === void 0 || credentialStatus(credential, now) !== "active") continue;
    let live = counts.get(account);
    live === void 0 ? counts.set(account, { [kind]: 1 }) : live[kind] = (live[kind] ?? 0) + 1;
  }
  return counts;
}

// src/resolve/account-claims.ts
function accountClaims(account, tagClaims, people) {
  let own = concatenated(selfClaims(account, people), pathClaims(account, people));
  return account.tags === void 0 ? own : concatenated(own, tagClaims(account.tags));
}
function selfClaims(account, people, instead) {
  let { provider, purpose } = accountRows[account.kind];
  if (purpose !== void 0 || account.automated === !0) return [];
  let stable = account.externalId === void 0 ? [] : people.byExternalId(provider, account.externalId);
  if (stable.length > 0 && account.externalId !== void 0) {
    let clue = { rank: "strong", method: "external-id", says: account.externalId, detail: "the account's own id, which the roster lists" };
    return claimsOf(instead ?? clue, stable, people).map(asSelf);
  }
  for (let email of account.emails ?? []) {
    let named = people.byEmail(email);
    if (named.length === 0) continue;
    return reusableClaims(named, instead ?? { rank: "strong", method: "email", says: email, detail: "the account's e-mail address" }, account, people);
  }
  return nameClaims(account, people, instead);
}
function nameClaims(account, people, instead) {
  let { name } = account, { chosenBy, method, detail: what } = accountRows[account.kind].nameClue, strong = { rank: "strong", method, says: name, detail: what, ...instead }, isKept = chosenBy === "holder" || isEmail(name) || instead !== void 0;
  if (!people.canName(name)) return isKept ? [unmatched(strong)] : [];
  let exact = exactlyNamed(name, account, people);
  if (exact !== void 0) return reusableClaims(exact, strong, account, people);
  let resemblances = [
    [people.byLogin(name), "a login of another system"],
    [people.byName(name), "a name"],
    [people.byLocalPart(name), "an e-mail address"]
  ];
  for (let [named, resembled] of resemblances) {
    let possible = named.filter((id) => !hasAnotherId(account, id, people));
    if (possible.length === 0) continue;
    let detail = `${strong.detail}, which resembles ${resembled}`;
    return reusableClaims(possible, { ...strong, rank: "weak", detail }, account, people);
  }
  return isKept ? [unmatched(strong)] : [];
}
function exactlyNamed(text, account, people) {
  let { provider, nameClue } = accountRows[account.kind], candidates = [people.byEmail(text), people.byLoginOf(provider, text)];
  return nameClue.chosenBy === "company" && candidates.push(people.byLogin(text)), candidates.find((named) => named.length > 0);
}
function reusableClaims(named, clue, account, people) {
  return claimsOf(clue, named, people).map((one) => {
    let { identity } = one.claim;
    if (identity === void 0) return one;
    let why = whyRecycled(account, identity, people);
    return why === void 0 ? asSelf(one) : { claim: { ...one.claim, detail: `${one.claim.detail ?? clue.detail} (${why})`, recycled: !0 } };
  });
}
function whyRecycled(account, identity, people) {
  let { end } = people.status(identity), created = account.createdAt === void 0 ? void 0 : parseInstant(account.createdAt);
  return end !== void 0 && created !== void 0 && created > end.last ? "the account is younger than that person's leaving" : hasAnotherId(account, identity, people) ? "the roster lists another account id" : void 0;
}
function hasAnotherId({ kind, externalId }, identity, people) {
  if (externalId === void 0) return !1;
  let { provider } = accountRows[kind], listed = (people.get(identity)?.externalIds ?? []).filter(({ system }) => system === provider);
  return listed.length > 0 && !listed.some(({ id }) => id === externalId);
}
function asSelf(one) {
  return one.claim.identity === void 0 ? one : { ...one, isSelf: !0 };
}
function pathClaims(account, people) {
  let { pathDetail: detail } = accountRows[account.kind];
  return account.path === void 0 || detail === void 0 ? noClaims : account.path.split("/").filter((segment) => segment !== "" && people.canName(segment)).flatMap((segment) => {
    let exact = exactlyNamed(segment, account, people);
    return exact === void 0 ? [] : reusableClaims(exact, { rank: "strong", method: "user-path", says: segment, detail }, account, people);
  });
}

// src/resolve/credential-claims.ts
function credentialClaims(credential, tagClaims, accountsOf, people) {
  let { clues, tags } = credential, added = clues?.flatMap((clue) => clueClaims(credential, clue, accountsOf, people)) ?? noClaims;
  return tags === void 0 ? added : concatenated(added, tagClaims(tags));
}
function clueClaims(credential, { method, says }, accountsOf, people) {
  let { provider, noun } = credentialRows[credential.kind], detail = `the ${noun}'s own ${method} field`, clue = { rank: "strong", method, says, detail }, accounts2 = accountsOf(provider, says);
  return accounts2.length === 0 ? rosterClaims(clue, provider, people) : accounts2.flatMap((account) => {
    if (account.automated === !0) return [unmatched({ ...clue, detail: `${detail}, a bot` })];
    let claims = selfClaims(account, people, clue);
    return accounts2.length > 1 ? asRecycled(claims, `${accounts2.length} accounts bear that login`) : isYounger(account, credential) ? asRecycled(claims, "the account is younger than what it added") : claims;
  });
}
function rosterClaims(clue, provider, people) {
  let named = [people.byLoginOf(provider, clue.says), people.byEmail(clue.says)].find((ids) => ids.length > 0);
  if (named !== void 0) return claimsOf(clue, named, people);
  let resembled = [
    [people.byLogin(clue.says), "a login of another system"],
    [people.byName(clue.says), "a name"]
  ].find(([ids]) => ids.length > 0);
  if (resembled === void 0) return [unmatched(clue)];
  let [possible, what] = resembled;
  return claimsOf({ ...clue, rank: "weak", detail: `${clue.detail}, which resembles ${what}` }, possible, people);
}
function isYounger(account, credential) {
  let accountCreated = account.createdAt === void 0 ? void 0 : parseInstant(account.createdAt), credentialCreated = credential.createdAt === void 0 ? void 0 : parseInstant(credential.createdAt);
  return accountCreated !== void 0 && credentialCreated !== void 0 && accountCreated > credentialCreated;
}
function asRecycled(claims, why) {
  return claims.map((one) => {
    let { claim } = one;
    if (claim.identity === void 0) return one;
    let detail = claim.recycled === !0 ? {} : { detail: `${claim.detail ?? claim.method} (${why})` };
    return { ...one, claim: { ...claim, ...detail, recycled: !0 } };
  });
}

// src/resolve/owner.ts
var ranks = ["asserted", "strong", "weak"];
function decideOwner(claimed, people) {
  let weighed = weakenCreators(claimed), claims = sortClaims(weighed.map(({ claim }) => claim)), rank = ranks.find((one) => claims.some((claim) => claim.rank === one && claim.identity !== void 0));
  if (rank === void 0) return { state: "none", claims };
  let deciding = claims.filter((claim) => claim.rank === rank && claim.identity !== void 0), [id, ...others] = new Set(deciding.map((claim) => claim.identity)), identity = id === void 0 || others.length > 0 ? void 0 : identityNamed(id, weighed, people);
  return identity === void 0 || deciding.some(({ recycled }) => recycled === !0) ? { state: "conflicting", rank, claims } : { state: "known", rank, identity, claims };
}
function weakenCreators(claimed) {
  return claimed.some(
    ({ claim, namesCreator }) => namesCreator !== !0 && claim.identity !== void 0 && claim.rank !== "weak"
  ) ? claimed.map((one) => one.namesCreator === !0 ? { ...one, claim: { ...one.claim, rank: "weak" } } : one) : claimed;
}
function identityNamed(id, claimed, people) {
  let asserted = claimed.find(({ claim }) => claim.rank === "asserted" && claim.identity === id), identity = people.view(id) ?? asserted?.identity;
  return identity === void 0 || asserted?.successor === void 0 ? identity : { ...identity, successor: asserted.successor };
}
function sortClaims(claims) {
  return claims.length < 2 ? [...claims] : [...new Map(claims.map((claim) => [claimKey(claim), claim]))].sort(([a], [b]) => compareText(a, b)).map(([, claim]) => claim);
}
function claimKey({ rank, identity, method, says, detail }) {
  return keyOf(String(ranks.indexOf(rank)), identity === void 0 ? "1" : "0", method, says, identity, detail);
}

// src/resolve/owners-file.ts
var lapsedMethod = "lapsed-owners-file";
function readOwnersFile({ file, entries }, people) {
  let index = indexGlobs(entries.map(({ match }) => typeof match == "string" ? [match] : match));
  return (ids) => {
    let positions = unique(ids.flatMap(index)).sort((a, b) => a - b), expired = [];
    for (let position of positions) {
      let entry = entries[position];
      if (entry === void 0) continue;
      let detail = `${file}:${entry.line}`, clue = { rank: "asserted", method: "owners-file", says: entry.owner, detail };
      if (!hasExpired(entry, people)) return [...expired, ...assertedClaims(entry, clue, file, people)];
      expired.push(
        unmatched({ ...clue, method: lapsedMethod, detail: `${detail}, which lapsed after ${entry.validUntil}` })
      );
    }
    return expired;
  };
}
function hasExpired({ validUntil }, { calendar, now }) {
  let lastDay = validUntil === void 0 ? void 0 : calendar.read(validUntil);
  return lastDay !== void 0 && lastDay.last < now;
}
function assertedClaims(entry, clue, file, people) {
  let { owner, line } = entry, successor = entry.successor === void 0 ? void 0 : people.successor(entry.successor), origin = omitUndefined({ location: { file, line }, successor }), named = namedBy2(owner, people);
  if (named.length > 0 || people.rosterRead)
    return claimsOf(clue, named, people).map((one) => ({ ...one, ...origin }));
  let id = `owners:${owner}`;
  return [{ claim: { identity: id, ...clue }, identity: { id, kind: assertedIdentityKind, name: owner }, ...origin }];
}
function namedBy2(owner, people) {
  return people.get(owner) !== void 0 ? [owner] : [people.byEmail(owner), people.byRosterNumber(owner), people.byLogin(owner)].find((ids) => ids.length > 0) ?? [];
}

// src/resolve/ownership.ts
function createOwners({ accountsOf, people, ownerTags, ownersFile }) {
  let tagClaims = readOwnerTags(new Set((ownerTags ?? usualOwnerTags).map(tagKey)), people), asserted = ownersFile === void 0 ? () => noClaims : readOwnersFile(ownersFile, people), isKnowable = people.rosterRead || ownersFile !== void 0, decide2 = memoizeObjects(
    (claims) => isKnowable ? { owner: decideOwner(claims, people), claims } : { claims }
  ), claimsOf2 = ({ credential, holder }) => {
    let own = credentialClaims(credential, tagClaims, accountsOf, people);
    return holder === void 0 ? own : concatenated(holder.claims, own);
  };
  return {
    claimsOfAccount: (account) => accountClaims(account, tagClaims, people),
    ofAccount: ({ id }, claims) => decide2(concatenated(asserted([id]), claims)),
    ofCredential: (credential, holder) => {
      let { id, clues, tags } = credential;
      return holder !== void 0 && (clues === void 0 && tags === void 0) && asserted([id]).length === 0 ? holder.ownership : decide2(concatenated(asserted(idsOf(credential)), claimsOf2({ credential, holder })));
    },
    ofReference: ({ id }, means) => {
      let ids = [id, ...means === void 0 ? [] : idsOf(means.credential)], claims = concatenated(asserted(ids), means === void 0 ? noClaims : claimsOf2(means));
      return means === void 0 && claims.length === 0 ? { claims } : decide2(claims);
    }
  };
}
function idsOf({ id, account }) {
  return typeof account == "string" ? [id, account] : [id];
}

// src/resolve/people.ts
var namingMethods = /* @__PURE__ */ new Set(["owners-file", "added-by", "login"]), shortestNamePart = 3;
function gatherPeople(joined) {
  let { identities: identities2, accounts: accounts2, credentials: credentials2, owners } = joined, register = createRegister();
  for (let identity of identities2.values())
    isPersonal(identity) && register.add(identity.id, spellingsOf(identity));
  for (let { account, ownership } of accounts2.values()) {
    let { claims } = ownership;
    registerAccount(account, claims, register, joined), registerClaims(account.name, claims, register, joined);
  }
  for (let credential of credentials2)
    registerClaims(
      credential.name,
      owners.ofCredential(credential, holderOf(credential, joined)).claims,
      register,
      joined
    );
  for (let { successor } of identities2.values())
    successor !== void 0 && isEmail(successor) && register.add(unlisted(successor), [successor]);
  return register.people();
}
function isPersonal(identity) {
  return identity !== void 0 && identityRows[identity.kind].isPersonal === !0;
}
function registerAccount(account, claims, register, { identities: identities2 }) {
  let { purpose, nameClue } = accountRows[account.kind];
  if (purpose !== void 0 || account.automated === !0) return;
  let own = [account.name, ...account.emails ?? []], holders = new Set(claims.filter(({ isSelf }) => isSelf === !0).map(({ claim }) => claim.identity)), [holder, ...others] = holders;
  holder !== void 0 && others.length === 0 && isPersonal(identities2.get(holder)) ? register.add(holder, [...own, account.externalId]) : nameClue.chosenBy === "holder" ? register.add(account.id, [...own, account.externalId]) : (isEmail(account.name) || claims.some(({ claim }) => claim.recycled === !0)) && register.add(account.id, own);
}
function registerClaims(name, claims, register, { identities: identities2 }) {
  for (let { claim, identity: asserted, successor } of claims) {
    successor !== void 0 && isEmail(successor) && register.add(unlisted(successor), [successor]);
    let identity = claim.identity === void 0 ? void 0 : identities2.get(claim.identity);
    isPersonal(identity) && register.add(identity.id, partsNaming(identity, name)), asserted !== void 0 && register.add(asserted.id, [claim.says]), !(claim.identity !== void 0 || claim.says.endsWith("[bot]")) && (namingMethods.has(claim.method) || isEmail(claim.says)) && register.add(unlisted(claim.says), [claim.says]);
  }
}
function spellingsOf({ id, name, emails, logins, externalIds }) {
  return [
    id,
    name,
    ...emails ?? [],
    ...(logins ?? []).map(({ login }) => login),
    ...(externalIds ?? []).map((external) => external.id)
  ];
}
function partsNaming(identity, name) {
  let addresses = (identity.emails ?? []).map((email) => email.slice(0, Math.max(0, email.lastIndexOf("@")))), parts = new Set([identity.name, ...addresses].flatMap(wordsOf).map(foldName));
  return wordsOf(name).filter((word) => word.length >= shortestNamePart && parts.has(foldName(word)));
}
function wordsOf(text) {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
function unlisted(says) {
  return `unlisted:${fold(says)}`;
}
function createRegister() {
  let holders = /* @__PURE__ */ new Map(), spellingsById = /* @__PURE__ */ new Map();
  return { add: (id, spellings) => {
    for (let spelling of spellings) {
      if (spelling === void 0 || spelling === "") continue;
      let folded = fold(spelling);
      if ((holders.get(folded) ?? id) !== id) continue;
      holders.set(folded, id);
      let own = spellingsById.get(id);
      own === void 0 ? spellingsById.set(id, /* @__PURE__ */ new Set([spelling])) : own.add(spelling);
    }
  }, people: () => [...spellingsById].map(([id, spellings]) => ({ id, spellings: [...spellings].toSorted() })).sort(by(({ id }) => id)) };
}

// src/resolve/references.ts
function joinReferences(references2, accounts2, credentials2) {
  let targets = findTargets(references2, accounts2, credentials2), joined = /* @__PURE__ */ new Map(), referencesOf = /* @__PURE__ */ new Map(), kinds = new Set(Array.from(targets.values(), (credential) => credential?.kind));
  for (let reference of references2.toSorted(
    by(({ file, line, id }) => keyOf(file, String(line).padStart(9, "0"), id))
  )) {
    let { target } = reference, credential = target === void 0 ? void 0 : targets.get(targetKey(target.kind, target.scope, target.name));
    credential !== void 0 && (joined.set(reference.id, credential), append(referencesOf, credential.id, reference));
  }
  return {
    credentialOf: (reference) => joined.get(reference.id),
    referencesOf: ({ id, kind }) => (kinds.has(kind) ? referencesOf.get(id) : void 0) ?? none
  };
}
var none = [];
function findTargets(references2, accounts2, credentials2) {
  let named = references2.flatMap(({ target }) => target ?? []), wanted = new Set(named.map(({ kind, scope, name }) => targetKey(kind, scope, name))), kinds = new Set(named.map(({ kind }) => kind)), targets = /* @__PURE__ */ new Map(), take = (key, credential) => {
    if (!wanted.has(key)) return;
    let isTaken = targets.has(key) && targets.get(key)?.id !== credential.id;
    targets.set(key, isTaken ? void 0 : credential);
  }, keysOfUser = /* @__PURE__ */ new Map();
  for (let credential of credentials2) {
    let { kind, scope, name, publicId, account } = credential;
    if (!kinds.has(kind)) continue;
    let { namedInCodeBy, publicId: shape } = credentialRows[kind];
    namedInCodeBy !== "public-id" ? take(targetKey(kind, scope, name), credential) : publicId !== void 0 && take(targetKey(kind, void 0, publicId), credential), shape !== void 0 && typeof account == "string" && append(keysOfUser, account, credential);
  }
  for (let account of keysOfUser.size === 0 ? [] : accounts2) {
    let [key, ...others] = keysOfUser.get(account.id) ?? [], described = key === void 0 || others.length > 0 ? void 0 : describedId(account, key);
    key !== void 0 && described !== void 0 && take(targetKey(key.kind, void 0, described), key);
  }
  return targets;
}
function describedId({ tags }, { kind, publicId }) {
  let shape = credentialRows[kind].publicId?.whole;
  if (shape === void 0 || publicId !== void 0) return;
  let [described, ...others] = (tags ?? []).filter(({ key }) => shape.test(key));
  return others.length === 0 ? described?.key : void 0;
}
function targetKey(kind, scope, name) {
  let namedBy3 = credentialRowOf(kind)?.namedInCodeBy;
  return namedBy3 === "public-id" ? keyOf(kind, "", name) : namedBy3 === "name-ignoring-case" ? keyOf(kind, scope?.toLowerCase(), name.toUpperCase()) : keyOf(kind, scope, name);
}

// src/model/resolution.ts
function toSubject(parts) {
  let { input } = parts;
  return { ...parts, id: input.id, read: (path) => readPath(input, path) };
}

// src/resolve/sentences.ts
function formatInstant(text) {
  let instant = inUtc(text);
  return instant === void 0 ? text : `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
function formatDay(text) {
  return inUtc(text)?.slice(0, 10) ?? text;
}
function inUtc(text) {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return text;
  let instant = parseInstant(text);
  return instant === void 0 ? void 0 : new Date(instant).toISOString();
}
function useSentences(lastUsed, provider) {
  if (lastUsed === void 0) return [];
  if (lastUsed.state === "never") return [`No use on record since ${formatDay(lastUsed.since)}.`];
  let title = providerTitles[provider], where = [lastUsed.service, lastUsed.region].filter((part) => part !== void 0).join(", "), what = where === "" ? "" : ` (${where})`, { at, precision } = lastUsed;
  if (precision === "day") return [`Last used on ${formatDay(at)}${what}; ${title} records the day only.`];
  let steps = { second: "", "5m": "5 minutes", "15m": "15 minutes" }[precision];
  return [`Last used ${formatInstant(at)}${what}${steps && `, as ${title} recorded in steps of ${steps}`}.`];
}
function rosterSentence(identity, { people, sources: sources2 }) {
  let { status, end } = people.status(identity.id), roster = `The roster ${sourceName(sources2, identity.from)}`;
  if (end?.field === "contractEndsAt") {
    let stale = isGone(identity.status) || identity.status === void 0 ? "" : `, but still lists "${identity.status}"`;
    return `${roster} says that the contract of ${identity.name} ended on ${end.text}${stale}.`;
  }
  if (end !== void 0) return `${roster} says that ${identity.name}'s last day was ${end.text}.`;
  if (isGone(status)) return `${roster} says that ${identity.name} has ${status}, but not when.`;
  if (status === "future")
    return `${roster} says that ${identity.name} starts on ${identity.startedAt ?? "a later day"}.`;
  if (status === void 0) return `${roster} lists ${identity.name} without a status.`;
  let until = typeof identity.endedAt == "string" ? identity.endedAt : identity.contractEndsAt, later2 = typeof until == "string" && status === "active" ? `, until ${until}` : "";
  return `${roster} lists ${identity.name} as ${status}${later2}.`;
}
function ownerSentences(owner, joined) {
  if (owner === void 0) return [];
  let rank = owner.state === "none" ? void 0 : owner.rank, deciding = owner.claims.filter((claim) => claim.rank === rank && claim.identity !== void 0), people = unique(deciding.map(({ identity }) => identity)).flatMap((id) => {
    let identity = id === void 0 ? void 0 : joined.identities.get(id);
    return identity === void 0 ? [] : [rosterSentence(identity, joined)];
  }), lead = leadOf(owner), claims = owner.claims.map((claim) => claimSentence(claim, deciding.includes(claim) ? lead : void 0, joined));
  return owner.state !== "none" || claims.length > 0 ? [...people, ...claims] : ["Nothing that was read names an owner."];
}
function stateSentences(credential) {
  let { kind, createdAt, rotatedAt, expiresAt, rotation, status } = credential, changed = rotatedAt !== void 0 && rotatedAt !== createdAt ? `Its value last changed on ${formatDay(rotatedAt)}.` : void 0;
  return [
    credentialRows[kind].labelTellsAge === !0 || createdAt === void 0 ? void 0 : `Made on ${formatDay(createdAt)}.`,
    changed,
    rotation === void 0 ? void 0 : `Automatic rotation is ${rotation.enabled ? "on" : "off"}.`,
    expiresAt === void 0 ? void 0 : expiresAt === null ? "It never expires." : `It expires on ${formatDay(expiresAt)}.`,
    status === "pending-deletion" ? "Its deletion is pending; until then it can be restored." : void 0
  ].filter((sentence) => sentence !== void 0);
}
function leadOf(owner) {
  return owner.state === "conflicting" ? "Claimed by" : owner.state === "known" && owner.rank === "weak" ? "Possible owner by" : "Owner by";
}
function claimSentence({ identity, method, says, detail }, lead, joined) {
  if (identity !== void 0) return `${lead ?? "Also named by"} ${detail ?? method}: ${says}.`;
  if (method === lapsedMethod) return `The entry ${detail ?? method}, named ${says}.`;
  let origin = method === "owners-file" ? `the entry ${detail ?? method}` : detail ?? method, doubt = joined.people.rosterRead ? "names nobody on the roster" : "could not be looked up: no roster was read";
  return `${origin.charAt(0).toUpperCase()}${origin.slice(1)}, "${says}", ${doubt}.`;
}

// src/resolve/account-subject.ts
function accountSubject({ account, view, ownership }, joined) {
  let { id, source, kind } = account, { owner, claims } = ownership;
  return toSubject({
    type: "account",
    origin: joined.originOf(source, kind),
    input: omitUndefined({ id, source, account: view, owner }),
    describe: () => ({
      label: accountRows[kind].label(account, sourceName(joined.sources, source)),
      locations: claims.flatMap(({ location }) => location ?? []),
      evidence: [...useSentences(account.lastUsed, accountRows[kind].provider), ...ownerSentences(owner, joined)]
    })
  });
}

// src/resolve/credential-subject.ts
function credentialSubject(credential, joined) {
  return new CredentialSubject(credential, joined);
}
var CredentialSubject = class {
  type = "credential";
  origin;
  credential;
  ownership;
  #joined;
  #holder;
  #lastUsed;
  constructor(credential, joined) {
    let { source, kind, scope } = credential;
    this.credential = credential, this.origin = joined.originOf(source, kind, scope), this.#joined = joined, this.#holder = holderOf(credential, joined), this.ownership = joined.owners.ofCredential(credential, this.#holder);
  }
  get id() {
    return this.credential.id;
  }
  get publicId() {
    return this.credential.publicId;
  }
  get people() {
    return this.#joined.people;
  }
  get lastUsed() {
    return this.#lastUsed ??= useAt(this.credential.lastUsed, this.people.now), this.#lastUsed;
  }
  get input() {
    let { credential, people, ownership } = this, { owner } = ownership, references2 = this.#joined.joins.referencesOf(credential);
    return omitUndefined({
      id: credential.id,
      source: credential.source,
      credential: ageCredential(credential, owner, people),
      owner,
      account: this.#holder?.view,
      references: references2.length === 0 ? void 0 : references2.map(describeReference)
    });
  }
  read(path) {
    let [part, field = ""] = path;
    if (part === "id") return this.id;
    if (part === "owner") return readPath(this.ownership.owner, path, 1);
    if (part === "account") return this.#readAccount(path);
    let fact = part === "credential" ? comparedFacts.get(field) : void 0;
    return fact === void 0 ? readPath(this.input, path) : readPath(fact(this), path, 2);
  }
  #readAccount(path) {
    return path[1] === "kind" ? this.#holder?.account.kind : readPath(this.#holder?.view, path, 1);
  }
  describe() {
    return describeCredential(this.credential, this.ownership, this.#joined);
  }
}, comparedFacts = /* @__PURE__ */ new Map([
  ["kind", ({ credential }) => credential.kind],
  ["status", ({ credential, people }) => credentialStatus(credential, people.now)],
  ["ageDays", ({ credential, people }) => ageDays(credential.createdAt, people.now)],
  ["valueAgeDays", ({ credential, people }) => ageDays(credential.rotatedAt, people.now)],
  ["lastUsed", ({ lastUsed }) => lastUsed],
  [
    "daysUsedAfterOwnerLeft",
    ({ credential, ownership, people }) => daysUsedAfterOwnerLeft(credential.lastUsed, ownership.owner, people)
  ]
]);
function describeCredential(credential, { owner, claims }, joined) {
  let { provider } = credentialRows[credential.kind], references2 = joined.joins.referencesOf(credential);
  return {
    label: credentialLabel(credential, joined),
    locations: [...references2.flatMap(locationsOf), ...claims.flatMap(({ location }) => location ?? [])],
    evidence: [
      ...useSentences(credential.lastUsed, provider),
      ...ownerSentences(owner, joined),
      ...stateSentences(credential)
    ]
  };
}
function credentialLabel(credential, joined) {
  let { kind, source, createdAt } = credential;
  return credentialRows[kind].label(credential, {
    source: sourceName(joined.sources, source),
    account: holderOf(credential, joined)?.account,
    createdOn: createdAt === void 0 ? void 0 : formatDay(createdAt)
  });
}
function referenceSubject(reference, joined) {
  let { id, source, kind } = reference, credential = joined.joins.credentialOf(reference), means = credential === void 0 ? void 0 : { credential, holder: holderOf(credential, joined) }, { owner } = joined.owners.ofReference(reference, means);
  return toSubject({
    type: "reference",
    origin: joined.originOf(source, kind),
    input: omitUndefined({
      id,
      source,
      reference: describeReference(reference),
      credential: credential === void 0 ? void 0 : ageCredential(credential, owner, joined.people),
      owner
    }),
    describe: () => ({
      label: referenceRows[kind].label(reference),
      locations: locationsOf(reference),
      evidence: [
        roleSentence(reference),
        ...credential === void 0 ? [] : meaningSentences(credential, joined),
        ...ownerSentences(owner, joined)
      ]
    })
  });
}
function meaningSentences(credential, joined) {
  let { provider } = credentialRows[credential.kind];
  return [`It means the ${credentialLabel(credential, joined)}.`, ...useSentences(credential.lastUsed, provider)];
}
function describeReference(reference) {
  let { kind, name, file, line, role, cloud, oidcPossible, workload, environment } = reference;
  return omitUndefined({ kind, name, file, line, role, cloud, oidcPossible, workload, environment });
}
function locationsOf({ file, line, column, otherPlaces }) {
  return [{ file, line, column }, ...(otherPlaces ?? []).map((other) => ({ file, ...other }))];
}
function roleSentence({ file, line, role, workload }) {
  return `Line ${line} of ${file} ${{ declares: "declares it", consumes: "consumes it", embeds: "holds the credential itself" }[role]}${workload === void 0 ? "" : `, in ${workload}`}.`;
}

// src/resolve/identity-subject.ts
function gatherFootprints(joined) {
  let { coverage, now, accounts: accounts2, credentials: credentials2, owners } = joined, unseen = unseenSources(coverage), ownAccounts = /* @__PURE__ */ new Map(), ownCredentials = /* @__PURE__ */ new Map();
  for (let { account, ownership } of accounts2.values()) {
    let { id, source, status } = account, identity = provenOwner(ownership.owner);
    identity !== void 0 && append(ownAccounts, identity, omitUndefined({ id, source, status }));
  }
  for (let credential of credentials2) {
    let identity = provenOwner(owners.ofCredential(credential, holderOf(credential, joined)).owner);
    if (identity === void 0 || credentialStatus(credential, now) !== "active") continue;
    let { id, source, kind } = credential;
    append(ownCredentials, identity, { id, source, kind });
  }
  return (identity) => ({
    accounts: (ownAccounts.get(identity) ?? []).sort(by(({ id }) => id)),
    liveCredentials: (ownCredentials.get(identity) ?? []).sort(by(({ id }) => id)),
    unseenSources: unseen
  });
}
function provenOwner(owner) {
  return owner?.state === "known" && owner.rank !== "weak" ? owner.identity.id : void 0;
}
function identitySubject(identity, footprintOf, joined) {
  let view = joined.people.view(identity.id);
  if (view === void 0) return;
  let { id, kind, from, name } = identity, footprint = footprintOf(id), { accounts: accounts2, liveCredentials } = footprint;
  return toSubject({
    type: "identity",
    origin: joined.originOf(from, kind),
    input: { id, identity: view, footprint },
    describe: () => ({
      label: `${kind} ${name} on the roster ${sourceName(joined.sources, from)}`,
      locations: [],
      evidence: [
        rosterSentence(identity, joined),
        `Still there: ${count(accounts2.length, "account")} and ${count(liveCredentials.length, "live credential")}.`
      ]
    })
  });
}
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// src/resolve/source-subject.ts
function sourceSubject(source, coverage, { now, collectedAt }) {
  let { id, kind, name } = source, oldest = coverage.map(({ observedAt }) => parseInstant(observedAt)).filter((at) => at !== void 0).reduce((least, at) => Math.min(least, at), parseInstant(collectedAt) ?? now);
  return toSubject({
    type: "source",
    origin: { kind, source: id },
    input: { id, source: { id, kind, name, ageDays: elapsedDays(oldest, now), coverage: coverage.map(viewOf) } },
    describe: () => ({
      label: `${sourceRows[kind].noun} ${name}`,
      locations: [],
      evidence: coverage.filter(({ gap, accepted }) => gap || accepted !== void 0).map(gapSentence)
    })
  });
}
function systemSubject(system) {
  let { id, name, removalPath, responsible, sessionHours, collectedBy } = system;
  return toSubject({
    type: "system",
    origin: { kind: removalPath, source: collectedBy?.toSorted()[0] ?? id },
    input: { id, system: omitUndefined({ id, name, removalPath, responsible, sessionHours }) },
    describe: () => ({
      label: `connected system ${name}`,
      locations: [],
      evidence: [`It hears of removals by: ${removalPath}.`]
    })
  });
}
function viewOf(entry) {
  let { section, scope, status, gap, reason, requiredPermission, consequence } = entry;
  return omitUndefined({ section, scope, status, gap, reason, requiredPermission, consequence });
}
function gapSentence({ section, scope, status, reason, consequence, accepted }) {
  let what = `${scope === void 0 ? section : `${section} (${scope})`}: ${status}.`, acceptance = accepted === void 0 ? void 0 : `Accepted: ${accepted.reason}`;
  return [what, reason, consequence, acceptance].filter((part) => part !== void 0).join(" ");
}

// src/resolve/subjects.ts
var builders = [
  ["account", accounts],
  ["credential", credentials],
  ["identity", identities],
  ["reference", references],
  ["source", sources],
  ["system", systems]
], everyType = new Set(builders.map(([type]) => type));
function* buildSubjects(joined, types) {
  for (let [type, build] of builders) types.has(type) && (yield* build(joined));
}
function* accounts(joined) {
  for (let known2 of joined.accounts.values()) yield accountSubject(known2, joined);
}
function* credentials(joined) {
  for (let credential of joined.credentials) yield credentialSubject(credential, joined);
}
function* identities(joined) {
  let footprintOf = gatherFootprints(joined);
  for (let identity of joined.identities.values()) {
    let subject = identitySubject(identity, footprintOf, joined);
    subject !== void 0 && (yield subject);
  }
}
function* references(joined) {
  for (let reference of joined.references) yield referenceSubject(reference, joined);
}
function* sources(joined) {
  let coverageOf = groupBy(joined.coverage, ({ source }) => source);
  for (let source of joined.sources.values())
    yield sourceSubject(source, coverageOf.get(source.id) ?? [], joined);
}
function* systems(joined) {
  for (let system of joined.systems) yield systemSubject(system);
}

// src/resolve/merge.ts
function mergeSnapshots(snapshots) {
  let [first, ...others] = snapshots;
  if (first === void 0)
    throw new UsageError("There is no snapshot to read.", { hint: "Name at least one file that `collect` wrote." });
  if (others.length === 0) return first;
  let collectedBy = snapshots.findLast((snapshot) => snapshot.collectedBy !== void 0)?.collectedBy, listsOf = (name) => snapshots.map((snapshot) => snapshot[name]), allCoverage = mergeRecords(listsOf("coverage"), coverageKey), sources2 = mergeRecords(listsOf("sources"), idOf2), coverage = dropUnconfigured(allCoverage, sources2), inUse = new Set(coverage.map(({ source }) => source)), wasInUse = new Set(allCoverage.map(({ source }) => source));
  return {
    schemaVersion: first.schemaVersion,
    collectedAt: others.map(({ collectedAt }) => collectedAt).reduce(later, first.collectedAt),
    ...collectedBy !== void 0 && { collectedBy },
    sources: sources2.filter((source) => !isPlaceholder(source) || inUse.has(source.id) || !wasInUse.has(source.id)),
    coverage,
    identities: mergeRecords(listsOf("identities"), idOf2),
    accounts: mergeRecords(listsOf("accounts"), idOf2),
    credentials: mergeRecords(listsOf("credentials"), idOf2),
    references: mergeRecords(listsOf("references"), idOf2),
    systems: mergeRecords(listsOf("systems"), idOf2),
    removals: mergeRecords(listsOf("removals"), ({ identity, system, sentAt }) => keyOf(identity, system, sentAt))
  };
}
function mergeRecords(lists, keyOfRecord) {
  let byKey = /* @__PURE__ */ new Map();
  for (let list of lists) for (let record of list) byKey.set(keyOfRecord(record), record);
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, record]) => record);
}
function idOf2(record) {
  return record.id;
}
function isPlaceholder({ kind }) {
  return sourceRows[kind].isPlaceholder === !0;
}
function dropUnconfigured(coverage, sources2) {
  let placeholders = new Set(sources2.filter(isPlaceholder).map(({ id }) => id)), asked = new Set(coverage.filter(({ status }) => status !== "not-configured").map(({ section }) => section));
  return coverage.filter(
    ({ source, section, status }) => !(status === "not-configured" && placeholders.has(source) && asked.has(section))
  );
}
function later(a, b) {
  let difference = (parseInstant(a) ?? Number.NEGATIVE_INFINITY) - (parseInstant(b) ?? Number.NEGATIVE_INFINITY);
  return difference === 0 || Number.isNaN(difference) ? compareText(a, b) > 0 ? a : b : difference > 0 ? a : b;
}

// src/resolve/index.ts
function resolve(snapshot, options) {
  let joined = joinSnapshot(snapshot, options), { collectedAt, sources: sources2, coverage, identities: identities2, people } = joined;
  return {
    now: options.now,
    collectedAt,
    sources: [...sources2.values()],
    coverage,
    identities: identities2,
    lastDayOf: (identity) => people.status(identity).end?.text,
    people: () => gatherPeople(joined),
    subjects: (types = everyType) => ({ [Symbol.iterator]: () => buildSubjects(joined, types) })
  };
}
function joinSnapshot(snapshot, options) {
  let now = instantOf(options), calendar = createCalendar(options.timezone ?? lastZoneOnEarth), coverage = resolveCoverage(snapshot.coverage, options.acceptGaps ?? [], calendar, now), sections = indexSections(coverage), identities2 = byId(snapshot.identities), people = indexPeople(identities2, { calendar, now, rosterRead: wasRosterRead(coverage) }), accounts2 = inOrder(snapshot.accounts), credentials2 = inOrder(snapshot.credentials), references2 = inOrder(snapshot.references), { ownerTags, owners: ownersFile } = options, owners = createOwners({ accountsOf: findByLogin(accounts2), people, ownerTags, ownersFile });
  return {
    now,
    collectedAt: snapshot.collectedAt,
    sources: byId(snapshot.sources),
    identities: identities2,
    accounts: knowAccounts(accounts2, credentials2, { owners, people, sections }),
    credentials: credentials2,
    references: references2,
    systems: inOrder(snapshot.systems),
    coverage,
    sections,
    originOf: shareOrigins(sections),
    people,
    owners,
    joins: joinReferences(references2, accounts2, credentials2)
  };
}
function instantOf({ now }) {
  let instant = parseInstant(now);
  if (instant !== void 0) return instant;
  throw new UsageError(`${now} is not an instant to judge at.`, {
    hint: "Write a date and time with an offset, such as 2026-11-16T08:00:00Z."
  });
}
function shareOrigins(sections) {
  let origins = /* @__PURE__ */ new Map(), last;
  return (source, kind, scope) => {
    if (last !== void 0 && last.source === source && last.kind === kind && last.scope === scope) return last;
    let key = keyOf(source, kind, scope);
    return last = origins.get(key) ?? omitUndefined({ kind, source, section: sections.sectionOf(source, kind, scope), scope }), origins.set(key, last), last;
  };
}
function findByLogin(accounts2) {
  let byLogin = /* @__PURE__ */ new Map();
  for (let account of accounts2) {
    let { provider, nameClue } = accountRows[account.kind];
    nameClue.chosenBy === "holder" && append(byLogin, keyOf(provider, fold(account.name)), account);
  }
  return (provider, login) => byLogin.get(keyOf(provider, fold(login))) ?? [];
}

// src/scan.ts
async function collectSnapshot({ providers, entries, context }, tool) {
  return (await collect(providers, entries, context, tool)).snapshot;
}
async function evaluateSnapshot(snapshot, judging, tool) {
  let resolution = resolve(snapshot, optionsFor(snapshot, judging)), judgement = await judgeResolution(resolution, judging, tool);
  return { result: describeFindings(judgement, resolution), resolution };
}
async function scan(collecting, judging, tool) {
  let collection = await collect(collecting.providers, collecting.entries, collecting.context, tool), resolution = resolve(collection.snapshot, optionsFor(collection.snapshot, judging)), judgement = await judgeResolution(resolution, judging, tool), publicIds = await collection.resolveKeyIds(withoutPublicId(judgement));
  return {
    snapshot: identifyKeys(collection, publicIds),
    result: describeFindings(addPublicIds(judgement, publicIds), resolution),
    resolution
  };
}
function optionsFor({ collectedAt }, { ownership, asOf }) {
  return { ...ownership, now: asOf ?? collectedAt };
}
function judgeResolution(resolution, judging, tool) {
  let { modules, policies, evaluation, anchor } = judging, subjects = resolution.subjects(new Set(policies.map(({ subject }) => subject))), evaluated = evaluate(subjects, policies, modules, evaluation);
  return judge(evaluated, { resolution, policies, tool, ...anchor && { anchor } });
}
function identifyKeys({ snapshot }, publicIds) {
  let credentials2 = snapshot.credentials.map((credential) => {
    let publicId = publicIds.get(credential.id);
    return publicId === void 0 ? credential : { ...credential, publicId };
  });
  return { ...snapshot, credentials: credentials2 };
}

// src/command/setup/snapshot-file.ts
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
var gzipLevel = 4;
async function readSnapshots(files, folder) {
  let snapshots = [];
  for (let file of files) snapshots.push(await readSnapshot(readUserBytes(file, folder), file));
  return mergeSnapshots(snapshots);
}
async function writeSnapshot(snapshot, file, folder) {
  let [, isLines, isCompressed] = /(\.ndjson)?(\.gz)?$/i.exec(file) ?? [], pieces = isLines === void 0 ? renderDocument(snapshot) : renderLines(snapshot);
  await writeUserFile(file, isCompressed === void 0 ? pieces : compress(pieces), folder);
}
function compress(pieces) {
  let source = Readable.from(pieces), gzip = createGzip({ level: gzipLevel });
  return source.once("error", (error) => gzip.destroy(error)), source.pipe(gzip);
}

export {
  describeFindings,
  answerPrevious,
  judge,
  resolve,
  collectSnapshot,
  evaluateSnapshot,
  scan,
  readSnapshots,
  writeSnapshot
};

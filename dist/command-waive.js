import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  chooseJudging,
  choosePolicies,
  idsIn,
  listNotes,
  readSnapshots
} from "./chunk-command-setup-judging.js";
import {
  locateWaivers,
  waiverLimitsOf
} from "./chunk-command-setup-file-location.js";
import {
  brokenRules,
  evaluateSnapshot,
  examineWaivers,
  relateToToday,
  waivable,
  waivableReported
} from "./chunk-scan.js";
import "./chunk-model-joint.js";
import "./chunk-evaluate-module-run.js";
import "./chunk-command-setup-policy-locations.js";
import "./chunk-command-setup-anchor.js";
import {
  appendWaiver,
  isThere,
  matchesGlob,
  mostDocument,
  readSettings,
  readUserFile,
  readWaivers,
  waiverPlace
} from "./chunk-command-setup-settings.js";
import {
  assertResult,
  parseJson
} from "./chunk-contract-yaml-location.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import "./chunk-model-previous.js";
import {
  unknownName
} from "./chunk-command-shell-options.js";
import "./chunk-report-index.js";
import {
  thisTool
} from "./chunk-command-shell-package.js";
import {
  nearest,
  plainText,
  writeNotes,
  writeUserFile
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import "./chunk-evaluate-opa.js";
import "./chunk-model-stringify.js";
import "./chunk-kinds-managed-logins.js";
import "./chunk-model-alike.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  isGovernance
} from "./chunk-model-coverage.js";
import "./chunk-model-order.js";
import "./chunk-report-text.js";
import "./chunk-model-memoize.js";
import {
  unique
} from "./chunk-model-group.js";
import {
  countOf
} from "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/command/waive.ts
import { isDeepStrictEqual } from "node:util";

// src/command/waive/candidate.ts
var referenceShape = /^[0-9a-f]{12}-[0-9a-f]{6}$/;
function chooseCandidate(request, found) {
  let { what, draft, policies } = request;
  if (referenceShape.test(what)) {
    let referred = found.reported.find(({ reference }) => reference === what);
    if (referred === void 0) throw new UsageError(`There is no finding with the reference ${what}.`, lookHint);
    let { policy, subject } = referred, own = policies.length === 0 ? [policy] : policies;
    return examine({ ...draft, policies: own, credentials: [subject.id], people: [] }, request, found);
  }
  if (policies.length === 0)
    throw new UsageError("Which policy is waived is not said.", {
      hint: "Name it with --policy, or give a reference."
    });
  let credential = examine({ ...draft, policies, credentials: [what], people: [] }, request, found), person = examine({ ...draft, policies, credentials: [], people: [what] }, request, found);
  if (credential.covered.length > 0 && person.covered.length > 0)
    throw new UsageError(`${JSON.stringify(what)} matches credentials and people.`, {
      hint: "Name a credential by its whole id, a person by an e-mail address."
    });
  return credential.covered.length > 0 ? credential : person.covered.length > 0 || looksLikePerson(what) ? person : credential;
}
var lookHint = { hint: "A reference ends each alert, and is in the JSON result. Name that result with --result." };
function looksLikePerson(text) {
  return !text.includes(":") && /[@\s]/.test(text);
}
function examine(waiver, { limits }, found) {
  let { file, created } = waiver, context = { ...found, relateDay: relateToToday(created) }, [examined] = examineWaivers({ file, limits, entries: [waiver] }, context);
  if (examined === void 0) throw new Error("A waiver that was examined is gone.");
  let covered = examined.matched.flatMap((at) => found.reported[at] ?? []);
  return { waiver, covered, broken: brokenRules(examined.facts) };
}
var mostSuggested = 5;
function suggest(what, { reported, findings }) {
  let spellings = findings.flatMap(({ owners, ids }) => [...ids, ...owners.flatMap((owner) => owner.spellings)]), wanted = what.toLowerCase(), labelled = reported.filter(({ subject }) => subject.label.toLowerCase().includes(wanted)), containing = spellings.filter((text) => text.toLowerCase().includes(wanted)), near = unique([...containing, ...labelled.map(({ subject }) => subject.id)]).slice(0, mostSuggested), [only = nearest(what, unique(spellings)), ...others] = near;
  return only === void 0 ? void 0 : `Did you mean ${[only, ...others].join(" or ")}?`;
}

// src/command/waive/findings.ts
var nothing = { reported: [], findings: [], unknowns: [], identities: { values: () => [] } };
async function findFindings(settings, options, edge) {
  let { snapshot, result } = options;
  return snapshot !== void 0 ? judgeFor(snapshot, settings, options, edge) : result === void 0 ? nothing : readFrom(result, edge);
}
async function judgeFor(files, settings, options, edge) {
  let { snapshot, notes: fileNotes } = await readSnapshots(files, edge.folder), { judging, notes } = await chooseJudging(settings, options, edge);
  writeNotes([...fileNotes, ...notes, ...listNotes(snapshot, options.history)], edge);
  let { result, judgement, resolution } = await evaluateSnapshot(snapshot, judging, thisTool()), { identities } = resolution, findings = judgement.findings.map((finding) => waivable(finding, identities)), { evaluatedAt } = result;
  return { reported: result.findings, findings, unknowns: judgement.unknowns, identities, evaluatedAt };
}
async function readFrom(file, edge) {
  let value = parseJson(await readUserFile(file, edge.folder, file, mostDocument), file);
  if (assertResult(value, file), value.redacted)
    throw new UsageError("This result does not name people, so nothing tells whom the waiver would be about.", {
      at: { file },
      hint: "Give one that was written without --redact, or a snapshot."
    });
  return {
    ...nothing,
    reported: value.findings,
    findings: value.findings.map(waivableReported),
    unknowns: value.unknowns,
    evaluatedAt: value.evaluatedAt
  };
}

// src/command/waive.ts
async function runWaive(what, options, edge) {
  let { policy: policies = [], force = !1 } = options, settings = await readSettings(options.config, edge), known = idsIn(await choosePolicies(settings, options.policies, edge)).filter((id) => !isGovernance(id)), unknown = policies.find((glob) => !known.some((id) => matchesGlob(glob, id)));
  if (unknown !== void 0) throw unknownName("policy", unknown, known);
  let { file, path } = locateWaivers(settings, options.waivers, edge), text = await isThere(path) ? await readUserFile(path, edge.folder, file) : void 0, before = text === void 0 ? [] : readWaivers(text, file, known).entries, found = await findFindings(settings, options, edge), draft = draftOf(options, file, edge, settings.configuration.value.timezone), chosen = chooseCandidate({ what, policies, draft, limits: waiverLimitsOf(settings) }, found);
  force || refuse(what, chosen, { found, options });
  let written = appendWaiver(text, entryOf(chosen.waiver), file), after = readWaivers(written, file, known).entries, added = assertAppended(before, after, chosen.waiver);
  return await writeUserFile(path, written, edge.folder, "as-before"), show(added, chosen, edge), writeNotes(notesOn(added, chosen, found), edge), 0;
}
function draftOf({ reason, approver, expires, ticket }, file, edge, timezone = "UTC") {
  let created = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone }).format(edge.now());
  if (expires < created) throw new UsageError(`--expires ${expires} has passed: today is ${created}.`);
  return omitUndefined({ reason, approver, ticket, created, expires, file, line: 1, unknownPolicies: [] });
}
function refuse(what, { broken, covered }, { found, options }) {
  let forced = "--force writes it nevertheless.";
  if (options.snapshot === void 0 && options.result === void 0)
    throw new UsageError("What the waiver would cover is not known.", {
      hint: `Name what to look at: --snapshot FILE, or --result FILE (the JSON of a scan). ${forced}`
    });
  if (broken.length > 0)
    throw new UsageError(`This waiver would waive nothing: ${broken.join("; ")}.`, { hint: forced });
  if (covered.length > 0) return;
  let hint = [suggest(what, found), forced].filter((part) => part !== void 0).join(" ");
  throw new UsageError(`No finding of ${(options.policy ?? []).join(", ")} is about ${JSON.stringify(what)}.`, {
    hint
  });
}
function entryOf({ policies, credentials, people, ...waiver }) {
  let { reason, approver, created, expires, ticket } = waiver;
  return omitUndefined({
    policy: oneOrAll(policies) ?? "",
    credential: oneOrAll(credentials),
    person: oneOrAll(people),
    reason,
    approver,
    created,
    expires,
    ticket
  });
}
function oneOrAll([first, ...others]) {
  return first === void 0 || others.length === 0 ? first : [first, ...others];
}
function assertAppended(before, after, wanted) {
  let added = after.at(-1);
  if (added !== void 0 && isDeepStrictEqual({ ...added, line: 0 }, { ...wanted, line: 0 }) && isDeepStrictEqual(after.slice(0, -1), before)) return added;
  throw new UsageError("The entry cannot be added to this file without changing others.", {
    at: { file: wanted.file },
    hint: "Add it by hand."
  });
}
var mostShown = 20;
function show(added, { covered }, { stdout }) {
  let shown = covered.slice(0, mostShown), lines = [
    `${waiverPlace(added)}: waived until ${added.expires}, approved by ${added.approver}.`,
    covered.length === 0 ? "It covers no finding." : `It covers ${countOf(covered.length, "finding")}:`,
    ...shown.map(({ severity, policy, subject }) => `  ${severity.toUpperCase()}  ${policy}  ${subject.label}`),
    ...covered.length > shown.length ? [`  and ${countOf(covered.length - shown.length, "other")}`] : []
  ];
  stdout.write(`${lines.map(plainText).join(`
`)}
`);
}
function notesOn({ created }, { broken }, { evaluatedAt }) {
  let isEarlier = evaluatedAt !== void 0 && evaluatedAt.slice(0, 10) < created;
  return [
    ...broken.length > 0 ? [`It waives nothing as it is: ${broken.join("; ")}.`] : [],
    ...isEarlier ? [`It holds from ${created} on: judge older snapshots with --as-of ${created} to see it at work.`] : []
  ];
}
export {
  runWaive
};

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  keyCheckOf,
  redact,
  redactedNames,
  sealWith
} from "./chunk-amend-redact.js";
import {
  checkRequests,
  filesOf,
  inputsOf,
  refuseOverwriting,
  withoutImpossible,
  writeReports
} from "./chunk-command-reports.js";
import {
  chooseJudging,
  listNotes,
  writeSnapshot
} from "./chunk-command-setup-judging.js";
import {
  scan
} from "./chunk-scan.js";
import {
  answerEach,
  answerPrevious,
  plainNames
} from "./chunk-model-joint.js";
import {
  chooseSources,
  whileCollecting
} from "./chunk-command-setup-aws-profile.js";
import {
  mostDocument,
  readSettings,
  readUserFile
} from "./chunk-command-setup-settings.js";
import {
  assertResult,
  parseJson,
  readAnalyses
} from "./chunk-contract-yaml-location.js";
import {
  categoryOf
} from "./chunk-report-sarif-plan.js";
import {
  exitCodeOf
} from "./chunk-command-shell-exit-code.js";
import {
  thisTool
} from "./chunk-command-shell-package.js";
import {
  interruptibly,
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import {
  staleSentences
} from "./chunk-report-stale.js";
import {
  command
} from "./chunk-kinds-managed-logins.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";

// src/command/scan.ts
import { resolve } from "node:path";

// src/command/setup/baseline.ts
async function readBaseline(file, { environment, folder }) {
  let result = parseJson(await readUserFile(file, folder, file, mostDocument), file);
  assertResult(result, file);
  let key = environment.OUTLIVED_REDACTION_KEY || void 0, refusal = result.redacted ? whyIncomparable(result, key) : void 0;
  if (refusal !== void 0) throw new UsageError(refusal.message, { at: { file }, hint: refusal.hint });
  return { file, result };
}
function whyIncomparable({ keyCheck }, key) {
  let set = "Set OUTLIVED_REDACTION_KEY to the key under which it was written.";
  if (keyCheck === void 0)
    return {
      message: "In this result names are replaced without a key, so its findings cannot be found again.",
      hint: "Give one that was written with OUTLIVED_REDACTION_KEY, or without --redact."
    };
  if (key === void 0)
    return { message: "In this result names are replaced under a key, which is not set.", hint: set };
  if (keyCheckOf(key) !== keyCheck)
    return { message: "In this result names are replaced under another key.", hint: set };
}
function compareWithBaseline({ file, result }, context) {
  let { evaluation, judging, redactionKey, sourceInBaseline } = context, seal = result.redacted ? sealWith(redactionKey ?? "") : (digits) => digits, sources = new Map(evaluation.result.sources.map(({ id }) => [sourceInBaseline(id), id])), earlier = result.findings.map((finding) => ({
    finding,
    source: sources.get(finding.subject.source) ?? finding.subject.source,
    policy: finding.policy,
    fingerprint: finding.fingerprint,
    place: finding.reference.slice(finding.reference.indexOf("-") + 1)
  })), { policies } = judging, answers = answerEach(earlier, { result: evaluation.result, resolution: evaluation.resolution, policies, seal }), known = new Map(result.findings.map((finding) => [finding.fingerprint, finding])), gone = [...answers].flatMap(
    ([{ finding, source }, answer]) => answer === "fail" ? [] : [{ finding, answer: sceptical(answer, { finding, source }, context, result.redacted) }]
  ), isFixed = (answer) => answer === "settled" || answer === "absent";
  return {
    file,
    evaluatedAt: result.evaluatedAt,
    redacted: result.redacted,
    unchanged: new Set(
      evaluation.result.findings.filter((finding) => isUnchanged(finding, known.get(seal(finding.fingerprint)))).map(({ fingerprint }) => fingerprint)
    ),
    fixed: gone.filter(({ answer }) => isFixed(answer)).map(({ finding }) => describe(finding)),
    goneFromSight: gone.filter(({ answer }) => !isFixed(answer)).map(({ finding, answer }) => describe(finding, answer))
  };
}
function sceptical(answer, { finding: { subject, owner, policy }, source }, { evaluation: { resolution }, judging }, isRedacted) {
  if (answer === "absent" && subject.scope !== void 0 && !isRedacted)
    return resolution.coverage.some((entry) => entry.source === source && entry.scope === subject.scope) ? answer : "not-seen";
  let readsOwner = judging.policies.some(({ id, readsOwner: reads }) => id === policy && reads), owned = isRedacted || !readsOwner ? void 0 : owner?.identity?.id;
  return answer === "settled" && owned !== void 0 && resolution.identities.get(owned) === void 0 ? "undecided" : answer;
}
function isUnchanged({ waived, subject }, before) {
  return before === void 0 || waived === void 0 && before.waived !== void 0 ? !1 : (subject.members?.length ?? 0) <= (before.subject.members?.length ?? 0);
}
function describe({ policy, severity, fingerprint, reference, subject, message }, answer) {
  let { id, type, kind, source, label } = subject;
  return omitUndefined({ policy, severity, fingerprint, reference, type, kind, source, id, label, message, because: answer === "undecided" || answer === "not-seen" || answer === "not-judged" ? answer : void 0 });
}

// src/amend/baseline.ts
function markBaseline(result, { unchanged, ...comparison }) {
  let { file, evaluatedAt, redacted, fixed, goneFromSight } = comparison;
  return {
    ...result,
    findings: result.findings.map((finding) => ({
      ...finding,
      baseline: unchanged.has(finding.fingerprint) ? "unchanged" : "new"
    })),
    baseline: { file, evaluatedAt, redacted, fixed: [...fixed], goneFromSight: [...goneFromSight] }
  };
}

// src/command/setup/previous.ts
function showEvaluation(evaluation, judging, { redact: isRedacted = !1, category, baseline }, { environment }) {
  let redactionKey = environment.OUTLIVED_REDACTION_KEY || void 0, { describe: describe2, resolution, result } = evaluation, names = isRedacted || baseline?.result.redacted === !0 ? interruptibly(() => redactedNames(resolution.people(), redactionKey)) : plainNames, shown = isRedacted || baseline !== void 0 ? interruptibly(() => {
    let comparison = baseline && compareWithBaseline(baseline, {
      evaluation,
      judging,
      redactionKey,
      sourceInBaseline: baseline.result.redacted ? names.id : plainNames.id
    }), compared = (plain) => comparison ? markBaseline(plain, comparison) : plain;
    return isRedacted ? redact(compared(describe2(names)), names, redactionKey) : compared(result);
  }) : result;
  return { evaluation, judging, result: shown, category, redactionKey, names: isRedacted ? names : plainNames };
}
async function readPreviousFiles(files, edge) {
  let analyses = [];
  for (let file of files)
    analyses.push(...readAnalyses(await readUserFile(file, edge.folder, file, mostDocument), { file }));
  return analyses;
}
function compareWithPrevious(judged, analyses, withheld = []) {
  let { evaluation, judging, result, redactionKey, category } = judged, sources = new Map(
    evaluation.result.sources.map(({ id }, index) => [categoryOf(result.sources[index]?.id ?? id, category), id])
  ), results = analyses.flatMap((analysis) => {
    let source = sources.get(analysis.category);
    return source === void 0 ? [] : analysis.results.map((one) => ({ ...one, source }));
  }), seal = result.redacted ? sealWith(redactionKey ?? "") : (digits) => digits, { policies } = judging, previous = interruptibly(() => answerPrevious(results, { ...evaluation, policies, seal })), summary = { ...result.summary, repeated: previous.repeated.length };
  return { ...judged, result: { ...result, summary }, previous: { ...previous, withheld } };
}

// src/command/scan.ts
async function runScan(options, edge) {
  let inputs = inputsOf(options);
  refuseIncomplete(options);
  let wanted = await checkRequests({ ...options, inputs }, edge), analyses = options.previous && await readPreviousFiles(options.previous, edge), outputs = { requests: wanted, refused: [] }, { snapshot, ...scanned } = await performScan(options, edge, {
    beforeCollecting: async (judging, { roster = [] }, folder) => {
      outputs = withoutImpossible(wanted, judging.anchor);
      let files = wanted.flatMap(({ file }) => file ?? []), read = [...roster.map(({ csv }) => resolve(folder, csv)), ...filesOf(judging)];
      await refuseOverwriting(files, read, edge.folder);
    }
  });
  options.snapshot !== void 0 && (await writeSnapshot(snapshot, options.snapshot, edge.folder), writeNotes([`${options.snapshot} is written.`], edge));
  let judged = analyses === void 0 ? scanned : compareWithPrevious(scanned, analyses);
  writeNotes(staleSentences(judged.result), edge);
  let explainWith = explainOptions(options);
  return await writeReports({ ...judged, ...omitUndefined({ explainWith }) }, outputs, options, edge), exitCodeOf(judged.result, options);
}
function refuseIncomplete({ baseline, failOnNew = !1 }) {
  if (!(!failOnNew || baseline !== void 0))
    throw new UsageError("--fail-on-new does not say what is new compared with.", {
      hint: "Add --baseline FILE, the JSON result of an earlier scan."
    });
}
function explainOptions({ snapshot, format = [] }) {
  let [result] = format.flatMap(({ name, file }) => name === "json" && file !== void 0 ? [file] : []);
  return snapshot !== void 0 ? command("", { snapshot }).trim() : result === void 0 ? void 0 : command("", { result }).trim();
}
async function performScan(request, edge, { adjust = (entries) => entries, beforeCollecting } = {}) {
  let baseline = request.baseline === void 0 ? void 0 : await readBaseline(request.baseline, edge), settings = await readSettings(request.config, edge), sources = await chooseSources(settings, edge), { judging, notes } = await chooseJudging(settings, request, edge);
  writeNotes([...settings.notes, ...sources.notes, ...notes], edge), await beforeCollecting?.(judging, sources.entries, sources.folder);
  let { snapshot, ...evaluation } = await whileCollecting(
    { ...sources, entries: adjust(sources.entries) },
    edge,
    (collecting) => scan(collecting, judging, thisTool())
  );
  writeNotes(listNotes(snapshot, request.history), edge);
  let { category } = settings.configuration.value;
  return { snapshot, ...showEvaluation(evaluation, judging, { redact: request.redact, category, baseline }, edge) };
}

export {
  readBaseline,
  showEvaluation,
  readPreviousFiles,
  compareWithPrevious,
  runScan,
  refuseIncomplete,
  performScan
};

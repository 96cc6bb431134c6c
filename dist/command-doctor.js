import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  judgeWithoutPolicies
} from "./chunk-command-coverage.js";
import {
  renderColumns
} from "./chunk-command-shell-columns.js";
import {
  checkRequests,
  inputsOf
} from "./chunk-command-reports.js";
import {
  chooseAnchor,
  choosePolicies,
  findOwners,
  idsIn,
  ownershipOf,
  readHistory,
  readOwnersFile
} from "./chunk-command-setup-judging.js";
import {
  findWaivers,
  readWaiversFile
} from "./chunk-command-setup-file-location.js";
import {
  collect,
  examineWaivers,
  nothingFound,
  waiverProblems
} from "./chunk-scan.js";
import "./chunk-model-joint.js";
import {
  loadBuiltinPolicies
} from "./chunk-evaluate-module-run.js";
import "./chunk-command-setup-policy-locations.js";
import {
  chooseSources,
  whileCollecting
} from "./chunk-command-setup-aws-profile.js";
import "./chunk-command-setup-anchor.js";
import {
  readSettings
} from "./chunk-command-setup-settings.js";
import "./chunk-contract-yaml-location.js";
import "./chunk-collect-github-throttle.js";
import "./chunk-collect-github-repositories.js";
import "./chunk-collect-github-failure.js";
import "./chunk-collect-budget.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import {
  noFileToPointAt
} from "./chunk-report-sarif-result.js";
import "./chunk-model-previous.js";
import {
  exitCodeOf
} from "./chunk-command-shell-exit-code.js";
import "./chunk-report-index.js";
import {
  thisTool
} from "./chunk-command-shell-package.js";
import {
  describeMistake,
  plainText,
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import "./chunk-evaluate-opa.js";
import "./chunk-report-table-width.js";
import "./chunk-model-stringify.js";
import "./chunk-report-markdown-escape.js";
import {
  staleSentences
} from "./chunk-report-stale.js";
import {
  hasNothingToRead,
  silenceOf,
  verdictOf
} from "./chunk-report-since-baseline.js";
import "./chunk-kinds-managed-logins.js";
import "./chunk-report-places.js";
import "./chunk-report-ownership.js";
import "./chunk-model-alike.js";
import "./chunk-model-omit-undefined.js";
import {
  isCustom
} from "./chunk-model-coverage.js";
import {
  keyOf
} from "./chunk-model-order.js";
import "./chunk-report-text.js";
import "./chunk-model-memoize.js";
import {
  groupBy,
  unique
} from "./chunk-model-group.js";
import {
  countOf
} from "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/command/doctor.ts
import { resolve } from "node:path";

// src/command/doctor/checks.ts
async function checkFiles(settings, options, edge) {
  let ownership = ownershipOf(settings), history = options.history ?? [], readOwners = async () => {
    let location = await findOwners(settings, options.owners, edge);
    if (location === void 0) return "none";
    let owners = await readOwnersFile(location, edge);
    return ownership = { ...ownership, owners }, `${location.file}, ${countOf(owners.entries.length, "entry", "entries")}`;
  }, readEarlier = async () => {
    let earlier = await readHistory(history, edge.folder);
    return ownership = { ...ownership, history: earlier }, countOf(history.length, "earlier snapshot", "earlier snapshots");
  };
  return { checks: [
    { what: "configuration", says: settings.file ?? "none; everything has its default" },
    await check("policies", () => describePolicies(settings, options, edge)),
    await check("owners file", readOwners),
    await check("waivers file", () => describeWaivers(settings, options, edge)),
    ...history.length === 0 ? [] : [await check("history", readEarlier)],
    await check("SARIF", () => describeAnchor(settings, options, edge))
  ], ownership };
}
async function check(what, work) {
  try {
    let said = await work();
    return { what, ...typeof said == "string" ? { says: said } : said };
  } catch (error) {
    if (error instanceof UsageError) return { what, mistake: error };
    throw error;
  }
}
async function describeWaivers(settings, options, edge) {
  let location = await findWaivers(settings, options.waivers, edge);
  if (location === void 0) return "none";
  let builtin = await loadBuiltinPolicies(), chosen = await choosePolicies(settings, options.policies, edge).catch((error) => {
    if (error instanceof UsageError) return { modules: [builtin] };
    throw error;
  }), waivers = await readWaiversFile(location, settings, idsIn(chosen), edge);
  return {
    says: `${location.file}, ${countOf(waivers.entries.length, "entry", "entries")}`,
    notes: waiverProblems(examineWaivers(waivers, nothingFound(edge.now())))
  };
}
async function describePolicies(settings, options, edge) {
  let { policies } = await choosePolicies(settings, options.policies, edge), own = policies.filter(({ id }) => isCustom(id)).length, builtin = `${policies.length - own} that come with outlived`;
  return own === 0 ? builtin : `${builtin}, ${own} of yours`;
}
async function describeAnchor(settings, options, edge) {
  let anchor = chooseAnchor(settings, await findOwners(settings, options.owners, edge), edge);
  if (anchor !== void 0) return `findings without a file of their own point at ${anchor.file}`;
  let refusal = noFileToPointAt();
  if (options.requests.some(({ name }) => name === "sarif")) throw refusal;
  return `cannot be written here. ${refusal.message}`;
}

// src/command/doctor/diagnosis.ts
function withoutSampleGaps(result) {
  let isSampleGap = ({ gap, sampled }) => gap && sampled === !0, { coverage, summary } = result;
  return {
    ...result,
    coverage: coverage.map((entry) => isSampleGap(entry) ? { ...entry, gap: !1 } : entry),
    summary: { ...summary, gaps: summary.gaps - coverage.filter(isSampleGap).length }
  };
}
function renderDiagnosis(diagnosis, width) {
  let { result, checks = [], people, mistakes = [] } = diagnosis, { coverage, sources } = result, isUnconfigured = ({ id, kind }) => kind === "provider" && coverage.every(({ source, status }) => source !== id || status === "not-configured"), unconfigured = sources.filter(isUnconfigured).map(({ name }) => name);
  return [
    ...checks.length === 0 ? [] : [renderChecks(checks, width)],
    ...sources.filter((source) => !isUnconfigured(source)).map((source) => renderSource(source, coverage, people?.get(source.id), width)),
    ...unconfigured.length === 0 ? [] : [`Not configured: ${plainText(unconfigured.join(", "))}.
`],
    ...mistakes.map((mistake) => `${describeMistake(mistake)}
`),
    renderVerdict(result, checks, mistakes.length)
  ].join(`
`);
}
function renderChecks(checks, width) {
  let rows = checks.map(({ what, says }) => [what, says ?? "has a mistake, which is shown below"]);
  return renderColumns(["Beside the sources", ""], rows, width);
}
function renderSource(source, coverage, people, width) {
  let entries = coverage.filter((entry) => entry.source === source.id), name = source.name === source.id ? "" : ` (${source.name})`, reader = source.readAs === void 0 ? "" : `, read as ${source.readAs}`, rows = entries.map((entry) => [
    entry.section,
    entry.scope ?? "",
    wordOf(entry),
    entry.requiredPermission ?? "",
    // What a sample leaves open, a scan will know.
    [entry.reason, entry.sampled ? void 0 : entry.consequence, ...entry.notes ?? []].filter((sentence) => sentence).join(" ")
  ]), heading = ["Section", "Part", "Reading", "Missing permission", "What that means"], filled = heading.map((_, index) => rows.some((row) => row[index] !== "")), keep = (row) => row.filter((_, index) => filled[index]), table = renderColumns(keep(heading), rows.map(keep), width);
  return `${plainText(`${source.id}${name}${reader}`)}
${table}${people === void 0 ? "" : `${plainText(people)}
`}`;
}
function wordOf({ status, sampled, accepted }) {
  let words = {
    complete: "works",
    partial: sampled === !0 ? "works" : "works in part",
    denied: "denied",
    failed: "fails",
    unsupported: "not offered",
    "not-applicable": "nothing there",
    "not-configured": "not configured",
    "not-collected": "not read by this version"
  };
  return accepted === void 0 ? words[status] : `${words[status]}, accepted`;
}
function renderVerdict(result, checks, mistakes) {
  let { coverage, summary } = result, samples = coverage.filter(({ sampled }) => sampled === !0).length, isWell = mistakes + summary.gaps === 0;
  return `${[
    ...mistakes === 0 ? [] : [`A scan would end with exit code 2 because of ${countOf(mistakes, "mistake")}.`],
    ...summary.gaps === 0 ? [] : [`${countOf(summary.gaps, "part")} of what is configured cannot be read.`],
    ...hasNothingToRead(result) ? [verdictOf(result).text] : isWell ? ["Everything that is configured answers."] : [],
    ...samples === 0 ? [] : [`Only a sample of ${countOf(samples, "part")} was read; a scan reads everything.`],
    ...silenceOf(result),
    ...staleSentences(result),
    ...checks.flatMap(({ notes = [] }) => notes),
    ...remedies(coverage)
  ].map(plainText).join(`
`)}
`;
}
function remedies(coverage) {
  let lacking = coverage.filter(({ accepted, requiredPermission }) => accepted === void 0 && requiredPermission);
  return unique(lacking.map(({ source }) => source)).map((source) => {
    let own = lacking.filter((entry) => entry.source === source), permissions = unique(own.flatMap(({ requiredPermission = "" }) => requiredPermission.split(", "))).sort();
    return `${own.some(({ gap }) => gap) ? "To fix it" : "To be sure"}, read ${source} with ${permissions.join(", ")}.`;
  });
}

// src/command/doctor/sample.ts
var idsOfEachKind = 3;
async function sampleSources({ providers, entries, context }) {
  let mistakes = [], forgiving = providers.map((provider) => forgive(provider, mistakes)), sampling = { ...context, firstPageOnly: !0 }, { snapshot, resolveKeyIds } = await collect(forgiving, entries, sampling, thisTool()), { coverage } = await resolveKeyIds(someOfEachKind(snapshot.credentials));
  return { snapshot: { ...snapshot, coverage: [...snapshot.coverage, ...coverage] }, mistakes };
}
function someOfEachKind(credentials) {
  let unnamed = credentials.filter(({ publicId }) => publicId === void 0);
  return [...groupBy(unnamed, ({ source, kind }) => keyOf(source, kind)).values()].flatMap((some) => some.slice(0, idsOfEachKind).map(({ id }) => id));
}
function forgive(provider, mistakes) {
  let { name, title, open } = provider, asFailure = (error) => {
    if (!(error instanceof UsageError)) throw error;
    return mistakes.push(error), { status: "failed", reason: error.message };
  };
  return {
    ...provider,
    open: async (entries, context) => {
      try {
        return (await open(entries, context)).map((source) => {
          if ("refusal" in source) return source;
          let sections = source.sections.map((section) => ({
            ...section,
            collect: (given) => section.collect(given).catch((error) => ({ coverage: [asFailure(error)] }))
          }));
          return { ...source, sections };
        });
      } catch (error) {
        return [{ source: { id: name, kind: "provider", name: title }, refusal: asFailure(error) }];
      }
    }
  };
}
function describePeople(resolution) {
  let people = [...resolution.subjects(/* @__PURE__ */ new Set(["identity"]))].flatMap(
    (subject) => subject.type === "identity" && subject.input.identity.kind === "person" ? [subject] : []
  );
  return new Map(
    [...groupBy(people, ({ origin }) => origin.source)].map(([source, listed]) => {
      let departed = listed.filter(({ input }) => input.identity.status === "departed").length, all = listed.length === 1 ? "1 person" : `${listed.length} people`;
      return [source, `It lists ${all}, of whom ${departed === 1 ? "1 has" : `${departed} have`} left.`];
    })
  );
}

// src/command/doctor.ts
async function runDoctor(options, edge) {
  let settings = await readSettings(options.config, edge), sources = await chooseSources(settings, edge), rosters = (sources.entries.roster ?? []).map(({ csv }) => resolve(sources.folder, csv)), inputs = [...inputsOf(options), ...rosters], requests = await checkRequests({ ...options, inputs }, edge);
  writeNotes([...settings.notes, ...sources.notes], edge);
  let { checks, ownership } = await checkFiles(settings, { ...options, requests }, edge), sample = await whileCollecting(sources, edge, sampleSources), { result, resolution } = await judgeWithoutPolicies(sample.snapshot, ownership), judged = withoutSampleGaps(result), mistakes = [...checks.flatMap(({ mistake }) => mistake ?? []), ...sample.mistakes], diagnosis = { result: judged, checks, people: describePeople(resolution), mistakes };
  return edge.stdout.write(renderDiagnosis(diagnosis, edge.stdout.columns)), mistakes.length > 0 ? 2 : exitCodeOf(judged, options);
}
export {
  runDoctor
};

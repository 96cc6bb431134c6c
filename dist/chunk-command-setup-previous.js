import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  readHistory
} from "./chunk-command-setup-snapshot-file.js";
import {
  answerPrevious
} from "./chunk-scan.js";
import {
  loadBuiltinPolicies
} from "./chunk-evaluate-module-run.js";
import {
  realPath,
  writeUserFile
} from "./chunk-command-shell-write-file.js";
import {
  policyLocations
} from "./chunk-command-setup-policy-locations.js";
import {
  acceptedGapsOf,
  applySettings,
  isThere,
  readOwners,
  readUserFile
} from "./chunk-configure-settings.js";
import {
  loadFormat
} from "./chunk-report-index.js";
import {
  withoutCommands,
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  tally,
  verdictOf
} from "./chunk-report-verdict.js";
import {
  categoryOf,
  noFileToPointAt
} from "./chunk-report-sarif-result.js";
import {
  readAnalyses
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
  formatPlace
} from "./chunk-model-errors.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  credentialRows,
  isCustom
} from "./chunk-kinds-providers.js";
import {
  by
} from "./chunk-model-order.js";
import {
  unique
} from "./chunk-model-group.js";

// src/command/setup/redaction-key.ts
var leastBytes = 16, hint = "Make one with `openssl rand -hex 32`, keep it as a secret, and set it as OUTLIVED_REDACTION_KEY.";
function checkRedactionKey({ OUTLIVED_REDACTION_KEY: key }, { isRequired }) {
  if (!key) {
    if (!isRequired) return;
    throw new UsageError("SARIF in which names are replaced needs a key, so that alerts stay the same between scans.", {
      hint
    });
  }
  if (!(bytesOf(key) >= leastBytes))
    throw new UsageError("OUTLIVED_REDACTION_KEY is too short: a key below 128 bits can be found by trying.", { hint });
}
function bytesOf(key) {
  return /^[0-9a-f]+$/i.test(key) ? Math.floor(key.length / 2) : /^[\w+/-]+=*$/.test(key) ? Math.floor(key.replace(/=+$/, "").length * 3 / 4) : Buffer.byteLength(key);
}

// src/command/reports.ts
import { extname } from "node:path";
var usualLayout = { width: 100, colour: !1 };
async function checkRequests({ format, output, redact: redact2, inputs, snapshot }, { environment, folder }) {
  let wanted = format ?? [{ name: "table" }];
  redact2 === !0 && checkRedactionKey(environment, { isRequired: wanted.some(({ name }) => name === "sarif") });
  let unplaced = wanted.filter(({ file }) => file === void 0);
  if (unplaced.length > 1)
    throw new UsageError(`${unplaced.map(({ name }) => name).join(" and ")} cannot both go to one place.`, {
      hint: `Give all but one a file: --format ${unplaced[1]?.name ?? "json"}=FILE.`
    });
  if (output !== void 0 && unplaced.length === 0)
    throw new UsageError(`Nothing is left for --output ${output}: every --format names its own file.`);
  let placed = output === void 0 ? wanted : wanted.map(({ name, file = output }) => ({ name, file })), files = [...placed.flatMap(({ file }) => file ?? []), ...snapshot === void 0 ? [] : [snapshot]];
  return await refuseOverwriting(files, inputs, folder), placed;
}
async function refuseOverwriting(files, inputs, folder) {
  let read = new Map(await Promise.all(inputs.map(async (input) => [await realPath(input, folder), input]))), written = /* @__PURE__ */ new Set();
  for (let file of files) {
    let path = await realPath(file, folder), input = read.get(path);
    if (input !== void 0)
      throw new UsageError(`Writing ${file} would replace ${input}, which this run reads.`, {
        hint: "Name another file."
      });
    if (written.has(path)) throw new UsageError(`Two outputs cannot both be written to ${file}.`);
    written.add(path);
  }
}
function withoutImpossible(requests, anchor) {
  let isPossible = ({ name }) => name !== "sarif" || anchor !== void 0, possible = requests.filter(isPossible);
  if (possible.length === requests.length) return { requests, refused: [] };
  let refusal = noFileToPointAt();
  if (possible.length === 0) throw refusal;
  return { requests: possible, refused: [refusal] };
}
async function writeReports(reported, { requests, refused }, options, edge) {
  let failures = [...refused], printed = requests.filter(({ file }) => file === void 0);
  for (let request of [...printed, ...requests.filter(({ file }) => file !== void 0)])
    try {
      await writeRequested(reported, request, options, edge);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      failures.push(error);
    }
  printed.length === 0 && writeNotes([`${verdictOf(reported.result).text} ${tally(reported.result)}`], edge);
  let [first, ...others] = failures;
  if (first !== void 0)
    throw others.length === 0 ? first : new UsageError(failures.map(describe).join(`
`));
}
function describe({ at, message }) {
  return at === void 0 ? message : `${formatPlace(at)}: ${message}`;
}
async function writeRequested(reported, { name, file }, options, edge) {
  if (file === void 0) return writeNotes(await printReport(name, reported, options, edge), edge);
  let { files, notes } = await writeReport(name, reported, file, edge);
  writeNotes([...files.map((one) => `${one} is written.`), ...notes], edge);
}
async function printReport(name, reported, { color }, edge) {
  let { stdout, environment } = edge, layout = { width: stdout.columns ?? usualLayout.width, colour: color ?? wantsColor(stdout, environment) }, rendered = await renderReport(name, reported, layout, edge);
  return stdout.write(withoutCommandLines(onlyFile(name, rendered))), rendered.notes;
}
function withoutCommandLines(text) {
  return text.split(`
`).map(withoutCommands).join(`
`);
}
async function writeReport(name, reported, file, edge) {
  let { files, notes } = await renderReport(name, reported, usualLayout, edge), names = files.map((_, index) => numbered(file, index + 1));
  for (let [index, text] of files.entries())
    await writeUserFile(names[index] ?? file, withoutCommandLines(text), edge.folder);
  return { files: names, notes };
}
function numbered(file, number) {
  let ending = extname(file);
  return number === 1 ? file : `${file.slice(0, file.length - ending.length)}-${number}${ending}`;
}
async function renderText(name, reported, edge, layout = usualLayout) {
  return onlyFile(name, await renderReport(name, reported, layout, edge));
}
function onlyFile(name, { files }) {
  let [text = "", ...others] = files;
  if (others.length === 0) return text;
  throw new UsageError(`The ${name} report takes ${files.length} files, and stdout is only one.`, {
    hint: `Name a file: --format ${name}=FILE.`
  });
}
async function renderReport(name, { result, category, previous, only }, layout, { environment }) {
  let render = await loadFormat(name), versionControl = versionControlOf(environment);
  return render(result, omitUndefined({ ...layout, category, previous, only, versionControl }));
}
function versionControlOf(environment) {
  let { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
  if (!(!server || !repository))
    return omitUndefined({
      repositoryUri: `${server}/${repository}`,
      revisionId: environment.GITHUB_SHA || void 0,
      branch: environment.GITHUB_REF_NAME || void 0
    });
}
function wantsColor(stream, environment) {
  return environment.NO_COLOR ? !1 : environment.FORCE_COLOR ? environment.FORCE_COLOR !== "0" : stream.isTTY === !0 && environment.TERM !== "dumb";
}

// src/command/setup/judging.ts
import { availableParallelism } from "node:os";
import { dirname as dirname2, join as join2, resolve as resolve2 } from "node:path";

// src/command/setup/anchor.ts
import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
function findAnchor({ files, folder, environment }) {
  let root = repositoryRoot(folder, environment) ?? folder, file = files.flatMap((file2) => file2 === void 0 ? [] : pathInside(root, file2) ?? [])[0] ?? runningWorkflow(environment);
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

// src/command/setup/judging.ts
var mostThreads = 8;
async function chooseJudging(settings, options, edge) {
  let modules = [await loadBuiltinPolicies(), ...await loadCustomPolicies(settings, options.policies, edge)], policies = modules.flatMap((module) => module.policies), { timezone, ownerTags } = settings.configuration.value, owners = await findOwners(settings, options.owners, edge), { folder, environment, signal } = edge, configuration = settings.file === void 0 ? void 0 : resolve2(folder, settings.file);
  return { judging: omitUndefined({
    modules,
    policies: applySettings(policies, settings.configuration),
    ownership: omitUndefined({
      timezone,
      ownerTags,
      acceptGaps: acceptedGapsOf(settings),
      history: options.history && await readHistory(options.history, edge.folder),
      owners: owners && await readOwnersFile(owners, edge)
    }),
    evaluation: { threads: Math.min(availableParallelism(), mostThreads), signal },
    asOf: options.asOf,
    anchor: findAnchor({ files: [owners?.path, configuration], folder, environment })
  }), notes: owners?.isNamed === !1 ? [`${owners.file} is read as the owners file.`] : [] };
}
async function loadCustomPolicies(settings, named, edge) {
  let locations = policyLocations(settings, named, edge);
  if (locations.length === 0) return [];
  let { loadModules } = await import("./command-setup-policy-modules.js");
  return (await loadModules(locations, edge)).map(({ module }) => module);
}
async function findOwners(settings, named, edge) {
  if (named !== void 0) return { file: named, path: resolve2(edge.folder, named), isNamed: !0 };
  let { owners: configured } = settings.configuration.value, name = configured ?? "owners.yaml", file = settings.file === void 0 ? name : join2(dirname2(settings.file), name), path = resolve2(settings.folder, name);
  if (!(configured === void 0 && !await isThere(path)))
    return { file, path, isNamed: configured !== void 0 };
}
async function readOwnersFile({ file, path }, edge) {
  let { entries } = readOwners(await readUserFile(path, edge.folder, file), file);
  return { file, entries };
}

// src/amend/redact.ts
import { createHmac as createHmac2 } from "node:crypto";

// src/amend/redact/tokens.ts
import { createHmac } from "node:crypto";

// src/amend/redact/words.ts
var unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}`, wordPattern = new RegExp(
  String.raw`%[0-7][0-9A-Fa-f]|[${unspaced}]|\p{N}+|(?:(?![${unspaced}])[\p{L}\p{M}]|%[89A-Fa-f][0-9A-Fa-f])+`,
  "gu"
), encodedAscii = /^%[0-7]/, unspacedWord = new RegExp(`^[${unspaced}]`, "u");
function wordsOf(text) {
  let words = [];
  for (let match of text.matchAll(wordPattern)) {
    let [raw] = match;
    encodedAscii.test(raw) || words.push({ start: match.index, end: match.index + raw.length, normalized: normalize(raw) });
  }
  return words;
}
function isUnspaced(word) {
  return unspacedWord.test(word.normalized);
}
function normalize(raw) {
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

// src/amend/redact/tokens.ts
var leastLetters = 3, widestGap = 3;
function replacerFor(people, key) {
  let spellings = { tokens: /* @__PURE__ */ new Map(), longest: /* @__PURE__ */ new Map() };
  for (let [position, person] of [...people].sort(by(({ id }) => id)).entries()) {
    let token = `person-${key === void 0 ? position + 1 : digest(key, person.id)}`;
    for (let spelling of person.spellings) add(spelling, token, spellings);
  }
  return (text) => replaceIn(text, spellings);
}
function digest(key, id) {
  return createHmac("sha256", key).update(id).digest("hex").slice(0, 10);
}
function add(spelling, token, spellings) {
  let words = wordsOf(spelling), normalized = words.map((word) => word.normalized);
  normalized.join("").length < (words.every(isUnspaced) ? 2 : leastLetters) || (enter(normalized, token, spellings), /^\S+(\s+\S+)+$/.test(spelling.trim()) && (enter([normalized.join("")], token, spellings), normalized.length === 2 && enter(normalized.toReversed(), token, spellings)));
}
function enter(normalized, token, { tokens, longest }) {
  let [first] = normalized, key = normalized.join(" ");
  first === void 0 || tokens.has(key) || (tokens.set(key, token), longest.set(first, Math.max(longest.get(first) ?? 0, normalized.length)));
}
function replaceIn(text, spellings) {
  let words = wordsOf(text), parts = [], copied = 0;
  for (let at = 0; at < words.length; ) {
    let match = longestAt(text, words, at, spellings);
    if (match === void 0) {
      at += 1;
      continue;
    }
    let start = words[at]?.start ?? 0;
    parts.push(text.slice(copied, start), endsInWord(text, start) ? "-" : "", match.token), copied = match.end, at += match.words, beginsWithWord(text, copied) && parts.push("-");
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(copied);
}
function longestAt(text, words, at, spellings) {
  let most = spellings.longest.get(words[at]?.normalized ?? "") ?? 0, match, key = "", end = 0;
  for (let count = 1; count <= most; count += 1) {
    let word = words[at + count - 1];
    if (word === void 0 || count > 1 && !isGap(text.slice(end, word.start))) break;
    key = count === 1 ? word.normalized : `${key} ${word.normalized}`, end = word.end;
    let token = spellings.tokens.get(key);
    token !== void 0 && (match = { token, end, words: count });
  }
  return match;
}
function isGap(between) {
  return between.replaceAll(/%[0-9A-Fa-f]{2}/g, " ").length < widestGap;
}
function beginsWithWord(text, position) {
  return /^[\p{L}\p{N}]/u.test(text.slice(position, position + 2));
}
function endsInWord(text, position) {
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, position - 2), position)) && !/%[0-9A-Fa-f]{2}$/.test(text.slice(Math.max(0, position - 3), position));
}

// src/amend/redact.ts
var place = { file: "all" }, acceptance = { reason: "all" }, findingFields = {
  subject: { id: "all", source: "all", scope: "all", label: "all", publicId: "all" },
  message: "all",
  arguments: "all",
  owner: {
    identity: { id: "all", name: "all", successor: "all" },
    claims: { identity: "all", says: "all", detail: "all", name: "all" }
  },
  evidence: "all",
  remediation: "all",
  location: place,
  otherLocations: place
}, resultFields = {
  sources: { id: "all", name: "all", readAs: "all" },
  coverage: {
    source: "all",
    scope: "all",
    reason: "all",
    requiredPermission: "all",
    consequence: "all",
    notes: "all",
    skipped: { reason: "all" },
    accepted: acceptance
  },
  policies: {
    title: "all",
    description: "all",
    requirement: "all",
    remediation: "all",
    relatedResources: "all",
    settings: "all"
  },
  unknowns: {
    source: "all",
    scope: "all",
    examples: "all",
    reason: "all",
    consequence: "all",
    requiredPermission: "all",
    accepted: acceptance
  },
  anchor: place
};
function redact(result, people, key) {
  let replaceNames = replacerFor(people, key), replace = (text) => replaceNames(maskKeyIds(text));
  return {
    ...replaceIn2(result, resultFields, replace),
    redacted: !0,
    ...result.staleEntries !== void 0 && {
      staleEntries: result.staleEntries.map(({ match: _match, ...entry }) => entry)
    },
    findings: result.findings.map((finding, index) => ({
      ...redactFinding(finding, replace),
      ...key === void 0 ? numberedDigits(index + 1) : sealDigits(finding, sealWith(key))
    }))
  };
}
function sealWith(key) {
  return (digits) => createHmac2("sha256", key).update(digits).digest("hex").slice(0, digits.length);
}
function sealDigits({ fingerprint, reference }, seal) {
  let sealed = seal(fingerprint);
  return { fingerprint: sealed, reference: referenceOf(sealed, seal(reference.slice(reference.indexOf("-") + 1))) };
}
function numberedDigits(position) {
  let fingerprint = position.toString(16).padStart(referenceDigits.fingerprint, "0").padEnd(32, "0");
  return { fingerprint, reference: referenceOf(fingerprint, "0".repeat(referenceDigits.place)) };
}
var keyIdPatterns = unique(Object.values(credentialRows).flatMap(({ publicId }) => publicId?.within ?? []));
function maskKeyIds(text) {
  return keyIdPatterns.reduce((masked, pattern) => masked.replace(pattern, "$1****$2"), text);
}
function redactFinding(finding, replaceNames) {
  let { publicId, type } = finding.subject, replace = publicId === void 0 ? replaceNames : (text) => replaceNames(text.replaceAll(publicId, () => maskId(publicId))), redacted = replaceIn2(finding, findingFields, replace);
  if (!isCustom(finding.policy)) return redacted;
  let values = Object.entries(redacted.arguments).map(([name, value]) => [replace(name), value]), subject = type === "source" ? replaceIn2(redacted.subject, { section: "all" }, replace) : redacted.subject;
  return { ...redacted, subject, arguments: Object.fromEntries(values) };
}
function maskId(publicId) {
  return publicId.length < 12 ? "****" : `${publicId.slice(0, 4)}****${publicId.slice(-4)}`;
}
function replaceIn2(value, fields, replace) {
  return typeof value == "string" ? replace(value) : Array.isArray(value) ? value.map((item) => replaceIn2(item, fields, replace)) : isRecord(value) ? Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      let inside = fields === "all" ? fields : fields[name];
      return [name, inside === void 0 ? inner : replaceIn2(inner, inside, replace)];
    })
  ) : value;
}

// src/command/setup/previous.ts
function showEvaluation(evaluation, judging, { redact: isRedacted = !1, category }, { environment }) {
  let redactionKey = environment.OUTLIVED_REDACTION_KEY || void 0, { result, resolution } = evaluation, shown = isRedacted ? redact(result, resolution.people(), redactionKey) : result;
  return { evaluation, judging, result: shown, category, redactionKey };
}
async function readPreviousFiles(files, edge) {
  let analyses = [];
  for (let file of files) analyses.push(...readAnalyses(await readUserFile(file, edge.folder), { file }));
  return analyses;
}
function compareWithPrevious(judged, analyses, withheld = []) {
  let { evaluation, judging, result, redactionKey, category } = judged, sources = new Map(
    evaluation.result.sources.map(({ id }, index) => [categoryOf(result.sources[index]?.id ?? id, category), id])
  ), results = analyses.flatMap((analysis) => {
    let source = sources.get(analysis.category);
    return source === void 0 ? [] : analysis.results.map((one) => ({ ...one, source }));
  }), seal = result.redacted ? sealWith(redactionKey ?? "") : (digits) => digits, previous = answerPrevious(results, { ...evaluation, policies: judging.policies, seal }), summary = { ...result.summary, repeated: previous.repeated.length };
  return { ...judged, result: { ...result, summary }, previous: { ...previous, withheld } };
}

export {
  checkRedactionKey,
  usualLayout,
  checkRequests,
  refuseOverwriting,
  withoutImpossible,
  writeReports,
  writeReport,
  renderText,
  renderReport,
  nearestCheckout,
  chooseJudging,
  showEvaluation,
  readPreviousFiles,
  compareWithPrevious
};

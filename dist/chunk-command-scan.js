import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  writeSnapshot
} from "./chunk-command-setup-snapshot-file.js";
import {
  chooseSources,
  scan,
  whileCollecting
} from "./chunk-command-shell-progress.js";
import {
  loadBuiltinPolicies
} from "./chunk-evaluate-module-run.js";
import {
  writeUserFile
} from "./chunk-command-shell-write-file.js";
import {
  policyLocations
} from "./chunk-command-setup-policy-locations.js";
import {
  applySettings,
  isThere,
  readOwners,
  readSettings,
  readUserFile
} from "./chunk-command-shell-read-file.js";
import {
  exitCodeOf
} from "./chunk-command-shell-exit-code.js";
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
  isRecord
} from "./chunk-model-is-record.js";
import {
  thisTool
} from "./chunk-contract-nearest.js";
import {
  UsageError,
  credentialRows
} from "./chunk-kinds-providers.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  isCustom
} from "./chunk-model-policy.js";
import {
  by
} from "./chunk-model-order.js";
import {
  unique
} from "./chunk-model-group.js";

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
    findings: result.findings.map((finding) => redactFinding(finding, replace))
  };
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

// src/command/reports.ts
import { extname } from "node:path";
var usualLayout = { width: 100, colour: !1 };
function checkRequests({ format, output }) {
  let wanted = format ?? [{ name: "table" }], unplaced = wanted.filter(({ file }) => file === void 0);
  if (unplaced.length > 1)
    throw new UsageError(`${unplaced.map(({ name }) => name).join(" and ")} cannot both go to one place.`, {
      hint: `Give all but one a file: --format ${unplaced[1]?.name ?? "json"}=FILE.`
    });
  if (output !== void 0 && unplaced.length === 0)
    throw new UsageError(`Nothing is left for --output ${output}: every --format names its own file.`);
  let placed = output === void 0 ? wanted : wanted.map(({ name, file = output }) => ({ name, file })), files = placed.flatMap(({ file }) => file ?? []), twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== void 0) throw new UsageError(`Two reports cannot both be written to ${twice}.`);
  return placed;
}
async function writeReports(result, requests, options, edge) {
  for (let { name, file } of requests)
    file === void 0 && writeNotes(await printReport(name, result, options, edge), edge);
  for (let { name, file } of requests) {
    if (file === void 0) continue;
    let { files, notes } = await writeReport(name, result, file, edge);
    writeNotes([...files.map((one) => `${one} is written.`), ...notes], edge);
  }
  requests.every(({ file }) => file !== void 0) && writeNotes([`${verdictOf(result).text} ${tally(result)}`], edge);
}
async function printReport(name, result, { color }, edge) {
  let { stdout, environment } = edge, layout = { width: stdout.columns ?? usualLayout.width, colour: color ?? wantsColor(stdout, environment) }, rendered = await renderReport(name, result, layout, edge);
  return stdout.write(onlyFile(name, rendered).split(`
`).map(withoutCommands).join(`
`)), rendered.notes;
}
async function writeReport(name, result, file, edge) {
  let { files, notes } = await renderReport(name, result, usualLayout, edge), names = files.map((_, index) => numbered(file, index + 1));
  for (let [index, text] of files.entries()) await writeUserFile(names[index] ?? file, text, edge.folder);
  return { files: names, notes };
}
function numbered(file, number) {
  let ending = extname(file);
  return number === 1 ? file : `${file.slice(0, file.length - ending.length)}-${number}${ending}`;
}
async function renderText(name, result, edge, layout = usualLayout) {
  return onlyFile(name, await renderReport(name, result, layout, edge));
}
function onlyFile(name, { files }) {
  let [text = "", ...others] = files;
  if (others.length === 0) return text;
  throw new UsageError(`The ${name} report takes ${files.length} files, and stdout is only one.`, {
    hint: `Name a file: --format ${name}=FILE.`
  });
}
async function renderReport(name, result, layout, edge) {
  return (await loadFormat(name))(result, omitUndefined({ ...layout, versionControl: versionControlOf(edge.environment) }));
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
  let root = repositoryRoot(folder, environment), file = files.flatMap(
    (file2) => root === void 0 || file2 === void 0 ? [] : pathInside(root, file2) ?? []
  )[0] ?? runningWorkflow(environment);
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
  let modules = [await loadBuiltinPolicies(), ...await loadCustomPolicies(settings, options.policies, edge)], policies = modules.flatMap((module) => module.policies), { timezone, ownerTags, acceptGaps } = settings.configuration.value, owners = await findOwners(settings, options.owners, edge), { folder, environment, signal } = edge, configuration = settings.file === void 0 ? void 0 : resolve2(folder, settings.file);
  return { judging: omitUndefined({
    modules,
    policies: applySettings(policies, settings.configuration),
    ownership: omitUndefined({
      timezone,
      ownerTags,
      acceptGaps,
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

// src/command/scan.ts
async function runScan(options, edge) {
  let requests = checkRequests(options), { snapshot, result } = await performScan(options, edge);
  return options.snapshot !== void 0 && (await writeSnapshot(snapshot, options.snapshot, edge.folder), writeNotes([`${options.snapshot} is written.`], edge)), await writeReports(result, requests, options, edge), exitCodeOf(result, options);
}
async function performScan(request, edge, adjust = (entries) => entries) {
  let settings = await readSettings(request.config, edge), sources = await chooseSources(settings, edge), { judging, notes } = await chooseJudging(settings, request, edge);
  writeNotes([...settings.notes, ...sources.notes, ...notes], edge);
  let { snapshot, ...evaluation } = await whileCollecting(
    { ...sources, entries: adjust(sources.entries) },
    edge,
    (collecting) => scan(collecting, judging, thisTool())
  );
  return { snapshot, result: redactIf(request.redact, evaluation, edge) };
}
function redactIf(wanted = !1, { result, resolution }, { environment }) {
  return wanted ? redact(result, resolution.people(), environment.OUTLIVED_REDACTION_KEY || void 0) : result;
}

export {
  checkRequests,
  writeReports,
  writeReport,
  renderText,
  chooseJudging,
  runScan,
  performScan,
  redactIf
};

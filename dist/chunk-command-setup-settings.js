import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  assertConfiguration,
  assertOwners,
  assertWaivers,
  checkDocument,
  findNode,
  listProblems,
  notValid,
  offsetIn,
  require_dist,
  rosterName
} from "./chunk-contract-yaml-location.js";
import {
  looksLikeSecret
} from "./chunk-model-looks-like-secret.js";
import {
  isRecord
} from "./chunk-model-is-record.js";
import {
  nearest
} from "./chunk-command-shell-messages.js";
import {
  UsageError,
  formatPlace
} from "./chunk-model-errors.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  isGovernance
} from "./chunk-model-coverage.js";
import {
  keyOf
} from "./chunk-model-order.js";
import {
  append
} from "./chunk-model-group.js";
import {
  __toESM
} from "./chunk-runtime.js";

// src/configure/append-waiver.ts
var import_yaml = __toESM(require_dist(), 1);
function appendWaiver(text, entry, file) {
  if (text === void 0) return `version: 1
waivers:
${itemOf(entry, "  ")}`;
  let mark = text.startsWith("\uFEFF") ? "\uFEFF" : "", content = text.slice(mark.length), lineEnd = content.includes(`\r
`) ? `\r
` : `
`, { at, removed = 0, indentation } = whereToAppend(content, (0, import_yaml.parseDocument)(content), file), separated = content.slice(0, at - removed).replace(removed > 0 ? /[ \t]+$/ : "", "") + (removed > 0 ? content.slice(at, lineAfter(content, at)) : ""), rest = content.slice(removed > 0 ? lineAfter(content, at) : at), item = itemOf(entry, indentation).replaceAll(`
`, lineEnd);
  return `${mark}${separated}${separated.endsWith(`
`) ? "" : lineEnd}${item}${rest}`;
}
function whereToAppend(content, document, file) {
  let { node } = findNode(document, ["waivers"]);
  if (!(0, import_yaml.isSeq)(node) || !node.range) throw new Error("A valid waivers file has a list of waivers.");
  let [start, end] = node.range;
  if (node.flow === !0) {
    if (node.items.length === 0) return { at: end, removed: end - start, indentation: "  " };
    throw new UsageError("The list of waivers is written in brackets, to which nothing can be added in place.", {
      at: { file },
      hint: "Write each entry on lines of its own that begin with a hyphen."
    });
  }
  let indentation = content.slice(content.lastIndexOf(`
`, start - 1) + 1, start), last = endOfLine(content, endOfContent(node) ?? end);
  return { at: endOfComments(content, last, indentation.length), indentation };
}
function endOfContent(node) {
  return (0, import_yaml.isPair)(node) ? endOfContent(node.value) ?? endOfContent(node.key) : (0, import_yaml.isCollection)(node) ? endOfContent(node.items.at(-1)) ?? node.range?.[1] : (0, import_yaml.isNode)(node) ? node.range?.[1] : void 0;
}
function endOfLine(content, position) {
  return content[position - 1] === `
` ? position : lineAfter(content, position);
}
function lineAfter(content, position) {
  let next = content.indexOf(`
`, position);
  return next < 0 ? content.length : next + 1;
}
function endOfComments(content, position, depth) {
  let line = content.slice(position, lineAfter(content, position)), [, blanks] = /^([ \t]*)#/.exec(line) ?? [];
  return blanks === void 0 || blanks.length <= depth ? position : endOfComments(content, position + line.length, depth);
}
function itemOf(entry, indentation) {
  return (0, import_yaml.stringify)([entry], { lineWidth: 0 }).trimEnd().split(`
`).map((line) => `${indentation}${line}
`).join("");
}

// src/model/glob.ts
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
      append(byPrefix, prefix, { position, glob, within: longestLiteral(glob.slice(prefix.length)) });
    }
  });
  let lengths = [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))];
  return (id) => {
    let positions = /* @__PURE__ */ new Set();
    for (let length of lengths)
      if (!(length > id.length))
        for (let { position, glob, within } of byPrefix.get(id.slice(0, length)) ?? [])
          id.includes(within) && matchesGlob(glob, id) && positions.add(position);
    return [...positions].sort((a, b) => a - b);
  };
}
function longestLiteral(glob) {
  return glob.split(/[*?]/).reduce((longest, part) => part.length > longest.length ? part : longest, "");
}
function literalLength(glob) {
  let wildcard = glob.search(/[*?]/);
  return wildcard < 0 ? glob.length : wildcard;
}

// src/model/waiver.ts
var usualWaiverLimits = { days: 365, subjects: 20 };
function waiverId({ policies, credentials, people, created }) {
  return `waiver:${[policies, credentials, people].map((globs) => globs.join(",")).filter((text) => text !== "").join(":")}:${created}`;
}
function waiverPlace({ file, line }) {
  return `${file}:${line}`;
}

// src/configure/located.ts
var import_yaml2 = __toESM(require_dist(), 1);
function usageErrorOf(opening, found, count = found.length) {
  let problems = [...found].sort((left, right) => order(left.at, right.at)), sentences2 = problems.length === 1 ? problems.map((problem) => problem.sentence) : problems.map((problem) => `${formatPlace(problem.at)} ${problem.sentence}`), [first] = problems;
  return new UsageError(listProblems(opening, sentences2, count), first === void 0 ? {} : { at: first.at });
}
function order(left, right) {
  return (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0);
}
function parse(text, file) {
  let content = text.startsWith("\uFEFF") ? text.slice(1) : text, lineCounter = new import_yaml2.LineCounter(), placeAt = (offset) => {
    let { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  }, document = parseOrRefuse(content, file, lineCounter), [problem] = [...document.errors, ...document.warnings].sort((left, right) => left.pos[0] - right.pos[0]);
  if (problem === void 0) return { document, placeAt };
  if (problem.code === "RESOURCE_EXHAUSTION") throw tooDeep(file, problem);
  let sentence = describe(problem, content);
  throw new UsageError(`This is not valid YAML: ${sentence}`, { at: placeAt(problem.pos[0]) });
}
function describe({ code: code2, message, pos }, content) {
  if (code2 === "MULTIPLE_DOCS") return "a second document begins here; only one is read";
  if (code2 !== "DUPLICATE_KEY") return message;
  let key = content.slice(pos[0]).match(/^[^\s:]+/)?.[0] ?? "";
  return `the key ${JSON.stringify(key)} is given twice`;
}
function tooDeep(file, cause) {
  return new UsageError("This YAML cannot be read: it is nested too deeply.", { at: { file }, cause });
}
function parseOrRefuse(content, file, lineCounter) {
  try {
    return (0, import_yaml2.parseDocument)(content, { lineCounter, prettyErrors: !1, logLevel: "error" });
  } catch (cause) {
    throw tooDeep(file, cause);
  }
}
var mostAliases = 100;
function toValue({ document, placeAt }, file) {
  (0, import_yaml2.visit)(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) === void 0)
        throw new UsageError(`This is not valid YAML: the alias *${alias.source} has no anchor`, {
          at: placeAt(alias.range?.[0] ?? 0)
        });
    }
  });
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (cause) {
    let message = "This YAML has too many aliases, or an alias contains itself; write the values out.";
    throw new UsageError(message, { at: { file }, cause });
  }
}
function restoreText(document, problems) {
  let restored = !1;
  for (let problem of problems) {
    if (!problem.acceptsText) continue;
    let { node } = findNode(document, problem.path);
    !(0, import_yaml2.isScalar)(node) || typeof node.value != "number" || node.source === void 0 || (node.value = node.source, restored = !0);
  }
  return restored;
}
function readYaml(text, file, kind) {
  let yaml = parse(text, file), { document, placeAt } = yaml, value = toValue(yaml, file);
  if (value === null) throw new UsageError(`${notValid(kind)}: it is empty`, { at: { file } });
  let placeOf = (path) => placeAt(offsetIn(document, { path, isKey: !1 })), placeOfKey = (path) => placeAt(offsetIn(document, { path, isKey: !0 })), checked = checkDocument(kind, value);
  for (; restoreText(document, checked.violations); )
    value = toValue(yaml, file), checked = checkDocument(kind, value);
  if (checked.count > 0) {
    let problems = checked.violations.map((problem) => ({
      at: placeAt(offsetIn(document, problem)),
      sentence: problem.sentence
    }));
    throw usageErrorOf(notValid(kind), problems, checked.count);
  }
  return { value, file, placeOf, placeOfKey };
}

// src/configure/waivers.ts
function readWaivers(text, file, policyIds) {
  let { value, ...rest } = readYaml(text, file, "waivers");
  assertWaivers(value, file);
  let located = { value, ...rest }, known = policyIds.filter((id) => !isGovernance(id)), entries = value.waivers.map((entry, index) => {
    let line = rest.placeOf(["waivers", index]).line ?? 1;
    return toWaiver(entry, { file, line, known });
  }), mistakes = [...entryMistakes(located), ...repetitions(located, entries)];
  if (mistakes.length > 0) throw usageErrorOf(notValid("waivers"), mistakes);
  return { ...located, entries };
}
function toWaiver(entry, { file, line, known }) {
  let { policy, credential, person, reason, approver, created, expires, ticket } = entry, policies = listOf(policy);
  return omitUndefined({
    policies,
    credentials: listOf(credential),
    people: listOf(person),
    reason,
    approver,
    ticket,
    created,
    expires,
    file,
    line,
    unknownPolicies: policies.flatMap((glob) => unknownPolicy(glob, known) ?? [])
  });
}
function listOf(globs) {
  return globs === void 0 ? [] : typeof globs == "string" ? [globs] : globs;
}
function unknownPolicy(glob, known) {
  if (!known.some((id) => matchesGlob(glob, id)))
    return { policy: glob, nearest: nearest(glob, known) ?? null };
}
function entryMistakes({ value: { waivers }, placeOf }) {
  return waivers.flatMap(({ credential, person, created, expires }, index) => {
    let path = ["waivers", index];
    return [
      ...credential === void 0 && person === void 0 ? [{ at: placeOf(path), sentence: `/waivers/${index} must have the key "credential" or "person"` }] : [],
      ...expires < created ? [{ at: placeOf([...path, "expires"]), sentence: `/waivers/${index}/expires must not be before ${created}` }] : []
    ];
  });
}
function repetitions({ placeOf }, entries) {
  let first = /* @__PURE__ */ new Map();
  return entries.flatMap((entry, index) => {
    let key = keyOf(waiverId(entry), entry.credentials.join(`
`), entry.people.join(`
`)), before = first.get(key);
    if (before === void 0 && first.set(key, entry.line), before === void 0) return [];
    let sentence = `/waivers/${index} repeats the entry in line ${before}; remove one of them`;
    return [{ at: placeOf(["waivers", index]), sentence }];
  });
}

// src/configure/configuration.ts
function readConfiguration(text, file) {
  let { value, ...rest } = readYaml(text, file, "configuration");
  assertConfiguration(value, file);
  let located = { value, ...rest }, mistakes = [
    ...timezoneMistakes(located),
    ...profileMistakes(located),
    ...repeatedNames(located, "roster", (value.sources?.roster ?? []).map(rosterName), "give one of them another name"),
    ...repeatedNames(
      located,
      "code",
      (value.sources?.code ?? []).map(codeName),
      "give one of them its repository, or remove it"
    )
  ];
  if (mistakes.length > 0) throw usageErrorOf(notValid("configuration"), mistakes);
  return located;
}
function readOwners(text, file) {
  let { value, ...rest } = readYaml(text, file, "owners");
  assertOwners(value, file);
  let entries = value.owners.map((entry, index) => ({ ...entry, line: rest.placeOf(["owners", index]).line ?? 1 }));
  return { value, ...rest, entries };
}
function timezoneMistakes({ value: { timezone }, placeOf }) {
  if (timezone === void 0 || isTimezone(timezone)) return [];
  let near = nearest(timezone, Intl.supportedValuesOf("timeZone")), sentence = `/timezone must be the IANA name of a time zone (Europe/Berlin)${near === void 0 ? "" : `; did you mean "${near}"?`}`;
  return [{ at: placeOf(["timezone"]), sentence }];
}
function profileMistakes({ value: { sources }, placeOf }) {
  return (sources?.aws ?? []).flatMap(({ profile = "" }, index) => {
    if (!looksLikeSecret(profile)) return [];
    let sentence = `/sources/aws/${index}/profile must be the name of a profile, but looks like a secret (not shown)`;
    return [{ at: placeOf(["sources", "aws", index, "profile"]), sentence }];
  });
}
function isTimezone(name) {
  if (!/^[A-Za-z]/.test(name)) return !1;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return !1;
  }
}
function codeName({ repository, path = "." }) {
  return repository !== void 0 ? repository.toLowerCase() : path.split("/").findLast((part) => part !== "" && part !== ".") ?? ".";
}
function repeatedNames({ placeOf }, section, names, remedy) {
  return names.flatMap((name, index) => {
    let first = names.indexOf(name);
    if (first === index) return [];
    let { line } = placeOf(["sources", section, first]), sentence = `/sources/${section}/${index} has the same name "${name}" as the entry in line ${line}; ${remedy}`;
    return [{ at: placeOf(["sources", section, index]), sentence }];
  });
}

// src/configure/default.ts
function defaultConfiguration(surroundings) {
  let hasOwners = surroundings.files.includes("owners.yaml"), choices = [chooseAws(surroundings), chooseGithub(surroundings), code, chooseRoster(surroundings)], sources = Object.assign({}, ...choices.map((choice) => choice.sources)), value = omitUndefined({ version: 1, sources, owners: hasOwners ? "owners.yaml" : void 0 }), place = { file: "outlived.yaml" };
  return {
    configuration: { value, file: place.file, placeOf: () => place, placeOfKey: () => place },
    notes: [...choices.map((choice) => choice.note), ...hasOwners ? ["owners.yaml is read as the owners file."] : []]
  };
}
var code = { sources: { code: [{ path: "." }] }, note: "Workflow files of the current folder are read." }, awsVariables = [
  "AWS_ACCESS_KEY_ID",
  "AWS_PROFILE",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
  "AWS_CONTAINER_CREDENTIALS_FULL_URI",
  "AWS_SHARED_CREDENTIALS_FILE",
  "AWS_CONFIG_FILE"
];
function chooseAws(surroundings) {
  let variable = firstSet(awsVariables, surroundings);
  return variable !== void 0 ? { sources: { aws: [{}] }, note: `AWS is read, because ${variable} is set.` } : surroundings.hasSharedAwsFiles ? { sources: { aws: [{}] }, note: "AWS is read with the default profile of the shared AWS files." } : { sources: {}, note: "AWS is not read: the environment has no AWS credentials." };
}
var githubVariables = ["OUTLIVED_GITHUB_APP_ID", "OUTLIVED_GITHUB_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"];
function chooseGithub(surroundings) {
  let variable = firstSet(githubVariables, surroundings);
  if (variable === void 0)
    return { sources: {}, note: `GitHub is not read: none of ${githubVariables.join(", ")} is set.` };
  let repository = [surroundings.environment.GITHUB_REPOSITORY, surroundings.repository].find(
    (name) => name !== void 0 && /^[A-Za-z0-9_-]+\/[A-Za-z0-9_.-]+$/.test(name)
  );
  if (repository === void 0)
    return { sources: {}, note: `GitHub is not read although ${variable} is set: GITHUB_REPOSITORY is not set and there is no origin remote on GitHub.` };
  let note = `GitHub is read for ${repository} with ${variable}.`;
  return { sources: { github: [{ repositories: [repository] }] }, note };
}
function firstSet(names, { environment }) {
  return names.find((name) => (environment[name] ?? "") !== "");
}
function chooseRoster({ files }) {
  return files.includes("people.csv") ? { sources: { roster: [{ csv: "people.csv" }] }, note: "people.csv is read as the roster." } : { sources: {}, note: "There is no people.csv, so nobody can be known to have left." };
}

// src/configure/settings.ts
function applySettings(catalog, located) {
  let { settings: allSettings = {} } = located.value, mistakes = Object.entries(allSettings).flatMap(([id, settings]) => {
    let policy = catalog.find((one) => one.id === id);
    if (policy !== void 0) return settingMistakes(policy, settings, located);
    let ids = catalog.map((one) => one.id), sentence = `there is no policy "${id}"${suggest(id, ids, "the policies are")}`;
    return [{ at: located.placeOfKey(["settings", id]), sentence }];
  });
  if (mistakes.length > 0) throw usageErrorOf(notValid("configuration"), mistakes);
  return catalog.flatMap((policy) => {
    let settings = allSettings[policy.id] ?? {};
    return settings.enabled === !1 ? [] : [activate(policy, settings)];
  });
}
function activate(policy, settings) {
  let defaults = Object.entries(policy.settings).map(([name, setting]) => [name, setting.default]);
  return {
    ...policy,
    severity: settings.severity ?? policy.severity,
    values: { ...Object.fromEntries(defaults), ...settings.with }
  };
}
function settingMistakes(policy, settings, located) {
  let known = Object.keys(policy.settings);
  return Object.entries(settings.with ?? {}).flatMap(([name, value]) => {
    let path = ["settings", policy.id, "with", name], setting = Object.hasOwn(policy.settings, name) ? policy.settings[name] : void 0;
    if (setting === void 0) {
      let hint = known.length === 0 ? "; it has no settings" : suggest(name, known, "its settings are");
      return [{ at: located.placeOfKey(path), sentence: `${policy.id} has no setting "${name}"${hint}` }];
    }
    let expected = expectedInstead(setting, value);
    if (expected === void 0) return [];
    let shown = typeof value == "object" && value !== null ? "something else" : JSON.stringify(value);
    return [{ at: located.placeOf(path), sentence: `${name} of ${policy.id} must be ${expected}, but is ${shown}` }];
  });
}
function suggest(name, known, listing) {
  let near = nearest(name, known);
  return near !== void 0 ? `; did you mean "${near}"?` : known.length === 0 ? "" : `; ${listing}: ${known.join(", ")}`;
}
function expectedInstead({ default: usual, minimum }, value) {
  if (typeof usual == "number") {
    let isWhole = Number.isInteger(usual);
    return typeof value == "number" && (isWhole ? Number.isSafeInteger(value) : Number.isFinite(value)) ? minimum !== void 0 && value < minimum ? `at least ${minimum}` : void 0 : isWhole ? "a whole number" : "a number";
  }
  if (typeof usual == "boolean") return typeof value == "boolean" ? void 0 : "true or false";
  if (typeof usual == "string") return typeof value == "string" ? void 0 : "text (in quotation marks)";
  if (isRecord(usual)) return isRecord(value) ? void 0 : "a map";
  if (!Array.isArray(usual)) return;
  if (!Array.isArray(value)) return "a list";
  let type = typeof (usual[0] ?? "");
  if (!value.every((item) => typeof item === type))
    return `a list of ${type === "string" ? "texts (in quotation marks)" : `${type}s`}`;
}

// src/command/shell/read-file.ts
import { constants } from "node:fs";
import { lstat, open } from "node:fs/promises";
import { resolve } from "node:path";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
var sentences = {
  ENOENT: "There is no such file.",
  ENOTDIR: "There is no such file.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "The file may not be read.",
  EPERM: "The file may not be read.",
  // Of a socket.
  ENXIO: "This is not a file."
}, absent = /* @__PURE__ */ new Set(["ENOENT", "ENOTDIR"]);
async function isThere(path) {
  return lstat(path).then(
    () => !0,
    (error) => !absent.has(codeOf(error))
  );
}
var mebibyte = 1048576, mostText = 16 * mebibyte, mostDocument = 256 * mebibyte;
async function readUserFile(path, folder, file = path, most = mostText) {
  let bytes = await readBounded(resolve(folder, path), most).catch((error) => {
    throw refusal(error, file);
  });
  try {
    return new TextDecoder("utf-8", { fatal: !0 }).decode(bytes);
  } catch (error) {
    throw new UsageError("The file is not UTF-8 text.", { at: { file }, cause: error, hint: "Save it as UTF-8." });
  }
}
var Unfit = class extends Error {
};
async function openFile(path) {
  let handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)), stats = await handle.stat();
  if (stats.isFile()) return handle;
  throw await handle.close(), new Unfit(whatItIs(stats));
}
function whatItIs(stats) {
  return stats.isDirectory() ? "This is a folder, not a file." : stats.isFIFO() ? "This is a pipe, not a file. Write what comes out of it to a file first." : "This is a device, not a file.";
}
async function readBounded(path, most) {
  let handle = await openFile(path);
  try {
    let pieces = [], length = 0, chunks = handle.createReadStream({ highWaterMark: chunkSize, autoClose: !1 });
    for await (let piece of chunks)
      if (pieces.push(piece), length += piece.length, length > most) throw new Unfit(`The file is larger than ${most / mebibyte} MiB.`);
    return Buffer.concat(pieces);
  } finally {
    await handle.close();
  }
}
var chunkSize = 131072, usualLimits = { total: 8192 * mebibyte, ratio: 200, unproven: 16 * mebibyte };
async function* readUserBytes(path, folder, limits = usualLimits) {
  try {
    let handle = await openFile(resolve(folder, path));
    try {
      let { size } = await handle.stat(), start = await readStart(handle), bytes = startingWith(start, handle.createReadStream({ highWaterMark: chunkSize }));
      yield* isGzip(start) ? bounded(decompress(bytes), limits, size) : bounded(bytes, limits);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw refusal(error, path);
  }
}
async function* bounded(bytes, { total, ratio, unproven }, packedSize = Number.POSITIVE_INFINITY) {
  let length = 0;
  for await (let piece of bytes) {
    if (length += piece.length, length > Math.max(unproven, ratio * packedSize))
      throw new Unfit(`This gzip file unpacks to more than ${ratio} times its size, as no snapshot does.`);
    if (length > total) throw new Unfit(`The file has more than ${Math.round(total / mebibyte)} MiB.`);
    yield piece;
  }
}
async function readStart(handle) {
  let { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2);
  return buffer.subarray(0, bytesRead);
}
async function* startingWith(start, rest) {
  yield start, yield* rest;
}
function isGzip(bytes) {
  return bytes[0] === 31 && bytes[1] === 139;
}
function decompress(compressed) {
  return pipeline(compressed, createGunzip({ chunkSize }), () => {
  });
}
function refusal(error, file) {
  let code2 = codeOf(error), message = error instanceof Error ? error.message : String(error), at = { file };
  if (error instanceof Unfit) return new UsageError(message, { at, cause: error });
  if (code2 === "Z_BUF_ERROR") {
    let hint = "Write it, or copy it, again.";
    return new UsageError("This gzip file ends too early: it was cut off.", { at, hint, cause: error });
  }
  return code2.startsWith("Z_") ? new UsageError("This gzip file is damaged.", { at, cause: error }) : new UsageError(sentences[code2] ?? `The file cannot be read: ${message}.`, { at, cause: error });
}
function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

// src/command/setup/settings.ts
import { dirname, join, resolve as resolve2 } from "node:path";
var configurationName = "outlived.yaml", otherSpelling = "outlived.yml";
async function readSettings(named, edge) {
  let file = named ?? configurationName;
  if (named === void 0 && !await isThere(join(edge.folder, file))) {
    if (await isThere(join(edge.folder, otherSpelling))) throw misspelt();
    return { configuration: readConfiguration(`version: 1
`, file), folder: edge.folder, notes: [] };
  }
  return {
    configuration: readConfiguration(await readUserFile(file, edge.folder), file),
    file,
    folder: dirname(resolve2(edge.folder, file)),
    notes: named === void 0 ? [`${file} is read as the configuration.`] : []
  };
}
function misspelt() {
  return new UsageError(`The configuration is called ${configurationName}, so this file is not read.`, {
    at: { file: otherSpelling },
    hint: "Rename it, or name it with --config."
  });
}
function acceptedGapsOf({ configuration }) {
  let { value, placeOf } = configuration;
  return value.acceptGaps?.map((accepted, index) => ({ ...accepted, at: placeOf(["acceptGaps", index]) }));
}

export {
  appendWaiver,
  readOwners,
  defaultConfiguration,
  applySettings,
  matchesGlob,
  indexGlobs,
  usualWaiverLimits,
  waiverId,
  waiverPlace,
  readWaivers,
  isThere,
  mostDocument,
  readUserFile,
  readUserBytes,
  readSettings,
  acceptedGapsOf
};

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  assertConfiguration,
  assertOwners,
  checkDocument,
  listProblems,
  notValid,
  require_dist,
  rosterName
} from "./chunk-OTDLJHSN.js";
import {
  UsageError,
  formatPlace,
  nearest
} from "./chunk-V3U2C5LL.js";
import {
  __toESM
} from "./chunk-2BETQLJM.js";

// src/command/settings.ts
import { dirname, join as join3, resolve as resolve3 } from "node:path";

// src/configure/located.ts
var import_yaml = __toESM(require_dist(), 1);
function usageErrorOf(opening, found, count = found.length) {
  let problems = [...found].sort((left, right) => order(left.at, right.at)), sentences2 = problems.length === 1 ? problems.map((problem) => problem.sentence) : problems.map((problem) => `${formatPlace(problem.at)} ${problem.sentence}`), [first] = problems;
  return new UsageError(listProblems(opening, sentences2, count), first === void 0 ? {} : { at: first.at });
}
function order(left, right) {
  return (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0);
}
function parse(text, file) {
  let content = text.startsWith("\uFEFF") ? text.slice(1) : text, lineCounter = new import_yaml.LineCounter(), placeAt = (offset) => {
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
  return `the key ${JSON.stringify(key)} stands here a second time`;
}
function tooDeep(file, cause) {
  return new UsageError("This YAML cannot be read: it is nested too deeply.", { at: { file }, cause });
}
function parseOrRefuse(content, file, lineCounter) {
  try {
    return (0, import_yaml.parseDocument)(content, { lineCounter, prettyErrors: !1, logLevel: "error" });
  } catch (cause) {
    throw tooDeep(file, cause);
  }
}
var mostAliases = 100;
function toValue({ document, placeAt }, file) {
  (0, import_yaml.visit)(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) === void 0)
        throw new UsageError(`This is not valid YAML: the alias *${alias.source} stands for nothing`, {
          at: placeAt(alias.range?.[0] ?? 0)
        });
    }
  });
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (cause) {
    let message = "This YAML has too many aliases, or they hold themselves; write the values out.";
    throw new UsageError(message, { at: { file }, cause });
  }
}
function step(document, node, part) {
  let target = (0, import_yaml.isAlias)(node) ? node.resolve(document) : node;
  if ((0, import_yaml.isSeq)(target)) {
    let item = typeof part == "number" ? target.items[part] : void 0;
    return (0, import_yaml.isScalar)(item) || (0, import_yaml.isCollection)(item) || (0, import_yaml.isAlias)(item) ? { node: item, pair: void 0 } : void 0;
  }
  if (!(0, import_yaml.isMap)(target)) return;
  let pair = target.items.find((item) => (0, import_yaml.isPair)(item) && String(item.key) === String(part));
  if (pair === void 0) return;
  let { value } = pair;
  return { node: (0, import_yaml.isScalar)(value) || (0, import_yaml.isCollection)(value) || (0, import_yaml.isAlias)(value) ? value : void 0, pair };
}
function find(document, path) {
  let contents = document.contents, found = { node: (0, import_yaml.isScalar)(contents) || (0, import_yaml.isCollection)(contents) || (0, import_yaml.isAlias)(contents) ? contents : void 0, pair: void 0 };
  for (let part of path) {
    let next = step(document, found.node, part);
    if (next === void 0) break;
    found = next;
  }
  return found;
}
function offsetOf(node) {
  return (0, import_yaml.isScalar)(node) || (0, import_yaml.isCollection)(node) || (0, import_yaml.isAlias)(node) ? node.range?.[0] : void 0;
}
function restoreText(document, problems) {
  let restored = !1;
  for (let problem of problems) {
    if (!problem.acceptsText) continue;
    let { node } = find(document, problem.path);
    !(0, import_yaml.isScalar)(node) || typeof node.value != "number" || node.source === void 0 || (node.value = node.source, restored = !0);
  }
  return restored;
}
function readYaml(text, file, kind) {
  let yaml = parse(text, file), { document, placeAt } = yaml, value = toValue(yaml, file);
  if (value === null) throw new UsageError(`${notValid(kind)}: it is empty`, { at: { file } });
  let placeOf = (path) => {
    let { node, pair } = find(document, path);
    return placeAt(offsetOf(node) ?? offsetOf(pair?.key) ?? 0);
  }, placeOfKey = (path) => {
    let { node, pair } = find(document, path);
    return placeAt(offsetOf(pair?.key) ?? offsetOf(node) ?? 0);
  }, checked = checkDocument(kind, value);
  for (; restoreText(document, checked.problems); )
    value = toValue(yaml, file), checked = checkDocument(kind, value);
  if (checked.count > 0) {
    let problems = checked.problems.map((problem) => ({
      at: problem.isKey ? placeOfKey(problem.path) : placeOf(problem.path),
      sentence: problem.sentence
    }));
    throw usageErrorOf(notValid(kind), problems, checked.count);
  }
  return { value, file, placeOf, placeOfKey };
}

// src/configure/configuration.ts
function isTimezone(name) {
  if (!/^[A-Za-z]/.test(name)) return !1;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return !1;
  }
}
function timezoneProblems({ value, placeOf }) {
  let { timezone } = value;
  if (timezone === void 0 || isTimezone(timezone)) return [];
  let near = nearest(timezone, Intl.supportedValuesOf("timeZone")), hint = near === void 0 ? "" : `; did you mean "${near}"?`, sentence = `/timezone must be the IANA name of a time zone (Europe/Berlin), but is ${JSON.stringify(timezone)}${hint}`;
  return [{ at: placeOf(["timezone"]), sentence }];
}
function codeKey({ repository, path = "." }) {
  return repository !== void 0 ? repository.toLowerCase() : path.split("/").findLast((part) => part !== "" && part !== ".") ?? ".";
}
function duplicateProblems(located, section, keys) {
  return keys.flatMap((key, index) => {
    let first = keys.indexOf(key);
    if (first === index) return [];
    let { line } = located.placeOf(["sources", section, first]), sentence = `/sources/${section}/${index} has the name "${key}" of the entry in line ${line}; ${section === "roster" ? "give one of them another name" : "give one of them its repository, or remove it"}`;
    return [{ at: located.placeOf(["sources", section, index]), sentence }];
  });
}
function readConfiguration(text, file) {
  let { value, ...rest } = readYaml(text, file, "configuration");
  assertConfiguration(value, file);
  let located = { value, ...rest }, problems = [
    ...timezoneProblems(located),
    ...duplicateProblems(located, "roster", (value.sources?.roster ?? []).map(rosterName)),
    ...duplicateProblems(located, "code", (value.sources?.code ?? []).map(codeKey))
  ];
  if (problems.length > 0) throw usageErrorOf(notValid("configuration"), problems);
  return located;
}

// src/configure/default.ts
function firstSet(names, { environment }) {
  return names.find((name) => (environment[name] ?? "") !== "");
}
var awsVariables = [
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
var tokenVariables = ["OUTLIVED_GITHUB_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"], repositoryShape = /^[A-Za-z0-9_-]+\/[A-Za-z0-9_.-]+$/;
function currentRepository({ environment, repository }) {
  return [environment.GITHUB_REPOSITORY, repository].find(
    (name) => name !== void 0 && repositoryShape.test(name)
  );
}
function chooseGithub(surroundings) {
  let variable = firstSet(tokenVariables, surroundings), repository = currentRepository(surroundings);
  return variable === void 0 ? { sources: {}, note: `GitHub is not read: none of ${tokenVariables.join(", ")} is set.` } : repository === void 0 ? { sources: {}, note: `GitHub is not read although ${variable} is set: GITHUB_REPOSITORY is not set and there is no origin remote on GitHub.` } : {
    sources: { github: [{ repositories: [repository] }] },
    note: `GitHub is read for ${repository} with ${variable}.`
  };
}
function chooseRoster({ files }) {
  return files.includes("people.csv") ? { sources: { roster: [{ csv: "people.csv" }] }, note: "people.csv is read as the roster." } : { sources: {}, note: "There is no people.csv, so nobody can be known to have left." };
}
var code = { sources: { code: [{ path: "." }] }, note: "Workflow files of the current folder are read." };
function defaultConfiguration(surroundings) {
  let choices = [chooseAws(surroundings), chooseGithub(surroundings), code, chooseRoster(surroundings)], hasOwners = surroundings.files.includes("owners.yaml"), value = { version: 1, sources: Object.assign({}, ...choices.map((choice) => choice.sources)), ...hasOwners ? { owners: "owners.yaml" } : {} }, place = { file: "outlived.yaml" };
  return {
    configuration: { value, file: place.file, placeOf: () => place, placeOfKey: () => place },
    notes: [...choices.map((choice) => choice.note), ...hasOwners ? ["owners.yaml is read as the owners file."] : []]
  };
}

// src/configure/owners.ts
function readOwners(text, file) {
  let { value, ...rest } = readYaml(text, file, "owners");
  assertOwners(value, file);
  let entries = value.owners.map((entry, index) => ({
    ...entry,
    line: rest.placeOf(["owners", index]).line ?? 1
  }));
  return { value, ...rest, entries };
}

// src/configure/settings.ts
function objection(setting, value) {
  let { default: usual, minimum } = setting;
  if (typeof usual == "number") {
    let isWhole = Number.isInteger(usual);
    return typeof value == "number" && (isWhole ? Number.isSafeInteger(value) : Number.isFinite(value)) ? minimum !== void 0 && value < minimum ? `at least ${minimum}` : void 0 : isWhole ? "a whole number" : "a number";
  }
  if (typeof usual == "boolean") return typeof value == "boolean" ? void 0 : "true or false";
  if (typeof usual == "string") return typeof value == "string" ? void 0 : "text (in quotation marks)";
  if (Array.isArray(usual)) return objectionToList(usual, value);
  if (typeof usual == "object" && usual !== null)
    return typeof value == "object" && value !== null && !Array.isArray(value) ? void 0 : "a map";
}
function objectionToList(usual, value) {
  if (!Array.isArray(value)) return "a list";
  let wanted = typeof (usual[0] ?? "");
  return value.every((item) => typeof item === wanted) ? void 0 : `a list of ${wanted === "string" ? "texts (in quotation marks)" : `${wanted}s`}`;
}
function orKnown(word, known, listing) {
  let near = nearest(word, known);
  return near !== void 0 ? `; did you mean "${near}"?` : known.length === 0 ? "" : `; ${listing}: ${known.join(", ")}`;
}
function settingProblems(policy, settings, located) {
  let known = Object.keys(policy.settings);
  return Object.entries(settings.with ?? {}).flatMap(([name, value]) => {
    let path = ["settings", policy.id, "with", name], setting = Object.hasOwn(policy.settings, name) ? policy.settings[name] : void 0;
    if (setting === void 0) {
      let rest = known.length === 0 ? "; it has none" : orKnown(name, known, "its settings are");
      return [{ at: located.placeOfKey(path), sentence: `${policy.id} has no setting "${name}"${rest}` }];
    }
    let wanted = objection(setting, value);
    if (wanted === void 0) return [];
    let shown = typeof value == "object" && value !== null ? "something else" : JSON.stringify(value);
    return [{ at: located.placeOf(path), sentence: `${name} of ${policy.id} must be ${wanted}, but is ${shown}` }];
  });
}
function problemsOf(catalog, located) {
  let ids = catalog.map((policy) => policy.id);
  return Object.entries(located.value.settings ?? {}).flatMap(([id, settings]) => {
    let policy = catalog.find((one) => one.id === id);
    if (policy !== void 0) return settingProblems(policy, settings, located);
    let sentence = `there is no policy "${id}"${orKnown(id, ids, "known are")}`;
    return [{ at: located.placeOfKey(["settings", id]), sentence }];
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
function applySettings(catalog, configuration) {
  let problems = problemsOf(catalog, configuration);
  if (problems.length > 0) throw usageErrorOf(notValid("configuration"), problems);
  return catalog.flatMap((policy) => {
    let settings = configuration.value.settings?.[policy.id] ?? {};
    return settings.enabled === !1 ? [] : [activate(policy, settings)];
  });
}

// src/command/endpoint-notes.ts
function endpointNotes({ aws = [] }, environment) {
  return !aws.some(({ endpoint }) => endpoint === void 0) || environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === "true" ? [] : Object.entries(environment).filter(([name, value]) => /^AWS_ENDPOINT_URL(_[A-Z_]+)?$/.test(name) && value).map(([name, value]) => `${name} is set, so AWS is asked at ${value} and not at its own address.`).sort();
}

// src/command/read-file.ts
import { createReadStream } from "node:fs";
import { lstat, open, readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
var sentences = {
  ENOENT: "There is no such file.",
  ENOTDIR: "There is no such file.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "The file may not be read.",
  EPERM: "The file may not be read."
}, absent = /* @__PURE__ */ new Set(["ENOENT", "ENOTDIR"]);
async function isThere(path) {
  return lstat(path).then(
    () => !0,
    (error) => !absent.has(codeOf(error))
  );
}
async function readUserFile(path, folder, file = path) {
  let bytes = await readFile(resolve(folder, path)).catch((error) => {
    throw refusal(error, file);
  });
  try {
    return new TextDecoder("utf-8", { fatal: !0 }).decode(bytes);
  } catch (error) {
    throw new UsageError("The file is not UTF-8 text.", { at: { file }, cause: error, hint: "Save it as UTF-8." });
  }
}
var chunkSize = 131072;
async function readUserBytes(path, folder) {
  let target = resolve(folder, path);
  try {
    let found = await stat(target), held = found.isFile() || found.isDirectory() ? void 0 : await readFile(target), read = () => held === void 0 ? createReadStream(target, { highWaterMark: chunkSize }) : Readable.from([held]), isPacked = isGzip(held ?? await beginningOf(target));
    return () => guarded(isPacked ? unpack(read()) : read(), path);
  } catch (error) {
    throw refusal(error, path);
  }
}
async function beginningOf(target) {
  let handle = await open(target);
  try {
    let { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(2) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
function isGzip(bytes) {
  return bytes[0] === 31 && bytes[1] === 139;
}
function unpack(packed) {
  return pipeline(packed, createGunzip({ chunkSize }), () => {
  });
}
async function* guarded(bytes, file) {
  try {
    yield* bytes;
  } catch (error) {
    throw refusal(error, file);
  }
}
function refusal(error, file) {
  let code2 = codeOf(error), message = error instanceof Error ? error.message : String(error), at = { file };
  if (code2 === "Z_BUF_ERROR") {
    let hint = "Write it, or copy it, again.";
    return new UsageError("This gzip file ends too early: it was cut off.", { at, hint, cause: error });
  }
  return code2.startsWith("Z_") ? new UsageError("This gzip file is damaged.", { at, cause: error }) : new UsageError(sentences[code2] ?? `The file cannot be read: ${message}.`, { at, cause: error });
}
function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

// src/command/surroundings.ts
import { readFile as readFile3, stat as stat3 } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/collect/code/origin.ts
import { readFile as readFile2, stat as stat2 } from "node:fs/promises";
import { join, resolve as resolve2 } from "node:path";
var repositoryShape2 = /^[A-Za-z0-9_-]+\/[A-Za-z0-9_.-]+$/;
function githubHost(serverUrl) {
  return serverUrl !== void 0 && URL.canParse(serverUrl) ? new URL(serverUrl).hostname : "github.com";
}
function originRepository(gitConfiguration, serverUrl) {
  let section = /^[ \t]*\[remote "origin"\][^\n]*\n((?:[ \t]*(?!\[)[^\n]*(?:\n|$))*)/m.exec(gitConfiguration)?.[1], address = /^[ \t]*url[ \t]*=[ \t]*(\S+)/m.exec(section ?? "")?.[1], [, host, path] = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^:/]+)(?::\d+)?[:/]\/?(.+?)(?:\.git)?\/?$/.exec(address ?? "") ?? [];
  if (host?.toLowerCase() === githubHost(serverUrl))
    return path !== void 0 && repositoryShape2.test(path) ? path : void 0;
}
async function gitFolder(folder) {
  let entry = join(folder, ".git");
  if ((await stat2(entry)).isDirectory()) return entry;
  let pointer = /^gitdir: (.+?)\s*$/m.exec(await readFile2(entry, "utf8"))?.[1] ?? "", own = resolve2(folder, pointer), shared = await readFile2(join(own, "commondir"), "utf8").catch(() => ".");
  return resolve2(own, shared.trim());
}
async function readOriginRepository(folder, serverUrl) {
  try {
    let configuration = await readFile2(join(await gitFolder(folder), "config"), "utf8");
    return originRepository(configuration, serverUrl);
  } catch {
    return;
  }
}

// src/command/surroundings.ts
var signInSettings = /^\s*(aws_access_key_id|credential_process|login_session|role_arn|sso_session|sso_start_url|web_identity_token_file)\s*=/m;
async function readSurroundings(folder, environment) {
  let [hasSharedAwsFiles, repository, roster] = await Promise.all([
    canSignInByFiles(environment),
    readOriginRepository(folder, environment.GITHUB_SERVER_URL),
    stat3(join2(folder, "people.csv")).catch(() => {
    })
  ]);
  return {
    environment,
    files: roster?.isFile() === !0 ? ["people.csv"] : [],
    hasSharedAwsFiles,
    ...repository !== void 0 && { repository }
  };
}
async function canSignInByFiles(environment) {
  let home = environment.HOME || environment.USERPROFILE, files = home ? [join2(home, ".aws", "credentials"), join2(home, ".aws", "config")] : [];
  return (await Promise.all(files.map((file) => readFile3(file, "utf8").catch(() => "")))).some((text) => signInSettings.test(text));
}

// src/command/settings.ts
var configurationName = "outlived.yaml", otherSpelling = "outlived.yml", empty = `version: 1
`;
async function readSettings(named, edge) {
  if (named === void 0 && !await isThere(join3(edge.folder, configurationName))) {
    if (await isThere(join3(edge.folder, otherSpelling))) throw misspelt();
    return { configuration: readConfiguration(empty, configurationName), folder: edge.folder, notes: [] };
  }
  let file = named ?? configurationName, text = await readUserFile(file, edge.folder);
  return {
    configuration: readConfiguration(text, file),
    file,
    folder: dirname(resolve3(edge.folder, file)),
    notes: named === void 0 ? [`${configurationName} is read as the configuration.`] : []
  };
}
function misspelt() {
  return new UsageError(`The configuration is called ${configurationName}, so this file is not read.`, {
    at: { file: otherSpelling },
    hint: "Rename it, or name it with --config."
  });
}
async function chooseSources({ configuration, folder }, edge) {
  let { sources } = configuration.value;
  if (sources !== void 0) return { entries: sources, notes: endpointNotes(sources, edge.environment) };
  let chosen = defaultConfiguration(await readSurroundings(folder, edge.environment)), entries = chosen.configuration.value.sources ?? {};
  return { entries, notes: [...chosen.notes, ...endpointNotes(entries, edge.environment)] };
}

export {
  readOwners,
  applySettings,
  isThere,
  readUserFile,
  readUserBytes,
  readOriginRepository,
  readSettings,
  chooseSources
};

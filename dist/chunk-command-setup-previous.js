import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  readHistory
} from "./chunk-command-setup-snapshot-file.js";
import {
  answerPrevious,
  joint
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
  isCustom,
  kindWords
} from "./chunk-kinds-managed-logins.js";
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

// src/amend/redact/names.ts
import { createHmac } from "node:crypto";

// src/amend/redact/ids.ts
function isRegion(text) {
  return /^[a-z]{2}(?:-[a-z]+)+-\d$/.test(text);
}
function partsOf(id) {
  let texts = id.split(/([:/])/), isArn = texts[0] === "arn", afterHeader = isArn ? 2 * arnFields : 0, kind = texts.findLastIndex(
    (text, index) => index > afterHeader && index % 2 === 0 && kindWords.has(text) && isBeforeItem(texts.slice(index - 1, index + 3))
  ), at = 0;
  return texts.map((text, index) => {
    let isHead = index <= afterHeader && (isArn || texts[1] === ":" && kindWords.has(text)), isLastWord = isArn && index === texts.length - 1 && text === "password", part = { text, at, isFixed: index % 2 === 1 || isHead || index === kind || isLastWord || isRegion(text) };
    return at += text.length, part;
  });
}
var arnFields = 5;
function isBeforeItem([before, , after, item = ""]) {
  return before === ":" ? after === ":" : after === "/" && /^\d{4}-\d\d-\d\d/.test(item);
}

// src/amend/redact/own-words.ts
var words = `
  a about above accept accepted access account action actions active add added address addresses admin
  administrator after again age agent ago ahead aliases all allowed allows although amount an and another answer
  answered answers anywhere apart api app applicable application apps are arguments arn as ask asked asking
  asserted assumed at attempts auth authorization authorized automatic aws azure be bear because been before
  begins begun behind being belong belongs below between blanks blocked body bot boundary budget but by bytes
  caller came can cannot cells center certain certificate certificates changed changes characters checked claimed
  classic clock closed cloud code codespaces collaborator collaborators collect collected column columns com come
  complete concat configuration configured conflicting connected console consumes contract contractor could count
  counts cover credential credentials csv current cut damaged date dates day days decide declare declares deeply
  deleted deletion denied denies departed dependabot deploy deserialization details devices did digits disagree do
  document documented documents does domain dots down earlier else embeds employee employment employments empty
  enabled encoding end ended entries entry environment error europe evaluated every everybody everyone everything
  evidence examples exist exists expired expires explain explains explicitly export facts failed family field file
  files fine fingerprint first fits fix folder followed for from further future gap gave generate get git github
  given gives good google grained had has have heading headings hears here hold holds host hosted how http https
  hub iam iana id identities identity idle ids if ignore in inactive inherit input installation installations
  instant instead interrupted into invitation invitations is it its itself join json judge judged keep kept key
  keys known knows lacks lapsed larger last leads least leave leaver leaves leaving left length limit limits line
  lines link list listed lists live location login longer looked machine made mail make making manager managers
  manual many mark may md mean means member members mends message mfa mi minutes missing month more must name
  named names need needs neither nested never new next no nobody none nor not nothing nowhere number numeric oauth
  object of off offer offset old on one only open opened opens or order organization orgs other others out outside
  overwrite own owner owners owns page pages parameter parameters parse part partial password passwords path
  pending people permission permissions person personal personnel phrase place plain policy possible profile
  provider providers provides public put questions quotation raises rate reached read reading readme reads reason
  record records redirect reference refused refuses region regions removals removed repeat report reports repos
  repositories repository request requested requests required resembles rest restored retired revoked right role
  roles root roster rotation row rows runner runners s same sample save say saying says scan scim scope scopes
  seats second seconds secret secrets secretsmanager section secure see seems seen sees selected self sent served
  server service set several sha shortened show shown shows sign signing signs since single skip skipped snapshot
  so some somebody someone something source sources span specific spent spreadsheet ssh stand starts static status
  statuses steps still stopped string strong sts subject subjects successors such summary suspended swallowed
  system systems tag tags take taken team tell tells text than that the their them then there these they this
  those throttled tied time to token tokens told too total tree twice two uncertain undefined under understood
  unit unknown unsupported until up url usable use used user users utc utf valid value values vendor version
  waiting was we weak webhook were what when where whether which while who whole whom whose with within without
  word words work workflow workflows workload works would write wrong wrote xml yaml year yet you younger zone
`, ownWords = new Set(words.trim().split(/\s+/));

// src/amend/redact/words.ts
var unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}`, wordPattern = new RegExp(
  String.raw`%[0-7][0-9A-Fa-f]|[${unspaced}]|\p{N}+|(?:(?![${unspaced}])[\p{L}\p{M}]|%[89A-Fa-f][0-9A-Fa-f])+`,
  "gu"
), encodedAscii = /^%[0-7]/, unspacedWord = new RegExp(`^[${unspaced}]`, "u"), wordJoint = new RegExp(String.raw`(?<!%[0-9A-Fa-f]?)(?:${joint.source})`, "gu");
function wordsOf(text) {
  let words2 = [];
  for (let match of text.matchAll(wordPattern)) {
    let [raw] = match;
    if (encodedAscii.test(raw)) continue;
    let start = match.index;
    for (let part of raw.split(wordJoint))
      words2.push({ start, end: start + part.length, normalized: normalize(part) }), start += part.length;
  }
  return words2;
}
function isUnspaced(normalized = "") {
  return unspacedWord.test(normalized);
}
function normalize(raw) {
  return /^[A-Za-z0-9]*$/.test(raw) ? raw.toLowerCase() : decoded(raw).normalize("NFKC").toUpperCase().toLowerCase().replaceAll("\u03C2", "\u03C3").normalize("NFD").replaceAll(/[\u0300-\u036F]/g, "").normalize("NFC");
}
function decoded(raw) {
  if (!raw.includes("%")) return raw;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

// src/amend/redact/spellings.ts
var widestGap = 3, fewestDigits = 3, fewestInside = 6;
function createSpellings() {
  return { single: /* @__PURE__ */ new Map(), several: /* @__PURE__ */ new Map(), longest: 0 };
}
function addSpelling(spelling, token, spellings) {
  let words2 = wordsOf(spelling).map((word) => word.normalized), joined = words2.join("");
  if (joined.length < 2 || /^\d+$/.test(joined) && joined.length < fewestDigits) return;
  let isSeveral = words2.length > 1 && (/[^\p{L}\p{M}\p{N}]/u.test(spelling.trim()) || isUnspaced(words2[0])), tokens = isSeveral ? spellings.several : spellings.single;
  enter(joined, token, tokens), isSeveral && enter([words2.at(-1), ...words2.slice(0, -1)].join(""), token, tokens), spellings.longest = Math.max(spellings.longest, joined.length);
}
function enter(joined, token, tokens) {
  tokens.has(joined) || tokens.set(joined, token);
}
function findSpellings(text, spellings) {
  let words2 = wordsOf(text), matches = [];
  for (let at = 0; at < words2.length; ) {
    let match = longestAt(text, words2, at, spellings);
    match !== void 0 ? matches.push(match) : matches.push(...joinedInside(words2, at, spellings)), at = match?.to ?? at + 1;
  }
  return matches;
}
function longestAt(text, words2, from, { single, several, longest }) {
  let start = words2[from]?.start ?? 0, match, joined = "", end = start, isApart = !1;
  for (let to = from + 1; to <= words2.length; to += 1) {
    let word = words2[to - 1];
    if (word === void 0 || !isGap(text, end, word.start) || (isApart ||= word.start > end, joined += word.normalized, joined.length > longest)) break;
    end = word.end;
    let token = several.get(joined) ?? (isApart ? void 0 : single.get(joined));
    token !== void 0 && (match = { token, start, end, from, to });
  }
  return match;
}
function joinedInside(words2, from, { several }) {
  let word = words2[from];
  if (word === void 0 || word.normalized.length <= fewestInside || isUnspaced(word.normalized)) return [];
  let { start, end, normalized } = word;
  if (end - start !== normalized.length) return [];
  let matches = [];
  for (let first = 0; first + fewestInside <= normalized.length; first += 1)
    for (let last = normalized.length; last - first >= fewestInside; last -= 1) {
      let token = several.get(normalized.slice(first, last));
      if (token !== void 0) {
        matches.push({ token, start: start + first, end: start + last, from, to: from + 1 }), first = last - 1;
        break;
      }
    }
  return matches;
}
function isGap(text, from, to) {
  return to - from < widestGap ? !0 : to - from < 3 * widestGap && text.slice(from, to).replaceAll(/%[0-9A-Fa-f]{2}/g, " ").length < widestGap;
}

// src/amend/redact/names.ts
function redactedNames(people, key) {
  let spellings = createSpellings(), tokens = /* @__PURE__ */ new Map(), values = /* @__PURE__ */ new Map();
  for (let [position, { id, spellings: own, values: bare = [] }] of [...people].sort(by((one) => one.id)).entries()) {
    let token = `person-${key === void 0 ? position + 1 : digest(key, id)}`;
    tokens.set(id, token);
    for (let spelling of own) addSpelling(spelling, token, spellings);
    for (let value2 of [...own, ...bare]) values.has(wholeOf(value2)) || values.set(wholeOf(value2), token);
  }
  let text = (plain) => replace(plain, findSpellings(plain, spellings)), value = (plain) => values.get(wholeOf(plain)) ?? text(plain);
  return {
    of: (id) => tokens.get(id),
    value,
    text,
    id: (plain) => values.get(wholeOf(plain)) ?? replaceInId(plain, (part) => /^\d+$/.test(part) ? text(part) : value(part)),
    mixed: (plain) => replace(
      plain,
      findSpellings(plain, spellings).filter((match) => !isOwnWord(plain, match))
    )
  };
}
function digest(key, id) {
  return createHmac("sha256", key).update(id).digest("hex").slice(0, 10);
}
function wholeOf(value) {
  let words2 = wordsOf(value).map(({ normalized }) => normalized);
  return words2.length === 0 ? value : words2.join("");
}
function replace(text, matches) {
  let parts = [], copied = 0;
  for (let { token, start, end } of matches)
    parts.push(
      text.slice(copied, start),
      endsInWord(text, start) ? "-" : "",
      token,
      beginsWithWord(text, end) ? "-" : ""
    ), copied = end;
  return parts.length === 0 ? text : parts.join("") + text.slice(copied);
}
function beginsWithWord(text, position) {
  return /^[\p{L}\p{N}]/u.test(text.slice(position, position + 2));
}
function endsInWord(text, position) {
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, position - 2), position)) && !/%[0-9A-Fa-f]{2}$/.test(text.slice(Math.max(0, position - 3), position));
}
function replaceInId(id, replaced) {
  return partsOf(id).map(({ text, isFixed }) => isFixed ? text : replaced(text)).join("");
}
function isOwnWord(sentence, { start, end }) {
  let word = sentence.slice(start, end), before = /\S*$/.exec(sentence.slice(0, start))?.[0] ?? "", after = /^\S*/.exec(sentence.slice(end))?.[0] ?? "";
  return isRegion(`${before}${word}${after}`.replaceAll(/^[("]+|[)".,;:]+$/g, "")) ? !0 : !isOurs(word) || isQuoted(sentence, { start, end }) ? !1 : isOurs(`${before}${word}${after}`) ? !0 : partsOf(`${before}${word}${after}`).find(({ at, text }) => at === before.length && text === word)?.isFixed === !0;
}
function isOurs(text) {
  let [first = "", ...others] = text.split("/");
  return /[\p{L}\p{N}][._@][\p{L}\p{N}]/u.test(text) || others.length > 0 && first !== "" && !kindWords.has(first) ? !1 : wordsOf(text).every(({ normalized }) => ownWords.has(normalized));
}
function isQuoted(sentence, { start, end }) {
  return sentence[start - 1] === '"' || sentence[end] === '"' ? !0 : sentence.slice(0, start).split('"').length % 2 === 0 && sentence.includes('"', end);
}

// src/amend/redact.ts
var place = { file: "text" }, acceptance = { reason: "text" }, findingFields = {
  subject: { id: "id", source: "id", scope: "id" },
  location: place,
  otherLocations: place
}, policyFields = {
  title: "text",
  description: "text",
  requirement: "text",
  remediation: "text",
  relatedResources: "text"
}, resultFields = {
  sources: { id: "id", name: "text", readAs: "text" },
  coverage: {
    source: "id",
    scope: "id",
    reason: "mixed",
    requiredPermission: "mixed",
    consequence: "mixed",
    notes: "mixed",
    skipped: { reason: "mixed" },
    accepted: acceptance
  },
  policies: { settings: "text" },
  unknowns: {
    source: "id",
    scope: "id",
    examples: "id",
    consequence: "mixed",
    requiredPermission: "mixed",
    accepted: acceptance
  },
  anchor: place
};
function redact(described, names, key) {
  let result = replaceIn(described, resultFields, names), redacted2 = {
    ...result,
    redacted: !0,
    policies: result.policies.map((policy) => isCustom(policy.id) ? replaceIn(policy, policyFields, names) : policy),
    ...result.staleEntries !== void 0 && {
      staleEntries: result.staleEntries.map(({ match: _match, ...entry }) => entry)
    },
    findings: result.findings.map((finding, index) => ({
      ...maskOwnId(redactFinding(finding, names)),
      ...key === void 0 ? numberedDigits(index + 1) : sealDigits(finding, sealWith(key))
    }))
  };
  return mapTexts(redacted2, maskKeyIds);
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
function redactFinding(finding, names) {
  let redacted2 = replaceIn(finding, findingFields, names);
  if (!isCustom(finding.policy)) return redacted2;
  let { subject, remediation } = redacted2, named = subject.type === "source" ? replaceIn(subject, { section: "text" }, names) : subject;
  return { ...redacted2, subject: named, ...remediation !== void 0 && { remediation: names.text(remediation) } };
}
function maskOwnId(finding) {
  let { publicId } = finding.subject;
  return publicId === void 0 ? finding : mapTexts(finding, (text) => text.replaceAll(publicId, () => maskId(publicId)));
}
function maskId(publicId) {
  return publicId.length < 12 ? "****" : `${publicId.slice(0, 4)}****${publicId.slice(-4)}`;
}
function replaceIn(value, fields, names) {
  return typeof fields == "string" ? mapTexts(value, names[fields]) : Array.isArray(value) ? value.map((item) => replaceIn(item, fields, names)) : isRecord(value) ? Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      let inside = fields[name];
      return [name, inside === void 0 ? inner : replaceIn(inner, inside, names)];
    })
  ) : value;
}
function mapTexts(value, replace2) {
  return typeof value == "string" ? replace2(value) : Array.isArray(value) ? value.map((item) => mapTexts(item, replace2)) : isRecord(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, replace2)])) : value;
}

// src/command/setup/previous.ts
function showEvaluation(evaluation, judging, { redact: isRedacted = !1, category }, { environment }) {
  let redactionKey = environment.OUTLIVED_REDACTION_KEY || void 0;
  return {
    evaluation,
    judging,
    result: isRedacted ? redacted(evaluation, redactionKey) : evaluation.result,
    category,
    redactionKey
  };
}
function redacted({ describe: describe2, resolution }, key) {
  let names = redactedNames(resolution.people(), key);
  return redact(describe2(names), names, key);
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

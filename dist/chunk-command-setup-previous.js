import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  answerPrevious
} from "./chunk-judge-index.js";
import {
  mostDocument,
  readUserFile
} from "./chunk-configure-settings.js";
import {
  categoryOf
} from "./chunk-report-sarif-plan.js";
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
  credentialRows,
  isCustom
} from "./chunk-kinds-providers.js";
import {
  by
} from "./chunk-model-order.js";
import {
  unique
} from "./chunk-model-group.js";

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
  }), seal = result.redacted ? sealWith(redactionKey ?? "") : (digits) => digits, previous = answerPrevious(results, { ...evaluation, policies: judging.policies, seal }), summary = { ...result.summary, repeated: previous.repeated.length };
  return { ...judged, result: { ...result, summary }, previous: { ...previous, withheld } };
}

export {
  showEvaluation,
  readPreviousFiles,
  compareWithPrevious
};

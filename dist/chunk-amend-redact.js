import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  joint
} from "./chunk-model-joint.js";
import {
  isRecord
} from "./chunk-model-is-record.js";
import {
  referenceDigits,
  referenceOf
} from "./chunk-model-previous.js";
import {
  credentialRows,
  kindWords
} from "./chunk-kinds-managed-logins.js";
import {
  isCustom
} from "./chunk-model-coverage.js";
import {
  by
} from "./chunk-model-order.js";
import {
  unique
} from "./chunk-model-group.js";

// src/amend/redact/digits.ts
import { createHmac } from "node:crypto";
function sealWith(key) {
  return (digits) => createHmac("sha256", key).update(digits).digest("hex").slice(0, digits.length);
}
function sealDigits({ fingerprint, reference }, seal) {
  let sealed = seal(fingerprint);
  return { fingerprint: sealed, reference: referenceOf(sealed, seal(reference.slice(reference.indexOf("-") + 1))) };
}
function numberedDigits(position) {
  let fingerprint = position.toString(16).padStart(referenceDigits.fingerprint, "0").padEnd(32, "0");
  return { fingerprint, reference: referenceOf(fingerprint, "0".repeat(referenceDigits.place)) };
}
function keyCheckOf(key) {
  return createHmac("sha256", key).update("key check").digest("hex").slice(0, keyCheckDigits);
}
var keyCheckDigits = 12;

// src/amend/redact/names.ts
import { createHmac as createHmac2 } from "node:crypto";

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
  a about above accept accepted access account accounts action actions active add added address addresses admin
  administrator after again age agent agents ago ahead ai alerts aliases all allow allowed allows along also although
  amount an and another answer answered answers any anywhere apart api app applicable application apps are arguments arn
  as ask asked asking asserted assumed at attempts auth authorization authorized automatic aws azure be bear because
  been before begins begun behind being belong belongs below between blanks blocked body bot boundary budget but by
  bytes call caller came can cannot cells center certain certificate certificates changed changes characters checked
  claimed classic clock closed cloud code codespaces collaborator collaborators collect collected column columns com
  come complete concat configuration configured conflicting connected console consumes contract contractor correct costs
  could count counts cover credential credentials csv current cut damaged date dates day days decide declare declares
  deeply deleted deletion denied denies departed dependabot deploy deserialization details devices did digits disagree
  do document documented documents does domain dots down each earlier else embeds employee employment employments empty
  enabled encoding end ended endpoint enterprise entries entry environment environments error europe evaluated events
  every everybody everyone everything evidence examples excludes exist exists expired expires explain explains
  explicitly export facts failed family field file files fine fingerprint first fits fix folder followed for from
  further future gap gave generate get git github given gives good google grained had has have heading headings hears
  helps here hold holds host hosted how http https hub iam iana id identities identity idle ids if ignore in inactive
  inherit input installation installations instant instead interrupted into invitation invitations invited is it its
  itself jobs join json judge judged keep kept key keys known knows lacks lapsed larger last leads leaked least leave
  leaver leaves leaving left length let limit limits line lines link list listed lists live location login logins longer
  looked machine machines made mail make making manager managers manual many mark may md mean means member members mends
  message mfa mi minutes missing month more must name named names need needs neither nested never new next no nobody
  none nor not nothing nowhere number numbers numeric oauth object of off offer offset old on one only open opened opens
  or order organization organizations orgs other others out outlived outside overwrite own owner owners owns page pages
  parameter parameters parse part partial password passwords path pending people permission permissions person personal
  personnel phrase place plain plan policy possible profile provider providers provides public put questions quotation
  raises rate reached read reading readme reads reason record records redirect reference refused refuses region regions
  removals removed repeat report reports repos repositories repository request requested requests required resembles
  rest restored retired revoked right role roles root roster rotation row rows run runner runners s same saml sample
  save say saying says scan scanning scim scope scopes seats second seconds secret secrets secretsmanager section secure
  see seems seen sees selected selection selections self sends sent served server service set several sha shared
  shortened show shown shows sign signed signing signs since single skip skipped snapshot so some somebody someone
  something source sources span specific spent spreadsheet ssh stand starts static status statuses steps still stopped
  string strong sts subject subjects successors such summary suspended swallowed switched system systems tag tags take
  taken team tell tells text than that the their them themselves then there these they this those throttled tied time to
  token tokens told too total tree true twice two uncertain undefined under understood unencrypted unit unknown
  unsupported until up url usable use used user users uses utc utf valid value values vendor version wait waiting was we
  weak webhook webhooks were what when where whether which while who whole whom whose with within without word words
  work workflow workflows workload works would write wrong wrote xml yaml year yet you younger zone
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
  enter(joined, token, tokens), isSeveral && enter(lastFirst(words2), token, tokens), isSeveral && enter(lastFirst(spelling.trim().split(/\s+/).map(joinedWords)), token, tokens), spellings.longest = Math.max(spellings.longest, joined.length);
}
function joinedWords(text) {
  return wordsOf(text).map(({ normalized }) => normalized).join("");
}
function lastFirst(words2) {
  return [words2.at(-1), ...words2.slice(0, -1)].join("");
}
function enter(joined, token, tokens) {
  tokens.has(joined) || tokens.set(joined, token);
}
function findSpellings(text, spellings) {
  let words2 = wordsOf(text), matches = [];
  for (let at = 0; at < words2.length; ) {
    let { match, next } = longestAt(text, words2, at, spellings);
    match !== void 0 ? matches.push(match) : matches.push(...joinedInside(words2[at], spellings)), at = next;
  }
  return matches;
}
function longestAt(text, words2, from, { single, several, longest }) {
  let start = words2[from]?.start ?? 0, match, next = from + 1, joined = "", end = start, isApart = !1;
  for (let to = from + 1; to <= words2.length; to += 1) {
    let word = words2[to - 1];
    if (word === void 0 || !isGap(text, end, word.start) || (isApart ||= word.start > end, joined += word.normalized, joined.length > longest)) break;
    end = word.end;
    let token = several.get(joined) ?? (isApart ? void 0 : single.get(joined));
    token !== void 0 && (match = { token, start, end }, next = to);
  }
  return { match, next };
}
function joinedInside(word, { several }) {
  if (word === void 0 || word.normalized.length <= fewestInside || isUnspaced(word.normalized)) return [];
  let { start, end, normalized } = word;
  if (end - start !== normalized.length) return [];
  let matches = [];
  for (let first = 0; first + fewestInside <= normalized.length; first += 1)
    for (let last = normalized.length; last - first >= fewestInside; last -= 1) {
      let token = several.get(normalized.slice(first, last));
      if (token !== void 0) {
        matches.push({ token, start: start + first, end: start + last }), first = last - 1;
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
    publicId: maskId,
    mixed: (plain) => replace(
      plain,
      findBetweenFixedParts(plain, spellings).filter((match) => !isOwnWord(plain, match))
    )
  };
}
function maskId(publicId) {
  return publicId.length < 12 ? "****" : `${publicId.slice(0, 4)}****${publicId.slice(-4)}`;
}
function digest(key, id) {
  return createHmac2("sha256", key).update(id).digest("hex").slice(0, 10);
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
function findBetweenFixedParts(sentence, spellings) {
  let matches = [], from = 0;
  for (let fixed of [...fixedPartsOf(sentence), { start: sentence.length, end: sentence.length }]) {
    for (let { token, start, end } of findSpellings(sentence.slice(from, fixed.start), spellings))
      matches.push({ token, start: from + start, end: from + end });
    from = fixed.end;
  }
  return matches;
}
function fixedPartsOf(sentence) {
  return [...sentence.matchAll(/[^\s("]+/g)].flatMap(
    ({ 0: run, index }) => partsOf(withoutPunctuation(run)).filter(({ text, isFixed }) => isFixed && text.length > 1).map(({ at, text }) => ({ start: index + at, end: index + at + text.length }))
  );
}
function withoutPunctuation(run) {
  let end = run.length;
  for (; end > 0 && ')".,;:'.includes(run.charAt(end - 1)); ) end -= 1;
  return run.slice(0, end);
}
function isOwnWord(sentence, { start, end }) {
  let word = sentence.slice(start, end);
  if (!isOurs(word) || isQuoted(sentence, { start, end })) return !1;
  let before = /\S*$/.exec(sentence.slice(0, start))?.[0] ?? "", after = /^\S*/.exec(sentence.slice(end))?.[0] ?? "";
  return isOurs(`${before}${word}${after}`);
}
function isOurs(text) {
  let [first = "", ...others] = text.split("/");
  return /[\p{L}\p{N}][._@][\p{L}\p{N}]/u.test(text) || others.length > 0 && first !== "" && !kindWords.has(first) ? !1 : wordsOf(text).every(({ normalized }) => ownWords.has(normalized));
}
function isQuoted(sentence, { start, end }) {
  return sentence[start - 1] === '"' || sentence[end] === '"' ? !0 : sentence.slice(0, start).split('"').length % 2 === 0 && sentence.includes('"', end);
}

// src/amend/redact/baseline.ts
function redactBaseline(baseline, { id, text }, digitsOf) {
  let { file, redacted, fixed, goneFromSight } = baseline, named = file === void 0 ? baseline : { ...baseline, file: text(file) };
  if (redacted) return named;
  let redactOne = (earlier, position) => {
    let { policy, severity, type, kind, source, because } = earlier, known = { policy, severity, ...digitsOf(earlier, position), type, kind, source: id(source) };
    return because === void 0 ? known : { ...known, because };
  };
  return {
    ...named,
    fixed: fixed.map(redactOne),
    goneFromSight: goneFromSight.map((one, position) => redactOne(one, fixed.length + position))
  };
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
  let result = replaceIn(described, resultFields, names), digitsOf = (plain, position) => key === void 0 ? numberedDigits(position + 1) : sealDigits(plain, sealWith(key)), redacted = {
    ...result,
    redacted: !0,
    ...key !== void 0 && { keyCheck: keyCheckOf(key) },
    policies: result.policies.map((policy) => isCustom(policy.id) ? replaceIn(policy, policyFields, names) : policy),
    unknowns: result.unknowns.map((unknown) => withoutWaivers(unknown, result.policies)),
    ...result.staleEntries !== void 0 && {
      staleEntries: result.staleEntries.map(({ match: _match, ...entry }) => entry)
    },
    findings: result.findings.map((finding, index) => {
      let digits = digitsOf(finding, index);
      return { ...withoutGlobs(maskOwnId(redactFinding(finding, names)), digits), ...digits };
    }),
    ...described.baseline !== void 0 && {
      baseline: redactBaseline(
        described.baseline,
        names,
        (earlier, position) => digitsOf(earlier, result.findings.length + position)
      )
    }
  };
  return mapTexts(redacted, maskKeyIds);
}
function redactSubject(described, names) {
  let redacted = mapTexts(maskOwnId(replaceIn(described, findingFields, names)), maskKeyIds), { subject } = redacted;
  return subject.type === "waiver" ? { ...redacted, subject: { ...subject, id: `waiver:${subject.name ?? ""}` } } : redacted;
}
var keyIdPatterns = unique(Object.values(credentialRows).flatMap(({ publicId }) => publicId?.within ?? []));
function maskKeyIds(text) {
  return keyIdPatterns.reduce((masked, pattern) => masked.replace(pattern, "$1****$2"), text);
}
function redactFinding(finding, names) {
  let redacted = replaceIn(finding, findingFields, names);
  if (!isCustom(finding.policy)) return redacted;
  let { subject, remediation } = redacted, named = subject.type === "source" ? replaceIn(subject, { section: "text" }, names) : subject;
  return { ...redacted, subject: named, ...remediation !== void 0 && { remediation: names.text(remediation) } };
}
function withoutWaivers(unknown, policies) {
  let isOnWaivers = policies.some(({ id, subject }) => subject === "waiver" && id === unknown.policy), { examples: _examples, ...rest } = unknown;
  return isOnWaivers ? rest : unknown;
}
function withoutGlobs(finding, { reference }) {
  let { subject } = finding;
  return subject.type === "waiver" ? { ...finding, subject: { ...subject, id: `waiver:${reference}` } } : finding;
}
function maskOwnId(described) {
  let { publicId } = described.subject;
  return publicId === void 0 ? described : mapTexts(described, (text) => text.replaceAll(publicId, () => maskId(publicId)));
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

export {
  sealWith,
  keyCheckOf,
  redactedNames,
  redact,
  redactSubject
};

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  readCell,
  toSecond
} from "./chunk-BABRHT5O.js";
import {
  inLanes
} from "./chunk-ZHACUH6K.js";
import {
  unreadable,
  withoutCode
} from "./chunk-3VMIEQBM.js";
import {
  parse
} from "./chunk-EOMOUYAX.js";
import "./chunk-2BETQLJM.js";

// src/collect/aws/iam/last-use.ts
var keyUseRecordedSince = "2015-04-22T00:00:00Z", passwordUseRecordedSince = "2014-10-20T00:00:00Z";
function keyUseOfCell(cell, createdAt, place) {
  return cell?.state === "date" ? { state: "used", at: cell.at, precision: "15m", ...place } : cell?.state === "word" ? neverSince(createdAt, keyUseRecordedSince) : void 0;
}
function keyUse({ LastUsedDate, ServiceName, Region }, createdAt) {
  return LastUsedDate === void 0 ? neverSince(createdAt, keyUseRecordedSince) : {
    state: "used",
    at: toSecond(LastUsedDate),
    precision: "15m",
    ...isNamed(ServiceName) && { service: ServiceName },
    ...isNamed(Region) && { region: Region }
  };
}
var isNamed = (name) => name !== void 0 && name !== "" && name !== "N/A";
function passwordUseOfCell(cell, setAt) {
  return cell?.state === "date" ? { state: "used", at: cell.at, precision: "5m" } : cell?.state === "word" && cell.word === "no_information" ? neverSince(setAt, passwordUseRecordedSince) : void 0;
}
function passwordUse(usedAt, setAt) {
  return usedAt === void 0 ? neverSince(setAt, passwordUseRecordedSince) : { state: "used", at: toSecond(usedAt), precision: "5m" };
}
function neverSince(createdAt, recordedSince) {
  return { state: "never", since: createdAt > recordedSince ? createdAt : recordedSince };
}

// src/collect/aws/iam/slots.ts
function readKeySlots({ cells }) {
  return readSlots(cells, "access_key", (prefix, slot) => {
    let usedAt = cells.get(`${prefix}_last_used_date`), service = textOf(cells.get(`${prefix}_last_used_service`)), region = textOf(cells.get(`${prefix}_last_used_region`));
    return {
      ...slot,
      ...usedAt !== void 0 && { usedAt },
      ...service !== void 0 && { service },
      ...region !== void 0 && { region }
    };
  });
}
function readCertificateSlots({ cells }) {
  return readSlots(cells, "cert", (_prefix, slot) => slot);
}
function readSlots(cells, kind, complete) {
  let slots2 = [], unclear = textOf(cells.get("additional_credentials_info")) !== void 0;
  for (let number of [1, 2]) {
    let prefix = `${kind}_${number}`, active = truthOf(cells.get(`${prefix}_active`)), made = cells.get(`${prefix}_last_rotated`);
    made?.state === "date" ? slots2.push(complete(prefix, { createdAt: made.at, ...active !== void 0 && { active } })) : (active === !0 || made === void 0 || made.state === "text" || made.state === "truth") && (unclear = !0);
  }
  let [first, second] = slots2;
  return first !== void 0 && first.createdAt === second?.createdAt && (unclear = !0), { slots: slots2, unclear };
}
function textOf(cell) {
  return cell?.state === "text" ? cell.text : void 0;
}
function truthOf(cell) {
  return cell?.state === "truth" ? cell.value : void 0;
}

// src/collect/aws/iam/convert.ts
function toAccount({ arn, name, root, user, row }, source, answers = {}) {
  let mfa = answers.mfa ?? (row === void 0 ? void 0 : truthOf(row.cells.get("mfa_active"))), createdAt = user?.createdAt ?? row?.createdAt, path = user?.path ?? (root ? void 0 : pathOf(arn));
  return {
    id: arn,
    source,
    kind: root ? "root" : "iam-user",
    name,
    status: "active",
    ...path !== void 0 && { path },
    ...user !== void 0 && { externalId: user.userId, tags: user.tags },
    ...createdAt !== void 0 && { createdAt },
    ...mfa !== void 0 && { mfa }
  };
}
function pathOf(arn) {
  let resource = arn.slice(arn.indexOf(":user/") + 5);
  return resource.slice(0, resource.lastIndexOf("/") + 1);
}
function toCredentials(principal, source, answers = {}) {
  let base = { source, name: principal.name, account: principal.arn };
  return [
    ...answers.keys === void 0 ? keysOfReport(principal, base) : keysOfAnswers(principal, answers.keys, base),
    ...answers.certificates === void 0 ? certificatesOfReport(principal, base) : certificatesOfAnswers(principal, answers.certificates, base),
    ...answers.password === void 0 ? passwordOfReport(principal, base) : passwordOfAnswer(principal, answers.password, base)
  ];
}
function keysOfReport({ arn, row }, base) {
  return row === void 0 ? [] : distinguishable(readKeySlots(row).slots).map((slot) => toReportKey(arn, slot, base));
}
function toReportKey(arn, { createdAt, active, usedAt, service, region }, base) {
  let place = { ...service !== void 0 && { service }, ...region !== void 0 && { region } }, lastUsed = keyUseOfCell(usedAt, createdAt, place);
  return { ...toKey(arn, createdAt, base), status: statusOf(active), ...lastUsed !== void 0 && { lastUsed } };
}
var statusOf = (active) => active === !1 ? "inactive" : "active";
function keysOfAnswers({ arn }, keys, base) {
  return withDistinctIds(keys.map((key) => ({ ...toKey(arn, key.createdAt, base), ...answered(key) })));
}
function answered({ publicId, status, lastUsed }) {
  return { publicId, status, ...lastUsed !== void 0 && { lastUsed } };
}
function toKey(arn, createdAt, base) {
  return {
    ...base,
    id: `${arn}/access-key/${createdAt}`,
    kind: "access-key",
    createdAt,
    rotatedAt: createdAt,
    expiresAt: null
  };
}
function certificatesOfReport({ arn, row }, base) {
  return row === void 0 ? [] : distinguishable(readCertificateSlots(row).slots).map((slot) => toReportCertificate(arn, slot, base));
}
function toReportCertificate(arn, { createdAt, active }, base) {
  return { ...toCertificate(arn, createdAt, base), status: statusOf(active) };
}
function certificatesOfAnswers({ arn }, certificates, base) {
  return withDistinctIds(certificates.map((one) => ({ ...toCertificate(arn, one.createdAt, base), ...answered(one) })));
}
function toCertificate(arn, createdAt, base) {
  let id = `${arn}/signing-certificate/${createdAt}`;
  return { ...base, id, kind: "signing-certificate", createdAt, rotatedAt: createdAt };
}
function distinguishable([first, second]) {
  if (first === void 0) return [];
  if (second === void 0) return [first];
  if (first.createdAt !== second.createdAt) return [first, second];
  let active = first.active !== !1 || second.active !== !1;
  return [{ ...laterUsed(first, second) ? second : first, active }];
}
function laterUsed(first, second) {
  return second.usedAt?.state !== "date" ? !1 : first.usedAt?.state !== "date" || second.usedAt.at > first.usedAt.at;
}
function withDistinctIds(things) {
  let counts = /* @__PURE__ */ new Map();
  for (let { id } of things) counts.set(id, (counts.get(id) ?? 0) + 1);
  return things.map((thing) => (counts.get(thing.id) ?? 0) > 1 ? withOwnId(thing) : thing);
}
function withOwnId(thing) {
  return { ...thing, id: `${thing.id}/${thing.publicId}` };
}
function passwordOfReport({ arn, row }, base) {
  if (row === void 0 || !hasPassword(row)) return [];
  let changed = row.cells.get("password_last_changed"), changedAt = changed?.state === "date" ? changed.at : void 0, lastUsed = passwordUseOfCell(row.cells.get("password_last_used"), changedAt ?? row.createdAt);
  return [
    {
      ...toPassword(arn, base),
      ...changedAt !== void 0 && { rotatedAt: changedAt },
      ...lastUsed !== void 0 && { lastUsed }
    }
  ];
}
function hasPassword({ cells }) {
  let enabled = cells.get("password_enabled");
  return enabled?.state === "truth" ? enabled.value : isNotSupported(enabled);
}
function passwordIsTold({ cells }, root) {
  let enabled = cells.get("password_enabled");
  return enabled?.state === "truth" || root && isNotSupported(enabled);
}
var isNotSupported = (cell) => cell?.state === "word" && cell.word === "not_supported";
function passwordOfAnswer({ arn }, password, base) {
  if (password === null) return [];
  let { createdAt, lastUsed } = password;
  return [{ ...toPassword(arn, base), createdAt, ...lastUsed !== void 0 && { lastUsed } }];
}
function toPassword(arn, base) {
  return { ...base, id: `${arn}/password`, kind: "console-password", status: "active" };
}

// src/collect/aws/iam/fetch-report.ts
import { setTimeout } from "node:timers/promises";

// src/collect/aws/iam/problem.ts
function problemOf(refusal, about, consequence2) {
  return { ...withoutCode(refusal), status: refusal.status, about, consequence: consequence2 };
}
function coverageOf({ problems, nothing, skipped, ...reading }) {
  let [first, ...others] = uniqueProblems(problems), { count, ...base } = reading, found = { count, ...skipped.length > 0 && { skipped } };
  return first === void 0 ? [{ ...base, status: "complete", ...found }] : [{ ...told(first, base), ...found, status: nothing ? first.status : "partial" }, ...others.map((problem) => furtherEntry(problem, base))];
}
function told({ about: _about, ...problem }, base) {
  return { ...base, ...problem };
}
var furtherEntry = (problem, base) => ({ ...told(problem, base), scope: problem.about });
function uniqueProblems(problems) {
  let byAbout = /* @__PURE__ */ new Map();
  for (let problem of problems) byAbout.has(problem.about) || byAbout.set(problem.about, problem);
  return [...byAbout.values()];
}

// src/collect/aws/iam/fetch-report.ts
var freshMilliseconds = 14400 * 1e3, absent = /* @__PURE__ */ new Set(["CredentialReportNotPresentException", "CredentialReportExpiredException"]), underWay = "CredentialReportNotReadyException", consequence = "Passwords, access keys and signing certificates, and everything of root, are not known.";
async function fetchReport(calls, wishes) {
  let first = await calls.credentialReport();
  if ("value" in first && isFresh(first.value, wishes.now())) return { report: first.value };
  if ("refusal" in first && !isMissing(first.refusal))
    return { problem: problemOf(first.refusal, "iam:GetCredentialReport", consequence) };
  if (!wishes.mayGenerate) return withoutGenerating(first);
  let refusal = await generate(calls, wishes), second = refusal === void 0 || "refusal" in first && first.refusal.code === underWay ? await awaitReport(calls, wishes) : first;
  if ("value" in second) return settled(second.value, refusal, wishes.now());
  let cause = refusal ?? second.refusal;
  return {
    problem: problemOf(
      cause,
      refusal === void 0 ? "iam:GetCredentialReport" : "iam:GenerateCredentialReport",
      consequence
    )
  };
}
var isMissing = ({ code }) => absent.has(code) || code === underWay;
function isFresh({ generatedAt }, now) {
  return now.getTime() - generatedAt.getTime() <= freshMilliseconds;
}
function withoutGenerating(first) {
  return "value" in first ? { report: first.value } : { problem: { status: "partial", about: "iam:GetCredentialReport", reason: "There is no credential report yet; a scan asks AWS for one.", consequence } };
}
async function generate(calls, wishes) {
  for (let [asked, wait] of wishes.waits.entries()) {
    let answer = await calls.generateReport();
    if ("refusal" in answer) return answer.refusal;
    if (answer.value === "COMPLETE") return;
    wishes.onWait(asked + 1), await pause(wait, wishes.signal);
  }
  return tooSlow("iam:GenerateCredentialReport");
}
async function awaitReport(calls, wishes) {
  for (let [asked, wait] of wishes.waits.entries()) {
    let answer = await calls.credentialReport();
    if ("value" in answer || answer.refusal.code !== underWay) return answer;
    wishes.onWait(asked + 1), await pause(wait, wishes.signal);
  }
  return { refusal: tooSlow("iam:GetCredentialReport") };
}
function tooSlow(action) {
  return {
    code: "TooSlow",
    status: "failed",
    reason: `AWS was still making the credential report when we stopped asking (${action}).`
  };
}
async function pause(milliseconds, signal) {
  await setTimeout(milliseconds, void 0, { signal }).catch(() => {
  });
}
function settled(report, refusal, now) {
  if (refusal === void 0 || isFresh(report, now)) return { report };
  let old = `Only an old credential report of ${report.generatedAt.toISOString()} could be had.`, problem = problemOf(
    refusal,
    "iam:GenerateCredentialReport",
    "What changed in credentials since the old report is not known."
  );
  return { report, problem: { ...problem, reason: `${problem.reason} ${old}` } };
}

// src/collect/aws/iam/report.ts
var slots = ["1", "2"], wanted = [
  "user",
  "arn",
  "user_creation_time",
  "password_enabled",
  "password_last_used",
  "password_last_changed",
  "mfa_active",
  ...slots.flatMap((slot) => [
    `access_key_${slot}_active`,
    `access_key_${slot}_last_rotated`,
    `access_key_${slot}_last_used_date`,
    `access_key_${slot}_last_used_region`,
    `access_key_${slot}_last_used_service`,
    `cert_${slot}_active`,
    `cert_${slot}_last_rotated`
  ])
];
function parseReport(text, account) {
  let [first = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/), header = first.split(",").map((name) => name.trim().toLowerCase());
  if (header[0] !== "user" || header[1] !== "arn" || header[2] !== "user_creation_time") return;
  let rows = [], unreadableLines = [];
  return lines.forEach((line, position) => {
    if (line.trim() === "") return;
    let row = readRow(line, position + 2, header, account);
    row === void 0 ? unreadableLines.push(position + 2) : rows.push(row);
  }), { rows, unreadableLines, missingColumns: wanted.filter((column) => !header.includes(column)) };
}
function readRow(text, line, header, account) {
  let values = anchoredValues(text, header.length) ?? quotedValues(text, header.length);
  if (values === void 0) return;
  let [user = "", arn = ""] = values;
  if (!isOwnArn(arn, user, account)) return;
  let cells = {
    get: (column) => {
      let value = values[header.indexOf(column)];
      return value === void 0 ? void 0 : readCell(value);
    },
    values: () => values.map(readCell)
  }, created = cells.get("user_creation_time");
  return created?.state === "date" ? { line, user, arn, createdAt: created.at, cells } : void 0;
}
function anchoredValues(text, columns) {
  let anchor = /,(?=arn:[a-z-]+:iam::\d{12}:)/.exec(text);
  if (anchor === null) return;
  let user = text.slice(0, anchor.index), ending = user === "<root_account>" ? ":root," : `/${user},`;
  for (let at = text.lastIndexOf(ending); at > anchor.index; at = text.lastIndexOf(ending, at - 1)) {
    let arn = text.slice(anchor.index + 1, at + ending.length - 1), rest = text.slice(at + ending.length).split(",");
    if (!(!(columns > 22 ? rest.length >= columns - 2 : rest.length === columns - 2) || readCell(rest[0] ?? "").state !== "date"))
      return [user, arn, ...rest.slice(0, columns - 3), rest.slice(columns - 3).join(",")];
  }
}
function quotedValues(text, columns) {
  try {
    let [values = []] = parse(text);
    return values.length === columns ? values : void 0;
  } catch {
    return;
  }
}
function isOwnArn(arn, user, account) {
  let [, , service, , owner, ...rest] = arn.split(":");
  if (service !== "iam" || owner !== account) return !1;
  let resource = rest.join(":");
  return user === "<root_account>" ? resource === "root" : resource.startsWith("user/") && resource.endsWith(`/${user}`);
}
var isRoot = ({ user }) => user === "<root_account>";
function latestMention({ rows }) {
  let latest;
  for (let { cells } of rows)
    for (let cell of cells.values())
      cell.state === "date" && (latest === void 0 || cell.at > latest) && (latest = cell.at);
  return latest;
}

// src/collect/aws/iam/match.ts
function toIamUser({ Arn, UserName, Path, UserId, CreateDate, Tags = [] }) {
  if (!(!Arn || !UserName || !Path || !UserId || !(CreateDate instanceof Date)))
    return {
      arn: Arn,
      name: UserName,
      path: Path,
      userId: UserId,
      createdAt: toSecond(CreateDate),
      tags: Tags.map(({ Key = "", Value = "" }) => ({ key: Key, value: Value }))
    };
}
function matchUsers(users, rows) {
  let left = new Map(rows.filter((row) => !isRoot(row)).map((row) => [row.arn, row])), principals = rows.filter(isRoot).map(toRoot), alone = [];
  for (let user of users) {
    let row = left.get(user.arn);
    if (row?.createdAt !== user.createdAt) {
      alone.push(user);
      continue;
    }
    left.delete(user.arn), principals.push(toPrincipal(user, row));
  }
  let orphans = onlyOnes([...left.values()]), seekers = onlyOnes(alone);
  for (let user of alone) {
    let row = seekers.has(user.createdAt) ? orphans.get(user.createdAt) : void 0;
    row !== void 0 && left.delete(row.arn), principals.push(toPrincipal(user, row));
  }
  return { principals, gone: [...left.values()] };
}
function principalsOfReport(rows) {
  return rows.map((row) => isRoot(row) ? toRoot(row) : { arn: row.arn, name: row.user, root: !1, row });
}
function toPrincipal(user, row) {
  let { arn, name } = user;
  return { arn, name, root: !1, user, ...row !== void 0 && { row } };
}
var toRoot = (row) => ({ arn: row.arn, name: "root", root: !0, row });
function onlyOnes(items) {
  let byCreation = /* @__PURE__ */ new Map();
  for (let item of items) byCreation.set(item.createdAt, byCreation.has(item.createdAt) ? void 0 : item);
  return new Map([...byCreation].flatMap(([at, item]) => item === void 0 ? [] : [[at, item]]));
}

// src/collect/aws/iam/one-by-one.ts
var askedAtMost = 100, lanes = 3;
function openQuestions({ row, root }) {
  if (row === void 0) return { keys: !0, certificates: !0, passwordAndMfa: !0 };
  let [keys, certificates] = [readKeySlots(row).unclear, readCertificateSlots(row).unclear];
  return { keys, certificates, passwordAndMfa: !passwordIsTold(row, root) };
}
async function askOneByOne(calls, principals) {
  let open = principals.filter(hasQuestions).sort((a, b) => a.arn < b.arn ? -1 : 1), users = open.filter(({ root }) => !root), refusals = [], answered2 = await inLanes(users.slice(0, askedAtMost), lanes, async (user) => {
    let answers = await askAbout(calls, user, (refusal) => refusals.push(refusal));
    return [user.arn, answers];
  }), problems = refusals.map(refusedQuestion);
  return users.length > askedAtMost && problems.unshift(tooMany(users.length)), open.length > users.length && problems.unshift(rootUnclear), { answers: new Map(answered2), problems };
}
function hasQuestions(principal) {
  let { keys, certificates, passwordAndMfa } = openQuestions(principal);
  return keys || certificates || passwordAndMfa;
}
async function askAbout(calls, principal, onRefusal) {
  let open = openQuestions(principal), keys = open.keys ? await askKeys(calls, principal.name, onRefusal) : void 0, certificates = open.certificates ? await askCertificates(calls, principal.name, onRefusal) : void 0, password = open.passwordAndMfa ? await askPassword(calls, principal, onRefusal) : void 0, mfa = open.passwordAndMfa ? await askMfa(calls, principal.name, onRefusal) : void 0;
  return {
    ...keys !== void 0 && { keys },
    ...certificates !== void 0 && { certificates },
    ...password !== void 0 && { password },
    ...mfa !== void 0 && { mfa }
  };
}
async function askKeys(calls, userName, onRefusal) {
  let named = whole(await calls.accessKeys(userName), "iam:ListAccessKeys", toNamedKey, onRefusal);
  if (named !== void 0)
    return inLanes(named, 1, async (key) => {
      let use = await calls.accessKeyUse(key.publicId);
      return "value" in use ? { ...key, lastUsed: keyUse(use.value, key.createdAt) } : (onRefusal(use.refusal), key);
    });
}
async function askCertificates(calls, userName, onRefusal) {
  return whole(await calls.signingCertificates(userName), "iam:ListSigningCertificates", toNamedCertificate, onRefusal);
}
async function askMfa(calls, userName, onRefusal) {
  let devices = await calls.mfaDevices(userName);
  if (devices.refusal === void 0) return devices.items.length > 0;
  onRefusal(devices.refusal);
}
async function askPassword(calls, { name }, onRefusal) {
  let profile = await calls.loginProfile(name);
  if ("refusal" in profile) {
    if (profile.refusal.code === "NoSuchEntityException") return null;
    onRefusal(profile.refusal);
    return;
  }
  let createdAt = toSecond(profile.value), user = await calls.user(name);
  return "value" in user ? { createdAt, lastUsed: passwordUse(user.value.PasswordLastUsed, createdAt) } : (onRefusal(user.refusal), { createdAt });
}
function whole({ items, refusal }, action, read, onRefusal) {
  if (refusal?.code === "NoSuchEntityException") return [];
  let named = items.flatMap((item) => read(item) ?? []);
  if (refusal === void 0 && named.length === items.length) return named;
  onRefusal(refusal ?? unreadable(action));
}
function toNamedKey({ AccessKeyId, Status, CreateDate }) {
  return toNamedThing(AccessKeyId, Status, CreateDate);
}
function toNamedCertificate({ CertificateId, Status, UploadDate }) {
  return toNamedThing(CertificateId, Status, UploadDate);
}
function toNamedThing(publicId, status, made) {
  let known = statuses.get(status ?? "");
  return !publicId || known === void 0 || made === void 0 ? void 0 : { publicId, status: known, createdAt: toSecond(made) };
}
var statuses = /* @__PURE__ */ new Map([
  ["Active", "active"],
  ["Inactive", "inactive"],
  ["Expired", "expired"]
]);
function refusedQuestion(refusal) {
  let about = refusal.requiredPermission ?? "users asked about one by one";
  return problemOf(refusal, about, "Credentials of some users that the credential report does not tell are not known.");
}
function tooMany(users) {
  return {
    status: "partial",
    about: "users asked about one by one",
    reason: `The credential report does not tell all of ${users} users; the first ${askedAtMost} of them were asked about one by one.`,
    consequence: `The credentials of ${users - askedAtMost} users are not known whole.`
  };
}
var rootUnclear = {
  status: "partial",
  about: "root",
  reason: "The credential report does not tell all credentials of root apart, and AWS tells them nowhere else.",
  consequence: "Some access keys or signing certificates of root are not known one by one."
};

// src/collect/aws/iam/reconcile.ts
function reconcileUsers({ Users: counted = 0 }, listed) {
  return counted === listed ? [] : [
    {
      status: "partial",
      about: "number of users",
      reason: `AWS counts ${counted} users and lists ${listed}.`,
      consequence: "Some users and their credentials may not be known."
    }
  ];
}
function reconcileRoot(summary, { row }) {
  if (row === void 0) return [rootProblem("The credential report has no line for root.")];
  if (summary === void 0) return [];
  let hidden = [
    ...isPresent(summary, "AccountAccessKeysPresent") && readKeySlots(row).slots.length === 0 ? ["an access key"] : [],
    ...isPresent(summary, "AccountSigningCertificatesPresent") && readCertificateSlots(row).slots.length === 0 ? ["a signing certificate"] : [],
    ...isPresent(summary, "AccountPasswordPresent") && truthOf(row.cells.get("password_enabled")) === !1 ? ["a password"] : []
  ];
  return hidden.length === 0 ? [] : [
    rootProblem(
      `The account summary says that root has ${hidden.join(" and ")}, and the credential report does not show it.`
    )
  ];
}
var isPresent = (summary, key) => (summary[key] ?? 0) > 0;
function rootProblem(reason) {
  return { status: "partial", about: "root", reason, consequence: "Not every credential of root is known." };
}
function rootAnswers(summary) {
  return summary?.AccountPasswordPresent === 0 ? { password: null } : {};
}
function reportProblems({ unreadableLines, missingColumns }, usersAreKnown) {
  let problems = [];
  return missingColumns.length > 0 && problems.push({
    status: "partial",
    about: "columns of the credential report",
    reason: `The credential report lacks ${missingColumns.join(", ")}.`,
    consequence: "What these columns tell of passwords, keys and certificates is not known."
  }), unreadableLines.length > 0 && !usersAreKnown && problems.push({
    status: "partial",
    about: "lines of the credential report",
    reason: `Lines ${unreadableLines.join(", ")} of the credential report could not be read.`,
    consequence: "The users on these lines and their credentials are not known."
  }), problems;
}

// src/collect/aws/iam/collect.ts
async function collectIam(calls, connection, context, { section, provides }) {
  let bulk = await readBulk(calls, connection, context, section), { principals, gone } = together(bulk), asked = bulk.report !== void 0 && !context.firstPageOnly ? await askOneByOne(calls, principals) : { answers: /* @__PURE__ */ new Map(), problems: [] }, records = toRecords(principals, asked, connection, summaryOf(bulk));
  return {
    ...records,
    coverage: coverageOf({
      source: connection.sourceId,
      section,
      kinds: Object.keys(provides),
      count: records.accounts.length + records.credentials.length,
      skipped: gone.length === 0 ? [] : [{ count: gone.length, reason: "users deleted since the credential report was made" }],
      observedAt: observedAt(bulk, context.now()),
      nothing: bulk.report === void 0 && bulk.listed.length === 0 && bulk.users.refusal !== void 0,
      problems: [...bulkProblems(bulk, context), ...asked.problems]
    })
  };
}
async function readBulk(calls, connection, context, section) {
  let { firstPageOnly, now, signal } = context, progress = (done, unit) => context.progress({ source: connection.sourceId, section, done, unit }), [fetched, users, summary] = await Promise.all([
    fetchReport(calls, {
      now,
      signal,
      waits: connection.reportWaits,
      mayGenerate: !firstPageOnly,
      onWait: (asked) => progress(asked, "questions for the credential report")
    }),
    calls.users({ firstPageOnly, onPage: (count) => progress(count, "users") }),
    calls.accountSummary()
  ]), report = fetched.report && parseReport(fetched.report.text, connection.account), listed = eachOnce(users.items.map(toIamUser));
  return { fetched, ...report !== void 0 && { report }, users, listed, summary };
}
function eachOnce(users) {
  return [...new Map(users.flatMap((user) => user === void 0 ? [] : [[user.arn, user]])).values()];
}
var summaryOf = ({ summary }) => "value" in summary ? summary.value : void 0, namelessOf = ({ items }) => items.filter((user) => toIamUser(user) === void 0).length;
function isWhole({ users }) {
  return users.refusal === void 0 && users.more === void 0 && namelessOf(users) === 0;
}
function isConfirmed(bulk) {
  return isWhole(bulk) && summaryOf(bulk)?.Users === bulk.listed.length;
}
function together(bulk) {
  let { listed, report } = bulk, { principals, gone } = matchUsers(listed, report?.rows ?? []);
  return isConfirmed(bulk) ? { principals, gone } : { principals: [...principals, ...principalsOfReport(gone)], gone: [] };
}
function toRecords(principals, { answers }, { sourceId, partition, account }, summary) {
  let accounts = [], credentials = [];
  for (let principal of principals) {
    let answer = principal.root ? rootAnswers(summary) : answers.get(principal.arn);
    accounts.push(toAccount(principal, sourceId, answer));
    for (let credential of toCredentials(principal, sourceId, answer)) credentials.push(credential);
  }
  if (summary?.AccountMFAEnabled !== void 0 && !principals.some(({ root }) => root)) {
    let root = { arn: `arn:${partition}:iam::${account}:root`, name: "root", root: !0 };
    accounts.push(toAccount(root, sourceId, { mfa: summary.AccountMFAEnabled > 0 }));
  }
  return { accounts, credentials };
}
function bulkProblems(bulk, context) {
  return [...problemsOfReport(bulk, context), ...problemsOfUsers(bulk), ...problemsOfSummary(bulk)];
}
function problemsOfUsers(bulk) {
  let { users } = bulk, about = "iam:GetAccountAuthorizationDetails";
  if (users.refusal !== void 0)
    return [problemOf(users.refusal, about, "Tags and ids of users are not known, and users without a line in the credential report are not seen.")];
  if (isWhole(bulk)) return [];
  let nameless = namelessOf(users), reason = nameless > 0 ? `${nameless} users were listed without name, id or date.` : "Only the first page of users was read.";
  return [{ status: "partial", about, reason, consequence: "Further users and their credentials are not known." }];
}
function problemsOfSummary(bulk) {
  let { summary, report, listed } = bulk, rootProblems = report === void 0 ? [] : reconcileRoot(summaryOf(bulk), rootOf(report));
  return "value" in summary ? [...isWhole(bulk) ? reconcileUsers(summary.value, listed.length) : [], ...rootProblems] : [problemOf(summary.refusal, "iam:GetAccountSummary", "Whether every user was listed, and whether root has credentials, could not be checked."), ...rootProblems];
}
var rootOf = ({ rows }) => {
  let row = rows.find(isRoot);
  return row === void 0 ? {} : { row };
};
function problemsOfReport(bulk, { now, firstPageOnly }) {
  let { fetched, report } = bulk;
  if (fetched.report === void 0) return fetched.problem === void 0 ? [] : [fetched.problem];
  if (report === void 0) return [noReport];
  let problems = reportProblems(report, isWhole(bulk));
  return fetched.problem !== void 0 ? [fetched.problem, ...problems] : firstPageOnly || !isStale(bulk, now()) ? problems : [staleProblem(fetched.report), ...problems];
}
var noReport = {
  status: "failed",
  about: "iam:GetCredentialReport",
  reason: "The answer to iam:GetCredentialReport holds no credential report.",
  consequence: "Passwords, access keys and signing certificates, and everything of root, are not known."
}, staleMilliseconds = 300 * 60 * 1e3, isStale = (bulk, now) => now.getTime() - Date.parse(observedAt(bulk, now)) > staleMilliseconds;
function staleProblem({ generatedAt }) {
  return {
    status: "partial",
    about: "age of the credential report",
    reason: `AWS served a credential report of ${toSecond(generatedAt)} although a new one was asked for.`,
    consequence: "What changed in credentials since then is not known."
  };
}
function observedAt({ fetched, report }, now) {
  if (fetched.report === void 0 || report === void 0) return now.toISOString();
  let made = toSecond(fetched.report.generatedAt), mentioned = latestMention(report) ?? made, latest = mentioned > made ? mentioned : made;
  return latest > toSecond(now) ? now.toISOString() : latest;
}
export {
  collectIam
};

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  concurrency,
  toIamUser
} from "./chunk-collect-aws-iam-api.js";
import "./chunk-aws-sdk-client-iam-dist-es-schemas-schemas_0.js";
import {
  isDate,
  toSecond
} from "./chunk-collect-aws-fields.js";
import "./chunk-collect-aws-request.js";
import {
  partialProblem,
  problemOf,
  sampleProblem
} from "./chunk-collect-aws-refusal.js";
import "./chunk-aws-sdk-credential-provider-node-dist-es-index.js";
import "./chunk-aws-sdk-credential-provider-env-dist-es-index.js";
import "./chunk-aws-sdk-core-dist-es-submodules-protocols-index.js";
import "./chunk-smithy-node-http-handler-dist-es-index.js";
import "./chunk-aws-sdk-core-dist-es-submodules-client-region-config-resolver-extensions.js";
import "./chunk-smithy-core-dist-es-submodules-client-smithy-client-client-command-builder.js";
import "./chunk-smithy-core-dist-es-submodules-protocols-json-codec-v2-JsonCodec2.js";
import "./chunk-smithy-core-dist-es-submodules-config-defaults-mode-resolveDefaultsModeConfig.js";
import "./chunk-smithy-core-dist-es-submodules-checksum-sha256-Sha256Node.js";
import "./chunk-smithy-core-dist-es-submodules-serde-writeKey.js";
import "./chunk-smithy-core-dist-es-submodules-schema-index.js";
import "./chunk-smithy-core-dist-es-submodules-transport-isValidHostname.js";
import {
  parse
} from "./chunk-csv-parse-lib-sync.js";
import {
  limitConcurrency
} from "./chunk-collect-limit-concurrency.js";
import {
  firstOf
} from "./chunk-model-sentence.js";
import "./chunk-model-is-record.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  by
} from "./chunk-model-order.js";
import {
  groupBy,
  unique
} from "./chunk-model-group.js";
import "./chunk-runtime.js";

// src/collect/aws/iam/convert.ts
var keyUseRecordedSince = "2015-04-22T00:00:00Z", passwordUseRecordedSince = "2014-10-20T00:00:00Z";
function toAccount({ arn, name, root, user, row }, source, { mfa }) {
  return omitUndefined({
    id: arn,
    source,
    kind: root ? "root" : "iam-user",
    name,
    status: "active",
    path: user?.path ?? (root ? void 0 : pathOf(arn)),
    externalId: user?.userId,
    tags: user?.tags,
    createdAt: user?.createdAt ?? row?.createdAt,
    mfa
  });
}
function pathOf(arn) {
  let resource = arn.slice(arn.indexOf(":user/") + 5);
  return resource.slice(0, resource.lastIndexOf("/") + 1);
}
function toCredentials(principal, source, facts) {
  let base = { source, name: principal.name, account: principal.arn };
  return [
    ...withDistinctIds((facts.keys ?? []).map((key) => toAccessKey(key, base))),
    ...withDistinctIds((facts.certificates ?? []).map((certificate) => toCertificate(certificate, base))),
    ...facts.password ? [toPassword(facts.password, principal, base)] : []
  ];
}
function toAccessKey({ createdAt, publicId, status, usedAt, service, region }, base) {
  return omitUndefined({
    ...base,
    id: `${base.account}/access-key/${createdAt}`,
    kind: "access-key",
    createdAt,
    rotatedAt: createdAt,
    expiresAt: null,
    publicId,
    status,
    lastUsed: lastUseOf(usedAt, "15m", later(createdAt, keyUseRecordedSince), { service, region })
  });
}
function toCertificate({ createdAt, publicId, status }, base) {
  return omitUndefined({
    ...base,
    id: `${base.account}/signing-certificate/${createdAt}`,
    kind: "signing-certificate",
    createdAt,
    rotatedAt: createdAt,
    publicId,
    status
  });
}
function toPassword({ createdAt, changedAt, usedAt }, { row }, base) {
  let since = changedAt ?? createdAt ?? row?.createdAt ?? passwordUseRecordedSince;
  return omitUndefined({
    ...base,
    id: `${base.account}/password`,
    kind: "console-password",
    status: "active",
    createdAt,
    rotatedAt: changedAt,
    lastUsed: lastUseOf(usedAt, "5m", later(since, passwordUseRecordedSince))
  });
}
function lastUseOf(usedAt, precision, since, place = {}) {
  if (usedAt !== void 0)
    return usedAt === null ? { state: "never", since } : omitUndefined({ state: "used", at: usedAt, precision, ...place });
}
var later = (a, b) => a > b ? a : b;
function withDistinctIds(credentials) {
  let groups = groupBy(credentials, ({ id }) => id);
  return credentials.map(
    (one) => groups.get(one.id)?.length === 1 ? one : { ...one, id: `${one.id}/${one.publicId}` }
  );
}

// src/collect/aws/iam/fetch-report.ts
import { setTimeout } from "node:timers/promises";

// src/collect/aws/iam/report.ts
var rootName = "<root_account>", neededColumns = [
  "user",
  "arn",
  "user_creation_time",
  "password_enabled",
  "password_last_used",
  "password_last_changed",
  "mfa_active",
  ...["access_key_1", "access_key_2"].flatMap((key) => [
    `${key}_active`,
    `${key}_last_rotated`,
    `${key}_last_used_date`,
    `${key}_last_used_region`,
    `${key}_last_used_service`
  ]),
  ...["cert_1", "cert_2"].flatMap((certificate) => [`${certificate}_active`, `${certificate}_last_rotated`])
];
function parseReport({ text, generatedAt }, account) {
  let [first = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/), header = first.split(",").map((name) => name.trim().toLowerCase());
  if (header[0] !== "user" || header[1] !== "arn" || header[2] !== "user_creation_time") return;
  let rows = [], unreadableLines = [];
  for (let [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    let row = parseRow(line, header, account);
    row === void 0 ? unreadableLines.push(index + 2) : rows.push(row);
  }
  let generated = toSecond(generatedAt);
  return {
    rows,
    unreadableLines,
    missingColumns: neededColumns.filter((column) => !header.includes(column)),
    generatedAt: generated,
    madeAt: rows.reduce((latest, { latestDate }) => latestDate > latest ? latestDate : latest, generated)
  };
}
function observedAt({ madeAt }, now) {
  return madeAt > toSecond(now) ? now.toISOString() : madeAt;
}
function parseRow(text, header, account) {
  let values = splitUnquoted(text, header.length) ?? splitQuoted(text, header.length);
  if (values === void 0) return;
  let [user = "", arn = ""] = values, cells = new Map(header.map((column, index) => [column, parseCell(values[index] ?? "")])), createdAt = dateOf(cells.get("user_creation_time"));
  if (createdAt === void 0 || !isOwnArn(arn, user, account)) return;
  let root = user === rootName, keys = keysOf(cells, "access_key"), certificates = keysOf(cells, "cert"), enabled = cells.get("password_enabled");
  return omitUndefined({
    arn,
    name: root ? "root" : user,
    root,
    createdAt,
    keys: keys.found,
    certificates: certificates.found,
    password: passwordOf(cells),
    mfa: booleanOf(cells.get("mfa_active")),
    unclear: {
      keys: keys.unclear,
      certificates: certificates.unclear,
      passwordAndMfa: enabled?.type !== "boolean" && !(root && isPlaceholder(enabled, "not_supported"))
    },
    latestDate: latestDateOf(cells, createdAt)
  });
}
function latestDateOf(cells, createdAt) {
  let latest = createdAt;
  for (let [column, cell] of cells)
    cell.type === "date" && cell.at > latest && column !== "password_next_rotation" && (latest = cell.at);
  return latest;
}
function keysOf(cells, kind) {
  let found = [], unclear = textOf(cells.get("additional_credentials_info")) !== void 0;
  for (let slot of [`${kind}_1`, `${kind}_2`]) {
    let active = booleanOf(cells.get(`${slot}_active`)), created = cells.get(`${slot}_last_rotated`);
    created?.type === "date" ? found.push(toKey(cells, slot, created.at, active)) : (active === !0 || !isPlaceholder(created)) && (unclear = !0);
  }
  let [first, second] = found;
  return first === void 0 || first.createdAt !== second?.createdAt ? { found, unclear } : { found: [mergeKeys(first, second)], unclear: !0 };
}
function toKey(cells, slot, createdAt, active) {
  let used = cells.get(`${slot}_last_used_date`);
  return omitUndefined({
    createdAt,
    // A state that cannot be read is taken for a working key.
    status: active === !1 ? "inactive" : "active",
    usedAt: dateOf(used) ?? (isPlaceholder(used) ? null : void 0),
    service: textOf(cells.get(`${slot}_last_used_service`)),
    region: textOf(cells.get(`${slot}_last_used_region`))
  });
}
function mergeKeys(first, second) {
  return { ...(second.usedAt ?? "") > (first.usedAt ?? "") ? second : first, status: first.status === "active" ? first.status : second.status };
}
function passwordOf(cells) {
  let enabled = cells.get("password_enabled");
  if (booleanOf(enabled) === !1) return null;
  if (booleanOf(enabled) !== !0 && !isPlaceholder(enabled, "not_supported")) return;
  let used = cells.get("password_last_used");
  return omitUndefined({
    changedAt: dateOf(cells.get("password_last_changed")),
    // N/A means that the user has no password. If the user has one, N/A says nothing about its use.
    usedAt: dateOf(used) ?? (isPlaceholder(used, "no_information") ? null : void 0)
  });
}
function splitUnquoted(text, columns) {
  let arnStart = /,(?=arn:[a-z-]+:iam::\d{12}:)/.exec(text)?.index;
  if (arnStart === void 0) return;
  let user = text.slice(0, arnStart), ending = user === rootName ? ":root," : `/${user},`;
  for (let at = text.lastIndexOf(ending); at > arnStart; at = text.lastIndexOf(ending, at - 1)) {
    let arn = text.slice(arnStart + 1, at + ending.length - 1), rest = text.slice(at + ending.length).split(",");
    if (!(!(columns > 22 ? rest.length >= columns - 2 : rest.length === columns - 2) || parseCell(rest[0] ?? "").type !== "date"))
      return [user, arn, ...rest.slice(0, columns - 3), rest.slice(columns - 3).join(",")];
  }
}
function splitQuoted(text, columns) {
  try {
    let [values = []] = parse(text);
    return values.length === columns ? values : void 0;
  } catch {
    return;
  }
}
function isOwnArn(arn, user, account) {
  let [, , service, , owner, ...rest] = arn.split(":"), resource = rest.join(":");
  return service !== "iam" || owner !== account ? !1 : user === rootName ? resource === "root" : resource.startsWith("user/") && resource.endsWith(`/${user}`);
}
var placeholders = /* @__PURE__ */ new Set(["n/a", "no_information", "not_supported", ""]), timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/i;
function parseCell(raw) {
  let text = raw.trim(), lower = text.toLowerCase();
  if (lower === "true" || lower === "false") return { type: "boolean", value: lower === "true" };
  if (placeholders.has(lower)) return { type: "placeholder", text: lower };
  let date = timestamp.test(text) ? new Date(text) : void 0;
  return isDate(date) ? { type: "date", at: toSecond(date) } : { type: "text", text };
}
var dateOf = (cell) => cell?.type === "date" ? cell.at : void 0, booleanOf = (cell) => cell?.type === "boolean" ? cell.value : void 0, textOf = (cell) => cell?.type === "text" ? cell.text : void 0, isPlaceholder = (cell, text) => cell?.type === "placeholder" && (text === void 0 || cell.text === text);

// src/collect/aws/iam/fetch-report.ts
var hour = 3600 * 1e3, freshFor = 4 * hour, staleAfter = 5 * hour, absent = /* @__PURE__ */ new Set(["CredentialReportNotPresentException", "CredentialReportExpiredException"]), inProgress = "CredentialReportNotReadyException", consequence = "Passwords, access keys and signing certificates, and everything of root, are not known.";
async function fetchReport(api, { account, reportWaits }, context, onWait) {
  let poll = pollWith(reportWaits, context.signal, onWait), { raw, problem } = await fetchRawReport(api, context, poll);
  if (raw === void 0) return omitUndefined({ problem });
  let report = parseReport(raw, account);
  if (report === void 0) return { problem: notAReport };
  let now = context.now(), isStale = !context.firstPageOnly && now.getTime() - Date.parse(observedAt(report, now)) > staleAfter;
  return omitUndefined({ report, problem: problem ?? (isStale ? staleProblem(report) : void 0) });
}
async function fetchRawReport(api, { now, firstPageOnly }, poll) {
  let first = await api.credentialReport();
  if ("value" in first && isFresh(first.value, now())) return { raw: first.value };
  if ("refusal" in first && !isMissing(first.refusal)) return { problem: problemOf(first.refusal, consequence) };
  if (firstPageOnly) return withoutWaiting(first, await api.generateReport());
  let generated = await poll("iam:GenerateCredentialReport", api.generateReport, isUnfinished), refusal = "refusal" in generated ? generated.refusal : void 0, second = refusal === void 0 || "refusal" in first && isInProgress(first) ? await poll("iam:GetCredentialReport", api.credentialReport, isInProgress) : first;
  return "refusal" in second ? { problem: problemOf(refusal ?? second.refusal, consequence) } : refusal === void 0 || isFresh(second.value, now()) ? { raw: second.value } : { raw: second.value, problem: oldReportProblem(second.value, refusal) };
}
function withoutWaiting(first, started) {
  let refusal = "refusal" in started ? started.refusal : void 0;
  return "value" in first ? omitUndefined({ raw: first.value, problem: refusal && oldReportProblem(first.value, refusal) }) : { problem: refusal !== void 0 && !isInProgress(first) ? problemOf(refusal, consequence) : noReportYet };
}
var isMissing = ({ code }) => absent.has(code) || code === inProgress, isInProgress = (response) => "refusal" in response && response.refusal.code === inProgress, isUnfinished = (response) => "value" in response && response.value !== "COMPLETE", isFresh = ({ generatedAt }, now) => now.getTime() - generatedAt.getTime() <= freshFor;
function pollWith(waits, signal, onWait) {
  return async (action, send, isPending) => {
    for (let [index, wait] of waits.entries()) {
      let response = await send();
      if (!isPending(response)) return response;
      onWait(index + 1), await setTimeout(wait, void 0, { signal }).catch(() => {
      });
    }
    return { refusal: { code: "TooSlow", status: "failed", reason: `AWS was still making the credential report when we stopped asking (${action}).` } };
  };
}
var notAReport = {
  ...partialProblem("The answer to iam:GetCredentialReport holds no credential report.", consequence),
  status: "failed"
}, noReportYet = sampleProblem("There is no credential report yet; AWS has begun to make one.", consequence);
function oldReportProblem({ generatedAt }, refusal) {
  let reason = `${refusal.reason} Only an old credential report of ${generatedAt.toISOString()} could be had.`;
  return problemOf({ ...refusal, reason }, "What changed in credentials since the old report is not known.");
}
function staleProblem({ generatedAt }) {
  let reason = `AWS served a credential report of ${generatedAt} although a new one was asked for.`;
  return partialProblem(reason, "What changed in credentials since then is not known.");
}

// src/collect/aws/iam/match-users.ts
function matchUsers(users, rows, everyUserIsListed) {
  let principals = rows.filter(({ root }) => root).map(principalOfRow), openRows = new Map(rows.filter(({ root }) => !root).map((row) => [row.arn, row])), openUsers = [];
  for (let user of users) {
    let row = openRows.get(user.arn);
    if (row?.createdAt !== user.createdAt) {
      openUsers.push(user);
      continue;
    }
    openRows.delete(user.arn), principals.push(principalOfUser(user, row));
  }
  let renamedRows = aloneInTheirSecond([...openRows.values()]), renamedUsers = aloneInTheirSecond(openUsers);
  for (let user of openUsers) {
    let row = renamedUsers.has(user.createdAt) ? renamedRows.get(user.createdAt) : void 0;
    row !== void 0 && openRows.delete(row.arn), principals.push(principalOfUser(user, row));
  }
  let unmatched = [...openRows.values()];
  return everyUserIsListed ? { principals, deleted: unmatched } : { principals: [...principals, ...unmatched.map(principalOfRow)], deleted: [] };
}
function principalOfUser(user, row) {
  return omitUndefined({ arn: user.arn, name: user.name, root: !1, user, row });
}
var principalOfRow = (row) => ({ arn: row.arn, name: row.name, root: row.root, row });
function aloneInTheirSecond(items) {
  let groups = groupBy(items, ({ createdAt }) => createdAt);
  return new Map([...groups].flatMap(([second, [item, other]]) => item && !other ? [[second, item]] : []));
}

// src/collect/aws/iam/user-requests.ts
var maximumUsers = 100, everything = { keys: !0, certificates: !0, passwordAndMfa: !0 };
async function readUserFacts(api, principals, { firstPageOnly }) {
  let open = principals.filter(({ row }) => Object.values(row?.unclear ?? everything).includes(!0)).sort(by(({ arn }) => arn)), users = open.filter(({ root }) => !root);
  if (firstPageOnly) return { facts: /* @__PURE__ */ new Map(), problems: users.length > 0 ? [notRequested(users.length)] : [] };
  let limit = limitConcurrency(concurrency), results = await Promise.all(users.slice(0, maximumUsers).map((user) => limit(() => requestFacts(api, user))));
  return {
    facts: new Map(results.map(({ arn, facts }) => [arn, facts])),
    problems: [
      ...open.length > users.length ? [rootUnclear] : [],
      ...users.length > maximumUsers ? [tooManyUsers(users.length)] : [],
      ...refusalProblems(results.flatMap(({ refusals }) => refusals))
    ]
  };
}
function notRequested(users) {
  let reason = `The credential report leaves facts of ${users} users open; a scan requests these users one by one.`;
  return sampleProblem(reason, "Not every credential of these users is known.");
}
async function requestFacts(api, { arn, name, row }) {
  let { keys, certificates, passwordAndMfa } = row?.unclear ?? everything, refusals = [], valueOf = (response, ifGone) => {
    if ("value" in response) return response.value;
    if (ifGone !== void 0 && response.refusal.code === "NoSuchEntityException") return ifGone;
    refusals.push(response.refusal);
  }, facts = omitUndefined({
    keys: keys ? await requestKeys(api, name, valueOf) : void 0,
    certificates: certificates ? valueOf(await api.signingCertificates(name), []) : void 0,
    password: passwordAndMfa ? await requestPassword(api, name, valueOf) : void 0,
    mfa: passwordAndMfa ? hasAny(valueOf(await api.mfaDevices(name))) : void 0
  });
  return { arn, facts, refusals };
}
async function requestKeys(api, userName, valueOf) {
  let keys = valueOf(await api.accessKeys(userName), []);
  if (keys === void 0) return;
  let withUse = [];
  for (let key of keys) withUse.push({ ...key, ...valueOf(await api.accessKeyLastUsed(key.publicId)) });
  return withUse;
}
async function requestPassword(api, userName, valueOf) {
  let createdAt = valueOf(await api.passwordCreatedAt(userName), null);
  return createdAt == null ? createdAt : omitUndefined({ createdAt, usedAt: valueOf(await api.passwordUsedAt(userName)) });
}
var hasAny = (items) => items && items.length > 0;
function refusalProblems(refusals) {
  let consequence2 = "Credentials of some users that the credential report does not tell are not known.";
  return [...groupBy(refusals, ({ requiredPermission = "" }) => requiredPermission).values()].flatMap(([first]) => first === void 0 ? [] : [problemOf(first, consequence2)]);
}
function tooManyUsers(users) {
  return partialProblem(
    `The credential report does not tell all of ${users} users; the first ${maximumUsers} of them were asked about one by one.`,
    `The credentials of ${users - maximumUsers} users are not known whole.`
  );
}
var rootUnclear = partialProblem(
  "The credential report does not tell all credentials of root apart, and AWS tells them nowhere else.",
  "Some access keys or signing certificates of root are not known one by one."
);

// src/collect/aws/iam/collect.ts
async function collectIam(api, connection, context, { section }) {
  let bulk = await requestBulk(api, connection, context, section), { report } = bulk, { principals, deleted } = matchUsers(bulk.users, report?.rows ?? [], bulk.everyUserIsListed), userFacts = await readUserFacts(api, report === void 0 ? [] : principals, context), records = toRecords(principals, userFacts, connection, bulk.summary), now = context.now(), skipped = { count: deleted.length, reason: "users deleted since the credential report was made" }, entry = omitUndefined({
    observedAt: report === void 0 ? now.toISOString() : observedAt(report, now),
    count: records.accounts.length + records.credentials.length,
    skipped: deleted.length > 0 ? [skipped] : void 0
  });
  return { ...records, coverage: [toCoverage(entry, [...bulk.problems, ...userFacts.problems], bulk.nothing)] };
}
async function requestBulk(api, connection, context, section) {
  let onProgress = (done, unit) => context.progress({ source: connection.sourceId, section, done, unit }), [fetched, listed, counted] = await Promise.all([
    fetchReport(api, connection, context, (count) => onProgress(count, "questions for the credential report")),
    api.users({ firstPageOnly: context.firstPageOnly, onPage: (count) => onProgress(count, "users") }),
    api.accountSummary()
  ]), { report } = fetched, read = listed.items.flatMap((user) => toIamUser(user) ?? []), users = [...new Map(read.map((user) => [user.arn, user])).values()], listProblem = userListProblem(listed, listed.items.length - read.length), summary = "value" in counted ? counted.value : void 0;
  return omitUndefined({
    report,
    users,
    everyUserIsListed: listProblem === void 0 && summary?.Users === users.length,
    summary,
    nothing: report === void 0 && users.length === 0 && listed.refusal !== void 0,
    problems: [
      fetched.problem,
      ...report === void 0 ? [] : reportProblems(report, listProblem === void 0),
      listProblem,
      summaryProblem(counted, listProblem === void 0 ? users.length : void 0),
      report && rootProblem(report, summary)
    ].filter((problem) => problem !== void 0)
  });
}
function toRecords(principals, { facts }, { sourceId, partition, account }, summary) {
  let accounts = [], credentials = [], add = (principal, known) => {
    accounts.push(toAccount(principal, sourceId, known)), credentials.push(...toCredentials(principal, sourceId, known));
  };
  for (let principal of principals) {
    let more = principal.root && summary?.AccountPasswordPresent === 0 ? { password: null } : facts.get(principal.arn);
    add(principal, { ...principal.row, ...more });
  }
  if (summary?.AccountMFAEnabled !== void 0 && !principals.some(({ root }) => root)) {
    let root = { arn: `arn:${partition}:iam::${account}:root`, name: "root", root: !0 };
    add(root, { mfa: summary.AccountMFAEnabled > 0 });
  }
  return { accounts, credentials };
}
function toCoverage({ count, skipped, ...base }, problems, nothing) {
  let [first] = problems, join = (textOf2, separator) => unique(problems.flatMap((problem) => textOf2(problem) ?? [])).join(separator) || void 0;
  return {
    ...base,
    status: first === void 0 ? "complete" : nothing ? first.status : "partial",
    ...omitUndefined({
      reason: join(({ reason }) => reason, " "),
      requiredPermission: join(({ requiredPermission }) => requiredPermission, ", "),
      consequence: join(({ consequence: consequence2 }) => consequence2, " "),
      count,
      skipped,
      sampled: problems.length > 0 && problems.every(({ sampled }) => sampled === !0) ? !0 : void 0
    })
  };
}
function reportProblems({ missingColumns, unreadableLines }, userListIsWhole) {
  let problems = [];
  if (missingColumns.length > 0) {
    let reason = `The credential report lacks ${firstOf(missingColumns)}.`;
    problems.push(partialProblem(reason, "What these columns tell of passwords, keys and certificates is not known."));
  }
  if (unreadableLines.length > 0 && !userListIsWhole) {
    let reason = `Lines ${firstOf(unreadableLines.map(String))} of the credential report could not be read.`;
    problems.push(partialProblem(reason, "The users on these lines and their credentials are not known."));
  }
  return problems;
}
function userListProblem({ refusal, more }, malformed) {
  if (refusal !== void 0)
    return problemOf(refusal, "Tags and ids of users are not known, and users without a line in the credential report are not seen.");
  if (more === void 0 && malformed === 0) return;
  let consequence2 = "Further users and their credentials are not known.";
  return malformed > 0 ? partialProblem(`${malformed} users were listed without name, id or date.`, consequence2) : sampleProblem("Only the first page of users was read.", consequence2);
}
function summaryProblem(counted, listed) {
  if ("refusal" in counted)
    return problemOf(counted.refusal, "Whether every user was listed, and whether root has credentials, could not be checked.");
  let { Users } = counted.value;
  if (listed === void 0 || listed === Users) return;
  let reason = `AWS counts ${Users} users and lists ${listed}.`;
  return partialProblem(reason, "Some users and their credentials may not be known.");
}
function rootProblem({ rows }, summary = {}) {
  let consequence2 = "Not every credential of root is known.", row = rows.find(({ root }) => root);
  if (row === void 0) return partialProblem("The credential report has no line for root.", consequence2);
  let isPresent = (count) => (summary[count] ?? 0) > 0, hidden = [
    ...row.keys.length === 0 && isPresent("AccountAccessKeysPresent") ? ["an access key"] : [],
    ...row.certificates.length === 0 && isPresent("AccountSigningCertificatesPresent") ? ["a signing certificate"] : [],
    ...row.password === null && isPresent("AccountPasswordPresent") ? ["a password"] : []
  ].join(" and "), reason = `The account summary says that root has ${hidden}, and the credential report does not show it.`;
  return hidden === "" ? void 0 : partialProblem(reason, consequence2);
}
export {
  collectIam
};

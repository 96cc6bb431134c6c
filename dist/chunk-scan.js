import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  countFindings,
  createdByMethod,
  describeFindings,
  joinJudgements,
  joint,
  judge,
  lapsedMethod,
  plainNames,
  renamedClaim,
  toSubject
} from "./chunk-model-joint.js";
import {
  evaluate
} from "./chunk-evaluate-module-run.js";
import {
  indexGlobs,
  matchesGlob,
  waiverId,
  waiverPlace
} from "./chunk-command-setup-settings.js";
import {
  readPath
} from "./chunk-contract-yaml-location.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import {
  accountRows,
  assertedIdentityKind,
  countedKinds,
  credentialRowOf,
  credentialRows,
  groupIdentityKind,
  identityRows,
  kindsOfProvider,
  listsIdentities,
  managedLoginForms,
  providerTitles,
  referenceRows,
  rosterInWords,
  sourceInWords,
  sourceRows,
  uncollectedRows,
  wasRosterRead
} from "./chunk-kinds-managed-logins.js";
import {
  alikeKey,
  joinTexts
} from "./chunk-model-alike.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  coverageKey,
  gaveFacts,
  isExpected,
  isGovernance,
  isShortfall,
  listedOf,
  mayHideFinding,
  wasReadWhole
} from "./chunk-model-coverage.js";
import {
  by,
  compareText,
  keyOf
} from "./chunk-model-order.js";
import {
  memoize,
  memoizeObjects,
  once
} from "./chunk-model-memoize.js";
import {
  append,
  groupBy,
  unique
} from "./chunk-model-group.js";
import {
  countOf,
  firstOf,
  sentence
} from "./chunk-model-sentence.js";

// src/resolve/calendar.ts
var lastZoneOnEarth = "Etc/GMT+12", millisecondsPerDay = 864e5, zoneSpread = 26 * 36e5, rfc3339 = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?([Zz]|[+-]\d\d(?::?\d\d)?)$/, usualInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
function parseInstant(text) {
  if (usualInstant.test(text)) {
    let usual = Date.parse(text);
    if (!Number.isNaN(usual)) return usual;
  }
  let [, date, clock, seconds = ":00", zone = "Z"] = rfc3339.exec(text) ?? [];
  if (date === void 0 || clock === void 0) return;
  let sign = zone.charAt(0), offset = zone.length === 1 ? "Z" : `${sign}${zone.slice(1, 3)}:${zone.slice(3).replace(":", "") || "00"}`, time = Date.parse(`${date}T${clock}${seconds.startsWith(":60") ? ":59.999" : seconds}${offset}`);
  return Number.isNaN(time) ? void 0 : time;
}
function elapsedDays(since, now) {
  return Math.max(0, Math.floor((now - since) / millisecondsPerDay));
}
function remainingDays(until, now) {
  return Math.floor((until - now) / millisecondsPerDay);
}
function utcDay(instant) {
  return Math.floor(instant / millisecondsPerDay);
}
function startOfUtcDay(instant) {
  return utcDay(instant) * millisecondsPerDay;
}
function createCalendar(timezone) {
  let localTime = zoneClock(timezone), dayAt = (instant) => utcDay(localTime(instant)), spread = timezone === lastZoneOnEarth ? zoneSpread : 0, readings = /* @__PURE__ */ new Map(), lastOf = (day) => {
    let midnight = (day + 1) * millisecondsPerDay, starts = [-1, 1].map((side) => {
      let near = midnight + side * millisecondsPerDay;
      return localTime(near) - near;
    }).map((offset) => midnight - offset).filter((start) => dayAt(start) > day), crossings = starts.filter((start) => dayAt(start - 1) <= day);
    return Math.max(...crossings.length > 0 ? crossings : starts) - 1;
  }, measure = (text) => {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) {
      let day = utcDay(Date.parse(text));
      if (Number.isNaN(day)) return;
      let first = lastOf(day - 1) + 1;
      return { number: day, first, last: lastOf(day), begins: first - spread };
    }
    let instant = parseInstant(text);
    return instant === void 0 ? void 0 : { number: dayAt(instant), first: instant, last: instant, begins: instant };
  };
  return { dayAt, read: (text) => (readings.has(text) || readings.set(text, measure(text)), readings.get(text)) };
}
function relateDay(date, { calendar, now }) {
  let day = calendar.read(date);
  return day === void 0 ? { hasBegun: !0, hasPassed: !0, daysLeft: -1 } : { hasBegun: day.begins <= now, hasPassed: day.last < now, daysLeft: day.number - calendar.dayAt(now) };
}
function zoneClock(timezone) {
  let read = zoneReader(timezone), offsetOn = memoize((day) => {
    let [start, end] = [day * millisecondsPerDay, (day + 1) * millisecondsPerDay - 1], offset = read(start) - start;
    return read(end) - end === offset ? offset : void 0;
  });
  return (instant) => {
    let offset = offsetOn(utcDay(instant));
    return offset === void 0 ? read(instant) : instant + offset;
  };
}
function zoneReader(timezone) {
  let format = zoneFormat(timezone);
  return (instant) => {
    let fields = {};
    for (let { type, value } of format.formatToParts(instant)) fields[type] = Number(value);
    let { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields, milliseconds = (instant % 1e3 + 1e3) % 1e3;
    return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  };
}
function zoneFormat(timezone) {
  try {
    return new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: timezone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric"
    });
  } catch (cause) {
    throw new UsageError(`There is no time zone ${timezone}.`, {
      hint: "Write its IANA name, such as Europe/Berlin.",
      cause
    });
  }
}

// src/resolve/as-of.ts
function readNow(text, calendar) {
  let instant = parseInstant(text);
  if (instant !== void 0) return { instant, text };
  let end = calendar.read(text)?.last;
  if (end !== void 0) return { instant: end, text: endOfDay(text, end) };
  throw new UsageError(`${text} is not an instant to judge at.`, {
    hint: "Write a date, or a date and time with an offset, such as 2026-11-16T08:00:00Z."
  });
}
function endOfDay(day, end) {
  let clock = `${day}T23:59:59.999`, minutes = (Date.parse(`${clock}Z`) - end) / 6e4;
  if (!Number.isInteger(minutes) || minutes === 0) return new Date(end).toISOString();
  let [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map(
    (part) => String(part).padStart(2, "0")
  );
  return `${clock}${minutes < 0 ? "-" : "+"}${hour}:${minute}`;
}
function leaveOutLater(snapshot, now) {
  if (now >= (parseInstant(snapshot.collectedAt) ?? now)) return { present: snapshot, madeLater: 0 };
  let isLater = ({ createdAt }) => typeof createdAt == "string" && (parseInstant(createdAt) ?? now) > now, later2 = new Set(snapshot.accounts.filter(isLater).map(({ id }) => id)), accounts2 = snapshot.accounts.filter(({ id }) => !later2.has(id)), credentials2 = snapshot.credentials.filter(
    (credential) => !isLater(credential) && !(typeof credential.account == "string" && later2.has(credential.account))
  ), madeLater = later2.size + snapshot.credentials.length - credentials2.length;
  return { present: madeLater === 0 ? snapshot : { ...snapshot, accounts: accounts2, credentials: credentials2 }, madeLater };
}

// src/resolve/owner-ids.ts
function idsOf(credential) {
  let { id, kind, account } = credential, { ownedByScope } = credentialRows[kind], ids = typeof account == "string" ? [id, account] : [id];
  return ownedByScope === void 0 ? ids : [...ids, ownedByScope.place(credential)];
}

// src/resolve/stale-entries.ts
function hasPassed(lastDay, { calendar, now }) {
  let day = lastDay === void 0 ? void 0 : calendar.read(lastDay);
  return day !== void 0 && day.last < now;
}
function accepts(accepted, { source, section, scope }) {
  return [
    [accepted.source, source],
    [accepted.section, section],
    [accepted.scope, scope ?? ""]
  ].every(([glob, text]) => glob === void 0 || matchesGlob(glob, text));
}
function findStaleEntries(acceptGaps, owners, context) {
  return [...acceptGaps.flatMap((accepted) => {
    let state = stateOfAcceptance(accepted, context), { source, section, scope, at } = accepted, match = [source, section, scope].filter((glob) => glob !== void 0).join(" ");
    return state === void 0 ? [] : [describe("acceptGaps", state, { ...at, match: match || void 0 })];
  }), ...owners === void 0 ? [] : staleOwners(owners, context)];
}
function describe(list, state, { file, line, match }) {
  return omitUndefined({ list, state, file, line, match });
}
function stateOfAcceptance(accepted, context) {
  if (hasPassed(accepted.expires, context)) return "expired";
  let { scope: _scope, ...anyScope } = accepted, mayMatch = (entry) => accepts(entry.scope === void 0 ? anyScope : accepted, entry);
  return context.snapshot.coverage.some((entry) => isShortfall(entry) && mayMatch(entry)) ? void 0 : "unmatched";
}
function staleOwners({ file, entries }, context) {
  let expired = entries.map(({ validUntil }) => hasPassed(validUntil, context)), globs = entries.map(({ match }) => typeof match == "string" ? [match] : match), states = stateOfGlobs(globs, expired, context.snapshot);
  return entries.flatMap(({ line }, position) => {
    let state = states[position];
    return state === void 0 ? [] : [describe("owners", state, { file, line, match: globs[position]?.join(" ") })];
  });
}
function stateOfGlobs(globs, expired, snapshot) {
  let isKnown = knowsWhatMatches(snapshot), matching = /* @__PURE__ */ new Set(), deciding = /* @__PURE__ */ new Set(), valid = expired.filter((hasExpired) => !hasExpired).length, index = indexGlobs(globs);
  if (isKnown !== void 0)
    for (let ids of idsOfThings(snapshot)) {
      if (deciding.size === valid) break;
      let positions = ids.flatMap(index).filter((position) => expired[position] === !1);
      for (let position of positions) matching.add(position);
      positions.length > 0 && deciding.add(Math.min(...positions));
    }
  return globs.map((own, position) => {
    if (expired[position] === !0) return "expired";
    if (!(isKnown === void 0 || deciding.has(position)))
      return matching.has(position) ? "shadowed" : own.every(isKnown) ? "unmatched" : void 0;
  });
}
function* idsOfThings({ accounts: accounts2, credentials: credentials2, references: references2 }) {
  for (let { id } of accounts2) yield [id];
  for (let credential of credentials2) yield idsOf(credential);
  for (let { id } of references2) yield [id];
}
function knowsWhatMatches(snapshot) {
  let { coverage } = snapshot, isCut = (entry) => isShortfall(entry) && entry.kinds.some((kind) => listedOf(entry, kind) !== "whole");
  if (coverage.length === 0 || coverage.some(isCut)) return;
  if (!coverage.some(({ status }) => status === "not-configured")) return () => !0;
  let beginnings = /* @__PURE__ */ new Set();
  for (let [id = ""] of idsOfThings(snapshot)) beginnings.add(beginningOf(id));
  return (glob) => {
    let beginning = beginningOf(glob);
    return beginning !== void 0 && beginnings.has(beginning);
  };
}
function beginningOf(text) {
  return /^([^:*?]*):/.exec(text)?.[1];
}

// src/resolve/coverage.ts
function resolveCoverage(coverage, acceptGaps, calendar, now) {
  let valid = acceptGaps.filter(({ expires }) => !hasPassed(expires, { calendar, now }));
  return coverage.toSorted(by(coverageKey)).map((entry) => resolveEntry(entry, valid));
}
function cutRosters(coverage) {
  let cut = coverage.filter(
    (entry) => isShortfall(entry) && listsIdentities(entry) && entry.kinds.some((kind) => listedOf(entry, kind) !== "whole")
  );
  return unique(cut.map(({ source }) => source)).sort();
}
function unseenSources(coverage) {
  return unique(coverage.filter(isShortfall).map(({ source }) => source)).sort();
}
function indexSections(coverage) {
  let byKey = /* @__PURE__ */ new Map();
  for (let entry of coverage)
    for (let kind of entry.kinds) {
      let key = keyOf(entry.source, kind), found = byKey.get(key) ?? { entries: [], byScope: /* @__PURE__ */ new Map() };
      byKey.set(key, found), found.entries.push(entry), append(found.byScope, entry.scope ?? "", entry);
    }
  return {
    sectionOf: (source, kind, scope) => {
      let { entries, byScope } = byKey.get(keyOf(source, kind)) ?? nothingRead, candidates = byScope.get(scope ?? "") ?? byScope.get("") ?? entries;
      return (candidates.length > 1 ? likeliestOf(candidates, entries) : candidates[0])?.section;
    },
    extentOf: (source, kind) => {
      let { entries } = byKey.get(keyOf(source, kind)) ?? nothingRead;
      if (entries.length !== 0)
        return entries.every(wasReadWhole) ? "whole" : entries.some(gaveFacts) ? "part" : void 0;
    },
    isListedWhole: (source, kind, scope) => {
      let { entries } = byKey.get(keyOf(source, kind)) ?? nothingRead, own = scope === void 0 ? entries : entries.filter((entry) => (entry.scope ?? scope) === scope);
      return own.length > 0 && own.every((entry) => listedOf(entry, kind) === "whole");
    },
    missingPermission: (source, kind) => {
      let { entries } = byKey.get(keyOf(source, kind)) ?? nothingRead;
      return entries.find((entry) => listedOf(entry, kind) !== "whole" && entry.requiredPermission)?.requiredPermission;
    }
  };
}
var nothingRead = { entries: [], byScope: /* @__PURE__ */ new Map() };
function likeliestOf(candidates, entries) {
  let scoped = new Set(entries.flatMap(({ section, scope }) => scope === void 0 ? [] : [section])), giving = candidates.filter((entry) => gaveFacts(entry) && entry.count !== 0);
  return giving.find(({ section }) => !scoped.has(section)) ?? giving[0] ?? candidates[0];
}
function resolveEntry(entry, valid) {
  if (!isShortfall(entry)) return { ...entry, gap: !1 };
  let acceptance = valid.find((accepted) => accepts(accepted, entry));
  if (acceptance === void 0) return { ...entry, gap: !0 };
  let { reason, expires } = acceptance;
  return { ...entry, gap: !1, accepted: omitUndefined({ reason, expires }) };
}

// src/resolve/fold.ts
function fold(text) {
  return (isAscii(text) ? text : text.normalize("NFC")).toLowerCase();
}
function foldName(text) {
  let [last, first, ...others] = text.includes(",") ? text.split(",") : [text];
  return lettersAndDigits(first !== void 0 && others.length === 0 ? `${first} ${last}` : text);
}
function lettersAndDigits(text) {
  return isAscii(text) ? text.toLowerCase().replace(/[^a-z0-9]+/g, "") : text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
function isEmail(text) {
  return /^[^\s@<>,;:"']+@[^\s@<>,;:"'/]+$/.test(text);
}
function isAscii(text) {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return !1;
  return !0;
}

// src/resolve/joined-snapshot.ts
function holderOf(credential, { accounts: accounts2, bearersOf }) {
  let { account, clues = [], kind, source } = credential;
  if (account !== void 0) return account === null ? void 0 : accounts2.get(account);
  let holder = clues.find(({ method }) => method === "owner");
  if (holder === void 0) return;
  let [only, ...others] = bearersOf(credentialRows[kind].provider, holder).filter((one) => one.source === source);
  return only === void 0 || others.length > 0 ? void 0 : accounts2.get(only.id);
}
function sourceName(sources2, id) {
  return sources2.get(id)?.name ?? id;
}
function inOrder(items) {
  let last;
  return items.every(({ id }) => {
    let follows = last === void 0 || last < id;
    return last = id, follows;
  }) ? items : [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => a.id < b.id ? -1 : 1);
}
function byId(items) {
  return new Map(inOrder(items).map((item) => [item.id, item]));
}

// src/resolve/employment.ts
function isGone(status) {
  return status === "departed" || status === "retired";
}
function employmentStatusOf(identity, calendar, now, collected = now) {
  let { ended, isPersonal: isPersonal2 } = identityRows[identity.kind], end = pastEnd(identity, calendar, now);
  if (end !== void 0)
    return contradicts(identity, end, calendar, collected) ? { status: ended, end, isContradicted: !0 } : { status: ended, end };
  if (isGone(identity.status) && !endsLater(identity.endedAt, calendar, now))
    return { status: isPersonal2 === !0 ? ended : identity.status ?? ended };
  let start = identity.startedAt === void 0 ? void 0 : calendar.read(identity.startedAt);
  return start !== void 0 && start.first > now ? { status: "future" } : identity.status === "suspended" ? { status: "suspended" } : identity.status === "future" && start === void 0 ? { status: "future" } : identity.status !== void 0 || isStillThere(identity, calendar, now) ? { status: "active" } : {};
}
function identityViewOf(identity, employment, calendar, now) {
  return omitUndefined({
    id: identity.id,
    kind: identity.kind,
    name: identity.name,
    status: employment.status,
    daysSinceEnd: daysSinceEnd(employment, calendar.dayAt(now)),
    employment: identity.employment,
    daysPastContract: daysSince(identity.contractEndsAt, "last", calendar, now),
    daysSinceMove: daysSince(identity.movedAt, "first", calendar, now),
    team: identity.team,
    previousTeam: identity.previousTeam
  });
}
function pastEnd(identity, calendar, now) {
  let start = identity.startedAt === void 0 ? void 0 : calendar.read(identity.startedAt);
  for (let field of ["endedAt", "contractEndsAt"]) {
    let text = identity[field], day = typeof text == "string" ? calendar.read(text) : void 0;
    if (typeof text != "string" || day === void 0 || day.last >= now) continue;
    if (!(start !== void 0 && start.first > day.last && start.first <= now)) return { ...day, text, field };
  }
}
function contradicts({ status, startedAt }, end, calendar, collected) {
  if (end.last >= collected || end.field !== "endedAt" || status === void 0 || isGone(status)) return !1;
  let start = startedAt === void 0 ? void 0 : calendar.read(startedAt);
  return start === void 0 || start.first <= end.last;
}
var always = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
function latestPeriodOf({ startedAt }, { end }, calendar) {
  let start = startedAt === void 0 ? void 0 : calendar.read(startedAt);
  return start === void 0 && end === void 0 ? always : periodBetween(start, start !== void 0 && end !== void 0 && end.last < start.first ? void 0 : end);
}
function employmentPeriodsOf(identity, status, calendar) {
  let read = (text) => typeof text == "string" ? calendar.read(text) : void 0, start = read(identity.startedAt), ends = [read(identity.endedAt), read(identity.contractEndsAt)].flatMap((day) => day ?? []), before = start === void 0 ? [] : ends.filter(({ last }) => last < start.first);
  return [
    ...(identity.earlierPeriods ?? []).map(({ startedAt, endedAt }) => periodBetween(read(startedAt), read(endedAt))),
    ...before.map((day) => periodBetween(void 0, day)),
    latestPeriodOf(identity, status, calendar)
  ];
}
function periodBetween(start, end) {
  return { from: start?.begins ?? always.from, until: end?.last ?? always.until };
}
function absenceAt(instant, periods) {
  if (!periods.some(({ from, until }) => from <= instant && instant <= until))
    return periods.every(({ until }) => until < instant) ? "after the last day" : periods.every(({ from }) => instant < from) ? "before the first day" : "between two employments";
}
function endsLater(text, calendar, now) {
  let day = typeof text == "string" ? calendar.read(text) : void 0;
  return day !== void 0 && day.last >= now;
}
function isStillThere(identity, calendar, now) {
  return identity.endedAt === null || endsLater(identity.endedAt, calendar, now) ? !0 : endsLater(identity.contractEndsAt, calendar, now);
}
function daysSinceEnd({ status, end }, today) {
  if (status !== void 0)
    return isGone(status) ? end === void 0 ? void 0 : Math.max(0, today - end.number) : null;
}
function daysSince(text, edge, calendar, now) {
  if (typeof text != "string") return text;
  let day = calendar.read(text);
  if (day !== void 0)
    return day[edge] < now ? Math.max(0, calendar.dayAt(now) - day.number) : null;
}

// src/resolve/ages.ts
function ageDays(since, now) {
  let instant = since === void 0 ? void 0 : parseInstant(since);
  return instant === void 0 ? void 0 : elapsedDays(instant, now);
}
function useAt(lastUsed, now) {
  if (lastUsed === void 0) return;
  let idleDays = ageDays(lastUsed.state === "used" ? lastUsed.at : lastUsed.since, now);
  return idleDays === void 0 ? void 0 : Object.assign({}, lastUsed, { idleDays });
}
function reportedUse(lastUsed) {
  if (lastUsed.state === "never") return { state: lastUsed.state, at: lastUsed.since };
  let { state, at, precision, service, region } = lastUsed;
  return omitUndefined({ state, at, precision, service, region });
}
function credentialStatus({ status, expiresAt }, now) {
  let expiry = typeof expiresAt == "string" ? parseInstant(expiresAt) : void 0;
  return status === "active" && expiry !== void 0 && expiry <= now ? "expired" : status;
}
function ageCredential(credential, owner, people, sharedWith) {
  let { now } = people;
  return omitUndefined({
    id: credential.id,
    kind: credential.kind,
    name: credential.name,
    status: credentialStatus(credential, now),
    ageDays: ageDays(credential.createdAt, now),
    valueAgeDays: ageDays(credential.rotatedAt, now),
    daysToExpiry: daysToExpiry(credential.expiresAt, now),
    lastUsed: useAt(credential.lastUsed, now),
    daysUsedAfterOwnerLeft: daysUsedAfterOwnerLeft(credential.lastUsed, owner, people),
    privilege: credential.privilege,
    reach: credential.reach,
    rotation: rotationAt(credential.rotation, now),
    inactiveDays: ageDays(credential.inactiveSince, now),
    permissions: credential.permissions,
    environment: credential.environment,
    signs: credential.signs,
    verifiesTls: credential.verifiesTls,
    validity: credential.validity,
    publiclyLeaked: credential.publiclyLeaked,
    isAgent: credential.isAgent,
    sharedWith
  });
}
function daysToExpiry(expiresAt, now) {
  if (typeof expiresAt != "string") return expiresAt;
  let expiry = parseInstant(expiresAt);
  return expiry === void 0 ? void 0 : remainingDays(expiry, now);
}
function rotationAt(rotation, now) {
  if (rotation === void 0) return;
  let { enabled, nextAt } = rotation;
  if (!enabled) return { enabled, daysOverdue: null };
  let next = nextAt === void 0 ? void 0 : parseInstant(nextAt);
  return next === void 0 ? { enabled } : { enabled, daysOverdue: next >= now ? null : elapsedDays(next, now) };
}
function daysUsedAfterOwnerLeft(lastUsed, owner, people) {
  if (owner === void 0) return;
  if (owner.state === "uncertain") return lastUsed?.state === "never" ? null : void 0;
  if (owner.state !== "known") return null;
  if (owner.identity.status === void 0) return;
  if (!isGone(owner.identity.status) || lastUsed?.state === "never") return null;
  let { end } = people.status(owner.identity.id), used = lastUsed === void 0 ? void 0 : parseInstant(lastUsed.at);
  if (end === void 0 || used === void 0 || lastUsed === void 0) return;
  let isWholeDay = lastUsed.precision === "day";
  return (isWholeDay ? startOfUtcDay(used) : used) <= end.last ? null : Math.max(0, (isWholeDay ? utcDay(used) : people.calendar.dayAt(used)) - end.number);
}

// src/resolve/role-mailbox.ts
var serviceWords = /* @__PURE__ */ new Set([
  "service",
  "services",
  "serviceaccount",
  "serviceaccounts",
  "svc",
  "machine",
  "machines",
  "bot",
  "bots",
  "robot",
  "robots",
  "automation",
  "ci",
  "system",
  "systems",
  "workload",
  "workloads"
]), roleWords = /* @__PURE__ */ new Set([
  ..."info marketing sales support abuse noc security postmaster hostmaster usenet news webmaster www uucp ftp".split(
    " "
  ),
  ..."admin admins administrator root ops devops it helpdesk billing team noreply alerts monitoring cloud".split(" "),
  ...Object.keys(providerTitles)
]);
function isRoleMailbox(localPart) {
  let words = localPart.toLowerCase().split(/[^a-z0-9]+/);
  return words.some((word) => serviceWords.has(word) || roleWords.has(word)) || words.join("") === "noreply";
}

// src/resolve/claims.ts
var namesakesAtMost = 4, noClaims = [];
function concatenated(first, second) {
  return second.length === 0 ? first : first.length === 0 ? second : [...first, ...second];
}
function unmatched({ rank, method, says, detail }) {
  return { claim: { rank, method, says, detail } };
}
function claimsOf(clue, named, people) {
  let [only] = named;
  if (only === void 0) {
    let absent = isEmail(clue.says) ? people.byUnlistedEmail(clue.says) : [];
    return absent.length === 0 ? [unmatched(clue)] : claimsOf({ ...clue, rank: "weak" }, absent, people);
  }
  if (named.length === 1) return [claimOn(only, clue, people)];
  let shared = {
    ...clue,
    rank: clue.rank === "asserted" ? "asserted" : "weak",
    detail: `${clue.detail}, which fits ${named.length} identities of the roster`
  };
  return named.length > namesakesAtMost ? [unmatched(shared)] : named.map((id) => claimOn(id, shared, people));
}
function claimOn(id, { rank: given, method, says, detail }, people) {
  let { status, daysSinceEnd: daysSinceEnd2 } = people.view(id) ?? {}, rank = people.status(id).isByMembers === !0 && isGone(status) ? "weak" : given;
  return { claim: omitUndefined({ identity: id, rank, method, says, detail, status, daysSinceEnd: daysSinceEnd2 }) };
}

// src/resolve/tag-claims.ts
var usualOwnerTags = [
  "owner",
  "owneremail",
  "contact",
  "contactemail",
  "email",
  "createdby",
  "creator",
  "managedby",
  "team",
  "squad",
  "service",
  "application",
  "costcenter"
], creatorTags = /* @__PURE__ */ new Set(["createdby", "creator", "managedby"]), teamTags = /* @__PURE__ */ new Set(["team", "squad", "costcenter"]), thingTags = /* @__PURE__ */ new Set([...teamTags, "service", "application"]);
function tagKey(key) {
  return key.toLowerCase().replace(/[-_:\s]+/g, "");
}
var tagMethod = "owner-tag";
function isOwnerTag({ claim, namesCreator }) {
  return claim.method === tagMethod && namesCreator !== !0;
}
function readOwnerTags(ownerTags, people) {
  let bareKey = memoize(tagKey), claimsByKey = memoize((key) => memoize((value) => claimsOfTag(key, value, people)));
  return (tags) => {
    let claims = noClaims;
    for (let { key, value } of tags)
      ownerTags.has(bareKey(key)) && (claims = concatenated(claims, claimsByKey(key)(value)));
    return claims;
  };
}
function claimsOfTag(key, value, people) {
  let says = value.trim();
  if (says === "") return [];
  let clue = { rank: "weak", method: tagMethod, says, detail: `the tag ${key}` }, claims = readValue(clue, teamTags.has(tagKey(key)), people);
  return creatorTags.has(tagKey(key)) ? claims.map((one) => ({ ...one, namesCreator: !0 })) : thingTags.has(tagKey(key)) ? claims.map((one) => ({ ...one, namesThing: !0 })) : claims;
}
function readValue(weak, prefersTeam, people) {
  let { says, detail } = weak, emails = isEmail(says) ? [says] : unique(says.split(/[\s,;:/<>()"'|]+/).filter(isEmail));
  if (emails.length > 0)
    return emails.flatMap((email) => {
      let named2 = people.byEmail(email);
      return claimsOf({ ...weak, says: email, rank: named2.length > 0 ? "strong" : "weak" }, named2, people);
    });
  let byLogin = people.byLogin(says.replace(/^@/, ""));
  if (byLogin.length > 0) return claimsOf({ ...weak, rank: "strong" }, byLogin, people);
  let team = [people.byTeam(says), "a team's name"], person = [
    [people.byName(says), "a name"],
    [people.byLocalPart(says), "an address without its domain"]
  ], looser = prefersTeam ? [team, ...person] : [...person, team], [named = [], what] = looser.find(([ids]) => ids.length > 0) ?? [];
  return claimsOf(what === void 0 ? weak : { ...weak, detail: `${detail} (${what})` }, named, people);
}

// src/resolve/account-view.ts
var purposeTags = /* @__PURE__ */ new Set(["type", "usertype", "accounttype", "kind", "purpose", "usage"]);
function viewAccount(account, facts) {
  let { id, kind, name, status, membership, privilege, mfa, createdAt, lastUsed } = account, { now } = facts.people;
  return omitUndefined({
    id,
    kind,
    name,
    status,
    purpose: purposeOf(account, facts),
    holder: holderOf2(facts),
    membership,
    privilege,
    mfa,
    ageDays: ageDays(createdAt, now),
    lastUsed: useAt(lastUsed, now),
    live: liveOf(account, facts)
  });
}
function purposeOf(account, facts) {
  let { purpose } = accountRows[account.kind];
  if (purpose !== void 0) return purpose;
  if (isService(account)) return "service";
  let holder = holderOf2(facts), identity = holder === void 0 ? void 0 : facts.people.get(holder);
  return identity === void 0 ? void 0 : identityRows[identity.kind].accountPurpose;
}
function holderOf2({ claims }) {
  let own = claims.filter(({ isSelf, claim }) => isSelf === !0 && claim.rank === "strong"), [holder, ...others] = unique(own.map(({ claim }) => claim.identity));
  return others.length === 0 ? holder : void 0;
}
function isService({ automated, path, tags }) {
  let words = [
    ...(path ?? "").split("/"),
    ...(tags ?? []).filter(({ key }) => purposeTags.has(tagKey(key))).map(({ value }) => value)
  ];
  return automated === !0 || words.some((word) => serviceWords.has(tagKey(word)));
}
function liveOf({ source, kind }, { sections, live }) {
  let counted = countedKinds(accountRows[kind].provider);
  if (counted.length === 0) return;
  let known = {};
  for (let [field, credentialKind] of counted) {
    let extent = sections.extentOf(source, credentialKind), count2 = live[credentialKind] ?? 0;
    (extent === "whole" || extent === "part" && count2 > 0) && (known[field] = count2);
  }
  return known;
}

// src/resolve/known-accounts.ts
var KnownAccount = class {
  account;
  #live;
  #facts;
  #claims;
  #ownership;
  #view;
  constructor(account, live, facts) {
    this.account = account, this.#live = live, this.#facts = facts;
  }
  /** What the account itself says about its owner, without the owners file. */
  get claims() {
    return this.#claims ??= this.#facts.owners.claimsOfAccount(this.account), this.#claims;
  }
  get ownership() {
    return this.#ownership ??= this.#facts.owners.ofAccount(this.account, this.claims), this.#ownership;
  }
  /** The account as policies see it. */
  get view() {
    let { people, sections } = this.#facts;
    return this.#view ??= viewAccount(this.account, { live: this.#live, claims: this.claims, people, sections }), this.#view;
  }
};
function knowAccounts(accounts2, credentials2, facts) {
  let counts = countLive(credentials2, facts.people.now);
  return new Map(
    accounts2.map((account) => [account.id, new KnownAccount(account, counts.get(account.id) ?? {}, facts)])
  );
}
function countLive(credentials2, now) {
  let counts = /* @__PURE__ */ new Map();
  for (let credential of credentials2) {
    let { kind, account } = credential;
    if (typeof account != "string" || credentialRows[kind].countedAs === void 0 || credentialStatus(credential, now) !== "active") continue;
    let live = counts.get(account);
    live === void 0 ? counts.set(account, { [kind]: 1 }) : live[kind] = (live[kind] ?? 0) + 1;
  }
  return counts;
}

// src/resolve/known-creators.ts
function knowsCreator({ clues }) {
  return clues?.some(isCreator) === !0;
}
function withKnownCreators(credentials2, history) {
  let known = /* @__PURE__ */ new Map();
  for (let { credentials: earlier = [] } of history)
    for (let credential of earlier.filter(knowsCreator)) known.set(credential.id, credential);
  return known.size === 0 ? credentials2 : credentials2.map((credential) => {
    let before = knowsCreator(credential) ? void 0 : known.get(credential.id);
    return before === void 0 || before.createdAt !== credential.createdAt ? credential : { ...credential, clues: [...credential.clues ?? [], ...(before.clues ?? []).filter(isCreator)] };
  });
}
function isCreator({ method }) {
  return method === "created-by";
}

// src/resolve/holders.ts
function possibleHolders(named, madeAt, people) {
  if (named.length < 2) return named;
  let made = madeAt === void 0 ? void 0 : parseInstant(madeAt), present = named.filter((id) => !isGone(people.status(id).status)), hasPassedOn = (id) => {
    let { end, delisting } = people.status(id);
    if (end !== void 0) return made !== void 0 && end.last < made;
    if (delisting?.lastListed === void 0) return !1;
    let since = parseInstant(delisting.lastListed);
    return present.some((other) => wasThere(other, made, since, people));
  }, possible = named.filter((id) => !hasPassedOn(id));
  return possible.length === 0 ? named : possible;
}
function wasThere(id, made, since, people) {
  if (made === void 0) return !0;
  let { startedAt } = people.get(id) ?? {}, start = startedAt === void 0 ? since : people.calendar.read(startedAt)?.first;
  return start !== void 0 && start <= made;
}

// src/resolve/managed-logins.ts
function createManagedLogins(identities2, accounts2) {
  let prepare = memoize((provider) => {
    let form = managedLoginForms[provider];
    return form && { ...indexIdentifiers(identities2, form), codes: sharedCodes(accounts2, provider, form) };
  });
  return (provider, login) => {
    let [, name, code] = managedLoginForms[provider]?.whole.exec(fold(login)) ?? [], index = name === void 0 ? void 0 : prepare(provider);
    if (index === void 0 || name === void 0 || code === void 0) return;
    let listed = index.logins.get(name);
    if (listed !== void 0) {
      let rank = index.codes.has(code) ? "strong" : "weak";
      return { named: unique(listed), rank, origin: "a login that the roster lists" };
    }
    let addressed = index.addresses.get(name);
    return addressed && { named: unique(addressed), rank: "weak", origin: "an e-mail address" };
  };
}
function managedClue(clue, { rank, origin }) {
  return { ...clue, rank, detail: `${clue.detail}, which is made of ${origin}` };
}
function indexIdentifiers(identities2, { nameFrom }) {
  let logins = /* @__PURE__ */ new Map(), addresses = /* @__PURE__ */ new Map();
  for (let { id, logins: own, emails } of identities2.values()) {
    for (let { login } of own ?? []) append(logins, nameFrom(login), id);
    for (let email of emails ?? [])
      append(addresses, nameFrom(email), id), append(addresses, nameFrom(email.replace("@", "_")), id);
  }
  return { logins, addresses };
}
function sharedCodes(accounts2, provider, { whole }) {
  let people = accounts2.filter((one) => accountRows[one.kind].provider === provider && one.automated !== !0), codes = [...groupBy(people, ({ source }) => source).values()].flatMap((members) => [...groupBy(members, ({ name }) => whole.exec(fold(name))?.[2] ?? "")].filter(([code, bearers]) => code !== "" && bearers.length > Math.max(1, members.length / 2)));
  return new Set(codes.map(([code]) => code));
}

// src/resolve/account-claims.ts
function accountClaims(account, tagClaims, people) {
  let own = concatenated(selfClaims(account, people), pathClaims(account, people));
  return account.tags === void 0 ? own : concatenated(own, tagClaims(account.tags));
}
function selfClaims(account, people, instead) {
  let { provider, purpose } = accountRows[account.kind];
  if (purpose !== void 0 || account.automated === !0) return [];
  let stable = account.externalId === void 0 ? [] : people.byExternalId(provider, account.externalId);
  if (stable.length > 0 && account.externalId !== void 0) {
    let clue2 = { rank: "strong", method: "external-id", says: account.externalId, detail: "the account's own id, which the roster lists" };
    return claimsOf(instead ?? clue2, stable, people).map((one) => byId2(asSelf(one)));
  }
  for (let email of account.emails ?? []) {
    let named = people.byEmail(email);
    if (named.length === 0) continue;
    return reusableClaims(named, instead ?? { rank: "strong", method: "email", says: email, detail: "the account's e-mail address" }, account, people);
  }
  let claims = nameClaims(account, people, instead), [says, ...others] = claims.some(({ claim }) => claim.identity !== void 0) ? [] : account.emails ?? [];
  if (says === void 0 || isService(account)) return claims;
  let absent = unique([says, ...others].flatMap(people.byUnlistedEmail));
  if (absent.length === 0) return claims;
  let clue = { method: "email", says, detail: "the account's e-mail address", ...instead, rank: "weak" };
  return claimsOf(clue, absent, people).map(asSelf);
}
function nameClaims(account, people, instead) {
  let { name } = account, { chosenBy, method, detail: what } = accountRows[account.kind].nameClue, strong = { rank: "strong", method, says: name, detail: what, ...instead }, isKept = chosenBy === "holder" || isEmail(name) || instead !== void 0, unnamed = () => managedClaims(strong, account, people) ?? (isKept ? unlistedClaims(strong, account, people) : []);
  if (!people.canName(name)) return unnamed();
  let exact = exactlyNamed(name, account, people);
  if (exact !== void 0) return reusableClaims(exact, strong, account, people);
  for (let [named, resembled] of resemblances(name, people)) {
    let possible = named.filter((id) => !hasAnotherId(account, id, people));
    if (possible.length === 0) continue;
    let detail = `${strong.detail}, which resembles ${resembled}`;
    return reusableClaims(possible, { ...strong, rank: "weak", detail }, account, people);
  }
  return unnamed();
}
function managedClaims(clue, account, people) {
  let match = people.byManagedLogin(accountRows[account.kind].provider, account.name);
  if (match === void 0) return;
  let possible = match.named.filter((id) => match.rank === "strong" || !hasAnotherId(account, id, people));
  return possible.length === 0 ? void 0 : reusableClaims(possible, managedClue(clue, match), account, people);
}
function unlistedClaims(clue, account, people) {
  return isService(account) ? [unmatched(clue)] : claimsOf(clue, [], people).map(asSelf);
}
function resemblances(name, people) {
  return [
    [people.byLogin(name), "a login of another system"],
    [people.byName(name), "a name"],
    [people.byLocalPart(name), "an e-mail address"]
  ];
}
function exactlyNamed(text, account, people) {
  let { provider, nameClue } = accountRows[account.kind], candidates = [people.byEmail(text), people.byLoginOf(provider, text)];
  return nameClue.chosenBy === "company" && candidates.push(people.byLogin(text)), candidates.find((named) => named.length > 0);
}
function reusableClaims(named, clue, account, people) {
  let possible = possibleHolders(named, clue.recordedAt ?? account.createdAt, people);
  return claimsOf(clue, possible, people).map((one) => {
    let { identity } = one.claim;
    if (identity === void 0) return one;
    let why = whyRecycled(account, identity, people);
    return why === void 0 ? asSelf(one) : { claim: { ...one.claim, detail: `${one.claim.detail ?? clue.detail} (${why})`, recycled: !0 } };
  });
}
function whyRecycled(account, identity, people) {
  let { isProspective } = accountRows[account.kind], createdAt = isProspective === !0 ? void 0 : account.createdAt, created = createdAt === void 0 ? void 0 : parseInstant(createdAt), absence = created === void 0 ? void 0 : people.absence(identity, created);
  return absence === "after the last day" ? "the account is younger than that person's leaving" : absence === "between two employments" ? "the account was made between two employments of that person" : hasAnotherId(account, identity, people) ? "the roster lists another account id" : void 0;
}
function hasAnotherId({ kind, externalId }, identity, people) {
  return isListedWithAnotherId(identity, accountRows[kind].provider, externalId, people);
}
function isListedWithAnotherId(identity, provider, externalId, people) {
  if (externalId === void 0) return !1;
  let listed = (people.get(identity)?.externalIds ?? []).filter(({ system }) => system === provider);
  return listed.length > 0 && !listed.some(({ id }) => id === externalId);
}
function byId2(one) {
  return one.claim.identity === void 0 ? one : { ...one, isById: !0 };
}
function asSelf(one) {
  return one.claim.identity === void 0 ? one : { ...one, isSelf: !0 };
}
function pathClaims(account, people) {
  let { pathDetail: detail } = accountRows[account.kind];
  return account.path === void 0 || detail === void 0 ? noClaims : account.path.split("/").filter((segment) => segment !== "" && people.canName(segment)).flatMap((segment) => {
    let exact = exactlyNamed(segment, account, people);
    return exact === void 0 ? [] : reusableClaims(exact, { rank: "strong", method: "user-path", says: segment, detail }, account, people).map(({ isSelf: _isSelf, ...one }) => one);
  });
}

// src/resolve/credential-claims.ts
function credentialClaims(credential, tagClaims, bearersOf, people) {
  let { clues, tags } = credential, added = clues?.flatMap((clue) => {
    let claims = clueClaims(credential, clue, bearersOf, people);
    return clue.method === createdByMethod ? claims.map((one) => ({ ...one, namesCreator: !0 })) : claims;
  }) ?? noClaims;
  return tags === void 0 ? added : concatenated(added, tagClaims(tags));
}
function clueClaims(credential, recorded, bearersOf, people) {
  let { provider } = credentialRows[credential.kind], { method, says, externalId } = recorded, detail = clueDetail(credential, recorded), clue = omitUndefined({ rank: "strong", method, says, detail, recordedAt: credential.createdAt }), accounts2 = bearersOf(provider, recorded);
  if (accounts2.length === 0) {
    let listed = externalId === void 0 ? [] : people.byExternalId(provider, externalId);
    return listed.length > 0 ? claimsOf(clue, listed, people).map(byId2) : rosterClaims(clue, { provider, externalId }, people);
  }
  let users = new Set(accounts2.map(({ id, externalId: externalId2 = id }) => externalId2)).size;
  return accounts2.flatMap((account) => {
    if (account.automated === !0) return [unmatched({ ...clue, detail: `${detail}, a bot` })];
    let own = selfClaims(account, people, clue), claims = externalId === void 0 ? own.map(({ isById: _isById, ...one }) => one) : own;
    return users > 1 ? asRecycled(claims, `${users} users bear that login`) : isYounger(account, credential) ? asRecycled(claims, "the account is younger than what it added") : claims;
  });
}
function clueDetail({ kind }, { method }) {
  let { noun, clueDetails } = credentialRows[kind];
  return method === createdByMethod ? `the audit log's record of who made the ${noun}` : clueDetails?.[method] ?? `the ${noun}'s own ${method} field`;
}
function rosterClaims(clue, { provider, externalId }, people) {
  let isSomebodyElse = (id) => isListedWithAnotherId(id, provider, externalId, people), checked = (claims) => claims.map(
    (one) => isSomebodyElse(one.claim.identity ?? "") ? recycled(one, "the roster lists another account id") : one
  ), named = [people.byLoginOf(provider, clue.says), people.byEmail(clue.says)].find((ids) => ids.length > 0);
  if (named !== void 0) return checked(claimsOf(clue, possibleHolders(named, clue.recordedAt, people), people));
  for (let [ids, what] of resemblances(clue.says, people)) {
    let possible2 = ids.filter((id) => !isSomebodyElse(id));
    if (possible2.length !== 0)
      return claimsOf({ ...clue, rank: "weak", detail: `${clue.detail}, which resembles ${what}` }, possible2, people);
  }
  let match = people.byManagedLogin(provider, clue.says), possible = match?.named.filter((id) => match.rank === "strong" || !isSomebodyElse(id)) ?? [];
  return match === void 0 || possible.length === 0 ? [unmatched(clue)] : checked(claimsOf(managedClue(clue, match), possible, people));
}
function isYounger(account, credential) {
  let accountCreated = account.createdAt === void 0 ? void 0 : parseInstant(account.createdAt), credentialCreated = credential.createdAt === void 0 ? void 0 : parseInstant(credential.createdAt);
  return accountCreated !== void 0 && credentialCreated !== void 0 && accountCreated > credentialCreated;
}
function asRecycled(claims, why) {
  return claims.map((one) => recycled(one, why));
}
function recycled(one, why) {
  let { claim } = one;
  if (claim.identity === void 0) return one;
  let detail = claim.recycled === !0 ? {} : { detail: `${claim.detail ?? claim.method} (${why})` };
  return { ...one, claim: { ...claim, ...detail, recycled: !0 } };
}

// src/resolve/sentences.ts
function formatInstant(text) {
  let instant = inUtc(text);
  return instant === void 0 ? text : `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
function formatDay(text) {
  return inUtc(text)?.slice(0, 10) ?? text;
}
function inUtc(text) {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return text;
  let instant = parseInstant(text);
  return instant === void 0 ? void 0 : new Date(instant).toISOString();
}
function useSentences(lastUsed, provider) {
  if (lastUsed === void 0) return [];
  if (lastUsed.state === "never") return [`No use on record since ${formatDay(lastUsed.since)}.`];
  let title = providerTitles[provider], where = [lastUsed.service, lastUsed.region].filter((part) => part !== void 0).join(", "), what = where === "" ? "" : ` (${where})`, { at, precision } = lastUsed;
  if (precision === "day") return [`Last used on ${formatDay(at)}${what}; ${title} records the day only.`];
  let steps = { second: "", "5m": "5 minutes", "15m": "15 minutes" }[precision];
  return [`Last used ${formatInstant(at)}${what}${steps && `, as ${title} recorded in steps of ${steps}`}.`];
}
function findContradictions(identities2, people, sources2) {
  let contradictions = /* @__PURE__ */ new Map();
  for (let identity of identities2.values()) {
    if (typeof identity.endedAt != "string" || isGone(identity.status)) continue;
    let sentence2 = contradictionSentence(identity, people, sources2);
    sentence2 !== void 0 && contradictions.set(identity.id, sentence2);
  }
  return contradictions;
}
function contradictionSentence(identity, people, sources2) {
  let { end, isContradicted } = people.status(identity.id);
  return end === void 0 || isContradicted !== !0 ? void 0 : `The ${rosterInWords(sourceName(sources2, identity.from))} lists ${identity.name} as ${identity.status} and gives ${end.text} as the last day.`;
}
function rosterSentence(identity, { people, sources: sources2 }) {
  let contradiction = contradictionSentence(identity, people, sources2);
  if (contradiction !== void 0) return contradiction;
  let { status, end, isByMembers, delisting } = people.status(identity.id), roster = `The ${rosterInWords(sourceName(sources2, identity.from))}`;
  if (isByMembers === !0) return teamSentence(`${roster} lists`, identity.name, people.status(identity.id));
  if (delisting !== void 0) return absenceSentence(roster, identity.name, delisting.lastListed, isGone(status));
  if (end?.field === "contractEndsAt") {
    let stale = isGone(identity.status) || identity.status === void 0 ? "" : `, but still lists "${identity.status}"`;
    return `${roster} says that the contract of ${identity.name} ended on ${end.text}${stale}.`;
  }
  if (end !== void 0) return `${roster} says that ${identity.name}'s last day was ${end.text}.`;
  if (isGone(status)) return `${roster} says that ${identity.name} has ${status}, but not when.`;
  if (status === "future")
    return `${roster} says that ${identity.name} starts on ${identity.startedAt ?? "a later day"}.`;
  if (status === void 0) return `${roster} lists ${identity.name} without a status.`;
  let until = typeof identity.endedAt == "string" ? identity.endedAt : identity.contractEndsAt, later2 = typeof until == "string" && status === "active" ? `, until ${until}` : "";
  return `${roster} lists ${identity.name} as ${status}${later2}.`;
}
function teamSentence(lists, team, { status, end }) {
  if (!isGone(status)) return `${lists} people of ${team} who are still here.`;
  let since = end === void 0 ? "" : `; the last day of the last one was ${end.text}`;
  return `${lists} people of ${team}, to which nobody who is still here belongs${since}.`;
}
function absenceSentence(roster, name, lastListed, isCertain) {
  let since = lastListed === void 0 ? void 0 : formatDay(lastListed);
  if (!isCertain)
    return `Not every roster could be read whole, so whether ${since === void 0 ? name : `${name}, whom it listed on ${since},`} is still there is not known.`;
  let lists = `${roster} lists only people who are there`;
  return since === void 0 ? `${lists}, and nobody with the address ${name}.` : `${lists}: ${name}, no longer listed since ${since}, the day of the last snapshot that has them, has left.`;
}
function ownerSentences(owner, joined) {
  if (owner === void 0) return [];
  let rank = owner.state === "none" ? void 0 : owner.rank, deciding = owner.claims.filter(
    ({ rank: own, identity }) => own === rank && (owner.state === "known" ? identity === owner.identity.id : identity !== void 0)
  ), people = unique(deciding.map(({ identity }) => identity)).flatMap((id) => {
    let identity = id === void 0 ? void 0 : joined.people.get(id);
    return identity === void 0 ? [] : [rosterSentence(identity, joined)];
  }), lead = leadOf(owner), claims = owner.claims.map((claim) => claimSentence(claim, deciding.includes(claim) ? lead : void 0, joined)), named = owner.claims.length > 0 ? [...people, ...claims] : ["Nothing that was read names an owner."];
  return owner.state === "uncertain" ? unique([...named, ...owner.because]) : named;
}
function stateSentences(credential) {
  let { kind, createdAt, rotatedAt, expiresAt, rotation, status, isAgent, isArchived } = credential, changed = rotatedAt !== void 0 && rotatedAt !== createdAt ? `Its value last changed on ${formatDay(rotatedAt)}.` : void 0;
  return [
    credentialRows[kind].labelTellsAge === !0 || createdAt === void 0 ? void 0 : `Made on ${formatDay(createdAt)}.`,
    changed,
    rotation === void 0 ? void 0 : `Automatic rotation is ${rotation.enabled ? "on" : "off"}.`,
    expiresAt === void 0 ? void 0 : expiresAt === null ? "It never expires." : `It expires on ${formatDay(expiresAt)}.`,
    status === "inactive" ? offSentence(credential) : void 0,
    status === "pending-deletion" ? "Its deletion is pending; until then it can be restored." : void 0,
    lastResponseSentence(credential),
    isAgent === !0 ? "It is held by an AI agent." : void 0,
    isArchived === !0 ? "The place that it belongs to is archived." : void 0
  ].filter((sentence2) => sentence2 !== void 0);
}
function lastResponseSentence({ lastResponse }) {
  if (lastResponse !== void 0)
    return lastResponse === null ? "No delivery is on record." : `Its receiver answered ${lastResponse} last.`;
}
function offSentence({ inactiveSince, validity }) {
  return validity === "invalid" ? "It no longer works at the system that it opens." : `It is switched off${inactiveSince === void 0 ? "" : ` since ${formatDay(inactiveSince)}`}, and can be switched on again.`;
}
function leadOf(owner) {
  return owner.state === "conflicting" ? "Claimed by" : owner.state === "uncertain" || owner.state === "known" && owner.rank === "weak" ? "Possible owner by" : "Owner by";
}
function claimSentence({ identity, method, says, detail }, lead, joined) {
  if (identity !== void 0) return `${lead ?? "Also named by"} ${detail ?? method}: ${says}.`;
  if (method === lapsedMethod) return `The entry ${detail ?? method}, named ${says}.`;
  let origin = method === "owners-file" ? `the entry ${detail ?? method}` : detail ?? method, doubt = joined.people.rosterRead ? "names nobody on the roster" : "could not be looked up: no roster was read";
  return `${origin.charAt(0).toUpperCase()}${origin.slice(1)}, "${says}", ${doubt}.`;
}

// src/resolve/outside-employment.ts
function claimsOnCredential(claims, { createdAt }, people) {
  return weakenOutside(claims, createdAt, people);
}
function claimsOnAccount(claims, { createdAt }, people) {
  return weakenOutside(claims, createdAt, people, ({ isSelf }) => isSelf !== !0);
}
function claimsByAccount(claims, account, { createdAt }, people) {
  let isAgeKnown = account.createdAt !== void 0, isOwn = ({ isSelf }, absence) => isAgeKnown && isSelf === !0 && absence === "after the last day";
  return weakenOutside(claims, createdAt, people, (one, absence) => !isOwn(one, absence));
}
function weakenOutside(claims, createdAt, people, concerns = () => !0) {
  if (createdAt === void 0 || !claims.some(isStrong)) return claims;
  let made = parseInstant(createdAt);
  if (made === void 0) return claims;
  let weaker;
  for (let [index, one] of claims.entries()) {
    let absence = isStrong(one) ? absenceAt2(one, made, people) : void 0;
    absence === void 0 || !concerns(one, absence) || (weaker ??= [...claims], weaker[index] = weakened(one, `made ${formatDay(createdAt)}, ${absence}`, people));
  }
  return weaker ?? claims;
}
function weakened(one, why, people) {
  let { claim } = one, whose = claim.identity === void 0 ? void 0 : people.get(claim.identity)?.kind, detail = `${claim.detail ?? claim.method} (${why} of that ${whose ?? "identity"})`;
  return { ...one, claim: { ...claim, rank: "weak", detail } };
}
function isStrong({ claim, isById }) {
  return isById !== !0 && claim.rank === "strong" && claim.identity !== void 0 && claim.recycled !== !0;
}
function absenceAt2(one, made, people) {
  let { identity } = one.claim, absence = identity === void 0 ? void 0 : people.absence(identity, made);
  return absence === void 0 || absence === "after the last day" ? absence : isOwnerTag(one) ? void 0 : absence;
}

// src/resolve/owner.ts
var ranks = ["asserted", "strong", "weak"];
function decideOwner(claimed, { people, doubts, unread }) {
  let weighed = weakenCreators(claimed), claims = sortClaims(weighed.map(({ claim }) => claim)), rank = ranks.find((one) => claims.some((claim) => claim.rank === one && claim.identity !== void 0)), deciding = nearest(
    claims.filter((claim) => claim.rank === rank && claim.identity !== void 0),
    people
  ), [reason, ...reasons] = reasonsToDoubt(claims, deciding, doubts, unread);
  if (reason !== void 0)
    return { state: "uncertain", ...omitUndefined({ rank }), because: [reason, ...reasons], claims };
  if (rank === void 0) return { state: "none", claims };
  let [id, ...others] = new Set(deciding.map((claim) => claim.identity)), identity = id === void 0 || others.length > 0 ? void 0 : identityNamed(id, weighed, people);
  return identity === void 0 || deciding.some(({ recycled: recycled2 }) => recycled2 === !0) ? { state: "conflicting", rank, claims } : { state: "known", rank, identity, claims };
}
function nearest(deciding, people) {
  if (deciding.length < 2 || deciding[0]?.rank !== "weak") return deciding;
  let byNearness = groupBy(deciding, ({ identity = "" }) => people.nearness(identity));
  return byNearness.get("listed") ?? byNearness.get("team") ?? deciding;
}
function reasonsToDoubt(claims, deciding, { unlisted: unlisted3, contradictions }, { because, mayBePersonal }) {
  let [first] = deciding;
  if (first === void 0) return claims.length > 0 || mayBePersonal ? [...because, ...unlisted3] : because;
  let unread = first.rank === "asserted" ? [] : because;
  return contradictions.size === 0 ? unread : unique([...unread, ...deciding.flatMap(({ identity = "" }) => contradictions.get(identity) ?? [])]);
}
function weakenCreators(claimed) {
  return claimed.some(
    ({ claim, namesCreator }) => namesCreator !== !0 && claim.identity !== void 0 && claim.rank !== "weak"
  ) ? claimed.map((one) => one.namesCreator === !0 ? { ...one, claim: { ...one.claim, rank: "weak" } } : one) : claimed;
}
function identityNamed(id, claimed, people) {
  let asserted = claimed.find(({ claim }) => claim.rank === "asserted" && claim.identity === id), identity = people.view(id) ?? asserted?.identity;
  return identity === void 0 || asserted?.successor === void 0 ? identity : { ...identity, successor: asserted.successor };
}
function sortClaims(claims) {
  return claims.length < 2 ? [...claims] : [...new Map(claims.map((claim) => [claimKey(claim), claim]))].sort(([a], [b]) => compareText(a, b)).map(([, claim]) => claim);
}
function claimKey({ rank, identity, method, says, detail }) {
  return keyOf(String(ranks.indexOf(rank)), identity === void 0 ? "1" : "0", method, says, identity, detail);
}

// src/resolve/owners-file.ts
function readOwnersFile({ file, entries }, people) {
  let index = indexGlobs(entries.map(({ match }) => typeof match == "string" ? [match] : match));
  return (ids) => {
    let positions = unique(ids.flatMap(index)).sort((a, b) => a - b), expired = [];
    for (let position of positions) {
      let entry = entries[position];
      if (entry === void 0) continue;
      let detail = `${file}:${entry.line}`, clue = { rank: "asserted", method: "owners-file", says: entry.owner, detail };
      if (!hasPassed(entry.validUntil, people)) return [...expired, ...assertedClaims(entry, clue, file, people)];
      expired.push(
        unmatched({ ...clue, method: lapsedMethod, detail: `${detail}, which lapsed after ${entry.validUntil}` })
      );
    }
    return expired;
  };
}
function assertedClaims(entry, clue, file, people) {
  let { owner, line } = entry, successor = entry.successor === void 0 ? void 0 : people.successor(entry.successor), origin = omitUndefined({ location: { file, line }, successor }), named = namedBy(owner, people);
  if (named.length > 0 || people.rosterRead)
    return claimsOf(clue, named, people).map((one) => ({ ...one, ...origin }));
  let id = `owners:${owner}`;
  return [{ claim: { identity: id, ...clue }, identity: { id, kind: assertedIdentityKind, name: owner }, ...origin }];
}
function namedBy(owner, people) {
  return people.get(owner) !== void 0 ? [owner] : [people.byEmail(owner), people.byRosterNumber(owner), people.byLogin(owner), people.byTeam(owner)].find((ids) => ids.length > 0) ?? [];
}

// src/resolve/unread.ts
var none = [], nothingUnread = { because: none, mayBePersonal: !1 }, holderUnread = ["The account that it belongs to was not read."];
function findUnread(surroundings) {
  let shared = /* @__PURE__ */ new Map(), share = (because, mayBePersonal) => {
    let key = keyOf(String(mayBePersonal), ...because), found = shared.get(key) ?? { because, mayBePersonal };
    return shared.set(key, found), found;
  }, unreadLogins = loginCheck(surroundings);
  return {
    ofAccount: (account) => {
      let { ownerFacts, purpose } = accountRows[account.kind];
      return share(unreadFacts(account, ownerFacts), purpose === void 0 && account.automated !== !0);
    },
    ofCredential: (credential, holder) => {
      let facts = unreadFacts(credential, credentialRows[credential.kind].ownerFacts), account = holder === void 0 ? ofHolder(credential) : none, logins = unreadLogins(credential);
      if (facts.length + account.length + logins.length === 0) return holder ?? nothingUnread;
      let { because, mayBePersonal } = holder ?? nothingUnread;
      return share(unique([...because, ...facts, ...account, ...logins]), mayBePersonal);
    }
  };
}
function unreadFacts(record, facts) {
  return facts === void 0 || facts.every(({ field }) => record[field] !== void 0) ? none : facts.flatMap(({ field, unread }) => record[field] === void 0 ? [unread] : []);
}
function ofHolder({ account, clues }) {
  let isTold = clues?.some(({ externalId, method }) => externalId !== void 0 || method === "owner") === !0;
  return account === null || isTold ? none : holderUnread;
}
function loginCheck({ bearersOf, people, sections }) {
  let sentencesOf = memoize(
    (provider) => memoize((source) => {
      let kind = Object.entries(accountRows).find(
        ([one, row]) => row.provider === provider && row.nameClue.chosenBy === "holder" && row.isProspective !== !0 && !sections.isListedWhole(source, one)
      )?.[0];
      if (kind === void 0) return none;
      let permission = sections.missingPermission(source, kind), needs = permission === void 0 ? "" : ` (needs ${permission})`;
      return [
        `Not every ${providerTitles[provider]} account was listed${needs}, so whose the login is was not checked.`
      ];
    })
  );
  return ({ kind, source, clues }) => {
    if (clues === void 0 || clues.length === 0) return none;
    let { provider } = credentialRows[kind];
    if (!people.listsIdsOf(provider)) return none;
    let sentences = sentencesOf(provider)(source), mayBePassedOn = clues.some((clue) => clue.externalId === void 0 && bearersOf(provider, clue).length === 0);
    return sentences.length > 0 && mayBePassedOn ? sentences : none;
  };
}

// src/resolve/ownership.ts
function createOwners(facts) {
  let { bearersOf, people, ownerTags, ownersFile } = facts, tagClaims = readOwnerTags(new Set((ownerTags ?? usualOwnerTags).map(tagKey)), people), asserted = ownersFile === void 0 ? () => noClaims : readOwnersFile(ownersFile, people), unreadOf = findUnread(facts), decide = prepareDecisions(facts), claimsOf2 = ({ credential, holder }) => {
    let added = credentialClaims(credential, tagClaims, bearersOf, people), own = claimsOnCredential(added, credential, people);
    return holder === void 0 ? own : concatenated(claimsByAccount(holder.claims, holder.account, credential, people), own);
  }, unreadOfHeld = ({ credential, holder }) => unreadOf.ofCredential(credential, holder?.ownership.unread);
  return {
    claimsOfAccount: (account) => accountClaims(account, tagClaims, people),
    ofAccount: (account, claims) => decide(
      unreadOf.ofAccount(account),
      concatenated(asserted([account.id]), claimsOnAccount(claims, account, people))
    ),
    ofCredential: (credential, holder) => {
      let held = { credential, holder }, claims = claimsOf2(held), unread = unreadOfHeld(held), isAsItsAccount = claims === holder?.claims && unread === holder.ownership.unread;
      return holder !== void 0 && isAsItsAccount && asserted([credential.id]).length === 0 ? holder.ownership : decide(unread, concatenated(asserted(idsOf(credential)), claims));
    },
    ofReference: ({ id }, means) => {
      let ids = [id, ...means === void 0 ? [] : idsOf(means.credential)], claims = concatenated(asserted(ids), means === void 0 ? noClaims : claimsOf2(means)), unread = means === void 0 ? nothingUnread : unreadOfHeld(means);
      return means === void 0 && claims.length === 0 ? { claims, unread } : decide(unread, claims);
    }
  };
}
function prepareDecisions({ people, doubts, ownersFile }) {
  let isKnowable = people.rosterRead || ownersFile !== void 0, byUnread = memoizeObjects(
    (unread) => memoizeObjects(
      (claims) => isKnowable ? { owner: decideOwner(claims, { people, doubts, unread }), claims, unread } : { claims, unread }
    )
  );
  return (unread, claims) => byUnread(unread)(claims);
}

// src/resolve/people.ts
var providerMethods = /* @__PURE__ */ new Set(["added-by", "owner", "created-by", "login"]), assertingMethods = /* @__PURE__ */ new Set(["owners-file", lapsedMethod, tagMethod]), shortestNamePart = 2;
function gatherPeople(joined) {
  let { identities: identities2, accounts: accounts2, credentials: credentials2, owners } = joined, register = createRegister();
  for (let identity of identities2.values())
    isPersonal(identity) && (register.add(identity.id, spellingsOf(identity)), register.addValues(identity.id, [identity.id.slice(identity.id.lastIndexOf(":") + 1)]));
  for (let { account, ownership } of accounts2.values()) {
    let { claims } = ownership;
    registerAccount(account, claims, register, joined), registerClaims(account.name, claims, register, joined);
  }
  for (let credential of credentials2)
    registerClaims(
      credential.name,
      owners.ofCredential(credential, holderOf(credential, joined)).claims,
      register,
      joined
    );
  for (let { successor } of identities2.values())
    successor !== void 0 && isEmail(successor) && registerMention(successor, "", register);
  return register.people();
}
function isPersonal(identity) {
  return identity !== void 0 && identityRows[identity.kind].isPersonal === !0;
}
function registerAccount(account, claims, register, { people }) {
  let { provider, purpose, nameClue } = accountRows[account.kind];
  if (purpose !== void 0 || account.automated === !0) return;
  let own = [account.name, ...account.emails ?? []], holders = new Set(claims.filter(({ isSelf }) => isSelf === !0).map(({ claim }) => claim.identity)), [holder, ...others] = holders;
  if (holder !== void 0 && others.length === 0 && isPersonal(people.get(holder)))
    register.add(holder, [...own, account.externalId]);
  else if (nameClue.chosenBy === "holder") {
    let id = register.holderOf(own) ?? unlisted(keyOf(provider, account.externalId ?? account.id));
    register.add(id, [...own, account.externalId]);
  } else (isEmail(account.name) || claims.some(({ claim }) => claim.recycled === !0)) && register.add(register.holderOf(own) ?? account.id, own);
}
function registerClaims(name, claims, register, { identities: identities2, people }) {
  for (let { claim, identity: asserted, successor, namesThing } of claims) {
    let { identity: id, method, says } = claim;
    successor !== void 0 && people.get(successor) === void 0 && registerMention(successor, name, register);
    let identity = id === void 0 ? void 0 : people.get(id);
    if (isPersonal(identity) && (identities2.has(identity.id) || register.add(identity.id, spellingsOf(identity)), register.addParts(identity.id, partsNaming([identity.name, ...identity.emails ?? []], name)), register.addValues(identity.id, [says])), asserted !== void 0 && register.add(asserted.id, [says]), !(id !== void 0 || says.endsWith("[bot]")))
      if (providerMethods.has(method)) {
        let holder = register.holderOf([says]) ?? unlisted(says);
        register.add(holder, [says]), register.addParts(holder, partsNaming([says], name));
      } else (isEmail(says) || assertingMethods.has(method) && namesThing !== !0) && registerMention(says, name, register);
  }
}
function registerMention(says, name, register) {
  let id = register.holderOf([says]) ?? unlisted(says);
  /^[\p{L}\p{M}]+$/u.test(says) ? register.add(
    id,
    wordsOf(name).filter((word) => fold(word) === fold(says))
  ) : register.add(id, [says]), register.addValues(id, [says]);
}
function spellingsOf({ id, name, emails, logins, externalIds }) {
  return [
    id,
    name,
    ...emails ?? [],
    ...(logins ?? []).map(({ login }) => login),
    ...(externalIds ?? []).map((external) => external.id)
  ];
}
function partsNaming(called, name) {
  if (called.some((text) => fold(text) === fold(name))) return [];
  let parts = new Set(called.map(withoutDomain).flatMap(wordsOf).map(foldName));
  return wordsOf(name).filter((word) => word.length >= shortestNamePart && parts.has(foldName(word)));
}
function withoutDomain(text) {
  return isEmail(text) ? text.slice(0, text.lastIndexOf("@")) : text;
}
function wordsOf(text) {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).flatMap((run) => run.split(joint)).filter((word) => word !== "");
}
function unlisted(says) {
  return `unlisted:${fold(says)}`;
}
function createRegister() {
  let holders = /* @__PURE__ */ new Map(), spellings = /* @__PURE__ */ new Map(), values = /* @__PURE__ */ new Map(), alike = /* @__PURE__ */ new Map(), parts = [], keep = (id, spelling, lists) => {
    if (spelling === "") return;
    let holder = holders.get(fold(spelling)) ?? id;
    alike.has(foldName(spelling)) || alike.set(foldName(spelling), holder), holders.set(fold(spelling), holder);
    let own = lists.get(holder);
    own === void 0 ? lists.set(holder, /* @__PURE__ */ new Set([spelling])) : own.add(spelling);
  };
  return {
    add: (id, given) => {
      for (let spelling of given) spelling !== void 0 && keep(id, spelling, spellings);
    },
    addValues: (id, given) => {
      for (let value of given) spellings.get(id)?.has(value) !== !0 && keep(id, value, values);
    },
    addParts: (id, given) => {
      for (let part of given) parts.push([id, part]);
    },
    holderOf: (given) => {
      let known = given.find((spelling) => spelling !== void 0 && alike.has(foldName(spelling)));
      return known === void 0 ? void 0 : alike.get(foldName(known));
    },
    people: () => {
      for (let [id, part] of parts) keep(id, part, spellings);
      return [.../* @__PURE__ */ new Set([...spellings.keys(), ...values.keys()])].sort().map((id) => {
        let own = values.get(id);
        return {
          id,
          spellings: [...spellings.get(id) ?? []].toSorted(),
          ...own !== void 0 && { values: [...own].toSorted() }
        };
      });
    }
  };
}

// src/resolve/teams.ts
var groupWords = /* @__PURE__ */ new Set([
  "team",
  "teams",
  "squad",
  "squads",
  "crew",
  "group",
  "tribe",
  "guild",
  "chapter",
  "department",
  "dept"
]), noTeam = /* @__PURE__ */ new Set([
  "",
  "na",
  "none",
  "no",
  "null",
  "nil",
  "noteam",
  "unassigned",
  "unknown",
  "tbd",
  "other",
  "misc"
]);
function gatherTeams(identities2, rosterName) {
  let derived = /* @__PURE__ */ new Map(), members = /* @__PURE__ */ new Map(), [exact, loose] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()], byName = (text) => exact.get(lettersAndDigits(text)) ?? loose.get(looseName(text)) ?? [], add2 = (id, name, first) => {
    members.set(id, [...first]), append(exact, lettersAndDigits(name), id), append(loose, looseName(name), id);
  };
  for (let { id, kind, name, members: listed } of identities2.values())
    kind === groupIdentityKind && add2(id, name, listed ?? []);
  let isNoTeam = memoize((text) => noTeam.has(lettersAndDigits(text))), rows = new Set(members.keys()), derive = (name, from) => {
    let id = (exact.get(lettersAndDigits(name)) ?? byName(name).filter((id2) => rows.has(id2)))[0] ?? `${rosterName(from)}:${groupIdentityKind}:${lettersAndDigits(name)}`;
    return members.has(id) || (derived.set(id, { id, kind: groupIdentityKind, name: saysGroup(name) ? name : `Team ${name}`, from }), add2(id, name, [])), id;
  }, idOf3 = /* @__PURE__ */ new Map();
  for (let { id, kind, team, from } of identities2.values()) {
    if (team === void 0 || identityRows[kind].isPersonal !== !0 || isNoTeam(team)) continue;
    let teamId = idOf3.get(team) ?? derive(team, from);
    idOf3.set(team, teamId), append(members, teamId, id);
  }
  return { get: (id) => derived.get(id), membersOf: (id) => members.get(id), byName };
}
function looseName(text) {
  let words = text.normalize("NFC").replace(new RegExp("(?<=\\p{Ll})(?=\\p{Lu})", "gu"), " ").split(/[^\p{L}\p{N}]+/u).map(lettersAndDigits).filter((word) => word !== ""), isGroupWord = (index) => groupWords.has(words.at(index) ?? "");
  for (; words.length > 1 && isGroupWord(0); ) words.shift();
  for (; words.length > 1 && isGroupWord(-1); ) words.pop();
  return words.join("").replace(/(?<=.{3})(?:team|squad)$/, "");
}
function saysGroup(name) {
  return looseName(name) !== lettersAndDigits(name);
}
function statusByMembers(members, statusOf) {
  let seen = /* @__PURE__ */ new Set(), last, isEndKnown = !0;
  for (let member of members) {
    let { status, end } = statusOf(member);
    if (status === "active") return { status, isByMembers: !0 };
    seen.add(status), end === void 0 ? isEndKnown = !1 : (last === void 0 || end.last > last.last) && (last = end);
  }
  if (seen.size === 0 || seen.has(void 0)) return {};
  let present = ["suspended", "future"].find((status) => seen.has(status));
  return present !== void 0 ? { status: present, isByMembers: !0 } : { status: identityRows[groupIdentityKind].ended, ...isEndKnown && last && { end: last }, isByMembers: !0 };
}

// src/resolve/people-index.ts
function indexPeople(identities2, options) {
  let { calendar, now, rosterRead } = options, tables = once(() => tabulate(identities2)), teams = once(() => gatherTeams(identities2, options.rosterName)), addresses = /* @__PURE__ */ new Map(), get = (id) => identities2.get(id) ?? teams().get(id) ?? addresses.get(id), status = statuses(get, teams, options), absence = absences(get, status, calendar), lookups = createLookups(tables, teams), { byEmail, byRosterNumber } = lookups, successor = (text) => {
    if (identities2.has(text)) return text;
    let named = [byEmail(text), byRosterNumber(text)].find((ids) => ids.length > 0) ?? [];
    return named.length === 1 ? named[0] ?? text : text;
  }, view = memoize((id) => {
    let identity = get(id);
    if (identity === void 0) return;
    let own = identityViewOf(identity, status(id), calendar, now);
    return identity.successor === void 0 ? own : { ...own, successor: successor(identity.successor) };
  }), byUnlistedEmail = memoize((email) => {
    let holder = options.unlisted.holderOf(email);
    if (holder === void 0) return nobody;
    let resembled = resembling(email, lookups);
    return resembled !== void 0 ? resembled : (addresses.set(holder.id, holder), [holder.id]);
  }), nearness = (id) => addresses.has(id) ? "address" : teams().membersOf(id) === void 0 ? "listed" : "team", byManagedLogin = createManagedLogins(identities2, options.accounts);
  return {
    calendar,
    now,
    rosterRead,
    get,
    ...lookups,
    byUnlistedEmail,
    byManagedLogin,
    status,
    absence,
    view,
    nearness,
    successor
  };
}
function createLookups(tables, teams) {
  return {
    canName: (text) => tables().everything.has(foldName(text)),
    byEmail: (text) => namedBy2(tables().emails, fold(text)),
    byLogin: (text) => namedBy2(tables().logins, fold(text)),
    byLoginOf: (system, text) => {
      let login = fold(text), [own, any] = [system, void 0].map((one) => namedBy2(tables().systemLogins.get(one), login));
      return unique([...own ?? [], ...any ?? []]).sort(compareText);
    },
    byExternalId: (system, id) => namedBy2(tables().externalIds, keyOf(system, id)),
    listsIdsOf: (system) => tables().systems.has(system),
    byRosterNumber: (text) => namedBy2(tables().numbers, text),
    byName: (text) => namedBy2(tables().names, foldName(text)),
    byLocalPart: (text) => namedBy2(tables().localParts, fold(text)),
    byTeam: (text) => teams().byName(text)
  };
}
function resembling(email, people) {
  let at = email.lastIndexOf("@"), [localPart = ""] = email.slice(0, at).split("+");
  return [
    people.byEmail(`${localPart}${email.slice(at)}`),
    people.byLocalPart(localPart),
    people.byName(localPart),
    people.byLogin(localPart),
    people.byTeam(localPart)
  ].find((ids) => ids.length > 0) ?? (isRoleMailbox(localPart) ? nobody : void 0);
}
function statuses(get, teams, { calendar, now, collected, unlisted: unlisted3 }) {
  let status = memoize((id) => {
    let identity = get(id);
    if (identity === void 0) return {};
    let own = employmentStatusOf(identity, calendar, now, collected), delisting = unlisted3.delistingOf(identity);
    if (delisting !== void 0) return { ...own, delisting };
    if (own.status !== void 0) return own;
    let members = (teams().membersOf(id) ?? []).filter((one) => get(one) !== void 0 && !teams().membersOf(one));
    if (members.length > 0) {
      let derived = statusByMembers(members, status);
      return isGone(derived.status) && !unlisted3.isCertain ? own : derived;
    }
    return unlisted3.impliesActive(identity.from) ? { status: "active" } : own;
  });
  return status;
}
function absences(get, status, calendar) {
  let latest = memoize((id) => {
    let identity = get(id);
    return identity === void 0 ? always : latestPeriodOf(identity, status(id), calendar);
  });
  return (id, instant) => {
    let { from, until } = latest(id), identity = from <= instant && instant <= until ? void 0 : get(id);
    return identity === void 0 ? void 0 : absenceAt(instant, employmentPeriodsOf(identity, status(id), calendar));
  };
}
function tabulate(identities2) {
  let table = () => /* @__PURE__ */ new Map(), tables = {
    emails: table(),
    localParts: table(),
    logins: table(),
    systemLogins: /* @__PURE__ */ new Map(),
    externalIds: table(),
    systems: /* @__PURE__ */ new Set(),
    numbers: table(),
    names: table(),
    everything: /* @__PURE__ */ new Set()
  };
  for (let identity of [...identities2.values()].sort(by(({ id }) => id))) enter(identity, tables);
  return tables;
}
function enter({ id, name, emails, logins, externalIds, from }, tables) {
  for (let email of emails ?? []) {
    let localPart = email.slice(0, Math.max(0, email.lastIndexOf("@")));
    add(tables.emails, fold(email), id), add(tables.localParts, fold(localPart), id);
    for (let text of [email, localPart]) tables.everything.add(foldName(text));
  }
  for (let { system, login } of logins ?? []) {
    add(tables.logins, fold(login), id), tables.everything.add(foldName(login));
    let ofSystem = tables.systemLogins.get(system) ?? /* @__PURE__ */ new Map();
    tables.systemLogins.set(system, ofSystem), add(ofSystem, fold(login), id);
  }
  for (let external of externalIds ?? [])
    add(tables.externalIds, keyOf(external.system, external.id), id), tables.systems.add(external.system), external.system === from && add(tables.numbers, external.id, id);
  add(tables.numbers, id.slice(id.lastIndexOf(":") + 1), id), add(tables.names, foldName(name), id), tables.everything.add(foldName(name));
}
function add(entries, key, id) {
  if (key === "") return;
  let found = entries.get(key);
  found === void 0 ? entries.set(key, id) : typeof found != "string" ? found.at(-1) !== id && found.push(id) : found !== id && entries.set(key, [found, id]);
}
var nobody = [];
function namedBy2(entries, key) {
  let found = entries?.get(key) ?? nobody;
  return typeof found == "string" ? [found] : found;
}

// src/resolve/lookups.ts
var lookupRows = new Map(
  Object.entries(credentialRows).flatMap(([kind, { lookup }]) => lookup === void 0 ? [] : [[kind, lookup]])
);
function isLookedUp({ kind }) {
  return lookupRows.get(kind)?.as === kind;
}
function meantBy(lookUp, target, uses = [{}]) {
  let [first, ...others] = uses.map(({ environment }) => lookUp(target, environment));
  return others.every((one) => one?.id === first?.id) ? first ?? void 0 : void 0;
}
function prepareLookups(targets, facts) {
  let stored = indexStored(facts, new Set(targets.map(({ kind, name }) => nameKey(kind, name)))), listed = indexListed(facts.coverage, new Set(targets.map(({ scope = "" }) => fold2(scope)))), look = (place, name, kind, scope) => stored.has(name) ? stored.get(name) : [...lookupRows].filter(([, { as, places }]) => as === kind && places.includes(place)).every(([one]) => listed.get(keyOf(one, fold2(scope))) === !0) ? null : void 0, find = (kind, name, scope, environment) => {
    let key = nameKey(kind, name), inEnvironment = environment === null ? null : look("environment", environmentKey(key, scope, environment), kind, scope);
    if (inEnvironment !== null) return environment === void 0 ? void 0 : inEnvironment;
    let inScope = look("scope", keyOf("scope", key, fold2(scope)), kind, scope);
    if (inScope !== null) return inScope;
    let sharer = lookupRows.get(kind)?.sharerOf(scope) ?? "", shared = stored.get(keyOf("source", key, fold2(sharer)));
    return shared !== void 0 && isSharedWith(shared, scope) ? shared : void 0;
  };
  return ({ kind, name, scope }, environment) => scope === void 0 ? void 0 : find(kind, name, scope, environment);
}
function indexStored({ credentials: credentials2, sources: sources2 }, wanted) {
  let stored = /* @__PURE__ */ new Map();
  for (let credential of wanted.size === 0 ? [] : credentials2) {
    let { kind, name, scope, environment, source } = credential, as = lookupRows.get(kind)?.as, key = as === void 0 ? void 0 : nameKey(as, name);
    if (key === void 0 || !wanted.has(key)) continue;
    let places = scope === void 0 ? [keyOf("source", key, fold2(sources2.get(source)?.name ?? ""))] : environment === void 0 ? [keyOf("scope", key, fold2(scope))] : [environmentKey(key, scope, environment), environmentKey(key, scope, void 0)];
    for (let place of places) stored.set(place, stored.has(place) ? void 0 : credential);
  }
  return stored;
}
function indexListed(coverage, scopes) {
  let listed = /* @__PURE__ */ new Map();
  for (let entry of coverage)
    if (!(entry.scope === void 0 || !scopes.has(fold2(entry.scope))))
      for (let kind of entry.kinds) {
        let key = keyOf(kind, fold2(entry.scope));
        listed.set(key, listed.get(key) !== !1 && listedOf(entry, kind) === "whole");
      }
  return listed;
}
function isSharedWith({ reach, resources = [] }, scope) {
  return reach === "all" || reach === "selected" && resources.some((one) => fold2(one) === fold2(scope));
}
function environmentKey(name, scope, environment) {
  return environment === void 0 ? keyOf("environments", name, fold2(scope)) : keyOf("environment", name, fold2(scope), fold2(environment));
}
function nameKey(kind, name) {
  return keyOf(kind, name.toUpperCase());
}
function fold2(text) {
  return text.toLowerCase();
}

// src/resolve/references.ts
function joinReferences(references2, accounts2, facts) {
  let { credentials: credentials2 } = facts, targets = findTargets(references2, accounts2, credentials2), lookUp = prepareLookups(
    references2.flatMap(({ target }) => target !== void 0 && isLookedUp(target) ? [target] : []),
    facts
  ), joined = /* @__PURE__ */ new Map(), referencesOf = /* @__PURE__ */ new Map(), kinds = /* @__PURE__ */ new Set();
  for (let reference of references2.toSorted(
    by(({ file, line, id }) => keyOf(file, String(line).padStart(9, "0"), id))
  )) {
    let { target, uses } = reference;
    if (target === void 0) continue;
    let credential = isLookedUp(target) ? meantBy(lookUp, target, uses) : targets.get(targetKey(target.kind, target.scope, target.name));
    credential !== void 0 && (kinds.add(credential.kind), joined.set(reference.id, credential), append(referencesOf, credential.id, reference));
  }
  return {
    credentialOf: (reference) => joined.get(reference.id),
    referencesOf: ({ id, kind }) => (kinds.has(kind) ? referencesOf.get(id) : void 0) ?? none2
  };
}
var none2 = [];
function findTargets(references2, accounts2, credentials2) {
  let named = references2.flatMap(({ target }) => target === void 0 || isLookedUp(target) ? [] : [target]), wanted = new Set(named.map(({ kind, scope, name }) => targetKey(kind, scope, name))), kinds = new Set(named.map(({ kind }) => kind)), targets = /* @__PURE__ */ new Map(), take = (key, credential) => {
    if (!wanted.has(key)) return;
    let isTaken = targets.has(key) && targets.get(key)?.id !== credential.id;
    targets.set(key, isTaken ? void 0 : credential);
  }, keysOfUser = /* @__PURE__ */ new Map();
  for (let credential of credentials2) {
    let { kind, scope, name, publicId, account, id } = credential;
    if (!kinds.has(kind)) continue;
    let { namedInCodeBy, publicId: shape } = credentialRows[kind];
    namedInCodeBy === "id" ? take(targetKey(kind, scope, id), credential) : namedInCodeBy !== "public-id" ? take(targetKey(kind, scope, name), credential) : publicId !== void 0 && take(targetKey(kind, void 0, publicId), credential), shape !== void 0 && typeof account == "string" && append(keysOfUser, account, credential);
  }
  for (let account of keysOfUser.size === 0 ? [] : accounts2) {
    let [key, ...others] = keysOfUser.get(account.id) ?? [], described = key === void 0 || others.length > 0 ? void 0 : describedId(account, key);
    key !== void 0 && described !== void 0 && take(targetKey(key.kind, void 0, described), key);
  }
  return targets;
}
function describedId({ tags }, { kind, publicId }) {
  let shape = credentialRows[kind].publicId?.whole;
  if (shape === void 0 || publicId !== void 0) return;
  let [described, ...others] = (tags ?? []).filter(({ key }) => shape.test(key));
  return others.length === 0 ? described?.key : void 0;
}
function targetKey(kind, scope, name) {
  let namedBy3 = credentialRowOf(kind)?.namedInCodeBy;
  return namedBy3 === "public-id" ? keyOf(kind, "", name) : namedBy3 === "name-ignoring-case" ? keyOf(kind, scope?.toLowerCase(), name.toUpperCase()) : keyOf(kind, scope, name);
}

// src/resolve/renamed.ts
var renamed = (joined, names) => renamedBy(joined)(names), renamedBy = memoizeObjects((joined) => memoizeObjects((names) => rename(joined, names)));
function rename(plain, names) {
  let { text, value } = names, identity = (one) => ({ ...one, name: names.of(one.id) ?? text(one.name) }), get = (id) => {
    let found = plain.people.get(id);
    return found && identity(found);
  }, sources2 = new Map([...plain.sources].map(([id, source]) => [id, { ...source, name: text(source.name) }])), joined = names === plainNames ? plain : { ...plain, sources: sources2, people: { ...plain.people, get } }, claim = (one) => renamedClaim(one, names), contradictions = renamedContradictions(plain, { joined, identity }), doubt = (sentence2) => contradictions().get(sentence2) ?? names.mixed(sentence2);
  return {
    names,
    joined,
    plain,
    identity,
    doubt,
    account: (one) => ({
      ...one,
      name: value(one.name),
      ...omitUndefined({ scope: one.scope && names.id(one.scope) })
    }),
    credential: (one) => ({
      ...one,
      name: value(one.name),
      ...omitUndefined({
        scope: one.scope && names.id(one.scope),
        environment: one.environment && text(one.environment)
      })
    }),
    reference: (one) => ({
      ...one,
      name: text(one.name),
      file: text(one.file),
      ...omitUndefined({
        workload: one.workload && text(one.workload),
        uses: one.uses && renameUses(one.uses, text),
        target: one.target?.scope === void 0 ? one.target : { ...one.target, scope: names.id(one.target.scope) }
      })
    }),
    owner: (owner) => {
      if (owner === void 0) return;
      let claims = owner.claims.map(claim);
      if (owner.state !== "uncertain") return { ...owner, claims };
      let [reason, ...reasons] = owner.because;
      return { ...owner, because: [doubt(reason), ...reasons.map(doubt)], claims };
    }
  };
}
function renameUses([first, ...others], text) {
  let renamedUse = ({ job, environment }) => omitUndefined({ job: job && text(job), environment: environment && text(environment) });
  return [renamedUse(first), ...others.map(renamedUse)];
}
function renamedContradictions(plain, { joined, identity }) {
  let sentences;
  return () => {
    if (sentences !== void 0) return sentences;
    let said = findContradictions(plain.identities, plain.people, plain.sources), concerned = new Map(
      [...plain.identities].filter(([id]) => said.has(id)).map(([id, one]) => [id, identity(one)])
    ), shown = findContradictions(concerned, joined.people, joined.sources);
    return sentences = new Map([...said].map(([id, sentence2]) => [sentence2, shown.get(id) ?? sentence2])), sentences;
  };
}
function renamedEntry(entry, { id, mixed, text }) {
  let { scope, reason, consequence, accepted } = entry;
  return {
    ...entry,
    ...omitUndefined({
      scope: scope && id(scope),
      reason: reason && mixed(reason),
      consequence: consequence && mixed(consequence),
      accepted: accepted && { ...accepted, reason: text(accepted.reason) }
    })
  };
}

// src/resolve/roster-notes.ts
var providers = Object.keys(providerTitles).filter((name) => name in providerTitles);
function addRosterNotes(coverage, { identities: identities2, accounts: accounts2 }) {
  let read = providers.filter((provider) => {
    if (hasManagedLogins(accounts2, provider)) return !1;
    let kinds = kindsOfProvider(provider);
    return coverage.some((entry) => isExpected(entry) && entry.kinds.some((kind) => kinds.has(kind)));
  });
  if (read.length === 0 || !coverage.some(listsIdentities)) return coverage;
  let byRoster = groupBy(identities2, ({ from }) => from);
  return coverage.map((entry) => {
    if (!listsIdentities(entry) || !gaveFacts(entry)) return entry;
    let missing = describeMissingTies(byRoster.get(entry.source) ?? [], read);
    return missing.length === 0 ? entry : { ...entry, notes: [...entry.notes ?? [], ...missing] };
  });
}
function hasManagedLogins(accounts2, provider) {
  let whole = managedLoginForms[provider]?.whole;
  return whole !== void 0 && accounts2.some(({ kind, name }) => accountRows[kind].provider === provider && whole.test(name));
}
function describeMissingTies(people, of = providers) {
  return people.length === 0 ? [] : of.filter((provider) => !people.some((person) => canBeTied(person, provider))).map(describeMissing);
}
function canBeTied({ emails = [], logins = [], externalIds = [] }, provider) {
  return logins.some(({ system }) => system === void 0 || system === provider) || externalIds.some(({ system }) => system === provider) ? !0 : emails.length > 0 && !isChosenByHolder(provider);
}
function isChosenByHolder(provider) {
  return Object.values(accountRows).filter((row) => row.provider === provider && row.purpose === void 0).every(({ nameClue }) => nameClue.chosenBy === "holder");
}
function describeMissing(provider) {
  let title = providerTitles[provider];
  return isChosenByHolder(provider) ? `No person of this roster has a ${title} login, so nothing on ${title} can be tied to a person by it. Add a column "${title} login", or name owners in the owners file.` : `No person of this roster has an e-mail address or a login, so that on ${title} only a tag with a name or a personnel number can be tied to a person by it.`;
}

// src/resolve/shared-keys.ts
var namedAtMost = 20;
function findSharedKeys(read) {
  let index;
  return (credential) => {
    if (credentialRows[credential.kind].isKeyPair !== !0) return;
    let fingerprint = comparable(credential);
    if (fingerprint === void 0) return;
    index ??= indexKeys(read);
    let group = index.groups.get(fingerprint), own = recordKey(credential), others = (group?.examples ?? []).filter((other) => recordKey(other) !== own).slice(0, namedAtMost), isTwice = others.length === 0 && group !== void 0 && group.count > 1;
    return { others, because: isTwice ? [...index.because, readTwice] : index.because };
  };
}
var readTwice = "It was read in two places, and may be one record under two names.", unlisted2 = "Not every list of keys was read whole.", unprinted = "Not every key that was read has a fingerprint that can be compared.";
function indexKeys({ credentials: credentials2, coverage, sections }) {
  let byFingerprint = /* @__PURE__ */ new Map(), hasUnprinted = !1;
  for (let credential of credentials2) {
    if (credentialRows[credential.kind].isKeyPair !== !0) continue;
    let fingerprint = comparable(credential);
    fingerprint === void 0 ? hasUnprinted = !0 : append(byFingerprint, fingerprint, credential);
  }
  let groups = new Map(Array.from(byFingerprint, ([fingerprint, same]) => [fingerprint, groupOf(same)])), because = areListedWhole(coverage, sections) ? [] : [unlisted2];
  return { groups, because: hasUnprinted ? [...because, unprinted] : because };
}
function groupOf(same) {
  let byRecord = /* @__PURE__ */ new Map();
  for (let credential of same) {
    let key = recordKey(credential);
    if (byRecord.has(key) || byRecord.set(key, credential), byRecord.size > namedAtMost) break;
  }
  return { count: same.length, examples: [...byRecord.values()] };
}
function comparable({ fingerprint = "" }) {
  return /^(?:SHA256:)?([A-Za-z0-9+/]{43})=?$/.exec(fingerprint)?.[1];
}
function recordKey({ id, kind, createdAt }) {
  return createdAt === void 0 ? keyOf(id) : keyOf(kind, createdAt);
}
function areListedWhole(coverage, sections) {
  let providers2 = /* @__PURE__ */ new Map();
  for (let { source, kinds } of coverage)
    for (let kind of kinds) {
      let provider = credentialRowOf(kind)?.provider;
      if (provider === void 0) continue;
      let found = providers2.get(source) ?? /* @__PURE__ */ new Set();
      providers2.set(source, found.add(provider));
    }
  let pairs = Object.entries(credentialRows).filter(([, { isKeyPair }]) => isKeyPair === !0);
  return [...providers2].every(
    ([source, own]) => pairs.every(([kind, { provider }]) => !own.has(provider) || sections.isListedWhole(source, kind))
  );
}

// src/resolve/remediation.ts
var toComplete = {
  purpose: "Names and ids are replaced in these commands: put the real ones in before you run any."
};
function credentialCommands(credential, shown) {
  let { publicId } = credential, { now } = shown.joined.people;
  return stepsAs(shown, ({ names, joined, ...as }) => {
    let account = holderOf(credential, joined)?.account;
    return credentialRows[credential.kind].remediate(
      { ...as.credential(credential), id: names.id(credential.id) },
      {
        source: sourceName(joined.sources, credential.source),
        status: credentialStatus(credential, now),
        account: account && as.account(account),
        publicId: publicId === void 0 ? void 0 : names.publicId(publicId)
      }
    );
  });
}
function accountCommands(account, shown) {
  return stepsAs(
    shown,
    ({ names, joined, ...as }) => accountRows[account.kind].remediate(
      { ...as.account(account), id: names.id(account.id) },
      { source: sourceName(joined.sources, account.source), status: account.status }
    )
  );
}
function stepsAs(shown, stepsWith) {
  let steps = [...stepsWith(shown)];
  if (steps.length === 0) return;
  if (shown.names === plainNames) return steps;
  let plain = stepsWith(renamed(shown.plain, plainNames));
  return steps.some(({ command }, index) => command !== plain[index]?.command) ? [toComplete, ...steps] : steps;
}

// src/resolve/account-subject.ts
function accountSubject(known, joined) {
  let { account, ownership } = known, { id, source, kind, scope } = account, { owner, claims } = ownership, inputOf = () => omitUndefined({ id, source, account: known.view, owner });
  return {
    type: "account",
    id,
    origin: joined.originOf(source, kind, scope),
    get input() {
      return inputOf();
    },
    read: (path) => path[0] === "owner" ? readPath(owner, path, 1) : readPath(inputOf(), path),
    describe: (names = plainNames) => {
      let shown = renamed(joined, names);
      return {
        label: accountRows[kind].label(shown.account(account), sourceName(shown.joined.sources, source)),
        locations: claims.flatMap(({ location }) => location ?? []),
        evidence: [
          ...useSentences(account.lastUsed, accountRows[kind].provider),
          ...ownerSentences(shown.owner(owner), shown.joined),
          ...stateSentences2(known)
        ],
        facts: omitUndefined({
          noun: accountRows[kind].noun(account),
          name: shown.account(account).name,
          status: account.status,
          createdAt: account.createdAt,
          lastUsed: account.lastUsed && reportedUse(account.lastUsed),
          commands: accountCommands(account, shown)
        })
      };
    }
  };
}
function stateSentences2({ account, view }) {
  let { kind, createdAt } = account, live = countedKinds(accountRows[kind].provider).flatMap(([field, credentialKind]) => {
    let count2 = view.live?.[field] ?? 0, noun = credentialRowOf(credentialKind)?.noun ?? credentialKind;
    return count2 === 0 ? [] : [countOf(count2, noun)];
  });
  return [
    createdAt === void 0 ? void 0 : `Made on ${formatDay(createdAt)}.`,
    live.length === 0 ? void 0 : `Live credentials: ${live.join(", ")}.`
  ].filter((sentence2) => sentence2 !== void 0);
}

// src/resolve/places.ts
function placesOf(reference, sources2) {
  let { file, line, column, otherPlaces, target } = reference, kind = sources2.get(reference.source)?.kind;
  return kind === void 0 || sourceRows[kind].isWorkingTree === !0 || treesOf(sources2).has(target?.scope?.toLowerCase() ?? "") ? [{ file, line, column }, ...(otherPlaces ?? []).map((other) => ({ file, ...other }))] : [];
}
var treesOf = memoizeObjects(
  (sources2) => new Set(
    [...sources2.values()].flatMap(
      ({ kind, name }) => sourceRows[kind].isWorkingTree === !0 ? [name.toLowerCase()] : []
    )
  )
);
function elsewhereSentences({ file, line, role, target }, places) {
  return role !== "embeds" || places.length > 0 || target?.scope === void 0 ? [] : [`It stands in line ${line} of ${file} in ${target.scope}.`];
}

// src/resolve/credential-subject.ts
function credentialSubject(credential, joined) {
  return new CredentialSubject(credential, joined);
}
var CredentialSubject = class {
  type = "credential";
  origin;
  credential;
  ownership;
  #joined;
  #holder;
  #lastUsed;
  constructor(credential, joined) {
    let { source, kind, scope } = credential;
    this.credential = credential, this.origin = joined.originOf(source, kind, scope), this.#joined = joined, this.#holder = holderOf(credential, joined), this.ownership = joined.owners.ofCredential(credential, this.#holder);
  }
  get id() {
    return this.credential.id;
  }
  get publicId() {
    return this.credential.publicId;
  }
  get people() {
    return this.#joined.people;
  }
  get lastUsed() {
    return this.#lastUsed ??= useAt(this.credential.lastUsed, this.people.now), this.#lastUsed;
  }
  get input() {
    let { credential, people, ownership } = this, { owner } = ownership, references2 = this.#joined.joins.referencesOf(credential);
    return omitUndefined({
      id: credential.id,
      source: credential.source,
      credential: ageCredential(credential, owner, people, this.#sharedWith()),
      owner,
      account: this.#holder?.view,
      references: references2.length === 0 ? void 0 : references2.map((reference) => describeReference(reference, credential))
    });
  }
  read(path) {
    let [part, field = ""] = path;
    if (part === "id") return this.id;
    if (part === "owner") return readPath(this.ownership.owner, path, 1);
    if (part === "account") return this.#readAccount(path);
    let fact = part === "credential" ? comparedFacts.get(field) : void 0;
    return fact === void 0 ? readPath(this.input, path) : readPath(fact(this), path, 2);
  }
  #sharedWith() {
    let shared = this.#joined.sharedKeys(this.credential);
    if (shared === void 0) return;
    let others = shared.others.map((other) => {
      let { id, kind, source } = other;
      return { id, kind, source, status: credentialStatus(other, this.people.now) };
    }), because = [...shared.because];
    return because.length === 0 ? { state: "known", others } : { state: "uncertain", others, because };
  }
  #readAccount(path) {
    return path[1] === "kind" ? this.#holder?.account.kind : readPath(this.#holder?.view, path, 1);
  }
  describe(names = plainNames, publicId = this.publicId) {
    return describeCredential(
      { ...this.credential, ...publicId !== void 0 && { publicId } },
      this.ownership,
      renamed(this.#joined, names)
    );
  }
}, comparedFacts = /* @__PURE__ */ new Map([
  ["kind", ({ credential }) => credential.kind],
  ["status", ({ credential, people }) => credentialStatus(credential, people.now)],
  ["ageDays", ({ credential, people }) => ageDays(credential.createdAt, people.now)],
  ["valueAgeDays", ({ credential, people }) => ageDays(credential.rotatedAt, people.now)],
  ["lastUsed", ({ lastUsed }) => lastUsed],
  [
    "daysUsedAfterOwnerLeft",
    ({ credential, ownership, people }) => daysUsedAfterOwnerLeft(credential.lastUsed, ownership.owner, people)
  ]
]);
function describeCredential(credential, { owner, claims }, shown) {
  let { provider } = credentialRows[credential.kind], references2 = shown.joined.joins.referencesOf(credential), { sources: sources2 } = shown.plain;
  return {
    label: credentialLabel(credential, shown),
    locations: [
      ...references2.flatMap((one) => placesOf(one, sources2)),
      ...claims.flatMap(({ location }) => location ?? [])
    ],
    evidence: [
      ...references2.flatMap((one) => elsewhereSentences(shown.reference(one), placesOf(one, sources2))),
      ...useSentences(credential.lastUsed, provider),
      ...ownerSentences(shown.owner(owner), shown.joined),
      ...stateSentences(credential),
      ...sharedSentences(credential, shown)
    ],
    facts: credentialFacts(credential, owner, shown)
  };
}
function sharedSentences(credential, shown) {
  let { others = [] } = shown.plain.sharedKeys(credential) ?? {};
  return others.length === 0 ? [] : [`The same key as the ${firstOf(others.map((other) => credentialLabel(other, shown)))}.`];
}
function credentialFacts(credential, owner, shown) {
  let { noun, isNamedByHolder, useIsSignIn } = credentialRows[credential.kind], { createdAt, rotatedAt, expiresAt, lastUsed } = credential, { people } = shown.joined, account = holderOf(credential, shown.joined)?.account, { name } = shown.credential(credential), days = useIsSignIn === !0 ? daysUsedAfterOwnerLeft(lastUsed, owner, people) : void 0;
  return omitUndefined({
    noun,
    name: isNamedByHolder === !0 ? void 0 : name,
    holder: isNamedByHolder === !0 ? account === void 0 ? name : shown.account(account).name : void 0,
    status: credentialStatus(credential, people.now),
    createdAt,
    changedAt: rotatedAt,
    expiresAt,
    lastUsed: lastUsed && reportedUse(lastUsed),
    daysUsedAfterOwnerLeft: days ?? void 0,
    commands: credentialCommands(credential, shown)
  });
}
function credentialLabel(credential, shown) {
  let { kind, source, createdAt } = credential, account = holderOf(credential, shown.joined)?.account;
  return credentialRows[kind].label(shown.credential(credential), {
    source: sourceName(shown.joined.sources, source),
    account: account && shown.account(account),
    createdOn: createdAt === void 0 ? void 0 : formatDay(createdAt)
  });
}
function referenceSubject(reference, joined) {
  let { id, source, kind } = reference, credential = joined.joins.credentialOf(reference), means = credential === void 0 ? void 0 : { credential, holder: holderOf(credential, joined) }, { owner } = joined.owners.ofReference(reference, means);
  return toSubject({
    type: "reference",
    origin: joined.originOf(source, kind),
    input: omitUndefined({
      id,
      source,
      reference: describeReference(reference, credential),
      credential: credential === void 0 ? void 0 : ageCredential(credential, owner, joined.people),
      account: credential?.account === null ? null : means?.holder?.view,
      owner
    }),
    describe: (names = plainNames) => {
      let shown = renamed(joined, names);
      return {
        label: referenceRows[kind].label(shown.reference(reference)),
        locations: placesOf(reference, joined.sources),
        facts: { noun: referenceRows[kind].noun(reference), name: shown.reference(reference).name },
        evidence: [
          roleSentence(shown.reference(reference)),
          ...credential === void 0 ? [] : meaningSentences(credential, shown),
          ...ownerSentences(shown.owner(owner), shown.joined)
        ]
      };
    }
  });
}
function meaningSentences(credential, shown) {
  let { provider } = credentialRows[credential.kind];
  return [`It means the ${credentialLabel(credential, shown)}.`, ...useSentences(credential.lastUsed, provider)];
}
function describeReference(reference, credential) {
  let { kind, name, file, line, role, cloud, oidcPossible, workload, environment } = reference, joinedBy = credential && joiningFact(credential), readIn = environmentsOf(reference, credential);
  return omitUndefined({ kind, name, file, line, role, cloud, oidcPossible, workload, environment, joinedBy, readIn });
}
var kindsOfEnvironments = new Set(
  Object.values(credentialRows).flatMap(({ lookup }) => lookup?.places.includes("environment") ? [lookup.as] : [])
);
function environmentsOf({ target, uses = [{}] }, credential) {
  if (target === void 0 || credentialRowOf(target.kind)?.lookup === void 0) return;
  let isOfJobs = kindsOfEnvironments.has(target.kind);
  if (isOfJobs && uses.some(({ environment }) => environment === void 0))
    return { state: "uncertain", environments: [], because: ["In which environments the jobs run that use it is not known."] };
  let named = isOfJobs ? unique(uses.flatMap(({ environment }) => environment ?? [])).sort() : [];
  if (credential !== void 0 || named.length === 0) return { state: "known", environments: named };
  let reason = `Which secret is read in ${firstOf(named)} is not known.`;
  return { state: "uncertain", environments: [], because: [reason] };
}
function joiningFact({ kind, publicId }) {
  return credentialRows[kind].namedInCodeBy !== "public-id" ? "name" : publicId === void 0 ? void 0 : "public-id";
}
function roleSentence({ file, line, role, workload, uses }) {
  let verbs = { declares: "declares it", consumes: "consumes it", embeds: "holds the credential itself" }, workloads = unique([workload, ...(uses ?? []).map(({ job }) => job)].filter((one) => one !== void 0));
  return `Line ${line} of ${file} ${verbs[role]}${workloads.length === 0 ? "" : `, in ${firstOf(workloads)}`}.`;
}

// src/resolve/employment-sentences.ts
function employmentSentences(identity, shown) {
  let { status, startedAt, endedAt, lastWorkedAt, contractEndsAt, earlierPeriods = [], employment, line } = identity, { team, previousTeam, movedAt } = identity, { text } = shown.names;
  return [
    status === void 0 ? void 0 : `Its row gives the status as "${status}".`,
    periodSentence("Employed", { startedAt, endedAt }),
    ...earlierPeriods.map((period) => periodSentence("Employed before", period)),
    daySentence("The last day of work was", lastWorkedAt),
    daySentence("The contract ends on", contractEndsAt),
    employment === void 0 ? void 0 : `Kind of employment: ${employment}.`,
    team === void 0 ? void 0 : `Team: ${text(team)}.`,
    previousTeam === void 0 && typeof movedAt != "string" ? void 0 : `Moved${previousTeam === void 0 ? "" : ` from ${text(previousTeam)}`}${typeof movedAt == "string" ? ` on ${movedAt}` : ""}.`,
    personSentence("Manager", identity.manager, shown),
    personSentence("Successor", identity.successor, shown),
    ...knownAs(identity, shown),
    line === void 0 ? void 0 : `It is line ${line} of the roster.`
  ].filter((sentence2) => sentence2 !== void 0);
}
function periodSentence(opening, { startedAt, endedAt }) {
  let from = startedAt === void 0 ? "" : ` from ${startedAt}`;
  return typeof endedAt == "string" ? `${opening}${from} until ${endedAt}.` : endedAt === null ? `${opening}${from}, and no last day is given.` : startedAt === void 0 ? void 0 : `${opening}${from}.`;
}
function daySentence(opening, day) {
  return typeof day == "string" ? `${opening} ${day}.` : void 0;
}
function personSentence(what, id, { names, joined }) {
  if (!(id === void 0 || id === ""))
    return `${what}: ${joined.people.get(id)?.name ?? names.value(id)}.`;
}
function knownAs({ emails = [], logins = [] }, { names }) {
  let shown = logins.map(({ system, login }) => `${names.value(login)}${system === void 0 ? "" : ` (${system})`}`);
  return [
    ...emails.length === 0 ? [] : [`E-mail: ${emails.map(names.value).join(", ")}.`],
    ...shown.length === 0 ? [] : [`Logins: ${shown.join(", ")}.`]
  ];
}

// src/resolve/identity-subject.ts
function gatherFootprints(joined) {
  let { coverage, now, accounts: accounts2, credentials: credentials2, owners } = joined, unseen = new Set(unseenSources(coverage)), ownAccounts = /* @__PURE__ */ new Map(), ownCredentials = /* @__PURE__ */ new Map();
  for (let { account, ownership } of accounts2.values()) {
    let { id, source, status } = account;
    isOpen(ownership) && unseen.add(source);
    let identity = provenOwner(ownership);
    identity !== void 0 && append(ownAccounts, identity, omitUndefined({ id, source, status }));
  }
  for (let credential of credentials2) {
    if (credentialStatus(credential, now) !== "active") continue;
    let { id, source, kind } = credential, ownership = owners.ofCredential(credential, holderOf(credential, joined));
    isOpen(ownership) && unseen.add(source);
    let identity = provenOwner(ownership);
    identity !== void 0 && append(ownCredentials, identity, { id, source, kind });
  }
  let seenInPart = [...unseen].sort();
  return (identity) => ({
    accounts: (ownAccounts.get(identity) ?? []).sort(by(({ id }) => id)),
    liveCredentials: (ownCredentials.get(identity) ?? []).sort(by(({ id }) => id)),
    unseenSources: seenInPart
  });
}
function isOpen({ owner, unread }) {
  return owner?.state === "uncertain" && owner.rank !== "asserted" && unread.because.length > 0;
}
function provenOwner(ownership) {
  let { owner } = ownership;
  if (owner?.state === "known") return owner.rank === "weak" ? void 0 : owner.identity.id;
  if (owner?.state !== "uncertain" || owner.rank === "weak" || isOpen(ownership)) return;
  let deciding = owner.claims.filter(({ rank, identity }) => rank === owner.rank && identity !== void 0), [only, ...others] = unique(deciding.map(({ identity }) => identity));
  return others.length > 0 || deciding.some(({ recycled: recycled2 }) => recycled2 === !0) ? void 0 : only;
}
function identitySubject(identity, footprintOf, joined) {
  let view = joined.people.view(identity.id);
  if (view === void 0) return;
  let { id, kind, from } = identity, footprint = footprintOf(id), { accounts: accounts2, liveCredentials } = footprint;
  return toSubject({
    type: "identity",
    origin: joined.originOf(from, kind),
    input: { id, identity: view, footprint },
    describe: (names = plainNames) => {
      let shown = renamed(joined, names), named = shown.identity(identity);
      return {
        label: `${kind} ${named.name} on the ${rosterInWords(sourceName(shown.joined.sources, from))}`,
        locations: [],
        facts: { noun: kind, name: named.name },
        evidence: [
          rosterSentence(named, shown.joined),
          ...employmentSentences(named, shown),
          `Still there: ${countOf(accounts2.length, "account")} and ${countOf(liveCredentials.length, "live credential")}.`
        ]
      };
    }
  });
}

// src/resolve/source-subject.ts
function sourceSubject(source, coverage, { now, collectedAt }) {
  let { id, kind, name } = source, oldest = coverage.map(({ observedAt }) => parseInstant(observedAt)).filter((at) => at !== void 0).reduce((least, at) => Math.min(least, at), parseInstant(collectedAt) ?? now);
  return toSubject({
    type: "source",
    origin: { kind, source: id },
    input: {
      id,
      source: {
        id,
        kind,
        name,
        ageDays: elapsedDays(oldest, now),
        coverage: coverage.map(viewOf),
        gaps: groupAlike(coverage.filter(({ gap }) => gap)).map(gapOf)
      }
    },
    describe: (names = plainNames) => {
      let told = coverage.filter(({ gap, accepted }) => gap || accepted !== void 0);
      return {
        label: sourceInWords(kind, names.text(name)),
        locations: [],
        facts: { noun: sourceRows[kind].noun, name: names.text(name) },
        evidence: groupAlike(told.map((entry) => renamedEntry(entry, names))).map(gapSentence)
      };
    }
  });
}
function systemSubject(system) {
  let { id, name, removalPath, responsible, sessionHours, collectedBy } = system;
  return toSubject({
    type: "system",
    origin: { kind: removalPath, source: collectedBy?.toSorted()[0] ?? id },
    input: { id, system: omitUndefined({ id, name, removalPath, responsible, sessionHours }) },
    describe: (names = plainNames) => ({
      label: `connected system ${names.text(name)}`,
      locations: [],
      facts: { noun: "connected system", name: names.text(name) },
      evidence: [`It hears of removals by: ${removalPath}.`]
    })
  });
}
function viewOf(entry) {
  let { section, scope, status, gap, reason, requiredPermission, consequence } = entry;
  return omitUndefined({ section, scope, status, gap, reason, requiredPermission, consequence });
}
function groupAlike(coverage) {
  return [...groupBy(coverage, alikeKey).values()].flatMap(
    ([first, ...others]) => first === void 0 ? [] : [[first, ...others]]
  );
}
var mostExamples = 5;
function gapOf(entries) {
  let [{ section, status, requiredPermission }] = entries, scopes = entries.flatMap(({ scope }) => scope ?? []);
  return omitUndefined({
    section,
    status,
    scopes: scopes.length,
    examples: scopes.slice(0, mostExamples),
    requiredPermission,
    reason: joinTexts(entries.map(({ scope, reason }) => ({ scope, text: reason }))),
    consequence: joinTexts(entries.map(({ scope, consequence }) => ({ scope, text: consequence })))
  });
}
function gapSentence(entries) {
  let [{ section, status, accepted }] = entries, { reason, consequence } = gapOf(entries), scopes = entries.flatMap(({ scope }) => scope ?? []), what = `${scopes.length === 0 ? section : `${section} (${firstOf(scopes)})`}: ${status}.`, acceptance = accepted === void 0 ? void 0 : `Accepted: ${accepted.reason}`;
  return [what, reason, consequence, acceptance].filter((part) => part !== void 0).join(" ");
}

// src/resolve/subjects.ts
var builders = [
  ["account", accounts],
  ["credential", credentials],
  ["identity", identities],
  ["reference", references],
  ["source", sources],
  ["system", systems]
], everyType = new Set(builders.map(([type]) => type));
function* buildSubjects(joined, types) {
  for (let [type, build] of builders) types.has(type) && (yield* build(joined));
}
function* accounts(joined) {
  for (let known of joined.accounts.values()) yield accountSubject(known, joined);
}
function* credentials(joined) {
  for (let credential of joined.credentials) yield credentialSubject(credential, joined);
}
function* identities(joined) {
  let footprintOf = gatherFootprints(joined);
  for (let identity of joined.identities.values()) {
    let subject = identitySubject(identity, footprintOf, joined);
    subject !== void 0 && (yield subject);
  }
}
function* references(joined) {
  for (let reference of joined.references) yield referenceSubject(reference, joined);
}
function* sources(joined) {
  let coverageOf = groupBy(joined.coverage, ({ source }) => source);
  for (let source of joined.sources.values())
    yield sourceSubject(source, coverageOf.get(source.id) ?? [], joined);
}
function* systems(joined) {
  for (let system of joined.systems) yield systemSubject(system);
}

// src/resolve/unlisted.ts
function findUnlisted(listing, history, clock) {
  let rosters = [...listing.sources.values()].filter(({ lists }) => lists === "current"), isCertain = wereListedWhole(listing.coverage), domains = new Map(
    rosters.toReversed().flatMap((roster) => (roster.domains ?? []).map((one) => [fold(one), roster]))
  ), current = new Set(rosters.map(({ id }) => id)), silent = current.size === 0 ? current : withoutStatuses(current, listing.identities), latest = current.size === 0 ? [] : latestFormer(current, listing, history), delistings = /* @__PURE__ */ new Map();
  return {
    former: latest.map(({ identity, lastListed }) => {
      let absent = instantOf(lastListed) < clock.now ? asAbsent(identity, isCertain, clock) : identity;
      return absent !== identity && delistings.set(absent, { lastListed }), absent;
    }),
    holderOf: (email) => {
      let roster = domains.get(fold(email).slice(email.lastIndexOf("@") + 1)), holder = roster && absentHolder(email, roster, isCertain);
      return holder !== void 0 && delistings.set(holder, {}), holder;
    },
    isCertain,
    delistingOf: (identity) => delistings.get(identity),
    impliesActive: (source) => silent.has(source)
  };
}
function wereListedWhole(coverage) {
  return coverage.filter((entry) => listsIdentities(entry) && isExpected(entry)).every((entry) => entry.kinds.every((kind) => listedOf(entry, kind) === "whole"));
}
function withoutStatuses(rosters, identities2) {
  let silent = new Set(rosters);
  for (let { from, status, endedAt, contractEndsAt } of identities2.values())
    (status !== void 0 || endedAt !== void 0 || contractEndsAt !== void 0) && silent.delete(from);
  return silent;
}
function latestFormer(rosters, { collectedAt, identities: identities2 }, history) {
  let former = /* @__PURE__ */ new Map(), idsOfKey = /* @__PURE__ */ new Map(), earlier = history.filter((one) => instantOf(one.collectedAt) < instantOf(collectedAt));
  for (let { collectedAt: lastListed, identities: before } of earlier.toSorted(latestFirst)) {
    let gone = before.filter(
      (one) => rosters.has(one.from) && !identities2.has(one.id) && !former.has(one.id) && !personKeys(one).some((key) => idsOfKey.has(key))
    );
    for (let identity of gone) {
      former.set(identity.id, { identity, lastListed });
      for (let key of personKeys(identity)) idsOfKey.set(key, [...idsOfKey.get(key) ?? [], identity.id]);
    }
  }
  if (former.size === 0) return [];
  for (let identity of identities2.values())
    for (let key of personKeys(identity)) for (let id of idsOfKey.get(key) ?? []) former.delete(id);
  return [...former.values()];
}
function personKeys({ name, emails, externalIds, logins }) {
  return [
    ...(emails ?? []).map((email) => keyOf("email", fold(email))),
    ...(externalIds ?? []).map(({ system, id }) => keyOf("id", system, id)),
    ...(logins ?? []).map(({ login }) => keyOf("login", fold(login), foldName(name)))
  ];
}
function asAbsent(identity, isCertain, { calendar, now }) {
  if (employmentStatusOf(identity, calendar, now).end !== void 0) return identity;
  let { status: _status, endedAt: _endedAt, contractEndsAt: _contractEndsAt, ...rest } = identity;
  return isCertain ? { ...rest, status: identityRows[identity.kind].ended } : rest;
}
function absentHolder(email, { id: from, name: roster }, isCertain) {
  let kind = assertedIdentityKind, address = fold(email), facts = { id: `${roster}:${kind}:${address}`, kind, name: address, emails: [address], from };
  return isCertain ? { ...facts, status: identityRows[kind].ended } : facts;
}
function latestFirst(a, b) {
  return instantOf(b.collectedAt) - instantOf(a.collectedAt);
}
function instantOf(text) {
  return parseInstant(text) ?? Number.NEGATIVE_INFINITY;
}
function withFormer(listed, { former }) {
  if (former.length === 0) return listed;
  let all = [...listed.values(), ...former];
  return new Map(all.sort(by(({ id }) => id)).map((identity) => [identity.id, identity]));
}

// src/resolve/merge.ts
function mergeSnapshots(snapshots) {
  let [first, ...others] = snapshots;
  if (first === void 0)
    throw new UsageError("There is no snapshot to read.", { hint: "Name at least one file that `collect` wrote." });
  if (others.length === 0) return first;
  let collectedBy = snapshots.findLast((snapshot) => snapshot.collectedBy !== void 0)?.collectedBy, listsOf = (name) => snapshots.map((snapshot) => snapshot[name]), allCoverage = mergeRecords(listsOf("coverage"), coverageKey), sources2 = mergeRecords(listsOf("sources"), idOf), coverage = dropUnconfigured(allCoverage, sources2), inUse = new Set(coverage.map(({ source }) => source)), wasInUse = new Set(allCoverage.map(({ source }) => source));
  return {
    schemaVersion: first.schemaVersion,
    collectedAt: others.map(({ collectedAt }) => collectedAt).reduce(later, first.collectedAt),
    ...collectedBy !== void 0 && { collectedBy },
    sources: sources2.filter((source) => !isPlaceholder(source) || inUse.has(source.id) || !wasInUse.has(source.id)),
    coverage,
    identities: mergeRecords(listsOf("identities"), idOf),
    accounts: mergeRecords(listsOf("accounts"), idOf),
    credentials: mergeRecords(listsOf("credentials"), idOf),
    references: mergeRecords(listsOf("references"), idOf),
    systems: mergeRecords(listsOf("systems"), idOf),
    removals: mergeRecords(listsOf("removals"), ({ identity, system, sentAt }) => keyOf(identity, system, sentAt))
  };
}
function mergeRecords(lists, keyOfRecord) {
  let byKey = /* @__PURE__ */ new Map();
  for (let list of lists) for (let record of list) byKey.set(keyOfRecord(record), record);
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, record]) => record);
}
function idOf(record) {
  return record.id;
}
function isPlaceholder({ kind }) {
  return sourceRows[kind].isPlaceholder === !0;
}
function dropUnconfigured(coverage, sources2) {
  let placeholders = new Set(sources2.filter(isPlaceholder).map(({ id }) => id)), asked = new Set(coverage.filter(({ status }) => status !== "not-configured").map(({ section }) => section));
  return coverage.filter(
    ({ source, section, status }) => !(status === "not-configured" && placeholders.has(source) && asked.has(section))
  );
}
function later(a, b) {
  let difference = (parseInstant(a) ?? Number.NEGATIVE_INFINITY) - (parseInstant(b) ?? Number.NEGATIVE_INFINITY);
  return difference === 0 || Number.isNaN(difference) ? compareText(a, b) > 0 ? a : b : difference > 0 ? a : b;
}

// src/resolve/index.ts
function resolve(snapshot, options) {
  let calendar = createCalendar(options.timezone ?? lastZoneOnEarth), { instant, text } = readNow(options.now, calendar), { present, madeLater } = leaveOutLater(snapshot, instant), joined = joinSnapshot(present, options, calendar, instant), { collectedAt, sources: sources2, coverage, people } = joined;
  return {
    now: text,
    madeLater,
    collectedAt,
    sources: [...sources2.values()],
    credentialSources: new Set(snapshot.credentials.map(({ source }) => source)),
    coverage,
    identities: { get: people.get, values: () => joined.identities.values() },
    relateDay: (date) => relateDay(date, { calendar, now: instant }),
    lastDayOf: (identity) => people.status(identity).end?.text,
    people: () => gatherPeople(joined),
    doubtInNames: (sentence2, names) => renamed(joined, names).doubt(sentence2),
    staleEntries: () => findStaleEntries(options.acceptGaps ?? [], options.owners, {
      snapshot,
      calendar,
      now: instant
    }),
    subjects: (types = everyType) => ({ [Symbol.iterator]: () => buildSubjects(joined, types) })
  };
}
function joinSnapshot(snapshot, options, calendar, now) {
  let resolved = resolveCoverage(snapshot.coverage, options.acceptGaps ?? [], calendar, now), coverage = addRosterNotes(resolved, snapshot), sections = indexSections(coverage), listed = byId(snapshot.identities), sources2 = byId(snapshot.sources), rosterName = (source) => sourceName(sources2, source), listing = { collectedAt: snapshot.collectedAt, sources: sources2, coverage, identities: listed }, unlisted3 = findUnlisted(listing, options.history ?? [], { calendar, now }), identities2 = withFormer(listed, unlisted3), accounts2 = inOrder(snapshot.accounts), rosterRead = wasRosterRead(coverage), collected = parseInstant(snapshot.collectedAt) ?? now, people = indexPeople(identities2, { calendar, now, collected, rosterRead, rosterName, unlisted: unlisted3, accounts: accounts2 }), credentials2 = withKnownCreators(inOrder(snapshot.credentials), options.history ?? []), references2 = inOrder(snapshot.references), doubts = {
    unlisted: cutRosters(coverage).map(
      (id) => `Not every row of the ${rosterInWords(sourceName(sources2, id))} was read.`
    ),
    contradictions: findContradictions(identities2, people, sources2)
  }, { ownerTags, owners: ownersFile } = options, bearersOf = findBearers(accounts2), owners = createOwners({ bearersOf, people, sections, doubts, ownerTags, ownersFile });
  return {
    now,
    collectedAt: snapshot.collectedAt,
    sources: sources2,
    identities: identities2,
    accounts: knowAccounts(accounts2, credentials2, { owners, people, sections }),
    credentials: credentials2,
    references: references2,
    systems: inOrder(snapshot.systems),
    coverage,
    sections,
    originOf: shareOrigins(sections),
    bearersOf,
    people,
    owners,
    joins: joinReferences(references2, accounts2, { credentials: credentials2, sources: sources2, coverage }),
    sharedKeys: findSharedKeys({ credentials: credentials2, coverage, sections })
  };
}
function shareOrigins(sections) {
  let origins = /* @__PURE__ */ new Map(), last = /* @__PURE__ */ new Map();
  return (source, kind, scope) => {
    let recent = last.get(kind);
    if (recent?.source === source && recent.scope === scope) return recent;
    let key = keyOf(source, kind, scope), origin = origins.get(key) ?? omitUndefined({ kind, source, section: sections.sectionOf(source, kind, scope), scope });
    return origins.set(key, origin), last.set(kind, origin), origin;
  };
}
function findBearers(accounts2) {
  let byLogin = /* @__PURE__ */ new Map(), byId3 = /* @__PURE__ */ new Map();
  for (let account of accounts2) {
    let { provider, nameClue, isProspective } = accountRows[account.kind];
    nameClue.chosenBy !== "holder" || isProspective === !0 || (append(byLogin, keyOf(provider, fold(account.name)), account), account.externalId !== void 0 && append(byId3, keyOf(provider, account.externalId), account));
  }
  return (provider, { says, externalId }) => (externalId === void 0 ? byLogin.get(keyOf(provider, fold(says))) : byId3.get(keyOf(provider, externalId))) ?? [];
}

// src/amend/key-ids.ts
function withoutPublicId({ findings }) {
  let unnamed = findings.filter(({ subject, publicId }) => subject.type === "credential" && publicId === void 0);
  return [...new Set(unnamed.map(({ subject }) => subject.id))];
}
function addPublicIds(judgement, publicIds) {
  let findings = judgement.findings.map((finding) => {
    let publicId = publicIds.get(finding.subject.id);
    return publicId === void 0 || publicId === "" ? finding : { ...finding, publicId };
  });
  return { ...judgement, findings };
}

// src/amend/waivers/finding.ts
function waivable(finding, identities2) {
  let { policy, subject, publicId } = finding, { id, origin, type } = subject;
  return {
    policy: policy.id,
    subject: id,
    source: origin.source,
    size: isOnScope(finding) ? subject.describe().facts.members?.length ?? 1 : 1,
    ids: publicId === void 0 ? [id] : [id, publicId],
    lacksPublicId: type === "credential" && publicId === void 0 && credentialRowOf(origin.kind)?.publicId !== void 0,
    owners: ownersOf(finding).map((owner) => owningOf(owner, identities2))
  };
}
function waivableReported({ policy, subject, owner }) {
  let { id, publicId, source, type, kind, members } = subject, row = type === "credential" ? credentialRowOf(kind) : void 0, isGroup = row?.ownedByScope !== void 0 && id.endsWith("*"), owners = owner === void 0 || isGroup ? [] : reportedOwners(owner);
  return {
    policy,
    subject: id,
    source,
    size: members?.length ?? 1,
    ids: publicId === void 0 ? [id] : [id, publicId],
    lacksPublicId: publicId === void 0 && row?.publicId !== void 0,
    owners: owners.map((one) => ({ id: one.id, spellings: spellingsOf2(one), logins: [] }))
  };
}
function reportedOwners({ state, identity, claims }) {
  return identity !== void 0 ? [identity] : state === "none" ? [] : claims.map((claim) => ({ id: claim.identity ?? claim.says, name: claim.name ?? claim.says }));
}
function isOnScope({ policy, subject: { origin } }) {
  return policy.group === "scope" && credentialRowOf(origin.kind)?.ownedByScope !== void 0;
}
function ownersOf(finding) {
  let { subject } = finding, { input, type } = subject;
  if (isOnScope(finding)) return [];
  if (type === "identity") return [subject.input.identity];
  let owners = "owner" in input && input.owner !== void 0 ? claimants(input.owner) : [], holder = type === "account" ? subject.input.account.holder : void 0, all = holder === void 0 ? owners : [...owners, { id: holder, name: holder }];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
function claimants(owner) {
  return owner.state === "known" ? [owner.identity] : owner.state === "none" ? [] : owner.claims.map(({ identity, says }) => ({ id: identity ?? says, name: says }));
}
function owningOf({ id, name }, identities2) {
  let identity = identities2.get(id);
  return identity === void 0 ? { id, spellings: unique([id, name]), logins: [] } : { id, spellings: spellingsOf2(identity), logins: (identity.logins ?? []).map(({ login }) => login) };
}
function spellingsOf2({ id, name, emails = [] }) {
  return unique([id, id.slice(id.lastIndexOf(":") + 1), name, ...emails]);
}
function foldCase(text) {
  return text.normalize("NFC").toLowerCase();
}

// src/amend/waivers/match.ts
function indexWaivers(waivers) {
  let byId3 = indexGlobs(waivers.map(({ credentials: credentials2 }) => credentials2)), byPerson = indexGlobs(waivers.map(({ people }) => people.map(foldCase))), about = memoize((policy) => {
    let positions = isGovernance(policy) ? [] : [...waivers.keys()];
    return new Set(positions.filter((position) => isAbout(waivers[position], policy)));
  }), ofOwner = /* @__PURE__ */ new Map(), namesOwner = ({ id, spellings }) => {
    let positions = ofOwner.get(id) ?? new Set(spellings.flatMap((spelling) => byPerson(foldCase(spelling))));
    return ofOwner.set(id, positions), positions;
  };
  return ({ policy, ids, owners }) => {
    let candidates = about(policy);
    if (candidates.size === 0) return [];
    let named = new Set(ids.flatMap(byId3)), [first = /* @__PURE__ */ new Set(), ...others] = owners.map(namesOwner), owned = new Set([...first].filter((position) => others.every((positions) => positions.has(position)))), matches = (position) => {
      let { credentials: credentials2 = [], people = [] } = waivers[position] ?? {}, isNamed = credentials2.length === 0 || named.has(position);
      return candidates.has(position) && isNamed && (people.length === 0 || owned.has(position));
    };
    return unique([...named, ...owned]).filter(matches).sort((a, b) => a - b);
  };
}
function isAbout(waiver, policy) {
  return waiver?.policies.some((glob) => matchesGlob(glob, policy)) === !0;
}

// src/amend/waivers/problems.ts
function brokenRules({ termDays, matches, limits, ...rules }) {
  let isBroad = matches.subjects > limits.subjects && !rules.isOnePersons;
  return [
    ...rules.bareGlobs.map((glob) => `${glob} matches everything`),
    ...rules.sharedNames > 0 ? ["a name that it gives is that of several people"] : [],
    ...isBroad ? [`it matches ${matches.subjects} subjects, where ${limits.subjects} are allowed`] : [],
    ...termDays > limits.days ? [`it lasts ${termDays} days, where ${limits.days} are allowed`] : [],
    ...rules.isApprovedByOwner ? ["its approver is the person whom it is about"] : []
  ];
}
function relateToToday(today) {
  return (date) => ({ hasBegun: date <= today, hasPassed: date < today, daysLeft: daysBetween(today, date) });
}
function daysBetween(first, last) {
  return Math.round((Date.parse(last) - Date.parse(first)) / 864e5);
}
function waiverProblems(examined) {
  return examined.flatMap(({ waiver, facts }) => {
    let expired = facts.status === "expired" ? [`expired on ${waiver.expires}`] : [], broken = brokenRules(facts).map((rule) => `waives nothing: ${rule}`), unknown = waiver.unknownPolicies.map(({ policy, nearest: nearest2 }) => {
      let hint = nearest2 === null ? "" : ` (did you mean ${nearest2}?)`;
      return `names the policy ${policy}, which does not exist or cannot be waived${hint}`;
    });
    return [...expired, ...expired.length > 0 ? [] : broken, ...unknown].map((problem) => `${waiverPlace(waiver)}: The waiver ${problem}.`);
  });
}
function approverTexts({ approver }) {
  let [, name = "", address = ""] = /^(.*)<([^<>]+)>\s*$/.exec(approver) ?? [];
  return unique([approver, name, address].map((text) => text.trim()).filter((text) => text !== ""));
}
function spellingsOfApprover(waiver) {
  return new Set(approverTexts(waiver).map((text) => foldCase(text).replace(/^@/, "")));
}

// src/amend/waivers/examine.ts
function examineWaivers({ entries, limits }, context) {
  let matched = entries.map(() => []), index = indexWaivers(entries);
  for (let [at, finding] of context.findings.entries())
    for (let position of index(finding)) matched[position]?.push(at);
  let isShared = sharedNames(entries, context.identities.values());
  return entries.map((waiver, position) => {
    let own = matched[position] ?? [], facts = factsOf(waiver, own, { ...context, limits, isShared });
    return { waiver, facts, matched: own };
  });
}
function factsOf(waiver, matched, context) {
  let { policies, credentials: credentials2, people, reason, approver, ticket = null, created, expires } = waiver, { limits, relateDay: relateDay2, isShared } = context, findings = matched.flatMap((at) => context.findings[at] ?? []), owners = unique(findings.flatMap((finding) => finding.owners.map(({ id }) => id))), { hasPassed: hasPassed2, daysLeft } = relateDay2(expires), status = hasPassed2 ? "expired" : relateDay2(created).hasBegun ? "active" : "future", rules = {
    termDays: daysBetween(created, expires),
    matches: {
      findings: findings.length,
      subjects: sum(new Map(findings.map(({ subject, size }) => [subject, size])).values()),
      people: owners.length,
      sources: new Set(findings.map(({ source }) => source)).size
    },
    bareGlobs: [...credentials2, ...people].filter(isBare),
    sharedNames: people.filter(isShared).length,
    isOnePersons: owners.length === 1 && findings.every((finding) => finding.owners.length === 1),
    isApprovedByOwner: isApprovedByOwner(waiver, findings),
    limits: { ...limits }
  }, unused = status === "expired" ? void 0 : isUnused(waiver, { ...context, status, matched: findings.length });
  return {
    policies: [...policies],
    credentials: [...credentials2],
    people: [...people],
    reason,
    approver,
    ticket,
    created,
    expires,
    status,
    daysLeft,
    ...rules,
    holds: status === "active" && brokenRules(rules).length === 0,
    unknownPolicies: [...waiver.unknownPolicies],
    ...unused !== void 0 && { unused }
  };
}
function sum(numbers) {
  return [...numbers].reduce((total, number) => total + number, 0);
}
function isBare(glob) {
  return !/[\p{L}\p{N}]/u.test(glob);
}
function sharedNames(waivers, identities2) {
  let wanted = new Set(waivers.flatMap(({ people }) => people.filter((glob) => !/[*?@]/.test(glob)).map(foldCase))), holders = /* @__PURE__ */ new Map();
  if (wanted.size === 0) return () => !1;
  for (let identity of identities2)
    for (let spelling of unique(spellingsOf2(identity).map(foldCase))) {
      if (!wanted.has(spelling)) continue;
      let [address = identity.id] = (identity.emails ?? []).map(foldCase).sort();
      holders.set(spelling, (holders.get(spelling) ?? /* @__PURE__ */ new Set()).add(address));
    }
  return (name) => (holders.get(foldCase(name))?.size ?? 0) > 1;
}
function isApprovedByOwner(waiver, findings) {
  let approvers = spellingsOfApprover(waiver), called = findings.flatMap((finding) => finding.owners).flatMap(({ spellings, logins }) => [...spellings, ...logins]);
  return [...waiver.people, ...called].some((text) => approvers.has(foldCase(text)));
}
function isUnused(waiver, { status, matched, findings, unknowns }) {
  if (waiver.policies.length === waiver.unknownPolicies.length) return;
  if (status === "future" || matched > 0) return !1;
  let mayBeHidden = unknowns.some((unknown) => isAbout(waiver, unknown.policy) && mayHideFinding(unknown)), mayBeUnnamed = waiver.credentials.some((glob) => !glob.includes(":")) && findings.some((one) => one.lacksPublicId && isAbout(waiver, one.policy));
  return mayBeHidden || mayBeUnnamed ? void 0 : !0;
}

// src/amend/waivers/people.ts
function peopleInWaivers(entries, people) {
  let known = new Set(people.flatMap(({ spellings, values = [] }) => [...spellings, ...values].map(foldCase))), mentioned = /* @__PURE__ */ new Map(), mention = (texts) => {
    let values = texts.filter((text) => !known.has(foldCase(text))), [last] = values.slice(-1);
    if (last === void 0) return;
    let id = `waivers:${foldCase(last)}`, all = unique([...mentioned.get(id)?.values ?? [], ...values]);
    mentioned.set(id, { id, spellings: all.filter((text) => !/^[\p{L}\p{M}]+$/u.test(text)), values: all });
  };
  for (let entry of entries) {
    mention(approverTexts(entry));
    for (let person of entry.people) /[*?]/.test(person) || mention([person]);
  }
  return mentioned.size === 0 ? people : [...people, ...mentioned.values()];
}

// src/amend/waivers/subject.ts
function waiverSubject(examined) {
  let { waiver, facts } = examined;
  return toSubject({
    type: "waiver",
    origin: { kind: "waiver", source: waiver.file },
    input: { id: waiverId(waiver), waiver: facts },
    describe: (names = plainNames) => describe2(examined, names)
  });
}
function describe2({ waiver, facts }, names) {
  let { file, line, policies, reason, approver, ticket, created, expires } = waiver, { findings, subjects, people } = facts.matches, shown = names.text(file);
  return {
    label: `waiver ${shown}:${line} of ${names.text(policies.join(", "))}`,
    locations: [{ file: shown, line }],
    facts: { noun: "waiver", name: `${shown}:${line}` },
    evidence: [
      `Approved by ${names.value(approver)}, from ${created} to ${expires}${ticket === void 0 ? "" : `, ${names.text(ticket)}`}.`,
      `Reason: ${sentence(names.text(reason))}`,
      // A glob may be a part of a name, which nothing could replace.
      ...names === plainNames ? [`It names ${[...waiver.credentials, ...waiver.people].join(", ")}.`] : [],
      `It matches ${count(findings, "finding")} on ${count(subjects, "subject")} of ${people === 1 ? "1 person" : `${people} people`}.`
    ]
  };
}
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// src/amend/waivers.ts
function applyWaivers(judgement, waivers, { identities: identities2, relateDay: relateDay2 }) {
  let findings = judgement.findings.map((finding) => waivable(finding, identities2)), { unknowns } = judgement, examined = examineWaivers(waivers, { findings, unknowns, identities: identities2, relateDay: relateDay2 }), waivedBy = /* @__PURE__ */ new Map();
  for (let { waiver, facts, matched } of examined)
    if (facts.holds) for (let at of matched) waivedBy.has(at) || waivedBy.set(at, waiver);
  return { judgement: mark(judgement, waivedBy), examined };
}
function nothingFound(now) {
  let relateDay2 = relateToToday(now.toISOString().slice(0, 10));
  return { findings: [], unknowns: [], identities: { values: () => [] }, relateDay: relateDay2 };
}
function mark(judgement, waivedBy) {
  let findings = judgement.findings.map((finding, at) => {
    let waiver = waivedBy.get(at);
    return waiver === void 0 ? finding : { ...finding, waived: describe3(waiver) };
  }), summary = { ...judgement.summary, ...countFindings(findings), waived: waivedBy.size };
  return { ...judgement, findings, summary };
}
function describe3({ reason, approver, created, expires, ticket, file, line }) {
  return omitUndefined({ reason, approver, created, expires, ticket, file, line });
}

// src/collect/ledger.ts
function writeCoverage(section, source, collected, collectedAt) {
  let contradiction = findContradiction(section, collected);
  if (contradiction !== void 0) throw new Error(`${section.section} of ${source.id} ${contradiction}.`);
  let kinds = Object.keys(section.provides), missingFacts = findMissingFacts(section, collected);
  return collected.coverage.map((report) => {
    let { listed, ...rest } = withoutFacts(report, kinds, missingFacts.get(report.scope ?? "") ?? []), entry = { source: source.id, section: section.section, kinds, observedAt: collectedAt, ...rest };
    return omitUndefined({ ...entry, listed: unusualListing(rest, listed) });
  });
}
function writeLeftOut({ section, leavesOut }, source, observedAt) {
  let own = leavesOut.map((kind) => ({ kind, sourceKind: void 0, ...uncollectedRows[kind] })).filter(({ sourceKind }) => sourceKind === void 0 || sourceKind === source.kind);
  if (own.length === 0) return [];
  let plurals = own.map(({ plural }) => plural), reason = `This version does not read ${[plurals.slice(0, -1).join(", "), ...plurals.slice(-1)].filter((part) => part !== "").join(" and ")}.`, kinds = own.map(({ kind }) => kind);
  return [
    { source: source.id, section: `${section}/not-collected`, status: "not-collected", kinds, reason, observedAt }
  ];
}
function* recordsOf({ identities: identities2, accounts: accounts2, credentials: credentials2, references: references2 }) {
  for (let records of [identities2, accounts2, credentials2, references2]) yield* records ?? [];
}
function findContradiction({ permissions, provides }, collected) {
  let reports = collected.coverage;
  if (reports.length === 0) return "ended without saying what it read";
  let scopes = new Set(reports.map(({ scope }) => scope));
  if (scopes.size < reports.length) return "reports one scope twice";
  let permission = reports.find(
    ({ scope, requiredPermission }) => scope !== void 0 && (scope === requiredPermission || permissions.includes(scope))
  );
  if (permission !== void 0) return `reports the permission ${permission.scope} as a scope`;
  let kinds = new Set(reports.flatMap(({ listed = {} }) => Object.keys(listed))), uncovered;
  for (let record of recordsOf(collected))
    kinds.add(record.kind), !scopes.has(record.scope) && !scopes.has(void 0) && (uncovered ??= record);
  let undeclared = [...kinds].find((kind) => !Object.hasOwn(provides, kind));
  return undeclared !== void 0 ? `does not declare that it provides ${undeclared}` : uncovered === void 0 ? void 0 : `gave a record of ${uncovered.scope}, on which it does not report`;
}
function findMissingFacts({ provides }, collected) {
  let scopes = new Set(collected.coverage.map(({ scope }) => scope)), missing = /* @__PURE__ */ new Map();
  for (let record of recordsOf(collected)) {
    let scope = record.scope !== void 0 && scopes.has(record.scope) ? record.scope : "";
    for (let fact of provides[record.kind] ?? [])
      fact in record || append(missing, scope, `${record.kind}.${fact}`);
  }
  return missing;
}
function withoutFacts(report, kinds, missing) {
  if (missing.length === 0 || !wasReadWhole(report)) return report;
  let reason = `${[...groupBy(missing, (fact) => fact)].map(([fact, all]) => `${fact} did not come for ${all.length}`).sort().join(", ")}.`;
  return {
    ...report,
    status: "partial",
    listed: Object.fromEntries(kinds.map((kind) => [kind, "whole"])),
    reason: report.reason === void 0 ? reason : `${report.reason} ${reason}`
  };
}
function unusualListing({ status }, listed = {}) {
  let unusual = Object.entries(listed).filter(([kind, extent]) => extent !== listedOf({ status }, kind));
  return unusual.length === 0 ? void 0 : Object.fromEntries(unusual);
}

// src/collect/shared-records.ts
function keepOneOfEach(records) {
  let byId3 = /* @__PURE__ */ new Map(), left = /* @__PURE__ */ new Map();
  for (let record of records) {
    let other = byId3.get(record.id);
    if (other !== void 0 && other.source !== record.source) {
      let loser = other.source < record.source ? record : other;
      if (left.set(keyOf(loser.id, loser.source), loser), loser === record) continue;
    }
    byId3.set(record.id, record);
  }
  let shared = [...left.values()].map((record) => ({ record, keptBy: byId3.get(record.id)?.source ?? record.source }));
  return { kept: [...byId3.values()].sort(by(({ id }) => id)), shared };
}
function reportShared(coverage, shared) {
  if (shared.length === 0) return [...coverage];
  let places = new Set(
    coverage.flatMap((entry) => entry.kinds.map((kind) => keyOf(entry.source, kind, entry.scope)))
  ), byPlace = groupBy(shared, ({ record: { source, kind, scope } }) => {
    let place = keyOf(source, kind, scope);
    return places.has(place) ? place : keyOf(source, kind, void 0);
  });
  return coverage.map((entry) => {
    let own = entry.kinds.flatMap((kind) => byPlace.get(keyOf(entry.source, kind, entry.scope)) ?? []);
    if (own.length === 0) return entry;
    let names = unique(own.map(({ keptBy }) => keptBy)).sort(), skip = { count: own.length, reason: `given by ${firstOf(names)}, too, and judged there` }, count2 = entry.count === void 0 ? {} : { count: entry.count - own.length };
    return { ...entry, ...count2, skipped: [...entry.skipped ?? [], skip] };
  });
}

// src/collect/index.ts
async function collect(providers2, entries, context, tool) {
  let results = await Promise.all(providers2.map((provider) => readProvider(provider, entries, context))), readings = results.flatMap((result) => result.readings), every = (listOf) => readings.flatMap(({ records }) => listOf(records) ?? []), accounts2 = keepOneOfEach(every((records) => records.accounts)), credentials2 = keepOneOfEach(every((records) => records.credentials)), references2 = keepOneOfEach(every((records) => records.references)), shared = [accounts2, credentials2, references2].flatMap((list) => list.shared), coverage = readings.flatMap((reading) => reading.coverage);
  return { snapshot: {
    schemaVersion: "1.0",
    collectedAt: context.now().toISOString(),
    collectedBy: tool,
    sources: results.flatMap(({ sources: sources2 }) => sources2).sort(by(idOf2)),
    coverage: reportShared(coverage, shared).sort(by(coverageKey)),
    identities: latestOfEachId(every(({ identities: identities2 }) => identities2)),
    accounts: accounts2.kept,
    credentials: credentials2.kept,
    references: references2.kept,
    systems: [],
    removals: []
  }, resolveKeyIds: (credentials3) => resolveKeyIds(readings, credentials3, context) };
}
async function readProvider(provider, entries, context) {
  let opened = await provider.open(entries, context);
  if (opened.length === 0) return readingOfUnconfigured(provider, context);
  let sources2 = opened.map(({ source }) => source), [twice] = [...groupBy(sources2, idOf2)].find(([, same]) => same.length > 1) ?? [];
  if (twice !== void 0) {
    let message = `Several entries under sources.${provider.name} name the same source, ${twice}.`;
    throw new UsageError(message, { hint: "Keep one of them: the others would overwrite what it reads." });
  }
  let readings = await Promise.all(opened.map((one) => readSource(provider, one, context)));
  return { sources: sources2, readings: readings.flat() };
}
function readingOfUnconfigured(provider, context) {
  let source = { id: provider.name, kind: "provider", name: provider.title }, refusal = { status: "not-configured", reason: `No ${provider.title} source is configured.` };
  return { sources: [source], readings: refuse(provider, source, refusal, context) };
}
async function readSource(provider, opened, context) {
  let { source } = opened;
  if ("refusal" in opened) return refuse(provider, source, opened.refusal, context);
  let readings = await Promise.all(
    opened.sections.map(async (section) => {
      let collected = await section.collect(context), now = context.now().toISOString(), coverage = [...writeCoverage(section, source, collected, now), ...writeLeftOut(section, source, now)];
      return { source: source.id, records: collected, coverage, section };
    })
  );
  return await opened.close?.(), readings;
}
function refuse({ sections }, source, refusal, { now }) {
  let collectedAt = now().toISOString();
  return sections.map((section) => ({
    source: source.id,
    records: {},
    coverage: writeCoverage(section, source, { coverage: [refusal] }, collectedAt)
  }));
}
async function resolveKeyIds(readings, credentials2, context) {
  let wanted = new Set(credentials2), answers = await Promise.all(
    readings.map(async ({ source, section, records }) => {
      let own = (records.credentials ?? []).map(idOf2).filter((id) => wanted.has(id));
      if (section === void 0 || own.length === 0) return { keyIds: [], coverage: [] };
      let { keyIds, problem } = await section.resolveKeyIds(own, context), place = {
        source,
        section: `${section.section}/key-ids`,
        kinds: [],
        observedAt: context.now().toISOString()
      };
      return { keyIds, coverage: problem === void 0 ? [] : [{ ...place, ...problem }] };
    })
  );
  return {
    publicIds: new Map(
      answers.flatMap(({ keyIds }) => keyIds.map(({ credential, publicId }) => [credential, publicId]))
    ),
    coverage: answers.flatMap(({ coverage }) => coverage).sort(by(coverageKey))
  };
}
function idOf2({ id }) {
  return id;
}
function latestOfEachId(records) {
  return records.sort(by(idOf2)), records.filter((record, index) => records[index + 1]?.id !== record.id);
}

// src/scan.ts
async function collectSnapshot({ providers: providers2, entries, context }, tool) {
  return (await collect(providers2, entries, context, tool)).snapshot;
}
function resolveSnapshot(snapshot, judging) {
  let { step = directly } = judging;
  return step(() => resolve(snapshot, optionsFor(snapshot, judging)));
}
async function evaluateSnapshot(snapshot, judging, tool) {
  let resolution = resolveSnapshot(snapshot, judging);
  return waiveAndDescribe(await judgeResolution(resolution, judging, tool), resolution, judging, tool);
}
async function scan(collecting, judging, tool) {
  let collection = await collect(collecting.providers, collecting.entries, collecting.context, tool);
  collecting.context.signal.throwIfAborted();
  let resolution = resolveSnapshot(collection.snapshot, judging), judgement = await judgeResolution(resolution, judging, tool), named = await collection.resolveKeyIds(withoutPublicId(judgement));
  collecting.context.signal.throwIfAborted();
  let snapshot = identifyKeys(collection, named);
  if (named.coverage.length > 0) return { snapshot, ...await evaluateSnapshot(snapshot, judging, tool) };
  let identified = addPublicIds(judgement, named.publicIds);
  return { snapshot, ...await waiveAndDescribe(identified, resolution, judging, tool) };
}
function describeAs(judgement, resolution, step = directly) {
  let describe4 = (names) => describeFindings(judgement, resolution, names);
  return { result: step(() => describe4(plainNames)), judgement, describe: describe4, resolution };
}
function directly(work) {
  return work();
}
function optionsFor({ collectedAt }, { ownership, asOf }) {
  return { ...ownership, now: asOf ?? collectedAt };
}
function judgeResolution(resolution, judging, tool) {
  let { modules, evaluation, anchor } = judging, policies = judging.policies.filter((policy) => !isOnWaivers(policy)), subjects = resolution.subjects(new Set(policies.map(({ subject }) => subject))), evaluated = evaluate(subjects, policies, modules, evaluation);
  return judge(evaluated, { resolution, policies, tool, ...anchor && { anchor } });
}
function isOnWaivers({ subject }) {
  return subject === "waiver";
}
async function waiveAndDescribe(judged, resolution, judging, tool) {
  let { waivers, step = directly } = judging, { judgement, examined } = waivers === void 0 ? { judgement: judged, examined: [] } : step(() => applyWaivers(judged, waivers, resolution)), subjects = examined.map(waiverSubject), onWaivers = await judgeWaivers(subjects, resolution, judging, tool), entries = waivers?.entries ?? [], known = withWaivers(resolution, entries, subjects);
  return describeAs(
    joinJudgements(judgement, onWaivers),
    waivers === void 0 ? known : { ...known, hasWaivers: !0 },
    step
  );
}
function judgeWaivers(subjects, resolution, { modules, evaluation, ...judging }, tool) {
  let policies = judging.policies.filter(isOnWaivers), ids = new Set(policies.map(({ id }) => id)), concerned = modules.filter((module) => module.policies.some(({ id }) => ids.has(id))), evaluated = subjects.length === 0 ? nothing() : evaluate(subjects, policies, concerned, evaluation), alone = { ...resolution, sources: [], coverage: [], madeLater: 0, staleEntries: () => [] };
  return judge(evaluated, { resolution: alone, policies, tool });
}
async function* nothing() {
}
function withWaivers(resolution, entries, subjects) {
  return {
    ...resolution,
    people: () => peopleInWaivers(entries, resolution.people()),
    *subjects(types) {
      yield* resolution.subjects(types), (types?.has("waiver") ?? !0) && (yield* subjects);
    }
  };
}
function identifyKeys({ snapshot }, { publicIds, coverage }) {
  let credentials2 = snapshot.credentials.map((credential) => {
    let publicId = publicIds.get(credential.id);
    return publicId === void 0 ? credential : { ...credential, publicId };
  });
  return { ...snapshot, credentials: credentials2, coverage: [...snapshot.coverage, ...coverage].sort(by(coverageKey)) };
}

export {
  waivable,
  waivableReported,
  brokenRules,
  relateToToday,
  waiverProblems,
  examineWaivers,
  nothingFound,
  collect,
  knowsCreator,
  describeMissingTies,
  mergeSnapshots,
  resolve,
  collectSnapshot,
  resolveSnapshot,
  evaluateSnapshot,
  scan,
  describeAs
};

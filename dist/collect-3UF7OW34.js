import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  inLanes
} from "./chunk-ZHACUH6K.js";
import {
  withoutCode
} from "./chunk-3VMIEQBM.js";
import "./chunk-2BETQLJM.js";

// src/collect/aws/secrets/fold.ts
function toSeenSecret(region, entry) {
  if (entry === null) return;
  let { ARN, Name, CreatedDate } = entry;
  if (!(typeof ARN != "string" || ARN.split(":").length < 7 || !Name || !isDate(CreatedDate)))
    return { region, arn: ARN, name: Name, createdAt: CreatedDate, entry };
}
function foldReplicas(seen) {
  let families = /* @__PURE__ */ new Map();
  for (let secret of seen) {
    let id = primaryArn(secret), family = families.get(id);
    family === void 0 ? families.set(id, [secret]) : family.push(secret);
  }
  return [...families].sort(([a], [b]) => a < b ? -1 : 1).map(([id, family]) => foldFamily(id, family));
}
function foldFamily(id, family) {
  let members = family.toSorted((a, b) => a.region < b.region ? -1 : 1), [first] = members, primary = members.find(({ arn }) => arn === id), seen = primary ?? first;
  if (seen === void 0) throw new Error(`The family of ${id} is empty.`);
  let lastAccessedAt = latest(members.map(({ entry }) => entry.LastAccessedDate));
  return {
    id,
    seen,
    standsIn: primary === void 0,
    replicas: members.filter(({ arn }) => arn !== id).map(({ region }) => region),
    ...lastAccessedAt !== void 0 && { lastAccessedAt }
  };
}
function primaryArn({ arn, entry }) {
  if (!entry.PrimaryRegion) return arn;
  let parts = arn.split(":");
  return [...parts.slice(0, 3), entry.PrimaryRegion, ...parts.slice(4)].join(":");
}
function latest(dates) {
  return dates.filter(isDate).reduce((last, date) => last === void 0 || date > last ? date : last, void 0);
}
var isDate = (value) => value instanceof Date && !Number.isNaN(value.getTime());

// src/collect/aws/secrets/convert.ts
function toSecret(secret, { source, age, everyCopySeen }) {
  let { id, seen, replicas } = secret, { entry, createdAt, name, region } = seen, lastUsed = everyCopySeen ? lastUseOf(secret) : void 0;
  return {
    id,
    source,
    kind: "secret",
    name,
    scope: region,
    account: null,
    status: entry.DeletedDate === void 0 ? "active" : "pending-deletion",
    createdAt: toInstant(createdAt),
    expiresAt: null,
    rotation: rotationOf(entry),
    tags: (entry.Tags ?? []).map(({ Key = "", Value = "" }) => ({ key: Key, value: Value })),
    ...age?.state === "changed" && { rotatedAt: toInstant(age.at) },
    ...lastUsed !== void 0 && { lastUsed },
    ...replicas.length > 0 && { replicas: [...replicas] }
  };
}
function lastUseOf({ lastAccessedAt, seen }) {
  return lastAccessedAt === void 0 ? { state: "never", since: toInstant(seen.createdAt) } : { state: "used", at: `${lastAccessedAt.toISOString().slice(0, 10)}T00:00:00Z`, precision: "day" };
}
function rotationOf({
  RotationEnabled = !1,
  NextRotationDate
}) {
  return { enabled: RotationEnabled, ...isDate(NextRotationDate) && { nextAt: toInstant(NextRotationDate) } };
}
var toInstant = (date) => `${date.toISOString().slice(0, 19)}Z`;

// src/collect/aws/secrets/regions.ts
var alwaysEnabled = [
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-northeast-3",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ca-central-1",
  "eu-central-1",
  "eu-north-1",
  "eu-west-1",
  "eu-west-2",
  "eu-west-3",
  "sa-east-1",
  "us-east-1",
  "us-east-2",
  "us-west-1",
  "us-west-2"
], optIn = [
  "af-south-1",
  "ap-east-1",
  "ap-east-2",
  "ap-south-2",
  "ap-southeast-3",
  "ap-southeast-4",
  "ap-southeast-5",
  "ap-southeast-6",
  "ap-southeast-7",
  "ca-west-1",
  "eu-central-2",
  "eu-south-1",
  "eu-south-2",
  "il-central-1",
  "me-central-1",
  "me-south-1",
  "me-west-1",
  "mx-central-1",
  "sa-west-1"
], regionsByPartition = {
  aws: [...alwaysEnabled, ...optIn],
  "aws-cn": ["cn-north-1", "cn-northwest-1"],
  "aws-eusc": ["eusc-de-east-1"],
  "aws-iso": ["us-iso-east-1", "us-iso-west-1"],
  "aws-iso-b": ["us-isob-east-1", "us-isob-west-1"],
  "aws-iso-e": ["eu-isoe-west-1"],
  "aws-iso-f": ["us-isof-east-1", "us-isof-south-1"],
  "aws-us-gov": ["us-gov-east-1", "us-gov-west-1"]
};
async function regionsToRead({ configured, partition, home, listRegions }) {
  if (configured !== void 0) return { regions: sorted(configured), origin: "configured" };
  let listed = await listRegions();
  return "value" in listed ? { regions: sorted(listed.value), origin: "listed" } : {
    regions: sorted(regionsByPartition[partition] ?? [home]),
    origin: "assumed",
    note: `The enabled regions are assumed, not listed: ${listed.refusal.reason}`
  };
}
var sorted = (regions) => [...new Set(regions)].sort(), unknownThere = /* @__PURE__ */ new Set(["UnrecognizedClientException", "InvalidClientTokenId", "AuthFailure", "OptInRequired"]);
function looksDisabled(region, origin, code) {
  return unknownThere.has(code) && origin !== "listed" && !alwaysEnabled.includes(region);
}

// src/collect/aws/secrets/value-age.ts
var sameMoment = 6e4, lanes = 4;
async function findValueAges(secrets, ask) {
  let refusals = /* @__PURE__ */ new Map(), ages = await inLanes(secrets, lanes, async (secret) => {
    let { region, entry, createdAt } = secret.seen, known = changedAtOf(entry, createdAt);
    if (known !== void 0) return [secret.id, { state: "changed", at: known }];
    let refusal = refusals.get(region);
    if (refusal !== void 0) return [secret.id, { state: "refused", refusal }];
    let age = readVersions(await ask(secret));
    return age.state === "refused" && refusals.set(region, age.refusal), [secret.id, age];
  });
  return new Map(ages);
}
function changedAtOf(entry, createdAt) {
  let { LastRotatedDate, LastChangedDate, RotationEnabled, SecretVersionsToStages = {} } = entry;
  if (isDate(LastRotatedDate)) {
    let untouched = !isDate(LastChangedDate) || LastChangedDate.getTime() - LastRotatedDate.getTime() <= sameMoment;
    return RotationEnabled === !0 || untouched ? LastRotatedDate : void 0;
  }
  let stages = Object.values(SecretVersionsToStages);
  return stages.length === 1 && stages[0]?.includes("AWSCURRENT") === !0 && !stages[0].includes("AWSPREVIOUS") ? createdAt : void 0;
}
function readVersions({ items, refusal }) {
  let current = items.find(({ VersionStages = [] }) => VersionStages.includes("AWSCURRENT"));
  return isDate(current?.CreatedDate) ? { state: "changed", at: current.CreatedDate } : refusal?.code === "ResourceNotFoundException" ? { state: "gone" } : refusal === void 0 ? { state: "none" } : { state: "refused", refusal };
}

// src/collect/aws/secrets/collect.ts
var lanes2 = 6;
async function collectSecrets(calls, connection, context, declaration) {
  let chosen = await regionsToRead({
    ...connection.regions !== void 0 && { configured: connection.regions },
    partition: connection.partition,
    home: connection.region,
    listRegions: calls.enabledRegions
  }), readings = await readRegions(calls, connection, context, chosen, declaration.section), folded = foldReplicas(readings.flatMap(({ seen }) => seen)), asked = context.firstPageOnly ? folded.slice(0, 1) : folded, ages = await findValueAges(asked, ({ seen }) => calls.versions(seen.region, seen.arn)), living = folded.filter(({ id }) => !isNothing(ages.get(id))), blind = readings.some(({ refusal, more, disabled }) => refusal !== void 0 && !disabled || more);
  return {
    credentials: living.map(
      (secret) => toSecret(secret, {
        source: connection.sourceId,
        age: ages.get(secret.id),
        everyCopySeen: !secret.standsIn && !(blind && secret.seen.entry.PrimaryRegion !== void 0)
      })
    ),
    coverage: readings.map(
      (reading) => toCoverage(reading, describe(reading, folded, ages, chosen), {
        source: connection.sourceId,
        section: declaration.section,
        kinds: Object.keys(declaration.provides),
        observedAt: context.now().toISOString()
      })
    )
  };
}
function toCoverage({ region }, description, base) {
  return { ...base, scope: region, ...description };
}
var isNothing = (age) => age?.state === "none" || age?.state === "gone";
async function readRegions(calls, { sourceId, stillAccepted }, { firstPageOnly, progress }, { regions, origin }, section) {
  let counts = /* @__PURE__ */ new Map(), listings = await inLanes(regions, lanes2, async (region) => {
    let onPage = (count) => {
      counts.set(region, count);
      let done = [...counts.values()].reduce((sum, one) => sum + one, 0);
      progress({ source: sourceId, section, done, unit: "secrets" });
    };
    return [region, await calls.secrets(region, { firstPageOnly, onPage })];
  }), silent = listings.filter(([region, { refusal }]) => refusal && looksDisabled(region, origin, refusal.code)), disabled = new Set(silent.length > 0 && await stillAccepted() ? silent.map(([region]) => region) : []);
  return listings.map(([region, listing]) => toReading(region, listing, disabled.has(region)));
}
function toReading(region, listing, disabled) {
  let all = listing.items.map((entry) => toSeenSecret(region, entry)), seen = all.filter((secret) => secret !== void 0), managed = /* @__PURE__ */ new Map();
  for (let { entry } of seen)
    entry.OwningService && managed.set(entry.OwningService, (managed.get(entry.OwningService) ?? 0) + 1);
  return {
    region,
    seen: seen.filter(({ entry }) => !entry.OwningService),
    ...listing.refusal !== void 0 && { refusal: listing.refusal },
    disabled,
    more: listing.more === !0,
    malformed: all.length - seen.length,
    managed
  };
}
function describe(reading, folded, ages, { note }) {
  if (reading.disabled) return { status: "not-applicable", reason: "The region is not enabled for this account." };
  let own = folded.filter(({ seen }) => seen.region === reading.region), skipped = skippedOf(reading, own, ages), found = {
    count: own.filter(({ id }) => !isNothing(ages.get(id))).length,
    ...skipped.length > 0 && { skipped }
  }, problem = problemOfListing(reading) ?? problemOfVersions(own, ages);
  return problem !== void 0 ? { ...problem, reason: withNote(problem.reason, note), ...found } : { status: "complete", ...found, ...note !== void 0 && { reason: note } };
}
function withNote(reason, note) {
  return note === void 0 ? reason : `${reason} ${note}`;
}
function skippedOf({ managed }, own, ages) {
  let empty = own.filter(({ id }) => ages.get(id)?.state === "none").length, gone = own.filter(({ id }) => ages.get(id)?.state === "gone").length;
  return [
    ...[...managed].sort(([a], [b]) => a < b ? -1 : 1).map(([service, count]) => ({ count, reason: `made and kept by the AWS service ${service}` })),
    ...empty > 0 ? [{ count: empty, reason: "without a value" }] : [],
    ...gone > 0 ? [{ count: gone, reason: "deleted while they were being read" }] : []
  ];
}
function problemOfListing({ refusal, seen, more, malformed, managed }) {
  if (refusal !== void 0) {
    let nothing = seen.length + managed.size === 0;
    return {
      ...withoutCode(refusal),
      status: nothing ? refusal.status : "partial",
      consequence: nothing ? "The secrets in this region are not known." : "Further secrets in this region are not known."
    };
  }
  if (more)
    return {
      status: "partial",
      reason: "Only the first page was read.",
      consequence: "Further secrets are not known."
    };
  if (malformed !== 0)
    return {
      status: "partial",
      reason: `${malformed} secrets were listed without ARN, name or date.`,
      consequence: "These secrets are not known."
    };
}
function problemOfVersions(own, ages) {
  let refusals = own.flatMap(({ id }) => {
    let age = ages.get(id);
    return age?.state === "refused" ? [age.refusal] : [];
  }), [refusal] = refusals;
  if (refusal !== void 0)
    return {
      ...withoutCode(refusal),
      status: "partial",
      consequence: `When the values of ${refusals.length} secrets last changed is not known.`
    };
}
export {
  collectSecrets
};

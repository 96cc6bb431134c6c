import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  isDate,
  toSecond,
  toTags
} from "./chunk-collect-aws-fields.js";
import {
  partialProblem,
  problemOf,
  sampleProblem
} from "./chunk-collect-aws-refusal.js";
import {
  limitConcurrency
} from "./chunk-collect-limit-concurrency.js";
import "./chunk-model-looks-like-secret.js";
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
import {
  countOf
} from "./chunk-model-sentence.js";
import "./chunk-runtime.js";

// src/collect/aws/secrets/convert.ts
function toSecret(secret, { source, age, isEveryReplicaListed }) {
  let { id, listed, replicas } = secret, { entry, createdAt, name, region } = listed;
  return omitUndefined({
    id,
    source,
    kind: "secret",
    name,
    scope: region,
    account: null,
    status: entry.DeletedDate === void 0 ? "active" : "pending-deletion",
    createdAt: toSecond(createdAt),
    expiresAt: null,
    // AWS leaves these fields out where rotation was never configured.
    rotation: omitUndefined({
      enabled: entry.RotationEnabled ?? !1,
      nextAt: isDate(entry.NextRotationDate) ? toSecond(entry.NextRotationDate) : void 0
    }),
    tags: toTags(entry.Tags),
    rotatedAt: age?.state === "changed" ? toSecond(age.at) : void 0,
    lastUsed: isEveryReplicaListed ? lastUseOf(secret) : void 0,
    replicas: replicas.length > 0 ? [...replicas] : void 0
  });
}
function lastUseOf({ lastAccessedAt, listed }) {
  return lastAccessedAt === void 0 ? { state: "never", since: toSecond(listed.createdAt) } : { state: "used", at: `${lastAccessedAt.toISOString().slice(0, 10)}T00:00:00Z`, precision: "day" };
}

// src/collect/aws/secrets/fold.ts
function toListedSecret(region, entry) {
  if (entry === null) return;
  let { ARN, Name, CreatedDate } = entry;
  if (!(typeof ARN != "string" || ARN.split(":").length < 7 || !Name || !isDate(CreatedDate)))
    return { region, arn: ARN, name: Name, createdAt: CreatedDate, entry };
}
function foldReplicas(listed) {
  return [...groupBy(listed, primaryArn)].map(([id, family]) => foldFamily(id, family)).sort(by(({ id }) => id));
}
function foldFamily(id, family) {
  let members = family.toSorted(by(({ region }) => region)), primary = members.find(({ arn }) => arn === id), listed = primary ?? members[0];
  if (listed === void 0) throw new Error(`The family of ${id} is empty.`);
  let uses = members.map(({ entry }) => entry.LastAccessedDate).filter(isDate);
  return omitUndefined({
    id,
    listed,
    isPrimaryListed: primary !== void 0,
    replicas: members.filter(({ arn }) => arn !== id).map(({ region }) => region),
    lastAccessedAt: uses.sort((a, b) => a.getTime() - b.getTime()).at(-1)
  });
}
function primaryArn({ arn, entry }) {
  if (!entry.PrimaryRegion) return arn;
  let parts = arn.split(":");
  return [...parts.slice(0, 3), entry.PrimaryRegion, ...parts.slice(4)].join(":");
}

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
async function regionsToRead({ regions, partition, region: home }, listRegions) {
  if (regions !== void 0) return { regions: sorted(regions), origin: "configured" };
  let listed = await listRegions();
  return "value" in listed ? { regions: sorted(listed.value), origin: "listed" } : {
    regions: sorted(regionsByPartition[partition] ?? [home]),
    origin: "assumed",
    assumed: omitUndefined({
      reason: `The enabled regions are assumed, not listed: ${listed.refusal.reason}`,
      requiredPermission: listed.refusal.requiredPermission
    })
  };
}
var sorted = (regions) => unique(regions).sort(), disabledCodes = /* @__PURE__ */ new Set(["UnrecognizedClientException", "InvalidClientTokenId", "AuthFailure", "OptInRequired"]);
function looksDisabled(region, origin, code) {
  return disabledCodes.has(code) && origin !== "listed" && !alwaysEnabled.includes(region);
}

// src/collect/aws/secrets/value-age.ts
var sameMoment = 6e4, concurrency = 4;
async function findValueAges(secrets, requestVersions) {
  let refusals = /* @__PURE__ */ new Map(), ageOf = async (secret) => {
    let { region, entry, createdAt } = secret.listed, at = changedAtOf(entry, createdAt);
    if (at !== void 0) return { state: "changed", at };
    let known = refusals.get(region), found = known === void 0 ? ageOfVersions(await requestVersions(secret)) : { refusal: known };
    if ("state" in found) return found;
    refusals.set(region, found.refusal);
    let stages = Object.values(entry.SecretVersionsToStages ?? {}).flat();
    return { state: "refused", refusal: found.refusal, hasValue: stages.includes("AWSCURRENT") };
  }, limit = limitConcurrency(concurrency);
  return new Map(
    await Promise.all(secrets.map((secret) => limit(async () => [secret.id, await ageOf(secret)])))
  );
}
function changedAtOf(entry, createdAt) {
  let { LastRotatedDate, LastChangedDate, RotationEnabled, SecretVersionsToStages = {} } = entry;
  if (isDate(LastRotatedDate)) {
    let untouched = !isDate(LastChangedDate) || LastChangedDate.getTime() - LastRotatedDate.getTime() <= sameMoment;
    return RotationEnabled === !0 || untouched ? LastRotatedDate : void 0;
  }
  let [stages, ...others] = Object.values(SecretVersionsToStages);
  return others.length === 0 && stages?.includes("AWSCURRENT") === !0 && !stages.includes("AWSPREVIOUS") ? createdAt : void 0;
}
function ageOfVersions({ items, refusal }) {
  let current = items.find(({ VersionStages = [] }) => VersionStages.includes("AWSCURRENT"));
  return isDate(current?.CreatedDate) ? { state: "changed", at: current.CreatedDate } : refusal?.code === "ResourceNotFoundException" ? { state: "gone" } : refusal === void 0 ? { state: "none" } : { refusal };
}

// src/collect/aws/secrets/collect.ts
var concurrency2 = 6;
async function collectSecrets(api, connection, context, { section }) {
  let regions = await regionsToRead(connection, api.enabledRegions), readings = await readRegions(api, connection, context, regions, section), folded = foldReplicas(readings.flatMap(({ listed }) => listed)), chosen = context.firstPageOnly ? sampleOf(folded) : folded, ages = await findValueAges(chosen, ({ listed }) => api.versions(listed.region, listed.arn)), existing = folded.filter(({ id }) => hasValue(ages.get(id))), isGap = ({ refusal, more, disabled }) => refusal !== void 0 && !disabled || more, someRegionUnread = readings.some(isGap);
  return {
    credentials: existing.map((secret) => {
      let mayMissReplica = someRegionUnread && secret.listed.entry.PrimaryRegion !== void 0;
      return toSecret(secret, {
        source: connection.sourceId,
        age: ages.get(secret.id),
        isEveryReplicaListed: secret.isPrimaryListed && !mayMissReplica
      });
    }),
    coverage: readings.map((reading) => ({
      scope: reading.region,
      ...coverageOf(reading, folded, ages, regions)
    }))
  };
}
function sampleOf(secrets) {
  let regions = /* @__PURE__ */ new Set();
  return secrets.filter(({ listed: { region, entry, createdAt } }) => {
    if (changedAtOf(entry, createdAt) !== void 0) return !0;
    let isFirst = !regions.has(region);
    return regions.add(region), isFirst;
  });
}
function hasValue(age) {
  return age?.state === "refused" ? age.hasValue : age?.state !== "none" && age?.state !== "gone";
}
async function readRegions(api, { sourceId, stillAccepted }, { firstPageOnly, progress }, { regions, origin }, section) {
  let counts = /* @__PURE__ */ new Map(), limit = limitConcurrency(concurrency2), requestList = async (region) => {
    let onPage = (count) => {
      counts.set(region, count);
      let done = [...counts.values()].reduce((sum, one) => sum + one, 0);
      progress({ source: sourceId, section, done, unit: "secrets" });
    };
    return { region, response: await api.secrets(region, { firstPageOnly, onPage }) };
  }, lists = await Promise.all(regions.map((region) => limit(() => requestList(region)))), suspects = lists.filter(
    ({ region, response }) => response.refusal && looksDisabled(region, origin, response.refusal.code)
  ), disabled = new Set(suspects.length > 0 && await stillAccepted() ? suspects.map(({ region }) => region) : []);
  return lists.map(({ region, response }) => toReading(region, response, disabled.has(region)));
}
function toReading(region, { items, refusal, more }, disabled) {
  let secrets = items.flatMap((entry) => toListedSecret(region, entry) ?? []), byService = groupBy(secrets, ({ entry }) => entry.OwningService ?? ""), listed = byService.get("") ?? [];
  return byService.delete(""), omitUndefined({
    region,
    listed,
    refusal,
    disabled,
    more: more === !0,
    malformed: items.length - secrets.length,
    managed: [...byService].map(([service, { length }]) => ({ count: length, reason: `made and kept by the AWS service ${service}` })).sort(by(({ reason }) => reason))
  });
}
function coverageOf(reading, folded, ages, { assumed }) {
  if (reading.disabled) return { status: "not-applicable", reason: "The region is not enabled for this account." };
  let own = folded.filter(({ listed }) => listed.region === reading.region).map(({ id }) => ages.get(id)), skipped = [
    ...reading.managed,
    { count: own.filter((age) => age?.state === "none").length, reason: "without a value" },
    { count: own.filter((age) => age?.state === "gone").length, reason: "deleted while they were being read" }
  ].filter(({ count }) => count > 0), problem = listProblem(reading) ?? versionsProblem(own) ?? sampleProblemOf(reading, own), causes = [problem, assumed];
  return omitUndefined({
    status: "complete",
    ...problem,
    reason: causes.flatMap((cause) => cause?.reason ?? []).join(" ") || void 0,
    requiredPermission: unique(causes.flatMap((cause) => cause?.requiredPermission ?? [])).join(", ") || void 0,
    count: own.filter(hasValue).length,
    skipped: skipped.length > 0 ? skipped : void 0
  });
}
function listProblem({ refusal, listed, malformed, managed }) {
  if (refusal !== void 0)
    return listed.length + managed.length === 0 ? problemOf(refusal, "The secrets in this region are not known.") : { ...problemOf(refusal, "Further secrets in this region are not known."), status: "partial" };
  if (malformed !== 0)
    return partialProblem(
      `${countOf(malformed, "secret")} came without ARN, name or date.`,
      "Not every secret is known."
    );
}
var everySecretListed = { listed: { secret: "whole" } };
function versionsProblem(ages) {
  let refused = ages.flatMap((age) => age?.state === "refused" ? [age] : []), [first] = refused;
  if (first === void 0) return;
  let doubtful = refused.filter((age) => !age.hasValue).length, undated = refused.length - doubtful, consequence = [
    ...undated > 0 ? [`When the values of ${countOf(undated, "secret")} last changed is not known.`] : [],
    ...doubtful > 0 ? [`Whether there is a value in ${countOf(doubtful, "secret")} is not known.`] : []
  ].join(" ");
  return {
    ...problemOf(first.refusal, consequence),
    status: "partial",
    ...doubtful === 0 && everySecretListed
  };
}
function sampleProblemOf({ more }, ages) {
  return more ? sampleProblem("Only the first page was read.", "Further secrets are not known.") : ages.includes(void 0) ? { ...sampleProblem("The age of its value was requested for a sample of the secrets only.", "The age of the other values is not known."), ...everySecretListed } : void 0;
}
export {
  collectSecrets
};

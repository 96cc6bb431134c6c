import type { Coverage } from "../../../model/generated/snapshot.ts";
import { groupBy, unique } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { by } from "../../../model/order.ts";
import { countOf } from "../../../model/sentence.ts";
import type { CollectContext, Collected, CoverageReport, SectionDeclaration } from "../../collector.ts";
import { limitConcurrency } from "../../limit-concurrency.ts";
import type { AwsConnection } from "../connection.ts";
import { type AwsRefusal, type Problem, partialProblem, problemOf, sampleProblem } from "../refusal.ts";
import type { PagedResponse } from "../request.ts";
import type { SecretsApi } from "./api.ts";
import { toSecret } from "./convert.ts";
import { type FoldedSecret, foldReplicas, type ListedSecret, toListedSecret } from "./fold.ts";
import { looksDisabled, type RegionsToRead, regionsToRead } from "./regions.ts";
import { changedAtOf, findValueAges, type ValueAge } from "./value-age.ts";

/** The result of listing one region. */
interface RegionReading {
  readonly region: string;
  readonly listed: readonly ListedSecret[];
  readonly refusal?: AwsRefusal;
  /** true: the region is disabled for this account. */
  readonly disabled: boolean;
  readonly more: boolean;
  /** Number of entries without what every secret has. */
  readonly malformed: number;
  /** Secrets that other AWS services made and manage, one element per service. */
  readonly managed: NonNullable<Coverage["skipped"]>;
}

/** Regions at once. AWS limits each region by itself; more regions at once only wait for sockets. */
const concurrency = 6;

/** Lists the secrets of every region, joins replicas, and finds when each value last changed. */
export async function collectSecrets(
  api: SecretsApi,
  connection: AwsConnection,
  context: CollectContext,
  { section }: SectionDeclaration,
): Promise<Collected> {
  const regions = await regionsToRead(connection, api.enabledRegions);
  const readings = await readRegions(api, connection, context, regions, section);
  const folded = foldReplicas(readings.flatMap(({ listed }) => listed));
  const chosen = context.firstPageOnly ? sampleOf(folded) : folded;
  const ages = await findValueAges(chosen, ({ listed }) => api.versions(listed.region, listed.arn));
  const existing = folded.filter(({ id }) => hasValue(ages.get(id)));
  const isGap = ({ refusal, more, disabled }: RegionReading) => (refusal !== undefined && !disabled) || more;
  const someRegionUnread = readings.some(isGap);
  return {
    credentials: existing.map((secret) => {
      // A primary with replicas names its own region; where none is listed they are in regions that nobody wants read.
      const isAlone = regions.origin === "configured" && secret.replicas.length === 0;
      const mayMissReplica = (someRegionUnread || isAlone) && secret.listed.entry.PrimaryRegion !== undefined;
      return toSecret(secret, {
        source: connection.sourceId,
        age: ages.get(secret.id),
        isEveryReplicaListed: secret.isPrimaryListed && !mayMissReplica,
      });
    }),
    coverage: [
      ...readings.map((reading) => ({ scope: reading.region, ...coverageOf(reading, folded, ages, regions) })),
      ...(regions.origin === "configured" ? [otherRegions(regions)] : []),
    ],
  };
}

/** The secrets whose list tells the age, and in each region one of the others, to try the request. */
function sampleOf(secrets: readonly FoldedSecret[]): readonly FoldedSecret[] {
  const regions = new Set<string>();
  return secrets.filter(({ listed: { region, entry, createdAt } }) => {
    if (changedAtOf(entry, createdAt) !== undefined) return true;
    const isFirst = !regions.has(region);
    regions.add(region);
    return isFirst;
  });
}

/** A secret without a value authenticates nothing, so one that may have none is not reported as a credential. */
function hasValue(age: ValueAge | undefined): boolean {
  return age?.state === "refused" ? age.hasValue : age?.state !== "none" && age?.state !== "gone";
}

async function readRegions(
  api: SecretsApi,
  { sourceId, stillAccepted, isSession }: AwsConnection,
  { firstPageOnly, progress }: CollectContext,
  { regions, origin }: RegionsToRead,
  section: string,
): Promise<readonly RegionReading[]> {
  const counts = new Map<string, number>();
  const limit = limitConcurrency(concurrency);
  const requestList = async (region: string) => {
    const onPage = (count: number): void => {
      counts.set(region, count);
      const done = [...counts.values()].reduce((sum, one) => sum + one, 0);
      progress({ source: sourceId, section, done, unit: "secrets" });
    };
    return { region, response: await api.secrets(region, { firstPageOnly, onPage }) };
  };
  const lists = await Promise.all(regions.map((region) => limit(() => requestList(region))));
  const suspects = lists.filter(
    ({ region, response }) => response.refusal && looksDisabled(region, origin, response.refusal.code),
  );
  const suspected = new Set(suspects.map(({ region }) => region));
  // A disabled region and expired credentials are refused alike; with expired credentials nothing was read there.
  const areAccepted = suspected.size > 0 && (await stillAccepted());
  // Whoever names a region expects secrets in it, and may have a session that it refuses although it is enabled.
  const isDoubtful = areAccepted && origin === "configured" && (await isSession());
  return lists.map(({ region, response }) => {
    const isDisabled = areAccepted && suspected.has(region);
    return isDisabled && isDoubtful
      ? toReading(region, withSessionDoubt(response), false)
      : toReading(region, response, isDisabled);
  });
}

/**
 * A session of the global STS endpoint is valid only in the regions that cannot be disabled.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetSecurityTokenServicePreferences.html
 */
function withSessionDoubt<Response extends { readonly refusal?: AwsRefusal }>(response: Response): Response {
  if (response.refusal === undefined) return response;
  const doubt =
    "Either the region is not enabled for this account, or the credentials are a session of the global STS endpoint, which is not valid there.";
  return { ...response, refusal: { ...response.refusal, reason: `${response.refusal.reason} ${doubt}` } };
}

function toReading(
  region: string,
  { items, refusal, more }: PagedResponse<ListedSecret["entry"]>,
  disabled: boolean,
): RegionReading {
  const secrets = items.flatMap((entry) => toListedSecret(region, entry) ?? []);
  const byService = groupBy(secrets, ({ entry }) => entry.OwningService ?? "");
  const listed = byService.get("") ?? [];
  byService.delete("");
  return omitUndefined({
    region,
    listed,
    refusal,
    disabled,
    more: more === true,
    malformed: items.length - secrets.length,
    managed: [...byService]
      .map(([service, { length }]) => ({ count: length, reason: `made and kept by the AWS service ${service}` }))
      .sort(by(({ reason }) => reason)),
  });
}

/** The report on the regions that the configuration does not name. Secrets in them may exist. */
function otherRegions({ regions }: RegionsToRead): CoverageReport {
  return {
    status: "not-configured",
    reason: `The configuration names the regions to read: ${regions.join(", ")}. Without "regions" in this entry of sources.aws, every enabled region is read.`,
    consequence: "Secrets in other regions are not known.",
  };
}

/** The report on a region. */
function coverageOf(
  reading: RegionReading,
  folded: readonly FoldedSecret[],
  ages: ReadonlyMap<string, ValueAge>,
  { assumed }: RegionsToRead,
): Omit<CoverageReport, "scope"> {
  if (reading.disabled) return { status: "not-applicable", reason: "The region is not enabled for this account." };
  const own = folded
    .filter(({ listed }) => listed.region === reading.region)
    .map(({ id }): ValueAge | undefined => ages.get(id));
  const skipped = [
    ...reading.managed,
    { count: own.filter((age) => age?.state === "none").length, reason: "without a value" },
    { count: own.filter((age) => age?.state === "gone").length, reason: "deleted while they were being read" },
  ].filter(({ count }) => count > 0);
  const problem = listProblem(reading) ?? versionsProblem(own) ?? sampleProblemOf(reading, own);
  // An assumed region can fail because it does not exist, so that this belongs to the reason.
  const causes = [problem, assumed];
  return omitUndefined({
    status: "complete" as const,
    ...problem,
    reason: causes.flatMap((cause) => cause?.reason ?? []).join(" ") || undefined,
    requiredPermission: unique(causes.flatMap((cause) => cause?.requiredPermission ?? [])).join(", ") || undefined,
    count: own.filter(hasValue).length,
    skipped: skipped.length > 0 ? skipped : undefined,
  });
}

/** What keeps the list of a region from being whole. */
function listProblem({ refusal, listed, malformed, managed }: RegionReading): Problem | undefined {
  if (refusal !== undefined) {
    return listed.length + managed.length === 0
      ? problemOf(refusal, "The secrets in this region are not known.")
      : { ...problemOf(refusal, "Further secrets in this region are not known."), status: "partial" };
  }
  if (malformed === 0) return undefined;
  return partialProblem(
    `${countOf(malformed, "secret")} came without ARN, name or date.`,
    "Not every secret is known.",
  );
}

type SecretsProblem = Problem & Pick<CoverageReport, "listed">;

const everySecretListed = { listed: { secret: "whole" } } as const;

function versionsProblem(ages: readonly (ValueAge | undefined)[]): SecretsProblem | undefined {
  const refused = ages.flatMap((age) => (age?.state === "refused" ? [age] : []));
  const [first] = refused;
  if (first === undefined) return undefined;
  const doubtful = refused.filter((age) => !age.hasValue).length;
  const undated = refused.length - doubtful;
  const consequence = [
    ...(undated > 0 ? [`When the values of ${countOf(undated, "secret")} last changed is not known.`] : []),
    ...(doubtful > 0 ? [`Whether there is a value in ${countOf(doubtful, "secret")} is not known.`] : []),
  ].join(" ");
  return {
    ...problemOf(first.refusal, consequence),
    status: "partial",
    ...(doubtful === 0 && everySecretListed),
  };
}

/** What the doctor's sample leaves out. */
function sampleProblemOf({ more }: RegionReading, ages: readonly (ValueAge | undefined)[]): SecretsProblem | undefined {
  if (more) return sampleProblem("Only the first page was read.", "Further secrets are not known.");
  if (!ages.includes(undefined)) return undefined;
  const reason = "The age of its value was requested for a sample of the secrets only.";
  return { ...sampleProblem(reason, "The age of the other values is not known."), ...everySecretListed };
}

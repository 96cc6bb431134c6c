import type { Coverage } from "../../../model/generated/snapshot.ts";
import type { Collected, CollectContext, CoverageReport, SectionDeclaration } from "../../collector.ts";
import type { Listing } from "../ask.ts";
import type { AwsConnection } from "../connection.ts";
import { inLanes } from "../lanes.ts";
import { type AwsRefusal, withoutCode } from "../refusal.ts";
import type { SecretsCalls } from "./calls.ts";
import { toSecret } from "./convert.ts";
import { type FoldedSecret, foldReplicas, type SeenSecret, toSeenSecret } from "./fold.ts";
import { looksDisabled, type RegionsToRead, regionsToRead } from "./regions.ts";
import { findValueAges, type ValueAge } from "./value-age.ts";

/** What one region gave. */
interface RegionReading {
  readonly region: string;
  readonly seen: readonly SeenSecret[];
  readonly refusal?: AwsRefusal;
  /** true: the region is switched off for this account. */
  readonly disabled: boolean;
  readonly more: boolean;
  /** Entries without what every secret has. */
  readonly malformed: number;
  /** Secrets that another AWS service made and keeps, by service. */
  readonly managed: ReadonlyMap<string, number>;
}

/** Regions are limited one by one; more lanes than these only wait for sockets. */
const lanes = 6;

/** Lists every region's secrets, folds copies together, and finds out when each value last changed. */
export async function collectSecrets(
  calls: SecretsCalls,
  connection: AwsConnection,
  context: CollectContext,
  declaration: SectionDeclaration,
): Promise<Collected> {
  const chosen = await regionsToRead({
    ...(connection.regions !== undefined && { configured: connection.regions }),
    partition: connection.partition,
    home: connection.region,
    listRegions: calls.enabledRegions,
  });
  const readings = await readRegions(calls, connection, context, chosen, declaration.section);
  const folded = foldReplicas(readings.flatMap(({ seen }) => seen));
  // The doctor wants to know whether it may ask, not the answers.
  const asked = context.firstPageOnly ? folded.slice(0, 1) : folded;
  const ages = await findValueAges(asked, ({ seen }) => calls.versions(seen.region, seen.arn));
  const living = folded.filter(({ id }) => !isNothing(ages.get(id)));
  const blind = readings.some(({ refusal, more, disabled }) => (refusal !== undefined && !disabled) || more);
  return {
    credentials: living.map((secret) =>
      toSecret(secret, {
        source: connection.sourceId,
        age: ages.get(secret.id),
        everyCopySeen: !secret.standsIn && !(blind && secret.seen.entry.PrimaryRegion !== undefined),
      }),
    ),
    coverage: readings.map((reading) => ({ scope: reading.region, ...describe(reading, folded, ages, chosen) })),
  };
}

/** Without a value there is nothing to authenticate with. */
const isNothing = (age: ValueAge | undefined): boolean => age?.state === "none" || age?.state === "gone";

async function readRegions(
  calls: SecretsCalls,
  { sourceId, stillAccepted }: AwsConnection,
  { firstPageOnly, progress }: CollectContext,
  { regions, origin }: RegionsToRead,
  section: string,
): Promise<readonly RegionReading[]> {
  const counts = new Map<string, number>();
  const listings = await inLanes(regions, lanes, async (region) => {
    const onPage = (count: number): void => {
      counts.set(region, count);
      const done = [...counts.values()].reduce((sum, one) => sum + one, 0);
      progress({ source: sourceId, section, done, unit: "secrets" });
    };
    return [region, await calls.secrets(region, { firstPageOnly, onPage })] as const;
  });
  const silent = listings.filter(([region, { refusal }]) => refusal && looksDisabled(region, origin, refusal.code));
  // Ended credentials answer the same way as a region that is off; then nothing was read there.
  const disabled = new Set(silent.length > 0 && (await stillAccepted()) ? silent.map(([region]) => region) : []);
  return listings.map(([region, listing]) => toReading(region, listing, disabled.has(region)));
}

function toReading(region: string, listing: Listing<SeenSecret["entry"]>, disabled: boolean): RegionReading {
  const all = listing.items.map((entry) => toSeenSecret(region, entry));
  const seen = all.filter((secret) => secret !== undefined);
  const managed = new Map<string, number>();
  for (const { entry } of seen) {
    if (entry.OwningService) managed.set(entry.OwningService, (managed.get(entry.OwningService) ?? 0) + 1);
  }
  return {
    region,
    seen: seen.filter(({ entry }) => !entry.OwningService),
    ...(listing.refusal !== undefined && { refusal: listing.refusal }),
    disabled,
    more: listing.more === true,
    malformed: all.length - seen.length,
    managed,
  };
}

type Description = Omit<CoverageReport, "scope">;

function describe(
  reading: RegionReading,
  folded: readonly FoldedSecret[],
  ages: ReadonlyMap<string, ValueAge>,
  { note }: RegionsToRead,
): Description {
  if (reading.disabled) return { status: "not-applicable", reason: "The region is not enabled for this account." };
  const own = folded.filter(({ seen }) => seen.region === reading.region);
  const skipped = skippedOf(reading, own, ages);
  const found = {
    count: own.filter(({ id }) => !isNothing(ages.get(id))).length,
    ...(skipped.length > 0 && { skipped }),
  };
  const problem = problemOfListing(reading) ?? problemOfVersions(own, ages) ?? sampleOf(reading, own, ages);
  if (problem !== undefined) return { ...problem, reason: withNote(problem.reason, note), ...found };
  return { status: "complete", ...found, ...(note !== undefined && { reason: note }) };
}

/** A region that is only assumed may fail for not being there: who reads the failure should know. */
function withNote(reason: string, note: string | undefined): string {
  return note === undefined ? reason : `${reason} ${note}`;
}

function skippedOf(
  { managed }: RegionReading,
  own: readonly FoldedSecret[],
  ages: ReadonlyMap<string, ValueAge>,
): NonNullable<Coverage["skipped"]> {
  const empty = own.filter(({ id }) => ages.get(id)?.state === "none").length;
  const gone = own.filter(({ id }) => ages.get(id)?.state === "gone").length;
  return [
    ...[...managed]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([service, count]) => ({ count, reason: `made and kept by the AWS service ${service}` })),
    ...(empty > 0 ? [{ count: empty, reason: "without a value" }] : []),
    ...(gone > 0 ? [{ count: gone, reason: "deleted while they were being read" }] : []),
  ];
}

/** What keeps a region from having been read whole. */
type Problem = Description & { readonly reason: string };

function problemOfListing({ refusal, seen, malformed, managed }: RegionReading): Problem | undefined {
  if (refusal !== undefined) {
    const nothing = seen.length + managed.size === 0;
    return {
      ...withoutCode(refusal),
      status: nothing ? refusal.status : "partial",
      consequence: nothing
        ? "The secrets in this region are not known."
        : "Further secrets in this region are not known.",
    };
  }
  if (malformed === 0) return undefined;
  return {
    status: "partial",
    reason: `${malformed} secrets were listed without ARN, name or date.`,
    consequence: "These secrets are not known.",
  };
}

function problemOfVersions(own: readonly FoldedSecret[], ages: ReadonlyMap<string, ValueAge>): Problem | undefined {
  const refusals = own.flatMap(({ id }) => {
    const age = ages.get(id);
    return age?.state === "refused" ? [age.refusal] : [];
  });
  const [refusal] = refusals;
  if (refusal === undefined) return undefined;
  return {
    ...withoutCode(refusal),
    status: "partial",
    listed: { secret: "whole" },
    consequence: `When the values of ${refusals.length} secrets last changed is not known.`,
  };
}

/** Undefined where everything was asked for. */
function sampleOf({ more }: RegionReading, own: readonly FoldedSecret[], ages: ReadonlyMap<string, ValueAge>) {
  if (more) {
    const reason = "Only the first page was read.";
    return { status: "partial", sampled: true, reason, consequence: "Further secrets are not known." } as const;
  }
  if (own.every(({ id }) => ages.has(id))) return undefined;
  return {
    status: "partial",
    sampled: true,
    listed: { secret: "whole" },
    reason: "Only a sample of the secrets was asked for the age of its value.",
    consequence: "The age of the other values is not known.",
  } as const;
}

import { unique } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { AwsConnection } from "../connection.ts";
import type { AwsResponse } from "../request.ts";

/** How we know that a region can be read. */
export type RegionOrigin = "configured" | "listed" | "assumed";

export interface RegionsToRead {
  readonly regions: readonly string[];
  readonly origin: RegionOrigin;
  /** Why the regions are assumed: one sentence, and the permission that would list them. */
  readonly assumed?: { readonly reason: string; readonly requiredPermission?: string };
}

// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html: always enabled
const alwaysEnabled = [
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
  "us-west-2",
];

// The same page: disabled until an account enables them.
const optIn = [
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
  "sa-west-1",
];

const regionsByPartition: Readonly<Record<string, readonly string[]>> = {
  aws: [...alwaysEnabled, ...optIn],
  "aws-cn": ["cn-north-1", "cn-northwest-1"],
  "aws-eusc": ["eusc-de-east-1"],
  "aws-iso": ["us-iso-east-1", "us-iso-west-1"],
  "aws-iso-b": ["us-isob-east-1", "us-isob-west-1"],
  "aws-iso-e": ["eu-isoe-west-1"],
  "aws-iso-f": ["us-isof-east-1", "us-isof-south-1"],
  "aws-us-gov": ["us-gov-east-1", "us-gov-west-1"],
};

/** The configured regions, else those that AWS lists as enabled, else all known regions of the partition. */
export async function regionsToRead(
  { regions, partition, region: home }: Pick<AwsConnection, "regions" | "partition" | "region">,
  listRegions: () => Promise<AwsResponse<readonly string[]>>,
): Promise<RegionsToRead> {
  if (regions !== undefined) return { regions: sorted(regions), origin: "configured" };
  const listed = await listRegions();
  if ("value" in listed) return { regions: sorted(listed.value), origin: "listed" };
  return {
    regions: sorted(regionsByPartition[partition] ?? [home]),
    origin: "assumed",
    assumed: omitUndefined({
      reason: `The enabled regions are assumed, not listed: ${listed.refusal.reason}`,
      requiredPermission: listed.refusal.requiredPermission,
    }),
  };
}

const sorted = (regions: readonly string[]): readonly string[] => unique(regions).sort();

/** Errors of a disabled region, which does not know the account's credentials. */
const disabledCodes = new Set(["UnrecognizedClientException", "InvalidClientTokenId", "AuthFailure", "OptInRequired"]);

/** Whether an error may mean that the region is disabled; a region that AWS lists, or that cannot be disabled, is enabled. */
export function looksDisabled(region: string, origin: RegionOrigin, code: string): boolean {
  return disabledCodes.has(code) && origin !== "listed" && !alwaysEnabled.includes(region);
}

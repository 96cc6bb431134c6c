import type { Answer } from "../ask.ts";

/** Where we know from that a region is there to be read. */
export type RegionOrigin = "configured" | "listed" | "assumed";

export interface RegionsToRead {
  readonly regions: readonly string[];
  readonly origin: RegionOrigin;
  /** One sentence on why the regions had to be assumed. */
  readonly note?: string;
}

// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html: always on, can't be switched off
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

// The same page: off until an account switches them on.
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

interface Wishes {
  readonly configured?: readonly string[];
  readonly partition: string;
  /** Of the connection: read where the partition's regions are not known. */
  readonly home: string;
  readonly listRegions: () => Promise<Answer<readonly string[]>>;
}

/** The configured regions, else those that AWS calls enabled, else all that the partition is known to have. */
export async function regionsToRead({ configured, partition, home, listRegions }: Wishes): Promise<RegionsToRead> {
  if (configured !== undefined) return { regions: sorted(configured), origin: "configured" };
  const listed = await listRegions();
  if ("value" in listed) return { regions: sorted(listed.value), origin: "listed" };
  return {
    regions: sorted(regionsByPartition[partition] ?? [home]),
    origin: "assumed",
    note: `The enabled regions are assumed, not listed: ${listed.refusal.reason}`,
  };
}

const sorted = (regions: readonly string[]): readonly string[] => [...new Set(regions)].sort();

/** Errors with which a region that is switched off answers, as it does not know the account's credentials. */
const unknownThere = new Set(["UnrecognizedClientException", "InvalidClientTokenId", "AuthFailure", "OptInRequired"]);

/** May this answer mean that the region is switched off? Not where AWS says that it is on, or lets nobody switch it off. */
export function looksDisabled(region: string, origin: RegionOrigin, code: string): boolean {
  return unknownThere.has(code) && origin !== "listed" && !alwaysEnabled.includes(region);
}

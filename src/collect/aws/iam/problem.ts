import type { Coverage } from "../../../model/generated/snapshot.ts";
import { unique } from "../../../model/group.ts";
import type { CoverageReport } from "../../collector.ts";
import { type AwsRefusal, withoutCode } from "../refusal.ts";

/** Something that keeps this section from having been read whole. */
export interface Problem {
  readonly status: "denied" | "failed" | "partial";
  readonly reason: string;
  readonly requiredPermission?: string;
  readonly consequence: string;
  /** true: it is missing because only a sample was asked for. */
  readonly sampled?: true;
}

/** A refused call, with what is not known because of it. */
export function problemOf(refusal: AwsRefusal, consequence: string): Problem {
  return { ...withoutCode(refusal), status: refusal.status, consequence };
}

interface Reading {
  readonly count: number;
  readonly skipped: NonNullable<Coverage["skipped"]>;
  readonly observedAt: string;
  /** true: neither users nor credentials came. */
  readonly nothing: boolean;
  /** In the order of importance. */
  readonly problems: readonly Problem[];
}

/** The one report of the section: it joins all problems, and names each missing permission once. */
export function coverageOf({ problems, nothing, skipped, count, observedAt }: Reading): CoverageReport[] {
  const found = { observedAt, count, ...(skipped.length > 0 && { skipped }) };
  const [first] = problems;
  if (first === undefined) return [{ status: "complete", ...found }];
  const permissions = unique(problems.flatMap(({ requiredPermission }) => requiredPermission ?? []));
  return [
    {
      ...found,
      status: nothing ? first.status : "partial",
      reason: unique(problems.map(({ reason }) => reason)).join(" "),
      consequence: unique(problems.map(({ consequence }) => consequence)).join(" "),
      ...(permissions.length > 0 && { requiredPermission: permissions.join(", ") }),
      ...(problems.every(({ sampled }) => sampled === true) && { sampled: true }),
    },
  ];
}

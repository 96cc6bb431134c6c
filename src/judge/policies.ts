import { kindsOf, uncollectedKindsOf } from "../kinds/index.ts";
import type { VerdictCounts } from "../model/generated/result.ts";
import { type ActivePolicy, isGovernance } from "../model/policy.ts";
import type { ResolvedSubject } from "../model/resolution.ts";

/** A policy with everything that judging needs again and again. */
export interface JudgedPolicy {
  readonly policy: ActivePolicy;
  /** Kinds of record whose sections feed it; none for policies on sources and systems. */
  readonly kinds: ReadonlySet<string>;
  /** The same with the kinds that no section reads; of these its verdict is unknown. */
  readonly concernedKinds: ReadonlySet<string>;
  /** The required paths as keys. */
  readonly requires: readonly (readonly string[])[];
  /** What it reads of the records that other sources have of an identity. It is known only where all sources were read. */
  readonly gathers: readonly string[];
  readonly counts: VerdictCounts;
}

/** Prepares a policy, its counts at zero. */
export function prepare(policy: ActivePolicy): JudgedPolicy {
  const kinds = policy.subject === "source" ? [] : (policy.kinds ?? kindsOf(policy.subject));
  const uncollected = policy.kinds === undefined ? uncollectedKindsOf(policy.subject) : [];
  return {
    policy,
    kinds: new Set(kinds),
    concernedKinds: new Set([...kinds, ...uncollected]),
    requires: policy.requires.map((path) => path.split(".")),
    gathers: policy.subject === "identity" ? gatheredPaths.filter((path) => readsPath(policy, path)) : [],
    counts: { fail: 0, unknown: 0, pass: 0, notApplicable: 0 },
  };
}

const gatheredPaths = ["footprint.accounts", "footprint.liveCredentials"];

function readsPath({ reads }: ActivePolicy, path: string): boolean {
  return (
    reads === undefined || reads.some((one) => `${one}.`.startsWith(`${path}.`) || `${path}.`.startsWith(`${one}.`))
  );
}

/** The policies that judge subjects of this type and kind. */
export interface PolicySet {
  readonly policies: readonly JudgedPolicy[];
  /** Every path that one of them requires, once, and the owner where it is about the owner, which may be uncertain. */
  readonly required: readonly (readonly string[])[];
  /** Its subjects count as judged: at least one policy watches more than the scan itself. */
  readonly counts: boolean;
}

/** Chooses the policies for subjects of the type and kind of this one. */
export function policySetFor(policies: readonly JudgedPolicy[], { type, origin }: ResolvedSubject): PolicySet {
  const own = policies.filter(({ policy }) => policy.subject === type && (policy.kinds?.includes(origin.kind) ?? true));
  const paths = own.flatMap(({ requires }) =>
    requires.flatMap((path) => (path[0] === "owner" ? [["owner"], path] : [path])),
  );
  const required = new Map(paths.map((path) => [path.join("."), path]));
  return {
    policies: own,
    required: [...required.values()],
    counts: own.some(({ policy }) => !isGovernance(policy.id)),
  };
}

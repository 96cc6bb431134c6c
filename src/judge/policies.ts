import { kindsOf, uncollectedKindsOf } from "../kinds/index.ts";
import type { VerdictCounts } from "../model/generated/result.ts";
import { groupBy } from "../model/group.ts";
import { keyOf } from "../model/order.ts";
import { type ActivePolicy, isGovernance } from "../model/policy.ts";
import type { ResolvedSubject } from "../model/resolution.ts";
import { isUncertain } from "./facts.ts";

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
  readonly required: readonly RequiredFact[];
  /** Its subjects count as judged: at least one policy watches more than the scan itself. */
  readonly counts: boolean;
}

/** A path that a policy requires, or what is above it and may be uncertain: that is known only if this is certain. */
export interface RequiredFact {
  readonly path: readonly string[];
  /** Those that cannot decide without it. */
  readonly by: ReadonlySet<JudgedPolicy>;
}

/** Chooses the policies for subjects of the type and kind of the given one, once for each type and kind. */
export function policySets(policies: readonly JudgedPolicy[]): (subject: ResolvedSubject) => PolicySet {
  const known = new Map<string, PolicySet>();
  return (subject) => {
    const key = keyOf(subject.type, subject.origin.kind);
    const found = known.get(key) ?? choose(policies, subject);
    known.set(key, found);
    return found;
  };
}

function choose(policies: readonly JudgedPolicy[], { type, origin }: ResolvedSubject): PolicySet {
  const own = policies.filter(({ policy }) => policy.subject === type && (policy.kinds?.includes(origin.kind) ?? true));
  const requirements = own.flatMap((judged) =>
    judged.requires.flatMap(withThoseAbove).map((path) => ({ path, judged })),
  );
  const byPath = groupBy(requirements, ({ path }) => path.join("."));
  return {
    policies: own,
    required: [...byPath].map(([path, same]) => ({
      path: path.split("."),
      by: new Set(same.map(({ judged }) => judged)),
    })),
    counts: own.some(({ policy }) => !isGovernance(policy.id)),
  };
}

/** The owner and every fact may be uncertain as a whole, and then so is what is below it. */
function withThoseAbove(path: readonly string[]): readonly (readonly string[])[] {
  const shortest = path[0] === "owner" ? 1 : 2;
  return path.flatMap((_, index) => (index + 1 >= shortest ? [path.slice(0, index + 1)] : []));
}

const nothing: readonly RequiredFact[] = [];

/** The required facts that are not certainly known of a subject. Of most subjects all are, and no policy has to look again. */
export function openFacts(required: readonly RequiredFact[], subject: ResolvedSubject): readonly RequiredFact[] {
  let open: RequiredFact[] | undefined;
  for (const fact of required) {
    const value = subject.read(fact.path);
    if (value !== undefined && !isUncertain(value)) continue;
    open ??= [];
    open.push(fact);
  }
  return open ?? nothing;
}

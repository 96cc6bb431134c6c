import type { Condition } from "../../model/condition.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { SchemaNode } from "../subject-schema.ts";
import { type Claim, never, toCondition } from "./claim.ts";
import { followRule } from "./follow.ts";
import { consume } from "./parts.ts";
import { complain, TooManyTerms, type Walk } from "./scope.ts";
import { packageName, type RegoModule, ruleName } from "./tree.ts";
import { namedValue } from "./value.ts";

/** What is known of a policy from its syntax tree. */
export interface PolicyReading extends Pick<Walk, "reads" | "settings" | "problems"> {
  readonly kept: readonly (readonly string[])[];
  /** What must hold of `input` for the policy to find anything; absent: nothing is known. */
  readonly findsOnlyIf?: Condition;
}

/**
 * Follows every rule of a policy through names, loops, comprehensions and functions, library included. Collects every
 * path of `input` that it reads and the condition under which it may find something. Everything that cannot be
 * followed is a problem; nothing is passed over.
 */
export function readPolicy(policy: RegoModule, library: readonly RegoModule[], schema: SchemaNode): PolicyReading {
  const walk: Walk = {
    schema,
    modules: new Map([policy, ...library].map((module) => [packageName(module), module])),
    reads: [],
    settings: [],
    kept: new Map(),
    problems: [],
    following: new Set(),
    known: new Map(),
    terms: 0,
  };
  const findsOnlyIf = toCondition(followAll(walk, policy));
  const { reads, settings, kept, problems } = walk;
  return omitUndefined({ reads, settings, kept: [...kept.values()], problems, findsOnlyIf });
}

function followAll(walk: Walk, policy: RegoModule): Claim {
  const scope = { walk, root: namedValue([{ at: [] }], { path: [] }) };
  let findings: Claim = never;
  try {
    for (const rule of policy.rules ?? []) {
      if (rule.head.args !== undefined) continue;
      const name = ruleName(rule);
      const { parts, applies } = followRule({ module: policy, name, length: 1 }, scope);
      if (name !== "findings") continue;
      consume(parts, rule, scope);
      findings = applies;
    }
    return findings;
  } catch (error) {
    // Node's stack overflows before a million terms where each rule refers to the next.
    if (!(error instanceof TooManyTerms || error instanceof RangeError)) throw error;
    const message = "the rules lead through one another too often to be followed; write them more plainly";
    complain(scope, message, policy.package);
    return "uncertain";
  }
}

import { followRule } from "./input-reads.ts";
import type { InputValue, ReadingNotes } from "./input-value.ts";
import { consume, Entanglement, type Walk } from "./reading-scope.ts";
import { isFunction, locate, packagePath, type RegoModule, ruleName } from "./rego-tree.ts";
import type { SchemaNode } from "./subject-schema.ts";

/**
 * Follows every rule of a policy, through aliases, loops, comprehensions and functions, library included, and notes
 * each path of input that it reads. What cannot be followed is noted as a problem, never passed over.
 */
export function followPolicy(
  policy: RegoModule,
  library: readonly RegoModule[],
  schema: SchemaNode,
  notes: ReadingNotes,
): void {
  const modules = new Map([policy, ...library].map((module) => [packagePath(module).join("."), module]));
  const walk: Walk = {
    schema,
    modules,
    notes,
    following: new Set(),
    known: new Map(),
    kept: new Set(),
    spent: { terms: 0 },
  };
  try {
    followRules(walk, policy);
  } catch (error) {
    // Node's stack ends before a million terms do where each rule leads to the next.
    if (!(error instanceof Entanglement || error instanceof RangeError)) throw error;
    notes.problem("the rules lead through one another too often to be followed; write them more plainly", {
      ...locate(policy.package),
    });
  }
}

function followRules(walk: Walk, policy: RegoModule): void {
  const root: InputValue = [{ at: [] }];
  const names = new Set((policy.rules ?? []).filter((rule) => !isFunction(rule)).map(({ head }) => ruleName(head)));
  for (const name of names) {
    const value = followRule(walk, policy, name, root);
    if (name === "findings") consume(walk, value, locate(policy.rules?.find(({ head }) => ruleName(head) === name)));
  }
}

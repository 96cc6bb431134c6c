import type { ActivePolicy, Policy } from "../../src/model/policy.ts";

/** Activates policies with the default of every setting. */
export function withDefaults(policies: readonly Policy[]): readonly ActivePolicy[] {
  return policies.map((policy) => {
    const values = Object.entries(policy.settings).map(([name, setting]) => [name, setting.default]);
    return Object.assign({}, policy, { values: Object.fromEntries(values) });
  });
}

import type { ActivePolicy } from "../model/policy.ts";

/** What stands at a path, given as its keys. */
type Entry = readonly [path: readonly string[], values: object];

/** Values by the parts of the policy's id, as policies read them: `data.settings.<risk>.<policy>`. */
export function settingsTree(policies: readonly ActivePolicy[]): object {
  return nest(policies.map(({ id, values }) => [id.split("/"), values]));
}

function nest(entries: readonly Entry[]): object {
  const names = new Set(entries.flatMap(([[name]]) => name ?? []));
  const nodes = [...names].map((name): [string, object] => {
    const inner = entries.filter(([[first]]) => first === name);
    const own = inner.find(([path]) => path.length === 1);
    return [name, own?.[1] ?? nest(inner.map(([path, values]): Entry => [path.slice(1), values]))];
  });
  return Object.fromEntries(nodes);
}

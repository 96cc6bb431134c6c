import type { Asked, Fault, FaultMode } from "./wire.ts";

/** Says which fault, if any, takes the place of an answer; counts, so asking is using up. */
export type FaultPlan = (asked: Asked) => FaultMode | undefined;

/** Plans faults: of several that fit, the first that is due happens; those behind it don't count the request. */
export function planFaults(faults: readonly Fault[]): FaultPlan {
  const planned = faults.map((fault) => ({ fault, matches: matcher(fault), seen: 0 }));
  return (asked) => {
    for (const plan of planned) {
      if (!plan.matches(asked)) continue;
      plan.seen += 1;
      if (isDue(plan.fault, plan.seen)) return plan.fault.mode;
    }
    return undefined;
  };
}

function isDue(fault: Fault, seen: number): boolean {
  const skip = fault.skip ?? 0;
  if (seen <= skip) return false;
  return fault.times === undefined || seen <= skip + fault.times;
}

function matcher(fault: Fault): (asked: Asked) => boolean {
  const operation = globPattern(fault.operation);
  const scope = fault.scope === undefined ? undefined : globPattern(fault.scope);
  return (asked) => operation.test(asked.operation) && (scope === undefined || scope.test(asked.scope ?? ""));
}

function globPattern(glob: string): RegExp {
  const literal = glob.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${literal.join(".*")}$`);
}

import type { ServerResponse } from "node:http";
import {
  type EstateResponse,
  type Fault,
  type FaultMode,
  type Refusal,
  type ScopedOperation,
  transportFaults,
} from "./provider.ts";

/** Returns the fault of a request, if there is one. Each call counts as one request. */
export type FaultPlan = (requested: ScopedOperation) => FaultMode | undefined;

/** Of several faults that match a request, the first that is due occurs. The faults after it do not count the request. */
export function planFaults(faults: readonly Fault[]): FaultPlan {
  const planned = faults.map((fault) => ({ fault, matches: matcher(fault), seen: 0 }));
  return (requested) => {
    for (const plan of planned) {
      if (!plan.matches(requested)) continue;
      plan.seen += 1;
      if (isDue(plan.fault, plan.seen)) return plan.fault.mode;
    }
    return undefined;
  };
}

function isDue({ skip = 0, times = Number.POSITIVE_INFINITY }: Fault, seen: number): boolean {
  return seen > skip && seen <= skip + times;
}

function matcher(fault: Fault): (requested: ScopedOperation) => boolean {
  const operation = globPattern(fault.operation);
  const scope = globPattern(fault.scope ?? "*");
  return (requested) => operation.test(requested.operation) && scope.test(requested.scope ?? "");
}

function globPattern(glob: string): RegExp {
  const literal = glob.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${literal.join(".*")}$`);
}

/** Whether the provider itself reports the fault. */
export function isRefusal(fault: FaultMode): fault is Refusal {
  return !transportFaults.some((each) => each === fault);
}

const signInPage = `<!doctype html>
<html><head><title>Sign in</title></head><body><h1>Sign in to continue</h1><br><p>Your network needs to know who you are.</body></html>
`;

const replacements: Readonly<Partial<Record<FaultMode, Partial<EstateResponse>>>> = {
  garbage: { status: 200, body: "\u0001{]<<< 7f3a not what was promised &" },
  html: { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: signInPage },
  "empty-body": { status: 200, body: "" },
};

/** Sends a response, or what a transport fault leaves of it. */
export function send(outgoing: ServerResponse, response: EstateResponse, fault?: FaultMode): void {
  if (fault === "stall") return;
  if (fault === "reset") {
    outgoing.socket?.resetAndDestroy();
    return;
  }
  const { status, headers, body } = { ...response, ...(fault !== undefined && replacements[fault]) };
  const bytes = Buffer.from(body);
  // A 304 response has no body, and therefore no length.
  outgoing.writeHead(status, status === 304 ? headers : { ...headers, "content-length": String(bytes.length) });
  if (fault === "truncate") outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => outgoing.destroy());
  else outgoing.end(bytes);
}

import type { Paging } from "../wire.ts";
import type { Outcome } from "./outcome.ts";
import type { ReportDesk } from "./report-desk.ts";
import type { OperationSchema } from "./schema.ts";
import type { AccountWorld } from "./world.ts";

/** The parameters of a call; lists of the Query protocol are lists already, numbers of it are still text. */
export type Parameters = Readonly<Record<string, unknown>>;

/** One call of one operation, in one account and region. */
export interface Call {
  readonly account: AccountWorld;
  readonly region: string;
  readonly parameters: Parameters;
  readonly today: Date;
  readonly paging: Paging;
  readonly reportDesk: ReportDesk;
}

/** One operation of a service that the estate knows. */
export interface Operation {
  readonly schema: OperationSchema;
  /** The parameters that it heeds; any other is a fault of the estate, for it would be ignored in silence. */
  readonly heeds: readonly string[];
  readonly run: (call: Call) => Outcome;
}

/** Throws if a call has parameters that the operation would ignore. */
export function checkHeeded(operation: Operation, parameters: Parameters): void {
  const ignored = Object.keys(parameters).find((name) => !operation.heeds.includes(name));
  if (ignored !== undefined)
    throw new Error(`${operation.schema[2]}: the estate does not heed the parameter ${ignored}`);
}

/** A parameter that is a text; undefined without it. */
export function textParameter(call: Call, name: string): string | undefined {
  const value = call.parameters[name];
  return typeof value === "string" ? value : undefined;
}

/** A parameter that is a number; undefined without it. */
export function numberParameter(call: Call, name: string): number | undefined {
  const value = call.parameters[name];
  return value === undefined ? undefined : Number(value);
}

/** A parameter that is a list of texts; undefined without it. */
export function listParameter(call: Call, name: string): readonly string[] | undefined {
  const value = call.parameters[name];
  return Array.isArray(value) ? value.map(String) : undefined;
}

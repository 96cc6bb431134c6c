import type { Paging } from "../wire.ts";
import type { ReportDesk } from "./report-desk.ts";
import { conformError, type ErrorSchema, type OperationSchema } from "./schema.ts";
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

/** An error in the service's words. */
export interface Problem {
  /** The code as it goes over the wire: "NoSuchEntity", "AccessDeniedException". */
  readonly code: string;
  readonly status: number;
  readonly message: string;
  /** How JSON services spell the member of the message; "message" unless told. */
  readonly messageMember?: "Message";
}

/** What an operation comes to. */
export type Outcome =
  | { readonly output: Readonly<Record<string, unknown>>; readonly commit?: () => void }
  | { readonly problem: Problem; readonly commit?: () => void };

/** One operation of a service that the estate knows. */
export interface Operation {
  readonly schema: OperationSchema;
  /** The parameters that it heeds; any other is a fault of the estate, for it would be ignored in silence. */
  readonly heeds: readonly string[];
  readonly run: (call: Call) => Outcome;
}

/** An error that the SDK's own model has, with its code and status from there; throws if it has no message. */
export function modelled(schema: ErrorSchema, message: string): Problem {
  const member = schema[4].find((name) => name.toLowerCase() === "message") ?? "message";
  conformError(schema, { [member]: message }, String);
  const traits = typeof schema[3] === "object" ? schema[3] : {};
  const byFault = traits.error === "server" ? 500 : 400;
  const status = typeof traits.httpError === "number" ? traits.httpError : byFault;
  // The trait awsQueryError is [code, status].
  const named: readonly unknown[] = Array.isArray(traits.awsQueryError) ? traits.awsQueryError : [];
  return {
    code: typeof named[0] === "string" ? named[0] : schema[2],
    status: typeof named[1] === "number" ? named[1] : status,
    message,
    ...(member === "Message" && { messageMember: "Message" }),
  };
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

import type { EstateRequest, EstateResponse, Paging } from "../provider.ts";
import type { Outcome, ServiceError } from "./errors.ts";
import type { ReportState } from "./report-state.ts";
import type { OperationSchema } from "./schema.ts";
import type { AccountWorld } from "./world.ts";

/** The parameters of a call. The Query protocol gives numbers as text. */
export type Parameters = Readonly<Record<string, unknown>>;

/** An account and the state of its credential report, the only thing that calls change. */
export interface AccountState {
  readonly account: AccountWorld;
  readonly report: ReportState;
}

/** One call of one operation, in one account and region. */
export interface Call extends AccountState {
  /** Every account of the world, those of others too. */
  readonly accounts: readonly AccountWorld[];
  readonly region: string;
  readonly parameters: Parameters;
  readonly today: Date;
  readonly paging: Paging;
}

/** An operation that the estate serves. */
export interface Operation {
  readonly schema: OperationSchema;
  /** The parameters that it takes into account. A call with any other fails, because it would be ignored silently. */
  readonly parameters: readonly string[];
  readonly run: (call: Call) => Outcome;
}

/** The format of a service's requests and responses. */
export interface Protocol {
  /** Reads the name of the operation and its parameters; undefined if the body has the wrong format. */
  readonly readCall: (request: EstateRequest) => {
    readonly name: string;
    readonly parameters: Parameters | undefined;
  };
  /** Writes the output of an operation. Throws if it does not conform to the SDK's schema. */
  readonly writeOutput: (schema: OperationSchema, output: unknown) => EstateResponse;
  readonly writeError: (error: ServiceError) => EstateResponse;
  /** The error for a call of an operation that the service does not have. */
  readonly unknownOperation: (name: string) => ServiceError;
}

/** Runs an operation. Throws if the call has parameters that the operation would ignore. */
export function runOperation(operation: Operation, call: Call): Outcome {
  const ignored = Object.keys(call.parameters).find((name) => !operation.parameters.includes(name));
  if (ignored !== undefined) {
    throw new Error(`${operation.schema[2]}: the estate does not support the parameter ${ignored}`);
  }
  return operation.run(call);
}

export function textParameter({ parameters }: Call, name: string): string | undefined {
  const value = parameters[name];
  return typeof value === "string" ? value : undefined;
}

export function numberParameter({ parameters }: Call, name: string): number | undefined {
  const value = parameters[name];
  return value === undefined ? undefined : Number(value);
}

export function listParameter({ parameters }: Call, name: string): readonly string[] | undefined {
  const value = parameters[name];
  return Array.isArray(value) ? value.map(String) : undefined;
}

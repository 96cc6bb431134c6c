import { conformError, type ErrorSchema } from "./schema.ts";

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

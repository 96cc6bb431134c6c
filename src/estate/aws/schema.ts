import type { GetCredentialReport$, NoSuchEntityException$ } from "@aws-sdk/client-iam";
import { NormalizedSchema } from "@smithy/core/schema";
import { isObject } from "../decode.ts";

/** What the SDK's clients export for an operation, and for an error that its service can answer with. */
export type OperationSchema = typeof GetCredentialReport$;
export type ErrorSchema = typeof NoSuchEntityException$;

type Scalar = string | number | boolean;

/** A value that the SDK's own schema has approved of, ready to be written in a protocol. */
export type Tree =
  | { readonly kind: "scalar"; readonly value: Scalar }
  | { readonly kind: "list"; readonly items: readonly Tree[] }
  | { readonly kind: "map"; readonly entries: readonly (readonly [string, Tree])[] }
  | { readonly kind: "structure"; readonly members: readonly (readonly [string, Tree])[] };

/** How a protocol writes a time. */
export type WriteTime = (at: Date) => Scalar;

/**
 * The output of an operation as the SDK's schema knows it. Throws for a member or a type that the schema does not
 * know and for a required member that is missing; knows nothing of enums and patterns.
 */
export function conformOutput(operation: OperationSchema, value: unknown, writeTime: WriteTime): Tree {
  return conform(NormalizedSchema.of(operation[5]), value, operation[2], writeTime);
}

/** The members of an error as the SDK's schema knows them; throws as conformOutput does. */
export function conformError(error: ErrorSchema, value: unknown, writeTime: WriteTime): Tree {
  return conform(NormalizedSchema.of(error), value, error[2], writeTime);
}

function conform(schema: NormalizedSchema, value: unknown, where: string, writeTime: WriteTime): Tree {
  if (schema.isStructSchema()) return conformStructure(schema, value, where, writeTime);
  if (schema.isListSchema()) {
    if (!Array.isArray(value)) throw mismatch(where, "a list");
    const item = schema.getValueSchema();
    return { kind: "list", items: value.map((each, index) => conform(item, each, `${where}[${index}]`, writeTime)) };
  }
  if (schema.isMapSchema()) {
    const entry = schema.getValueSchema();
    const entries = Object.entries(objectAt(value, where));
    return {
      kind: "map",
      entries: entries.map(([name, each]) => [name, conform(entry, each, `${where}.${name}`, writeTime)]),
    };
  }
  return { kind: "scalar", value: conformScalar(schema, value, where, writeTime) };
}

function conformStructure(schema: NormalizedSchema, value: unknown, where: string, writeTime: WriteTime): Tree {
  const given = objectAt(value, where);
  const known = schema.getMemberSchemas();
  const missing = requiredMembers(schema).find((name) => given[name] === undefined);
  if (missing !== undefined) throw new Error(`${where} lacks the required member ${missing}`);
  const members = Object.entries(given)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]): [string, Tree] => {
      const member = Object.hasOwn(known, name) ? known[name] : undefined;
      if (member === undefined) throw new Error(`${where} has no member ${name} in the SDK's schema`);
      return [name, conform(member, each, `${where}.${name}`, writeTime)];
    });
  return { kind: "structure", members };
}

/** The schema of a structure says in its seventh place how many of its members, counted from the first, are required. */
function requiredMembers(schema: NormalizedSchema): readonly string[] {
  const written = schema.getSchema();
  if (!Array.isArray(written) || (written[0] !== 3 && written[0] !== -3)) return [];
  return written[4].slice(0, written[6] ?? 0);
}

function conformScalar(schema: NormalizedSchema, value: unknown, where: string, writeTime: WriteTime): Scalar {
  if (schema.isTimestampSchema()) {
    if (!(value instanceof Date)) throw mismatch(where, "a date");
    return writeTime(value);
  }
  if (schema.isBlobSchema()) {
    if (!(value instanceof Uint8Array)) throw mismatch(where, "bytes");
    return Buffer.from(value).toString("base64");
  }
  if (schema.isStringSchema()) {
    if (typeof value !== "string") throw mismatch(where, "a text");
    return value;
  }
  if (schema.isBooleanSchema()) {
    if (typeof value !== "boolean") throw mismatch(where, "true or false");
    return value;
  }
  if (schema.isNumericSchema()) {
    if (typeof value !== "number") throw mismatch(where, "a number");
    return value;
  }
  throw mismatch(where, "of a type that the estate can write");
}

function objectAt(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw mismatch(where, "an object");
  return value;
}

function mismatch(where: string, expected: string): Error {
  return new Error(`${where} should be ${expected} by the SDK's schema`);
}

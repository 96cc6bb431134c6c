import type { GetCredentialReport$, NoSuchEntityException$ } from "@aws-sdk/client-iam";
import { NormalizedSchema } from "@smithy/core/schema";
import { flag, reader, readFields, readItems, text } from "../decode.ts";

/** The types of the schemas that the SDK's clients export for operations and errors. */
export type OperationSchema = typeof GetCredentialReport$;
export type ErrorSchema = typeof NoSuchEntityException$;

type Scalar = string | number | boolean;

/** A value that conforms to the SDK's schema, in a form that every protocol can write. */
export type Tree =
  | { readonly kind: "scalar"; readonly value: Scalar }
  | { readonly kind: "list"; readonly items: readonly Tree[] }
  | { readonly kind: "map" | "structure"; readonly entries: readonly (readonly [string, Tree])[] };

/** How a protocol writes a time. */
type WriteTime = (at: Date) => Scalar;

/**
 * Checks the output of an operation against the SDK's schema. Throws for an unknown member, a wrong type and a
 * missing required member; the schema has no enums and patterns. Members that are undefined are left out.
 */
export function conformOutput(operation: OperationSchema, value: unknown, writeTime: WriteTime): Tree {
  return conform(NormalizedSchema.of(operation[5]), value, operation[2], writeTime);
}

/** Checks the members of an error as conformOutput does. */
export function conformError(error: ErrorSchema, value: unknown, writeTime: WriteTime): Tree {
  return conform(NormalizedSchema.of(error), value, error[2], writeTime);
}

function conform(schema: NormalizedSchema, value: unknown, path: string, writeTime: WriteTime): Tree {
  if (schema.isStructSchema()) return conformStructure(schema, value, path, writeTime);
  if (schema.isListSchema()) {
    const item = schema.getValueSchema();
    const items = readItems(value, path);
    return { kind: "list", items: items.map((each, index) => conform(item, each, `${path}[${index}]`, writeTime)) };
  }
  if (schema.isMapSchema()) {
    const item = schema.getValueSchema();
    const entries = Object.entries(readFields(value, path)).map(([name, each]): [string, Tree] => [
      name,
      conform(item, each, `${path}.${name}`, writeTime),
    ]);
    return { kind: "map", entries };
  }
  return { kind: "scalar", value: conformScalar(schema, value, path, writeTime) };
}

function conformStructure(schema: NormalizedSchema, value: unknown, path: string, writeTime: WriteTime): Tree {
  const given = readFields(value, path);
  const known = schema.getMemberSchemas();
  const missing = requiredMembers(schema).find((name) => given[name] === undefined);
  if (missing !== undefined) throw new Error(`${path} lacks the required member ${missing}`);
  const entries = Object.entries(given)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]): [string, Tree] => {
      const member = Object.hasOwn(known, name) ? known[name] : undefined;
      if (member === undefined) throw new Error(`${path} has no member ${name} in the SDK's schema`);
      return [name, conform(member, each, `${path}.${name}`, writeTime)];
    });
  return { kind: "structure", entries };
}

/** The seventh element of a structure's schema is the number of required members, which come first in the fifth. */
function requiredMembers(schema: NormalizedSchema): readonly string[] {
  const written = schema.getSchema();
  if (!Array.isArray(written) || (written[0] !== 3 && written[0] !== -3)) return [];
  return written[4].slice(0, written[6] ?? 0);
}

const date = reader("a date", (value): value is Date => value instanceof Date);
const bytes = reader("bytes", (value): value is Uint8Array => value instanceof Uint8Array);
const number = reader("a number", (value): value is number => typeof value === "number");

function conformScalar(schema: NormalizedSchema, value: unknown, path: string, writeTime: WriteTime): Scalar {
  if (schema.isTimestampSchema()) return writeTime(date(value, path));
  if (schema.isBlobSchema()) return Buffer.from(bytes(value, path)).toString("base64");
  if (schema.isStringSchema()) return text(value, path);
  if (schema.isBooleanSchema()) return flag(value, path);
  if (schema.isNumericSchema()) return number(value, path);
  throw new Error(`${path} has a type that the estate cannot write`);
}

import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { readPlainInstant } from "../model/instant.ts";
import { type DocumentName, documents, sharedSchemas } from "./document.ts";

const instantShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Stricter than ajv-formats, which lets a blank stand for the T and a leap second pass that Date cannot read. */
function isInstant(text: string): boolean {
  if (readPlainInstant(text) !== undefined) return true;
  if (!instantShape.test(text) || !Number.isFinite(Date.parse(text))) return false;
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

let instance: Ajv2020 | undefined;

function validators(): Ajv2020 {
  if (instance !== undefined) return instance;
  instance = new Ajv2020({ strict: true, allErrors: true, verbose: true });
  // Tells scripts/generate-types.ts a type that the schema alone cannot; it checks nothing.
  instance.addKeyword("tsType");
  instance.addFormat("date", fullFormats.date);
  instance.addFormat("date-time", { type: "string", validate: isInstant });
  for (const schema of [...sharedSchemas, ...Object.values(documents).map((document) => document.schema)]) {
    instance.addSchema(schema);
    notePlaces(schema, `${schema.$id}#`);
  }
  return instance;
}

const places = new WeakMap<object, string>();

function notePlaces(node: unknown, address: string): void {
  if (typeof node !== "object" || node === null) return;
  places.set(node, address);
  for (const [key, child] of Object.entries(node)) notePlaces(child, `${address}/${key}`);
}

/** The address of a part of a schema, which ajv's own schemaPath does not tell for parts behind a $ref. */
export function addressOfPart(part: object): string {
  const address = places.get(part);
  if (address === undefined) throw new Error("This is no part of a known schema");
  return address;
}

const validatorsByAddress = new Map<string, ValidateFunction>();

/** The check that the schema at an address is; looking it up costs nothing the second time. */
export function compiled(reference: string): ValidateFunction {
  const known = validatorsByAddress.get(reference);
  if (known !== undefined) return known;
  const validate = validators().getSchema(reference);
  if (validate === undefined) throw new Error(`There is no schema ${reference}`);
  validatorsByAddress.set(reference, validate);
  return validate;
}

/** What the schema at this address has against a value; empty where it has nothing. */
export function violations(reference: string, value: unknown): readonly ErrorObject[] {
  const validate = compiled(reference);
  return validate(value) ? [] : (validate.errors ?? []);
}

/** The address of a document's schema. */
export function addressOf(document: DocumentName): string {
  return documents[document].schema.$id;
}

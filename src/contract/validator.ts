import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { type DocumentName, documents, sharedSchemas } from "./document.ts";
import { headingSchema } from "./snapshot/layout.ts";

/** Most instants. Days after the 28th need a calendar. */
const plainInstant = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
const instantShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Stricter than ajv-formats, which allows a blank for the T, and a leap second, which Date cannot read. */
function isInstant(text: string): boolean {
  if (plainInstant.test(text)) return true;
  if (!instantShape.test(text) || !Number.isFinite(Date.parse(text))) return false;
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

const options: Options = {
  strict: true,
  // A test checks the schemas.
  validateSchema: false,
  // Optimized code takes longer to compile, and is not faster.
  code: { optimize: false },
  // Lengths in UTF-16 code units: counting the characters of every id takes a third of the time of a check.
  unicode: false,
  // Only warns that the option above is deprecated.
  logger: false,
};

const schemas = [...sharedSchemas, headingSchema, ...Object.values(documents).map(({ schema }) => schema)];

function createAjv(more: Options): Ajv2020 {
  const ajv = new Ajv2020({ ...options, ...more });
  // For scripts/generate-types.ts only: a type that the schema alone cannot express.
  ajv.addKeyword("tsType");
  ajv.addFormat("date", fullFormats.date);
  ajv.addFormat("date-time", { type: "string", validate: isInstant });
  return ajv.addSchema([...schemas]);
}

/**
 * Our schemas have no `unevaluatedProperties` and no `$dynamicRef`. Without the former, a valid first choice of `anyOf` ends
 * the check of the others, which would make errors in nearly every record; without the latter, an object less in each.
 */
function createDecidingAjv(): Ajv2020 {
  const ajv = createAjv({});
  ajv.opts.unevaluated = false;
  ajv.opts.dynamicRef = false;
  return ajv;
}

function compile(ajv: Ajv2020, address: string): ValidateFunction {
  const validate = ajv.getSchema(address);
  if (validate === undefined) throw new Error(`There is no schema ${address}`);
  return validate;
}

let deciding: Ajv2020 | undefined;
const validators = new Map<string, ValidateFunction>();

/** The schema at an address, compiled to decide whether a value is valid, but not why. */
export function compiled(address: string): ValidateFunction {
  const known = validators.get(address);
  if (known !== undefined) return known;
  deciding ??= createDecidingAjv();
  const validate = compile(deciding, address);
  validators.set(address, validate);
  return validate;
}

let explaining: Ajv2020 | undefined;

/** Everything that the schema at an address has against a value. */
export function errorsOf(address: string, value: unknown): readonly ErrorObject[] {
  if (compiled(address)(value)) return [];
  explaining ??= createAjv({ allErrors: true, verbose: true });
  const validate = compile(explaining, address);
  return validate(value) ? [] : (validate.errors ?? []);
}

const addresses = new WeakMap<object, string>();

function noteAddresses(node: unknown, address: string): void {
  if (typeof node !== "object" || node === null) return;
  addresses.set(node, address);
  for (const [key, child] of Object.entries(node)) noteAddresses(child, `${address}/${key}`);
}

/** The address of a part of a schema. The schemaPath of ajv does not lead there through a $ref. */
export function addressOfPart(part: object): string {
  if (!addresses.has(part)) for (const schema of schemas) noteAddresses(schema, `${schema.$id}#`);
  const address = addresses.get(part);
  if (address === undefined) throw new Error("This is not part of a known schema");
  return address;
}

/** The address of a document's schema. */
export function addressOf(document: DocumentName): string {
  return documents[document].schema.$id;
}

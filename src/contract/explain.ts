import type { ErrorObject } from "ajv/dist/2020.js";
import { unique } from "../model/group.ts";
import { isRecord } from "../model/is-record.ts";
import { nearest } from "./nearest.ts";
import { addressOfPart, errorsOf } from "./validator.ts";
import { type DocumentPath, formatPath, formatValue, parsePointer, type Violation } from "./violation.ts";

type Schema = Readonly<Record<string, unknown>>;

function asSchema(value: unknown): Schema {
  return isRecord(value) ? value : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The keys that the schema of an object allows. */
function knownKeys(error: ErrorObject): readonly string[] {
  return Object.keys(asSchema(error.parentSchema?.["properties"]));
}

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  null: "null",
};

const formatWords: Readonly<Record<string, string>> = {
  date: "a date (2026-11-16)",
  "date-time": "a date and time with an offset (2026-11-16T08:00:00Z)",
};

/** What a pattern of our schemas means. */
const patternWords: Readonly<Record<string, string>> = {
  "^https?://": "an address that begins with https:// or http://",
  "^https://": "an address that begins with https://",
  "^[A-Za-z0-9_-]+/[A-Za-z0-9_.-]+$": "owner/repository",
  "^[A-Za-z0-9_][A-Za-z0-9_-]*$": "the name of a GitHub organization",
  "^[A-Z_][A-Z0-9_]*$": "the name of an environment variable",
  "^[a-z0-9][a-z0-9-]*$": "made of lower-case letters, digits and hyphens",
  "^[a-z0-9.-]+:[A-Za-z0-9.()-]+$": "framework:control",
  "^\\d+\\.\\d+\\.\\d+$": "a version such as 1.0.0",
};

function joinOr(words: readonly string[]): string {
  const distinct = unique(words);
  return distinct.length < 2 ? distinct.join("") : `${distinct.slice(0, -1).join(", ")} or ${distinct.at(-1)}`;
}

function oneOf(values: readonly unknown[]): string {
  return `one of ${values.map((value) => JSON.stringify(value)).join(", ")}`;
}

/** What would be right in place of the value, as words after "must be". */
function expectation({ keyword, params, message }: ErrorObject): string {
  const limit = Number(params["limit"]);
  switch (keyword) {
    case "type":
      return joinOr(
        String(params["type"])
          .split(",")
          .map((type) => typeWords[type] ?? type),
      );
    case "format":
      return formatWords[String(params["format"])] ?? `a ${params["format"]}`;
    case "enum":
      return oneOf(asList(params["allowedValues"]));
    case "const":
      return JSON.stringify(params["allowedValue"]);
    case "pattern":
      return patternWords[String(params["pattern"])] ?? `text that matches ${params["pattern"]}`;
    case "minLength":
      return limit === 1 ? "text that is not empty" : `text of at least ${limit} characters`;
    case "maxLength":
      return `text of at most ${limit} characters`;
    case "minItems":
      return limit === 1 ? "a list that is not empty" : `a list of at least ${limit}`;
    case "uniqueItems":
      return "a list without repetitions";
    case "minimum":
      return `at least ${limit}`;
    case "maximum":
      return `at most ${limit}`;
    default:
      return `right (${keyword}: ${message ?? "refused"})`;
  }
}

function allowsText({ keyword, params }: ErrorObject): boolean {
  if (keyword === "const") return typeof params["allowedValue"] === "string";
  return keyword === "type" && String(params["type"]).includes("string");
}

/** The first names a variable that holds a secret, and may have been given the secret; addresses may hold a password. */
const hiddenFields = new Set(["tokenVariable", "endpoint", "apiUrl"]);

function wrongValue(path: DocumentPath, expected: string, value: unknown, acceptsText: boolean): Violation {
  const isHidden = hiddenFields.has(String(path.at(-1))) && typeof value === "string";
  const actual = isHidden ? "something else" : formatValue(value);
  return { path, sentence: `${formatPath(path)} must be ${expected}, but is ${actual}`, isKey: false, acceptsText };
}

function unknownKey(error: ErrorObject, path: DocumentPath): Violation {
  const key = String(error.params["additionalProperty"]);
  const known = knownKeys(error);
  const near = nearest(key, known);
  const rest = near === undefined ? `; known here: ${known.join(", ")}` : `; did you mean ${JSON.stringify(near)}?`;
  const sentence = `${formatPath(path)} has the unknown key ${formatValue(key)}${rest}`;
  return { path: [...path, key], sentence, isKey: true, acceptsText: false };
}

function wrongWord(error: ErrorObject, path: DocumentPath): Violation {
  const allowed = asList(error.params["allowedValues"]).filter((value) => typeof value === "string");
  const near = typeof error.data === "string" ? nearest(error.data, allowed) : undefined;
  const violation = wrongValue(path, expectation(error), error.data, allowed.length > 0);
  return near === undefined ? violation : { ...violation, sentence: `${violation.sentence}; did you mean "${near}"?` };
}

/** The key whose constant distinguishes the branches of an anyOf, with its constant in each branch. */
function discriminatorOf(branches: readonly Schema[]) {
  const properties = branches.map((branch) => asSchema(branch["properties"]));
  const key = Object.keys(properties[0] ?? {}).find((name) =>
    properties.every((property) => "const" in asSchema(property[name])),
  );
  if (key === undefined) return undefined;
  return { key, values: properties.map((property) => asSchema(property[key])["const"]) };
}

/** One useful violation in place of those of every branch. */
function explainAnyOf({ schema, data }: ErrorObject, path: DocumentPath): readonly Violation[] {
  const branches = asList(schema);
  const address = `${addressOfPart(branches)}/`;
  const discriminator = discriminatorOf(branches.map(asSchema));
  if (discriminator !== undefined && isRecord(data) && discriminator.key in data) {
    const { key, values } = discriminator;
    const chosen = values.indexOf(data[key]);
    if (chosen >= 0) return explainViolations(address + chosen, data, path).violations;
    return [wrongValue([...path, key], oneOf(values), data[key], true)];
  }
  const refusals = branches.map((_, index) => withoutConsequences(errorsOf(address + index, data)));
  const deep = refusals.findIndex((errors) =>
    errors.every(({ instancePath, keyword }) => instancePath !== "" || keyword === "required"),
  );
  if (deep >= 0) return explainViolations(address + deep, data, path).violations;
  const flat = refusals.flat().filter(({ instancePath, keyword }) => instancePath === "" && keyword !== "anyOf");
  return [wrongValue(path, joinOr(flat.map(expectation)), data, flat.some(allowsText))];
}

/** A value of a wrong type violates other keywords as well; only the type is worth a sentence. */
function withoutConsequences(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const ofType = errors.filter(({ keyword }) => keyword === "type");
  return ofType.some(({ instancePath }) => instancePath === "") ? ofType : errors;
}

function explain(error: ErrorObject, root: unknown, prefix: DocumentPath): readonly Violation[] {
  const path = [...prefix, ...parsePointer(error.instancePath, root)];
  switch (error.keyword) {
    case "anyOf":
      return explainAnyOf(error, path);
    case "additionalProperties":
      return [unknownKey(error, path)];
    case "enum":
      return [wrongWord(error, path)];
    case "required": {
      const sentence = `${formatPath(path)} must have the key ${JSON.stringify(error.params["missingProperty"])}`;
      return [{ path, sentence, isKey: false, acceptsText: false }];
    }
    default:
      return [wrongValue(path, expectation(error), error.data, allowsText(error))];
  }
}

/** Keeps one error of every anyOf: those of its branches come right before it. */
function withoutBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const kept: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === "anyOf") {
      while (`${kept.at(-1)?.instancePath ?? "-"}/`.startsWith(`${error.instancePath}/`)) kept.pop();
    }
    kept.push(error);
  }
  return kept;
}

/** A missing key that is misspelled next to it is one mistake, not two. */
function withoutMisspelled(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const meant = new Set<string>();
  for (const error of errors) {
    if (error.keyword !== "additionalProperties") continue;
    const near = nearest(String(error.params["additionalProperty"]), knownKeys(error));
    if (near !== undefined) meant.add(`${error.instancePath}/${near}`);
  }
  return errors.filter(
    ({ keyword, instancePath, params }) =>
      keyword !== "required" || !meant.has(`${instancePath}/${params["missingProperty"]}`),
  );
}

/** More are never shown, so explaining them would only cost time. */
const mostExplained = 50;

/** Beyond this many, a misspelled key and the key that is missing for it count as two. */
const mostCompared = 1_000;

/** What a schema has against a document: the first violations, of `count` in all. */
export interface Explanation {
  readonly violations: readonly Violation[];
  readonly count: number;
}

/** A part of a document, the address of the schema that it must match, and its path in the document. */
export interface Part {
  readonly address: string;
  readonly value: unknown;
  readonly path: DocumentPath;
}

/** Everything that schemas have against the parts of a document. */
export function explainParts(parts: Iterable<Part>): Explanation {
  const violations: Violation[] = [];
  let count = 0;
  for (const { address, value, path } of parts) {
    const all = withoutBranches(errorsOf(address, value));
    const errors = count + all.length > mostCompared ? all : withoutMisspelled(all);
    count += errors.length;
    const rest = Math.max(0, mostExplained - violations.length);
    for (const error of errors.slice(0, rest)) violations.push(...explain(error, value, path));
  }
  return { violations, count };
}

/** Everything that the schema at an address has against a value, with its path in the document. */
export function explainViolations(address: string, value: unknown, path: DocumentPath = []): Explanation {
  return explainParts([{ address, value, path }]);
}

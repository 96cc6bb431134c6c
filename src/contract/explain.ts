import type { ErrorObject } from "ajv/dist/2020.js";
import { nearest } from "./nearest.ts";
import { type DocumentPath, formatPath, formatValue, parsePointer, type Problem } from "./problem.ts";
import { addressOfPart, violations } from "./validator.ts";

type Schema = Readonly<Record<string, unknown>>;

function asSchema(value: unknown): Schema {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
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
  const distinct = [...new Set(words)];
  return distinct.length < 2 ? distinct.join("") : `${distinct.slice(0, -1).join(", ")} or ${distinct.at(-1)}`;
}

/** What would be right in place of the value, as words after "must be". */
function expectation(error: ErrorObject): string {
  const limit = Number(error.params["limit"]);
  switch (error.keyword) {
    case "type":
      return joinOr(
        String(error.params["type"])
          .split(",")
          .map((type) => typeWords[type] ?? type),
      );
    case "format":
      return formatWords[String(error.params["format"])] ?? `a ${error.params["format"]}`;
    case "enum":
      return `one of ${asList(error.params["allowedValues"])
        .map((value) => JSON.stringify(value))
        .join(", ")}`;
    case "const":
      return JSON.stringify(error.params["allowedValue"]);
    case "pattern":
      return patternWords[String(error.params["pattern"])] ?? `text that matches ${error.params["pattern"]}`;
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
    default:
      return `right (${error.keyword}: ${error.message ?? "refused"})`;
  }
}

/** Text would have been right in place of what is there. */
function wantsText(error: ErrorObject): boolean {
  if (error.keyword === "const") return typeof error.params["allowedValue"] === "string";
  return error.keyword === "type" && String(error.params["type"]).includes("string");
}

/** The value must not be repeated: the field names a variable that holds a secret, and somebody may have put the secret. */
function isDelicate(path: DocumentPath): boolean {
  return path.at(-1) === "tokenVariable";
}

function valueProblem(path: DocumentPath, expected: string, value: unknown, acceptsText: boolean): Problem {
  const but = isDelicate(path) && typeof value === "string" ? "but is something else" : `but is ${formatValue(value)}`;
  return { path, sentence: `${formatPath(path)} must be ${expected}, ${but}`, isKey: false, acceptsText };
}

function explainUnknownKey(error: ErrorObject, path: DocumentPath): Problem {
  const key = String(error.params["additionalProperty"]);
  const known = Object.keys(asSchema(error.parentSchema?.["properties"]));
  const near = nearest(key, known);
  const rest = near === undefined ? `; known here: ${known.join(", ")}` : `; did you mean ${JSON.stringify(near)}?`;
  const sentence = `${formatPath(path)} has the unknown key ${formatValue(key)}${rest}`;
  return { path: [...path, key], sentence, isKey: true, acceptsText: false };
}

function explainEnum(error: ErrorObject, path: DocumentPath): Problem {
  const allowed = asList(error.params["allowedValues"]).filter((value) => typeof value === "string");
  const near = typeof error.data === "string" ? nearest(error.data, allowed) : undefined;
  const problem = valueProblem(path, expectation(error), error.data, allowed.length > 0);
  return near === undefined ? problem : { ...problem, sentence: `${problem.sentence}; did you mean "${near}"?` };
}

/** The key whose constant tells the branches of an anyOf apart, with the constants it may have. */
function discriminator(
  branches: readonly Schema[],
): { readonly key: string; readonly values: readonly unknown[] } | undefined {
  const properties = branches.map((branch) => asSchema(branch["properties"]));
  const key = Object.keys(properties[0] ?? {}).find((name) =>
    properties.every((property) => "const" in asSchema(property[name])),
  );
  return key === undefined
    ? undefined
    : { key, values: properties.map((property) => asSchema(property[key])["const"]) };
}

/** One useful problem in place of what each branch has against the value. */
function explainAnyOf(error: ErrorObject, path: DocumentPath): readonly Problem[] {
  const parts = asList(error.schema);
  const branches = parts.map(asSchema);
  const address = (index: number): string => `${addressOfPart(parts)}/${index}`;
  const told = discriminator(branches);
  if (told !== undefined && typeof error.data === "object" && error.data !== null && told.key in error.data) {
    const value = Reflect.get(error.data, told.key);
    const chosen = told.values.indexOf(value);
    if (chosen >= 0) return explain(violations(address(chosen), error.data), error.data, path);
    const expected = `one of ${told.values.map((one) => JSON.stringify(one)).join(", ")}`;
    return [valueProblem([...path, told.key], expected, value, true)];
  }
  const refusals = branches.map((_, index) => relevant(violations(address(index), error.data)));
  const deep = refusals.findIndex((errors) =>
    errors.every((one) => one.instancePath !== "" || one.keyword === "required"),
  );
  if (deep >= 0) return explain(refusals[deep] ?? [], error.data, path);
  const flat = refusals.flat().filter((one) => one.instancePath === "" && one.keyword !== "anyOf");
  const acceptsText = flat.some(wantsText);
  return [valueProblem(path, joinOr(flat.map(expectation)), error.data, acceptsText)];
}

/** Without what a violated type makes of the other keywords. */
function relevant(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  return errors.some((error) => error.keyword === "type" && error.instancePath === "")
    ? errors.filter((error) => error.keyword === "type")
    : errors;
}

function explainOne(error: ErrorObject, root: unknown, prefix: DocumentPath): readonly Problem[] {
  const path = [...prefix, ...parsePointer(error.instancePath, root)];
  switch (error.keyword) {
    case "anyOf":
      return explainAnyOf(error, path);
    case "additionalProperties":
      return [explainUnknownKey(error, path)];
    case "enum":
      return [explainEnum(error, path)];
    case "required": {
      const sentence = `${formatPath(path)} must have the key ${JSON.stringify(error.params["missingProperty"])}`;
      return [{ path, sentence, isKey: false, acceptsText: false }];
    }
    default:
      return [valueProblem(path, expectation(error), error.data, wantsText(error))];
  }
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** Leaves one error of every anyOf: what its branches say stands right before it. */
function withoutBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const kept: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === "anyOf") {
      while (isWithin(kept.at(-1)?.instancePath ?? "-", error.instancePath)) kept.pop();
    }
    kept.push(error);
  }
  return kept;
}

/** A missing key whose misspelling stands beside it is one mistake, not two. */
function withoutMisspelled(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const meant = new Set<string>();
  for (const error of errors) {
    if (error.keyword !== "additionalProperties") continue;
    const known = Object.keys(asSchema(error.parentSchema?.["properties"]));
    const near = nearest(String(error.params["additionalProperty"]), known);
    if (near !== undefined) meant.add(`${error.instancePath}/${near}`);
  }
  return errors.filter(
    (error) => error.keyword !== "required" || !meant.has(`${error.instancePath}/${error.params["missingProperty"]}`),
  );
}

/** More are never shown, so explaining them would only cost time. */
const mostExplained = 50;

/** Among so many a misspelled key is told from a missing one; behind them each of the two counts. */
const mostCompared = 1_000;

/** Mistakes as a person would tell them: those explained, of `count` in all. */
export interface Explanation {
  readonly problems: readonly Problem[];
  readonly count: number;
}

interface Mistakes {
  readonly first: readonly ErrorObject[];
  readonly count: number;
}

function mistakesAmong(errors: readonly ErrorObject[]): Mistakes {
  const all = withoutBranches(errors);
  const compared = withoutMisspelled(all.slice(0, mostCompared));
  return { first: compared.slice(0, mostExplained), count: compared.length + Math.max(0, all.length - mostCompared) };
}

function explain(errors: readonly ErrorObject[], root: unknown, prefix: DocumentPath): readonly Problem[] {
  return mistakesAmong(errors).first.flatMap((error) => explainOne(error, root, prefix));
}

/** A value, the address of the schema that it is held against, and where it stands in its document. */
export interface Part {
  readonly address: string;
  readonly value: unknown;
  readonly path: DocumentPath;
}

/** Everything that schemas have against the parts of a document. */
export function explainParts(parts: Iterable<Part>): Explanation {
  const problems: Problem[] = [];
  let count = 0;
  for (const { address, value, path } of parts) {
    const errors = violations(address, value);
    if (errors.length === 0) continue;
    const mistakes =
      count < mostCompared ? mistakesAmong(errors) : { first: [], count: withoutBranches(errors).length };
    const explained = mistakes.first.slice(0, Math.max(0, mostExplained - problems.length));
    problems.push(...explained.flatMap((error) => explainOne(error, value, path)));
    count += mistakes.count;
  }
  return { problems, count };
}

/** Everything that the schema at an address has against a value, which stands at a path of its document. */
export function explainViolations(address: string, value: unknown, path: DocumentPath = []): Explanation {
  return explainParts([{ address, value, path }]);
}

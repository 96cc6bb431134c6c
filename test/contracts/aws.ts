import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import contract from "../../fixtures/contracts/aws.schema.json" with { type: "json" };
import { isObject } from "../../src/estate/decode.ts";
import type { Answer } from "../../src/estate/server.ts";
import { checkCredentialReport } from "./credential-report.ts";
import { type Element, parseXml } from "./xml.ts";

interface Shape {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: boolean | Shape;
}

interface Operation {
  readonly output: string;
  readonly errors: Readonly<Record<string, number>>;
}

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const definitions = new Map<string, Shape>(Object.entries<Shape>(contract.$defs));
const operations = new Map<string, Operation>(Object.entries<Operation>(contract.operations));
const validators = new Map<string, ValidateFunction>();

/**
 * What every operation may answer with, in the spelling of the protocol, with its status.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
 */
const commonErrors: Readonly<Record<"query" | "json", Readonly<Record<string, number>>>> = {
  query: {
    AccessDenied: 403,
    ExpiredToken: 403,
    InvalidAction: 400,
    MissingAuthenticationToken: 403,
    ServiceUnavailable: 503,
    Throttling: 400,
    ValidationError: 400,
  },
  json: {
    AccessDeniedException: 400,
    ExpiredTokenException: 400,
    ThrottlingException: 400,
    UnknownOperationException: 400,
    UnrecognizedClientException: 400,
  },
};

/** Of the operations that are not in the contract only a refusal may be heard. */
const withoutContract: Operation = { output: "", errors: {} };

/**
 * Holds one answer of the estate to botocore's model of the operation: enums, patterns, required members, unknown
 * members, error codes and their status; the credential report also to its documented columns. Throws an Error that
 * names the operation and everything that is wrong.
 */
export function checkAwsAnswer(answer: Answer): void {
  const { operation, response } = answer;
  const known = operations.get(operation);
  if (response.status !== 200) return checkError(answer, known ?? withoutContract);
  if (known === undefined) throw new Error(`${operation} has no contract in fixtures/contracts/aws.schema.json`);
  const output = isQuery(operation) ? readQueryOutput(operation, response.body, known) : readJson(answer);
  const validate = validator(known.output);
  if (!validate(output)) {
    const problems = (validate.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath || "/", message, JSON.stringify(params)].join(" "),
    );
    throw new Error(`${operation} breaks AWS's contract:\n${problems.join("\n")}`);
  }
  if (operation === "iam:GetCredentialReport") checkReportIn(output);
}

function checkReportIn(output: unknown): void {
  const content = isObject(output) ? output["Content"] : undefined;
  if (typeof content !== "string") throw new Error("iam:GetCredentialReport has no Content");
  checkCredentialReport(Buffer.from(content, "base64").toString("utf8"));
}

function readQueryOutput(operation: string, body: string, { output }: Operation): unknown {
  const name = operation.slice(operation.indexOf(":") + 1);
  const root = parseXml(body);
  const [result, metadata, ...others] = root.children;
  const isEnvelope = root.name === `${name}Response` && result?.name === `${name}Result`;
  if (!isEnvelope || metadata?.name !== "ResponseMetadata" || others.length > 0) {
    throw new Error(`${operation} is not in the envelope of the Query protocol`);
  }
  return readElement(result, { $ref: output });
}

function readElement(element: Element, given: Shape): unknown {
  const shape = resolveShape(given);
  const { type, properties, items, additionalProperties } = shape;
  if (type === "array" && items !== undefined) {
    return childrenNamed(element, "member").map((member) => readElement(member, items));
  }
  if (type === "object" && properties !== undefined) {
    // A member that the model does not know is kept, to be refused.
    const members = element.children.map((child): [string, unknown] => [
      child.name,
      readElement(child, properties[child.name] ?? {}),
    ]);
    if (new Set(members.map(([name]) => name)).size < members.length)
      throw new Error(`<${element.name}> repeats itself`);
    return Object.fromEntries(members);
  }
  if (type === "object" && typeof additionalProperties === "object") {
    return Object.fromEntries(childrenNamed(element, "entry").map((entry) => readEntry(entry, additionalProperties)));
  }
  if (element.children.length > 0) throw new Error(`<${element.name}> has children and should have text`);
  return readText(element.text, type);
}

function readText(text: string, type: string | undefined): unknown {
  if (type === "integer" && /^-?\d+$/.test(text)) return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

function readEntry(entry: Element, value: Shape): [string, unknown] {
  const [keyElement, valueElement, ...others] = entry.children;
  if (keyElement?.name !== "key" || valueElement?.name !== "value" || others.length > 0) {
    throw new Error("an entry of a map is not a key and a value");
  }
  return [keyElement.text, readElement(valueElement, value)];
}

function childrenNamed(element: Element, name: string): readonly Element[] {
  const stranger = element.children.find((child) => child.name !== name);
  if (stranger !== undefined) throw new Error(`<${element.name}> has <${stranger.name}> among its <${name}>`);
  return element.children;
}

function resolveShape(shape: Shape): Shape {
  return shape.$ref === undefined ? shape : (definitions.get(shape.$ref.replace("#/$defs/", "")) ?? {});
}

/** An error must be one that the operation or every operation may answer with, with the status that belongs to it. */
function checkError(answer: Answer, { errors }: Operation): void {
  const { operation, response } = answer;
  const { code, message } = isQuery(operation) ? readQueryError(response.body) : readJsonError(answer);
  const common = commonErrors[isQuery(operation) ? "query" : "json"];
  // REST JSON has the proper status for what JSON 1.1 calls 400.
  const restStatus = operation.startsWith("account:") && code === "ExpiredTokenException" ? 403 : undefined;
  const status = errors[code] ?? restStatus ?? common[code];
  if (status === undefined) throw new Error(`${operation} cannot answer with the error ${code}`);
  if (status !== response.status) throw new Error(`${operation}: ${code} comes with ${status}, not ${response.status}`);
  if (message === undefined) throw new Error(`${operation}: ${code} has no message`);
}

interface ReadError {
  readonly code: string;
  readonly message: string | undefined;
}

function readQueryError(body: string): ReadError {
  const root = parseXml(body);
  const error = root.children.find((child) => child.name === "Error");
  const textOf = (name: string): string | undefined => error?.children.find((child) => child.name === name)?.text;
  const [type, code] = [textOf("Type"), textOf("Code")];
  if (root.name !== "ErrorResponse" || code === undefined || (type !== "Sender" && type !== "Receiver")) {
    throw new Error("not an error of the Query protocol");
  }
  return { code, message: textOf("Message") };
}

function readJsonError(answer: Answer): ReadError {
  const body = readJson(answer);
  const fields = isObject(body) ? body : {};
  const code = answer.response.headers["x-amzn-errortype"] ?? fields["__type"];
  if (typeof code !== "string") throw new Error(`${answer.operation}: the error has no name`);
  const message = fields["message"] ?? fields["Message"];
  return { code, message: typeof message === "string" ? message : undefined };
}

function readJson({ operation, response }: Answer): unknown {
  const expected = operation.startsWith("account:") ? "application/json" : "application/x-amz-json-1.1";
  const type = response.headers["content-type"];
  if (type !== expected) throw new Error(`${operation} is served as ${type}`);
  return JSON.parse(response.body);
}

function validator(reference: string): ValidateFunction {
  const known = validators.get(reference);
  if (known !== undefined) return known;
  const compiled = ajv.compile({ $ref: reference, $defs: contract.$defs });
  validators.set(reference, compiled);
  return compiled;
}

function isQuery(operation: string): boolean {
  return operation.startsWith("iam:") || operation.startsWith("sts:");
}

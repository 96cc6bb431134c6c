import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import contract from "../../fixtures/contracts/aws.schema.json" with { type: "json" };
import type { Answer } from "../../src/estate/server.ts";
import { isRecord } from "../../src/model/is-record.ts";
import { memoize } from "../../src/model/memoize.ts";
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
const validator = memoize((reference: string) => ajv.compile({ $ref: reference, $defs: contract.$defs }));

/**
 * The errors that every operation can return, by their code in the protocol, with their status.
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

/** An operation without a contract can only return errors. */
const withoutContract: Operation = { output: "", errors: {} };

/**
 * Checks one answer of the estate against botocore's model of the operation: enums, patterns, required members, unknown
 * members, error codes and their status. Checks a credential report against its documented columns, too. Throws an
 * Error with the operation and all mistakes.
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
  const content = isRecord(output) ? output["Content"] : undefined;
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
    // An unknown member is kept, so that the schema rejects it.
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
  const other = element.children.find((child) => child.name !== name);
  if (other !== undefined) throw new Error(`<${element.name}> has <${other.name}> among its <${name}>`);
  return element.children;
}

function resolveShape(shape: Shape): Shape {
  return shape.$ref === undefined ? shape : (definitions.get(shape.$ref.replace("#/$defs/", "")) ?? {});
}

/** Checks that the operation, or every operation, can return the error with this status. */
function checkError(answer: Answer, { errors }: Operation): void {
  const { operation, response } = answer;
  const { code, message } = isQuery(operation) ? readQueryError(response.body) : readJsonError(answer);
  const common = commonErrors[isQuery(operation) ? "query" : "json"];
  // The status is 403 in REST JSON and 400 in JSON 1.1.
  const restStatus = operation.startsWith("account:") && code === "ExpiredTokenException" ? 403 : undefined;
  const status = errors[code] ?? restStatus ?? common[code];
  if (status === undefined) {
    const possible = [...Object.keys(errors), ...Object.keys(common)].join(", ");
    throw new Error(`${operation} cannot answer with the error ${code}; its contract has only ${possible}`);
  }
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
  const fields = isRecord(body) ? body : {};
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

function isQuery(operation: string): boolean {
  return operation.startsWith("iam:") || operation.startsWith("sts:");
}

import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import contract from "../../fixtures/contracts/github.schema.json" with { type: "json" };
import type { Answer } from "../../src/estate/server.ts";

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);

const answers: ReadonlyMap<string, object> = new Map(Object.entries<object>(contract.answers));
const validators = new Map<string, ValidateFunction>();

/**
 * Holds one answer of the estate to GitHub's own description, closed so that what is misspelt is refused.
 * Throws an Error that names the operation and everything that is wrong; an operation without a contract is wrong.
 */
export function checkGithubAnswer({ operation, response }: Answer): void {
  const schema = answers.get(operation);
  if (schema === undefined) throw new Error(`${operation} has no contract in fixtures/contracts/github.schema.json`);
  if (response.status === 304 || response.status === 301) return checkBodyless(operation, response);
  const type = response.headers["content-type"] ?? "";
  if (!type.startsWith("application/json")) throw new Error(`${operation} is served as "${type}"`);
  const validate = response.status === 200 ? validator(operation, schema) : validator("failure", contract.failure);
  if (validate(JSON.parse(response.body))) return;
  const problems = (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath || "/", message, JSON.stringify(params)].join(" "),
  );
  throw new Error(`${operation} ${response.status} breaks GitHub's contract:\n${problems.join("\n")}`);
}

function checkBodyless(operation: string, response: Answer["response"]): void {
  if (response.status === 304 && response.body !== "") throw new Error(`${operation} 304 has a body`);
  if (response.status === 301 && response.headers["location"] === undefined) {
    throw new Error(`${operation} 301 does not say where to`);
  }
}

function validator(name: string, schema: object): ValidateFunction {
  const known = validators.get(name);
  if (known !== undefined) return known;
  const compiled = ajv.compile({ ...schema, $defs: contract.$defs });
  validators.set(name, compiled);
  return compiled;
}

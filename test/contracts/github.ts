import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import contract from "../../fixtures/contracts/github.schema.json" with { type: "json" };
import type { EstateRequest } from "../../src/estate/provider.ts";
import type { Answer } from "../../src/estate/server.ts";
import { memoize } from "../../src/model/memoize.ts";
import { checkGraphqlAnswer } from "./graphql.ts";

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);

const answers: ReadonlyMap<string, object> = new Map(Object.entries<object>(contract.answers));
const validator = memoize((schema: object) => ajv.compile({ ...schema, $defs: contract.$defs }));

/**
 * Checks one answer of the estate against GitHub's OpenAPI description, in which we have forbidden unknown members.
 * Throws an Error with the operation and all mistakes, or for an operation without a contract.
 */
export function checkGithubAnswer({ operation, response }: Answer, request?: EstateRequest): void {
  if (operation === "POST /graphql" && response.status === 200) return checkGraphqlAnswer(response, request);
  const schema = operation === "POST /graphql" ? contract.failure : answers.get(operation);
  if (schema === undefined) throw new Error(`${operation} has no contract in fixtures/contracts/github.schema.json`);
  if (response.status === 304 || response.status === 301) return checkBodyless(operation, response);
  const type = response.headers["content-type"] ?? "";
  if (type.startsWith("application/sarif+json") && response.status === 200) return checkAnalysis(operation, response);
  if (!type.startsWith("application/json")) throw new Error(`${operation} is served as "${type}"`);
  const validate = validator([200, 201, 202].includes(response.status) ? schema : contract.failure);
  if (validate(JSON.parse(response.body))) return;
  const problems = (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath || "/", message, JSON.stringify(params)].join(" "),
  );
  throw new Error(`${operation} ${response.status} breaks GitHub's contract:\n${problems.join("\n")}`);
}

/** GitHub's description says only that this is an object, and shows one: what it does not show is not relied on. */
function checkAnalysis(operation: string, { body }: Answer["response"]): void {
  const shown = membersOf(contract.analysisExample);
  const others = [...membersOf(JSON.parse(body))].filter((member) => !shown.has(member));
  if (others.length > 0) throw new Error(`${operation} has members that GitHub does not show: ${others.join(", ")}`);
}

/** Paths of all members, without positions in lists. */
function membersOf(value: unknown, path = ""): ReadonlySet<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((item: unknown) => [...membersOf(item, path)]));
  if (typeof value !== "object" || value === null) return new Set([path]);
  return new Set(Object.entries(value).flatMap(([key, item]) => [...membersOf(item, `${path}/${key}`)]));
}

function checkBodyless(operation: string, response: Answer["response"]): void {
  if (response.status === 304 && response.body !== "") throw new Error(`${operation} 304 has a body`);
  if (response.status === 301 && response.headers["location"] === undefined) {
    throw new Error(`${operation} 301 does not say where to`);
  }
}

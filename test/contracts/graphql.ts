import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { buildSchema, executeSync, parse, validate } from "graphql";
import type { EstateRequest, EstateResponse } from "../../src/estate/provider.ts";
import { isRecord } from "../../src/model/is-record.ts";

const schemaFile = new URL("../../fixtures/contracts/github.graphql", import.meta.url);
const schema = buildSchema(readFileSync(schemaFile, "utf8"));

/**
 * Checks an answer of the estate against GitHub's GraphQL schema: the query is valid, and running it over the answer
 * gives the answer itself, so that no member is missing, unknown or of another type. Throws an Error with all mistakes.
 */
export function checkGraphqlAnswer({ body }: EstateResponse, request: EstateRequest | undefined): void {
  if (request === undefined) throw new Error("POST /graphql has no contract without its query");
  const { query, variables } = JSON.parse(request.body);
  const { data } = JSON.parse(body);
  const document = parse(query);
  const mistakes = validate(schema, document);
  const run = mistakes.length > 0 ? { errors: mistakes } : answerOf(document, data, variables);
  const problems = (run.errors ?? []).map(({ message }) => message);
  if (problems.length > 0) throw new Error(`POST /graphql breaks GitHub's contract:\n${problems.join("\n")}`);
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(run.data)), data)) {
    throw new Error("POST /graphql breaks GitHub's contract: it has members that the query does not ask for");
  }
}

function answerOf(document: ReturnType<typeof parse>, rootValue: unknown, variableValues: Record<string, unknown>) {
  return executeSync({
    schema,
    document,
    rootValue,
    variableValues,
    fieldResolver: (source, _arguments, _context, { path }) => (isRecord(source) ? source[path.key] : undefined),
    typeResolver: typeNameOf,
  });
}

/** The type of an object of which the schema names an interface only. An answer does not tell it. */
function typeNameOf(value: unknown): string {
  if (!isRecord(value)) throw new Error("an object of the answer is something else");
  if ("members" in value) return "Team";
  if ("entries" in value) return "Tree";
  if ("isTruncated" in value) return "Blob";
  return "oid" in value ? "Commit" : "Repository";
}

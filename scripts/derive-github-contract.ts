/**
 * Derives fixtures/contracts/github.schema.json from GitHub's own OpenAPI description:
 *   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz
 *   npx tsx scripts/derive-github-contract.ts package/generated/api.github.com.json [--check]
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

type Node = Record<string, unknown>;

/** What the estate serves. A blocked repository answers like a blocked gist, the only place that declares it. */
const operations: readonly string[] = [
  "GET /orgs/{org}",
  "GET /orgs/{org}/repos",
  "GET /orgs/{org}/members",
  "GET /orgs/{org}/outside_collaborators",
  "GET /orgs/{org}/public_members",
  "GET /repos/{owner}/{repo}",
  "GET /repos/{owner}/{repo}/keys",
  "GET /repos/{owner}/{repo}/actions/secrets",
  "GET /repos/{owner}/{repo}/code-scanning/analyses",
  "GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}",
  "POST /repos/{owner}/{repo}/code-scanning/sarifs",
  "GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}",
  "GET /repos/{owner}/{repo}/issues",
  "POST /repos/{owner}/{repo}/issues",
  "PATCH /repos/{owner}/{repo}/issues/{issue_number}",
  "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
  "GET /installation/repositories",
  "GET /orgs/{org}/installation",
  "GET /repos/{owner}/{repo}/installation",
  "POST /app/installations/{installation_id}/access_tokens",
  "GET /rate_limit",
];
const blockedOperation = "GET /gists/{gist_id}";
/** What an analysis looks like as SARIF is only shown by an example. */
const analysisExample = "/components/examples/code-scanning-analysis-sarif";

const target = new URL("../fixtures/contracts/github.schema.json", import.meta.url);

/** What GitHub publishes is changed here: some operations only, nullable as anyOf, objects closed, texts left out. */
const notice = [
  "Derived by scripts/derive-github-contract.ts from GitHub's OpenAPI description as published in @octokit/openapi, under the MIT License:",
  "Copyright (c) 2020 Octokit contributors",
  'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:',
  "The above copyright notice and this permission notice (including the next paragraph) shall be included in all copies or substantial portions of the Software.",
  'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.',
];

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function at(document: Node, pointer: string): Node {
  let node: unknown = document;
  for (const part of pointer.split("/").slice(1)) {
    node = isNode(node) ? node[part.replaceAll("~1", "/").replaceAll("~0", "~")] : undefined;
  }
  if (!isNode(node)) throw new Error(`${pointer} is not in the description`);
  return node;
}

const schemaPrefix = "#/components/schemas/";
/** Keywords that only tell something to people, or nothing to a validator. */
const silent = /^(x-.*|description|title|example|examples|deprecated|discriminator|nullable|default|externalDocs)$/;
const formats = new Set(["date-time", "date", "uri", "email"]);

/** Turns schemas of OpenAPI 3.0 into closed ones of JSON Schema; remembers which ones they refer to. */
function converter(document: Node): { convert: (schema: Node) => Node; definitions: Map<string, Node> } {
  const definitions = new Map<string, Node>();

  const convert = (schema: Node): Node => {
    const converted = convertPresent(schema);
    return schema["nullable"] === true ? { anyOf: [converted, { type: "null" }] } : converted;
  };

  const convertPresent = (schema: Node): Node => {
    const { $ref: reference } = schema;
    if (typeof reference === "string") return { $ref: `#/$defs/${define(reference)}` };
    if (Array.isArray(schema["allOf"])) return convertPresent(merge(document, schema));
    const result: Node = {};
    for (const [keyword, value] of Object.entries(schema)) {
      if (silent.test(keyword) || (keyword === "format" && !formats.has(String(value)))) continue;
      result[keyword] = convertKeyword(keyword, value);
    }
    const isOpen = !("properties" in result) || "anyOf" in result || "oneOf" in result;
    return isOpen || "additionalProperties" in result ? result : { ...result, additionalProperties: false };
  };

  const convertKeyword = (keyword: string, value: unknown): unknown => {
    if (keyword === "properties" && isNode(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([name, node]) => [name, isNode(node) ? convert(node) : node]),
      );
    }
    if (Array.isArray(value)) return value.map((item: unknown) => (isNode(item) ? convert(item) : item));
    return isNode(value) ? convert(value) : value;
  };

  const define = (reference: string): string => {
    const name = reference.slice(schemaPrefix.length);
    if (!definitions.has(name)) {
      definitions.set(name, {});
      definitions.set(name, convert(at(document, reference)));
    }
    return name;
  };

  return { convert, definitions };
}

/** allOf of plain objects is one object: closing its parts one by one would make them refuse each other's members. */
function merge(document: Node, schema: Node): Node {
  const { allOf, ...rest } = schema;
  const properties: Node = {};
  const required: unknown[] = [];
  for (const part of [...(Array.isArray(allOf) ? allOf : []), rest]) {
    if (!isNode(part)) throw new Error("allOf of something that is not a schema");
    const whole = typeof part["$ref"] === "string" ? at(document, part["$ref"]) : part;
    if ("allOf" in whole || "oneOf" in whole || "anyOf" in whole) throw new Error("allOf of something nested");
    Object.assign(properties, whole["properties"]);
    required.push(...(Array.isArray(whole["required"]) ? whole["required"] : []));
  }
  return { type: "object", properties, ...(required.length > 0 && { required }) };
}

function responsesOf(document: Node, operation: string): Node {
  const [method = "", path = ""] = operation.split(" ");
  return at(document, `/paths/${path.replaceAll("/", "~1")}/${method.toLowerCase()}/responses`);
}

function jsonSchemaOf(document: Node, response: unknown): Node | undefined {
  if (!isNode(response)) return undefined;
  const whole = typeof response["$ref"] === "string" ? at(document, response["$ref"]) : response;
  const content = whole["content"];
  const json = isNode(content) ? content["application/json"] : undefined;
  return isNode(json) && isNode(json["schema"]) ? json["schema"] : undefined;
}

function derive(document: Node): Node {
  const { convert, definitions } = converter(document);
  const answers: Node = {};
  for (const operation of operations) {
    const responses = responsesOf(document, operation);
    const schema = jsonSchemaOf(document, responses["200"] ?? responses["201"] ?? responses["202"]);
    if (schema === undefined) throw new Error(`${operation} declares no JSON answer`);
    answers[operation] = convert(schema);
  }
  const blocked = jsonSchemaOf(document, responsesOf(document, blockedOperation)["403"]);
  if (blocked === undefined) throw new Error(`${blockedOperation} declares no refusal`);
  const failure = { anyOf: [convert({ $ref: `${schemaPrefix}basic-error` }), convert(blocked)] };
  const info = at(document, "/info");
  return {
    notice,
    source: { package: "@octokit/openapi", version: info["version"], file: "generated/api.github.com.json" },
    answers,
    failure,
    analysisExample: at(document, analysisExample)["value"],
    $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const file = process.argv.slice(2).find((argument) => argument !== "--check");
if (file === undefined) throw new Error("Name the path of generated/api.github.com.json from @octokit/openapi.");
const description: unknown = JSON.parse(await readFile(file, "utf8"));
if (!isNode(description)) throw new Error(`${file} is not an OpenAPI description`);
const text = `${JSON.stringify(derive(description), null, 1)}\n`;
if (!process.argv.includes("--check")) {
  await writeFile(target, text);
} else if ((await readFile(target, "utf8").catch(() => "")) !== text) {
  console.error(`${fileURLToPath(target)} is not what ${file} says. Run this script without --check.`);
  process.exitCode = 1;
}

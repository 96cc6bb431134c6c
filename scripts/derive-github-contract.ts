/**
 * Derives fixtures/contracts/github.schema.json from GitHub's own OpenAPI description:
 *   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz
 *   npx tsx scripts/derive-github-contract.ts package/generated/api.github.com.json [--check]
 */
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

type Node = Record<string, unknown>;

/** What the estate serves. A blocked repository answers like a blocked gist, the only place that declares it. */
const operations: readonly string[] = [
  "GET /orgs/{org}",
  "GET /orgs/{org}/repos",
  "GET /orgs/{org}/members",
  "GET /orgs/{org}/outside_collaborators",
  "GET /orgs/{org}/public_members",
  "GET /orgs/{org}/invitations",
  "GET /orgs/{org}/personal-access-tokens",
  "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories",
  "GET /orgs/{org}/personal-access-token-requests",
  "GET /repos/{owner}/{repo}",
  "GET /repos/{owner}/{repo}/collaborators",
  "GET /repos/{owner}/{repo}/invitations",
  "GET /repos/{owner}/{repo}/keys",
  "GET /repos/{owner}/{repo}/actions/secrets",
  "GET /repos/{owner}/{repo}/environments",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets",
  "GET /repos/{owner}/{repo}/dependabot/secrets",
  "GET /repos/{owner}/{repo}/agents/secrets",
  "GET /orgs/{org}/actions/secrets",
  "GET /orgs/{org}/actions/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/dependabot/secrets",
  "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/codespaces/secrets",
  "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/agents/secrets",
  "GET /orgs/{org}/agents/secrets/{secret_name}/repositories",
  "GET /repos/{owner}/{repo}/hooks",
  "GET /repos/{owner}/{repo}/actions/runners",
  "GET /repos/{owner}/{repo}/secret-scanning/alerts",
  "GET /orgs/{org}/hooks",
  "GET /orgs/{org}/installations",
  "GET /orgs/{org}/actions/runners",
  "GET /orgs/{org}/secret-scanning/alerts",
  "GET /apps/{app_slug}",
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
/** What only GitHub Enterprise Cloud has, and only its own description in the same package describes. */
const cloudOperations: readonly string[] = ["GET /orgs/{org}/credential-authorizations", "GET /orgs/{org}/audit-log"];
const cloudFile = "ghec.json";
const blockedOperation = "GET /gists/{gist_id}";
/**
 * Permissions of an app that GitHub's documentation names and its description of an app leaves out.
 * https://docs.github.com/rest/authentication/permissions-required-for-github-apps
 */
const undescribedPermissions: readonly string[] = [
  "agent_secrets",
  "organization_agent_secrets",
  "organization_codespaces_secrets",
  "organization_dependabot_secrets",
];
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
    const isOpen = !("properties" in result) || "anyOf" in result || "oneOf" in result || isIncomplete(result);
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

/** Which fields an entry of the audit log has depends on its action, and GitHub describes only some of them. */
function isIncomplete({ properties }: Node): boolean {
  return isNode(properties) && "_document_id" in properties;
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

/** The description of an app's permissions with those that it leaves out. */
function withAllPermissions(schema: Node): Node {
  const described = at(schema, "/properties");
  const level = { type: "string", enum: ["read", "write"] };
  const missing = undescribedPermissions.filter((name) => !(name in described));
  if (missing.length < undescribedPermissions.length) throw new Error("GitHub describes a permission now");
  return { ...schema, properties: { ...described, ...Object.fromEntries(missing.map((name) => [name, level])) } };
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

function answersOf(document: Node, wanted: readonly string[], convert: (schema: Node) => Node): Node {
  const answers: Node = {};
  for (const operation of wanted) {
    const responses = responsesOf(document, operation);
    const schema = jsonSchemaOf(document, responses["200"] ?? responses["201"] ?? responses["202"]);
    if (schema === undefined) throw new Error(`${operation} declares no JSON answer`);
    answers[operation] = convert(schema);
  }
  return answers;
}

function derive(document: Node, cloud: Node): Node {
  const { convert, definitions } = converter(document);
  const answers = answersOf(document, operations, convert);
  const ofCloud = converter(cloud);
  Object.assign(answers, answersOf(cloud, cloudOperations, ofCloud.convert));
  for (const [name, definition] of ofCloud.definitions) {
    // Both descriptions are of one API, so what they share has one meaning; if not, this script has to name it twice.
    const known = definitions.get(name);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(definition)) {
      throw new Error(`${name} differs between the two descriptions`);
    }
    definitions.set(name, definition);
  }
  const blocked = jsonSchemaOf(document, responsesOf(document, blockedOperation)["403"]);
  if (blocked === undefined) throw new Error(`${blockedOperation} declares no refusal`);
  definitions.set("app-permissions", withAllPermissions(definitions.get("app-permissions") ?? {}));
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

async function readDescription(path: string): Promise<Node> {
  const parsed: unknown = JSON.parse(await readFile(path, "utf8"));
  if (!isNode(parsed)) throw new Error(`${path} is not an OpenAPI description`);
  return parsed;
}

const file = process.argv.slice(2).find((argument) => argument !== "--check");
if (file === undefined) throw new Error("Name the path of generated/api.github.com.json from @octokit/openapi.");
const [description, cloud] = await Promise.all([file, join(dirname(file), cloudFile)].map(readDescription));
if (description === undefined || cloud === undefined) throw new Error("a description is missing");
const text = `${JSON.stringify(derive(description, cloud), null, 1)}\n`;
if (!process.argv.includes("--check")) {
  await writeFile(target, text);
} else if ((await readFile(target, "utf8").catch(() => "")) !== text) {
  console.error(`${fileURLToPath(target)} is not what ${file} says. Run this script without --check.`);
  process.exitCode = 1;
}

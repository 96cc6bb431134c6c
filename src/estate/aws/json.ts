import { isObject } from "../decode.ts";
import type { EstateResponse } from "../wire.ts";
import type { Parameters } from "./operation.ts";
import type { Problem } from "./outcome.ts";
import { conformOutput, type OperationSchema, type Tree } from "./schema.ts";

/** JSON 1.1 names its operation in a header, REST JSON in the address. */
export type JsonProtocol = "json-1.1" | "rest-json";

const contentTypes = { "json-1.1": "application/x-amz-json-1.1", "rest-json": "application/json" } as const;

const requestId = "b3a7c1de-9f10-4d0b-8c2e-4f6a5example";

/** Reads the body of a request; undefined where it is not a JSON object. */
export function parseJson(body: string): Parameters | undefined {
  try {
    const parsed: unknown = JSON.parse(body === "" ? "{}" : body);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Writes an output as JSON, times as seconds since 1970; throws where the SDK's schema does not know it. */
export function jsonOutput(protocol: JsonProtocol, operation: OperationSchema, output: unknown): EstateResponse {
  const tree = conformOutput(operation, output, (at) => at.getTime() / 1000);
  return jsonResponse(protocol, 200, plain(tree));
}

/** Writes an error as the protocol does: JSON 1.1 names it in the body, REST JSON in a header. */
export function jsonProblem(protocol: JsonProtocol, problem: Problem): EstateResponse {
  const { code, status, message, messageMember = "message" } = problem;
  if (protocol === "json-1.1") return jsonResponse(protocol, status, { __type: code, [messageMember]: message });
  const response = jsonResponse(protocol, status, { [messageMember]: message });
  return { ...response, headers: { ...response.headers, "x-amzn-errortype": code } };
}

function jsonResponse(protocol: JsonProtocol, status: number, body: unknown): EstateResponse {
  const headers = { "content-type": contentTypes[protocol], "x-amzn-requestid": requestId };
  return { status, headers, body: JSON.stringify(body) };
}

function plain(tree: Tree): unknown {
  if (tree.kind === "scalar") return tree.value;
  if (tree.kind === "list") return tree.items.map(plain);
  const pairs = tree.kind === "map" ? tree.entries : tree.members;
  return Object.fromEntries(pairs.map(([name, each]) => [name, plain(each)]));
}

import { isRecord } from "../../model/is-record.ts";
import type { EstateRequest, EstateResponse } from "../provider.ts";
import type { Parameters, Protocol } from "./operation.ts";
import { conformOutput, type Tree } from "./schema.ts";

const requestId = "b3a7c1de-9f10-4d0b-8c2e-4f6a5example";

/** JSON 1.1: a header names the operation, the body names an error. */
export const json11 = jsonProtocol(
  "application/x-amz-json-1.1",
  ({ headers }) => /^secretsmanager\.(\w+)$/.exec(headers["x-amz-target"] ?? "")?.[1] ?? "",
  (code) => ({ body: { __type: code } }),
);

/** REST JSON: the path after the account names the operation ("/listRegions"), a header names an error. */
export const restJson = jsonProtocol(
  "application/json",
  ({ path }) => path.replace(/^\/[^/]+\/(\w?)/, (_start, initial: string) => initial.toUpperCase()),
  (code) => ({ headers: { "x-amzn-errortype": code } }),
);

function jsonProtocol(
  contentType: string,
  nameOf: (request: EstateRequest) => string,
  nameError: (code: string) => { readonly body?: object; readonly headers?: Readonly<Record<string, string>> },
): Protocol {
  const respond = (status: number, body: unknown, headers: EstateResponse["headers"] = {}): EstateResponse => ({
    status,
    headers: { "content-type": contentType, "x-amzn-requestid": requestId, ...headers },
    body: JSON.stringify(body),
  });
  return {
    readCall: (request) => ({ name: nameOf(request), parameters: parseParameters(request.body) }),
    writeOutput: (schema, output) => respond(200, plain(conformOutput(schema, output, (at) => at.getTime() / 1000))),
    writeError: ({ code, status, message, messageMember = "message" }) => {
      const { body, headers } = nameError(code);
      return respond(status, { ...body, [messageMember]: message }, headers);
    },
    unknownOperation: () => ({ code: "UnknownOperationException", status: 400, message: "" }),
  };
}

function parseParameters(body: string): Parameters | undefined {
  try {
    const parsed: unknown = JSON.parse(body === "" ? "{}" : body);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function plain(tree: Tree): unknown {
  if (tree.kind === "scalar") return tree.value;
  if (tree.kind === "list") return tree.items.map(plain);
  return Object.fromEntries(tree.entries.map(([name, value]) => [name, plain(value)]));
}

import type { EstateResponse } from "../wire.ts";
import type { Parameters } from "./operation.ts";
import type { Problem } from "./outcome.ts";
import { conformOutput, type OperationSchema, type Tree } from "./schema.ts";

// https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html and the STS reference
const namespaces = {
  iam: "https://iam.amazonaws.com/doc/2010-05-08/",
  sts: "https://sts.amazonaws.com/doc/2011-06-15/",
} as const;

/** A service that speaks AWS's Query protocol. */
export type QueryService = keyof typeof namespaces;

const requestId = "7a62c49f-347e-4fc4-9331-6e8eexample";

/** Reads the body of a Query request: the action, and its parameters with `Name.member.N` gathered into lists. */
export function parseQuery(body: string): { readonly action: string; readonly parameters: Parameters } {
  const fields = new URLSearchParams(body);
  const single: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  for (const [name, value] of fields) {
    if (name === "Action" || name === "Version") continue;
    const listName = /^(\w+)\.member\.\d+$/.exec(name)?.[1];
    if (listName === undefined) single[name] = value;
    else (lists[listName] ??= []).push(value);
  }
  return { action: fields.get("Action") ?? "", parameters: { ...single, ...lists } };
}

/** Writes an output as the Query protocol's XML; throws where the SDK's schema does not know it. */
export function queryOutput(service: QueryService, operation: OperationSchema, output: unknown): EstateResponse {
  const name = operation[2];
  const result = writeXml(conformOutput(operation, output, writeTime));
  return xmlResponse(
    200,
    `<${name}Response xmlns="${namespaces[service]}"><${name}Result>${result}</${name}Result>` +
      `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${name}Response>`,
  );
}

/** Writes an error as the Query protocol's XML. */
export function queryProblem(service: QueryService, { code, status, message }: Problem): EstateResponse {
  const type = status < 500 ? "Sender" : "Receiver";
  return xmlResponse(
    status,
    `<ErrorResponse xmlns="${namespaces[service]}"><Error><Type>${type}</Type><Code>${escapeXml(code)}</Code>` +
      `<Message>${escapeXml(message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
  );
}

function xmlResponse(status: number, body: string): EstateResponse {
  return { status, headers: { "content-type": "text/xml", "x-amzn-requestid": requestId }, body };
}

/** A time in whole seconds: "2026-11-16T08:00:00Z". */
function writeTime(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, "Z");
}

function writeXml(tree: Tree): string {
  if (tree.kind === "scalar") return escapeXml(String(tree.value));
  if (tree.kind === "list") return tree.items.map((item) => `<member>${writeXml(item)}</member>`).join("");
  if (tree.kind === "structure")
    return tree.members.map(([name, each]) => `<${name}>${writeXml(each)}</${name}>`).join("");
  const entries = tree.entries.map(([key, each]) => `<key>${escapeXml(key)}</key><value>${writeXml(each)}</value>`);
  return entries.map((entry) => `<entry>${entry}</entry>`).join("");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

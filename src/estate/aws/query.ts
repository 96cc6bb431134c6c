import { formatInstant } from "../decode.ts";
import type { EstateResponse } from "../provider.ts";
import type { Protocol } from "./operation.ts";
import { conformOutput, type Tree } from "./schema.ts";

const requestId = "7a62c49f-347e-4fc4-9331-6e8eexample";

/**
 * The Query protocol of IAM and STS: form fields in, XML out.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html and the STS reference
 */
export function queryProtocol(service: "iam" | "sts", version: string): Protocol {
  const namespace = `https://${service}.amazonaws.com/doc/${version}/`;
  return {
    readCall: ({ body }) => readQuery(body),
    writeOutput: (schema, output) => {
      const name = schema[2];
      const result = writeXml(conformOutput(schema, output, formatInstant));
      return xmlResponse(
        200,
        `<${name}Response xmlns="${namespace}"><${name}Result>${result}</${name}Result>` +
          `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${name}Response>`,
      );
    },
    writeError: ({ code, status, message }) =>
      xmlResponse(
        status,
        `<ErrorResponse xmlns="${namespace}"><Error><Type>${status < 500 ? "Sender" : "Receiver"}</Type>` +
          `<Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error>` +
          `<RequestId>${requestId}</RequestId></ErrorResponse>`,
      ),
    unknownOperation: (name) => ({
      code: "InvalidAction",
      status: 400,
      message: `Could not find operation ${name} for version ${version}`,
    }),
  };
}

/** Reads the action and its parameters. The fields `Name.member.N` become a list. */
function readQuery(body: string): ReturnType<Protocol["readCall"]> {
  const fields = new URLSearchParams(body);
  const single: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  for (const [name, value] of fields) {
    if (name === "Action" || name === "Version") continue;
    const listName = /^(\w+)\.member\.\d+$/.exec(name)?.[1];
    if (listName === undefined) single[name] = value;
    else (lists[listName] ??= []).push(value);
  }
  return { name: fields.get("Action") ?? "", parameters: { ...single, ...lists } };
}

function xmlResponse(status: number, body: string): EstateResponse {
  return { status, headers: { "content-type": "text/xml", "x-amzn-requestid": requestId }, body };
}

function writeXml(tree: Tree): string {
  if (tree.kind === "scalar") return escapeXml(String(tree.value));
  if (tree.kind === "list") return tree.items.map((item) => `<member>${writeXml(item)}</member>`).join("");
  const entries = tree.entries.map(([name, value]) =>
    tree.kind === "structure"
      ? `<${name}>${writeXml(value)}</${name}>`
      : `<entry><key>${escapeXml(name)}</key><value>${writeXml(value)}</value></entry>`,
  );
  return entries.join("");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

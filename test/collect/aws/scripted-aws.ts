import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** One request, parsed as AWS would parse it. */
export interface AwsCall {
  readonly action: string;
  /** The region for which the request is signed. */
  readonly region: string;
  /** The key id with which the request is signed. */
  readonly accessKeyId: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface Reply {
  readonly status?: number;
  readonly body: string;
  /** true: the connection ends in the middle of the body. */
  readonly cut?: boolean;
}

/** `nth` counts the requests of this action, from 0. */
export type Script = Readonly<Record<string, Reply | ((call: AwsCall, nth: number) => Reply)>>;

export interface ScriptedAws {
  readonly url: string;
  readonly calls: readonly AwsCall[];
  readonly actions: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** An HTTP server that responds as scripted, and denies every other action. */
export async function startAws(script: Script): Promise<ScriptedAws> {
  const calls: AwsCall[] = [];
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = toCall(request, await text(request));
    const nth = calls.filter(({ action }) => action === call.action).length;
    calls.push(call);
    const scripted = script[call.action] ?? denied;
    const { status = 200, body, cut = false } = typeof scripted === "function" ? scripted(call, nth) : scripted;
    if (!cut) {
      response.writeHead(status).end(body);
      return;
    }
    response.writeHead(status, { "content-length": Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    actions: () => calls.map(({ action }) => action),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function toCall({ headers, url = "" }: IncomingMessage, body: string): AwsCall {
  const [, accessKeyId = "", region = ""] =
    /Credential=([^/]+)\/\d+\/([^/]+)\//.exec(headers.authorization ?? "") ?? [];
  const signed = { region, accessKeyId };
  const target = headers["x-amz-target"];
  if (typeof target === "string")
    return { action: target.split(".")[1] ?? "", ...signed, parameters: JSON.parse(body) };
  if (url === "/listRegions") return { action: "ListRegions", ...signed, parameters: JSON.parse(body) };
  const { Action = "", ...parameters } = Object.fromEntries(new URLSearchParams(body));
  return { action: Action, ...signed, parameters };
}

/** A response of the Query protocol. */
export const xml = (action: string, result: string): Reply => ({
  body: `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`,
});

export const xmlError = (code: string, message = "no reason", status = 400): Reply => ({
  status,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
});

export const json = (value: unknown): Reply => ({ body: JSON.stringify(value) });

export const jsonError = (code: string, message = "no reason", status = 400): Reply => ({
  status,
  body: JSON.stringify({ __type: code, message }),
});

/** A denial in the protocol of the action. */
const denied = (call: AwsCall): Reply =>
  /^(?:List(?:Secret|Regions)|Get(?:Secret|Parameter))/.test(call.action)
    ? jsonError("AccessDeniedException", notAuthorized(`secretsmanager:${call.action}`))
    : xmlError("AccessDenied", notAuthorized(`iam:${call.action}`), 403);

/** The sentence in which AWS refuses. */
export const notAuthorized = (action: string): string =>
  `User: arn:aws:iam::111122223333:user/scanner is not authorized to perform: ${action} on resource: * because no identity-based policy allows the ${action} action`;

export const callerIdentity = xml(
  "GetCallerIdentity",
  "<Account>111122223333</Account><Arn>arn:aws:iam::111122223333:user/scanner</Arn><UserId>AIDASCANNER</UserId>",
);

export const html: Reply = { body: "<html><body>Please sign in to the network.</body></html>" };

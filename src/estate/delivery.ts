import type { ServerResponse } from "node:http";
import { type EstateResponse, type FaultMode, type LineFault, lineFaults } from "./wire.ts";

/** Whether a fault happens on the line, whatever the provider says. */
export function isLineFault(fault: FaultMode): fault is LineFault {
  return lineFaults.some((each) => each === fault);
}

/** Sends a response, or does to it what the fault says. */
export function deliver(outgoing: ServerResponse, response: EstateResponse, fault: FaultMode | undefined): void {
  if (fault === undefined || !isLineFault(fault)) return send(outgoing, response);
  switch (fault) {
    case "stall":
      return;
    case "reset":
      outgoing.socket?.resetAndDestroy();
      return;
    case "truncate":
      return sendHalf(outgoing, response);
    case "garbage":
      return send(outgoing, { ...response, status: 200, body: "\u0001{]<<< 7f3a not what was promised &" });
    case "html":
      return send(outgoing, { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: signInPage });
    case "empty-body":
      return send(outgoing, { ...response, status: 200, body: "" });
  }
}

const signInPage = `<!doctype html>
<html><head><title>Sign in</title></head><body><h1>Sign in to continue</h1><br><p>Your network needs to know who you are.</body></html>
`;

/** Sends a response whole. */
export function send(outgoing: ServerResponse, response: EstateResponse): void {
  const length = Buffer.byteLength(response.body);
  // 304 and 204 carry no body, and so no length.
  const headers = response.status === 304 || response.status === 204 ? {} : { "content-length": String(length) };
  outgoing.writeHead(response.status, { ...response.headers, ...headers });
  outgoing.end(response.body);
}

function sendHalf(outgoing: ServerResponse, response: EstateResponse): void {
  const whole = Buffer.from(response.body);
  outgoing.writeHead(response.status, { ...response.headers, "content-length": String(whole.length) });
  outgoing.write(whole.subarray(0, Math.floor(whole.length / 2)), () => outgoing.destroy());
}

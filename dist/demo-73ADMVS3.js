import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  performScan,
  writeReports
} from "./chunk-UKBM32ZN.js";
import "./chunk-Y3NRJTDF.js";
import "./chunk-6T4U6XYE.js";
import "./chunk-DE22TMQL.js";
import "./chunk-EOMOUYAX.js";
import "./chunk-3UCIYSPM.js";
import "./chunk-NIB7PWKW.js";
import "./chunk-CEILNDFU.js";
import "./chunk-KJTGKGEI.js";
import "./chunk-V6KIYHUA.js";
import "./chunk-EJQFC5RL.js";
import "./chunk-ONBNNZLW.js";
import {
  writeNotes
} from "./chunk-3YH2C42M.js";
import "./chunk-FSNSYHZG.js";
import "./chunk-RKJRTSCX.js";
import "./chunk-3JQF7N3I.js";
import "./chunk-OTDLJHSN.js";
import {
  findPackage
} from "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";

// src/command/demo.ts
import { join as join2 } from "node:path";

// src/estate/server.ts
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";

// src/estate/wire.ts
var refusals = [
  /** The permission is missing. */
  "deny",
  /** The organization forbids it to everybody: a service control policy, single sign-on not authorised. */
  "deny-by-organization",
  /** Too many requests. */
  "throttle",
  /** The token or the session has run out. */
  "expired-credentials",
  /** The provider's own fault, in its own words, 5xx. */
  "unavailable"
], lineFaults = [
  /** Status 200 and the right content type, but the body is not what that type says. */
  "garbage",
  /** Half of the body, then the connection is gone. */
  "truncate",
  /** The connection is reset before a single byte comes back. */
  "reset",
  /** No answer, ever; the connection stays open until the estate is closed. */
  "stall",
  /** Status 200 and a proxy's sign-in page. */
  "html",
  /** Status 200, the right content type, and nothing else. */
  "empty-body"
], faultModes = [...refusals, ...lineFaults];

// src/estate/delivery.ts
function isLineFault(fault) {
  return lineFaults.some((each) => each === fault);
}
function deliver(outgoing, response, fault) {
  if (fault === void 0 || !isLineFault(fault)) return send(outgoing, response);
  switch (fault) {
    case "stall":
      return;
    case "reset":
      outgoing.socket?.resetAndDestroy();
      return;
    case "truncate":
      return sendHalf(outgoing, response);
    case "garbage":
      return send(outgoing, { ...response, status: 200, body: "{]<<< 7f3a not what was promised &" });
    case "html":
      return send(outgoing, { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: signInPage });
    case "empty-body":
      return send(outgoing, { ...response, status: 200, body: "" });
  }
}
var signInPage = `<!doctype html>
<html><head><title>Sign in</title></head><body><h1>Sign in to continue</h1><br><p>Your network needs to know who you are.</body></html>
`;
function send(outgoing, response) {
  let length = Buffer.byteLength(response.body), headers = response.status === 304 || response.status === 204 ? {} : { "content-length": String(length) };
  outgoing.writeHead(response.status, { ...response.headers, ...headers }), outgoing.end(response.body);
}
function sendHalf(outgoing, response) {
  let whole = Buffer.from(response.body);
  outgoing.writeHead(response.status, { ...response.headers, "content-length": String(whole.length) }), outgoing.write(whole.subarray(0, Math.floor(whole.length / 2)), () => outgoing.destroy());
}

// src/estate/fault.ts
function planFaults(faults) {
  let planned = faults.map((fault) => ({ fault, matches: matcher(fault), seen: 0 }));
  return (asked) => {
    for (let plan of planned)
      if (plan.matches(asked) && (plan.seen += 1, isDue(plan.fault, plan.seen)))
        return plan.fault.mode;
  };
}
function isDue(fault, seen) {
  let skip = fault.skip ?? 0;
  return seen <= skip ? !1 : fault.times === void 0 || seen <= skip + fault.times;
}
function matcher(fault) {
  let operation = globPattern(fault.operation), scope = fault.scope === void 0 ? void 0 : globPattern(fault.scope);
  return (asked) => operation.test(asked.operation) && (scope === void 0 || scope.test(asked.scope ?? ""));
}
function globPattern(glob) {
  let literal = glob.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${literal.join(".*")}$`);
}

// src/estate/server.ts
async function startEstate(options) {
  let today = await readToday(options.folder), requests = [], halves = {}, service = { halves, requests, plan: planFaults(options.faults ?? []), observe: options.observe }, server = createServer({ keepAliveTimeout: 0 }, (incoming, outgoing) => {
    serve(service, incoming, outgoing);
  });
  await openHalves(halves, options, today);
  let origin = await listen(server);
  return {
    awsEndpoint: (account) => `${origin}/aws/${account}`,
    githubApiUrl: `${origin}/github`,
    today,
    requests,
    close: () => close(server)
  };
}
async function openHalves(halves, options, today) {
  let [awsWorld, githubWorld] = await Promise.all([
    readWorld(options.folder, "aws.json"),
    readWorld(options.folder, "github.json")
  ]);
  if (awsWorld === void 0 && githubWorld === void 0)
    throw new Error(`${options.folder} has neither aws.json nor github.json`);
  if (awsWorld !== void 0) {
    let { serveAws } = await import("./aws-M2Q5FODJ.js");
    halves.aws = serveAws(awsWorld, today, options.paging);
  }
  if (githubWorld !== void 0) {
    let { serveGithub } = await import("./github-XLFHMMJB.js");
    halves.github = serveGithub(githubWorld, today, options.paging);
  }
}
async function readToday(folder) {
  let estate = await readWorld(folder, "estate.json"), today = typeof estate == "object" && estate !== null && "today" in estate ? estate.today : void 0, date = new Date(typeof today == "string" ? today : Number.NaN);
  if (Number.isNaN(date.getTime()))
    throw new Error(`${join(folder, "estate.json")}: no "today" that is a date and time`);
  return date;
}
async function readWorld(folder, file) {
  try {
    return JSON.parse(await readFile(join(folder, file), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw new Error(`${join(folder, file)} cannot be read as JSON`, { cause: error });
  }
}
async function serve(service, incoming, outgoing) {
  let body;
  try {
    body = await readBody(incoming);
  } catch {
    outgoing.destroy();
    return;
  }
  let url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "127.0.0.1"}`), provider = providerOf(url);
  if (provider === void 0) {
    send(outgoing, { status: 404, headers: { "content-type": "text/plain" }, body: `outside of the estate
` });
    return;
  }
  let request = {
    method: incoming.method ?? "GET",
    url,
    path: url.pathname.slice(provider.length + 1) || "/",
    base: `${url.origin}/${provider}`,
    headers: flatHeaders(incoming),
    body
  };
  respond(service, provider, request, outgoing);
}
function respond(service, provider, request, outgoing) {
  let path = `${request.path}${request.url.search}`, line = { provider, method: request.method, path }, answer;
  try {
    if (answer = service.halves[provider]?.answer(request), answer === void 0) {
      service.requests.push({ ...line, operation: `unknown ${path}`, status: 404 }), send(outgoing, { status: 404, headers: { "content-type": "text/plain" }, body: `not in this estate
` });
      return;
    }
    let { operation, scope } = answer, asked = { operation, ...scope !== void 0 && { scope } }, fault = service.plan(asked), told = tell(service, provider, answer, fault, request), entry = { ...line, ...asked, ...fault !== void 0 && { fault } };
    service.requests.push({ ...entry, status: fault === "reset" || fault === "stall" ? 0 : told.status }), deliver(outgoing, told, fault);
  } catch (error) {
    let failure = error instanceof Error ? error.message : String(error), operation = answer?.operation ?? `unknown ${path}`;
    service.requests.push({ ...line, operation, status: 500, failure }), send(outgoing, {
      status: 500,
      headers: { "content-type": "text/plain" },
      body: `the estate is broken: ${failure}
`
    });
  }
}
function tell(service, provider, answer, fault, request) {
  let { operation, scope, response, commit } = answer, asked = { operation, ...scope !== void 0 && { scope } };
  if (fault !== void 0 && isLineFault(fault)) return response;
  let refused = fault === void 0 ? void 0 : service.halves[provider]?.refuse(fault, asked, request), told = refused ?? response;
  return service.observe?.({ ...asked, response: told }, request), refused === void 0 && commit?.(), told;
}
function providerOf(url) {
  let first = url.pathname.split("/")[1];
  return first === "aws" || first === "github" ? first : void 0;
}
function flatHeaders(incoming) {
  let entries = Object.entries(incoming.headersDistinct);
  return Object.fromEntries(entries.map(([name, values]) => [name, (values ?? []).join(", ")]));
}
async function readBody(incoming) {
  let chunks = [];
  for await (let chunk of incoming) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
async function listen(server) {
  await new Promise((resolve, reject) => {
    server.once("error", reject), server.listen(0, "127.0.0.1", resolve);
  });
  let address = server.address();
  if (address === null || typeof address == "string") throw new Error("the estate has no port");
  return `http://127.0.0.1:${address.port}`;
}
async function close(server) {
  let closed = new Promise((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections(), await closed;
}

// src/command/demo.ts
var sarifFile = "outlived.sarif", accounts = {
  "acme-production": "111122223333",
  "acme-data": "444455556666"
}, credentials = {
  AWS_ACCESS_KEY_ID: "AKIADEMODEMODEMODEMO",
  AWS_SECRET_ACCESS_KEY: "not-a-secret",
  AWS_REGION: "eu-central-1",
  OUTLIVED_GITHUB_TOKEN: "not-a-token"
};
async function runDemo(options, edge) {
  let folder = join2(findPackage().folder, "fixtures", "estates", "acme"), estate = await startEstate({ folder });
  try {
    let note = `The demo serves an invented company on this machine and scans it as of ${estate.today.toISOString()}.`;
    writeNotes([note], options.quiet, edge);
    let request = { config: "outlived.yaml", ...options.quiet === !0 && { quiet: !0 } }, { result } = await performScan(request, inside(folder, estate, edge), (entries) => connect(entries, estate));
    return await writeReports(result, [{ name: "table" }, { name: "sarif", file: sarifFile }], options, edge), 0;
  } finally {
    await estate.close();
  }
}
function inside(folder, { today }, edge) {
  return {
    ...edge,
    folder,
    environment: { ...credentials, GITHUB_WORKSPACE: folder, GITHUB_REPOSITORY: "acme-example/shop" },
    now: () => today
  };
}
function connect(entries, estate) {
  return {
    ...entries,
    ...entries.aws && { aws: entries.aws.map((entry) => connectAws(entry, estate)) },
    ...entries.github && {
      github: entries.github.map(({ tokenVariable: _own, ...entry }) => ({ ...entry, apiUrl: estate.githubApiUrl }))
    }
  };
}
function connectAws({ profile: _own, ...entry }, estate) {
  let account = accounts[entry.name ?? ""];
  if (account === void 0) throw new Error(`The demo has no account that is called ${entry.name ?? "nothing"}.`);
  return { ...entry, endpoint: estate.awsEndpoint(account) };
}
export {
  runDemo
};

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  instant
} from "./chunk-estate-decode.js";
import {
  performScan,
  showEvaluation
} from "./chunk-command-setup-previous.js";
import "./chunk-amend-redact.js";
import {
  checkRequests,
  writeReports
} from "./chunk-command-reports.js";
import "./chunk-command-setup-judging.js";
import "./chunk-command-setup-file-location.js";
import {
  evaluateSnapshot
} from "./chunk-scan.js";
import "./chunk-model-joint.js";
import "./chunk-evaluate-module-run.js";
import "./chunk-command-setup-policy-locations.js";
import "./chunk-command-setup-aws-profile.js";
import "./chunk-command-setup-anchor.js";
import {
  isThere
} from "./chunk-command-setup-settings.js";
import "./chunk-contract-yaml-location.js";
import "./chunk-collect-github-throttle.js";
import "./chunk-collect-github-repositories.js";
import "./chunk-collect-github-failure.js";
import "./chunk-collect-budget.js";
import "./chunk-model-looks-like-secret.js";
import {
  isRecord
} from "./chunk-model-is-record.js";
import "./chunk-report-sarif-plan.js";
import "./chunk-report-sarif-result.js";
import "./chunk-model-previous.js";
import "./chunk-command-shell-exit-code.js";
import "./chunk-report-index.js";
import {
  findPackage,
  thisTool
} from "./chunk-command-shell-package.js";
import {
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import "./chunk-evaluate-opa.js";
import "./chunk-report-table-width.js";
import "./chunk-model-stringify.js";
import "./chunk-report-markdown-escape.js";
import "./chunk-report-stale.js";
import "./chunk-report-since-baseline.js";
import "./chunk-kinds-managed-logins.js";
import "./chunk-report-places.js";
import "./chunk-report-ownership.js";
import "./chunk-model-alike.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import "./chunk-model-coverage.js";
import "./chunk-model-order.js";
import "./chunk-report-text.js";
import "./chunk-model-memoize.js";
import "./chunk-model-group.js";
import "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/command/demo.ts
import { join as join2, resolve } from "node:path";

// src/estate/server.ts
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";

// src/estate/provider.ts
var refusals = [
  /** The caller lacks the permission. */
  "deny",
  /** The organization forbids it: a service control policy, or a token without single sign-on authorization. */
  "deny-by-organization",
  /** There were too many requests. */
  "throttle",
  /** The token or the session has expired. */
  "expired-credentials",
  /** The provider has an internal error, 5xx. */
  "unavailable"
], transportFaults = [
  /** Status 200 and the right content type, but the body cannot be parsed as that type. */
  "garbage",
  /** The connection closes after the first half of the body. */
  "truncate",
  /** The connection is reset before the first byte of the response. */
  "reset",
  /** There is no response. The connection stays open until the estate is closed. */
  "stall",
  /** Status 200 and a proxy's sign-in page. */
  "html",
  /** Status 200 and the right content type, but no body. */
  "empty-body"
], faultModes = [...refusals, ...transportFaults];

// src/estate/faults.ts
function planFaults(faults) {
  let planned = faults.map((fault) => ({ fault, matches: matcher(fault), seen: 0 }));
  return (requested) => {
    for (let plan of planned)
      if (plan.matches(requested) && (plan.seen += 1, isDue(plan.fault, plan.seen)))
        return plan.fault.mode;
  };
}
function isDue({ skip = 0, times = Number.POSITIVE_INFINITY }, seen) {
  return seen > skip && seen <= skip + times;
}
function matcher(fault) {
  let operation = globPattern(fault.operation), scope = globPattern(fault.scope ?? "*");
  return (requested) => operation.test(requested.operation) && scope.test(requested.scope ?? "");
}
function globPattern(glob) {
  let literal = glob.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${literal.join(".*")}$`);
}
function isRefusal(fault) {
  return !transportFaults.some((each) => each === fault);
}
var signInPage = `<!doctype html>
<html><head><title>Sign in</title></head><body><h1>Sign in to continue</h1><br><p>Your network needs to know who you are.</body></html>
`, replacements = {
  garbage: { status: 200, body: "{]<<< 7f3a not what was promised &" },
  html: { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: signInPage },
  "empty-body": { status: 200, body: "" }
};
function send(outgoing, response, fault) {
  if (fault === "stall") return;
  if (fault === "reset") {
    outgoing.socket?.resetAndDestroy();
    return;
  }
  let { status, headers, body } = { ...response, ...fault !== void 0 && replacements[fault] }, bytes = Buffer.from(body);
  outgoing.writeHead(status, status === 304 ? headers : { ...headers, "content-length": String(bytes.length) }), fault === "truncate" ? outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => outgoing.destroy()) : outgoing.end(bytes);
}

// src/estate/server.ts
async function startEstate(options) {
  let { folder, faults = [], observe } = options, today = instant(await readToday(folder), `${join(folder, "estate.json")}: today`), requests = [], service = { providers: await loadProviders(options, today), requests, plan: planFaults(faults), observe }, server = createServer({ keepAliveTimeout: 0 }, (incoming, outgoing) => {
    serve(service, incoming, outgoing).catch(() => outgoing.destroy());
  }), origin = await listen(server);
  return {
    awsEndpoint: (account) => `${origin}/aws/${account}`,
    githubApiUrl: `${origin}/github`,
    today,
    requests,
    close: () => close(server)
  };
}
async function loadProviders({ folder, paging, codeScanning, issues, clock }, today) {
  let [awsWorld, githubWorld] = await Promise.all([readJson(folder, "aws.json"), readJson(folder, "github.json")]);
  if (awsWorld === void 0 && githubWorld === void 0)
    throw new Error(`${folder} has neither aws.json nor github.json`);
  let providers = /* @__PURE__ */ new Map();
  if (awsWorld !== void 0) {
    let { createAws } = await import("./estate-aws-index.js");
    providers.set("aws", createAws(awsWorld, today, paging));
  }
  if (githubWorld !== void 0) {
    let { createGithub } = await import("./estate-github-index.js");
    providers.set("github", createGithub(githubWorld, today, paging, codeScanning, issues, clock));
  }
  return providers;
}
async function readToday(folder) {
  let estate = await readJson(folder, "estate.json");
  return isRecord(estate) ? estate.today : void 0;
}
async function readJson(folder, file) {
  try {
    return JSON.parse(await readFile(join(folder, file), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw new Error(`${join(folder, file)} cannot be read as JSON`, { cause: error });
  }
}
async function serve(service, incoming, outgoing) {
  let body = await text(incoming), url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "127.0.0.1"}`), [, provider] = url.pathname.split("/");
  if (provider !== "aws" && provider !== "github") {
    send(outgoing, plainText(404, "not in this estate"));
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
function respond(service, name, request, outgoing) {
  let path = `${request.path}${request.url.search}`, entry = { provider: name, method: request.method, path, operation: `unknown ${path}` }, provider = service.providers.get(name), answer;
  try {
    if (answer = provider?.answer(request), provider === void 0 || answer === void 0) {
      service.requests.push({ ...entry, status: 404 }), send(outgoing, plainText(404, "not in this estate"));
      return;
    }
    let { operation, scope } = answer, fault = service.plan(answer), response = chooseResponse(service, provider, answer, request, fault), status = fault === "reset" || fault === "stall" ? 0 : response.status;
    service.requests.push(omitUndefined({ ...entry, operation, scope, status, fault })), send(outgoing, response, fault);
  } catch (error) {
    let failure = error instanceof Error ? error.message : String(error);
    service.requests.push({ ...entry, operation: answer?.operation ?? entry.operation, status: 500, failure }), send(outgoing, plainText(500, `the estate is broken: ${failure}`));
  }
}
function chooseResponse({ observe }, provider, answer, request, fault) {
  if (fault !== void 0 && !isRefusal(fault)) return answer.response;
  let response = fault === void 0 ? answer.response : provider.refuse(fault, answer, request);
  return observe?.({ ...answer, response }, request), fault === void 0 && answer.commit?.(), response;
}
function plainText(status, line) {
  return { status, headers: { "content-type": "text/plain" }, body: `${line}
` };
}
function flatHeaders(incoming) {
  let entries = Object.entries(incoming.headersDistinct);
  return Object.fromEntries(entries.map(([name, values]) => [name, (values ?? []).join(", ")]));
}
async function listen(server) {
  server.listen(0, "127.0.0.1"), await once(server, "listening");
  let address = server.address();
  if (address === null || typeof address == "string") throw new Error("the estate has no port");
  return `http://127.0.0.1:${address.port}`;
}
async function close(server) {
  server.listening && (server.close(), server.closeAllConnections(), await once(server, "close"));
}

// src/command/demo.ts
var accounts = {
  "acme-production": "111122223333",
  "acme-data": "444455556666"
}, credentials = {
  AWS_ACCESS_KEY_ID: "AKIADEMODEMODEMODEMO",
  AWS_SECRET_ACCESS_KEY: "not-a-secret",
  AWS_REGION: "eu-central-1",
  OUTLIVED_GITHUB_TOKEN: "not-a-token"
}, sarifFile = "outlived.sarif";
async function runDemo(options, edge) {
  let { requests, notes } = await chooseReports(options, edge), scanned = await scanDemo({}, edge);
  return await writeReports({ ...scanned, explainWith: "--demo" }, { requests, refused: [] }, options, edge), writeNotes(notes, edge), 0;
}
async function judgeDemo(options, edge) {
  let { snapshot, judging, category } = await scanDemo(options, edge), evaluation = await evaluateSnapshot(snapshot, judging, thisTool());
  return showEvaluation(evaluation, judging, { redact: options.redact, category }, edge);
}
async function scanDemo(request, edge) {
  let folder = join2(findPackage().folder, "fixtures", "estates", "acme"), estate = await startEstate({ folder });
  try {
    let note = `The demo serves an invented company on this machine and scans it as of ${estate.today.toISOString()}.`;
    return writeNotes([note], edge), await performScan({ ...request, config: "outlived.yaml" }, inside(folder, estate, edge), {
      adjust: (entries) => connect(entries, estate)
    });
  } finally {
    await estate.close();
  }
}
async function chooseReports({ format }, edge) {
  let isTaken = (file) => isThere(resolve(edge.folder, file));
  if (format === void 0) {
    let table = { name: "table" };
    return await isTaken(sarifFile) ? { requests: [table], notes: [`${sarifFile} is there already and stays as it is. Name another file for the SARIF of the demo: --format sarif=FILE.`] } : { requests: [table, { name: "sarif", file: sarifFile }], notes: [] };
  }
  let requests = await checkRequests({ format, inputs: [] }, edge);
  for (let { file } of requests)
    if (file !== void 0 && await isTaken(file))
      throw new UsageError("This file is there already, and the demo replaces nothing.", {
        at: { file },
        hint: "Name another file."
      });
  return { requests, notes: [] };
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
  return omitUndefined({
    ...entries,
    aws: entries.aws?.map((entry) => connectAws(entry, estate)),
    github: entries.github?.map(({ tokenVariable: _own, ...entry }) => ({ ...entry, apiUrl: estate.githubApiUrl }))
  });
}
function connectAws({ profile: _own, ...entry }, estate) {
  let account = accounts[entry.name ?? ""];
  if (account === void 0) throw new Error(`The demo has no account that is called ${entry.name ?? "nothing"}.`);
  return { ...entry, endpoint: estate.awsEndpoint(account) };
}
export {
  judgeDemo,
  runDemo
};

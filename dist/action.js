import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  compareWithCodeScanning,
  describeAbandoned,
  openSession,
  readEventRepository,
  uploadResult
} from "./chunk-command-upload-session.js";
import "./chunk-collect-github-guarded-fetch.js";
import {
  performScan
} from "./chunk-command-scan.js";
import {
  checkRedactionKey,
  renderText,
  writeReport
} from "./chunk-command-setup-previous.js";
import {
  writeSnapshot
} from "./chunk-command-setup-snapshot-file.js";
import "./chunk-command-shell-progress.js";
import "./chunk-scan.js";
import "./chunk-collect-github-token.js";
import "./chunk-csv-parse-lib-sync.js";
import "./chunk-collect-limit-concurrency.js";
import "./chunk-evaluate-module-run.js";
import "./chunk-command-shell-write-file.js";
import "./chunk-command-setup-policy-locations.js";
import "./chunk-configure-settings.js";
import {
  exitCodeOf
} from "./chunk-command-shell-exit-code.js";
import {
  parseFailOn
} from "./chunk-command-shell-options.js";
import "./chunk-report-index.js";
import {
  describeFailure,
  writeNotes
} from "./chunk-command-shell-messages.js";
import "./chunk-evaluate-opa.js";
import "./chunk-report-table-width.js";
import "./chunk-report-stale.js";
import {
  alikeKey,
  joinTexts
} from "./chunk-model-alike.js";
import {
  hasNothingToRead,
  silentSources,
  verdictOf
} from "./chunk-report-verdict.js";
import "./chunk-report-sarif-run.js";
import "./chunk-report-sarif-result.js";
import "./chunk-report-json.js";
import "./chunk-report-markdown-escape.js";
import "./chunk-report-ownership.js";
import {
  countOf,
  reasonOf
} from "./chunk-report-text.js";
import "./chunk-model-sentence.js";
import {
  visible
} from "./chunk-report-visible.js";
import "./chunk-contract-yaml-location.js";
import "./chunk-model-is-record.js";
import "./chunk-contract-nearest.js";
import "./chunk-model-previous.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import "./chunk-model-stringify.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  isCustom,
  isGovernance,
  severities
} from "./chunk-kinds-managed-logins.js";
import "./chunk-model-order.js";
import {
  groupBy,
  unique
} from "./chunk-model-group.js";
import "./chunk-runtime.js";

// src/command/action/run.ts
import { appendFile as appendFile2 } from "node:fs/promises";
import { join } from "node:path";

// src/command/action/annotations.ts
var shownPerLevel = 10;
function annotationsOf(result) {
  let all = [
    ...nothingConfigured(result),
    ...silent(result),
    ...gaps(result),
    ...stoppedPolicies(result),
    ...failedPolicies(result)
  ], surplus = ["error", "warning"].map((level) => surplusOf(all, level)), hidden = new Set(surplus.flat());
  return [...all.filter((annotation) => !hidden.has(annotation)), ...surplus.flatMap(moreOf)].map(({ level, title, message }) => ({
    level,
    title: visible(title),
    message: visible(message)
  }));
}
function silent(result) {
  return silentSources(result).map((id) => ({
    level: "error",
    title: `${id} gave nothing`,
    message: describeGaps(result.coverage.filter(({ source, gap }) => gap && source === id))
  }));
}
function nothingConfigured(result) {
  return hasNothingToRead(result) ? [{ level: "error", title: "No source is configured", message: verdictOf(result).text }] : [];
}
function gaps(result) {
  let silent2 = new Set(silentSources(result)), entries = result.coverage.filter(({ gap, source }) => gap && !silent2.has(source));
  return [...groupBy(entries, ({ source, section }) => `${source}, ${section}`)].map(([place, alike]) => ({
    level: "warning",
    title: `Not read whole: ${place}`,
    message: describeGaps(alike)
  }));
}
function describeGaps(entries) {
  let texts = [...groupBy(entries, alikeKey).values()].map((alike) => {
    let reasons = joinTexts(alike.map((entry) => ({ scope: entry.scope, text: reasonOf(entry) }))), [needed] = alike.flatMap(({ requiredPermission }) => requiredPermission ?? []);
    return `${reasons ?? ""}${needed === void 0 ? "" : ` It needs ${needed}.`}`;
  });
  return unique(texts).join(" ");
}
function stoppedPolicies({ unknowns }) {
  let stopped = unknowns.filter(({ cause }) => cause === "aborted");
  return unique(stopped.map(({ policy }) => policy)).map((policy) => ({
    level: "error",
    title: `The policy ${policy} stopped`,
    message: `What it would have said is unknown. ${isCustom(policy) ? "The log says where it stopped." : "This is a bug in outlived."}`
  }));
}
function failedPolicies({ policies, findings }) {
  let failed = policies.filter(({ id, counts }) => counts.fail > 0 && !isGovernance(id)), byPolicy = groupBy(findings, ({ policy }) => policy), rank = (severity) => severities.indexOf(severity);
  return failed.toSorted((one, other) => rank(one.severity) - rank(other.severity)).map((policy) => ({
    level: rank(policy.severity) <= rank("high") ? "error" : "warning",
    title: `${policy.title} (${policy.severity})`,
    message: describeFindings(policy, byPolicy.get(policy.id) ?? [])
  }));
}
function describeFindings({ id, subject, remediation }, findings) {
  let count = unique(findings.map((finding) => finding.subject.id)).length, subjects = countOf(count, subject, subject === "identity" ? "identities" : void 0);
  return `${findings.length === count ? "" : `${findings.length} findings on `}${subjects} (${id}). ${remediation}`;
}
function surplusOf(all, level) {
  let wanted = all.filter((annotation) => annotation.level === level);
  return wanted.length <= shownPerLevel ? [] : wanted.slice(shownPerLevel - 1);
}
function moreOf([first, ...others]) {
  return first === void 0 ? [] : [{ level: first.level, title: `${others.length + 1} more`, message: "The job summary has them all." }];
}

// src/command/action/inputs.ts
function readInputs(environment) {
  return omitUndefined({
    config: readInput(environment, "config"),
    failOn: parseFailOn(readInput(environment, "fail-on") ?? "none"),
    failOnGaps: readChoice(environment, "fail-on-gaps", ["false", "true"]) === "true",
    redact: readChoice(environment, "redact", ["auto", "true", "false"]),
    sarifFile: readInput(environment, "sarif-file") ?? "outlived.sarif",
    snapshotFile: readInput(environment, "snapshot-file"),
    githubToken: readInput(environment, "github-token"),
    upload: readChoice(environment, "upload", ["auto", "true", "false"]),
    uploadToken: readInput(environment, "upload-token"),
    summary: readChoice(environment, "summary", ["true", "false"]) === "true"
  });
}
function readInput(environment, name) {
  return environment[`INPUT_${name.toUpperCase()}`]?.trim() || void 0;
}
function readChoice(environment, name, words) {
  let text = readInput(environment, name) ?? words[0], word = words.find((one) => one === text.toLowerCase());
  if (word !== void 0) return word;
  throw new UsageError(`The input ${name} is "${text}".`, { hint: `It takes ${words.join(", ")}.` });
}
async function isRepositoryPublic(environment) {
  let { visibility, private: isPrivate } = await readEventRepository(environment);
  return typeof visibility == "string" ? !["private", "internal"].includes(visibility) : isPrivate !== !0;
}

// src/command/action/upload.ts
var wait = 120;
async function connect({ upload, uploadToken }, isRedacted, edge) {
  if (upload === "false") return {};
  let environment = { ...edge.environment, ...uploadToken && { OUTLIVED_UPLOAD_TOKEN: uploadToken } };
  try {
    return isRedacted && checkRedactionKey(environment, { isRequired: !0 }), { session: await openSession({ wait }, { ...edge, environment }) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { problem: { text: [error.message, error.hint].filter((part) => part !== void 0).join(" "), isUnavailable: !0 } };
  }
}
async function compare(judged, { session }) {
  return session === void 0 ? { judged, problems: [], abandoned: [] } : await compareWithCodeScanning(judged, session);
}
async function uploadFrom(compared, { session, problem }, { upload }, edge) {
  let sent = session === void 0 ? { taken: 0, problems: [] } : await uploadResult(compared, session, edge);
  writeNotes(describeAbandoned(compared.abandoned), edge);
  let problems = [...problem === void 0 ? [] : [problem], ...compared.problems, ...sent.problems], isUnavailable = sent.taken === 0 && problems.every((one) => one.isUnavailable), hasFailed = problems.length > 0 && !(upload === "auto" && isUnavailable), annotations = problems.map(({ text: message }) => ({ level: hasFailed ? "error" : "warning", title: "Not everything is in code scanning", message }));
  return { isComplete: session !== void 0 && problems.length === 0, hasFailed, annotations };
}

// src/command/action/workflow-commands.ts
import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";
function openWorkflowCommands(stream) {
  let token = randomUUID(), resume = `::${token}::
`, stop = `::stop-commands::${token}
`, send = (command) => {
    stream.write(`${resume}${command}
${stop}`);
  };
  return stream.write(stop), {
    annotate: ({ level, title, message }) => send(`::${level} title=${escapeProperty(title)}::${escapeData(message)}`),
    mask: (value) => {
      for (let line of value.split(/\r?\n/)) line.trim() !== "" && send(`::add-mask::${escapeData(line)}`);
    },
    end: () => {
      stream.write(resume);
    }
  };
}
async function appendOutputs(file, outputs) {
  let entries = Object.entries(outputs).map(([name, value]) => {
    let delimiter = `outlived-${randomUUID()}`;
    return `${name}<<${delimiter}
${value}
${delimiter}
`;
  });
  await appendFile(file, entries.join(""));
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll(`
`, "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/command/action/run.ts
var logLayout = { width: 120, colour: !0 };
async function runAction(edge) {
  let commands = openWorkflowCommands(edge.stdout);
  try {
    return await scanAndReport({ ...edge, stderr: edge.stdout }, commands);
  } catch (error) {
    let { text, exitCode: code } = describeFailure(error, edge.environment.RUNNER_DEBUG === "1");
    return edge.stdout.write(text), commands.annotate({ level: "error", title: "outlived did not finish", message: text.trim() }), code;
  } finally {
    commands.end();
  }
}
async function scanAndReport(edge, commands) {
  let inputs = readInputs(edge.environment);
  for (let secret of [inputs.githubToken, inputs.uploadToken, edge.environment.OUTLIVED_REDACTION_KEY])
    secret && commands.mask(secret);
  let redact = inputs.redact === "auto" ? await isRepositoryPublic(edge.environment) : inputs.redact === "true";
  redact && checkRedactionKey(edge.environment, { isRequired: !1 });
  let request = omitUndefined({ config: inputs.config, redact }), connection = await connect(inputs, redact, edge), { snapshot, ...judged } = await performScan(request, withToken(edge, inputs)), compared = await compare(judged, connection), scanned = { ...compared.judged, snapshot };
  edge.stdout.write(await renderText("table", scanned, edge, logLayout));
  let files = await writeFiles(scanned, inputs, redact, edge), upload = await uploadFrom(compared, connection, inputs, edge);
  for (let annotation of [...upload.annotations, ...annotationsOf(scanned.result)]) commands.annotate(annotation);
  return await handOn(scanned, { ...files, uploaded: String(upload.isComplete) }, inputs, edge), upload.hasFailed ? 2 : exitCodeOf(scanned.result, inputs);
}
function withToken(edge, { githubToken }) {
  return githubToken === void 0 ? edge : { ...edge, environment: { ...edge.environment, OUTLIVED_GITHUB_TOKEN: githubToken } };
}
async function writeFiles(scanned, inputs, redact, edge) {
  let { snapshot } = scanned, { RUNNER_TEMP: temporary = "" } = edge.environment, sarif = await writeReport("sarif", scanned, inputs.sarifFile, edge);
  writeNotes(sarif.notes, edge);
  let snapshotFile = inputs.snapshotFile ?? (redact ? "" : join(temporary, "outlived-snapshot.json"));
  return snapshotFile !== "" && await writeSnapshot(snapshot, snapshotFile, edge.folder), { "sarif-files": JSON.stringify(sarif.files), "snapshot-file": snapshotFile };
}
async function handOn(scanned, named, inputs, edge) {
  let { GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: summary } = edge.environment;
  outputs && await appendOutputs(outputs, { ...named, ...countsOf(scanned.result.summary) }), summary && inputs.summary && await appendFile2(summary, await renderText("markdown", scanned, edge));
}
function countsOf({ findings, unknowns, worstSeverity }) {
  let total = severities.reduce((sum, severity) => sum + findings[severity], 0);
  return {
    "findings-count": String(total),
    "unknown-count": String(unknowns),
    "max-severity": worstSeverity ?? "none"
  };
}

// src/action.ts
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
process.once("uncaughtException", (error) => {
  let { text, exitCode } = describeFailure(error, process.env.RUNNER_DEBUG === "1");
  process.stdout.write(text), process.exit(exitCode);
});
var interruption = new AbortController();
process.once("SIGINT", () => interruption.abort());
process.exitCode = await runAction({
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  folder: process.env.GITHUB_WORKSPACE || process.cwd(),
  now: () => /* @__PURE__ */ new Date(),
  signal: interruption.signal
});

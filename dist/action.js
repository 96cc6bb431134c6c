import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  performScan,
  renderText,
  writeReport
} from "./chunk-command-scan.js";
import {
  writeSnapshot
} from "./chunk-command-setup-snapshot-file.js";
import "./chunk-command-shell-progress.js";
import "./chunk-collect-github-token.js";
import "./chunk-model-read-path.js";
import "./chunk-evaluate-module-run.js";
import "./chunk-command-shell-write-file.js";
import "./chunk-command-setup-policy-locations.js";
import "./chunk-command-shell-read-file.js";
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
import "./chunk-report-verdict.js";
import {
  countOf
} from "./chunk-report-text.js";
import {
  reasonOf
} from "./chunk-model-coverage.js";
import {
  visible
} from "./chunk-report-visible.js";
import "./chunk-contract-yaml-location.js";
import {
  isRecord
} from "./chunk-model-is-record.js";
import "./chunk-contract-nearest.js";
import {
  UsageError
} from "./chunk-kinds-providers.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  isCustom,
  isGovernance,
  severities
} from "./chunk-model-policy.js";
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
  let all = [...emptySources(result), ...gaps(result), ...stoppedPolicies(result), ...failedPolicies(result)], surplus = ["error", "warning"].map((level) => surplusOf(all, level)), hidden = new Set(surplus.flat());
  return [...all.filter((annotation) => !hidden.has(annotation)), ...surplus.flatMap(moreOf)].map(({ level, title, message }) => ({
    level,
    title: visible(title),
    message: visible(message)
  }));
}
function emptySources({ sources, coverage }) {
  let withGaps = new Set(coverage.filter(({ gap }) => gap).map(({ source }) => source));
  return sources.filter(({ id, gaveNothing }) => gaveNothing && withGaps.has(id)).map(({ id }) => ({
    level: "error",
    title: `Nothing was read from ${id}`,
    message: describeGaps(coverage.filter(({ source }) => source === id))
  }));
}
function gaps({ sources, coverage }) {
  let empty = new Set(sources.filter(({ gaveNothing }) => gaveNothing).map(({ id }) => id)), entries = coverage.filter(({ gap, source }) => gap && !empty.has(source));
  return [...groupBy(entries, ({ source, section }) => `${source}, ${section}`)].map(([place, alike]) => ({
    level: "warning",
    title: `Not read whole: ${place}`,
    message: describeGaps(alike)
  }));
}
function describeGaps(entries) {
  let texts = entries.map((entry) => {
    let needs = entry.requiredPermission === void 0 ? "" : ` It needs ${entry.requiredPermission}.`;
    return `${reasonOf(entry)}${needs}`;
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
import { readFile } from "node:fs/promises";
function readInputs(environment) {
  return omitUndefined({
    config: readInput(environment, "config"),
    failOn: parseFailOn(readInput(environment, "fail-on") ?? "none"),
    failOnGaps: readChoice(environment, "fail-on-gaps", ["false", "true"]) === "true",
    redact: readChoice(environment, "redact", ["auto", "true", "false"]),
    sarifFile: readInput(environment, "sarif-file") ?? "outlived.sarif",
    snapshotFile: readInput(environment, "snapshot-file"),
    githubToken: readInput(environment, "github-token"),
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
  let text = await readFile(environment.GITHUB_EVENT_PATH ?? "", "utf8").catch(() => ""), { visibility, private: isPrivate } = repositoryIn(text);
  return typeof visibility == "string" ? !["private", "internal"].includes(visibility) : isPrivate !== !0;
}
function repositoryIn(payload) {
  try {
    let { repository } = JSON.parse(payload);
    return isRecord(repository) ? repository : {};
  } catch {
    return {};
  }
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
  for (let secret of [inputs.githubToken, edge.environment.OUTLIVED_REDACTION_KEY])
    secret && commands.mask(secret);
  let redact = inputs.redact === "auto" ? await isRepositoryPublic(edge.environment) : inputs.redact === "true", request = omitUndefined({ config: inputs.config, redact }), scanned = await performScan(request, withToken(edge, inputs));
  edge.stdout.write(await renderText("table", scanned.result, edge, logLayout)), await writeFiles(scanned, inputs, redact, edge);
  for (let annotation of annotationsOf(scanned.result)) commands.annotate(annotation);
  return exitCodeOf(scanned.result, inputs);
}
function withToken(edge, { githubToken }) {
  return githubToken === void 0 ? edge : { ...edge, environment: { ...edge.environment, OUTLIVED_GITHUB_TOKEN: githubToken } };
}
async function writeFiles({ snapshot, result }, inputs, redact, edge) {
  let { GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: summary, RUNNER_TEMP: temporary = "" } = edge.environment, sarif = await writeReport("sarif", result, inputs.sarifFile, edge);
  writeNotes(sarif.notes, edge);
  let snapshotFile = inputs.snapshotFile ?? (redact ? "" : join(temporary, "outlived-snapshot.json"));
  snapshotFile !== "" && await writeSnapshot(snapshot, snapshotFile, edge.folder), outputs && await appendOutputs(outputs, {
    "sarif-files": JSON.stringify(sarif.files),
    "snapshot-file": snapshotFile,
    ...countsOf(result.summary)
  }), summary && inputs.summary && await appendFile2(summary, await renderText("markdown", result, edge));
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

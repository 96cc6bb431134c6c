import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  isGovernance,
  performScan,
  renderForLog,
  renderForSummary,
  writeSarif
} from "./chunk-UKBM32ZN.js";
import {
  writeSnapshot
} from "./chunk-Y3NRJTDF.js";
import "./chunk-6T4U6XYE.js";
import "./chunk-DE22TMQL.js";
import "./chunk-EOMOUYAX.js";
import "./chunk-3UCIYSPM.js";
import {
  conditionsOf,
  exitCode
} from "./chunk-NIB7PWKW.js";
import "./chunk-CEILNDFU.js";
import {
  parseFailOn
} from "./chunk-PEUFWDL3.js";
import {
  describeFailure
} from "./chunk-OCQEVGXA.js";
import "./chunk-KJTGKGEI.js";
import "./chunk-V6KIYHUA.js";
import {
  isCustom,
  severities
} from "./chunk-EJQFC5RL.js";
import "./chunk-ONBNNZLW.js";
import {
  writeNotes
} from "./chunk-3YH2C42M.js";
import "./chunk-FSNSYHZG.js";
import "./chunk-RKJRTSCX.js";
import {
  visible
} from "./chunk-3JQF7N3I.js";
import "./chunk-OTDLJHSN.js";
import {
  UsageError
} from "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";

// src/command/run-action.ts
import { appendFile as appendFile2 } from "node:fs/promises";
import { join } from "node:path";

// src/command/action-inputs.ts
function readInputs(environment) {
  let config = readInput(environment, "config"), snapshotFile = readInput(environment, "snapshot-file"), githubToken = readInput(environment, "github-token");
  return {
    ...config !== void 0 && { config },
    failOn: parseFailOn(readInput(environment, "fail-on") ?? "none"),
    failOnGaps: readChoice(environment, "fail-on-gaps", ["false", "true"]) === "true",
    redact: readChoice(environment, "redact", ["auto", "true", "false"]),
    sarifFile: readInput(environment, "sarif-file") ?? "outlived.sarif",
    ...snapshotFile !== void 0 && { snapshotFile },
    ...githubToken !== void 0 && { githubToken },
    summary: readChoice(environment, "summary", ["true", "false"]) === "true"
  };
}
function readInput(environment, name) {
  return environment[`INPUT_${name.toUpperCase()}`]?.trim() || void 0;
}
function readChoice(environment, name, words) {
  let text = readInput(environment, name) ?? words[0], word = words.find((one) => one === text.toLowerCase());
  if (word !== void 0) return word;
  throw new UsageError(`The input ${name} is "${text}".`, { hint: `It takes ${words.join(", ")}.` });
}

// src/command/annotations.ts
var shownPerLevel = 10;
function annotationsOf(result) {
  let all = [
    ...blindAnnotations(result),
    ...gapAnnotations(result),
    ...abortionAnnotations(result),
    ...findingAnnotations(result)
  ], surplus = [...surplusOf(all, "error"), ...surplusOf(all, "warning")], hidden = new Set(surplus);
  return [
    ...all.filter((annotation) => !hidden.has(annotation)).map(spelled),
    ...moreOf(surplus, "error"),
    ...moreOf(surplus, "warning")
  ];
}
function spelled({ title, message, ...annotation }) {
  return { ...annotation, title: visible(title), message: visible(message) };
}
function blindAnnotations({ sources, coverage }) {
  let open = new Set(coverage.filter(({ gap }) => gap).map(({ source }) => source));
  return sources.filter(({ id, gaveNothing }) => gaveNothing && open.has(id)).map(({ id }) => ({ level: "error", title: `Nothing was read from ${id}`, message: reasonsOf(coverage, id) }));
}
function reasonsOf(coverage, source) {
  let entries = coverage.filter((entry) => entry.source === source);
  return [...new Set(entries.map(describeGap))].join(" ");
}
function gapAnnotations({ sources, coverage }) {
  let blind = new Set(sources.filter(({ gaveNothing }) => gaveNothing).map(({ id }) => id)), gaps = coverage.filter(({ gap, source }) => gap && !blind.has(source));
  return [...new Set(gaps.map(placeOf))].map((place) => ({
    level: "warning",
    title: `Not read whole: ${place}`,
    message: [...new Set(gaps.filter((entry) => placeOf(entry) === place).map(describeGap))].join(" ")
  }));
}
function placeOf({ source, section }) {
  return `${source}, ${section}`;
}
function describeGap({ status, reason, requiredPermission }) {
  let needs = requiredPermission === void 0 ? "" : ` It needs ${requiredPermission}.`;
  return `${reason ?? `The reading is ${status}.`}${needs}`;
}
function abortionAnnotations({ unknowns }) {
  let stopped = unknowns.filter(({ cause }) => cause === "aborted");
  return [...new Set(stopped.map(({ policy }) => policy))].map((policy) => ({
    level: "error",
    title: `The policy ${policy} stopped`,
    message: `What it would have said is unknown. ${isCustom(policy) ? "The log says where it stopped." : "This is a fault of outlived."}`
  }));
}
function findingAnnotations({ policies, findings }) {
  let failing = policies.filter(({ id, counts }) => counts.fail > 0 && !isGovernance(id)), rank = (severity) => severities.indexOf(severity);
  return [...failing].sort((one, other) => rank(one.severity) - rank(other.severity)).map((policy) => ({
    level: rank(policy.severity) <= rank("high") ? "error" : "warning",
    title: `${policy.title} (${policy.severity})`,
    message: describeFindings(
      policy,
      findings.filter((finding) => finding.policy === policy.id)
    )
  }));
}
function describeFindings({ id, subject, remediation }, findings) {
  let count = new Set(findings.map((finding) => finding.subject.id)).size, plural = subject === "identity" ? "identities" : `${subject}s`, subjects = `${count} ${count === 1 ? subject : plural}`;
  return `${findings.length === count ? "" : `${findings.length} findings on `}${subjects} (${id}). ${remediation}`;
}
function surplusOf(all, level) {
  let wanted = all.filter((annotation) => annotation.level === level);
  return wanted.length <= shownPerLevel ? [] : wanted.slice(shownPerLevel - 1);
}
function moreOf(surplus, level) {
  let count = surplus.filter((annotation) => annotation.level === level).length;
  return count === 0 ? [] : [{ level, title: `${count} more`, message: "The job summary has them all." }];
}

// src/command/repository-visibility.ts
import { readFile } from "node:fs/promises";
async function isRepositoryPublic(environment) {
  let text = await readFile(environment.GITHUB_EVENT_PATH ?? "", "utf8").catch(() => ""), repository = repositoryOf(text);
  return typeof repository?.visibility == "string" ? !["private", "internal"].includes(repository.visibility) : repository?.private !== !0;
}
function repositoryOf(payload) {
  try {
    return JSON.parse(payload).repository ?? void 0;
  } catch {
    return;
  }
}

// src/command/workflow-commands.ts
import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";
function openWorkflowCommands(stream, token = randomUUID()) {
  let resume = `::${token}::
`, stop = `::stop-commands::${token}
`;
  stream.write(stop);
  let say = (command) => {
    stream.write(`${resume}${command}
${stop}`);
  };
  return {
    annotate: (annotation) => say(annotationCommand(annotation)),
    mask: (value) => {
      for (let line of value.split(/\r?\n/).filter((one) => one.trim() !== ""))
        say(`::add-mask::${escapeData(line)}`);
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
function annotationCommand({ level, title, message, file, line }) {
  let properties = [
    ...file === void 0 ? [] : [`file=${escapeProperty(file)}`],
    ...line === void 0 ? [] : [`line=${line}`],
    `title=${escapeProperty(title)}`
  ];
  return `::${level} ${properties.join(",")}::${escapeData(message)}`;
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll(`
`, "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/command/run-action.ts
var defaultSnapshotFile = "outlived-snapshot.json";
async function runAction(edge) {
  let single = { ...edge, stderr: edge.stdout }, commands = openWorkflowCommands(single.stdout);
  try {
    return await scanAndReport(single, commands);
  } catch (error) {
    let { text, exitCode: code } = describeFailure(error, edge.environment.RUNNER_DEBUG === "1");
    return single.stdout.write(text), commands.annotate({ level: "error", title: "outlived did not finish", message: text.trim() }), code;
  } finally {
    commands.end();
  }
}
async function scanAndReport(edge, commands) {
  let inputs = readInputs(edge.environment);
  for (let secret of [inputs.githubToken, edge.environment.OUTLIVED_REDACTION_KEY])
    secret && commands.mask(secret);
  let redacting = inputs.redact === "auto" ? await isRepositoryPublic(edge.environment) : inputs.redact === "true", scanned = await performScan(
    { ...inputs.config !== void 0 && { config: inputs.config }, redact: redacting },
    withToken(edge, inputs)
  );
  edge.stdout.write(renderForLog(scanned.result)), await deliver(scanned, inputs, redacting, edge);
  for (let annotation of annotationsOf(scanned.result)) commands.annotate(annotation);
  return exitCode(conditionsOf(scanned.result, inputs));
}
function withToken(edge, { githubToken }) {
  return githubToken === void 0 ? edge : { ...edge, environment: { ...edge.environment, OUTLIVED_GITHUB_TOKEN: githubToken } };
}
async function deliver({ snapshot, result }, inputs, redacting, edge) {
  let sarif = await writeSarif(result, inputs.sarifFile, edge);
  writeNotes(sarif.notes, !1, edge);
  let snapshotFile = inputs.snapshotFile ?? (redacting ? void 0 : usualSnapshotFile(edge));
  snapshotFile !== void 0 && await writeSnapshot(snapshot, snapshotFile, edge.folder);
  let { GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: summary } = edge.environment;
  outputs && await appendOutputs(outputs, {
    "sarif-files": JSON.stringify(sarif.files),
    "snapshot-file": snapshotFile ?? "",
    ...countsOf(result.summary)
  }), summary && inputs.summary && await appendFile2(summary, renderForSummary(result));
}
function usualSnapshotFile({ environment }) {
  return join(environment.RUNNER_TEMP ?? "", defaultSnapshotFile);
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
  let { text, exitCode: exitCode2 } = describeFailure(error, process.env.RUNNER_DEBUG === "1");
  process.stdout.write(text), process.exit(exitCode2);
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

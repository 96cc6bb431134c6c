import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  compareWithCodeScanning,
  describeAbandoned,
  openSession,
  problemOf,
  readEventRepository,
  uploadResult
} from "./chunk-command-upload-session.js";
import {
  performScan
} from "./chunk-command-setup-previous.js";
import "./chunk-amend-redact.js";
import {
  checkRedactionKey,
  filesOf,
  inputsOf,
  refuseOverwriting,
  renderText,
  usualLayout,
  writeReport
} from "./chunk-command-reports.js";
import {
  writeSnapshot
} from "./chunk-command-setup-judging.js";
import "./chunk-command-setup-file-location.js";
import "./chunk-scan.js";
import "./chunk-model-joint.js";
import "./chunk-evaluate-module-run.js";
import "./chunk-command-setup-policy-locations.js";
import {
  newServer,
  openClient
} from "./chunk-collect-github-guarded-fetch.js";
import {
  apiUrlOf
} from "./chunk-command-setup-aws-profile.js";
import "./chunk-command-setup-anchor.js";
import "./chunk-command-setup-settings.js";
import "./chunk-contract-yaml-location.js";
import {
  ordinaryPace
} from "./chunk-collect-github-throttle.js";
import {
  listAll
} from "./chunk-collect-github-repositories.js";
import {
  firstToken,
  memberOf,
  textOf
} from "./chunk-collect-github-failure.js";
import {
  openBudget
} from "./chunk-collect-budget.js";
import "./chunk-collect-limit-concurrency.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import "./chunk-report-sarif-run.js";
import "./chunk-report-sarif-plan.js";
import "./chunk-report-sarif-result.js";
import "./chunk-model-previous.js";
import {
  currentFolder
} from "./chunk-command-shell-current-folder.js";
import {
  decisiveCode,
  exitCodeOf
} from "./chunk-command-shell-exit-code.js";
import {
  parseFailOn
} from "./chunk-command-shell-options.js";
import "./chunk-report-index.js";
import "./chunk-command-shell-package.js";
import {
  appendUserFile,
  describeFailure,
  describeInterruption,
  giveUpAfter,
  interrupted,
  isInterruption,
  stopInterruptibleWork,
  writeNotes,
  writtenFiles
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import "./chunk-evaluate-opa.js";
import "./chunk-report-table-width.js";
import "./chunk-report-json.js";
import "./chunk-model-stringify.js";
import {
  escaped
} from "./chunk-report-markdown-escape.js";
import "./chunk-report-stale.js";
import {
  hasNothingToRead,
  silentSources,
  verdictOf
} from "./chunk-report-since-baseline.js";
import "./chunk-kinds-managed-logins.js";
import {
  isInRepository,
  placeText,
  repositoryPath
} from "./chunk-report-places.js";
import "./chunk-report-ownership.js";
import {
  alikeKey,
  joinTexts
} from "./chunk-model-alike.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  isCustom,
  isGovernance,
  mayHideFinding,
  reasonOf,
  severities
} from "./chunk-model-coverage.js";
import {
  sortBy
} from "./chunk-model-order.js";
import {
  cut
} from "./chunk-report-text.js";
import "./chunk-model-memoize.js";
import {
  groupBy,
  unique
} from "./chunk-model-group.js";
import {
  countOf,
  firstOf
} from "./chunk-model-sentence.js";
import {
  visible
} from "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/command/action/run.ts
import { join, resolve } from "node:path";

// src/command/action/annotations.ts
var shownPerLevel = 10, longest = 2e3;
function annotationsOf(result, first = []) {
  let harmless = [
    ...nothingConfigured(result),
    ...silent(result),
    ...gaps(result),
    ...stoppedPolicies(result),
    ...failedPolicies(result)
  ].map(
    ({ level, title, message, place }) => omitUndefined({
      level,
      title: plain(title),
      message: plain(message),
      place: place && { ...place, file: visible(repositoryPath(place.file)) }
    })
  ), all = [...first, ...harmless], surplus = ["error", "warning"].map((level) => surplusOf(all, level)), hidden = new Set(surplus.flat());
  return [...all.filter((annotation) => !hidden.has(annotation)), ...surplus.flatMap(moreOf)];
}
function plain(text) {
  return visible(cut(text, longest));
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
  let grouped = (isWaived) => groupBy(
    findings.filter(({ waived }) => waived !== void 0 === isWaived),
    ({ policy }) => policy
  ), [byPolicy, waivedBy] = [grouped(!1), grouped(!0)], failed = policies.filter(
    ({ id, counts }) => counts.fail > (waivedBy.get(id)?.length ?? 0) && !isGovernance(id)
  ), annotated = sortBy(failed, ({ severity }) => String(severities.indexOf(severity))).map((policy) => {
    let own = byPolicy.get(policy.id) ?? [], level = isSevere(policy.severity) ? "error" : "warning";
    return { policy, own, places: placesOf(own), common: { level, title: `${policy.title} (${policy.severity})` } };
  });
  return [
    ...annotated.map(
      ({ policy, own, places: [place], common }) => omitUndefined({ ...common, message: describeFindings(policy, own), place })
    ),
    ...annotated.flatMap(
      ({ policy, places, common }) => places.slice(1).map((place) => ({ ...common, message: `Here, too (${policy.id}). ${policy.remediation}`, place }))
    )
  ];
}
function isSevere(severity) {
  return severities.indexOf(severity) <= severities.indexOf("high");
}
function placesOf(findings) {
  let inside = findings.flatMap(({ location, otherLocations = [] }) => [
    ...location ? [location] : [],
    ...otherLocations
  ]).filter(({ file }) => isInRepository(file));
  return [...groupBy(inside, placeText).values()].flatMap(([place]) => place === void 0 ? [] : [place]);
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

// src/command/action/attempts.ts
function openAttempts({
  environment,
  stderr,
  signal
}) {
  let failures = [];
  return {
    attempt: async (part, work) => {
      signal.throwIfAborted();
      try {
        return await work();
      } catch (error) {
        if (signal.aborted || isInterruption(error)) throw error;
        let { text, exitCode: exitCode2 } = describeFailure(error, environment.RUNNER_DEBUG === "1");
        stderr.write(text), failures.push({ annotation: { level: "error", title: `${part} failed`, message: text.trim() }, exitCode: exitCode2 });
        return;
      }
    },
    failures: () => failures
  };
}

// src/command/action/inputs.ts
function readInputs(environment) {
  return omitUndefined({
    config: readInput(environment, "config"),
    waivers: readInput(environment, "waivers"),
    failOn: parseFailOn(readInput(environment, "fail-on") ?? "none"),
    failOnGaps: readChoice(environment, "fail-on-gaps", ["false", "true"]) === "true",
    redact: readChoice(environment, "redact", ["auto", "true", "false"]),
    sarifFile: readInput(environment, "sarif-file") ?? "outlived.sarif",
    snapshotFile: readInput(environment, "snapshot-file"),
    githubToken: readInput(environment, "github-token"),
    upload: readChoice(environment, "upload", ["auto", "true", "false"]),
    uploadToken: readInput(environment, "upload-token"),
    issue: readChoice(environment, "issue", ["false", "true"]) === "true",
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

// src/command/issue/memory.ts
var opening = "<!-- outlived ", closing = " -->", mostForPlaces = 4e3;
function renderMemory({ category, places }) {
  let texts = [
    places,
    [...new Set(places.map(([source]) => source))].map((source) => [source, "*"]),
    [["*", "*"]]
  ].map((kept) => JSON.stringify({ category, places: kept }).replaceAll(/[<>-]/g, escapeCharacter));
  return `${opening}${texts.find((text) => text.length <= mostForPlaces) ?? texts.at(-1)}${closing}`;
}
function escapeCharacter(character) {
  return `\\u00${character.charCodeAt(0).toString(16)}`;
}
function readMemory(body) {
  let line = body.trimEnd().split(`
`).at(-1)?.trim() ?? "";
  if (!(!line.startsWith(opening) || !line.endsWith(closing)))
    try {
      let { category, places } = JSON.parse(
        line.slice(opening.length, -closing.length)
      );
      return typeof category != "string" || !Array.isArray(places) ? void 0 : { category, places: places.map(readPlace) };
    } catch {
      return;
    }
}
function readPlace(value) {
  let [source, policy] = Array.isArray(value) ? value : [];
  return [typeof source == "string" ? source : "*", typeof policy == "string" ? policy : "*"];
}
function placesOf2({ findings }) {
  let relevant = findings.filter(
    ({ policy, subject, waived }) => waived === void 0 && subject.type !== "waiver" && !isGovernance(policy)
  );
  return [...new Map(
    relevant.map(({ subject, policy }) => [`${subject.source} ${policy}`, [subject.source, policy]])
  ).values()];
}
function isHidden([source, policy], { policies, sources, unknowns }) {
  return policy !== "*" && !policies.some(({ id }) => id === policy) ? !1 : source !== "*" && !sources.some(({ id }) => id === source) ? !0 : unknowns.some(
    (unknown) => (policy === "*" || unknown.policy === policy) && (source === "*" || unknown.source === source || unknown.cause === "aborted") && mayHideFinding(unknown)
  );
}

// src/command/issue/keep.ts
var reportLimit = 55e3, bodyLimit = 64e3, titleLimit = 200;
async function keepIssue(tracker, content) {
  let { result, category } = content, existing = await findIssue(tracker, category), current = placesOf2(result), hidden = (existing?.isOpen === !0 ? readMemory(existing.body)?.places ?? [] : []).filter((place) => isHidden(place, result) && !isAmong(place, current)), wanted = compose(content, { current, hidden });
  if (existing === void 0)
    return current.length === 0 ? [] : (await tracker.create(wanted), ["An issue with the findings was opened."]);
  if (!existing.isOpen && current.length === 0) return [];
  if (current.length === 0 && hidden.length === 0) {
    let done = `Every finding of this issue is ${(result.summary.waived ?? 0) > 0 ? "gone or waived" : "gone"}, and nothing that could hide one was left unread.`;
    return close(tracker, existing, wanted, done);
  }
  return existing.isOpen && isSame(existing, wanted) ? [`Issue ${existing.number} is up to date.`] : (await tracker.update(existing.number, { ...wanted, ...!existing.isOpen && { state: "open" } }), [`Issue ${existing.number} was ${existing.isOpen ? "updated" : "reopened"}.`]);
}
async function retireIssue(tracker, category) {
  let existing = await findIssue(tracker, category);
  return existing === void 0 || !existing.isOpen ? [] : close(tracker, existing, {}, "The findings are alerts of code scanning now.");
}
async function findIssue(tracker, category) {
  let ours = (await tracker.list()).filter(
    ({ isByBot, isPullRequest, body }) => isByBot && !isPullRequest && readMemory(body)?.category === category
  );
  return ours.find(({ isOpen }) => isOpen) ?? ours.at(-1);
}
async function close(tracker, { number }, text, comment) {
  return await tracker.update(number, { ...text, state: "closed" }), await tracker.comment(number, comment), [`Issue ${number} was closed.`];
}
function compose({ result, category, report }, { current, hidden }) {
  let sources = unique(hidden.map(([source]) => source === "*" ? "some sources" : source)), stays = sources.length === 0 ? "" : `Earlier findings of ${escaped(firstOf(sources, 5))} could not be checked again, so this issue stays open.

`, memory = renderMemory({ category, places: [...current, ...hidden] }), end = `
${stays}outlived keeps this issue up to date, and closes it when every finding is gone.

${memory}
`;
  return { title: `${category}: ${verdictOf(result).text.replace(/\.$/, "")}`.slice(0, titleLimit), body: cut2(report, bodyLimit - Buffer.byteLength(end)) + end };
}
function cut2(text, most) {
  if (Buffer.byteLength(text) <= most) return text;
  let kept = Buffer.from(text).subarray(0, most).toString();
  return `${kept.slice(0, kept.lastIndexOf(`
`))}

The rest is left out.
`;
}
function isAmong([source, policy], places) {
  return places.some((one) => one[0] === source && one[1] === policy);
}
function isSame(one, other) {
  let plain2 = (text) => text.replaceAll(`\r
`, `
`).trimEnd();
  return one.title === other.title && plain2(one.body) === plain2(other.body);
}

// src/command/issue/tracker.ts
var label = "outlived", needs = "It needs the permission `issues: write` in the workflow, and issues that are turned on in the repository.";
function openTracker(repository, token, { environment, now, signal }) {
  let budget = openBudget({ signal, progress: () => {
  } }, { source: "github", section: "issues" }), apiUrl = apiUrlOf({}, { environment }), options = { token, apiUrl, pace: ordinaryPace, now, budget, server: newServer() }, client = openClient(options), writer = openClient({ ...options, pace: { ...ordinaryPace, retries: 0 } }), [owner = "", repo = ""] = repository.split("/"), base = { owner, repo }, send = async (route, parameters, special) => {
    let response = await writer.request(route, { ...base, ...parameters }, special);
    if (!("failure" in response)) return response;
    let what = route.startsWith("POST") ? "Writing the issue" : "Changing the issue";
    throw new UsageError(problemOf(response.failure, what, needs).text);
  }, issueRoute = "/repos/{owner}/{repo}/issues/{issue_number}";
  return {
    list: async () => {
      let { rows, failure, shortfalls } = await listAll(client, {
        route: "GET /repos/{owner}/{repo}/issues",
        parameters: { ...base, state: "all", labels: label, direction: "asc" },
        read: readIssue,
        firstPageOnly: !1
      });
      if (failure !== void 0) throw new UsageError(problemOf(failure, "The list of issues", needs).text);
      if (shortfalls.length > 0) throw new UsageError(`The list of issues is not whole: ${shortfalls.join(" ")}`);
      return rows.toSorted((one, other) => one.number - other.number);
    },
    create: async (issue) => {
      await send("POST /repos/{owner}/{repo}/issues", { ...issue, labels: [label] }, { status: 201 });
    },
    update: async (number, change) => {
      await send(`PATCH ${issueRoute}`, { issue_number: number, ...change });
    },
    comment: async (number, body) => {
      await send(`POST ${issueRoute}/comments`, { issue_number: number, body }, { status: 201 });
    }
  };
}
function readIssue(row) {
  let number = memberOf(row, "number"), state = textOf(memberOf(row, "state")), title = textOf(memberOf(row, "title"));
  if (!(typeof number != "number" || state === void 0 || title === void 0))
    return {
      number,
      isOpen: state === "open",
      title,
      body: textOf(memberOf(row, "body")) ?? "",
      isByBot: memberOf(memberOf(row, "user"), "type") === "Bot",
      isPullRequest: memberOf(row, "pull_request") !== void 0
    };
}

// src/command/action/issue.ts
async function reportAsIssue(judged, upload, { uploadToken }, edge) {
  let { GITHUB_REF: ref = "", GITHUB_REPOSITORY: repository = "" } = edge.environment;
  if (!(upload !== void 0 && (upload.isComplete || upload.isUnavailable)) || ref.startsWith("refs/pull/")) return;
  let environment = { ...edge.environment, ...uploadToken && { GITHUB_TOKEN: uploadToken } }, token = firstToken(["GITHUB_TOKEN"], environment, "write issues");
  if ("problem" in token) throw new UsageError(token.problem);
  if (token.kind !== "workflow" && token.kind !== "app")
    throw new UsageError(
      "The issue is kept with the workflow's own token or that of an App, and upload-token is neither."
    );
  let tracker = openTracker(repository, token.value, edge), { result, category = "outlived" } = judged;
  if (upload.isComplete) return writeNotes(await retireIssue(tracker, category), edge);
  let report = await renderText("markdown", judged, edge, { ...usualLayout, byteLimit: reportLimit });
  writeNotes(await keepIssue(tracker, { result, category, report }), edge);
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
  return {
    isComplete: session !== void 0 && problems.length === 0,
    isUnavailable: isUnavailable && (session === void 0 || problems.length > 0),
    hasFailed,
    annotations
  };
}

// src/command/action/workflow-commands.ts
import { randomUUID } from "node:crypto";
function openWorkflowCommands(stream) {
  let token = randomUUID(), resume = `::${token}::
`, stop = `::stop-commands::${token}
`, send = (command) => {
    stream.write(`${resume}${command}
${stop}`);
  };
  return stream.write(stop), {
    annotate: ({ level, title, message, place }) => {
      let where = place === void 0 ? "" : `file=${escapeProperty(place.file)},line=${place.line},`;
      send(`::${level} ${where}title=${escapeProperty(title)}::${escapeData(message)}`);
    },
    mask: (value) => {
      for (let line of value.split(/\r?\n/)) line.trim() !== "" && send(`::add-mask::${escapeData(line)}`);
    },
    end: () => {
      stream.write(resume);
    }
  };
}
function renderOutputs(outputs) {
  return Object.entries(outputs).map(([name, value]) => {
    let delimiter = `outlived-${randomUUID()}`;
    return `${name}<<${delimiter}
${value}
${delimiter}
`;
  }).join("");
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll(`
`, "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/command/action/run.ts
var logLayout = { width: 120, colour: !0, details: !0 };
async function runAction(edge) {
  let commands = openWorkflowCommands(edge.stdout);
  try {
    let code = scanAndReport({ ...edge, stderr: edge.stdout }, commands);
    return await Promise.race([code, giveUpAfter(edge.signal)]);
  } catch (error) {
    if (edge.signal.aborted || isInterruption(error)) {
      let message = describeInterruption(writtenFiles());
      return edge.stdout.write(message), commands.annotate({ level: "error", title: "outlived was interrupted", message: message.trim() }), interrupted;
    }
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
  let connection = await connect(inputs, redact, edge), { snapshot, ...judged } = await scanFor(inputs, redact, edge), compared = await compare(judged, connection), scanned = { ...compared.judged, snapshot }, { attempt, failures } = openAttempts(edge);
  await attempt("The table", async () => edge.stdout.write(await renderText("table", scanned, edge, logLayout)));
  let files = await writeFiles(scanned, fileNames(inputs, redact, edge), attempt, edge), upload = await attempt("The upload", () => uploadFrom(compared, connection, inputs, edge));
  inputs.issue && await attempt("The issue", () => reportAsIssue(scanned, upload, inputs, edge)), await handOn(scanned, { ...files, uploaded: String(upload?.isComplete ?? !1) }, inputs, { attempt, edge });
  let failed = failures(), first = [...failed.map(({ annotation }) => annotation), ...upload?.annotations ?? []];
  for (let annotation of annotationsOf(scanned.result, first)) commands.annotate(annotation);
  let uploadCode = upload?.hasFailed === !0 ? 2 : 0;
  return decisiveCode([...failed.map(({ exitCode: exitCode2 }) => exitCode2), uploadCode, exitCodeOf(scanned.result, inputs)]);
}
async function scanFor(inputs, redact, edge) {
  let { config, waivers } = inputs, { sarif, snapshot } = fileNames(inputs, redact, edge);
  return performScan(omitUndefined({ config, waivers, redact }), withToken(edge, inputs), {
    beforeCollecting: async (judging, { roster = [] }, folder) => {
      let read = [...[...inputsOf(omitUndefined({ config, waivers })), ...filesOf(judging)], ...roster.map(({ csv }) => resolve(folder, csv))];
      await refuseOverwriting(snapshot === "" ? [sarif] : [sarif, snapshot], read, edge.folder);
    }
  });
}
function withToken(edge, { githubToken }) {
  return githubToken === void 0 ? edge : { ...edge, environment: { ...edge.environment, OUTLIVED_GITHUB_TOKEN: githubToken } };
}
function fileNames({ sarifFile, snapshotFile }, redact, { environment }) {
  let { RUNNER_TEMP: temporary = "" } = environment;
  return { sarif: sarifFile, snapshot: snapshotFile ?? (redact ? "" : join(temporary, "outlived-snapshot.json")) };
}
async function writeFiles(scanned, { sarif, snapshot }, attempt, edge) {
  let report = await attempt("The SARIF file", () => writeReport("sarif", scanned, sarif, edge));
  writeNotes(report?.notes ?? [], edge);
  let written = await attempt("The snapshot", async () => (snapshot !== "" && await writeSnapshot(scanned.snapshot, snapshot, edge.folder), snapshot));
  return { "sarif-files": JSON.stringify(report?.files ?? []), "snapshot-file": written ?? "" };
}
async function handOn(scanned, named, inputs, { attempt, edge }) {
  let { GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: summary } = edge.environment;
  if (outputs) {
    let text = renderOutputs({ ...named, ...countsOf(scanned.result.summary) });
    await attempt("Handing on the outputs", () => appendUserFile(outputs, text, edge.folder));
  }
  !summary || !inputs.summary || await attempt(
    "The job summary",
    async () => appendUserFile(summary, await renderText("markdown", scanned, edge), edge.folder)
  );
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
var terminated = 143, unwritten = 2;
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
process.once("uncaughtException", (error) => {
  let { text, exitCode: exitCode2 } = describeFailure(error, process.env.RUNNER_DEBUG === "1");
  process.stdout.write(text), process.exit(exitCode2);
});
var interruption = new AbortController(), interruptedCode = interrupted;
for (let [signal, code] of [["SIGINT", interrupted], ["SIGTERM", terminated]])
  process.once(signal, () => {
    interruptedCode = code, interruption.abort(), stopInterruptibleWork();
  });
var isLogLost = !1;
process.stdout.on("error", () => {
  isLogLost = !0, process.exitCode = unwritten;
});
var exitCode = await runAction({
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  folder: process.env.GITHUB_WORKSPACE || currentFolder(process),
  now: () => /* @__PURE__ */ new Date(),
  signal: interruption.signal
});
process.exitCode = isLogLost ? unwritten : exitCode;
exitCode === interrupted && process.exit(interruptedCode);

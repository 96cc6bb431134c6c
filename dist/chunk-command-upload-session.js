import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  compareWithPrevious,
  readPreviousFiles
} from "./chunk-command-setup-previous.js";
import {
  renderReport,
  usualLayout
} from "./chunk-command-reports.js";
import {
  newServer,
  openClient
} from "./chunk-collect-github-guarded-fetch.js";
import {
  apiUrlOf,
  gitFolders,
  isRepositoryName,
  readOriginRepository
} from "./chunk-command-setup-aws-profile.js";
import {
  nearestCheckout
} from "./chunk-command-setup-anchor.js";
import {
  readRuns
} from "./chunk-contract-yaml-location.js";
import {
  ordinaryPace
} from "./chunk-collect-github-throttle.js";
import {
  listAll
} from "./chunk-collect-github-repositories.js";
import {
  firstToken,
  idOf,
  memberOf,
  textOf
} from "./chunk-collect-github-failure.js";
import {
  openBudget
} from "./chunk-collect-budget.js";
import {
  isRecord
} from "./chunk-model-is-record.js";
import {
  categoriesToCompare,
  categoryOf
} from "./chunk-report-sarif-plan.js";
import {
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import {
  sourceRowOf
} from "./chunk-kinds-managed-logins.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  countOf
} from "./chunk-model-sentence.js";

// src/command/upload/problem.ts
var codeScanningNeeds = "It needs the permission `security-events: write` in the workflow, for other tokens Code scanning alerts: write, for classic ones the scope security_events.";
function problemOf(failure, what, needs = codeScanningNeeds) {
  return failure.kind === "refused" ? { text: `${what} was refused with ${failure.status}: ${quoted(failure.says)} ${adviceOn(failure, needs)}`.trim(), isUnavailable: failure.status === 403 || failure.status === 404 } : { text: describeBroken(failure, what), isUnavailable: !1 };
}
function describeBroken(failure, what) {
  if (failure.kind === "stopped") return `${what} was stopped.`;
  let said = quoted(failure.says);
  return failure.kind === "throttled" ? `${what} met a rate limit of GitHub: ${said} Try again later.` : failure.kind === "unreachable" ? `${what} did not reach GitHub: ${said}` : `${what} failed: ${said}`;
}
function quoted(text) {
  return text === "" || /[.!?]$/.test(text) ? text : `${text}.`;
}
function adviceOn({ status, says, singleSignOn }, needs) {
  return singleSignOn ? "Authorize the token for the organization's single sign-on." : status === 401 ? "The token is not valid." : status === 413 ? "The file is too large for code scanning." : status >= 500 ? "Try again later." : /archived/i.test(says) ? "" : /(?:code|advanced) security|code scanning is not enabled/i.test(says) ? "Turn on GitHub Code Security for the repository; it is free for public ones." : status === 403 || status === 404 ? needs : "";
}

// src/command/upload/code-scanning.ts
import { gzipSync } from "node:zlib";
var toolName = "outlived", uploadPace = { ...ordinaryPace, attemptTimeout: 12e4 };
function openCodeScanning(destination, token, { environment, now, signal }, pace) {
  let budget = openBudget({ signal, progress: () => {
  } }, { source: "github", section: "code scanning" }), apiUrl = apiUrlOf({}, { environment }), client = openClient({ token, apiUrl, pace, now, budget, server: newServer() }), [owner = "", repo = ""] = destination.repository.split("/"), base = { owner, repo };
  return {
    list: (ref, isEnough) => listAnalyses(client, { ...base, ref, tool_name: toolName }, isEnough),
    read: async (id) => {
      let response = await client.request("GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}", { ...base, analysis_id: id }, { accept: "application/sarif+json" });
      return "failure" in response ? response : { sarif: response.data };
    },
    defaultBranch: async () => {
      let response = await client.request("GET /repos/{owner}/{repo}", base);
      if ("failure" in response) return response;
      let name = textOf(memberOf(response.data, "default_branch"));
      return name === void 0 ? undocumented("a repository without a default branch") : { name };
    },
    upload: (text) => upload(client, { ...base, ...destination }, text),
    ask: async (id) => {
      let response = await client.request("GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}", { ...base, sarif_id: id });
      return "failure" in response ? response : readProcessing(response.data);
    }
  };
}
async function listAnalyses(client, parameters, isEnough) {
  let { rows, failure, shortfalls } = await listAll(client, {
    route: "GET /repos/{owner}/{repo}/code-scanning/analyses",
    parameters,
    read: readListed,
    firstPageOnly: !1,
    isEnough
  });
  return failure?.kind === "refused" && failure.status === 404 && /no analysis found/i.test(failure.says) ? { analyses: rows } : failure !== void 0 ? { failure } : shortfalls.length > 0 ? undocumented(shortfalls.join(" ")) : { analyses: rows };
}
function readListed(row) {
  let id = idOf(memberOf(row, "id")), category = textOf(memberOf(row, "category")), createdAt = textOf(memberOf(row, "created_at")), results = memberOf(row, "results_count");
  if (!(id === void 0 || category === void 0 || createdAt === void 0 || typeof results != "number"))
    return {
      id,
      category: category.replace(/\/+$/, ""),
      day: createdAt.slice(0, 10),
      results,
      hasFailed: textOf(memberOf(row, "error")) !== void 0
    };
}
async function upload(client, { owner, repo, ref, commit }, text) {
  let sarif = gzipSync(text).toString("base64"), parameters = { owner, repo, ref, commit_sha: commit, sarif, tool_name: toolName }, response = await client.request("POST /repos/{owner}/{repo}/code-scanning/sarifs", parameters, { status: 202 });
  if ("failure" in response) return response;
  let id = textOf(memberOf(response.data, "id"));
  return id === void 0 ? undocumented("a receipt without an id") : { id };
}
function readProcessing(data) {
  let status = textOf(memberOf(data, "processing_status"));
  if (status === void 0) return undocumented("an upload without a status");
  let errors = memberOf(data, "errors");
  return { status, errors: Array.isArray(errors) ? errors.map(String) : [] };
}
function undocumented(what) {
  return { failure: { kind: "unreadable", says: `it answered with ${what}` } };
}

// src/command/shell/event.ts
import { readFile } from "node:fs/promises";
async function readEventRepository(environment) {
  let text = await readFile(environment.GITHUB_EVENT_PATH ?? "", "utf8").catch(() => "");
  try {
    let { repository } = JSON.parse(text);
    return isRecord(repository) ? repository : {};
  } catch {
    return {};
  }
}

// src/command/upload/checkout.ts
import { readFile as readFile2 } from "node:fs/promises";
import { join } from "node:path";
var commitPattern = /^[0-9a-f]{40}$/;
async function readCheckout(folder, serverUrl) {
  let repository = await readOriginRepository(folder, serverUrl);
  return omitUndefined({ repository, ...await readHead(folder) });
}
async function readHead(folder) {
  try {
    let { own, shared } = await gitFolders(folder), head = (await readFile2(join(own, "HEAD"), "utf8")).trim();
    if (commitPattern.test(head)) return { commit: head };
    let [, ref] = /^ref: (refs\/heads\/\S+)$/.exec(head) ?? [];
    if (ref === void 0) return {};
    let commit = await readLoose(shared, ref) ?? await readPacked(shared, ref);
    return omitUndefined({ ref, commit });
  } catch {
    return {};
  }
}
async function readLoose(shared, ref) {
  let text = (await readFile2(join(shared, ref), "utf8").catch(() => "")).trim();
  return commitPattern.test(text) ? text : void 0;
}
async function readPacked(shared, ref) {
  let lines = (await readFile2(join(shared, "packed-refs"), "utf8").catch(() => "")).split(`
`), [commit = ""] = lines.find((line) => line.endsWith(` ${ref}`))?.split(" ") ?? [];
  return commitPattern.test(commit) ? commit : void 0;
}

// src/command/upload/destination.ts
async function findDestination(options, edge) {
  let known = await readSurroundings(edge);
  if (options.ref === void 0 != (options.sha === void 0))
    throw new UsageError("--ref and --sha belong together: give both or none.");
  let { repository = known.repository, ref = known.ref, sha: commit = known.commit } = options, isOwn = repository?.toLowerCase() === known.repository?.toLowerCase();
  if (!isOwn && options.ref === void 0 && known.repository !== void 0)
    throw new UsageError(`${known.repository} is what is checked out here, not ${repository}.`, {
      hint: "Say with --ref and --sha which branch and commit of the other repository the results are about."
    });
  let defaultBranch = isOwn ? known.defaultBranch : void 0;
  return omitUndefined({ ...check(omitUndefined({ repository, ref, commit })), defaultBranch });
}
function isPullRequest({ ref }) {
  return ref.startsWith("refs/pull/");
}
async function readSurroundings({ environment, folder }) {
  let { GITHUB_REPOSITORY: repository, GITHUB_REF: ref, GITHUB_SHA: commit } = environment, { default_branch: defaultBranch } = await readEventRepository(environment);
  if (repository && ref && commit)
    return { repository, ref, commit, ...typeof defaultBranch == "string" && { defaultBranch } };
  let root = nearestCheckout(folder), checkout = root === void 0 ? {} : await readCheckout(root, environment.GITHUB_SERVER_URL);
  return omitUndefined({ ...checkout, repository: repository || checkout.repository });
}
function check({ repository, ref, commit }) {
  if (repository === void 0 || ref === void 0 || commit === void 0) {
    let missing = [
      ...repository === void 0 ? ["--repository OWNER/NAME"] : [],
      ...ref === void 0 || commit === void 0 ? ["--ref REF", "--sha COMMIT"] : []
    ];
    throw new UsageError("Neither a workflow nor a git checkout says what the results are about.", {
      hint: `Give ${missing.join(", ")}.`
    });
  }
  if (!isRepositoryName(repository))
    throw new UsageError(`${JSON.stringify(repository)} is not a repository.`, { hint: "Write it as owner/name." });
  if (!/^refs\/(?:heads|tags|pull)\/\S+$/.test(ref))
    throw new UsageError(`${JSON.stringify(ref)} is not a ref.`, {
      hint: "Write it in full, such as refs/heads/main."
    });
  if (!/^[0-9a-f]{40}$/i.test(commit))
    throw new UsageError(`${JSON.stringify(commit)} is not a commit.`, { hint: "Write all of its 40 digits." });
  return { repository, ref, commit };
}

// src/command/upload/previous.ts
async function readPrevious(scanning, destination, { wanted, listAll: listAll2 }) {
  let { newest, listed, problem } = await findNewest(scanning, destination, { wanted, listAll: listAll2 });
  if (problem !== void 0) return { analyses: [], unread: wanted, problems: [problem], listed };
  let read = await Promise.all(newest.map((one) => readAnalysis(scanning, one))), failed = read.filter((one) => "problem" in one);
  return {
    analyses: read.flatMap((one) => "problem" in one ? [] : one.analysis),
    unread: failed.map(({ category }) => category),
    problems: failed.map((one) => one.problem),
    listed
  };
}
async function findNewest(scanning, { ref, defaultBranch }, { wanted, listAll: listAll2 }) {
  let own = await newestOf(scanning, ref, wanted, listAll2);
  if ("problem" in own) return { newest: [], listed: [], problem: own.problem };
  let listed = [...own.values()], missing = wanted.filter((category) => !own.has(category)), newest = listed.filter(({ category }) => wanted.includes(category));
  if (missing.length === 0) return { newest, listed };
  let branch = defaultBranch === void 0 ? await scanning.defaultBranch() : { name: defaultBranch };
  if ("failure" in branch) {
    let problem = problemOf(branch.failure, "Asking for the default branch");
    return { newest: [], listed, problem };
  }
  let usual = `refs/heads/${branch.name}`;
  if (usual === ref) return { newest, listed };
  let others = await newestOf(scanning, usual, missing, !1);
  return "problem" in others ? { newest: [], listed, problem: others.problem } : { newest: [...newest, ...missing.flatMap((category) => others.get(category) ?? [])], listed };
}
async function newestOf(scanning, ref, wanted, listAll2) {
  let taken = (analyses) => analyses.filter(({ hasFailed }) => !hasFailed), hasAll = (analyses) => {
    let seen = new Set(taken(analyses).map(({ category }) => category));
    return !listAll2 && wanted.every((category) => seen.has(category));
  }, response = await scanning.list(ref, hasAll);
  return "failure" in response ? { problem: problemOf(response.failure, `The list of analyses of ${ref}`) } : new Map(
    taken(response.analyses).toReversed().map((one) => [one.category, one])
  );
}
async function readAnalysis(scanning, { id, category, day, results }) {
  let what = `The previous analysis of ${category}`, unread = (text) => ({
    category,
    problem: { text, isUnavailable: !1 }
  }), response = await scanning.read(id);
  if ("failure" in response) return unread(problemOf(response.failure, what).text);
  try {
    let found = readRuns(response.sarif, { file: `analysis ${id}`, category, day }).flatMap((run) => run.results);
    return found.length >= results ? { analysis: { category, results: found } } : unread(`${what} came with ${found.length} of its ${countOf(results, "result")}.`);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return unread(`${what} cannot be used. ${error.message}`);
  }
}

// src/command/upload/send.ts
import { setTimeout } from "node:timers/promises";
import { gzipSync as gzipSync2 } from "node:zlib";
var pause = 5;
async function sendFiles(scanning, files, options, edge) {
  let problems = [], accepted = [];
  for (let { name, text } of files) {
    writeNotes([`Uploading ${describeFile({ name, text })}.`], edge);
    let response = await scanning.upload(text);
    "failure" in response ? problems.push(problemOf(response.failure, `The upload of ${name}`)) : accepted.push({ name, id: response.id });
  }
  let taken = 0;
  for (let one of accepted) {
    let problem = await waitFor(scanning, one, options, edge);
    problem === void 0 ? taken += 1 : problems.push({ text: problem, isUnavailable: !1 });
  }
  return { taken, problems };
}
function describeFile({ name, text }) {
  return `${name} (${Math.ceil(gzipSync2(text).length / 1e3)} kB compressed)`;
}
async function waitFor(scanning, { name, id }, { wait, second }, edge) {
  for (let waited = 0; ; waited += pause) {
    let response = await scanning.ask(id), isUnknown = "failure" in response && response.failure.kind === "refused" && response.failure.status === 404;
    if ("failure" in response && !isUnknown)
      return `${name} was uploaded, and whether it was processed is not known. ${problemOf(response.failure, "The question").text}`;
    if ("status" in response && response.status === "complete") {
      writeNotes(
        response.errors.map((error) => `Code scanning says of ${name}: ${error}`),
        edge
      );
      return;
    }
    if ("status" in response && response.status === "failed") {
      let said = response.errors.map((error) => `  ${error}`);
      return [`Code scanning did not take ${name}:`, ...said.length === 0 ? ["  It does not say why."] : said].join(
        `
`
      );
    }
    if (waited >= wait)
      return `${name} was uploaded, but code scanning did not process it within ${countOf(wait, "second")}. Give it more time with --wait.`;
    waited === 0 && writeNotes([`Waiting for code scanning to process ${name}.`], edge), await setTimeout(pause * second, void 0, { signal: edge.signal });
  }
}

// src/command/upload/session.ts
var tokenVariables = ["OUTLIVED_UPLOAD_TOKEN", "GITHUB_TOKEN"];
async function openSession(options, edge, pace = uploadPace) {
  let destination = await findDestination(options, edge), token = firstToken(tokenVariables, edge.environment, "write to code scanning");
  if ("problem" in token) throw new UsageError(token.problem);
  return { destination, scanning: openCodeScanning(destination, token.value, edge, pace), options, pace };
}
async function compareWithFiles(judged, files, edge) {
  let analyses = await readPreviousFiles(files, edge);
  return { judged: compareWithPrevious(judged, analyses), problems: [], abandoned: [] };
}
async function compareWithCodeScanning(judged, session) {
  let { destination, options, scanning } = session, { result, category } = judged, wanted = categoriesToCompare(result, {
    ...category !== void 0 && { category },
    ...onlyOf(judged, session)
  }), { list: listAll2 = !1 } = options;
  if (wanted.length === 0 && !listAll2)
    return { judged: compareWithPrevious(judged, []), problems: [], abandoned: [] };
  let { analyses, unread, problems, listed } = await readPrevious(scanning, destination, { wanted, listAll: listAll2 }), abandoned = isPullRequest(destination) ? [] : listed.filter((one) => isAbandoned(one, judged));
  return { judged: compareWithPrevious(judged, analyses, unread), problems, abandoned };
}
function isAbandoned({ category, results }, judged) {
  let { result, category: prefix } = judged, named = ["governance", ...result.sources.map(({ id }) => id), ...result.coverage.map(({ source }) => source)], known = new Set(named.map((source) => categoryOf(source, prefix)));
  return results > 0 && category.startsWith(categoryOf("", prefix)) && !known.has(category);
}
function onlyOf({ result }, { destination }) {
  return isPullRequest(destination) ? { only: result.sources.filter(({ kind }) => sourceRowOf(kind)?.isWorkingTree).map(({ id }) => id) } : {};
}
async function uploadResult({ judged }, session, edge) {
  let { files, notes } = await renderReport("sarif", { ...judged, ...onlyOf(judged, session) }, usualLayout, edge);
  writeNotes(notes, edge);
  let named = files.map((text, index) => ({ name: `SARIF file ${index + 1} of ${files.length}`, text }));
  return named.length === 0 && writeNotes(["Nothing is left to upload."], edge), send(named, session, edge);
}
async function send(files, session, edge) {
  let { destination, options, pace, scanning } = session, { repository, ref, commit } = destination, where = `${repository}, ${ref}, commit ${commit}`;
  if (options.dryRun === !0) {
    let would = files.map((file) => `Would upload ${describeFile(file)} to ${where}.`);
    return writeNotes(would, edge), { taken: 0, problems: [] };
  }
  let sent = await sendFiles(scanning, files, { wait: options.wait, second: pace.second }, edge);
  return sent.taken > 0 && writeNotes([`Code scanning took ${sent.taken} of ${countOf(files.length, "file")}: ${where}.`], edge), sent;
}
function describeAbandoned(abandoned) {
  return abandoned.map(
    ({ category, results }) => `Code scanning has ${countOf(results, "result")} of ${category}, which is no source of this scan. If it is gone for good, close its alerts with \`outlived upload --retire ${shellWord(category)}\`.`
  );
}
function shellWord(text) {
  return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

export {
  problemOf,
  readEventRepository,
  openSession,
  compareWithFiles,
  compareWithCodeScanning,
  uploadResult,
  send,
  describeAbandoned
};

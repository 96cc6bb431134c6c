import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  judgeSnapshots
} from "./chunk-command-evaluate.js";
import {
  compareWithCodeScanning,
  compareWithFiles,
  describeAbandoned,
  openSession,
  problemOf,
  send,
  uploadResult
} from "./chunk-command-upload-session.js";
import {
  performScan
} from "./chunk-command-setup-previous.js";
import "./chunk-amend-redact.js";
import {
  checkRedactionKey,
  checkRequests,
  inputsOf,
  writeReports
} from "./chunk-command-reports.js";
import "./chunk-command-setup-judging.js";
import "./chunk-command-setup-file-location.js";
import "./chunk-scan.js";
import "./chunk-model-joint.js";
import "./chunk-evaluate-module-run.js";
import "./chunk-command-setup-policy-locations.js";
import "./chunk-collect-github-guarded-fetch.js";
import "./chunk-command-setup-aws-profile.js";
import "./chunk-command-setup-anchor.js";
import {
  mostDocument,
  readUserFile
} from "./chunk-command-setup-settings.js";
import {
  parseJson,
  readPath
} from "./chunk-contract-yaml-location.js";
import "./chunk-collect-github-throttle.js";
import "./chunk-collect-github-repositories.js";
import "./chunk-collect-github-failure.js";
import "./chunk-collect-budget.js";
import "./chunk-collect-limit-concurrency.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import {
  lacksPreviousProperty,
  renderEmptyRuns
} from "./chunk-report-sarif-run.js";
import "./chunk-report-sarif-plan.js";
import {
  noFileToPointAt
} from "./chunk-report-sarif-result.js";
import "./chunk-model-previous.js";
import {
  exitCodeOf
} from "./chunk-command-shell-exit-code.js";
import {
  unknownName
} from "./chunk-command-shell-options.js";
import "./chunk-report-index.js";
import {
  thisTool
} from "./chunk-command-shell-package.js";
import {
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  UsageError,
  formatPlace
} from "./chunk-model-errors.js";
import "./chunk-evaluate-opa.js";
import "./chunk-report-table-width.js";
import "./chunk-report-json.js";
import "./chunk-model-stringify.js";
import "./chunk-report-markdown-escape.js";
import "./chunk-report-stale.js";
import "./chunk-report-since-baseline.js";
import "./chunk-kinds-managed-logins.js";
import "./chunk-report-places.js";
import "./chunk-report-ownership.js";
import "./chunk-model-alike.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-model-coverage.js";
import "./chunk-model-order.js";
import "./chunk-report-text.js";
import "./chunk-model-memoize.js";
import {
  unique
} from "./chunk-model-group.js";
import "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/command/upload.ts
async function runUpload(files, options, edge, pace) {
  let session = await openSession(options, edge, pace), sarif = files.filter((file) => /\.sarif$/i.test(file));
  if (options.retire !== void 0) {
    if (files.length > 0) throw new UsageError("--retire uploads runs without results, and no files.");
    return retire(unique(options.retire), session, edge);
  }
  if (sarif.length === 0) return uploadJudged(files, options, session, edge);
  if (sarif.length < files.length) throw new UsageError("SARIF files and snapshots are not uploaded together.");
  let uploads = await Promise.all(sarif.map((file) => readSarif(file, options, edge)));
  return refuse((await send(uploads, session, edge)).problems), 0;
}
async function uploadJudged(files, options, session, edge) {
  let { previous, redact } = options, requests = await checkRequests({ ...options, inputs: [...files, ...inputsOf(options)] }, edge);
  redact === !0 && checkRedactionKey(edge.environment, { isRequired: !0 });
  let beforeCollecting = async ({ anchor }) => {
    if (anchor === void 0) throw noFileToPointAt();
  }, judged = files.length === 0 ? await performScan(options, edge, { beforeCollecting }) : await judgeSnapshots(files, options, edge), compared = previous === void 0 ? await compareWithCodeScanning(judged, session) : await compareWithFiles(judged, previous, edge), unwritten = await problemIn(writeReports(compared.judged, { requests, refused: [] }, options, edge)), sent = await uploadResult(compared, session, edge);
  return writeNotes(describeAbandoned(compared.abandoned), edge), refuse([...unwritten, ...compared.problems, ...sent.problems]), exitCodeOf(compared.judged.result, options);
}
async function problemIn(work) {
  try {
    return await work, [];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [{ text: `${error.at === void 0 ? "" : `${formatPlace(error.at)}: `}${error.message}`, isUnavailable: !1 }];
  }
}
function refuse(problems) {
  if (problems.length > 0) throw new UsageError(problems.map(({ text }) => text).join(`
`));
}
async function readSarif(file, { force = !1 }, { folder }) {
  let text = await readUserFile(file, folder, file, mostDocument), runs = readPath(parseJson(text, file), ["runs"]);
  if (!Array.isArray(runs)) throw new UsageError("This is not a SARIF file: it has no list of runs.", { at: { file } });
  let lacking = runs.filter((run) => readPath(run, ["properties", lacksPreviousProperty]) === !0);
  if (lacking.length === 0 || force) return { name: file, text };
  let ids = lacking.map((run) => String(readPath(run, ["automationDetails", "id"])).replace(/\/$/, ""));
  throw new UsageError(
    `Not everything of ${ids.join(", ")} could be seen, and the file does not repeat what the previous scan found there, so alerts that are not fixed would close.`,
    {
      at: { file },
      hint: "Give the snapshot instead of the SARIF, or write the SARIF with --previous. --force uploads it as it is."
    }
  );
}
async function retire(categories, session, edge) {
  let { destination, scanning } = session, response = await scanning.list(destination.ref, (analyses) => {
    let seen = new Set(analyses.map(({ category }) => category));
    return categories.every((category) => seen.has(category));
  });
  if ("failure" in response)
    return refuse([problemOf(response.failure, `The list of analyses of ${destination.ref}`)]), 2;
  let known = unique(response.analyses.map(({ category }) => category)), unknown = categories.find((category) => !known.includes(category));
  if (unknown !== void 0) throw unknownName("category", unknown, known);
  let texts = renderEmptyRuns(categories, thisTool()), uploads = texts.map((text, index) => ({ name: `SARIF file ${index + 1} of ${texts.length}`, text }));
  return refuse((await send(uploads, session, edge)).problems), 0;
}
export {
  runUpload
};

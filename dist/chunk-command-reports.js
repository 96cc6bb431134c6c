import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  usualWaiversName
} from "./chunk-command-setup-file-location.js";
import {
  noFileToPointAt
} from "./chunk-report-sarif-result.js";
import {
  loadFormat
} from "./chunk-report-index.js";
import {
  interruptibly,
  realPath,
  withoutCommandLines,
  writeNotes,
  writeUserFile
} from "./chunk-command-shell-messages.js";
import {
  UsageError,
  formatPlace
} from "./chunk-model-errors.js";
import {
  sinceBaseline,
  tally,
  verdictOf
} from "./chunk-report-since-baseline.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";

// src/command/setup/redaction-key.ts
var leastBytes = 16, hint = "Make one with `openssl rand -hex 32`, keep it as a secret, and set it as OUTLIVED_REDACTION_KEY.";
function checkRedactionKey({ OUTLIVED_REDACTION_KEY: key }, { isRequired }) {
  if (!key) {
    if (!isRequired) return;
    throw new UsageError("SARIF in which names are replaced needs a key, so that alerts stay the same between scans.", {
      hint
    });
  }
  if (!(bytesOf(key) >= leastBytes))
    throw new UsageError("OUTLIVED_REDACTION_KEY is too short: a key below 128 bits can be found by trying.", { hint });
}
function bytesOf(key) {
  return /^[0-9a-f]+$/i.test(key) ? Math.floor(key.length / 2) : /^[\w+/-]+=*$/.test(key) ? Math.floor(key.replace(/=+$/, "").length * 3 / 4) : Buffer.byteLength(key);
}

// src/command/reports.ts
import { extname } from "node:path";
var usualLayout = { width: 100, colour: !1 };
function inputsOf({ config, owners, waivers, ...others }) {
  let { previous = [], history = [], baseline } = others;
  return [...[config ?? "outlived.yaml", owners ?? "owners.yaml", waivers ?? usualWaiversName], ...previous, ...history, ...baseline === void 0 ? [] : [baseline]];
}
function filesOf({ ownership, waivers }) {
  return [ownership.owners?.file, waivers?.file].flatMap((file) => file ?? []);
}
async function checkRequests({ format, output, redact, inputs, snapshot }, { environment, folder }) {
  let wanted = format ?? [{ name: "table" }];
  redact === !0 && checkRedactionKey(environment, { isRequired: wanted.some(({ name }) => name === "sarif") });
  let unplaced = wanted.filter(({ file }) => file === void 0);
  if (unplaced.length > 1)
    throw new UsageError(`${unplaced.map(({ name }) => name).join(" and ")} cannot both go to one place.`, {
      hint: `Give all but one a file: --format ${unplaced[1]?.name ?? "json"}=FILE.`
    });
  if (output !== void 0 && unplaced.length === 0)
    throw new UsageError(`Nothing is left for --output ${output}: every --format names its own file.`);
  let placed = output === void 0 ? wanted : wanted.map(({ name, file = output }) => ({ name, file })), files = [...placed.flatMap(({ file }) => file ?? []), ...snapshot === void 0 ? [] : [snapshot]];
  return await refuseOverwriting(files, inputs, folder), placed;
}
async function refuseOverwriting(files, inputs, folder) {
  let read = new Map(await Promise.all(inputs.map(async (input) => [await realPath(input, folder), input]))), written = /* @__PURE__ */ new Set();
  for (let file of files) {
    let path = await realPath(file, folder), input = read.get(path);
    if (input !== void 0)
      throw new UsageError(`Writing ${file} would replace ${input}, which this run reads.`, {
        hint: "Name another file."
      });
    if (written.has(path)) throw new UsageError(`Two outputs cannot both be written to ${file}.`);
    written.add(path);
  }
}
function withoutImpossible(requests, anchor) {
  let isPossible = ({ name }) => name !== "sarif" || anchor !== void 0, possible = requests.filter(isPossible);
  if (possible.length === requests.length) return { requests, refused: [] };
  let refusal = noFileToPointAt();
  if (possible.length === 0) throw refusal;
  return { requests: possible, refused: [refusal] };
}
async function writeReports(reported, { requests, refused }, options, edge) {
  let failures = [...refused], printed = requests.filter(({ file }) => file === void 0);
  for (let request of [...printed, ...requests.filter(({ file }) => file !== void 0)]) {
    edge.signal.throwIfAborted();
    try {
      await writeRequested(reported, request, options, edge);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      failures.push(error);
    }
  }
  printed.length === 0 && writeNotes([inShort(reported.result)], edge);
  let [first, ...others] = failures;
  if (first !== void 0)
    throw others.length === 0 ? first : new UsageError(failures.map(describe).join(`
`));
}
function inShort(result) {
  return [verdictOf(result).text, tally(result), sinceBaseline(result)].filter((text) => text !== void 0).join(" ");
}
function describe({ at, message }) {
  return at === void 0 ? message : `${formatPlace(at)}: ${message}`;
}
async function writeRequested(reported, { name, file }, options, edge) {
  if (file === void 0) return writeNotes(await printReport(name, reported, options, edge), edge);
  let { files, notes } = await writeReport(name, reported, file, edge, options);
  writeNotes([...files.map((one) => `${one} is written.`), ...notes], edge);
}
async function printReport(name, reported, options, edge) {
  let { stdout, environment } = edge, colour = options.color ?? wantsColor(stdout, environment), layout = { ...viewOf(options), width: stdout.columns ?? usualLayout.width, colour }, rendered = await renderReport(name, reported, layout, edge);
  return stdout.write(withoutCommandLines(onlyFile(name, rendered))), rendered.notes;
}
async function writeReport(name, reported, file, edge, options = {}) {
  let { files, notes } = await renderReport(name, reported, { ...usualLayout, ...viewOf(options) }, edge), names = files.map((_, index) => numbered(file, index + 1));
  for (let [index, text] of files.entries())
    await writeUserFile(names[index] ?? file, withoutCommandLines(text), edge.folder);
  return { files: names, notes };
}
function viewOf({ details, all, groupBy, minSeverity, policy, source }) {
  let filter = omitUndefined({ minSeverity, policies: policy, sources: source });
  return omitUndefined({
    details,
    all,
    groupBy: groupBy === "person" ? void 0 : groupBy,
    filter: Object.keys(filter).length === 0 ? void 0 : filter
  });
}
function numbered(file, number) {
  let ending = extname(file);
  return number === 1 ? file : `${file.slice(0, file.length - ending.length)}-${number}${ending}`;
}
async function renderText(name, reported, edge, layout = usualLayout) {
  return onlyFile(name, await renderReport(name, reported, layout, edge));
}
function onlyFile(name, { files }) {
  let [text = "", ...others] = files;
  if (others.length === 0) return text;
  throw new UsageError(`The ${name} report takes ${files.length} files, and stdout is only one.`, {
    hint: `Name a file: --format ${name}=FILE.`
  });
}
async function renderReport(name, { result, category, previous, only, explainWith }, layout, { environment }) {
  let render = await loadFormat(name), versionControl = versionControlOf(environment), options = omitUndefined({ ...layout, category, previous, only, explainWith, versionControl });
  return interruptibly(() => render(result, options));
}
function versionControlOf(environment) {
  let { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
  if (!(!server || !repository))
    return omitUndefined({
      repositoryUri: `${server}/${repository}`,
      revisionId: environment.GITHUB_SHA || void 0,
      branch: environment.GITHUB_REF_NAME || void 0
    });
}
function wantsColor(stream, environment) {
  return environment.NO_COLOR ? !1 : environment.FORCE_COLOR ? environment.FORCE_COLOR !== "0" : stream.isTTY === !0 && environment.TERM !== "dumb";
}

export {
  checkRedactionKey,
  usualLayout,
  inputsOf,
  filesOf,
  checkRequests,
  refuseOverwriting,
  withoutImpossible,
  writeReports,
  writeReport,
  renderText,
  renderReport,
  wantsColor
};

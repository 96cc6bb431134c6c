import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  judgeCoverage,
  readSources
} from "./chunk-command-collect.js";
import {
  renderColumns
} from "./chunk-command-shell-columns.js";
import "./chunk-command-setup-snapshot-file.js";
import "./chunk-command-shell-progress.js";
import "./chunk-scan.js";
import "./chunk-collect-github-token.js";
import "./chunk-csv-parse-lib-sync.js";
import "./chunk-evaluate-module-run.js";
import "./chunk-command-shell-write-file.js";
import "./chunk-configure-settings.js";
import {
  exitCodeOf
} from "./chunk-command-shell-exit-code.js";
import {
  plainText
} from "./chunk-command-shell-messages.js";
import "./chunk-evaluate-opa.js";
import "./chunk-report-table-width.js";
import "./chunk-model-alike.js";
import {
  hasNothingToRead,
  silenceOf,
  verdictOf
} from "./chunk-report-verdict.js";
import "./chunk-report-text.js";
import "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-contract-yaml-location.js";
import "./chunk-model-is-record.js";
import "./chunk-contract-nearest.js";
import "./chunk-model-previous.js";
import "./chunk-model-errors.js";
import "./chunk-model-stringify.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-kinds-managed-logins.js";
import "./chunk-model-order.js";
import {
  unique
} from "./chunk-model-group.js";
import "./chunk-runtime.js";

// src/command/doctor.ts
async function runDoctor(options, edge) {
  let { snapshot, settings } = await readSources({ ...options, firstPageOnly: !0 }, edge), result = withoutSampleGaps(await judgeCoverage(snapshot, settings));
  return edge.stdout.write(renderDiagnosis(result, edge.stdout.columns)), exitCodeOf(result, options);
}
function withoutSampleGaps(result) {
  let isSampleGap = ({ gap, sampled }) => gap && sampled === !0, { coverage, summary } = result;
  return {
    ...result,
    coverage: coverage.map((entry) => isSampleGap(entry) ? { ...entry, gap: !1 } : entry),
    summary: { ...summary, gaps: summary.gaps - coverage.filter(isSampleGap).length }
  };
}
function renderDiagnosis(result, width) {
  let { coverage, sources } = result, configured = sources.filter(({ kind }) => kind !== "provider"), others = sources.filter(({ kind }) => kind === "provider").map(({ name }) => name);
  return [
    ...configured.map((source) => renderSource(source, coverage, width)),
    ...others.length === 0 ? [] : [`Not configured: ${plainText(others.join(", "))}.
`],
    renderVerdict(result)
  ].join(`
`);
}
function renderSource(source, coverage, width) {
  let entries = coverage.filter((entry) => entry.source === source.id), name = source.name === source.id ? "" : ` (${source.name})`, reader = source.readAs === void 0 ? "" : `, read as ${source.readAs}`, rows = entries.map((entry) => [
    entry.section,
    entry.scope ?? "",
    wordOf(entry),
    entry.requiredPermission ?? "",
    // What a sample leaves open, a scan will know.
    [entry.reason, entry.sampled ? void 0 : entry.consequence, ...entry.notes ?? []].filter((sentence) => sentence).join(" ")
  ]), heading = ["Section", "Part", "Reading", "Missing permission", "What that means"], filled = heading.map((_, index) => rows.some((row) => row[index] !== "")), keep = (row) => row.filter((_, index) => filled[index]);
  return `${plainText(`${source.id}${name}${reader}`)}
${renderColumns(keep(heading), rows.map(keep), width)}`;
}
function wordOf({ status, sampled, accepted }) {
  let words = {
    complete: "works",
    partial: sampled === !0 ? "works" : "works in part",
    denied: "denied",
    failed: "fails",
    unsupported: "not offered",
    "not-applicable": "nothing there",
    "not-configured": "not configured",
    "not-collected": "not read by this version"
  };
  return accepted === void 0 ? words[status] : `${words[status]}, accepted`;
}
function renderVerdict(result) {
  let { coverage, summary } = result, permissions = unique(coverage.flatMap(({ requiredPermission }) => requiredPermission ?? [])).sort(), samples = coverage.filter(({ sampled }) => sampled === !0).length, parts = (count) => count === 1 ? "1 part" : `${count} parts`;
  return `${[
    hasNothingToRead(result) ? verdictOf(result).text : summary.gaps === 0 ? "Everything that is configured answers." : `${parts(summary.gaps)} of what is configured cannot be read.`,
    ...samples === 0 ? [] : [`Only a sample of ${parts(samples)} was read; a scan reads everything.`],
    ...silenceOf(result),
    ...permissions.length === 0 ? [] : [`To fix it, grant ${permissions.join(", ")}.`]
  ].map(plainText).join(`
`)}
`;
}
export {
  renderDiagnosis,
  runDoctor,
  withoutSampleGaps
};

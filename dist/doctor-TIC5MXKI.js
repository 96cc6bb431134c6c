import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  judgeCoverage
} from "./chunk-LOGYODZE.js";
import {
  collectSnapshot,
  whileCollecting
} from "./chunk-6T4U6XYE.js";
import "./chunk-DE22TMQL.js";
import "./chunk-EOMOUYAX.js";
import {
  conditionsOf,
  exitCode
} from "./chunk-NIB7PWKW.js";
import {
  renderColumns
} from "./chunk-DHLTPICS.js";
import "./chunk-CEILNDFU.js";
import "./chunk-V6KIYHUA.js";
import "./chunk-EJQFC5RL.js";
import "./chunk-ONBNNZLW.js";
import {
  writeNotes
} from "./chunk-3YH2C42M.js";
import {
  chooseSources,
  readSettings
} from "./chunk-RKJRTSCX.js";
import {
  plainText
} from "./chunk-3JQF7N3I.js";
import "./chunk-OTDLJHSN.js";
import {
  findPackage
} from "./chunk-V3U2C5LL.js";
import "./chunk-2BETQLJM.js";

// src/command/doctor.ts
async function runDoctor(options, edge) {
  let settings = await readSettings(options.config, edge), { entries, notes } = await chooseSources(settings, edge);
  writeNotes([...settings.notes, ...notes], options.quiet, edge);
  let { name, version } = findPackage(), request = { entries, folder: settings.folder, quiet: options.quiet ?? !1, firstPageOnly: !0 }, snapshot = await whileCollecting(request, edge, (collecting) => collectSnapshot(collecting, { name, version })), result = forgiveSampling(await judgeCoverage(snapshot, settings));
  return edge.stdout.write(renderDiagnosis(result, edge.stdout.columns)), exitCode(conditionsOf(result, { failOn: "none", failOnGaps: options.failOnGaps ?? !1 }));
}
var unpaged = ["code/", "roster/"];
function forgiveSampling(result) {
  let coverage = result.coverage.map((entry) => isSample(entry) ? { ...entry, gap: !1 } : entry);
  return { ...result, coverage, summary: { ...result.summary, gaps: coverage.filter(({ gap }) => gap).length } };
}
function isSample({ section, status, requiredPermission }) {
  return status === "partial" && requiredPermission === void 0 && !unpaged.some((prefix) => section.startsWith(prefix));
}
function renderDiagnosis(result, width) {
  let sources = result.sources.filter(({ kind }) => kind !== "provider"), left = result.sources.filter(({ kind }) => kind === "provider").map(({ name }) => name);
  return [
    ...sources.map((source) => renderSource(source, result.coverage, width)),
    ...left.length === 0 ? [] : [`Not configured: ${plainText(left.join(", "))}.
`],
    renderVerdict(result)
  ].join(`
`);
}
function renderSource(source, coverage, width) {
  let entries = coverage.filter((entry) => entry.source === source.id), name = source.name === source.id ? "" : ` (${source.name})`, reader = source.readAs === void 0 ? "" : `, read as ${source.readAs}`, rows = entries.map((entry) => [
    entry.section,
    entry.scope ?? "",
    entry.accepted === void 0 ? wordOf(entry.status) : `${wordOf(entry.status)}, accepted`,
    entry.requiredPermission ?? "",
    [entry.reason, entry.consequence].filter((sentence) => sentence !== void 0).join(" ")
  ]), heading = ["Section", "Part", "Reading", "Missing permission", "What that means"], filled = heading.map((_, index) => rows.some((row) => row[index] !== "")), keep = (row) => row.filter((_, index) => filled[index]);
  return `${plainText(`${source.id}${name}${reader}`)}
${renderColumns(keep(heading), rows.map(keep), width)}`;
}
function wordOf(status) {
  return {
    complete: "works",
    partial: "works in part",
    denied: "denied",
    failed: "fails",
    unsupported: "not offered",
    "not-applicable": "nothing there",
    "not-configured": "not configured"
  }[status];
}
function renderVerdict({ coverage, sources, summary }) {
  let blind = sources.filter(({ gaveNothing }) => gaveNothing).map(({ id }) => id), permissions = [...new Set(coverage.flatMap(({ requiredPermission }) => requiredPermission ?? []))].sort(), samples = coverage.filter(isSample).length;
  return `${[
    summary.gaps === 0 ? "Everything that is configured answers." : `${summary.gaps} of what is configured cannot be read.`,
    ...samples === 0 ? [] : [`${samples} were read in part, because only one page was asked for or for the reason given.`],
    ...blind.length === 0 ? [] : [`Nothing at all comes from ${blind.join(", ")}.`],
    ...permissions.length === 0 ? [] : [`To mend it, grant ${permissions.join(", ")}.`]
  ].map(plainText).join(`
`)}
`;
}
export {
  renderDiagnosis,
  runDoctor
};

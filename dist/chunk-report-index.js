import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  severities
} from "./chunk-model-coverage.js";
import {
  cut
} from "./chunk-report-text.js";
import {
  memoizeObjects
} from "./chunk-model-memoize.js";
import {
  countOf
} from "./chunk-model-sentence.js";

// src/report/bounds.ts
import { createHash } from "node:crypto";
var textLimit = 1e4, boundTexts = memoizeObjects((result) => {
  let cutTexts = countLong(result);
  return { result: cutTexts === 0 ? result : shortened(result), cutTexts };
});
function notesOnCuts({ cutTexts }) {
  if (cutTexts === 0) return [];
  let are = cutTexts === 1 ? "is" : "are";
  return [
    `${countOf(cutTexts, "text")} of more than ${textLimit.toLocaleString("en")} characters ${are} cut; the snapshot has ${cutTexts === 1 ? "it" : "them"} whole.`
  ];
}
function countLong(value) {
  if (typeof value == "string") return value.length > textLimit ? 1 : 0;
  if (typeof value != "object" || value === null) return 0;
  let count = 0;
  for (let key in value) count += countLong(Reflect.get(value, key));
  return count;
}
function shortened(value) {
  return typeof value == "string" ? value.length > textLimit ? shortenedText(value) : value : Array.isArray(value) ? value.map((item) => shortened(item)) : typeof value != "object" || value === null ? value : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shortened(item)]));
}
function shortenedText(text) {
  let digest = createHash("sha256").update(text).digest("hex").slice(0, 12), rest = ` (${text.length} characters, SHA-256 ${digest})`;
  return cut(text, textLimit - rest.length) + rest;
}

// src/report/filter.ts
function filterResult(result, filter) {
  return { ...result, findings: result.findings.filter((finding) => isShown(finding, filter, result)) };
}
function isShown({ severity, policy, subject }, { minSeverity, policies, sources }, result) {
  if (minSeverity !== void 0 && severities.indexOf(severity) > severities.indexOf(minSeverity) || policies !== void 0 && !policies.some((one) => policy === one || policy.startsWith(`${one}/`))) return !1;
  let name = result.sources.find(({ id }) => id === subject.source)?.name;
  return sources === void 0 || sources.some((one) => one === subject.source || one === name);
}
function selectionSentence(filter, shown, all) {
  let unmatched = [
    ...(filter.policies ?? []).filter((one) => !all.policies.some(({ id }) => id === one || id.startsWith(`${one}/`))),
    ...(filter.sources ?? []).filter((one) => !all.sources.some(({ id, name }) => one === id || one === name))
  ], unknown = unmatched.length === 0 ? "" : ` No policy and no source is called ${unmatched.join(" or ")}.`;
  return `The options select ${shown.findings.length} of ${countOf(all.findings.length, "finding")}.${unknown}`;
}

// src/report/index.ts
var formats = {
  table: { load: () => import("./report-table.js"), isFiltered: !0 },
  json: { load: () => import("./report-json.js") },
  html: { load: () => import("./report-html.js"), isFiltered: !0 },
  markdown: { load: () => import("./report-markdown.js"), isFiltered: !0 },
  csv: { load: () => import("./report-csv.js") },
  ocsf: { load: () => import("./report-ocsf.js") },
  sarif: { load: () => import("./report-sarif.js") }
}, formatNames = Object.keys(formats).filter(isFormatName);
function isFormatName(name) {
  return Object.hasOwn(formats, name);
}
async function loadFormat(name) {
  let { load, isFiltered } = formats[name], { render } = await load();
  return (result, options) => {
    let bounded = boundTexts(result);
    if (isFiltered === !0) return renderShown(render, bounded.result, options);
    let { files, notes } = render(bounded.result, options);
    return { files, notes: [...notesOnCuts(bounded), ...notes] };
  };
}
function renderShown(render, result, options) {
  let { filter } = options;
  if (filter === void 0) return render(result, options);
  let shown = filterResult(result, filter);
  return render(shown, { ...options, whole: result, selection: selectionSentence(filter, shown, result) });
}

export {
  formatNames,
  loadFormat
};

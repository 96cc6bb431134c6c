import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  severities
} from "./chunk-model-coverage.js";
import {
  countOf
} from "./chunk-model-group.js";

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
  markdown: { load: () => import("./report-markdown.js"), isFiltered: !0 },
  sarif: { load: () => import("./report-sarif.js") }
}, formatNames = Object.keys(formats).filter(isFormatName);
function isFormatName(name) {
  return Object.hasOwn(formats, name);
}
async function loadFormat(name) {
  let { load, isFiltered } = formats[name], { render } = await load();
  return isFiltered === !0 ? filtered(render) : render;
}
function filtered(render) {
  return (result, options) => {
    let { filter } = options;
    if (filter === void 0) return render(result, options);
    let shown = filterResult(result, filter);
    return render(shown, { ...options, selection: selectionSentence(filter, shown, result) });
  };
}

export {
  formatNames,
  loadFormat
};

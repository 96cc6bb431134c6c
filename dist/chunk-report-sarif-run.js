import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  planRuns
} from "./chunk-report-sarif-plan.js";
import {
  plain,
  renderRepeated,
  renderResult,
  renderRule
} from "./chunk-report-sarif-result.js";
import {
  safeJson
} from "./chunk-report-json.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  severities
} from "./chunk-model-coverage.js";
import {
  sortBy
} from "./chunk-model-order.js";
import {
  countOf,
  firstOf,
  sentence
} from "./chunk-model-sentence.js";

// src/report/sarif.ts
import { gzipSync } from "node:zlib";

// src/report/sarif/run.ts
var resultLimit = 5e3, lacksPreviousProperty = "lacksPreviousResults";
function renderRun(run, result, options, limit = resultLimit) {
  let { name, version } = result.tool, indexes = new Map(run.policies.map(({ id }, index) => [id, index])), repository = options.versionControl && { ...options.versionControl, mappedTo: { uriBaseId: "%SRCROOT%" } }, { all, results } = resultsOf(run, result, options, indexes, limit), cut = all - results.length, invocation = {
    executionSuccessful: !0,
    endTimeUtc: result.collectedAt,
    toolExecutionNotifications: notifications(run, all, cut, indexes)
  };
  return {
    cut,
    run: omitUndefined({
      tool: { driver: { name, version, semanticVersion: version, rules: run.policies.map(renderRule) } },
      automationDetails: { id: `${run.category}/` },
      invocations: [invocation],
      originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
      versionControlProvenance: repository && [repository],
      columnKind: "utf16CodeUnits",
      properties: run.lacksPrevious ? { [lacksPreviousProperty]: !0 } : void 0,
      results
    })
  };
}
function renderEmptyRun(category, { name, version }) {
  return {
    tool: { driver: { name, version, semanticVersion: version, rules: [] } },
    automationDetails: { id: `${category}/` },
    invocations: [{ executionSuccessful: !0 }],
    results: []
  };
}
function resultsOf({ policies, findings, repeated }, { anchor }, { previous }, indexes, limit) {
  let severityOf = new Map(policies.map(({ id, severity }) => [id, severity])), confirmed = new Map(previous?.confirmed.map((one) => [one.fingerprint, one])), all = [
    ...findings.map((finding) => ({
      severity: severityOf.get(finding.policy) ?? "low",
      rendered: () => {
        let before = confirmed.get(finding.fingerprint);
        return renderResult(finding, { ruleIndex: indexes.get(finding.policy) ?? -1, anchor, before });
      }
    })),
    ...repeated.flatMap((one) => {
      let severity = severityOf.get(one.policy);
      return severity === void 0 ? [] : [{ severity, rendered: () => renderRepeated(one, severity, indexes.get(one.policy) ?? -1) }];
    })
  ], worst = sortBy(all, ({ severity }) => String(severities.indexOf(severity))).slice(0, limit);
  return { all: all.length, results: worst.map(({ rendered }) => rendered()) };
}
function notifications({ repeated, unknowns }, results, cut, indexes) {
  let warn = (text) => ({ level: "warning", message: { text } }), again = `${countOf(repeated.length, "result")} of the previous analysis could neither be confirmed nor refuted and ${repeated.length === 1 ? "is" : "are"} repeated.`;
  return [
    ...cut > 0 ? [warn(`This run holds the worst ${results - cut} of ${results} results.`)] : [],
    ...repeated.length > 0 ? [warn(again)] : [],
    ...unknowns.map((unknown) => renderUnknown(unknown, indexes))
  ];
}
function renderUnknown(unknown, indexes) {
  let { policy, source, section, scope, reason, requiredPermission, gap, examples = [] } = unknown, where = [section, source, scope].filter((part) => part !== void 0).map((part) => `'${part}'`), needs = requiredPermission === void 0 ? "" : ` Needs '${requiredPermission}'.`, such = examples.length === 0 ? "" : ` Such as ${examples.map((id) => `'${id}'`).join(", ")}.`;
  return {
    level: gap ? "warning" : "note",
    message: { text: plain(`'${policy}' is unknown for ${where.join(", ")}. ${sentence(reason)}${needs}${such}`) },
    associatedRule: { id: policy, index: indexes.get(policy) ?? -1 }
  };
}

// src/report/sarif.ts
var runLimit = 20, byteLimit = 95e5, nameLimit = 5, render = (result, options) => {
  let plan = planRuns(result, options), runs = plan.map((planned) => fitRun(planned, result, options));
  return { files: packRuns(runs).map(renderFile), notes: [...notesOnCuts(runs), ...notesOnPrevious(plan, options)] };
};
function renderEmptyRuns(categories, tool) {
  let runs = categories.map((category) => ({ category, run: renderEmptyRun(category, tool), bytes: 0, cut: 0 }));
  return packRuns(runs).map(renderFile);
}
function renderFile(runs) {
  return safeJson({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs });
}
function fitRun(planned, result, options) {
  let { category, findings, repeated } = planned;
  for (let limit = Math.min(resultLimit, findings.length + repeated.length); ; limit = Math.floor(limit / 2)) {
    let { run, cut } = renderRun(planned, result, options, limit), bytes = gzipSync(JSON.stringify(run)).length;
    if (bytes <= byteLimit || limit === 0) return { category, run, bytes, cut };
  }
}
function packRuns(runs) {
  let files = [], used = 0;
  for (let { run, bytes } of runs) {
    let current = files.at(-1);
    current !== void 0 && current.length < runLimit && used + bytes <= byteLimit ? (current.push(run), used += bytes) : (files.push([run]), used = bytes);
  }
  return files;
}
function notesOnCuts(runs) {
  return runs.filter(({ cut }) => cut > 0).map(({ category, cut }) => `The SARIF leaves out the ${countOf(cut, "least severe result")} of ${category}.`);
}
function notesOnPrevious(plan, { previous }) {
  let { withheld = [] } = previous ?? {}, lacking = plan.filter(({ lacksPrevious }) => lacksPrevious).map(({ category }) => category);
  return [
    ...withheld.length === 0 ? [] : [
      `The SARIF has no run ${firstOf(withheld, nameLimit)}: not everything of it could be seen, and without its previous analysis it would close alerts that are not fixed.`
    ],
    ...lacking.length === 0 ? [] : [
      `Not everything of ${firstOf(lacking, nameLimit)} could be seen. Uploading this SARIF may close alerts that are not fixed: use \`outlived upload\`, or give the SARIF of the previous scan with --previous.`
    ]
  ];
}

export {
  lacksPreviousProperty,
  render,
  renderEmptyRuns
};

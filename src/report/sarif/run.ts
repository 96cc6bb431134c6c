import type { Result, Unknown } from "../../model/generated/result.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { sortBy } from "../../model/order.ts";
import { type Severity, severities } from "../../model/policy.ts";
import type { RenderOptions } from "../render.ts";
import { countOf, sentence } from "../text.ts";
import type { PlannedRun } from "./plan.ts";
import { plain, renderRepeated, renderResult, type SarifResult } from "./result.ts";
import { renderRule } from "./rule.ts";

/**
 * Code scanning shows this many results of a run.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#upload-limits
 */
export const resultLimit = 5000;

/**
 * A property of a run: true where not everything of its source could be seen and the previous analysis was not given, so
 * that uploading the run may close alerts that are not fixed.
 */
export const lacksPreviousProperty = "lacksPreviousResults";

export interface RenderedRun {
  readonly run: object;
  /** Results that did not fit. */
  readonly cut: number;
}

/** A planned run as SARIF with its worst results. Throws a UsageError if a result has no file to point at. */
export function renderRun(run: PlannedRun, result: Result, options: RenderOptions, limit = resultLimit): RenderedRun {
  const { name, version } = result.tool;
  const indexes = new Map(run.policies.map(({ id }, index) => [id, index]));
  const repository = options.versionControl && { ...options.versionControl, mappedTo: { uriBaseId: "%SRCROOT%" } };
  const { all, results } = resultsOf(run, result, options, indexes, limit);
  const cut = all - results.length;
  const invocation = {
    executionSuccessful: true,
    endTimeUtc: result.collectedAt,
    toolExecutionNotifications: notifications(run, all, cut, indexes),
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
      properties: run.lacksPrevious ? { [lacksPreviousProperty]: true } : undefined,
      results,
    }),
  };
}

/** A run without rules and results. */
export function renderEmptyRun(category: string, { name, version }: Result["tool"]): object {
  return {
    tool: { driver: { name, version, semanticVersion: version, rules: [] } },
    automationDetails: { id: `${category}/` },
    invocations: [{ executionSuccessful: true }],
    results: [],
  };
}

/**
 * The results, the worst first, up to a limit; of one severity those that were seen come before those that are repeated.
 * Also says how many there are without the limit.
 */
function resultsOf(
  { policies, findings, repeated }: PlannedRun,
  { anchor }: Result,
  { previous }: RenderOptions,
  indexes: ReadonlyMap<string, number>,
  limit: number,
): { readonly all: number; readonly results: readonly SarifResult[] } {
  const severityOf = new Map(policies.map(({ id, severity }) => [id, severity]));
  const confirmed = new Map(previous?.confirmed.map((one) => [one.fingerprint, one]));
  const all: readonly { readonly severity: Severity; readonly rendered: () => SarifResult }[] = [
    ...findings.map((finding) => ({
      severity: severityOf.get(finding.policy) ?? "low",
      rendered: () => {
        const before = confirmed.get(finding.fingerprint);
        return renderResult(finding, { ruleIndex: indexes.get(finding.policy) ?? -1, anchor, before });
      },
    })),
    ...repeated.flatMap((one) => {
      const severity = severityOf.get(one.policy);
      if (severity === undefined) return [];
      return [{ severity, rendered: () => renderRepeated(one, severity, indexes.get(one.policy) ?? -1) }];
    }),
  ];
  const worst = sortBy(all, ({ severity }) => String(severities.indexOf(severity))).slice(0, limit);
  return { all: all.length, results: worst.map(({ rendered }) => rendered()) };
}

function notifications(
  { repeated, unknowns }: PlannedRun,
  results: number,
  cut: number,
  indexes: ReadonlyMap<string, number>,
): readonly object[] {
  const warn = (text: string): object => ({ level: "warning", message: { text } });
  const again = `${countOf(repeated.length, "result")} of the previous analysis could neither be confirmed nor refuted and ${repeated.length === 1 ? "is" : "are"} repeated.`;
  return [
    ...(cut > 0 ? [warn(`This run holds the worst ${results - cut} of ${results} results.`)] : []),
    ...(repeated.length > 0 ? [warn(again)] : []),
    ...unknowns.map((unknown) => renderUnknown(unknown, indexes)),
  ];
}

function renderUnknown(unknown: Unknown, indexes: ReadonlyMap<string, number>): object {
  const { policy, source, section, scope, reason, requiredPermission, gap, examples = [] } = unknown;
  const where = [section, source, scope].filter((part) => part !== undefined).map((part) => `'${part}'`);
  const needs = requiredPermission === undefined ? "" : ` Needs '${requiredPermission}'.`;
  const such = examples.length === 0 ? "" : ` Such as ${examples.map((id) => `'${id}'`).join(", ")}.`;
  return {
    level: gap ? "warning" : "note",
    message: { text: plain(`'${policy}' is unknown for ${where.join(", ")}. ${sentence(reason)}${needs}${such}`) },
    associatedRule: { id: policy, index: indexes.get(policy) ?? -1 },
  };
}

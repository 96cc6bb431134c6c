import type { Result, Unknown } from "../../model/generated/result.ts";
import { sentence } from "../overview.ts";
import type { LeftOut, PlannedRun } from "./plan.ts";
import { hiddenFindings, plain, renderResult } from "./result.ts";
import { renderRule } from "./rule.ts";

/** What is known of the repository at whose files the results point. */
interface VersionControl {
  readonly repositoryUri: string;
  readonly revisionId?: string;
  readonly branch?: string;
}

/** What SARIF says beside the result. */
export interface SarifOptions {
  readonly versionControl?: VersionControl;
  /** Where people read about the tool. */
  readonly informationUri?: string;
}

/** https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#upload-limits */
const shownResults = 5000;

/** A planned run as SARIF. Throws a UsageError where a finding can point at nothing. */
export function renderRun(run: PlannedRun, result: Result, options: SarifOptions, leftOut: readonly LeftOut[]): object {
  const indexes = new Map(run.policies.map(({ id }, index) => [id, index]));
  const { versionControl } = options;
  return {
    tool: { driver: renderDriver(run, result, options) },
    automationDetails: { id: `${run.category}/` },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(run, leftOut, indexes) }],
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
    ...(versionControl === undefined
      ? {}
      : { versionControlProvenance: [{ ...versionControl, mappedTo: { uriBaseId: "%SRCROOT%" } }] }),
    columnKind: "utf16CodeUnits",
    results: run.findings.map((finding) => renderResult(finding, indexes.get(finding.policy) ?? -1, result.anchor)),
  };
}

function renderDriver(run: PlannedRun, { tool }: Result, { informationUri }: SarifOptions): object {
  return {
    name: tool.name,
    version: tool.version,
    semanticVersion: tool.version,
    ...(informationUri === undefined ? {} : { informationUri }),
    rules: run.policies.map(renderRule),
  };
}

function notifications(
  run: PlannedRun,
  leftOut: readonly LeftOut[],
  indexes: ReadonlyMap<string, number>,
): readonly object[] {
  const hidden = run.findings.length > shownResults ? [hiddenFindings(run.findings.length, shownResults)] : [];
  return [
    ...hidden.map((text) => ({ level: "warning", message: { text } })),
    ...run.unknowns.map((unknown) => renderUnknown(unknown, indexes)),
    ...leftOut.map(({ category, reason }) => ({
      level: "warning",
      message: { text: plain(`Left out: '${category}'. ${sentence(reason)}`) },
    })),
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

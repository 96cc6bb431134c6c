import type { Result, Unknown } from "../../model/generated/result.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { RenderOptions } from "../render.ts";
import { sentence } from "../text.ts";
import type { LeftOut, PlannedRun } from "./plan.ts";
import { plain, renderResult } from "./result.ts";
import { renderRule } from "./rule.ts";

/** https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#upload-limits */
const shownResults = 5000;

/** A planned run as SARIF. Throws a UsageError if a finding has no file to point at. */
export function renderRun(
  run: PlannedRun,
  { tool, anchor }: Result,
  { versionControl }: RenderOptions,
  leftOut: readonly LeftOut[],
): object {
  const { name, version } = tool;
  const indexes = new Map(run.policies.map(({ id }, index) => [id, index]));
  const repository = versionControl && { ...versionControl, mappedTo: { uriBaseId: "%SRCROOT%" } };
  return omitUndefined({
    tool: { driver: { name, version, semanticVersion: version, rules: run.policies.map(renderRule) } },
    automationDetails: { id: `${run.category}/` },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(run, leftOut, indexes) }],
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
    versionControlProvenance: repository && [repository],
    columnKind: "utf16CodeUnits",
    results: run.findings.map((finding) => renderResult(finding, indexes.get(finding.policy) ?? -1, anchor)),
  });
}

function notifications(
  { findings, unknowns }: PlannedRun,
  leftOut: readonly LeftOut[],
  indexes: ReadonlyMap<string, number>,
): readonly object[] {
  const warn = (text: string): object => ({ level: "warning", message: { text } });
  const hidden = `Code scanning shows the worst ${shownResults} of ${findings.length} findings.`;
  return [
    ...(findings.length > shownResults ? [warn(hidden)] : []),
    ...unknowns.map((unknown) => renderUnknown(unknown, indexes)),
    ...leftOut.map(({ category, reason }) => warn(plain(`Left out: '${category}'. ${sentence(reason)}`))),
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

import type { Finding, Result } from "../model/generated/result.ts";
import { type Severity, severities } from "../model/policy.ts";
import { countOf } from "./text.ts";

/** Which findings a report for people shows. It changes no verdict and no exit code. */
export interface Filter {
  readonly minSeverity?: Severity;
  /** Ids of policies, or the folders they are in, such as `long_lived_secrets`. */
  readonly policies?: readonly string[];
  /** Ids or names of sources. */
  readonly sources?: readonly string[];
}

/** The result with the findings that are shown; everything else of it stays. */
export function filterResult(result: Result, filter: Filter): Result {
  return { ...result, findings: result.findings.filter((finding) => isShown(finding, filter, result)) };
}

function isShown(
  { severity, policy, subject }: Finding,
  { minSeverity, policies, sources }: Filter,
  result: Result,
): boolean {
  if (minSeverity !== undefined && severities.indexOf(severity) > severities.indexOf(minSeverity)) return false;
  if (policies !== undefined && !policies.some((one) => policy === one || policy.startsWith(`${one}/`))) return false;
  const name = result.sources.find(({ id }) => id === subject.source)?.name;
  return sources === undefined || sources.some((one) => one === subject.source || one === name);
}

/** Says how much is shown, and what the filter names that does not exist. */
export function selectionSentence(filter: Filter, shown: Result, all: Result): string {
  const unmatched = [
    ...(filter.policies ?? []).filter((one) => !all.policies.some(({ id }) => id === one || id.startsWith(`${one}/`))),
    ...(filter.sources ?? []).filter((one) => !all.sources.some(({ id, name }) => one === id || one === name)),
  ];
  const unknown = unmatched.length === 0 ? "" : ` No policy and no source is called ${unmatched.join(" or ")}.`;
  return `The options select ${shown.findings.length} of ${countOf(all.findings.length, "finding")}.${unknown}`;
}

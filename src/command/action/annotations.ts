import type { Finding, JudgedCoverage, JudgedPolicy, Result } from "../../model/generated/result.ts";
import { isCustom, type Severity, severities } from "../../model/policy.ts";
import { isGovernance } from "../../report/overview.ts";
import { visible } from "../../report/visible.ts";
import type { Annotation } from "./workflow-commands.ts";

/** GitHub shows ten errors and ten warnings per step. https://docs.github.com/rest/checks/runs */
const shownPerLevel = 10;

/** Aggregates only, so that nobody is named: first what could not be seen, then what each policy found. */
export function annotationsOf(result: Result): readonly Annotation[] {
  const all = [
    ...blindAnnotations(result),
    ...gapAnnotations(result),
    ...abortionAnnotations(result),
    ...findingAnnotations(result),
  ];
  const surplus = [...surplusOf(all, "error"), ...surplusOf(all, "warning")];
  const hidden = new Set(surplus);
  return [
    ...all.filter((annotation) => !hidden.has(annotation)).map(spelled),
    ...moreOf(surplus, "error"),
    ...moreOf(surplus, "warning"),
  ];
}

/** The texts are of others: of providers, and of whoever wrote a policy. */
function spelled({ title, message, ...annotation }: Annotation): Annotation {
  return { ...annotation, title: visible(title), message: visible(message) };
}

function blindAnnotations({ sources, coverage }: Result): readonly Annotation[] {
  const open = new Set(coverage.filter(({ gap }) => gap).map(({ source }) => source));
  return sources
    .filter(({ id, gaveNothing }) => gaveNothing && open.has(id))
    .map(({ id }) => ({ level: "error", title: `Nothing was read from ${id}`, message: reasonsOf(coverage, id) }));
}

function reasonsOf(coverage: readonly JudgedCoverage[], source: string): string {
  const entries = coverage.filter((entry) => entry.source === source);
  return [...new Set(entries.map(describeGap))].join(" ");
}

function gapAnnotations({ sources, coverage }: Result): readonly Annotation[] {
  const blind = new Set(sources.filter(({ gaveNothing }) => gaveNothing).map(({ id }) => id));
  const gaps = coverage.filter(({ gap, source }) => gap && !blind.has(source));
  const places = [...new Set(gaps.map(placeOf))];
  return places.map((place) => ({
    level: "warning",
    title: `Not read whole: ${place}`,
    message: [...new Set(gaps.filter((entry) => placeOf(entry) === place).map(describeGap))].join(" "),
  }));
}

function placeOf({ source, section }: JudgedCoverage): string {
  return `${source}, ${section}`;
}

function describeGap({ status, reason, requiredPermission }: JudgedCoverage): string {
  const needs = requiredPermission === undefined ? "" : ` It needs ${requiredPermission}.`;
  return `${reason ?? `The reading is ${status}.`}${needs}`;
}

function abortionAnnotations({ unknowns }: Result): readonly Annotation[] {
  const stopped = unknowns.filter(({ cause }) => cause === "aborted");
  const policies = [...new Set(stopped.map(({ policy }) => policy))];
  return policies.map((policy) => ({
    level: "error",
    title: `The policy ${policy} stopped`,
    message: `What it would have said is unknown. ${isCustom(policy) ? "The log says where it stopped." : "This is a fault of outlived."}`,
  }));
}

/** Governance findings speak of gaps, which have annotations of their own. */
function findingAnnotations({ policies, findings }: Result): readonly Annotation[] {
  const failing = policies.filter(({ id, counts }) => counts.fail > 0 && !isGovernance(id));
  const rank = (severity: Severity): number => severities.indexOf(severity);
  return [...failing]
    .sort((one, other) => rank(one.severity) - rank(other.severity))
    .map((policy) => ({
      level: rank(policy.severity) <= rank("high") ? "error" : "warning",
      title: `${policy.title} (${policy.severity})`,
      message: describeFindings(
        policy,
        findings.filter((finding) => finding.policy === policy.id),
      ),
    }));
}

function describeFindings({ id, subject, remediation }: JudgedPolicy, findings: readonly Finding[]): string {
  const count = new Set(findings.map((finding) => finding.subject.id)).size;
  const plural = subject === "identity" ? "identities" : `${subject}s`;
  const subjects = `${count} ${count === 1 ? subject : plural}`;
  const several = findings.length === count ? "" : `${findings.length} findings on `;
  return `${several}${subjects} (${id}). ${remediation}`;
}

/** Those for which there is no room; one place is kept for saying so. */
function surplusOf(all: readonly Annotation[], level: Annotation["level"]): readonly Annotation[] {
  const wanted = all.filter((annotation) => annotation.level === level);
  return wanted.length <= shownPerLevel ? [] : wanted.slice(shownPerLevel - 1);
}

function moreOf(surplus: readonly Annotation[], level: Annotation["level"]): readonly Annotation[] {
  const count = surplus.filter((annotation) => annotation.level === level).length;
  return count === 0 ? [] : [{ level, title: `${count} more`, message: "The job summary has them all." }];
}

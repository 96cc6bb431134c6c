import type { Result } from "../model/generated/result.ts";
import { severities } from "../model/policy.ts";
import { countOf, isGovernance } from "./overview.ts";

/** What a result amounts to. Only `clean` may look clean. */
export interface Verdict {
  readonly state: "findings" | "not-clean" | "nothing-judged" | "clean";
  /** One sentence. */
  readonly text: string;
}

/** Says in one sentence what was found, and never calls clean what was not seen. */
export function verdictOf(result: Result): Verdict {
  const { summary, policies } = result;
  const findings = severities.reduce((sum, severity) => sum + summary.findings[severity], 0);
  if (findings > 0) return { state: "findings", text: `${countOf(findings, "finding")}: ${bySeverity(result)}.` };
  if (summary.unknowns > 0 || summary.gaps > 0 || summary.acceptedGaps > 0) return notClean(result);
  const watched = result.findings.filter(({ policy }) => isGovernance(policy)).length;
  if (watched > 0) {
    return {
      state: "not-clean",
      text: `No findings on what was judged, but ${countOf(watched, "governance finding")}.`,
    };
  }
  if (summary.subjects === 0 || policies.length === 0) {
    return { state: "nothing-judged", text: "Nothing was judged, which says nothing about what exists." };
  }
  return { state: "clean", text: "No findings, and everything that was looked at could be seen." };
}

function notClean({ summary }: Result): Verdict {
  const unknowns = `${countOf(summary.unknowns, "verdict")} ${summary.unknowns === 1 ? "is" : "are"} unknown`;
  if (summary.subjects === 0) {
    return { state: "not-clean", text: `Nothing could be judged: ${unknowns}. This is not a clean result.` };
  }
  return {
    state: "not-clean",
    text: `No findings in what could be seen, but this is not a clean result: ${unknowns}.`,
  };
}

function bySeverity({ summary }: Result): string {
  const present = severities.filter((severity) => summary.findings[severity] > 0);
  return present.map((severity) => `${summary.findings[severity]} ${severity}`).join(", ");
}

/** What was judged and what was not, as further sentences. */
export function tally(result: Result): string {
  const { summary, policies } = result;
  const accepted = summary.acceptedGaps === 0 ? "" : `, ${countOf(summary.acceptedGaps, "accepted gap")}`;
  return `${countOf(summary.subjects, "subject")} judged by ${policyCount(policies.length)}; ${countOf(summary.unknowns, "unknown verdict")}, ${countOf(summary.gaps, "gap")}${accepted}.`;
}

function policyCount(count: number): string {
  return count === 1 ? "1 policy" : `${count} policies`;
}

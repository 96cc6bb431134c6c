import type { Result } from "../model/generated/result.ts";
import { isGovernance, severities } from "../model/policy.ts";
import { countOf } from "./text.ts";

/** What a result amounts to. Only `clean` may look clean. */
export interface Verdict {
  readonly state: "findings" | "not-clean" | "nothing-judged" | "clean";
  /** One sentence. */
  readonly text: string;
}

/** Says in one sentence what was found. Never calls clean what was not seen. */
export function verdictOf({ summary, policies, findings }: Result): Verdict {
  const present = severities.filter((severity) => summary.findings[severity] > 0);
  if (present.length > 0) {
    const count = present.reduce((sum, severity) => sum + summary.findings[severity], 0);
    const counts = present.map((severity) => `${summary.findings[severity]} ${severity}`);
    return { state: "findings", text: `${countOf(count, "finding")}: ${counts.join(", ")}.` };
  }
  if (summary.unknowns > 0 || summary.gaps > 0 || summary.acceptedGaps > 0) {
    const unknowns = `${countOf(summary.unknowns, "verdict")} ${summary.unknowns === 1 ? "is" : "are"} unknown`;
    const text =
      summary.subjects === 0
        ? `Nothing could be judged: ${unknowns}. This is not a clean result.`
        : `No findings in what could be seen, but this is not a clean result: ${unknowns}.`;
    return { state: "not-clean", text };
  }
  const governance = findings.filter(({ policy }) => isGovernance(policy)).length;
  if (governance > 0) {
    const count = countOf(governance, "governance finding");
    return { state: "not-clean", text: `No findings on what was judged, but ${count}.` };
  }
  if (summary.subjects === 0 || policies.length === 0) {
    return { state: "nothing-judged", text: "Nothing was judged, which says nothing about what exists." };
  }
  return { state: "clean", text: "No findings, and everything that was looked at could be seen." };
}

/** Says in one sentence how much was judged and how much was not. */
export function tally({ summary, policies }: Result): string {
  const judged = `${countOf(summary.subjects, "subject")} judged by ${countOf(policies.length, "policy", "policies")}`;
  const { repeated = 0 } = summary;
  const again = repeated === 0 ? "" : ` ${countOf(repeated, "earlier result")} could not be checked again.`;
  const accepted = summary.acceptedGaps === 0 ? "" : `, ${countOf(summary.acceptedGaps, "accepted gap")}`;
  return `${judged}; ${countOf(summary.unknowns, "unknown verdict")}, ${countOf(summary.gaps, "gap")}${accepted}.${again}`;
}

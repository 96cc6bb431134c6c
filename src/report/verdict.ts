import { isCredential, sourceRowOf } from "../kinds/index.ts";
import { gaveNothing, isExpected, isThereToRead } from "../model/coverage.ts";
import type { Result } from "../model/generated/result.ts";
import { groupBy } from "../model/group.ts";
import { isGovernance, severities } from "../model/policy.ts";
import { countOf, firstOf } from "./text.ts";

/** What a result amounts to. Only `clean` may look clean. */
export interface Verdict {
  readonly state: "findings" | "not-clean" | "nothing-judged" | "clean";
  /** One sentence. */
  readonly text: string;
}

/** Ids of the sources that gave nothing, those included that a snapshot of another program names only in its coverage. */
export function silentSources({ sources, coverage }: Result): readonly string[] {
  const listed = new Set(sources.map(({ id }) => id));
  const others = groupBy(
    coverage.filter(({ source }) => !listed.has(source)),
    ({ source }) => source,
  );
  const silent = [...others].filter(([, entries]) => {
    const hasCredentials = entries.some(({ kinds, count = 0 }) => count > 0 && kinds.every(isCredential));
    return gaveNothing({ entries, isCredential, hasCredentials });
  });
  return [...sources.filter((source) => source.gaveNothing).map(({ id }) => id), ...silent.map(([id]) => id)];
}

/** Says which sources gave nothing: at most two sentences. */
export function silenceOf(result: Result): readonly string[] {
  const asked = result.coverage.filter((entry) => isExpected(entry) && entry.kinds.some(isCredential));
  const withCredentials = new Set(asked.map(({ source }) => source));
  const silent = silentSources(result);
  const sentences = [
    ["Not one credential could be read of", silent.filter((id) => withCredentials.has(id))],
    ["Nothing at all could be read of", silent.filter((id) => !withCredentials.has(id))],
  ] as const;
  return sentences.flatMap(([opening, ids]) => (ids.length === 0 ? [] : [`${opening} ${firstOf(ids, 5)}.`]));
}

/** Whether there was nothing to read: no source is configured, or only files of which none is there. */
export function hasNothingToRead({ sources, coverage, summary }: Result): boolean {
  if (coverage.some(isThereToRead)) return false;
  return summary.subjects === 0 || sources.every(({ kind }) => sourceRowOf(kind)?.isPlaceholder);
}

/** Says in one sentence what was found. Never calls clean what was not seen. */
export function verdictOf(result: Result): Verdict {
  const { summary, policies, findings } = result;
  const present = severities.filter((severity) => summary.findings[severity] > 0);
  if (present.length > 0) {
    const count = present.reduce((sum, severity) => sum + summary.findings[severity], 0);
    const counts = present.map((severity) => `${summary.findings[severity]} ${severity}`);
    return { state: "findings", text: `${countOf(count, "finding")}: ${counts.join(", ")}.` };
  }
  if (hasNothingToRead(result)) {
    return {
      state: "nothing-judged",
      text: "No source is configured that has anything to read. This is not a clean result.",
    };
  }
  const { waived = 0 } = summary;
  const besides = waived === 0 ? "" : ` except ${waived} waived`;
  if (summary.unknowns > 0 || summary.gaps > 0 || summary.acceptedGaps > 0) {
    const unknowns = `${countOf(summary.unknowns, "verdict")} ${summary.unknowns === 1 ? "is" : "are"} unknown`;
    const text =
      summary.subjects === 0
        ? `Nothing could be judged: ${unknowns}. This is not a clean result.`
        : `No findings in what could be seen${besides}, but this is not a clean result: ${unknowns}.`;
    return { state: "not-clean", text };
  }
  const governance = findings.filter(({ policy }) => isGovernance(policy)).length;
  if (governance > 0) {
    const count = countOf(governance, "governance finding");
    return { state: "not-clean", text: `No findings on what was judged${besides}, but ${count}.` };
  }
  if (waived > 0) return { state: "not-clean", text: `No findings${besides}.` };
  if (summary.subjects === 0 || policies.length === 0) {
    return { state: "nothing-judged", text: "Nothing was judged, which says nothing about what exists." };
  }
  return { state: "clean", text: "No findings, and everything that was looked at could be seen." };
}

/** Says how much was judged and how much was not. */
export function tally({ summary, policies, evaluatedAt }: Result): string {
  const judged = `${countOf(summary.subjects, "subject")} judged by ${countOf(policies.length, "policy", "policies")}`;
  const { repeated = 0 } = summary;
  const again = repeated === 0 ? "" : ` ${countOf(repeated, "earlier result")} could not be checked again.`;
  const accepted = summary.acceptedGaps === 0 ? "" : `, ${countOf(summary.acceptedGaps, "accepted gap")}`;
  const { waived = 0 } = summary;
  const waivers = waived === 0 ? "" : `, ${countOf(waived, "waived finding")}`;
  const { madeLater = 0 } = summary;
  const were = madeLater === 1 ? "was" : "were";
  const later =
    madeLater === 0
      ? ""
      : ` ${countOf(madeLater, "account or credential", "accounts and credentials")} ${were} made after ${evaluatedAt} and left out.`;
  return `${judged}; ${countOf(summary.unknowns, "unknown verdict")}, ${countOf(summary.gaps, "gap")}${accepted}${waivers}.${later}${again}`;
}

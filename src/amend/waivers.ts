import type { Waived } from "../model/generated/result.ts";
import { countFindings, type Judgement } from "../model/judgement.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { Resolution } from "../model/resolution.ts";
import type { Waiver, Waivers } from "../model/waiver.ts";
import { type ExamineContext, type ExaminedWaiver, examineWaivers } from "./waivers/examine.ts";
import { waivable } from "./waivers/finding.ts";
import { relateToToday } from "./waivers/problems.ts";

export { type ExamineContext, examineWaivers } from "./waivers/examine.ts";
export { waivable, waivableReported } from "./waivers/finding.ts";
export { peopleInWaivers } from "./waivers/people.ts";
export { brokenRules, relateToToday, waiverProblems } from "./waivers/problems.ts";
export { waiverSubject } from "./waivers/subject.ts";

/** A judgement in which findings are waived, and what came of each waiver. */
export interface WaivedJudgement {
  readonly judgement: Judgement;
  readonly examined: readonly ExaminedWaiver[];
}

/**
 * Marks the findings that a waiver covers. They stay findings, and no longer count. Of several waivers the first in the
 * file is shown. Public ids of credentials must be known by then, because waivers may name them.
 */
export function applyWaivers(
  judgement: Judgement,
  waivers: Waivers,
  { identities, relateDay }: Pick<Resolution, "identities" | "relateDay">,
): WaivedJudgement {
  const findings = judgement.findings.map((finding) => waivable(finding, identities));
  const { unknowns } = judgement;
  const examined = examineWaivers(waivers, { findings, unknowns, identities, relateDay });
  const waivedBy = new Map<number, Waiver>();
  for (const { waiver, facts, matched } of examined) {
    if (facts.holds) for (const at of matched) if (!waivedBy.has(at)) waivedBy.set(at, waiver);
  }
  return { judgement: mark(judgement, waivedBy), examined };
}

/** The context of waivers of which nothing is known but their file, on a day in UTC. */
export function nothingFound(now: Date): ExamineContext {
  const relateDay = relateToToday(now.toISOString().slice(0, 10));
  return { findings: [], unknowns: [], identities: { values: () => [] }, relateDay };
}

function mark(judgement: Judgement, waivedBy: ReadonlyMap<number, Waiver>): Judgement {
  const findings = judgement.findings.map((finding, at) => {
    const waiver = waivedBy.get(at);
    return waiver === undefined ? finding : { ...finding, waived: describe(waiver) };
  });
  const summary = { ...judgement.summary, ...countFindings(findings), waived: waivedBy.size };
  return { ...judgement, findings, summary };
}

function describe({ reason, approver, created, expires, ticket, file, line }: Waiver): Waived {
  return omitUndefined({ reason, approver, created, expires, ticket, file, line });
}

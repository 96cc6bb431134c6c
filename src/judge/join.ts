import { countFindings, type Judgement } from "../model/judgement.ts";
import { by } from "../model/order.ts";
import { worstFirst } from "./findings.ts";
import { compareUnknowns } from "./unknowns.ts";

/** Adds the verdicts of further policies on further subjects of the same estate. Its sources and coverage stay. */
export function joinJudgements(judgement: Judgement, further: Judgement): Judgement {
  const findings = [...judgement.findings, ...further.findings].sort(worstFirst);
  const { summary } = judgement;
  return {
    ...judgement,
    policies: [...judgement.policies, ...further.policies].sort(by(({ id }) => id)),
    findings,
    unknowns: [...judgement.unknowns, ...further.unknowns].sort(compareUnknowns),
    summary: {
      ...summary,
      ...countFindings(findings),
      unknowns: summary.unknowns + further.summary.unknowns,
      gaps: summary.gaps + further.summary.gaps,
      subjects: summary.subjects + further.summary.subjects,
    },
  };
}

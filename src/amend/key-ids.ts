import type { Judgement } from "../model/judgement.ts";

/** Flagged credentials whose public id is not known yet, by their ids. */
export function withoutPublicId({ findings }: Judgement): readonly string[] {
  const unnamed = findings.filter(({ subject, publicId }) => subject.type === "credential" && publicId === undefined);
  return [...new Set(unnamed.map(({ subject }) => subject.id))];
}

/** Adds the public ids that were learned after judging, by credential id. Order, ids and verdicts stay the same. */
export function addPublicIds(judgement: Judgement, publicIds: ReadonlyMap<string, string>): Judgement {
  const findings = judgement.findings.map((finding) => {
    const publicId = publicIds.get(finding.subject.id);
    return publicId === undefined || publicId === "" ? finding : { ...finding, publicId };
  });
  return { ...judgement, findings };
}

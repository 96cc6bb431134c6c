import type { Finding, Result } from "../model/generated/result.ts";
import { labelWith, labelWithout } from "./message.ts";

/** Adds what names the flagged credentials, learned after judging: their public ids, by credential id. */
export function nameFindings(result: Result, names: ReadonlyMap<string, string>): Result {
  return { ...result, findings: result.findings.map((finding) => nameFinding(finding, names.get(finding.subject.id))) };
}

function nameFinding(finding: Finding, publicId: string | undefined): Finding {
  const { subject } = finding;
  if (publicId === undefined || publicId === "" || publicId === subject.publicId) return finding;
  const label = labelWith(labelWithout(subject.label, subject.publicId), publicId);
  return {
    ...finding,
    subject: { ...subject, label, publicId },
    message: finding.message.replaceAll(subject.label, () => label),
  };
}

import { readFileSync } from "node:fs";
import type { Finding, Result } from "../../src/model/generated/result.ts";

/**
 * A made-up result with so many findings: those of the invented company again and again, each copy with ids, names and
 * owners of its own, as if many companies of its kind were one.
 */
export function buildResult(findings: number, story: string): Result {
  const result: Result = JSON.parse(readFileSync(story, "utf8"));
  const copies = Math.ceil(findings / result.findings.length);
  const all = Array.from({ length: copies }, (_, copy) => result.findings.map((finding) => copyOf(finding, copy)));
  return { ...result, findings: all.flat().slice(0, findings) };
}

/** Through JSON, so that no text is shared with another copy, as in a result that a scan made. */
function copyOf(finding: Finding, copy: number): Finding {
  const { subject, owner, fingerprint, reference } = finding;
  const digits = copy.toString(16).padStart(8, "0");
  const identity = owner?.identity && { ...owner.identity, id: `${owner.identity.id}-${copy}` };
  const renamed: Finding = {
    ...finding,
    fingerprint: digits + fingerprint.slice(8),
    reference: digits + reference.slice(8),
    subject: { ...subject, id: `${subject.id}-${copy}`, label: `${subject.label} ${copy}` },
    message: `${finding.message} ${copy}`,
    ...(owner !== undefined && { owner: { ...owner, ...(identity !== undefined && { identity }) } }),
  };
  return JSON.parse(JSON.stringify(renamed));
}

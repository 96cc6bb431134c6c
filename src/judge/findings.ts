import type { ArgumentValue, RawFinding } from "../model/evaluation.ts";
import type { JudgedFinding } from "../model/judgement.ts";
import { by, compareText, compareTexts } from "../model/order.ts";
import { type ActivePolicy, severities } from "../model/policy.ts";
import { referenceOf } from "../model/previous.ts";
import type { ResolvedSubject } from "../model/resolution.ts";
import { fingerprintOf, placeOf } from "./fingerprint.ts";

/** Gives the findings of one policy on one subject what identifies them. */
export function judgeFindings(
  policy: ActivePolicy,
  subject: ResolvedSubject,
  raw: readonly RawFinding[],
): readonly JudgedFinding[] {
  const ordinals = new Map<string, number>();
  return raw.toSorted(by(canonicalArguments)).map((finding) => {
    const section = subject.origin.section ?? spokenOf(subject, finding.arguments["section"]);
    const scope = subject.origin.scope ?? spokenOf(subject, finding.arguments["scope"]);
    const id = fingerprintedId(subject, finding.arguments);
    const ordinal = (ordinals.get(id) ?? 0) + 1;
    ordinals.set(id, ordinal);
    const fingerprint = fingerprintOf(policy.id, ordinal === 1 ? id : `${id}#${ordinal}`);
    return {
      policy,
      subject,
      arguments: finding.arguments,
      ...(subject.publicId !== undefined && { publicId: subject.publicId }),
      ...(section !== undefined && { section }),
      ...(scope !== undefined && { scope }),
      fingerprint,
      reference: referenceOf(fingerprint, placeOf(section, scope)),
    };
  });
}

/** The order of findings in a result. */
export function worstFirst(a: JudgedFinding, b: JudgedFinding): number {
  return (
    severities.indexOf(a.policy.severity) - severities.indexOf(b.policy.severity) ||
    compareText(a.policy.id, b.policy.id) ||
    compareText(a.subject.id, b.subject.id) ||
    compareTexts([a.section ?? "", a.scope ?? "", a.fingerprint], [b.section ?? "", b.scope ?? "", b.fingerprint])
  );
}

/** The arguments by which the findings of one policy on one source differ. Counts and examples are none of them. */
const sourceArguments = ["section", "scope", "status", "permission"];

/**
 * What the fingerprint is made of: normally the subject's id. A source fails once per section, scope, status and
 * permission, as far as the finding names them, so there it is `<source>#<section>#<status>` and so on. Further findings of one policy on one subject add `#2`, `#3` and so on.
 */
function fingerprintedId({ type, id }: ResolvedSubject, given: RawFinding["arguments"]): string {
  const parts = type === "source" ? [id, ...sourceArguments.map((name) => given[name])] : [id];
  return parts.filter((part) => typeof part === "string").join("#");
}

function canonicalArguments({ arguments: values }: RawFinding): string {
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => compareText(a, b)));
}

/** The finding of a source says itself of which section and scope it speaks. */
function spokenOf({ type }: ResolvedSubject, value: ArgumentValue | undefined): string | undefined {
  return type === "source" && typeof value === "string" && value !== "" ? value : undefined;
}

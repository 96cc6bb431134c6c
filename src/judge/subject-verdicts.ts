import type { SubjectVerdict } from "../model/explanation.ts";
import type { Result } from "../model/generated/result.ts";
import type { Names } from "../model/names.ts";
import type { ActivePolicy } from "../model/policy.ts";
import type { Resolution, ResolvedSubject } from "../model/resolution.ts";
import { series } from "../model/sentence.ts";
import { wordsFor } from "./fact-words.ts";
import { lookUp } from "./facts.ts";
import { type JudgedPolicy, prepare } from "./policies.ts";
import { weighFacts } from "./weigh-facts.ts";

interface VerdictContext {
  readonly policies: readonly ActivePolicy[];
  /** Before redaction. */
  readonly result: Pick<Result, "findings" | "unknowns">;
  readonly resolution: Pick<Resolution, "doubtInNames">;
  readonly names: Names;
}

/** The verdict of every policy on subjects of this type, as the whole run gave it, in order of ids. */
export function verdictsOn(subject: ResolvedSubject, context: VerdictContext): readonly SubjectVerdict[] {
  const failed = new Set(
    context.result.findings.flatMap(({ policy, subject: { id, members = [] } }) =>
      id === subject.id || members.some((member) => member.id === subject.id) ? [policy] : [],
    ),
  );
  return context.policies
    .filter((policy) => policy.subject === subject.type)
    .map((policy) => {
      const judged = prepare(policy);
      if (failed.has(policy.id)) return { policy: policy.id, state: "fail", reasons: [], facts: [] };
      return { policy: policy.id, ...verdictOf(judged, subject, context) };
    });
}

function verdictOf(
  judged: JudgedPolicy,
  subject: ResolvedSubject,
  { result, resolution, names }: VerdictContext,
): Omit<SubjectVerdict, "policy"> {
  const { policy, requires } = judged;
  const { kind, source, section } = subject.origin;
  if (policy.kinds?.includes(kind) === false) {
    return { state: "not-applicable", reasons: [`It judges other kinds: ${policy.kinds.join(", ")}.`], facts: [] };
  }
  // A policy that stopped says nothing of the subjects that were evaluated with the one on which it did.
  const stopped = result.unknowns.find(
    (unknown) =>
      unknown.cause === "aborted" &&
      unknown.policy === policy.id &&
      unknown.source === source &&
      unknown.section === section,
  );
  if (stopped !== undefined) return { state: "unknown", reasons: [names.mixed(stopped.reason)], facts: [] };
  const { missing, because, applies } = weighFacts(judged, subject);
  if (missing.length > 0) {
    const doubts = because.map((sentence) => resolution.doubtInNames(sentence, names));
    return { state: "unknown", reasons: doubts.length > 0 ? doubts : [lack(missing)], facts: missing };
  }
  if (applies) return { state: "pass", reasons: [], facts: [] };
  const absent = requires.filter((path) => lookUp(subject.input, path).state === "not-applicable");
  const paths = series(absent.map((path) => path.join(".")));
  return { state: "not-applicable", reasons: [`It compares ${paths}, which this one cannot have.`], facts: [] };
}

function lack(facts: readonly string[]): string {
  return `It is not known ${wordsFor(facts)}.`;
}

import { keyCheckOf, sealWith } from "../../amend/redact.ts";
import { assertResult, parseJson } from "../../contract/index.ts";
import { answerEach, type PreviousAnswer } from "../../judge/index.ts";
import type { Comparison } from "../../model/baseline.ts";
import { UsageError } from "../../model/errors.ts";
import type { EarlierFinding, Finding, Result } from "../../model/generated/result.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { Evaluation, Judging } from "../../scan.ts";
import type { Edge } from "../shell/edge.ts";
import { mostDocument, readUserFile } from "../shell/read-file.ts";

/** An earlier result, to compare with. */
export interface Baseline {
  /** As the user names it. */
  readonly file: string;
  readonly result: Result;
}

/**
 * Reads an earlier JSON result. Throws a UsageError if it is none, or if names are replaced in it under another key than
 * that of this run: then nothing in it could be found again, and everything would look fixed.
 */
export async function readBaseline(file: string, { environment, folder }: Edge): Promise<Baseline> {
  const result = parseJson(await readUserFile(file, folder, file, mostDocument), file);
  assertResult(result, file);
  const key = environment["OUTLIVED_REDACTION_KEY"] || undefined;
  const refusal = result.redacted ? whyIncomparable(result, key) : undefined;
  if (refusal !== undefined) throw new UsageError(refusal.message, { at: { file }, hint: refusal.hint });
  return { file, result };
}

function whyIncomparable({ keyCheck }: Result, key: string | undefined) {
  const set = "Set OUTLIVED_REDACTION_KEY to the key under which it was written.";
  if (keyCheck === undefined) {
    return {
      message: "In this result names are replaced without a key, so its findings cannot be found again.",
      hint: "Give one that was written with OUTLIVED_REDACTION_KEY, or without --redact.",
    };
  }
  if (key === undefined)
    return { message: "In this result names are replaced under a key, which is not set.", hint: set };
  if (keyCheckOf(key) === keyCheck) return undefined;
  return { message: "In this result names are replaced under another key.", hint: set };
}

interface ComparisonContext {
  readonly evaluation: Evaluation;
  readonly judging: Pick<Judging, "policies">;
  readonly redactionKey: string | undefined;
  /** Gives an id as the baseline writes it. */
  readonly idInBaseline: (id: string) => string;
}

/** Says of each finding whether the baseline has it, and of each of the baseline what became of it. */
export function compareWithBaseline({ file, result }: Baseline, context: ComparisonContext): Comparison {
  const { evaluation, judging, redactionKey, idInBaseline } = context;
  const seal = result.redacted ? sealWith(redactionKey ?? "") : (digits: string): string => digits;
  const sources = new Map(evaluation.result.sources.map(({ id }) => [idInBaseline(id), id]));
  const earlier = result.findings.map((finding) => ({
    finding,
    source: sources.get(finding.subject.source) ?? finding.subject.source,
    policy: finding.policy,
    fingerprint: finding.fingerprint,
    place: finding.reference.slice(finding.reference.indexOf("-") + 1),
  }));
  const { policies } = judging;
  const answers = answerEach(earlier, { result: evaluation.result, resolution: evaluation.resolution, policies, seal });
  const known = new Map(result.findings.map((finding) => [finding.fingerprint, finding]));
  const gone = [...answers].flatMap(([{ finding, source }, answer]) =>
    answer === "fail" ? [] : [{ finding, answer: sceptical(answer, { finding, source }, context, result.redacted) }],
  );
  const isFixed = (answer: PreviousAnswer): boolean => answer === "settled" || answer === "absent";
  return {
    file,
    evaluatedAt: result.evaluatedAt,
    redacted: result.redacted,
    unchanged: new Set(
      evaluation.result.findings
        .filter((finding) => isUnchanged(finding, known.get(seal(finding.fingerprint)), idInBaseline))
        .map(({ fingerprint }) => fingerprint),
    ),
    fixed: gone.filter(({ answer }) => isFixed(answer)).map(({ finding }) => describe(finding)),
    goneFromSight: gone
      .filter(({ answer }) => !isFixed(answer))
      .map(({ finding, answer }) => describe(finding, answer)),
  };
}

/**
 * What is not there any more is fixed only where this scan looked for it: in a region or repository that it read, and with
 * an owner whom a roster still lists. A configuration that reads less fixes nothing.
 */
function sceptical(
  answer: PreviousAnswer,
  { finding: { subject, owner, policy }, source }: { readonly finding: Finding; readonly source: string },
  { evaluation: { resolution }, judging }: ComparisonContext,
  isRedacted: boolean,
): PreviousAnswer {
  if (answer === "absent" && subject.scope !== undefined && !isRedacted) {
    const isRead = resolution.coverage.some((entry) => entry.source === source && entry.scope === subject.scope);
    return isRead ? answer : "not-seen";
  }
  const readsOwner = judging.policies.some(({ id, readsOwner: reads }) => id === policy && reads);
  const owned = isRedacted || !readsOwner ? undefined : owner?.identity?.id;
  return answer === "settled" && owned !== undefined && resolution.identities.get(owned) === undefined
    ? "undecided"
    : answer;
}

/** What was waived and is not any more counts for the first time, and so does a scope in which something else fails. */
function isUnchanged(
  { waived, subject: { members = [] } }: Finding,
  before: Finding | undefined,
  idInBaseline: ComparisonContext["idInBaseline"],
): boolean {
  if (before === undefined || (waived === undefined && before.waived !== undefined)) return false;
  const known = new Set(before.subject.members?.map(({ id }) => id));
  return members.every(({ id }) => known.has(idInBaseline(id)));
}

function describe(
  { policy, severity, fingerprint, reference, subject, message }: Finding,
  answer?: PreviousAnswer,
): EarlierFinding {
  const { id, type, kind, source, label } = subject;
  const because = answer === "undecided" || answer === "not-seen" || answer === "not-judged" ? answer : undefined;
  return omitUndefined({ policy, severity, fingerprint, reference, type, kind, source, id, label, message, because });
}

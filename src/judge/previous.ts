import { wasRosterRead } from "../kinds/index.ts";
import { listedOf } from "../model/coverage.ts";
import type { Result } from "../model/generated/result.ts";
import { groupBy, unique } from "../model/group.ts";
import { memoize, memoizeObjects } from "../model/memoize.ts";
import { keyOf } from "../model/order.ts";
import { type ActivePolicy, isCustom, isGovernance } from "../model/policy.ts";
import type { PreviousResult } from "../model/previous.ts";
import type { Resolution, ResolvedCoverage, ResolvedSubject } from "../model/resolution.ts";
import { fingerprintOf, placeOf } from "./fingerprint.ts";
import { mayHaveMore } from "./may-have-more.ts";
import { type JudgedPolicy, policySets, prepare } from "./policies.ts";
import { scopeGroupOf } from "./scope-groups.ts";
import { weighFacts } from "./weigh-facts.ts";

/**
 * What this scan says about a result of an earlier one. fail: it is a finding again. settled: its subject was seen, and
 * the policy passes or does not apply. absent: its subject is gone, and its kind was listed whole. undecided: the policy
 * could not decide. not-seen: its subject was not seen, and its kind was not listed whole. not-judged: the policy is
 * switched off or gone.
 */
export type PreviousAnswer = "fail" | "settled" | "absent" | "undecided" | "not-seen" | "not-judged";

/** What this scan says about the results of the previous analysis. Those that are in neither list are fixed. */
export interface PreviousAnswers {
  /** They are findings of this scan, too. */
  readonly confirmed: readonly PreviousResult[];
  /** This scan could neither confirm nor refute them. */
  readonly repeated: readonly PreviousResult[];
}

export interface AnswerContext {
  /** Before redaction. */
  readonly result: Pick<Result, "findings" | "unknowns">;
  readonly resolution: Resolution;
  readonly policies: readonly ActivePolicy[];
  /** Gives digits as reports show them: with redaction they depend on the key. */
  readonly seal: (digits: string) => string;
}

/** So many findings of one policy on one subject are looked for, and further ones as long as there is one more. */
const findingsPerSubject = 9;

/**
 * Answers each result of the previous analysis. It is repeated if the verdict of its policy on its subject is unknown,
 * if its policy stopped, or if its subject was not seen and not everything was listed in its place. Results of policies
 * that are disabled or removed are fixed.
 */
export function answerPrevious(previous: readonly PreviousResult[], context: AnswerContext): PreviousAnswers {
  const answers = [...answerEach(distinct(previous), context)];
  const answered = (...wanted: readonly PreviousAnswer[]): readonly PreviousResult[] =>
    answers.flatMap(([one, answer]) => (wanted.includes(answer) ? [one] : []));
  return {
    confirmed: answered("fail"),
    repeated: answered("undecided", "not-seen").filter(({ policy }) => !isGovernance(policy)),
  };
}

/** What identifies a result of an earlier scan. */
export type PreviousFinding = Pick<PreviousResult, "source" | "policy" | "fingerprint" | "place" | "wasRepeated">;

/** Answers each result of an earlier scan. */
export function answerEach<Previous extends PreviousFinding>(
  previous: readonly Previous[],
  context: AnswerContext,
): ReadonlyMap<Previous, PreviousAnswer> {
  const { result, resolution, seal } = context;
  const policies = new Map(context.policies.map((policy) => [policy.id, prepare(policy)]));
  const failing = new Set(result.findings.map(({ fingerprint }) => seal(fingerprint)));
  const stopped = new Set(result.unknowns.filter(({ cause }) => cause === "aborted").map(({ policy }) => policy));
  const isOpen = (one: Previous): boolean => !failing.has(one.fingerprint) && !stopped.has(one.policy);
  const all = new Set(previous.map(({ fingerprint }) => fingerprint));
  const seen = findSubjects({ open: previous.filter(isOpen), all }, policies, context);
  const isListed = listingOf(resolution, seal);
  const isOfGone = findGone(previous, failing, context);
  const answer = (one: Previous): PreviousAnswer => {
    const policy = policies.get(one.policy);
    const isKnown = seen.get(one);
    if (failing.has(one.fingerprint)) return "fail";
    if (stopped.has(one.policy)) return "undecided";
    if (policy === undefined) return "not-judged";
    if (isKnown === undefined) return isListed(one, policy) || isOfGone(one) ? "absent" : "not-seen";
    return isKnown ? "settled" : "undecided";
  };
  return new Map(previous.map((one) => [one, answer(one)]));
}

/** Several files may hold one result of a source. Results of several sources on one subject stay: each has its own alert. */
function distinct(previous: readonly PreviousResult[]): readonly PreviousResult[] {
  return [...new Map(previous.map((one) => [keyOf(one.source, one.fingerprint), one])).values()];
}

interface Results<Previous> {
  /** The fingerprints of all. */
  readonly all: ReadonlySet<string>;
  /** Those that are not confirmed, by fingerprint. */
  readonly open: ReadonlyMap<string, readonly Previous[]>;
}

/**
 * Finds the subjects of results among those of this scan, and says whether the policy could decide on each. A result
 * holds no id, so the ids of all subjects are hashed.
 */
function findSubjects<Previous extends PreviousFinding>(
  { open, all }: { readonly open: readonly Previous[]; readonly all: ReadonlySet<string> },
  policies: ReadonlyMap<string, JudgedPolicy>,
  { resolution, seal }: AnswerContext,
): ReadonlyMap<Previous, boolean> {
  const wanted = [...groupBy(open, ({ policy }) => policy).keys()].flatMap((id) => policies.get(id) ?? []);
  const results = { all, open: groupBy(open, ({ fingerprint }) => fingerprint) };
  const seen = new Map<Previous, boolean>();
  if (wanted.length === 0) return seen;
  const policySetFor = policySets(wanted);
  const wasRead = wasRosterRead(resolution.coverage);
  // Without a roster an owners file is all that names owners, and a roster may have named one before.
  const couldHaveOwner = (subject: ResolvedSubject): boolean => !wasRead && subject.read(["owner", "state"]) === "none";
  for (const subject of resolution.subjects(new Set(wanted.map(({ policy }) => policy.subject)))) {
    for (const judged of policySetFor(subject).policies) {
      for (const one of resultsOn(subject, judged, results, seal)) {
        const isKnown = weighFacts(judged, subject).missing.length === 0 && !couldHaveOwner(subject);
        // A group of subjects has one result, which may still hold as long as one of them is not known.
        seen.set(one, (seen.get(one) ?? true) && isKnown);
      }
    }
  }
  return seen;
}

/** Results of a policy on a subject. Only users' policies find several things on one subject. */
function resultsOn<Previous extends PreviousFinding>(
  subject: ResolvedSubject,
  judged: JudgedPolicy,
  { all, open }: Results<Previous>,
  seal: AnswerContext["seal"],
): readonly Previous[] {
  const { id } = judged.policy;
  const group = scopeGroupOf(judged, subject);
  // A source fails once per section and scope, and is looked at as a whole.
  if (subject.type === "source") {
    return [...open.values()].flat().filter(({ policy, source }) => policy === id && source === subject.id);
  }
  const whole = group ?? subject.id;
  const least = isCustom(id) ? findingsPerSubject : 1;
  const results: Previous[] = [];
  for (let ordinal = 1; ; ordinal += 1) {
    const fingerprint = seal(fingerprintOf(id, ordinal === 1 ? whole : `${whole}#${ordinal}`));
    results.push(...(open.get(fingerprint) ?? []));
    if (ordinal >= least && !(isCustom(id) && all.has(fingerprint))) return results;
  }
}

/** Whether what is not in the snapshot does not exist: everything that a policy judges was listed in that place. */
function listingOf(
  resolution: Pick<Resolution, "coverage" | "hasWaivers" | "sources">,
  seal: AnswerContext["seal"],
): (one: PreviousFinding, judged: JudgedPolicy) => boolean {
  const { coverage, sources } = resolution;
  const bySource = groupBy(coverage, ({ source }) => source);
  const cut = new Set(sources.filter((one) => mayHaveMore(one, bySource.get(one.id) ?? [])).map(({ id }) => id));
  const places = new Map(coverage.map((entry) => [entry, seal(placeOf(entry.section, entry.scope))]));
  // An entry without a scope speaks for all of them, and its records may have some.
  const partsOf = memoizeObjects(({ source, section, scope }: ResolvedCoverage): ReadonlySet<string> => {
    const { scopes = [] } = sources.find(({ id }) => id === source) ?? {};
    const known = unique([...scopes, ...(bySource.get(source) ?? []).flatMap((entry) => entry.scope ?? [])]);
    return new Set(scope === undefined ? known.map((one) => seal(placeOf(section, one))) : []);
  });
  return ({ source, place }, { kinds, policy }) => {
    // All of them are in one file. Without one it is not known whether it was read before.
    if (policy.subject === "waiver") return resolution.hasWaivers === true;
    const feeding = (bySource.get(source) ?? []).filter((entry) => entry.kinds.some((kind) => kinds.has(kind)));
    const exact = feeding.filter((entry) => places.get(entry) === place);
    const own = exact.length > 0 ? exact : feeding.filter((entry) => partsOf(entry).has(place));
    // In a part of the source at which this scan did not look.
    if (own.length === 0 && cut.has(source) && feeding.some(({ scope }) => scope !== undefined)) return false;
    const decisive = own.length > 0 ? own : feeding;
    const areListed = ({ kinds: fed, ...entry }: ResolvedCoverage): boolean =>
      fed.filter((kind) => kinds.has(kind)).every((kind) => listedOf(entry, kind) === "whole");
    return decisive.length > 0 && decisive.every(areListed);
  };
}

/**
 * Whether a result was seen in a part of its source that does not exist any more, such as a repository that was deleted or
 * has another name: all that exist are known, and in none of them a section has this place. Places can be compared only if
 * names were replaced in the same way. That is certain of what the previous analysis saw itself, where this scan confirms
 * another such result.
 */
function findGone<Previous extends PreviousFinding>(
  previous: readonly Previous[],
  failing: ReadonlySet<string>,
  { resolution: { coverage, sources }, seal }: AnswerContext,
): (one: Previous) => boolean {
  const confirmed = previous.filter((one) => one.wasRepeated !== true && failing.has(one.fingerprint));
  const comparable = new Set(confirmed.map(({ source }) => source));
  const existing = memoize((id: string): ReadonlySet<string> | undefined => {
    const { scopes } = sources.find((one) => one.id === id) ?? {};
    if (scopes === undefined) return undefined;
    const sections = unique(coverage.flatMap(({ source, section }) => (source === id ? [section] : [])));
    return new Set(sections.flatMap((section) => [undefined, ...scopes].map((scope) => seal(placeOf(section, scope)))));
  });
  return ({ source, place, wasRepeated }) =>
    wasRepeated !== true && comparable.has(source) && existing(source)?.has(place) === false;
}

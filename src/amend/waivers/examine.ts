import { mayHideFinding } from "../../model/coverage.ts";
import type { Identity } from "../../model/generated/snapshot.ts";
import type { SubjectWaiver } from "../../model/generated/subject.ts";
import { unique } from "../../model/group.ts";
import type { JudgedUnknown } from "../../model/judgement.ts";
import type { DayRelation, Resolution } from "../../model/resolution.ts";
import type { Waiver, Waivers } from "../../model/waiver.ts";
import { foldCase, spellingsOf, type WaivableFinding } from "./finding.ts";
import { indexWaivers, isAbout } from "./match.ts";
import { brokenRules, daysBetween, spellingsOfApprover } from "./problems.ts";

/** What waivers are compared with. */
export interface ExamineContext {
  readonly findings: readonly WaivableFinding[];
  readonly unknowns: readonly Pick<JudgedUnknown, "policy" | "cause" | "status">[];
  readonly identities: Pick<Resolution["identities"], "values">;
  readonly relateDay: (date: string) => DayRelation;
}

/** A waiver with everything that is known about it. */
export interface ExaminedWaiver {
  readonly waiver: Waiver;
  readonly facts: SubjectWaiver;
  /** The positions of the findings that it matches, whether it holds or not, in ascending order. */
  readonly matched: readonly number[];
}

/**
 * Finds out what each waiver matches, and whether it holds. A waiver that breaks a rule does not: what it hid by accident
 * would look clean.
 */
export function examineWaivers({ entries, limits }: Waivers, context: ExamineContext): readonly ExaminedWaiver[] {
  const matched = entries.map((): number[] => []);
  const index = indexWaivers(entries);
  for (const [at, finding] of context.findings.entries()) {
    for (const position of index(finding)) matched[position]?.push(at);
  }
  const isShared = sharedNames(entries, context.identities.values());
  return entries.map((waiver, position) => {
    const own = matched[position] ?? [];
    const facts = factsOf(waiver, own, { ...context, limits, isShared });
    return { waiver, facts, matched: own };
  });
}

interface FactContext extends ExamineContext {
  readonly limits: Waivers["limits"];
  readonly isShared: (name: string) => boolean;
}

function factsOf(waiver: Waiver, matched: readonly number[], context: FactContext): SubjectWaiver {
  const { policies, credentials, people, reason, approver, ticket = null, created, expires } = waiver;
  const { limits, relateDay, isShared } = context;
  const findings = matched.flatMap((at) => context.findings[at] ?? []);
  const owners = unique(findings.flatMap((finding) => finding.owners.map(({ id }) => id)));
  const { hasPassed, daysLeft } = relateDay(expires);
  const status = hasPassed ? "expired" : relateDay(created).hasBegun ? "active" : "future";
  const rules = {
    termDays: daysBetween(created, expires),
    matches: {
      findings: findings.length,
      subjects: sum(new Map(findings.map(({ subject, size }) => [subject, size])).values()),
      people: owners.length,
      sources: new Set(findings.map(({ source }) => source)).size,
    },
    bareGlobs: [...credentials, ...people].filter(isBare),
    sharedNames: people.filter(isShared).length,
    isOnePersons: owners.length === 1 && findings.every((finding) => finding.owners.length === 1),
    isApprovedByOwner: isApprovedByOwner(waiver, findings),
    limits: { ...limits },
  };
  const unused = status === "expired" ? undefined : isUnused(waiver, { ...context, status, matched: findings.length });
  return {
    policies: [...policies],
    credentials: [...credentials],
    people: [...people],
    reason,
    approver,
    ticket,
    created,
    expires,
    status,
    daysLeft,
    ...rules,
    holds: status === "active" && brokenRules(rules).length === 0,
    unknownPolicies: [...waiver.unknownPolicies],
    ...(unused !== undefined && { unused }),
  };
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}

function isBare(glob: string): boolean {
  return !/[\p{L}\p{N}]/u.test(glob);
}

/** Tells of the names without a wildcard whether several people have them. Those who share an address are one person. */
function sharedNames(waivers: readonly Waiver[], identities: Iterable<Identity>): (name: string) => boolean {
  const wanted = new Set(waivers.flatMap(({ people }) => people.filter((glob) => !/[*?@]/.test(glob)).map(foldCase)));
  const holders = new Map<string, Set<string>>();
  if (wanted.size === 0) return () => false;
  for (const identity of identities) {
    for (const spelling of unique(spellingsOf(identity).map(foldCase))) {
      if (!wanted.has(spelling)) continue;
      const [address = identity.id] = (identity.emails ?? []).map(foldCase).sort();
      holders.set(spelling, (holders.get(spelling) ?? new Set()).add(address));
    }
  }
  return (name) => (holders.get(foldCase(name))?.size ?? 0) > 1;
}

/** Also where the entry names its approver and matches nothing today. */
function isApprovedByOwner(waiver: Waiver, findings: readonly WaivableFinding[]): boolean {
  const approvers = spellingsOfApprover(waiver);
  const owners = findings.flatMap((finding) => finding.owners);
  const called = owners.flatMap(({ spellings, logins }) => [...spellings, ...logins]);
  return [...waiver.people, ...called].some((text) => approvers.has(foldCase(text)));
}

interface UseContext extends ExamineContext {
  readonly status: SubjectWaiver["status"];
  readonly matched: number;
}

/** Undefined where it is not known, because a finding that it matches may be hidden. */
function isUnused(waiver: Waiver, { status, matched, findings, unknowns }: UseContext): boolean | undefined {
  if (waiver.policies.length === waiver.unknownPolicies.length) return undefined;
  if (status === "future" || matched > 0) return false;
  const mayBeHidden = unknowns.some((unknown) => isAbout(waiver, unknown.policy) && mayHideFinding(unknown));
  const mayNameKey = waiver.credentials.some((glob) => !glob.includes(":"));
  const mayBeUnnamed = mayNameKey && findings.some((one) => one.lacksPublicId && isAbout(waiver, one.policy));
  return mayBeHidden || mayBeUnnamed ? undefined : true;
}

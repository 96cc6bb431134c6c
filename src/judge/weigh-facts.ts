import type { ResolvedSubject } from "../model/resolution.ts";
import { lookUp } from "./facts.ts";
import type { JudgedPolicy } from "./policies.ts";

interface WeighedFacts {
  /** Required facts that are not known, sorted. */
  readonly missing: readonly string[];
  /** Why they are not, one sentence each, as far as the subject itself says so. */
  readonly because: readonly string[];
  /** false: a required fact cannot exist for this subject. */
  readonly applies: boolean;
}

/** Looks up everything that a policy requires of a subject. */
export function weighFacts({ requires, gathers }: JudgedPolicy, subject: ResolvedSubject): WeighedFacts {
  const missing = new Set(isSeenEverywhere(subject) ? [] : gathers);
  const because = new Set<string>();
  let applies = true;
  for (const path of requires) {
    const fact = lookUp(subject.input, path);
    if (fact.state === "unknown") {
      missing.add(fact.path);
      for (const sentence of fact.because ?? []) because.add(sentence);
    }
    if (fact.state === "not-applicable") applies = false;
  }
  return { missing: [...missing].sort(), because: [...because], applies };
}

/** Whether no source could hold more of an identity than what was read. */
export function isSeenEverywhere(subject: ResolvedSubject): boolean {
  return subject.type !== "identity" || subject.input.footprint.unseenSources.length === 0;
}

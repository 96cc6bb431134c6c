import { listsIdentities } from "../kinds/index.ts";
import { alikeKey, joinTexts } from "../model/alike.ts";
import { reasonOf } from "../model/coverage.ts";
import type { Unknown } from "../model/generated/result.ts";
import { groupBy } from "../model/group.ts";
import type { JudgedUnknown } from "../model/judgement.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { compareTexts, keyOf } from "../model/order.ts";
import type { ResolvedCoverage, ResolvedSubject } from "../model/resolution.ts";
import { countOf } from "../model/sentence.ts";
import { wordsFor } from "./fact-words.ts";

/** Unknown verdicts while they gather, in groups. */
export interface Unknowns {
  readonly groups: Map<string, Group>;
  /** Alike entries of one section, by policy and what they have in common. */
  readonly sections: Map<string, SectionGroup>;
}

interface SectionGroup {
  readonly policy: string;
  readonly entries: ResolvedCoverage[];
}

/** Subjects of one section of which a policy lacks the same. */
interface Group {
  readonly policy: string;
  readonly source: string;
  readonly section: string | undefined;
  readonly lack: Lack;
  count: number;
  readonly examples: string[];
  /** Why facts are not certain that were read: the lowest sentences. */
  readonly because: string[];
}

type Lack =
  | {
      readonly cause: "missing-fact";
      readonly facts: readonly string[];
      /** Why one of these facts is not certain, one sentence each. Empty: none was read. */
      readonly because: readonly string[];
    }
  | { readonly cause: "aborted"; readonly reason: string };

const exampleLimit = 5;

export function openUnknowns(): Unknowns {
  return { groups: new Map(), sections: new Map() };
}

/** Adds one subject on which a policy could not decide. */
export function addSubject({ groups }: Unknowns, policy: string, { origin, id }: ResolvedSubject, lack: Lack): void {
  const { source, section } = origin;
  const because = lack.cause === "aborted" ? [] : lack.because;
  const what = lack.cause === "aborted" ? [lack.reason] : [because.length > 0 ? "uncertain" : "absent", ...lack.facts];
  const key = keyOf(policy, source, section, lack.cause, ...what);
  const group = groups.get(key) ?? { policy, source, section, lack, count: 0, examples: [], because: [] };
  groups.set(key, group);
  group.count += 1;
  keepLowest(group.examples, id);
  for (const sentence of because) if (!group.because.includes(sentence)) keepLowest(group.because, sentence);
}

/** Keeps the lowest texts, so that the order in which subjects come does not matter. */
function keepLowest(examples: string[], text: string): void {
  const highest = examples[exampleLimit - 1];
  if (highest !== undefined && text >= highest) return;
  examples.push(text);
  examples.sort();
  examples.splice(exampleLimit);
}

/** Adds the verdict on a section, or on one scope of it, that could not be read. */
export function addSection({ sections }: Unknowns, policy: string, entry: ResolvedCoverage): void {
  const key = keyOf(policy, alikeKey(entry));
  const group = sections.get(key);
  if (group === undefined) sections.set(key, { policy, entries: [entry] });
  else group.entries.push(entry);
}

function describeSection({ policy, entries }: SectionGroup): Unknown[] {
  const [first] = entries;
  if (first === undefined) return [];
  const { source, section, status, requiredPermission, gap, accepted } = first;
  const scopes = entries.flatMap(({ scope }) => scope ?? []).sort();
  const isOne = entries.length === 1;
  return [
    omitUndefined({
      policy,
      source,
      section,
      scope: isOne ? first.scope : undefined,
      cause: "coverage" as const,
      status,
      count: isOne ? undefined : entries.length,
      examples: isOne ? undefined : scopes.slice(0, exampleLimit),
      reason: joinTexts(entries.map((entry) => ({ scope: entry.scope, text: reasonOf(entry) }))) ?? "",
      consequence: joinTexts(entries.map(({ scope, consequence }) => ({ scope, text: consequence }))),
      requiredPermission: requiredPermission || undefined,
      gap,
      accepted,
    }),
  ];
}

/** Every unknown verdict, in an order that depends on nothing but what they say. */
export function closeUnknowns({ groups, sections }: Unknowns, coverage: readonly ResolvedCoverage[]): JudgedUnknown[] {
  const bySection = groupBy(coverage, ({ source, section }) => keyOf(source, section));
  const rosters = coverage.filter(listsIdentities);
  const grouped = [...groups.values()].map((group) => {
    const own = bySection.get(keyOf(group.source, group.section)) ?? [];
    return describeGroup(group, needsRoster(group) ? [...own, ...rosters] : own);
  });
  return [...[...sections.values()].flatMap(describeSection), ...grouped].sort(compareUnknowns);
}

/** The order of unknown verdicts in a result. */
export function compareUnknowns(a: JudgedUnknown, b: JudgedUnknown): number {
  return compareTexts(orderOf(a), orderOf(b));
}

function describeGroup(
  { policy, source, section, lack, count, examples, because }: Group,
  entries: readonly ResolvedCoverage[],
): JudgedUnknown {
  const gap = lack.cause === "aborted" || entries.some((entry) => entry.gap);
  return omitUndefined({
    policy,
    source,
    section,
    cause: lack.cause,
    facts: lack.cause === "missing-fact" ? [...lack.facts] : undefined,
    count,
    examples,
    reason: reasonFor(lack, count),
    because: because.length === 0 ? undefined : because,
    gap,
    accepted: gap ? undefined : entries.find((entry) => entry.accepted !== undefined)?.accepted,
  });
}

function reasonFor(lack: Lack, count: number): string {
  if (lack.cause === "aborted") return lack.reason;
  const subjects = countOf(count, "subject");
  if (lack.facts.length === 1 && lack.facts[0] === "owner") {
    if (lack.because.length > 0) return `The owner of ${subjects} is not certain.`;
    return `The owner of ${subjects} is not known, because neither a roster nor an owners file was read.`;
  }
  return `For ${subjects} it is not known ${wordsFor(lack.facts)}.`;
}

function needsRoster({ lack }: Group): boolean {
  return lack.cause === "missing-fact" && lack.facts.some((fact) => fact === "owner" || fact.startsWith("owner."));
}

function orderOf(unknown: JudgedUnknown): string[] {
  const { policy, source, section, scope, cause, facts, reason, because = [] } = unknown;
  return [policy, source, section ?? "", scope ?? "", cause, (facts ?? []).join(), [reason, ...because].join(" ")];
}

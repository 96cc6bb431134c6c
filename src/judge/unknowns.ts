import type { Unknown } from "../model/generated/result.ts";
import type { ResolvedCoverage } from "../model/resolution.ts";

/** Unknown verdicts as they gather: those on subjects grouped, those on sections one by one. */
export interface Unknowns {
  readonly groups: Map<string, Group>;
  readonly sections: Unknown[];
}

/** Where the subjects of a group come from, and what they lack. */
interface Group {
  readonly policy: string;
  readonly source: string;
  readonly section: string | undefined;
  readonly lack: Lack;
  count: number;
  readonly examples: string[];
}

type Lack =
  | { readonly cause: "missing-fact"; readonly facts: readonly string[] }
  | { readonly cause: "aborted"; readonly reason: string };

type Where = Pick<Group, "policy" | "source" | "section">;

const exampleLimit = 5;

export function openUnknowns(): Unknowns {
  return { groups: new Map(), sections: [] };
}

/** Adds one subject on which a policy could not decide. */
export function addSubject(unknowns: Unknowns, where: Where, lack: Lack, subject: string): void {
  const key = JSON.stringify([where.policy, where.source, where.section ?? null, lack]);
  const group = unknowns.groups.get(key) ?? { ...where, lack, count: 0, examples: [] };
  unknowns.groups.set(key, group);
  group.count += 1;
  keepLowest(group.examples, subject);
}

/** Keeps the lowest ids, so that it does not matter in which order subjects came. */
function keepLowest(examples: string[], subject: string): void {
  const highest = examples[exampleLimit - 1];
  if (highest !== undefined && subject >= highest) return;
  examples.push(subject);
  examples.sort();
  examples.splice(exampleLimit);
}

/** Adds the verdict on a section that could not be read. */
export function addSection(unknowns: Unknowns, policy: string, entry: ResolvedCoverage): void {
  const { source, section, scope, status, consequence, requiredPermission, accepted } = entry;
  unknowns.sections.push({
    policy,
    source,
    section,
    ...(scope === undefined ? {} : { scope }),
    cause: "coverage",
    status,
    reason: entry.reason || sentences[status],
    ...(consequence ? { consequence } : {}),
    ...(requiredPermission ? { requiredPermission } : {}),
    gap: entry.gap,
    ...(accepted === undefined ? {} : { accepted }),
  });
}

const sentences: Readonly<Record<ResolvedCoverage["status"], string>> = {
  complete: "It was read whole.",
  partial: "Only a part of it could be read.",
  denied: "Reading it was refused.",
  failed: "It could not be read or understood.",
  unsupported: "The source does not offer it.",
  "not-applicable": "There is nothing to read.",
  "not-configured": "Nobody asked for it.",
};

/** Every unknown verdict, in an order that depends on nothing but what they say. */
export function closeUnknowns(unknowns: Unknowns, coverage: readonly ResolvedCoverage[]): Unknown[] {
  const bySection = groupCoverage(coverage);
  const roster = coverage.filter((entry) => isRoster(entry.section));
  const grouped = [...unknowns.groups.values()].map((group) => {
    const own = bySection.get(sectionKey(group.source, group.section)) ?? [];
    return describeGroup(group, needsRoster(group) ? [...own, ...roster] : own);
  });
  return [...unknowns.sections, ...grouped].sort((a, b) => compare(orderOf(a), orderOf(b)));
}

/** Whether a section is a roster's: it says who the owners are. */
export function isRoster(section: string): boolean {
  return section.startsWith("roster/");
}

function describeGroup(group: Group, entries: readonly ResolvedCoverage[]): Unknown {
  const { policy, source, section, lack, count, examples } = group;
  const gap = lack.cause === "aborted" || entries.some((entry) => entry.gap);
  const accepted = gap ? undefined : entries.find((entry) => entry.accepted !== undefined)?.accepted;
  return {
    policy,
    source,
    ...(section === undefined ? {} : { section }),
    cause: lack.cause,
    ...(lack.cause === "missing-fact" ? { facts: [...lack.facts] } : {}),
    count,
    examples,
    reason: reasonFor(lack, count),
    gap,
    ...(accepted === undefined ? {} : { accepted }),
  };
}

function reasonFor(lack: Lack, count: number): string {
  if (lack.cause === "aborted") return lack.reason;
  const subjects = count === 1 ? "1 subject" : `${count} subjects`;
  if (lack.facts.length === 1 && lack.facts[0] === "owner") {
    return `The owner of ${subjects} is not known, because neither a roster nor an owners file was read.`;
  }
  const verb = count === 1 ? "lacks" : "lack";
  return `${subjects} ${verb} ${lack.facts.join(" and ")}, without which this policy cannot decide.`;
}

function needsRoster({ lack }: Group): boolean {
  return lack.cause === "missing-fact" && lack.facts.some((fact) => fact === "owner" || fact.startsWith("owner."));
}

function groupCoverage(coverage: readonly ResolvedCoverage[]): Map<string, ResolvedCoverage[]> {
  const groups = new Map<string, ResolvedCoverage[]>();
  for (const entry of coverage) {
    const key = sectionKey(entry.source, entry.section);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

function sectionKey(source: string, section: string | undefined): string {
  return `${source}\n${section ?? ""}`;
}

function orderOf(unknown: Unknown): string[] {
  const { policy, source, section, scope, cause, facts, reason } = unknown;
  return [policy, source, section ?? "", scope ?? "", cause, (facts ?? []).join(), reason];
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? "";
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

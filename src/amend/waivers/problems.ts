import type { SubjectWaiver } from "../../model/generated/subject.ts";
import { unique } from "../../model/group.ts";
import type { DayRelation } from "../../model/resolution.ts";
import { type Waiver, waiverPlace } from "../../model/waiver.ts";
import type { ExaminedWaiver } from "./examine.ts";
import { foldCase } from "./finding.ts";

/** What decides whether a waiver keeps the rules. */
export type Rules = Pick<
  SubjectWaiver,
  "termDays" | "matches" | "bareGlobs" | "sharedNames" | "isOnePersons" | "isApprovedByOwner" | "limits"
>;

/** Why a waiver waives nothing, whatever the day: a phrase for each rule that it breaks. */
export function brokenRules({ termDays, matches, limits, ...rules }: Rules): readonly string[] {
  const isBroad = matches.subjects > limits.subjects && !rules.isOnePersons;
  return [
    ...rules.bareGlobs.map((glob) => `${glob} matches everything`),
    ...(rules.sharedNames > 0 ? ["a name that it gives is that of several people"] : []),
    ...(isBroad ? [`it matches ${matches.subjects} subjects, where ${limits.subjects} are allowed`] : []),
    ...(termDays > limits.days ? [`it lasts ${termDays} days, where ${limits.days} are allowed`] : []),
    ...(rules.isApprovedByOwner ? ["its approver is the person whom it is about"] : []),
  ];
}

/** The same by comparing days such as 2026-11-16, without a time zone. */
export function relateToToday(today: string): (date: string) => DayRelation {
  return (date) => ({ hasBegun: date <= today, hasPassed: date < today, daysLeft: daysBetween(today, date) });
}

/** Days from one date to another. */
export function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}

/** What the entries of a file show to be wrong: a sentence for each problem, with its place. */
export function waiverProblems(examined: readonly ExaminedWaiver[]): readonly string[] {
  return examined.flatMap(({ waiver, facts }) => {
    const expired = facts.status === "expired" ? [`expired on ${waiver.expires}`] : [];
    const broken = brokenRules(facts).map((rule) => `waives nothing: ${rule}`);
    const unknown = waiver.unknownPolicies.map(({ policy, nearest }) => {
      const hint = nearest === null ? "" : ` (did you mean ${nearest}?)`;
      return `names the policy ${policy}, which does not exist or cannot be waived${hint}`;
    });
    const problems = [...expired, ...(expired.length > 0 ? [] : broken), ...unknown];
    return problems.map((problem) => `${waiverPlace(waiver)}: The waiver ${problem}.`);
  });
}

/** How an entry writes its approver: "Hana Novak <hana.novak@example.com>" names her twice. */
export function approverTexts({ approver }: Pick<Waiver, "approver">): readonly string[] {
  const [, name = "", address = ""] = /^(.*)<([^<>]+)>\s*$/.exec(approver) ?? [];
  return unique([approver, name, address].map((text) => text.trim()).filter((text) => text !== ""));
}

/** The same, to be compared with what people are called: a login may begin with @. */
export function spellingsOfApprover(waiver: Pick<Waiver, "approver">): ReadonlySet<string> {
  return new Set(approverTexts(waiver).map((text) => foldCase(text).replace(/^@/, "")));
}

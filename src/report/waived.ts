import type { Finding, Result, Waived } from "../model/generated/result.ts";
import { groupBy } from "../model/group.ts";
import { keyOf } from "../model/order.ts";
import { countOf, sentence } from "./text.ts";

/** Findings that one entry of the waivers file accepts. */
export interface WaivedGroup {
  /** Who accepts them, why and until when: one sentence or two. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The findings that are waived, by the entry that does it, in the order of the file. */
export function waivedGroups({ findings }: Pick<Result, "findings">): readonly WaivedGroup[] {
  const waived = findings.flatMap((finding) => (finding.waived === undefined ? [] : [{ finding, by: finding.waived }]));
  const sorted = waived.toSorted((a, b) => a.by.line - b.by.line);
  return [...groupBy(sorted, ({ by }) => keyOf(by.file, String(by.line))).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ text: describe(first.by, group.length), findings: group.map(({ finding }) => finding) }];
  });
}

function describe(waived: Waived, count: number): string {
  return `${waived.file}:${waived.line}: ${countOf(count, "finding")} ${waiverInWords(waived)}`;
}

/** "accepted by hana.novak@example.com until 2027-01-31 (SEC-1042). The vendor replaces it." */
export function waiverInWords({ approver, expires, ticket, reason }: Waived): string {
  const discussed = ticket === undefined ? "" : ` (${ticket})`;
  return `accepted by ${approver} until ${expires}${discussed}. ${sentence(reason)}`;
}

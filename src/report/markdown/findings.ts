import type { Finding, JudgedPolicy } from "../../model/generated/result.ts";
import type { PolicyFindings } from "../overview.ts";
import { ownerName, ownerStatus, successorOf } from "../ownership.ts";
import { placeSentences } from "../places.ts";
import { countOf, cut, sentence } from "../text.ts";
import { head, name, type Page, prose, row } from "./page.ts";

const evidenceLimit = 5;
/** So that one long sentence does not cut off the others. */
const sentenceLimit = 300;

/** How much of the page is filled once they are written; what is left is for the lines that count the rest. */
const share = 0.97;

/** All findings with their evidence, by policy, each folded away. */
export function writeFindings(page: Page, groups: readonly PolicyFindings[]): void {
  if (groups.length === 0) return;
  page.always("### Evidence, by policy\n\n");
  // A user may have many policies with long texts, so even the heading of a policy may find no room.
  const omitted = groups.filter(({ policy, findings }) => {
    if (!page.add(policyHeading(policy, findings.length), share - 0.01)) return true;
    const left = page.rows(findings, findingRow, share);
    page.always(left > 0 ? `\n${left} more: see the JSON report.\n\n</details>\n\n` : "\n</details>\n\n");
    return false;
  });
  if (omitted.length === 0) return;
  const count = omitted.reduce((sum, { findings }) => sum + findings.length, 0);
  page.always(`${countOf(count, "finding")} more of other policies: see the JSON report.\n\n`);
}

function policyHeading(
  { id, title, severity, requirement, remediation, controls }: JudgedPolicy,
  count: number,
): string {
  return [
    `<details><summary><b>${severity}</b> ${name(title)} (${count})</summary>\n\n`,
    `${name(id)}. ${prose(sentence(requirement))}\n\n`,
    `**Next:** ${prose(remediation)}\n\n`,
    `Controls: ${prose(controls.join(", "))}\n\n`,
    head(["Finding", "Whose", "Since when", "Evidence"]),
  ].join("");
}

function findingRow(finding: Finding): string {
  const successor = successorOf(finding);
  const owner = successor === undefined ? ownerName(finding) : `${ownerName(finding)}, successor ${successor}`;
  const shown = [...finding.evidence.slice(0, evidenceLimit), ...placeSentences(finding)];
  const evidence = shown.map((text) => prose(cut(text, sentenceLimit))).join(" ");
  return row([prose(finding.message), name(owner), name(ownerStatus(finding)), evidence]);
}

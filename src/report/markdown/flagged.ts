import type { Result } from "../../model/generated/result.ts";
import { type Flagged, severityOf } from "../flagged.ts";
import type { FlaggedGroup, Grouping, Leaver } from "../groups.ts";
import {
  leaverPhrases,
  leaversTitle,
  placeOf,
  whatIsFlagged,
  whatLeaverHas,
  whenOf,
  whereFlagged,
} from "../phrases.ts";
import { countOf } from "../text.ts";
import { head, name, type Page, prose, row } from "./page.ts";

/** More rows of a group that is not a leaver's fold away. */
const mostOpen = 10;

/** How much of the page is filled once they are written: what leavers have is the last to be left out. */
const leaverShare = 0.8;
const groupShare = 0.6;

/** What people who have left still hold: a table for each, with every credential and account. */
export function writeLeavers(page: Page, { leavers, leaverSteps }: Grouping, result: Result): void {
  if (leavers.length === 0) return;
  page.always(`### ${leaversTitle(leavers)}\n\n`);
  page.always(stepOf(leaverSteps));
  const left = leavers.map((leaver) => writeLeaver(page, leaver, result)).filter((count) => count > 0);
  if (left.length === 0) return;
  const count = left.reduce((sum, some) => sum + some, 0);
  const what = count === 1 ? "thing" : "things";
  page.always(
    `${count} more ${what} of ${countOf(left.length, "person", "people")} who left: see the JSON report.\n\n`,
  );
}

/** Returns the number of things for which there was no room. */
function writeLeaver(page: Page, leaver: Leaver, result: Result): number {
  const flagged = [...leaver.credentials, ...leaver.others];
  const doubts = leaver.doubts.length === 0 ? "" : `Not certain: ${prose(leaver.doubts.join(" "))}\n\n`;
  const heading = `#### ${leaverHeading(leaver)}\n\n${doubts}${head(["Severity", "What", "Where", "Last used"])}`;
  if (!page.add(heading, leaverShare)) return flagged.length;
  const left = page.rows(
    flagged,
    (one) => rowOf(one, "use", placeOf(one, result), result, whatLeaverHas(one, leaver)),
    leaverShare,
  );
  page.always("\n");
  return left;
}

function leaverHeading(leaver: Leaver): string {
  return [leaver.identity.name, ...leaverPhrases(leaver)].map(name).join(" · ");
}

/** Everything else that is flagged, by what is wrong with it. */
export function writeGroups(page: Page, { groups }: Grouping, result: Result): void {
  const omitted = groups.filter((group) => !writeGroup(page, group, result));
  if (omitted.length === 0) return;
  const count = omitted.reduce((sum, { flagged }) => sum + flagged.length, 0);
  page.always(`${count} more in ${countOf(omitted.length, "other group")}: see the JSON report.\n\n`);
}

/** Says whether there was room for it, or for a part of it and the number of the others. */
function writeGroup(page: Page, { title, flagged, tells, steps }: FlaggedGroup, result: Result): boolean {
  const columns = head(["Severity", "What", "Where", ...{ use: ["Last used"], age: ["Value"], nothing: [] }[tells]]);
  const render = (one: Flagged): string => rowOf(one, tells, whereFlagged(one, result), result);
  if (!page.add(`### ${name(title)} · ${flagged.length}\n\n${stepOf(steps)}${columns}`, groupShare)) return false;
  const [open, folded] = [flagged.slice(0, mostOpen), flagged.slice(mostOpen)];
  const left = page.rows(open, render, groupShare);
  page.always("\n");
  const opening = `<details><summary>${folded.length} more</summary>\n\n${columns}`;
  const isFolded = folded.length > 0 && page.add(opening, groupShare);
  const unfolded = isFolded ? page.rows(folded, render, groupShare) : folded.length;
  if (left + unfolded > 0) page.always(`\n${left + unfolded} more: see the JSON report.\n\n`);
  if (isFolded) page.always("\n</details>\n\n");
  return true;
}

function stepOf([step]: readonly string[]): string {
  return step === undefined ? "" : `**Do:** ${prose(step)}\n\n`;
}

function rowOf(
  flagged: Flagged,
  tells: FlaggedGroup["tells"],
  where: string,
  result: Result,
  what = whatIsFlagged(flagged),
): string {
  const severity = severityOf(flagged);
  const cells = [
    severity === "critical" ? `**${severity}**` : severity,
    name(what),
    name(where),
    ...(tells === "nothing" ? [] : [name(whenOf(flagged, tells, result))]),
  ];
  return row(cells);
}

import { createHash } from "node:crypto";
import type { Result } from "../model/generated/result.ts";
import { type Grouping, groupFlagged } from "./groups.ts";
import { type Anchors, numbered } from "./html/anchors.ts";
import { coverageSection } from "./html/coverage.ts";
import { endingSection, leftOutSentences } from "./html/ending.ts";
import { type PlacedEntry, planEntries } from "./html/entries.ts";
import { groupSection } from "./html/groups.ts";
import { bytesOf, html, lines, type Markup, pageText, styleElement } from "./html/markup.ts";
import { opening, unseenSection } from "./html/opening.ts";
import { listedSources, otherOwners, ownershipSection } from "./html/ownership-map.ts";
import { firstLeavers, leaverSection, placeLeavers } from "./html/people.ts";
import { placePolicies, policySection } from "./html/policies.ts";
import { contentsOf, type Section, sectionOf } from "./html/section.ts";
import { styleSheet } from "./html/style.ts";
import { timelineSection } from "./html/timeline.ts";
import type { Render } from "./render.ts";

/** A browser shows more than this slowly. In bytes. */
const pageLimit = 2_900_000;
/** For what is short in every report: the first screen, both pictures, sources and owners. */
const reserved = 600_000;
/** Of more entries a printed page has only the evidence that is open. */
const mostPrinted = 150;

/** The report for a browser, a printer and managers: one file that loads nothing and runs nothing. */
export const render: Render = (result, { selection }) => {
  const grouping = groupFlagged(result);
  const { leavers } = grouping;
  const placed = placeLeavers(leavers);
  const others = grouping.groups.flatMap(({ flagged }) => flagged);
  const flagged = [...leavers.flatMap((one) => [...one.credentials, ...one.others]), ...others];
  const owners = otherOwners(others);
  const policies = placePolicies(result);
  const anchors: Anchors = {
    sources: numbered(
      "s",
      listedSources(result).map(({ id }) => id),
    ),
    owners: numbered(
      "o",
      owners.map(([{ id }]) => id),
    ),
    policies: new Map(policies.map(({ policy, id }) => [policy.id, id])),
  };
  const coverage = coverageSection(result, anchors);
  const policyList = policySection(policies, result);
  const room = pageLimit - reserved - bytesOf(coverage.content) - bytesOf(policyList.content);
  const entries = planEntries(entriesOf([...placed.keys()], grouping, { result, anchors }), room);
  const first = presentOf([firstLeavers(placed), unseenSection(result)]);
  // What a reader has to decide on comes first; what was not seen is as prominent as what was found.
  const sections = presentOf([
    leaverSection(placed, { leavers, steps: grouping.leaverSteps, entries }),
    timelineSection(placed, entries, result),
    coverage,
    groupSection(grouping.groups, entries),
    ownershipSection({ result, flagged, leavers, owners, anchors, entries: entries.anchors }),
    policyList,
    endingSection(result, entries),
  ]);
  const page = pageOf(result, {
    header: opening({ result, grouping, contents: contentsOf(sections), selection }),
    first,
    sections,
    isPrintedWhole: flagged.length <= mostPrinted,
  });
  return { files: [pageText(page)], notes: leftOutSentences(entries) };
};

function presentOf(sections: readonly (Section | undefined)[]): readonly Section[] {
  return sections.flatMap((section) => section ?? []);
}

/** Everything flagged in the order of the page. */
function entriesOf(
  leavers: Grouping["leavers"],
  { groups }: Grouping,
  given: { readonly result: Result; readonly anchors: Anchors },
): readonly PlacedEntry[] {
  const ofLeavers = leavers.flatMap(({ credentials, others }) =>
    [...credentials, ...others].map(
      (flagged): PlacedEntry => ({ flagged, place: { ...given, tells: "use", isBelowOwner: true } }),
    ),
  );
  const ofGroups = groups.flatMap(({ flagged, tells }) =>
    flagged.map((one): PlacedEntry => ({ flagged: one, place: { ...given, tells, isBelowOwner: false } })),
  );
  return [...ofLeavers, ...ofGroups];
}

interface Page {
  readonly header: Markup;
  /** Beside each other on the first screen. */
  readonly first: readonly Section[];
  readonly sections: readonly Section[];
  readonly isPrintedWhole: boolean;
}

function pageOf({ tool, evaluatedAt }: Result, { header, first, sections, isPrintedWhole }: Page): Markup {
  return html`<html lang="en">
<head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(styleSheet)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${tool.name} report as of ${evaluatedAt.slice(0, 10)}</title>
${styleElement(styleSheet)}</head>
<body${isPrintedWhole ? html` class="whole"` : undefined}>
${header}
<main>
<div class="columns">${first.map(sectionOf)}</div>
${lines(sections.map(sectionOf))}
</main>
<footer><p>Made by ${tool.name} ${tool.version}. What was not seen is unknown, not clean.</p></footer>
</body></html>`;
}

/** Nothing is loaded and nothing runs: only the style sheet of this page applies. */
function contentPolicy(css: string): string {
  const hash = createHash("sha256").update(css).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

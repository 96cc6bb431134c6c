import { createHash } from "node:crypto";
import type { Result } from "../model/generated/result.ts";
import type { Flagged } from "./flagged.ts";
import { type Grouping, groupFlagged } from "./groups.ts";
import { baselineSection, waivedSection } from "./html/accepted.ts";
import type { Anchors } from "./html/anchors.ts";
import { coverageSection } from "./html/coverage.ts";
import { endingSection, leftOutSentences } from "./html/ending.ts";
import { type Entries, entryLines, type PlacedEntry, withEvidence } from "./html/entries.ts";
import { groupSection } from "./html/groups.ts";
import { bytesOf, html, lines, type Markup, pageText, styleElement } from "./html/markup.ts";
import { opening, unseenSection } from "./html/opening.ts";
import { listedAnchors, type OtherOwner, otherOwners, ownershipSection } from "./html/ownership-map.ts";
import { firstSection, headingBytes, leaverSection, type PlacedLeavers, placeLeavers } from "./html/people.ts";
import { placePolicies, policySection } from "./html/policies.ts";
import { contentsOf, type Section, sectionOf } from "./html/section.ts";
import { styleSheet } from "./html/style.ts";
import { timelineSection } from "./html/timeline.ts";
import type { Render, RenderOptions } from "./render.ts";

/** A browser shows more than this slowly. In bytes. */
const pageLimit = 2_900_000;
/** Bytes for what is short in every report: the first screen, both pictures, sources and owners. */
const reserved = 600_000;
/** The share of the rest that lines may take, so that some is left for evidence. */
const shareOfLines = 0.6;
/** Of more entries a printed page has only the evidence that is open, and says what to do once for each policy. */
const fewEntries = 150;

/** The report for a browser, a printer and managers: one file that loads nothing and runs nothing. */
export const render: Render = (result, options) => {
  const report = prepare(result, options);
  const { coverage, policies, accepted, placed } = report;
  const short = [coverage, policies, ...accepted].reduce((sum, { content }) => sum + bytesOf(content), 0);
  const room = pageLimit - reserved - short - headingBytes(placed);
  const lines = entryLines(entriesOf(report), room * shareOfLines, report.flagged.length);
  const around = aroundOf(report, lines);
  const entries = withEvidence(lines, pageLimit - bytesOf(pageOf(report, around, lines)));
  return { files: [pageText(pageOf(report, around, entries))], notes: leftOutSentences(entries) };
};

/** Everything that does not depend on how much evidence has room. */
interface Report {
  readonly result: Result;
  readonly options: Pick<RenderOptions, "selection" | "explainWith" | "whole">;
  readonly grouping: Grouping;
  readonly placed: PlacedLeavers;
  readonly flagged: readonly Flagged[];
  readonly owners: readonly OtherOwner[];
  readonly anchors: Anchors;
  readonly coverage: Section;
  readonly policies: Section;
  /** What is waived, and what changed since the baseline. */
  readonly accepted: readonly Section[];
}

function prepare(result: Result, options: Report["options"]): Report {
  const grouping = groupFlagged(result);
  const others = grouping.groups.flatMap(({ flagged }) => flagged);
  const ofLeavers = grouping.leavers.flatMap((leaver) => [...leaver.credentials, ...leaver.others]);
  const owners = otherOwners(others);
  const policies = placePolicies(result);
  const anchors: Anchors = {
    ...listedAnchors(result, owners),
    policies: new Map(policies.map(({ policy, id }) => [policy.id, id])),
  };
  return {
    result,
    options,
    grouping,
    placed: placeLeavers(grouping.leavers),
    flagged: [...ofLeavers, ...others],
    owners,
    anchors,
    coverage: coverageSection(result, anchors),
    policies: policySection(policies, result),
    accepted: presentOf([waivedSection(result), baselineSection(options.whole ?? result)]),
  };
}

/** Everything flagged for which there may be room, in the order of the page. */
function entriesOf({ result, anchors, grouping, placed, flagged: all }: Report): readonly PlacedEntry[] {
  const given = { result, anchors, isBrief: all.length > fewEntries };
  const ofLeavers = [...placed.keys()].flatMap(({ credentials, others }) =>
    [...credentials, ...others].map(
      (flagged): PlacedEntry => ({ flagged, place: { ...given, tells: "use", isBelowOwner: true } }),
    ),
  );
  const ofGroups = grouping.groups.flatMap(({ flagged, tells }) =>
    flagged.map((one): PlacedEntry => ({ flagged: one, place: { ...given, tells, isBelowOwner: false } })),
  );
  return [...ofLeavers, ...ofGroups];
}

/** The sections that depend only on which entries have a place on the page. */
interface Around {
  readonly first: readonly Section[];
  readonly timeline: Section | undefined;
  readonly ownership: Section;
}

function aroundOf(report: Report, entries: Entries): Around {
  const { result, grouping, placed, options } = report;
  return {
    first: presentOf([firstSection(placed, grouping, entries, options.explainWith), unseenSection(result)]),
    timeline: timelineSection(placed, entries, result),
    ownership: ownershipSection({ ...report, leavers: grouping.leavers, entries: entries.anchors }),
  };
}

function pageOf(report: Report, { first, timeline, ownership }: Around, entries: Entries): Markup {
  const { result, options, grouping, placed, flagged, coverage, policies, accepted } = report;
  // What a reader has to decide on comes first; what was not seen is as prominent as what was found.
  const sections = presentOf([
    leaverSection(placed, grouping.leavers, entries),
    timeline,
    coverage,
    groupSection(grouping.groups, entries),
    ...accepted,
    ownership,
    policies,
    endingSection(result, entries),
  ]);
  const header = opening({ result, options, contents: contentsOf(sections) });
  return documentOf({ result, header, first, sections, isPrintedWhole: flagged.length <= fewEntries });
}

function presentOf(sections: readonly (Section | undefined)[]): readonly Section[] {
  return sections.flatMap((section) => section ?? []);
}

interface Page {
  readonly result: Result;
  readonly header: Markup;
  /** Beside each other on the first screen. */
  readonly first: readonly Section[];
  readonly sections: readonly Section[];
  readonly isPrintedWhole: boolean;
}

function documentOf({ result: { tool, evaluatedAt }, header, first, sections, isPrintedWhole }: Page): Markup {
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

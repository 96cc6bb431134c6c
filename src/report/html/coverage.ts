import { reasonOf, wasReadWhole } from "../../model/coverage.ts";
import type { Result, Unknown } from "../../model/generated/result.ts";
import { groupBy, unique } from "../../model/group.ts";
import { keyOf } from "../../model/order.ts";
import { type CoverageGroup, coverageParts, unresolved } from "../overview.ts";
import { countOf, firstOf, sentence } from "../text.ts";
import type { Anchors } from "./anchors.ts";
import { html, linkTo, listed, type Markup, named } from "./markup.ts";
import type { Section } from "./section.ts";
import { tableOf } from "./table.ts";

const mostScopes = 5;
const mostSources = 5;
const mostExamples = 3;
const mostPolicies = 30;
const mostNotes = 5;
/** Shares of the page. */
const unreadBytes = 250_000;
const undecidedBytes = 80_000;
const otherBytes = 100_000;

/** What was looked at and how well: gaps first, then what is not part of the scan, then what was read whole. */
export function coverageSection(result: Result, anchors: Anchors): Section {
  const { gaps, accepted, others, read } = coverageParts(result);
  const parts = [
    html`<p>${summaryOf(result, read.length, others.length)}</p>`,
    coverageTable({ caption: "What could not be seen", byteLimit: unreadBytes }, each([...gaps, ...accepted]), anchors),
    undecided(unresolved(result), anchors),
    coverageTable({ caption: "Not part of this scan", byteLimit: otherBytes }, alike(others), anchors),
    coverageTable({ caption: "Read whole", byteLimit: otherBytes }, each(read), anchors),
  ];
  return { id: "coverage", title: "What was looked at", content: html`${parts.flatMap((part) => part ?? [])}` };
}

function summaryOf({ summary: { gaps, acceptedGaps } }: Result, read: number, others: number): string {
  const parts = [
    gaps === 0 ? "No gap" : countOf(gaps, "gap"),
    ...(acceptedGaps === 0 ? [] : [countOf(acceptedGaps, "accepted gap")]),
    `${countOf(read, "section")} read whole`,
    `${countOf(others, "section")} not part of this scan`,
  ];
  return `${parts.join(", ")}. What was not seen is unknown, not clean.`;
}

/** Groups of which one row tells all. */
type Row = readonly [CoverageGroup, ...CoverageGroup[]];

function each(groups: readonly CoverageGroup[]): readonly Row[] {
  return groups.map((group) => [group]);
}

/** Of every account the same kinds are not read, so that is said once. */
function alike(groups: readonly CoverageGroup[]): readonly Row[] {
  const rows = groupBy(groups, ({ entry }) =>
    keyOf(entry.section, entry.status, entry.reason, entry.requiredPermission, entry.consequence),
  );
  return [...rows.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [[first, ...others]]));
}

interface Share {
  readonly caption: string;
  readonly byteLimit: number;
}

function coverageTable(share: Share, rows: readonly Row[], anchors: Anchors): Markup | undefined {
  if (rows.length === 0) return undefined;
  return tableOf({
    ...share,
    heads: ["Section", "Status", "What that means"],
    rows: rows.map((row) => [where(row, anchors), status(row), said(row, anchors)]),
  });
}

function where(row: Row, anchors: Anchors): Markup {
  const shown = row.slice(0, mostSources);
  const rest = row.length - shown.length;
  const sources = shown.map(({ entry, source }) => linkTo(anchors.sources.get(entry.source), named(source)));
  const scopes = firstOf(
    row.flatMap((group) => group.scopes),
    mostScopes,
  );
  return html`${named(row[0].entry.section)}<small>${listed(sources)}${rest > 0 ? html` and ${rest} more` : undefined}</small>${
    scopes === "" ? undefined : html`<small>${scopes}</small>`
  }`;
}

function status([{ entry, count }]: Row): Markup {
  const mark = entry.gap ? html`<b class="gap">${entry.status}</b>` : html`${entry.status}`;
  return html`${mark}${count === undefined ? undefined : html`<small>${countOf(count, "record")}</small>`}`;
}

function said(row: Row, anchors: Anchors): Markup {
  const { entry } = row[0];
  const { requiredPermission, consequence, accepted } = entry;
  const until = accepted?.expires === undefined ? "" : ` until ${accepted.expires}`;
  const notes = row.flatMap((group) => [...group.notes.slice(0, mostNotes), ...group.skipped.slice(0, mostNotes)]);
  return html`${wasReadWhole(entry) ? undefined : html`<p>${sentence(reasonOf(entry))}</p>`}${
    requiredPermission && html`<p>Needs <code>${requiredPermission}</code></p>`
  }${consequence && html`<p>${sentence(consequence)}</p>`}${
    accepted && html`<p>Accepted${until}: ${sentence(accepted.reason)}</p>`
  }${affectedPolicies(row, anchors)}${notes.slice(0, 2 * mostNotes).map((text) => html`<p>${sentence(text)}</p>`)}`;
}

function affectedPolicies(row: Row, anchors: Anchors): Markup | undefined {
  const affected = unique(row.flatMap((group) => group.affected));
  if (affected.length === 0) return undefined;
  const links = affected.slice(0, mostPolicies).map((id) => linkTo(anchors.policies.get(id), named(id)));
  const rest = affected.length - links.length;
  return html`<details><summary>${countOf(affected.length, "policy", "policies")} could not decide</summary><p>${listed(links)}${rest > 0 ? html` and ${rest} more` : undefined}</p></details>`;
}

/** Verdicts that are unknown for another reason than the coverage: a missing fact, a policy that stopped. */
function undecided(unknowns: readonly Unknown[], anchors: Anchors): Markup | undefined {
  if (unknowns.length === 0) return undefined;
  return tableOf({
    caption: "Undecided",
    heads: ["Policy", "Status", "What that means"],
    rows: unknowns.map((unknown) => undecidedRow(unknown, anchors)),
    byteLimit: undecidedBytes,
  });
}

function undecidedRow(unknown: Unknown, anchors: Anchors): readonly Markup[] {
  const { policy, source, section, reason, examples = [], count = examples.length } = unknown;
  const place = linkTo(anchors.sources.get(source), named(source));
  const some = examples.slice(0, mostExamples).map((example) => html`<code>${named(example)}</code>`);
  const rest = count - some.length;
  const more = rest > 0 ? html` and ${countOf(rest, "other")}` : undefined;
  return [
    html`${linkTo(anchors.policies.get(policy), named(policy))}<small>${section === undefined ? undefined : html`${named(section)} of `}${place}</small>`,
    html`undecided<small>${countOf(count, "subject")}</small>`,
    html`<p>${sentence(reason)}</p>${some.length === 0 ? undefined : html`<p>Such as ${listed(some)}${more}</p>`}`,
  ];
}

import type { ReportedIdentity } from "../../model/generated/result.ts";
import { type Flagged, isWorking, severityOf } from "../flagged.ts";
import type { FlaggedGroup, Grouping, Leaver } from "../groups.ts";
import { daysAgo, explainCommand, leaverPhrases, leaversTitle, whatIsFlagged } from "../phrases.ts";
import { countOf } from "../text.ts";
import type { Entries } from "./entries.ts";
import { marked, stepList } from "./entry.ts";
import { bytesOf, html, lines, linkTo, listed, type Markup, named } from "./markup.ts";
import type { Section } from "./section.ts";
import { tableOf } from "./table.ts";

/** More people in the first table hide what comes after it. */
const mostFirst = 6;
/** The further ones fold away. */
const mostOpen = 12;
const mostGroups = 12;
const mostHeadingBytes = 400_000;
const mostDoubts = 3;

/** What the first table says of somebody who may not have left, or may not be the owner. */
const doubtful = { probable: "probably the owner", open: "not certain that they left" };

/** Leavers for whom the page has room, worst first, each with the id of its heading. */
export type PlacedLeavers = ReadonlyMap<Leaver, string>;

/** Places as many leavers as the page has room for. */
export function placeLeavers(leavers: readonly Leaver[]): PlacedLeavers {
  let bytes = 0;
  const placed = new Map<Leaver, string>();
  for (const [index, leaver] of leavers.entries()) {
    const id = `p${index + 1}`;
    bytes += bytesOf(leaverHeading(leaver, id));
    if (bytes > mostHeadingBytes) break;
    placed.set(leaver, id);
  }
  return placed;
}

/** Bytes of the headings of all leavers that are placed. */
export function headingBytes(placed: PlacedLeavers): number {
  return [...placed].reduce((sum, [leaver, id]) => sum + bytesOf(leaverHeading(leaver, id)), 0);
}

/** The id of the heading of a group. */
export function groupId(index: number): string {
  return `g${index + 1}`;
}

/** What to deal with first: whose access to switch off, who takes over, what to do, and what else was found. */
export function firstSection(
  placed: PlacedLeavers,
  { leavers, leaverSteps, groups }: Grouping,
  entries: Pick<Entries, "anchors">,
  explainWith: string | undefined,
): Section | undefined {
  const flagged = [...leavers.flatMap(({ credentials }) => credentials), ...groups.flatMap((group) => group.flagged)];
  const example = flagged.find(({ subject }) => subject.publicId !== undefined) ?? flagged[0];
  const parts = [
    firstLeavers(placed, leavers, entries),
    stepList(leaverSteps.slice(0, 1)),
    otherGroups(groups, leavers.length > 0),
    example && html`<p>Evidence for one: <code>${named(explainCommand(example, explainWith))}</code></p>`,
  ];
  const shown = parts.flatMap((part) => part ?? []);
  if (shown.length === 0) return undefined;
  return { id: "first", title: leavers.length > 0 ? "Switch off first" : "What was found", content: html`${shown}` };
}

function firstLeavers(
  placed: PlacedLeavers,
  leavers: readonly Leaver[],
  entries: Pick<Entries, "anchors">,
): Markup | undefined {
  if (placed.size === 0) return undefined;
  const rows = [...placed].slice(0, mostFirst).map(([leaver, id]) => firstRow(leaver, id, entries));
  const heads = ["Who", "Left", "Still has", "Hand over to"];
  const table = tableOf({ caption: `${leaversTitle(leavers)}, most urgent first`, heads, rows, style: "first" });
  const rest = leavers.length - rows.length;
  if (rest === 0) return table;
  return html`${table}<p><a href="#left">${countOf(rest, "more person", "more people")} who left</a></p>`;
}

function otherGroups(groups: readonly FlaggedGroup[], isMore: boolean): Markup | undefined {
  if (groups.length === 0) return undefined;
  const links = groups
    .slice(0, mostGroups)
    .map(({ title, flagged }, index) => html`${linkTo(groupId(index), named(title))} ${flagged.length}`);
  const rest = groups.length - links.length;
  return html`<p>${isMore ? "Also: " : ""}${listed(links)}${rest > 0 ? html` and ${rest} more` : undefined}</p>`;
}

function firstRow(
  { identity, certainty, credentials, others }: Leaver,
  id: string,
  entries: Pick<Entries, "anchors">,
): readonly Markup[] {
  const [first] = [...credentials, ...others];
  const worst = first && linkTo(entries.anchors.get(first.key), named(whatIsFlagged(first)));
  const who = html`${linkTo(id, named(identity.name))}${worst && html`<small>${worst}</small>`}`;
  const working = credentials.filter(isWorking);
  const used = working.filter(({ subject }) => subject.daysUsedAfterOwnerLeft !== undefined).length;
  return [
    first === undefined ? who : marked(severityOf(first), who),
    lastDayOf(identity),
    html`${holds(working, others)}${used > 0 ? html`<small>${used} used since then</small>` : undefined}${
      certainty === "certain" ? undefined : html`<small>${doubtful[certainty]}</small>`
    }`,
    identity.successor === undefined ? html`<i>nobody named</i>` : named(identity.successor),
  ];
}

function lastDayOf({ endedAt, daysSinceEnd }: ReportedIdentity): Markup {
  const ago = typeof daysSinceEnd === "number" ? html`<small>${daysAgo(daysSinceEnd)}</small>` : undefined;
  return html`${endedAt === undefined ? "on an unknown day" : named(endedAt)}${ago}`;
}

function holds(working: readonly Flagged[], others: readonly Flagged[]): string {
  if (working.length > 0) return countOf(working.length, "working credential");
  if (others.length === 0) return "nothing that works";
  return countOf(others.length, "account or line in a file", "accounts or lines in files");
}

/** Everything that people who left still have, with what to do about it. */
export function leaverSection(
  placed: PlacedLeavers,
  leavers: readonly Leaver[],
  entries: Entries,
): Section | undefined {
  if (leavers.length === 0) return undefined;
  const blocks = [...placed].map(([leaver, id]) => leaverBlock(leaver, id, entries));
  const folded = blocks.slice(mostOpen);
  const more =
    folded.length === 0
      ? undefined
      : html`<details class="more"><summary>${countOf(folded.length, "more person", "more people")} who left</summary>${lines(folded)}</details>`;
  const left = leavers.length - placed.size;
  const content = html`${lines(blocks.slice(0, mostOpen))}${more}${
    left === 0 ? undefined : html`<p>${countOf(left, "more person", "more people")} who left: see the JSON report.</p>`
  }`;
  return { id: "left", title: leaversTitle(leavers), content };
}

function leaverBlock(leaver: Leaver, id: string, entries: Entries): Markup {
  return html`${leaverHeading(leaver, id)}${entryList([...leaver.credentials, ...leaver.others], entries)}`;
}

function leaverHeading(leaver: Leaver, id: string): Markup {
  const doubts = leaver.doubts.slice(0, mostDoubts);
  return html`<h3 id="${id}">${named(leaver.identity.name)}</h3><p class="who">${named(leaverPhrases(leaver).join(" · "))}</p>${
    doubts.length === 0 ? undefined : html`<p>Not certain: ${doubts.join(" ")}</p>`
  }`;
}

/** The entries of one group; of what has no room the number. */
export function entryList(flagged: readonly Flagged[], { items }: Entries): Markup {
  const shown = flagged.flatMap((one) => items.get(one) ?? []);
  const rest = flagged.length - shown.length;
  const list = shown.length === 0 ? undefined : html`<ul class="entries">${lines(shown)}</ul>`;
  return html`${list}${rest > 0 ? html`<p>${rest} more: see the JSON report.</p>` : undefined}`;
}

import type { Result } from "../../model/generated/result.ts";
import { by, keyOf } from "../../model/order.ts";
import { type Flagged, fixedWidth, rankOf, severityOf } from "../flagged.ts";
import { isCertain, type Leaver } from "../groups.ts";
import { whatIsFlagged } from "../phrases.ts";
import { countOf } from "../text.ts";
import type { Entries } from "./entries.ts";
import { marked, useInWords } from "./entry.ts";
import { html, linkTo, type Markup, named } from "./markup.ts";
import type { PlacedLeavers } from "./people.ts";
import type { Section } from "./section.ts";
import { tableOf } from "./table.ts";

const mostRows = 40;
const day = 86_400_000;
/** A use or a last day that is longer ago is shown at the left edge, so that the others do not shrink to nothing. */
const longestSpan = 3 * 365 * day;
/** Room at both sides, in percent, so that a mark at the edge is whole. */
const margin = 2;

/** One credential of somebody who has left, in milliseconds since 1970. */
export interface TimelineRow {
  readonly flagged: Flagged;
  readonly leaver: Leaver;
  readonly lastDay: number;
  /** Absent: never used, or not known. */
  readonly lastUse?: number;
}

/** Every credential of a leaver whose last day is known, worst first, among equals the one used longest afterwards. */
export function timelineRows(leavers: Iterable<Leaver>): readonly TimelineRow[] {
  return [...leavers]
    .flatMap((leaver) => {
      const lastDay = dayIn(leaver.identity.endedAt);
      if (lastDay === undefined) return [];
      return leaver.credentials.filter(isCertain).map((flagged) => rowOf(flagged, leaver, lastDay));
    })
    .sort(by(timelineOrder));
}

function rowOf(flagged: Flagged, leaver: Leaver, lastDay: number): TimelineRow {
  const { lastUsed } = flagged.subject;
  const used = lastUsed?.state === "used" ? Date.parse(lastUsed.at) : Number.NaN;
  return Number.isNaN(used) ? { flagged, leaver, lastDay } : { flagged, leaver, lastDay, lastUse: used };
}

function timelineOrder({ flagged }: TimelineRow): string {
  const days = flagged.subject.daysUsedAfterOwnerLeft ?? 0;
  return keyOf(rankOf(severityOf(flagged)), fixedWidth(Number.MAX_SAFE_INTEGER - days), flagged.subject.id);
}

/** The beginning of a day as a roster writes it, undefined for other texts. */
function dayIn(text: string | undefined): number | undefined {
  const [date] = /^\d{4}-\d\d-\d\d/.exec(text ?? "") ?? [];
  const instant = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(instant) ? undefined : instant;
}

/** The picture: for each credential the last day of its owner against its last use. */
export function timelineSection(
  leavers: PlacedLeavers,
  entries: Entries,
  { evaluatedAt }: Pick<Result, "evaluatedAt">,
): Section | undefined {
  const all = timelineRows(leavers.keys());
  const rows = all.slice(0, mostRows);
  if (rows.length === 0) return undefined;
  const scale = scaleFor(rows, Date.parse(evaluatedAt));
  const rest = all.length - rows.length;
  const table = tableOf({
    caption: "Last day of the owner against the last use of each credential",
    heads: ["Credential", "Last day and last use", "From last day to today"],
    rows: rows.map((row) => cellsOf(row, { leavers, entries, scale })),
    style: "timeline",
  });
  const more = rest > 0 ? html`<p>${countOf(rest, "more credential")}: in the list above.</p>` : undefined;
  const content = html`${legend()}${axis(scale)}${table}${more}`;
  return { id: "timeline", title: "Last day and last use", content };
}

interface TimelinePage {
  readonly leavers: PlacedLeavers;
  readonly entries: Entries;
  readonly scale: Scale;
}

function cellsOf(row: TimelineRow, { leavers, entries, scale }: TimelinePage): readonly Markup[] {
  const { flagged, leaver } = row;
  const what = linkTo(entries.anchors.get(flagged.key), named(whatIsFlagged(flagged)));
  const who = linkTo(leavers.get(leaver), named(leaver.identity.name));
  return [
    marked(severityOf(flagged), html`${what}<small>${who}</small>`),
    html`left ${named(leaver.identity.endedAt ?? "")}<small>${useInWords(flagged)}</small>`,
    bar(row, scale),
  ];
}

/** From an instant to the place on the line, in percent. */
interface Scale {
  readonly start: number;
  readonly end: number;
}

function scaleFor(rows: readonly TimelineRow[], now: number): Scale {
  const today = Number.isNaN(now) ? 0 : now;
  const end = rows.reduce((latest, { lastDay, lastUse: used = lastDay }) => Math.max(latest, lastDay, used), today);
  const first = rows.reduce((least, { lastDay, lastUse: used = lastDay }) => Math.min(least, lastDay, used), end - day);
  return { start: Math.max(first, end - longestSpan), end };
}

function percent(instant: number, { start, end }: Scale): string {
  const share = Math.min(1, Math.max(0, (instant - start) / (end - start)));
  return `${(margin + share * (100 - 2 * margin)).toFixed(1)}%`;
}

/** The owner's last day as an upright stroke, the last use as a dot, and the time between them if it was used since. */
function bar({ flagged, lastDay, lastUse: used }: TimelineRow, scale: Scale): Markup {
  const left = percent(lastDay, scale);
  const isAfter = flagged.subject.daysUsedAfterOwnerLeft !== undefined;
  const dot = used === undefined ? undefined : percent(used, scale);
  const span =
    isAfter && dot !== undefined ? html`<line class="since" x1="${left}" x2="${dot}" y1="12" y2="12"/>` : undefined;
  const mark = dot && html`<circle class="${isAfter ? "after" : "before"}" cx="${dot}" cy="12" r="5"/>`;
  const months = ticks(scale).map((instant) => {
    const at = percent(instant, scale);
    return html`<line class="tick" x1="${at}" x2="${at}" y1="-4" y2="28"/>`;
  });
  return html`<svg aria-hidden="true" width="100%" height="24">${months}<line class="axis" x1="${left}" x2="${100 - margin}%" y1="12" y2="12"/>${span}<line class="last-day" x1="${left}" x2="${left}" y1="3" y2="21"/>${mark}</svg>`;
}

function legend(): Markup {
  return html`<ul class="legend"><li><svg aria-hidden="true" width="10" height="20"><line class="last-day" x1="5" x2="5" y1="2" y2="18"/></svg> the owner's last day</li><li><svg aria-hidden="true" width="34" height="20"><line class="since" x1="0" x2="26" y1="10" y2="10"/><circle class="after" cx="26" cy="10" r="5"/></svg> used after the last day</li><li><svg aria-hidden="true" width="14" height="20"><circle class="before" cx="7" cy="10" r="5"/></svg> last used before it, or not by signing in</li></ul>`;
}

/** Months above the lines, few enough for a telephone. */
function axis(scale: Scale): Markup {
  const labels = ticks(scale).map((instant) => {
    const at = percent(instant, scale);
    return html`<line class="tick" x1="${at}" x2="${at}" y1="16" y2="22"/><text x="${at}" y="12" text-anchor="middle">${new Date(instant).toISOString().slice(0, 7)}</text>`;
  });
  const end = `${100 - margin}%`;
  return html`<div class="axis-row" aria-hidden="true"><svg width="100%" height="22">${labels}<text x="${end}" y="12" text-anchor="end">today</text></svg></div>`;
}

const mostTicks = 5;
/** The share of the line that a label takes on a telephone. */
const roomOfLabel = 0.18;

/** The first of months that divide the span into at most five parts, none of them beside the end. */
function ticks({ start, end }: Scale): readonly number[] {
  const first = new Date(start);
  const months = Math.ceil((end - start) / (30 * day));
  const step = [1, 2, 3, 6, 12].find((size) => months / size <= mostTicks) ?? 12;
  const from = Math.ceil((first.getUTCMonth() + 1) / step) * step;
  const all = Array.from({ length: Math.ceil(months / step) + 1 }, (_, index) =>
    Date.UTC(first.getUTCFullYear(), from + index * step),
  );
  const room = (end - start) * roomOfLabel;
  return all.filter((instant) => instant > start + room / 3 && instant < end - room);
}

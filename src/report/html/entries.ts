import type { Finding } from "../../model/generated/result.ts";
import { by } from "../../model/order.ts";
import { type Flagged, rankOf, severityOf } from "../flagged.ts";
import { type EntryPlace, entryBody, entryLine } from "./entry.ts";
import { bytesOf, html, type Markup, named } from "./markup.ts";

/** Something flagged with the place where the page shows it. */
export interface PlacedEntry {
  readonly flagged: Flagged;
  readonly place: EntryPlace;
}

/** The list items of what is flagged, as far as the page has room: the most urgent first, with their evidence. */
export interface Entries {
  /** Absent: there was no room for it. */
  readonly items: ReadonlyMap<Flagged, Markup>;
  /** By the id of a subject that is on the page. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Entries that the page shows without their evidence. */
  readonly withoutEvidence: number;
  /** Entries that it does not show at all. */
  readonly left: number;
}

interface NumberedEntry extends PlacedEntry {
  readonly id: string;
}

/** Lines may take this share of the room, so that some is left for evidence. */
const shareOfLines = 0.6;

/** Plans which entries get a line, and which of these their evidence, in so many bytes. */
export function planEntries(placed: readonly PlacedEntry[], byteLimit: number): Entries {
  const urgent = placed
    .map((entry, index): NumberedEntry => ({ ...entry, id: `c${index + 1}` }))
    .toSorted(by(({ flagged }) => rankOf(severityOf(flagged))));
  const lines = takeFitting(urgent, byteLimit * shareOfLines, lineItem);
  const used = lines.reduce((sum, item) => sum + bytesOf(item), 0);
  const told = new Map<Finding, string>();
  const shown = urgent.slice(0, lines.length);
  const whole = takeFitting(shown, byteLimit - used, (entry) => bodyOf(entry, told));
  const items = shown.map((entry, index) => {
    const body = whole[index];
    return [entry.flagged, body === undefined ? (lines[index] ?? html``) : foldedItem(entry, body)] as const;
  });
  return {
    items: new Map(items),
    anchors: new Map(shown.map(({ flagged, id }) => [flagged.subject.id, id])),
    withoutEvidence: lines.length - whole.length,
    left: placed.length - lines.length,
  };
}

/** What is made of the first items, up to the one for which there is no room. */
function takeFitting<Item>(
  items: readonly Item[],
  byteLimit: number,
  render: (item: Item) => Markup,
): readonly Markup[] {
  const taken: Markup[] = [];
  let bytes = 0;
  for (const item of items) {
    const markup = render(item);
    bytes += bytesOf(markup) + 1;
    if (bytes > byteLimit) break;
    taken.push(markup);
  }
  return taken;
}

function lineItem({ flagged, place, id }: NumberedEntry): Markup {
  const [{ reference }] = flagged.findings;
  return html`<li id="${id}"><div class="line">${entryLine(flagged, place)}</div><small>Evidence: <code>outlived explain ${named(reference)}</code></small></li>`;
}

function bodyOf({ flagged, place, id }: NumberedEntry, told: Map<Finding, string>): Markup {
  const body = entryBody(flagged, place, told);
  for (const finding of flagged.findings) {
    if (finding.subject.members !== undefined && !told.has(finding)) told.set(finding, id);
  }
  return html`<div class="body">${body}</div>`;
}

function foldedItem({ flagged, place, id }: NumberedEntry, body: Markup): Markup {
  return html`<li id="${id}"><details><summary class="line">${entryLine(flagged, place)}</summary>${body}</details></li>`;
}

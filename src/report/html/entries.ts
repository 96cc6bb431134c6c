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

/** The list items of what is flagged, as far as the page has room for them. */
export interface Entries {
  /** What has no item is only counted. */
  readonly items: ReadonlyMap<Flagged, Markup>;
  /** The id of an item by the key of what is flagged. */
  readonly anchors: ReadonlyMap<string, string>;
  /** What the page shows, most urgent first. */
  readonly shown: readonly NumberedEntry[];
  readonly withoutEvidence: number;
  readonly left: number;
}

interface NumberedEntry extends PlacedEntry {
  readonly id: string;
}

/** A line for as much of what is flagged as fits into so many bytes, the most urgent first, without evidence. `total` is all that is flagged. */
export function entryLines(placed: readonly PlacedEntry[], byteLimit: number, total: number): Entries {
  const urgent = placed
    .map((entry, index): NumberedEntry => ({ ...entry, id: `c${index + 1}` }))
    .toSorted(by(({ flagged }) => rankOf(severityOf(flagged))));
  const lines = takeFitting(urgent, byteLimit, { render: lineItem });
  const shown = urgent.slice(0, lines.length);
  return {
    items: new Map(shown.map(({ flagged }, index) => [flagged, lines[index] ?? html``])),
    anchors: new Map(shown.map(({ flagged, id }) => [flagged.key, id])),
    shown,
    withoutEvidence: shown.length,
    left: total - shown.length,
  };
}

/** The entries with evidence, that of the most urgent first, as far as it makes them at most so many bytes longer. */
export function withEvidence(entries: Entries, byteLimit: number): Entries {
  const told = new Map<Finding, string>();
  const whole = takeFitting(entries.shown, byteLimit, {
    render: (entry) => wholeItem(entry, told),
    instead: ({ flagged }) => entries.items.get(flagged),
  });
  const items = new Map(entries.items);
  for (const [index, item] of whole.entries()) {
    const entry = entries.shown[index];
    if (entry !== undefined) items.set(entry.flagged, item);
  }
  return { ...entries, items, withoutEvidence: entries.shown.length - whole.length };
}

interface Fitting<Item> {
  readonly render: (item: Item) => Markup;
  /** What it takes the place of. */
  readonly instead?: (item: Item) => Markup | undefined;
}

/** What is made of the first items, up to the one for which there is no room. */
function takeFitting<Item>(
  items: readonly Item[],
  byteLimit: number,
  { render, instead }: Fitting<Item>,
): readonly Markup[] {
  const taken: Markup[] = [];
  let bytes = 0;
  for (const item of items) {
    const markup = render(item);
    const before = instead?.(item);
    bytes += bytesOf(markup) + 1 - (before === undefined ? 0 : bytesOf(before) + 1);
    if (bytes > byteLimit) break;
    taken.push(markup);
  }
  return taken;
}

function lineItem({ flagged, place, id }: NumberedEntry): Markup {
  const [{ reference }] = flagged.findings;
  return html`<li id="${id}"><div class="line">${entryLine(flagged, place)}</div><small>Evidence: <code>outlived explain ${named(reference)}</code></small></li>`;
}

/** A line that unfolds. A finding on a whole scope is told once, in the first of its entries. */
function wholeItem({ flagged, place, id }: NumberedEntry, told: Map<Finding, string>): Markup {
  const body = entryBody(flagged, place, told);
  for (const finding of flagged.findings) {
    if (finding.subject.members !== undefined && !told.has(finding)) told.set(finding, id);
  }
  return html`<li id="${id}"><details><summary class="line">${entryLine(flagged, place)}</summary><div class="body">${body}</div></details></li>`;
}

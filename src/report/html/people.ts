import { type Flagged, isWorking, severityOf } from "../flagged.ts";
import type { Leaver } from "../groups.ts";
import { leftWhen } from "../phrases.ts";
import { countOf } from "../text.ts";
import type { Entries } from "./entries.ts";
import { severityMark } from "./entry.ts";
import { bytesOf, html, lines, linkTo, type Markup, named } from "./markup.ts";
import type { Section } from "./section.ts";
import { tableOf } from "./table.ts";

/** More people in the first table hide what comes after it. */
const mostFirst = 6;
/** The further ones fold away. */
const mostOpen = 12;
const headingBytes = 400_000;

/** Leavers for whom the page has room, worst first, each with the id of its heading. */
export type PlacedLeavers = ReadonlyMap<Leaver, string>;

/** Places as many leavers as the page has room for. */
export function placeLeavers(leavers: readonly Leaver[]): PlacedLeavers {
  let bytes = 0;
  const placed = new Map<Leaver, string>();
  for (const [index, leaver] of leavers.entries()) {
    const id = `p${index + 1}`;
    bytes += bytesOf(leaverHeading(leaver, id));
    if (bytes > headingBytes) break;
    placed.set(leaver, id);
  }
  return placed;
}

/** Whose access to switch off first, and who takes over: a row for each of the first leavers. */
export function firstLeavers(leavers: PlacedLeavers): Section | undefined {
  if (leavers.size === 0) return undefined;
  const rows = [...leavers].slice(0, mostFirst).map(([leaver, id]) => firstRow(leaver, id));
  const heads = ["Who", "Left", "Still has", "Hand over to"];
  const table = tableOf({ caption: "People who left, most urgent first", heads, rows, style: "first" });
  const rest = leavers.size - rows.length;
  const more = rest > 0 ? html`<p><a href="#left">${rest} more</a></p>` : undefined;
  return { id: "first", title: "Switch off first", content: html`${table}${more}` };
}

function firstRow({ identity, isUncertain, credentials, others }: Leaver, id: string): readonly Markup[] {
  const [first] = [...credentials, ...others];
  const working = credentials.filter(isWorking);
  const used = working.filter(({ subject }) => subject.daysUsedAfterOwnerLeft !== undefined).length;
  return [
    html`${first && severityMark(severityOf(first))} ${linkTo(id, named(identity.name))}`,
    named(leftWhen(identity).replace(/^left /, "")),
    html`${holds(working, others)}${used > 0 ? html`<small>${used} used since then</small>` : undefined}${
      isUncertain ? html`<small>probably the owner</small>` : undefined
    }`,
    identity.successor === undefined ? html`<i>nobody named</i>` : named(identity.successor),
  ];
}

function holds(working: readonly Flagged[], others: readonly Flagged[]): string {
  if (working.length > 0) return countOf(working.length, "working credential");
  if (others.length === 0) return "nothing that works";
  return countOf(others.length, "account or line in a file", "accounts or lines in files");
}

/** Everything that people who left still have, with what to do about it. */
export function leaverSection(
  placed: PlacedLeavers,
  { leavers, steps, entries }: { leavers: readonly Leaver[]; steps: readonly string[]; entries: Entries },
): Section | undefined {
  if (leavers.length === 0) return undefined;
  const blocks = [...placed].map(([leaver, id]) => leaverBlock(leaver, id, entries));
  const folded = blocks.slice(mostOpen);
  const more =
    folded.length === 0
      ? undefined
      : html`<details class="more"><summary>${countOf(folded.length, "more person", "more people")} who left</summary>${lines(folded)}</details>`;
  const left = leavers.length - placed.size;
  const content = html`${firstStep(steps)}${lines(blocks.slice(0, mostOpen))}${more}${
    left === 0 ? undefined : html`<p>${countOf(left, "more person", "more people")} who left: see the JSON report.</p>`
  }`;
  return { id: "left", title: "People who left", content };
}

function leaverBlock(leaver: Leaver, id: string, entries: Entries): Markup {
  return html`${leaverHeading(leaver, id)}${entryList([...leaver.credentials, ...leaver.others], entries)}`;
}

function leaverHeading({ identity, isUncertain }: Leaver, id: string): Markup {
  const { name, successor } = identity;
  return html`<h3 id="${id}">${named(name)}</h3><p class="who">${named(leftWhen(identity))}${
    successor === undefined ? undefined : html` · hand over to <strong>${named(successor)}</strong>`
  }${isUncertain ? html` · probably the owner of:` : undefined}</p>`;
}

/** The entries of one group; of what has no room the number. */
export function entryList(flagged: readonly Flagged[], { items }: Entries): Markup {
  const shown = flagged.flatMap((one) => items.get(one) ?? []);
  const rest = flagged.length - shown.length;
  const list = shown.length === 0 ? undefined : html`<ul class="entries">${lines(shown)}</ul>`;
  return html`${list}${rest > 0 ? html`<p>${rest} more: see the JSON report.</p>` : undefined}`;
}

/** What to do first about a group; each entry says what to do about it. */
export function firstStep([step]: readonly string[]): Markup | undefined {
  return step === undefined ? undefined : html`<p class="do"><b>Do</b> ${step}</p>`;
}

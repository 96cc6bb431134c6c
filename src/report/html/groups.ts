import { groupBy } from "../../model/group.ts";
import type { Flagged } from "../flagged.ts";
import type { FlaggedGroup } from "../groups.ts";
import { countOf, firstOf } from "../text.ts";
import type { Entries } from "./entries.ts";
import { stepList } from "./entry.ts";
import { html, lines, type Markup, named } from "./markup.ts";
import { entryList, groupId } from "./people.ts";
import type { Section } from "./section.ts";

/** More entries of a group fold away. */
const mostOpen = 5;

/** Everything that is flagged beside what leavers have, by what is wrong with it. */
export function groupSection(groups: readonly FlaggedGroup[], entries: Entries): Section | undefined {
  if (groups.length === 0) return undefined;
  const blocks = groups.map((group, index) => groupBlock(group, groupId(index), entries));
  return { id: "others", title: "Other findings", content: lines(blocks) };
}

function groupBlock({ title, flagged, steps }: FlaggedGroup, id: string, entries: Entries): Markup {
  const open = flagged.length <= mostOpen + 1 ? flagged : flagged.slice(0, mostOpen);
  const folded = flagged.slice(open.length);
  return html`<h3 id="${id}">${named(title)} <span class="count">${flagged.length}</span></h3>${stepList(steps.slice(0, 1))}${entryList(open, entries)}${
    folded.length === 0
      ? undefined
      : html`<details class="more"><summary>${moreOf(folded)}</summary>${entryList(folded, entries)}</details>`
  }`;
}

/** "10 more: 5 Actions secrets, 3 access keys". */
function moreOf(flagged: readonly Flagged[]): string {
  const byNoun = [...groupBy(flagged, ({ subject }) => subject.noun ?? subject.kind)];
  const counts = byNoun
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([noun, some]) => countOf(some.length, noun));
  return `${flagged.length} more: ${firstOf(counts, 4)}`;
}

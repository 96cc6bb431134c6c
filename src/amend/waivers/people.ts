import { unique } from "../../model/group.ts";
import type { PersonNames } from "../../model/resolution.ts";
import type { Waiver } from "../../model/waiver.ts";
import { foldCase } from "./finding.ts";
import { approverTexts } from "./problems.ts";

/**
 * Adds to the people whose names are replaced those whom waivers alone name. One word may be a role ("CISO") as well as
 * somebody, so it is replaced only where it is the whole value.
 */
export function peopleInWaivers(
  entries: readonly Pick<Waiver, "approver" | "people">[],
  people: readonly PersonNames[],
): readonly PersonNames[] {
  const known = new Set(people.flatMap(({ spellings, values = [] }) => [...spellings, ...values].map(foldCase)));
  const mentioned = new Map<string, PersonNames>();
  const mention = (texts: readonly string[]): void => {
    const values = texts.filter((text) => !known.has(foldCase(text)));
    const [last] = values.slice(-1);
    if (last === undefined) return;
    const id = `waivers:${foldCase(last)}`;
    const all = unique([...(mentioned.get(id)?.values ?? []), ...values]);
    mentioned.set(id, { id, spellings: all.filter((text) => !/^[\p{L}\p{M}]+$/u.test(text)), values: all });
  };
  for (const entry of entries) {
    mention(approverTexts(entry));
    for (const person of entry.people) if (!/[*?]/.test(person)) mention([person]);
  }
  return mentioned.size === 0 ? people : [...people, ...mentioned.values()];
}

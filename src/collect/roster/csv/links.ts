import type { Identity } from "../../../model/generated/snapshot.ts";
import type { MergedPerson } from "./merge.ts";

/**
 * Finds managers and successors by id, e-mail address or full name, where only one person has it, and writes them into
 * the identities: copies would double the memory of a large roster. Gives the number of those who are not in the roster.
 */
export function linkPeople(people: readonly MergedPerson[]): number {
  const index = indexWanted(people);
  let unlinked = 0;
  const link = (identity: Identity, field: "manager" | "successor", cell: string | undefined): void => {
    if (cell === undefined) return;
    const found = linkTo(cell, index);
    if (found === undefined) unlinked += 1;
    else identity[field] = found;
  };
  for (const { identity, manager, successor } of people) {
    link(identity, "manager", manager);
    link(identity, "successor", successor);
  }
  return unlinked;
}

/** Ids of identities by what a cell may hold; undefined if several people have it. */
type Ids = Map<string, string | undefined>;

interface Index {
  readonly byNumber: Ids;
  /** By name and e-mail address in lower case. */
  readonly byName: Ids;
}

/** The people whom a cell names: they are few, and an index of all would be large. */
function indexWanted(people: readonly MergedPerson[]): Index {
  const wanted = new Set<string>();
  for (const { manager, successor } of people) {
    for (const cell of [manager, successor]) if (cell !== undefined) wanted.add(cell).add(cell.toLowerCase());
  }
  const index: Index = { byNumber: new Map(), byName: new Map() };
  const add = (ids: Ids, key: string | undefined, id: string): void => {
    if (key === undefined || !wanted.has(key)) return;
    ids.set(key, !ids.has(key) || ids.get(key) === id ? id : undefined);
  };
  for (const { employeeId, otherIds = [], identity } of wanted.size > 0 ? people : []) {
    for (const number of [employeeId, ...otherIds]) add(index.byNumber, number, identity.id);
    for (const email of identity.emails ?? []) add(index.byName, email, identity.id);
    add(index.byName, identity.name.toLowerCase(), identity.id);
  }
  return index;
}

/** The id of the identity that a cell means, else the e-mail address in the cell. */
function linkTo(cell: string, { byNumber, byName }: Index): string | undefined {
  const id = byNumber.get(cell) ?? byName.get(cell.toLowerCase());
  if (id !== undefined) return id;
  return /^\S+@\S+$/.test(cell) ? cell.toLowerCase() : undefined;
}

import type { Identity } from "../../../model/generated/snapshot.ts";
import { append } from "../../../model/group.ts";
import { keyOf } from "../../../model/order.ts";
import type { Person } from "./person.ts";
import { findRepeated } from "./repeated.ts";

/** The rows of one person. */
export type PersonRows = readonly [Person, ...Person[]];

/**
 * Groups the rows of one person: rows with the same id, and rows with the same address or login, such as those of a new
 * number after a rehire. An address or login of rows with different ids and different names is shared, such as a
 * mailbox, and joins nobody.
 */
export function groupByPerson(rows: readonly Person[]): Iterable<PersonRows> {
  const parents = new Uint32Array(rows.length).map((_zero, index) => index);
  const isRepeated = findRepeated(keysOfAll(rows), rows.length * 3);
  const firstById = new Map<string, number>();
  for (const [index, { identity }] of rows.entries()) {
    if (!isRepeated(identity.id)) continue;
    parents[index] = firstById.get(identity.id) ?? index;
    if (parents[index] === index) firstById.set(identity.id, index);
  }
  for (const holders of findHolders(rows, parents, isRepeated)) {
    if (!haveOneName(holders.flatMap((index) => rows[index]?.identity ?? []))) continue;
    const roots = holders.map((index) => rootOf(parents, index)).sort((left, right) => left - right);
    for (const root of roots) parents[root] = roots[0] ?? root;
  }
  return gather(rows, parents);
}

/** Rows of several are held until all are seen; most people have one row, which is not. */
function* gather(rows: readonly Person[], parents: Uint32Array): Generator<PersonRows> {
  const sizes = new Uint32Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const root = rootOf(parents, index);
    sizes[root] = (sizes[root] ?? 0) + 1;
  }
  const groups = new Map<number, [Person, ...Person[]]>();
  for (const [index, row] of rows.entries()) {
    const root = rootOf(parents, index);
    const group = groups.get(root);
    if (sizes[root] === 1) yield [row];
    else if (group === undefined) groups.set(root, [row]);
    else group.push(row);
  }
  yield* groups.values();
}

/** The first row of the group to which a row belongs. It shortens the way, so that long chains stay cheap. */
function rootOf(parents: Uint32Array, index: number): number {
  let row = index;
  for (let parent = parents[row] ?? row; parent !== row; parent = parents[row] ?? row) {
    parents[row] = parents[parent] ?? parent;
    row = parent;
  }
  return row;
}

/** The rows of persons with the same address or login, where they have different ids. */
function findHolders(
  rows: readonly Person[],
  parents: Uint32Array,
  isRepeated: (key: string) => boolean,
): Iterable<readonly number[]> {
  const firstByKey = new Map<string, number>();
  const others = new Map<string, number[]>();
  for (const [index, { identity }] of rows.entries()) {
    for (const key of keysOf(identity)) {
      if (!isRepeated(key)) continue;
      const first = firstByKey.get(key);
      if (first === undefined) firstByKey.set(key, index);
      else if (parents[first] !== parents[index]) append(others, key, index);
    }
  }
  return [...others].map(([key, indexes]) => [firstByKey.get(key) ?? 0, ...indexes]);
}

function* keysOfAll(rows: readonly Person[]): Generator<string> {
  for (const { identity } of rows) {
    yield identity.id;
    yield* keysOf(identity);
  }
}

function keysOf({ kind, emails = [], logins = [] }: Identity): readonly string[] {
  return kind !== "person" ? [] : [...emails, ...logins.map(({ system, login }) => keyOf(system, login.toLowerCase()))];
}

/** Whether the names may all be one person's: the longest of them has the words of all others. */
function haveOneName(identities: readonly Identity[]): boolean {
  const names = identities.map(wordsOf).sort((left, right) => right.length - left.length);
  const [longest = [], ...others] = names;
  return others.every((words) => words.every((word) => longest.some((one) => isSameWord(one, word))));
}

/** The words of a name; none where the roster has no name and the id stands for it. */
export function wordsOf({ id, name }: Identity): readonly string[] {
  if (id.endsWith(`:${name}`)) return [];
  return (
    name
      .normalize("NFKD")
      .replaceAll(/\p{Mark}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** An initial stands for any word that it begins. */
export function isSameWord(left: string, right: string): boolean {
  if (left.length === 1 || right.length === 1) return left[0] === right[0];
  return left === right;
}

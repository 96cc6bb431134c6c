/** Compares by UTF-16 code units, so that order is the same in every locale. */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Orders records by one text of theirs. */
export function by<Item>(textOf: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => byCodeUnits(textOf(a), textOf(b));
}

/** One key of several parts; no part can be taken for another one. */
export function keyOf(first: string | undefined, ...others: readonly (string | undefined)[]): string {
  let key = first ?? "";
  for (const part of others) key += `\u0000${part ?? ""}`;
  return key;
}

/** Compares by UTF-16 code units, so that the order is the same in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Compares lists of texts by their first difference; a list that begins another one comes first. */
export function compareTexts(a: readonly string[], b: readonly string[]): number {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = compareText(a[index] ?? "", b[index] ?? "");
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Orders items by one text of each. */
export function by<Item>(textOf: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => compareText(textOf(a), textOf(b));
}

/** Sorts by one text of each item, which is made once: a comparison would make two, and there are many comparisons. */
export function sortBy<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  if (items.length < 2) return [...items];
  return items
    .map((item) => ({ item, text: textOf(item) }))
    .sort((a, b) => compareText(a.text, b.text))
    .map(({ item }) => item);
}

/** One key made of several parts, which `\u0000` separates. An absent part and an empty one are the same. */
export function keyOf(first: string | undefined, ...others: readonly (string | undefined)[]): string {
  let key = first ?? "";
  for (const part of others) key += `\u0000${part ?? ""}`;
  return key;
}

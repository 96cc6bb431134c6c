/** Adds an item to the group of a key. */
export function append<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

/** Groups items by key; keys, and the items of one key, keep the order in which they came. */
export function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

/** Each value once, in the order in which they came first. */
export function unique<Value>(values: Iterable<Value>): Value[] {
  return [...new Set(values)];
}

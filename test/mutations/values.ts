import { isDeepStrictEqual } from "node:util";
import { type Chance, texts } from "../contract/generated-value.ts";

/** A value inside another one. */
interface Slot {
  readonly parent: Record<string, unknown> | unknown[];
  readonly key: string;
  readonly value: unknown;
}

function* slotsIn(parent: unknown): Generator<Slot> {
  if (typeof parent !== "object" || parent === null) return;
  const own: Record<string, unknown> | unknown[] = Array.isArray(parent) ? parent : Object(parent);
  for (const [key, value] of Object.entries(own)) {
    yield { parent: own, key, value };
    yield* slotsIn(value);
  }
}

/** Deeper than any reader needs, and not so deep that writing it as JSON fails. */
function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

const others: readonly unknown[] = [null, true, false, 0, -1, 1.5, 1e300, 2 ** 53, [], {}, ["a"], { id: "a" }];

/** What may happen to one value. `same` are the values that other places have under the same key. */
const changes: Readonly<Record<string, (slot: Slot, same: readonly Slot[], chance: Chance) => void>> = {
  "is deleted": ({ parent, key }) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
  },
  "has another type": ({ parent, key }, _same, chance) => Reflect.set(parent, key, chance.pick(others)),
  "has an odd text": ({ parent, key }, _same, chance) => Reflect.set(parent, key, chance.pick(texts)),
  "has the value of another place": ({ parent, key }, same, chance) =>
    Reflect.set(parent, key, structuredClone(chance.pick(same).value)),
  "is nested deeply": ({ parent, key }, _same, chance) => Reflect.set(parent, key, nested(chance.pick([100, 2000]))),
  "is doubled": ({ parent, key, value }) => {
    if (Array.isArray(parent)) parent.push(structuredClone(value));
    else Reflect.set(parent, `${key} `, structuredClone(value));
  },
};

const names = Object.keys(changes);

/** Changes one value somewhere inside of `root`, in place, and says what happened. */
export function changeValue(root: unknown, chance: Chance): string {
  const slots = [...slotsIn(root)];
  if (slots.length === 0) return "nothing is left to change";
  // By key first, because most values are in a few long lists.
  const key = chance.pick([...new Set(slots.map((one) => one.key))]);
  const slot = chance.pick(slots.filter((one) => one.key === key));
  const same = slots.filter((one) => one.key === key && !isDeepStrictEqual(one.value, slot.value));
  const what = chance.pick(names);
  changes[what]?.(slot, same.length > 0 ? same : slots, chance);
  return `${JSON.stringify(slot.key)} ${what}`;
}

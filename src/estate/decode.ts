/** Reads one value of a world's file; throws an Error that says where the value stands and what it should be. */
export type Read<T> = (value: unknown, where: string) => T;

type Fields<T> = { readonly [Key in keyof T]: Read<T[Key]> };

/** A piece of text. */
export const text: Read<string> = (value, where) => {
  if (typeof value !== "string") throw new Error(`${where} should be a text`);
  return value;
};

/** true or false. */
export const flag: Read<boolean> = (value, where) => {
  if (typeof value !== "boolean") throw new Error(`${where} should be true or false`);
  return value;
};

/** A whole number that is not negative. */
export const count: Read<number> = (value, where) => {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) throw new Error(`${where} should be a count`);
  return value;
};

/** A date with a time, in whole seconds of UTC: "2026-11-16T08:00:00Z". */
export const instant: Read<Date> = (value, where) => {
  const isInstant = typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);
  const date = new Date(isInstant ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new Error(`${where} should be a date and time such as 2026-11-16T08:00:00Z`);
  return date;
};

/** Anything that JSON can say: a policy document. */
export const json: Read<unknown> = (value) => value;

/** One of a few words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Read<Word> {
  return (value, where) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw new Error(`${where} should be one of ${words.join(", ")}`);
    return found;
  };
}

/** A list of the same. */
export function list<T>(read: Read<T>): Read<readonly T[]> {
  return (value, where) => {
    if (!Array.isArray(value)) throw new Error(`${where} should be a list`);
    return value.map((item: unknown, index) => read(item, `${where}[${index}]`));
  };
}

/** An object with any keys and values of one sort, in the order of the file. */
export function mapOf<T>(read: Read<T>): Read<ReadonlyMap<string, T>> {
  return (value, where) =>
    new Map(Object.entries(entriesOf(value, where)).map(([key, item]) => [key, read(item, `${where}.${key}`)]));
}

/** An object with just these keys: what is misspelt is refused, not ignored. */
export function record<Required, Optional = unknown>(
  required: Fields<Required>,
  optional?: Fields<Optional>,
): Read<Required & Partial<Optional>>;
export function record(required: Fields<object>, optional?: Fields<object>): Read<unknown> {
  const reads = new Map<string, Read<unknown>>(Object.entries({ ...required, ...optional }));
  return (value, where) => {
    const entries = entriesOf(value, where);
    const missing = Object.keys(required).find((key) => !Object.hasOwn(entries, key));
    if (missing !== undefined) throw new Error(`${where} lacks "${missing}"`);
    const fields = Object.entries(entries).map(([key, item]): [string, unknown] => {
      const read = reads.get(key);
      if (read === undefined) throw new Error(`${where} has an unknown key "${key}"`);
      return [key, read(item, `${where}.${key}`)];
    });
    return Object.fromEntries(fields);
  };
}

/** Whether a value is an object with keys: no list, not null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entriesOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw new Error(`${where} should be an object`);
  return value;
}

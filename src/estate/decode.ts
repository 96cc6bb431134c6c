import { isRecord } from "../model/is-record.ts";

/** Checks and converts one value. Throws an Error with the path of a wrong value and what it should be. */
export type Read<T> = (value: unknown, path: string) => T;

type Fields<T> = { readonly [Key in keyof T]: Read<T[Key]> };

export const readFields = reader("an object", isRecord);

export const readItems = reader("a list", (value): value is readonly unknown[] => Array.isArray(value));

export const text = reader("a text", (value): value is string => typeof value === "string");

export const flag = reader("true or false", (value): value is boolean => typeof value === "boolean");

/** A whole number, zero or greater. */
export const count = reader(
  "a count",
  (value): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0,
);

/** A date with a time in whole seconds of UTC: "2026-11-16T08:00:00Z". */
export const instant: Read<Date> = (value, path) => {
  const hasShape = typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);
  const date = new Date(hasShape ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new Error(`${path} should be a date and time such as 2026-11-16T08:00:00Z`);
  return date;
};

/** Writes a date as `instant` reads it. AWS and GitHub write their dates in the same way. */
export function formatInstant(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}

/** Any JSON value, for example a policy document. */
export const json: Read<unknown> = (value) => value;

/** One of the given words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Read<Word> {
  return reader(`one of ${words.join(", ")}`, (value): value is Word => words.some((word) => word === value));
}

export function nullable<T>(read: Read<T>): Read<T | null> {
  return (value, path) => (value === null ? null : read(value, path));
}

export function list<T>(read: Read<T>): Read<readonly T[]> {
  return (value, path) => readItems(value, path).map((item, index) => read(item, `${path}[${index}]`));
}

/** An object with any keys, in the order of the file. */
export function mapOf<T>(read: Read<T>): Read<ReadonlyMap<string, T>> {
  return (value, path) =>
    new Map(Object.entries(readFields(value, path)).map(([key, item]) => [key, read(item, `${path}.${key}`)]));
}

/** An object with exactly these keys. An unknown key is an error, so that a misspelt one is noticed. */
export function record<Required, Optional = unknown>(
  required: Fields<Required>,
  optional?: Fields<Optional>,
): Read<Required & Partial<Optional>>;
export function record(required: Fields<object>, optional?: Fields<object>): Read<unknown> {
  const reads = new Map<string, Read<unknown>>(Object.entries({ ...required, ...optional }));
  return (value, path) => {
    const given = readFields(value, path);
    const missing = Object.keys(required).find((key) => !Object.hasOwn(given, key));
    if (missing !== undefined) throw new Error(`${path} lacks "${missing}"`);
    const fields = Object.entries(given).map(([key, item]): [string, unknown] => {
      const read = reads.get(key);
      if (read === undefined) throw new Error(`${path} has an unknown key "${key}"`);
      return [key, read(item, `${path}.${key}`)];
    });
    return Object.fromEntries(fields);
  };
}

/** Reads the values that `isRight` accepts. `expected` describes them in the message of the Error. */
export function reader<T>(expected: string, isRight: (value: unknown) => value is T): Read<T> {
  return (value, path) => {
    if (!isRight(value)) throw new Error(`${path} should be ${expected}`);
    return value;
  };
}

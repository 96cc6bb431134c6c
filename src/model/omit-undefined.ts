/** A record without the keys whose value is undefined. */
export type Defined<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** Leaves out the keys whose value is undefined: an absent key means unknown, and there must be one way to say so. */
export function omitUndefined<T extends object>(record: T): Defined<T>;
export function omitUndefined(record: Readonly<Record<string, unknown>>): object {
  const defined: Record<string, unknown> = {};
  // It runs for every subject, and Object.entries takes six times as long.
  for (const key in record) {
    const value = record[key];
    if (value !== undefined) defined[key] = value;
  }
  return defined;
}

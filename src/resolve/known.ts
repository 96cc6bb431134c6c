/** A record without those keys whose value is undefined. */
export type Known<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** Leaves out what is undefined, because an absent key means unknown and an undefined one would be a third thing. */
export function known<T extends object>(record: T): Known<T>;
export function known(record: Readonly<Record<string, unknown>>): object {
  const kept: Record<string, unknown> = {};
  // It runs ten times for every subject, and Object.entries takes six times as long.
  for (const key in record) {
    const value = record[key];
    if (value !== undefined) kept[key] = value;
  }
  return kept;
}

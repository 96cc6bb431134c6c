/** A record without those keys whose value is undefined. */
export type Known<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** Leaves out what is undefined, because an absent key means unknown and an undefined one would be a third thing. */
export function known<T extends object>(record: T): Known<T>;
export function known(record: object): object {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) if (value !== undefined) kept[key] = value;
  return kept;
}

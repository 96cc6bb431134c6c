import type { Policy } from "../model/policy.ts";

/** The fields of an object that somebody reads; of every element where it is a list. */
export type Fields = readonly Field[];

interface Field {
  readonly name: string;
  /** How it begins as the first of an object, `{"name":`, and behind another, `,"name":`, in UTF-8. */
  readonly first: Uint8Array;
  readonly next: Uint8Array;
  /** What is read below; absent: all of it. */
  readonly below?: Fields;
}

/** Every field of `input` that one of the policies reads; undefined where one of them does not tell. */
export function fieldsOf(policies: readonly Pick<Policy, "reads">[]): Fields | undefined {
  const paths: (readonly string[])[] = [];
  for (const { reads } of policies) {
    if (reads === undefined) return undefined;
    paths.push(...reads.map((path) => path.split(".")));
  }
  return toFields(paths);
}

function toFields(paths: readonly (readonly string[])[]): Fields {
  const names = new Set(paths.flatMap(([name]) => name ?? []));
  return [...names].sort().map((name): Field => {
    const below = paths.filter(([first, second]) => first === name && second !== undefined);
    const encoder = new TextEncoder();
    return {
      name,
      first: encoder.encode(`{${JSON.stringify(name)}:`),
      next: encoder.encode(`,${JSON.stringify(name)}:`),
      ...(below.length > 0 && { below: toFields(below.map((path) => path.slice(1))) }),
    };
  });
}

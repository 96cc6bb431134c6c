/** The part of JSON Schema that our schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
}

export interface Chance {
  /** A whole number below a limit. */
  readonly below: (limit: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** mulberry32: the same seed gives the same numbers on every machine. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("There is nothing to pick from");
    return item;
  };
  return { below, pick };
}

/** Characters of every length in UTF-8, what JSON escapes, placeholders of messages, names of built-in keys, nothing. */
export const texts: readonly string[] = [
  "",
  " ",
  "deploy-bot",
  "roster:person:1042",
  "roster:person:2077",
  "roster:team:platform",
  "ci@example.com",
  "eu-central-1",
  "Zoë Müller",
  "王小明",
  "\u{1F511} key",
  "e\u0301",
  'quote " and \\ back',
  "line\nbreak\ttab\r",
  "\u0000\u0001\u001f\u007f",
  "\u2028\u2029\uFEFF",
  '{subject} {owner} $"{input}" <undefined>',
  "__proto__",
  "constructor",
  "null",
  "0",
  "-90",
  "a".repeat(300),
];

const formats: Readonly<Record<string, readonly string[]>> = {
  date: ["2026-11-15", "2026-11-16", "2024-02-29", "0001-01-01", "9999-12-31"],
  "date-time": [
    "2026-11-16T08:00:00Z",
    "2026-11-15T23:59:59.999+14:00",
    "2024-03-01T09:12:44Z",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "2026-10-30T00:00:00-12:00",
  ],
};

export interface Generator {
  readonly chance: Chance;
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
  /** By the last part of the reference to them. */
  readonly definitions: Readonly<Record<string, Schema>>;
}

/** A value that a schema allows. */
export function valueOf(schema: Schema, generator: Generator): unknown {
  const { chance, definitions } = generator;
  if (schema.$ref !== undefined) {
    return valueOf(definitions[schema.$ref.split("/").at(-1) ?? ""] ?? {}, generator);
  }
  if (schema.anyOf !== undefined) return valueOf(chance.pick(schema.anyOf), generator);
  if (schema.enum !== undefined) return chance.pick(schema.enum);
  if (schema.const !== undefined) return schema.const;
  const { type = "" } = schema;
  if (typeof type !== "string") return valueOf({ ...schema, type: chance.pick(type) }, generator);
  switch (type) {
    case "object":
      return objectOf(schema, generator);
    case "array":
      return Array.from({ length: Math.max(schema.minItems ?? 0, chance.below(4)) }, () =>
        valueOf(schema.items ?? {}, generator),
      );
    case "string":
      return textOf(schema, generator);
    case "integer":
      return numberOf(schema, generator);
    case "number":
      return numberOf(schema, generator) + chance.pick([0, 0.5, 1e-7]);
    case "boolean":
      return chance.below(2) === 0;
    case "null":
      return null;
    default:
      throw new Error(`The generator knows no schema like ${JSON.stringify(schema)}`);
  }
}

function textOf({ format, minLength = 0 }: Schema, { chance, texts: known }: Generator): string {
  const possible = format === undefined ? known : formats[format];
  if (possible === undefined) throw new Error(`The generator knows no format ${format}`);
  const text = chance.pick(possible);
  return text.length < minLength ? text.padEnd(minLength, "x") : text;
}

function numberOf({ minimum = Number.NEGATIVE_INFINITY }: Schema, { chance, numbers }: Generator): number {
  return Math.max(minimum, chance.below(3) === 0 ? chance.below(800) : chance.pick(numbers));
}

/** An optional field is left out one time in five. */
function objectOf({ properties = {}, required = [] }: Schema, generator: Generator): object {
  const entries = Object.entries(properties).flatMap(([name, property]): [string, unknown][] => {
    const isThere = required.includes(name) || generator.chance.below(5) > 0;
    return isThere ? [[name, valueOf(property, generator)]] : [];
  });
  return Object.fromEntries(entries);
}

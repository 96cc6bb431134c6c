import { documents, subjectDefinitions } from "../../src/contract/document.ts";
import type { SubjectType } from "../../src/model/policy.ts";
import { readPath } from "../../src/model/read-path.ts";
import type { ResolvedSubject } from "../../src/model/resolution.ts";
import { type Chance, chanceFrom, type Generator, type Schema, texts, valueOf } from "../contract/generated-value.ts";

const definitions: Readonly<Record<string, Schema>> = subjectDefinitions;

/** How many of 26 subjects are of each type. Most policies judge credentials. */
const shares: Readonly<Record<SubjectType, number>> = {
  credential: 15,
  reference: 2,
  source: 2,
  account: 4,
  identity: 1,
  system: 1,
  waiver: 1,
};

export const subjectTypes: readonly SubjectType[] = [
  "credential",
  "reference",
  "source",
  "account",
  "identity",
  "system",
  "waiver",
];

const deck: readonly SubjectType[] = subjectTypes.flatMap((type) => Array<SubjectType>(shares[type]).fill(type));

/** Spans at which texts or comparisons change. The limits of settings are added to them. */
const turningPoints: readonly number[] = [-1, 0, 1, 2, 29, 30, 31, 100_000, 2 ** 31, 2 ** 53 - 1];

export interface GeneratedSubjectsRequest {
  readonly seed: number;
  readonly count: number;
  /** Limits in settings. Some spans are equal to them, some differ by one. */
  readonly limits: readonly number[];
  /**
   * Every second subject is one of these with some of its facts changed, as many of each group. Most policies need
   * several facts together, which unrelated facts hardly ever give.
   */
  readonly examples?: readonly (readonly Example[])[];
}

export interface Example {
  readonly type: SubjectType;
  readonly input: object;
}

/** Subjects of every type, with anything that their schemas allow. The same seed gives the same subjects. */
export function generateSubjects({
  seed,
  count,
  limits,
  examples = [],
}: GeneratedSubjectsRequest): readonly ResolvedSubject[] {
  const chance = chanceFrom(seed);
  const generator: Generator = { chance, texts, definitions, numbers: numbersAround(limits) };
  return Array.from({ length: count }, (_, index) => {
    const example = examples.length > 0 && chance.below(2) === 0 ? chance.pick(chance.pick(examples)) : undefined;
    const type = example?.type ?? chance.pick(deck);
    const generated: { readonly waiver?: object } = Object(valueOf(documents[`subject/${type}`].schema, generator));
    const id = `${type}:${index}:${chance.pick(texts)}`;
    if (example !== undefined) return subjectOf(type, { ...changed(example.input, generated, chance), id });
    const input = {
      ...generated,
      ...(type === "account" && chance.below(4) > 0 && accountOfLeaver(generator)),
      ...(type === "waiver" && chance.below(4) === 0 && { waiver: { ...generated.waiver, ...inEffect } }),
      id,
    };
    return subjectOf(type, input);
  });
}

/** An input of which each fact is replaced by that of another one, or taken away as there, once in sixteen. */
function changed(input: object, other: object, chance: Chance): object {
  const isRecord = (value: unknown): value is object =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  const entries = Object.entries({ ...other, ...input }).flatMap(([name, value]): readonly [string, unknown][] => {
    const replacement: unknown = Reflect.get(other, name);
    if (!Object.hasOwn(input, name)) return chance.below(2) === 0 ? [[name, value]] : [];
    if (isRecord(value) && isRecord(replacement)) return [[name, changed(value, replacement, chance)]];
    if (chance.below(16) > 0) return [[name, value]];
    return replacement === undefined ? [] : [[name, replacement]];
  });
  return Object.fromEntries(entries);
}

/** What a waiver that has its effect says, which unrelated facts say once in twelve. */
const inEffect = { status: "active", unused: false, unknownPolicies: [] };

/** Somebody's own account after they have left, which unrelated texts give once in ten thousand. */
function accountOfLeaver(generator: Generator): object {
  const { chance } = generator;
  const generate = (name: string): object => Object(valueOf(definitions[name] ?? {}, generator));
  const holder = chance.pick(texts);
  const account = { ...generate("account"), kind: chance.pick(["iam-user", "github-user"]), holder };
  const identity = { ...generate("identityView"), id: holder, kind: "person", status: "departed" };
  const rank = chance.pick(["asserted", "strong", "weak", "weak"]);
  return { account, owner: { state: "known", rank, identity, claims: [] } };
}

function numbersAround(limits: readonly number[]): readonly number[] {
  return [...turningPoints, ...limits.flatMap((limit) => [limit - 1, limit, limit + 1])];
}

/** The subject of an input, as resolve would make it. It has its record's kind; a system has the kind `system`. */
export function subjectOf(type: SubjectType, input: { readonly id: string }): ResolvedSubject {
  const record: unknown = Reflect.get(input, type);
  const found: unknown = typeof record === "object" && record !== null ? Reflect.get(record, "kind") : undefined;
  const kind = typeof found === "string" ? found : type;
  const origin = { kind, source: "generated" };
  const describe = () => ({ label: input.id, locations: [], evidence: [], facts: {} });
  const read = (path: readonly string[]) => readPath(input, path);
  const subject: Omit<ResolvedSubject, "input"> & { readonly input: object } = {
    type,
    id: input.id,
    origin,
    input,
    read,
    describe,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema, not the compiler, knows its type
  return subject as ResolvedSubject;
}

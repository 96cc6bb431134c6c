import type { Chance } from "../../contract/generated-value.ts";

/** What a term stands for, as far as a generator has to know to write more behind it. */
export type Shape = "scalar" | { readonly fields: Readonly<Record<string, Shape>> } | { readonly items: Shape };

/** A rule or a function that bodies may use. */
export interface Helper {
  readonly name: string;
  /** Of a function. */
  readonly parameters?: readonly Shape[];
  readonly gives: Shape;
}

/**
 * What a policy is mostly made of: anything; tests of a few fields, helper rules and their contraries; objects of input on
 * their way through rules, functions and sets. The last two are short, so that a mistake in following them shows.
 */
export type Theme = "anything" | "conditions" | "objects";

/** How often something is written under each theme. */
export function weigher({ theme }: Scope): (anything: number, conditions: number, objects: number) => number {
  return (anything, conditions, objects) => ({ anything, conditions, objects })[theme];
}

/** What a body may use where the next statement is written. */
export interface Scope {
  readonly chance: Chance;
  readonly theme: Theme;
  /** Where the policy's settings stand. */
  readonly settings: string;
  readonly helpers: readonly Helper[];
  /** Variables and arguments. Grows from statement to statement. */
  readonly names: Map<string, Shape>;
  /** Names of rules that this body gives to its own variables instead. */
  readonly hiding: string[];
  readonly freshName: () => string;
}

/** The scope of a body inside another: it sees the names outside, and its own are not seen there. */
export function innerScope(scope: Scope): Scope {
  return { ...scope, names: new Map(scope.names), hiding: [] };
}

/** A name for a variable, now and then that of a rule. */
export function variable({ hiding, freshName }: Scope): string {
  return hiding.pop() ?? freshName();
}

/** One of several ways, the first number of each saying how often. */
export function oneWay<Result>(chance: Chance, ways: readonly (readonly [number, () => Result])[]): Result {
  let place = chance.below(ways.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, way] of ways) {
    if (place < weight) return way();
    place -= weight;
  }
  throw new Error("There is no way");
}

export function isOneIn(chance: Chance, count: number): boolean {
  return chance.below(count) === 0;
}

function scalars(...names: readonly string[]): Readonly<Record<string, Shape>> {
  return Object.fromEntries(names.map((name) => [name, "scalar"]));
}

const use: Shape = { fields: scalars("state", "at", "idleDays") };
export const party: Shape = { fields: scalars("name", "status", "daysSinceEnd") };
export const claim: Shape = { fields: scalars("rank", "status", "recycled", "identity") };
const reference: Shape = { fields: scalars("name", "line", "cloud") };
export const credential: Shape = {
  fields: {
    ...scalars("name", "status", "ageDays", "daysToExpiry", "privilege"),
    lastUsed: use,
    rotation: { fields: scalars("enabled", "daysOverdue") },
  },
};
const claims: Shape = { items: claim };
export const owner: Shape = { fields: { ...scalars("state", "rank"), identity: party, claims } };

/** Some of what a policy on credentials sees; enough of every form, and little enough to be hit often. */
export const subjectShape: Shape = {
  fields: {
    credential,
    owner,
    account: { fields: { ...scalars("kind", "mfa"), live: { fields: scalars("accessKeys") } } },
    references: { items: reference },
  },
};

/** The little of it that policies made of conditions read by themselves. */
export const conditionsShape: Shape = {
  fields: {
    credential: { fields: { ...scalars("status", "ageDays"), rotation: { fields: scalars("enabled") } } },
    owner: { fields: scalars("rank") },
  },
};

/** What functions take beside scalars. */
export const objectShapes: readonly Shape[] = [credential, owner, party, claim, use, claims];

/** A path below a term, as it is written, and what stands there. */
export interface Place {
  readonly path: string;
  readonly shape: Shape;
}

const known = new Map<Shape, readonly Place[]>();

/** Every place in a shape, itself included; in lists the first element, and any. */
export function placesIn(shape: Shape): readonly Place[] {
  const found = known.get(shape) ?? [{ path: "", shape }, ...placesBelow(shape)];
  known.set(shape, found);
  return found;
}

function placesBelow(shape: Shape): readonly Place[] {
  if (shape === "scalar") return [];
  const steps: readonly (readonly [string, Shape])[] =
    "items" in shape
      ? [
          ["[_]", shape.items],
          ["[0]", shape.items],
        ]
      : Object.entries(shape.fields).map(([name, below]) => [`.${name}`, below]);
  return steps.flatMap(([step, below]) => placesIn(below).map((place) => ({ ...place, path: `${step}${place.path}` })));
}

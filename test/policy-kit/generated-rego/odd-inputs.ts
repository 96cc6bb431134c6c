import { type Chance, chanceFrom } from "../../contract/generated-value.ts";
import { conditionsShape, isOneIn, type Shape, subjectShape } from "./scope.ts";

export interface OddInput {
  readonly id: string;
}

/**
 * Subjects of which anything may be missing, or be something that no schema allows. One in three has little but what
 * policies made of conditions read, one in three has objects that are much alike.
 */
export function oddInputs(seed: number, count: number): readonly OddInput[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const value = valueOf(index % 3 === 0 ? conditionsShape : subjectShape, drawings[index % 3] ?? plain, chance, 0);
    return { id: `subject-${index}`, ...Object(value) };
  });
}

interface Drawing {
  readonly scalars: readonly unknown[];
  /** Instead of one scalar in ten, and of one object in twelve. */
  readonly odd: readonly unknown[];
  /** One field in so many is missing. */
  readonly missing: number;
}

const scalars: readonly unknown[] = ["x", "x", "x", "y", "", 0, 2, 3, 3, 3, 3.5, -1, null, true, true, false];
const odd: readonly unknown[] = [[], ["x"], ["x", "y"], {}, { x: true }, [[]], "X", "3", 1e20];

const plain: Drawing = { scalars, odd, missing: 5 };

const drawings: readonly Drawing[] = [
  { scalars, odd, missing: 3 },
  plain,
  { scalars: ["x", "x", "x", "y", 3], odd: ["y"], missing: 8 },
];

function valueOf(shape: Shape, drawing: Drawing, chance: Chance, depth: number): unknown {
  if (shape === "scalar") return chance.pick(isOneIn(chance, 10) ? drawing.odd : drawing.scalars);
  // A list is never an object, nor an object a list of objects: what is sent of them is told by the schema.
  if (depth > 0 && isOneIn(chance, 12)) return chance.pick(drawing.scalars);
  const inner = (one: Shape): unknown => valueOf(one, drawing, chance, depth + 1);
  if ("items" in shape) return Array.from({ length: chance.below(4) }, () => inner(shape.items));
  const missing = depth === 0 ? 2 * drawing.missing : drawing.missing;
  const present = Object.entries(shape.fields).filter(() => !isOneIn(chance, missing));
  return Object.fromEntries(present.map(([name, one]) => [name, inner(one)]));
}

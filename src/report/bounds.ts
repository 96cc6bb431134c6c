import { createHash } from "node:crypto";
import type { Result } from "../model/generated/result.ts";
import { memoizeObjects } from "../model/memoize.ts";
import { countOf, cut } from "./text.ts";

/** A longer text is cut in every report: a name of a megabyte is in the message, the evidence and the id of each finding. */
const textLimit = 10_000;

interface Bounded {
  readonly result: Result;
  /** How many texts were cut. */
  readonly cutTexts: number;
}

/** The result with every long text cut, which several reports of one run share. The same object where no text is long. */
export const boundTexts = memoizeObjects((result: Result): Bounded => {
  const cutTexts = countLong(result);
  return { result: cutTexts === 0 ? result : shortened(result), cutTexts };
});

/** Says how many texts were cut and where they are whole. */
export function notesOnCuts({ cutTexts }: Pick<Bounded, "cutTexts">): readonly string[] {
  if (cutTexts === 0) return [];
  const are = cutTexts === 1 ? "is" : "are";
  return [
    `${countOf(cutTexts, "text")} of more than ${textLimit.toLocaleString("en")} characters ${are} cut; the snapshot has ${cutTexts === 1 ? "it" : "them"} whole.`,
  ];
}

function countLong(value: unknown): number {
  if (typeof value === "string") return value.length > textLimit ? 1 : 0;
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  // It runs for every value of every finding, and Object.values takes three times as long.
  for (const key in value) count += countLong(Reflect.get(value, key));
  return count;
}

function shortened<Value>(value: Value): Value;
function shortened(value: unknown): unknown {
  if (typeof value === "string") return value.length > textLimit ? shortenedText(value) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => shortened(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shortened(item)]));
}

/** Two ids that begin alike stay two: a digest tells them apart. */
function shortenedText(text: string): string {
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 12);
  const rest = ` (${text.length} characters, SHA-256 ${digest})`;
  return cut(text, textLimit - rest.length) + rest;
}

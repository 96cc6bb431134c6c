import type { Result } from "../../model/generated/result.ts";
import { changesSince, sinceBaseline } from "../since-baseline.ts";
import { countOf } from "../text.ts";
import { type Layout, paragraph } from "./layout.ts";

/** More of one sort would hide everything else. */
const mostShown = 20;

/** What is new, gone from sight, or fixed since the baseline. */
export function baselineBlock(result: Result, layout: Layout): string[] {
  const sentence = sinceBaseline(result);
  if (sentence === undefined) return [];
  const parts = changesSince(result).flatMap(({ title, changes }) => {
    if (changes.length === 0) return [];
    const rest = changes.length - mostShown;
    return [
      ...paragraph(`${title}:`, layout),
      ...changes
        .slice(0, mostShown)
        .flatMap(({ severity, text }) => paragraph(`- ${severity.toUpperCase()} ${text}`, layout, "hanging")),
      ...(rest > 0 ? paragraph(`- and ${countOf(rest, "other")}: see the JSON report`, layout) : []),
      "",
    ];
  });
  return [layout.heading("SINCE THE BASELINE"), "", ...paragraph(sentence, layout), "", ...parts];
}

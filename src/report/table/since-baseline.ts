import type { Result } from "../../model/generated/result.ts";
import { describeEarlier, newFindings, sinceBaseline } from "../since-baseline.ts";
import { countOf } from "../text.ts";
import { type Layout, paragraph } from "./layout.ts";

/** More of one sort would hide everything else. */
const mostShown = 20;

/** What is new, fixed, or gone from sight since the baseline. */
export function baselineBlock(result: Result, layout: Layout): string[] {
  const { baseline } = result;
  if (baseline === undefined) return [];
  const part = (title: string, texts: readonly string[]): string[] => {
    const rest = texts.length - mostShown;
    return [
      ...(texts.length === 0 ? [] : paragraph(title, layout)),
      ...texts.slice(0, mostShown).flatMap((text) => paragraph(`- ${text}`, layout, "hanging")),
      ...(rest > 0 ? paragraph(`- and ${countOf(rest, "other")}: see the JSON report`, layout) : []),
      ...(texts.length === 0 ? [] : [""]),
    ];
  };
  const found = newFindings(result).map(({ severity, message }) => `${severity.toUpperCase()} ${message}`);
  return [
    layout.heading("SINCE THE BASELINE"),
    "",
    ...paragraph(sinceBaseline(result) ?? "", layout),
    "",
    ...part("New:", found),
    ...part("Fixed:", baseline.fixed.map(describeEarlier)),
    ...part("Gone from sight, which is not fixed:", baseline.goneFromSight.map(describeEarlier)),
  ];
}

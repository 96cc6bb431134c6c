import type { Result } from "../../model/generated/result.ts";
import { countOf } from "../text.ts";
import { waivedGroups } from "../waived.ts";
import { type Layout, paragraph } from "./layout.ts";

/** More findings of one waiver would hide everything else. */
const mostShown = 10;

/** What the team accepts: by waiver, with the findings of each. */
export function waivedBlock(result: Result, layout: Layout): string[] {
  const lines = waivedGroups(result).flatMap(({ text, findings }) => {
    const rest = findings.length - mostShown;
    return [
      ...paragraph(text, layout, "hanging"),
      ...findings
        .slice(0, mostShown)
        .flatMap(({ severity, message }) => paragraph(`- ${severity.toUpperCase()} ${message}`, layout, "hanging")),
      ...(rest > 0 ? paragraph(`- and ${countOf(rest, "other")}: see the JSON report`, layout) : []),
      "",
    ];
  });
  return lines.length === 0 ? [] : [layout.heading("WAIVED"), "", ...lines];
}

import type { Result } from "../../model/generated/result.ts";
import type { Severity } from "../../model/policy.ts";
import { type Flagged, severityOf } from "../flagged.ts";
import type { FlaggedGroup } from "../groups.ts";
import { whatIsFlagged, whenOf } from "../phrases.ts";
import { visible } from "../visible.ts";
import type { Layout } from "./layout.ts";
import { displayWidth, fit, pad } from "./width.ts";

/** One flagged thing in three short texts. */
export interface Line {
  readonly flagged: Flagged;
  readonly what: string;
  readonly where: string;
  /** When it was last used, or how old it is. */
  readonly when: string;
}

/** Widths of the columns. A terminal that is too narrow has no column for the place. */
export interface Columns {
  readonly what: number;
  readonly where: number;
  readonly when: number;
}

const severityWidth = 8;
const lead = 2 + severityWidth + 1;
const gap = 2;
/** Below this width there is no column for the place. */
const placeFrom = 90;
const mostWhen = 24;

/** The texts of one line. */
export function lineOf(
  flagged: Flagged,
  tells: FlaggedGroup["tells"],
  where: string,
  result: Result,
  what = whatIsFlagged(flagged),
): Line {
  return {
    flagged,
    what: visible(what),
    where: visible(where),
    when: visible(whenOf(flagged, tells, result)),
  };
}

/** Columns as wide as their texts, as far as the terminal has room. */
export function columnsFor(lines: readonly Line[], { width }: Layout): Columns {
  const widest = (part: "what" | "where" | "when"): number =>
    lines.reduce((most, line) => Math.max(most, displayWidth(line[part])), 0);
  const when = Math.min(mostWhen, widest("when"));
  const room = width - lead - gap - when;
  if (width < placeFrom) return { what: Math.min(widest("what"), room), where: 0, when };
  const what = Math.min(widest("what"), Math.max(Math.floor(room * 0.6), room - gap - widest("where")));
  return { what, where: Math.min(widest("where"), room - gap - what), when };
}

/** One line of the terminal. A text that has no room is cut in its middle. */
export function paintLine({ flagged, what, where, when }: Line, columns: Columns, layout: Layout): string {
  const cells = when === "" ? placeCells({ what, where }, columns, layout) : timeCells({ what, where, when }, columns);
  const [first = "", ...others] = cells;
  const line = [layout.credential(first), ...others].join(" ".repeat(gap));
  return (severityMark(severityOf(flagged), layout) + line).trimEnd();
}

function timeCells({ what, where, when }: Omit<Line, "flagged">, columns: Columns): readonly string[] {
  const place = columns.where === 0 ? [] : [pad(fit(where, columns.where), columns.where)];
  return [pad(fit(what, columns.what), columns.what), ...place, fit(when, columns.when)];
}

/** What is not used to sign in has nothing to say of time, so its place may have all the room that its name leaves. */
function placeCells(
  { what, where }: Pick<Line, "what" | "where">,
  columns: Columns,
  { width }: Layout,
): readonly string[] {
  const room = width - lead - gap;
  const left = Math.min(columns.what, Math.max(displayWidth(what), room - displayWidth(where)));
  return [pad(fit(what, left), left), fit(where, room - left)];
}

/** The first column, with its indent. */
export function severityMark(severity: Severity, layout: Layout): string {
  return `  ${layout.severity[severity](severity.toUpperCase())}${" ".repeat(severityWidth + 1 - severity.length)}`;
}

/** The heading of a group, with the name of its last column above that column where there is room. */
export function headingLine(title: string, last: string, { what, where, when }: Columns, layout: Layout): string {
  const start = lead + what + (where === 0 ? 0 : gap + where) + gap;
  const room = start - 1;
  const isRoomy = displayWidth(title) <= room && when >= displayWidth(last);
  if (last === "") return layout.heading(title);
  return isRoomy ? `${layout.heading(pad(title, start))}${layout.label(last)}` : layout.heading(title);
}

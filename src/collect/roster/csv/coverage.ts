import type { RosterEntry } from "../../../model/generated/configuration.ts";
import { groupBy } from "../../../model/group.ts";
import { countOf } from "../../../model/sentence.ts";
import type { CoverageReport } from "../../collector.ts";
import type { Columns } from "./columns.ts";
import type { ReadRow } from "./person.ts";

/** A reason is read by people: it names as many places of one mistake, and as many kinds of mistakes. */
const mostPlaces = 5;
const mostMistakes = 8;

const endFields = ["status", "flag", "leftFlag", "archivedFlag", "endedAt", "lastWorkedAt", "contractEndsAt"] as const;

/** Status, reason and consequence of a roster of `total` rows, of which `bad` could not be read whole. */
export function reportOn(
  bad: readonly ReadRow[],
  total: number,
  columns: Columns,
  { csv: file, lists }: RosterEntry,
  unreadColumns: readonly string[],
): CoverageReport {
  const reasons: string[] = [...unreadColumns];
  const consequences =
    unreadColumns.length === 0 ? [] : ["Somebody who has left may be taken for somebody who is there."];
  // On a list of current people being listed says enough.
  if (lists !== "current" && !endFields.some((field) => columns.has(field))) {
    reasons.push(`${file} has neither a status nor a leave date.`);
    consequences.push("Who has left cannot be known from this roster.");
  }
  if (bad.length > 0) {
    const lines = new Set(bad.map((row) => row.line));
    reasons.push(`${lines.size} of ${countOf(total, "row")} could not be read whole: ${formatMistakes(bad, file)}.`);
    consequences.push(...consequencesOf(bad, columns));
  }
  if (reasons.length === 0) return { status: "complete" };
  const listed = { person: "whole", workload: "whole", agent: "whole", team: "whole" } as const;
  return {
    status: "partial",
    reason: reasons.join(" "),
    consequence: consequences.join(" "),
    ...(bad.every(({ isIdentified }) => isIdentified) && { listed }),
  };
}

/** What is not known of the people in bad rows: a status that was read stays known. */
function consequencesOf(bad: readonly ReadRow[], columns: Columns): readonly string[] {
  const kinds = groupBy(bad, ({ person }) => {
    const { status, endedAt, contractEndsAt } = person?.identity ?? {};
    if (status === undefined && endedAt === undefined && contractEndsAt === undefined) return "whether";
    const isGone = status === "departed" || status === "retired";
    return isGone && endedAt === undefined && columns.has("endedAt") ? "when" : "other";
  });
  const people = kinds.size === 1 ? "these people" : "some of these people";
  const sentences = {
    whether: `Whether ${people} have left is not known.`,
    when: `On which day ${people} left is not known.`,
    other: `Other facts about ${people} are not known.`,
  };
  return Object.entries(sentences).flatMap(([kind, sentence]) => (kinds.has(kind) ? [sentence] : []));
}

/** Bad rows by file and line. Rows with the same mistake are together. */
function formatMistakes(rows: readonly ReadRow[], file: string): string {
  const mistakes = rows.flatMap(({ line, lastLine, mistakes }) => mistakes.map((what) => ({ line, lastLine, what })));
  const groups = [...groupBy(mistakes, ({ what }) => what)];
  const named = groups.slice(0, mostMistakes).map(([what, group]) => `${formatPlaces(group, file)} (${what})`);
  const others = groups.length - named.length;
  return [...named, ...(others > 0 ? [`and ${countOf(others, "other kind", "other kinds")} of mistakes`] : [])].join(
    "; ",
  );
}

interface Lines {
  readonly line: number;
  readonly lastLine: number;
}

/** `people.csv:7, people.csv:9-12 and 3 more places`. */
function formatPlaces(places: readonly Lines[], file: string): string {
  const spans: { from: number; to: number }[] = [];
  for (const { line, lastLine } of places.toSorted((left, right) => left.line - right.line)) {
    const span = spans.at(-1);
    if (span !== undefined && line <= span.to + 1) span.to = Math.max(span.to, lastLine);
    else spans.push({ from: line, to: lastLine });
  }
  const named = spans.slice(0, mostPlaces).map(({ from, to }) => `${file}:${from === to ? from : `${from}-${to}`}`);
  const others = spans.length - named.length;
  return `${named.join(", ")}${others > 0 ? ` and ${countOf(others, "more place")}` : ""}`;
}

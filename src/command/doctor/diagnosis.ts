import type { UsageError } from "../../model/errors.ts";
import type { JudgedCoverage, JudgedSource, Result } from "../../model/generated/result.ts";
import { unique } from "../../model/group.ts";
import { staleSentences } from "../../report/stale.ts";
import { countOf, firstOf } from "../../report/text.ts";
import { refusalOf } from "../../report/unseen.ts";
import { hasNothingToRead, silenceOf, verdictOf } from "../../report/verdict.ts";
import { fitsWidth, renderColumns, renderParts } from "../shell/columns.ts";
import { describeMistake, plainText } from "../shell/messages.ts";
import type { Check } from "./checks.ts";

/** Everything that the doctor found out. */
export interface Diagnosis {
  readonly result: Result;
  readonly checks?: readonly Check[];
  /** One sentence for each source that lists people. */
  readonly people?: ReadonlyMap<string, string>;
  /** What makes a scan end with exit code 2. */
  readonly mistakes?: readonly UsageError[];
}

/** Only a sample was asked for, so what it leaves out is not a gap here; everywhere else it is. */
export function withoutSampleGaps(result: Result): Result {
  const isSampleGap = ({ gap, sampled }: JudgedCoverage): boolean => gap && sampled === true;
  const { coverage, summary } = result;
  return {
    ...result,
    coverage: coverage.map((entry) => (isSampleGap(entry) ? { ...entry, gap: false } : entry)),
    summary: { ...summary, gaps: summary.gaps - coverage.filter(isSampleGap).length },
  };
}

/** Shows the files, for each source who reads it and for each section what is missing, and what to do. */
export function renderDiagnosis(diagnosis: Diagnosis, width?: number): string {
  const { result, checks = [], people, mistakes = [] } = diagnosis;
  const { coverage, sources } = result;
  const isUnconfigured = ({ id, kind }: JudgedSource): boolean =>
    kind === "provider" && coverage.every(({ source, status }) => source !== id || status === "not-configured");
  const unconfigured = sources.filter(isUnconfigured).map(({ name }) => name);
  const parts = [
    ...(checks.length === 0 ? [] : [renderChecks(checks, width)]),
    ...sources
      .filter((source) => !isUnconfigured(source))
      .map((source) => renderSource(source, coverage, people?.get(source.id), width)),
    ...(unconfigured.length === 0 ? [] : [`Not configured: ${plainText(unconfigured.join(", "))}.\n`]),
    ...mistakes.map((mistake) => `${describeMistake(mistake)}\n`),
    renderVerdict(result, checks, mistakes.length),
  ];
  return parts.join("\n");
}

function renderChecks(checks: readonly Check[], width: number | undefined): string {
  const rows = checks.map(({ what, says }) => [what, says ?? "has a mistake, which is shown below"]);
  return renderColumns(["Beside the sources", ""], rows, width);
}

function renderSource(
  source: JudgedSource,
  coverage: readonly JudgedCoverage[],
  people: string | undefined,
  width: number | undefined,
): string {
  const entries = coverage.filter((entry) => entry.source === source.id);
  const name = source.name === source.id ? "" : ` (${source.name})`;
  const reader = source.readAs === undefined ? "" : `, read as ${source.readAs}`;
  const refusal = refusalOf(entries);
  const shown = refusal === undefined ? entries : [{ ...refusal, section: "every part" }];
  const rows = shown.map(
    (entry): Row => [
      entry.section,
      entry.scope ?? "",
      wordOf(entry),
      entry.requiredPermission ?? "",
      // What a sample leaves open, a scan will know.
      [entry.reason, entry.sampled ? undefined : entry.consequence, ...(entry.notes ?? [])]
        .filter((sentence) => sentence)
        .join(" "),
    ],
  );
  const table = renderRows(rows, width);
  return `${plainText(`${source.id}${name}${reader}`)}\n${table}${people === undefined ? "" : `${plainText(people)}\n`}`;
}

type Row = readonly [section: string, part: string, reading: string, permission: string, meaning: string];

/** A table; where that does not fit, a line for each row with its sentences below, because narrow columns break words. */
function renderRows(rows: readonly Row[], width: number | undefined): string {
  const heading = ["Section", "Part", "Reading", "Missing permission", "What that means"];
  const filled = heading.map((_, index) => rows.some((row) => row[index] !== ""));
  const keep = (row: readonly string[]): readonly string[] => row.filter((_, index) => filled[index]);
  const table = renderColumns(keep(heading), rows.map(keep));
  if (width === undefined || fitsWidth(table, width)) return table;
  const firsts = new Map<string, string>();
  const parts = rows.map(([section, part, reading, permission, meaning]) => {
    const place = part === "" ? section : `${section}, ${part}`;
    const first = firsts.get(meaning);
    if (first === undefined) firsts.set(meaning, place);
    const said = first === undefined ? meaning : `The same as for ${first}.`;
    const lacks = permission === "" ? "" : `, lacks ${permission}`;
    return { head: `${place}: ${reading}${lacks}`, texts: meaning === "" ? [] : [said] };
  });
  return renderParts(parts, width);
}

function wordOf({ status, sampled, accepted }: JudgedCoverage): string {
  const words: Readonly<Record<JudgedCoverage["status"], string>> = {
    complete: "works",
    partial: sampled === true ? "works" : "works in part",
    denied: "denied",
    failed: "fails",
    unsupported: "not offered",
    "not-applicable": "nothing there",
    "not-configured": "not configured",
    "not-collected": "not read by this version",
  };
  return accepted === undefined ? words[status] : `${words[status]}, accepted`;
}

function renderVerdict(result: Result, checks: readonly Check[], mistakes: number): string {
  const { coverage, summary } = result;
  const samples = coverage.filter(({ sampled }) => sampled === true).length;
  const isWell = mistakes + summary.gaps === 0;
  const sentences = [
    ...(mistakes === 0 ? [] : [`A scan would end with exit code 2 because of ${countOf(mistakes, "mistake")}.`]),
    ...(summary.gaps === 0 ? [] : [`${countOf(summary.gaps, "part")} of what is configured cannot be read.`]),
    ...(hasNothingToRead(result) ? [verdictOf(result).text] : isWell ? ["Everything that is configured answers."] : []),
    ...(samples === 0 ? [] : [`Only a sample of ${countOf(samples, "part")} was read; a scan reads everything.`]),
    ...silenceOf(result),
    ...staleSentences(result),
    ...checks.flatMap(({ notes = [] }) => notes),
    ...remedies(coverage),
  ];
  return `${sentences.map(plainText).join("\n")}\n`;
}

/** Who has to be given what is a matter of the token, and stands in the reasons. */
function remedies(coverage: readonly JudgedCoverage[]): readonly string[] {
  const lacking = coverage.filter(({ accepted, requiredPermission }) => accepted === undefined && requiredPermission);
  return unique(lacking.map(({ source }) => source)).map((source) => {
    const own = lacking.filter((entry) => entry.source === source);
    const inPlaces = own.filter((entry) => isReadElsewhere(entry, coverage));
    const places = unique(inPlaces.flatMap(({ scope }) => scope ?? []));
    const parts = [
      ...permissionsOf(own.filter((entry) => !inPlaces.includes(entry))),
      ...permissionsOf(inPlaces).map((permissions) => `${permissions} in ${firstOf(places, 5)}, too`),
    ];
    const purpose = own.some(({ gap }) => gap) ? "To fix it" : "To be sure";
    return `${purpose}, read ${source} with ${parts.join(", and with ")}.`;
  });
}

/** Whether the same section was read in another place, so that not the permission is missing but the place. */
function isReadElsewhere(
  { source, section, scope, status }: JudgedCoverage,
  coverage: readonly JudgedCoverage[],
): boolean {
  return (
    scope !== undefined &&
    status === "denied" &&
    coverage.some(
      (other) =>
        other.source === source &&
        other.section === section &&
        other.scope !== undefined &&
        other.status === "complete",
    )
  );
}

/** In one text; nothing where there are none. */
function permissionsOf(entries: readonly JudgedCoverage[]): readonly string[] {
  const all = unique(entries.flatMap(({ requiredPermission = "" }) => requiredPermission.split(", "))).sort();
  return all.length === 0 ? [] : [all.join(", ")];
}

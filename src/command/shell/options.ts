import { nearest } from "../../contract/nearest.ts";
import { UsageError } from "../../model/errors.ts";
import { type Severity, severities } from "../../model/policy.ts";
import { type FormatName, formatNames } from "../../report/index.ts";
import type { FailOn, Thresholds } from "./exit-code.ts";

const listFormats = ["table", "json"] as const;

export type ListFormat = (typeof listFormats)[number];

/** A report to write: to stdout, or to a file. */
export interface FormatRequest {
  readonly name: FormatName;
  readonly file?: string;
}

/** Options that every command has; an option that was not given is absent. */
export interface CommonOptions {
  /** Absent: the stream and the environment decide. */
  readonly color?: boolean;
}

/** What reports for people show. It changes no verdict and no exit code. */
export interface ViewOptions extends CommonOptions {
  readonly details?: boolean;
  readonly all?: boolean;
  readonly groupBy?: (typeof groupings)[number];
  readonly minSeverity?: Severity;
  /** Ids of policies, or folders of them. */
  readonly policy?: readonly string[];
  /** Ids or names of sources. */
  readonly source?: readonly string[];
}

/** What decides how a snapshot is judged and shown. */
export interface JudgingOptions extends ViewOptions, Thresholds {
  readonly config?: string;
  /** Folders and bundles of policies beside those of the configuration. */
  readonly policies?: readonly string[];
  readonly owners?: string;
  readonly waivers?: string;
  /** Earlier snapshots, which say whom rosters of current people no longer list. */
  readonly history?: readonly string[];
  /** RFC 3339 date, or date and time; absent: when the snapshot was collected. */
  readonly asOf?: string;
  readonly redact?: boolean;
  /** The JSON result of an earlier scan to compare with. */
  readonly baseline?: string;
  /** SARIF files of the previous scan. */
  readonly previous?: readonly string[];
  /** Absent: the table on stdout. */
  readonly format?: readonly FormatRequest[];
  /** Where the report without a file of its own goes; absent: stdout. */
  readonly output?: string;
}

/** `NAME` or `NAME=FILE`. */
export function parseFormat(text: string): FormatRequest {
  const [name = "", ...rest] = text.split("=");
  const known = knownName("format", name, formatNames);
  const file = rest.join("=");
  if (rest.length > 0 && file === "") throw new UsageError(`--format ${name}= names no file.`);
  return rest.length === 0 ? { name: known } : { name: known, file };
}

/** How a list is printed. */
export function parseListFormat(text: string): ListFormat {
  return knownName("format", text, listFormats);
}

/** A severity, or none. */
export function parseFailOn(text: string): FailOn {
  return knownName("severity", text, [...severities, "none"]);
}

/** A severity. */
export function parseSeverity(text: string): Severity {
  return knownName("severity", text, severities);
}

/** Every way to group the short table. */
export const groupings = ["person", "source", "policy"] as const;

/** By what the table groups. */
export function parseGroupBy(text: string): ViewOptions["groupBy"] {
  return knownName("grouping", text, groupings);
}

/** A number of seconds above zero. */
export function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== "" && Number.isFinite(seconds) && seconds > 0) return seconds;
  throw new UsageError(`${JSON.stringify(text)} is not a number of seconds.`, { hint: "Write a number such as 5." });
}

/** A date, which stays one because the time zone decides when it ends, or a date and time with an offset, in UTC. */
export function parseAsOf(text: string): string {
  const [, day, time] =
    /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(text) ?? [];
  const instant = new Date(`${day}${time ?? "T00:00:00Z"}`);
  if (day === undefined || Number.isNaN(instant.getTime()) || !isDay(day)) {
    throw new UsageError(`--as-of ${text} is neither a date nor a date and time.`, {
      hint: "Write 2026-11-16, or with an offset 2026-11-16T08:00:00Z.",
    });
  }
  return time === undefined ? day : instant.toISOString();
}

/** A date, such as the last day of a waiver. */
export function parseDay(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text)) return text;
  throw new UsageError(`${JSON.stringify(text)} is not a date.`, { hint: "Write a date such as 2027-03-31." });
}

/** Date.parse accepts 30 February. */
function isDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}

function knownName<Name extends string>(what: string, name: string, known: readonly Name[]): Name {
  const found = known.find((one) => one === name);
  if (found === undefined) throw unknownName(what, name, known);
  return found;
}

const mostListed = 12;

/** An error that suggests the nearest of the known names, and lists them where they are few or none is near. */
export function unknownName(what: string, name: string, known: readonly string[]): UsageError {
  const suggestion = nearest(name, known);
  const list = `Known are ${known.join(", ")}.`;
  return new UsageError(`There is no ${what} "${name}".`, {
    hint: suggestion === undefined ? list : `Did you mean ${suggestion}?${known.length > mostListed ? "" : ` ${list}`}`,
  });
}

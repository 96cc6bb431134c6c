import { nearest } from "../../contract/nearest.ts";
import { UsageError } from "../../model/errors.ts";
import { severities } from "../../model/policy.ts";
import { type FormatName, formatNames } from "../../report/index.ts";
import type { FailOn } from "./exit-code.ts";

const listFormats = ["table", "json"] as const;

export type ListFormat = (typeof listFormats)[number];

/** A report that is wanted: on stdout, or in a file. */
export interface FormatRequest {
  readonly name: FormatName;
  readonly file?: string;
}

/** Options that every command has; an option that was not given is absent. */
export interface CommonOptions {
  readonly quiet?: boolean;
  /** Absent: as the stream and the environment say. */
  readonly color?: boolean;
}

/** What decides how the facts are judged and shown. */
export interface JudgingOptions extends CommonOptions {
  readonly config?: string;
  /** Folders and bundles of policies beside those of the configuration. */
  readonly policies?: readonly string[];
  readonly owners?: string;
  /** RFC 3339 date and time; absent: the snapshot's own moment. */
  readonly asOf?: string;
  readonly redact?: boolean;
  readonly failOn: FailOn;
  readonly failOnGaps?: boolean;
  /** Absent: the table on stdout. */
  readonly format?: readonly FormatRequest[];
  /** Where the report that names no file goes; absent: stdout. */
  readonly output?: string;
}

const thresholds: readonly FailOn[] = [...severities, "none"];

/** `NAME` or `NAME=FILE`. */
export function parseFormat(text: string): FormatRequest {
  const [name = "", ...rest] = text.split("=");
  const known = formatNames.find((one) => one === name);
  if (known === undefined) throw unknownName("format", name, formatNames);
  const file = rest.join("=");
  if (rest.length > 0 && file === "") throw new UsageError(`--format ${name}= names no file.`);
  return rest.length === 0 ? { name: known } : { name: known, file };
}

/** How a list is printed. */
export function parseListFormat(text: string): ListFormat {
  const known = listFormats.find((one) => one === text);
  if (known === undefined) throw unknownName("format", text, listFormats);
  return known;
}

/** A severity, or none. */
export function parseFailOn(text: string): FailOn {
  const known = thresholds.find((one) => one === text);
  if (known === undefined) throw unknownName("severity", text, thresholds);
  return known;
}

/** Seconds, more than none. */
export function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== "" && Number.isFinite(seconds) && seconds > 0) return seconds;
  throw new UsageError(`${JSON.stringify(text)} is no number of seconds.`, { hint: "Write a number such as 5." });
}

/** A date (its first moment in UTC) or a date and time with an offset, as RFC 3339 in UTC. */
export function parseAsOf(text: string): string {
  const [, day, time = "T00:00:00Z"] =
    /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(text) ?? [];
  const moment = new Date(`${day}${time}`);
  if (day === undefined || Number.isNaN(moment.getTime()) || !isDay(day)) {
    throw new UsageError(`--as-of ${text} is neither a date nor a date and time.`, {
      hint: "Write 2026-11-16, or with an offset 2026-11-16T08:00:00Z.",
    });
  }
  return moment.toISOString();
}

/** 30 February is a date to Date.parse. */
function isDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}

/** An error that lists what is known and suggests the nearest. */
export function unknownName(what: string, name: string, known: readonly string[]): UsageError {
  const suggestion = nearest(name, known);
  const list = `Known are ${known.join(", ")}.`;
  return new UsageError(`There is no ${what} "${name}".`, {
    hint: suggestion === undefined ? list : `Did you mean ${suggestion}? ${list}`,
  });
}

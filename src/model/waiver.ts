import type { UnknownPolicy } from "./generated/subject.ts";

/** What a team accepts, as one entry of the waivers file says it. */
export interface Waiver {
  /** Globs over policy ids. */
  readonly policies: readonly string[];
  /** Globs over ids. Empty: the entry names people alone. */
  readonly credentials: readonly string[];
  /** Globs over what people are called. Empty: the entry names credentials alone. */
  readonly people: readonly string[];
  readonly reason: string;
  readonly approver: string;
  /** Absent: none. */
  readonly ticket?: string;
  /** First and last day on which it holds. */
  readonly created: string;
  readonly expires: string;
  /** The file as the user names it, and the line of the entry. */
  readonly file: string;
  readonly line: number;
  /** Those of its policies that do not exist, or that nobody can waive. */
  readonly unknownPolicies: readonly UnknownPolicy[];
}

/** What one waiver may take on; `waiverLimits` of the configuration. */
export interface WaiverLimits {
  readonly days: number;
  /** Subjects that it may match, unless all of them are one person's. */
  readonly subjects: number;
}

/** The limits where the configuration gives none. */
export const usualWaiverLimits: WaiverLimits = { days: 365, subjects: 20 };

/** The entries of a waivers file, in its order, with the limits in force. */
export interface Waivers {
  /** As the user names it. */
  readonly file: string;
  readonly entries: readonly Waiver[];
  readonly limits: WaiverLimits;
}

/** What identifies an entry: it stays the same when the entry moves, and a renewal is another one. */
export function waiverId({ policies, credentials, people, created }: Omit<Waiver, "unknownPolicies">): string {
  const listed = [policies, credentials, people].map((globs) => globs.join(","));
  return `waiver:${listed.filter((text) => text !== "").join(":")}:${created}`;
}

/** The name of an entry by its place, which gives nobody away. */
export function waiverPlace({ file, line }: Pick<Waiver, "file" | "line">): string {
  return `${file}:${line}`;
}

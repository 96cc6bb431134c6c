import { listsIdentities } from "../../kinds/index.ts";
import { reasonOf, wasReadWhole } from "../../model/coverage.ts";
import type { JudgedCoverage, ReportedSubject, Result } from "../../model/generated/result.ts";
import { unique } from "../../model/group.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { stateInWords } from "../phrases.ts";
import { countOf } from "../text.ts";

/** One thing that is known. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** Who says something, and when it was so. */
export interface Origin {
  /** Id and name of the source. */
  readonly source: string;
  readonly sourceName: string;
  readonly section?: string;
  readonly scope?: string;
  /** The moment that the facts describe. Absent: the coverage does not say. */
  readonly observedAt?: string;
}

/** Where a subject was read, and when. */
export function originOf({ source, section, scope }: ReportedSubject, { sources, coverage }: Result): Origin {
  const entry = coverage.find(
    (one) => one.source === source && one.section === section && (one.scope === undefined || one.scope === scope),
  );
  const sourceName = sources.find(({ id }) => id === source)?.name ?? source;
  return omitUndefined({ source, sourceName, section, scope, observedAt: entry?.observedAt });
}

/** What its source says of a subject. */
export function factsOf(subject: ReportedSubject): readonly Fact[] {
  const { id, publicId, noun, kind, name, holder, status, createdAt, changedAt, expiresAt, lastUsed } = subject;
  return [
    { name: "what", value: noun ?? kind },
    ...known("name", name),
    ...known("id of the provider", publicId),
    { name: "id", value: id },
    ...known("account", holder),
    ...known("state", status && stateInWords(status)),
    ...known("made", createdAt && instant(createdAt)),
    ...known("value changed", changedAt === createdAt ? undefined : changedAt && instant(changedAt)),
    ...known("expires", expiresAt === null ? "never" : expiresAt && instant(expiresAt)),
    ...known("last used", lastUsed && useInWords(lastUsed)),
    ...known("used after leaving", afterLeaving(subject)),
  ];
}

function known(name: string, value: string | undefined): readonly Fact[] {
  return value === undefined || value === "" ? [] : [{ name, value }];
}

function useInWords({ state, at, precision, service, region }: NonNullable<ReportedSubject["lastUsed"]>): string {
  if (state === "never") return `never, as far as is recorded since ${instant(at)}`;
  const where = [service, region].filter((part) => part !== undefined).join(", ");
  const when = precision === "day" ? `${at.slice(0, 10)} (the day alone is recorded)` : instant(at);
  return where === "" ? when : `${when} (${where})`;
}

function afterLeaving({ daysUsedAfterOwnerLeft: days }: ReportedSubject): string | undefined {
  if (days === undefined) return undefined;
  return days === 0 ? "yes, within hours of the end" : `yes, ${countOf(days, "day")} after the owner's last day`;
}

/** An instant as people read it. */
export function instant(text: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? `${text.slice(0, 10)} ${text.slice(11, 16)} UTC` : text;
}

/** What was not read whole where a subject was read, one sentence each. */
export function unreadPlaces({ source, section, scope }: ReportedSubject, result: Result): readonly string[] {
  const own = result.coverage.filter(
    (entry) =>
      entry.source === source &&
      entry.section === section &&
      (entry.scope === undefined || scope === undefined || entry.scope === scope),
  );
  return sentencesOn(own, result);
}

/** What rosters do not say because they were not read whole. */
export function unreadRosters(result: Result): readonly string[] {
  return sentencesOn(result.coverage.filter(listsIdentities), result);
}

function sentencesOn(coverage: readonly JudgedCoverage[], { sources }: Result): readonly string[] {
  const unread = coverage.filter((entry) => !wasReadWhole(entry));
  return unique(
    unread.map((entry) => {
      const name = sources.find(({ id }) => id === entry.source)?.name ?? entry.source;
      const { section, scope, status, requiredPermission, accepted } = entry;
      const where = `${section} of ${scope === undefined ? name : `${name}, ${scope}`}`;
      const needs = requiredPermission === undefined ? "" : ` Needs ${requiredPermission}.`;
      const lived = accepted === undefined ? "" : ` Accepted: ${accepted.reason}`;
      return `${where}: ${status}. ${reasonOf(entry)}${needs}${lived}`;
    }),
  );
}

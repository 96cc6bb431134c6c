import type { ReportedUse } from "../model/generated/result.ts";
import type { Credential, LastUse } from "../model/generated/snapshot.ts";
import type { Owner, SubjectCredential, Use } from "../model/generated/subject.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { elapsedDays, parseInstant, remainingDays, startOfUtcDay, utcDay } from "./calendar.ts";
import { isGone } from "./employment.ts";
import type { PeopleIndex } from "./people-index.ts";

/** Whole days since an instant; undefined where it is unknown. */
export function ageDays(since: string | undefined, now: number): number | undefined {
  const instant = since === undefined ? undefined : parseInstant(since);
  return instant === undefined ? undefined : elapsedDays(instant, now);
}

/** A last use with the days since it; undefined where it is unknown. */
export function useAt(lastUsed: LastUse | undefined, now: number): Use | undefined {
  if (lastUsed === undefined) return undefined;
  const idleDays = ageDays(lastUsed.state === "used" ? lastUsed.at : lastUsed.since, now);
  // It runs for every credential, and a spread takes eight times as long.
  return idleDays === undefined ? undefined : Object.assign({}, lastUsed, { idleDays });
}

/** A last use as reports show it: the instant is when it was used, or since when a use would have been recorded. */
export function reportedUse(lastUsed: LastUse): ReportedUse {
  if (lastUsed.state === "never") return { state: lastUsed.state, at: lastUsed.since };
  const { state, at, precision, service, region } = lastUsed;
  return omitUndefined({ state, at, precision, service, region });
}

/** Whether a credential still authenticates at now: one that has expired since it was read does not. */
export function credentialStatus({ status, expiresAt }: Credential, now: number): Credential["status"] {
  const expiry = typeof expiresAt === "string" ? parseInstant(expiresAt) : undefined;
  return status === "active" && expiry !== undefined && expiry <= now ? "expired" : status;
}

/** Whole days until it expires, negative once it has; null where it never does, undefined where that is unknown. */
export function daysToExpiry(expiresAt: string | null | undefined, now: number): number | null | undefined {
  if (typeof expiresAt !== "string") return expiresAt;
  const expiry = parseInstant(expiresAt);
  return expiry === undefined ? undefined : remainingDays(expiry, now);
}

/** Its own rotation, with the days since it should have happened. */
export function rotationAt(rotation: Credential["rotation"], now: number): SubjectCredential["rotation"] {
  if (rotation === undefined) return undefined;
  const { enabled, nextAt } = rotation;
  if (!enabled) return { enabled, daysOverdue: null };
  const next = nextAt === undefined ? undefined : parseInstant(nextAt);
  if (next === undefined) return { enabled };
  return { enabled, daysOverdue: next >= now ? null : elapsedDays(next, now) };
}

/**
 * Calendar days from the owner's last day to the day of the last use, in the configured time zone, so that "12 days
 * after" is what a person counts on the calendar. Providers record use in steps: only a step that began after the end
 * counts, and a use of which only the day is known counts by the day as recorded. null: no known owner has left, or it
 * was not used since. Undefined: not known, or the owner is not certain.
 */
export function daysUsedAfterOwnerLeft(
  lastUsed: LastUse | undefined,
  owner: Owner | undefined,
  people: PeopleIndex,
): number | null | undefined {
  if (owner === undefined) return undefined;
  if (owner.state === "uncertain") return lastUsed?.state === "never" ? null : undefined;
  if (owner.state !== "known") return null;
  if (owner.identity.status === undefined) return undefined;
  if (!isGone(owner.identity.status) || lastUsed?.state === "never") return null;
  const { end } = people.status(owner.identity.id);
  const used = lastUsed === undefined ? undefined : parseInstant(lastUsed.at);
  if (end === undefined || used === undefined || lastUsed === undefined) return undefined;
  const isWholeDay = lastUsed.precision === "day";
  const began = isWholeDay ? startOfUtcDay(used) : used;
  if (began <= end.last) return null;
  return Math.max(0, (isWholeDay ? utcDay(used) : people.calendar.dayAt(used)) - end.number);
}

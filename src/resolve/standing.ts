import type { Identity } from "../model/generated/snapshot.ts";
import type { Party } from "../model/generated/subject.ts";
import type { Calendar, CalendarDay } from "./calendar.ts";
import { omitUndefined } from "../model/omit-undefined.ts";

type Status = NonNullable<Party["status"]>;

/** How an identity came to its end. */
interface End extends CalendarDay {
  /** As the roster writes it. */
  readonly text: string;
  /** Which of the roster's fields says so. */
  readonly field: "endedAt" | "contractEndsAt";
}

/** Where an identity stands at now. */
export interface Standing {
  readonly status?: Status;
  /** Of a departed or retired identity whose end has a date. */
  readonly end?: End;
}

/** Whether a status means that nobody answers for its credentials any more. */
export function isGone(status: Status | undefined): boolean {
  return status === "departed" || status === "retired";
}

/**
 * Computes the status at now from the dates; the roster's own word decides only where they are silent. An end before the
 * latest start belongs to an earlier employment and counts no more. Absent where the roster tells neither.
 */
export function standingOf(identity: Identity, calendar: Calendar, now: number): Standing {
  const end = pastEnd(identity, calendar, now);
  const isPerson = identity.kind === "person";
  if (end !== undefined) return { status: isPerson ? "departed" : "retired", end };
  if (isGone(identity.status) && !endsLater(identity.endedAt, calendar, now)) {
    return { status: isPerson ? "departed" : (identity.status ?? "retired") };
  }
  const start = identity.startedAt === undefined ? undefined : calendar.read(identity.startedAt);
  if (start !== undefined && start.first > now) return { status: "future" };
  if (identity.status === "suspended") return { status: "suspended" };
  if (identity.status === "future" && start === undefined) return { status: "future" };
  if (identity.status !== undefined || isStillThere(identity, calendar, now)) return { status: "active" };
  return {};
}

/** The identity as policies see it. */
export function partyOf(identity: Identity, standing: Standing, calendar: Calendar, now: number): Party {
  const today = calendar.dayAt(now);
  return omitUndefined({
    id: identity.id,
    kind: identity.kind,
    name: identity.name,
    status: standing.status,
    daysSinceEnd: daysSinceEnd(standing, today),
    employment: identity.employment,
    daysPastContract: daysSince(identity.contractEndsAt, "last", calendar, now),
    daysSinceMove: daysSince(identity.movedAt, "first", calendar, now),
    team: identity.team,
    previousTeam: identity.previousTeam,
  });
}

function pastEnd(identity: Identity, calendar: Calendar, now: number): End | undefined {
  const start = identity.startedAt === undefined ? undefined : calendar.read(identity.startedAt);
  for (const field of ["endedAt", "contractEndsAt"] as const) {
    const text = identity[field];
    const day = typeof text === "string" ? calendar.read(text) : undefined;
    if (typeof text !== "string" || day === undefined || day.last >= now) continue;
    const cameBack = start !== undefined && start.first > day.last && start.first <= now;
    if (!cameBack) return { ...day, text, field };
  }
  return undefined;
}

function endsLater(text: string | null | undefined, calendar: Calendar, now: number): boolean {
  const day = typeof text === "string" ? calendar.read(text) : undefined;
  return day !== undefined && day.last >= now;
}

function isStillThere(identity: Identity, calendar: Calendar, now: number): boolean {
  if (identity.endedAt === null || endsLater(identity.endedAt, calendar, now)) return true;
  return endsLater(identity.contractEndsAt, calendar, now);
}

/** Calendar days, as people count: whoever left yesterday left 1 day ago, at whatever hour. */
function daysSinceEnd({ status, end }: Standing, today: number): number | null | undefined {
  if (status === undefined) return undefined;
  if (!isGone(status)) return null;
  return end === undefined ? undefined : Math.max(0, today - end.number);
}

/** Calendar days since a day was over (`last`) or began (`first`); null before that. */
function daysSince(
  text: string | null | undefined,
  edge: "first" | "last",
  calendar: Calendar,
  now: number,
): number | null | undefined {
  if (typeof text !== "string") return text;
  const day = calendar.read(text);
  if (day === undefined) return undefined;
  return day[edge] < now ? Math.max(0, calendar.dayAt(now) - day.number) : null;
}

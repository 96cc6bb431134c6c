import { identityRows } from "../kinds/index.ts";
import type { Identity } from "../model/generated/snapshot.ts";
import type { IdentityView } from "../model/generated/subject.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { Calendar, CalendarDay } from "./calendar.ts";

type Status = NonNullable<IdentityView["status"]>;

/** The day on which an identity came to its end. */
interface End extends CalendarDay {
  /** As the roster writes it. */
  readonly text: string;
  /** The field of the roster that says so. */
  readonly field: "endedAt" | "contractEndsAt";
}

/** That a roster of current people does not list somebody. */
interface Absence {
  /** The instant of the latest snapshot in which it did; absent where no snapshot has them. */
  readonly lastListed?: string;
}

/** Whether an identity is still there at now. */
export interface EmploymentStatus {
  readonly status?: Status;
  /** Of a departed or retired identity whose last day is known. */
  readonly end?: End;
  /** Of a team about which the roster itself says nothing: it follows from those of its members. */
  readonly isByMembers?: true;
  /** Of somebody whom a roster of current people does not list. */
  readonly absence?: Absence;
}

/** Whether a status means that nobody answers for the identity's credentials any more. */
export function isGone(status: Status | undefined): boolean {
  return status === "departed" || status === "retired";
}

/**
 * Computes the status at now from the dates. The roster's own word decides only where no date does. An end before the
 * latest start belongs to an earlier employment and does not count. Empty where the roster says neither.
 */
export function employmentStatusOf(identity: Identity, calendar: Calendar, now: number): EmploymentStatus {
  const { ended, isPersonal } = identityRows[identity.kind];
  const end = pastEnd(identity, calendar, now);
  if (end !== undefined) return { status: ended, end };
  if (isGone(identity.status) && !endsLater(identity.endedAt, calendar, now)) {
    return { status: isPersonal === true ? ended : (identity.status ?? ended) };
  }
  const start = identity.startedAt === undefined ? undefined : calendar.read(identity.startedAt);
  if (start !== undefined && start.first > now) return { status: "future" };
  if (identity.status === "suspended") return { status: "suspended" };
  if (identity.status === "future" && start === undefined) return { status: "future" };
  if (identity.status !== undefined || isStillThere(identity, calendar, now)) return { status: "active" };
  return {};
}

/** The identity as policies see it. */
export function identityViewOf(
  identity: Identity,
  employment: EmploymentStatus,
  calendar: Calendar,
  now: number,
): IdentityView {
  return omitUndefined({
    id: identity.id,
    kind: identity.kind,
    name: identity.name,
    status: employment.status,
    daysSinceEnd: daysSinceEnd(employment, calendar.dayAt(now)),
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

/** Calendar days, as people count them: a person who left yesterday left 1 day ago, at any hour. */
function daysSinceEnd({ status, end }: EmploymentStatus, today: number): number | null | undefined {
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

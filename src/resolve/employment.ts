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
interface Delisting {
  /** The instant of the latest snapshot in which it did; absent where no snapshot has them. */
  readonly lastListed?: string;
}

/** Whether an identity is still there at now. */
export interface EmploymentStatus {
  readonly status?: Status;
  /** Of a departed or retired identity whose last day is known. */
  readonly end?: End;
  /** The roster calls the identity active although its last day has passed, so it is not certain that it has ended. */
  readonly isContradicted?: true;
  /** Of a team about which the roster itself says nothing: it follows from those of its members. */
  readonly isByMembers?: true;
  /** Of somebody whom a roster of current people does not list. */
  readonly delisting?: Delisting;
}

/** A time in which an identity was employed, in milliseconds; endless where the roster gives no date. */
export interface EmploymentPeriod {
  readonly from: number;
  readonly until: number;
}

/** How a moment lies outside of every period of an identity. */
export type Absence = "before the first day" | "after the last day" | "between two employments";

/** How a moment lies outside of every employment; undefined within one. */
export type AbsenceAt = (instant: number) => Absence | undefined;

/** Whether a status means that nobody answers for the identity's credentials any more. */
export function isGone(status: Status | undefined): boolean {
  return status === "departed" || status === "retired";
}

/**
 * Computes the status at now from the dates. The roster's own word decides only where no date does. An end before the
 * latest start belongs to an earlier employment and does not count. Empty where the roster says neither.
 */
export function employmentStatusOf(
  identity: Identity,
  calendar: Calendar,
  now: number,
  collected: number = now,
): EmploymentStatus {
  const { ended, isPersonal } = identityRows[identity.kind];
  const end = pastEnd(identity, calendar, now);
  if (end !== undefined) {
    return contradicts(identity, end, calendar, collected)
      ? { status: ended, end, isContradicted: true }
      : { status: ended, end };
  }
  if (isGone(identity.status) && !endsLater(identity.endedAt, calendar, now)) {
    return { status: isPersonal === true ? ended : (identity.status ?? ended) };
  }
  const start = identity.startedAt === undefined ? undefined : calendar.read(identity.startedAt);
  if (start !== undefined && start.first > now) return beforeStart(identity, calendar, now);
  if (identity.status === "suspended") return { status: "suspended" };
  if (identity.status === "future" && start === undefined) return { status: "future" };
  if (identity.status !== undefined || isStillThere(identity, calendar, now)) return { status: "active" };
  return {};
}

/** Before the start of the latest employment, an earlier one goes on until its last day, and its end is an end until then. */
function beforeStart({ kind, earlierPeriods }: Identity, calendar: Calendar, now: number): EmploymentStatus {
  const ends = (earlierPeriods ?? []).flatMap(({ endedAt }): readonly End[] => {
    const day = endedAt === undefined ? undefined : calendar.read(endedAt);
    return endedAt === undefined || day === undefined ? [] : [{ ...day, text: endedAt, field: "endedAt" }];
  });
  const [latest] = ends.sort((left, right) => right.last - left.last);
  if (latest === undefined) return { status: "future" };
  return latest.last >= now ? { status: "active" } : { status: identityRows[kind].ended, end: latest };
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

/**
 * Of a contract that has ended, the roster's word was only not updated. A later start explains the word, and so does a last
 * day that was yet to come when the roster was read.
 */
function contradicts({ status, startedAt }: Identity, end: End, calendar: Calendar, collected: number): boolean {
  if (end.last >= collected) return false;
  if (end.field !== "endedAt" || status === undefined || isGone(status)) return false;
  const start = startedAt === undefined ? undefined : calendar.read(startedAt);
  return start === undefined || start.first <= end.last;
}

/** The employment of someone of whom no roster gives dates. */
const always: EmploymentPeriod = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** The latest employment of an identity, as far as the roster tells. */
function latestPeriodOf({ startedAt }: Identity, { end }: EmploymentStatus, calendar: Calendar): EmploymentPeriod {
  const start = startedAt === undefined ? undefined : calendar.read(startedAt);
  if (start === undefined && end === undefined) return always;
  return periodBetween(start, start !== undefined && end !== undefined && end.last < start.first ? undefined : end);
}

/** Every employment of an identity, as far as the roster tells. */
export function employmentPeriodsOf(
  identity: Identity,
  status: EmploymentStatus,
  calendar: Calendar,
): readonly EmploymentPeriod[] {
  const read = (text: string | null | undefined): CalendarDay | undefined =>
    typeof text === "string" ? calendar.read(text) : undefined;
  const start = read(identity.startedAt);
  const ends = [read(identity.endedAt), read(identity.contractEndsAt)].flatMap((day) => day ?? []);
  // A row that gives a last day before its first day tells the end of one employment and the start of the next.
  const before = start === undefined ? [] : ends.filter(({ last }) => last < start.first);
  return [
    ...(identity.earlierPeriods ?? []).map(({ startedAt, endedAt }) => periodBetween(read(startedAt), read(endedAt))),
    ...before.map((day) => periodBetween(undefined, day)),
    latestPeriodOf(identity, status, calendar),
  ];
}

function periodBetween(start: CalendarDay | undefined, end: CalendarDay | undefined): EmploymentPeriod {
  return { from: start?.begins ?? always.from, until: end?.last ?? always.until };
}

/** Whether nobody was employed at that moment; undefined within a period. */
export function absenceAt(instant: number, periods: readonly EmploymentPeriod[]): Absence | undefined {
  if (periods.some(({ from, until }) => from <= instant && instant <= until)) return undefined;
  if (periods.every(({ until }) => until < instant)) return "after the last day";
  return periods.every(({ from }) => instant < from) ? "before the first day" : "between two employments";
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

import { UsageError } from "../model/errors.ts";
import type { Snapshot } from "../model/generated/snapshot.ts";
import { type Calendar, parseInstant } from "./calendar.ts";

/** The instant to judge at. */
export interface Now {
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** The same as an RFC 3339 date and time. */
  readonly text: string;
}

/**
 * Reads the instant to judge at. A date means its end in the calendar's zone, as a last day does: who asks for a day
 * wants everything that happened on it. Throws a UsageError for any other text.
 */
export function readNow(text: string, calendar: Calendar): Now {
  const instant = parseInstant(text);
  if (instant !== undefined) return { instant, text };
  const end = calendar.read(text)?.last;
  if (end !== undefined) return { instant: end, text: endOfDay(text, end) };
  throw new UsageError(`${text} is not an instant to judge at.`, {
    hint: "Write a date, or a date and time with an offset, such as 2026-11-16T08:00:00Z.",
  });
}

/** The end of a day with the offset of its zone, so that it shows the day that was asked for. */
function endOfDay(day: string, end: number): string {
  const clock = `${day}T23:59:59.999`;
  const minutes = (Date.parse(`${clock}Z`) - end) / 60_000;
  if (!Number.isInteger(minutes) || minutes === 0) return new Date(end).toISOString();
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${clock}${minutes < 0 ? "-" : "+"}${hour}:${minute}`;
}

/** What was there at an instant. */
interface AsOf {
  readonly present: Snapshot;
  /** How many accounts and credentials were left out. */
  readonly madeLater: number;
}

/**
 * Leaves out accounts and credentials that were made after an instant before the collection. As of the collection itself
 * nothing is left out: a time after it only means that two clocks differ.
 */
export function leaveOutLater(snapshot: Snapshot, now: number): AsOf {
  if (now >= (parseInstant(snapshot.collectedAt) ?? now)) return { present: snapshot, madeLater: 0 };
  const isLater = ({ createdAt }: { readonly createdAt?: string | null }): boolean =>
    typeof createdAt === "string" && (parseInstant(createdAt) ?? now) > now;
  const later = new Set(snapshot.accounts.filter(isLater).map(({ id }) => id));
  const accounts = snapshot.accounts.filter(({ id }) => !later.has(id));
  const credentials = snapshot.credentials.filter(
    (credential) => !isLater(credential) && !(typeof credential.account === "string" && later.has(credential.account)),
  );
  const madeLater = later.size + snapshot.credentials.length - credentials.length;
  return { present: madeLater === 0 ? snapshot : { ...snapshot, accounts, credentials }, madeLater };
}

import type { EmploymentPeriod, Identity } from "../model/generated/snapshot.ts";
import type { Renamed } from "./renamed.ts";

/** Everything that a roster says of an identity's employment, and by what it is known elsewhere. */
export function employmentSentences(identity: Identity, shown: Renamed): readonly string[] {
  const { status, startedAt, endedAt, lastWorkedAt, contractEndsAt, earlierPeriods = [], employment, line } = identity;
  const { team, previousTeam, movedAt } = identity;
  const { text } = shown.names;
  return [
    status === undefined ? undefined : `Its row gives the status as "${status}".`,
    periodSentence("Employed", { startedAt, endedAt }),
    ...earlierPeriods.map((period) => periodSentence("Employed before", period)),
    daySentence("The last day of work was", lastWorkedAt),
    daySentence("The contract ends on", contractEndsAt),
    employment === undefined ? undefined : `Kind of employment: ${employment}.`,
    team === undefined ? undefined : `Team: ${text(team)}.`,
    previousTeam === undefined && typeof movedAt !== "string"
      ? undefined
      : `Moved${previousTeam === undefined ? "" : ` from ${text(previousTeam)}`}${typeof movedAt === "string" ? ` on ${movedAt}` : ""}.`,
    personSentence("Manager", identity.manager, shown),
    personSentence("Successor", identity.successor, shown),
    ...knownAs(identity, shown),
    line === undefined ? undefined : `It is line ${line} of the roster.`,
  ].filter((sentence) => sentence !== undefined);
}

interface Period {
  readonly startedAt: EmploymentPeriod["startedAt"] | undefined;
  readonly endedAt: Identity["endedAt"] | undefined;
}

function periodSentence(opening: string, { startedAt, endedAt }: Partial<Period>): string | undefined {
  const from = startedAt === undefined ? "" : ` from ${startedAt}`;
  if (typeof endedAt === "string") return `${opening}${from} until ${endedAt}.`;
  if (endedAt === null) return `${opening}${from}, and no last day is given.`;
  return startedAt === undefined ? undefined : `${opening}${from}.`;
}

function daySentence(opening: string, day: string | null | undefined): string | undefined {
  return typeof day === "string" ? `${opening} ${day}.` : undefined;
}

function personSentence(what: string, id: string | undefined, { names, joined }: Renamed): string | undefined {
  if (id === undefined || id === "") return undefined;
  return `${what}: ${joined.people.get(id)?.name ?? names.value(id)}.`;
}

function knownAs({ emails = [], logins = [] }: Identity, { names }: Renamed): readonly string[] {
  const shown = logins.map(({ system, login }) => `${names.value(login)}${system === undefined ? "" : ` (${system})`}`);
  return [
    ...(emails.length === 0 ? [] : [`E-mail: ${emails.map(names.value).join(", ")}.`]),
    ...(shown.length === 0 ? [] : [`Logins: ${shown.join(", ")}.`]),
  ];
}

import type { StatusText } from "../collect/roster/csv/employment.ts";
import type { Field } from "../collect/roster/csv/headings.ts";
import type { UnderstoodRoster } from "../collect/roster/csv/index.ts";
import type { InspectedColumn } from "../collect/roster/csv/unused-columns.ts";
import type { RosterEntry } from "../model/generated/configuration.ts";
import type { Coverage, Identity, Source } from "../model/generated/snapshot.ts";
import { unique } from "../model/group.ts";
import type { Resolution } from "../model/resolution.ts";
import { wrap } from "../report/table/width.ts";
import { countOf } from "../report/text.ts";
import { describeMissingTies } from "../resolve/index.ts";
import { renderColumns } from "./shell/columns.ts";
import { plainText } from "./shell/messages.ts";

/** A roster that was read, and what follows from it. */
export interface ShownRoster {
  readonly entry: RosterEntry;
  readonly source: Source;
  readonly understood: UnderstoodRoster;
  readonly coverage: readonly Coverage[];
  readonly identities: readonly Identity[];
  readonly resolution: Resolution;
}

const fieldNames: Readonly<Record<Field, string>> = {
  id: "employee id",
  name: "name",
  firstName: "first name",
  lastName: "last name",
  email: "e-mail address",
  alternateEmails: "further e-mail addresses",
  status: "status",
  flag: "whether somebody is there",
  leftFlag: "whether somebody has left",
  suspendedFlag: "whether the account is suspended",
  archivedFlag: "whether the account is archived",
  blockedFlag: "whether the account is blocked",
  endReason: "reason of leaving",
  rehiredAt: "first day of the present employment",
  startedAt: "first day",
  endedAt: "last day of employment",
  lastWorkedAt: "last day of work",
  contractEndsAt: "end of the contract",
  movedAt: "day of the last change of team",
  team: "team",
  previousTeam: "previous team",
  manager: "manager",
  successor: "successor",
  employment: "kind of employment",
  login: "login",
  githubLogin: "GitHub login",
  githubId: "GitHub id",
  awsUser: "AWS user name",
  kind: "person, workload, agent or team",
};

/** Texts of a status column that are shown: half are the most frequent, the others first those that are not understood. */
const mostStatuses = 20;
const narrow = 80;

/**
 * Says how a roster is understood. It names nobody, unless the status column does: its words are shown here alone, because
 * whoever explains them in the configuration has to see them. No snapshot and no report has them.
 */
export function renderRoster(shown: ShownRoster, width?: number): string {
  const { entry, source, understood } = shown;
  const page = (sentences: readonly string[]): string =>
    sentences
      .flatMap((text) => wrap(plainText(text), width ?? narrow))
      .map((line) => `${line}\n`)
      .join("");
  const parts = [
    page([`${entry.csv} (${source.id})`, describeForm(understood)]),
    columnTable(understood, width),
    page(describeUnused(understood.unused)),
    statusTable(understood, width),
    page(describePeople(shown)),
    page(describeTroubles(shown)),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function describeForm({ encoding, table, dateOrder }: UnderstoodRoster): string {
  const delimiters = { ",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar" };
  const orders = { "day-month-year": "day first", "month-day-year": "month first" };
  const order = dateOrder === undefined ? "as each of them shows" : orders[dateOrder];
  const delimiter = delimiters[table.delimiter];
  return `Encoding ${encoding.toUpperCase()}, cells separated by ${delimiter}, headings in line ${table.headings.line}, dates read ${order}.`;
}

function columnTable({ columns }: UnderstoodRoster, width: number | undefined): string {
  const rows = [...columns].flatMap(([field, found]) =>
    found.map(({ index, heading }) => ({ index, cells: [heading, fieldNames[field]] })),
  );
  const sorted = rows.toSorted((a, b) => a.index - b.index);
  return renderColumns(
    ["Column", "Read as"],
    sorted.map(({ cells }) => cells),
    width,
  );
}

function describeUnused(columns: readonly InspectedColumn[]): readonly string[] {
  const quiet = columns.filter(({ unused, holds }) => unused !== undefined && holds === undefined);
  const unknown = columns.filter(({ unused, holds }) => unused === undefined && holds === undefined);
  const list = (all: readonly InspectedColumn[]): string => all.map(({ heading }) => heading).join(", ");
  return [
    ...(quiet.length === 0 ? [] : [`Understood and not used: ${list(quiet)}.`]),
    ...(unknown.length === 0 ? [] : [`Not understood: ${list(unknown)}.`]),
    ...columns
      .filter(({ holds }) => holds !== undefined)
      .map(({ heading, holds }) => `Not understood, although it may say who has left: ${heading} holds ${holds}.`),
  ];
}

function statusTable({ statuses }: UnderstoodRoster, width: number | undefined): string {
  if (statuses.length === 0) return "";
  const unknown = statuses.filter(({ said }) => said === undefined);
  const chosen = new Set(
    unique([...statuses.slice(0, mostStatuses / 2), ...unknown, ...statuses]).slice(0, mostStatuses),
  );
  const shown = statuses.filter((status) => chosen.has(status));
  const rows = shown.map(({ text, rows: count, said }) => [text, String(count), meaningOf(said)]);
  const rest = statuses.length - rows.length;
  if (rest > 0) rows.push([`and ${rest} more`, "", ""]);
  return renderColumns(["Status", "Rows", "Means"], rows, width);
}

function meaningOf(said: StatusText["said"]): string {
  if (said === undefined) return "not understood: explain it under statuses";
  const meanings: Readonly<Record<NonNullable<typeof said.means>, string>> = {
    active: "is there",
    employed: "is there, unless another word of the row says otherwise",
    suspended: "employed, and not at work",
    departed: "has left",
    retired: "out of service",
    future: "not there yet",
    off: "has left if a last day, a reason or another word of the row says so, else unknown",
  };
  if (said.means === undefined) return "its date is the last day";
  return said.lastDay === undefined ? meanings[said.means] : `${meanings[said.means]}, its date is the last day`;
}

function describePeople({ identities, resolution }: ShownRoster): readonly string[] {
  const counts = new Map<string, number>();
  const add = (what: string): unknown => counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const { input } of resolution.subjects(new Set(["identity"]))) {
    if (!("identity" in input)) continue;
    const { status, daysSinceEnd } = input.identity;
    add(status ?? "unknown");
    if (typeof daysSinceEnd === "number") add("known last day");
  }
  const numberOf = (what: string): number => counts.get(what) ?? 0;
  const leavers = numberOf("departed") + numberOf("retired");
  const present = `${numberOf("active")} there, ${numberOf("suspended")} employed and not at work, ${numberOf("future")} not there yet`;
  return [
    `${countOf(identities.length, "person", "people")}: ${present}, ${leavers} left (${numberOf("known last day")} with a known last day), ${numberOf("unknown")} unknown.`,
  ];
}

function describeTroubles({ understood: { columns }, coverage, identities }: ShownRoster): readonly string[] {
  const hasOne = (...fields: readonly Field[]): boolean => fields.some((field) => columns.has(field));
  const missing: readonly (readonly [boolean, string])[] = [
    [hasOne("status", "flag", "leftFlag"), "No status: who has left is known by dates alone."],
    [hasOne("endedAt", "lastWorkedAt"), "No last day: when somebody left is not known, nor what was used afterwards."],
    [hasOne("startedAt", "rehiredAt"), "No first day: an older credential cannot be told from the person's own."],
    [hasOne("team"), "No team: a tag that names a team names nobody."],
  ];
  return [
    ...coverage.flatMap(({ skipped = [] }) => skipped.map(({ count, reason }) => `${count} left out: ${reason}.`)),
    ...coverage.flatMap(({ reason, consequence }) => [reason, consequence].filter((text) => text !== undefined)),
    ...missing.flatMap(([isThere, cost]) => (isThere ? [] : [cost])),
    ...describeMissingTies(identities),
  ];
}

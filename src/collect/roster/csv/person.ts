import type { RosterEntry } from "../../../model/generated/configuration.ts";
import type { Identity } from "../../../model/generated/snapshot.ts";
import { unique } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { Column, Columns, Field } from "./columns.ts";
import { readDay } from "./dates.ts";
import type { Row } from "./records.ts";
import { normalWord, readEmployment, readFlag, readKind, readStatus, type Status } from "./words.ts";

/** The person of one row, without what depends on other rows. */
export interface Person {
  readonly identity: Identity;
  /** Employee id in the spelling of the roster. */
  readonly employeeId?: string;
  /** The text of the cell: an id, an e-mail address or a name. */
  readonly manager?: string;
  readonly successor?: string;
}

/** What was read of one row. */
export interface ReadRow {
  readonly line: number;
  readonly lastLine: number;
  readonly person?: Person;
  /** Why a part of the row could not be read. */
  readonly mistakes: readonly string[];
  /** Values that were left out although they are not mistakes: nothing depends on them. */
  readonly omissions: readonly string[];
  /** true: id, addresses and kind of the person were read. */
  readonly isIdentified: boolean;
}

export interface RosterContext {
  readonly columns: Columns;
  /** Number of columns. */
  readonly width: number;
  /** Id of the source. */
  readonly source: string;
  /** First part of the ids. */
  readonly name: string;
  readonly entry: RosterEntry;
}

/** A row while it is read. */
interface RowReader extends RosterContext {
  readonly row: Row;
  readonly mistakes: string[];
  readonly omissions: string[];
}

/** Reads what is certain of one row, and says what is not. */
export function readRow(row: Row, context: RosterContext): ReadRow {
  const { line, lastLine } = row;
  const mistakes: string[] = [];
  const omissions: string[] = [];
  const misplaced = findMisplacedCells(row, context);
  if (misplaced !== undefined) return { line, lastLine, mistakes: [misplaced], omissions, isIdentified: false };
  const reader: RowReader = { ...context, row, mistakes, omissions };
  const employeeId = employeeIdOf(reader);
  const emails = emailsOf(reader);
  const key = employeeId ?? emails[0];
  if (key === undefined) {
    mistakes.push("there is neither an employee id nor an e-mail address that can be read");
    return { line, lastLine, mistakes, omissions, isIdentified: false };
  }
  const kind = kindOf(reader);
  const externalIds = externalIdsOf(reader);
  const isIdentified = mistakes.length === 0;
  const { source: from, name } = context;
  const identity: Identity = {
    id: `${name}:${kind}:${key}`,
    kind,
    name: nameOf(reader) ?? key,
    from,
    line,
    ...employmentStatusOf(reader),
    ...omitUndefined({ emails: unlessEmpty(emails), externalIds: unlessEmpty(externalIds) }),
    ...otherFacts(reader),
  };
  const [manager, successor] = [textOf(reader, "manager"), textOf(reader, "successor")];
  const person = omitUndefined({ identity, employeeId, manager, successor });
  return { line, lastLine, person, mistakes, omissions, isIdentified };
}

/** The mistake of a row whose cells may not belong to the headings above them. */
function findMisplacedCells({ cells }: Row, { width }: RosterContext): string | undefined {
  const isMisplaced = cells.length < width || cells.slice(width).some((cell) => cell !== "");
  return isMisplaced ? `there are ${cells.length} cells instead of ${width}` : undefined;
}

interface Cell {
  readonly heading: string;
  readonly text: string;
}

/** The first column of a field that is filled in this row, else its first column; undefined without a column. */
function cellOf(reader: RowReader, field: Field): Cell | undefined {
  const cells = cellsOf(reader, field);
  return cells.find(({ text }) => text !== "") ?? cells[0];
}

function cellsOf({ columns, row }: RowReader, field: Field): readonly Cell[] {
  const cells = columns.get(field) ?? [];
  return cells.map(({ index, heading }: Column) => ({ heading, text: row.cells[index] ?? "" }));
}

function textOf(reader: RowReader, field: Field): string | undefined {
  return cellOf(reader, field)?.text || undefined;
}

const longestQuote = 40;

function quote(cell: string): string {
  return JSON.stringify(cell.length > longestQuote ? `${cell.slice(0, longestQuote)}...` : cell);
}

/** A copy, because a list that was filtered has room for 17 items. */
function unlessEmpty<Item>(list: Item[]): Item[] | undefined {
  return list.length === 0 ? undefined : [...list];
}

/** A long number that a spreadsheet has shortened to 1.02E+05 may be the id of several people. */
const shortenedNumber = /^\d+[.,]\d*E\+\d+$/i;

function employeeIdOf(reader: RowReader): string | undefined {
  const [cell] = cellsOf(reader, "id");
  if (cell === undefined || cell.text === "") return undefined;
  const isShortened = shortenedNumber.test(cell.text);
  if (!isShortened && !/["\n]/.test(cell.text)) return cell.text;
  const why = isShortened ? "a spreadsheet has shortened it" : "it holds a quotation mark or a line break";
  reader.mistakes.push(`${quote(cell.heading)} is not a whole id: ${why}`);
  return undefined;
}

const emailShape = /^[^\s@<>()"]+@[^\s@<>()"]+$/;

function emailsOf(reader: RowReader): string[] {
  const emails: string[] = [];
  for (const field of ["email", "alternateEmails"] as const) {
    const { heading, text } = cellOf(reader, field) ?? { heading: field, text: "" };
    for (const part of text.split(/[;,|]|\s(?=\S+@)/)) {
      const address = part.trim().replace(/^(?:smtp|mailto):/i, "");
      const email = (/<([^<>]+)>$/.exec(address)?.[1] ?? address).toLowerCase();
      if (emailShape.test(email)) emails.push(email);
      else if (address !== "") reader.mistakes.push(`${quote(heading)} is not an e-mail address`);
    }
  }
  return unique(emails);
}

function externalIdsOf(reader: RowReader): NonNullable<Identity["externalIds"]> {
  const { heading, text } = cellOf(reader, "githubId") ?? { heading: "", text: "" };
  if (/^\d+$/.test(text)) return [{ system: "github", id: text }];
  if (text !== "") reader.mistakes.push(`${quote(heading)} is not a numeric id`);
  return [];
}

function kindOf(reader: RowReader): Identity["kind"] {
  const { heading, text } = cellOf(reader, "kind") ?? { heading: "", text: "" };
  if (text === "") return "person";
  const kind = readKind(text);
  if (kind === undefined) reader.mistakes.push(`${quote(heading)} has the unknown word ${quote(text)}`);
  return kind ?? "person";
}

/**
 * Status and end of the employment. If a part of them cannot be read, everything that would make the person look
 * present is left out too (an active status, an empty or later date), so that the person is unknown and never active.
 */
function employmentStatusOf(reader: RowReader): Pick<Identity, "status" | "endedAt" | "contractEndsAt"> {
  const status = statusOf(reader);
  const ended = dayOf(reader, "endedAt");
  const contract = dayOf(reader, "contractEndsAt");
  const dates = omitUndefined({ endedAt: ended.day, contractEndsAt: contract.day });
  if (status === "departed" || status === "retired") return { status, ...dates };
  if (ended.isUnreadable || contract.isUnreadable) return {};
  if (status !== "unreadable") return omitUndefined({ status, ...dates });
  return typeof ended.day === "string" ? dates : {};
}

interface Day {
  /** undefined: there is no such column. null: there is no such day. */
  readonly day?: string | null;
  readonly isUnreadable: boolean;
}

function dayOf(reader: RowReader, field: Field): Day {
  const cell = cellOf(reader, field);
  if (cell === undefined) return { isUnreadable: false };
  const read = readDay(cell.text, reader.entry.dateOrder);
  if ("day" in read) return { day: read.day, isUnreadable: false };
  reader.mistakes.push(`${quote(cell.heading)} ${read.mistake}, such as ${quote(cell.text)}`);
  return { isUnreadable: true };
}

/** The status; "unreadable" if the word is not understood or contradicted; undefined if there is no such column. */
function statusOf(reader: RowReader): Status | "unreadable" | undefined {
  const [cell, ...others] = cellsOf(reader, "status");
  const [flag] = cellsOf(reader, "flag");
  const main = cell ?? flag;
  if (main === undefined) return undefined;
  const status = wordOf(reader, main.text) ?? (cell === undefined ? readFlag(main.text) : undefined);
  if (status === undefined) {
    const what = main.text === "" ? "is empty" : `has the unknown word ${quote(main.text)}: explain it under statuses`;
    reader.mistakes.push(`${quote(main.heading)} ${what}`);
    return "unreadable";
  }
  const flagged = cell === undefined || flag === undefined ? undefined : readFlag(flag.text);
  const second = [flagged, ...others.map(({ text }) => wordOf(reader, text))];
  if (status === "departed" || !second.includes("departed")) return status;
  reader.mistakes.push(`${quote(main.heading)} and another column disagree on whether the person has left`);
  return "unreadable";
}

/** The words of the configuration come before the usual ones. */
function wordOf({ entry }: RowReader, word: string): Status | undefined {
  const own = Object.entries(entry.statuses ?? {}).find(([name]) => normalWord(name) === normalWord(word));
  return own?.[1] ?? readStatus(word);
}

function nameOf(reader: RowReader): string | undefined {
  const parts = [textOf(reader, "firstName"), textOf(reader, "lastName")].filter((part) => part !== undefined);
  return textOf(reader, "name") ?? (parts.join(" ") || undefined);
}

/** Facts that do not decide whether the person is present. */
function otherFacts(reader: RowReader): Partial<Identity> {
  return omitUndefined({
    startedAt: dayOf(reader, "startedAt").day ?? undefined,
    movedAt: dayOf(reader, "movedAt").day,
    logins: unlessEmpty(loginsOf(reader)),
    employment: employmentOf(reader),
    team: textOf(reader, "team"),
    previousTeam: textOf(reader, "previousTeam"),
  });
}

function loginsOf(reader: RowReader): NonNullable<Identity["logins"]> {
  const split = (field: Field, separator: RegExp): string[] => (textOf(reader, field) ?? "").split(separator);
  const github = split("githubLogin", /[\s,;|]+/).map((text) => text.replace(/^(?:https:\/\/github\.com\/|@)/i, ""));
  const logins = [
    ...split("login", /[\s;|]+/).map((login) => ({ login })),
    ...github.map((login) => ({ system: "github", login })),
    ...split("awsUser", /[\s;|]+/).map((login) => ({ system: "aws", login })),
  ];
  return logins.filter(({ login }) => login !== "");
}

function employmentOf(reader: RowReader): Identity["employment"] {
  const { heading, text } = cellOf(reader, "employment") ?? { heading: "", text: "" };
  const employment = readEmployment(text);
  if (employment === undefined && text !== "") {
    reader.omissions.push(`unknown word ${quote(text)} in ${quote(heading)}`);
  }
  return employment;
}

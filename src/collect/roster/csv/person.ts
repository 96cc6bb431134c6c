import type { RosterEntry } from "../../../model/generated/configuration.ts";
import type { Identity } from "../../../model/generated/snapshot.ts";
import type { Column, Columns, Field } from "./columns.ts";
import { readDay } from "./dates.ts";
import type { Row } from "./table.ts";
import { normalWord, readEmployment, readFlag, readKind, readStatus, type Status } from "./words.ts";

/** A row as an identity, without what other rows decide. */
export interface Person {
  readonly identity: Identity;
  /** Employee id as the roster writes it. */
  readonly employeeId?: string;
  /** As written: an id, an e-mail or a name. */
  readonly manager?: string;
  readonly successor?: string;
}

/** What one row gave. */
export interface ReadRow {
  readonly line: number;
  readonly lastLine: number;
  readonly person?: Person;
  /** Why the row could not be read whole. */
  readonly mistakes: readonly string[];
  /** Values left out that nothing depends on. */
  readonly omissions: readonly string[];
}

export interface RosterContext {
  readonly columns: Columns;
  readonly width: number;
  readonly source: string;
  /** Begins the ids. */
  readonly name: string;
  readonly entry: RosterEntry;
}

/** One row while it is read: its cells by field, and what is wrong with them. */
interface Reader extends RosterContext {
  readonly row: Row;
  readonly mistakes: string[];
  readonly omissions: string[];
}

const longestShown = 40;

function shown(cell: string): string {
  return JSON.stringify(cell.length > longestShown ? `${cell.slice(0, longestShown)}...` : cell);
}

interface Cell {
  readonly heading: string;
  readonly text: string;
}

function cellAt({ row }: Reader, { index, heading }: Column): Cell {
  return { heading, text: row.cells[index] ?? "" };
}

/** The first column of a field that is filled in this row; an empty cell where none is; undefined without a column. */
function cellOf(reader: Reader, field: Field): Cell | undefined {
  const cells = (reader.columns.get(field) ?? []).map((column) => cellAt(reader, column));
  return cells.find((cell) => cell.text !== "") ?? cells[0];
}

function textOf(reader: Reader, field: Field): string | undefined {
  const text = cellOf(reader, field)?.text;
  return text === "" ? undefined : text;
}

type Day = { readonly day?: string | null; readonly isUnreadable: boolean };

function dayOf(reader: Reader, field: Field): Day {
  const cell = cellOf(reader, field);
  if (cell === undefined) return { isUnreadable: false };
  const read = readDay(cell.text, reader.entry.dateOrder);
  if ("day" in read) return { day: read.day, isUnreadable: false };
  reader.mistakes.push(`${shown(cell.heading)} ${read.mistake}, such as ${shown(cell.text)}`);
  return { isUnreadable: true };
}

function statusWord({ entry }: Reader, word: string): Status | undefined {
  const own = Object.entries(entry.statuses ?? {}).find(([name]) => normalWord(name) === normalWord(word));
  return own?.[1] ?? readStatus(word);
}

/** The status, `"unreadable"` where the roster has one that cannot be understood, undefined where it has none. */
function statusOf(reader: Reader): Status | "unreadable" | undefined {
  const [column, ...others] = reader.columns.get("status") ?? [];
  const [flagColumn] = reader.columns.get("flag") ?? [];
  const cell = column === undefined ? undefined : cellAt(reader, column);
  const flag = flagColumn === undefined ? undefined : cellAt(reader, flagColumn);
  const main = cell ?? flag;
  if (main === undefined) return undefined;
  const status =
    cell === undefined ? (statusWord(reader, main.text) ?? readFlag(main.text)) : statusWord(reader, main.text);
  if (status === undefined) {
    const what = main.text === "" ? "is empty" : `has the unknown word ${shown(main.text)}: explain it under statuses`;
    reader.mistakes.push(`${shown(main.heading)} ${what}`);
    return "unreadable";
  }
  const second = others.map((other) => statusWord(reader, cellAt(reader, other).text));
  const flagged = cell === undefined || flag === undefined ? undefined : readFlag(flag.text);
  if (status !== "departed" && [...second, flagged].includes("departed")) {
    reader.mistakes.push(`${shown(main.heading)} and another column disagree on whether the person has left`);
    return "unreadable";
  }
  return status;
}

/**
 * What the row says of an end, as far as it is certain. Where a part cannot be read, whatever would make the person
 * look present goes too (an active status, an empty or later date), so that resolve sees "unknown", never "active".
 */
function standingOf(reader: Reader): Pick<Identity, "status" | "endedAt" | "contractEndsAt"> {
  const status = statusOf(reader);
  const ended = dayOf(reader, "endedAt");
  const contract = dayOf(reader, "contractEndsAt");
  const dates = {
    ...(ended.day === undefined ? {} : { endedAt: ended.day }),
    ...(contract.day === undefined ? {} : { contractEndsAt: contract.day }),
  };
  if (status === "departed" || status === "retired") return { status, ...dates };
  if (ended.isUnreadable || contract.isUnreadable) return {};
  if (status !== "unreadable") return { ...(status === undefined ? {} : { status }), ...dates };
  return typeof ended.day === "string" ? dates : {};
}

const emailShape = /^[^\s@<>()]+@[^\s@<>()]+$/;

function emailsOf(reader: Reader): string[] {
  const emails: string[] = [];
  for (const field of ["email", "alternateEmails"] as const) {
    const cell = cellOf(reader, field);
    for (const part of (cell?.text ?? "").split(/[;,|]|\s(?=\S+@)/)) {
      const text = part.trim().replace(/^(?:smtp|mailto):/i, "");
      if (text === "") continue;
      const email = (/<([^<>]+)>$/.exec(text)?.[1] ?? text).toLowerCase();
      if (emailShape.test(email)) emails.push(email);
      else reader.mistakes.push(`${shown(cell?.heading ?? field)} is no e-mail address`);
    }
  }
  return [...new Set(emails)];
}

/** Spreadsheets turn long numbers into 1.02E+05, under which several people would be one. */
const shortenedNumber = /^\d+[.,]\d*E\+\d+$/i;

function employeeIdOf(reader: Reader): string | undefined {
  const [column] = reader.columns.get("id") ?? [];
  const cell = column === undefined ? undefined : cellAt(reader, column);
  if (cell === undefined || cell.text === "") return undefined;
  if (!shortenedNumber.test(cell.text) && !cell.text.includes("\n")) return cell.text;
  reader.mistakes.push(`${shown(cell.heading)} is no whole id: a spreadsheet has shortened it`);
  return undefined;
}

function loginsOf(reader: Reader): NonNullable<Identity["logins"]> {
  const split = (field: Field, separator: RegExp): string[] =>
    (textOf(reader, field) ?? "").split(separator).filter((part) => part !== "");
  const github = split("githubLogin", /[\s,;|]+/).map((text) => text.replace(/^(?:https:\/\/github\.com\/|@)/i, ""));
  return [
    ...split("login", /[\s;|]+/).map((login) => ({ login })),
    ...github.filter((login) => login !== "").map((login) => ({ system: "github", login })),
    ...split("awsUser", /[\s;|]+/).map((login) => ({ system: "aws", login })),
  ];
}

function externalIdsOf(reader: Reader): NonNullable<Identity["externalIds"]> {
  const cell = cellOf(reader, "githubId");
  if (cell === undefined || cell.text === "") return [];
  if (/^\d+$/.test(cell.text)) return [{ system: "github", id: cell.text }];
  reader.mistakes.push(`${shown(cell.heading)} is no numeric id`);
  return [];
}

function nameOf(reader: Reader): string | undefined {
  const parts = [textOf(reader, "firstName"), textOf(reader, "lastName")].filter((part) => part !== undefined);
  return textOf(reader, "name") ?? (parts.length === 0 ? undefined : parts.join(" "));
}

function kindOf(reader: Reader): Identity["kind"] {
  const cell = cellOf(reader, "kind");
  if (cell === undefined || cell.text === "") return "person";
  const kind = readKind(cell.text);
  if (kind === undefined) reader.mistakes.push(`${shown(cell.heading)} has the unknown word ${shown(cell.text)}`);
  return kind ?? "person";
}

function employmentOf(reader: Reader): Identity["employment"] {
  const cell = cellOf(reader, "employment");
  if (cell === undefined || cell.text === "") return undefined;
  const employment = readEmployment(cell.text);
  if (employment === undefined) reader.omissions.push(`unknown word ${shown(cell.text)} in ${shown(cell.heading)}`);
  return employment;
}

/** Facts on which no verdict of presence depends. */
function otherFacts(reader: Reader): Partial<Identity> {
  const started = dayOf(reader, "startedAt").day;
  const moved = dayOf(reader, "movedAt").day;
  const logins = loginsOf(reader);
  const externalIds = externalIdsOf(reader);
  const employment = employmentOf(reader);
  const team = textOf(reader, "team");
  const previousTeam = textOf(reader, "previousTeam");
  return {
    ...(typeof started === "string" ? { startedAt: started } : {}),
    ...(moved === undefined ? {} : { movedAt: moved }),
    ...(logins.length === 0 ? {} : { logins }),
    ...(externalIds.length === 0 ? {} : { externalIds }),
    ...(employment === undefined ? {} : { employment }),
    ...(team === undefined ? {} : { team }),
    ...(previousTeam === undefined ? {} : { previousTeam }),
  };
}

function readPerson(reader: Reader): Person | undefined {
  const employeeId = employeeIdOf(reader);
  const emails = emailsOf(reader);
  const key = employeeId ?? emails[0];
  if (key === undefined) {
    reader.mistakes.push("there is neither an employee id nor an e-mail address that can be read");
    return undefined;
  }
  const kind = kindOf(reader);
  const identity: Identity = {
    id: `${reader.name}:${kind}:${key}`,
    kind,
    name: nameOf(reader) ?? key,
    ...standingOf(reader),
    ...(emails.length === 0 ? {} : { emails }),
    ...otherFacts(reader),
    from: reader.source,
    line: reader.row.line,
  };
  const manager = textOf(reader, "manager");
  const successor = textOf(reader, "successor");
  return {
    identity,
    ...(employeeId === undefined ? {} : { employeeId }),
    ...(manager === undefined ? {} : { manager }),
    ...(successor === undefined ? {} : { successor }),
  };
}

/** A row whose cells cannot be trusted to stand below their headings. */
function misplaced({ cells }: Row, { width, columns }: RosterContext): string | undefined {
  if (cells.length < width) return `there are ${cells.length} cells instead of ${width}`;
  if (cells.slice(width).some((cell) => cell !== "")) return `there are ${cells.length} cells instead of ${width}`;
  const swallowed = cells.some((cell) =>
    cell.split("\n").some((line) => line.split(/[,;\t|]/).length >= Math.max(3, width)),
  );
  const [id] = columns.get("id") ?? columns.get("email") ?? [];
  const isSplit = cells.some((cell) => cell.includes("\n")) && (swallowed || cells[id?.index ?? 0]?.includes("\n"));
  return isSplit ? "a quotation mark seems to have swallowed further rows" : undefined;
}

/** Reads one row as far as it is certain, and says what is not. */
export function readRow(row: Row, context: RosterContext): ReadRow {
  const { line, lastLine } = row;
  const mistake = misplaced(row, context);
  if (mistake !== undefined) return { line, lastLine, mistakes: [mistake], omissions: [] };
  const reader: Reader = { ...context, row, mistakes: [], omissions: [] };
  const person = readPerson(reader);
  const { mistakes, omissions } = reader;
  return { line, lastLine, ...(person === undefined ? {} : { person }), mistakes, omissions };
}

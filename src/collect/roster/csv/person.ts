import type { Identity } from "../../../model/generated/snapshot.ts";
import { unique } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { countOf } from "../../../model/sentence.ts";
import { cellOf, cellsOf, dayOf, quoteHeading, type RosterContext, type RowReader, textOf } from "./cells.ts";
import { employmentsOf } from "./employment.ts";
import type { Field } from "./headings.ts";
import type { Row } from "./records.ts";
import { readEmployment, readKind } from "./words.ts";

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

/** Reads what is certain of one row, and says what is not. */
export function readRow(row: Row, context: RosterContext): ReadRow {
  const { line, lastLine } = row;
  const mistakes: string[] = [];
  const omissions: string[] = [];
  const misplaced = findMisplacedCells(row, context);
  if (misplaced !== undefined) return { line, lastLine, mistakes: [misplaced], omissions, isIdentified: false };
  const reader: RowReader = { context, row, mistakes, omissions };
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
    ...employmentsOf(reader),
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
  return isMisplaced
    ? `there ${cells.length === 1 ? "is" : "are"} ${countOf(cells.length, "cell")} instead of ${width}`
    : undefined;
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
  reader.mistakes.push(`${quoteHeading(cell.heading)} is not a whole id: ${why}`);
  return undefined;
}

const emailShape = /^[^\s@<>()"]+@[^\s@<>()"]+$/;

/** The addresses of every column that has some: of work first, then aliases, then logins that are addresses. */
function emailsOf(reader: RowReader): string[] {
  const emails: string[] = [];
  for (const field of ["email", "alternateEmails"] as const) {
    for (const { heading, text } of cellsOf(reader, field)) {
      for (const part of text.split(/[;,|]|\s(?=\S+@)/)) {
        const address = part.trim().replace(/^(?:smtp|mailto):/i, "");
        const email = (/<([^<>]+)>$/.exec(address)?.[1] ?? address).toLowerCase();
        if (emailShape.test(email)) emails.push(email);
        else if (field === "alternateEmails" && !address.includes("@")) addOmission(reader, heading, address);
        else if (address !== "") reader.mistakes.push(`${quoteHeading(heading)} is not an e-mail address`);
      }
    }
  }
  return unique([
    ...emails,
    ...loginTexts(reader)
      .filter(isAddress)
      .map((login) => login.toLowerCase()),
  ]);
}

/** A column of aliases may hold nicknames as well. */
function addOmission(reader: RowReader, heading: string, text: string): void {
  if (text !== "" && !/^(?:-|n\/?a|none|null)$/i.test(text)) {
    reader.omissions.push(`aliases in ${quoteHeading(heading)} that are not e-mail addresses`);
  }
}

function isAddress(text: string): boolean {
  return emailShape.test(text.toLowerCase());
}

function loginTexts(reader: RowReader): readonly string[] {
  return cellsOf(reader, "login").flatMap(({ text }) => text.split(/[\s;|]+/).filter((login) => login !== ""));
}

function externalIdsOf(reader: RowReader): NonNullable<Identity["externalIds"]> {
  const { heading, text } = cellOf(reader, "githubId") ?? { heading: "", text: "" };
  // Software that makes tables turns a column with gaps into numbers such as 5010007.0.
  const [, id] = /^0*([1-9]\d*)(?:\.0+)?$/.exec(text) ?? [];
  if (id !== undefined) return [{ system: "github", id }];
  if (text !== "") reader.mistakes.push(`${quoteHeading(heading)} is not a numeric id`);
  return [];
}

function kindOf(reader: RowReader): Identity["kind"] {
  const { heading, text } = cellOf(reader, "kind") ?? { heading: "", text: "" };
  if (text === "") return "person";
  const kind = readKind(text);
  if (kind === undefined) reader.mistakes.push(`${quoteHeading(heading)} has a word that is not understood`);
  return kind ?? "person";
}

function nameOf(reader: RowReader): string | undefined {
  const parts = [textOf(reader, "firstName"), textOf(reader, "lastName")].filter((part) => part !== undefined);
  return textOf(reader, "name") ?? (parts.join(" ") || undefined);
}

/** Facts that do not decide whether the person is present. */
function otherFacts(reader: RowReader): Partial<Identity> {
  return omitUndefined({
    movedAt: dayOf(reader, "movedAt").day,
    logins: unlessEmpty(loginsOf(reader)),
    employment: employmentOf(reader),
    team: textOf(reader, "team"),
    previousTeam: textOf(reader, "previousTeam"),
  });
}

function loginsOf(reader: RowReader): NonNullable<Identity["logins"]> {
  const split = (field: Field, separator: RegExp): string[] =>
    cellsOf(reader, field).flatMap(({ text }) => text.split(separator));
  const github = split("githubLogin", /[\s,;|]+/).map((text) => text.replace(beforeLogin, "").replace(/\/$/, ""));
  const logins = [
    ...loginTexts(reader)
      .filter((login) => !isAddress(login))
      .map((login) => ({ login })),
    ...github.map((login) => ({ system: "github", login })),
    ...split("awsUser", /[\s;|]+/).map((login) => ({ system: "aws", login })),
  ];
  return logins.filter(({ login }) => !noLogin.test(login));
}

/** A login may stand as a mention (@mira) or as the address of its profile, on github.com or a server of the company. */
const beforeLogin = /^@|^(?:https?:\/\/)?(?:[\w-]+\.)*github(?:\.[\w-]+)+\//i;

/** What exports write for no login. None of it can be one. */
const noLogin = /^(?:[-–—]*|n\/a)$/i;

function employmentOf(reader: RowReader): Identity["employment"] {
  const { heading, text } = cellOf(reader, "employment") ?? { heading: "", text: "" };
  if (text === "") return undefined;
  const employment = readEmployment(text);
  if (employment === undefined) {
    reader.omissions.push(`words in ${quoteHeading(heading)} that are not understood`);
  }
  return employment;
}

import { nearest } from "../../../contract/index.ts";
import { UsageError } from "../../../model/errors.ts";
import type { RosterEntry } from "../../../model/generated/configuration.ts";
import type { Row } from "./records.ts";

type Configured = NonNullable<RosterEntry["columns"]>;

/** What a column can hold: the names of the configuration, and three that only usual headings have. */
export type Field = keyof Configured | "firstName" | "lastName" | "flag";

/** The columns of each field, the best first. */
export type Columns = ReadonlyMap<Field, readonly Column[]>;

export interface Column {
  readonly index: number;
  readonly heading: string;
}

/**
 * Usual headings of each field, the best first, in lower case and without blanks and punctuation: English, German, and
 * those of the exports of BambooHR, Workday and Personio.
 */
const usualHeadings: Readonly<Record<Field, string>> = {
  id: `
    employeeid, employeenumber, employeeno, empid, eeid, workerid, personnelnumber, personnelno, staffid,
    staffnumber, personid, personalnummer, personalnr, mitarbeiternummer, mitarbeiternr, mitarbeiterid, hrid, id`,
  name: `
    name, fullname, displayname, preferredname, legalname, employeename, workername, worker, employee,
    lastnamefirstname, mitarbeitername, mitarbeiter, vollständigername`,
  firstName: "preferredfirstname, firstname, givenname, forename, legalfirstname, vorname",
  lastName: "lastname, surname, familyname, legallastname, nachname, familienname",
  email: `
    workemail, workemailaddress, companyemail, businessemail, corporateemail, primaryworkemail, emailprimarywork,
    primaryemail, email, emailaddress, mail, userprincipalname, upn, dienstlicheemail, geschäftlicheemail,
    emailadresse, emaildienstlich`,
  alternateEmails: `
    alternateemails, alternateemail, emailaliases, aliases, otheremails, secondaryemail, secondaryemails,
    weitereemails`,
  status: `
    status, employeestatus, workerstatus, personstatus, employmentstatus, mitarbeiterstatus,
    beschäftigungsstatus`,
  flag: "active, isactive, currentlyactive, activestatus, aktiv, istaktiv",
  startedAt: `
    rehiredate, startdate, hiredate, dateofhire, joiningdate, joindate, dateofjoining, startedat, startedon,
    hiredon, employmentstartdate, firstday, originalhiredate, eintrittsdatum, eintritt`,
  endedAt: `
    lastday, lastworkingday, lastdayofwork, lastdayworked, terminationdate, dateoftermination,
    terminationeffectivedate, leavedate, leavingdate, dateleft, leftat, lefton, separationdate, exitdate,
    employmentenddate, enddate, endedat, endedon, austrittsdatum, austritt, letzterarbeitstag, enddatum`,
  lastWorkedAt: "lastdayatwork",
  contractEndsAt: `
    contractend, contractenddate, contractends, contractendsat, contractendson, contractexpiry,
    contractexpirydate, endofcontract, fixedtermend, fixedtermenddate, workorderenddate, vertragsende,
    vertragsenddatum, befristetbis`,
  movedAt: "movedon, movedat, moved, transferdate, lasttransferdate, departmentchangedate, versetztam",
  team: `
    team, department, departmentname, orgunit, organizationalunit, supervisoryorganization, division, abteilung,
    bereich`,
  previousTeam: "previousteam, previousdepartment, formerteam, formerdepartment, vorherigeabteilung",
  manager: `
    managerid, manageremployeeid, manageremail, manager, managername, linemanager, workersmanager, supervisorid,
    supervisoremail, supervisor, supervisorname, reportsto, reportingto, vorgesetzter, vorgesetzte`,
  successor: "successorid, successoremail, successor, handoverto, nachfolger, nachfolgerin",
  employment: `
    employment, employmenttype, workertype, employeetype, contracttype, beschäftigungsart, anstellungsart,
    mitarbeitertyp, beschäftigungsverhältnis`,
  login: "login, username, accountname, samaccountname, benutzername",
  githubLogin: "githublogin, githubusername, githubuser, githubhandle, githubaccount, github",
  githubId: "githubid, githubuserid, githubnumericid",
  awsUser: "awsuser, awsusername, iamuser, iamusername, awsiamuser, awslogin",
  kind: "kind, identitykind",
};

const fields = Object.keys(usualHeadings).filter((name): name is Field => name in usualHeadings);

function usualHeadingsOf(field: Field): readonly string[] {
  return usualHeadings[field].trim().split(/,\s+/);
}

function normalHeading(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("#", "number")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Whether a heading is a usual one or one that the configuration names. */
export function isKnownHeading(heading: string, configured: Configured = {}): boolean {
  const normal = normalHeading(heading);
  if (Object.values(configured).some((name) => normalHeading(name) === normal)) return true;
  return normal !== "" && fields.some((field) => usualHeadingsOf(field).includes(normal));
}

/** Finds the columns of every field. Throws a UsageError if people could not be told apart. */
export function findColumns(headings: Row, file: string, configured: Configured = {}): Columns {
  const at = { file, line: headings.line };
  const columns = headings.cells.map((heading, index) => ({ index, heading })).filter(({ heading }) => heading !== "");
  const named = new Map(
    Object.entries(configured).map(([field, name]): [string, Column] => [field, findConfigured(name, columns, at)]),
  );
  const taken = new Set(named.values());
  const free = columns.filter((column) => !taken.has(column));
  const found = new Map<Field, readonly Column[]>();
  for (const field of fields) {
    const column = named.get(field);
    const own = column === undefined ? findUsual(field, free, at) : [column];
    if (own.length > 0) found.set(field, own);
  }
  if (found.has("id") || found.has("email")) return found;
  throw new UsageError("This roster has no column for an employee id or an e-mail address.", {
    at,
    hint: `Its columns are: ${columns.map(({ heading }) => heading).join(", ")}. Name them under columns in the configuration, or set skipLines if the headings stand further down.`,
  });
}

interface HeadingsPlace {
  readonly file: string;
  readonly line: number;
}

function findConfigured(name: string, columns: readonly Column[], at: HeadingsPlace): Column {
  const exact = columns.filter((column) => column.heading === name);
  const similar = columns.filter(({ heading }) => normalHeading(heading) === normalHeading(name));
  const [found, ...others] = exact.length > 0 ? exact : similar;
  const quoted = JSON.stringify(name);
  if (others.length > 0) throw new UsageError(`This roster has more than one column ${quoted}.`, { at });
  if (found !== undefined) return found;
  const headings = columns.map((column) => column.heading);
  const near = nearest(name, headings);
  throw new UsageError(`This roster has no column ${quoted}, which the configuration names.`, {
    at,
    hint: near === undefined ? `Its columns are: ${headings.join(", ")}.` : `Did you mean ${JSON.stringify(near)}?`,
  });
}

function findUsual(field: Field, columns: readonly Column[], at: HeadingsPlace): readonly Column[] {
  return usualHeadingsOf(field).flatMap((usual) => {
    const matches = columns.filter((column) => normalHeading(column.heading) === usual);
    if (matches.length < 2) return matches;
    const headings = matches.map((column) => JSON.stringify(column.heading)).join(" and ");
    const message = `Two columns of this roster have the same heading: ${headings}.`;
    throw new UsageError(message, { at, hint: `Name the right one under columns.${field} in the configuration.` });
  });
}

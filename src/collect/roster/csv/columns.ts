import { nearest } from "../../../contract/index.ts";
import { UsageError } from "../../../model/errors.ts";
import type { RosterEntry } from "../../../model/generated/configuration.ts";
import type { Row } from "./table.ts";

type Configured = NonNullable<RosterEntry["columns"]>;

/** What a column can hold: the configuration's names, and three that only the usual headings know. */
export type Field = keyof Configured | "firstName" | "lastName" | "flag";

/** Where the fields of a roster stand. */
export type Columns = ReadonlyMap<Field, readonly Column[]>;

export interface Column {
  readonly index: number;
  readonly heading: string;
}

/**
 * Usual headings of each field, the best first, without blanks and signs: English, German, and what the exports of
 * BambooHR, Workday and Personio call them.
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

function headingsOf(field: Field): readonly string[] {
  return usualHeadings[field].trim().split(/,\s+/);
}

function normalHeading(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("#", "number")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Whether a heading is one of the usual ones or one that the configuration names. */
export function isKnownHeading(heading: string, configured: Configured = {}): boolean {
  const normal = normalHeading(heading);
  if (Object.values(configured).some((name) => normalHeading(name) === normal)) return true;
  return normal !== "" && fields.some((field) => headingsOf(field).includes(normal));
}

function findConfigured(name: string, columns: readonly Column[], at: { file: string; line: number }): Column {
  const exact = columns.filter((column) => column.heading === name);
  const matches =
    exact.length > 0 ? exact : columns.filter(({ heading }) => normalHeading(heading) === normalHeading(name));
  const [found, ...others] = matches;
  if (found !== undefined && others.length === 0) return found;
  const headings = columns.map((column) => column.heading);
  if (found !== undefined)
    throw new UsageError(`This roster has more than one column ${JSON.stringify(name)}.`, { at });
  const near = nearest(name, headings);
  throw new UsageError(`This roster has no column ${JSON.stringify(name)}, which the configuration names.`, {
    at,
    hint: near === undefined ? `Its columns are: ${headings.join(", ")}.` : `Did you mean ${JSON.stringify(near)}?`,
  });
}

function findUsual(field: Field, columns: readonly Column[], at: { file: string; line: number }): readonly Column[] {
  return headingsOf(field).flatMap((usual) => {
    const matches = columns.filter((column) => normalHeading(column.heading) === usual);
    if (matches.length < 2) return matches;
    const headings = matches.map((column) => JSON.stringify(column.heading)).join(" and ");
    const message = `Two columns of this roster have the same heading: ${headings}.`;
    throw new UsageError(message, { at, hint: `Name the right one under columns.${field} in the configuration.` });
  });
}

/** Finds the columns of every field. Throws a UsageError where people could not be told apart. */
export function findColumns(headings: Row, file: string, configured: Configured = {}): Columns {
  const at = { file, line: headings.line };
  const columns = headings.cells.map((heading, index) => ({ index, heading })).filter(({ heading }) => heading !== "");
  const named = new Map<string, string>(Object.entries(configured));
  const taken = new Set([...named.values()].map((name) => findConfigured(name, columns, at).index));
  const free = columns.filter((column) => !taken.has(column.index));
  const found = new Map<Field, readonly Column[]>();
  for (const field of fields) {
    const name = named.get(field);
    const own = name === undefined ? findUsual(field, free, at) : [findConfigured(name, columns, at)];
    if (own.length > 0) found.set(field, own);
  }
  if (found.has("id") || found.has("email")) return found;
  throw new UsageError("This roster has no column for an employee id or an e-mail address.", {
    at,
    hint: `Its columns are: ${columns.map(({ heading }) => heading).join(", ")}. Name them under columns in the configuration.`,
  });
}

import { expect, test } from "vitest";
import { readRoster } from "./roster.ts";

interface Export {
  readonly text: string;
  /** Status and last day of the people by id, without the name of the roster and the kind. */
  readonly people: Readonly<Record<string, string>>;
  /** Headings that are named as not understood. */
  readonly notUnderstood?: string;
  /** Part of the reason why the roster is partial. */
  readonly partial?: string;
}

const exports: Readonly<Record<string, Export>> = {
  "ADP Workforce Now": {
    text: `Associate ID,Payroll Name,Work Contact: Work Email,Personal Contact: Personal Email,Position Status,Hire Date,Termination Date,Termination Reason Description,Home Department Description,Clock Shelf,Reports To Name,Birth Date
A1,"Okafor, Mira",mira@example.com,m@home.example,Terminated,08/31/2020,10/30/2026,Resignation,Platform,Engineer,"Duarte, Rafael",01/31/1980
A2,"Duarte, Rafael",rafael@example.com,,Active,03/31/2019,,,Platform,Lead,,02/20/1975
A3,"Abara, Jude",jude@example.com,,Leave,08/14/2023,,,Web,Engineer,"Duarte, Rafael",07/20/1990
`,
    people: { A1: "departed 2026-10-30", A2: "active null", A3: "suspended null" },
    notUnderstood: '"Clock Shelf"',
  },
  HiBob: {
    text: `Employee ID,Display name,Email,Lifecycle status,Start date,Termination date,Site,Department,Reports to,Employment: Type
1,Mira Okafor,mira@example.com,Terminated,2020-08-03,2026-10-30,Berlin,Platform,Rafael Duarte,Permanent
2,Rafael Duarte,rafael@example.com,Employed,2019-03-11,,Berlin,Platform,,Permanent
3,Jude Abara,jude@example.com,Hired,2027-01-01,,Berlin,Web,Rafael Duarte,Permanent
4,Ana Silva,ana@example.com,Garden leave,2018-01-01,2027-01-31,Berlin,Web,Rafael Duarte,Permanent
`,
    people: {
      1: "departed 2026-10-30",
      2: "active null",
      3: "future null",
      4: "suspended 2027-01-31",
    },
  },
  Rippling: {
    text: `Employee ID,Full name,Work email,Role state,Start date,End date,Employment type,Department,Manager
1,Mira Okafor,mira@example.com,TERMINATED,08/13/2020,10/30/2026,SALARIED_FT,Platform,Rafael Duarte
2,Rafael Duarte,rafael@example.com,ACTIVE,03/31/2019,,SALARIED_FT,Platform,
3,Jude Abara,jude@example.com,ACCEPTED,01/15/2027,,CONTRACTOR,Web,Rafael Duarte
`,
    people: { 1: "departed 2026-10-30", 2: "active null", 3: "future null" },
  },
  SuccessFactors: {
    text: `STATUS,USERID,USERNAME,FIRSTNAME,LASTNAME,EMAIL,MANAGER,HR,DEPARTMENT,HIREDATE,COMPANYEXITDATE,TIMEZONE
active,101,rduarte,Rafael,Duarte,rafael@example.com,NO_MANAGER,NO_HR,Platform,2019-03-11,,CET
inactive,204,mokafor,Mira,Okafor,mira@example.com,101,NO_HR,Platform,2020-08-03,2026-10-30,CET
inactive,305,jabara,Jude,Abara,jude@example.com,101,NO_HR,Web,2023-08-14,,CET
`,
    people: { 101: "active null", 204: "departed 2026-10-30", 305: "undefined undefined" },
    partial: '"STATUS" says that somebody is not active',
  },
  Okta: {
    text: `Login,First name,Last name,Primary email,Secondary email,Status,Created,Activated,Status changed,Last login,Last updated,Password changed
mira@example.com,Mira,Okafor,mira@example.com,,DEPROVISIONED,2020-08-03T08:00:00Z,2020-08-03T08:00:00Z,2026-10-30T18:00:00Z,2026-10-30T08:00:00Z,2026-10-30T18:00:00Z,2026-01-01T08:00:00Z
rafael@example.com,Rafael,Duarte,rafael@example.com,,LOCKED_OUT,2020-08-03T08:00:00Z,2020-08-03T08:00:00Z,2026-10-30T18:00:00Z,2026-10-30T08:00:00Z,2026-10-30T18:00:00Z,2026-01-01T08:00:00Z
jude@example.com,Jude,Abara,jude@example.com,,STAGED,2026-11-03T08:00:00Z,,2026-11-03T18:00:00Z,,2026-10-30T18:00:00Z,
ana@example.com,Ana,Silva,ana@example.com,,SUSPENDED,2020-08-03T08:00:00Z,2020-08-03T08:00:00Z,2026-10-30T18:00:00Z,2026-10-30T08:00:00Z,2026-10-30T18:00:00Z,2026-01-01T08:00:00Z
`,
    people: {
      "mira@example.com": "departed undefined",
      "rafael@example.com": "active undefined",
      "jude@example.com": "future undefined",
      "ana@example.com": "suspended undefined",
    },
  },
  "Entra ID, portal": {
    text: `userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,usageLocation,createdDateTime
mira@example.com,Mira Okafor,Okafor,mira.okafor@example.com,Mira,8f1,Member,Engineer,Platform,False,DE,2020-08-03T08:00:00Z
rafael@example.com,Rafael Duarte,Duarte,rafael.duarte@example.com,Rafael,8f2,Member,Lead,Platform,True,DE,2019-03-11T08:00:00Z
`,
    people: { "8f1": "undefined undefined", "8f2": "active undefined" },
    partial: '"accountEnabled" says that somebody is not active',
  },
  "Microsoft Graph": {
    text: `employeeId,userPrincipalName,mail,accountEnabled,employeeHireDate,employeeLeaveDateTime,employeeType
1,mira@example.com,mira.okafor@example.com,False,2020-08-03T00:00:00Z,2026-10-30T22:00:00Z,Employee
2,rafael@example.com,rafael.duarte@example.com,True,2019-03-11T00:00:00Z,,Employee
`,
    people: { 1: "departed 2026-10-30T22:00:00Z", 2: "active null" },
  },
  "Google Workspace": {
    text: `First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],Recovery Email,Home Secondary Email,Work Secondary Email,Employee ID,Manager Email,Department,Status [READ ONLY],Last Sign In [READ ONLY],Email Usage [READ ONLY],2sv Enrolled [READ ONLY]
Mira,Okafor,mira@example.com,****,/,m@home.example,,mo@example.com,7,rafael@example.com,Platform,Suspended,2026/10/30 08:00:00,1.2GB,True
Rafael,Duarte,rafael@example.com,****,/,,,,8,,Platform,Active,2026/11/27 08:00:00,1.2GB,True
Jude,Abara,jude@example.com,****,/,,,,9,rafael@example.com,Web,Archived,Never logged in,1.2GB,False
`,
    people: { 7: "suspended undefined", 8: "active undefined", 9: "departed undefined" },
  },
  "Personio in German": {
    text: `Personalnummer;Vorname;Nachname;E-Mail;Status;Einstellungsdatum;Letzter Arbeitstag;Beschäftigungsende;Kündigungsdatum;Probezeit bis;Geburtsdatum;Austrittsgrund;Abteilung;Vorgesetzte
7;Mira;Okafor;mira@example.com;Inaktiv;03.08.2020;30.09.2026;31.10.2026;15.07.2026;03.02.2021;01.01.1980;Eigenkündigung;Plattform;Rafael Duarte
8;Rafael;Duarte;rafael@example.com;Aktiv;11.03.2019;;;;;02.02.1975;;Plattform;
9;Jude;Abara;jude@example.com;Abwesend;14.08.2023;;;;;03.03.1990;;Web;Rafael Duarte
10;Ana;Silva;ana@example.com;Onboarding;01.01.2027;;;;;04.04.1990;;Web;Rafael Duarte
`,
    people: { 7: "departed 2026-10-31", 8: "active null", 9: "suspended null", 10: "future null" },
  },
  Workday: {
    text: `Employee ID,Worker,Email - Primary Work,Worker Status,Active Status,Hire Date,Original Hire Date,Termination Date,Termination Category,Last Day of Work,Worker Type,Supervisory Organization,Worker's Manager
1,Mira Okafor,mira@example.com,Terminated,No,2020-08-03,2018-01-01,2026-10-30,Voluntary,2026-10-15,Employee,Platform,Rafael Duarte
2,Rafael Duarte,rafael@example.com,Active,Yes,2019-03-11,2019-03-11,,,,Employee,Platform,
3,Jude Abara,jude@example.com,On Leave,Yes,2023-08-14,2023-08-14,,,,Contingent Worker,Web,Rafael Duarte
`,
    people: { 1: "departed 2026-10-30", 2: "active null", 3: "suspended null" },
  },
};

test.each(Object.entries(exports))("%s", (_system, { text, people, notUnderstood, partial }) => {
  const { identities, coverage } = readRoster(text);
  const read = identities.map(({ id, status, endedAt }) => [id.replace("acme:person:", ""), `${status} ${endedAt}`]);
  expect(Object.fromEntries(read)).toEqual(people);
  expect(coverage.status).toBe(partial === undefined ? "complete" : "partial");
  expect(coverage.reason ?? "").toContain(partial ?? "");
  expect(coverage.notes?.join(" ") ?? "").toContain(notUnderstood ?? "");
  expect(coverage.notes ?? []).toHaveLength(notUnderstood === undefined ? 0 : 1);
  for (const { emails = [] } of identities)
    expect(emails.filter((email) => email.endsWith("home.example"))).toEqual([]);
});

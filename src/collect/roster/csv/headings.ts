import type { RosterEntry } from "../../../model/generated/configuration.ts";

/**
 * What a column can hold: the names of the configuration, and some that only usual headings have. `flag` says yes for
 * somebody who is there, `leftFlag` for somebody who has left; the other flags speak of an account in a directory. `rehiredAt` begins the present employment
 * of somebody who was employed before.
 */
export type Field =
  | keyof NonNullable<RosterEntry["columns"]>
  | "firstName"
  | "lastName"
  | "flag"
  | "leftFlag"
  | "suspendedFlag"
  | "archivedFlag"
  | "blockedFlag"
  | "rehiredAt"
  | "endReason";

/**
 * Usual headings of each field, the best first, without blanks and punctuation: the exports of Workday, BambooHR,
 * Personio, HiBob, Rippling, ADP, SuccessFactors, Okta, Entra ID and Google Workspace, then usual spellings in English,
 * German, French, Spanish, Italian, Dutch and Portuguese. `heading-words.ts` understands more of them by their words.
 *
 * - https://documentation.bamboohr.com/docs/list-of-field-names
 * - https://userapps.support.sap.com/sap/support/knowledge/en/2087504 (SuccessFactors, technical headings)
 * - https://learn.microsoft.com/en-us/entra/identity/users/users-bulk-download
 * - https://learn.microsoft.com/en-us/graph/api/resources/user (employeeHireDate, employeeLeaveDateTime)
 * - https://help.okta.com/en-us/content/topics/reports/okta-password-health-report.htm
 * - https://support.google.com/a/answer/40057 (Google Workspace, user list)
 */
export const usualHeadings: Readonly<Record<Field, string>> = {
  id: `
    employeeid, employeenumber, employeeno, empid, empno, eeid, associateid, workerid, workernumber, personnelnumber,
    personnelno, staffid, staffnumber, staffno, payrollnumber, payrollid, personid, personidexternal, personalnummer,
    personalnr, mitarbeiternummer, mitarbeiternr, mitarbeiterid, hrid, matricule, numéroemployé, idemployé, numérosalarié,
    númerodeempleado, numeroempleado, idempleado, idempleada, nodeempleado, noempleado, nºempleado, legajo, numerodelegajo, matricola, iddipendente,
    numerodipendente, personeelsnummer, medewerkernummer, medewerkerid, númerofuncionário, númerodefuncionário,
    idfuncionário, matrícula, númerodecolaborador, idcolaborador, filenumber, userid, persnr, persnummer, objectid, id, no, nr`,
  name: `
    name, fullname, displayname, preferredname, payrollname, legalname, employeename, workername, associatename,
    staffname, personname, worker, employee, user, employeefullname, lastnamefirstname, surnamefirstname, namelastfirst, nachnamevorname,
    vornamenachname, vorundnachname, nameundvorname, namevorname, mitarbeitername,
    mitarbeiter, mitarbeiterin, mitarbeitende, vollständigername, nomcomplet, nometprénom, nomprénom, prénomnom,
    salarié, employé, nombrecompleto, nombreyapellidos, apellidosynombre, empleado, nomecompleto, nomeecognome,
    cognomeenome, nominativo, dipendente, naam, volledigenaam, medewerker, werknemer, funcionário, colaborador`,
  firstName: `
    preferredfirstname, firstname, givenname, forename, legalfirstname, vorname, rufname, prénom, nombre, nombres,
    nome, voornaam, primeironome`,
  lastName: `
    lastname, surname, familyname, legallastname, nachname, familienname, nom, nomdefamille, apellido, apellidos,
    cognome, achternaam, sobrenome, apelido`,
  email: `
    workemail, workemailaddress, workcontactworkemail, companyemail, businessemail, corporateemail, primaryworkemail,
    emailprimarywork, primaryemail, email, emailaddress, emailid, mail, userprincipalname, upn, dienstlicheemail,
    geschäftlicheemail, emailadresse, emaildienstlich, emailgeschäftlich, firmenemail, courriel, adressemail,
    adressecourriel, correo, correoelectrónico, correocorporativo, correoelectrónicocorporativo, postaelettronica,
    indirizzoemail, indirizzodipostaelettronica, emailadres, mailadres, correioeletrônico, endereçodeemail`,
  alternateEmails: `
    alternateemails, alternateemail, emailaliases, emailalias, aliases, alias, otheremails, secondaryemail,
    secondaryemails, worksecondaryemail, proxyaddresses, weitereemails`,
  status: `
    status, employeestatus, workerstatus, personstatus, employmentstatus, positionstatus, lifecyclestatus, hrstatus,
    userstatus, accountstatus, oktauserstatus, employeestate, employmentstate, workerstate, rolestate, workerrolestate, emplstatus, mitarbeiterstatus, beschäftigungsstatus,
    statut, état, estado, situación, stato, situação, estatus, situaçãofuncional`,
  flag: `
    active, isactive, currentlyactive, activestatus, activeemployee, current, currentemployee, employed,
    isemployed, stillemployed, accountenabled, enabled, isenabled,
    aktiv, istaktiv, actif, activo, attivo, actief, ativo`,
  leftFlag: `
    terminated, isterminated, hasleft, left, leftcompany, leftthecompany, leaver, isleaver, departed, formeremployee,
    ausgeschieden, parti, sorti`,
  suspendedFlag: "suspended, issuspended, onleave, isonleave",
  archivedFlag: "archived, isarchived, deleted, isdeleted",
  blockedFlag: "blockcredential, signinblocked, accountdisabled",
  endReason: `
    terminationreason, terminationtype, terminationcategory, reasonforleaving, leavingreason, reasonfortermination,
    separationreason, exitreason, austrittsgrund, kündigungsgrund, motifdedépart, motifdesortie, motivodebaja,
    motivodesalida, motivocessazione, redenuitdienst, redenvertrek, motivododesligamento`,
  rehiredAt: `
    rehiredate, dateofrehire, rehiredon, mostrecenthiredate, latesthiredate, lasthiredate, laststartdate,
    wiedereintrittsdatum, wiedereintritt, datederéembauche, fechadereingreso, datadiriassunzione,
    datumherindiensttreding, datadereadmissão`,
  startedAt: `
    startdate, hiredate, dateofhire, employeehiredate,
    joiningdate, joindate, dateofjoining, doj, startedat, startedon, hiredon, joinedon, employmentstartdate, firstday,
    firstdayofwork, originalhiredate, originalstartdate, einstellungsdatum, anstelldatum, eintrittsdatum, eintritt,
    beschäftigungsbeginn, eintrittam, vertragseintritt, datedembauche, datedentrée, datededébut, datedarrivée,
    fechadealta, fechadeingreso, fechadecontratación, fechadeincorporación, fechadeinicio, alta, datadiassunzione,
    dataassunzione, datadiinizio, datainizio, datumindienst, indienst, indiensttreding, datumindiensttreding,
    startdatum, begindatum, datadeadmissão, dataadmissão, datadeinício, datadeentrada, datadecontratação, joined, hired, started,
    start, begin, beginn`,
  endedAt: `
    terminationdate, dateoftermination, terminationeffectivedate, terminationdateactual, companyexitdate,
    employeeleavedatetime, employeeleavedate, leavedate, leavingdate, dateofleaving, dateleft, dateofexit, leftat,
    lefton, separationdate, exitdate, employmentenddate, endofemployment, endofemploymentdate, endemploymentdate,
    lastdayofemployment, lastemploymentday, employmentendeffectivedate, relievingdate, dateofrelieving, dol, enddate,
    endedat, endedon, lastday, finalday, dismissaldate, retirementdate, austrittsdatum, austritt, austrittam,
    austrittzum, beschäftigungsende, endederbeschäftigung, endedesarbeitsverhältnisses, endearbeitsverhältnis,
    kündigungzum, gekündigtzum, letztertag, letzterbeschäftigungstag, letzteranstellungstag, enddatum, ausgeschiedenam,
    datedesortie, datesortie, datededépart, datedefin, datedefindemploi, sortie, sortile, partile, findecontratle,
    dernierjour, fechadebaja, fechadesalida, fechadecese, fechadeegreso, fechafin, fechadefin, fechadeterminación,
    fechadedespido, baja, últimodía, datadiuscita, datauscita, datacessazione, datadicessazione, datafine,
    datafinerapporto, datadifinerapporto, finerapporto, cessazione, ultimogiorno, datumuitdienst, uitdienst,
    uitdiensttreding, datumuitdiensttreding, uitdienstdatum, uitdienstper, einddatum, einddatumdienstverband,
    einddienstverband, laatstedag, ontslagdatum, datadesaída, datasaída, datadedesligamento, datadesligamento,
    datadedemissão, datadedesligação, datadetérmino, datadefim, datadecessação, últimodia, end, ende, einde`,
  lastWorkedAt: `
    lastdayatwork, lastworkingday, lastworkday, lastdayofwork, lastdayworked, datelastworked, lastworkingdate,
    lastworkeddate, lastdateworked, lastphysicaldate, letzterarbeitstag, letzterarbeitstagam, dernierjourtravaillé,
    dernierjourdetravail, dernierjourouvré, últimodíatrabajado, últimodíadetrabajo, últimodíalaborable,
    ultimogiornolavorato, ultimogiornolavorativo, ultimogiornodilavoro, laatstewerkdag, laatstegewerktedag,
    laatstewerkdatum, últimodiatrabalhado, últimodiadetrabalho`,
  contractEndsAt: `
    contractend, contractenddate, contractends, contractendsat, contractendson, contractexpiry, contractexpirydate,
    endofcontract, enddatecontract, fixedtermend, fixedtermenddate, workorderenddate, vertragsende,
    vertragsenddatum, befristetbis, befristungbis, vertragbis, findecontrat, datedefindecontrat, fechafindecontrato,
    findecontrato, finecontratto, datafinecontratto, scadenzacontratto, datadiscadenzacontratto, eindecontract,
    einddatumcontract, contracteinddatum, fimdocontrato, datafimdocontrato, datadetérminodocontrato`,
  movedAt: "movedon, movedat, moved, transferdate, lasttransferdate, departmentchangedate, versetztam",
  team: `
    team, department, departmentname, homedepartment, homedepartmentdescription, orgunit, organizationalunit,
    orgunitpath, supervisoryorganization, division, abteilung, bereich, service, département, équipe, departamento,
    equipo, área, reparto, dipartimento, ufficio, afdeling, equipe, setor`,
  previousTeam: "previousteam, previousdepartment, formerteam, formerdepartment, vorherigeabteilung",
  manager: `
    managerid, manageremployeeid, managerworkerid, manageremail, managerworkemail, manager, managername, linemanager,
    linemanageremail, directmanager, directmanageremail, workermanager, manageruserid, reportstoemail, reportstoid,
    supervisorid, supervisoremail, supervisor, supervisorname, reportsto, reportstoname, reportingto, vorgesetzter,
    vorgesetzte, führungskraft, manageremailaddress, responsable, responsablehiérarchique, supérieur,
    supérieurhiérarchique, jefe, jefedirecto, superior, responsabile, leidinggevende, gestor, gestordireto, chefe`,
  successor: "successorid, successoremail, successor, handoverto, nachfolger, nachfolgerin, remplaçant, sucesor",
  employment: `
    employment, employmenttype, workertype, workercategory, employeetype, contracttype, beschäftigungsart,
    anstellungsart, mitarbeitertyp, beschäftigungsverhältnis, vertragsart, typedecontrat, tipodecontrato,
    tipocontratto, tipodicontratto, contracttypes, soortdienstverband, tipodevínculo, employeeclass`,
  login: `
    login, oktalogin, oktausername, username, accountname, samaccountname, mailnickname, benutzername, identifiant,
    nombredeusuario, usuario, nomeutente, gebruikersnaam, nomedeusuário`,
  githubLogin: `
    githublogin, githubusername, githubuser, githubhandle, githubaccount, githubname, githubprofile, githubnick,
    githubbenutzername, githubbenutzer, identifiantgithub, usuariogithub, utentegithub, github, ghlogin, ghusername`,
  githubId: "githubid, githubuserid, githubnumericid",
  awsUser: "awsuser, awsusername, iamuser, iamusername, awsiamuser, awslogin",
  kind: "kind, identitykind",
};

import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  defaultConfiguration
} from "./chunk-command-setup-settings.js";
import {
  require_dist,
  rosterName
} from "./chunk-contract-yaml-location.js";
import {
  ordinaryPace
} from "./chunk-collect-github-throttle.js";
import {
  distinct,
  findOrganization,
  findRepositories,
  findRepository,
  fullName,
  hasNoSingleSignOn,
  listAll,
  listRepositories,
  refusalOf,
  remedyOf,
  reportOnList,
  repositoryOf,
  withDoubt
} from "./chunk-collect-github-repositories.js";
import {
  SignedOut,
  describeBody,
  findCredential,
  idOf,
  instantOf,
  lastUseSince,
  memberOf,
  nullable,
  scopesOf,
  textOf,
  wordOf
} from "./chunk-collect-github-failure.js";
import {
  openBudget
} from "./chunk-collect-budget.js";
import {
  isRecord
} from "./chunk-model-is-record.js";
import {
  nearest,
  plainText,
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import {
  wrap
} from "./chunk-report-table-width.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  gaveFacts,
  wasReadWhole
} from "./chunk-model-coverage.js";
import {
  by,
  compareText,
  compareTexts,
  keyOf
} from "./chunk-model-order.js";
import {
  memoize
} from "./chunk-model-memoize.js";
import {
  append,
  groupBy,
  unique
} from "./chunk-model-group.js";
import {
  countOf,
  firstOf
} from "./chunk-model-sentence.js";
import {
  __toESM
} from "./chunk-runtime.js";

// src/collect/roster/csv/api.ts
import { readFile, stat } from "node:fs/promises";
var mostBytes = 268435456;
async function readBytes(path, file) {
  let refuse2 = (message, cause) => {
    let hint4 = "Fix the path under sources.roster in the configuration, or the file.";
    throw new UsageError(message, { at: { file }, hint: hint4, cause });
  }, about = await stat(path).catch((cause) => refuse2(describe(cause), cause));
  return about.isFile() ? about.size > mostBytes ? refuse2("This roster is larger than 256 MiB.") : readFile(path).catch((cause) => refuse2(describe(cause), cause)) : refuse2("This roster is not a file.");
}
function describe(cause) {
  let code2 = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return code2 === "ENOENT" ? "There is no such roster file." : code2 === "EACCES" || code2 === "EPERM" ? "This roster may not be read by the current user." : `This roster could not be read (${code2 === "" ? "unknown error" : code2}).`;
}

// src/collect/roster/csv/heading-words.ts
function fold(text) {
  return text.replaceAll("#", " number ").replaceAll(/['’]s\b/g, "").normalize("NFKD").replaceAll(new RegExp("\\p{M}", "gu"), "").toLowerCase().replaceAll("\xDF", "ss").replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
}
function normalHeading(heading) {
  return fold(heading).replaceAll(" ", "");
}
function wordsOf(heading) {
  let spaced = heading.replaceAll(new RegExp("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", "gu"), " ").replaceAll(new RegExp("(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "gu"), " ");
  return fold(spaced).replaceAll(/\be mail/g, "email").replaceAll("git hub", "github").split(" ").filter((word2) => word2 !== "");
}
function withoutBrackets(heading) {
  return heading.replaceAll(/\[[^\]]*\]|\([^)]*\)/g, " ");
}
function splitPrefix(heading) {
  let [, prefix = "", rest = ""] = /^(.*)(?:[:.|>]|\s[-–—]\s)(.*)$/.exec(heading) ?? [];
  return prefix.trim() === "" || rest.trim() === "" ? void 0 : { prefix, rest };
}
function beginnings(words2) {
  return new RegExp(`^(?:${words2.trim().split(/\s+/).join("|")})`);
}
var otherPeople = beginnings(`
  manager supervisor$ leader$ lead$ boss$ head$ emergency spouse partner depend child hrbp$ hr$ recruit buddy mentor
  sponsor approv delegate assistant reports$ reporting$ vorgesetzt fuhrungs notfall urgence conjoint responsab jefe$
  emergenc emergenz leidinggev gestor$ gerente$ noodgeval previousemployer successor nachfolg`), end = beginnings(`
  terminat separat$ separation leaver$ leaving leaves$ left$ exit depart$ departure departed offboard relieving austritt
  ausscheid ausgeschied ausgetret sortie$ salida$ baja$ cese$ egreso$ desvincul uscita$ cessazione uitdienst uittred
  vertrek ontslag saida$ deslig rescis demissao$ dismissal$`), someEnd = beginnings(
  "end$ ends$ ended$ ending$ ende$ fin$ fine$ fim$ einde$ eind$ einddatum$ enddatum$ termino$ until$ till$ bis$ hasta$ tot$"
), last = beginnings("last$ final$ letzte dernier ultim laatste"), day = beginnings(`
  date$ datetime$ day$ days$ datum$ tag$ arbeitstag$ jour$ fecha$ dia$ data$ giorno$ dag$ werkdag$ at$ on$ am$ zum$ per$
  le$`), oneDay = beginnings("day$ tag$ arbeitstag$ jour$ dia$ giorno$ dag$ werkdag$"), employment = beginnings(`
  employ service$ company$ beschaftigung beschaftigt$ arbeitsverhaltnis anstellung emploi empleo relacion rapporto dienstverband$
  emprego vinculo`), work = beginnings(`
  work$ working$ worked$ office$ arbeitstag travail trabaj labora lavor werk gewerkt trabalh physical$ physically$`), start = beginnings(`
  first$ erster$ erste$ premier$ primer$ primo$ eerste$ primeiro$ hire$ hired$ hiring$ rehire start$ starts$ started$ starting$ begin join onboarding$ entry$ eintritt einstell anstell
  embauche$ entree$ arrivee$ debut$ ingreso$ alta$ contratac incorporac inicio$ assunzione$ ingresso$ inizio$ indienst
  aanstelling admissao$ entrada$`), contract = beginnings("contract contrat vertrag befrist fixed$ term$ workorder$"), reason = beginnings(
  "reason type$ category$ grund motif$ motivo$ motivazione$ reden$ causa$ description$ beschreibung"
), status = beginnings("status$ stato$ statut$ estado$ estatus$ situacion$ situacao$ zustand$"), statusOf = beginnings("job$ position$ hr$ account$ okta$ lifecycle$ directory$ contract$"), email = beginnings("email mail$ mails$ emailadress courriel$ correo$ electronico$ eletronico$ correio$"), former = beginnings(`
  previous former old$ prior past$ ex$ maiden alias other secondary alternat additional fruher alte$ alter$ ancien
  anterior preceden vorig vorher oude$ antigo antiguo weitere`), privateOnes = beginnings(
  "personal private$ privat home$ perso$ personnel personale prive pessoal particular recovery$"
), github = beginnings("github$"), account = beginnings(`
  login user name$ id$ handle$ account profile profil url$ link$ nick benutzer identifiant$ usuario$ utente$ gebruiker`), neutral = beginnings(`
  of$ the$ a$ from$ our$ us$ with$ in$ at$ is$ if$ any$ firm$ organi[sz]ation$ employer$ employee emp$ ee$ worker$ staff$
  member$ person$ user$ associate$ actual$ effective$ expected$ planned$ anticipated$ scheduled$ official$
  confirmed$ current$ most$ recent$ latest$ primary$ main$ address adress endereco$ indirizzo$ direccion$
  required$ optional$ read$ only$ business$ corporate$ professional$ profession dienstlich geschaftlich firmen$ pro$
  corporativo$ aziendale$ zakelijk profissional$ de$ du$ d$ del$ dell$ della$ da$ do$ das$ der$ des$ die$ dem$ aus$ im$
  la$ les$ l$ el$ los$ il$ i$ en$ et$ y$ e$ und$ van$ het$ een$ uit$ di$ vom$ entreprise$ empresa$ azienda$ bedrijf$
  unternehmen firma$ societe$ societa$ employe$ empleado trabajador salarie$ dipendente$ lavorator medewerker$
  mitarbeiter colaborador funcionario effektiv effective$ effectif effettiv efectiv tatsachlich geplant previst prevu
  yyyy$ mm$ dd$ tt$ jjjj$`), irrelevant = beginnings(`
  birth born$ dob$ geburt naissance nacimiento nascita geboorte nascimento cumplean compleanno verjaardag anivers
  visa$ permit$ permis$ passport pass$ reisepass licence license$ licenses$ certific activated activation aufenthalt permiso$ permesso$
  probation probezeit$ essai$ prueba$ prova$ proeftijd experiencia$ trial$ created creation$ creado criado erstellt
  modified updated changed change$ sync password passwor anniversary jubila seniority anciennete antiguedad anzianita
  anciennitet review appraisal training vaccin medical background check$ absence parental maternity paternity sick$
  vacation holiday pto$ loa$ urlaub elternzeit mutterschutz krank freistell conges$ ferie$ verlof ferias$ vacaciones$
  benefit insurance versicherung pension rente$ eligib salary$ bonus$ compensation$ pay$ paid$ gehalt lohn$ salaire$
  interview confirmation report$ run$ export exported$ snapshot extract generated refresh
  vertragsbeginn vertragsabschluss married marriage signed signature unterschr enrol promotion$ beforderung eintrittsalter`), lastSeen = beginnings(
  "sign login logon logins seen$ activity$ active$ access used$ anmeldung connexion acceso accesso"
), notice = beginnings(`
  notice$ resign kundigung$ kundigungsdatum$ kundigungseingang preavis$ preaviso$ preavviso$ opzeg demission$ dimission
  renuncia$ aviso$`), descriptive = beginnings(`
  title titel titre$ titulo$ titolo$ functie$ function$ funktion job$ role$ rolle$ poste$ puesto$ cargo$ posicion
  posizione position$ phone tel$ telefon telephone telefono mobile mobil cell fax$ extension$ address adresse street
  strasse city$ town$ zip$ postal postcode$ plz$ ort$ stadt$ ville$ province$ region$ country$ land$ pays$ pais$ paese$
  location$ site$ standort office$ buro$ building floor$ desk$ gender$ sex$ geschlecht pronoun national ethnic race$
  veteran disab salary gehalt cost$ center$ centre$ kostenstelle note notes$ comment bemerkung remark grade$ level$
  band$ language sprache langue$ idioma$ lingua$ taal$ timezone$ company$ firma$ entity$ legal$ unit$ photo ssn$ tax$
  steuer bank$ iban$ marital fte$ hours$ stunden weekly age$ tenure$ middle$ prefix$ suffix$ nickname$ salutation$
  anrede$ code$ path$ group type$ employer$ website linkedin$ slack$ shirt usage$ storage$ 2sv$ mfa$ admin$`), service = beginnings("service$"), leave = beginnings("leave$"), absence = beginnings("start begin end$ ends$ return from$ to$ since$ until$ type$ balance days$ absence"), effective = beginnings("effective effektiv wirksam effet$ efectiv effettiv zum$ per$"), group = beginnings(`
  contact$ contacts$ info information$ data$ daten$ details$ profile$ root$ internal$ basic$ general$ people$ personal$
  persons$ identity$ hris$ hr$ about$ lifecycle$ okta$ ad$ status$ legal$
  preferred$ name$`), has = (words2, pattern2) => words2.some((word2) => pattern2.test(word2)), onlyHas = (words2, ...patterns2) => words2.every((word2) => patterns2.some((pattern2) => pattern2.test(word2)));
function speaksOfOthers(words2) {
  return has(words2, otherPeople);
}
function isPlainPrefix(words2, field) {
  return field === "email" && has(words2, privateOnes) ? !1 : onlyHas(words2, group, neutral, employment, work) && !speaksOfOthers(words2.filter((word2) => word2 !== "hr"));
}
function fieldByWords(words2) {
  if (!(words2.length < 2 || has(words2, irrelevant) || has(words2, notice))) {
    if (has(words2, github)) return onlyHas(words2, github, account) ? "githubLogin" : void 0;
    if (!speaksOfOthers(words2))
      return has(words2, email) && !has(words2, privateOnes) ? onlyHas(words2, email, work, employment, neutral) ? "email" : onlyHas(words2, email, former, work, employment, neutral) ? "alternateEmails" : void 0 : has(words2, status) ? onlyHas(words2, status, statusOf, employment, work, neutral) ? "status" : void 0 : has(words2, end) && has(words2, reason) ? onlyHas(words2, end, reason, employment, neutral) ? "endReason" : void 0 : dayByWords(words2);
  }
}
function dayByWords(words2) {
  let isDay = has(words2, day);
  if (has(words2, contract))
    return (has(words2, someEnd) || has(words2, end)) && onlyHas(words2, contract, someEnd, end, day, employment, neutral) ? "contractEndsAt" : void 0;
  if (isDay && has(words2, start))
    return onlyHas(words2, start, last, day, employment, work, neutral) ? "startedAt" : void 0;
  if (has(words2, last) && has(words2, work))
    return onlyHas(words2, last, work, day, employment, neutral) ? "lastWorkedAt" : void 0;
  if (isDay && has(words2, end))
    return onlyHas(words2, end, someEnd, last, day, employment, neutral) ? "endedAt" : void 0;
  if (isDay && has(words2, last) || has(words2, someEnd) && has(words2, employment)) return onlyHas(words2, last, someEnd, day, employment, neutral) ? "endedAt" : void 0;
}
function unusedByWords(words2) {
  let isPrivateAddress = has(words2, email) && has(words2, privateOnes);
  if (has(words2, irrelevant) || isPrivateAddress || speaksOfOthers(words2) || has(words2, leave) && has(words2, absence)) return "irrelevant";
  let speaksOfStart = has(words2, start) && (has(words2, descriptive) || has(words2, contract));
  if (!has(words2, end) && !has(words2, someEnd) && (speaksOfStart || has(words2, service)) || has(words2, last) && has(words2, lastSeen) && !has(words2, oneDay)) return "irrelevant";
  let speaksOfEnd = has(words2, someEnd) || has(words2, last);
  return has(words2, notice) && !speaksOfEnd && !has(words2, effective) ? "irrelevant" : has(words2, descriptive) && !speaksOfEnd && !has(words2, end) ? "descriptive" : void 0;
}
function isNoHeading(text) {
  return /\S@\S|:$|^[^\p{L}#]+$/u.test(text);
}

// src/collect/roster/csv/headings.ts
var usualHeadings = {
  id: `
    employeeid, employeenumber, employeeno, empid, empno, eeid, associateid, workerid, workernumber, personnelnumber,
    personnelno, staffid, staffnumber, staffno, payrollnumber, payrollid, personid, personidexternal, personalnummer,
    personalnr, mitarbeiternummer, mitarbeiternr, mitarbeiterid, hrid, matricule, num\xE9roemploy\xE9, idemploy\xE9, num\xE9rosalari\xE9,
    n\xFAmerodeempleado, numeroempleado, idempleado, idempleada, nodeempleado, noempleado, n\xBAempleado, legajo, numerodelegajo, matricola, iddipendente,
    numerodipendente, personeelsnummer, medewerkernummer, medewerkerid, n\xFAmerofuncion\xE1rio, n\xFAmerodefuncion\xE1rio,
    idfuncion\xE1rio, matr\xEDcula, n\xFAmerodecolaborador, idcolaborador, filenumber, userid, persnr, persnummer, objectid, id, no, nr`,
  name: `
    name, fullname, displayname, preferredname, payrollname, legalname, employeename, workername, associatename,
    staffname, personname, worker, employee, user, employeefullname, lastnamefirstname, surnamefirstname, namelastfirst, nachnamevorname,
    vornamenachname, vorundnachname, nameundvorname, namevorname, mitarbeitername,
    mitarbeiter, mitarbeiterin, mitarbeitende, vollst\xE4ndigername, nomcomplet, nometpr\xE9nom, nompr\xE9nom, pr\xE9nomnom,
    salari\xE9, employ\xE9, nombrecompleto, nombreyapellidos, apellidosynombre, empleado, nomecompleto, nomeecognome,
    cognomeenome, nominativo, dipendente, naam, volledigenaam, medewerker, werknemer, funcion\xE1rio, colaborador`,
  firstName: `
    preferredfirstname, firstname, givenname, forename, legalfirstname, vorname, rufname, pr\xE9nom, nombre, nombres,
    nome, voornaam, primeironome`,
  lastName: `
    lastname, surname, familyname, legallastname, nachname, familienname, nom, nomdefamille, apellido, apellidos,
    cognome, achternaam, sobrenome, apelido`,
  email: `
    workemail, workemailaddress, workcontactworkemail, companyemail, businessemail, corporateemail, primaryworkemail,
    emailprimarywork, primaryemail, email, emailaddress, emailid, mail, userprincipalname, upn, dienstlicheemail,
    gesch\xE4ftlicheemail, emailadresse, emaildienstlich, emailgesch\xE4ftlich, firmenemail, courriel, adressemail,
    adressecourriel, correo, correoelectr\xF3nico, correocorporativo, correoelectr\xF3nicocorporativo, postaelettronica,
    indirizzoemail, indirizzodipostaelettronica, emailadres, mailadres, correioeletr\xF4nico, endere\xE7odeemail`,
  alternateEmails: `
    alternateemails, alternateemail, emailaliases, emailalias, aliases, alias, otheremails, secondaryemail,
    secondaryemails, worksecondaryemail, proxyaddresses, weitereemails`,
  status: `
    status, employeestatus, workerstatus, personstatus, employmentstatus, positionstatus, lifecyclestatus, hrstatus,
    userstatus, accountstatus, oktauserstatus, employeestate, employmentstate, workerstate, rolestate, workerrolestate, emplstatus, mitarbeiterstatus, besch\xE4ftigungsstatus,
    statut, \xE9tat, estado, situaci\xF3n, stato, situa\xE7\xE3o, estatus, situa\xE7\xE3ofuncional`,
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
    separationreason, exitreason, austrittsgrund, k\xFCndigungsgrund, motifded\xE9part, motifdesortie, motivodebaja,
    motivodesalida, motivocessazione, redenuitdienst, redenvertrek, motivododesligamento`,
  rehiredAt: `
    rehiredate, dateofrehire, rehiredon, mostrecenthiredate, latesthiredate, lasthiredate, laststartdate,
    wiedereintrittsdatum, wiedereintritt, dateder\xE9embauche, fechadereingreso, datadiriassunzione,
    datumherindiensttreding, datadereadmiss\xE3o`,
  startedAt: `
    startdate, hiredate, dateofhire, employeehiredate,
    joiningdate, joindate, dateofjoining, doj, startedat, startedon, hiredon, joinedon, employmentstartdate, firstday,
    firstdayofwork, originalhiredate, originalstartdate, einstellungsdatum, anstelldatum, eintrittsdatum, eintritt,
    besch\xE4ftigungsbeginn, eintrittam, vertragseintritt, datedembauche, datedentr\xE9e, dateded\xE9but, datedarriv\xE9e,
    fechadealta, fechadeingreso, fechadecontrataci\xF3n, fechadeincorporaci\xF3n, fechadeinicio, alta, datadiassunzione,
    dataassunzione, datadiinizio, datainizio, datumindienst, indienst, indiensttreding, datumindiensttreding,
    startdatum, begindatum, datadeadmiss\xE3o, dataadmiss\xE3o, datadein\xEDcio, datadeentrada, datadecontrata\xE7\xE3o, joined, hired, started,
    start, begin, beginn`,
  endedAt: `
    terminationdate, dateoftermination, terminationeffectivedate, terminationdateactual, companyexitdate,
    employeeleavedatetime, employeeleavedate, leavedate, leavingdate, dateofleaving, dateleft, dateofexit, leftat,
    lefton, separationdate, exitdate, employmentenddate, endofemployment, endofemploymentdate, endemploymentdate,
    lastdayofemployment, lastemploymentday, employmentendeffectivedate, relievingdate, dateofrelieving, dol, enddate,
    endedat, endedon, lastday, finalday, dismissaldate, retirementdate, austrittsdatum, austritt, austrittam,
    austrittzum, besch\xE4ftigungsende, endederbesch\xE4ftigung, endedesarbeitsverh\xE4ltnisses, endearbeitsverh\xE4ltnis,
    k\xFCndigungzum, gek\xFCndigtzum, letztertag, letzterbesch\xE4ftigungstag, letzteranstellungstag, enddatum, ausgeschiedenam,
    datedesortie, datesortie, dateded\xE9part, datedefin, datedefindemploi, sortie, sortile, partile, findecontratle,
    dernierjour, fechadebaja, fechadesalida, fechadecese, fechadeegreso, fechafin, fechadefin, fechadeterminaci\xF3n,
    fechadedespido, baja, \xFAltimod\xEDa, datadiuscita, datauscita, datacessazione, datadicessazione, datafine,
    datafinerapporto, datadifinerapporto, finerapporto, cessazione, ultimogiorno, datumuitdienst, uitdienst,
    uitdiensttreding, datumuitdiensttreding, uitdienstdatum, uitdienstper, einddatum, einddatumdienstverband,
    einddienstverband, laatstedag, ontslagdatum, datadesa\xEDda, datasa\xEDda, datadedesligamento, datadesligamento,
    datadedemiss\xE3o, datadedesliga\xE7\xE3o, datadet\xE9rmino, datadefim, datadecessa\xE7\xE3o, \xFAltimodia, end, ende, einde`,
  lastWorkedAt: `
    lastdayatwork, lastworkingday, lastworkday, lastdayofwork, lastdayworked, datelastworked, lastworkingdate,
    lastworkeddate, lastdateworked, lastphysicaldate, letzterarbeitstag, letzterarbeitstagam, dernierjourtravaill\xE9,
    dernierjourdetravail, dernierjourouvr\xE9, \xFAltimod\xEDatrabajado, \xFAltimod\xEDadetrabajo, \xFAltimod\xEDalaborable,
    ultimogiornolavorato, ultimogiornolavorativo, ultimogiornodilavoro, laatstewerkdag, laatstegewerktedag,
    laatstewerkdatum, \xFAltimodiatrabalhado, \xFAltimodiadetrabalho`,
  contractEndsAt: `
    contractend, contractenddate, contractends, contractendsat, contractendson, contractexpiry, contractexpirydate,
    endofcontract, enddatecontract, fixedtermend, fixedtermenddate, workorderenddate, vertragsende,
    vertragsenddatum, befristetbis, befristungbis, vertragbis, findecontrat, datedefindecontrat, fechafindecontrato,
    findecontrato, finecontratto, datafinecontratto, scadenzacontratto, datadiscadenzacontratto, eindecontract,
    einddatumcontract, contracteinddatum, fimdocontrato, datafimdocontrato, datadet\xE9rminodocontrato`,
  movedAt: "movedon, movedat, moved, transferdate, lasttransferdate, departmentchangedate, versetztam",
  team: `
    team, department, departmentname, homedepartment, homedepartmentdescription, orgunit, organizationalunit,
    orgunitpath, supervisoryorganization, division, abteilung, bereich, service, d\xE9partement, \xE9quipe, departamento,
    equipo, \xE1rea, reparto, dipartimento, ufficio, afdeling, equipe, setor`,
  previousTeam: "previousteam, previousdepartment, formerteam, formerdepartment, vorherigeabteilung",
  manager: `
    managerid, manageremployeeid, managerworkerid, manageremail, managerworkemail, manager, managername, linemanager,
    linemanageremail, directmanager, directmanageremail, workermanager, manageruserid, reportstoemail, reportstoid,
    supervisorid, supervisoremail, supervisor, supervisorname, reportsto, reportstoname, reportingto, vorgesetzter,
    vorgesetzte, f\xFChrungskraft, manageremailaddress, responsable, responsablehi\xE9rarchique, sup\xE9rieur,
    sup\xE9rieurhi\xE9rarchique, jefe, jefedirecto, superior, responsabile, leidinggevende, gestor, gestordireto, chefe`,
  successor: "successorid, successoremail, successor, handoverto, nachfolger, nachfolgerin, rempla\xE7ant, sucesor",
  employment: `
    employment, employmenttype, workertype, workercategory, employeetype, contracttype, besch\xE4ftigungsart,
    anstellungsart, mitarbeitertyp, besch\xE4ftigungsverh\xE4ltnis, vertragsart, typedecontrat, tipodecontrato,
    tipocontratto, tipodicontratto, contracttypes, soortdienstverband, tipodev\xEDnculo, employeeclass`,
  login: `
    login, oktalogin, oktausername, username, accountname, samaccountname, mailnickname, benutzername, identifiant,
    nombredeusuario, usuario, nomeutente, gebruikersnaam, nomedeusu\xE1rio`,
  githubLogin: `
    githublogin, githubusername, githubuser, githubhandle, githubaccount, githubname, githubprofile, githubnick,
    githubbenutzername, githubbenutzer, identifiantgithub, usuariogithub, utentegithub, github, ghlogin, ghusername`,
  githubId: "githubid, githubuserid, githubnumericid",
  awsUser: "awsuser, awsusername, iamuser, iamusername, awsiamuser, awslogin",
  kind: "kind, identitykind"
};

// src/collect/roster/csv/columns.ts
var fields = Object.keys(usualHeadings).filter((name) => name in usualHeadings), usualMeanings = new Map(
  fields.flatMap(
    (field) => usualHeadings[field].trim().split(/,\s+/).flatMap((usual, rank) => spellingsOf(usual).map((spelling) => [spelling, { field, rank }]))
  )
);
function spellingsOf(heading) {
  let spelledOut = heading.replaceAll(/[äöü]/g, (letter) => ({ \u00E4: "ae", \u00F6: "oe", \u00FC: "ue" })[letter] ?? letter);
  return [normalHeading(heading), normalHeading(spelledOut)];
}
var step = 1e3;
function meaningOf(heading) {
  let bare = withoutBrackets(heading), exact = usualMeanings.get(normalHeading(heading)) ?? later(usualMeanings.get(normalHeading(bare)), 1);
  if (exact !== void 0) return exact;
  let split = splitPrefix(bare), rest = split === void 0 ? void 0 : usualMeanings.get(normalHeading(split.rest));
  if (split !== void 0 && rest !== void 0)
    return isPlainPrefix(wordsOf(split.prefix), rest.field) ? later(rest, 2) : void 0;
  let field = fieldByWords(wordsOf(heading)) ?? fieldByWords(wordsOf(bare));
  return field === void 0 ? void 0 : { field, rank: 3 * step };
}
function later(meaning, steps) {
  return meaning === void 0 ? void 0 : { ...meaning, rank: meaning.rank + steps * step };
}
function isKnownHeading(heading, { columns = {}, ignoreColumns = [] } = {}) {
  let normal = normalHeading(heading);
  return normal === "" ? !1 : [...Object.values(columns), ...ignoreColumns].some((name) => normalHeading(name) === normal) || meaningOf(heading) !== void 0;
}
function findColumns(headings, file, options = {}) {
  let at2 = { file, line: headings.line }, all = headings.cells.map((heading, index) => ({ index, heading })).filter(({ heading }) => heading !== ""), ignored2 = new Set((options.ignoreColumns ?? []).map(normalHeading)), columns = all.filter(({ heading }) => !ignored2.has(normalHeading(heading))), found = /* @__PURE__ */ new Map(), named = findNamed(options.columns ?? {}, columns, at2);
  for (let [field, column] of named) append(found, field, column);
  let taken = new Set(named.values()), unused = all.filter((column) => !columns.includes(column)).map(irrelevant2), usual = /* @__PURE__ */ new Map();
  for (let column of columns.filter((one) => !taken.has(one))) {
    let meaning = meaningOf(column.heading);
    meaning === void 0 ? unused.push(withUnused(column)) : named.has(meaning.field) ? unused.push(irrelevant2(column)) : append(usual, meaning.field, { ...column, ...meaning });
  }
  for (let [field, ranked] of usual)
    refuseDoubled(field, ranked, at2), found.set(
      field,
      ranked.toSorted((a, b) => a.rank - b.rank).map(({ index, heading }) => ({ index, heading }))
    );
  if (found.has("id") || found.has("email") || found.has("login")) return { columns: found, unused };
  throw new UsageError("This roster has no column for an employee id or an e-mail address.", {
    at: at2,
    hint: describeHeadings(columns, "Name them under columns in the configuration")
  });
}
function describeHeadings(columns, advice) {
  let headings = columns.map(({ heading }) => heading), otherwise = "set skipLines if the headings stand further down";
  return headings.some(isNoHeading) ? `This line does not hold headings: add a line of them, or ${otherwise}.` : `Its columns are: ${headings.join(", ")}. ${advice}, or ${otherwise}.`;
}
function irrelevant2(column) {
  return { ...column, unused: "irrelevant" };
}
function withUnused(column) {
  let unused = unusedByWords(wordsOf(column.heading));
  return unused === void 0 ? column : { ...column, unused };
}
function findNamed(configured2, columns, at2) {
  let isField = (field) => field in configured2;
  return new Map(
    Object.entries(configured2).filter((pair) => isField(pair[0])).map(([field, name]) => [field, findConfigured(name, columns, at2)])
  );
}
function findConfigured(name, columns, at2) {
  let exact = columns.filter((column) => column.heading === name), similar = columns.filter(({ heading }) => normalHeading(heading) === normalHeading(name)), [found, ...others] = exact.length > 0 ? exact : similar, quoted = JSON.stringify(name);
  if (others.length > 0) throw new UsageError(`This roster has more than one column ${quoted}.`, { at: at2 });
  if (found !== void 0) return found;
  let headings = columns.map((column) => column.heading), near = nearest(name, headings);
  throw new UsageError(`This roster has no column ${quoted}, which the configuration names.`, {
    at: at2,
    hint: near === void 0 ? describeHeadings(columns, "Correct the name in the configuration") : `Did you mean ${JSON.stringify(near)}?`
  });
}
function refuseDoubled(field, columns, at2) {
  let first2 = /* @__PURE__ */ new Map();
  for (let column of columns) {
    let normal = normalHeading(column.heading), same = first2.get(normal);
    if (same !== void 0) {
      let headings = [same, column].map(({ heading }) => JSON.stringify(heading)).join(" and "), hint4 = `Name the right one under columns.${field} in the configuration.`;
      throw new UsageError(`Two columns of this roster have the same heading: ${headings}.`, { at: at2, hint: hint4 });
    }
    first2.set(normal, column);
  }
}

// src/collect/roster/csv/coverage.ts
var mostPlaces = 5, mostMistakes = 8, endFields = ["status", "flag", "leftFlag", "archivedFlag", "endedAt", "lastWorkedAt", "contractEndsAt"];
function reportOn(bad, total, columns, { csv: file, lists }, unreadColumns) {
  let reasons = [...unreadColumns], consequences = unreadColumns.length === 0 ? [] : ["Somebody who has left may be taken for somebody who is there."];
  if (lists !== "current" && !endFields.some((field) => columns.has(field)) && (reasons.push(`${file} has neither a status nor a leave date.`), consequences.push("Who has left cannot be known from this roster.")), bad.length > 0) {
    let lines = new Set(bad.map((row) => row.line));
    reasons.push(`${lines.size} of ${countOf(total, "row")} could not be read whole: ${formatMistakes(bad, file)}.`), consequences.push(...consequencesOf(bad, columns));
  }
  if (reasons.length === 0) return { status: "complete" };
  let listed = { person: "whole", workload: "whole", agent: "whole", team: "whole" };
  return {
    status: "partial",
    reason: reasons.join(" "),
    consequence: consequences.join(" "),
    ...bad.every(({ isIdentified }) => isIdentified) && { listed }
  };
}
function consequencesOf(bad, columns) {
  let kinds2 = groupBy(bad, ({ person }) => {
    let { status: status2, endedAt, contractEndsAt } = person?.identity ?? {};
    return status2 === void 0 && endedAt === void 0 && contractEndsAt === void 0 ? "whether" : (status2 === "departed" || status2 === "retired") && endedAt === void 0 && columns.has("endedAt") ? "when" : "other";
  }), people = kinds2.size === 1 ? "these people" : "some of these people", sentences = {
    whether: `Whether ${people} have left is not known.`,
    when: `On which day ${people} left is not known.`,
    other: `Other facts about ${people} are not known.`
  };
  return Object.entries(sentences).flatMap(([kind2, sentence]) => kinds2.has(kind2) ? [sentence] : []);
}
function formatMistakes(rows, file) {
  let mistakes = rows.flatMap(({ line, lastLine, mistakes: mistakes2 }) => mistakes2.map((what) => ({ line, lastLine, what }))), groups = [...groupBy(mistakes, ({ what }) => what)], named = groups.slice(0, mostMistakes).map(([what, group2]) => `${formatPlaces(group2, file)} (${what})`), others = groups.length - named.length;
  return [...named, ...others > 0 ? [`and ${countOf(others, "other kind", "other kinds")} of mistakes`] : []].join(
    "; "
  );
}
function formatPlaces(places, file) {
  let spans = [];
  for (let { line, lastLine } of places.toSorted((left, right) => left.line - right.line)) {
    let span = spans.at(-1);
    span !== void 0 && line <= span.to + 1 ? span.to = Math.max(span.to, lastLine) : spans.push({ from: line, to: lastLine });
  }
  let named = spans.slice(0, mostPlaces).map(({ from, to }) => `${file}:${from === to ? from : `${from}-${to}`}`), others = spans.length - named.length;
  return `${named.join(", ")}${others > 0 ? ` and ${countOf(others, "more place")}` : ""}`;
}

// src/collect/roster/csv/dates.ts
var months = [
  "january januar janner janvier enero gennaio januari janeiro",
  "february februar fevrier febrero febbraio februari fevereiro",
  "march marz mrz mars marzo maart mrt marco",
  "april avril abril aprile",
  "may mai mayo maggio mei maio",
  "june juni juin junio giugno junho",
  "july juli juillet julio luglio julho",
  "august aout agosto augustus",
  "september septembre septiembre settembre setembro",
  "october oktober octobre octubre ottobre outubro",
  "november novembre noviembre novembro",
  "december dezember decembre diciembre dicembre dezembro"
].map((names) => names.split(" ")), none = new Set(
  ",-,--,\u2013,\u2014,n/a,na,none,null,nil,open-ended,unlimited,permanent,unbefristet,1/0/1900,0/1/1900,00.01.1900,1900-01-00".split(
    ","
  )
), zeros = /^(?:0{8}|0+([./-])0+\1(?:0+))(?:[ T].*)?$/, firstDays = /* @__PURE__ */ new Set([
  "0001-01-01",
  "1601-01-01",
  "1753-01-01",
  "1899-12-30",
  "1899-12-31",
  "1900-01-01",
  "1970-01-01"
]), lastDays = /^(?:2999-12-31|3000-01-01|3000-12-31|4000-01-01|4712-12-31|9999-\d\d-\d\d)$/, earliestYear = 1950, latestYear = 2100, spreadsheetDayZero = Date.UTC(1899, 11, 30), dayLength = 864e5, notADate = { mistake: "is not a date" }, noSuchDay = { mistake: "is a day that does not exist" };
function readDay(cell, order) {
  if (none.has(cell.toLowerCase()) || zeros.test(cell)) return { day: null };
  let read = readIso(cell) ?? readNumeric(cell, order) ?? readNumber(cell) ?? readNamed(cell) ?? notADate;
  return "day" in read ? plausible(read) : read;
}
function isDate(cell) {
  return readDay(cell, void 0) !== notADate;
}
function plausible(read) {
  let date = read.day?.slice(0, 10) ?? "";
  if (firstDays.has(date) || lastDays.test(date)) return { day: null };
  let year = Number(date.slice(0, 4));
  return year < earliestYear || year > latestYear ? { mistake: `has a year before ${earliestYear} or after ${latestYear}` } : read;
}
function toDay(year, month = "", day2 = "") {
  return exists(Number(year), Number(month), Number(day2)) ? { day: `${year}-${month.padStart(2, "0")}-${day2.padStart(2, "0")}` } : noSuchDay;
}
function exists(year, month, day2) {
  let isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0), days = month === 2 ? isLeapYear ? 29 : 28 : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day2 >= 1 && day2 <= days;
}
function readIso(text) {
  let [, year, , month, date, time] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[+-]\d\d:\d\d|Z|[T ]+(.*))?$/.exec(text) ?? [];
  if (year === void 0) return;
  let day2 = toDay(year, month, date);
  if (time === void 0 || !("day" in day2)) return day2;
  let [, clock, seconds = ":00", offset] = /^(\d{1,2}:\d\d)(:\d\d)?(?:\.\d+)?\s*(?:[ap]m)?(Z|[+-]\d\d:?\d\d)?$/i.exec(time) ?? [];
  if (clock === void 0) return notADate;
  if (offset === void 0) return day2;
  let zone = offset.length === 1 ? "Z" : `${offset.slice(0, 3)}:${offset.slice(-2)}`, instant = `${day2.day}T${clock.padStart(5, "0")}${seconds}${zone}`;
  return Number.isFinite(Date.parse(instant)) ? { day: instant } : notADate;
}
var numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T]+\d.*)?$/;
function readNumeric(text, order) {
  let [, first2, separator, second, year] = numeric.exec(text) ?? [];
  if (year === void 0) return;
  if (year.length === 2) return { mistake: "has a year of two digits" };
  let dayFirst = toDay(year, second, first2), monthFirst = toDay(year, first2, second);
  if ("mistake" in dayFirst && "mistake" in monthFirst) return dayFirst;
  if (order !== void 0) {
    let [fits, other] = order === "day-month-year" ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
    return "mistake" in fits && "day" in other ? { mistake: `does not have the order ${order}` } : fits;
  }
  return separator === "." || "mistake" in monthFirst || first2 === second ? dayFirst : "mistake" in dayFirst ? monthFirst : { mistake: "has a date that may be day first or month first (set dateOrder to say which)" };
}
function readNumber(text) {
  let [, year, month, day2] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  if (year !== void 0) return toDay(year, month, day2);
  let [number] = /^\d{5}(?=(?:[.,]\d+)?$)/.exec(text) ?? [];
  if (number !== void 0)
    return { day: new Date(spreadsheetDayZero + Number(number) * dayLength).toISOString().slice(0, 10) };
}
var fillers = /* @__PURE__ */ new Set(["st", "nd", "rd", "th", "er", "of", "the", "de", "del", "do", "le", "el", "il"]);
function readNamed(text) {
  let plain = text.normalize("NFD").replaceAll(new RegExp("\\p{Mark}", "gu"), "").toLowerCase().replace(/[ t,]+\d{1,2}:\d\d.*$/, ""), words2 = /[^\x20-\x7Eº]/.test(plain) ? [] : plain.match(/\d+|[a-z]+/g) ?? [], isLong = (word2) => word2.length === 4, [year, ...years] = words2.filter((word2) => /^\d/.test(word2) && isLong(word2)), [day2, ...days] = words2.filter((word2) => /^\d/.test(word2) && !isLong(word2)), [name, ...names] = words2.filter((word2) => /^[a-z]/.test(word2) && !fillers.has(word2));
  if (day2 === void 0 || name === void 0 || years.length + days.length + names.length > 0) return;
  let month = monthOf(name);
  return year === void 0 || day2.length > 2 || month === void 0 ? void 0 : toDay(year, String(month), day2);
}
function monthOf(word2) {
  if (word2.length < 3) return;
  let found = months.flatMap((names, index) => names.some((name) => name.startsWith(word2)) ? [index + 1] : []);
  return found.length === 1 ? found[0] : void 0;
}
function provenOrder(cells) {
  let isDayFirst = !1, isMonthFirst = !1, hasDots = !1;
  for (let cell of cells) {
    let [, first2, separator, second, year] = numeric.exec(cell) ?? [];
    if (year?.length !== 4) continue;
    let [left, right] = [Number(first2), Number(second)];
    separator === "." ? hasDots = !0 : left > 12 && exists(Number(year), right, left) ? isDayFirst = !0 : right > 12 && exists(Number(year), left, right) && (isMonthFirst = !0);
  }
  if (!(isDayFirst === isMonthFirst || isMonthFirst && hasDots))
    return isDayFirst ? "day-month-year" : "month-day-year";
}

// src/collect/roster/csv/cells.ts
function cellOf({ context, row }, field) {
  let own = context.columns.get(field), column = own?.find(({ index }) => row.cells[index] !== "") ?? own?.[0];
  return column === void 0 ? void 0 : { heading: column.heading, text: row.cells[column.index] ?? "" };
}
function cellsOf({ context, row }, field) {
  return (context.columns.get(field) ?? []).map(({ index, heading }) => ({ heading, text: row.cells[index] ?? "" }));
}
function textOf2(reader8, field) {
  return cellOf(reader8, field)?.text || void 0;
}
var longestQuote = 40;
function quoteHeading(heading) {
  return JSON.stringify(heading.length > longestQuote ? `${heading.slice(0, longestQuote)}...` : heading);
}
function dayOf(reader8, field) {
  let cell = cellOf(reader8, field);
  return cell === void 0 ? { isUnreadable: !1 } : readDayCell(reader8, cell);
}
function readDayCell(reader8, cell) {
  let read = readDay(cell.text, reader8.context.entry.dateOrder);
  return "day" in read ? { day: read.day, isUnreadable: !1 } : (reader8.mistakes.push(`${quoteHeading(cell.heading)} ${read.mistake}`), { isUnreadable: !0 });
}

// src/collect/roster/csv/words.ts
function normalWord(word2) {
  return word2.normalize("NFKD").replaceAll(new RegExp("\\p{M}", "gu"), "").toLowerCase().replaceAll("\xDF", "ss").replaceAll(/[\s_\-–—'’`]+/g, " ").trim();
}
function vocabulary(entries) {
  let meanings = new Map(
    entries.flatMap(
      ([meaning, words2]) => words2.trim().split(/,\s+/).map((word2) => [normalWord(word2), meaning])
    )
  );
  return (word2) => meanings.get(normalWord(word2));
}
var readStatusWord = vocabulary([
  [
    "active",
    `active, employed, current, current employee, working, works here, at work, present, in service, hired and active,
    notice period, on notice, in notice period, serving notice, working notice, probation, in probation, on probation,
    probation period, aktiv, besch\xE4ftigt, angestellt, im dienst, anwesend, t\xE4tig, probezeit, in probezeit, ungek\xFCndigt,
    actif, active, en poste, pr\xE9sent, pr\xE9sente, en activit\xE9, en service, employ\xE9, employ\xE9e, en p\xE9riode d'essai,
    activo, activa, en activo, de alta, alta, empleado, empleada, trabajando, contratado, contratada, vigente,
    en periodo de prueba, attivo, attiva, in servizio, in forza, impiegato, impiegata, assunto, assunta, in prova,
    actief, in dienst, werkzaam, werkend, in proeftijd, ativo, ativa, em atividade, em exerc\xEDcio, empregado, empregada,
    trabalhando, admitido, admitida, em experi\xEAncia, enabled, active external, recovery, locked out, locked,
    password expired, password reset, provisioned, pending user action, reactivated, rehired, return to work`
  ],
  [
    "employed",
    `full time, part time, fulltime, parttime, full time employee, part time employee, regular, permanent, temporary,
    fixed term, intern, trainee, apprentice, contractor, vollzeit, teilzeit, befristet, unbefristet, festangestellt,
    temps plein, temps partiel, \xE0 temps plein, \xE0 temps partiel, cdi, cdd, stagiaire, alternant, tiempo completo,
    tiempo parcial, jornada completa, indefinido, temporal, becario, becaria, tempo pieno, tempo parziale, part time,
    tempo indeterminato, tempo determinato, stagista, voltijd, deeltijd, fulltime, vast, tijdelijk, stagiair,
    tempo integral, meio per\xEDodo, tempo inteiro, efetivo, efetiva, tempor\xE1rio, estagi\xE1rio, estagi\xE1ria`
  ],
  [
    "suspended",
    `suspended, on leave, active on leave, leave, leave of absence, on leave of absence, loa, on loa, sabbatical, on sabbatical,
    garden leave, gardening leave, on garden leave, parental leave, on parental leave, maternity leave,
    on maternity leave, paternity leave, on paternity leave, adoption leave, family leave, sick leave, on sick leave,
    medical leave, on medical leave, military leave, study leave, administrative leave, unpaid leave, paid leave,
    leave with pay, leave without pay, long term leave, long term sick, temporary leave, extended leave,
    disability leave, short term disability, long term disability, furlough, furloughed, temporarily inactive,
    secondment, seconded, beurlaubt, elternzeit, in elternzeit, mutterschutz, im mutterschutz, freigestellt,
    freistellung, in freistellung, ruhend, ruhendes arbeitsverh\xE4ltnis, abwesend, langzeitkrank, dauerkrank, krank,
    krankgeschrieben, sabbatjahr, pflegezeit, auszeit, in auszeit, suspendiert, kurzarbeit null, en cong\xE9, cong\xE9, cong\xE9s, cong\xE9 parental,
    en cong\xE9 parental, cong\xE9 maternit\xE9, en cong\xE9 maternit\xE9, cong\xE9 maladie, en arr\xEAt maladie, arr\xEAt maladie, absent,
    absente, suspendu, suspendue, en disponibilit\xE9, disponibilit\xE9, cong\xE9 sans solde, en cong\xE9 sans solde,
    cong\xE9 sabbatique, de baja m\xE9dica, baja m\xE9dica, de baja, baja por enfermedad, baja maternal, de baja maternal,
    baja paternal, baja temporal, incapacidad temporal, de permiso, permiso, licencia, con licencia, de licencia,
    en licencia, excedencia, en excedencia, suspendido, suspendida, ausente, permiso parental, permiso de maternidad,
    sospeso, sospesa, in congedo, congedo, congedo parentale, in congedo parentale, maternit\xE0, in maternit\xE0,
    congedo di maternit\xE0, aspettativa, in aspettativa, malattia, in malattia, assente, verlof, met verlof,
    ouderschapsverlof, met ouderschapsverlof, zwangerschapsverlof, met zwangerschapsverlof, ziek, langdurig ziek,
    ziekteverlof, onbetaald verlof, geschorst, op non actief, non actief, afwezig, licen\xE7a, de licen\xE7a, em licen\xE7a,
    licen\xE7a maternidade, em licen\xE7a maternidade, licen\xE7a parental, licen\xE7a m\xE9dica, em licen\xE7a m\xE9dica, afastado,
    afastada, suspenso, suspensa`
  ],
  [
    "departed",
    `departed, left, leaver, voluntary termination, involuntary termination, terminated voluntarily,
    terminated involuntarily, has left, left company, left the company, left the organization, terminated, resigned,
    dismissed, fired, laid off, made redundant, former, former employee, ex employee, past employee, alumni,
    separated, severed, offboarded, deceased, died, retired, retiree, contract ended, contract expired, ended, expired, closed,
    end of contract, employment ended, discharged, released, gone, exited, quit, deprovisioned, deactivated, deleted,
    archived, no show, reported no show, ausgeschieden, ausgetreten, ehemalig, ehemalige, ehemaliger,
    ehemalige mitarbeiterin, ehemaliger mitarbeiter, entlassen, verrentet, pensioniert, rente, in rente, pension, in pension, im ruhestand,
    ruhestand, verstorben, verlassen, unternehmen verlassen, hat das unternehmen verlassen, ausgeschiedene, deaktiviert,
    gel\xF6scht, parti, partie, sorti, sortie, d\xE9missionn\xE9, a d\xE9missionn\xE9, licenci\xE9, licenci\xE9e, a quitt\xE9 l'entreprise,
    quitt\xE9, ancien, ancienne, ancien employ\xE9, ancienne employ\xE9e, ancien salari\xE9, retrait\xE9, retrait\xE9e, retraite, \xE0 la retraite,
    en retraite, d\xE9c\xE9d\xE9, d\xE9c\xE9d\xE9e, radi\xE9, radi\xE9e, contrat termin\xE9, fin de contrat, d\xE9sactiv\xE9, d\xE9sactiv\xE9e, baja,
    dado de baja, dada de baja, baja voluntaria, baja definitiva, cesado, cesada, despedido, despedida, jubilado,
    jubilada, fallecido, fallecida, desvinculado, desvinculada, exempleado, exempleada, ex empleado, ex empleada,
    egresado, terminado, terminada, contrato finalizado, finalizado, finalizada, desactivado, cessato, cessata,
    dimesso, dimessa, licenziato, licenziata, uscito, uscita, pensionato, pensionata, in pensione, pensione, deceduto, deceduta,
    ex dipendente, rapporto cessato, contratto scaduto, disattivato, uit dienst, uitdienst, vertrokken, ontslagen,
    ex medewerker, oud medewerker, voormalig, voormalig medewerker, gepensioneerd, pensioen, met pensioen, overleden,
    contract be\xEBindigd, be\xEBindigd, gedeactiveerd, desligado, desligada, demitido, demitida, rescindido, rescindida,
    saiu, saiu da empresa, aposentado, aposentada, falecido, falecida, ex funcion\xE1rio, ex funcion\xE1ria,
    ex colaborador, contrato encerrado, encerrado, encerrada, dispensado, dispensada, exonerado, exonerada,
    desativado`
  ],
  [
    "future",
    `future, future hire, future dated hire, pre hire, prehire, pre start, pre onboarding, preboarding, pre boarding,
    onboarding, not started, not yet started, not yet hired, not yet employed, not yet active, starting, starts, starts soon,
    starter, new starter, new hire pending, pending hire, pending start, offer accepted, accepted, hired, offer signed,
    joining, joiner, upcoming, incoming, invited, init, staged, zuk\xFCnftig, k\xFCnftig, noch nicht eingetreten,
    noch nicht gestartet, noch nicht aktiv, vor eintritt, eintritt geplant, \xE0 venir, futur, futur employ\xE9, pas encore
    arriv\xE9, pas encore arriv\xE9e, en cours d'int\xE9gration, por incorporarse, pendiente de alta, pendiente de ingreso,
    a\xFAn no incorporado, futuro, futura, in ingresso, futura assunzione, non ancora assunto, non ancora in servizio,
    toekomstig, nog niet gestart, nog niet in dienst, a admitir, em admiss\xE3o, ainda n\xE3o admitido, ainda n\xE3o iniciado`
  ],
  ["retired", "decommissioned, shut down, abgeschaltet"],
  [
    "off",
    `inactive, not active, no longer active, non active, nonactive, disabled, account disabled, not employed, off,
    inactive external, blocked, sign in blocked, inaktiv, nicht aktiv, nicht mehr aktiv, deaktiviertes konto, gesperrt,
    nicht besch\xE4ftigt, inactif, inactive, non actif, pas actif, plus actif, inactivo, inactiva, no activo, no activa,
    ya no activo, inattivo, inattiva, non attivo, non attiva, non pi\xF9 attivo, non pi\xF9 attiva, inactief, niet actief,
    niet meer actief, inativo, inativa, n\xE3o ativo, n\xE3o ativa, n\xE3o mais ativo, bloqueado, bloccato, geblokkeerd`
  ]
]), readYesNo = vocabulary([
  ["yes", "yes, y, true, 1, x, ja, j, oui, o, s\xED, s, s\xEC, sim, wahr, vrai, verdadero, vero, waar, verdadeiro"],
  ["no", "no, n, false, 0, nein, non, nee, n\xE3o, falsch, faux, falso, onwaar"]
]), readEmployment = vocabulary([
  [
    "employee",
    `employee, internal, internal employee, regular, permanent, full time, part time, fixed term, fulltime,
    parttime, full time employee, part time employee, temporary employee, intern, apprentice, trainee, working student,
    w2, salaried, hourly, member, angestellt, angestellter, angestellte, festangestellt, vollzeit, teilzeit, befristet,
    unbefristet, praktikant, praktikantin, auszubildender, auszubildende, werkstudent, werkstudentin, cdi, cdd,
    salari\xE9, salari\xE9e, stagiaire, alternant, alternante, temps plein, temps partiel, indefinido, temporal, becario,
    becaria, empleado, empleada, dipendente, tempo indeterminato, tempo determinato, stagista, apprendista, vast,
    tijdelijk, stagiair, werknemer, clt, efetivo, efetiva, estagi\xE1rio, estagi\xE1ria`
  ],
  [
    "contractor",
    `contractor, independent contractor, contingent worker, contingent, external, external employee, freelancer,
    freelance, consultant, temp, agency, agency worker, guest, 1099, extern, externer, externe, freiberufler,
    freiberuflerin, berater, beraterin, leiharbeiter, leiharbeiterin, prestataire, int\xE9rimaire, ind\xE9pendant, aut\xF3nomo,
    aut\xF3noma, externo, externa, consultor, consultora, collaboratore esterno, consulente, libero professionista,
    interinale, esterno, esterna, inhuur, zzp, zzp er, uitzendkracht, gedetacheerd, terceirizado, terceirizada, pj,
    aut\xF4nomo, aut\xF4noma, prestador de servi\xE7os`
  ],
  [
    "vendor",
    "vendor, supplier, partner, dienstleister, lieferant, fournisseur, proveedor, fornitore, leverancier, fornecedor"
  ]
]), readKind = vocabulary([
  ["person", "person, human, employee, user"],
  ["workload", "workload, service, service account, application, bot, machine"],
  ["agent", "agent, ai agent"],
  ["team", "team, group"]
]);

// src/collect/roster/csv/status.ts
var dateInText = new RegExp("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}\\.?[ -]\\p{L}{3,}\\.?[ -]\\d{4}|\\p{L}{3,}\\.? \\d{1,2},? \\d{4}", "u"), until = /(?:^| )(?:until|till|through|thru|to|ends?|ending|expires?|bis(?: zum)?|jusqu au|hasta(?: el)?|fino al|tot(?: en met)?|ate(?: o)?)$/, since = /(?:^| )(?:since|from|as of|seit(?: dem)?|ab|depuis(?: le)?|desde(?: el)?|dal|da|sinds|vanaf|desde)$/, atDay = /(?:^| )(?:on|effective|eff|as of|per|am|zum|le|au|el|al|il|dal|op|em|no dia|date)$/, details = new Set(
  `voluntary, involuntary, voluntarily, resignation, retirement, redundancy, dismissal, death, layoff, end of contract,
  mutual agreement, mutual, for cause, with cause, without cause, with notice, with severance, job abandonment,
  performance, restructuring, regular, paid, unpaid, with pay, without pay, medical, maternity, paternity, parental,
  external, internal, employee, contractor, worker, confirmed, completed, final, freiwillig, unfreiwillig,
  arbeitnehmerk\xFCndigung, arbeitgeberk\xFCndigung, aufhebungsvertrag, eigenk\xFCndigung, k\xFCndigung, rente, d\xE9mission,
  licenciement, retraite, rupture conventionnelle, fin de contrat, volontaire, voluntaria, voluntario, despido,
  jubilaci\xF3n, dimisi\xF3n, renuncia, fin de contrato, dimissioni, licenziamento, pensionamento, scadenza contratto,
  vrijwillig, onvrijwillig, ontslag, pensioen, einde contract, volunt\xE1ria, demiss\xE3o, pedido de demiss\xE3o,
  aposentadoria, t\xE9rmino de contrato`.split(/,\s+/).map(normalWord)
), stillThere = /^(?:not|never|nicht|non|no|niet|nao) (?:yet )?(?:terminated|departed|left|ausgeschieden|ausgetreten|entlassen|parti|sorti|cessato|uit dienst|desligado|demitido)$/, endedService = /^(?:no longer|not any more|nicht mehr|plus|n est plus|ne fait plus partie|ya no|non piu|piu|niet meer|nao mais|nao) (?:is )?(?:employed|working|works|with|at|in|part|beschaftigt|angestellt|im dienst|tatig|en poste|employee?|dans|de|trabaja|empleado|empleada|in servizio|in forza|impiegato|in dienst|werkzaam|empregado|trabalha)(?: (?:here|us|the company|company|im unternehmen|l entreprise|aqui|en la empresa|service|mais|dienst|poste))*$/, leaving = new Set(
  "leaving, leaves, last day, last working day, exit, end, termination, austritt, letzter tag, sortie, d\xE9part, salida, cese, uscita, vertrek, sa\xEDda".split(/,\s+/).map(normalWord)
), longestStatus = 100;
function readStatus(text, own = /* @__PURE__ */ new Map()) {
  let meaningOf2 = (word2) => own.get(normalWord(word2)) ?? meaningOfWord(word2), whole = meaningOf2(text);
  if (whole !== void 0) return { means: whole };
  if (text.length > longestStatus) return;
  let [date] = dateInText.exec(text) ?? [];
  if (date !== void 0) return readDated(text.replace(date, `
`), date, meaningOf2);
  let parts = partsOf(text);
  if (parts.length < 2) return;
  let meanings = parts.map((part) => meaningOf2(part) ?? (details.has(normalWord(part)) ? "detail" : void 0)), means = combine(meanings.filter((one) => one !== "detail").flatMap((one) => one ?? []));
  if (!(meanings.includes(void 0) || means === void 0 || means === "contradiction"))
    return { means };
}
function partsOf(text) {
  let split = (separator) => text.split(separator).filter((part) => part.trim() !== ""), parts = split(/[()[\]:;,/|]|\s[-–—]|[-–—]\s/);
  return parts.length > 1 ? parts : split(/[-–—]/);
}
function meaningOfWord(word2) {
  let known = readStatusWord(word2);
  if (known !== void 0) return known;
  let normal = normalWord(word2);
  return stillThere.test(normal) ? "active" : endedService.test(normal) ? "departed" : void 0;
}
function readDated(text, date, meaningOf2) {
  let [before = "", after = ""] = text.split(`
`).map((part) => normalWord(part.replaceAll(/[()[\]:;,]/g, " ")));
  if (after !== "") return;
  let isUntil = until.test(before), isSince = !isUntil && since.test(before), word2 = before.replace(until, "").replace(since, "").replace(atDay, "").trim();
  if (leaving.has(word2)) return isSince ? void 0 : { lastDay: date };
  let means = meaningOf2(word2);
  return means === "future" ? { means } : means === "departed" || means === "retired" ? isUntil ? void 0 : { means, lastDay: date } : means === "active" || means === "employed" ? isUntil ? { lastDay: date } : isSince ? { means } : void 0 : means === "suspended" && (isUntil || isSince) ? { means } : void 0;
}
function combine(words2) {
  let said = new Set(words2);
  said.size > 1 && said.delete("employed"), said.size > 1 && !(said.size === 2 && said.has("active")) && said.delete("off"), said.has("suspended") && !said.has("departed") && said.delete("active");
  let [only, ...others] = said;
  if (only !== void 0)
    return others.length > 0 ? "contradiction" : only === "employed" ? "active" : only;
}

// src/collect/roster/csv/employment.ts
function employmentsOf(reader8) {
  let first2 = dayOf(reader8, "startedAt").day ?? void 0, again = dayOf(reader8, "rehiredAt").day ?? void 0, { status: status2, endedAt, lastWorkedAt, contractEndsAt } = employmentStatusOf(reader8, again), startedAt = again ?? first2;
  if (status2 === "departed" || !isBefore(endedAt, again))
    return omitUndefined({ status: status2, endedAt, lastWorkedAt, contractEndsAt, startedAt });
  let earlierPeriods = [omitUndefined({ startedAt: first2, endedAt })];
  return omitUndefined({ status: status2, endedAt: null, lastWorkedAt: lastWorkedAt === void 0 ? void 0 : null, contractEndsAt, startedAt, earlierPeriods });
}
function isBefore(end2, start2) {
  return typeof end2 == "string" && start2 !== void 0 && end2.slice(0, 10) < start2.slice(0, 10);
}
function employmentStatusOf(reader8, rehiredAt) {
  let { status: status2, lastDay, isUnclear } = statusOf2(reader8), ended = lastDayOf(reader8, lastDay), contract2 = dayOf(reader8, "contractEndsAt"), dates = omitUndefined({
    endedAt: ended.day,
    lastWorkedAt: ended.lastWorked,
    contractEndsAt: contract2.day
  });
  if (status2 === "departed" || status2 === "retired") return { status: status2, ...dates };
  let isProven = typeof ended.day == "string" ? !isBefore(ended.day, rehiredAt) : isFilled(reader8, "endReason");
  if (status2 === "off" && isProven)
    return { status: "departed", ...dates };
  if (ended.isUnreadable || contract2.isUnreadable) return {};
  if (status2 === "off") {
    let { heading = "" } = statusCells(reader8).find((cell) => cell.text !== "") ?? {};
    return reader8.mistakes.push(
      `${quoteHeading(heading)} says that somebody is not active, and nothing says whether that is for good: add a last day, or explain the word under statuses`
    ), {};
  }
  return isUnclear ? typeof ended.day == "string" ? dates : {} : omitUndefined({ status: status2, ...dates });
}
function isFilled(reader8, field) {
  let text = cellOf(reader8, field)?.text ?? "";
  return new RegExp("\\p{L}", "u").test(text) && !/^(?:n\/?a|none|null|nil)$/i.test(text);
}
function lastDayOf(reader8, said) {
  let employment2 = dayOf(reader8, "endedAt"), work2 = dayOf(reader8, "lastWorkedAt"), { columns, entry } = reader8.context, lastWorked = columns.has("endedAt") && columns.has("lastWorkedAt") && !work2.isUnreadable ? work2.day ?? null : void 0, [first2, second] = entry.lastDay === "work" ? [work2, employment2] : [employment2, work2], isFirst = first2.isUnreadable || typeof first2.day == "string", isSecond = second.isUnreadable || typeof second.day == "string";
  return isFirst || isSecond ? omitUndefined({ lastWorked, ...isFirst ? first2 : second }) : said !== void 0 ? omitUndefined({ lastWorked, ...readDayCell(reader8, said) }) : omitUndefined({ lastWorked, day: first2.day === void 0 ? second.day : first2.day, isUnreadable: !1 });
}
var flagWords = {
  flag: { yes: "active", no: "off" },
  leftFlag: { yes: "departed", no: "active" },
  suspendedFlag: { yes: "suspended", no: "employed" },
  archivedFlag: { yes: "departed", no: "employed" },
  blockedFlag: { yes: "off", no: "employed" }
}, flagFields = Object.keys(flagWords).filter((field) => field in flagWords), statusFields = ["status", ...flagFields];
function statusCells(reader8) {
  let cells = [];
  for (let field of statusFields)
    for (let { index, heading } of reader8.context.columns.get(field) ?? [])
      cells.push({ heading, text: reader8.row.cells[index] ?? "", field });
  return cells;
}
function statusOf2(reader8) {
  let { row } = reader8, { columns, decisions } = reader8.context, key = "";
  for (let field of statusFields)
    for (let { index } of columns.get(field) ?? []) key += `${row.cells[index] ?? ""}\0`;
  let known = decisions.get(key) ?? decide(reader8);
  known.rows += 1, decisions.set(key, known);
  for (let mistake of known.mistakes) reader8.mistakes.push(mistake);
  return known;
}
function decide(reader8) {
  let cells = statusCells(reader8), filled = cells.filter(({ text }) => text !== "" || reader8.context.ownStatuses.has("")), [first2] = cells, nothing2 = { texts: [], mistakes: [], rows: 0 };
  if (first2 === void 0) return { ...nothing2, isUnclear: !1 };
  if (filled.length === 0) {
    let isUnclear2 = needsStatus(cells, reader8);
    return { ...nothing2, isUnclear: isUnclear2, mistakes: isUnclear2 ? [`${quoteHeading(first2.heading)} is empty`] : [] };
  }
  let read = filled.map((cell) => ({ ...cell, said: readCell(cell, reader8) })), [lastDay] = read.flatMap(
    ({ heading, said }) => said?.lastDay === void 0 ? [] : [{ heading, text: said.lastDay }]
  ), status2 = combine(read.flatMap(({ said }) => said?.means ?? [])), mistakes = read.filter(({ said }) => said === void 0).map(
    ({ heading }) => `${quoteHeading(heading)} has a word that is not understood: explain it under statuses (\`outlived roster\` lists such words)`
  ), decided = { lastDay, mistakes, texts: read.map(({ text, said }) => ({ text, said })), rows: 0 };
  if (status2 === "contradiction") {
    let headings = filled.map(({ heading }) => quoteHeading(heading)).join(" and ");
    return mistakes.push(`${headings} disagree on whether the person has left`), omitUndefined({ ...decided, isUnclear: !0 });
  }
  let isUnclear = mistakes.length > 0 && status2 !== "departed" && status2 !== "retired";
  return omitUndefined({ ...decided, status: isUnclear ? void 0 : status2, isUnclear });
}
function needsStatus(cells, { context: { columns } }) {
  return !(columns.has("endedAt") || columns.has("lastWorkedAt")) || cells.some(({ field }) => field === "status" || field === "flag");
}
function readCell({ field, text }, { context }) {
  let words2 = flagWords[field], answer = words2 === void 0 ? void 0 : readYesNo(text);
  return words2 === void 0 || answer === void 0 ? readStatus(text, context.ownStatuses) : { means: words2[answer] };
}
function countTexts(decisions) {
  let counts = /* @__PURE__ */ new Map();
  for (let { texts, rows } of decisions)
    for (let { text, said } of texts) {
      let key = `${said?.means ?? ""} ${text}`, before = counts.get(key)?.rows ?? 0;
      counts.set(key, { text, said, rows: before + rows });
    }
  return [...counts.values()].sort((a, b) => b.rows - a.rows);
}

// src/collect/roster/csv/links.ts
function linkPeople(people) {
  let index = indexWanted(people), unlinked = 0, link = (identity, field, cell) => {
    if (cell === void 0) return;
    let found = linkTo(cell, index);
    found === void 0 ? unlinked += 1 : identity[field] = found;
  };
  for (let { identity, manager, successor } of people)
    link(identity, "manager", manager), link(identity, "successor", successor);
  return unlinked;
}
function indexWanted(people) {
  let wanted = /* @__PURE__ */ new Set();
  for (let { manager, successor } of people)
    for (let cell of [manager, successor]) cell !== void 0 && wanted.add(cell).add(cell.toLowerCase());
  let index = { byNumber: /* @__PURE__ */ new Map(), byName: /* @__PURE__ */ new Map() }, add = (ids, key, id) => {
    key === void 0 || !wanted.has(key) || ids.set(key, !ids.has(key) || ids.get(key) === id ? id : void 0);
  };
  for (let { employeeId, otherIds = [], identity } of wanted.size > 0 ? people : []) {
    for (let number of [employeeId, ...otherIds]) add(index.byNumber, number, identity.id);
    for (let email2 of identity.emails ?? []) add(index.byName, email2, identity.id);
    add(index.byName, identity.name.toLowerCase(), identity.id);
  }
  return index;
}
function linkTo(cell, { byNumber, byName }) {
  let id = byNumber.get(cell) ?? byName.get(cell.toLowerCase());
  return id !== void 0 ? id : /^\S+@\S+$/.test(cell) ? cell.toLowerCase() : void 0;
}

// src/collect/roster/csv/repeated.ts
function findRepeated(texts, most2) {
  let size = 2 ** Math.ceil(Math.log2(Math.max(most2, 1) * 16)), once2 = new Uint8Array(size / 8), twice = new Uint8Array(size / 8), isSet = (bits, bit) => ((bits[bit >>> 3] ?? 0) & 1 << (bit & 7)) !== 0;
  for (let text of texts) {
    let bit = hashOf(text) & size - 1, bits = isSet(once2, bit) ? twice : once2;
    bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | 1 << (bit & 7);
  }
  return (text) => isSet(twice, hashOf(text) & size - 1);
}
function hashOf(text) {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return hash ^ hash >>> 15;
}

// src/collect/roster/csv/same-person.ts
function groupByPerson(rows) {
  let parents = new Uint32Array(rows.length).map((_zero, index) => index), isRepeated = findRepeated(keysOfAll(rows), rows.length * 3), firstById = /* @__PURE__ */ new Map();
  for (let [index, { identity }] of rows.entries())
    isRepeated(identity.id) && (parents[index] = firstById.get(identity.id) ?? index, parents[index] === index && firstById.set(identity.id, index));
  for (let holders of findHolders(rows, parents, isRepeated)) {
    if (!haveOneName(holders.flatMap((index) => rows[index]?.identity ?? []))) continue;
    let roots = holders.map((index) => rootOf(parents, index)).sort((left, right) => left - right);
    for (let root of roots) parents[root] = roots[0] ?? root;
  }
  return gather(rows, parents);
}
function* gather(rows, parents) {
  let sizes = new Uint32Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    let root = rootOf(parents, index);
    sizes[root] = (sizes[root] ?? 0) + 1;
  }
  let groups = /* @__PURE__ */ new Map();
  for (let [index, row] of rows.entries()) {
    let root = rootOf(parents, index), group2 = groups.get(root);
    sizes[root] === 1 ? yield [row] : group2 === void 0 ? groups.set(root, [row]) : group2.push(row);
  }
  yield* groups.values();
}
function rootOf(parents, index) {
  let row = index;
  for (let parent = parents[row] ?? row; parent !== row; parent = parents[row] ?? row)
    parents[row] = parents[parent] ?? parent, row = parent;
  return row;
}
function findHolders(rows, parents, isRepeated) {
  let firstByKey = /* @__PURE__ */ new Map(), others = /* @__PURE__ */ new Map();
  for (let [index, { identity }] of rows.entries())
    for (let key of keysOf(identity)) {
      if (!isRepeated(key)) continue;
      let first2 = firstByKey.get(key);
      first2 === void 0 ? firstByKey.set(key, index) : parents[first2] !== parents[index] && append(others, key, index);
    }
  return [...others].map(([key, indexes]) => [firstByKey.get(key) ?? 0, ...indexes]);
}
function* keysOfAll(rows) {
  for (let { identity } of rows)
    yield identity.id, yield* keysOf(identity);
}
function keysOf({ kind: kind2, emails = [], logins = [] }) {
  return kind2 !== "person" ? [] : [...emails, ...logins.map(({ system, login }) => keyOf(system, login.toLowerCase()))];
}
function haveOneName(identities) {
  let names = identities.map(wordsOf2).sort((left, right) => right.length - left.length), [longest = [], ...others] = names;
  return others.every((words2) => words2.every((word2) => longest.some((one) => isSameWord(one, word2))));
}
function wordsOf2({ id, name }) {
  return id.endsWith(`:${name}`) ? [] : name.normalize("NFKD").replaceAll(new RegExp("\\p{Mark}", "gu"), "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
function isSameWord(left, right) {
  return left.length === 1 || right.length === 1 ? left[0] === right[0] : left === right;
}

// src/collect/roster/csv/employments.ts
function joinEmployments(rows) {
  if (areStrangers(rows)) return { contradiction: "several rows have the same id, but other names and addresses" };
  let begun = rows.filter(({ status: status2 }) => status2 !== "future"), sorted = [...groupBy(begun.length > 0 ? begun : rows, outcomeOf).values()].map(joinSame).sort(compareEmployments), areOver = sorted.every(isOver), latest = areOver ? lastToEnd(sorted) : sorted.at(-1), earlier = sorted.filter(({ line }) => line !== latest?.line);
  if (latest === void 0 || !areOver && !earlier.every((one) => isBefore2(one, latest)))
    return { contradiction: "several rows belong to this person and disagree on the dates or the status" };
  let own = rows.flatMap(({ earlierPeriods = [] }) => earlierPeriods), [first2, ...others] = inOrder([...own, ...earlier.map(periodOf)]);
  return { identity: first2 === void 0 ? latest : { ...latest, earlierPeriods: [first2, ...others] } };
}
function periodOf(identity) {
  return omitUndefined({ startedAt: identity.startedAt, endedAt: endOf(identity) });
}
function inOrder(periods) {
  let byDays = groupBy(periods, ({ startedAt, endedAt }) => keyOf(startedAt, endedAt));
  return byDays.delete(keyOf(void 0, void 0)), [...byDays].sort(by(([days]) => days)).flatMap(([, [period]]) => period ?? []);
}
function areStrangers([first2, ...others]) {
  if (first2 === void 0) return !1;
  let [words2, emails] = [wordsOf2(first2), first2.emails ?? []];
  return others.some((other) => {
    let [theirs, addresses] = [wordsOf2(other), other.emails ?? []];
    return !(words2.length * theirs.length * emails.length * addresses.length > 0 && other.id === first2.id) || addresses.some((address) => emails.includes(address)) ? !1 : !theirs.some((word2) => words2.some((one) => isSameWord(one, word2)));
  });
}
function outcomeOf({ status: status2, endedAt, contractEndsAt }) {
  return JSON.stringify([status2, endedAt, contractEndsAt]);
}
function joinSame(rows) {
  let starts = rows.map(({ startedAt }) => startedAt ?? "").sort(compareText), last2 = rows.find(({ startedAt }) => (startedAt ?? "") === starts.at(-1));
  if (last2 === void 0) throw new Error("An employment has at least one row.");
  let { startedAt: _last, ...facts2 } = last2, [first2] = starts;
  return first2 === void 0 || first2 === "" ? facts2 : { ...facts2, startedAt: first2 };
}
function compareEmployments(left, right) {
  let partsOf2 = (one) => [one.startedAt ?? "", endOf(one) ?? "\uFFFF", one.id];
  return compareTexts(partsOf2(left), partsOf2(right));
}
function endOf({ endedAt, contractEndsAt }) {
  return endedAt ?? contractEndsAt ?? void 0;
}
function isOver({ status: status2, endedAt }) {
  return status2 === "departed" || status2 === "retired" || status2 === void 0 && typeof endedAt == "string";
}
function isBefore2(earlier, { startedAt }) {
  let end2 = endOf(earlier);
  return end2 !== void 0 && startedAt !== void 0 && end2.slice(0, 10) <= startedAt.slice(0, 10);
}
function lastToEnd(sorted) {
  let ends = sorted.map((one) => endOf(one) ?? "");
  if (!ends.includes("")) return sorted[ends.indexOf([...ends].sort(compareText).at(-1) ?? "")];
  let last2 = sorted.at(-1);
  if (last2 === void 0) return;
  let { endedAt: _ended, contractEndsAt: _contract, ...facts2 } = last2;
  return facts2;
}

// src/collect/roster/csv/merge.ts
function mergePeople(rows) {
  let people = [], contradictions = [], repeated = 0;
  for (let group2 of groupByPerson(rows)) {
    let { person, contradiction } = mergeRows(group2);
    if (people.push(person), contradiction === void 0) repeated += group2.length - 1;
    else for (let { identity } of group2) contradictions.push(contradictionIn(identity, contradiction));
  }
  return { people, contradictions, repeated };
}
function contradictionIn({ line = 1 }, mistake) {
  return { line, lastLine: line, mistakes: [mistake], omissions: [], isIdentified: !0 };
}
function mergeRows(rows) {
  let [row, ...others] = rows;
  if (others.length === 0) return { person: row };
  let identities = rows.map(({ identity: identity2 }) => identity2), joined = joinEmployments(identities), chosen = "identity" in joined ? joined.identity : withoutEmployment(row.identity), { manager, successor } = rows.find(({ identity: identity2 }) => identity2.line === chosen.line) ?? {}, [first2 = chosen] = identities.toSorted(compareEmployments), numbers = unique(rows.flatMap(({ employeeId: employeeId2 }) => employeeId2 ?? [])), ids = numbers.filter((id) => !first2.id.endsWith(`:${id}`)).map((id) => ({ system: first2.from, id })), identity = { ...chosen, id: first2.id, ...allNames(identities, ids) }, [employeeId, ...otherIds] = numbers, person = omitUndefined({ identity, employeeId, otherIds, manager, successor });
  return "identity" in joined ? { person } : { person, contradiction: joined.contradiction };
}
function withoutEmployment(identity) {
  let { status: _status, startedAt: _started, endedAt: _ended, ...rest } = identity, { contractEndsAt: _contract, lastWorkedAt: _worked, ...facts2 } = rest;
  return facts2;
}
function allNames(identities, ids) {
  let all = (lists) => {
    let items = lists.flatMap((list11) => list11 ?? []), different = [...new Map(items.map((item2) => [JSON.stringify(item2), item2])).values()];
    return different.length === 0 ? void 0 : different;
  };
  return omitUndefined({
    emails: all(identities.map(({ emails }) => emails)),
    logins: all(identities.map(({ logins }) => logins)),
    externalIds: all([...identities.map(({ externalIds }) => externalIds), ids])
  });
}

// src/collect/roster/csv/person.ts
function readRow(row, context) {
  let { line, lastLine } = row, mistakes = [], omissions = [], misplaced = findMisplacedCells(row, context);
  if (misplaced !== void 0) return { line, lastLine, mistakes: [misplaced], omissions, isIdentified: !1 };
  let reader8 = { context, row, mistakes, omissions }, employeeId = employeeIdOf(reader8), emails = emailsOf(reader8), key = employeeId ?? emails[0];
  if (key === void 0)
    return mistakes.push("there is neither an employee id nor an e-mail address that can be read"), { line, lastLine, mistakes, omissions, isIdentified: !1 };
  let kind2 = kindOf(reader8), externalIds = externalIdsOf(reader8), isIdentified = mistakes.length === 0, { source: from, name } = context, identity = {
    id: `${name}:${kind2}:${key}`,
    kind: kind2,
    name: nameOf(reader8) ?? key,
    from,
    line,
    ...employmentsOf(reader8),
    ...omitUndefined({ emails: unlessEmpty(emails), externalIds: unlessEmpty(externalIds) }),
    ...otherFacts(reader8)
  }, [manager, successor] = [textOf2(reader8, "manager"), textOf2(reader8, "successor")], person = omitUndefined({ identity, employeeId, manager, successor });
  return { line, lastLine, person, mistakes, omissions, isIdentified };
}
function findMisplacedCells({ cells }, { width }) {
  return cells.length < width || cells.slice(width).some((cell) => cell !== "") ? `there ${cells.length === 1 ? "is" : "are"} ${countOf(cells.length, "cell")} instead of ${width}` : void 0;
}
function unlessEmpty(list11) {
  return list11.length === 0 ? void 0 : [...list11];
}
var shortenedNumber = /^\d+[.,]\d*E\+\d+$/i;
function employeeIdOf(reader8) {
  let [cell] = cellsOf(reader8, "id");
  if (cell === void 0 || cell.text === "") return;
  let isShortened = shortenedNumber.test(cell.text);
  if (!isShortened && !/["\n]/.test(cell.text)) return cell.text;
  let why = isShortened ? "a spreadsheet has shortened it" : "it holds a quotation mark or a line break";
  reader8.mistakes.push(`${quoteHeading(cell.heading)} is not a whole id: ${why}`);
}
var emailShape = /^[^\s@<>()"]+@[^\s@<>()"]+$/;
function emailsOf(reader8) {
  let emails = [];
  for (let field of ["email", "alternateEmails"])
    for (let { heading, text } of cellsOf(reader8, field))
      for (let part of text.split(/[;,|]|\s(?=\S+@)/)) {
        let address = part.trim().replace(/^(?:smtp|mailto):/i, ""), email2 = (/<([^<>]+)>$/.exec(address)?.[1] ?? address).toLowerCase();
        emailShape.test(email2) ? emails.push(email2) : field === "alternateEmails" && !address.includes("@") ? addOmission(reader8, heading, address) : address !== "" && reader8.mistakes.push(`${quoteHeading(heading)} is not an e-mail address`);
      }
  return unique([
    ...emails,
    ...loginTexts(reader8).filter(isAddress).map((login) => login.toLowerCase())
  ]);
}
function addOmission(reader8, heading, text) {
  text !== "" && !/^(?:-|n\/?a|none|null)$/i.test(text) && reader8.omissions.push(`aliases in ${quoteHeading(heading)} that are not e-mail addresses`);
}
function isAddress(text) {
  return emailShape.test(text.toLowerCase());
}
function loginTexts(reader8) {
  return cellsOf(reader8, "login").flatMap(({ text }) => text.split(/[\s;|]+/).filter((login) => login !== ""));
}
function externalIdsOf(reader8) {
  let { heading, text } = cellOf(reader8, "githubId") ?? { heading: "", text: "" };
  return /^\d+$/.test(text) ? [{ system: "github", id: text }] : (text !== "" && reader8.mistakes.push(`${quoteHeading(heading)} is not a numeric id`), []);
}
function kindOf(reader8) {
  let { heading, text } = cellOf(reader8, "kind") ?? { heading: "", text: "" };
  if (text === "") return "person";
  let kind2 = readKind(text);
  return kind2 === void 0 && reader8.mistakes.push(`${quoteHeading(heading)} has a word that is not understood`), kind2 ?? "person";
}
function nameOf(reader8) {
  let parts = [textOf2(reader8, "firstName"), textOf2(reader8, "lastName")].filter((part) => part !== void 0);
  return textOf2(reader8, "name") ?? (parts.join(" ") || void 0);
}
function otherFacts(reader8) {
  return omitUndefined({
    movedAt: dayOf(reader8, "movedAt").day,
    logins: unlessEmpty(loginsOf(reader8)),
    employment: employmentOf(reader8),
    team: textOf2(reader8, "team"),
    previousTeam: textOf2(reader8, "previousTeam")
  });
}
function loginsOf(reader8) {
  let split = (field, separator) => (textOf2(reader8, field) ?? "").split(separator), github3 = split("githubLogin", /[\s,;|]+/).map((text) => text.replace(/^(?:https:\/\/github\.com\/|@)/i, ""));
  return [
    ...loginTexts(reader8).filter((login) => !isAddress(login)).map((login) => ({ login })),
    ...github3.map((login) => ({ system: "github", login })),
    ...split("awsUser", /[\s;|]+/).map((login) => ({ system: "aws", login }))
  ].filter(({ login }) => login !== "");
}
function employmentOf(reader8) {
  let { heading, text } = cellOf(reader8, "employment") ?? { heading: "", text: "" };
  if (text === "") return;
  let employment2 = readEmployment(text);
  return employment2 === void 0 && reader8.omissions.push(`words in ${quoteHeading(heading)} that are not understood`), employment2;
}

// src/collect/roster/csv/records.ts
var misfit = "a quotation mark is not closed, or it is closed in a wrong place";
function* readRecords(text, from, options) {
  let { offset, line } = from, before = { isBroken: !1, isShort: !1 }, awaited = 0;
  for (; offset < text.length; ) {
    let record = awaited > 0 ? void 0 : scanRecord(text, offset, options.delimiter), scan2 = record !== void 0 && spansRightly(record, options) ? record : scanLine(text, offset, options.delimiter), lastLine = line + scan2.breaks, next = { offset: scan2.end, line: lastLine + 1 }, { cells } = scan2;
    if (cells.some((cell) => cell !== "")) {
      let isBroken = awaited > 0 || scan2.open !== void 0 || isRestOfRow(scan2, before, options);
      yield { line, lastLine, cells, next, ...isBroken && { broken: misfit } }, before = { isBroken, isShort: cells.length < (options.width ?? 0) }, cells.length >= awaited && (awaited = cellsAwaited(scan2, options));
    }
    ({ offset, line } = next);
  }
}
function cellsAwaited({ open, cells }, { width = 0 }) {
  return open === void 0 || cells.length >= width ? 0 : width - open;
}
function isRestOfRow({ strayQuotes, cells }, before, { width, fitOf: fitOf2 }) {
  return width === void 0 ? !1 : strayQuotes % 2 === 1 && (before.isShort || cells.length > width) ? !0 : before.isBroken && fitOf2 !== void 0 && fitOf2(cells) < 0;
}
function spansRightly(scan2, options) {
  let { cells, breaks, open } = scan2, { delimiter, width } = options;
  return open !== void 0 ? !1 : breaks === 0 ? !0 : width === void 0 ? cells.every((cell) => !cell.includes(`
`) || !cell.includes(delimiter)) : cells.length < width || cells.slice(width).some((cell) => cell !== "") ? !1 : !cells.some((cell, index) => cell.includes(`
`) && joinsRows(cell, index, width, options));
}
function joinsRows(cell, index, width, { delimiter, fitOf: fitOf2 }) {
  let rest = cell.slice(0, cell.indexOf(`
`)).split(delimiter), beginning2 = cell.slice(cell.lastIndexOf(`
`) + 1).split(delimiter), missing = width - index - 1;
  if (rest.length <= missing || beginning2.length <= index) return !1;
  let upper = [...Array(index + 1), ...rest.slice(rest.length - missing)];
  return fitOf2 === void 0 || fitOf2(upper) + fitOf2(beginning2.slice(0, index)) >= 0;
}
function scanRecord(text, start2, delimiter) {
  return scan(text, start2, delimiter, (at2, separator) => {
    let close = closingMark(text, at2);
    return close >= 0 && endsCell(text, skipBlanks(text, close + 1, separator), separator) ? close : -1;
  });
}
function scanLine(text, start2, delimiter) {
  let { end: end2, next } = lineAt(text, start2), line = text.slice(start2, end2), { cells, open, ...rest } = scan(line, 0, delimiter, (from, separator) => {
    let at2 = closingMark(line, from);
    for (; at2 >= 0 && !endsCell(line, skipBlanks(line, at2 + 1, separator), separator); ) at2 = closingMark(line, at2 + 1);
    return at2;
  });
  if (open === void 0) return { ...rest, cells, end: next };
  let unquoted = line.slice(rest.end).split(delimiter, 2e4);
  return { ...rest, cells: [...cells, ...unquoted.map((cell) => cell.trim())], end: next, open };
}
function scan(text, start2, delimiter, closeOf) {
  let cells = [], separator = delimiter.charCodeAt(0), breaks = 0, strayQuotes = 0, at2 = start2;
  for (; ; ) {
    at2 = skipBlanks(text, at2, separator);
    let content;
    if (text.charCodeAt(at2) === 34) {
      let close = closeOf(at2 + 1, separator);
      if (close < 0) return { cells, end: at2, breaks, strayQuotes, open: cells.length };
      content = text.slice(at2 + 1, close).replaceAll('""', '"').replaceAll(/\r\n?/g, `
`), breaks += countBreaks(content), at2 = skipBlanks(text, close + 1, separator);
    } else {
      let begin = at2;
      for (; !endsCell(text, at2, separator); at2 += 1) text.charCodeAt(at2) === 34 && (strayQuotes += 1);
      content = text.slice(begin, at2);
    }
    if (cells.length < 2e4 && cells.push(content.trim()), text.charCodeAt(at2) !== separator) return { cells, end: at2 + breakLength(text, at2), breaks, strayQuotes };
    at2 += 1;
  }
}
function skipBlanks(text, start2, separator) {
  let at2 = start2;
  for (let code2 = text.charCodeAt(at2); code2 === 32 || code2 === 9 && code2 !== separator; )
    at2 += 1, code2 = text.charCodeAt(at2);
  return at2;
}
function endsCell(text, at2, separator) {
  if (at2 >= text.length) return !0;
  let code2 = text.charCodeAt(at2);
  return code2 === separator || code2 === 10 || code2 === 13;
}
function lineAt(text, start2) {
  let end2 = start2;
  for (let code2 = text.charCodeAt(end2); end2 < text.length && code2 !== 10 && code2 !== 13; )
    end2 += 1, code2 = text.charCodeAt(end2);
  return { end: end2, next: end2 + breakLength(text, end2) };
}
function breakLength(text, at2) {
  return text.charCodeAt(at2) === 13 && text.charCodeAt(at2 + 1) === 10 ? 2 : 1;
}
function closingMark(text, start2) {
  let at2 = text.indexOf('"', start2);
  for (; at2 >= 0 && text.charCodeAt(at2 + 1) === 34; ) at2 = text.indexOf('"', at2 + 2);
  return at2;
}
function countBreaks(content) {
  let count2 = 0;
  for (let at2 = content.indexOf(`
`); at2 >= 0; at2 = content.indexOf(`
`, at2 + 1)) count2 += 1;
  return count2;
}

// src/collect/roster/csv/table.ts
var delimiters = [",", ";", "	", "|"], invisible = /[\p{Format}\p{Default_Ignorable_Code_Point}]+/gu, separatorLine = /^[\s"]*sep=([,;\t|])[\s"]*$/, searched = 50;
function readTable(source, file, options) {
  let text = source.replaceAll(invisible, ""), { start: start2, declared } = findStart(text, options.skipLines), given = options.delimiter ?? declared, tried = (given === void 0 ? delimiters : [given]).map(
    (delimiter2) => findHeadings(text, start2, delimiter2, options)
  );
  tried.sort((left, right) => right.known - left.known || right.columns - left.columns);
  let [best] = tried;
  if (best?.headings === void 0) {
    let [message, hint4] = options.skipLines ? ["This roster has nothing below the lines that are skipped.", "Lower skipLines of this roster."] : ["This roster is empty.", "Export it again."];
    throw new UsageError(message, { at: { file }, hint: hint4 });
  }
  let { delimiter, headings, titles, misplaced } = best, width = headings.cells.length, rows = (fitOf2) => readRecords(text, headings.next, omitUndefined({ delimiter, width, fitOf: fitOf2 })), [first2] = rows();
  if (first2 !== void 0) return { delimiter, headings, titles, misplaced, rows };
  throw new UsageError("This roster has headings and nobody below them.", {
    at: { file, line: headings.line },
    hint: "An empty roster would make everybody unknown: export it again, or take it out of the configuration."
  });
}
function findStart(text, skipLines = 0) {
  let declared, offset = 0, line = 1;
  for (; offset < text.length; ) {
    let { end: end2, next } = lineAt(text, offset), content = text.slice(offset, end2), named = separatorLine.exec(content)?.[1];
    if (declared = delimiters.find((one) => one === named) ?? declared, line > skipLines && named === void 0 && content.replaceAll(/[\s,;|]/g, "") !== "") break;
    offset = next, line += 1;
  }
  return { start: { offset, line }, ...declared !== void 0 && { declared } };
}
function findHeadings(text, start2, delimiter, options) {
  let records = [];
  for (let record of readRecords(text, start2, { delimiter }))
    if (records.push(score(record, options.isKnown)), records.length === searched) break;
  let isTitle = (_record, index2) => !isHeadings(records, index2), first2 = options.skipLines === void 0 ? records.findIndex((record, index2) => !isTitle(record, index2)) : 0, index = Math.max(first2, 0), [upper, lower] = records.slice(index);
  if (upper === void 0) return { delimiter, titles: 0, misplaced: [], known: 0, columns: 0 };
  let chosen = lower !== void 0 && !lower.isData && lower.known > Math.max(upper.known, lower.filled / 2, 2) ? lower : upper, misplaced = records.slice(0, index).filter(({ isPersonal: isPersonal2, filled }) => isPersonal2 && filled > chosen.filled / 2);
  return {
    delimiter,
    headings: chosen.record,
    titles: index - misplaced.length,
    misplaced: misplaced.map(({ record }) => record),
    known: chosen.known,
    columns: chosen.record.cells.length
  };
}
function score(record, isKnown) {
  let filled = record.cells.filter((cell) => cell !== "");
  return {
    record,
    known: filled.filter(isKnown).length,
    filled: filled.length,
    isData: filled.some(isNoHeading),
    isPersonal: filled.some(isNoHeading) && !filled.some((cell) => cell.endsWith(":"))
  };
}
function isHeadings(records, index) {
  let record = records[index];
  return record === void 0 || record.isData || record.known < 2 ? !1 : records.slice(0, index).every(({ filled }) => filled < record.filled);
}

// src/collect/roster/csv/trailers.ts
var counted = `employees?|people|persons?|rows?|records?|workers?|users?|members?|entries|headcount|count|number|active|
  terminated|mitarbeiter(?:innen)?|personen|zeilen|eintr\xE4ge|datens\xE4tze|employ\xE9s|salari\xE9s|collaborateurs|personnes|
  lignes|empleados|personas|filas|registros|dipendenti|persone|righe|medewerkers|rijen|funcion\xE1rios|colaboradores|
  pessoas|linhas`, sums = `(?:grand |sub[- ]?|sous-)?totals?|total (?:g\xE9n\xE9ral|geral|general)|totale|totaal|sum|summe|gesamt|gesamtsumme|
  gesamtzahl|insgesamt|zwischensumme|somme|suma|somma|som|soma|(?:head|row |record )?count|anzahl|nombre|n\xFAmero|recuento|
  conteggio|numero|aantal|contagem`, links = "of|der|de|des|di|van|do|the", totals = [
  pattern(`(?:${sums})(?:\\s+(?:${links}|${sums}|${counted}))*\\s*[:=]?\\s*\\d*[\\d.,' ]*(?:${counted})?[.)]?`),
  pattern(`\\(?\\d[\\d.,']*\\s+(?:${counted})(?: affected| selected| found| exported| listed)?\\)?\\.?`)
], origins = pattern(`
  (?:report |data |file |list )?(?:generated|created|exported|printed|produced|prepared|downloaded|extracted|run)
    (?: (?:on|at|by|from|date)\\b.*|\\s*:.*)?|
  (?:date|stand)(?: (?:generated|vom)\\b.*|\\s*:.*)|(?:data )?as of\\b.*|(?:report|run|export) date\\b.*|
  (?:erstellt|erzeugt|exportiert|gedruckt) (?:am|von)\\b.*|(?:g\xE9n\xE9r\xE9|cr\xE9\xE9|\xE9dit\xE9|export\xE9|imprim\xE9) (?:le|par)\\b.*|
  (?:generado|creado|exportado|impreso) (?:el|por)\\b.*|(?:generato|creato|esportato|stampato) (?:il|da)\\b.*|
  (?:gegenereerd|gemaakt|ge\xEBxporteerd|afgedrukt) (?:op|door)\\b.*|(?:gerado|criado|exportado|impresso) (?:em|por)\\b.*`), notes = pattern(`
  \\W*(?:end of|ende (?:des|der)|fin (?:du|de la|del|de)|fine(?: del)?|einde(?: van)?|fim (?:do|da)) (?:the )?
    (?:reports?|file|list|data|berichts?|datei|liste|rapport|fichier|informe|lista|archivo|rapporto|elenco|lijst|
    relat\xF3rio)\\W*|
  (?:page|seite|p\xE1gina|pagina|p\xE1g\\.|bladzijde)\\s*:?\\s*\\d+(?:\\s*(?:of|von|sur|de|di|van|/)\\s*\\d+)?|
  (?:strictly |company |streng )?(?:confidential|vertraulich|confidentiel|confidencial|riservato|vertrouwelijk)\\b.*|
  (?:for )?internal use only\\b.*|private and confidential\\b.*|(?:\xA9|copyright\\b).*`);
function pattern(source) {
  return new RegExp(`^(?:${source.replaceAll(/\n\s*/g, "")})$`, "iu");
}
function isTrailer({ cells }) {
  let [first2 = "", ...others] = cells.filter((cell) => cell !== "");
  if (/^[^\p{L}\p{N}]+$/u.test(first2)) return others.every((cell) => /^[^\p{L}\p{N}]+$/u.test(cell));
  let isDated = origins.test(first2);
  return !isDated && !notes.test(first2) && !totals.some((one) => one.test(first2)) ? !1 : !others.some((cell) => isPersonal(cell, isDated));
}
function isPersonal(cell, isDated) {
  if (/^\S+@\S+$/.test(cell) || readStatus(cell)?.means !== void 0) return !0;
  let day2 = readDay(cell, void 0);
  return !isDated && !/^\d+$/.test(cell) && "day" in day2 && day2.day !== null;
}

// src/collect/roster/csv/unused-columns.ts
var enough = 2e3, dateShape = new RegExp("^(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{1,2}[. -]+\\p{L}{3,9}\\.?[ -]\\d{2,4}|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4})(?:[T ,].*)?$", "u"), addressShape = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/;
function inspectColumns(columns) {
  let counted2 = columns.filter(({ unused }) => unused !== "irrelevant").map(({ index }) => ({ index, counts: { filled: 0, dates: 0, addresses: 0, statuses: 0, absent: 0 } })), countsOf = new Map(counted2.map(({ index, counts }) => [index, counts]));
  return {
    see: ({ cells }) => {
      for (let { index, counts } of counted2) count(cells[index] ?? "", counts);
    },
    finish: () => columns.map((column) => {
      let holds = suspicionOf(countsOf.get(column.index));
      return holds === void 0 ? column : { ...column, holds };
    })
  };
}
function count(text, counts) {
  if (!(text === "" || counts.filled === enough))
    if (counts.filled += 1, dateShape.test(text)) counts.dates += 1;
    else if (addressShape.test(text)) counts.addresses += 1;
    else {
      let means = readStatus(text)?.means;
      means !== void 0 && means !== "employed" && (counts.statuses += 1), (means === "departed" || means === "off" || means === "suspended") && (counts.absent += 1);
    }
}
function suspicionOf(counts) {
  if (counts === void 0) return;
  let most2 = counts.filled / 2;
  return counts.dates > most2 ? "dates" : counts.addresses > most2 ? "e-mail addresses" : counts.statuses > most2 && counts.absent > 0 ? "words of a status" : void 0;
}
function withLeftDays(columns, rows) {
  let flags = columns.get("leftFlag") ?? [];
  if (flags.length === 0) return columns;
  let kinds2 = /* @__PURE__ */ new Map();
  for (let { cells } of rows) {
    for (let column of flags) {
      let text = cells[column.index] ?? "";
      text !== "" && !kinds2.has(column) && kinds2.set(column, dateShape.test(text) ? "day" : "flag");
    }
    if (kinds2.size === flags.length) break;
  }
  let days = flags.filter((column) => kinds2.get(column) === "day"), others = flags.filter((column) => !days.includes(column)), settled = new Map(columns);
  return days.length > 0 && settled.set("endedAt", [...columns.get("endedAt") ?? [], ...days]), others.length > 0 ? settled.set("leftFlag", others) : settled.delete("leftFlag"), settled;
}
var most = 10;
function listHeadings(columns) {
  let shown = columns.slice(0, most).map(({ heading }) => quoteHeading(heading)), more = columns.length > most ? ` and ${columns.length - most} more` : "";
  return `${shown.join(", ")}${more}`;
}
function reportUnused(columns, file) {
  let reasons = ["dates", "e-mail addresses", "words of a status"].flatMap((kind2) => {
    let held = columns.filter(({ holds }) => holds === kind2);
    return held.length === 0 ? [] : [`${file} has columns that are not understood and hold ${kind2} (${listHeadings(held)}): name what they are under columns in the configuration, or list them under ignoreColumns.`];
  }), unknown = columns.filter(({ unused, holds }) => unused === void 0 && holds === void 0), notes2 = unknown.length === 0 ? [] : [`Columns that are not understood: ${listHeadings(unknown)}.`];
  return { reasons, notes: notes2 };
}

// src/collect/roster/csv/convert.ts
function convertRoster(text, options) {
  return readRoster(text, options).collected;
}
function readRoster(text, { source, name, entry }) {
  let { csv: file, delimiter, skipLines } = entry, isKnown = (heading) => isKnownHeading(heading, entry), table = readTable(text, file, { delimiter, skipLines, isKnown }), found = findColumns(table.headings, file, entry), columns = withLeftDays(found.columns, table.rows()), order = omitUndefined({ dateOrder: entry.dateOrder ?? provenOrder(dateCells(table, columns)) }), width = table.headings.cells.length, ownStatuses = new Map(Object.entries(entry.statuses ?? {}).map(([word2, status2]) => [normalWord(word2), status2])), decisions = /* @__PURE__ */ new Map(), context = { columns, width, source, name, entry: { ...entry, ...order }, ownStatuses, decisions }, inspection = inspectColumns(found.unused), rows = readRows(table, context, { isKnown, see: inspection.see }), { people, contradictions, repeated } = mergePeople(rows.people), skipped = [...new Map(rows.omissions).set("managers or successors that this roster does not have", linkPeople(people)).set("rows that repeat a person or tell of an earlier employment", repeated)].flatMap(([reason2, count2]) => count2 > 0 ? [{ count: count2, reason: reason2 }] : []), bad = [...rows.bad, ...contradictions], unused = inspection.finish(), { reasons, notes: notes2 } = reportUnused(unused, file), report = {
    ...reportOn(bad, rows.count, columns, entry, reasons),
    count: people.length,
    ...skipped.length > 0 && { skipped },
    ...notes2.length > 0 && { notes: [...notes2] }
  };
  return { collected: { identities: people.map(({ identity }) => identity), coverage: [report] }, table, columns, unused, statuses: countTexts(decisions.values()), bad, ...order };
}
function readRows(table, context, { isKnown, see }) {
  let { columns } = context, people = [], bad = [], omissions = /* @__PURE__ */ new Map([["lines above the headings", table.titles]]), omit = (reason2) => omissions.set(reason2, (omissions.get(reason2) ?? 0) + 1), count2 = table.misplaced.length;
  for (let { line, lastLine } of table.misplaced)
    bad.push({ line, lastLine, mistakes: ["it is above the headings"], omissions: [], isIdentified: !1 });
  for (let row of table.rows(fitOf(columns))) {
    let reason2 = reasonToSkip(row, table.headings, columns, isKnown);
    if (reason2 === void 0) {
      row.broken === void 0 && see(row);
      let read = readSensibly(row, context);
      count2 += 1, read.person !== void 0 && people.push(copyOf(read.person)), read.mistakes.length > 0 && bad.push(read), read.omissions.forEach(omit);
    } else omit(reason2);
  }
  return { count: count2, people, bad, omissions };
}
function copyOf(person) {
  return JSON.parse(JSON.stringify(person));
}
var dateFields = ["startedAt", "endedAt", "lastWorkedAt", "contractEndsAt", "movedAt"];
function* dateCells({ rows }, columns) {
  let dates = dateFields.flatMap((field) => columns.get(field) ?? []);
  for (let { cells } of rows()) for (let { index } of dates) yield cells[index] ?? "";
}
function fitOf(columns) {
  let dates = dateFields.flatMap((field) => columns.get(field) ?? []), [emails, statuses] = [columns.get("email") ?? [], columns.get("status") ?? []];
  return (cells) => {
    let filled = (list11) => list11.flatMap(({ index }) => cells[index]?.trim() || []), fits = [
      ...filled(emails).map((cell) => cell.includes("@")),
      ...filled(dates).map((cell) => isDate(cell)),
      ...filled(statuses).filter((cell) => readStatus(cell)?.means !== void 0).map(() => !0)
    ];
    return fits.filter(Boolean).length * 2 - fits.length;
  };
}
function reasonToSkip(row, headings, columns, isKnown) {
  if (row.broken === void 0)
    return isSecondHeadings(row, headings, columns, isKnown) ? "further lines of headings" : isTrailer(row) ? "totals, page numbers and notes" : void 0;
}
function isSecondHeadings({ cells }, headings, columns, isKnown) {
  let isSame = (cell, index) => cell.toLowerCase() === headings.cells[index]?.toLowerCase();
  if (cells.every(isSame)) return !0;
  let filled = [...columns.get("id") ?? [], ...columns.get("email") ?? []].map(({ index }) => cells[index] ?? "").filter((cell) => cell !== "");
  return filled.length === 0 || !filled.every((cell) => !/[\d@]/.test(cell) && isKnown(cell)) ? !1 : cells.filter(isKnown).length > 1 && !cells.some((cell) => readStatus(cell)?.means !== void 0);
}
function readSensibly(row, context) {
  let { line, lastLine, broken } = row;
  if (broken !== void 0) return { line, lastLine, mistakes: [broken], omissions: [], isIdentified: !1 };
  let read = readRow(row, context), { person } = read;
  if (person === void 0 || !endsBeforeStart(person.identity)) return read;
  let { status: status2, endedAt: _ended, contractEndsAt: _contract, ...facts2 } = person.identity, identity = { ...facts2, ...(status2 === "departed" || status2 === "retired") && { status: status2 } };
  return {
    ...read,
    person: { ...person, identity },
    mistakes: [...read.mistakes, "the last day is before the first day"]
  };
}
function endsBeforeStart({ startedAt, endedAt, contractEndsAt }) {
  if (startedAt === void 0) return !1;
  let start2 = startedAt.slice(0, 10);
  return [endedAt, contractEndsAt].some((end2) => typeof end2 == "string" && end2.slice(0, 10) < start2);
}

// src/collect/roster/csv/decode.ts
var replacement = "\uFFFD";
function decodeRoster(bytes, file, configured2) {
  if (startsWith(bytes, [80, 75, 3, 4]) || startsWith(bytes, [208, 207, 17, 224]))
    throw new UsageError("This roster is a spreadsheet, not CSV.", { at: { file }, hint: "Save it as CSV (UTF-8)." });
  let encoding = configured2 ?? detectEncoding(bytes), text = decodeAs(encoding, bytes, file);
  if (encoding !== void 0 && text.includes(replacement) && refuse(text, file, encoding.toUpperCase()), !text.includes("\0")) return text;
  let line = lineOf(text, text.indexOf("\0"));
  throw new UsageError("This roster is not text.", { at: { file, line }, hint: "Save it as CSV (UTF-8)." });
}
function encodingOf(bytes, configured2) {
  let named = configured2 ?? detectEncoding(bytes);
  return named !== void 0 ? named : new TextDecoder().decode(bytes).includes(replacement) ? "windows-1252" : "utf-8";
}
function startsWith(bytes, beginning2) {
  return beginning2.every((byte, index) => bytes[index] === byte);
}
function detectEncoding(bytes) {
  if (startsWith(bytes, [239, 187, 191])) return "utf-8";
  if (startsWith(bytes, [255, 254])) return "utf-16le";
  if (startsWith(bytes, [254, 255])) return "utf-16be";
  let beginning2 = [...bytes.subarray(0, 200)], zeros2 = (parity) => beginning2.filter((byte, index) => byte === 0 && index % 2 === parity).length, many = beginning2.length / 4;
  if (zeros2(1) > many && zeros2(0) === 0) return "utf-16le";
  if (zeros2(0) > many && zeros2(1) === 0) return "utf-16be";
}
function decodeAs(encoding, bytes, file) {
  if (encoding === "windows-1252") return decodeWindows1252(bytes);
  let text = new TextDecoder(encoding).decode(bytes), damaged = text.split(replacement).length - 1;
  return encoding !== void 0 || damaged === 0 ? text : ((text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0) > damaged && refuse(text, file, "UTF-8"), decodeWindows1252(bytes));
}
var highControls = "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";
function decodeWindows1252(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1").replaceAll(/[\u0080-\u009F]/g, (character) => highControls[character.charCodeAt(0) - 128] ?? character);
}
function lineOf(text, index) {
  return text.slice(0, index).split(/\r\n?|\n/).length;
}
function refuse(text, file, encoding) {
  let line = lineOf(text, text.indexOf(replacement));
  throw new UsageError(`This roster is not ${encoding} text as a whole: some bytes are damaged.`, {
    at: { file, line },
    hint: "Export it again, or set `encoding` of this roster in the configuration."
  });
}

// src/collect/roster/csv/index.ts
async function collect(connection, context) {
  let { source } = connection, collected = convertRoster(await readText(connection), connection), done = collected.identities?.length ?? 0;
  return context.progress({ source, section: csv.section, done, unit: "people" }), collected;
}
async function readText({ path, entry }) {
  return decodeRoster(await readBytes(path, entry.csv), entry.csv, entry.encoding);
}
async function understandRoster(connection) {
  let { entry, path } = connection, bytes = await readBytes(path, entry.csv);
  return { ...readRoster(decodeRoster(bytes, entry.csv, entry.encoding), connection), encoding: encodingOf(bytes, entry.encoding) };
}
var facts = ["name", "from", "line"], csv = {
  section: "roster/csv",
  permissions: [],
  provides: { person: facts, workload: facts, agent: facts, team: facts },
  leavesOut: [],
  collect
};

// src/collect/roster/index.ts
import { resolve } from "node:path";
var roster = {
  name: "roster",
  title: "Roster",
  sections: [csv],
  connect: async (entry, { folder }) => {
    let name = rosterName(entry), { lists, domains } = entry, source = omitUndefined({
      id: `roster:${name}`,
      kind: "roster",
      name,
      lists,
      domains: domains?.map((domain) => domain.toLowerCase())
    });
    return [{ source, connection: { source: source.id, name, entry, path: resolve(folder, entry.csv) } }];
  }
};

// src/collect/aws/iam/index.ts
var iam = {
  section: "aws/iam",
  permissions: [
    "iam:GenerateCredentialReport",
    "iam:GetAccessKeyLastUsed",
    "iam:GetAccountAuthorizationDetails",
    "iam:GetAccountSummary",
    "iam:GetCredentialReport",
    "iam:GetLoginProfile",
    "iam:GetUser",
    "iam:ListAccessKeys",
    "iam:ListMFADevices",
    "iam:ListSigningCertificates"
  ],
  provides: {
    "iam-user": ["createdAt", "externalId", "mfa", "path", "status", "tags"],
    root: ["mfa", "status"],
    "access-key": ["account", "createdAt", "expiresAt", "lastUsed", "rotatedAt", "status"],
    "console-password": ["account", "lastUsed", "status"],
    "signing-certificate": ["account", "createdAt", "rotatedAt", "status"]
  },
  leavesOut: [
    "access-role",
    "ssh-public-key",
    "service-specific-credential",
    "server-certificate",
    "identity-provider",
    "roles-anywhere-subject",
    "identity-center-user"
  ],
  collect: async (connection, context) => {
    let [{ openIam }, { collectIam }] = await Promise.all([import("./collect-aws-iam-api.js"), import("./collect-aws-iam-collect.js")]), budget = openBudget(context, { source: connection.sourceId, section: iam.section });
    return collectIam(openIam(connection, budget), connection, { ...context, signal: budget.signal }, iam);
  },
  resolveKeyIds: async (connection, credentials, context) => {
    let [{ openIam }, { resolveKeyIds }] = await Promise.all([import("./collect-aws-iam-api.js"), import("./collect-aws-iam-resolve-key-ids.js")]), impatient = { ...connection, settings: { ...connection.settings, maxAttempts: 3 } }, part = { source: connection.sourceId, section: iam.section };
    return resolveKeyIds((signal) => openIam(impatient, openBudget({ ...context, signal }, part)), credentials, context.signal);
  }
};

// src/collect/aws/secrets/index.ts
var secrets = {
  section: "aws/secrets",
  permissions: ["account:ListRegions", "secretsmanager:ListSecretVersionIds", "secretsmanager:ListSecrets"],
  provides: {
    secret: ["account", "createdAt", "expiresAt", "lastUsed", "rotatedAt", "rotation", "status", "tags"]
  },
  leavesOut: ["secure-parameter"],
  collect: async (connection, context) => {
    let [{ openSecrets }, { collectSecrets }] = await Promise.all([import("./collect-aws-secrets-api.js"), import("./collect-aws-secrets-collect.js")]), budget = openBudget(context, { source: connection.sourceId, section: secrets.section });
    return collectSecrets(openSecrets(connection, budget), connection, context, secrets);
  }
};

// src/collect/aws/index.ts
var aws = {
  name: "aws",
  title: "AWS",
  sections: [iam, secrets],
  connect
};
async function connect(entry, context) {
  let { signIn: signIn2 } = await import("./collect-aws-api.js");
  return [await signIn2(entry, context)];
}

// src/collect/bind.ts
function bind(provider, entriesOf) {
  let { name, title, sections: sections2 } = provider, openSource = ({ source, connection, close }) => ({
    source,
    ...omitUndefined({ close }),
    sections: sections2.map((section) => ({
      ...section,
      collect: (context) => section.collect(connection, context),
      resolveKeyIds: async (credentials, context) => await section.resolveKeyIds?.(connection, credentials, context) ?? { keyIds: [] }
    }))
  });
  return { name, title, sections: sections2, open: async (entries, context) => (await Promise.all((entriesOf(entries) ?? []).map((entry) => provider.connect(entry, context)))).flat().map((one) => "refusal" in one ? one : openSource(one)) };
}

// src/collect/code/index.ts
import { stat as stat4 } from "node:fs/promises";
import { basename, resolve as resolve3 } from "node:path";

// src/collect/code/key-ids/api.ts
import { lstat, realpath as realpath3 } from "node:fs/promises";
import { join as join4 } from "node:path";

// src/collect/code/tree.ts
import { readdir } from "node:fs";
import { readFile as readFile2, realpath, stat as stat2 } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";

// node_modules/glob/dist/esm/index.min.js
import { fileURLToPath as yn } from "node:url";
import { tracingChannel as Fi, channel as Ti } from "node:diagnostics_channel";
import { posix as qi, win32 as Ne } from "node:path";
import { fileURLToPath as Ki } from "node:url";
import { lstatSync as Xi, readdir as Vi, readdirSync as Yi, readlinkSync as Ji, realpathSync as Zi } from "fs";
import * as Qi from "node:fs";
import { lstat as en, readdir as sn, readlink as nn, realpath as rn } from "node:fs/promises";
import { EventEmitter as Te } from "node:events";
import ys from "node:stream";
import { StringDecoder as zi } from "node:string_decoder";
var re = (r7, t, e) => {
  let s = r7 instanceof RegExp ? We(r7, e) : r7, i = t instanceof RegExp ? We(t, e) : t, n = s !== null && i != null && js(s, i, e);
  return n && { start: n[0], end: n[1], pre: e.slice(0, n[0]), body: e.slice(n[0] + s.length, n[1]), post: e.slice(n[1] + i.length) };
}, We = (r7, t) => {
  let e = t.match(r7);
  return e ? e[0] : null;
}, js = (r7, t, e) => {
  let s, i, n, o, h, a = e.indexOf(r7), l = e.indexOf(t, a + 1), c = a;
  if (a >= 0 && l > 0) {
    if (r7 === t) return [a, l];
    for (s = [], n = e.length; c >= 0 && !h; ) {
      if (c === a) s.push(c), a = e.indexOf(r7, c + 1);
      else if (s.length === 1) {
        let f = s.pop();
        f !== void 0 && (h = [f, l]);
      } else i = s.pop(), i !== void 0 && i < n && (n = i, o = l), l = e.indexOf(t, c + 1);
      c = a < l && a >= 0 ? a : l;
    }
    s.length && o !== void 0 && (h = [n, o]);
  }
  return h;
}, $e = "\0SLASH" + Math.random() + "\0", Ie = "\0OPEN" + Math.random() + "\0", le = "\0CLOSE" + Math.random() + "\0", Be = "\0COMMA" + Math.random() + "\0", Ue = "\0PERIOD" + Math.random() + "\0", Ws = new RegExp($e, "g"), $s = new RegExp(Ie, "g"), Is = new RegExp(le, "g"), Bs = new RegExp(Be, "g"), Us = new RegExp(Ue, "g"), Gs = /\\\\/g, Hs = /\\{/g, qs = /\\}/g, Ks = /\\,/g, Xs = /\\\./g, Vs = 1e5, Ys = 4e6, Js = 1e3, Zs = 1e3;
function oe(r7) {
  return isNaN(r7) ? r7.charCodeAt(0) : parseInt(r7, 10);
}
function Qs(r7) {
  return r7.replace(Gs, $e).replace(Hs, Ie).replace(qs, le).replace(Ks, Be).replace(Xs, Ue);
}
function ti(r7) {
  return r7.replace(Ws, "\\").replace($s, "{").replace(Is, "}").replace(Bs, ",").replace(Us, ".");
}
function he(r7, t) {
  for (let e = 0; e < t.length; e++) r7.push(t[e]);
}
function ei(r7) {
  let t = [], e = "";
  for (; ; ) {
    let s = re("{", "}", r7);
    if (!s) {
      let a = r7.split(",");
      return a[0] = e + a[0], he(t, a), t;
    }
    let { pre: i, body: n, post: o } = s, h = i.split(",");
    if (h[0] = e + h[0], h[h.length - 1] += "{" + n + "}", !o.length) return he(t, h), t;
    e = h.pop(), he(t, h), r7 = o;
  }
}
function Ge(r7, t = {}) {
  if (!r7) return [];
  let { max: e = Vs, maxLength: s = Ys, maxDepth: i = Js, maxRewrites: n = Zs } = t;
  return r7.slice(0, 2) === "{}" && (r7 = "\\{\\}" + r7.slice(2)), ae(Qs(r7), e, s, i, 0, n, !0).map(ti);
}
function si(r7) {
  return "{" + r7 + "}";
}
function ii(r7) {
  return /^-?0\d/.test(r7);
}
function ni(r7, t) {
  return r7 <= t;
}
function ri(r7, t) {
  return r7 >= t;
}
function ct(r7, t, e, s, i, n) {
  let o = [], h = 0;
  for (let a = 0; a < r7.length; a++) for (let l = 0; l < e.length; l++) {
    if (o.length >= s) return o;
    let c = r7[a] + t + e[l];
    if (!(n && !c)) {
      if (h + c.length > i) return o;
      o.push(c), h += c.length;
    }
  }
  return o;
}
function oi(r7, t, e, s) {
  let i = r7.split(/\.\./), n = [];
  if (i[0] === void 0 || i[1] === void 0) return n;
  let o = oe(i[0]), h = oe(i[1]), a = Math.max(i[0].length, i[1].length), l = i.length === 3 && i[2] !== void 0 ? Math.max(Math.abs(oe(i[2])), 1) : 1, c = ni;
  h < o && (l *= -1, c = ri);
  let u = i.some(ii), p = 0;
  for (let g = o; c(g, h) && n.length < e; g += l) {
    let d;
    if (t) d = String.fromCharCode(g), d === "\\" && (d = "");
    else if (d = String(g), u) {
      let w = a - d.length;
      if (w > 0) {
        let m = new Array(w + 1).join("0");
        g < 0 ? d = "-" + m + d.slice(1) : d = m + d;
      }
    }
    if (p + d.length > s) break;
    n.push(d), p += d.length;
  }
  return n;
}
function ae(r7, t, e, s, i, n, o) {
  if (i > s) return [r7];
  let h = [""], a = 0, l = !1, c = !0;
  for (; ; ) {
    let f = re("{", "}", r7);
    if (!f) return ct(h, r7, [""], t, e, l);
    let u = f.pre;
    if (/\$$/.test(u)) {
      if (h = ct(h, u + "{" + f.body + "}", [""], t, e, l && !f.post.length), c = !1, !f.post.length) break;
      r7 = f.post;
      continue;
    }
    let p = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(f.body), g = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(f.body), d = p || g, w = f.body.indexOf(",") >= 0;
    if (!d && !w) {
      if (a < n && f.post.match(/,(?!,).*\}/)) {
        a++, r7 = f.pre + "{" + f.body + le + f.post, o = !0;
        continue;
      }
      return ct(h, u + "{" + f.body + "}" + f.post, [""], t, e, l);
    }
    c && (l = o && !d, c = !1);
    let m;
    if (d) m = oi(f.body, g, t, e);
    else {
      let b = ei(f.body);
      if (b.length === 1 && b[0] !== void 0 && (b = ae(b[0], t, e, s, i + 1, n, !1).map(si), b.length === 1)) {
        if (h = ct(h, u + b[0], [""], t, e, l && !f.post.length), !f.post.length) break;
        r7 = f.post;
        continue;
      }
      let x = l && !f.post.length && !u;
      for (let y = 0; x && y < h.length; y++) h[y] && (x = !1);
      m = [];
      let S = 0;
      t: for (let y = 0; y < b.length; y++) {
        let q = ae(b[y], t, e, s, i + 1, n, !1);
        for (let W = 0; W < q.length; W++) {
          let B = q[W];
          if (!(x && !B)) {
            if (m.length >= t || S + B.length > e) break t;
            m.push(B), S += B.length;
          }
        }
      }
    }
    if (h = ct(h, u, m, t, e, l && !f.post.length), !f.post.length) break;
    r7 = f.post;
  }
  return h;
}
var fe = (r7, t) => r7 === t ? { t: "lit", ch: String(r7) } : { t: "class", re: new RegExp(`^[${r7}-${t}]$`) }, ce = (r7, t) => t.map((e) => [fe(r7, r7), ...e]), ft = (r7, t) => {
  if (!r7) return [[]];
  let e = +r7[0], s = +t[0], i = r7.slice(1), n = t.slice(1);
  if (e === s) return ce(e, ft(i, n));
  let o = "0".repeat(i.length), h = "9".repeat(i.length), a = [];
  i !== o && a.push(...ce(e++, ft(i, h)));
  let l = n === h ? [] : ce(s--, ft(o, n));
  return e <= s && a.push([fe(e, s), ...Array.from(i, () => fe(0, 9))]), a.push(...l), a;
}, He = (r7, t, e) => {
  if (e) return ft(String(r7).padStart(e, "0"), String(t).padStart(e, "0"));
  let s = [];
  for (let i = String(r7).length; i <= String(t).length; i++) {
    let n = Math.max(r7, i === 1 ? 0 : 10 ** (i - 1)), o = Math.min(t, 10 ** i - 1);
    s.push(...ft(String(n), String(o)));
  }
  return s;
}, qe = (r7, t) => {
  let e = Number(r7), s = Number(t);
  if (!Number.isSafeInteger(e) || !Number.isSafeInteger(s)) return;
  e > s && ([e, s] = [s, e]);
  let n = /^-?0\d/.test(r7) || /^-?0\d/.test(t) ? Math.max(r7.length, t.length) : 0, o = [];
  if (e < 0) {
    let h = He(Math.max(-s, 1), -e, n && n - 1);
    o.push(...h.map((a) => [{ t: "lit", ch: "-" }, ...a]));
  }
  return s >= 0 && o.push(...He(Math.max(e, 0), s, n)), o;
}, hi = { "[:alnum:]": ["\\p{L}\\p{Nl}\\p{Nd}"], "[:alpha:]": ["\\p{L}\\p{Nl}"], "[:ascii:]": ["\\x00-\\x7f"], "[:blank:]": ["\\p{Zs}\\t"], "[:cntrl:]": ["\\p{Cc}"], "[:digit:]": ["\\p{Nd}"], "[:graph:]": ["\\p{Z}\\p{C}", !0], "[:lower:]": ["\\p{Ll}"], "[:print:]": ["\\p{C}", !0], "[:punct:]": ["\\p{P}\\p{S}"], "[:space:]": ["\\p{Z}\\t\\r\\n\\v\\f"], "[:upper:]": ["\\p{Lu}"], "[:word:]": ["\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}"], "[:xdigit:]": ["A-Fa-f0-9"] }, ut = (r7) => r7.replace(/[[\]\\-]/g, "\\$&"), ue = /$./, Ke = (r7, t, e = !1, s) => {
  let i = (m) => {
    let b = s ? m.normalize(s) : m;
    return [...b].length === 1 ? b : m;
  }, n = t;
  if (r7.charAt(n) !== "[") throw new Error("not in a brace expression");
  let o = [], h = [], a = n + 1, l = !1, c = !1, f = !1, u = n, p = "";
  t: for (; a < r7.length; ) {
    let m = String.fromCodePoint(r7.codePointAt(a));
    if ((m === "!" || m === "^") && a === n + 1) {
      f = !0, a++;
      continue;
    }
    if (m === "]" && l && !c) {
      u = a + 1;
      break;
    }
    if (l = !0, m === "\\" && !c) {
      c = !0, a++;
      continue;
    }
    if (m === "[" && !c) {
      for (let [x, [S, y]] of Object.entries(hi)) if (r7.startsWith(x, a)) {
        if (p) return [ue, r7.length - n];
        a += x.length, y ? h.push(S) : o.push(S);
        continue t;
      }
    }
    c = !1;
    let b = i(m);
    if (p) {
      b.codePointAt(0) > p.codePointAt(0) ? o.push(ut(p) + "-" + ut(b)) : b === p && o.push(ut(b)), p = "", a += m.length;
      continue;
    }
    if (r7.startsWith("-]", a + m.length)) {
      o.push(ut(b + "-")), a += m.length + 1;
      continue;
    }
    if (r7.startsWith("-", a + m.length)) {
      p = b, a += m.length + 1;
      continue;
    }
    o.push(ut(b)), a += m.length;
  }
  if (u < a) return [ue, 0];
  if (!o.length && !h.length) return [ue, r7.length - n];
  let g = "[" + (f ? "^" : "") + o.join("") + "]", d = "[" + (f ? "" : "^") + h.join("") + "]", w = "^" + (o.length && h.length ? "(" + g + "|" + d + ")" : o.length ? g : d);
  return [new RegExp(w, e ? "iu" : "u"), u - n];
}, de = { t: "match", id: 0 }, ai = "!?+*@", Z = (r7) => ({ t: "lit", ch: r7 }), li = (r7) => r7.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), Je = (r7) => new RegExp(`^${li(r7)}$`, "iu"), Dt = /* @__PURE__ */ new Map(), Ze = (r7) => {
  let t = Dt.get(r7);
  return t || (t = Je(r7), Dt.size >= 1e3 && Dt.clear(), Dt.set(r7, t)), t;
}, ge = (r7, t) => {
  if (t === r7.ch) return !0;
  if (!r7.re) return !1;
  let e = t.charCodeAt(0);
  if (e >= 128) return r7.re.test(t);
  let s = r7.ascii ??= new Uint8Array(128);
  return s[e] ||= r7.re.test(t) ? 1 : 2, s[e] === 1;
}, ci = (r7, t, e, s, i) => {
  let n = [];
  for (let o = 0; o < r7.length; ) {
    let h = String.fromCodePoint(r7.codePointAt(o));
    if (i) {
      let a = h === "\\" && r7.startsWith(i, o + 1) ? 1 : 0;
      if (a || h === i) {
        let l = o + a + i.length, c = r7.indexOf(i, l), f = /^(-?\d+)\.\.(-?\d+)$/.exec(r7.slice(l, c)), u = c !== -1 && f && qe(f[1], f[2]);
        if (u) {
          n.push({ t: "ext", type: "@", alts: u }), o = c + i.length;
          continue;
        }
      }
    }
    if (h === "\\") {
      let a = r7.codePointAt(o + 1), l = a === void 0 ? h : String.fromCodePoint(a);
      n.push(Z(l)), o += 1 + l.length;
      continue;
    }
    if (h === "[") {
      let [a, l] = Ke(r7, o, t, s);
      if (l) {
        n.push({ t: "class", re: a }), o += l;
        continue;
      }
    }
    if (!e && ai.includes(h) && r7[o + 1] === "(") {
      n.push({ t: "open", type: h }), o += 2;
      continue;
    }
    n.push(!e && h === "|" ? { t: "bar" } : !e && h === ")" ? { t: "close" } : h === "*" ? { t: "star" } : h === "?" ? { t: "any" } : Z(h)), o += h.length;
  }
  return n;
}, fi = (r7) => {
  let t = /* @__PURE__ */ new Map(), e = [];
  return r7.forEach((s, i) => {
    s.t === "open" ? e.push(i) : s.t === "close" && e.length && t.set(e.pop(), i);
  }), t;
}, Qe = (r7, t, e, s, i) => {
  let n = [], o = [n];
  for (let h = e; h < s; h++) {
    let a = r7[h], l = t.get(h);
    if (a.t === "open" && l !== void 0) {
      let c = Qe(r7, t, h + 1, l, !1);
      n.push({ t: "ext", type: a.type, alts: c }), h = l;
    } else a.t === "bar" && !i ? o.push(n = []) : a.t === "open" ? n.push(Z(a.type), Z("(")) : a.t === "bar" ? n.push(Z("|")) : a.t === "close" ? n.push(Z(")")) : n.push(a);
  }
  return o;
}, ts = (r7, t) => {
  let e = [], s = "", i = () => {
    for (let n of s.normalize(t)) e.push(Z(n));
    s = "";
  };
  for (let n of r7) {
    if (n.t === "lit") {
      s += n.ch;
      continue;
    }
    i(), e.push(n.t === "ext" ? { ...n, alts: n.alts.map((o) => ts(o, t)) } : n);
  }
  return i(), e;
}, ui = (r7, t) => {
  let e = 1, s = (h) => ({ t: "split", id: e++, out: h }), i = (h, a) => h.reduceRight((l, c) => n(c, l), a), n = (h, a) => {
    switch (h.t) {
      case "lit":
        let u = t ? Ze(h.ch) : void 0;
        return { t: "lit", id: e++, ch: h.ch, re: u, next: a };
      case "any":
      case "star":
        return { t: h.t, id: e++, next: a };
      case "class":
        return { t: "class", id: e++, re: h.re, next: a };
    }
    let l = (u) => h.alts.map((p) => i(p, u));
    switch (h.type) {
      case "@":
        return s(l(a));
      case "?":
        return s([a, ...l(a)]);
      case "!":
        return { t: "neg", id: e++, sub: s(l(de)), next: a };
    }
    let c = s([]), f = s(l(c));
    return c.out.push(a, f), h.type === "*" ? c : f;
  };
  return [i(r7, de), e];
}, di = (r7) => {
  let t = [], e = /* @__PURE__ */ new Set(), s = (n) => n.t === "match" ? "match" : String(n.id), i = (n, o) => {
    if (n.t === "match" || e.has(n)) return;
    e.add(n);
    let h = (a) => t.push(`${o}${n.id}: ${a}`);
    switch (n.t) {
      case "split":
        h(`split -> ${n.out.map(s).join(", ")}`);
        for (let a of n.out) i(a, o);
        return;
      case "neg":
        return h(`!(${s(n.sub)}) -> ${s(n.next)}`), i(n.sub, o + "  "), i(n.next, o);
      case "lit":
        h(`${JSON.stringify(n.ch)} -> ${s(n.next)}`);
        break;
      case "class":
        h(`${n.re} -> ${s(n.next)}`);
        break;
      default:
        h(`${n.t === "any" ? "?" : "*"} -> ${s(n.next)}`);
    }
    i(n.next, o);
  };
  return i(r7, ""), [`start -> ${s(r7)}`, ...t].join(`
`);
}, pe = class {
  gen;
  threads = [];
  match = !1;
  runs = [];
  ids = [];
  constructor(t) {
    this.gen = t;
  }
  get dead() {
    return !this.threads.length && !this.match && !this.runs.length;
  }
}, es = (r7, t) => r7.ids.length !== t.ids.length || r7.runs.length !== t.runs.length || r7.ids.some((e, s) => e !== t.ids[s]) ? !1 : r7.runs.every((e) => t.runs.some((s) => s.neg === e.neg && es(s.state, e.state))), Xe = (r7) => ({ has: new Float64Array(r7), seen: new Float64Array(r7), gen: 0 }), dt = class {
  dots;
  dotStart;
  #t;
  constructor(t, e, s) {
    this.dots = t, this.dotStart = e, this.#t = s;
  }
  state() {
    return new pe(++this.#t.gen);
  }
  done(t) {
    return t.ids = t.threads.map((e) => e.id).sort((e, s) => e - s), t.match && t.ids.unshift(de.id), t;
  }
  #n(t, e) {
    let { seen: s } = this.#t;
    return s[e.id] === t.gen ? !1 : (s[e.id] = t.gen, !0);
  }
  #i(t, e) {
    let { has: s } = this.#t;
    return s[e.id] === t.gen ? !1 : (s[e.id] = t.gen, t.threads.push(e), !0);
  }
  restricted(t, e) {
    return e && (this.dots || this.dotStart && t === 0);
  }
  add(t, e, s, i) {
    switch (e.t) {
      case "split":
        if (!this.#n(t, e)) return;
        for (let o of e.out) this.add(t, o, s, i);
        return;
      case "neg":
        if (!this.#n(t, e)) return;
        let n = this.state();
        return this.add(n, e.sub, s, !1), this.done(n), this.addRun(t, { t: "run", neg: e, state: n }, s, i);
      case "star":
        if (this.restricted(s, i)) return;
        this.#i(t, e) && this.add(t, e.next, s, i);
        return;
      case "match":
        t.match = !0;
        return;
      default:
        this.#i(t, e);
    }
  }
  addRun(t, e, s, i) {
    for (let n of t.runs) if (n.neg === e.neg && es(n.state, e.state)) return;
    t.runs.push(e), e.state.match || this.add(t, e.neg.next, s, i);
  }
  step(t, e, s, i) {
    let n = this.state();
    for (let o of t.threads) switch (o.t) {
      case "lit":
        ge(o, e) && this.add(n, o.next, s + 1, i);
        break;
      case "any":
        this.restricted(s, i) || this.add(n, o.next, s + 1, i);
        break;
      case "class":
        !this.restricted(s, i) && o.re.test(e) && this.add(n, o.next, s + 1, i);
        break;
      case "star":
        this.restricted(s, i) || this.add(n, o, s + 1, i);
    }
    if (!this.restricted(s, i)) for (let o of t.runs) {
      if (o.state.dead) {
        this.addRun(n, o, s + 1, i);
        continue;
      }
      let h = this.step(o.state, e, s, !1);
      this.addRun(n, { t: "run", neg: o.neg, state: h }, s + 1, i);
    }
    return this.done(n);
  }
}, ss = (r7) => {
  let t = r7.ids.join();
  if (!r7.runs.length) return t;
  let e = r7.runs.map((s) => `${s.neg.id}(${ss(s.state)})`);
  return `${t}|${e.sort().join("|")}`;
}, pi = 1 << 18, me = class {
  #t;
  #n = /* @__PURE__ */ new Map();
  #i = 0;
  #o;
  #r;
  #d;
  #u;
  constructor(t, e) {
    this.#t = t, this.#d = new dt(!1, !1, e), this.#u = new dt(!1, !0, e);
  }
  #f(t) {
    return { state: t, match: t.match, dead: t.dead, next: /* @__PURE__ */ new Map() };
  }
  #h(t) {
    let e = ss(t), s = this.#n.get(e);
    if (s) return s;
    this.#i > pi && this.#m();
    let i = this.#f(t);
    return this.#n.set(e, i), this.#i += e.length + 1, i;
  }
  #m() {
    this.#n.clear(), this.#i = 0, this.#o = void 0, this.#r = void 0;
  }
  start(t) {
    if (t) {
      if (this.#r) return this.#r;
      let s = this.#u.state();
      return this.#u.add(s, this.#t, 0, !0), this.#r = this.#f(this.#u.done(s));
    }
    if (this.#o) return this.#o;
    let e = this.#d.state();
    return this.#d.add(e, this.#t, 0, !0), this.#o = this.#h(this.#d.done(e));
  }
  next(t, e) {
    let s = e.charCodeAt(0), i = s < 128 ? void 0 : t.next.get(e);
    if (i) return i;
    let n = t === this.#r ? this.#h(this.#u.step(t.state, e, 0, !0)) : this.#h(this.#d.step(t.state, e, 1, !0));
    return s < 128 ? (t.ascii || (t.ascii = new Array(128), this.#i += 128), t.ascii[s] = n) : t.next.set(e, n), this.#i++, n;
  }
}, mi = (r7) => {
  let t = [];
  for (let e = r7; e.t !== "match"; e = e.next) {
    if (e.t === "split" || e.t === "neg") return;
    t.push(e);
  }
  return t;
}, gi = (r7, t, e, s) => {
  let i = 0, n = e, o = -1, h = 0;
  for (; n < s; ) {
    let a = r7[i];
    if (a?.t === "star") {
      o = i++, h = n;
      continue;
    }
    let l = t[n];
    if (a && (a.t === "any" || a.t === "lit" && ge(a, l) || a.t === "class" && a.re.test(l))) {
      i++, n++;
      continue;
    }
    if (o === -1) return !1;
    i = o + 1, n = ++h;
  }
  for (; r7[i]?.t === "star"; ) i++;
  return i === r7.length;
}, is = (r7) => {
  let t = 0, e = 0;
  for (let s of r7) {
    let [i, n] = wi(s);
    t += i, e += n;
  }
  return [t, e];
}, wi = (r7) => {
  if (r7.t === "star") return [0, 1 / 0];
  if (r7.t !== "ext") return [1, 1];
  if (r7.type === "!") return [0, 1 / 0];
  let t = r7.alts.map(is), e = Math.min(...t.map((n) => n[0])), s = Math.max(...t.map((n) => n[1])), i = s === 0 ? 0 : 1 / 0;
  return r7.type === "@" ? [e, s] : r7.type === "?" ? [0, s] : r7.type === "*" ? [0, i] : [e, i];
}, Ve = (r7, t, e) => {
  for (let s = 0; s < r7.length; s++) if (!ge(r7[s], t[e + s])) return !1;
  return !0;
}, bi = /[/\ud800-\udfff]/, yi = /[\ud800-\udfff]/, Nt = (r7) => yi.test(r7) ? [...r7] : r7, Ye = (r7) => {
  if (r7.includes("/")) throw new Error("can only match a single path portion, got: " + r7);
}, pt = class {
  pattern;
  options;
  #t;
  #n;
  #i;
  #o;
  #r;
  #d = !1;
  #u;
  #f;
  #h = !1;
  #m = 0;
  #l = 1 / 0;
  #a = [];
  #s = [];
  #b;
  #E;
  #y = !1;
  #g;
  #w;
  constructor(t, e = {}) {
    if (t.includes("/")) throw new Error("can only match a single path portion, got pattern: " + t);
    this.pattern = t, this.options = e;
    let { nocase: s = !1, noext: i = !1, normalize: n } = e;
    this.#w = n === !0 ? "NFC" : n || void 0;
    let o = /^[?*+@]\(\)$/.test(t), h = ci(t, s, i || o, this.#w, e.rangeMark), [a] = Qe(h, fi(h), 0, h.length, !0);
    this.#w && (a = ts(a, this.#w));
    let [l, c] = ui(a, s);
    if (this.#t = l, this.#n = c, a.every((f) => f.t === "lit")) this.#r = a.map((f) => f.ch).join(""), this.#d = s;
    else {
      let f = (g) => g.t !== "lit" ? void 0 : s ? { ch: g.ch, re: Ze(g.ch) } : { ch: g.ch };
      for (let g of a) {
        let d = f(g);
        if (!d) break;
        this.#a.push(d);
      }
      for (let g = a.length - 1; g >= 0; g--) {
        let d = f(a[g]);
        if (!d) break;
        this.#s.unshift(d);
      }
      this.#y = !!(this.#a.length || this.#s.length), s || (this.#b = this.#a.map((g) => g.ch).join(""), this.#E = this.#s.map((g) => g.ch).join("")), this.#f = mi(this.#t)?.slice(this.#a.length, -this.#s.length || void 0), this.#h = !!this.#f?.every((g) => g.t === "star" || g.t === "any");
      let [u, p] = is(a);
      this.#m = u, this.#l = p;
    }
  }
  test(t) {
    return this.#w ? (Ye(t), this.#p(t.normalize(this.#w))) : bi.test(t) ? (Ye(t), this.#p(t, [...t])) : this.#p(t, t);
  }
  testUnchecked(t) {
    return this.#p(this.#w ? t.normalize(this.#w) : t);
  }
  #p(t, e) {
    if (this.#r !== void 0) return this.#d ? (this.#u ??= Je(this.#r)).test(t) : t === this.#r;
    let s = this.#m, i = this.#l;
    if (e === void 0) {
      let c = t.length, f = c + 1 >> 1;
      if (c < s || f > i) return !1;
      (f < s || c > i) && (e = Nt(t));
    }
    if (e !== void 0 && (e.length < s || e.length > i)) return !1;
    let n = this.#a.length;
    if (this.#y) if (this.#b !== void 0 && this.#E !== void 0) {
      if (!t.startsWith(this.#b) || !t.endsWith(this.#E)) return !1;
    } else {
      e ??= Nt(t);
      let c = e.length - this.#s.length;
      if (!Ve(this.#a, e, 0) || !Ve(this.#s, e, c)) return !1;
    }
    let o = !this.options.dot && t.startsWith(".");
    if (this.#f) {
      if (t === "." || t === ".." || o && !n) return !1;
      if (this.#h) return !0;
      e ??= Nt(t);
      let c = e.length - this.#s.length;
      return gi(this.#f, e, n, c);
    }
    if (e ??= Nt(t), t === "." || t === "..") {
      this.#i ??= Xe(this.#n);
      let c = this.#o ??= new dt(!0, !1, this.#i), f = c.state();
      c.add(f, this.#t, 0, !0);
      let u = c.done(f);
      for (let p = 0; p < e.length; p++) u = c.step(u, e[p], p, !0);
      return u.match;
    }
    this.#i ??= Xe(this.#n);
    let h = this.#g ??= new me(this.#t, this.#i), a = h.start(o), l = e === t;
    for (let c = 0; c < e.length; c++) {
      if (a.dead) return !1;
      let f = l ? t.charCodeAt(c) : e[c].charCodeAt(0);
      a = a.ascii?.[f] ?? h.next(a, e[c]);
    }
    return a.match;
  }
  toString() {
    return di(this.#t);
  }
}, mt = (r7) => {
  if (typeof r7 != "string") throw new TypeError("invalid pattern");
  if (r7.length > 65536) throw new TypeError("pattern is too long");
}, K = (r7, { windowsPathsNoEscape: t = !1, magicalBraces: e = !1 } = {}) => e ? t ? r7.replace(/[?*()[\]{}]/g, "[$&]") : r7.replace(/[?*()[\]\\{}]/g, "\\$&") : t ? r7.replace(/[?*()[\]]/g, "[$&]") : r7.replace(/[?*()[\]\\]/g, "\\$&"), st = (r7, { windowsPathsNoEscape: t = !1, magicalBraces: e = !0 } = {}) => e ? t ? r7.replace(/\[([^/\\])\]/g, "$1") : r7.replace(/((?!\\).|^)\[([^/\\])\]/g, "$1$2").replace(/\\([^/])/g, "$1") : t ? r7.replace(/\[([^/\\{}])\]/g, "$1") : r7.replace(/((?!\\).|^)\[([^/\\{}])\]/g, "$1$2").replace(/\\([^/{}])/g, "$1"), T = (r7, t, e = {}) => (mt(t), !e.nocomment && t.charAt(0) === "#" ? !1 : xi(t, e).match(r7)), it = /* @__PURE__ */ new Map(), Si = 256, xi = (r7, t) => {
  let e = r7 + "\0" + JSON.stringify(t), s = it.get(e);
  return s ? it.delete(e) : (s = new D(r7, { ...t }), it.size >= Si && it.delete(it.keys().next().value)), it.set(e, s), s;
}, ls = typeof process == "object" && process ? process.env?.__MINIMATCH_TESTING_PLATFORM__ || process.platform : "posix", ns = { win32: { sep: "\\" }, posix: { sep: "/" } }, vi = ls === "win32" ? ns.win32.sep : ns.posix.sep;
T.sep = vi;
var v = /* @__PURE__ */ Symbol("globstar **");
T.GLOBSTAR = v;
var Ei = (r7, t = {}) => (e) => T(e, r7, t);
T.filter = Ei;
var U = (r7, t = {}) => Object.assign({}, r7, t), ki = (r7) => {
  if (!r7 || typeof r7 != "object" || !Object.keys(r7).length) return T;
  let t = T;
  return Object.assign((s, i, n = {}) => t(s, i, U(r7, n)), { Minimatch: class extends t.Minimatch {
    constructor(i, n = {}) {
      super(i, U(r7, n));
    }
    static defaults(i) {
      return t.defaults(U(r7, i)).Minimatch;
    }
  }, unescape: (s, i = {}) => t.unescape(s, U(r7, i)), escape: (s, i = {}) => t.escape(s, U(r7, i)), filter: (s, i = {}) => t.filter(s, U(r7, i)), defaults: (s) => t.defaults(U(r7, s)), braceExpand: (s, i = {}) => t.braceExpand(s, U(r7, i)), match: (s, i, n = {}) => t.match(s, i, U(r7, n)), sep: t.sep, GLOBSTAR: v });
};
T.defaults = ki;
var xe = (r7, t = {}) => (mt(r7), t.nobrace || !/\{(?:(?!\{).)*\}/.test(r7) ? [r7] : Ge(r7, { max: t.braceExpandMax }));
T.braceExpand = xe;
var Ci = 100, Ai = /(?<![\\$])\{(-?\d+)\.\.(-?\d+)\}/g, Mi = (r7, t, e = {}) => {
  let s = new D(t, e);
  return r7 = r7.filter((i) => s.match(i)), s.options.nonull && !r7.length && r7.push(t), r7;
};
T.match = Mi;
var rs = /[?*]|[+@!]\(.*?\)|\[|\]/, cs = (r7, t) => {
  let e = t + 1;
  (r7.charAt(e) === "!" || r7.charAt(e) === "^") && e++;
  let s = !1;
  for (; e < r7.length; e++) {
    let i = r7.charAt(e);
    if (i === "]" && s) return e;
    s = !0, i === "\\" && e++;
  }
  return -1;
}, Ri = (r7, t) => {
  if (!t && (r7 === "+()" || r7 === "@()")) return r7;
  let e = "";
  for (let s = 0; s < r7.length; s++) {
    let i = r7.charAt(s);
    if (i === "\\") e += r7.charAt(++s) || i;
    else {
      if (i === "*" || i === "?") return;
      if (i === "[") {
        let n = cs(r7, s);
        if (n === -1) {
          e += i;
          continue;
        }
        let o = r7.slice(s + 1, n);
        if (o.startsWith("\\") && (o = o.slice(1)), [...o].length !== 1 || "!^".includes(r7.charAt(s + 1))) return;
        e += o, s = n;
      } else {
        if (!t && "+@!".includes(i) && r7.charAt(s + 1) === "(" && r7.includes(")", s + 2)) return;
        e += i;
      }
    }
  }
  return e;
}, Oi = (r7) => {
  if (/^[?*+@]\(\)$/.test(r7) || r7.includes("[:")) return !1;
  let t = 0;
  for (let e = 0; e < r7.length; e++) {
    let s = r7.charAt(e);
    if (s === "\\") {
      if (++e === r7.length) return !1;
    } else if (s === "[") {
      let i = cs(r7, e);
      i !== -1 && (e = i);
    } else if ("+@!?*".includes(s) && r7.charAt(e + 1) === "(") t++, e++;
    else if (s === ")") {
      if (!t--) return !1;
    } else if (s === "|" && !t) return !1;
  }
  return !t;
}, we, os, X = (r7, t) => typeof r7 == "string" ? t === r7 : t !== "" && r7.testUnchecked(t), hs = (r7, t, e, s, i) => X(r7, t) ? e : s !== void 0 && X(r7, s) ? i : -1, ve = (r7) => r7 === "." || r7 === "..", be = (r7) => typeof r7 == "string" && /^[a-z]:$/i.test(r7), zt = (r7) => typeof r7 == "string" && /^unc$/i.test(r7), ye = (r7) => {
  if (r7[0] !== "" || r7[1] !== "") return -1;
  let t = r7[2] !== "?" ? 2 : zt(r7[3]) ? 4 : -1, e = r7[t], s = r7[t + 1];
  return t !== -1 && e !== void 0 && e !== "" && e !== v && s !== void 0 && s !== "" && s !== v ? t : -1;
}, Pt = (r7, t) => !ve(r7) && (t || !r7.startsWith(".")), gt = (r7, t, e, s, i) => {
  for (let n = t; n < e; ) {
    if (r7.charCodeAt(n) === 46) {
      if (!s) return !0;
      let h = r7.charCodeAt(n + 1) === 46 ? n + 2 : n + 1;
      if (h >= e || Lt(r7.charCodeAt(h), i)) return !0;
    }
    let o = Ee(r7, n, i);
    if (o === -1) return !1;
    for (n = o + 1; n < e && Lt(r7.charCodeAt(n), i); ) n++;
  }
  return !1;
}, Lt = (r7, t) => t === "/" ? r7 === 47 : t === "\\" ? r7 === 92 : r7 === 47 || r7 === 92, Ee = (r7, t, e) => {
  if (e !== "both") return r7.indexOf(e, t);
  let s = r7.indexOf("/", t), i = r7.indexOf("\\", t);
  return s === -1 ? i : i === -1 ? s : Math.min(s, i);
}, as = (r7, t, e) => e !== "both" ? r7.lastIndexOf(e, t) : Math.max(r7.lastIndexOf("/", t), r7.lastIndexOf("\\", t)), Se = {}, D = class {
  options;
  set;
  pattern;
  windowsPathsNoEscape;
  nonegate;
  negate;
  comment;
  empty;
  preserveMultipleSlashes;
  partial;
  globSet;
  globParts;
  nocase;
  isWindows;
  platform;
  windowsNoMagicRoot;
  maxGlobstarRecursion;
  #t;
  #n;
  #i;
  #o;
  #r = [];
  #d = [];
  #u = [];
  #f = /* @__PURE__ */ new Map();
  #h = !1;
  #m;
  #l = /* @__PURE__ */ new WeakMap();
  constructor(t, e = {}) {
    mt(t), e = e || {}, this.options = e, this.maxGlobstarRecursion = e.maxGlobstarRecursion ?? 200, this.pattern = t, this.platform = e.platform || ls, this.isWindows = this.platform === "win32";
    let s = "allowWindowsEscape";
    this.windowsPathsNoEscape = !!e.windowsPathsNoEscape || e[s] === !1, this.windowsPathsNoEscape && (this.pattern = this.pattern.replace(/\\/g, "/")), this.preserveMultipleSlashes = !!e.preserveMultipleSlashes, this.negate = !1, this.nonegate = !!e.nonegate, this.comment = !1, this.empty = !1, this.partial = !!e.partial, this.nocase = !!this.options.nocase, this.windowsNoMagicRoot = e.windowsNoMagicRoot !== void 0 ? e.windowsNoMagicRoot : !!(this.isWindows && this.nocase), this.globSet = [], this.globParts = [], this.set = [], this.#t = !this.preserveMultipleSlashes, this.#i = (e.optimizationLevel ?? 1) >= 2;
    let i = e.normalize;
    this.#o = i === !0 ? "NFC" : i || void 0, this.make();
    let n = this.set.map((o) => this.#s(o));
    this.#u = this.set.map((o, h) => this.#t && o.length - 1 > n[h]), this.#r = this.set.map((o, h) => {
      let a = this.#u[h] ? o.length - 1 : o.length, l = o.slice(n[h] + 1, a).filter((c) => typeof c == "string" && !!c);
      return [...new Set(l)];
    }), this.#n = this.#r.some((o) => o.length), this.#d = this.set.map((o, h) => {
      let [a, l, c] = o;
      if (this.#u[h] && o.length === 2 && a === v && l !== v) return "tail";
      if (this.#u[h] && e.matchBase && o.length === 1 && a !== v && a !== "") return "base";
      if (!(!this.#t || n[h] !== -1)) {
        if (o.length === 3 && a === v && c === v && l !== v && l !== "" && this.maxGlobstarRecursion > 0) return "mid";
        if (o.length === 2 && l === v && a !== v && a !== "") return "head";
      }
    });
  }
  #a(t) {
    return this.#o ? t.normalize(this.#o) : t;
  }
  #s(t) {
    if (!this.isWindows) return -1;
    if (be(t[0])) return 0;
    if (t[0] === "" && t[1] === "" && t[2] === "?" && be(t[3])) return 3;
    let s = ye(t);
    return s === -1 ? -1 : s + 1;
  }
  hasMagic() {
    if (this.options.magicalBraces && this.set.length > 1) return !0;
    for (let t of this.set) for (let e of t) if (typeof e != "string") return !0;
    return !1;
  }
  make() {
    let t = this.pattern, e = this.options;
    if (!e.nocomment && t.charAt(0) === "#") {
      this.comment = !0;
      return;
    }
    if (!t) {
      this.empty = !0;
      return;
    }
    this.parseNegate(), this.globSet = [...new Set(this.#M())];
    let s = this.globSet.map((n) => this.#e(n));
    this.globParts = this.preprocess(s), this.#h = !0;
    let i = this.globParts.map((n, o, h) => {
      if (this.isWindows && this.windowsNoMagicRoot) {
        let a = n[2] === "?" && zt(n[3]) ? 6 : 4, l = n[0] === "" && n[1] === "" && (n[2] === "?" || !rs.test(n[2])) && n.slice(3, a).every((f) => !rs.test(f)), c = /^[a-z]:/i.test(n[0]);
        if (l) return [...n.slice(0, a).map((f) => this.#a(f)), ...n.slice(a).map((f) => this.parse(f))];
        if (c) return [this.#a(n[0]), ...n.slice(1).map((f) => this.parse(f))];
      }
      return n.map((a) => this.parse(a));
    });
    if (this.set = i.filter((n) => n.indexOf(!1) === -1), this.isWindows) for (let n = 0; n < this.set.length; n++) {
      let o = this.set[n];
      o[0] === "" && o[1] === "" && this.globParts[n][2] === "?" && (be(o[3]) || zt(this.globParts[n][3])) && (zt(this.globParts[n][3]) && (o[3] = "UNC"), o[2] = "?");
    }
    e.noext || this.mergeRows(), this.#h = !1, this.set.forEach((n, o) => {
      for (let h = 0; h < n.length; h++) n[h] === Se && (n[h] = this.parse(this.globParts[o][h]));
    });
  }
  mergeRows() {
    let t = !0;
    for (; t; ) {
      t = !1;
      let e = Math.max(0, ...this.set.map((s) => s.length));
      for (let s = 0; s < e; s++) {
        let i = /* @__PURE__ */ new Map();
        this.set.forEach((o, h) => {
          if (!(o[s] instanceof pt || o[s] === Se) || !Oi(this.globParts[h][s])) return;
          let a = [...this.globParts[h]];
          a[s] = "";
          let l = `${o.length}/${a.join("/")}`, c = i.get(l);
          c ? c.push(h) : i.set(l, [h]);
        });
        let n = /* @__PURE__ */ new Set();
        for (let o of i.values()) {
          if (o.length < 2) continue;
          let [h, ...a] = o, c = `@(${o.map((f) => this.globParts[f][s]).join("|")})`;
          this.globParts[h][s] = c, this.set[h][s] = this.parse(c);
          for (let f of a) n.add(f);
        }
        n.size && (t = !0, this.set = this.set.filter((o, h) => !n.has(h)), this.globParts = this.globParts.filter((o, h) => !n.has(h)));
      }
    }
  }
  preprocess(t) {
    if (this.options.noglobstar) for (let s of t) for (let i = 0; i < s.length; i++) s[i] === "**" && (s[i] = "*");
    let { optimizationLevel: e = 1 } = this.options;
    return e >= 2 ? (t = this.firstPhasePreProcess(t), t = this.secondPhasePreProcess(t)) : e >= 1 ? t = this.levelOneOptimize(t) : t = this.adjascentGlobstarOptimize(t), t;
  }
  adjascentGlobstarOptimize(t) {
    return t.map((e) => {
      let s = -1;
      for (; (s = e.indexOf("**", s + 1)) !== -1; ) {
        let i = s;
        for (; e[i + 1] === "**"; ) i++;
        i !== s && e.splice(s, i - s);
      }
      return e;
    });
  }
  levelOneOptimize(t) {
    return t.map((e) => {
      let s = this.#s(e) + 1;
      return e = e.reduce((i, n) => {
        let o = i[i.length - 1];
        return n === "**" && o === "**" ? i : n === ".." && i.length > s && o && o !== ".." && o !== "." && o !== "**" ? (i.pop(), i) : (i.push(n), i);
      }, []), e.length === 0 ? [""] : e;
    });
  }
  #b(t) {
    let e = !this.isWindows || !t.includes("\\") ? "/" : t.includes("/") ? "both" : "\\", s = this.#t ? 0 : -1, i = "", n = 0, o, h = 0, a = !!this.options.dot;
    t: for (let l = 0; l < this.set.length; l++) {
      let c = this.set[l], f = c[c.length - 1], u = s !== -1 && this.#u[l] && f !== v;
      if (u && s === 0) {
        let d = as(t, t.length, e);
        if (n = d + 1, i = t.slice(n), i === "" && d >= 0) {
          let m = d;
          for (; m > 0 && Lt(t.charCodeAt(m - 1), e); ) m--;
          h = m === 0 ? 0 : as(t, m - 1, e) + 1, o = t.slice(h, m);
        }
        let w = this.#i && (ve(i) || i === "" && o !== void 0 && ve(o));
        s = w ? -1 : 1, u = !w;
      }
      let p = -1;
      if (u && typeof f == "string" && (p = hs(f, i, n, o, h), p === -1)) continue;
      if (this.#n) {
        for (let d of this.#r[l]) if (!t.includes(d)) continue t;
      }
      if (u && typeof f == "object" && (p = hs(f, i, n, o, h), p === -1)) continue;
      let g = this.#d[l];
      if (g === "base" && u) return "yes";
      if (g === "tail" && u) {
        if (this.#i && gt(t, 0, p, !0, e)) return "maybe";
        if (!gt(t, 0, p, a, e)) return "yes";
        continue;
      }
      if (g === "mid" || g === "head") {
        let d = this.#y(t, c, g === "head", a, e);
        if (d !== "no") return d;
        continue;
      }
      return "maybe";
    }
    return "no";
  }
  #E(t, e, s) {
    let i = !!this.options.dot, n = t.length;
    if (s === "head") {
      if (n < 2 || !X(e[0], t[0])) return !1;
      for (let h = 1; h < n; h++) if (!Pt(t[h], i)) return !1;
      return !0;
    }
    let o = e[1];
    if (s === "tail") {
      let h = n - 1;
      if (!X(o, t[h]) && (t[h] !== "" || n === 1 || !X(o, t[--h]))) return !1;
      for (let a = 0; a < h; a++) if (!Pt(t[a], i)) return !1;
      return !0;
    }
    for (let h = 0; h < n; h++) {
      if (X(o, t[h]) && h + 1 < n) {
        let a = h + 1;
        for (; a < n && Pt(t[a], i); ) a++;
        if (a === n) return !0;
      }
      if (!Pt(t[h], i)) return !1;
    }
    return !1;
  }
  #y(t, e, s, i, n) {
    if (this.#i && gt(t, 0, t.length, !0, n)) return "maybe";
    let o = e[s ? 0 : 1], h = 0;
    for (let a = Ee(t, h, n); a !== -1; a = Ee(t, h, n)) {
      let l = a + 1;
      for (; l < t.length && Lt(t.charCodeAt(l), n); ) l++;
      if ((typeof o == "string" ? a - h === o.length && t.startsWith(o, h) : a > h && o.testUnchecked(t.slice(h, a))) && !gt(t, l, t.length, i, n)) return "yes";
      if (s || gt(t, h, l, i, n)) return "no";
      h = l;
    }
    return "no";
  }
  #g(t) {
    let e = we;
    return e?.f === t && e.isWindows === this.isWindows && e.preserveMultipleSlashes === this.preserveMultipleSlashes && e.normalize === this.#o ? e : void 0;
  }
  #w(t) {
    let { isWindows: e, preserveMultipleSlashes: s } = this, i = this.#e(e ? t.split("\\").join("/") : t), n = this.#o;
    return n && (i = i.map((o) => o.normalize(n))), we = { f: t, isWindows: e, preserveMultipleSlashes: s, normalize: n, parts: i }, we;
  }
  #p(t) {
    let e = [...t], s = !1;
    do {
      if (s = !1, !this.preserveMultipleSlashes) {
        for (let o = 1; o < e.length - 1; o++) {
          let h = e[o];
          o === 1 && h === "" && e[0] === "" || (h === "." || h === "") && (s = !0, e.splice(o, 1), o--);
        }
        e[0] === "." && e.length === 2 && (e[1] === "." || e[1] === "") && (s = !0, e.pop());
      }
      let i = this.#s(e) + 1, n = i;
      for (; (n = e.indexOf("..", n + 1)) !== -1; ) {
        let o = e[n - 1];
        o && o !== "." && o !== ".." && o !== "**" && (s = !0, e.splice(n - 1, 2), n = Math.max(n - 2, i));
      }
    } while (s);
    return e.length === 0 ? [""] : e;
  }
  firstPhasePreProcess(t) {
    let { braceExpandMax: e = 1e5 } = this.options, s = 0, i = 1e6, n = !1;
    do {
      n = !1;
      for (let o of t) {
        let h = -1;
        for (; (h = o.indexOf("**", h + 1)) !== -1; ) {
          let c = h;
          for (; o[c + 1] === "**"; ) c++;
          c > h && o.splice(h + 1, c - h);
          let f = o[h + 1], u = o[h + 2], p = o[h + 3];
          if (f !== ".." || !u || u === "." || u === ".." || !p || p === "." || p === "..") continue;
          let g = o.length - 1;
          if (t.length >= e || s + g > i) throw new RangeError("optimizationLevel 2: too many patterns from '**/..'");
          n = !0, o.splice(h, 1);
          let d = o.slice(0);
          d[h] = "**", s += g, t.push(d), h--;
        }
        if (!this.preserveMultipleSlashes) {
          for (let c = 1; c < o.length - 1; c++) {
            let f = o[c];
            c === 1 && f === "" && o[0] === "" || (f === "." || f === "") && (n = !0, o.splice(c, 1), c--);
          }
          o[0] === "." && o.length === 2 && (o[1] === "." || o[1] === "") && (n = !0, o.pop());
        }
        let a = this.#s(o) + 1, l = a;
        for (; (l = o.indexOf("..", l + 1)) !== -1; ) {
          let c = o[l - 1];
          if (c && c !== "." && c !== ".." && c !== "**") {
            n = !0;
            let u = l === 1 && o[l + 1] === "**" ? ["."] : [];
            o.splice(l - 1, 2, ...u), o.length === 0 && o.push(""), l = Math.max(l - 2, a);
          }
        }
      }
    } while (n);
    return t;
  }
  secondPhasePreProcess(t) {
    let e = /* @__PURE__ */ new Set(), s = t.filter((o) => {
      let h = o.join("/");
      return e.has(h) ? !1 : (e.add(h), !0);
    }), i = /* @__PURE__ */ new Map();
    for (let o of s) {
      let h = [];
      for (let a = 0; a < o.length; a++) o[a] === "*" && h.push(a);
      h.length && i.set(h.join(","), h);
    }
    if (!i.size || s.length * i.size > 1e5) return s;
    let { dot: n } = this.options;
    return s.filter((o) => {
      for (let h of i.values()) {
        if (h[h.length - 1] >= o.length) continue;
        let a = [...o], l = !0, c = !1;
        for (let f of h) {
          let u = o[f];
          if (u !== "*") {
            if (!u || u === "**" || !n && u.startsWith(".")) {
              l = !1;
              break;
            }
            a[f] = "*", c = !0;
          }
        }
        if (l && c && e.has(a.join("/"))) return !1;
      }
      return !0;
    });
  }
  parseNegate() {
    if (this.nonegate) return;
    let t = this.pattern, e = !1, s = 0;
    for (let i = 0; i < t.length && t.charAt(i) === "!"; i++) e = !e, s++;
    s && (this.pattern = t.slice(s)), this.negate = e;
  }
  #k(t, e, s, i) {
    let n = 0, o = 0, h = this.isWindows ? ye(e) : -1, a = h === -1 ? -1 : ye(s);
    if (a !== -1) {
      let l = s[a], c = s[a + 1];
      typeof l != "string" || typeof c != "string" ? (n = h, o = a) : e[h].toLowerCase() === l.toLowerCase() && e[h + 1].toLowerCase() === c.toLowerCase() && (n = h + 2, o = a + 2);
    } else if (this.isWindows) {
      let l = typeof t[0] == "string" && /^[a-z]:$/i.test(t[0]), c = !l && t[0] === "" && t[1] === "" && t[2] === "?" && /^[a-z]:$/i.test(t[3]), f = typeof s[0] == "string" && /^[a-z]:$/i.test(s[0]), u = !f && s[0] === "" && s[1] === "" && s[2] === "?" && typeof s[3] == "string" && /^[a-z]:$/i.test(s[3]), p = c ? 3 : l ? 0 : void 0, g = u ? 3 : f ? 0 : void 0;
      if (typeof p == "number" && typeof g == "number") {
        let [d, w] = [t[p], s[g]];
        d.toLowerCase() === w.toLowerCase() && (o = g + 1, n = p + 1);
      }
    }
    return t = e, s.includes(v) ? this.#C(t, s, i, n, o) : this.#S(t, s, i, n, o);
  }
  #C(t, e, s, i, n) {
    let { head: o, body: h, tail: a, segments: l } = this.#x(e, s, n);
    if (o.length) {
      let f = i + o.length;
      if (!this.#S(t, o, s, i, 0, f)) return !1;
      i += o.length, n += o.length;
    }
    let c = 0;
    if (a.length) {
      if (a.length + i > t.length) return !1;
      let f = t.length - a.length;
      if (this.#S(t, a, s, f, 0)) c = a.length;
      else {
        if (t[t.length - 1] !== "" || i + a.length === t.length || (f--, !this.#S(t, a, s, f, 0))) return !1;
        c = a.length + 1;
      }
    }
    if (!h.length) {
      let f = !!c;
      for (let u = i; u < t.length - c; u++) {
        let p = String(t[u]);
        if (f = !0, p === "." || p === ".." || !this.options.dot && p.startsWith(".")) return !1;
      }
      return s || f;
    }
    return !!this.#v(t, l, t.length - c, i, 0, s, 0, !!c, /* @__PURE__ */ new Set());
  }
  #x(t, e, s) {
    let i = this.#l.get(t);
    i || (i = [], this.#l.set(t, i));
    let n = s * 2 + (e ? 1 : 0), o = i[n];
    if (o) return o;
    let h = t.indexOf(v, s), a = t.lastIndexOf(v), l = t.slice(s, h), c = t.slice(h + 1, e ? void 0 : a), f = e ? [] : t.slice(a + 1), u = [[[], 0]], p = u[0], g = 0, d = [0];
    for (let m of c) m === v ? (d.push(g), p = [[], 0], u.push(p)) : (p[0].push(m), g++);
    u.forEach((m, b) => {
      m[1] = g - d[b];
    });
    let w = { head: l, body: c, tail: f, segments: u };
    return i[n] = w, w;
  }
  #v(t, e, s, i, n, o, h, a, l) {
    let c = e[n];
    if (!c) {
      if (o) return i >= s || i === s - 1 && t[i] === "";
      for (let g = i; g < s; g++) {
        a = !0;
        let d = t[g];
        if (d === "." || d === ".." || !this.options.dot && d.startsWith(".")) return !1;
      }
      return a;
    }
    let [f, u] = c, p = o ? s : s - u;
    for (; i <= p; ) {
      let g = n * (t.length + 1) + i;
      if (l.has(g)) return !1;
      if (l.add(g), this.#S(t, f, o, i, 0, i + f.length) && h < this.maxGlobstarRecursion) {
        let m = this.#v(t, e, s, i + f.length, n + 1, o, h + 1, a, l);
        if (m !== !1) return m;
      }
      if (i === p) break;
      let w = t[i];
      if (w === "." || w === ".." || !this.options.dot && w.startsWith(".")) return !1;
      i++;
    }
    return o || null;
  }
  #S(t, e, s, i, n, o = t.length) {
    let h, a, l, c;
    for (h = i, a = n, c = Math.min(o, t.length), l = e.length; h < c && a < l; h++, a++) {
      let f = e[a], u = t[h];
      if (f === !1 || f === v || !X(f, u)) return !1;
    }
    if (h === c && a === l) return !0;
    if (h === c) return s;
    if (a === l) return h === c - 1 && t[h] === "";
    throw new Error("wtf?");
  }
  braceExpand() {
    return xe(this.pattern, this.options);
  }
  #M() {
    let { pattern: t } = this;
    if (this.options.nobrace) return this.braceExpand();
    let e = 57344;
    for (; t.includes(String.fromCharCode(e)); ) if (++e > 63743) return this.braceExpand();
    let s = String.fromCharCode(e), i = !1, n = t.replace(Ai, (h, a, l) => {
      let c = Number(a), f = Number(l);
      return !Number.isSafeInteger(c) || !Number.isSafeInteger(f) || Math.abs(c - f) + 1 < Ci ? h : (i = !0, `${s}${a}..${l}${s}`);
    });
    if (!i) return this.braceExpand();
    let o = xe(n, this.options);
    for (let h of o) for (let a of h.split("/")) {
      let l = a.indexOf("[");
      if (l !== -1 && l < a.lastIndexOf(s)) return this.braceExpand();
    }
    return this.#m = s, o;
  }
  parse(t) {
    mt(t);
    let e = this.options;
    if (t === "**") return v;
    if (t === "") return "";
    let { nocase: s, nocaseMagicOnly: i, noext: n = !1, dot: o, normalize: h } = e, a = this.#m, l = a && t.includes(a) ? void 0 : Ri(t, n);
    if (l !== void 0 && !(s && !i && t.toUpperCase() !== t.toLowerCase())) return this.#a(l);
    if (this.#h) return Se;
    let c = this.#f.get(t);
    return c || (c = new pt(t, { nocase: s, noext: n, dot: o, normalize: h, ...a && { rangeMark: a } }), this.#f.set(t, c)), c;
  }
  #e(t) {
    return this.preserveMultipleSlashes ? t.split("/") : this.isWindows && /^\/\/[^/]+/.test(t) ? ["", ...t.split(/\/+/)] : t.split(/\/+/);
  }
  match(t, e = this.partial) {
    if (this.comment) return !1;
    if (this.empty) return t === "";
    if (t === "/" && e) return !0;
    let s = this.options, i = this.#g(t);
    if (!i) {
      if (!e && !this.#o && (this.#t || this.#n) && os !== t) {
        os = t;
        let l = this.#b(t);
        if (l === "no") return s.flipNegate ? !1 : this.negate;
        if (l === "yes") return s.flipNegate ? !0 : !this.negate;
      }
      i = this.#w(t);
    }
    let n = i.parts, o = this.#i ? i.resolved ??= this.#p(n) : n, h = this.set, a = n[n.length - 1];
    if (!a) for (let l = n.length - 2; !a && l >= 0; l--) a = n[l];
    for (let l = 0; l < h.length; l++) {
      let c = h[l], f = e ? void 0 : this.#d[l];
      if (f === "base" ? X(c[0], a) : f ? this.#E(o, c, f) : s.matchBase && c.length === 1 ? this.#k([a], [a], c, e) : this.#k(n, o, c, e)) return s.flipNegate ? !0 : !this.negate;
    }
    return s.flipNegate ? !1 : this.negate;
  }
  static defaults(t) {
    return T.defaults(t).Minimatch;
  }
};
T.Minimatch = D;
T.escape = K;
T.unescape = st;
var M = Ti("lru-cache:metrics"), wt = Fi("lru-cache"), _i = typeof performance == "object" && performance && typeof performance.now == "function" ? performance : Date, ke = () => M.hasSubscribers || wt.hasSubscribers, us = /* @__PURE__ */ new Set(), fs = typeof process == "object" && process ? process : {}, Di = (r7, t, e, s) => {
  typeof fs.emitWarning == "function" ? fs.emitWarning(r7, t, e, s) : console.error(`[${e}] ${t}: ${r7}`);
}, Ni = (r7) => !us.has(r7), V = (r7) => !!r7 && r7 === Math.floor(r7) && r7 > 0 && isFinite(r7), ds = (r7) => V(r7) ? r7 <= Math.pow(2, 8) ? Uint8Array : r7 <= Math.pow(2, 16) ? Uint16Array : r7 <= Math.pow(2, 32) ? Uint32Array : r7 <= Number.MAX_SAFE_INTEGER ? jt : null : null, jt = class extends Array {
  constructor(r7) {
    super(r7), this.fill(0);
  }
}, Pi = class bt {
  heap;
  length;
  static #t = !1;
  static create(t) {
    let e = ds(t);
    if (!e) return [];
    bt.#t = !0;
    let s = new bt(t, e);
    return bt.#t = !1, s;
  }
  constructor(t, e) {
    if (!bt.#t) throw new TypeError("instantiate Stack using Stack.create(n)");
    this.heap = new e(t), this.length = 0;
  }
  push(t) {
    this.heap[this.length++] = t;
  }
  pop() {
    return this.heap[--this.length];
  }
}, yt = class ps {
  #t;
  #n;
  #i;
  #o;
  #r;
  #d;
  #u;
  #f;
  get perf() {
    return this.#f;
  }
  ttl;
  ttlResolution;
  ttlAutopurge;
  updateAgeOnGet;
  updateAgeOnHas;
  allowStale;
  noDisposeOnSet;
  noUpdateTTL;
  maxEntrySize;
  sizeCalculation;
  noDeleteOnFetchRejection;
  noDeleteOnStaleGet;
  allowStaleOnFetchAbort;
  allowStaleOnFetchRejection;
  ignoreFetchAbort;
  backgroundFetchSize;
  #h;
  #m;
  #l;
  #a;
  #s;
  #b;
  #E;
  #y;
  #g;
  #w;
  #p;
  #k;
  #C;
  #x;
  #v;
  #S;
  #M;
  #e;
  #T;
  static unsafeExposeInternals(t) {
    return { starts: t.#C, ttls: t.#x, autopurgeTimers: t.#v, sizes: t.#k, keyMap: t.#l, keyList: t.#a, valList: t.#s, next: t.#b, prev: t.#E, get head() {
      return t.#y;
    }, get tail() {
      return t.#g;
    }, free: t.#w, isBackgroundFetch: (e) => t.#c(e), backgroundFetch: (e, s, i, n) => t.#L(e, s, i, n), moveToTail: (e) => t.#X(e), indexes: (e) => t.#O(e), rindexes: (e) => t.#F(e), isStale: (e) => t.#A(e) };
  }
  get max() {
    return this.#t;
  }
  get maxSize() {
    return this.#n;
  }
  get calculatedSize() {
    return this.#m;
  }
  get size() {
    return this.#h;
  }
  get fetchMethod() {
    return this.#d;
  }
  get memoMethod() {
    return this.#u;
  }
  get dispose() {
    return this.#i;
  }
  get onInsert() {
    return this.#o;
  }
  get disposeAfter() {
    return this.#r;
  }
  constructor(t) {
    let { max: e = 0, ttl: s, ttlResolution: i = 1, ttlAutopurge: n, updateAgeOnGet: o, updateAgeOnHas: h, allowStale: a, dispose: l, onInsert: c, disposeAfter: f, noDisposeOnSet: u, noUpdateTTL: p, maxSize: g = 0, maxEntrySize: d = 0, sizeCalculation: w, fetchMethod: m, memoMethod: b, noDeleteOnFetchRejection: x, noDeleteOnStaleGet: S, allowStaleOnFetchRejection: y, allowStaleOnFetchAbort: q, ignoreFetchAbort: W, backgroundFetchSize: B = 1, perf: et } = t;
    if (this.backgroundFetchSize = B, et !== void 0 && typeof et?.now != "function") throw new TypeError("perf option must have a now() method if specified");
    if (this.#f = et ?? _i, e !== 0 && !V(e)) throw new TypeError("max option must be a nonnegative integer");
    let ie = e ? ds(e) : Array;
    if (!ie) throw new Error("invalid max value: " + e);
    if (this.#t = e, this.#n = g, this.maxEntrySize = d || this.#n, this.sizeCalculation = w, this.sizeCalculation) {
      if (!this.#n && !this.maxEntrySize) throw new TypeError("cannot set sizeCalculation without setting maxSize or maxEntrySize");
      if (typeof this.sizeCalculation != "function") throw new TypeError("sizeCalculation set to non-function");
    }
    if (b !== void 0 && typeof b != "function") throw new TypeError("memoMethod must be a function if defined");
    if (this.#u = b, m !== void 0 && typeof m != "function") throw new TypeError("fetchMethod must be a function if specified");
    if (this.#d = m, this.#M = !!m, this.#l = /* @__PURE__ */ new Map(), this.#a = Array.from({ length: e }).fill(void 0), this.#s = Array.from({ length: e }).fill(void 0), this.#b = new ie(e), this.#E = new ie(e), this.#y = 0, this.#g = 0, this.#w = Pi.create(e), this.#h = 0, this.#m = 0, typeof l == "function" && (this.#i = l), typeof c == "function" && (this.#o = c), typeof f == "function" ? (this.#r = f, this.#p = []) : (this.#r = void 0, this.#p = void 0), this.#S = !!this.#i, this.#T = !!this.#o, this.#e = !!this.#r, this.noDisposeOnSet = !!u, this.noUpdateTTL = !!p, this.noDeleteOnFetchRejection = !!x, this.allowStaleOnFetchRejection = !!y, this.allowStaleOnFetchAbort = !!q, this.ignoreFetchAbort = !!W, this.maxEntrySize !== 0) {
      if (this.#n !== 0 && !V(this.#n)) throw new TypeError("maxSize must be a positive integer if specified");
      if (!V(this.maxEntrySize)) throw new TypeError("maxEntrySize must be a positive integer if specified");
      this.#G();
    }
    if (this.allowStale = !!a, this.noDeleteOnStaleGet = !!S, this.updateAgeOnGet = !!o, this.updateAgeOnHas = !!h, this.ttlResolution = V(i) || i === 0 ? i : 1, this.ttlAutopurge = !!n, this.ttl = s || 0, this.ttl) {
      if (!V(this.ttl)) throw new TypeError("ttl must be a positive integer if specified");
      this.#_();
    }
    if (this.#t === 0 && this.ttl === 0 && this.#n === 0) throw new TypeError("At least one of max, maxSize, or ttl is required");
    if (!this.ttlAutopurge && !this.#t && !this.#n) {
      let ne = "LRU_CACHE_UNBOUNDED";
      Ni(ne) && (us.add(ne), Di("TTL caching without ttlAutopurge, max, or maxSize can result in unbounded memory consumption.", "UnboundedCacheWarning", ne, ps));
    }
  }
  getRemainingTTL(t) {
    return this.#l.has(t) ? 1 / 0 : 0;
  }
  #_() {
    let t = new jt(this.#t), e = new jt(this.#t);
    this.#x = t, this.#C = e;
    let s = this.ttlAutopurge ? Array.from({ length: this.#t }) : void 0;
    this.#v = s, this.#W = (a, l, c = this.#f.now()) => {
      e[a] = l !== 0 ? c : 0, t[a] = l, i(a, l);
    }, this.#R = (a) => {
      e[a] = t[a] !== 0 ? this.#f.now() : 0, i(a, t[a]);
    };
    let i = this.ttlAutopurge ? (a, l) => {
      if (s?.[a] && (clearTimeout(s[a]), s[a] = void 0), l && l !== 0 && s) {
        let c = setTimeout(() => {
          this.#A(a) ? (this.#j(this.#a[a], "expire"), s[a] = void 0) : i(a, h(a));
        }, l + 1);
        c.unref && c.unref(), s[a] = c;
      }
    } : () => {
    };
    this.#D = (a, l) => {
      if (t[l]) {
        let c = t[l], f = e[l];
        if (!c || !f) return;
        a.ttl = c, a.start = f, a.now = n || o();
        let u = a.now - f;
        a.remainingTTL = c - u;
      }
    };
    let n = 0, o = () => {
      let a = this.#f.now();
      if (this.ttlResolution > 0) {
        n = a;
        let l = setTimeout(() => n = 0, this.ttlResolution);
        l.unref && l.unref();
      }
      return a;
    };
    this.getRemainingTTL = (a) => {
      let l = this.#l.get(a);
      return l === void 0 ? 0 : h(l);
    };
    let h = (a) => {
      let l = t[a], c = e[a];
      if (!l || !c) return 1 / 0;
      let f = (n || o()) - c;
      return l - f;
    };
    this.#A = (a) => {
      let l = e[a], c = t[a];
      return !!c && !!l && (n || o()) - l > c;
    };
  }
  #R = () => {
  };
  #D = () => {
  };
  #W = () => {
  };
  #A = () => !1;
  #G() {
    let t = new jt(this.#t);
    this.#m = 0, this.#k = t, this.#P = (e) => {
      this.#m -= t[e], t[e] = 0;
    }, this.#$ = (e, s, i, n) => {
      if (!V(i)) {
        if (this.#c(s)) return this.backgroundFetchSize;
        if (n) {
          if (typeof n != "function") throw new TypeError("sizeCalculation must be a function");
          if (i = n(s, e), !V(i)) throw new TypeError("sizeCalculation return invalid (expect positive integer)");
        } else throw new TypeError("invalid size value (must be positive integer). When maxSize or maxEntrySize is used, sizeCalculation or size must be set.");
      }
      return i;
    }, this.#N = (e, s, i) => {
      if (t[e] = s, this.#n) {
        let n = this.#n - t[e];
        for (; this.#m > n; ) this.#U(!0);
      }
      this.#m += t[e], i && (i.entrySize = s, i.totalCalculatedSize = this.#m);
    };
  }
  #P = (t) => {
  };
  #N = (t, e, s) => {
  };
  #$ = (t, e, s, i) => {
    if (s || i) throw new TypeError("cannot set size without setting maxSize or maxEntrySize on cache");
    return 0;
  };
  *#O({ allowStale: t = this.allowStale } = {}) {
    if (this.#h) for (let e = this.#g; this.#I(e) && ((t || !this.#A(e)) && (yield e), e !== this.#y); ) e = this.#E[e];
  }
  *#F({ allowStale: t = this.allowStale } = {}) {
    if (this.#h) for (let e = this.#y; this.#I(e) && ((t || !this.#A(e)) && (yield e), e !== this.#g); ) e = this.#b[e];
  }
  #I(t) {
    return t !== void 0 && this.#l.get(this.#a[t]) === t;
  }
  *entries() {
    for (let t of this.#O()) this.#s[t] !== void 0 && this.#a[t] !== void 0 && !this.#c(this.#s[t]) && (yield [this.#a[t], this.#s[t]]);
  }
  *rentries() {
    for (let t of this.#F()) this.#s[t] !== void 0 && this.#a[t] !== void 0 && !this.#c(this.#s[t]) && (yield [this.#a[t], this.#s[t]]);
  }
  *keys() {
    for (let t of this.#O()) {
      let e = this.#a[t];
      e !== void 0 && !this.#c(this.#s[t]) && (yield e);
    }
  }
  *rkeys() {
    for (let t of this.#F()) {
      let e = this.#a[t];
      e !== void 0 && !this.#c(this.#s[t]) && (yield e);
    }
  }
  *values() {
    for (let t of this.#O()) this.#s[t] !== void 0 && !this.#c(this.#s[t]) && (yield this.#s[t]);
  }
  *rvalues() {
    for (let t of this.#F()) this.#s[t] !== void 0 && !this.#c(this.#s[t]) && (yield this.#s[t]);
  }
  [Symbol.iterator]() {
    return this.entries();
  }
  [Symbol.toStringTag] = "LRUCache";
  find(t, e = {}) {
    for (let s of this.#O()) {
      let i = this.#s[s], n = this.#c(i) ? i.__staleWhileFetching : i;
      if (n !== void 0 && t(n, this.#a[s], this)) return this.#K(this.#a[s], e);
    }
  }
  forEach(t, e = this) {
    for (let s of this.#O()) {
      let i = this.#s[s], n = this.#c(i) ? i.__staleWhileFetching : i;
      n !== void 0 && t.call(e, n, this.#a[s], this);
    }
  }
  rforEach(t, e = this) {
    for (let s of this.#F()) {
      let i = this.#s[s], n = this.#c(i) ? i.__staleWhileFetching : i;
      n !== void 0 && t.call(e, n, this.#a[s], this);
    }
  }
  purgeStale() {
    let t = !1;
    for (let e of this.#F({ allowStale: !0 })) this.#A(e) && (this.#j(this.#a[e], "expire"), t = !0);
    return t;
  }
  info(t) {
    let e = this.#l.get(t);
    if (e === void 0) return;
    let s = this.#s[e], i = this.#c(s) ? s.__staleWhileFetching : s;
    if (i === void 0) return;
    let n = { value: i };
    if (this.#x && this.#C) {
      let o = this.#x[e], h = this.#C[e];
      if (o && h) {
        let a = o - (this.#f.now() - h);
        n.ttl = a, n.start = Date.now();
      }
    }
    return this.#k && (n.size = this.#k[e]), n;
  }
  dump() {
    let t = [];
    for (let e of this.#O({ allowStale: !0 })) {
      let s = this.#a[e], i = this.#s[e], n = this.#c(i) ? i.__staleWhileFetching : i;
      if (n === void 0 || s === void 0) continue;
      let o = { value: n };
      if (this.#x && this.#C) {
        o.ttl = this.#x[e];
        let h = this.#f.now() - this.#C[e];
        o.start = Math.floor(Date.now() - h);
      }
      this.#k && (o.size = this.#k[e]), t.unshift([s, o]);
    }
    return t;
  }
  load(t) {
    this.clear();
    for (let [e, s] of t) {
      if (s.start) {
        let i = Date.now() - s.start;
        s.start = this.#f.now() - i;
      }
      this.#z(e, s.value, s);
    }
  }
  set(t, e, s = {}) {
    let { status: i = M.hasSubscribers ? {} : void 0 } = s;
    s.status = i, i && (i.op = "set", i.key = t, e !== void 0 && (i.value = e), i.cache = this);
    let n = this.#z(t, e, s);
    return i && M.hasSubscribers && M.publish(i), n;
  }
  #z(t, e, s, i) {
    let { ttl: n = this.ttl, start: o, noDisposeOnSet: h = this.noDisposeOnSet, sizeCalculation: a = this.sizeCalculation, status: l } = s, c = this.#c(e);
    if (e === void 0) return l && (l.set = "deleted"), this.delete(t), this;
    let { noUpdateTTL: f = this.noUpdateTTL } = s;
    l && !c && (l.value = e);
    let u = this.#$(t, e, s.size || 0, a, l);
    if (this.maxEntrySize && u > this.maxEntrySize) return this.#j(t, "set"), l && (l.set = "miss", l.maxEntrySizeExceeded = !0), this;
    let p = this.#h === 0 ? void 0 : this.#l.get(t);
    if (p === void 0) p = this.#h === 0 ? this.#g : this.#w.length !== 0 ? this.#w.pop() : this.#h === this.#t ? this.#U(!1) : this.#h, this.#a[p] = t, this.#s[p] = e, this.#l.set(t, p), this.#b[this.#g] = p, this.#E[p] = this.#g, this.#g = p, this.#h++, this.#N(p, u, l), l && (l.set = "add"), f = !1, this.#T && !c && this.#o?.(e, t, "add");
    else {
      this.#X(p);
      let g = this.#s[p];
      if (e !== g) {
        if (!h) if (this.#c(g)) {
          g !== i && g.__abortController.abort(new Error("replaced"));
          let { __staleWhileFetching: d } = g;
          d !== void 0 && d !== e && (this.#S && this.#i?.(d, t, "set"), this.#e && this.#p?.push([d, t, "set"]));
        } else this.#S && this.#i?.(g, t, "set"), this.#e && this.#p?.push([g, t, "set"]);
        if (this.#P(p), this.#N(p, u, l), this.#s[p] = e, !c) {
          let d = g && this.#c(g) ? g.__staleWhileFetching : g, w = d === void 0 ? "add" : e !== d ? "replace" : "update";
          l && (l.set = w, d !== void 0 && (l.oldValue = d)), this.#T && this.onInsert?.(e, t, w);
        }
      } else c || (l && (l.set = "update"), this.#T && this.onInsert?.(e, t, "update"));
    }
    if (n !== 0 && !this.#x && this.#_(), this.#x && (f || this.#W(p, n, o), l && this.#D(l, p)), !h && this.#e && this.#p) {
      let g = this.#p, d;
      for (; d = g?.shift(); ) this.#r?.(...d);
    }
    return this;
  }
  pop() {
    try {
      for (; this.#h; ) {
        let t = this.#s[this.#y];
        if (this.#U(!0), this.#c(t)) {
          if (t.__staleWhileFetching) return t.__staleWhileFetching;
        } else if (t !== void 0) return t;
      }
    } finally {
      if (this.#e && this.#p) {
        let t = this.#p, e;
        for (; e = t?.shift(); ) this.#r?.(...e);
      }
    }
  }
  #U(t) {
    let e = this.#y, s = this.#a[e], i = this.#s[e], n = this.#c(i);
    n && i.__abortController.abort(new Error("evicted"));
    let o = n ? i.__staleWhileFetching : i;
    return (this.#S || this.#e) && o !== void 0 && (this.#S && this.#i?.(o, s, "evict"), this.#e && this.#p?.push([o, s, "evict"])), this.#P(e), this.#v?.[e] && (clearTimeout(this.#v[e]), this.#v[e] = void 0), t && (this.#a[e] = void 0, this.#s[e] = void 0, this.#w.push(e)), this.#h === 1 ? (this.#y = this.#g = 0, this.#w.length = 0) : this.#y = this.#b[e], this.#l.delete(s), this.#h--, e;
  }
  has(t, e = {}) {
    let { status: s = M.hasSubscribers ? {} : void 0 } = e;
    e.status = s, s && (s.op = "has", s.key = t, s.cache = this);
    let i = this.#V(t, e);
    return M.hasSubscribers && M.publish(s), i;
  }
  #V(t, e = {}) {
    let { updateAgeOnHas: s = this.updateAgeOnHas, status: i } = e, n = this.#l.get(t);
    if (n !== void 0) {
      let o = this.#s[n];
      if (this.#c(o) && o.__staleWhileFetching === void 0) return !1;
      if (this.#A(n)) i && (i.has = "stale", this.#D(i, n));
      else return s && this.#R(n), i && (i.has = "hit", this.#D(i, n)), !0;
    } else i && (i.has = "miss");
    return !1;
  }
  peek(t, e = {}) {
    let { status: s = ke() ? {} : void 0 } = e;
    s && (s.op = "peek", s.key = t, s.cache = this), e.status = s;
    let i = this.#H(t, e);
    return M.hasSubscribers && M.publish(s), i;
  }
  #H(t, e) {
    let { status: s, allowStale: i = this.allowStale } = e, n = this.#l.get(t);
    if (n === void 0 || !i && this.#A(n)) {
      s && (s.peek = n === void 0 ? "miss" : "stale");
      return;
    }
    let o = this.#s[n], h = this.#c(o) ? o.__staleWhileFetching : o;
    return s && (h !== void 0 ? (s.peek = "hit", s.value = h) : s.peek = "miss"), h;
  }
  #L(t, e, s, i) {
    let n = e === void 0 ? void 0 : this.#s[e];
    if (this.#c(n)) return n;
    let o = new AbortController(), { signal: h } = s;
    h?.addEventListener("abort", () => o.abort(h.reason), { signal: o.signal });
    let a = { signal: o.signal, options: s, context: i }, l = (d, w = !1) => {
      let { aborted: m } = o.signal, b = s.ignoreFetchAbort && d !== void 0, x = s.ignoreFetchAbort || !!(s.allowStaleOnFetchAbort && d !== void 0);
      if (s.status && (m && !w ? (s.status.fetchAborted = !0, s.status.fetchError = o.signal.reason, b && (s.status.fetchAbortIgnored = !0)) : s.status.fetchResolved = !0), m && !b && !w) return f(o.signal.reason, x);
      let S = p, y = this.#s[e];
      return (y === p || y === void 0 && b && w) && (d === void 0 ? S.__staleWhileFetching !== void 0 ? this.#s[e] = S.__staleWhileFetching : this.#j(t, "fetch") : (s.status && (s.status.fetchUpdated = !0), this.#z(t, d, a.options, S))), d;
    }, c = (d) => (s.status && (s.status.fetchRejected = !0, s.status.fetchError = d), f(d, !1)), f = (d, w) => {
      let { aborted: m } = o.signal, b = m && s.allowStaleOnFetchAbort, x = b || s.allowStaleOnFetchRejection, S = x || s.noDeleteOnFetchRejection, y = p;
      if (this.#s[e] === p && (!S || !w && y.__staleWhileFetching === void 0 ? this.#j(t, "fetch") : b || (this.#s[e] = y.__staleWhileFetching)), x) return s.status && y.__staleWhileFetching !== void 0 && (s.status.returnedStale = !0), y.__staleWhileFetching;
      if (y.__returned === y) throw d;
    }, u = (d, w) => {
      let m = this.#d?.(t, n, a);
      o.signal.addEventListener("abort", () => {
        (!s.ignoreFetchAbort || s.allowStaleOnFetchAbort) && (d(void 0), s.allowStaleOnFetchAbort && (d = (b) => l(b, !0)));
      }), m && m instanceof Promise ? m.then((b) => d(b === void 0 ? void 0 : b), w) : m !== void 0 && d(m);
    };
    s.status && (s.status.fetchDispatched = !0);
    let p = new Promise(u).then(l, c), g = Object.assign(p, { __abortController: o, __staleWhileFetching: n, __returned: void 0 });
    return e === void 0 ? (this.#z(t, g, { ...a.options, status: void 0 }), e = this.#l.get(t)) : this.#s[e] = g, g;
  }
  #c(t) {
    if (!this.#M) return !1;
    let e = t;
    return !!e && e instanceof Promise && e.hasOwnProperty("__staleWhileFetching") && e.__abortController instanceof AbortController;
  }
  fetch(t, e = {}) {
    let s = wt.hasSubscribers, { status: i = ke() ? {} : void 0 } = e;
    e.status = i, i && e.context && (i.context = e.context);
    let n = this.#q(t, e);
    return i && s && (i.trace = !0, wt.tracePromise(() => n, i).catch(() => {
    })), n;
  }
  async #q(t, e = {}) {
    let { allowStale: s = this.allowStale, updateAgeOnGet: i = this.updateAgeOnGet, noDeleteOnStaleGet: n = this.noDeleteOnStaleGet, ttl: o = this.ttl, noDisposeOnSet: h = this.noDisposeOnSet, size: a = 0, sizeCalculation: l = this.sizeCalculation, noUpdateTTL: c = this.noUpdateTTL, noDeleteOnFetchRejection: f = this.noDeleteOnFetchRejection, allowStaleOnFetchRejection: u = this.allowStaleOnFetchRejection, ignoreFetchAbort: p = this.ignoreFetchAbort, allowStaleOnFetchAbort: g = this.allowStaleOnFetchAbort, context: d, forceRefresh: w = !1, status: m, signal: b } = e;
    if (m && (m.op = "fetch", m.key = t, w && (m.forceRefresh = !0), m.cache = this), !this.#M) return m && (m.fetch = "get"), this.#K(t, { allowStale: s, updateAgeOnGet: i, noDeleteOnStaleGet: n, status: m });
    let x = { allowStale: s, updateAgeOnGet: i, noDeleteOnStaleGet: n, ttl: o, noDisposeOnSet: h, size: a, sizeCalculation: l, noUpdateTTL: c, noDeleteOnFetchRejection: f, allowStaleOnFetchRejection: u, allowStaleOnFetchAbort: g, ignoreFetchAbort: p, status: m, signal: b }, S = this.#l.get(t);
    if (S === void 0) {
      m && (m.fetch = "miss");
      let y = this.#L(t, S, x, d);
      return y.__returned = y;
    } else {
      let y = this.#s[S];
      if (this.#c(y)) {
        let et = s && y.__staleWhileFetching !== void 0;
        return m && (m.fetch = "inflight", et && (m.returnedStale = !0)), et ? y.__staleWhileFetching : y.__returned = y;
      }
      let q = this.#A(S);
      if (!w && !q) return m && (m.fetch = "hit"), this.#X(S), i && this.#R(S), m && this.#D(m, S), y;
      let W = this.#L(t, S, x, d), B = W.__staleWhileFetching !== void 0 && s;
      return m && (m.fetch = q ? "stale" : "refresh", B && q && (m.returnedStale = !0)), B ? W.__staleWhileFetching : W.__returned = W;
    }
  }
  forceFetch(t, e = {}) {
    let s = wt.hasSubscribers, { status: i = ke() ? {} : void 0 } = e;
    e.status = i, i && e.context && (i.context = e.context);
    let n = this.#B(t, e);
    return i && s && (i.trace = !0, wt.tracePromise(() => n, i).catch(() => {
    })), n;
  }
  async #B(t, e = {}) {
    let s = await this.#q(t, e);
    if (s === void 0) throw new Error("fetch() returned undefined");
    return s;
  }
  memo(t, e = {}) {
    let { status: s = M.hasSubscribers ? {} : void 0 } = e;
    e.status = s, s && (s.op = "memo", s.key = t, e.context && (s.context = e.context), s.cache = this);
    let i = this.#Z(t, e);
    return s && (s.value = i), M.hasSubscribers && M.publish(s), i;
  }
  #Z(t, e = {}) {
    let s = this.#u;
    if (!s) throw new Error("no memoMethod provided to constructor");
    let { context: i, status: n, forceRefresh: o, ...h } = e;
    n && o && (n.forceRefresh = !0);
    let a = this.#K(t, h), l = o || a === void 0;
    if (n && (n.memo = l ? "miss" : "hit", l || (n.value = a)), !l) return a;
    let c = s(t, a, { options: h, context: i });
    return n && (n.value = c), this.#z(t, c, h), c;
  }
  get(t, e = {}) {
    let { status: s = M.hasSubscribers ? {} : void 0 } = e;
    e.status = s, s && (s.op = "get", s.key = t, s.cache = this);
    let i = this.#K(t, e);
    return s && (i !== void 0 && (s.value = i), M.hasSubscribers && M.publish(s)), i;
  }
  #K(t, e = {}) {
    let { allowStale: s = this.allowStale, updateAgeOnGet: i = this.updateAgeOnGet, noDeleteOnStaleGet: n = this.noDeleteOnStaleGet, status: o } = e, h = this.#l.get(t);
    if (h === void 0) {
      o && (o.get = "miss");
      return;
    }
    let a = this.#s[h], l = this.#c(a);
    return o && this.#D(o, h), this.#A(h) ? l ? (o && (o.get = "stale-fetching"), s && a.__staleWhileFetching !== void 0 ? (o && (o.returnedStale = !0), a.__staleWhileFetching) : void 0) : (n || this.#j(t, "expire"), o && (o.get = "stale"), s ? (o && (o.returnedStale = !0), a) : void 0) : (o && (o.get = l ? "fetching" : "hit"), this.#X(h), i && this.#R(h), l ? a.__staleWhileFetching : a);
  }
  #Y(t, e) {
    this.#E[e] = t, this.#b[t] = e;
  }
  #X(t) {
    t !== this.#g && (t === this.#y ? this.#y = this.#b[t] : this.#Y(this.#E[t], this.#b[t]), this.#Y(this.#g, t), this.#g = t);
  }
  delete(t) {
    return this.#j(t, "delete");
  }
  #j(t, e) {
    M.hasSubscribers && M.publish({ op: "delete", delete: e, key: t, cache: this });
    let s = !1;
    if (this.#h !== 0) {
      let i = this.#l.get(t);
      if (i !== void 0) if (this.#v?.[i] && (clearTimeout(this.#v[i]), this.#v[i] = void 0), s = !0, this.#h === 1) this.#J(e);
      else {
        this.#P(i);
        let n = this.#s[i];
        if (this.#c(n) ? n.__abortController.abort(new Error("deleted")) : (this.#S || this.#e) && (this.#S && this.#i?.(n, t, e), this.#e && this.#p?.push([n, t, e])), this.#l.delete(t), this.#a[i] = void 0, this.#s[i] = void 0, i === this.#g) this.#g = this.#E[i];
        else if (i === this.#y) this.#y = this.#b[i];
        else {
          let o = this.#E[i];
          this.#b[o] = this.#b[i];
          let h = this.#b[i];
          this.#E[h] = this.#E[i];
        }
        this.#h--, this.#w.push(i);
      }
    }
    if (this.#e && this.#p?.length) {
      let i = this.#p, n;
      for (; n = i?.shift(); ) this.#r?.(...n);
    }
    return s;
  }
  clear() {
    return this.#J("delete");
  }
  #J(t) {
    for (let e of this.#F({ allowStale: !0 })) {
      let s = this.#s[e];
      if (this.#c(s)) s.__abortController.abort(new Error("deleted"));
      else {
        let i = this.#a[e];
        this.#S && this.#i?.(s, i, t), this.#e && this.#p?.push([s, i, t]);
      }
    }
    if (this.#l.clear(), this.#s.fill(void 0), this.#a.fill(void 0), this.#x && this.#C) {
      this.#x.fill(0), this.#C.fill(0);
      for (let e of this.#v ?? []) e !== void 0 && clearTimeout(e);
      this.#v?.fill(void 0);
    }
    if (this.#k && this.#k.fill(0), this.#y = 0, this.#g = 0, this.#w.length = 0, this.#m = 0, this.#h = 0, this.#e && this.#p) {
      let e = this.#p, s;
      for (; s = e?.shift(); ) this.#r?.(...s);
    }
  }
}, ms = typeof process == "object" && process ? process : { stdout: null, stderr: null }, Li = (r7) => !!r7 && typeof r7 == "object" && (r7 instanceof J || r7 instanceof ys || ji(r7) || Wi(r7)), ji = (r7) => !!r7 && typeof r7 == "object" && r7 instanceof Te && typeof r7.pipe == "function" && r7.pipe !== ys.Writable.prototype.pipe, Wi = (r7) => !!r7 && typeof r7 == "object" && r7 instanceof Te && typeof r7.write == "function" && typeof r7.end == "function", G = /* @__PURE__ */ Symbol("EOF"), H = /* @__PURE__ */ Symbol("maybeEmitEnd"), Y = /* @__PURE__ */ Symbol("emittedEnd"), Wt = /* @__PURE__ */ Symbol("emittingEnd"), St = /* @__PURE__ */ Symbol("emittedError"), $t = /* @__PURE__ */ Symbol("closed"), gs = /* @__PURE__ */ Symbol("read"), It = /* @__PURE__ */ Symbol("flush"), ws = /* @__PURE__ */ Symbol("flushChunk"), z = /* @__PURE__ */ Symbol("encoding"), nt = /* @__PURE__ */ Symbol("decoder"), k = /* @__PURE__ */ Symbol("flowing"), xt = /* @__PURE__ */ Symbol("paused"), rt = /* @__PURE__ */ Symbol("resume"), C = /* @__PURE__ */ Symbol("buffer"), F = /* @__PURE__ */ Symbol("pipes"), A = /* @__PURE__ */ Symbol("bufferLength"), Ce = /* @__PURE__ */ Symbol("bufferPush"), Bt = /* @__PURE__ */ Symbol("bufferShift"), R = /* @__PURE__ */ Symbol("objectMode"), E = /* @__PURE__ */ Symbol("destroyed"), Ae = /* @__PURE__ */ Symbol("error"), Me = /* @__PURE__ */ Symbol("emitData"), bs = /* @__PURE__ */ Symbol("emitEnd"), Re = /* @__PURE__ */ Symbol("emitEnd2"), $ = /* @__PURE__ */ Symbol("async"), Oe = /* @__PURE__ */ Symbol("abort"), Ut = /* @__PURE__ */ Symbol("aborted"), vt = /* @__PURE__ */ Symbol("signal"), Q = /* @__PURE__ */ Symbol("dataListeners"), _ = /* @__PURE__ */ Symbol("discarded"), Et = (r7) => Promise.resolve().then(r7), $i = (r7) => r7(), Ii = (r7) => r7 === "end" || r7 === "finish" || r7 === "prefinish", Bi = (r7) => r7 instanceof ArrayBuffer || !!r7 && typeof r7 == "object" && r7.constructor && r7.constructor.name === "ArrayBuffer" && r7.byteLength >= 0, Ui = (r7) => !Buffer.isBuffer(r7) && ArrayBuffer.isView(r7), Gt = class {
  src;
  dest;
  opts;
  ondrain;
  constructor(t, e, s) {
    this.src = t, this.dest = e, this.opts = s, this.ondrain = () => t[rt](), this.dest.on("drain", this.ondrain);
  }
  unpipe() {
    this.dest.removeListener("drain", this.ondrain);
  }
  proxyErrors(t) {
  }
  end() {
    this.unpipe(), this.opts.end && this.dest.end();
  }
}, Fe = class extends Gt {
  unpipe() {
    this.src.removeListener("error", this.proxyErrors), super.unpipe();
  }
  constructor(t, e, s) {
    super(t, e, s), this.proxyErrors = (i) => this.dest.emit("error", i), t.on("error", this.proxyErrors);
  }
}, Gi = (r7) => !!r7.objectMode, Hi = (r7) => !r7.objectMode && !!r7.encoding && r7.encoding !== "buffer", J = class extends Te {
  [k] = !1;
  [xt] = !1;
  [F] = [];
  [C] = [];
  [R];
  [z];
  [$];
  [nt];
  [G] = !1;
  [Y] = !1;
  [Wt] = !1;
  [$t] = !1;
  [St] = null;
  [A] = 0;
  [E] = !1;
  [vt];
  [Ut] = !1;
  [Q] = 0;
  [_] = !1;
  writable = !0;
  readable = !0;
  constructor(...t) {
    let e = t[0] || {};
    if (super(), e.objectMode && typeof e.encoding == "string") throw new TypeError("Encoding and objectMode may not be used together");
    Gi(e) ? (this[R] = !0, this[z] = null) : Hi(e) ? (this[z] = e.encoding, this[R] = !1) : (this[R] = !1, this[z] = null), this[$] = !!e.async, this[nt] = this[z] ? new zi(this[z]) : null, e && e.debugExposeBuffer === !0 && Object.defineProperty(this, "buffer", { get: () => this[C] }), e && e.debugExposePipes === !0 && Object.defineProperty(this, "pipes", { get: () => this[F] });
    let { signal: s } = e;
    s && (this[vt] = s, s.aborted ? this[Oe]() : s.addEventListener("abort", () => this[Oe]()));
  }
  get bufferLength() {
    return this[A];
  }
  get encoding() {
    return this[z];
  }
  set encoding(t) {
    throw new Error("Encoding must be set at instantiation time");
  }
  setEncoding(t) {
    throw new Error("Encoding must be set at instantiation time");
  }
  get objectMode() {
    return this[R];
  }
  set objectMode(t) {
    throw new Error("objectMode must be set at instantiation time");
  }
  get async() {
    return this[$];
  }
  set async(t) {
    this[$] = this[$] || !!t;
  }
  [Oe]() {
    this[Ut] = !0, this.emit("abort", this[vt]?.reason), this.destroy(this[vt]?.reason);
  }
  get aborted() {
    return this[Ut];
  }
  set aborted(t) {
  }
  write(t, e, s) {
    if (this[Ut]) return !1;
    if (this[G]) throw new Error("write after end");
    if (this[E]) return this.emit("error", Object.assign(new Error("Cannot call write after a stream was destroyed"), { code: "ERR_STREAM_DESTROYED" })), !0;
    typeof e == "function" && (s = e, e = "utf8"), e || (e = "utf8");
    let i = this[$] ? Et : $i;
    if (!this[R] && !Buffer.isBuffer(t)) {
      if (Ui(t)) t = Buffer.from(t.buffer, t.byteOffset, t.byteLength);
      else if (Bi(t)) t = Buffer.from(t);
      else if (typeof t != "string") throw new Error("Non-contiguous data written to non-objectMode stream");
    }
    return this[R] ? (this[k] && this[A] !== 0 && this[It](!0), this[k] ? this.emit("data", t) : this[Ce](t), this[A] !== 0 && this.emit("readable"), s && i(s), this[k]) : t.length ? (typeof t == "string" && !(e === this[z] && !this[nt]?.lastNeed) && (t = Buffer.from(t, e)), Buffer.isBuffer(t) && this[z] && (t = this[nt].write(t)), this[k] && this[A] !== 0 && this[It](!0), this[k] ? this.emit("data", t) : this[Ce](t), this[A] !== 0 && this.emit("readable"), s && i(s), this[k]) : (this[A] !== 0 && this.emit("readable"), s && i(s), this[k]);
  }
  read(t) {
    if (this[E]) return null;
    if (this[_] = !1, this[A] === 0 || t === 0 || t && t > this[A]) return this[H](), null;
    this[R] && (t = null), this[C].length > 1 && !this[R] && (this[C] = [this[z] ? this[C].join("") : Buffer.concat(this[C], this[A])]);
    let e = this[gs](t || null, this[C][0]);
    return this[H](), e;
  }
  [gs](t, e) {
    if (this[R]) this[Bt]();
    else {
      let s = e;
      t === s.length || t === null ? this[Bt]() : typeof s == "string" ? (this[C][0] = s.slice(t), e = s.slice(0, t), this[A] -= t) : (this[C][0] = s.subarray(t), e = s.subarray(0, t), this[A] -= t);
    }
    return this.emit("data", e), !this[C].length && !this[G] && this.emit("drain"), e;
  }
  end(t, e, s) {
    return typeof t == "function" && (s = t, t = void 0), typeof e == "function" && (s = e, e = "utf8"), t !== void 0 && this.write(t, e), s && this.once("end", s), this[G] = !0, this.writable = !1, (this[k] || !this[xt]) && this[H](), this;
  }
  [rt]() {
    this[E] || (!this[Q] && !this[F].length && (this[_] = !0), this[xt] = !1, this[k] = !0, this.emit("resume"), this[C].length ? this[It]() : this[G] ? this[H]() : this.emit("drain"));
  }
  resume() {
    return this[rt]();
  }
  pause() {
    this[k] = !1, this[xt] = !0, this[_] = !1;
  }
  get destroyed() {
    return this[E];
  }
  get flowing() {
    return this[k];
  }
  get paused() {
    return this[xt];
  }
  [Ce](t) {
    this[R] ? this[A] += 1 : this[A] += t.length, this[C].push(t);
  }
  [Bt]() {
    return this[R] ? this[A] -= 1 : this[A] -= this[C][0].length, this[C].shift();
  }
  [It](t = !1) {
    do
      ;
    while (this[ws](this[Bt]()) && this[C].length);
    !t && !this[C].length && !this[G] && this.emit("drain");
  }
  [ws](t) {
    return this.emit("data", t), this[k];
  }
  pipe(t, e) {
    if (this[E]) return t;
    this[_] = !1;
    let s = this[Y];
    return e = e || {}, t === ms.stdout || t === ms.stderr ? e.end = !1 : e.end = e.end !== !1, e.proxyErrors = !!e.proxyErrors, s ? e.end && t.end() : (this[F].push(e.proxyErrors ? new Fe(this, t, e) : new Gt(this, t, e)), this[$] ? Et(() => this[rt]()) : this[rt]()), t;
  }
  unpipe(t) {
    let e = this[F].find((s) => s.dest === t);
    e && (this[F].length === 1 ? (this[k] && this[Q] === 0 && (this[k] = !1), this[F] = []) : this[F].splice(this[F].indexOf(e), 1), e.unpipe());
  }
  addListener(t, e) {
    return this.on(t, e);
  }
  on(t, e) {
    let s = super.on(t, e);
    if (t === "data") this[_] = !1, this[Q]++, !this[F].length && !this[k] && this[rt]();
    else if (t === "readable" && this[A] !== 0) super.emit("readable");
    else if (Ii(t) && this[Y]) super.emit(t), this.removeAllListeners(t);
    else if (t === "error" && this[St]) {
      let i = e;
      this[$] ? Et(() => i.call(this, this[St])) : i.call(this, this[St]);
    }
    return s;
  }
  removeListener(t, e) {
    return this.off(t, e);
  }
  off(t, e) {
    let s = super.off(t, e);
    return t === "data" && (this[Q] = this.listeners("data").length, this[Q] === 0 && !this[_] && !this[F].length && (this[k] = !1)), s;
  }
  removeAllListeners(t) {
    let e = super.removeAllListeners(t);
    return (t === "data" || t === void 0) && (this[Q] = 0, !this[_] && !this[F].length && (this[k] = !1)), e;
  }
  get emittedEnd() {
    return this[Y];
  }
  [H]() {
    !this[Wt] && !this[Y] && !this[E] && this[C].length === 0 && this[G] && (this[Wt] = !0, this.emit("end"), this.emit("prefinish"), this.emit("finish"), this[$t] && this.emit("close"), this[Wt] = !1);
  }
  emit(t, ...e) {
    let s = e[0];
    if (t !== "error" && t !== "close" && t !== E && this[E]) return !1;
    if (t === "data") return !this[R] && !s ? !1 : this[$] ? (Et(() => this[Me](s)), !0) : this[Me](s);
    if (t === "end") return this[bs]();
    if (t === "close") {
      if (this[$t] = !0, !this[Y] && !this[E]) return !1;
      let n = super.emit("close");
      return this.removeAllListeners("close"), n;
    } else if (t === "error") {
      this[St] = s, super.emit(Ae, s);
      let n = !this[vt] || this.listeners("error").length ? super.emit("error", s) : !1;
      return this[H](), n;
    } else if (t === "resume") {
      let n = super.emit("resume");
      return this[H](), n;
    } else if (t === "finish" || t === "prefinish") {
      let n = super.emit(t);
      return this.removeAllListeners(t), n;
    }
    let i = super.emit(t, ...e);
    return this[H](), i;
  }
  [Me](t) {
    for (let s of this[F]) s.dest.write(t) === !1 && this.pause();
    let e = this[_] ? !1 : super.emit("data", t);
    return this[H](), e;
  }
  [bs]() {
    return this[Y] ? !1 : (this[Y] = !0, this.readable = !1, this[$] ? (Et(() => this[Re]()), !0) : this[Re]());
  }
  [Re]() {
    if (this[nt]) {
      let e = this[nt].end();
      if (e) {
        for (let s of this[F]) s.dest.write(e);
        this[_] || super.emit("data", e);
      }
    }
    for (let e of this[F]) e.end();
    let t = super.emit("end");
    return this.removeAllListeners("end"), t;
  }
  async collect() {
    let t = Object.assign([], { dataLength: 0 });
    this[R] || (t.dataLength = 0);
    let e = this.promise();
    return this.on("data", (s) => {
      t.push(s), this[R] || (t.dataLength += s.length);
    }), await e, t;
  }
  async concat() {
    if (this[R]) throw new Error("cannot concat in objectMode");
    let t = await this.collect();
    return this[z] ? t.join("") : Buffer.concat(t, t.dataLength);
  }
  async promise() {
    return new Promise((t, e) => {
      this.on(E, () => e(new Error("stream destroyed"))), this.on("error", (s) => e(s)), this.on("end", () => t());
    });
  }
  [Symbol.asyncIterator]() {
    this[_] = !1;
    let t = !1, e = async () => (this.pause(), t = !0, { value: void 0, done: !0 });
    return { next: () => {
      if (t) return e();
      let i = this.read();
      if (i !== null) return Promise.resolve({ done: !1, value: i });
      if (this[G]) return e();
      let n, o, h = (f) => {
        this.off("data", a), this.off("end", l), this.off(E, c), e(), o(f);
      }, a = (f) => {
        this.off("error", h), this.off("end", l), this.off(E, c), this.pause(), n({ value: f, done: !!this[G] });
      }, l = () => {
        this.off("error", h), this.off("data", a), this.off(E, c), e(), n({ done: !0, value: void 0 });
      }, c = () => h(new Error("stream destroyed"));
      return new Promise((f, u) => {
        o = u, n = f, this.once(E, c), this.once("error", h), this.once("end", l), this.once("data", a);
      });
    }, throw: e, return: e, [Symbol.asyncIterator]() {
      return this;
    }, [Symbol.asyncDispose]: async () => {
    } };
  }
  [Symbol.iterator]() {
    this[_] = !1;
    let t = !1, e = () => (this.pause(), this.off(Ae, e), this.off(E, e), this.off("end", e), t = !0, { done: !0, value: void 0 }), s = () => {
      if (t) return e();
      let i = this.read();
      return i === null ? e() : { done: !1, value: i };
    };
    return this.once("end", e), this.once(Ae, e), this.once(E, e), { next: s, throw: e, return: e, [Symbol.iterator]() {
      return this;
    }, [Symbol.dispose]: () => {
    } };
  }
  destroy(t) {
    if (this[E]) return t ? this.emit("error", t) : this.emit(E), this;
    this[E] = !0, this[_] = !0, this[C].length = 0, this[A] = 0;
    let e = this;
    return typeof e.close == "function" && !this[$t] && e.close(), t ? this.emit("error", t) : this.emit(E), this;
  }
  static get isStream() {
    return Li;
  }
}, tn = Zi.native, Ct = { lstatSync: Xi, readdir: Vi, readdirSync: Yi, readlinkSync: Ji, realpathSync: tn, promises: { lstat: en, readdir: sn, readlink: nn, realpath: rn } }, Cs = (r7) => !r7 || r7 === Ct || r7 === Qi ? Ct : { ...Ct, ...r7, promises: { ...Ct.promises, ...r7.promises } }, on = /^\\\\\?\\([a-z]:)\\?$/i, hn = /^\\\\\?\\UNC\\([^\\]+\\[^\\]+)\\?$/i, an = /^\\\\[^\\?]+\\[^\\]+$/, Ss = (r7) => r7.replace(/\//g, "\\").replace(on, "$1\\").replace(hn, "\\\\$1\\").replace(an, "$&\\"), ln = /^[\\/]{2}\?[\\/]unc[\\/][^\\/]+[\\/][^\\/]+(?:[\\/]|$)/i, cn = /^[\\/]{2}\?[\\/](?=[a-z]:)/i, fn = /^[\\/]{2}\?[\\/]unc(?=[\\/][^\\/]+[\\/][^\\/])/i, un = /[\\/]/, P = 0, As = 1, Ms = 2, I = 4, Rs = 6, Os = 8, tt = 10, Fs = 12, N = 15, kt = ~N, _e = 16, xs = 32, At = 64, L = 128, Ht = 256, Kt = 512, vs = At | L | Kt, dn = 1023, De = (r7) => r7.isFile() ? Os : r7.isDirectory() ? I : r7.isSymbolicLink() ? tt : r7.isCharacterDevice() ? Ms : r7.isBlockDevice() ? Rs : r7.isSocket() ? Fs : r7.isFIFO() ? As : P, Es = new yt({ max: 2 ** 12 }), Mt = (r7) => {
  let t = Es.get(r7);
  if (t) return t;
  let e = r7.normalize("NFKD");
  return Es.set(r7, e), e;
}, ks = new yt({ max: 2 ** 12 }), qt = (r7) => {
  let t = ks.get(r7);
  if (t) return t;
  let e = Mt(r7.toLowerCase());
  return ks.set(r7, e), e;
}, Xt = class extends yt {
  constructor() {
    super({ max: 256 });
  }
}, Pe = class extends yt {
  constructor(t = 16 * 1024) {
    super({ maxSize: t, sizeCalculation: (e) => e.length + 1 });
  }
}, Ts = /* @__PURE__ */ Symbol("PathScurry setAsCwd"), O = class {
  name;
  root;
  roots;
  parent;
  nocase;
  isCWD = !1;
  #t;
  #n;
  get dev() {
    return this.#n;
  }
  #i;
  get mode() {
    return this.#i;
  }
  #o;
  get nlink() {
    return this.#o;
  }
  #r;
  get uid() {
    return this.#r;
  }
  #d;
  get gid() {
    return this.#d;
  }
  #u;
  get rdev() {
    return this.#u;
  }
  #f;
  get blksize() {
    return this.#f;
  }
  #h;
  get ino() {
    return this.#h;
  }
  #m;
  get size() {
    return this.#m;
  }
  #l;
  get blocks() {
    return this.#l;
  }
  #a;
  get atimeMs() {
    return this.#a;
  }
  #s;
  get mtimeMs() {
    return this.#s;
  }
  #b;
  get ctimeMs() {
    return this.#b;
  }
  #E;
  get birthtimeMs() {
    return this.#E;
  }
  #y;
  get atime() {
    return this.#y;
  }
  #g;
  get mtime() {
    return this.#g;
  }
  #w;
  get ctime() {
    return this.#w;
  }
  #p;
  get birthtime() {
    return this.#p;
  }
  #k;
  #C;
  #x;
  #v;
  #S;
  #M;
  #e;
  #T;
  #_;
  #R;
  get parentPath() {
    return (this.parent || this).fullpath();
  }
  get path() {
    return this.parentPath;
  }
  constructor(t, e = P, s, i, n, o, h) {
    this.name = t, this.#k = n ? qt(t) : Mt(t), this.#e = e & dn, this.nocase = n, this.roots = i, this.root = s || this, this.#T = o, this.#x = h.fullpath, this.#S = h.relative, this.#M = h.relativePosix, this.parent = h.parent, this.parent ? this.#t = this.parent.#t : this.#t = Cs(h.fs);
  }
  get fs() {
    return this.#t;
  }
  depth() {
    return this.#C !== void 0 ? this.#C : this.parent ? this.#C = this.parent.depth() + 1 : this.#C = 0;
  }
  childrenCache() {
    return this.#T;
  }
  resolve(t) {
    if (!t) return this;
    let e = this.getRootString(t), i = t.substring(e.length).split(this.splitSep);
    return e ? this.getRoot(e).#D(i) : this.#D(i);
  }
  #D(t) {
    let e = this;
    for (let s of t) e = e.child(s);
    return e;
  }
  children() {
    let t = this.#T.get(this);
    if (t) return t;
    let e = Object.assign([], { provisional: 0 });
    return this.#T.set(this, e), this.#e &= ~_e, e;
  }
  child(t, e) {
    if (t === "" || t === ".") return this;
    if (t === "..") return this.parent || this;
    let s = this.children(), i = this.nocase ? qt(t) : Mt(t);
    for (let a of s) if (a.#k === i) return a;
    let n = this.parent ? this.sep : "", o = this.#x ? this.#x + n + t : void 0, h = this.newChild(t, P, { ...e, parent: this, fullpath: o });
    return this.canReaddir() || (h.#e |= L), s.push(h), h;
  }
  relative() {
    if (this.isCWD) return "";
    if (this.#S !== void 0) return this.#S;
    let t = this.name, e = this.parent;
    if (!e) return this.#S = this.name;
    let s = e.relative();
    return s + (!s || !e.parent ? "" : this.sep) + t;
  }
  relativePosix() {
    if (this.sep === "/") return this.relative();
    if (this.isCWD) return "";
    if (this.#M !== void 0) return this.#M;
    let t = this.name, e = this.parent;
    if (!e) return this.#M = this.fullpathPosix();
    let s = e.relativePosix();
    return s + (!s || !e.parent ? "" : "/") + t;
  }
  fullpath() {
    if (this.#x !== void 0) return this.#x;
    let t = this.name, e = this.parent;
    if (!e) return this.#x = this.name;
    let i = e.fullpath() + (e.parent ? this.sep : "") + t;
    return this.#x = i;
  }
  fullpathPosix() {
    if (this.#v !== void 0) return this.#v;
    if (this.sep === "/") return this.#v = this.fullpath();
    if (!this.parent) {
      let i = this.fullpath().replace(/\\/g, "/");
      return /^[a-z]:\//i.test(i) ? this.#v = `//?/${i}` : this.#v = i;
    }
    let t = this.parent, e = t.fullpathPosix(), s = e + (!e || !t.parent ? "" : "/") + this.name;
    return this.#v = s;
  }
  isUnknown() {
    return (this.#e & N) === P;
  }
  isType(t) {
    return this[`is${t}`]();
  }
  getType() {
    return this.isUnknown() ? "Unknown" : this.isDirectory() ? "Directory" : this.isFile() ? "File" : this.isSymbolicLink() ? "SymbolicLink" : this.isFIFO() ? "FIFO" : this.isCharacterDevice() ? "CharacterDevice" : this.isBlockDevice() ? "BlockDevice" : this.isSocket() ? "Socket" : "Unknown";
  }
  isFile() {
    return (this.#e & N) === Os;
  }
  isDirectory() {
    return (this.#e & N) === I;
  }
  isCharacterDevice() {
    return (this.#e & N) === Ms;
  }
  isBlockDevice() {
    return (this.#e & N) === Rs;
  }
  isFIFO() {
    return (this.#e & N) === As;
  }
  isSocket() {
    return (this.#e & N) === Fs;
  }
  isSymbolicLink() {
    return (this.#e & tt) === tt;
  }
  lstatCached() {
    return this.#e & xs ? this : void 0;
  }
  readlinkCached() {
    return this.#_;
  }
  realpathCached() {
    return this.#R;
  }
  readdirCached() {
    let t = this.children();
    return t.slice(0, t.provisional);
  }
  canReadlink() {
    if (this.#_) return !0;
    if (!this.parent) return !1;
    let t = this.#e & N;
    return !(t !== P && t !== tt || this.#e & Ht || this.#e & L);
  }
  calledReaddir() {
    return !!(this.#e & _e);
  }
  isENOENT() {
    return !!(this.#e & L);
  }
  isNamed(t) {
    return this.nocase ? this.#k === qt(t) : this.#k === Mt(t);
  }
  async readlink() {
    let t = this.#_;
    if (t) return t;
    if (this.canReadlink() && this.parent) try {
      let e = await this.#t.promises.readlink(this.fullpath()), s = (await this.parent.realpath())?.resolve(e);
      if (s) return this.#_ = s;
    } catch (e) {
      this.#F(e.code);
      return;
    }
  }
  readlinkSync() {
    let t = this.#_;
    if (t) return t;
    if (this.canReadlink() && this.parent) try {
      let e = this.#t.readlinkSync(this.fullpath()), s = this.parent.realpathSync()?.resolve(e);
      if (s) return this.#_ = s;
    } catch (e) {
      this.#F(e.code);
      return;
    }
  }
  #W(t) {
    this.#e |= _e;
    for (let e = t.provisional; e < t.length; e++) {
      let s = t[e];
      s && s.#A();
    }
  }
  #A() {
    this.#e & L || (this.#e = (this.#e | L) & kt, this.#G());
  }
  #G() {
    let t = this.children();
    t.provisional = 0;
    for (let e of t) e.#A();
  }
  #P() {
    this.#e |= Kt, this.#N();
  }
  #N() {
    if (this.#e & At) return;
    let t = this.#e;
    (t & N) === I && (t &= kt), this.#e = t | At, this.#G();
  }
  #$(t = "") {
    t === "ENOTDIR" || t === "EPERM" ? this.#N() : t === "ENOENT" ? this.#A() : this.children().provisional = 0;
  }
  #O(t = "") {
    t === "ENOTDIR" ? this.parent.#N() : t === "ENOENT" && this.#A();
  }
  #F(t = "") {
    let e = this.#e;
    e |= Ht, t === "ENOENT" && (e |= L), (t === "EINVAL" || t === "UNKNOWN") && (e &= kt), this.#e = e, t === "ENOTDIR" && this.parent && this.parent.#N();
  }
  #I(t, e) {
    return this.#U(t, e) || this.#z(t, e);
  }
  #z(t, e) {
    let s = De(t), i = this.newChild(t.name, s, { parent: this }), n = i.#e & N;
    return n !== I && n !== tt && n !== P && (i.#e |= At), e.unshift(i), e.provisional++, i;
  }
  #U(t, e) {
    for (let s = e.provisional; s < e.length; s++) {
      let i = e[s];
      if ((this.nocase ? qt(t.name) : Mt(t.name)) === i.#k) return this.#V(t, i, s, e);
    }
  }
  #V(t, e, s, i) {
    let n = e.name;
    return e.#e = e.#e & kt | De(t), n !== t.name && (e.name = t.name), s !== i.provisional && (s === i.length - 1 ? i.pop() : i.splice(s, 1), i.unshift(e)), i.provisional++, e;
  }
  async lstat() {
    if ((this.#e & L) === 0) try {
      return this.#H(await this.#t.promises.lstat(this.fullpath())), this;
    } catch (t) {
      this.#O(t.code);
    }
  }
  lstatSync() {
    if ((this.#e & L) === 0) try {
      return this.#H(this.#t.lstatSync(this.fullpath())), this;
    } catch (t) {
      this.#O(t.code);
    }
  }
  #H(t) {
    let { atime: e, atimeMs: s, birthtime: i, birthtimeMs: n, blksize: o, blocks: h, ctime: a, ctimeMs: l, dev: c, gid: f, ino: u, mode: p, mtime: g, mtimeMs: d, nlink: w, rdev: m, size: b, uid: x } = t;
    this.#y = e, this.#a = s, this.#p = i, this.#E = n, this.#f = o, this.#l = h, this.#w = a, this.#b = l, this.#n = c, this.#d = f, this.#h = u, this.#i = p, this.#g = g, this.#s = d, this.#o = w, this.#u = m, this.#m = b, this.#r = x;
    let S = De(t);
    this.#e = this.#e & kt | S | xs, S !== P && S !== I && S !== tt && (this.#e |= At);
  }
  #L = [];
  #c = !1;
  #q(t) {
    this.#c = !1;
    let e = this.#L.slice();
    this.#L.length = 0, e.forEach((s) => s(null, t));
  }
  readdirCB(t, e = !1) {
    if (!this.canReaddir()) {
      e ? t(null, []) : queueMicrotask(() => t(null, []));
      return;
    }
    let s = this.children();
    if (this.calledReaddir()) {
      let n = s.slice(0, s.provisional);
      e ? t(null, n) : queueMicrotask(() => t(null, n));
      return;
    }
    if (this.#L.push(t), this.#c) return;
    this.#c = !0;
    let i = this.fullpath();
    this.#t.readdir(i, { withFileTypes: !0 }, (n, o) => {
      if (n) this.#$(n.code), s.provisional = 0;
      else {
        for (let h of o) this.#I(h, s);
        this.#W(s);
      }
      this.#q(s.slice(0, s.provisional));
    });
  }
  #B;
  async readdir() {
    if (!this.canReaddir()) return [];
    let t = this.children();
    if (this.calledReaddir()) return t.slice(0, t.provisional);
    let e = this.fullpath();
    if (this.#B) await this.#B;
    else {
      let s = () => {
      };
      this.#B = new Promise((i) => s = i);
      try {
        for (let i of await this.#t.promises.readdir(e, { withFileTypes: !0 })) this.#I(i, t);
        this.#W(t);
      } catch (i) {
        this.#$(i.code), t.provisional = 0;
      }
      this.#B = void 0, s();
    }
    return t.slice(0, t.provisional);
  }
  readdirSync() {
    if (!this.canReaddir()) return [];
    let t = this.children();
    if (this.calledReaddir()) return t.slice(0, t.provisional);
    let e = this.fullpath();
    try {
      for (let s of this.#t.readdirSync(e, { withFileTypes: !0 })) this.#I(s, t);
      this.#W(t);
    } catch (s) {
      this.#$(s.code), t.provisional = 0;
    }
    return t.slice(0, t.provisional);
  }
  canReaddir() {
    if (this.#e & vs) return !1;
    let t = N & this.#e;
    return t === P || t === I || t === tt;
  }
  shouldWalk(t, e) {
    return (this.#e & I) === I && !(this.#e & vs) && !t.has(this) && (!e || e(this));
  }
  async realpath() {
    if (this.#R) return this.#R;
    if (!((Kt | Ht | L) & this.#e)) try {
      let t = await this.#t.promises.realpath(this.fullpath());
      return this.#R = this.resolve(t);
    } catch {
      this.#P();
    }
  }
  realpathSync() {
    if (this.#R) return this.#R;
    if (!((Kt | Ht | L) & this.#e)) try {
      let t = this.#t.realpathSync(this.fullpath());
      return this.#R = this.resolve(t);
    } catch {
      this.#P();
    }
  }
  [Ts](t) {
    if (t === this) return;
    t.isCWD = !1, this.isCWD = !0;
    let e = /* @__PURE__ */ new Set([]), s = [], i = this;
    for (; i && i.parent; ) e.add(i), i.#S = s.join(this.sep), i.#M = s.join("/"), i = i.parent, s.push("..");
    for (i = t; i && i.parent && !e.has(i); ) i.#S = void 0, i.#M = void 0, i = i.parent;
  }
}, Vt = class r extends O {
  sep = "\\";
  splitSep = un;
  constructor(t, e = P, s, i, n, o, h) {
    super(t, e, s, i, n, o, h);
  }
  newChild(t, e = P, s = {}) {
    return new r(t, e, this.root, this.roots, this.nocase, this.childrenCache(), s);
  }
  getRootString(t) {
    return ln.exec(t)?.[0] ?? Ne.parse(t).root;
  }
  getRoot(t) {
    if (t = Ss(t.toUpperCase()), t === this.root.name || /^[\\/]$/.test(t)) return this.root;
    for (let [e, s] of Object.entries(this.roots)) if (this.sameRoot(t, e)) return this.roots[t] = s;
    return this.roots[t] = new ot(t, { nocase: this.nocase, fs: this.fs }).root;
  }
  sameRoot(t, e = this.root.name) {
    return Ss(t.toUpperCase()) === e;
  }
}, Yt = class r2 extends O {
  splitSep = "/";
  sep = "/";
  constructor(t, e = P, s, i, n, o, h) {
    super(t, e, s, i, n, o, h);
  }
  getRootString(t) {
    return t.startsWith("/") ? "/" : "";
  }
  getRoot(t) {
    return this.root;
  }
  newChild(t, e = P, s = {}) {
    return new r2(t, e, this.root, this.roots, this.nocase, this.childrenCache(), s);
  }
}, Jt = class {
  root;
  rootPath;
  roots;
  cwd;
  #t;
  #n;
  #i;
  nocase;
  #o;
  constructor(t = process.cwd(), e, s, { nocase: i, childrenCacheSize: n = 16 * 1024, fs: o = Ct } = {}) {
    this.#o = Cs(o), (t instanceof URL || t.startsWith("file://")) && (t = Ki(t));
    let h = e.resolve(t);
    this.roots = /* @__PURE__ */ Object.create(null), this.rootPath = this.parseRootPath(h), this.#t = new Xt(), this.#n = new Xt(), this.#i = new Pe(n);
    let a = h.substring(this.rootPath.length).split(s);
    if (a.length === 1 && !a[0] && a.pop(), i === void 0) throw new TypeError("must provide nocase setting to PathScurryBase ctor");
    this.nocase = i, this.root = this.newRoot(this.#o), this.roots[this.rootPath] = this.root;
    let l = this.root, c = a.length - 1, f = e.sep, u = this.rootPath, p = !1;
    for (let g of a) {
      let d = c--;
      l = l.child(g, { relative: new Array(d).fill("..").join(f), relativePosix: new Array(d).fill("..").join("/"), fullpath: u += (p ? "" : f) + g }), p = !0;
    }
    this.cwd = l;
  }
  depth(t = this.cwd) {
    return typeof t == "string" && (t = this.cwd.resolve(t)), t.depth();
  }
  childrenCache() {
    return this.#i;
  }
  resolve(...t) {
    let e = "";
    for (let n = t.length - 1; n >= 0; n--) {
      let o = t[n];
      if (!(!o || o === ".") && (e = e ? `${o}/${e}` : o, this.isAbsolute(o))) break;
    }
    let s = this.#t.get(e);
    if (s !== void 0) return s;
    let i = this.cwd.resolve(e).fullpath();
    return this.#t.set(e, i), i;
  }
  resolvePosix(...t) {
    let e = "";
    for (let n = t.length - 1; n >= 0; n--) {
      let o = t[n];
      if (!(!o || o === ".") && (e = e ? `${o}/${e}` : o, this.isAbsolute(o))) break;
    }
    let s = this.#n.get(e);
    if (s !== void 0) return s;
    let i = this.cwd.resolve(e).fullpathPosix();
    return this.#n.set(e, i), i;
  }
  relative(t = this.cwd) {
    return typeof t == "string" && (t = this.cwd.resolve(t)), t.relative();
  }
  relativePosix(t = this.cwd) {
    return typeof t == "string" && (t = this.cwd.resolve(t)), t.relativePosix();
  }
  basename(t = this.cwd) {
    return typeof t == "string" && (t = this.cwd.resolve(t)), t.name;
  }
  dirname(t = this.cwd) {
    return typeof t == "string" && (t = this.cwd.resolve(t)), (t.parent || t).fullpath();
  }
  async readdir(t = this.cwd, e = { withFileTypes: !0 }) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd);
    let { withFileTypes: s } = e;
    if (t.canReaddir()) {
      let i = await t.readdir();
      return s ? i : i.map((n) => n.name);
    } else return [];
  }
  readdirSync(t = this.cwd, e = { withFileTypes: !0 }) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd);
    let { withFileTypes: s = !0 } = e;
    return t.canReaddir() ? s ? t.readdirSync() : t.readdirSync().map((i) => i.name) : [];
  }
  async lstat(t = this.cwd) {
    return typeof t == "string" && (t = this.cwd.resolve(t)), t.lstat();
  }
  lstatSync(t = this.cwd) {
    return typeof t == "string" && (t = this.cwd.resolve(t)), t.lstatSync();
  }
  async readlink(t = this.cwd, { withFileTypes: e } = { withFileTypes: !1 }) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t.withFileTypes, t = this.cwd);
    let s = await t.readlink();
    return e ? s : s?.fullpath();
  }
  readlinkSync(t = this.cwd, { withFileTypes: e } = { withFileTypes: !1 }) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t.withFileTypes, t = this.cwd);
    let s = t.readlinkSync();
    return e ? s : s?.fullpath();
  }
  async realpath(t = this.cwd, { withFileTypes: e } = { withFileTypes: !1 }) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t.withFileTypes, t = this.cwd);
    let s = await t.realpath();
    return e ? s : s?.fullpath();
  }
  realpathSync(t = this.cwd, { withFileTypes: e } = { withFileTypes: !1 }) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t.withFileTypes, t = this.cwd);
    let s = t.realpathSync();
    return e ? s : s?.fullpath();
  }
  async walk(t = this.cwd, e = {}) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd);
    let { withFileTypes: s = !0, follow: i = !1, filter: n, walkFilter: o } = e, h = [];
    (!n || n(t)) && h.push(s ? t : t.fullpath());
    let a = /* @__PURE__ */ new Set(), l = (f, u) => {
      a.add(f), f.readdirCB((p, g) => {
        if (p) return u(p);
        let d = g.length;
        if (!d) return u();
        let w = () => {
          --d === 0 && u();
        };
        for (let m of g) (!n || n(m)) && h.push(s ? m : m.fullpath()), i && m.isSymbolicLink() ? m.realpath().then((b) => b?.isUnknown() ? b.lstat() : b).then((b) => b?.shouldWalk(a, o) ? l(b, w) : w()) : m.shouldWalk(a, o) ? l(m, w) : w();
      }, !0);
    }, c = t;
    return new Promise((f, u) => {
      l(c, (p) => {
        if (p) return u(p);
        f(h);
      });
    });
  }
  walkSync(t = this.cwd, e = {}) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd);
    let { withFileTypes: s = !0, follow: i = !1, filter: n, walkFilter: o } = e, h = [];
    (!n || n(t)) && h.push(s ? t : t.fullpath());
    let a = /* @__PURE__ */ new Set([t]);
    for (let l of a) {
      let c = l.readdirSync();
      for (let f of c) {
        (!n || n(f)) && h.push(s ? f : f.fullpath());
        let u = f;
        if (f.isSymbolicLink()) {
          if (!(i && (u = f.realpathSync()))) continue;
          u.isUnknown() && u.lstatSync();
        }
        u.shouldWalk(a, o) && a.add(u);
      }
    }
    return h;
  }
  [Symbol.asyncIterator]() {
    return this.iterate();
  }
  iterate(t = this.cwd, e = {}) {
    return typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd), this.stream(t, e)[Symbol.asyncIterator]();
  }
  [Symbol.iterator]() {
    return this.iterateSync();
  }
  *iterateSync(t = this.cwd, e = {}) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd);
    let { withFileTypes: s = !0, follow: i = !1, filter: n, walkFilter: o } = e;
    (!n || n(t)) && (yield s ? t : t.fullpath());
    let h = /* @__PURE__ */ new Set([t]);
    for (let a of h) {
      let l = a.readdirSync();
      for (let c of l) {
        (!n || n(c)) && (yield s ? c : c.fullpath());
        let f = c;
        if (c.isSymbolicLink()) {
          if (!(i && (f = c.realpathSync()))) continue;
          f.isUnknown() && f.lstatSync();
        }
        f.shouldWalk(h, o) && h.add(f);
      }
    }
  }
  stream(t = this.cwd, e = {}) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd);
    let { withFileTypes: s = !0, follow: i = !1, filter: n, walkFilter: o } = e, h = new J({ objectMode: !0 });
    (!n || n(t)) && h.write(s ? t : t.fullpath());
    let a = /* @__PURE__ */ new Set(), l = [t], c = 0, f = () => {
      let u = !1;
      for (; !u; ) {
        let p = l.shift();
        if (!p) {
          c === 0 && h.end();
          return;
        }
        c++, a.add(p);
        let g = (w, m, b = !1) => {
          if (w) return h.emit("error", w);
          if (i && !b) {
            let x = [];
            for (let S of m) S.isSymbolicLink() && x.push(S.realpath().then((y) => y?.isUnknown() ? y.lstat() : y));
            if (x.length) {
              Promise.all(x).then(() => g(null, m, !0));
              return;
            }
          }
          for (let x of m) x && (!n || n(x)) && (h.write(s ? x : x.fullpath()) || (u = !0));
          c--;
          for (let x of m) {
            let S = x.realpathCached() || x;
            S.shouldWalk(a, o) && l.push(S);
          }
          u && !h.flowing ? h.once("drain", f) : d || f();
        }, d = !0;
        p.readdirCB(g, !0), d = !1;
      }
    };
    return f(), h;
  }
  streamSync(t = this.cwd, e = {}) {
    typeof t == "string" ? t = this.cwd.resolve(t) : t instanceof O || (e = t, t = this.cwd);
    let { withFileTypes: s = !0, follow: i = !1, filter: n, walkFilter: o } = e, h = new J({ objectMode: !0 }), a = /* @__PURE__ */ new Set();
    (!n || n(t)) && h.write(s ? t : t.fullpath());
    let l = [t], c = 0, f = () => {
      let u = !1;
      for (; !u; ) {
        let p = l.shift();
        if (!p) {
          c === 0 && h.end();
          return;
        }
        c++, a.add(p);
        let g = p.readdirSync();
        for (let d of g) (!n || n(d)) && (h.write(s ? d : d.fullpath()) || (u = !0));
        c--;
        for (let d of g) {
          let w = d;
          if (d.isSymbolicLink()) {
            if (!(i && (w = d.realpathSync()))) continue;
            w.isUnknown() && w.lstatSync();
          }
          w.shouldWalk(a, o) && l.push(w);
        }
      }
      u && !h.flowing && h.once("drain", f);
    };
    return f(), h;
  }
  chdir(t = this.cwd) {
    let e = this.cwd;
    this.cwd = typeof t == "string" ? this.cwd.resolve(t) : t, this.cwd[Ts](e);
  }
}, ot = class extends Jt {
  sep = "\\";
  constructor(t = process.cwd(), e = {}) {
    let { nocase: s = !0 } = e;
    typeof t == "string" && !t.startsWith("file://") && (t = t.replace(cn, "").replace(fn, "\\")), super(t, Ne, "\\", { ...e, nocase: s }), this.nocase = s;
    for (let i = this.cwd; i; i = i.parent) i.nocase = this.nocase;
  }
  parseRootPath(t) {
    return Ne.parse(t).root.toUpperCase();
  }
  newRoot(t) {
    return new Vt(this.rootPath, I, void 0, this.roots, this.nocase, this.childrenCache(), { fs: t });
  }
  isAbsolute(t) {
    return t.startsWith("/") || t.startsWith("\\") || /^[a-z]:(\/|\\)/i.test(t);
  }
}, ht = class extends Jt {
  sep = "/";
  constructor(t = process.cwd(), e = {}) {
    let { nocase: s = !1 } = e;
    super(t, qi, "/", { ...e, nocase: s }), this.nocase = s;
  }
  parseRootPath(t) {
    return "/";
  }
  newRoot(t) {
    return new Yt(this.rootPath, I, void 0, this.roots, this.nocase, this.childrenCache(), { fs: t });
  }
  isAbsolute(t) {
    return t.startsWith("/");
  }
}, Rt = class extends ht {
  constructor(t = process.cwd(), e = {}) {
    let { nocase: s = !0 } = e;
    super(t, { ...e, nocase: s });
  }
}, rr = process.platform === "win32" ? Vt : Yt, _s = process.platform === "win32" ? ot : process.platform === "darwin" ? Rt : ht, pn = (r7) => r7.length >= 1, mn = (r7) => r7.length >= 1, gn = /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom"), at = class r3 {
  #t;
  #n;
  #i;
  length;
  #o;
  #r;
  #d;
  #u;
  #f;
  #h;
  #m = !0;
  constructor(t, e, s, i) {
    if (!pn(t)) throw new TypeError("empty pattern list");
    if (!mn(e)) throw new TypeError("empty glob list");
    if (e.length !== t.length) throw new TypeError("mismatched pattern list and glob list lengths");
    if (this.length = t.length, s < 0 || s >= this.length) throw new TypeError("index out of range");
    if (this.#t = t, this.#n = e, this.#i = s, this.#o = i, this.#i === 0) {
      if (this.isUNC()) {
        let n = this.#l() ? 6 : 4, o = this.#t.slice(0, n), h = this.#n.slice(0, n), a = this.#t.slice(n), l = this.#n.slice(n);
        a[0] === "" && (a.shift(), l.shift());
        let c = [...o, ""].join("/"), f = [...h, ""].join("/");
        this.#t = [c, ...a], this.#n = [f, ...l], this.length = this.#t.length;
      } else if (this.isDrive() || this.isAbsolute()) {
        let [n, ...o] = this.#t, [h, ...a] = this.#n;
        o[0] === "" && (o.shift(), a.shift());
        let l = `${n}/`, c = `${h}/`;
        this.#t = [l, ...o], this.#n = [c, ...a], this.length = this.#t.length;
      }
    }
  }
  [gn]() {
    return `Pattern <${this.#n.slice(this.#i).join("/")}>`;
  }
  pattern() {
    return this.#t[this.#i];
  }
  isString() {
    return typeof this.#t[this.#i] == "string";
  }
  isGlobstar() {
    return this.#t[this.#i] === v;
  }
  isMatcher() {
    return typeof this.#t[this.#i] == "object";
  }
  globString() {
    return this.#d = this.#d || (this.#i === 0 ? this.isAbsolute() ? this.#n[0] + this.#n.slice(1).join("/") : this.#n.join("/") : this.#n.slice(this.#i).join("/"));
  }
  hasMore() {
    return this.length > this.#i + 1;
  }
  rest() {
    return this.#r !== void 0 ? this.#r : this.hasMore() ? (this.#r = new r3(this.#t, this.#n, this.#i + 1, this.#o), this.#r.#h = this.#h, this.#r.#f = this.#f, this.#r.#u = this.#u, this.#r) : this.#r = null;
  }
  #l() {
    let t = this.#t;
    return t[2] === "?" && typeof t[3] == "string" && /^unc$/i.test(t[3]);
  }
  isUNC() {
    let t = this.#t, e = this.#l() ? 4 : 2;
    return this.#f !== void 0 ? this.#f : this.#f = this.#o === "win32" && this.#i === 0 && t[0] === "" && t[1] === "" && typeof t[e] == "string" && !!t[e] && typeof t[e + 1] == "string" && !!t[e + 1];
  }
  isDrive() {
    let t = this.#t;
    return this.#u !== void 0 ? this.#u : this.#u = this.#o === "win32" && this.#i === 0 && this.length > 1 && typeof t[0] == "string" && /^[a-z]:$/i.test(t[0]);
  }
  isAbsolute() {
    let t = this.#t;
    return this.#h !== void 0 ? this.#h : this.#h = t[0] === "" && t.length > 1 || this.isDrive() || this.isUNC();
  }
  root() {
    let t = this.#t[0];
    return typeof t == "string" && this.isAbsolute() && this.#i === 0 ? t : "";
  }
  checkFollowGlobstar() {
    return !(this.#i === 0 || !this.isGlobstar() || !this.#m);
  }
  markFollowGlobstar() {
    return this.#i === 0 || !this.isGlobstar() || !this.#m ? !1 : (this.#m = !1, !0);
  }
}, wn = typeof process == "object" && process && typeof process.platform == "string" ? process.platform : "linux", lt = class {
  relative;
  relativeChildren;
  absolute;
  absoluteChildren;
  platform;
  mmopts;
  slashRoot;
  constructor(t, { nobrace: e, nocase: s, noext: i, noglobstar: n, normalize: o, platform: h = wn, root: a, windowsPathsNoEscape: l, allowWindowsEscape: c, braceExpandMax: f = 1e4 }, u) {
    this.relative = [], this.absolute = [], this.relativeChildren = [], this.absoluteChildren = [], this.platform = h, l = !!l || c === !1, this.mmopts = { braceExpandMax: f, dot: !0, nobrace: e, nocase: s, noext: i, noglobstar: n, normalize: o, optimizationLevel: 2, platform: h, nocomment: !0, nonegate: !0, windowsPathsNoEscape: l };
    let p = u?.resolve(a ?? "/").fullpath() ?? "/";
    this.slashRoot = K(p.replace(/\\/g, "/").replace(/\/$/, ""), { magicalBraces: !0, windowsPathsNoEscape: l });
    for (let g of t) this.add(g);
  }
  add(t) {
    let e = new D(t, this.mmopts);
    for (let s = 0; s < e.set.length; s++) {
      let i = e.set[s], n = e.globParts[s];
      if (!i || !n) throw new Error("invalid pattern object");
      for (; i[0] === "." && n[0] === "."; ) i.shift(), n.shift();
      let o = new at(i, n, 0, this.platform), h = o.root() === "/" ? `${this.slashRoot}/${o.rest()?.globString() ?? ""}` : o.globString(), a = new D(h, this.mmopts), l = n[n.length - 1] === "**", c = o.isAbsolute();
      c ? this.absolute.push(a) : this.relative.push(a), l && (c ? this.absoluteChildren.push(a) : this.relativeChildren.push(a));
    }
  }
  ignored(t) {
    let e = t.fullpath(), s = `${e}/`, i = t.relative() || ".", n = `${i}/`;
    for (let o of this.relative) if (o.match(i) || o.match(n)) return !0;
    for (let o of this.absolute) if (o.match(e) || o.match(s)) return !0;
    return !1;
  }
  childrenIgnored(t) {
    let e = `${t.fullpath()}/`, s = `${t.relative() || "."}/`;
    for (let i of this.relativeChildren) if (i.match(s)) return !0;
    for (let i of this.absoluteChildren) if (i.match(e)) return !0;
    return !1;
  }
}, ze = class r4 {
  parent;
  store;
  constructor(t) {
    this.parent = t;
  }
  copy() {
    return new r4(this);
  }
  #t(t) {
    let e = this.store?.get(t);
    return e || !this.parent ? e : this.parent.#t(t);
  }
  hasWalked(t, e) {
    return !!this.#t(t.fullpath())?.has(e.globString());
  }
  storeWalked(t, e) {
    let s = t.fullpath(), i = this.#t(s);
    i ? i.add(e.globString()) : (this.store ??= /* @__PURE__ */ new Map()).set(s, /* @__PURE__ */ new Set([e.globString()]));
  }
}, Ot = class r5 {
  static ABSOLUTE = 2;
  static IF_DIR = 1;
  store = /* @__PURE__ */ new Map();
  add(t, e, s) {
    let i = (e ? r5.ABSOLUTE : 0) | (s ? r5.IF_DIR : 0), n = this.store.get(t);
    this.store.set(t, n === void 0 ? i : i & n);
  }
}, Le = class {
  store = /* @__PURE__ */ new Map();
  add(t, e) {
    if (!t.canReaddir()) return;
    let s = this.store.get(t);
    s ? s.find((i) => i.globString() === e.globString()) || s.push(e) : this.store.set(t, [e]);
  }
  get(t) {
    let e = this.store.get(t);
    if (!e) throw new Error("attempting to walk unknown path");
    return e;
  }
  entries() {
    return this.keys().map((t) => [t, this.store.get(t)]);
  }
  keys() {
    return [...this.store.keys()].filter((t) => t.canReaddir());
  }
}, Ft = class r6 {
  hasWalkedCache;
  matches = new Ot();
  subwalks = new Le();
  patterns;
  follow;
  dot;
  opts;
  constructor(t, e) {
    this.opts = t, this.follow = !!t.follow, this.dot = !!t.dot, this.hasWalkedCache = e ? e.copy() : new ze();
  }
  processPatterns(t, e) {
    this.patterns = e;
    let s = e.map((i) => [t, i]);
    for (let [i, n] of s) {
      this.hasWalkedCache.storeWalked(i, n);
      let o = n.root(), h = n.isAbsolute() && this.opts.absolute !== !1;
      if (o) {
        i = i.resolve(o === "/" && this.opts.root !== void 0 ? this.opts.root : o);
        let f = n.rest();
        if (f) n = f;
        else {
          this.matches.add(i, !0, !1);
          continue;
        }
      }
      if (i.isENOENT()) continue;
      let a, l, c = !1;
      for (; typeof (a = n.pattern()) == "string" && (l = n.rest()); ) i = i.resolve(a), n = l, c = !0;
      if (a = n.pattern(), l = n.rest(), c) {
        if (this.hasWalkedCache.hasWalked(i, n)) continue;
        this.hasWalkedCache.storeWalked(i, n);
      }
      if (typeof a == "string") {
        let f = a === ".." || a === "" || a === ".";
        this.matches.add(i.resolve(a), h, f);
        continue;
      } else if (a === v) {
        (!i.isSymbolicLink() || this.follow || n.checkFollowGlobstar()) && this.subwalks.add(i, n);
        let f = l?.pattern(), u = l?.rest();
        if (!l || (f === "" || f === ".") && !u) this.matches.add(i, h, f === "" || f === ".");
        else if (f === "..") {
          let p = i.parent || i;
          u ? this.hasWalkedCache.hasWalked(p, u) || this.subwalks.add(p, u) : this.matches.add(p, h, !0);
        }
      } else typeof a == "object" && this.subwalks.add(i, n);
    }
    return this;
  }
  subwalkTargets() {
    return this.subwalks.keys();
  }
  child() {
    return new r6(this.opts, this.hasWalkedCache);
  }
  filterEntries(t, e) {
    let s = this.subwalks.get(t), i = this.child();
    for (let n of e) for (let o of s) {
      let h = o.isAbsolute(), a = o.pattern(), l = o.rest();
      a === v ? i.testGlobstar(n, o, l, h) : typeof a == "object" ? i.testMatcher(n, a, l, h) : i.testString(n, a, l, h);
    }
    return i;
  }
  testGlobstar(t, e, s, i) {
    if ((this.dot || !t.name.startsWith(".")) && (e.hasMore() || this.matches.add(t, i, !1), t.canReaddir() && (this.follow || !t.isSymbolicLink() ? this.subwalks.add(t, e) : t.isSymbolicLink() && (s && e.checkFollowGlobstar() ? this.subwalks.add(t, s) : e.markFollowGlobstar() && this.subwalks.add(t, e)))), s) {
      let n = s.pattern();
      if (typeof n == "string" && n !== ".." && n !== "" && n !== ".") this.testString(t, n, s.rest(), i);
      else if (n === "..") {
        let o = t.parent || t;
        this.subwalks.add(o, s);
      } else typeof n == "object" && this.testMatcher(t, n, s.rest(), i);
    }
  }
  testMatcher(t, e, s, i) {
    e.testUnchecked(t.name) && (s ? this.subwalks.add(t, s) : this.matches.add(t, i, !1));
  }
  testString(t, e, s, i) {
    t.isNamed(e) && (s ? this.subwalks.add(t, s) : this.matches.add(t, i, !1));
  }
}, { ABSOLUTE: Zt, IF_DIR: Qt } = Ot, bn = (r7, t, e) => typeof r7 == "string" ? new lt([r7], t, e) : Array.isArray(r7) ? new lt(r7, t, e) : r7, te = class {
  path;
  patterns;
  opts;
  seen = /* @__PURE__ */ new Set();
  paused = !1;
  aborted = !1;
  #t = [];
  #n;
  #i;
  signal;
  maxDepth;
  includeChildMatches;
  constructor(t, e, s) {
    if (this.patterns = t, this.path = e, this.opts = s, this.#i = !s.posix && s.platform === "win32" ? "\\" : "/", this.includeChildMatches = s.includeChildMatches !== !1, (s.ignore || !this.includeChildMatches) && (this.#n = bn(s.ignore ?? [], s, e), !this.includeChildMatches && typeof this.#n.add != "function")) {
      let i = "cannot ignore child matches, ignore lacks add() method.";
      throw new Error(i);
    }
    this.maxDepth = s.maxDepth || 1 / 0, s.signal && (this.signal = s.signal, this.signal.addEventListener("abort", () => {
      this.#t.length = 0;
    }));
  }
  #o(t) {
    return this.seen.has(t) || !!this.#n?.ignored?.(t);
  }
  #r(t) {
    return !!this.#n?.childrenIgnored?.(t);
  }
  pause() {
    this.paused = !0;
  }
  resume() {
    if (this.signal?.aborted) return;
    this.paused = !1;
    let t;
    for (; !this.paused && (t = this.#t.shift()); ) t();
  }
  onResume(t) {
    this.paused ? this.#t.push(t) : t();
  }
  async matchCheck(t, e) {
    if (e && this.opts.nodir) return;
    let s, i;
    if (this.opts.realpath) {
      if (s = t.realpathCached() || await t.realpath(), !s) return;
      i = s;
    } else i = t;
    let o = i.isUnknown() || this.opts.stat ? await i.lstat() : i;
    if (this.opts.follow && this.opts.nodir && o?.isSymbolicLink()) {
      let h = await o.realpath();
      h && (h.isUnknown() || this.opts.stat) && await h.lstat();
    }
    return this.matchCheckTest(o, e);
  }
  matchCheckTest(t, e) {
    return t && (this.maxDepth === 1 / 0 || t.depth() <= this.maxDepth) && (!e || t.canReaddir()) && (!this.opts.nodir || !t.isDirectory()) && (!this.opts.nodir || !this.opts.follow || !t.isSymbolicLink() || !t.realpathCached()?.isDirectory()) && !this.#o(t) ? t : void 0;
  }
  matchCheckSync(t, e) {
    if (e && this.opts.nodir) return;
    let s, i;
    if (this.opts.realpath) {
      if (s = t.realpathCached() || t.realpathSync(), !s) return;
      i = s;
    } else i = t;
    let o = i.isUnknown() || this.opts.stat ? i.lstatSync() : i;
    if (this.opts.follow && this.opts.nodir && o?.isSymbolicLink()) {
      let h = o.realpathSync();
      h && (h?.isUnknown() || this.opts.stat) && h.lstatSync();
    }
    return this.matchCheckTest(o, e);
  }
  matchFinish(t, e) {
    this.#o(t) || this.#d(t, e);
  }
  #d(t, e) {
    if (!this.includeChildMatches && this.#n?.add) {
      let n = `${t.relativePosix()}/**`;
      this.#n.add(n);
    }
    let s = this.opts.absolute === void 0 ? e : this.opts.absolute;
    this.seen.add(t);
    let i = this.opts.mark && t.isDirectory() ? this.#i : "";
    if (this.opts.withFileTypes) this.matchEmit(t);
    else if (s) {
      let n = this.opts.posix ? t.fullpathPosix() : t.fullpath();
      this.matchEmit(n + i);
    } else {
      let n = this.opts.posix ? t.relativePosix() : t.relative(), o = this.opts.dotRelative && !n.startsWith(`..${this.#i}`) ? `.${this.#i}` : "";
      this.matchEmit(n ? o + n + i : `.${i}`);
    }
  }
  async match(t, e, s) {
    let i = await this.matchCheck(t, s);
    i && this.matchFinish(i, e);
  }
  matchSync(t, e, s) {
    let i = this.matchCheckSync(t, s);
    i && this.#d(i, e);
  }
  walkCB(t, e, s) {
    if (this.signal?.aborted) return s();
    this.walkCB2(t, e, new Ft(this.opts), s);
  }
  walkCB2(t, e, s, i) {
    if (this.#r(t) || this.signal?.aborted) return i();
    if (this.paused) {
      this.onResume(() => this.walkCB2(t, e, s, i));
      return;
    }
    s.processPatterns(t, e);
    let n = 1, o = () => {
      --n === 0 && i();
    };
    for (let [h, a] of s.matches.store) this.#o(h) || (n++, this.match(h, !!(a & Zt), !!(a & Qt)).then(() => o()));
    for (let h of s.subwalkTargets()) {
      if (this.maxDepth !== 1 / 0 && h.depth() >= this.maxDepth) continue;
      n++;
      let a = h.readdirCached();
      h.calledReaddir() ? this.walkCB3(h, a, s, o) : h.readdirCB((l, c) => this.walkCB3(h, c, s, o), !0);
    }
    o();
  }
  walkCB3(t, e, s, i) {
    let n = s.filterEntries(t, e), o = 1, h = () => {
      --o === 0 && i();
    };
    for (let [a, l] of n.matches.store) this.#o(a) || (o++, this.match(a, !!(l & Zt), !!(l & Qt)).then(() => h()));
    for (let [a, l] of n.subwalks.entries()) o++, this.walkCB2(a, l, n.child(), h);
    h();
  }
  walkCBSync(t, e, s) {
    if (this.signal?.aborted) return s();
    this.walkCB2Sync(t, e, new Ft(this.opts), s);
  }
  walkCB2Sync(t, e, s, i) {
    if (this.#r(t) || this.signal?.aborted) return i();
    if (this.paused) {
      this.onResume(() => this.walkCB2Sync(t, e, s, i));
      return;
    }
    s.processPatterns(t, e);
    let n = 1, o = () => {
      --n === 0 && i();
    };
    for (let [h, a] of s.matches.store) this.#o(h) || this.matchSync(h, !!(a & Zt), !!(a & Qt));
    for (let h of s.subwalkTargets()) {
      if (this.maxDepth !== 1 / 0 && h.depth() >= this.maxDepth) continue;
      n++;
      let a = h.readdirSync();
      this.walkCB3Sync(h, a, s, o);
    }
    o();
  }
  walkCB3Sync(t, e, s, i) {
    let n = s.filterEntries(t, e), o = 1, h = () => {
      --o === 0 && i();
    };
    for (let [a, l] of n.matches.store) this.#o(a) || this.matchSync(a, !!(l & Zt), !!(l & Qt));
    for (let [a, l] of n.subwalks.entries()) o++, this.walkCB2Sync(a, l, n.child(), h);
    h();
  }
}, Tt = class extends te {
  matches = [];
  constructor(t, e, s) {
    super(t, e, s);
  }
  matchEmit(t) {
    this.matches.push(t);
  }
  async walk() {
    if (this.signal?.aborted) throw this.signal.reason;
    return this.path.isUnknown() && await this.path.lstat(), await new Promise((t, e) => {
      this.walkCB(this.path, this.patterns, () => {
        this.signal?.aborted ? e(this.signal.reason) : t(this.matches);
      });
    }), this.matches;
  }
  walkSync() {
    if (this.signal?.aborted) throw this.signal.reason;
    return this.path.isUnknown() && this.path.lstatSync(), this.walkCBSync(this.path, this.patterns, () => {
      if (this.signal?.aborted) throw this.signal.reason;
    }), this.matches;
  }
}, _t = class extends te {
  results;
  constructor(t, e, s) {
    super(t, e, s), this.results = new J({ signal: this.signal, objectMode: !0 }), this.results.on("drain", () => this.resume()), this.results.on("resume", () => this.resume());
  }
  matchEmit(t) {
    this.results.write(t), this.results.flowing || this.pause();
  }
  stream() {
    let t = this.path;
    return t.isUnknown() ? t.lstat().then(() => {
      this.walkCB(t, this.patterns, () => this.results.end());
    }) : this.walkCB(t, this.patterns, () => this.results.end()), this.results;
  }
  streamSync() {
    return this.path.isUnknown() && this.path.lstatSync(), this.walkCBSync(this.path, this.patterns, () => this.results.end()), this.results;
  }
}, Sn = typeof process == "object" && process && typeof process.platform == "string" ? process.platform : "linux", j = class {
  absolute;
  cwd;
  root;
  dot;
  dotRelative;
  follow;
  ignore;
  magicalBraces;
  mark;
  matchBase;
  maxDepth;
  nobrace;
  nocase;
  nodir;
  noext;
  noglobstar;
  pattern;
  platform;
  realpath;
  scurry;
  stat;
  signal;
  windowsPathsNoEscape;
  withFileTypes;
  includeChildMatches;
  opts;
  patterns;
  constructor(t, e) {
    if (!e) throw new TypeError("glob options required");
    if (this.withFileTypes = !!e.withFileTypes, this.signal = e.signal, this.follow = !!e.follow, this.dot = !!e.dot, this.dotRelative = !!e.dotRelative, this.nodir = !!e.nodir, this.mark = !!e.mark, e.cwd ? (e.cwd instanceof URL || e.cwd.startsWith("file://")) && (e.cwd = yn(e.cwd)) : this.cwd = "", this.cwd = e.cwd || "", this.root = e.root, this.magicalBraces = !!e.magicalBraces, this.nobrace = !!e.nobrace, this.noext = !!e.noext, this.realpath = !!e.realpath, this.absolute = e.absolute, this.includeChildMatches = e.includeChildMatches !== !1, this.noglobstar = !!e.noglobstar, this.matchBase = !!e.matchBase, this.maxDepth = typeof e.maxDepth == "number" ? e.maxDepth : 1 / 0, this.stat = !!e.stat, this.ignore = e.ignore, this.withFileTypes && this.absolute !== void 0) throw new Error("cannot set absolute and withFileTypes:true");
    let s = typeof t == "string" ? [t] : t;
    if (this.windowsPathsNoEscape = !!e.windowsPathsNoEscape || e.allowWindowsEscape === !1, this.windowsPathsNoEscape && (s = s.map((l) => l.replace(/\\/g, "/"))), this.matchBase) {
      if (e.noglobstar) throw new TypeError("base matching requires globstar");
      s = s.map((l) => l.includes("/") ? l : `./**/${l}`);
    }
    if (this.pattern = s, this.platform = e.platform || Sn, this.opts = { ...e, platform: this.platform }, e.scurry) {
      if (this.scurry = e.scurry, e.nocase !== void 0 && e.nocase !== e.scurry.nocase) throw new Error("nocase option contradicts provided scurry option");
    } else {
      let l = e.platform === "win32" ? ot : e.platform === "darwin" ? Rt : e.platform ? ht : _s;
      this.scurry = new l(this.cwd, { nocase: e.nocase, fs: e.fs });
    }
    this.nocase = this.scurry.nocase;
    let i = this.platform === "darwin" || this.platform === "win32", n = { braceExpandMax: 1e4, ...e, dot: this.dot, matchBase: this.matchBase, nobrace: this.nobrace, nocase: this.nocase, nocaseMagicOnly: i, nocomment: !0, noext: this.noext, nonegate: !0, optimizationLevel: 2, platform: this.platform, windowsPathsNoEscape: this.windowsPathsNoEscape }, o = this.pattern.map((l) => new D(l, n)), [h, a] = o.reduce((l, c) => (l[0].push(...c.set), l[1].push(...c.globParts), l), [[], []]);
    this.patterns = h.map((l, c) => {
      let f = a[c];
      if (!f) throw new Error("invalid pattern object");
      return new at(l, f, 0, this.platform);
    });
  }
  async walk() {
    return await new Tt(this.patterns, this.scurry.cwd, { ...this.opts, maxDepth: this.maxDepth !== 1 / 0 ? this.maxDepth + this.scurry.cwd.depth() : 1 / 0, platform: this.platform, nocase: this.nocase, includeChildMatches: this.includeChildMatches }).walk();
  }
  walkSync() {
    return new Tt(this.patterns, this.scurry.cwd, { ...this.opts, maxDepth: this.maxDepth !== 1 / 0 ? this.maxDepth + this.scurry.cwd.depth() : 1 / 0, platform: this.platform, nocase: this.nocase, includeChildMatches: this.includeChildMatches }).walkSync();
  }
  stream() {
    return new _t(this.patterns, this.scurry.cwd, { ...this.opts, maxDepth: this.maxDepth !== 1 / 0 ? this.maxDepth + this.scurry.cwd.depth() : 1 / 0, platform: this.platform, nocase: this.nocase, includeChildMatches: this.includeChildMatches }).stream();
  }
  streamSync() {
    return new _t(this.patterns, this.scurry.cwd, { ...this.opts, maxDepth: this.maxDepth !== 1 / 0 ? this.maxDepth + this.scurry.cwd.depth() : 1 / 0, platform: this.platform, nocase: this.nocase, includeChildMatches: this.includeChildMatches }).streamSync();
  }
  iterateSync() {
    return this.streamSync()[Symbol.iterator]();
  }
  [Symbol.iterator]() {
    return this.iterateSync();
  }
  iterate() {
    return this.stream()[Symbol.asyncIterator]();
  }
  [Symbol.asyncIterator]() {
    return this.iterate();
  }
}, je = (r7, t = {}) => {
  for (let e of Array.isArray(r7) ? r7 : [r7]) if (new D(e, t).hasMagic()) return !0;
  return !1;
};
function ee(r7, t = {}) {
  return new j(r7, t).streamSync();
}
function Ps(r7, t = {}) {
  return new j(r7, t).stream();
}
function zs(r7, t = {}) {
  return new j(r7, t).walkSync();
}
async function Ds(r7, t = {}) {
  return new j(r7, t).walk();
}
function se(r7, t = {}) {
  return new j(r7, t).iterateSync();
}
function Ls(r7, t = {}) {
  return new j(r7, t).iterate();
}
var xn = ee, vn = Object.assign(Ps, { sync: ee }), En = se, kn = Object.assign(Ls, { sync: se }), Cn = Object.assign(zs, { stream: ee, iterate: se }), Ns = Object.assign(Ds, { glob: Ds, globSync: zs, sync: Cn, globStream: Ps, stream: vn, globStreamSync: ee, streamSync: xn, globIterate: Ls, iterate: kn, globIterateSync: se, iterateSync: En, Glob: j, hasMagic: je, escape: K, unescape: st });
Ns.glob = Ns;

// src/collect/code/tree.ts
var ignored = ["**/node_modules/**", "**/.git/**"], mostBytes2 = 1048576;
async function findFiles({ exclude = [], ...search }) {
  let unread2 = [], all = await list(search, unread2), files = exclude.length === 0 ? all : await list({ ...search, ignore: [...search.ignore, ...exclude] }, []);
  return { files, unread: unread2, excluded: all.length - files.length };
}
async function list({ folder, patterns: patterns2, ignore, listFolder = readdir }, unread2) {
  return (await Ns([...patterns2], {
    cwd: folder,
    dot: !0,
    nodir: !0,
    posix: !0,
    ignore: [...ignore],
    fs: {
      readdir(path, options, done) {
        listFolder(path, options, (error, entries) => {
          let code2 = error?.code ?? "";
          if (error !== null && code2 !== "ENOENT" && code2 !== "ENOTDIR") {
            let file = relative(folder, path).replaceAll(sep, "/") || ".";
            unread2.push({ file, reason: `the folder could not be listed (${code2})` });
          }
          done(error, entries);
        });
      }
    }
  })).sort();
}
async function readBytes2(folder, root, file) {
  let path = join(folder, file);
  try {
    let fromRoot = relative(root, await realpath(path));
    if (fromRoot === ".." || fromRoot.startsWith(`..${sep}`) || isAbsolute(fromRoot))
      return { file, reason: "it is a link out of the tree" };
    let about = await stat2(path);
    return about.isFile() ? about.size > mostBytes2 ? { file, reason: "it is larger than 1 MiB" } : await readFile2(path) : { file, reason: "it is not a file" };
  } catch (error) {
    return { file, reason: reasonOf(error) };
  }
}
function reasonOf(error) {
  let code2 = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  return code2 === "ENOENT" ? "it is a link to nothing" : `it could not be opened (${code2})`;
}

// src/collect/code/workflows/api.ts
import { realpath as realpath2 } from "node:fs/promises";
var patterns = [
  ".github/workflows/*.{yml,yaml}",
  "**/action.{yml,yaml}",
  ".github/dependabot.{yml,yaml}"
];
async function readTree(folder, options = {}) {
  let {
    files: found,
    unread: unlisted,
    excluded
  } = await findFiles({ folder, patterns, ignore: ignored, ...options }), files = [], unread2 = [...unlisted], root = await realpath2(folder);
  for (let file of found) {
    let read = await readBytes2(folder, root, file), text = read instanceof Uint8Array ? decode(read) : void 0;
    text !== void 0 ? files.push({ file, text }) : unread2.push(read instanceof Uint8Array ? { file, reason: "it is not UTF-8 text" } : read);
  }
  return { files, unread: unread2, excluded };
}
function decode(bytes) {
  try {
    let text = new TextDecoder("utf-8", { fatal: !0 }).decode(bytes);
    return text.includes("\0") ? void 0 : text;
  } catch {
    return;
  }
}

// src/collect/code/key-ids/tracked.ts
import { readFile as readFile4 } from "node:fs/promises";
import { join as join3 } from "node:path";

// src/collect/code/origin.ts
import { readFile as readFile3, stat as stat3 } from "node:fs/promises";
import { join as join2, resolve as resolve2 } from "node:path";
function isRepositoryName(text) {
  return /^[A-Za-z0-9_-]+\/[A-Za-z0-9_.-]+$/.test(text);
}
async function readOriginRepository(folder, serverUrl) {
  try {
    let configuration = await readFile3(join2((await gitFolders(folder)).shared, "config"), "utf8");
    return originRepository(configuration, serverUrl);
  } catch {
    return;
  }
}
async function gitFolders(folder) {
  let entry = join2(folder, ".git");
  if ((await stat3(entry)).isDirectory()) return { own: entry, shared: entry };
  let pointer = /^gitdir: (.+?)\s*$/m.exec(await readFile3(entry, "utf8"))?.[1] ?? "", own = resolve2(folder, pointer), shared = await readFile3(join2(own, "commondir"), "utf8").catch(() => ".");
  return { own, shared: resolve2(own, shared.trim()) };
}
function originRepository(gitConfiguration, serverUrl = "") {
  let section = /^[ \t]*\[remote "origin"\][^\n]*\n((?:[ \t]*(?!\[)[^\n]*(?:\n|$))*)/m.exec(gitConfiguration)?.[1], address = /^[ \t]*url[ \t]*=[ \t]*(\S+)/m.exec(section ?? "")?.[1], [, host, path = ""] = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^:/]+)(?::\d+)?[:/]\/?(.+?)(?:\.git)?\/?$/.exec(address ?? "") ?? [], githubHost = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : "github.com";
  return host?.toLowerCase() === githubHost && isRepositoryName(path) ? path : void 0;
}

// src/collect/code/key-ids/tracked.ts
async function readTrackedFiles(folder) {
  try {
    return trackedFiles(await readFile4(join3((await gitFolders(folder)).own, "index")));
  } catch {
    return;
  }
}
var headerLength = 12, flagsAt = 60, extended = 16384;
function trackedFiles(index) {
  let version = index.readUInt32BE(4);
  if (index.toString("latin1", 0, 4) !== "DIRC" || version !== 2 && version !== 3) return;
  let count2 = index.readUInt32BE(8), files = /* @__PURE__ */ new Set(), start2 = headerLength;
  for (let entry = 0; entry < count2; entry += 1) {
    let flags = index.readUInt16BE(start2 + flagsAt), nameAt = start2 + flagsAt + ((flags & extended) === 0 ? 2 : 4), end2 = index.indexOf(0, nameAt);
    if (end2 <= nameAt) return;
    files.add(index.toString("utf8", nameAt, end2)), start2 += Math.floor((end2 - start2) / 8) * 8 + 8;
  }
  let isSplit = index.length > start2 + 4 && index.toString("latin1", start2, start2 + 4) === "link", isSparse = [...files].some((file) => file.endsWith("/"));
  return isSplit || isSparse ? void 0 : files;
}

// src/collect/code/key-ids/api.ts
var beginning = "AKIA", lookedAtByGit = 8e3;
async function readKeyFiles(folder, options = {}) {
  let ignore = [...ignored, ...patterns], found = await findFiles({ folder, patterns: ["**/*"], ignore, ...options }), root = await realpath3(folder), files = [], unread2 = [...found.unread], skipped = /* @__PURE__ */ new Map(), skip = (reason2, count3 = 1) => {
    skipped.set(reason2, (skipped.get(reason2) ?? 0) + count3);
  };
  found.excluded > 0 && skip("files that the configuration excludes", found.excluded);
  let count2 = 0, tracked = await readTrackedFiles(folder);
  for (let file of found.files) {
    if (tracked?.has(file) === !1) {
      skip("files that git does not track");
      continue;
    }
    let read = await readKeyFile(folder, root, file);
    "skipped" in read ? skip(read.skipped) : "reason" in read ? unread2.push(read) : (count2 += 1, read.text !== "" && files.push(read));
  }
  return { count: count2, files, unread: unread2, skipped };
}
async function readKeyFile(folder, root, file) {
  try {
    let about = await lstat(join4(folder, file));
    if (about.isSymbolicLink()) return { skipped: "links" };
    if (!about.isFile()) return { skipped: "sockets, pipes and devices" };
    if (about.size > mostBytes2) return { skipped: "files larger than 1 MiB" };
  } catch (error) {
    return { file, reason: reasonOf(error) };
  }
  let bytes = await readBytes2(folder, root, file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  if (bytes.subarray(0, lookedAtByGit).includes(0)) return { skipped: "binary files" };
  let holdsBeginning = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(beginning);
  return { file, text: holdsBeginning ? new TextDecoder().decode(bytes) : "" };
}

// src/collect/code/workflows/dummies.ts
var words = /EXAMPLE|SAMPLE|DUMMY|PLACEHOLDER|CHANGEME|REDACTED|NOTREAL|ACCESSKEY|SECRETKEY|FAKEKEY|TESTKEY|LOCALSTACK|MINIO|XXXXX/, published = /^(?:Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1|C2y6yDjf5\/R\+ob0N8A7Cgv30VRDJIWEH)/, alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", digits = "01234567890123456789";
function isDummy(key) {
  let capitals = key.toUpperCase();
  return published.test(key) || words.test(capitals) || new Set(capitals).size < distinctOf(key) || hasRun(capitals);
}
function distinctOf(key) {
  return key.length > 24 ? 10 : 6;
}
function hasRun(key) {
  for (let start2 = 0; start2 + 6 <= key.length; start2 += 1) {
    let part = key.slice(start2, start2 + 6);
    if (alphabet.includes(part) || digits.includes(part)) return !0;
  }
  return !1;
}

// src/collect/code/workflows/clouds/access-keys.ts
var accessKeyId = "ACCESS_?KEYS?(?:_?IDS?)?|KEY_?ID|ACCESS_?ID", secretAccessKey = "SECRET_?(?:ACCESS_?)?KEY|SECRET_?ACCESS|ACCESS_?KEYS?_?SECRET|ACCESS_?SECRET|KEY_?SECRET";

// src/collect/code/workflows/clouds/aws.ts
var aws2 = {
  cloud: "aws",
  pages: [
    "https://docs.aws.amazon.com/sdkref/latest/guide/feature-static-credentials.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
    "https://github.com/aws-actions/configure-aws-credentials#options",
    "https://www.serverless.com/framework/docs/providers/aws/cli-reference/config-credentials",
    "https://developer.hashicorp.com/terraform/language/backend/s3"
  ],
  identityTokens: "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws",
  names: [
    {
      of: "AWS|AMAZON",
      id: `${accessKeyId}|AK(?:_ID)?`,
      secret: `${secretAccessKey}|SK`,
      whole: "CREDENTIALS?(?!_(?:PROVIDER|PROFILE))|CREDS",
      last: { id: "KEY|ID|ACCESS", secret: "SECRET" }
    },
    {
      of: "S3",
      id: accessKeyId,
      secret: secretAccessKey,
      whole: "CREDENTIALS?|CREDS",
      last: { id: "KEY|ID|ACCESS", secret: "SECRET" }
    }
  ],
  inputs: [
    { id: "ACCESS_KEY_ID|TF_VAR_ACCESS_KEY", secret: "SECRET_ACCESS_KEY|TF_VAR_SECRET_KEY" },
    { id: "ACCESS_KEY", secret: "SECRET_KEY", beside: ["AWS_REGION", "AWS_DEFAULT_REGION", "SECRET_ACCESS_KEY"] }
  ],
  commands: [
    { command: "(?:serverless|sls) config credentials(?!.*azure)", id: "KEY|K", secret: "SECRET|S" },
    { command: "backend_?-?config", id: "ACCESS_KEY", secret: "SECRET_KEY" },
    { command: "s3cmd\\b", id: "ACCESS_KEY", secret: "SECRET_KEY" }
  ],
  signsInWithFile: "\\.aws/credentials",
  registries: "\\.dkr\\.ecr\\.[\\w-]+\\.amazonaws\\.com",
  registryUser: "id",
  literal: "[A-Za-z0-9/+]{40}",
  literalId: "AKIA[A-Z0-9]{16}"
};

// src/collect/code/workflows/clouds/azure.ts
var azure = {
  cloud: "azure",
  pages: [
    "https://github.com/Azure/login#input-parameters",
    "https://learn.microsoft.com/azure/developer/intro/azure-developer-sdks#environment-variables",
    "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/service_principal_client_secret",
    "https://developer.hashicorp.com/terraform/language/backend/azurerm",
    "https://learn.microsoft.com/azure/storage/blobs/authorize-data-operations-cli#set-environment-variables-for-authorization-parameters",
    "https://learn.microsoft.com/azure/app-service/deploy-github-actions",
    "https://learn.microsoft.com/azure/static-web-apps/deployment-token-management",
    "https://learn.microsoft.com/azure/container-registry/container-registry-authentication"
  ],
  identityTokens: "https://learn.microsoft.com/azure/developer/github/connect-from-azure-openid-connect",
  names: [
    {
      of: "AZURE|AZURERM|AZ|ARM|AAD|ENTRA|AZUREAPPSERVICE",
      whole: "CLIENT_?SECRET|APP(?:LICATION)?_?SECRET|(?:SP|SERVICE_?PRINCIPAL)_?(?:PASSWORD|PWD|SECRET|KEY|CREDENTIALS?)|CREDENTIALS?|CREDS|STORAGE_(?:ACCOUNT_)?(?:ACCESS_)?KEY|(?:STORAGE|BLOB)_(?:ACCOUNT_)?SECRET|ACCESS_KEY|ACCOUNT_KEY|SAS(?:_?TOKEN|_?URL|_KEY)?|CONN(?:ECTION)?_?STR(?:ING)?|PUBLISH_?(?:ING_?)?PROFILE|STATIC_?WEB_?APPS?_(?:\\w+_)?TOKEN|SWA_(?:\\w+_)?TOKEN",
      last: { whole: "PASSWORD|SECRET" }
    },
    { of: "PUBLISH_?PROFILE", whole: "(?:AZURE|WEB_?APP|FUNCTION_?APP|APP_?SERVICE)" },
    {
      of: "STORAGE(?:_ACCOUNT)?|AZUREWEBJOBSSTORAGE|COMMUNICATION(?:_SERVICES?)?|ACS|SIGNALR|WEB_?PUBSUB|NOTIFICATION_?HUBS?|APP_?CONFIG(?:URATION)?|COSMOS_?(?:DB)?|SERVICE_?BUS|EVENT_?HUBS?|BLOB(?:_STORAGE)?|IOT_?HUB",
      whole: "CONNECTION_?STRING"
    },
    { of: "SAS", whole: "SAS_(?:TOKEN|URL|KEY)" },
    { of: "LOG_?ANALYTICS", whole: "(?:WORKSPACE|SHARED|PRIMARY)_?KEY" },
    { of: "COSMOS_?(?:DB)?", whole: "(?:ACCOUNT_|PRIMARY_|MASTER_|READ_?WRITE_?)?KEY" },
    { of: "ACR|AZURE_CONTAINER_REGISTRY|AZURE_REGISTRY", whole: "PASS(?:WORD)?|PWD" }
  ],
  inputs: [
    { whole: "PUBLISH_PROFILE" },
    { whole: "(?:TF_VAR_)?CLIENT_SECRET", beside: ["TF_VAR_TENANT_ID", "TF_VAR_SUBSCRIPTION_ID", "SUBSCRIPTION_ID"] }
  ],
  actions: [
    {
      action: "azure/",
      whole: "CREDS|CLIENT_?SECRET|CONNECTION_STRING|SERVICE_PRINCIPAL_(?:PASSWORD|KEY)|SAS_TOKEN|ACCOUNT_KEY"
    },
    { action: "bacongobbler/azure-blob-storage-upload", whole: "CONNECTION_STRING|SAS_TOKEN" }
  ],
  commands: [
    { command: "az login\\b.*(?:service-principal|-u\\b)", whole: "P|PASSWORD" },
    { command: "az (?!login)\\w", whole: "ACCOUNT_KEY|SAS_TOKEN|CONNECTION_STRING" },
    { command: "backend_?-?config", whole: "CLIENT_SECRET|SAS_TOKEN" },
    { command: "azcopy|swa deploy", whole: "DEPLOYMENT_TOKEN|SAS" },
    { command: "az acr login", whole: "P|PASSWORD" },
    { command: "Connect-AzAccount", whole: "CLIENTSECRET|PASSWORD" },
    { command: "(?:serverless|sls) config credentials", whole: "CLIENTSECRET" }
  ],
  registries: "\\.azurecr\\.io|LOGIN_SERVER",
  literal: "(?=(?:.*\\d){3})(?=.*[a-z])(?=.*[A-Z])(?:[\\w~.-]{30,}|[A-Za-z0-9+/]{86}==)",
  literalMember: { name: "clientSecret", value: '[^"$]{8,}' }
};

// src/collect/code/workflows/clouds/google.ts
var google = {
  cloud: "google",
  pages: [
    "https://github.com/google-github-actions/auth#inputs-service-account-key-json",
    "https://cloud.google.com/docs/authentication/application-default-credentials",
    "https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference",
    "https://cloud.google.com/artifact-registry/docs/docker/authentication#json-key",
    "https://firebase.google.com/docs/hosting/github-integration",
    "https://firebase.google.com/docs/cli#cli-ci-systems"
  ],
  identityTokens: "https://github.com/google-github-actions/auth#preferred-direct-workload-identity-federation",
  names: [
    {
      of: "GCP|GCLOUD|GOOGLE|GKE|GCR|GAR|GCS|GS|BIGQUERY|BQ|FIREBASE|VERTEX|GDRIVE|GSHEETS?|PLAY|PLAYSTORE|PLAY_STORE|GOOGLE_PLAY|PLAY_CONSOLE",
      whole: "(?:SA|SERVICE_?ACCOUNT)_?(?:\\w+_)?(?:KEY|JSON|CREDENTIALS?|CREDS|FILE|B(?:ASE)?64)|SERVICE_?KEY|JSON_?KEY|KEY_?(?:JSON|FILE)|CREDENTIALS?|CREDS|AUTH_JSON|PRIVATE_KEY|ADC",
      last: { whole: "JSON" }
    },
    { of: "GCP|GCLOUD|GKE|GCS|GCR|GAR", last: { whole: "KEY" } },
    {
      of: "FIREBASE_SERVICE_?ACCOUNT|FIREBASE",
      whole: "FIREBASE_SERVICE_?ACCOUNT",
      last: { whole: "KEY|TOKEN|CI_TOKEN|DEPLOY_TOKEN|ADMIN_KEY|ADMINSDK" }
    }
  ],
  inputs: [
    {
      whole: "CREDENTIALS_JSON|SERVICE_?ACCOUNT_?KEY|SA_?KEY|FIREBASE_SERVICE_?ACCOUNT|SERVICE_?ACCOUNT_?JSON(?:_PLAIN_TEXT)?|SUPPLY_JSON_KEY_DATA|ANDROID_PUBLISHER_CREDENTIALS"
    }
  ],
  actions: [{ action: "w9jds/firebase-action", whole: "GCP_SA_KEY|FIREBASE_TOKEN" }],
  commands: [
    { command: "gcloud auth activate-service-account|gcloud auth login", whole: "KEY_FILE|CRED_FILE" },
    { command: "firebase\\b", whole: "TOKEN" }
  ],
  signsInWithFile: "gcloud auth (?:activate-service-account|login)|GOOGLE_APPLICATION_CREDENTIALS|_json_key",
  registries: "\\bgcr\\.io|-docker\\.pkg\\.dev|_json_key",
  literalMember: { name: "private_key", value: '-----BEGIN[^$"]*' }
};

// src/collect/code/workflows/clouds/index.ts
var clouds = [
  aws2,
  azure,
  google,
  {
    cloud: "cloudflare",
    pages: [
      "https://developers.cloudflare.com/workers/wrangler/system-environment-variables/",
      "https://developers.cloudflare.com/workers/wrangler-legacy/authentication/",
      "https://github.com/cloudflare/wrangler-action#authentication",
      "https://registry.terraform.io/providers/cloudflare/cloudflare/latest/docs",
      "https://developers.cloudflare.com/r2/api/tokens/"
    ],
    names: [
      { of: "R2", id: accessKeyId, secret: secretAccessKey, last: { whole: "TOKEN|API_TOKEN" } },
      {
        of: "CLOUDFLARE|CF|CLOUD_FLARE",
        id: "ACCESS_KEY_ID",
        secret: "SECRET_ACCESS_KEY",
        whole: "API_?TOKEN|API_?KEY|GLOBAL_KEY|AUTH_KEY|(?:WORKERS?|PAGES|DNS|ZONE|CACHE|PURGE|DEPLOY|D1|KV|R2|EDIT)_(?:\\w+_)?TOKEN|USER_SERVICE_KEY",
        last: { whole: "TOKEN|KEY" }
      }
    ],
    actions: [
      { action: "cloudflare/", whole: "API_?TOKEN|API_?KEY" },
      { action: "jakejarvis/cloudflare-purge-action", whole: "CLOUDFLARE_TOKEN|CLOUDFLARE_KEY" }
    ],
    literal: "(?=.*\\d)(?=.*[a-z])[\\w-]{40}|[0-9a-f]{37}"
  },
  {
    cloud: "alibaba",
    pages: [
      "https://www.alibabacloud.com/help/en/cli/environment-variables",
      "https://registry.terraform.io/providers/aliyun/alicloud/latest/docs#environment-variables",
      "https://www.alibabacloud.com/help/en/oss/developer-reference/configure-ossutil",
      "https://github.com/aliyun/acr-login#readme"
    ],
    identityTokens: "https://github.com/aliyun/configure-aliyun-credentials-action",
    names: [
      {
        of: "ALIBABA|ALIBABACLOUD|ALIBABA_CLOUD|ALICLOUD|ALI_CLOUD|ALIYUN|ALI|OSS",
        id: `${accessKeyId}|AK(?:_ID)?`,
        secret: `${secretAccessKey}|SK|AK_SECRET`,
        last: { id: "KEY|ID|ACCESS", secret: "SECRET" }
      }
    ],
    inputs: [{ secret: "ACCESS_KEY_SECRET" }, { id: "ACCESS_KEY_ID", beside: ["ACCESS_KEY_SECRET"] }],
    actions: [
      { action: "aliyun/", id: "ACCESS_KEY(?:_ID)?", secret: "ACCESS_KEY_SECRET|SECRET(?:_KEY)?", whole: "PASSWORD" },
      { action: "manyuanrong/setup-ossutil", id: "ACCESS_KEY_ID", secret: "ACCESS_KEY_SECRET" }
    ],
    commands: [
      { command: "ossutil", id: "I|ACCESS_KEY_ID", secret: "K|ACCESS_KEY_SECRET" },
      { command: "aliyun configure", id: "ACCESS_KEY_ID", secret: "ACCESS_KEY_SECRET" },
      { command: "(?:^|\\s)s config add", id: "ACCESSKEYID", secret: "ACCESSKEYSECRET" }
    ],
    registries: "\\.aliyuncs\\.com",
    literal: "(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9]{30}",
    literalId: "LTAI[A-Za-z0-9]{12,26}"
  },
  {
    cloud: "oracle",
    pages: [
      "https://docs.oracle.com/iaas/Content/API/SDKDocs/clienvironmentvariables.htm",
      "https://github.com/oracle-actions/run-oci-cli-command#readme",
      "https://docs.oracle.com/en-us/iaas/Content/dev/terraform/configuring.htm",
      "https://docs.oracle.com/en-us/iaas/Content/Registry/Tasks/registrypushingimagesusingthedockercli.htm"
    ],
    names: [
      {
        of: "OCI|OCIR|ORACLE_CLOUD",
        whole: "CLI_KEY|KEY_CONTENT|PRIVATE_?KEY|API_(?:PRIVATE_)?KEY|AUTH_?TOKEN|KEY_PEM|PEM_KEY|CONFIG_KEY",
        last: { whole: "KEY" }
      },
      { of: "OCIR", whole: "PASSWORD|TOKEN" }
    ],
    inputs: [{ whole: "TF_VAR_PRIVATE_KEY", beside: ["TF_VAR_TENANCY_OCID", "TF_VAR_USER_OCID"] }],
    signsInWithFile: "\\.oci/[\\w.-]*\\.pem|key_file\\s*=|OCI_CLI_KEY_FILE",
    registries: "\\.ocir\\.io"
  },
  {
    cloud: "tencent",
    pages: [
      "https://www.tencentcloud.com/document/product/614/74215",
      "https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/latest/docs#authentication",
      "https://github.com/TencentCloud/tencentcloud-cli",
      "https://github.com/TencentCloudBase/cloudbase-action"
    ],
    identityTokens: "https://www.tencentcloud.com/document/api/1150/49454",
    names: [
      {
        of: "TENCENT|TENCENTCLOUD|TENCENT_CLOUD|COS|TCB|CLOUDBASE|QCLOUD|SCF",
        id: "SECRET_?ID|API_?KEY_?ID",
        secret: "SECRET_?KEY|API_?SECRET",
        whole: "API_?KEY(?!_?ID)"
      },
      { of: "TENCENT|TENCENTCLOUD|TENCENT_CLOUD", id: accessKeyId, secret: secretAccessKey },
      { of: "TCR", whole: "PASS(?:WORD)?|PWD" }
    ],
    inputs: [
      { id: "SECRET_ID", beside: ["SECRET_KEY"] },
      { secret: "SECRET_KEY", beside: ["SECRET_ID"] }
    ],
    actions: [
      { action: "tencentcloud", id: "SECRET_?ID", secret: "SECRET_?KEY" },
      { action: "zkqiang/tencent-cos-action", id: "SECRET_?ID", secret: "SECRET_?KEY" }
    ],
    commands: [
      { command: "tccli configure", id: "SECRET_?ID", secret: "SECRET_?KEY" },
      { command: "coscmd config", id: "A", secret: "S" },
      { command: "coscli config", id: "I|SECRET_ID", secret: "K|SECRET_KEY" },
      { command: "(?:tcb|cloudbase) login", id: "API_?KEY_?ID|K", secret: "API_?KEY" }
    ],
    registries: "\\.tencentcloudcr\\.com|ccr\\.ccs\\.tencentyun\\.com",
    literal: "(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9]{32}",
    literalId: "AKID[A-Za-z0-9]{32}"
  },
  {
    cloud: "ibm",
    pages: [
      "https://cloud.ibm.com/docs/cli?topic=cli-ibmcloud_env_var",
      "https://cloud.ibm.com/docs/ibm-cloud-provider-for-terraform?topic=ibm-cloud-provider-for-terraform-provider-reference",
      "https://cloud.ibm.com/docs/Registry?topic=Registry-registry_access"
    ],
    names: [
      { of: "IBM|IBM_?CLOUD|BLUEMIX|IC|IAAS_CLASSIC|SOFTLAYER|ICR|WATSON|WATSONX", whole: "API_?KEY|IAM_KEY" },
      { of: "IBM|IBM_?CLOUD|IBM_COS|COS_HMAC", id: accessKeyId, secret: secretAccessKey }
    ],
    actions: [{ action: "ibm", whole: "API_?KEY" }],
    commands: [{ command: "(?:ibmcloud|bx|bluemix)\\b", whole: "APIKEY" }],
    registries: "\\bicr\\.io",
    literal: "(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])[\\w-]{44}"
  },
  {
    cloud: "digitalocean",
    pages: [
      "https://docs.digitalocean.com/reference/doctl/how-to/install/",
      "https://docs.digitalocean.com/reference/ansible/reference/modules/spaces_key/",
      "https://docs.digitalocean.com/reference/terraform/reference/resources/spaces_key/",
      "https://github.com/digitalocean/action-doctl#arguments",
      "https://github.com/digitalocean/app_action#inputs"
    ],
    names: [
      {
        of: "SPACES|DO_SPACES|DIGITALOCEAN_SPACES|DO_SPACE",
        id: accessKeyId,
        secret: secretAccessKey,
        last: { id: "KEY|ID|ACCESS", secret: "SECRET" }
      },
      {
        of: "DIGITAL_?OCEAN|DIGOCEAN",
        whole: "(?:API|ACCESS|AUTH|PERSONAL_ACCESS|OAUTH|REGISTRY|DEPLOY|APP)_?(?:TOKEN|KEY)",
        last: { whole: "TOKEN|PAT|KEY|SECRET" }
      },
      { of: "DO", last: { whole: "TOKEN|PAT|API_TOKEN|API_KEY|ACCESS_TOKEN|OAUTH_TOKEN|AUTH_TOKEN|REGISTRY_TOKEN" } }
    ],
    actions: [{ action: "digitalocean/", whole: "TOKEN|DIGITALOCEAN_ACCESS_TOKEN" }],
    commands: [{ command: "doctl\\b", whole: "T|ACCESS_TOKEN" }],
    registries: "registry\\.digitalocean\\.com",
    literal: "do[opr]_v1_[0-9a-f]{64}"
  },
  {
    cloud: "vercel",
    pages: [
      "https://vercel.com/docs/cli/global-options#token",
      "https://vercel.com/kb/guide/how-can-i-use-github-actions-with-vercel"
    ],
    names: [
      {
        of: "VERCEL",
        whole: "(?:API|ACCESS|AUTH|DEPLOY(?:MENT)?|CLI|PERSONAL|TEAM|PROD|DEV|CI)_(?:TOKEN|KEY)",
        last: { whole: "TOKEN|API_KEY|KEY" }
      }
    ],
    commands: [{ command: "(?:vercel|vc|now)\\b", whole: "T|TOKEN" }],
    literal: "(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9]{24}"
  }
];

// src/collect/code/workflows/clouds/names.ts
var halves = ["secret", "id", "whole"];
function partTest(parts, pattern2) {
  let tests2 = halves.flatMap((half) => {
    let says = parts?.[half];
    return says === void 0 ? [] : [{ half, test: new RegExp(pattern2(says)) }];
  });
  return (name) => tests2.find(({ test }) => test.test(name))?.half;
}
var wholeName = (says) => `^(?:${says})$`, qualifiers = "(?:_(?:PROD(?:UCTION)?|STAG(?:E|ING)|STG|DEV(?:ELOPMENT)?|TEST(?:ING|S)?|QA|UAT|CI|MAIN|LIVE|DEPLOY|V?\\d+))*";
function nameTest({ of, last: last2, ...parts }) {
  let cloudWord = new RegExp(`(?:^|_)(?:${of})(?=_|\\d|$)`), joined = new RegExp(`((?:^|_)(?:${of}))(?=ACCESS|SECRET|KEY)`), anywhere = partTest(parts, (says) => `(?:^|_)(?:${says})(?=_|\\d|$)`), atEnd = partTest(last2, (says) => `(?:^|_)(?:${of})_(?:${says})${qualifiers}$`);
  return (text) => {
    let name = text.replace(joined, "$1_");
    return cloudWord.test(name) ? anywhere(name) ?? atEnd(name) : void 0;
  };
}
var regExpOf = (source) => source === void 0 ? void 0 : new RegExp(source), tests = clouds.map((row) => ({
  row,
  names: row.names.map(nameTest),
  inputs: (row.inputs ?? []).map(({ beside, ...parts }) => ({ names: beside, partOf: partTest(parts, wholeName) })),
  actions: (row.actions ?? []).map(({ action, ...parts }) => ({ action, partOf: partTest(parts, wholeName) })),
  commands: (row.commands ?? []).map(({ command, ...parts }) => ({
    command: new RegExp(command),
    partOf: partTest(parts, wholeName)
  })),
  registries: regExpOf(row.registries),
  literal: row.literal === void 0 ? void 0 : new RegExp(wholeName(row.literal))
}));
function firstPart(halfIn) {
  for (let one of tests) {
    let half = halfIn(one);
    if (half !== void 0) return { cloud: one.row.cloud, half };
  }
}
function firstHalf(items, halfIn) {
  for (let item2 of items) {
    let half = halfIn(item2);
    if (half !== void 0) return half;
  }
}
var otherThing = new RegExp(
  "KMS|CUSTOMER_MASTER_KEY|GOOGLE_OAUTH|TURNSTILE|SSH_|WASABI|MINIO|BACKBLAZE|_(?:ARN|TABLE|ALIAS|AGE|ENABLED|LENGTH|COUNT|NAME|EMAIL|PATH|DIR|BUCKET|REGION|TTL|VERSION|FINGERPRINT|PASSPHRASE|EXPIR(?:ES|Y|ATION|E)(?:_(?:ON|AT|DATE))?)$"
), longestName = 255;
function partOfName(name) {
  if (name.length > longestName || otherThing.test(name)) return;
  let part = firstPart(({ names }) => firstHalf(names, (halfOf) => halfOf(name)));
  return part?.half === "whole" && name.endsWith("_ID") ? void 0 : part;
}
function partOfActionInput(input, action) {
  return firstPart(
    ({ actions: actions2 }) => firstHalf(actions2, ({ action: start2, partOf }) => action.startsWith(start2) ? partOf(input) : void 0)
  );
}
function partOfCommonInput(input, beside) {
  let isBeside = (name) => beside.has(name);
  return firstPart(
    ({ inputs }) => firstHalf(inputs, ({ names, partOf }) => names?.some(isBeside) === !0 ? partOf(input) : void 0)
  ) ?? firstPart(
    ({ inputs }) => firstHalf(inputs, ({ names, partOf }) => names === void 0 ? partOf(input) : void 0)
  );
}
function partOfOption(option, line) {
  return firstPart(
    ({ commands }) => firstHalf(commands, ({ command, partOf }) => {
      let half = partOf(option);
      return half !== void 0 && command.test(line) ? half : void 0;
    })
  );
}
function partAtRegistry(text, field) {
  let at2 = tests.find(({ registries }) => registries?.test(text));
  if (at2 === void 0) return;
  let { cloud, registryUser } = at2.row;
  return field === "user" ? registryUser && { cloud, half: registryUser } : { cloud, half: registryUser === void 0 ? "whole" : "secret" };
}
var signIns = clouds.flatMap(
  ({ cloud, signsInWithFile }) => signsInWithFile === void 0 ? [] : [{ cloud, command: new RegExp(`(?:^|;)[^
;]*(?:${signsInWithFile})[^
;]*`, "gm") }]
);
function filesOfSignIns(text) {
  return new Map(
    signIns.flatMap(
      ({ cloud, command }) => Array.from(text.replaceAll("&&", ";").matchAll(command), ([found]) => found).flatMap((found) => found.match(/[\w.-]+/g) ?? []).map((word2) => [word2, cloud])
    )
  );
}
function cloudOfSignIn(text) {
  return signIns.find(({ command }) => text.search(command) >= 0)?.cloud;
}
function looksSecret(text) {
  return tests.some(({ literal }) => literal?.test(text));
}
function isLiteralSecret({ cloud, half }, text) {
  return half === "id" || isDummy(text) ? !1 : tests.some(({ row, literal }) => row.cloud === cloud && literal?.test(text));
}
var members = clouds.flatMap(
  ({ cloud, literalMember }) => literalMember === void 0 ? [] : [
    {
      cloud,
      name: literalMember.name,
      pattern: new RegExp(`"${literalMember.name}"\\s*:\\s*"(${literalMember.value})"`, "g")
    }
  ]
);
function literalMembers(text) {
  return members.flatMap(
    ({ cloud, name, pattern: pattern2 }) => [...text.matchAll(pattern2)].flatMap(
      ([, value = ""]) => isDummy(value) ? [] : [{ part: { cloud, half: "whole" }, name }]
    )
  );
}
var literalIds = clouds.flatMap(
  ({ cloud, literalId }) => literalId === void 0 ? [] : [{ cloud, pattern: new RegExp(`(?<![A-Za-z0-9])${literalId}(?![A-Za-z0-9])`, "g") }]
);
function literalKeyIds(text) {
  return literalIds.flatMap(
    ({ cloud, pattern: pattern2 }) => [...text.matchAll(pattern2)].flatMap(({ 0: id, index }) => isDummy(id.slice(4)) ? [] : [{ cloud, id, index }])
  );
}
var halfOfName = /SECRET_?ACCESS_?KEY|ACCESS_?KEYS?_?SECRET|ACCESS_?KEY_?ID|ACCESS_?KEY|SECRET_?KEY|SECRET_?ACCESS|ACCESS_?ID|KEY_?SECRET|SECRET_?ID|KEY_?ID|(?<=^|_)(?:AK|SK|KEY|SECRET|ID)(?=_|\d|$)/;
function stemOfName(name) {
  return name.replace(halfOfName, "*");
}

// src/collect/code/key-ids/convert.ts
function convertKeyFiles(tree, source) {
  let references = tree.files.flatMap((file) => referencesIn(file, source));
  return { references, coverage: [reportOn2(tree, references.length)] };
}
var kind = "key-id-in-file", role = "declares";
function referencesIn({ file, text }, source) {
  let ids = literalKeyIds(text).filter(({ cloud }) => cloud === "aws");
  if (ids.length === 0) return [];
  let positionAt = positionsOf(text);
  return [...groupBy(ids, ({ id }) => id)].map(([name, found]) => {
    let [first2 = { line: 1, column: 1 }, ...others] = found.map(({ index }) => positionAt(index));
    return omitUndefined({
      id: `${source}:${file}:${kind}:${name}`,
      source,
      kind,
      name,
      target: { kind: "access-key", name },
      file,
      ...first2,
      otherPlaces: others.length === 0 ? void 0 : others,
      role
    });
  });
}
function positionsOf(text) {
  let starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => {
    let from = 0, to = starts.length;
    for (; to - from > 1; ) {
      let middle = from + to >> 1;
      (starts[middle] ?? 0) <= offset ? from = middle : to = middle;
    }
    return { line: from + 1, column: offset - (starts[from] ?? 0) + 1 };
  };
}
function reportOn2({ count: read, unread: unread2, skipped }, count2) {
  let left = Array.from(skipped, ([reason2, count3]) => ({ count: count3, reason: reason2 })), report = omitUndefined({ count: count2, skipped: left.length === 0 ? void 0 : left });
  if (unread2.length > 0) {
    let problems = unread2.map(({ file, reason: reason3 }) => `${file} (${reason3})`).sort(), reason2 = `Not everything could be read: ${firstOf(problems)}.`;
    return { ...report, status: "partial", reason: reason2, consequence: "Ids of access keys in there are not known." };
  }
  return read > 0 ? { ...report, status: "complete" } : { ...report, status: "not-applicable", reason: "There is no text file in this tree besides its workflows." };
}

// src/collect/code/key-ids/index.ts
async function collect2(connection, context) {
  let tree = await readKeyFiles(connection.folder, connection), { section } = keyIds;
  return context.progress({ source: connection.source, section, done: tree.count, unit: "files" }), convertKeyFiles(tree, connection.source);
}
var keyIds = {
  section: "code/key-ids",
  permissions: [],
  provides: { "key-id-in-file": ["line", "column", "role"] },
  leavesOut: [],
  collect: collect2
};

// src/collect/code/workflows/convert.ts
import { posix } from "node:path";

// src/collect/code/workflows/expressions.ts
var contexts = ["secrets", "vars", "env"];
function findContextUses(text, isCondition2) {
  if (isCondition2) return usesIn(text, 0, [0, text.length]);
  let uses = [], start2 = text.indexOf("${{");
  for (; start2 >= 0; ) {
    let end2 = endOf2(text, start2 + 3);
    uses.push(...usesIn(text.slice(start2 + 3, end2), start2 + 3, [start2, Math.min(end2 + 2, text.length)])), start2 = text.indexOf("${{", end2);
  }
  return uses;
}
function withoutExpressions(text) {
  let parts = [], from = 0;
  for (let start2 = text.indexOf("${{"); start2 >= 0; start2 = text.indexOf("${{", from)) {
    let end2 = Math.min(endOf2(text, start2 + 3) + 2, text.length);
    parts.push(text.slice(from, start2), " ".repeat(end2 - start2)), from = end2;
  }
  return [...parts, text.slice(from)].join("");
}
var inExpression = /'(?:[^']|'')*'|\}\}/g;
function endOf2(text, start2) {
  inExpression.lastIndex = start2;
  for (let match = inExpression.exec(text); match !== null; match = inExpression.exec(text))
    if (match[0] === "}}") return match.index;
  return text.length;
}
var token = /'(?:[^']|'')*'|(?<![\w-])(?<!\.\s*)(secrets|vars|env)(?![\w-])/gi;
function usesIn(expression, offset, range) {
  return [...expression.matchAll(token)].flatMap((match) => {
    let [, word2] = match;
    return word2 === void 0 ? [] : [{ ...useAt(expression, word2, match.index), index: offset + match.index, expression: range }];
  });
}
var searchedLength = 400, property = /^\s*\.\s*([a-z_][\w-]*)/i, item = /^\s*\[\s*'((?:[^']|'')*)'\s*\]/, computation = /^\s*\[((?:'[^']*'|\[[^\]]*\]|[^\]'[])*)\]/;
function isCondition(before, after) {
  let rest = after.replace(/^\s*(?:\.\s*[a-z_][\w-]*|\[(?:'[^']*'|\[[^\]]*\]|[^\]'[])*\])/i, "");
  return /^\s*(?:[=!<>]=?|&&)/.test(rest) || /(?:[=!]=\s*|!\s*)$/.test(before);
}
function useAt(expression, word2, index) {
  let context = contexts.find((one) => one === word2.toLowerCase()) ?? "secrets", after = expression.slice(index + word2.length, index + word2.length + searchedLength), before = expression.slice(Math.max(0, index - searchedLength), index), name = (property.exec(after)?.[1] ?? item.exec(after)?.[1])?.toUpperCase(), use = { context, isCondition: isCondition(before, after) };
  if (name !== void 0) return { ...use, name, spelling: name };
  let computed = computation.exec(after)?.[1]?.trim();
  if (/^\s*\[/.test(after)) return omitUndefined({ ...use, computed, spelling: `${context}[...]` });
  let whole = /tojson\(\s*$/i.test(before) ? `toJSON(${context})` : context;
  return { ...use, spelling: whole };
}

// src/collect/code/workflows/pairs.ts
function pairHalves(uses) {
  return new Map([...groupBy(uses, ({ cloud }) => cloud).values()].flatMap((ofCloud) => [...pairsOf(ofCloud)]));
}
function pairsOf(uses) {
  let idByStem = new Map(namesOf(uses, "id").map((id) => [stemOfName(id), id])), pairs = /* @__PURE__ */ new Map();
  for (let secret of namesOf(uses, "secret")) {
    let id = idByStem.get(stemOfName(secret));
    id !== void 0 && pairs.set(secret, id);
  }
  for (let group2 of byMapping(uses))
    if (!pairOnly(group2, pairs))
      for (let alike of groupBy(group2, ({ taker = "" }) => stemOfName(taker)).values()) pairOnly(alike, pairs);
  return pairs;
}
function pairOnly(uses, pairs) {
  let [id, ...otherIds] = namesOf(uses, "id"), [secret, ...otherSecrets] = namesOf(uses, "secret");
  return id === void 0 || secret === void 0 || otherIds.length > 0 || otherSecrets.length > 0 ? !1 : (pairs.has(secret) || pairs.set(secret, id), !0);
}
function namesOf(uses, half) {
  return unique(uses.filter((use) => use.half === half).map((use) => use.name));
}
function byMapping(uses) {
  let groups = /* @__PURE__ */ new Map();
  for (let use of uses) {
    let mapping = use.text?.mapping;
    if (mapping === void 0) continue;
    let group2 = groups.get(mapping);
    group2 === void 0 ? groups.set(mapping, [use]) : group2.push(use);
  }
  return groups.values();
}

// src/collect/code/workflows/texts.ts
var import_yaml = __toESM(require_dist(), 1);
function parseFile(text, repository) {
  let lineCounter = new import_yaml.LineCounter(), positionAt = (offset) => {
    let { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  try {
    let document = (0, import_yaml.parseDocument)(text, { lineCounter, prettyErrors: !1, uniqueKeys: !1, logLevel: "error" }), reader8 = { text, repository, document, positionAt, texts: [], hasAliases: !1 };
    readNode(document.contents, { path: [] }, void 0, reader8);
    let mistakes = document.errors.map((error) => ({ ...positionAt(error.pos[0]), message: messageOf(error) })), { texts, hasAliases } = reader8, jobs = jobsOf(document);
    return { content: text, texts, mistakes, positionAt, secretsOfCaller: secretsOfCaller(document), hasAliases, jobs };
  } catch {
    return {
      content: text,
      texts: [],
      mistakes: [{ line: 1, column: 1, message: "it is nested too deeply" }],
      positionAt,
      secretsOfCaller: /* @__PURE__ */ new Set(),
      hasAliases: !1,
      jobs: []
    };
  }
}
function messageOf({ code: code2, message }) {
  return code2 === "MULTIPLE_DOCS" ? "a second document begins here" : message;
}
function secretsOfCaller(document) {
  let call = childOf(childOf(document.contents, "on", document), "workflow_call", document), secrets2 = childOf(call, "secrets", document);
  return new Set((0, import_yaml.isMap)(secrets2) ? secrets2.items.map((pair) => keyOf2(pair).toUpperCase()) : []);
}
function jobsOf(document) {
  let jobs = childOf(document.contents, "jobs", document);
  return (0, import_yaml.isMap)(jobs) ? jobs.items.map(
    (pair) => omitUndefined({ job: keyOf2(pair), environment: environmentOf(pair.value, document) })
  ) : [];
}
function readNode(node, context, key, reader8) {
  (0, import_yaml.isScalar)(node) && readScalar(node, context, key, reader8), (0, import_yaml.isMap)(node) && readMapping(node, context, reader8), (0, import_yaml.isAlias)(node) && (reader8.hasAliases = !0), (0, import_yaml.isSeq)(node) && node.items.forEach((item2, index) => {
    readNode(item2, { ...context, path: [...context.path, String(index)] }, key, reader8);
  });
}
function readMapping(node, context, reader8) {
  let { document } = reader8, uses = textOf3(childOf(node, "uses", document)), action = uses === void 0 ? context.mapping?.action : actionOf(uses, reader8), values = new Map(
    node.items.flatMap((pair) => {
      let value = textOf3(resolveAlias(pair.value, document));
      return value === void 0 ? [] : [[normalName(keyOf2(pair)), value]];
    })
  ), mapping = omitUndefined({ action, values });
  for (let pair of node.items) {
    let key = (0, import_yaml.isScalar)(pair.key) ? pair.key : void 0;
    key !== void 0 && readScalar(key, { ...context, mapping }, void 0, reader8), readNode(pair.value, contextOfValue(pair, context, mapping, document), key, reader8);
  }
}
function actionOf(uses, { repository }) {
  let path = /^\.(?:\/(.*))?$/.exec(uses)?.[1];
  return path === void 0 || repository === void 0 ? uses.replace(/@.*$/, "").toLowerCase() : [repository, path].filter((part) => part !== "").join("/").toLowerCase();
}
function contextOfValue(pair, context, mapping, document) {
  let key = keyOf2(pair), path = [...context.path, key];
  return path.length !== 2 || path[0] !== "jobs" ? { ...context, path, mapping } : omitUndefined({ path, mapping, job: key, environment: environmentOf(pair.value, document) });
}
function environmentOf(job, document) {
  let map = resolveAlias(job, document);
  if (!(0, import_yaml.isMap)(map) || childOf(map, "uses", document) !== void 0) return;
  let pair = map.items.find((one) => keyOf2(one) === "environment"), environment = resolveAlias(pair?.value, document);
  if (environment == null || (0, import_yaml.isScalar)(environment) && (environment.value === null || environment.value === "")) return null;
  let name = textOf3(environment) ?? textOf3(childOf(environment, "name", document));
  return name?.includes("${{") ? void 0 : name;
}
function readScalar(node, context, key, { text, positionAt, texts }) {
  if (typeof node.value != "string") return;
  let [start2 = 0, end2 = 0] = node.range ?? [], offsetsByWord = /* @__PURE__ */ new Map(), offsetOf = (word2, index) => {
    let offsets = offsetsByWord.get(word2) ?? offsetsOfWord(node, text, word2);
    return offsetsByWord.set(word2, offsets), offsets.get(index) ?? start2;
  };
  texts.push({
    ...context,
    value: node.value,
    positionOf: (word2, index) => positionAt(offsetOf(word2, index)),
    start: positionAt(start2),
    ...key?.range ? { keyPosition: positionAt(key.range[0]) } : {},
    range: [start2, end2]
  });
}
function offsetsOfWord(node, source, word2) {
  let from = firstOffset(node, source), inSource = occurrences(source.slice(from, node.range?.[1]), word2), inValue = occurrences(String(node.value), word2);
  return new Map(
    inValue.flatMap((index, count2) => {
      let found = inSource[count2];
      return found === void 0 ? [] : [[index, from + found]];
    })
  );
}
function firstOffset({ type, range }, source) {
  let start2 = range?.[0] ?? 0;
  return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED" ? source.indexOf(`
`, start2) + 1 : start2;
}
function occurrences(text, word2) {
  return [...text.matchAll(new RegExp(word2.replace("$", "\\$"), "gi"))].map((match) => match.index);
}
function normalName(name) {
  return name.replace(/^-+/, "").replace(/([a-z0-9])([A-Z])/g, "$1_$2").replaceAll(/[-.:]/g, "_").toUpperCase();
}
function childOf(node, key, document) {
  let map = resolveAlias(node, document);
  return (0, import_yaml.isMap)(map) ? resolveAlias(map.items.find((pair) => keyOf2(pair) === key)?.value, document) : void 0;
}
function resolveAlias(node, document) {
  return (0, import_yaml.isAlias)(node) ? node.resolve(document) : node;
}
function keyOf2(pair) {
  return (0, import_yaml.isScalar)(pair.key) ? String(pair.key.value) : "";
}
function textOf3(node) {
  return (0, import_yaml.isScalar)(node) && typeof node.value == "string" && node.value !== "" ? node.value : void 0;
}

// src/collect/code/workflows/slots.ts
var searchedBefore = 800, searchedAfter = 400, assigned = /(?:(?<![\w.-])([\w.-]+)\\?["']?\s*[:=]|(?<=^|\s)(-{1,2}[\w-]+)\s)\s*(?:\$\()?\\?["']?$/, configured = /(?<=\s)([\w.:-]+)\s+\\?["']?$/, longestName2 = 200, identifier = /(?:^|_)(?:ID|EMAIL|UR[IL]|ENDPOINT|TYPE|NAME|DOMAIN|REGION)$|(?:CLIENT|TENANT|SUBSCRIPTION)ID$/;
function slotOf({ text, range: [start2, end2] }) {
  let nearby = text.value.slice(Math.max(0, start2 - searchedBefore), start2), lineStart = startOfLine(nearby), before = commandBefore(nearby.slice(lineStart)), above = nearby.slice(nearby.lastIndexOf(`
`, lineStart - 2) + 1, Math.max(0, lineStart - 1)), [after = ""] = text.value.slice(end2, end2 + searchedAfter).split(/(?<![\\`])\n|;|&&/, 1), member = memberBefore(before), input = normalName(text.path.findLast((one) => !/^\d+$/.test(one))?.slice(0, longestName2) ?? "");
  return member === void 0 ? { names: [input], before, after, above } : { names: identifier.test(member) ? [member] : [member, input], before, after, above };
}
function commandBefore(line) {
  let and = line.lastIndexOf("&&");
  return line.slice(Math.max(line.lastIndexOf(";") + 1, and < 0 ? 0 : and + 2));
}
function memberBefore(before) {
  let nearby = before.slice(-longestName2), found = assigned.exec(nearby) ?? (/\bset\b/.test(nearby) ? configured.exec(nearby) : null), name = found?.[1] ?? found?.[2];
  return name === void 0 ? void 0 : normalName(name);
}
function startOfLine(text) {
  let lineEnd = text.lastIndexOf(`
`);
  for (; lineEnd > 0 && /[\\`]/.test(text.charAt(lineEnd - 1)); ) lineEnd = text.lastIndexOf(`
`, lineEnd - 1);
  return lineEnd + 1;
}
function nameOfPlace(place) {
  return slotOf(place).names[0] ?? "";
}
function partOfPlace(place, surroundings) {
  let slot = slotOf(place), action = place.text.mapping?.action;
  return first(slot.names, (name) => action === void 0 ? void 0 : partOfActionInput(name, action)) ?? partOfSignIn(place.text, slot, surroundings) ?? first(slot.names, partOfName);
}
function partOfVaguePlace(place, { files }) {
  let slot = slotOf(place), beside = place.text.mapping?.values ?? /* @__PURE__ */ new Map(), byName = first(slot.names.slice(0, 1), (name) => partOfOption(name, slot.before)) ?? first(slot.names, (name) => partOfCommonInput(name, beside)), cloud = byName === void 0 ? cloudOfFile(place.text, slot, files) : void 0;
  return byName ?? (cloud && { cloud, half: "whole" });
}
function first(items, partOf) {
  for (let item2 of items) {
    let part = partOf(item2);
    if (part !== void 0) return part;
  }
}
var hostInputs = ["REGISTRY", "URL", "LOGIN_SERVER", "LOGINSERVER", "REGISTRY_URL", "REGISTRY_LOGIN_SERVER"], signIn = /(?:docker|podman|buildah|nerdctl|skopeo|crane auth|oras|helm registry|regctl registry)\s+login\b/, printed = /(?:\b(?:echo|printf|cat|base64|Write-Output)\b|<<<)[^=:]*$|^\s*["']?$/, temporaryUser = /(?:^|-u[\s=]*["']?|--username[\s=]+["']?)(?:AWS|oauth2accesstoken|00000000-0000-0000-0000-000000000000)\b/;
function partOfSignIn(text, slot, { expand: expand3 }) {
  let { before, after } = slot, field = fieldOfSignIn(slot);
  if (field === void 0) return;
  let line = `${before} ${after}`, inputs = text.mapping?.values, hosts = hostInputs.map((input) => inputs?.get(input)?.slice(0, searchedAfter) ?? "").join(" "), user = inputs?.get("USERNAME") ?? "", where = signIn.test(line) ? line : `${user} ${hosts}`;
  return temporaryUser.test(where) ? void 0 : partAtRegistry(expand3(where, text), field);
}
function fieldOfSignIn({ names, before, after }) {
  let [name = ""] = names;
  return /^(?:U|(?:REGISTRY_)?USER(?:NAME)?)$/.test(name) ? "user" : /^(?:P|(?:REGISTRY_)?PASS(?:WORD)?)$/.test(name) || printed.test(before) && (signIn.test(after) || signIn.test(before)) ? "password" : void 0;
}
var target = /(?:>>?|\btee\b|\bOut-File\b|-FilePath|\bSet-Content\b|-Path)\s*["']?([^\s"'|;&]+)/;
function cloudOfFile({ mapping, path }, { before, after, above }, files) {
  if (files.size === 0) return;
  if (path.at(-2) === "with" && mapping !== void 0) return cloudBeside(mapping, files);
  if (!printed.test(before)) return;
  let isInHeredoc = before.trim() === "" && /<<-?\s*\\?["']?\w/.test(above), file = target.exec(isInHeredoc ? above : `${before} ${after}`)?.[1];
  return file === void 0 ? cloudOfSignIn(`${before} ${after}`) : files.get(baseName(file));
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1).replaceAll(/[${}]/g, "");
}
var cloudByMapping = /* @__PURE__ */ new WeakMap();
function cloudBeside(mapping, files) {
  let known = cloudByMapping.get(mapping);
  if (known?.[0] === files) return known[1];
  let cloud = Array.from(mapping.values.values(), (value) => files.get(baseName(value))).find((one) => one !== void 0);
  return cloudByMapping.set(mapping, [files, cloud]), cloud;
}

// src/collect/code/workflows/variables.ts
function readVariables(texts) {
  let definitions = /* @__PURE__ */ new Map();
  for (let text of texts) {
    let name = text.path.at(-1);
    text.path.at(-2) === "env" && name !== void 0 && append(definitions, keyOf3(text.path.slice(0, -2), name), { text, uses: storedUses(text).slice(0, mostValues) });
    for (let [exported2, use] of exportedBy(text))
      append(definitions, keyOf3(text.path.slice(0, 2), exported2), { text, uses: [use] });
  }
  return {
    definitionsOf: (name, { path }) => scopeDepths.map((depth) => definitions.get(keyOf3(path.slice(0, depth), name))).find((found) => found !== void 0)?.slice(0, mostValues) ?? []
  };
}
var mostValues = 10, scopeDepths = [4, 3, 2, 0];
function keyOf3(scope, name) {
  return [...scope, name.toUpperCase()].join(" ");
}
function storedUses(text) {
  return text.path.at(-1) === "if" || !text.value.includes("${{") ? [] : findContextUses(text.value, !1).filter(
    ({ context, name, isCondition: isCondition2 }) => context !== "env" && name !== "GITHUB_TOKEN" && !isCondition2
  );
}
var exported = /(\w+)=["']?$/;
function exportedBy(text) {
  return text.value.includes("GITHUB_ENV") ? storedUses(text).flatMap((use) => {
    let [start2] = use.expression, name = exported.exec(text.value.slice(Math.max(0, start2 - 100), start2))?.[1];
    return name === void 0 ? [] : [[name, use]];
  }) : [];
}
var inScript = /\$(?:\{(\w+)\}|[Ee]nv:(\w+)|([A-Za-z_]\w*))|%([A-Za-z_]\w*)%/g;
function variableUses({ path, value }) {
  if (path.at(-1) === "if") return [];
  let inScripts = [...value.matchAll(inScript)].map((match) => {
    let name = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "", word2 = match[0].startsWith("%") ? "%" : "$";
    return { name, word: word2, index: match.index, range: [match.index, match.index + match[0].length] };
  }), inExpressions = value.includes("${{") ? findContextUses(value, !1) : [];
  return [
    ...inScripts,
    ...inExpressions.flatMap(
      ({ context, name, isCondition: isCondition2, index, expression }) => context !== "env" || name === void 0 || isCondition2 ? [] : [{ name, word: "env", index, range: expression }]
    )
  ];
}

// src/collect/code/workflows/cloud-keys.ts
function findCloudKeys(parsed) {
  let variables = readVariables(parsed.texts), reader8 = {
    variables,
    expand: (value, seenBy) => expand(value, seenBy, variables),
    files: filesOfSignIns(parsed.content)
  }, uses = [...parsed.texts.flatMap((text) => [
    ...usesOfStored(text, reader8),
    ...usesOfVariables(text, reader8),
    ...usesOfLiterals(text, reader8, parsed)
  ]), ...usesOfIds(parsed)], idOfSecret = pairHalves(uses);
  return [...groupBy(uses, ({ half, name }) => half === "secret" ? idOfSecret.get(name) ?? name : name)].flatMap(([name, members3]) => {
    let isNamed = (use) => use.name === name, sorted = [...members3.filter(isNamed), ...members3.filter((use) => !isNamed(use))];
    return sorted.slice(0, 1).map(({ cloud }) => ({ cloud, name, uses: sorted }));
  });
}
function usesOfStored(text, reader8) {
  return storedUses(text).flatMap((use) => {
    let place = { text, range: use.expression }, part = partOfPlace(place, reader8) ?? partOfStored(use) ?? partOfVaguePlace(place, reader8);
    if (part === void 0) return [];
    let taker = nameOfPlace(place);
    return keyUse(part, use, text).map((one) => ({ ...one, taker }));
  });
}
function partOfStored({ name, computed = "" }) {
  return (name === void 0 ? Array.from(computed.matchAll(/'([^']+)'/g), ([, word2 = ""]) => word2) : [name]).map((one) => partOfName(one.replaceAll(/\{\d\}/g, "X").toUpperCase())).find((part) => part !== void 0);
}
function keyUse(part, use, text) {
  let { context, name, computed, index } = use, position = text.positionOf(context, index);
  return name !== void 0 ? [{ ...part, name, origin: context === "vars" ? "variable" : "secret", position, text }] : computed === void 0 ? [] : [{ ...part, name: `${context}[${computed}]`, origin: "computed", position, text }];
}
function usesOfVariables(text, reader8) {
  return variableUses(text).flatMap((variable) => {
    let definitions = reader8.variables.definitionsOf(variable.name, text);
    if (definitions.length === 0) return [];
    let place = { text, range: variable.range }, part = partOfPlace(place, reader8) ?? partOfVaguePlace(place, reader8);
    return part === void 0 ? [] : definitions.flatMap((one) => usesOfDefinition(part, one, variable, text));
  });
}
function usesOfDefinition(part, definition, { name, word: word2, index }, text) {
  let { text: source, uses } = definition, position = text.positionOf(word2, index);
  if (uses.length > 0)
    return uses.flatMap((use2) => keyUse(part, use2, source)).flatMap((use2) => [use2, { ...use2, position, text }]);
  if (!isLiteralSecret(part, source.value.trim())) return [];
  let use = { ...part, name: name.toUpperCase(), origin: "literal", position: source.start, text: source };
  return [use, { ...use, position, text }];
}
function expand(value, seenBy, { definitionsOf }) {
  return value.replaceAll(
    /\$\{\{\s*env\.(\w+)\s*\}\}|\$\{?(\w+)\}?/g,
    (whole, inExpression2, inScript2) => {
      let [definition] = definitionsOf(inExpression2 ?? inScript2 ?? "", seenBy);
      return definition === void 0 ? whole : definition.text.value.slice(0, 200);
    }
  );
}
var word = /[A-Za-z0-9_~+/.-]{20,}={0,2}/g;
function usesOfLiterals(text, reader8, { content, positionAt }) {
  let inMembers = literalMembers(text.value).map(({ part, name }) => {
    let input = text.path.at(-1) ?? "";
    return { ...part, name: normalName(input === "run" ? name : input), origin: "literal", position: text.start, text };
  }), known = new Set(inMembers.map(({ cloud }) => cloud)), [from] = text.range, inWords = [...withoutExpressions(text.value).matchAll(word)].flatMap(({ 0: literal, index }) => {
    let offset = content.indexOf(literal, from);
    if (offset >= 0 && (from = offset + literal.length), !looksSecret(literal)) return [];
    let place = { text, range: [index, index + literal.length] }, part = partOfPlace(place, reader8) ?? partOfVaguePlace(place, reader8);
    if (part === void 0 || !isLiteralSecret(part, literal) || isTemporary(part, text)) return [];
    if (known.has(part.cloud)) return [];
    let position = offset >= 0 ? positionAt(offset) : text.start;
    return [{ ...part, name: nameOfPlace(place), origin: "literal", position, text }];
  });
  return [...inMembers, ...inWords];
}
function isTemporary({ cloud }, { mapping }) {
  return cloud === "aws" && mapping?.values.has("AWS_SESSION_TOKEN") === !0;
}
function usesOfIds({ content, texts, positionAt }) {
  return literalKeyIds(content).map(({ cloud, id, index }) => {
    let text = textAt(texts, index);
    return { cloud, half: "id", name: id, origin: "literal", position: positionAt(index), text };
  });
}
function textAt(texts, offset) {
  let from = 0, to = texts.length;
  for (; from < to; ) {
    let middle = from + to >> 1;
    (texts[middle]?.range[1] ?? 0) <= offset ? from = middle + 1 : to = middle;
  }
  let found = texts[from];
  return found !== void 0 && found.range[0] <= offset ? found : void 0;
}

// src/collect/code/workflows/convert.ts
function convertTree(tree, context) {
  let converted = tree.files.map((file) => convertFile(file, context)), references = converted.flatMap((file) => file.references), used = usedActions(converted, context.repository), isUsed = ({ file }) => kindOf2(file) !== "action" || used.has(posix.dirname(file)), mistakes = converted.filter(isUsed).flatMap(({ mistake }) => mistake ?? []), unused = converted.filter((file) => !isUsed(file)).flatMap(({ mistake }) => mistake ?? []), report = reportOn3(tree, mistakes, references.length), note2 = `No workflow of this tree uses these actions, and they cannot be read: ${firstOf(unused.sort())}.`;
  return { references, coverage: [unused.length === 0 ? report : { ...report, notes: [note2] }] };
}
function usedActions(converted, repository) {
  let own = repository?.toLowerCase(), paths = converted.flatMap(({ uses }) => uses).flatMap((text) => {
    if (text.startsWith("./")) return [text];
    let [path = ""] = text.split("@");
    return own !== void 0 && (path.toLowerCase() === own || path.toLowerCase().startsWith(`${own}/`)) ? [`.${path.slice(own.length)}`] : [];
  });
  return new Set(paths.map((path) => posix.join(path, ".")));
}
function reportOn3(tree, mistakes, count2) {
  let report = readingOf(tree, mistakes, count2), { excluded = 0 } = tree;
  return excluded === 0 ? report : { ...report, skipped: [{ count: excluded, reason: "files that the configuration excludes" }] };
}
function readingOf(tree, mistakes, count2) {
  let problems = [...mistakes, ...tree.unread.map(({ file, reason: reason2 }) => `${file} (${reason2})`)].sort();
  if (problems.length > 0) {
    let reason2 = `Not everything could be read: ${firstOf(problems)}.`;
    return { status: "partial", count: count2, reason: reason2, consequence: "Secrets and cloud keys that are used there are not known." };
  }
  return tree.files.length > 0 ? { status: "complete", count: count2 } : { status: "not-applicable", count: count2, reason: "There is no workflow or action file in this tree." };
}
function convertFile({ file, text }, tree) {
  let { source, repository } = tree, parsed = parseFile(text, repository), { secretsOfCaller: secretsOfCaller2 } = parsed, context = omitUndefined({ source, repository, file, kind: kindOf2(file), secretsOfCaller: secretsOfCaller2 }), keys = findCloudKeys(parsed).flatMap((set) => keyReference(set, parsed, context)), references = [...secretReferences(parsed, context), ...keys], [mistake] = parsed.mistakes, uses = parsed.texts.flatMap(({ path, value }) => path.at(-1) === "uses" ? [value] : []);
  return mistake === void 0 ? { file, uses, references } : {
    file,
    uses,
    references,
    mistake: `${file}:${mistake.line}:${mistake.column} (not valid YAML: ${mistake.message})`
  };
}
function kindOf2(file) {
  return /^\.github\/dependabot\.ya?ml$/.test(file) ? "dependabot" : file.startsWith(".github/workflows/") ? "workflow" : "action";
}
function secretReferences(parsed, context) {
  return [...groupBy(parsed.texts.flatMap(secretUses), ({ name }) => name)].flatMap(([name, [first2, ...others]]) => {
    if (first2 === void 0) return [];
    let target2 = first2.isStored ? targetOf("secret", name, context) : void 0;
    return [
      {
        ...referenceAt("secret-use", name, [first2, ...others], context),
        role: "consumes",
        uses: usesOf([first2, ...others], parsed, context),
        ...omitUndefined({ target: target2 })
      }
    ];
  });
}
function usesOf(occurrences2, { jobs, hasAliases }, { kind: kind2 }) {
  if (kind2 === "dependabot") return [{ environment: null }];
  if (kind2 === "action" || hasAliases) return [{}];
  let byJob = /* @__PURE__ */ new Map();
  for (let { text } of occurrences2) {
    let { job, environment } = text ?? {};
    for (let use2 of job === void 0 ? jobs : [omitUndefined({ job, environment })]) byJob.set(use2.job, use2);
  }
  let [use = {}, ...further] = byJob.values();
  return [use, ...further];
}
function secretUses(text) {
  return isInherit(text) ? [{ name: "secrets: inherit", isStored: !1, position: text.keyPosition ?? text.positionOf("inherit", 0), text }] : findContextUses(text.value, text.path.at(-1) === "if").filter(({ context, name }) => context === "secrets" && name !== "GITHUB_TOKEN").map(({ name, spelling, index }) => ({ name: spelling, isStored: name !== void 0, position: text.positionOf("secrets", index), text }));
}
function isInherit({ path, value }) {
  return path.length === 3 && path[0] === "jobs" && path[2] === "secrets" && value === "inherit";
}
var takesIdentityToken = new Set(clouds.flatMap((row) => row.identityTokens === void 0 ? [] : [row.cloud]));
function keyReference({ name, cloud, uses }, parsed, context) {
  let [first2, ...others] = uses;
  if (first2 === void 0) return [];
  let target2 = targetOfKey(first2, name, context);
  return [
    {
      ...referenceAt("static-cloud-key", name, [first2, ...others], context),
      role: uses.some(({ origin }) => origin === "literal") ? "embeds" : "consumes",
      cloud,
      uses: usesOf([first2, ...others], parsed, context),
      // Any job of a workflow may request an id-token. https://docs.github.com/en/actions/concepts/security/openid-connect
      oidcPossible: context.kind !== "dependabot" && takesIdentityToken.has(cloud),
      ...omitUndefined({ target: target2 })
    }
  ];
}
function targetOfKey({ cloud, half, origin }, name, context) {
  return origin === "literal" ? cloud === "aws" && half === "id" ? { kind: "access-key", name } : void 0 : origin === "computed" ? void 0 : targetOf(origin, name, context);
}
function targetOf(origin, name, context) {
  let { kind: kind2, repository, secretsOfCaller: secretsOfCaller2 } = context;
  return origin === "secret" && secretsOfCaller2.has(name) ? void 0 : omitUndefined({ kind: kind2 === "dependabot" ? "dependabot-secret" : origin === "variable" ? "actions-variable" : "actions-secret", name, scope: repository });
}
function referenceAt(kind2, name, occurrences2, context) {
  let [{ position, text }] = occurrences2, { source, file } = context, byPlace = new Map(occurrences2.map((one) => [`${one.position.line}:${one.position.column}`, one.position])), [, ...others] = byPlace.values();
  return others.sort((a, b) => a.line - b.line || a.column - b.column), omitUndefined({
    id: `${source}:${file}:${kind2}:${name}`,
    source,
    kind: kind2,
    name,
    file,
    line: position.line,
    column: position.column,
    otherPlaces: others.length === 0 ? void 0 : others,
    // An action has no jobs, so its folder is what consumes.
    workload: context.kind === "action" ? posix.dirname(file) : text?.job,
    environment: text?.environment ?? void 0
  });
}

// src/collect/code/workflows/index.ts
async function collect3(connection, context) {
  let tree = await readTree(connection.folder, connection), { section } = workflows;
  return context.progress({ source: connection.source, section, done: tree.files.length, unit: "files" }), convertTree(tree, connection);
}
var workflows = {
  section: "code/workflows",
  permissions: [],
  provides: {
    "secret-use": ["line", "column", "role", "uses"],
    "static-cloud-key": ["line", "column", "role", "cloud", "oidcPossible", "uses"]
  },
  leavesOut: [],
  collect: collect3
};

// src/collect/code/index.ts
async function connect2(entry, context) {
  let path = entry.path ?? ".", folder = resolve3(context.folder, path), repository = await repositoryOf2(entry, folder, context), name = repository ?? (basename(folder) || "root"), source = { id: `code:${name}`, kind: "repository-files", name }, found = await stat4(folder).catch(() => {
  }), { exclude } = entry, connection = omitUndefined({ source: source.id, folder, repository, exclude });
  return found?.isDirectory() ? [{ source, connection }] : [{ source, refusal: { status: "failed", reason: `There is no folder ${path}.`, consequence: "What its workflows and actions use is not known." } }];
}
async function repositoryOf2(entry, folder, context) {
  if (entry.repository !== void 0) return entry.repository;
  let { GITHUB_REPOSITORY: current = "", GITHUB_SERVER_URL: server } = context.environment;
  return folder === resolve3(context.folder) && isRepositoryName(current) ? current : readOriginRepository(folder, server);
}
var code = {
  name: "code",
  title: "Repository files",
  sections: [workflows, keyIds],
  connect: connect2
};

// src/collect/github/index.ts
import { resolve as resolve4 } from "node:path";

// src/collect/github/per-organization.ts
async function listPerOrganization({ section, unit: unit2, hint: hint4, doubt, ...list11 }, { openClient, organization, source, tokenKind }, context) {
  if (organization === void 0) return { report: ofOrganizationsOnly(unit2), rows: [] };
  let { firstPageOnly, progress } = context, { login } = organization, client = openClient(openBudget(context, { source: source.id, section })), response = await listAll(client, {
    ...list11,
    parameters: { org: login },
    firstPageOnly,
    onPage: (done) => progress({ source: source.id, section, done, unit: unit2 })
  });
  return { report: reportOnList(withDoubt(response, doubt, tokenKind), hint4(login), tokenKind), rows: response.rows };
}
async function collectPerOrganization({ convert, ...list11 }, connection, context) {
  let { report, rows } = await listPerOrganization(list11, connection, context);
  return { coverage: [report], credentials: rows.map((row) => convert(row, connection.source.id)) };
}
function ofOrganizationsOnly(unit2) {
  return {
    status: "unsupported",
    reason: `The ${unit2} are those of an organization, and this source is a single repository; name the organization to read them.`
  };
}

// src/collect/github/audit-log/api.ts
var route = "GET /orgs/{org}/audit-log", keptDays = 180;
function phraseOf(action, now) {
  let since2 = new Date(now.getTime() - keptDays * 864e5).toISOString().slice(0, 10);
  return `action:${action} created:>=${since2}`;
}
function readCreation(row) {
  let action = textOf(memberOf(row, "action")), at2 = timeOf(memberOf(row, "created_at") ?? memberOf(row, "@timestamp"));
  if (action === void 0 || at2 === void 0) return;
  let detail = (name) => memberOf(row, name) ?? memberOf(memberOf(row, "data"), name), isBot = detail("actor_is_bot") === !0;
  return omitUndefined({
    action,
    at: at2,
    login: isBot ? "" : textOf(memberOf(row, "actor")) ?? "",
    userId: isBot ? void 0 : idOf(memberOf(row, "actor_id")),
    key: textOf(detail("key")),
    repository: textOf(memberOf(row, "repo")),
    hook: idOf(detail("hook_id")),
    app: textOf(detail("integration")) ?? textOf(detail("name"))
  });
}
function timeOf(value) {
  let date = new Date(typeof value == "number" ? value : Number.NaN);
  return Number.isNaN(date.getTime()) ? void 0 : date.toISOString();
}

// src/collect/github/audit-log/creators.ts
var kindOfAction = {
  "repo.create_actions_secret": () => "actions-secret",
  "environment.create_actions_secret": () => "environment-secret",
  "org.create_actions_secret": () => "organization-secret",
  "repo.create_integration_secret": kindOfIntegrationSecret,
  "org.create_integration_secret": kindOfIntegrationSecret,
  "hook.create": () => "webhook",
  "integration_installation.create": () => "app-installation"
}, actions = Object.keys(kindOfAction);
function kindOfIntegrationSecret({ app = "" }) {
  return /dependabot/i.test(app) ? "dependabot-secret" : /codespaces/i.test(app) ? "codespaces-secret" : void 0;
}
var tolerance = 5 * 6e4;
function prepareCreators(creations) {
  let byThing = /* @__PURE__ */ new Map();
  for (let creation of creations) {
    let kind2 = kindOfAction[creation.action]?.(creation);
    kind2 !== void 0 && creation.login !== "" && append(byThing, keyOf(kind2, ...nameOf2(creation)), creation);
  }
  return (credential) => {
    if (byThing.size === 0) return credential;
    let found = byThing.get(keyOf(credential.kind, ...nameOfCredential(credential))), creation = found === void 0 ? void 0 : closest(found, credential.createdAt);
    return creation === void 0 ? credential : { ...credential, clues: [...credential.clues ?? [], clueOf(creation)] };
  };
}
function nameOf2({ hook, key, app, repository }) {
  return hook !== void 0 ? [hook] : key === void 0 ? [slugOf(app ?? "")] : [repository?.toLowerCase() ?? "", key.toUpperCase()];
}
function nameOfCredential({ id, kind: kind2, name, scope }) {
  return kind2 === "webhook" ? [id.slice(id.lastIndexOf(":") + 1)] : kind2 === "app-installation" ? [slugOf(name)] : [scope?.toLowerCase() ?? "", name.toUpperCase()];
}
function slugOf(name) {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}
function closest(creations, createdAt) {
  if (createdAt === void 0) return;
  let created = Date.parse(createdAt), distanceOf = ({ at: at2 }) => Math.abs(Date.parse(at2) - created);
  return creations.filter((creation) => distanceOf(creation) <= tolerance).toSorted((a, b) => distanceOf(a) - distanceOf(b))[0];
}
function clueOf({ login, userId, at: at2 }) {
  return omitUndefined({ method: "created-by", says: login, externalId: userId, observedAt: at2 });
}

// src/collect/github/audit-log/index.ts
var withoutAuditLog = {
  addCreator: (credential) => credential,
  report: ofOrganizationsOnly("entries of the audit log")
}, auditLog = {
  section: "github/audit-log",
  permissions: ["organization_administration=read"],
  provides: {},
  leavesOut: [],
  collect: async (connection) => ({ coverage: [(await connection.auditLog()).report] })
};
function withCreators(section) {
  return { ...section, collect: async (connection, context) => {
    let collected = await section.collect(connection, context), { credentials } = collected;
    if (credentials === void 0 || credentials.length === 0) return collected;
    let { addCreator } = await connection.auditLog();
    return { ...collected, credentials: credentials.map(addCreator) };
  } };
}
async function readAuditLog(client, login, token2, { now, firstPageOnly }) {
  let lists = await Promise.all(
    actions.map(
      (action) => listAll(client, {
        route,
        parameters: { org: login, phrase: phraseOf(action, now()), include: "web" },
        read: readCreation,
        firstPageOnly
      })
    )
  );
  return {
    addCreator: prepareCreators(lists.flatMap(({ rows }) => rows)),
    report: reportOn4(lists, hintOf(login), token2)
  };
}
function reportOn4(lists, hint4, token2) {
  let problem = lists.map((list11) => reportOnList(list11, hint4, token2)).find(({ status: status2 }) => status2 !== "complete"), count2 = lists.reduce((sum, { rows }) => sum + rows.length, 0);
  return problem === void 0 ? { status: "complete", count: count2 } : lists.every(({ failure }) => failure?.kind === "refused" && failure.status === 404) ? notOffered(hint4) : { ...problem, count: count2 };
}
function notOffered({ permission, consequence }) {
  return {
    status: "unsupported",
    reason: `GitHub shows this token no audit log: only GitHub Enterprise has one, and reading it needs ${permission}.`,
    consequence
  };
}
function hintOf(organization) {
  return {
    what: `the audit log of ${organization}`,
    permission: "organization_administration=read",
    scope: "read:audit_log",
    role: `an owner of ${organization}`,
    consequence: `Who created the secrets, webhooks and app installations of ${organization} is not known.`
  };
}

// src/collect/github/graphql.ts
async function queryGraphql(client, query, variables) {
  let response = await client.request(graphqlRoute(client.apiUrl), { query, variables });
  if ("failure" in response) return response;
  let data = memberOf(response.data, "data") ?? void 0, errors = memberOf(response.data, "errors");
  return Array.isArray(errors) && errors.length > 0 ? { data, failure: failureOf(errors, client.quote) } : data !== void 0 ? { data } : { failure: { kind: "unreadable", says: `it answered 200 with ${describeBody(response.data)}` } };
}
function graphqlRoute(apiUrl) {
  return `POST ${apiUrl.endsWith("/api/v3") ? apiUrl.replace(/v3$/, "graphql") : `${apiUrl}/graphql`}`;
}
var refusals = /* @__PURE__ */ new Set(["FORBIDDEN", "INSUFFICIENT_SCOPES", "NOT_FOUND"]);
function failureOf(errors, quote) {
  let failures = errors.map((error) => {
    let says = quote(textOf(memberOf(error, "message")) ?? "no message");
    if (memberOf(error, "type") === "RATE_LIMITED") return { kind: "throttled", says };
    let singleSignOn = memberOf(memberOf(error, "extensions"), "saml_failure") === !0;
    return singleSignOn || refusals.has(memberOf(error, "type")) ? { kind: "refused", status: 403, says, singleSignOn } : { kind: "unreadable", says: `it answered with an error (${says})` };
  }), weight = ({ kind: kind2 }) => ["throttled", "refused"].indexOf(kind2);
  return failures.filter((failure) => weight(failure) >= 0).sort((one, other) => weight(one) - weight(other))[0] ?? failures[0] ?? { kind: "unreadable", says: "it answered with an error" };
}

// src/collect/github/bulk.ts
var fewRepositories = 50, mostEnvironments = 10, largestPage = 50, repositoriesQuery = `query outlivedRepositories($login: String!, $first: Int!, $after: String) {
  organization(login: $login) {
    repositories(first: $first, after: $after, orderBy: { field: NAME, direction: ASC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        nameWithOwner
        isArchived
        visibility
        viewerPermission
        deployKeys(first: 1) { totalCount }
        environments(first: ${mostEnvironments}) { totalCount nodes { name } }
      }
    }
  }
}`;
async function readFactsOfRepositories(client, login, trust) {
  let facts2 = /* @__PURE__ */ new Map(), visited = /* @__PURE__ */ new Set(), first2 = largestPage, after;
  for (; ; ) {
    let variables = omitUndefined({ login, first: first2, after }), response = await client.request(
      graphqlRoute(client.apiUrl),
      { query: repositoriesQuery, variables },
      { retries: 0 }
    );
    if ("failure" in response) {
      if (!mayBeTooMuch(response.failure) || first2 === 1) return facts2;
      first2 = Math.floor(first2 / 2);
      continue;
    }
    let { data } = response, list11 = memberOf(memberOf(memberOf(data, "data"), "organization"), "repositories"), nodes = memberOf(list11, "nodes"), doubtful2 = nodesInDoubt(memberOf(data, "errors"));
    if (!Array.isArray(nodes) || doubtful2 === void 0) return facts2;
    let isOwner = trustOf(trust, scopesOf(response.headers["x-oauth-scopes"]));
    for (let [index, node] of nodes.entries()) {
      let read = doubtful2.has(index) ? void 0 : readNode2(node, isOwner);
      read !== void 0 && facts2.set(read.name.toLowerCase(), read.facts);
    }
    let pageInfo = memberOf(list11, "pageInfo");
    if (after = textOf(memberOf(pageInfo, "endCursor")), memberOf(pageInfo, "hasNextPage") !== !0 || after === void 0 || visited.has(after)) return facts2;
    visited.add(after);
  }
}
function mayBeTooMuch(failure) {
  return failure.kind === "refused" && failure.status >= 500;
}
function nodesInDoubt(errors) {
  if (errors === void 0) return /* @__PURE__ */ new Set();
  if (!Array.isArray(errors)) return;
  let positions = errors.map((error) => {
    let path = memberOf(error, "path"), [, , field, position] = Array.isArray(path) ? path : [];
    return field === "nodes" ? position : void 0;
  }), isPosition = (position) => typeof position == "number";
  return positions.every(isPosition) ? new Set(positions.filter(isPosition)) : void 0;
}
function trustOf({ token: token2, permissions }, scopes) {
  if (permissions !== void 0) return (permission) => permissions.has(permission);
  let isWhole = token2 === "classic" && scopes?.includes("repo") === !0;
  return (_permission, viewer) => isWhole && viewer === "ADMIN";
}
function readNode2(node, isShown) {
  let name = textOf(memberOf(node, "nameWithOwner")), archived = memberOf(node, "isArchived"), visibility = visibilities.get(memberOf(node, "visibility"));
  if (name === void 0 || typeof archived != "boolean" || visibility === void 0) return;
  let viewer = memberOf(node, "viewerPermission"), keys = memberOf(memberOf(node, "deployKeys"), "totalCount"), deployKeys2 = typeof keys == "number" && isShown("administration", viewer) ? keys : void 0, environments = isShown("actions", viewer) ? namesOf2(memberOf(node, "environments")) : void 0;
  return { name, facts: omitUndefined({ archived, visibility, deployKeys: deployKeys2, environments }) };
}
var visibilities = /* @__PURE__ */ new Map([
  ["INTERNAL", "internal"],
  ["PRIVATE", "private"],
  ["PUBLIC", "public"]
]);
function namesOf2(list11) {
  let nodes = memberOf(list11, "nodes");
  if (!Array.isArray(nodes)) return;
  let names = nodes.flatMap((node) => isRecord(node) ? textOf(node.name) ?? [] : []);
  return names.length === memberOf(list11, "totalCount") ? names : void 0;
}

// src/collect/github/enterprise.ts
var organizationsQuery = `query outlivedOrganizations($slug: String!, $after: String) {
  enterprise(slug: $slug) {
    viewerIsAdmin
    organizations(first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { login }
    }
  }
}`;
async function listOrganizations(client, slug, token2) {
  let hint4 = hintOf2(slug), logins = [], visited = /* @__PURE__ */ new Set(), after;
  for (; ; ) {
    let variables = omitUndefined({ slug, after }), response = await client.request(graphqlRoute(client.apiUrl), { query: organizationsQuery, variables });
    if ("failure" in response) return { logins, refusal: refusalOf(response.failure, hint4, token2) };
    let enterprise = memberOf(memberOf(response.data, "data"), "enterprise"), list11 = memberOf(enterprise, "organizations"), nodes = memberOf(list11, "nodes"), errors = memberOf(response.data, "errors");
    if (errors !== void 0 || !Array.isArray(nodes))
      return endWith(logins, hint4, `GitHub does not list ${hint4.what} to this token${typeOf(errors)}.`);
    logins.push(...nodes.flatMap((node) => textOf(memberOf(node, "login")) ?? []));
    let pageInfo = memberOf(list11, "pageInfo");
    if (after = textOf(memberOf(pageInfo, "endCursor")), memberOf(pageInfo, "hasNextPage") !== !0 || after === void 0 || visited.has(after))
      return endWith(logins, hint4, doubtOn(enterprise, logins, hint4));
    visited.add(after);
  }
}
function hintOf2(slug) {
  return {
    what: `the organizations of the enterprise ${slug}`,
    permission: "read:enterprise",
    scope: "read:enterprise",
    role: `an owner of the enterprise ${slug}`,
    consequence: `Nothing is known of organizations of the enterprise ${slug} that are not listed.`
  };
}
function doubtOn(enterprise, logins, { what, role: role2 }) {
  let total = Number(memberOf(memberOf(enterprise, "organizations"), "totalCount"));
  if (total !== logins.length) return `Of ${what} GitHub counts ${total}, but ${logins.length} came.`;
  if (memberOf(enterprise, "viewerIsAdmin") !== !0)
    return `The token is not one of ${role2}, so it may not be shown every organization.`;
}
function endWith(logins, { consequence, role: role2 }, reason2) {
  if (reason2 === void 0) return { logins };
  let requiredPermission = `a classic token made by ${role2} with the scope read:enterprise`, status2 = logins.length > 0 ? "partial" : "denied";
  return { logins, refusal: { status: status2, reason: reason2, requiredPermission, consequence } };
}
function typeOf(errors) {
  let type = Array.isArray(errors) ? textOf(memberOf(errors[0], "type")) : void 0;
  return type !== void 0 && /^[A-Z_]{1,40}$/.test(type) ? ` (${type})` : "";
}

// src/collect/github/server-version.ts
async function readServerVersion(client) {
  if (!client.apiUrl.endsWith("/api/v3")) return;
  let response = await client.request("GET /meta"), version = "failure" in response ? void 0 : textOf(memberOf(response.data, "installed_version"));
  return version !== void 0 && /^\d+\.\d+/.test(version) ? version : void 0;
}
async function reportOnUnsupported({ serverVersion }, what, since2) {
  let version = await serverVersion();
  if (version === void 0 || since2 !== "never" && isAtLeast(version, since2)) return;
  let from = since2 === "never" ? "" : `; version ${since2} does`;
  return {
    status: "unsupported",
    reason: `GitHub Enterprise Server ${version} does not offer ${what} by its API${from}.`,
    consequence: `Which ${what} there are is not known.`
  };
}
function isAtLeast(version, since2) {
  let [major = 0, minor = 0] = version.split(".").map(Number), [sinceMajor = 0, sinceMinor = 0] = since2.split(".").map(Number);
  return major > sinceMajor || major === sinceMajor && minor >= sinceMinor;
}

// src/collect/github/per-repository.ts
async function collectPerRepository({ convert, ...list11 }, connection, context) {
  let { coverage, parts } = await listPerRepository(list11, connection, context), { id } = connection.source, credentials = parts.flatMap(
    ({ repository, isArchived, rows }) => rows.map((row) => marked(convert(row, repository, id), isArchived))
  );
  return { coverage, credentials };
}
async function collectRepositories(section, connection, context, read) {
  let client = connection.openClient(openBudget(context, { source: connection.source.id, section })), { coverage, parts } = await readRepositories(section, connection, context, (one) => read(client, one)), credentials = parts.flatMap(
    ({ repository: { isArchived }, credentials: own }) => own.map((credential) => marked(credential, isArchived))
  );
  return { coverage, credentials };
}
function marked(credential, isArchived) {
  return isArchived === !0 ? { ...credential, isArchived } : credential;
}
async function listPerRepository(list11, connection, context) {
  let { section, hint: hint4, isEmpty, offered } = list11, refusal = (offered && await reportOnUnsupported(connection, offered.what, offered.since)) ?? reportOnLacking(connection, hint4(connection.source.name));
  if (refusal !== void 0) return { coverage: [refusal], parts: [] };
  let client = connection.openClient(openBudget(context, { source: connection.source.id, section })), read = memoize((repository) => listOne(client, repository, list11, connection, context)), spared = isEmpty === void 0 ? none2 : await chooseSpared(connection, isEmpty, read), { coverage, parts } = await readRepositories(
    section,
    connection,
    context,
    async (repository) => spared.has(repository) ? nothing : read(repository)
  );
  return {
    coverage,
    parts: parts.map(({ repository, rows }) => ({ repository: fullName(repository), isArchived: repository.isArchived, rows }))
  };
}
var none2 = /* @__PURE__ */ new Set(), nothing = { report: { status: "complete", count: 0 }, rows: [] };
async function readRepositories(section, { repositories, source }, context, read) {
  let { readable, reports } = await repositories(), done = 0, parts = await Promise.all(
    readable.map(async (repository) => {
      let part = await read(repository);
      return done += 1, context.progress({ source: source.id, section, done, total: readable.length, unit: "repositories" }), { ...part, repository };
    })
  ), own = parts.map(({ report, repository }) => ({ scope: fullName(repository), ...report })), coverage = [...reports, ...own];
  return { coverage: coverage.length > 0 ? coverage : [{ status: "complete", count: 0 }], parts };
}
async function listOne(client, { owner, name }, { hint: hint4, doubt, route: route20, member, read }, { tokenKind }, { firstPageOnly }) {
  let request = omitUndefined({ route: route20, member, read, firstPageOnly }), response = await listAll(client, { ...request, parameters: { owner, repo: name } });
  return { report: reportOnList(withDoubt(response, doubt, tokenKind), hint4(fullName({ owner, name })), tokenKind), rows: response.rows };
}
async function chooseSpared({ facts: factsOfAll, repositories }, isEmpty, read) {
  let [facts2, { readable }] = await Promise.all([factsOfAll(), repositories()]), told = readable.filter((repository) => {
    let known = facts2.get(fullName(repository).toLowerCase());
    return known !== void 0 && isEmpty(known);
  }), probes = [0, Math.floor(told.length / 2), told.length - 1].flatMap((index) => told[index] ?? []), areEmpty = (await Promise.all(probes.map(read))).every(({ report, rows }) => report.status === "complete" && rows.length === 0);
  return new Set(areEmpty ? told.filter((repository) => !probes.includes(repository)) : []);
}
function reportOnLacking({ permissions }, { what, permission, consequence }) {
  let [, name] = /^(\w+)=read$/.exec(permission) ?? [];
  return permissions === void 0 || name === void 0 || permissions.has(name) ? void 0 : { status: "denied", reason: `The GitHub App was not granted ${permission}, which ${what} need.`, requiredPermission: permission, consequence };
}
function notAskedFor(name, { also, organization }) {
  if (!(organization === void 0 || also.includes(name)))
    return {
      status: "not-configured",
      reason: `It costs one call for each repository of ${organization.login}; "also: [${name}]" in this entry of sources.github asks for it.`
    };
}

// src/collect/github/stored-secrets.ts
function readStoredSecret(row) {
  let name = textOf(memberOf(row, "name")), createdAt = instantOf(memberOf(row, "created_at")), updatedAt = instantOf(memberOf(row, "updated_at"));
  if (!(name === void 0 || createdAt === void 0 || updatedAt === void 0))
    return { name, createdAt, updatedAt };
}
function storedSecretRecord({ name, createdAt, updatedAt }, { kind: kind2, idPrefix, source }) {
  return {
    id: `${idPrefix}:${name}`,
    source,
    kind: kind2,
    name,
    account: null,
    status: "active",
    createdAt,
    // Of a repository's secret this date changes only when a value is set.
    rotatedAt: updatedAt
  };
}
function convertRepositorySecret(kind2) {
  return (secret, repository, source) => ({
    ...storedSecretRecord(secret, { kind: kind2, idPrefix: `github:${repository}:${kind2}`, source }),
    scope: repository
  });
}
function readSharedSecret(row) {
  let secret = readStoredSecret(row), visibility = memberOf(row, "visibility");
  return secret === void 0 ? void 0 : { ...secret, ...(visibility === "all" || visibility === "private" || visibility === "selected") && { visibility } };
}
function convertSharedSecret(kind2) {
  return (secret, { organization, source }, repositories) => ({
    ...storedSecretRecord(secret, { kind: kind2, idPrefix: `github:${organization}:${kind2}`, source }),
    ...omitUndefined({ reach: secret.visibility, resources: repositories && [...repositories] })
  });
}

// src/collect/github/actions-secrets/api.ts
var route2 = "GET /repos/{owner}/{repo}/actions/secrets";

// src/collect/github/actions-secrets/convert.ts
var convertActionsSecret = convertRepositorySecret("actions-secret");

// src/collect/github/actions-secrets/index.ts
var reader = {
  section: "github/actions-secrets",
  route: route2,
  member: "secrets",
  read: readStoredSecret,
  convert: convertActionsSecret,
  // https://docs.github.com/en/enterprise-server@3.0/rest/reference/actions#secrets
  offered: { what: "Actions secrets", since: "3.0" },
  hint: (repository) => ({
    what: `the Actions secrets of ${repository}`,
    permission: "secrets=read",
    scope: "repo",
    role: "someone who can write to the repository",
    consequence: `Which Actions secrets ${repository} has, and how old they are, is not known.`
  })
}, actionsSecrets = {
  section: reader.section,
  permissions: ["metadata=read", "secrets=read"],
  provides: { "actions-secret": ["account", "createdAt", "rotatedAt", "scope"] },
  leavesOut: [],
  collect: (connection, context) => collectPerRepository(reader, connection, context)
};

// src/collect/github/agent-secrets/api.ts
var route3 = "GET /repos/{owner}/{repo}/agents/secrets";

// src/collect/github/agent-secrets/convert.ts
var convertAgentSecret = convertRepositorySecret("agent-secret");

// src/collect/github/agent-secrets/index.ts
var reader2 = {
  section: "github/agent-secrets",
  route: route3,
  member: "secrets",
  read: readStoredSecret,
  convert: convertAgentSecret,
  hint: (repository) => ({
    what: `the agent secrets of ${repository}`,
    permission: "agent_secrets=read",
    scope: "repo",
    role: "someone who can write to the repository",
    consequence: `Which secrets AI agents can read in ${repository}, and how old they are, is not known.`,
    absentOnServer: !0
  })
}, agentSecrets = {
  section: reader2.section,
  permissions: ["agent_secrets=read", "metadata=read"],
  provides: { "agent-secret": ["account", "createdAt", "rotatedAt", "scope"] },
  leavesOut: [],
  collect: async (connection, context) => {
    let refusal = notAskedFor("agent-secrets", connection);
    return refusal === void 0 ? collectPerRepository(reader2, connection, context) : { coverage: [refusal] };
  }
};

// src/collect/github/app-installations/agents.ts
var agentApps = /* @__PURE__ */ new Map([
  ["chatgpt-codex-connector", "https://github.com/apps/chatgpt-codex-connector"],
  ["claude", "https://github.com/apps/claude"],
  ["coderabbitai", "https://github.com/apps/coderabbitai"],
  ["copilot-swe-agent", "https://github.com/apps/copilot-swe-agent"],
  ["cursor", "https://github.com/apps/cursor"],
  ["devin-ai-integration", "https://github.com/apps/devin-ai-integration"],
  ["gemini-code-assist", "https://github.com/apps/gemini-code-assist"],
  ["google-labs-jules", "https://github.com/apps/google-labs-jules"]
]);

// src/collect/github/app-installations/api.ts
var route4 = "GET /orgs/{org}/installations";
function readInstallation(row) {
  let id = idOf(memberOf(row, "id")), slug = textOf(memberOf(row, "app_slug")), createdAt = instantOf(memberOf(row, "created_at"));
  if (id === void 0 || slug === void 0 || createdAt === void 0) return;
  let suspendedAt = memberOf(row, "suspended_at");
  return omitUndefined({
    id,
    slug,
    createdAt,
    reach: wordOf(memberOf(row, "repository_selection"), ["all", "selected"]),
    permissions: permissionsOf(memberOf(row, "permissions")),
    suspendedAt: suspendedAt === null ? null : instantOf(suspendedAt)
  });
}
function permissionsOf(value) {
  if (!isRecord(value)) return;
  let all = Object.entries(value), read = all.flatMap(([name, given]) => {
    let level = wordOf(given, ["read", "write", "admin"]);
    return level === void 0 ? [] : [{ name, level }];
  });
  return read.length < all.length ? void 0 : read.sort((one, other) => one.name < other.name ? -1 : 1);
}
async function requestOwner(client, slug) {
  let response = await client.request("GET /apps/{app_slug}", { app_slug: slug });
  if ("failure" in response) {
    let { failure } = response;
    return failure.kind === "refused" && failure.status === 404 ? { private: !0 } : { failure };
  }
  let owner = readOwner(memberOf(response.data, "owner"));
  return owner !== void 0 ? { owner } : { failure: { kind: "unreadable", says: `it answered 200 with ${describeBody(response.data)}` } };
}
function readOwner(owner) {
  let id = idOf(memberOf(owner, "id")), login = textOf(memberOf(owner, "login")), type = memberOf(owner, "type");
  if (id !== void 0)
    return type === "Organization" || login === void 0 && textOf(memberOf(owner, "slug")) !== void 0 ? { kind: "company" } : type === "User" && login !== void 0 ? { kind: "user", login, id } : void 0;
}

// src/collect/github/app-installations/convert.ts
function convertInstallation({ id, slug, createdAt, reach, permissions, suspendedAt }, owner, source) {
  return {
    id: `${source}:app-installation:${id}`,
    source,
    kind: "app-installation",
    name: slug,
    account: null,
    // Where the server does not tell, it counts as one that works.
    status: typeof suspendedAt == "string" ? "inactive" : "active",
    createdAt,
    // An installation lasts until somebody removes it; only its tokens expire.
    expiresAt: null,
    ...typeof suspendedAt == "string" && { inactiveSince: suspendedAt },
    ...agentApps.has(slug) && { isAgent: !0 },
    ...omitUndefined({
      reach,
      permissions: permissions?.map((permission) => ({ ...permission })),
      clues: owner && cluesOf(owner)
    })
  };
}
function cluesOf(owner) {
  return owner.kind === "company" ? [] : [{ method: "owner", says: owner.login, externalId: owner.id, detail: "owns the GitHub App" }];
}

// src/collect/github/app-installations/index.ts
var appInstallations = {
  section: "github/app-installations",
  permissions: ["metadata=read", "organization_administration=read"],
  // Not `clues`: GitHub tells who owns a public app, and of a private one nothing.
  provides: { "app-installation": ["account", "createdAt", "expiresAt", "permissions", "reach"] },
  leavesOut: [],
  collect: collect4
};
async function collect4(connection, context) {
  let { source, organization, tokenKind } = connection;
  if (organization === void 0) return { coverage: [ofOrganizationsOnly("installations of GitHub Apps")] };
  let { section } = appInstallations, client = connection.openClient(openBudget(context, { source: source.id, section })), list11 = await listAll(client, {
    route: route4,
    parameters: { org: organization.login },
    member: "installations",
    read: readInstallation,
    firstPageOnly: context.firstPageOnly,
    onPage: (done) => context.progress({ source: source.id, section, done, unit: "installations" })
  }), { owners, hidden, failure } = await findOwners(client, list11.rows, context), report = {
    ...reportOnList(list11, hint(organization.login), tokenKind),
    ...hidden.length > 0 && { notes: [noteOn(hidden)] }
  };
  return {
    coverage: [failure === void 0 ? report : lackingOwners(report, failure, connection)],
    credentials: list11.rows.map((row) => convertInstallation(row, owners.get(row.slug), source.id))
  };
}
async function findOwners(client, installations, { firstPageOnly }) {
  let slugs = unique(installations.map(({ slug }) => slug)), agents = slugs.filter((slug) => agentApps.has(slug)), others = slugs.filter((slug) => !agentApps.has(slug)), asked = firstPageOnly ? others.slice(0, 1) : others, answers = await Promise.all(asked.map(async (slug) => ({ slug, answer: await requestOwner(client, slug) }))), owners = new Map(agents.map((slug) => [slug, { kind: "company" }]));
  for (let { slug, answer } of answers) "owner" in answer && owners.set(slug, answer.owner);
  return omitUndefined({
    owners,
    hidden: answers.flatMap(({ slug, answer }) => "private" in answer ? [slug] : []),
    failure: answers.flatMap(({ answer }) => "failure" in answer ? [answer.failure] : [])[0]
  });
}
var fewApps = 5;
function noteOn(hidden) {
  return `GitHub does not tell who owns ${countOf(hidden.length, "private app")}: ${firstOf(hidden, fewApps)}.`;
}
function lackingOwners(report, failure, { tokenKind }) {
  let { status: _status, ...refusal } = refusalOf(failure, ownerHint, tokenKind);
  return report.status !== "complete" ? report : { ...report, ...refusal, status: "partial", listed: { "app-installation": "whole" } };
}
var ownerHint = {
  what: "the owner of a GitHub App",
  permission: "metadata=read",
  scope: "read:org",
  role: "a member of the organization",
  consequence: "Whether somebody who left owns one of the GitHub Apps is not known."
};
function hint(organization) {
  return {
    what: `the installations of GitHub Apps in ${organization}`,
    permission: "organization_administration=read",
    scope: "admin:org",
    role: `an owner of ${organization}`,
    consequence: `Which GitHub Apps can do what in ${organization} is not known.`
  };
}

// src/collect/github/enterprise-server.ts
function isEnterpriseServer(apiUrl) {
  return new URL(apiUrl).pathname.replace(/\/+$/, "").endsWith("/api/v3");
}
function notOnEnterpriseServer(what) {
  return { status: "unsupported", reason: `GitHub Enterprise Server has no list of ${what}.` };
}

// src/collect/github/authorizations/api.ts
var route5 = "GET /orgs/{org}/credential-authorizations", kinds = {
  "personal access token": "classic-token",
  "SSH key": "user-ssh-key",
  "OAuth app token": "app",
  "GitHub app token": "app"
};
function readAuthorization(row) {
  let type = memberOf(row, "credential_type"), kind2 = typeof type == "string" && Object.hasOwn(kinds, type) ? kinds[type] : void 0;
  if (kind2 === "app") return { kind: kind2 };
  let login = textOf(memberOf(row, "login")), id = idOf(memberOf(row, "credential_id")), authorizedAt = instantOf(memberOf(row, "credential_authorized_at"));
  if (kind2 === void 0 || login === void 0 || id === void 0 || authorizedAt === void 0) return;
  let isToken = kind2 === "classic-token";
  return omitUndefined({
    kind: kind2,
    login,
    id,
    credentialId: idOf(memberOf(row, "authorized_credential_id")),
    authorizedAt,
    lastUsed: nullable(memberOf(row, "credential_accessed_at"), instantOf),
    name: textOf(memberOf(row, isToken ? "authorized_credential_note" : "authorized_credential_title")),
    scopes: isToken ? scopesOf2(memberOf(row, "scopes")) : void 0,
    fingerprint: isToken ? void 0 : textOf(memberOf(row, "fingerprint")),
    expiresAt: isToken ? nullable(memberOf(row, "authorized_credential_expires_at"), instantOf) : void 0
  });
}
function scopesOf2(value) {
  if (!Array.isArray(value)) return;
  let scopes = value.map(textOf).filter((scope) => scope !== void 0);
  return scopes.length === value.length ? scopes : void 0;
}

// src/collect/github/authorizations/convert.ts
function convertAuthorization(one, source) {
  let { kind: kind2, lastUsed, scopes } = one;
  return {
    id: `${source}:${kind2}:${one.credentialId ?? `authorization-${one.id}`}`,
    source,
    kind: kind2,
    name: one.name ?? unnamed(one),
    status: "active",
    createdAt: one.authorizedAt,
    clues: [{ method: "owner", says: one.login, detail: "authorized it for single sign-on" }],
    ...omitUndefined({
      // SSH keys have no expiry date. https://docs.github.com/en/rest/users/keys
      expiresAt: kind2 === "user-ssh-key" ? null : one.expiresAt,
      lastUsed: lastUsed === void 0 ? void 0 : lastUseSince(lastUsed, one.authorizedAt),
      permissions: scopes?.map((name) => ({ name, level: levelOf(name) })),
      fingerprint: one.fingerprint
    })
  };
}
function unnamed({ kind: kind2, authorizedAt }) {
  return `${kind2 === "classic-token" ? "no note" : "no title"}, authorized ${authorizedAt.slice(0, 10)}`;
}
function levelOf(scope) {
  return /^read:|:(read|email)$|^notifications$/.test(scope) ? "read" : /^(admin|delete|manage_\w+):|^(repo|site_admin|delete_repo)$/.test(scope) ? "admin" : "write";
}

// src/collect/github/authorizations/index.ts
var unit = "classic tokens and SSH keys of members", authorizations = {
  section: "github/authorizations",
  permissions: ["organization_administration=read"],
  provides: {
    "classic-token": ["clues", "createdAt", "expiresAt", "lastUsed", "permissions"],
    "user-ssh-key": ["clues", "createdAt", "expiresAt", "fingerprint", "lastUsed"]
  },
  leavesOut: [],
  collect: collect5
};
async function collect5(connection, context) {
  let { source, organization, tokenKind } = connection, { section } = authorizations;
  if (organization === void 0) return { coverage: [ofOrganizationsOnly(unit)] };
  let { login, plan } = organization, client = connection.openClient(openBudget(context, { source: source.id, section }));
  if (isEnterpriseServer(client.apiUrl)) return { coverage: [notOnEnterpriseServer(unit)] };
  if (hasNoSingleSignOn(plan)) return { coverage: [withoutSingleSignOn(`${login} is on the plan "${plan}"`)] };
  let list11 = await listAll(client, {
    route: route5,
    parameters: { org: login },
    read: readAuthorization,
    firstPageOnly: context.firstPageOnly,
    onPage: (done) => context.progress({ source: source.id, section, done, unit })
  }), own = list11.rows.filter((row) => row.kind !== "app");
  return { coverage: [reportOn5(list11, own, organization, (hint4) => reportOnList({ ...list11, rows: own }, hint4, tokenKind))], credentials: own.map((row) => convertAuthorization(row, source.id)) };
}
function reportOn5(list11, own, { login, plan }, reportWith) {
  let report = reportWith(hintOf3(login)), { failure } = list11;
  if (failure?.kind === "refused" && failure.status === 404 && list11.pages === 0 && plan === void 0)
    return { ...report, reason: `${report.reason ?? ""} Only organizations of GitHub Enterprise Cloud have this list; organization_plan=read tells which it is.`.trim() };
  let apps = list11.rows.length - own.length, isWhole = report.status === "complete";
  if (isWhole && list11.rows.length === 0)
    return withoutSingleSignOn(`GitHub lists no credential that is authorized for single sign-on in ${login}`);
  if (apps === 0) return report;
  let left = `${countOf(apps, "authorization")} of apps ${apps === 1 ? "is" : "are"} not judged.`;
  return {
    ...report,
    status: "partial",
    reason: report.reason === void 0 ? left : `${report.reason} ${left}`,
    ...isWhole && { listed: { "classic-token": "whole", "user-ssh-key": "whole" } }
  };
}
function withoutSingleSignOn(because) {
  return {
    status: "unsupported",
    reason: `${because}. Classic tokens and SSH keys of members can be listed only where they are authorized for SAML single sign-on, on GitHub Enterprise Cloud; of other organizations nobody can list them.`,
    consequence: "Which classic tokens and SSH keys members use is not known."
  };
}
function hintOf3(organization) {
  return {
    what: `the credentials that are authorized for single sign-on in ${organization}`,
    permission: "organization_administration=read",
    scope: "read:org",
    role: `an owner of ${organization}`,
    consequence: `Which classic tokens and SSH keys open ${organization} is not known.`
  };
}

// src/collect/github/shared-secrets.ts
async function collectSharedSecrets(list11, connection, context) {
  let { organization, openClient, source, tokenKind } = connection, { section, plural, route: route20, convert } = list11;
  if (organization === void 0) return { coverage: [ofOrganizationsOnly(plural)] };
  let { login } = organization, { firstPageOnly, progress } = context, client = openClient(openBudget(context, { source: source.id, section })), response = await listAll(client, {
    route: route20,
    member: "secrets",
    read: readSharedSecret,
    parameters: { org: login },
    firstPageOnly,
    onPage: (done) => progress({ source: source.id, section, done, unit: plural })
  }), report = reportOnList(response, hintOf4(list11, `the ${plural} of ${login}`, login), tokenKind), selections = await readSelections(response.rows, { list: list11, client, login, tokenKind, context }), place = { organization: login, source: source.id };
  return {
    coverage: [withSelections(report, selections, list11)],
    credentials: response.rows.map((secret) => convert(secret, place, selections.get(secret.name)?.names))
  };
}
function hintOf4({ plural, permission, absentOnServer }, what, login) {
  return omitUndefined({
    what,
    permission,
    scope: "admin:org",
    role: `an owner of ${login}`,
    consequence: `Which ${plural} ${login} has, how old they are and who can read them is not known.`,
    absentOnServer
  });
}
var sampleSize = 3;
async function readSelections(secrets2, { list: list11, client, login, tokenKind, context }) {
  let selected = secrets2.filter(({ visibility }) => visibility === "selected"), chosen = context.firstPageOnly ? selected.slice(0, sampleSize) : selected, read = await Promise.all(
    chosen.map(async ({ name }) => {
      let response = await listAll(client, {
        route: list11.selectionRoute,
        member: "repositories",
        read: (row) => textOf(memberOf(row, "full_name")),
        parameters: { org: login, secret_name: name },
        firstPageOnly: context.firstPageOnly
      }), hint4 = hintOf4(list11, `the repositories that can read ${name}, one of the ${list11.plural} of ${login}`, login), report = reportOnList(response, hint4, tokenKind);
      return [name, report.status === "complete" ? { names: [...response.rows].sort(), report } : { report }];
    })
  ), skipped = { report: { status: "partial", sampled: !0, reason: `Only ${chosen.length} of ${selected.length} selections were looked at.` } }, others = selected.slice(chosen.length).map(({ name }) => [name, skipped]);
  return new Map([...read, ...others]);
}
function withSelections(report, selections, { kind: kind2 }) {
  let problems = [...selections.values()].flatMap(({ names, report: one }) => names === void 0 ? [one] : []), [first2] = problems;
  if (first2 === void 0) return report;
  let others = problems.length - 1, reason2 = `${first2.reason ?? ""}${others === 0 ? "" : ` The selections of ${others} more are not known either.`}`, isSample = report.status === "complete" || report.sampled === !0;
  return omitUndefined({
    ...report,
    status: "partial",
    ...report.status === "complete" && { listed: { [kind2]: "whole" } },
    sampled: isSample && problems.every(({ sampled }) => sampled === !0) ? !0 : void 0,
    reason: report.reason === void 0 ? reason2 : `${report.reason} ${reason2}`,
    requiredPermission: report.requiredPermission ?? first2.requiredPermission,
    consequence: report.consequence ?? "Which repositories can read these secrets is not known."
  });
}

// src/collect/github/codespaces-secrets/api.ts
var route6 = "GET /orgs/{org}/codespaces/secrets", selectionRoute = "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories";

// src/collect/github/codespaces-secrets/convert.ts
var convertCodespacesSecret = convertSharedSecret("codespaces-secret");

// src/collect/github/codespaces-secrets/index.ts
var list2 = {
  section: "github/codespaces-secrets",
  kind: "codespaces-secret",
  route: route6,
  selectionRoute,
  convert: convertCodespacesSecret,
  plural: "Codespaces secrets",
  permission: "organization_codespaces_secrets=read",
  absentOnServer: !0
}, codespacesSecrets = {
  section: list2.section,
  permissions: ["organization_codespaces_secrets=read"],
  provides: { "codespaces-secret": ["account", "createdAt", "reach", "rotatedAt"] },
  leavesOut: ["repository-codespaces-secret"],
  collect: (connection, context) => collectSharedSecrets(list2, connection, context)
};

// src/collect/github/dependabot-secrets/api.ts
var route7 = "GET /repos/{owner}/{repo}/dependabot/secrets";

// src/collect/github/dependabot-secrets/convert.ts
var convertDependabotSecret = convertRepositorySecret("dependabot-secret");

// src/collect/github/dependabot-secrets/index.ts
var reader3 = {
  section: "github/dependabot-secrets",
  route: route7,
  member: "secrets",
  read: readStoredSecret,
  convert: convertDependabotSecret,
  hint: (repository) => ({
    what: `the Dependabot secrets of ${repository}`,
    permission: "dependabot_secrets=read",
    scope: "repo",
    role: "someone who can write to the repository",
    consequence: `Which Dependabot secrets ${repository} has, and how old they are, is not known.`
  })
}, dependabotSecrets = {
  section: reader3.section,
  permissions: ["dependabot_secrets=read", "metadata=read"],
  provides: { "dependabot-secret": ["account", "createdAt", "rotatedAt", "scope"] },
  leavesOut: [],
  collect: (connection, context) => collectPerRepository(reader3, connection, context)
};

// src/collect/github/deploy-keys/api.ts
var route8 = "GET /repos/{owner}/{repo}/keys";
function readDeployKey(row) {
  let id = idOf(memberOf(row, "id")), key = memberOf(row, "key"), title = memberOf(row, "title"), createdAt = instantOf(memberOf(row, "created_at")), readOnly = memberOf(row, "read_only");
  if (id === void 0 || createdAt === void 0 || typeof readOnly != "boolean" || typeof key != "string" || typeof title != "string") return;
  let enabled = memberOf(row, "enabled");
  return omitUndefined({
    id,
    key,
    title,
    createdAt,
    readOnly,
    addedBy: nullable(memberOf(row, "added_by"), textOf),
    lastUsed: nullable(memberOf(row, "last_used"), instantOf),
    enabled: typeof enabled == "boolean" ? enabled : void 0
  });
}

// src/collect/github/deploy-keys/convert.ts
import { createHash } from "node:crypto";
function convertDeployKey(key, repository, source) {
  let level = key.readOnly ? "read" : "write";
  return {
    id: `github:${repository}:deploy-key:${key.id}`,
    source,
    kind: "deploy-key",
    name: key.title,
    scope: repository,
    account: null,
    status: key.enabled === !1 ? "inactive" : "active",
    createdAt: key.createdAt,
    // Deploy keys have no expiry date. https://docs.github.com/en/authentication/connecting-to-github-with-ssh/managing-deploy-keys
    expiresAt: null,
    privilege: level,
    reach: "one",
    permissions: [{ name: "contents", level }],
    ...omitUndefined({
      lastUsed: key.lastUsed === void 0 ? void 0 : lastUseSince(key.lastUsed, key.createdAt),
      fingerprint: fingerprintOf(key.key),
      clues: key.addedBy === void 0 ? void 0 : cluesOf2(key.addedBy)
    })
  };
}
function cluesOf2(addedBy) {
  return addedBy === null ? [] : [{ method: "added-by", says: addedBy, detail: "added the key to the repository" }];
}
function fingerprintOf(publicKey) {
  let [type = "", encoded = ""] = publicKey.split(" "), blob = Buffer.from(encoded, "base64"), name = blob.length > 4 ? blob.subarray(4, 4 + blob.readUInt32BE()).toString("latin1") : "";
  if (!(type === "" || name !== type))
    return `SHA256:${createHash("sha256").update(blob).digest("base64").replace(/=+$/, "")}`;
}

// src/collect/github/deploy-keys/index.ts
var reader4 = {
  section: "github/deploy-keys",
  route: route8,
  read: readDeployKey,
  convert: convertDeployKey,
  isEmpty: ({ deployKeys: deployKeys2 }) => deployKeys2 === 0,
  hint: (repository) => ({
    what: `the deploy keys of ${repository}`,
    permission: "administration=read",
    scope: "repo",
    role: "an administrator of the repository",
    consequence: `Which deploy keys open ${repository}, and who added them, is not known.`
  })
}, deployKeys = {
  section: reader4.section,
  permissions: ["administration=read", "metadata=read"],
  provides: {
    "deploy-key": [
      "account",
      "clues",
      "createdAt",
      "expiresAt",
      "fingerprint",
      "lastUsed",
      "permissions",
      "privilege",
      "reach",
      "scope"
    ]
  },
  leavesOut: [],
  collect: (connection, context) => collectPerRepository(reader4, connection, context)
};

// src/collect/github/environment-secrets/api.ts
var environmentsRoute = "GET /repos/{owner}/{repo}/environments", secretsRoute = "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets";
function readEnvironment(row) {
  return textOf(memberOf(row, "name"));
}

// src/collect/github/environment-secrets/convert.ts
function convertEnvironmentSecret(secret, { repository, environment, source }) {
  let kind2 = "environment-secret", idPrefix = `github:${repository}:${kind2}:${environment}`;
  return { ...storedSecretRecord(secret, { kind: kind2, idPrefix, source }), scope: repository, environment };
}

// src/collect/github/environment-secrets/report.ts
function reportOnEnvironments({ environments, secrets: secrets2, skipped }) {
  let count2 = secrets2.reduce((sum, one) => sum + (one.count ?? 0), 0), sample = {
    status: "partial",
    sampled: !0,
    reason: `Only ${secrets2.length} of ${secrets2.length + skipped} environments were looked at.`
  }, problems = [environments, ...secrets2, ...skipped > 0 ? [sample] : []].filter(({ status: status2 }) => status2 !== "complete"), [first2] = problems;
  if (first2 === void 0) return { status: "complete", count: count2 };
  let isBlank = environments.status === "complete" && secrets2.length > 0 && !secrets2.some(gaveFacts), others = problems.length - 1, more = others === 0 ? "" : ` ${others} more of its lists could not be read whole.`;
  return omitUndefined({
    status: isBlank ? first2.status : "partial",
    sampled: problems.every(({ sampled }) => sampled === !0) ? !0 : void 0,
    reason: `${first2.reason ?? ""}${more}`,
    requiredPermission: first2.requiredPermission ?? problems.find((one) => one.requiredPermission)?.requiredPermission,
    consequence: first2.consequence ?? problems.find((one) => one.consequence)?.consequence,
    count: isBlank ? void 0 : count2
  });
}

// src/collect/github/environment-secrets/index.ts
var environmentSecrets = {
  section: "github/environment-secrets",
  permissions: ["actions=read", "environments=read", "metadata=read"],
  provides: { "environment-secret": ["account", "createdAt", "environment", "rotatedAt", "scope"] },
  leavesOut: [],
  collect: (connection, context) => collectRepositories(
    "github/environment-secrets",
    connection,
    context,
    (client, repository) => readRepository(client, repository, { ...connection, firstPageOnly: context.firstPageOnly })
  )
}, sampleSize2 = 3;
async function readRepository(client, { owner, name }, reading) {
  let { firstPageOnly, tokenKind } = reading, repository = fullName({ owner, name }), list11 = await listAll(client, {
    route: environmentsRoute,
    member: "environments",
    read: readEnvironment,
    parameters: { owner, repo: name },
    firstPageOnly
  }), hint4 = hintOf5(`the environments of ${repository}`, "actions=read", repository), environments = reportOnList(list11, hint4, tokenKind);
  if (list11.pages === 0) return { report: environments, credentials: [] };
  let chosen = firstPageOnly ? list11.rows.slice(0, sampleSize2) : list11.rows, parts = await Promise.all(
    chosen.map((environment) => readEnvironmentSecrets(client, { owner, name }, environment, reading))
  ), secrets2 = parts.map(({ report }) => report);
  return {
    report: reportOnEnvironments({ environments, secrets: secrets2, skipped: list11.rows.length - chosen.length }),
    credentials: parts.flatMap(({ credentials }) => credentials)
  };
}
async function readEnvironmentSecrets(client, { owner, name }, environment, { firstPageOnly, source, tokenKind }) {
  let repository = fullName({ owner, name }), list11 = await listAll(client, {
    route: secretsRoute,
    member: "secrets",
    read: readStoredSecret,
    parameters: { owner, repo: name, environment_name: environment },
    firstPageOnly
  }), hint4 = hintOf5(
    `the secrets of the environment ${environment} of ${repository}`,
    "environments=read",
    repository
  ), place = { repository, environment, source: source.id };
  return {
    report: reportOnList(list11, hint4, tokenKind),
    credentials: list11.rows.map((secret) => convertEnvironmentSecret(secret, place))
  };
}
function hintOf5(what, permission, repository) {
  return {
    what,
    permission,
    scope: "repo",
    role: "an administrator of the repository",
    consequence: `Which environment secrets ${repository} has, and how old they are, is not known.`
  };
}

// src/collect/github/invitations/api.ts
var route9 = "GET /orgs/{org}/invitations";
function readInvitation(row) {
  let id = idOf(memberOf(row, "id")), invitedAt = instantOf(memberOf(row, "created_at")), role2 = textOf(memberOf(row, "role")), login = textOf(memberOf(row, "login")), email2 = textOf(memberOf(row, "email"));
  if (!(id === void 0 || invitedAt === void 0 || role2 === void 0) && !(login === void 0 && email2 === void 0))
    return omitUndefined({ id, login, email: email2, isForOwner: role2 === "admin", invitedAt });
}

// src/collect/github/members/doubt.ts
async function findDoubt({ members: members3, outside, filledSeats }, { listPublicMembers, countInvited }) {
  if (members3.pages === 0) return;
  if (isStranger(members3.scopes) || outside.failure?.kind === "refused") return publicOnly;
  let people = members3.rows.filter(({ isBot }) => !isBot), isCut = members3.failure !== void 0 || members3.sampled;
  if (filledSeats === void 0 && outside.rows.length > 0) return;
  let seats = people.length + outside.rows.length;
  if (filledSeats !== void 0 && !isCut && (filledSeats <= seats || filledSeats <= seats + await countInvited()))
    return;
  let everybodySees = await listPublicMembers(), { failure } = everybodySees, isPublic = new Set(everybodySees.rows.map(({ id }) => id));
  if (failure === void 0 && people.some(({ id }) => !isPublic.has(id))) return;
  let isNotOffered = failure?.kind === "refused" && failure.status === 404;
  if (!(filledSeats === void 0 && isNotOffered && outside.failure === void 0))
    return filledSeats === void 0 || isCut ? "GitHub shows this token no member who is not public, so others may be missing." : `GitHub counts ${countOf(filledSeats, "taken seat")} and shows this token ${countOf(people.length, "member")}, so others may be missing.`;
}
var publicOnly = "Such a token is shown public members only, so members may be missing.";
function isStranger(scopes = []) {
  return scopes.length > 0 && !scopes.some((scope) => /^(read|write|admin):org$/.test(scope));
}

// src/collect/github/members/api.ts
async function listMembers(client, organization, firstPageOnly, onPage) {
  let before = 0, listUsers = async (route20, parameters = {}) => {
    let list11 = await listAll(client, {
      route: route20,
      parameters: { org: organization.login, ...parameters },
      read: readUser,
      firstPageOnly,
      onPage: (rows) => onPage(before + rows)
    });
    return before += list11.rows.length, list11;
  }, members3 = await listUsers("GET /orgs/{org}/members", { role: "all" }), outside = await listUsers("GET /orgs/{org}/outside_collaborators"), owners = await listUsers("GET /orgs/{org}/members", { role: "admin" }), { filledSeats } = organization, whole = { parameters: { org: organization.login }, firstPageOnly: !1 }, doubt = await findDoubt(omitUndefined({ members: members3, outside, filledSeats }), {
    listPublicMembers: () => listAll(client, { ...whole, route: "GET /orgs/{org}/public_members", read: readUser }),
    countInvited: async () => (await listAll(client, { ...whole, route: route9, read: readInvitation })).rows.length
  });
  return omitUndefined({ members: members3, owners, outside, doubt });
}
function readUser(row) {
  let id = idOf(memberOf(row, "id")), login = textOf(memberOf(row, "login")), type = textOf(memberOf(row, "type"));
  if (!(id === void 0 || login === void 0 || type === void 0))
    return { id, login, isBot: type === "Bot" };
}

// src/collect/github/fine-grained-tokens/api.ts
var route10 = "GET /orgs/{org}/personal-access-tokens", routeOfRepositories = "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories";
function readGrant(row) {
  return readToken(row, memberOf(row, "access_granted_at"));
}
function readToken(row, date) {
  let id = idOf(memberOf(row, "id")), tokenId = idOf(memberOf(row, "token_id")), name = textOf(memberOf(row, "token_name")), owner = readUser(memberOf(row, "owner")), at2 = instantOf(date), isExpired = memberOf(row, "token_expired");
  if (!(id === void 0 || tokenId === void 0 || name === void 0) && !(owner === void 0 || at2 === void 0 || typeof isExpired != "boolean"))
    return omitUndefined({
      id,
      tokenId,
      name,
      owner,
      at: at2,
      isExpired,
      expiresAt: nullable(memberOf(row, "token_expires_at"), instantOf),
      lastUsed: nullable(memberOf(row, "token_last_used_at"), instantOf),
      reach: reachOf(memberOf(row, "repository_selection")),
      permissions: permissionsOf2(memberOf(row, "permissions"))
    });
}
function reachOf(selection) {
  return selection === "none" || selection === "all" ? selection : selection === "subset" ? "selected" : void 0;
}
function permissionsOf2(groups) {
  if (!isRecord(groups)) return;
  let permissions = [];
  for (let [group2, levels2] of Object.entries(groups))
    if (levels2 != null) {
      if (!isRecord(levels2)) return;
      for (let [name, level] of Object.entries(levels2)) {
        if (level !== "read" && level !== "write" && level !== "admin") return;
        permissions.push({ name: group2 === "repository" ? name : `${group2}.${name}`, level });
      }
    }
  return permissions.sort((one, other) => one.name < other.name ? -1 : 1);
}
function readRepositoryName(row) {
  return textOf(memberOf(row, "full_name"));
}

// src/collect/github/fine-grained-tokens/convert.ts
function convertFineGrainedToken(token2, source, resources) {
  let { lastUsed } = token2;
  return {
    ...heldToken(token2, source),
    id: `${source}:fine-grained-token:${token2.tokenId}`,
    kind: "fine-grained-token",
    status: token2.isExpired ? "expired" : "active",
    ...omitUndefined({
      lastUsed: lastUsed === void 0 ? void 0 : lastUseSince(lastUsed, token2.at),
      resources: resources === void 0 ? void 0 : [...resources].sort()
    })
  };
}
function heldToken(token2, source) {
  let { owner, expiresAt, reach, permissions } = token2;
  return {
    source,
    name: token2.name,
    account: `${source}:user:${owner.id}`,
    createdAt: token2.at,
    clues: [{ method: "owner", says: owner.login, externalId: owner.id, detail: "owns the token" }],
    ...omitUndefined({ expiresAt, reach, permissions })
  };
}

// src/collect/github/fine-grained-tokens/index.ts
var list3 = {
  section: "github/fine-grained-tokens",
  unit: "fine-grained tokens",
  route: route10,
  read: readGrant,
  hint: (organization) => ({
    what: `the fine-grained tokens of ${organization}`,
    permission: "organization_personal_access_tokens=read",
    scope: "admin:org",
    role: `an owner of ${organization}`,
    consequence: `Which members' tokens open ${organization}, and until when, is not known.`,
    onlyApps: !0
  })
}, fineGrainedTokens = {
  section: list3.section,
  permissions: ["organization_personal_access_tokens=read"],
  provides: {
    "fine-grained-token": ["account", "clues", "createdAt", "expiresAt", "lastUsed", "permissions", "reach"]
  },
  leavesOut: [],
  collect: collect6
};
async function collect6(connection, context) {
  let { report, rows } = await listPerOrganization(list3, connection, context), { organization, source } = connection, selections = rows.filter(({ reach }) => reach === "selected");
  if (organization === void 0 || selections.length === 0)
    return {
      coverage: [report],
      credentials: rows.map((token2) => convertFineGrainedToken(token2, source.id, void 0))
    };
  let client = connection.openClient(openBudget(context, { source: source.id, section: list3.section })), wanted = selections.slice(0, context.firstPageOnly ? 1 : mostSelections), read = await readSelections2(client, organization.login, wanted), missing = (context.firstPageOnly ? wanted : selections).length - read.repositories.size;
  return {
    coverage: [withSelections2(report, read, missing, list3.hint(organization.login), connection)],
    credentials: rows.map((token2) => convertFineGrainedToken(token2, source.id, read.repositories.get(token2.id)))
  };
}
var mostSelections = 500;
async function readSelections2(client, organization, tokens) {
  let repositories = /* @__PURE__ */ new Map(), failure, shortfall;
  for (let { id } of tokens) {
    let response = await listAll(client, {
      route: routeOfRepositories,
      parameters: { org: organization, pat_id: id },
      read: readRepositoryName,
      firstPageOnly: !1
    });
    response.failure === void 0 && response.shortfalls.length === 0 && repositories.set(id, response.rows), failure ??= response.failure, shortfall ??= response.shortfalls[0];
    let isGone = response.failure?.kind === "refused" && response.failure.status === 404;
    if (response.failure !== void 0 && !isGone) break;
  }
  return omitUndefined({ repositories, failure, shortfall });
}
function withSelections2(report, { failure, shortfall }, missing, hint4, { tokenKind }) {
  if (missing === 0) return report;
  let refusal = failure === void 0 ? void 0 : refusalOf(failure, hint4, tokenKind), why = refusal?.reason ?? shortfall ?? `only ${mostSelections} are asked for.`, reason2 = `Which repositories ${countOf(missing, "token")} with a selection of them open was not read: ${why}`;
  return {
    ...report,
    status: "partial",
    reason: report.reason === void 0 ? reason2 : `${report.reason} ${reason2}`,
    ...report.status === "complete" && { listed: { "fine-grained-token": "whole" } },
    ...omitUndefined({
      requiredPermission: report.requiredPermission ?? refusal?.requiredPermission,
      consequence: report.consequence ?? "Which repositories these tokens open is not known."
    })
  };
}

// src/collect/github/invitations/convert.ts
function convertInvitation({ id, login, email: email2, isForOwner, invitedAt }, source) {
  return {
    id: `${source}:pending-invitation:${id}`,
    source,
    kind: "pending-invitation",
    name: login ?? email2 ?? id,
    status: "pending",
    createdAt: invitedAt,
    ...email2 !== void 0 && { emails: [email2] },
    ...isForOwner && { privilege: "admin" }
  };
}

// src/collect/github/invitations/index.ts
var list4 = {
  section: "github/invitations",
  unit: "pending invitations",
  route: route9,
  read: readInvitation,
  hint: (organization) => ({
    what: `the pending invitations of ${organization}`,
    permission: "members=read",
    scope: "admin:org",
    role: `an owner of ${organization}`,
    consequence: `Who is invited to ${organization} and has not answered is not known.`
  })
}, invitations = {
  section: list4.section,
  permissions: ["members=read"],
  provides: { "pending-invitation": ["createdAt", "status"] },
  leavesOut: [],
  collect: collect7
};
async function collect7(connection, context) {
  let { source, openClient } = connection, { apiUrl } = openClient(openBudget(context, { source: source.id, section: list4.section }));
  if (isEnterpriseServer(apiUrl)) return { coverage: [notOnEnterpriseServer(list4.unit)] };
  let { report, rows } = await listPerOrganization(list4, connection, context);
  return { coverage: [report], accounts: rows.map((row) => convertInvitation(row, source.id)) };
}

// src/collect/github/leaked-secrets/api.ts
var routes = {
  organization: "GET /orgs/{org}/secret-scanning/alerts",
  repository: "GET /repos/{owner}/{repo}/secret-scanning/alerts"
}, openAlerts = { state: "open", hide_secret: "true" };
function readLeakedSecret(row) {
  let number = idOf(memberOf(row, "number")), type = textOf(memberOf(row, "secret_type"));
  if (number === void 0 || type === void 0) return;
  let repository = repositoryOf(textOf(memberOf(memberOf(row, "repository"), "full_name")) ?? ""), publiclyLeaked = memberOf(row, "publicly_leaked");
  return omitUndefined({
    number,
    type,
    repository: repository && fullName(repository),
    createdAt: instantOf(memberOf(row, "created_at")),
    validity: wordOf(memberOf(row, "validity"), ["active", "inactive", "unknown"]),
    publiclyLeaked: typeof publiclyLeaked == "boolean" ? publiclyLeaked : void 0,
    place: placeOf(memberOf(row, "first_location_detected")),
    isShown: textOf(memberOf(row, "secret")) !== void 0
  });
}
function placeOf(location) {
  let file = textOf(memberOf(location, "path")), line = positionOf(memberOf(location, "start_line"));
  if (!(file === void 0 || line === void 0 || textOf(memberOf(location, "blob_url")) === void 0))
    return { file, line, column: positionOf(memberOf(location, "start_column")) ?? 1 };
}
function positionOf(value) {
  return typeof value == "number" && Number.isSafeInteger(value) && value > 0 ? value : void 0;
}

// src/collect/github/leaked-secrets/convert.ts
var validities = { active: "valid", inactive: "invalid", unknown: "unknown" };
function convertLeakedSecret(secret, repository, source) {
  let { type, createdAt, validity, publiclyLeaked } = secret;
  return {
    id: idOf2(secret, repository),
    source,
    kind: "leaked-secret",
    name: type,
    scope: repository,
    account: null,
    status: validity === "inactive" ? "inactive" : "active",
    ...omitUndefined({ createdAt, validity: validity && validities[validity], publiclyLeaked })
  };
}
function convertPlace(secret, repository, source) {
  let { number, type, place } = secret;
  return place === void 0 ? [] : [
    {
      id: `github:${repository}:${place.file}:secret-in-file:${number}`,
      source,
      kind: "secret-in-file",
      name: type,
      target: { kind: "leaked-secret", name: idOf2(secret, repository), scope: repository },
      ...place,
      role: "embeds"
    }
  ];
}
function idOf2({ number }, repository) {
  return `github:${repository}:leaked-secret:${number}`;
}

// src/collect/github/leaked-secrets/index.ts
var leakedSecrets = {
  section: "github/leaked-secrets",
  permissions: ["metadata=read", "secret_scanning_alerts=read"],
  provides: {
    "leaked-secret": ["account", "createdAt", "scope", "validity"],
    "secret-in-file": ["target"]
  },
  leavesOut: [],
  collect: collect8
};
async function collect8(connection, context) {
  let { source, organization } = connection, { section } = leakedSecrets, [owner = "", repo = ""] = source.name.split("/"), list11 = await listAll(connection.openClient(openBudget(context, { source: source.id, section })), {
    ...organization === void 0 ? { route: routes.repository, parameters: { owner, repo } } : { route: routes.organization, parameters: { org: organization.login } },
    always: openAlerts,
    read: (row) => placed(row, organization === void 0 ? source.name : void 0),
    firstPageOnly: context.firstPageOnly,
    isEnough: showsSecrets,
    onPage: (done) => context.progress({ source: source.id, section, done, unit: "alerts" })
  });
  return {
    coverage: [reportOn6(list11, source.name, connection)],
    credentials: list11.rows.map(({ secret, repository }) => convertLeakedSecret(secret, repository, source.id)),
    references: list11.rows.flatMap(({ secret, repository }) => convertPlace(secret, repository, source.id))
  };
}
function placed(row, ofSource) {
  let secret = readLeakedSecret(row), repository = ofSource ?? secret?.repository;
  return secret === void 0 || repository === void 0 ? void 0 : { secret, repository };
}
function showsSecrets(rows) {
  return rows.some(({ secret }) => secret.isShown);
}
function reportOn6(list11, place, { organization, tokenKind }) {
  let { failure } = list11, needs = hint2(place);
  if (failure?.kind === "refused" && failure.status === 404) {
    let report2 = reportOnList(list11, needs, tokenKind), where = organization === void 0 ? place : `every repository of ${place}`, reason2 = `GitHub answers 404 for ${needs.what}: secret scanning is switched off in ${where}, or this token may not see them.`;
    return { ...report2, reason: reason2 };
  }
  if (showsSecrets(list11.rows))
    return reportOnList({ ...list11, shortfalls: [...list11.shortfalls, "The server sends the secrets themselves although it was asked to leave them out, so no further page was asked for."] }, needs, tokenKind);
  let report = reportOnList(list11, needs, tokenKind);
  return organization === void 0 || list11.pages === 0 ? report : { ...report, notes: [whereScanned] };
}
var whereScanned = "Repositories in which secret scanning is switched off have no alerts, and the list does not say which they are.";
function hint2(place) {
  return {
    what: `the secret scanning alerts of ${place}`,
    permission: "secret_scanning_alerts=read",
    scope: "security_events",
    role: `an administrator or a security manager of ${place}`,
    consequence: `Which secrets leaked from ${place}, and whether they still work, is not known.`
  };
}

// src/collect/github/members/convert.ts
function convertMembers({ members: members3, owners, outside, doubt }, source, emails = /* @__PURE__ */ new Map()) {
  let ownersAreWhole = owners.failure === void 0 && owners.shortfalls.length === 0 && !owners.sampled && owners.rows.length > 0 && doubt === void 0, accounts = /* @__PURE__ */ new Map(), add = (users, membership) => {
    for (let user of users)
      accounts.set(user.id, convertUser(user, { membership, emails: emails.get(user.id) }, source));
  };
  return add(outside.rows, "outside-collaborator"), add(members3.rows, ownersAreWhole ? "member" : void 0), add(owners.rows, "owner"), [...accounts.values()];
}
function convertUser(user, { membership, emails }, source) {
  return {
    id: `${source}:user:${user.id}`,
    source,
    kind: "github-user",
    name: user.login,
    externalId: user.id,
    // The lists hold memberships that are in force, and no invitations.
    status: "active",
    automated: user.isBot,
    ...membership === "owner" && { privilege: "admin" },
    ...omitUndefined({ membership, emails: emails && [...emails] })
  };
}

// src/collect/github/queries.ts
var memberEmailsQuery = `
query MemberEmails(
  $login: String!
  $identities: Boolean!
  $identitiesAfter: String
  $members: Boolean!
  $membersAfter: String
) {
  organization(login: $login) {
    samlIdentityProvider @include(if: $identities) {
      externalIdentities(first: 100, after: $identitiesAfter) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          samlIdentity { nameId username emails { value } }
          scimIdentity { username emails { value } }
          user { databaseId }
        }
      }
    }
    membersWithRole(first: 100, after: $membersAfter) @include(if: $members) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { databaseId organizationVerifiedDomainEmails(login: $login) }
    }
  }
}`;

// src/collect/github/members/emails.ts
var unread = { isDone: !1, after: null, received: 0 };
async function readMemberEmails(client, login, firstPageOnly) {
  let found = /* @__PURE__ */ new Map(), identities = unread, members3 = unread, failure;
  for (; ; ) {
    let answer = await queryGraphql(client, memberEmailsQuery, {
      login,
      identities: !identities.isDone,
      identitiesAfter: identities.after,
      members: !members3.isDone,
      membersAfter: members3.after
    }), organization = memberOf(answer.data, "organization"), provider = memberOf(organization, "samlIdentityProvider"), identityPage = provider === null ? null : memberOf(provider, "externalIdentities"), first2 = readPage(identities, identityPage, readIdentity, found), second = readPage(members3, memberOf(organization, "membersWithRole"), readMember, found);
    failure ??= answer.failure ?? first2.failure ?? second.failure;
    let isOver3 = first2.reading?.isDone === !0 && second.reading?.isDone === !0;
    if (first2.reading === void 0 || second.reading === void 0 || isOver3 || firstPageOnly) break;
    identities = first2.reading, members3 = second.reading;
  }
  let byUser = new Map([...found].map(([user, addresses]) => [user, [...addresses].sort()]));
  return omitUndefined({ byUser, failure });
}
function readPage(before, page, read, found) {
  if (before.isDone) return { reading: before };
  if (page === null) return { reading: { ...before, isDone: !0 } };
  let nodes = memberOf(page, "nodes"), total = memberOf(page, "totalCount"), hasNext = memberOf(memberOf(page, "pageInfo"), "hasNextPage");
  if (!Array.isArray(nodes) || typeof total != "number" || typeof hasNext != "boolean")
    return { failure: unreadable("it answered 200 without the list that was asked for") };
  let present = nodes.filter((node) => node !== null);
  for (let node of present) note(found, read(node));
  let received = before.received + present.length;
  if (!hasNext) {
    let isCut = received !== total;
    return { reading: { ...before, isDone: !0, received }, ...isCut && { failure: unreadable(`it counts ${total}, but ${received} came`) } };
  }
  let after = textOf(memberOf(memberOf(page, "pageInfo"), "endCursor"));
  return after === void 0 || after === before.after ? { failure: unreadable("its pages do not end") } : { reading: { isDone: !1, after, received } };
}
function unreadable(says) {
  return { kind: "unreadable", says };
}
function note(found, { user, texts }) {
  let id = idOf(memberOf(user, "databaseId"));
  if (id !== void 0)
    for (let text of texts) {
      let address = textOf(text);
      address === void 0 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) || found.set(id, (found.get(id) ?? /* @__PURE__ */ new Set()).add(address.toLowerCase()));
    }
}
var readIdentity = (node) => {
  let saml = memberOf(node, "samlIdentity"), scim = memberOf(node, "scimIdentity"), names = [memberOf(saml, "nameId"), memberOf(saml, "username"), memberOf(scim, "username")], addresses = [memberOf(saml, "emails"), memberOf(scim, "emails")].flat().map((one) => memberOf(one, "value"));
  return { user: memberOf(node, "user"), texts: [...names, ...addresses] };
}, readMember = (node) => {
  let addresses = memberOf(node, "organizationVerifiedDomainEmails");
  return { user: node, texts: Array.isArray(addresses) ? addresses : [] };
};

// src/collect/github/members/index.ts
var members2 = {
  section: "github/members",
  permissions: ["members=read"],
  provides: { "github-user": ["automated", "externalId", "membership", "status"] },
  leavesOut: ["oauth-token"],
  collect: collect9
};
async function collect9(connection, context) {
  let { source, organization } = connection;
  if (organization === void 0) return { coverage: [singleRepository] };
  let client = connection.openClient(openBudget(context, { source: source.id, section: members2.section })), lists = await listMembers(
    client,
    organization,
    context.firstPageOnly,
    (done) => context.progress({ source: source.id, section: members2.section, done, unit: "users" })
  ), report = reportOnLists(lists, organization.login, connection);
  if (lists.members.rows.length + lists.outside.rows.length + lists.owners.rows.length === 0)
    return { coverage: [{ ...report, count: 0 }], accounts: [] };
  let { byUser, failure } = await readMemberEmails(client, organization.login, context.firstPageOnly), accounts = convertMembers(lists, source.id, byUser);
  return { coverage: [{ ...failure === void 0 ? report : withoutEmails(report, failure, organization, connection), count: accounts.length }], accounts };
}
var singleRepository = {
  status: "unsupported",
  reason: "Members belong to an organization, and this source is a single repository; name the organization to read them.",
  consequence: "Who may work in this repository is not known."
};
function reportOnLists({ members: members3, owners, outside, doubt }, organization, { tokenKind }) {
  let reportOn7 = (what, list11) => reportOnList(list11, hint3(`the ${what} of ${organization}`, organization), tokenKind), reportOnDoubt = (reason2) => reason2 === void 0 ? { status: "complete" } : doubtful(reason2, hint3("", organization), tokenKind, members3.scopes), everybody = [reportOn7("members", members3), reportOn7("outside collaborators", outside), reportOnDoubt(doubt)], incomplete = [...everybody, reportOn7("owners", owners), reportOnDoubt(lacksOwners({ members: members3, owners }))].filter(
    (report) => !wasReadWhole(report)
  ), problems = incomplete.filter(({ sampled }) => sampled !== !0), [first2, ...others] = problems.length > 0 ? problems : incomplete;
  if (first2 === void 0) return { status: "complete" };
  let reasons = [first2, ...others].map(({ reason: reason2 = "" }) => reason2), { requiredPermission } = problems.find((problem) => problem.requiredPermission !== void 0) ?? {}, nothingCame = [members3, outside, owners].every((list11) => list11.pages === 0);
  return {
    ...first2,
    ...requiredPermission !== void 0 && { requiredPermission },
    status: nothingCame ? first2.status : "partial",
    reason: unique(reasons).join(" "),
    ...everybody.every(wasReadWhole) && { listed: { "github-user": "whole" } }
  };
}
function withoutEmails(report, failure, { login, plan }, { tokenKind }) {
  let { reason: reason2 = "", requiredPermission } = refusalOf(failure, emailHint(login), tokenKind), { sampled: _sampled, ...rest } = report, sentence = `E-mail addresses of members are not known: ${reason2}`;
  return hasNoSingleSignOn(plan) ? { ...report, notes: [...report.notes ?? [], sentence] } : {
    ...rest,
    ...wasReadWhole(report) && { status: "partial", listed: { "github-user": "whole" } },
    reason: report.reason === void 0 ? sentence : `${report.reason} ${sentence}`,
    ...omitUndefined({ requiredPermission: report.requiredPermission ?? requiredPermission }),
    consequence: report.consequence ?? emailHint(login).consequence
  };
}
function emailHint(organization) {
  return {
    what: `the e-mail addresses of members of ${organization}`,
    permission: "members=read",
    scope: "read:org",
    role: `an owner of ${organization}`,
    consequence: `Whose accounts those of ${organization} are is known by logins and numbers only.`
  };
}
function lacksOwners({ members: members3, owners }) {
  return members3.pages > 0 && owners.failure === void 0 && owners.rows.length === 0 ? "GitHub shows this token no owner, and every organization has one." : void 0;
}
function doubtful(reason2, { consequence, ...needs }, tokenKind, scopes) {
  let { requiredPermission, advice } = remedyOf(needs, tokenKind, omitUndefined({ scopes }));
  return {
    status: "partial",
    reason: advice === void 0 ? reason2 : `${reason2} ${advice}`,
    requiredPermission,
    consequence
  };
}
function hint3(what, organization) {
  return {
    what,
    permission: "members=read",
    scope: "read:org",
    role: `an owner of ${organization}`,
    consequence: `Who else belongs to ${organization} is not known.`
  };
}

// src/collect/github/organization-agent-secrets/api.ts
var route11 = "GET /orgs/{org}/agents/secrets", selectionRoute2 = "GET /orgs/{org}/agents/secrets/{secret_name}/repositories";

// src/collect/github/organization-agent-secrets/convert.ts
var convertOrganizationAgentSecret = convertSharedSecret("agent-secret");

// src/collect/github/organization-agent-secrets/index.ts
var list5 = {
  section: "github/organization-agent-secrets",
  kind: "agent-secret",
  route: route11,
  selectionRoute: selectionRoute2,
  convert: convertOrganizationAgentSecret,
  plural: "agent secrets",
  permission: "organization_agent_secrets=read",
  absentOnServer: !0
}, organizationAgentSecrets = {
  section: list5.section,
  permissions: ["organization_agent_secrets=read"],
  provides: { "agent-secret": ["account", "createdAt", "reach", "rotatedAt"] },
  leavesOut: [],
  collect: (connection, context) => collectSharedSecrets(list5, connection, context)
};

// src/collect/github/organization-dependabot-secrets/api.ts
var route12 = "GET /orgs/{org}/dependabot/secrets", selectionRoute3 = "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories";

// src/collect/github/organization-dependabot-secrets/convert.ts
var convertOrganizationDependabotSecret = convertSharedSecret("dependabot-secret");

// src/collect/github/organization-dependabot-secrets/index.ts
var list6 = {
  section: "github/organization-dependabot-secrets",
  kind: "dependabot-secret",
  route: route12,
  selectionRoute: selectionRoute3,
  convert: convertOrganizationDependabotSecret,
  plural: "Dependabot secrets",
  permission: "organization_dependabot_secrets=read"
}, organizationDependabotSecrets = {
  section: list6.section,
  permissions: ["organization_dependabot_secrets=read"],
  provides: { "dependabot-secret": ["account", "createdAt", "reach", "rotatedAt"] },
  leavesOut: [],
  collect: (connection, context) => collectSharedSecrets(list6, connection, context)
};

// src/collect/github/runners/api.ts
var route13 = "GET /repos/{owner}/{repo}/actions/runners";
function readRunner(row) {
  let id = idOf(memberOf(row, "id")), name = textOf(memberOf(row, "name"));
  return id === void 0 || name === void 0 ? void 0 : { id, name };
}

// src/collect/github/organization-runners/api.ts
var route14 = "GET /orgs/{org}/actions/runners";

// src/collect/github/runners/convert.ts
function convertRunner({ id, name }, place, source) {
  return {
    id: `github:${place}:runner:${id}`,
    source,
    kind: "runner",
    name,
    externalId: id,
    // One that is offline takes jobs again as soon as its machine is on.
    status: "active",
    automated: !0,
    ...place.includes("/") && { scope: place }
  };
}

// src/collect/github/organization-runners/convert.ts
function convertOrganizationRunner(runner, source) {
  return convertRunner(runner, source.slice(7), source);
}

// src/collect/github/organization-runners/index.ts
var list7 = {
  section: "github/organization-runners",
  unit: "self-hosted runners",
  route: route14,
  member: "runners",
  read: readRunner,
  hint: (organization) => ({
    what: `the self-hosted runners of ${organization}`,
    permission: "organization_self_hosted_runners=read",
    scope: "admin:org",
    role: `an owner of ${organization}`,
    consequence: `Which machines run the jobs of ${organization} is not known.`
  })
}, organizationRunners = {
  section: list7.section,
  permissions: ["organization_self_hosted_runners=read"],
  provides: { runner: ["automated", "externalId", "status"] },
  leavesOut: [],
  collect: collect10
};
async function collect10(connection, context) {
  let { report, rows } = await listPerOrganization(list7, connection, context);
  return { coverage: [report], accounts: rows.map((row) => convertOrganizationRunner(row, connection.source.id)) };
}

// src/collect/github/organization-secrets/api.ts
var route15 = "GET /orgs/{org}/actions/secrets", selectionRoute4 = "GET /orgs/{org}/actions/secrets/{secret_name}/repositories";

// src/collect/github/organization-secrets/convert.ts
var convertOrganizationSecret = convertSharedSecret("organization-secret");

// src/collect/github/organization-secrets/index.ts
var list8 = {
  section: "github/organization-secrets",
  kind: "organization-secret",
  route: route15,
  selectionRoute: selectionRoute4,
  convert: convertOrganizationSecret,
  plural: "Actions secrets",
  permission: "organization_secrets=read"
}, organizationSecrets = {
  section: list8.section,
  permissions: ["organization_secrets=read"],
  provides: { "organization-secret": ["account", "createdAt", "reach", "rotatedAt"] },
  leavesOut: [],
  collect: (connection, context) => collectSharedSecrets(list8, connection, context)
};

// src/collect/github/webhooks/api.ts
import { createHash as createHash2 } from "node:crypto";
var route16 = "GET /repos/{owner}/{repo}/hooks";
function readWebhook(row) {
  let id = idOf(memberOf(row, "id")), isActive = memberOf(row, "active"), createdAt = instantOf(memberOf(row, "created_at"));
  if (id === void 0 || createdAt === void 0 || typeof isActive != "boolean") return;
  let config = memberOf(row, "config");
  return omitUndefined({
    id,
    isActive,
    createdAt,
    endpoint: endpointOf(memberOf(config, "url")),
    // GitHub shows asterisks in place of a secret, and no such member where there is none.
    signs: isRecord(config) ? textOf(config.secret) !== void 0 : void 0,
    verifiesTls: verifiesTls(memberOf(config, "insecure_ssl")),
    lastResponse: lastResponseOf(memberOf(row, "last_response"))
  });
}
function endpointOf(address) {
  if (typeof address != "string" || !URL.canParse(address)) return;
  let { origin, protocol } = new URL(address);
  if (!(protocol !== "https:" && protocol !== "http:"))
    return { origin, hash: createHash2("sha256").update(address).digest("hex") };
}
function verifiesTls(insecure) {
  let text = String(insecure);
  return text === "0" || text === "1" ? text === "0" : void 0;
}
function lastResponseOf(response) {
  if (response === null) return null;
  let code2 = memberOf(response, "code");
  return code2 === null ? null : typeof code2 == "number" && Number.isSafeInteger(code2) && code2 >= 0 ? code2 : void 0;
}
var hidesWebhooksOfOauthApps = (token2, { scopes }) => token2 === "classic" || scopes !== void 0 ? "GitHub does not show such a token the webhooks that OAuth apps made, so some may be missing; a GitHub App sees them." : void 0;

// src/collect/github/organization-webhooks/api.ts
var route17 = "GET /orgs/{org}/hooks";

// src/collect/github/webhooks/convert.ts
function convertWebhook(webhook, place, source) {
  let { id, isActive, createdAt, endpoint, signs, verifiesTls: verifiesTls2, lastResponse } = webhook;
  return {
    id: `github:${place}:webhook:${id}`,
    source,
    kind: "webhook",
    name: endpoint?.origin ?? `webhook ${id}`,
    account: null,
    status: isActive ? "active" : "inactive",
    createdAt,
    // Webhooks deliver until somebody stops them.
    expiresAt: null,
    ...place.includes("/") && { scope: place },
    ...omitUndefined({ endpoint, signs, verifiesTls: verifiesTls2, lastResponse })
  };
}

// src/collect/github/organization-webhooks/convert.ts
function convertOrganizationWebhook(webhook, source) {
  return convertWebhook(webhook, source.slice(7), source);
}

// src/collect/github/organization-webhooks/index.ts
var reader5 = {
  section: "github/organization-webhooks",
  unit: "webhooks",
  route: route17,
  read: readWebhook,
  convert: convertOrganizationWebhook,
  doubt: hidesWebhooksOfOauthApps,
  hint: (organization) => ({
    what: `the webhooks of ${organization}`,
    permission: "organization_hooks=read",
    scope: "admin:org_hook",
    role: `an owner of ${organization}`,
    consequence: `Where ${organization} sends the events of all its repositories, and whether they are signed, is not known.`
  })
}, organizationWebhooks = {
  section: reader5.section,
  permissions: ["organization_hooks=read"],
  provides: { webhook: ["account", "createdAt", "endpoint", "expiresAt", "signs", "verifiesTls"] },
  leavesOut: [],
  collect: (connection, context) => collectPerOrganization(reader5, connection, context)
};

// src/collect/github/repository-invitations/api.ts
var route18 = "GET /repos/{owner}/{repo}/invitations", levels = {
  read: "read",
  triage: "read",
  write: "write",
  maintain: "write",
  admin: "admin"
};
function readRepositoryInvitation(row) {
  let id = idOf(memberOf(row, "id")), invitedAt = instantOf(memberOf(row, "created_at")), permission = memberOf(row, "permissions"), level = typeof permission == "string" && Object.hasOwn(levels, permission) ? levels[permission] : void 0, invitee = memberOf(row, "invitee") === null ? null : readUser(memberOf(row, "invitee"));
  if (!(id === void 0 || invitedAt === void 0 || level === void 0 || invitee === void 0))
    return { id, invitee, level, invitedAt, isExpired: memberOf(row, "expired") === !0 };
}

// src/collect/github/repository-invitations/convert.ts
function convertRepositoryInvitation({ id, level, invitedAt }, invitee, repository, source) {
  return {
    id: `github:${repository}:pending-invitation:${id}`,
    source,
    kind: "pending-invitation",
    name: invitee.login,
    scope: repository,
    externalId: invitee.id,
    status: "pending",
    createdAt: invitedAt,
    privilege: level
  };
}

// src/collect/github/repository-invitations/index.ts
var list9 = {
  section: "github/repository-invitations",
  route: route18,
  read: readRepositoryInvitation,
  hint: (repository) => ({
    what: `the pending invitations of ${repository}`,
    permission: "administration=read",
    scope: "repo",
    role: "an administrator of the repository",
    consequence: `Who is invited to ${repository} and has not answered is not known.`
  })
}, repositoryInvitations = {
  section: list9.section,
  permissions: ["administration=read", "metadata=read"],
  provides: { "pending-invitation": ["createdAt", "externalId", "privilege", "scope", "status"] },
  leavesOut: [],
  collect: collect11
};
async function collect11(connection, context) {
  let notAsked = notAskedFor("repository-invitations", connection);
  if (notAsked !== void 0) return { coverage: [notAsked] };
  let { coverage, parts } = await listPerRepository(list9, connection, context), expired = new Map(parts.map(({ repository, rows }) => [repository, rows.filter(isOver2).length]));
  return {
    coverage: coverage.map((report) => withoutExpired(report, expired.get(report.scope ?? "") ?? 0)),
    accounts: parts.flatMap(
      ({ repository, rows }) => rows.flatMap(
        (row) => row.invitee === null || isOver2(row) ? [] : [convertRepositoryInvitation(row, row.invitee, repository, connection.source.id)]
      )
    )
  };
}
function isOver2({ invitee, isExpired }) {
  return isExpired || invitee === null;
}
function withoutExpired(report, expired) {
  if (expired === 0) return report;
  let count2 = report.count === void 0 ? {} : { count: report.count - expired };
  return { ...report, ...count2, skipped: [{ count: expired, reason: "invitations that nobody can accept any more" }] };
}

// src/collect/github/runners/index.ts
var list10 = {
  section: "github/runners",
  route: route13,
  member: "runners",
  read: readRunner,
  hint: (repository) => ({
    what: `the self-hosted runners of ${repository}`,
    permission: "administration=read",
    scope: "repo",
    role: "an administrator of the repository",
    consequence: `Which machines run the jobs of ${repository} is not known.`
  })
}, runners = {
  section: list10.section,
  permissions: ["administration=read", "metadata=read"],
  provides: { runner: ["automated", "externalId", "scope", "status"] },
  leavesOut: [],
  collect: collect12
};
async function collect12(connection, context) {
  let skipped = notAskedFor("runners", connection);
  if (skipped !== void 0) return { coverage: [skipped] };
  let { coverage, parts } = await listPerRepository(list10, connection, context), { id } = connection.source;
  return {
    coverage,
    accounts: parts.flatMap(({ repository, rows }) => rows.map((row) => convertRunner(row, repository, id)))
  };
}

// src/collect/github/token-requests/api.ts
var route19 = "GET /orgs/{org}/personal-access-token-requests";
function readRequest(row) {
  return readToken(row, memberOf(row, "created_at"));
}

// src/collect/github/token-requests/convert.ts
function convertTokenRequest(token2, source) {
  return {
    ...heldToken(token2, source),
    id: `${source}:token-request:${token2.id}`,
    kind: "token-request",
    status: token2.isExpired ? "expired" : "pending"
  };
}

// src/collect/github/token-requests/index.ts
var reader6 = {
  section: "github/token-requests",
  unit: "requests for fine-grained tokens",
  route: route19,
  read: readRequest,
  convert: convertTokenRequest,
  hint: (organization) => ({
    what: `the requests for fine-grained tokens of ${organization}`,
    permission: "organization_personal_access_token_requests=read",
    scope: "admin:org",
    role: `an owner of ${organization}`,
    consequence: `Whose tokens wait to be let into ${organization} is not known.`,
    onlyApps: !0
  })
}, tokenRequests = {
  section: reader6.section,
  permissions: ["organization_personal_access_token_requests=read"],
  provides: { "token-request": ["account", "clues", "createdAt", "expiresAt", "permissions", "reach"] },
  leavesOut: [],
  collect: (connection, context) => collectPerOrganization(reader6, connection, context)
};

// src/collect/github/webhooks/index.ts
var reader7 = {
  section: "github/webhooks",
  route: route16,
  read: readWebhook,
  convert: convertWebhook,
  doubt: hidesWebhooksOfOauthApps,
  hint: (repository) => ({
    what: `the webhooks of ${repository}`,
    permission: "repository_hooks=read",
    scope: "read:repo_hook",
    role: "an administrator of the repository",
    consequence: `Where ${repository} sends its events, and whether they are signed, is not known.`
  })
}, webhooks = {
  section: reader7.section,
  permissions: ["metadata=read", "repository_hooks=read"],
  provides: {
    webhook: ["account", "createdAt", "endpoint", "expiresAt", "lastResponse", "scope", "signs", "verifiesTls"]
  },
  leavesOut: [],
  collect: (connection, context) => collectPerRepository(reader7, connection, context)
};

// src/collect/github/sections.ts
var sections = [
  deployKeys,
  actionsSecrets,
  environmentSecrets,
  organizationSecrets,
  dependabotSecrets,
  organizationDependabotSecrets,
  codespacesSecrets,
  agentSecrets,
  organizationAgentSecrets,
  members2,
  webhooks,
  organizationWebhooks,
  appInstallations,
  runners,
  organizationRunners,
  leakedSecrets,
  fineGrainedTokens,
  tokenRequests,
  authorizations,
  invitations,
  repositoryInvitations,
  auditLog
].map(withCreators), permissionsOfNumbers = ["organization_administration", "organization_plan"], permissionsOfApp = /* @__PURE__ */ new Set([
  ...sections.flatMap(({ permissions }) => permissions.map((permission) => permission.replace(/=.*/, ""))),
  ...permissionsOfNumbers
]);

// src/collect/github/selection.ts
function isPattern({ name }) {
  return name.includes("*");
}
async function selectRepositories(client, organization, wanted, token2, context) {
  let patterns2 = wanted.filter(isPattern), names = wanted.filter((one) => !isPattern(one)), named = await findRepositories(client, names, token2, context);
  if (patterns2.length === 0) return named;
  let listed = await listRepositories(client, organization, token2, context), matches = (pattern2) => listed.readable.filter(({ name }) => expressionOf(pattern2).test(name)), idle = context.firstPageOnly ? [] : patterns2.filter((pattern2) => matches(pattern2).length === 0), all = [...listed.reports, ...named.reports], reports = [...all.filter(({ scope }) => scope === void 0).slice(0, 1), ...all.filter(({ scope }) => scope !== void 0)];
  return {
    readable: distinct([...named.readable, ...patterns2.flatMap(matches)]),
    reports: [...reports, ...idle.map(reportOnIdle)]
  };
}
function expressionOf({ name }) {
  let parts = name.split("*").map((part) => part.replaceAll(".", String.raw`\.`));
  return new RegExp(`^${parts.join(".*")}$`, "i");
}
function reportOnIdle(pattern2) {
  let scope = fullName(pattern2);
  return {
    scope,
    status: "denied",
    reason: `GitHub lists no repository to this token that matches ${scope}.`,
    consequence: "Nothing of such repositories is known."
  };
}

// src/collect/github/sign-in.ts
async function openSignIn(credential, options) {
  let { newServer } = await import("./collect-github-client.js");
  if ("key" in credential) return signInAsApp(credential, options);
  let { kind: kind2, value, variable } = credential, readAs = kind2 === "workflow" ? `the workflow's own token in ${variable}` : `the token in ${variable}`, isLasting = kind2 === "classic" || kind2 === "fine-grained", signedIn = { token: value, server: newServer(), kind: kind2, readAs, ...isLasting && { secret: value } };
  return async () => signedIn;
}
async function signInAsApp(app, { context, permissions: wanted, ...rest }) {
  let { newServer, openClient } = await import("./collect-github-client.js"), { findInstallation, ownTokensOf, tokensOf } = await import("./collect-github-installation.js"), { now } = context, own = { token: ownTokensOf(app, now), server: newServer() }, signedIn = /* @__PURE__ */ new Map(), join8 = (installation, place, openOwn) => {
    let { id, slug, permissions, isSelected } = installation, known = signedIn.get(id);
    if (known !== void 0) return known;
    let token2 = tokensOf(installation, { app, now, openClient: openOwn, place, wanted }), readAs = `the GitHub App ${slug} (${app.idVariable})`, secret = `${id} ${app.key.export({ type: "pkcs8", format: "pem" }).toString()}`, joined = { token: token2, server: newServer(), kind: "app", readAs, permissions, isSelected, secret };
    return signedIn.set(id, joined), joined;
  };
  return async (target2) => {
    let readAs = `the GitHub App ${app.app} (${app.idVariable})`;
    if ("enterprise" in target2) return { refusal: notOfApps(target2), readAs };
    let place = "organization" in target2 ? target2.organization : fullName(target2.repository), part = { source: `github:${place}`, section: "github/sign-in" }, openOwn = () => openClient({ ...rest, ...own, now, budget: openBudget(context, part) }), installation = await findInstallation(target2, { app, client: openOwn(), now });
    if ("refusal" in installation) return { ...installation, readAs };
    let joined = join8(installation, place, openOwn);
    try {
      return await joined.token.token(), joined;
    } catch (error) {
      if (!(error instanceof SignedOut)) throw error;
      let { failure } = error;
      if (failure.kind !== "signed-out") throw error;
      return { refusal: failure.refusal, readAs };
    }
  };
}
function notOfApps({ enterprise }) {
  return {
    status: "denied",
    reason: `A GitHub App cannot list the organizations of the enterprise ${enterprise}; name them one by one, or read the enterprise with a classic token of one of its owners.`,
    requiredPermission: "read:enterprise",
    consequence: `Nothing of the organizations of the enterprise ${enterprise} is known.`
  };
}

// src/collect/address.ts
function readAddress(text, name, allowHttp) {
  let url = URL.canParse(text) ? new URL(text) : void 0;
  if (!(url !== void 0 && `${url.username}${url.password}${url.search}${url.hash}` == "") || !/^https?:$/.test(url.protocol))
    throw new UsageError(`${name} is not a plain http or https address.`, {
      hint: "Write it as https://<host> or https://<host>/<path>, without a user, a password or a query."
    });
  if (url.protocol === "https:" || isLoopback(url.hostname) || allowHttp) return url;
  throw new UsageError(`${name} is an http address on another machine, to which nothing is sent unencrypted.`, {
    hint: "Use https, or set allowHttp: true in the configuration if you accept that others may read along."
  });
}
function isLoopback(hostname) {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

// src/collect/github/targets.ts
function targetsOf({ enterprise, organization, repositories }, environment) {
  if (enterprise !== void 0 && (organization ?? repositories) !== void 0)
    throw new UsageError("sources.github: an entry names an enterprise and a part of it.", {
      hint: "Put the organization or the repositories into an entry of their own."
    });
  if (enterprise !== void 0) return [{ enterprise }];
  let only = repositories?.map((text) => parse(text, organization !== void 0));
  if (organization !== void 0) {
    let stranger = only?.find(({ owner }) => owner.toLowerCase() !== organization.toLowerCase());
    if (stranger === void 0) return [omitUndefined({ organization, only })];
    throw new UsageError(`sources.github: ${fullName(stranger)} is not a repository of ${organization}.`, {
      hint: "Put it into an entry of its own, without an organization."
    });
  }
  if (only !== void 0) return only.map((repository) => ({ repository }));
  let { GITHUB_REPOSITORY: current = "" } = environment;
  if (current !== "") return [{ repository: parse(current, !1) }];
  throw new UsageError("sources.github: an entry names neither an enterprise, an organization nor repositories.", {
    hint: "Add organization: <login> or repositories: [<owner>/<repository>] to it."
  });
}
function parse(text, mayMatch) {
  let { owner = "" } = repositoryOf(text.replaceAll("*", "x")) ?? {};
  if (owner === "" || !text.startsWith(`${owner}/`))
    throw new UsageError(`sources.github: ${JSON.stringify(text)} is not a repository.`, {
      hint: "Write it as owner/repository."
    });
  if (text.includes("*") && !mayMatch)
    throw new UsageError(`sources.github: ${JSON.stringify(text)} may match several repositories of an organization.`, {
      hint: `Name the organization as well: organization: ${owner}.`
    });
  return { owner, name: text.slice(owner.length + 1) };
}
function apiUrlOf({ apiUrl }, { environment, allowHttp = !1 }) {
  let address = (apiUrl ?? environment.GITHUB_API_URL) || "https://api.github.com";
  return readAddress(address, apiUrl === void 0 ? "GITHUB_API_URL" : "sources.github: apiUrl", allowHttp).href.replace(/\/+$/, "");
}

// src/collect/github/index.ts
var github2 = githubAt(ordinaryPace);
function githubAt(pace) {
  return {
    name: "github",
    title: "GitHub",
    sections,
    connect: (entry, context) => connect3(entry, context, pace)
  };
}
async function connect3(entry, context, pace) {
  let { environment, now } = context, named = targetsOf(entry, environment), apiUrl = apiUrlOf(entry, context), credential = findCredential(entry, environment);
  if ("status" in credential) return named.map((target2) => ({ source: sourceOf(target2), refusal: credential }));
  let signIn2 = await openSignIn(credential, { apiUrl, pace, context, permissions: permissionsOfApp }), { openClient } = await import("./collect-github-client.js"), { targets, unlisted } = await expand2(named, async (target2) => {
    let signedIn = await signIn2(target2);
    if ("refusal" in signedIn) return signedIn;
    let budget = openBudget(context, { source: sourceOf(target2).id, section: "github/sign-in" });
    return { ...signedIn, client: openClient({ ...signedIn, apiUrl, pace, now, budget }) };
  }), connected = await Promise.all(
    targets.map(async (target2) => {
      let signedIn = await signIn2(target2);
      if ("refusal" in signedIn) {
        let { readAs, refusal } = signedIn;
        return { source: { ...sourceOf(target2), readAs }, refusal };
      }
      let { token: token2, server } = signedIn, store = await openStore(entry, target2, signedIn, context), one = await connectTarget(target2, (budget) => openClient({ token: token2, apiUrl, pace, now, budget, server, store }), { ...signedIn, also: entry.also ?? [] }, context);
      return "refusal" in one || store === void 0 ? one : { ...one, close: store.write };
    })
  );
  return [...new Map([...unlisted, ...connected].map((one) => [one.source.id, one])).values()];
}
async function expand2(named, signIn2) {
  let targets = [], unlisted = [];
  for (let target2 of named) {
    if (!("enterprise" in target2)) {
      targets.push(target2);
      continue;
    }
    let signedIn = await signIn2(target2), { refusal, logins = [] } = "refusal" in signedIn ? signedIn : await listOrganizations(signedIn.client, target2.enterprise, signedIn.kind);
    targets.push(...logins.map((organization) => ({ organization })));
    let source = { ...sourceOf(target2), readAs: signedIn.readAs };
    refusal !== void 0 && unlisted.push({ source, refusal });
  }
  return { targets, unlisted };
}
async function openStore({ responses }, target2, { secret }, { folder, firstPageOnly, note: note2 = () => {
} }) {
  if (responses === void 0 || firstPageOnly) return;
  let source = sourceOf(target2).id.toLowerCase();
  if (secret === void 0) {
    note2(`No responses are kept for ${source}, because its token is another one in the next scan; sign in as an app.`);
    return;
  }
  let { openResponseFile } = await import("./collect-github-response-file.js");
  return openResponseFile({ folder: resolve4(folder, responses), secret, source, note: note2 });
}
async function connectTarget(target2, openClient, signedIn, context) {
  let { kind: tokenKind, readAs, permissions, isSelected, also } = signedIn, client = openClient(openBudget(context, { source: sourceOf(target2).id, section: "github/sign-in" })), result = "repository" in target2 ? await findRepository(client, target2.repository, tokenKind) : await findOrganization(client, target2.organization, tokenKind);
  if ("refusal" in result) return { source: { ...sourceOf(target2), readAs }, refusal: result.refusal };
  let { found } = result, serverVersion = once(() => readServerVersion(client)), common = omitUndefined({ openClient, tokenKind, permissions, serverVersion, also });
  if ("name" in found) {
    let source2 = { ...sourceOf({ repository: found }), readAs };
    return { source: source2, connection: { ...common, source: source2, ...{ repositories: async () => ({ readable: [found], reports: [] }), facts: async () => /* @__PURE__ */ new Map(), auditLog: async () => withoutAuditLog } } };
  }
  let source = { ...sourceOf({ organization: found.login }), readAs }, organization = omitUndefined({ ...found, isSelected }), only = "repository" in target2 ? void 0 : target2.only;
  return { source, connection: { ...common, source, organization, ...listsOf(organization, only, common, context) } };
}
function listsOf(organization, only, { openClient, tokenKind, permissions }, context) {
  let { login } = organization, open = (section = "github/repositories") => openClient(openBudget(context, { source: `github:${login}`, section })), repositories = once(
    () => only === void 0 ? listRepositories(open(), organization, tokenKind, context) : selectRepositories(open(), organization, only, tokenKind, context)
  ), facts2 = once(async () => {
    let { readable } = await repositories();
    return only !== void 0 || context.firstPageOnly || readable.length < fewRepositories ? /* @__PURE__ */ new Map() : readFactsOfRepositories(open(), login, omitUndefined({ token: tokenKind, permissions }));
  });
  return { auditLog: once(() => readAuditLog(open(auditLog.section), login, tokenKind, context)), facts: facts2, repositories };
}
function sourceOf(target2) {
  if ("enterprise" in target2) {
    let { enterprise } = target2;
    return { id: `github:enterprise:${enterprise}`, kind: "github-enterprise", name: enterprise };
  }
  if ("repository" in target2) {
    let name = fullName(target2.repository);
    return { id: `github:${name}`, kind: "github-repository", name };
  }
  return { id: `github:${target2.organization}`, kind: "github-organization", name: target2.organization };
}
function once(work2) {
  let result;
  return () => (result ??= work2(), result);
}

// src/collect/providers.ts
var providers = [
  bind(aws, (entries) => entries.aws),
  bind(github2, (entries) => entries.github),
  bind(code, (entries) => entries.code),
  bind(roster, (entries) => entries.roster)
];

// src/command/setup/sources.ts
import { readFile as readFile6, stat as stat5 } from "node:fs/promises";
import { join as join7 } from "node:path";

// src/collect/aws/endpoints.ts
import { homedir } from "node:os";
import { join as join5 } from "node:path";
async function endpointNotes({ aws: aws3 = [] }, environment, allowHttp = !1) {
  for (let { endpoint } of aws3)
    endpoint !== void 0 && readAddress(endpoint, "sources.aws: endpoint", allowHttp);
  if (aws3.every(({ endpoint }) => endpoint !== void 0)) return [];
  let { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: ignored2 = "" } = environment;
  return ignored2 === "true" ? [] : [...ofEnvironment(environment), ...await ofSharedFiles(environment, ignored2 === "false")].map(({ name, address }) => {
    let { host, protocol } = readAddress(address, name, allowHttp);
    return `${name} is set, so AWS is asked at ${protocol}//${host} and not at its own address.`;
  }).sort();
}
function ofEnvironment(environment) {
  return Object.entries(environment).flatMap(
    ([name, address]) => /^AWS_ENDPOINT_URL(_[A-Z_]+)?$/.test(name) && address ? [{ name, address }] : []
  );
}
async function ofSharedFiles(environment, isNeverIgnored) {
  if (environment.AWS_ENDPOINT_URL) return [];
  let { loadSharedConfigFiles } = await import("./smithy-core-dist-es-submodules-config-index.js"), { configFile, credentialsFile } = await loadSharedConfigFiles(pathsOf(environment)), name = environment.AWS_PROFILE || "default", profile = { ...credentialsFile[name], ...configFile[name] };
  if (profile.ignore_configured_endpoint_urls === "true" && !isNeverIgnored) return [];
  let services = profile.services ? configFile[`services.${profile.services}`] : {};
  if (services === void 0) return [];
  let general = profile.endpoint_url;
  return [
    ...Object.entries(services).flatMap(([key, address = ""]) => ofService(key, address, environment)),
    ...general ? [{ name: "endpoint_url in the shared AWS files", address: general }] : []
  ];
}
function ofService(key, address, environment) {
  let [, service2] = /^(\w+)\.endpoint_url$/.exec(key) ?? [];
  return service2 === void 0 || address === "" ? [] : environment[`AWS_ENDPOINT_URL_${service2.toUpperCase()}`] ? [] : [{ name: `endpoint_url of ${service2} in the shared AWS files`, address }];
}
function pathsOf(environment) {
  let home = environment.HOME || environment.USERPROFILE || homedir();
  return {
    filepath: environment.AWS_SHARED_CREDENTIALS_FILE || join5(home, ".aws", "credentials"),
    configFilepath: environment.AWS_CONFIG_FILE || join5(home, ".aws", "config")
  };
}

// src/command/shell/progress.ts
var milliseconds = { terminal: 100, log: 5e3 }, eraseLine = "\r\x1B[2K";
function startProgress(stream, clock = () => performance.now()) {
  let isTerminal = stream.isTTY === !0, interval = isTerminal ? milliseconds.terminal : milliseconds.log, writtenAt = isTerminal ? Number.NEGATIVE_INFINITY : clock(), isShown = !1;
  return {
    report: (event) => {
      let now = clock();
      if (now - writtenAt < interval) return;
      writtenAt = now;
      let line = describe2(event);
      stream.write(isTerminal ? eraseLine + fit(line, (stream.columns ?? 80) - 1) : `${line}
`), isShown = isTerminal;
    },
    end: () => {
      isShown && stream.write(eraseLine), isShown = !1;
    }
  };
}
function describe2(event) {
  let { source, section } = event;
  if ("waitingFor" in event) return plainText(`Reading ${source}, ${section}: waiting for ${event.waitingFor}`);
  let { done, total, unit: unit2 } = event, amount = total === void 0 ? `${done} ${unit2}` : `${done} of ${total} ${unit2}`;
  return plainText(`Reading ${source}, ${section}: ${amount}`);
}
function fit(text, width) {
  let [line = "", ...rest] = wrap(text, Math.max(1, width));
  return rest.length === 0 ? line : `${wrap(text, Math.max(1, width - 1))[0] ?? ""}\u2026`;
}

// src/command/setup/aws-profile.ts
import { readFile as readFile5 } from "node:fs/promises";
import { join as join6 } from "node:path";
async function readAwsProfile(environment) {
  let name = environment.AWS_PROFILE || "default", [config, credentials] = await Promise.all(sharedAwsFiles(environment).map(readText2)), sections2 = [
    sectionOf(config ?? "", name === "default" ? "default" : `profile ${name}`),
    sectionOf(credentials ?? "", name)
  ], setting = (key) => sections2.map((section) => section.get(key)).find(Boolean), region = [environment.AWS_REGION, environment.AWS_DEFAULT_REGION, setting("region")].find(isRegion), ofProfile = environment.AWS_ACCESS_KEY_ID ? [] : [accountOfRole(setting("role_arn")), setting("sso_account_id"), setting("aws_account_id")], account2 = [environment.AWS_ACCOUNT_ID, accountOfRole(environment.AWS_ROLE_ARN), ...ofProfile].find(
    isAccount
  );
  return omitUndefined({ region, account: account2 });
}
function sharedAwsFiles(environment) {
  let home = environment.HOME || environment.USERPROFILE, inHome = (file) => home ? join6(home, ".aws", file) : void 0;
  return [
    environment.AWS_CONFIG_FILE || inHome("config"),
    environment.AWS_SHARED_CREDENTIALS_FILE || inHome("credentials")
  ].filter((file) => file !== void 0);
}
function readText2(file) {
  return readFile5(file, "utf8").catch(() => "");
}
function sectionOf(text, heading) {
  let settings = /* @__PURE__ */ new Map(), isInside = !1, isNested = !1;
  for (let line of text.split(/\r?\n/)) {
    let [, found] = /^\s*\[\s*(.+?)\s*\]/.exec(line) ?? [];
    found !== void 0 && (isInside = found.replaceAll(/\s+/g, " ") === heading);
    let [, indent, key, value] = /^(\s*)(\w+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    key === void 0 || value === void 0 || (isNested = value === "" || isNested && indent !== "", isInside && !isNested && settings.set(key.toLowerCase(), value));
  }
  return settings;
}
function accountOfRole(arn) {
  return /^arn:[\w-]+:iam::(\d{12}):role\//.exec(arn ?? "")?.[1];
}
function isAccount(text) {
  return /^\d{12}$/.test(text ?? "");
}
function isRegion(text) {
  return /^[a-z]+(?:-[a-z]+)+-\d{1,2}$/.test(text ?? "");
}

// src/command/setup/sources.ts
async function chooseSources({ configuration, folder }, { environment }) {
  let { sources, limits, allowHttp } = configuration.value;
  if (sources !== void 0) {
    let notes3 = await endpointNotes(sources, environment, allowHttp);
    return { entries: sources, limits, allowHttp, folder, notes: notes3 };
  }
  let chosen = defaultConfiguration(await readSurroundings(folder, environment)), entries = chosen.configuration.value.sources ?? {}, notes2 = [...chosen.notes, ...await endpointNotes(entries, environment, allowHttp)];
  return { entries, limits, allowHttp, folder, notes: notes2 };
}
async function whileCollecting({ entries, folder, limits, allowHttp }, edge, work2) {
  let progress = startProgress(edge.stderr), notes2 = [], { environment, now, signal } = edge, context = {
    now,
    environment,
    folder,
    signal,
    progress: progress.report,
    note: (sentence) => notes2.push(sentence),
    limits,
    allowHttp,
    firstPageOnly: !1
  };
  try {
    let done = await work2({ providers, entries, context });
    return signal.throwIfAborted(), done;
  } finally {
    progress.end(), writeNotes(notes2, edge);
  }
}
async function readSurroundings(folder, environment) {
  let [hasSharedAwsFiles, repository, roster2] = await Promise.all([
    canSignInByFiles(environment),
    readOriginRepository(folder, environment.GITHUB_SERVER_URL),
    stat5(join7(folder, "people.csv")).catch(() => {
    })
  ]);
  return omitUndefined({
    environment,
    files: roster2?.isFile() === !0 ? ["people.csv"] : [],
    hasSharedAwsFiles,
    repository
  });
}
var signInSettings = /^\s*(aws_access_key_id|credential_process|login_session|role_arn|sso_session|sso_start_url|web_identity_token_file)\s*=/m;
async function canSignInByFiles(environment) {
  return (await Promise.all(sharedAwsFiles(environment).map((file) => readFile6(file, "utf8").catch(() => "")))).some((text) => signInSettings.test(text));
}

export {
  isRepositoryName,
  readOriginRepository,
  gitFolders,
  readAwsProfile,
  apiUrlOf,
  github2 as github,
  understandRoster,
  roster,
  providers,
  chooseSources,
  whileCollecting,
  readSurroundings
};

import type { Field } from "./headings.ts";

/** Small letters without accents, with every other sign as a blank. `ß` is `ss`, `#` is a number. */
function fold(text: string): string {
  return text
    .replaceAll("#", " number ")
    .replaceAll(/['’]s\b/g, "")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The spelling in which headings are compared: letters and digits alone. */
export function normalHeading(heading: string): string {
  return fold(heading).replaceAll(" ", "");
}

/** The words of a heading, also of `employeeLeaveDateTime` and `leave_date`. */
export function wordsOf(heading: string): readonly string[] {
  const spaced = heading
    .replaceAll(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, " ")
    .replaceAll(/(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, " ");
  const words = fold(spaced)
    .replaceAll(/\be mail/g, "email")
    .replaceAll("git hub", "github")
    .split(" ");
  return words.filter((word) => word !== "");
}

/** A heading without what exports decorate it with: `[READ ONLY]`, `(optional)`, `*`. */
export function withoutBrackets(heading: string): string {
  return heading.replaceAll(/\[[^\]]*\]|\([^)]*\)/g, " ");
}

/** Splits `Work Contact: Work Email` and `internal.terminationDate` before the last part; undefined without a prefix. */
export function splitPrefix(heading: string): { readonly prefix: string; readonly rest: string } | undefined {
  const [, prefix = "", rest = ""] = /^(.*)(?:[:.|>]|\s[-–—]\s)(.*)$/.exec(heading) ?? [];
  return prefix.trim() === "" || rest.trim() === "" ? undefined : { prefix, rest };
}

/** A pattern for the beginnings of words. A `$` ends a word that must be whole. */
function beginnings(words: string): RegExp {
  return new RegExp(`^(?:${words.trim().split(/\s+/).join("|")})`);
}

/** The column speaks of somebody else. */
const otherPeople = beginnings(`
  manager supervisor$ leader$ lead$ boss$ head$ emergency spouse partner depend child hrbp$ hr$ recruit buddy mentor
  sponsor approv delegate assistant reports$ reporting$ vorgesetzt fuhrungs notfall urgence conjoint responsab jefe$
  emergenc emergenz leidinggev gestor$ gerente$ noodgeval previousemployer successor nachfolg`);

const end = beginnings(`
  terminat separat$ separation leaver$ leaving leaves$ left$ exit depart$ departure departed offboard relieving austritt
  ausscheid ausgeschied ausgetret sortie$ salida$ baja$ cese$ egreso$ desvincul uscita$ cessazione uitdienst uittred
  vertrek ontslag saida$ deslig rescis demissao$ dismissal$`);
/** These speak of an end of something; of what, other words have to say. */
const someEnd = beginnings(
  `end$ ends$ ended$ ending$ ende$ fin$ fine$ fim$ einde$ eind$ einddatum$ enddatum$ termino$ until$ till$ bis$ hasta$ tot$`,
);
const last = beginnings("last$ final$ letzte dernier ultim laatste");
const day = beginnings(`
  date$ datetime$ day$ days$ datum$ tag$ arbeitstag$ jour$ fecha$ dia$ data$ giorno$ dag$ werkdag$ at$ on$ am$ zum$ per$
  le$`);
/** One single day, not a point in time: the "last day of access" is no last use. */
const oneDay = beginnings("day$ tag$ arbeitstag$ jour$ dia$ giorno$ dag$ werkdag$");
const employment = beginnings(`
  employ service$ company$ beschaftigung beschaftigt$ arbeitsverhaltnis anstellung emploi empleo relacion rapporto dienstverband$
  emprego vinculo`);
const work = beginnings(`
  work$ working$ worked$ office$ arbeitstag travail trabaj labora lavor werk gewerkt trabalh physical$ physically$`);
const start = beginnings(`
  first$ erster$ erste$ premier$ primer$ primo$ eerste$ primeiro$ hire$ hired$ hiring$ rehire start$ starts$ started$ starting$ begin join onboarding$ entry$ eintritt einstell anstell
  embauche$ entree$ arrivee$ debut$ ingreso$ alta$ contratac incorporac inicio$ assunzione$ ingresso$ inizio$ indienst
  aanstelling admissao$ entrada$`);
const contract = beginnings("contract contrat vertrag befrist fixed$ term$ workorder$");
const reason = beginnings(
  "reason type$ category$ grund motif$ motivo$ motivazione$ reden$ causa$ description$ beschreibung",
);
const status = beginnings("status$ stato$ statut$ estado$ estatus$ situacion$ situacao$ zustand$");
const statusOf = beginnings("job$ position$ hr$ account$ okta$ lifecycle$ directory$ contract$");
const email = beginnings("email mail$ mails$ emailadress courriel$ correo$ electronico$ eletronico$ correio$");
const former = beginnings(`
  previous former old$ prior past$ ex$ maiden alias other secondary alternat additional fruher alte$ alter$ ancien
  anterior preceden vorig vorher oude$ antigo antiguo weitere`);
const privateOnes = beginnings(
  "personal private$ privat home$ perso$ personnel personale prive pessoal particular recovery$",
);
const github = beginnings("github$");
const account = beginnings(`
  login user name$ id$ handle$ account profile profil url$ link$ nick benutzer identifiant$ usuario$ utente$ gebruiker`);

/** Words that change nothing about whom or what a heading speaks of. */
const neutral = beginnings(`
  of$ the$ a$ from$ our$ us$ with$ in$ at$ is$ if$ any$ firm$ organi[sz]ation$ employer$ employee emp$ ee$ worker$ staff$
  member$ person$ user$ associate$ actual$ effective$ expected$ planned$ anticipated$ scheduled$ official$
  confirmed$ current$ most$ recent$ latest$ primary$ main$ address adress endereco$ indirizzo$ direccion$
  required$ optional$ read$ only$ business$ corporate$ professional$ profession dienstlich geschaftlich firmen$ pro$
  corporativo$ aziendale$ zakelijk profissional$ de$ du$ d$ del$ dell$ della$ da$ do$ das$ der$ des$ die$ dem$ aus$ im$
  la$ les$ l$ el$ los$ il$ i$ en$ et$ y$ e$ und$ van$ het$ een$ uit$ di$ vom$ entreprise$ empresa$ azienda$ bedrijf$
  unternehmen firma$ societe$ societa$ employe$ empleado trabajador salarie$ dipendente$ lavorator medewerker$
  mitarbeiter colaborador funcionario effektiv effective$ effectif effettiv efectiv tatsachlich geplant previst prevu
  yyyy$ mm$ dd$ tt$ jjjj$`);

/** Understood and not used: dates, addresses and words in them say nothing about who has left. */
const irrelevant = beginnings(`
  birth born$ dob$ geburt naissance nacimiento nascita geboorte nascimento cumplean compleanno verjaardag anivers
  visa$ permit$ permis$ passport pass$ reisepass licence license$ licenses$ certific activated activation aufenthalt permiso$ permesso$
  probation probezeit$ essai$ prueba$ prova$ proeftijd experiencia$ trial$ created creation$ creado criado erstellt
  modified updated changed change$ sync password passwor anniversary jubila seniority anciennete antiguedad anzianita
  anciennitet review appraisal training vaccin medical background check$ absence parental maternity paternity sick$
  vacation holiday pto$ loa$ urlaub elternzeit mutterschutz krank freistell conges$ ferie$ verlof ferias$ vacaciones$
  benefit insurance versicherung pension rente$ eligib salary$ bonus$ compensation$ pay$ paid$ gehalt lohn$ salaire$
  interview confirmation report$ run$ export exported$ snapshot extract generated refresh
  vertragsbeginn vertragsabschluss married marriage signed signature unterschr enrol promotion$ beforderung eintrittsalter`);
const lastSeen = beginnings(
  "sign login logon logins seen$ activity$ active$ access used$ anmeldung connexion acceso accesso",
);
const notice = beginnings(`
  notice$ resign kundigung$ kundigungsdatum$ kundigungseingang preavis$ preaviso$ preavviso$ opzeg demission$ dimission
  renuncia$ aviso$`);
/** Understood and not used, unless its cells hold what such a column does not. */
const descriptive = beginnings(`
  title titel titre$ titulo$ titolo$ functie$ function$ funktion job$ role$ rolle$ poste$ puesto$ cargo$ posicion
  posizione position$ phone tel$ telefon telephone telefono mobile mobil cell fax$ extension$ address adresse street
  strasse city$ town$ zip$ postal postcode$ plz$ ort$ stadt$ ville$ province$ region$ country$ land$ pays$ pais$ paese$
  location$ site$ standort office$ buro$ building floor$ desk$ gender$ sex$ geschlecht pronoun national ethnic race$
  veteran disab salary gehalt cost$ center$ centre$ kostenstelle note notes$ comment bemerkung remark grade$ level$
  band$ language sprache langue$ idioma$ lingua$ taal$ timezone$ company$ firma$ entity$ legal$ unit$ photo ssn$ tax$
  steuer bank$ iban$ marital fte$ hours$ stunden weekly age$ tenure$ middle$ prefix$ suffix$ nickname$ salutation$
  anrede$ code$ path$ group type$ employer$ website linkedin$ slack$ shirt usage$ storage$ 2sv$ mfa$ admin$`);

const service = beginnings("service$");
/** Absences: "leave date" alone is the day on which somebody left. */
const leave = beginnings("leave$");
const absence = beginnings("start begin end$ ends$ return from$ to$ since$ until$ type$ balance days$ absence");
const effective = beginnings("effective effektiv wirksam effet$ efectiv effettiv zum$ per$");
/** What stands before a colon or a dot and says nothing: `Work Contact: `, `internal.`. */
const group = beginnings(`
  contact$ contacts$ info information$ data$ daten$ details$ profile$ root$ internal$ basic$ general$ people$ personal$
  persons$ identity$ hris$ hr$ about$ lifecycle$ okta$ ad$ status$ legal$
  preferred$ name$`);

const has = (words: readonly string[], pattern: RegExp): boolean => words.some((word) => pattern.test(word));
const onlyHas = (words: readonly string[], ...patterns: readonly RegExp[]): boolean =>
  words.every((word) => patterns.some((pattern) => pattern.test(word)));

/** Whether a heading speaks of a manager, an emergency contact and the like, not of the person of the row. */
function speaksOfOthers(words: readonly string[]): boolean {
  return has(words, otherPeople);
}

/** Whether a prefix changes nothing about what the heading after it says. A private address is no company address. */
export function isPlainPrefix(words: readonly string[], field: Field): boolean {
  if (field === "email" && has(words, privateOnes)) return false;
  return onlyHas(words, group, neutral, employment, work) && !speaksOfOthers(words.filter((word) => word !== "hr"));
}

/** The field of a heading that is not one of the usual ones. Every word of it must be understood. */
export function fieldByWords(words: readonly string[]): Field | undefined {
  if (words.length < 2 || has(words, irrelevant) || has(words, notice)) return undefined;
  if (has(words, github)) return onlyHas(words, github, account) ? "githubLogin" : undefined;
  if (speaksOfOthers(words)) return undefined;
  if (has(words, email) && !has(words, privateOnes)) {
    if (onlyHas(words, email, work, employment, neutral)) return "email";
    return onlyHas(words, email, former, work, employment, neutral) ? "alternateEmails" : undefined;
  }
  if (has(words, status)) return onlyHas(words, status, statusOf, employment, work, neutral) ? "status" : undefined;
  if (has(words, end) && has(words, reason))
    return onlyHas(words, end, reason, employment, neutral) ? "endReason" : undefined;
  return dayByWords(words);
}

function dayByWords(words: readonly string[]): Field | undefined {
  const isDay = has(words, day);
  if (has(words, contract)) {
    const isEnd = has(words, someEnd) || has(words, end);
    return isEnd && onlyHas(words, contract, someEnd, end, day, employment, neutral) ? "contractEndsAt" : undefined;
  }
  if (isDay && has(words, start)) {
    return onlyHas(words, start, last, day, employment, work, neutral) ? "startedAt" : undefined;
  }
  if (has(words, last) && has(words, work)) {
    return onlyHas(words, last, work, day, employment, neutral) ? "lastWorkedAt" : undefined;
  }
  if (isDay && has(words, end))
    return onlyHas(words, end, someEnd, last, day, employment, neutral) ? "endedAt" : undefined;
  const endsEmployment = (isDay && has(words, last)) || (has(words, someEnd) && has(words, employment));
  if (endsEmployment) return onlyHas(words, last, someEnd, day, employment, neutral) ? "endedAt" : undefined;
  return undefined;
}

/**
 * What is known of a column that is not used. `irrelevant`: whatever its cells hold, it does not say who has left.
 * `descriptive`: it does not, unless its cells hold dates, addresses or words of a status. undefined: not understood.
 */
export type Unused = "irrelevant" | "descriptive";

/** Understands a heading that no field has. */
export function unusedByWords(words: readonly string[]): Unused | undefined {
  const isPrivateAddress = has(words, email) && has(words, privateOnes);
  if (has(words, irrelevant) || isPrivateAddress || speaksOfOthers(words)) return "irrelevant";
  if (has(words, leave) && has(words, absence)) return "irrelevant";
  // "Job start date", "contract start", "continuous service date".
  const speaksOfStart = has(words, start) && (has(words, descriptive) || has(words, contract));
  if (!has(words, end) && !has(words, someEnd) && (speaksOfStart || has(words, service))) return "irrelevant";
  if (has(words, last) && has(words, lastSeen) && !has(words, oneDay)) return "irrelevant";
  const speaksOfEnd = has(words, someEnd) || has(words, last);
  // The end of a notice period is the end of the employment; the day of the notice is not.
  if (has(words, notice) && !speaksOfEnd && !has(words, effective)) return "irrelevant";
  return has(words, descriptive) && !speaksOfEnd && !has(words, end) ? "descriptive" : undefined;
}

/** Whether a text can't be a heading: an address, a number, a date, or a label with its colon. */
export function isNoHeading(text: string): boolean {
  return /\S@\S|:$|^[^\p{L}#]+$/u.test(text);
}

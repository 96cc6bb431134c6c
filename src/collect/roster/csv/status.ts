import { normalWord, readStatusWord, type Status, type StatusWord } from "./words.ts";

/** What the text of a status cell says. */
export interface StatusText {
  /** Absent: only the date says something ("active until 2026-12-31"). */
  readonly means?: StatusWord;
  /** The text of the last day in "left 2026-06-30". */
  readonly lastDay?: string;
}

/** A status that several words give together: "off" still needs a proof that the person has left. */
export type CombinedStatus = Status | "off" | "contradiction";

const dateInText =
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.?[ -]\p{L}{3,}\.?[ -]\d{4}|\p{L}{3,}\.? \d{1,2},? \d{4}/u;

/** Words before a date that make it the last day of what they follow. */
const until =
  /(?:^| )(?:until|till|through|thru|to|ends?|ending|expires?|bis(?: zum)?|jusqu au|hasta(?: el)?|fino al|tot(?: en met)?|ate(?: o)?)$/;
const since = /(?:^| )(?:since|from|as of|seit(?: dem)?|ab|depuis(?: le)?|desde(?: el)?|dal|da|sinds|vanaf|desde)$/;
const atDay = /(?:^| )(?:on|effective|eff|as of|per|am|zum|le|au|el|al|il|dal|op|em|no dia|date)$/;

/** Reasons and forms of leaving and of employment, which change nothing about whether somebody is there. */
const details = new Set(
  `voluntary, involuntary, voluntarily, resignation, retirement, redundancy, dismissal, death, layoff, end of contract,
  mutual agreement, mutual, for cause, with cause, without cause, with notice, with severance, job abandonment,
  performance, restructuring, regular, paid, unpaid, with pay, without pay, medical, maternity, paternity, parental,
  external, internal, employee, contractor, worker, confirmed, completed, final, freiwillig, unfreiwillig,
  arbeitnehmerkündigung, arbeitgeberkündigung, aufhebungsvertrag, eigenkündigung, kündigung, rente, démission,
  licenciement, retraite, rupture conventionnelle, fin de contrat, volontaire, voluntaria, voluntario, despido,
  jubilación, dimisión, renuncia, fin de contrato, dimissioni, licenziamento, pensionamento, scadenza contratto,
  vrijwillig, onvrijwillig, ontslag, pensioen, einde contract, voluntária, demissão, pedido de demissão,
  aposentadoria, término de contrato`
    .split(/,\s+/)
    .map(normalWord),
);

/** "Not terminated" and its like: the employment goes on. */
const stillThere =
  /^(?:not|never|nicht|non|no|niet|nao) (?:yet )?(?:terminated|departed|left|ausgeschieden|ausgetreten|entlassen|parti|sorti|cessato|uit dienst|desligado|demitido)$/;
const endedService =
  /^(?:no longer|not any more|nicht mehr|plus|n est plus|ne fait plus partie|ya no|non piu|piu|niet meer|nao mais|nao) (?:is )?(?:employed|working|works|with|at|in|part|beschaftigt|angestellt|im dienst|tatig|en poste|employee?|dans|de|trabaja|empleado|empleada|in servizio|in forza|impiegato|in dienst|werkzaam|empregado|trabalha)(?: (?:here|us|the company|company|im unternehmen|l entreprise|aqui|en la empresa|service|mais|dienst|poste))*$/;

/** With a date these say when somebody leaves; alone they are not known. */
const leaving = new Set(
  "leaving, leaves, last day, last working day, exit, end, termination, austritt, letzter tag, sortie, départ, salida, cese, uscita, vertrek, saída"
    .split(/,\s+/)
    .map(normalWord),
);

/** A longer text is a remark. */
const longestStatus = 100;

/** Reads a status cell: a word, words with details, or a word with a date. undefined: not understood. */
export function readStatus(text: string, own: ReadonlyMap<string, Status> = new Map()): StatusText | undefined {
  const meaningOf = (word: string): StatusWord | undefined => own.get(normalWord(word)) ?? meaningOfWord(word);
  const whole = meaningOf(text);
  if (whole !== undefined) return { means: whole };
  if (text.length > longestStatus) return undefined;
  const [date] = dateInText.exec(text) ?? [];
  if (date !== undefined) return readDated(text.replace(date, "\n"), date, meaningOf);
  const parts = partsOf(text);
  if (parts.length < 2) return undefined;
  const meanings = parts.map((part) => meaningOf(part) ?? (details.has(normalWord(part)) ? "detail" : undefined));
  const means = combine(meanings.filter((one) => one !== "detail").flatMap((one) => one ?? []));
  if (meanings.includes(undefined) || means === undefined || means === "contradiction") return undefined;
  return { means };
}

/** "Active - Part-Time" has two parts; "Terminated-Voluntary" as well. */
function partsOf(text: string): readonly string[] {
  const split = (separator: RegExp): readonly string[] => text.split(separator).filter((part) => part.trim() !== "");
  const parts = split(/[()[\]:;,/|]|\s[-–—]|[-–—]\s/);
  return parts.length > 1 ? parts : split(/[-–—]/);
}

function meaningOfWord(word: string): StatusWord | undefined {
  const known = readStatusWord(word);
  if (known !== undefined) return known;
  const normal = normalWord(word);
  if (stillThere.test(normal)) return "active";
  return endedService.test(normal) ? "departed" : undefined;
}

/** "Left 2026-06-30", "active until 31.12.2026", "on leave since 1 May 2026". The date is where `text` has a line break. */
function readDated(
  text: string,
  date: string,
  meaningOf: (word: string) => StatusWord | undefined,
): StatusText | undefined {
  const [before = "", after = ""] = text.split("\n").map((part) => normalWord(part.replaceAll(/[()[\]:;,]/g, " ")));
  if (after !== "") return undefined;
  const isUntil = until.test(before);
  const isSince = !isUntil && since.test(before);
  const word = before.replace(until, "").replace(since, "").replace(atDay, "").trim();
  if (leaving.has(word)) return isSince ? undefined : { lastDay: date };
  const means = meaningOf(word);
  if (means === "future") return { means };
  if (means === "departed" || means === "retired") return isUntil ? undefined : { means, lastDay: date };
  if (means === "active" || means === "employed") {
    if (isUntil) return { lastDay: date };
    return isSince ? { means } : undefined;
  }
  return means === "suspended" && (isUntil || isSince) ? { means } : undefined;
}

/** What several words say together about one person; undefined without a word. */
export function combine(words: readonly StatusWord[]): CombinedStatus | undefined {
  const said = new Set(words);
  if (said.size > 1) said.delete("employed");
  if (said.size > 1 && !(said.size === 2 && said.has("active"))) said.delete("off");
  if (said.has("suspended") && !said.has("departed")) said.delete("active");
  const [only, ...others] = said;
  if (only === undefined) return undefined;
  if (others.length > 0) return "contradiction";
  return only === "employed" ? "active" : only;
}

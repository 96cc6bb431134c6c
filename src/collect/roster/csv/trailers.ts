import { readDay } from "./dates.ts";
import type { Row } from "./records.ts";
import { readStatus } from "./status.ts";

const counted = `employees?|people|persons?|rows?|records?|workers?|users?|members?|entries|headcount|count|number|active|
  terminated|mitarbeiter(?:innen)?|personen|zeilen|einträge|datensätze|employés|salariés|collaborateurs|personnes|
  lignes|empleados|personas|filas|registros|dipendenti|persone|righe|medewerkers|rijen|funcionários|colaboradores|
  pessoas|linhas`;

const sums = `(?:grand |sub[- ]?|sous-)?totals?|total (?:général|geral|general)|totale|totaal|sum|summe|gesamt|gesamtsumme|
  gesamtzahl|insgesamt|zwischensumme|somme|suma|somma|som|soma|(?:head|row |record )?count|anzahl|nombre|número|recuento|
  conteggio|numero|aantal|contagem`;

const links = "of|der|de|des|di|van|do|the";

/** "Total: 2 employees", "Anzahl Mitarbeiter", "(2 rows affected)". */
const totals = [
  pattern(`(?:${sums})(?:\\s+(?:${links}|${sums}|${counted}))*\\s*[:=]?\\s*\\d*[\\d.,' ]*(?:${counted})?[.)]?`),
  pattern(`\\(?\\d[\\d.,']*\\s+(?:${counted})(?: affected| selected| found| exported| listed)?\\)?\\.?`),
];

/** When and by whom the report was made: these may have a date beside them. */
const origins = pattern(`
  (?:report |data |file |list )?(?:generated|created|exported|printed|produced|prepared|downloaded|extracted|run)
    (?: (?:on|at|by|from|date)\\b.*|\\s*:.*)?|
  (?:date|stand)(?: (?:generated|vom)\\b.*|\\s*:.*)|(?:data )?as of\\b.*|(?:report|run|export) date\\b.*|
  (?:erstellt|erzeugt|exportiert|gedruckt) (?:am|von)\\b.*|(?:généré|créé|édité|exporté|imprimé) (?:le|par)\\b.*|
  (?:generado|creado|exportado|impreso) (?:el|por)\\b.*|(?:generato|creato|esportato|stampato) (?:il|da)\\b.*|
  (?:gegenereerd|gemaakt|geëxporteerd|afgedrukt) (?:op|door)\\b.*|(?:gerado|criado|exportado|impresso) (?:em|por)\\b.*`);

const notes = pattern(`
  \\W*(?:end of|ende (?:des|der)|fin (?:du|de la|del|de)|fine(?: del)?|einde(?: van)?|fim (?:do|da)) (?:the )?
    (?:reports?|file|list|data|berichts?|datei|liste|rapport|fichier|informe|lista|archivo|rapporto|elenco|lijst|
    relatório)\\W*|
  (?:page|seite|página|pagina|pág\\.|bladzijde)\\s*:?\\s*\\d+(?:\\s*(?:of|von|sur|de|di|van|/)\\s*\\d+)?|
  (?:strictly |company |streng )?(?:confidential|vertraulich|confidentiel|confidencial|riservato|vertrouwelijk)\\b.*|
  (?:for )?internal use only\\b.*|private and confidential\\b.*|(?:©|copyright\\b).*`);

/** A whole text in any case; line breaks and blanks behind them only lay out the source. */
function pattern(source: string): RegExp {
  return new RegExp(`^(?:${source.replaceAll(/\n\s*/g, "")})$`, "iu");
}

/**
 * Whether a row belongs to the report and to nobody in it: a total, a page number, a note, a line of dashes. A row with
 * an address, a status or a date is somebody's, whatever its first word.
 */
export function isTrailer({ cells }: Pick<Row, "cells">): boolean {
  const [first = "", ...others] = cells.filter((cell) => cell !== "");
  if (/^[^\p{L}\p{N}]+$/u.test(first)) return others.every((cell) => /^[^\p{L}\p{N}]+$/u.test(cell));
  const isDated = origins.test(first);
  if (!isDated && !notes.test(first) && !totals.some((one) => one.test(first))) return false;
  return !others.some((cell) => isPersonal(cell, isDated));
}

function isPersonal(cell: string, isDated: boolean): boolean {
  if (/^\S+@\S+$/.test(cell) || readStatus(cell)?.means !== undefined) return true;
  const day = readDay(cell, undefined);
  return !isDated && !/^\d+$/.test(cell) && "day" in day && day.day !== null;
}

import type { Identity } from "../../../model/generated/snapshot.ts";

export type Status = NonNullable<Identity["status"]>;
type Employment = NonNullable<Identity["employment"]>;

/**
 * What one word says. `employed`: a form of employment, such as "full time", which only somebody present has, so that a
 * stronger word beside it decides. `off`: "inactive", which some systems write for leave as well, or an account that is
 * switched off: it does not say by itself that the person has left.
 */
export type StatusWord = Status | "employed" | "off";

/** A word without the differences that do not count: case, accents, blanks, hyphens and apostrophes. */
export function normalWord(word: string): string {
  return word
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/[\s_\-–—'’`]+/g, " ")
    .trim();
}

/** What a word means; undefined if it is not known. */
type Vocabulary<Meaning> = (word: string) => Meaning | undefined;

/** `words` are separated by commas. */
function vocabulary<Meaning>(entries: readonly (readonly [meaning: Meaning, words: string])[]): Vocabulary<Meaning> {
  const meanings = new Map(
    entries.flatMap(([meaning, words]) =>
      words
        .trim()
        .split(/,\s+/)
        .map((word) => [normalWord(word), meaning] as const),
    ),
  );
  return (word) => meanings.get(normalWord(word));
}

/**
 * A word in a status column, in English, German, French, Spanish, Italian, Dutch and Portuguese, then of systems.
 * Somebody with the status "Offboarding" or "gekündigt" may still be at work, so these are not known.
 *
 * - https://developer.okta.com/docs/reference/api/users/#user-status
 * - https://developer.personio.de/changelog/employee-api-added-status-and-supervisor_id-fields
 * - https://userapps.support.sap.com/sap/support/knowledge/en/2087504 (inactive: on leave or terminated)
 * - https://support.google.com/a/answer/9048836 (Google Workspace archives users who have left)
 */
export const readStatusWord = vocabulary<StatusWord>([
  [
    "active",
    `active, employed, current, current employee, working, works here, at work, present, in service, hired and active,
    notice period, on notice, in notice period, serving notice, working notice, probation, in probation, on probation,
    probation period, aktiv, beschäftigt, angestellt, im dienst, anwesend, tätig, probezeit, in probezeit, ungekündigt,
    actif, active, en poste, présent, présente, en activité, en service, employé, employée, en période d'essai,
    activo, activa, en activo, de alta, alta, empleado, empleada, trabajando, contratado, contratada, vigente,
    en periodo de prueba, attivo, attiva, in servizio, in forza, impiegato, impiegata, assunto, assunta, in prova,
    actief, in dienst, werkzaam, werkend, in proeftijd, ativo, ativa, em atividade, em exercício, empregado, empregada,
    trabalhando, admitido, admitida, em experiência, enabled, active external, recovery, locked out, locked,
    password expired, password reset, provisioned, pending user action, reactivated, rehired, return to work`,
  ],
  [
    "employed",
    `full time, part time, fulltime, parttime, full time employee, part time employee, regular, permanent, temporary,
    fixed term, intern, trainee, apprentice, contractor, vollzeit, teilzeit, befristet, unbefristet, festangestellt,
    temps plein, temps partiel, à temps plein, à temps partiel, cdi, cdd, stagiaire, alternant, tiempo completo,
    tiempo parcial, jornada completa, indefinido, temporal, becario, becaria, tempo pieno, tempo parziale, part time,
    tempo indeterminato, tempo determinato, stagista, voltijd, deeltijd, fulltime, vast, tijdelijk, stagiair,
    tempo integral, meio período, tempo inteiro, efetivo, efetiva, temporário, estagiário, estagiária`,
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
    freistellung, in freistellung, ruhend, ruhendes arbeitsverhältnis, abwesend, langzeitkrank, dauerkrank, krank,
    krankgeschrieben, sabbatjahr, pflegezeit, auszeit, in auszeit, suspendiert, kurzarbeit null, en congé, congé, congés, congé parental,
    en congé parental, congé maternité, en congé maternité, congé maladie, en arrêt maladie, arrêt maladie, absent,
    absente, suspendu, suspendue, en disponibilité, disponibilité, congé sans solde, en congé sans solde,
    congé sabbatique, de baja médica, baja médica, de baja, baja por enfermedad, baja maternal, de baja maternal,
    baja paternal, baja temporal, incapacidad temporal, de permiso, permiso, licencia, con licencia, de licencia,
    en licencia, excedencia, en excedencia, suspendido, suspendida, ausente, permiso parental, permiso de maternidad,
    sospeso, sospesa, in congedo, congedo, congedo parentale, in congedo parentale, maternità, in maternità,
    congedo di maternità, aspettativa, in aspettativa, malattia, in malattia, assente, verlof, met verlof,
    ouderschapsverlof, met ouderschapsverlof, zwangerschapsverlof, met zwangerschapsverlof, ziek, langdurig ziek,
    ziekteverlof, onbetaald verlof, geschorst, op non actief, non actief, afwezig, licença, de licença, em licença,
    licença maternidade, em licença maternidade, licença parental, licença médica, em licença médica, afastado,
    afastada, suspenso, suspensa`,
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
    gelöscht, parti, partie, sorti, sortie, démissionné, a démissionné, licencié, licenciée, a quitté l'entreprise,
    quitté, ancien, ancienne, ancien employé, ancienne employée, ancien salarié, retraité, retraitée, retraite, à la retraite,
    en retraite, décédé, décédée, radié, radiée, contrat terminé, fin de contrat, désactivé, désactivée, baja,
    dado de baja, dada de baja, baja voluntaria, baja definitiva, cesado, cesada, despedido, despedida, jubilado,
    jubilada, fallecido, fallecida, desvinculado, desvinculada, exempleado, exempleada, ex empleado, ex empleada,
    egresado, terminado, terminada, contrato finalizado, finalizado, finalizada, desactivado, cessato, cessata,
    dimesso, dimessa, licenziato, licenziata, uscito, uscita, pensionato, pensionata, in pensione, pensione, deceduto, deceduta,
    ex dipendente, rapporto cessato, contratto scaduto, disattivato, uit dienst, uitdienst, vertrokken, ontslagen,
    ex medewerker, oud medewerker, voormalig, voormalig medewerker, gepensioneerd, pensioen, met pensioen, overleden,
    contract beëindigd, beëindigd, gedeactiveerd, desligado, desligada, demitido, demitida, rescindido, rescindida,
    saiu, saiu da empresa, aposentado, aposentada, falecido, falecida, ex funcionário, ex funcionária,
    ex colaborador, contrato encerrado, encerrado, encerrada, dispensado, dispensada, exonerado, exonerada,
    desativado`,
  ],
  [
    "future",
    `future, future hire, future dated hire, pre hire, prehire, pre start, pre onboarding, preboarding, pre boarding,
    onboarding, not started, not yet started, not yet hired, not yet employed, not yet active, starting, starts, starts soon,
    starter, new starter, new hire pending, pending hire, pending start, offer accepted, accepted, hired, offer signed,
    joining, joiner, upcoming, incoming, invited, init, staged, zukünftig, künftig, noch nicht eingetreten,
    noch nicht gestartet, noch nicht aktiv, vor eintritt, eintritt geplant, à venir, futur, futur employé, pas encore
    arrivé, pas encore arrivée, en cours d'intégration, por incorporarse, pendiente de alta, pendiente de ingreso,
    aún no incorporado, futuro, futura, in ingresso, futura assunzione, non ancora assunto, non ancora in servizio,
    toekomstig, nog niet gestart, nog niet in dienst, a admitir, em admissão, ainda não admitido, ainda não iniciado`,
  ],
  ["retired", "decommissioned, shut down, abgeschaltet"],
  [
    "off",
    `inactive, not active, no longer active, non active, nonactive, disabled, account disabled, not employed, off,
    inactive external, blocked, sign in blocked, inaktiv, nicht aktiv, nicht mehr aktiv, deaktiviertes konto, gesperrt,
    nicht beschäftigt, inactif, inactive, non actif, pas actif, plus actif, inactivo, inactiva, no activo, no activa,
    ya no activo, inattivo, inattiva, non attivo, non attiva, non più attivo, non più attiva, inactief, niet actief,
    niet meer actief, inativo, inativa, não ativo, não ativa, não mais ativo, bloqueado, bloccato, geblokkeerd`,
  ],
]);

/** A yes or no in a column such as "Active". */
export const readYesNo = vocabulary<"yes" | "no">([
  ["yes", "yes, y, true, 1, x, ja, j, oui, o, sí, s, sì, sim, wahr, vrai, verdadero, vero, waar, verdadeiro"],
  ["no", "no, n, false, 0, nein, non, nee, não, falsch, faux, falso, onwaar"],
]);

export const readEmployment = vocabulary<Employment>([
  [
    "employee",
    `employee, internal, internal employee, regular, permanent, full time, part time, fixed term, fulltime,
    parttime, full time employee, part time employee, temporary employee, intern, apprentice, trainee, working student,
    w2, salaried, hourly, member, angestellt, angestellter, angestellte, festangestellt, vollzeit, teilzeit, befristet,
    unbefristet, praktikant, praktikantin, auszubildender, auszubildende, werkstudent, werkstudentin, cdi, cdd,
    salarié, salariée, stagiaire, alternant, alternante, temps plein, temps partiel, indefinido, temporal, becario,
    becaria, empleado, empleada, dipendente, tempo indeterminato, tempo determinato, stagista, apprendista, vast,
    tijdelijk, stagiair, werknemer, clt, efetivo, efetiva, estagiário, estagiária`,
  ],
  [
    "contractor",
    `contractor, independent contractor, contingent worker, contingent, external, external employee, freelancer,
    freelance, consultant, temp, agency, agency worker, guest, 1099, extern, externer, externe, freiberufler,
    freiberuflerin, berater, beraterin, leiharbeiter, leiharbeiterin, prestataire, intérimaire, indépendant, autónomo,
    autónoma, externo, externa, consultor, consultora, collaboratore esterno, consulente, libero professionista,
    interinale, esterno, esterna, inhuur, zzp, zzp er, uitzendkracht, gedetacheerd, terceirizado, terceirizada, pj,
    autônomo, autônoma, prestador de serviços`,
  ],
  [
    "vendor",
    "vendor, supplier, partner, dienstleister, lieferant, fournisseur, proveedor, fornitore, leverancier, fornecedor",
  ],
]);

export const readKind = vocabulary<Identity["kind"]>([
  ["person", "person, human, employee, user"],
  ["workload", "workload, service, service account, application, bot, machine"],
  ["agent", "agent, ai agent"],
  ["team", "team, group"],
]);

import type { Identity } from "../../../model/generated/snapshot.ts";

export type Status = NonNullable<Identity["status"]>;
type Employment = NonNullable<Identity["employment"]>;

/** A word without the differences that do not count: case, blanks and hyphens. */
export function normalWord(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
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
        .map((word) => [word, meaning] as const),
    ),
  );
  return (word) => meanings.get(normalWord(word));
}

/** A word in a status column. Somebody with the status "Offboarding" or "gekündigt" may still be at work, so these are not known. */
export const readStatus = vocabulary<Status>([
  [
    "active",
    `active, employed, current, working, notice period, on notice, in notice period, full time, part time,
    fulltime, parttime, regular, permanent, probation, aktiv, beschäftigt, vollzeit, teilzeit, probezeit`,
  ],
  [
    "suspended",
    `suspended, on leave, leave, leave of absence, loa, sabbatical, garden leave, gardening leave, parental leave,
    maternity leave, paternity leave, sick leave, furlough, furloughed, beurlaubt, elternzeit, mutterschutz,
    freigestellt, ruhend`,
  ],
  [
    "departed",
    `departed, left, leaver, terminated, resigned, dismissed, inactive, former, former employee, ex employee,
    separated, offboarded, deceased, retired, contract ended, inaktiv, ausgeschieden, ausgetreten, ehemalig,
    im ruhestand, verstorben`,
  ],
  [
    "future",
    `future, pre hire, prehire, preboarding, pre boarding, onboarding, not started, starting, zukünftig, künftig,
    noch nicht eingetreten`,
  ],
  ["retired", "decommissioned, shut down, abgeschaltet"],
]);

/** A yes or no in a column such as "Active". */
export const readFlag = vocabulary<Status>([
  ["active", "yes, y, true, 1, active, ja, j, aktiv, wahr"],
  ["departed", "no, n, false, 0, inactive, nein, inaktiv, falsch"],
]);

export const readEmployment = vocabulary<Employment>([
  [
    "employee",
    `employee, internal, internal employee, regular, permanent, full time, part time, fixed term, fulltime,
    parttime, temporary employee, intern, apprentice, trainee, working student, angestellt, angestellter,
    angestellte, festangestellt, vollzeit, teilzeit, befristet, unbefristet, praktikant, praktikantin,
    auszubildender, auszubildende, werkstudent, werkstudentin`,
  ],
  [
    "contractor",
    `contractor, independent contractor, contingent worker, contingent, external, external employee, freelancer,
    freelance, consultant, temp, agency, agency worker, extern, freiberufler, freiberuflerin, berater, beraterin,
    leiharbeiter, leiharbeiterin`,
  ],
  ["vendor", "vendor, supplier, partner, dienstleister, lieferant"],
]);

export const readKind = vocabulary<Identity["kind"]>([
  ["person", "person, human, employee, user"],
  ["workload", "workload, service, service account, application, bot, machine"],
  ["agent", "agent, ai agent"],
  ["team", "team, group"],
]);

import type { Identity } from "../../../model/generated/snapshot.ts";

export type Status = NonNullable<Identity["status"]>;
type Employment = NonNullable<Identity["employment"]>;

/** A word as it is compared: case, accents of writing, blanks and hyphens do not count. */
export function normalWord(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
    .trim();
}

/** Only words that say it outright. "Offboarding" or "gekündigt" may still be at work, so they are not here. */
const statusWords: Readonly<Record<Status, string>> = {
  active: `
    active, employed, current, working, notice period, on notice, in notice period, full time, part time,
    fulltime, parttime, regular, permanent, probation, aktiv, beschäftigt, vollzeit, teilzeit, probezeit`,
  suspended: `
    suspended, on leave, leave, leave of absence, loa, sabbatical, garden leave, gardening leave, parental leave,
    maternity leave, paternity leave, sick leave, furlough, furloughed, beurlaubt, elternzeit, mutterschutz,
    freigestellt, ruhend`,
  departed: `
    departed, left, leaver, terminated, resigned, dismissed, inactive, former, former employee, ex employee,
    separated, offboarded, deceased, retired, contract ended, inaktiv, ausgeschieden, ausgetreten, ehemalig,
    im ruhestand, verstorben`,
  future: `
    future, pre hire, prehire, preboarding, pre boarding, onboarding, not started, starting, zukünftig, künftig,
    noch nicht eingetreten`,
  retired: "decommissioned, shut down, abgeschaltet",
};

const employmentWords: Readonly<Record<Employment, string>> = {
  employee: `
    employee, internal, internal employee, regular, permanent, full time, part time, fixed term, fulltime,
    parttime, temporary employee, intern, apprentice, trainee, working student, angestellt, angestellter,
    angestellte, festangestellt, vollzeit, teilzeit, befristet, unbefristet, praktikant, praktikantin,
    auszubildender, auszubildende, werkstudent, werkstudentin`,
  contractor: `
    contractor, independent contractor, contingent worker, contingent, external, external employee, freelancer,
    freelance, consultant, temp, agency, agency worker, extern, freiberufler, freiberuflerin, berater, beraterin,
    leiharbeiter, leiharbeiterin`,
  vendor: "vendor, supplier, partner, dienstleister, lieferant",
};

const flagWords = new Map<string, Status>([
  ...["yes", "y", "true", "1", "active", "ja", "j", "aktiv", "wahr"].map((word) => [word, "active"] as const),
  ...["no", "n", "false", "0", "inactive", "nein", "inaktiv", "falsch"].map((word) => [word, "departed"] as const),
]);

function wordsOf(list: string): readonly string[] {
  return list.trim().split(/,\s+/);
}

function lookUp<Meaning extends string>(
  meanings: readonly Meaning[],
  words: Readonly<Record<Meaning, string>>,
  word: string,
): Meaning | undefined {
  const normal = normalWord(word);
  return meanings.find((meaning) => wordsOf(words[meaning]).includes(normal));
}

/** What a word of a status column means; undefined where it is not known. */
export function readStatus(word: string): Status | undefined {
  return lookUp(["active", "suspended", "departed", "future", "retired"], statusWords, word);
}

/** What yes or no means in a column such as "Active"; undefined where the word is neither. */
export function readFlag(word: string): Status | undefined {
  return flagWords.get(normalWord(word));
}

/** undefined where the word is not known. */
export function readEmployment(word: string): Employment | undefined {
  return lookUp(["employee", "contractor", "vendor"], employmentWords, word);
}

const kindWords: Readonly<Record<Identity["kind"], string>> = {
  person: "person, human, employee, user",
  workload: "workload, service, service account, application, bot, machine",
  agent: "agent, ai agent",
  team: "team, group",
};

/** undefined where the word is not known. */
export function readKind(word: string): Identity["kind"] | undefined {
  return lookUp(["person", "workload", "agent", "team"], kindWords, word);
}

import { describe, expect, test } from "vitest";
import { findColumns } from "../../../../src/collect/roster/csv/columns.ts";

/** The field of a heading beside one that tells people apart, or what is known of a column that no field has. */
function understand(heading: string): string {
  const cells = ["Employee ID", heading];
  const { columns, unused } = findColumns({ line: 1, lastLine: 1, cells }, "people.csv");
  const field = [...columns].find(([, all]) => all.some(({ index }) => index === 1))?.[0];
  const [column] = unused;
  return field ?? column?.unused ?? "not understood";
}

const understood: readonly (readonly [what: string, headings: string])[] = [
  ["id", "Associate ID | USERID | Personalnummer | Mitarbeiter-Nr. | Matricule | Nº de empleado"],
  ["id", "Matricola | Personeelsnummer | Número de funcionário | personIdExternal"],
  [
    "name",
    "Payroll Name | displayName | Nom complet | Nombre completo | Nome completo | Naam | Vollstaendiger Name | Nachname, Vorname",
  ],
  [
    "firstName",
    "First Name [Required] | Legal Name - First Name | FIRSTNAME | givenName | Vorname | Prénom | Nombre | Voornaam",
  ],
  ["lastName", "Last Name [Required] | surname | Nachname | Nom | Apellidos | Cognome | Achternaam | Sobrenome"],
  ["email", "Work Contact: Work Email | Email Address [Required] | User principal name | EMAIL | profile.email"],
  ["email", "E-Mail (dienstlich) | Adresse e-mail | Correo electrónico | Indirizzo email aziendale | E-mailadres"],
  ["email", "E-mail profissional | Email * | Email (optional) | Primary Email Address | root.email | work_email"],
  ["email", "Dienstliche E-Mail-Adresse | E-mail professionnel | Correo corporativo | Zakelijk e-mailadres"],
  ["alternateEmails", "Previous Email | Former e-mail | Old email | Alias | Other email addresses | Frühere E-Mail"],
  ["alternateEmails", "Ancien e-mail | Vorig e-mailadres | Email anterior | Work Secondary Email | proxyAddresses"],
  ["status", "Position Status | Status [READ ONLY] | Lifecycle status | Worker Status | STATUS | HR Status"],
  ["status", "internal.lifecycleStatus | Statut | Situación | Stato | Situação | Employee status | Account status"],
  ["flag", "accountEnabled | Account enabled | Active | Is active? | Aktiv | Actif | Enabled"],
  ["leftFlag", "Terminated | Has left | Ausgeschieden | Former employee?"],
  ["startedAt", "Hire Date | employeeHireDate | Einstellungsdatum | Eintrittsdatum | Date d'embauche | Date d’entrée"],
  ["startedAt", "Fecha de alta | Fecha de ingreso | Data di assunzione | Datum in dienst | Data de admissão"],
  ["startedAt", "Joined on | Joined | work.startDate | First working day | Indiensttreding | Original Hire Date"],
  ["rehiredAt", "Rehire Date | Last hire date | Most Recent Hire Date | Wiedereintritt"],
  ["endedAt", "Termination Date | Date of leaving | Leaving date | Last day with us | COMPANYEXITDATE | Left on"],
  ["endedAt", "employeeLeaveDateTime | Exit date | Separation Date | Employment end date | Termination Effective Date"],
  ["endedAt", "Last day of employment | internal.terminationDate | termination_date | Final day at the company"],
  ["endedAt", "Termination date (dd/mm/yyyy) | Date of departure | Beschäftigungsende | Beschaeftigungsende"],
  ["endedAt", "Austrittsdatum | Austritt am | Datum des Austritts | Ende des Arbeitsverhältnisses | Letzter Tag"],
  [
    "endedAt",
    "Date de sortie | Date de départ | Date de fin d'emploi | Fecha de baja | Fecha de salida | Fecha de cese",
  ],
  ["endedAt", "Data di uscita | Data cessazione | Datum uit dienst | Uitdiensttreding | Einddatum dienstverband"],
  ["endedAt", "Data de desligamento | Data de saída | Data de demissão | Último dia | Planned leaving date"],
  ["endedAt", "Employed until | Beschäftigt bis | End | Employment until | End of service date"],
  ["contractEndsAt", "Contract until | Vertrag bis"],
  ["lastWorkedAt", "Last working day | Last Day of Work | Last day worked | Letzter Arbeitstag | Last Day in Office"],
  ["lastWorkedAt", "Dernier jour travaillé | Último día trabajado | Ultimo giorno lavorativo | Laatste werkdag"],
  ["lastWorkedAt", "Último dia trabalhado | Last Physical Day | Date last worked | Last day at work"],
  ["contractEndsAt", "Contract End Date | Vertragsende | Befristet bis | Date de fin de contrat | Fin de contrato"],
  ["contractEndsAt", "Data fine contratto | Einde contract | Data de término do contrato | Fixed term end"],
  ["manager", "Manager | Manager: Email | Reports to | Supervisor's name | Vorgesetzte | Leidinggevende | MANAGER"],
  ["team", "Department | Home Department | Abteilung | Département | Departamento | Reparto | Afdeling"],
  ["login", "Login | Username | USERNAME | sAMAccountName | Okta username | Benutzername"],
  ["githubLogin", "GitHub login | GitHub username | GitHub profile URL | Github Account Name | github_user"],
  [
    "endReason",
    "Termination reason | Reason for leaving | Austrittsgrund | Motif de départ | Termination Reason Description",
  ],
  ["irrelevant", "Date of birth | Birthday | Geburtsdatum | Date de naissance | Fecha de nacimiento | DOB"],
  ["irrelevant", "Visa expiry date | Work permit until | Probation end date | Probezeit bis | Fin de période d'essai"],
  [
    "irrelevant",
    "Last Sign In [READ ONLY] | Last login | lastLogin | Last modified | createdDateTime | Last password change",
  ],
  ["irrelevant", "Personal Email | Home Email | Private E-Mail | Personal Contact: Email | Recovery Email"],
  ["irrelevant", "Job start date | Position start date | Contract start date | Continuous service date | Report date"],
  ["irrelevant", "Notice date | Resignation date | Date of resignation | Kündigungsdatum | Date de démission"],
  [
    "irrelevant",
    "Leave start date | Leave end date | Parental leave until | Emergency contact email | HR partner email",
  ],
  ["irrelevant", "Probation: End date | Exit interview date | Benefits end date | Salary effective date"],
  ["descriptive", "Job title | Location | Mobile phone | Kostenstelle | Country | Notes | Gender | Work State code"],
  [
    "not understood",
    "Badge valid until | Date of leave | Notice period ends | Resignation effective date | Project end date",
  ],
  ["not understood", "Position end date | Assignment end date | Last day of access | Kündigungstermin | Work State"],
  ["not understood", "Sabbatical plan | Kit | Parking"],
];

describe("what a heading means", () => {
  const cases = understood.flatMap(([what, headings]) =>
    headings.split(" | ").map((heading) => [heading, what] as const),
  );

  test.each(cases)("%s: %s", (heading, what) => {
    expect(understand(heading)).toBe(what);
  });
});

import { expect, test } from "vitest";
import { combine, readStatus } from "../../../../src/collect/roster/csv/status.ts";

/** What a text means, with its last day; "?" if it is not understood. */
function understand(text: string): string {
  const said = readStatus(text);
  if (said === undefined) return "?";
  return [said.means, said.lastDay].filter((part) => part !== undefined).join(" ");
}

const understood: readonly (readonly [meaning: string, texts: string])[] = [
  [
    "active",
    "Active | ACTIVE | Employed | Aktiv | Beschäftigt | En poste | Activo | Attivo | In dienst | Ativo | Alta",
  ],
  [
    "active",
    "RECOVERY | LOCKED_OUT | PASSWORD_EXPIRED | PROVISIONED | active_external | Not terminated | nicht entlassen",
  ],
  [
    "active",
    "Active (Full-Time) | Active - Regular | Aktiv (Vollzeit) | Active since 2020-01-01 | Angestellt seit 1.5.2020",
  ],
  [
    "suspended",
    "SUSPENDED | On Leave | Leave | Garden leave | Parental leave | Abwesend | Elternzeit | On leave of absence",
  ],
  ["suspended", "Active - On Leave | Active (On Leave) | Leave of Absence - Medical | On leave until 2027-01-15"],
  [
    "suspended",
    "En congé | En congé maternité | De baja médica | Excedencia | In aspettativa | Ouderschapsverlof | Afastado",
  ],
  ["suspended", "Inactive - On leave | Paid Leave | Freigestellt | Op non-actief | On leave since 1 May 2026"],
  [
    "departed",
    "Terminated | TERMINATED | DEPROVISIONED | Deactivated | Archived | Left | Leaver | Retired | Deceased | Rente | Ended",
  ],
  ["departed", "Terminated (Voluntary) | Terminated - Involuntary | Inactive (Terminated) | Terminated: Resignation"],
  [
    "departed",
    "No longer employed | No longer with us | nicht mehr beschäftigt | n'est plus en poste | ya no trabaja aquí",
  ],
  [
    "departed",
    "Ausgeschieden | Ausgetreten | Parti | Sortie | Baja | Dado de baja | Cessato | Uit dienst | Desligado | Demitido",
  ],
  ["departed", "niet meer in dienst | non più in servizio | não trabalha mais | Voluntary Termination | Retraité"],
  [
    "departed 2026-06-30",
    "Left 2026-06-30 | Terminated on 2026-06-30 | left (2026-06-30) | Ausgeschieden am 2026-06-30",
  ],
  ["departed 30.06.2026", "Ausgeschieden zum 30.06.2026 | Uit dienst per 30.06.2026"],
  ["31.12.2026", "Active until 31.12.2026 | Aktiv bis 31.12.2026 | Leaving on 31.12.2026 | Austritt zum 31.12.2026"],
  [
    "future",
    "Hired | STAGED | Pre-hire | Onboarding | ACCEPTED | Not yet started | Starts 2027-01-01 | noch nicht eingetreten",
  ],
  [
    "off",
    "Inactive | Inaktiv | Inactif | Inactivo | Inattivo | Inactief | Inativo | Not active | Disabled | nicht mehr aktiv",
  ],
  ["off", "No longer active | inactive_external | Niet actief | Non attivo"],
  ["employed", "Full-Time | Vollzeit | Part time | Contractor"],
  [
    "?",
    "Offboarding | gekündigt | Active - Terminated | Terminated (rescinded) | Left (on maternity leave) | Notice given",
  ],
  [
    "?",
    "Voluntary | 2026-06-30 | Terminated until 2026-06-30 | Active 2026-06-30 | On leave 2026-06-30 | nicht beurlaubt",
  ],
  ["?", "Active? | To be terminated | Terminated pending | not on leave | D"],
];

test.each(understood.flatMap(([meaning, texts]) => texts.split(" | ").map((text) => [text, meaning] as const)))(
  "%s: %s",
  (text, meaning) => {
    expect(understand(text)).toBe(meaning);
  },
);

test("the words of the configuration come first, also inside of a longer text", () => {
  const own = new Map([["offboarding", "active"] as const, ["inactive", "departed"] as const]);
  expect(readStatus("Offboarding", own)).toEqual({ means: "active" });
  expect(readStatus("Inactive (voluntary)", own)).toEqual({ means: "departed" });
});

test("a long remark is not understood", () => {
  expect(readStatus(`Left, ${"and so on ".repeat(20)}`)).toBeUndefined();
});

test.each([
  [[], undefined],
  [["employed"], "active"],
  [["active", "employed"], "active"],
  [["active", "suspended"], "suspended"],
  [["departed", "employed"], "departed"],
  [["off", "departed"], "departed"],
  [["off", "employed"], "off"],
  [["off", "suspended", "active"], "suspended"],
  [["off", "active"], "contradiction"],
  [["active", "departed"], "contradiction"],
  [["suspended", "departed"], "contradiction"],
] as const)("%j together are %s", (words, expected) => {
  expect(combine(words)).toBe(expected);
});

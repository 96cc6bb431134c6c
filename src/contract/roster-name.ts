import type { RosterEntry } from "../model/generated/configuration.ts";

/** What begins the ids of a roster's people: its name, by default that of its file without folder and ending. */
export function rosterName(entry: RosterEntry): string {
  if (entry.name !== undefined) return entry.name;
  const base = entry.csv.split(/[\\/]/).at(-1) ?? "";
  const plain = base.replace(/\.[^.]*$/, "").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "") || "roster";
}

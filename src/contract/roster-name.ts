import type { RosterEntry } from "../model/generated/configuration.ts";

/** The name with which the ids of a roster's people begin; by default its file's name without folder and extension. */
export function rosterName(entry: RosterEntry): string {
  if (entry.name !== undefined) return entry.name;
  const base = entry.csv.split(/[\\/]/).at(-1) ?? "";
  const plain = base.replace(/\.[^.]*$/, "").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "") || "roster";
}

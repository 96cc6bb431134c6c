import type { Snapshot } from "../../model/generated/snapshot.ts";

export type ListName = Exclude<keyof Snapshot, "schemaVersion" | "collectedAt" | "collectedBy">;

/**
 * The lists of a snapshot with the part of the schema that one record is, in the order in which lines are written:
 * credentials last, because joining them needs all the others.
 */
const definitions: Readonly<Record<ListName, string>> = {
  sources: "source",
  coverage: "coverage",
  identities: "identity",
  accounts: "account",
  references: "reference",
  systems: "system",
  removals: "removal",
  credentials: "credential",
};

/** Names of the lists, in the order in which lines are written. */
export const listNames: readonly ListName[] = [
  "sources",
  "coverage",
  "identities",
  "accounts",
  "references",
  "systems",
  "removals",
  "credentials",
];

/** How many records each list has. */
export type ListCounts = Record<ListName, number>;

/** Zero of everything. */
export function noCounts(): ListCounts {
  return {
    sources: 0,
    coverage: 0,
    identities: 0,
    accounts: 0,
    references: 0,
    systems: 0,
    removals: 0,
    credentials: 0,
  };
}

/** Whether a text is the name of a list. */
export function isListName(text: string): text is ListName {
  return Object.hasOwn(definitions, text);
}

/** The name of the schema's part that a record of a list is. */
export function definitionOf(list: ListName): string {
  return definitions[list];
}

import type { Snapshot } from "../../model/generated/snapshot.ts";
import { documents } from "../document.ts";

/** The lists of records that a snapshot consists of. */
export type ListName = Exclude<keyof Snapshot, "schemaVersion" | "collectedAt" | "collectedBy">;

const { schema } = documents.snapshot;

const properties = Object.entries(schema.properties);
const lists: ReadonlySet<string> = new Set(properties.flatMap(([name, one]) => ("items" in one ? [name] : [])));

function isListName(text: string): text is ListName {
  return lists.has(text);
}

/** Names of the lists, in the order in which lines are written. */
export const listNames: readonly ListName[] = [...lists].filter(isListName);

/**
 * The schema of a snapshot without its lists, but with the definitions of their records. Compiling these one by one
 * takes a third of the time that compiling the whole schema takes.
 */
export const headingSchema = {
  ...schema,
  $id: "urn:outlived:schema:snapshot-heading",
  properties: Object.fromEntries(properties.filter(([name]) => !lists.has(name))),
  required: schema.required.filter((name) => !lists.has(name)),
};

/** The address of the schema of one record of a list. */
export function addressOfRecord(list: ListName): string {
  return `${headingSchema.$id}${schema.properties[list].items.$ref}`;
}

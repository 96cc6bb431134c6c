import type { RosterEntry } from "../../../model/generated/configuration.ts";
import type { Collected, CollectContext, Section } from "../../collector.ts";
import { readBytes } from "./api.ts";
import { convertRoster } from "./convert.ts";
import { decodeRoster } from "./decode.ts";

/** One roster file. */
export interface RosterConnection {
  /** The source's id. */
  readonly source: string;
  /** Begins the ids of its people. */
  readonly name: string;
  readonly entry: RosterEntry;
  /** Absolute. */
  readonly path: string;
}

async function collect({ source, name, entry, path }: RosterConnection, context: CollectContext): Promise<Collected> {
  const text = decodeRoster(await readBytes(path, entry.csv), entry.csv, entry.encoding);
  const collected = convertRoster(text, { source, name, entry, observedAt: context.now().toISOString() });
  const done = collected.identities?.length ?? 0;
  context.progress({ source, section: csv.section, done, unit: "people" });
  return collected;
}

/**
 * People of a CSV file. A bad row is named and makes the entry partial; a file that is no roster at all is the user's
 * to mend, so it throws a UsageError.
 */
export const csv: Section<RosterConnection> = {
  section: "roster/csv",
  permissions: [],
  provides: { person: ["name", "from", "line"] },
  collect,
};

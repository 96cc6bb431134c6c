import type { RosterEntry } from "../../../model/generated/configuration.ts";
import type { CollectContext, Collected, Section } from "../../collector.ts";
import { readBytes } from "./api.ts";
import { convertRoster, type RosterReading, readRoster } from "./convert.ts";
import { decodeRoster, encodingOf } from "./decode.ts";

/** One roster file. */
export interface RosterConnection {
  /** Id of the source. */
  readonly source: string;
  /** First part of the ids of its people. */
  readonly name: string;
  readonly entry: RosterEntry;
  /** Absolute. */
  readonly path: string;
}

async function collect(connection: RosterConnection, context: CollectContext): Promise<Collected> {
  const { source } = connection;
  const collected = convertRoster(await readText(connection), connection);
  const done = collected.identities?.length ?? 0;
  context.progress({ source, section: csv.section, done, unit: "people" });
  return collected;
}

/** A function of its own, so that the bytes can be freed before the text is read. */
async function readText({ path, entry }: RosterConnection): Promise<string> {
  return decodeRoster(await readBytes(path, entry.csv), entry.csv, entry.encoding);
}

/** How a roster file was understood. */
export interface UnderstoodRoster extends RosterReading {
  readonly encoding: NonNullable<RosterEntry["encoding"]>;
}

/** Reads a roster file, and says how it was understood. Throws a UsageError if it is not a roster. */
export async function understandRoster(connection: RosterConnection): Promise<UnderstoodRoster> {
  const { entry, path } = connection;
  const bytes = await readBytes(path, entry.csv);
  const reading = readRoster(decodeRoster(bytes, entry.csv, entry.encoding), connection);
  return { ...reading, encoding: encodingOf(bytes, entry.encoding) };
}

const facts = ["name", "from", "line"];

/** People of a CSV file. A bad row is named and makes the report partial. A file that is not a roster is a UsageError. */
export const csv: Section<RosterConnection> = {
  section: "roster/csv",
  permissions: [],
  provides: { person: facts, workload: facts, agent: facts, team: facts },
  leavesOut: [],
  collect,
};

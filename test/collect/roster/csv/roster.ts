import {
  convertRoster,
  type RosterOptions,
  readRoster as readReading,
} from "../../../../src/collect/roster/csv/convert.ts";
import { csv } from "../../../../src/collect/roster/csv/index.ts";
import type { RosterEntry } from "../../../../src/model/generated/configuration.ts";
import type { Coverage, Identity, Source } from "../../../../src/model/generated/snapshot.ts";
import { snapshotOf } from "../../stage.ts";

const source: Source = { id: "roster:acme", kind: "roster", name: "acme" };

export interface ReadRoster {
  readonly identities: readonly Identity[];
  readonly coverage: Coverage;
}

/** Reads the text of a roster. */
export function readRoster(text: string, entry: Partial<RosterEntry> = {}): ReadRoster {
  const { identities, coverage } = snapshotOf(csv, source, convertRoster(text, optionsOf(entry)));
  const [only, ...others] = coverage;
  if (only === undefined || others.length > 0) throw new Error("There must be exactly one coverage entry.");
  return { identities, coverage: only };
}

/** Every line of a row that could not be read whole, of which coverage names only some. */
export function badLines(text: string, entry: Partial<RosterEntry> = {}): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const row of readReading(text, optionsOf(entry)).bad) {
    for (let { line } = row; line <= row.lastLine; line += 1) lines.add(line);
  }
  return lines;
}

function optionsOf(entry: Partial<RosterEntry>): RosterOptions {
  return { source: source.id, name: source.name, entry: { csv: "people.csv", ...entry } };
}

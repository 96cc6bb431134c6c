import type { RosterEntry } from "../../../../src/model/generated/configuration.ts";
import type { Coverage, Identity } from "../../../../src/model/generated/snapshot.ts";
import { convertRoster } from "../../../../src/collect/roster/csv/convert.ts";
import { assertSnapshot } from "../../../../src/contract/index.ts";

export interface ReadRoster {
  readonly identities: readonly Identity[];
  readonly coverage: Coverage;
}

/** Reads a roster's text and holds what comes to the schema. */
export function readRoster(text: string, entry: Partial<RosterEntry> = {}): ReadRoster {
  const observedAt = "2026-11-16T08:00:00Z";
  const options = { source: "roster:acme", name: "acme", entry: { csv: "people.csv", ...entry }, observedAt };
  const { identities = [], coverage = [] } = convertRoster(text, options);
  const snapshot = {
    schemaVersion: "1.0",
    collectedAt: observedAt,
    sources: [],
    coverage,
    identities,
    accounts: [],
    credentials: [],
    references: [],
    systems: [],
    removals: [],
  };
  assertSnapshot(snapshot, "what convertRoster gave");
  const [only, ...others] = coverage;
  if (only === undefined || others.length > 0) throw new Error("There must be exactly one coverage entry.");
  return { identities, coverage: only };
}

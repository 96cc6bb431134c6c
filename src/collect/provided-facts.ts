import type { Coverage } from "../model/generated/snapshot.ts";
import type { Collected, SectionDeclaration } from "./collector.ts";

interface FactRecord {
  readonly kind?: string;
  readonly scope?: string;
}

/**
 * Holds a section to what it declares: an entry of the ledger that claims to be complete becomes partial when one
 * of its records lacks a provided fact. Otherwise a provider that stops sending a field would read as a clean estate.
 */
export function downgradeIncomplete(section: SectionDeclaration, collected: Collected): Collected {
  const missing = missingFacts(section, collected);
  if (missing.size === 0) return collected;
  const scopes = new Set((collected.coverage ?? []).map((entry) => entry.scope));
  return {
    ...collected,
    coverage: (collected.coverage ?? []).map((entry) => downgrade(entry, factsOf(entry, missing, scopes))),
  };
}

/** Counts of missing facts, by the record's scope and then by "kind.fact". */
type MissingFacts = ReadonlyMap<string | undefined, ReadonlyMap<string, number>>;

function missingFacts(section: SectionDeclaration, collected: Collected): MissingFacts {
  const missing = new Map<string | undefined, Map<string, number>>();
  for (const record of recordsOf(collected)) {
    for (const fact of section.provides[record.kind ?? ""] ?? []) {
      if (fact in record) continue;
      const counts = missing.get(record.scope) ?? new Map<string, number>();
      const name = `${record.kind}.${fact}`;
      missing.set(record.scope, counts.set(name, (counts.get(name) ?? 0) + 1));
    }
  }
  return missing;
}

function recordsOf(collected: Collected): readonly FactRecord[] {
  return [
    ...(collected.identities ?? []),
    ...(collected.accounts ?? []),
    ...(collected.credentials ?? []),
    ...(collected.references ?? []),
  ];
}

/** An entry answers for the records of its scope; an entry without scope for those that no other entry names. */
function factsOf(entry: Coverage, missing: MissingFacts, scopes: ReadonlySet<string | undefined>): readonly string[] {
  const sentences: string[] = [];
  for (const [scope, counts] of missing) {
    const answers = entry.scope === scope || !scopes.has(scope);
    if (!answers) continue;
    for (const [fact, count] of counts) sentences.push(`${fact} did not come for ${count}`);
  }
  return sentences.sort();
}

function downgrade(entry: Coverage, facts: readonly string[]): Coverage {
  if (entry.status !== "complete" || facts.length === 0) return entry;
  const reason = `${facts.join(", ")}.`;
  return { ...entry, status: "partial", reason: entry.reason === undefined ? reason : `${entry.reason} ${reason}` };
}

import { uncollectedRows } from "../kinds/index.ts";
import { listedOf, wasReadWhole } from "../model/coverage.ts";
import type { Coverage, Source } from "../model/generated/snapshot.ts";
import { append, groupBy } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { series } from "../model/sentence.ts";
import type { Collected, CollectedRecords, CoverageReport, SectionDeclaration } from "./collector.ts";

/**
 * Writes the coverage entries of one section of one source: its reports, completed by what it declares. A report of
 * complete becomes partial if one of its records lacks a provided fact; otherwise a provider that stops sending a field
 * would look like a clean estate. Throws if the section contradicts its declaration, which is a bug of the section.
 */
export function writeCoverage(
  section: SectionDeclaration,
  source: Source,
  collected: Collected,
  collectedAt: string,
): Coverage[] {
  const contradiction = findContradiction(section, collected);
  if (contradiction !== undefined) throw new Error(`${section.section} of ${source.id} ${contradiction}.`);
  const kinds = Object.keys(section.provides);
  const missingFacts = findMissingFacts(section, collected);
  return collected.coverage.map((report) => {
    const { listed, ...rest } = withoutFacts(report, kinds, missingFacts.get(report.scope ?? "") ?? []);
    const entry = { source: source.id, section: section.section, kinds, observedAt: collectedAt, ...rest };
    return omitUndefined({ ...entry, listed: unusualListing(rest, listed) });
  });
}

/** The entry for the kinds that a section leaves out of this source; none if it leaves out nothing. */
export function writeLeftOut(
  { section, leavesOut }: SectionDeclaration,
  source: Source,
  observedAt: string,
): Coverage[] {
  const rows = leavesOut.map((kind) => ({ kind, sourceKind: undefined, ...uncollectedRows[kind] }));
  const own = rows.filter(({ sourceKind }) => sourceKind === undefined || sourceKind === source.kind);
  if (own.length === 0) return [];
  const list = series(own.map(({ plural }) => plural));
  const reason = `This version does not read ${list}.`;
  const kinds = own.map(({ kind }) => kind);
  return [
    { source: source.id, section: `${section}/not-collected`, status: "not-collected", kinds, reason, observedAt },
  ];
}

interface FactRecord {
  readonly kind: string;
  readonly scope?: string;
}

/** One by one: a list of them all would be long. */
function* recordsOf({ identities, accounts, credentials, references }: CollectedRecords): Generator<FactRecord> {
  for (const records of [identities, accounts, credentials, references]) yield* records ?? [];
}

/** What is wrong with a section's result, as the end of a sentence. */
function findContradiction({ permissions, provides }: SectionDeclaration, collected: Collected): string | undefined {
  const reports = collected.coverage;
  if (reports.length === 0) return "ended without saying what it read";
  const scopes = new Set(reports.map(({ scope }) => scope));
  if (scopes.size < reports.length) return "reports one scope twice";
  const permission = reports.find(
    ({ scope, requiredPermission }) =>
      scope !== undefined && (scope === requiredPermission || permissions.includes(scope)),
  );
  if (permission !== undefined) return `reports the permission ${permission.scope} as a scope`;
  const kinds = new Set(reports.flatMap(({ listed = {} }) => Object.keys(listed)));
  let uncovered: FactRecord | undefined;
  for (const record of recordsOf(collected)) {
    kinds.add(record.kind);
    if (!scopes.has(record.scope) && !scopes.has(undefined)) uncovered ??= record;
  }
  const undeclared = [...kinds].find((kind) => !Object.hasOwn(provides, kind));
  if (undeclared !== undefined) return `does not declare that it provides ${undeclared}`;
  return uncovered === undefined ? undefined : `gave a record of ${uncovered.scope}, on which it does not report`;
}

/** Provided facts that records lack, by the scope of the report on them: its own, else the one without a scope. */
function findMissingFacts({ provides }: SectionDeclaration, collected: Collected): ReadonlyMap<string, string[]> {
  const scopes = new Set(collected.coverage.map(({ scope }) => scope));
  const missing = new Map<string, string[]>();
  for (const record of recordsOf(collected)) {
    const scope = record.scope !== undefined && scopes.has(record.scope) ? record.scope : "";
    for (const fact of provides[record.kind] ?? []) {
      if (!(fact in record)) append(missing, scope, `${record.kind}.${fact}`);
    }
  }
  return missing;
}

/** Every record was listed, but not everything is known about each. */
function withoutFacts(report: CoverageReport, kinds: readonly string[], missing: readonly string[]): CoverageReport {
  if (missing.length === 0 || !wasReadWhole(report)) return report;
  const counts = [...groupBy(missing, (fact) => fact)].map(([fact, all]) => `${fact} did not come for ${all.length}`);
  const reason = `${counts.sort().join(", ")}.`;
  return {
    ...report,
    status: "partial",
    listed: Object.fromEntries(kinds.map((kind) => [kind, "whole" as const])),
    reason: report.reason === undefined ? reason : `${report.reason} ${reason}`,
  };
}

/** Leaves out what readers conclude from the status alone. */
function unusualListing({ status }: CoverageReport, listed: Coverage["listed"] = {}): Coverage["listed"] {
  const unusual = Object.entries(listed).filter(([kind, extent]) => extent !== listedOf({ status }, kind));
  return unusual.length === 0 ? undefined : Object.fromEntries(unusual);
}

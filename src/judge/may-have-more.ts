import { sourceRows } from "../kinds/index.ts";
import type { Coverage, Source } from "../model/generated/snapshot.ts";

/** Whether a source may have parts at which a scan did not look, given what it says of those at which it did. */
export function mayHaveMore({ kind, scopes }: Source, entries: readonly Pick<Coverage, "scope">[]): boolean {
  if (sourceRows[kind].hasScopes !== true) return false;
  const seen = new Set(entries.map(({ scope }) => scope));
  return scopes === undefined || scopes.some((scope) => !seen.has(scope));
}

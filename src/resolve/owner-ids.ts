import { credentialRows } from "../kinds/index.ts";
import type { Credential } from "../model/generated/snapshot.ts";

/** The ids by which an owners file may name a credential: its own, its account's, that of the scope that owns it. */
export function idsOf({ id, kind, account, scope }: Credential): readonly string[] {
  const { ownedByScope } = credentialRows[kind];
  const ids = typeof account === "string" ? [id, account] : [id];
  return ownedByScope === undefined || scope === undefined ? ids : [...ids, ownedByScope.scope(scope)];
}

import { credentialRows } from "../kinds/index.ts";
import type { Credential } from "../model/generated/snapshot.ts";

/** The ids by which an owners file may name a credential: its own, its account's, that of the place that owns it. */
export function idsOf(credential: Credential): readonly string[] {
  const { id, kind, account } = credential;
  const { ownedByScope } = credentialRows[kind];
  const ids = typeof account === "string" ? [id, account] : [id];
  return ownedByScope === undefined ? ids : [...ids, ownedByScope.place(credential)];
}

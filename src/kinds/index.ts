import { gaveFacts } from "../model/coverage.ts";
import type { Coverage } from "../model/generated/snapshot.ts";
import type { SubjectType } from "../model/policy.ts";
import { accountRows } from "./accounts.ts";
import { credentialRows } from "./credentials.ts";
import { groupIdentityKind, identityRows, referenceRows, sourceRows } from "./others.ts";
import { type ProviderName, providerTitles } from "./providers.ts";
import { type UncollectedRow, uncollectedRows } from "./uncollected.ts";

export { accountRows } from "./accounts.ts";
export { countedKinds, credentialRowOf, credentialRows } from "./credentials.ts";
export { type ManagedLoginForm, managedLoginForms } from "./managed-logins.ts";
export {
  assertedIdentityKind,
  codeHost,
  fileInWords,
  groupIdentityKind,
  heldRows,
  identityRows,
  referenceRows,
  rosterInWords,
  sourceInWords,
  sourceRowOf,
  sourceRows,
} from "./others.ts";
export type { OwnerFact } from "./owner-facts.ts";
export { type ProviderName, providerTitles } from "./providers.ts";
export { remediateOn } from "./remediation/host.ts";
export { type UncollectedKind, uncollectedRows } from "./uncollected.ts";

const kindsByType: Readonly<Record<SubjectType, readonly string[]>> = {
  credential: Object.keys(credentialRows),
  account: Object.keys(accountRows),
  reference: Object.keys(referenceRows),
  identity: Object.keys(identityRows),
  source: Object.keys(sourceRows),
  // People write systems and waivers down, in one kind.
  system: [],
  waiver: [],
};

/** Words that say what an id is of. */
export const kindWords: ReadonlySet<string> = new Set([
  ...Object.values(kindsByType).flat(),
  ...Object.keys(providerTitles),
  "user",
  "code",
]);

/** Every kind of a type of subject. */
export function kindsOf(type: SubjectType): readonly string[] {
  return kindsByType[type];
}

/** The kinds of a type of subject that no section of this version reads. */
export function uncollectedKindsOf(type: SubjectType): readonly string[] {
  const rows: readonly [string, UncollectedRow][] = Object.entries(uncollectedRows);
  return rows.flatMap(([kind, { subject }]) => (subject === type ? [kind] : []));
}

/** Whether this is a kind of credential. */
export function isCredential(kind: string): boolean {
  return Object.hasOwn(credentialRows, kind);
}

/** The kinds of accounts and credentials of a provider. */
export function kindsOfProvider(provider: ProviderName): ReadonlySet<string> {
  const rows: readonly [string, { readonly provider: ProviderName }][] = [
    ...Object.entries(accountRows),
    ...Object.entries(credentialRows),
  ];
  return new Set(rows.flatMap(([kind, row]) => (row.provider === provider ? [kind] : [])));
}

/** Whether a section lists identities: it says who the owners are. One that lists nothing but teams says of nobody who is here. */
export function listsIdentities({ kinds }: Pick<Coverage, "kinds">): boolean {
  return kinds.some((kind) => kind in identityRows && kind !== groupIdentityKind);
}

/** Whether any roster was read, even in part. */
export function wasRosterRead(coverage: readonly Pick<Coverage, "kinds" | "status">[]): boolean {
  return coverage.some((entry) => listsIdentities(entry) && gaveFacts(entry));
}

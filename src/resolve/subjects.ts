import type { Account, Credential } from "../model/generated/snapshot.ts";
import type { SubjectType } from "../model/policy.ts";
import type { ResolvedCoverage, ResolvedSubject } from "../model/resolution.ts";
import type { StreamedSnapshot } from "../model/streamed-snapshot.ts";
import { accountSubject, describeAccounts } from "./account-subject.ts";
import { credentialSubject, referenceSubject } from "./credential-subject.ts";
import { append } from "../model/group.ts";
import { type Footprints, gatherFootprints, identitySubject } from "./identity-subject.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";
import { by, keyOf } from "../model/order.ts";
import { sourceSubject, systemSubject } from "./source-subject.ts";

/** The types of subject that somebody wants. */
export type SubjectTypes = ReadonlySet<SubjectType>;

/** What is wanted where nobody says. */
export const everyType: SubjectTypes = new Set<SubjectType>([
  "account",
  "credential",
  "identity",
  "reference",
  "source",
  "system",
]);

/** Every subject of these types, by type, kind and id, each built when it is asked for. */
export function* buildSubjects(
  joined: JoinedSnapshot,
  { accounts, credentials }: { readonly accounts: readonly Account[]; readonly credentials: readonly Credential[] },
  types: SubjectTypes,
): Generator<ResolvedSubject> {
  const builder = openBuilder(joined, types);
  for (const account of byKindAndId(accounts)) yield* builder.ofAccount(account);
  for (const credential of byKindAndId(credentials)) yield* builder.ofCredential(credential);
  yield* builder.others();
}

/** The same of records that are not held: accounts and credentials come by id, whatever their kinds. */
export async function* streamSubjects(
  joined: JoinedSnapshot,
  { accounts, credentials }: Pick<StreamedSnapshot, "accounts" | "credentials">,
  types: SubjectTypes,
): AsyncGenerator<ResolvedSubject> {
  const builder = openBuilder(joined, types);
  const wanted = (type: SubjectType): boolean => types.has(type) || types.has("identity");
  if (wanted("account")) {
    for await (const batch of accounts()) for (const subject of batch.flatMap(builder.ofAccount)) yield subject;
  }
  if (wanted("credential")) {
    for await (const batch of credentials()) for (const subject of batch.flatMap(builder.ofCredential)) yield subject;
  }
  yield* builder.others();
}

/** Builds subjects while accounts and then credentials pass by, and notes what identities are asked about afterwards. */
interface Builder {
  readonly ofAccount: (account: Account) => readonly ResolvedSubject[];
  readonly ofCredential: (credential: Credential) => readonly ResolvedSubject[];
  /** Of all other types, once every account and every credential has passed. */
  readonly others: () => Generator<ResolvedSubject>;
}

function openBuilder(joined: JoinedSnapshot, types: SubjectTypes): Builder {
  const footprints = gatherFootprints(joined);
  const accountOf = describeAccounts(joined);
  return {
    ofAccount: (account) => {
      const ownership = joined.owners.ofAccount(account);
      if (types.has("identity")) footprints.addAccount(account, ownership);
      return types.has("account") ? [accountSubject(account, ownership, joined)] : [];
    },
    ofCredential: (credential) => {
      const ownership = joined.owners.ofCredential(credential);
      if (types.has("identity")) footprints.addCredential(credential, ownership);
      return types.has("credential") ? [credentialSubject(credential, ownership, accountOf, joined)] : [];
    },
    others: () => otherSubjects(joined, footprints, types),
  };
}

function* otherSubjects(
  joined: JoinedSnapshot,
  footprints: Footprints,
  types: SubjectTypes,
): Generator<ResolvedSubject> {
  const { identities, references, sources, systems } = joined;
  if (types.has("identity")) {
    for (const identity of byKindAndId(identities.values())) yield* identitySubject(identity, footprints, joined);
  }
  if (types.has("reference")) {
    for (const reference of byKindAndId(references.values())) yield referenceSubject(reference, joined);
  }
  if (types.has("source")) {
    const coverageOf = new Map<string, ResolvedCoverage[]>();
    for (const entry of joined.coverage) append(coverageOf, entry.source, entry);
    for (const source of byKindAndId(sources.values())) {
      yield sourceSubject(source, coverageOf.get(source.id) ?? [], joined);
    }
  }
  if (!types.has("system")) return;
  const removalPaths = [...systems.values()].sort(by(({ removalPath, id }) => keyOf(removalPath, id)));
  for (const system of removalPaths) yield systemSubject(system);
}

function byKindAndId<Item extends { readonly kind: string; readonly id: string }>(items: Iterable<Item>): Item[] {
  return [...items].sort(by(({ kind, id }) => keyOf(kind, id)));
}

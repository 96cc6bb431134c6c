import type { ResolvedCoverage, ResolvedSubject } from "../model/resolution.ts";
import { accountSubject, indexHoldings } from "./account-subject.ts";
import { credentialSubject, referenceSubject } from "./credential-subject.ts";
import { append } from "./groups.ts";
import { gatherFootprints, identitySubject } from "./identity-subject.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";
import { by, keyOf } from "./order.ts";
import { sourceSubject, systemSubject } from "./source-subject.ts";

/** Every subject, by type, kind and id, each built when it is asked for. */
export function* buildSubjects(joined: JoinedSnapshot): Generator<ResolvedSubject> {
  const { accounts, credentials, identities, references, sources, systems } = joined;
  const holdings = indexHoldings(credentials.values());
  for (const account of byKindAndId(accounts.values())) yield accountSubject(account, holdings, joined);
  for (const credential of byKindAndId(credentials.values())) yield credentialSubject(credential, holdings, joined);
  if (identities.size > 0) {
    const footprints = gatherFootprints(joined);
    for (const identity of byKindAndId(identities.values())) yield* identitySubject(identity, footprints, joined);
  }
  for (const reference of byKindAndId(references.values())) yield referenceSubject(reference, joined);
  const coverageOf = new Map<string, ResolvedCoverage[]>();
  for (const entry of joined.coverage) append(coverageOf, entry.source, entry);
  for (const source of byKindAndId(sources.values())) {
    yield sourceSubject(source, coverageOf.get(source.id) ?? [], joined);
  }
  const removalPaths = [...systems.values()].sort(by(({ removalPath, id }) => keyOf(removalPath, id)));
  for (const system of removalPaths) yield systemSubject(system);
}

function byKindAndId<Item extends { readonly kind: string; readonly id: string }>(items: Iterable<Item>): Item[] {
  return [...items].sort(by(({ kind, id }) => keyOf(kind, id)));
}

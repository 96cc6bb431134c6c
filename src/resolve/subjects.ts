import { groupBy } from "../model/group.ts";
import type { SubjectType } from "../model/policy.ts";
import type { ResolvedSubject } from "../model/resolution.ts";
import { accountSubject } from "./account-subject.ts";
import { credentialSubject } from "./credential-subject.ts";
import { gatherFootprints, identitySubject } from "./identity-subject.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";
import { referenceSubject } from "./reference-subject.ts";
import { sourceSubject, systemSubject } from "./source-subject.ts";

type Build = (joined: JoinedSnapshot) => Generator<ResolvedSubject>;

/** How the subjects of each type are built, in the order in which they come. */
const builders: readonly (readonly [SubjectType, Build])[] = [
  ["account", accounts],
  ["credential", credentials],
  ["identity", identities],
  ["reference", references],
  ["source", sources],
  ["system", systems],
];

/** Every type of subject. */
export const everyType: ReadonlySet<SubjectType> = new Set(builders.map(([type]) => type));

/**
 * Every subject of these types: by type, then by id. Each is built when it is asked for. Credentials of one account follow
 * each other, so what they share is still at hand.
 */
export function* buildSubjects(joined: JoinedSnapshot, types: ReadonlySet<SubjectType>): Generator<ResolvedSubject> {
  for (const [type, build] of builders) if (types.has(type)) yield* build(joined);
}

function* accounts(joined: JoinedSnapshot): Generator<ResolvedSubject> {
  for (const known of joined.accounts.values()) yield accountSubject(known, joined);
}

function* credentials(joined: JoinedSnapshot): Generator<ResolvedSubject> {
  for (const credential of joined.credentials) yield credentialSubject(credential, joined);
}

function* identities(joined: JoinedSnapshot): Generator<ResolvedSubject> {
  const footprintOf = gatherFootprints(joined);
  for (const identity of joined.identities.values()) {
    if (joined.people.sameTeam(identity.id) !== identity.id) continue;
    const subject = identitySubject(identity, footprintOf, joined);
    if (subject !== undefined) yield subject;
  }
}

function* references(joined: JoinedSnapshot): Generator<ResolvedSubject> {
  for (const reference of joined.references) yield referenceSubject(reference, joined);
}

function* sources(joined: JoinedSnapshot): Generator<ResolvedSubject> {
  const coverageOf = groupBy(joined.coverage, ({ source }) => source);
  for (const source of joined.sources.values()) {
    yield sourceSubject(source, coverageOf.get(source.id) ?? [], joined);
  }
}

function* systems(joined: JoinedSnapshot): Generator<ResolvedSubject> {
  for (const system of joined.systems) yield systemSubject(system);
}

import { append, groupBy } from "../model/group.ts";
import type { SubjectType } from "../model/policy.ts";
import type { ResolvedCoverage, ResolvedSubject } from "../model/resolution.ts";
import { accountSubject } from "./account-subject.ts";
import { credentialSubject, referenceSubject } from "./credential-subject.ts";
import { gatherFootprints, identitySubject } from "./identity-subject.ts";
import { holderOf, type JoinedSnapshot } from "./joined-snapshot.ts";
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

/** Every subject of these types: by type, then by kind and id. Each is built when it is asked for. */
export function* buildSubjects(joined: JoinedSnapshot, types: ReadonlySet<SubjectType>): Generator<ResolvedSubject> {
  for (const [type, build] of builders) if (types.has(type)) yield* build(joined);
}

function* accounts(joined: JoinedSnapshot): Generator<ResolvedSubject> {
  for (const known of byKind(joined.accounts.values(), ({ account }) => account.kind)) {
    yield accountSubject(known, joined);
  }
}

function* credentials(joined: JoinedSnapshot): Generator<ResolvedSubject> {
  for (const credential of byKind(joined.credentials, ({ kind }) => kind)) {
    yield credentialSubject(credential, holderOf(credential, joined), joined);
  }
}

function* identities(joined: JoinedSnapshot): Generator<ResolvedSubject> {
  const footprintOf = gatherFootprints(joined);
  for (const identity of byKind(joined.identities.values(), ({ kind }) => kind)) {
    const subject = identitySubject(identity, footprintOf, joined);
    if (subject !== undefined) yield subject;
  }
}

function* references(joined: JoinedSnapshot): Generator<ResolvedSubject> {
  for (const reference of byKind(joined.references, ({ kind }) => kind)) yield referenceSubject(reference, joined);
}

function* sources(joined: JoinedSnapshot): Generator<ResolvedSubject> {
  const coverageOf = new Map<string, ResolvedCoverage[]>();
  for (const entry of joined.coverage) append(coverageOf, entry.source, entry);
  for (const source of byKind(joined.sources.values(), ({ kind }) => kind)) {
    yield sourceSubject(source, coverageOf.get(source.id) ?? [], joined);
  }
}

function* systems(joined: JoinedSnapshot): Generator<ResolvedSubject> {
  for (const system of byKind(joined.systems, ({ removalPath }) => removalPath)) yield systemSubject(system);
}

/** Records that are in order of ids, kind by kind. */
function* byKind<Item>(items: Iterable<Item>, kindOf: (item: Item) => string): Generator<Item> {
  const groups = groupBy(items, kindOf);
  for (const kind of [...groups.keys()].sort()) yield* groups.get(kind) ?? [];
}

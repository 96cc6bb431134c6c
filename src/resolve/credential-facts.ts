import type { Credential } from "../model/generated/snapshot.ts";
import type { Owner, SubjectCredential } from "../model/generated/subject.ts";
import { readPath } from "../model/read-path.ts";
import { ageDays, credentialStatus, daysToExpiry, daysUsedAfterOwnerLeft, rotationAt } from "./ages.ts";
import type { PeopleIndex } from "./people-index.ts";

/** What the facts of a credential follow from. */
export interface OwnedCredential {
  readonly credential: Credential;
  readonly owner: Owner | undefined;
  readonly people: PeopleIndex;
  readonly lastUsed: SubjectCredential["lastUsed"] | undefined;
  readonly sharedWith?: SubjectCredential["sharedWith"] | undefined;
}

type Facts = { readonly [Field in keyof Required<SubjectCredential>]: Fact<Field> };
type Fact<Field extends keyof SubjectCredential> = (of: OwnedCredential) => SubjectCredential[Field] | undefined;

/** Each fact of a credential by itself: policies compare a few facts of most credentials, and see all of few. */
const facts: Facts = {
  id: ({ credential }) => credential.id,
  kind: ({ credential }) => credential.kind,
  name: ({ credential }) => credential.name,
  status: ({ credential, people }) => credentialStatus(credential, people.now),
  ageDays: ({ credential, people }) => ageDays(credential.createdAt, people.now),
  valueAgeDays: ({ credential, people }) => ageDays(credential.rotatedAt, people.now),
  daysToExpiry: ({ credential, people }) => daysToExpiry(credential.expiresAt, people.now),
  lastUsed: ({ lastUsed }) => lastUsed,
  daysUsedAfterOwnerLeft: ({ credential, owner, people }) => daysUsedAfterOwnerLeft(credential.lastUsed, owner, people),
  privilege: ({ credential }) => credential.privilege,
  reach: ({ credential }) => credential.reach,
  rotation: ({ credential, people }) => rotationAt(credential.rotation, people.now),
  inactiveDays: ({ credential, people }) => ageDays(credential.inactiveSince, people.now),
  permissions: ({ credential }) => credential.permissions,
  environment: ({ credential }) => credential.environment,
  signs: ({ credential }) => credential.signs,
  verifiesTls: ({ credential }) => credential.verifiesTls,
  validity: ({ credential }) => credential.validity,
  publiclyLeaked: ({ credential }) => credential.publiclyLeaked,
  isAgent: ({ credential }) => credential.isAgent,
  sharedWith: ({ sharedWith }) => sharedWith,
};

const factsByName: ReadonlyMap<string, (of: OwnedCredential) => unknown> = new Map(Object.entries(facts));

/** A credential as policies see it. */
export function ageCredential(of: OwnedCredential): SubjectCredential;
export function ageCredential(of: OwnedCredential): object {
  const known: Record<string, unknown> = {};
  for (const [field, fact] of factsByName) {
    const value = fact(of);
    if (value !== undefined) known[field] = value;
  }
  return known;
}

/** What a path leads to that begins with a fact's name; undefined where there is none. */
export function readFact(of: OwnedCredential, path: readonly string[], from: number): unknown {
  const value = factsByName.get(path[from] ?? "")?.(of);
  return path.length === from + 1 ? value : readPath(value, path, from + 1);
}

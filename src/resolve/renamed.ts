import type { Account, Credential, Identity, Reference } from "../model/generated/snapshot.ts";
import type { Claim, Owner } from "../model/generated/subject.ts";
import { memoizeObjects } from "../model/memoize.ts";
import { type Names, plainNames, renamedClaim } from "../model/names.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { ResolvedCoverage } from "../model/resolution.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";
import { findContradictions } from "./sentences.ts";

/** Gives the records that sentences are made of, with names as a report writes them. */
export interface Renamed {
  readonly names: Names;
  /** Its sources and the people whom it finds have such names. */
  readonly joined: JoinedSnapshot;
  /** The same with every name as it is. */
  readonly plain: JoinedSnapshot;
  readonly account: (account: Account) => Account;
  readonly credential: (credential: Credential) => Credential;
  readonly reference: (reference: Reference) => Reference;
  readonly identity: (identity: Identity) => Identity;
  readonly owner: (owner: Owner | undefined) => Owner | undefined;
  /** A sentence that says why an owner is not certain. */
  readonly doubt: (sentence: string) => string;
}

/** Prepares a snapshot for reports that write names in this way. */
export const renamed: (joined: JoinedSnapshot, names: Names) => Renamed = (joined, names) => renamedBy(joined)(names);

const renamedBy = memoizeObjects((joined: JoinedSnapshot) =>
  memoizeObjects((names: Names) => (names === plainNames ? unchanged(joined) : rename(joined, names))),
);

/** Every name as it is: no record has to be copied. */
function unchanged(plain: JoinedSnapshot): Renamed {
  const itself = <One>(one: One): One => one;
  return {
    names: plainNames,
    joined: plain,
    plain,
    account: itself,
    credential: itself,
    reference: itself,
    identity: itself,
    owner: itself,
    doubt: itself,
  };
}

function rename(plain: JoinedSnapshot, names: Names): Renamed {
  const { text, value } = names;
  const identity = (one: Identity): Identity => ({ ...one, name: names.of(one.id) ?? text(one.name) });
  const get = (id: string): Identity | undefined => {
    const found = plain.people.get(id);
    return found && identity(found);
  };
  const sources = new Map([...plain.sources].map(([id, source]) => [id, { ...source, name: text(source.name) }]));
  const joined = { ...plain, sources, people: { ...plain.people, get } };
  const claim = (one: Claim): Claim => renamedClaim(one, names);
  const contradictions = renamedContradictions(plain, { joined, identity });
  const doubt = (sentence: string): string => contradictions().get(sentence) ?? names.mixed(sentence);
  return {
    names,
    joined,
    plain,
    identity,
    doubt,
    account: (one) => ({
      ...one,
      name: value(one.name),
      ...omitUndefined({ scope: one.scope && names.id(one.scope) }),
    }),
    credential: (one) => ({
      ...one,
      name: value(one.name),
      ...omitUndefined({
        scope: one.scope && names.id(one.scope),
        environment: one.environment && text(one.environment),
      }),
    }),
    reference: (one) => renameReference(one, names),
    owner: (owner) => {
      if (owner === undefined) return undefined;
      const claims = owner.claims.map(claim);
      if (owner.state !== "uncertain") return { ...owner, claims };
      const [reason, ...reasons] = owner.because;
      return { ...owner, because: [doubt(reason), ...reasons.map(doubt)], claims };
    },
  };
}

function renameReference(reference: Reference, { id, text }: Names): Reference {
  const { scope, workload, uses, target } = reference;
  return {
    ...reference,
    name: text(reference.name),
    file: text(reference.file),
    ...omitUndefined({
      scope: scope && id(scope),
      workload: workload && text(workload),
      uses: uses && renameUses(uses, text),
      target: target?.scope === undefined ? target : { ...target, scope: id(target.scope) },
    }),
  };
}

function renameUses(
  [first, ...others]: NonNullable<Reference["uses"]>,
  text: (value: string) => string,
): NonNullable<Reference["uses"]> {
  type Use = typeof first;
  const renamedUse = ({ job, environment }: Use): Use =>
    omitUndefined({ job: job && text(job), environment: environment && text(environment) });
  return [renamedUse(first), ...others.map(renamedUse)];
}

/** The sentences on identities that contradict themselves, by what they say without replacing a name. Made when needed. */
function renamedContradictions(
  plain: JoinedSnapshot,
  { joined, identity }: Pick<Renamed, "joined" | "identity">,
): () => ReadonlyMap<string, string> {
  let sentences: ReadonlyMap<string, string> | undefined;
  return () => {
    if (sentences !== undefined) return sentences;
    const said = findContradictions(plain.identities, plain.people, plain.sources);
    const concerned = new Map(
      [...plain.identities].filter(([id]) => said.has(id)).map(([id, one]) => [id, identity(one)]),
    );
    const shown = findContradictions(concerned, joined.people, joined.sources);
    sentences = new Map([...said].map(([id, sentence]) => [sentence, shown.get(id) ?? sentence]));
    return sentences;
  };
}

/** A coverage entry with names as a report writes them. */
export function renamedEntry(entry: ResolvedCoverage, { id, mixed, text }: Names): ResolvedCoverage {
  const { scope, reason, consequence, accepted } = entry;
  return {
    ...entry,
    ...omitUndefined({
      scope: scope && id(scope),
      reason: reason && mixed(reason),
      consequence: consequence && mixed(consequence),
      accepted: accepted && { ...accepted, reason: text(accepted.reason) },
    }),
  };
}

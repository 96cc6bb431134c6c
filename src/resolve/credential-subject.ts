import { credentialRows, fileInWords, heldRows } from "../kinds/index.ts";
import type { Credential, Reference } from "../model/generated/snapshot.ts";
import type { CredentialInput, Owner, SubjectCredential, Use } from "../model/generated/subject.ts";
import { unique } from "../model/group.ts";
import { plainNames } from "../model/names.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { readPath } from "../model/read-path.ts";
import { type Origin, type ResolvedSubject, type SubjectDescription, type SubjectFacts } from "../model/resolution.ts";
import { firstOf } from "../model/sentence.ts";
import { credentialStatus, daysUsedAfterOwnerLeft, reportedUse, useAt } from "./ages.ts";
import { ageCredential, readFact } from "./credential-facts.ts";
import { describeReference } from "./describe-reference.ts";
import { holderOf, type JoinedSnapshot, sourceName } from "./joined-snapshot.ts";
import type { KnownAccount } from "./known-accounts.ts";
import type { Ownership } from "./ownership.ts";
import type { PeopleIndex } from "./people-index.ts";
import { elsewhereSentences, placesOf } from "./places.ts";
import { credentialCommands } from "./remediation.ts";
import { type Renamed, renamed } from "./renamed.ts";
import { formatDay, ownerSentences, stateSentences, useSentences } from "./sentences.ts";

/** A credential with its account, its owner and the lines that use it, as policies and reports see it. */
export function credentialSubject(credential: Credential, joined: JoinedSnapshot): ResolvedSubject {
  return new CredentialSubject(credential, joined);
}

/**
 * An estate has a million credentials, and most of them are only compared by a few fields. Therefore this is a class: it
 * keeps what its facts follow from, in a few words of memory, and builds `input` and the description when they are needed.
 */
class CredentialSubject {
  readonly type = "credential";
  readonly origin: Origin;
  readonly credential: Credential;
  readonly ownership: Ownership;
  readonly #joined: JoinedSnapshot;
  readonly #holder: KnownAccount | undefined;
  #lastUsed: Use | undefined;
  #input: CredentialInput | undefined;

  constructor(credential: Credential, joined: JoinedSnapshot) {
    const { source, kind, scope } = credential;
    this.credential = credential;
    this.origin = joined.originOf(source, kind, scope);
    this.#joined = joined;
    this.#holder = holderOf(credential, joined);
    this.ownership = joined.owners.ofCredential(credential, this.#holder);
  }

  get id(): string {
    return this.credential.id;
  }

  get publicId(): string | undefined {
    return this.credential.publicId;
  }

  get people(): PeopleIndex {
    return this.#joined.people;
  }

  get owner(): Owner | undefined {
    return this.ownership.owner;
  }

  get lastUsed(): Use | undefined {
    this.#lastUsed ??= useAt(this.credential.lastUsed, this.people.now);
    return this.#lastUsed;
  }

  get input(): CredentialInput {
    this.#input ??= this.#build();
    return this.#input;
  }

  #build(): CredentialInput {
    const { credential, owner } = this;
    const references = this.#joined.joins.referencesOf(credential);
    return omitUndefined({
      id: credential.id,
      source: credential.source,
      credential: ageCredential(this),
      owner,
      account: this.#holder?.view,
      references:
        references.length === 0
          ? undefined
          : references.map((reference) => describeReference(reference, credential, this.#joined)),
    });
  }

  read(path: readonly string[]): unknown {
    const [part] = path;
    if (part === "credential" && path.length > 1) return readFact(this, path, 1);
    if (part === "owner") return readPath(this.owner, path, 1);
    if (part === "account") return this.#readAccount(path);
    return part === "id" ? this.id : readPath(this.input, path);
  }

  get sharedWith(): SubjectCredential["sharedWith"] {
    const shared = this.#joined.sharedKeys(this.credential);
    if (shared === undefined) return undefined;
    const others = shared.others.map((other) => {
      const { id, kind, source } = other;
      return { id, kind, source, status: credentialStatus(other, this.people.now) };
    });
    const because = [...shared.because];
    return because.length === 0 ? { state: "known", others } : { state: "uncertain", others, because };
  }

  #readAccount(path: readonly string[]): unknown {
    // Its kind is compared more often than everything else of an account together.
    return path[1] === "kind" ? this.#holder?.account.kind : readPath(this.#holder?.view, path, 1);
  }

  describe(names = plainNames, publicId = this.publicId): SubjectDescription {
    const { credential } = this;
    // Few ids are learned after judging, and a copy of the record costs as much as a sentence about it.
    const identified = publicId === undefined || publicId === this.publicId ? credential : { ...credential, publicId };
    return describeCredential(identified, this.ownership, renamed(this.#joined, names));
  }
}

function describeCredential(credential: Credential, { owner, claims }: Ownership, shown: Renamed): SubjectDescription {
  const { provider } = credentialRows[credential.kind];
  const references = shown.joined.joins.referencesOf(credential);
  const places = new Map(references.map((reference) => [reference, placesOf(reference, shown.plain.sources)]));
  const elsewhere = references.filter((reference) => places.get(reference)?.length === 0);
  return {
    label: credentialLabel(credential, shown),
    locations: [...[...places.values()].flat(), ...claims.flatMap(({ location }) => location ?? [])],
    evidence: [
      ...elsewhereSentences(elsewhere.map(shown.reference)),
      ...useSentences(credential.lastUsed, provider),
      ...ownerSentences(shown.owner(owner), shown.joined),
      ...stateSentences(credential),
      ...heldSentences(references, shown),
      ...installationSentences(credential, shown),
      ...sharedSentences(credential, shown),
    ],
    facts: credentialFacts(credential, owner, shown),
  };
}

/** What files say that a stored secret holds. */
export function heldSentences(references: readonly Reference[], { joined, names }: Renamed): readonly string[] {
  const sentences = references.flatMap((reference) => {
    const { holds } = reference;
    const app = joined.joins.appOf(reference);
    return holds === undefined ? [] : [{ app, sentence: heldRows[holds].sentence(app && names.value(app)) }];
  });
  const named = sentences.filter(({ app }) => app !== undefined);
  return unique((named.length === 0 ? sentences : named).map(({ sentence }) => sentence));
}

/** Which secrets hold keys of the app that is installed. */
function installationSentences(credential: Credential, { joined, reference: show }: Renamed): readonly string[] {
  return unique(
    joined.joins.keysOf(credential).flatMap((reference) => {
      const { holds, line } = reference;
      const shown = show(reference);
      return holds === undefined
        ? []
        : [heldRows[holds].ofInstallation(shown.name, `line ${line} of ${fileInWords(shown)}`)];
    }),
  );
}

/** Which other credentials are the same key. */
function sharedSentences(credential: Credential, shown: Renamed): readonly string[] {
  const { others = [] } = shown.plain.sharedKeys(credential) ?? {};
  if (others.length === 0) return [];
  return [`The same key as the ${firstOf(others.map((other) => credentialLabel(other, shown)))}.`];
}

function credentialFacts(credential: Credential, owner: Owner | undefined, shown: Renamed): SubjectFacts {
  const { noun, isNamedByHolder, useIsSignIn } = credentialRows[credential.kind];
  const { createdAt, rotatedAt, expiresAt, lastUsed } = credential;
  const { people } = shown.joined;
  const account = holderOf(credential, shown.joined)?.account;
  const { name } = shown.credential(credential);
  const days = useIsSignIn === true ? daysUsedAfterOwnerLeft(lastUsed, owner, people) : undefined;
  return omitUndefined({
    noun,
    name: isNamedByHolder === true ? undefined : name,
    holder: isNamedByHolder === true ? (account === undefined ? name : shown.account(account).name) : undefined,
    status: credentialStatus(credential, people.now),
    createdAt,
    changedAt: rotatedAt,
    expiresAt,
    lastUsed: lastUsed && reportedUse(lastUsed),
    daysUsedAfterOwnerLeft: days ?? undefined,
    commands: credentialCommands(credential, shown),
  });
}

/** How a sentence calls a credential: "access key of IAM user deploy-bot (made 2024-03-01) in acme-production". */
export function credentialLabel(credential: Credential, shown: Renamed): string {
  const { kind, source, createdAt } = credential;
  const account = holderOf(credential, shown.joined)?.account;
  return credentialRows[kind].label(shown.credential(credential), {
    source: sourceName(shown.joined.sources, source),
    account: account && shown.account(account),
    createdOn: createdAt === undefined ? undefined : formatDay(createdAt),
  });
}

import { credentialRows, referenceRows } from "../kinds/index.ts";
import type { Credential, Reference } from "../model/generated/snapshot.ts";
import type { SubjectReference } from "../model/generated/subject.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { ResolvedSubject, SubjectDescription, SubjectLocation } from "../model/resolution.ts";
import { ageCredential } from "./ages.ts";
import { holderOf, type JoinedSnapshot, sourceName } from "./joined-snapshot.ts";
import type { KnownAccount } from "./known-accounts.ts";
import type { Ownership } from "./ownership.ts";
import { formatDay, ownerSentences, stateSentences, useSentences } from "./sentences.ts";

/** A credential with its account, its owner and the lines that use it, as policies and reports see it. */
export function credentialSubject(
  credential: Credential,
  holder: KnownAccount | undefined,
  joined: JoinedSnapshot,
): ResolvedSubject {
  const { id, source, kind, scope, publicId } = credential;
  const ownership = joined.owners.ofCredential(credential, holder);
  const { owner } = ownership;
  const references = joined.joins.referencesOf(credential);
  return {
    type: "credential",
    origin: joined.originOf(source, kind, scope),
    input: omitUndefined({
      id,
      source,
      credential: ageCredential(credential, owner, joined.people),
      owner,
      account: holder?.view(),
      references: references.length === 0 ? undefined : references.map(describeReference),
    }),
    ...(publicId !== undefined && { publicId }),
    describe: () => describeCredential(credential, ownership, references, joined),
  };
}

function describeCredential(
  credential: Credential,
  { owner, claims }: Ownership,
  references: readonly Reference[],
  joined: JoinedSnapshot,
): SubjectDescription {
  const { provider } = credentialRows[credential.kind];
  return {
    label: credentialLabel(credential, joined),
    locations: [...references.flatMap(locationsOf), ...claims.flatMap(({ location }) => location ?? [])],
    evidence: [
      ...useSentences(credential.lastUsed, provider),
      ...ownerSentences(owner, joined),
      ...stateSentences(credential),
    ],
  };
}

/** How a sentence calls a credential: "access key of IAM user deploy-bot (made 2024-03-01) in acme-production". */
function credentialLabel(credential: Credential, joined: JoinedSnapshot): string {
  const { kind, source, createdAt } = credential;
  return credentialRows[kind].label(credential, {
    source: sourceName(joined.sources, source),
    account: holderOf(credential, joined)?.account,
    createdOn: createdAt === undefined ? undefined : formatDay(createdAt),
  });
}

/** A line in a file, with the credential that it means and that credential's owner where they are known. */
export function referenceSubject(reference: Reference, joined: JoinedSnapshot): ResolvedSubject {
  const { id, source, kind } = reference;
  const credential = joined.joins.credentialOf(reference);
  const means = credential === undefined ? undefined : { credential, holder: holderOf(credential, joined) };
  const { owner } = joined.owners.ofReference(reference, means);
  return {
    type: "reference",
    origin: joined.originOf(source, kind),
    input: omitUndefined({
      id,
      source,
      reference: describeReference(reference),
      credential: credential === undefined ? undefined : ageCredential(credential, owner, joined.people),
      owner,
    }),
    describe: () => ({
      label: referenceRows[kind].label(reference),
      locations: locationsOf(reference),
      evidence: [
        roleSentence(reference),
        ...(credential === undefined ? [] : meaningSentences(credential, joined)),
        ...ownerSentences(owner, joined),
      ],
    }),
  };
}

function meaningSentences(credential: Credential, joined: JoinedSnapshot): readonly string[] {
  const { provider } = credentialRows[credential.kind];
  return [`It means the ${credentialLabel(credential, joined)}.`, ...useSentences(credential.lastUsed, provider)];
}

function describeReference(reference: Reference): SubjectReference {
  const { kind, name, file, line, role, cloud, oidcPossible, workload, environment } = reference;
  return omitUndefined({ kind, name, file, line, role, cloud, oidcPossible, workload, environment });
}

function locationsOf({ file, line, column, otherPlaces }: Reference): readonly SubjectLocation[] {
  return [{ file, line, column }, ...(otherPlaces ?? []).map((other) => ({ file, ...other }))];
}

function roleSentence({ file, line, role, workload }: Reference): string {
  const verbs = { declares: "declares it", consumes: "consumes it", embeds: "holds the credential itself" };
  return `Line ${line} of ${file} ${verbs[role]}${workload === undefined ? "" : `, in ${workload}`}.`;
}

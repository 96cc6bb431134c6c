import type { Credential, Reference } from "../model/generated/snapshot.ts";
import type { SubjectAccount, SubjectReference } from "../model/generated/subject.ts";
import type { ResolvedSubject, SubjectPlace } from "../model/resolution.ts";
import { describeAccount, type Holdings } from "./account-subject.ts";
import { ageCredential } from "./ages.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";
import { known } from "./known.ts";
import { credentialLabel, referenceLabel } from "./labels.ts";
import { ownerSentences, stateSentences, useSentences } from "./sentences.ts";

/** A credential with its account, its owner and the lines that use it, as policies and reports see it. */
export function credentialSubject(credential: Credential, holdings: Holdings, joined: JoinedSnapshot): ResolvedSubject {
  const { id, source, kind, scope, publicId } = credential;
  const { owner, evidence } = joined.owners.ofCredential(credential);
  const references = joined.joins.referencesOf(id);
  return {
    type: "credential",
    input: known({
      id,
      source,
      credential: ageCredential(credential, owner, joined.directory),
      owner,
      account: accountOf(credential, holdings, joined),
      references: references.length === 0 ? undefined : references.map(describeReference),
    }),
    context: known({
      kind,
      source,
      section: joined.sections.sectionOf(source, kind, scope),
      scope,
      label: credentialLabel(credential, joined),
      publicId,
      places: [...references.flatMap(placesOf), ...evidence.flatMap(({ place }) => place ?? [])],
      evidence: [
        ...useSentences(credential.lastUsed, source),
        ...ownerSentences(owner, joined),
        ...stateSentences(credential),
      ],
    }),
  };
}

/** A line in a file, with the credential that it means and that credential's owner where they are known. */
export function referenceSubject(reference: Reference, joined: JoinedSnapshot): ResolvedSubject {
  const { id, source, kind } = reference;
  const credential = joined.joins.credentialOf(reference);
  const { owner } = joined.owners.ofReference(reference, credential);
  const aged = credential === undefined ? undefined : ageCredential(credential, owner, joined.directory);
  const used = credential === undefined ? [] : useSentences(credential.lastUsed, credential.source);
  const means = credential === undefined ? [] : [`It means the ${credentialLabel(credential, joined)}.`];
  return {
    type: "reference",
    input: known({ id, source, reference: describeReference(reference), credential: aged, owner }),
    context: known({
      kind,
      source,
      section: joined.sections.sectionOf(source, kind),
      label: referenceLabel(reference),
      places: placesOf(reference),
      evidence: [roleSentence(reference), ...means, ...used, ...ownerSentences(owner, joined)],
    }),
  };
}

function accountOf(credential: Credential, holdings: Holdings, joined: JoinedSnapshot): SubjectAccount | undefined {
  const account = typeof credential.account === "string" ? joined.accounts.get(credential.account) : undefined;
  if (account === undefined) return undefined;
  return describeAccount(account, joined.owners.ofAccount(account).evidence, holdings, joined);
}

function describeReference(reference: Reference): SubjectReference {
  const { kind, name, file, line, role, cloud, oidcPossible, workload, environment } = reference;
  return known({ kind, name, file, line, role, cloud, oidcPossible, workload, environment });
}

function placesOf({ file, line, column, otherPlaces }: Reference): readonly SubjectPlace[] {
  return [{ line, column }, ...(otherPlaces ?? [])].map((place) => ({ file, line: place.line, column: place.column }));
}

function roleSentence({ file, line, role, workload }: Reference): string {
  const verbs = { declares: "declares it", consumes: "consumes it", embeds: "holds the credential itself" };
  return `Line ${line} of ${file} ${verbs[role]}${workload === undefined ? "" : `, in ${workload}`}.`;
}

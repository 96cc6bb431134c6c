import type { Credential, Reference } from "../model/generated/snapshot.ts";
import type { SubjectReference } from "../model/generated/subject.ts";
import type { ResolvedSubject, SubjectPlace } from "../model/resolution.ts";
import type { AccountParts } from "./account-subject.ts";
import { ageCredential } from "./ages.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { credentialLabel, referenceLabel } from "./labels.ts";
import type { Ownership } from "./ownership.ts";
import { ownerSentences, stateSentences, useSentences } from "./sentences.ts";

/** A credential with its account, its owner and the lines that use it, as policies and reports see it. */
export function credentialSubject(
  credential: Credential,
  { owner, evidence }: Ownership,
  accountOf: AccountParts,
  joined: JoinedSnapshot,
): ResolvedSubject {
  const { id, source, kind, scope, account, publicId } = credential;
  const references = joined.joins.referencesOf(id);
  return {
    type: "credential",
    input: omitUndefined({
      id,
      source,
      credential: ageCredential(credential, owner, joined.directory),
      owner,
      account: typeof account === "string" ? accountOf(account) : undefined,
      references: references.length === 0 ? undefined : references.map(describeReference),
    }),
    context: {
      ...omitUndefined({ kind, source, section: joined.sections.sectionOf(source, kind, scope), scope, publicId }),
      // Worked out when somebody asks: of a hundred credentials few are ever reported.
      get label() {
        return credentialLabel(credential, joined);
      },
      get places() {
        return [...references.flatMap(placesOf), ...evidence.flatMap(({ place }) => place ?? [])];
      },
      get evidence() {
        return [
          ...useSentences(credential.lastUsed, source),
          ...ownerSentences(owner, joined),
          ...stateSentences(credential),
        ];
      },
    },
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
    input: omitUndefined({ id, source, reference: describeReference(reference), credential: aged, owner }),
    context: omitUndefined({
      kind,
      source,
      section: joined.sections.sectionOf(source, kind),
      label: referenceLabel(reference),
      places: placesOf(reference),
      evidence: [roleSentence(reference), ...means, ...used, ...ownerSentences(owner, joined)],
    }),
  };
}

function describeReference(reference: Reference): SubjectReference {
  const { kind, name, file, line, role, cloud, oidcPossible, workload, environment } = reference;
  return omitUndefined({ kind, name, file, line, role, cloud, oidcPossible, workload, environment });
}

function placesOf({ file, line, column, otherPlaces }: Reference): readonly SubjectPlace[] {
  return [{ line, column }, ...(otherPlaces ?? [])].map((place) => ({ file, line: place.line, column: place.column }));
}

function roleSentence({ file, line, role, workload }: Reference): string {
  const verbs = { declares: "declares it", consumes: "consumes it", embeds: "holds the credential itself" };
  return `Line ${line} of ${file} ${verbs[role]}${workload === undefined ? "" : `, in ${workload}`}.`;
}

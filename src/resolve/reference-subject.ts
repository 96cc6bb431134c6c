import { credentialRowOf, credentialRows, fileInWords, providerTitles, referenceRows } from "../kinds/index.ts";
import type { Credential, Reference } from "../model/generated/snapshot.ts";
import { unique } from "../model/group.ts";
import { plainNames } from "../model/names.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { type ResolvedSubject, toSubject } from "../model/resolution.ts";
import { firstOf } from "../model/sentence.ts";
import { useAt } from "./ages.ts";
import { ageCredential } from "./credential-facts.ts";
import { credentialLabel, heldSentences } from "./credential-subject.ts";
import { describeReference } from "./describe-reference.ts";
import { holderOf, type JoinedSnapshot } from "./joined-snapshot.ts";
import { placesOf } from "./places.ts";
import { type Renamed, renamed } from "./renamed.ts";
import { ownerSentences, useSentences } from "./sentences.ts";

/** A line in a file, with the credential that it means and that credential's owner where they are known. */
export function referenceSubject(reference: Reference, joined: JoinedSnapshot): ResolvedSubject {
  const { id, source, kind, scope } = reference;
  const { people } = joined;
  const credential = joined.joins.credentialOf(reference);
  const means = credential === undefined ? undefined : { credential, holder: holderOf(credential, joined) };
  const { owner } = joined.owners.ofReference(reference, means);
  return toSubject({
    type: "reference",
    origin: joined.originOf(source, kind, scope),
    input: omitUndefined({
      id,
      source,
      state: credential === undefined && reference.target?.deleted === true ? ("deleted" as const) : undefined,
      reference: describeReference(reference, credential, joined),
      credential:
        credential === undefined
          ? undefined
          : ageCredential({ credential, owner, people, lastUsed: useAt(credential.lastUsed, people.now) }),
      account: credential?.account === null ? null : means?.holder?.view,
      owner,
    }),
    describe: (names = plainNames) => {
      const shown = renamed(joined, names);
      return {
        label: referenceRows[kind].label(shown.reference(reference)),
        locations: placesOf(reference, joined.sources),
        facts: { noun: referenceRows[kind].noun(reference), name: shown.reference(reference).name },
        evidence: [
          roleSentence(shown.reference(reference)),
          ...heldSentences([reference], shown),
          ...(credential === undefined ? deletedSentences(reference) : meaningSentences(credential, shown)),
          ...ownerSentences(shown.owner(owner), shown.joined),
        ],
      };
    },
  });
}

function meaningSentences(credential: Credential, shown: Renamed): readonly string[] {
  const { provider } = credentialRows[credential.kind];
  return [`It means the ${credentialLabel(credential, shown)}.`, ...useSentences(credential.lastUsed, provider)];
}

function deletedSentences({ target }: Reference): readonly string[] {
  const row = target?.deleted === true ? credentialRowOf(target.kind) : undefined;
  return row === undefined ? [] : [`${providerTitles[row.provider]} has no such ${row.noun} any more.`];
}

function roleSentence(reference: Reference): string {
  const { line, role, workload, uses } = reference;
  const verbs = { declares: "declares it", consumes: "consumes it", embeds: "holds the credential itself" };
  const workloads = unique([workload, ...(uses ?? []).map(({ job }) => job)].filter((one) => one !== undefined));
  return `Line ${line} of ${fileInWords(reference)} ${verbs[role]}${workloads.length === 0 ? "" : `, in ${firstOf(workloads)}`}.`;
}

import { credentialRowOf } from "../kinds/index.ts";
import { coverageKey, isShortfall, reasonOf } from "../model/coverage.ts";
import type { Coverage, Credential, Reference, Snapshot } from "../model/generated/snapshot.ts";
import { unique } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { by } from "../model/order.ts";
import type { OpenSection } from "./bind.ts";
import type { CollectContext, CollectedRecords, CoverageReport, ResolvedKeyIds } from "./collector.ts";

/** What one section gave. */
export interface Reading {
  readonly source: string;
  readonly records: CollectedRecords;
  readonly coverage: readonly Coverage[];
  /** Absent where the section was not read. */
  readonly section?: OpenSection;
}

export interface PublicIds {
  /** By credential id. Those that could not be read are missing. */
  readonly publicIds: ReadonlyMap<string, string>;
  /** Ids of files whose credentials do not exist any more. */
  readonly deleted: ReadonlySet<string>;
  /** Where some are missing. */
  readonly coverage: readonly Coverage[];
}

/** Which ids are requested, and which coverage entry says that some are missing. */
interface Question {
  readonly isAbout: (credential: Credential) => boolean;
  /** Absent: the ids of all that it is about. */
  readonly found?: FoundIds;
  /** The last part of the name of the entry, and the kinds that cannot be judged because of it. */
  readonly part: string;
  readonly kinds: Coverage["kinds"];
}

/** Ids that files name, and the kinds of credential that they are of. */
interface FoundIds {
  readonly ids: readonly string[];
  readonly kinds: ReadonlySet<string>;
}

/** So many ids show whether the permissions are there. */
const sampleSize = 3;

/** Requests the ids of flagged credentials. Where some are missing, no verdict depends on it: the entries feed no kind. */
export function resolveKeyIds(
  readings: readonly Reading[],
  credentials: readonly string[],
  context: CollectContext,
): Promise<PublicIds> {
  const flagged = new Set(credentials);
  return ask(readings, context, { isAbout: ({ id }) => flagged.has(id), part: "key-ids", kinds: [] });
}

/**
 * Requests which credentials have the ids that references name, of whichever source these are: they join by nothing else,
 * and what names a key that works is judged only if its key is known. Where that is not known, the entries feed the kinds of
 * these references.
 */
export async function identifyFoundKeys(readings: readonly Reading[], context: CollectContext): Promise<PublicIds> {
  const known = new Set(readings.flatMap(({ records }) => (records.credentials ?? []).map(({ publicId }) => publicId)));
  const references = readings
    .flatMap(({ records }) => records.references ?? [])
    .filter(({ target }) => target !== undefined && isPublicId(target) && !known.has(target.name));
  const targets = references.flatMap(({ target }) => target ?? []);
  const kinds = new Set(targets.map(({ kind }) => kind));
  const ids = unique(targets.map(({ name }) => name)).sort();
  const found = { ids: context.firstPageOnly ? ids.slice(0, sampleSize) : ids, kinds };
  const named = await ask(readings, context, {
    isAbout: ({ kind, publicId }) => kinds.has(kind) && publicId === undefined,
    found,
    part: "keys-in-files",
    kinds: unique(references.map(({ kind }) => kind)).sort(),
  });
  const answered = new Set([...named.publicIds.values(), ...named.deleted]);
  return found.ids.every((id) => answered.has(id)) ? { ...named, coverage: [] } : named;
}

function isPublicId({ kind, name }: NonNullable<Reference["target"]>): boolean {
  const row = credentialRowOf(kind);
  return row?.namedInCodeBy === "public-id" && row.publicId?.whole.test(name) === true;
}

/** Asks every section about its own credentials. */
async function ask(readings: readonly Reading[], context: CollectContext, question: Question): Promise<PublicIds> {
  const { isAbout, found, part, kinds } = question;
  const answers = await Promise.all(
    readings.map(async ({ source, section, records, coverage }) => {
      const own = (records.credentials ?? []).filter(isAbout).map(({ id }) => id);
      const unread =
        found && coverage.find((entry) => isShortfall(entry) && entry.kinds.some((kind) => found.kinds.has(kind)));
      const answer: ResolvedKeyIds =
        section === undefined || own.length === 0
          ? { keyIds: [] }
          : await section.resolveKeyIds(own, context, found?.ids);
      const problem = answer.problem ?? (unread && problemOfUnread(unread));
      const name = `${unread?.section ?? section?.section}/${part}`;
      const place = { source, section: name, kinds, observedAt: context.now().toISOString() };
      return {
        keyIds: answer.keyIds,
        // An id may be of one that was not read.
        deleted: unread === undefined ? (answer.deleted ?? []) : [],
        coverage: problem === undefined ? [] : [{ ...place, ...problem }],
      };
    }),
  );
  return {
    publicIds: new Map(
      answers.flatMap(({ keyIds }) => keyIds.map(({ credential, publicId }) => [credential, publicId])),
    ),
    deleted: new Set(answers.flatMap(({ deleted }) => deleted)),
    coverage: answers.flatMap(({ coverage }) => coverage).sort(by(coverageKey)),
  };
}

/** Why an id in a file may be of a credential that was not read. */
function problemOfUnread(entry: Coverage): Omit<CoverageReport, "scope"> {
  const { status, requiredPermission, sampled } = entry;
  const consequence = "Ids of access keys in files may be of keys that were not read.";
  return omitUndefined({ status, reason: reasonOf(entry), requiredPermission, sampled, consequence });
}

/** A snapshot with ids that were learned later, and where they were not. */
export function withPublicIds(snapshot: Snapshot, { publicIds, deleted, coverage }: PublicIds): Snapshot {
  const credentials = snapshot.credentials.map((credential) => {
    const publicId = publicIds.get(credential.id);
    return publicId === undefined ? credential : { ...credential, publicId };
  });
  const references = snapshot.references.map((reference) => {
    const { target } = reference;
    if (target === undefined || !isPublicId(target) || !deleted.has(target.name)) return reference;
    return { ...reference, target: { ...target, deleted: true } };
  });
  return { ...snapshot, credentials, references, coverage: [...snapshot.coverage, ...coverage].sort(by(coverageKey)) };
}

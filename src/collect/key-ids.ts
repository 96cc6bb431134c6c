import { credentialRowOf } from "../kinds/index.ts";
import { coverageKey, wasReadWhole } from "../model/coverage.ts";
import type { Coverage, Credential, Reference, Snapshot } from "../model/generated/snapshot.ts";
import { unique } from "../model/group.ts";
import { by } from "../model/order.ts";
import type { OpenSection } from "./bind.ts";
import type { CollectContext, CollectedRecords } from "./collector.ts";

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
  /** Only of those that may bear one of these ids. Absent: of all. */
  readonly found?: readonly string[];
  /** The last part of the name of the entry, and the kinds that cannot be judged because of it. */
  readonly part: string;
  readonly kinds: Coverage["kinds"];
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
  const kinds = new Set(references.map(({ target }) => target?.kind));
  const found = unique(references.flatMap(({ target }) => target?.name ?? [])).sort();
  return ask(readings, context, {
    isAbout: ({ kind, publicId }) => kinds.has(kind) && publicId === undefined,
    found: context.firstPageOnly ? found.slice(0, sampleSize) : found,
    part: "keys-in-files",
    kinds: unique(references.map(({ kind }) => kind)).sort(),
  });
}

function isPublicId({ kind, name }: NonNullable<Reference["target"]>): boolean {
  const row = credentialRowOf(kind);
  return row?.namedInCodeBy === "public-id" && row.publicId?.whole.test(name) === true;
}

/** Asks every section about its own credentials. */
async function ask(
  readings: readonly Reading[],
  context: CollectContext,
  { isAbout, found, part, kinds }: Question,
): Promise<PublicIds> {
  const answers = await Promise.all(
    readings.map(async ({ source, section, records, coverage }) => {
      const own = (records.credentials ?? []).filter(isAbout);
      if (section === undefined || own.length === 0) return { keyIds: [], deleted: [], coverage: [] };
      const ids = own.map(({ id }) => id);
      const { keyIds, deleted = [], problem } = await section.resolveKeyIds(ids, context, found);
      const observedAt = context.now().toISOString();
      const place = { source, section: `${section.section}/${part}`, kinds, observedAt };
      return {
        keyIds,
        deleted: wereAllRead(own, coverage) ? deleted : [],
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

/** Whether there are no more credentials of these kinds: an id may be of one that was not read. */
function wereAllRead(credentials: readonly Credential[], coverage: readonly Coverage[]): boolean {
  const kinds = new Set<string>(credentials.map(({ kind }) => kind));
  return coverage.every((entry) => wasReadWhole(entry) || !entry.kinds.some((kind) => kinds.has(kind)));
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

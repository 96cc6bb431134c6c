import type { OwnersEntry } from "../model/generated/owners.ts";
import type { SubjectPlace } from "../model/resolution.ts";
import type { Directory } from "./directory.ts";
import { type Evidence, evidenceFor, hint, type Saying } from "./evidence.ts";
import { indexGlobs } from "./glob.ts";
import type { Named } from "./identity-index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";

/** What people assert in owners.yaml, with the line of each entry. */
export interface OwnersSource {
  readonly file: string;
  readonly entries: readonly (OwnersEntry & { readonly line: number })[];
}

/** The method of an entry that holds no more: it is shown, and it is no evidence. */
export const lapsedMethod = "lapsed-owners-file";

/**
 * What the owners file says of a thing, by any of its ids (its own, its account's). The first entry that matches one of
 * them and still holds decides. Entries before it that have lapsed are kept as hints: they are no evidence any more.
 */
export type OwnersEvidence = (ids: readonly string[]) => readonly Evidence[];

/** Prepares an owners file for many questions. */
export function readOwnersFile(owners: OwnersSource, directory: Directory): OwnersEvidence {
  const index = indexGlobs(owners.entries.map(({ match }) => (typeof match === "string" ? [match] : match)));
  return (ids) => {
    const positions = new Set(ids.flatMap(index));
    const evidence: Evidence[] = [];
    for (const position of [...positions].sort((a, b) => a - b)) {
      const entry = owners.entries[position];
      if (entry === undefined) continue;
      const place = { file: owners.file, line: entry.line };
      const saying: Saying = {
        rank: "asserted",
        method: "owners-file",
        says: entry.owner,
        detail: `${owners.file}:${entry.line}`,
      };
      const lastDay = entry.validUntil === undefined ? undefined : directory.calendar.read(entry.validUntil);
      if (lastDay !== undefined && lastDay.last < directory.now) {
        const detail = `${saying.detail}, which lapsed after ${entry.validUntil}`;
        evidence.push(hint({ ...saying, method: lapsedMethod, detail }));
        continue;
      }
      const successor = entry.successor === undefined ? undefined : directory.successor(entry.successor);
      const asserted = assertedEvidence(entry.owner, saying, directory);
      return [...evidence, ...asserted.map((one) => withOrigin(one, place, successor))];
    }
    return evidence;
  };
}

function withOrigin(evidence: Evidence, place: SubjectPlace, successor: string | undefined): Evidence {
  return { ...evidence, ...omitUndefined({ place, successor }) };
}

function assertedEvidence(owner: string, saying: Saying, directory: Directory): readonly Evidence[] {
  const named = namedBy(owner, directory);
  if (named.length > 0 || directory.rosterRead) return evidenceFor(named, saying, directory);
  const id = `owners:${owner}`;
  const { rank, method, says, detail } = saying;
  const claim = { identity: id, rank, method, says, detail };
  return [{ claim, party: { id, kind: "person", name: owner } }];
}

/** An identity's id, else an e-mail address, else a roster number, else a login. */
function namedBy(owner: string, directory: Directory): Named {
  if (directory.get(owner) !== undefined) return [owner];
  const named = [directory.byEmail(owner), directory.byRosterNumber(owner), directory.byLogin(owner)];
  return named.find((ids) => ids.length > 0) ?? [];
}

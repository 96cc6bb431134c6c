import { assertedIdentityKind } from "../kinds/index.ts";
import { lapsedMethod } from "../model/clue-methods.ts";
import type { OwnersEntry } from "../model/generated/owners.ts";
import { indexGlobs } from "../model/glob.ts";
import { unique } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { type Clue, claimsOf, type OwnerClaim, unmatched } from "./claims.ts";
import type { Named, PeopleIndex } from "./people-index.ts";
import { hasPassed } from "./stale-entries.ts";

/** What people assert in owners.yaml, with the line of each entry. */
export interface OwnersFile {
  readonly file: string;
  readonly entries: readonly AssertedOwner[];
}

type AssertedOwner = OwnersEntry & { readonly line: number };

/**
 * What the owners file says of a thing, by any of its ids (its own, its account's). The first entry that matches one of
 * them and has not expired decides. Entries before it that have expired are kept as unmatched claims.
 */
export type AssertedClaims = (ids: readonly string[]) => readonly OwnerClaim[];

/** Prepares an owners file. */
export function readOwnersFile({ file, entries }: OwnersFile, people: PeopleIndex): AssertedClaims {
  const index = indexGlobs(entries.map(({ match }) => (typeof match === "string" ? [match] : match)));
  return (ids) => {
    const positions = unique(ids.flatMap(index)).sort((a, b) => a - b);
    const expired: OwnerClaim[] = [];
    for (const position of positions) {
      const entry = entries[position];
      if (entry === undefined) continue;
      const detail = `${file}:${entry.line}`;
      const clue: Clue = { rank: "asserted", method: "owners-file", says: entry.owner, detail };
      if (!hasPassed(entry.validUntil, people)) return [...expired, ...assertedClaims(entry, clue, file, people)];
      expired.push(
        unmatched({ ...clue, method: lapsedMethod, detail: `${detail}, which lapsed after ${entry.validUntil}` }),
      );
    }
    return expired;
  };
}

function assertedClaims(entry: AssertedOwner, clue: Clue, file: string, people: PeopleIndex): readonly OwnerClaim[] {
  const { owner, line } = entry;
  const successor = entry.successor === undefined ? undefined : people.successor(entry.successor);
  const origin = omitUndefined({ location: { file, line }, successor });
  const named = namedBy(owner, people);
  if (named.length > 0 || people.rosterRead) {
    return claimsOf(clue, named, people).map((one) => ({ ...one, ...origin }));
  }
  const id = `owners:${owner}`;
  return [{ claim: { identity: id, ...clue }, identity: { id, kind: assertedIdentityKind, name: owner }, ...origin }];
}

/** An identity's id, else an e-mail address, else a roster number, else a login, else the name of a team. */
function namedBy(owner: string, people: PeopleIndex): Named {
  const known = people.get(owner);
  if (known !== undefined) return [people.sameTeam(known.id)];
  const named = [people.byEmail(owner), people.byRosterNumber(owner), people.byLogin(owner), people.byTeam(owner)];
  return named.find((ids) => ids.length > 0) ?? [];
}

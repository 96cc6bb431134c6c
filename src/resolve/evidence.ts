import type { Claim, Party } from "../model/generated/subject.ts";
import type { SubjectPlace } from "../model/resolution.ts";
import type { Directory } from "./directory.ts";
import type { Named } from "./identity-index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";

export type Rank = Claim["rank"];

/** One claim, with what only resolve needs to know of it. */
export interface Evidence {
  readonly claim: Claim;
  /** It says who made the thing; it gives way to strong evidence of who owns it. */
  readonly namesMaker?: boolean;
  /** It says that the account is that identity's own, not only that the identity answers for it. */
  readonly isSelf?: boolean;
  /** Where people assert it. */
  readonly place?: SubjectPlace;
  /** Of an owners file: who takes over, as an identity id where the roster knows one. */
  readonly successor?: string;
  /** Of an owners file where no roster was read: all that is known of the owner. */
  readonly party?: Party;
}

/** What a clue says, before anybody knows whom it names. */
export interface Saying {
  readonly rank: Rank;
  readonly method: string;
  readonly says: string;
  /** Completes "Owner by ...": where the clue was found. */
  readonly detail: string;
}

/** Above this number of namesakes a clue names nobody; it also keeps shared mailboxes from costing quadratic time. */
const namesakesAtMost = 4;

/** A hint that names nobody whom the roster knows. */
export function hint({ rank, method, says, detail }: Saying): Evidence {
  return { claim: { rank, method, says, detail } };
}

/**
 * Turns whom a clue names into evidence. Whoever is named alone gets the clue's rank; namesakes get a weak claim each,
 * which is a conflict, except where people asserted it; many namesakes, or none, leave a hint.
 */
export function evidenceFor(named: Named, saying: Saying, directory: Directory): readonly Evidence[] {
  const [only] = named;
  if (only === undefined) return [hint(saying)];
  if (named.length === 1) return [{ claim: claimOn(only, saying, directory) }];
  const shared: Saying = {
    ...saying,
    rank: saying.rank === "asserted" ? "asserted" : "weak",
    detail: `${saying.detail}, which fits ${named.length} identities of the roster`,
  };
  if (named.length > namesakesAtMost) return [hint(shared)];
  return named.map((id) => ({ claim: claimOn(id, shared, directory) }));
}

function claimOn(id: string, saying: Saying, directory: Directory): Claim {
  const party = directory.party(id);
  return omitUndefined({
    identity: id,
    rank: saying.rank,
    method: saying.method,
    says: saying.says,
    detail: saying.detail,
    status: party?.status,
    daysSinceEnd: party?.daysSinceEnd,
  });
}

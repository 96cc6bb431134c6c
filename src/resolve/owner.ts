import { codeOwnerMethod } from "../model/clue-methods.ts";
import type { Claim, IdentityView, Owner } from "../model/generated/subject.ts";
import { groupBy, unique } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { compareText, keyOf } from "../model/order.ts";
import type { OwnerClaim, Rank } from "./claims.ts";
import { setCodeOwnersAside } from "./code-owners.ts";
import type { PeopleIndex } from "./people-index.ts";
import type { Unread } from "./unread.ts";

const ranks: readonly Rank[] = ["asserted", "strong", "weak"];

/** What keeps rosters from being the last word, one sentence each. */
export interface RosterDoubts {
  /** Rosters of which rows are missing: they may list whom no other roster lists. */
  readonly unlisted: readonly string[];
  /** Of each identity whose row contradicts itself. */
  readonly contradictions: ReadonlyMap<string, string>;
}

/** What owners are decided by, beside the claims on one thing. */
interface Grounds {
  readonly people: PeopleIndex;
  readonly doubts: RosterDoubts;
  /** What was not read of that thing. */
  readonly unread: Unread;
}

/**
 * Decides by claims who owns a thing. The highest rank that names somebody decides. Disagreement within that rank, or a
 * login that may belong to somebody else today, is a conflict. What could change the answer, because it was not read or
 * contradicts itself, makes it uncertain. Every claim is kept, unmatched ones too.
 */
export function decideOwner(claimed: readonly OwnerClaim[], { people, doubts, unread }: Grounds): Owner {
  const weighed = setCodeOwnersAside(weakenCreators(claimed));
  const claims = sortClaims(weighed.map(({ claim }) => claim));
  const rank = ranks.find((one) => claims.some((claim) => claim.rank === one && claim.identity !== undefined));
  const deciding = nearest(
    claims.filter((claim) => claim.rank === rank && claim.identity !== undefined),
    people,
  );
  const [reason, ...reasons] = reasonsToDoubt(claims, deciding, doubts, unread);
  if (reason !== undefined) {
    return { state: "uncertain", ...omitUndefined({ rank }), because: [reason, ...reasons], claims };
  }
  if (rank === undefined) return { state: "none", claims };
  const [id, ...others] = new Set(deciding.map((claim) => claim.identity));
  const identity = id === undefined || others.length > 0 ? undefined : identityNamed(id, weighed, people);
  if (identity === undefined || deciding.some(({ recycled }) => recycled === true)) {
    return { state: "conflicting", rank, claims };
  }
  return { state: "known", rank, identity, claims };
}

/**
 * Weak evidence of different nearness does not contradict itself: people belong to teams, so a person decides before a
 * team, and an address that no roster lists decides only where nothing else is named.
 */
function nearest(deciding: readonly Claim[], people: PeopleIndex): readonly Claim[] {
  if (deciding.length < 2 || deciding[0]?.rank !== "weak") return deciding;
  const byNearness = groupBy(deciding, ({ identity = "" }) => people.nearness(identity));
  return byNearness.get("listed") ?? byNearness.get("team") ?? deciding;
}

function reasonsToDoubt(
  claims: readonly Claim[],
  deciding: readonly Claim[],
  { unlisted, contradictions }: RosterDoubts,
  { because, ofFiles, mayBePersonal }: Unread,
): readonly string[] {
  const [first] = deciding;
  const unreadRows = claims.length > 0 || mayBePersonal ? unlisted : [];
  if (first === undefined) return [...because, ...ofFiles, ...unreadRows];
  // What people assert outranks whatever was not read, and code owners speak only where nothing else does.
  const unread = first.rank === "asserted" ? [] : first.method === codeOwnerMethod ? [...because, ...ofFiles] : because;
  if (contradictions.size === 0) return unread;
  return unique([...unread, ...deciding.flatMap(({ identity = "" }) => contradictions.get(identity) ?? [])]);
}

/** The creator of a thing is strong evidence only where nothing better says who owns it. */
function weakenCreators(claimed: readonly OwnerClaim[]): readonly OwnerClaim[] {
  const hasBetter = claimed.some(
    ({ claim, namesCreator }) => namesCreator !== true && claim.identity !== undefined && claim.rank !== "weak",
  );
  if (!hasBetter) return claimed;
  return claimed.map((one) => (one.namesCreator === true ? { ...one, claim: { ...one.claim, rank: "weak" } } : one));
}

function identityNamed(id: string, claimed: readonly OwnerClaim[], people: PeopleIndex): IdentityView | undefined {
  const asserted = claimed.find(({ claim }) => claim.rank === "asserted" && claim.identity === id);
  const identity = people.view(id) ?? asserted?.identity;
  if (identity === undefined || asserted?.successor === undefined) return identity;
  return { ...identity, successor: asserted.successor };
}

function sortClaims(claims: readonly Claim[]): Claim[] {
  if (claims.length < 2) return [...claims];
  const byKey = new Map(claims.map((claim) => [claimKey(claim), claim]));
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, claim]) => claim);
}

/** Highest rank first, and within a rank those that name somebody. */
function claimKey({ rank, identity, method, says, detail }: Claim): string {
  return keyOf(String(ranks.indexOf(rank)), identity === undefined ? "1" : "0", method, says, identity, detail);
}

import type { Claim, Owner, Party } from "../model/generated/subject.ts";
import type { Directory } from "./directory.ts";
import type { Evidence, Rank } from "./evidence.ts";
import { compareText, keyOf } from "../model/order.ts";

const ranks: readonly Rank[] = ["asserted", "strong", "weak"];

/**
 * Weighs evidence. The highest rank that names somebody decides; disagreement within that rank, or a login that may be
 * somebody else's today, is a conflict. Every claim is kept, those that name nobody too.
 */
export function decideOwner(evidence: readonly Evidence[], directory: Directory): Owner {
  const weighed = yieldMakers(evidence);
  const claims = orderClaims(weighed.map(({ claim }) => claim));
  const rank = ranks.find((rank) => claims.some((claim) => claim.rank === rank && claim.identity !== undefined));
  if (rank === undefined) return { state: "none", claims };
  const deciding = claims.filter((claim) => claim.rank === rank && claim.identity !== undefined);
  const [identity, ...others] = new Set(deciding.map((claim) => claim.identity));
  const party = identity === undefined || others.length > 0 ? undefined : partyNamed(identity, weighed, directory);
  if (party === undefined || deciding.some(({ recycled }) => recycled === true)) {
    return { state: "conflicting", rank, claims };
  }
  return { state: "known", rank, identity: party, claims };
}

/** Who made a thing is strong evidence only where nothing better says who owns it. */
function yieldMakers(evidence: readonly Evidence[]): readonly Evidence[] {
  const isOutdone = evidence.some(
    ({ claim, namesMaker }) => namesMaker !== true && claim.identity !== undefined && claim.rank !== "weak",
  );
  if (!isOutdone) return evidence;
  return evidence.map((one) => (one.namesMaker === true ? { ...one, claim: { ...one.claim, rank: "weak" } } : one));
}

function partyNamed(identity: string, evidence: readonly Evidence[], directory: Directory): Party | undefined {
  const asserted = evidence.find(({ claim }) => claim.rank === "asserted" && claim.identity === identity);
  const party = directory.party(identity) ?? asserted?.party;
  if (party === undefined || asserted?.successor === undefined) return party;
  return { ...party, successor: asserted.successor };
}

function orderClaims(claims: readonly Claim[]): Claim[] {
  if (claims.length < 2) return [...claims];
  const byKey = new Map(claims.map((claim) => [claimKey(claim), claim]));
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, claim]) => claim);
}

/** Highest rank first, and within a rank those that name somebody. */
function claimKey({ rank, identity, method, says, detail }: Claim): string {
  return keyOf(String(ranks.indexOf(rank)), identity === undefined ? "1" : "0", method, says, identity, detail);
}

import { lapsedMethod, uncountedCodeOwnerMethod } from "../../model/clue-methods.ts";
import type { ReportedClaim, ReportedOwner } from "../../model/generated/result.ts";
import { unique } from "../../model/group.ts";
import { daysAgo } from "../phrases.ts";

/** One clue to the owner, and what became of it. */
export interface ExplainedClue {
  readonly rank: ReportedClaim["rank"];
  /** Where it was found. */
  readonly found: string;
  readonly says: string;
  /** Whom it names, with the employment status. Absent: nobody on a roster. */
  readonly names?: string;
  readonly decides: boolean;
  /** Why it decides or does not. */
  readonly why: string;
}

/** In which order clues count. */
export const rankOrder =
  "An owners file comes first (asserted). Then comes what the provider records itself, a full address, or a login that the roster lists (strong). A looser hint, such as a name in a tag, comes last (weak). The highest rank that names somebody decides.";

const rankWords: Readonly<Record<ReportedClaim["rank"], string>> = {
  asserted: "the owners file",
  strong: "strong evidence",
  weak: "weak evidence",
};

/** What was decided, in one sentence. */
export function ownerDecision(owner: ReportedOwner | undefined): string {
  if (owner === undefined) return "Not known: neither a roster nor an owners file was read.";
  const { state, rank, claims } = owner;
  const by = rank === undefined ? "" : ` by ${rankWords[rank]}`;
  if (state === "known") return `${owner.identity?.name ?? "Somebody"} owns it,${by}.`;
  if (state === "conflicting") return `It is disputed: clues of one rank (${rank ?? "none"}) do not agree.`;
  if (state === "uncertain") return "It is not certain: what was not read, or contradicts itself, could change it.";
  return claims.length === 0 ? "Nobody: nothing that was read names an owner." : "Nobody whom a roster knows.";
}

/** Every clue, the deciding ones first. */
export function explainClues(owner: ReportedOwner | undefined): readonly ExplainedClue[] {
  if (owner === undefined) return [];
  const explained = owner.claims.map((claim) => explainClue(claim, owner));
  return [...explained.filter(({ decides }) => decides), ...explained.filter(({ decides }) => !decides)];
}

function explainClue(claim: ReportedClaim, owner: ReportedOwner): ExplainedClue {
  const { rank, method, says, detail, identity } = claim;
  const decides = isDeciding(claim, owner);
  return {
    rank,
    found: detail ?? method,
    says,
    ...(identity !== undefined && { names: whomItNames(claim) }),
    decides,
    why: decides ? whyItDecides(claim, owner) : whyItDoesNot(claim, owner),
  };
}

function isDeciding({ rank, identity }: ReportedClaim, owner: ReportedOwner): boolean {
  if (identity === undefined || rank !== owner.rank) return false;
  return owner.state !== "known" || identity === owner.identity?.id;
}

function whomItNames({ name, says, status, daysSinceEnd }: ReportedClaim): string {
  const since = typeof daysSinceEnd === "number" ? ` ${daysAgo(daysSinceEnd)}` : "";
  return status === undefined ? (name ?? says) : `${name ?? says}, ${status}${since}`;
}

function whyItDecides({ rank, recycled }: ReportedClaim, { state, claims }: ReportedOwner): string {
  if (recycled === true) return "It conflicts with itself: the login may belong to somebody else today.";
  const deciding = claims.filter((claim) => claim.rank === rank && claim.identity !== undefined);
  const sides = unique(deciding.map(({ identity }) => identity)).length;
  if (state === "conflicting") return `It is one of ${sides} sides of rank ${rank} that contradict each other.`;
  if (state === "uncertain") return `It would decide: no clue of a higher rank than ${rank} names anybody.`;
  return `It decides: no clue of a higher rank than ${rank} names anybody.`;
}

function whyItDoesNot({ identity, method, rank }: ReportedClaim, owner: ReportedOwner): string {
  if (method === uncountedCodeOwnerMethod) {
    return "It gives way: a code owner counts where nothing else names anybody, and one who has left only where no other code owner of the file is still here.";
  }
  if (method === lapsedMethod) return "It does not count: the entry has expired.";
  if (identity === undefined) return "It does not count: it names nobody whom a roster knows.";
  if (owner.rank !== undefined && rank !== owner.rank) {
    const agrees = owner.state === "known" && owner.identity?.id === identity;
    return `It is outranked: ${owner.rank} comes before ${rank}. ${agrees ? "It names the same." : "It names somebody else."}`;
  }
  return "It gives way: among weak clues a person comes before a team, and somebody whom a roster lists before an address that none lists.";
}

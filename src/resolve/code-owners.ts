import { codeHost, fileInWords } from "../kinds/index.ts";
import { codeOwnerMethod, uncountedCodeOwnerMethod } from "../model/clue-methods.ts";
import type { Reference } from "../model/generated/snapshot.ts";
import { unique } from "../model/group.ts";
import { memoize } from "../model/memoize.ts";
import { firstOf } from "../model/sentence.ts";
import { type Clue, claimsOf, noClaims, type OwnerClaim } from "./claims.ts";
import { type BearersOf, claimsByLogin } from "./credential-claims.ts";
import { isGone } from "./employment.ts";
import { isEmail } from "./fold.ts";
import type { PeopleIndex } from "./people-index.ts";

/** What the code owners of files say. */
export interface CodeOwners {
  /** About the owner of what these lines name. */
  readonly claimsBy: (references: readonly Reference[]) => readonly OwnerClaim[];
  /** Why somebody else may answer for one of these files, one sentence for each team that was not read. */
  readonly unreadIn: (references: readonly Reference[]) => readonly string[];
}

/** Why the members of a team that a file calls `organization/name` are not known; undefined where they are. */
type WhyUnread = (team: string) => string | undefined;

/**
 * Prepares the code owners. All code owners of one file answer for it together, so one who has left yields to one who is
 * still here. Of several files each has its say.
 */
export function readCodeOwners(bearersOf: BearersOf, people: PeopleIndex, whyUnread: WhyUnread): CodeOwners {
  const presence = memoize((says: string) => presenceOf(claimsOn(says, "", bearersOf, people)));
  const unreadTeam = memoize((says: string) => {
    const team = teamOf(says);
    // Of a team of a roster that has its members, the roster tells enough.
    const isNamed =
      team !== undefined && teamsNamed(team, people).some((id) => people.memberAccountsOf(id)?.isWhole !== false);
    return team === undefined || (isNamed && presence(says) !== "gone") ? undefined : whyUnread(team);
  });
  const claimsBy: CodeOwners["claimsBy"] = (references) => {
    // Most credentials are in no file.
    if (references.length === 0) return noClaims;
    const files = new Map<string, FilesOfOwner>();
    for (const reference of references) gather(reference, presence, files);
    return [...files].flatMap(([says, { counted, uncounted, lines }]) => {
      const places = counted.length > 0 ? counted : uncounted;
      const by = lines.length === 0 ? "" : ` (${firstOf(unique(lines))})`;
      const claims = claimsOn(says, `the code owner of ${firstOf(unique(places))}${by}`, bearersOf, people);
      return counted.length > 0 ? claims : claims.map((one) => ({ ...one, yields: true }));
    });
  };
  const unreadIn: CodeOwners["unreadIn"] = (references) =>
    references.flatMap(({ clues = [] }) => {
      const isAnswered = clues.some(({ says }) => presence(says) === "here");
      return isAnswered ? [] : clues.flatMap(({ says }) => unreadTeam(says) ?? []);
    });
  return { claimsBy, unreadIn };
}

interface FilesOfOwner {
  /** Files and lines for which the code owner answers. */
  readonly counted: string[];
  /** Those for which somebody else does. */
  readonly uncounted: string[];
  /** Lines of CODEOWNERS files. */
  readonly lines: string[];
}

/** Whether those whom an owner of a file means are still here. */
type Presence = "here" | "gone" | "unknown";

function gather(reference: Reference, presence: (says: string) => Presence, files: Map<string, FilesOfOwner>): void {
  const { line, clues = [] } = reference;
  const isAnswered = clues.some(({ says }) => presence(says) === "here");
  for (const { says, detail } of clues) {
    const found = files.get(says) ?? { counted: [], uncounted: [], lines: [] };
    files.set(says, found);
    const yields = isAnswered && presence(says) === "gone";
    (yields ? found.uncounted : found.counted).push(`${fileInWords(reference)}:${line}`);
    if (detail !== undefined) found.lines.push(detail);
  }
}

/** A login that may belong to somebody else today tells of nobody whether they are here. */
function presenceOf(claims: readonly OwnerClaim[]): Presence {
  const named = claims.filter(({ claim }) => claim.identity !== undefined);
  const isHere = ({ claim: { status, recycled } }: OwnerClaim): boolean =>
    status !== undefined && !isGone(status) && recycled !== true;
  if (named.some(isHere)) return "here";
  return named.length > 0 && named.every(({ claim }) => isGone(claim.status)) ? "gone" : "unknown";
}

/** Whom `@login`, `@organization/team` or an e-mail address means. It is weak evidence, however exact. */
function claimsOn(says: string, detail: string, bearersOf: BearersOf, people: PeopleIndex): readonly OwnerClaim[] {
  const clue: Clue = { rank: "weak", method: codeOwnerMethod, says, detail };
  const team = teamOf(says);
  if (team !== undefined) {
    return claimsOf(clue, teamsNamed(team, people), people).map((one) => ({ ...one, namesThing: true }));
  }
  const name = withoutAt(says);
  if (isEmail(name)) return claimsOf(clue, people.byEmail(name), people);
  const claims = claimsByLogin({ ...clue, says: name }, { provider: codeHost }, bearersOf, people);
  return claims.map(({ claim }) => ({ claim: { ...claim, says, rank: "weak" } }));
}

function withoutAt(says: string): string {
  return says.startsWith("@") ? says.slice(1) : says;
}

/** `organization/name`; undefined for a person. */
function teamOf(says: string): string | undefined {
  const name = withoutAt(says);
  return name.includes("/") ? name : undefined;
}

/** The team as the organization knows it, else that of a roster. */
function teamsNamed(team: string, people: PeopleIndex): readonly string[] {
  const known = people.byTeamHandle(team);
  return known.length > 0 ? known : people.byTeam(team.slice(team.indexOf("/") + 1));
}

/**
 * Code owners decide only where nothing else names anybody: who looks after a file that uses a key says less of the key
 * than what is on the key itself. Those who do not decide are shown without the identity, so that they are no side.
 */
export function setCodeOwnersAside(claimed: readonly OwnerClaim[]): readonly OwnerClaim[] {
  if (!claimed.some(isCodeOwner)) return claimed;
  const isNamed = claimed.some((one) => one.claim.identity !== undefined && !isCodeOwner(one));
  return claimed.map((one) => (isCodeOwner(one) && (isNamed || one.yields === true) ? uncounted(one) : one));
}

function isCodeOwner({ claim }: OwnerClaim): boolean {
  return claim.method === codeOwnerMethod && claim.identity !== undefined;
}

function uncounted(one: OwnerClaim): OwnerClaim {
  const { rank, says, detail = codeOwnerMethod } = one.claim;
  return { ...one, claim: { rank, method: uncountedCodeOwnerMethod, says, detail } };
}

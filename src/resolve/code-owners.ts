import { codeHost, fileInWords } from "../kinds/index.ts";
import { codeOwnerMethod, uncountedCodeOwnerMethod } from "../model/clue-methods.ts";
import type { Reference } from "../model/generated/snapshot.ts";
import { unique } from "../model/group.ts";
import { memoize } from "../model/memoize.ts";
import { keyOf } from "../model/order.ts";
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

/** What code owners are looked up in. */
interface CodeOwnerFacts {
  readonly bearersOf: BearersOf;
  readonly people: PeopleIndex;
  /** The host of a source, where it is not the provider's own. */
  readonly hostOf: (source: string) => string | undefined;
  /** Why the members of a team are not known that its system calls so; undefined where they are. */
  readonly whyUnread: (team: string) => string | undefined;
}

/** What the code owners in files of one source mean. */
interface OwnersInSource {
  /** Those of two hosts are different people and teams. */
  readonly host: string | undefined;
  readonly claimsOn: (says: string, detail: string) => readonly OwnerClaim[];
  readonly presence: (says: string) => Presence;
  /** Why it is not known who belongs to a team; undefined where that is known, and of a person. */
  readonly unreadTeam: (says: string) => string | undefined;
}

/**
 * Prepares the code owners. All code owners of one file answer for it together, so one who has left yields to one who is
 * still here. Of several files each has its say.
 */
export function readCodeOwners(facts: CodeOwnerFacts): CodeOwners {
  const ownersIn = memoize((source: string) => lookUpIn(source, facts));
  const claimsBy: CodeOwners["claimsBy"] = (references) => {
    // Most credentials are in no file.
    if (references.length === 0) return noClaims;
    const files = new Map<string, FilesOfOwner>();
    for (const reference of references) gather(reference, ownersIn(reference.source), files);
    return [...files.values()].flatMap(({ says, owners, counted, uncounted, lines }) => {
      const places = counted.length > 0 ? counted : uncounted;
      const by = lines.length === 0 ? "" : ` (${firstOf(unique(lines))})`;
      const claims = owners.claimsOn(says, `the code owner of ${firstOf(unique(places))}${by}`);
      return counted.length > 0 ? claims : claims.map((one) => ({ ...one, yields: true }));
    });
  };
  const unreadIn: CodeOwners["unreadIn"] = (references) =>
    references.flatMap(({ source, clues = [] }) => {
      const { presence, unreadTeam } = ownersIn(source);
      const isAnswered = clues.some(({ says }) => presence(says) === "here");
      return isAnswered ? [] : clues.flatMap(({ says }) => unreadTeam(says) ?? []);
    });
  return { claimsBy, unreadIn };
}

function lookUpIn(source: string, { bearersOf, people, hostOf, whyUnread }: CodeOwnerFacts): OwnersInSource {
  const system = people.systemOf(codeHost, source);
  const host = hostOf(source);
  const teamOf = (says: string): string | undefined => teamNamed(says, host);
  const claims: OwnersInSource["claimsOn"] = (says, detail) => {
    const clue: Clue = { rank: "weak", method: codeOwnerMethod, says, detail };
    const team = teamOf(says);
    if (team !== undefined) {
      return claimsOf(clue, identitiesOf(team, people), people).map((one) => ({ ...one, namesThing: true }));
    }
    return claimsOnPerson(clue, system, bearersOf, people);
  };
  const presence = memoize((says: string) => presenceOf(claims(says, "")));
  const unreadTeam = memoize((says: string) => {
    const team = teamOf(says);
    if (team === undefined) return undefined;
    // Of a team of a roster that has its members, the roster tells enough.
    const isNamed = identitiesOf(team, people).some((id) => people.memberAccountsOf(id)?.isWhole !== false);
    return isNamed && presence(says) !== "gone" ? undefined : whyUnread(team);
  });
  return { host, claimsOn: claims, presence, unreadTeam };
}

interface FilesOfOwner {
  readonly says: string;
  readonly owners: OwnersInSource;
  /** Files and lines for which the code owner answers. */
  readonly counted: string[];
  /** Those for which somebody else does. */
  readonly uncounted: string[];
  /** Lines of CODEOWNERS files. */
  readonly lines: string[];
}

/** Whether those whom an owner of a file means are still here. */
type Presence = "here" | "gone" | "unknown";

function gather(reference: Reference, owners: OwnersInSource, files: Map<string, FilesOfOwner>): void {
  const { line, clues = [] } = reference;
  const isAnswered = clues.some(({ says }) => owners.presence(says) === "here");
  for (const { says, detail } of clues) {
    const key = keyOf(owners.host, says);
    const found = files.get(key) ?? { says, owners, counted: [], uncounted: [], lines: [] };
    files.set(key, found);
    const yields = isAnswered && owners.presence(says) === "gone";
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

/** Whom `@login` or an e-mail address means. It is weak evidence, however exact. */
function claimsOnPerson(clue: Clue, system: string, bearersOf: BearersOf, people: PeopleIndex): readonly OwnerClaim[] {
  const name = withoutAt(clue.says);
  if (isEmail(name)) return claimsOf(clue, people.byEmail(name), people);
  const claims = claimsByLogin({ ...clue, says: name }, { provider: codeHost, system }, bearersOf, people);
  return claims.map(({ claim }) => ({ claim: { ...claim, says: clue.says, rank: "weak" } }));
}

function withoutAt(says: string): string {
  return says.startsWith("@") ? says.slice(1) : says;
}

/** `organization/name`, with the host in front where it is another one; undefined for a person. */
function teamNamed(says: string, host: string | undefined): string | undefined {
  const name = withoutAt(says);
  if (!name.includes("/")) return undefined;
  return host === undefined ? name : `${host}/${name}`;
}

/** The team as the organization knows it, else that of a roster. */
function identitiesOf(team: string, people: PeopleIndex): readonly string[] {
  const known = people.byTeamHandle(team);
  return known.length > 0 ? known : people.byTeam(team.slice(team.lastIndexOf("/") + 1));
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

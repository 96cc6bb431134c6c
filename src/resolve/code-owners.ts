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

/** What the code owners of files say about the owner of what these lines name. */
export type CodeOwnerClaims = (references: readonly Reference[]) => readonly OwnerClaim[];

/**
 * Prepares the code owners. All code owners of one file answer for it together, so one who has left yields to one who is
 * still here. Of several files each has its say.
 */
export function readCodeOwners(bearersOf: BearersOf, people: PeopleIndex): CodeOwnerClaims {
  const systemOf = ({ source }: Reference): string => people.systemOf(codeHost, source);
  const presenceIn = memoize((system: string) =>
    memoize((says: string) => presenceOf(claimsOn({ says, system, detail: "" }, bearersOf, people))),
  );
  return (references) => {
    // Most credentials are in no file.
    if (references.length === 0) return noClaims;
    const files = new Map<string, FilesOfOwner>();
    for (const reference of references) gather(reference, systemOf(reference), presenceIn, files);
    return [...files.values()].flatMap(({ says, system, counted, uncounted, lines }) => {
      const places = counted.length > 0 ? counted : uncounted;
      const by = lines.length === 0 ? "" : ` (${firstOf(unique(lines))})`;
      const detail = `the code owner of ${firstOf(unique(places))}${by}`;
      const claims = claimsOn({ says, system, detail }, bearersOf, people);
      return counted.length > 0 ? claims : claims.map((one) => ({ ...one, yields: true }));
    });
  };
}

interface FilesOfOwner {
  readonly says: string;
  /** Of its login. */
  readonly system: string;
  /** Files and lines for which the code owner answers. */
  readonly counted: string[];
  /** Those for which somebody else does. */
  readonly uncounted: string[];
  /** Lines of CODEOWNERS files. */
  readonly lines: string[];
}

/** Whether those whom an owner of a file means are still here. */
type Presence = "here" | "gone" | "unknown";

function gather(
  reference: Reference,
  system: string,
  presenceIn: (system: string) => (says: string) => Presence,
  files: Map<string, FilesOfOwner>,
): void {
  const { line, clues = [] } = reference;
  const presence = presenceIn(system);
  const isAnswered = clues.some(({ says }) => presence(says) === "here");
  for (const { says, detail } of clues) {
    const key = keyOf(system, says);
    const found = files.get(key) ?? { says, system, counted: [], uncounted: [], lines: [] };
    files.set(key, found);
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
function claimsOn(
  { says, system, detail }: Pick<FilesOfOwner, "says" | "system"> & { readonly detail: string },
  bearersOf: BearersOf,
  people: PeopleIndex,
): readonly OwnerClaim[] {
  const clue: Clue = { rank: "weak", method: codeOwnerMethod, says, detail };
  const name = says.startsWith("@") ? says.slice(1) : says;
  const slash = name.indexOf("/");
  if (slash >= 0) {
    return claimsOf(clue, people.byTeam(name.slice(slash + 1)), people).map((one) => ({ ...one, namesThing: true }));
  }
  if (isEmail(name)) return claimsOf(clue, people.byEmail(name), people);
  const claims = claimsByLogin({ ...clue, says: name }, { provider: codeHost, system }, bearersOf, people);
  return claims.map(({ claim }) => ({ claim: { ...claim, says, rank: "weak" } }));
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

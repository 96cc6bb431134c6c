import type { Account, Clue, Credential } from "../model/generated/snapshot.ts";
import { selfEvidence } from "./account-evidence.ts";
import { parseInstant } from "./calendar.ts";
import type { Directory } from "./directory.ts";
import { type Evidence, evidenceFor, hint, type Saying } from "./evidence.ts";
import type { Named } from "./identity-index.ts";
import { tagEvidence } from "./tag-evidence.ts";

/** The GitHub users of a login; several where one login was seen on several numeric ids. */
export type UsersOfLogin = (login: string) => readonly Account[];

/** What a credential itself says of its owner, its account left aside: provider's own owner field, tags. */
export function credentialEvidence(
  credential: Credential,
  ownerTags: ReadonlySet<string>,
  usersOf: UsersOfLogin,
  directory: Directory,
): readonly Evidence[] {
  return [
    ...(credential.clues ?? []).flatMap((clue) => clueEvidence(credential, clue, usersOf, directory)),
    ...tagEvidence(credential.tags ?? [], ownerTags, directory),
  ];
}

/**
 * Who added it, by the provider's own field. The field gives a login only, so where members were read it is joined
 * through the user who bears that login today, by their numeric id; else by the logins that the roster lists.
 */
function clueEvidence(
  credential: Credential,
  clue: Clue,
  usersOf: UsersOfLogin,
  directory: Directory,
): readonly Evidence[] {
  const detail = `the ${credential.kind.replace("-", " ")}'s own ${clue.method} field`;
  const saying: Saying = { rank: "strong", method: clue.method, says: clue.says, detail };
  const users = usersOf(clue.says);
  if (users.length === 0) return rosterEvidence(saying, directory);
  return users.flatMap((user) => {
    if (user.automated === true) return [hint({ ...saying, detail: `${detail}, a bot` })];
    const evidence = selfEvidence(user, directory, saying);
    if (users.length > 1) return asRecycled(evidence, `${users.length} accounts bear that login`);
    return isYounger(user, credential) ? asRecycled(evidence, "the account is younger than what it added") : evidence;
  });
}

function rosterEvidence(saying: Saying, directory: Directory): readonly Evidence[] {
  const exact = [directory.byLoginOf("github", saying.says), directory.byEmail(saying.says)];
  const named = exact.find((ids) => ids.length > 0);
  if (named !== undefined) return evidenceFor(named, saying, directory);
  const resemblances: readonly (readonly [Named, string])[] = [
    [directory.byLogin(saying.says), "a login of another system"],
    [directory.byName(saying.says), "a name"],
  ];
  const resembled = resemblances.find(([ids]) => ids.length > 0);
  if (resembled === undefined) return [hint(saying)];
  const [possible, what] = resembled;
  const detail = `${saying.detail}, which resembles ${what}`;
  return evidenceFor(possible, { ...saying, rank: "weak", detail }, directory);
}

function isYounger(user: Account, credential: Credential): boolean {
  const userMade = user.createdAt === undefined ? undefined : parseInstant(user.createdAt);
  const credentialMade = credential.createdAt === undefined ? undefined : parseInstant(credential.createdAt);
  return userMade !== undefined && credentialMade !== undefined && userMade > credentialMade;
}

function asRecycled(evidence: readonly Evidence[], why: string): readonly Evidence[] {
  return evidence.map((one) => {
    if (one.claim.identity === undefined) return one;
    const detail = one.claim.recycled === true ? one.claim.detail : `${one.claim.detail ?? one.claim.method} (${why})`;
    return { ...one, claim: { ...one.claim, ...(detail !== undefined && { detail }), recycled: true } };
  });
}

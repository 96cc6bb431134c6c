import type { Account } from "../model/generated/snapshot.ts";
import { parseInstant } from "./calendar.ts";
import type { Directory } from "./directory.ts";
import { type Evidence, evidenceFor, hint, type Saying } from "./evidence.ts";
import { isEmail, type Named } from "./identity-index.ts";
import { tagEvidence } from "./tag-evidence.ts";

/** The system whose logins and ids an account bears, as rosters name it. */
function systemOf(account: Account): "aws" | "github" {
  return account.kind === "github-user" ? "github" : "aws";
}

/** Everything that an account itself says of its owner: whose own it is, its path, its tags. */
export function accountEvidence(
  account: Account,
  ownerTags: ReadonlySet<string>,
  directory: Directory,
): readonly Evidence[] {
  return [
    ...selfEvidence(account, directory),
    ...pathEvidence(account, directory),
    ...tagEvidence(account.tags ?? [], ownerTags, directory),
  ];
}

/**
 * Whose own account it is: by a stable id that the roster lists, else by a verified e-mail address, else by its name.
 * Root and bots are nobody's own. `instead` is what the clue that led here says, where one did.
 */
export function selfEvidence(account: Account, directory: Directory, instead?: Saying): readonly Evidence[] {
  if (account.kind === "root" || account.automated === true) return [];
  const stable = account.externalId === undefined ? [] : directory.byExternalId(systemOf(account), account.externalId);
  if (stable.length > 0 && account.externalId !== undefined) {
    const detail = "the account's own id, which the roster lists";
    const saying: Saying = { rank: "strong", method: "external-id", says: account.externalId, detail };
    return evidenceFor(stable, instead ?? saying, directory).map(asSelf);
  }
  for (const email of account.emails ?? []) {
    const named = directory.byEmail(email);
    if (named.length === 0) continue;
    const saying: Saying = { rank: "strong", method: "email", says: email, detail: "the account's e-mail address" };
    return reusable(named, instead ?? saying, account, directory);
  }
  return nameEvidence(account, directory, instead);
}

function nameEvidence(account: Account, directory: Directory, instead: Saying | undefined): readonly Evidence[] {
  const { name } = account;
  const isGithub = account.kind === "github-user";
  const what = isGithub ? "the GitHub login" : "the name of the IAM user";
  const strong: Saying = {
    rank: "strong",
    method: isGithub ? "login" : "user-name",
    says: name,
    detail: what,
    ...instead,
  };
  const exact = exactlyNamed(name, account, directory);
  if (exact !== undefined) return reusable(exact, strong, account, directory);
  const resemblances: readonly (readonly [Named, string])[] = [
    [directory.byLogin(name), "a login of another system"],
    [directory.byName(name), "a name"],
    [directory.byLocalPart(name), "an e-mail address"],
  ];
  for (const [named, resembled] of resemblances) {
    const possible = named.filter((id) => !hasAnotherId(account, id, directory));
    if (possible.length === 0) continue;
    const detail = `${strong.detail}, which resembles ${resembled}`;
    return reusable(possible, { ...strong, rank: "weak", detail }, account, directory);
  }
  return isGithub || isEmail(name) || instead !== undefined ? [hint(strong)] : [];
}

/**
 * Whom a full e-mail address or a listed login names. An IAM user's name is the company's own choice, so a login of any
 * system will do where AWS has none; a GitHub login is the choice of whoever registered it first.
 */
function exactlyNamed(text: string, account: Account, directory: Directory): Named | undefined {
  const system = systemOf(account);
  const candidates = [directory.byEmail(text), directory.byLoginOf(system, text)];
  if (system === "aws") candidates.push(directory.byLogin(text));
  return candidates.find((named) => named.length > 0);
}

/** Evidence from a name or an address, which can be given to somebody else after its first holder has left. */
function reusable(named: Named, saying: Saying, account: Account, directory: Directory): readonly Evidence[] {
  return evidenceFor(named, saying, directory).map((evidence) => {
    const { identity } = evidence.claim;
    if (identity === undefined) return evidence;
    const why = whyRecycled(account, identity, directory);
    if (why === undefined) return asSelf(evidence);
    return {
      claim: { ...evidence.claim, detail: `${evidence.claim.detail ?? saying.detail} (${why})`, recycled: true },
    };
  });
}

function whyRecycled(account: Account, identity: string, directory: Directory): string | undefined {
  const { end } = directory.standing(identity);
  const created = account.createdAt === undefined ? undefined : parseInstant(account.createdAt);
  if (end !== undefined && created !== undefined && created > end.last) {
    return "the account is younger than that person's leaving";
  }
  return hasAnotherId(account, identity, directory) ? "the roster lists another account id" : undefined;
}

function hasAnotherId(account: Account, identity: string, directory: Directory): boolean {
  const system = systemOf(account);
  const listed = (directory.get(identity)?.externalIds ?? []).filter((external) => external.system === system);
  if (account.externalId === undefined || listed.length === 0) return false;
  return !listed.some(({ id }) => id === account.externalId);
}

function asSelf(evidence: Evidence): Evidence {
  return evidence.claim.identity === undefined ? evidence : { ...evidence, isSelf: true };
}

function pathEvidence(account: Account, directory: Directory): readonly Evidence[] {
  const segments = (account.path ?? "").split("/").filter((segment) => segment !== "");
  return segments.flatMap((segment) => {
    const exact = exactlyNamed(segment, account, directory);
    if (exact === undefined) return [];
    const saying: Saying = { rank: "strong", method: "user-path", says: segment, detail: "the path of the IAM user" };
    return reusable(exact, saying, account, directory);
  });
}

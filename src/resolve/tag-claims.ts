import { identityRows } from "../kinds/index.ts";
import type { Tags } from "../model/generated/snapshot.ts";
import { unique } from "../model/group.ts";
import { memoize } from "../model/memoize.ts";
import { type Clue, claimsOf, concatenated, noClaims, type OwnerClaim } from "./claims.ts";
import { isEmail } from "./fold.ts";
import type { Named, PeopleIndex } from "./people-index.ts";

/** Tag keys that usually name an owner, as `tagKey` spells them. */
export const usualOwnerTags: readonly string[] = [
  "owner",
  "owneremail",
  "contact",
  "contactemail",
  "email",
  "createdby",
  "creator",
  "managedby",
  "team",
  "squad",
  "service",
  "application",
  "costcenter",
];

/** Keys that say who created a thing or what manages it. Another owner does not contradict them. */
const creatorTags: ReadonlySet<string> = new Set(["createdby", "creator", "managedby"]);

/** Keys that name a team rather than a person. */
const teamTags: ReadonlySet<string> = new Set(["team", "squad", "costcenter"]);

/** Keys that name what a thing is part of. */
const partTags: ReadonlySet<string> = new Set(["service", "application"]);

/** Keys whose values name no person. */
const thingTags: ReadonlySet<string> = new Set([...teamTags, ...partTags]);

/** A tag key without letter case and without - _ : and spaces. */
export function tagKey(key: string): string {
  return key.toLowerCase().replace(/[-_:\s]+/g, "");
}

/** The method of a claim by an owner tag. */
export const tagMethod = "owner-tag";

/** Whether a tag says who owns a thing, and not only who made it. */
export function isOwnerTag({ claim, namesCreator }: OwnerClaim): boolean {
  return claim.method === tagMethod && namesCreator !== true;
}

/** What the tags of a thing say about its owner. */
export type TagClaims = (tags: Tags) => readonly OwnerClaim[];

/**
 * Prepares the owner tags. A full e-mail address, or a login that the roster lists, is strong. A full name, the part of
 * an address before the @, the name of a team, and everything that names nobody are weak, and so is the login of a person
 * in a tag that names a service: the service "iris" need not be Iris's.
 */
export function readOwnerTags(ownerTags: ReadonlySet<string>, people: PeopleIndex): TagClaims {
  // The same few keys are on every resource, and many resources have the same owner.
  const claimsByKey = memoize((key: string) =>
    ownerTags.has(tagKey(key)) ? memoize((value: string) => claimsOfTag(key, value, people)) : () => noClaims,
  );
  return (tags) => {
    let claims = noClaims;
    for (const { key, value } of tags) claims = concatenated(claims, claimsByKey(key)(value));
    return claims;
  };
}

function claimsOfTag(key: string, value: string, people: PeopleIndex): readonly OwnerClaim[] {
  const says = value.trim();
  if (says === "") return [];
  const clue: Clue = { rank: "weak", method: tagMethod, says, detail: `the tag ${key}` };
  const claims = readValue(clue, tagKey(key), people);
  if (creatorTags.has(tagKey(key))) return claims.map((one) => ({ ...one, namesCreator: true }));
  return thingTags.has(tagKey(key)) ? claims.map((one) => ({ ...one, namesThing: true })) : claims;
}

function readValue(weak: Clue, key: string, people: PeopleIndex): readonly OwnerClaim[] {
  const { says, detail } = weak;
  const emails = isEmail(says) ? [says] : unique(says.split(/[\s,;:/<>()"'|]+/).filter(isEmail));
  if (emails.length > 0) {
    return emails.flatMap((email) => {
      const named = people.byEmail(email);
      return claimsOf({ ...weak, says: email, rank: named.length > 0 ? "strong" : "weak" }, named, people);
    });
  }
  const byLogin = people.byLogin(says.replace(/^@/, ""));
  const mayBeThing = partTags.has(key) && byLogin.some((id) => isPersonal(id, people));
  if (byLogin.length > 0 && !mayBeThing) return claimsOf({ ...weak, rank: "strong" }, byLogin, people);
  const whole = looselyNamed(says, key, people);
  if (whole !== undefined) return claimsOf({ ...weak, detail: `${detail} (${whole.what})` }, whole.named, people);
  const parts = thingTags.has(key) ? noClaims : claimsOfParts(weak, key, people);
  return parts.length > 0 ? parts : claimsOf(weak, [], people);
}

/** Whoever is named in a value that names several, as `Otto Kern / Hana Novak`. It is loose: an ARN has parts, too. */
function claimsOfParts(weak: Clue, key: string, people: PeopleIndex): readonly OwnerClaim[] {
  const parts = unique(weak.says.split(/\s*[,;:/|&+]\s*|\s+and\s+/)).filter((part) => people.canName(part));
  return parts.flatMap((says) => {
    const found = looselyNamed(says, key, people);
    if (found === undefined) return noClaims;
    return claimsOf({ ...weak, says, detail: `${weak.detail} (${found.what}, beside others)` }, found.named, people);
  });
}

interface LooseMatch {
  readonly named: Named;
  readonly what: string;
}

function looselyNamed(says: string, key: string, people: PeopleIndex): LooseMatch | undefined {
  const team = { named: people.byTeam(says), what: "a team's name" };
  const person = [
    { named: people.byLogin(says.replace(/^@/, "")), what: "a login" },
    { named: people.byName(says), what: "a name" },
    { named: people.byLocalPart(says), what: "an address without its domain" },
  ];
  const matches = teamTags.has(key) ? [team, ...person] : [...person, team];
  return matches.find(({ named }) => named.length > 0);
}

function isPersonal(id: string, people: PeopleIndex): boolean {
  const kind = people.get(id)?.kind;
  return kind !== undefined && identityRows[kind].isPersonal === true;
}

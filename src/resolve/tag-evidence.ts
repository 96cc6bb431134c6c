import type { Tags } from "../model/generated/snapshot.ts";
import type { Directory } from "./directory.ts";
import { type Evidence, evidenceFor, hint, type Saying } from "./evidence.ts";
import { isEmail } from "./identity-index.ts";

/** Tag keys that usually name an owner, as they stand after `tagKey`. */
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

/** Keys that say who made a thing or what manages it: that somebody else owns it contradicts none of them. */
const makerTags: ReadonlySet<string> = new Set(["createdby", "creator", "managedby"]);

/** A tag key without letter case and without - _ : and spaces. */
export function tagKey(key: string): string {
  return key.toLowerCase().replace(/[-_:\s]+/g, "");
}

/**
 * What the owner tags say. A full e-mail address, or a login that the roster lists, is strong; a full name, the part of
 * an address before the @, and everything that names nobody are weak.
 */
export function tagEvidence(tags: Tags, ownerTags: ReadonlySet<string>, directory: Directory): readonly Evidence[] {
  return tags.flatMap(({ key, value }) => {
    const says = value.trim();
    const bareKey = tagKey(key);
    if (says === "" || !ownerTags.has(bareKey)) return [];
    const evidence = valueEvidence(says, `the tag ${key}`, directory);
    return makerTags.has(bareKey) ? evidence.map((one) => ({ ...one, namesMaker: true })) : evidence;
  });
}

function valueEvidence(says: string, detail: string, directory: Directory): readonly Evidence[] {
  const weak: Saying = { rank: "weak", method: "owner-tag", says, detail };
  const emails = isEmail(says) ? [says] : [...new Set(says.split(/[\s,;:/<>()"'|]+/).filter(isEmail))];
  if (emails.length > 0) {
    return emails.flatMap((email) => {
      const named = directory.byEmail(email);
      return evidenceFor(named, { ...weak, says: email, rank: named.length > 0 ? "strong" : "weak" }, directory);
    });
  }
  const byLogin = directory.byLogin(says.replace(/^@/, ""));
  if (byLogin.length > 0) return evidenceFor(byLogin, { ...weak, rank: "strong" }, directory);
  const byName = directory.byName(says);
  if (byName.length > 0) return evidenceFor(byName, { ...weak, detail: `${detail} (a name)` }, directory);
  const byLocalPart = directory.byLocalPart(says);
  if (byLocalPart.length > 0) {
    return evidenceFor(byLocalPart, { ...weak, detail: `${detail} (an address without its domain)` }, directory);
  }
  return [hint(directory.isTeam(says) ? { ...weak, detail: `${detail} (a team's name)` } : weak)];
}
